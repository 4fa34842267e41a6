//! Stories: the answer is what every reading of the letters has that meets all that is said.
//!
//! The letters are not taken from anybody: what fixes them is linear, or one equation of second
//! degree at most, and so they are found here by elimination or by the discriminant, and then held
//! against every equation, kind and limit of the story.

use super::equations::LinearSystem;
use super::{Judge, decided, evidence, methods};
use crate::task::{Measured, Story, defined_letter, story_value};
use crate::{Evidence, Outcome};
use algebra::{Polynomial, Rational, Univariate};
use syntax::{Expr, Natural, Symbol};

type Values = Vec<(Symbol, Rational)>;

impl Judge<'_> {
    /// The answer is what is wanted in every case that the story allows, and there is such a case.
    pub(super) fn story(&self, story: &Story, answer: &Expr) -> Evidence {
        let arguments = vec![answer.clone()];
        let Some(cases) = self.cases(story) else {
            return evidence(&methods::STORY, arguments, Outcome::Undecided);
        };
        let parts: Vec<&Expr> = match answer {
            Expr::List(parts) if story.wanted.len() > 1 => parts.iter().collect(),
            one => vec![one],
        };
        if cases.is_empty() || parts.len() != story.wanted.len() {
            return evidence(&methods::STORY, arguments, Outcome::Failed(None));
        }
        let mut holds = Some(true);
        for values in &cases {
            for (wanted, part) in story.wanted.iter().zip(&parts) {
                let right = self.is_wanted(&wanted.value, &wanted.unit, values, part);
                holds = match (holds, right) {
                    (Some(a), Some(b)) => Some(a && b),
                    _ => None,
                };
            }
        }
        evidence(&methods::STORY, arguments, decided(holds))
    }

    /// Whether `part` is the value of `wanted` in its unit.
    fn is_wanted(
        &self,
        wanted: &Expr,
        unit: &Measured,
        values: &Values,
        part: &Expr,
    ) -> Option<bool> {
        if let Expr::Ratio(parts) = wanted {
            let Expr::Ratio(found) = part else { return Some(false) };
            let exact: Option<Vec<Expr>> =
                parts.iter().map(|p| story_value(p, values).map(|v| Expr::rational(&v))).collect();
            return self.same_proportion(&exact?, found);
        }
        let exact = story_value(wanted, values)?;
        let number = match (unit, part) {
            (Measured::Percent, Expr::Percent(n)) => n.as_rational()?,
            (Measured::In(unit), Expr::Quantity(n, of)) if of == unit => n.as_rational()?,
            (Measured::Bare, n) => n.as_rational()?,
            _ => return Some(false),
        };
        if number == exact {
            return Some(true);
        }
        let money = matches!(unit, Measured::In(unit)
            if unit.dimension()[..] == [(syntax::unit::Dimension::Money, 1)]);
        Some(money && number == to_the_paisa(&exact))
    }

    /// The values of all letters in every case that the story allows; nothing if they can't be
    /// listed here.
    fn cases(&self, story: &Story) -> Option<Vec<Values>> {
        let unknowns = story.unknowns();
        // What is defined by numbers alone.
        let mut known: Values = Vec::new();
        loop {
            let next = story.said.iter().filter(|said| said.defines).find_map(|said| {
                let letter = defined_letter(&said.equation)?;
                let Expr::Relation(sides, _) = &said.equation else { return None };
                if known.iter().any(|(x, _)| x == letter) {
                    return None;
                }
                Some((letter.clone(), story_value(&sides[1], &known)?))
            });
            match next {
                Some(value) => known.push(value),
                None => break,
            }
        }
        let conditions: Vec<Polynomial> = story
            .said
            .iter()
            .filter(|said| !said.defines)
            .map(|said| {
                let Expr::Relation(sides, _) = &said.equation else { return None };
                let [left, right] = <[Expr; 2]>::try_from(sides.clone()).ok()?;
                let (a, b) = self.over_one_line(&put(&left, &known))?;
                let (c, d) = self.over_one_line(&put(&right, &known))?;
                let cross = |p: &Polynomial, q: &Polynomial| p.mul(q, self.budget).ok();
                Some(&cross(&a, &d)? - &cross(&c, &b)?)
            })
            .collect::<Option<_>>()?;
        let candidates = if unknowns.is_empty() {
            vec![Vec::new()]
        } else if conditions.iter().all(|p| p.total_degree() <= 1) {
            let system = LinearSystem::reduce(&conditions, self)?;
            if system.consistent { vec![system.only_values(&unknowns)?] } else { Vec::new() }
        } else if let ([x], Some(first)) = (&unknowns[..], conditions.iter().find(|p| !p.is_zero()))
        {
            let roots = rational_roots(&Univariate::from_polynomial(first, x)?)?;
            roots.into_iter().map(|root| vec![(x.clone(), root)]).collect()
        } else {
            return None;
        };
        let mut cases = Vec::new();
        for candidate in candidates {
            let Some(values) = story.filled(&candidate) else { continue };
            match story.allows(&values) {
                Some(true) => cases.push(values),
                Some(false) => {}
                // An equation without a value there, such as a division by 0, does not hold there.
                None => {}
            }
        }
        Some(cases)
    }

    /// Numerator and denominator.
    fn over_one_line(&self, expr: &Expr) -> Option<(Polynomial, Polynomial)> {
        let times = |p: &Polynomial, q: &Polynomial| p.mul(q, self.budget).ok();
        match expr {
            Expr::Sum(terms) => {
                terms.iter().try_fold((Polynomial::zero(), Polynomial::one()), |(a, b), term| {
                    let (c, d) = self.over_one_line(term)?;
                    Some((&times(&a, &d)? + &times(&c, &b)?, times(&b, &d)?))
                })
            }
            Expr::Product(factors) => {
                factors.iter().try_fold((Polynomial::one(), Polynomial::one()), |(a, b), factor| {
                    let (c, d) = self.over_one_line(factor)?;
                    Some((times(&a, &c)?, times(&b, &d)?))
                })
            }
            Expr::Negate(a) => {
                let (a, b) = self.over_one_line(a)?;
                Some((a.scale(&-Rational::ONE), b))
            }
            Expr::Quotient(a, b) => {
                let ((a, b), (c, d)) = (self.over_one_line(a)?, self.over_one_line(b)?);
                (!c.is_zero()).then_some(())?;
                Some((times(&a, &d)?, times(&b, &c)?))
            }
            _ => Some((Polynomial::from_expr(expr, self.budget).ok()??, Polynomial::one())),
        }
    }
}

