//! Images of points under reflection, rotation, translation, enlargement and matrices.

use super::measures::line;
use super::simplify;
use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work};
use check::{Claim, Motion, components};
use syntax::Expr;

rules! {
    REFLECT_IN_X_AXIS = "reflect-in-x-axis",
        "Reflect in the x-axis" / "x-अक्षमा परावर्तन गर्नुहोस्",
        "Reflection in the x-axis takes (x, y) to (x, -y)."
            / "x-अक्षमा परावर्तन गर्दा (x, y) को प्रतिबिम्ब (x, -y) हुन्छ।";
    REFLECT_IN_Y_AXIS = "reflect-in-y-axis",
        "Reflect in the y-axis" / "y-अक्षमा परावर्तन गर्नुहोस्",
        "Reflection in the y-axis takes (x, y) to (-x, y)."
            / "y-अक्षमा परावर्तन गर्दा (x, y) को प्रतिबिम्ब (-x, y) हुन्छ।";
    REFLECT_IN_DIAGONAL = "reflect-in-y-equals-x",
        "Reflect in the line y = x" / "रेखा y = x मा परावर्तन गर्नुहोस्",
        "Reflection in y = x takes (x, y) to (y, x)."
            / "y = x मा परावर्तन गर्दा (x, y) को प्रतिबिम्ब (y, x) हुन्छ।";
    REFLECT_IN_OTHER_DIAGONAL = "reflect-in-y-equals-minus-x",
        "Reflect in the line y = -x" / "रेखा y = -x मा परावर्तन गर्नुहोस्",
        "Reflection in y = -x takes (x, y) to (-y, -x)."
            / "y = -x मा परावर्तन गर्दा (x, y) को प्रतिबिम्ब (-y, -x) हुन्छ।";
    REFLECT_IN_VERTICAL = "reflect-in-vertical-line",
        "Reflect in the vertical line" / "ठाडो रेखामा परावर्तन गर्नुहोस्",
        "Reflection in x = h takes (x, y) to (2h - x, y); here h = {0}."
            / "x = h मा परावर्तन गर्दा (x, y) को प्रतिबिम्ब (2h - x, y) हुन्छ; यहाँ h = {0}।";
    REFLECT_IN_HORIZONTAL = "reflect-in-horizontal-line",
        "Reflect in the horizontal line" / "तेर्सो रेखामा परावर्तन गर्नुहोस्",
        "Reflection in y = k takes (x, y) to (x, 2k - y); here k = {0}."
            / "y = k मा परावर्तन गर्दा (x, y) को प्रतिबिम्ब (x, 2k - y) हुन्छ; यहाँ k = {0}।";
    REFLECT_IN_LINE = "reflect-in-line",
        "Reflect in the line" / "रेखामा परावर्तन गर्नुहोस्",
        "The image lies as far behind the line ax + by + c = 0 as the point before it: both coordinates change by -2(ax + by + c)/(a² + b²) times a and b."
            / "प्रतिबिम्ब रेखा ax + by + c = 0 को पछाडि उत्तिकै टाढा हुन्छ: निर्देशाङ्कमा a र b को -2(ax + by + c)/(a² + b²) गुणा थपिन्छ।";
    ROTATE_QUARTER = "rotate-quarter-turn",
        "Rotate by 90° anticlockwise" / "घडीको विपरीत दिशामा 90° परिक्रमण गर्नुहोस्",
        "About the origin, +90° takes (x, y) to (-y, x)."
            / "उद्गम बिन्दुवरिपरि +90° मा (x, y) को प्रतिबिम्ब (-y, x) हुन्छ।";
    ROTATE_HALF = "rotate-half-turn",
        "Rotate by 180°" / "180° परिक्रमण गर्नुहोस्",
        "About the origin, 180° takes (x, y) to (-x, -y)."
            / "उद्गम बिन्दुवरिपरि 180° मा (x, y) को प्रतिबिम्ब (-x, -y) हुन्छ।";
    ROTATE_THREE_QUARTERS = "rotate-three-quarter-turn",
        "Rotate by 270° anticlockwise, or 90° clockwise" / "घडीको विपरीत दिशामा 270° (वा घडीको दिशामा 90°) परिक्रमण गर्नुहोस्",
        "About the origin, -90° takes (x, y) to (y, -x)."
            / "उद्गम बिन्दुवरिपरि -90° मा (x, y) को प्रतिबिम्ब (y, -x) हुन्छ।";
    ROTATE_ABOUT_POINT = "rotate-about-point",
        "Rotate about the point" / "बिन्दुवरिपरि परिक्रमण गर्नुहोस्",
        "The differences from the centre ({0}, {1}) are turned, then the centre is added again."
            / "केन्द्र ({0}, {1}) बाटको फरकलाई घुमाइन्छ, अनि केन्द्र फेरि जोडिन्छ।";
    TRANSLATE = "translate",
        "Translate" / "विस्थापन गर्नुहोस्",
        "A translation by the vector (a, b) takes (x, y) to (x + a, y + b)."
            / "भेक्टर (a, b) ले विस्थापन गर्दा (x, y) को प्रतिबिम्ब (x + a, y + b) हुन्छ।";
    ENLARGE = "enlarge",
        "Enlarge" / "विस्तार गर्नुहोस्",
        "About the centre (h, k), the scale factor {0} takes (x, y) to (h + {0}(x - h), k + {0}(y - k))."
            / "केन्द्र (h, k) र नापो {0} को विस्तारमा (x, y) को प्रतिबिम्ब (h + {0}(x - h), k + {0}(y - k)) हुन्छ।";
    APPLY_MATRIX = "apply-matrix",
        "Multiply the matrix by the point" / "मेट्रिक्सलाई बिन्दुले गुणन गर्नुहोस्",
        "Each row of the matrix times the column of x and y gives a coordinate of the image."
            / "मेट्रिक्सको हरेक पङ्क्तिलाई x र y को लहरले गुणन गर्दा प्रतिबिम्बको निर्देशाङ्क आउँछ।";
    WORK_OUT_IMAGE = "work-out-image",
        "Work out the coordinates" / "निर्देशाङ्क निकाल्नुहोस्",
        "Each coordinate is worked out by itself." / "हरेक निर्देशाङ्कको हिसाब छुट्टै गरिन्छ।";
}

