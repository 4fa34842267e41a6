//! One trigonometric equation in one unknown: all its solutions, exactly.
//!
//! With `u = tan(y/2)`, `sin y = 2u/(1 + u²)` and `cos y = (1 - u²)/(1 + u²)`, so an equation in
//! multiples of `y` becomes a polynomial in `u`. The roots of it at multiples of 15° are divided out; if
//! what is left has no real root, the solutions are among the multiples of 15°, and each of these is
//! put in. Where something else may be left, nothing is said.

use super::{AngleSet, LARGEST, common_divisor, has_function_of, is_circular, modulo};
use algebra::{Budget, Rational, Surd, Univariate, angle};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use syntax::{Expr, Function, Symbol};

/// An equation, and what its functions are functions of.
pub(super) struct Equation<'a> {
    pub(super) left: &'a Expr,
    pub(super) right: &'a Expr,
    pub(super) x: &'a Symbol,
    pub(super) budget: &'a Budget,
}

/// What an expression is at one angle.
enum At {
    Value(Surd),
    Undefined,
}

/// `numerator / ((1 + u²)^halves · denominator)`.
struct Fraction {
    numerator: Vec<Surd>,
    halves: u32,
    denominator: Vec<Surd>,
}

impl Equation<'_> {
    pub(super) fn solutions(&self) -> Option<AngleSet> {
        let mut unit = Rational::ZERO;
        for side in [self.left, self.right] {
            self.common_unit(side, &mut unit)?;
        }
        if unit.is_zero() {
            return None;
        }
        let difference = Expr::Sum(vec![self.left.clone(), self.right.clone().negated()]);
        let Fraction { mut numerator, .. } = self.fraction(&difference, &unit)?;
        trim(&mut numerator);
        if numerator.is_empty() {
            return None;
        }
        let mut residues = BTreeSet::new();
        for k in 0..24 {
            let y = Rational::from(15 * k);
            if k != 12 {
                let (s, c) = (angle::sine(&y, self.budget)?, angle::cosine(&y, self.budget)?);
                // tan(y/2) = sin y/(1 + cos y).
                let u = s.div(&(&Surd::one() + &c), self.budget).ok()??;
                while let Some(quotient) = self.divided(&numerator, &u)? {
                    numerator = quotient;
                }
            }
            match (self.at(self.left, &y, &unit)?, self.at(self.right, &y, &unit)?) {
                (At::Value(a), At::Value(b)) if a == b => {
                    residues.insert(&y / &unit);
                }
                _ => {}
            }
        }
        self.has_no_real_root(numerator)?;
        let period = Rational::from(360) / unit;
        Some(AngleSet::Periodic {
            residues: residues.iter().map(|r| modulo(r, &period)).collect(),
            period,
        })
    }

    /// The greatest number of which all angles are whole multiples (but for a constant).
    fn common_unit(&self, expr: &Expr, unit: &mut Rational) -> Option<()> {
        self.budget.spend(5).ok()?;
        if let Expr::Call(f, arguments) = expr
            && is_circular(*f)
            && let [argument] = &arguments[..]
        {
            let (slope, _) = angle::linear(argument, self.x)?;
            *unit = common_divisor(unit, &slope);
            return Some(());
        }
        if matches!(expr, Expr::Symbol(_)) {
            return None;
        }
        let mut whole = Some(());
        expr.for_each_part(|part| {
            if whole.is_some() {
                whole = self.common_unit(part, unit);
            }
        });
        whole
    }

    /// The value at `x = y/unit`; nothing where it can't be told.
    fn at(&self, expr: &Expr, y: &Rational, unit: &Rational) -> Option<At> {
        self.budget.spend(20).ok()?;
        macro_rules! value {
            ($e:expr) => {
                match self.at($e, y, unit)? {
                    At::Value(value) => value,
                    At::Undefined => return Some(At::Undefined),
                }
            };
        }
        let over = |a: &Surd, b: &Surd| -> Option<At> {
            Some(if b.is_zero() { At::Undefined } else { At::Value(a.div(b, self.budget).ok()??) })
        };
        Some(match expr {
            Expr::Call(f, arguments) if is_circular(*f) => {
                let [argument] = &arguments[..] else { return None };
                let (slope, constant) = angle::linear(argument, self.x)?;
                let size = slope * (y / unit) + constant;
                let s = angle::sine(&size, self.budget)?;
                let c = angle::cosine(&size, self.budget)?;
                match f {
                    Function::Sin => At::Value(s),
                    Function::Cos => At::Value(c),
                    Function::Tan => over(&s, &c)?,
                    Function::Cot => over(&c, &s)?,
                    Function::Sec => over(&Surd::one(), &c)?,
                    _ => over(&Surd::one(), &s)?,
                }
            }
            Expr::Negate(a) => At::Value(-&value!(a)),
            Expr::Sum(terms) => {
                let mut sum = Surd::zero();
                for term in terms {
                    sum = &sum + &value!(term);
                }
                At::Value(sum)
            }
            Expr::Product(factors) => {
                let mut product = Surd::one();
                for factor in factors {
                    product = product.mul(&value!(factor), self.budget).ok()?;
                }
                At::Value(product)
            }
            Expr::Quotient(a, b) => {
                let (a, b) = (value!(a), value!(b));
                over(&a, &b)?
            }
            Expr::Power(base, exponent) if has_function_of(base, self.x) => {
                let base = value!(base);
                let n = whole(exponent)?;
                if base.is_zero() && n <= 0 {
                    At::Undefined
                } else {
                    At::Value(base.pow(n, self.budget).ok()??)
                }
            }
            constant if constant.symbols().is_empty() => {
                At::Value(Surd::from_expr(constant, self.budget).ok()??)
            }
            _ => return None,
        })
    }

    fn fraction(&self, expr: &Expr, unit: &Rational) -> Option<Fraction> {
        self.budget.spend(20).ok()?;
        let constant = |value: Surd| Fraction {
            numerator: vec![value],
            halves: 0,
            denominator: vec![Surd::one()],
        };
        Some(match expr {
            Expr::Call(f, arguments) if is_circular(*f) => {
                let [argument] = &arguments[..] else { return None };
                self.function(*f, argument, unit)?
            }
            Expr::Negate(a) => {
                let a = self.fraction(a, unit)?;
                Fraction { numerator: a.numerator.iter().map(|c| -c).collect(), ..a }
            }
            Expr::Sum(terms) => {
                let mut sum = constant(Surd::zero());
                for term in terms {
                    sum = self.sum(&sum, &self.fraction(term, unit)?)?;
                }
                sum
            }
            Expr::Product(factors) => {
                let mut product = constant(Surd::one());
                for factor in factors {
                    product = self.product(&product, &self.fraction(factor, unit)?)?;
                }
                product
            }
            Expr::Quotient(a, b) => {
                let (a, b) = (self.fraction(a, unit)?, self.fraction(b, unit)?);
                self.product(&a, &self.inverse(b)?)?
            }
            Expr::Power(base, exponent) if has_function_of(base, self.x) => {
                let n = whole(exponent)?;
                if n.unsigned_abs() > 12 {
                    return None;
                }
                let mut factor = self.fraction(base, unit)?;
                if n < 0 {
                    factor = self.inverse(factor)?;
                }
                let mut power = constant(Surd::one());
                for _ in 0..n.unsigned_abs() {
                    power = self.product(&power, &factor)?;
                }
                power
            }
            other if other.symbols().is_empty() => {
                constant(Surd::from_expr(other, self.budget).ok()??)
            }
            _ => return None,
        })
    }

    fn function(&self, f: Function, argument: &Expr, unit: &Rational) -> Option<Fraction> {
        let (slope, constant) = angle::linear(argument, self.x)?;
        let times = slope / unit;
        if !times.is_int() {
            return None;
        }
        let m = i32::try_from(times.numerator().clone()).ok()?;
        let (s, c) = self.multiple(m)?;
        let (sb, cb) =
            (angle::sine(&constant, self.budget)?, angle::cosine(&constant, self.budget)?);
        let mix = |p: &[Surd], a: &Surd, q: &[Surd], b: &Surd| -> Option<Vec<Surd>> {
            add(&self.times(p, std::slice::from_ref(a))?, &self.times(q, std::slice::from_ref(b))?)
        };
        let sine = mix(&s, &cb, &c, &sb)?;
        let cosine = mix(&c, &cb, &s, &-&sb)?;
        let halves = m.unsigned_abs();
        let bare = |numerator, denominator| Fraction { numerator, halves: 0, denominator };
        let one = vec![Surd::one()];
        let w = self.halves(halves)?;
        Some(match f {
            Function::Sin => Fraction { numerator: sine, halves, denominator: one },
            Function::Cos => Fraction { numerator: cosine, halves, denominator: one },
            Function::Tan => bare(sine, cosine),
            Function::Cot => bare(cosine, sine),
            Function::Sec => bare(w, cosine),
            _ => bare(w, sine),
        })
    }

    /// `(1 + u²)^m·sin(my)` and `(1 + u²)^m·cos(my)`, the parts of `(1 + iu)^(2m)`.
    fn multiple(&self, m: i32) -> Option<(Vec<Surd>, Vec<Surd>)> {
        let n = 2 * m.unsigned_abs() as usize;
        if n > LARGEST / 2 {
            return None;
        }
        let (mut sine, mut cosine) = (vec![Surd::zero(); n + 1], vec![Surd::zero(); n + 1]);
        let mut binomial = Rational::ONE;
        for k in 0..=n {
            let signed = if k % 4 < 2 { binomial.clone() } else { -binomial.clone() };
            if k % 2 == 0 {
                cosine[k] = Surd::from(signed);
            } else {
                let signed = if m < 0 { -signed } else { signed };
                sine[k] = Surd::from(signed);
            }
            binomial *= Rational::from(n - k) / Rational::from(k + 1);
        }
        Some((sine, cosine))
    }

    fn halves(&self, n: u32) -> Option<Vec<Surd>> {
        let half = [Surd::one(), Surd::zero(), Surd::one()];
        (0..n).try_fold(vec![Surd::one()], |power, _| self.times(&power, &half))
    }

    fn times(&self, p: &[Surd], q: &[Surd]) -> Option<Vec<Surd>> {
        if p.len() + q.len() > LARGEST + 1 {
            return None;
        }
        let mut product = vec![Surd::zero(); (p.len() + q.len()).saturating_sub(1)];
        for (i, a) in p.iter().enumerate() {
            for (j, b) in q.iter().enumerate() {
                if !a.is_zero() && !b.is_zero() {
                    product[i + j] = &product[i + j] + &a.mul(b, self.budget).ok()?;
                }
            }
        }
        Some(product)
    }

    fn sum(&self, a: &Fraction, b: &Fraction) -> Option<Fraction> {
        let halves = a.halves.max(b.halves);
        let same = a.denominator == b.denominator;
        let lift = |f: &Fraction, other: &Fraction| {
            let lifted = self.times(&f.numerator, &self.halves(halves - f.halves)?)?;
            if same { Some(lifted) } else { self.times(&lifted, &other.denominator) }
        };
        let numerator = add(&lift(a, b)?, &lift(b, a)?)?;
        let denominator =
            if same { a.denominator.clone() } else { self.times(&a.denominator, &b.denominator)? };
        Some(Fraction { numerator, halves, denominator })
    }

    fn product(&self, a: &Fraction, b: &Fraction) -> Option<Fraction> {
        Some(Fraction {
            numerator: self.times(&a.numerator, &b.numerator)?,
            halves: a.halves + b.halves,
            denominator: self.times(&a.denominator, &b.denominator)?,
        })
    }

    fn inverse(&self, f: Fraction) -> Option<Fraction> {
        let numerator = self.times(&f.denominator, &self.halves(f.halves)?)?;
        if f.numerator.iter().all(Surd::is_zero) {
            return None;
        }
        Some(Fraction { numerator, halves: 0, denominator: f.numerator })
    }

    /// `p / (u - root)` if that leaves no remainder.
    fn divided(&self, p: &[Surd], root: &Surd) -> Option<Option<Vec<Surd>>> {
        if p.len() < 2 {
            return Some(None);
        }
        let mut quotient = vec![Surd::zero(); p.len() - 1];
        let mut carry = Surd::zero();
        for k in (0..p.len()).rev() {
            let here = &p[k] + &carry.mul(root, self.budget).ok()?;
            if k == 0 {
                return Some(here.is_zero().then_some(quotient));
            }
            quotient[k - 1] = here.clone();
            carry = here;
        }
        Some(None)
    }

    /// Shows that a polynomial has no real root.
    fn has_no_real_root(&self, mut p: Vec<Surd>) -> Option<()> {
        // Factors 1 + u² come from the denominators.
        while let Some(quotient) = divided_by_half(&p) {
            p = quotient;
        }
        if p.len() == 1 {
            return Some(());
        }
        let rational: Option<Vec<Rational>> = p.iter().map(Surd::as_rational).collect();
        if let Some(coefficients) = rational {
            let roots = Univariate::new(coefficients).real_roots(self.budget).ok()?;
            return roots.is_empty().then_some(());
        }
        let [c, b, a] = &p[..] else { return None };
        let product = a.mul(c, self.budget).ok()?.scale(&Rational::from(4));
        let discriminant = &b.mul(b, self.budget).ok()? - &product;
        (discriminant.sign(self.budget).ok()? == Some(Ordering::Less)).then_some(())
    }
}

