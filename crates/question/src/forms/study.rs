//! Functions, curves and divisions of polynomials: first principles, tangents, maxima, areas.

use crate::{
    form::{Form, Meaning, Problem, question},
    found::Found,
};
use check::{Goal, Study};
use syntax::{Expr, Relation, Symbol};

/// Differential equations; they stand before other equations.
pub(crate) const EQUATIONS: &[Form] = &[
    question(
        "<solve> [the] [differential equation] [:] {r:relation} [,] (given|given that|with|when|if|where|subject to) {s:relations} [(when|at|for) {q:relation}]",
        ode,
    ),
    question("<solve> [the] [differential equation] [:] {r:relation} , {s:relation}", ode),
    question("<solve> [the] [differential equation] [:] {r:relation}", ode),
    question(
        "<find> [the] (general solution|particular solution|solution) (of|to) [the] [differential] [equation] [:] {r:relation} [[,] (given|given that|with|when|if|where|subject to) {s:relations} [(when|at|for) {q:relation}]]",
        ode,
    ),
    question("[(अवकल समीकरण|अवकलन समीकरण)] {r:relation} <ko> (हल <do-ne>|हल <find-ne>)", ode),
    question("हल <do-ne> [:] {r:relation}", ode),
];

pub(crate) const FORMS: &[Form] = &[
    // First principles.
    question(
        "(differentiate|<find> [the] (derivative|differential coefficient) of) [the] [function] [:] ({r:relation}|{e:expr}) [(wrt|with respect to) {x:symbol}] [,] (from|by|using|with) [the] [method of] (first principle|first principles|definition [of [the] derivative])",
        first_principles,
    ),
    question(
        "<find> [,] (from|by|using) [the] [method of] (first principle|first principles|definition [of [the] derivative]) [,] [the] (derivative|derivatives|differential coefficient) of [the] [function] [:] ({r:relation}|{e:expr}) [(wrt|with respect to) {x:symbol}]",
        first_principles,
    ),
    question(
        "(from|by|using|use) [the] [method of] (first principle|first principles|definition [of [the] derivative]) [,] [to] (differentiate|<find> [the] (derivative|differential coefficient) of) [the] [function] [:] ({r:relation}|{e:expr}) [(wrt|with respect to) {x:symbol}]",
        first_principles,
    ),
    question(
        "(परिभाषाबाट|परिभाषा प्रयोग गरी|पहिलो सिद्धान्तबाट|प्रथम सिद्धान्तबाट|पहिलो सिद्धान्त प्रयोग गरी) [,] ({r:relation}|{e:expr}) <ko> (अवकलन|अवकलज) [(<do-ne>|<find-ne>)]",
        first_principles,
    ),
    question(
        "({r:relation}|{e:expr}) <ko> (परिभाषाबाट|परिभाषा प्रयोग गरी|पहिलो सिद्धान्तबाट|प्रथम सिद्धान्तबाट|पहिलो सिद्धान्त प्रयोग गरी) (अवकलन|अवकलज) [(<do-ne>|<find-ne>)]",
        first_principles,
    ),
    // Implicit and parametric derivatives.
    question(
        "<find> {d:expr} [,] (if|when|where|for|given that|given|from) [the] [(equation|curve|function)] [:] {s:relations}",
        slope,
    ),
    question(
        "(differentiate|<find> [the] derivative of) [the] [(equation|curve)] {s:relation} implicitly [(wrt|with respect to) {x:symbol}]",
        slope,
    ),
    question("(differentiate) implicitly [:] {s:relation}", slope),
    // Tangents and normals.
    question(
        "<find> [the] (equation|equations) of [the] tangent [line] (to|of|on|at) [the] [(curve|circle|parabola|ellipse|function|graph of)] {r:relation} at [the] [point] [where] ({p:expr}|{q:relation})",
        |f| tangent(f, false),
    ),
    question(
        "<find> [the] (equation|equations) of [the] normal [line] (to|of|on|at) [the] [(curve|circle|parabola|ellipse|function|graph of)] {r:relation} at [the] [point] [where] ({p:expr}|{q:relation})",
        |f| tangent(f, true),
    ),
    question(
        "वक्र {r:relation} <ko> [बिन्दु] ({p:expr}|{q:relation}) मा [(खिचिएको|हुने)] (स्पर्शरेखा|स्पर्श रेखा) [को] समीकरण <find-ne>",
        |f| tangent(f, false),
    ),
    question(
        "वक्र {r:relation} <ko> [बिन्दु] ({p:expr}|{q:relation}) मा [(खिचिएको|हुने)] (अभिलम्ब|अभिलम्ब रेखा) [को] समीकरण <find-ne>",
        |f| tangent(f, true),
    ),
    // Maxima and minima, increase and decrease.
    question(
        "<find> [the] [(local|relative)] (maxima and minima|extrema|extreme values|extreme points|turning points|maximum and minimum values|maximum and minimum points|maximum and minimum value|maximum or minimum value|points of maxima and minima) [, if any,] (of|for) [the] [(function|curve)] [:] ({r:relation}|{e:expr})",
        |f| study(function(f).map(|(body, variable)| Study::Extrema { body, variable })),
    ),
    question(
        "[फलन] ({r:relation}|{e:expr}) <ko> (अधिकतम र न्यूनतम|महत्तम र न्यूनतम|अधिकतम तथा न्यूनतम) (मान|मानहरू|बिन्दु|बिन्दुहरू) <find-ne>",
        |f| study(function(f).map(|(body, variable)| Study::Extrema { body, variable })),
    ),
    question(
        "<find> [the] (interval|intervals|value of x|values of x) (in|on|for|where|over) which [the] [function] ({r:relation}|{e:expr}) is [strictly] increasing",
        |f| rising(f, false),
    ),
    question(
        "<find> [the] (interval|intervals|value of x|values of x) (in|on|for|where|over) which [the] [function] ({r:relation}|{e:expr}) is [strictly] decreasing",
        |f| rising(f, true),
    ),
    question("where is [the] [function] ({r:relation}|{e:expr}) [strictly] increasing", |f| {
        rising(f, false)
    }),
    question("where is [the] [function] ({r:relation}|{e:expr}) [strictly] decreasing", |f| {
        rising(f, true)
    }),
    // Areas.
    question(
        "<find> [the] area (under|below) [the] (curve|line|parabola|graph of) {r:relation} [,] [above the x - axis] (from|between) [{x:symbol} =] {a:expr} (to|and) [{x:symbol} =] {b:expr}",
        area_under,
    ),
    question(
        "<find> [the] area [of the region] (bounded|enclosed) by [the] [(curve|line|parabola)] {r:relation} [,] [(and|with)] [the] x - axis [,] [(and|from|between)] [the] [(lines|ordinates|line|ordinate)] {s:relations}",
        area_to_axis,
    ),
    question(
        "<find> [the] area [of the region] (bounded|enclosed) by [the] (curve|line|parabola) {r:relation} [,] [(and|with)] [the] x - axis",
        area_to_axis,
    ),
    question(
        "<find> [the] area [of the region] (between|bounded by|enclosed by|enclosed between|bounded between) [the] [(curves|curve|parabola|parabolas|line|lines)] {s:relations}",
        area_between,
    ),
    question(
        "<find> [the] area [of the region] (between|bounded by|enclosed by|enclosed between) [the] (curve|parabola|line) {r:relation} and [the] (curve|parabola|line|straight line) {q:relation}",
        area_between,
    ),
    question(
        "[वक्र] {r:relation} [,] x - अक्ष [र] [रेखाहरू] {s:relations} (ले घेरेको|बीचको|ले बनेको) [क्षेत्रको] क्षेत्रफल <find-ne>",
        area_to_axis,
    ),
    // Division of polynomials, remainder and factor theorems.
    question(
        "<find> [the] quotient and [the] remainder when {p:expr} is divided by {q:expr} [(using|by|by using) [the] [method of] (synthetic|long) division [method]]",
        division,
    ),
    question(
        "divide {p:expr} by {q:expr} [,] (using|by|by using|with) [the] [method of] (synthetic|long) division [method]",
        division,
    ),
    question(
        "(using|use|by) [the] [method of] (synthetic|long) division [method] [,] [to] (divide {p:expr} by {q:expr}|<find> [the] quotient and [the] remainder when {p:expr} is divided by {q:expr})",
        division,
    ),
    question("{p:expr} <ko> {q:expr} ले भाग गर्दा (हुने|आउने) भागफल र शेष <find-ne>", division),
    question(
        "(using|use|by|by using) [the] remainder theorem [,] [to] <find> [the] remainder when {p:expr} is divided by {q:expr}",
        remainder,
    ),
    question(
        "<find> [the] remainder when {p:expr} is divided by {q:expr} [,] (using|by|by using) [the] remainder theorem",
        remainder,
    ),
    question(
        "(शेष साध्य|शेष साध्यको) प्रयोग गरी {p:expr} <ko> {q:expr} ले भाग गर्दा (हुने|आउने) शेष <find-ne>",
        remainder,
    ),
    question(
        "if {q:expr} is a factor of [the] [polynomial] {p:expr} [,] [then] <find> [the] value of {k:symbol}",
        |f| factor_value(f, Expr::integer(0)),
    ),
    question(
        "<find> [the] value of {k:symbol} (if|so that|for which|such that|when) {q:expr} is a factor of [the] [polynomial] {p:expr}",
        |f| factor_value(f, Expr::integer(0)),
    ),
    question(
        "(if|when) [the] [polynomial] {p:expr} is divided by {q:expr} [,] [(and|leaves|gives)] [the] [a] remainder [(is|of|obtained is)] {c:expr} [,] [then] <find> [the] value of {k:symbol}",
        |f| factor_value(f, f.expr("c")?),
    ),
    question(
        "<find> [the] value of {k:symbol} (if|when|so that) [the] [polynomial] {p:expr} leaves [a] remainder [of] {c:expr} when [it is] divided by {q:expr}",
        |f| factor_value(f, f.expr("c")?),
    ),
    question(
        "{q:expr} , {p:expr} को [एउटा] (गुणनखण्ड|गुणनखन्ड) भए {k:symbol} को मान <find-ne>",
        |f| factor_value(f, Expr::integer(0)),
    ),
    question(
        "(is|show that|prove that|verify that|check whether|determine whether|find whether|find out whether) {q:expr} [is] [a] factor of [the] [polynomial] {p:expr}",
        |f| {
            let (p, q) = (f.expr("p")?, f.expr("q")?);
            let x = letter_of(&q).ok_or(Problem::Unfit)?;
            if p.symbols() != q.symbols() {
                return Err(Problem::Unfit);
            }
            let there = put(&p, &x, &root_of(&q, &x)?);
            Ok(Goal::Decide(there.equals(Expr::integer(0))).into())
        },
    ),
    // Functions.
    question(
        "(examine|discuss|test|check|investigate) [the] continuity of [the] [function] ({r:relation}|{e:expr}) at [the] [point] ({q:relation}|{p:expr})",
        continuity,
    ),
    question(
        "(show|prove|check|determine|test|find out|examine) (that|whether|if) [the] [function] ({r:relation}|{e:expr}) is continuous at [the] [point] ({q:relation}|{p:expr})",
        continuity,
    ),
    question(
        "is [the] [function] ({r:relation}|{e:expr}) continuous at [the] [point] ({q:relation}|{p:expr})",
        continuity,
    ),
    question(
        "<find> [the] inverse [function] of [the] [function] ({r:relation}|{e:expr})",
        inverse,
    ),
    question("[फलन] ({r:relation}|{e:expr}) <ko> विपरीत फलन <find-ne>", inverse),
];

