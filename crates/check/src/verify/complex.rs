//! Numbers in which `i` is the imaginary unit.

use super::coordinates::{all, difference, product};
use super::{Judge, evidence, methods, outcome};
use crate::task::ComplexForm;
use crate::{Evidence, Outcome};
use algebra::{Rational, Surd};
use syntax::{Expr, Function};

/// Highest power or root.
const HIGHEST: u32 = 64;

impl Judge<'_> {
    /// Evidence for the form of a complex number that was asked for.
    pub(super) fn complex(&self, number: &Expr, form: ComplexForm, answer: &Expr) -> Evidence {
        let resolved = self.resolve(number);
        let result = self.has_form(&resolved, form, answer).unwrap_or(Outcome::Undecided);
        evidence(&methods::IMAGINARY, vec![answer.clone()], result)
    }

    fn has_form(&self, number: &Expr, form: ComplexForm, answer: &Expr) -> Option<Outcome> {
        let z = self.complex_value(number)?;
        let said = |e: &Expr| self.complex_value(e);
        let equal = |a: &Surd, b: &Surd| outcome(a == b);
        let real = |e: &Expr| said(e).filter(Surd::is_real);
        match form {
            ComplexForm::Cartesian => Some(equal(&said(answer)?, &z)),
            ComplexForm::Conjugate => Some(equal(&said(answer)?, &z.conjugate())),
            ComplexForm::Inverse => {
                let back = said(answer)?.mul(&z, self.budget).ok()?;
                Some(equal(&back, &Surd::one()))
            }
            ComplexForm::Modulus => {
                let length = real(answer)?;
                let squared = z.mul(&z.conjugate(), self.budget).ok()?;
                let same = equal(&length.mul(&length, self.budget).ok()?, &squared);
                let sign = length.sign(self.budget).ok()??;
                Some(all([same, outcome(sign.is_ge())]))
            }
            ComplexForm::Argument => self.is_argument(&z, answer),
            ComplexForm::Polar => {
                let (length, angle) = polar_parts(answer)?;
                let modulus = self.has_form(number, ComplexForm::Modulus, &length)?;
                Some(all([modulus, self.is_argument(&z, &angle)?]))
            }
            ComplexForm::Roots(n) => {
                if !(2..=HIGHEST).contains(&n) {
                    return None;
                }
                let answers = match answer {
                    Expr::List(answers) => &answers[..],
                    one => std::slice::from_ref(one),
                };
                let roots: Option<Vec<Surd>> = answers.iter().map(said).collect();
                let roots = roots?;
                // A number other than 0 has as many roots as the exponent says.
                let wanted = if z.is_zero() { 1 } else { n as usize };
                if roots.len() != wanted {
                    return Some(Outcome::Failed(None));
                }
                let distinct = (0..roots.len()).all(|k| !roots[..k].contains(&roots[k]));
                let powers = roots.iter().map(|r| r.pow(i64::from(n), self.budget));
                let powers: Vec<Surd> = powers.map(|p| p.ok().flatten()).collect::<Option<_>>()?;
                Some(all([outcome(distinct), outcome(powers.iter().all(|p| *p == z))]))
            }
        }
    }

    /// The number as radicals and the imaginary unit, which are written in one way only.
    fn complex_value(&self, expr: &Expr) -> Option<Surd> {
        Surd::from_expr(&with_root(expr), self.budget).ok()?
    }

    /// Cosine and sine of the angle, times the modulus, are the two parts.
    fn is_argument(&self, z: &Surd, angle: &Expr) -> Option<Outcome> {
        if z.is_zero() {
            return None;
        }
        let length = z.mul(&z.conjugate(), self.budget).ok()?.to_expr().sqrt();
        let (re, im) = (z.real_part().to_expr(), z.imaginary_part().to_expr());
        match angle {
            Expr::Degrees(_) | Expr::Negate(_) if degrees(angle).is_some() => {
                let q = degrees(angle)?;
                let turn = Rational::from(180);
                let allowed = q > -turn.clone() && q <= turn;
                let at = Expr::Degrees(Box::new(Expr::rational(&q)));
                let part = |function, expected: &Expr| {
                    let value = Expr::call(function, vec![at.clone()]);
                    self.same(&product(&value, &length), expected)
                };
                let both = [part(Function::Cos, &re), part(Function::Sin, &im)];
                Some(all(both.into_iter().chain([outcome(allowed)])))
            }
            // The inverse tangent of im/re, by half a turn more or less where re is negative.
            _ => {
                let (tangent, turned) = inverse_tangent(angle)?;
                let sign = |s: &Surd| s.sign(self.budget).ok().flatten();
                let (right, up) = (sign(&z.real_part())?, sign(&z.imaginary_part())?);
                let expected = match (right.is_gt(), up.is_ge()) {
                    (true, _) => 0,
                    (false, true) => 180,
                    (false, false) => -180,
                };
                let ratio = self.is_zero(&difference(&product(&tangent, &re), &im));
                Some(all([outcome(right.is_ne() && turned == expected), ratio]))
            }
        }
    }
}

/// `r` and `θ` of `r(cos θ + i sin θ)`.
fn polar_parts(answer: &Expr) -> Option<(Expr, Expr)> {
    let (length, bracket) = match answer {
        Expr::Product(factors) => match &factors[..] {
            [length, bracket] => (length.clone(), bracket),
            _ => return None,
        },
        bracket => (Expr::integer(1), bracket),
    };
    let Expr::Sum(terms) = bracket else { return None };
    let [Expr::Call(Function::Cos, cosine), Expr::Product(second)] = &terms[..] else {
        return None;
    };
    let ([angle], [unit, Expr::Call(Function::Sin, sine)]) = (&cosine[..], &second[..]) else {
        return None;
    };
    (*unit == Expr::symbol("i") && sine[..] == [angle.clone()]).then(|| (length, angle.clone()))
}

fn degrees(angle: &Expr) -> Option<Rational> {
    match angle {
        Expr::Degrees(q) => q.as_rational(),
        Expr::Negate(inner) => match &**inner {
            Expr::Degrees(q) => q.as_rational().map(|q| -q),
            _ => None,
        },
        _ => None,
    }
}

/// `t` and `d` of `atan(t)`, `180° + atan(t)`, `-180° + atan(t)`, where the first sign of `t` may
/// stand outside.
fn inverse_tangent(angle: &Expr) -> Option<(Expr, i32)> {
    match angle {
        Expr::Call(Function::Arctan, arguments) => match &arguments[..] {
            [t] => Some((t.clone(), 0)),
            _ => None,
        },
        Expr::Negate(inner) => match inverse_tangent(inner)? {
            (t, 0) => Some((t.negated(), 0)),
            _ => None,
        },
        Expr::Sum(terms) => {
            let [turn, rest] = &terms[..] else { return None };
            let turn = degrees(turn)?;
            let (t, 0) = inverse_tangent(rest)? else { return None };
            let half = Rational::from(180);
            if turn == half { Some((t, 180)) } else { (turn == -half).then_some((t, -180)) }
        }
        _ => None,
    }
}

/// With `√-1` for the letter `i`, and moduli and conjugates left alone.
fn with_root(expr: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s.name() == "i" => Expr::integer(-1).sqrt(),
        _ => expr.map_parts(with_root),
    }
}
