//! Measures of position: median, quartiles and their kin, mode, range.

use super::Page;
use super::table::text;
use crate::Unsolved;
use crate::declare::rules;
use algebra::Rational;
use check::DataMeasure;
use syntax::Expr;

rules! {
    IN_ORDER = "write-in-increasing-order",
        "Write the values in increasing order" / "मानहरू बढ्दो क्रममा लेख्नुहोस्",
        "Places are counted from the smallest value." / "स्थान सबैभन्दा सानो मानबाट गनिन्छ।";
    CUMULATIVE = "cumulative-frequency",
        "Make the cumulative frequency table" / "सञ्चित बारम्बारता तालिका बनाउनुहोस्",
        "Each cumulative frequency is the one before it plus the frequency of the row."
            / "हरेक सञ्चित बारम्बारता अघिल्लोमा त्यस पङ्क्तिको बारम्बारता जोडेर आउँछ।";
    MEET = "continuous-classes",
        "Make the classes continuous" / "वर्गहरूलाई निरन्तर बनाउनुहोस्",
        "Half of the gap is taken from each lower limit and added to each upper limit."
            / "फरकको आधा हरेक तल्लो सीमाबाट घटाई माथिल्लो सीमामा जोडिन्छ।";
    PLACE = "place-of-the-item",
        "Find the place" / "स्थान निकाल्नुहोस्",
        "Of single values the place is {0} of the number of values and one more."
            / "व्यक्तिगत मानमा स्थान (मानको सङ्ख्या र 1 को योग) को {0} हुन्छ।";
    PLACE_IN_CLASSES = "place-in-classes",
        "Find the place" / "स्थान निकाल्नुहोस्",
        "Of classes the place is {0} of the total frequency."
            / "वर्गमा स्थान जम्मा बारम्बारताको {0} हुन्छ।";
    ITEM = "item-at-the-place",
        "Read off the item at this place" / "त्यस स्थानको मान लेख्नुहोस्",
        "The item at place {0} is wanted." / "{0} औँ स्थानको मान चाहिन्छ।";
    BETWEEN = "between-two-items",
        "Go between the two items" / "दुई मानको बीचमा लिनुहोस्",
        "The place lies between two items, and the value lies in the same proportion between them."
            / "स्थान दुई मानको बीचमा छ, र खोजेको मान पनि त्यही अनुपातमा बीचमा पर्छ।";
    CLASS_FORMULA = "class-of-the-place",
        "Use the formula in the class of this place" / "त्यस स्थानको वर्गमा सूत्र प्रयोग गर्नुहोस्",
        "The cumulative frequency first reaches the place in the class {0}; the value is l + (place - c.f.)/f · h."
            / "सञ्चित बारम्बारता पहिलो पटक वर्ग {0} मा त्यो स्थान पुग्छ; मान l + (स्थान - c.f.)/f · h हुन्छ।";
    MOST_FREQUENT = "most-frequent",
        "Take the most frequent value" / "सबैभन्दा धेरै पटक आएको मान लिनुहोस्",
        "{0} occurs {1} times, more often than any other." / "{0} सबैभन्दा धेरै, {1} पटक आएको छ।";
    MODE_FORMULA = "mode-formula",
        "Use the formula of the mode" / "रीतको सूत्र प्रयोग गर्नुहोस्",
        "The class {0} is the most frequent; the mode is l + (f1 - f0)/(2 f1 - f0 - f2) · h."
            / "वर्ग {0} को बारम्बारता सबैभन्दा बढी छ; रीत l + (f1 - f0)/(2 f1 - f0 - f2) · h हुन्छ।";
    LARGEST_LESS_SMALLEST = "largest-less-smallest",
        "Take the smallest from the largest" / "सबैभन्दा ठूलोबाट सबैभन्दा सानो घटाउनुहोस्",
        "The range is the largest value less the smallest."
            / "विस्तार भनेको सबैभन्दा ठूलो र सबैभन्दा सानो मानको फरक हो।";
    QUARTILE_FORMULA = "quartile-measure",
        "Use the quartiles" / "चतुर्थांश प्रयोग गर्नुहोस्",
        "The quartile deviation is (Q3 - Q1)/2 and its coefficient (Q3 - Q1)/(Q3 + Q1)."
            / "चतुर्थांशीय भिन्नता (Q3 - Q1)/2 र यसको गुणाङ्क (Q3 - Q1)/(Q3 + Q1) हुन्छ।";
}

