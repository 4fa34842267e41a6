//! Stories: what numbers give at once is worked out, the conditions are written as equations and
//! solved, and what the story does not allow is left out.

use super::{arithmetic, equation, ratio};
use crate::declare::rules;
use crate::rules::PUT_IN_KNOWN_VALUES;
use crate::{Derivation, Unsolved, Work, numeral};
use algebra::Rational;
use check::{Claim, Measured, Story, Wanted, defined_letter};
use syntax::{Expr, Number, Symbol, unit::Dimension};

rules! {
    FIND_QUANTITY = "find-quantity-of-story",
        "Work out the next quantity" / "अर्को राशि निकाल्नुहोस्",
        "This is {0}." / "यो {1} हो।";
    WRITE_EQUATIONS = "write-story-as-equations",
        "Write what is said as equations" / "भनिएको कुरा समीकरणमा लेख्नुहोस्",
        "Each equation says in letters one thing that the question says in words."
            / "हरेक समीकरणले प्रश्नमा शब्दमा भनिएको एउटा कुरा अक्षरमा भन्छ।";
    KEEP_POSSIBLE = "keep-what-the-story-allows",
        "Keep the value that is possible" / "सम्भव मान मात्र लिनुहोस्",
        "{0} does not fit the story." / "{0} प्रश्नको कुरासँग मिल्दैन।";
    GIVE_ANSWER = "answer-of-story",
        "State the answer" / "उत्तर लेख्नुहोस्",
        "This is what was asked for, with its unit." / "सोधिएको कुरा एकाइसहित यही हो।";
    GIVE_ROUNDED = "rounded-answer-of-story",
        "State the answer to two decimals" / "उत्तर दुई दशमलव स्थानमा लेख्नुहोस्",
        "The exact value is {0}; money is given to the nearest paisa."
            / "ठ्याक्कै मान {0} हो; रकम नजिकको पैसासम्म लेखिन्छ।";
}

/// Works a story.
pub(crate) fn solve(story: &Story, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let all: Vec<Expr> = story.said.iter().map(|said| said.equation.clone()).collect();
    let mut telling = Telling {
        story,
        work,
        values: Vec::new(),
        defined: Vec::new(),
        derivation: Derivation::new(crate::driver::conditions(all)),
    };
    telling.define_what_can_be()?;
    telling.solve_conditions()?;
    telling.define_what_can_be()?;
    telling.finish()
}

fn contradiction() -> Unsolved {
    Unsolved::Undefined("what is said can't all be true".to_owned())
}

fn no_way() -> Unsolved {
    Unsolved::Unknown("stories that do not fix what is asked".to_owned())
}

struct Telling<'a> {
    story: &'a Story,
    work: &'a Work<'a>,
    values: Vec<(Symbol, Expr)>,
    /// Which sayings have been used as definitions.
    defined: Vec<usize>,
    derivation: Derivation,
}

