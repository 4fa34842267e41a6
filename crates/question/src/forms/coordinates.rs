//! Points, lines and circles.

use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::{Condition, Coordinates, CurveKind, Feature, Goal, Measure};
use syntax::{Expr, Relation};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    // Distance, points of division, slope, area.
    noun("distance between [the] [(points|point|two points|pair of points)] {ps:points}", |f| {
        of_points(f, Measure::Distance, 2)
    }),
    noun(
        "distance [of the point|of] [from] [the] [(points|point)] {ps:points} (to|from|and) [the] [point] {qs:points}",
        |f| {
            let points = [f.points("ps")?, f.points("qs")?].concat();
            measure(f, Measure::Distance, points, 2)
        },
    ),
    noun(
        "length of [the] [(line|line segment|segment|line - segment)] [(joining|between|from)] [the] [(points|point)] {ps:points}",
        |f| of_points(f, Measure::Distance, 2),
    ),
    noun("length of [the] [(line|line segment)] from {ps:points} to {qs:points}", |f| {
        let points = [f.points("ps")?, f.points("qs")?].concat();
        measure(f, Measure::Distance, points, 2)
    }),
    noun(
        "[(coordinates|co - ordinates) of [the]] (midpoint|mid - point|mid point|middle point) of [the] [(line|line segment|segment|line - segment)] [(joining|between)] [the] [(points|point)] {ps:points}",
        |f| of_points(f, Measure::Midpoint, 2),
    ),
    noun(
        "[(coordinates|co - ordinates) of [the]] centroid of [(the|a)] triangle [{w:word}] (with vertices|whose vertices are|having vertices|formed by|formed by the points|with vertices at|having the vertices) [the] [points] {ps:points}",
        |f| of_points(f, Measure::Centroid, 3),
    ),
    noun(
        "area of [(the|a)] (triangle|quadrilateral|polygon|pentagon) [{w:word}] (with vertices|whose vertices are|having vertices|formed by|formed by the points|with vertices at|having the vertices|with corners at|with corners) [the] [points] {ps:points}",
        area,
    ),
    question(
        "[if] {ps:points} (are|are the) vertices of [a|the] triangle [{w:word}] (,|.) [then] find [(its|the)] centroid [of the triangle]",
        |f| of_points(f, Measure::Centroid, 3),
    ),
    question(
        "[if] {ps:points} (are|are the) vertices of [a|the] (triangle|quadrilateral) [{w:word}] (,|.) [then] find [(its|the)] area [of the (triangle|quadrilateral)]",
        area,
    ),
    question(
        "[the] vertices of [a|the] (triangle|quadrilateral) [{w:word}] (are|are at|are the points) {ps:points} [(,|.)] [then] (find|calculate) [(its|the)] area [of (the|this) (triangle|quadrilateral)]",
        area,
    ),
    question(
        "[the] vertices of [a|the] triangle [{w:word}] (are|are at|are the points) {ps:points} [(,|.)] [then] (find|calculate) [the] [(its|the)] [(coordinates|co - ordinates) of [(its|the)]] centroid [of (the|this) triangle]",
        |f| of_points(f, Measure::Centroid, 3),
    ),
    noun(
        "[(coordinates|co - ordinates) of [the]] point (which|that|dividing) [divides] [the] [(line|line segment|line - segment|segment|join)] [(joining|of|between)] [the] [(points|point)] {ps:points} [internally] in [the] ratio [of] {r:expr} [internally]",
        |f| section(f, false),
    ),
    noun(
        "[(coordinates|co - ordinates) of [the]] point (which|that|dividing) [divides] [the] [(line|line segment|line - segment|segment|join)] [(joining|of|between)] [the] [(points|point)] {ps:points} externally in [the] ratio [of] {r:expr}",
        |f| section(f, true),
    ),
    noun(
        "[(coordinates|co - ordinates) of [the]] point (which|that|dividing) [divides] [the] [(line|line segment|line - segment|segment|join)] [(joining|of|between)] [the] [(points|point)] {ps:points} in [the] ratio [of] {r:expr} externally",
        |f| section(f, true),
    ),
    noun(
        "(slope|gradient) of [the] [straight] (line|line segment) [(joining|through|passing through|that passes through|between)] [the] [(points|point)] {ps:points}",
        |f| of_points(f, Measure::Slope, 2),
    ),
    noun("(slope|gradient) of [the] [straight] line [having equation] {r:relation}", |f| {
        coordinates(Coordinates::Measure { what: Measure::Slope, of: vec![line(f, "r")?] })
    }),
    // Lines and their distances and angles.
    noun(
        "[(perpendicular|length of the perpendicular|length of perpendicular)] [distance] [of] [the] [point] [from] [the] [point] {ps:points} (from|to|and|on) [the] [straight] line {r:relation}",
        to_line,
    ),
    noun(
        "[perpendicular] distance (between|from) [the] [straight] line {r:relation} (and|to|from) [the] [point] {ps:points}",
        to_line,
    ),
    noun("distance between [the] [(parallel|two parallel)] [straight] lines {r:relations}", |f| {
        of_lines(f, Measure::Distance)
    }),
    noun("[acute] angle between [the] [(two|pair of)] [straight] [lines] {r:relations}", |f| {
        of_lines(f, Measure::Angle)
    }),
    noun(
        "[acute] angle between [the] [(two|pair of)] [straight] lines (represented|given) by [the equation] {r:relation}",
        |f| coordinates(Coordinates::Measure { what: Measure::Angle, of: vec![f.relation("r")?] }),
    ),
    noun(
        "[the] [(separate|single|individual)] [equations of] [the] [(two|pair of|separate)] [straight] lines (represented|given) by [the] [equation] {r:relation}",
        |f| features_of(f.relation("r")?, vec![Feature::SeparateLines]),
    ),
    noun("x - intercept and y - intercept of [the] [straight] line {r:relation}", |f| {
        features_of(line(f, "r")?, vec![Feature::XIntercept, Feature::YIntercept])
    }),
    noun("(x - intercept|x intercept) of [the] [straight] line {r:relation}", |f| {
        features_of(line(f, "r")?, vec![Feature::XIntercept])
    }),
    noun("(y - intercept|y intercept) of [the] [straight] line {r:relation}", |f| {
        features_of(line(f, "r")?, vec![Feature::YIntercept])
    }),
    // The equation of a line.
    noun(
        "equation of [(the|a)] [straight] line [(passing|which passes|that passes|going)] (through|joining) [the] [(points|point|two points)] {ps:points}",
        |f| match f.points("ps")?.as_slice() {
            [p, q] => curve(CurveKind::Line, vec![through(p), through(q)]),
            _ => Err(f.problem("ps", "two points fix a line")),
        },
    ),
    noun(
        "equation of [(the|a)] [straight] line [(passing|which passes|that passes|going)] through [the] [point] {ps:points} [and] (with|having|whose|of) [a] (slope|gradient) [(is|of|=)] {m:expr}",
        with_slope,
    ),
    noun(
        "equation of [(the|a)] [straight] line (with|having|of|whose) [a] (slope|gradient) [(is|of|=)] {m:expr} [and] [(passing|which passes|that passes|passes|going)] through [the] [point] {ps:points}",
        with_slope,
    ),
    noun(
        "equation of [(the|a)] [straight] line (with|having|of|whose) [a] (slope|gradient) [(is|of|=)] {m:expr} [,] and [(with|has|a)] [a|the] [its] (y - intercept|y intercept|intercept on the y - axis) [(is|of|=)] {c:expr}",
        |f| {
            curve(
                CurveKind::Line,
                vec![Condition::Slope(f.expr("m")?), Condition::YIntercept(f.expr("c")?)],
            )
        },
    ),
    noun(
        "equation of [(the|a)] [straight] line [(passing|which passes|that passes)] through [the] [point] {ps:points} [and] [(which|that)] [is] (making|makes|inclined at|inclined|with inclination|at) [an] [angle] [of] {t:expr} [(with|to) [the] [positive] [direction of] [the] x - axis]",
        inclined,
    ),
    noun(
        "equation of [(the|a)] [straight] line (making|which makes|that makes|inclined at) [an] [angle] [of] {t:expr} (with|to) [the] [positive] [direction of] [the] x - axis and [(passing|which passes|passes)] through [the] [point] {ps:points}",
        inclined,
    ),
    noun(
        "equation of [(the|a)] [straight] line [(which|that)] (making|makes|cutting|cuts|cutting off|with|having|makes) [the] (x - intercept|x intercept|intercept on the x - axis) [(is|of|=)] {a:expr} and [the] (y - intercept|y intercept|intercept on the y - axis) [(is|of|=)] {b:expr}",
        intercepts,
    ),
    noun(
        "equation of [(the|a)] [straight] line [(which|that|whose)] (making|makes|cutting|cuts|cutting off|cuts off|with|having) [the] intercepts [(are|of)] {a:expr} and {b:expr} [(on|from|with) [the] [coordinate] axes] [(on|from) [the] x - axis and y - axis] [respectively]",
        intercepts,
    ),
    noun(
        "equation of [(the|a)] [straight] line [(passing|which passes|that passes|going)] through [the] [point] {ps:points} [,] [and] [which is|that is] parallel to [the] [straight] [line] {r:relation}",
        |f| beside(f, false),
    ),
    noun(
        "equation of [(the|a)] [straight] line parallel to [the] [straight] [line] {r:relation} [and] [(passing|which passes|that passes|passes|going)] through [the] [point] {ps:points}",
        |f| beside(f, false),
    ),
    noun(
        "equation of [(the|a)] [straight] line [(passing|which passes|that passes|going)] through [the] [point] {ps:points} [,] [and] [which is|that is] (perpendicular|at right angles) to [the] [straight] [line] {r:relation}",
        |f| beside(f, true),
    ),
    noun(
        "equation of [(the|a)] [straight] line (perpendicular|at right angles) to [the] [straight] [line] {r:relation} [and] [(passing|which passes|that passes|passes|going)] through [the] [point] {ps:points}",
        |f| beside(f, true),
    ),
    noun(
        "equation of [(the|a)] [straight] line [(passing|which passes)] through [the] [point] {ps:points} [and] parallel to [the] x - axis",
        |f| along_axis(f, "y"),
    ),
    noun(
        "equation of [(the|a)] [straight] line [(passing|which passes)] through [the] [point] {ps:points} [and] parallel to [the] y - axis",
        |f| along_axis(f, "x"),
    ),
    noun(
        "equation of [the] perpendicular bisector of [the] [(line|line segment|segment)] [joining] [the] [points] {ps:points}",
        |f| match f.points("ps")?.as_slice() {
            [p, q] => curve(CurveKind::Line, vec![Condition::Bisects(p.clone(), q.clone())]),
            _ => Err(f.problem("ps", "a line segment has two ends")),
        },
    ),
    noun(
        "equation of [the] tangent [line] to [the] circle {r:relation} at [the] [point] {ps:points}",
        |f| {
            curve(
                CurveKind::Line,
                vec![through(&one(f, "ps")?), Condition::TangentTo(f.relation("r")?)],
            )
        },
    ),
    // The equation of a circle.
    noun(
        "equation of [(the|a)] circle (with|having|whose) [its] (centre|center) [is] [(at|as)] [the] [point] {ps:points} and [(with|having|whose|of)] [a] [its] radius [(is|of|=)] {r:expr} [(units|unit)]",
        |f| {
            let centre = one(f, "ps")?;
            curve(
                CurveKind::Circle,
                vec![Condition::Centre(centre), Condition::Radius(f.expr("r")?)],
            )
        },
    ),
    noun(
        "equation of [(the|a)] circle (with|having|whose|of) [a] radius [(is|of|=)] {r:expr} [(units|unit)] and [(with|its)] (centre|center) [is] [(at|as)] [the] [point] {ps:points}",
        |f| {
            let centre = one(f, "ps")?;
            curve(
                CurveKind::Circle,
                vec![Condition::Centre(centre), Condition::Radius(f.expr("r")?)],
            )
        },
    ),
    noun(
        "equation of [(the|a)] circle (with|having|whose) (centre|center) [is] [(at|as)] [the] [point] {ps:points} and [(which|that)] (passing|passes|which passes) through [the] [point] {qs:points}",
        |f| {
            curve(
                CurveKind::Circle,
                vec![Condition::Centre(one(f, "ps")?), through(&one(f, "qs")?)],
            )
        },
    ),
    noun(
        "equation of [(the|a)] circle (with|having|whose) (centre|center) [is] [(at|as)] [the] [point] {ps:points} and [(which|that)] (touching|touches|tangent to) [the] [line] {r:relation}",
        |f| {
            curve(
                CurveKind::Circle,
                vec![Condition::Centre(one(f, "ps")?), Condition::Touches(line(f, "r")?)],
            )
        },
    ),
    noun(
        "equation of [(the|a)] circle (with|having|whose) (centre|center) [is] [(at|as)] [the] [point] {ps:points} and [(which|that)] (touching|touches|tangent to) [the] x - axis",
        |f| {
            curve(
                CurveKind::Circle,
                vec![Condition::Centre(one(f, "ps")?), Condition::Touches(axis("y"))],
            )
        },
    ),
    noun(
        "equation of [(the|a)] circle (with|having|whose) (centre|center) [is] [(at|as)] [the] [point] {ps:points} and [(which|that)] (touching|touches|tangent to) [the] y - axis",
        |f| {
            curve(
                CurveKind::Circle,
                vec![Condition::Centre(one(f, "ps")?), Condition::Touches(axis("x"))],
            )
        },
    ),
    noun(
        "equation of [(the|a)] circle [(passing|which passes|that passes|going)] through [the] [(points|three points)] {ps:points}",
        |f| match f.points("ps")?.as_slice() {
            points @ [_, _, _] => curve(CurveKind::Circle, points.iter().map(through).collect()),
            _ => Err(f.problem("ps", "three points fix a circle")),
        },
    ),
    noun(
        "equation of [(the|a)] circle (having|with|whose) [the] [(line|line segment|segment)] [(joining|ends)] [the] [(points|point)] {ps:points} as [(a|its|the)] [(ends|end points|endpoints) of] [(a|its|the)] diameter",
        diameter,
    ),
    noun(
        "equation of [(the|a)] circle (whose|with|having) [the] (ends|end points|endpoints|extremities|end) of [(a|its|the)] diameter [(are|as|at)] [the] [points] {ps:points}",
        diameter,
    ),
    noun(
        "equation of [(the|a)] circle (on|with|having) [the] [line] [segment] joining [the] [points] {ps:points} as diameter",
        diameter,
    ),
    // Features of curves.
    noun(
        "{fs:features} of [(the|a)] [(circle|parabola|ellipse|hyperbola|conic|conic section|curve|following)] [whose equation is|with equation|having equation] [:] {r:relation}",
        |f| features_of(f.relation("r")?, f.features("fs")?),
    ),
    question(
        "[(वृत्त|पाराबोला|परवलय|दीर्घवृत्त|इलिप्स|हाइपरबोला|अतिपरवलय|वक्र)] {r:relation} <ko> {fs:features} <find-ne>",
        |f| features_of(f.relation("r")?, f.features("fs")?),
    ),
    question(
        "[(वृत्त को|वृत्तको) समीकरण] {r:relation} (भए|हुँदा|छ भने) [,] [(वृत्त|वृत्तको)] <ko> {fs:features} <find-ne>",
        |f| features_of(f.relation("r")?, f.features("fs")?),
    ),
    // Nepali.
    question(
        "[(बिन्दु|बिन्दुहरू|दुई बिन्दु)] {ps:points} [बिन्दुहरू] (बीचको|बिचको|बीच|बिच) [को] (दूरी|दुरी) <find-ne>",
        |f| of_points(f, Measure::Distance, 2),
    ),
    question(
        "[(बिन्दु|बिन्दुहरू)] {ps:points} [(बिन्दुहरू|बिन्दु|लाई)] जोड्ने [(रेखा|रेखाखण्ड|रेखाको|रेखाखण्डको)] <ko> (मध्यबिन्दु|मध्य बिन्दु|मध्यविन्दु) [को निर्देशाङ्क] <find-ne>",
        |f| of_points(f, Measure::Midpoint, 2),
    ),
    question(
        "[(बिन्दु|बिन्दुहरू)] {ps:points} [(बिन्दुहरू|बिन्दु|लाई)] जोड्ने [(रेखा|रेखाखण्ड|सरल रेखा|रेखाको)] <ko> (झुकाव|ढलान) <find-ne>",
        |f| of_points(f, Measure::Slope, 2),
    ),
    question(
        "[(बिन्दु|बिन्दुहरू)] {ps:points} [(बिन्दुहरू|बिन्दु)] (भएर जाने|बाट जाने|जोड्ने|हुँदै जाने|लाई जोड्ने) [सरल|सीधा] (रेखा|रेखाको|सरलरेखा) <ko> समीकरण <find-ne>",
        |f| match f.points("ps")?.as_slice() {
            [p, q] => curve(CurveKind::Line, vec![through(p), through(q)]),
            _ => Err(Problem::Unfit),
        },
    ),
    question(
        "{ps:points} [बिन्दु] (भएर जाने|बाट जाने|हुँदै जाने) र झुकाव {m:expr} (भएको|हुने) [सरल|सीधा] (रेखा|रेखाको) <ko> समीकरण <find-ne>",
        with_slope,
    ),
    question(
        "[बिन्दु] {ps:points} (भएर जाने|बाट जाने|हुँदै जाने) [र] [रेखा] {r:relation} [सँग|रेखासँग] समानान्तर [हुने|भएको] [सरल] (रेखा|रेखाको) <ko> समीकरण <find-ne>",
        |f| beside(f, false),
    ),
    question(
        "[बिन्दु] {ps:points} (भएर जाने|बाट जाने|हुँदै जाने) [र] [रेखा] {r:relation} [सँग|रेखासँग|मा] लम्ब [हुने|भएको] [सरल] (रेखा|रेखाको) <ko> समीकरण <find-ne>",
        |f| beside(f, true),
    ),
    question(
        "(शीर्षबिन्दुहरू|शीर्षबिन्दु) {ps:points} (भएको|हुने|भएका) (त्रिभुज|त्रिभुजको) <ko> क्षेत्रफल <find-ne>",
        area,
    ),
    question(
        "{ps:points} (शीर्षबिन्दुहरू|शीर्षबिन्दु) (भएको|हुने|भएका) (त्रिभुज|त्रिभुजको) <ko> क्षेत्रफल <find-ne>",
        area,
    ),
    question(
        "(शीर्षबिन्दुहरू|शीर्षबिन्दु) {ps:points} (भएको|हुने|भएका) (त्रिभुज|त्रिभुजको) <ko> (केन्द्रक|गुरुत्वकेन्द्र|केन्द्रविन्दु|मध्यिका केन्द्र) <find-ne>",
        |f| of_points(f, Measure::Centroid, 3),
    ),
    question(
        "केन्द्र {ps:points} र अर्धव्यास {r:expr} [एकाइ] (भएको|हुने) (वृत्त|वृत्तको) <ko> समीकरण <find-ne>",
        |f| {
            curve(
                CurveKind::Circle,
                vec![Condition::Centre(one(f, "ps")?), Condition::Radius(f.expr("r")?)],
            )
        },
    ),
    question("[रेखा] {r:relation} <ko> (झुकाव|ढलान) <find-ne>", |f| {
        coordinates(Coordinates::Measure { what: Measure::Slope, of: vec![line(f, "r")?] })
    }),
    question(
        "[बिन्दु] {ps:points} (बाट|देखि) [रेखा] {r:relation} (सम्मको|सम्म|रेखासम्मको) [को] [लम्ब] (दूरी|दुरी) <find-ne>",
        to_line,
    ),
    question(
        "[रेखाहरू] {r:relations} (बीचको|बिचको) [न्यून] कोण <find-ne>",
        |f| of_lines(f, Measure::Angle),
    ),
    question(
        "[बिन्दुहरू] {ps:points} [लाई] जोड्ने [(रेखा|रेखाखण्ड|रेखालाई)] <ko> {r:expr} [को] (अनुपातमा|अनुपात) [मा] [भित्री रूपमा] (विभाजन गर्ने|भाग गर्ने|बाँड्ने) (बिन्दु|बिन्दुको) <ko> [निर्देशाङ्क] <find-ne>",
        |f| section(f, false),
    ),
];

