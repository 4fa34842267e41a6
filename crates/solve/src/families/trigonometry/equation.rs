//! Trigonometric equations: one function at a standard value, then all its angles.

use super::angle::{Angle, size};
use super::atoms::Atoms;
use super::identity::{single_angles, without_cosine_squares};
use super::rewrite::{constant_value, sines_and_cosines};
use super::terms::{call, function};
use super::{rules, search};
use crate::declare::rules as declare;
use crate::families::polynomial::{SOLVE_EACH, ZERO_PRODUCT, any_of};
use crate::families::{equation, factor, unknown};
use crate::rules::STATE_THE_ANSWER;
use crate::rules::equation::BRING_TO_ONE_SIDE;
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use Function::{Cos, Cot, Csc, Sec, Sin, Tan};
use algebra::{Polynomial, Rational, Surd};
use check::Claim;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use syntax::{Expr, Function, Relation, Symbol};

declare! {
    KEEP_RANGE = "keep-the-range-for-later",
        "Solve the equation first" / "पहिले समीकरण हल गर्नुहोस्",
        "Of its solutions those in the given range are picked at the end."
            / "यसका हलमध्ये दिइएको दायराभित्रका हल अन्त्यमा छानिन्छन्।";
    ONE_FUNCTION = "write-with-one-function",
        "Write it with one function" / "एउटै फलनमा लेख्नुहोस्",
        "sin²A + cos²A = 1, 1 + tan²A = sec²A and 1 + cot²A = cosec²A leave only {0}."
            / "sin²A + cos²A = 1, 1 + tan²A = sec²A र 1 + cot²A = cosec²A ले {0} मात्र बाँकी राख्छ।";
    DIVIDE_BY_THE_COSINE = "divide-by-the-cosine",
        "Divide by {0}" / "{0} ले भाग गर्नुहोस्",
        "Where {0} is 0 the equation does not hold, so nothing is lost; sin A/cos A = tan A."
            / "{0} शून्य हुँदा समीकरण मिल्दैन, त्यसैले केही छुट्दैन; sin A/cos A = tan A।";
    AUXILIARY_ANGLE = "auxiliary-angle",
        "Divide by {0} and use the compound angle formula" / "{0} ले भाग गरी संयुक्त कोणको सूत्र प्रयोग गर्नुहोस्",
        "√(a² + b²) = {0}, and a/{0} and b/{0} are the sine and cosine of {1}."
            / "√(a² + b²) = {0}, अनि a/{0} र b/{0} क्रमशः {1} को साइन र कोसाइन हुन्।";
    SOLVE_FOR_THE_FUNCTION = "solve-for-the-function",
        "Solve for {0}" / "{0} का लागि हल गर्नुहोस्",
        "It is an equation in {0}, solved like one in a letter."
            / "यो {0} को समीकरण हो; अक्षरको समीकरण जस्तै हल गरिन्छ।";
    OUT_OF_RANGE = "beyond-one",
        "Sine and cosine lie between -1 and 1" / "साइन र कोसाइन -1 र 1 को बीचमा हुन्छन्",
        "{0} can't be, for no sine or cosine is greater than 1 or less than -1."
            / "{0} हुन सक्दैन, किनकि साइन र कोसाइन 1 भन्दा ठूलो वा -1 भन्दा सानो हुँदैन।";
    ANGLES_IN_RANGE = "angles-in-the-range",
        "Find the angles in the range" / "दायराभित्रका कोण पत्ता लगाउनुहोस्",
        "sin A = sin(180° − A), cos A = cos(360° − A) and tan A = tan(180° + A); the basic angle is {0}."
            / "sin A = sin(180° − A), cos A = cos(360° − A) र tan A = tan(180° + A); आधारभूत कोण {0} हो।";
    GENERAL_SOLUTION = "general-solution",
        "Write the general solution" / "सामान्य हल लेख्नुहोस्",
        "For an integer n: sin A = sin α gives A = nπ + (−1)ⁿα, cos A = cos α gives A = 2nπ ± α, tan A = tan α gives A = nπ + α."
            / "पूर्णाङ्क n का लागि: sin A = sin α बाट A = nπ + (−1)ⁿα, cos A = cos α बाट A = 2nπ ± α, tan A = tan α बाट A = nπ + α।";
    NOT_DEFINED_THERE = "not-defined-there",
        "Leave out where a side has no value" / "मान नहुने ठाउँ हटाउनुहोस्",
        "A denominator is 0 there, so {0} is no solution."
            / "त्यहाँ हर ० हुन्छ, त्यसैले {0} हल होइन।";
}

/// One function of one angle at one value.
#[derive(Clone, Debug, PartialEq)]
struct Elementary {
    function: Function,
    angle: Expr,
    value: Surd,
}

impl Elementary {
    fn expr(&self) -> Expr {
        call(self.function, &self.angle).equals(self.value.to_expr())
    }
}

