use crate::post;
use axum::http::StatusCode;
use serde_json::{Value, json};

async fn judge(request: Value) -> Value {
    let reply = post("/api/working", request.to_string()).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    reply.json()
}

#[tokio::test]
async fn each_line_has_a_verdict_and_a_reason() {
    let found = judge(json!({
        "question": "Solve 2x + 3 = 7",
        "lines": ["2x + 3 = 7", "2x = 10", "x = 5"],
    }))
    .await;
    assert_eq!(found["verdicts"], json!(["follows", "does-not-follow", "follows"]), "{found}");
    let wrong = &found["lines"][1];
    assert_eq!(wrong["line"], "2x = 10");
    assert_eq!(wrong["from"], 1);
    assert_eq!(wrong["counterexample"], "x = 2");
    assert!(wrong["rule"].is_string() && wrong["why"].is_string(), "{wrong}");
    assert!(found["lines"][0].get("counterexample").is_none(), "{found}");
    assert_eq!(found["marks"]["first_wrong"], 2);
    assert_eq!(found["marks"]["final_answer"], "wrong");
}

#[tokio::test]
async fn a_text_is_taken_line_by_line() {
    let found = judge(json!({ "text": "3 + 4\n\n = 7\n", "lang": "ne" })).await;
    assert_eq!(found["verdicts"], json!(["start", "follows"]), "{found}");
    assert_eq!(found["marks"]["first_wrong"], Value::Null);
}

#[tokio::test]
async fn the_right_answer_may_be_given() {
    let found = judge(json!({ "lines": ["x = 4"], "answer": "4" })).await;
    assert_eq!(found["marks"]["final_answer"], "right", "{found}");
    assert_eq!(found["marks"]["answer_only"], true, "{found}");
}

#[tokio::test]
async fn a_working_that_is_none_is_refused() {
    for (request, field) in [
        (json!({}), "lines"),
        (json!({ "lines": [] }), "lines"),
        (json!({ "text": " \n" }), "lines"),
        (json!({ "lines": vec!["1"; 401] }), "lines"),
        (json!({ "lines": ["x"], "assume": ["x + 1"] }), "assume"),
    ] {
        let reply = post("/api/working", request.to_string()).await;
        assert_eq!(reply.error(StatusCode::UNPROCESSABLE_ENTITY)["field"], field);
    }
    let both = json!({ "lines": ["1"], "text": "1" }).to_string();
    post("/api/working", both).await.error(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn hostile_workings_get_an_answer() {
    let deep = "(".repeat(20_000);
    let lines = json!(["9^9^9^9 = 9^9^9^8", deep, "", "\u{202e}1+1\u{200b}", "x = x^x^x^x"]);
    let found = judge(json!({ "lines": lines, "question": "9^9^9^9" })).await;
    assert_eq!(found["verdicts"].as_array().map(Vec::len), Some(5), "{found}");
}