pub(super) fn coordinates(question: Coordinates) -> Outcome {
    Ok(Goal::Coordinates(question).into())
}

fn measure(f: &Found<'_, '_>, what: Measure, of: Vec<Expr>, count: usize) -> Outcome {
    if of.len() != count {
        let message = format!("{count} points are needed here");
        return Err(f.problem("ps", message));
    }
    coordinates(Coordinates::Measure { what, of })
}

fn of_points(f: &Found<'_, '_>, what: Measure, count: usize) -> Outcome {
    measure(f, what, f.points("ps")?, count)
}

fn area(f: &Found<'_, '_>) -> Outcome {
    let of = f.points("ps")?;
    if of.len() < 3 {
        return Err(f.problem("ps", "three or more corners are needed here"));
    }
    coordinates(Coordinates::Measure { what: Measure::Area, of })
}

fn section(f: &Found<'_, '_>, external: bool) -> Outcome {
    let Expr::Ratio(parts) = f.expr("r")? else {
        return Err(f.problem("r", "a ratio such as 2:3 is expected here"));
    };
    let [first, second] = &parts[..] else {
        return Err(f.problem("r", "a ratio of two numbers is expected here"));
    };
    let what = Measure::Section { first: first.clone(), second: second.clone(), external };
    measure(f, what, f.points("ps")?, 2)
}

