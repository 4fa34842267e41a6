//! Derivatives, as the judge takes them: independent of the worked derivations of `solve`.
//!
//! Never here: simplification beyond leaving out zeros and ones, and integration.

use crate::{Budget, Context, Exhausted};
use syntax::{BigOperator, Expr, Function, Symbol};

/// The derivative of `expr` by `variable`, not simplified; `None` where there is no rule. The
/// letter `e` is Euler's number unless it is the variable.
pub fn derivative(expr: &Expr, variable: &Symbol) -> Option<Expr> {
    derivative_in(expr, variable, &Context::with_variables(std::slice::from_ref(variable)))
}

/// The derivative, with letters read as `context` has it.
pub(crate) fn derivative_in(expr: &Expr, variable: &Symbol, context: &Context) -> Option<Expr> {
    Rules { variable, context }.of(expr, 200)
}

/// Largest expression whose derivative is taken once more, in nodes: each time it may grow to the
/// square.
const MOST_NODES: usize = 2_000;

/// An expression of more nodes is brought to its canonical form before it is taken further.
const LONG: usize = 60;

/// The `n`th derivative; `None` where there is no rule, or where it grows too long.
pub fn nth_derivative(
    expr: &Expr,
    variable: &Symbol,
    n: u32,
    context: &Context,
    budget: &Budget,
) -> Result<Option<Expr>, Exhausted> {
    let mut result = expr.clone();
    for k in 0..n {
        if k > 0 && result.size() > LONG {
            let shorter = budget
                .share(budget.left() / 4, |share| crate::canonical(&result, context, share))
                .ok()
                .flatten();
            result = shorter.filter(|e| e.size() < result.size()).unwrap_or(result);
        }
        if result.size() > MOST_NODES {
            return Ok(None);
        }
        let Some(next) = derivative_in(&result, variable, context) else { return Ok(None) };
        result = next;
        budget.spend(result.size() as u64)?;
    }
    Ok(Some(result))
}

struct Rules<'a> {
    variable: &'a Symbol,
    context: &'a Context,
}

fn zero() -> Expr {
    Expr::integer(0)
}

fn one() -> Expr {
    Expr::integer(1)
}

fn is_zero(e: &Expr) -> bool {
    *e == zero()
}

fn negated(e: Expr) -> Expr {
    if is_zero(&e) { e } else { e.negated() }
}

/// The product of the factors, without ones; zero if one is zero.
fn product(factors: Vec<Expr>) -> Expr {
    if factors.iter().any(is_zero) {
        return zero();
    }
    Expr::product(factors.into_iter().filter(|f| *f != one()).collect())
}

/// The sum of the terms, without zeros.
fn sum(terms: Vec<Expr>) -> Expr {
    Expr::sum(terms.into_iter().filter(|t| !is_zero(t)).collect())
}

fn square(e: &Expr) -> Expr {
    e.clone().pow(Expr::integer(2))
}

fn call(function: Function, argument: &Expr) -> Expr {
    Expr::call(function, vec![argument.clone()])
}

