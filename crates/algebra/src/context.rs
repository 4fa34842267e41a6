//! What letters mean, and what may be relied on, while expressions are compared.

use syntax::{Expr, Symbol};

/// The reading of letters, and the facts about them that may be relied on.
#[derive(Clone, Debug)]
pub struct Context {
    /// Relations that hold: `x > 0`, `a != b`. Sample points keep to them.
    pub assumptions: Vec<Expr>,
    /// Symbols that stand for integers only. Symbols under a factorial, in a binomial coefficient,
    /// as a bound of a sum, or in the exponent of a negative number are taken as integers anyway.
    pub integers: Vec<Symbol>,
    /// Whether the letter `e` is Euler's number.
    pub euler: bool,
    /// Whether the letter `i` is the imaginary unit.
    pub imaginary: bool,
}

impl Default for Context {
    fn default() -> Self {
        Context { assumptions: Vec::new(), integers: Vec::new(), euler: true, imaginary: true }
    }
}

impl Context {
    /// A context in which `e` and `i` are ordinary letters if they are among `bound`: the unknowns,
    /// indices and parameters of the problem at hand.
    pub fn with_variables(bound: &[Symbol]) -> Self {
        Context {
            euler: !bound.iter().any(|s| s.name() == "e"),
            imaginary: !bound.iter().any(|s| s.name() == "i"),
            ..Context::default()
        }
    }

    /// Whether `symbol` is Euler's number here.
    pub fn is_euler(&self, symbol: &Symbol) -> bool {
        self.euler && symbol.name() == "e"
    }

    /// Whether `symbol` is the imaginary unit here.
    pub fn is_imaginary_unit(&self, symbol: &Symbol) -> bool {
        self.imaginary && symbol.name() == "i"
    }
}
