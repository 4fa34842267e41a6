//! Points, features of curves, and what kind of thing an expression is.

use crate::{row::Row, slot, token::Kind};
use algebra::{Budget, Polynomial};
use check::{
    ComplexForm, Coordinates, Feature, Given, Goal, Measure, Scope, Task, components, has_matrix,
    has_third_unit,
};
use syntax::{Expr, Symbol};

/// Where the brackets of a point begin, if one stands at `at`: `A(2, 3)`, `P = (1, 0)`, `(0, 0)`.
fn point_start(row: &Row<'_>, at: usize) -> Option<usize> {
    if row.kind(at) == Some(Kind::Open) {
        return Some(at);
    }
    let mut next = slot::symbol_end(row, at)?;
    if row.text_of(next) == "=" {
        next += 1;
    }
    (row.kind(next) == Some(Kind::Open)).then_some(next)
}

/// The brackets of the point at `at`, and where it ends.
pub(crate) fn point(row: &Row<'_>, at: usize) -> Option<(Option<usize>, usize)> {
    if row.is_word_in(at, &["origin", "उद्गम", "उद्गमबिन्दु", "मूलबिन्दु"])
    {
        return Some((None, at + 1));
    }
    if row.is_word_in(at, &["the"]) && row.is_word_in(at + 1, &["origin"]) {
        return Some((None, at + 2));
    }
    let start = point_start(row, at)?;
    let (mut depth, mut commas, mut end) = (0usize, 0usize, start);
    loop {
        match row.kind(end)? {
            Kind::Open => depth += 1,
            Kind::Close => depth -= 1,
            Kind::Comma | Kind::Semicolon if depth == 1 => commas += 1,
            Kind::Stop | Kind::Question | Kind::Newline => return None,
            _ => {}
        }
        end += 1;
        if depth == 0 {
            break;
        }
    }
    (matches!(commas, 1 | 2)).then_some((Some(start), end))
}

/// Where a list of points may end, longest first.
pub(crate) fn points_ends(row: &Row<'_>, at: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut next = at;
    while let Some((_, end)) = point(row, next) {
        ends.push(end);
        next = end;
        while matches!(row.kind(next), Some(Kind::Comma | Kind::Semicolon))
            || row.is_conjunction(next)
        {
            next += 1;
        }
        if row.is_word_in(next, &["point", "बिन्दु"]) {
            next += 1;
        }
        if next == end {
            break;
        }
    }
    ends.reverse();
    ends
}

/// What features of curves are called; longer names first.
const FEATURES: &[(&[&str], Feature)] = &[
    (&["length", "of", "the", "latus", "rectum"], Feature::LatusRectum),
    (&["length", "of", "latus", "rectum"], Feature::LatusRectum),
    (&["latus", "rectum"], Feature::LatusRectum),
    (&["नाभिलम्बको", "लम्बाइ"], Feature::LatusRectum),
    (&["length", "of", "the", "major", "axis"], Feature::MajorAxis),
    (&["length", "of", "major", "axis"], Feature::MajorAxis),
    (&["length", "of", "the", "minor", "axis"], Feature::MinorAxis),
    (&["length", "of", "minor", "axis"], Feature::MinorAxis),
    (&["length", "of", "the", "transverse", "axis"], Feature::MajorAxis),
    (&["length", "of", "transverse", "axis"], Feature::MajorAxis),
    (&["length", "of", "the", "conjugate", "axis"], Feature::MinorAxis),
    (&["length", "of", "conjugate", "axis"], Feature::MinorAxis),
    (&["coordinates", "of", "the", "centre"], Feature::Centre),
    (&["coordinates", "of", "the", "center"], Feature::Centre),
    (&["coordinates", "of", "centre"], Feature::Centre),
    (&["coordinates", "of", "the", "vertex"], Feature::Vertices),
    (&["coordinates", "of", "the", "vertices"], Feature::Vertices),
    (&["coordinates", "of", "vertices"], Feature::Vertices),
    (&["coordinates", "of", "vertex"], Feature::Vertices),
    (&["coordinates", "of", "the", "focus"], Feature::Foci),
    (&["coordinates", "of", "the", "foci"], Feature::Foci),
    (&["coordinates", "of", "focus"], Feature::Foci),
    (&["coordinates", "of", "foci"], Feature::Foci),
    (&["equation", "of", "the", "directrix"], Feature::Directrices),
    (&["equation", "of", "directrix"], Feature::Directrices),
    (&["equations", "of", "the", "directrices"], Feature::Directrices),
    (&["equations", "of", "directrices"], Feature::Directrices),
    (&["equation", "of", "the", "axis"], Feature::Axis),
    (&["axis", "of", "symmetry"], Feature::Axis),
    (&["centre"], Feature::Centre),
    (&["center"], Feature::Centre),
    (&["केन्द्र"], Feature::Centre),
    (&["केन्द्रबिन्दु"], Feature::Centre),
    (&["radius"], Feature::Radius),
    (&["अर्धव्यास"], Feature::Radius),
    (&["vertex"], Feature::Vertices),
    (&["vertices"], Feature::Vertices),
    (&["शीर्षबिन्दु"], Feature::Vertices),
    (&["शीर्षबिन्दुहरू"], Feature::Vertices),
    (&["focus"], Feature::Foci),
    (&["foci"], Feature::Foci),
    (&["नाभि"], Feature::Foci),
    (&["नाभिहरू"], Feature::Foci),
    (&["directrix"], Feature::Directrices),
    (&["directrices"], Feature::Directrices),
    (&["नियन्त्रक", "रेखा"], Feature::Directrices),
    (&["नियामक", "रेखा"], Feature::Directrices),
    (&["eccentricity"], Feature::Eccentricity),
    (&["उत्केन्द्रता"], Feature::Eccentricity),
    (&["नाभिलम्ब"], Feature::LatusRectum),
];

