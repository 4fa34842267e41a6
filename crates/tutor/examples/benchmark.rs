//! Answers the questions of a file of JSON lines (`module`, `question`, `answer`) and prints how many
//! answers are right, by module: `cargo run --release -p tutor --example benchmark -- FILE.jsonl`.
//!
//! Right means the expected string, or the same mathematical object: an expression up to order, a
//! list in order, a letter, a time, a truth value. `--wrong` lists what is not right.

use algebra::{Budget, Context, Decision};
use std::collections::BTreeMap;
use std::time::Instant;
use syntax::Expr;
use tutor::{Language, ask_quick};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let list_wrong = arguments.iter().any(|a| a == "--wrong");
    let path = arguments.iter().find(|a| !a.starts_with("--")).ok_or("which file?")?;
    let mut modules: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut unproved = 0;
    let text = std::fs::read_to_string(path)?;
    let started = Instant::now();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let row: serde_json::Value = serde_json::from_str(line)?;
        let field = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let answer = ask_quick(&field("question"), Language::En);
        let found = answer.answer.unwrap_or_default();
        let right = found == field("answer") || same_object(&found, &field("answer"));
        let count = modules.entry(field("module")).or_default();
        count.1 += 1;
        if right {
            count.0 += 1;
            unproved += usize::from(answer.verdict != Some(tutor::answer::Verdict::Proved));
        } else if list_wrong {
            let problem = answer.problem.map(|p| p.message).unwrap_or_default();
            println!(
                "{}: {}\n   expected {}, found {found} {problem}",
                field("module"),
                field("question"),
                field("answer")
            );
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    for (module, (right, all)) in &modules {
        println!("{module:<45}{right:>6} of {all:<6}{:>7.1}%", percent(*right, *all));
    }
    let (right, all) = modules.values().fold((0, 0), |(r, a), (x, y)| (r + x, a + y));
    println!("{:<45}{right:>6} of {all:<6}{:>7.2}%", "all", percent(right, all));
    println!(
        "right but not proved: {unproved}; {:.0} questions a second on one core",
        all as f64 / seconds
    );
    Ok(())
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole as f64
}

fn same_object(found: &str, expected: &str) -> bool {
    let (Ok(found), Ok(expected)) = (syntax::parse(found).ok(), syntax::parse(expected).ok())
    else {
        return false;
    };
    same(&found, &expected)
}

fn same(found: &Expr, expected: &Expr) -> bool {
    match (found, expected) {
        (Expr::List(a), Expr::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Expr::List(_), _) | (_, Expr::List(_)) => false,
        (a, b) if a == b => true,
        (Expr::Truth(_) | Expr::Time(..) | Expr::Text(_), _) => false,
        (a, b) => {
            let letters = Context::with_variables(&["e".into(), "i".into()]);
            matches!(algebra::equal(a, b, &letters, &Budget::default()), Decision::Equal(_))
        }
    }
}
