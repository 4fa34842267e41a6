//! Progressions: first term and common difference or ratio from what is known, then the formula
//! for what is asked.
//!
//! Never here: progressions that are fixed only by products or powers of several terms.

use super::{arithmetic, equation};
use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work, numeral};
use algebra::Rational;
use check::{Claim, Progression, ProgressionKind, ProgressionPart};
use syntax::{Expr, Symbol};

pub(crate) mod geometric;
mod lines;

use lines::{Lines, letter, number};

rules! {
    WHAT_IS_KNOWN = "what-is-known",
        "Write down what is known" / "थाहा भएका कुरा लेख्नुहोस्",
        "The question gives these." / "प्रश्नमा यी कुरा दिइएका छन्।";
    COMMON_DIFFERENCE = "common-difference",
        "Find the common difference" / "समान अन्तर निकाल्नुहोस्",
        "The common difference is any term less the one before it."
            / "कुनै पदबाट त्योभन्दा अघिल्लो पद घटाउँदा समान अन्तर आउँछ।";
    TERM_FORMULA = "ap-term-formula",
        "Use the formula of the general term" / "साधारण पदको सूत्र प्रयोग गर्नुहोस्",
        "The n-th term of an arithmetic progression is a + (n - 1)d."
            / "समानान्तरीय श्रेणीको n औँ पद a + (n - 1)d हुन्छ।";
    SUM_FORMULA = "ap-sum-formula",
        "Use the formula of the sum" / "योगफलको सूत्र प्रयोग गर्नुहोस्",
        "The sum of n terms of an arithmetic progression is n/2 · (2a + (n - 1)d)."
            / "समानान्तरीय श्रेणीका n पदको योगफल n/2 · (2a + (n - 1)d) हुन्छ।";
    SUM_OF_ENDS = "ap-sum-of-ends",
        "Use the formula with the last term" / "अन्तिम पद भएको सूत्र प्रयोग गर्नुहोस्",
        "The sum of n terms is n/2 times the sum of the first and the last term."
            / "n पदको योगफल पहिलो र अन्तिम पदको योगको n/2 गुणा हुन्छ।";
    PUT_IN_TERMS = "put-in-terms",
        "Put in the values" / "मानहरू राख्नुहोस्",
        "Each letter is replaced by what is known of it."
            / "हरेक अक्षरको ठाउँमा थाहा भएको मान राखिन्छ।";
    NATURAL_COUNT = "count-is-natural",
        "Keep the number of terms that is possible" / "सम्भव पद सङ्ख्या मात्र राख्नुहोस्",
        "The number of terms is a natural number." / "पदको सङ्ख्या प्राकृतिक सङ्ख्या हुन्छ।";
    NO_SUCH_PLACE = "no-such-place",
        "Decide" / "निर्णय गर्नुहोस्",
        "A place is a natural number, so the value is a term only if {0} is one."
            / "पदको स्थान प्राकृतिक सङ्ख्या हुन्छ, त्यसैले {0} प्राकृतिक भए मात्र त्यो मान पद हो।";
    RECIPROCALS = "reciprocals-in-ap",
        "Take the reciprocals" / "व्युत्क्रम लिनुहोस्",
        "The reciprocals of the terms of a harmonic progression are in arithmetic progression."
            / "हरात्मक श्रेणीका पदका व्युत्क्रमहरू समानान्तरीय श्रेणीमा हुन्छन्।";
    WRITE_TERMS = "write-terms",
        "Write the terms" / "पदहरू लेख्नुहोस्",
        "Each term is the one before it with the common difference added, or times the common ratio."
            / "हरेक पद अघिल्लो पदमा समान अन्तर जोडेर वा समान अनुपातले गुणन गरेर आउँछ।";
    STATE_ALL = "state-what-is-asked",
        "State what is asked" / "सोधिएका कुरा लेख्नुहोस्",
        "These were asked for." / "सोधिएका कुरा यी हुन्।";
}

/// Longest list of terms that is written out.
const MOST_TERMS: u64 = 100;
/// Highest place for which a power is worked out.
const HIGHEST: u64 = 2_000;

