//! Systems of linear equations by repeated substitution: Jacobi and Gauss–Seidel.

use super::{checked, decimal, rounded, text, undefined};
use crate::declare::rules;
use crate::families::unknown;
use crate::{Derivation, Unsolved, Work};
use algebra::{Matrix, Polynomial, Rational};
use check::{Claim, Stop};
use syntax::{Expr, Symbol};

rules! {
    LARGEST_ON_DIAGONAL = "largest-on-the-diagonal",
        "Order the equations" / "समीकरणहरूको क्रम मिलाउनुहोस्",
        "In each equation the coefficient of its own unknown is larger than the others together, so the rounds come nearer to the solution."
            / "हरेक समीकरणमा आफ्नै अज्ञात राशिको गुणाङ्क अरू सबैको योगभन्दा ठूलो हुँदा चरणहरू हलको नजिक जान्छन्।";
    OWN_UNKNOWNS = "solve-for-own-unknown",
        "Solve each equation for its own unknown" / "हरेक समीकरणबाट आफ्नै अज्ञात राशि निकाल्नुहोस्",
        "The right sides give the next values from the last ones."
            / "दायाँ पक्षले अघिल्ला मानबाट अर्को मान दिन्छ।";
    JACOBI_ROUNDS = "jacobi-rounds",
        "Do the rounds, starting with 0" / "0 बाट सुरु गरी चरणहरू गर्नुहोस्",
        "Each round puts in the values of the round before it."
            / "हरेक चरणमा अघिल्लो चरणका मान राखिन्छन्।";
    SEIDEL_ROUNDS = "gauss-seidel-rounds",
        "Do the rounds, starting with 0" / "0 बाट सुरु गरी चरणहरू गर्नुहोस्",
        "Each new value is used as soon as it is there."
            / "नयाँ मान आउनेबित्तिकै प्रयोग गरिन्छ।";
    LAST_ROUND = "last-round",
        "Take the values of the last round" / "अन्तिम चरणका मान लिनुहोस्",
        "So many rounds were asked for." / "यति नै चरण सोधिएको हो।";
    ROUNDS_AGREE = "rounds-agree",
        "Two rounds agree" / "दुई चरण मिल्छन्",
        "To {0} decimal places the values no longer change." / "{0} दशमलव स्थानसम्म मान अब बदलिँदैन।";
}

pub(crate) fn solve(
    equations: &[Expr],
    unknowns: &[Symbol],
    at_once: bool,
    stop: &Stop,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    checked(stop, work)?;
    let n = unknowns.len();
    if !(2..=4).contains(&n) || equations.len() != n {
        return unknown("systems for this method");
    }
    let mut rows = Vec::new();
    for equation in equations {
        match row(equation, unknowns, work)? {
            Some(row) => rows.push(row),
            None => return unknown("systems for this method"),
        }
    }
    let mut derivation = Derivation::new(Expr::And(equations.to_vec()));
    let order = dominant(&rows);
    let sure = order.is_some();
    let order = order.unwrap_or_else(|| (0..n).collect());
    if (0..n).any(|k| rows[order[k]][k].is_zero()) {
        return undefined(
            "an equation lacks the unknown that it is to be solved for; order the equations differently",
        );
    }
    let exact = exact_solution(&rows, work)?;
    let Some(exact) = exact else {
        return undefined("this system has no single solution");
    };
    let ordered: Vec<Expr> = order.iter().map(|k| equations[*k].clone()).collect();
    if sure {
        derivation.step(&LARGEST_ON_DIAGONAL, Claim::Equivalent, Expr::And(ordered), Vec::new());
    }
    let alone: Vec<Expr> = (0..n).map(|k| own(&rows[order[k]], k, unknowns)).collect();
    derivation.step(&OWN_UNKNOWNS, Claim::Equivalent, Expr::And(alone), Vec::new());
    let places = match stop {
        Stop::Places(d) => *d,
        Stop::Steps(_) => Stop::PLACES,
        Stop::Within(_) => return unknown("rounds that stop at an error"),
    };
    let mut head = vec![text("n")];
    head.extend(unknowns.iter().map(|x| text(x.name())));
    let mut lines = vec![head];
    let mut values = vec![Rational::ZERO; n];
    let limit = if let Stop::Steps(rounds) = stop { *rounds } else { Stop::MOST_STEPS };
    let mut settled = false;
    for round in 1..=limit {
        let mut next = values.clone();
        for k in 0..n {
            let row = &rows[order[k]];
            let mut rest = row[n].clone();
            for j in (0..n).filter(|j| *j != k) {
                rest -= &row[j] * if at_once { &next[j] } else { &values[j] };
            }
            next[k] = rest / &row[k];
            work.budget.number(4 * crate::numeral::bits(&next[k]))?;
        }
        let mut line = vec![Expr::integer(round)];
        line.extend(next.iter().map(|v| decimal(v, places.min(6) + 2)));
        lines.push(line);
        let near = |v: &[Rational]| v.iter().map(|q| rounded(q, places)).collect::<Vec<_>>();
        settled = near(&next) == near(&values) && near(&next) == near(&exact);
        values = next;
        if settled && matches!(stop, Stop::Places(_)) {
            break;
        }
    }
    let rule = if at_once { &SEIDEL_ROUNDS } else { &JACOBI_ROUNDS };
    derivation.step(rule, Claim::States, Expr::Matrix(lines), Vec::new());
    let pairs = unknowns.iter().zip(&values);
    let answer = Expr::And(
        pairs
            .map(|(x, v)| Expr::Symbol(x.clone()).equals(decimal(&rounded(v, places), places)))
            .collect(),
    );
    match stop {
        Stop::Places(_) if !settled => undefined(if sure {
            "the rounds come nearer too slowly to be written out to so many places"
        } else {
            "the rounds do not settle, since the coefficients on the diagonal are not the largest"
        }),
        Stop::Places(d) => {
            derivation.step(&ROUNDS_AGREE, Claim::States, answer, vec![Expr::integer(*d)]);
            Ok(derivation)
        }
        _ => {
            derivation.step(&LAST_ROUND, Claim::States, answer, Vec::new());
            Ok(derivation)
        }
    }
}

