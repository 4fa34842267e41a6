//! A statement against the lines above it: each alone, and all together.

use super::argument::{Argument, Known, MOST_KNOWN, is_equality, note};
use super::condition::{divided, sides, widened};
use super::finding::Finding;
use super::measured::{has_units, in_base_units, without_units};
use super::normalise::conjunction;
use super::values::first_that_follows;
use super::{LineVerdict, Note, consequence, grounds, pattern, solutions, turns};
use crate::verify::Judge;
use algebra::Implication;
use syntax::{Expr, Relation, Symbol};

impl Argument {
    /// The statement against the line before, against each line above, against all together.
    pub(super) fn against_all(&self, statement: &Expr, judge: &Judge<'_>) -> Finding {
        // Nothing is a solution any more.
        if let Some(last) = self.known.last()
            && last.readings[0] == Expr::Truth(false)
            && !statement.symbols().is_empty()
        {
            let why = vec![last.readings[0].clone()];
            let finding = Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, None);
            return Finding { from: last.line, ..finding };
        }
        let mut first: Option<Finding> = None;
        let mut apart = true;
        for (n, known) in self.known.iter().rev().take(MOST_KNOWN).enumerate() {
            let share = judge.budget.left() / if n == 0 { 2 } else { 6 };
            let finding = judge.budget.share(share, |budget| {
                let judge = Judge::new(&self.scope, budget);
                let after = std::slice::from_ref(statement);
                first_that_follows(&known.readings, after, |before, after| {
                    self.against(before, after, &judge)
                })
                .0
            });
            let finding = Finding { from: known.line, ..finding };
            if finding.verdict == LineVerdict::Follows {
                return finding;
            }
            apart &= finding.verdict == LineVerdict::DoesNotFollow;
            first.get_or_insert(finding);
        }
        let Some(first) = first else {
            return Finding::new(LineVerdict::Start, note(&grounds::BEGINS));
        };
        if let Some(finding) = self.by_calculus(statement, judge) {
            return finding;
        }
        if let Some(finding) = self.by_diagram(statement, judge) {
            return finding;
        }
        if let Some(finding) = self.by_elements(statement, judge) {
            return finding;
        }
        if first.verdict == LineVerdict::Unknown && self.of_two_lines(statement, judge) {
            return Finding::follows(&grounds::TOGETHER, Vec::new());
        }
        if self.known.len() > 1 {
            return self.against_together(statement, first, apart, judge);
        }
        first
    }

    /// Against all lines above at once. `first` is what the line before alone says; `apart`, whether
    /// each line alone refutes it.
    fn against_together(
        &self,
        statement: &Expr,
        first: Finding,
        apart: bool,
        judge: &Judge<'_>,
    ) -> Finding {
        let plain = |e: &Expr| without_units(&judge.resolve(e));
        let joined = |wanted: &dyn Fn(&Known) -> bool| {
            let some = self.known.iter().filter(|k| wanted(k));
            conjunction(some.map(|k| plain(&k.readings[0])).collect())
        };
        let all = joined(&|_| true);
        let refuted = first.verdict == LineVerdict::DoesNotFollow;
        let statement = &plain(statement);
        // What follows from other lines adds nothing but work.
        let basis = joined(&|k| !k.derived);
        let on_basis = (basis != all && basis != Expr::And(Vec::new())).then(|| {
            judge.budget.share(judge.budget.left() / 2, |share| {
                algebra::implies(&basis, statement, &judge.context, share)
            })
        });
        let implication = match on_basis {
            Some(decided @ (Implication::Holds(_) | Implication::Fails(_))) => decided,
            _ => algebra::implies(&all, statement, &judge.context, judge.budget),
        };
        match implication {
            Implication::Holds(_) => {
                // In one unknown all lines together are its solution: no line may have more.
                let one = Expr::And(vec![all.clone(), statement.clone()]).symbols().len() == 1;
                let valued = self.known.iter().any(|k| is_single_value(&k.readings[0], judge));
                if one
                    && !valued
                    && let Implication::Fails(witness) =
                        algebra::implies(statement, &all, &judge.context, judge.budget)
                {
                    let why = first.why.arguments;
                    let finding =
                        Finding::fails(&grounds::MORE_SOLUTIONS, why, Some(witness.flipped()));
                    return Finding { from: first.from, ..finding };
                }
                Finding::follows(&grounds::TOGETHER, Vec::new())
            }
            Implication::Fails(witness) if refuted => {
                Finding { counterexample: Some(witness), ..first }
            }
            // Values of the one letter above and here: nothing else can be meant.
            _ if refuted && self.list_of_values(statement) => first,
            // Lines above that contradict each other: the line before alone decides.
            _ if refuted && (apart || self.contradicts(&all, judge)) => first,
            _ if refuted => Finding::unknown(&grounds::NOT_DECIDED),
            Implication::Fails(witness) => {
                let why = first.why.arguments;
                let finding = Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, Some(witness));
                Finding { from: first.from, ..finding }
            }
            Implication::Unknown(_) => first,
        }
    }

    /// Whether it follows from the sum, the difference or the quotient of two equations above:
    /// `2/x = 1`, `r³ = 8`.
    fn of_two_lines(&self, statement: &Expr, judge: &Judge<'_>) -> bool {
        let equations: Vec<(Expr, Expr)> = self
            .known
            .iter()
            .flat_map(|known| match &known.readings[0] {
                Expr::And(parts) => parts.clone(),
                one => vec![one.clone()],
            })
            .filter_map(|e| sides(&e).map(|(a, b)| (a.clone(), b.clone())))
            .take(4)
            .collect();
        // Of numbers alone the sides decide.
        if statement.symbols().is_empty() {
            return false;
        }
        let constant = |e: &Expr| e.as_rational().is_some_and(|q| !q.is_zero());
        let follows = |a: Expr, b: Expr| {
            judge.budget.share(judge.budget.left() / 4, |share| {
                let joined = a.equals(b);
                matches!(
                    algebra::implies(&joined, statement, &judge.context, share),
                    Implication::Holds(_)
                )
            })
        };
        let add = |a: &Expr, b: &Expr| Expr::sum(vec![a.clone(), b.clone()]);
        let less = |a: &Expr, b: &Expr| Expr::sum(vec![a.clone(), b.clone().negated()]);
        let by = |a: &Expr, b: &Expr| a.clone().over(b.clone());
        equations.iter().enumerate().any(|(k, (a, b))| {
            equations[k + 1..].iter().any(|(c, d)| {
                follows(add(a, c), add(b, d))
                    || follows(less(a, c), less(b, d))
                    || constant(b) && constant(d) && follows(by(c, a), by(d, b))
            })
        })
    }

    fn list_of_values(&self, statement: &Expr) -> bool {
        let one = |e: &Expr| {
            let mut letters = e.symbols();
            letters.retain(|s| !matches!(s.name(), "e" | "i"));
            letters
        };
        self.known.last().is_some_and(|last| {
            let before = &last.readings[0];
            solutions::is_solved(before)
                && solutions::is_solved(statement)
                && one(before).len() == 1
                && one(before) == one(statement)
        })
    }

    fn contradicts(&self, all: &Expr, judge: &Judge<'_>) -> bool {
        let never = algebra::implies(all, &Expr::Truth(false), &judge.context, judge.budget);
        matches!(never, Implication::Holds(_))
    }

    /// One statement against one above it.
    fn against(&self, before: &Expr, after: &Expr, judge: &Judge<'_>) -> Finding {
        let (old, new) = in_one_system(judge.resolve(before), judge.resolve(after));
        let arguments = || vec![before.clone()];
        if is_link_of(&old, &new) {
            return Finding::follows(&grounds::IMPLIED, arguments());
        }
        let formula = || {
            // Without letters it is true or false by itself.
            let values =
                pattern::values_put_in(before, after).filter(|_| !after.symbols().is_empty())?;
            self.agrees(&values).then(|| Finding::follows(&grounds::SUBSTITUTED, arguments()))
        };
        if let Some(finding) = turns::solved(&old, &new, judge) {
            let why =
                if finding.why.arguments.len() == 1 { arguments() } else { finding.why.arguments };
            return Finding { why: Note { arguments: why, ..finding.why }, ..finding };
        }
        let implication = with_assumptions(&old, &new, judge);
        if !matches!(implication, Implication::Holds(_))
            && let Some(finding) = turns::by_right_triangle(&old, &new, judge)
        {
            return Finding { why: Note { arguments: arguments(), ..finding.why }, ..finding };
        }
        match implication {
            Implication::Holds(argument) => self.followed(before, &old, &new, argument, judge),
            Implication::Fails(witness) => {
                if solutions::picks(solutions::options(&old), &new) {
                    let rejected = Some(note(&grounds::REJECTED));
                    return Finding::follows(&grounds::CHOSEN, Vec::new()).on(rejected);
                }
                // The positive root of a formula: `r = √(A/π)`.
                if witness.point.is_empty() && old.symbols().len() > 1 && solutions::is_solved(&new)
                {
                    let finding = solutions::put_back(&old, &new, judge);
                    if finding.verdict == LineVerdict::Follows {
                        return finding;
                    }
                }
                if self.tells_of_signs(after) && positive_part(&old, &new, judge) {
                    let rejected = Some(note(&grounds::REJECTED));
                    return Finding::follows(&grounds::CHOSEN, Vec::new()).on(rejected);
                }
                if let Some(condition) = divided(&old, &new, judge) {
                    return self.divided_by(before, condition, witness, judge);
                }
                if let Some(note) = solutions::rounded_solutions(&old, &new, judge) {
                    return Finding::follows(&grounds::SAME_SOLUTIONS, arguments()).on(Some(note));
                }
                formula().unwrap_or_else(|| {
                    Finding::fails(&grounds::DIFFERENT_SOLUTIONS, arguments(), Some(witness))
                })
            }
            Implication::Unknown(_) => {
                if let Some(finding) = solutions::lists_compared(&old, &new, judge) {
                    let why = arguments();
                    return match finding.verdict {
                        LineVerdict::DoesNotFollow => {
                            Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, None)
                        }
                        _ => finding,
                    };
                }
                if let Some(condition) = consequence::follows(&old, &new, judge) {
                    let condition = condition.or_else(|| widened(&old, &new, judge));
                    return Finding::follows(&grounds::IMPLIED, arguments()).on(condition);
                }
                if let Some(note) = solutions::rounded_solutions(&old, &new, judge) {
                    return Finding::follows(&grounds::SAME_SOLUTIONS, arguments()).on(Some(note));
                }
                formula().unwrap_or_else(|| solutions::put_back(&old, &new, judge))
            }
        }
    }

    fn followed(
        &self,
        before: &Expr,
        old: &Expr,
        new: &Expr,
        argument: &str,
        judge: &Judge<'_>,
    ) -> Finding {
        if solutions::picks(solutions::options(old), new) {
            return Finding::follows(&grounds::CHOSEN, Vec::new());
        }
        // Part of a system says less, and nobody takes it for the whole.
        let condition = match old {
            Expr::And(_) if old.symbols().len() > 1 => None,
            // `x² + x = 12` below `x = 3` is worked out, not solved.
            _ if is_single_value(old, judge) && !solutions::is_solved(new) => {
                let always =
                    algebra::implies(&Expr::Truth(true), new, &judge.context, judge.budget);
                widened(old, new, judge).filter(|note| {
                    note.ground != &grounds::WIDENED || matches!(always, Implication::Holds(_))
                })
            }
            Expr::And(parts) if parts.iter().any(|part| same_as(part, new, judge)) => None,
            _ => widened(old, new, judge),
        };
        // `x = ±2` below `x = 2`: nobody squared anything. And an answer has to keep to the domain.
        let answer = new.symbols().len() == 1 && solutions::is_solved(new);
        let condition = match condition {
            Some(note)
                if answer
                    && (note.ground == &grounds::LOST_NEED && old.symbols().len() == 1
                        || note.ground == &grounds::SQUARED
                            && (solutions::is_solved(old) || !consequence::has_root(old))) =>
            {
                Some(Note { ground: &grounds::WIDENED, arguments: vec![before.clone()] })
            }
            other => other.or_else(|| super::condition::new_divisor(old, new, judge)),
        };
        if !solutions::is_solved(old)
            && !solutions::is_solved(new)
            && condition.is_none()
            && let Some((within, all)) = solutions::complex_zeros(old, new, judge)
        {
            // `(x - 1)(x² + x + 2) = 0` below `x³ = 1`: a slip that the real solutions do not show.
            if !within && !all {
                return Finding::fails(&grounds::MORE_SOLUTIONS, vec![before.clone()], None);
            }
            // `x³ = 27` below `2x = 6`: the same, over the real numbers.
            if !within || !all {
                let finding = Finding::follows(&grounds::IMPLIED, vec![before.clone()]);
                return finding.on(Some(note(&grounds::REAL)));
            }
        }
        let real = (argument == "the equations' real factors").then(|| note(&grounds::REAL));
        let back = algebra::implies(new, old, &judge.context, judge.budget);
        // More solutions than before, and no operation that explains them: `x ≥ -5` below `-2x ≤ 6`.
        if let (Implication::Fails(witness), Some(condition)) = (&back, &condition)
            && condition.ground == &grounds::WIDENED
        {
            let counterexample = Some(witness.clone().flipped());
            return Finding::fails(&grounds::MORE_SOLUTIONS, vec![before.clone()], counterexample);
        }
        let same = condition.is_none() && matches!(back, Implication::Holds(_));
        let ground = if same { &grounds::SAME_SOLUTIONS } else { &grounds::IMPLIED };
        Finding::follows(ground, vec![before.clone()]).on(condition).on(real)
    }

    /// Both sides divided: on condition that the divisor is not zero, which must not be known.
    fn divided_by(
        &self,
        before: &Expr,
        condition: Note,
        witness: crate::Counterexample,
        judge: &Judge<'_>,
    ) -> Finding {
        let zero = condition.arguments[0].clone().equals(Expr::integer(0));
        let known = conjunction(self.known.iter().map(|k| judge.resolve(&k.readings[0])).collect());
        match algebra::implies(&known, &zero, &judge.context, judge.budget) {
            Implication::Holds(_) => {
                Finding::fails(&grounds::DIVIDED_BY_ZERO, condition.arguments, Some(witness))
            }
            _ => Finding::follows(&grounds::IMPLIED, vec![before.clone()]).on(Some(condition)),
        }
    }

    /// Whether the reader can tell why a negative value is left out: a unit, or a word.
    fn tells_of_signs(&self, after: &Expr) -> bool {
        self.reason || has_units(after)
    }

    /// Whether values do not contradict what is known of the letters.
    pub(super) fn agrees(&self, values: &[(Symbol, Expr)]) -> bool {
        fn bare(e: &Expr) -> Expr {
            match e {
                Expr::Percent(a) | Expr::Degrees(a) => bare(a),
                other => other.clone(),
            }
        }
        let number = |e: &Expr| bare(&without_units(e));
        values.iter().all(|(x, value)| {
            self.known_values().filter(|(name, _)| syntax::plain(name) == x.name()).all(
                |(_, known)| {
                    let (a, b) = (number(known), number(value));
                    a == b || a.as_rational().is_some() && a.as_rational() == b.as_rational()
                },
            )
        })
    }
}

