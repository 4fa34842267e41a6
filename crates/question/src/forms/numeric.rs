//! Numerical methods: bisection, Newton–Raphson, strips, rounds of a linear system.

use crate::{
    form::{Form, Meaning, Problem, question},
    found::Found,
};
use check::{Goal, Integrand, Numeric, Stop, StripRule};
use syntax::{Expr, Relation, Symbol};

pub(crate) const FORMS: &[Form] = &[
    // Bisection.
    question(
        "<find> [,] [<stop>] [,] <root-of> [,] <bracket> [,] [<stop>] [,] (by|using|by using|with) [the] <bisection> [<stop>]",
        bisection,
    ),
    question(
        "<find> [,] [<stop>] [,] <root-of> [,] (by|using|by using|with) [the] <bisection> [,] <bracket> [<stop>]",
        bisection,
    ),
    question(
        "(using|by|use|apply|by using|with) [<stop>] [(of)] [the] <bisection> [<stop>] [,] [to] <find> [,] [<stop>] [,] <root-of> [<stop>] [,] <bracket> [<stop>]",
        bisection,
    ),
    question(
        "(use|perform|do|carry out|apply|using) {n:count} (iterations|iteration|steps|step) of [the] <bisection> [,] [to] <find> <root-of> [,] <bracket>",
        bisection,
    ),
    question(
        "[समीकरण] {r:relation} <ko> {a:expr} र {b:expr} (को बीचमा पर्ने|को बीचमा रहेको|को बीचको|बीचमा पर्ने|बीचको|बीच पर्ने|बीचमा रहेको|को बीच पर्ने) [(एउटा|वास्तविक)] मूल <bisection-ne> [<stop-ne>] <find-ne>",
        bisection,
    ),
    question(
        "<bisection-ne> [समीकरण] {r:relation} <ko> {a:expr} र {b:expr} (को बीचमा पर्ने|को बीचमा रहेको|को बीचको|बीचमा पर्ने|बीचको|बीच पर्ने|बीचमा रहेको|को बीच पर्ने) [(एउटा|वास्तविक)] मूल [<stop-ne>] <find-ne>",
        bisection,
    ),
    // Newton–Raphson.
    question(
        "<find> [,] [<stop>] [,] <root-of> [,] [<stop>] [,] (by|using|by using|with) [the] <newton> [,] [<stop>] [,] [<start>] [<stop>]",
        newton,
    ),
    question(
        "<find> [,] [<stop>] [,] <root-of> [,] <start> [,] [<stop>] [,] (by|using|by using|with) [the] <newton> [<stop>]",
        newton,
    ),
    question(
        "(using|by|use|apply|by using|with) [the] <newton> [,] [<start>] [,] [<stop>] [,] [to] <find> [,] [<stop>] [,] <root-of> [,] [<stop>] [,] [<start>] [,] [<stop>]",
        newton,
    ),
    question(
        "(use|perform|do|carry out|apply|using) {n:count} (iterations|iteration|steps|step) of [the] <newton> [,] [to] <find> <root-of> [,] <start>",
        newton,
    ),
    question(
        "<find> [the] [(value of|approximate value of)] {e:expr} [,] [<stop>] [,] (by|using|by using|with) [the] <newton> [,] [<start>] [<stop>]",
        newton_of_number,
    ),
    question(
        "(using|by|use|by using) [the] <newton> [,] [to] <find> [the] [(value of|approximate value of)] {e:expr} [,] [<stop>]",
        newton_of_number,
    ),
    question(
        "[समीकरण] {r:relation} <ko> [(एउटा|वास्तविक)] मूल {a:expr} (बाट सुरु गरी|लिएर|बाट थालेर) <newton-ne> [<stop-ne>] <find-ne>",
        newton,
    ),
    question(
        "x_0 = {a:expr} (लिई|लिएर|मानी) <newton-ne> [समीकरण] {r:relation} <ko> [(एउटा|वास्तविक)] मूल [<stop-ne>] <find-ne>",
        newton,
    ),
    // Strips.
    question(
        "(<find>|estimate|approximate) [the] [(value of|approximate value of|integral|value of the integral|integral of)] {i:expr} [,] [<decimals>] (by|using|by using) [the] <strip-rule> [,] <strips> [<decimals>]",
        |f| strips(f, false),
    ),
    question(
        "(<find>|estimate|approximate) [the] [(value of|approximate value of|integral|value of the integral|integral of)] {i:expr} [,] <strips> [,] (by|using|by using) [the] <strip-rule> [<decimals>]",
        |f| strips(f, false),
    ),
    question(
        "(using|use|by|by using) [the] <strip-rule> [,] <strips> [,] [to] (<find>|estimate|approximate) [the] [(value of|approximate value of|integral|value of the integral|integral of)] {i:expr} [<decimals>]",
        |f| strips(f, false),
    ),
    question(
        "(using|use|by|by using) [the] <strip-rule> [,] [to] (<find>|estimate|approximate) [the] [(value of|approximate value of|integral|value of the integral|integral of)] {i:expr} [,] <strips> [<decimals>]",
        |f| strips(f, false),
    ),
    question(
        "(<find>|estimate|approximate) [the] [(value of|approximate value of|integral|value of the integral|integral of)] {i:expr} [,] (by|using|by using) [the] <strip-rule> [,] <strips> [<decimals>] <and-error>",
        |f| strips(f, true),
    ),
    question(
        "(using|use|by|by using) [the] <strip-rule> [,] <strips> [,] [to] (<find>|estimate|approximate) [the] [(value of|approximate value of|integral|value of the integral|integral of)] {i:expr} [<decimals>] <and-error>",
        |f| strips(f, true),
    ),
    question(
        "(using|use|by|by using) [the] <strip-rule> [,] [to] (<find>|estimate|approximate) [the] [(value of|approximate value of|integral|value of the integral|integral of)] {i:expr} [,] <strips> [<decimals>] <and-error>",
        |f| strips(f, true),
    ),
    question(
        "<strip-rule-ne> {n:count} (वटा|ओटा|बराबर) [(पट्टी|भाग|खण्ड|उपअन्तराल)] (लिई|लिएर|मा बाँडी|गरी) {i:expr} <ko> [अनुमानित] मान [<decimals-ne>] <find-ne>",
        |f| strips(f, false),
    ),
    question(
        "{i:expr} <ko> [अनुमानित] मान <strip-rule-ne> {n:count} (वटा|ओटा|बराबर) [(पट्टी|भाग|खण्ड|उपअन्तराल)] (लिई|लिएर|मा बाँडी|गरी) [<decimals-ne>] <find-ne>",
        |f| strips(f, false),
    ),
    // Strips of a table.
    question(
        "(using|use|by|by using) [the] <strip-rule> [,] [to] (<find>|estimate|approximate) <area-or-integral> (from|for|using|given by|of|with) [the] [following] (table|data|values|table of values) [:] <xy-table>",
        tabulated,
    ),
    question(
        "(<find>|estimate|approximate) <area-or-integral> [,] (by|using|by using) [the] <strip-rule> [,] (from|for|using|given by|of|with) [the] [following] (table|data|values|table of values) [:] <xy-table>",
        tabulated,
    ),
    question(
        "(<find>|estimate|approximate) <area-or-integral> (from|for|using|given by|of|with) [the] [following] (table|data|values|table of values) [,] (by|using|by using) [the] <strip-rule> [:] <xy-table>",
        tabulated,
    ),
    // Rounds.
    question(
        "solve [the] [following] [(system of|simultaneous)] [(linear)] [(equations|system of equations|system)] [,] (by|using|by using) [the] <rounds> [,] [<stop>] [:] {s:relations} [,] [<stop>]",
        |f| rounds(f, true),
    ),
    question(
        "solve [the] [following] [(system of|simultaneous)] [(linear)] [(equations|system of equations|system)] [:] {s:relations} [,] (by|using|by using) [the] <rounds> [,] [<stop>]",
        |f| rounds(f, true),
    ),
    question(
        "(using|use|by|by using) [the] <rounds> [,] [<stop>] [,] [to] solve [the] [following] [(system of|simultaneous)] [(linear)] [(equations|system of equations|system)] [:] {s:relations} [,] [<stop>]",
        |f| rounds(f, true),
    ),
    question(
        "(use|perform|do|carry out|using) {n:count} (iterations|iteration|rounds|steps) of [the] <rounds> [,] [to] solve [:] {s:relations}",
        |f| rounds(f, true),
    ),
    question(
        "<rounds-ne> {n:count} (चरणसम्म|पटकसम्म|पटक) [समीकरणहरू] {s:relations} हल <do-ne>",
        |f| rounds(f, true),
    ),
    question(
        "solve [the] [following] [(system of|simultaneous)] [(linear)] [(equations|system of equations|system)] [,] (by|using|by using) [the] <jacobi> [,] [<stop>] [:] {s:relations} [,] [<stop>]",
        |f| rounds(f, false),
    ),
    question(
        "solve [the] [following] [(system of|simultaneous)] [(linear)] [(equations|system of equations|system)] [:] {s:relations} [,] (by|using|by using) [the] <jacobi> [,] [<stop>]",
        |f| rounds(f, false),
    ),
    question(
        "(using|use|by|by using) [the] <jacobi> [,] [<stop>] [,] [to] solve [the] [following] [(system of|simultaneous)] [(linear)] [(equations|system of equations|system)] [:] {s:relations} [,] [<stop>]",
        |f| rounds(f, false),
    ),
    question(
        "(use|perform|do|carry out|using) {n:count} (iterations|iteration|rounds|steps) of [the] <jacobi> [,] [to] solve [:] {s:relations}",
        |f| rounds(f, false),
    ),
];

