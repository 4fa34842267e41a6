//! Right workings, made: each line has the solutions of the line before.

use super::choices::Choices;
use super::rewrite::{rewritten, slipped};
use super::term::Term::{self, *};
use super::term::{
    Kind, Style, Without, add, divide, multiply, number, points, power, root, subtract, term,
};
use algebra::Rational;
use std::cmp::Ordering;

/// What one line says.
#[derive(Clone, Debug)]
pub(super) enum Line {
    Value(Term),
    Relation(Term, Sign, Term),
    Or(Vec<Line>),
    And(Vec<Line>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Equal,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

/// Lines, and what is known of them.
pub(super) struct Working {
    pub(super) lines: Vec<Line>,
    /// Points, beside the usual ones, at which something happens: solutions and their neighbours.
    pub(super) points: Vec<Vec<Rational>>,
    /// Whether each line has the solutions of the line before, no more and no fewer.
    pub(super) equivalent: bool,
}

impl Sign {
    fn flipped(self) -> Sign {
        match self {
            Sign::Equal => Sign::Equal,
            Sign::Less => Sign::Greater,
            Sign::LessEqual => Sign::GreaterEqual,
            Sign::Greater => Sign::Less,
            Sign::GreaterEqual => Sign::LessEqual,
        }
    }

    fn allows(self, order: Ordering) -> bool {
        match self {
            Sign::Equal => order == Ordering::Equal,
            Sign::Less => order == Ordering::Less,
            Sign::LessEqual => order != Ordering::Greater,
            Sign::Greater => order == Ordering::Greater,
            Sign::GreaterEqual => order != Ordering::Less,
        }
    }

    fn spelled(self, latex: bool) -> &'static str {
        match (self, latex) {
            (Sign::Equal, _) => " = ",
            (Sign::Less, _) => " < ",
            (Sign::LessEqual, true) => " \\le ",
            (Sign::LessEqual, false) => " <= ",
            (Sign::Greater, _) => " > ",
            (Sign::GreaterEqual, true) => " \\ge ",
            (Sign::GreaterEqual, false) => " >= ",
        }
    }
}

impl Line {
    /// Whether it holds at a point; nothing where that isn't certain.
    pub(super) fn holds_at(&self, point: &[Rational]) -> Option<bool> {
        match self {
            Line::Value(_) => None,
            Line::Relation(a, sign, b) => match (a.exact(point), b.exact(point)) {
                (Ok(a), Ok(b)) => Some(sign.allows(a.cmp(&b))),
                (Err(Without::Undefined), _) | (_, Err(Without::Undefined)) => None,
                _ => None,
            },
            Line::Or(parts) => {
                let all: Option<Vec<bool>> = parts.iter().map(|p| p.holds_at(point)).collect();
                all.map(|all| all.contains(&true))
            }
            Line::And(parts) => {
                let all: Option<Vec<bool>> = parts.iter().map(|p| p.holds_at(point)).collect();
                all.map(|all| !all.contains(&false))
            }
        }
    }

    pub(super) fn terms(&self) -> Vec<&Term> {
        match self {
            Line::Value(a) => vec![a],
            Line::Relation(a, _, b) => vec![a, b],
            Line::Or(parts) | Line::And(parts) => parts.iter().flat_map(Line::terms).collect(),
        }
    }

    pub(super) fn spell(&self, style: &Style) -> String {
        let joined = |parts: &[Line], word: &str| {
            parts.iter().map(|p| p.spell(style)).collect::<Vec<_>>().join(word)
        };
        match self {
            Line::Value(a) => style.spell(a),
            Line::Relation(a, sign, b) => {
                format!("{}{}{}", style.spell(a), sign.spelled(style.latex), style.spell(b))
            }
            Line::Or(parts) => joined(parts, " or "),
            Line::And(parts) => joined(parts, " and "),
        }
    }

