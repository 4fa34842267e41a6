//! Simultaneous equations: elimination for linear ones, substitution where one is not.

use super::{equation, linear, polynomial};
use crate::declare::rules;
use crate::rules::equation::{ALWAYS_TRUE, NEVER_TRUE, SIMPLIFY_BOTH_SIDES};
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Integer, Polynomial, Rational, integer, tidy};
use check::{Approach, Claim};
use syntax::{Expr, Symbol};

/// Most unknowns, and most equations, of a system.
const LARGEST_SYSTEM: usize = 12;

rules! {
    STANDARD_FORM = "standard-form",
        "Write each equation with the unknowns on the left" / "हरेक समीकरणमा अज्ञात राशि बायाँतिर राख्नुहोस्",
        "Terms change sides with the opposite sign, like terms are collected, and fractions are cleared."
            / "पद अर्को पक्षमा जाँदा चिन्ह बदलिन्छ, सजातीय पद जोडिन्छन् र भिन्न हटाइन्छ।";
    SCALE_EQUATIONS = "scale-equations",
        "Make the coefficients of one unknown equal" / "एउटा अज्ञातको गुणाङ्क बराबर बनाउनुहोस्",
        "Multiplying an equation by a number that is not 0 keeps its solutions; now {0} has matching coefficients."
            / "समीकरणलाई शून्य नभएको सङ्ख्याले गुणन गर्दा हल बदलिँदैन; अब {0} का गुणाङ्क मिले।";
    ELIMINATE = "eliminate",
        "Add or subtract the equations" / "समीकरणहरू जोड्नुहोस् वा घटाउनुहोस्",
        "Taking equal things from equal things removes {0}."
            / "बराबरबाट बराबर घटाउँदा {0} हट्छ।";
    DIVIDE_EQUATION = "divide-equation",
        "Solve the equation with one unknown" / "एउटा मात्र अज्ञात भएको समीकरण हल गर्नुहोस्",
        "Both sides are divided by the coefficient of {0}."
            / "दुवै पक्षलाई {0} को गुणाङ्कले भाग गरिन्छ।";
    SUBSTITUTE_VALUE = "substitute-value",
        "Put the value into the other equations" / "मान अरू समीकरणमा राख्नुहोस्",
        "{0} may be replaced by its value {1}."
            / "{0} को ठाउँमा यसको मान {1} राख्न सकिन्छ।";
    SUBSTITUTE_EXPRESSION = "substitute-expression",
        "Substitute into the other equation" / "अर्को समीकरणमा प्रतिस्थापन गर्नुहोस्",
        "{0} may be replaced by {1}."
            / "{0} को ठाउँमा {1} राख्न सकिन्छ।";
    DROP_TRUE = "drop-what-is-always-true",
        "Leave out what is always true" / "सधैँ सत्य भएको कुरा हटाउनुहोस्",
        "An equation such as 0 = 0 says nothing about the unknowns."
            / "0 = 0 जस्तो समीकरणले अज्ञातबारे केही भन्दैन।";
    EXPRESS_UNKNOWN = "express-one-unknown",
        "Express one unknown by the other" / "एउटा अज्ञातलाई अर्कोमा व्यक्त गर्नुहोस्",
        "The linear equation is solved for {0}."
            / "रेखीय समीकरणलाई {0} का लागि हल गरिन्छ।";
    TURN_OVER = "turn-over",
        "Turn both sides over" / "दुवै पक्षको व्युत्क्रम लिनुहोस्",
        "Equal numbers that are not 0 have equal reciprocals."
            / "शून्य नभएका बराबर सङ्ख्याका व्युत्क्रम पनि बराबर हुन्छन्।";
    SOLVE_CASES = "solve-each-case",
        "Solve each case" / "हरेक अवस्था हल गर्नुहोस्",
        "Each value of one unknown gives the value of the other."
            / "एउटा अज्ञातको हरेक मानले अर्कोको मान दिन्छ।";
}

/// One equation: coefficients of the unknowns, and the number on the right.
#[derive(Clone, PartialEq)]
struct Row {
    coefficients: Vec<Rational>,
    right: Rational,
}

/// A system while it is worked on.
struct System<'a> {
    unknowns: Vec<Symbol>,
    /// The unknowns in the order in which they are eliminated.
    order: Vec<usize>,
    rows: Vec<Row>,
    derivation: Derivation,
    work: &'a Work<'a>,
}

