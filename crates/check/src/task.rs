//! A question the engine understands, stated exactly.

mod chance;
mod collection;
mod counting;
mod induction;
mod numeric;
mod plane;
mod programme;
mod progression;
mod ratios;
mod sets;
mod statistics;
mod story;
mod study;
mod whole;

pub(crate) use chance::outcome;
pub use chance::{
    Binomial, BinomialAsk, Causes, Chance, Event, EventAsk, EventChances, EventPart, Source,
    SourceKind, Test, Thing, Trial,
};
pub use collection::{Collection, Likeness, Members, PairAsk, PairRule, SetAsk, SetExpr};
pub use counting::{BinomialPart, BinomialPower, Ways};
pub use induction::{Induction, Inductive};
pub use numeric::{Integrand, Numeric, Stop, StripRule};
pub use plane::{
    ComplexForm, Condition, Coordinates, CurveKind, Feature, Measure, Motion, SystemMethod,
    VectorStyle, components, has_matrix, has_third_unit, with_identity, with_transposes,
};
pub use programme::{Optimum, Programme};
pub use progression::{Progression, ProgressionKind, ProgressionPart};
pub use ratios::{KnownRatio, Ratios};
pub use sets::{Region, SetCounts};
pub use statistics::{Centre, Data, DataMeasure, Statistics};
pub use story::{
    Letter, Measured, Phrase, Range, Said, Story, Wanted, defined_letter, story_value,
};
pub use study::Study;
pub use whole::Property;

use crate::formula::Application;
use syntax::{Expr, Natural, Symbol, unit::Unit};

/// What is known, and what is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// Definitions and assumptions, each building on those before it.
    pub given: Vec<Given>,
    /// What is asked, in terms of them.
    pub goal: Goal,
}

/// Something a question states before it asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// "Let f(x) = …". The body may be an [`Expr::Derivative`] ("be the third derivative of …")
    /// and may apply functions defined before.
    Function {
        /// `f`.
        name: Symbol,
        /// `x`.
        parameters: Vec<Symbol>,
        /// The right-hand side.
        body: Expr,
    },
    /// "Let a be …": the answer of a goal gets a name. A plain expression is [`Goal::Evaluate`].
    Value {
        /// `a`.
        name: Symbol,
        /// What it is.
        goal: Goal,
    },
    /// "Suppose 3x + y = 2, x - y = 1.": equations that fix those of their symbols which have no
    /// value yet.
    Equations(Vec<Expr>),
    /// "assuming x is positive": a relation that may be relied on.
    Assume(Expr),
    /// "by completing the square": the way in which the goal is to be worked.
    Approach(Approach),
}

