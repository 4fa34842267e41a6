//! `POST /api/read`

use crate::{Reply, send};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};

async fn read(kind: &str, bytes: Vec<u8>) -> Reply {
    let request = Request::post("/api/read").header("content-type", kind);
    send(request.body(Body::from(bytes)).expect("a request")).await
}

fn picture() -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../reader/tests/pictures/hand2.png");
    std::fs::read(path).expect("a picture")
}

#[tokio::test]
async fn a_picture_is_read() {
    let reply = read("image/png", picture()).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    assert_eq!(reply.json()["text"], "e^{2x}=4");
    assert!(reply.json()["lines"][0]["box"].is_array());
}

#[tokio::test]
async fn what_is_no_picture_is_refused() {
    read("text/plain", picture()).await.error(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    read("image/png", b"nothing".to_vec()).await.error(StatusCode::UNPROCESSABLE_ENTITY);
    let mut cut = picture();
    cut.truncate(cut.len() / 2);
    let error = read("image/png", cut).await.error(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(error["message"], "The picture is cut off or damaged");
}

#[tokio::test]
async fn a_picture_beyond_the_limit_is_refused() {
    let long = vec![0u8; (reader::FILE_LIMIT + 1) as usize];
    read("image/png", long).await.error(StatusCode::PAYLOAD_TOO_LARGE);
}
