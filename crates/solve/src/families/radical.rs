//! Equations with a root: raise both sides to a power, solve, check the candidates.

use super::{equation, isolated};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    ROOT_NEGATIVE = "root-not-negative",
        "A square root is never negative" / "वर्गमूल कहिल्यै ऋणात्मक हुँदैन",
        "{0} is negative, so no root has this value."
            / "{0} ऋणात्मक छ, त्यसैले कुनै मूलको मान यो हुँदैन।";
    RAISE_BOTH_SIDES = "raise-both-sides",
        "Raise both sides to the power that undoes the root" / "मूल हट्ने गरी दुवै पक्षको घात लिनुहोस्",
        "If two numbers are equal, so are their powers with exponent {0}."
            / "दुई सङ्ख्या बराबर भए तिनका {0} औँ घात पनि बराबर हुन्छन्।";
    REJECT_CANDIDATE = "reject-candidate",
        "Leave out what does not solve the first equation" / "पहिलो समीकरण नमिल्ने मान हटाउनुहोस्",
        "For {0} the other side is negative, and an even root never is."
            / "{0} हुँदा अर्को पक्ष ऋणात्मक हुन्छ, तर जोर मूल ऋणात्मक हुँदैन।";
}

/// Goes on from `ⁿ√inner = rest`.
pub(crate) fn undo(
    derivation: &mut Derivation,
    inner: &Expr,
    n: u32,
    rest: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let even = n.is_multiple_of(2);
    let constant = rest.as_constant();
    if even && constant.as_ref().is_some_and(|c| *c < Rational::ZERO) {
        let arguments = vec![rest.to_expr()];
        derivation.step(&ROOT_NEGATIVE, Claim::Equivalent, Expr::Truth(false), arguments);
        return Ok(());
    }
    let raised = inner.clone().equals(rest.pow(n, work.budget)?.to_expr());
    let claim = if even && constant.is_none() { Claim::Follows } else { Claim::Equivalent };
    derivation.step(&RAISE_BOTH_SIDES, claim, raised.clone(), vec![Expr::integer(n)]);
    if !even {
        equation::solve_cases(derivation, &[raised], unknown, work)?;
        return Ok(());
    }
    isolated::solve_where_not_negative(
        derivation,
        &[raised],
        rest,
        &REJECT_CANDIDATE,
        unknown,
        work,
    )
}