/// `p / (1 + u²)` if that leaves no remainder.
fn divided_by_half(p: &[Surd]) -> Option<Vec<Surd>> {
    if p.len() < 3 {
        return None;
    }
    let mut rest = p.to_vec();
    let mut quotient = vec![Surd::zero(); p.len() - 2];
    for k in (2..p.len()).rev() {
        let top = rest[k].clone();
        rest[k - 2] = &rest[k - 2] - &top;
        quotient[k - 2] = top;
    }
    (rest[0].is_zero() && rest[1].is_zero()).then_some(quotient)
}

fn add(p: &[Surd], q: &[Surd]) -> Option<Vec<Surd>> {
    let zero = Surd::zero();
    let at = |v: &[Surd], k: usize| v.get(k).cloned().unwrap_or_else(|| zero.clone());
    let length = p.len().max(q.len());
    (length <= LARGEST + 1).then(|| (0..length).map(|k| &at(p, k) + &at(q, k)).collect())
}

fn trim(p: &mut Vec<Surd>) {
    while p.last().is_some_and(Surd::is_zero) {
        p.pop();
    }
}

fn whole(exponent: &Expr) -> Option<i64> {
    let q = exponent.as_rational()?;
    if !q.is_int() {
        return None;
    }
    i64::try_from(q.numerator().clone()).ok().filter(|n| n.unsigned_abs() < 100)
}
