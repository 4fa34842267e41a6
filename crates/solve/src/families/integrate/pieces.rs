//! Definite integrals over a modulus or over cases, piece by piece; integrals without an end.

use super::{WORK_OUT, has_infinity, indefinite, number, put};
use crate::declare::rules;
use crate::families::{equation, limit, unknown};
use crate::rules::tidy::lightly;
use crate::{Derivation, Step, Unsolved, Work};
use check::Claim;
use std::cmp::Ordering;
use syntax::{Expr, Relation, Side, Symbol};

rules! {
    SPLIT_INTEGRAL = "split-integral",
        "Split the integral at {0}" / "समाकलनलाई {0} मा छुट्याउनुहोस्",
        "On each piece the function is given by one expression: a modulus |u| is u where u is positive and −u where it is negative."
            / "हरेक खण्डमा फलन एउटै अभिव्यञ्जक हुन्छ: u धनात्मक भए |u| = u र ऋणात्मक भए |u| = −u हुन्छ।";
    ONE_PIECE = "one-expression-throughout",
        "Write the function without cases" / "फलनलाई अवस्थाबिना लेख्नुहोस्",
        "Between the bounds it is given by one expression."
            / "सीमाहरू बीचमा फलन एउटै अभिव्यञ्जक हुन्छ।";
    EACH_PIECE = "work-out-each-piece",
        "Work out each piece" / "हरेक खण्डको मान निकाल्नुहोस्",
        "Each integral is the difference of an antiderivative at its ends."
            / "हरेक समाकलन छेउमा प्रतिअवकलजको मानको अन्तर हो।";
    WITHOUT_END = "integral-as-limit",
        "Write it as a limit" / "सीमान्त मानको रूपमा लेख्नुहोस्",
        "An integral up to infinity is the limit of integrals up to {0}."
            / "अनन्तसम्मको समाकलन {0} सम्मका समाकलनको सीमान्त मान हो।";
    LIMIT_OF_ANTIDERIVATIVE = "limit-of-antiderivative",
        "Let the bound grow" / "सीमालाई बढाउँदै जानुहोस्",
        "An antiderivative is {0}; far out it comes to {1}."
            / "प्रतिअवकलज {0} हो; धेरै टाढा यसको मान {1} तिर जान्छ।";
    DIVERGES = "integral-diverges",
        "The integral diverges" / "समाकलन अपसारी छ",
        "The values grow without bound, so the integral has no finite value."
            / "मान असीमित रूपमा बढ्दै जाने हुँदा समाकलनको निश्चित मान हुँदैन।";
}

/// Whether a modulus or a case distinction in `x` stands in it.
pub(super) fn has_pieces(e: &Expr, x: &Symbol) -> bool {
    let mut found = match e {
        Expr::Abs(a) => a.symbols().contains(x),
        Expr::Piecewise(_) => true,
        _ => false,
    };
    e.for_each_part(|part| found = found || has_pieces(part, x));
    found
}

/// What may change its sign: the insides of moduli, the two sides of conditions.
fn turning(e: &Expr, all: &mut Vec<Expr>) {
    match e {
        Expr::Abs(inside) => all.push((**inside).clone()),
        Expr::Piecewise(cases) => {
            for (_, condition) in cases {
                if let Expr::Relation(sides, _) = condition {
                    for pair in sides.windows(2) {
                        all.push(Expr::sum(vec![pair[0].clone(), pair[1].clone().negated()]));
                    }
                }
            }
        }
        _ => {}
    }
    e.for_each_part(|part| turning(part, all));
}

/// The points between the bounds at which `e` changes.
fn points(
    body: &Expr,
    x: &Symbol,
    low: &Expr,
    high: &Expr,
    work: &Work<'_>,
) -> Result<Vec<Expr>, Unsolved> {
    let context = algebra::Context::default();
    let compare = |a: &Expr, b: &Expr| algebra::compare(a, b, &context, work.budget);
    let mut all = Vec::new();
    turning(body, &mut all);
    let mut points = vec![low.clone(), high.clone()];
    for u in all {
        if !u.symbols().contains(x) {
            continue;
        }
        let zero = u.equals(Expr::integer(0));
        let angles = crate::families::trigonometry::has_functions(&zero);
        let solved = if angles {
            let kinds = vec![Relation::LessEqual, Relation::LessEqual];
            let sides = vec![low.clone(), Expr::Symbol(x.clone()), high.clone()];
            let window = Expr::Relation(sides, kinds);
            equation::solve(&[zero, window], std::slice::from_ref(x), work)?.result().clone()
        } else {
            equation::one_unknown(&zero, x, work)?.result().clone()
        };
        let found = match (&solved, angles) {
            (Expr::List(v) | Expr::Set(v), true) => v.clone(),
            (one, true) => vec![one.clone()],
            (_, false) => match equation::values(&solved, x)? {
                equation::Values::These(v) => v,
                equation::Values::All => Vec::new(),
            },
        };
        for point in found {
            let place = points.iter().map(|p| compare(p, &point)).collect::<Option<Vec<_>>>();
            let Some(place) = place else { return unknown("integrals over such pieces") };
            let inside = place[0].is_lt() && place[place.len() - 1].is_gt();
            if inside && !place.contains(&Ordering::Equal) {
                let at = place.iter().filter(|o| o.is_lt()).count();
                points.insert(at, point);
            }
        }
    }
    Ok(points)
}

