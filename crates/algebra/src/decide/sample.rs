//! Points at which two sides are compared: a fixed list, kept to the assumptions.
//!
//! Never here: randomness that differs from run to run.

use super::Witness;
use crate::ball::{Ball, Fault, Precision};
use crate::evaluate::{self, Evaluator, Point, Value};
use crate::{Budget, Context, Exhausted};
use dashu_base::Signed;
use std::cell::Cell;
use syntax::{Expr, Function, Integer, Natural, Rational, Symbol};

/// How a search for a difference ended.
pub(super) enum Outcome {
    /// The sides differ here.
    Apart(Witness),
    /// Nowhere did they differ; whether there was a point at which both are defined.
    Close {
        /// Both sides had values somewhere.
        defined: bool,
    },
}

/// What happened at one point.
enum Seen {
    Apart(Box<(Value, Value)>),
    Together,
    NotThere,
}

/// Compares two sides at points.
pub(super) struct Sampler<'a> {
    symbols: Vec<(Symbol, bool)>,
    complex: bool,
    context: &'a Context,
    budget: &'a Budget,
    exhausted: Cell<bool>,
}

impl<'a> Sampler<'a> {
    /// For the symbols of `a` and `b`.
    pub(super) fn new(
        a: &Expr,
        b: &Expr,
        context: &'a Context,
        budget: &'a Budget,
    ) -> Result<Self, Exhausted> {
        budget.spend((a.size() + b.size()) as u64)?;
        let mut names: Vec<Symbol> = Vec::new();
        for expr in [a, b] {
            free_symbols(expr, &mut Vec::new(), &mut names);
        }
        let complex = [a, b].iter().any(|e| imaginary(e, context));
        names.retain(|s| !context.is_euler(s) && !context.is_imaginary_unit(s));
        names.sort();
        let mut whole = context.integers.clone();
        for expr in [a, b] {
            integer_symbols(expr, &mut whole);
        }
        let symbols = names.into_iter().map(|s| (s.clone(), whole.contains(&s))).collect();
        Ok(Sampler { symbols, complex, context, budget, exhausted: Cell::new(false) })
    }

    /// Whether the imaginary unit is in play.
    pub(super) fn complex(&self) -> bool {
        self.complex
    }

    /// Whether both sides are real constants.
    pub(super) fn constant(&self) -> bool {
        self.symbols.is_empty() && !self.complex
    }

    /// Whether the budget ran out on the way.
    pub(super) fn exhausted(&self) -> bool {
        self.exhausted.get()
    }

    /// Looks for a point at which the sides differ: the first `count` points, at each of these
    /// precisions.
    pub(super) fn search(&self, a: &Expr, b: &Expr, count: usize, bits: &[usize]) -> Outcome {
        let mut defined = false;
        let count = if self.symbols.is_empty() { 1 } else { count };
        for &bits in bits {
            for k in 0..count {
                let point = self.point(k);
                if !self.allowed(&point) {
                    continue;
                }
                match self.look(a, b, &point, bits) {
                    Ok(Seen::Apart(values)) => {
                        let left = self.shown(a, &point, &values.0);
                        let right = self.shown(b, &point, &values.1);
                        return Outcome::Apart(Witness { point, left, right });
                    }
                    Ok(Seen::Together) => defined = true,
                    Ok(Seen::NotThere) => {}
                    Err(_) => {
                        self.exhausted.set(true);
                        return Outcome::Close { defined };
                    }
                }
            }
        }
        Outcome::Close { defined }
    }

    /// Whether both sides are the same number exactly, as `⌊π⌋` and 3 are.
    pub(super) fn same_number(&self, a: &Expr, b: &Expr) -> bool {
        let (evaluator, nowhere) = (self.evaluator(64), Point::new());
        let number = |e: &Expr| {
            let ball = evaluator.value(e, &nowhere).and_then(Value::into_real).ok()?;
            ball.is_exact().then(|| ball.ends(self.budget)).flatten()
        };
        number(a).is_some_and(|x| number(b) == Some(x))
    }

    /// Whether there is a point at which both sides certainly have a value.
    pub(super) fn both_defined(&self, a: &Expr, b: &Expr) -> bool {
        matches!(self.search(a, b, 60, &[64, 256]), Outcome::Close { defined: true })
    }

