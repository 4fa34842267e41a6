//! Questions about functions and curves, and what is understood of each; and some that only look
//! like them.

fn understood(text: &str) -> String {
    match question::read(text) {
        Ok(read) => {
            let sentences = question::describe(&read.task, &syntax::plain);
            sentences.iter().map(|s| s.trim_end_matches('.')).collect::<Vec<_>>().join("; ")
        }
        Err(error) => format!("? {error}"),
    }
}

#[test]
fn each_is_understood() {
    let table = [
        (
            "Differentiate x^2 from first principles",
            "Differentiate x**2 by x from first principles",
        ),
        ("If x^2 + y^2 = 25, find dy/dx", "Find the derivative of y by x where x**2 + y**2 = 25"),
        (
            "Find the equation of the normal to the curve y = x^2 at the point (1, 1)",
            "Find the normal to y = x**2 at (1, 1)",
        ),
        (
            "Find the area enclosed by the curves y = x^2 and y = x",
            "Find the area enclosed by y = x**2 and y = x",
        ),
        (
            "Solve dy/dx = 2x, given that y = 1 when x = 0",
            "Solve diff(y, x) = 2*x for y as a function of x, with y = 1 at x = 0",
        ),
    ];
    for (text, expected) in table {
        assert_eq!(understood(text), expected, "{text}");
    }
}

/// A curve is no equation to solve, a quotient of numbers no division of polynomials, and the
/// largest of some numbers no maximum of a function.
#[test]
fn what_looks_alike_is_read_otherwise() {
    let table = [
        ("Solve x^2 = 4", "Solve x**2 = 4 for x"),
        ("Find dy/dx if y = x^3", "Differentiate x**3 by x"),
        ("Is 26 a factor of 52?", "Decide whether 26 divides 52"),
        ("Find the maximum of 3, 7 and 5", "Choose the largest of 3, 7, 5"),
    ];
    for (text, expected) in table {
        assert_eq!(understood(text), expected, "{text}");
    }
    for text in ["Find the area bounded by the curve y = x^2", "If x = 2, find dy/dx"] {
        let refused = understood(text);
        assert!(refused.starts_with('?'), "{text}: {refused}");
    }
}
