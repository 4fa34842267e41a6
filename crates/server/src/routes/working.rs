//! `POST /api/working`

use crate::{
    error::{ApiError, ErrorBody},
    input::Input,
    work::Work,
};
use axum::{Json, extract::State, http::StatusCode};
use check::MOST_LINES;
use serde::Deserialize;
use tutor::answer::Problem;
use tutor::working::{assumption, lines};
use tutor::{Language, Submission, Working, working};
use utoipa::ToSchema;

/// Somebody's working, as `lines` or as one `text`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WorkingRequest {
    /// The lines, from top to bottom.
    #[serde(default)]
    #[schema(example = json!(["2x + 3 = 7", "2x = 4", "x = 2"]))]
    lines: Option<Vec<String>>,
    /// The lines as one text; blank ones are left out.
    #[serde(default)]
    text: Option<String>,
    /// The question, in words or as a formula.
    #[serde(default)]
    #[schema(example = "Solve 2x + 3 = 7")]
    question: Option<String>,
    /// The right answer, if it is known.
    #[serde(default)]
    answer: Option<String>,
    /// What may be relied on throughout, such as `x > 0`.
    #[serde(default)]
    assume: Vec<String>,
    /// The language of the words.
    #[serde(default, alias = "lang")]
    language: Language,
}

/// Judges a working line by line.
///
/// A question that is not understood is no error of the request: the lines are then judged without
/// it, and `problem` says so.
#[utoipa::path(
    post,
    path = "/api/working",
    operation_id = "working",
    request_body = WorkingRequest,
    responses(
        (status = 200, description = "What was found of each line, and the marks", body = Working),
        (status = "4XX", description = "The request is at fault", body = ErrorBody),
        (status = "5XX", description = "The server is at fault, or busy", body = ErrorBody),
    )
)]
pub(crate) async fn judge(
    State(work): State<Work>,
    Input(request): Input<WorkingRequest>,
) -> Result<Json<Working>, ApiError> {
    let language = request.language;
    let submission = request.submission()?;
    work.run(move || working(&submission, language)).await.map(Json)
}

impl WorkingRequest {
    fn submission(self) -> Result<Submission, ApiError> {
        let lines = match (self.lines, self.text) {
            (Some(lines), None) => lines,
            (None, Some(text)) => lines(&text),
            (Some(_), Some(_)) => {
                return Err(unfit("Both `lines` and `text` are given", "Send one of the two"));
            }
            (None, None) => {
                let hint = "Send the lines of the working as `lines`, or as one `text`";
                return Err(unfit("There is no working", hint).in_field("lines"));
            }
        };
        if lines.is_empty() {
            return Err(unfit("There is no line in the working", "Send at least one line")
                .in_field("lines"));
        }
        if lines.len() > MOST_LINES {
            let hint = format!("Keep it below {} lines", MOST_LINES + 1);
            return Err(unfit("The working is too long", hint).in_field("lines"));
        }
        let assumptions = self
            .assume
            .iter()
            .map(|text| assumption(text).map_err(|problem| no_assumption(text, problem)))
            .collect::<Result<_, ApiError>>()?;
        Ok(Submission { lines, question: self.question, answer: self.answer, assumptions })
    }
}

fn no_assumption(text: &str, problem: Problem) -> ApiError {
    let hint = problem.hint.unwrap_or_else(|| "State a relation, such as x > 0".to_owned());
    unfit(format!("`{text}` can't be assumed: {}", problem.message), hint).in_field("assume")
}

fn unfit(message: impl Into<String>, hint: impl Into<String>) -> ApiError {
    ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, message, hint)
}