type Outcome = Result<Meaning, Problem>;

fn numeric(question: Numeric) -> Outcome {
    Ok(Goal::Numeric(Box::new(question)).into())
}

/// The function whose root is asked for, and its letter.
fn function(f: &Found<'_, '_>) -> Result<(Expr, Symbol), Problem> {
    let body = if f.has("r") {
        let relation = f.relation("r")?;
        let Expr::Relation(sides, kinds) = relation else { return Err(Problem::Unfit) };
        let ([left, right], [Relation::Equal]) = (&sides[..], &kinds[..]) else {
            return Err(Problem::Unfit);
        };
        match left {
            // f(x) = … names the function.
            Expr::Apply(_, arguments) if matches!(&arguments[..], [Expr::Symbol(_)]) => {
                right.clone()
            }
            Expr::Symbol(y) if y.name() == "y" && !right.symbols().contains(y) => right.clone(),
            _ if right.as_rational().is_some_and(|q| q.is_zero()) => left.clone(),
            _ => Expr::sum(vec![left.clone(), right.clone().negated()]),
        }
    } else {
        f.expr("e")?
    };
    let mut letters = body.symbols();
    letters.retain(|s| s.name() != "e");
    match &letters[..] {
        [x] => Ok((body, x.clone())),
        _ => Err(Problem::Unfit),
    }
}

