//! Expressions of matrices, worked one operation at a time: the entries as sums and products first,
//! then their values.
//!
//! Never here: matrices of more than five rows or columns.

use super::{arithmetic, is_closed, simplify};
use crate::declare::rules;
use crate::{Derivation, Rule, Step, Unsolved, Work};
use check::{Claim, has_matrix, with_identity};
use syntax::{Expr, Function, Relation};

rules! {
    IDENTITY = "identity-matrix",
        "Write out the identity matrix" / "एकाइ मेट्रिक्स लेख्नुहोस्",
        "The identity matrix has 1 on its main diagonal and 0 elsewhere; the zero matrix has 0 everywhere."
            / "एकाइ मेट्रिक्सको मुख्य विकर्णमा 1 र अन्यत्र 0 हुन्छ; शून्य मेट्रिक्समा सबै 0 हुन्छ।";
    ADD_MATRICES = "add-matrices",
        "Add entry by entry" / "सदस्य-सदस्य जोड्नुहोस्",
        "Matrices of the same order are added and subtracted entry by entry."
            / "उही क्रमका मेट्रिक्सका सङ्गत सदस्यहरू जोडिन्छन् र घटाइन्छन्।";
    SCALE_MATRIX = "multiply-matrix-by-number",
        "Multiply every entry by the number" / "हरेक सदस्यलाई सङ्ख्याले गुणन गर्नुहोस्",
        "To multiply a matrix by {0}, multiply each of its entries by it."
            / "मेट्रिक्सलाई {0} ले गुणन गर्दा हरेक सदस्यलाई त्यसले गुणन गरिन्छ।";
    MULTIPLY_MATRICES = "multiply-matrices",
        "Multiply rows by columns" / "पङ्क्तिलाई लहरले गुणन गर्नुहोस्",
        "Each entry is a row of the first matrix times a column of the second, the products added."
            / "हरेक सदस्य पहिलो मेट्रिक्सको पङ्क्ति र दोस्रोको लहरका सङ्गत सदस्यको गुणनफलको योग हो।";
    POWER_AS_PRODUCT = "matrix-power-as-product",
        "Write the power as a product" / "घातलाई गुणनका रूपमा लेख्नुहोस्",
        "A power of a matrix is the matrix multiplied by itself."
            / "मेट्रिक्सको घात भनेको मेट्रिक्सलाई आफैँले गुणन गर्नु हो।";
    TRANSPOSE = "transpose",
        "Turn rows into columns" / "पङ्क्तिलाई लहर बनाउनुहोस्",
        "The transpose has the rows of the matrix as its columns."
            / "ट्रान्सपोज मेट्रिक्समा पङ्क्तिहरू लहर बन्छन्।";
    WORK_OUT_ENTRIES = "work-out-entries",
        "Work out each entry" / "हरेक सदस्यको मान निकाल्नुहोस्",
        "Each entry is worked out by itself." / "हरेक सदस्यको हिसाब छुट्टै गरिन्छ।";
    DETERMINANT_TWO = "determinant-two-by-two",
        "Multiply crosswise and subtract" / "छड्के गुणन गरेर घटाउनुहोस्",
        "The determinant of a 2 by 2 matrix is the product of the main diagonal less the product of the other."
            / "2×2 मेट्रिक्सको डिटरमिनेन्ट मुख्य विकर्णको गुणनफलबाट अर्को विकर्णको गुणनफल घटाउँदा आउँछ।";
    DETERMINANT_BY_ROW = "expand-determinant-by-first-row",
        "Expand along the first row" / "पहिलो पङ्क्तिबाट विस्तार गर्नुहोस्",
        "Each entry of the first row is multiplied by its minor, with the signs +, -, + in turn."
            / "पहिलो पङ्क्तिका हरेक सदस्यलाई आफ्नो माइनरले गुणन गरिन्छ, चिह्न क्रमैले +, -, + हुन्छ।";
    TRACE = "trace",
        "Add the main diagonal" / "मुख्य विकर्णका सदस्य जोड्नुहोस्",
        "The trace is the sum of the entries on the main diagonal."
            / "मुख्य विकर्णका सदस्यको योग ट्रेस हो।";
    COFACTORS = "adjoint-two-by-two-or-cofactors",
        "Find the adjoint" / "एड्जोइन्ट मेट्रिक्स निकाल्नुहोस्",
        "The adjoint is the transposed matrix of the cofactors; of a 2 by 2 matrix, the main diagonal changes places and the other changes signs."
            / "सहखण्डको मेट्रिक्सको ट्रान्सपोज नै एड्जोइन्ट हो; 2×2 मा मुख्य विकर्णका सदस्य साटिन्छन् र अर्कोको चिह्न बदलिन्छ।";
    FIND_DETERMINANT = "find-determinant",
        "Find the determinant" / "डिटरमिनेन्ट निकाल्नुहोस्",
        "An inverse exists because the determinant is not 0."
            / "डिटरमिनेन्ट 0 नभएकाले विपरीत मेट्रिक्स हुन्छ।";
    INVERSE_BY_ADJOINT = "inverse-by-adjoint",
        "Divide the adjoint by the determinant" / "एड्जोइन्टलाई डिटरमिनेन्टले भाग गर्नुहोस्",
        "The inverse is the adjoint divided by the determinant."
            / "विपरीत मेट्रिक्स भनेको एड्जोइन्टलाई डिटरमिनेन्टले भाग गरेको मेट्रिक्स हो।";
    COMPARE_ENTRIES = "compare-entries",
        "Compare entry by entry" / "सङ्गत सदस्य तुलना गर्नुहोस्",
        "Two matrices are equal if they have the same order and equal entries in the same places."
            / "उही क्रमका र सबै सङ्गत सदस्य बराबर भए दुई मेट्रिक्स बराबर हुन्छन्।";
}

