//! Reading, checking, solving and answering, timed with divan: `cargo bench -p perf`.

use divan::{Bencher, black_box, counter::ItemsCount};
use perf::{Inputs, differentiate_goal, equal, integrate_goal, solve_goal, worked};
use tutor::Language;

fn main() {
    divan::main();
}

const READ: &[&str] = &[
    "2x^2+3x-5=0",
    r"\frac{-b\pm\sqrt{b^2-4ac}}{2a}",
    r"\int_0^1 x^2\,dx",
    "3/4 + 5/7 * (2 - 1/3)",
    "१,२५,००० × २",
];

#[divan::bench(args = READ)]
fn read(text: &str) -> syntax::Parsed {
    syntax::parse(black_box(text))
}

#[divan::bench]
fn check_equal(bencher: Bencher<'_, '_>) {
    let pairs = Inputs::committed().equal;
    let count = ItemsCount::new(pairs.len());
    bencher.counter(count).bench(|| pairs.iter().filter(|(a, b)| equal(a, b)).count());
}

#[divan::bench]
fn solve_equations(bencher: Bencher<'_, '_>) {
    let inputs = Inputs::committed().solve;
    let count = ItemsCount::new(inputs.len());
    bencher.counter(count).bench(|| inputs.iter().filter(|e| worked(e, solve_goal)).count());
}

#[divan::bench]
fn calculus(bencher: Bencher<'_, '_>) {
    let inputs = Inputs::committed();
    let count = ItemsCount::new(inputs.differentiate.len() + inputs.integrate.len());
    bencher.counter(count).bench(|| {
        let d = inputs.differentiate.iter().filter(|e| worked(e, differentiate_goal)).count();
        d + inputs.integrate.iter().filter(|e| worked(e, integrate_goal)).count()
    });
}

const QUESTIONS: &[&str] = &[
    "Solve 200*k + 233041 = 242841 for k.",
    "Let n(x) = x**3 + 6*x**2 + 2. Let y be n(-6). Suppose 3*c + 5*l = 10, y*c - 2 - 2 = -2*l. Let v = 7107 + -7104. Solve c = -5*o + v*o for o.",
    "What is the highest common divisor of 100 and 320100?",
    "Find the third derivative of 3248074*q**4 + 479931*q**2 - 2*q - 2.",
    "What is 3/8 of a metre in centimetres?",
];

#[divan::bench]
fn answer_questions(bencher: Bencher<'_, '_>) {
    let count = ItemsCount::new(QUESTIONS.len());
    bencher.counter(count).bench(|| {
        QUESTIONS.iter().filter(|q| tutor::ask_quick(q, Language::En).answer.is_some()).count()
    });
}
