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
async fn a_difference_between_functions_is_drawn() {
    let found = check("(x+1)^2", "x^2+1").await;
    let graph = &found["figure"]["picture"];
    assert_eq!(graph["kind"], "plane", "{found}");
    assert_eq!(graph["curves"].as_array().map(Vec::len), Some(2), "{found}");
    let mark = |n: usize, name: &str| graph["marks"][n][name].clone();
    assert_eq!(mark(0, "x"), mark(1, "x"));
    let inline = |value: &serde_json::Value| format!("\\({}\\)", value.as_str().expect("LaTeX"));
    assert_eq!(mark(0, "label"), inline(&found["counterexample"]["left"]));
    assert_eq!(mark(1, "label"), inline(&found["counterexample"]["right"]));
    let gold = r"\(y = \left(x + 1\right)^{2}\)";
    assert_eq!(graph["curves"][0]["label"], gold, "gold first: {found}");

    let exchanged = check("x^2+1", "(x+1)^2").await;
    let other = &exchanged["figure"]["picture"];
    assert_eq!(other["marks"][0], graph["marks"][1], "{exchanged}");
    assert_eq!(other["curves"][1]["label"], graph["curves"][0]["label"]);
}

#[tokio::test]
async fn what_is_no_function_of_one_variable_is_not_drawn() {
    for (gold, answer) in [("x + y", "x - y"), ("5", "6"), ("1/2", "0.5"), ("x < 2", "x < 3")] {
        let found = check(gold, answer).await;
        assert!(found["figure"].is_null(), "{found}");
    }
}

#[tokio::test]
async fn what_is_no_mathematics_is_not_called_equal() {
    let found = check("5", "I don't know").await;
    assert_ne!(found["verdict"], "equal", "{found}");
}

#[tokio::test]
async fn value_and_form_are_told_apart() {
    let body = serde_json::json!({ "gold": "1/2", "answer": "2/4", "form": "simplest" });
    let found = post("/api/check", body.to_string()).await.json();
    assert_eq!(found["verdict"], "different", "{found}");
    assert_eq!(found["value"], "equal", "{found}");
    assert_eq!(found["form"], "different", "{found}");

    let found = check("1/2", "2/4").await;
    assert_eq!(found["verdict"], "equal", "{found}");
    assert!(found["form"].is_null(), "{found}");
}

#[tokio::test]
async fn what_the_question_says_counts() {
    for body in [
        serde_json::json!({ "gold": "\\sqrt{x^2}", "answer": "x", "assume": ["x > 0"] }),
        serde_json::json!({ "gold": "49\\pi", "answer": "154", "pi": ["22/7"] }),
        serde_json::json!({ "gold": "\\sqrt 2", "answer": "1.41", "places": 2 }),
    ] {
        let found = post("/api/check", body.to_string()).await.json();
        assert_eq!(found["verdict"], "equal", "{body}: {found}");
    }
}

#[tokio::test]
async fn the_reason_is_in_the_language_asked_for() {
    let body = serde_json::json!({ "gold": "5", "answer": "6", "language": "ne" });
    let found = post("/api/check", body.to_string()).await.json();
    assert_eq!(found["why"], "पहिलो 5 हो र दोस्रो 6", "{found}");
}

#[tokio::test]
async fn an_unusable_assumption_is_named() {
    let body = serde_json::json!({ "gold": "1", "answer": "1", "assume": ["x +"] });
    let reply = post("/api/check", body.to_string()).await;
    assert_eq!(reply.error(StatusCode::UNPROCESSABLE_ENTITY)["field"], "assume");
}

#[tokio::test]
async fn a_missing_answer_is_named() {
    let reply = post("/api/check", r#"{"gold": "1"}"#).await;
    assert_eq!(reply.error(StatusCode::UNPROCESSABLE_ENTITY)["field"], "answer");
}
