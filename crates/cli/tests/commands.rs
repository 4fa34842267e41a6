//! The command line's contract, held against the real binary.

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn aimaths(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aimaths"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    // A command that does not read its input may close it first.
    let _ = child.stdin.take().expect("stdin is piped").write_all(input.as_bytes());
    child.wait_with_output().expect("the binary ends")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

#[test]
fn ask_prints_steps_answer_and_check() {
    let output = aimaths(&["ask", "Solve 2x + 3 = 11 for x"], "");
    let text = stdout(&output);
    assert_eq!(output.status.code(), Some(0));
    assert!(text.contains("1. ") && text.contains("Answer: x = 4"), "{text}");
    assert!(text.contains("Checked exactly"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colour in a pipe: {text:?}");
    assert!(!text.contains("\\("), "no LaTeX in a terminal: {text}");
}

#[test]
fn ask_reads_standard_input() {
    assert!(stdout(&aimaths(&["ask", "-"], "What is 2 + 2?\n")).contains("Answer: 4"));
}

#[test]
fn a_method_may_be_chosen() {
    let question = "Solve x^2 + 6x + 5 = 0";
    let chosen = aimaths(&["ask", "--method", "completing-the-square", question], "");
    assert!(stdout(&chosen).contains("(x + 3)² = 4"), "{}", stdout(&chosen));
    let usual = stdout(&aimaths(&["ask", question], ""));
    assert!(!usual.contains("(x + 3)² = 4"), "{usual}");
    assert_eq!(aimaths(&["ask", "--method", "guessing", question], "").status.code(), Some(2));
}

#[test]
fn json_has_the_fields_other_programs_rely_on() {
    let output = aimaths(&["ask", "--json", "Solve x^2 - 5x + 6 = 0"], "");
    let answer: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
    assert_eq!(answer["answer"], "2, 3");
    assert_eq!(answer["verdict"], "proved");
    assert_eq!(answer["source"], "engine");
    assert!(answer["latex"].is_string() && answer["elapsed_us"].is_u64());
    assert!(!answer["evidence"].as_array().expect("a list").is_empty());
    let step = &answer["steps"][0];
    for field in ["rule", "before", "after", "why"] {
        assert!(step[field].is_string(), "{field}: {step}");
    }
}

#[test]
fn batch_answers_in_order_and_carries_fields_through() {
    let lines: String = (0..500)
        .map(|k| format!("{{\"id\": {k}, \"question\": \"What is {k} + 1?\"}}\n"))
        .collect();
    let output = aimaths(&["ask", "--batch", "-"], &lines);
    assert_eq!(output.status.code(), Some(0));
    for (k, line) in stdout(&output).lines().enumerate() {
        let answer: Value = serde_json::from_str(line).expect("one JSON object a line");
        assert_eq!(answer["id"], k);
        assert_eq!(answer["answer"], (k + 1).to_string());
    }
}

#[test]
fn batch_keeps_its_lines_when_some_are_unusable() {
    let input = "not json\n{\"question\": \"1+1\"}\n{\"no\": 1}\n\n[1]\n";
    let output = aimaths(&["ask", "--batch", "-"], input);
    let text = stdout(&output);
    let lines: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines.len(), 4, "{text}");
    assert_eq!(lines[1]["answer"], "2");
    assert!(
        lines[0]["problem"]["message"].is_string() && lines[2]["problem"]["message"].is_string()
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_question_that_is_not_understood_says_so() {
    let output = aimaths(&["ask", "Why is the sky blue?"], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
    assert!(output.stdout.is_empty(), "{}", stdout(&output));
    assert_eq!(aimaths(&["ask", ""], "").status.code(), Some(2));
}

#[test]
fn check_says_equal_different_or_unknown() {
    for (gold, answer, word, code) in [
        ("\\frac{1}{2}", "0.5", "equal", 0),
        ("x=5", "The answer is \\boxed{5}.", "equal", 0),
        ("2^{100}", "2^{101}", "different", 1),
        ("\\frac{1}{", "x^2", "unknown", 3),
    ] {
        let output = aimaths(&["check", "--gold", gold, "--answer", answer], "");
        assert!(stdout(&output).starts_with(word), "{gold} / {answer}: {}", stdout(&output));
        assert_eq!(output.status.code(), Some(code), "{gold} / {answer}");
    }
}

#[test]
fn check_follows_what_the_question_asks() {
    for (gold, answer, options, word) in [
        ("1/2", "2/4", &["--form", "simplest"][..], "different"),
        ("1/2", "2/4", &[], "equal"),
        ("x^2-1", "(x-1)(x+1)", &["--form", "factorised"], "equal"),
        ("x^2-1", "(x-1)(x+1)", &["--policy", "strict"], "different"),
        ("\\sqrt{2}", "1.41", &["--places", "2"], "equal"),
        ("\\sqrt{2}", "1.414", &["--figures", "3"], "different"),
        ("49\\pi", "154", &["--pi", "22/7"], "equal"),
        ("\\sqrt{x^2}", "x", &["--assume", "x > 0"], "equal"),
        ("(-1)^{2n}", "1", &["--assume", "n \\in \\mathbb{Z}"], "equal"),
    ] {
        let mut arguments = vec!["check", "--gold", gold, "--answer", answer];
        arguments.extend(options);
        let output = aimaths(&arguments, "");
        assert!(stdout(&output).starts_with(word), "{arguments:?}: {}", stdout(&output));
    }
    let value = ["check", "--gold", "1/2", "--answer", "2/4", "--form", "simplest", "--json"];
    let found: Value = serde_json::from_str(&stdout(&aimaths(&value, ""))).expect("JSON");
    assert_eq!((&found["value"], &found["form"]), (&"equal".into(), &"different".into()));

    let nepali = ["check", "--gold", "5", "--answer", "5.0", "--lang", "ne"];
    assert!(stdout(&aimaths(&nepali, "")).starts_with("equal: दुवै"));
    let unusable = ["check", "--gold", "1", "--answer", "1", "--assume", "x +"];
    assert_eq!(aimaths(&unusable, "").status.code(), Some(2));
}

#[test]
fn check_batch_prints_verdict_and_why() {
    let output = aimaths(
        &["check", "--batch", "-"],
        "{\"gold\": \"3:4\", \"answer\": \"6:8\"}\n{\"gold\": \"1\", \"answer\": \"2\"}\n",
    );
    let lines: Vec<Value> =
        stdout(&output).lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines[0]["verdict"], "equal");
    assert_eq!(lines[1]["verdict"], "different");
    assert!(lines.iter().all(|line| line["why"].as_str().is_some_and(|why| !why.is_empty())));
}

#[test]
fn working_marks_each_line_and_ends_with_what_it_found() {
    for (lines, question, code, shown) in [
        ("2x + 3 = 7\n2x = 4\nx = 2\n", "Solve 2x + 3 = 7", 0, "3 ✓ x = 2"),
        ("2x + 3 = 7\n2x = 10\n\nx = 5\n", "Solve 2x + 3 = 7", 1, "2 ✗ 2x = 10"),
        ("2x + 3 = 7\nx = = 2\n", "Solve 2x + 3 = 7", 3, "2 ? x = = 2"),
        ("3 + 4\n= 7\n", "", 0, "1 · 3 + 4"),
    ] {
        let output = aimaths(&["working", "-", "--question", question], lines);
        let text = stdout(&output);
        assert!(text.contains(shown), "{lines:?}: {text}");
        assert!(!text.contains('\u{1b}') && !text.contains("\\("), "{text:?}");
        assert_eq!(output.status.code(), Some(code), "{lines:?}: {text}");
    }
}

#[test]
fn working_says_what_is_wrong_with_its_input() {
    for arguments in [
        &["working", "-"][..],
        &["working", "no/such/file"],
        &["working", "-", "--assume", "x + 1"],
        &["working"],
    ] {
        let output = aimaths(arguments, "\n");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
    let output = aimaths(&["working", "-", "--question", "Why?"], "1 + 1\n= 2\n");
    assert_eq!(output.status.code(), Some(0));
    assert!(!output.stderr.is_empty(), "the question was not understood");
}

#[test]
fn working_prints_one_object_as_json() {
    let arguments = &["working", "-", "--json", "--answer", "x", "--assume", "x > 0"];
    let output = aimaths(arguments, "sqrt(x^2)\n= x\n");
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["verdicts"], serde_json::json!(["start", "follows"]), "{found}");
    assert_eq!(found["marks"]["final_answer"], "right", "{found}");
    assert_eq!(found["lines"][1]["from"], 1, "{found}");
}

#[test]
fn working_batch_judges_in_order_and_carries_fields_through() {
    let mut input = String::new();
    for k in 1..60 {
        let wrong = k + k % 2;
        input += &format!("{{\"id\": {k}, \"lines\": [\"2x = {}\", \"x = {wrong}\"]}}\n", 2 * k);
    }
    let output = aimaths(&["working", "--batch", "-"], &input);
    assert_eq!(output.status.code(), Some(0));
    for (k, line) in (1..).zip(stdout(&output).lines()) {
        let found: Value = serde_json::from_str(line).unwrap();
        let verdict = if k % 2 == 0 { "follows" } else { "does-not-follow" };
        assert_eq!(found["id"], k);
        assert_eq!(found["verdicts"], serde_json::json!(["start", verdict]), "{found}");
    }
}

#[test]
fn working_batch_keeps_its_lines_when_some_are_unusable() {
    let input = "{\"lines\": \"x\"}\n{\"lines\": [\"x\"], \"assume\": \"x +\"}\n\
        {\"lines\": [], \"question\": null}\n{\"lines\": [\"1 = 1\"], \"assume\": \"x > 0\"}\n";
    let text = stdout(&aimaths(&["working", "--batch", "-"], input));
    let found: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(found.len(), 4, "{text}");
    assert!(found[0]["problem"]["message"].is_string(), "{text}");
    assert!(found[1]["problem"]["message"].is_string(), "{text}");
    assert_eq!(found[2]["verdicts"], serde_json::json!([]));
    assert_eq!(found[3]["verdicts"], serde_json::json!(["start"]), "{text}");
}

#[test]
fn help_version_and_completions() {
    for arguments in [
        &["--help"][..],
        &["ask", "--help"],
        &["check", "--help"],
        &["working", "--help"],
        &["serve", "--help"],
    ] {
        assert!(stdout(&aimaths(arguments, "")).contains("Usage"), "{arguments:?}");
    }
    assert!(stdout(&aimaths(&["--version"], "")).starts_with("aimaths "));
    assert!(stdout(&aimaths(&["completions", "bash"], "")).contains("--assume"));
    assert_eq!(aimaths(&["nonsense"], "").status.code(), Some(2));
    assert_eq!(aimaths(&["ask", "--batch", "no/such/file"], "").status.code(), Some(2));
}

fn picture(name: &str) -> String {
    format!("{}/../reader/tests/pictures/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn read_gives_text_and_says_where_it_stands() {
    let text = stdout(&aimaths(&["read", &picture("hand2.png")], ""));
    assert_eq!(text, "e^{2x}=4\n");
    let output = aimaths(&["read", "--json", &picture("hand2.png")], "");
    let read: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
    assert_eq!(read["lines"][0]["latex"], "e^{2x}=4");
    assert_eq!(read["lines"][0]["box"].as_array().map(Vec::len), Some(4));
    assert!(read["confidence"].as_f64().is_some_and(|sure| sure > 0.5), "{read}");
    assert_eq!(stdout(&aimaths(&["read", "-"], "What is 15% of 240?")), "What is 15% of 240?\n");
}

#[test]
fn read_says_what_it_cannot_read() {
    let output = aimaths(&["read", "-"], "%PDF-1.7");
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(error.contains("PNG, JPEG or WebP"), "{error}");
}

#[test]
fn a_question_in_a_picture_is_answered() {
    let output = aimaths(&["ask", "--image", &picture("hand2.png")], "");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(error.contains("e^{2x}=4"), "{error}");
    assert!(stdout(&output).contains("Answer: "), "{}", stdout(&output));
}