/// What is known of the unknown besides the equation.
#[derive(Default)]
struct Range {
    low: Option<(Rational, bool)>,
    high: Option<(Rational, bool)>,
}

struct Solver<'a> {
    unknown: &'a Symbol,
    work: &'a Work<'a>,
}

/// Whether these relations are an equation with trigonometric functions of the unknown.
pub(crate) fn fits(relations: &[Expr], unknown: &Symbol) -> bool {
    fn of(expr: &Expr, unknown: &Symbol) -> bool {
        let mut found = function(expr).is_some_and(|(_, angle)| angle.symbols().contains(unknown));
        expr.for_each_part(|part| found = found || of(part, unknown));
        found
    }
    relations.iter().any(|r| of(r, unknown))
}

/// Solves an equation, with the range of its unknown if there is one.
pub(crate) fn solve(
    relations: &[Expr],
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut range = Range::default();
    let mut equations = Vec::new();
    for relation in relations {
        match relation {
            Expr::And(parts) => parts.iter().for_each(|part| {
                if !range.take(part, unknown) {
                    equations.push(part.clone());
                }
            }),
            other if range.take(other, unknown) => {}
            other => equations.push(other.clone()),
        }
    }
    let [asked] = &equations[..] else { return unknown_kind() };
    let ranged = range.low.is_some() || range.high.is_some();
    if ranged && (range.low.is_none() || range.high.is_none()) {
        return crate::families::unknown("trigonometric equations with an open range");
    }
    let in_degrees = relations.iter().any(has_degrees);
    let mut derivation = Derivation::new(crate::driver::conditions(relations.to_vec()));
    derivation.step(&KEEP_RANGE, Claim::Follows, asked.clone(), Vec::new());
    let solver = Solver { unknown, work };
    let cases = solver.cases(&mut derivation, asked, 6)?;
    if ranged {
        solver.in_range(derivation, asked, &cases, &range, in_degrees)
    } else {
        solver.general(derivation, asked, &cases, in_degrees)
    }
}

fn unknown_kind<T>() -> Result<T, Unsolved> {
    unknown("trigonometric equations")
}

fn has_degrees(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Degrees(_));
    expr.for_each_part(|part| found = found || has_degrees(part));
    found
}

impl Range {
    fn take(&mut self, relation: &Expr, x: &Symbol) -> bool {
        let Expr::Relation(operands, kinds) = relation else { return false };
        let is_x = |e: &Expr| matches!(e, Expr::Symbol(s) if s == x);
        let mut bounds = Vec::new();
        for (pair, kind) in operands.windows(2).zip(kinds) {
            let (small, large, closed) = match kind {
                Relation::Less => (&pair[0], &pair[1], false),
                Relation::LessEqual => (&pair[0], &pair[1], true),
                Relation::Greater => (&pair[1], &pair[0], false),
                Relation::GreaterEqual => (&pair[1], &pair[0], true),
                _ => return false,
            };
            let other = if is_x(large) { small } else { large };
            if is_x(small) == is_x(large) {
                return false;
            }
            match algebra::angle::degrees(other) {
                Some(q) => bounds.push((is_x(large), q, closed)),
                None => return false,
            }
        }
        for (low, q, closed) in bounds {
            let side = if low { &mut self.low } else { &mut self.high };
            let tighter = side.as_ref().is_none_or(|(known, _)| match q.cmp(known) {
                Ordering::Equal => !closed,
                order => (order == Ordering::Greater) == low,
            });
            if tighter {
                *side = Some((q, closed));
            }
        }
        true
    }

    fn holds(&self, q: &Rational) -> bool {
        let low = self.low.as_ref().is_none_or(|(l, closed)| q > l || *closed && q == l);
        low && self.high.as_ref().is_none_or(|(h, closed)| q < h || *closed && q == h)
    }
}

