//! Systems of linear equations by Cramer's rule, by the inverse matrix and by row operations.

use super::matrices;
use crate::declare::rules;
use crate::rules::STATE_THE_ANSWER;
use crate::{Derivation, Step, Unsolved, Work};
use algebra::{Matrix, Polynomial, Rational};
use check::{Claim, SystemMethod};
use syntax::{Expr, Function, Symbol};

rules! {
    FIND_DETERMINANTS = "find-determinant-of-system",
        "Find the determinant of the coefficients" / "गुणाङ्कहरूको डिटरमिनेन्ट निकाल्नुहोस्",
        "It is not 0, so the system has exactly one solution."
            / "यो 0 नभएकाले समीकरणहरूको ठ्याक्कै एउटा हल हुन्छ।";
    REPLACE_COLUMN = "replace-column-by-constants",
        "Replace the column of {0} by the constants" / "{0} को लहरमा अचर राख्नुहोस्",
        "This determinant belongs to {0} in Cramer's rule."
            / "क्रामरको नियममा यो डिटरमिनेन्ट {0} को हो।";
    CRAMER = "cramers-rule",
        "Divide the determinants" / "डिटरमिनेन्टलाई भाग गर्नुहोस्",
        "Each unknown is its own determinant divided by that of the coefficients."
            / "हरेक अज्ञात राशि आफ्नो डिटरमिनेन्टलाई गुणाङ्कको डिटरमिनेन्टले भाग गर्दा आउँछ।";
    MATRIX_EQUATION = "write-as-matrix-equation",
        "Write the system as a matrix equation" / "समीकरणहरूलाई मेट्रिक्स समीकरणमा लेख्नुहोस्",
        "Matrix of coefficients times column of unknowns is the column of constants."
            / "गुणाङ्कको मेट्रिक्स र अज्ञातको लहरको गुणनफल अचरको लहर हो।";
    MULTIPLY_BY_INVERSE = "multiply-by-inverse-matrix",
        "Multiply by the inverse from the left" / "बायाँबाट विपरीत मेट्रिक्सले गुणन गर्नुहोस्",
        "From AX = B follows X = A⁻¹B, since A⁻¹A is the identity."
            / "A⁻¹A एकाइ मेट्रिक्स हुने हुँदा AX = B बाट X = A⁻¹B हुन्छ।";
    INVERT = "find-inverse-of-coefficients",
        "Find the inverse of the matrix" / "विपरीत मेट्रिक्स निकाल्नुहोस्",
        "The inverse is the adjoint divided by the determinant."
            / "विपरीत मेट्रिक्स भनेको एड्जोइन्टलाई डिटरमिनेन्टले भाग गरेको मेट्रिक्स हो।";
    AUGMENTED = "augmented-matrix",
        "Write the augmented matrix" / "विस्तारित मेट्रिक्स लेख्नुहोस्",
        "The last column holds the constants." / "अन्तिम लहरमा अचरहरू हुन्छन्।";
    SWAP_ROWS = "swap-rows",
        "Swap rows {0} and {1}" / "पङ्क्ति {0} र {1} साट्नुहोस्",
        "The order of the equations does not matter." / "समीकरणको क्रमले फरक पार्दैन।";
    SCALE_ROW = "divide-row-by-pivot",
        "Divide row {0} by {1}" / "पङ्क्ति {0} लाई {1} ले भाग गर्नुहोस्",
        "An equation may be divided by a number other than 0."
            / "समीकरणलाई 0 बाहेकको सङ्ख्याले भाग गर्न सकिन्छ।";
    CLEAR_COLUMN = "clear-column",
        "Subtract multiples of row {0} from the other rows" / "अरू पङ्क्तिबाट पङ्क्ति {0} का गुणज घटाउनुहोस्",
        "This makes all other entries of the column 0."
            / "यसले त्यस लहरका अरू सबै सदस्य 0 बनाउँछ।";
}

