//! `aimaths working`: does each line follow?

use crate::args::WorkingArgs;
use crate::{Exit, batch, input, terminal};
use anyhow::{Result, anyhow, bail};
use serde_json::{Map, Value, json};
use std::fmt::Display;
use syntax::Expr;
use tutor::working::{LineVerdict, assumption, lines};
use tutor::{Language, Submission, Working, working};

pub(crate) fn run(args: &WorkingArgs) -> Result<Exit> {
    let language = args.lang.into();
    if let Some(path) = &args.batch {
        return batch::run(path, |line| judged_line(line, language));
    }
    let Some(path) = &args.file else { bail!("no working") };
    let submission = Submission {
        assumptions: assumptions(&args.assume)?,
        lines: lines(&input::read(path)?),
        question: args.question.clone(),
        answer: args.answer.clone(),
    };
    if submission.lines.is_empty() {
        bail!("there is no line of working in {}", path.display());
    }
    let judged = working(&submission, language);
    if args.json {
        anstream::println!("{}", serde_json::to_string_pretty(&judged)?);
    } else {
        terminal::working::print(&judged, language)?;
    }
    Ok(exit(&judged))
}

fn exit(judged: &Working) -> Exit {
    if judged.verdicts.contains(&LineVerdict::DoesNotFollow) {
        Exit::Negative
    } else if judged.verdicts.contains(&LineVerdict::Unknown) {
        Exit::Undecided
    } else {
        Exit::Done
    }
}

fn assumptions(texts: &[impl AsRef<str> + Display]) -> Result<Vec<Expr>> {
    let read = |text: &_| {
        assumption(AsRef::<str>::as_ref(text))
            .map_err(|problem| anyhow!("can't assume `{text}`: {}", problem.message))
    };
    texts.iter().map(read).collect()
}

/// The line's own fields, with what was found over them.
fn judged_line(mut line: Map<String, Value>, language: Language) -> Map<String, Value> {
    let submission = match submission(&line) {
        Ok(submission) => submission,
        Err(error) => {
            line.insert("problem".into(), json!({ "message": error.to_string() }));
            return line;
        }
    };
    match serde_json::to_value(working(&submission, language)) {
        Ok(Value::Object(fields)) => line.extend(fields),
        _ => unreachable!("a judged working serialises to an object"),
    }
    line
}

fn submission(line: &Map<String, Value>) -> Result<Submission> {
    let assumed = match line.get("assume") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::String(one)) => vec![one.clone()],
        Some(list) => texts(list).ok_or_else(|| anyhow!("`assume` is no list of texts"))?,
    };
    let text = |name: &str| match line.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(Value::Number(number)) => Ok(Some(number.to_string())),
        Some(_) => Err(anyhow!("`{name}` is no text")),
    };
    Ok(Submission {
        lines: line
            .get("lines")
            .and_then(texts)
            .ok_or_else(|| anyhow!("this line has no list of texts `lines`"))?,
        question: text("question")?,
        answer: text("answer")?,
        assumptions: assumptions(&assumed)?,
    })
}

fn texts(list: &Value) -> Option<Vec<String>> {
    list.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}
