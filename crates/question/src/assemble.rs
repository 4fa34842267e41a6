//! What was said, put together into a task.

use crate::form::{Manner, Meaning};
use crate::topic::{Ask, Fact, Topic, series, sets};
use algebra::{Budget, Polynomial};
use check::{Given, Goal, Task};
use syntax::{Expr, Relation, Symbol};

/// Why what was said makes no task, as a sentence and a hint.
pub(crate) type Unclear = (&'static str, &'static str);

/// Collects what is said.
#[derive(Debug, Default)]
pub(crate) struct Assembly {
    given: Vec<Given>,
    goal: Option<Wanted>,
    /// Names that have a value or a meaning as a function.
    known: Vec<Symbol>,
    /// Relations and expressions that stand alone.
    bare: Vec<Expr>,
    /// What is told over several sentences.
    topic: Topic,
}

/// What is asked for.
#[derive(Debug)]
enum Wanted {
    Goal(Box<Goal>),
    Unknowns(Vec<Symbol>),
}

impl Assembly {
    /// Adds what a sentence means.
    pub(crate) fn add(&mut self, meaning: Meaning) -> Result<(), Unclear> {
        match meaning {
            Meaning::Nothing => {}
            Meaning::Goal(goal) => self.ask(Wanted::Goal(Box::new(goal)))?,
            Meaning::SolveThem(unknowns) => self.ask(Wanted::Unknowns(unknowns))?,
            Meaning::Given(given) => self.give(given),
            Meaning::State(relations, manner) => self.state(relations, manner),
            Meaning::Facts(facts) => self.topic.add(facts),
            Meaning::Ask(facts, ask) => {
                self.topic.add(facts);
                if self.goal.is_some() || !self.topic.ask(ask) {
                    return Err((
                        "more than one thing is asked here",
                        "ask one question at a time",
                    ));
                }
            }
        }
        Ok(())
    }

    /// Adds an expression or relation that stands alone.
    pub(crate) fn add_bare(&mut self, expr: Expr) {
        self.bare.push(expr);
    }

    fn ask(&mut self, wanted: Wanted) -> Result<(), Unclear> {
        if self.goal.is_some() {
            return Err(("more than one thing is asked here", "ask one question at a time"));
        }
        self.goal = Some(wanted);
        Ok(())
    }

    fn give(&mut self, given: Given) {
        match &given {
            Given::Function { name, .. } | Given::Value { name, .. } => {
                self.known.push(name.clone())
            }
            Given::Equations(equations) => {
                let symbols = equations.iter().flat_map(Expr::symbols);
                self.known.extend(symbols);
            }
            Given::Assume(_) | Given::Approach(_) => {}
        }
        self.given.push(given);
    }

    /// Relations that were stated: definitions, equations, assumptions.
    fn state(&mut self, relations: Vec<Expr>, manner: Manner) {
        let all_values = relations.iter().all(|relation| {
            self.defines_value(relation, manner) || self.defines_in_units(relation, &relations)
        });
        let mut equations = Vec::new();
        for relation in relations {
            if let Some(given) = self.function(&relation) {
                self.give(given);
            } else if all_values && let Some((name, value)) = value(&relation) {
                self.give(Given::Value { name, goal: crate::forms::ask(value) });
            } else if is_equation(&relation) {
                equations.push(relation);
            } else {
                self.given.push(Given::Assume(relation));
            }
        }
        if !equations.is_empty() {
            self.give(Given::Equations(equations));
        }
    }

    /// `f(x) = …` for a name without a meaning yet.
    fn function(&self, relation: &Expr) -> Option<Given> {
        let (head, body) = sides(relation)?;
        let Expr::Apply(name, arguments) = head else { return None };
        // "n(A) = 20" counts the members of a set.
        if sets::members(head).is_some() {
            return None;
        }
        if self.known.contains(name) {
            return None;
        }
        let parameters: Option<Vec<Symbol>> = arguments
            .iter()
            .map(|argument| match argument {
                Expr::Symbol(symbol) => Some(symbol.clone()),
                _ => None,
            })
            .collect();
        Some(Given::Function { name: name.clone(), parameters: parameters?, body: body.clone() })
    }

