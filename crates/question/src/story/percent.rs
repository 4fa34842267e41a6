//! Hundredths in stories: marks, elections, rises and falls, what is left.

use super::{Family, Model, ask, condition, define};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    ("~A (scored|obtained|got|secured) {a:n} [marks] out of {b:n} [marks] [in ~T]", "marks"),
    ("what (percent|percentage) [of marks] did (he|she|~A) (get|score|obtain|secure)", "?marks"),
    ("<find> (his|her|the) percentage [of marks]", "?marks"),
    ("what (percent|percentage) of {b:n} is {a:n}", "part ?marks"),
    ("what (percent|percentage) of {b:m} is {a:m}", "part ?marks"),
    // A rise or a fall.
    (
        "the (price|cost) of (a|an|the|) ~T (increased|rose|was increased|has increased) from {a:m} to {b:m}",
        "rise",
    ),
    (
        "the (price|cost) of (a|an|the|) ~T (decreased|fell|was reduced|has decreased|was decreased) from {a:m} to {b:m}",
        "fall",
    ),
    (
        "the (population|number of students) of (a|the) ~T (increased|rose|has increased) from {a:n} to {b:n}",
        "rise",
    ),
    (
        "<find> the (percentage increase|percent increase|increase percent|increase per cent|increase percentage)",
        "?rise",
    ),
    ("by what (percent|percentage) did (it|the price|the population) (increase|rise)", "?rise"),
    (
        "<find> the (percentage decrease|percent decrease|decrease percent|decrease per cent|decrease percentage)",
        "?fall",
    ),
    ("by what (percent|percentage) did (it|the price|the population) (decrease|fall)", "?fall"),
    ("[the] [monthly] salary of [a|the] ~A is {s:m}", "salary"),
    ("if it is increased by {p:%}", "up"),
    ("if (his|her|the) salary is increased by {p:%}", "up"),
    ("it is increased by {p:%}", "up"),
    ("if it is decreased by {p:%}", "down"),
    ("<find> (his|her|the) new salary", "?new"),
    // Pass marks.
    (
        "(in an examination|in an exam|to pass an examination|to pass an exam|in order to pass an examination) a (student|candidate) (must|has to|needs to|should) (get|score|obtain|secure) {p:%} [of the] [total|full] [marks] [to pass]",
        "pass",
    ),
    (
        "(~A|a student|a candidate|he|she) (gets|got|scored|scores|obtained|obtains) {g:n} marks and (fails|failed) by {f:n} marks",
        "fails",
    ),
    ("<find> the (full marks|maximum marks|total marks)", "?full"),
    // Elections.
    ("(in an election between two candidates|two candidates contested an election)", "election"),
    (
        "(the winner|the winning candidate|one candidate|one of them) (got|gets|received|secured) {p:%} of the [total] [valid] votes [polled|cast] and won by {m:n} votes",
        "won",
    ),
    ("<find> the total number of votes [polled|cast]", "?votes"),
    // Spending and saving.
    (
        "~A (spends|spent) {p:%} of (his|her) (income|salary|monthly income|monthly salary) and saves {s:m} [a month|every month|per month|in a month]",
        "spends",
    ),
    (
        "a (man|woman|person|teacher|clerk|family) (spends|spent) {p:%} of (his|her|its) (income|salary|monthly income|monthly salary) and saves {s:m} [a month|every month|per month|in a month]",
        "spends",
    ),
    ("<find> (his|her|the|its) [monthly] (income|salary)", "?income"),
    // Nepali.
    (
        "~A ले {b:n} [पूर्णाङ्क|पूर्णाङ्कमा] [मा] {a:n} (अङ्क|अंक) (प्राप्त गर्‍यो|ल्यायो|पायो|प्राप्त गरिन्|ल्याइन्)",
        "marks",
    ),
    ("[उसले|उनले] (प्राप्त|पाएको) (अङ्क|अंक) [को] प्रतिशत <ne>", "?marks"),
    ("[एउटा|एक जना] [~T] ले आम्दानी को {p:%} खर्च गरी [मासिक] {s:m} बचत गर्छ", "spends"),
    ("[उस को|उन को] [मासिक] आम्दानी <ne>", "?income"),
];

const MODELS: &[Model] = &[
    Model {
        letters: &[("p", Range::NotNegative, "the percentage", "प्रतिशत")],
        rows: &[
            define(
                "marks",
                "p = {a}/{b}*100",
                "so many hundredths of the whole",
                "पूर्ण अङ्कको यति शतांश",
            ),
            define(
                "part",
                "p = {a}/{b}*100",
                "so many hundredths of the whole",
                "पूरा राशिको यति शतांश",
            ),
            super::limit("marks", "p <= 100"),
        ],
        asks: &[ask("marks", &[("p", "%", "the percentage", "प्रतिशत")])],
    },
    Model {
        letters: &[
            ("c", Range::Positive, "the change", "परिवर्तन"),
            ("p", Range::Positive, "the percentage", "प्रतिशत"),
        ],
        rows: &[
            define("rise ?rise", "c = {b} - {a}", "the increase", "वृद्धि"),
            define("fall ?fall", "c = {a} - {b}", "the decrease", "ह्रास"),
            define(
                "",
                "p = c/{a}*100",
                "the change in hundredths of what was there before",
                "पहिलेको राशिको प्रतिशतमा परिवर्तन",
            ),
        ],
        asks: &[
            ask("rise", &[("p", "%", "the increase per cent", "वृद्धि प्रतिशत")]),
            ask("fall", &[("p", "%", "the decrease per cent", "ह्रास प्रतिशत")]),
        ],
    },
    Model {
        letters: &[("n", Range::Positive, "the new salary", "नयाँ तलब")],
        rows: &[
            define("salary up", "n = {s}*(100 + {p})/100", "the new salary", "नयाँ तलब"),
            define("salary down", "n = {s}*(100 - {p})/100", "the new salary", "नयाँ तलब"),
        ],
        asks: &[ask("new", &[("n", "money", "the new salary", "नयाँ तलब")])],
    },
    Model {
        letters: &[("x", Range::Positive, "the full marks", "पूर्णाङ्क")],
        rows: &[condition(
            "pass fails",
            "{p}/100*x = {g} + {f}",
            "marks needed to pass",
            "उत्तीर्ण हुन चाहिने अङ्क",
        )],
        asks: &[ask("full", &[("x", "", "the full marks", "पूर्णाङ्क")])],
    },
    Model {
        letters: &[("x", Range::Natural, "the number of votes", "जम्मा मत")],
        rows: &[condition(
            "election won",
            "{p}/100*x - (100 - {p})/100*x = {m}",
            "votes more than the other",
            "अर्कोभन्दा बढी मत",
        )],
        asks: &[ask("votes", &[("x", "", "the number of votes", "जम्मा मत")])],
    },
    Model {
        letters: &[("x", Range::Positive, "the income", "आम्दानी")],
        rows: &[condition("spends", "(100 - {p})/100*x = {s}", "what is saved", "बचत")],
        asks: &[ask("income", &[("x", "money", "the income", "आम्दानी")])],
    },
];
