//! The value of an expression without letters, worked as on paper: innermost first, one operation
//! at a time, each step showing the whole expression.
//!
//! What is rational is worked in fractions and decimals; as soon as a root or a constant stays, the
//! operations are those of surds. Never here: rounding, letters.

mod functions;
mod operations;
pub(crate) mod rules;
mod special;
pub(crate) mod surds;

pub(crate) use operations::{binomial, falling_product};

use crate::{Derivation, Rule, Step, Unsolved, Work, numeral};
use algebra::{Exhausted, Rational};
use check::Claim;
use dashu_base::Signed;
use operations::{Line, Worked};
use syntax::{Expr, Number};

/// Works out a closed expression.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut reducer = Reducer::new(expr.clone(), Claim::Equal, work);
    let part = reducer.whole(expr)?;
    if let Some(value) = &part.value {
        let simplest = numeral::literal(value, part.decimal);
        reducer.advance(&rules::WRITE_AS_FRACTION, simplest, Vec::new());
    }
    Ok(reducer.derivation)
}

/// What the parts of a question come to.
pub(crate) struct Settled {
    /// From `build` of the parts as given to `build` of their values.
    pub(crate) derivation: Derivation,
    /// Their values, `None` for one that is not rational.
    pub(crate) values: Vec<Option<Rational>>,
    /// Whether each is written as a decimal.
    pub(crate) decimal: Vec<bool>,
}

/// Works out `parts` where they stand in `build(parts)`, one after the other.
pub(crate) fn settle(
    parts: &[Expr],
    build: &dyn Fn(Vec<Expr>) -> Expr,
    work: &Work<'_>,
) -> Result<Settled, Unsolved> {
    let start = build(parts.to_vec());
    let claim = if is_statement(&start) { Claim::Equivalent } else { Claim::Equal };
    let mut reducer = Reducer::new(start, claim, work);
    // What is too long to show in full shows one step a part, or one for all of them.
    let in_one = reducer.detail == 0;
    let depth = u32::from(in_one);
    reducer.detail = if reducer.detail == u32::MAX { u32::MAX } else { 0 };
    let mut settled = parts.to_vec();
    let mut values = Vec::with_capacity(parts.len());
    let mut decimal = Vec::with_capacity(parts.len());
    for (k, part) in parts.iter().enumerate() {
        let done = reducer.part(part, depth, &|x| {
            let mut parts = settled.clone();
            parts[k] = x;
            build(parts)
        })?;
        settled[k] = done.expr;
        values.push(done.value);
        decimal.push(done.decimal);
    }
    if in_one {
        reducer.advance(&rules::EVALUATE, build(settled), Vec::new());
    }
    Ok(Settled { derivation: reducer.derivation, values, decimal })
}

fn is_statement(expr: &Expr) -> bool {
    matches!(expr, Expr::Relation(..) | Expr::And(_) | Expr::Or(_))
}

/// A part of an expression that has been worked out.
#[derive(Clone, Debug)]
struct Part {
    /// How it stands in the expression.
    expr: Expr,
    /// Its value, if it is rational.
    value: Option<Rational>,
    /// Whether it is written as a decimal.
    decimal: bool,
}

impl Part {
    fn new(value: Rational, decimal: bool) -> Part {
        Part { expr: numeral::literal(&value, decimal), value: Some(value), decimal }
    }

    /// Its value; only asked for once all parts of an operation are known to be rational.
    fn rational(&self) -> &Rational {
        self.value.as_ref().expect("an operation on rationals has rational parts")
    }
}

/// Puts a part back into the whole expression.
type Wrap<'a> = &'a dyn Fn(Expr) -> Expr;

/// Works through an expression and writes down the steps.
struct Reducer<'w> {
    work: &'w Work<'w>,
    derivation: Derivation,
    claim: Claim,
    /// Down to which depth steps are written: all of them where the expression is short.
    detail: u32,
}

/// Expressions that nest deeper than this are refused.
const DEEPEST: u32 = 250;

/// Steps are written down as long as all of them together show no more nodes than this.
const LONGEST_DERIVATION: usize = 12_000;