impl LinearSystem {
    /// The value of each of these, if the system leaves no other.
    fn only_values(&self, unknowns: &[Symbol]) -> Option<Values> {
        let value = |x: &Symbol| {
            let (_, row) = self.rows.iter().find(|(pivot, _)| pivot == x)?;
            let alone = row.symbols().len() == 1;
            alone.then(|| row.coefficient_in(x, 0).as_constant()).flatten().map(|q| -q)
        };
        unknowns.iter().map(|x| Some((x.clone(), value(x)?))).collect()
    }
}

/// All real roots of a polynomial of degree 1 or 2, if they are rational.
fn rational_roots(p: &Univariate) -> Option<Vec<Rational>> {
    let c = |n| p.coefficient(n);
    match p.degree()? {
        0 => Some(Vec::new()),
        1 => Some(vec![-c(0) / c(1)]),
        2 => {
            let four = Rational::from(4u8);
            let discriminant = c(1) * c(1) - four * c(2) * c(0);
            if discriminant < Rational::ZERO {
                return Some(Vec::new());
            }
            let root = square_root(&discriminant)?;
            let below = c(2) * Rational::from(2u8);
            let (one, other) = ((-c(1) + &root) / &below, (-c(1) - &root) / &below);
            Some(if one == other { vec![one] } else { vec![one, other] })
        }
        _ => None,
    }
}

/// The root of a square of a rational number.
fn square_root(q: &Rational) -> Option<Rational> {
    use dashu_base::{SquareRoot, UnsignedAbs};
    let (above, below) = (q.numerator().clone().unsigned_abs(), q.denominator().clone());
    let (a, b): (Natural, Natural) = (above.sqrt(), below.sqrt());
    let whole = &a * &a == above && &b * &b == below;
    whole.then(|| Rational::from_parts(a.into(), b))
}

/// The nearest hundredth of a positive number, halves upwards.
fn to_the_paisa(value: &Rational) -> Rational {
    let hundred = Rational::from(100u8);
    let half = Rational::from_parts(1.into(), 2u8.into());
    Rational::from((value * &hundred + half).floor()) / hundred
}

fn put(expr: &Expr, values: &Values) -> Expr {
    match expr {
        Expr::Symbol(s) => values
            .iter()
            .find(|(x, _)| x == s)
            .map_or_else(|| expr.clone(), |(_, value)| Expr::rational(value)),
        _ => expr.map_parts(|part| put(part, values)),
    }
}
