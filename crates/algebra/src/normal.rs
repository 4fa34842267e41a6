//! Normal forms: quotients of sums of products of powers of *generators* (symbols, `π`, roots of
//! primes, exponentials, roots of unity, logarithms, …), computed exactly.
//!
//! Every relation used holds at every point where both sides have values, so that a difference that
//! comes out as zero is zero; the converse is not claimed.
//!
//! Never here: numeric evidence, except to fix a sign or an integer that an enclosure determines.

mod convert;
mod counting;
pub(crate) mod critical;
pub(crate) mod equation;
mod exponent;
mod output;
mod poly;
mod powers;
mod realise;
mod reduce;
pub(crate) mod structure;
mod tower;
mod trig;
mod zero;

pub(crate) use convert::put;
pub use output::canonical;

use crate::{Budget, Context, Exhausted};
use syntax::Expr;
use tower::Tower;

/// Why there is no normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The budget ran out.
    Exhausted(Exhausted),
    /// A node has no normal form.
    Unsupported,
}

impl From<Exhausted> for Stop {
    fn from(e: Exhausted) -> Self {
        Stop::Exhausted(e)
    }
}

/// Whether `a - b` is zero wherever both are defined; `false` where that could not be shown. The
/// caller makes sure that both are defined somewhere.
pub(crate) fn difference_is_zero(
    a: &Expr,
    b: &Expr,
    complex: bool,
    context: &Context,
    budget: &Budget,
) -> Result<bool, Stop> {
    let mut tower = Tower::new(context, complex, budget);
    tower.assume(&context.assumptions);
    // What one root or logarithm says of signs may be needed by an earlier one, so the forms are
    // made again until nothing new is learnt.
    for _ in 0..3 {
        let known = tower.facts.len();
        let left = tower.convert(a);
        let right = tower.convert(b);
        if tower.facts.len() == known {
            let (left, right) = (left?, right?);
            if left == right {
                return Ok(true);
            }
            let difference = tower.sub(&left, &right)?;
            return tower.is_zero_poly(&difference.num);
        }
    }
    let (left, right) = (tower.convert(a)?, tower.convert(b)?);
    let difference = tower.sub(&left, &right)?;
    tower.is_zero_poly(&difference.num)
}