type Outcome = Result<Meaning, Problem>;

fn study(study: Result<Study, Problem>) -> Outcome {
    Ok(Goal::Study(Box::new(study?)).into())
}

/// Both sides of a plain equation.
fn sides(relation: &Expr) -> Option<(&Expr, &Expr)> {
    match relation {
        Expr::Relation(sides, relations) if relations[..] == [Relation::Equal] => {
            Some((sides.first()?, sides.get(1)?))
        }
        _ => None,
    }
}

/// The one letter of an expression; of several, `x`.
fn letter_of(e: &Expr) -> Option<Symbol> {
    let mut letters = e.symbols();
    letters.retain(|s| s.name() != "e");
    match letters.len() {
        0 => None,
        1 => letters.pop(),
        _ => letters.into_iter().find(|s| s.name() == "x"),
    }
}

/// A function that was written as `f(x) = …`, `y = …` or by itself: its body and letter.
pub(super) fn function(f: &Found<'_, '_>) -> Result<(Expr, Symbol), Problem> {
    let (body, known) = if f.has("r") {
        let relation = f.relation("r")?;
        let (head, body) = sides(&relation).ok_or(Problem::Unfit)?;
        match head {
            Expr::Apply(_, arguments) => match &arguments[..] {
                [Expr::Symbol(x)] => (body.clone(), Some(x.clone())),
                _ => return Err(Problem::Unfit),
            },
            Expr::Symbol(y) if !body.symbols().contains(y) => (body.clone(), None),
            _ => return Err(Problem::Unfit),
        }
    } else {
        (f.expr("e")?, None)
    };
    let said = if f.has("x") { Some(f.symbol("x")?) } else { None };
    let variable = said.or(known).or_else(|| letter_of(&body)).ok_or(Problem::Unfit)?;
    Ok((body, variable))
}

