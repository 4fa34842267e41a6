//! Stories told by the hundred with answers known by construction, stories that must be refused, and
//! questions in parts.

use tutor::answer::Verdict;
use tutor::{Answer, Language, ask_quick};

/// A small generator of numbers, the same on every run.
struct Lot(u64);

impl Lot {
    fn next(&mut self, from: u64, to: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from + (self.0 >> 33) % (to - from + 1)
    }
}

fn is_proved(answer: &Answer, expected: &str) -> bool {
    answer.answer.as_deref() == Some(expected) && answer.verdict == Some(Verdict::Proved)
}

/// One story and its answer.
fn tell(kind: usize, lot: &mut Lot) -> (String, String) {
    let (a, b) = (lot.next(2, 40), lot.next(2, 40));
    let (hi, lo) = (a.max(b) + 1, a.min(b));
    match kind {
        0 => (
            format!(
                "The sum of two numbers is {} and their difference is {}. Find the numbers.",
                hi + lo,
                hi - lo
            ),
            format!("{hi}, {lo}"),
        ),
        1 => (
            format!(
                "The product of two consecutive positive integers is {}. Find the integers.",
                a * (a + 1)
            ),
            format!("{a}, {}", a + 1),
        ),
        2 => {
            let (years, times) = (lot.next(2, 9), lot.next(2, 4));
            let son = a;
            let father = (son + years) * times - years;
            let sum = father + son;
            (
                format!(
                    "The sum of the present ages of a father and his son is {sum} years. After {years} years he will be {times} times as old as his son. Find their present ages."
                ),
                format!("{father} year, {son} year"),
            )
        }
        3 => {
            let part = lot.next(5, 400) * 5;
            (
                format!("Divide Rs. {} between Ram and Sita in the ratio {a}:{b}.", part * (a + b)),
                format!("Rs {}, Rs {}", part * a, part * b),
            )
        }
        4 => {
            let tens = lot.next(1, 8);
            let units = lot.next(tens + 1, 9);
            (
                format!(
                    "The sum of the digits of a two-digit number is {}. If {} is added to the number, its digits are reversed. Find the number.",
                    tens + units,
                    9 * (units - tens)
                ),
                (10 * tens + units).to_string(),
            )
        }
        5 => (
            format!(
                "The length of a rectangular field is {} m more than its breadth and its area is {} sq. m. Find its length and breadth.",
                hi - lo,
                hi * lo
            ),
            format!("{hi} metres, {lo} metres"),
        ),
        6 => {
            let (pen, copy) = (lot.next(5, 60), lot.next(5, 90));
            let (m, n, p, q) = (lot.next(2, 9), lot.next(2, 9), lot.next(2, 9), lot.next(2, 9));
            let q = if m * q == n * p { q + 1 } else { q };
            (
                format!(
                    "The cost of {m} pens and {n} copies is Rs. {}. The cost of {p} pens and {q} copies is Rs. {}. Find the cost of each.",
                    m * pen + n * copy,
                    p * pen + q * copy
                ),
                format!("Rs {pen}, Rs {copy}"),
            )
        }
        7 => {
            let (speed, hours) = (lot.next(20, 90), lot.next(2, 9));
            (
                format!("A car travels {} km in {hours} hours. Find its speed.", speed * hours),
                format!("{speed} km/h"),
            )
        }
        8 => {
            let (units, first) = (lot.next(30, 90), lot.next(10, 25));
            (
                format!(
                    "The first {first} units cost Rs. {a} per unit and the remaining units cost Rs. {b} per unit. Find the bill for {units} units."
                ),
                format!("Rs {}", first * a + (units - first) * b),
            )
        }
        9 => (
            format!("दुई सङ्ख्याको योगफल {} र फरक {} छ। ती सङ्ख्या पत्ता लगाउनुहोस्।", hi + lo, hi - lo),
            format!("{hi}, {lo}"),
        ),
        10 => {
            let (still, stream, hours) = (lot.next(8, 30), lot.next(1, 7), lot.next(2, 6));
            (
                format!(
                    "A boat goes {} km downstream in {hours} hours and {} km upstream in {hours} hours. Find the speed of the boat in still water and the speed of the stream.",
                    (still + stream) * hours,
                    (still - stream) * hours
                ),
                format!("{still} km/h, {stream} km/h"),
            )
        }
        _ => {
            let (income, slab) = (lot.next(7, 20) * 100_000, lot.next(3, 6) * 100_000);
            (
                format!(
                    "The annual income of a teacher is Rs. {income}. Income tax is 1% up to Rs. {slab} and 10% on the rest. Find the tax he has to pay."
                ),
                format!("Rs {}", slab / 100 + (income - slab) / 10),
            )
        }
    }
}

