//! The sign of an expression, and its continuity, between two numbers: by Sturm's theorem for
//! polynomials, else by enclosing its values on short intervals.

use super::Judge;
use super::sequences::put;
use algebra::{Polynomial, Rational, RootPlace, Univariate};
use std::cmp::Ordering;
use syntax::{Expr, Function, Symbol};

/// The ends of an interval, as they were given, and rational numbers around them.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    low: Expr,
    high: Expr,
    below: Rational,
    above: Rational,
}

/// How many short intervals one question of sign may cost.
const MOST_PIECES: usize = 600;
/// How often a derivative is asked for help at an end where the value is 0.
const MOST_DERIVATIVES: u32 = 4;

impl Judge<'_> {
    /// The closed interval between two constants, in either order.
    pub(crate) fn span(&self, one: &Expr, other: &Expr) -> Option<Span> {
        let around = |e: &Expr| algebra::enclosure(e, 60, &self.context, self.budget);
        let (one_around, other_around) = (around(one)?, around(other)?);
        let swapped = match algebra::compare(one, other, &self.context, self.budget)? {
            Ordering::Greater => true,
            Ordering::Less | Ordering::Equal => false,
        };
        Some(if swapped {
            let (below, above) = (other_around.0, one_around.1);
            Span { low: other.clone(), high: one.clone(), below, above }
        } else {
            let (below, above) = (one_around.0, other_around.1);
            Span { low: one.clone(), high: other.clone(), below, above }
        })
    }

    /// The sign that `g` has at every point of the interval, ends included; never 0.
    pub(crate) fn sign_between(&self, g: &Expr, x: &Symbol, span: &Span) -> Option<Ordering> {
        if !g.symbols().contains(x) {
            return algebra::sign(g, &self.context, self.budget).filter(|s| s.is_ne());
        }
        if let Some(p) = self.one_letter(g, x) {
            let inside = self.roots_inside(&p, span)?;
            let clear = inside.is_empty();
            let sign = p.sign_at(&span.below, self.budget).ok()?;
            return clear.then_some(sign).filter(|s| s.is_ne());
        }
        let mut pieces = vec![(span.below.clone(), span.above.clone())];
        let mut sign = None;
        let mut tried = 0;
        while let Some((low, high)) = pieces.pop() {
            tried += 1;
            if tried > MOST_PIECES {
                return None;
            }
            let here = algebra::range(g, x, (&low, &high), &self.context, self.budget)
                .and_then(|(least, most)| strict(&least, &most));
            match here {
                Some(here) if sign.is_none_or(|known| known == here) => sign = Some(here),
                Some(_) => return None,
                None => {
                    let middle = (&low + &high) / Rational::from(2);
                    if low == high || &high - &low < narrow() {
                        return None;
                    }
                    pieces.push((middle.clone(), high));
                    pieces.push((low, middle));
                }
            }
        }
        sign
    }

    /// `Greater` if `g` is nowhere negative on the interval, `Less` if nowhere positive; it may be 0
    /// at points of it.
    pub(crate) fn weak_sign_between(&self, g: &Expr, x: &Symbol, span: &Span) -> Option<Ordering> {
        self.weak_sign(g, x, span, MOST_DERIVATIVES)
    }

    fn weak_sign(&self, g: &Expr, x: &Symbol, span: &Span, left: u32) -> Option<Ordering> {
        if !g.symbols().contains(x) {
            return algebra::sign(g, &self.context, self.budget).map(|s| match s {
                Ordering::Equal => Ordering::Greater,
                s => s,
            });
        }
        if let Some(p) = self.one_letter(g, x) {
            return self.polynomial_sign(&p, x, span);
        }
        if let Some(sign) = self.sign_between(g, x, span) {
            return Some(sign);
        }
        if let Some(sign) = self.sign_of_parts(g, x, span, left) {
            return Some(sign);
        }
        let left = left.checked_sub(1)?;
        // In the middle its values can be enclosed; at an end where it is 0 the slope decides.
        let width = (&span.above - &span.below) / Rational::from(16);
        let (first, last) = (&span.below + &width, &span.above - &width);
        let end = |q: &Rational| Expr::rational(q);
        let inner =
            Span { low: end(&first), high: end(&last), below: first.clone(), above: last.clone() };
        let sign = self.sign_between(g, x, &inner)?;
        let slope = algebra::derivative(g, x)?;
        let start = Span { high: end(&first), above: first, ..span.clone() };
        let finish = Span { low: end(&last), below: last, ..span.clone() };
        let fits = |piece: &Span, at: &Expr, rising: bool| -> bool {
            if self.sign_between(g, x, piece) == Some(sign) {
                return true;
            }
            let zero = algebra::sign(&put(g, x, at), &self.context, self.budget);
            let wanted = if rising { sign } else { sign.reverse() };
            zero == Some(Ordering::Equal)
                && self.continuous_between(g, x, piece)
                && self.weak_sign(&slope, x, piece, left) == Some(wanted)
        };
        (fits(&start, &span.low, true) && fits(&finish, &span.high, false)).then_some(sign)
    }

    /// The weak sign of roots, and of sums and products of parts whose weak signs are known.
    fn sign_of_parts(&self, g: &Expr, x: &Symbol, span: &Span, left: u32) -> Option<Ordering> {
        let of = |e: &Expr| self.weak_sign(e, x, span, left);
        match g {
            Expr::Root(inside, None) => {
                (of(inside)? == Ordering::Greater).then_some(Ordering::Greater)
            }
            Expr::Negate(inside) => of(inside).map(Ordering::reverse),
            Expr::Product(parts) if parts.len() <= 6 => {
                let mut sign = Ordering::Greater;
                for part in parts {
                    if of(part)? == Ordering::Less {
                        sign = sign.reverse();
                    }
                }
                Some(sign)
            }
            Expr::Sum(parts) if parts.len() <= 6 => {
                let first = of(parts.first()?)?;
                parts[1..].iter().all(|p| of(p) == Some(first)).then_some(first)
            }
            _ => None,
        }
    }

    fn polynomial_sign(&self, p: &Univariate, x: &Symbol, span: &Span) -> Option<Ordering> {
        if p.is_zero() {
            return Some(Ordering::Greater);
        }
        // Between neighbouring roots the sign is one; roots beyond the ends do not matter.
        let roots = p.real_roots(self.budget).ok()?;
        let narrow = narrow();
        let mut inside = Vec::new();
        for place in roots {
            let place = p.refine(&place, &narrow, self.budget).ok()?;
            let value = match &place {
                RootPlace::Exact(q) => q.clone(),
                RootPlace::Between(low, high) => (low + high) / Rational::from(2),
            };
            let (low, high) = (place.bounds().0.clone(), place.bounds().1.clone());
            if high < span.below || low > span.above {
                continue;
            }
            // A root at an end lies at the end exactly; others lie clearly inside.
            let at_end = |e: &Expr| {
                let value = put(&p.to_expr(x), x, e);
                algebra::sign(&value, &self.context, self.budget) == Some(Ordering::Equal)
            };
            let near_low = low <= &span.below + &narrow + &narrow;
            let near_high = high >= &span.above - &narrow - &narrow;
            if (near_low && at_end(&span.low)) || (near_high && at_end(&span.high)) {
                continue;
            }
            if near_low || near_high {
                return None;
            }
            inside.push((low, value, high));
        }
        let mut points: Vec<Rational> = Vec::new();
        let mut from = span.below.clone();
        for (low, _, high) in &inside {
            points.push((&from + low) / Rational::from(2));
            from = high.clone();
        }
        points.push((&from + &span.above) / Rational::from(2));
        let mut sign = None;
        for point in points {
            let here = p.sign_at(&point, self.budget).ok()?;
            if here.is_eq() || sign.is_some_and(|known| known != here) {
                return None;
            }
            sign = Some(here);
        }
        sign
    }

    fn one_letter(&self, g: &Expr, x: &Symbol) -> Option<Univariate> {
        let p = Polynomial::from_expr(g, self.budget).ok()??;
        Univariate::from_polynomial(&p, x).filter(|p| p.degree().is_some_and(|d| d <= 60))
    }

    fn roots_inside(&self, p: &Univariate, span: &Span) -> Option<Vec<RootPlace>> {
        let mut inside = Vec::new();
        for place in p.real_roots(self.budget).ok()? {
            let place = p.refine(&place, &narrow(), self.budget).ok()?;
            let (low, high) = place.bounds();
            if *high >= span.below && *low <= span.above {
                inside.push(place);
            }
        }
        Some(inside)
    }

    /// Whether `f` certainly is continuous on the closed interval.
    pub(crate) fn continuous_between(&self, f: &Expr, x: &Symbol, span: &Span) -> bool {
        use Function::*;
        let has_x = |e: &Expr| e.symbols().contains(x);
        if !has_x(f) {
            return true;
        }
        let inside = |e: &Expr| self.continuous_between(e, x, span);
        let sign = |e: &Expr| self.sign_between(e, x, span);
        let not_negative = |e: &Expr| self.weak_sign_between(e, x, span) == Some(Ordering::Greater);
        let even = |q: &Rational| {
            let n = Rational::from(algebra::Integer::from(q.denominator().clone()));
            (n / Rational::from(2)).is_int()
        };
        match f {
            Expr::Symbol(_) => true,
            Expr::Negate(a) | Expr::Abs(a) | Expr::Degrees(a) => inside(a),
            Expr::Sum(parts) | Expr::Product(parts) => parts.iter().all(inside),
            Expr::Quotient(a, b) => inside(a) && inside(b) && sign(b).is_some(),
            Expr::Root(a, None) => inside(a) && not_negative(a),
            Expr::Root(a, Some(n)) => match n.as_rational() {
                Some(n) if n.is_int() && n > Rational::ZERO => {
                    inside(a) && (!(n / Rational::from(2)).is_int() || not_negative(a))
                }
                _ => false,
            },
            Expr::Power(base, exponent) => match exponent.as_rational() {
                Some(q) if q.is_int() && q >= Rational::ZERO => inside(base),
                Some(q) if q.is_int() => inside(base) && sign(base).is_some(),
                Some(q) if q > Rational::ZERO => inside(base) && (!even(&q) || not_negative(base)),
                Some(q) if !even(&q) => inside(base) && sign(base).is_some(),
                Some(_) => inside(base) && sign(base) == Some(Ordering::Greater),
                None => inside(exponent) && inside(base) && sign(base) == Some(Ordering::Greater),
            },
            Expr::Call(Log, arguments) if arguments.len() == 2 => {
                !has_x(&arguments[0])
                    && inside(&arguments[1])
                    && sign(&arguments[1]) == Some(Ordering::Greater)
            }
            Expr::Call(function, arguments) => {
                let [u] = &arguments[..] else { return false };
                let call = |f: Function| Expr::call(f, vec![u.clone()]);
                inside(u)
                    && match function {
                        Sin | Cos | Exp | Arctan | Sinh | Cosh | Tanh | Arsinh => true,
                        Tan | Sec => sign(&call(Cos)).is_some(),
                        Cot | Csc => sign(&call(Sin)).is_some(),
                        Ln | Log => match u {
                            Expr::Abs(v) => sign(v).is_some(),
                            u => sign(u) == Some(Ordering::Greater),
                        },
                        Arcsin | Arccos => {
                            let square = u.clone().pow(Expr::integer(2));
                            not_negative(&Expr::sum(vec![Expr::integer(1), square.negated()]))
                        }
                        _ => false,
                    }
            }
            _ => false,
        }
    }
}

/// The sign of all numbers between two, if they share it.
fn strict(least: &Rational, most: &Rational) -> Option<Ordering> {
    if *least > Rational::ZERO {
        Some(Ordering::Greater)
    } else if *most < Rational::ZERO {
        Some(Ordering::Less)
    } else {
        None
    }
}

/// Narrower intervals are not split.
fn narrow() -> Rational {
    Rational::from_parts(algebra::Integer::ONE, algebra::Natural::ONE << 40)
}