/// Most rows or columns.
const LARGEST: usize = 5;
/// Highest power.
const HIGHEST_POWER: i64 = 10;

type Rows = Vec<Vec<Expr>>;

/// Works out an expression in which a matrix stands.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let mut reducer = Reducer { work, derivation: Derivation::new(expr.clone()) };
    let written = with_identity(expr);
    reducer.step(&IDENTITY, written.clone(), Vec::new());
    let value = reducer.reduce(&written, &|x| x, 30)?;
    if !has_matrix(&value) {
        let rest = if is_closed(&value) {
            arithmetic::solve(&value, work)?
        } else {
            super::expand::solve(&value, work)?
        };
        reducer.derivation.append(rest);
    }
    Ok(reducer.derivation)
}

/// Whether an equation between matrices holds.
pub(crate) fn decide(relation: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Expr::Relation(sides, kinds) = relation else { return super::unknown("statements") };
    if !kinds.iter().all(|k| *k == Relation::Equal) {
        return super::unknown("comparisons of matrices");
    }
    let whole = with_identity(&Expr::List(sides.clone()));
    let Expr::List(sides) = whole else { return super::unknown("statements") };
    let mut derivation = Derivation::new(relation.clone());
    let mut worked = Vec::new();
    for side in &sides {
        let steps = solve(side, work)?;
        worked.push(steps.result().clone());
        if !steps.steps.is_empty() {
            let shown = side.clone().equals(steps.result().clone());
            derivation.steps.push(Step {
                rule: &WORK_OUT_ENTRIES,
                claim: Claim::Fact,
                before: relation.clone(),
                after: shown,
                arguments: Vec::new(),
                substeps: steps.steps,
            });
        }
    }
    let equal = worked.windows(2).all(|pair| pair[0] == pair[1]);
    derivation.steps.push(Step {
        rule: &COMPARE_ENTRIES,
        claim: Claim::States,
        before: relation.clone(),
        after: Expr::Truth(equal),
        arguments: Vec::new(),
        substeps: Vec::new(),
    });
    Ok(derivation)
}