/// The expression without moduli and cases, as it is at a point inside a piece.
fn piece(e: &Expr, x: &Symbol, middle: &Expr, work: &Work<'_>) -> Option<Expr> {
    let context = algebra::Context::default();
    let sign = |u: &Expr| algebra::sign(&put(u, x, middle), &context, work.budget);
    match e {
        Expr::Abs(inside) => {
            let inside = piece(inside, x, middle, work)?;
            if !inside.symbols().contains(x) {
                return Some(Expr::Abs(Box::new(inside)));
            }
            match sign(&inside)? {
                Ordering::Less => Some(lightly(&super::shape::spread(&inside.negated()))),
                _ => Some(inside),
            }
        }
        Expr::Piecewise(cases) => {
            for (value, condition) in cases {
                let Expr::Relation(sides, kinds) = condition else { return None };
                let mut holds = true;
                for (pair, kind) in sides.windows(2).zip(kinds) {
                    let order = sign(&Expr::sum(vec![pair[0].clone(), pair[1].clone().negated()]))?;
                    holds &= match kind {
                        Relation::Less | Relation::LessEqual => order.is_lt(),
                        Relation::Greater | Relation::GreaterEqual => order.is_gt(),
                        Relation::NotEqual => order.is_ne(),
                        Relation::Equal => order.is_eq(),
                        _ => return None,
                    };
                }
                if holds {
                    return piece(value, x, middle, work);
                }
            }
            None
        }
        _ => {
            let mut fine = true;
            let out = e.map_parts(|part| match piece(part, x, middle, work) {
                Some(part) => part,
                None => {
                    fine = false;
                    Expr::Missing
                }
            });
            fine.then_some(out)
        }
    }
}