/// What is asked. The answer is always an [`Expr`]; each goal says of which kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// The exact value of an expression, or its simplest form if symbols are left in it: a number,
    /// or a polynomial such as `f(g(x))` multiplied out.
    Evaluate(Expr),
    /// An equal expression in simplest form.
    Simplify(Expr),
    /// An equal expression without brackets, like terms collected.
    Expand(Expr),
    /// An equal expression with like terms collected.
    Collect(Expr),
    /// An equal product of factors that can't be factored further over the rationals.
    Factor(Expr),
    /// All real solutions. Answer: for one unknown of an equation, its value or a
    /// [`Expr::List`] of values in increasing order; for several unknowns an [`Expr::And`] of
    /// `x = …` (or an [`Expr::Or`] of such); for an inequality a relation such as `x > 3`
    /// (`Or`-ed if needed); [`Expr::Set`] without elements where there is none, and
    /// [`Expr::Truth`]`(true)` where everything is a solution. Of a system's symbols only
    /// `unknowns` are asked for.
    Solve {
        /// Equations or inequalities, all of which must hold.
        relations: Vec<Expr>,
        /// What is asked for.
        unknowns: Vec<Symbol>,
    },
    /// The derivative of an expression, in simplest form.
    Differentiate {
        /// The expression.
        body: Expr,
        /// By which symbol.
        variable: Symbol,
        /// How often; at least 1.
        order: u32,
    },
    /// The integral; indefinite ones end in `+ C`.
    Integrate {
        /// The integrand.
        body: Expr,
        /// By which symbol.
        variable: Symbol,
        /// Lower and upper bound.
        bounds: Option<(Expr, Expr)>,
    },
    /// The value of an [`Expr::Limit`].
    Limit(Expr),
    /// Whether a relation holds ("Is 3 less than 5?"): [`Expr::Truth`].
    Decide(Expr),
    /// One of several: its label as [`Expr::Text`] if the items are lettered, else the item as
    /// written.
    Choose {
        /// Which one.
        criterion: Criterion,
        /// Among which.
        items: Vec<Item>,
    },
    /// The items as written, in order: an [`Expr::List`].
    Sort {
        /// What to sort.
        items: Vec<Expr>,
        /// Largest first.
        descending: bool,
    },
    /// Highest common factor of integers or polynomials.
    HighestCommonFactor(Vec<Expr>),
    /// Lowest common multiple of integers or polynomials.
    LowestCommonMultiple(Vec<Expr>),
    /// Lowest common denominator of fractions.
    CommonDenominator(Vec<Expr>),
    /// Whether an integer is prime (or, if `composite`, whether it is composite): [`Expr::Truth`].
    IsPrime {
        /// The integer.
        number: Expr,
        /// The question was for "composite".
        composite: bool,
    },
    /// Whether `divisor` divides `number` without remainder: [`Expr::Truth`].
    Divides {
        /// By what.
        divisor: Expr,
        /// What.
        number: Expr,
    },
    /// The distinct primes that divide an integer, increasing: a list, or one number.
    PrimeFactors(Expr),
    /// An integer as a product of prime powers: `2**3*3`.
    PrimeFactorisation(Expr),
    /// All positive divisors of a positive integer, increasing: a list, or the one number 1.
    Divisors(Expr),
    /// The same rational number in another notation.
    WriteAs {
        /// The number.
        number: Expr,
        /// As what.
        notation: Notation,
    },
    /// The remainder of a division, with the sign of the divisor (integers), or of polynomials.
    Remainder {
        /// What is divided.
        dividend: Expr,
        /// By what.
        divisor: Expr,
    },
    /// The digit of an integer at `10^place`.
    Digit {
        /// The integer.
        number: Expr,
        /// 0 for units, 1 for tens, -1 for tenths, …
        place: i32,
    },
    /// A number rounded, halves away from zero.
    Round {
        /// The number; may be a root or power that is not rational.
        number: Expr,
        /// To what.
        to: Precision,
    },
    /// An integer in base `base`: a number literal in that base.
    InBase {
        /// The integer, perhaps a sum of literals in some base.
        number: Expr,
        /// 2 to 36.
        base: u32,
    },
    /// The term that follows.
    NextTerm(Vec<Expr>),
    /// The term with index `index`, counted from 1, as an expression in it.
    NthTerm {
        /// The first terms.
        terms: Vec<Expr>,
        /// The index.
        index: Symbol,
    },
    /// How many of another unit a quantity is: a bare number.
    Convert {
        /// An [`Expr::Quantity`].
        quantity: Expr,
        /// Into which unit.
        unit: Unit,
    },
    /// Time from one time of day forward to another, as a number of minutes.
    Elapsed {
        /// [`Expr::Time`].
        from: Expr,
        /// [`Expr::Time`].
        to: Expr,
    },
    /// The time of day so many minutes after (before, if negative): [`Expr::Time`].
    Shift {
        /// [`Expr::Time`].
        time: Expr,
        /// Minutes, with sign.
        minutes: Expr,
    },
    /// The expression is brought to `form`, whose coefficients are symbols; the answer is the value
    /// of the one called `name`.
    Coefficient {
        /// The expression.
        body: Expr,
        /// Such as `h*z**2 + v*z + k`.
        form: Expr,
        /// Such as `v`.
        name: Symbol,
    },
    /// A question of calculus or algebra about a function, a curve or a polynomial.
    Study(Box<Study>),
    // Methods of class 11 and 12.
    /// A value that is found by repeated calculation.
    Numeric(Box<Numeric>),
    /// The greatest or least value of a linear expression under linear constraints.
    Programme(Box<Programme>),
    /// A statement about all natural numbers, by mathematical induction.
    Induction(Box<Induction>),
    /// A value of angles of which a ratio each is known.
    Ratios(Box<Ratios>),
    /// The probability of an outcome of drawing without or with replacement.
    Probability(Draw),
    // Plane and space, matrices, complex numbers. (The value of an expression of matrices is
    // [`Goal::Evaluate`]: a matrix, or a number for a determinant; `I` without a value is the
    // identity matrix there.)
    /// Points, vectors, lines and curves in coordinates.
    Coordinates(Coordinates),
    /// A number in which `i` is the imaginary unit, in the form asked for.
    Complex {
        /// The number.
        number: Expr,
        /// What is asked of it.
        form: ComplexForm,
    },
    /// The one solution of a system of linear equations, found by a named method: an [`Expr::And`]
    /// of `x = …`.
    SolveBy {
        /// The method.
        method: SystemMethod,
        /// The equations.
        equations: Vec<Expr>,
        /// What is asked for.
        unknowns: Vec<Symbol>,
    },
    // Surds, logarithms, trigonometry.
    /// To show that an equation holds wherever both of its sides have values and the conditions
    /// hold: [`Expr::Truth`]`(true)` if it does.
    Prove {
        /// The equation.
        claim: Expr,
        /// Linear equations between its letters, such as `A + B + C = 180°`.
        conditions: Vec<Expr>,
    },
    /// An equal expression of a certain shape.
    Shape {
        /// The expression.
        body: Expr,
        /// What it is to look like.
        shape: Shape,
    },
    /// The positive value that equations of a figure fix for one of their letters, with its unit.
    Measure {
        /// The equations.
        relations: Vec<Expr>,
        /// The letter that is asked for.
        unknown: Symbol,
        /// In what it is measured; the answer is a bare number (or angle) if there is none.
        unit: Option<Unit>,
    },
    // Series and statistics.
    /// Terms, sums and places of a progression.
    Progression(Progression),
    /// What describes data: the number, or the line as an equation.
    Statistics(Statistics),
    // Counting and the binomial theorem.
    /// In how many ways things are arranged or chosen.
    Ways(Ways),
    /// A term, or a coefficient, of a power of a sum of two terms.
    BinomialPower(BinomialPower),
    // Sets.
    /// How many members a part of two or three sets has.
    SetCounts(SetCounts),
    /// The members of finite sets and what they say of each other; relations between them.
    Collection(Collection),
    // Probability.
    /// Probabilities, and the distributions of schools.
    Chance(Chance),
    // Formula sheet.
    /// The value of one quantity of the laws of the formula sheet, with its unit. Where the exact
    /// value does not come out, money is rounded to two decimals and people to whole ones.
    Apply(Application),
    // Word problems in letters.
    /// What a story asks for: the number with its unit, a ratio, or an [`Expr::List`] of them in the
    /// order of the question.
    Story(Story),
}