/// Equations between matrices as equations between their entries, with the steps to them; `None` if
/// there are no matrices.
pub(crate) fn entry_equations(
    relations: &[Expr],
    work: &Work<'_>,
) -> Result<Option<(Derivation, Vec<Expr>)>, Unsolved> {
    if !relations.iter().any(has_matrix) {
        return Ok(None);
    }
    let mut derivation = Derivation::new(crate::driver::conditions(relations.to_vec()));
    let mut worked = Vec::new();
    for relation in relations {
        let Some((left, right)) = super::equation::sides(relation) else {
            return super::unknown("relations of matrices");
        };
        let both = with_identity(&Expr::List(vec![left.clone(), right.clone()]));
        let Expr::List(both) = both else { return super::unknown("relations of matrices") };
        let mut values = Vec::new();
        for side in &both {
            values.push(if has_matrix(side) {
                let steps = solve(side, work)?;
                steps.result().clone()
            } else {
                side.clone()
            });
        }
        worked.push(values[0].clone().equals(values[1].clone()));
    }
    let shown = crate::driver::conditions(worked.clone());
    derivation.step(&WORK_OUT_ENTRIES, Claim::Equivalent, shown, Vec::new());
    let mut equations = Vec::new();
    for relation in &worked {
        let Some((left, right)) = super::equation::sides(relation) else { continue };
        match (left, right) {
            (Expr::Matrix(a), Expr::Matrix(b))
                if a.len() == b.len() && a[0].len() == b[0].len() =>
            {
                for (a, b) in a.iter().flatten().zip(b.iter().flatten()) {
                    let equation = a.clone().equals(b.clone());
                    if a != b && !equations.contains(&equation) {
                        equations.push(equation);
                    }
                }
            }
            (Expr::Matrix(_), _) | (_, Expr::Matrix(_)) => {
                return Err(Unsolved::Undefined("matrices of different orders are not equal".into()));
            }
            _ => equations.push(relation.clone()),
        }
    }
    let shown = crate::driver::conditions(equations.clone());
    derivation.step(&COMPARE_ENTRIES, Claim::Equivalent, shown, Vec::new());
    Ok(Some((derivation, equations)))
}

struct Reducer<'a> {
    work: &'a Work<'a>,
    derivation: Derivation,
}

type Wrap<'a> = &'a dyn Fn(Expr) -> Expr;

