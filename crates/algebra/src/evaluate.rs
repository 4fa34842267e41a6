//! The value of an expression at a point: exactly over the rationals, or enclosed rigorously.
//!
//! Values are real unless the imaginary unit is in play. Real odd roots of negative numbers are
//! real; even roots and logarithms of negative numbers do not exist.
//!
//! Never here: rewriting. What is evaluated is the tree as it stands.

use crate::ball::{Ball, Fault, Precision};
use crate::{Budget, Context, Exhausted};
use dashu_base::{Abs, BitTest, Signed};
use std::cmp::Ordering;
use syntax::{BigOperator, Expr, Function, Integer, Natural, Rational, Relation, Symbol};

/// A point: the values of symbols.
pub(crate) type Point = Vec<(Symbol, Rational)>;

/// Deepest tree that is evaluated; readers refuse deeper ones long before.
const DEPTH: u32 = 300;

/// Longest range of a sum or product that is worked out term by term.
const RANGE: i64 = 2_000;

/// A complex number; real where there is no imaginary part.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    pub(crate) re: Ball,
    pub(crate) im: Option<Ball>,
}

impl Value {
    fn real(re: Ball) -> Value {
        Value { re, im: None }
    }

    fn complex(re: Ball, im: Ball) -> Value {
        if im.is_zero() { Value::real(re) } else { Value { re, im: Some(im) } }
    }

    /// The real number it is; `Undetermined` if it has an imaginary part.
    pub(crate) fn into_real(self) -> Result<Ball, Fault> {
        if self.im.is_none() { Ok(self.re) } else { Err(Fault::Undetermined) }
    }

    fn imaginary(&self) -> Ball {
        self.im.clone().unwrap_or_else(Ball::zero)
    }

    fn add(&self, other: &Value, p: Precision<'_>) -> Result<Value, Fault> {
        let re = self.re.add(&other.re, p)?;
        match (&self.im, &other.im) {
            (None, None) => Ok(Value::real(re)),
            _ => Ok(Value::complex(re, self.imaginary().add(&other.imaginary(), p)?)),
        }
    }

    fn neg(&self) -> Value {
        Value { re: self.re.neg(), im: self.im.as_ref().map(Ball::neg) }
    }

    /// `self - other`.
    pub(crate) fn sub(&self, other: &Value, p: Precision<'_>) -> Result<Value, Fault> {
        self.add(&other.neg(), p)
    }

    fn mul(&self, other: &Value, p: Precision<'_>) -> Result<Value, Fault> {
        match (&self.im, &other.im) {
            (None, None) => Ok(Value::real(self.re.mul(&other.re, p)?)),
            (None, Some(im)) => Ok(Value::complex(self.re.mul(&other.re, p)?, self.re.mul(im, p)?)),
            (Some(_), None) => other.mul(self, p),
            (Some(a), Some(b)) => Ok(Value::complex(
                self.re.mul(&other.re, p)?.sub(&a.mul(b, p)?, p)?,
                self.re.mul(b, p)?.add(&a.mul(&other.re, p)?, p)?,
            )),
        }
    }

    fn norm(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        let square = self.re.mul(&self.re, p)?;
        match &self.im {
            None => Ok(square),
            Some(im) => square.add(&im.mul(im, p)?, p),
        }
    }

    fn div(&self, other: &Value, p: Precision<'_>) -> Result<Value, Fault> {
        match &other.im {
            None => {
                let re = self.re.div(&other.re, p)?;
                match &self.im {
                    None => Ok(Value::real(re)),
                    Some(im) => Ok(Value::complex(re, im.div(&other.re, p)?)),
                }
            }
            Some(im) => {
                let conjugate = Value::complex(other.re.clone(), im.neg());
                let norm = Value::real(other.norm(p)?.abs());
                self.mul(&conjugate, p)?.div(&norm, p)
            }
        }
    }

    fn power(&self, n: u64, p: Precision<'_>) -> Result<Value, Fault> {
        if self.im.is_none() {
            return Ok(Value::real(self.re.power(n, p)?));
        }
        if n > 10_000 {
            return Err(Fault::Undetermined);
        }
        let mut result = Value::real(Ball::one());
        for k in (0..64 - n.leading_zeros()).rev() {
            result = result.mul(&result, p)?;
            if n >> k & 1 == 1 {
                result = result.mul(self, p)?;
            }
        }
        Ok(result)
    }

