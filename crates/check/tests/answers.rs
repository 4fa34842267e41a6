//! Pairs of answers and what an examiner says of them: `a | b => verdict`.

use algebra::Budget;
use check::{Equality, Policy, check_answer};

/// Checks each line of a table in both directions and reports all that are wrong.
fn table(policy: &Policy, lines: &str) {
    let mut wrong = Vec::new();
    for line in lines.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with("# ")) {
        let Some((pair, expected)) = line.rsplit_once(" => ") else {
            wrong.push(format!("no expectation: {line}"));
            continue;
        };
        let Some((gold, answer)) = pair.split_once(" | ") else {
            wrong.push(format!("no pair: {line}"));
            continue;
        };
        for (a, b) in [(gold, answer), (answer, gold)] {
            let checked = check_answer(a, b, policy, &Budget::default());
            let verdict = match checked.verdict {
                Equality::Equal => "equal",
                Equality::Different => "different",
                Equality::Unknown => "unknown",
            };
            if verdict != expected.trim() {
                wrong.push(format!("{a} | {b} is {verdict} ({})", checked.why));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn numbers() {
    table(
        &Policy::examiner(),
        r"
        7 | 7.0 => equal
        7 | 8 => different
        3/4 | 0.75 => equal
        1 1/2 | 3/2 => equal
        2\frac{1}{5} | \frac{11}{5} => equal
        1,25,000 | 125000 => equal
        १२३ | 123 => equal
        2{,}500 | 2500 => equal
        1,000.5 | 1000.5 => equal
        3,75 | 3.75 => equal
        0.\overline{3} | 1/3 => equal
        2.5\times 10^3 | 2500 => equal
        twenty-one | 21 => equal
        \sqrt{8} | 2\sqrt{2} => equal
        \sqrt{2}+\sqrt{3} | \sqrt{5} => different
        1/2^{99} | 1/2^{98} => different
        ",
    );
}

#[test]
fn decimals_as_an_examiner_takes_them() {
    table(
        &Policy::examiner(),
        r"
        \frac{1}{3} | 0.33 => equal
        \frac{1}{3} | 0.34 => different
        \frac{1}{3} | 0.3 => different
        \frac{2}{3} | 0.667 => equal
        \frac{2}{3} | 0.666 => different
        \pi | 3.14 => equal
        \pi | 3.15 => different
        \sqrt{2} | 1.4 => different
        \sqrt{2} | 1.414 => equal
        0.51 | 0.50 => different
        0.33 | 0.333 => different
        \frac{5}{8} | 0.63 => different
        8 | 8.001 => different
        ",
    );
}

#[test]
fn signs_and_units() {
    table(
        &Policy::examiner(),
        r"
        28\% | 28 percent => equal
        28\% | 0.28 => equal
        28\% | 29\% => different
        30^\circ | 30 => equal
        30^\circ | \frac{\pi}{6} => equal
        5\text{ cm} | 5 => equal
        5\text{ cm} | 50\text{ mm} => equal
        5\text{ cm} | 5\text{ m} => different
        5\text{ cm}^2 | 5\text{ cm} => different
        2\text{ kg} | 2\text{ m} => different
        Rs. 1,250 | 1250 => equal
        17 apples | 17 => equal
        17 apples | 17 oranges => unknown
        1 hour 30 minutes | 90 minutes => equal
        72 km/h | 20 m/s => equal
        \$100 | Rs 100 => different
        33.3\% | \frac{1}{3} => equal
        101_2 | 5 => equal
        5 m | 5 => equal
        5m | 5 => different
        2 dozen | 24 => equal
        ",
    );
    table(
        &Policy::strict(),
        r"
        5\text{ cm} | 5 => different
        28\% | 0.28 => different
        \frac{1}{3} | 0.333 => different
        ",
    );
}

#[test]
fn several_answers() {
    table(
        &Policy::examiner(),
        r"
        2, 3 | 3, 2 => equal
        2, 3 | \{3, 2\} => equal
        2, 3 | 2 => different
        2 and 3 | 2, 3 => equal
        \pm 3 | 3, -3 => equal
        \pm 3 | 3 => different
        x = 2 or x = 5 | 5, 2 => equal
        x_1 = 2, x_2 = 5 | x = 5, x = 2 => equal
        x = 2, y = 5 | (2, 5) => equal
        y = 5, x = 2 | (2, 5) => equal
        x = 2, y = 5 | (5, 2) => different
        x = 2, y = 5 | y = 5, x = 2 => equal
        n = 1, 2, 3 | 1, 2, 3 => equal
        (1, 2), (3, 4) | (3, 4), (1, 2) => equal
        (1, 2) | (2, 1) => different
        x_1 = 2, x_2 = 5 | x_1 = 5, x_2 = 2 => unknown
        x=1, y=2 \text{ or } x=3, y=4 | (1, 2), (3, 4) => equal
        \begin{cases} x = 1 \\ y = 2 \end{cases} | (1, 2) => equal
        \{1, 2\} \cup \{2, 3\} | \{1, 2, 3\} => equal
        ",
    );
}

#[test]
fn ranges() {
    table(
        &Policy::examiner(),
        r"
        x > 3 | 2x > 6 => equal
        x > 3 | (3, \infty) => equal
        x > 3 | x \ge 3 => different
        -3 < x < 3 | |x| < 3 => equal
        (-3, 3) | -3 < x < 3 => equal
        [-3, 3) | -3 \le x < 3 => equal
        x < 2 or x > 5 | (-\infty, 2) \cup (5, \infty) => equal
        x \in (1, 4) | (1, 4) => equal
        all real numbers | (-\infty, \infty) => equal
        no solution | \emptyset => equal
        \mathbb{R} \setminus \{2\} | x \neq 2 => equal
        (0.6, 2.667] | (\frac{3}{5}, \frac{8}{3}] => equal
        x > 2 | t > 2 => different
        ",
    );
}

#[test]
fn equations_and_names() {
    table(
        &Policy::examiner(),
        r"
        x = 5 | 5 => equal
        x = 5 | 6 => different
        x = 5 | 5 = x => equal
        f(x) = x^2 | x^2 => equal
        y = 2x + 3 | 2x - y + 3 = 0 => equal
        3x - y + 13 = 0 | 3x + 4y + 14 = 0 => different
        xy = 0 | x = 0 => different
        7 = 11a + c | 11a + c => different
        (p, q) = (3, 2) | (3, 2) => equal
        11:21 | V_1 : V_2 = 11 : 21 => equal
        3:4 | 6:8 => equal
        3:4 | 4:3 => different
        3:4 | \frac{3}{4} => equal
        f(x) | f(y) => different
        ",
    );
}

#[test]
fn expressions() {
    table(
        &Policy::examiner(),
        r"
        (x+1)^2 | x^2 + 2x + 1 => equal
        \frac{x+2}{7} | \frac{x}{7} + \frac{2}{7} => equal
        \frac{x^2}{2} + C | \frac{x^2}{2} => different
        \frac{(x+1)^2}{2} + C | \frac{x^2}{2} + x + C => equal
        \frac{x^2}{2} + C | \frac{x^2}{2} + c => equal
        x^2 + C | x^2 + 5 => different
        \begin{pmatrix} 1 \\ 2 \end{pmatrix} | (1, 2) => equal
        2\vec{i} + 3\vec{j} | (2, 3) => equal
        \int 2x\,dx = x^2 + C | x^2 + C => equal
        \frac{\pi}{6} + 2k\pi | \frac{\pi}{6} + 2n\pi => equal
        \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} | \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix} => equal
        \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} | \begin{pmatrix} 1 & 2 \\ 3 & 5 \end{pmatrix} => different
        ",
    );
}

