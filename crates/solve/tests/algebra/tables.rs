//! What is asked => what comes out, by which rules.

use crate::{check, check_answer, derivative, equations, integral, read};
use ::check::Goal;

#[test]
fn linear_equations() {
    let row = |equation, answer, rules| check(equations(equation, "x"), answer, rules);
    row("2x+3=11", "4", "subtract-from-both-sides, divide-both-sides, state-the-answer");
    row("5=x", "5", "swap-sides, state-the-answer");
    row(
        "7x-2=3x+10",
        "3",
        "subtract-from-both-sides, add-to-both-sides, divide-both-sides, state-the-answer",
    );
    row(
        "x/2-1/3=1",
        "8/3",
        "multiply-both-sides, add-to-both-sides, divide-both-sides, state-the-answer",
    );
    row(
        "3(x-1)=2x",
        "3",
        "simplify-each-side, subtract-from-both-sides, add-to-both-sides, state-the-answer",
    );
    row("2x+3=2x+3", "True", "subtract-from-both-sides, always-true");
    row("2x+3=2x+4", "{}", "subtract-from-both-sides, never-true, state-the-answer");
    row("0x=5", "{}", "simplify-each-side, never-true, state-the-answer");
    row("a*x+b=c", "(-b + c)/a", "subtract-from-both-sides, divide-both-sides, state-the-answer");
}

#[test]
fn quadratic_equations() {
    let row = |equation, answer, rules| check(equations(equation, "x"), answer, rules);
    row("x^2=9", "-3, 3", "take-square-roots, simplify-roots, state-the-answer");
    row("2x^2-10=0", "-sqrt(5), sqrt(5)", "isolate-the-power, take-square-roots, state-the-answer");
    row("x^2+4=0", "{}", "isolate-the-power, square-not-negative, state-the-answer");
    row(
        "x^2-5x+6=0",
        "2, 3",
        "split-middle-term, factor-by-grouping, take-out-common-factor, zero-product, solve-each, \
         state-the-answer",
    );
    row("x^2-6x+9=0", "3", "perfect-square, zero-product, solve-each, state-the-answer");
    row(
        "x^2-2x-1=0",
        "1 - sqrt(2), 1 + sqrt(2)",
        "quadratic-formula, simplify-roots, state-the-answer",
    );
    row(
        "x^2=x+1",
        "(1 - sqrt(5))/2, (1 + sqrt(5))/2",
        "bring-to-one-side, quadratic-formula, state-the-answer",
    );
    row("x^2+x+1=0", "{}", "negative-discriminant, state-the-answer");
}

#[test]
fn equations_of_higher_degree() {
    let row = |equation, answer| check_answer(equations(equation, "x"), answer);
    row("x^3=8", "2");
    row("x^3-6x^2+11x-6=0", "1, 2, 3");
    row("x^4-5x^2+6=0", "-sqrt(3), -sqrt(2), sqrt(2), sqrt(3)");
    row("x^5-x=0", "-1, 0, 1");
    row("4x^2+179889483328x+2022514138250924372224=0", "-22486185416");
    row("x^5-x+1=0", "unknown");
    row("x^100000=1", "exhausted");
}

#[test]
fn equations_that_are_undone() {
    let row = |equation, answer, rules| check(equations(equation, "x"), answer, rules);
    row("|2x-1|=5", "-2, 3", "split-modulus, solve-each, state-the-answer");
    row("|x|=-1", "{}", "modulus-not-negative, state-the-answer");
    row(
        "|x-2|=2x+1",
        "1/3",
        "split-modulus, solve-each, reject-negative-modulus, state-the-answer",
    );
    row(
        "2^(x+1)=8",
        "2",
        "write-with-the-same-base, compare-exponents, subtract-from-both-sides, state-the-answer",
    );
    row("3^x=5", "ln(5)/ln(3)", "take-logarithms, state-the-answer");
    row("2^x=-1", "{}", "power-is-positive, state-the-answer");
    check_answer(equations("4^x=8^(x-1)", "x"), "3");
    check_answer(equations("sqrt(x+3)=x+1", "x"), "1");
    check_answer(equations("2/x=3/4", "x"), "8/3");
    check_answer(equations("x/(x-1)=1/(x-1)", "x"), "{}");
    check_answer(equations("ln(x)=2", "x"), "e**2");
    check_answer(equations("x/0=1", "x"), "undefined");
    check_answer(Goal::Simplify(read("x/(x-x)")), "undefined");
}

#[test]
fn simultaneous_equations() {
    check(
        equations("x+y=5; x-y=1", "x"),
        "3",
        "eliminate, divide-equation, substitute-value, state-the-answer",
    );
    let row = |relations, unknowns, answer| check_answer(equations(relations, unknowns), answer);
    row("2x+3y=13; x-y=-1", "x; y", "x = 2 and y = 3");
    row("x+y+z=6; x-y+z=2; 2x+y-z=1", "x; y; z", "x = 1 and y = 2 and z = 3");
    row("5v=-20; -f-130848v=-130850v-6", "f", "-2");
    row("x+y=3; x+y=4", "x; y", "{}");
    row("x+y=3; 2x+2y=6", "x", "unknown");
    row("x+y=5; x^2+y^2=13", "x; y", "x = 3 and y = 2 or x = 2 and y = 3");
}

