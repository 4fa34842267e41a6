//! A statement against what stands above it.

use super::argument::{Argument, is_equality, note};
use super::condition::sides;
use super::finding::{Finding, weight};
use super::line::{Part, Role, parts};
use super::normalise::conjunction;
use super::values::goes_on;
use super::{LineVerdict, Note, calculus, grounds, mistake};
use crate::verify::Judge;
use crate::{Claim, Outcome, check_step};
use algebra::{Budget, Implication};
use syntax::{Expr, Relation, Symbol};

impl Argument {
    /// The first reading that follows, or else the verdict on the likeliest.
    pub(super) fn judged(
        &self,
        readings: &[Expr],
        role: Role,
        budget: &Budget,
    ) -> (Finding, usize) {
        let mut first: Option<Finding> = None;
        for (k, reading) in readings.iter().enumerate() {
            let finding = self.judge(reading, role, budget);
            if matches!(finding.verdict, LineVerdict::Follows | LineVerdict::Start) {
                return (finding, k);
            }
            first = match first {
                // What one reading leaves open is not refuted.
                Some(old) if old.verdict == LineVerdict::Unknown => Some(old),
                Some(_) if finding.verdict == LineVerdict::Unknown => Some(finding),
                Some(old) => Some(old),
                None => Some(finding),
            };
        }
        (first.unwrap_or_else(|| Finding::unknown(&grounds::NOT_READ)), 0)
    }

    fn judge(&self, statement: &Expr, role: Role, budget: &Budget) -> Finding {
        let judge = Judge::new(&self.scope, budget);
        if let Some(finding) = self.calculation(statement, &judge) {
            return finding;
        }
        let assumed = role == Role::Assumed;
        if self.nothing_above() {
            let ground = if assumed { &grounds::ASSUMED } else { &grounds::BEGINS };
            return Finding::new(LineVerdict::Start, note(ground));
        }
        let finding = self.against_all(statement, &judge);
        if finding.verdict == LineVerdict::Follows {
            return finding;
        }
        let refuted = finding.verdict == LineVerdict::DoesNotFollow;
        if refuted && role == Role::Told {
            return Finding::unknown(&grounds::FROM_WORDS);
        }
        if assumed || role == Role::Numbered {
            let ground = if assumed { &grounds::ASSUMED } else { &grounds::GIVEN };
            return Finding::new(LineVerdict::Start, note(ground));
        }
        if role == Role::Either
            && let Some(before) = self.known.last()
            && let Implication::Holds(_) =
                algebra::implies(statement, &before.readings[0], &judge.context, budget)
        {
            let finding = Finding::follows(&grounds::CHOSEN, Vec::new());
            return Finding { from: before.line, ..finding };
        }
        if let Some(name) = self.new_name(statement) {
            let why = Note { ground: &grounds::NAMED, arguments: vec![Expr::Symbol(name)] };
            return Finding::new(LineVerdict::Start, why);
        }
        if refuted && self.slope_put_to_zero(statement, &judge) {
            return Finding::new(LineVerdict::Start, note(&grounds::ASSUMED));
        }
        if refuted && self.is_one_more_given(statement, budget) {
            return Finding::new(LineVerdict::Start, note(&grounds::GIVEN));
        }
        if refuted && self.may_come_from_words(statement, &finding, budget) {
            return Finding::unknown(&grounds::FROM_WORDS);
        }
        finding
    }

    /// Where quantities have names in words there is a story, which may give an equation that no line
    /// above does: `B + B + 7 = 43` below `Lily = B/2 + 7`. Not so where a known mistake explains it.
    fn may_come_from_words(&self, statement: &Expr, finding: &Finding, budget: &Budget) -> bool {
        let story = self.names.words.iter().any(|name| name.contains(char::is_lowercase));
        let [before, ..] = &finding.why.arguments[..] else { return false };
        story
            && !statement.symbols().is_empty()
            && mistake::diagnose(before, statement, &self.scope, budget).is_empty()
    }

    /// Whether it is one more equation of a system nobody numbered: what comes below follows from it
    /// and what stands above together, and from neither alone.
    fn is_one_more_given(&self, statement: &Expr, budget: &Budget) -> bool {
        let equation = sides(statement).is_some();
        let given = self.preamble && self.question.is_empty() && self.known.len() <= 3;
        if !equation || !given || statement.symbols().len() < 2 {
            return false;
        }
        let mut names = self.names.clone();
        let below: Vec<Expr> = self
            .below
            .iter()
            .flat_map(|text| parts(text, &mut names))
            .filter_map(|part| match part {
                Part::Statement(mut readings, _) => Some(readings.swap_remove(0)),
                _ => None,
            })
            .take(3)
            .collect();
        let judge = Judge::new(&self.scope, budget);
        let follows = |from: &Expr, next: &Expr| {
            budget.share(budget.left() / 8, |share| {
                matches!(algebra::implies(from, next, &judge.context, share), Implication::Holds(_))
            })
        };
        let above: Vec<Expr> = self.known.iter().map(|k| k.readings[0].clone()).collect();
        let mut all = above.clone();
        all.push(statement.clone());
        let (all, above) = (conjunction(all), conjunction(above));
        below
            .iter()
            .any(|next| follows(&all, next) && !follows(statement, next) && !follows(&above, next))
    }

