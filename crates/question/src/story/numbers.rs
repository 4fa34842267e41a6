//! Numbers that are not known: two numbers, consecutive ones, one number, one of two digits.

use super::{Family, LetterRow, Model, aside, ask, condition, define, limit};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    // Two numbers.
    ("[the] sum of [the] two numbers is {S:n}", "pair sum"),
    (
        "[the] sum of [the] two (natural|positive|whole|positive whole) numbers is {S:n}",
        "pair sum positive",
    ),
    ("[the] (difference of|difference between) [the] two numbers is {D:n}", "pair diff"),
    (
        "[the] (difference of|difference between) [the] two (natural|positive|whole) numbers is {D:n}",
        "pair diff positive",
    ),
    ("[the] product of [the] two numbers is {P:n}", "pair product"),
    (
        "[the] product of [the] two (natural|positive|whole) numbers is {P:n}",
        "pair product positive",
    ),
    ("[and] (their|the) sum [of [the|these|those] [two] numbers] is {S:n}", "sum"),
    ("[and] (their|the) difference [of [the|these|those] [two] numbers] is {D:n}", "diff"),
    ("[and] (their|the) product [of [the|these|those] [two] numbers] is {P:n}", "product"),
    (
        "[the] sum of [the] squares of [the] two (natural|positive|whole) numbers is {Q:n}",
        "pair squares positive",
    ),
    ("[and] [the] sum of their squares is {Q:n}", "squares"),
    ("two numbers have [a] sum [of] {S:n} and [a] difference [of] {D:n}", "pair sum diff"),
    ("two numbers differ by {D:n}", "pair diff"),
    ("two (positive|natural) numbers differ by {D:n}", "pair diff positive"),
    ("[the] two numbers are in the ratio [of] {a:n} : {b:n}", "pair ratio"),
    ("[the] ratio of [the] two numbers is {a:n} : {b:n}", "pair ratio"),
    ("one [number] is {k:n} times the other [number]", "times"),
    ("one [of [the] two] [number] is (twice|double) the other [number]", "times k=2"),
    ("one [of [the] two] [number] is thrice the other [number]", "times k=3"),
    ("one [of two numbers] [number] is {D:n} more than the other [number]", "diff"),
    (
        "(if|when) {c:n} is added to each [of them|number|of the numbers] [their|the] ratio [becomes|will be|will become] {p:n} : {q:n}",
        "later",
    ),
    (
        "(if|when) {c:n} is subtracted from each [of them|number|of the numbers] [their|the] ratio [becomes|will be|will become] {p:n} : {q:n}",
        "earlier",
    ),
    ("<find> [the|these|those|both] [two] numbers", "?numbers"),
    ("<find> them", "?numbers"),
    ("<find> the (larger|greater|bigger) number", "?larger"),
    ("<find> the (smaller|lesser) number", "?smaller"),
    (
        "(दुई|दुईओटा|दुईवटा|दुइटा|कुनै दुई|कुनै दुईओटा) [ओटा] (सङ्ख्या|संख्या) [हरू] को (योगफल|योग|जोड) {S:n}",
        "pair sum",
    ),
    (
        "(दुई|दुईओटा|दुईवटा|दुइटा|कुनै दुई|कुनै दुईओटा) [ओटा] (सङ्ख्या|संख्या) [हरू] को (फरक|अन्तर) {D:n}",
        "pair diff",
    ),
    (
        "(दुई|दुईओटा|दुईवटा|दुइटा|कुनै दुई|कुनै दुईओटा) [ओटा] धनात्मक (सङ्ख्या|संख्या) [हरू] को गुणनफल {P:n}",
        "pair product positive",
    ),
    ("[र] [तिनीहरू को|ती सङ्ख्या हरू को] (योगफल|योग|जोड) {S:n}", "sum"),
    ("[र] [तिनीहरू को|ती सङ्ख्या हरू को] (फरक|अन्तर) {D:n}", "diff"),
    ("[र] [तिनीहरू को|ती सङ्ख्या हरू को] गुणनफल {P:n}", "product"),
    (
        "(दुई|दुईओटा|दुईवटा|कुनै दुई) [ओटा] (सङ्ख्या|संख्या) [हरू] {a:n} : {b:n} को अनुपात मा [छन्|छ]",
        "pair ratio",
    ),
    ("(दुई|दुईओटा|दुईवटा|कुनै दुई) [ओटा] (सङ्ख्या|संख्या) [हरू] को अनुपात {a:n} : {b:n}", "pair ratio"),
    ("(ती|उक्त) [दुई] (सङ्ख्या|संख्या) [हरू] <ne>", "?numbers"),
    ("ठूलो (सङ्ख्या|संख्या) <ne>", "?larger"),
    ("सानो (सङ्ख्या|संख्या) <ne>", "?smaller"),
    // Consecutive numbers.
    (
        "[the] sum of [the] two consecutive (numbers|integers|natural numbers|positive integers|whole numbers) is {S:n}",
        "con2 sum",
    ),
    (
        "[the] sum of [the] two consecutive odd (numbers|integers|natural numbers) is {S:n}",
        "con2 odd sum",
    ),
    (
        "[the] sum of [the] two consecutive even (numbers|integers|natural numbers) is {S:n}",
        "con2 even sum",
    ),
    (
        "[the] sum of [the] three consecutive (numbers|integers|natural numbers|positive integers|whole numbers) is {S:n}",
        "con3 sum",
    ),
    (
        "[the] sum of [the] three consecutive odd (numbers|integers|natural numbers) is {S:n}",
        "con3 odd sum",
    ),
    (
        "[the] sum of [the] three consecutive even (numbers|integers|natural numbers) is {S:n}",
        "con3 even sum",
    ),
    (
        "[the] product of [the] two consecutive (natural numbers|positive integers|positive numbers) is {P:n}",
        "con2 product",
    ),
    (
        "[the] product of [the] two consecutive (positive|natural) even (numbers|integers) is {P:n}",
        "con2 even product",
    ),
    (
        "[the] product of [the] two consecutive (positive|natural) odd (numbers|integers) is {P:n}",
        "con2 odd product",
    ),
    (
        "[the] product of [the] two consecutive even (natural numbers|positive integers) is {P:n}",
        "con2 even product",
    ),
    (
        "[the] product of [the] two consecutive odd (natural numbers|positive integers) is {P:n}",
        "con2 odd product",
    ),
    (
        "[the] sum of [the] squares of [the] two consecutive (natural numbers|positive integers) is {Q:n}",
        "con2 squares",
    ),
    (
        "<find> [the|these|those] [two|three] [consecutive] [positive|natural] [odd|even] (numbers|integers)",
        "?numbers",
    ),
    (
        "(दुई|दुईओटा|दुईवटा|दुइटा) [ओटा] (क्रमागत|लगातार) [प्राकृतिक] (सङ्ख्या|संख्या) [हरू] को (योगफल|योग) {S:n}",
        "con2 sum",
    ),
    (
        "(तीन|तीनओटा|तीनवटा) [ओटा] (क्रमागत|लगातार) [प्राकृतिक] (सङ्ख्या|संख्या) [हरू] को (योगफल|योग) {S:n}",
        "con3 sum",
    ),
    (
        "(दुई|दुईओटा|दुईवटा|दुइटा) [ओटा] (क्रमागत|लगातार) जोर (सङ्ख्या|संख्या) [हरू] को (योगफल|योग) {S:n}",
        "con2 even sum",
    ),
    (
        "(दुई|दुईओटा|दुईवटा|दुइटा) [ओटा] (क्रमागत|लगातार) बिजोर (सङ्ख्या|संख्या) [हरू] को (योगफल|योग) {S:n}",
        "con2 odd sum",
    ),
    (
        "(दुई|दुईओटा|दुईवटा|दुइटा) [ओटा] (क्रमागत|लगातार) (धनात्मक|प्राकृतिक) (सङ्ख्या|संख्या) [हरू] को गुणनफल {P:n}",
        "con2 product",
    ),
    (
        "(दुई|दुईओटा|दुईवटा|दुइटा) [ओटा] (क्रमागत|लगातार) धनात्मक जोर (सङ्ख्या|संख्या) [हरू] को गुणनफल {P:n}",
        "con2 even product",
    ),
    ("(ती|उक्त) [दुई|तीन] (सङ्ख्या|संख्या) [हरू] <ne>", "?numbers"),
    // One number.
    ("(if|when) {a:n} is added to {k:n} times a number the (result|sum) is {r:n}", "plus"),
    ("(if|when) {a:n} is added to (twice|double) a number the (result|sum) is {r:n}", "plus k=2"),
    (
        "(if|when) {a:n} is added to (thrice|three times) a number the (result|sum) is {r:n}",
        "plus k=3",
    ),
    ("(if|when) {a:n} is added to a number the (result|sum) is {r:n}", "plus k=1"),
    (
        "(if|when) {a:n} is subtracted from {k:n} times a number the (result|difference) is {r:n}",
        "minus",
    ),
    (
        "(if|when) {a:n} is subtracted from (twice|double) a number the (result|difference) is {r:n}",
        "minus k=2",
    ),
    (
        "(if|when) {a:n} is subtracted from (thrice|three times) a number the (result|difference) is {r:n}",
        "minus k=3",
    ),
    ("{k:n} times a number (increased by|plus) {a:n} is [equal to] {r:n}", "plus"),
    ("{k:n} times a number (decreased by|diminished by|minus) {a:n} is [equal to] {r:n}", "minus"),
    ("(twice|double) a number (increased by|plus) {a:n} is [equal to] {r:n}", "plus k=2"),
    (
        "(twice|double) a number (decreased by|diminished by|minus) {a:n} is [equal to] {r:n}",
        "minus k=2",
    ),
    ("[the] sum of a (positive|natural) number and its square is {r:n}", "square"),
    ("[the] sum of a (positive|natural|whole) number and {k:n} is {r:n}", "added"),
    ("[the] square of a (positive|natural) number is {a:n} more than the number", "above"),
    (
        "(if|when) {a:n} is subtracted from the square of a (positive|natural) number the (result|difference) is {r:n}",
        "squareless",
    ),
    (
        "(if|when) {a:n} is added to the square of a (positive|natural) number the (result|sum) is {r:n}",
        "squaremore",
    ),
    ("a number is {a:n} more than {f:n} of it", "fraction"),
    ("<find> (the|that) [positive|natural] number", "?number"),
    ("[कुनै|एउटा] (सङ्ख्या|संख्या) को {k:n} गुणा मा {a:n} (जोड्दा|थप्दा) {r:n} हुन्छ", "plus"),
    ("[कुनै|एउटा] (सङ्ख्या|संख्या) को {k:n} गुणा बाट {a:n} घटाउँदा {r:n} हुन्छ", "minus"),
    ("[कुनै|एउटा] (सङ्ख्या|संख्या) को (दोब्बर|दुई गुणा) मा {a:n} (जोड्दा|थप्दा) {r:n} हुन्छ", "plus k=2"),
    ("[कुनै|एउटा] (सङ्ख्या|संख्या) को (दोब्बर|दुई गुणा) बाट {a:n} घटाउँदा {r:n} हुन्छ", "minus k=2"),
    ("[कुनै|एउटा] (सङ्ख्या|संख्या) मा {a:n} (जोड्दा|थप्दा) {r:n} हुन्छ", "plus k=1"),
    ("[कुनै|एउटा] (प्राकृतिक|धनात्मक) (सङ्ख्या|संख्या) र त्यस को वर्ग को (योगफल|योग) {r:n}", "square"),
    ("(त्यो|उक्त|सो) (सङ्ख्या|संख्या) <ne>", "?number"),
    // A number of two digits.
    ("[the] sum of the digits of a two digit number is {S:n}", "digits dsum"),
    ("[the] product of the digits of a two digit number is {P:n}", "digits dproduct"),
    ("a two digit number is {k:n} times the sum of its digits", "digits dtimes"),
    ("the number is {k:n} times the sum of its digits", "dtimes"),
    ("a two digit number is (twice|double) the sum of its digits", "digits dtimes k=2"),
    ("[and] [the] sum of its digits is {S:n}", "dsum"),
    ("[and] [the] product of its digits is {P:n}", "dproduct"),
    (
        "(if|when) {d:n} is added to (it|the number) [then] (the digits|its digits|the places of the digits|the places of its digits) (are|get|will be) (reversed|interchanged)",
        "reversedmore",
    ),
    (
        "(if|when) {d:n} is added to (it|the number) [then] (the digits|its digits) (interchange|reverse) [their places]",
        "reversedmore",
    ),
    (
        "(if|when) {d:n} is subtracted from (it|the number) [then] (the digits|its digits|the places of the digits|the places of its digits) (are|get|will be) (reversed|interchanged)",
        "reversedless",
    ),
    (
        "(if|when) {d:n} is subtracted from (it|the number) [then] (the digits|its digits) (interchange|reverse) [their places]",
        "reversedless",
    ),
    (
        "the number (formed|obtained) by (reversing|interchanging) (the|its) digits is {d:n} more than the (original|given|original number|given number|number) [number]",
        "reversedmore",
    ),
    (
        "the number (formed|obtained) by (reversing|interchanging) (the|its) digits is {d:n} less than the (original|given|original number|given number|number) [number]",
        "reversedless",
    ),
    ("the (tens|ten's) digit is {g:n} more than the (units|unit's|unit|ones) digit", "tensmore"),
    ("the (units|unit's|unit|ones) digit is {g:n} more than the (tens|ten's) digit", "unitsmore"),
    (
        "the (tens|ten's) digit is (twice|double) the (units|unit's|unit|ones) digit",
        "tenstimes g=2",
    ),
    (
        "the (units|unit's|unit|ones) digit is (twice|double) the (tens|ten's) digit",
        "unitstimes g=2",
    ),
    ("<find> (the|that) [two digit|original] number", "?number"),
    (
        "(दुई अङ्क|दुई अंक) को [एउटा|कुनै] (सङ्ख्या|संख्या) का (अङ्क|अंक) [हरू] को (योगफल|योग) {S:n}",
        "digits dsum",
    ),
    (
        "(दुई अङ्क|दुई अंक) को [एउटा|कुनै] (सङ्ख्या|संख्या) [त्यस का|आफ्ना] (अङ्क|अंक) [हरू] को (योगफल|योग) को {k:n} गुणा",
        "digits dtimes",
    ),
    (
        "(त्यस|सो|उक्त) (सङ्ख्या|संख्या) मा {d:n} (जोड्दा|थप्दा) (अङ्क|अंक) [हरू] को स्थान (बदलिन्छ|साटिन्छ)",
        "reversedmore",
    ),
    (
        "(त्यस|सो|उक्त) (सङ्ख्या|संख्या) बाट {d:n} घटाउँदा (अङ्क|अंक) [हरू] को स्थान (बदलिन्छ|साटिन्छ)",
        "reversedless",
    ),
    ("(त्यो|सो|उक्त) (सङ्ख्या|संख्या) <ne>", "?number"),
];

