//! Heights and distances, and triangles of which some sides and angles are given.

use crate::form::{Form, Meaning, Problem, question};
use crate::found::Found;
use check::Goal;
use syntax::{Expr, Function, Rational, Relation, Symbol, unit::Unit};

pub(crate) const FORMS: &[Form] = &[
    question(
        "[the] angle of elevation of [the] top of (a|an|the) [vertical] <object> [as] [(observed|seen|viewed)] from [(a|the)] (point|place) [on (the|a) (ground|horizontal plane|level ground)] [at] [(a distance of|the distance of)] {d:quantity} [away] from [the] [(its|the)] (foot|base|bottom) [of [the] <object>] is [(found|observed)] [to be] {a:expr} [.] [,] <find> [the] height of [the] <object>",
        height_by_tangent,
    ),
    question(
        "(find|calculate|determine) [the] height of (a|an|the) [vertical] <object> [,] if [the] angle of elevation of [its] [the] top [of the <object>] from [(a|the)] point [on the ground] [at] [a distance of] {d:quantity} [away] from [the] [(its|the)] (foot|base|bottom) [of the <object>] is [found to be] {a:expr}",
        height_by_tangent,
    ),
    question(
        "from [(a|the)] point [on the ground] [at] [(a|the)] [distance] [of] {d:quantity} [away] from [the] (foot|base|bottom) of (a|an|the) [vertical] <object> [,] [the] angle of elevation of [its] [the] top [of the <object>] is [found to be] {a:expr} [.] [,] <find> [the] height of [the] <object>",
        height_by_tangent,
    ),
    question(
        "(a|an) (man|woman|boy|girl|person|observer|student) [standing] [at] [a distance of] {d:quantity} [away] from [the] [(foot|base) of] (a|an|the) <object> (observes|finds|sees|observed|found) [that] [the] angle of elevation of [(its|the)] top [of the <object>] [(to be|is|as)] {a:expr} [.] [,] <find> [the] height of [the] <object>",
        height_by_tangent,
    ),
    question(
        "(a|an) {m:quantity} tall (man|woman|boy|girl|person|observer|student) [standing] [at] [a distance of] {d:quantity} [away] from [the] [(foot|base) of] (a|an|the) <object> (observes|finds|sees|observed|found) [that] [the] angle of elevation of [(its|the)] top [of the <object>] [(to be|is|as)] {a:expr} [.] [,] <find> [the] height of [the] <object>",
        height_above_eyes,
    ),
    question(
        "(a|an) (man|woman|boy|girl|person|observer|student) {m:quantity} (tall|high) [(is standing|standing|stands)] [at] [a distance of] {d:quantity} [away] from [the] [(foot|base) of] (a|an|the) <object> [and] (observes|finds|sees|observed|found) [that] [the] angle of elevation of [(its|the)] top [of the <object>] [(to be|is|as)] {a:expr} [.] [,] <find> [the] height of [the] <object>",
        height_above_eyes,
    ),
    question(
        "[the] angle of elevation of [the] top of (a|an|the) <object> {h:quantity} (high|tall|in height) from [(a|the)] point [on the ground] is {a:expr} [.] [,] <find> [the] distance (of|between) [the] point (from|and) [the] [(foot|base)] [of] [the] <object>",
        distance_by_tangent,
    ),
    question(
        "from [the] top of (a|an|the) <object> [of] [height] {h:quantity} [(high|tall|in height|above the ground|above sea level)] [,] [the] angle of depression of (a|an|the) <thing> [on the ground] [at sea] [in the (sea|river)] [in the level of its foot] is [(found|observed)] [to be] {a:expr} [.] [,] <find> [the] distance (of|between) [the] <thing> (from|and) [the] [(foot|base|bottom)] [of] [the] <object>",
        distance_by_tangent,
    ),
    question(
        "[(if|when)] [the] angle of depression of (a|an|the) <thing> from [the] top of (a|an|the) <object> [of] [height] {h:quantity} [(high|tall|in height)] is {a:expr} [.] [,] <find> [the] distance (of|between) [the] <thing> (from|and) [the] [(foot|base|bottom)] [of] [the] <object>",
        distance_by_tangent,
    ),
    question(
        "(a|the) ladder [of] [length] {l:quantity} [long] (leans|is leaning|leaning|rests|is resting|is placed) against (a|the) [vertical] wall [(and|,|so that it)] (makes|making|is making) [an] angle [of] {a:expr} with [the] (ground|horizontal|floor) [.] [,] <find> [the] (height|length) [(of the wall|to which it reaches|it reaches)] [reached by the ladder] [on the wall]",
        |f| leg_of_slope(f, Function::Sin),
    ),
    question(
        "(a|the) ladder [of] [length] {l:quantity} [long] (leans|is leaning|leaning|rests|is resting|is placed) against (a|the) [vertical] wall [(and|,|so that it)] (makes|making|is making) [an] angle [of] {a:expr} with [the] (ground|horizontal|floor) [.] [,] how high (does it reach|does the ladder reach|up the wall does it reach) [on the wall]",
        |f| leg_of_slope(f, Function::Sin),
    ),
    question(
        "(a|the) ladder [of] [length] {l:quantity} [long] (leans|is leaning|leaning|rests|is resting|is placed) against (a|the) [vertical] wall [(and|,|so that it)] (makes|making|is making) [an] angle [of] {a:expr} with [the] (ground|horizontal|floor) [.] [,] <find> [the] distance (of|between) [the] (foot|bottom) of [the] ladder (from|and) [the] [foot of the] wall",
        |f| leg_of_slope(f, Function::Cos),
    ),
    question(
        "(a|the) kite [is] [flying] [(at|with|attached to)] [a] [(string|thread)] [of] [length] {l:quantity} [long] [(string|thread)] [(which|and the string)] (makes|making) [an] angle [of] {a:expr} with [the] (ground|horizontal) [.] [,] <find> [the] height of [the] kite [(above|from) the ground]",
        |f| leg_of_slope(f, Function::Sin),
    ),
    question(
        "(a|an|the) [vertical] <object> [of] [height] {h:quantity} [(high|tall|in height|long)] casts (a|its) shadow [of] [length] {s:quantity} [long] [on the ground] [.] [,] <find> [the] (angle of elevation|altitude) of [the] sun",
        sun,
    ),
    question(
        "[(if|when)] [the] [length of] [the] shadow of (a|an|the) [vertical] <object> [of] [height] {h:quantity} [(high|tall|in height|long)] is {s:quantity} [long] [.] [,] <find> [the] (angle of elevation|altitude) of [the] sun",
        sun,
    ),
    question(
        "<find> [the] length of [the] shadow [(of|cast by)] (a|an|the) [vertical] <object> [of] [height] {h:quantity} [(high|tall|in height|long)] [,] [when] [if] [the] (angle of elevation|altitude) of [the] sun is {a:expr}",
        distance_by_tangent,
    ),
    question(
        "[the] angle of elevation of [the] top of (a|an|the) <object> from [(a|the)] point [on the ground] is {a:expr} [.] [,] (on|after|when) [he] [(walking|moving|walks|moves)] {d:quantity} [(towards|nearer to|closer to|nearer)] [the] [(foot|base) of] [the] <object> [,] [the] angle [of elevation] (becomes|is|changes to|is found to be|is changed to|was found to be) {b:expr} [.] [,] <find> [the] height of [the] <object>",
        two_points,
    ),
    question(
        "(a|the) tree [is] (broken|breaks) [over] by [the] (wind|storm) [so that] [and] [its|the] top (touches|strikes|meets) the ground [at] [a] [(distance of|point)] {d:quantity} [away] from [the] [(its|the)] (foot|base) [of the tree] [and] [(makes|making)] [an] angle [of] {a:expr} with [the] ground [.] [,] <find> [the] [(total|original|whole)] height of [the] tree [(before it was broken|before breaking)]",
        broken_tree,
    ),
    question(
        "{d:quantity} टाढाको [(एउटा|एक)] (बिन्दुबाट|स्थानबाट) [(एउटा|एक)] <object-ne> (टुप्पोको|शीर्षको) (उन्नतांश|उन्नतांश कोण|उचाइ कोण) {a:expr} (छ|पाइयो|हुन्छ) [भने] [,] [(सो|उक्त)] <object-ne> उचाइ <find-ne>",
        height_by_tangent,
    ),
    question(
        "{h:quantity} (अग्लो|उचाइ भएको|अग्ला) [(एउटा|एक)] <object-ne> (टुप्पोबाट|शीर्षबाट) [जमिनमा रहेको] [(एउटा|एक)] (वस्तुको|गाडीको|डुङ्गाको|बिन्दुको) (अवनति कोण|अवनति) {a:expr} (छ|पाइयो|हुन्छ) [भने] [,] <object-ne> (फेदबाट|आधारबाट) (वस्तुसम्मको|गाडीसम्मको|डुङ्गासम्मको|बिन्दुसम्मको) दुरी <find-ne>",
        distance_by_tangent,
    ),
    question(
        "in [(a|the)] (triangle|Δ|∆|△) [{w:word}] [,] [if] {r:relations} [.] [,] <find> [the] [(value|length|size|measure)] [of] [(side|angle)] {x:symbol}",
        triangle,
    ),
    question(
        "in [(a|the)] (triangle|Δ|∆|△) [{w:word}] [,] [if] {r:relations} [.] [,] <find> [the] area [of the triangle]",
        area,
    ),
];