/// The steps from `relations` to a solved form for `asked`.
pub(crate) fn solved_form(
    relations: &[Expr],
    asked: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let differences = match differences(relations, work) {
        Err(Unsolved::Unknown(why)) => {
            return by_reciprocals(relations, asked, work)?.ok_or(Unsolved::Unknown(why));
        }
        done => done?,
    };
    if work.approach == Some(Approach::Substitution)
        && differences.len() == 2
        && let Ok(derivation) = by_substitution(relations, &differences, asked, work)
    {
        return Ok(derivation);
    }
    if differences.iter().all(|p| p.total_degree() <= 1) {
        let unknowns = all_unknowns(&differences, asked);
        // Each step shows the whole system.
        if unknowns.len().max(relations.len()) > LARGEST_SYSTEM {
            return Err(algebra::Exhausted::Work.into());
        }
        let order = elimination_order(&unknowns, &differences, asked);
        let derivation = Derivation::new(crate::driver::conditions(relations.to_vec()));
        let rows = differences.iter().map(|p| Row::new(p, &unknowns)).collect();
        return System { unknowns, order, rows, derivation, work }.solve(asked);
    }
    by_substitution(relations, &differences, asked, work)
}

/// All unknowns in the order in which they are met.
fn all_unknowns(differences: &[Polynomial], asked: &[Symbol]) -> Vec<Symbol> {
    let mut unknowns: Vec<Symbol> = Vec::new();
    for symbol in differences.iter().flat_map(|p| p.symbols().iter()).chain(asked) {
        if !unknowns.contains(symbol) {
            unknowns.push(symbol.clone());
        }
    }
    unknowns
}

/// The order in which unknowns are eliminated: what is not asked for first, and of two unknowns the
/// one whose coefficients already match.
fn elimination_order(
    unknowns: &[Symbol],
    differences: &[Polynomial],
    asked: &[Symbol],
) -> Vec<usize> {
    let mut order: Vec<usize> = (0..unknowns.len()).collect();
    order.sort_by_key(|k| {
        asked.iter().position(|a| *a == unknowns[*k]).map_or(0, |place| place + 1)
    });
    if let ([first, second], [p, q]) = (&order[..], differences) {
        let matching = |k: &usize| {
            let at = |p: &Polynomial| p.coefficient_in(&unknowns[*k], 1).leading_coefficient();
            !at(p).is_zero() && (at(p) == at(q) || at(p) == -at(q))
        };
        if matching(second) && !matching(first) {
            order.swap(0, 1);
        }
    }
    order
}

/// Left side less right side of each equation.
fn differences(relations: &[Expr], work: &Work<'_>) -> Result<Vec<Polynomial>, Unsolved> {
    let mut all = Vec::with_capacity(relations.len());
    for relation in relations {
        let Some((left, right)) = equation::sides(relation) else {
            return super::unknown("systems with inequalities");
        };
        let left = Polynomial::from_expr(left, work.budget)?;
        let right = Polynomial::from_expr(right, work.budget)?;
        let (Some(left), Some(right)) = (left, right) else { return super::unknown("systems") };
        all.push(&left - &right);
    }
    Ok(all)
}

impl Row {
    /// The equation `p = 0`, all coefficients coprime integers.
    fn new(p: &Polynomial, unknowns: &[Symbol]) -> Row {
        let coefficients: Vec<Rational> =
            unknowns.iter().map(|u| p.coefficient_in(u, 1).leading_coefficient()).collect();
        let constant = unknowns.iter().fold(p.clone(), |p, u| p.coefficient_in(u, 0));
        Row { coefficients, right: -constant.leading_coefficient() }.cleared()
    }

    /// Without fractions and common factors, the sign kept.
    fn cleared(self) -> Row {
        let numbers = || self.coefficients.iter().chain([&self.right]);
        let mut below = algebra::Natural::ONE;
        let mut above = algebra::Natural::ZERO;
        for number in numbers() {
            let denominator = Integer::from(number.denominator().clone());
            below = integer::lcm(&Integer::from(below), &denominator);
            above = integer::gcd(&Integer::from(above), number.numerator());
        }
        if above.is_zero() {
            return self;
        }
        let factor = Rational::from_parts(Integer::from(below), above);
        self.scaled(&factor)
    }

