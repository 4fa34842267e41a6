//! Stories: quantities with names, what is said of them, and which are asked for.

use algebra::Rational;
use syntax::{Expr, Relation, Symbol, unit::Unit};

/// A word problem in letters. Every letter is defined by an equation of its own, or the conditions
/// fix it: together they leave one answer, or the story is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// "Let x be the smaller number."
    pub letters: Vec<Letter>,
    /// What is said, in the order in which it is used.
    pub said: Vec<Said>,
    /// What every answer has to meet besides: `x >= y`.
    pub limits: Vec<Expr>,
    /// What is asked for, in order.
    pub wanted: Vec<Wanted>,
}

/// A letter and what it stands for; a number without its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// `x`.
    pub symbol: Symbol,
    /// "the smaller number", "the speed of the train in km/h".
    pub meaning: Phrase,
    /// Which numbers it can be.
    pub range: Range,
}

/// An equation, and the words that it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The equation.
    pub equation: Expr,
    /// "sum of the numbers".
    pub because: Phrase,
    /// Whether it defines the letter alone on its left by numbers and other letters; otherwise it is
    /// a condition on letters that nothing defines.
    pub defines: bool,
}

/// Something asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// "the larger number".
    pub meaning: Phrase,
    /// In terms of the letters; an [`Expr::Ratio`] is wanted in lowest terms.
    pub value: Expr,
    /// What the number measures.
    pub unit: Measured,
}

/// What a number measures.
#[derive(Clone, Debug, PartialEq)]
pub enum Measured {
    /// Nothing.
    Bare,
    /// So many hundredths.
    Percent,
    /// Money is rounded to two decimals where it does not come out.
    In(Unit),
}

/// Which numbers a letter can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// Any real number.
    Any,
    /// Positive ones: money, lengths, ages.
    Positive,
    /// Positive ones and 0.
    NotNegative,
    /// …, -1, 0, 1, …
    Integer,
    /// 1, 2, 3, …
    Natural,
    /// 2, 4, 6, …
    NaturalEven,
    /// 1, 3, 5, …
    NaturalOdd,
    /// …, -2, 0, 2, …
    Even,
    /// …, -1, 1, 3, …
    Odd,
    /// 0 to 9.
    Digit,
    /// 1 to 9.
    LeadingDigit,
}

/// A few words in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// English.
    pub en: String,
    /// Nepali.
    pub ne: String,
}

impl Phrase {
    /// The words in one of the languages.
    pub fn words(&self, nepali: bool) -> &str {
        if nepali { &self.ne } else { &self.en }
    }

    /// The words as arguments of a rule's reason: English first.
    pub fn arguments(&self) -> Vec<Expr> {
        vec![Expr::Text(self.en.clone()), Expr::Text(self.ne.clone())]
    }
}

impl Story {
    /// The letters that conditions have to fix, in order.
    pub fn unknowns(&self) -> Vec<Symbol> {
        let defined = |s: &Symbol| {
            self.said.iter().any(|said| said.defines && defined_letter(&said.equation) == Some(s))
        };
        let letters = self.letters.iter().map(|letter| letter.symbol.clone());
        letters.filter(|s| !defined(s)).collect()
    }
}

/// The letter that stands alone on the left.
pub fn defined_letter(equation: &Expr) -> Option<&Symbol> {
    match equation {
        Expr::Relation(sides, _) => match &sides[..] {
            [Expr::Symbol(s), _] => Some(s),
            _ => None,
        },
        _ => None,
    }
}