/// The amount and unit of a simple quantity.
fn amount(f: &Found<'_, '_>, name: &str) -> Result<(Expr, Unit), Problem> {
    match f.quantity(name)? {
        Expr::Quantity(amount, unit) if amount.symbols().is_empty() => Ok((*amount, unit)),
        _ => Err(Problem::Unfit),
    }
}

/// An angle between 0° and 90°.
fn sharp(f: &Found<'_, '_>, name: &str) -> Result<Expr, Problem> {
    let angle = f.expr(name)?;
    match algebra::angle::degrees(&angle) {
        Some(q) if q > Rational::ZERO && q < Rational::from(90) => Ok(angle),
        _ => Err(Problem::Unfit),
    }
}

fn call(function: Function, angle: Expr) -> Expr {
    Expr::call(function, vec![angle])
}

fn measure(relation: Expr, unknown: &str, unit: Option<Unit>) -> Result<Meaning, Problem> {
    let unknown = Symbol::new(unknown);
    Ok(Goal::Measure { relations: vec![relation], unknown, unit }.into())
}

fn height_by_tangent(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let ((distance, unit), angle) = (amount(f, "d")?, sharp(f, "a")?);
    let relation = call(Function::Tan, angle).equals(Expr::symbol("h").over(distance));
    measure(relation, "h", Some(unit))
}

