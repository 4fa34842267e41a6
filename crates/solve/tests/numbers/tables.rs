//! What is asked, what comes out, and the rules that lead to it.

use crate::{check_table, read, read_list};
use check::{Criterion, Draw, DrawOutcome, Goal, Item, Precision};
use syntax::Expr;

#[test]
fn integers() {
    check_table(
        "
        2 + 3 => 5 | add-and-subtract
        5 - (8 - 20) => 17 | add-and-subtract, add-and-subtract
        45 + 7 + (-9 - -8 - 7) + -2 + -5 => 37 | add-and-subtract, add-and-subtract
        2 + 3 * 4 => 14 | multiply, add-and-subtract
        (2 + 3) * 4 => 20 | add-and-subtract, multiply
        -(-7) => 7 | double-negative
        6 * 0 * 3 => 0 | multiply-by-zero
        84 / 7 => 12 | divide
        5! => 120 | factorial
        0! => 1 | factorial
        2 ** 10 => 1024 | work-out-power
        (-3) ** 3 => -27 | work-out-power
        |3 - 10| => 7 | add-and-subtract, absolute-value
        nCr(5, 2) => 10 | combinations
        nPr(5, 2) => 20 | permutations
        ",
        |text| Goal::Evaluate(read(text)),
    );
}

#[test]
fn fractions_and_decimals() {
    check_table(
        "
        3/4 + 1/6 => 11/12 | add-fractions
        1/6 + 1/3 => 1/2 | add-fractions
        6/8 => 3/4 | reduce-fraction
        264709 / -4 => -264709/4 | sign-of-quotient
        (3/4) / (5/6) => 9/10 | divide-fractions
        2/3 * 9/4 => 3/2
        1 1/2 + 2 1/3 => 23/6 | add-fractions
        2 ** -3 => 1/8 | negative-exponent
        8 ** (2/3) => 4 | fractional-exponent
        0.5 + 0.25 => 0.75 | add-decimals
        -297 * 2.3272 => -691.1784 | multiply-decimals
        1.5 / 0.25 => 6 | divide-decimals
        1 / 0.3 => 10/3 | divide-decimals
        0.50 => 0.5 | write-in-lowest-terms
        15% * 80 => 12 | percent-as-number, multiply-decimals
        (3 + 2244/88)*(-4)/(-3) => 38
        ((-1375)/41250)/(4/5) => -1/24
        ",
        |text| Goal::Evaluate(read(text)),
    );
}

#[test]
fn surds_and_exact_values() {
    check_table(
        "
        sqrt(144) => 12 | work-out-root
        sqrt(40) => 2*sqrt(10) | take-factor-out-of-root
        sqrt(50) - sqrt(18) => 2*sqrt(2)
        6/sqrt(3) => 2*sqrt(3) | rationalise-denominator
        (1 + sqrt(2))**2 => 2*sqrt(2) + 3 | expand-power-of-surd
        sqrt(2) * sqrt(8) => 4 | take-factor-out-of-root, multiply-surds
        sqrt(5) - sqrt(5) => 0 | collect-like-surds
        sin(30°) => 1/2 | known-value
        tan(pi/4) => 1 | known-value
        log_2(8) => 3 | function-value
        log_8(4) => 2/3 | function-value
        log(0.001) => -3 | function-value
        ",
        |text| Goal::Evaluate(read(text)),
    );
}

#[test]
fn what_has_no_value_or_is_too_large() {
    check_table(
        "
        1/0 => undefined: division by zero: 1/0
        3/(2 - 2) => undefined: division by zero: 3/0
        5/(sqrt(2) - sqrt(2)) => undefined: division by zero: 5/0
        0 ** 0 => undefined: 0 to the power 0 has no value
        (1/2)! => undefined: only natural numbers have a factorial
        9^9^9^9 => too much
        100000! => too much
        2 ** (10 ** 30) => too much
        nCr(100000000, 50000000) => too much
        (-1) ** (10 ** 20) => 1
        ",
        |text| Goal::Evaluate(read(text)),
    );
}

