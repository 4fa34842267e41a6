//! Solutions of equations, systems and inequalities: put back, and counted.

use super::sequences::put;
use super::{Judge, decided, evidence, methods, outcome};
use crate::{Evidence, Outcome};
use algebra::{Decision, Polynomial, Rational, Univariate};
use syntax::{Expr, Relation, Symbol};

impl Judge<'_> {
    pub(super) fn solutions(
        &self,
        relations: &[Expr],
        unknowns: &[Symbol],
        answer: &Expr,
    ) -> Vec<Evidence> {
        if let ([unknown], Expr::Matrix(rows)) = (unknowns, answer) {
            return vec![self.matrix_solution(relations, unknown, rows)];
        }
        let relations: Vec<Expr> =
            relations.iter().map(|r| self.by_entries(&self.resolve(r))).collect();
        let relations: Vec<Expr> = relations.into_iter().flat_map(flat).collect();
        if let Some(forced) = relations.iter().find_map(|r| self.forced(r)) {
            let mut context = self.context.clone();
            context.assumptions.push(forced);
            let judge = Judge { context, ..self.with_budget(self.budget) };
            return judge.of_solutions(&relations, unknowns, answer);
        }
        self.of_solutions(&relations, unknowns, answer)
    }

    fn of_solutions(
        &self,
        relations: &[Expr],
        unknowns: &[Symbol],
        answer: &Expr,
    ) -> Vec<Evidence> {
        if let [unknown] = unknowns
            && let Some(holds) = self.angle_solutions(relations, unknown, answer)
        {
            let arguments = vec![and(relations.iter().cloned()), answer.clone()];
            return vec![evidence(&methods::STANDARD_ANGLES, arguments, outcome(holds))];
        }
        if let [unknown] = unknowns
            && let Some(holds) = self.logarithm_solutions(relations, unknown, answer)
        {
            let arguments = vec![and(relations.iter().cloned()), answer.clone()];
            return vec![evidence(&methods::WITHOUT_LOGARITHMS, arguments, outcome(holds))];
        }
        if let [unknown] = unknowns
            && let Some(counted) = self.choice_solutions(relations, unknown, answer)
        {
            return vec![counted];
        }
        match answer {
            Expr::Truth(true) => vec![self.always(relations)],
            Expr::Set(none) if none.is_empty() => vec![self.never(relations, unknowns)],
            _ if relations.iter().any(is_inequality) => vec![self.same_set(relations, answer)],
            _ => self.equation_solutions(relations, unknowns, answer),
        }
    }

    /// A matrix that is asked for: with letters for its entries, the equations between the entries of
    /// both sides have these values and no others.
    fn matrix_solution(
        &self,
        relations: &[Expr],
        unknown: &Symbol,
        rows: &[Vec<Expr>],
    ) -> Evidence {
        let answer = Expr::Matrix(rows.to_vec());
        let all: Vec<Expr> = relations.iter().map(|r| self.resolve(r)).collect();
        let claim = Expr::Symbol(unknown.clone()).equals(answer);
        let arguments = vec![and(all.iter().cloned()), claim];
        let letter = |i: usize, j: usize| Symbol::new(format!("{}_{i}_{j}", unknown.name()));
        let mut generic = Vec::new();
        let mut values = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            let letters: Vec<Symbol> = (0..row.len()).map(|j| letter(i, j)).collect();
            values.extend(letters.iter().cloned().zip(row.iter().cloned()));
            generic.push(letters.into_iter().map(Expr::Symbol).collect());
        }
        let generic = Expr::Matrix(generic);
        // "A = …" beside "AX = B" says what A is.
        let mut definitions: Vec<(Symbol, Expr)> = Vec::new();
        let mut equations = Vec::new();
        for relation in &all {
            let defined = match relation {
                Expr::Relation(sides, _) => match &sides[..] {
                    [Expr::Symbol(name), matrix @ Expr::Matrix(_)] if name != unknown => {
                        Some((name.clone(), matrix.clone()))
                    }
                    _ => None,
                },
                _ => None,
            };
            match defined {
                Some(definition) => definitions.push(definition),
                None => equations.push(relation.clone()),
            }
        }
        let put_all = |e: &Expr| {
            let known = definitions.iter().fold(e.clone(), |e, (name, m)| put(&e, name, m));
            self.by_entries(&put(&known, unknown, &generic))
        };
        let equations: Vec<Expr> = equations.iter().map(put_all).flat_map(flat).collect();
        let result = match self.linear_consequences(&equations, &[values]) {
            Some(found) if found.iter().all(|e| e.outcome == Outcome::Passed) => Outcome::Passed,
            Some(found) if found.iter().any(|e| matches!(e.outcome, Outcome::Failed(_))) => {
                Outcome::Failed(None)
            }
            _ => Outcome::Undecided,
        };
        evidence(&methods::ELIMINATION, arguments, result)
    }

    fn equation_solutions(
        &self,
        relations: &[Expr],
        unknowns: &[Symbol],
        answer: &Expr,
    ) -> Vec<Evidence> {
        let solutions = assignments(answer, unknowns);
        let Some(solutions) = solutions else {
            return vec![self.same_set(relations, answer)];
        };
        if let Some(found) = self.linear_consequences(relations, &solutions) {
            return found;
        }
        let mut found: Vec<Evidence> = solutions
            .iter()
            .flat_map(|solution| relations.iter().map(|r| self.put_back(r, solution)))
            .collect();
        if let ([relation], [unknown]) = (relations, unknowns) {
            found.push(self.all_found(relation, unknown, &solutions));
        } else if unknowns.len() > 1 {
            found.push(self.all_pairs_found(relations, unknowns, &solutions));
        }
        found
    }

    /// Puts a solution into a relation: both sides come to the same.
    pub(super) fn put_back(&self, relation: &Expr, solution: &[(Symbol, Expr)]) -> Evidence {
        let assigned = and(solution.iter().map(|(x, v)| Expr::Symbol(x.clone()).equals(v.clone())));
        let Expr::Relation(sides, relations) = relation else {
            return evidence(
                &methods::SUBSTITUTION,
                vec![assigned, relation.clone()],
                Outcome::Undecided,
            );
        };
        let sides: Vec<Expr> = sides
            .iter()
            .map(|side| solution.iter().fold(side.clone(), |side, (x, v)| put(&side, x, v)))
            .collect();
        let equal = relations.iter().all(|r| *r == Relation::Equal);
        let result = if equal {
            sides
                .windows(2)
                .map(|pair| self.equality(&pair[0], &pair[1]).0)
                .fold(Outcome::Passed, |all, one| if all == Outcome::Passed { one } else { all })
        } else {
            Outcome::Undecided
        };
        let worked = Expr::Relation(self.worked_sides(&sides), relations.clone());
        evidence(&methods::SUBSTITUTION, vec![assigned, worked], result)
    }

    /// What an equation says besides: where one side is a root, a modulus or a positive multiple of
    /// one, the other is not negative. `y = √(x + 1)` has solutions for such `y` alone.
    fn forced(&self, relation: &Expr) -> Option<Expr> {
        let Expr::Relation(sides, kinds) = relation else { return None };
        let ([a, b], [Relation::Equal]) = (&sides[..], &kinds[..]) else { return None };
        let other = match (not_negative(a), not_negative(b)) {
            (true, false) => b,
            (false, true) => a,
            _ => return None,
        };
        let letters = matches!(other, Expr::Symbol(_));
        letters.then(|| other.clone().related(Relation::GreaterEqual, Expr::integer(0)))
    }

    /// Sides with numbers in them as their values; where those are 0, as what adds up to 0 or is
    /// multiplied to it, for `0 = 0` alone shows nothing.
    fn worked_sides(&self, sides: &[Expr]) -> Vec<Expr> {
        let values: Vec<Expr> = sides.iter().map(|side| self.worked(side)).collect();
        let is_zero = |e: &Expr| e.as_rational().is_some_and(|q| q.is_zero());
        if !values.iter().all(is_zero) {
            return values;
        }
        let in_parts = |side: &Expr| match side {
            Expr::Sum(terms) if terms.len() <= 6 => {
                Expr::sum(terms.iter().map(|t| self.worked(t)).collect())
            }
            Expr::Product(factors) if factors.len() <= 6 => {
                Expr::Product(factors.iter().map(|t| self.worked(t)).collect())
            }
            _ => self.worked(side),
        };
        sides.iter().map(in_parts).collect()
    }

    /// A side with numbers in it, as its value if that is short to say.
    fn worked(&self, side: &Expr) -> Expr {
        if let Ok(Some(p)) = Polynomial::from_expr(side, self.budget) {
            return p.to_expr();
        }
        match algebra::canonical(side, &self.context, self.budget) {
            Ok(Some(value)) => value,
            _ => side.clone(),
        }
    }

    /// Nothing is missing: a polynomial has as many distinct real roots as were found, by Sturm's
    /// theorem; any other equation has the same set of solutions as the list of them.
    fn all_found(
        &self,
        relation: &Expr,
        unknown: &Symbol,
        solutions: &[Vec<(Symbol, Expr)>],
    ) -> Evidence {
        let values: Vec<&Expr> = solutions.iter().flatten().map(|(_, value)| value).collect();
        let arguments = vec![relation.clone(), Expr::integer(values.len())];
        if self.univariate(relation, unknown).is_none()
            && self.multiplies_out(relation, unknown, &values) == Some(true)
        {
            return evidence(&methods::ALL_FOUND, arguments, Outcome::Passed);
        }
        let result = match self.univariate(relation, unknown) {
            Some(p) if p.is_zero() => Outcome::Failed(None),
            Some(p) => decided(p.real_roots(self.budget).ok().and_then(|roots| {
                Some(roots.len() == values.len() && self.all_distinct(&values)?)
            })),
            None => {
                let listed =
                    values.iter().map(|v| Expr::Symbol(unknown.clone()).equals((*v).clone()));
                let listed: Vec<Expr> = listed.collect();
                let listed = if listed.len() == 1 { listed[0].clone() } else { Expr::Or(listed) };
                self.equivalent(std::slice::from_ref(relation), &listed)
            }
        };
        evidence(&methods::ALL_FOUND, arguments, result)
    }

    /// Whether an equation with letters as coefficients is `a(x - r)(x - s)… = 0` for the values
    /// found: then it has no others where `a` is not 0.
    fn multiplies_out(&self, relation: &Expr, unknown: &Symbol, values: &[&Expr]) -> Option<bool> {
        let p = self.difference(relation)?;
        if p.degree_in(unknown) as usize != values.len() || values.len() > 4 {
            return None;
        }
        let x = Expr::Symbol(unknown.clone());
        let lead = p.coefficient_in(unknown, p.degree_in(unknown)).to_expr();
        let factors = values.iter().map(|v| Expr::sum(vec![x.clone(), (*v).clone().negated()]));
        let product = Expr::product(std::iter::once(lead).chain(factors).collect());
        Some(self.equality(&product, &p.to_expr()).0 == Outcome::Passed)
    }

    /// No pair of values is missing: one equation gives an unknown as a polynomial in the other,
    /// and that put into the other equation has as many real roots as pairs were found.
    fn all_pairs_found(
        &self,
        relations: &[Expr],
        unknowns: &[Symbol],
        solutions: &[Vec<(Symbol, Expr)>],
    ) -> Evidence {
        let counted = || {
            let [p, q] = <[Polynomial; 2]>::try_from(
                relations.iter().map(|r| self.difference(r)).collect::<Option<Vec<_>>>()?,
            )
            .ok()?;
            let [first, second] = unknowns else { return None };
            for (p, q) in [(&p, &q), (&q, &p)] {
                for (u, v) in [(first, second), (second, first)] {
                    if p.degree_in(u) != 1 {
                        continue;
                    }
                    let (slope, constant) = (p.coefficient_in(u, 1), p.coefficient_in(u, 0));
                    // `uv = c` with c ≠ 0: v is not 0, and u = c/v.
                    let other = slope.symbols() == std::slice::from_ref(v)
                        && slope.term_count() == 1
                        && constant.as_constant().is_some_and(|c| !c.is_zero());
                    if slope.as_constant().is_none() && !other {
                        continue;
                    }
                    let degree = q.degree_in(u);
                    let mut rest = Polynomial::zero();
                    for (k, part) in q.coefficients_in(u) {
                        let above = (-&constant).pow(k, self.budget).ok()?;
                        let below = slope.pow(degree - k, self.budget).ok()?;
                        let term = part.mul(&above, self.budget).ok()?;
                        rest = &rest + &term.mul(&below, self.budget).ok()?;
                    }
                    let rest = Univariate::from_polynomial(&rest, v)?;
                    if rest.is_zero() {
                        return Some(false);
                    }
                    let values: Option<Vec<&Expr>> = solutions
                        .iter()
                        .map(|s| s.iter().find(|(name, _)| name == v).map(|(_, value)| value))
                        .collect();
                    let values = values?;
                    let roots = rest.real_roots(self.budget).ok()?;
                    return Some(roots.len() == values.len() && self.all_distinct(&values)?);
                }
            }
            None
        };
        let arguments = vec![and(relations.iter().cloned()), Expr::integer(solutions.len())];
        evidence(&methods::ALL_FOUND, arguments, decided(counted()))
    }

    /// Whether no value stands twice among real constants.
    fn all_distinct(&self, values: &[&Expr]) -> Option<bool> {
        for (k, value) in values.iter().enumerate() {
            for other in &values[..k] {
                if self.order(value, other)?.is_eq() {
                    return Some(false);
                }
            }
        }
        Some(true)
    }

    fn univariate(&self, relation: &Expr, unknown: &Symbol) -> Option<Univariate> {
        let p = self.difference(relation)?;
        Univariate::from_polynomial(&p, unknown)
    }

    /// Left side less right side, if that is a polynomial.
    fn difference(&self, relation: &Expr) -> Option<Polynomial> {
        let Expr::Relation(sides, relations) = relation else { return None };
        let ([left, right], [Relation::Equal]) = (&sides[..], &relations[..]) else { return None };
        let left = Polynomial::from_expr(left, self.budget).ok()??;
        let right = Polynomial::from_expr(right, self.budget).ok()??;
        Some(&left - &right)
    }

    /// For a linear system: each value found is a linear combination of the equations, so it holds
    /// in every solution; and the system has a solution.
    fn linear_consequences(
        &self,
        relations: &[Expr],
        solutions: &[Vec<(Symbol, Expr)>],
    ) -> Option<Vec<Evidence>> {
        let [solution] = solutions else { return None };
        let equations: Vec<Polynomial> =
            relations.iter().map(|r| self.difference(r)).collect::<Option<_>>()?;
        let system = LinearSystem::reduce(&equations, self)?;
        let all = and(relations.iter().cloned());
        solution
            .iter()
            .map(|(x, value)| {
                let claim = Expr::Symbol(x.clone()).equals(value.clone());
                let claimed = self.difference(&claim)?;
                let holds = system.consistent && system.implies(&claimed, self)?;
                if let [relation] = relations {
                    let back = self.put_back(relation, solution);
                    return Some(Evidence { outcome: outcome(holds), ..back });
                }
                Some(evidence(&methods::ELIMINATION, vec![all.clone(), claim], outcome(holds)))
            })
            .collect()
    }

    fn always(&self, relations: &[Expr]) -> Evidence {
        let result = match relations {
            [Expr::Relation(sides, kinds)] if kinds == &[Relation::Equal] => {
                self.equality(&sides[0], &sides[1]).0
            }
            _ => self.equivalent(relations, &Expr::Truth(true)),
        };
        evidence(
            &methods::SOLUTION_SET,
            vec![and(relations.iter().cloned()), Expr::Truth(true)],
            result,
        )
    }

    fn never(&self, relations: &[Expr], unknowns: &[Symbol]) -> Evidence {
        let no_roots = match (relations, unknowns) {
            ([relation], [unknown]) => self
                .univariate(relation, unknown)
                .and_then(|p| Some(!p.is_zero() && p.real_roots(self.budget).ok()?.is_empty())),
            _ => None,
        };
        let inconsistent = || {
            let equations: Option<Vec<_>> = relations.iter().map(|r| self.difference(r)).collect();
            let system = LinearSystem::reduce(&equations?, self)?;
            Some(!system.consistent)
        };
        let result = match no_roots.or_else(inconsistent) {
            Some(holds) => outcome(holds),
            None => self.equivalent(relations, &Expr::Truth(false)),
        };
        evidence(&methods::NO_SOLUTION, vec![and(relations.iter().cloned())], result)
    }

    fn same_set(&self, relations: &[Expr], answer: &Expr) -> Evidence {
        let result = self.equivalent(relations, answer);
        evidence(
            &methods::SOLUTION_SET,
            vec![and(relations.iter().cloned()), answer.clone()],
            result,
        )
    }

    fn equivalent(&self, relations: &[Expr], answer: &Expr) -> Outcome {
        let all = and(relations.iter().cloned());
        match algebra::relation_equivalent(&all, answer, &self.context, self.budget) {
            Decision::Equal(_) => Outcome::Passed,
            Decision::Different(witness) => Outcome::Failed(Some(witness)),
            Decision::Unknown(_) => Outcome::Undecided,
        }
    }

    /// Whether two sets of linear equations have the same solutions; nothing if one is not linear.
    pub(crate) fn same_linear_system(&self, left: &[Expr], right: &[Expr]) -> Option<bool> {
        let polynomials = |relations: &[Expr]| -> Option<Vec<Polynomial>> {
            relations.iter().map(|r| self.difference(&self.resolve(r))).collect()
        };
        let (left, right) = (polynomials(left)?, polynomials(right)?);
        let one = LinearSystem::reduce(&left, self)?;
        let other = LinearSystem::reduce(&right, self)?;
        if !one.consistent || !other.consistent {
            return Some(one.consistent == other.consistent);
        }
        for p in &right {
            if !one.implies(p, self)? {
                return Some(false);
            }
        }
        for p in &left {
            if !other.implies(p, self)? {
                return Some(false);
            }
        }
        Some(true)
    }
}

