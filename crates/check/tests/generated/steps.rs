//! Laws of working, over right workings and ones with one wrong line.

use super::choices::Choices;
use super::term::{NAMES, Style, Term, apart};
use super::working::{Line, Working, working};
use check::{
    Budget, Decimals, Equality, JudgedLine, LineVerdict, Policy, Premises, check_answer,
    check_working,
};
use syntax::{latex, parse, plain};

/// A right working out of the bytes, and the same with a slip. Says which law is broken, and by
/// what.
pub(crate) fn holds(bytes: &[u8]) -> Result<(), String> {
    let mut choices = Choices(bytes);
    let working = working(&mut choices);
    let style = Style::chosen(&mut choices);
    if working.lines.iter().any(|line| line.terms().into_iter().any(Term::beyond_reals)) {
        return Ok(());
    }
    let right = judged(&working.lines, &style);
    if let Some(line) = right.iter().find(|l| l.verdict == LineVerdict::DoesNotFollow) {
        return Err(format!("right, but refuted: {}", shown(&right, line)));
    }
    same_in_other_dress(&working.lines, &right, &style, &mut choices)?;
    for _ in 0..2 {
        let k = 1 + choices.below(working.lines.len() - 1);
        let Some(line) = working.lines[k].slipped(&mut choices) else { continue };
        if line.terms().into_iter().any(Term::beyond_reals) {
            continue;
        }
        let Some(wrong) = wrong(&working, k, &line) else { continue };
        let mut lines = working.lines[..k].to_vec();
        lines.push(line);
        let found = judged(&lines, &style);
        let verdict = |gold: &str, answer: &str| {
            let policy = Policy { decimals: Decimals::Exact, ..Policy::examiner() };
            check_answer(gold, answer, &policy, &Budget::new(1_000_000, 20_000)).verdict
        };
        let (a, b) = (&found[k - 1].text, &found[k].text);
        if verdict(a, b) != verdict(b, a) {
            return Err(format!("symmetric: {a:?} {b:?}"));
        }
        if verdict(a, b) == Equality::Equal {
            return Err(format!("they differ ({wrong:?}), but are equal: {a:?} {b:?}"));
        }
        if accepted(&found[k], &wrong) {
            let text = shown(&found, &found[k]);
            return Err(format!("wrong ({wrong:?}), but it follows: {text}"));
        }
        same_in_other_dress(&lines, &found, &style, &mut choices)?;
    }
    Ok(())
}

/// Whether a wrong line is called right, on no condition that warns of just this.
fn accepted(line: &JudgedLine, wrong: &Wrong) -> bool {
    let condition = line.condition.as_ref().map(|c| c.ground.name);
    line.verdict == LineVerdict::Follows
        && match wrong {
            // A divisor may be zero just there; a solution may be left out with a reason.
            Wrong::Solution => !matches!(condition, Some("divided-by" | "others-rejected")),
            // `4 = 4` below anything is true, whatever it leaves out.
            Wrong::MoreSolutions => condition.is_none() && line.why.ground.name != "true-by-itself",
            Wrong::Value => true,
        }
}

/// What is known to be wrong with a line.
#[derive(Debug)]
enum Wrong {
    Value,
    /// It does not hold where the line before does.
    Solution,
    /// It holds where the line before does not.
    MoreSolutions,
}

/// What is wrong with `line` in the place of line `k`, if that is certain.
fn wrong(working: &Working, k: usize, line: &Line) -> Option<Wrong> {
    let before = &working.lines[k - 1];
    if let (Line::Value(a), Line::Value(b)) = (before, line) {
        return apart(a, b).then_some(Wrong::Value);
    }
    let holds = |point: &&Vec<_>| {
        working.lines[..k].iter().all(|above| above.holds_at(point) == Some(true))
    };
    let fails = |point: &&Vec<_>| line.holds_at(point) == Some(false);
    if working.points.iter().any(|point| holds(&point) && fails(&point)) {
        return Some(Wrong::Solution);
    }
    let more = |point: &&Vec<_>| {
        line.holds_at(point) == Some(true) && before.holds_at(point) == Some(false)
    };
    // Part of what holds together says less, and nobody takes it for the whole.
    let whole = working.equivalent && !matches!(before, Line::And(_));
    (whole && working.points.iter().any(|p| more(&p))).then_some(Wrong::MoreSolutions)
}

fn judged(lines: &[Line], style: &Style) -> Vec<JudgedLine> {
    let texts: Vec<String> = lines.iter().map(|line| line.spell(style)).collect();
    judged_texts(&texts)
}

fn judged_texts(texts: &[String]) -> Vec<JudgedLine> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    check_working(&texts, &Premises::default()).lines
}

/// With other letters, or printed from what was read: never the opposite.
fn same_in_other_dress(
    lines: &[Line],
    found: &[JudgedLine],
    style: &Style,
    choices: &mut Choices<'_>,
) -> Result<(), String> {
    let printed = |print: fn(&syntax::Expr) -> String| -> Vec<JudgedLine> {
        let texts: Vec<String> = found.iter().map(|l| print(&parse(&l.text).expr)).collect();
        judged_texts(&texts)
    };
    let other = match choices.below(3) {
        0 => judged(lines, &style.with(choices.of(&NAMES[1..]))),
        1 => printed(latex),
        _ => printed(plain),
    };
    for (a, b) in found.iter().zip(&other) {
        use LineVerdict::{DoesNotFollow, Follows};
        if let (Follows, DoesNotFollow) | (DoesNotFollow, Follows) = (a.verdict, b.verdict) {
            return Err(format!("in other dress:\n{}\n{}", shown(found, a), shown(&other, b)));
        }
    }
    Ok(())
}

/// The lines, and what was said of one.
fn shown(lines: &[JudgedLine], line: &JudgedLine) -> String {
    let all: Vec<&str> = lines.iter().map(|l| l.text.as_str()).collect();
    let condition = line.condition.as_ref().map(|c| c.ground.name);
    format!(
        "{:?} {condition:?} ({}): {:?} of\n    {}",
        line.verdict,
        line.why.ground.name,
        line.text,
        all.join("\n    ")
    )
}