/// The images of `points`.
pub(crate) fn solve(
    points: &[Expr],
    motions: &[Motion],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut now = Vec::with_capacity(points.len());
    for point in points {
        let parts = components(point, false).map(|(parts, _)| parts);
        match parts.and_then(|parts| <[Expr; 2]>::try_from(parts).ok()) {
            Some(point) => now.push(point),
            None => return super::unknown("points"),
        }
    }
    if motions.is_empty() || motions.len() > 4 || points.len() > 8 || points.is_empty() {
        return super::unknown("transformations");
    }
    let shown = |points: &[[Expr; 2]]| {
        let mut all: Vec<Expr> = points.iter().map(|p| Expr::Tuple(p.to_vec())).collect();
        if all.len() == 1 { all.remove(0) } else { Expr::List(all) }
    };
    let mut derivation = Derivation::new(shown(&now));
    for motion in motions {
        let (rule, arguments, moved) = mapping(motion, work)?;
        now = now.iter().map(|[x, y]| moved(x, y)).collect();
        derivation.step(rule, Claim::States, shown(&now), arguments);
        for point in &mut now {
            for part in point.iter_mut() {
                *part = simplify::tidied(part, work)?;
            }
        }
        derivation.step(&WORK_OUT_IMAGE, Claim::Equal, shown(&now), Vec::new());
    }
    // Points of an axis or the origin may stay where they are.
    if derivation.steps.is_empty() {
        derivation.steps.push(crate::Step {
            rule: &WORK_OUT_IMAGE,
            claim: Claim::Equal,
            before: shown(&now),
            after: shown(&now),
            arguments: Vec::new(),
            substeps: Vec::new(),
        });
    }
    Ok(derivation)
}

type Moved = Box<dyn Fn(&Expr, &Expr) -> [Expr; 2]>;

fn negative(e: &Expr) -> Expr {
    match e {
        Expr::Negate(inner) => (**inner).clone(),
        e if e.as_rational().is_some_and(|q| q.is_zero()) => e.clone(),
        e => e.clone().negated(),
    }
}

fn plus(a: &Expr, b: &Expr) -> Expr {
    Expr::Sum(vec![a.clone(), b.clone()])
}

fn minus(a: &Expr, b: &Expr) -> Expr {
    Expr::Sum(vec![a.clone(), b.clone().negated()])
}

fn times(a: &Expr, b: &Expr) -> Expr {
    Expr::Product(vec![a.clone(), b.clone()])
}

