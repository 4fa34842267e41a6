//! Transformations of points.

use super::coordinates::{axis, coordinates, line};
use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::{Coordinates, Motion};
use syntax::Expr;

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    noun(
        "<image-of> (reflection|reflected|reflecting it|reflecting) (in|on|about|across|over|along|through|with respect to) [the] [line] (x - axis|x axis)",
        |f| mirror(f, axis("y")),
    ),
    noun(
        "<image-of> (reflection|reflected|reflecting it|reflecting) (in|on|about|across|over|along|through|with respect to) [the] [line] (y - axis|y axis)",
        |f| mirror(f, axis("x")),
    ),
    noun(
        "<image-of> (reflection|reflected|reflecting it|reflecting) (in|on|about|across|over|along|through|with respect to) [the] [line] {r:relation}",
        |f| mirror(f, line(f, "r")?),
    ),
    noun(
        "<image-of> <rotation> [(through|of|by)] [an] [angle] [of] {t:expr} [anticlockwise|anti - clockwise|counterclockwise|counter clockwise] (about|around) [the] [point] {c:points} [in] [the] [(anticlockwise|anti - clockwise|counterclockwise|positive)] [direction]",
        |f| turned(f, false),
    ),
    noun(
        "<image-of> <rotation> [(through|of|by)] [an] [angle] [of] {t:expr} clockwise (about|around) [the] [point] {c:points}",
        |f| turned(f, true),
    ),
    noun(
        "<image-of> <rotation> [(through|of|by)] [an] [angle] [of] {t:expr} (about|around) [the] [point] {c:points} [in] [the] (clockwise|negative) [direction]",
        |f| turned(f, true),
    ),
    noun(
        "<image-of> <rotation> (about|around) [the] [point] {c:points} (through|of|by) [an] [angle] [of] {t:expr} [in] [the] [(anticlockwise|anti - clockwise|counterclockwise|positive)] [direction]",
        |f| turned(f, false),
    ),
    noun(
        "<image-of> <rotation> (about|around) [the] [point] {c:points} (through|of|by) [an] [angle] [of] {t:expr} [in] [the] (clockwise|negative) [direction]",
        |f| turned(f, true),
    ),
    noun(
        "<image-of> (half turn|half - turn|a half turn) (about|around) [the] [point] {c:points}",
        |f| quarter_turns(f, 2),
    ),
    noun(
        "<image-of> (positive quarter turn|positive quarter - turn) (about|around) [the] [point] {c:points}",
        |f| quarter_turns(f, 1),
    ),
    noun(
        "<image-of> (negative quarter turn|negative quarter - turn) (about|around) [the] [point] {c:points}",
        |f| quarter_turns(f, 3),
    ),
    noun(
        "<image-of> (translation|translated|translating|translating it) [(by|through|with|under)] [the] [translation] [column] [vector] {v:expr}",
        translated,
    ),
    noun(
        "<image-of> [an] (enlargement|enlarged|enlarging it) [(with|about|by|of)] [the] (centre|center) [(at|is)] {c:points} and [a] [(scale factor|the scale factor|with scale factor)] {k:expr}",
        enlarged,
    ),
    noun(
        "<image-of> [an] (enlargement|enlarged|enlarging it) (with|of|by) [a] scale factor [of] {k:expr} [and|with|about] [the] [(centre|center)] [(at|of)] [enlargement] [at] {c:points}",
        enlarged,
    ),
    noun(
        "<image-of> [the] [transformation] [(given|represented|defined) by] [the] matrix {m:expr}",
        by_matrix,
    ),
    noun("<image-of> transformation matrix {m:expr}", by_matrix),
    question(
        "[the] [(point|points)] {ps:points} (is|are) reflected (in|on|about|across|over) [the] [line] (x - axis|x axis) [(.|,|and)] find [the] [(coordinates|co - ordinates) of] [(the|its|their)] (image|images|coordinates of the image)",
        |f| mirror(f, axis("y")),
    ),
    question(
        "[the] [(point|points)] {ps:points} (is|are) reflected (in|on|about|across|over) [the] [line] (y - axis|y axis) [(.|,|and)] find [the] [(coordinates|co - ordinates) of] [(the|its|their)] (image|images)",
        |f| mirror(f, axis("x")),
    ),
    question(
        "[the] [(point|points)] {ps:points} (is|are) reflected (in|on|about|across|over) [the] [line] {r:relation} [(.|,|and)] find [the] [(coordinates|co - ordinates) of] [(the|its|their)] (image|images)",
        |f| mirror(f, line(f, "r")?),
    ),
    question(
        "[the] [(point|points)] {ps:points} (is|are) rotated (through|by) {t:expr} [(anticlockwise|counterclockwise)] (about|around) [the] {c:points} [(.|,|and)] find [the] [(coordinates|co - ordinates) of] [(the|its|their)] (image|images)",
        |f| turned(f, false),
    ),
    question(
        "[(बिन्दु|बिन्दुहरू)] {ps:points} <ko> (x - अक्ष|x अक्ष|x - अक्षमा|x अक्षमा) [मा] (परावर्तन|परावर्तित) [<do-ne>] [गर्दा] [(हुने|आउने)] [(प्रतिबिम्ब|प्रतिबिम्बको निर्देशाङ्क|प्रतिबिम्ब को निर्देशाङ्क)] [<find-ne>]",
        |f| mirror(f, axis("y")),
    ),
    question(
        "[(बिन्दु|बिन्दुहरू)] {ps:points} <ko> (y - अक्ष|y अक्ष|y - अक्षमा|y अक्षमा) [मा] (परावर्तन|परावर्तित) [<do-ne>] [गर्दा] [(हुने|आउने)] [(प्रतिबिम्ब|प्रतिबिम्बको निर्देशाङ्क|प्रतिबिम्ब को निर्देशाङ्क)] [<find-ne>]",
        |f| mirror(f, axis("x")),
    ),
    question(
        "[(बिन्दु|बिन्दुहरू)] {ps:points} <ko> [रेखा] {r:relation} [मा] (परावर्तन|परावर्तित) गर्दा [(हुने|आउने)] [(प्रतिबिम्ब|प्रतिबिम्बको निर्देशाङ्क|प्रतिबिम्ब को निर्देशाङ्क)] [<find-ne>]",
        |f| mirror(f, line(f, "r")?),
    ),
    question(
        "[(बिन्दु|बिन्दुहरू)] {ps:points} <ko> {c:points} [को] (वरिपरि|केन्द्र मानी|बिन्दुको वरिपरि|बिन्दु को वरिपरि) [धनात्मक दिशामा|घडीको विपरीत दिशामा] {t:expr} [ले|मा] (परिक्रमण|घुमाउँदा|परिक्रमण गर्दा) [गर्दा] [(हुने|आउने)] [प्रतिबिम्ब] [<find-ne>]",
        |f| turned(f, false),
    ),
];

