//! Expressions of matrices, worked one operation at a time: the entries as sums and products first,
//! then their values.
//!
//! Never here: matrices of more than five rows or columns.

mod reducer;
pub(crate) mod unknown;

use super::{arithmetic, is_closed};
use crate::declare::rules;
use crate::{Derivation, Step, Unsolved, Work};
use check::{Claim, has_matrix, with_identity, with_transposes};
use reducer::Reducer;
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
    TRANSPOSE_SIGN = "raised-t-is-transpose",
        "Read the raised T as the transpose" / "माथिको T लाई ट्रान्सपोज मान्नुहोस्",
        "The transpose of a matrix is written with a raised T."
            / "मेट्रिक्सको ट्रान्सपोज माथि T लेखेर जनाइन्छ।";
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
    reducer.step(&TRANSPOSE_SIGN, with_transposes(expr), Vec::new());
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
                return Err(Unsolved::Undefined(
                    "matrices of different orders are not equal".into(),
                ));
            }
            _ => equations.push(relation.clone()),
        }
    }
    let shown = crate::driver::conditions(equations.clone());
    derivation.step(&COMPARE_ENTRIES, Claim::Equivalent, shown, Vec::new());
    Ok(Some((derivation, equations)))
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
        if (i + j).is_multiple_of(2) { value } else { value.negated() }
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
