//! Expressions that are made, not read: their values, worked out here, and their spellings.

use super::choices::Choices;
use algebra::Rational;

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Term {
    Number(i64),
    /// By its place in a list of names.
    Letter(usize),
    Negate(Box<Term>),
    Add(Box<Term>, Box<Term>),
    Subtract(Box<Term>, Box<Term>),
    Multiply(Box<Term>, Box<Term>),
    Divide(Box<Term>, Box<Term>),
    Power(Box<Term>, i32),
    Root(Box<Term>),
    Abs(Box<Term>),
    Call(Function, Box<Term>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Sin,
    Cos,
    Tan,
    Ln,
    Exp,
}

use Term::*;

/// How much of mathematics an expression may use.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Polynomial,
    Rational,
    Any,
}

pub(super) fn number(n: i64) -> Term {
    Number(n)
}

pub(super) fn add(a: Term, b: Term) -> Term {
    Add(Box::new(a), Box::new(b))
}

pub(super) fn subtract(a: Term, b: Term) -> Term {
    Subtract(Box::new(a), Box::new(b))
}

pub(super) fn multiply(a: Term, b: Term) -> Term {
    Multiply(Box::new(a), Box::new(b))
}

pub(super) fn divide(a: Term, b: Term) -> Term {
    Divide(Box::new(a), Box::new(b))
}

pub(super) fn power(a: Term, n: i32) -> Term {
    Power(Box::new(a), n)
}

pub(super) fn root(a: Term) -> Term {
    Root(Box::new(a))
}

pub(super) fn call(function: Function, a: Term) -> Term {
    Call(function, Box::new(a))
}

/// An expression in `letters` letters, at most `depth` deep.
pub(super) fn term(choices: &mut Choices<'_>, kind: Kind, letters: usize, depth: usize) -> Term {
    if depth == 0 {
        return leaf(choices, letters);
    }
    let most = match kind {
        Kind::Polynomial => 9,
        Kind::Rational => 12,
        Kind::Any => 17,
    };
    let shape = choices.below(most);
    let mut part = || term(choices, kind, letters, depth - 1);
    match shape {
        0 | 1 => leaf(choices, letters),
        2 | 3 => add(part(), part()),
        4 => subtract(part(), part()),
        5 | 6 => multiply(part(), part()),
        7 => {
            let base = part();
            power(base, choices.between(2, 4) as i32)
        }
        8 => Negate(Box::new(part())),
        9 | 10 => divide(part(), part()),
        11 => {
            let base = part();
            power(base, choices.between(-2, 1) as i32)
        }
        12 | 13 => root(part()),
        14 => Abs(Box::new(part())),
        _ => {
            let argument = part();
            use Function::*;
            call(choices.of(&[Sin, Cos, Ln, Exp, Tan]), argument)
        }
    }
}

fn leaf(choices: &mut Choices<'_>, letters: usize) -> Term {
    match choices.below(4) {
        0 | 1 if letters > 0 => Letter(choices.below(letters)),
        2 => Number(choices.between(0, 30)),
        _ => Number(choices.between(1, 9)),
    }
}

/// Why there is no rational value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Without {
    /// There is no value at all.
    Undefined,
    /// It leads out of the rational numbers.
    Rational,
}

impl Term {
    /// The parts, left to right.
    pub(super) fn parts(&self) -> Vec<&Term> {
        match self {
            Number(_) | Letter(_) => Vec::new(),
            Negate(a) | Power(a, _) | Root(a) | Abs(a) | Call(_, a) => vec![a],
            Add(a, b) | Subtract(a, b) | Multiply(a, b) | Divide(a, b) => vec![a, b],
        }
    }

    pub(super) fn parts_mut(&mut self) -> Vec<&mut Term> {
        match self {
            Number(_) | Letter(_) => Vec::new(),
            Negate(a) | Power(a, _) | Root(a) | Abs(a) | Call(_, a) => vec![a],
            Add(a, b) | Subtract(a, b) | Multiply(a, b) | Divide(a, b) => vec![a, b],
        }
    }

    pub(super) fn size(&self) -> usize {
        1 + self.parts().into_iter().map(Term::size).sum::<usize>()
    }

    /// The `k`th node, counted from the top.
    pub(super) fn node_mut(&mut self, k: &mut usize) -> Option<&mut Term> {
        if *k == 0 {
            return Some(self);
        }
        *k -= 1;
        self.parts_mut().into_iter().find_map(|part| part.node_mut(k))
    }

    fn has_letters(&self) -> bool {
        matches!(self, Letter(_)) || self.parts().into_iter().any(Term::has_letters)
    }

    /// Whether a constant in it has no real value, so that it is meant for complex numbers, or has
    /// a root or logarithm too near its border to be sure.
    pub(super) fn beyond_reals(&self) -> bool {
        let constant = match self {
            Root(a) | Call(Function::Ln, a) => !a.has_letters() && self.approximate(&[]).is_none(),
            _ => false,
        };
        constant || self.parts().into_iter().any(Term::beyond_reals)
    }