/// What an expression is to look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `a(x + h)² + k`: the symbol stands in one square only.
    CompletedSquare(Symbol),
    /// No root in a denominator.
    RationalDenominator,
    /// One logarithm, with a number in front at most.
    SingleLogarithm,
    /// Logarithms of letters and primes only.
    SeparateLogarithms,
    /// An angle as a multiple of `π`.
    Radians,
    /// An angle with the degree sign.
    Degrees,
}

/// A way of working, of several that schools teach for the same kind of question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approach {
    /// Quadratics: by factors.
    Factorisation,
    /// Quadratics: by completing the square.
    CompletingTheSquare,
    /// Quadratics: by the formula.
    Formula,
    /// Simultaneous equations: one unknown is eliminated.
    Elimination,
    /// Simultaneous equations: one unknown is expressed by the others.
    Substitution,
}

impl Approach {
    /// Every approach, with its stable name.
    pub const ALL: &[(Approach, &str)] = &[
        (Approach::Factorisation, "factorisation"),
        (Approach::CompletingTheSquare, "completing-the-square"),
        (Approach::Formula, "formula"),
        (Approach::Elimination, "elimination"),
        (Approach::Substitution, "substitution"),
    ];

    /// Whether a goal is of the kind that is worked so; not whether it can be.
    pub fn fits(self, goal: &Goal) -> bool {
        let Goal::Solve { unknowns, .. } = goal else { return false };
        match self {
            Approach::Factorisation | Approach::CompletingTheSquare | Approach::Formula => {
                unknowns.len() == 1
            }
            Approach::Elimination | Approach::Substitution => unknowns.len() > 1,
        }
    }

    /// The approach of this name.
    pub fn named(name: &str) -> Option<Approach> {
        Approach::ALL.iter().find(|(_, n)| *n == name).map(|(approach, _)| *approach)
    }
}

/// A notation for rational numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// In lowest terms; an integer stays an integer.
    Fraction,
    /// A decimal whose digits end.
    Decimal,
    /// An [`Expr::Percent`].
    Percentage,
    /// A whole number and a fraction below 1.
    Mixed,
    /// A number from 1 up to 10 times a power of ten.
    Scientific,
}

/// Which of several items is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Criterion {
    /// The `k`-th largest, counted from 1.
    Largest(u32),
    /// The `k`-th smallest, counted from 1.
    Smallest(u32),
    /// The one nearest to this number.
    Nearest(Expr),
}

/// One of several things to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its letter, if the question letters them.
    pub label: Option<String>,
    /// As written.
    pub value: Expr,
}

/// To what a number is rounded.
#[derive(Clone, Debug, PartialEq)]
pub enum Precision {
    /// So many decimal places.
    Places(u32),
    /// The nearest multiple of this positive integer.
    Nearest(Natural),
    /// So many significant figures.
    Figures(u32),
}

/// An experiment of drawing things from a bag, and an outcome of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draw {
    /// Each kind of thing and how many of it there are.
    pub population: Vec<(String, u64)>,
    /// How many are drawn.
    pub drawn: u64,
    /// Whether each is put back.
    pub replacement: bool,
    /// The outcome.
    pub outcome: DrawOutcome,
}

/// An outcome of a [`Draw`].
#[derive(Clone, Debug, PartialEq)]
pub enum DrawOutcome {
    /// These kinds in this order.
    Sequence(Vec<String>),
    /// So many of each kind, in any order.
    Counts(Vec<(String, u64)>),
}

impl Goal {
    /// The symbols that are asked about and so have no value, whatever was said of them before.
    pub fn unknowns(&self) -> &[Symbol] {
        match self {
            Goal::Solve { unknowns, .. } | Goal::SolveBy { unknowns, .. } => unknowns,
            Goal::Differentiate { variable, .. } | Goal::Integrate { variable, .. } => {
                std::slice::from_ref(variable)
            }
            _ => &[],
        }
    }
}