/// Solves a system with as many equations as unknowns.
pub(crate) fn solve(
    method: SystemMethod,
    equations: &[Expr],
    unknowns: &[Symbol],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let n = unknowns.len();
    if !(2..=3).contains(&n) || equations.len() != n {
        return super::unknown("systems for this method");
    }
    let (mut rows, mut right) = (Vec::new(), Vec::new());
    for equation in equations {
        let Some((left, other)) = super::equation::sides(equation) else {
            return super::unknown("systems for this method");
        };
        let left = Polynomial::from_expr(left, work.budget)?;
        let other = Polynomial::from_expr(other, work.budget)?;
        let (Some(left), Some(other)) = (left, other) else {
            return super::unknown("systems for this method");
        };
        let whole = &left - &other;
        if whole.total_degree() > 1 || whole.symbols().iter().any(|s| !unknowns.contains(s)) {
            return super::unknown("systems for this method");
        }
        let at = |u: &Symbol| whole.coefficient_in(u, 1).as_constant().unwrap_or(Rational::ZERO);
        rows.push(unknowns.iter().map(at).collect::<Vec<Rational>>());
        let rest = unknowns.iter().fold(whole.clone(), |p, u| p.coefficient_in(u, 0));
        right.push(-rest.as_constant().unwrap_or(Rational::ZERO));
    }
    let matrix = Matrix::from_rows(rows.clone()).ok_or(algebra::Exhausted::Work)?;
    if matrix.determinant(work.budget)?.is_none_or(|d| d.is_zero()) {
        let why = "the determinant of the coefficients is 0, so this method gives no solution";
        return Err(Unsolved::Undefined(why.into()));
    }
    let system = System { equations, unknowns, rows, right, work };
    match method {
        SystemMethod::Cramer => system.cramer(),
        SystemMethod::InverseMatrix => system.inverse(),
        SystemMethod::RowOperations => system.row_operations(),
    }
}

struct System<'a> {
    equations: &'a [Expr],
    unknowns: &'a [Symbol],
    rows: Vec<Vec<Rational>>,
    right: Vec<Rational>,
    work: &'a Work<'a>,
}

fn shown(rows: &[Vec<Rational>]) -> Expr {
    Expr::Matrix(rows.iter().map(|row| row.iter().map(Expr::rational).collect()).collect())
}

fn column(entries: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Matrix(entries.into_iter().map(|e| vec![e]).collect())
}

