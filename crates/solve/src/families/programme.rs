//! Linear programming in two unknowns, by the corners of the feasible region.

use crate::declare::rules;
use crate::families::unknown;
use crate::{Derivation, Step, Unsolved, Work};
use algebra::{Budget, Polynomial, Rational};
use check::{Claim, Programme};
use std::cmp::Ordering;
use syntax::{Expr, Relation, Symbol};

rules! {
    BORDER_LINES = "border-lines",
        "Draw the border of each constraint" / "हरेक सर्तको सीमारेखा खिच्नुहोस्",
        "Each inequality becomes the equation of a line; the points on the axes draw it, and a test point shows the side."
            / "हरेक असमानतालाई समीकरण मान्दा रेखा आउँछ; अक्षका बिन्दुबाट रेखा खिचिन्छ, र परीक्षण बिन्दुले कुन पट्टि हो देखाउँछ।";
    CORNER = "corner-of-region",
        "Find where two borders meet" / "दुई सीमारेखा काटिने बिन्दु निकाल्नुहोस्",
        "{0} satisfies all the constraints, so it is a corner of the feasible region."
            / "{0} ले सबै सर्त पूरा गर्छ, त्यसैले यो सम्भाव्य क्षेत्रको शीर्षबिन्दु हो।";
    CORNERS = "corners-of-region",
        "Find the corners of the feasible region" / "सम्भाव्य क्षेत्रका शीर्षबिन्दु निकाल्नुहोस्",
        "Corners are points where two borders meet and every other constraint holds."
            / "दुई सीमारेखा काटिएको र अरू सबै सर्त पूरा भएको बिन्दु शीर्षबिन्दु हो।";
    VALUE_AT_CORNER = "value-at-corner",
        "Put {0} into the objective" / "उद्देश्य फलनमा {0} राख्नुहोस्",
        "The value there is {1}." / "त्यहाँ मान {1} हुन्छ।";
    VALUES_AT_CORNERS = "values-at-corners",
        "Find the value at each corner" / "हरेक शीर्षबिन्दुमा मान निकाल्नुहोस्",
        "A linear expression takes its greatest and least values at corners."
            / "रेखीय अभिव्यञ्जकको सबैभन्दा ठूलो र सानो मान शीर्षबिन्दुमै हुन्छ।";
    NO_END = "region-without-end",
        "The region has no end" / "क्षेत्रको अन्त्य छैन",
        "From a corner one can go on for ever in the direction {0}, and the value changes by {1} each time."
            / "शीर्षबिन्दुबाट {0} को दिशामा सधैँ अघि बढ्न सकिन्छ, र हरेक पटक मान {1} ले बदलिन्छ।";
    BEST_CORNER = "best-corner",
        "Take the best corner" / "उत्तम शीर्षबिन्दु लिनुहोस्",
        "No other corner gives a better value." / "अरू कुनै शीर्षबिन्दुले यसभन्दा राम्रो मान दिँदैन।";
    NO_FEASIBLE_POINT = "no-feasible-point",
        "There is no feasible point" / "सम्भाव्य बिन्दु छैन",
        "Wherever two borders meet, another constraint fails, so no point satisfies them all."
            / "दुई सीमारेखा काटिएको हरेक ठाउँमा कुनै न कुनै सर्त पूरा हुँदैन, त्यसैले सबै सर्त पूरा गर्ने बिन्दु छैन।";
}

/// `a·x + b·y ≤ c`, and the constraint it comes from.
struct Border {
    a: Rational,
    b: Rational,
    c: Rational,
    line: Expr,
    constraint: Expr,
}

/// A point of the plane.
pub(crate) type Point = (Rational, Rational);