impl<'w> Reducer<'w> {
    fn new(start: Expr, claim: Claim, work: &'w Work<'w>) -> Self {
        let (size, operations) = (start.size(), operations_in(&start));
        let parts = {
            let mut n = 0;
            start.for_each_part(|_| n += 1);
            n
        };
        let detail = if size * operations <= LONGEST_DERIVATION {
            u32::MAX
        } else if size * parts <= LONGEST_DERIVATION {
            1
        } else {
            0
        };
        Reducer { work, derivation: Derivation::new(start), claim, detail }
    }

    fn whole(&mut self, expr: &Expr) -> Result<Part, Unsolved> {
        self.part(expr, 0, &|x| x)
    }

    /// Goes on to `after` as a whole.
    fn advance(&mut self, rule: &'static Rule, after: Expr, arguments: Vec<Expr>) {
        self.derivation.step(rule, self.claim, after, arguments);
    }

    /// Works out one part that stands in the whole as `wrap` says.
    fn part(&mut self, expr: &Expr, depth: u32, wrap: Wrap<'_>) -> Result<Part, Unsolved> {
        if let Some(leaf) = leaf(expr) {
            return Ok(leaf);
        }
        if depth > DEEPEST {
            return Err(Unsolved::Exhausted(Exhausted::Work));
        }
        self.work.budget.spend(4)?;
        if depth < self.detail {
            return self.operation(expr, depth, wrap);
        }
        // Too long to show in full: this part becomes one step.
        let detail = std::mem::replace(&mut self.detail, 0);
        let done = if depth == detail {
            self.operation(expr, depth, wrap).inspect(|done| {
                let rule = if depth == 0 { &rules::EVALUATE } else { &rules::EVALUATE_PART };
                self.advance(rule, wrap(done.expr.clone()), Vec::new());
            })
        } else {
            self.operation(expr, depth, wrap)
        };
        self.detail = detail;
        done
    }

    /// Works out the parts of `expr`, then `expr` itself.
    fn operation(&mut self, expr: &Expr, depth: u32, wrap: Wrap<'_>) -> Result<Part, Unsolved> {
        let budget = self.work.budget;
        match expr {
            Expr::Sum(terms) => self.sum(terms, depth, wrap),
            Expr::Negate(a) => {
                let a = self.part(a, depth + 1, &|x| wrap(x.negated()))?;
                self.negation(a, depth, wrap)
            }
            Expr::Product(factors) => {
                let parts = self.parts(factors, &Expr::Product, depth, wrap)?;
                let current = Expr::Product(parts.iter().map(|p| p.expr.clone()).collect());
                if parts.iter().any(|p| p.value.is_none()) {
                    return self.surd(current, depth, wrap);
                }
                let worked = operations::product(&parts, budget)?;
                Ok(self.finish(worked, depth, wrap))
            }
            Expr::Quotient(a, b) => {
                let a = self.part(a, depth + 1, &|x| wrap(x.over((**b).clone())))?;
                let b = self.part(b, depth + 1, &|x| wrap(a.expr.clone().over(x)))?;
                self.quotient(a, b, depth, wrap)
            }
            Expr::Power(a, n) => {
                let a = self.part(a, depth + 1, &|x| wrap(x.pow((**n).clone())))?;
                let n = self.part(n, depth + 1, &|x| wrap(a.expr.clone().pow(x)))?;
                self.power(a, n, depth, wrap)
            }
            Expr::Root(a, index) => {
                let done =
                    self.part(a, depth + 1, &|x| wrap(Expr::Root(Box::new(x), index.clone())))?;
                self.root(done, index.as_deref(), depth, wrap)
            }
            Expr::Abs(a) => {
                let a = self.part(a, depth + 1, &|x| wrap(Expr::Abs(Box::new(x))))?;
                match &a.value {
                    Some(value) => {
                        let value = operations::abs(value);
                        let worked = Worked::new(&rules::ABSOLUTE_VALUE, value, a.decimal);
                        Ok(self.finish(worked, depth, wrap))
                    }
                    None => self.surd(Expr::Abs(Box::new(a.expr)), depth, wrap),
                }
            }
            Expr::Factorial(a) => {
                let a = self.part(a, depth + 1, &|x| wrap(Expr::Factorial(Box::new(x))))?;
                if a.value.is_none() {
                    return not_known("factorials");
                }
                let worked = operations::factorial(&a, budget)?;
                Ok(self.finish(worked, depth, wrap))
            }
            Expr::Percent(a) => {
                let a = self.part(a, depth + 1, &|x| wrap(Expr::Percent(Box::new(x))))?;
                match a.value {
                    Some(value) => {
                        let value = value / Rational::from(100);
                        Ok(self.finish(Worked::new(&rules::PERCENT, value, true), depth, wrap))
                    }
                    None => not_known("percentages"),
                }
            }
            Expr::Call(function, arguments) => {
                if let Some(value) = special::value(*function, arguments) {
                    return self.known(value, depth, wrap);
                }
                if special::is_undefined(*function, arguments) {
                    let call = syntax::pretty(&Expr::Call(*function, arguments.clone()));
                    let why = format!("{call} would be a division by zero");
                    return Err(Unsolved::Undefined(why));
                }
                if let Some((rule, whole)) = special::taken_apart(*function, arguments) {
                    if depth < self.detail {
                        self.advance(rule, wrap(whole.clone()), Vec::new());
                    }
                    return self.part(&whole, depth + 1, wrap);
                }
                let build = |v| Expr::Call(*function, v);
                let parts = self.parts(arguments, &build, depth, wrap)?;
                self.call(*function, parts, depth, wrap)
            }
            _ => not_known("numbers"),
        }
    }

