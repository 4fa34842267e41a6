//! Questions that look like those of coordinates, matrices and complex numbers, and are not.

use check::Goal;

#[test]
fn what_says_too_little_or_too_much_is_refused() {
    let refused = [
        "Find the distance between Kathmandu and Pokhara.",
        "Find the midpoint of the line joining (1, 2), (3, 4) and (5, 6).",
        "Find the equation of the line passing through (1, 2), (3, 4) and (5, 7).",
        "Find the equation of the circle through the points (1, 2) and (3, 4).",
        "Find the slope of the line joining (1, 2).",
        "Find the image of (1, 2) under the rotation of 45° about the origin.",
        "Find the image of (1, 2) under the rotation of -90° about the origin in the clockwise direction.",
        "Find the centroid of the triangle with vertices (1, 2) and (3, 4).",
        "Find the point which divides the line joining (1, 2) and (3, 4) in the ratio 2.",
        "Solve by Cramer's rule: x + y = 3",
        "Find the dot product of 3 and 4.",
        "Find the equation of the line through (1, 2) making an angle of 45 with the x-axis.",
        "If A(1, 2) and B(4, 6), find the vector AC.",
        "If the lines 2x + ky = 3 and 4x - 3y = 1 are perpendicular, find the value of m.",
    ];
    for text in refused {
        assert!(question::read(text).is_err(), "{text} was read: {:?}", question::read(text));
    }
}

#[test]
fn i_is_a_letter_where_it_may_be_one() {
    let goal =
        |text: &str| question::read(text).unwrap_or_else(|e| panic!("{text}: {e}")).task.goal;
    assert!(matches!(goal("Expand (i + 2)(i - 3)."), Goal::Expand(_)));
    assert!(matches!(goal("Simplify i*i**3/i."), Goal::Simplify(_)));
    assert!(matches!(goal("Collect the terms in 3*i - 2*i + 5."), Goal::Collect(_)));
    assert!(matches!(goal("Factor i**2 - 4."), Goal::Factor(_)));
    assert!(matches!(goal("Let f(i) = i**2 + 1. What is f(f(i))?"), Goal::Evaluate(_)));
    let composed = "Let w(v) = -31*v**2. Let l(u) = 2*u**2 - 2. What is w(l(i))?";
    assert!(matches!(goal(composed), Goal::Evaluate(_)));
    assert!(matches!(goal("Solve i**2 - 4 = 0."), Goal::Solve { .. }));
    assert!(matches!(goal("Solve 2*x = 3*i - 2, i = x + 4 for x."), Goal::Solve { .. }));
}

#[test]
fn the_inverse_of_a_function_is_no_matrix() {
    let read = question::read("Let f(x) = 2x + 1. Find the inverse of f.");
    let matrix = |goal: &Goal| matches!(goal, Goal::Evaluate(syntax::Expr::Power(..)));
    assert!(!read.is_ok_and(|read| matrix(&read.task.goal)));
}
