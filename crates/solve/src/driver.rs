//! From a task to its solution: works out what is given, in order, then what is asked.
//!
//! Never here: how any kind of problem is solved; that is the business of `families`.

use crate::{Derivation, Solution, Unsolved, Work, families, rules};
use algebra::{Budget, Exhausted};
use check::{Approach, Claim, Given, Goal, Scope, Task};
use std::cell::Cell;
use syntax::{Expr, Symbol};

/// Solves `task` within `budget`.
///
/// # Errors
///
/// [`Unsolved::Unknown`] if no family of problems knows the goal or one of the given things,
/// [`Unsolved::Exhausted`] if it takes too much work, [`Unsolved::Undefined`] if it has no meaning.
pub fn solve(task: &Task, budget: &Budget) -> Result<Solution, Unsolved> {
    let mut driver = Driver {
        scope: Scope::default(),
        budget,
        findings: Vec::new(),
        open: Vec::new(),
        approach: None,
    };
    for given in &task.given {
        driver.take(given)?;
    }
    let (main, found) = driver.answer_with_findings(&task.goal)?;
    driver.findings.extend(found);
    let figures = driver.figures(&task.goal, main.result());
    Ok(Solution { findings: driver.findings, main, figures })
}

/// Work that a figure may take; one that needs more is left out.
const FIGURE_WORK: u64 = 20_000;

/// What is known while a task is worked through.
struct Driver<'a> {
    scope: Scope,
    budget: &'a Budget,
    findings: Vec<(Derivation, Vec<(Symbol, Expr)>)>,
    /// Equations that left a choice; a goal may still ask for their unknowns.
    open: Vec<Expr>,
    /// How the goal is to be worked.
    approach: Option<Approach>,
}

