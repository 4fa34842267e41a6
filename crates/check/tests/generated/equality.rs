//! Laws of equality, over expressions that are equal by construction and others that surely differ.

use super::choices::Choices;
use super::rewrite::{rewritten, slipped};
use super::term::{Kind, NAMES, Style, Term, apart, same_at, term};
use check::{Budget, Checked, Decimals, Equality, Form, Policy, check_answer};
use syntax::{latex, parse, plain};

/// One expression, spelled.
struct Spelled<'t> {
    term: &'t Term,
    style: Style,
    text: String,
}

/// Three expressions out of the bytes: the second equals the first by construction, the third may.
/// Says which law is broken, and by what.
pub(crate) fn holds(bytes: &[u8]) -> Result<(), String> {
    let mut choices = Choices(bytes);
    let kind = choices.of(&[Kind::Any, Kind::Rational, Kind::Polynomial]);
    let letters = 1 + choices.below(3);
    let first = term(&mut choices, kind, letters, 3);
    let second = rewritten(&mut choices, &first, kind, 4);
    let third = match choices.below(2) {
        0 => slipped(&mut choices, &second),
        _ => None,
    };
    let third = third.unwrap_or_else(|| rewritten(&mut choices, &second, kind, 3));
    if [&first, &second, &third].into_iter().any(Term::beyond_reals) {
        return Ok(());
    }
    let all: Vec<Spelled<'_>> = [&first, &second, &third]
        .into_iter()
        .map(|term| {
            let style = Style::chosen(&mut choices);
            Spelled { term, style, text: style.spell(term) }
        })
        .collect();
    let names = choices.of(&NAMES[1..]);
    let [a, b, c] = &all[..] else { return Ok(()) };
    let verdicts = [of_pair(a, b)?, of_pair(b, c)?, of_pair(a, c)?];
    let count = |v| verdicts.iter().filter(|w| **w == v).count();
    if count(Equality::Equal) == 2 && count(Equality::Different) == 1 {
        return Err(format!("transitive: {verdicts:?} {:?} {:?} {:?}", a.text, b.text, c.text));
    }
    if verdicts[0] == Equality::Different {
        return Err(format!("rewritten exactly, but different: {:?} {:?}", a.text, b.text));
    }
    renamed(a, c, names, verdicts[2])?;
    reprinted(a, c, verdicts[2])
}

/// The verdict on a pair, held against what is known of it.
fn of_pair(a: &Spelled<'_>, b: &Spelled<'_>) -> Result<Equality, String> {
    let (there, back) = (judged(&a.text, &b.text), judged(&b.text, &a.text));
    let said = |law: &str| Err(format!("{law}: {:?} {:?}: {}", a.text, b.text, there.why));
    if there.verdict != back.verdict {
        return said("symmetric");
    }
    if there.is_equal() && apart(a.term, b.term) {
        return said("equal, but the values differ");
    }
    if let Some(witness) = there.counterexample.as_ref().filter(|_| there.is_different()) {
        let name = |k: usize| a.style.names[k];
        let point: Vec<_> = (0..3)
            .map(|k| {
                let found = witness.point.iter().find(|(s, _)| s.name() == name(k));
                found.map_or(algebra::Rational::ONE, |(_, q)| q.clone())
            })
            .collect();
        if same_at(a.term, b.term, &point) {
            return said("different, but the values at the point are the same");
        }
    }
    Ok(there.verdict)
}

/// Other letters, the same verdict, or none.
fn renamed(
    a: &Spelled<'_>,
    b: &Spelled<'_>,
    names: [&'static str; 3],
    verdict: Equality,
) -> Result<(), String> {
    let [x, y] = [a, b].map(|s| s.style.with(names).spell(s.term));
    let other = judged(&x, &y).verdict;
    if opposite(verdict, other) {
        return Err(format!(
            "renamed: {verdict:?} {:?} {:?} {other:?} {x:?} {y:?}",
            a.text, b.text
        ));
    }
    Ok(())
}

/// What was read, printed: the same verdict, or none.
fn reprinted(a: &Spelled<'_>, b: &Spelled<'_>, verdict: Equality) -> Result<(), String> {
    let tree = parse(&a.text).expr;
    for printed in [latex(&tree), plain(&tree)] {
        let other = judged(&printed, &b.text).verdict;
        let itself = judged(&printed, &a.text).verdict;
        if opposite(verdict, other) || itself == Equality::Different {
            return Err(format!("printed: {:?} {printed:?} {:?}: {other:?}", a.text, b.text));
        }
    }
    Ok(())
}

fn opposite(a: Equality, b: Equality) -> bool {
    use Equality::{Different, Equal};
    matches!((a, b), (Equal, Different) | (Different, Equal))
}

/// By value alone: no rounding, no form.
fn judged(gold: &str, answer: &str) -> Checked {
    let policy = Policy { decimals: Decimals::Exact, form: Form::Any, ..Policy::examiner() };
    check_answer(gold, answer, &policy, &Budget::new(1_000_000, 20_000))
}
