//! Is this what was asked for? Each goal has a definition; the answer is held against it.
//!
//! Nothing here solves: an answer is put in, multiplied out, differentiated, divided, counted.

mod angles;
mod between;
mod calculus;
mod chance;
mod choice;
mod choices;
mod collection;
mod complex;
mod coordinates;
mod counting;
mod curves;
mod equations;
mod expansion;
mod formula;
mod functions;
mod induction;
mod logarithms;
mod matrices;
mod measures;
mod methods;
mod numbers;
mod numeric;
mod pieces;
mod programme;
mod progressions;
mod ratios;
mod sequences;
mod sets;
mod shapes;
mod statistics;
mod story;
mod study;
mod task;

pub(crate) use choice::same_items;
pub use choices::choice_holds;
pub use induction::{first_failure, growth_factor};
pub use methods::METHODS;
pub use task::{TaskEvidence, verify_task};

use crate::{Evidence, Goal, Method, Outcome, Scope, Verdict};
use algebra::{Budget, Context, Decision, Polynomial, Rational};
use syntax::Expr;

/// Checks `answer` against what `goal` asks for. Names are those of `scope`. Always at least one
/// piece of evidence.
pub fn verify(goal: &Goal, answer: &Expr, scope: &Scope, budget: &Budget) -> Vec<Evidence> {
    let judge = Judge::new(scope, budget);
    match goal {
        // Matrices.
        Goal::Evaluate(expr) | Goal::Simplify(expr) if judge.is_of_matrices(expr) => {
            vec![judge.matrix_value(expr, answer)]
        }
        Goal::Evaluate(expr @ Expr::Tuple(_)) => {
            let result = judge.same_value(&judge.resolve(expr), &judge.resolve(answer));
            vec![evidence(&methods::ARITHMETIC, vec![expr.clone(), answer.clone()], result)]
        }
        Goal::Decide(relation) if judge.is_of_matrices(relation) => {
            vec![judge.matrix_decided(relation, answer)]
        }
        Goal::Evaluate(expr) | Goal::Simplify(expr) => vec![judge.identity(expr, answer)],
        Goal::Expand(expr) | Goal::Collect(expr) => vec![judge.identity(expr, answer)],
        Goal::Factor(expr) => vec![judge.multiplied_out(expr, answer)],
        Goal::Solve { relations, unknowns } => judge.solutions(relations, unknowns, answer),
        Goal::Differentiate { body, variable, order } => {
            vec![judge.derivative(body, variable, *order, answer)]
        }
        Goal::Integrate { body, variable, bounds } => {
            vec![judge.integral(body, variable, bounds.as_ref(), answer)]
        }
        Goal::Limit(limit) => vec![judge.limit(limit, answer)],
        Goal::Decide(relation) => vec![judge.decided(relation, answer)],
        Goal::Choose { criterion, items } => vec![judge.chosen(criterion, items, answer)],
        Goal::Sort { items, descending } => vec![judge.sorted(items, *descending, answer)],
        Goal::HighestCommonFactor(items) => vec![judge.highest_common_factor(items, answer)],
        Goal::LowestCommonMultiple(items) => vec![judge.lowest_common_multiple(items, answer)],
        Goal::CommonDenominator(items) => vec![judge.common_denominator(items, answer)],
        Goal::IsPrime { number, composite } => vec![judge.prime(number, *composite, answer)],
        Goal::Divides { divisor, number } => vec![judge.divides(divisor, number, answer)],
        Goal::PrimeFactors(number) => vec![judge.prime_factors(number, answer)],
        Goal::PrimeFactorisation(number) => vec![judge.prime_factorisation(number, answer)],
        Goal::Divisors(number) => vec![judge.divisors(number, answer)],
        Goal::WriteAs { number, notation } => vec![judge.written_as(number, *notation, answer)],
        Goal::Remainder { dividend, divisor } => vec![judge.remainder(dividend, divisor, answer)],
        Goal::Digit { number, place } => vec![judge.digit(number, *place, answer)],
        Goal::Round { number, to } => vec![judge.rounded(number, to, answer)],
        Goal::InBase { number, base } => vec![judge.in_base(number, *base, answer)],
        Goal::NextTerm(terms) => vec![judge.next_term(terms, answer)],
        Goal::NthTerm { terms, index } => vec![judge.nth_term(terms, index, answer)],
        Goal::Convert { quantity, unit } => vec![judge.converted(quantity, unit, answer)],
        Goal::Elapsed { from, to } => vec![judge.elapsed(from, to, answer)],
        Goal::Shift { time, minutes } => vec![judge.shifted(time, minutes, answer)],
        Goal::Coefficient { body, form, name } => vec![judge.coefficient(body, form, name, answer)],
        Goal::Probability(draw) => vec![judge.probability(draw, answer)],
        // Plane and space, complex numbers.
        Goal::Coordinates(question) => vec![judge.coordinates(question, answer)],
        Goal::Complex { number, form } => vec![judge.complex(number, *form, answer)],
        Goal::SolveBy { equations, unknowns, .. } => judge.solutions(equations, unknowns, answer),
        // Surds, logarithms, trigonometry.
        Goal::Prove { claim, conditions } => vec![judge.proved(claim, conditions, answer)],
        Goal::Shape { body, shape } => vec![judge.shaped(body, shape, answer)],
        Goal::Measure { relations, unknown, unit } => {
            judge.measured(relations, unknown, unit.as_ref(), answer)
        }
        // Series and statistics.
        Goal::Progression(progression) => vec![judge.progression(progression, answer)],
        Goal::Statistics(statistics) => vec![judge.statistics(statistics, answer)],
        // Counting and the binomial theorem.
        Goal::Ways(ways) => vec![judge.ways(ways, answer)],
        Goal::BinomialPower(power) => vec![judge.binomial_power(power, answer)],
        // Sets.
        Goal::SetCounts(counts) => vec![judge.set_counts(counts, answer)],
        Goal::Collection(question) => vec![judge.collection(question, answer)],
        // Probability.
        Goal::Chance(asked) => vec![judge.chance(asked, answer)],
        // Functions, curves, polynomials.
        Goal::Study(study) => judge.study(study, answer),
        // Methods of class 11 and 12.
        Goal::Numeric(question) => judge.numeric(question, answer),
        Goal::Programme(question) => vec![judge.programme(question, answer)],
        Goal::Induction(question) => vec![judge.induction(question, answer)],
        Goal::Ratios(question) => vec![judge.ratios(question, answer)],
        // Formula sheet.
        Goal::Apply(question) => vec![judge.applied(question, answer)],
        // Word problems in letters.
        Goal::Story(story) => vec![judge.story(story, answer)],
    }
}

