//! The way of a question: read, worked, checked, put into words.

use crate::answer::{
    Answer, Counterexample, Evidence, Language, Method, Outcome, Problem, Step, Verdict,
};
use crate::{shown, words};
use algebra::Budget;
use check::{Given, Goal, Task, TaskEvidence, check_step};
use solve::Solution;
use syntax::{Expr, Number, latex, plain, spoken};

/// Answers a question; with the answer comes the solution it was made of.
pub(crate) fn answer(
    question: &str,
    language: Language,
    method: Option<Method>,
) -> (Answer, Option<(Task, Solution)>) {
    let read = question::read(question);
    // Letters in brackets are labels, not factors: lettered things to choose from, or parts.
    let chooses = matches!(&read, Ok(read) if matches!(read.task.goal, Goal::Choose { .. }));
    if !chooses && let Some(answer) = crate::parts::answer(question, language, method) {
        return (answer, None);
    }
    match read {
        Ok(read) => answer_read(question, read, language, method),
        Err(not) => (without_answer(question, words::not_understood(&not.diagnostics)), None),
    }
}

/// Answers a question that was read.
pub(crate) fn answer_read(
    question: &str,
    mut read: question::Read,
    language: Language,
    method: Option<Method>,
) -> (Answer, Option<(Task, Solution)>) {
    if let Some(method) = method {
        read.task.given.retain(|given| !matches!(given, Given::Approach(_)));
        read.task.given.push(Given::Approach(method.into()));
    }
    let budget = Budget::default();
    let describe = match language {
        Language::En => question::describe,
        Language::Ne => question::describe_in_nepali,
    };
    let understood = Some(describe(&read.task, &|e| words::inline(e, language)).join(" "));
    let unanswered =
        |problem| Answer { understood: understood.clone(), ..without_answer(question, problem) };
    let solution = match solve::solve(&read.task, &budget) {
        Ok(solution) => solution,
        Err(unsolved) => return (unanswered(words::unsolved(&unsolved, language)), None),
    };
    let checked = Checked::of(&read.task, &solution);
    if checked.verdict == check::Verdict::Refuted {
        return (unanswered(words::refuted(language)), None);
    }
    // The engine gives no answer that it could not check in any way: it hands the question on.
    if checked.verdict == check::Verdict::Unchecked {
        return (unanswered(words::unchecked(language)), None);
    }
    let composed = Answer {
        understood,
        verdict: Some(verdict(checked.verdict)),
        verdict_words: words::verdict(checked.verdict, &checked.evidence, language),
        evidence: checked.evidence.iter().map(|e| evidence(e, language)).collect(),
        steps: solution_steps(&read.task.goal, &solution, language),
        answer: Some(plain_answer(&read.task.goal, solution.answer())),
        ..with_answer(question, &shown::answer(&read.task, solution.answer(), language), language)
    };
    (composed, Some((read.task, solution)))
}

/// What the checks of a solution came to.
struct Checked {
    verdict: check::Verdict,
    /// The answer's own checks first, then those of what was found on the way.
    evidence: Vec<check::Evidence>,
}

impl Checked {
    fn of(task: &Task, solution: &Solution) -> Checked {
        let found: Vec<_> =
            solution.findings.iter().flat_map(|(_, values)| values.iter().cloned()).collect();
        let budget = Budget::default();
        let TaskEvidence { given, answer, scope } =
            check::verify_task(task, &found, solution.answer(), &budget);
        let undecided = answer.iter().chain(&given).any(|e| e.outcome == check::Outcome::Undecided);
        let mut evidence: Vec<_> = answer.into_iter().chain(given).collect();
        if undecided && let Some(steps) = steps_checked(solution, &scope) {
            evidence.push(steps);
        }
        Checked { verdict: check::verdict(&evidence), evidence }
    }
}

