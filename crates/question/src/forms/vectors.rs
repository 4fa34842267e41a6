//! Vectors.

use super::coordinates::coordinates;
use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
    plane::looks_like_vector,
};
use check::{Coordinates, Goal, Measure};
use syntax::Expr;

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    noun(
        "unit vector [(along|in the direction of|parallel to|of|in direction of)] [the] [vector] {v:expr}",
        |f| of_one(f, Measure::UnitVector),
    ),
    noun("(magnitude|length|modulus) of [the] [position] [vector] {v:expr}", |f| {
        match looks_like_vector(&f.expr("v")?) {
            true => of_one(f, Measure::Magnitude),
            false => Err(Problem::Unfit),
        }
    }),
    noun("(magnitude|length|modulus) of [the] [position] vector {v:expr}", |f| {
        of_one(f, Measure::Magnitude)
    }),
    noun("(dot|scalar) product of [the] [(vectors|two vectors)] {vs:items}", |f| {
        of_two(f, Measure::Dot)
    }),
    noun("(cross|vector) product of [the] [(vectors|two vectors)] {vs:items}", |f| {
        of_two(f, Measure::Cross)
    }),
    noun("angle between [the] [(vectors|two vectors)] {vs:items}", |f| of_two(f, Measure::Angle)),
    noun(
        "[scalar] projection of [the] [vector] {a:expr} (on|onto|upon) [the] [vector] {b:expr}",
        |f| {
            let of = vec![f.expr("a")?, f.expr("b")?];
            coordinates(Coordinates::Measure { what: Measure::Projection, of })
        },
    ),
    noun("[value of] {a:expr} {o:dot} {b:expr}", |f| between(f, Measure::Dot)),
    noun("[value of] {a:expr} {o:cross} {b:expr}", |f| between(f, Measure::Cross)),
    question(
        "[if] {ps:points} [are] [(two|the)] [points] [,|.] [then] find [the] [vector] {w:expr}",
        displacement,
    ),
    question(
        "[(भेक्टर|भेक्टरहरू)] {vs:items} (बीचको|बिचको) कोण <find-ne>",
        |f| of_two(f, Measure::Angle),
    ),
    question(
        "[भेक्टर] {v:expr} <ko> (परिमाण|मान परिमाण) <find-ne>",
        |f| of_one(f, Measure::Magnitude),
    ),
    question(
        "[(भेक्टर|भेक्टरहरू)] {vs:items} <ko> (स्केलर गुणनफल|अदिश गुणनफल|डट गुणनफल|बिन्दु गुणनफल) <find-ne>",
        |f| of_two(f, Measure::Dot),
    ),
    question(
        "[भेक्टर] {v:expr} <ko> [दिशामा] (एकाइ भेक्टर|इकाइ भेक्टर) <find-ne>",
        |f| of_one(f, Measure::UnitVector),
    ),
];

fn of_one(f: &Found<'_, '_>, what: Measure) -> Outcome {
    coordinates(Coordinates::Measure { what, of: vec![f.expr("v")?] })
}

fn of_two(f: &Found<'_, '_>, what: Measure) -> Outcome {
    let of = f.items("vs")?;
    match of.len() {
        2 if of.iter().all(can_be_vector) => coordinates(Coordinates::Measure { what, of }),
        _ => Err(Problem::Unfit),
    }
}

/// Letters may be vectors too, where words say so.
fn can_be_vector(expr: &Expr) -> bool {
    looks_like_vector(expr) || matches!(expr, Expr::Symbol(_) | Expr::Sum(_) | Expr::Product(_))
}

fn between(f: &Found<'_, '_>, what: Measure) -> Outcome {
    let of = vec![f.expr("a")?, f.expr("b")?];
    match of.iter().all(looks_like_vector) {
        true => coordinates(Coordinates::Measure { what, of }),
        false => Err(Problem::Unfit),
    }
}

/// "If A(1, 2) and B(4, 6), find the vector AB."
fn displacement(f: &Found<'_, '_>) -> Outcome {
    let name = match f.expr("w")? {
        Expr::Symbol(s) => s.name().to_owned(),
        Expr::Product(factors) => factors.iter().map(syntax::plain).collect(),
        _ => return Err(Problem::Unfit),
    };
    let name =
        name.trim_start_matches("vec(").trim_start_matches("overrightarrow(").trim_end_matches(')');
    let said = f.text("ps")?;
    let points = f.points("ps")?;
    // The first letter has to name the first point, the second the second.
    let letters: Vec<char> = name.to_lowercase().chars().collect();
    let [first, second] = letters[..] else { return Err(Problem::Unfit) };
    let place = |letter: char| {
        let named = format!("{letter}(");
        said.replace(' ', "").find(&named)
    };
    match (points.as_slice(), place(first), place(second)) {
        ([p, q], Some(a), Some(b)) if a != b => {
            let of = if a < b { vec![p.clone(), q.clone()] } else { vec![q.clone(), p.clone()] };
            let question = Coordinates::Measure { what: Measure::Displacement, of };
            Ok(Goal::Coordinates(question).into())
        }
        _ => Err(Problem::Unfit),
    }
}