fn image(f: &Found<'_, '_>, motion: Motion) -> Outcome {
    let points = f.points("ps")?;
    coordinates(Coordinates::Image { points, motions: vec![motion] })
}

fn mirror(f: &Found<'_, '_>, line: Expr) -> Outcome {
    image(f, Motion::Reflect(line))
}

fn centre(f: &Found<'_, '_>) -> Result<Expr, Problem> {
    match f.points("c")?.as_slice() {
        [point] => Ok(point.clone()),
        _ => Err(f.problem("c", "one point is expected here")),
    }
}

fn quarter_turns(f: &Found<'_, '_>, quarters: u8) -> Outcome {
    let centre = centre(f)?;
    image(f, Motion::Rotate { quarters, centre })
}

/// By 90°, 180° or 270°; negative angles and clockwise ones turn the other way.
fn turned(f: &Found<'_, '_>, clockwise: bool) -> Outcome {
    let (angle, negative) = match f.expr("t")? {
        Expr::Negate(angle) => (*angle, true),
        angle => (angle, false),
    };
    let degrees = match &angle {
        Expr::Degrees(degrees) => degrees.as_rational(),
        other => other.as_rational(),
    };
    let quarters = [(90, 1u8), (180, 2), (270, 3)]
        .into_iter()
        .find(|(n, _)| degrees.as_ref().is_some_and(|d| *d == (*n).into()));
    let Some((_, quarters)) = quarters else {
        return Err(f.problem("t", "90°, 180° or 270° is expected here"));
    };
    if negative && clockwise {
        return Err(f.problem("t", "the angle is negative and the direction is clockwise"));
    }
    quarter_turns(f, if negative || clockwise { 4 - quarters } else { quarters })
}

fn translated(f: &Found<'_, '_>) -> Outcome {
    let by = match f.expr("v")? {
        by @ (Expr::Tuple(_) | Expr::Matrix(_)) => by,
        Expr::Relation(..) => return Err(Problem::Unfit),
        _ => return Err(f.problem("v", "a vector such as (2, 3) is expected here")),
    };
    image(f, Motion::Translate(by))
}

fn enlarged(f: &Found<'_, '_>) -> Outcome {
    let centre = centre(f)?;
    image(f, Motion::Enlarge { scale: f.expr("k")?, centre })
}

fn by_matrix(f: &Found<'_, '_>) -> Outcome {
    match f.expr("m")? {
        matrix @ Expr::Matrix(_) => image(f, Motion::Matrix(matrix)),
        _ => Err(Problem::Unfit),
    }
}