/// Linear equations, reduced so that each pivot stands in one row only.
pub(super) struct LinearSystem {
    pub(super) rows: Vec<(Symbol, Polynomial)>,
    pub(super) consistent: bool,
}

impl LinearSystem {
    /// Gauss–Jordan elimination; nothing if an equation is not linear.
    pub(super) fn reduce(equations: &[Polynomial], judge: &Judge<'_>) -> Option<LinearSystem> {
        let mut system = LinearSystem { rows: Vec::new(), consistent: true };
        for equation in equations {
            if equation.total_degree() > 1 {
                return None;
            }
            let rest = system.remainder(equation, judge)?;
            let Some(pivot) = rest.symbols().first().cloned() else {
                system.consistent &= rest.is_zero();
                continue;
            };
            let scale = rest.coefficient_in(&pivot, 1).as_constant()?;
            let row = rest.scale(&(Rational::ONE / scale));
            for (_, other) in &mut system.rows {
                let factor = other.coefficient_in(&pivot, 1).as_constant()?;
                *other = &*other - &row.scale(&factor);
            }
            system.rows.push((pivot, row));
        }
        Some(system)
    }

    /// What is left of an equation when the rows' pivots are taken out of it.
    fn remainder(&self, equation: &Polynomial, judge: &Judge<'_>) -> Option<Polynomial> {
        let mut rest = equation.clone();
        for (pivot, row) in &self.rows {
            judge.budget.spend(1).ok()?;
            let factor = rest.coefficient_in(pivot, 1).as_constant()?;
            rest = &rest - &row.scale(&factor);
        }
        Some(rest)
    }