fn first_principles(f: &Found<'_, '_>) -> Outcome {
    study(function(f).map(|(body, variable)| Study::FirstPrinciples { body, variable }))
}

fn rising(f: &Found<'_, '_>, falling: bool) -> Outcome {
    study(function(f).map(|(body, variable)| Study::Rising { body, variable, falling }))
}

fn inverse(f: &Found<'_, '_>) -> Outcome {
    let (body, variable) = function(f)?;
    // "The inverse of A" is that of a matrix or of whatever else A is.
    if matches!(body, Expr::Matrix(_)) || body == Expr::Symbol(variable.clone()) {
        return Err(Problem::Unfit);
    }
    study(Ok(Study::Inverse { body, variable }))
}

/// `dy/dx` of what the relations say.
fn slope(f: &Found<'_, '_>) -> Outcome {
    let (y, x, order) = if f.has("d") {
        match f.expr("d")? {
            Expr::Derivative(y, x, order) => match *y {
                Expr::Symbol(y) => (y, x, order),
                _ => return Err(Problem::Unfit),
            },
            _ => return Err(Problem::Unfit),
        }
    } else {
        let x = if f.has("x") { f.symbol("x")? } else { Symbol::new("x") };
        (Symbol::new("y"), x, 1)
    };
    let relations = f.relations("s")?;
    slope_of(&relations, &x, &y, order).map(Into::into).ok_or(Problem::Unfit)
}

