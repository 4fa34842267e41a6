//! Inequalities with one power, logarithm or square root of the unknown: what grows keeps the sign,
//! what falls turns it.

use super::exponential::{POWER_POSITIVE, TAKE_LOGARITHMS};
use super::inequality::all_of;
use super::linear::turned;
use super::{equation, logarithm, undo};
use crate::declare::rules;
use crate::rules::equation::{ALWAYS_TRUE, NEVER_TRUE};
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::Claim;
use syntax::{Expr, Function, Relation, Symbol};

rules! {
    SQUARE_MODULI = "square-moduli",
        "Square both sides" / "दुवै पक्षको वर्ग गर्नुहोस्",
        "Neither side is negative, so the squares stand in the same order; |a|² = a²."
            / "कुनै पक्ष ऋणात्मक छैन, त्यसैले वर्गको क्रम उही रहन्छ; |a|² = a²।";
    COMPARE_POWERS = "compare-powers",
        "Compare the exponents" / "घाताङ्क तुलना गर्नुहोस्",
        "Powers of a base above 1 grow with the exponent; of a base below 1 they fall, so the sign turns."
            / "1 भन्दा ठूलो आधारको घात घाताङ्कसँगै बढ्छ; सानो आधारको घट्छ, त्यसैले चिन्ह उल्टिन्छ।";
    WITHOUT_LOGARITHM = "inequality-without-logarithm",
        "Write it without the logarithm" / "लघुगणक हटाएर लेख्नुहोस्",
        "What stands under a logarithm is positive; for a base above 1 the sign stays, below 1 it turns."
            / "लघुगणकभित्रको मान धनात्मक हुन्छ; आधार 1 भन्दा ठूलो भए चिन्ह उही रहन्छ, सानो भए उल्टिन्छ।";
    WITHOUT_ROOT = "inequality-without-root",
        "Write it without the root" / "मूल हटाएर लेख्नुहोस्",
        "What stands under a square root is not negative, and squares of such numbers keep their order."
            / "वर्गमूलभित्रको मान ऋणात्मक हुँदैन, र त्यस्ता सङ्ख्याको वर्गको क्रम उही रहन्छ।";
}

/// The steps from `left sign right` to its solved form; `None` if it is of another kind.
pub(crate) fn solved_form(
    relation: &Expr,
    left: &Expr,
    sign: Relation,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let mut derivation = Derivation::new(relation.clone());
    if let (Expr::Abs(a), Expr::Abs(b)) = (left, right) {
        let square = |e: &Expr| e.clone().pow(Expr::integer(2));
        let squared = square(a).related(sign, square(b));
        derivation.step(&SQUARE_MODULI, Claim::Equivalent, squared.clone(), Vec::new());
        derivation.append(equation::one_unknown(&squared, unknown, work)?);
        return Ok(Some(derivation));
    }
    let has = |e: &Expr| e.symbols().contains(unknown);
    let (of, sign, bound) = match (has(left), has(right)) {
        (true, false) => (left, sign, right),
        (false, true) => (right, turned(sign), left),
        _ => return Ok(None),
    };
    if sign == Relation::NotEqual || !bound.symbols().is_empty() {
        return Ok(None);
    }
    let order = algebra::sign(bound, &algebra::Context::default(), work.budget);
    let Some(order) = order else { return Ok(None) };
    let above = matches!(sign, Relation::Greater | Relation::GreaterEqual);
    let (base, exponent) = match of {
        Expr::Power(base, exponent) if has(exponent) && !has(base) => {
            ((**base).clone(), (**exponent).clone())
        }
        Expr::Call(Function::Exp, arguments) if arguments.len() == 1 => {
            (Expr::symbol("e"), arguments[0].clone())
        }
        Expr::Root(inner, None) => {
            let mut parts =
                vec![(**inner).clone().related(Relation::GreaterEqual, Expr::integer(0))];
            if order.is_lt() || order.is_eq() && sign == Relation::Less {
                if !above {
                    derivation.step(&NEVER_TRUE, Claim::Equivalent, Expr::Truth(false), Vec::new());
                    return Ok(Some(derivation));
                }
            } else {
                let square = undo::worked(&bound.clone().pow(Expr::integer(2)), work)?;
                parts.push((**inner).clone().related(sign, square));
            }
            return finish(derivation, &WITHOUT_ROOT, parts, unknown, work).map(Some);
        }
        _ => {
            let Some((base, inner)) = logarithm::logarithm(of) else { return Ok(None) };
            let base = base.unwrap_or_else(|| Expr::symbol("e"));
            let Some(falls) = falls(&base) else { return Ok(None) };
            let power = undo::worked(&base.pow(bound.clone()), work)?;
            let sign = if falls { turned(sign) } else { sign };
            let parts = vec![
                inner.clone().related(Relation::Greater, Expr::integer(0)),
                inner.clone().related(sign, power),
            ];
            return finish(derivation, &WITHOUT_LOGARITHM, parts, unknown, work).map(Some);
        }
    };
    let Some(falls) = falls(&base) else { return Ok(None) };
    if !order.is_gt() {
        let rule = if above { &ALWAYS_TRUE } else { &POWER_POSITIVE };
        derivation.step(rule, Claim::Equivalent, Expr::Truth(above), vec![bound.clone()]);
        return Ok(Some(derivation));
    }
    let ln = |e: &Expr| Expr::call(Function::Ln, vec![e.clone()]);
    let euler = base == Expr::symbol("e");
    let value = if euler { ln(bound) } else { ln(bound).over(ln(&base)) };
    let value = undo::rational_value(value, work)?;
    let sign = if falls { turned(sign) } else { sign };
    let rule = if value.as_rational().is_some() { &COMPARE_POWERS } else { &TAKE_LOGARITHMS };
    let compared = exponent.related(sign, value);
    derivation.step(rule, Claim::Equivalent, compared.clone(), Vec::new());
    derivation.append(equation::one_unknown(&compared, unknown, work)?);
    Ok(Some(derivation))
}

/// Whether powers of this base fall; `None` if it is no base.
fn falls(base: &Expr) -> Option<bool> {
    if *base == Expr::symbol("e") {
        return Some(false);
    }
    let q = base.as_rational().filter(|q| *q > Rational::ZERO && *q != Rational::ONE)?;
    Some(q < Rational::ONE)
}

fn finish(
    mut derivation: Derivation,
    rule: &'static crate::Rule,
    mut parts: Vec<Expr>,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    if parts.len() == 1 {
        let part = parts.remove(0);
        derivation.step(rule, Claim::Equivalent, part.clone(), Vec::new());
        derivation.append(equation::one_unknown(&part, unknown, work)?);
        return Ok(derivation);
    }
    derivation.step(rule, Claim::Equivalent, Expr::And(parts.clone()), Vec::new());
    all_of(&mut derivation, &parts, unknown, work)?;
    Ok(derivation)
}
