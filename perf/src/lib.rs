//! The operations that are timed, each from text to checked result, as a user would wait for them.

use algebra::{Budget, Context, Decision};
use check::{Goal, Task, Verdict};
use serde::Deserialize;
use syntax::{Expr, Symbol};

/// The inputs that both sides are timed on.
#[derive(Debug, Deserialize)]
pub struct Inputs {
    /// Pairs of equal expressions.
    pub equal: Vec<(String, String)>,
    /// Pairs of expressions that differ.
    pub different: Vec<(String, String)>,
    /// Equations in `x`.
    pub solve: Vec<String>,
    /// Quadratic equations in `x`.
    pub quadratic: Vec<String>,
    /// Linear systems in `x` and `y`.
    pub system: Vec<Vec<String>>,
    /// Expressions in `x`.
    pub differentiate: Vec<String>,
    /// Expressions in `x`.
    pub integrate: Vec<String>,
    /// Expressions in `x`, and where `x` goes.
    pub limit: Vec<(String, String)>,
    /// Polynomials in `x`.
    pub factor: Vec<String>,
}

impl Inputs {
    /// The committed inputs.
    pub fn committed() -> Inputs {
        serde_json::from_str(include_str!("../inputs.json"))
            .expect("the committed inputs are valid")
    }
}

/// Reads both expressions and decides whether they are equal; true if that is proved.
pub fn equal(a: &str, b: &str) -> bool {
    matches!(decided(a, b), Decision::Equal(_))
}

/// Reads both expressions and decides whether they are equal; true if they are shown to differ.
pub fn different(a: &str, b: &str) -> bool {
    matches!(decided(a, b), Decision::Different(_))
}

fn decided(a: &str, b: &str) -> Decision {
    let (a, b) = (syntax::parse(a).expr, syntax::parse(b).expr);
    algebra::equal(&a, &b, &Context::default(), &Budget::default())
}

/// Reads an expression, works the goal made of it with all steps, and checks the answer; true if
/// the answer is proved.
pub fn worked(source: &str, goal: impl Fn(Expr) -> Goal) -> bool {
    checked(goal(syntax::parse(source).expr))
}

/// The same, without the check of the answer: the steps are made, and that is all.
pub fn only_worked(source: &str, goal: impl Fn(Expr) -> Goal) -> bool {
    let task = Task { given: Vec::new(), goal: goal(syntax::parse(source).expr) };
    solve::solve(&task, &Budget::default()).is_ok()
}

fn checked(goal: Goal) -> bool {
    let task = Task { given: Vec::new(), goal };
    let budget = Budget::default();
    let Ok(solution) = solve::solve(&task, &budget) else { return false };
    let evidence = check::verify_task(&task, &[], solution.answer(), &Budget::default());
    check::verdict(&evidence.answer) == Verdict::Proved
}

/// The goal "solve this for x".
pub fn solve_goal(equation: Expr) -> Goal {
    Goal::Solve { relations: vec![equation], unknowns: vec![x()] }
}

/// The goal "solve this for x and y"; the equations stand in a list.
pub fn system_goal(equations: Expr) -> Goal {
    let relations = match equations {
        Expr::List(relations) => relations,
        one => vec![one],
    };
    Goal::Solve { relations, unknowns: vec![x(), Symbol::new("y")] }
}

/// The goal "differentiate this by x".
pub fn differentiate_goal(body: Expr) -> Goal {
    Goal::Differentiate { body, variable: x(), order: 1 }
}

/// The goal "integrate this by x".
pub fn integrate_goal(body: Expr) -> Goal {
    Goal::Integrate { body, variable: x(), bounds: None }
}

fn x() -> Symbol {
    Symbol::new("x")
}
