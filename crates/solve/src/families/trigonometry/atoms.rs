//! Expressions as polynomials in their functions: `sin²A + 2 sin A` is one in `sin A`.

use crate::families::fraction::Fraction;
use crate::{Unsolved, Work};
use algebra::{Exhausted, Polynomial, Rational};
use syntax::{Expr, Function, Symbol};

/// Functions and roots, each behind a letter of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Atoms {
    known: Vec<(Expr, Symbol)>,
}

impl Atoms {
    /// `expr` with a letter for everything that no polynomial has.
    pub(crate) fn hide(&mut self, expr: &Expr) -> Expr {
        let natural = |n: &Expr| n.as_rational().is_some_and(|q| q.is_int());
        match expr {
            Expr::Call(..) | Expr::Root(..) | Expr::Pi | Expr::Degrees(_) | Expr::Abs(_) => {
                Expr::Symbol(self.letter(expr))
            }
            Expr::Power(base, exponent) if !natural(exponent) || base.as_rational().is_some() => {
                if base.as_rational().is_some() && natural(exponent) {
                    return expr.clone();
                }
                Expr::Symbol(self.letter(expr))
            }
            _ => expr.map_parts(|part| self.hide(part)),
        }
    }

    fn letter(&mut self, expr: &Expr) -> Symbol {
        if let Some((_, letter)) = self.known.iter().find(|(e, _)| e == expr) {
            return letter.clone();
        }
        use Function::*;
        let rank = match expr {
            Expr::Root(..) => 'a',
            Expr::Call(Sin, _) => 'b',
            Expr::Call(Cos, _) => 'c',
            Expr::Call(Tan, _) => 'd',
            _ => 'e',
        };
        // The dot keeps it apart from letters of the question.
        let letter = Symbol::new(format!("\u{2022}{rank}{}", syntax::plain(expr)));
        self.known.push((expr.clone(), letter.clone()));
        letter
    }

    /// The functions with their letters, in the order in which they were met.
    pub(crate) fn all(&self) -> &[(Expr, Symbol)] {
        &self.known
    }

    /// The other way round.
    pub(crate) fn show(&self, expr: &Expr) -> Expr {
        if let Expr::Symbol(s) = expr
            && let Some((known, _)) = self.known.iter().find(|(_, letter)| letter == s)
        {
            return known.clone();
        }
        expr.map_parts(|part| self.show(part))
    }

    pub(crate) fn polynomial(
        &mut self,
        expr: &Expr,
        work: &Work<'_>,
    ) -> Result<Option<Polynomial>, Exhausted> {
        let hidden = self.hide(expr);
        Ok(Polynomial::from_expr(&hidden, work.budget)?.map(|p| self.with_squares_of_roots(p)))
    }

    pub(crate) fn fraction(
        &mut self,
        expr: &Expr,
        work: &Work<'_>,
    ) -> Result<Option<Fraction>, Exhausted> {
        let hidden = self.hide(expr);
        Ok(Fraction::from_expr(&hidden, work.budget)?.map(|f| Fraction {
            numerator: self.with_squares_of_roots(f.numerator),
            denominator: self.with_squares_of_roots(f.denominator),
        }))
    }

    /// `√3·√3` as 3.
    fn with_squares_of_roots(&self, p: Polynomial) -> Polynomial {
        let radicand = |s: &Symbol| {
            let (root, _) = self.known.iter().find(|(_, letter)| letter == s)?;
            match root {
                Expr::Root(a, None) => a.as_rational(),
                _ => None,
            }
        };
        if !p.symbols().iter().any(|s| radicand(s).is_some()) {
            return p;
        }
        let terms = p.terms().into_iter().map(|(mut coefficient, powers)| {
            let mut kept = Vec::with_capacity(powers.len());
            for (s, n) in powers {
                match radicand(&s) {
                    Some(q) => {
                        for _ in 0..n / 2 {
                            coefficient *= q.clone();
                        }
                        if n % 2 == 1 {
                            kept.push((s, 1));
                        }
                    }
                    None => kept.push((s, n)),
                }
            }
            (coefficient, kept)
        });
        Polynomial::from_terms(terms.collect())
    }

    /// The fraction in lowest terms, the denominator's leading coefficient 1: equal fractions have
    /// the same.
    pub(crate) fn lowest(
        &mut self,
        expr: &Expr,
        work: &Work<'_>,
    ) -> Result<Option<Fraction>, Unsolved> {
        let Some(Fraction { numerator, denominator }) = self.fraction(expr, work)? else {
            return Ok(None);
        };
        if denominator.is_zero() {
            return Ok(None);
        }
        let common = numerator.gcd(&denominator, work.budget)?;
        let over = |p: &Polynomial| p.divide_exactly(&common, work.budget);
        let (Some(top), Some(bottom)) = (over(&numerator)?, over(&denominator)?) else {
            return Ok(None);
        };
        let lead = Rational::ONE / bottom.leading_coefficient();
        Ok(Some(Fraction { numerator: top.scale(&lead), denominator: bottom.scale(&lead) }))
    }
}
