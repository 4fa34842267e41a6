//! What is asked of functions and curves.

use syntax::{Expr, Symbol, unit::Unit};

/// A question of calculus or algebra about a function, a curve or a polynomial.
#[derive(Clone, Debug, PartialEq)]
pub enum Study {
    /// The derivative, by the limit that defines it.
    FirstPrinciples {
        /// The function.
        body: Expr,
        /// Its letter.
        variable: Symbol,
    },
    /// `dy/dx` where an equation ties `y` to `x`: an expression in both.
    Implicit {
        /// The equation.
        relation: Expr,
        /// The letter that moves.
        x: Symbol,
        /// The letter that depends on it.
        y: Symbol,
    },
    /// `dy/dx` of a curve given by a parameter: an expression in the parameter.
    Parametric {
        /// `x` in terms of the parameter.
        x: Expr,
        /// `y` in terms of the parameter.
        y: Expr,
        /// The parameter.
        parameter: Symbol,
    },
    /// The tangent or normal of a curve at a point of it: an equation of a line.
    Tangent {
        /// The curve, an equation in `x` and `y`.
        curve: Expr,
        /// The horizontal letter.
        x: Symbol,
        /// The vertical letter.
        y: Symbol,
        /// The point; without a second coordinate for a curve `y = f(x)`.
        at: (Expr, Option<Expr>),
        /// Whether the normal is asked for.
        normal: bool,
    },
    /// The local maxima and minima: `"maximum" = (x, y)` and `"minimum" = (x, y)`, in the order of
    /// `x`; an empty set where there is none.
    Extrema {
        /// The function.
        body: Expr,
        /// Its letter.
        variable: Symbol,
    },
    /// Where the derivative is positive (negative, if `falling`): a relation.
    Rising {
        /// The function.
        body: Expr,
        /// Its letter.
        variable: Symbol,
        /// Whether it is asked where it decreases.
        falling: bool,
    },
    /// The area between two curves `y = f(x)` and `y = g(x)`: from bound to bound, or where they
    /// enclose one if there are no bounds.
    Area {
        /// Both functions; 0 for the axis.
        between: (Expr, Expr),
        /// Their letter.
        variable: Symbol,
        /// From where to where.
        bounds: Option<(Expr, Expr)>,
    },
    /// Quotient and remainder of polynomials: `"quotient" = q` and `"remainder" = r`.
    Division {
        /// What is divided.
        dividend: Expr,
        /// By what.
        divisor: Expr,
        /// The letter.
        variable: Symbol,
    },
    /// Whether a function is continuous at a point of its domain: [`Expr::Truth`].
    Continuity {
        /// The function, often an [`Expr::Piecewise`].
        body: Expr,
        /// Its letter.
        variable: Symbol,
        /// The point.
        at: Expr,
    },
    /// Whether a function has a derivative at a point of its domain: [`Expr::Truth`].
    Differentiable {
        /// The function, often an [`Expr::Piecewise`] or with a modulus.
        body: Expr,
        /// Its letter.
        variable: Symbol,
        /// The point.
        at: Expr,
    },
    /// The value of a letter for which a function is continuous at a point.
    MakeContinuous {
        /// The function, with the letter in it.
        body: Expr,
        /// Its own letter.
        variable: Symbol,
        /// The point.
        at: Expr,
        /// The letter that is asked for.
        unknown: Symbol,
    },
    /// The numbers of the mean value theorem inside an interval: a number, or an [`Expr::List`] in
    /// increasing order; `False` where the theorem does not apply.
    MeanValue {
        /// The function.
        body: Expr,
        /// Its letter.
        variable: Symbol,
        /// The ends of the interval.
        interval: (Expr, Expr),
        /// Whether the values at both ends must be the same (Rolle's theorem).
        rolle: bool,
    },
    /// The greatest or least value inside an interval: one value, or an [`Expr::And`] of
    /// `"name" = value`.
    Optimum {
        /// What is made greatest or least.
        body: Expr,
        /// Its letter.
        variable: Symbol,
        /// The ends of the interval, which do not belong to it.
        range: (Expr, Expr),
        /// Whether the greatest is asked for.
        greatest: bool,
        /// What is asked there: its name, the expression, its unit.
        asked: Vec<(String, Expr, Option<Unit>)>,
    },
    /// The rate of one measure where that of another is known, both given by one length.
    Rates {
        /// The measure whose rate is known.
        known: Expr,
        /// The measure whose rate is asked for.
        asked: Expr,
        /// The length.
        variable: Symbol,
        /// The known rate.
        rate: Expr,
        /// The length at that time.
        at: Expr,
        /// The unit of the answer.
        unit: Unit,
    },
    /// A limit by the derivatives of numerator and denominator: its value.
    Hospital {
        /// An [`Expr::Limit`].
        limit: Expr,
    },
    /// All complex roots of an equation with rational coefficients: an [`Expr::List`], or one
    /// number.
    ComplexRoots {
        /// The equation.
        equation: Expr,
        /// Its letter.
        variable: Symbol,
    },
    /// The inverse function, as an expression in the same letter.
    Inverse {
        /// The function.
        body: Expr,
        /// Its letter.
        variable: Symbol,
    },
    /// A function of which only `f(inner) = body` is known: what `f(at)` is, an expression in the
    /// letter or a number.
    Recover {
        /// The function's name.
        name: Symbol,
        /// What it is applied to: `x + 2`.
        inner: Expr,
        /// What that gives.
        body: Expr,
        /// The letter of both.
        variable: Symbol,
        /// Where its value is asked for: the letter, or a number.
        at: Expr,
    },
    /// Whether a function is even or odd: the word `even`, `odd` or `neither`.
    Parity {
        /// The function.
        body: Expr,
        /// Its letter.
        variable: Symbol,
    },
    /// The smallest positive period of a trigonometric function.
    Period {
        /// The function.
        body: Expr,
        /// Its letter.
        variable: Symbol,
    },
    /// A differential equation of the first order: `y = …` with the letter `C`, or an expression in
    /// both letters that equals `C`; without `C` where a value is given.
    Ode {
        /// The equation, with the derivative of `y` by `x` in it.
        equation: Expr,
        /// The letter that moves.
        x: Symbol,
        /// The function that is asked for.
        y: Symbol,
        /// A value of `x`, and that of `y` there.
        initial: Option<(Expr, Expr)>,
    },
}

