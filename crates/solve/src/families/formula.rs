//! Laws of the formula sheet: write the formula, put in what is known, work out or solve.

mod undo;

use super::{arithmetic, factors};
use crate::declare::rules;
use crate::rules::PUT_IN_KNOWN_VALUES;
use crate::{Derivation, Rule, Unsolved, Work, numeral};
use algebra::Rational;
use check::Claim;
use check::formula::{Application, Kind, LAW_COUNT, Law, law_at, laws};
use syntax::{Expr, Number, Symbol};

pub(crate) use undo::RULES as UNDO_RULES;

rules! {
    SAME_UNIT = "same-unit",
        "Write it in the same unit" / "एउटै एकाइमा लेख्नुहोस्",
        "All measures that stand in one formula are written in the same unit."
            / "एउटै सूत्रमा राखिने सबै नाप एउटै एकाइमा लेखिन्छन्।";
    WITH_UNIT = "state-with-unit",
        "State the answer with its unit" / "उत्तर एकाइसहित लेख्नुहोस्",
        "This is what was asked for, in the unit of the question."
            / "सोधिएको कुरा प्रश्नकै एकाइमा यही हो।";
    WITH_UNIT_AND_DECIMAL = "state-with-unit-and-decimal",
        "State the answer with its unit" / "उत्तर एकाइसहित लेख्नुहोस्",
        "This is exact; rounded to two decimals it is {0}."
            / "यो ठ्याक्कै मान हो; दुई दशमलव स्थानमा यो {0} हुन्छ।";
    ROUND_MONEY = "round-money",
        "Round to two decimals" / "दुई दशमलव स्थानमा लेख्नुहोस्",
        "The exact value is {0}; money is given to the nearest paisa."
            / "ठ्याक्कै मान {0} हो; रकम नजिकको पैसासम्म लेखिन्छ।";
    ROUND_PEOPLE = "round-people",
        "Round to a whole number" / "पूर्ण सङ्ख्यामा लेख्नुहोस्",
        "The exact value is {0}; people are counted in whole numbers."
            / "ठ्याक्कै मान {0} हो; मानिस पूर्ण सङ्ख्यामा गनिन्छन्।";
    WRITE_DECIMAL = "write-result-as-decimal",
        "Write as a decimal" / "दशमलवमा लेख्नुहोस्",
        "The numerator divided by the denominator gives the decimal."
            / "अंशलाई हरले भाग गर्दा दशमलव आउँछ।";
}

/// One rule a law: to write its formula down.
pub(crate) static LAW_RULES: &[&Rule] = &{
    let mut all = [&ROWS[0]; LAW_COUNT];
    let mut k = 0;
    while k < LAW_COUNT {
        all[k] = &ROWS[k];
        k += 1;
    }
    all
};

static ROWS: [Rule; LAW_COUNT] = {
    const FIRST: Rule = rule_of(law_at(0));
    let mut rows = [const { FIRST }; LAW_COUNT];
    let mut k = 0;
    while k < LAW_COUNT {
        rows[k] = rule_of(law_at(k));
        k += 1;
    }
    rows
};

const fn rule_of(law: &'static Law) -> Rule {
    Rule { name: law.name, title: law.title, reason: law.reason }
}

/// Works a question about laws of the formula sheet.
pub(crate) fn solve(question: &Application, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut sheet = Sheet::new(question, work)?;
    while sheet.value(&question.wanted).is_none() {
        work.budget.spend(10)?;
        let (at, unknown) = sheet.next_law().ok_or_else(no_way)?;
        let law = sheet.open.remove(at);
        sheet.apply(law, &unknown)?;
    }
    sheet.finish()
}

fn no_way() -> Unsolved {
    Unsolved::Unknown("these formulas do not fix what is asked for".to_owned())
}

/// The formulas and values while a question is worked.
struct Sheet<'a> {
    question: &'a Application,
    work: &'a Work<'a>,
    values: Vec<(Symbol, Expr)>,
    open: Vec<&'static Law>,
    derivation: Derivation,
}