impl Solver<'_> {
    /// Goes on from an equation to functions at values, any of which may hold.
    fn cases(
        &self,
        derivation: &mut Derivation,
        relation: &Expr,
        depth: u32,
    ) -> Result<Vec<Elementary>, Unsolved> {
        let Some(depth) = depth.checked_sub(1) else { return unknown_kind() };
        let Some((left, right)) = equation::sides(relation) else { return unknown_kind() };
        if let Some(one) = self.elementary(left, right)? {
            return self.settled(derivation, one);
        }
        let difference = Expr::sum(vec![left.clone(), right.clone().negated()]);
        let difference = lightly(&search::normal(&difference));
        let mut atoms = Atoms::default();
        let polynomial = match atoms.polynomial(&difference, self.work)? {
            Some(p) => p,
            None => return self.without_fractions(derivation, &difference, depth),
        };
        let functions = self.functions(&atoms, &polynomial);
        match &functions[..] {
            [] => unknown_kind(),
            [(f, angle, letter)] => {
                self.in_one_function(derivation, &polynomial, &atoms, *f, angle, letter)
            }
            _ => self.in_several(derivation, &polynomial, &atoms, &functions, depth),
        }
    }

    /// The functions of the unknown that stand in a polynomial.
    fn functions(&self, atoms: &Atoms, p: &Polynomial) -> Vec<(Function, Expr, Symbol)> {
        let all = atoms.all().iter().filter(|(_, letter)| p.symbols().contains(letter));
        all.filter_map(|(expr, letter)| {
            let (f, angle) = function(expr)?;
            angle.symbols().contains(self.unknown).then(|| (f, angle, letter.clone()))
        })
        .collect()
    }

    /// `f(angle) = value` as it stands.
    fn elementary(&self, left: &Expr, right: &Expr) -> Result<Option<Elementary>, Unsolved> {
        let Some((f, angle)) = function(left) else { return Ok(None) };
        let Some(value) = self.surd(right)? else { return Ok(None) };
        Ok(Some(Elementary { function: f, angle, value }))
    }

    /// A number with values of functions at standard angles in it.
    fn surd(&self, expr: &Expr) -> Result<Option<Surd>, Unsolved> {
        if !expr.symbols().is_empty() {
            return Ok(None);
        }
        Ok(Surd::from_expr(&valued(expr, self.work), self.work.budget)?)
    }

    /// Secants become cosines; what no sine can be is left out.
    fn settled(
        &self,
        derivation: &mut Derivation,
        one: Elementary,
    ) -> Result<Vec<Elementary>, Unsolved> {
        let budget = self.work.budget;
        let inverse = match one.function {
            Sec => Some(Cos),
            Csc => Some(Sin),
            Cot if !one.value.is_zero() => Some(Tan),
            _ => None,
        };
        let mut one = one;
        if one.function == Cot && one.value.is_zero() {
            one = Elementary { function: Cos, ..one };
            derivation.step(&rules::QUOTIENT, Claim::Equivalent, one.expr(), Vec::new());
        }
        if let Some(f) = inverse {
            if one.value.is_zero() {
                return self.nothing(derivation, &one);
            }
            let Some(value) = Surd::one().div(&one.value, budget)? else { return unknown_kind() };
            one = Elementary { function: f, angle: one.angle, value };
            derivation.step(&rules::RECIPROCAL, Claim::Equivalent, one.expr(), Vec::new());
        }
        if matches!(one.function, Sin | Cos) {
            let square = one.value.mul(&one.value, budget)?;
            let over = (&square - &Surd::one()).sign(budget)?;
            match over {
                Some(Ordering::Greater) => return self.nothing(derivation, &one),
                Some(_) => {}
                None => return unknown_kind(),
            }
        }
        Ok(vec![one])
    }

    fn nothing(
        &self,
        derivation: &mut Derivation,
        one: &Elementary,
    ) -> Result<Vec<Elementary>, Unsolved> {
        derivation.step(&OUT_OF_RANGE, Claim::Equivalent, Expr::Truth(false), vec![one.expr()]);
        Ok(Vec::new())
    }

    /// A polynomial in one function: its roots.
    fn in_one_function(
        &self,
        derivation: &mut Derivation,
        p: &Polynomial,
        atoms: &Atoms,
        f: Function,
        angle: &Expr,
        letter: &Symbol,
    ) -> Result<Vec<Elementary>, Unsolved> {
        let own = call(f, angle);
        let zero = |e: Expr| e.equals(Expr::integer(0));
        let coefficients = self.coefficients(p, letter, atoms)?;
        if coefficients.len() > 2 {
            let written = zero(atoms.show(&p.to_expr()));
            derivation.step(&BRING_TO_ONE_SIDE, Claim::Equivalent, written, Vec::new());
        }
        let rational = coefficients.iter().all(|c| c.as_rational().is_some());
        let roots: Vec<Surd> = match &coefficients[..] {
            [_] | [] => return unknown_kind(),
            [b, a] => vec![self.quotient(&-b, a)?],
            [c, b, a] => {
                let four = a.mul(c, self.work.budget)?.scale(&Rational::from(4));
                let d = &b.mul(b, self.work.budget)? - &four;
                if d.sign(self.work.budget)? == Some(Ordering::Less) {
                    let none = Expr::Truth(false);
                    let arguments = vec![d.to_expr()];
                    let rule = &crate::families::quadratic::NEGATIVE_DISCRIMINANT;
                    derivation.step(rule, Claim::Equivalent, none, arguments);
                    return Ok(Vec::new());
                }
                let Some(root) = d.sqrt(self.work.budget)? else { return unknown_kind() };
                let below = a.scale(&Rational::from(2));
                let mut both = vec![
                    self.quotient(&(&-b - &root), &below)?,
                    self.quotient(&(&-b + &root), &below)?,
                ];
                both.dedup();
                both
            }
            _ if rational => self.rational_roots(p, letter)?,
            _ => return unknown_kind(),
        };
        if coefficients.len() > 2 && rational {
            let factored = factor::factored(p, self.work.budget)?;
            let shown = zero(atoms.show(factored.result()));
            derivation.step(&factor::FACTORISE, Claim::Equivalent, shown, Vec::new());
        }
        let found: Vec<Elementary> = roots
            .into_iter()
            .map(|value| Elementary { function: f, angle: angle.clone(), value })
            .collect();
        let either = any_of(found.iter().map(Elementary::expr).collect());
        derivation.step(&SOLVE_FOR_THE_FUNCTION, Claim::Equivalent, either, vec![own]);
        self.settle_each(derivation, found)
    }

    fn settle_each(
        &self,
        derivation: &mut Derivation,
        found: Vec<Elementary>,
    ) -> Result<Vec<Elementary>, Unsolved> {
        if let [one] = &found[..] {
            return self.settled(derivation, one.clone());
        }
        let (mut all, mut substeps) = (Vec::new(), Vec::new());
        for one in found {
            let mut inner = Derivation::new(one.expr());
            all.extend(self.settled(&mut inner, one)?);
            substeps.extend(inner.steps);
        }
        let either = any_of(all.iter().map(Elementary::expr).collect());
        let arguments = Vec::new();
        derivation.step_with(&SOLVE_EACH, Claim::Equivalent, either, arguments, substeps);
        Ok(all)
    }

    /// All rational roots of a polynomial whose other factors are quadratics.
    fn rational_roots(&self, p: &Polynomial, letter: &Symbol) -> Result<Vec<Surd>, Unsolved> {
        let factors = factor::factorisation(p, self.work.budget)?.factors;
        let mut roots = Vec::new();
        for (part, _) in &factors {
            let Some(one) = algebra::Univariate::from_polynomial(part, letter) else {
                return unknown_kind();
            };
            match one.coefficients() {
                [b, a] => roots.push(Surd::from(-b / a)),
                [_, _, _] => roots.extend(crate::families::quadratic::roots(&one, self.work)?),
                _ => return unknown_kind(),
            }
        }
        Ok(roots)
    }

    fn quotient(&self, a: &Surd, b: &Surd) -> Result<Surd, Unsolved> {
        match a.div(b, self.work.budget)? {
            Some(q) => Ok(q),
            None => unknown_kind(),
        }
    }

    /// The coefficients by powers of `letter`, from the constant up, which are numbers.
    fn coefficients(
        &self,
        p: &Polynomial,
        letter: &Symbol,
        atoms: &Atoms,
    ) -> Result<Vec<Surd>, Unsolved> {
        let degree = p.degree_in(letter);
        if degree > 12 {
            return unknown_kind();
        }
        let mut all = Vec::new();
        for n in 0..=degree {
            let coefficient = atoms.show(&p.coefficient_in(letter, n).to_expr());
            match self.surd(&coefficient)? {
                Some(value) => all.push(value),
                None => return unknown_kind(),
            }
        }
        Ok(all)
    }

    /// A polynomial in several functions.
    fn in_several(
        &self,
        derivation: &mut Derivation,
        p: &Polynomial,
        atoms: &Atoms,
        functions: &[(Function, Expr, Symbol)],
        depth: u32,
    ) -> Result<Vec<Elementary>, Unsolved> {
        let angle = &functions[0].1;
        let zero = |e: Expr| e.equals(Expr::integer(0));
        if functions.iter().any(|(_, other, _)| other != angle) {
            // cos 2x with other functions of x: everything in single angles.
            let whole = lightly(&sines_and_cosines(&atoms.show(&p.to_expr())));
            let Some(single) = single_angles(&whole, self.work) else { return unknown_kind() };
            let single = zero(lightly(&single));
            if single == *derivation.result() {
                return unknown_kind();
            }
            derivation.step(&rules::SINGLE_ANGLES, Claim::Equivalent, single.clone(), Vec::new());
            return self.cases(derivation, &single, depth);
        }
        let letter = |f: Function| functions.iter().find(|(g, ..)| *g == f).map(|(.., s)| s);
        match (letter(Sin), letter(Cos), functions.len()) {
            (Some(s), Some(c), 2) => {
                self.sine_and_cosine(derivation, p, atoms, (s, c, angle), depth)
            }
            _ => {
                // 1 + tan² = sec², 1 + cot² = cosec².
                for (own, other) in [(Tan, Sec), (Cot, Csc)] {
                    if let (Some(t), Some(s), 2) = (letter(own), letter(other), functions.len()) {
                        let square =
                            &Polynomial::one() + &Polynomial::monomial(Rational::ONE, t.clone(), 2);
                        if let Some(q) = self.squares_replaced(p, s, &square)? {
                            let relation = zero(atoms.show(&q.to_expr()));
                            let arguments = vec![call(own, angle)];
                            derivation.step(
                                &ONE_FUNCTION,
                                Claim::Equivalent,
                                relation.clone(),
                                arguments,
                            );
                            return self.cases(derivation, &relation, depth);
                        }
                    }
                }
                let whole = atoms.show(&p.to_expr());
                self.without_fractions(derivation, &whole, depth)
            }
        }
    }

    /// `p` with `letter²` replaced, if `letter` then is gone.
    fn squares_replaced(
        &self,
        p: &Polynomial,
        letter: &Symbol,
        square: &Polynomial,
    ) -> Result<Option<Polynomial>, Unsolved> {
        let mut whole = Polynomial::zero();
        for (power, coefficient) in p.coefficients_in(letter) {
            if power % 2 == 1 {
                return Ok(None);
            }
            let even = square.pow(power / 2, self.work.budget)?;
            whole = &whole + &coefficient.mul(&even, self.work.budget)?;
        }
        Ok(Some(whole))
    }

    fn sine_and_cosine(
        &self,
        derivation: &mut Derivation,
        p: &Polynomial,
        atoms: &Atoms,
        (s, c, angle): (&Symbol, &Symbol, &Expr),
        depth: u32,
    ) -> Result<Vec<Elementary>, Unsolved> {
        let zero = |e: Expr| e.equals(Expr::integer(0));
        for (gone, kept, f) in [(c, s, Sin), (s, c, Cos)] {
            let square = &Polynomial::one() - &Polynomial::monomial(Rational::ONE, kept.clone(), 2);
            if let Some(q) = self.squares_replaced(p, gone, &square)? {
                let relation = zero(atoms.show(&q.to_expr()));
                let arguments = vec![call(f, angle)];
                derivation.step(&ONE_FUNCTION, Claim::Equivalent, relation.clone(), arguments);
                return self.cases(derivation, &relation, depth);
            }
        }
        let factors = factor::factorisation(p, self.work.budget)?.factors;
        let split = factors.len() > 1 || factors.iter().any(|(_, n)| *n > 1);
        if split {
            return self.by_factors(derivation, &factors, atoms, depth);
        }
        if degree(p, s, c) == 1 {
            return self.linear(derivation, p, atoms, (s, c, angle));
        }
        if let Some(cases) = self.homogeneous(derivation, p, atoms, (s, c, angle), depth)? {
            return Ok(cases);
        }
        // cos² = 1 - sin² may make it fall apart.
        let reduced = without_cosine_squares(p, atoms, self.work)?;
        let factors = factor::factorisation(&reduced, self.work.budget)?.factors;
        if factors.len() > 1 {
            let relation = zero(atoms.show(&reduced.to_expr()));
            derivation.step(&ONE_FUNCTION, Claim::Equivalent, relation, vec![call(Sin, angle)]);
            return self.by_factors(derivation, &factors, atoms, depth);
        }
        unknown_kind()
    }

    fn by_factors(
        &self,
        derivation: &mut Derivation,
        factors: &[(Polynomial, u32)],
        atoms: &Atoms,
        depth: u32,
    ) -> Result<Vec<Elementary>, Unsolved> {
        let zero = |e: Expr| e.equals(Expr::integer(0));
        let product = atoms.show(&factor::product(&Rational::ONE, factors));
        derivation.step(&factor::FACTORISE, Claim::Equivalent, zero(product), Vec::new());
        let depends = |p: &Polynomial| !self.functions(atoms, p).is_empty();
        let parts: Vec<Expr> = factors
            .iter()
            .filter(|(p, _)| depends(p))
            .map(|(p, _)| zero(atoms.show(&p.to_expr())))
            .collect();
        let either = any_of(parts.clone());
        derivation.step(&ZERO_PRODUCT, Claim::Equivalent, either, Vec::new());
        let (mut all, mut substeps) = (Vec::new(), Vec::new());
        for part in &parts {
            let mut inner = Derivation::new(part.clone());
            for one in self.cases(&mut inner, part, depth)? {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
            substeps.extend(inner.steps);
        }
        if parts.len() == 1 {
            derivation.steps.extend(substeps);
        } else {
            let either = any_of(all.iter().map(Elementary::expr).collect());
            derivation.step_with(&SOLVE_EACH, Claim::Equivalent, either, Vec::new(), substeps);
        }
        Ok(all)
    }

    /// `a sin A + b cos A + d = 0`.
    fn linear(
        &self,
        derivation: &mut Derivation,
        p: &Polynomial,
        atoms: &Atoms,
        (s, c, angle): (&Symbol, &Symbol, &Expr),
    ) -> Result<Vec<Elementary>, Unsolved> {
        let budget = self.work.budget;
        let number = |q: Polynomial| -> Result<Surd, Unsolved> {
            match self.surd(&atoms.show(&q.to_expr()))? {
                Some(value) => Ok(value),
                None => unknown_kind(),
            }
        };
        let a = number(p.coefficient_in(s, 1))?;
        let b = number(p.coefficient_in(c, 1))?;
        let d = number(p.coefficient_in(s, 0).coefficient_in(c, 0))?;
        if d.is_zero() {
            let value = self.quotient(&-&b, &a)?;
            let one = Elementary { function: Tan, angle: angle.clone(), value };
            let arguments = vec![call(Cos, angle)];
            derivation.step(&DIVIDE_BY_THE_COSINE, Claim::Equivalent, one.expr(), arguments);
            return Ok(vec![one]);
        }
        let square = &a.mul(&a, budget)? + &b.mul(&b, budget)?;
        let Some(length) = square.sqrt(budget)? else { return unknown_kind() };
        let (sine, cosine) = (self.quotient(&a, &length)?, self.quotient(&b, &length)?);
        // a sin A + b cos A = length·cos(A - φ).
        let Some(shift) = (0..24).map(|k| Rational::from(15 * k)).find(|q| {
            algebra::angle::sine(q, budget).as_ref() == Some(&sine)
                && algebra::angle::cosine(q, budget).as_ref() == Some(&cosine)
        }) else {
            return unknown_kind();
        };
        let shift = if shift > Rational::from(180) { shift - Rational::from(360) } else { shift };
        let Some(own) = Angle::from_expr(angle) else { return unknown_kind() };
        let in_degrees = has_degrees(&derivation.start);
        let phi = Angle { letters: Vec::new(), constant: shift.clone(), in_degrees };
        let value = self.quotient(&-&d, &length)?;
        let one = Elementary { function: Cos, angle: own.minus(&phi).to_expr(), value };
        let arguments = vec![length.to_expr(), size(&shift, in_degrees)];
        derivation.step(&AUXILIARY_ANGLE, Claim::Equivalent, one.expr(), arguments);
        self.settled(derivation, one)
    }

    /// `a sin² + b sin cos + d cos² = e`: divided by `cos²`.
    fn homogeneous(
        &self,
        derivation: &mut Derivation,
        p: &Polynomial,
        atoms: &Atoms,
        (s, c, angle): (&Symbol, &Symbol, &Expr),
        depth: u32,
    ) -> Result<Option<Vec<Elementary>>, Unsolved> {
        if degree(p, s, c) != 2 {
            return Ok(None);
        }
        let at = |i: u32, j: u32| p.coefficient_in(s, i).coefficient_in(c, j);
        if !at(1, 0).is_zero() || !at(0, 1).is_zero() {
            return Ok(None);
        }
        let constant = at(0, 0);
        let (square, mixed, other) = (&at(2, 0) + &constant, at(1, 1), &at(0, 2) + &constant);
        if square.is_zero() {
            return Ok(None);
        }
        let t = call(Tan, angle);
        let show = |q: &Polynomial| atoms.show(&q.to_expr());
        let terms = vec![
            Expr::product(vec![show(&square), t.clone().pow(Expr::integer(2))]),
            Expr::product(vec![show(&mixed), t]),
            show(&other),
        ];
        let relation = lightly(&Expr::Sum(terms)).equals(Expr::integer(0));
        let by = call(Cos, angle).pow(Expr::integer(2));
        derivation.step(&DIVIDE_BY_THE_COSINE, Claim::Equivalent, relation.clone(), vec![by]);
        self.cases(derivation, &relation, depth).map(Some)
    }

    /// Everything in sines and cosines, and the numerator of the one fraction.
    fn without_fractions(
        &self,
        derivation: &mut Derivation,
        difference: &Expr,
        depth: u32,
    ) -> Result<Vec<Elementary>, Unsolved> {
        let in_sines = lightly(&sines_and_cosines(difference));
        let Some(single) = single_angles(&in_sines, self.work) else { return unknown_kind() };
        let mut atoms = Atoms::default();
        let Some(fraction) = atoms.fraction(&single, self.work)? else { return unknown_kind() };
        if fraction.numerator.is_zero() || fraction.denominator.is_zero() {
            return unknown_kind();
        }
        let relation = atoms.show(&fraction.numerator.to_expr()).equals(Expr::integer(0));
        if relation == *derivation.result() {
            return unknown_kind();
        }
        // Where the denominator is 0 solutions may come in; they are left out at the end.
        derivation.step(&rules::SINES_AND_COSINES, Claim::Follows, relation.clone(), Vec::new());
        self.cases(derivation, &relation, depth)
    }

    /// The angles of one case in degrees: period and residues of the unknown.
    fn residues(&self, one: &Elementary) -> Result<(Rational, BTreeSet<Rational>), Unsolved> {
        let Some((slope, constant)) = algebra::angle::linear(&one.angle, self.unknown) else {
            return unknown_kind();
        };
        if slope.is_zero() {
            return unknown_kind();
        }
        let period = Rational::from(360) / &slope;
        let period = if period < Rational::ZERO { -period } else { period };
        let mut found = BTreeSet::new();
        for k in 0..24 {
            let angle = Angle::of_degrees(15 * k, true);
            let value = constant_value(one.function, &angle, self.work.budget);
            let Some(value) = value else { continue };
            if Surd::from_expr(&value, self.work.budget)? == Some(one.value.clone()) {
                let x = (&angle.constant - &constant) / &slope;
                found.insert(modulo(&x, &period));
            }
        }
        if found.is_empty() {
            return unknown("angles that are no standard angles");
        }
        Ok((period, found))
    }

    fn in_range(
        &self,
        mut derivation: Derivation,
        asked: &Expr,
        cases: &[Elementary],
        range: &Range,
        in_degrees: bool,
    ) -> Result<Derivation, Unsolved> {
        let (Some((low, _)), Some((high, _))) = (&range.low, &range.high) else {
            return unknown_kind();
        };
        let x = Expr::Symbol(self.unknown.clone());
        let is = |q: &Rational| x.clone().equals(size(q, in_degrees));
        let mut found = BTreeSet::new();
        let mut substeps = Vec::new();
        let mut basic = Vec::new();
        for one in cases {
            let (period, residues) = self.residues(one)?;
            let mut own = BTreeSet::new();
            for residue in residues {
                let turns = ((low - &residue) / &period).floor();
                let mut value = &residue + &period * Rational::from(turns);
                while value <= *high {
                    if range.holds(&value) {
                        own.insert(value.clone());
                    }
                    value += period.clone();
                    if own.len() > 200 {
                        return Err(algebra::Exhausted::Work.into());
                    }
                }
            }
            let arguments = vec![size(&self.basic(one)?, in_degrees)];
            basic.extend(arguments.clone());
            let mut inner = Derivation::new(one.expr());
            let angles = any_of(own.iter().map(is).collect());
            inner.step(&ANGLES_IN_RANGE, Claim::Selects, angles, arguments);
            substeps.extend(inner.steps);
            found.extend(own);
        }
        let either = |all: &BTreeSet<Rational>| any_of(all.iter().map(is).collect());
        if cases.len() == 1 {
            derivation.steps.extend(substeps);
        } else if !cases.is_empty() {
            let list = if basic.len() == 1 { basic.remove(0) } else { Expr::List(basic) };
            derivation.step_with(
                &ANGLES_IN_RANGE,
                Claim::Selects,
                either(&found),
                vec![list],
                substeps,
            );
        }
        let defined = |q: &Rational| self.is_defined(asked, q);
        let kept: BTreeSet<Rational> = found.iter().filter(|q| defined(q)).cloned().collect();
        if kept.len() < found.len() {
            let out: BTreeSet<Rational> = found.difference(&kept).cloned().collect();
            let arguments = vec![either(&out)];
            derivation.step(&NOT_DEFINED_THERE, Claim::Selects, either(&kept), arguments);
        }
        let mut values: Vec<Expr> = kept.iter().map(|q| size(q, in_degrees)).collect();
        let answer = match values.len() {
            0 => Expr::Set(Vec::new()),
            1 => values.remove(0),
            _ => Expr::List(values),
        };
        derivation.step(&STATE_THE_ANSWER, Claim::States, answer, Vec::new());
        Ok(derivation)
    }

    /// The angle from 0° to 90° whose function has the same size.
    fn basic(&self, one: &Elementary) -> Result<Rational, Unsolved> {
        let negative = one.value.sign(self.work.budget)? == Some(Ordering::Less);
        let value = if negative { -&one.value } else { one.value.clone() };
        for k in 0..=6 {
            let angle = Angle::of_degrees(15 * k, true);
            if let Some(own) = constant_value(one.function, &angle, self.work.budget)
                && Surd::from_expr(&own, self.work.budget)?.as_ref() == Some(&value)
            {
                return Ok(angle.constant);
            }
        }
        unknown("angles that are no standard angles")
    }

    /// Whether both sides of the equation have values at this angle.
    fn is_defined(&self, asked: &Expr, at: &Rational) -> bool {
        let angle = size(at, true);
        let put = replaced(asked, self.unknown, &angle);
        let Some((left, right)) = equation::sides(&put) else { return false };
        [left, right].iter().all(|side| {
            matches!(Surd::from_expr(&valued(side, self.work), self.work.budget), Ok(Some(_)))
        })
    }

    fn general(
        &self,
        mut derivation: Derivation,
        asked: &Expr,
        cases: &[Elementary],
        in_degrees: bool,
    ) -> Result<Derivation, Unsolved> {
        let x = Expr::Symbol(self.unknown.clone());
        if *self.unknown == Symbol::new("n") {
            return unknown("general solutions for a letter n");
        }
        let mut families: Vec<Expr> = Vec::new();
        let mut substeps = Vec::new();
        for one in cases {
            let (_, residues) = self.residues(one)?;
            let defined = residues.iter().filter(|q| self.is_defined(asked, q)).count();
            if defined == 0 {
                continue;
            }
            if defined < residues.len() {
                return unknown("general solutions with angles left out");
            }
            let own = self.families(one, in_degrees)?;
            let mut inner = Derivation::new(one.expr());
            let stated = any_of(own.iter().map(|v| x.clone().equals(v.clone())).collect());
            inner.step(&GENERAL_SOLUTION, Claim::Equivalent, stated, Vec::new());
            substeps.extend(inner.steps);
            for family in own {
                if !families.contains(&family) {
                    families.push(family);
                }
            }
        }
        if cases.is_empty() {
            let none = Expr::Set(Vec::new());
            derivation.step(&STATE_THE_ANSWER, Claim::States, none, Vec::new());
            return Ok(derivation);
        }
        let all = any_of(families.iter().map(|v| x.clone().equals(v.clone())).collect());
        if cases.len() == 1 {
            derivation.steps.extend(substeps);
        } else {
            let claim =
                if substeps.len() == cases.len() { Claim::Equivalent } else { Claim::Selects };
            derivation.step_with(&GENERAL_SOLUTION, claim, all, Vec::new(), substeps);
        }
        let answer = match families.len() {
            0 => Expr::Set(Vec::new()),
            1 => families.remove(0),
            _ => Expr::List(families),
        };
        derivation.step(&STATE_THE_ANSWER, Claim::States, answer, Vec::new());
        Ok(derivation)
    }

    /// The general solution of one case: `nπ + (-1)^n·π/6`.
    fn families(&self, one: &Elementary, in_degrees: bool) -> Result<Vec<Expr>, Unsolved> {
        let budget = self.work.budget;
        let Some((slope, constant)) = algebra::angle::linear(&one.angle, self.unknown) else {
            return unknown_kind();
        };
        let negative = one.value.sign(budget)? == Some(Ordering::Less);
        let basic = self.basic(one)?;
        let principal = match (one.function, negative) {
            (Cos, true) => Rational::from(180) - &basic,
            (_, true) => -&basic,
            _ => basic.clone(),
        };
        let right = Rational::from(90);
        let n = Expr::symbol("n");
        // period·n + rest, in the unknown.
        let line = |period: i32, rest: &Rational| -> Expr {
            let step = Rational::from(period) / &slope;
            let step = if step < Rational::ZERO { -step } else { step };
            let rest = (rest - &constant) / &slope;
            let mut terms = vec![times(&step, &n, in_degrees)];
            if !rest.is_zero() {
                terms.push(size(&rest, in_degrees));
            }
            Expr::sum(terms)
        };
        Ok(match one.function {
            Sin if basic.is_zero() => vec![line(180, &basic)],
            Cos if basic == right => vec![line(180, &right)],
            Sin if basic == right => vec![line(360, &principal)],
            Cos if basic.is_zero() => vec![line(360, &principal)],
            Tan => vec![line(180, &principal)],
            Cos => vec![line(360, &-&principal), line(360, &principal)],
            Sin => {
                let step = Rational::from(180) / &slope;
                let sign = Expr::integer(-1).pow(n.clone());
                let alpha = &principal / &slope;
                let minus = alpha < Rational::ZERO;
                let alpha = if minus { -alpha } else { alpha };
                let alternating = Expr::product(vec![sign, size(&alpha, in_degrees)]);
                let alternating = if minus { alternating.negated() } else { alternating };
                let shift = -&constant / &slope;
                let mut terms = vec![times(&step, &n, in_degrees), alternating];
                if !shift.is_zero() {
                    terms.push(size(&shift, in_degrees));
                }
                vec![Expr::sum(terms)]
            }
            _ => return unknown_kind(),
        })
    }
}

