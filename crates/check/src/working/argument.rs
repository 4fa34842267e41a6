//! What is known as the lines are read from top to bottom.

use super::condition::sides;
use super::finding::{Finding, weight};
use super::line::{Names, Part, Role, parts};
use super::mistake::{self, Diagnosis};
use super::normalise::{disjunction, is_statement, names_as_letters, shown, statements};
use super::values::{chain, first_that_follows, goes_on, last_side};
use super::{JudgedLine, LINE_WORK, LineVerdict, MOST_LINES, Note, Premises, grounds};
use crate::verify::Judge;
use crate::{Equality, Outcome, Scope};
use algebra::{Budget, Implication};
use syntax::{Expr, Function, Relation, Symbol};

/// A statement that later lines may rely on.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// The line it stands on; none for the question's.
    pub(super) line: Option<usize>,
    /// The ways it can be read, the likeliest first. Never empty.
    pub(super) readings: Vec<Expr>,
    /// Whether it says nothing that the other lines do not say together.
    pub(super) derived: bool,
    /// Whether it was supposed: "when x = 2".
    pub(super) supposed: bool,
}

impl Known {
    fn given(line: Option<usize>, readings: Vec<Expr>) -> Known {
        Known { line, readings, derived: false, supposed: false }
    }
}

/// A value that a next line may go on from.
#[derive(Clone, Debug)]
pub(super) struct Running {
    pub(super) line: Option<usize>,
    pub(super) readings: Vec<Expr>,
}

/// Most statements above that are held against a line.
pub(super) const MOST_KNOWN: usize = 12;

/// Letters of a working beyond which its lines get less work.
const MANY_LETTERS: usize = 20;

/// The argument so far.
pub(super) struct Argument {
    pub(super) scope: Scope,
    pub(super) names: Names,
    pub(super) known: Vec<Known>,
    pub(super) running: Option<Running>,
    /// Whether the last part was a value, so that a value below it goes on from it.
    pub(super) value_last: bool,
    /// Whether anything was said yet.
    pub(super) begun: bool,
    /// Whether all statements so far are given, not derived.
    pub(super) preamble: bool,
    pub(super) question: Vec<Expr>,
    /// The texts of the lines below that may be looked at.
    pub(super) below: Vec<String>,
    /// The last value with letters that values go on from.
    formula: Option<Expr>,
    /// Whether the line gives a reason in words for leaving something out.
    pub(super) reason: bool,
    last: Option<Part>,
}

impl Argument {
    pub(super) fn new(premises: &Premises) -> Argument {
        let mut scope = Scope::default();
        scope.assumptions.clone_from(&premises.assumptions);
        let mut argument = Argument {
            scope,
            names: Names::default(),
            known: Vec::new(),
            running: None,
            value_last: false,
            begun: false,
            preamble: true,
            question: Vec::new(),
            below: Vec::new(),
            formula: None,
            reason: false,
            last: None,
        };
        for given in &premises.given {
            let given = names_as_letters(given, &argument.names);
            argument.names.learn(&given);
            if is_statement(&given) {
                let readings = statements(&given);
                argument.question.push(readings[0].clone());
                argument.define(&readings[0]);
                argument.known.push(Known::given(None, readings));
            } else {
                argument.question.push(given.clone());
                argument.running = Some(Running { line: None, readings: vec![given] });
                argument.value_last = true;
            }
            argument.begun = true;
        }
        argument
    }

