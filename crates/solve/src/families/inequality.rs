//! Inequalities in one unknown: linear ones like equations, others by the signs of their factors.

use super::fraction::Fraction;
use super::linear::{self, holds, turned};
use super::{equation, factor, polynomial, quadratic};
use crate::declare::rules;
use crate::rules::equation::{ALWAYS_TRUE, BRING_TO_ONE_SIDE, NEVER_TRUE, SIMPLIFY_BOTH_SIDES};
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational, Surd, Univariate};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Relation, Symbol};

rules! {
    SIGN_CHART = "sign-chart",
        "Look at the signs between the zeros" / "शून्य मानहरूबीचको चिन्ह हेर्नुहोस्",
        "The sign can change only where a factor is 0; it changes there if the factor's power is odd."
            / "गुणनखण्ड ० हुने ठाउँमा मात्र चिन्ह बदलिन सक्छ; घात विजोर भए चिन्ह बदलिन्छ।";
    SPLIT_CHAIN = "split-chain",
        "Take the two inequalities apart" / "दुई असमानता छुट्याउनुहोस्",
        "a < b < c means that a < b and b < c."
            / "a < b < c भनेको a < b र b < c हो।";
    JOIN_CONDITIONS = "join-conditions",
        "Put the conditions together" / "सर्तहरू मिलाउनुहोस्",
        "Both must hold at once."
            / "दुवै सर्त एकैचोटि पूरा हुनुपर्छ।";
    MODULUS_BELOW = "modulus-below",
        "Write the modulus as a chain" / "निरपेक्ष मानलाई शृङ्खलामा लेख्नुहोस्",
        "|a| < c just where −c < a < c."
            / "−c < a < c हुँदा मात्र |a| < c हुन्छ।";
    MODULUS_ABOVE = "modulus-above",
        "Take both sides of the modulus" / "निरपेक्ष मानका दुवैतिर लिनुहोस्",
        "|a| > c just where a < −c or a > c."
            / "a < −c वा a > c हुँदा मात्र |a| > c हुन्छ।";
}

/// The steps from an inequality or a chain of them to its solved form.
pub(crate) fn solved_form(
    relation: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let Expr::Relation(operands, relations) = relation else { return super::unknown("relations") };
    use Relation::{Greater, GreaterEqual, Less, LessEqual, NotEqual};
    if !relations.iter().all(|r| matches!(r, Less | LessEqual | Greater | GreaterEqual | NotEqual))
    {
        return super::unknown("relations");
    }
    match (&operands[..], &relations[..]) {
        ([left, right], [sign]) => single(relation, left, *sign, right, unknown, work),
        ([low, middle, high], [first, second]) => {
            let parts = [
                low.clone().related(*first, middle.clone()),
                middle.clone().related(*second, high.clone()),
            ];
            let mut derivation = Derivation::new(relation.clone());
            derivation.step(&SPLIT_CHAIN, Claim::Equivalent, Expr::And(parts.to_vec()), Vec::new());
            all_of(&mut derivation, &parts, unknown, work)?;
            Ok(derivation)
        }
        _ => super::unknown("chains of relations"),
    }
}

/// Goes on from `parts`, all of which must hold.
pub(crate) fn all_of(
    derivation: &mut Derivation,
    parts: &[Expr],
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let solved = each(derivation, parts, unknown, work)?;
    derivation.step(
        &polynomial::SOLVE_EACH,
        Claim::Equivalent,
        Expr::And(solved.clone()),
        Vec::new(),
    );
    let joined = join(&Expr::And(solved), unknown, work)?;
    derivation.step(&JOIN_CONDITIONS, Claim::Equivalent, joined, Vec::new());
    Ok(())
}

