//! Comparing: truth of a relation, the k-th largest, the nearest, an order.

use super::{Judge, decided, evidence, methods};
use crate::{Criterion, Evidence, Item};
use algebra::{Integer, Rational};
use std::cmp::Ordering;
use syntax::{Expr, Number, Relation};

impl Judge<'_> {
    pub(super) fn decided(&self, relation: &Expr, answer: &Expr) -> Evidence {
        let holds = self.truth(&self.resolve(relation));
        let agrees = holds.map(|holds| *answer == Expr::Truth(holds));
        evidence(&methods::ORDERING, vec![self.resolve(relation)], decided(agrees))
    }

    /// Whether a statement without unknowns is true.
    pub(crate) fn truth(&self, statement: &Expr) -> Option<bool> {
        match statement {
            Expr::Truth(value) => Some(*value),
            Expr::And(parts) => all(parts.iter().map(|part| self.truth(part))),
            Expr::Or(parts) => all(parts.iter().map(|p| self.truth(p).map(|t| !t))).map(|t| !t),
            Expr::Relation(sides, relations) => all(relations
                .iter()
                .zip(sides.windows(2))
                .map(|(r, pair)| self.holds(&pair[0], *r, &pair[1]))),
            _ => None,
        }
    }

    fn holds(&self, left: &Expr, relation: Relation, right: &Expr) -> Option<bool> {
        if relation == Relation::Divides {
            let (Some(divisor), Some(number)) = (self.integer(left), self.integer(right)) else {
                return self.polynomial_multiple(right, left);
            };
            return Some(if divisor.is_zero() {
                number.is_zero()
            } else {
                (number % divisor).is_zero()
            });
        }
        if relation == Relation::Approximately {
            return self.rounds_as_written(left, right);
        }
        if let Some(holds) = self.set_holds(left, relation, right) {
            return Some(holds);
        }
        let order = self.order(left, right)?;
        Some(match relation {
            Relation::Equal | Relation::Identical => order.is_eq(),
            Relation::NotEqual => order.is_ne(),
            Relation::Less => order.is_lt(),
            Relation::LessEqual => order.is_le(),
            Relation::Greater => order.is_gt(),
            Relation::GreaterEqual => order.is_ge(),
            _ => return None,
        })
    }

    /// Whether a number is no further from a decimal than half a unit of its last place.
    fn rounds_as_written(&self, number: &Expr, decimal: &Expr) -> Option<bool> {
        let size = match decimal {
            Expr::Negate(size) => size,
            size => size,
        };
        let places = match size {
            Expr::Number(Number::Integer(_)) => 0,
            Expr::Number(Number::Decimal { places, .. }) if *places <= 60 => *places,
            _ => return None,
        };
        let said = decimal.as_rational()?;
        let half = Rational::ONE / Rational::from(Integer::from(10).pow(places as usize) * 2);
        let number = self.resolve(number);
        let (low, high) = algebra::enclosure(&number, 64 + 4 * places, &self.context, self.budget)?;
        if low >= &said - &half && high <= &said + &half {
            return Some(true);
        }
        (high < &said - &half || low > said + half).then_some(false)
    }

    pub(super) fn order(&self, left: &Expr, right: &Expr) -> Option<Ordering> {
        match (self.rational(left), self.rational(right)) {
            (Some(left), Some(right)) => Some(left.cmp(&right)),
            _ => algebra::compare(
                &self.resolve(left),
                &self.resolve(right),
                &self.context,
                self.budget,
            ),
        }
    }

    pub(super) fn chosen(&self, criterion: &Criterion, items: &[Item], answer: &Expr) -> Evidence {
        let picked = items.iter().find(|item| match &item.label {
            Some(label) => *answer == Expr::Text(label.clone()),
            None => item.value == *answer,
        });
        let holds = match picked {
            None => Some(false),
            Some(picked) => self.is_right_choice(criterion, items, &picked.value),
        };
        let values = items.iter().map(|item| self.resolve(&item.value)).collect();
        evidence(&methods::ORDERING, vec![Expr::List(values)], decided(holds))
    }

    fn is_right_choice(
        &self,
        criterion: &Criterion,
        items: &[Item],
        picked: &Expr,
    ) -> Option<bool> {
        let (rank, better) = match criterion {
            Criterion::Largest(k) => (*k, Ordering::Greater),
            Criterion::Smallest(k) => (*k, Ordering::Less),
            Criterion::Nearest(target) => {
                let distance = |value: &Expr| {
                    let gap = Expr::Sum(vec![value.clone(), target.clone().negated()]);
                    Expr::Abs(Box::new(gap))
                };
                let picked = distance(picked);
                return all(items
                    .iter()
                    .map(|item| Some(self.order(&picked, &distance(&item.value))?.is_le())));
            }
        };
        // So many are better, and it is among the equals that share the rank.
        let (mut ahead, mut level) = (0, 0);
        for item in items {
            match self.order(&item.value, picked)? {
                Ordering::Equal => level += 1,
                order if order == better => ahead += 1,
                _ => {}
            }
        }
        Some(ahead < rank && rank <= ahead + level)
    }

    pub(super) fn sorted(&self, items: &[Expr], descending: bool, answer: &Expr) -> Evidence {
        let holds = match answer {
            Expr::List(sorted) => {
                let in_order = all(sorted.windows(2).map(|pair| {
                    let order = self.order(&pair[0], &pair[1])?;
                    Some(if descending { order.is_ge() } else { order.is_le() })
                }));
                in_order.map(|in_order| in_order && same_items(items, sorted))
            }
            one => Some(items == std::slice::from_ref(one)),
        };
        evidence(&methods::ORDERING, vec![self.resolve(answer)], decided(holds))
    }
}

/// Whether all hold: false as soon as one is false, undecided if one is undecided.
fn all(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut result = Some(true);
    for part in parts {
        match part {
            Some(true) => {}
            Some(false) => return Some(false),
            None => result = None,
        }
    }
    result
}

/// Whether two lists hold the same items, each as often.
pub(crate) fn same_items(left: &[Expr], right: &[Expr]) -> bool {
    let count = |list: &[Expr], item: &Expr| list.iter().filter(|other| *other == item).count();
    left.len() == right.len() && left.iter().all(|item| count(left, item) == count(right, item))
}
