//! Reads questions from standard input, one a line; prints each that is not understood, or with
//! `--tasks` every task, and at the end how many were read and how fast.

use std::{io::Read, time::Instant};

fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("standard input is text");
    let tasks = std::env::args().any(|argument| argument == "--tasks");
    let questions: Vec<&str> = text.lines().collect();
    let _ = question::read("2 + 2");
    let start = Instant::now();
    let results: Vec<_> = questions.iter().map(|question| question::read(question)).collect();
    let elapsed = start.elapsed();
    let mut understood = 0usize;
    for (question, result) in questions.iter().zip(&results) {
        match result {
            Ok(read) => {
                understood += 1;
                if tasks {
                    println!(
                        "{question}\n    {}",
                        question::describe(&read.task, &syntax::plain).join("; ")
                    );
                }
            }
            Err(error) => println!("? {question}\n    {error}"),
        }
    }
    let rate = questions.len() as f64 / elapsed.as_secs_f64();
    eprintln!("{understood} of {} understood, {rate:.0} a second", questions.len());
}
