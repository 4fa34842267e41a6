//! The description of the interface for programs, generated from the handlers.

use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(info(
    title = "AI Maths",
    description = "School maths questions to worked, checked answers."
))]
pub(crate) struct Description;

/// The OpenAPI description of every route under `/api`.
pub fn openapi() -> utoipa::openapi::OpenApi {
    crate::routes::api().into_openapi()
}
