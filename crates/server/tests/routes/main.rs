//! The routes as a client sees them, one module each.

mod ask;
mod check;
mod description;
mod files;
mod health;
mod read;
mod working;

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode, request::Builder},
};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("ASCII"))
    }

    /// Asserts that this is an error of the one shape there is, and gives its message.
    #[track_caller]
    pub(crate) fn error(&self, status: StatusCode) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        let error = self.json()["error"].clone();
        for part in ["message", "hint"] {
            let words = error[part].as_str().unwrap_or_default();
            assert!(!words.is_empty(), "no {part}: {}", self.text());
        }
        error
    }
}

pub(crate) async fn send(request: Request<Body>) -> Reply {
    let response = server::app().oneshot(request).await.expect("the service never fails");
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("a whole body").to_bytes().to_vec();
    Reply { status: parts.status, headers: parts.headers, body }
}

pub(crate) async fn get(path: &str) -> Reply {
    send(Request::get(path).body(Body::empty()).expect("a request")).await
}

pub(crate) fn json(path: &str) -> Builder {
    Request::post(path).header("content-type", "application/json")
}

pub(crate) async fn post(path: &str, body: impl Into<Body>) -> Reply {
    send(json(path).body(body.into()).expect("a request")).await
}
