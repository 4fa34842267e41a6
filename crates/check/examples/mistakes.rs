//! How often the table of mistakes names a wrong line as somebody else did.
//!
//! ```text
//! cargo run --release -p check --example mistakes -- FILE.jsonl …
//! ```
//!
//! Each row has `lines` (two), `kind` (`checkMistake` rows are looked at) and `mistakes`: names as
//! the tutor of math-blocks gives them. Prints each disagreement and the figures.

use check::{Budget, Scope, diagnose};
use serde_json::Value;
use std::time::{Duration, Instant};

/// Our names for theirs.
const NAMES: &[(&str, &str)] = &[
    ("different-amounts-added", "EQN_ADD_DIFF"),
    ("different-factors", "EQN_MUL_DIFF"),
    ("something-added", "EXPR_ADD_NON_IDENTITY"),
    ("something-multiplied", "EXPR_MUL_NON_IDENTITY"),
    ("addition-slip", "EVAL_ADD"),
    ("multiplication-slip", "EVAL_MUL"),
    ("split-sum-slip", "DECOMP_ADD"),
    ("split-product-slip", "DECOMP_MUL"),
];

fn main() {
    let (mut rows, mut agreed, mut longest) = (0, 0, Duration::ZERO);
    for path in std::env::args().skip(1) {
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                eprintln!("{path}: {error}");
                continue;
            }
        };
        for row in text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
            let texts = |name: &str| -> Vec<&str> {
                row[name].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
            };
            let (lines, expected) = (texts("lines"), texts("mistakes"));
            let ([before, after], Some("checkMistake")) = (&lines[..], row["kind"].as_str()) else {
                continue;
            };
            let (before, after) = (syntax::parse(before).expr, syntax::parse(after).expr);
            let started = Instant::now();
            let found = diagnose(&before, &after, &Scope::default(), &Budget::default());
            longest = longest.max(started.elapsed());
            let mut theirs: Vec<&str> = found
                .iter()
                .filter_map(|d| NAMES.iter().find(|(ours, _)| *ours == d.mistake.name))
                .map(|(_, theirs)| *theirs)
                .collect();
            theirs.dedup();
            rows += 1;
            if theirs == expected {
                agreed += 1;
            } else {
                let names: Vec<&str> = found.iter().map(|d| d.mistake.name).collect();
                println!("{lines:?}: {names:?}, not {expected:?}");
            }
        }
    }
    println!("{agreed} of {rows} agree; the longest took {longest:?}");
}
