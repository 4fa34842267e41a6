//! Whatever is typed: an answer or a diagnostic, quickly, and never a panic.

use proptest::prelude::*;
use std::time::{Duration, Instant};

fn diagnosed(text: &str) {
    let start = Instant::now();
    match question::read(text) {
        Ok(read) => {
            for part in &read.parts {
                assert!(text.get(part.span.start..part.span.end).is_some());
            }
            let _ = question::describe(&read.task, &syntax::plain);
        }
        Err(error) => {
            for diagnostic in &error.diagnostics {
                let Some(_) = text.get(diagnostic.span.start..diagnostic.span.end) else {
                    panic!("a span is off: {diagnostic:?} in {text:?}");
                };
                assert!(!diagnostic.message.is_empty());
            }
        }
    }
    // A debug build on a busy machine; a release build takes a hundredth of it.
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{} bytes took {:?}",
        text.len(),
        start.elapsed()
    );
}

#[test]
fn large_and_odd_texts() {
    for text in [
        "Solve ".repeat(3_000),
        "x".repeat(19_000),
        "x + ".repeat(4_000),
        "((((".repeat(4_000),
        format!("Simplify {}1{}", "(".repeat(5_000), ")".repeat(5_000)),
        format!("Find the HCF of {}2", "2, ".repeat(5_000)),
        format!("Sort {}1.", "1 and ".repeat(3_000)),
        "Let f(x) = x. ".repeat(1_400),
        "1".repeat(15_000),
        "1 ".repeat(9_000),
        "a of ".repeat(3_900),
        "the ".repeat(4_900),
        "$".repeat(10_000),
        "\\begin{".repeat(2_000),
        "\\text{".repeat(3_000),
        "{u: ".repeat(4_000),
        "३ र ".repeat(1_500),
        "म.स.".repeat(1_500),
        "🦀".repeat(4_000),
        "9^".repeat(5_000),
        "What is ".repeat(2_400),
        "one hundred ".repeat(1_600),
        "if x = 1 ".repeat(2_000),
        "\u{200b}".repeat(6_000),
        "$_\u{1e7a4}K9<M$ x".to_string(),
        "Integrate \u{1e7a4} ax + by dx".to_string(),
        "no words a teacher would use ".repeat(40_000),
    ] {
        diagnosed(&text);
    }
}

/// Pieces that questions are made of, so that random texts come near to real ones.
const PIECES: &[&str] = &[
    "Solve",
    "for",
    "x",
    "Let",
    "f(x)",
    "=",
    "2",
    "3/4",
    "be",
    "the",
    "greatest",
    "common",
    "factor",
    "of",
    "and",
    ",",
    ".",
    "?",
    "What",
    "is",
    "(",
    ")",
    "a",
    "derivative",
    "wrt",
    "-",
    "+",
    "*",
    "**",
    "/",
    "if",
    "Round",
    "to",
    "nearest",
    "hundred",
    "decimal",
    "places",
    "km",
    "in",
    "metres",
    "three",
    "quarters",
    "(a)",
    "(b)",
    "\\frac",
    "{",
    "}",
    "$",
    "'th",
    "term",
    "...",
    "base",
    "3:38",
    "AM",
    "sequence",
    "letters",
    "picked",
    "without",
    "replacement",
    "from",
    "को",
    "म.स.",
    "निकाल्नुहोस्",
    "।",
    "x",
    "y",
    "5C2",
    "%",
    "\n",
    "|",
    "\\begin{cases}",
    "\\\\",
    "\\end{cases}",
    "dx",
    "\\int",
    "∫",
    "√",
    "!",
    ";",
    ":",
    "1.5",
    "-0.25",
    "prime",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        diagnosed(&text);
    }

    #[test]
    fn any_pieces(pieces in prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 0..40)) {
        let text: String = pieces.iter().map(|(piece, space)| format!("{piece}{}", if *space { " " } else { "" })).collect();
        diagnosed(&text);
    }

    /// Spacing and the final full stop are no part of the meaning.
    #[test]
    fn spaces_do_not_matter(a in 1u32..1000, b in 1u32..1000, spaces in 1usize..5) {
        let gap = " ".repeat(spaces);
        let wide = format!("{gap}Find{gap}the{gap}HCF{gap}of {a}{gap},{gap}{b}{gap}.{gap}");
        let narrow = format!("find the hcf of {a}, {b}");
        prop_assert_eq!(question::read(&wide).unwrap().task, question::read(&narrow).unwrap().task);
    }
}