    /// The line with one slip in it.
    pub(super) fn slipped(&self, choices: &mut Choices<'_>) -> Option<Line> {
        let mut result = self.clone();
        match &mut result {
            Line::Value(a) => *a = slipped(choices, a)?,
            Line::Relation(_, sign, _) if *sign != Sign::Equal && choices.once_in(4) => {
                use Sign::*;
                let others = [Less, LessEqual, Greater, GreaterEqual];
                *sign = choices.of(&others.map(|other| if other == *sign { Equal } else { other }));
            }
            Line::Relation(a, _, b) => {
                let side = if choices.below(2) == 0 { a } else { b };
                *side = slipped(choices, side)?;
            }
            // A possibility forgotten, a condition left out.
            Line::Or(parts) | Line::And(parts) if choices.once_in(3) => {
                let k = choices.below(parts.len());
                let one = parts[k].clone();
                return Some(one);
            }
            Line::Or(parts) | Line::And(parts) => {
                let k = choices.below(parts.len());
                parts[k] = parts[k].slipped(choices)?;
            }
        }
        Some(result)
    }
}

fn x() -> Term {
    Letter(0)
}

fn fraction(q: &Rational) -> Term {
    let part = |n: &algebra::Integer| number(i64::try_from(n.clone()).unwrap_or(0));
    let (p, d) = (part(q.numerator()), i64::try_from(q.denominator().clone()).unwrap_or(1));
    if d == 1 { p } else { divide(p, number(d)) }
}

/// `ax + b` as people write it.
fn linear(a: i64, b: i64) -> Term {
    let first = match a {
        1 => x(),
        -1 => Negate(Box::new(x())),
        _ if a < 0 => Negate(Box::new(multiply(number(-a), x()))),
        _ => multiply(number(a), x()),
    };
    match b {
        0 => first,
        _ if b < 0 => subtract(first, number(-b)),
        _ => add(first, number(b)),
    }
}

fn equation(a: Term, b: Term) -> Line {
    Line::Relation(a, Sign::Equal, b)
}

/// A working out of the choices.
pub(super) fn working(choices: &mut Choices<'_>) -> Working {
    let mut working = match choices.below(10) {
        0 | 1 => linear_relation(choices),
        2 => quadratic(choices),
        3 => simultaneous(choices),
        4 => quotient(choices),
        5 => radical_or_modulus(choices),
        6 => squared(choices),
        7 => between_or_outside(choices),
        _ => return values(choices),
    };
    for _ in 0..choices.below(4) {
        disturb(choices, &mut working);
    }
    let solutions = working.points.clone();
    for by in [-1, 1] {
        let moved = |p: &Vec<Rational>| p.iter().map(|q| q + Rational::from(by)).collect();
        working.points.extend(solutions.iter().map(moved));
    }
    working.points.extend(points());
    working
}

/// A value, rewritten line by line.
fn values(choices: &mut Choices<'_>) -> Working {
    let kind = choices.of(&[Kind::Rational, Kind::Any, Kind::Polynomial]);
    let letters = choices.below(3);
    let mut last = term(choices, kind, letters, 3);
    let mut lines = vec![Line::Value(last.clone())];
    for _ in 0..=choices.below(3) {
        last = rewritten(choices, &last, kind, 3);
        lines.push(Line::Value(last.clone()));
    }
    Working { lines, points: Vec::new(), equivalent: true }
}

fn root_of(choices: &mut Choices<'_>) -> Rational {
    let p = Rational::from(choices.between(-9, 9));
    if choices.once_in(4) { p / Rational::from(choices.between(2, 5)) } else { p }
}

fn point(x: &Rational, y: i64) -> Vec<Rational> {
    vec![x.clone(), Rational::from(y), Rational::ONE]
}

/// `ax + b = cx + d`, or an inequality.
fn linear_relation(choices: &mut Choices<'_>) -> Working {
    use Sign::*;
    let sign = choices.of(&[Equal, Equal, Less, LessEqual, Greater, GreaterEqual]);
    let root = choices.between(-9, 9);
    let (a, b, c) = (choices.between(-6, 9), choices.between(-9, 12), choices.between(-5, 4));
    let a = if a == c { a + 1 } else { a };
    let d = (a - c) * root + b;
    let after = if a < c { sign.flipped() } else { sign };
    let lines = vec![
        Line::Relation(linear(a, b), sign, linear(c, d)),
        Line::Relation(
            subtract(linear(a, 0), multiply(number(c), x())),
            sign,
            subtract(number(d), number(b)),
        ),
        Line::Relation(linear(a - c, 0), sign, number(d - b)),
        Line::Relation(x(), after, number(root)),
    ];
    let root = Rational::from(root);
    Working { lines, points: vec![point(&root, 1)], equivalent: true }
}

fn quadratic(choices: &mut Choices<'_>) -> Working {
    let (r, s) = (choices.between(-7, 9), choices.between(-7, 9));
    let factor = |r: i64| linear(1, -r);
    let middle = |n: i64, rest: Term| match n {
        0 => rest,
        _ if n < 0 => subtract(rest, multiply(number(-n), x())),
        _ => add(rest, multiply(number(n), x())),
    };
    let end = |n: i64, rest: Term| match n {
        0 => rest,
        _ if n < 0 => subtract(rest, number(-n)),
        _ => add(rest, number(n)),
    };
    let zero = || number(0);
    let square = power(x(), 2);
    let all = end(r * s, middle(-(r + s), square.clone()));
    let mut lines = vec![
        equation(middle(-(r + s), square), number(-r * s)),
        equation(all, zero()),
        equation(multiply(factor(r), factor(s)), zero()),
    ];
    if r == s {
        lines.push(equation(x(), number(r)));
    } else {
        lines.push(Line::Or(vec![equation(factor(r), zero()), equation(factor(s), zero())]));
        lines.push(Line::Or(vec![equation(x(), number(r)), equation(x(), number(s))]));
    }
    let points = [r, s].map(|q| point(&Rational::from(q), 1)).to_vec();
    Working { lines, points, equivalent: true }
}

/// Two equations in two letters.
fn simultaneous(choices: &mut Choices<'_>) -> Working {
    let (r, s) = (choices.between(-6, 9), choices.between(-6, 9));
    let mut coefficient = || choices.between(1, 7);
    let (a, b, c, d) = (coefficient(), coefficient(), coefficient(), coefficient());
    let side = |a: i64, b: i64| add(multiply(number(a), x()), multiply(number(b), Letter(1)));
    let other = |a: i64, b: i64| subtract(multiply(number(a), x()), multiply(number(b), Letter(1)));
    let first = equation(side(a, b), number(a * r + b * s));
    let second = equation(other(c, d), number(c * r - d * s));
    let cleared = a * d + b * c;
    let lines = vec![
        Line::And(vec![first, second]),
        equation(side(a * d, b * d), number(d * (a * r + b * s))),
        equation(other(c * b, d * b), number(b * (c * r - d * s))),
        equation(multiply(number(cleared), x()), number(cleared * r)),
        equation(x(), number(r)),
        equation(
            add(multiply(number(a), number(r)), multiply(number(b), Letter(1))),
            number(a * r + b * s),
        ),
        equation(Letter(1), number(s)),
    ];
    Working { lines, points: vec![point(&Rational::from(r), s)], equivalent: false }
}

/// `a/(x - k) = b`.
fn quotient(choices: &mut Choices<'_>) -> Working {
    let (b, q, k) = (choices.between(1, 9), choices.between(1, 9), choices.between(-6, 6));
    let a = b * q;
    let lines = vec![
        equation(divide(number(a), linear(1, -k)), number(b)),
        equation(number(a), multiply(number(b), linear(1, -k))),
        equation(number(a), linear(b, -b * k)),
        equation(linear(b, 0), number(a + b * k)),
        equation(x(), number(q + k)),
    ];
    Working { lines, points: vec![point(&Rational::from(q + k), 1)], equivalent: true }
}

/// `√(ax + c) = b`, `|ax - c| = b`, `x² = b²`.
fn radical_or_modulus(choices: &mut Choices<'_>) -> Working {
    let (a, b, r) = (choices.between(1, 5), choices.between(1, 9), choices.between(-6, 9));
    let two_ways =
        |left: Term| Line::Or(vec![equation(left.clone(), number(b)), equation(left, number(-b))]);
    let (lines, points) = match choices.below(4) {
        3 => {
            let lines = vec![
                equation(power(linear(1, -r), 2), number(b * b)),
                two_ways(linear(1, -r)),
                Line::Or(vec![equation(x(), number(r + b)), equation(x(), number(r - b))]),
            ];
            (lines, vec![Rational::from(r + b), Rational::from(r - b)])
        }
        0 => {
            let under = linear(a, b * b - a * r);
            let lines = vec![
                equation(root(under.clone()), number(b)),
                equation(under, number(b * b)),
                equation(linear(a, 0), number(a * r)),
                equation(x(), number(r)),
            ];
            (lines, vec![Rational::from(r)])
        }
        1 => {
            let lines = vec![
                equation(Abs(Box::new(linear(a, -r))), number(b)),
                two_ways(linear(a, -r)),
                Line::Or(vec![
                    equation(linear(a, 0), number(r + b)),
                    equation(linear(a, 0), number(r - b)),
                ]),
            ];
            let value = |n: i64| Rational::from(n) / Rational::from(a);
            (lines, vec![value(r + b), value(r - b)])
        }
        _ => {
            let lines = vec![
                equation(multiply(number(a), power(x(), 2)), number(a * b * b)),
                equation(power(x(), 2), number(b * b)),
                two_ways(x()),
            ];
            (lines, vec![Rational::from(b), Rational::from(-b)])
        }
    };
    let points = points.iter().map(|q| point(q, 1)).collect();
    Working { lines, points, equivalent: true }
}

/// `√(x + a) = x - b`, which is squared and so has one solution too many.
fn squared(choices: &mut Choices<'_>) -> Working {
    // With m = 1 the other root would be a solution too.
    let (r, m) = (choices.between(-6, 9), choices.between(2, 7));
    let (b, a) = (r - m, m * m - r);
    let s = 2 * b + 1 - r;
    let right = power(linear(1, -b), 2);
    let zero = || number(0);
    let lines = vec![
        equation(root(linear(1, a)), linear(1, -b)),
        equation(linear(1, a), right),
        equation(linear(1, a), add(subtract(power(x(), 2), linear(2 * b, 0)), number(b * b))),
        equation(multiply(linear(1, -r), linear(1, -s)), zero()),
        Line::Or(vec![equation(x(), number(r)), equation(x(), number(s))]),
        equation(x(), number(r)),
    ];
    let points = [r, s].map(|q| point(&Rational::from(q), 1)).to_vec();
    Working { lines, points, equivalent: false }
}

/// `(x - r)(x - s) < 0`, `|x - a| ≥ b`.
fn between_or_outside(choices: &mut Choices<'_>) -> Working {
    use Sign::*;
    let (r, width) = (choices.between(-7, 7), choices.between(1, 8));
    let s = r + width;
    let inside = choices.of(&[Less, LessEqual]);
    let is_inside = choices.below(2) == 0;
    let sign = match (is_inside, inside) {
        (true, sign) => sign,
        (false, Less) => Greater,
        (false, _) => GreaterEqual,
    };
    let parts = |a: Term, low: i64, high: i64| {
        let (down, up) = (sign.flipped(), sign);
        let parts =
            vec![Line::Relation(a.clone(), down, number(low)), Line::Relation(a, up, number(high))];
        if is_inside { Line::And(parts) } else { Line::Or(parts) }
    };
    let first = match choices.below(3) {
        0 => Line::Relation(multiply(linear(1, -r), linear(1, -s)), sign, number(0)),
        1 => {
            let square = power(x(), 2);
            let all = add(subtract(square, linear(r + s, 0)), number(r * s));
            Line::Relation(all, sign, number(0))
        }
        _ => {
            let middle = Abs(Box::new(linear(2, -(r + s))));
            Line::Relation(middle, sign, number(width))
        }
    };
    let lines = vec![first, parts(linear(2, 0), 2 * r, 2 * s), parts(x(), r, s)];
    let points = [r, s].map(|q| point(&Rational::from(q), 1)).to_vec();
    Working { lines, points, equivalent: true }
}

/// Does the same to both sides of a line, or rewrites a side.
fn disturb(choices: &mut Choices<'_>, working: &mut Working) {
    let k = choices.below(working.lines.len());
    let Line::Relation(a, sign, b) = working.lines[k].clone() else { return };
    let n = choices.between(2, 9);
    let more = match choices.below(3) {
        0 => number(n),
        1 => root_of_term(choices),
        _ => multiply(number(n), x()),
    };
    let line = match choices.below(8) {
        0 => Line::Relation(add(a, more.clone()), sign, add(b, more)),
        1 => Line::Relation(subtract(a, more.clone()), sign, subtract(b, more)),
        2 => Line::Relation(multiply(number(n), a), sign, multiply(number(n), b)),
        3 => Line::Relation(divide(a, number(n)), sign, divide(b, number(n))),
        4 => Line::Relation(b, sign.flipped(), a),
        5 => Line::Relation(Negate(Box::new(a)), sign.flipped(), Negate(Box::new(b))),
        6 => Line::Relation(rewritten(choices, &a, Kind::Polynomial, 2), sign, b),
        _ => Line::Relation(a, sign, rewritten(choices, &b, Kind::Polynomial, 2)),
    };
    if choices.below(2) == 0 {
        working.lines.insert(k + 1, line);
    } else {
        working.lines[k] = line;
    }
}

fn root_of_term(choices: &mut Choices<'_>) -> Term {
    fraction(&root_of(choices))
}
