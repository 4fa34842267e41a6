//! A missing frequency of classes, found from the median or another quantile.

use super::statistics::{missing, places};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Claim, Data};
use syntax::{Expr, Symbol};

rules! {
    CLASS_OF_VALUE = "class-of-the-value",
        "Find the class of the value" / "मान पर्ने वर्ग पत्ता लगाउनुहोस्",
        "The value {0} lies in the class {1}." / "मान {0} वर्ग {1} मा पर्छ।";
}

/// The frequency called `letter`, if `part` of `parts` lie below `value`.
pub(crate) fn solve(
    data: &Data,
    (part, parts): (u32, u32),
    letter: &Symbol,
    value: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let Data::Grouped(rows) = data else {
        return super::unknown("missing numbers with this measure");
    };
    let target = missing::number(value, work)?;
    let mut classes: Vec<(Rational, Rational, Expr)> = Vec::new();
    for (low, high, f) in rows {
        classes.push((missing::number(low, work)?, missing::number(high, work)?, f.clone()));
    }
    let meets = |pair: &[(Rational, Rational, Expr)]| pair[0].1 == pair[1].0;
    if !classes.windows(2).all(meets) {
        return super::unknown("missing numbers in such classes");
    }
    let inside = |(low, high, _): &(Rational, Rational, Expr)| *low < target && target < *high;
    let Some(k) = classes.iter().position(inside) else {
        return super::unknown("missing numbers at a limit of a class");
    };
    let all: Vec<Expr> = classes.iter().map(|(_, _, f)| f.clone()).collect();
    let n = missing::tidy(&Expr::sum(all.clone()), work)?;
    let before = match k {
        0 => Expr::integer(0),
        _ => missing::tidy(&Expr::sum(all[..k].to_vec()), work)?,
    };
    let mut table = vec![["C.I.", "f", "c.f."].map(|t| Expr::Text(t.into())).to_vec()];
    for (j, (low, high, f)) in rows.iter().enumerate() {
        let reached = missing::tidy(&Expr::sum(all[..=j].to_vec()), work)?;
        let class = Expr::Text(format!("{}-{}", syntax::plain(low), syntax::plain(high)));
        table.push(vec![class, f.clone(), reached]);
    }
    let mut derivation = Derivation::new(Expr::Symbol(letter.clone()));
    derivation.step(&places::CUMULATIVE, Claim::States, Expr::Matrix(table), Vec::new());
    let (low, high, f) = &classes[k];
    let share = Expr::rational(&(Rational::from(part) / Rational::from(parts)));
    let place = Expr::product(vec![share, n]);
    let above = Expr::sum(vec![place, before.negated()]);
    let width = Expr::rational(&(high - low));
    let formula =
        Expr::sum(vec![Expr::rational(low), Expr::product(vec![above.over(f.clone()), width])]);
    let class = Expr::Text(format!("{}-{}", syntax::plain(&rows[k].0), syntax::plain(&rows[k].1)));
    let condition = formula.equals(value.clone());
    let arguments = vec![value.clone(), class];
    derivation.step(&CLASS_OF_VALUE, Claim::States, condition.clone(), arguments);
    derivation.append(super::equation::solve(&[condition], std::slice::from_ref(letter), work)?);
    Ok(derivation)
}
