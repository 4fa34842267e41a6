//! Numbers of members of two or three sets, by the formulas of the union and of the complement.
//!
//! Each relation says that one region is made of others that do not overlap, or is counted by
//! inclusion and exclusion; they are used as long as one of them has only one unknown.

use super::arithmetic;
use crate::declare::rules;
use crate::rules::PUT_IN_KNOWN_VALUES;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::Rational;
use check::{Claim, Region, SetCounts};
use syntax::{Expr, Function, Symbol};

rules! {
    KNOWN_NUMBERS = "known-numbers-of-members",
        "Write down what is known" / "थाहा भएका सङ्ख्या लेख्नुहोस्",
        "The question gives these numbers of members." / "प्रश्नमा यी सदस्य सङ्ख्या दिइएका छन्।";
    UNION = "members-of-union",
        "Use the formula of the union" / "संयोजनको सूत्र प्रयोग गर्नुहोस्",
        "n(A ∪ B) = n(A) + n(B) - n(A ∩ B): what belongs to both is counted twice otherwise."
            / "n(A ∪ B) = n(A) + n(B) - n(A ∩ B): दुवैमा पर्नेहरू नत्र दुई पटक गनिन्छन्।";
    UNION_OF_THREE = "members-of-union-of-three",
        "Use the formula of the union of three sets" / "तीन समूहको संयोजनको सूत्र प्रयोग गर्नुहोस्",
        "What belongs to two of them is counted twice and taken off again, and what belongs to all three is then missing: n(A ∪ B ∪ C) = n(A) + n(B) + n(C) - n(A ∩ B) - n(B ∩ C) - n(C ∩ A) + n(A ∩ B ∩ C)."
            / "दुईओटामा पर्नेहरू दुई पटक गनिएकाले घटाइन्छ, अनि तीनैमा पर्नेहरू छुट्ने हुँदा जोडिन्छ: n(A ∪ B ∪ C) = n(A) + n(B) + n(C) - n(A ∩ B) - n(B ∩ C) - n(C ∩ A) + n(A ∩ B ∩ C)।";
    OUTSIDE = "members-outside",
        "Take the union from the whole" / "जम्माबाट संयोजन घटाउनुहोस्",
        "Who belongs to none of the sets is in the whole but not in the union."
            / "कुनै समूहमा नपर्नेहरू जम्मामा हुन्छन् तर संयोजनमा हुँदैनन्।";
    PARTS = "members-of-parts",
        "Add the parts of the Venn diagram" / "भेनचित्रका भागहरू जोड्नुहोस्",
        "These parts do not overlap and make up the whole of it."
            / "यी भागहरू खप्टिँदैनन् र मिलेर पूरा बन्छ।";
    ONE_UNKNOWN = "solve-for-the-unknown-number",
        "Solve for the unknown number" / "थाहा नभएको सङ्ख्या निकाल्नुहोस्",
        "Only one number is not known in it; what stands with it is taken to the other side."
            / "यसमा एउटा सङ्ख्या मात्र थाहा छैन; त्यससँग भएको मान अर्को पक्षमा सारिन्छ।";
    MEMBERS = "number-of-members",
        "State the number" / "सङ्ख्या लेख्नुहोस्",
        "This is what was asked for." / "सोधिएको सङ्ख्या यही हो।";
}

/// A whole, and what it is made of: numbers of regions with their signs.
struct Formula {
    rule: &'static Rule,
    whole: Region,
    parts: Vec<(Region, bool)>,
}