/// What it means to ask for the derivative of `y` by `x` where these equations hold.
pub(crate) fn slope_of(relations: &[Expr], x: &Symbol, y: &Symbol, order: u32) -> Option<Goal> {
    let is = |e: &Expr, s: &Symbol| matches!(e, Expr::Symbol(t) if t == s);
    match relations {
        [relation] => {
            let (left, right) = sides(relation)?;
            if is(left, y) && !right.symbols().contains(y) {
                let (body, variable) = (right.clone(), x.clone());
                return body.symbols().contains(x).then_some(Goal::Differentiate {
                    body,
                    variable,
                    order,
                });
            }
            let letters = relation.symbols();
            let fits = order == 1 && letters.contains(x) && letters.contains(y);
            fits.then(|| {
                let (x, y) = (x.clone(), y.clone());
                Goal::Study(Box::new(Study::Implicit { relation: relation.clone(), x, y }))
            })
        }
        [one, other] if order == 1 => {
            let of = |s: &Symbol| {
                [one, other].into_iter().find_map(|r| {
                    let (left, right) = sides(r)?;
                    is(left, s).then(|| right.clone())
                })
            };
            let (across, up) = (of(x)?, of(y)?);
            let mut letters: Vec<Symbol> = across.symbols();
            letters.extend(up.symbols());
            letters.retain(|s| s.name() != "e");
            letters.sort_by(|a, b| a.name().cmp(b.name()));
            letters.dedup();
            letters.retain(|s| across.symbols().contains(s) && up.symbols().contains(s));
            let parameter = match &letters[..] {
                [one] => one.clone(),
                several => {
                    several.iter().find(|s| matches!(s.name(), "t" | "theta" | "θ")).cloned()?
                }
            };
            (parameter != *x && parameter != *y)
                .then(|| Goal::Study(Box::new(Study::Parametric { x: across, y: up, parameter })))
        }
        _ => None,
    }
}

