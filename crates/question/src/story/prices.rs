//! Prices of two things from two purchases, and gain or loss in a story.

use super::{Family, Model, ask, condition, define};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    (
        "[the] [total] [cost of] {a#:n} ~P and {b#:n} ~Q (cost|costs|is|cost together|together cost) {c#:m}",
        "bought#",
    ),
    ("{a#:n} ~P र {b#:n} ~Q को [जम्मा] (मूल्य|दाम) {c#:m} [पर्छ|छ]", "bought#"),
    ("<find> the (cost|price) of (each|each thing|one of each|each of them)", "?each"),
    ("<find> the (cost|price) of [a|an|one|each] ~P and [of] [a|an|one|each] ~Q", "?each"),
    ("<find> the (cost|price) of (a|an|one|each) ~P and [of] (a|an|one|each) ~Q", "?each"),
    ("(प्रत्येक को|एउटा ~P र एउटा ~Q को|एक ~P र एक ~Q को) (मूल्य|दाम) <ne>", "?each"),
    // Marked above cost, sold with a discount.
    (
        "(a|the) ~S<seller> marks (his|her|the) goods {u:%} above [the] cost price and (allows|gives) [a] [discount of] {d:%} [discount]",
        "marked",
    ),
    (
        "the marked price of (a|an|the) ~T is {u:%} above [the|its] cost price [and] [a] discount of {d:%} is (given|allowed)",
        "marked",
    ),
    ("<find> (his|her|the|their) (profit|gain) (percent|percentage|per cent)", "?gain"),
    // Bought in number, sold in number.
    (
        "(a|the) ~S<seller> (bought|buys) {n:n} ~T (for|at) {C:m} and (sold|sells) (them at|each at|each for|them for) {s:m} each",
        "lot",
    ),
    (
        "(a|the) ~S<seller> (bought|buys) {n:n} ~T (for|at) {C:m} and (sold|sells) each of them (at|for) {s:m}",
        "lot",
    ),
    ("<find> (his|her|the) profit [amount]", "?profit"),
    // The gain changes with the price.
    ("(a|the) ~S<seller> (sold|sells) (a|an|the) ~T at a (profit|gain) of {p:%}", "soldgain"),
    ("(a|the) ~S<seller> (sold|sells) (a|an|the) ~T at a loss of {p:%}", "soldloss"),
    (
        "if (he|she) had sold it for {m:m} more (he|she) would have (gained|made a profit of) {q:%}",
        "moregain",
    ),
    ("<find> the cost price [of the ~T]", "?cost"),
    // Successive discounts.
    ("the marked price of (a|an|the) ~T is {M:m}", "mp"),
    ("[a] ~T is marked [at] {M:m}", "mp"),
    (
        "[two] successive discounts of {d:%} and {f:%} are (given|allowed|offered) [on it]",
        "successive",
    ),
    ("after two successive discounts of {d:%} and {f:%}", "successive"),
    ("<find> (the|its) selling price", "?sp"),
    (
        "<find> (a|the) single discount (equivalent to|equal to) [two] successive discounts of {d:%} and {f:%}",
        "?single successive",
    ),
];