    /// The exact value.
    pub(super) fn exact(&self, point: &[Rational]) -> Result<Rational, Without> {
        let at = |a: &Term| a.exact(point);
        Ok(match self {
            Number(n) => Rational::from(*n),
            Letter(k) => point[*k].clone(),
            Negate(a) => -at(a)?,
            Add(a, b) => at(a)? + at(b)?,
            Subtract(a, b) => at(a)? - at(b)?,
            Multiply(a, b) => at(a)? * at(b)?,
            Divide(a, b) => {
                let (a, b) = (at(a)?, at(b)?);
                if b.is_zero() {
                    return Err(Without::Undefined);
                }
                a / b
            }
            Power(a, n) => {
                let a = at(a)?;
                if a.is_zero() && *n <= 0 {
                    return Err(Without::Undefined);
                }
                let up = (0..n.unsigned_abs()).fold(Rational::ONE, |product, _| product * &a);
                if *n < 0 { Rational::ONE / up } else { up }
            }
            Root(a) => {
                let a = at(a)?;
                if a < Rational::ZERO {
                    return Err(Without::Undefined);
                }
                square_root(&a).ok_or(Without::Rational)?
            }
            Abs(a) => {
                let a = at(a)?;
                if a < Rational::ZERO { -a } else { a }
            }
            Call(function, a) => {
                let a = at(a)?;
                if *function == Function::Ln && a <= Rational::ZERO {
                    return Err(Without::Undefined);
                }
                match function {
                    Function::Sin | Function::Tan if a.is_zero() => Rational::ZERO,
                    Function::Cos | Function::Exp if a.is_zero() => Rational::ONE,
                    Function::Ln if a == Rational::ONE => Rational::ZERO,
                    _ => return Err(Without::Rational),
                }
            }
        })
    }

    /// The value in about ten digits; nothing where there is none or few digits are certain.
    pub(super) fn approximate(&self, point: &[f64]) -> Option<f64> {
        let at = |a: &Term| a.approximate(point);
        let value = match self {
            Number(n) => *n as f64,
            Letter(k) => point[*k],
            Negate(a) => -at(a)?,
            Add(a, b) => at(a)? + at(b)?,
            Subtract(a, b) => at(a)? - at(b)?,
            Multiply(a, b) => at(a)? * at(b)?,
            Divide(a, b) => at(a)? / Some(at(b)?).filter(|b| b.abs() > 1e-3)?,
            Power(a, n) => {
                let a = at(a)?;
                if *n <= 0 && a.abs() < 1e-3 {
                    return None;
                }
                a.powi(*n)
            }
            Root(a) => Some(at(a)?).filter(|a| *a > 1e-3)?.sqrt(),
            Abs(a) => at(a)?.abs(),
            Call(function, a) => {
                let a = at(a)?;
                match function {
                    Function::Sin => a.sin(),
                    Function::Cos => a.cos(),
                    Function::Tan => Some(a).filter(|a| a.cos().abs() > 1e-2)?.tan(),
                    Function::Ln => Some(a).filter(|a| *a > 1e-3)?.ln(),
                    Function::Exp => a.exp(),
                }
            }
        };
        (value.abs() < 1e6).then_some(value)
    }
}

fn square_root(a: &Rational) -> Option<Rational> {
    let root = |n: i128| {
        let near = (n as f64).sqrt() as i128;
        (near - 1..=near + 1).find(|r| *r >= 0 && r * r == n)
    };
    let numerator = root(i128::try_from(a.numerator().clone()).ok()?)?;
    let denominator = root(i128::try_from(a.denominator().clone()).ok()?)?;
    Some(Rational::from(numerator) / Rational::from(denominator))
}

/// Points at which values are compared, three letters each.
pub(super) fn points() -> impl Iterator<Item = Vec<Rational>> {
    let rows: [[(i64, i64); 3]; 8] = [
        [(2, 1), (3, 1), (5, 1)],
        [(4, 1), (9, 1), (1, 1)],
        [(1, 2), (7, 3), (3, 4)],
        [(-3, 1), (2, 1), (-1, 2)],
        [(7, 1), (-4, 3), (11, 2)],
        [(-5, 4), (-2, 1), (6, 1)],
        [(1, 9), (1, 4), (25, 1)],
        [(3, 1), (1, 5), (-8, 1)],
    ];
    rows.into_iter()
        .map(|row| row.into_iter().map(|(p, q)| Rational::from(p) / Rational::from(q)).collect())
}

/// Whether two expressions certainly have different values where both have one.
pub(super) fn apart(a: &Term, b: &Term) -> bool {
    points().any(|point| apart_at(a, b, &point) == Some(true))
}

/// Whether two expressions have different values at a point; nothing where that isn't certain.
pub(super) fn apart_at(a: &Term, b: &Term, point: &[Rational]) -> Option<bool> {
    match (a.exact(point), b.exact(point)) {
        (Ok(x), Ok(y)) => return Some(x != y),
        (Err(Without::Undefined), _) | (_, Err(Without::Undefined)) => return None,
        _ => {}
    }
    let near: Vec<f64> = point.iter().map(|q| q.to_f64().value()).collect();
    let (x, y) = (a.approximate(&near)?, b.approximate(&near)?);
    let far = (x - y).abs() > 1e-4 * (1.0 + x.abs() + y.abs());
    far.then_some(true)
}