/// An equation with `dy/dx` in it.
fn ode(f: &Found<'_, '_>) -> Outcome {
    let equation = match differentials(f)? {
        Some(equation) => equation,
        None => f.relation("r")?,
    };
    let mut found = Vec::new();
    derivatives(&equation, &mut found);
    let [(y, x)] = &found[..] else { return Err(Problem::Unfit) };
    let mut relations = if f.has("s") { f.relations("s")? } else { Vec::new() };
    if f.has("q") {
        relations.push(f.relation("q")?);
    }
    let initial = match &relations[..] {
        [] => None,
        [one] => match sides(one) {
            // y(0) = 1
            Some((Expr::Apply(name, at), value)) if name == y && at.len() == 1 => {
                Some((at[0].clone(), value.clone()))
            }
            Some((Expr::Product(parts), value)) => match &parts[..] {
                [Expr::Symbol(name), at] if name == y => Some((at.clone(), value.clone())),
                _ => return Err(Problem::Unfit),
            },
            _ => return Err(Problem::Unfit),
        },
        [one, other] => {
            let of = |s: &Symbol| {
                [one, other].into_iter().find_map(|r| match sides(r) {
                    Some((Expr::Symbol(t), value)) if t == s => Some(value.clone()),
                    _ => None,
                })
            };
            Some(of(x).zip(of(y)).ok_or(Problem::Unfit)?)
        }
        _ => return Err(Problem::Unfit),
    };
    study(Ok(Study::Ode { equation, x: x.clone(), y: y.clone(), initial }))
}

/// `M dx + N dy = 0` as `N·dy/dx + M = 0`.
fn differentials(f: &Found<'_, '_>) -> Result<Option<Expr>, Problem> {
    let (start, end) = f.range("r")?;
    let text = f.row.slice(start, end);
    // `d/dx` and `∫ … dx` are something else.
    let plain = text.contains("dx")
        && text.contains("dy")
        && !text.contains("/dx")
        && !text.contains("frac{d")
        && !text.contains("int");
    if !plain {
        return Ok(None);
    }
    let text = text.replace("dx", "(D_{1})").replace("dy", "(D_{2})");
    let Expr::Relation(sides, kinds) = f.formula_text(&text, start, end)? else {
        return Err(Problem::Unfit);
    };
    let ([left, right], [Relation::Equal]) = (&sides[..], &kinds[..]) else {
        return Err(Problem::Unfit);
    };
    let letters = [Symbol::new("D_1"), Symbol::new("D_2")];
    let whole = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let zero = Expr::integer(0);
    let budget = algebra::Budget::new(100_000, 10_000);
    let context = algebra::Context::default();
    let mut parts = Vec::new();
    for (one, other) in [(0, 1), (1, 0)] {
        let slope = algebra::derivative(&whole, &letters[one]).ok_or(Problem::Unfit)?;
        let alone = put(&put(&slope, &letters[one], &zero), &letters[other], &zero);
        if !algebra::equal(&slope, &alone, &context, &budget).is_equal() {
            return Err(Problem::Unfit);
        }
        parts.push(simple(&alone, &context, &budget));
    }
    let rest = put(&put(&whole, &letters[0], &zero), &letters[1], &zero);
    if !algebra::equal(&rest, &zero, &context, &budget).is_equal() {
        return Err(Problem::Unfit);
    }
    let (x, y) = (Symbol::new("x"), Symbol::new("y"));
    let slope = Expr::Derivative(Box::new(Expr::Symbol(y)), x, 1);
    let (m, n) = (parts.remove(0), parts.remove(0));
    if [&m, &n].iter().any(|e| e.as_rational().is_some_and(|q| q.is_zero())) {
        return Err(Problem::Unfit);
    }
    Ok(Some(slope.equals(m.over(n).negated())))
}

fn simple(e: &Expr, context: &algebra::Context, budget: &algebra::Budget) -> Expr {
    match algebra::canonical(e, context, budget) {
        Ok(Some(simple)) => simple,
        _ => e.clone(),
    }
}