const MODELS: &[Model] = &[
    Model {
        letters: &[
            ("x", Range::Positive, "the price of one {1~P}", "एउटा {1~P}को मूल्य"),
            ("y", Range::Positive, "the price of one {1~Q}", "एउटा {1~Q}को मूल्य"),
        ],
        rows: &[
            condition("bought1", "{a1} x + {b1} y = {c1}", "first purchase", "पहिलो किनमेल"),
            condition("bought2", "{a2} x + {b2} y = {c2}", "second purchase", "दोस्रो किनमेल"),
        ],
        asks: &[ask(
            "each",
            &[
                ("x", "money", "the price of one {1~P}", "एउटा {1~P}को मूल्य"),
                ("y", "money", "the price of one {1~Q}", "एउटा {1~Q}को मूल्य"),
            ],
        )],
    },
    Model {
        letters: &[
            (
                "m",
                Range::Positive,
                "the marked price where the cost price is 100",
                "क्रय मूल्य 100 हुँदा अङ्कित मूल्य",
            ),
            ("s", Range::Positive, "the selling price then", "त्यति बेलाको विक्रय मूल्य"),
            ("p", Range::Positive, "the profit per cent", "नाफा प्रतिशत"),
        ],
        rows: &[
            define(
                "marked",
                "m = 100 + {u}",
                "the marked price where the cost price is 100",
                "क्रय मूल्य 100 हुँदा अङ्कित मूल्य",
            ),
            define(
                "marked",
                "s = m (100 - {d})/100",
                "the selling price then",
                "त्यति बेलाको विक्रय मूल्य",
            ),
            define("?gain", "p = s - 100", "the profit on a cost of 100", "100 को क्रय मूल्यमा नाफा"),
        ],
        asks: &[ask("gain", &[("p", "%", "the profit per cent", "नाफा प्रतिशत")])],
    },
    Model {
        letters: &[
            ("s", Range::Positive, "the selling price of all", "सबैको विक्रय मूल्य"),
            ("p", Range::Positive, "the profit", "नाफा"),
            ("q", Range::Positive, "the profit per cent", "नाफा प्रतिशत"),
        ],
        rows: &[
            define("lot", "s = {n}*{s}", "the selling price of all", "सबैको विक्रय मूल्य"),
            define("lot", "p = s - {C}", "the profit", "नाफा"),
            define("?gain", "q = p/{C}*100", "the profit per cent", "नाफा प्रतिशत"),
        ],
        asks: &[
            ask("profit", &[("p", "money", "the profit", "नाफा")]),
            ask("gain", &[("q", "%", "the profit per cent", "नाफा प्रतिशत")]),
        ],
    },
    Model {
        letters: &[("x", Range::Positive, "the cost price", "क्रय मूल्य")],
        rows: &[
            condition(
                "soldgain moregain",
                "(100 + {q})/100*x - (100 + {p})/100*x = {m}",
                "difference of the selling prices",
                "विक्रय मूल्यको फरक",
            ),
            condition(
                "soldloss moregain",
                "(100 + {q})/100*x - (100 - {p})/100*x = {m}",
                "difference of the selling prices",
                "विक्रय मूल्यको फरक",
            ),
        ],
        asks: &[ask("cost", &[("x", "money", "the cost price", "क्रय मूल्य")])],
    },
    Model {
        letters: &[
            ("u", Range::Positive, "the price after the first discount", "पहिलो छुटपछिको मूल्य"),
            ("s", Range::Positive, "the selling price", "विक्रय मूल्य"),
        ],
        rows: &[
            define(
                "mp successive",
                "u = {M}*(100 - {d})/100",
                "the price after the first discount",
                "पहिलो छुटपछिको मूल्य",
            ),
            define(
                "mp successive",
                "s = u*(100 - {f})/100",
                "the price after the second discount",
                "दोस्रो छुटपछिको मूल्य",
            ),
        ],
        asks: &[ask("sp", &[("s", "money", "the selling price", "विक्रय मूल्य")])],
    },
    Model {
        letters: &[
            (
                "u",
                Range::Positive,
                "what is left of 100 after the first discount",
                "पहिलो छुटपछि 100 मा बाँकी",
            ),
            ("s", Range::Positive, "what is left after the second", "दोस्रो छुटपछि बाँकी"),
            ("p", Range::Positive, "the single discount", "एउटै छुट"),
        ],
        rows: &[
            define(
                "successive",
                "u = 100 - {d}",
                "what is left of 100 after the first discount",
                "पहिलो छुटपछि 100 मा बाँकी",
            ),
            define(
                "successive",
                "s = u*(100 - {f})/100",
                "what is left after the second",
                "दोस्रो छुटपछि बाँकी",
            ),
            define("?single", "p = 100 - s", "the single discount", "एउटै छुट"),
        ],
        asks: &[ask("single", &[("p", "%", "the single discount", "एउटै छुट दर")])],
    },
];