impl<'a> Sheet<'a> {
    fn new(question: &'a Application, work: &'a Work<'a>) -> Result<Self, Unsolved> {
        let given =
            |(symbol, value): &(Symbol, Expr)| Expr::Symbol(symbol.clone()).equals(value.clone());
        let given = crate::driver::conditions(question.known.iter().map(given).collect());
        let mut derivation = Derivation::new(given.clone());
        let mut values = Vec::new();
        for (symbol, value) in &question.known {
            let number = question.number(symbol, value).ok_or_else(|| {
                Unsolved::Undefined("a quantity has a unit that does not fit it".to_owned())
            })?;
            let worked = arithmetic::solve(&number, work)?.result().clone();
            let number = match worked.as_rational() {
                Some(q) => numeral::literal(&q, numeral::is_short_decimal(&q)),
                None => worked,
            };
            if let (Expr::Quantity(written, unit), Some(quantity)) =
                (value, question.quantity(symbol))
                && let Some(common) = question.unit(quantity.kind)
                && (*unit != common || **written != number && !matches!(**written, Expr::Number(_)))
            {
                let same = Expr::Quantity(Box::new(number.clone()), common);
                let relation = value.clone().equals(same);
                derivation.steps.push(factors::fact(&SAME_UNIT, &given, relation, Vec::new()));
            }
            values.push((symbol.clone(), number));
        }
        Ok(Sheet { question, work, values, open: question.laws.clone(), derivation })
    }

    fn value(&self, symbol: &Symbol) -> Option<&Expr> {
        self.values.iter().find(|(s, _)| s == symbol).map(|(_, value)| value)
    }

    /// A law with one quantity that is not known yet, and that quantity.
    fn next_law(&self) -> Option<(usize, Symbol)> {
        self.open.iter().enumerate().find_map(|(at, law)| {
            let mut unknown =
                law.equation().symbols().into_iter().filter(|s| self.value(s).is_none());
            let first = unknown.next()?;
            unknown.next().is_none().then_some((at, first))
        })
    }

    fn apply(&mut self, law: &'static Law, unknown: &Symbol) -> Result<(), Unsolved> {
        let (subject, _) = law.sides();
        let body = self.question.body(law);
        let left = Expr::Symbol(subject.clone());
        let row = laws().position(|l| l.name == law.name).and_then(|k| LAW_RULES.get(k));
        let rule: &'static Rule = row.ok_or_else(no_way)?;
        self.derivation.step(rule, Claim::States, law.equation(), Vec::new());
        let filled = self.put_in(&body);
        if !has_whole_exponents(&filled) {
            return Err(Unsolved::Unknown("times that are no whole number of periods".to_owned()));
        }
        let relation = self.put_in(&left).equals(filled.clone());
        self.derivation.step(&PUT_IN_KNOWN_VALUES, Claim::PutsIn, relation, Vec::new());
        let value = if subject == unknown {
            self.forward(&left, filled)?
        } else {
            let known = self.put_in(&left);
            undo::solve(&mut self.derivation, filled, known, unknown, self.work)?
        };
        self.values.push((unknown.clone(), value));
        Ok(())
    }

    fn put_in(&self, expr: &Expr) -> Expr {
        match expr {
            Expr::Symbol(s) => self.value(s).unwrap_or(expr).clone(),
            _ => expr.map_parts(|part| self.put_in(part)),
        }
    }

    /// The right-hand side worked out, beside its name.
    fn forward(&mut self, name: &Expr, right: Expr) -> Result<Expr, Unsolved> {
        let build = |mut v: Vec<Expr>| name.clone().equals(v.remove(0));
        let settled = arithmetic::settle(&[right], &build, self.work)?;
        self.derivation.append(settled.derivation);
        let Some(value) = &settled.values[0] else {
            let Expr::Relation(sides, _) = self.derivation.result() else { return Err(no_way()) };
            return Ok(sides[1].clone());
        };
        let number = numeral::literal(value, numeral::is_short_decimal(value));
        let relation = name.clone().equals(number.clone());
        self.derivation.step(&WRITE_DECIMAL, Claim::Equivalent, relation, Vec::new());
        Ok(number)
    }