    /// "If z = 3 + 4i", "a = 2i + 3j": whether a relation gives a letter a value in the imaginary
    /// unit or in unit vectors, and no other relation is about those.
    fn defines_in_units(&self, relation: &Expr, all: &[Expr]) -> bool {
        let Some((name, value)) = value(relation) else { return false };
        let unit = |s: &Symbol| {
            ["i", "j", "k"].iter().any(|u| {
                s.name() == *u
                    || ["vec", "hat", "bold"].iter().any(|d| s.name() == format!("{d}({u})"))
            })
        };
        let defined: Vec<&Expr> = all
            .iter()
            .filter_map(|r| match sides(r) {
                Some((left @ Expr::Symbol(_), _)) => Some(left),
                _ => None,
            })
            .collect();
        let free =
            |s: &Symbol| !self.known.contains(s) && !defined.contains(&&Expr::Symbol(s.clone()));
        let symbols = value.symbols();
        let units: Vec<&Symbol> = symbols.iter().filter(|s| unit(s)).collect();
        // One bare letter may be any letter, but for a complex number called z or w.
        let meant = units.len() > 1
            || units.iter().any(|s| s.name().len() > 1)
            || units.iter().any(|s| s.name() == "i") && name.name().starts_with(['z', 'w']);
        meant
            && defined.len() == all.len()
            && !unit(&name)
            && !self.known.contains(&name)
            && symbols.iter().all(|s| self.known.contains(s) || unit(s) && free(s))
    }

    /// Whether a relation only gives a letter a value.
    fn defines_value(&self, relation: &Expr, manner: Manner) -> bool {
        let Some((name, value)) = value(relation) else { return false };
        if self.known.contains(&name) {
            return false;
        }
        let symbols = value.symbols();
        match manner {
            Manner::Define => !symbols.contains(&name),
            Manner::Suppose => {
                symbols.iter().all(|symbol| self.known.contains(symbol) && *symbol != name)
            }
        }
    }

    /// The task.
    pub(crate) fn finish(mut self) -> Result<Task, Unclear> {
        if !self.topic.is_empty() {
            return self.finish_topic();
        }
        if let Some(goal) = self.numbers_of_members() {
            return goal.map(|goal| Task { given: Vec::new(), goal });
        }
        let goal = match self.goal.take() {
            Some(Wanted::Goal(goal)) => {
                // Definitions may stand alone: "f(x) = 2x + 1. Find f(3)."
                self.state_bare()?;
                self.completed(*goal)?
            }
            Some(Wanted::Unknowns(unknowns)) => {
                self.state_bare()?;
                self.solve_given(unknowns)?
            }
            None => {
                let goal = self.bare_goal()?;
                self.completed(goal)?
            }
        };
        let goal = self.recovered(goal);
        self.define_derivatives(&goal);
        let goal = self.with_conditions(goal);
        let goal = self.between_angles(goal);
        let task = crate::plane::refined(Task { given: self.given, goal });
        crate::ratios::refined(crate::curves::refined(task))
    }

    /// "n(A) = 20, n(B) = 15, n(A ∪ B) = 28. Find n(A ∩ B).": the goal that this makes.
    fn numbers_of_members(&mut self) -> Option<Result<Goal, Unclear>> {
        let Some(Wanted::Goal(goal)) = &self.goal else { return None };
        let Goal::Evaluate(asked) = &**goal else { return None };
        let asked = sets::members(asked)?;
        let mut stated: Vec<&Expr> = self.bare.iter().collect();
        for given in &self.given {
            match given {
                Given::Equations(equations) => stated.extend(equations),
                _ => return None,
            }
        }
        let mut known = Vec::new();
        for relation in stated {
            let (left, right) = sides(relation)?;
            known.push((sets::members(left)?, right.as_rational()?));
        }
        Some(sets::symbolic(&known, asked))
    }

