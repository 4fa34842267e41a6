//! `POST /api/check`

use crate::{
    error::{ApiError, ErrorBody},
    input::Input,
    work::Work,
};
use algebra::Budget;
use axum::{Json, extract::State};
use check::{Checked, Equality, Policy, check_answer};
use serde::{Deserialize, Serialize};
use tutor::answer::Counterexample;
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
}

/// Whether they are the same.
#[derive(Serialize, ToSchema)]
pub(crate) struct CheckResponse {
    /// What was found.
    verdict: CheckVerdict,
    /// The argument that decided, as a sentence with LaTeX between `\(` and `\)`.
    why: String,
    /// Where the two differ, if they are expressions with symbols.
    #[schema(required)]
    counterexample: Option<Counterexample>,
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
    Input(CheckRequest { gold, answer }): Input<CheckRequest>,
) -> Result<Json<CheckResponse>, ApiError> {
    let checked = work
        .run(move || check_answer(&gold, &answer, &Policy::default(), &Budget::default()))
        .await?;
    Ok(Json(checked.into()))
}

impl From<Checked> for CheckResponse {
    fn from(checked: Checked) -> Self {
        CheckResponse {
            verdict: match checked.verdict {
                Equality::Equal => CheckVerdict::Equal,
                Equality::Different => CheckVerdict::Different,
                Equality::Unknown => CheckVerdict::Unknown,
            },
            why: checked.why,
            counterexample: checked.counterexample.as_ref().map(tutor::counterexample),
        }
    }
}