    /// Judges line `k`, and adds what it says to what is known. `below` are the lines below it.
    pub(super) fn line(&mut self, k: usize, text: &str, below: &[&str]) -> JudgedLine {
        let next = below.first().copied();
        let verdict = if self.begun { LineVerdict::Follows } else { LineVerdict::Start };
        let mut judged = JudgedLine {
            text: text.to_owned(),
            read: None,
            verdict,
            why: note(&grounds::REMARK),
            condition: None,
            from: None,
            counterexample: None,
            mistakes: Vec::new(),
            corrected: None,
        };
        if k >= MOST_LINES {
            judged.verdict = LineVerdict::Unknown;
            judged.why.ground = &grounds::TOO_LONG;
            return judged;
        }
        let first = !self.begun;
        self.below = match self.preamble {
            true => below.iter().take(3).map(|&text| text.to_owned()).collect(),
            false => Vec::new(),
        };
        let lower = text.to_lowercase();
        self.reason = REASONS.iter().any(|word| lower.contains(word));
        let mut worst: Option<Finding> = None;
        let mut wrong = None;
        // Sums of very many letters cost more than their work says.
        let many = self.names.letters.len() > MANY_LETTERS;
        let budget = Budget::new(if many { LINE_WORK / 8 } else { LINE_WORK }, 20_000);
        for mut part in parts(text, &mut self.names) {
            if let Part::Remark = part {
                continue;
            }
            if let Part::Statement(_, role @ Role::Claimed) = &mut part
                && next.is_some_and(goes_on_with_or)
            {
                *role = Role::Either;
            }
            let (finding, read) = self.part(k, &part, &budget);
            judged.read = read.as_ref().map(shown).or(judged.read);
            let graver =
                worst.as_ref().is_none_or(|old| weight(finding.verdict) > weight(old.verdict));
            if graver {
                wrong = read;
            }
            worst = Some(match worst {
                Some(old) if weight(finding.verdict) <= weight(old.verdict) => {
                    old.on(finding.condition)
                }
                Some(old) => finding.on(old.condition),
                None => finding,
            });
            self.begun = true;
            self.last = Some(part);
        }
        if let Some(finding) = worst {
            // The first line is where it starts, whatever it concludes at once.
            let starts = first && finding.verdict == LineVerdict::Follows;
            judged.verdict = if starts { LineVerdict::Start } else { finding.verdict };
            if let (LineVerdict::DoesNotFollow, Some(wrong)) = (finding.verdict, wrong) {
                self.diagnose(&finding, &wrong, &mut judged);
            }
            judged.why = finding.why;
            judged.why.arguments = judged.why.arguments.iter().map(shown).collect();
            judged.condition = finding.condition;
            judged.from = finding.from;
            judged.counterexample = finding.counterexample;
        }
        judged
    }

    /// Looks for the mistake by which `wrong` came about.
    fn diagnose(&self, finding: &Finding, wrong: &Expr, judged: &mut JudgedLine) {
        let [before, ..] = &finding.why.arguments[..] else { return };
        // Of `a = b = c` the value that does not go on from `before`.
        let after = match wrong {
            Expr::Relation(sides, relations)
                if !is_statement(before) && relations.iter().all(is_equality) =>
            {
                let at = sides.iter().position(|side| side == before).map_or(0, |k| k + 1);
                sides.get(at).unwrap_or(wrong)
            }
            _ => wrong,
        };
        let many = self.names.letters.len() > MANY_LETTERS;
        let budget = Budget::new(if many { LINE_WORK / 16 } else { LINE_WORK }, 20_000);
        let found = mistake::diagnose(&shown(before), &shown(after), &self.scope, &budget);
        judged.corrected = found.first().and_then(|d| d.corrected.as_ref()).map(shown);
        let said = |d: Diagnosis| Note {
            ground: d.mistake,
            arguments: d.arguments.iter().map(shown).collect(),
        };
        judged.mistakes = found.into_iter().map(said).collect();
        judged.mistakes.dedup();
    }

    /// Whether the last statement answers what was asked.
    pub(super) fn answered(&self) -> Equality {
        let budget = Budget::new(LINE_WORK, 20_000);
        let judge = Judge::new(&self.scope, &budget);
        let [asked] = &self.question[..] else { return Equality::Unknown };
        match (&self.last, is_statement(asked)) {
            (Some(Part::Statement(readings, _)), true) => {
                let implies = |a, b| algebra::implies(a, b, &judge.context, &budget);
                for reading in readings.iter().filter(|r| super::solutions::is_solved(r)) {
                    match (implies(asked, reading), implies(reading, asked)) {
                        (Implication::Holds(_), Implication::Holds(_)) => return Equality::Equal,
                        (Implication::Fails(_), _) | (_, Implication::Fails(_)) => {
                            return Equality::Different;
                        }
                        _ => {}
                    }
                }
                Equality::Unknown
            }
            (Some(Part::Value(readings) | Part::Continued(_, readings)), false) => {
                match judge.equality(asked, &last_side(&readings[0])).0 {
                    Outcome::Passed => Equality::Equal,
                    Outcome::Failed(_) => Equality::Different,
                    Outcome::Undecided => Equality::Unknown,
                }
            }
            _ => Equality::Unknown,
        }
    }

    /// Judges one part of a line; also gives what was read in it.
    fn part(&mut self, k: usize, part: &Part, budget: &Budget) -> (Finding, Option<Expr>) {
        match part {
            Part::Remark => (Finding::follows(&grounds::REMARK, Vec::new()), None),
            Part::Unreadable => (Finding::unknown(&grounds::NOT_READ), None),
            Part::Continued(relation, readings) => self.continued(k, *relation, readings, budget),
            Part::Value(readings) => self.value(k, readings, budget),
            Part::Statement(readings, role) => self.statement(k, readings, *role, budget),
        }
    }