    /// The task of a topic: what was stated with letters is said of it.
    fn finish_topic(mut self) -> Result<Task, Unclear> {
        let mixed = ("these sentences do not belong together", "ask one question at a time");
        if self.topic.is_progression() {
            let mut stated = std::mem::take(&mut self.bare);
            for given in std::mem::take(&mut self.given) {
                match given {
                    Given::Value { name, goal: Goal::Evaluate(value) } => {
                        stated.push(Expr::Symbol(name).equals(value));
                    }
                    Given::Equations(equations) => stated.extend(equations),
                    _ => return Err(mixed),
                }
            }
            let mut facts = Vec::new();
            for relation in &stated {
                let Some((Expr::Symbol(name), value)) = sides(relation) else { return Err(mixed) };
                let Some(feature) = series::feature_of_letter(name.name()) else {
                    return Err(mixed);
                };
                facts.push(Fact::Known(feature, value.clone()));
            }
            self.topic.add(facts);
            let letters = match self.goal.take() {
                None => Vec::new(),
                Some(Wanted::Goal(goal)) => match *goal {
                    Goal::Evaluate(Expr::Symbol(letter)) => vec![letter],
                    _ => return Err(mixed),
                },
                Some(Wanted::Unknowns(letters)) => letters,
            };
            if !letters.is_empty() {
                let asked: Option<Vec<_>> =
                    letters.iter().map(|x| series::feature_of_letter(x.name())).collect();
                let Some(asked) = asked else { return Err(mixed) };
                if !self.topic.ask(Ask::Features(asked)) {
                    return Err((
                        "more than one thing is asked here",
                        "ask one question at a time",
                    ));
                }
            }
        }
        if self.topic.has_data() && !self.topic.is_asked() {
            match self.goal.take() {
                Some(Wanted::Goal(goal)) => match *goal {
                    Goal::Evaluate(Expr::Symbol(letter)) => {
                        self.topic.ask(Ask::Missing(letter));
                    }
                    _ => return Err(mixed),
                },
                Some(Wanted::Unknowns(letters)) if letters.len() == 1 => {
                    self.topic.ask(Ask::Missing(letters[0].clone()));
                }
                _ => return Err(("nothing is asked here", "say what is to be found")),
            }
        }
        if !self.given.is_empty() || !self.bare.is_empty() || self.goal.is_some() {
            return Err(mixed);
        }
        Ok(Task { given: Vec::new(), goal: self.topic.goal()? })
    }

    /// "Solve x² = 4 for x > 0": what is assumed of an unknown is one of the relations to be solved.
    fn with_conditions(&mut self, goal: Goal) -> Goal {
        let Goal::Solve { mut relations, unknowns } = goal else { return goal };
        for given in std::mem::take(&mut self.given) {
            match given {
                Given::Assume(relation)
                    if relation.symbols().iter().any(|symbol| unknowns.contains(symbol)) =>
                {
                    relations.push(relation);
                }
                given => self.given.push(given),
            }
        }
        Goal::Solve { relations, unknowns }
    }

    /// "If f(x + 2) = 3x - 1, find f(x)": what is known of the function is the only thing given.
    fn recovered(&mut self, goal: Goal) -> Goal {
        let Goal::Evaluate(Expr::Apply(name, arguments)) = &goal else { return goal };
        let ([at], [Given::Equations(equations)]) = (&arguments[..], &self.given[..]) else {
            return goal;
        };
        let [equation] = &equations[..] else { return goal };
        let Some((Expr::Apply(same, inner), body)) = sides(equation) else { return goal };
        let [inner] = &inner[..] else { return goal };
        let letters = inner.symbols();
        let [x] = &letters[..] else { return goal };
        let asked = *at == Expr::Symbol(x.clone()) || at.symbols().is_empty();
        if same != name || !asked || !is_linear(inner, x) || body.symbols().iter().any(|s| s != x) {
            return goal;
        }
        let study = check::Study::Recover {
            name: name.clone(),
            inner: inner.clone(),
            body: body.clone(),
            variable: x.clone(),
            at: at.clone(),
        };
        self.given.clear();
        Goal::Study(Box::new(study))
    }

