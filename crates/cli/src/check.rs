//! `aimaths check`: is this answer right?

use crate::args::{AnswerForm, CheckArgs, Lang, Preset};
use crate::{Exit, batch};
use algebra::Budget;
use anyhow::{Result, anyhow, bail};
use check::{Checked, Equality, Form, Policy, Precision, check_answer};
use serde_json::{Map, Value, json};

pub(crate) fn run(args: &CheckArgs) -> Result<Exit> {
    let policy = policy(args)?;
    let lang = args.lang;
    if let Some(path) = &args.batch {
        return batch::run(path, |line| check_line(&line, &policy, lang));
    }
    let (Some(gold), Some(answer)) = (&args.gold, &args.answer) else {
        bail!("both --gold and --answer are needed");
    };
    let checked = check_answer(gold, answer, &policy, &Budget::default());
    if args.json {
        anstream::println!("{}", Value::Object(object(&checked, lang)));
    } else {
        anstream::println!("{}: {}", name(checked.verdict), why(&checked, lang));
    }
    Ok(match checked.verdict {
        Equality::Equal => Exit::Done,
        Equality::Different => Exit::Negative,
        Equality::Unknown => Exit::Undecided,
    })
}

/// The preset with what the other options change in it.
fn policy(args: &CheckArgs) -> Result<Policy> {
    let mut policy = match args.policy {
        Preset::Examiner => Policy::examiner(),
        Preset::Benchmark => Policy::benchmark(),
        Preset::Strict => Policy::strict(),
    };
    if let Some(form) = args.form {
        policy.form = match form {
            AnswerForm::Any => Form::Any,
            AnswerForm::Simplest => Form::Simplest,
            AnswerForm::Factorised => Form::Factorised,
            AnswerForm::Expanded => Form::Expanded,
            AnswerForm::Same => Form::Same,
        };
    }
    policy.precision = args.places.map(Precision::Places).or(args.figures.map(Precision::Figures));
    for value in &args.pi {
        policy.take_for_pi(value).map_err(|why| anyhow!("--pi {value}: {why}"))?;
    }
    for statement in &args.assume {
        policy.assume(statement).map_err(|why| anyhow!("--assume {statement}: {why}"))?;
    }
    Ok(policy)
}

fn check_line(line: &Map<String, Value>, policy: &Policy, lang: Lang) -> Map<String, Value> {
    let field = |name| line.get(name).and_then(Value::as_str);
    let (Some(gold), Some(answer)) = (field("gold"), field("answer")) else {
        let why = "this line lacks a text field `gold` or `answer`";
        return Map::from_iter([("verdict".into(), json!("unknown")), ("why".into(), json!(why))]);
    };
    let mut policy = policy.clone();
    for statement in statements(line.get("assume")) {
        if let Err(why) = policy.assume(statement) {
            let why = format!("`assume`: {why}");
            return Map::from_iter([
                ("verdict".into(), json!("unknown")),
                ("why".into(), json!(why)),
            ]);
        }
    }
    object(&check_answer(gold, answer, &policy, &Budget::default()), lang)
}

/// What a line says of its letters: one text, or a list of such.
fn statements(field: Option<&Value>) -> Vec<&str> {
    match field {
        Some(Value::String(one)) if one.trim().is_empty() => Vec::new(),
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The verdict and its reason; where a form is asked for, the verdicts on value and form too.
fn object(checked: &Checked, lang: Lang) -> Map<String, Value> {
    let mut object = Map::from_iter([
        ("verdict".into(), json!(name(checked.verdict))),
        ("why".into(), json!(why(checked, lang))),
    ]);
    if let Some(form) = checked.form {
        object.insert("value".into(), json!(name(checked.value)));
        object.insert("form".into(), json!(name(form)));
    }
    object
}

fn why(checked: &Checked, lang: Lang) -> String {
    match lang {
        Lang::En => checked.why.clone(),
        Lang::Ne => checked.why_in_nepali(),
    }
}

fn name(verdict: Equality) -> &'static str {
    match verdict {
        Equality::Equal => "equal",
        Equality::Different => "different",
        Equality::Unknown => "unknown",
    }
}