impl Page<'_> {
    /// The value below which `part` of `parts` lie.
    pub(super) fn quantile(&mut self, part: u32, parts: u32) -> Result<Rational, Unsolved> {
        if part == 0 || part >= parts {
            return crate::families::unknown("parts of data");
        }
        let share = Rational::from(part) / Rational::from(parts);
        if self.rows.is_grouped() {
            return self.quantile_of_classes(&share);
        }
        if self.rows.is_raw() {
            return self.quantile_of_values(&share);
        }
        let rows = self.rows.sorted();
        let mut reached = Rational::ZERO;
        let cumulative: Vec<Rational> = rows
            .iter()
            .map(|(_, f)| {
                reached += f;
                reached.clone()
            })
            .collect();
        let mut table = vec![vec![text("x"), text("f"), text("c.f.")]];
        for ((x, f), c) in rows.iter().zip(&cumulative) {
            table.push([x, f, c].map(|q| self.rows.number(q)).to_vec());
        }
        self.states(&CUMULATIVE, Expr::Matrix(table), Vec::new());
        let place = self.place(&share, true)?;
        let at = |place: &Rational| {
            cumulative.iter().position(|c| c >= place).map(|k| rows[k].0.clone())
        };
        let whole = Rational::from(place.clone().floor());
        let next = if whole == place { whole.clone() } else { &whole + Rational::ONE };
        match (at(&whole), at(&next)) {
            (Some(low), Some(high)) if low == high && whole >= Rational::ONE => {
                let value = self.rows.number(&low);
                self.states(&ITEM, value, vec![self.rows.number(&place)]);
                Ok(low)
            }
            _ => crate::families::unknown("places between two different values"),
        }
    }

    /// The place in order, worked out.
    fn place(&mut self, share: &Rational, single: bool) -> Result<Rational, Unsolved> {
        let share = Expr::rational(share);
        let n = self.rows.number(&self.rows.count());
        let (rule, of) = match single {
            true => (&PLACE, Expr::sum(vec![n, Expr::integer(1)])),
            false => (&PLACE_IN_CLASSES, n),
        };
        self.states(rule, Expr::product(vec![share.clone(), of]), vec![share]);
        let steps =
            crate::families::arithmetic::solve(&self.derivation.result().clone(), self.work)?;
        self.derivation.append(steps);
        let place = self.derivation.result().as_rational();
        place.ok_or_else(|| Unsolved::Unknown("a place is no number".into()))
    }

    fn quantile_of_values(&mut self, share: &Rational) -> Result<Rational, Unsolved> {
        let values: Vec<Rational> = self.rows.sorted().into_iter().map(|(x, _)| x).collect();
        let list = values.iter().map(|q| self.rows.number(q)).collect();
        self.states(&IN_ORDER, Expr::List(list), Vec::new());
        let place = self.place(share, true)?;
        let whole = place.clone().floor();
        let rest = &place - Rational::from(whole.clone());
        let k = usize::try_from(whole).unwrap_or(usize::MAX);
        let item = |k: usize| k.checked_sub(1).and_then(|k| values.get(k));
        match (item(k), item(k.saturating_add(1))) {
            (Some(low), _) if rest.is_zero() => {
                let value = self.rows.number(low);
                self.states(&ITEM, value, vec![self.rows.number(&place)]);
                Ok(low.clone())
            }
            (Some(low), Some(high)) => {
                let number = |q: &Rational| self.rows.number(q);
                let gap = Expr::sum(vec![number(high), number(low).negated()]);
                let expr = match rest == Rational::ONE / Rational::from(2) {
                    true => Expr::sum(vec![number(low), number(high)]).over(Expr::integer(2)),
                    false => Expr::sum(vec![
                        number(low),
                        Expr::product(vec![Expr::rational(&rest), gap]),
                    ]),
                };
                self.rational(&BETWEEN, expr)
            }
            _ => crate::families::unknown("so few values"),
        }
    }

    fn quantile_of_classes(&mut self, share: &Rational) -> Result<Rational, Unsolved> {
        let (classes, gaps) = self.rows.joined()?;
        let mut reached = Rational::ZERO;
        let mut table = vec![vec![text("C.I."), text("f"), text("c.f.")]];
        let mut cumulative = Vec::new();
        for (low, high, f) in &classes {
            reached += f;
            cumulative.push(reached.clone());
            let class = self.rows.class(low, high);
            table.push(vec![class, self.rows.number(f), self.rows.number(&reached)]);
        }
        let rule = if gaps { &MEET } else { &CUMULATIVE };
        self.states(rule, Expr::Matrix(table), Vec::new());
        let place = self.place(share, false)?;
        let Some(k) =
            (0..classes.len()).find(|&k| cumulative[k] >= place && !classes[k].2.is_zero())
        else {
            return Err(Unsolved::Undefined("there are no data".into()));
        };
        let (low, high, f) = &classes[k];
        let before = if k == 0 { Rational::ZERO } else { cumulative[k - 1].clone() };
        let number = |q: &Rational| self.rows.number(q);
        let part = Expr::sum(vec![number(&place), number(&before).negated()]).over(number(f));
        let width = number(&(high - low));
        let expr = Expr::sum(vec![number(low), Expr::product(vec![part, width])]);
        let class = self.rows.class(low, high);
        self.states(&CLASS_FORMULA, expr, vec![class]);
        let steps =
            crate::families::arithmetic::solve(&self.derivation.result().clone(), self.work)?;
        self.derivation.append(steps);
        Ok(low + (place - before) / f * (high - low))
    }

    pub(super) fn mode(&mut self) -> Result<Expr, Unsolved> {
        if self.rows.is_grouped() {
            return self.mode_of_classes();
        }
        let mut counts: Vec<(Rational, Rational)> = Vec::new();
        for (x, f) in self.rows.sorted() {
            match counts.iter_mut().find(|(y, _)| *y == x) {
                Some((_, n)) => *n += f,
                None => counts.push((x, f)),
            }
        }
        let Some(most) = counts.iter().map(|(_, f)| f.clone()).max() else {
            return Err(Unsolved::Undefined("there are no data".into()));
        };
        let modes: Vec<&Rational> =
            counts.iter().filter(|(_, f)| *f == most).map(|(x, _)| x).collect();
        let [mode] = modes[..] else {
            return Err(Unsolved::Undefined("several values are equally frequent".into()));
        };
        let value = self.rows.number(mode);
        self.states(&MOST_FREQUENT, value.clone(), vec![value.clone(), self.rows.number(&most)]);
        Ok(value)
    }

    fn mode_of_classes(&mut self) -> Result<Expr, Unsolved> {
        let (classes, gaps) = self.rows.joined()?;
        if gaps {
            let mut table = vec![vec![text("C.I."), text("f")]];
            for (low, high, f) in &classes {
                table.push(vec![self.rows.class(low, high), self.rows.number(f)]);
            }
            self.states(&MEET, Expr::Matrix(table), Vec::new());
        }
        let width = &classes[0].1 - &classes[0].0;
        if classes.iter().any(|(low, high, _)| high - low != width) {
            return crate::families::unknown("modes of unequal classes");
        }
        let most = classes.iter().map(|(_, _, f)| f.clone()).max().unwrap_or(Rational::ZERO);
        let modal: Vec<usize> = (0..classes.len()).filter(|&k| classes[k].2 == most).collect();
        let [k] = modal[..] else {
            return Err(Unsolved::Undefined("several classes are equally frequent".into()));
        };
        let f = |k: Option<usize>| {
            k.and_then(|k| classes.get(k)).map_or(Rational::ZERO, |(_, _, f)| f.clone())
        };
        let (before, after) = (f(k.checked_sub(1)), f(k.checked_add(1)));
        let number = |q: &Rational| self.rows.number(q);
        let above = Expr::sum(vec![number(&most), number(&before).negated()]);
        let under = Expr::sum(vec![
            Expr::product(vec![Expr::integer(2), number(&most)]),
            number(&before).negated(),
            number(&after).negated(),
        ]);
        let (low, high, _) = &classes[k];
        let part = Expr::product(vec![above.over(under), number(&width)]);
        let expr = Expr::sum(vec![number(low), part]);
        let class = self.rows.class(low, high);
        self.states(&MODE_FORMULA, expr, vec![class]);
        let steps =
            crate::families::arithmetic::solve(&self.derivation.result().clone(), self.work)?;
        self.derivation.append(steps);
        let value = self.derivation.result().as_rational();
        let value = value.ok_or_else(|| Unsolved::Unknown("the mode is no number".into()))?;
        Ok(self.rows.number(&value))
    }

    pub(super) fn range(&mut self) -> Result<Expr, Unsolved> {
        let (low, high) = match self.rows.is_grouped() {
            true => self.rows.limits(),
            false => {
                let sorted = self.rows.sorted();
                match (sorted.first(), sorted.last()) {
                    (Some((low, _)), Some((high, _))) => (low.clone(), high.clone()),
                    _ => return Err(Unsolved::Undefined("there are no data".into())),
                }
            }
        };
        let difference = Expr::sum(vec![self.rows.number(&high), self.rows.number(&low).negated()]);
        self.work_out(&LARGEST_LESS_SMALLEST, difference)
    }

    pub(super) fn quartile_measure(&mut self, measure: DataMeasure) -> Result<Expr, Unsolved> {
        let first = self.quantile(1, 4)?;
        let third = self.quantile(3, 4)?;
        let (first, third) = (self.rows.number(&first), self.rows.number(&third));
        let difference = Expr::sum(vec![third.clone(), first.clone().negated()]);
        let expr = match measure {
            DataMeasure::QuartileRange => difference,
            DataMeasure::QuartileDeviation => difference.over(Expr::integer(2)),
            _ => difference.over(Expr::sum(vec![third, first])),
        };
        self.work_out(&QUARTILE_FORMULA, expr)
    }
}