impl System<'_> {
    fn start(&self) -> Expr {
        Expr::And(self.equations.to_vec())
    }

    fn letters(&self) -> Vec<Expr> {
        self.unknowns.iter().cloned().map(Expr::Symbol).collect()
    }

    fn assigned(&self, values: impl IntoIterator<Item = Expr>) -> Expr {
        let pairs = self.letters().into_iter().zip(values);
        Expr::And(pairs.map(|(x, v)| x.equals(v)).collect())
    }

    /// A determinant with its value, and the steps to it.
    fn determinant(&self, rows: &[Vec<Rational>]) -> Result<(Expr, Expr, Vec<Step>), Unsolved> {
        let name = Expr::call(Function::Det, vec![shown(rows)]);
        let steps = matrices::solve(&name, self.work)?;
        Ok((name, steps.result().clone(), steps.steps))
    }

    fn fact(
        &self,
        derivation: &mut Derivation,
        rule: &'static crate::Rule,
        after: Expr,
        arguments: Vec<Expr>,
        substeps: Vec<Step>,
    ) {
        derivation.steps.push(Step {
            rule,
            claim: Claim::Fact,
            before: derivation.start.clone(),
            after,
            arguments,
            substeps,
        });
    }

    fn cramer(&self) -> Result<Derivation, Unsolved> {
        let mut derivation = Derivation::new(self.start());
        let (name, whole, steps) = self.determinant(&self.rows)?;
        self.fact(
            &mut derivation,
            &FIND_DETERMINANTS,
            name.equals(whole.clone()),
            Vec::new(),
            steps,
        );
        let mut quotients = Vec::new();
        for (k, letter) in self.letters().into_iter().enumerate() {
            let mut rows = self.rows.clone();
            for (row, value) in rows.iter_mut().zip(&self.right) {
                row[k] = value.clone();
            }
            let (name, value, steps) = self.determinant(&rows)?;
            let equation = name.equals(value.clone());
            self.fact(&mut derivation, &REPLACE_COLUMN, equation, vec![letter], steps);
            quotients.push(value.over(whole.clone()));
        }
        let before = self.start();
        derivation.steps.push(Step {
            rule: &CRAMER,
            claim: Claim::Equivalent,
            before,
            after: self.assigned(quotients.clone()),
            arguments: Vec::new(),
            substeps: Vec::new(),
        });
        self.finish(derivation, &quotients)
    }

    /// Works the values out.
    fn finish(&self, mut derivation: Derivation, values: &[Expr]) -> Result<Derivation, Unsolved> {
        let worked: Result<Vec<Expr>, Unsolved> =
            values.iter().map(|v| super::simplify::tidied(v, self.work)).collect();
        let answer = self.assigned(worked?);
        if *derivation.result() == answer {
            derivation.steps.push(Step {
                rule: &STATE_THE_ANSWER,
                claim: Claim::States,
                before: answer.clone(),
                after: answer,
                arguments: Vec::new(),
                substeps: Vec::new(),
            });
        } else {
            let rule = &super::simplify::SIMPLIFY;
            derivation.step(rule, Claim::Equivalent, answer, Vec::new());
        }
        Ok(derivation)
    }

    fn inverse(&self) -> Result<Derivation, Unsolved> {
        let mut derivation = Derivation::new(self.start());
        let a = shown(&self.rows);
        let constants = column(self.right.iter().map(Expr::rational));
        let unknowns = column(self.letters());
        let equation = Expr::Product(vec![a.clone(), unknowns.clone()]).equals(constants.clone());
        derivation.step(&MATRIX_EQUATION, Claim::Equivalent, equation, Vec::new());
        let minus_one = Expr::integer(-1);
        let product = Expr::Product(vec![a.clone().pow(minus_one.clone()), constants.clone()]);
        let next = unknowns.clone().equals(product);
        derivation.step(&MULTIPLY_BY_INVERSE, Claim::Equivalent, next, Vec::new());
        let inverse = matrices::solve(&a.pow(minus_one), self.work)?;
        let product = Expr::Product(vec![inverse.result().clone(), constants]);
        let next = unknowns.clone().equals(product.clone());
        derivation.step_with(&INVERT, Claim::Equivalent, next, Vec::new(), inverse.steps);
        let worked = matrices::solve(&product, self.work)?;
        for step in &worked.steps {
            let next = unknowns.clone().equals(step.after.clone());
            derivation.step(step.rule, Claim::Equivalent, next, step.arguments.clone());
        }
        let Expr::Matrix(rows) = worked.result() else { return super::unknown("systems") };
        let values: Vec<Expr> = rows.iter().map(|row| row[0].clone()).collect();
        let answer = self.assigned(values.clone());
        derivation.step(&matrices::COMPARE_ENTRIES, Claim::Equivalent, answer, Vec::new());
        Ok(derivation)
    }

    fn row_operations(&self) -> Result<Derivation, Unsolved> {
        let n = self.unknowns.len();
        let mut derivation = Derivation::new(self.start());
        let mut rows: Vec<Vec<Rational>> = self.rows.clone();
        for (row, value) in rows.iter_mut().zip(&self.right) {
            row.push(value.clone());
        }
        derivation.step(&AUGMENTED, Claim::States, shown(&rows), Vec::new());
        for k in 0..n {
            self.work.budget.spend(100)?;
            let Some(pivot) = (k..n).find(|r| !rows[*r][k].is_zero()) else {
                return super::unknown("systems");
            };
            if pivot != k {
                rows.swap(pivot, k);
                let arguments = vec![Expr::integer(k + 1), Expr::integer(pivot + 1)];
                derivation.step(&SWAP_ROWS, Claim::States, shown(&rows), arguments);
            }
            let lead = rows[k][k].clone();
            for entry in &mut rows[k] {
                *entry /= &lead;
            }
            let arguments = vec![Expr::integer(k + 1), Expr::rational(&lead)];
            derivation.step(&SCALE_ROW, Claim::States, shown(&rows), arguments);
            let top = rows[k].clone();
            for (r, row) in rows.iter_mut().enumerate() {
                let factor = row[k].clone();
                if r != k {
                    for (entry, over) in row.iter_mut().zip(&top) {
                        *entry -= &factor * over;
                    }
                }
            }
            let arguments = vec![Expr::integer(k + 1)];
            derivation.step(&CLEAR_COLUMN, Claim::States, shown(&rows), arguments);
        }
        let values: Vec<Expr> = rows.iter().map(|row| Expr::rational(&row[n])).collect();
        derivation.step(&STATE_THE_ANSWER, Claim::ReadsOff, self.assigned(values), Vec::new());
        Ok(derivation)
    }
}
