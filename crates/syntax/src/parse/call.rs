//! Functions and their arguments, with and without brackets, and the named forms of plain text.

use super::atom::is_integer;
use super::statement::level;
use super::{Context, Parser};
use crate::spelling::{Bracket, Kind, Special};
use crate::{BigOperator, Expr, Function, Side, Symbol};

impl Parser<'_> {
    /// `(a, b, …)` behind a function's name.
    pub(super) fn arguments(&mut self) -> Vec<Expr> {
        let context = self.inside();
        let mut arguments = Vec::new();
        let open = self.bump();
        self.deeper(|p| {
            arguments = p.within(context, |p| p.items(open, Kind::Close(Bracket::Round)));
            Expr::Missing
        });
        arguments
    }

    /// A function with its powers, base and argument.
    pub(super) fn call(&mut self, function: Function) -> Expr {
        let name = self.bump();
        if matches!(self.text(name), "nCr" | "nPr") && self.token.kind != Kind::Open(Bracket::Round)
        {
            // The formula's own name: n choose r.
            return Expr::call(function, vec![Expr::symbol("n"), Expr::symbol("r")]);
        }
        let mut base = None;
        let mut exponent = None;
        loop {
            match self.token.kind {
                Kind::Subscript if function == Function::Log && base.is_none() => {
                    self.bump();
                    base = Some(self.deeper(Self::script));
                }
                Kind::SubscriptDigit(_) if function == Function::Log && base.is_none() => {
                    let digits = self.subscript().unwrap_or_default();
                    base = digits.parse::<u64>().ok().map(Expr::integer);
                }
                Kind::Power if exponent.is_none() => {
                    self.bump();
                    exponent = Some(self.deeper(Self::exponent));
                }
                Kind::Superscript(_) if exponent.is_none() => exponent = Some(self.superscript()),
                _ => break,
            }
        }
        if base.is_none() && function == Function::Log {
            base = self.base_run_into_name(name.end);
        }
        let bracket = self.token.kind;
        let mut arguments = match bracket {
            Kind::Open(Bracket::Round) => self.arguments(),
            Kind::OpenSet | Kind::OpenBrace if !function.row().bare => self.braced_arguments(),
            _ => vec![self.deeper(|p| p.bare_argument(name.start))],
        };
        if function == Function::Log && arguments.len() == 2 && base.is_none() {
            // `log(x, b)`, the order of programs and spreadsheets.
            arguments.reverse();
        }
        if let Some(base) = base {
            arguments.insert(0, base);
        }
        match exponent {
            None => Expr::call(function, arguments),
            Some(exponent) => raised(function, arguments, exponent),
        }
    }

    /// `log2(8)`, `log10(x)`.
    fn base_run_into_name(&mut self, end: usize) -> Option<Expr> {
        let token = self.token;
        if token.kind != Kind::Number || token.start != end {
            return None;
        }
        let (digits_end, count) = self.lexer.digits(token.start);
        if count > 2 || self.lexer.byte(digits_end) != b'(' {
            return None;
        }
        Some(self.plain_number())
    }

    fn braced_arguments(&mut self) -> Vec<Expr> {
        let close =
            if self.token.kind == Kind::OpenSet { Kind::CloseSet } else { Kind::CloseBrace };
        let context = self.inside();
        let open = self.bump();
        let mut arguments = Vec::new();
        self.deeper(|p| {
            arguments = p.within(context, |p| p.items(open, close));
            Expr::Missing
        });
        arguments
    }

    /// The argument of `sin 2x`: a product without operators, ending before the next function.
    fn bare_argument(&mut self, start: usize) -> Expr {
        match self.token.kind {
            Kind::Minus => {
                self.bump();
                return self.deeper(|p| p.bare_argument(start)).negated();
            }
            Kind::OpenBrace => {
                let first = self.factor();
                return self.more_of_argument(first, start);
            }
            _ => {}
        }
        if !self.starts_factor() && self.token.kind != Kind::Close(Bracket::Square) {
            let token = self.token;
            self.error(token, "a function has no argument", "write it in brackets: `sin(x)`");
            return Expr::Missing;
        }
        let first = self.factor();
        self.more_of_argument(first, start)
    }

    fn more_of_argument(&mut self, first: Expr, start: usize) -> Expr {
        let context = Context { bare: true, ..self.context };
        let mut factors = vec![first];
        self.within(context, |p| {
            while p.starts_factor() && !p.stopped && !p.at_differential() {
                use Kind::*;
                let joins = match p.token.kind {
                    Word => crate::spelling::known_beginning(p.text(p.token)).is_none(),
                    Letter(_) | Name(_) | Pi | Sqrt | Frac | Vulgar(..) | Radical(_) => true,
                    _ => false,
                };
                if !joins || p.unit_after(&[], &factors[factors.len() - 1]).is_some() {
                    break;
                }
                let factor = p.factor();
                factors.push(factor);
            }
        });
        let argument = Expr::product(factors);
        if self.token.kind == Kind::Divide {
            return self.divided_argument(argument, start);
        }
        argument
    }

    /// `sin pi/6` means the sine of π/6; `sin x/2` is left as it stands, with a word about it.
    fn divided_argument(&mut self, argument: Expr, start: usize) -> Expr {
        let ahead = self.ahead();
        if has_pi(&argument) && ahead.kind == Kind::Number {
            self.bump();
            let denominator = self.plain_number();
            self.warning(
                start,
                "the fraction could be divided before or after the function is applied",
                "it was read as the argument: `sin(pi/6)`; write brackets to be sure",
            );
            return argument.over(denominator);
        }
        if matches!(ahead.kind, Kind::Function(_) | Kind::Open(_) | Kind::OpenBrace) {
            return argument;
        }
        self.warning(
            start,
            "what follows `/` could belong to the function's argument",
            "it was read as dividing the function's value; write brackets to be sure",
        );
        argument
    }

    /// `n(A ∪ B)`, `P(A | B)`, `C(5, 2)`, `P(5, 2)`: a letter that is a function for what stands in
    /// the bracket behind it.
    pub(super) fn letter_call(&mut self, letter: char) -> Option<Expr> {
        let symbol = Symbol::new(letter.encode_utf8(&mut [0; 4]) as &str);
        let named =
            self.options.variables.contains(&symbol) || self.options.functions.contains(&symbol);
        if named || self.defined == Some(letter) {
            return None;
        }
        let rest = self.lexer.rest(self.token.end);
        let inside = rest.strip_prefix('(').or_else(|| rest.strip_prefix("\\left("))?;
        let function = match letter {
            'n' if is_of_events(inside, false) => Function::Cardinality,
            'P' if is_of_events(inside, true) => Function::Probability,
            'P' if is_pair(inside) => Function::Permutations,
            'C' if is_pair(inside) => Function::Binomial,
            _ => return None,
        };
        self.bump();
        let open = self.bump();
        let context = Context { bar_separates: true, ..self.inside() };
        let mut arguments = Vec::new();
        self.deeper(|p| {
            arguments = p.within(context, |p| p.items(open, Kind::Close(Bracket::Round)));
            Expr::Missing
        });
        Some(Expr::call(function, arguments))
    }

    /// `root(3, x)`, `diff(f, x)`, `Matrix([[1, 2]])` and the other named forms of plain text.
    pub(super) fn special(&mut self, special: Special) -> Expr {
        let name = self.bump();
        if special == Special::Root && self.token.kind == Kind::Subscript {
            self.bump();
            let index = self.script();
            let radicand = self.deeper(Self::atom);
            return Expr::Root(Box::new(radicand), Some(Box::new(index)));
        }
        if special == Special::CubeRoot && self.token.kind != Kind::Open(Bracket::Round) {
            let radicand = self.factor();
            return Expr::Root(Box::new(radicand), Some(Box::new(Expr::integer(3))));
        }
        if special == Special::Symbol {
            return self.named_symbol();
        }
        if self.token.kind != Kind::Open(Bracket::Round) {
            self.error(name, "this name needs a bracket behind it", "write what it is of");
            return Expr::Missing;
        }
        if special == Special::Matrix {
            return self.plain_matrix();
        }
        let arguments = self.arguments();
        match build(special, arguments) {
            Some(expr) => expr,
            None => {
                let name = crate::lexer::Token { end: self.token.start.max(name.end), ..name };
                self.error(
                    name,
                    "this can't be made from what stands in its bracket",
                    usage(special),
                );
                Expr::Missing
            }
        }
    }

    /// `symbol(AB)`: the plain spelling of a name of several letters.
    fn named_symbol(&mut self) -> Expr {
        let rest = self.lexer.rest(self.token.end);
        let length = rest.find(')').unwrap_or(0);
        let name = rest.get(..length).unwrap_or("").trim();
        if self.token.kind != Kind::Open(Bracket::Round) || name.is_empty() {
            self.unexpected();
            return Expr::Missing;
        }
        let symbol = Expr::symbol(name);
        let end = self.token.end + length + 1;
        self.jump(end);
        symbol
    }
}

