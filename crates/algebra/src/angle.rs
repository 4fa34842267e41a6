//! Angles whose size in degrees is rational, and the sines that are known for some of them.

use crate::{Budget, Polynomial, Rational, Surd, tidy};
use syntax::{Expr, Integer, Relation, Symbol};

/// The size in degrees of a constant angle: `30°`, `π/6`, `45° - 30°`, `-2π/3`, `0`. A number without
/// `π` or a degree sign is in radians, so but for 0 it is none.
pub fn degrees(angle: &Expr) -> Option<Rational> {
    let Linear { slope, degrees, number } = read(angle, None, DEEPEST)?;
    (slope.is_zero() && number.is_zero()).then_some(degrees)
}

/// An angle `a·x + b` as `a` and `b` in degrees: `2x + 30°`, `π/4 - x/2`.
pub fn linear(angle: &Expr, x: &Symbol) -> Option<(Rational, Rational)> {
    let Linear { slope, degrees, number } = read(angle, Some(x), DEEPEST)?;
    number.is_zero().then_some((slope, degrees))
}

/// The sine of an angle in degrees, for multiples of 15°, and of 18° where it is a surd.
pub fn sine(degrees: &Rational, budget: &Budget) -> Option<Surd> {
    let turn = Rational::from(360);
    let rest = degrees - Rational::from((degrees / &turn).floor()) * turn;
    if !rest.is_int() {
        return None;
    }
    let angle = u32::try_from(rest.numerator().clone()).ok()?;
    let (angle, negative) = if angle > 180 { (angle - 180, true) } else { (angle, false) };
    // (a·√m + b·√n)/4
    let (a, m, b, n): (i32, u32, i32, u32) = match angle.min(180 - angle) {
        0 => (0, 1, 0, 1),
        15 => (1, 6, -1, 2),
        18 => (1, 5, -1, 1),
        30 => (2, 1, 0, 1),
        45 => (2, 2, 0, 1),
        54 => (1, 5, 1, 1),
        60 => (2, 3, 0, 1),
        75 => (1, 6, 1, 2),
        90 => (4, 1, 0, 1),
        _ => return None,
    };
    let quarter = |k: i32, n: u32| -> Option<Surd> {
        let root = Surd::from(Rational::from(n)).sqrt(budget).ok()??;
        Some(root.scale(&(Rational::from(k) / Rational::from(4))))
    };
    let value = &quarter(a, m)? + &quarter(b, n)?;
    Some(if negative { -&value } else { value })
}

/// The cosine of an angle in degrees; see [`sine`].
pub fn cosine(degrees: &Rational, budget: &Budget) -> Option<Surd> {
    sine(&(Rational::from(90) - degrees), budget)
}

/// The last letter that a linear equation between angles fixes, and its value in terms of the others:
/// `A + B + C = 180°` gives `C` and `180° - A - B`.
pub fn isolated(equation: &Expr, budget: &Budget) -> Option<(Symbol, Expr)> {
    let Expr::Relation(sides, kinds) = equation else { return None };
    let ([left, right], [Relation::Equal]) = (&sides[..], &kinds[..]) else { return None };
    let (pi, degree) = (Symbol::new("\u{2022}pi"), Symbol::new("\u{2022}degree"));
    let difference = Expr::Sum(vec![left.clone(), right.clone().negated()]);
    let p = Polynomial::from_expr(&in_letters(&difference, &pi, &degree), budget).ok()??;
    let letters = || p.symbols().iter().filter(|s| **s != pi && **s != degree);
    if p.total_degree() != 1 || letters().count() == 0 {
        return None;
    }
    let letter = letters().max()?.clone();
    let slope = p.coefficient_in(&letter, 1).as_constant()?;
    let rest = p.coefficient_in(&letter, 0).scale(&(Rational::NEG_ONE / slope));
    // The constant first: 180° - A - B.
    let mut terms = rest.terms();
    terms.sort_by_key(|(_, powers)| !powers.iter().any(|(s, _)| *s == pi || *s == degree));
    let shown = terms.into_iter().map(|(q, powers)| match powers.first() {
        Some((s, 1)) if *s == pi => tidy::term(&q, vec![Expr::Pi]),
        Some((s, 1)) if *s == degree => {
            let negative = q < Rational::ZERO;
            let size = Expr::Degrees(Box::new(Expr::rational(&if negative { -q } else { q })));
            if negative { size.negated() } else { size }
        }
        Some((s, 1)) => tidy::term(&q, vec![Expr::Symbol(s.clone())]),
        _ => Expr::rational(&q),
    });
    Some((letter, Expr::sum(shown.collect())))
}

/// An angle `a·n + b` for a number `n`, as `a` and `b` in degrees: `2nπ + π/3`, `n·180° - 45°`.
pub fn multiples(angle: &Expr, n: &Symbol, budget: &Budget) -> Option<(Rational, Rational)> {
    let (pi, degree) = (Symbol::new("\u{2022}pi"), Symbol::new("\u{2022}degree"));
    let p = Polynomial::from_expr(&in_letters(angle, &pi, &degree), budget).ok()??;
    if p.degree_in(n) > 1 || p.degree_in(&pi) > 1 || p.degree_in(&degree) > 1 {
        return None;
    }
    let size = |p: &Polynomial| -> Option<Rational> {
        let (half_turns, rest) = (p.coefficient_in(&pi, 1), p.coefficient_in(&pi, 0));
        let (degrees, number) = (rest.coefficient_in(&degree, 1), rest.coefficient_in(&degree, 0));
        if !number.is_zero() {
            return None;
        }
        let half_turns = half_turns.as_constant()?;
        Some(half_turns * Rational::from(180) + degrees.as_constant()?)
    };
    Some((size(&p.coefficient_in(n, 1))?, size(&p.coefficient_in(n, 0))?))
}