/// Solves a question about a progression.
pub(crate) fn solve(asked: &Progression, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    if asked.kind == ProgressionKind::Geometric {
        return geometric::solve(asked, work);
    }
    let mut lines = Lines::new(asked, work)?;
    let harmonic = asked.kind == ProgressionKind::Harmonic;
    if harmonic {
        let summed = |f: &ProgressionPart| {
            matches!(
                f,
                ProgressionPart::Sum(_)
                    | ProgressionPart::Total
                    | ProgressionPart::GeneralSum(_)
                    | ProgressionPart::SumToInfinity
            )
        };
        if asked.known.iter().map(|(f, _)| f).chain(&asked.asked).any(summed) {
            return super::unknown("sums of harmonic progressions");
        }
        lines.invert()?;
    }
    let (first, step, count) = arithmetic_progression(asked, &mut lines)?;
    let of = Found { first, step, count };
    let mut values = Vec::new();
    for feature in &asked.asked {
        values.push(of.feature(feature, harmonic, &mut lines)?);
    }
    Ok(finish(asked, values, lines))
}

/// The answer to all that was asked.
fn finish(asked: &Progression, mut values: Vec<Expr>, mut lines: Lines<'_>) -> Derivation {
    let answer = match values.len() {
        1 => values.remove(0),
        _ => Expr::And(
            asked
                .asked
                .iter()
                .zip(values)
                .map(|(feature, value)| Expr::Symbol(feature.letter(asked.kind)).equals(value))
                .collect(),
        ),
    };
    lines.states(&STATE_ALL, answer, Vec::new());
    lines.derivation
}

/// An arithmetic progression that was found.
struct Found {
    first: Rational,
    step: Rational,
    count: Option<u64>,
}