impl Reducer<'_> {
    fn step(&mut self, rule: &'static Rule, after: Expr, arguments: Vec<Expr>) {
        self.derivation.step(rule, Claim::Equal, after, arguments);
    }

    /// Works out what stands in the whole as `wrap` says: a matrix, or a number.
    fn reduce(&mut self, expr: &Expr, wrap: Wrap<'_>, depth: u32) -> Result<Expr, Unsolved> {
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
                let [argument] = &arguments[..] else { return super::unknown("functions of matrices") };
                let call = |x| wrap(Expr::Call(*function, vec![x]));
                let Expr::Matrix(rows) = self.reduce(argument, &call, depth)? else {
                    return super::unknown("functions of matrices");
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
                    _ => super::unknown("functions of matrices"),
                }
            }
            _ => super::unknown("expressions of matrices"),
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
            let done = self.reduce(&parts[k], &|x| {
                let mut parts = now.clone();
                parts[k] = x;
                wrap(build(parts))
            }, depth)?;
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
        while let Some(k) = parts.windows(2).position(|p| table(&p[0]).is_some() && table(&p[1]).is_some()) {
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
            _ => super::unknown("products of matrices"),
        }
    }

    fn power(&mut self, rows: &Rows, n: &Expr, wrap: Wrap<'_>) -> Result<Expr, Unsolved> {
        square(rows)?;
        let n = n
            .as_rational()
            .filter(algebra::Rational::is_int)
            .and_then(|q| i64::try_from(q.numerator().clone()).ok());
        let Some(n) = n.filter(|n| n.abs() <= HIGHEST_POWER) else {
            return super::unknown("powers of matrices");
        };
        let base = Expr::Matrix(rows.clone());
        if n == 0 {
            let Expr::Sum(parts) = with_identity(&Expr::Sum(vec![base, Expr::symbol("I")])) else {
                return super::unknown("powers of matrices");
            };
            self.step(&IDENTITY, wrap(parts[1].clone()), Vec::new());
            return Ok(parts[1].clone());
        }
        if n < 0 {
            let build = |x: Expr| if n == -1 { wrap(x) } else { wrap(x.pow(Expr::integer(-n))) };
            let inverse = self.inverse(rows, &build)?;
            let Expr::Matrix(inverse) = inverse else { return super::unknown("inverses") };
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
        if algebra::Polynomial::from_expr(&determinant, self.work.budget)?.is_some_and(|p| p.is_zero()) {
            let why = "the determinant is 0, so the matrix has no inverse";
            return Err(Unsolved::Undefined(why.into()));
        }
        let name = Expr::call(Function::Det, vec![matrix.clone()]);
        self.fact(&FIND_DETERMINANT, &before, name.equals(determinant.clone()), aside.derivation.steps);
        let name = Expr::call(Function::Adjoint, vec![matrix]);
        let mut aside = Reducer { work: self.work, derivation: Derivation::new(name.clone()) };
        let adjoint = aside.through(&COFACTORS, cofactors(rows), Vec::new(), &|x| x)?;
        self.fact(&COFACTORS, &before, name.equals(adjoint.clone()), aside.derivation.steps);
        let Expr::Matrix(adjoint) = adjoint else { return super::unknown("inverses") };
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
                    if column % 2 == 0 { term } else { term.negated() }
                };
                let shown = Expr::Sum((0..rows.len()).map(term).collect());
                self.step(&DETERMINANT_BY_ROW, wrap(shown.clone()), Vec::new());
                if let [_, _, _] = &rows[..] {
                    let term = |column: usize| {
                        let minor = without(rows, 0, column);
                        let worked = crosswise(&minor[0], &minor[1]);
                        let term = Expr::Product(vec![rows[0][column].clone(), worked]);
                        if column % 2 == 0 { term } else { term.negated() }
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
                    total.push(if column % 2 == 0 { term } else { term.negated() });
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

/// `ad - bc`.
fn crosswise(first: &[Expr], second: &[Expr]) -> Expr {
    let product = |a: &Expr, b: &Expr| Expr::Product(vec![a.clone(), b.clone()]);
    Expr::Sum(vec![product(&first[0], &second[1]), product(&first[1], &second[0]).negated()])
}

/// The transposed matrix of the cofactors, as expressions.
pub(crate) fn cofactors(rows: &Rows) -> Rows {
    let n = rows.len();
    if n == 1 {
        return vec![vec![Expr::integer(1)]];
    }
    let cofactor = |i: usize, j: usize| {
        let minor = without(rows, i, j);
        let value = match &minor[..] {
            [only] => only[0].clone(),
            [first, second] => crosswise(first, second),
            _ => Expr::call(Function::Det, vec![Expr::Matrix(minor)]),
        };
        if (i + j) % 2 == 0 { value } else { value.negated() }
    };
    (0..n).map(|i| (0..n).map(|j| cofactor(j, i)).collect()).collect()
}

fn table(expr: &Expr) -> Option<&Rows> {
    match expr {
        Expr::Matrix(rows) => Some(rows),
        _ => None,
    }
}

fn shape(rows: &Rows) -> Result<(), Unsolved> {
    let width = rows.first().map_or(0, Vec::len);
    let even = width > 0 && rows.iter().all(|row| row.len() == width);
    if !even || rows.len() > LARGEST || width > LARGEST {
        return super::unknown("matrices");
    }
    Ok(())
}

fn square(rows: &Rows) -> Result<(), Unsolved> {
    if rows.len() != rows[0].len() {
        return Err(Unsolved::Undefined("only a square matrix has this".into()));
    }
    if rows.len() > LARGEST - 1 {
        return super::unknown("matrices");
    }
    Ok(())
}

fn mapped(rows: &Rows, f: impl Fn(&Expr) -> Expr) -> Rows {
    rows.iter().map(|row| row.iter().map(&f).collect()).collect()
}

fn transposed(rows: &Rows) -> Rows {
    (0..rows[0].len()).map(|j| rows.iter().map(|row| row[j].clone()).collect()).collect()
}

/// The rows without row `i` and column `j`.
fn without(rows: &Rows, i: usize, j: usize) -> Rows {
    let kept = rows.iter().enumerate().filter(|(k, _)| *k != i);
    let entries = |row: &Vec<Expr>| {
        row.iter().enumerate().filter(|(k, _)| *k != j).map(|(_, e)| e.clone()).collect()
    };
    kept.map(|(_, row)| entries(row)).collect()
}