    /// Conditions between the angles of an identity, and the range of an unknown angle.
    fn between_angles(&mut self, goal: Goal) -> Goal {
        match goal {
            Goal::Prove { claim, mut conditions } => {
                let budget = Budget::new(100_000, 10_000);
                for given in std::mem::take(&mut self.given) {
                    match given {
                        Given::Equations(equations)
                            if equations
                                .iter()
                                .all(|e| algebra::angle::isolated(e, &budget).is_some()) =>
                        {
                            conditions.extend(equations);
                        }
                        given => self.given.push(given),
                    }
                }
                Goal::Prove { claim, conditions }
            }
            Goal::Solve { relations, unknowns }
                if unknowns.len() == 1 && relations.iter().any(crate::forms::has_functions) =>
            {
                let relations = relations.into_iter().map(|relation| match &relation {
                    Expr::Relation(_, kinds) if !kinds.contains(&Relation::Equal) => {
                        crate::forms::range_in_degrees(relation)
                    }
                    _ => relation,
                });
                Goal::Solve { relations: relations.collect(), unknowns }
            }
            goal => goal,
        }
    }

    /// Where `f'` is applied and `f` is defined, `f'` is a function too.
    fn define_derivatives(&mut self, goal: &Goal) {
        let mut primed = Vec::new();
        match goal {
            Goal::Evaluate(expr) | Goal::Simplify(expr) | Goal::Decide(expr) => {
                primed_names(expr, &mut primed)
            }
            Goal::Solve { relations, .. } => {
                relations.iter().for_each(|relation| primed_names(relation, &mut primed))
            }
            _ => {}
        }
        for name in primed {
            let base = name.name().trim_end_matches('\'');
            let order = u32::try_from(name.name().len() - base.len()).unwrap_or(1);
            let definition = self.given.iter().find_map(|given| match given {
                Given::Function { name, parameters, body } if name.name() == base => {
                    match parameters.as_slice() {
                        [parameter] => Some((parameter.clone(), body.clone())),
                        _ => None,
                    }
                }
                _ => None,
            });
            if let Some((parameter, body)) = definition {
                let body = Expr::Derivative(Box::new(body), parameter.clone(), order);
                self.give(Given::Function { name, parameters: vec![parameter], body });
            }
        }
    }

    fn state_bare(&mut self) -> Result<(), Unclear> {
        let bare = std::mem::take(&mut self.bare);
        if !bare.iter().all(|expr| matches!(expr, Expr::Relation(..))) {
            return Err((
                "an expression stands here by itself, and something else is asked",
                "say what to do with it",
            ));
        }
        if bare.is_empty() {
            return Ok(());
        }
        let later = std::mem::take(&mut self.given);
        self.known.clear();
        self.state(bare, Manner::Suppose);
        later.into_iter().for_each(|given| self.give(given));
        Ok(())
    }

    /// What is asked when only formulas are written down.
    fn bare_goal(&mut self) -> Result<Goal, Unclear> {
        let mut bare = std::mem::take(&mut self.bare);
        if bare.is_empty() {
            return match self.given.last() {
                Some(Given::Equations(_)) => self.solve_given(Vec::new()),
                Some(_) => Err(("nothing is asked", "end with a question, such as “Find x.”")),
                None => Err((
                    "there is no question here",
                    "type a question such as “Solve 2x + 3 = 11.”",
                )),
            };
        }
        if bare.iter().all(|expr| matches!(expr, Expr::Relation(..))) {
            if self.function(&bare[0]).is_some() {
                return Err(("nothing is asked", "end with a question, such as “Find f(3).”"));
            }
            return Ok(Goal::Solve { relations: bare, unknowns: Vec::new() });
        }
        if bare.len() > 1 {
            return Err((
                "several expressions stand here, and it is not said what to do with them",
                "ask for one thing, such as “Simplify …”",
            ));
        }
        Ok(match crate::forms::ask(bare.remove(0)) {
            Goal::Evaluate(expr) if !free_symbols(&expr, &self.known).is_empty() => {
                Goal::Simplify(expr)
            }
            goal => goal,
        })
    }