fn height_above_eyes(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let ((distance, unit), angle) = (amount(f, "d")?, sharp(f, "a")?);
    let (eyes, other) = amount(f, "m")?;
    if unit != other {
        return Err(Problem::Unfit);
    }
    let above = Expr::Sum(vec![Expr::symbol("h"), eyes.negated()]);
    measure(call(Function::Tan, angle).equals(above.over(distance)), "h", Some(unit))
}

fn distance_by_tangent(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let ((height, unit), angle) = (amount(f, "h")?, sharp(f, "a")?);
    let relation = call(Function::Tan, angle).equals(height.over(Expr::symbol("x")));
    measure(relation, "x", Some(unit))
}

/// The height or the foot of something that leans.
fn leg_of_slope(f: &Found<'_, '_>, function: Function) -> Result<Meaning, Problem> {
    let ((length, unit), angle) = (amount(f, "l")?, sharp(f, "a")?);
    let name = if function == Function::Sin { "h" } else { "x" };
    measure(call(function, angle).equals(Expr::symbol(name).over(length)), name, Some(unit))
}

fn sun(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let ((height, unit), (shadow, other)) = (amount(f, "h")?, amount(f, "s")?);
    if unit != other {
        return Err(Problem::Unfit);
    }
    let angle = call(Function::Tan, Expr::symbol("A"));
    measure(angle.equals(height.over(shadow)), "A", None)
}

/// The same top from two points in line with its foot.
fn two_points(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let ((way, unit), far, near) = (amount(f, "d")?, sharp(f, "a")?, sharp(f, "b")?);
    let steeper = algebra::angle::degrees(&far) < algebra::angle::degrees(&near);
    if !steeper {
        return Err(f.problem("b", "nearer to it the angle of elevation is larger"));
    }
    let base = |angle: Expr| Expr::symbol("h").over(call(Function::Tan, angle));
    let gap = Expr::Sum(vec![base(far), base(near).negated()]);
    measure(gap.equals(way), "h", Some(unit))
}

fn broken_tree(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let ((way, unit), angle) = (amount(f, "d")?, sharp(f, "a")?);
    let standing = Expr::product(vec![way.clone(), call(Function::Tan, angle.clone())]);
    let fallen = way.over(call(Function::Cos, angle));
    measure(Expr::symbol("h").equals(Expr::Sum(vec![standing, fallen])), "h", Some(unit))
}

/// Sides `a`, `b`, `c` and angles `A`, `B`, `C` that are given.
struct Given {
    sides: [Option<Expr>; 3],
    angles: [Option<Expr>; 3],
    unit: Option<Unit>,
}

const SIDES: [&str; 3] = ["a", "b", "c"];
const ANGLES: [&str; 3] = ["A", "B", "C"];

