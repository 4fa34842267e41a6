use crate::{Reply, get, send};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};

/// Whether the web app was built before the server was.
fn is_built(page: &Reply) -> bool {
    page.text().contains("_app/immutable/")
}

async fn get_with(path: &str, header: &str, value: &str) -> Reply {
    let request = Request::get(path).header(header, value).body(Body::empty());
    send(request.expect("a request")).await
}

#[tokio::test]
async fn there_is_always_a_page() {
    for path in ["/", "/index.html", "/?q=1%2B1", "/some/place"] {
        let page = get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert!(is_built(&page) || page.text().contains("npm run build"), "{path}");
    }
}

#[tokio::test]
async fn the_browser_may_load_and_run_only_what_is_served_here() {
    for path in ["/", "/api/openapi.json", "/nothing.js", "/healthz"] {
        let reply = get(path).await;
        let policy = reply.header("content-security-policy");
        assert!(policy.starts_with("default-src 'self'; script-src 'self'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval"));
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{path}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_so() {
    assert_eq!(get("/nothing.js").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get("/../Cargo.toml").await.status, StatusCode::NOT_FOUND);
    get("/api/nothing").await.error(StatusCode::NOT_FOUND);
    let post = Request::post("/").body(Body::empty()).expect("a request");
    send(post).await.error(StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn hashed_files_are_kept_and_the_page_is_asked_for_again() {
    let page = get("/").await;
    if !is_built(&page) {
        return;
    }
    assert_eq!(page.header("cache-control"), "no-cache");
    let again = get_with("/", "if-none-match", page.header("etag")).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));

    let script = format!("/_app/immutable/{}", between(page.text(), "_app/immutable/", "\""));
    let plain = get(&script).await;
    assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
    let small = get_with(&script, "accept-encoding", "gzip, br").await;
    assert_eq!(small.header("content-encoding"), "br");
    assert_eq!(small.header("content-type"), plain.header("content-type"));
    assert_ne!(small.header("etag"), plain.header("etag"));
}

#[tokio::test]
async fn the_page_s_own_script_may_run() {
    let page = get("/").await;
    if is_built(&page) {
        assert!(page.header("content-security-policy").contains("'sha256-"));
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split(before).nth(1).expect("what comes before");
    rest.split(after).next().expect("what comes after")
}
