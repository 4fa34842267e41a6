//! What a right answer is for numerical methods: each is worked out again, exactly or with far more
//! digits than are asked for, and a root is shown by a change of sign around it.

use super::sequences::put;
use super::{Judge, decided, evidence, methods};
use crate::task::{Integrand, Numeric, Stop, StripRule};
use crate::{Evidence, Outcome};
use algebra::{Integer, Polynomial, Rational};
use std::cmp::Ordering;
use syntax::{Expr, Relation, Symbol};

/// Decimal places of the numbers that a repeated calculation is done again with.
const CARRIED: u32 = 40;

impl Judge<'_> {
    /// Evidence for the answer of a numerical method.
    pub(super) fn numeric(&self, question: &Numeric, answer: &Expr) -> Vec<Evidence> {
        let question = question.map(|e| self.resolve(e));
        match &question {
            Numeric::Bisection { body, variable, bracket, stop } => {
                let holds = self.bisected(body, variable, bracket, stop, answer);
                let asked = vec![answer.clone(), body.clone()];
                vec![evidence(&methods::HALVING, asked, decided(holds))]
            }
            Numeric::Newton { body, variable, start, stop } => {
                let holds = self.by_tangents(body, variable, start, stop, answer);
                let asked = vec![answer.clone(), body.clone()];
                vec![evidence(&methods::TANGENTS, asked, decided(holds))]
            }
            Numeric::Strips { integrand, rule, places, error } => {
                let holds = self.strips(integrand, *rule, *places, *error, answer);
                vec![evidence(&methods::STRIPS, vec![answer.clone()], decided(holds))]
            }
            Numeric::Iteration { equations, unknowns, at_once, stop } => {
                let holds = self.iterated(equations, unknowns, *at_once, stop, answer);
                vec![evidence(&methods::ROUNDS, vec![answer.clone()], decided(holds))]
            }
        }
    }

    /// Whether the function changes its sign within half a unit of the last place.
    fn root_near(&self, body: &Expr, x: &Symbol, said: &Rational, places: u32) -> Option<bool> {
        let half = unit(places) / Rational::from(2);
        let (low, high) = (said - &half, said + &half);
        let (one, other) = (Expr::rational(&low), Expr::rational(&high));
        let span = self.span(&one, &other)?;
        if !self.continuous_between(body, x, &span) {
            return None;
        }
        let sign = |at: &Expr| algebra::sign(&put(body, x, at), &self.context, self.budget);
        match (sign(&one)?, sign(&other)?) {
            (Ordering::Equal, _) | (_, Ordering::Equal) => Some(true),
            (a, b) => (a != b).then_some(true),
        }
    }

    fn bisected(
        &self,
        body: &Expr,
        x: &Symbol,
        bracket: &(Expr, Expr),
        stop: &Stop,
        answer: &Expr,
    ) -> Option<bool> {
        let (mut low, mut high) = (self.rational(&bracket.0)?, self.rational(&bracket.1)?);
        if low > high {
            std::mem::swap(&mut low, &mut high);
        }
        let span = self.span(&bracket.0, &bracket.1)?;
        if low == high || !self.continuous_between(body, x, &span) {
            return None;
        }
        let said = self.rational(answer)?;
        let sign = |at: &Rational| {
            algebra::sign(&put(body, x, &Expr::rational(at)), &self.context, self.budget)
        };
        let at_low = sign(&low)?;
        for (end, sign) in [(&low, at_low), (&high, sign(&high)?)] {
            if sign.is_eq() {
                return Some(said == *end);
            }
        }
        if at_low == sign(&high)? {
            return None;
        }
        if let Stop::Places(places) = stop {
            let inside = rounded(&low, *places) <= said && said <= rounded(&high, *places);
            let exact = sign(&said)?.is_eq();
            let fits = inside && (exact || rounded(&said, *places) == said);
            return Some(fits && self.root_near(body, x, &said, *places)?);
        }
        let steps = match stop {
            Stop::Steps(n) => *n,
            _ => halvings(&(&high - &low), &self.tolerance(stop)?)?,
        };
        let places = shown_places(stop, self.tolerance(stop).as_ref());
        let mut middle = low.clone();
        for _ in 0..steps {
            middle = (&low + &high) / Rational::from(2);
            match sign(&middle)? {
                Ordering::Equal => return Some(said == middle),
                s if s == at_low => low = middle.clone(),
                _ => high = middle.clone(),
            }
        }
        Some(steps > 0 && rounded(&middle, places) == said)
    }

    fn tolerance(&self, stop: &Stop) -> Option<Rational> {
        match stop {
            Stop::Within(e) => self.rational(e).filter(|t| *t > Rational::ZERO),
            _ => None,
        }
    }

    /// The iteration is run again with forty places. A value that is right to so many places has
    /// the root beside it.
    fn by_tangents(
        &self,
        body: &Expr,
        x: &Symbol,
        start: &Expr,
        stop: &Stop,
        answer: &Expr,
    ) -> Option<bool> {
        let said = self.rational(answer)?;
        let slope = algebra::derivative(body, x)?;
        let tolerance = self.tolerance(stop);
        let places = shown_places(stop, tolerance.as_ref());
        let steps = match stop {
            Stop::Steps(n) => (*n).min(Stop::MOST_STEPS),
            _ => Stop::MOST_STEPS,
        };
        let mut at = self.rational(start)?;
        for step in 0..steps {
            let there = Expr::rational(&at);
            let value = put(body, x, &there);
            if algebra::sign(&value, &self.context, self.budget)?.is_eq() {
                // The iteration stands still at a root.
                return Some(said == at || rounded(&at, places) == said);
            }
            let next = Expr::sum(vec![there.clone(), value.over(put(&slope, x, &there)).negated()]);
            let (low, high) = algebra::enclosure(&next, 4 * CARRIED, &self.context, self.budget)?;
            let next = rounded(&((low + high) / Rational::from(2)), CARRIED);
            let moved = if next > at { &next - &at } else { &at - &next };
            at = next;
            if !matches!(stop, Stop::Steps(_)) && moved < unit(CARRIED - 10) {
                break;
            }
            if step + 1 == steps && !matches!(stop, Stop::Steps(_)) {
                return None;
            }
        }
        match stop {
            Stop::Steps(n) => Some(*n > 0 && rounded(&at, places) == said),
            Stop::Places(_) => {
                Some(rounded(&at, places) == said && self.root_near(body, x, &said, places)?)
            }
            Stop::Within(_) => {
                let off = if said > at { &said - &at } else { &at - &said };
                Some(off <= tolerance? && self.root_near(body, x, &rounded(&at, places), places)?)
            }
        }
    }

    /// The rule of strips worked out again, rounded.
    fn strips(
        &self,
        integrand: &Integrand,
        rule: StripRule,
        places: u32,
        error: bool,
        answer: &Expr,
    ) -> Option<bool> {
        let (h, values) = match integrand {
            Integrand::Function { body, variable, bounds, strips } => {
                let (a, b) = (self.rational(&bounds.0)?, self.rational(&bounds.1)?);
                if *strips == 0 || *strips > Numeric::MOST_STRIPS {
                    return None;
                }
                let h = (&b - &a) / Rational::from(*strips);
                let point = |k: u32| Expr::rational(&(&a + &h * Rational::from(k)));
                let values = (0..=*strips).map(|k| put(body, variable, &point(k))).collect();
                (h, values)
            }
            Integrand::Table { points, values } => {
                let at: Option<Vec<Rational>> = points.iter().map(|e| self.rational(e)).collect();
                let at = at?;
                if at.len() != values.len() || at.len() < 2 {
                    return None;
                }
                let h = &at[1] - &at[0];
                if !at.windows(2).all(|pair| &pair[1] - &pair[0] == h) {
                    return None;
                }
                (h, values.clone())
            }
        };
        let strips = u32::try_from(values.len() - 1).ok()?;
        if !strips.is_multiple_of(rule.group()) {
            return None;
        }
        let (times, over) = match rule {
            StripRule::Trapezoidal => (1, 2),
            StripRule::Simpson => (1, 3),
            StripRule::SimpsonThreeEighths => (3, 8),
        };
        let weighted = values.into_iter().enumerate().map(|(k, value)| {
            let k = u32::try_from(k).unwrap_or(u32::MAX);
            let inner = !k.is_multiple_of(rule.group());
            let weight = match rule {
                _ if k == 0 || k == strips => 1,
                StripRule::Simpson if inner => 4,
                StripRule::SimpsonThreeEighths if inner => 3,
                _ => 2,
            };
            Expr::product(vec![Expr::integer(weight), value])
        });
        let scale = h * Rational::from(times) / Rational::from(over);
        let sum = Expr::product(vec![Expr::rational(&scale), Expr::sum(weighted.collect())]);
        if !error {
            return self.rounds_to(&sum, &self.rational(answer)?, places);
        }
        let [approximate, exact, off] =
            ["approximate value", "exact value", "error"].map(|name| part(answer, name));
        let (approximate, exact, off) = (approximate?, exact?, off?);
        let Integrand::Function { body, variable, bounds, .. } = integrand else { return None };
        let whole = self.integral(body, variable, Some(bounds), &exact).outcome;
        match whole {
            Outcome::Passed => {}
            Outcome::Failed(_) => return Some(false),
            Outcome::Undecided => return None,
        }
        let difference = Expr::Abs(Box::new(Expr::sum(vec![exact, sum.clone().negated()])));
        Some(
            self.rounds_to(&sum, &self.rational(&approximate)?, places)?
                && self.rounds_to(&difference, &self.rational(&off)?, places)?,
        )
    }

    /// Whether a value, rounded to so many places, is `said`.
    fn rounds_to(&self, value: &Expr, said: &Rational, places: u32) -> Option<bool> {
        let bits = 64 + 4 * places;
        let (low, high) = algebra::enclosure(value, bits, &self.context, self.budget)?;
        let (low, high) = (rounded(&low, places), rounded(&high, places));
        (low == high).then_some(low == *said)
    }

    fn iterated(
        &self,
        equations: &[Expr],
        unknowns: &[Symbol],
        at_once: bool,
        stop: &Stop,
        answer: &Expr,
    ) -> Option<bool> {
        let n = unknowns.len();
        if !(2..=4).contains(&n) || equations.len() != n {
            return None;
        }
        let said: Option<Vec<Rational>> =
            unknowns.iter().map(|x| self.rational(&value_of(answer, x)?)).collect();
        let said = said?;
        let rows: Option<Vec<Vec<Rational>>> =
            equations.iter().map(|e| self.row(e, unknowns)).collect();
        let rows = rows?;
        if let Stop::Places(places) = stop {
            // The solution itself, rounded.
            let matrix = rows.iter().map(|r| r[..n].to_vec()).collect();
            let right: Vec<Rational> = rows.iter().map(|r| r[n].clone()).collect();
            let matrix = algebra::Matrix::from_rows(matrix)?;
            let inverse = matrix.inverse(self.budget).ok()??;
            let right = algebra::Matrix::from_rows(right.into_iter().map(|q| vec![q]).collect())?;
            let exact = inverse.mul(&right, self.budget).ok()??;
            let mut pairs = exact.rows().iter().zip(&said);
            return Some(pairs.all(|(row, said)| rounded(&row[0], *places) == *said));
        }
        let Stop::Steps(rounds) = stop else { return None };
        if *rounds == 0 || *rounds > Stop::MOST_STEPS {
            return None;
        }
        let order = dominant_order(&rows).unwrap_or_else(|| (0..n).collect());
        let mut values = vec![Rational::ZERO; n];
        for _ in 0..*rounds {
            let mut next = values.clone();
            for k in 0..n {
                let row = &rows[order[k]];
                if row[k].is_zero() {
                    return None;
                }
                let from = if at_once { &next } else { &values };
                let mut rest = row[n].clone();
                for j in (0..n).filter(|j| *j != k) {
                    rest -= &row[j] * &from[j];
                }
                next[k] = rest / &row[k];
                self.budget.number(4 * bits(&next[k])).ok()?;
            }
            values = next;
        }
        let mut pairs = values.iter().zip(&said);
        Some(pairs.all(|(value, said)| rounded(value, Stop::PLACES) == *said))
    }

    /// The coefficients of an equation, and its constant on the right.
    fn row(&self, equation: &Expr, unknowns: &[Symbol]) -> Option<Vec<Rational>> {
        let Expr::Relation(sides, kinds) = equation else { return None };
        let ([left, right], [Relation::Equal]) = (&sides[..], &kinds[..]) else { return None };
        let read = |e: &Expr| Polynomial::from_expr(e, self.budget).ok().flatten();
        let whole = &read(left)? - &read(right)?;
        if whole.total_degree() > 1 || whole.symbols().iter().any(|s| !unknowns.contains(s)) {
            return None;
        }
        let mut row = Vec::new();
        let mut rest = whole.clone();
        for x in unknowns {
            row.push(whole.coefficient_in(x, 1).as_constant().unwrap_or(Rational::ZERO));
            rest = rest.coefficient_in(x, 0);
        }
        row.push(-rest.as_constant()?);
        Some(row)
    }
}

