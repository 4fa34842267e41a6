//! The same question by each method that schools teach for it.

use crate::answer::{Language, Method, Way};
use crate::compose::solution_steps;
use algebra::Budget;
use check::{Approach, Given, Task};
use solve::{Solution, Step};

/// The method of a solution, and the other ways to the same answer; nothing where there is but one.
pub(crate) fn of(
    task: &Task,
    solution: &Solution,
    language: Language,
) -> (Option<Method>, Vec<Way>) {
    let mut method = None;
    let mut others: Vec<(Approach, Solution)> = Vec::new();
    for (approach, _) in Approach::ALL.iter().filter(|(approach, _)| approach.fits(&task.goal)) {
        let mut again = task.clone();
        again.given.retain(|given| !matches!(given, Given::Approach(_)));
        again.given.push(Given::Approach(*approach));
        let Ok(other) = solve::solve(&again, &Budget::default()) else { continue };
        // What was checked is the answer; a way that leads elsewhere is none to it.
        if other.answer() != solution.answer() {
            continue;
        }
        // A method that does not come through gives way to a later one, whose name it then is.
        if same(&other, solution) {
            method = Some(Method::from(*approach));
        } else if let Some((name, _)) = others.iter_mut().find(|(_, seen)| same(seen, &other)) {
            *name = *approach;
        } else {
            others.push((*approach, other));
        }
    }
    if others.is_empty() {
        return (None, Vec::new());
    }
    let ways = others.iter().map(|(approach, other)| Way {
        method: Method::from(*approach),
        steps: solution_steps(&task.goal, other, language),
    });
    (method, ways.collect())
}

/// Whether two ways are one: the same rules lead to the same lines.
fn same(one: &Solution, other: &Solution) -> bool {
    let line = |step: &Step| (step.rule.name, step.after.clone());
    let lines = |s: &Solution| s.main.steps.iter().map(line).collect::<Vec<_>>();
    lines(one) == lines(other)
}

#[cfg(test)]
mod tests {
    use crate::{Language, Method, ask};

    fn methods(question: &str) -> (Option<Method>, Vec<Method>) {
        let answer = ask(question, Language::En);
        (answer.method, answer.other_ways.iter().map(|way| way.method).collect())
    }

    #[test]
    fn each_way_has_the_name_of_what_is_done() {
        use Method::{CompletingTheSquare, Elimination, Factorisation, Formula, Substitution};
        let table = [
            ("Solve x^2 - 5x + 6 = 0", Some(Factorisation), vec![CompletingTheSquare, Formula]),
            ("Solve x^2 - 2x - 1 = 0", Some(Formula), vec![CompletingTheSquare]),
            ("Solve 3x + 2y = 12 and x - y = -1", Some(Elimination), vec![Substitution]),
            ("Solve 2x + 5 = 11", None, vec![]),
            ("What is 15% of 240?", None, vec![]),
        ];
        for (question, method, others) in table {
            assert_eq!(methods(question), (method, others), "{question}");
        }
    }
}
