//! Expressions in `n` as sums of terms `p(n)·bᵐⁿ·…·n!`, so that `n + 1` can be put in and common
//! parts be seen.

use crate::{Unsolved, Work};
use algebra::{Integer, Polynomial, Rational, Univariate};
use syntax::{Expr, Symbol};

/// What a term grows by besides its polynomial.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Kind {
    /// Base and how often it is there for each `n`: `(3, 2)` for `3^(2n)`.
    powers: Vec<(u64, u32)>,
    /// Whether `n!` is a factor.
    factorial: bool,
}

/// A sum of terms.
#[derive(Clone, Debug)]
pub(super) struct Terms {
    n: Symbol,
    parts: Vec<(Kind, Univariate)>,
}

/// Highest power of a sum that is multiplied out.
const MOST_POWER: u32 = 12;

impl Terms {
    /// `None` where it is no such sum.
    pub(super) fn of(e: &Expr, n: &Symbol, work: &Work<'_>) -> Result<Option<Terms>, Unsolved> {
        work.budget.spend(1)?;
        let one = |kind, p| Some(Terms { n: n.clone(), parts: vec![(kind, p)] });
        if let Some(p) = Polynomial::from_expr(e, work.budget)? {
            let only = p.symbols().iter().all(|s| s == n);
            return Ok(match Univariate::from_polynomial(&p, n) {
                Some(p) if only => one(Kind::default(), p),
                _ => None,
            });
        }
        Ok(match e {
            Expr::Negate(a) => Terms::of(a, n, work)?.map(|t| t.scaled(&-Rational::ONE)),
            Expr::Sum(parts) => {
                let mut sum = Terms { n: n.clone(), parts: Vec::new() };
                for part in parts {
                    let Some(part) = Terms::of(part, n, work)? else { return Ok(None) };
                    sum = sum.plus(&part);
                }
                Some(sum)
            }
            Expr::Product(parts) => {
                let mut product = Terms::number(n, Rational::ONE);
                for part in parts {
                    let Some(part) = Terms::of(part, n, work)? else { return Ok(None) };
                    match product.times(&part, work)? {
                        Some(p) => product = p,
                        None => return Ok(None),
                    }
                }
                Some(product)
            }
            Expr::Quotient(a, b) => match b.as_rational() {
                Some(q) if !q.is_zero() => {
                    Terms::of(a, n, work)?.map(|t| t.scaled(&(Rational::ONE / q)))
                }
                _ => None,
            },
            Expr::Factorial(inner) => {
                let inner = Polynomial::from_expr(inner, work.budget)?;
                let line = inner.and_then(|p| Univariate::from_polynomial(&p, n));
                let Some(line) = line else { return Ok(None) };
                let more = line.coefficient(0);
                let fits = line.degree() == Some(1)
                    && line.leading() == Rational::ONE
                    && more.is_int()
                    && more >= Rational::ZERO
                    && more <= Rational::from(6);
                if !fits {
                    return Ok(None);
                }
                let mut p = Univariate::constant(Rational::ONE);
                let mut k = Rational::ONE;
                while k <= more {
                    p = p.mul(&Univariate::new(vec![k.clone(), Rational::ONE]), work.budget)?;
                    k += Rational::ONE;
                }
                one(Kind { powers: Vec::new(), factorial: true }, p)
            }
            Expr::Power(base, exponent) if exponent.symbols().contains(n) => {
                let base = base.as_rational().filter(|b| b.is_int() && *b > Rational::ONE);
                let exponent = Polynomial::from_expr(exponent, work.budget)?;
                let line = exponent.and_then(|p| Univariate::from_polynomial(&p, n));
                let (Some(base), Some(line)) = (base, line) else { return Ok(None) };
                let whole = |q: Rational| -> Option<i64> {
                    i64::try_from(q.is_int().then(|| q.floor())?).ok().filter(|k| k.abs() <= 40)
                };
                let (Some(alpha), Some(beta)) = (whole(line.leading()), whole(line.coefficient(0)))
                else {
                    return Ok(None);
                };
                let Ok(name) = u64::try_from(base.numerator()) else { return Ok(None) };
                let Ok(alpha) = u32::try_from(alpha) else { return Ok(None) };
                if line.degree() != Some(1) || alpha == 0 || name > 1_000_000 {
                    return Ok(None);
                }
                let factor = base.pow(isize::try_from(beta).unwrap_or(0));
                one(
                    Kind { powers: vec![(name, alpha)], factorial: false },
                    Univariate::constant(factor),
                )
            }
            Expr::Power(base, exponent) => {
                let times = exponent.as_rational().filter(|k| k.is_int() && *k > Rational::ZERO);
                let times = times.and_then(|k| u32::try_from(k.floor()).ok());
                match (times, Terms::of(base, n, work)?) {
                    (Some(times), Some(base)) if times <= MOST_POWER => {
                        let mut product = Terms::number(n, Rational::ONE);
                        for _ in 0..times {
                            match product.times(&base, work)? {
                                Some(p) => product = p,
                                None => return Ok(None),
                            }
                        }
                        Some(product)
                    }
                    _ => None,
                }
            }
            _ => None,
        })
    }

    fn number(n: &Symbol, q: Rational) -> Terms {
        Terms { n: n.clone(), parts: vec![(Kind::default(), Univariate::constant(q))] }
    }