#[test]
fn highest_common_factors() {
    check_table(
        "
        24, 36 => 12 | take-common-prime-factors, multiply-factors
        35, 64 => 1 | take-common-prime-factors
        1758, 78768 => 6 | euclid, euclid, euclid, euclid, one-divides-the-other
        8, 44169592 => 8 | one-divides-the-other
        12, 18, 27 => 3 | take-common-prime-factors
        0, 5 => 5
        -12, 18 => 6
        x**2 - 4, x**2 - 5*x + 6 => x - 2 | factorise-each-polynomial, take-common-factors
        ",
        |text| Goal::HighestCommonFactor(read_list(text)),
    );
}

#[test]
fn lowest_common_multiples() {
    check_table(
        "
        4, 6 => 12 | take-highest-prime-powers, multiply-factors
        10913, 54782 => 85405138 | lcm-from-hcf, work-out-hcf, multiply-factors
        4, 6, 10 => 60
        0, 5 => 0
        ",
        |text| Goal::LowestCommonMultiple(read_list(text)),
    );
    check_table(
        "
        49/417888, 7/864 => 1253664
        17/392, -17/1808 => 88592
        1/2, 3 => 2
        ",
        |text| Goal::CommonDenominator(read_list(text)),
    );
}

#[test]
fn primes() {
    let prime = |text: &str| Goal::IsPrime { number: read(text), composite: false };
    check_table(
        "
        97 => True | bound-for-prime-divisors, no-prime-divides
        377247713 => True | bound-for-prime-divisors, no-prime-divides
        17557613 => False | find-a-divisor, composite-has-divisor
        1 => False | neither-prime-nor-composite
        2 => True
        4 => False
        -7 => False
        100 - 3 => True
        ",
        prime,
    );
    check_table(
        "
        34372580 => 2, 5, 11, 23, 6793 | write-as-primes, list-distinct-primes
        1733 => 1733
        64 => 2
        ",
        |text| Goal::PrimeFactors(read(text)),
    );
    check_table(
        "
        24 => 2**3*3 | write-as-primes
        97 => 97
        -12 => -2**2*3
        0 => undefined: 0 is no product of primes: everything divides it
        ",
        |text| Goal::PrimeFactorisation(read(text)),
    );
}

#[test]
fn division() {
    let pair = |text: &str| {
        let mut parts = read_list(text);
        let second = parts.pop().expect("two numbers");
        (parts.pop().expect("two numbers"), second)
    };
    check_table(
        "
        475358, 592 => 574 | divide-with-remainder
        -7, 3 => 2
        7, -3 => -2
        7, 0 => undefined: division by zero leaves no remainder
        x**3 - 2*x + 5, x - 2 => 9 | divide-polynomials, take-remainder
        ",
        |text| {
            let (dividend, divisor) = pair(text);
            Goal::Remainder { dividend, divisor }
        },
    );
    check_table(
        "
        8, 30812183 => False | leaves-remainder
        639, 48376134 => True | divides-without-remainder
        7, 0 => True
        ",
        |text| {
            let (divisor, number) = pair(text);
            Goal::Divides { divisor, number }
        },
    );
}

#[test]
fn digits_and_rounding() {
    let with_number = |text: &str| {
        let (number, rest) = text.split_once(" to ").expect("a number and a place");
        (read(number), rest.trim().parse::<i32>().expect("a place"))
    };
    check_table(
        "
        52596258 to 5 => 5
        67978949 to 0 => 9 | locate-digit, take-last-digit
        3.725 to -2 => 2
        -456 to 1 => 5
        ",
        |text| {
            let (number, place) = with_number(text);
            Goal::Digit { number, place }
        },
    );
    check_table(
        "
        -0.00135663394 to 4 => -0.0014 | find-neighbours, round-up, take-nearest
        0.40202187 to 1 => 0.4 | find-neighbours, round-down, take-nearest
        2.5 to 0 => 3
        -2.5 to 0 => -3
        7 to 2 => 7
        2/3 to 3 => 0.667
        sqrt(2) to 3 => 1.414 | enclose-between-halves, take-nearest
        pi to 5 => 3.14159
        ",
        |text| {
            let (number, places) = with_number(text);
            let to = Precision::Places(u32::try_from(places).expect("places"));
            Goal::Round { number, to }
        },
    );
    check_table(
        "
        3031904000 to 1000000 => 3032000000
        -197333750 to 100000 => -197300000
        47938655**(1/3) to 1 => 363 | compare-powers, take-nearest
        sqrt(98890966) to 1 => 9944
        sqrt(49) to 1 => 7
        14 to 5 => 15
        ",
        |text| {
            let (number, step) = with_number(text);
            let step = u32::try_from(step).expect("a step");
            Goal::Round { number, to: Precision::Nearest(step.into()) }
        },
    );
    check_table(
        "
        0.0034567 to 2 => 0.0035
        98765 to 3 => 98800
        0.999 to 2 => 1
        ",
        |text| {
            let (number, figures) = with_number(text);
            let figures = u32::try_from(figures).expect("figures");
            Goal::Round { number, to: Precision::Figures(figures) }
        },
    );
}