    /// Whether nothing was said yet that a statement could follow from.
    fn nothing_above(&self) -> bool {
        self.known.is_empty() && (self.running.is_none() || !self.value_last)
    }

    /// Values that can be worked out: what can be checked without any equation above.
    fn calculation(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        let Expr::Relation(sides, relations) = statement else {
            let Expr::And(parts) = statement else { return None };
            if !parts.iter().all(|part| part.symbols().is_empty()) {
                return None;
            }
            let all = parts.iter().filter_map(|part| self.calculation(part, judge));
            return all.max_by_key(|finding| weight(finding.verdict));
        };
        if sides.iter().all(|side| judge.resolve(side).symbols().is_empty()) {
            return self.constants(sides, relations, judge);
        }
        if !relations.iter().all(is_equality) {
            return None;
        }
        self.named_chain(sides, relations, judge)
            .or_else(|| self.identity(sides, judge))
            .or_else(|| self.carried_on(sides, relations, judge))
    }

    /// `3 × 4 = 12`, `2 < 3`.
    fn constants(
        &self,
        sides: &[Expr],
        relations: &[Relation],
        judge: &Judge<'_>,
    ) -> Option<Finding> {
        let graver = worst_link(sides, relations, judge)?;
        match graver.verdict {
            LineVerdict::Follows if !self.begun => {
                let start = Finding::new(LineVerdict::Start, note(&grounds::BEGINS));
                Some(start.on(graver.condition))
            }
            LineVerdict::Follows => {
                Some(Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new()).on(graver.condition))
            }
            // `x + 1 = x + 2` leads to `1 = 2`, which is right to say; not to `6 = 8`.
            _ if self.contradicted_otherwise(sides, judge) => Some(graver),
            _ if self.known.iter().any(|k| !k.readings[0].symbols().is_empty()) => {
                let statement = Expr::Relation(sides.to_vec(), relations.to_vec());
                let finding = self.against_all(&statement, judge);
                let decided = finding.verdict == LineVerdict::Follows
                    || finding.why.ground == &grounds::DIVIDED_BY_ZERO;
                Some(if decided { finding } else { graver })
            }
            _ => Some(graver),
        }
    }

    /// Whether the line before is never true because its sides differ by a number, and these sides
    /// differ by another; one of them may be 0 after a division.
    fn contradicted_otherwise(&self, both: &[Expr], judge: &Judge<'_>) -> bool {
        let ([c, d], Some((a, b))) = (both, self.known.last().and_then(|k| sides(&k.readings[0])))
        else {
            return false;
        };
        let zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
        let difference = |a: &Expr, b: &Expr| {
            let difference = Expr::sum(vec![a.clone(), b.clone().negated()]);
            let size = algebra::canonical(&difference, &judge.context, judge.budget).ok()??;
            let size = if let Expr::Negate(size) = size { *size } else { size };
            size.symbols().is_empty().then_some(size)
        };
        if zero(c)
            || zero(d)
            || super::needs::divisors(a).len() + super::needs::divisors(b).len() > 0
        {
            return false;
        }
        match (difference(a, b), difference(c, d)) {
            (Some(old), Some(new)) => judge.equality(&old, &new).0 != Outcome::Passed,
            _ => false,
        }
    }

    /// `A = πr² = π · 7² = 154`: behind the name a chain of values.
    fn named_chain(
        &self,
        sides: &[Expr],
        relations: &[Relation],
        judge: &Judge<'_>,
    ) -> Option<Finding> {
        if sides.len() < 3 || !matches!(&sides[0], Expr::Symbol(_) | Expr::Apply(..)) {
            return None;
        }
        let values: Vec<Expr> = sides[1..].iter().map(|side| self.put_in(side)).collect();
        let graver = worst_link(&values, &relations[1..], judge)?;
        // `a = b = c` states two equations; values of the same letters are worked out.
        let letters = |e: &Expr| {
            let mut all = e.symbols();
            all.sort();
            all
        };
        let alike = values.windows(2).all(|pair| letters(&pair[0]) == letters(&pair[1]));
        match graver.verdict {
            LineVerdict::Follows => {
                let first = Expr::Relation(sides[..2].to_vec(), vec![relations[0]]);
                let named = || Finding::new(LineVerdict::Start, note(&grounds::NAMED));
                let above = if self.known.is_empty() || self.new_name(&first).is_some() {
                    let why = vec![sides[0].clone()];
                    Finding { why: Note { ground: &grounds::NAMED, arguments: why }, ..named() }
                } else {
                    self.against_all(&first, judge)
                };
                Some(match above.verdict {
                    LineVerdict::Follows | LineVerdict::DoesNotFollow => above.on(graver.condition),
                    // A new name for a value that was worked out right.
                    _ if self.begun => graver,
                    _ => above.on(graver.condition),
                })
            }
            LineVerdict::DoesNotFollow if alike => Some(graver),
            LineVerdict::DoesNotFollow => values
                .windows(2)
                .zip(&relations[1..])
                .filter(|(pair, _)| pair.iter().all(|e| e.symbols().is_empty()))
                .map(|(pair, relation)| goes_on(&pair[0], *relation, &pair[1], judge))
                .find(|finding| finding.verdict == LineVerdict::DoesNotFollow),
            _ => None,
        }
    }

    /// `(x + 1)² = x² + 2x + 1`: true whatever the letters are.
    fn identity(&self, sides: &[Expr], judge: &Judge<'_>) -> Option<Finding> {
        let holds = sides.windows(2).all(|pair| {
            let [a, b] = [judge.resolve(&pair[0]), judge.resolve(&pair[1])];
            a == b
                || check_step(Claim::Equal, &a, &b, judge.scope(), judge.budget) == Outcome::Passed
        });
        if !holds || self.says_less(sides) {
            return None;
        }
        Some(if self.begun {
            Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new())
        } else {
            Finding::new(LineVerdict::Start, note(&grounds::BEGINS))
        })
    }

    /// `3(x + 1) - 3(x - 1) = 6` where an equation in `x` is to be solved: true of every `x`, and so
    /// no step. An aside such as `sin² x + cos² x = 1` is none either, but is known by its functions.
    fn says_less(&self, both: &[Expr]) -> bool {
        let constant = both.iter().any(|side| side.symbols().is_empty());
        let letters: Vec<Symbol> = both.iter().flat_map(Expr::symbols).collect();
        constant
            && !letters.is_empty()
            && !both.iter().any(has_call)
            && self.known.last().is_some_and(|known| {
                sides(&known.readings[0]).is_some_and(|(_, b)| !matches!(b, Expr::Set(_)))
                    && known.readings[0].symbols().iter().any(|s| letters.contains(s))
            })
    }

    /// The value before, carried on: `(a + b)²` above, `(a + b)² = …` here.
    fn carried_on(
        &self,
        sides: &[Expr],
        relations: &[Relation],
        judge: &Judge<'_>,
    ) -> Option<Finding> {
        let running = self.running.as_ref().filter(|_| self.value_last)?;
        if judge.equality(&running.readings[0], &sides[0]).0 != Outcome::Passed {
            return None;
        }
        let finding = worst_link(sides, relations, judge)?;
        Some(Finding { from: running.line, ..finding })
    }

    /// The name that `name = …` gives a value for the first time.
    fn new_name(&self, statement: &Expr) -> Option<Symbol> {
        let first = match statement {
            Expr::And(parts) => parts.first()?,
            one => one,
        };
        let Expr::Relation(sides, relations) = first else { return None };
        let (Expr::Symbol(x) | Expr::Apply(x, _), Relation::Equal) =
            (&sides[0], relations.first()?)
        else {
            return None;
        };
        let known = self.names.letters.contains(x)
            || self.scope.function(x).is_some()
            || calculus::derivatives_in(first).iter().any(|(y, ..)| self.names.letters.contains(y))
            || self.names.letters.iter().any(|letter| {
                let slopes = calculus::derivatives_in(&Expr::Symbol(letter.clone()));
                slopes.iter().any(|(y, ..)| y == x)
            });
        (!known).then(|| x.clone())
    }
}

/// The gravest verdict on the links of a chain.
fn worst_link(sides: &[Expr], relations: &[Relation], judge: &Judge<'_>) -> Option<Finding> {
    let links = sides.windows(2).zip(relations);
    links.map(|(pair, relation)| goes_on(&pair[0], *relation, &pair[1], judge)).reduce(
        |worst, finding| match weight(finding.verdict) > weight(worst.verdict) {
            true => finding,
            false => worst.on(finding.condition),
        },
    )
}

fn has_call(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Call(..));
    expr.for_each_part(|part| found = found || has_call(part));
    found
}