    fn scaled(&self, factor: &Rational) -> Row {
        Row {
            coefficients: self.coefficients.iter().map(|c| c * factor).collect(),
            right: &self.right * factor,
        }
    }

    fn minus(&self, other: &Row) -> Row {
        let pairs = self.coefficients.iter().zip(&other.coefficients);
        Row { coefficients: pairs.map(|(a, b)| a - b).collect(), right: &self.right - &other.right }
    }

    /// The only unknown with a coefficient, if there is just one.
    fn only(&self) -> Option<usize> {
        let mut places = self.places();
        let first = places.next()?;
        places.next().is_none().then_some(first)
    }

    fn places(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.coefficients.len()).filter(|k| !self.coefficients[*k].is_zero())
    }

    fn expr(&self, unknowns: &[Symbol]) -> Expr {
        let terms = self
            .places()
            .map(|k| tidy::term(&self.coefficients[k], vec![Expr::Symbol(unknowns[k].clone())]));
        Expr::sum(terms.collect()).equals(Expr::rational(&self.right))
    }
}

impl System<'_> {
    fn show(&mut self, rule: &'static Rule, arguments: Vec<Expr>) {
        let rows = self.rows.iter().map(|row| row.expr(&self.unknowns)).collect();
        let now = crate::driver::conditions(rows);
        self.derivation.step(rule, Claim::Equivalent, now, arguments);
    }

    fn letter(&self, k: usize) -> Expr {
        Expr::Symbol(self.unknowns[k].clone())
    }

    /// Elimination until each equation has one unknown, or one that is free.
    fn solve(mut self, asked: &[Symbol]) -> Result<Derivation, Unsolved> {
        let rule = if self.rows.len() == 1 { &SIMPLIFY_BOTH_SIDES } else { &STANDARD_FORM };
        self.show(rule, Vec::new());
        let mut solved = vec![false; self.unknowns.len()];
        loop {
            self.work.budget.spend(1 + self.rows.len() as u64)?;
            if let Some(contradiction) = self.drop_trivial() {
                return Ok(contradiction);
            }
            if self.rows.is_empty() {
                self.derivation.step(
                    &ALWAYS_TRUE,
                    Claim::Equivalent,
                    Expr::Truth(true),
                    Vec::new(),
                );
                return Ok(self.derivation);
            }
            if let Some((row, k)) = self.single(&solved) {
                self.fix(row, k);
                solved[k] = true;
            } else if !self.eliminate_one(&solved) {
                break;
            }
        }
        self.in_order(asked);
        Ok(self.derivation)
    }

    /// Leaves out `0 = 0`; ends where `0 = 5` is left.
    fn drop_trivial(&mut self) -> Option<Derivation> {
        let empty = |row: &Row| row.places().next().is_none();
        if self.rows.iter().any(|row| empty(row) && !row.right.is_zero()) {
            let mut derivation =
                std::mem::replace(&mut self.derivation, Derivation::new(Expr::Missing));
            derivation.step(&NEVER_TRUE, Claim::Equivalent, Expr::Truth(false), Vec::new());
            return Some(derivation);
        }
        let before = self.rows.len();
        self.rows.retain(|row| !empty(row));
        if self.rows.len() < before && !self.rows.is_empty() {
            self.show(&DROP_TRUE, Vec::new());
        }
        None
    }

    /// An equation in one unknown that is not yet used.
    fn single(&self, solved: &[bool]) -> Option<(usize, usize)> {
        let rows = self.rows.iter().enumerate();
        rows.filter_map(|(r, row)| Some((r, row.only()?))).find(|(_, k)| !solved[*k])
    }

    /// Solves equation `r` for its only unknown, and puts the value into the others.
    fn fix(&mut self, r: usize, k: usize) {
        let coefficient = self.rows[r].coefficients[k].clone();
        self.rows[r] = self.rows[r].scaled(&(Rational::ONE / coefficient));
        self.show(&DIVIDE_EQUATION, vec![self.letter(k)]);
        let pivot = self.rows[r].clone();
        let mut changed = false;
        for (other, row) in self.rows.iter_mut().enumerate() {
            if other != r && !row.coefficients[k].is_zero() {
                *row = row.minus(&pivot.scaled(&row.coefficients[k]));
                changed = true;
            }
        }
        if changed {
            let arguments = vec![self.letter(k), Expr::rational(&pivot.right)];
            self.show(&SUBSTITUTE_VALUE, arguments);
        }
    }

    /// Takes one unknown out of one equation by means of another; false if there is no more to do.
    fn eliminate_one(&mut self, solved: &[bool]) -> bool {
        let Some((a, b, k)) = self.pair(solved) else { return false };
        let (x, y) = (self.rows[a].coefficients[k].clone(), self.rows[b].coefficients[k].clone());
        let common = Rational::from(Integer::from(integer::lcm(x.numerator(), y.numerator())));
        let opposite = (x > Rational::ZERO) != (y > Rational::ZERO);
        let first = self.rows[a].scaled(&(&common / size(x)));
        let second = self.rows[b].scaled(&(&common / size(y)));
        let kept = std::mem::replace(&mut self.rows[a], first.clone());
        self.rows[b] = second.clone();
        self.show(&SCALE_EQUATIONS, vec![self.letter(k)]);
        self.rows[a] = kept;
        self.rows[b] = if opposite {
            second.minus(&first.scaled(&-Rational::ONE))
        } else {
            second.minus(&first)
        };
        self.show(&ELIMINATE, vec![self.letter(k)]);
        self.rows[b] = self.rows[b].clone().cleared();
        true
    }

    /// Two equations, and the unknown that the first takes out of the second. Forward first: both
    /// begin with it; then backward: the second has it further on. Either way the equations come
    /// closer to one unknown each, so this ends.
    fn pair(&self, solved: &[bool]) -> Option<(usize, usize, usize)> {
        let rows = 0..self.rows.len();
        let leads = |r: usize| {
            let occurs = |k: &&usize| !self.rows[r].coefficients[**k].is_zero();
            self.order.iter().find(occurs).copied()
        };
        let pairs = || rows.clone().flat_map(|a| rows.clone().map(move |b| (a, b)));
        let pairs = || pairs().filter(|(a, b)| a != b);
        let found = |forward: bool| {
            pairs().find_map(|(a, b)| {
                let k = leads(a)?;
                let fits = if forward {
                    a < b && leads(b) == Some(k)
                } else {
                    leads(b) != Some(k) && !self.rows[b].coefficients[k].is_zero()
                };
                (fits && !solved[k]).then_some((a, b, k))
            })
        };
        found(true).or_else(|| found(false))
    }

    /// The equations in the order of the unknowns.
    fn in_order(&mut self, asked: &[Symbol]) {
        let place =
            |k: usize| asked.iter().position(|a| *a == self.unknowns[k]).unwrap_or(asked.len());
        let first = |row: &Row| row.places().map(place).min();
        if asked.len() < 2 || self.rows.is_sorted_by_key(first) {
            return;
        }
        let mut rows = self.rows.clone();
        rows.sort_by_key(first);
        self.rows = rows;
        let rows = self.rows.iter().map(|row| row.expr(&self.unknowns)).collect();
        let now = crate::driver::conditions(rows);
        self.derivation.step(
            &crate::rules::expression::WRITE_IN_ORDER,
            Claim::Equivalent,
            now,
            Vec::new(),
        );
    }
}