/// `sin^2 x` is a power of the value; `sin^{-1} x` the inverse function.
fn raised(function: Function, arguments: Vec<Expr>, exponent: Expr) -> Expr {
    let minus_one = Expr::integer(-1);
    if exponent == minus_one
        && let Some(inverse) = function.inverse()
    {
        return Expr::call(inverse, arguments);
    }
    Expr::call(function, arguments).pow(exponent)
}

fn has_pi(expr: &Expr) -> bool {
    match expr {
        Expr::Pi => true,
        Expr::Product(v) => {
            v.contains(&Expr::Pi) && v.iter().all(|f| matches!(f, Expr::Pi | Expr::Number(_)))
        }
        _ => false,
    }
}

/// Whether a bracket's inside is made of names of sets or events: capital letters and operations.
fn is_of_events(inside: &str, bar: bool) -> bool {
    let mut rest = inside;
    let mut letters = 0;
    loop {
        let Some(c) = rest.chars().next() else { return false };
        let length = match c {
            ')' => return letters > 0,
            'A'..='Z' => {
                letters += 1;
                1
            }
            ' ' | '\'' => 1,
            '|' if bar => 1,
            '∪' | '∩' | '∖' => c.len_utf8(),
            '\\' => {
                let known = ["\\cup", "\\cap", "\\setminus", "\\mid", "\\right", "\\,"];
                match known.iter().find(|k| rest.starts_with(**k)) {
                    Some(k) => k.len(),
                    None => return false,
                }
            }
            _ => return false,
        };
        rest = &rest[length..];
    }
}