    /// Fills in what the question left to be understood.
    fn completed(&mut self, goal: Goal) -> Result<Goal, Unclear> {
        let goal = self.of_functions(goal);
        match goal {
            Goal::Evaluate(Expr::Symbol(symbol)) => Ok(self.value_of(symbol)),
            Goal::Solve { relations, unknowns } if unknowns.is_empty() => {
                self.solve_for_all(relations)
            }
            Goal::Solve { unknowns, .. }
                if unknowns.iter().any(|unknown| self.has_value(unknown)) =>
            {
                Err(("this letter has a value already", "solve for a letter that has none"))
            }
            Goal::Solve { relations, unknowns } => {
                let symbols: Vec<Symbol> = relations.iter().flat_map(Expr::symbols).collect();
                if unknowns.iter().any(|unknown| symbols.contains(unknown)) || unknowns.len() > 1 {
                    return Ok(Goal::Solve { relations, unknowns });
                }
                // "Find y when x = 3", with y = 2x + 1 said elsewhere.
                self.state(relations, Manner::Suppose);
                let unknown = unknowns.into_iter().next();
                unknown
                    .map(|unknown| self.value_of(unknown))
                    .ok_or(("it is not clear what to solve for", "say for which letter"))
            }
            Goal::Differentiate { body, variable, order } => {
                if let Some(goal) = self.slope_of_given(&body, &variable, order) {
                    return Ok(goal);
                }
                self.name_what_is_given();
                let open = |s: &Symbol| s.name() == "y" && !self.known.contains(s);
                if matches!(&body, Expr::Symbol(s) if open(s) && *s != variable) {
                    return Err((
                        "nothing says how y depends on the other letter",
                        "write the equation, such as “If y = x², find dy/dx.”",
                    ));
                }
                let variable = self.variable(&body, variable)?;
                if self.has_value(&variable) {
                    return self.derivative_at(&body, variable, order);
                }
                Ok(Goal::Differentiate { body, variable, order })
            }
            Goal::Integrate { body, variable, bounds } => {
                self.name_what_is_given();
                let variable = self.variable(&body, variable)?;
                if self.has_value(&variable) {
                    return Err((
                        "the letter of the integral has a value already",
                        "use another letter",
                    ));
                }
                Ok(Goal::Integrate { body, variable, bounds })
            }
            goal => Ok(goal),
        }
    }

    /// `(f ∘ g)(x)`, also typed `(f o g)(x)` and `fog(x)`, and `f⁻¹(x)`, of functions that were given.
    fn of_functions(&self, goal: Goal) -> Goal {
        let Goal::Evaluate(expr) = &goal else { return goal };
        if let Expr::Apply(name, arguments) = expr
            && let [Expr::Symbol(x)] = &arguments[..]
            && let Some(inner) =
                name.name().strip_prefix("inverse(").and_then(|n| n.strip_suffix(')'))
            && let Some((parameter, body)) = self.definition(inner)
            && parameter == x
        {
            let study = check::Study::Inverse { body: body.clone(), variable: x.clone() };
            return Goal::Study(Box::new(study));
        }
        // `f⁻¹(7)`: the number of which the value is 7, where there is only one.
        if let Expr::Apply(name, arguments) = expr
            && let [value] = &arguments[..]
            && let Some(inner) =
                name.name().strip_prefix("inverse(").and_then(|n| n.strip_suffix(')'))
            && let Some((parameter, body)) = self.definition(inner)
            && value.symbols().is_empty()
            && is_linear(body, parameter)
        {
            let head = Expr::Apply(Symbol::new(inner), vec![Expr::Symbol(parameter.clone())]);
            return Goal::Solve {
                relations: vec![head.equals(value.clone())],
                unknowns: vec![parameter.clone()],
            };
        }
        let mut flat = Vec::new();
        factors(expr, &mut flat);
        let name = |e: &Expr| match e {
            Expr::Symbol(s) if self.definition(s.name()).is_some() => Some(s.clone()),
            _ => None,
        };
        let is_o =
            |e: &Expr| matches!(e, Expr::Symbol(s) if s.name() == "o" && !self.known.contains(s));
        match &flat[..] {
            [f, o, g, at] if is_o(o) => match (name(f), name(g)) {
                (Some(f), Some(g)) => {
                    Goal::Evaluate(Expr::Apply(f, vec![Expr::Apply(g, vec![at.clone()])]))
                }
                _ => goal,
            },
            // `fg(x)` of two functions is one after the other, not a product.
            [f, Expr::Apply(g, at)] if name(f).is_some() && self.definition(g.name()).is_some() => {
                let inner = Expr::Apply(g.clone(), at.clone());
                name(f).map_or(goal, |f| Goal::Evaluate(Expr::Apply(f, vec![inner])))
            }
            [f, o, Expr::Apply(g, at)] if is_o(o) && self.definition(g.name()).is_some() => {
                match name(f) {
                    Some(f) => {
                        Goal::Evaluate(Expr::Apply(f, vec![Expr::Apply(g.clone(), at.clone())]))
                    }
                    None => goal,
                }
            }
            _ => goal,
        }
    }

