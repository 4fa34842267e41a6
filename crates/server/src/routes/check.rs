//! `POST /api/check`

use crate::{
    error::{ApiError, ErrorBody},
    input::Input,
    work::Work,
};
use algebra::Budget;
use axum::{Json, extract::State, http::StatusCode};
use check::{Checked, Equality, Form, Policy, Precision, check_answer};
use serde::{Deserialize, Serialize};
use tutor::{
    Language,
    answer::{Counterexample, Figure},
};
use utoipa::ToSchema;

/// Two answers.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckRequest {
    /// The right answer.
    #[schema(example = "1/2")]
    gold: String,
    /// The answer in question; a whole response is taken at its last word.
    #[schema(example = "0.5")]
    answer: String,
    /// The language of the reason and of the picture's description.
    #[serde(default)]
    language: Language,
    /// What counts as the same answer.
    #[serde(default)]
    policy: Preset,
    /// The form the answer has to be in, besides having the right value; the preset's own if left
    /// out.
    #[serde(default)]
    form: Option<AnswerForm>,
    /// Decimal places that the question asks for.
    #[serde(default)]
    places: Option<u32>,
    /// Significant figures that the question asks for, if it asks for no places.
    #[serde(default)]
    figures: Option<u32>,
    /// Values that the question allows for π.
    #[serde(default)]
    #[schema(example = json!(["22/7"]))]
    pi: Vec<String>,
    /// What the question says of its letters.
    #[serde(default)]
    #[schema(example = json!(["x > 0"]))]
    assume: Vec<String>,
}

/// A named policy.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Preset {
    /// As an examiner marks: correct roundings count, missing units are forgiven.
    #[default]
    Examiner,
    /// As benchmarks score.
    Benchmark,
    /// The same value in the same form.
    Strict,
}

/// The form an answer is in.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum AnswerForm {
    /// Any form.
    Any,
    /// Lowest terms, roots drawn, like terms collected.
    Simplest,
    /// A product of irreducible factors.
    Factorised,
    /// Multiplied out.
    Expanded,
    /// Built like the right answer.
    Same,
}

/// Whether they are the same.
#[derive(Serialize, ToSchema)]
pub(crate) struct CheckResponse {
    /// What was found: of value and form together.
    verdict: CheckVerdict,
    /// What was found of the values alone.
    value: CheckVerdict,
    /// What was found of the form, if one was asked for and the values are the same.
    #[schema(required)]
    form: Option<CheckVerdict>,
    /// The argument that decided, as a sentence with LaTeX between `\(` and `\)`.
    why: String,
    /// Where the two differ, if they are expressions with symbols.
    #[schema(required)]
    counterexample: Option<Counterexample>,
    /// The counterexample drawn, if the two are functions of one variable.
    #[schema(required)]
    figure: Option<Figure>,
}

/// One of three values: equality can't always be decided.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum CheckVerdict {
    /// The same, by an exact argument.
    Equal,
    /// Not the same.
    Different,
    /// Neither could be shown.
    Unknown,
}

/// Compares an answer with the right one.
#[utoipa::path(
    post,
    path = "/api/check",
    operation_id = "check",
    request_body = CheckRequest,
    responses(
        (status = 200, description = "Whether they are the same, and why", body = CheckResponse),
        (status = "4XX", description = "The request is at fault", body = ErrorBody),
        (status = "5XX", description = "The server is at fault, or busy", body = ErrorBody),
    )
)]
pub(crate) async fn check(
    State(work): State<Work>,
    Input(request): Input<CheckRequest>,
) -> Result<Json<CheckResponse>, ApiError> {
    let policy = request.policy()?;
    let response = work
        .run(move || {
            let CheckRequest { gold, answer, language, .. } = request;
            CheckResponse::new(check_answer(&gold, &answer, &policy, &Budget::default()), language)
        })
        .await?;
    Ok(Json(response))
}

impl CheckRequest {
    /// The preset with what the other fields change in it.
    fn policy(&self) -> Result<Policy, ApiError> {
        let mut policy = match self.policy {
            Preset::Examiner => Policy::examiner(),
            Preset::Benchmark => Policy::benchmark(),
            Preset::Strict => Policy::strict(),
        };
        if let Some(form) = self.form {
            policy.form = match form {
                AnswerForm::Any => Form::Any,
                AnswerForm::Simplest => Form::Simplest,
                AnswerForm::Factorised => Form::Factorised,
                AnswerForm::Expanded => Form::Expanded,
                AnswerForm::Same => Form::Same,
            };
        }
        policy.precision =
            self.places.map(Precision::Places).or(self.figures.map(Precision::Figures));
        for value in &self.pi {
            policy.take_for_pi(value).map_err(|why| unusable("pi", why, "write 22/7 or 3.14"))?;
        }
        for statement in &self.assume {
            policy.assume(statement).map_err(|why| {
                unusable("assume", why, "write a relation, such as x > 0 or n \\in \\mathbb{Z}")
            })?;
        }
        Ok(policy)
    }
}

fn unusable(field: &str, why: String, hint: &str) -> ApiError {
    ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, why, hint).in_field(field)
}

impl CheckVerdict {
    fn of(equality: Equality) -> Self {
        match equality {
            Equality::Equal => CheckVerdict::Equal,
            Equality::Different => CheckVerdict::Different,
            Equality::Unknown => CheckVerdict::Unknown,
        }
    }
}

impl CheckResponse {
    fn new(checked: Checked, language: Language) -> Self {
        let figure = match (&checked.sides, &checked.counterexample) {
            (Some(sides), Some(at)) => tutor::difference(sides, at, language),
            _ => None,
        };
        CheckResponse {
            figure,
            verdict: CheckVerdict::of(checked.verdict),
            value: CheckVerdict::of(checked.value),
            form: checked.form.map(CheckVerdict::of),
            why: match language {
                Language::En => checked.why,
                Language::Ne => checked.why_in_nepali(),
            },
            counterexample: checked.counterexample.as_ref().map(tutor::counterexample),
        }
    }
}
