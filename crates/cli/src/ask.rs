//! `aimaths ask`: a question in, a worked and checked answer out.

use crate::args::AskArgs;
use crate::{Exit, batch, input, read, terminal};
use anyhow::{Result, bail};
use serde_json::{Map, Value, json};
use std::path::Path;
use tutor::{Answer, Language, Method};

pub(crate) fn run(args: &AskArgs) -> Result<Exit> {
    let language = args.lang.into();
    let named = |name: &str| Method::all().find(|(_, n)| *n == name).map(|(method, _)| method);
    let method = args.method.as_deref().and_then(named);
    if let Some(path) = &args.batch {
        return batch::run(path, |line| answer_line(line, language, method));
    }
    let read = match &args.image {
        Some(path) => match read::question(path)? {
            Some(question) => Some(question),
            None => return Ok(Exit::Undecided),
        },
        None => args.question.clone(),
    };
    let question = match read.as_deref() {
        Some("-") => input::read(Path::new("-"))?,
        Some(question) => question.to_owned(),
        None => bail!("no question"),
    };
    let answer = tutor::ask_by(&question, language, method);
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

/// The line's own fields, with the answer's fields over them.
fn answer_line(
    mut line: Map<String, Value>,
    language: Language,
    method: Option<Method>,
) -> Map<String, Value> {
    let Some(question) = line.get("question").and_then(Value::as_str) else {
        line.insert(
            "problem".into(),
            json!({ "message": "this line has no text field `question`" }),
        );
        return line;
    };
    let answer = tutor::ask_by(question, language, method);
    match serde_json::to_value(&answer) {
        Ok(Value::Object(fields)) => line.extend(fields),
        _ => unreachable!("an answer serialises to an object"),
    }
    line
}
