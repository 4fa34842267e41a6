//! The value of an expression at a point: exactly over the rationals, or enclosed rigorously.
//!
//! Values are real unless the imaginary unit is in play. Real odd roots of negative numbers are
//! real; even roots and logarithms of negative numbers do not exist.
//!
//! Never here: rewriting. What is evaluated is the tree as it stands.

mod exact;
mod value;

pub(crate) use exact::exact;
pub(crate) use value::Value;

use crate::ball::{Ball, Fault, Precision};
use crate::{Context, Exhausted};
use dashu_base::{Abs, Signed};
use std::cmp::Ordering;
use syntax::{BigOperator, Expr, Function, Integer, Rational, Relation, Symbol};

/// A point: the values of symbols.
pub(crate) type Point = Vec<(Symbol, Rational)>;

/// Deepest tree that is evaluated; readers refuse deeper ones long before.
const DEPTH: u32 = 300;

/// Longest range of a sum or product that is worked out term by term.
const RANGE: i64 = 2_000;

/// Evaluates trees at one point.
#[derive(Debug)]
pub(crate) struct Evaluator<'a> {
    pub(crate) context: &'a Context,
    pub(crate) precision: Precision<'a>,
    /// Whether even roots of negative numbers are imaginary rather than undefined.
    pub(crate) complex: bool,
    /// A symbol that may have any value of a ball.
    pub(crate) moving: Option<&'a (Symbol, Ball)>,
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
                let d = crate::nth_derivative(body, x, *n, self.context, p.budget)?
                    .ok_or(Fault::Undetermined)?;
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
        if let Some((_, ball)) = self.moving.filter(|(name, _)| name == s) {
            return Ok(Value::real(ball.clone()));
        }
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
        let length = to.checked_sub(from).filter(|n| *n <= RANGE).ok_or(Fault::Undetermined)?;
        // `k = 1, …, n` says that n is not below 0, which is the empty range.
        if length < -1 {
            return Err(Fault::Undefined);
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