/// The rule of a motion, what fills its reason, and what it does with a point.
fn mapping(
    motion: &Motion,
    work: &Work<'_>,
) -> Result<(&'static Rule, Vec<Expr>, Moved), Unsolved> {
    let point = |e: &Expr| {
        let parts = components(e, false).map(|(parts, _)| parts);
        match parts.and_then(|parts| <[Expr; 2]>::try_from(parts).ok()) {
            Some(parts) => Ok(parts),
            None => super::unknown("points"),
        }
    };
    let zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
    Ok(match motion {
        Motion::Reflect(mirror) => {
            let [a, b, c] = line(mirror, work)?;
            let two = Expr::integer(2);
            let place =
                |part: &Expr| simplify::tidied(&c.clone().negated().over(part.clone()), work);
            if zero(&a) && zero(&c) {
                let moved: Moved = Box::new(|x, y| [x.clone(), negative(y)]);
                (&REFLECT_IN_X_AXIS, Vec::new(), moved)
            } else if zero(&b) && zero(&c) {
                (&REFLECT_IN_Y_AXIS, Vec::new(), Box::new(|x, y| [negative(x), y.clone()]))
            } else if zero(&b) {
                let h = place(&a)?;
                let twice = times(&two, &h);
                (&REFLECT_IN_VERTICAL, vec![h], Box::new(move |x, y| [minus(&twice, x), y.clone()]))
            } else if zero(&a) {
                let k = place(&b)?;
                let twice = times(&two, &k);
                (
                    &REFLECT_IN_HORIZONTAL,
                    vec![k],
                    Box::new(move |x, y| [x.clone(), minus(&twice, y)]),
                )
            } else if zero(&c) && zero(&simplify::tidied(&plus(&a, &b), work)?) {
                (&REFLECT_IN_DIAGONAL, Vec::new(), Box::new(|x, y| [y.clone(), x.clone()]))
            } else if zero(&c) && zero(&simplify::tidied(&minus(&a, &b), work)?) {
                (
                    &REFLECT_IN_OTHER_DIAGONAL,
                    Vec::new(),
                    Box::new(|x, y| [negative(y), negative(x)]),
                )
            } else {
                let norm = plus(&times(&a, &a), &times(&b, &b));
                let moved = move |x: &Expr, y: &Expr| {
                    let height = Expr::Sum(vec![times(&a, x), times(&b, y), c.clone()]);
                    let twice = times(&two, &height).over(norm.clone());
                    [minus(x, &times(&a, &twice)), minus(y, &times(&b, &twice))]
                };
                (&REFLECT_IN_LINE, Vec::new(), Box::new(moved))
            }
        }
        Motion::Rotate { quarters, centre } => {
            let [h, k] = point(centre)?;
            let quarters = *quarters;
            let turned = move |x: &Expr, y: &Expr| match quarters {
                1 => [negative(y), x.clone()],
                2 => [negative(x), negative(y)],
                _ => [y.clone(), negative(x)],
            };
            let rule = match quarters {
                1 => &ROTATE_QUARTER,
                2 => &ROTATE_HALF,
                3 => &ROTATE_THREE_QUARTERS,
                _ => return super::unknown("rotations"),
            };
            if zero(&h) && zero(&k) {
                (rule, Vec::new(), Box::new(turned))
            } else {
                let arguments = vec![h.clone(), k.clone()];
                let moved = move |x: &Expr, y: &Expr| {
                    let [u, v] = turned(&minus(x, &h), &minus(y, &k));
                    [plus(&h, &u), plus(&k, &v)]
                };
                (&ROTATE_ABOUT_POINT, arguments, Box::new(moved))
            }
        }
        Motion::Translate(by) => {
            let [a, b] = point(by)?;
            (&TRANSLATE, Vec::new(), Box::new(move |x, y| [plus(x, &a), plus(y, &b)]))
        }
        Motion::Enlarge { scale, centre } => {
            let ([h, k], scale) = (point(centre)?, scale.clone());
            let arguments = vec![scale.clone()];
            let origin = zero(&h) && zero(&k);
            let moved = move |x: &Expr, y: &Expr| {
                if origin {
                    return [times(&scale, x), times(&scale, y)];
                }
                let far = |p: &Expr, c: &Expr| plus(c, &times(&scale, &minus(p, c)));
                [far(x, &h), far(y, &k)]
            };
            (&ENLARGE, arguments, Box::new(moved))
        }
        Motion::Matrix(Expr::Matrix(rows))
            if rows.len() == 2 && rows.iter().all(|r| r.len() == 2) =>
        {
            let rows = rows.clone();
            let moved = move |x: &Expr, y: &Expr| {
                [0, 1].map(|k: usize| plus(&times(&rows[k][0], x), &times(&rows[k][1], y)))
            };
            (&APPLY_MATRIX, Vec::new(), Box::new(moved))
        }
        Motion::Matrix(_) => return super::unknown("transformations by such matrices"),
    })
}