/// Where the answer as a whole could not be checked, its steps may be, one by one.
fn steps_checked(solution: &Solution, scope: &check::Scope) -> Option<check::Evidence> {
    let steps = solution.findings.iter().flat_map(|(d, _)| &d.steps).chain(&solution.main.steps);
    let mut all_passed = true;
    for step in steps {
        let outcome = check_step(step.claim, &step.before, &step.after, scope, &Budget::default());
        if let check::Outcome::Failed(_) = outcome {
            return Some(check::steps_evidence(solution.answer(), outcome));
        }
        all_passed &= outcome == check::Outcome::Passed;
    }
    all_passed.then(|| check::steps_evidence(solution.answer(), check::Outcome::Passed))
}

pub(crate) fn without_answer(question: &str, problem: Problem) -> Answer {
    Answer {
        question: question.to_owned(),
        understood: None,
        answer: None,
        latex: None,
        spoken: None,
        verdict: None,
        verdict_words: None,
        evidence: Vec::new(),
        steps: Vec::new(),
        method: None,
        other_ways: Vec::new(),
        figures: Vec::new(),
        parts: Vec::new(),
        source: None,
        problem: Some(problem),
        elapsed_us: 0,
    }
}

/// The answer as plain text. A question that names the base it wants gets bare digits in it.
fn plain_answer(goal: &Goal, answer: &Expr) -> String {
    match (goal, answer) {
        (Goal::InBase { .. }, Expr::Negate(literal)) => format!("-{}", plain_answer(goal, literal)),
        (Goal::InBase { .. }, Expr::Number(Number::Based { value, base })) => {
            value.in_radix(u8::try_from(*base).unwrap_or(10)).to_string()
        }
        _ => plain(answer),
    }
}

fn with_answer(question: &str, answer: &Expr, language: Language) -> Answer {
    Answer {
        latex: Some(words::tex(answer, language)),
        spoken: Some(spoken(answer)),
        source: Some("engine".to_owned()),
        problem: None,
        ..without_answer(question, words::internal_error())
    }
}

pub(crate) fn solution_steps(goal: &Goal, solution: &Solution, language: Language) -> Vec<Step> {
    let findings = solution.findings.iter().flat_map(|(derivation, _)| &derivation.steps);
    let all = findings.chain(&solution.main.steps);
    all.filter(|s| !shown::says_nothing_new(s)).map(|s| step(s, goal, language)).collect()
}

fn step(step: &solve::Step, goal: &Goal, language: Language) -> Step {
    let see = |expr: &Expr| words::tex(&shown::statement(goal, expr, language), language);
    Step {
        rule: step.rule.name.to_owned(),
        title: words::say(&step.rule.title, &step.arguments, language),
        before: plain(&step.before),
        after: plain(&step.after),
        before_latex: see(&step.before),
        after_latex: see(&step.after),
        why: words::say(&step.rule.reason, &step.arguments, language),
        steps: step.substeps.iter().map(|finer| self::step(finer, goal, language)).collect(),
    }
}

fn evidence(evidence: &check::Evidence, language: Language) -> Evidence {
    let (outcome, counterexample) = match &evidence.outcome {
        check::Outcome::Passed => (Outcome::Passed, None),
        check::Outcome::Failed(at) => (Outcome::Failed, at.as_ref().map(counterexample)),
        check::Outcome::Undecided => (Outcome::Undecided, None),
    };
    Evidence {
        method: evidence.method.name.to_owned(),
        words: words::say(&evidence.method.words, &evidence.arguments, language),
        outcome,
        counterexample,
    }
}

/// A counterexample as other programs see it.
pub fn counterexample(at: &check::Counterexample) -> Counterexample {
    let value = |q: &algebra::Rational| latex(&Expr::rational(q));
    Counterexample {
        point: at.point.iter().map(|(x, q)| (x.to_string(), value(q))).collect(),
        left: latex(&at.left),
        right: latex(&at.right),
    }
}

fn verdict(verdict: check::Verdict) -> Verdict {
    match verdict {
        check::Verdict::Proved => Verdict::Proved,
        check::Verdict::Supported => Verdict::Supported,
        check::Verdict::Unchecked => Verdict::Unchecked,
        check::Verdict::Refuted => Verdict::Refuted,
    }
}
