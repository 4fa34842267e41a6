//! Differentiability, letters that make a function continuous, the mean value theorem, the rule of
//! L'Hospital, complex roots, derivatives by another function.

use super::study;
use crate::{
    form::{Form, Meaning, Problem, question},
    found::Found,
};
use check::{Goal, Study};
use syntax::{Expr, Relation, Symbol};

pub(crate) const FORMS: &[Form] = &[
    // Continuity with cases in words.
    question(
        "(examine|discuss|test|check|investigate|determine) [the] continuity of [the] [function] <pieces> [,] at [the] [point] [x =] {q:expr}",
        |f| at_point(f, |body, variable, at| Study::Continuity { body, variable, at }),
    ),
    question("is [the] [function] <pieces> [,] continuous at [the] [point] [x =] {q:expr}", |f| {
        at_point(f, |body, variable, at| Study::Continuity { body, variable, at })
    }),
    question(
        "(show|prove|check|determine|examine) (that|whether|if) [the] [function] <pieces> [,] is continuous at [the] [point] [x =] {q:expr}",
        |f| at_point(f, |body, variable, at| Study::Continuity { body, variable, at }),
    ),
    // Differentiability.
    question(
        "(examine|discuss|test|check|investigate) [the] differentiability of [the] [function] ({r:relation}|{e:expr}) at [the] [point] [x =] {q:expr}",
        differentiable,
    ),
    question(
        "(examine|discuss|test|check|investigate) [the] differentiability of [the] [function] <pieces> [,] at [the] [point] [x =] {q:expr}",
        |f| at_point(f, |body, variable, at| Study::Differentiable { body, variable, at }),
    ),
    question(
        "is [the] [function] ({r:relation}|{e:expr}) differentiable at [the] [point] [x =] {q:expr}",
        differentiable,
    ),
    question(
        "is [the] [function] <pieces> [,] differentiable at [the] [point] [x =] {q:expr}",
        |f| at_point(f, |body, variable, at| Study::Differentiable { body, variable, at }),
    ),
    question(
        "(show|prove|check|determine|examine) (that|whether|if) [the] [function] ({r:relation}|{e:expr}) is differentiable at [the] [point] [x =] {q:expr}",
        differentiable,
    ),
    question(
        "[फलन] ({r:relation}|{e:expr}) [बिन्दु] x = {q:expr} मा अवकलनीय (छ कि छैन|हुन्छ कि हुँदैन) (जाँच|परीक्षण) <do-ne>",
        differentiable,
    ),
    // Letters that make a function continuous.
    question(
        "<find> [the] [value of] {k:symbol} (if|so that|for which|such that|that makes|when|in order that) [the] [function] {r:relation} (is|be|becomes|may be) continuous at [the] [point] [x =] {q:expr}",
        make_continuous,
    ),
    question(
        "<find> [the] [value of] {k:symbol} (if|so that|for which|such that|that makes|when|in order that) [the] [function] <pieces> [,] (is|be|becomes|may be) continuous at [the] [point] [x =] {q:expr}",
        make_continuous_pieces,
    ),
    question(
        "for what value of {k:symbol} is [the] [function] {r:relation} continuous at [the] [point] [x =] {q:expr}",
        make_continuous,
    ),
    question(
        "for what value of {k:symbol} is [the] [function] <pieces> [,] continuous at [the] [point] [x =] {q:expr}",
        make_continuous_pieces,
    ),
    question(
        "(if|given that) [the] [function] {r:relation} is continuous at [the] [point] [x =] {q:expr} [,] [then] <find> [the] [value of] {k:symbol}",
        make_continuous,
    ),
    question(
        "(if|given that) [the] [function] <pieces> [,] is continuous at [the] [point] [x =] {q:expr} [,] [then] <find> [the] [value of] {k:symbol}",
        make_continuous_pieces,
    ),
    question(
        "[यदि] [फलन] {r:relation} [बिन्दु] x = {q:expr} मा निरन्तर (भए|छ भने) {k:symbol} <ko> मान <find-ne>",
        make_continuous,
    ),
    // Mean values.
    question(
        "(verify|state and verify|check|test) [the] (rolle's theorem|rolles theorem|rolle ' s theorem) [for] [the] [function] [:] ({r:relation}|{e:expr}) (in|on|over|for) [the] [(interval|closed interval)] {p:expr}",
        |f| mean_value(f, true),
    ),
    question(
        "(verify|state and verify|check|test) [the] [lagrange's] mean value theorem [for] [the] [function] [:] ({r:relation}|{e:expr}) (in|on|over|for) [the] [(interval|closed interval)] {p:expr}",
        |f| mean_value(f, false),
    ),
    question(
        "(using|use|apply|by) [the] [lagrange's] mean value theorem [,] [to] <find> [the] [(value of|point|number)] [c] for [the] [function] ({r:relation}|{e:expr}) (in|on|over) [the] [(interval|closed interval)] {p:expr}",
        |f| mean_value(f, false),
    ),
    question(
        "<find> [the] [(value of|number)] c (of|in|for|from|that satisfies|which satisfies) [the] [lagrange's] mean value theorem (for|of) [the] [function] ({r:relation}|{e:expr}) (in|on|over) [the] [(interval|closed interval)] {p:expr}",
        |f| mean_value(f, false),
    ),
    question(
        "<find> [the] [(value of|number)] c (of|in|for|from|that satisfies|which satisfies) [the] (rolle's theorem|rolles theorem|rolle ' s theorem) (for|of) [the] [function] ({r:relation}|{e:expr}) (in|on|over) [the] [(interval|closed interval)] {p:expr}",
        |f| mean_value(f, true),
    ),
    question(
        "[अन्तराल] {p:expr} मा [फलन] ({r:relation}|{e:expr}) का लागि (रोलको साध्य|रोलको सिद्धान्त) (प्रमाणित|परीक्षण|जाँच) <do-ne>",
        |f| mean_value(f, true),
    ),
    question(
        "[अन्तराल] {p:expr} मा [फलन] ({r:relation}|{e:expr}) का लागि (मध्यमान साध्य|मध्यक मान साध्य) (प्रमाणित|परीक्षण|जाँच) <do-ne>",
        |f| mean_value(f, false),
    ),
    // L'Hospital.
    question(
        "(using|use|by|by using|apply|applying) <hospital> [,] [to] <find> [the] [(value of|limit)] [:] {e:expr}",
        hospital,
    ),
    question(
        "<find> [the] [(value of|limit)] [:] {e:expr} [,] (using|by|by using|applying) <hospital>",
        hospital,
    ),
    question("<hospital-ne> {e:expr} <ko> [मान] <find-ne>", hospital),
    // Complex roots.
    question(
        "<solve> [:] {r:relation} [,] (in|over) [the] [(set|field|system) of] complex numbers",
        complex_roots,
    ),
    question(
        "<solve> [:] {r:relation} [,] (giving|find|and give) [the] [(all|both)] [its] complex (roots|solutions)",
        complex_roots,
    ),
    question(
        "<find> [(all|both)] [the] (complex|imaginary) (roots|solutions|root) of [the] [equation] {r:relation}",
        complex_roots,
    ),
    question(
        "[समीकरण] {r:relation} का (सम्मिश्र|काल्पनिक) मूल (पत्ता लगाउनुहोस्|निकाल्नुहोस्)",
        complex_roots,
    ),
    // Derivatives by another function.
    question(
        "(differentiate|<find> [the] (derivative|differential coefficient) of) {e:expr} (wrt|with respect to|w . r . t .) {g:expr}",
        by_function,
    ),
    question("{g:expr} (का आधारमा|को आधारमा|सापेक्ष) {e:expr} <ko> अवकलन <do-ne>", by_function),
    // Areas of closed curves.
    question(
        "<find> [the] area [(of|enclosed by|bounded by)] [the] (circle|ellipse) {r:relation} [(by|using|with) integration]",
        closed_curve,
    ),
];

