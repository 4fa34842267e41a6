//! `GET /api/openapi.json`

use axum::Json;

/// Describes the interface.
#[utoipa::path(
    get,
    path = "/api/openapi.json",
    operation_id = "openapi",
    responses((status = 200, description = "This description", body = Object, content_type = "application/json"))
)]
pub(crate) async fn description() -> Json<utoipa::openapi::OpenApi> {
    Json(crate::openapi::openapi())
}