impl Study {
    /// The letters that have no value, whatever was said of them before.
    pub fn unknowns(&self) -> Vec<Symbol> {
        match self {
            Study::FirstPrinciples { variable, .. }
            | Study::Extrema { variable, .. }
            | Study::Rising { variable, .. }
            | Study::Area { variable, .. }
            | Study::Division { variable, .. }
            | Study::Continuity { variable, .. }
            | Study::Differentiable { variable, .. }
            | Study::MeanValue { variable, .. }
            | Study::Optimum { variable, .. }
            | Study::Rates { variable, .. }
            | Study::ComplexRoots { variable, .. }
            | Study::Inverse { variable, .. }
            | Study::Recover { variable, .. }
            | Study::Parity { variable, .. }
            | Study::Period { variable, .. } => vec![variable.clone()],
            Study::Implicit { x, y, .. }
            | Study::Ode { x, y, .. }
            | Study::Tangent { x, y, .. } => {
                vec![x.clone(), y.clone()]
            }
            Study::Hospital { limit } => match limit {
                Expr::Limit { variable, .. } => vec![variable.clone()],
                _ => Vec::new(),
            },
            Study::MakeContinuous { variable, unknown, .. } => {
                vec![variable.clone(), unknown.clone()]
            }
            Study::Parametric { parameter, .. } => vec![parameter.clone()],
        }
    }

    /// The same question with every expression replaced by `put` of it.
    pub fn map(&self, mut put: impl FnMut(&Expr) -> Expr) -> Study {
        let mut study = self.clone();
        study.each(|e| *e = put(e));
        study
    }

    /// Every expression of it.
    pub fn expressions(&self) -> Vec<Expr> {
        let mut all = Vec::new();
        self.clone().each(|e| all.push(e.clone()));
        all
    }

    fn each(&mut self, mut f: impl FnMut(&mut Expr)) {
        match self {
            Study::FirstPrinciples { body, .. }
            | Study::Extrema { body, .. }
            | Study::Rising { body, .. }
            | Study::Parity { body, .. }
            | Study::Period { body, .. }
            | Study::Inverse { body, .. } => f(body),
            Study::Recover { inner, body, at, .. } => {
                f(inner);
                f(body);
                f(at);
            }
            Study::Implicit { relation, .. } => f(relation),
            Study::Parametric { x, y, .. } => {
                f(x);
                f(y);
            }
            Study::Tangent { curve, at, .. } => {
                f(curve);
                f(&mut at.0);
                at.1.as_mut().into_iter().for_each(f);
            }
            Study::Area { between, bounds, .. } => {
                f(&mut between.0);
                f(&mut between.1);
                if let Some((low, high)) = bounds {
                    f(low);
                    f(high);
                }
            }
            Study::Division { dividend, divisor, .. } => {
                f(dividend);
                f(divisor);
            }
            Study::Hospital { limit } => f(limit),
            Study::ComplexRoots { equation, .. } => f(equation),
            Study::Optimum { body, range, asked, .. } => {
                f(body);
                f(&mut range.0);
                f(&mut range.1);
                asked.iter_mut().for_each(|(_, e, _)| f(e));
            }
            Study::Rates { known, asked, rate, at, .. } => {
                [known, asked, rate, at].into_iter().for_each(f);
            }
            Study::MeanValue { body, interval, .. } => {
                f(body);
                f(&mut interval.0);
                f(&mut interval.1);
            }
            Study::Continuity { body, at, .. }
            | Study::Differentiable { body, at, .. }
            | Study::MakeContinuous { body, at, .. } => {
                f(body);
                f(at);
            }
            Study::Ode { equation, initial, .. } => {
                f(equation);
                if let Some((at, value)) = initial {
                    f(at);
                    f(value);
                }
            }
        }
    }
}
