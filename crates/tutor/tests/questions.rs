//! Tables of questions a teacher can read, one a family in `questions`, and the laws that every
//! answer obeys. A line is `question => answer`; every answer must be proved, and every step of its
//! solution accepted by the checker.

use algebra::Budget;
use check::{Outcome, check_step, verify_task};
use std::sync::LazyLock;
use syntax::Expr;
use tutor::answer::Verdict;
use tutor::{Language, ask, ask_quick};

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    static TABLES: LazyLock<String> = LazyLock::new(|| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/questions");
        let mut paths: Vec<_> = std::fs::read_dir(folder)
            .expect("the tables are there")
            .map(|entry| entry.expect("the folder can be read").path())
            .collect();
        paths.sort();
        let read = |path| std::fs::read_to_string(path).expect("a table is text");
        paths.into_iter().map(read).collect()
    });
    TABLES
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.rsplit_once(" => ").expect("a row is `question => answer`"))
}

#[test]
fn every_question_has_its_proved_answer() {
    let mut wrong = Vec::new();
    for (question, expected) in rows() {
        let answer = ask(question, Language::En);
        let found = answer.answer.clone().unwrap_or_else(|| format!("{:?}", answer.problem));
        if found != expected || answer.verdict != Some(Verdict::Proved) {
            wrong.push(format!(
                "{question}\n   expected {expected}\n   found {found} ({:?})",
                answer.verdict
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Every step emitted is accepted by the checker, in its own right.
#[test]
fn every_step_is_accepted() {
    let mut refused = Vec::new();
    for (question, _) in rows() {
        let Ok(read) = question::read(question) else { continue };
        let Ok(solution) = solve::solve(&read.task, &Budget::default()) else { continue };
        let found: Vec<_> =
            solution.findings.iter().flat_map(|(_, values)| values.iter().cloned()).collect();
        let checked = verify_task(&read.task, &found, solution.answer(), &Budget::default());
        let derivations = solution.findings.iter().map(|(d, _)| d).chain([&solution.main]);
        for step in derivations.flat_map(|d| &d.steps) {
            refuse(step, &checked.scope, question, &mut refused);
        }
    }
    assert!(refused.is_empty(), "{} steps refused:\n{}", refused.len(), refused.join("\n"));
}

fn refuse(step: &solve::Step, scope: &check::Scope, question: &str, refused: &mut Vec<String>) {
    let outcome = check_step(step.claim, &step.before, &step.after, scope, &Budget::default());
    if outcome != Outcome::Passed {
        let show = |e: &Expr| syntax::plain(e);
        refused.push(format!(
            "{question}\n   {} ({:?}): {} -> {}: {outcome:?}",
            step.rule.name,
            step.claim,
            show(&step.before),
            show(&step.after)
        ));
    }
    for finer in &step.substeps {
        refuse(finer, scope, question, refused);
    }
}

/// Each derivation is a chain: a step starts where the one before it ended, or, where facts were
/// stated in between, where the last one before them ended.
#[test]
fn steps_form_a_chain() {
    for (question, _) in rows() {
        let Ok(read) = question::read(question) else { continue };
        let Ok(solution) = solve::solve(&read.task, &Budget::default()) else { continue };
        for derivation in solution.findings.iter().map(|(d, _)| d).chain([&solution.main]) {
            let mut current = &derivation.start;
            let mut last = current;
            for step in &derivation.steps {
                let aside = matches!(step.claim, check::Claim::Fact | check::Claim::States);
                let chained = step.before == *current || step.before == *last;
                assert!(
                    aside || chained,
                    "{question}: {} starts elsewhere: {step:?}",
                    step.rule.name
                );
                last = &step.after;
                if step.claim != check::Claim::Fact {
                    current = last;
                }
            }
        }
    }
}

/// The same question gives the same answer and steps, whoever asks and how often.
#[test]
fn answers_are_deterministic() {
    for (question, _) in rows() {
        let text = |answer: tutor::Answer| {
            let mut value = serde_json::to_value(answer).expect("an answer serialises");
            value["elapsed_us"] = 0.into();
            for drawn in ["figures", "method", "other_ways"] {
                value[drawn] = serde_json::Value::Null;
            }
            value
        };
        assert_eq!(
            text(ask(question, Language::En)),
            text(ask_quick(question, Language::En)),
            "{question}"
        );
    }
}

/// What can't be checked in any way is not given as an answer.
#[test]
fn an_unchecked_answer_is_not_shown() {
    for question in [r"\lim_{x\to 0} \frac{\sin 3x}{5x}", r"\int_{4}^{5} x \cos(9x) dx"] {
        let answer = ask(question, Language::En);
        let checked = matches!(answer.verdict, Some(Verdict::Proved | Verdict::Supported));
        assert!(checked || (answer.answer.is_none() && answer.problem.is_some()), "{question}");
    }
}

/// Bad input is answered with a message, quickly and without a panic.
#[test]
fn bad_input_gets_a_clear_message() {
    let noise: String = (0..1_000_000u32)
        .map(|k| char::from(33 + (k.wrapping_mul(2_654_435_761) >> 24) as u8 % 90))
        .collect();
    let bad = [
        String::new(),
        "   \n\t ".into(),
        "(".repeat(5_000),
        "{".repeat(5_000),
        format!("{}1{}", "(".repeat(5_000), ")".repeat(5_000)),
        "\\frac".repeat(2_000),
        "\\sqrt{".repeat(3_000),
        "-".repeat(10_000) + "1",
        "9^9^9^9".into(),
        "What is 9^9^9^9?".into(),
        "9".repeat(100_000),
        format!("What is {} + 1?", "9".repeat(100_000)),
        "1/0".into(),
        "What is 1/(3-3)?".into(),
        "Solve 1/x = 1/0".into(),
        "0^0/0".into(),
        "\\frac{1}{2".into(),
        "}{".into(),
        "\\input{/etc/passwd}".into(),
        "\u{202e}\u{200b}2\u{200b}+\u{feff}2\u{202c}".into(),
        "100000!".into(),
        "(x+y+z+1)^200".into(),
        "Factor x^100000 - 1".into(),
        "Expand (a+b+c+d+e)^40".into(),
        noise,
        "\0\0\0".into(),
        "Solve for x".into(),
        "What is the derivative of e^3?".into(),
        (0..3_000).map(|k| k.to_string()).collect::<Vec<_>>().join(" < "),
        "Let f(x) = f(x-1) + f(x-2). What is f(100)?".into(),
        "Let f(x) = 2*f(x). Let g(y) = f(g(y)). What is g(f(3))?".into(),
        format!("Let f(x) = x*x + x. What is {}3{}?", "f(".repeat(60), ")".repeat(60)),
        "What is the 99999999999999999999'th derivative of x?".into(),
        "Round 1.5 to 99999999999 decimal places".into(),
        "Convert 5 parsecs to wibbles".into(),
    ];
    for question in bad {
        let answer = ask(&question, Language::En);
        let start: String = question.chars().take(40).collect();
        if answer.answer.is_none() {
            let problem =
                answer.problem.unwrap_or_else(|| panic!("`{start}`: neither answer nor problem"));
            assert!(!problem.message.is_empty(), "`{start}`");
            assert!(!problem.message.contains("broke"), "`{start}`: {}", problem.message);
            assert!(problem.message.len() < 1_000, "`{start}`: the message repeats the input");
        }
    }
}