    /// `= …`.
    fn continued(
        &mut self,
        k: usize,
        relation: Relation,
        readings: &[Expr],
        budget: &Budget,
    ) -> (Finding, Option<Expr>) {
        let read = Some(readings[0].clone());
        let Some(running) = self.running.clone() else {
            let last = last_side(&readings[0]);
            self.running = Some(Running { line: Some(k), readings: vec![last] });
            self.value_last = true;
            return (Finding::new(LineVerdict::Start, note(&grounds::BEGINS)), read);
        };
        let judge = Judge::new(&self.scope, budget);
        let before: Vec<Expr> =
            running.readings.iter().flat_map(|e| [e.clone(), self.put_in(e)]).collect();
        let link = |before: &Expr, after: &Expr| {
            let finding = chain(before, relation, after, &judge);
            // Values put in must be those that are known.
            let values = || super::pattern::values_put_in(before, super::values::first_side(after));
            if finding.verdict == LineVerdict::Follows
                && finding.why.ground == &grounds::SUBSTITUTED
                && values().is_some_and(|values| !self.agrees(&values))
            {
                return Finding::fails(&grounds::DIFFERENT_VALUE, vec![before.clone()], None);
            }
            finding
        };
        let (mut finding, mut chosen) = first_that_follows(&before, readings, link);
        if finding.verdict != LineVerdict::Follows {
            // `u = x² + 1`: a value in the old letter goes on from one in the new.
            let old = |all: &[Expr]| -> Vec<Expr> {
                all.iter().map(|e| self.in_old_letter(e).unwrap_or_else(|| e.clone())).collect()
            };
            let (changed, after) = (old(&running.readings), old(readings));
            if changed != running.readings || after != readings {
                let (other, k) = first_that_follows(&changed, &after, link);
                if other.verdict == LineVerdict::Follows {
                    (finding, chosen) = (other, k);
                }
            }
        }
        // `y = x² + 1`, `= x(x + 1)`: from here on `y` is what is written last, right or wrong.
        if finding.verdict != LineVerdict::Follows
            && let Some(Known { readings: statement, .. }) = self.known.last_mut()
            && let Some(Expr::Relation(sides, _)) = statement.first_mut()
            && let Some(end) = sides.last_mut()
            && running.readings.contains(end)
        {
            *end = last_side(&readings[chosen]);
        }
        if finding.verdict == LineVerdict::Unknown
            && let [value] = readings
        {
            // All values are known: the number decides.
            let number = self.put_in(&running.readings[0]);
            let sure = number.symbols().is_empty()
                && value.symbols().is_empty()
                && !super::approximate::has_percent(&number);
            let other =
                if sure { goes_on(&number, relation, value, &judge) } else { finding.clone() };
            if other.verdict == LineVerdict::DoesNotFollow {
                finding = other;
            }
        }
        if finding.verdict == LineVerdict::Follows
            && let Some(formula) = &self.formula
            && super::measured::unlike_lengths(&self.put_in(formula), &last_side(&readings[chosen]))
        {
            let why = vec![running.readings[0].clone()];
            finding = Finding::fails(&grounds::DIFFERENT_VALUE, why, None);
        }
        if !last_side(&readings[chosen]).symbols().is_empty() {
            self.formula = Some(last_side(&readings[chosen]));
        }
        let next = readings.iter().map(last_side).collect();
        self.running = Some(Running { line: Some(k), readings: next });
        self.value_last = true;
        (Finding { from: running.line, ..finding }, read)
    }