    fn modulus(&self, p: Precision<'_>) -> Result<Ball, Fault> {
        match &self.im {
            None => Ok(self.re.abs()),
            Some(_) => self.norm(p)?.abs().sqrt(p),
        }
    }

    /// A decimal with as many digits as are certain, at most 12; with an imaginary part where it
    /// has one.
    pub(crate) fn to_decimal(&self, bits: usize, budget: &Budget) -> Expr {
        let _ = bits;
        let re = decimal(&self.re, budget);
        match &self.im {
            None => re,
            Some(im) => {
                let im = Expr::product(vec![decimal(im, budget), Expr::symbol("i")]);
                if self.re.is_zero() { im } else { Expr::sum(vec![re, im]) }
            }
        }
    }

    /// Whether it certainly is another number than `other`.
    pub(crate) fn apart(&self, other: &Value, p: Precision<'_>) -> Result<bool, Fault> {
        let gap = self.sub(other, p)?;
        let nonzero = |b: &Ball| b.sign().is_some_and(|s| s != Ordering::Equal);
        Ok(nonzero(&gap.re) || gap.im.as_ref().is_some_and(nonzero))
    }
}

/// Evaluates trees at one point.
#[derive(Debug)]
pub(crate) struct Evaluator<'a> {
    pub(crate) context: &'a Context,
    pub(crate) precision: Precision<'a>,
    /// Whether even roots of negative numbers are imaginary rather than undefined.
    pub(crate) complex: bool,
}

impl<'a> Evaluator<'a> {
    /// The value of `expr` where symbols have the values of `point`.
    pub(crate) fn value(&self, expr: &Expr, point: &Point) -> Result<Value, Fault> {
        self.at(expr, point, DEPTH)
    }

    fn at(&self, expr: &Expr, point: &Point, depth: u32) -> Result<Value, Fault> {
        let p = self.precision;
        let depth = depth.checked_sub(1).ok_or(Fault::Undetermined)?;
        let at = |e: &Expr| self.at(e, point, depth);
        match expr {
            Expr::Number(n) => Ok(Value::real(Ball::rational(&n.value(), p)?)),
            Expr::Symbol(s) => self.symbol(s, point),
            Expr::Pi => Ok(Value::real(Ball::pi(p)?)),
            Expr::Negate(a) => Ok(at(a)?.neg()),
            Expr::Sum(terms) => {
                let mut sum = Value::real(Ball::zero());
                for term in terms {
                    sum = sum.add(&at(term)?, p)?;
                }
                Ok(sum)
            }
            Expr::Product(factors) => {
                let mut product = Value::real(Ball::one());
                for factor in factors {
                    product = product.mul(&at(factor)?, p)?;
                }
                Ok(product)
            }
            Expr::Quotient(a, b) => at(a)?.div(&at(b)?, p),
            Expr::Power(a, b) => self.power(a, b, point, depth),
            Expr::Root(a, index) => self.root(a, index.as_deref(), point, depth),
            Expr::Abs(a) => Ok(Value::real(at(a)?.modulus(p)?)),
            Expr::Percent(a) => at(a)?.div(&Value::real(Ball::integer(100.into())), p),
            Expr::Degrees(a) => {
                let turn = Ball::pi(p)?.div(&Ball::integer(180.into()), p)?;
                at(a)?.mul(&Value::real(turn), p)
            }
            Expr::Factorial(_) => self.exactly(expr, point, depth),
            Expr::Call(function, arguments) => self.call(*function, arguments, point, depth),
            Expr::Derivative(body, x, n) if *n <= 6 => {
                let mut d = (**body).clone();
                for _ in 0..*n {
                    d = crate::calculus::derivative_in(&d, x, self.context)
                        .ok_or(Fault::Undetermined)?;
                    p.budget.spend(d.size() as u64)?;
                }
                at(&d)
            }
            Expr::Big { operator, body, index, from, to } => {
                let (from, to) = (self.integer(from, point)?, self.integer(to, point)?);
                self.range(*operator, body, index, from, to, point, depth)
            }
            Expr::Piecewise(cases) => {
                for (value, condition) in cases {
                    if self.holds(condition, point)? {
                        return at(value);
                    }
                }
                Err(Fault::Undefined)
            }
            _ => Err(Fault::Undetermined),
        }
    }

