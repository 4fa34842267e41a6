//! The lines of a solution while it is written, and what is known of the progression.

use super::{RECIPROCALS, WHAT_IS_KNOWN, literal, solved, state, worked};
use crate::families::{arithmetic, expand};
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::{Claim, Progression, ProgressionKind, ProgressionPart};
use syntax::{Expr, Symbol};

/// A solution while it is written.
pub(super) struct Lines<'w> {
    pub(super) work: &'w Work<'w>,
    pub(super) derivation: Derivation,
    kind: ProgressionKind,
    known: Vec<(ProgressionPart, Rational)>,
}

impl<'w> Lines<'w> {
    /// Begins with what is asked and what is known.
    pub(super) fn new(asked: &Progression, work: &'w Work<'w>) -> Result<Self, Unsolved> {
        let mut known: Vec<(ProgressionPart, Rational)> = Vec::new();
        for (feature, value) in &asked.known {
            let value = value_of(value, work)?;
            match known.iter().find(|(f, _)| f == feature) {
                Some((_, other)) if *other != value => {
                    return Err(Unsolved::Undefined("the same thing is said to be two".into()));
                }
                Some(_) => {}
                None => known.push((feature.clone(), value)),
            }
        }
        let letters: Vec<Expr> =
            asked.asked.iter().map(|f| Expr::Symbol(f.letter(asked.kind))).collect();
        let start = if letters.len() == 1 { letters[0].clone() } else { Expr::List(letters) };
        let mut lines = Lines { work, derivation: Derivation::new(start), kind: asked.kind, known };
        let facts: Vec<Expr> = lines
            .known
            .iter()
            .take(4)
            .map(|(f, v)| Expr::Symbol(f.letter(asked.kind)).equals(number(v)))
            .collect();
        lines.states(&WHAT_IS_KNOWN, Expr::List(facts), Vec::new());
        Ok(lines)
    }

    /// Turns the terms of a harmonic progression into those of an arithmetic one.
    pub(super) fn invert(&mut self) -> Result<(), Unsolved> {
        for (feature, value) in &mut self.known {
            if matches!(feature, ProgressionPart::Term(_) | ProgressionPart::Last) {
                if value.is_zero() {
                    return Err(Unsolved::Undefined("a harmonic progression has no term 0".into()));
                }
                *value = Rational::ONE / value.clone();
            }
        }
        let terms = self
            .known
            .iter()
            .filter(|(f, _)| matches!(f, ProgressionPart::Term(_) | ProgressionPart::Last));
        let terms: Vec<Expr> = terms.take(4).map(|(_, v)| number(v)).collect();
        if !terms.is_empty() {
            self.states(&RECIPROCALS, Expr::List(terms), Vec::new());
        }
        Ok(())
    }

    /// A value that is known.
    pub(super) fn known(&self, feature: &ProgressionPart) -> Option<Rational> {
        self.known.iter().find(|(f, _)| f == feature).map(|(_, v)| v.clone())
    }

    /// All that is known.
    pub(super) fn all_known(&self) -> Vec<(ProgressionPart, Rational)> {
        self.known.clone()
    }

    /// Whether all terms that are known go on as the first two do.
    pub(super) fn check_listed(
        &self,
        at: impl Fn(&Rational, u64, &Rational) -> Rational,
        step: Option<&Rational>,
    ) -> Result<(), Unsolved> {
        let (Some(first), Some(step)) = (self.known(&ProgressionPart::Term(1)), step) else {
            return Ok(());
        };
        for (feature, value) in &self.known {
            if let ProgressionPart::Term(k) = feature
                && *k <= super::HIGHEST
                && at(&first, k - 1, step) != *value
            {
                let kind = match self.kind {
                    ProgressionKind::Arithmetic => "arithmetic",
                    ProgressionKind::Geometric => "geometric",
                    ProgressionKind::Harmonic => "harmonic",
                };
                return Err(Unsolved::Undefined(format!(
                    "these terms are not in {kind} progression"
                )));
            }
        }
        Ok(())
    }

    /// The last line with values put in.
    pub(super) fn puts_in(&mut self, rule: &'static Rule, after: Expr, arguments: Vec<Expr>) {
        self.derivation.step(rule, Claim::PutsIn, after, arguments);
    }

