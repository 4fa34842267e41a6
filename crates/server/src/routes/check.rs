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
use tutor::{
    Language,
    answer::{Counterexample, Graph},
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
    /// The language of the picture's description.
    #[serde(default)]
    language: Language,
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
    /// The counterexample drawn, if the two are functions of one variable.
    #[schema(required)]
    graph: Option<Graph>,
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
    Input(CheckRequest { gold, answer, language }): Input<CheckRequest>,
) -> Result<Json<CheckResponse>, ApiError> {
    let response = work
        .run(move || {
            let checked = check_answer(&gold, &answer, &Policy::default(), &Budget::default());
            CheckResponse::new(checked, language)
        })
        .await?;
    Ok(Json(response))
}

impl CheckResponse {
    fn new(checked: Checked, language: Language) -> Self {
        let graph = match (&checked.sides, &checked.counterexample) {
            (Some(sides), Some(at)) => tutor::difference(sides, at, language),
            _ => None,
        };
        CheckResponse {
            graph,
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