    fn symbol(&self, s: &Symbol, point: &Point) -> Result<Value, Fault> {
        let p = self.precision;
        if let Some((_, q)) = point.iter().rev().find(|(n, _)| n == s) {
            return Ok(Value::real(Ball::rational(q, p)?));
        }
        if self.context.is_euler(s) {
            return Ok(Value::real(Ball::one().exp(p)?));
        }
        if self.context.is_imaginary_unit(s) {
            return Ok(Value::complex(Ball::zero(), Ball::one()));
        }
        Err(Fault::Undetermined)
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one node")]
    fn range(
        &self,
        operator: BigOperator,
        body: &Expr,
        index: &Symbol,
        from: i64,
        to: i64,
        point: &Point,
        depth: u32,
    ) -> Result<Value, Fault> {
        let p = self.precision;
        if to.checked_sub(from).is_none_or(|n| n > RANGE) {
            return Err(Fault::Undetermined);
        }
        let sum = operator == BigOperator::Sum;
        let mut total = Value::real(if sum { Ball::zero() } else { Ball::one() });
        let mut inner = point.clone();
        for k in from..=to {
            inner.push((index.clone(), Rational::from(Integer::from(k))));
            let term = self.at(body, &inner, depth)?;
            inner.pop();
            total = if sum { total.add(&term, p)? } else { total.mul(&term, p)? };
        }
        Ok(total)
    }

    fn integer(&self, expr: &Expr, point: &Point) -> Result<i64, Fault> {
        let q = exact(expr, point, self.precision.budget)?.ok_or(Fault::Undetermined)?;
        if !q.is_int() {
            return Err(Fault::Undefined);
        }
        i64::try_from(q.numerator().clone()).map_err(|_| Fault::Undetermined)
    }

    fn exactly(&self, expr: &Expr, point: &Point, _depth: u32) -> Result<Value, Fault> {
        let q = exact(expr, point, self.precision.budget)?.ok_or(Fault::Undetermined)?;
        Ok(Value::real(Ball::rational(&q, self.precision)?))
    }

    fn power(&self, a: &Expr, b: &Expr, point: &Point, depth: u32) -> Result<Value, Fault> {
        let p = self.precision;
        // An exponent too long to write out is still enclosed below.
        let exponent = match exact(b, point, p.budget) {
            Ok(q) => q,
            Err(Fault::Exhausted(Exhausted::Digits)) => None,
            Err(fault) => return Err(fault),
        };
        if let Expr::Symbol(s) = a
            && self.context.is_euler(s)
            && !point.iter().any(|(n, _)| n == s)
        {
            return self.exponential(&self.at(b, point, depth)?);
        }
        let base = self.at(a, point, depth)?;
        let Some(q) = exponent else {
            let exponent = self.at(b, point, depth)?.into_real()?;
            let base = base.into_real()?;
            return match base.sign() {
                Some(Ordering::Greater) => Ok(Value::real(exponent.mul(&base.ln(p)?, p)?.exp(p)?)),
                _ => Err(Fault::Undetermined),
            };
        };
        // With letters in the exponent the base is positive, or those letters are integers.
        if base.im.is_none()
            && base.re.sign() != Some(Ordering::Greater)
            && !base.re.is_zero()
            && b.symbols().iter().any(|s| point.iter().any(|(n, q)| n == s && !q.is_int()))
        {
            return Err(Fault::Undetermined);
        }
        let n = u64::try_from(q.numerator().clone().abs()).map_err(|_| Fault::Undetermined)?;
        if n == 0 {
            return if base.re.is_zero() && base.im.is_none() {
                Err(Fault::Undefined)
            } else {
                Ok(Value::real(Ball::one()))
            };
        }
        let index = usize::try_from(q.denominator().clone()).map_err(|_| Fault::Undetermined)?;
        let value = self.root_of(base, index)?.power(n, p)?;
        if q.numerator().is_negative() {
            Value::real(Ball::one()).div(&value, p)
        } else {
            Ok(value)
        }
    }

    fn root(
        &self,
        a: &Expr,
        index: Option<&Expr>,
        point: &Point,
        depth: u32,
    ) -> Result<Value, Fault> {
        let n = match index {
            None => 2,
            Some(index) => self.integer(index, point)?,
        };
        let n = usize::try_from(n).ok().filter(|&n| n > 0).ok_or(Fault::Undetermined)?;
        let value = self.at(a, point, depth)?;
        self.root_of(value, n)
    }

    /// The `n`-th root: real where there is a real one, else the principal one for `n = 2`.
    fn root_of(&self, value: Value, n: usize) -> Result<Value, Fault> {
        let p = self.precision;
        if n == 1 {
            return Ok(value);
        }
        if value.im.is_none() {
            return match value.re.root(n, p) {
                Err(Fault::Undefined) if self.complex && n == 2 => {
                    Ok(Value::complex(Ball::zero(), value.re.neg().sqrt(p)?))
                }
                Ok(root) if self.complex && n > 2 && n % 2 == 1 => {
                    // With complex numbers in play the cube root of -8 is not clearly -2.
                    match value.re.sign() {
                        Some(Ordering::Greater | Ordering::Equal) => Ok(Value::real(root)),
                        _ => Err(Fault::Undetermined),
                    }
                }
                other => other.map(Value::real),
            };
        }
        if n != 2 {
            return Err(Fault::Undetermined);
        }
        let modulus = value.modulus(p)?;
        let im = value.imaginary();
        match value.re.sign() {
            Some(Ordering::Less) => {
                let b = modulus.sub(&value.re, p)?.halved().sqrt(p)?;
                let b = match im.sign() {
                    Some(Ordering::Greater) => b,
                    Some(Ordering::Less) => b.neg(),
                    _ => return Err(Fault::Undetermined),
                };
                Ok(Value::complex(im.div(&b, p)?.halved(), b))
            }
            _ => {
                let a = modulus.add(&value.re, p)?.halved().sqrt(p)?;
                let b = im.div(&a, p)?.halved();
                Ok(Value::complex(a, b))
            }
        }
    }

    fn exponential(&self, value: &Value) -> Result<Value, Fault> {
        let p = self.precision;
        let scale = value.re.exp(p)?;
        match &value.im {
            None => Ok(Value::real(scale)),
            Some(im) => {
                let (sin, cos) = im.sin_cos(p)?;
                Ok(Value::complex(scale.mul(&cos, p)?, scale.mul(&sin, p)?))
            }
        }
    }

    fn call(
        &self,
        function: Function,
        arguments: &[Expr],
        point: &Point,
        depth: u32,
    ) -> Result<Value, Fault> {
        use Function::*;
        let p = self.precision;
        let value = |k: usize| match arguments.get(k) {
            Some(argument) => self.at(argument, point, depth),
            None => Err(Fault::Undetermined),
        };
        let real = |k: usize| value(k)?.into_real();
        let one = Ball::one;
        if arguments.len() != 1 && !matches!(function, Log | Binomial | Permutations) {
            let whole = Expr::Call(function, arguments.to_vec());
            return self.exactly(&whole, point, depth);
        }
        let result = match function {
            Exp => return self.exponential(&value(0)?),
            Re => value(0)?.re,
            Im => value(0)?.imaginary(),
            Conjugate => {
                let z = value(0)?;
                return Ok(Value { im: z.im.as_ref().map(Ball::neg), re: z.re });
            }
            Sin => real(0)?.sin_cos(p)?.0,
            Cos => real(0)?.sin_cos(p)?.1,
            Tan => {
                let (sin, cos) = real(0)?.sin_cos(p)?;
                sin.div(&cos, p)?
            }
            Cot => {
                let (sin, cos) = real(0)?.sin_cos(p)?;
                cos.div(&sin, p)?
            }
            Sec => one().div(&real(0)?.sin_cos(p)?.1, p)?,
            Csc => one().div(&real(0)?.sin_cos(p)?.0, p)?,
            Arcsin => real(0)?.asin(p)?,
            Arccos => Ball::pi(p)?.halved().sub(&real(0)?.asin(p)?, p)?,
            Arctan => real(0)?.atan(p)?,
            Arccsc => one().div(&real(0)?, p)?.asin(p)?,
            Arcsec => {
                let inner = one().div(&real(0)?, p)?.asin(p)?;
                Ball::pi(p)?.halved().sub(&inner, p)?
            }
            // Books disagree on arccot of negative numbers.
            Arccot => match real(0)? {
                x if x.sign() == Some(Ordering::Greater) => one().div(&x, p)?.atan(p)?,
                _ => return Err(Fault::Undetermined),
            },
            Sinh | Cosh | Tanh | Coth | Sech | Csch => self.hyperbolic(function, &real(0)?)?,
            Arsinh => {
                let x = real(0)?;
                let root = x.mul(&x, p)?.add(&one(), p)?.sqrt(p)?;
                x.add(&root, p)?.ln(p)?
            }
            Arcosh => {
                let x = real(0)?;
                if x.sub(&one(), p)?.sign() == Some(Ordering::Less) {
                    return Err(Fault::Undefined);
                }
                let root = x.mul(&x, p)?.sub(&one(), p)?.sqrt(p)?;
                x.add(&root, p)?.ln(p)?
            }
            Artanh => {
                let x = real(0)?;
                one().add(&x, p)?.div(&one().sub(&x, p)?, p)?.ln(p)?.halved()
            }
            Ln => real(0)?.ln(p)?,
            Log if arguments.len() == 1 => {
                let ten = Ball::integer(10.into()).ln(p)?;
                real(0)?.ln(p)?.div(&ten, p)?
            }
            Log => {
                let base = real(0)?.ln(p)?;
                real(1)?.ln(p)?.div(&base, p)?
            }
            Binomial | Permutations => {
                let r = self.integer(arguments.get(1).ok_or(Fault::Undetermined)?, point)?;
                return self.falling(&value(0)?, r, function == Binomial);
            }
            Floor | Ceil | Sign => self.step(function, &real(0)?, arguments, point)?,
            _ => {
                let whole = Expr::Call(function, arguments.to_vec());
                return self.exactly(&whole, point, depth);
            }
        };
        Ok(Value::real(result))
    }

    fn hyperbolic(&self, function: Function, x: &Ball) -> Result<Ball, Fault> {
        use Function::*;
        let p = self.precision;
        let (up, down) = (x.exp(p)?, x.neg().exp(p)?);
        let sinh = up.sub(&down, p)?.halved();
        let cosh = up.add(&down, p)?.halved();
        match function {
            Sinh => Ok(sinh),
            Cosh => Ok(cosh),
            Tanh => sinh.div(&cosh, p),
            Coth => cosh.div(&sinh, p),
            Sech => Ball::one().div(&cosh, p),
            _ => Ball::one().div(&sinh, p),
        }
    }

    /// `n(n-1)…(n-r+1)`, over `r!` if asked for.
    fn falling(&self, n: &Value, r: i64, over_factorial: bool) -> Result<Value, Fault> {
        let p = self.precision;
        if !(0..=RANGE).contains(&r) {
            return Err(Fault::Undetermined);
        }
        let mut product = Value::real(Ball::one());
        for k in 0..r {
            let factor = n.sub(&Value::real(Ball::integer(k.into())), p)?;
            product = product.mul(&factor, p)?;
            if over_factorial {
                product = product.div(&Value::real(Ball::integer((k + 1).into())), p)?;
            }
        }
        Ok(product)
    }

    /// Floor, ceiling and sign, where the enclosure or exact arithmetic decides.
    fn step(
        &self,
        function: Function,
        x: &Ball,
        arguments: &[Expr],
        point: &Point,
    ) -> Result<Ball, Fault> {
        let apply = |q: &Rational| match function {
            Function::Floor => q.floor(),
            Function::Ceil => q.ceil(),
            _ if q.is_zero() => Integer::ZERO,
            _ if q.is_negative() => -Integer::ONE,
            _ => Integer::ONE,
        };
        let budget = self.precision.budget;
        if let Some(q) = arguments.first().and_then(|a| exact(a, point, budget).ok().flatten()) {
            return Ok(Ball::integer(apply(&q)));
        }
        let (low, high) = x.ends(budget).ok_or(Fault::Undetermined)?;
        let (low, high) = (apply(&low), apply(&high));
        if low == high { Ok(Ball::integer(low)) } else { Err(Fault::Undetermined) }
    }

    /// Whether a relation (chain, `And`, `Or`) holds at the point.
    pub(crate) fn holds(&self, relation: &Expr, point: &Point) -> Result<bool, Fault> {
        match relation {
            Expr::Truth(t) => Ok(*t),
            Expr::And(parts) => {
                let mut open = None;
                for part in parts {
                    match self.holds(part, point) {
                        Ok(false) => return Ok(false),
                        Ok(true) => {}
                        Err(fault) => open = Some(fault),
                    }
                }
                open.map_or(Ok(true), Err)
            }
            Expr::Or(parts) => {
                let mut open = None;
                for part in parts {
                    match self.holds(part, point) {
                        Ok(true) => return Ok(true),
                        Ok(false) => {}
                        Err(fault) => open = Some(fault),
                    }
                }
                open.map_or(Ok(false), Err)
            }
            Expr::Relation(operands, relations) => {
                let mut open = None;
                for (pair, relation) in operands.windows(2).zip(relations) {
                    match self.pair_holds(&pair[0], *relation, &pair[1], point) {
                        Ok(false) => return Ok(false),
                        Ok(true) => {}
                        Err(fault) => open = Some(fault),
                    }
                }
                open.map_or(Ok(true), Err)
            }
            _ => Err(Fault::Undetermined),
        }
    }

    fn pair_holds(
        &self,
        a: &Expr,
        relation: Relation,
        b: &Expr,
        point: &Point,
    ) -> Result<bool, Fault> {
        let p = self.precision;
        let infinite = |e: &Expr| match e {
            Expr::Infinity => Some(Ordering::Greater),
            Expr::Negate(inner) if **inner == Expr::Infinity => Some(Ordering::Less),
            _ => None,
        };
        let order = match (infinite(a), infinite(b)) {
            (Some(x), None) => Some(x),
            (None, Some(y)) => Some(y.reverse()),
            (Some(_), Some(_)) => return Err(Fault::Undetermined),
            (None, None) => match (exact(a, point, p.budget), exact(b, point, p.budget)) {
                (Ok(Some(x)), Ok(Some(y))) => Some(x.cmp(&y)),
                (Err(Fault::Undefined), _) | (_, Err(Fault::Undefined)) => {
                    return Err(Fault::Undefined);
                }
                _ => {
                    let (x, y) = (self.value(a, point)?, self.value(b, point)?);
                    if x.im.is_some() || y.im.is_some() {
                        return match relation {
                            Relation::Equal if x.apart(&y, p)? => Ok(false),
                            Relation::NotEqual if x.apart(&y, p)? => Ok(true),
                            _ => Err(Fault::Undetermined),
                        };
                    }
                    x.re.sub(&y.re, p)?.sign()
                }
            },
        };
        let order = order.ok_or(Fault::Undetermined)?;
        match relation {
            Relation::Equal | Relation::Identical => Ok(order.is_eq()),
            Relation::NotEqual => Ok(order.is_ne()),
            Relation::Less => Ok(order.is_lt()),
            Relation::LessEqual => Ok(order.is_le()),
            Relation::Greater => Ok(order.is_gt()),
            Relation::GreaterEqual => Ok(order.is_ge()),
            _ => Err(Fault::Undetermined),
        }
    }
}

/// The middle of a ball, rounded to 12 significant digits (fewer where it is not that narrow). Very
/// large and very small numbers are written with a power of ten.
fn decimal(ball: &Ball, budget: &Budget) -> Expr {
    let Some((low, high)) = ball.ends(budget) else { return Expr::Missing };
    let middle = (&low + &high) / Rational::from(Integer::from(2));
    if middle.is_zero() {
        return Expr::integer(0);
    }
    let size = middle.clone().abs();
    // The decimal exponent of the leading digit, from the length in bits (log10 2 ≈ 30103/100000).
    let length = size.numerator().bit_len() as i64 - size.denominator().bit_len() as i64;
    let mut exponent = length * 30_103 / 100_000;
    let ten = Rational::from(Integer::from(10));
    while size < ten.pow(exponent as isize) {
        exponent -= 1;
    }
    while size >= ten.pow(exponent as isize + 1) {
        exponent += 1;
    }
    let places = 11 - exponent;
    let Ok(digits) = whole_half_away(&(&size * ten.pow(places as isize))) else {
        return Expr::Missing;
    };
    let (mut digits, mut places) = (digits.into_parts().1, places);
    let (big, zero) = (Natural::from(10u8), Natural::ZERO);
    while places > 0 && &digits % &big == zero {
        digits /= &big;
        places -= 1;
    }
    let literal = |digits: Natural, places: i64| match u32::try_from(places) {
        Ok(0) => Expr::integer(digits),
        Ok(places) => Expr::Number(syntax::Number::Decimal { digits, places }),
        Err(_) => Expr::integer(digits * Natural::from(10u8).pow(places.unsigned_abs() as usize)),
    };
    let value = if (-7..=20).contains(&exponent) {
        literal(digits, places)
    } else {
        let mantissa = literal(digits, places + exponent);
        Expr::product(vec![mantissa, Expr::integer(10).pow(Expr::integer(exponent))])
    };
    if middle.is_negative() { value.negated() } else { value }
}

/// The exact value over the rationals; `None` where a node leads out of them (or isn't tried).
pub(crate) fn exact(
    expr: &Expr,
    point: &Point,
    budget: &Budget,
) -> Result<Option<Rational>, Fault> {
    exact_at(expr, point, budget, DEPTH)
}

fn exact_at(
    expr: &Expr,
    point: &Point,
    budget: &Budget,
    depth: u32,
) -> Result<Option<Rational>, Fault> {
    let Some(depth) = depth.checked_sub(1) else { return Ok(None) };
    let at = |e: &Expr| exact_at(e, point, budget, depth);
    let size = |q: &Rational| q.numerator().bit_len() + q.denominator().bit_len();
    macro_rules! value {
        ($e:expr) => {
            match at($e)? {
                Some(q) => q,
                None => return Ok(None),
            }
        };
    }
    let result = match expr {
        Expr::Number(n) => n.value(),
        Expr::Symbol(s) => match point.iter().rev().find(|(n, _)| n == s) {
            Some((_, q)) => q.clone(),
            None => return Ok(None),
        },
        Expr::Negate(a) => -value!(a),
        Expr::Sum(terms) => {
            let mut sum = Rational::ZERO;
            for term in terms {
                sum += value!(term);
                budget.number(size(&sum))?;
            }
            sum
        }
        Expr::Product(factors) => {
            let mut product = Rational::ONE;
            for factor in factors {
                product *= value!(factor);
                budget.number(size(&product))?;
            }
            product
        }
        Expr::Quotient(a, b) => {
            let (a, b) = (value!(a), value!(b));
            if b.is_zero() {
                return Err(Fault::Undefined);
            }
            a / b
        }
        Expr::Power(a, b) => {
            let (a, b) = (value!(a), value!(b));
            if !b.is_int() {
                return Ok(None);
            }
            return integer_power(&a, b.numerator(), budget);
        }
        Expr::Abs(a) => value!(a).abs(),
        Expr::Percent(a) => value!(a) / Rational::from(Integer::from(100)),
        Expr::Factorial(a) => {
            let n = value!(a);
            if !n.is_int() || n.is_negative() {
                return Err(Fault::Undefined);
            }
            let Ok(n) = u32::try_from(n.numerator().clone()) else {
                return Err(Fault::Exhausted(Exhausted::Digits));
            };
            budget.number(n as usize * (32 - n.leading_zeros()) as usize)?;
            let mut product = Natural::ONE;
            for k in 2..=n {
                product *= Natural::from(k);
                budget.spend(1 + product.bit_len() as u64 / 64)?;
            }
            Rational::from(Integer::from(product))
        }
        Expr::Call(function, arguments) => {
            let mut values = Vec::with_capacity(arguments.len());
            for argument in arguments {
                values.push(value!(argument));
            }
            return exact_call(*function, &values, budget);
        }
        _ => return Ok(None),
    };
    budget.number(size(&result))?;
    Ok(Some(result))
}

/// `a^n`, within the budget's digits.
pub(crate) fn integer_power(
    a: &Rational,
    n: &Integer,
    budget: &Budget,
) -> Result<Option<Rational>, Fault> {
    if a.is_zero() {
        // 0^0 is left undefined.
        return if n.is_negative() || n.is_zero() {
            Err(Fault::Undefined)
        } else {
            Ok(Some(a.clone()))
        };
    }
    if a.is_one() || n.is_zero() {
        return Ok(Some(Rational::ONE));
    }
    if *a == Rational::NEG_ONE {
        let odd = n.bit(0);
        return Ok(Some(if odd { Rational::NEG_ONE } else { Rational::ONE }));
    }
    let exponent = usize::try_from(n.clone().abs()).ok().filter(|&k| k < 1 << 32);
    let Some(exponent) = exponent else { return Err(Fault::Exhausted(Exhausted::Digits)) };
    let longest = a.numerator().bit_len().max(a.denominator().bit_len());
    budget.number((longest - 1).saturating_mul(exponent))?;
    let power = Rational::from_parts(a.numerator().pow(exponent), a.denominator().pow(exponent));
    Ok(Some(if n.is_negative() { Rational::ONE / power } else { power }))
}

fn exact_call(
    function: Function,
    values: &[Rational],
    budget: &Budget,
) -> Result<Option<Rational>, Fault> {
    use Function::*;
    let whole = |n: Integer| Ok(Some(Rational::from(n)));
    let integers = || -> Option<Vec<Integer>> {
        values.iter().map(|q| q.is_int().then(|| q.numerator().clone())).collect()
    };
    match (function, values) {
        (Floor, [q]) => whole(q.floor()),
        (Ceil, [q]) => whole(q.ceil()),
        (Sign, [q]) => whole(match q.cmp(&Rational::ZERO) {
            Ordering::Less => -Integer::ONE,
            Ordering::Equal => Integer::ZERO,
            Ordering::Greater => Integer::ONE,
        }),
        (Min, [_, ..]) => Ok(values.iter().min().cloned()),
        (Max, [_, ..]) => Ok(values.iter().max().cloned()),
        (Re | Conjugate, [q]) => Ok(Some(q.clone())),
        (Im, [_]) => whole(Integer::ZERO),
        (Gcd | Lcm, [_, ..]) => {
            let Some(integers) = integers() else { return Ok(None) };
            let mut result = integers[0].clone().abs();
            for n in &integers[1..] {
                let both = if function == Gcd {
                    crate::integer::gcd(&result, n)
                } else {
                    crate::integer::lcm(&result, n)
                };
                budget.number(both.bit_len())?;
                result = Integer::from(both);
            }
            whole(result)
        }
        (Mod | Quo, [a, b]) => {
            if b.is_zero() {
                return Err(Fault::Undefined);
            }
            let quotient = (a / b).floor();
            if function == Quo {
                whole(quotient)
            } else {
                Ok(Some(a - Rational::from(quotient) * b))
            }
        }
        (Round, [q, places]) => {
            let Some(places) = i32::try_from(places.numerator().clone())
                .ok()
                .filter(|d| places.is_int() && d.unsigned_abs() < 10_000)
            else {
                return Ok(None);
            };
            let ten = Rational::from(Integer::from(10)).pow(places as isize);
            whole_half_away(&(q * &ten)).map(|n| Some(Rational::from(n) / ten))
        }
        (Round, [q]) => whole_half_away(q).map(|n| Some(Rational::from(n))),
        (Binomial | Permutations, [n, r]) => {
            let Some(r) = i64::try_from(r.numerator().clone())
                .ok()
                .filter(|k| r.is_int() && (0..=RANGE).contains(k))
            else {
                return Ok(None);
            };
            let mut product = Rational::ONE;
            for k in 0..r {
                product *= n - Rational::from(Integer::from(k));
                if function == Binomial {
                    product /= Rational::from(Integer::from(k + 1));
                }
                budget.number(product.numerator().bit_len() + product.denominator().bit_len())?;
            }
            Ok(Some(product))
        }
        _ => Ok(None),
    }
}

fn whole_half_away(q: &Rational) -> Result<Integer, Fault> {
    let half = Rational::from_parts(Integer::ONE, Natural::from(2u8));
    let n = (q.clone().abs() + half).floor();
    Ok(if q.is_negative() { -n } else { n })
}
