//! A task in words again, so that a pupil can see how a question was understood.

use check::{Criterion, DrawOutcome, Given, Goal, Item, Precision, Task};
use syntax::{Expr, Symbol};

/// The task as short sentences, one for each thing given and one for the goal. Formulas are written
/// by `print`: `syntax::plain` for text, `syntax::latex` between dollar signs for a page.
pub fn describe(task: &Task, print: &dyn Fn(&Expr) -> String) -> Vec<String> {
    let words = Words { print };
    task.given.iter().map(|given| words.given(given)).chain([words.goal(&task.goal)]).collect()
}

struct Words<'a> {
    print: &'a dyn Fn(&Expr) -> String,
}

impl Words<'_> {
    fn e(&self, expr: &Expr) -> String {
        (self.print)(expr)
    }

    fn symbol(&self, symbol: &Symbol) -> String {
        self.e(&Expr::Symbol(symbol.clone()))
    }

    fn list(&self, exprs: &[Expr]) -> String {
        exprs.iter().map(|expr| self.e(expr)).collect::<Vec<_>>().join(", ")
    }

    fn items(&self, items: &[Item]) -> String {
        let one = |item: &Item| match &item.label {
            Some(label) => format!("({label}) {}", self.e(&item.value)),
            None => self.e(&item.value),
        };
        items.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn symbols(&self, symbols: &[Symbol]) -> String {
        symbols.iter().map(|symbol| self.symbol(symbol)).collect::<Vec<_>>().join(", ")
    }

    fn given(&self, given: &Given) -> String {
        match given {
            Given::Function { name, parameters, body } => {
                let head = Expr::Apply(
                    name.clone(),
                    parameters.iter().cloned().map(Expr::Symbol).collect(),
                );
                format!("Let {} = {}", self.e(&head), self.e(body))
            }
            Given::Value { name, goal: Goal::Evaluate(value) } => {
                format!("Let {} = {}", self.symbol(name), self.e(value))
            }
            Given::Value { name, goal } => {
                format!("Let {} be the answer of: {}", self.symbol(name), self.goal(goal))
            }
            Given::Equations(equations) => format!("Suppose {}", self.list(equations)),
            Given::Assume(relation) => format!("Assume {}", self.e(relation)),
        }
    }

    fn goal(&self, goal: &Goal) -> String {
        match goal {
            Goal::Evaluate(a) => format!("Evaluate {}", self.e(a)),
            Goal::Simplify(a) => format!("Simplify {}", self.e(a)),
            Goal::Expand(a) => format!("Expand {}", self.e(a)),
            Goal::Collect(a) => format!("Collect like terms in {}", self.e(a)),
            Goal::Factor(a) => format!("Factorise {}", self.e(a)),
            Goal::Solve { relations, unknowns } => {
                format!("Solve {} for {}", self.list(relations), self.symbols(unknowns))
            }
            Goal::Differentiate { body, variable, order } => {
                format!("Differentiate {} {order}× by {}", self.e(body), self.symbol(variable))
            }
            Goal::Integrate { body, variable, bounds: None } => {
                format!("Integrate {} by {}", self.e(body), self.symbol(variable))
            }
            Goal::Integrate { body, variable, bounds: Some((a, b)) } => {
                format!(
                    "Integrate {} by {} from {} to {}",
                    self.e(body),
                    self.symbol(variable),
                    self.e(a),
                    self.e(b)
                )
            }
            Goal::Limit(limit) => format!("Find {}", self.e(limit)),
            Goal::Decide(relation) => format!("Decide whether {}", self.e(relation)),
            Goal::Choose { criterion, items } => {
                format!("Choose the {} of {}", self.criterion(criterion), self.items(items))
            }
            Goal::Sort { items, descending } => {
                format!(
                    "Sort {} {}",
                    self.list(items),
                    if *descending { "downwards" } else { "upwards" }
                )
            }
            Goal::HighestCommonFactor(items) => {
                format!("Find the highest common factor of {}", self.list(items))
            }
            Goal::LowestCommonMultiple(items) => {
                format!("Find the lowest common multiple of {}", self.list(items))
            }
            Goal::CommonDenominator(items) => {
                format!("Find the common denominator of {}", self.list(items))
            }
            Goal::IsPrime { number, composite } => {
                format!(
                    "Decide whether {} is {}",
                    self.e(number),
                    if *composite { "composite" } else { "prime" }
                )
            }
            Goal::Divides { divisor, number } => {
                format!("Decide whether {} divides {}", self.e(divisor), self.e(number))
            }
            Goal::PrimeFactors(n) => format!("Find the prime factors of {}", self.e(n)),
            Goal::PrimeFactorisation(n) => format!("Write {} as a product of primes", self.e(n)),
            Goal::Remainder { dividend, divisor } => {
                format!("Find the remainder of {} divided by {}", self.e(dividend), self.e(divisor))
            }
            Goal::Digit { number, place } => {
                format!("Find the digit of {} at 10^{place}", self.e(number))
            }
            Goal::Round { number, to } => format!("Round {} to {}", self.e(number), precision(to)),
            Goal::InBase { number, base } => format!("Write {} in base {base}", self.e(number)),
            Goal::NextTerm(terms) => format!("Find the term after {}", self.list(terms)),
            Goal::NthTerm { terms, index } => {
                format!("Find term {} of {}", self.symbol(index), self.list(terms))
            }
            Goal::Convert { quantity, unit } => {
                let unit = self.e(&Expr::Quantity(Box::new(Expr::integer(1)), unit.clone()));
                format!("Convert {} to multiples of {unit}", self.e(quantity))
            }
            Goal::Elapsed { from, to } => {
                format!("Find the minutes from {} to {}", self.e(from), self.e(to))
            }
            Goal::Shift { time, minutes } => {
                format!("Find the time {} minutes after {}", self.e(minutes), self.e(time))
            }
            Goal::Coefficient { body, form, name } => {
                format!("Write {} as {} and give {}", self.e(body), self.e(form), self.symbol(name))
            }
            Goal::Probability(draw) => {
                let bag: Vec<String> =
                    draw.population.iter().map(|(kind, n)| format!("{n} {kind}")).collect();
                let outcome = match &draw.outcome {
                    DrawOutcome::Sequence(kinds) => format!("{} in this order", kinds.join(", ")),
                    DrawOutcome::Counts(counts) => counts
                        .iter()
                        .map(|(kind, n)| format!("{n} {kind}"))
                        .collect::<Vec<_>>()
                        .join(", "),
                };
                let manner = if draw.replacement { "with" } else { "without" };
                format!(
                    "Find the probability of {outcome} when {} are drawn {manner} replacement from {}",
                    draw.drawn,
                    bag.join(", ")
                )
            }
        }
    }

    fn criterion(&self, criterion: &Criterion) -> String {
        match criterion {
            Criterion::Largest(1) => "largest".into(),
            Criterion::Smallest(1) => "smallest".into(),
            Criterion::Largest(k) => format!("{k}. largest"),
            Criterion::Smallest(k) => format!("{k}. smallest"),
            Criterion::Nearest(target) => format!("nearest to {}", self.e(target)),
        }
    }
}

fn precision(to: &Precision) -> String {
    match to {
        Precision::Places(n) => format!("{n} decimal places"),
        Precision::Nearest(n) => format!("the nearest {n}"),
        Precision::Figures(n) => format!("{n} significant figures"),
    }
}