fn one(f: &Found<'_, '_>, name: &str) -> Result<Expr, Problem> {
    match f.points(name)?.as_slice() {
        [point] => Ok(point.clone()),
        _ => Err(f.problem(name, "one point is expected here")),
    }
}

/// An equation in `x` and `y`, or in one of them.
pub(super) fn line(f: &Found<'_, '_>, name: &str) -> Result<Expr, Problem> {
    let relation = f.relation(name)?;
    let equation = matches!(&relation, Expr::Relation(_, kinds) if kinds == &[Relation::Equal]);
    let symbols = relation.symbols();
    match equation && symbols.iter().any(|s| matches!(s.name(), "x" | "y")) {
        true => Ok(relation),
        false => Err(f.problem(name, "an equation in x and y is expected here")),
    }
}

fn to_line(f: &Found<'_, '_>) -> Outcome {
    let of = vec![one(f, "ps")?, line(f, "r")?];
    coordinates(Coordinates::Measure { what: Measure::Distance, of })
}

fn of_lines(f: &Found<'_, '_>, what: Measure) -> Outcome {
    let mut of = Vec::new();
    for relation in f.relations("r")? {
        match relation {
            Expr::And(parts) | Expr::List(parts) => of.extend(parts),
            other => of.push(other),
        }
    }
    match (of.len(), &what) {
        (2, _) | (1, Measure::Angle) => coordinates(Coordinates::Measure { what, of }),
        _ => Err(f.problem("r", "two lines are needed here")),
    }
}