/// `2nπ`, `180°·n`.
fn times(step: &Rational, n: &Expr, in_degrees: bool) -> Expr {
    if in_degrees {
        return Expr::product(vec![n.clone(), size(step, true)]);
    }
    algebra::tidy::term(&(step / Rational::from(180)), vec![n.clone(), Expr::Pi])
}

/// The total degree in two letters.
fn degree(p: &Polynomial, s: &Symbol, c: &Symbol) -> u32 {
    let of = |powers: &[(Symbol, u32)]| -> u32 {
        powers.iter().filter(|(x, _)| x == s || x == c).map(|(_, n)| n).sum()
    };
    p.terms().iter().map(|(_, powers)| of(powers)).max().unwrap_or(0)
}

fn modulo(value: &Rational, period: &Rational) -> Rational {
    value - Rational::from((value / period).floor()) * period
}

/// Functions of constant standard angles replaced by their values.
pub(crate) fn valued(expr: &Expr, work: &Work<'_>) -> Expr {
    if let Some((f, angle)) = function(expr)
        && let Some(angle) = Angle::from_expr(&angle)
        && angle.is_constant()
        && let Some(value) = constant_value(f, &angle, work.budget)
    {
        return value;
    }
    expr.map_parts(|part| valued(part, work))
}

fn replaced(expr: &Expr, letter: &Symbol, value: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == letter => value.clone(),
        _ => expr.map_parts(|part| replaced(part, letter, value)),
    }
}