type Outcome = Result<Meaning, Problem>;

fn given(study: Study) -> Outcome {
    Ok(Goal::Study(Box::new(study)).into())
}

/// A function that is given by cases in words.
fn pieces(f: &Found<'_, '_>) -> Result<(Expr, Symbol), Problem> {
    let (_, parameters) = f.head("h")?;
    let [x] = &parameters[..] else { return Err(Problem::Unfit) };
    let mut cases = vec![(f.expr("a")?, f.relation("b")?), (f.expr("c")?, f.relation("d")?)];
    if f.has("g") {
        cases.push((f.expr("g")?, f.relation("i")?));
    }
    let about_x = |condition: &Expr| condition.symbols() == [x.clone()];
    if !cases.iter().all(|(_, condition)| about_x(condition)) {
        return Err(Problem::Unfit);
    }
    Ok((Expr::Piecewise(cases), x.clone()))
}

fn at_point(f: &Found<'_, '_>, study: impl Fn(Expr, Symbol, Expr) -> Study) -> Outcome {
    let (body, x) = pieces(f)?;
    given(study(body, x, point(f)?))
}

fn point(f: &Found<'_, '_>) -> Result<Expr, Problem> {
    let at = f.expr("q")?;
    at.symbols().is_empty().then_some(at).ok_or(Problem::Unfit)
}

fn differentiable(f: &Found<'_, '_>) -> Outcome {
    let (body, variable) = study::function(f)?;
    given(Study::Differentiable { body, variable, at: point(f)? })
}

/// `f(x) = …` with another letter in it.
fn make_continuous(f: &Found<'_, '_>) -> Outcome {
    let relation = f.relation("r")?;
    let Expr::Relation(sides, kinds) = relation else { return Err(Problem::Unfit) };
    let ([Expr::Apply(_, arguments), body], [Relation::Equal]) = (&sides[..], &kinds[..]) else {
        return Err(Problem::Unfit);
    };
    let [Expr::Symbol(x)] = &arguments[..] else { return Err(Problem::Unfit) };
    with_letter(f, body.clone(), x.clone())
}

fn make_continuous_pieces(f: &Found<'_, '_>) -> Outcome {
    let (body, x) = pieces(f)?;
    with_letter(f, body, x)
}

