//! The named functions of school mathematics: one table gives their spellings.

/// A function with a fixed meaning. Roots, absolute value, factorial and powers have nodes of
/// their own in [`Expr`](crate::Expr).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the field's own")]
pub enum Function {
    Sin, Cos, Tan, Cot, Sec, Csc,
    Arcsin, Arccos, Arctan, Arccot, Arcsec, Arccsc,
    Sinh, Cosh, Tanh, Coth, Sech, Csch,
    Arsinh, Arcosh, Artanh,
    /// `exp(x)`.
    Exp,
    /// Natural logarithm, `ln x`.
    Ln,
    /// `log x` without a base (one argument, base 10 at school) or `log_b x` (arguments `b`, `x`).
    Log,
    /// Greatest common divisor of its arguments.
    Gcd,
    /// Least common multiple of its arguments.
    Lcm,
    /// `mod(a, b)`: remainder of `a` divided by `b`, with the sign of `b`.
    Mod,
    /// `quo(a, b)`: the integer quotient, `floor(a / b)`.
    Quo,
    Floor, Ceil,
    /// `round(x, d)`: `x` to `d` decimal places, halves away from zero.
    Round,
    Min, Max,
    /// `nCr(n, r)`; printed as a binomial coefficient.
    Binomial,
    /// `nPr(n, r)`.
    Permutations,
    /// Sign of a real number.
    Sign,
    Re, Im, Arg, Conjugate,
    Det, Trace, Transpose, Adjoint,
    /// Number of elements of a set, `n(A)`.
    Cardinality,
    /// `P(E)`, the probability of an event.
    Probability,
}
