use crate::post;
use axum::http::StatusCode;

async fn check(gold: &str, answer: &str) -> serde_json::Value {
    let body = serde_json::json!({ "gold": gold, "answer": answer });
    let reply = post("/api/check", body.to_string()).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    reply.json()
}

#[tokio::test]
async fn answers_that_mean_the_same_are_equal() {
    let found = check("1/2", "\\frac{2}{4}").await;
    assert_eq!(found["verdict"], "equal", "{found}");
    assert!(!found["why"].as_str().expect("words").is_empty());
}

#[tokio::test]
async fn answers_that_differ_say_where() {
    let found = check("(x+1)^2", "x^2+1").await;
    assert_eq!(found["verdict"], "different", "{found}");
    let example = &found["counterexample"];
    assert_eq!(example["point"][0][0], "x", "{found}");
    assert_ne!(example["left"], example["right"], "{found}");
}

#[tokio::test]
async fn what_is_no_mathematics_is_not_called_equal() {
    let found = check("5", "I don't know").await;
    assert_ne!(found["verdict"], "equal", "{found}");
}

#[tokio::test]
async fn a_missing_answer_is_named() {
    let reply = post("/api/check", r#"{"gold": "1"}"#).await;
    assert_eq!(reply.error(StatusCode::UNPROCESSABLE_ENTITY)["field"], "answer");
}
