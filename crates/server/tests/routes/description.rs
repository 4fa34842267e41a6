use crate::get;
use axum::http::StatusCode;

const COMMITTED: &str = include_str!("../../../../web/openapi.json");

#[tokio::test]
async fn the_interface_describes_itself() {
    let reply = get("/api/openapi.json").await;
    assert_eq!(reply.status, StatusCode::OK);
    let paths = reply.json()["paths"].clone();
    let paths: Vec<&String> = paths.as_object().expect("paths").keys().collect();
    assert_eq!(paths, ["/api/ask", "/api/check", "/api/openapi.json", "/api/read", "/api/working"]);
}

/// The web app's client is generated from this file.
#[test]
fn the_committed_description_is_the_handlers_own() {
    let own = server::openapi().to_pretty_json().expect("JSON");
    assert!(
        own.trim() == COMMITTED.trim(),
        "web/openapi.json is out of date; bring it up to date with\n  \
         cargo run -p server --example openapi > web/openapi.json && (cd web && npm run api)"
    );
}
