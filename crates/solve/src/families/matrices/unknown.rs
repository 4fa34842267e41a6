//! An equation whose unknown is a matrix: `2X - A = B`, `AX = B`, `XA = B`.

use super::solve as worked;
use crate::declare::rules;
use crate::families::equation::sides;
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Claim, has_matrix};
use syntax::{Expr, Symbol};

rules! {
    ISOLATE_MATRIX = "isolate-matrix",
        "Bring the unknown matrix to one side alone" / "अज्ञात मेट्रिक्सलाई एक पक्षमा एक्लै राख्नुहोस्",
        "Matrices of one order are added and multiplied by numbers like numbers, so {0} is this."
            / "एउटै क्रमका मेट्रिक्सलाई सङ्ख्याजस्तै जोड्न र सङ्ख्याले गुणन गर्न सकिन्छ, त्यसैले {0} यही हो।";
    MULTIPLY_BY_INVERSE = "multiply-by-inverse-matrix",
        "Multiply by the inverse matrix" / "विपरीत मेट्रिक्सले गुणन गर्नुहोस्",
        "A matrix times its inverse is the identity; the inverse stands on the same side of both sides, so {0} is this."
            / "मेट्रिक्स र त्यसको विपरीतको गुणनफल एकाइ मेट्रिक्स हुन्छ; दुवै पक्षमा विपरीत एकै तिर गुणन गरिन्छ, त्यसैले {0} यही हो।";
}

/// The steps to the matrix; `None` if the relations are no such equation.
pub(crate) fn solve(
    relations: &[Expr],
    unknowns: &[Symbol],
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let [unknown] = unknowns else { return Ok(None) };
    let Some(relation) = the_equation(relations, unknown) else { return Ok(None) };
    let Some((left, right)) = sides(&relation) else { return Ok(None) };
    let mut form = Form { unknown, scalar: Rational::ZERO, sides: Vec::new(), rest: Vec::new() };
    if !form.add(left, &Rational::ONE) || !form.add(right, &-Rational::ONE) {
        return Ok(None);
    }
    let rest = |of: Vec<Expr>| Expr::sum(of);
    let x = Expr::Symbol(unknown.clone());
    // What stands alone on the other side.
    let other: Vec<Expr> = form.rest.iter().map(negated).collect();
    if other.is_empty() {
        return Ok(None);
    }
    let (rule, value) = match &form.sides[..] {
        [] if !form.scalar.is_zero() => {
            let sum = rest(other);
            let value = if form.scalar.is_one() {
                sum
            } else {
                let factor = Rational::ONE / &form.scalar;
                Expr::Product(vec![Expr::rational(&factor), sum])
            };
            (&ISOLATE_MATRIX, value)
        }
        [(factor, before)] if form.scalar.is_zero() => {
            let inverse = factor.clone().pow(Expr::integer(-1));
            let sum = rest(other);
            let product = if *before { vec![inverse, sum] } else { vec![sum, inverse] };
            (&MULTIPLY_BY_INVERSE, Expr::Product(product))
        }
        _ => return Ok(None),
    };
    let mut derivation = Derivation::new(crate::driver::conditions(relations.to_vec()));
    derivation.step(rule, Claim::States, value.clone(), vec![x]);
    derivation.append(worked(&value, work)?);
    Ok(Some(derivation))
}

/// The equation for the unknown, with letters that other relations give as matrices put in.
fn the_equation(relations: &[Expr], unknown: &Symbol) -> Option<Expr> {
    let of_unknown = |e: &&Expr| e.symbols().contains(unknown);
    let mut equations = relations.iter().filter(of_unknown);
    let mut equation = equations.next()?.clone();
    if equations.next().is_some() {
        return None;
    }
    for relation in relations.iter().filter(|r| !r.symbols().contains(unknown)) {
        let (Expr::Symbol(name), value @ Expr::Matrix(_)) = sides(relation)? else { return None };
        equation =
            crate::families::isolated::replace(&equation, &Expr::Symbol(name.clone()), value);
    }
    let known = equation.symbols().iter().all(|s| s == unknown || s.name() == "I");
    (known && has_matrix(&equation)).then_some(equation)
}

/// All terms on one side: a number times the unknown, matrices times it, and what is without it.
struct Form<'a> {
    unknown: &'a Symbol,
    scalar: Rational,
    /// A matrix, and whether it stands before the unknown.
    sides: Vec<(Expr, bool)>,
    rest: Vec<Expr>,
}

impl Form<'_> {
    fn add(&mut self, expr: &Expr, sign: &Rational) -> bool {
        let is_unknown = |e: &Expr| matches!(e, Expr::Symbol(s) if s == self.unknown);
        if is_unknown(expr) {
            self.scalar = &self.scalar + sign;
            return true;
        }
        if !expr.symbols().contains(self.unknown) {
            let negative = *sign < Rational::ZERO;
            self.rest.push(if negative { negated(expr) } else { expr.clone() });
            return true;
        }
        match expr {
            Expr::Negate(inner) => self.add(inner, &-sign.clone()),
            Expr::Sum(terms) => terms.iter().all(|term| self.add(term, sign)),
            Expr::Product(factors) => {
                let at = factors.iter().position(is_unknown);
                let numbers: Option<Vec<Rational>> =
                    factors.iter().filter(|f| !is_unknown(f)).map(Expr::as_rational).collect();
                match (at, numbers, &factors[..]) {
                    (Some(_), Some(numbers), _) => {
                        let product = numbers.into_iter().fold(sign.clone(), |p, n| p * n);
                        self.scalar = &self.scalar + &product;
                        true
                    }
                    (Some(at), None, [a, b]) if has_matrix(a) || has_matrix(b) => {
                        let factor = if at == 0 { b } else { a };
                        let negative = *sign < Rational::ZERO;
                        let factor = if negative { negated(factor) } else { factor.clone() };
                        self.sides.push((factor, at == 1));
                        !is_unknown(if at == 0 { b } else { a })
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }
}

fn negated(expr: &Expr) -> Expr {
    match expr {
        Expr::Negate(inner) => (**inner).clone(),
        other => other.clone().negated(),
    }
}
