//! Text to tree.
//!
//! A recursive-descent parser with one precedence loop for what stands between terms. It reads
//! once from left to right, looks a bounded distance ahead, and never fails: what can't be read is
//! [`Expr::Missing`] with a diagnostic.

mod atom;
mod calculus;
mod call;
mod choice;
mod environment;
mod group;
mod number;
mod statement;
mod term;
mod units;

use crate::lexer::{Lexer, Token};
use crate::spelling::Kind;
#[rustfmt::skip]
pub(crate) use {atom::is_integer, statement::is_statement, term::is_numeric};
use crate::{Diagnostic, Expr, Severity, Span, Symbol};

/// How much text is read and how deeply it may nest.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Longest text, in bytes.
    pub bytes: usize,
    /// Deepest nesting of brackets, fractions, scripts; and the height of the tree.
    pub depth: usize,
    /// Longest number, in digits.
    pub digits: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 65_536, depth: 100, digits: 10_000 }
    }
}

/// What is known about a text before it is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// How much is read.
    pub limits: Limits,
    /// Names that apply to a bracket: `k(x)` is `k` of `x`. Without a word here, `f`, `g`, `h`,
    /// `F`, `G`, `H` and any name with a prime do.
    pub functions: &'a [Symbol],
    /// Names that multiply a bracket, whatever their letter: `f(x + 1)` is `f·(x + 1)`.
    pub variables: &'a [Symbol],
    /// What stands directly behind a fraction written with a slash belongs under it: `1/2x` is
    /// `1/(2x)`. Without this it stands beside it.
    pub under_slash: bool,
}

/// A tree, and everything that was wrong with the text.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The tree. Where text could not be read it has [`Expr::Missing`].
    pub expr: Expr,
    /// Problems in the order met.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// The tree, if nothing was wrong but for warnings.
    pub fn ok(self) -> Result<Expr, Vec<Diagnostic>> {
        use crate::Severity::Error;
        if self.diagnostics.iter().any(|d| d.severity == Error) {
            Err(self.diagnostics)
        } else {
            Ok(self.expr)
        }
    }
}

/// Reads `source` with the default [`Options`].
pub fn parse(source: &str) -> Parsed {
    parse_with(source, &Options::default())
}

/// Reads `source`. Never fails and never panics; work and memory are in proportion to its length.
pub fn parse_with(source: &str, options: &Options<'_>) -> Parsed {
    if source.len() > options.limits.bytes {
        let message = format!(
            "the text is too long: {} bytes, and at most {} are read",
            source.len(),
            options.limits.bytes
        );
        let span = Span { start: 0, end: source.len() };
        let hint = Some("ask one question at a time".to_owned());
        let diagnostic = Diagnostic { severity: Severity::Error, span, message, hint };
        return Parsed { expr: Expr::Missing, diagnostics: vec![diagnostic] };
    }
    let mut parser = Parser::new(source, options);
    let expr = parser.document();
    parser.finish(expr)
}

/// Most problems that are reported of one text.
const MOST_DIAGNOSTICS: usize = 20;

/// What the surroundings make of a bar, a colon or a `d`.
#[derive(Clone, Copy, Debug, Default)]
struct Context {
    /// A bar closes an absolute value.
    bar_closes: bool,
    /// A bar or colon separates the condition of a set, or of a probability.
    bar_separates: bool,
    /// `dx` ends an integral here …
    integrand: bool,
    /// … or belongs to one further out.
    inside_integral: bool,
    /// A function's argument without brackets: ends before the next function.
    bare: bool,
    /// `[` closes an interval: `]2, 3[`.
    square_closes: bool,
}

struct Parser<'s> {
    lexer: Lexer<'s>,
    token: Token,
    options: &'s Options<'s>,
    depth: usize,
    context: Context,
    /// The variable of an integral whose differential stood inside a fraction.
    differential: Option<Symbol>,
    diagnostics: Vec<Diagnostic>,
    stopped: bool,
    /// The letter of a definition `p(x) = …` that the text starts with.
    defined: Option<char>,
    /// A differential was just left out of a product.
    left_out: bool,
}

impl<'s> Parser<'s> {
    fn new(source: &'s str, options: &'s Options<'s>) -> Self {
        let mut lexer = Lexer::new(source);
        let token = lexer.next();
        Parser {
            lexer,
            token,
            options,
            depth: 0,
            context: Context::default(),
            differential: None,
            diagnostics: Vec::new(),
            stopped: false,
            defined: defined_letter(source),
            left_out: false,
        }
    }

    fn document(&mut self) -> Expr {
        if self.token.kind == Kind::End {
            self.error(self.token, "there is nothing to read", "type an expression or a question");
            return Expr::Missing;
        }
        let expr = self.lines();
        if self.token.kind != Kind::End {
            self.unexpected();
        }
        expr
    }

    fn finish(mut self, expr: Expr) -> Parsed {
        if let Some(at) = self.lexer.invisible {
            let length = self.lexer.rest(at).chars().next().map_or(1, char::len_utf8);
            self.push(
                Severity::Warning,
                Span { start: at, end: at + length },
                "there are invisible characters in the text; they were left out",
                None,
            );
        }
        let expr = if height(&expr) > self.options.limits.depth * 2 {
            self.too_deep();
            Expr::Missing
        } else {
            expr
        };
        Parsed { expr, diagnostics: self.diagnostics }
    }

