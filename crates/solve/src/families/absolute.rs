//! Equations with a modulus.

use super::{equation, isolated, polynomial};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    MODULUS_NEGATIVE = "modulus-not-negative",
        "A modulus is never negative" / "निरपेक्ष मान कहिल्यै ऋणात्मक हुँदैन",
        "{0} is negative, so nothing has it as modulus."
            / "{0} ऋणात्मक छ, त्यसैले कुनै सङ्ख्याको निरपेक्ष मान यो हुँदैन।";
    MODULUS_ZERO = "modulus-zero",
        "Only 0 has the modulus 0" / "निरपेक्ष मान ० भएको सङ्ख्या ० मात्र हो",
        "|a| = 0 just where a = 0."
            / "a = ० हुँदा मात्र |a| = ० हुन्छ।";
    SPLIT_MODULUS = "split-modulus",
        "Take both cases of the modulus" / "निरपेक्ष मानका दुवै अवस्था लिनुहोस्",
        "If |a| = b, then a = b or a = −b."
            / "|a| = b भए a = b वा a = −b हुन्छ।";
    EQUAL_MODULI = "equal-moduli",
        "Numbers of equal modulus are equal or opposite" / "निरपेक्ष मान बराबर भए सङ्ख्या बराबर वा विपरीत हुन्छन्",
        "If |a| = |b|, then a = b or a = −b."
            / "|a| = |b| भए a = b वा a = −b हुन्छ।";
    REJECT_NEGATIVE = "reject-negative-modulus",
        "Leave out what makes the modulus negative" / "निरपेक्ष मान ऋणात्मक बनाउने मान हटाउनुहोस्",
        "For {0} the other side is negative, and a modulus never is."
            / "{0} हुँदा अर्को पक्ष ऋणात्मक हुन्छ, तर निरपेक्ष मान ऋणात्मक हुँदैन।";
}

/// Goes on from `|inner| = rest`.
pub(crate) fn undo(
    derivation: &mut Derivation,
    inner: &Expr,
    rest: &Polynomial,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let value = rest.to_expr();
    let constant = rest.as_constant();
    if let Some(constant) = &constant {
        if *constant < Rational::ZERO {
            derivation.step(&MODULUS_NEGATIVE, Claim::Equivalent, Expr::Truth(false), vec![value]);
            return Ok(());
        }
        if constant.is_zero() {
            let case = inner.clone().equals(value);
            derivation.step(&MODULUS_ZERO, Claim::Equivalent, case.clone(), Vec::new());
            equation::solve_cases(derivation, &[case], unknown, work)?;
            return Ok(());
        }
    }
    let cases = [inner.clone().equals(value), inner.clone().equals((-rest).to_expr())];
    let claim = if constant.is_some() { Claim::Equivalent } else { Claim::Follows };
    derivation.step(&SPLIT_MODULUS, claim, polynomial::any_of(cases.to_vec()), Vec::new());
    isolated::solve_where_not_negative(derivation, &cases, rest, &REJECT_NEGATIVE, unknown, work)
}

/// `|a| = |b|`.
pub(crate) fn both(
    relation: &Expr,
    a: &Expr,
    b: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(relation.clone());
    let cases = [a.clone().equals(b.clone()), a.clone().equals(b.clone().negated())];
    derivation.step(
        &EQUAL_MODULI,
        Claim::Equivalent,
        polynomial::any_of(cases.to_vec()),
        Vec::new(),
    );
    equation::solve_cases(&mut derivation, &cases, unknown, work)?;
    Ok(derivation)
}
