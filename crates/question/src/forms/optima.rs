//! The greatest and the least in words, and rates of change of shapes.

use crate::{
    form::{Form, Meaning, Problem, question},
    found::Found,
};
use check::{Goal, Study};
use syntax::{Expr, Symbol, unit::Unit};

pub(crate) const FORMS: &[Form] = &[
    question(
        "find [the] two [positive] numbers whose sum is {s:expr} and (whose product|product) is [(as|the)] (maximum|greatest|largest|large as possible)",
        |f| numbers(f, true),
    ),
    question(
        "divide [the number] {s:expr} into two parts (such that|so that) [their] product [of the parts] is [(as|the|a)] (maximum|greatest|largest|large as possible)",
        |f| numbers(f, true),
    ),
    question(
        "find [the] two positive numbers whose product is {s:expr} and (whose sum|sum) is [(as|the)] (minimum|least|smallest|small as possible)",
        |f| numbers(f, false),
    ),
    question(
        "find [the] (maximum|greatest|largest) [possible] area of [(a|the)] rectangle (of|with|having|whose) perimeter [(is|of)] {v:quantity}",
        |f| rectangle(f, false),
    ),
    question(
        "find [the] (dimensions|length and breadth|sides) of [(a|the)] rectangle (of|with|having|whose) perimeter [(is|of)] {v:quantity} [(that|which)] (has|having|with) [the] (maximum|greatest|largest) area",
        |f| rectangle(f, true),
    ),
    question(
        "find [the] (dimensions|length and breadth|sides) of [the] rectangle of (maximum|greatest|largest) area (whose|with|of|having) perimeter [(is|of)] {v:quantity}",
        |f| rectangle(f, true),
    ),
    question(
        "परिमिति {v:quantity} भएको आयतको (अधिकतम|महत्तम) क्षेत्रफल <find-ne>",
        |f| rectangle(f, false),
    ),
    question(
        "[(an|a)] open box is [to be] made from a square (sheet|piece) [of (metal|tin|paper|cardboard|card)] of side {v:quantity} by cutting [off] [out] equal squares from (the|its|each) [four] (corners|corner) and (folding|turning) up the (sides|flaps) [(.|,)] [and] find [the] (maximum|greatest|largest) [possible] volume of the box",
        open_box,
    ),
    question(
        "[the] {p:word} of [(a|the)] [(circular|square)] {s:word} (is|are) {e:word} at [(the|a)] [(constant|uniform)] rate of {d:quantity} [(.|,)] (<find> [the] rate (at which [(the|its)] {q:word} [area] is {g:word}|of {g:word} (of|in) [(the|its)] {q:word} [area])|(at what rate|how fast) is [(the|its)] {q:word} [area] {g:word}) (when|at the instant when|if) [(the|its)] {r:word} is {v:quantity}",
        |f| {
            let (shape, known) = (f.word("s")?, f.word("p")?);
            rate(f, &shape, &known)
        },
    ),
    question(
        "[(a|the)] spherical (balloon|ball|bubble) is [being] {e:word} [with (air|gas)] at [(the|a)] [(constant|uniform)] rate of {d:quantity} [(.|,)] (<find> [the] rate (at which [(the|its)] {q:word} [area] is {g:word}|of {g:word} (of|in) [(the|its)] {q:word} [area])|(at what rate|how fast) is [(the|its)] {q:word} [area] {g:word}) (when|at the instant when|if) [(the|its)] {r:word} is {v:quantity}",
        |f| rate(f, "sphere", "volume"),
    ),
];

type Outcome = Result<Meaning, Problem>;

fn given(study: Study) -> Outcome {
    Ok(Goal::Study(Box::new(study)).into())
}

fn letter() -> (Symbol, Expr) {
    (Symbol::new("x"), Expr::symbol("x"))
}

fn positive(e: Expr) -> Result<algebra::Rational, Problem> {
    e.as_rational().filter(|q| *q > algebra::Rational::ZERO).ok_or(Problem::Unfit)
}

/// Two numbers of a fixed sum with the greatest product, or of a fixed product with the least sum.
fn numbers(f: &Found<'_, '_>, greatest: bool) -> Outcome {
    let fixed = Expr::rational(&positive(f.expr("s")?)?);
    let (variable, x) = letter();
    let (other, body, high) = if greatest {
        let other = Expr::sum(vec![fixed.clone(), x.clone().negated()]);
        (other.clone(), Expr::product(vec![x.clone(), other]), fixed)
    } else {
        let other = fixed.over(x.clone());
        (other.clone(), Expr::sum(vec![x.clone(), other]), Expr::Infinity)
    };
    let asked = vec![("first".into(), x, None), ("second".into(), other, None)];
    given(Study::Optimum { body, variable, range: (Expr::integer(0), high), greatest, asked })
}

fn length(f: &Found<'_, '_>) -> Result<(algebra::Rational, Unit), Problem> {
    let Expr::Quantity(amount, unit) = f.quantity("v")? else { return Err(Problem::Unfit) };
    let plain = matches!(&unit.factors[..], [(_, 1)]);
    let metre = Unit::named("m").ok_or(Problem::Unfit)?;
    if !plain || !unit.is_convertible_to(&metre) {
        return Err(Problem::Unfit);
    }
    Ok((positive(*amount)?, unit))
}