fn size(q: Rational) -> Rational {
    if q < Rational::ZERO { -q } else { q }
}

/// Two equations, one of them linear in one unknown: that unknown is expressed by the other.
fn by_substitution(
    relations: &[Expr],
    differences: &[Polynomial],
    asked: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let [first, second] = differences else { return super::unknown("systems that are not linear") };
    for (p, other) in [(first, second), (second, first)] {
        for unknown in p.symbols() {
            let slope = p.coefficient_in(unknown, 1).as_constant();
            if let (1, Some(slope)) = (p.degree_in(unknown), slope) {
                let value = p.coefficient_in(unknown, 0).scale(&(-Rational::ONE / slope));
                return substituted(relations, unknown, &value, other, asked, work);
            }
        }
    }
    by_product(relations, differences, asked, work)
}

/// `xy = c` with another equation: one unknown is `c` over the other.
fn by_product(
    relations: &[Expr],
    differences: &[Polynomial],
    asked: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let failed = || super::unknown("systems that are not linear");
    let found = (0..2).find_map(|k| {
        let p = &differences[k];
        let [v, u] = p.symbols() else { return None };
        let (slope, constant) = (p.coefficient_in(u, 1), p.coefficient_in(u, 0).as_constant()?);
        let slope = (slope.symbols() == std::slice::from_ref(v) && slope.total_degree() == 1)
            .then(|| {
                slope.coefficient_in(v, 1).as_constant().filter(|_| slope.term_count() == 1)
            })??;
        (p.degree_in(u) == 1 && !constant.is_zero())
            .then(|| (k, u.clone(), v.clone(), -constant / slope))
    });
    let Some((k, u, v, product)) = found else { return failed() };
    let value = |of: Expr| Expr::rational(&product).over(of);
    let (letter, remaining) = (Expr::Symbol(u.clone()), Expr::Symbol(v.clone()));
    let expressed = letter.clone().equals(value(remaining.clone()));
    let other = &relations[1 - k];
    let mut derivation = Derivation::new(crate::driver::conditions(relations.to_vec()));
    let mut show = |rule, now: Expr, arguments| {
        let claim = super::undo::claim(derivation.result(), &now, false, work);
        derivation.step(rule, claim, now, arguments);
    };
    show(&EXPRESS_UNKNOWN, Expr::And(vec![expressed.clone(), other.clone()]), vec![letter.clone()]);
    let equation = super::isolated::replace(other, &letter, &value(remaining.clone()));
    let arguments = vec![letter.clone(), value(remaining.clone())];
    let now = Expr::And(vec![expressed.clone(), equation.clone()]);
    show(&SUBSTITUTE_EXPRESSION, now, arguments);
    let solved = equation::one_unknown(&equation, &v, work)?;
    for step in &solved.steps {
        let now = Expr::And(vec![expressed.clone(), step.after.clone()]);
        show(step.rule, now, step.arguments.clone());
    }
    let equation::Values::These(values) = equation::values(solved.result(), &v)? else {
        return failed();
    };
    let mut cases = Vec::new();
    for one in values {
        let second = super::undo::worked(&value(one.clone()), work)?;
        let mut pair = vec![remaining.clone().equals(one), letter.clone().equals(second)];
        pair.sort_by_key(|part| {
            asked
                .iter()
                .position(|x| matches!(equation::sides(part), Some((Expr::Symbol(s), _)) if s == x))
        });
        cases.push(Expr::And(pair));
    }
    show(&SOLVE_CASES, polynomial::any_of(cases), Vec::new());
    Ok(derivation)
}