/// The derivatives of letters that stand in it: which letter, by which.
fn derivatives(e: &Expr, found: &mut Vec<(Symbol, Symbol)>) {
    if let Expr::Derivative(body, x, 1) = e
        && let Expr::Symbol(y) = &**body
        && !found.contains(&(y.clone(), x.clone()))
    {
        found.push((y.clone(), x.clone()));
        return;
    }
    e.for_each_part(|part| derivatives(part, found));
}

fn tangent(f: &Found<'_, '_>, normal: bool) -> Outcome {
    let relation = f.relation("r")?;
    let (left, right) = sides(&relation).ok_or(Problem::Unfit)?;
    let (x, y) = (Symbol::new("x"), Symbol::new("y"));
    // f(x) = … is the curve y = ….
    let curve = match left {
        Expr::Apply(_, arguments) => match &arguments[..] {
            [Expr::Symbol(s)] if *s == x => Expr::Symbol(y.clone()).equals(right.clone()),
            _ => return Err(Problem::Unfit),
        },
        _ => relation.clone(),
    };
    let at = if f.has("p") {
        match f.expr("p")? {
            Expr::Tuple(point) => match &point[..] {
                [a, b] => (a.clone(), Some(b.clone())),
                _ => return Err(Problem::Unfit),
            },
            _ => return Err(Problem::Unfit),
        }
    } else {
        let place = f.relation("q")?;
        match sides(&place) {
            Some((Expr::Symbol(s), value)) if *s == x => (value.clone(), None),
            _ => return Err(Problem::Unfit),
        }
    };
    study(Ok(Study::Tangent { curve, x, y, at, normal }))
}

/// `y = f(x)`: `f(x)`.
fn height(relation: &Expr) -> Option<Expr> {
    let (left, right) = sides(relation)?;
    match left {
        Expr::Symbol(y) if !right.symbols().contains(y) => Some(right.clone()),
        Expr::Apply(..) => Some(right.clone()),
        _ => None,
    }
}

fn area(upper: Expr, lower: Expr, bounds: Option<(Expr, Expr)>) -> Outcome {
    let both = Expr::sum(vec![upper.clone(), lower.clone()]);
    let variable = letter_of(&both).ok_or(Problem::Unfit)?;
    study(Ok(Study::Area { between: (upper, lower), variable, bounds }))
}

fn area_under(f: &Found<'_, '_>) -> Outcome {
    let body = height(&f.relation("r")?).ok_or(Problem::Unfit)?;
    area(body, Expr::integer(0), Some((f.expr("a")?, f.expr("b")?)))
}

/// `x = a` and `x = b` among relations, and the rest.
fn walls(relations: Vec<Expr>) -> (Vec<Expr>, Vec<Expr>) {
    let mut walls = Vec::new();
    let mut rest = Vec::new();
    for relation in relations {
        match sides(&relation) {
            Some((Expr::Symbol(x), value)) if x.name() == "x" && value.symbols().is_empty() => {
                walls.push(value.clone());
            }
            _ => rest.push(relation),
        }
    }
    (walls, rest)
}

fn area_to_axis(f: &Found<'_, '_>) -> Outcome {
    let body = height(&f.relation("r")?).ok_or(Problem::Unfit)?;
    let bounds = if f.has("s") {
        let (walls, rest) = walls(f.relations("s")?);
        match (&walls[..], &rest[..]) {
            ([a, b], []) => Some((a.clone(), b.clone())),
            _ => return Err(Problem::Unfit),
        }
    } else {
        None
    };
    area(body, Expr::integer(0), bounds)
}

fn area_between(f: &Found<'_, '_>) -> Outcome {
    let relations =
        if f.has("s") { f.relations("s")? } else { vec![f.relation("r")?, f.relation("q")?] };
    let (walls, curves) = walls(relations);
    let bounds = match &walls[..] {
        [] => None,
        [a, b] => Some((a.clone(), b.clone())),
        [wall] => return area_to_wall(&curves, wall),
        _ => return Err(Problem::Unfit),
    };
    let heights: Option<Vec<Expr>> = curves.iter().map(height).collect();
    // y² = 4x and y = x: both give x by y.
    if heights.is_none() && walls.is_empty() {
        let (x, y) = (Symbol::new("x"), Symbol::new("y"));
        let widths: Option<Vec<Expr>> = curves.iter().map(|r| width(r, &x, &y)).collect();
        return match &widths.ok_or(Problem::Unfit)?[..] {
            [one, other] => study(Ok(Study::Area {
                between: (one.clone(), other.clone()),
                variable: y,
                bounds: None,
            })),
            _ => Err(Problem::Unfit),
        };
    }
    match &heights.ok_or(Problem::Unfit)?[..] {
        [one, other] => area(one.clone(), other.clone(), bounds),
        _ => Err(Problem::Unfit),
    }
}