    // Moving.

    fn bump(&mut self) -> Token {
        let token = self.token;
        self.token = self.lexer.next();
        token
    }

    /// Goes on reading at `position`.
    fn jump(&mut self, position: usize) {
        self.lexer.position = position;
        self.token = self.lexer.next();
    }

    fn eat(&mut self, kind: Kind) -> bool {
        let there = self.token.kind == kind;
        if there {
            self.bump();
        }
        there
    }

    /// What follows the current token.
    fn ahead(&self) -> Token {
        self.lexer.clone().next()
    }

    fn text(&self, token: Token) -> &'s str {
        self.lexer.source.get(token.start..token.end).unwrap_or("")
    }

    fn save(&self) -> (Lexer<'s>, Token) {
        (self.lexer, self.token)
    }

    fn restore(&mut self, (lexer, token): (Lexer<'s>, Token)) {
        self.lexer = lexer;
        self.token = token;
    }

    /// Reads a deeper level, or stops reading where it is too deep.
    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Expr) -> Expr {
        if self.depth >= self.options.limits.depth {
            self.too_deep();
            return Expr::Missing;
        }
        self.depth += 1;
        let expr = read(self);
        self.depth -= 1;
        expr
    }

    /// Reads with another context.
    fn within<T>(&mut self, context: Context, read: impl FnOnce(&mut Self) -> T) -> T {
        let saved = std::mem::replace(&mut self.context, context);
        let value = read(self);
        self.context = saved;
        value
    }

    /// The context inside a bracket: only an integral further out is still felt.
    fn inside(&self) -> Context {
        let inside_integral = self.context.integrand || self.context.inside_integral;
        Context { inside_integral, ..Context::default() }
    }

    // Complaints.

    fn push(&mut self, severity: Severity, span: Span, message: &str, hint: Option<&str>) {
        if self.diagnostics.len() < MOST_DIAGNOSTICS {
            let (message, hint) = (message.to_owned(), hint.map(str::to_owned));
            self.diagnostics.push(Diagnostic { severity, span, message, hint });
        }
    }

    fn error(&mut self, at: Token, message: &str, hint: &str) {
        if !self.stopped {
            let span = Span { start: at.start, end: at.end };
            self.push(Severity::Error, span, message, Some(hint));
        }
    }

    fn warning(&mut self, start: usize, message: &str, hint: &str) {
        let end = self.token.start.max(start);
        self.push(Severity::Warning, Span { start, end }, message, Some(hint));
    }

    /// Ends the reading: nothing behind this is looked at.
    fn stop(&mut self) {
        self.stopped = true;
        let end = self.lexer.source.len();
        self.jump(end);
    }

    fn too_deep(&mut self) {
        let message = format!("this is nested more than {} deep", self.options.limits.depth);
        self.error(self.token, &message, "write it in smaller parts");
        self.stop();
    }

    /// The current token can't stand here; the reading ends, since what follows has lost its place.
    fn unexpected(&mut self) {
        let token = self.token;
        let text = self.text(token);
        let (message, hint) = match token.kind {
            Kind::End => ("something is missing at the end".to_owned(), "finish the expression"),
            Kind::Close(_) | Kind::CloseBrace | Kind::CloseSet => (
                format!("this `{text}` closes a bracket that was never opened"),
                "take it out, or open the bracket before it",
            ),
            Kind::Forbidden | Kind::UnknownCommand => return self.bad_command(),
            _ => (format!("`{text}` can't stand here"), "check what is missing before it"),
        };
        self.error(token, &message, hint);
        self.stop();
    }

    fn bad_command(&mut self) {
        let token = self.token;
        let text = self.text(token);
        let (message, hint) = if token.kind == Kind::Forbidden {
            (
                format!("`{text}` is not mathematics, and is not carried out"),
                "write the formula itself",
            )
        } else {
            (
                format!("the command `{text}` is not known"),
                "check its spelling, or write it in words",
            )
        };
        self.error(token, &message, hint);
        self.stop();
    }
}

/// The letter that a text such as `p(x) = x^2` defines as a function.
fn defined_letter(source: &str) -> Option<char> {
    let text = source.trim_start_matches([' ', '$']);
    let letter = text.chars().next().filter(char::is_ascii_alphabetic)?;
    let inside = text[1..].strip_prefix('(').or_else(|| text[1..].strip_prefix("\\left("))?;
    let end = inside.find(')')?;
    let argument = inside[..end].trim_end_matches("\\right");
    let names = argument.split(',').all(|name| {
        let name = name.trim();
        name.len() == 1 && name.bytes().all(|b| b.is_ascii_alphabetic())
    });
    let equals = inside[end + 1..].trim_start();
    (names && equals.starts_with('=') && !equals.starts_with("==")).then_some(letter)
}

/// The height of a tree.
fn height(expr: &Expr) -> usize {
    let mut most = 0;
    expr.for_each_part(|part| most = most.max(height(part)));
    most + 1
}