impl Rules<'_> {
    fn free(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Symbol(s) => s != self.variable,
            // ∫ 1 dx depends on x, though its integrand does not.
            Expr::Integral(_, x, None) if x == self.variable => false,
            _ => {
                let mut free = true;
                expr.for_each_part(|part| free &= self.free(part));
                free
            }
        }
    }

    fn of(&self, expr: &Expr, depth: u32) -> Option<Expr> {
        let depth = depth.checked_sub(1)?;
        if let Expr::Missing | Expr::PlusMinus(_) | Expr::MinusPlus(_) = expr {
            return None;
        }
        if self.free(expr) && !matches!(expr, Expr::Apply(..)) {
            return Some(zero());
        }
        let d = |e: &Expr| self.of(e, depth);
        match expr {
            Expr::Symbol(_) => Some(one()),
            Expr::Negate(a) => Some(negated(d(a)?)),
            Expr::Percent(a) => Some(d(a)?.over(Expr::integer(100))),
            Expr::Degrees(a) => Some(product(vec![d(a)?, Expr::Pi.over(Expr::integer(180))])),
            Expr::Sum(terms) => Some(sum(terms.iter().map(d).collect::<Option<_>>()?)),
            Expr::Product(factors) => {
                let mut terms = Vec::with_capacity(factors.len());
                for (k, factor) in factors.iter().enumerate() {
                    let mut term = factors.clone();
                    term[k] = d(factor)?;
                    terms.push(product(term));
                }
                Some(sum(terms))
            }
            Expr::Quotient(a, b) if self.free(b) => Some(d(a)?.over((**b).clone())),
            Expr::Quotient(a, b) => {
                let top = sum(vec![
                    product(vec![d(a)?, (**b).clone()]),
                    negated(product(vec![(**a).clone(), d(b)?])),
                ]);
                Some(top.over(square(b)))
            }
            Expr::Power(a, b) => self.power(a, b, depth),
            Expr::Root(a, index) => {
                let n = match index {
                    None => Expr::integer(2),
                    Some(n) if self.free(n) => (**n).clone(),
                    Some(_) => return None,
                };
                // (ⁿ√u)' = u'·ⁿ√u / (n·u), which keeps to the real root's domain.
                Some(product(vec![d(a)?, expr.clone()]).over(product(vec![n, (**a).clone()])))
            }
            Expr::Abs(a) => Some(product(vec![d(a)?, (**a).clone()]).over(Expr::Abs(a.clone()))),
            Expr::Call(function, arguments) => self.call(*function, arguments, depth),
            Expr::Big { operator: BigOperator::Sum, body, index, from, to }
                if index != self.variable && self.free(from) && self.free(to) =>
            {
                Some(Expr::Big {
                    operator: BigOperator::Sum,
                    body: Box::new(d(body)?),
                    index: index.clone(),
                    from: from.clone(),
                    to: to.clone(),
                })
            }
            Expr::Derivative(body, x, n) if x == self.variable => {
                Some(Expr::Derivative(body.clone(), x.clone(), n.checked_add(1)?))
            }
            Expr::Integral(body, x, None) if x == self.variable => Some((**body).clone()),
            Expr::Matrix(rows) => Some(Expr::Matrix(
                rows.iter()
                    .map(|row| row.iter().map(d).collect::<Option<Vec<_>>>())
                    .collect::<Option<_>>()?,
            )),
            Expr::Tuple(parts) => Some(Expr::Tuple(parts.iter().map(d).collect::<Option<_>>()?)),
            _ => None,
        }
    }

    fn power(&self, a: &Expr, b: &Expr, depth: u32) -> Option<Expr> {
        if self.free(b) {
            let lower = match b.as_rational() {
                Some(q) => Expr::rational(&(q - syntax::Rational::ONE)),
                None => Expr::sum(vec![b.clone(), one().negated()]),
            };
            let power = if lower == one() {
                a.clone()
            } else if is_zero(&lower) {
                one()
            } else {
                a.clone().pow(lower)
            };
            return Some(product(vec![b.clone(), power, self.of(a, depth)?]));
        }
        let whole = a.clone().pow(b.clone());
        let euler = matches!(a, Expr::Symbol(s) if self.context.is_euler(s));
        if euler {
            return Some(product(vec![self.of(b, depth)?, whole]));
        }
        let log = call(Function::Ln, a);
        if self.free(a) {
            return Some(product(vec![self.of(b, depth)?, log, whole]));
        }
        // u^v = e^(v ln u).
        let inner = sum(vec![
            product(vec![self.of(b, depth)?, log]),
            product(vec![b.clone(), self.of(a, depth)?]).over(a.clone()),
        ]);
        Some(product(vec![whole, inner]))
    }

    fn call(&self, function: Function, arguments: &[Expr], depth: u32) -> Option<Expr> {
        use Function::*;
        if function == Log
            && let [base, u] = arguments
        {
            let quotient = call(Ln, u).over(call(Ln, base));
            return self.of(&quotient, depth);
        }
        let [u] = arguments else { return None };
        let du = self.of(u, depth)?;
        let times = |outer: Expr| Some(product(vec![du.clone(), outer]));
        let over = |denominator: Expr| Some(du.clone().over(denominator));
        let minus = |e: Option<Expr>| e.map(negated);
        let square_plus = |sign: i64| Expr::sum(vec![square(u), Expr::integer(sign)]);
        let one_minus_square = || Expr::sum(vec![one(), square(u).negated()]);
        let abs_root = || product(vec![Expr::Abs(Box::new(u.clone())), square_plus(-1).sqrt()]);
        match function {
            Sin => times(call(Cos, u)),
            Cos => minus(times(call(Sin, u))),
            Tan => times(square(&call(Sec, u))),
            Cot => minus(times(square(&call(Csc, u)))),
            Sec => times(product(vec![call(Sec, u), call(Tan, u)])),
            Csc => minus(times(product(vec![call(Csc, u), call(Cot, u)]))),
            Arcsin => over(one_minus_square().sqrt()),
            Arccos => minus(over(one_minus_square().sqrt())),
            Arctan => over(square_plus(1)),
            Arccot => minus(over(square_plus(1))),
            Arcsec => over(abs_root()),
            Arccsc => minus(over(abs_root())),
            Sinh => times(call(Cosh, u)),
            Cosh => times(call(Sinh, u)),
            Tanh => times(square(&call(Sech, u))),
            Coth => minus(times(square(&call(Csch, u)))),
            Sech => minus(times(product(vec![call(Sech, u), call(Tanh, u)]))),
            Csch => minus(times(product(vec![call(Csch, u), call(Coth, u)]))),
            Arsinh => over(square_plus(1).sqrt()),
            Arcosh => over(square_plus(-1).sqrt()),
            Artanh => over(one_minus_square()),
            Exp => times(call(Exp, u)),
            Ln => over(u.clone()),
            Log => over(product(vec![u.clone(), call(Ln, &Expr::integer(10))])),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_has_derivative_zero() {
        let x = Symbol::new("x");
        assert_eq!(derivative(&Expr::Pi, &x), Some(zero()));
        assert_eq!(derivative(&Expr::symbol("y"), &x), Some(zero()));
        assert_eq!(derivative(&Expr::symbol("x"), &x), Some(one()));
    }

    #[test]
    fn an_unknown_function_has_no_derivative() {
        let f = Expr::Apply(Symbol::new("f"), vec![Expr::symbol("x")]);
        assert_eq!(derivative(&f, &Symbol::new("x")), None);
    }
}