#[test]
fn bases() {
    use syntax::{Integer, Natural, Number};
    let literal = |text: &str, base: u32| {
        let (sign, digits) = text.strip_prefix('-').map_or((false, text), |t| (true, t));
        let value = Natural::from_str_radix(digits, base).expect("digits of the base");
        let number = Expr::Number(Number::Based { value, base });
        if sign { number.negated() } else { number }
    };
    for (a, b, base, expected) in [
        ("-61353", "-615", 7, "-62301"),
        ("4b2", "0", 14, "4b2"),
        ("101", "11", 2, "1000"),
        ("689", "-4c73", 14, "-45c8"),
    ] {
        let number = Expr::sum(vec![literal(a, base), literal(b, base)]);
        let goal = Goal::InBase { number, base };
        let solution = crate::solve_goal(goal).expect("a sum in a base");
        crate::assert_steps_hold(&solution.main.steps);
        assert_eq!(*solution.answer(), literal(expected, base), "{a} + {b} in base {base}");
    }
    let converted = crate::solve_goal(Goal::InBase { number: literal("143b8", 12), base: 10 });
    let converted = converted.expect("a conversion");
    assert_eq!(*converted.answer(), Expr::integer(Integer::from(28220)));
}

#[test]
fn comparison() {
    check_table(
        "
        20690 <= 21380 => True | compare-numbers
        0 > 31/1181939 => False | compare-numbers
        sqrt(2) < 3/2 => True | compare-numbers
        2/4 = 1/2 => True | reduce-fraction, compare-numbers
        1/2 != 0.5 => False
        ",
        |text| Goal::Decide(read(text)),
    );
    let choose = |criterion: fn(Expr) -> Criterion| {
        move |text: &str| {
            let (which, items) = text.split_once(" of ").expect("which one of which");
            let items =
                read_list(items).into_iter().map(|value| Item { label: None, value }).collect();
            Goal::Choose { criterion: criterion(read(which)), items }
        }
    };
    check_table(
        "
        6/11 of 46, 6/11 => 6/11
        46 of 6/11, -0.15, -3, -2/13, -2/3 => 6/11 | take-distances, work-out-distances, pick-item
        0 of 0.5, -0.5 => undefined: two of the numbers are equally near
        ",
        choose(Criterion::Nearest),
    );
    check_table(
        "
        2 of 0, -17, 0.4, -3, 7, -0.117 => 0.4 | put-in-order, pick-item
        1 of -4/9, 1/2 => 1/2 | pick-item
        7 of 1, 2, 3 => undefined: there are only 3 numbers
        ",
        choose(|which| Criterion::Largest(rank(&which))),
    );
    check_table(
        "
        -3, 3, -2, 22713, -1 => -3, -2, -1, 3, 22713 | put-in-order
        2/4, 0.25, sqrt(2), pi => 0.25, 2/4, sqrt(2), pi
        ",
        |text| Goal::Sort { items: read_list(text), descending: false },
    );
}

fn rank(expr: &Expr) -> u32 {
    u32::try_from(expr.as_rational().expect("a rank").numerator()).expect("a small rank")
}