#[test]
fn words_and_choices() {
    table(
        &Policy::examiner(),
        r"
        \text{odd} | odd => equal
        \text{odd} | \text{even} => different
        \text{Yes} | True => equal
        Yes | No => different
        (C) | \text{C} => equal
        (C) | D => different
        (C) 12 | 12 => equal
        (B) \frac{12}{5} | \frac{12}{5} => equal
        (B) \frac{12}{5} | \frac{1}{25} => different
        \textbf{(B) } \frac{12}{5} | B => equal
        AZYUK2A | 2 => different
        ",
    );
}

#[test]
fn responses() {
    table(
        &Policy::examiner(),
        r"
        5 | So we get $x = 5$. => equal
        5 | Thus the answer is \boxed{5}. => equal
        6 | First $\boxed{5}$ seems right, but after all it is, as we saw, $\boxed{6}$. => equal
        1, 2 | \boxed{1} and \boxed{2} => equal
        5 | at least 5 => different
        5 | 5 or more => unknown
        -10 | The average is -10 degrees Fahrenheit. => equal
        (2, 3) | The point is (2, 3). => equal
        -2, 3 | So the solutions are x = 3 or x = -2. => equal
        10455 | Half is $\boxed{255}$. The final answer is $10,455$. => equal
        4 | Jackson is 4 years old => equal
        18 | She makes 9 * $2 = $18 every day. => equal
        28\% | It is $\boxed{28}$ percent. => equal
        90 | Hence the angle is $\boxed{90^\circ}$. => equal
        ",
    );
}

#[test]
fn hostile_input_is_bounded() {
    let many = |piece: &str, times: usize| piece.repeat(times);
    let hostile = [
        many("\\boxed{", 20_000),
        many("\\boxed{1}\n", 5_000),
        many("$a$ ", 5_000),
        many("\\(", 5_000),
        many("$", 90_000),
        many("(", 50_000),
        many("the answer is ", 8_000),
        many("A. ", 10_000),
        many("\\text{A. ", 3_000),
        many("1, ", 3_000),
        many("9", 100_000),
        many("<<", 50_000),
        many("x=1 or ", 2_000),
        many("\\pm 1 ", 300),
        many("f(", 300),
        "9^{9^{9^{9^9}}}".to_owned(),
        "1/0".to_owned(),
        "\\frac{0}{0}".to_owned(),
        "\\input{/etc/passwd}".to_owned(),
        "\u{202e}5\u{200b}".to_owned(),
        "####".to_owned(),
        "\u{0}".to_owned(),
    ];
    for a in &hostile {
        // What matters is that each comes back, soon, and the same both ways.
        for b in ["5", "x > 3"] {
            let verdict = |a: &str, b: &str| {
                check_answer(a, b, &Policy::examiner(), &Budget::default()).verdict
            };
            assert_eq!(verdict(a, b), verdict(b, a), "{}", &a[..a.len().min(20)]);
        }
    }
}
