//! The values that `±` and `∓` stand for.

use syntax::Expr;

/// Most values that the signs in one expression may stand for.
const MOST_VALUES: usize = 16;

/// The values that `±` in an expression stands for; `None` if there is none in it. With `∓`
/// besides, all signs change together; else each by itself.
pub(crate) fn expand_plus_minus(expr: &Expr) -> Option<Vec<Expr>> {
    let (mut plus, mut minus) = (0u32, 0u32);
    count_signs(expr, &mut plus, &mut minus);
    let free = if minus > 0 { 1 } else { plus };
    if free == 0 || 1usize.checked_shl(free).is_none_or(|n| n > MOST_VALUES) {
        return None;
    }
    Some(
        (0..1u32 << free)
            .map(|choice| {
                let mut next = 0;
                with_signs(expr, choice, minus > 0, &mut next)
            })
            .collect(),
    )
}

/// The tuples that `±` in its entries stands for.
pub(super) fn expand_all(items: &[Expr]) -> Option<Vec<Vec<Expr>>> {
    let points = expand_plus_minus(&Expr::Tuple(items.to_vec()))?;
    Some(points.into_iter().map(|p| if let Expr::Tuple(v) = p { v } else { vec![p] }).collect())
}

fn count_signs(expr: &Expr, plus: &mut u32, minus: &mut u32) {
    match expr {
        Expr::PlusMinus(_) => *plus += 1,
        Expr::MinusPlus(_) => *minus += 1,
        _ => {}
    }
    expr.for_each_part(|part| count_signs(part, plus, minus));
}

/// `expr` with the `k`-th `±` negative where bit `k` of `choice` is set; if `together`, bit 0
/// decides for all, and `∓` is its opposite.
fn with_signs(expr: &Expr, choice: u32, together: bool, next: &mut u32) -> Expr {
    let (inner, opposite) = match expr {
        Expr::PlusMinus(a) => (a, false),
        Expr::MinusPlus(a) => (a, true),
        _ => return expr.map_parts(|part| with_signs(part, choice, together, next)),
    };
    let bit = if together { 0 } else { *next };
    *next += 1;
    let negative = (choice >> bit & 1 == 1) != opposite;
    let inner = with_signs(inner, choice, together, next);
    if negative { inner.negated() } else { inner }
}
