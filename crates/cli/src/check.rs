//! `aimaths check`: is this answer right?

use crate::args::{CheckArgs, Preset};
use crate::{Exit, batch};
use algebra::Budget;
use anyhow::{Result, bail};
use check::{Checked, Equality, Policy, check_answer};
use serde_json::{Map, Value, json};

pub(crate) fn run(args: &CheckArgs) -> Result<Exit> {
    let policy = match args.policy {
        Preset::Examiner => Policy::examiner(),
        Preset::Benchmark => Policy::benchmark(),
        Preset::Strict => Policy::strict(),
    };
    if let Some(path) = &args.batch {
        return batch::run(path, |line| check_line(&line, &policy));
    }
    let (Some(gold), Some(answer)) = (&args.gold, &args.answer) else {
        bail!("both --gold and --answer are needed");
    };
    let checked = check_answer(gold, answer, &policy, &Budget::default());
    if args.json {
        anstream::println!("{}", Value::Object(object(&checked)));
    } else {
        anstream::println!("{}: {}", name(checked.verdict), checked.why);
    }
    Ok(match checked.verdict {
        Equality::Equal => Exit::Done,
        Equality::Different => Exit::Negative,
        Equality::Unknown => Exit::Undecided,
    })
}

fn check_line(line: &Map<String, Value>, policy: &Policy) -> Map<String, Value> {
    let field = |name| line.get(name).and_then(Value::as_str);
    let (Some(gold), Some(answer)) = (field("gold"), field("answer")) else {
        let why = "this line lacks a text field `gold` or `answer`";
        return Map::from_iter([("verdict".into(), json!("unknown")), ("why".into(), json!(why))]);
    };
    object(&check_answer(gold, answer, policy, &Budget::default()))
}

fn object(checked: &Checked) -> Map<String, Value> {
    Map::from_iter([
        ("verdict".into(), json!(name(checked.verdict))),
        ("why".into(), json!(checked.why)),
    ])
}

fn name(verdict: Equality) -> &'static str {
    match verdict {
        Equality::Equal => "equal",
        Equality::Different => "different",
        Equality::Unknown => "unknown",
    }
}