    /// Works out several parts, each in its place among the others.
    fn parts(
        &mut self,
        exprs: &[Expr],
        build: &dyn Fn(Vec<Expr>) -> Expr,
        depth: u32,
        wrap: Wrap<'_>,
    ) -> Result<Vec<Part>, Unsolved> {
        let mut standing = exprs.to_vec();
        let mut parts = Vec::with_capacity(exprs.len());
        for (k, expr) in exprs.iter().enumerate() {
            let part = self.part(expr, depth + 1, &|x| {
                let mut all = standing.clone();
                all[k] = x;
                wrap(build(all))
            })?;
            if standing[k] != part.expr {
                standing[k] = part.expr.clone();
            }
            parts.push(part);
        }
        Ok(parts)
    }

    fn sum(&mut self, terms: &[Expr], depth: u32, wrap: Wrap<'_>) -> Result<Part, Unsolved> {
        let negated: Vec<bool> = terms.iter().map(|t| matches!(t, Expr::Negate(_))).collect();
        let bare: Vec<Expr> = terms
            .iter()
            .map(|t| if let Expr::Negate(a) = t { (**a).clone() } else { t.clone() })
            .collect();
        let build = |parts: Vec<Expr>| {
            let signed = parts.into_iter().zip(&negated);
            Expr::Sum(signed.map(|(x, &minus)| if minus { x.negated() } else { x }).collect())
        };
        let parts = self.parts(&bare, &build, depth, wrap)?;
        if parts.iter().any(|p| p.value.is_none()) {
            let current = build(parts.into_iter().map(|p| p.expr).collect());
            return self.surd(current, depth, wrap);
        }
        let worked = operations::sum(&parts, &negated, self.work.budget)?;
        Ok(self.finish(worked, depth, wrap))
    }

    fn negation(&mut self, part: Part, depth: u32, wrap: Wrap<'_>) -> Result<Part, Unsolved> {
        let Some(value) = part.value else {
            return self.surd(part.expr.negated(), depth, wrap);
        };
        if value.is_positive() {
            let expr = part.expr.negated();
            return Ok(Part { expr, value: Some(-value), decimal: part.decimal });
        }
        Ok(self.finish(Worked::new(&rules::NEGATION, -value, part.decimal), depth, wrap))
    }

    fn quotient(&mut self, a: Part, b: Part, depth: u32, wrap: Wrap<'_>) -> Result<Part, Unsolved> {
        if b.value.as_ref().is_some_and(Rational::is_zero) {
            let quotient = syntax::plain(&a.expr.over(b.expr));
            return Err(Unsolved::Undefined(format!("division by zero: {quotient}")));
        }
        if a.value.is_none() || b.value.is_none() {
            return self.surd(a.expr.over(b.expr), depth, wrap);
        }
        let worked = operations::quotient(&a, &b, self.work.budget)?;
        Ok(self.finish(worked, depth, wrap))
    }

