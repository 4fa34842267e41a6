//! `aimaths ask`: a question in, a worked and checked answer out.

use crate::args::{AskArgs, Lang};
use crate::{Exit, batch, terminal};
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use std::io::{self, Read};
use tutor::{Answer, Language};

/// Longest question read from standard input; the parser's own limit gives the better message.
const INPUT_BYTES: u64 = 2 << 20;

pub(crate) fn run(args: &AskArgs) -> Result<Exit> {
    let language = match args.lang {
        Lang::En => Language::En,
        Lang::Ne => Language::Ne,
    };
    if let Some(path) = &args.batch {
        return batch::run(path, |line| answer_line(line, language));
    }
    let question = match args.question.as_deref() {
        Some("-") => read_stdin()?,
        Some(question) => question.to_owned(),
        None => bail!("no question"),
    };
    let answer = tutor::ask(&question, language);
    if args.json {
        anstream::println!("{}", serde_json::to_string_pretty(&answer)?);
    } else {
        terminal::print_answer(&answer)?;
    }
    Ok(exit(&question, &answer))
}

fn exit(question: &str, answer: &Answer) -> Exit {
    match (&answer.answer, question.trim().is_empty()) {
        (Some(_), _) => Exit::Done,
        (None, true) => Exit::Unusable,
        (None, false) => Exit::Negative,
    }
}

fn read_stdin() -> Result<String> {
    let mut bytes = Vec::new();
    io::stdin().take(INPUT_BYTES).read_to_end(&mut bytes).context("reading standard input")?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The line's own fields, with the answer's fields over them.
fn answer_line(mut line: Map<String, Value>, language: Language) -> Map<String, Value> {
    let Some(question) = line.get("question").and_then(Value::as_str) else {
        line.insert(
            "problem".into(),
            json!({ "message": "this line has no text field `question`" }),
        );
        return line;
    };
    let answer = tutor::ask(question, language);
    match serde_json::to_value(&answer) {
        Ok(Value::Object(fields)) => line.extend(fields),
        _ => unreachable!("an answer serialises to an object"),
    }
    line
}