fn with_letter(f: &Found<'_, '_>, body: Expr, variable: Symbol) -> Outcome {
    let unknown = f.symbol("k")?;
    let letters = body.symbols();
    let known = |s: &Symbol| *s == unknown || *s == variable || s.name() == "e";
    if unknown == variable || !letters.contains(&unknown) || !letters.iter().all(known) {
        return Err(Problem::Unfit);
    }
    given(Study::MakeContinuous { body, variable, at: point(f)?, unknown })
}

fn mean_value(f: &Found<'_, '_>, rolle: bool) -> Outcome {
    let (body, variable) = study::function(f)?;
    let interval = match f.expr("p")? {
        Expr::Interval { low, high, .. } => (*low, *high),
        Expr::Tuple(ends) if ends.len() == 2 => (ends[0].clone(), ends[1].clone()),
        Expr::Matrix(rows) => match &rows[..] {
            [row] if row.len() == 2 => (row[0].clone(), row[1].clone()),
            _ => return Err(Problem::Unfit),
        },
        _ => return Err(Problem::Unfit),
    };
    if !interval.0.symbols().is_empty() || !interval.1.symbols().is_empty() {
        return Err(Problem::Unfit);
    }
    given(Study::MeanValue { body, variable, interval, rolle })
}

fn hospital(f: &Found<'_, '_>) -> Outcome {
    match super::values::ask(f.expr("e")?) {
        Goal::Limit(limit) => given(Study::Hospital { limit }),
        _ => Err(Problem::Unfit),
    }
}

fn complex_roots(f: &Found<'_, '_>) -> Outcome {
    let equation = f.relation("r")?;
    let is_equation =
        matches!(&equation, Expr::Relation(_, kinds) if kinds[..] == [Relation::Equal]);
    match &equation.symbols()[..] {
        [x] if is_equation => {
            let variable = x.clone();
            given(Study::ComplexRoots { equation, variable })
        }
        _ => Err(Problem::Unfit),
    }
}

/// The derivative of one function by another is that of the curve of both.
fn by_function(f: &Found<'_, '_>) -> Outcome {
    let (above, below) = (f.expr("e")?, f.expr("g")?);
    let letters = below.symbols();
    let mut letters: Vec<&Symbol> = letters.iter().filter(|s| s.name() != "e").collect();
    letters.dedup();
    let [parameter] = &letters[..] else { return Err(Problem::Unfit) };
    let only = above.symbols().iter().all(|s| s == *parameter || s.name() == "e");
    if !only || !above.symbols().contains(parameter) || matches!(below, Expr::Symbol(_)) {
        return Err(Problem::Unfit);
    }
    let parameter = (*parameter).clone();
    given(Study::Parametric { x: below, y: above, parameter })
}

/// `x²/a² + y²/b² = 1`: the area between its upper and its lower half.
fn closed_curve(f: &Found<'_, '_>) -> Outcome {
    let Expr::Relation(sides, kinds) = f.relation("r")? else { return Err(Problem::Unfit) };
    let ([left, right], [Relation::Equal]) = (&sides[..], &kinds[..]) else {
        return Err(Problem::Unfit);
    };
    let whole = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let budget = algebra::Budget::new(100_000, 10_000);
    let read = algebra::Polynomial::from_expr(&whole, &budget).ok().flatten();
    let p = read.ok_or(Problem::Unfit)?;
    let (x, y) = (Symbol::new("x"), Symbol::new("y"));
    let only = p.symbols().iter().all(|s| *s == x || *s == y);
    let number = |q: &algebra::Polynomial| q.as_constant();
    let a = number(&p.coefficient_in(&x, 2)).ok_or(Problem::Unfit)?;
    let b = number(&p.coefficient_in(&y, 2)).ok_or(Problem::Unfit)?;
    let c = number(&p.coefficient_in(&x, 0).coefficient_in(&y, 0)).ok_or(Problem::Unfit)?;
    let zero = algebra::Rational::ZERO;
    let middle = p.coefficient_in(&x, 1).is_zero() && p.coefficient_in(&y, 1).is_zero();
    if !only || !middle || p.total_degree() != 2 || a <= zero || b <= zero || c >= zero {
        return Err(Problem::Unfit);
    }
    let (width, height) = (-&c / &a, -&c / &b);
    let half = Expr::rational(&width).sqrt();
    let ratio = Expr::rational(&(&height / &width));
    let letter = Expr::Symbol(x.clone());
    let inside = Expr::sum(vec![Expr::rational(&width), letter.pow(Expr::integer(2)).negated()]);
    let root = |e: Expr| match algebra::canonical(&e, &algebra::Context::default(), &budget) {
        Ok(Some(simple)) => simple,
        _ => e,
    };
    let factor = root(ratio.sqrt());
    let upper = if factor == Expr::integer(1) {
        inside.sqrt()
    } else {
        Expr::product(vec![factor, inside.sqrt()])
    };
    let half = root(half);
    let lower = upper.clone().negated();
    let bounds = Some((half.clone().negated(), half));
    given(Study::Area { between: (upper, lower), variable: x, bounds })
}