/// Whether `after` follows from `before`, perhaps with what may be relied on.
fn with_assumptions(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Implication {
    let alone = algebra::implies(before, after, &judge.context, judge.budget);
    if judge.context.assumptions.is_empty() || matches!(alone, Implication::Holds(_)) {
        return alone;
    }
    let mut all = vec![before.clone()];
    all.extend(judge.context.assumptions.iter().cloned());
    algebra::implies(&Expr::And(all), after, &judge.context, judge.budget)
}

/// `x = 3`, `2x = 6`: one letter has one value.
fn is_single_value(statement: &Expr, judge: &Judge<'_>) -> bool {
    solutions::polynomial(statement, judge).is_some_and(|p| p.degree() == Some(1))
}

/// Whether each follows from the other.
fn same_as(a: &Expr, b: &Expr, judge: &Judge<'_>) -> bool {
    let follows = |a: &Expr, b: &Expr| {
        matches!(algebra::implies(a, b, &judge.context, judge.budget), Implication::Holds(_))
    };
    follows(a, b) && follows(b, a)
}

/// Whether `after` is what is left of `before` where its letter is positive.
fn positive_part(before: &Expr, after: &Expr, judge: &Judge<'_>) -> bool {
    let symbols = after.symbols();
    let [x] = &symbols[..] else { return false };
    let positive = Expr::Symbol(x.clone()).related(Relation::Greater, Expr::integer(0));
    let both = Expr::And(vec![before.clone(), positive]);
    same_as(&both, after, judge)
}

/// Both without units: in base units, or as they stand where only one has units.
fn in_one_system(before: Expr, after: Expr) -> (Expr, Expr) {
    match (has_units(&before), has_units(&after)) {
        (false, false) => (before, after),
        (true, true) => (in_base_units(&before), in_base_units(&after)),
        _ => (without_units(&before), without_units(&after)),
    }
}

/// Whether `after` joins two sides of the chain `before`.
fn is_link_of(before: &Expr, after: &Expr) -> bool {
    match (before, sides(after)) {
        (Expr::Relation(chain, relations), Some((a, b))) => {
            chain.len() > 2
                && relations.iter().all(is_equality)
                && chain.contains(a)
                && chain.contains(b)
        }
        _ => false,
    }
}