pub(crate) fn solve(programme: &Programme, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let (x, y) = &programme.unknowns;
    let Some(objective) = linear(&programme.objective, x, y, work.budget)? else {
        return unknown("objectives that are not linear in two unknowns");
    };
    let mut borders: Vec<Border> = Vec::new();
    for constraint in &programme.constraints {
        read(constraint, x, y, &mut borders, work.budget)?;
    }
    if borders.is_empty() || borders.len() > Programme::MOST_CONSTRAINTS {
        return unknown("so many constraints");
    }
    let mut derivation = Derivation::new(Expr::And(programme.constraints.clone()));
    derivation.step(&BORDER_LINES, Claim::States, lines_table(&borders, x, y), Vec::new());
    let letters = [Expr::Symbol(x.clone()), Expr::Symbol(y.clone())];
    let (mut corners, mut steps, mut crossing) = (Vec::<Point>::new(), Vec::new(), false);
    for (k, one) in borders.iter().enumerate() {
        for other in &borders[..k] {
            work.budget.spend(1)?;
            let Some(point) = meeting(one, other) else { continue };
            crossing = true;
            if !feasible(&borders, &point) || corners.contains(&point) {
                continue;
            }
            let found = Expr::And(vec![
                letters[0].clone().equals(Expr::rational(&point.0)),
                letters[1].clone().equals(Expr::rational(&point.1)),
            ]);
            steps.push(Step {
                rule: &CORNER,
                claim: Claim::Equivalent,
                before: Expr::And(vec![other.line.clone(), one.line.clone()]),
                after: found,
                arguments: vec![tuple(&point)],
                substeps: Vec::new(),
            });
            corners.push(point);
        }
    }
    if !crossing {
        return unknown("regions whose borders are all parallel");
    }
    if corners.is_empty() {
        derivation.step(&NO_FEASIBLE_POINT, Claim::States, Expr::Set(Vec::new()), Vec::new());
        return Ok(derivation);
    }
    let corners = around(corners);
    let list = Expr::List(corners.iter().map(tuple).collect());
    derivation.step_with(&CORNERS, Claim::States, list, Vec::new(), steps);
    let value = |p: &Point| &objective.0 * &p.0 + &objective.1 * &p.1 + &objective.2;
    let mut lines = vec![vec![text("corner"), text("value")]];
    let mut steps = Vec::new();
    for point in &corners {
        let (px, py) = (Expr::rational(&point.0), Expr::rational(&point.1));
        let there = super::limit::put(&super::limit::put(&programme.objective, x, &px), y, &py);
        let found = Expr::rational(&value(point));
        steps.push(Step {
            rule: &VALUE_AT_CORNER,
            claim: Claim::Equal,
            before: there,
            after: found.clone(),
            arguments: vec![tuple(point), found.clone()],
            substeps: Vec::new(),
        });
        lines.push(vec![tuple(point), found]);
    }
    derivation.step_with(&VALUES_AT_CORNERS, Claim::States, Expr::Matrix(lines), Vec::new(), steps);
    let ways = ways(&borders);
    let mut parts = Vec::new();
    let mut ends = Vec::new();
    for name in programme.optimum.names() {
        let greatest = *name == "maximum";
        let better = |a: &Rational, b: &Rational| if greatest { a > b } else { a < b };
        let gain = |d: &Point| &objective.0 * &d.0 + &objective.1 * &d.1;
        let label = Expr::Text((*name).to_owned());
        if let Some(d) = ways.iter().find(|d| better(&gain(d), &Rational::ZERO)) {
            ends.push((tuple(d), Expr::rational(&gain(d))));
            parts.push(label.equals(Expr::Text("does not exist".into())));
            continue;
        }
        let mut best = value(&corners[0]);
        for corner in &corners {
            if better(&value(corner), &best) {
                best = value(corner);
            }
        }
        let at = |p: &Point| Expr::Tuple(letters.to_vec()).equals(tuple(p));
        let mut places: Vec<Expr> = corners.iter().filter(|p| value(p) == best).map(at).collect();
        let place = if places.len() == 1 { places.remove(0) } else { Expr::Or(places) };
        parts.push(label.equals(Expr::rational(&best)));
        parts.push(place);
    }
    for (way, gain) in ends {
        let named = Expr::symbol("d").equals(way.clone());
        derivation.step(&NO_END, Claim::States, named, vec![way, gain]);
    }
    derivation.step(&BEST_CORNER, Claim::States, Expr::And(parts), Vec::new());
    Ok(derivation)
}

/// The corners of the feasible region, in order around it.
pub(crate) fn corners(programme: &Programme, budget: &Budget) -> Option<Vec<Point>> {
    let (x, y) = &programme.unknowns;
    let mut borders: Vec<Border> = Vec::new();
    for constraint in &programme.constraints {
        read(constraint, x, y, &mut borders, budget).ok()?;
    }
    if borders.len() > Programme::MOST_CONSTRAINTS {
        return None;
    }
    let mut found = Vec::new();
    for (k, one) in borders.iter().enumerate() {
        for other in &borders[..k] {
            let Some(point) = meeting(one, other) else { continue };
            if feasible(&borders, &point) && !found.contains(&point) {
                found.push(point);
            }
        }
    }
    (!found.is_empty()).then(|| around(found))
}

/// Where two borders meet.
fn meeting(one: &Border, other: &Border) -> Option<Point> {
    let d = &one.a * &other.b - &other.a * &one.b;
    if d.is_zero() {
        return None;
    }
    Some((
        (&one.c * &other.b - &other.c * &one.b) / &d,
        (&one.a * &other.c - &other.a * &one.c) / &d,
    ))
}

fn feasible(borders: &[Border], p: &Point) -> bool {
    borders.iter().all(|h| &h.a * &p.0 + &h.b * &p.1 <= h.c)
}