/// Whether a bracket's inside is two short parts with a comma between.
fn is_pair(inside: &str) -> bool {
    let Some(end) = inside.bytes().take(40).position(|b| b == b')') else { return false };
    let inside = inside[..end].trim_end_matches("\\right");
    let simple = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b' ' | b',' | b'+' | b'-');
    inside.bytes().all(simple) && inside.bytes().filter(|b| *b == b',').count() == 1
}

fn usage(special: Special) -> &'static str {
    match special {
        Special::Root => "write `root(3, x)`",
        Special::Derivative => "write `diff(x^2, x)` or `diff(x^2, x, 2)`",
        Special::Integral => "write `integrate(x^2, x)` or `integrate(x^2, (x, 0, 1))`",
        Special::Limit => "write `limit(1/x, x, oo)` or `limit(1/x, x, 0, right)`",
        Special::Big(_) => "write `Sum(k^2, (k, 1, n))`",
        Special::Piecewise => "write `Piecewise((x, x > 0), (0, True))`",
        _ => "check what it needs",
    }
}

fn build(special: Special, mut arguments: Vec<Expr>) -> Option<Expr> {
    use Special::*;
    match (special, arguments.len()) {
        (Root | CubeRoot, 2) => {
            let second = arguments.pop()?;
            let first = arguments.pop()?;
            // `root(x, 3)`, as other programs order it.
            let swapped = is_integer(&second) && !is_integer(&first);
            let (index, radicand) = if swapped { (second, first) } else { (first, second) };
            Some(Expr::Root(Box::new(radicand), Some(Box::new(index))))
        }
        (CubeRoot, 1) => {
            Some(Expr::Root(Box::new(arguments.pop()?), Some(Box::new(Expr::integer(3)))))
        }
        (NthRoot, 2) => {
            let index = arguments.pop()?;
            Some(Expr::Root(Box::new(arguments.pop()?), Some(Box::new(index))))
        }
        (Root | NthRoot, 1) => Some(arguments.pop()?.sqrt()),
        (Abs, 1) => Some(Expr::Abs(Box::new(arguments.pop()?))),
        (Factorial, 1) => Some(Expr::Factorial(Box::new(arguments.pop()?))),
        (Derivative, 2 | 3) => derivative(arguments),
        (Integral, _) => integral(arguments),
        (Limit, 3 | 4) => limit(arguments),
        (Big(operator), _) => big(operator, arguments),
        (Piecewise, _) => {
            arguments.into_iter().map(pair).collect::<Option<_>>().map(Expr::Piecewise)
        }
        (Union, 2..) => Some(Expr::Union(arguments)),
        (Intersection, 2..) => Some(Expr::Intersection(arguments)),
        (Complement, 2) => {
            let right = arguments.pop()?;
            Some(Expr::Difference(Box::new(arguments.pop()?), Box::new(right)))
        }
        _ => None,
    }
}

