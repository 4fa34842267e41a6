//! Sentences close to those of numerical methods, linear programming, induction, known ratios and
//! school calculus that mean something else, or too little: none of them is read as one of those.

#[test]
fn what_looks_alike_is_refused() {
    let table = include_str!("methods/refused.txt");
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let read: Vec<&str> = lines.filter(|line| question::read(line).is_ok()).collect();
    assert!(read.is_empty(), "{} were read:\n{}", read.len(), read.join("\n"));
}

fn understood(text: &str) -> String {
    match question::read(text) {
        Ok(read) => question::describe(&read.task, &syntax::plain).join(" "),
        Err(error) => format!("? {error}"),
    }
}

#[test]
fn each_is_understood() {
    for (text, expected) in [
        (
            "Use the bisection method to find the root of f(x) = x^3 - 2x - 5 on [2, 3] after 5 iterations",
            "Find a zero of x**3 - 2*x - 5 between 2 and 3 by the bisection method, 5 steps.",
        ),
        (
            "Evaluate \\int_0^1 x^2 dx by the trapezoidal rule with 5 ordinates",
            "Approximate integrate(x**2, (x, 0, 1)) by the trapezoidal rule with 4 strips, to 4 decimal places.",
        ),
        (
            "Maximize z = 3x + 2y subject to x + y <= 4, x >= 0, y >= 0",
            "Find the maximum of 3*x + 2*y under x + y <= 4, x >= 0, y >= 0.",
        ),
        (
            "Prove by mathematical induction that 2^n > n^2 for all n > 4",
            "Prove by mathematical induction for all natural numbers n >= 5: 2**n > n**2.",
        ),
        (
            "If sin A = 3/5 and 90° < A < 180°, find cos A",
            "Given sin(A) = 3/5, find cos(A). A lies in the second quadrant.",
        ),
    ] {
        assert_eq!(understood(text), expected, "{text}");
    }
}
