use super::{Unreadable, normalise, print};

#[track_caller]
fn check(source: &str, expected: &str) {
    let tokens = normalise(source).expect(source);
    let printed = print(&tokens);
    assert_eq!(printed, expected, "{source}");
    assert_eq!(normalise(&printed).as_ref(), Ok(&tokens), "read back: {printed}");
}

#[test]
fn the_same_ink_has_one_spelling() {
    check("x^2", "x ^ { 2 }");
    check("{x}^{2}_1", "x _ { 1 } ^ { 2 }");
    check("\\dfrac12", "\\frac { 1 } { 2 }");
    check("\\left( x \\right)\\, \\le y", "( x ) \\leq y");
    check("f'(x)", "f ^ { \\prime } ( x )");
    check("{a \\over b+1}", "\\frac { a } { b + 1 }");
    check("\\sqrt[3]{x}", "\\sqrt [ 3 ] { x }");
    check("90\\degree", "9 0 ^ { \\circ }");
    check("\\overline{x}+\\bar{AB}", "\\bar { x } + \\overline { A B }");
    check("1,2,...,n", "1 , 2 , \\ldots , n");
    check("a \\not\\in B", "a \\notin B");
    check("^nC_r", "^ { n } C _ { r }");
    check("\\lim\\limits_{x\\to 0}", "\\lim _ { x \\rightarrow 0 }");
    check("\\operatorname{sin} x", "\\sin x");
    check("x ≤ −2", "x \\leq - 2");
}

#[test]
fn text_keeps_its_words_and_no_outer_space() {
    check("5\\text{ cm }", "5 \\text{cm}");
    check("\\text{Find }x\\text{ if}\\ \\text{so}", "\\text{Find} x \\text{if so}");
    check("\\mathrm{km}", "\\text{km}");
    check("\\text{5\\% of  it}", "5 \\% \\text{of it}");
    check("\\text{Solve: (i) }x\\text{.}", "\\text{Solve} : ( \\text{i} ) x .");
    check("\\text{the boy's age}", "\\text{the boy's age}");
    check("5\\text{ m}^2", "5 \\text{m} ^ { 2 }");
}

#[test]
fn rows_keep_only_marks_that_show() {
    check(
        "\\begin{align*} x&=1\\\\ y&=2 \\\\ \\end{align*}",
        "\\begin{aligned} x = 1 \\\\ y = 2 \\end{aligned}",
    );
    check(
        "\\left[\\begin{array}{cc}1&2\\end{array}\\right]",
        "\\begin{bmatrix} 1 & 2 \\end{bmatrix}",
    );
    check(
        "\\left\\{\\begin{array}{l}a\\\\b\\end{array}\\right.",
        "\\begin{cases} a \\\\ b \\end{cases}",
    );
    check(
        "\\begin{cases}x^2,& x>0\\\\ y&=2\\end{cases}",
        "\\begin{cases} x ^ { 2 } , & x > 0 \\\\ y = 2 \\end{cases}",
    );
}

#[test]
fn what_is_unknown_or_broken_is_refused() {
    for broken in ["{x", "x}", "\\frac{1}", "\\left(x", "\\begin{cases}x", "x &", "x^"] {
        assert_eq!(normalise(broken), Err(Unreadable::Unbalanced), "{broken}");
    }
    for unknown in ["\\mymacro", "क", "\\begin{tikzpicture}\\end{tikzpicture}", "\\text{$x$}"] {
        assert!(matches!(normalise(unknown), Err(Unreadable::Unknown(_))), "{unknown}");
    }
    assert_eq!(normalise(&"{".repeat(1000)), Err(Unreadable::TooDeep));
}