#[test]
fn stories_have_the_answers_they_were_made_of() {
    let mut lot = Lot(11);
    let mut wrong = Vec::new();
    for round in 0..25 {
        for kind in 0..12 {
            let (question, expected) = tell(kind, &mut lot);
            let answer = ask_quick(&question, Language::En);
            if !is_proved(&answer, &expected) {
                wrong.push(format!(
                    "{round}: {question}\n   expected {expected}\n   found {:?} {:?}",
                    answer.answer, answer.problem
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_no_story_is_refused() {
    let table = include_str!("stories/refused.txt");
    let answered: Vec<String> = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .filter_map(|question| {
            let answer = ask_quick(question, Language::En);
            Some(format!("{question}: {} ({:?})", answer.answer?, answer.understood))
        })
        .collect();
    assert!(answered.is_empty(), "{} answered:\n{}", answered.len(), answered.join("\n"));
}

#[test]
fn parts_are_answered_one_by_one() {
    let of = |question: &str| {
        let answer = ask_quick(question, Language::En);
        let parts: Vec<Option<String>> =
            answer.parts.iter().map(|part| part.answer.clone()).collect();
        (answer, parts)
    };
    let some = |texts: &[&str]| -> Vec<Option<String>> {
        texts.iter().map(|text| (!text.is_empty()).then(|| (*text).to_owned())).collect()
    };
    let (answer, parts) = of(
        "A man deposits Rs. 12,000 at 10% p.a. for 2 years. (a) Find the simple interest. (b) Find the compound interest. (c) By how much is the compound interest more?",
    );
    assert_eq!(parts, some(&["Rs 2400", "Rs 2520", "Rs 120"]));
    assert!(is_proved(&answer, "(a) Rs 2400; (b) Rs 2520; (c) Rs 120"));
    assert_eq!(answer.steps.len(), 3);
    // What is not understood is said of that part alone, and the whole is not proved.
    let (answer, parts) = of(
        "The marked price of a camera is Rs. 32,000. A discount of 15% is given and 13% VAT is levied. (a) Find the discount amount. [1U] (b) Write a poem about it. (c) Find the price of the camera with VAT.",
    );
    assert_eq!(parts, some(&["Rs 4800", "", "Rs 30736"]));
    assert_eq!(answer.verdict, Some(Verdict::Supported));
    let problem = answer.parts[1].problem.as_ref().expect("a part without an answer says why");
    let place = (problem.start.unwrap_or(0), problem.end.unwrap_or(0));
    assert_eq!(&answer.question[place.0..place.1], "Write a poem about it.");
    // Other letters, line by line, and a later part that relies on an earlier one.
    let (_, parts) = of(
        "The marked price of a watch is Rs. 5000.\ni) If 10% discount is given, find the selling price.\nii) What is the price with VAT if 13% VAT is added?",
    );
    assert_eq!(parts, some(&["Rs 4500", "Rs 5085"]));
    let (_, parts) = of(
        "एक जना मानिसले रु. 12,000 वार्षिक 10% ब्याजदरमा 2 वर्षका लागि जम्मा गर्‍यो। (क) साधारण ब्याज निकाल्नुहोस्। (ख) चक्रीय ब्याज निकाल्नुहोस्।",
    );
    assert_eq!(parts, some(&["Rs 2400", "Rs 2520"]));
    // Labels are no factors.
    let (_, parts) = of("Factorise: (a) x^2 - 9 (b) x^2 + 5x + 6");
    assert_eq!(parts, some(&["(x - 3)*(x + 3)", "(x + 2)*(x + 3)"]));
    // Two values of one quantity: neither is guessed.
    let (answer, parts) = of(
        "A man deposits Rs. 12,000 at 10% p.a. for 2 years. (a) Find the simple interest for 3 years. (b) Find the compound interest.",
    );
    assert_eq!(parts, some(&["", "Rs 2520"]));
    assert_ne!(answer.verdict, Some(Verdict::Proved));
    // Things to choose from are no parts.
    assert!(of("What is 2 + 3? (a) 5 (b) 6").0.answer.is_none());
}
