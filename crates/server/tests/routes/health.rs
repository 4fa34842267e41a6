use crate::get;
use axum::http::StatusCode;

#[tokio::test]
async fn a_server_that_answers_is_well() {
    let reply = get("/healthz").await;
    assert_eq!((reply.status, reply.text()), (StatusCode::OK, "ok\n"));
}