impl Driver<'_> {
    fn take(&mut self, given: &Given) -> Result<(), Unsolved> {
        match given {
            Given::Function { name, parameters, body } => self.define(name, parameters, body),
            Given::Value { name, goal } => {
                let derivation = self.answer(goal)?;
                let value = derivation.result().clone();
                self.found(derivation, vec![(name.clone(), value)]);
                Ok(())
            }
            Given::Equations(equations) => self.suppose(equations),
            Given::Approach(approach) => {
                self.approach = Some(*approach);
                Ok(())
            }
            Given::Assume(relation) => {
                let relation = self.scope.resolve(relation);
                self.scope.assumptions.push(relation);
                Ok(())
            }
        }
    }

    /// Defines a function. A body that is a derivative, or that applies other functions, is worked
    /// out first, so that later steps start from what a pupil would have written down.
    fn define(
        &mut self,
        name: &Symbol,
        parameters: &[Symbol],
        body: &Expr,
    ) -> Result<(), Unsolved> {
        if applies(body, name) && self.scope.function(name).is_none() {
            let why = format!("{name} is defined by itself");
            return Err(Unsolved::Unknown(why));
        }
        let resolved = put_in(&self.scope.hiding(parameters), body)?;
        let derivation = self.work(|work| families::function::solve(&resolved, work))?;
        let value = derivation.result().clone();
        self.scope.define(name.clone(), parameters.to_vec(), value.clone());
        if !derivation.steps.is_empty() {
            self.findings.push((derivation, vec![(name.clone(), value)]));
        }
        Ok(())
    }

    /// Solves equations for those of their symbols that have no value yet, and binds those that
    /// come out with one value. What leaves a choice stays open for the goal.
    fn suppose(&mut self, equations: &[Expr]) -> Result<(), Unsolved> {
        let resolved = equations.iter().map(|e| put_in(&self.scope, e));
        let resolved = resolved.collect::<Result<Vec<Expr>, Unsolved>>()?;
        let known = conditions(equations.to_vec());
        // What fixes an angle only up to full turns leaves a choice.
        if resolved.iter().any(families::trigonometry::has_functions) {
            self.open.extend(resolved);
            return Ok(());
        }
        let found = self.work(|work| families::suppose::solve(&resolved, work))?;
        match found {
            Some((derivation, values)) => {
                let derivation = with_values_put_in(&known, derivation);
                self.found(derivation, values);
            }
            None => self.open.extend(resolved),
        }
        Ok(())
    }

    fn found(&mut self, derivation: Derivation, values: Vec<(Symbol, Expr)>) {
        for (name, value) in &values {
            self.scope.bind(name.clone(), value.clone());
        }
        self.findings.push((derivation, values));
    }

    fn answer(&self, goal: &Goal) -> Result<Derivation, Unsolved> {
        Ok(self.answer_with_findings(goal)?.0)
    }

    /// The derivation of the answer, and what was found for its sake.
    fn answer_with_findings(
        &self,
        goal: &Goal,
    ) -> Result<(Derivation, Vec<crate::derivation::Finding>), Unsolved> {
        let goal = &self.with_open_equations(goal);
        let scope = &self.scope.hiding(&unknowns(goal));
        let resolved = resolved(goal, scope)?;
        self.refuse_unused_equations(goal)?;
        let work = Work::new(scope, self.budget, self.approach);
        let derivation = families::solve(&resolved, &work)?;
        let derivation = match statement(goal) {
            Some(asked) => with_values_put_in(&asked, derivation),
            None => derivation,
        };
        Ok((derivation, work.findings.into_inner()))
    }

    /// What is drawn beside the answer; a figure that can't be made is no reason to withhold it.
    fn figures(&self, goal: &Goal, answer: &Expr) -> Vec<crate::figure::Figure> {
        let goal = self.with_open_equations(goal);
        match resolved(&goal, &self.scope.hiding(&unknowns(&goal))) {
            Ok(goal) => {
                let budget = Budget::new(FIGURE_WORK, 2_000);
                let work = Work::new(&self.scope, &budget, None);
                crate::figures::of(&goal, answer, &self.findings, &work)
            }
            Err(_) => Vec::new(),
        }
    }

    /// "Suppose x² = 4. What is x?": the goal joined with the equations that left a choice.
    fn with_open_equations(&self, goal: &Goal) -> Goal {
        match goal {
            Goal::Solve { relations, unknowns } if !self.open.is_empty() => {
                let relations = self.open.iter().chain(relations).cloned().collect();
                Goal::Solve { relations, unknowns: unknowns.clone() }
            }
            Goal::Evaluate(Expr::Symbol(name))
                if self.open.iter().any(|e| e.symbols().contains(name)) =>
            {
                Goal::Solve { relations: self.open.clone(), unknowns: vec![name.clone()] }
            }
            _ => goal.clone(),
        }
    }

    /// An expression whose letters stand in equations that left a choice has a value that depends
    /// on them: "If x + 1/x = 3, find x² + 1/x²". To answer as if they were not there would be to
    /// answer another question.
    fn refuse_unused_equations(&self, goal: &Goal) -> Result<(), Unsolved> {
        let asked = match goal {
            Goal::Evaluate(e) | Goal::Simplify(e) | Goal::Factor(e) | Goal::Expand(e) => e,
            Goal::Prove { claim, .. } => claim,
            _ => return Ok(()),
        };
        let letters = asked.symbols();
        let open = |equation: &Expr| equation.symbols().iter().any(|x| letters.contains(x));
        if self.open.iter().any(open) {
            let why = "a value that depends on an equation which has no single solution";
            return Err(Unsolved::Unknown(why.to_owned()));
        }
        Ok(())
    }

    fn work<T>(&self, f: impl FnOnce(&Work<'_>) -> T) -> T {
        f(&Work::new(&self.scope, self.budget, None))
    }
}

/// The letters that the goal is about.
fn unknowns(goal: &Goal) -> Vec<Symbol> {
    match goal {
        Goal::Study(study) => study.unknowns(),
        Goal::Numeric(question) => question.unknowns(),
        Goal::Programme(question) => vec![question.unknowns.0.clone(), question.unknowns.1.clone()],
        Goal::Induction(question) => vec![question.index.clone()],
        Goal::Ratios(question) => question.letters(),
        _ => goal.unknowns().to_vec(),
    }
}

