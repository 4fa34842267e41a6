//! Venn diagrams with the members of the sets in them.

use crate::figure::{Figure, Label, Venn};
use check::{Collection, Members, Region, SetAsk, SetExpr};
use syntax::Expr;

/// Most members that are written into a diagram.
const MOST: usize = 16;

/// The diagram of two or three listed sets, with what is asked shaded.
pub(super) fn listed(question: &Collection) -> Option<Figure> {
    let SetAsk::Members(asked) = &question.asked else { return None };
    let mut sets: Vec<(&str, &[Expr])> = Vec::new();
    let mut universe: Option<&[Expr]> = None;
    for (name, members) in &question.sets {
        let Members::Listed(members) = members else { return None };
        match name.as_str() {
            "U" => universe = Some(members),
            name => sets.push((name, members)),
        }
    }
    let n = sets.len();
    if !(2..=3).contains(&n) {
        return None;
    }
    let names: Vec<&str> = sets.iter().map(|(name, _)| *name).collect();
    let shaded = region(asked, &names)?;
    let mut all: Vec<&Expr> = Vec::new();
    for member in sets.iter().flat_map(|(_, m)| m.iter()).chain(universe.into_iter().flatten()) {
        if !all.contains(&member) {
            all.push(member);
        }
    }
    if all.len() > MOST || all.iter().any(|m| matches!(m, Expr::Tuple(_) | Expr::Set(_))) {
        return None;
    }
    let cell = |member: &Expr| {
        let inside = sets.iter().enumerate().filter(|(_, (_, m))| m.contains(member));
        inside.fold(0usize, |bits, (k, _)| bits | 1 << k)
    };
    let cells = (0..1usize << n).map(|k| {
        let here: Vec<Expr> = all.iter().filter(|m| cell(m) == k).map(|m| (*m).clone()).collect();
        match here.len() {
            0 => None,
            1 => here.into_iter().next().map(Label::Maths),
            _ => Some(Label::Maths(Expr::List(here))),
        }
    });
    Some(Figure::Venn(Venn {
        cells: cells.collect(),
        sets: names.iter().map(|name| Label::letter(name)).collect(),
        universe: universe.map(|_| Label::letter("U")),
        shaded,
    }))
}

/// The cells of a set expression.
fn region(e: &SetExpr, names: &[&str]) -> Option<Region> {
    let n = names.len();
    let two = |a: &SetExpr, b: &SetExpr| Some((region(a, names)?, region(b, names)?));
    Some(match e {
        SetExpr::Named(name) if name == "U" => Region::all(n),
        SetExpr::Named(name) => Region::set(n, names.iter().position(|other| other == name)?),
        SetExpr::Union(a, b) => {
            let (a, b) = two(a, b)?;
            a.or(b)
        }
        SetExpr::Intersection(a, b) => {
            let (a, b) = two(a, b)?;
            a.and(b)
        }
        SetExpr::Difference(a, b) => {
            let (a, b) = two(a, b)?;
            a.and(b.not(n))
        }
        SetExpr::Symmetric(a, b) => {
            let (a, b) = two(a, b)?;
            a.or(b).and(a.and(b).not(n))
        }
        SetExpr::Complement(a) => region(a, names)?.not(n),
        SetExpr::Listed(_) | SetExpr::Product(..) => return None,
    })
}