/// The two ends of an interval.
fn bracket(f: &Found<'_, '_>) -> Result<(Expr, Expr), Problem> {
    if f.has("a") {
        return Ok((f.expr("a")?, f.expr("b")?));
    }
    match f.expr("p")? {
        Expr::Interval { low, high, .. } => Ok((*low, *high)),
        Expr::Tuple(ends) => match &ends[..] {
            [low, high] => Ok((low.clone(), high.clone())),
            _ => Err(Problem::Unfit),
        },
        // [1, 2] may be read as a row.
        Expr::Matrix(rows) => match &rows[..] {
            [row] => match &row[..] {
                [low, high] => Ok((low.clone(), high.clone())),
                _ => Err(Problem::Unfit),
            },
            _ => Err(Problem::Unfit),
        },
        _ => Err(Problem::Unfit),
    }
}

/// When to stop, if it is said once.
fn stop(f: &Found<'_, '_>) -> Result<Stop, Problem> {
    match (f.has("d"), f.has("n"), f.has("t")) {
        (true, false, false) => Ok(Stop::Places(f.small_count("d")?)),
        (false, true, false) => Ok(Stop::Steps(f.small_count("n")?)),
        // A percentage is a part of the root, not a distance.
        (false, false, true) => match f.expr("t")? {
            t if has_percent(&t) => Err(Problem::Unfit),
            t => Ok(Stop::Within(t)),
        },
        (false, false, false) => Err(f.problem(
            "r",
            "it is not said when to stop: say after how many steps, or to how many decimal places",
        )),
        _ => Err(Problem::Unfit),
    }
}

fn has_percent(e: &Expr) -> bool {
    let mut found = matches!(e, Expr::Percent(_));
    e.for_each_part(|part| found = found || has_percent(part));
    found
}

fn bisection(f: &Found<'_, '_>) -> Outcome {
    let (body, variable) = function(f)?;
    let (bracket, stop) = (bracket(f)?, stop(f)?);
    if f.says_positive() && bracket.0.as_rational().is_none_or(|a| a < algebra::Rational::ZERO) {
        return Err(Problem::Unfit);
    }
    numeric(Numeric::Bisection { body, variable, bracket, stop })
}

fn newton(f: &Found<'_, '_>) -> Outcome {
    let (body, variable) = function(f)?;
    let stop = stop(f)?;
    let start = if f.has("p") || f.has("b") {
        // Between two numbers: the middle, which only tells where to begin.
        let (low, high) = bracket(f)?;
        if matches!(stop, Stop::Steps(_)) {
            return Err(f.problem("r", "it is not said with which approximation to start"));
        }
        match (low.as_rational(), high.as_rational()) {
            (Some(low), Some(high)) => Expr::rational(&((low + high) / algebra::Rational::from(2))),
            _ => return Err(Problem::Unfit),
        }
    } else if f.has("a") {
        f.expr("a")?
    } else {
        return Err(f.problem("r", "it is not said near which number the root is to be found"));
    };
    if f.says_positive() && start.as_rational().is_none_or(|a| a <= algebra::Rational::ZERO) {
        return Err(Problem::Unfit);
    }
    numeric(Numeric::Newton { body, variable, start, stop })
}

