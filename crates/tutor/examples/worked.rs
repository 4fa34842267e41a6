//! Works the questions of files of JSON lines and prints how many have the expected result, how many
//! have steps, and every miss: `cargo run --release -p tutor --example worked -- FILE.jsonl …`
//!
//! A line has `question` and `expected`, or `kind` (`simplify`, `factor`, `solveEquation`), `input`
//! and `expected` as the cases of mathsteps have them. Right means the same mathematical object,
//! whatever its form. `--steps` prints the steps of each, `--all` each answer, `--unproved` those
//! that are only supported.

use algebra::Budget;
use check::{Policy, check_answer};
use serde_json::Value;
use tutor::answer::{Answer, Step, Verdict};
use tutor::{Language, ask_quick};

#[derive(Default)]
struct Tally {
    rows: usize,
    right: usize,
    with_steps: usize,
    proved: usize,
    steps: usize,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let given = |name: &str| arguments.iter().any(|a| a == name);
    for path in arguments.iter().filter(|a| !a.starts_with("--")) {
        let mut tally = Tally::default();
        for line in std::fs::read_to_string(path)?.lines().filter(|line| !line.trim().is_empty()) {
            let row = Row::of(&serde_json::from_str(line)?);
            let answer = ask_quick(&row.question, Language::En);
            let right = row.agrees(answer.answer.as_deref());
            tally.rows += 1;
            tally.right += usize::from(right);
            tally.with_steps += usize::from(!answer.steps.is_empty());
            tally.proved += usize::from(answer.verdict == Some(Verdict::Proved));
            tally.steps += answer.steps.len();
            let unproved = answer.verdict == Some(Verdict::Supported);
            if !right
                || answer.steps.is_empty()
                || given("--all")
                || unproved && given("--unproved")
            {
                report(&row, right, &answer);
            }
            if given("--steps") {
                answer.steps.iter().for_each(|step| print_step(step, 1));
            }
        }
        let Tally { rows, right, with_steps, proved, steps } = tally;
        println!(
            "{path}: {right} of {rows} right ({:.1} %), {with_steps} with steps ({:.1} each), {proved} proved",
            100.0 * right as f64 / rows.max(1) as f64,
            steps as f64 / with_steps.max(1) as f64,
        );
    }
    Ok(())
}

fn report(row: &Row, right: bool, answer: &Answer) {
    let found = answer
        .answer
        .as_deref()
        .unwrap_or_else(|| answer.problem.as_ref().map_or("", |problem| problem.message.as_str()));
    let problem = match (right, answer.steps.is_empty()) {
        (false, _) => "MISS ",
        (true, true) => "no steps ",
        (true, false) => "",
    };
    let proved = if answer.verdict == Some(Verdict::Supported) { ", not proved" } else { "" };
    println!("{problem}{}\n   expected {}, found {found}{proved}", row.question, row.expected);
}

fn print_step(step: &Step, depth: usize) {
    println!("{}{}: {}  ->  {}", "   ".repeat(depth), step.title, step.before, step.after);
    step.steps.iter().for_each(|finer| print_step(finer, depth + 1));
}

/// A question with its expected result.
struct Row {
    question: String,
    expected: String,
    /// What the question is about, where it says no more than that.
    input: Option<String>,
}

impl Row {
    fn of(row: &Value) -> Row {
        let text = |name: &str| row[name].as_str().map(str::to_owned);
        let expected = text("expected").or_else(|| text("answer")).unwrap_or_default();
        let input = text("input");
        let question = match (&input, row["kind"].as_str()) {
            (Some(input), Some("factor")) => format!("Factorise {input}."),
            (Some(input), Some("solveEquation")) => format!("Solve {input}."),
            (Some(input), _) => format!("Simplify {input}."),
            (None, _) => text("question").unwrap_or_default(),
        };
        Row { question, expected, input }
    }

    /// Whether `found` is what is expected.
    fn agrees(&self, found: Option<&str>) -> bool {
        let Some(found) = found else { return false };
        let expected = match (self.expected.as_str(), &self.input) {
            // What mathsteps has no steps for: a result of ours is right that the judge accepted.
            ("no-steps", Some(input)) if input.contains(['=', '<', '>']) => return true,
            ("no-steps", Some(input)) => input.clone(),
            ("STATEMENT_IS_TRUE", _) => return matches!(found, "True" | "all real numbers"),
            ("STATEMENT_IS_FALSE", _) => return matches!(found, "False" | "no solution" | "{}"),
            // `x = [-2, 3]` lists the solutions.
            (expected, _) => match expected.split_once(" = [") {
                Some((x, list)) => {
                    let values = list.trim_end_matches(']').split(',');
                    values.map(|v| format!("{x} = {}", v.trim())).collect::<Vec<_>>().join(" or ")
                }
                None => expected.to_owned(),
            },
        };
        found == expected
            || check_answer(&expected, found, &Policy::examiner(), &Budget::default()).is_equal()
    }
}