    pub(super) fn states(&mut self, rule: &'static Rule, after: Expr, arguments: Vec<Expr>) {
        state(&mut self.derivation, rule, after, arguments);
    }

    /// Works out the last line.
    pub(super) fn work_out(&mut self) -> Result<Rational, Unsolved> {
        worked(&mut self.derivation, self.work)
    }

    /// Multiplies out the last line, if it is a polynomial.
    pub(super) fn multiply_out(&mut self) -> Result<Expr, Unsolved> {
        let last = self.derivation.result().clone();
        if let Some(p) = Polynomial::from_expr(&last, self.work.budget)? {
            let steps = expand::steps_to(&last, &p, self.work.budget)?;
            self.derivation.append(steps);
        }
        Ok(self.derivation.result().clone())
    }

    /// Solves the last line, an equation, for the one value it gives.
    pub(super) fn solve(&mut self, equation: &Expr, x: &Symbol) -> Result<Rational, Unsolved> {
        match &self.solve_several(equation, x)?[..] {
            [value] => Ok(value.clone()),
            _ => not_fixed(),
        }
    }

    /// Solves the last line, an equation, for all rational values it gives.
    pub(super) fn solve_several(
        &mut self,
        equation: &Expr,
        x: &Symbol,
    ) -> Result<Vec<Rational>, Unsolved> {
        let answer = solved(
            &mut self.derivation,
            std::slice::from_ref(equation),
            std::slice::from_ref(x),
            self.work,
        )?;
        let values = match answer {
            Expr::List(values) => values,
            Expr::Set(none) if none.is_empty() => Vec::new(),
            one => vec![one],
        };
        // Values that are not rational are no numbers of terms and no ratios here.
        Ok(values.iter().filter_map(Expr::as_rational).collect())
    }

    /// Solves linear equations for as many unknowns.
    pub(super) fn solve_all(
        &mut self,
        rule: &'static Rule,
        equations: &[Expr],
        unknowns: &[Symbol],
    ) -> Result<Vec<Rational>, Unsolved> {
        if let ([equation], [x]) = (equations, unknowns) {
            self.states(rule, equation.clone(), Vec::new());
            return Ok(vec![self.solve(equation, x)?]);
        }
        self.states(rule, Expr::And(equations.to_vec()), Vec::new());
        let answer = solved(&mut self.derivation, equations, unknowns, self.work)?;
        let Expr::And(parts) = answer else { return not_fixed() };
        let value = |x: &Symbol| {
            parts.iter().find_map(|part| match part {
                Expr::Relation(sides, _) if sides.first() == Some(&Expr::Symbol(x.clone())) => {
                    sides.get(1).and_then(Expr::as_rational)
                }
                _ => None,
            })
        };
        unknowns.iter().map(|x| value(x).map_or_else(not_fixed, Ok)).collect()
    }
}

/// A letter of a formula.
pub(super) fn letter(name: &str) -> Expr {
    Expr::symbol(name)
}

/// A number as it is written.
pub(super) fn number(q: &Rational) -> Expr {
    literal(q)
}

/// The value of a closed expression.
pub(super) fn value_of(expr: &Expr, work: &Work<'_>) -> Result<Rational, Unsolved> {
    if let Some(value) = expr.as_rational() {
        return Ok(value);
    }
    let settled = arithmetic::settle(std::slice::from_ref(expr), &|mut v| v.remove(0), work)?;
    match settled.values.into_iter().next().flatten() {
        Some(value) => Ok(value),
        None => super::super::unknown("progressions with numbers"),
    }
}

/// A natural number.
pub(super) fn natural(q: &Rational) -> Result<u64, Unsolved> {
    if !q.is_int() || *q <= Rational::ZERO {
        return Err(Unsolved::Undefined("the number of terms is no natural number".into()));
    }
    u64::try_from(q.numerator().clone())
        .map_err(|_| Unsolved::Exhausted(algebra::Exhausted::Digits))
}

/// What is known does not fix the progression, or not in a way known here.
pub(super) fn not_fixed<T>() -> Result<T, Unsolved> {
    Err(Unsolved::Unknown("what is given does not fix the progression".into()))
}