/// The first term, the difference and, where it matters, the number of terms.
fn arithmetic_progression(
    asked: &Progression,
    lines: &mut Lines<'_>,
) -> Result<(Rational, Rational, Option<u64>), Unsolved> {
    let count_matters = asked.asked.iter().any(|f| {
        matches!(f, ProgressionPart::Count | ProgressionPart::Last | ProgressionPart::Total)
    });
    let (mut a, mut d) =
        (lines.known(&ProgressionPart::Term(1)), lines.known(&ProgressionPart::Step));
    let n = match lines.known(&ProgressionPart::Count) {
        Some(n) => Some(lines::natural(&n)?),
        None => None,
    };
    if d.is_none()
        && let (Some(first), Some(second)) = (&a, lines.known(&ProgressionPart::Term(2)))
    {
        let difference = Expr::sum(vec![number(&second), number(first).negated()]);
        lines.states(&COMMON_DIFFERENCE, difference.clone(), Vec::new());
        lines.work_out()?;
        d = Some(second - first);
        lines.check_listed(|first, k, d| first + Rational::from(k) * d, d.as_ref())?;
    }
    if let (Some(a), Some(d)) = (&a, &d) {
        let n = match n {
            None if count_matters => Some(lines.count_of(a, d)?),
            n => n,
        };
        return Ok((a.clone(), d.clone(), n));
    }
    // First and last term with their sum give the number of terms.
    if n.is_none()
        && let (Some(a), Some(last), Some(total)) =
            (&a, lines.known(&ProgressionPart::Last), lines.known(&ProgressionPart::Total))
    {
        let n = Expr::symbol("n");
        let formula = |a: Expr, l: Expr| {
            Expr::product(vec![n.clone().over(Expr::integer(2)), Expr::sum(vec![a, l])])
        };
        let general = formula(letter("a"), letter("l")).equals(letter("S"));
        lines.states(&SUM_OF_ENDS, general, Vec::new());
        let put = formula(number(a), number(&last)).equals(number(&total));
        lines.puts_in(&PUT_IN_TERMS, put.clone(), Vec::new());
        let n = lines.solve(&put, &Symbol::new("n"))?;
        let n = lines::natural(&n)?;
        if n < 2 {
            return super::unknown("progressions of one term");
        }
        let formula = |a: Expr, l: Expr| {
            Expr::sum(vec![a, Expr::product(vec![Expr::integer(n - 1), letter("d")])]).equals(l)
        };
        lines.states(&TERM_FORMULA, formula(letter("a"), letter("l")), Vec::new());
        let put = formula(number(a), number(&last));
        lines.puts_in(&PUT_IN_TERMS, put.clone(), Vec::new());
        let d = lines.solve(&put, &Symbol::new("d"))?;
        return Ok((a.clone(), d, Some(n)));
    }
    // Otherwise each thing known is a linear equation in `a` and `d`.
    let mut equations = Vec::new();
    let mut unknowns = Vec::new();
    let a_expr = a.as_ref().map_or(letter("a"), number);
    let d_expr = d.as_ref().map_or(letter("d"), number);
    if a.is_none() {
        unknowns.push(Symbol::new("a"));
    }
    if d.is_none() {
        unknowns.push(Symbol::new("d"));
    }
    let term = |k: u64| match k {
        1 => a_expr.clone(),
        2 => Expr::sum(vec![a_expr.clone(), d_expr.clone()]),
        _ => {
            let steps = Expr::product(vec![Expr::integer(k - 1), d_expr.clone()]);
            Expr::sum(vec![a_expr.clone(), steps])
        }
    };
    let sum = |k: u64| {
        let twice = Expr::product(vec![Expr::integer(2), a_expr.clone()]);
        let steps = Expr::product(vec![Expr::integer(k - 1), d_expr.clone()]);
        let half = Expr::integer(k).over(Expr::integer(2));
        Expr::product(vec![half, Expr::sum(vec![twice, steps])])
    };
    let mut summed = false;
    for (feature, value) in lines.all_known() {
        let left = match feature {
            ProgressionPart::Term(1) if a.is_some() => continue,
            ProgressionPart::Term(k) => term(k),
            ProgressionPart::Last => match n {
                Some(n) => term(n),
                None => return lines::not_fixed(),
            },
            ProgressionPart::Sum(k) => {
                summed = true;
                sum(k)
            }
            ProgressionPart::Total => match n {
                Some(n) => {
                    summed = true;
                    sum(n)
                }
                None => return lines::not_fixed(),
            },
            ProgressionPart::Step | ProgressionPart::Count => continue,
            _ => return lines::not_fixed(),
        };
        equations.push(left.equals(number(&value)));
    }
    if equations.len() != unknowns.len() {
        return lines::not_fixed();
    }
    let rule = if summed { &SUM_FORMULA } else { &TERM_FORMULA };
    let found = lines.solve_all(rule, &equations, &unknowns)?;
    for (name, value) in unknowns.iter().zip(found) {
        match name.name() {
            "a" => a = Some(value),
            _ => d = Some(value),
        }
    }
    let (Some(a), Some(d)) = (a, d) else { return lines::not_fixed() };
    let n = match n {
        None if count_matters => Some(lines.count_of(&a, &d)?),
        n => n,
    };
    Ok((a, d, n))
}

impl Lines<'_> {
    /// The number of terms of a progression whose last term or sum is known.
    fn count_of(&mut self, a: &Rational, d: &Rational) -> Result<u64, Unsolved> {
        if let Some(last) = self.known(&ProgressionPart::Last) {
            return self.place_of(a, d, &last).and_then(|n| lines::natural(&n));
        }
        let Some(total) = self.known(&ProgressionPart::Total) else { return lines::not_fixed() };
        let n = letter("n");
        let formula = |a: Expr, d: Expr| {
            let before = Expr::sum(vec![n.clone(), Expr::integer(-1)]);
            let twice = Expr::product(vec![Expr::integer(2), a]);
            let inside = Expr::sum(vec![twice, Expr::product(vec![before, d])]);
            Expr::product(vec![n.clone().over(Expr::integer(2)), inside])
        };
        let general = formula(letter("a"), letter("d")).equals(letter("S"));
        self.states(&SUM_FORMULA, general, Vec::new());
        let put = formula(number(a), number(d)).equals(number(&total));
        self.puts_in(&PUT_IN_TERMS, put.clone(), Vec::new());
        let roots = self.solve_several(&put, &Symbol::new("n"))?;
        let natural: Vec<u64> = roots.iter().filter_map(|q| lines::natural(q).ok()).collect();
        match natural[..] {
            [n] => {
                if roots.len() > 1 {
                    self.states(&NATURAL_COUNT, letter("n").equals(Expr::integer(n)), Vec::new());
                }
                Ok(n)
            }
            [] => Err(Unsolved::Undefined("no number of terms has this sum".into())),
            _ => super::unknown("sums that two numbers of terms have"),
        }
    }

    /// Solves `a + (n - 1)d = value` for `n`.
    fn place_of(
        &mut self,
        a: &Rational,
        d: &Rational,
        value: &Rational,
    ) -> Result<Rational, Unsolved> {
        if d.is_zero() {
            return super::unknown("progressions that stay the same");
        }
        let before = Expr::sum(vec![letter("n"), Expr::integer(-1)]);
        let formula = |a: Expr, d: Expr| Expr::sum(vec![a, Expr::product(vec![before.clone(), d])]);
        let general = formula(letter("a"), letter("d")).equals(letter("t_n"));
        self.states(&TERM_FORMULA, general, Vec::new());
        let put = formula(number(a), number(d)).equals(number(value));
        self.puts_in(&PUT_IN_TERMS, put.clone(), Vec::new());
        self.solve(&put, &Symbol::new("n"))
    }
}