/// The coefficients and the constant on the right.
fn row(e: &Expr, unknowns: &[Symbol], work: &Work<'_>) -> Result<Option<Vec<Rational>>, Unsolved> {
    let Some((left, right)) = crate::families::equation::sides(e) else { return Ok(None) };
    let (left, right) =
        (Polynomial::from_expr(left, work.budget)?, Polynomial::from_expr(right, work.budget)?);
    let (Some(left), Some(right)) = (left, right) else { return Ok(None) };
    let whole = &left - &right;
    if whole.total_degree() > 1 || whole.symbols().iter().any(|s| !unknowns.contains(s)) {
        return Ok(None);
    }
    let mut row = Vec::new();
    let mut rest = whole.clone();
    for x in unknowns {
        row.push(whole.coefficient_in(x, 1).as_constant().unwrap_or(Rational::ZERO));
        rest = rest.coefficient_in(x, 0);
    }
    row.push(-rest.as_constant().unwrap_or(Rational::ZERO));
    Ok(Some(row))
}

/// `x = (d − b·y − c·z)/a`.
fn own(row: &[Rational], k: usize, unknowns: &[Symbol]) -> Expr {
    let n = unknowns.len();
    let mut terms = vec![Expr::rational(&row[n])];
    for j in (0..n).filter(|j| *j != k && !row[*j].is_zero()) {
        let negative = row[j] > Rational::ZERO;
        let size = if negative { row[j].clone() } else { -row[j].clone() };
        let letter = Expr::Symbol(unknowns[j].clone());
        let term = if size == Rational::ONE {
            letter
        } else {
            Expr::product(vec![Expr::rational(&size), letter])
        };
        terms.push(if negative { term.negated() } else { term });
    }
    if terms.len() > 1 && row[n].is_zero() {
        terms.remove(0);
    }
    let sum = Expr::sum(terms);
    let side = if row[k] == Rational::ONE { sum } else { sum.over(Expr::rational(&row[k])) };
    Expr::Symbol(unknowns[k].clone()).equals(side)
}

fn exact_solution(
    rows: &[Vec<Rational>],
    work: &Work<'_>,
) -> Result<Option<Vec<Rational>>, Unsolved> {
    let n = rows.len();
    let matrix = Matrix::from_rows(rows.iter().map(|r| r[..n].to_vec()).collect());
    let Some(matrix) = matrix else { return Ok(None) };
    let right: Vec<Rational> = rows.iter().map(|r| r[n].clone()).collect();
    Ok(match matrix.solve(&right, work.budget)? {
        algebra::matrix::LinearSolution::Unique(values) => Some(values),
        _ => None,
    })
}

/// An order in which the diagonal dominates.
fn dominant(rows: &[Vec<Rational>]) -> Option<Vec<usize>> {
    let n = rows.len();
    let size = |q: &Rational| if *q < Rational::ZERO { -q.clone() } else { q.clone() };
    let mut order = Vec::new();
    for k in 0..n {
        let found = (0..n).find(|i| {
            let others = (0..n).filter(|j| *j != k);
            let rest = others.fold(Rational::ZERO, |sum, j| sum + size(&rows[*i][j]));
            !order.contains(i) && size(&rows[*i][k]) > rest
        })?;
        order.push(found);
    }
    Some(order)
}
