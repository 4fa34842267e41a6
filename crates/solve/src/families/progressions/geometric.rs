//! Geometric progressions.

use super::lines::{self, Lines, letter, not_fixed, number};
use super::{HIGHEST, MOST_TERMS, NO_SUCH_PLACE, PUT_IN_TERMS, WRITE_TERMS};
use crate::declare::rules;
use crate::rules::STATE_THE_ANSWER;
use crate::{Derivation, Unsolved, Work};
use algebra::Rational;
use check::{Progression, ProgressionPart};
use syntax::{Expr, Symbol};

rules! {
    RATIO = "gp-common-ratio",
        "Find the common ratio" / "समान अनुपात निकाल्नुहोस्",
        "The common ratio is any term divided by the one before it."
            / "कुनै पदलाई त्योभन्दा अघिल्लो पदले भाग गर्दा समान अनुपात आउँछ।";
    TERM_FORMULA = "gp-term-formula",
        "Use the formula of the general term" / "साधारण पदको सूत्र प्रयोग गर्नुहोस्",
        "The n-th term of a geometric progression is a times r to the power n - 1."
            / "गुणोत्तर श्रेणीको n औँ पद a र r को घात (n - 1) को गुणनफल हो।";
    DIVIDE_CONDITIONS = "divide-conditions",
        "Divide one equation by the other" / "एउटा समीकरणलाई अर्कोले भाग गर्नुहोस्",
        "The first term is not 0 and cancels." / "पहिलो पद शून्य नभएकाले काटिन्छ।";
    SUM_FORMULA = "gp-sum-formula",
        "Use the formula of the sum" / "योगफलको सूत्र प्रयोग गर्नुहोस्",
        "The sum of n terms of a geometric progression is a times the n-th power of r less 1, over r - 1."
            / "गुणोत्तर श्रेणीका n पदको योगफल a र (r को घात n बाट 1 घटाउँदा आउने सङ्ख्या) को गुणनफललाई r - 1 ले भाग गर्दा आउँछ।";
    SUM_WITH_LAST = "gp-sum-with-last",
        "Use the formula with the last term" / "अन्तिम पद भएको सूत्र प्रयोग गर्नुहोस्",
        "The sum of a geometric progression is (l r - a) over (r - 1), l being the last term."
            / "गुणोत्तर श्रेणीको योगफल (l r - a) लाई (r - 1) ले भाग गर्दा आउँछ, l अन्तिम पद हो।";
    INFINITE_SUM = "gp-infinite-sum",
        "Use the formula of the infinite sum" / "अनन्त योगफलको सूत्र प्रयोग गर्नुहोस्",
        "For a common ratio between -1 and 1 the sum of infinitely many terms is a over 1 - r."
            / "समान अनुपात -1 र 1 को बीचमा हुँदा अनन्त पदको योगफल a लाई 1 - r ले भाग गर्दा आउँछ।";
    SAME_BASE = "gp-same-base",
        "Write both sides with the same base" / "दुवैतिर एउटै आधार बनाउनुहोस्",
        "Powers of the same base are equal only if the exponents are."
            / "एउटै आधारका घातहरू घाताङ्क बराबर हुँदा मात्र बराबर हुन्छन्।";
    EQUAL_TERMS = "gp-equal-terms",
        "Add equal terms" / "बराबर पदहरू जोड्नुहोस्",
        "With the common ratio 1 all terms are the same." / "समान अनुपात 1 हुँदा सबै पद बराबर हुन्छन्।";
    POSITIVE_RATIO = "gp-positive-ratio",
        "Keep the positive ratio" / "धनात्मक अनुपात मात्र राख्नुहोस्",
        "All terms are positive." / "सबै पद धनात्मक छन्।";
    EACH_RATIO = "gp-each-ratio",
        "Take each ratio" / "हरेक अनुपात लिनुहोस्",
        "Both ratios give what is known, so there are two progressions."
            / "दुवै अनुपातले दिइएका कुरा मिलाउँछन्, त्यसैले दुई श्रेणी हुन्छन्।";
}