/// The number of members asked for.
pub(crate) fn solve(asked: &SetCounts, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let n = asked.sets.len();
    if !(2..=3).contains(&n) {
        return super::unknown("numbers of sets");
    }
    let mut known: Vec<(Region, Rational)> = Vec::new();
    for (region, count) in &asked.known {
        match known.iter().find(|(r, _)| r == region) {
            Some((_, other)) if *other != Rational::from(*count) => return contradiction(),
            Some(_) => {}
            None => known.push((*region, (*count).into())),
        }
    }
    let name = |region: Region| region_name(&asked.sets, region);
    let mut derivation = Derivation::new(name(asked.asked));
    let facts = known.iter().map(|(r, q)| name(*r).equals(Expr::rational(q))).collect();
    derivation.step(&KNOWN_NUMBERS, Claim::States, Expr::List(facts), Vec::new());
    let formulas = formulas(n);
    let mut lines: Vec<(usize, Region, Rational)> = Vec::new();
    let value = |known: &[(Region, Rational)], r: Region| {
        known.iter().find(|(k, _)| *k == r).map(|(_, q)| q.clone())
    };
    // Forward until it is found; then only the lines that lead there are written.
    while value(&known, asked.asked).is_none() {
        work.budget.spend(formulas.len() as u64)?;
        let mut next = None;
        for (k, formula) in formulas.iter().enumerate() {
            let mut unknown = Vec::new();
            let mut rest = Rational::ZERO;
            let whole = std::iter::once((formula.whole, false));
            for (region, plus) in whole.chain(formula.parts.iter().copied()) {
                match value(&known, region) {
                    Some(q) if plus => rest += q,
                    Some(q) => rest -= q,
                    None => unknown.push((region, plus)),
                }
            }
            if let [(region, plus)] = unknown[..] {
                let found = if plus { -rest } else { rest };
                next = Some((k, region, found));
                break;
            }
        }
        let Some((k, region, found)) = next else {
            return Err(Unsolved::Unknown("what is given does not fix this number".into()));
        };
        if found < Rational::ZERO || !found.is_int() {
            return contradiction();
        }
        known.push((region, found.clone()));
        lines.push((k, region, found));
    }
    let mut needed = vec![asked.asked];
    let mut written = Vec::new();
    for (k, region, found) in lines.into_iter().rev() {
        if needed.contains(&region) {
            let formula = &formulas[k];
            needed.push(formula.whole);
            needed.extend(formula.parts.iter().map(|(r, _)| *r));
            written.push((k, region, found));
        }
    }
    for (k, region, found) in written.into_iter().rev() {
        let formula = &formulas[k];
        let signed = |e: Expr, plus: bool| if plus { e } else { e.negated() };
        let right = formula.parts.iter().map(|(r, plus)| signed(name(*r), *plus)).collect();
        let general = name(formula.whole).equals(Expr::sum(right));
        derivation.step(formula.rule, Claim::States, general, Vec::new());
        let x = Symbol::new("x");
        let number = |r: Region| match r == region {
            true => Expr::Symbol(x.clone()),
            false => Expr::rational(&value(&known, r).unwrap_or(Rational::ZERO)),
        };
        if formula.whole == region {
            let sum = formula.parts.iter().map(|(r, plus)| signed(number(*r), *plus)).collect();
            derivation.step(&PUT_IN_KNOWN_VALUES, Claim::States, Expr::sum(sum), Vec::new());
            let steps = arithmetic::solve(&derivation.result().clone(), work)?;
            derivation.append(steps);
        } else {
            let right = formula.parts.iter().map(|(r, plus)| signed(number(*r), *plus)).collect();
            let put = number(formula.whole).equals(Expr::sum(right));
            derivation.step(&PUT_IN_KNOWN_VALUES, Claim::States, put.clone(), Vec::new());
            let mut solved = super::equation::solve(&[put], std::slice::from_ref(&x), work)?;
            // The last line names the bare number; here the number of a region follows instead.
            if matches!(solved.steps.last(), Some(last) if last.rule.name == "state-the-answer") {
                solved.steps.pop();
            }
            let after = Expr::Symbol(x).equals(Expr::rational(&found));
            derivation.step_with(&ONE_UNKNOWN, Claim::Equivalent, after, Vec::new(), solved.steps);
        }
        let line = name(region).equals(Expr::rational(&found));
        derivation.step(&MEMBERS, Claim::States, line, Vec::new());
    }
    let answer = value(&known, asked.asked).unwrap_or(Rational::ZERO);
    derivation.step(&MEMBERS, Claim::States, Expr::rational(&answer), Vec::new());
    Ok(derivation)
}

fn contradiction<T>() -> Result<T, Unsolved> {
    Err(Unsolved::Undefined("these numbers of members contradict each other".into()))
}

