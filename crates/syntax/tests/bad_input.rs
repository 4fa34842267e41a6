//! What is no mathematics, or too much of it: a clear message, soon, without a panic.

use std::fmt::Write;
use syntax::{Expr, Limits, Options, Severity, parse, parse_with};

fn first_error(text: &str) -> String {
    let parsed = parse(text);
    let error = parsed.diagnostics.iter().find(|d| d.severity == Severity::Error);
    error.map_or_else(|| format!("no error: {:?}", parsed.expr), ToString::to_string)
}

#[test]
fn messages_say_what_where_and_what_to_try() {
    let cases = [
        ("", "there is nothing to read (at character 1); type an expression or a question"),
        ("   ", "there is nothing to read (at character 4); type an expression or a question"),
        (
            "(x + 1",
            "the bracket `(` is not closed (at character 1); add the bracket that closes it",
        ),
        (
            "\\frac{1}{2",
            "the bracket `{` is not closed (at character 9); add the bracket that closes it",
        ),
        (
            "x + 1)",
            "this `)` closes a bracket that was never opened (at character 6); take it out, or open the bracket before it",
        ),
        ("2 +", "something is missing at the end (at character 4); finish the expression"),
        (
            "\\input{/etc/passwd}",
            "`\\input` is not mathematics, and is not carried out (at character 1); write the formula itself",
        ),
        (
            "\\write18{ls}",
            "`\\write` is not mathematics, and is not carried out (at character 1); write the formula itself",
        ),
        (
            "\\foo x",
            "the command `\\foo` is not known (at character 1); check its spelling, or write it in words",
        ),
        ("coss(x)", "`coss` is not a known name (at character 1); did you mean `cos`?"),
        ("|x - 2", "this bar is not closed (at character 1); add the second `|`"),
        (
            "2 3",
            "two numbers stand side by side (at character 3); write the operation between them",
        ),
        ("()", "there is nothing in this bracket (at character 1); write something in it"),
        (
            "\\int x^2",
            "the integral doesn't say by which variable (at character 1); end it with `dx`",
        ),
        ("sin", "a function has no argument (at character 4); write it in brackets: `sin(x)`"),
        (
            "\\begin{pmatrix}1&2\\\\3\\end{pmatrix}",
            "the rows of this matrix are not equally long (at character 1); give every row the same number of entries",
        ),
        ("\\begin{cases} x = 1", "this `\\begin` has no `\\end` (at character 1); add the `\\end`"),
    ];
    for (text, expected) in cases {
        assert_eq!(first_error(text), expected, "{text:?}");
    }
}

#[test]
fn deep_nesting_is_refused_without_a_deep_stack() {
    let n = 20_000;
    let openers = [
        "(",
        "[",
        "{",
        "\\{",
        "|",
        "-",
        "+",
        "√",
        "∛",
        "\\frac",
        "\\sqrt",
        "^",
        "x^",
        "2^-",
        "!",
        "f(",
        "sin ",
        "\\sin^",
        "log_",
        "a/",
        "a-(",
        "x!",
        "x^2!",
        "1/-",
        "x'",
        "\\left(",
        "((x)+",
        "\\vec",
        "\\int",
        "\\sum_{k=1}^",
        "\\lim_{x\\to",
        "d/dx ",
        "\\frac{d}{dx}",
        "\\begin{cases}",
        "Abs(",
        "root(",
        "_",
        "x_",
        "[[",
        "A\\B",
        "a mod ",
        "a:b:",
        "\\binom",
        "|x+",
        "||",
        "{}^",
        "^5C_",
        "a\\setminus ",
        "x => ",
        "x=1 and (",
        "1,(",
        "2x(",
        "\\text{a}(",
        "Matrix([[",
        "\\boxed{",
        "²",
        "x²",
        "x^{",
        "n(A",
        "P(",
        "C(5,",
        "5!!",
        "%",
        "5%",
        "°",
        "½",
        "$",
        "\\$",
        "Rs ",
        "5 cm/",
    ];
    for opener in openers {
        let mut text = opener.repeat(n.min(60_000 / opener.len()));
        let parsed = parse(&text);
        drop(parsed);
        text.push('x');
        drop(parse(&text));
    }
    let message = first_error(&"(".repeat(1000));
    assert!(message.starts_with("this is nested more than 100 deep"), "{message}");
    assert!(first_error(&"a/".repeat(300)).starts_with("this is nested more than 100 deep"));
    assert!(first_error(&"x^".repeat(300)).starts_with("this is nested more than 100 deep"));
}

#[test]
fn long_sums_and_products_are_flat() {
    let mut sum = String::from("1");
    for k in 2..5000 {
        write!(sum, "+{k}").unwrap();
    }
    let Ok(Expr::Sum(terms)) = parse(&sum).ok() else { panic!("a sum") };
    assert_eq!(terms.len(), 4999);
}

#[test]
fn long_numbers_and_long_texts_are_refused() {
    let digits = "7".repeat(60_000);
    assert_eq!(
        first_error(&digits),
        "this number has more than 10000 digits (at character 1); write it as a power, or ask about a smaller number"
    );
    assert!(first_error(&format!("0.{digits}")).starts_with("this number has more than"));
    let noise = "x+(".repeat(400_000);
    assert!(first_error(&noise).starts_with("the text is too long: 1200000 bytes"));
    let limits = Limits { bytes: 2_000_000, ..Limits::default() };
    let parsed = parse_with(&noise, &Options { limits, ..Options::default() });
    assert!(parsed.ok().is_err());
}

#[test]
fn invisible_characters_are_left_out_with_a_warning() {
    let parsed = parse("x\u{200b} + \u{202e}1\u{0}");
    assert_eq!(parsed.diagnostics.len(), 1);
    assert_eq!(parsed.diagnostics[0].severity, Severity::Warning);
    assert_eq!(parsed.expr, parse("x + 1").expr);
}

#[test]
fn the_number_of_complaints_is_limited() {
    let parsed = parse(&"sinn(x) + ".repeat(500));
    assert!(parsed.diagnostics.len() <= 20);
}

#[test]
fn what_fuzzing_found_stays_found() {
    let texts = [
        "\\right21$",
        "\\left",
        "\\left5",
        "9_0x~{{",
        "9_1",
        "\"{\"",
        "\\sqrt\"\" and \"\"",
        "sin(a or b)",
        "x = [1, 5, -5]",
        "30{7}^\\circ\\text\u{13}Cy",
        "ab\\vec{s(-4) + -10 - 3 abs(-))",
        "S\\text{\\,",
        "nC_{r(}}",
        "sin2e",
        "0.1\\overline\0{6}",
        "\\int d\\,d\\theta",
        "f log f log l 8",
        "sin G sin G 4",
    ];
    for text in texts {
        let parsed = parse(text);
        let printed = syntax::latex(&parsed.expr);
        if parsed.ok().is_ok() {
            assert_eq!(syntax::latex(&parse(&printed).expr), printed, "{text}");
        }
    }
}

#[test]
fn half_a_degree_is_printed_as_it_is_read() {
    let half = parse("½ °C").expr;
    assert_eq!(syntax::plain(&half), "(1/2) °C");
    assert_eq!(parse("(1/2) °C").expr, half);
}
