//! Request bodies: JSON of a bounded size, or an error that says what is wrong with it.

use crate::error::ApiError;
use axum::{
    body::Bytes,
    extract::{FromRequest, Request, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
};
use serde::de::DeserializeOwned;
use std::time::Duration;
use tokio::time::timeout;

/// The largest body that is read, in bytes.
pub(crate) const BODY_LIMIT: usize = 64 * 1024;

/// How long a client may take to send a body.
const PATIENCE: Duration = Duration::from_secs(15);

/// A request's body, read as `T`.
///
/// It must be declared as JSON: a form on another site can't send that without the browser asking
/// first, and this server never agrees.
pub(crate) struct Input<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Input<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "The body is not declared as JSON",
                "Send the header Content-Type: application/json",
            ));
        }
        let body = timeout(PATIENCE, Bytes::from_request(request, state))
            .await
            .map_err(|_| late())?
            .map_err(unreadable)?;
        serde_json::from_slice(&body).map(Self).map_err(|error| malformed(&body, &error))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn late() -> ApiError {
    ApiError::new(
        StatusCode::REQUEST_TIMEOUT,
        format!("The request did not arrive within {} seconds", PATIENCE.as_secs()),
        "Send it again",
    )
}

fn unreadable(rejection: BytesRejection) -> ApiError {
    if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
        ApiError::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "The request is too long",
            format!("Keep it below {} KiB", BODY_LIMIT / 1024),
        )
    } else {
        ApiError::new(rejection.status(), "The request did not arrive whole", "Send it again")
    }
}

fn malformed(body: &[u8], error: &serde_json::Error) -> ApiError {
    let place = offset(body, error.line(), error.column());
    let message = error.to_string();
    if !error.is_data() {
        return ApiError::new(
            StatusCode::BAD_REQUEST,
            format!("The body is not JSON: {message}"),
            "Send one JSON object",
        )
        .at(place, place);
    }
    let unfit = ApiError::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        format!("The body is not what this route takes: {message}"),
        "GET /api/openapi.json describes what each route takes",
    )
    .at(place, place);
    match missing_field(&message) {
        Some(field) => unfit.in_field(field),
        None => unfit,
    }
}

/// The field's name in serde's "missing field `question` at line 1 column 2".
fn missing_field(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.split('`').next()
}

/// The byte at a line and a column, both counted from 1 as `serde_json` does.
fn offset(body: &[u8], line: usize, column: usize) -> usize {
    let before: usize = body
        .split_inclusive(|&byte| byte == b'\n')
        .take(line.saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    (before + column.saturating_sub(1)).min(body.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offset_counts_lines_and_columns_from_one() {
        assert_eq!(offset(b"{\n  x", 2, 3), 4);
        assert_eq!(offset(b"{", 1, 1), 0);
        assert_eq!(offset(b"", 0, 0), 0);
        assert_eq!(offset(b"{}", 9, 9), 2);
    }

    #[test]
    fn a_missing_field_is_named() {
        assert_eq!(missing_field("missing field `question` at line 1 column 2"), Some("question"));
        assert_eq!(missing_field("invalid type: integer `1`"), None);
    }
}
