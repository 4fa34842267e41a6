//! `POST /api/ask`

use crate::{
    error::{ApiError, ErrorBody},
    input::Input,
    work::Work,
};
use axum::{Json, extract::State};
use serde::Deserialize;
use tutor::{Answer, Language, Method};
use utoipa::ToSchema;

/// A question.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AskRequest {
    /// The question, in plain text or with LaTeX.
    #[schema(example = "Solve 2x + 5 = 11 for x")]
    question: String,
    /// The language of the steps' words.
    #[serde(default)]
    language: Language,
    /// The way of working, where schools teach several.
    #[serde(default)]
    method: Option<Method>,
}

/// Answers a question.
///
/// A question that is not understood is no error of the request: the answer then has a `problem`.
#[utoipa::path(
    post,
    path = "/api/ask",
    operation_id = "ask",
    request_body = AskRequest,
    responses(
        (status = 200, description = "The worked, checked answer, or why there is none", body = Answer),
        (status = "4XX", description = "The request is at fault", body = ErrorBody),
        (status = "5XX", description = "The server is at fault, or busy", body = ErrorBody),
    )
)]
pub(crate) async fn ask(
    State(work): State<Work>,
    Input(request): Input<AskRequest>,
) -> Result<Json<Answer>, ApiError> {
    work.run(move || tutor::ask_by(&request.question, request.language, request.method))
        .await
        .map(Json)
}
