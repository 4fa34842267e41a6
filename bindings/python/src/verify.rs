//! Yes or no, with the call shape of Math-Verify.

use crate::answer::Parsed;
use crate::checking::budget;
use crate::policy::{Chosen, rounded};
use crate::text::Text;
use check::{Checked, Policy, check_answer};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// One side of a comparison: a text, what `parse` made of one, or a list of these, any of which
/// may be meant.
#[derive(FromPyObject)]
pub(crate) enum Side<'py> {
    One(One<'py>),
    Any(Vec<One<'py>>),
}

/// A text, or what `parse` made of one.
#[derive(FromPyObject)]
pub(crate) enum One<'py> {
    Text(Text),
    Parsed(PyRef<'py, Parsed>),
}

impl Side<'_> {
    fn texts(self) -> Vec<String> {
        match self {
            Side::One(one) => vec![one.text()],
            Side::Any(any) => any.into_iter().map(One::text).collect(),
        }
    }
}

impl One<'_> {
    fn text(self) -> String {
        match self {
            One::Text(Text(text)) => text,
            One::Parsed(parsed) => parsed.text.clone(),
        }
    }
}

/// Whether `target` is shown to be the same as `gold`; False where that is refuted or not decided.
///
/// Each side may be a text, what `parse` made of one, or a list of these, any of which may be meant.
/// The order of the two sides changes nothing. `policy` is a preset's name or a `Policy`.
///
/// Names that callers of Math-Verify pass: `float_rounding` is the fewest significant figures of a
/// rounded decimal. `raise_on_error` raises ValueError where the verdict is unknown.
/// `timeout_seconds` and `numeric_precision` change nothing: work is counted and numbers are exact.
/// `strict=False` and `allow_set_relation_comp=False` are not offered and raise ValueError.
#[pyfunction]
#[pyo3(signature = (gold, target, float_rounding=None, numeric_precision=None, strict=true,
                    allow_set_relation_comp=true, timeout_seconds=None, raise_on_error=false, *,
                    policy=Chosen::Preset("benchmark".to_owned()), work=None))]
#[expect(unused_variables, reason = "names that callers of Math-Verify pass")]
#[expect(clippy::too_many_arguments, reason = "the call shape of Math-Verify")]
pub(crate) fn verify(
    py: Python<'_>,
    gold: Side<'_>,
    target: Side<'_>,
    float_rounding: Option<u32>,
    numeric_precision: Option<u32>,
    strict: bool,
    allow_set_relation_comp: bool,
    timeout_seconds: Option<f64>,
    raise_on_error: bool,
    policy: Chosen,
    work: Option<u64>,
) -> PyResult<bool> {
    if !strict {
        return Err(PyValueError::new_err("strict=False is not offered: letters always matter"));
    }
    if !allow_set_relation_comp {
        return Err(PyValueError::new_err(
            "allow_set_relation_comp=False is not offered: 1 < x < 2 is always (1, 2)",
        ));
    }
    let mut policy = policy.policy()?;
    if let Some(figures) = float_rounding {
        policy.decimals = rounded(figures, figures)?;
    }
    let (golds, targets) = (gold.texts(), target.texts());
    let checked = py.detach(|| any_pair(&golds, &targets, &policy, work));
    match checked {
        Some(checked) if raise_on_error && !checked.is_equal() && !checked.is_different() => {
            Err(PyValueError::new_err(format!("not decided: {}", checked.why)))
        }
        checked => Ok(checked.is_some_and(|checked| checked.is_equal())),
    }
}

/// The first pair that is equal, or else one that is not decided, or else one that differs.
fn any_pair(
    golds: &[String],
    targets: &[String],
    policy: &Policy,
    work: Option<u64>,
) -> Option<Checked> {
    let mut best: Option<Checked> = None;
    for (gold, target) in golds.iter().flat_map(|g| targets.iter().map(move |t| (g, t))) {
        let checked = check_answer(gold, target, policy, &budget(work));
        if checked.is_equal() {
            return Some(checked);
        }
        if best.as_ref().is_none_or(|best| best.is_different()) {
            best = Some(checked);
        }
    }
    best
}