/// `1/x + 1/y = 5, 1/x - 1/y = 1`: linear in the reciprocals; `None` if it is not.
fn by_reciprocals(
    relations: &[Expr],
    asked: &[Symbol],
    work: &Work<'_>,
) -> Result<Option<Derivation>, Unsolved> {
    let name = |x: &Symbol| Symbol::new(format!("\u{2022}{}", x.name()));
    let put: Vec<Expr> = relations.iter().map(|r| with_reciprocals(r, asked, &name)).collect();
    if put.iter().any(|r| r.symbols().iter().any(|s| asked.contains(s))) {
        return Ok(None);
    }
    let letters: Vec<Symbol> = asked.iter().map(name).collect();
    let Ok(differences) = differences(&put, work) else { return Ok(None) };
    if differences.iter().any(|p| p.total_degree() > 1) {
        return Ok(None);
    }
    let inner = solved_form(&put, &letters, work)?;
    let show = |e: &Expr| {
        asked.iter().zip(&letters).fold(e.clone(), |e, (x, u)| {
            let over = Expr::integer(1).over(Expr::Symbol(x.clone()));
            super::isolated::replace(&e, &Expr::Symbol(u.clone()), &over)
        })
    };
    let mut derivation = Derivation::new(crate::driver::conditions(relations.to_vec()));
    let mut go = |rule, now: Expr, arguments| {
        let claim = super::undo::claim(derivation.result(), &now, false, work);
        derivation.step(rule, claim, now, arguments);
    };
    for step in &inner.steps {
        go(step.rule, show(&step.after), step.arguments.iter().map(show).collect());
    }
    let Some(Expr::And(values)) = equation::stated(inner.result(), &letters) else {
        return Ok(None);
    };
    let mut found = Vec::new();
    for (x, value) in asked.iter().zip(&values) {
        let Some((_, value)) = equation::sides(value) else { return Ok(None) };
        match value.as_rational() {
            Some(q) if !q.is_zero() => {
                let q = Rational::ONE / q;
                found.push(Expr::Symbol(x.clone()).equals(Expr::rational(&q)));
            }
            _ => return Ok(None),
        }
    }
    go(&TURN_OVER, Expr::And(found), Vec::new());
    Ok(Some(derivation))
}