/// An integral over a function that is given by several expressions.
pub(super) fn by_pieces(
    body: &Expr,
    x: &Symbol,
    low: &Expr,
    high: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let context = algebra::Context::default();
    if algebra::compare(low, high, &context, work.budget) != Some(Ordering::Less) {
        return unknown("integrals over pieces from such bounds");
    }
    let whole = |body: &Expr, a: &Expr, b: &Expr| {
        Expr::Integral(Box::new(body.clone()), x.clone(), Some(Box::new((a.clone(), b.clone()))))
    };
    let mut derivation = Derivation::new(whole(body, low, high));
    let points = points(body, x, low, high, work)?;
    let (mut integrals, mut values, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    let mut found: Vec<(Expr, Expr)> = Vec::new();
    for pair in points.windows(2) {
        let two = Expr::integer(2);
        let middle = number(&Expr::sum(vec![pair[0].clone(), pair[1].clone()]).over(two), work)?;
        let Some(piece) = piece(body, x, &middle, work) else {
            return unknown("integrals over a function that is not defined throughout");
        };
        let piece = lightly(&piece);
        // A piece that came before has the same antiderivative.
        let antiderivative = match found.iter().find(|(p, _)| *p == piece) {
            Some((_, known)) => known.clone(),
            None => {
                let inner = indefinite(&piece, x, work)?;
                let Some(last) = inner.steps.last() else { return unknown("integrals") };
                let antiderivative = last.before.clone();
                work.find(inner, Symbol::new("F"), antiderivative.clone());
                found.push((piece.clone(), antiderivative.clone()));
                antiderivative
            }
        };
        let at = |e: &Expr| put(&antiderivative, x, e);
        let difference = Expr::sum(vec![at(&pair[1]), at(&pair[0]).negated()]);
        let value = number(&difference, work)?;
        let integral = whole(&piece, &pair[0], &pair[1]);
        steps.push(Step {
            rule: &super::EVALUATE_AT_BOUNDS,
            claim: Claim::States,
            before: integral.clone(),
            after: difference.clone(),
            arguments: vec![pair[0].clone(), pair[1].clone(), antiderivative],
            substeps: Vec::new(),
        });
        steps.push(Step {
            rule: &WORK_OUT,
            claim: Claim::Equal,
            before: difference,
            after: value.clone(),
            arguments: Vec::new(),
            substeps: Vec::new(),
        });
        integrals.push(integral);
        values.push(value);
    }
    let list = Expr::List(points.clone());
    work.find(Derivation::new(list.clone()), Symbol::new("P"), list);
    let inner = points[1..points.len() - 1].to_vec();
    let (rule, shown) = match inner.len() {
        0 => (&ONE_PIECE, Vec::new()),
        _ => (&SPLIT_INTEGRAL, vec![Expr::List(inner)]),
    };
    derivation.step(rule, Claim::States, Expr::sum(integrals), shown);
    derivation.step_with(&EACH_PIECE, Claim::States, Expr::sum(values.clone()), Vec::new(), steps);
    let total = number(&Expr::sum(values), work)?;
    derivation.step(&WORK_OUT, Claim::Equal, total, Vec::new());
    Ok(derivation)
}

/// Where an antiderivative tends far out, term by term where need be.
fn far(
    e: &Expr,
    x: &Symbol,
    target: &Expr,
    work: &Work<'_>,
) -> Result<(Expr, Vec<Step>), Unsolved> {
    let limit_of = |body: Expr| Expr::Limit {
        body: Box::new(body),
        variable: x.clone(),
        target: Box::new(target.clone()),
        side: Side::Both,
    };
    if let Ok(found) = limit::solve(&limit_of(e.clone()), work) {
        return Ok((found.result().clone(), found.steps));
    }
    let (mut values, mut steps) = (Vec::new(), Vec::new());
    for term in crate::families::expand::terms(e) {
        if is_logarithm(term, x) && *target == Expr::Infinity {
            // Other terms would have to be compared with it.
            if crate::families::expand::terms(e).len() > 1 {
                return unknown("improper integrals");
            }
            return Ok((Expr::Infinity, steps));
        }
        let (term, negative) = match term {
            Expr::Negate(inner) => (&**inner, true),
            other => (other, false),
        };
        let (value, more) = match logarithm_of(term) {
            Some((factor, inside)) => {
                let found = limit::solve(&limit_of(inside), work)?;
                let tends = found.result().clone();
                if has_infinity(&tends) || tends.as_rational().is_some_and(|q| q.is_zero()) {
                    return unknown("improper integrals");
                }
                let size = Expr::Abs(Box::new(tends));
                let ln = Expr::call(syntax::Function::Ln, vec![size]);
                (number(&Expr::product(vec![factor, ln]), work)?, found.steps)
            }
            None => {
                let found = limit::solve(&limit_of(below(term)), work)?;
                (found.result().clone(), found.steps)
            }
        };
        let value = if negative { lightly(&value.negated()) } else { value };
        if has_infinity(&value) {
            return unknown("improper integrals");
        }
        steps.extend(more);
        values.push(value);
    }
    Ok((number(&Expr::sum(values), work)?, steps))
}

/// `c·ln|u|` with a number `c`: both.
fn logarithm_of(e: &Expr) -> Option<(Expr, Expr)> {
    match e {
        Expr::Call(syntax::Function::Ln, u) => match &u[..] {
            [Expr::Abs(inside)] => Some((Expr::integer(1), (**inside).clone())),
            [inside] => Some((Expr::integer(1), inside.clone())),
            _ => None,
        },
        Expr::Quotient(a, b) => {
            let (factor, inside) = logarithm_of(a)?;
            b.symbols().is_empty().then(|| (factor.over((**b).clone()), inside))
        }
        Expr::Product(parts) => {
            let (numbers, rest): (Vec<&Expr>, Vec<&Expr>) =
                parts.iter().partition(|p| p.symbols().is_empty());
            let [one] = &rest[..] else { return None };
            let (factor, inside) = logarithm_of(one)?;
            let mut all: Vec<Expr> = numbers.into_iter().cloned().collect();
            all.push(factor);
            Some((Expr::product(all), inside))
        }
        _ => None,
    }
}

fn is_logarithm(e: &Expr, x: &Symbol) -> bool {
    let Expr::Call(syntax::Function::Ln, u) = e else { return false };
    let letter = Expr::Symbol(x.clone());
    match &u[..] {
        [Expr::Abs(inside)] => **inside == letter,
        [inside] => *inside == letter,
        _ => false,
    }
}

/// `x·e^(−x)` as `x/e^x`.
fn below(e: &Expr) -> Expr {
    match e {
        Expr::Negate(inner) => below(inner).negated(),
        Expr::Quotient(a, b) => match below(a) {
            Expr::Quotient(a, c) => a.over(Expr::product(vec![*c, (**b).clone()])),
            _ => e.clone(),
        },
        Expr::Power(base, n) if super::shape::is_euler(base) => match &**n {
            Expr::Negate(n) => Expr::integer(1).over((**base).clone().pow((**n).clone())),
            _ => e.clone(),
        },
        Expr::Product(parts) => {
            let (mut above, mut under) = (Vec::new(), Vec::new());
            for part in parts {
                match below(part) {
                    Expr::Quotient(a, b) if part.as_rational().is_none() => {
                        if *a != Expr::integer(1) {
                            above.push(*a);
                        }
                        under.push(*b);
                    }
                    part => above.push(part),
                }
            }
            if under.is_empty() {
                return e.clone();
            }
            let above = if above.is_empty() { Expr::integer(1) } else { Expr::product(above) };
            above.over(Expr::product(under))
        }
        _ => e.clone(),
    }
}

/// An integral with an infinite bound.
pub(super) fn without_end(
    body: &Expr,
    x: &Symbol,
    low: &Expr,
    high: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let bounds = Some(Box::new((low.clone(), high.clone())));
    let mut derivation = Derivation::new(Expr::Integral(Box::new(body.clone()), x.clone(), bounds));
    let inner = indefinite(body, x, work)?;
    let Some(last) = inner.steps.last() else { return unknown("improper integrals") };
    let antiderivative = last.before.clone();
    work.find(inner, Symbol::new("F"), antiderivative.clone());
    let taken = body.symbols();
    let bound = ["b", "t", "R"].into_iter().map(Symbol::new).find(|s| !taken.contains(s));
    let Some(bound) = bound else { return unknown("improper integrals") };
    let letter = Expr::Symbol(bound.clone());
    let mut ends = Vec::new();
    let mut shown = Vec::new();
    let mut steps = Vec::new();
    for end in [low, high] {
        if !has_infinity(end) {
            ends.push(Some(number(&put(&antiderivative, x, end), work)?));
            continue;
        }
        let negative = matches!(end, Expr::Negate(_));
        if *end != Expr::Infinity && *end != Expr::Infinity.negated() {
            return unknown("improper integrals");
        }
        let (value, more) = far(&put(&antiderivative, x, &letter), &bound, end, work)?;
        shown.push(value.clone());
        steps.extend(more);
        let infinite = has_infinity(&value);
        if infinite && negative {
            return unknown("improper integrals");
        }
        ends.push((!infinite).then_some(value));
    }
    let finite = |e: &Expr| if has_infinity(e) { letter.clone() } else { e.clone() };
    let inner = Expr::Integral(
        Box::new(body.clone()),
        x.clone(),
        Some(Box::new((finite(low), finite(high)))),
    );
    let target = if has_infinity(high) { high } else { low };
    if !(has_infinity(low) && has_infinity(high)) {
        let as_limit = Expr::Limit {
            body: Box::new(inner),
            variable: bound,
            target: Box::new(target.clone()),
            side: Side::Both,
        };
        derivation.step(&WITHOUT_END, Claim::States, as_limit, vec![letter]);
    }
    let [lower, upper] = &ends[..] else { return unknown("improper integrals") };
    let list = if shown.len() == 1 { shown.remove(0) } else { Expr::List(shown) };
    let arguments = vec![antiderivative, list];
    match (lower, upper) {
        (Some(a), Some(b)) => {
            let difference = Expr::sum(vec![b.clone(), a.clone().negated()]);
            let rule = &LIMIT_OF_ANTIDERIVATIVE;
            derivation.step_with(rule, Claim::States, difference.clone(), arguments, steps);
            derivation.step(&WORK_OUT, Claim::Equal, number(&difference, work)?, Vec::new());
        }
        (Some(_), None) => {
            let value = match &arguments[1] {
                Expr::List(_) => return unknown("improper integrals"),
                one => one.clone(),
            };
            let rule = &DIVERGES;
            derivation.step_with(rule, Claim::States, value, Vec::new(), steps);
        }
        _ => return unknown("improper integrals"),
    }
    Ok(derivation)
}