/// What a list of evidence amounts to.
pub fn verdict(evidence: &[Evidence]) -> Verdict {
    let failed = |e: &Evidence| matches!(e.outcome, Outcome::Failed(_));
    let passed = |e: &Evidence| e.outcome == Outcome::Passed;
    if evidence.iter().any(failed) {
        Verdict::Refuted
    } else if evidence.is_empty() || !evidence.iter().any(passed) {
        Verdict::Unchecked
    } else if evidence.iter().all(passed) {
        Verdict::Proved
    } else {
        Verdict::Supported
    }
}

/// Evidence that each step which leads to `answer` was checked by itself.
pub fn steps_evidence(answer: &Expr, outcome: Outcome) -> Evidence {
    evidence(&methods::STEPS, vec![answer.clone()], outcome)
}

/// What every check needs.
pub(crate) struct Judge<'a> {
    scope: &'a Scope,
    pub(crate) budget: &'a Budget,
    pub(crate) context: Context,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(scope: &'a Scope, budget: &'a Budget) -> Self {
        let context = Context { assumptions: scope.assumptions.clone(), ..Context::default() };
        Judge { scope, budget, context }
    }

    /// The same judge with another budget.
    pub(crate) fn with_budget<'b>(&'b self, budget: &'b Budget) -> Judge<'b> {
        Judge { scope: self.scope, budget, context: self.context.clone() }
    }
}

impl<'a> Judge<'a> {
    /// What names stand for here.
    pub(crate) fn scope(&self) -> &'a Scope {
        self.scope
    }
}