    /// Whether an equation is a linear combination of the rows.
    fn implies(&self, equation: &Polynomial, judge: &Judge<'_>) -> Option<bool> {
        if equation.total_degree() > 1 {
            return None;
        }
        Some(self.remainder(equation, judge)?.is_zero())
    }
}

/// The parts of what came out of an equation of matrices.
fn flat(relation: Expr) -> Vec<Expr> {
    match relation {
        Expr::And(parts) => parts,
        other => vec![other],
    }
}

/// Whether an expression is a root, a modulus, or such a thing times positive numbers.
fn not_negative(expr: &Expr) -> bool {
    let positive =
        |e: &Expr| matches!(e, Expr::Pi) || e.as_rational().is_some_and(|q| q > Rational::ZERO);
    match expr {
        Expr::Root(_, None) | Expr::Abs(_) => true,
        Expr::Product(factors) => {
            factors.iter().any(not_negative)
                && factors.iter().all(|f| not_negative(f) || positive(f))
        }
        Expr::Quotient(a, b) => not_negative(a) && positive(b),
        _ => false,
    }
}

fn is_inequality(relation: &Expr) -> bool {
    match relation {
        Expr::Relation(_, relations) => relations.iter().any(|r| *r != Relation::Equal),
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(is_inequality),
        _ => false,
    }
}