/// Half a unit of the last place and more is rounded away from zero.
pub(crate) fn rounded(q: &Rational, places: u32) -> Rational {
    let scale = Rational::from(Integer::from(10).pow(places as usize));
    let half = Rational::ONE / Rational::from(2);
    let size = if *q < Rational::ZERO { -q.clone() } else { q.clone() };
    let size = Rational::from((size * &scale + half).floor()) / scale;
    if *q < Rational::ZERO { -size } else { size }
}

fn unit(places: u32) -> Rational {
    Rational::ONE / Rational::from(Integer::from(10).pow(places as usize))
}

fn bits(q: &Rational) -> usize {
    use dashu_base::BitTest;
    q.numerator().bit_len() + q.denominator().bit_len()
}

/// To how many places the value is given.
fn shown_places(stop: &Stop, tolerance: Option<&Rational>) -> u32 {
    match (stop, tolerance) {
        (Stop::Places(places), _) => *places,
        (Stop::Within(_), Some(tolerance)) => {
            let fine = (0..Stop::MOST_PLACES).find(|p| unit(*p) <= *tolerance);
            Stop::PLACES.max(fine.unwrap_or(Stop::MOST_PLACES) + 1)
        }
        _ => Stop::PLACES,
    }
}

/// How often an interval is halved until the middle is within the tolerance of all of it.
fn halvings(width: &Rational, tolerance: &Rational) -> Option<u32> {
    let mut left = width / Rational::from(2);
    let mut count = 1;
    while left > *tolerance {
        left /= Rational::from(2);
        count += 1;
        if count > Stop::MOST_STEPS {
            return None;
        }
    }
    Some(count)
}