    /// The letter and body of a function of one letter that was given.
    fn definition(&self, name: &str) -> Option<(&Symbol, &Expr)> {
        self.given.iter().rev().find_map(|given| match given {
            Given::Function { name: known, parameters, body } if known.name() == name => {
                match parameters.as_slice() {
                    [parameter] => Some((parameter, body)),
                    _ => None,
                }
            }
            _ => None,
        })
    }

    /// "If x² + y² = 25, find dy/dx": what is given ties `y` to `x`, or both to a parameter.
    fn slope_of_given(&mut self, body: &Expr, variable: &Symbol, order: u32) -> Option<Goal> {
        let Expr::Symbol(y) = body else { return None };
        let mut relations = Vec::new();
        for given in &self.given {
            match given {
                Given::Equations(equations) => relations.extend(equations.iter().cloned()),
                Given::Value { name, goal: Goal::Evaluate(value) } => {
                    relations.push(Expr::Symbol(name.clone()).equals(value.clone()));
                }
                _ => return None,
            }
        }
        let goal = crate::forms::slope_of(&relations, variable, y, order)?;
        // An explicit function is worked as before, with its name.
        if matches!(goal, Goal::Differentiate { .. }) {
            return None;
        }
        self.given.clear();
        self.known.clear();
        Some(goal)
    }

    /// Whether a letter was given a value.
    fn has_value(&self, symbol: &Symbol) -> bool {
        self.given.iter().any(|given| matches!(given, Given::Value { name, .. } if name == symbol))
    }

    /// "Find the derivative of x² at x = 3": the derivative becomes a function first.
    fn derivative_at(
        &mut self,
        body: &Expr,
        variable: Symbol,
        order: u32,
    ) -> Result<Goal, Unclear> {
        let name = Symbol::new("D");
        if self.known.contains(&name) {
            return Err(("the letter D has a meaning already", "use another letter"));
        }
        let mut body = body.clone();
        for _ in 0..4 {
            body = self.with_values(&body, Some(&variable));
        }
        let body = Expr::Derivative(Box::new(body), variable.clone(), order);
        self.give(Given::Function { name: name.clone(), parameters: vec![variable.clone()], body });
        Ok(Goal::Evaluate(Expr::Apply(name, vec![Expr::Symbol(variable)])))
    }

    /// "What is x?": its value, or the solutions of what was said last if that is about x.
    fn value_of(&mut self, symbol: Symbol) -> Goal {
        let last = self.given.iter().rposition(|given| {
            !matches!(given, Given::Function { .. } | Given::Value { .. } | Given::Assume(_))
        });
        if let Some(last) = last
            && last + 1 == self.given.len()
            && let Given::Equations(equations) = &self.given[last]
            && equations.iter().any(|equation| equation.symbols().contains(&symbol))
            && !self.given[..last].iter().any(|given| mentions(given, &symbol))
        {
            let relations = equations.clone();
            self.given.remove(last);
            return Goal::Solve { relations, unknowns: vec![symbol] };
        }
        // "If y = x + 1, find y when x = 3.": all of these together.
        let first = self
            .given
            .iter()
            .rposition(|given| !matches!(given, Given::Equations(_)))
            .map_or(0, |k| k + 1);
        if self.given.len() > first + 1
            && self.given[first..].iter().any(|given| mentions(given, &symbol))
            && last.is_some_and(|last| !mentions(&self.given[last], &symbol))
        {
            let relations = self.given.drain(first..).filter_map(|given| match given {
                Given::Equations(equations) => Some(equations),
                _ => None,
            });
            return Goal::Solve {
                relations: relations.flatten().collect(),
                unknowns: vec![symbol],
            };
        }
        if self.known.contains(&symbol) {
            return Goal::Evaluate(Expr::Symbol(symbol));
        }
        // "x + 3 > 5. Find x."
        let about = |given: &Given| matches!(given, Given::Assume(relation) if relation.symbols().contains(&symbol));
        if self.given.iter().any(about) {
            let (asked, rest): (Vec<Given>, Vec<Given>) =
                std::mem::take(&mut self.given).into_iter().partition(about);
            self.given = rest;
            let relations = asked
                .into_iter()
                .filter_map(|given| if let Given::Assume(r) = given { Some(r) } else { None });
            return Goal::Solve { relations: relations.collect(), unknowns: vec![symbol] };
        }
        Goal::Evaluate(Expr::Symbol(symbol))
    }