/// Solves a question about a geometric progression.
pub(super) fn solve(asked: &Progression, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut lines = Lines::new(asked, work)?;
    let mut ratios = ratios(asked, &mut lines)?;
    ratios.retain(|r| !r.is_zero());
    if asked.positive && ratios.len() > 1 {
        ratios.retain(|r| *r > Rational::ZERO);
        let kept = ratios.iter().map(|r| letter("r").equals(number(r)));
        lines.states(&POSITIVE_RATIO, Expr::Or(kept.collect()), Vec::new());
    }
    let mut answers: Vec<Expr> = Vec::new();
    let several = ratios.len() > 1;
    if ratios.is_empty() {
        return not_fixed();
    }
    for ratio in &ratios {
        if several {
            lines.states(&EACH_RATIO, letter("r").equals(number(ratio)), Vec::new());
        }
        let first = first_term(&mut lines, ratio)?;
        let count_matters = asked.asked.iter().any(|f| {
            matches!(f, ProgressionPart::Count | ProgressionPart::Last | ProgressionPart::Total)
        });
        let count = match lines.known(&ProgressionPart::Count) {
            Some(n) => Some(lines::natural(&n)?),
            None if count_matters => Some(count_of(&mut lines, &first, ratio)?),
            None => None,
        };
        let of = Found { first, ratio: ratio.clone(), count };
        let mut values = Vec::new();
        for feature in &asked.asked {
            values.push(of.feature(feature, &mut lines)?);
        }
        let answer = match values.len() {
            1 => values.remove(0),
            _ => Expr::And(
                asked
                    .asked
                    .iter()
                    .zip(values)
                    .map(|(f, v)| Expr::Symbol(f.letter(asked.kind)).equals(v))
                    .collect(),
            ),
        };
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    let answer = match answers.len() {
        1 => answers.remove(0),
        _ if asked.asked.len() > 1 => Expr::Or(answers),
        _ => {
            answers.sort_by_key(Expr::as_rational);
            Expr::List(answers)
        }
    };
    lines.states(&STATE_THE_ANSWER, answer, Vec::new());
    Ok(lines.derivation)
}

/// The common ratios that what is known allows.
fn ratios(asked: &Progression, lines: &mut Lines<'_>) -> Result<Vec<Rational>, Unsolved> {
    if let Some(ratio) = lines.known(&ProgressionPart::Step) {
        return Ok(vec![ratio]);
    }
    let known = lines.all_known();
    let first = lines.known(&ProgressionPart::Term(1));
    if let (Some(first), Some(second)) = (&first, lines.known(&ProgressionPart::Term(2))) {
        if first.is_zero() {
            return Err(Unsolved::Undefined("no term of a geometric progression is 0".into()));
        }
        lines.states(&RATIO, number(&second).over(number(first)), Vec::new());
        let ratio = lines.work_out()?;
        lines.check_listed(|a, k, r| a * r.pow(k as isize), Some(&ratio))?;
        return Ok(vec![ratio]);
    }
    if let (Some(first), Some(total)) = (&first, lines.known(&ProgressionPart::SumToInfinity)) {
        let formula = |a: Expr, s: Expr| {
            a.over(Expr::sum(vec![Expr::integer(1), letter("r").negated()])).equals(s)
        };
        lines.states(&INFINITE_SUM, formula(letter("a"), letter("S")), Vec::new());
        let put = formula(number(first), number(&total));
        lines.puts_in(&PUT_IN_TERMS, put.clone(), Vec::new());
        return Ok(vec![lines.solve(&put, &Symbol::new("r"))?]);
    }
    if let (Some(first), Some(last), Some(total)) =
        (&first, lines.known(&ProgressionPart::Last), lines.known(&ProgressionPart::Total))
    {
        let formula = |a: Expr, l: Expr, s: Expr| {
            let above = Expr::sum(vec![Expr::product(vec![l, letter("r")]), a.negated()]);
            above.over(Expr::sum(vec![letter("r"), Expr::integer(-1)])).equals(s)
        };
        let general = formula(letter("a"), letter("l"), letter("S"));
        lines.states(&SUM_WITH_LAST, general, Vec::new());
        let put = formula(number(first), number(&last), number(&total));
        lines.puts_in(&PUT_IN_TERMS, put.clone(), Vec::new());
        return Ok(vec![lines.solve(&put, &Symbol::new("r"))?]);
    }
    // Two terms: their quotient is a power of the ratio.
    let count = lines.known(&ProgressionPart::Count).map(|n| lines::natural(&n)).transpose()?;
    let place = |f: &ProgressionPart| match f {
        ProgressionPart::Term(k) => Some(*k),
        ProgressionPart::Last => count,
        _ => None,
    };
    let mut terms: Vec<(u64, Rational)> =
        known.iter().filter_map(|(f, v)| Some((place(f)?, v.clone()))).collect();
    terms.sort_by_key(|(k, _)| *k);
    if let [(i, u), (j, v)] = &terms[..]
        && i < j
        && *j <= HIGHEST
        && !u.is_zero()
    {
        let power = |k: u64| match k {
            1 => letter("a"),
            2 => Expr::product(vec![letter("a"), letter("r")]),
            _ => Expr::product(vec![letter("a"), letter("r").pow(Expr::integer(k - 1))]),
        };
        let conditions = vec![power(*i).equals(number(u)), power(*j).equals(number(v))];
        lines.states(&TERM_FORMULA, Expr::And(conditions), Vec::new());
        let left = match j - i {
            1 => letter("r"),
            n => letter("r").pow(Expr::integer(n)),
        };
        let quotient = left.equals(number(&(v / u)));
        lines.states(&DIVIDE_CONDITIONS, quotient.clone(), Vec::new());
        if j - i == 1 {
            return Ok(vec![v / u]);
        }
        return lines.solve_several(&quotient, &Symbol::new("r"));
    }
    // The sums of n and 2n terms: their quotient is 1 and the n-th power of the ratio.
    let sums: Vec<(u64, Rational)> = known
        .iter()
        .filter_map(|(f, v)| match f {
            ProgressionPart::Sum(k) => Some((*k, v.clone())),
            _ => None,
        })
        .collect();
    if let [(m, u), (n, v)] = &sums[..]
        && (2 * m == *n || 2 * n == *m)
        && !u.is_zero()
        && !v.is_zero()
        && asked.known.len() == 2
    {
        let (k, quotient) = if m < n { (*m, v / u) } else { (*n, u / v) };
        let left = Expr::sum(vec![Expr::integer(1), letter("r").pow(Expr::integer(k))]);
        let condition = left.equals(number(&quotient));
        lines.states(&DIVIDE_CONDITIONS, condition.clone(), Vec::new());
        return lines.solve_several(&condition, &Symbol::new("r"));
    }
    not_fixed()
}

/// The first term, for a ratio.
fn first_term(lines: &mut Lines<'_>, ratio: &Rational) -> Result<Rational, Unsolved> {
    if let Some(first) = lines.known(&ProgressionPart::Term(1)) {
        return if first.is_zero() { not_fixed() } else { Ok(first) };
    }
    let count = lines.known(&ProgressionPart::Count).map(|n| lines::natural(&n)).transpose()?;
    let a = letter("a");
    for (feature, value) in lines.all_known() {
        let (rule, left) = match feature {
            ProgressionPart::Term(k) if k <= HIGHEST => {
                (&TERM_FORMULA, Expr::product(vec![a.clone(), power(ratio, k - 1)]))
            }
            ProgressionPart::Last => match count {
                Some(n) if n <= HIGHEST => {
                    (&TERM_FORMULA, Expr::product(vec![a.clone(), power(ratio, n - 1)]))
                }
                _ => continue,
            },
            ProgressionPart::Sum(k) if k <= HIGHEST && *ratio != Rational::ONE => {
                (&SUM_FORMULA, sum(a.clone(), number(ratio), Expr::integer(k), ratio))
            }
            ProgressionPart::Total => match count {
                Some(n) if n <= HIGHEST && *ratio != Rational::ONE => {
                    (&SUM_FORMULA, sum(a.clone(), number(ratio), Expr::integer(n), ratio))
                }
                _ => continue,
            },
            ProgressionPart::SumToInfinity => {
                let under = Expr::sum(vec![Expr::integer(1), number(ratio).negated()]);
                (&INFINITE_SUM, a.clone().over(under))
            }
            _ => continue,
        };
        let condition = left.equals(number(&value));
        lines.states(rule, condition.clone(), Vec::new());
        return lines.solve(&condition, &Symbol::new("a"));
    }
    not_fixed()
}

fn power(ratio: &Rational, k: u64) -> Expr {
    number(ratio).pow(Expr::integer(k))
}

/// `a (r^n - 1)/(r - 1)`, or with both differences the other way round.
fn sum(a: Expr, r: Expr, n: Expr, ratio: &Rational) -> Expr {
    let one = || Expr::integer(1);
    let power = r.clone().pow(n);
    let (above, under) = match *ratio > Rational::ONE {
        true => (vec![power, Expr::integer(-1)], vec![r, Expr::integer(-1)]),
        false => (vec![one(), power.negated()], vec![one(), r.negated()]),
    };
    Expr::product(vec![a, Expr::sum(above)]).over(Expr::sum(under))
}

/// The number of terms, from the last one or the sum.
fn count_of(lines: &mut Lines<'_>, a: &Rational, r: &Rational) -> Result<u64, Unsolved> {
    if let Some(last) = lines.known(&ProgressionPart::Last) {
        return place(lines, a, r, &last)?.map_or_else(
            || Err(Unsolved::Undefined("the last term is no term of this progression".into())),
            Ok,
        );
    }
    let Some(total) = lines.known(&ProgressionPart::Total) else { return not_fixed() };
    if *r == Rational::ONE {
        return not_fixed();
    }
    let n = letter("n");
    let general = sum(letter("a"), letter("r"), n.clone(), r).equals(letter("S"));
    lines.states(&SUM_FORMULA, general, Vec::new());
    let put = sum(number(a), number(r), n.clone(), r).equals(number(&total));
    lines.puts_in(&PUT_IN_TERMS, put, Vec::new());
    let target = Rational::ONE + &total * (r - Rational::ONE) / a;
    let found = exponent(r, &target, lines.work)?;
    match found {
        Some(k) if k > 0 => {
            let same = number(r).pow(n.clone()).equals(power(r, k));
            lines.states(&SAME_BASE, same, Vec::new());
            lines.states(&SAME_BASE, n.equals(Expr::integer(k)), Vec::new());
            Ok(k)
        }
        _ => Err(Unsolved::Undefined("no number of terms has this sum".into())),
    }
}

/// The place of a value.
fn place(
    lines: &mut Lines<'_>,
    a: &Rational,
    r: &Rational,
    value: &Rational,
) -> Result<Option<u64>, Unsolved> {
    let before = Expr::sum(vec![letter("n"), Expr::integer(-1)]);
    let formula = |a: Expr, r: Expr| Expr::product(vec![a, r.pow(before.clone())]);
    let general = formula(letter("a"), letter("r")).equals(letter("t_n"));
    lines.states(&TERM_FORMULA, general, Vec::new());
    let put = formula(number(a), number(r)).equals(number(value));
    lines.puts_in(&PUT_IN_TERMS, put, Vec::new());
    let power_of_r = number(r).pow(before.clone());
    let Some(k) = exponent(r, &(value / a), lines.work)? else {
        lines.states(&PUT_IN_TERMS, power_of_r.equals(number(&(value / a))), Vec::new());
        return Ok(None);
    };
    lines.states(&SAME_BASE, power_of_r.equals(power(r, k)), Vec::new());
    let condition = before.equals(Expr::integer(k));
    lines.states(&SAME_BASE, condition.clone(), Vec::new());
    let n = lines.solve(&condition, &Symbol::new("n"))?;
    Ok(Some(lines::natural(&n)?))
}

/// The natural exponent with which `base` becomes `target`.
fn exponent(base: &Rational, target: &Rational, work: &Work<'_>) -> Result<Option<u64>, Unsolved> {
    let size = |q: &Rational| if *q < Rational::ZERO { -q.clone() } else { q.clone() };
    if size(base) == Rational::ONE || base.is_zero() || target.is_zero() {
        return not_fixed();
    }
    let grows = size(base) > Rational::ONE;
    let mut power = Rational::ONE;
    for k in 0..=HIGHEST {
        work.budget.spend(1)?;
        if power == *target {
            return Ok(Some(k));
        }
        let passed = match grows {
            true => size(&power) > size(target),
            false => size(&power) < size(target),
        };
        if passed {
            return Ok(None);
        }
        power *= base;
    }
    Err(Unsolved::Exhausted(algebra::Exhausted::Work))
}

/// A geometric progression that was found.
struct Found {
    first: Rational,
    ratio: Rational,
    count: Option<u64>,
}

impl Found {
    fn feature(&self, feature: &ProgressionPart, lines: &mut Lines<'_>) -> Result<Expr, Unsolved> {
        Ok(match feature {
            ProgressionPart::Term(1) => number(&self.first),
            ProgressionPart::Term(k) => self.term(*k, lines)?,
            ProgressionPart::Step => number(&self.ratio),
            ProgressionPart::Count => Expr::integer(self.counted()?),
            ProgressionPart::Last => self.term(self.counted()?, lines)?,
            ProgressionPart::Sum(k) => self.sum(*k, lines)?,
            ProgressionPart::Total => self.sum(self.counted()?, lines)?,
            ProgressionPart::Terms(from, to) => {
                if *from == 0 || to < from || to - from > MOST_TERMS || *to > HIGHEST {
                    return super::super::unknown("lists of terms");
                }
                let term = |k: u64| number(&(&self.first * self.ratio.pow(k as isize - 1)));
                let terms = Expr::List((*from..=*to).map(term).collect());
                lines.states(&WRITE_TERMS, terms.clone(), Vec::new());
                terms
            }
            ProgressionPart::GeneralTerm(n) => {
                let before = Expr::sum(vec![Expr::Symbol(n.clone()), Expr::integer(-1)]);
                let formula = |a: Expr, r: Expr| Expr::product(vec![a, r.pow(before.clone())]);
                lines.states(&TERM_FORMULA, formula(letter("a"), letter("r")), Vec::new());
                let put = formula(number(&self.first), number(&self.ratio));
                lines.puts_in(&PUT_IN_TERMS, put.clone(), Vec::new());
                put
            }
            ProgressionPart::GeneralSum(n) if self.ratio != Rational::ONE => {
                let n = Expr::Symbol(n.clone());
                let general = sum(letter("a"), letter("r"), n.clone(), &self.ratio);
                lines.states(&SUM_FORMULA, general, Vec::new());
                let put = sum(number(&self.first), number(&self.ratio), n, &self.ratio);
                lines.puts_in(&PUT_IN_TERMS, put.clone(), Vec::new());
                put
            }
            ProgressionPart::GeneralSum(_) => return not_fixed(),
            ProgressionPart::SumToInfinity => {
                let one = Rational::ONE;
                if self.ratio >= one || self.ratio <= -one {
                    return Err(Unsolved::Undefined(
                        "the sum grows without end: the common ratio is not between -1 and 1"
                            .into(),
                    ));
                }
                let formula =
                    |a: Expr, r: Expr| a.over(Expr::sum(vec![Expr::integer(1), r.negated()]));
                lines.states(&INFINITE_SUM, formula(letter("a"), letter("r")), Vec::new());
                let put = formula(number(&self.first), number(&self.ratio));
                lines.puts_in(&PUT_IN_TERMS, put, Vec::new());
                number(&lines.work_out()?)
            }
            ProgressionPart::Place(value) | ProgressionPart::Contains(value) => {
                let value = lines::value_of(value, lines.work)?;
                if value.is_zero() || self.ratio == Rational::ONE || self.ratio == -Rational::ONE {
                    return not_fixed();
                }
                let place = place(lines, &self.first, &self.ratio, &value)?;
                if let ProgressionPart::Contains(_) = feature {
                    let truth = Expr::Truth(place.is_some());
                    lines.states(&NO_SUCH_PLACE, truth.clone(), vec![letter("n")]);
                    return Ok(truth);
                }
                match place {
                    Some(place) => Expr::integer(place),
                    None => {
                        let why = "this is no term of the progression";
                        return Err(Unsolved::Undefined(why.into()));
                    }
                }
            }
        })
    }

    fn counted(&self) -> Result<u64, Unsolved> {
        self.count.map_or_else(not_fixed, Ok)
    }

    fn term(&self, k: u64, lines: &mut Lines<'_>) -> Result<Expr, Unsolved> {
        let before = Expr::sum(vec![Expr::integer(k), Expr::integer(-1)]);
        let formula = |a: Expr, r: Expr| Expr::product(vec![a, r.pow(before.clone())]);
        lines.states(&TERM_FORMULA, formula(letter("a"), letter("r")), Vec::new());
        lines.puts_in(&PUT_IN_TERMS, formula(number(&self.first), number(&self.ratio)), Vec::new());
        Ok(number(&lines.work_out()?))
    }

    fn sum(&self, n: u64, lines: &mut Lines<'_>) -> Result<Expr, Unsolved> {
        let count = Expr::integer(n);
        if self.ratio == Rational::ONE {
            let product = Expr::product(vec![count, number(&self.first)]);
            lines.states(&EQUAL_TERMS, product, Vec::new());
            return Ok(number(&lines.work_out()?));
        }
        let general = sum(letter("a"), letter("r"), letter("n"), &self.ratio);
        lines.states(&SUM_FORMULA, general, Vec::new());
        let put = sum(number(&self.first), number(&self.ratio), count, &self.ratio);
        lines.puts_in(&PUT_IN_TERMS, put, Vec::new());
        Ok(number(&lines.work_out()?))
    }
}