/// The goal with every known name replaced by what it stands for. Items of [`Goal::Choose`] and
/// [`Goal::Sort`] stay as written, because the answer is spelled like them.
fn resolved(goal: &Goal, scope: &Scope) -> Result<Goal, Unsolved> {
    let failed = Cell::new(None);
    let put = |e: &Expr| {
        put_in(scope, e).unwrap_or_else(|e| {
            failed.set(Some(e));
            Expr::Missing
        })
    };
    let all = |v: &[Expr]| v.iter().map(put).collect::<Vec<_>>();
    let resolved = match goal {
        Goal::Evaluate(e) => Goal::Evaluate(put(e)),
        Goal::Simplify(e) => Goal::Simplify(put(e)),
        Goal::Expand(e) => Goal::Expand(put(e)),
        Goal::Collect(e) => Goal::Collect(put(e)),
        Goal::Factor(e) => Goal::Factor(put(e)),
        Goal::Solve { relations, unknowns } => {
            Goal::Solve { relations: all(relations), unknowns: unknowns.clone() }
        }
        Goal::Differentiate { body, variable, order } => {
            Goal::Differentiate { body: put(body), variable: variable.clone(), order: *order }
        }
        Goal::Integrate { body, variable, bounds } => Goal::Integrate {
            body: put(body),
            variable: variable.clone(),
            bounds: bounds.as_ref().map(|(low, high)| (put(low), put(high))),
        },
        Goal::Limit(e) => Goal::Limit(put(e)),
        Goal::Decide(e) => Goal::Decide(put(e)),
        Goal::Choose { .. } | Goal::Sort { .. } | Goal::Probability(_) => goal.clone(),
        // Formula sheet: the letters are those of the laws, not of the question.
        Goal::Apply(_) | Goal::Story(_) => goal.clone(),
        Goal::HighestCommonFactor(v) => Goal::HighestCommonFactor(all(v)),
        Goal::LowestCommonMultiple(v) => Goal::LowestCommonMultiple(all(v)),
        Goal::CommonDenominator(v) => Goal::CommonDenominator(all(v)),
        Goal::IsPrime { number, composite } => {
            Goal::IsPrime { number: put(number), composite: *composite }
        }
        Goal::Divides { divisor, number } => {
            Goal::Divides { divisor: put(divisor), number: put(number) }
        }
        Goal::Divisors(e) => Goal::Divisors(put(e)),
        Goal::WriteAs { number, notation } => {
            Goal::WriteAs { number: put(number), notation: *notation }
        }
        Goal::PrimeFactors(e) => Goal::PrimeFactors(put(e)),
        Goal::PrimeFactorisation(e) => Goal::PrimeFactorisation(put(e)),
        Goal::Remainder { dividend, divisor } => {
            Goal::Remainder { dividend: put(dividend), divisor: put(divisor) }
        }
        Goal::Digit { number, place } => Goal::Digit { number: put(number), place: *place },
        Goal::Round { number, to } => Goal::Round { number: put(number), to: to.clone() },
        Goal::InBase { number, base } => Goal::InBase { number: put(number), base: *base },
        Goal::NextTerm(v) => Goal::NextTerm(all(v)),
        Goal::NthTerm { terms, index } => Goal::NthTerm { terms: all(terms), index: index.clone() },
        Goal::Convert { quantity, unit } => {
            Goal::Convert { quantity: put(quantity), unit: unit.clone() }
        }
        Goal::Elapsed { from, to } => Goal::Elapsed { from: put(from), to: put(to) },
        Goal::Shift { time, minutes } => Goal::Shift { time: put(time), minutes: put(minutes) },
        Goal::Prove { claim, conditions } => {
            Goal::Prove { claim: put(claim), conditions: all(conditions) }
        }
        Goal::Shape { body, shape } => Goal::Shape { body: put(body), shape: shape.clone() },
        Goal::Measure { relations, unknown, unit } => Goal::Measure {
            relations: all(relations),
            unknown: unknown.clone(),
            unit: unit.clone(),
        },
        // Series and statistics: what is known stands in the question itself.
        Goal::Progression(_) | Goal::Statistics(_) => goal.clone(),
        Goal::Ways(_) | Goal::BinomialPower(_) | Goal::SetCounts(_) => goal.clone(),
        Goal::Collection(_) | Goal::Chance(_) => goal.clone(),
        Goal::Study(study) => Goal::Study(Box::new(study.map(put))),
        Goal::Numeric(question) => Goal::Numeric(Box::new(question.map(put))),
        Goal::Programme(question) => Goal::Programme(Box::new(question.map(put))),
        Goal::Induction(question) => Goal::Induction(Box::new(question.map(put))),
        Goal::Ratios(question) => Goal::Ratios(Box::new(question.map(put))),
        // The names of the form's coefficients are asked for; they have no values.
        Goal::Coefficient { body, form, name } => {
            Goal::Coefficient { body: put(body), form: form.clone(), name: name.clone() }
        }
        // Plane and space, complex numbers.
        Goal::Coordinates(question) => Goal::Coordinates(question.map(&put)),
        Goal::Complex { number, form } => Goal::Complex { number: put(number), form: *form },
        Goal::SolveBy { method, equations, unknowns } => {
            Goal::SolveBy { method: *method, equations: all(equations), unknowns: unknowns.clone() }
        }
    };
    failed.take().map_or(Ok(resolved), Err)
}