/// `a/x` as `a·u` for each unknown `x`.
fn with_reciprocals(expr: &Expr, asked: &[Symbol], name: &impl Fn(&Symbol) -> Symbol) -> Expr {
    if let Expr::Quotient(above, below) = expr
        && let Expr::Symbol(x) = &**below
        && asked.contains(x)
    {
        return Expr::product(vec![(**above).clone(), Expr::Symbol(name(x))]);
    }
    if let Expr::Quotient(above, below) = expr
        && let Expr::Product(factors) = &**below
        && let [number, Expr::Symbol(x)] = &factors[..]
        && asked.contains(x)
        && number.as_rational().is_some_and(|q| !q.is_zero())
    {
        let above = (**above).clone().over(number.clone());
        return Expr::product(vec![above, Expr::Symbol(name(x))]);
    }
    expr.map_parts(|part| with_reciprocals(part, asked, name))
}

fn substituted(
    relations: &[Expr],
    unknown: &Symbol,
    value: &Polynomial,
    other: &Polynomial,
    asked: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(crate::driver::conditions(relations.to_vec()));
    let letter = Expr::Symbol(unknown.clone());
    let expressed = letter.clone().equals(value.to_expr());
    let zero = || Expr::integer(0);
    let now = Expr::And(vec![expressed.clone(), other.to_expr().equals(zero())]);
    derivation.step(&EXPRESS_UNKNOWN, Claim::Equivalent, now, vec![letter.clone()]);
    let one = other.substitute(unknown, value, work.budget)?;
    let equation = one.to_expr().equals(zero());
    let now = Expr::And(vec![expressed.clone(), equation.clone()]);
    derivation.step(
        &SUBSTITUTE_EXPRESSION,
        Claim::Equivalent,
        now,
        vec![letter.clone(), value.to_expr()],
    );
    let [remaining] = one.symbols() else {
        return super::unknown("systems with several free unknowns");
    };
    let solved = if one.degree_in(remaining) <= 1 {
        linear::solved_form(&equation, &one, &Polynomial::zero(), remaining, work)?
    } else {
        polynomial::solved_form(&equation, &one, &Polynomial::zero(), remaining, work)?
    };
    for step in &solved.steps {
        let now = Expr::And(vec![expressed.clone(), step.after.clone()]);
        derivation.step(step.rule, step.claim, now, step.arguments.clone());
    }
    let answer = equation::stated(solved.result(), std::slice::from_ref(remaining));
    let values = match answer {
        Some(Expr::List(values)) => values,
        Some(Expr::Set(_)) => {
            derivation.step(&NEVER_TRUE, Claim::Equivalent, Expr::Truth(false), Vec::new());
            return Ok(derivation);
        }
        Some(value) => vec![value],
        None => return super::unknown("systems of this kind"),
    };
    let mut cases = Vec::new();
    for number in values {
        let Some(surd) = algebra::Surd::from_expr(&number, work.budget)? else {
            return super::unknown("systems with such roots");
        };
        let mut first = algebra::Surd::zero();
        for (power, coefficient) in value.coefficients_in(remaining) {
            let Some(coefficient) = coefficient.as_constant() else {
                return super::unknown("systems with several free unknowns");
            };
            let power = surd.pow(i64::from(power), work.budget)?.ok_or(algebra::Exhausted::Work)?;
            first = &first + &algebra::Surd::from(coefficient).mul(&power, work.budget)?;
        }
        let mut pair = vec![(unknown, first.to_expr()), (remaining, number)];
        pair.sort_by_key(|(s, _)| asked.iter().position(|a| a == *s));
        cases.push(Expr::And(
            pair.into_iter().map(|(s, v)| Expr::Symbol(s.clone()).equals(v)).collect(),
        ));
    }
    derivation.step(&SOLVE_CASES, Claim::Equivalent, polynomial::any_of(cases), Vec::new());
    Ok(derivation)
}
