//! Angles that are linear in their letters: `2A + B - 45°`.

use algebra::{Integer, Rational, tidy};
use syntax::{Expr, Symbol};

/// `Σ k·letter + constant`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Angle {
    /// No coefficient is 0; the letters in order.
    pub(crate) letters: Vec<(Symbol, Rational)>,
    /// In degrees.
    pub(crate) constant: Rational,
    /// Whether the constant is written with a degree sign.
    pub(crate) in_degrees: bool,
}

/// Angles that nest deeper than this are none.
const DEEPEST: u32 = 40;

impl Angle {
    /// The angle that `expr` is, if it is linear.
    pub(crate) fn from_expr(expr: &Expr) -> Option<Angle> {
        let Reading { angle, number } = read(expr, DEEPEST)?;
        number.is_zero().then_some(angle)
    }

    pub(crate) fn of_degrees(size: i32, in_degrees: bool) -> Angle {
        Angle { letters: Vec::new(), constant: Rational::from(size), in_degrees }
    }

    pub(crate) fn is_constant(&self) -> bool {
        self.letters.is_empty()
    }

    pub(crate) fn plus(&self, other: &Angle) -> Angle {
        let mut sum = self.clone();
        for (letter, k) in &other.letters {
            match sum.letters.iter_mut().find(|(l, _)| l == letter) {
                Some((_, known)) => *known += k.clone(),
                None => sum.letters.push((letter.clone(), k.clone())),
            }
        }
        sum.letters.retain(|(_, k)| !k.is_zero());
        sum.letters.sort();
        sum.constant += other.constant.clone();
        sum.in_degrees |= other.in_degrees;
        sum
    }

    pub(crate) fn minus(&self, other: &Angle) -> Angle {
        self.plus(&other.scaled(&Rational::from(-1)))
    }

    pub(crate) fn scaled(&self, q: &Rational) -> Angle {
        Angle {
            letters: self
                .letters
                .iter()
                .filter(|_| !q.is_zero())
                .map(|(l, k)| (l.clone(), k * q))
                .collect(),
            constant: &self.constant * q,
            in_degrees: self.in_degrees,
        }
    }

    pub(crate) fn halved(&self) -> Angle {
        self.scaled(&Rational::from_parts(Integer::ONE, 2u8.into()))
    }

    /// Whether the first coefficient (or a bare constant) is negative.
    pub(crate) fn is_negative(&self) -> bool {
        let first = self.letters.first().map_or(&self.constant, |(_, k)| k);
        *first < Rational::ZERO
    }

    pub(crate) fn to_expr(&self) -> Expr {
        let mut terms: Vec<Expr> = self
            .letters
            .iter()
            .map(|(letter, k)| tidy::term(k, vec![Expr::Symbol(letter.clone())]))
            .collect();
        if !self.constant.is_zero() || terms.is_empty() {
            let constant = size(&self.constant, self.in_degrees);
            let first = terms.first().is_some_and(|t| matches!(t, Expr::Negate(_)));
            // 90° - A, not -A + 90°.
            if first && self.constant > Rational::ZERO {
                terms.insert(0, constant);
            } else {
                terms.push(constant);
            }
        }
        Expr::sum(terms)
    }
}

/// A constant angle as it is written.
pub(crate) fn size(degrees: &Rational, in_degrees: bool) -> Expr {
    if !in_degrees {
        return tidy::term(&(degrees / Rational::from(180)), vec![Expr::Pi]);
    }
    let negative = *degrees < Rational::ZERO;
    let size = if negative { -degrees } else { degrees.clone() };
    let written = crate::numeral::decimal(&size).unwrap_or_else(|| Expr::rational(&size));
    let angle = Expr::Degrees(Box::new(written));
    if negative { angle.negated() } else { angle }
}

struct Reading {
    angle: Angle,
    /// What is neither a letter nor marked as an angle.
    number: Rational,
}

impl Reading {
    fn number(number: Rational) -> Reading {
        Reading { angle: Angle::of_degrees(0, false), number }
    }

    fn as_number(&self) -> Option<&Rational> {
        let none = self.angle.letters.is_empty() && self.angle.constant.is_zero();
        none.then_some(&self.number)
    }

    fn scaled(&self, q: &Rational) -> Reading {
        Reading { angle: self.angle.scaled(q), number: &self.number * q }
    }
}

fn read(expr: &Expr, depth: u32) -> Option<Reading> {
    let depth = depth.checked_sub(1)?;
    let part = |e: &Expr| read(e, depth);
    let angle = |angle: Angle| Reading { angle, number: Rational::ZERO };
    Some(match expr {
        Expr::Number(n) => Reading::number(n.value()),
        Expr::Pi => angle(Angle::of_degrees(180, false)),
        Expr::Symbol(s) => angle(Angle {
            letters: vec![(s.clone(), Rational::ONE)],
            constant: Rational::ZERO,
            in_degrees: false,
        }),
        Expr::Degrees(a) => {
            let constant = part(a)?.as_number()?.clone();
            angle(Angle { letters: Vec::new(), constant, in_degrees: true })
        }
        Expr::Negate(a) => part(a)?.scaled(&Rational::from(-1)),
        Expr::Sum(terms) => {
            let mut sum = Reading::number(Rational::ZERO);
            for term in terms {
                let term = part(term)?;
                sum.angle = sum.angle.plus(&term.angle);
                sum.number += term.number;
            }
            sum
        }
        Expr::Product(factors) => {
            let mut product = Reading::number(Rational::ONE);
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
            let below = below.as_number().filter(|q| !q.is_zero())?.clone();
            part(a)?.scaled(&(Rational::ONE / below))
        }
        _ => return None,
    })
}
