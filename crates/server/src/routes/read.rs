//! `POST /api/read`

use crate::{
    error::{ApiError, ErrorBody},
    work::Work,
};
use axum::{
    Json,
    body::Bytes,
    extract::{FromRequest, Request, State},
    http::{StatusCode, header::CONTENT_TYPE},
};
use reader::{Document, Error, FILE_LIMIT, Reader};
use std::time::Duration;
use tokio::time::timeout;

/// How long a client may take to send a picture: phones send slowly.
const PATIENCE: Duration = Duration::from_secs(60);

/// A picture's bytes.
///
/// It must be declared as a picture: a form on another site can't send that without the browser
/// asking first, and this server never agrees.
pub(crate) struct Picture(Bytes);

impl<S: Send + Sync> FromRequest<S> for Picture {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !matches!(kind, Some("image/png" | "image/jpeg" | "image/webp")) {
            return Err(ApiError::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "The body is not declared as a picture",
                "Send the header Content-Type: image/png, image/jpeg or image/webp",
            ));
        }
        let bytes = timeout(PATIENCE, Bytes::from_request(request, state)).await;
        match bytes {
            Ok(Ok(bytes)) => Ok(Self(bytes)),
            Ok(Err(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                Err(ApiError::new(
                    StatusCode::PAYLOAD_TOO_LARGE,
                    "The picture's file is too large",
                    format!("Keep it below {} MiB", FILE_LIMIT >> 20),
                ))
            }
            Ok(Err(error)) => Err(ApiError::new(
                error.status(),
                "The picture did not arrive whole",
                "Send it again",
            )),
            Err(_) => Err(ApiError::new(
                StatusCode::REQUEST_TIMEOUT,
                format!("The picture did not arrive within {} seconds", PATIENCE.as_secs()),
                "Send it again",
            )),
        }
    }
}

/// Reads a picture of mathematics.
///
/// What was read is to be shown to a person before it is asked: `confidence` and `doubtful` say
/// where to look. The picture is not kept.
#[utoipa::path(
    post,
    path = "/api/read",
    operation_id = "read",
    request_body(content = inline(Vec<u8>), content_type = "image/png", description = "A PNG, JPEG or WebP picture"),
    responses(
        (status = 200, description = "What stands in the picture", body = Document),
        (status = "4XX", description = "The request is at fault", body = ErrorBody),
        (status = "5XX", description = "The server is at fault, or busy", body = ErrorBody),
    )
)]
pub(crate) async fn read(
    State(work): State<Work>,
    Picture(bytes): Picture,
) -> Result<Json<Document>, ApiError> {
    work.run(move || Reader::shared()?.picture(&bytes)).await?.map(Json).map_err(refused)
}

fn refused(error: Error) -> ApiError {
    let hint = match &error {
        Error::Model(_) => "Please report this, so that it can be mended",
        Error::Empty => "Photograph the question alone, close and in good light",
        Error::Size { .. } | Error::Long { .. } => "Crop the picture to the question",
        _ => "Send a PNG, JPEG or WebP picture",
    };
    let status = match error {
        Error::Model(_) => StatusCode::INTERNAL_SERVER_ERROR,
        Error::Long { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let message = error.to_string();
    let mut letters = message.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    ApiError::new(status, first.chain(letters).collect::<String>(), hint)
}
