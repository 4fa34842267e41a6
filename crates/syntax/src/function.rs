//! The named functions of school mathematics: one table gives their spellings.

use std::sync::LazyLock;

/// A function with a fixed meaning. Roots, absolute value, factorial and powers have nodes of
/// their own in [`Expr`](crate::Expr).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the field's own")]
pub enum Function {
    Sin,
    Cos,
    Tan,
    Cot,
    Sec,
    Csc,
    Arcsin,
    Arccos,
    Arctan,
    Arccot,
    Arcsec,
    Arccsc,
    Sinh,
    Cosh,
    Tanh,
    Coth,
    Sech,
    Csch,
    Arsinh,
    Arcosh,
    Artanh,
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
    Floor,
    Ceil,
    /// `round(x, d)`: `x` to `d` decimal places, halves away from zero.
    Round,
    Min,
    Max,
    /// `nCr(n, r)`; printed as a binomial coefficient.
    Binomial,
    /// `nPr(n, r)`.
    Permutations,
    /// Sign of a real number.
    Sign,
    Re,
    Im,
    Arg,
    Conjugate,
    Det,
    Trace,
    Transpose,
    Adjoint,
    /// Number of elements of a set, `n(A)`.
    Cardinality,
    /// `P(E)`, the probability of an event; with two arguments, of the first given the second.
    Probability,
}

/// One function's spellings.
#[derive(Debug)]
pub(crate) struct Row {
    /// Which function.
    pub(crate) function: Function,
    /// Printed in plain text.
    pub(crate) plain: &'static str,
    /// Printed in LaTeX, with its backslash; see [`Function::latex`].
    pub(crate) latex: &'static str,
    /// Other names that are read, in plain text or behind a backslash.
    pub(crate) names: &'static [&'static str],
    /// Read aloud.
    pub(crate) spoken: &'static str,
    /// Whether `f x` without brackets and `f^2 x` are usual.
    pub(crate) bare: bool,
}

const fn row(
    function: Function,
    plain: &'static str,
    latex: &'static str,
    names: &'static [&'static str],
    spoken: &'static str,
    bare: bool,
) -> Row {
    Row { function, plain, latex, names, spoken, bare }
}