fn feature(row: &Row<'_>, at: usize) -> Option<(Feature, usize)> {
    let fits = |words: &&(&[&str], Feature)| {
        words.0.iter().enumerate().all(|(k, word)| row.is_word_in(at + k, &[word]))
    };
    FEATURES.iter().find(fits).map(|(words, feature)| (*feature, at + words.len()))
}

/// The features listed at `at`, and where the list ends.
pub(crate) fn features(row: &Row<'_>, at: usize) -> Option<(Vec<Feature>, usize)> {
    let mut found = Vec::new();
    let (mut next, mut end) = (at, at);
    loop {
        if row.is_word_in(next, &["the", "its"]) {
            next += 1;
        }
        let Some((feature, after)) = feature(row, next) else { break };
        found.push(feature);
        (next, end) = (after, after);
        while row.kind(next) == Some(Kind::Comma) || row.is_conjunction(next) {
            next += 1;
        }
        if next == end {
            break;
        }
    }
    (!found.is_empty()).then_some((found, end))
}

/// Whether a letter or accented letter is a vector by how it is written.
pub(crate) fn looks_like_vector(expr: &Expr) -> bool {
    let dressed = |s: &Symbol| {
        ["vec(", "hat(", "bold(", "overrightarrow("].iter().any(|d| s.name().starts_with(d))
    };
    components(expr, has_third_unit(expr)).is_some() || expr.symbols().iter().any(dressed)
}

/// The task with its goal read as what it is about: bars around a vector are its length, and `i`
/// is the imaginary unit where no other letter has no value.
pub(crate) fn refined(task: Task) -> Task {
    let mut scope = Scope::default();
    let mut letters = Vec::new();
    for given in &task.given {
        match given {
            Given::Value { name, goal: Goal::Evaluate(value) } => {
                let value = scope.resolve(value);
                scope.bind(name.clone(), value);
            }
            Given::Function { parameters, .. } => letters.extend(parameters.iter().cloned()),
            Given::Equations(equations) => letters.extend(equations.iter().flat_map(Expr::symbols)),
            _ => {}
        }
    }
    let unit = Symbol::new("i");
    let complex = |e: &Expr| {
        let symbols = scope.resolve(e).symbols();
        // What a function is applied to is a letter: "What is f(g(i))?"
        symbols == [unit.clone()] && !letters.contains(&unit) && !applies(e)
    };
    let goal = match task.goal {
        Goal::Evaluate(Expr::Abs(inner)) if is_vector(&scope.resolve(&inner)) => measure(*inner),
        Goal::Evaluate(Expr::Abs(inner)) if complex(&inner) => {
            Goal::Complex { number: *inner, form: ComplexForm::Modulus }
        }
        Goal::Evaluate(e) if complex(&e) && is_more_than_linear(&scope.resolve(&e)) => {
            Goal::Complex { number: e, form: ComplexForm::Cartesian }
        }
        Goal::Simplify(e) if complex(&e) && is_of_sums(&scope.resolve(&e)) => {
            Goal::Complex { number: e, form: ComplexForm::Cartesian }
        }
        goal => goal,
    };
    Task { given: task.given, goal }
}

fn measure(vector: Expr) -> Goal {
    Goal::Coordinates(Coordinates::Measure { what: Measure::Magnitude, of: vec![vector] })
}

fn is_vector(expr: &Expr) -> bool {
    let square = matches!(expr, Expr::Matrix(rows) if rows.len() == rows[0].len());
    !square && components(expr, has_third_unit(expr)).is_some()
}

fn applies(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Apply(..));
    expr.for_each_part(|part| found = found || applies(part));
    found
}

/// Whether reading `i` as a letter would leave another answer.
fn is_more_than_linear(expr: &Expr) -> bool {
    match Polynomial::from_expr(expr, &Budget::new(100_000, 10_000)) {
        Ok(Some(p)) => p.total_degree() > 1,
        _ => !has_matrix(expr),
    }
}

/// Whether a sum with `i` in it is multiplied, divided or raised.
fn is_of_sums(expr: &Expr) -> bool {
    fn has_sum(expr: &Expr) -> bool {
        let mut found = matches!(expr, Expr::Sum(_)) && !expr.symbols().is_empty();
        expr.for_each_part(|part| found = found || has_sum(part));
        found
    }
    let mut found =
        matches!(expr, Expr::Product(_) | Expr::Quotient(..) | Expr::Power(..)) && has_sum(expr);
    expr.for_each_part(|part| found = found || is_of_sums(part));
    found && is_more_than_linear(expr)
}