    /// Solves the equations that were given last.
    fn solve_given(&mut self, unknowns: Vec<Symbol>) -> Result<Goal, Unclear> {
        match self.given.pop() {
            Some(Given::Equations(relations)) if unknowns.is_empty() => {
                self.known.clear();
                for given in std::mem::take(&mut self.given) {
                    self.give(given);
                }
                self.solve_for_all(relations)
            }
            Some(Given::Equations(relations)) => Ok(Goal::Solve { relations, unknowns }),
            _ => Err((
                "there is nothing to solve",
                "write the equation, such as “Solve 2x + 3 = 11.”",
            )),
        }
    }

    /// Solves for every letter without a value.
    fn solve_for_all(&self, mut relations: Vec<Expr>) -> Result<Goal, Unclear> {
        let mut unknowns: Vec<Symbol> = Vec::new();
        for symbol in relations.iter().flat_map(|relation| free_symbols(relation, &self.known)) {
            if !unknowns.contains(&symbol) {
                unknowns.push(symbol);
            }
        }
        if unknowns.is_empty() {
            return match relations.len() {
                1 => Ok(Goal::Decide(relations.remove(0))),
                _ => Err((
                    "no letter is left to solve for",
                    "write the unknown as a letter such as x",
                )),
            };
        }
        let equations = relations.iter().filter(|relation| is_equation(relation)).count();
        if unknowns.len() > equations.max(1) {
            // The coefficients are letters too: x, y, z are the unknowns.
            let usual: Vec<Symbol> =
                unknowns.iter().filter(|u| matches!(u.name(), "x" | "y" | "z")).cloned().collect();
            let parameters = unknowns.len() - usual.len();
            // One equation in x and y says what the first of them is; `describe` names it.
            if let ([relation], [first, _, ..]) = (&relations[..], &usual[..])
                && is_equation(relation)
            {
                return Ok(Goal::Solve { unknowns: vec![first.clone()], relations });
            }
            if usual.is_empty() || usual.len() > equations.max(1) || parameters == 0 {
                return Err((
                    "there are more letters than equations",
                    "say which letter to solve for, such as “for x”",
                ));
            }
            unknowns = usual;
        }
        Ok(Goal::Solve { relations, unknowns })
    }

    /// Letters that equations only give a name to (`y = x² + 1`, `x = 3`) become definitions.
    fn name_what_is_given(&mut self) {
        for given in std::mem::take(&mut self.given) {
            let named = match &given {
                Given::Equations(equations) => match equations.as_slice() {
                    [equation] => {
                        value(equation).filter(|(name, value)| !value.symbols().contains(name))
                    }
                    _ => None,
                },
                _ => None,
            };
            self.given.push(match named {
                Some((name, _)) if self.has_value(&name) => given,
                Some((name, value)) => Given::Value { name, goal: Goal::Evaluate(value) },
                None => given,
            });
        }
        // Of "y = x²" only y is known.
        self.known.clear();
        for given in std::mem::take(&mut self.given) {
            self.give(given);
        }
    }