impl Judge<'_> {
    /// The expression with every known name replaced.
    pub(crate) fn resolve(&self, expr: &Expr) -> Expr {
        self.scope.resolve(expr)
    }

    /// Its value, if it is a rational number that arithmetic alone gives.
    fn rational(&self, expr: &Expr) -> Option<Rational> {
        let expr = self.resolve(expr);
        if let Some(value) = expr.as_rational() {
            return Some(value);
        }
        if let Ok(Some(p)) = Polynomial::from_expr(&expr, self.budget) {
            return p.as_constant();
        }
        match algebra::canonical(&expr, &self.context, self.budget) {
            Ok(Some(value)) => value.as_rational(),
            _ => None,
        }
    }

    /// Its value, if it is an integer.
    fn integer(&self, expr: &Expr) -> Option<algebra::Integer> {
        let value = self.rational(expr)?;
        value.is_int().then(|| value.numerator().clone())
    }

    /// Evidence that `expr` and `answer` are equal.
    fn identity(&self, expr: &Expr, answer: &Expr) -> Evidence {
        let (outcome, method) = self.equality(&self.resolve(expr), &self.resolve(answer));
        evidence(method, vec![expr.clone(), answer.clone()], outcome)
    }

    /// Evidence that the factors of `answer` multiply out to `expr`.
    fn multiplied_out(&self, expr: &Expr, answer: &Expr) -> Evidence {
        let (outcome, _) = self.equality(&self.resolve(expr), &self.resolve(answer));
        evidence(&methods::MULTIPLYING_OUT, vec![answer.clone(), expr.clone()], outcome)
    }

    /// Whether two expressions without known names are equal.
    pub(crate) fn equality(&self, left: &Expr, right: &Expr) -> (Outcome, &'static Method) {
        if let (Expr::Ratio(left), Expr::Ratio(right)) = (left, right) {
            return (decided(self.same_proportion(left, right)), &methods::PROPORTION);
        }
        if measures::has_unit(left) || measures::has_unit(right) {
            return (decided(self.same_amount(left, right)), &methods::UNITS);
        }
        if let (Ok(Some(p)), Ok(Some(q))) =
            (Polynomial::from_expr(left, self.budget), Polynomial::from_expr(right, self.budget))
            && p == q
        {
            let constant = p.as_constant().is_some();
            return (
                Outcome::Passed,
                if constant { &methods::ARITHMETIC } else { &methods::CANONICAL_FORM },
            );
        }
        (self.decide(left, right), &methods::CANONICAL_FORM)
    }

    /// Whether two ratios of positive numbers are the same.
    fn same_proportion(&self, left: &[Expr], right: &[Expr]) -> Option<bool> {
        let values = |parts: &[Expr]| parts.iter().map(|e| self.rational(e)).collect();
        let (left, right): (Option<Vec<Rational>>, Option<Vec<Rational>>) =
            (values(left), values(right));
        let (left, right) = (left?, right?);
        let positive = |q: &Rational| *q > Rational::ZERO;
        if !left.iter().chain(&right).all(positive) {
            return None;
        }
        let cross = left.iter().zip(&right).all(|(a, b)| a * &right[0] == b * &left[0]);
        Some(left.len() == right.len() && cross)
    }

    /// First with `e` and `i` as ordinary letters: what is equal then is equal whatever they mean.
    fn decide(&self, left: &Expr, right: &Expr) -> Outcome {
        let letters = Context { euler: false, imaginary: false, ..self.context.clone() };
        let as_letters = self.decide_in(&letters, left, right);
        let special = |e: &Expr| e.symbols().iter().any(|s| matches!(s.name(), "e" | "i"));
        if as_letters == Outcome::Passed || !(special(left) || special(right)) {
            return as_letters;
        }
        match self.decide_in(&self.context, left, right) {
            Outcome::Undecided => as_letters,
            decided => decided,
        }
    }

    fn decide_in(&self, context: &Context, left: &Expr, right: &Expr) -> Outcome {
        match algebra::equal(left, right, context, self.budget) {
            Decision::Equal(_) => Outcome::Passed,
            Decision::Different(witness) => Outcome::Failed(Some(witness)),
            Decision::Unknown(_) => Outcome::Undecided,
        }
    }
}

fn evidence(method: &'static Method, arguments: Vec<Expr>, outcome: Outcome) -> Evidence {
    Evidence { method, arguments, outcome }
}

/// Passed or failed, by a condition that was decided exactly.
fn outcome(holds: bool) -> Outcome {
    if holds { Outcome::Passed } else { Outcome::Failed(None) }
}

/// Passed or failed if the condition was decided, else undecided.
fn decided(holds: Option<bool>) -> Outcome {
    holds.map_or(Outcome::Undecided, outcome)
}
