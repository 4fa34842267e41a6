//! What counts as the same answer, as Python says it.

use check::{Decimals, Form, Precision, Units};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// What counts as the same answer: a named preset, and what differs from it.
#[pyclass(frozen, eq, from_py_object, module = "aimaths")]
#[derive(Clone, PartialEq)]
pub(crate) struct Policy(pub(crate) check::Policy);

#[pymethods]
impl Policy {
    /// `preset` is "examiner", "benchmark" or "strict". `ordered_lists`, `percent_by_value` and
    /// `names_optional` are switches; `units` is "optional" or "required"; `decimals` is "exact" or
    /// the fewest significant figures of a rounded decimal: one number, or two for fractions and
    /// for irrational numbers. `form` is "any", "simplest", "factorised", "expanded" or "same";
    /// `places` or `figures` is how far the question asks to round; `pi` are values to take for π
    /// ("22/7"); `assume` is what holds of the letters ("x > 0", "n ∈ ℤ").
    #[new]
    #[pyo3(signature = (preset="examiner", *, ordered_lists=None, units=None, decimals=None,
                        percent_by_value=None, names_optional=None, form=None, places=None,
                        figures=None, pi=Vec::new(), assume=Vec::new()))]
    #[expect(clippy::too_many_arguments, reason = "one for each choice")]
    fn new(
        preset: &str,
        ordered_lists: Option<bool>,
        units: Option<&str>,
        decimals: Option<Figures>,
        percent_by_value: Option<bool>,
        names_optional: Option<bool>,
        form: Option<&str>,
        places: Option<u32>,
        figures: Option<u32>,
        pi: Vec<String>,
        assume: Vec<String>,
    ) -> PyResult<Self> {
        let mut policy = preset_named(preset)?;
        if let Some(ordered) = ordered_lists {
            policy.ordered_lists = ordered;
        }
        if let Some(units) = units {
            policy.units = units_named(units)?;
        }
        if let Some(decimals) = decimals {
            policy.decimals = decimals.into_decimals()?;
        }
        if let Some(by_value) = percent_by_value {
            policy.percent_by_value = by_value;
        }
        if let Some(optional) = names_optional {
            policy.names_optional = optional;
        }
        if let Some(form) = form {
            policy.form = form_named(form)?;
        }
        policy.precision = match (places, figures) {
            (None, None) => policy.precision,
            (Some(places), None) => Some(Precision::Places(places)),
            (None, Some(figures)) => Some(Precision::Figures(figures)),
            (Some(_), Some(_)) => {
                return Err(PyValueError::new_err("places or figures may be given, not both"));
            }
        };
        let wrong = |what: &str, why: String| PyValueError::new_err(format!("{what}: {why}"));
        for value in &pi {
            policy.take_for_pi(value).map_err(|why| wrong(value, why))?;
        }
        for statement in &assume {
            policy.assume(statement).map_err(|why| wrong(statement, why))?;
        }
        Ok(Policy(policy))
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}

fn units_named(name: &str) -> PyResult<Units> {
    match name {
        "optional" => Ok(Units::Optional),
        "required" => Ok(Units::Required),
        other => Err(no_such("units", other, "optional, required")),
    }
}

fn form_named(name: &str) -> PyResult<Form> {
    match name {
        "any" => Ok(Form::Any),
        "simplest" => Ok(Form::Simplest),
        "factorised" => Ok(Form::Factorised),
        "expanded" => Ok(Form::Expanded),
        "same" => Ok(Form::Same),
        other => Err(no_such("form", other, "any, simplest, factorised, expanded, same")),
    }
}

/// How many figures a rounded decimal needs.
#[derive(FromPyObject)]
enum Figures {
    All(u32),
    FractionAndIrrational(u32, u32),
    Named(String),
}

impl Figures {
    fn into_decimals(self) -> PyResult<Decimals> {
        match self {
            Figures::All(figures) => rounded(figures, figures),
            Figures::FractionAndIrrational(fraction, irrational) => rounded(fraction, irrational),
            Figures::Named(name) if name == "exact" => Ok(Decimals::Exact),
            Figures::Named(name) => {
                Err(no_such("decimals", &name, "exact, or a number of figures"))
            }
        }
    }
}

/// Decimals rounded to at least so many figures.
pub(crate) fn rounded(fraction: u32, irrational: u32) -> PyResult<Decimals> {
    if fraction == 0 || irrational == 0 {
        return Err(PyValueError::new_err("a rounded decimal needs at least 1 figure"));
    }
    Ok(Decimals::Rounded { fraction, irrational })
}

/// A preset's name, or a policy.
#[derive(FromPyObject)]
pub(crate) enum Chosen {
    Policy(Policy),
    Preset(String),
}

impl Chosen {
    pub(crate) fn policy(self) -> PyResult<check::Policy> {
        match self {
            Chosen::Policy(policy) => Ok(policy.0),
            Chosen::Preset(name) => preset_named(&name),
        }
    }
}

fn preset_named(name: &str) -> PyResult<check::Policy> {
    match name {
        "examiner" => Ok(check::Policy::examiner()),
        "benchmark" => Ok(check::Policy::benchmark()),
        "strict" => Ok(check::Policy::strict()),
        other => Err(no_such("policy", other, "examiner, benchmark, strict")),
    }
}

fn no_such(what: &str, given: &str, possible: &str) -> PyErr {
    PyValueError::new_err(format!("{what} may be {possible}; not {given:?}"))
}
