//! Antiderivatives: equal up to the constant of integration, if both have one.

use super::Judge;
use super::value::substituted;
use crate::Checked;
use syntax::{Expr, Function, Number, Symbol};

/// If both expressions are sums with a constant `C`, whether their derivatives by the variable are
/// equal.
pub(super) fn same_up_to_constant(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    let (Some((rest_a, c)), Some((rest_b, d))) = (without_constant(a), without_constant(b)) else {
        return constants_inside(judge, a, b);
    };
    // Two different small letters may be two unknowns.
    let named = |s: &Symbol| s.name().starts_with('C');
    if c != d && !named(&c) && !named(&d) {
        return None;
    }
    // A small letter may be a number given in the question: then all of the sum counts.
    let surely = named(&c) && named(&d);
    if !surely && !looks_integrated(&rest_a) && !looks_integrated(&rest_b) {
        return None;
    }
    if judge.decide(&rest_a, &rest_b).is_equal() {
        return Some(Checked::equal("both are equal up to the name of the constant"));
    }
    let variable = variable(&rest_a, &rest_b, surely)?;
    let (x, y) = with_natural_logarithms(&rest_a, &rest_b);
    let derivative = |expr: &Expr| algebra::derivative(expr, &variable);
    let outcome = judge.decide(&derivative(&x)?, &derivative(&y)?);
    outcome.is_equal().then(|| same_derivative(&variable))
}

fn same_derivative(variable: &Symbol) -> Checked {
    Checked::equal(format!(
        "both have the same derivative by {variable}, and each has its constant"
    ))
}

/// `ln|Cx|` and `ln|x| + ln C`: sums of a function and a constant, if the derivative by the variable
/// is free of `C`.
fn constants_inside(judge: &Judge<'_>, a: &Expr, b: &Expr) -> Option<Checked> {
    let constant = Symbol::new("C");
    let with_constant = |e: &Expr| e.symbols().contains(&constant);
    if !with_constant(a) || !with_constant(b) {
        return None;
    }
    let one = |e: &Expr| substituted(e, &constant, &Expr::integer(1));
    let variable = variable(&one(a), &one(b), false)?;
    let slope = |e: &Expr| algebra::derivative(e, &variable);
    let (p, q) = (slope(a)?, slope(b)?);
    let free = |e: &Expr| judge.decide(e, &one(e)).is_equal();
    let same = free(&p) && free(&q) && judge.decide(&one(&p), &one(&q)).is_equal();
    same.then(|| same_derivative(&variable))
}

/// A sum without its term `C`, and that constant.
pub(super) fn without_constant(expr: &Expr) -> Option<(Expr, Symbol)> {
    let Expr::Sum(terms) = expr else { return None };
    let letter = |term: &Expr| match term {
        Expr::Symbol(s) => matches!(s.name(), "C" | "C_1" | "C_0" | "c" | "c_1" | "K" | "k"),
        _ => false,
    };
    // `2C` and `-C` are as good constants as `C`; `2k` may be twice a number of the question.
    let multiple = |term: &Expr| match term {
        Expr::Product(factors) => match factors.as_slice() {
            [number, constant @ Expr::Symbol(s)] => {
                s.name().starts_with('C')
                    && number.as_rational().is_some_and(|q| !q.is_zero())
                    && letter(constant)
            }
            _ => false,
        },
        Expr::Negate(inner) => {
            matches!(&**inner, Expr::Symbol(s) if s.name().starts_with('C')) && letter(inner)
        }
        _ => false,
    };
    let is_constant = |term: &Expr| letter(term) || multiple(term);
    let at = terms.iter().position(is_constant)?;
    let mut rest = terms.clone();
    let constant = match rest.remove(at) {
        Expr::Product(mut factors) => factors.pop()?,
        Expr::Negate(inner) => *inner,
        constant => constant,
    };
    let rest = Expr::sum(rest);
    // Another C elsewhere is no constant of integration.
    let Expr::Symbol(constant) = constant else { return None };
    (!rest.symbols().contains(&constant)).then_some((rest, constant))
}

/// Whether an expression has what integration brings: a fraction, a root, a function, a power that
/// is no whole number.
pub(super) fn looks_integrated(expr: &Expr) -> bool {
    let mut found = matches!(
        expr,
        Expr::Quotient(..) | Expr::Root(..) | Expr::Call(..) | Expr::Number(Number::Decimal { .. })
    ) || matches!(expr, Expr::Power(_, exponent) if !matches!(**exponent, Expr::Number(_)));
    expr.for_each_part(|part| found = found || looks_integrated(part));
    found
}

/// The variable of integration: the one letter of both, or `x` among parameters if it is sure that
/// both are antiderivatives.
fn variable(a: &Expr, b: &Expr, parameters: bool) -> Option<Symbol> {
    let mut letters = a.symbols();
    letters.extend(b.symbols());
    letters.retain(|s| !matches!(s.name(), "e" | "i"));
    letters.sort();
    letters.dedup();
    let x = letters.iter().find(|s| s.name() == "x").cloned();
    match <[Symbol; 1]>::try_from(letters) {
        Ok([variable]) => Some(variable),
        Err(_) => x.filter(|_| parameters),
    }
}

/// Both with `log` as the natural logarithm, as calculus has it, if only one of them has `ln`.
fn with_natural_logarithms(a: &Expr, b: &Expr) -> (Expr, Expr) {
    let (x, y) = (has_common_logarithm(a), has_common_logarithm(b));
    if x == y { (a.clone(), b.clone()) } else { (naturally(a), naturally(b)) }
}

fn has_common_logarithm(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Call(Function::Log, u) if u.len() == 1);
    expr.for_each_part(|part| found = found || has_common_logarithm(part));
    found
}

fn naturally(expr: &Expr) -> Expr {
    match expr {
        Expr::Call(Function::Log, u) if u.len() == 1 => {
            Expr::call(Function::Ln, vec![naturally(&u[0])])
        }
        expr => expr.map_parts(naturally),
    }
}
