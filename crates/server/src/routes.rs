//! The routes, one file each.

mod ask;
mod check;
mod description;
mod health;
mod read;
mod working;

use crate::{
    error::ApiError,
    files,
    headers::{SecurityHeaders, secure},
    input::BODY_LIMIT,
    openapi::Description,
    work::Work,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::StatusCode,
    middleware,
    routing::get,
};
use tower_http::compression::CompressionLayer;
use utoipa::OpenApi as _;
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

/// The whole service.
pub fn app() -> Router {
    let security = SecurityHeaders::new(&files::inline_scripts());
    api()
        .split_for_parts()
        .0
        .with_state(Work::for_this_machine())
        .route("/api/{*rest}", axum::routing::any(unknown_route))
        // The web app's files are compressed when it is built; answers are compressed here.
        .layer(CompressionLayer::new())
        .route("/healthz", get(health::health))
        .fallback(files::serve)
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn_with_state(security, secure))
}

/// The routes that OpenAPI describes.
pub(crate) fn api() -> OpenApiRouter<Work> {
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(ask::ask))
        .routes(routes!(check::check))
        .routes(routes!(working::judge))
        .routes(routes!(read::read).layer(DefaultBodyLimit::max(reader::FILE_LIMIT as usize)))
        .routes(routes!(description::description))
}

async fn unknown_route(request: Request) -> ApiError {
    ApiError::new(
        StatusCode::NOT_FOUND,
        format!("There is nothing at {}", request.uri().path()),
        "GET /api/openapi.json lists what there is",
    )
}

async fn wrong_method(request: Request) -> ApiError {
    ApiError::new(
        StatusCode::METHOD_NOT_ALLOWED,
        format!("{} does not take {}", request.uri().path(), request.method()),
        "GET /api/openapi.json says which method each route takes",
    )
}