/// The relations of school books, the usual ones first.
fn formulas(n: usize) -> Vec<Formula> {
    let all = Region::all(n);
    let set = |k| Region::set(n, k);
    let union = Region::at_least(n, 1);
    let both = |j, k| set(j).and(set(k));
    let mut formulas = Vec::new();
    let mut add = |rule: &'static Rule, whole: Region, parts: Vec<(Region, bool)>| {
        formulas.push(Formula { rule, whole, parts });
    };
    if n == 2 {
        add(&UNION, union, vec![(set(0), true), (set(1), true), (both(0, 1), false)]);
    } else {
        let each = (0..3).map(|k| (set(k), true));
        let pairs = [(0, 1), (1, 2), (0, 2)].map(|(j, k)| (both(j, k), false));
        let core = Region::exactly(3, 3);
        add(&UNION_OF_THREE, union, each.chain(pairs).chain([(core, true)]).collect());
        for (j, k) in [(0, 1), (1, 2), (0, 2)] {
            let either = set(j).or(set(k));
            add(&UNION, either, vec![(set(j), true), (set(k), true), (both(j, k), false)]);
        }
    }
    add(&OUTSIDE, all, vec![(union, true), (union.not(n), true)]);
    for k in 0..n {
        add(&PARTS, all, vec![(set(k), true), (set(k).not(n), true)]);
    }
    if n == 2 {
        for k in 0..2 {
            add(&PARTS, set(k), vec![(Region::only(n, k), true), (both(0, 1), true)]);
            let other = set(1 - k);
            add(&PARTS, union, vec![(other, true), (Region::only(n, k), true)]);
        }
    } else {
        let core = Region::exactly(3, 3);
        for (j, k) in [(0, 1), (1, 2), (0, 2)] {
            let pair = both(j, k);
            let only_pair = pair.and(core.not(3));
            add(&PARTS, pair, vec![(only_pair, true), (core, true)]);
        }
        for k in 0..3 {
            let others: Vec<usize> = (0..3).filter(|j| *j != k).collect();
            let pair = |j: usize| both(k, j).and(core.not(3));
            let parts = vec![
                (Region::only(3, k), true),
                (pair(others[0]), true),
                (pair(others[1]), true),
                (core, true),
            ];
            add(&PARTS, set(k), parts);
        }
        let exactly_two = Region::exactly(3, 2);
        let pairs = [(0, 1), (1, 2), (0, 2)].map(|(j, k)| (both(j, k).and(core.not(3)), true));
        add(&PARTS, exactly_two, pairs.to_vec());
        add(&PARTS, Region::at_least(3, 2), vec![(exactly_two, true), (core, true)]);
    }
    let one = Region::exactly(n, 1);
    add(&PARTS, one, (0..n).map(|k| (Region::only(n, k), true)).collect());
    add(&PARTS, union, vec![(one, true), (Region::at_least(n, 2), true)]);
    formulas
}

/// `n(A ∩ B)` and its like; parts without a short name are named by their letter.
fn region_name(sets: &[String], region: Region) -> Expr {
    let n = sets.len();
    let letter = |k: usize| Expr::symbol(&sets[k]);
    let members = |of: Expr| Expr::call(Function::Cardinality, vec![of]);
    let set = |k| Region::set(n, k);
    let named = |name: String| members(Expr::Symbol(Symbol::new(name)));
    if region == Region::all(n) {
        return members(Expr::symbol("U"));
    }
    for (k, set_name) in sets.iter().enumerate() {
        if region == set(k) {
            return members(letter(k));
        }
        if region == set(k).not(n) {
            return members(Expr::Difference(Box::new(Expr::symbol("U")), Box::new(letter(k))));
        }
        if region == Region::only(n, k) {
            return named(format!("{set_name}_o"));
        }
        for j in 0..n {
            if j < k && region == set(j).and(set(k)) {
                return members(Expr::Intersection(vec![letter(j), letter(k)]));
            }
            if j < k && region == set(j).or(set(k)) {
                return members(Expr::Union(vec![letter(j), letter(k)]));
            }
        }
    }
    let all: Vec<Expr> = (0..n).map(letter).collect();
    if region == Region::at_least(n, 1) {
        return members(Expr::Union(all));
    }
    if region == Region::exactly(n, n as u32) {
        return members(Expr::Intersection(all));
    }
    if region == Region::at_least(n, 1).not(n) {
        let whole = Box::new(Expr::symbol("U"));
        return members(Expr::Difference(whole, Box::new(Expr::Union(all))));
    }
    if region == Region::exactly(n, 1) {
        return named("E_1".to_owned());
    }
    if region == Region::exactly(n, 2) {
        return named("E_2".to_owned());
    }
    if region == Region::at_least(n, 2) {
        return named("M_2".to_owned());
    }
    for (j, k) in [(0, 1), (1, 2), (0, 2)] {
        if n == 3 && region == set(j).and(set(k)).and(Region::exactly(3, 3).not(3)) {
            let both = Box::new(Expr::Intersection(vec![letter(j), letter(k)]));
            let third = 3 - j - k;
            return members(Expr::Difference(both, Box::new(letter(third))));
        }
    }
    named("R".to_owned())
}