    fn add(&mut self, kind: Kind, p: Univariate) {
        match self.parts.iter_mut().find(|(k, _)| *k == kind) {
            Some((_, known)) => *known = &*known + &p,
            None => self.parts.push((kind, p)),
        }
        self.parts.retain(|(_, p)| !p.is_zero());
    }

    pub(super) fn plus(&self, other: &Terms) -> Terms {
        let mut sum = self.clone();
        for (kind, p) in &other.parts {
            sum.add(kind.clone(), p.clone());
        }
        sum
    }

    pub(super) fn scaled(&self, by: &Rational) -> Terms {
        let parts = self.parts.iter().map(|(k, p)| (k.clone(), p.scale(by))).collect();
        Terms { n: self.n.clone(), parts }
    }

    fn times(&self, other: &Terms, work: &Work<'_>) -> Result<Option<Terms>, Unsolved> {
        let mut product = Terms { n: self.n.clone(), parts: Vec::new() };
        for (one, p) in &self.parts {
            for (two, q) in &other.parts {
                if one.factorial && two.factorial {
                    return Ok(None);
                }
                let mut kind = one.clone();
                kind.factorial |= two.factorial;
                for (base, alpha) in &two.powers {
                    match kind.powers.iter_mut().find(|(b, _)| b == base) {
                        Some((_, known)) => *known += alpha,
                        None => kind.powers.push((*base, *alpha)),
                    }
                }
                kind.powers.sort_unstable();
                product.add(kind, p.mul(q, work.budget)?);
            }
        }
        Ok(Some(product))
    }

    /// Times a polynomial in `n`.
    pub(super) fn times_line(&self, line: &Univariate, work: &Work<'_>) -> Result<Terms, Unsolved> {
        let mut product = Terms { n: self.n.clone(), parts: Vec::new() };
        for (kind, p) in &self.parts {
            product.add(kind.clone(), p.mul(line, work.budget)?);
        }
        Ok(product)
    }

    /// With `n + 1` for `n`.
    pub(super) fn next(&self, work: &Work<'_>) -> Result<Terms, Unsolved> {
        let more = Univariate::new(vec![Rational::ONE, Rational::ONE]);
        let mut next = Terms { n: self.n.clone(), parts: Vec::new() };
        for (kind, p) in &self.parts {
            let mut p = p.compose(&more, work.budget)?.scale(&kind.growth());
            if kind.factorial {
                p = p.mul(&more, work.budget)?;
            }
            next.add(kind.clone(), p);
        }
        Ok(next)
    }

    pub(super) fn is_zero(&self) -> bool {
        self.parts.is_empty()
    }

    /// What each term with a power is multiplied by from one `n` to the next.
    pub(super) fn growths(&self) -> Vec<Rational> {
        let mut all: Vec<Rational> = self.parts.iter().map(|(kind, _)| kind.growth()).collect();
        all.push(Rational::ONE);
        all.sort();
        all.dedup();
        all
    }

    /// The greatest whole number that divides every coefficient; `None` if one is a fraction.
    pub(super) fn content(&self) -> Option<Integer> {
        let mut content = Integer::ZERO;
        for (_, p) in &self.parts {
            for q in p.coefficients() {
                if !q.is_int() {
                    return None;
                }
                content = gcd(&content, q.numerator());
            }
        }
        Some(content)
    }

    /// Written for a number that is called `name`.
    pub(super) fn to_expr(&self, name: &Expr) -> Expr {
        let parts = self.parts.iter().map(|(kind, p)| kind.times(p, &self.n, name));
        let parts: Vec<Expr> = parts.collect();
        match parts.len() {
            0 => Expr::integer(0),
            _ => Expr::sum(parts),
        }
    }
}

impl Kind {
    fn growth(&self) -> Rational {
        self.powers.iter().fold(Rational::ONE, |product, (base, alpha)| {
            product * Rational::from(Integer::from(*base).pow(*alpha as usize))
        })
    }

    fn times(&self, p: &Univariate, n: &Symbol, name: &Expr) -> Expr {
        let mut factors = Vec::new();
        let mut negative = false;
        let coefficient = match p.degree() {
            Some(0) => {
                let q = p.coefficient(0);
                negative = q < Rational::ZERO;
                let size = if negative { -q } else { q };
                let alone = !self.powers.is_empty() || self.factorial;
                (!(alone && size == Rational::ONE)).then(|| Expr::rational(&size))
            }
            _ => Some(super::put(&p.to_expr(n), n, name)),
        };
        factors.extend(coefficient);
        for (base, alpha) in &self.powers {
            let exponent = match alpha {
                1 => name.clone(),
                _ => Expr::product(vec![Expr::integer(*alpha), name.clone()]),
            };
            factors.push(Expr::integer(*base).pow(exponent));
        }
        if self.factorial {
            factors.push(Expr::Factorial(Box::new(name.clone())));
        }
        let product = Expr::product(factors);
        if negative { product.negated() } else { product }
    }
}

fn gcd(a: &Integer, b: &Integer) -> Integer {
    let size = |n: &Integer| if *n < Integer::ZERO { -n.clone() } else { n.clone() };
    let (mut a, mut b) = (size(a), size(b));
    while b != Integer::ZERO {
        (a, b) = (b.clone(), a % b);
    }
    a
}
