//! Ways counted by adding, not by factorials; powers multiplied out one factor at a time.

use super::{Judge, decided, evidence, methods};
use crate::{BinomialPart, BinomialPower, Evidence, Outcome, Ways};
use algebra::{Integer, Rational};
use std::collections::BTreeMap;
use syntax::{Expr, Symbol};

/// Most things that are counted one by one.
const MOST: u64 = 400;
/// Highest power that is multiplied out.
const HIGHEST: u64 = 60;

/// A product of powers, with any whole exponents.
type Powers = BTreeMap<Symbol, i64>;

impl Judge<'_> {
    pub(super) fn ways(&self, ways: &Ways, answer: &Expr) -> Evidence {
        let holds = self
            .rational(answer)
            .and_then(|found| Some(found == Rational::from(self.count_ways(ways)?)));
        evidence(&methods::COUNTING_UP, vec![answer.clone()], decided(holds))
    }

    fn count_ways(&self, ways: &Ways) -> Option<Integer> {
        Some(match ways {
            // Places are given to one kind after the other.
            Ways::Rows(kinds) => {
                let total: u64 = kinds.iter().try_fold(0u64, |t, n| t.checked_add(*n))?;
                let pascal = self.pascal(total)?;
                let mut left = total as usize;
                let mut count = Integer::ONE;
                for kind in kinds {
                    count *= &pascal[left][*kind as usize];
                    left -= *kind as usize;
                }
                count
            }
            // Place by place.
            Ways::Arrangements { of, taken, repeated } => {
                if *taken > MOST {
                    return None;
                }
                (0..*taken).fold(Integer::ONE, |count, k| {
                    let left = if *repeated { *of } else { of.saturating_sub(k) };
                    count * Integer::from(left)
                })
            }
            // One thing stays where it is.
            Ways::Circles { of, turned } => {
                if *of == 0 || *of > MOST || (*turned && *of < 3) {
                    return None;
                }
                let rows = (1..*of).fold(Integer::ONE, |count, k| count * Integer::from(k));
                if *turned { rows / Integer::from(2) } else { rows }
            }
            // Group by group: how many ways lead to each number chosen so far.
            Ways::Choices { size, groups } => {
                let most = groups.iter().map(|(n, ..)| *n).max()?.max(*size);
                let pascal = self.pascal(most)?;
                let size = usize::try_from(*size).ok()?;
                let mut reached = vec![Integer::ZERO; size + 1];
                reached[0] = Integer::ONE;
                for (there, least, most) in groups {
                    let mut next = vec![Integer::ZERO; size + 1];
                    for (before, ways) in reached.iter().enumerate() {
                        for taken in *least..=(*most).min(*there) {
                            let after = before + taken as usize;
                            if after <= size {
                                next[after] += ways * &pascal[*there as usize][taken as usize];
                            }
                        }
                    }
                    self.budget.spend((size as u64 + 1) * (there + 1)).ok()?;
                    reached = next;
                }
                reached[size].clone()
            }
        })
    }

    /// Pascal's triangle, each number the sum of the two above it.
    fn pascal(&self, rows: u64) -> Option<Vec<Vec<Integer>>> {
        if rows > MOST {
            return None;
        }
        self.budget.spend(rows * rows).ok()?;
        let mut triangle: Vec<Vec<Integer>> = vec![vec![Integer::ONE]];
        for _ in 0..rows {
            let last = &triangle[triangle.len() - 1];
            let mut next = vec![Integer::ONE];
            next.extend(last.windows(2).map(|pair| &pair[0] + &pair[1]));
            next.push(Integer::ONE);
            triangle.push(next);
        }
        Some(triangle)
    }

    pub(super) fn binomial_power(&self, asked: &BinomialPower, answer: &Expr) -> Evidence {
        let holds = self.part_of_power(asked, answer);
        evidence(&methods::MULTIPLYING_OUT, vec![power(asked), answer.clone()], decided(holds))
    }

    fn part_of_power(&self, asked: &BinomialPower, answer: &Expr) -> Option<bool> {
        let same = |found: &Expr, expected: &Expr| match self.equality(found, expected).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        };
        let n = asked.exponent;
        if n > HIGHEST {
            return None;
        }
        match &asked.asked {
            BinomialPart::Expansion => same(answer, &power(asked)),
            BinomialPart::Term(k) => same(answer, &self.term(asked, *k)?),
            BinomialPart::Middle if n.is_multiple_of(2) => {
                same(answer, &self.term(asked, n / 2 + 1)?)
            }
            BinomialPart::Middle => match answer {
                Expr::List(both) if both.len() == 2 => {
                    let first = same(&both[0], &self.term(asked, n.div_ceil(2))?)?;
                    Some(first && same(&both[1], &self.term(asked, n.div_ceil(2) + 1)?)?)
                }
                _ => Some(false),
            },
            BinomialPart::Coefficient(x, exponent) => {
                let coefficient = self.multiplied(asked)?.into_iter().filter_map(|(powers, c)| {
                    (powers.get(x).copied().unwrap_or(0) == *exponent).then_some((powers, c))
                });
                let rest: Vec<(Powers, Rational)> = coefficient.collect();
                match &rest[..] {
                    [] => Some(self.rational(answer)?.is_zero()),
                    // The coefficient of a power is what stands with it: other letters are a part.
                    [(powers, c)] if powers.keys().all(|s| s == x) => {
                        Some(self.rational(answer)? == *c)
                    }
                    _ => None,
                }
            }
            BinomialPart::Independent(x) => {
                let terms = self.multiplied(asked)?;
                let mut free = terms.into_iter().filter(|(p, _)| !p.contains_key(x));
                match (free.next(), free.next()) {
                    (None, _) => Some(self.rational(answer)?.is_zero()),
                    (Some((powers, c)), None) if powers.is_empty() => {
                        Some(self.rational(answer)? == c)
                    }
                    _ => None,
                }
            }
        }
    }

    /// The term at a place: a number of Pascal's triangle times the powers of both parts.
    fn term(&self, asked: &BinomialPower, k: u64) -> Option<Expr> {
        let n = asked.exponent;
        let r = k.checked_sub(1).filter(|r| *r <= n)?;
        let number = self.pascal(n)?[n as usize][r as usize].clone();
        let part = |e: &Expr, m: u64| e.clone().pow(Expr::integer(m));
        Some(Expr::product(vec![
            Expr::integer(number),
            part(&asked.first, n - r),
            part(&asked.second, r),
        ]))
    }

    /// The power multiplied out, one factor at a time.
    fn multiplied(&self, asked: &BinomialPower) -> Option<BTreeMap<Powers, Rational>> {
        let parts = [self.single(&asked.first)?, self.single(&asked.second)?];
        let mut product = BTreeMap::from([(Powers::new(), Rational::ONE)]);
        for _ in 0..asked.exponent {
            let mut next: BTreeMap<Powers, Rational> = BTreeMap::new();
            for (powers, c) in &product {
                for (factor, d) in &parts {
                    let mut sum = powers.clone();
                    for (x, n) in factor {
                        *sum.entry(x.clone()).or_insert(0) += n;
                    }
                    sum.retain(|_, n| *n != 0);
                    *next.entry(sum).or_insert(Rational::ZERO) += c * d;
                }
            }
            self.budget.spend(next.len() as u64 * 4).ok()?;
            next.retain(|_, c| !c.is_zero());
            product = next;
        }
        Some(product)
    }

    /// One term as a number times powers.
    fn single(&self, term: &Expr) -> Option<(Powers, Rational)> {
        if let Some(q) = term.as_rational() {
            return Some((Powers::new(), q));
        }
        match term {
            Expr::Symbol(x) => Some((Powers::from([(x.clone(), 1)]), Rational::ONE)),
            Expr::Negate(a) => {
                let (powers, c) = self.single(a)?;
                Some((powers, -c))
            }
            Expr::Product(parts) => {
                let mut whole = (Powers::new(), Rational::ONE);
                for part in parts {
                    whole = times(whole, self.single(part)?, 1)?;
                }
                Some(whole)
            }
            Expr::Quotient(a, b) => times(self.single(a)?, self.single(b)?, -1),
            Expr::Power(a, n) => {
                let n = i64::try_from(self.integer(n)?).ok().filter(|n| n.abs() <= 40)?;
                times((Powers::new(), Rational::ONE), self.single(a)?, n)
            }
            _ => None,
        }
    }
}

/// `a · b^n`.
fn times(
    (mut powers, c): (Powers, Rational),
    (others, d): (Powers, Rational),
    n: i64,
) -> Option<(Powers, Rational)> {
    for (x, m) in others {
        *powers.entry(x).or_insert(0) += m.checked_mul(n)?;
    }
    powers.retain(|_, m| *m != 0);
    if d.is_zero() && n < 0 {
        return None;
    }
    Some((powers, c * d.pow(n as isize)))
}

fn power(asked: &BinomialPower) -> Expr {
    let sum = Expr::sum(vec![asked.first.clone(), asked.second.clone()]);
    sum.pow(Expr::integer(asked.exponent))
}