    fn power(&mut self, a: Part, n: Part, depth: u32, wrap: Wrap<'_>) -> Result<Part, Unsolved> {
        if a.value.is_some()
            && n.value.is_some()
            && let Some(worked) = operations::power(&a, &n, self.work.budget)?
        {
            return Ok(self.finish(worked, depth, wrap));
        }
        self.surd(a.expr.pow(n.expr), depth, wrap)
    }

    fn root(
        &mut self,
        a: Part,
        index: Option<&Expr>,
        depth: u32,
        wrap: Wrap<'_>,
    ) -> Result<Part, Unsolved> {
        let n = match index.map(Expr::as_rational) {
            None => Some(2),
            Some(n) => n.and_then(|n| u32::try_from(operations::count(&n)?).ok()),
        };
        let Some(n @ 2..) = n else { return not_known("roots") };
        if let Some(value) = &a.value
            && let Some(root) = operations::exact_root(value, n)
        {
            let mut worked = Worked::new(&rules::ROOT, root, a.decimal);
            worked.arguments.push(a.expr);
            return Ok(self.finish(worked, depth, wrap));
        }
        let current = Expr::Root(Box::new(a.expr), index.map(|i| Box::new(i.clone())));
        self.surd(current, depth, wrap)
    }

    /// Writes down an operation on rationals, and its value.
    fn finish(&mut self, worked: Worked, depth: u32, wrap: Wrap<'_>) -> Part {
        let part = Part::new(worked.value, worked.decimal);
        if depth < self.detail {
            let after = wrap(part.expr.clone());
            let substeps = self.on_paper(worked.lines, wrap);
            self.derivation.step_with(worked.rule, self.claim, after, worked.arguments, substeps);
        }
        part
    }

    /// The lines of one operation, each with the whole around it, from what stands now.
    fn on_paper(&self, lines: Vec<Line>, wrap: Wrap<'_>) -> Vec<Step> {
        if lines.len() < 2 {
            return Vec::new();
        }
        let mut chain = Derivation::new(self.derivation.result().clone());
        for line in lines {
            chain.step(line.rule, self.claim, wrap(line.expr), line.arguments);
        }
        if chain.steps.len() < 2 { Vec::new() } else { chain.steps }
    }
}

/// A number literal, perhaps negative, or a positive fraction in lowest terms: nothing to work out.
fn leaf(expr: &Expr) -> Option<Part> {
    if matches!(expr, Expr::Pi) || matches!(expr, Expr::Symbol(s) if s.name() == "e") {
        return Some(Part { expr: expr.clone(), value: None, decimal: false });
    }
    let (magnitude, negative) = match expr {
        Expr::Negate(a) => (&**a, true),
        _ => (expr, false),
    };
    let (value, decimal) = match magnitude {
        Expr::Number(n) => (n.value(), matches!(n, Number::Decimal { .. })),
        Expr::Quotient(a, b) => (lowest_terms(a, b)?, false),
        _ => return None,
    };
    if negative && value.is_zero() {
        return None;
    }
    let value = if negative { -value } else { value };
    Some(Part { expr: expr.clone(), value: Some(value), decimal })
}

/// The value of a fraction of integers that can't be reduced and is no integer.
fn lowest_terms(a: &Expr, b: &Expr) -> Option<Rational> {
    let (Expr::Number(Number::Integer(a)), Expr::Number(Number::Integer(b))) = (a, b) else {
        return None;
    };
    if b.is_zero() || b.is_one() {
        return None;
    }
    let value = Rational::from_parts(a.clone().into(), b.clone());
    (value.denominator() == b).then_some(value)
}

/// Number of parts that are no leaves.
fn operations_in(expr: &Expr) -> usize {
    if matches!(expr, Expr::Number(_) | Expr::Symbol(_) | Expr::Pi) {
        return 0;
    }
    let mut n = 1;
    expr.for_each_part(|part| n += operations_in(part));
    n
}

fn not_known<T>(what: &str) -> Result<T, Unsolved> {
    Err(Unsolved::Unknown(format!("{what} of this kind are not known here")))
}