#[test]
fn sequences() {
    check_table(
        "
        -61148, -122323, -183498 => -244673 | take-differences, constant-differences, add-and-subtract
        163, 816, 2401, 5362, 10143 => 17188
        2, 6, 18, 54 => 162 | common-ratio, multiply
        1, 1, 2, 3, 5, 8 => 13 | sum-of-last-two, add-and-subtract
        4, 4, 4 => 4
        0.5, 1, 1.5 => 2
        1, 2 => unknown: too few terms to see a pattern
        3, 1, 4, 1, 5, 9 => unknown: no pattern known here was found in these terms
        ",
        |text| Goal::NextTerm(read_list(text)),
    );
    check_table(
        "
        976332, 976347, 976362, 976377 => 15*n + 976317
        298038, 298035, 298032 => 298041 - 3*n
        717, -397, -2265, -4893, -8287, -12453 => -n**3 - 371*n**2 + 6*n + 1083
        3, 6, 12, 24 => 3*2**(n - 1) | common-ratio
        ",
        |text| Goal::NthTerm { terms: read_list(text), index: "n".into() },
    );
}

#[test]
fn measures() {
    let converted = |text: &str| {
        let (quantity, unit) = text.split_once(" in ").expect("a quantity and a unit");
        let unit = syntax::unit::Unit::named(unit).expect("a unit");
        Goal::Convert { quantity: read(quantity), unit }
    };
    check_table(
        "
        5.739016 ng in mg => 0.000005739016 | relate-units, replace-unit, divide-decimals, take-number-of-units
        0.6417973 cm in m => 0.006417973
        258.6816 km in nm => 258681600000000
        2 square metres in cm^2 => 20000
        90 km/h in metres per second => 25
        32/3 centuries in months => 12800
        1/8 hours in seconds => 450
        3 kg in metres => undefined: these units measure different things
        ",
        converted,
    );
    check_table("3 kg + 500 grams => 3.5 kg", |text| Goal::Evaluate(read(text)));
}

#[test]
fn times_of_day() {
    check_table(
        "
        3:38 AM, 5:23 AM => 105
        11:50 PM, 12:10 AM => 20
        ",
        |text| {
            let times = read_list(text);
            Goal::Elapsed { from: times[0].clone(), to: times[1].clone() }
        },
    );
    check_table(
        "
        3:33 AM, -437 => 8:16 PM
        9:09 AM, -561 => 11:48 PM
        12:35 AM, 464 => 8:19 AM
        ",
        |text| {
            let parts = read_list(text);
            Goal::Shift { time: parts[0].clone(), minutes: parts[1].clone() }
        },
    );
}

#[test]
fn probability() {
    let population = |text: &str| -> Vec<(String, u64)> {
        let mut counts: Vec<(String, u64)> = Vec::new();
        for kind in text.chars().map(String::from) {
            match counts.iter_mut().find(|(k, _)| *k == kind) {
                Some((_, n)) => *n += 1,
                None => counts.push((kind, 1)),
            }
        }
        counts
    };
    let draw = |text: &str, counted: bool, replacement: bool| {
        let (outcome, bag) = text.split_once(" from ").expect("an outcome and a bag");
        let kinds: Vec<String> = outcome.chars().map(String::from).collect();
        Goal::Probability(Draw {
            population: population(bag),
            drawn: kinds.len() as u64,
            replacement,
            outcome: match counted {
                true => DrawOutcome::Counts(population(outcome)),
                false => DrawOutcome::Sequence(kinds),
            },
        })
    };
    check_table(
        "
        hv from vuhm => 1/12 | multiply-chances, multiply-fractions
        nmw from wwwnmaw => 2/105
        zz from vuhm => 0
        ",
        |text| draw(text, false, false),
    );
    check_table(
        "
        fkk from kkfkkkkkkk => 3/10
        zhh from zllhlul => 0 | too-few-of-a-kind
        ",
        |text| draw(text, true, false),
    );
    check_table("ab from ab => 1/2", |text| draw(text, true, true));
    check_table("ab from ab => 1/4", |text| draw(text, false, true));
}

#[test]
fn many_numbers_make_few_steps() {
    let many: Vec<Expr> = (1..400).map(|n| Expr::integer(6 * n)).collect();
    let fractions = (1..400).map(|n| Expr::integer(2).over(Expr::integer(2 * n))).collect();
    for goal in [
        Goal::HighestCommonFactor(many.clone()),
        Goal::LowestCommonMultiple(many.clone()),
        Goal::Evaluate(Expr::Sum(many)),
        Goal::Sort { items: fractions, descending: false },
    ] {
        let solution = crate::solve_goal(goal).expect("worked");
        assert!(solution.main.steps.len() <= 4, "{}", solution.main.steps.len());
    }
}
