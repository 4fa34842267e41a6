//! What is known as the lines are read from top to bottom, and each line against it.

use super::condition::{divided, sides, widened};
use super::grounds;
use super::line::{Names, Part, Role, parts};
use super::normalise::{conjunction, derivative_name, disjunction};
use super::values::{Finding, goes_on, rounded};
use super::{JudgedLine, LINE_WORK, LineVerdict, MOST_LINES, Note, Premises};
use crate::verify::Judge;
use crate::{Equality, Outcome, Scope};
use algebra::{Budget, Implication};
use syntax::{Expr, Relation, Symbol};

/// A statement that later lines may rely on.
#[derive(Clone, Debug)]
struct Known {
    /// The line it stands on; none for the question's.
    line: Option<usize>,
    /// The ways it can be read, the likeliest first.
    readings: Vec<Expr>,
}

/// A value that a next line may go on from.
#[derive(Clone, Debug)]
struct Running {
    line: Option<usize>,
    readings: Vec<Expr>,
}

/// Most statements above that are held against a line.
const MOST_KNOWN: usize = 12;

/// The argument so far.
pub(super) struct Argument {
    scope: Scope,
    names: Names,
    known: Vec<Known>,
    running: Option<Running>,
    question: Vec<Expr>,
    last: Option<Part>,
    /// Whether the last part was a value, so that a value below it goes on from it.
    value_last: bool,
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
            question: Vec::new(),
            last: None,
            value_last: false,
        };
        for given in &premises.given {
            let given = super::normalise::names_as_letters(given, &argument.names);
            argument.names.learn(&given);
            if super::normalise::is_statement(&given) {
                let readings = super::normalise::statements(&given);
                argument.question.push(readings[0].clone());
                argument.learn(&readings[0]);
                argument.known.push(Known { line: None, readings });
            } else {
                argument.question.push(given.clone());
                argument.running = Some(Running { line: None, readings: vec![given] });
                argument.value_last = true;
            }
        }
        argument
    }

    /// Judges line `k`, and adds what it says to what is known.
    pub(super) fn line(&mut self, k: usize, text: &str) -> JudgedLine {
        let mut judged = JudgedLine {
            text: text.to_owned(),
            read: None,
            verdict: LineVerdict::Follows,
            why: Note { ground: &grounds::REMARK, arguments: Vec::new() },
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
        let mut worst: Option<Finding> = None;
        let budget = Budget::new(LINE_WORK, 20_000);
        for part in parts(text, &mut self.names) {
            if let Part::Remark = part {
                continue;
            }
            let (finding, read) = self.part(k, &part, &budget);
            judged.read = read.or(judged.read);
            let graver = |new: &Finding, old: &Finding| weight(new.verdict) > weight(old.verdict);
            worst = Some(match worst {
                Some(old) if !graver(&finding, &old) => {
                    let condition = old.condition.clone().or(finding.condition);
                    Finding { condition, ..old }
                }
                Some(old) => {
                    if finding.verdict == LineVerdict::DoesNotFollow {
                        judged.mistakes = std::mem::take(&mut self.mistakes_of(&part));
                    }
                    Finding { condition: finding.condition.clone().or(old.condition), ..finding }
                }
                None => finding,
            });
            self.last = Some(part);
        }
        if let Some(finding) = worst {
            judged.verdict = finding.verdict;
            judged.why = finding.why;
            judged.condition = finding.condition;
            judged.from = finding.from;
            judged.counterexample = finding.counterexample;
        }
        judged
    }

    fn mistakes_of(&self, _part: &Part) -> Vec<Note> {
        Vec::new()
    }

    /// Whether the last statement answers what was asked.
    pub(super) fn answered(&self) -> Equality {
        let budget = Budget::new(LINE_WORK, 20_000);
        let judge = Judge::new(&self.scope, &budget);
        let [asked] = &self.question[..] else { return Equality::Unknown };
        match (&self.last, super::normalise::is_statement(asked)) {
            (Some(Part::Statement(readings, _)), true) => {
                for reading in readings {
                    let there = algebra::implies(asked, reading, &judge.context, &budget);
                    let back = algebra::implies(reading, asked, &judge.context, &budget);
                    match (there, back) {
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
                match judge.equality(asked, &readings[0]).0 {
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
            return (Finding::new(LineVerdict::Start, note(&grounds::BEGINS)), read);
        };
        let judge = Judge::new(&self.scope, budget);
        let (finding, chosen) = first_that_follows(&running.readings, readings, |before, after| {
            chain(before, relation, after, &self.scope, &judge)
        });
        // `y = x² + 1`, `= x(x + 1)`: what holds of the letter holds of the new value as well.
        if finding.verdict != LineVerdict::Follows
            && let Some(Known { readings: statement, .. }) = self.known.last_mut()
            && let Some(Expr::Relation(sides, _)) = statement.first_mut()
            && let Some(end) = sides.last_mut()
            && running.readings.contains(end)
        {
            *end = last_side(&readings[chosen]);
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
        let finding = match &self.running {
            Some(running) if self.value_last => {
                let (finding, _) =
                    first_that_follows(&running.readings, readings, |before, after| {
                        goes_on(before, Relation::Equal, after, &self.scope, &judge)
                    });
                Finding { from: running.line, ..finding }
            }
            // The answer said once more: `x = 3`, `3`.
            _ if self.states_value(&readings[0], &judge) => {
                Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new())
            }
            Some(running)
                if goes_on(
                    &running.readings[0],
                    Relation::Equal,
                    &readings[0],
                    &self.scope,
                    &judge,
                )
                .verdict
                    == LineVerdict::Follows =>
            {
                let why = vec![running.readings[0].clone()];
                Finding { from: running.line, ..Finding::follows(&grounds::SAME_VALUE, why) }
            }
            _ if self.known.is_empty() => Finding::new(LineVerdict::Start, note(&grounds::BEGINS)),
            _ => Finding::new(LineVerdict::Start, note(&grounds::BEGINS)),
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
            let options = match &known.readings[0] {
                Expr::Or(options) => options.clone(),
                one => vec![one.clone()],
            };
            options.iter().filter_map(sides).any(|(_, b)| {
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
        let mut readings: Vec<Expr> = readings.to_vec();
        let (mut finding, mut chosen) = self.judged(&readings, role, budget);
        if role == Role::Alternative
            && finding.verdict != LineVerdict::Follows
            && let Some(before) = self.known.last().cloned()
        {
            // One more possibility beside the line before.
            let joined = disjunction(vec![before.readings[0].clone(), readings[0].clone()]);
            let joined = super::normalise::statements(&joined).swap_remove(0);
            self.known.pop();
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
        self.add(k, readings, &finding);
        (finding, Some(read))
    }

    /// Makes a judged statement part of what is known.
    fn add(&mut self, k: usize, readings: Vec<Expr>, finding: &Finding) {
        let statement = readings[0].clone();
        self.names.learn(&statement);
        self.learn(&statement);
        if let Expr::Relation(sides, relations) = &statement
            && relations.iter().all(|r| {
                matches!(r, Relation::Equal | Relation::Approximately | Relation::Identical)
            })
            && let Some(end) = sides.last()
        {
            self.running = Some(Running { line: Some(k), readings: vec![end.clone()] });
        } else {
            self.running = None;
        }
        self.value_last = false;
        // A line says again, or wrongly, what the line it was held against said.
        let replaces = match finding.verdict {
            LineVerdict::Follows if finding.why.ground == &grounds::SAME_SOLUTIONS => {
                Some(finding.from)
            }
            LineVerdict::DoesNotFollow | LineVerdict::Unknown => {
                self.known.last().map(|known| known.line)
            }
            _ => None,
        };
        if let Some(line) = replaces
            && let Some(at) = self.known.iter().rposition(|known| known.line == line)
        {
            self.known.remove(at);
        }
        if finding.why.ground != &grounds::TRUE_BY_ITSELF || finding.verdict != LineVerdict::Follows
        {
            self.known.push(Known { line: Some(k), readings });
        }
        if self.known.len() > MOST_KNOWN {
            self.known.remove(0);
        }
    }

    /// `f(x) = …` and `y = …` are known from here on.
    fn learn(&mut self, statement: &Expr) {
        if let Some((Expr::Apply(f, arguments), body)) = sides(statement) {
            let parameters: Option<Vec<Symbol>> = arguments
                .iter()
                .map(|a| if let Expr::Symbol(s) = a { Some(s.clone()) } else { None })
                .collect();
            if let Some(parameters) = parameters
                && self.scope.function(f).is_none()
                && body
                    .symbols()
                    .iter()
                    .all(|s| parameters.contains(s) || !self.names.letters.contains(s))
            {
                self.scope.define(f.clone(), parameters, body.clone());
            }
        }
    }

    /// The first reading that follows, or else the verdict on the likeliest.
    fn judged(&self, readings: &[Expr], role: Role, budget: &Budget) -> (Finding, usize) {
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
        if assumed {
            return Finding::new(LineVerdict::Start, note(&grounds::ASSUMED));
        }
        if let Some(name) = self.new_name(statement) {
            let why = Note { ground: &grounds::NAMED, arguments: vec![Expr::Symbol(name)] };
            return Finding::new(LineVerdict::Start, why);
        }
        finding
    }

    /// Whether nothing was said yet that a line could follow from.
    fn nothing_above(&self) -> bool {
        self.known.is_empty() && (self.running.is_none() || !self.value_last)
    }

    /// A chain of values: what can be checked without any line above.
    fn calculation(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        let Expr::Relation(sides, relations) = statement else {
            return match statement {
                Expr::And(parts) if parts.iter().all(|p| p.symbols().is_empty()) => {
                    let all: Vec<Finding> =
                        parts.iter().filter_map(|p| self.calculation(p, judge)).collect();
                    all.into_iter().max_by_key(|f| weight(f.verdict))
                }
                _ => None,
            };
        };
        let constant = |e: &Expr| judge.resolve(e).symbols().is_empty();
        let equal = |r: &Relation| {
            matches!(r, Relation::Equal | Relation::Approximately | Relation::Identical)
        };
        if sides.iter().all(constant) {
            let found: Vec<Finding> = sides
                .windows(2)
                .zip(relations)
                .map(|(pair, r)| goes_on(&pair[0], *r, &pair[1], &self.scope, judge))
                .collect();
            let graver = found.into_iter().max_by_key(|f| weight(f.verdict))?;
            return match graver.verdict {
                LineVerdict::Follows if self.nothing_above() && graver.condition.is_none() => {
                    Some(Finding::new(LineVerdict::Start, note(&grounds::BEGINS)))
                }
                LineVerdict::Follows => Some(
                    Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new()).on(graver.condition),
                ),
                // `x + 1 = x + 2` leads to `1 = 2`, which is right to say.
                _ if !self.known.is_empty() => None,
                _ => Some(graver),
            };
        }
        // `A = πr² = π · 7² = 154`: behind the name a chain of values.
        if sides.len() > 2 && relations.iter().all(equal) {
            let rest: Vec<Finding> = sides[1..]
                .windows(2)
                .zip(&relations[1..])
                .map(|(pair, r)| {
                    goes_on(&self.put_in(&pair[0]), *r, &self.put_in(&pair[1]), &self.scope, judge)
                })
                .collect();
            let graver = rest.into_iter().max_by_key(|f| weight(f.verdict))?;
            let named = matches!(&sides[0], Expr::Symbol(_) | Expr::Apply(..));
            // `a = b = c` states two equations; values of the same letters are worked out.
            let letters = |e: &Expr| {
                let mut all = self.put_in(e).symbols();
                all.sort();
                all
            };
            let alike = sides[1..].windows(2).all(|pair| letters(&pair[0]) == letters(&pair[1]));
            if graver.verdict != LineVerdict::Follows && named && alike {
                return Some(graver);
            }
            if graver.verdict == LineVerdict::Follows && named {
                let first =
                    Expr::Relation(vec![sides[0].clone(), sides[1].clone()], vec![relations[0]]);
                let above = self.judge_plain(&first, judge);
                return Some(match above.verdict {
                    LineVerdict::Follows | LineVerdict::DoesNotFollow => above.on(graver.condition),
                    _ => graver,
                });
            }
        }
        // An identity: `(x + 1)² = x² + 2x + 1`, where nothing above speaks of it as an equation.
        if relations.iter().all(equal) {
            let all = sides.windows(2).map(|pair| {
                let pair = [judge.resolve(&pair[0]), judge.resolve(&pair[1])];
                pair[0] == pair[1]
                    || crate::check_step(
                        crate::Claim::Equal,
                        &pair[0],
                        &pair[1],
                        &self.scope,
                        judge.budget,
                    ) == Outcome::Passed
            });
            if all.fold(true, |a, b| a && b) {
                return Some(if self.nothing_above() {
                    Finding::new(LineVerdict::Start, note(&grounds::BEGINS))
                } else {
                    Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new())
                });
            }
        }
        // The value before, carried on: `f(x)` above, `f(x) = …` here.
        if self.value_last
            && let Some(running) = &self.running
            && relations.iter().all(equal)
            && judge.equality(&running.readings[0], &sides[0]).0 == Outcome::Passed
        {
            let found: Vec<Finding> = sides
                .windows(2)
                .zip(relations)
                .map(|(pair, r)| goes_on(&pair[0], *r, &pair[1], &self.scope, judge))
                .collect();
            return found
                .into_iter()
                .max_by_key(|f| weight(f.verdict))
                .map(|f| Finding { from: running.line, ..f });
        }
        None
    }

    /// Like [`judge`](Self::judge), of the first equation of a chain.
    fn judge_plain(&self, statement: &Expr, judge: &Judge<'_>) -> Finding {
        if self.known.is_empty() || self.new_name(statement).is_some() {
            return Finding::new(LineVerdict::Start, note(&grounds::BEGINS));
        }
        self.against_all(statement, judge)
    }

    /// The expression with the values of letters put in that earlier lines give.
    fn put_in(&self, expr: &Expr) -> Expr {
        let mut result = expr.clone();
        for _ in 0..3 {
            let before = result.clone();
            for known in self.known.iter().rev() {
                if let Some((Expr::Symbol(x), value)) = sides(&known.readings[0])
                    && value.symbols().is_empty()
                    && result.symbols().contains(x)
                {
                    result = put(&result, x, value);
                }
            }
            if result == before {
                break;
            }
        }
        result
    }

    /// The statement against the line before, against each line above, against all together.
    fn against_all(&self, statement: &Expr, judge: &Judge<'_>) -> Finding {
        let mut first: Option<Finding> = None;
        let mut apart = true;
        let nearest = self.known.iter().rev().take(MOST_KNOWN);
        for (n, known) in nearest.clone().enumerate() {
            let share = judge.budget.left() / if n == 0 { 2 } else { 6 };
            let finding = judge.budget.share(share, |budget| {
                let judge = Judge::new(&self.scope, budget);
                let (finding, _) = first_that_follows(
                    &known.readings,
                    std::slice::from_ref(statement),
                    |before, after| self.against(before, after, &judge),
                );
                Finding { from: known.line, ..finding }
            });
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
        if self.known.len() > 1 {
            let all = conjunction(nearest.rev().map(|k| k.readings[0].clone()).collect());
            match algebra::implies(&all, statement, &judge.context, judge.budget) {
                Implication::Holds(_) => {
                    return Finding::follows(&grounds::TOGETHER, Vec::new());
                }
                Implication::Fails(witness) if first.verdict == LineVerdict::DoesNotFollow => {
                    return Finding { counterexample: Some(witness), ..first };
                }
                // Contradicting lines above: the line before alone decides.
                _ if first.verdict == LineVerdict::DoesNotFollow
                    && (apart || self.contradicts(&all, judge)) =>
                {
                    return first;
                }
                _ => {}
            }
            if first.verdict == LineVerdict::DoesNotFollow {
                return Finding::unknown(&grounds::NOT_DECIDED);
            }
        }
        first
    }

    fn contradicts(&self, all: &Expr, judge: &Judge<'_>) -> bool {
        let none = Expr::Truth(false);
        matches!(algebra::implies(all, &none, &judge.context, judge.budget), Implication::Holds(_))
    }

    /// One statement against one above it.
    fn against(&self, before: &Expr, after: &Expr, judge: &Judge<'_>) -> Finding {
        let (old, new) = (judge.resolve(before), judge.resolve(after));
        let arguments = || vec![before.clone()];
        match algebra::implies(&old, &new, &judge.context, judge.budget) {
            Implication::Holds(argument) => {
                if let (Expr::Or(options), false) = (&old, matches!(new, Expr::Or(_)))
                    && options.contains(&new)
                {
                    return Finding::follows(&grounds::CHOSEN, Vec::new());
                }
                let condition = widened(&old, &new, judge);
                let real = (argument == "the equations' real factors")
                    .then_some(Note { ground: &grounds::REAL, arguments: Vec::new() });
                let same = condition.is_none()
                    && matches!(
                        algebra::implies(&new, &old, &judge.context, judge.budget),
                        Implication::Holds(_)
                    );
                let ground = if same { &grounds::SAME_SOLUTIONS } else { &grounds::IMPLIED };
                Finding::follows(ground, arguments()).on(condition).on(real)
            }
            Implication::Fails(witness) => {
                if let Expr::Or(options) = &old
                    && chosen_of(options, &new)
                {
                    let rejected = Note { ground: &grounds::REJECTED, arguments: Vec::new() };
                    return Finding::follows(&grounds::CHOSEN, Vec::new()).on(Some(rejected));
                }
                if let Some(condition) = divided(&old, &new, judge) {
                    return Finding::follows(&grounds::IMPLIED, arguments()).on(Some(condition));
                }
                if let Some(note) = rounded_solutions(&old, &new, judge) {
                    return Finding::follows(&grounds::SAME_SOLUTIONS, arguments()).on(Some(note));
                }
                Finding::fails(&grounds::DIFFERENT_SOLUTIONS, arguments(), Some(witness))
            }
            Implication::Unknown(_) => {
                if let Some(note) = rounded_solutions(&old, &new, judge) {
                    return Finding::follows(&grounds::SAME_SOLUTIONS, arguments()).on(Some(note));
                }
                self.by_putting_back(&old, &new, judge)
            }
        }
    }

    /// Values that are put back into an equation that can't be solved here.
    fn by_putting_back(&self, before: &Expr, after: &Expr, judge: &Judge<'_>) -> Finding {
        let options = match after {
            Expr::Or(options) => options.clone(),
            one => vec![one.clone()],
        };
        let mut all = true;
        for option in &options {
            let Some((Expr::Symbol(x), value)) = sides(option) else {
                return Finding::unknown(&grounds::NOT_DECIDED);
            };
            if value.symbols().contains(x) {
                return Finding::unknown(&grounds::NOT_DECIDED);
            }
            let Some((a, b)) = sides(before) else {
                return Finding::unknown(&grounds::NOT_DECIDED);
            };
            match judge.equality(&put(a, x, value), &put(b, x, value)).0 {
                Outcome::Passed => {}
                Outcome::Failed(witness) if value.symbols().is_empty() => {
                    let arguments = vec![option.clone(), before.clone()];
                    return Finding::fails(&grounds::NO_SOLUTION_OF, arguments, witness);
                }
                _ => all = false,
            }
        }
        if !all {
            return Finding::unknown(&grounds::NOT_DECIDED);
        }
        let condition = Note { ground: &grounds::NOT_COUNTED, arguments: Vec::new() };
        Finding::follows(&grounds::SOLUTIONS_FIT, vec![before.clone()]).on(Some(condition))
    }

    /// Both sides of a line above differentiated, or this line's give one above.
    fn by_calculus(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        let derivatives: Vec<(Symbol, Symbol, u32)> = self.derivatives_in(statement);
        for (y, x, order) in &derivatives {
            for known in self.known.iter().rev() {
                let Some(derived) = self.total_derivative(&known.readings[0], y, x, *order) else {
                    continue;
                };
                let premise = conjunction(vec![known.readings[0].clone(), derived]);
                match algebra::implies(&premise, statement, &judge.context, judge.budget) {
                    Implication::Holds(_) => {
                        let finding = Finding::follows(&grounds::DIFFERENTIATED, Vec::new());
                        return Some(Finding { from: known.line, ..finding });
                    }
                    Implication::Fails(witness) => {
                        let why = vec![known.readings[0].clone()];
                        let finding =
                            Finding::fails(&grounds::DIFFERENT_SOLUTIONS, why, Some(witness));
                        return Some(Finding { from: known.line, ..finding });
                    }
                    Implication::Unknown(_) => {}
                }
            }
        }
        // Integrated: the derivative of this line is a line above.
        for known in self.known.iter().rev() {
            for (y, x, order) in self.derivatives_in(&known.readings[0]) {
                if order != 1 || derivatives.iter().any(|d| d.0 == y) {
                    continue;
                }
                let Some(derived) = self.total_derivative(statement, &y, &x, 1) else { continue };
                match algebra::implies(&known.readings[0], &derived, &judge.context, judge.budget) {
                    Implication::Holds(_) => {
                        let finding = Finding::follows(&grounds::INTEGRATED, Vec::new());
                        return Some(Finding { from: known.line, ..finding });
                    }
                    Implication::Fails(witness) => {
                        let why = vec![known.readings[0].clone()];
                        return Some(Finding::fails(
                            &grounds::DIFFERENT_SOLUTIONS,
                            why,
                            Some(witness),
                        ));
                    }
                    Implication::Unknown(_) => {}
                }
            }
        }
        // `f'(x) = …`: held against the definition of `f`.
        let resolved = self.with_primes(statement)?;
        let (a, b) = sides(&resolved)?;
        Some(match judge.equality(a, b).0 {
            Outcome::Passed => Finding::follows(&grounds::DIFFERENTIATED, Vec::new()),
            Outcome::Failed(witness) => {
                Finding::fails(&grounds::DIFFERENT_VALUE, vec![a.clone()], witness)
            }
            Outcome::Undecided => return None,
        })
    }

    /// The letters `dy/dx` in a statement.
    fn derivatives_in(&self, statement: &Expr) -> Vec<(Symbol, Symbol, u32)> {
        let mut found = Vec::new();
        for s in statement.symbols() {
            if let Some((above, below)) = s.name().split_once("/d")
                && let Some(y) = above.strip_prefix('d')
            {
                match y.strip_prefix('^').and_then(|rest| rest.split_at_checked(1)) {
                    Some((n, y)) => {
                        let x = below.split('^').next().unwrap_or(below);
                        if let Ok(n) = n.parse() {
                            found.push((Symbol::new(y), Symbol::new(x), n));
                        }
                    }
                    None => found.push((Symbol::new(y), Symbol::new(below), 1)),
                }
            }
        }
        found
    }

    /// Both sides differentiated by `x`, `y` and the other letters but parameters depending on it.
    fn total_derivative(
        &self,
        statement: &Expr,
        y: &Symbol,
        x: &Symbol,
        order: u32,
    ) -> Option<Expr> {
        let (a, b) = sides(statement)?;
        let mut both = (a.clone(), b.clone());
        for n in 1..=order.min(3) {
            let total = |e: &Expr| -> Option<Expr> {
                let mut terms = vec![algebra::derivative(e, x)?];
                for m in 0..n {
                    let from = if m == 0 { y.clone() } else { derivative_name(y, x, m) };
                    let slope = Expr::Symbol(derivative_name(y, x, m + 1));
                    terms.push(Expr::product(vec![algebra::derivative(e, &from)?, slope]));
                }
                Some(Expr::sum(terms))
            };
            both = (total(&both.0)?, total(&both.1)?);
        }
        Some(both.0.equals(both.1))
    }

    /// `f'(a)` as the derivative of the known `f` at `a`.
    fn with_primes(&self, statement: &Expr) -> Option<Expr> {
        fn replace(expr: &Expr, scope: &Scope, found: &mut bool) -> Expr {
            if let Expr::Apply(name, arguments) = expr
                && let [argument] = &arguments[..]
                && let base = name.name().trim_end_matches(['\'', '′'])
                && base.len() < name.name().len()
                && let Some((parameters, body)) = scope.function(&Symbol::new(base))
                && let [x] = parameters
            {
                let order = name.name().chars().filter(|c| matches!(c, '\'' | '′')).count();
                let mut body = body.clone();
                for _ in 0..order {
                    match algebra::derivative(&body, x) {
                        Some(derived) => body = derived,
                        None => return expr.clone(),
                    }
                }
                *found = true;
                return put(&body, x, argument);
            }
            expr.map_parts(|part| replace(part, scope, found))
        }
        let mut found = false;
        let replaced = replace(statement, &self.scope, &mut found);
        found.then_some(replaced)
    }

    /// The name that `name = …` gives a value for the first time.
    fn new_name(&self, statement: &Expr) -> Option<Symbol> {
        let first = match statement {
            Expr::And(parts) => parts.first()?,
            one => one,
        };
        let Expr::Relation(sides, relations) = first else { return None };
        match (&sides[0], relations.first()?) {
            (Expr::Symbol(x) | Expr::Apply(x, _), Relation::Equal)
                if !self.names.letters.contains(x) && self.scope.function(x).is_none() =>
            {
                Some(x.clone())
            }
            _ => None,
        }
    }
}

fn note(ground: &'static super::Ground) -> Note {
    Note { ground, arguments: Vec::new() }
}

/// How grave a verdict is.
fn weight(verdict: LineVerdict) -> u8 {
    match verdict {
        LineVerdict::Start => 0,
        LineVerdict::Follows => 1,
        LineVerdict::Unknown => 2,
        LineVerdict::DoesNotFollow => 3,
    }
}

/// `b = c` of `= b = c`: the chain is followed from `before`.
fn chain(
    before: &Expr,
    relation: Relation,
    after: &Expr,
    scope: &Scope,
    judge: &Judge<'_>,
) -> Finding {
    let Expr::Relation(sides, relations) = after else {
        return goes_on(before, relation, after, scope, judge);
    };
    let mut worst = goes_on(before, relation, &sides[0], scope, judge);
    for (pair, relation) in sides.windows(2).zip(relations) {
        let finding = goes_on(&pair[0], *relation, &pair[1], scope, judge);
        if weight(finding.verdict) > weight(worst.verdict) {
            worst = finding;
        } else {
            worst = worst.on(finding.condition);
        }
    }
    worst
}

/// The first pair of readings that follows, or the verdict on the first pair.
fn first_that_follows(
    before: &[Expr],
    after: &[Expr],
    judge: impl Fn(&Expr, &Expr) -> Finding,
) -> (Finding, usize) {
    let mut first = None;
    for old in before {
        for (k, new) in after.iter().enumerate() {
            let finding = judge(old, new);
            if finding.verdict == LineVerdict::Follows {
                return (finding, k);
            }
            first.get_or_insert(finding);
        }
    }
    (first.unwrap_or_else(|| Finding::unknown(&grounds::NOT_READ)), 0)
}

fn last_side(expr: &Expr) -> Expr {
    match expr {
        Expr::Relation(sides, _) => sides.last().cloned().unwrap_or(Expr::Missing),
        _ => expr.clone(),
    }
}

fn put(expr: &Expr, name: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == name => value.clone(),
        _ => expr.map_parts(|part| put(part, name, value)),
    }
}

/// Whether a statement picks some of the possibilities of an "or".
fn chosen_of(options: &[Expr], statement: &Expr) -> bool {
    match statement {
        Expr::Or(chosen) => chosen.iter().all(|c| options.contains(c)),
        one => options.contains(one),
    }
}

/// `x = 1.41 or x = -1.41` for `x² = 2`: every decimal is a solution rounded to its places.
fn rounded_solutions(before: &Expr, after: &Expr, judge: &Judge<'_>) -> Option<Note> {
    let options = match after {
        Expr::Or(options) => options.clone(),
        one => vec![one.clone()],
    };
    let mut values = Vec::new();
    let mut name: Option<Symbol> = None;
    for option in &options {
        let Expr::Relation(sides, relations) = option else { return None };
        let ([Expr::Symbol(x), value], [Relation::Equal | Relation::Approximately]) =
            (&sides[..], &relations[..])
        else {
            return None;
        };
        if !value.symbols().is_empty() || name.as_ref().is_some_and(|n| n != x) {
            return None;
        }
        name = Some(x.clone());
        values.push(value.clone());
    }
    let name = name?;
    let set = algebra::RealSet::from_relation(before, &name, &judge.context, judge.budget)?;
    let exact: Vec<Expr> = set.as_points()?.into_iter().cloned().collect();
    let close = |value: &Expr| {
        exact.iter().position(|e| {
            judge.equality(e, value).0 == Outcome::Passed || rounded(e, value, judge).is_some()
        })
    };
    let mut matched: Vec<usize> = values.iter().map(close).collect::<Option<_>>()?;
    matched.sort_unstable();
    matched.dedup();
    (matched.len() == exact.len() && !exact.is_empty())
        .then(|| Note { ground: &grounds::ROUNDED, arguments: vec![after.clone()] })
}