/// The exact value of an expression of rational numbers and letters with values; nothing where it
/// has none, or is made of anything but sums, products, quotients and whole powers.
pub fn story_value(expr: &Expr, values: &[(Symbol, Rational)]) -> Option<Rational> {
    let of = |e: &Expr| story_value(e, values);
    match expr {
        Expr::Symbol(s) => values.iter().find(|(x, _)| x == s).map(|(_, v)| v.clone()),
        Expr::Negate(a) => Some(-of(a)?),
        Expr::Sum(terms) => terms.iter().try_fold(Rational::ZERO, |sum, t| Some(sum + of(t)?)),
        Expr::Product(factors) => {
            factors.iter().try_fold(Rational::ONE, |product, f| Some(product * of(f)?))
        }
        Expr::Quotient(a, b) => {
            let below = of(b)?;
            if below.is_zero() { None } else { Some(of(a)? / below) }
        }
        Expr::Power(base, exponent) => {
            let n = of(exponent)?;
            let n =
                if n.is_int() { u32::try_from(n.numerator().clone()).ok()? } else { return None };
            let base = of(base)?;
            (n <= 60).then(|| (0..n).fold(Rational::ONE, |power, _| power * &base))
        }
        _ => expr.as_rational(),
    }
}

impl Range {
    /// Whether a number is one of these.
    pub fn has(self, value: &Rational) -> bool {
        let whole = value.is_int();
        let half = || (value / &Rational::from(2u8)).is_int();
        let (zero, ten) = (Rational::ZERO, Rational::from(10u8));
        match self {
            Range::Any => true,
            Range::Positive => *value > zero,
            Range::NotNegative => *value >= zero,
            Range::Integer => whole,
            Range::Natural => whole && *value > zero,
            Range::NaturalEven => whole && *value > zero && half(),
            Range::NaturalOdd => whole && *value > zero && !half(),
            Range::Even => whole && half(),
            Range::Odd => whole && !half(),
            Range::Digit => whole && *value >= zero && *value < ten,
            Range::LeadingDigit => whole && *value > zero && *value < ten,
        }
    }
}

impl Story {
    /// The values of all letters, from those of the unknowns; nothing if a definition has no value.
    pub fn filled(&self, unknowns: &[(Symbol, Rational)]) -> Option<Vec<(Symbol, Rational)>> {
        let mut values = unknowns.to_vec();
        let mut open: Vec<&Expr> =
            self.said.iter().filter(|said| said.defines).map(|said| &said.equation).collect();
        while !open.is_empty() {
            let ready = open.iter().position(|equation| {
                let Expr::Relation(sides, _) = equation else { return false };
                let known = |s: &Symbol| values.iter().any(|(x, _)| x == s);
                sides.get(1).is_some_and(|body| body.symbols().iter().all(known))
            })?;
            let Expr::Relation(sides, _) = open.remove(ready) else { return None };
            let (Some(Expr::Symbol(letter)), Some(body)) = (sides.first(), sides.get(1)) else {
                return None;
            };
            let value = story_value(body, &values)?;
            if values.iter().any(|(x, _)| x == letter) {
                return None;
            }
            values.push((letter.clone(), value));
        }
        Some(values)
    }

    /// Whether values of all letters are ones that the story allows: every equation holds, every
    /// letter is of its kind, every limit is kept.
    pub fn allows(&self, values: &[(Symbol, Rational)]) -> Option<bool> {
        let sides = |relation: &Expr| match relation {
            Expr::Relation(sides, kinds) => match (&sides[..], &kinds[..]) {
                ([left, right], [kind]) => {
                    Some((story_value(left, values)?.cmp(&story_value(right, values)?), *kind))
                }
                _ => None,
            },
            _ => None,
        };
        for letter in &self.letters {
            let (_, value) = values.iter().find(|(x, _)| *x == letter.symbol)?;
            if !letter.range.has(value) {
                return Some(false);
            }
        }
        for said in &self.said {
            if !sides(&said.equation)?.0.is_eq() {
                return Some(false);
            }
        }
        for limit in &self.limits {
            let (order, kind) = sides(limit)?;
            let holds = match kind {
                Relation::Less => order.is_lt(),
                Relation::LessEqual => order.is_le(),
                Relation::Greater => order.is_gt(),
                Relation::GreaterEqual => order.is_ge(),
                Relation::Equal => order.is_eq(),
                _ => return None,
            };
            if !holds {
                return Some(false);
            }
        }
        Some(true)
    }
}
