//! Marks answers against a key, as a teacher's assistant would.
//!
//! ```text
//! cargo run -p check --example marking -- 'x^2 - 1' '(x-1)(x+1)' 'x^2 + 1' 'I do not know'
//! ```
//!
//! The first argument is the key, the others are answers. Prints the verdict on each and why.

use check::{Budget, Equality, Policy, check_answer, final_answer};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(key) = arguments.next() else {
        eprintln!("usage: marking KEY ANSWER …");
        std::process::exit(2);
    };
    for answer in arguments {
        let checked = check_answer(&key, &answer, &Policy::examiner(), &Budget::default());
        let mark = match checked.verdict {
            Equality::Equal => "right",
            Equality::Different => "wrong",
            Equality::Unknown => "for a person to read",
        };
        let read = final_answer(&answer);
        println!("{answer}\n  read as {} ({})", read.parts.join(", "), read.kind);
        println!("  {mark}: {}", checked.why);
    }
}