impl Telling<'_> {
    fn value(&self, symbol: &Symbol) -> Option<&Expr> {
        self.values.iter().find(|(s, _)| s == symbol).map(|(_, value)| value)
    }

    fn put_in(&self, expr: &Expr) -> Expr {
        match expr {
            Expr::Symbol(s) => self.value(s).unwrap_or(expr).clone(),
            _ => expr.map_parts(|part| self.put_in(part)),
        }
    }

    fn define_what_can_be(&mut self) -> Result<(), Unsolved> {
        let story = self.story;
        loop {
            self.work.budget.spend(10)?;
            let ready = story.said.iter().enumerate().find(|(k, said)| {
                let Expr::Relation(sides, _) = &said.equation else { return false };
                let known = |s: &Symbol| self.value(s).is_some();
                said.defines
                    && !self.defined.contains(k)
                    && sides.get(1).is_some_and(|body| body.symbols().iter().all(known))
            });
            let Some((k, said)) = ready else { return Ok(()) };
            self.defined.push(k);
            let (Some(letter), Expr::Relation(sides, _)) =
                (defined_letter(&said.equation), &said.equation)
            else {
                return Err(no_way());
            };
            let arguments = said.because.arguments();
            self.derivation.step(&FIND_QUANTITY, Claim::States, said.equation.clone(), arguments);
            let name = Expr::Symbol(letter.clone());
            let filled = self.put_in(&sides[1]);
            let relation = name.clone().equals(filled.clone());
            self.derivation.step(&PUT_IN_KNOWN_VALUES, Claim::States, relation, Vec::new());
            let value = self.worked(filled, &|v| name.clone().equals(v))?;
            self.values.push((letter.clone(), value));
        }
    }

    /// A closed expression worked out where it stands in `build` of it.
    fn worked(&mut self, expr: Expr, build: &dyn Fn(Expr) -> Expr) -> Result<Expr, Unsolved> {
        let settled = arithmetic::settle(&[expr], &|mut v| build(v.remove(0)), self.work)?;
        self.derivation.append(settled.derivation);
        let value = settled.values.first().cloned().flatten().ok_or_else(no_way)?;
        // Parts of a whole stay fractions; other amounts are written as decimals where they end.
        let decimal = value > Rational::ONE && numeral::is_short_decimal(&value);
        let literal = numeral::literal(&value, decimal);
        let after = build(literal.clone());
        let claim = match after {
            Expr::Relation(..) => Claim::Equivalent,
            _ => Claim::Equal,
        };
        self.derivation.step(&super::formula::WRITE_DECIMAL, claim, after, Vec::new());
        Ok(literal)
    }

    fn solve_conditions(&mut self) -> Result<(), Unsolved> {
        let unknowns = self.story.unknowns();
        if unknowns.is_empty() {
            return Ok(());
        }
        let said = self.story.said.iter().filter(|said| !said.defines);
        let conditions: Vec<Expr> = said.map(|said| self.put_in(&said.equation)).collect();
        let written = crate::driver::conditions(conditions.clone());
        self.derivation.step(&WRITE_EQUATIONS, Claim::States, written, Vec::new());
        self.derivation.append(equation::solved_form(&conditions, &unknowns, self.work)?);
        let solved = self.derivation.result().clone();
        let cases: Vec<Expr> = match solved {
            Expr::Truth(false) => return Err(contradiction()),
            Expr::Or(cases) => cases,
            one => vec![one],
        };
        let (mut kept, mut rejected) = (Vec::new(), Vec::new());
        for case in cases {
            let values = unknowns.iter().map(|x| {
                let value = equation::stated(&case, std::slice::from_ref(x))?;
                Some((x.clone(), value.as_rational()?))
            });
            let values: Vec<(Symbol, Rational)> =
                values.collect::<Option<_>>().ok_or_else(no_way)?;
            let all = self.story.filled(&values);
            match all.and_then(|all| self.story.allows(&all)) {
                Some(true) => kept.push((case, values)),
                _ => rejected.push(case),
            }
        }
        let [(case, values)] = <[(Expr, Vec<(Symbol, Rational)>); 1]>::try_from(kept)
            .map_err(|kept| if kept.is_empty() { contradiction() } else { no_way() })?;
        if !rejected.is_empty() {
            let arguments = vec![match rejected.len() {
                1 => rejected.remove(0),
                _ => Expr::Or(rejected),
            }];
            self.derivation.step(&KEEP_POSSIBLE, Claim::Selects, case, arguments);
        }
        for (x, value) in values {
            self.values.push((x, Expr::rational(&value)));
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Derivation, Unsolved> {
        // What nothing has to be solved for may be contradicted all the same.
        let all: Option<Vec<(Symbol, Rational)>> =
            self.values.iter().map(|(x, v)| Some((x.clone(), v.as_rational()?))).collect();
        if all.and_then(|all| self.story.allows(&all)) != Some(true) {
            return Err(contradiction());
        }
        let story = self.story;
        let mut parts = Vec::new();
        let mut exact = Vec::new();
        for wanted in &story.wanted {
            let (part, rounded_from) = self.part(wanted)?;
            parts.push(part);
            exact.extend(rounded_from);
        }
        let answer = if parts.len() == 1 { parts.remove(0) } else { Expr::List(parts) };
        match <[Expr; 1]>::try_from(exact) {
            Ok([exact]) => {
                self.derivation.step(&GIVE_ROUNDED, Claim::States, answer, vec![exact]);
            }
            Err(_) => self.derivation.step(&GIVE_ANSWER, Claim::States, answer, Vec::new()),
        }
        Ok(self.derivation)
    }

    /// One part of the answer, and its exact value if it had to be rounded.
    fn part(&mut self, wanted: &Wanted) -> Result<(Expr, Option<Expr>), Unsolved> {
        let arguments = wanted.meaning.arguments();
        if let Expr::Ratio(parts) = &wanted.value {
            self.derivation.step(&FIND_QUANTITY, Claim::States, wanted.value.clone(), arguments);
            let filled: Vec<Expr> = parts.iter().map(|p| self.put_in(p)).collect();
            let ratio = Expr::Ratio(filled.clone());
            self.derivation.step(&PUT_IN_KNOWN_VALUES, Claim::States, ratio, Vec::new());
            self.derivation.append(ratio::simplest(&filled, self.work)?);
            return Ok((self.derivation.result().clone(), None));
        }
        let value = match &wanted.value {
            Expr::Symbol(s) => self.value(s).cloned().ok_or_else(no_way)?,
            number if number.as_rational().is_some() => number.clone(),
            value => {
                let rule = &FIND_QUANTITY;
                self.derivation.step(rule, Claim::States, value.clone(), arguments);
                let filled = self.put_in(value);
                let rule = &PUT_IN_KNOWN_VALUES;
                self.derivation.step(rule, Claim::States, filled.clone(), Vec::new());
                self.worked(filled, &|v| v)?
            }
        };
        let number = value.as_rational().ok_or_else(no_way)?;
        Ok(match &wanted.unit {
            Measured::Bare => (written(&number), None),
            Measured::Percent => (Expr::Percent(Box::new(written(&number))), None),
            Measured::In(unit) => {
                let with_unit = |n: Expr| Expr::Quantity(Box::new(n), unit.clone());
                if unit.dimension()[..] != [(Dimension::Money, 1)] {
                    return Ok((with_unit(written(&number)), None));
                }
                let hundred = Rational::from(100u8);
                let half = Rational::from_parts(1.into(), 2u8.into());
                let rounded = Rational::from((&number * &hundred + half).floor()) / hundred;
                let exact = (rounded != number).then_some(value);
                (with_unit(numeral::literal(&rounded, true)), exact)
            }
        })
    }
}

/// A whole number, a short decimal, or `6 2/3` rather than `20/3`.
fn written(value: &Rational) -> Expr {
    if numeral::is_short_decimal(value) || *value < Rational::ONE {
        return numeral::literal(value, numeral::is_short_decimal(value));
    }
    let whole = value.clone().floor();
    let rest = value - &Rational::from(whole.clone());
    Expr::Number(Number::Mixed {
        whole: whole.into_parts().1,
        numerator: rest.numerator().clone().into_parts().1,
        denominator: rest.denominator().clone(),
    })
}