fn power(unit: &Unit, exponent: i32) -> Unit {
    Unit { factors: unit.factors.iter().map(|(n, k)| (*n, k * exponent)).collect() }
}

fn rectangle(f: &Found<'_, '_>, sides: bool) -> Outcome {
    let (perimeter, unit) = length(f)?;
    let half = Expr::rational(&(perimeter / algebra::Rational::from(2)));
    let (variable, x) = letter();
    let other = Expr::sum(vec![half.clone(), x.clone().negated()]);
    let body = Expr::product(vec![x.clone(), other.clone()]);
    let asked = if sides {
        vec![("length".into(), x, Some(unit.clone())), ("breadth".into(), other, Some(unit))]
    } else {
        vec![("area".into(), body.clone(), Some(power(&unit, 2)))]
    };
    let range = (Expr::integer(0), half);
    given(Study::Optimum { body, variable, range, greatest: true, asked })
}

/// `x(a − 2x)²`.
fn open_box(f: &Found<'_, '_>) -> Outcome {
    let (side, unit) = length(f)?;
    let (variable, x) = letter();
    let twice = Expr::product(vec![Expr::integer(2), x.clone()]);
    let base = Expr::sum(vec![Expr::rational(&side), twice.negated()]);
    let body = Expr::product(vec![x, base.pow(Expr::integer(2))]);
    let high = Expr::rational(&(side / algebra::Rational::from(2)));
    let asked = vec![("volume".into(), body.clone(), Some(power(&unit, 3)))];
    given(Study::Optimum { body, variable, range: (Expr::integer(0), high), greatest: true, asked })
}

/// What a shape's measures are by its one length, and the dimension of each.
fn measure(shape: &str, name: &str) -> Option<(Expr, i32)> {
    let r = || Expr::symbol("r");
    let times = |n: i64, k: i64| {
        let power = if k == 1 { r() } else { r().pow(Expr::integer(k)) };
        if n == 1 { power } else { Expr::product(vec![Expr::integer(n), power]) }
    };
    let with_pi = |n: i64, k: i64| {
        let power = if k == 1 { r() } else { r().pow(Expr::integer(k)) };
        let mut factors = if n == 1 { Vec::new() } else { vec![Expr::integer(n)] };
        factors.extend([Expr::Pi, power]);
        Expr::product(factors)
    };
    Some(match (shape, name) {
        (
            "circle" | "disc" | "disk" | "ripple" | "plate" | "sphere" | "balloon" | "ball",
            "radius",
        ) => (r(), 1),
        ("circle" | "disc" | "disk" | "ripple" | "plate", "area") => (with_pi(1, 2), 2),
        ("circle" | "disc" | "disk" | "ripple" | "plate", "circumference" | "perimeter") => {
            (with_pi(2, 1), 1)
        }
        ("sphere" | "balloon" | "ball", "volume") => {
            (Expr::product(vec![Expr::integer(4).over(Expr::integer(3)), Expr::Pi, times(1, 3)]), 3)
        }
        ("sphere" | "balloon" | "ball", "surface") => (with_pi(4, 2), 2),
        ("square", "side") | ("cube", "edge" | "side") => (r(), 1),
        ("square", "area") => (times(1, 2), 2),
        ("square", "perimeter") => (times(4, 1), 1),
        ("cube", "volume") => (times(1, 3), 3),
        ("cube", "surface") => (times(6, 2), 2),
        _ => return None,
    })
}

fn rate(f: &Found<'_, '_>, shape: &str, known: &str) -> Outcome {
    let growing = |word: &str| match word {
        "increasing" | "growing" | "expanding" | "inflated" | "pumped" | "increase" | "rising" => {
            Ok(true)
        }
        "decreasing" | "shrinking" | "deflated" | "decrease" => Ok(false),
        _ => Err(Problem::Unfit),
    };
    // "Changing" leaves the direction open; a rate with a direction must have the known one.
    let direction = growing(&f.word("e")?)?;
    if growing(&f.word("g")?)? != direction {
        return Err(Problem::Unfit);
    }
    let (known, known_dimension) = measure(shape, known).ok_or(Problem::Unfit)?;
    let (asked, asked_dimension) = measure(shape, &f.word("q")?).ok_or(Problem::Unfit)?;
    let (own, one) = measure(shape, &f.word("r")?).ok_or(Problem::Unfit)?;
    if own != Expr::symbol("r") || one != 1 {
        return Err(Problem::Unfit);
    }
    let (at, unit) = length(f)?;
    let Expr::Quantity(amount, per_time) = f.quantity("d")? else { return Err(Problem::Unfit) };
    let [(length, k), time @ (_, -1)] = &per_time.factors[..] else { return Err(Problem::Unfit) };
    let second = Unit { factors: vec![(time.0, 1)] };
    let is_time = Unit::named("s").is_some_and(|s| s.is_convertible_to(&second));
    if *k != known_dimension || unit.factors != [(*length, 1)] || !is_time {
        return Err(Problem::Unfit);
    }
    let unit = Unit { factors: vec![(*length, asked_dimension), *time] };
    given(Study::Rates {
        known,
        asked,
        variable: Symbol::new("r"),
        rate: Expr::rational(&positive(*amount)?),
        at: Expr::rational(&at),
        unit,
    })
}
