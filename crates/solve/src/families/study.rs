//! Questions about functions, curves and divisions of polynomials.

pub(crate) mod area;
pub(crate) mod complex_roots;
pub(crate) mod curves;
pub(crate) mod division;
pub(crate) mod first_principles;
pub(crate) mod functions;
pub(crate) mod hospital;
pub(crate) mod mean_value;
pub(crate) mod ode;
pub(crate) mod optimum;
pub(crate) mod smooth;
pub(crate) mod turning;

use crate::{Derivation, Unsolved, Work};
use check::Study;
use syntax::{Expr, Symbol};

/// Works a study by the file that knows it.
pub(crate) fn solve(study: &Study, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let derivation = worked(study, work)?;
    match study {
        Study::Differentiable { .. }
        | Study::MakeContinuous { .. }
        | Study::MeanValue { .. }
        | Study::Optimum { .. }
        | Study::Rates { .. }
        | Study::ComplexRoots { .. } => {
            let goal = check::Goal::Study(Box::new(study.clone()));
            super::shown(&goal, derivation, work)
        }
        _ => Ok(derivation),
    }
}

fn worked(study: &Study, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    match study {
        Study::FirstPrinciples { body, variable } => first_principles::solve(body, variable, work),
        Study::Implicit { relation, x, y } => curves::implicit(relation, x, y, work),
        Study::Parametric { x, y, parameter } => curves::parametric(x, y, parameter, work),
        Study::Tangent { curve, x, y, at, normal } => {
            curves::tangent(curve, x, y, at, *normal, work)
        }
        Study::Extrema { body, variable } => turning::extrema(body, variable, work),
        Study::Rising { body, variable, falling } => {
            turning::rising(body, variable, *falling, work)
        }
        Study::Area { between, variable, bounds } => {
            area::solve(between, variable, bounds.as_ref(), work)
        }
        Study::Division { dividend, divisor, variable } => {
            division::solve(dividend, divisor, variable, work)
        }
        Study::Continuity { body, variable, at } => functions::continuity(body, variable, at, work),
        Study::Differentiable { body, variable, at } => {
            smooth::differentiable(body, variable, at, work)
        }
        Study::MakeContinuous { body, variable, at, unknown } => {
            smooth::make_continuous(body, variable, at, unknown, work)
        }
        Study::MeanValue { body, variable, interval, rolle } => {
            mean_value::solve(body, variable, interval, *rolle, work)
        }
        Study::Optimum { body, variable, range, greatest, asked } => {
            optimum::optimum(body, variable, range, *greatest, asked, work)
        }
        Study::Rates { known, asked, variable, rate, at, unit } => {
            optimum::rates(known, asked, variable, rate, at, unit, work)
        }
        Study::Hospital { limit } => hospital::solve(limit, work),
        Study::ComplexRoots { equation, variable } => {
            complex_roots::solve(equation, variable, work)
        }
        Study::Recover { name, inner, body, variable, at } => {
            functions::recover(name, inner, body, variable, at, work)
        }
        Study::Parity { body, variable } => functions::parity(body, variable, work),
        Study::Period { body, variable } => functions::period(body, variable, work),
        Study::Inverse { body, variable } => functions::inverse(body, variable, work),
        Study::Ode { equation, x, y, initial } => {
            ode::solve(equation, x, y, initial.as_ref(), work)
        }
    }
}

fn put(expr: &Expr, x: &Symbol, value: &Expr) -> Expr {
    super::limit::put(expr, x, value)
}

/// The derivative in simplest form, with the steps to it.
fn derivative(
    body: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<(Expr, Vec<crate::Step>), Unsolved> {
    let steps = super::differentiate::solve(body, x, 1, work)?;
    Ok((steps.result().clone(), steps.steps))
}

/// A value with a number for the letter, as short as it gets.
fn value(expr: &Expr, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if super::is_closed(expr) {
        return super::integrate::number(expr, work);
    }
    super::simplify::tidied(expr, work)
}