fn each(
    _: &Derivation,
    parts: &[Expr],
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Vec<Expr>, Unsolved> {
    let solved = |part: &Expr| Ok(equation::one_unknown(part, unknown, work)?.result().clone());
    parts.iter().map(solved).collect()
}

/// The set of solutions of simple relations, as one relation.
pub(super) fn join(condition: &Expr, unknown: &Symbol, work: &Work<'_>) -> Result<Expr, Unsolved> {
    let set = Regions::of(condition, unknown, work)?;
    Ok(set.relation(unknown))
}

fn single(
    relation: &Expr,
    left: &Expr,
    sign: Relation,
    right: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let both =
        (Polynomial::from_expr(left, work.budget)?, Polynomial::from_expr(right, work.budget)?);
    if let (Some(left), Some(right)) = &both
        && left.degree_in(unknown).max(right.degree_in(unknown)) <= 1
    {
        return linear::solved_form(relation, left, right, unknown, work);
    }
    match (left, right) {
        (Expr::Abs(inner), bound) if !bound.symbols().contains(unknown) => {
            return modulus(relation, inner, sign, bound, unknown, work);
        }
        (bound, Expr::Abs(inner)) if !bound.symbols().contains(unknown) => {
            return modulus(relation, inner, turned(sign), bound, unknown, work);
        }
        _ => {}
    }
    let whole = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let Some(fraction) = Fraction::from_expr(&whole, work.budget)? else {
        if let Some(done) =
            super::monotone::solved_form(relation, left, sign, right, unknown, work)?
        {
            return Ok(done);
        }
        let done = super::intervals::solved_form(relation, unknown, work)?;
        return done.map_or_else(|| super::unknown("inequalities"), Ok);
    };
    let mut derivation = Derivation::new(relation.clone());
    let zero = || Expr::integer(0);
    let shown = fraction.expr().related(sign, zero());
    let rule = if *right == zero() { &SIMPLIFY_BOTH_SIDES } else { &BRING_TO_ONE_SIDE };
    derivation.step(rule, Claim::Equivalent, shown, Vec::new());
    chart(&mut derivation, &fraction, sign, unknown, work)?;
    Ok(derivation)
}

/// `expr` with each modulus as it is where the unknown is `there`.
pub(super) fn modulus_free(
    expr: &Expr,
    unknown: &Symbol,
    there: &Rational,
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    if let Expr::Abs(inner) = expr
        && inner.symbols().contains(unknown)
    {
        let at =
            super::isolated::replace(inner, &Expr::Symbol(unknown.clone()), &Expr::rational(there));
        let value = Polynomial::from_expr(&at, work.budget)?.and_then(|p| p.as_constant());
        return match value {
            Some(q) if q < Rational::ZERO => Ok(Polynomial::from_expr(inner, work.budget)?
                .map_or_else(|| (**inner).clone().negated(), |p| (-&p).to_expr())),
            Some(_) => Ok((**inner).clone()),
            None => super::unknown("moduli"),
        };
    }
    let mut failed = Ok(());
    let whole = expr.map_parts(|part| {
        modulus_free(part, unknown, there, work).unwrap_or_else(|e| {
            failed = Err(e);
            Expr::Missing
        })
    });
    failed.map(|()| whole)
}

fn modulus(
    relation: &Expr,
    inner: &Expr,
    sign: Relation,
    bound: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(relation.clone());
    let Some(number) = Polynomial::from_expr(bound, work.budget)?.and_then(|p| p.as_constant())
    else {
        return super::unknown("inequalities with a modulus");
    };
    let (negative, positive) = (Expr::rational(&-&number), Expr::rational(&number));
    if number < Rational::ZERO
        || number.is_zero() && matches!(sign, Relation::Less | Relation::GreaterEqual)
    {
        let always =
            matches!(sign, Relation::Greater | Relation::GreaterEqual | Relation::NotEqual);
        let rule = if always { &ALWAYS_TRUE } else { &NEVER_TRUE };
        derivation.step(rule, Claim::Equivalent, Expr::Truth(always), Vec::new());
        return Ok(derivation);
    }
    match sign {
        Relation::Less | Relation::LessEqual => {
            let chain = Expr::Relation(vec![negative, inner.clone(), positive], vec![sign, sign]);
            derivation.step(&MODULUS_BELOW, Claim::Equivalent, chain.clone(), Vec::new());
            derivation.append(solved_form(&chain, unknown, work)?);
        }
        Relation::Greater | Relation::GreaterEqual => {
            let cases = vec![
                inner.clone().related(turned(sign), negative),
                inner.clone().related(sign, positive),
            ];
            derivation.step(&MODULUS_ABOVE, Claim::Equivalent, Expr::Or(cases.clone()), Vec::new());
            let solved = each(&derivation, &cases, unknown, work)?;
            let joined = join(&Expr::Or(solved), unknown, work)?;
            derivation.step(&polynomial::SOLVE_EACH, Claim::Equivalent, joined, Vec::new());
        }
        _ => return super::unknown("inequalities with a modulus"),
    }
    Ok(derivation)
}

/// Goes on from `fraction sign 0` by the signs of the factors.
fn chart(
    derivation: &mut Derivation,
    fraction: &Fraction,
    sign: Relation,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    let above = factor::factorisation(&fraction.numerator, work.budget)?;
    let below = factor::factorisation(&fraction.denominator, work.budget)?;
    let one = fraction.denominator == Polynomial::one();
    let top = factor::product(&above.content, &above.factors);
    let shown = if one { top } else { top.over(factor::product(&below.content, &below.factors)) };
    let shown = shown.related(sign, Expr::integer(0));
    derivation.step(&factor::FACTORISE, Claim::Equivalent, shown, Vec::new());
    let mut zeros: Vec<Zero> = Vec::new();
    for (factors, pole) in [(&above.factors, false), (&below.factors, true)] {
        for (factor, multiplicity) in factors {
            let Some(p) = Univariate::from_polynomial(factor, unknown) else {
                return super::unknown("inequalities with several letters");
            };
            for at in roots(&p, work)? {
                zeros.push(Zero { at, odd: multiplicity % 2 == 1, pole });
            }
        }
    }
    let positive = above.content / below.content > Rational::ZERO;
    let solved = if fraction.numerator.is_zero() {
        return super::unknown("inequalities that hold wherever they have a meaning");
    } else {
        Regions::by_signs(zeros, positive, sign, work)?.relation(unknown)
    };
    derivation.step(&SIGN_CHART, Claim::Equivalent, solved, Vec::new());
    Ok(())
}

/// The real roots of an irreducible polynomial.
fn roots(p: &Univariate, work: &Work<'_>) -> Result<Vec<Surd>, Unsolved> {
    match p.coefficients() {
        [_] | [] => Ok(Vec::new()),
        [b, a] => Ok(vec![Surd::from(-b / a)]),
        [_, _, _] => quadratic::roots(p, work),
        _ if p.real_roots(work.budget)?.is_empty() => Ok(Vec::new()),
        _ => super::unknown("inequalities with such roots"),
    }
}

/// Where a factor is 0.
struct Zero {
    at: Surd,
    /// Whether the sign changes there.
    odd: bool,
    /// Whether it divides.
    pole: bool,
}

/// Parts of the number line: the cut points ascending, and what belongs to the set of the open
/// intervals before, between and after them and of the points themselves.
struct Regions {
    cuts: Vec<Surd>,
    intervals: Vec<bool>,
    points: Vec<bool>,
}

impl Regions {
    /// Where a product with these zeros, positive at +∞ if `positive`, stands in `sign` to 0.
    fn by_signs(
        mut zeros: Vec<Zero>,
        positive: bool,
        sign: Relation,
        work: &Work<'_>,
    ) -> Result<Regions, Unsolved> {
        let mut cuts: Vec<Surd> = zeros.iter().map(|z| z.at.clone()).collect();
        polynomial::sort(&mut cuts, work)?;
        let mut intervals = vec![positive];
        let mut points = Vec::new();
        for cut in cuts.iter().rev() {
            let (here, others) = zeros.into_iter().partition(|z: &Zero| z.at == *cut);
            let here: Vec<Zero> = here;
            zeros = others;
            let flips = here.iter().filter(|z| z.odd).count() % 2 == 1;
            let last = *intervals.last().expect("starts with one interval");
            intervals.push(last != flips);
            points.push(!here.iter().any(|z| z.pole) && holds(Ordering::Equal, sign));
        }
        intervals.reverse();
        points.reverse();
        let order = |positive: &bool| if *positive { Ordering::Greater } else { Ordering::Less };
        let intervals = intervals.iter().map(|p| holds(order(p), sign)).collect();
        Ok(Regions { cuts, intervals, points })
    }

    /// The solutions of `x < 2`, `1 ≤ x < 5`, and `and`s and `or`s of such.
    fn of(condition: &Expr, unknown: &Symbol, work: &Work<'_>) -> Result<Regions, Unsolved> {
        let mut cuts = Vec::new();
        ends(condition, unknown, work, &mut cuts)?;
        polynomial::sort(&mut cuts, work)?;
        let mut intervals = Vec::new();
        let mut points = Vec::new();
        for k in 0..=cuts.len() {
            intervals.push(truth(condition, unknown, &cuts, 2 * k, work)?);
            if k < cuts.len() {
                points.push(truth(condition, unknown, &cuts, 2 * k + 1, work)?);
            }
        }
        Ok(Regions { cuts, intervals, points })
    }

    /// As a relation: `x < 1 or 2 <= x < 3`; a bare truth value for none or all.
    fn relation(&self, unknown: &Symbol) -> Expr {
        let x = || Expr::Symbol(unknown.clone());
        if self.intervals.iter().chain(&self.points).all(|inside| *inside) {
            return Expr::Truth(true);
        }
        let mut parts = Vec::new();
        // The start of the stretch being read: its end point and whether that belongs to it.
        let mut start: Option<Option<(usize, bool)>> = self.intervals[0].then_some(None);
        for k in 0..self.cuts.len() {
            let (point, next) = (self.points[k], self.intervals[k + 1]);
            match (start, point) {
                (Some(_), true) if next => {}
                (Some(from), _) => {
                    parts.push(self.stretch(from, Some((k, point)), &x()));
                    start = next.then_some(Some((k, point)));
                }
                (None, true) if !next => parts.push(x().equals(self.cuts[k].to_expr())),
                (None, _) => start = next.then_some(Some((k, point))),
            }
        }
        if let Some(from) = start {
            parts.push(self.stretch(from, None, &x()));
        }
        polynomial::any_of(parts)
    }

    fn stretch(&self, low: Option<(usize, bool)>, high: Option<(usize, bool)>, x: &Expr) -> Expr {
        let less = |closed| if closed { Relation::LessEqual } else { Relation::Less };
        let end = |k: usize| self.cuts[k].to_expr();
        match (low, high) {
            (Some((a, closed)), Some((b, shut))) => {
                Expr::Relation(vec![end(a), x.clone(), end(b)], vec![less(closed), less(shut)])
            }
            (Some((a, closed)), None) => x.clone().related(turned(less(closed)), end(a)),
            (None, Some((b, shut))) => x.clone().related(less(shut), end(b)),
            (None, None) => Expr::Truth(true),
        }
    }
}

/// Collects the numbers that a condition compares the unknown with.
fn ends(
    condition: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
    cuts: &mut Vec<Surd>,
) -> Result<(), Unsolved> {
    match condition {
        Expr::Truth(_) => {}
        Expr::And(parts) | Expr::Or(parts) => {
            for part in parts {
                ends(part, unknown, work, cuts)?;
            }
        }
        Expr::Relation(operands, _) => {
            for operand in operands {
                if !matches!(operand, Expr::Symbol(s) if s == unknown) {
                    let end = Surd::from_expr(operand, work.budget)?;
                    cuts.push(
                        end.ok_or_else(|| Unsolved::Unknown("such ends can't be compared".into()))?,
                    );
                }
            }
        }
        _ => return super::unknown("conditions"),
    }
    Ok(())
}

/// Whether a condition holds at place `place`: `2k` is before cut `k`, `2k + 1` on it.
fn truth(
    condition: &Expr,
    unknown: &Symbol,
    cuts: &[Surd],
    place: usize,
    work: &Work<'_>,
) -> Result<bool, Unsolved> {
    Ok(match condition {
        Expr::Truth(truth) => *truth,
        Expr::And(parts) => {
            let mut all = true;
            for part in parts {
                all &= truth(part, unknown, cuts, place, work)?;
            }
            all
        }
        Expr::Or(parts) => {
            let mut any = false;
            for part in parts {
                any |= truth(part, unknown, cuts, place, work)?;
            }
            any
        }
        Expr::Relation(operands, relations) => {
            let position = |operand: &Expr| -> Result<usize, Unsolved> {
                if matches!(operand, Expr::Symbol(s) if s == unknown) {
                    return Ok(place);
                }
                let end = Surd::from_expr(operand, work.budget)?;
                let k = end.and_then(|end| cuts.iter().position(|cut| *cut == end));
                k.map(|k| 2 * k + 1)
                    .ok_or_else(|| Unsolved::Unknown("such ends can't be compared".into()))
            };
            let mut all = true;
            for (pair, relation) in operands.windows(2).zip(relations) {
                let order = position(&pair[0])?.cmp(&position(&pair[1])?);
                all &= holds(order, *relation);
            }
            all
        }
        _ => return super::unknown("conditions"),
    })
}
