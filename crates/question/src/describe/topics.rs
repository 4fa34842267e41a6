//! Progressions and data in words.

use super::{Words, text};
use check::{Centre, Data, DataMeasure, Progression, ProgressionKind, ProgressionPart, Statistics};
use syntax::Expr;

impl Words<'_> {
    pub(super) fn progression(&self, asked: &Progression) -> String {
        let kind = match asked.kind {
            ProgressionKind::Arithmetic => text("arithmetic progression", "समानान्तरीय श्रेणी"),
            ProgressionKind::Geometric => text("geometric progression", "गुणोत्तर श्रेणी"),
            ProgressionKind::Harmonic => text("harmonic progression", "हरात्मक श्रेणी"),
        };
        let known: Vec<String> = asked
            .known
            .iter()
            .map(|(f, v)| format!("{} {}", self.progression_part(f, asked.kind), self.e(v)))
            .collect();
        let wanted: Vec<String> =
            asked.asked.iter().map(|f| self.progression_part(f, asked.kind)).collect();
        let positive = match asked.positive {
            true => self.say(text(" with positive terms", " (सबै पद धनात्मक)"), &[]),
            false => String::new(),
        };
        self.say(
            text("Of the {0}{1} with {2}, find {3}.", "{2} भएको {0}{1} को {3} निकाल।"),
            &[self.say(kind, &[]), positive, known.join(", "), wanted.join(", ")],
        )
    }

    fn progression_part(&self, feature: &ProgressionPart, kind: ProgressionKind) -> String {
        let n = |k: &u64| [k.to_string()];
        match feature {
            ProgressionPart::Term(k) => self.say(text("term {0}", "{0} औँ पद"), &n(k)),
            ProgressionPart::Terms(a, b) => self
                .say(text("terms {0} to {1}", "{0} देखि {1} औँ पद"), &[a.to_string(), b.to_string()]),
            ProgressionPart::GeneralTerm(x) => {
                self.say(text("term {0}", "{0} औँ पद"), &[self.symbol(x)])
            }
            ProgressionPart::Step => match kind {
                ProgressionKind::Geometric => self.say(text("common ratio", "समान अनुपात"), &[]),
                _ => self.say(text("common difference", "समान अन्तर"), &[]),
            },
            ProgressionPart::Count => self.say(text("number of terms", "पद सङ्ख्या"), &[]),
            ProgressionPart::Last => self.say(text("last term", "अन्तिम पद"), &[]),
            ProgressionPart::Sum(k) => self.say(text("sum of {0} terms", "{0} पदको योगफल"), &n(k)),
            ProgressionPart::GeneralSum(x) => {
                self.say(text("sum of {0} terms", "{0} पदको योगफल"), &[self.symbol(x)])
            }
            ProgressionPart::Total => self.say(text("sum of all terms", "सबै पदको योगफल"), &[]),
            ProgressionPart::SumToInfinity => {
                self.say(text("sum to infinity", "अनन्त पदको योगफल"), &[])
            }
            ProgressionPart::Place(v) => self.say_of(text("place of {0}", "{0} को स्थान"), v),
            ProgressionPart::Contains(v) => {
                self.say_of(text("whether {0} is a term", "{0} पद हो कि होइन"), v)
            }
        }
    }

    pub(super) fn statistics(&self, asked: &Statistics) -> String {
        let measure = self.data_measure(asked.measure);
        let data = self.data(&asked.data);
        match &asked.missing {
            None => self.say(text("Find the {0} of {1}.", "{1} को {0} निकाल।"), &[measure, data]),
            Some((letter, value)) => self.say(
                text("The {0} of {1} is {2}. Find {3}.", "{1} को {0} {2} छ। {3} निकाल।"),
                &[measure, data, self.e(value), self.symbol(letter)],
            ),
        }
    }

    fn data(&self, data: &Data) -> String {
        let pair = |x: &Expr, f: &Expr| format!("{}: {}", self.e(x), self.e(f));
        let parts: Vec<String> = match data {
            Data::Raw(items) => return self.list(items),
            Data::Discrete(rows) => rows.iter().map(|(x, f)| pair(x, f)).collect(),
            Data::Grouped(rows) => rows
                .iter()
                .map(|(a, b, f)| format!("{}-{}: {}", self.e(a), self.e(b), self.e(f)))
                .collect(),
            Data::Paired(rows) => {
                rows.iter().map(|(x, y)| format!("({}, {})", self.e(x), self.e(y))).collect()
            }
        };
        parts.join(", ")
    }

    fn data_measure(&self, measure: DataMeasure) -> String {
        let words = match measure {
            DataMeasure::Count => text("number", "जम्मा सङ्ख्या"),
            DataMeasure::Mean => text("mean", "मध्यक"),
            DataMeasure::Quantile(1, 2) => text("median", "मध्यिका"),
            DataMeasure::Quantile(1, 4) => text("first quartile", "पहिलो चतुर्थांश"),
            DataMeasure::Quantile(3, 4) => text("third quartile", "तेस्रो चतुर्थांश"),
            DataMeasure::Quantile(part, parts) => {
                return self.say(
                    text(
                        "point below which {0} of {1} parts lie",
                        "{1} भागमध्ये {0} भागभन्दा माथिको मान",
                    ),
                    &[part.to_string(), parts.to_string()],
                );
            }
            DataMeasure::Mode => text("mode", "रीत"),
            DataMeasure::Range => text("range", "विस्तार"),
            DataMeasure::QuartileRange => text("interquartile range", "चतुर्थांशको अन्तर"),
            DataMeasure::QuartileDeviation => text("quartile deviation", "चतुर्थांशीय भिन्नता"),
            DataMeasure::QuartileCoefficient => {
                text("coefficient of quartile deviation", "चतुर्थांशीय भिन्नताको गुणाङ्क")
            }
            DataMeasure::MeanDeviation(Centre::Mean) => {
                text("mean deviation from the mean", "मध्यकबाट मध्यक भिन्नता")
            }
            DataMeasure::MeanDeviation(Centre::Median) => {
                text("mean deviation from the median", "मध्यिकाबाट मध्यक भिन्नता")
            }
            DataMeasure::MeanDeviationCoefficient(Centre::Mean) => {
                text("coefficient of mean deviation from the mean", "मध्यकबाट मध्यक भिन्नताको गुणाङ्क")
            }
            DataMeasure::MeanDeviationCoefficient(Centre::Median) => text(
                "coefficient of mean deviation from the median",
                "मध्यिकाबाट मध्यक भिन्नताको गुणाङ्क",
            ),
            DataMeasure::Variance => text("variance", "विचरण"),
            DataMeasure::StandardDeviation => text("standard deviation", "स्तरीय भिन्नता"),
            DataMeasure::DeviationCoefficient => {
                text("coefficient of standard deviation", "स्तरीय भिन्नताको गुणाङ्क")
            }
            DataMeasure::VariationCoefficient => {
                text("coefficient of variation", "विचरणशीलताको गुणाङ्क")
            }
            DataMeasure::Correlation => text("coefficient of correlation", "सहसम्बन्ध गुणाङ्क"),
            DataMeasure::RegressionOfY => {
                text("regression line of y on x", "y को x मा प्रतिगमन रेखा")
            }
            DataMeasure::RegressionOfX => {
                text("regression line of x on y", "x को y मा प्रतिगमन रेखा")
            }
        };
        self.say(words, &[])
    }
}