/// Whether two expressions certainly have the same value at a point.
pub(super) fn same_at(a: &Term, b: &Term, point: &[Rational]) -> bool {
    matches!((a.exact(point), b.exact(point)), (Ok(x), Ok(y)) if x == y)
}

/// How an expression is spelled.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) latex: bool,
    /// Whether products have a sign wherever they can.
    pub(super) signs: bool,
    pub(super) names: [&'static str; 3],
}

/// Letters that are nothing but letters: no units, no constants, no functions.
pub(super) const NAMES: [[&str; 3]; 5] =
    [["x", "y", "z"], ["a", "b", "n"], ["p", "q", "r"], ["z", "x", "y"], ["v", "u", "w"]];

impl Style {
    pub(super) fn chosen(choices: &mut Choices<'_>) -> Style {
        Style { latex: choices.below(2) == 0, signs: choices.below(2) == 1, names: NAMES[0] }
    }

    pub(super) fn with(self, names: [&'static str; 3]) -> Style {
        Style { names, ..self }
    }

    pub(super) fn spell(&self, term: &Term) -> String {
        let mut text = String::new();
        self.write(term, 0, &mut text);
        text
    }

    /// 0: where a sum may stand; 1: a product; 2: a factor; 3: the base of a power.
    fn write(&self, term: &Term, place: u8, out: &mut String) {
        let own = match term {
            Number(n) if *n < 0 => 0,
            Add(..) | Subtract(..) | Negate(_) => 0,
            Multiply(..) => 1,
            Divide(..) if self.latex => 2,
            Divide(..) => 1,
            Power(..) => 2,
            Call(..) => 2,
            _ => 3,
        };
        let within = own < place;
        if within {
            out.push_str(if self.latex { "\\left(" } else { "(" });
        }
        match term {
            Number(n) => out.push_str(&n.to_string()),
            Letter(k) => out.push_str(self.names[*k]),
            Negate(a) => {
                out.push('-');
                self.write(a, 1, out);
            }
            Add(a, b) => {
                self.write(a, 0, out);
                out.push_str(" + ");
                self.write(b, 1, out);
            }
            Subtract(a, b) => {
                self.write(a, 0, out);
                out.push_str(" - ");
                self.write(b, 1, out);
            }
            Multiply(a, b) => self.product(a, b, out),
            Divide(a, b) if self.latex => {
                out.push_str("\\frac{");
                self.write(a, 0, out);
                out.push_str("}{");
                self.write(b, 0, out);
                out.push('}');
            }
            Divide(a, b) => {
                self.write(a, 3, out);
                out.push('/');
                self.write(b, 3, out);
            }
            Power(a, n) => {
                self.write(a, 3, out);
                match (self.latex, *n) {
                    (true, n) => out.push_str(&format!("^{{{n}}}")),
                    (false, n) if n < 0 => out.push_str(&format!("^({n})")),
                    (false, n) => out.push_str(&format!("^{n}")),
                }
            }
            Root(a) => self.around(a, "\\sqrt{", "}", "sqrt(", ")", out),
            Abs(a) => self.around(a, "\\left|", "\\right|", "abs(", ")", out),
            Call(Function::Exp, a) => self.around(a, "e^{", "}", "exp(", ")", out),
            Call(function, a) => {
                let name = match function {
                    Function::Sin => "sin",
                    Function::Cos => "cos",
                    Function::Tan => "tan",
                    Function::Ln => "ln",
                    Function::Exp => "exp",
                };
                out.push_str(if self.latex { "\\" } else { "" });
                out.push_str(name);
                self.around(a, "\\left(", "\\right)", "(", ")", out);
            }
        }
        if within {
            out.push_str(if self.latex { "\\right)" } else { ")" });
        }
    }

    fn around(&self, a: &Term, l: &str, r: &str, left: &str, right: &str, out: &mut String) {
        out.push_str(if self.latex { l } else { left });
        self.write(a, 0, out);
        out.push_str(if self.latex { r } else { right });
    }

    fn product(&self, a: &Term, b: &Term, out: &mut String) {
        // A quotient with a slash before a factor would take it along.
        self.write(a, if matches!(a, Divide(..)) { 2 } else { 1 }, out);
        let mut right = String::new();
        self.write(b, 2, &mut right);
        let bare = matches!(a, Number(_)) || (self.latex && !matches!(a, Divide(..) | Call(..)));
        let digit = right.starts_with(|c: char| c.is_ascii_digit());
        let joined = bare && !self.signs && !digit && !right.starts_with("\\frac");
        out.push_str(match (joined, self.latex) {
            (true, true) => " ",
            (true, false) => "",
            (false, true) => " \\cdot ",
            (false, false) => "*",
        });
        out.push_str(&right);
    }
}
