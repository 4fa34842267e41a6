//! Sums written with Σ: of polynomials, by the formulas for the first powers.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::Claim;
use syntax::{BigOperator, Expr};

rules! {
    WRITE_OUT = "write-the-sum-out",
        "Write the terms out" / "पदहरू लेख्नुहोस्",
        "The letter below Σ takes each value from the lower to the upper one."
            / "Σ को तलको अक्षरले तलदेखि माथिसम्मका सबै मान लिन्छ।";
    SPLIT_SUM = "split-the-sum",
        "Split the sum" / "योगलाई टुक्र्याउनुहोस्",
        "The sum of a sum is the sum of the sums, and a number can be taken out."
            / "योगको योग छुट्टाछुट्टै योगको योग हुन्छ, र सङ्ख्या बाहिर निकाल्न सकिन्छ।";
    POWER_SUMS = "sums-of-powers",
        "Use the formulas of the sums" / "योगका सूत्र प्रयोग गर्नुहोस्",
        "The sums of the first n numbers, squares and cubes are known: \\(\\frac{n(n+1)}2\\), \\(\\frac{n(n+1)(2n+1)}6\\) and the square of the first."
            / "पहिला n सङ्ख्या, वर्ग र घनको योग थाहा छ: \\(\\frac{n(n+1)}2\\), \\(\\frac{n(n+1)(2n+1)}6\\) र पहिलोको वर्ग।";
}

/// Sums of at most so many terms are written out.
const SHORT: u64 = 8;

/// Whether this is a sum of a polynomial over numbers.
pub(crate) fn is_sum(expr: &Expr) -> bool {
    matches!(expr, Expr::Big { operator: BigOperator::Sum, .. })
}

/// The value of a sum.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Expr::Big { body, index, from, to, .. } = expr else { return super::unknown("sums") };
    let natural = |e: &Expr| {
        let q = e.as_rational()?;
        (q.is_int() && q >= Rational::ZERO)
            .then(|| u64::try_from(q.numerator().clone()).ok())
            .flatten()
    };
    let (Some(low), Some(high)) = (natural(from), natural(to)) else {
        return super::unknown("sums with such bounds");
    };
    let mut derivation = Derivation::new(expr.clone());
    if high < low {
        return super::unknown("sums without terms");
    }
    if high - low < SHORT {
        let terms = (low..=high).map(|k| put(body, index, &Expr::integer(k)));
        derivation.step(&WRITE_OUT, Claim::Equal, Expr::sum(terms.collect()), Vec::new());
        let steps = arithmetic::solve(&derivation.result().clone(), work)?;
        derivation.append(steps);
        return Ok(derivation);
    }
    let Some(p) = Polynomial::from_expr(body, work.budget)? else {
        return super::unknown("sums of such terms");
    };
    if low != 1 || p.symbols().iter().any(|s| s != index) || p.degree_in(index) > 3 {
        return super::unknown("sums of such terms");
    }
    let big = |body: Expr| Expr::Big {
        operator: BigOperator::Sum,
        body: Box::new(body),
        index: index.clone(),
        from: from.clone(),
        to: to.clone(),
    };
    let n = || Expr::integer(high);
    let next = || Expr::sum(vec![n(), Expr::integer(1)]);
    let (mut split, mut formulas) = (Vec::new(), Vec::new());
    for power in (0..=3u32).rev() {
        let Some(c) = p.coefficient_in(index, power).as_constant().filter(|c| !c.is_zero()) else {
            continue;
        };
        let k = Expr::Symbol(index.clone());
        let (sum, formula) = match power {
            0 => (n(), n()),
            1 => (big(k), Expr::product(vec![n(), next()]).over(Expr::integer(2))),
            2 => {
                let twice = Expr::product(vec![Expr::integer(2), n()]);
                let last = Expr::sum(vec![twice, Expr::integer(1)]);
                let above = Expr::product(vec![n(), next(), last]);
                (big(k.pow(Expr::integer(2))), above.over(Expr::integer(6)))
            }
            _ => {
                let half = Expr::product(vec![n(), next()]).over(Expr::integer(2));
                (big(k.pow(Expr::integer(3))), half.pow(Expr::integer(2)))
            }
        };
        let negative = c < Rational::ZERO;
        let size = if negative { -c } else { c };
        let times = |e: Expr| {
            let product = match size == Rational::ONE {
                true => e,
                false => Expr::product(vec![Expr::rational(&size), e]),
            };
            if negative { product.negated() } else { product }
        };
        split.push(times(sum));
        formulas.push(times(formula));
    }
    if split.len() > 1 || split.first().is_some_and(|s| s != expr) {
        derivation.step(&SPLIT_SUM, Claim::Equal, Expr::sum(split), Vec::new());
    }
    derivation.step(&POWER_SUMS, Claim::Equal, Expr::sum(formulas), Vec::new());
    let steps = arithmetic::solve(&derivation.result().clone(), work)?;
    derivation.append(steps);
    Ok(derivation)
}

fn put(expr: &Expr, symbol: &syntax::Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == symbol => value.clone(),
        _ => expr.map_parts(|part| put(part, symbol, value)),
    }
}
