//! Fixed pieces of work, done some times over: what `perf/instructions` counts.

use anyhow::{Context, Result};
use check::{Budget, Policy, check_answer};
use std::hint::black_box;
use tutor::Language;

/// Name, gold, answer.
const CHECKS: &[(&str, &str, &str)] = &[
    ("check_fraction", "1/2", r"\frac{2}{4}"),
    ("check_polynomial", "(x+y)^3", "x^3+3x^2y+3xy^2+y^3"),
    ("check_rational", "1/(x-1)-1/(x+1)", "2/(x^2-1)"),
    ("check_surd", r"\sqrt{50}-\sqrt{18}", r"2\sqrt2"),
    ("check_trigonometry", r"\frac{1-\cos 2x}{\sin 2x}", r"\tan x"),
    ("check_interval", r"(-\infty,-1)\cup(2,\infty)", "x < -1 or x > 2"),
    (
        "check_response",
        r"\{1, 2\}",
        "First we factor the left side. Then each factor may be 0.\n\
         So the final answer is $\\boxed{x = 2 \\text{ or } x = 1}$. I hope this helps.",
    ),
    ("refute_polynomial", "(x+1)^2", "x^2+1"),
];

/// The names of all pieces of work.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|(name, ..)| *name).chain(["read", "ask"])
}

/// Does the work of this name so many times.
pub(crate) fn run(name: &str, times: u32) -> Result<()> {
    (0..times).try_for_each(|_| once(name))
}

fn once(name: &str) -> Result<()> {
    match name {
        "read" => {
            black_box(syntax::parse(black_box(r"\frac{-b\pm\sqrt{b^2-4ac}}{2a}")));
        }
        "ask" => {
            black_box(tutor::ask_quick(black_box("Solve 2*x**2 + 3*x - 5 = 0."), Language::En));
        }
        _ => {
            let found = CHECKS.iter().find(|(n, ..)| *n == name);
            let (_, gold, answer) = found.with_context(|| format!("no work is named {name}"))?;
            let (policy, budget) = (Policy::examiner(), Budget::default());
            black_box(check_answer(black_box(gold), answer, &policy, &budget));
        }
    }
    Ok(())
}