    /// The answer with its unit, rounded if it has to be.
    fn finish(mut self) -> Result<Derivation, Unsolved> {
        let question = self.question;
        let kind = question.quantity(&question.wanted).map(|q| q.kind).ok_or_else(no_way)?;
        let exact = self.value(&question.wanted).cloned().ok_or_else(no_way)?;
        let places = match kind {
            Kind::Money | Kind::Foreign => Some(2),
            Kind::People => Some(0),
            _ => None,
        };
        let value = exact.as_rational();
        if let (Some(places), Some(value)) = (places, &value) {
            let rounded = rounded(value, places);
            if rounded != *value {
                let rule = if places == 0 { &ROUND_PEOPLE } else { &ROUND_MONEY };
                let answer = question.with_unit(decimal(&rounded)).ok_or_else(no_way)?;
                self.derivation.step(rule, Claim::States, answer, vec![exact]);
                return Ok(self.derivation);
            }
        }
        let (rule, arguments) = match near(&exact, self.work) {
            Some(near) if value.is_none() => {
                let near = question.with_unit(near).ok_or_else(no_way)?;
                (&WITH_UNIT_AND_DECIMAL, vec![near])
            }
            _ => (&WITH_UNIT, Vec::new()),
        };
        let number = match (&value, kind) {
            (Some(value), Kind::Percent) => mixed(value),
            (Some(value), Kind::Money | Kind::Foreign) => decimal(value),
            _ => exact,
        };
        let answer = question.with_unit(number).ok_or_else(no_way)?;
        self.derivation.step(rule, Claim::ReadsOff, answer, arguments);
        Ok(self.derivation)
    }
}

/// Whether every exponent without letters is a whole number. Schools take another way for the rest
/// of a year than a power with a broken exponent.
fn has_whole_exponents(expr: &Expr) -> bool {
    let mut whole = match expr {
        Expr::Power(_, exponent) => plain_value(exponent).is_none_or(|n| n.is_int()),
        _ => true,
    };
    expr.for_each_part(|part| whole = whole && has_whole_exponents(part));
    whole
}

/// The value of a product of numbers.
fn plain_value(expr: &Expr) -> Option<Rational> {
    match expr {
        Expr::Product(factors) => factors
            .iter()
            .map(plain_value)
            .try_fold(Rational::ONE, |product, factor| Some(product * factor?)),
        _ => expr.as_rational(),
    }
}

fn decimal(value: &Rational) -> Expr {
    numeral::literal(value, true)
}

/// A positive value, halves upwards.
fn rounded(value: &Rational, places: u32) -> Rational {
    let scale = Rational::from(10u32.pow(places));
    let half = Rational::from_parts(1.into(), 2u8.into());
    Rational::from((value * &scale + half).floor()) / scale
}

/// An irrational number to two decimals.
fn near(value: &Expr, work: &Work<'_>) -> Option<Expr> {
    let context = algebra::Context::default();
    let (low, high) = algebra::enclosure(value, 64, &context, work.budget)?;
    let (low, high) = (rounded(&low, 2), rounded(&high, 2));
    (low == high).then(|| decimal(&low))
}

/// `16 2/3` rather than `50/3`; a decimal where it is short.
fn mixed(value: &Rational) -> Expr {
    if numeral::is_short_decimal(value) || *value < Rational::ONE {
        return numeral::literal(value, numeral::is_short_decimal(value));
    }
    let whole = value.clone().floor();
    let rest = value - &Rational::from(whole.clone());
    Expr::Number(Number::Mixed {
        whole: whole.into_parts().1,
        numerator: rest.numerator().clone().into_parts().1,
        denominator: rest.denominator().clone(),
    })
}