    /// By which letter to differentiate or integrate.
    fn variable(&self, body: &Expr, said: Symbol) -> Result<Symbol, Unclear> {
        if !said.name().is_empty() {
            return Ok(said);
        }
        let mut body = body.clone();
        for _ in 0..4 {
            body = self.with_values(&body, None);
        }
        let mut symbols = free_symbols(&body, &self.known);
        // Alone, a power of `e` is a number to one reader and a letter's power to another.
        let power_of_e = matches!(&body, Expr::Power(base, exponent)
            if **base == Expr::symbol("e") && exponent.as_rational().is_some());
        if power_of_e {
            return Err((
                "e may be Euler's number or a letter here",
                "say by which letter, such as “with respect to x” or “with respect to e”",
            ));
        }
        // As a letter `e` has powers that are numbers to count with: `2e³ + e`, but not `e^√6`.
        let polynomial = Polynomial::from_expr(&body, &Budget::new(100_000, 10_000));
        if symbols.len() > 1 || !matches!(polynomial, Ok(Some(_))) {
            symbols.retain(|symbol| symbol.name() != "e");
        }
        match symbols.len() {
            0 => Ok(Symbol::new("x")),
            1 => Ok(symbols.remove(0)),
            _ => symbols.into_iter().find(|symbol| symbol.name() == "x").ok_or((
                "there is more than one letter here",
                "say by which one, such as “with respect to x”",
            )),
        }
    }

    /// The expression with values that are expressions put in.
    fn with_values(&self, expr: &Expr, except: Option<&Symbol>) -> Expr {
        if let Expr::Symbol(symbol) = expr {
            if except == Some(symbol) {
                return expr.clone();
            }
            let value = self.given.iter().rev().find_map(|given| match given {
                Given::Value { name, goal: Goal::Evaluate(value) } if name == symbol => Some(value),
                _ => None,
            });
            return value.cloned().unwrap_or_else(|| expr.clone());
        }
        expr.map_parts(|part| self.with_values(part, except))
    }
}

/// The factors of a product, those of inner products too.
fn factors(expr: &Expr, flat: &mut Vec<Expr>) {
    match expr {
        Expr::Product(parts) => parts.iter().for_each(|part| factors(part, flat)),
        other => flat.push(other.clone()),
    }
}

/// Names with a prime that are applied in an expression.
fn primed_names(expr: &Expr, names: &mut Vec<Symbol>) {
    if let Expr::Apply(name, _) = expr
        && name.name().ends_with('\'')
        && !names.contains(name)
    {
        names.push(name.clone());
    }
    expr.for_each_part(|part| primed_names(part, names));
}

fn mentions(given: &Given, symbol: &Symbol) -> bool {
    match given {
        Given::Value { name, .. } => name == symbol,
        Given::Equations(equations) => {
            equations.iter().any(|equation| equation.symbols().contains(symbol))
        }
        Given::Function { .. } | Given::Assume(_) | Given::Approach(_) => false,
    }
}

/// Letters that stand for something unknown.
fn free_symbols(expr: &Expr, known: &[Symbol]) -> Vec<Symbol> {
    let mut symbols = expr.symbols();
    symbols.retain(|symbol| !known.contains(symbol));
    // Euler's number beside an unknown: `e^x = 5`.
    if symbols.len() > 1 && has_power_of_e(expr) {
        symbols.retain(|symbol| symbol.name() != "e");
    }
    symbols
}

fn has_power_of_e(expr: &Expr) -> bool {
    if let Expr::Power(base, _) = expr
        && matches!(&**base, Expr::Symbol(symbol) if symbol.name() == "e")
    {
        return true;
    }
    let mut found = false;
    expr.for_each_part(|part| found = found || has_power_of_e(part));
    found
}

/// The two sides of a plain equation.
fn sides(relation: &Expr) -> Option<(&Expr, &Expr)> {
    match relation {
        Expr::Relation(sides, relations) if relations.as_slice() == [Relation::Equal] => {
            Some((sides.first()?, sides.get(1)?))
        }
        _ => None,
    }
}

/// `x = …`: the letter and the right-hand side.
fn value(relation: &Expr) -> Option<(Symbol, Expr)> {
    match sides(relation)? {
        (Expr::Symbol(name), value) => Some((name.clone(), value.clone())),
        _ => None,
    }
}

fn is_equation(relation: &Expr) -> bool {
    matches!(relation, Expr::Relation(_, relations) if relations.iter().all(|r| *r == Relation::Equal))
}

/// Whether an expression is `a·x + b` with a number `a` other than 0.
fn is_linear(body: &Expr, x: &Symbol) -> bool {
    let budget = Budget::new(10_000, 1_000);
    matches!(Polynomial::from_expr(body, &budget), Ok(Some(p)) if p.total_degree() == 1)
        && body.symbols() == [x.clone()]
}