impl Found {
    fn feature(
        &self,
        feature: &ProgressionPart,
        harmonic: bool,
        lines: &mut Lines<'_>,
    ) -> Result<Expr, Unsolved> {
        let step = |k: u64| &self.first + Rational::from(k - 1) * &self.step;
        let value = match feature {
            ProgressionPart::Term(1) => self.first.clone(),
            ProgressionPart::Term(k) => self.term(*k, lines)?,
            ProgressionPart::Step => return Ok(number(&self.step)),
            ProgressionPart::Count => return Ok(Expr::integer(self.counted()?)),
            ProgressionPart::Last => self.term(self.counted()?, lines)?,
            ProgressionPart::Sum(k) => return self.sum(*k, lines),
            ProgressionPart::Total => return self.sum(self.counted()?, lines),
            ProgressionPart::Terms(from, to) => {
                if *from == 0 || to < from || to - from > MOST_TERMS {
                    return super::unknown("lists of terms");
                }
                let terms = (*from..=*to).map(|k| {
                    let q = step(k);
                    if harmonic && !q.is_zero() { number(&(Rational::ONE / q)) } else { number(&q) }
                });
                let terms = Expr::List(terms.collect());
                lines.states(&WRITE_TERMS, terms.clone(), Vec::new());
                return Ok(terms);
            }
            ProgressionPart::GeneralTerm(n) => return self.general_term(n, harmonic, lines),
            ProgressionPart::GeneralSum(n) => return self.general_sum(n, lines),
            ProgressionPart::Place(value) | ProgressionPart::Contains(value) => {
                let mut target = lines::value_of(value, lines.work)?;
                if harmonic {
                    if target.is_zero() {
                        return super::unknown("zero in a harmonic progression");
                    }
                    target = Rational::ONE / target;
                }
                let place = lines.place_of(&self.first, &self.step, &target)?;
                let natural = lines::natural(&place);
                if let ProgressionPart::Contains(_) = feature {
                    let truth = Expr::Truth(natural.is_ok());
                    lines.states(&NO_SUCH_PLACE, truth.clone(), vec![number(&place)]);
                    return Ok(truth);
                }
                return match natural {
                    Ok(place) => Ok(Expr::integer(place)),
                    Err(_) => Err(Unsolved::Undefined("this is no term of the progression".into())),
                };
            }
            ProgressionPart::SumToInfinity => {
                return super::unknown("sums of infinitely many terms in arithmetic progression");
            }
        };
        if harmonic {
            if value.is_zero() {
                return Err(Unsolved::Undefined("this term would be 1 over 0".into()));
            }
            let term = number(&(Rational::ONE / &value));
            lines.states(&RECIPROCALS, term.clone(), Vec::new());
            return Ok(term);
        }
        Ok(number(&value))
    }

    fn counted(&self) -> Result<u64, Unsolved> {
        self.count.map_or_else(lines::not_fixed, Ok)
    }

    fn term(&self, k: u64, lines: &mut Lines<'_>) -> Result<Rational, Unsolved> {
        let before = Expr::sum(vec![Expr::integer(k), Expr::integer(-1)]);
        let formula = |a: Expr, d: Expr| Expr::sum(vec![a, Expr::product(vec![before.clone(), d])]);
        lines.states(&TERM_FORMULA, formula(letter("a"), letter("d")), Vec::new());
        let put = formula(number(&self.first), number(&self.step));
        lines.puts_in(&PUT_IN_TERMS, put, Vec::new());
        lines.work_out()
    }