/// A root such as √12 is the positive zero of x² − 12.
fn newton_of_number(f: &Found<'_, '_>) -> Outcome {
    let stop = stop(f)?;
    let (inside, index) = match f.expr("e")? {
        Expr::Root(inside, None) => (*inside, 2u32),
        Expr::Root(inside, Some(index)) => {
            let index = index.as_rational().filter(|q| q.is_int());
            let index = index.and_then(|q| u32::try_from(q.floor()).ok()).ok_or(Problem::Unfit)?;
            (*inside, index)
        }
        _ => return Err(Problem::Unfit),
    };
    let value = inside.as_rational().filter(|q| *q > algebra::Rational::ONE);
    let value = value.ok_or(Problem::Unfit)?;
    if !(2..=10).contains(&index) {
        return Err(Problem::Unfit);
    }
    let x = Symbol::new("x");
    let power = Expr::Symbol(x.clone()).pow(Expr::integer(index));
    let body = Expr::sum(vec![power, inside.negated()]);
    let start = if f.has("a") {
        f.expr("a")?
    } else {
        // The whole number below the root.
        let mut k = algebra::Rational::ONE;
        let fits = |k: &algebra::Rational| k.pow(index as isize) <= value;
        while fits(&(&k + algebra::Rational::ONE)) {
            k += algebra::Rational::ONE;
            if k > algebra::Rational::from(100_000) {
                return Err(Problem::Unfit);
            }
        }
        Expr::rational(&k)
    };
    numeric(Numeric::Newton { body, variable: x, start, stop })
}

fn rule(f: &Found<'_, '_>) -> Result<StripRule, Problem> {
    if !f.says_simpson() {
        return Ok(StripRule::Trapezoidal);
    }
    if !f.has("t") {
        return Ok(StripRule::Simpson);
    }
    let said = f.expr("t")?.as_rational();
    let of = |a: u32, b: u32| Some(algebra::Rational::from(a) / algebra::Rational::from(b));
    if said == of(1, 3) {
        Ok(StripRule::Simpson)
    } else if said == of(3, 8) {
        Ok(StripRule::SimpsonThreeEighths)
    } else {
        Err(Problem::Unfit)
    }
}

/// Decimal places where none are named.
const PLACES: u32 = 4;

fn strips(f: &Found<'_, '_>, error: bool) -> Outcome {
    let Expr::Integral(body, variable, Some(bounds)) = f.expr("i")? else {
        return Err(Problem::Unfit);
    };
    let rule = rule(f)?;
    let places = if f.has("d") { f.small_count("d")? } else { PLACES };
    let strips = if f.has("n") {
        f.small_count("n")?
    } else if f.has("o") {
        f.small_count("o")?.checked_sub(1).filter(|n| *n > 0).ok_or(Problem::Unfit)?
    } else {
        let ends = (bounds.0.as_rational(), bounds.1.as_rational(), f.expr("h")?.as_rational());
        let (Some(a), Some(b), Some(h)) = ends else { return Err(Problem::Unfit) };
        let wide = h > algebra::Rational::ZERO;
        let count = wide.then(|| (b - a) / h).filter(|n| n.is_int());
        let count = count.and_then(|n| u32::try_from(n.floor()).ok());
        count.ok_or_else(|| {
            f.problem("h", "the interval does not hold a whole number of such steps")
        })?
    };
    let integrand = Integrand::Function { body: *body, variable, bounds: *bounds, strips };
    numeric(Numeric::Strips { integrand, rule, places, error })
}

fn tabulated(f: &Found<'_, '_>) -> Outcome {
    let rule = rule(f)?;
    let (points, values) = (f.numbers("u")?, f.numbers("v")?);
    if points.len() != values.len() {
        return Err(f.problem("v", "there are not as many values as points"));
    }
    if f.has("i") {
        let Expr::Integral(_, _, Some(bounds)) = f.expr("i")? else { return Err(Problem::Unfit) };
        let ends = (points.first().cloned(), points.last().cloned());
        if ends != (Some(bounds.0.clone()), Some(bounds.1.clone())) {
            return Err(f.problem("i", "the table does not go from bound to bound"));
        }
    }
    let integrand = Integrand::Table { points, values };
    numeric(Numeric::Strips { integrand, rule, places: PLACES, error: false })
}

fn rounds(f: &Found<'_, '_>, at_once: bool) -> Outcome {
    let equations = f.relations("s")?;
    let mut unknowns: Vec<Symbol> = equations.iter().flat_map(Expr::symbols).collect();
    unknowns.sort_by(|a, b| a.name().cmp(b.name()));
    unknowns.dedup();
    let stop = match stop(f) {
        Err(Problem::Mistake(_)) => {
            return Err(f.problem(
                "s",
                "it is not said when to stop: say after how many rounds, or to how many decimal places",
            ));
        }
        other => other?,
    };
    numeric(Numeric::Iteration { equations, unknowns, at_once, stop })
}