/// An order of the rows in which each entry of the diagonal is larger than the others of its row
/// together.
fn dominant_order(rows: &[Vec<Rational>]) -> Option<Vec<usize>> {
    let n = rows.len();
    let size = |q: &Rational| if *q < Rational::ZERO { -q.clone() } else { q.clone() };
    let mut order = Vec::new();
    for k in 0..n {
        let fits = |row: &Vec<Rational>| {
            let others = (0..n).filter(|j| *j != k);
            let rest = others.fold(Rational::ZERO, |sum, j| sum + size(&row[j]));
            size(&row[k]) > rest
        };
        let found = (0..n).find(|i| !order.contains(i) && fits(&rows[*i]))?;
        order.push(found);
    }
    Some(order)
}

/// The value of a named part of an answer.
pub(super) fn part(answer: &Expr, name: &str) -> Option<Expr> {
    let Expr::And(parts) = answer else { return None };
    parts.iter().find_map(|part| match part {
        Expr::Relation(sides, _) => match &sides[..] {
            [Expr::Text(text), value] if text == name => Some(value.clone()),
            _ => None,
        },
        _ => None,
    })
}

fn value_of(answer: &Expr, x: &Symbol) -> Option<Expr> {
    let Expr::And(parts) = answer else { return None };
    parts.iter().find_map(|part| match part {
        Expr::Relation(sides, _) => match &sides[..] {
            [Expr::Symbol(s), value] if s == x => Some(value.clone()),
            _ => None,
        },
        _ => None,
    })
}
