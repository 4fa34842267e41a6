//! One operation of an expression of matrices after the other.

use super::super::{arithmetic, is_closed, simplify};
use super::{
    ADD_MATRICES, COFACTORS, DETERMINANT_BY_ROW, DETERMINANT_TWO, FIND_DETERMINANT, HIGHEST_POWER,
    IDENTITY, INVERSE_BY_ADJOINT, MULTIPLY_MATRICES, POWER_AS_PRODUCT, Rows, SCALE_MATRIX, TRACE,
    TRANSPOSE, WORK_OUT_ENTRIES, cofactors, crosswise, mapped, shape, square, table, transposed,
    without,
};
use crate::families::unknown;
use crate::{Derivation, Rule, Step, Unsolved, Work};
use check::{Claim, has_matrix, with_identity};
use syntax::{Expr, Function};

/// Works through an expression and writes down the steps.
pub(super) struct Reducer<'a> {
    pub(super) work: &'a Work<'a>,
    pub(super) derivation: Derivation,
}

type Wrap<'a> = &'a dyn Fn(Expr) -> Expr;

impl Reducer<'_> {
    pub(super) fn step(&mut self, rule: &'static Rule, after: Expr, arguments: Vec<Expr>) {
        self.derivation.step(rule, Claim::Equal, after, arguments);
    }

    /// Works out what stands in the whole as `wrap` says: a matrix, or a number.
    pub(super) fn reduce(
        &mut self,
        expr: &Expr,
        wrap: Wrap<'_>,
        depth: u32,
    ) -> Result<Expr, Unsolved> {
        let depth = depth.checked_sub(1).ok_or(algebra::Exhausted::Work)?;
        self.work.budget.spend(20)?;
        if !has_matrix(expr) {
            return Ok(expr.clone());
        }
        match expr {
            Expr::Matrix(rows) => {
                shape(rows)?;
                self.entries(rows.clone(), wrap)
            }
            Expr::Negate(a) => {
                let a = self.reduce(a, &|x| wrap(x.negated()), depth)?;
                match a {
                    Expr::Matrix(rows) => {
                        let rows = mapped(&rows, |e| e.clone().negated());
                        self.through(&SCALE_MATRIX, rows, vec![Expr::integer(-1)], wrap)
                    }
                    a => Ok(a.negated()),
                }
            }
            Expr::Sum(terms) => {
                let bare = |t: &Expr| match t {
                    Expr::Negate(a) => ((**a).clone(), true),
                    t => (t.clone(), false),
                };
                let (bare, minus): (Vec<Expr>, Vec<bool>) = terms.iter().map(bare).unzip();
                let build = |parts: Vec<Expr>| {
                    let signed = parts.into_iter().zip(&minus);
                    Expr::Sum(signed.map(|(x, m)| if *m { x.negated() } else { x }).collect())
                };
                let parts = self.parts(&bare, &build, wrap, depth)?;
                self.total(&parts, &minus, wrap)
            }
            Expr::Product(factors) => {
                let parts = self.parts(factors, &Expr::Product, wrap, depth)?;
                self.product(parts, wrap)
            }
            Expr::Quotient(a, b) => {
                let top = self.reduce(a, &|x| wrap(x.over((**b).clone())), depth)?;
                let below = self.reduce(b, &|x| wrap(top.clone().over(x)), depth)?;
                match (top, below) {
                    (Expr::Matrix(rows), below) if !has_matrix(&below) => {
                        let part = Expr::integer(1).over(below.clone());
                        let rows = mapped(&rows, |e| e.clone().over(below.clone()));
                        self.through(&SCALE_MATRIX, rows, vec![part], wrap)
                    }
                    (_, Expr::Matrix(_)) => {
                        Err(Unsolved::Undefined("nothing can be divided by a matrix".into()))
                    }
                    (top, below) => Ok(top.over(below)),
                }
            }
            Expr::Power(a, n) => {
                let a = self.reduce(a, &|x| wrap(x.pow((**n).clone())), depth)?;
                match a {
                    Expr::Matrix(rows) => self.power(&rows, n, wrap),
                    a => Ok(a.pow((**n).clone())),
                }
            }
            Expr::Abs(a) => {
                let det = |x| wrap(Expr::call(Function::Det, vec![x]));
                let inner = self.reduce(a, &det, depth)?;
                match inner {
                    Expr::Matrix(rows) => self.determinant(&rows, wrap),
                    other => Ok(Expr::Abs(Box::new(other))),
                }
            }
            Expr::Call(function, arguments) => {
                let [argument] = &arguments[..] else { return unknown("functions of matrices") };
                let call = |x| wrap(Expr::Call(*function, vec![x]));
                let Expr::Matrix(rows) = self.reduce(argument, &call, depth)? else {
                    return unknown("functions of matrices");
                };
                match function {
                    Function::Det => self.determinant(&rows, wrap),
                    Function::Transpose => {
                        let turned = Expr::Matrix(transposed(&rows));
                        self.step(&TRANSPOSE, wrap(turned.clone()), Vec::new());
                        Ok(turned)
                    }
                    Function::Adjoint => {
                        square(&rows)?;
                        let shown = cofactors(&rows);
                        self.through(&COFACTORS, shown, Vec::new(), wrap)
                    }
                    Function::Trace => {
                        square(&rows)?;
                        let sum = Expr::sum((0..rows.len()).map(|k| rows[k][k].clone()).collect());
                        self.step(&TRACE, wrap(sum.clone()), Vec::new());
                        Ok(sum)
                    }
                    _ => unknown("functions of matrices"),
                }
            }
            _ => unknown("expressions of matrices"),
        }
    }

    fn parts(
        &mut self,
        parts: &[Expr],
        build: &dyn Fn(Vec<Expr>) -> Expr,
        wrap: Wrap<'_>,
        depth: u32,
    ) -> Result<Vec<Expr>, Unsolved> {
        let mut now = parts.to_vec();
        for k in 0..parts.len() {
            let done = self.reduce(
                &parts[k],
                &|x| {
                    let mut parts = now.clone();
                    parts[k] = x;
                    wrap(build(parts))
                },
                depth,
            )?;
            now[k] = done;
        }
        Ok(now)
    }

    fn total(&mut self, parts: &[Expr], minus: &[bool], wrap: Wrap<'_>) -> Result<Expr, Unsolved> {
        let signed = |e: &Expr, m: &bool| if *m { e.clone().negated() } else { e.clone() };
        if parts.iter().all(|p| !has_matrix(p)) {
            return Ok(Expr::Sum(parts.iter().zip(minus).map(|(p, m)| signed(p, m)).collect()));
        }
        let rows: Option<Vec<&Rows>> = parts.iter().map(table).collect();
        let Some(rows) = rows else {
            return Err(Unsolved::Undefined("a number can't be added to a matrix".into()));
        };
        let same = |r: &&Rows| r.len() == rows[0].len() && r[0].len() == rows[0][0].len();
        if !rows.iter().all(same) {
            let why = "matrices of different orders can't be added";
            return Err(Unsolved::Undefined(why.into()));
        }
        let entry = |i: usize, j: usize| {
            Expr::Sum(rows.iter().zip(minus).map(|(r, m)| signed(&r[i][j], m)).collect())
        };
        let shown = (0..rows[0].len())
            .map(|i| (0..rows[0][0].len()).map(|j| entry(i, j)).collect())
            .collect();
        self.through(&ADD_MATRICES, shown, Vec::new(), wrap)
    }

    fn product(&mut self, mut parts: Vec<Expr>, wrap: Wrap<'_>) -> Result<Expr, Unsolved> {
        // Matrices first, from left to right; then the number.
        while let Some(k) =
            parts.windows(2).position(|p| table(&p[0]).is_some() && table(&p[1]).is_some())
        {
            let (Some(a), Some(b)) = (table(&parts[k]), table(&parts[k + 1])) else { break };
            if a[0].len() != b.len() {
                let why = format!(
                    "a matrix with {} columns can't be multiplied by one with {} rows",
                    a[0].len(),
                    b.len()
                );
                return Err(Unsolved::Undefined(why));
            }
            let columns = transposed(b);
            let entry = |row: &Vec<Expr>, column: &Vec<Expr>| {
                let pairs = row.iter().zip(column);
                Expr::sum(pairs.map(|(x, y)| Expr::Product(vec![x.clone(), y.clone()])).collect())
            };
            let shown: Rows =
                a.iter().map(|row| columns.iter().map(|c| entry(row, c)).collect()).collect();
            let (before, after) = (parts[..k].to_vec(), parts[k + 2..].to_vec());
            let put = |x: Expr| {
                let all = before.iter().cloned().chain([x]).chain(after.iter().cloned());
                wrap(Expr::product(all.collect()))
            };
            let value = self.through(&MULTIPLY_MATRICES, shown, Vec::new(), &put)?;
            parts.splice(k..k + 2, [value]);
        }
        let (matrices, numbers): (Vec<Expr>, Vec<Expr>) =
            parts.into_iter().partition(|p| table(p).is_some());
        match &matrices[..] {
            [] => Ok(Expr::product(numbers)),
            [Expr::Matrix(rows)] if numbers.is_empty() => Ok(Expr::Matrix(rows.clone())),
            [Expr::Matrix(rows)] => {
                let factor = Expr::product(numbers);
                let shown = mapped(rows, |e| Expr::Product(vec![factor.clone(), e.clone()]));
                self.through(&SCALE_MATRIX, shown, vec![factor.clone()], wrap)
            }
            _ => unknown("products of matrices"),
        }
    }

    fn power(&mut self, rows: &Rows, n: &Expr, wrap: Wrap<'_>) -> Result<Expr, Unsolved> {
        square(rows)?;
        let n = n
            .as_rational()
            .filter(algebra::Rational::is_int)
            .and_then(|q| i64::try_from(q.numerator().clone()).ok());
        let Some(n) = n.filter(|n| n.abs() <= HIGHEST_POWER) else {
            return unknown("powers of matrices");
        };
        let base = Expr::Matrix(rows.clone());
        if n == 0 {
            let Expr::Sum(parts) = with_identity(&Expr::Sum(vec![base, Expr::symbol("I")])) else {
                return unknown("powers of matrices");
            };
            self.step(&IDENTITY, wrap(parts[1].clone()), Vec::new());
            return Ok(parts[1].clone());
        }
        if n < 0 {
            let build = |x: Expr| if n == -1 { wrap(x) } else { wrap(x.pow(Expr::integer(-n))) };
            let inverse = self.inverse(rows, &build)?;
            let Expr::Matrix(inverse) = inverse else { return unknown("inverses") };
            if n == -1 {
                return Ok(Expr::Matrix(inverse));
            }
            return self.power(&inverse, &Expr::integer(-n), wrap);
        }
        if n == 1 {
            self.step(&POWER_AS_PRODUCT, wrap(base.clone()), Vec::new());
            return Ok(base);
        }
        let factors = vec![base; usize::try_from(n).unwrap_or(2)];
        self.step(&POWER_AS_PRODUCT, wrap(Expr::Product(factors.clone())), Vec::new());
        self.product(factors, wrap)
    }

    fn inverse(&mut self, rows: &Rows, wrap: Wrap<'_>) -> Result<Expr, Unsolved> {
        square(rows)?;
        let matrix = Expr::Matrix(rows.clone());
        let before = self.derivation.result().clone();
        let mut aside = Reducer {
            work: self.work,
            derivation: Derivation::new(Expr::call(Function::Det, vec![matrix.clone()])),
        };
        let determinant = aside.determinant(rows, &|x| x)?;
        if algebra::Polynomial::from_expr(&determinant, self.work.budget)?
            .is_some_and(|p| p.is_zero())
        {
            let why = "the determinant is 0, so the matrix has no inverse";
            return Err(Unsolved::Undefined(why.into()));
        }
        let name = Expr::call(Function::Det, vec![matrix.clone()]);
        self.fact(
            &FIND_DETERMINANT,
            &before,
            name.equals(determinant.clone()),
            aside.derivation.steps,
        );
        let name = Expr::call(Function::Adjoint, vec![matrix]);
        let mut aside = Reducer { work: self.work, derivation: Derivation::new(name.clone()) };
        let adjoint = aside.through(&COFACTORS, cofactors(rows), Vec::new(), &|x| x)?;
        self.fact(&COFACTORS, &before, name.equals(adjoint.clone()), aside.derivation.steps);
        let Expr::Matrix(adjoint) = adjoint else { return unknown("inverses") };
        let part = Expr::integer(1).over(determinant.clone());
        let shown = Expr::Product(vec![part, Expr::Matrix(adjoint.clone())]);
        self.derivation.steps.push(Step {
            rule: &INVERSE_BY_ADJOINT,
            claim: Claim::Equal,
            before,
            after: wrap(shown),
            arguments: Vec::new(),
            substeps: Vec::new(),
        });
        self.entries(mapped(&adjoint, |e| e.clone().over(determinant.clone())), wrap)
    }

    /// A statement on the side, worked out by `substeps`.
    fn fact(&mut self, rule: &'static Rule, before: &Expr, after: Expr, substeps: Vec<Step>) {
        self.derivation.steps.push(Step {
            rule,
            claim: Claim::Fact,
            before: before.clone(),
            after,
            arguments: Vec::new(),
            substeps,
        });
    }

    fn determinant(&mut self, rows: &Rows, wrap: Wrap<'_>) -> Result<Expr, Unsolved> {
        square(rows)?;
        match &rows[..] {
            [only] => {
                self.step(&TRACE, wrap(only[0].clone()), Vec::new());
                Ok(only[0].clone())
            }
            [first, second] => {
                let shown = crosswise(first, second);
                self.step(&DETERMINANT_TWO, wrap(shown.clone()), Vec::new());
                self.number(shown, wrap)
            }
            _ => {
                let det = |m: Rows| Expr::call(Function::Det, vec![Expr::Matrix(m)]);
                let term = |column: usize| {
                    let minor = det(without(rows, 0, column));
                    let term = Expr::Product(vec![rows[0][column].clone(), minor]);
                    if column.is_multiple_of(2) { term } else { term.negated() }
                };
                let shown = Expr::Sum((0..rows.len()).map(term).collect());
                self.step(&DETERMINANT_BY_ROW, wrap(shown.clone()), Vec::new());
                if let [_, _, _] = &rows[..] {
                    let term = |column: usize| {
                        let minor = without(rows, 0, column);
                        let worked = crosswise(&minor[0], &minor[1]);
                        let term = Expr::Product(vec![rows[0][column].clone(), worked]);
                        if column.is_multiple_of(2) { term } else { term.negated() }
                    };
                    let shown = Expr::Sum((0..3).map(term).collect());
                    self.step(&DETERMINANT_TWO, wrap(shown.clone()), Vec::new());
                    return self.number(shown, wrap);
                }
                let mut total = Vec::new();
                for column in 0..rows.len() {
                    let mut aside =
                        Reducer { work: self.work, derivation: Derivation::new(Expr::Missing) };
                    let minor = aside.determinant(&without(rows, 0, column), &|x| x)?;
                    let term = Expr::Product(vec![rows[0][column].clone(), minor]);
                    total.push(if column.is_multiple_of(2) { term } else { term.negated() });
                }
                let shown = Expr::Sum(total);
                self.step(&WORK_OUT_ENTRIES, wrap(shown.clone()), Vec::new());
                self.number(shown, wrap)
            }
        }
    }

    /// Works out an expression without matrices where it stands.
    fn number(&mut self, expr: Expr, wrap: Wrap<'_>) -> Result<Expr, Unsolved> {
        if has_matrix(&wrap(Expr::integer(1))) || !is_closed(&expr) {
            let value = simplify::tidied(&expr, self.work)?;
            self.step(&simplify::SIMPLIFY, wrap(value.clone()), Vec::new());
            return Ok(value);
        }
        let steps = arithmetic::solve(&expr, self.work)?;
        for step in &steps.steps {
            self.step(step.rule, wrap(step.after.clone()), step.arguments.clone());
        }
        Ok(steps.result().clone())
    }

    /// Shows the entries as they come about, then their values.
    fn through(
        &mut self,
        rule: &'static Rule,
        shown: Rows,
        arguments: Vec<Expr>,
        wrap: Wrap<'_>,
    ) -> Result<Expr, Unsolved> {
        self.step(rule, wrap(Expr::Matrix(shown.clone())), arguments);
        self.entries(shown, wrap)
    }

    /// Works out every entry.
    fn entries(&mut self, rows: Rows, wrap: Wrap<'_>) -> Result<Expr, Unsolved> {
        let mut worked = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut entries = Vec::with_capacity(row.len());
            for entry in row {
                entries.push(simplify::tidied(entry, self.work)?);
            }
            worked.push(entries);
        }
        let value = Expr::Matrix(worked);
        self.step(&WORK_OUT_ENTRIES, wrap(value.clone()), Vec::new());
        Ok(value)
    }
}