impl Given {
    fn read(f: &Found<'_, '_>) -> Result<Given, Problem> {
        let mut given = Given { sides: [None, None, None], angles: [None, None, None], unit: None };
        let mut units: Vec<Option<Unit>> = Vec::new();
        for relation in f.relations("r")? {
            let Expr::Relation(sides, kinds) = relation else { return Err(Problem::Unfit) };
            let ([Expr::Symbol(name), value], [Relation::Equal]) = (&sides[..], &kinds[..]) else {
                return Err(Problem::Unfit);
            };
            if !value.symbols().is_empty() {
                return Err(Problem::Unfit);
            }
            if let Some(k) = ANGLES.iter().position(|a| *a == name.name()) {
                let size = algebra::angle::degrees(value);
                if size.is_none_or(|q| q <= Rational::ZERO || q >= Rational::from(180)) {
                    return Err(Problem::Unfit);
                }
                given.angles[k] = Some(value.clone());
            } else if let Some(k) = SIDES.iter().position(|a| *a == name.name()) {
                let (length, unit) = match value {
                    Expr::Quantity(amount, unit) => ((**amount).clone(), Some(unit.clone())),
                    other => (other.clone(), None),
                };
                units.push(unit);
                given.sides[k] = Some(length);
            } else {
                return Err(Problem::Unfit);
            }
        }
        if units.iter().any(|u| *u != units[0]) {
            return Err(Problem::Unfit);
        }
        given.unit = units.into_iter().next().flatten();
        Ok(given)
    }

    fn angle(&self, k: usize) -> Option<Expr> {
        let [i, j] = others(k);
        if let Some(known) = &self.angles[k] {
            return Some(known.clone());
        }
        let (p, q) = (self.angles[i].as_ref()?, self.angles[j].as_ref()?);
        let rest = Rational::from(180) - algebra::angle::degrees(p)? - algebra::angle::degrees(q)?;
        (rest > Rational::ZERO).then(|| Expr::Degrees(Box::new(Expr::rational(&rest))))
    }
}

fn others(k: usize) -> [usize; 2] {
    [(k + 1) % 3, (k + 2) % 3]
}

fn squared(e: &Expr) -> Expr {
    e.clone().pow(Expr::integer(2))
}

/// A side or an angle, by the sine rule or the cosine rule.
fn triangle(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let given = Given::read(f)?;
    let x = f.symbol("x")?;
    if let Some(k) = SIDES.iter().position(|a| *a == x.name()) {
        let [i, j] = others(k);
        if given.sides[k].is_some() {
            return Err(Problem::Unfit);
        }
        let letter = Expr::Symbol(x.clone());
        let relation = match (&given.sides[i], &given.sides[j], given.angle(k)) {
            (Some(p), Some(q), Some(angle)) => {
                let twice =
                    vec![Expr::integer(2), p.clone(), q.clone(), call(Function::Cos, angle)];
                let sum = vec![squared(p), squared(q), Expr::product(twice).negated()];
                squared(&letter).equals(Expr::Sum(sum))
            }
            (side, other, Some(angle)) => {
                let (m, known) = match (side, other) {
                    (Some(p), None) => (i, p),
                    (None, Some(q)) => (j, q),
                    _ => return Err(Problem::Unfit),
                };
                let opposite = given.angle(m).ok_or(Problem::Unfit)?;
                let ratio = |e: Expr, angle: Expr| e.over(call(Function::Sin, angle));
                ratio(letter, angle).equals(ratio(known.clone(), opposite))
            }
            _ => return Err(Problem::Unfit),
        };
        return measure(relation, x.name(), given.unit);
    }
    let Some(k) = ANGLES.iter().position(|a| *a == x.name()) else { return Err(Problem::Unfit) };
    let [i, j] = others(k);
    let (Some(own), Some(p), Some(q)) = (&given.sides[k], &given.sides[i], &given.sides[j]) else {
        return Err(Problem::Unfit);
    };
    if given.angles.iter().any(Option::is_some) {
        return Err(Problem::Unfit);
    }
    let above = Expr::Sum(vec![squared(p), squared(q), squared(own).negated()]);
    let below = Expr::product(vec![Expr::integer(2), p.clone(), q.clone()]);
    let cosine = call(Function::Cos, Expr::Symbol(x.clone()));
    measure(cosine.equals(above.over(below)), x.name(), None)
}

/// Half the product of two sides and the sine of the angle between them.
fn area(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    let given = Given::read(f)?;
    let between = (0..3).find(|k| {
        let [i, j] = others(*k);
        given.angles[*k].is_some() && given.sides[i].is_some() && given.sides[j].is_some()
    });
    let k = between.ok_or(Problem::Unfit)?;
    let [i, j] = others(k);
    let (Some(p), Some(q), Some(angle)) = (&given.sides[i], &given.sides[j], &given.angles[k])
    else {
        return Err(Problem::Unfit);
    };
    let half = Expr::integer(1).over(Expr::integer(2));
    let product = vec![half, p.clone(), q.clone(), call(Function::Sin, angle.clone())];
    let unit = given.unit.map(|u| Unit {
        factors: u.factors.into_iter().map(|(named, power)| (named, power * 2)).collect(),
    });
    measure(Expr::symbol("S").equals(Expr::product(product)), "S", unit)
}