    /// An expression by itself.
    fn value(&mut self, k: usize, readings: &[Expr], budget: &Budget) -> (Finding, Option<Expr>) {
        let read = Some(readings[0].clone());
        let judge = Judge::new(&self.scope, budget);
        let begins = || Finding::new(LineVerdict::Start, note(&grounds::BEGINS));
        let finding = match &self.running {
            Some(running) if self.value_last => {
                let (finding, _) =
                    first_that_follows(&running.readings, readings, |before, after| {
                        goes_on(before, Relation::Equal, after, &judge)
                    });
                Finding { from: running.line, ..finding }
            }
            // The answer said once more: `x = 3`, `3`.
            _ if self.states_value(&readings[0], &judge) => {
                Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new())
            }
            Some(running) => {
                let again = goes_on(&running.readings[0], Relation::Equal, &readings[0], &judge);
                match again.verdict {
                    LineVerdict::Follows => Finding { from: running.line, ..again },
                    _ => begins(),
                }
            }
            None => begins(),
        };
        for reading in readings {
            self.names.learn(reading);
        }
        self.running = Some(Running { line: Some(k), readings: readings.to_vec() });
        self.value_last = true;
        (finding, read)
    }

    fn states_value(&self, value: &Expr, judge: &Judge<'_>) -> bool {
        self.known.iter().rev().take(3).any(|known| {
            super::solutions::options(&known.readings[0]).iter().filter_map(sides).any(|(_, b)| {
                b.symbols().is_empty() && judge.equality(b, value).0 == Outcome::Passed
            })
        })
    }

    /// An equation, an inequality, ….
    fn statement(
        &mut self,
        k: usize,
        readings: &[Expr],
        role: Role,
        budget: &Budget,
    ) -> (Finding, Option<Expr>) {
        // "When x = 3, y = 7": the first is assumed, the rest claimed.
        if role == Role::Assumed
            && let [Expr::And(all)] = readings
            && let [assumed, claimed @ ..] = &all[..]
        {
            self.statement(k, std::slice::from_ref(assumed), role, budget);
            let claimed = super::normalise::conjunction(claimed.to_vec());
            let (finding, _) = self.statement(k, &[claimed], Role::Claimed, budget);
            return (finding, Some(readings[0].clone()));
        }
        let mut readings: Vec<Expr> = readings.to_vec();
        if role == Role::Assumed {
            self.leave_other_case(&readings[0]);
        }
        let role = if role == Role::Numbered && !self.preamble { Role::Claimed } else { role };
        let (mut finding, mut chosen) = self.judged(&readings, role, budget);
        if role == Role::Alternative
            && finding.verdict != LineVerdict::Follows
            && let Some(before) = self.known.pop()
        {
            // One more possibility beside the line before.
            let joined = disjunction(vec![before.readings[0].clone(), readings[0].clone()]);
            let joined = statements(&joined).swap_remove(0);
            let (together, _) = self.judged(std::slice::from_ref(&joined), Role::Claimed, budget);
            if together.verdict == LineVerdict::Follows {
                finding = together;
                readings = vec![joined];
                chosen = 0;
            } else {
                self.known.push(before);
            }
        }
        let read = readings[chosen].clone();
        readings.swap(0, chosen);
        if finding.verdict == LineVerdict::Follows {
            readings.truncate(1);
        }
        self.preamble &= finding.verdict == LineVerdict::Start;
        self.add(k, readings, role, &finding);
        (finding, Some(read))
    }

    /// "When x = 3, …" below "When x = 2, …": what was said of the other case no longer counts.
    fn leave_other_case(&mut self, supposed: &Expr) {
        let Some((Expr::Symbol(x), value)) = sides(supposed) else { return };
        if !value.symbols().is_empty() {
            return;
        }
        let other = self.known.iter().position(|known| {
            known.supposed
                && sides(&known.readings[0]).is_some_and(|(y, old)| {
                    *y == Expr::Symbol(x.clone()) && old.symbols().is_empty() && old != value
                })
        });
        if let Some(at) = other {
            self.known.truncate(at);
        }
    }

    /// Makes a judged statement part of what is known.
    fn add(&mut self, k: usize, readings: Vec<Expr>, role: Role, finding: &Finding) {
        let statement = readings[0].clone();
        self.names.learn(&statement);
        self.define(&statement);
        // "Let u = x² + 1; du = 2x dx" stands beside the integral that is worked on.
        let aside = self.running.as_ref().is_some_and(|running| {
            super::integrals::integration_variable(&running.readings[0]).is_some()
        }) && (role == Role::Assumed
            || sides(&statement)
                .is_some_and(|(a, _)| matches!(a, Expr::Symbol(s) if s.name().contains("/d"))));
        self.running = match &statement {
            _ if aside => self.running.take(),
            Expr::Relation(sides, relations) if relations.iter().all(is_equality) => {
                let end = sides.last().cloned();
                end.map(|end| Running { line: Some(k), readings: vec![end] })
            }
            _ => None,
        };
        self.formula = match &self.running {
            Some(running) => Some(running.readings[0].clone()).filter(|e| !e.symbols().is_empty()),
            None => None,
        };
        self.value_last = false;
        // A line says again, or wrongly, what the line it was held against said.
        let replaces = match finding.verdict {
            LineVerdict::Follows if role == Role::Either => None,
            LineVerdict::Follows if finding.why.ground == &grounds::SAME_SOLUTIONS => {
                Some(finding.from)
            }
            LineVerdict::DoesNotFollow => self.known.last().map(|known| known.line),
            _ => None,
        };
        let plain = finding.condition.as_ref().is_none_or(|note| {
            [&grounds::SQUARED, &grounds::LOST_NEED, &grounds::WIDENED].contains(&note.ground)
        });
        let from_above = [
            &grounds::SAME_SOLUTIONS,
            &grounds::IMPLIED,
            &grounds::TOGETHER,
            &grounds::DIFFERENTIATED,
        ];
        let mut derived = finding.verdict == LineVerdict::Follows
            && plain
            && role != Role::Either
            && from_above.contains(&finding.why.ground);
        if let Some(line) = replaces
            && let held = finding.why.arguments.first()
            && let Some(at) = self.known.iter().rposition(|known| {
                // Several statements may stand on one line.
                known.line == line && held.is_none_or(|held| known.readings.contains(held))
            })
        {
            derived &= self.known.remove(at).derived;
        }
        let says_nothing = finding.verdict == LineVerdict::Follows
            && finding.why.ground == &grounds::TRUE_BY_ITSELF
            || finding.verdict == LineVerdict::Start && statement.symbols().is_empty();
        if !says_nothing {
            let supposed = role == Role::Assumed;
            self.known.push(Known { line: Some(k), readings, derived, supposed });
        }
        if self.known.len() > MOST_KNOWN {
            // What the question gives stays, and what the other lines say is lost first.
            let own = |known: &Known| known.line.is_some();
            let oldest = self
                .known
                .iter()
                .position(|known| own(known) && known.derived)
                .or_else(|| self.known.iter().position(own))
                .unwrap_or(0);
            self.known.remove(oldest);
        }
    }

    /// `f(x) = …` is known from here on.
    fn define(&mut self, statement: &Expr) {
        let Some((Expr::Apply(f, arguments), body)) = sides(statement) else { return };
        let parameter = |a: &Expr| if let Expr::Symbol(s) = a { Some(s.clone()) } else { None };
        let Some(parameters) = arguments.iter().map(parameter).collect::<Option<Vec<Symbol>>>()
        else {
            return;
        };
        // `P(A) = 3/5` says nothing of `P(B)`.
        if body.symbols().is_empty()
            && arguments
                .iter()
                .flat_map(Expr::symbols)
                .any(|s| s.name().starts_with(|c: char| c.is_uppercase()))
        {
            return;
        }
        let primed = f.name().ends_with(['\'', '′']);
        if !primed && self.scope.function(f).is_none() {
            self.scope.define(f.clone(), parameters, body.clone());
        }
    }

    /// The names that earlier lines give a constant value, the latest first.
    pub(super) fn known_values(&self) -> impl Iterator<Item = (&Expr, &Expr)> {
        self.known.iter().rev().flat_map(|known| {
            let parts = match &known.readings[0] {
                Expr::And(parts) => &parts[..],
                one => std::slice::from_ref(one),
            };
            parts.iter().filter_map(sides).filter(|(name, value)| {
                let named = match name {
                    Expr::Symbol(_) | Expr::Apply(..) => true,
                    Expr::Call(f, _) => {
                        matches!(f, Function::Cardinality | Function::Probability)
                    }
                    _ => false,
                };
                named && value.symbols().is_empty()
            })
        })
    }

    /// The expression with the values of names put in that earlier lines give.
    pub(super) fn put_in(&self, expr: &Expr) -> Expr {
        fn replaced(expr: &Expr, name: &Expr, value: &Expr) -> Expr {
            if expr == name { value.clone() } else { expr.map_parts(|p| replaced(p, name, value)) }
        }
        let mut result = expr.clone();
        for _ in 0..3 {
            let before = result.clone();
            for (name, value) in self.known_values() {
                result = replaced(&result, name, value);
            }
            if result == before {
                break;
            }
        }
        result
    }
}

/// Words that say why a value is left out.
const REASONS: &[&str] = &[
    "since",
    "because",
    "positive",
    "negative",
    "reject",
    "length",
    "acute",
    "∵",
    "discard",
    "neglect",
    "impossible",
    "not possible",
    "age",
    "ऋणात्मक",
    "धनात्मक",
    "किनकि",
];

/// A note without mathematics in it.
pub(super) fn note(ground: &'static super::Ground) -> Note {
    Note { ground, arguments: Vec::new() }
}

/// Whether it says that two values are the same.
pub(super) fn is_equality(relation: &Relation) -> bool {
    matches!(relation, Relation::Equal | Relation::Approximately | Relation::Identical)
}

/// "or x = 2": the line before gave one of several possibilities.
fn goes_on_with_or(next: &str) -> bool {
    let next = next.trim_start();
    let lower = next.get(..4).unwrap_or("").to_lowercase();
    (lower.starts_with("or ") || next.starts_with("वा ")) && !lower.starts_with("or,")
}