fn in_letters(expr: &Expr, pi: &Symbol, degree: &Symbol) -> Expr {
    match expr {
        Expr::Pi => Expr::Symbol(pi.clone()),
        Expr::Degrees(a) => Expr::Product(vec![(**a).clone(), Expr::Symbol(degree.clone())]),
        _ => expr.map_parts(|part| in_letters(part, pi, degree)),
    }
}

/// Angles that nest deeper than this are none.
const DEEPEST: u32 = 60;

/// `slope·x + degrees + number`.
struct Linear {
    slope: Rational,
    degrees: Rational,
    number: Rational,
}

impl Linear {
    fn number(number: Rational) -> Linear {
        Linear { slope: Rational::ZERO, degrees: Rational::ZERO, number }
    }

    fn as_number(&self) -> Option<&Rational> {
        (self.slope.is_zero() && self.degrees.is_zero()).then_some(&self.number)
    }

    fn scaled(&self, q: &Rational) -> Linear {
        Linear { slope: &self.slope * q, degrees: &self.degrees * q, number: &self.number * q }
    }
}

fn read(angle: &Expr, x: Option<&Symbol>, depth: u32) -> Option<Linear> {
    let depth = depth.checked_sub(1)?;
    let part = |e: &Expr| read(e, x, depth);
    Some(match angle {
        Expr::Number(n) => Linear::number(n.value()),
        Expr::Pi => {
            Linear { slope: Rational::ZERO, degrees: Rational::from(180), number: Rational::ZERO }
        }
        Expr::Symbol(s) if Some(s) == x => {
            Linear { slope: Rational::ONE, degrees: Rational::ZERO, number: Rational::ZERO }
        }
        Expr::Degrees(a) => {
            let size = part(a)?.as_number()?.clone();
            Linear { slope: Rational::ZERO, degrees: size, number: Rational::ZERO }
        }
        Expr::Negate(a) => part(a)?.scaled(&Rational::from(Integer::NEG_ONE)),
        Expr::Sum(terms) => {
            let mut sum = Linear::number(Rational::ZERO);
            for term in terms {
                let term = part(term)?;
                sum.slope += term.slope;
                sum.degrees += term.degrees;
                sum.number += term.number;
            }
            sum
        }
        Expr::Product(factors) => {
            let mut product = Linear::number(Rational::ONE);
            for factor in factors {
                let factor = part(factor)?;
                product = match (product.as_number(), factor.as_number()) {
                    (Some(q), _) => factor.scaled(q),
                    (None, Some(q)) => product.scaled(q),
                    (None, None) => return None,
                };
            }
            product
        }
        Expr::Quotient(a, b) => {
            let below = part(b)?;
            let below = below.as_number().filter(|q| !q.is_zero())?;
            part(a)?.scaled(&(Rational::ONE / below))
        }
        _ => return None,
    })
}

#[cfg(test)]
mod table {
    use super::{cosine, degrees, linear, sine};
    use crate::{Budget, Context, Decision, Rational, equal};
    use syntax::{Expr, Function, Symbol};

    #[test]
    fn sizes_of_angles() {
        let cases = [
            ("30°", Some("30")),
            ("pi/6", Some("30")),
            ("-2*pi/3", Some("-120")),
            ("45° - 30°", Some("15")),
            ("0", Some("0")),
            ("pi/5 + 9°", Some("45")),
            ("30", None),
            ("1 + pi", None),
            ("pi*pi", None),
            ("x", None),
        ];
        for (text, size) in cases {
            let found = degrees(&syntax::parse(text).expr);
            assert_eq!(found.map(|q| q.to_string()), size.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn linear_angles() {
        let cases = [
            ("2*x + 30°", Some(("2", "30"))),
            ("pi/4 - x/2", Some(("-1/2", "45"))),
            ("2*(x - 15°)", Some(("2", "-30"))),
            ("x*x", None),
            ("x + 1", None),
            ("x + y", None),
        ];
        for (text, parts) in cases {
            let found = linear(&syntax::parse(text).expr, &Symbol::new("x"));
            let found = found.map(|(a, b)| (a.to_string(), b.to_string()));
            assert_eq!(found, parts.map(|(a, b)| (a.to_owned(), b.to_owned())), "{text}");
        }
    }

    /// Each value against the function itself.
    #[test]
    fn values_are_those_of_the_functions() {
        for size in (-400..800).step_by(3) {
            let angle = Rational::from(size);
            for (value, function) in [
                (sine(&angle, &Budget::default()), Function::Sin),
                (cosine(&angle, &Budget::default()), Function::Cos),
            ] {
                let Some(value) = value else { continue };
                let call =
                    Expr::call(function, vec![Expr::Degrees(Box::new(Expr::rational(&angle)))]);
                let decision =
                    equal(&call, &value.to_expr(), &Context::default(), &Budget::default());
                assert!(matches!(decision, Decision::Equal(_)), "{function:?} {size}");
            }
        }
    }
}