    /// Whether there is a point at which both sides have values, equal or not.
    pub(super) fn has_point(&self, a: &Expr, b: &Expr) -> bool {
        let count = if self.symbols.is_empty() { 1 } else { 60 };
        (0..count).map(|k| self.point(k)).filter(|point| self.allowed(point)).any(|point| {
            matches!(self.look(a, b, &point, 128), Ok(Seen::Apart(..) | Seen::Together))
        })
    }

    /// Whether a relation certainly holds, or certainly does not, at a point that the assumptions
    /// allow and at which all its sides are defined.
    pub(super) fn holds(&self, relation: &Expr, point: &Point) -> Option<bool> {
        if !self.allowed(point) {
            return None;
        }
        self.evaluator(128).holds(relation, point).ok()
    }

    fn evaluator(&self, bits: usize) -> Evaluator<'a> {
        let precision = Precision { bits, budget: self.budget };
        Evaluator { context: self.context, precision, complex: self.complex, moving: None }
    }

    fn allowed(&self, point: &Point) -> bool {
        let evaluator = self.evaluator(96);
        let known = |s: &Symbol| point.iter().any(|(n, _)| n == s);
        self.context.assumptions.iter().all(|assumption| {
            // An assumption about other letters says nothing about this point.
            !assumption.symbols().iter().all(known)
                || !matches!(
                    evaluator.holds(assumption, point),
                    Ok(false) | Err(Fault::Undetermined)
                )
        })
    }

    fn look(&self, a: &Expr, b: &Expr, point: &Point, bits: usize) -> Result<Seen, Exhausted> {
        if bits == 64
            && let Some(apart) = self.exactly_apart(a, b, point)
        {
            return Ok(apart);
        }
        let evaluator = self.evaluator(bits);
        let both = || -> Result<(Value, Value), Fault> {
            Ok((evaluator.value(a, point)?, evaluator.value(b, point)?))
        };
        match both() {
            Err(Fault::Exhausted(Exhausted::Work)) => Err(Exhausted::Work),
            Err(_) => Ok(Seen::NotThere),
            Ok((x, y)) => match x.apart(&y, evaluator.precision) {
                Ok(true) => Ok(Seen::Apart(Box::new((x, y)))),
                Ok(false) => Ok(Seen::Together),
                Err(Fault::Exhausted(Exhausted::Work)) => Err(Exhausted::Work),
                Err(_) => Ok(Seen::NotThere),
            },
        }
    }

    /// Compares exact values, where both are rational and not too long.
    fn exactly_apart(&self, a: &Expr, b: &Expr, point: &Point) -> Option<Seen> {
        let value = |e: &Expr| {
            self.budget.share(20_000, |share| evaluate::exact(e, point, share).ok().flatten())
        };
        let (x, y) = (value(a)?, value(b)?);
        if x == y {
            return Some(Seen::Together);
        }
        let precision = Precision { bits: 64, budget: self.budget };
        let enclosed = |q| Ball::rational(q, precision).ok().map(Value::real);
        Some(Seen::Apart(Box::new((enclosed(&x)?, enclosed(&y)?))))
    }

    fn shown(&self, expr: &Expr, point: &Point, value: &Value) -> Expr {
        if let Ok(Some(q)) = evaluate::exact(expr, point, self.budget)
            && q.numerator().clone().into_parts().1.to_string().len() < 30
            && q.denominator().to_string().len() < 30
        {
            return Expr::rational(&q);
        }
        value.to_decimal(self.budget)
    }

    /// The `k`-th point. Points for small `k` are simple numbers, as a teacher would try them.
    pub(super) fn point(&self, k: usize) -> Point {
        let values = self.symbols.iter().enumerate();
        values.map(|(n, (s, whole))| (s.clone(), coordinate(k, n, *whole))).collect()
    }
}