const X: LetterRow = ("x", Range::Any, "the larger number", "ठूलो सङ्ख्या");
const Y: LetterRow = ("y", Range::Any, "the smaller number", "सानो सङ्ख्या");
const SMALLER_NATURAL: LetterRow = ("x", Range::Natural, "the smaller number", "सानो सङ्ख्या");

const MODELS: &[Model] = &[
    // By sum and difference, or times.
    Model {
        letters: &[X, Y],
        rows: &[
            aside("pair"),
            aside("positive"),
            condition("sum", "x + y = {S}", "sum of the numbers", "सङ्ख्याहरूको योगफल"),
            condition("diff", "x - y = {D}", "difference of the numbers", "सङ्ख्याहरूको फरक"),
            condition(
                "times",
                "x = {k} y",
                "one is so many times the other",
                "एउटा अर्कोको यति गुणा",
            ),
            limit("sum !product", "x >= y"),
            limit("!sum", "x >= y"),
            limit("positive", "y > 0"),
        ],
        asks: &[
            ask(
                "numbers",
                &[
                    ("x", "", "the larger number", "ठूलो सङ्ख्या"),
                    ("y", "", "the smaller number", "सानो सङ्ख्या"),
                ],
            ),
            ask("larger", &[("x", "", "the larger number", "ठूलो सङ्ख्या")]),
            ask("smaller", &[("y", "", "the smaller number", "सानो सङ्ख्या")]),
        ],
    },
    // By product or squares: one letter.
    Model {
        letters: &[("x", Range::Any, "the larger number", "ठूलो सङ्ख्या"), Y],
        rows: &[
            aside("pair"),
            aside("positive"),
            define("sum product", "y = {S} - x", "the smaller number", "सानो सङ्ख्या"),
            define("sum squares", "y = {S} - x", "the smaller number", "सानो सङ्ख्या"),
            define("diff positive product", "y = x - {D}", "the smaller number", "सानो सङ्ख्या"),
            define("diff positive squares", "y = x - {D}", "the smaller number", "सानो सङ्ख्या"),
            condition("product", "x y = {P}", "product of the numbers", "सङ्ख्याहरूको गुणनफल"),
            condition("squares", "x^2 + y^2 = {Q}", "sum of the squares", "वर्गहरूको योग"),
            limit("", "x >= y"),
            limit("positive", "y > 0"),
        ],
        asks: &[
            ask(
                "numbers",
                &[
                    ("x", "", "the larger number", "ठूलो सङ्ख्या"),
                    ("y", "", "the smaller number", "सानो सङ्ख्या"),
                ],
            ),
            ask("larger", &[("x", "", "the larger number", "ठूलो सङ्ख्या")]),
            ask("smaller", &[("y", "", "the smaller number", "सानो सङ्ख्या")]),
        ],
    },
    // By their ratio.
    Model {
        letters: &[
            ("k", Range::Any, "the part that both have in common", "दुवैको साझा भाग"),
            ("x", Range::Any, "the first number", "पहिलो सङ्ख्या"),
            ("y", Range::Any, "the second number", "दोस्रो सङ्ख्या"),
        ],
        rows: &[
            aside("pair"),
            aside("positive"),
            define("ratio", "x = {a} k", "the first number", "पहिलो सङ्ख्या"),
            define("ratio", "y = {b} k", "the second number", "दोस्रो सङ्ख्या"),
            condition("sum", "{a} k + {b} k = {S}", "sum of the numbers", "सङ्ख्याहरूको योगफल"),
            condition(
                "diff",
                "{hi:a,b} k - {lo:a,b} k = {D}",
                "difference of the numbers",
                "सङ्ख्याहरूको फरक",
            ),
            condition(
                "later",
                "{q} ({a} k + {c}) = {p} ({b} k + {c})",
                "ratio with so much added to each",
                "प्रत्येकमा जोडेपछिको अनुपात",
            ),
            condition(
                "earlier",
                "{q} ({a} k - {c}) = {p} ({b} k - {c})",
                "ratio with so much taken from each",
                "प्रत्येकबाट घटाएपछिको अनुपात",
            ),
        ],
        asks: &[ask(
            "numbers",
            &[
                ("x", "", "the first number", "पहिलो सङ्ख्या"),
                ("y", "", "the second number", "दोस्रो सङ्ख्या"),
            ],
        )],
    },
    // Consecutive.
    Model {
        letters: &[
            ("x", Range::Integer, "the smallest number", "सबैभन्दा सानो सङ्ख्या"),
            ("y", Range::Integer, "the next number", "त्यसपछिको सङ्ख्या"),
        ],
        rows: &[
            define("con2", "y = x + 1", "the next number", "त्यसपछिको सङ्ख्या"),
            condition("sum", "x + (x + 1) = {S}", "sum of the numbers", "सङ्ख्याहरूको योगफल"),
        ],
        asks: CONSECUTIVE,
    },
    Model {
        letters: &[
            ("x", Range::Odd, "the smaller odd number", "सानो बिजोर सङ्ख्या"),
            ("y", Range::Odd, "the next odd number", "त्यसपछिको बिजोर सङ्ख्या"),
        ],
        rows: &[
            aside("odd"),
            define("con2 odd", "y = x + 2", "the next odd number", "त्यसपछिको बिजोर सङ्ख्या"),
            condition("odd sum", "x + (x + 2) = {S}", "sum of the numbers", "सङ्ख्याहरूको योगफल"),
        ],
        asks: CONSECUTIVE,
    },
    Model {
        letters: &[
            ("x", Range::Even, "the smaller even number", "सानो जोर सङ्ख्या"),
            ("y", Range::Even, "the next even number", "त्यसपछिको जोर सङ्ख्या"),
        ],
        rows: &[
            aside("even"),
            define("con2 even", "y = x + 2", "the next even number", "त्यसपछिको जोर सङ्ख्या"),
            condition("even sum", "x + (x + 2) = {S}", "sum of the numbers", "सङ्ख्याहरूको योगफल"),
        ],
        asks: CONSECUTIVE,
    },
    Model {
        letters: &[
            ("x", Range::Integer, "the smallest number", "सबैभन्दा सानो सङ्ख्या"),
            ("y", Range::Integer, "the number after it", "त्यसपछिको सङ्ख्या"),
            ("z", Range::Integer, "the largest number", "सबैभन्दा ठूलो सङ्ख्या"),
        ],
        rows: &[
            define("con3 !odd !even", "y = x + 1", "the number after it", "त्यसपछिको सङ्ख्या"),
            define("con3 !odd !even", "z = x + 2", "the largest number", "सबैभन्दा ठूलो सङ्ख्या"),
            condition(
                "con3 sum !odd !even",
                "x + (x + 1) + (x + 2) = {S}",
                "sum of the numbers",
                "सङ्ख्याहरूको योगफल",
            ),
        ],
        asks: CONSECUTIVE_THREE,
    },
    Model {
        letters: &[
            ("x", Range::Odd, "the smallest odd number", "सबैभन्दा सानो बिजोर सङ्ख्या"),
            ("y", Range::Odd, "the odd number after it", "त्यसपछिको बिजोर सङ्ख्या"),
            ("z", Range::Odd, "the largest odd number", "सबैभन्दा ठूलो बिजोर सङ्ख्या"),
        ],
        rows: &[
            define("con3 odd", "y = x + 2", "the odd number after it", "त्यसपछिको बिजोर सङ्ख्या"),
            define("con3 odd", "z = x + 4", "the largest odd number", "सबैभन्दा ठूलो बिजोर सङ्ख्या"),
            condition(
                "con3 odd sum",
                "x + (x + 2) + (x + 4) = {S}",
                "sum of the numbers",
                "सङ्ख्याहरूको योगफल",
            ),
        ],
        asks: CONSECUTIVE_THREE,
    },
    Model {
        letters: &[
            ("x", Range::Even, "the smallest even number", "सबैभन्दा सानो जोर सङ्ख्या"),
            ("y", Range::Even, "the even number after it", "त्यसपछिको जोर सङ्ख्या"),
            ("z", Range::Even, "the largest even number", "सबैभन्दा ठूलो जोर सङ्ख्या"),
        ],
        rows: &[
            define("con3 even", "y = x + 2", "the even number after it", "त्यसपछिको जोर सङ्ख्या"),
            define("con3 even", "z = x + 4", "the largest even number", "सबैभन्दा ठूलो जोर सङ्ख्या"),
            condition(
                "con3 even sum",
                "x + (x + 2) + (x + 4) = {S}",
                "sum of the numbers",
                "सङ्ख्याहरूको योगफल",
            ),
        ],
        asks: CONSECUTIVE_THREE,
    },
    Model {
        letters: &[SMALLER_NATURAL, ("y", Range::Natural, "the next number", "त्यसपछिको सङ्ख्या")],
        rows: &[
            define("con2", "y = x + 1", "the next number", "त्यसपछिको सङ्ख्या"),
            condition(
                "product !odd !even",
                "x (x + 1) = {P}",
                "product of the numbers",
                "सङ्ख्याहरूको गुणनफल",
            ),
            condition("squares", "x^2 + (x + 1)^2 = {Q}", "sum of the squares", "वर्गहरूको योग"),
        ],
        asks: CONSECUTIVE,
    },
    Model {
        letters: &[
            ("x", Range::NaturalOdd, "the smaller odd number", "सानो बिजोर सङ्ख्या"),
            ("y", Range::NaturalOdd, "the next odd number", "त्यसपछिको बिजोर सङ्ख्या"),
        ],
        rows: &[
            define("con2 odd", "y = x + 2", "the next odd number", "त्यसपछिको बिजोर सङ्ख्या"),
            condition(
                "product odd",
                "x (x + 2) = {P}",
                "product of the numbers",
                "सङ्ख्याहरूको गुणनफल",
            ),
        ],
        asks: CONSECUTIVE,
    },
    Model {
        letters: &[
            ("x", Range::NaturalEven, "the smaller even number", "सानो जोर सङ्ख्या"),
            ("y", Range::NaturalEven, "the next even number", "त्यसपछिको जोर सङ्ख्या"),
        ],
        rows: &[
            define("con2 even", "y = x + 2", "the next even number", "त्यसपछिको जोर सङ्ख्या"),
            condition(
                "product even",
                "x (x + 2) = {P}",
                "product of the numbers",
                "सङ्ख्याहरूको गुणनफल",
            ),
        ],
        asks: CONSECUTIVE,
    },
    // One number.
    Model {
        letters: &[("x", Range::Any, "the number", "त्यो सङ्ख्या")],
        rows: &[
            condition(
                "plus",
                "{k} x + {a} = {r}",
                "what is said of the number",
                "सङ्ख्याबारे भनिएको कुरा",
            ),
            condition(
                "minus",
                "{k} x - {a} = {r}",
                "what is said of the number",
                "सङ्ख्याबारे भनिएको कुरा",
            ),
            condition(
                "fraction",
                "x = {f} x + {a}",
                "what is said of the number",
                "सङ्ख्याबारे भनिएको कुरा",
            ),
        ],
        asks: &[ask("number", &[("x", "", "the number", "त्यो सङ्ख्या")])],
    },
    Model {
        letters: &[("x", Range::Positive, "the number", "त्यो सङ्ख्या")],
        rows: &[
            condition(
                "square",
                "x + x^2 = {r}",
                "number and its square together",
                "सङ्ख्या र त्यसको वर्गको योग",
            ),
            condition(
                "added",
                "x + {k} = {r}",
                "what is said of the number",
                "सङ्ख्याबारे भनिएको कुरा",
            ),
            condition("above", "x^2 = x + {a}", "square of the number", "सङ्ख्याको वर्ग"),
            condition("squareless", "x^2 - {a} = {r}", "square less so much", "वर्गबाट घटाउँदा"),
            condition("squaremore", "x^2 + {a} = {r}", "square and so much", "वर्गमा जोड्दा"),
        ],
        asks: &[ask("number", &[("x", "", "the number", "त्यो सङ्ख्या")])],
    },
    // Two digits.
    Model {
        letters: TWO_DIGITS,
        rows: &[
            aside("digits"),
            condition("dsum !dproduct", "x + y = {S}", "sum of the digits", "अङ्कहरूको योग"),
            condition(
                "dtimes",
                "10 x + y = {k} (x + y)",
                "so many times the sum of the digits",
                "अङ्कहरूको योगको यति गुणा",
            ),
            condition(
                "reversedmore !dproduct",
                "10 x + y + {d} = 10 y + x",
                "digits in the other order",
                "अङ्क साटिएको सङ्ख्या",
            ),
            condition(
                "reversedless !dproduct",
                "10 x + y - {d} = 10 y + x",
                "digits in the other order",
                "अङ्क साटिएको सङ्ख्या",
            ),
            condition("tensmore !dproduct", "x = y + {g}", "the tens digit", "दशको स्थानको अङ्क"),
            condition("unitsmore !dproduct", "y = x + {g}", "the units digit", "एकको स्थानको अङ्क"),
            condition("tenstimes", "x = {g} y", "the tens digit", "दशको स्थानको अङ्क"),
            condition("unitstimes", "y = {g} x", "the units digit", "एकको स्थानको अङ्क"),
        ],
        asks: DIGITS_ASKED,
    },
    Model {
        letters: TWO_DIGITS,
        rows: &[
            aside("digits"),
            condition("dproduct", "x y = {P}", "product of the digits", "अङ्कहरूको गुणनफल"),
            define(
                "reversedmore",
                "y = x + {d}/9",
                "the units digit, from 10x + y and so much more being 10y + x",
                "एकको स्थानको अङ्क, 10x + y मा जोड्दा 10y + x हुने भएकाले",
            ),
            define(
                "reversedless",
                "y = x - {d}/9",
                "the units digit, from 10x + y less so much being 10y + x",
                "एकको स्थानको अङ्क, 10x + y बाट घटाउँदा 10y + x हुने भएकाले",
            ),
            define("tensmore", "y = x - {g}", "the units digit", "एकको स्थानको अङ्क"),
            define("unitsmore", "y = x + {g}", "the units digit", "एकको स्थानको अङ्क"),
        ],
        asks: DIGITS_ASKED,
    },
];

const TWO_DIGITS: &[LetterRow] = &[
    ("x", Range::LeadingDigit, "the tens digit", "दशको स्थानको अङ्क"),
    ("y", Range::Digit, "the units digit", "एकको स्थानको अङ्क"),
];

const DIGITS_ASKED: &[super::Ask] =
    &[ask("number", &[("10 x + y", "", "the number", "त्यो सङ्ख्या")])];

const CONSECUTIVE: &[super::Ask] = &[ask(
    "numbers",
    &[("x", "", "the smaller number", "सानो सङ्ख्या"), ("y", "", "the larger number", "ठूलो सङ्ख्या")],
)];

const CONSECUTIVE_THREE: &[super::Ask] = &[ask(
    "numbers",
    &[
        ("x", "", "the smallest number", "सबैभन्दा सानो सङ्ख्या"),
        ("y", "", "the middle number", "बीचको सङ्ख्या"),
        ("z", "", "the largest number", "सबैभन्दा ठूलो सङ्ख्या"),
    ],
)];