    fn sum(&self, n: u64, lines: &mut Lines<'_>) -> Result<Expr, Unsolved> {
        let half = Expr::integer(n).over(Expr::integer(2));
        if let Some(last) = lines.known(&ProgressionPart::Last) {
            let formula =
                |a: Expr, l: Expr| Expr::product(vec![half.clone(), Expr::sum(vec![a, l])]);
            lines.states(&SUM_OF_ENDS, formula(letter("a"), letter("l")), Vec::new());
            lines.puts_in(&PUT_IN_TERMS, formula(number(&self.first), number(&last)), Vec::new());
            return Ok(number(&lines.work_out()?));
        }
        let before = Expr::sum(vec![Expr::integer(n), Expr::integer(-1)]);
        let formula = |a: Expr, d: Expr| {
            let twice = Expr::product(vec![Expr::integer(2), a]);
            let inside = Expr::sum(vec![twice, Expr::product(vec![before.clone(), d])]);
            Expr::product(vec![half.clone(), inside])
        };
        lines.states(&SUM_FORMULA, formula(letter("a"), letter("d")), Vec::new());
        let put = formula(number(&self.first), number(&self.step));
        lines.puts_in(&PUT_IN_TERMS, put, Vec::new());
        Ok(number(&lines.work_out()?))
    }

    fn general_term(
        &self,
        n: &Symbol,
        harmonic: bool,
        lines: &mut Lines<'_>,
    ) -> Result<Expr, Unsolved> {
        let before = Expr::sum(vec![Expr::Symbol(n.clone()), Expr::integer(-1)]);
        let formula = |a: Expr, d: Expr| Expr::sum(vec![a, Expr::product(vec![before.clone(), d])]);
        lines.states(&TERM_FORMULA, formula(letter("a"), letter("d")), Vec::new());
        let put = formula(number(&self.first), number(&self.step));
        lines.puts_in(&PUT_IN_TERMS, put, Vec::new());
        let term = lines.multiply_out()?;
        if harmonic {
            let term = Expr::integer(1).over(term);
            lines.states(&RECIPROCALS, term.clone(), Vec::new());
            return Ok(term);
        }
        Ok(term)
    }

    fn general_sum(&self, n: &Symbol, lines: &mut Lines<'_>) -> Result<Expr, Unsolved> {
        let n = Expr::Symbol(n.clone());
        let before = Expr::sum(vec![n.clone(), Expr::integer(-1)]);
        let formula = |a: Expr, d: Expr| {
            let twice = Expr::product(vec![Expr::integer(2), a]);
            let inside = Expr::sum(vec![twice, Expr::product(vec![before.clone(), d])]);
            Expr::product(vec![n.clone().over(Expr::integer(2)), inside])
        };
        lines.states(&SUM_FORMULA, formula(letter("a"), letter("d")), Vec::new());
        let put = formula(number(&self.first), number(&self.step));
        lines.puts_in(&PUT_IN_TERMS, put, Vec::new());
        lines.multiply_out()
    }
}

/// Appends the steps that work out the result.
fn worked(derivation: &mut Derivation, work: &Work<'_>) -> Result<Rational, Unsolved> {
    let steps = arithmetic::solve(&derivation.result().clone(), work)?;
    derivation.append(steps);
    lines::value_of(derivation.result(), work)
}

/// Appends the steps that solve an equation; the values in the order written.
fn solved(
    derivation: &mut Derivation,
    relations: &[Expr],
    unknowns: &[Symbol],
    work: &Work<'_>,
) -> Result<Expr, Unsolved> {
    let steps = equation::solve(relations, unknowns, work)?;
    let answer = steps.result().clone();
    derivation.append(steps);
    Ok(answer)
}

fn literal(q: &Rational) -> Expr {
    numeral::literal(q, false)
}

fn state(derivation: &mut Derivation, rule: &'static Rule, after: Expr, arguments: Vec<Expr>) {
    derivation.step(rule, Claim::States, after, arguments);
}