/// Every function, in the order of [`Function`].
#[rustfmt::skip]
pub(crate) static TABLE: &[Row] = {
    use Function::*;
    &[
    row(Sin, "sin", r"\sin", &["Sin", "sine"], "sine", true),
    row(Cos, "cos", r"\cos", &["Cos", "cosine"], "cosine", true),
    row(Tan, "tan", r"\tan", &["Tan", "tg", "tangent"], "tangent", true),
    row(Cot, "cot", r"\cot", &["Cot", "ctg", "cotan"], "cotangent", true),
    row(Sec, "sec", r"\sec", &["Sec", "secant"], "secant", true),
    row(Csc, "csc", r"\csc", &["Csc", "cosec", "Cosec", "cosecant"], "cosecant", true),
    row(Arcsin, "asin", r"\arcsin", &["arcsin"], "arc sine", true),
    row(Arccos, "acos", r"\arccos", &["arccos"], "arc cosine", true),
    row(Arctan, "atan", r"\arctan", &["arctan", "arctg"], "arc tangent", true),
    row(Arccot, "acot", r"\operatorname{arccot}", &["arccot", "arcctg"], "arc cotangent", true),
    row(Arcsec, "asec", r"\operatorname{arcsec}", &["arcsec"], "arc secant", true),
    row(Arccsc, "acsc", r"\operatorname{arccsc}", &["arccsc", "arccosec"], "arc cosecant", true),
    row(Sinh, "sinh", r"\sinh", &["sh"], "hyperbolic sine", true),
    row(Cosh, "cosh", r"\cosh", &["ch"], "hyperbolic cosine", true),
    row(Tanh, "tanh", r"\tanh", &["th"], "hyperbolic tangent", true),
    row(Coth, "coth", r"\coth", &[], "hyperbolic cotangent", true),
    row(Sech, "sech", r"\operatorname{sech}", &[], "hyperbolic secant", true),
    row(Csch, "csch", r"\operatorname{csch}", &["cosech"], "hyperbolic cosecant", true),
    row(Arsinh, "asinh", r"\operatorname{arsinh}", &["arsinh", "arcsinh"], "inverse hyperbolic sine", true),
    row(Arcosh, "acosh", r"\operatorname{arcosh}", &["arcosh", "arccosh"], "inverse hyperbolic cosine", true),
    row(Artanh, "atanh", r"\operatorname{artanh}", &["artanh", "arctanh"], "inverse hyperbolic tangent", true),
    row(Exp, "exp", r"\exp", &["Exp"], "the exponential", true),
    row(Ln, "ln", r"\ln", &["Ln"], "the natural logarithm", true),
    row(Log, "log", r"\log", &["Log", "lg"], "the logarithm", true),
    row(Gcd, "gcd", r"\gcd", &["GCD", "hcf", "HCF", "gcf", "GCF"], "the greatest common divisor", false),
    row(Lcm, "lcm", r"\operatorname{lcm}", &["LCM"], "the least common multiple", false),
    row(Mod, "Mod", r"\operatorname{mod}", &[], "the remainder", false),
    row(Quo, "quo", r"\operatorname{quo}", &["div"], "the integer quotient", false),
    row(Floor, "floor", r"\operatorname{floor}", &[], "the floor", false),
    row(Ceil, "ceiling", r"\operatorname{ceiling}", &["ceil"], "the ceiling", false),
    row(Round, "round", r"\operatorname{round}", &[], "rounded", false),
    row(Min, "Min", r"\min", &["min", "minimum"], "the smallest", false),
    row(Max, "Max", r"\max", &["max", "maximum"], "the largest", false),
    row(Binomial, "binomial", r"\binom", &["nCr", "ncr", "choose", "binom", "comb"], "choose", false),
    row(Permutations, "nPr", r"\operatorname{nPr}", &["npr", "perm"], "permutations", false),
    row(Sign, "sign", r"\operatorname{sgn}", &["sgn", "signum"], "the sign", false),
    row(Re, "re", r"\operatorname{Re}", &["Re"], "the real part", true),
    row(Im, "im", r"\operatorname{Im}", &["Im"], "the imaginary part", true),
    row(Arg, "arg", r"\arg", &["Arg"], "the argument", true),
    row(Conjugate, "conjugate", r"\operatorname{conj}", &["conj"], "the conjugate", false),
    row(Det, "det", r"\det", &["Det", "determinant"], "the determinant", true),
    row(Trace, "trace", r"\operatorname{tr}", &["tr", "Tr"], "the trace", true),
    row(Transpose, "transpose", r"\operatorname{transpose}", &[], "the transpose", false),
    row(Adjoint, "adj", r"\operatorname{adj}", &["Adj", "adjoint", "adjugate"], "the adjoint", true),
    row(Cardinality, "Cardinality", r"\operatorname{n}", &[], "the number of elements", false),
    row(Probability, "Probability", r"\Pr", &["Pr"], "the probability", false),
    ]
};

static INDEX: LazyLock<Vec<(&'static str, Function)>> = LazyLock::new(|| {
    let names = |row: &'static Row| row.names.iter().copied().chain([row.plain]);
    let mut index: Vec<_> =
        TABLE.iter().flat_map(|row| names(row).map(move |name| (name, row.function))).collect();
    index.sort_unstable();
    index
});

impl Function {
    /// Its row of [`TABLE`].
    pub(crate) fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// The function of this name, as plain text or LaTeX (without the backslash) spells it.
    pub fn named(name: &str) -> Option<Function> {
        let k = INDEX.binary_search_by(|(n, _)| (*n).cmp(name)).ok()?;
        Some(INDEX[k].1)
    }

    /// The function that `f^{-1}` means, where it is not the reciprocal.
    pub fn inverse(self) -> Option<Function> {
        use Function::*;
        Some(match self {
            Sin => Arcsin,
            Cos => Arccos,
            Tan => Arctan,
            Cot => Arccot,
            Sec => Arcsec,
            Csc => Arccsc,
            Sinh => Arsinh,
            Cosh => Arcosh,
            Tanh => Artanh,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_functions_and_its_names_are_unique() {
        for (k, row) in TABLE.iter().enumerate() {
            assert_eq!(row.function as usize, k, "{}", row.plain);
        }
        for pair in INDEX.windows(2) {
            assert_ne!(pair[0].0, pair[1].0);
        }
    }
}
