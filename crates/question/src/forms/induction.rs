//! Statements to be proved by mathematical induction.

use crate::{
    form::{Form, Meaning, Problem, question},
    found::Found,
};
use check::{Goal, Induction, Inductive};
use syntax::{Expr, Relation, Symbol};

pub(crate) const FORMS: &[Form] = &[
    // Sums with dots.
    question("<by-induction> [:] {s:dotted} <for-all>", dotted),
    question(
        "(prove|show) [that] {s:dotted} <for-all> [,] (by|using|by using|with|by the use of) [the] <induction>",
        dotted,
    ),
    question("<induction-ne> [:] {s:dotted} <for-all-ne> [भनी] (प्रमाणित|सिद्ध) <do-ne>", dotted),
    question("{s:dotted} <for-all-ne> भनी <induction-ne> (प्रमाणित|सिद्ध) <do-ne>", dotted),
    question("<induction-ne> (प्रमाणित|सिद्ध) <do-ne> [:] {s:dotted} <for-all-ne>", dotted),
    // Multiples.
    question(
        "<by-induction> [:] {e:expr} is (divisible by|exactly divisible by|a multiple of) {d:expr} <for-all>",
        multiple,
    ),
    question(
        "(prove|show) [that] {e:expr} is (divisible by|exactly divisible by|a multiple of) {d:expr} <for-all> [,] (by|using|by using|with|by the use of) [the] <induction>",
        multiple,
    ),
    question("<by-induction> [:] {d:expr} (divides|is a factor of) {e:expr} <for-all>", multiple),
    question(
        "(prove|show) [that] {d:expr} (divides|is a factor of) {e:expr} <for-all> [,] (by|using|by using|with) [the] <induction>",
        multiple,
    ),
    question(
        "<induction-ne> [:] {e:expr} (लाई|,) {d:expr} ले (निःशेष भाग जान्छ|भाग जान्छ|निःशेष भाग हुन्छ) <for-all-ne> भनी (प्रमाणित|सिद्ध) <do-ne>",
        multiple,
    ),
    question(
        "{e:expr} (लाई|,) {d:expr} ले (निःशेष भाग जान्छ|भाग जान्छ|निःशेष भाग हुन्छ) <for-all-ne> भनी <induction-ne> (प्रमाणित|सिद्ध) <do-ne>",
        multiple,
    ),
    // Inequalities.
    question("<by-induction> [:] {r:relation} <for-all>", inequality),
    question(
        "(prove|show) [that] {r:relation} <for-all> [,] (by|using|by using|with|by the use of) [the] <induction>",
        inequality,
    ),
    question(
        "<induction-ne> [:] {r:relation} <for-all-ne> [भनी] (प्रमाणित|सिद्ध) <do-ne>",
        inequality,
    ),
    question("<induction-ne> (प्रमाणित|सिद्ध) <do-ne> [:] {r:relation} <for-all-ne>", inequality),
];

type Outcome = Result<Meaning, Problem>;

/// The letter that counts: `n` where it stands, else the only one.
fn index(e: &Expr) -> Option<Symbol> {
    let mut letters = e.symbols();
    letters.retain(|s| s.name() != "e");
    if let Some(n) = letters.iter().find(|s| s.name() == "n") {
        return Some(n.clone());
    }
    match &letters[..] {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// The first number for which the statement is claimed.
fn from(f: &Found<'_, '_>, n: &Symbol) -> Result<u32, Problem> {
    if f.has("v") && f.symbol("v")? != *n {
        return Err(Problem::Unfit);
    }
    if f.has("z") && !matches!(f.expr("z")?, Expr::Symbol(set) if is_naturals(set.name())) {
        return Err(Problem::Unfit);
    }
    if !f.has("q") {
        return Ok(1);
    }
    let Expr::Relation(sides, kinds) = f.relation("q")? else { return Err(Problem::Unfit) };
    let ([left, right], [kind]) = (&sides[..], &kinds[..]) else { return Err(Problem::Unfit) };
    let (letter, bound, kind) = match (left, right) {
        (Expr::Symbol(s), bound) => (s, bound, *kind),
        _ => return Err(Problem::Unfit),
    };
    if letter != n {
        return Err(Problem::Unfit);
    }
    let number = || {
        let q = bound.as_rational().filter(|q| q.is_int());
        q.and_then(|q| u32::try_from(q.floor()).ok()).filter(|k| *k <= 1_000).ok_or(Problem::Unfit)
    };
    match (kind, bound) {
        (Relation::In, Expr::Symbol(set)) if is_naturals(set.name()) => Ok(1),
        (Relation::GreaterEqual, _) => number(),
        (Relation::Greater, _) => number().map(|k| k + 1),
        _ => Err(Problem::Unfit),
    }
}

fn is_naturals(name: &str) -> bool {
    matches!(name, "N" | "ℕ" | "Z^+" | "bb(N)" | "mathbb(N)") || name.ends_with("(N)")
}

fn induction(claim: Inductive, index: Symbol, from: u32) -> Outcome {
    Ok(Goal::Induction(Box::new(Induction { claim, index, from })).into())
}

fn dotted(f: &Found<'_, '_>) -> Outcome {
    let (relation, n) = f.dotted("s")?;
    let from = from(f, &n)?;
    induction(Inductive::Relation(relation), n, from)
}

fn multiple(f: &Found<'_, '_>) -> Outcome {
    let (number, divisor) = (f.expr("e")?, f.expr("d")?);
    let n = index(&number).ok_or(Problem::Unfit)?;
    if divisor.symbols().contains(&n) {
        return Err(Problem::Unfit);
    }
    let from = from(f, &n)?;
    induction(Inductive::Divisible { number, divisor }, n, from)
}

fn inequality(f: &Found<'_, '_>) -> Outcome {
    let relation = f.relation("r")?;
    let Expr::Relation(sides, kinds) = &relation else { return Err(Problem::Unfit) };
    if sides.len() != 2 {
        return Err(Problem::Unfit);
    }
    let both = Expr::Tuple(sides.clone());
    let n = index(&both).ok_or(Problem::Unfit)?;
    let fits = match kinds[..] {
        [Relation::Equal] => matches!(sides[0], Expr::Big { .. }),
        [Relation::Less | Relation::LessEqual | Relation::Greater | Relation::GreaterEqual] => true,
        _ => false,
    };
    if !fits {
        return Err(Problem::Unfit);
    }
    let from = from(f, &n)?;
    induction(Inductive::Relation(relation), n, from)
}