fn text(words: &str) -> Expr {
    Expr::Text(words.to_owned())
}

fn tuple(p: &Point) -> Expr {
    Expr::Tuple(vec![Expr::rational(&p.0), Expr::rational(&p.1)])
}

fn linear(
    e: &Expr,
    x: &Symbol,
    y: &Symbol,
    budget: &Budget,
) -> Result<Option<(Rational, Rational, Rational)>, Unsolved> {
    let Some(p) = Polynomial::from_expr(e, budget)? else { return Ok(None) };
    if p.total_degree() > 1 || p.symbols().iter().any(|s| s != x && s != y) {
        return Ok(None);
    }
    let at = |s: &Symbol| p.coefficient_in(s, 1).as_constant().unwrap_or(Rational::ZERO);
    let rest = p.coefficient_in(x, 0).coefficient_in(y, 0).as_constant();
    Ok(rest.map(|rest| (at(x), at(y), rest)))
}

/// The half-planes of one constraint, which may be a chain.
fn read(
    constraint: &Expr,
    x: &Symbol,
    y: &Symbol,
    borders: &mut Vec<Border>,
    budget: &Budget,
) -> Result<(), Unsolved> {
    let Expr::Relation(sides, kinds) = constraint else {
        return unknown("constraints that are no inequalities");
    };
    for (pair, kind) in sides.windows(2).zip(kinds) {
        let left = linear(&pair[0], x, y, budget)?;
        let right = linear(&pair[1], x, y, budget)?;
        let (Some(left), Some(right)) = (left, right) else {
            return unknown("constraints that are not linear in two unknowns");
        };
        let (a, b, c) = (&left.0 - &right.0, &left.1 - &right.1, &right.2 - &left.2);
        if a.is_zero() && b.is_zero() {
            return unknown("constraints without unknowns");
        }
        let line = pair[0].clone().equals(pair[1].clone());
        let constraint = pair[0].clone().related(*kind, pair[1].clone());
        let border = |a: Rational, b: Rational, c: Rational| Border {
            a,
            b,
            c,
            line: line.clone(),
            constraint: constraint.clone(),
        };
        match kind {
            Relation::LessEqual => borders.push(border(a, b, c)),
            Relation::GreaterEqual => borders.push(border(-a, -b, -c)),
            Relation::Equal => {
                borders.push(border(a.clone(), b.clone(), c.clone()));
                borders.push(border(-a, -b, -c));
            }
            Relation::Less | Relation::Greater => {
                return Err(Unsolved::Undefined(
                    "with < or > the border does not belong to the region, so the best value may not be reached; write ≤ or ≥"
                        .into(),
                ));
            }
            _ => return unknown("constraints of this kind"),
        }
    }
    Ok(())
}

/// The directions along borders in which the region never ends.
fn ways(borders: &[Border]) -> Vec<Point> {
    let ahead = |d: &Point| borders.iter().all(|h| &h.a * &d.0 + &h.b * &d.1 <= Rational::ZERO);
    let mut all: Vec<Point> = Vec::new();
    for h in borders {
        for d in [(h.b.clone(), -h.a.clone()), (-h.b.clone(), h.a.clone())] {
            if ahead(&d) && !all.contains(&d) {
                all.push(d);
            }
        }
    }
    all
}

/// Corners in the order in which one walks around the region, against the clock, from the lowest.
fn around(mut corners: Vec<Point>) -> Vec<Point> {
    corners.sort_by(|p, q| (&p.1, &p.0).cmp(&(&q.1, &q.0)));
    let first = corners.remove(0);
    let turn = |p: &Point, q: &Point| {
        (&p.0 - &first.0) * (&q.1 - &first.1) - (&p.1 - &first.1) * (&q.0 - &first.0)
    };
    corners.sort_by(|p, q| {
        let turn = turn(p, q);
        if turn > Rational::ZERO {
            Ordering::Less
        } else if turn < Rational::ZERO {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    });
    corners.insert(0, first);
    corners
}

/// Each border with its points on the axes and the side that belongs to the region.
fn lines_table(borders: &[Border], x: &Symbol, y: &Symbol) -> Expr {
    // Where a border meets the axes: the other unknown there.
    let zero = |s: &Symbol| text(&format!("{s} = 0"));
    let mut lines = vec![vec![text("constraint"), text("border"), zero(x), zero(y)]];
    for border in borders {
        if lines.iter().any(|line| line[0] == border.constraint) {
            continue;
        }
        let at = |n: &Rational| {
            if n.is_zero() { text("-") } else { Expr::rational(&(&border.c / n)) }
        };
        lines.push(vec![
            border.constraint.clone(),
            border.line.clone(),
            at(&border.b),
            at(&border.a),
        ]);
    }
    Expr::Matrix(lines)
}