/// The area between a curve `x = g(y)` and one upright line.
fn area_to_wall(curves: &[Expr], wall: &Expr) -> Outcome {
    let (x, y) = (Symbol::new("x"), Symbol::new("y"));
    let [curve] = curves else { return Err(Problem::Unfit) };
    let width = width(curve, &x, &y).ok_or(Problem::Unfit)?;
    if height(curve).is_some() || !width.symbols().contains(&y) {
        return Err(Problem::Unfit);
    }
    study(Ok(Study::Area { between: (wall.clone(), width), variable: y, bounds: None }))
}

/// `x` by `y`, from an equation that is linear in `x` with a number as its coefficient.
fn width(relation: &Expr, x: &Symbol, y: &Symbol) -> Option<Expr> {
    let (left, right) = sides(relation)?;
    let budget = algebra::Budget::new(100_000, 10_000);
    let whole = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let p = algebra::Polynomial::from_expr(&whole, &budget).ok()??;
    let only = p.symbols().iter().all(|s| s == x || s == y);
    if !only || p.degree_in(x) != 1 {
        return None;
    }
    let a = p.coefficient_in(x, 1).as_constant()?;
    let rest = p.coefficient_in(x, 0).scale(&(-algebra::Rational::ONE / a));
    Some(rest.to_expr())
}

fn division(f: &Found<'_, '_>) -> Outcome {
    let (dividend, divisor) = (f.expr("p")?, f.expr("q")?);
    let variable = letter_of(&divisor).ok_or(Problem::Unfit)?;
    study(Ok(Study::Division { dividend, divisor, variable }))
}

fn remainder(f: &Found<'_, '_>) -> Outcome {
    Ok(Goal::Remainder { dividend: f.expr("p")?, divisor: f.expr("q")? }.into())
}

/// By the remainder theorem `p` leaves `p(a)` when divided by `x − a`: an equation for the letter.
fn factor_value(f: &Found<'_, '_>, rest: Expr) -> Outcome {
    let (p, q, k) = (f.expr("p")?, f.expr("q")?, f.symbol("k")?);
    let x = letter_of(&q).ok_or(Problem::Unfit)?;
    if x == k || !p.symbols().contains(&k) || !p.symbols().contains(&x) {
        return Err(Problem::Unfit);
    }
    let relation = put(&p, &x, &root_of(&q, &x)?).equals(rest);
    Ok(Goal::Solve { relations: vec![relation], unknowns: vec![k] }.into())
}

/// Where a linear divisor is 0.
fn root_of(q: &Expr, x: &Symbol) -> Result<Expr, Problem> {
    let budget = algebra::Budget::new(100_000, 10_000);
    let read = algebra::Polynomial::from_expr(q, &budget).ok().flatten().ok_or(Problem::Unfit)?;
    let linear = algebra::Univariate::from_polynomial(&read, x).ok_or(Problem::Unfit)?;
    if linear.degree() != Some(1) {
        return Err(Problem::Unfit);
    }
    Ok(Expr::rational(&(-linear.coefficient(0) / linear.coefficient(1))))
}

fn put(e: &Expr, x: &Symbol, value: &Expr) -> Expr {
    match e {
        Expr::Symbol(s) if s == x => value.clone(),
        _ => e.map_parts(|part| put(part, x, value)),
    }
}

fn continuity(f: &Found<'_, '_>) -> Outcome {
    let (body, variable) = function(f)?;
    let at = if f.has("q") {
        match sides(&f.relation("q")?) {
            Some((Expr::Symbol(s), value)) if *s == variable => value.clone(),
            _ => return Err(Problem::Unfit),
        }
    } else {
        f.expr("p")?
    };
    study(Ok(Study::Continuity { body, variable, at }))
}