#[test]
fn inequalities() {
    let row = |relation, answer| check_answer(equations(relation, "x"), answer);
    row("2x-3>5", "x > 4");
    row("3-2x>=7", "x <= -2");
    row("x^2-x-6>0", "x < -2 or x > 3");
    row("x^2<=0", "x = 0");
    row("x^2+1>0", "True");
    row("x^2<0", "{}");
    row("|x-2|<3", "-1 < x < 5");
    row("|x|>=2", "x <= -2 or x >= 2");
    row("1/(x-1)<2", "x < 1 or x > 3/2");
    row("1<2x+1<=7", "0 < x <= 3");
    row("(x-1)^2(x+1)>0", "-1 < x < 1 or x > 1");
}

#[test]
fn expanding_and_collecting() {
    let row = |expr, answer, rules| check(Goal::Expand(read(expr)), answer, rules);
    row("(x+2)(x-3)", "x**2 - x - 6", "expand-brackets");
    row("2(x+1)+3x", "5*x + 2", "expand-brackets, collect-like-terms");
    row("(3x-x)(1+2)", "6*x", "collect-inside-brackets, multiply-terms");
    check(Goal::Collect(read("100*j-282*j-135-2*j-141+278")), "2 - 184*j", "collect-like-terms");
    check(Goal::Collect(read("1+x")), "x + 1", "write-in-order");
}

#[test]
fn factorising() {
    let row = |expr, answer, rules| check(Goal::Factor(read(expr)), answer, rules);
    row("2x^2+4x", "2*x*(x + 2)", "take-out-common-factor");
    row("x^2-9", "(x - 3)*(x + 3)", "difference-of-squares");
    row("a^2-b^2", "(a - b)*(a + b)", "difference-of-squares");
    row("x^2-6x+9", "(x - 3)**2", "perfect-square");
    row(
        "6x^2+7x-3",
        "(2*x + 3)*(3*x - 1)",
        "split-middle-term, factor-by-grouping, take-out-common-factor",
    );
    row("x^3-1", "(x - 1)*(x**2 + x + 1)", "factor-theorem");
    row("x^2+1", "x**2 + 1", "irreducible");
    let row = |expr, answer| check_answer(Goal::Factor(read(expr)), answer);
    row("-h**2-7983*h+152038", "-(h - 19)*(h + 8002)");
    row("w**2/3-366991*w", "w*(w - 1100973)/3");
    row("2971922/13*b**2+8/13-9752/13*b", "2*(1219*b - 2)**2/13");
    row("x*y+2*x+3*y+6", "(x + 3)*(y + 2)");
    row("x^4+4", "(x**2 - 2*x + 2)*(x**2 + 2*x + 2)");
}

#[test]
fn simplifying() {
    let row = |expr, answer, rules| check(Goal::Simplify(read(expr)), answer, rules);
    row("(x^2-1)/(x-1)", "x + 1", "factorise, cancel-common-factor");
    row("1/x+1/y", "(x + y)/(x*y)", "common-denominator");
    row("x^2*y^3/(x*y)", "x*y**2", "divide-powers");
    row("x^2*x^3", "x**5", "multiply-powers");
    row("(x^2)^3", "x**6", "power-of-a-power");
}

#[test]
fn derivatives() {
    let row = |body, order, answer, rules| check(derivative(body, order), answer, rules);
    row("3x^2-2x+7", 1, "6*x - 2", "differentiate-terms");
    row("x^3", 2, "6*x", "differentiate-terms, differentiate-terms");
    row("5", 3, "0", "differentiate-terms");
    row("sin(x^2)", 1, "2*x*cos(x**2)", "chain-rule, power-rule, tidy-up");
    let row = |body, answer| check_answer(derivative(body, 1), answer);
    row("x^2*sin(x)", "2*x*sin(x) + x**2*cos(x)");
    row("x/(x^2+1)", "(1 - x**2)/(x**2 + 1)**2");
    row("(2x+1)^5", "10*(2*x + 1)**4");
    row("e^(2x)", "2*e**(2*x)");
    row("sqrt(x)", "1/(2*sqrt(x))");
    row("x^x", "x**x*(ln(x) + 1)");
}

#[test]
fn integrals() {
    let row = |body, answer| check_answer(integral(body, None), answer);
    row("x^2+3x", "x**3/3 + 3*x**2/2 + C");
    row("1/x", "ln(Abs(x)) + C");
    row("x*e^x", "x*e**x - e**x + C");
    row("ln(x)", "x*ln(x) - x + C");
    row("cos(3x)", "sin(3*x)/3 + C");
    row("1/(x^2+1)", "atan(x) + C");
    row("sqrt(x)", "2*x**(3/2)/3 + C");
    row("(x+1)/x", "x + ln(Abs(x)) + C");
    row("x^2/(x-1)", "x**2/2 + x + ln(Abs(x - 1)) + C");
    row("e^(x^2)", "unknown");
    check_answer(integral("x^2", Some(("0", "3"))), "9");
    check_answer(integral("x*e^x", Some(("0", "1"))), "1");
    check_answer(integral("1/x", Some(("-1", "1"))), "unknown");
}

#[test]
fn limits() {
    let row = |limit, answer| check_answer(Goal::Limit(read(limit)), answer);
    row("\\lim_{x\\to 2} \\frac{x^2-4}{x-2}", "4");
    row("\\lim_{x\\to 0} \\frac{\\sin 3x}{x}", "3");
    row("\\lim_{x\\to\\infty} \\frac{3x^2+1}{x^2-5}", "3");
    row("\\lim_{x\\to 0} \\frac{\\sqrt{x+4}-2}{x}", "1/4");
    row("\\lim_{x\\to 0} \\frac{1}{x^2}", "oo");
    row("\\lim_{x\\to 0} \\frac{1}{x}", "does not exist");
}
