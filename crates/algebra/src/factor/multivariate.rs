//! Factors of polynomials in several symbols.

use super::{Factorisation, factor_univariate, order};
use crate::{Budget, Exhausted, Polynomial, Univariate};

/// All irreducible factors over Q of a polynomial in any symbols.
pub fn factor_polynomial(
    p: &Polynomial,
    budget: &Budget,
) -> Result<Factorisation<Polynomial>, Exhausted> {
    let mut factors = Vec::new();
    if let [symbol] = p.symbols()
        && let Some(one) = Univariate::from_polynomial(p, symbol)
    {
        let found = factor_univariate(&one, budget)?;
        factors = found.factors.iter().map(|(f, n)| (f.to_polynomial(symbol), *n)).collect();
    } else if !p.symbols().is_empty() {
        return Err(Exhausted::Work);
    }
    factors.sort_by(|(a, _), (b, _)| order::multivariate(a, b));
    Ok(Factorisation { content: p.content(), factors })
}