fn and(parts: impl IntoIterator<Item = Expr>) -> Expr {
    let mut parts: Vec<Expr> = parts.into_iter().collect();
    if parts.len() == 1 { parts.remove(0) } else { Expr::And(parts) }
}

/// The solutions an answer lists, each with a value for every unknown; nothing for other answers.
fn assignments(answer: &Expr, unknowns: &[Symbol]) -> Option<Vec<Vec<(Symbol, Expr)>>> {
    let solutions: Vec<Vec<(Symbol, Expr)>> = match answer {
        Expr::Or(options) => {
            options.iter().map(|option| assignment(option, unknowns)).collect::<Option<_>>()?
        }
        Expr::List(values) if unknowns.len() == 1 => {
            values.iter().map(|v| vec![(unknowns[0].clone(), v.clone())]).collect()
        }
        one => vec![assignment(one, unknowns)?],
    };
    let complete = |solution: &Vec<(Symbol, Expr)>| {
        unknowns.iter().all(|x| solution.iter().filter(|(name, _)| name == x).count() == 1)
    };
    solutions.iter().all(complete).then_some(solutions)
}

fn assignment(option: &Expr, unknowns: &[Symbol]) -> Option<Vec<(Symbol, Expr)>> {
    match option {
        Expr::And(parts) => {
            let parts: Option<Vec<Vec<_>>> =
                parts.iter().map(|p| assignment(p, unknowns)).collect();
            Some(parts?.into_iter().flatten().collect())
        }
        Expr::Relation(sides, relations) => match (&sides[..], &relations[..]) {
            ([Expr::Symbol(x), value], [Relation::Equal]) if !value.symbols().contains(x) => {
                Some(vec![(x.clone(), value.clone())])
            }
            _ => None,
        },
        Expr::Or(_) | Expr::Set(_) | Expr::Interval { .. } | Expr::Truth(_) => None,
        value if unknowns.len() == 1 => Some(vec![(unknowns[0].clone(), value.clone())]),
        _ => None,
    }
}
