use crate::{get, post, send};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};

#[tokio::test]
async fn a_question_is_answered_with_its_verdict() {
    let reply = post("/api/ask", r#"{"question": "Solve 2x + 5 = 11 for x"}"#).await;
    assert_eq!(reply.status, StatusCode::OK);
    let answer = reply.json();
    assert_eq!(answer["answer"], "3");
    assert_eq!(answer["verdict"], "proved");
    assert_eq!(answer["source"], "engine");
    assert!(!answer["steps"].as_array().expect("steps").is_empty());
}

#[tokio::test]
async fn a_method_may_be_chosen() {
    let rules = async |method: &str| -> String {
        let body = format!(r#"{{"question": "Solve x^2 + 6x + 5 = 0", "method": "{method}"}}"#);
        let reply = post("/api/ask", body).await;
        assert_eq!(reply.status, StatusCode::OK);
        let answer = reply.json();
        assert_eq!(answer["answer"], "-5, -1");
        answer["steps"].to_string()
    };
    assert!(rules("completing-the-square").await.contains("add-the-square-of-half"));
    assert!(rules("formula").await.contains("quadratic-formula"));
    assert!(rules("factorisation").await.contains("split-middle-term"));
}

#[tokio::test]
async fn an_unknown_method_is_refused() {
    let body = r#"{"question": "Solve x^2 = 4", "method": "guessing"}"#;
    post("/api/ask", body).await.error(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_not_understood_is_an_answer_with_a_problem() {
    let reply = post("/api/ask", r#"{"question": "Why?", "language": "ne"}"#).await;
    assert_eq!(reply.status, StatusCode::OK);
    let answer = reply.json();
    assert_eq!(answer["answer"], serde_json::Value::Null);
    assert!(answer["problem"]["message"].is_string());
}

#[tokio::test]
async fn a_missing_question_is_named() {
    let error = post("/api/ask", "{}").await.error(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(error["field"], "question");
}

#[tokio::test]
async fn an_unknown_language_is_refused() {
    let body = r#"{"question": "1 + 1", "language": "xx"}"#;
    let error = post("/api/ask", body).await.error(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(error["message"].as_str().expect("words").contains("`en`"), "{error}");
}

#[tokio::test]
async fn broken_json_is_shown_its_place() {
    let error = post("/api/ask", "{\"question\"\n 7").await.error(StatusCode::BAD_REQUEST);
    assert_eq!(error["span"], serde_json::json!([13, 13]));
}

#[tokio::test]
async fn a_body_that_is_not_declared_as_json_is_refused() {
    let form = Request::post("/api/ask").header("content-type", "text/plain");
    let request = form.body(Body::from(r#"{"question": "1 + 1"}"#)).expect("a request");
    send(request).await.error(StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused() {
    let body = format!(r#"{{"question": "{}"}}"#, "1+".repeat(40_000));
    post("/api/ask", body).await.error(StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn asking_by_get_is_refused() {
    let reply = get("/api/ask").await;
    reply.error(StatusCode::METHOD_NOT_ALLOWED);
    assert!(reply.header("allow").contains("POST"));
}

#[tokio::test]
async fn hostile_questions_get_an_answer() {
    let deep = "(".repeat(20_000);
    let digits = "9".repeat(60_000);
    for question in [r"9^9^9^9", r"\\input{/etc/passwd}", "", "\\u202e1+1\\u200b", &deep, &digits] {
        let reply = post("/api/ask", format!(r#"{{"question": "{question}"}}"#)).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    }
}