fn through(point: &Expr) -> Condition {
    Condition::Through(point.clone())
}

fn curve(kind: CurveKind, conditions: Vec<Condition>) -> Outcome {
    coordinates(Coordinates::Curve { kind, conditions })
}

fn with_slope(f: &Found<'_, '_>) -> Outcome {
    let point = one(f, "ps")?;
    curve(CurveKind::Line, vec![through(&point), Condition::Slope(f.expr("m")?)])
}

fn inclined(f: &Found<'_, '_>) -> Outcome {
    let angle = match f.expr("t")? {
        angle @ Expr::Degrees(_) => angle,
        _ => return Err(f.problem("t", "an angle such as 45° is expected here")),
    };
    curve(CurveKind::Line, vec![through(&one(f, "ps")?), Condition::Inclination(angle)])
}

fn intercepts(f: &Found<'_, '_>) -> Outcome {
    let (a, b) = (f.expr("a")?, f.expr("b")?);
    curve(CurveKind::Line, vec![Condition::XIntercept(a), Condition::YIntercept(b)])
}

fn beside(f: &Found<'_, '_>, perpendicular: bool) -> Outcome {
    let (point, line) = (one(f, "ps")?, line(f, "r")?);
    let condition =
        if perpendicular { Condition::Perpendicular(line) } else { Condition::Parallel(line) };
    curve(CurveKind::Line, vec![through(&point), condition])
}

/// The axis on which this letter is 0.
pub(super) fn axis(zero: &str) -> Expr {
    Expr::symbol(zero).equals(Expr::integer(0))
}

fn along_axis(f: &Found<'_, '_>, zero: &str) -> Outcome {
    curve(CurveKind::Line, vec![through(&one(f, "ps")?), Condition::Parallel(axis(zero))])
}

fn diameter(f: &Found<'_, '_>) -> Outcome {
    match f.points("ps")?.as_slice() {
        [p, q] => curve(CurveKind::Circle, vec![Condition::Diameter(p.clone(), q.clone())]),
        _ => Err(f.problem("ps", "a diameter has two ends")),
    }
}

fn features_of(relation: Expr, features: Vec<Feature>) -> Outcome {
    coordinates(Coordinates::Features { curve: relation, features })
}