/// Deepest nesting that is worked on, after names are replaced by what they stand for.
const DEEPEST: usize = 300;

/// `expr` with known names replaced; refuses what that makes too large or too deep.
fn put_in(scope: &Scope, expr: &Expr) -> Result<Expr, Unsolved> {
    let resolved = scope.resolve(expr);
    // `resolve` leaves a hole where an expression grew past all use.
    if has_hole(&resolved, DEEPEST)? && !has_hole(expr, DEEPEST)? {
        return Err(Exhausted::Work.into());
    }
    Ok(resolved)
}

/// Whether something is missing in it; an error if it nests deeper than `left`.
fn has_hole(expr: &Expr, left: usize) -> Result<bool, Exhausted> {
    let left = left.checked_sub(1).ok_or(Exhausted::Work)?;
    let mut result = Ok(matches!(expr, Expr::Missing));
    expr.for_each_part(|part| match (&result, has_hole(part, left)) {
        (Ok(false), inner) => result = inner,
        (Ok(true), Err(e)) => result = Err(e),
        _ => {}
    });
    result
}

/// What is asked, as one expression, where known values put into it show a pupil something.
fn statement(goal: &Goal) -> Option<Expr> {
    match goal {
        Goal::Evaluate(e)
        | Goal::Simplify(e)
        | Goal::Expand(e)
        | Goal::Collect(e)
        | Goal::Factor(e)
        | Goal::Limit(e)
        | Goal::Shape { body: e, .. }
        | Goal::Decide(e) => Some(e.clone()),
        Goal::Coefficient { body, .. } => Some(body.clone()),
        Goal::Solve { relations, .. } => Some(conditions(relations.clone())),
        Goal::Differentiate { body, variable, order } => {
            Some(Expr::Derivative(Box::new(body.clone()), variable.clone(), *order))
        }
        Goal::Integrate { body, variable, bounds } => Some(Expr::Integral(
            Box::new(body.clone()),
            variable.clone(),
            bounds.clone().map(Box::new),
        )),
        _ => None,
    }
}

/// Whether the function `name` is applied in `expr`.
fn applies(expr: &Expr, name: &Symbol) -> bool {
    let mut found = matches!(expr, Expr::Apply(applied, _) if applied == name);
    expr.for_each_part(|part| found = found || applies(part, name));
    found
}

/// One relation, or all of several.
pub(crate) fn conditions(mut relations: Vec<Expr>) -> Expr {
    match relations.len() {
        1 => relations.remove(0),
        _ => Expr::And(relations),
    }
}

/// `derivation` from what was asked in terms of names, by putting in what they stand for.
fn with_values_put_in(asked: &Expr, derivation: Derivation) -> Derivation {
    let mut whole = Derivation::new(asked.clone());
    whole.step(&rules::PUT_IN_KNOWN_VALUES, Claim::PutsIn, derivation.start.clone(), Vec::new());
    whole.append(derivation);
    whole
}
