//! What is asked of numerical methods: values that are found by repeated calculation and rounded.

use syntax::{Expr, Symbol};

/// A question about a numerical method.
#[derive(Clone, Debug, PartialEq)]
pub enum Numeric {
    /// A root by halving an interval: a decimal.
    Bisection {
        /// The function whose root is looked for.
        body: Expr,
        /// Its letter.
        variable: Symbol,
        /// Where the root lies.
        bracket: (Expr, Expr),
        /// When to stop.
        stop: Stop,
    },
    /// A root by the Newton–Raphson method: a decimal.
    Newton {
        /// The function whose root is looked for.
        body: Expr,
        /// Its letter.
        variable: Symbol,
        /// The first approximation.
        start: Expr,
        /// When to stop.
        stop: Stop,
    },
    /// An integral by strips: a decimal rounded to so many places. With the error asked for, an
    /// [`Expr::And`] of `"approximate value" = …`, `"exact value" = …` and `"error" = …`.
    Strips {
        /// What is integrated.
        integrand: Integrand,
        /// By which rule.
        rule: StripRule,
        /// Decimal places.
        places: u32,
        /// Whether the exact value and the error are asked for.
        error: bool,
    },
    /// A system of linear equations by repeated substitution: an [`Expr::And`] of `x = …`.
    Iteration {
        /// The equations.
        equations: Vec<Expr>,
        /// The unknowns, in order; all start at 0.
        unknowns: Vec<Symbol>,
        /// Whether new values are used as soon as they are there (Gauss–Seidel), else only in the
        /// next round (Jacobi).
        at_once: bool,
        /// When to stop: a number of rounds, or decimal places.
        stop: Stop,
    },
}

/// When a repeated calculation stops.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// After so many steps; the value is rounded to [`Stop::PLACES`] decimal places.
    Steps(u32),
    /// When the value is right to so many decimal places.
    Places(u32),
    /// When the value is certainly no further from the root than this.
    Within(Expr),
}

impl Stop {
    /// Decimal places of a value where the question names none.
    pub const PLACES: u32 = 6;
    /// Most steps that are written out.
    pub const MOST_STEPS: u32 = 40;
    /// Most decimal places.
    pub const MOST_PLACES: u32 = 12;
}

/// What is integrated by strips.
#[allow(clippy::large_enum_variant, reason = "there is one of it in a question")]
#[derive(Clone, Debug, PartialEq)]
pub enum Integrand {
    /// A function between two bounds.
    Function {
        /// The function.
        body: Expr,
        /// Its letter.
        variable: Symbol,
        /// From where to where.
        bounds: (Expr, Expr),
        /// How many strips.
        strips: u32,
    },
    /// A table of equally spaced points and the values there.
    Table {
        /// The points.
        points: Vec<Expr>,
        /// The values.
        values: Vec<Expr>,
    },
}

/// A rule for an integral by strips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripRule {
    /// Each strip is a trapezium.
    Trapezoidal,
    /// A parabola over each pair of strips.
    Simpson,
    /// A cubic over each three strips.
    SimpsonThreeEighths,
}

impl StripRule {
    /// The strips come in groups of this size.
    pub fn group(self) -> u32 {
        match self {
            StripRule::Trapezoidal => 1,
            StripRule::Simpson => 2,
            StripRule::SimpsonThreeEighths => 3,
        }
    }
}

impl Numeric {
    /// Most strips that are written out.
    pub const MOST_STRIPS: u32 = 100;

    /// The letters that have no value, whatever was said of them before.
    pub fn unknowns(&self) -> Vec<Symbol> {
        match self {
            Numeric::Bisection { variable, .. } | Numeric::Newton { variable, .. } => {
                vec![variable.clone()]
            }
            Numeric::Strips { integrand: Integrand::Function { variable, .. }, .. } => {
                vec![variable.clone()]
            }
            Numeric::Strips { .. } => Vec::new(),
            Numeric::Iteration { unknowns, .. } => unknowns.clone(),
        }
    }

    /// The same question with every expression replaced by `put` of it.
    pub fn map(&self, mut put: impl FnMut(&Expr) -> Expr) -> Numeric {
        let mut question = self.clone();
        question.each(|e| *e = put(e));
        question
    }

    /// Every expression of it.
    pub fn expressions(&self) -> Vec<Expr> {
        let mut all = Vec::new();
        self.clone().each(|e| all.push(e.clone()));
        all
    }

    fn each(&mut self, mut f: impl FnMut(&mut Expr)) {
        match self {
            Numeric::Bisection { body, bracket, stop, .. } => {
                f(body);
                f(&mut bracket.0);
                f(&mut bracket.1);
                stop.each(f);
            }
            Numeric::Newton { body, start, stop, .. } => {
                f(body);
                f(start);
                stop.each(f);
            }
            Numeric::Strips { integrand: Integrand::Function { body, bounds, .. }, .. } => {
                f(body);
                f(&mut bounds.0);
                f(&mut bounds.1);
            }
            Numeric::Strips { integrand: Integrand::Table { points, values }, .. } => {
                points.iter_mut().chain(values).for_each(f);
            }
            Numeric::Iteration { equations, stop, .. } => {
                equations.iter_mut().for_each(&mut f);
                stop.each(f);
            }
        }
    }
}

impl Stop {
    fn each(&mut self, mut f: impl FnMut(&mut Expr)) {
        if let Stop::Within(tolerance) = self {
            f(tolerance);
        }
    }
}