/// A coordinate of the `k`-th point for the `n`-th symbol: first simple values, then a fixed
/// pseudo-random sequence of fractions and whole numbers of several sizes.
fn coordinate(k: usize, n: usize, whole: bool) -> Rational {
    const SIMPLE: [(i32, u8); 8] =
        [(2, 1), (3, 2), (1, 3), (-3, 2), (3, 1), (-2, 1), (5, 4), (-1, 3)];
    const WHOLE: [i32; 10] = [2, 3, 5, 4, 7, 1, 6, -1, -2, 9];
    if whole {
        let at = k + 2 * n;
        let value = WHOLE.get(at % 10).copied().unwrap_or(2);
        return Rational::from(Integer::from(value + if k >= 10 { (k / 10) as i32 } else { 0 }));
    }
    if k < 6 {
        let (p, q) = SIMPLE[(k + 3 * n) % 8];
        let shift = Rational::from_parts(Integer::from(n / 8), Natural::from(7u8));
        return Rational::from_parts(p.into(), q.into()) + shift;
    }
    // A generator with a good last mixing step (Steele, Lea, Flood 2014), one stream a symbol.
    let mut state = (k as u64 + 1)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .wrapping_add((n as u64 + 7).wrapping_mul(0xd1b5_4a32_d192_ed03));
    for (shift, factor) in [(30, 0xbf58_476d_1ce4_e5b9), (27, 0x94d0_49bb_1331_11eb)] {
        state = (state ^ (state >> shift)).wrapping_mul(factor);
    }
    state ^= state >> 31;
    // Sizes go from within 1 to thousands.
    let denominator = [1, 2 + (state >> 8) % 29, 2 + (state >> 8) % 29][k % 3];
    let numerator = 1 + (state >> 20) % (denominator * [1, 3, 12, 2, 8, 4_000, 5][k % 7]);
    let value = Rational::from_parts(Integer::from(numerator), Natural::from(denominator));
    if state % 5 < 2 { -value } else { value }
}

/// The tree with every part that has no value of its own replaced by a symbol, the same one for the
/// same part; the parts are collected in `known`.
pub(super) fn blanked(expr: &Expr, known: &mut Vec<Expr>) -> Expr {
    let blank = match expr {
        Expr::Apply(..)
        | Expr::Integral(..)
        | Expr::Limit { .. }
        | Expr::Text(_)
        | Expr::Quantity(..) => true,
        Expr::Call(function, _) => {
            matches!(function, Function::Probability | Function::Cardinality | Function::Arg)
        }
        _ => false,
    };
    if !blank {
        return expr.map_parts(|part| blanked(part, known));
    }
    let k = known.iter().position(|e| e == expr).unwrap_or_else(|| {
        known.push(expr.clone());
        known.len() - 1
    });
    Expr::symbol(&format!("value {k}"))
}

/// Symbols that stand in `expr` and are not bound in it.
pub(super) fn free_symbols(expr: &Expr, bound: &mut Vec<Symbol>, found: &mut Vec<Symbol>) {
    match expr {
        Expr::Symbol(s) if !bound.contains(s) && !found.contains(s) => found.push(s.clone()),
        Expr::Big { body, index, from, to, .. } => {
            free_symbols(from, bound, found);
            free_symbols(to, bound, found);
            bound.push(index.clone());
            free_symbols(body, bound, found);
            bound.pop();
        }
        _ => expr.for_each_part(|part| free_symbols(part, bound, found)),
    }
}

/// Whether the imaginary unit, or the square root of a negative number, stands in `expr`.
fn imaginary(expr: &Expr, context: &Context) -> bool {
    let here = match expr {
        Expr::Symbol(s) => context.is_imaginary_unit(s),
        Expr::Root(a, None) => a.as_rational().is_some_and(|q| q.is_negative()),
        _ => false,
    };
    let mut found = here;
    expr.for_each_part(|part| found = found || imaginary(part, context));
    found
}

/// Adds the symbols that must be integers for `expr` to mean anything.
pub(crate) fn integer_symbols(expr: &Expr, found: &mut Vec<Symbol>) {
    fn all(expr: &Expr, found: &mut Vec<Symbol>) {
        for s in expr.symbols() {
            if !found.contains(&s) {
                found.push(s);
            }
        }
    }
    match expr {
        Expr::Factorial(n) => all(n, found),
        Expr::Call(Function::Binomial | Function::Permutations, arguments) => {
            arguments.iter().for_each(|a| all(a, found));
        }
        Expr::Big { from, to, .. } => {
            all(from, found);
            all(to, found);
        }
        Expr::Power(base, exponent) if base.as_rational().is_some_and(|q| q.is_negative()) => {
            all(exponent, found);
        }
        _ => {}
    }
    expr.for_each_part(|part| integer_symbols(part, found));
}
