//! Questions as people ask them, and what is understood of each.

fn understood(text: &str) -> String {
    match question::read(text) {
        Ok(read) => {
            let sentences = question::describe(&read.task, &syntax::plain);
            sentences.iter().map(|s| s.trim_end_matches('.')).collect::<Vec<_>>().join("; ")
        }
        Err(error) => format!("? {error}"),
    }
}

/// Checks lines `question => what is understood`; `⏎` in a question is a new line.
fn check(table: &str) {
    let mut wrong = Vec::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (text, expected) =
            line.split_once(" => ").expect("a line has the shape `question => meaning`");
        let found = understood(&text.replace('⏎', "\n"));
        if found != expected {
            wrong.push(format!("{text}\n   expected {expected}\n   found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn equations() {
    check(
        "
        Solve 2x+3=11 for x => Solve 2*x + 3 = 11 for x
        Solve: x²−5x+6=0 => Solve x**2 - 5*x + 6 = 0 for x
        Solve for x: 2x + 3 = 11. => Solve 2*x + 3 = 11 for x
        Please solve 3y - 4 = 2y + 7. Show your working. => Solve 3*y - 4 = 2*y + 7 for y
        2x^2+3x-5=0 => Solve 2*x**2 + 3*x - 5 = 0 for x
        2x + 3 > 7 => Solve 2*x + 3 > 7 for x
        Find the value of x if 2x + 3 = 11. => Solve 2*x + 3 = 11 for x
        Find x such that 3x = 12. => Solve 3*x = 12 for x
        If 3x - 2 = 10, find the value of x. => Solve 3*x - 2 = 10 for x
        If x + y = 5 and x - y = 1, find x and y. => Solve x + y = 5, x - y = 1 for x, y
        Find the simultaneous equations: x+y=5 and x−y=1 => Solve x + y = 5, x - y = 1 for x, y
        Solve the simultaneous equations:⏎2x + y = 7⏎x - y = 2 => Solve 2*x + y = 7, x - y = 2 for x, y
        Solve $x + y = 5$, $x - y = 1$. => Solve x + y = 5, x - y = 1 for x, y
        Solve 28 = y - 6*a, 15*y + 5*a + 189 = 134 for y. => Solve 28 = y - 6*a, 15*y + 5*a + 189 = 134 for y
        Solve ax + b = c for x => Solve a*x + b = c for x
        Make x the subject of y = 3x + 2 => Solve y = 3*x + 2 for x
        Find the roots of x^2 - 4 => Solve x**2 - 4 = 0 for x
        Let 2*x**2 - 8 = 0. What is x? => Solve 2*x**2 - 8 = 0 for x
        What is s in -2*s**3/7 + s = 0? => Solve -2*s**3/7 + s = 0 for s
        Find f, given that -f**2 + 4 = 0. => Solve -f**2 + 4 = 0 for f
        Determine p so that 3*p**5 + 24*p = 0. => Solve 3*p**5 + 24*p = 0 for p
        x+y=5⏎x-y=1 => Solve x + y = 5, x - y = 1 for x, y
        Solve by factorisation: x^2 - 7x + 12 = 0 => Work by factorisation; Solve x**2 - 7*x + 12 = 0 for x
        Solve x^2 + 6x + 5 = 0 by completing the square => Work by completing the square; Solve x**2 + 6*x + 5 = 0 for x
        Solve x + y = 5, x - y = 1 by the method of substitution => Work by substitution; Solve x + y = 5, x - y = 1 for x, y
        Solve x^2 + 6x + 5 = 0 using the formula => Use the formula; Solve x**2 + 6*x + 5 = 0 for x
        Solve these simultaneous equations. 2x + 3y = 12, x - y = 1 => Solve 2*x + 3*y = 12, x - y = 1 for x, y
        What values of x satisfy x^2 = 16? => Solve x**2 = 16 for x
        Solve x^2 = 4 for x > 0 => Solve x**2 = 4, x > 0 for x
        समीकरण 2x+3=11 हल गर्नुहोस्। => Solve 2*x + 3 = 11 for x
        हल गर्नुहोस्: ३x + ४ = १० => Solve 3*x + 4 = 10 for x
        यदि 2x + 3 = 11 भए x को मान निकाल्नुहोस्। => Solve 2*x + 3 = 11 for x
        ",
    );
}

#[test]
fn chains_of_definitions() {
    check(
        "
        Let n(x) = x**3 + 2. Let y be n(-6). Suppose 3*c + 5*l = 10, y*c - 2 - 2 = -2*l. Let v = 7107 + -7104. Solve c = -5*o + v*o for o. => Let n(x) = x**3 + 2; Let y = n(-6); Suppose 3*c + 5*l = 10, y*c - 2 - 2 = -2*l; Let v = 7107 - 7104; Solve c = -5*o + v*o for o
        Let k(r) be the third derivative of r**5/15 + r**2. Solve k(w) = 0. => Let k(r) = diff(r**5/15 + r**2, r, 3); Solve k(w) = 0 for w
        Let k(r) be the third derivative of r**5/15 + r**2. Let k(w) = 0. What is w? => Let k(r) = diff(r**5/15 + r**2, r, 3); Solve k(w) = 0 for w
        Let d be the greatest common factor of 6 and 4. Let p(l) = l + d. What is p(p(j))? => Let d be the answer to this: Find the highest common factor of 6, 4; Let p(l) = l + d; Evaluate p(p(j))
        Let t(q) = 46*q**2. Let l(r) = -31*r**2. Determine 7*l(w) + 5*t(w). => Let t(q) = 46*q**2; Let l(r) = -31*r**2; Evaluate 7*l(w) + 5*t(w)
        Let y be 30 divided by 5. Is y prime? => Let y = 30/5; Decide whether y is prime
        If f(x) = 2x+1, find f(3). => Let f(x) = 2*x + 1; Evaluate f(3)
        Find f(g(2)) if f(x) = x + 1 and g(x) = x^2. => Let f(x) = x + 1; Let g(x) = x**2; Evaluate f(g(2))
        f(x) = 2x + 1. Find f(3) => Let f(x) = 2*x + 1; Evaluate f(3)
        If y = x + 1, find y when x = 3. => Solve y = x + 1, x = 3 for y
        If f(x) = x^3, find f'(2). => Let f(x) = x**3; Let f'(x) = diff(x**3, x); Evaluate f'(2)
        x + 2 = 5, find x => Solve x + 2 = 5 for x
        f(x) = 2x + 1 भए f(3) को मान कति हुन्छ? => Let f(x) = 2*x + 1; Evaluate f(3)
        यदि x + y = 5 र x - y = 1 भए x र y को मान निकाल्नुहोस्। => Solve x + y = 5, x - y = 1 for x, y
        Find the value of 2x + y when x = 3 and y = 4. => Let x = 3; Let y = 4; Evaluate 2*x + y
        ",
    );
}

#[test]
fn numbers() {
    check(
        "
        Find the HCF of 24, 36 and 60 => Find the highest common factor of 24, 36, 60
        What is the highest common divisor of 100 and 320100? => Find the highest common factor of 100, 320100
        Calculate the least common multiple of 4 and p(2). => Find the lowest common multiple of 4, p*2
        24, 36 र 60 को म.स. निकाल्नुहोस्। => Find the highest common factor of 24, 36, 60
        १२ र १८ को ल.स. कति हुन्छ? => Find the lowest common multiple of 12, 18
        Find the common denominator of -47/2572 and 85/25886. => Find the common denominator of -47/2572, 85/25886
        Is 51 a prime? => Decide whether 51 is prime
        Is 51*a prime? => Decide whether 51*a is prime
        Is 97 a prime number? => Decide whether 97 is prime
        Is o a composite number? => Decide whether o is composite
        Is (93/(-12) - 5)/((-2)/3) prime? => Decide whether (93/(-12) - 5)/((-2)/3) is prime
        Write 24 as a product of primes => Write 24 as a product of primes
        List the prime factors of 37. => Find the prime factors of 37
        Is 26 a factor of s? => Decide whether 26 divides s
        Does 12 divide 96? => Decide whether 12 divides 96
        Is 96 divisible by 12? => Decide whether 12 divides 96
        Calculate the remainder when 27 is divided by 5. => Find the remainder of 27 divided by 5
        What is the hundred thousands digit of 52596258? => Find the digit of 52596258 in the place 100000
        Round 3.14159 to 2 decimal places => Round 3.14159 to 2 decimal places
        Round -0.25 to three dps. => Round -0.25 to 3 decimal places
        What is 3031904000 rounded to the nearest one hundred thousand? => Round 3031904000 to the nearest 100000
        What is the tenth root of 4398 to the nearest integer? => Round root(10, 4398) to the nearest 1
        What is 4398 to the power of 1/10, to the nearest integer? => Round 4398**(1/10) to the nearest 1
        Find the square root of 144 => Evaluate sqrt(144)
        What is 15% of 240? => Evaluate 15%*240
        In base 14, what is 689 - 4c73? => Write 689_14 - (4c73)_14 in base 14
        Convert -11 (base 2) to base 10. => Write -11_2 in base 10
        Express 25 in base 2 => Write 25 in base 2
        What is the next term in 2, 4, 6, …? => Find the term after 2, 4, 6
        What comes next: -61148, -122323, -183498? => Find the term after -61148, -122323, -183498
        What is the p'th term of 3, 6, 9? => Find term p of 3, 6, 9
        Find the nth term of 3, 6, 9, ... => Find term n of 3, 6, 9
        Find 5! => Evaluate 5!
        Find the LCM of 12,15,18 => Find the lowest common multiple of 12, 15, 18
        Add 12,34,567 and 1,000 => Evaluate 1234567 + 1000
        12 + 5 = => Evaluate 12 + 5
        Evaluate 5C2 => Evaluate binomial(5, 2)
        Find the H.C.F. of 24 and 36 => Find the highest common factor of 24, 36
        what is two plus three => Evaluate 2 + 3
        Increase 40 by 25% => Evaluate 40*(1 + 25%)
        १५० को २०% कति हुन्छ? => Evaluate 20%*150
        ",
    );
}

#[test]
fn comparison() {
    check(
        "
        Which is bigger, 3/4 or 5/7? => Choose the largest of 3/4, 5/7
        Which is smaller: x or -2/3? => Choose the smallest of x, -2/3
        What is the nearest to -0.66 in 1/5, 95, -1/6? => Choose the nearest to -0.66 of 1/5, 95, -1/6
        Which is the closest to 1?  (a) 0  (b) 0.07  (c) -5 => Choose the nearest to 1 of (a) 0, (b) 0.07, (c) -5
        Which is the fourth smallest value?  (a) -4/9  (b) 0.5  (c) -49  (d) 3 => Choose the 4. smallest of (a) -4/9, (b) 0.5, (c) -49, (d) 3
        What is the ninth biggest value in -2, 3, -4? => Choose the 9. largest of -2, 3, -4
        Put 75, 379, 2 in descending order. => Sort 75, 379, 2 downwards
        Sort 1, 6, -4. => Sort 1, 6, -4 upwards
        Is -3/4 at most as big as 2? => Decide whether -3/4 <= 2
        Do 3 and 4 have different values? => Decide whether 3 != 4
        Does 3 = 4? => Decide whether 3 = 4
        Is 3 != y? => Decide whether 3 != y
        Are -1/2 and -0.5 nonequal? => Decide whether -1/2 != -0.5
        ",
    );
}

#[test]
fn expressions() {
    check(
        "
        Simplify (2 + 5*sqrt(3))**2. => Simplify (2 + 5*sqrt(3))**2
        Factorise: ax + ay + bx + by => Factorise a*x + a*y + b*x + b*y
        Find the distance between (1,2) and (4,6) => Find the distance between (1, 2), (4, 6)
        What is |{0}| + 1? => Evaluate Abs({0}) + 1
        Factorise x^2 - 5x + 6 => Factorise x**2 - 5*x + 6
        Expand and simplify (x+1)(x+2) => Expand (x + 1)*(x + 2)
        Collect the terms in 5*i + 3*i - 2. => Collect like terms in 5*i + 3*i - 2
        Simplify x**2/x**(1/3) assuming x is positive. => Assume x > 0; Simplify x**2/x**(1/3)
        Rearrange 3 - 3 + 2*a to o*a + f and give o. => Write 3 - 3 + 2*a as o*a + f and give o
        x^2-5x+6 => Simplify x**2 - 5*x + 6
        (-4)/(-10)*(-205) => Evaluate (-4)/(-10)*(-205)
        0.4 times 2947521 => Evaluate 0.4*2947521
        Total of 3 and -4. => Evaluate 3 - 4
        What is -5554 take away -0.25? => Evaluate -5554 - -0.25
        What is -84841681857 less than -0.291366? => Evaluate -0.291366 - -84841681857
        What is the distance between 3 and -4? => Evaluate Abs(3 - -4)
        सरल गर्नुहोस्: 3(x+2) - 2x => Simplify 3*(x + 2) - 2*x
        x^2 - 9 लाई खण्डीकरण गर्नुहोस्। => Factorise x**2 - 9
        ",
    );
}

#[test]
fn calculus() {
    check(
        "
        Differentiate x^3 + 2x with respect to x => Differentiate x**3 + 2*x by x
        Find the third derivative of 2*a*b**3 wrt b. => Differentiate 2*a*b**3 by b, 3 times
        What is the derivative of -3*y**2 + 7? => Differentiate -3*y**2 + 7 by y
        What is the derivative of 2e^3 - e? => Differentiate 2*e**3 - e by e
        What is the derivative of e^(\\sqrt{6})? => Differentiate e**sqrt(6) by x
        If y = x^2 + 3x, find \\frac{dy}{dx}. => Let y = x**2 + 3*x; Differentiate y by x
        Integrate x^2 => Integrate x**2 by x
        Find the integral of x^2 dx => Integrate x**2 by x
        Find the derivative of x^2 at x = 3. => Let x = 3; Let D(x) = diff(x**2, x); Evaluate D(x)
        If y = x^3 + x, find dy/dx when x = 2. => Let y = x**3 + x; Let x = 2; Let D(x) = diff(x**3 + x, x); Evaluate D(x)
        Integrate x^2 from 0 to 1 => Integrate x**2 by x from 0 to 1
        Evaluate \\int_0^1 x^2 \\,dx => Integrate x**2 by x from 0 to 1
        lim_{x→0} (sin x)/x => Find limit(sin(x)/x, x, 0)
        lim_{x→2} x^2 + 3x => Find limit(x**2 + 3*x, x, 2)
        ∫ 2x dx from 0 to 1 => Integrate 2*x by x from 0 to 1
        Find the limit of sin(x)/x as x approaches 0. => Find limit(sin(x)/x, x, 0)
        ",
    );
}

#[test]
fn measurement() {
    check(
        "
        How many kilograms are there in 7.98618181ug? => Convert 7.98618181 ug to multiples of 1 kg
        What is three quarters of a kilometer in meters? => Convert 3/4 km to multiples of 1 metres
        What is 3/8 of a metre in centimetres? => Convert 3/8 metres to multiples of 1 cm
        Convert 2 m 35 cm to cm => Convert 2 metres + 35 cm to multiples of 1 cm
        ५ कि.मि. लाई मिटरमा बदल्नुहोस्। => Convert 5 km to multiples of 1 metres
        Convert 5 km to m => Convert 5 km to multiples of 1 metres
        How many minutes are there between 3:38 AM and 4:02 PM? => Find the minutes from 3:38 AM to 4:02 PM
        What is 348 minutes before 3:38 AM? => Find the time -348 minutes after 3:38 AM
        ",
    );
}

#[test]
fn drawing() {
    check(
        "
        Three letters picked without replacement from zllhlul. Give prob of picking 1 z and 2 h. => Find the probability of 1 z, 2 h when 3 are drawn without replacement from 1 z, 4 l, 1 h, 1 u
        What is prob of sequence osf when three letters picked without replacement from {f: 1, s: 1, o: 2}? => Find the probability of o, s, f in this order when 3 are drawn without replacement from 1 f, 1 s, 2 o
        A bag contains 3 red and 5 blue balls. A ball is drawn at random. Find the probability of getting a red ball. => Draw 1 of: 3 red ball, 5 blue ball. Find the probability of this: one red
        ",
    );
}

#[test]
fn warnings_come_with_the_task() {
    let read = question::read("Please simplify 1/2(y+5).").expect("this is understood");
    let [warning] = read.diagnostics.as_slice() else { panic!("{:?}", read.diagnostics) };
    assert_eq!(warning.severity, syntax::Severity::Warning);
    assert!(warning.span.start >= "Please simplify ".len());
    assert!(question::read("Simplify 2(y+5)").expect("understood").diagnostics.is_empty());
}

#[test]
fn descriptions_in_nepali() {
    let nepali = |text: &str| {
        let read = question::read(text).expect("this is understood");
        question::describe_in_nepali(&read.task, &syntax::plain).join(" ")
    };
    assert_eq!(nepali("2x + 3 = 11 हल गर्नुहोस्।"), "2*x + 3 = 11 लाई x का लागि हल गर।");
    assert_eq!(nepali("Find f(3) if f(x) = 2x."), "f(x) = 2*x मानौँ। f(3) को मान निकाल।");
    assert_eq!(nepali("Find the HCF of 24 and 36"), "24, 36 को म.स. निकाल।");
}

#[test]
fn what_is_not_understood() {
    for text in [
        "",
        "   ",
        "Who was the first king of Nepal?",
        "Solve",
        "Solve 2x + ) = 3",
        "Simplify x+1. Factorise x^2-1.",
        "What is the meaning of life",
        "Solve 2x + 3 = 11 for x quickly or slowly",
        "\\input{/etc/passwd}",
        "\u{202e}\u{200b}",
        "💥",
        "Let f(x) = 2x.",
        "f(x) = 2x",
        "Find the sum of 2, 4, ..., 20",
        "What is 3 of 4?",
        "Is x = 3 a solution of 2x + 1 = 7?",
        "Find the HCF of 24 and 36 and the LCM",
        "Find the sum of the first 10 lucky numbers.",
        "Find x if 2x = 10 and y if 3y = 9",
        "Solve 2x + 3 = 11 for x when x = 2.",
        "Ram has 3 apples and buys 4 more. How many apples does he have?",
        "Prove that √2 is irrational.",
        "Prove that n^2 + n is even.",
        "Show that 2x + 3 > 5.",
        "The angle of elevation of the top of a tower is 60°. Find the height of the tower.",
        "In triangle ABC, a = 3, b = 4. Find c.",
        "In triangle ABC, a = 3, b = 4, A = 30°. Find B.",
        "From the top of a tower 60 m high, the angles of depression of two boats are 30° and 45°. Find the distance between the boats.",
    ] {
        let error = question::read(text).expect_err(text);
        assert!(!error.diagnostics.is_empty());
        for diagnostic in &error.diagnostics {
            assert!(
                text.is_char_boundary(diagnostic.span.start)
                    && text.is_char_boundary(diagnostic.span.end),
                "{text:?}"
            );
        }
    }
}