fn symbol(expr: Expr) -> Option<Symbol> {
    match expr {
        Expr::Symbol(symbol) => Some(symbol),
        _ => None,
    }
}

fn pair(expr: Expr) -> Option<(Expr, Expr)> {
    match expr {
        Expr::Tuple(parts) => <[Expr; 2]>::try_from(parts).ok().map(|[value, when]| (value, when)),
        // An infinite value makes the pair look like an interval.
        Expr::Interval { low, high, low_closed: false, high_closed: false } => Some((*low, *high)),
        _ => None,
    }
}

/// `(x, a, b)`, or the three one by one.
fn range(mut arguments: Vec<Expr>) -> Option<(Symbol, Expr, Expr)> {
    if arguments.len() == 1 {
        let Expr::Tuple(parts) = arguments.pop()? else { return None };
        arguments = parts;
    }
    let [index, from, to] = <[Expr; 3]>::try_from(arguments).ok()?;
    Some((symbol(index)?, from, to))
}

fn derivative(mut arguments: Vec<Expr>) -> Option<Expr> {
    let order = match arguments.get(2) {
        None => 1,
        Some(Expr::Number(crate::Number::Integer(n))) => u32::try_from(n).ok()?,
        Some(_) => return None,
    };
    arguments.truncate(2);
    let variable = symbol(arguments.pop()?)?;
    (order > 0).then_some(())?;
    Some(Expr::Derivative(Box::new(arguments.pop()?), variable, order))
}

fn integral(mut arguments: Vec<Expr>) -> Option<Expr> {
    if arguments.is_empty() {
        return None;
    }
    let body = Box::new(arguments.remove(0));
    if let [Expr::Symbol(variable)] = arguments.as_slice() {
        return Some(Expr::Integral(body, variable.clone(), None));
    }
    let (variable, from, to) = range(arguments)?;
    Some(Expr::Integral(body, variable, Some(Box::new((from, to)))))
}

fn limit(mut arguments: Vec<Expr>) -> Option<Expr> {
    let side = match arguments.get(3) {
        None => Side::Both,
        Some(Expr::Text(side)) if side == "left" => Side::Left,
        Some(Expr::Text(side)) if side == "right" => Side::Right,
        Some(_) => return None,
    };
    arguments.truncate(3);
    let target = Box::new(arguments.pop()?);
    let variable = symbol(arguments.pop()?)?;
    Some(Expr::Limit { body: Box::new(arguments.pop()?), variable, target, side })
}

fn big(operator: BigOperator, mut arguments: Vec<Expr>) -> Option<Expr> {
    if arguments.is_empty() {
        return None;
    }
    let body = Box::new(arguments.remove(0));
    let (index, from, to) = range(arguments)?;
    Some(Expr::Big { operator, body, index, from: Box::new(from), to: Box::new(to) })
}

impl Parser<'_> {
    /// `Matrix([[1, 2], [3, 4]])`.
    fn plain_matrix(&mut self) -> Expr {
        let open = self.bump();
        let context = self.inside();
        let matrix = self.within(context, |p| {
            if p.token.kind == Kind::Open(Bracket::Square) && p.rows_follow() {
                p.rows()
            } else {
                let column = p.level(level::SUM);
                Expr::Matrix(vec![vec![column]])
            }
        });
        self.close(open, Kind::Close(Bracket::Round));
        matrix
    }
}
