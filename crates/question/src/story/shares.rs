//! Sharing in a ratio, partners, mixtures, proportionals.

use super::{Family, Model, aside, ask, condition, define};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    (
        "(divide|share|distribute) {M:m} (between|among|to) ~A and ~B in the ratio [of] {a:n} : {b:n}",
        "two",
    ),
    (
        "{M:m} is [to be] (divided|shared|distributed) (between|among|to) ~A and ~B in the ratio [of] {a:n} : {b:n}",
        "two",
    ),
    (
        "(divide|share|distribute) {M:m} (between|among|to) ~A ~B and ~C in the ratio [of] {a:n} : {b:n} : {c:n}",
        "three",
    ),
    (
        "{M:m} is [to be] (divided|shared|distributed) (between|among|to) ~A ~B and ~C in the ratio [of] {a:n} : {b:n} : {c:n}",
        "three",
    ),
    ("(divide|share|distribute) {M:m} [into two parts] in the ratio [of] {a:n} : {b:n}", "parts"),
    ("(divide|split) {N:n} into two parts in the ratio [of] {a:n} : {b:n}", "number"),
    (
        "(divide|share|distribute) {M:m} [into three parts] in the ratio [of] {a:n} : {b:n} : {c:n}",
        "threeparts",
    ),
    ("how much [money] (does|will|did) (each|each of them|each person) (get|receive)", ""),
    ("(find|calculate) [the] share of each [of them|person]", ""),
    ("(find|calculate) [the|their] shares", ""),
    (
        "{M:m} लाई ~A र ~B (बिच|बीच) [मा] {a:n} : {b:n} को अनुपात मा (बाँड्नुहोस्|भाग लगाउनुहोस्|बाँडियो)",
        "two",
    ),
    ("{M:m} ~A र ~B लाई {a:n} : {b:n} को अनुपात मा (बाँड्नुहोस्|भाग लगाउनुहोस्|बाँडियो|बाँड्दा)", "two"),
    ("{M:m} लाई {a:n} : {b:n} को अनुपात मा (बाँड्नुहोस्|भाग लगाउनुहोस्|विभाजन गर्नुहोस्)", "parts"),
    (
        "{M:m} लाई {a:n} : {b:n} : {c:n} को अनुपात मा (बाँड्नुहोस्|भाग लगाउनुहोस्|विभाजन गर्नुहोस्)",
        "threeparts",
    ),
    ("(प्रत्येक ले|हरेक ले) (कति पाउँछ|कति कति पाउँछन्|कति रकम पाउँछ|कति पाउँछन्)", ""),
    // From the share of one.
    (
        "~A and ~B (share|divide|shared|divided) [a] [sum of] [some] money in the ratio [of] {a:n} : {b:n}",
        "shared",
    ),
    (
        "[a] [sum of] money is (shared|divided) between ~A and ~B in the ratio [of] {a:n} : {b:n}",
        "shared",
    ),
    ("if ~A (gets|receives|got|received) {x:m}", "first"),
    ("how much (does|will|did) ~B (get|receive)", "?second"),
    ("<find> the share of ~B", "?second"),
    ("<find> the (total sum|total money|total amount|sum of money|total sum of money)", "?total"),
    // Partners.
    (
        "~A and ~B (invested|invest|start a business investing|started a business investing|started a business with) {f:m} and {g:m} [respectively] [in a business]",
        "partners",
    ),
    (
        "~A (invested|invests) {f:m} and ~B [invested|invests] {g:m} [in a business|in the business]",
        "partners",
    ),
    (
        "~A (invested|invests) {f:m} for {s:t} and ~B [invested|invests] {g:m} for {u:t} [in a business|in the business]",
        "timed",
    ),
    (
        "(at the end of the year|after one year|at the end of a year) (they|the company|the business) (made|earned|had|got|make|earn) [a|the] [total] profit of {W:m}",
        "profit",
    ),
    (
        "(they|the business) (made|earned|had|got|make|earn) [a|the] [total] profit of {W:m}",
        "profit",
    ),
    ("[the|their] total profit is {W:m}", "profit"),
    ("[if] the [total] profit is {W:m}", "profit"),
    (
        "<find> (each partner's share|the share of each partner|the share of each|their shares|each one's share|the profit of each) [of|in] [the] [profit]",
        "?profits",
    ),
    (
        "~A र ~B ले [क्रमशः] {f:m} र {g:m} [क्रमशः] लगानी (गरे|गरेर|गरी|गरेका छन्) [व्यापार] [सुरु] [गरे]",
        "partners",
    ),
    ("(एक वर्ष पछि|वर्ष को अन्त्य मा) {W:m} नाफा (भयो|भए|हुँदा)", "profit"),
    ("(प्रत्येक|प्रत्येक को|हरेक को|दुवै को) [नाफा को] (नाफा|हिस्सा|भाग) <ne>", "?profits"),
    // Compound ratios.
    ("if ~A : ~B = {a:n} : {b:n} and ~B : ~C = {c:n} : {d:n}", "chain"),
    ("~A : ~B = {a:n} : {b:n} [and] ~B : ~C = {c:n} : {d:n}", "chain"),
    ("<find> ~A : ~B : ~C", "?chain"),
    ("<find> ~A : ~C", "?ends"),
    ("~A : ~B : ~C <ne>", "?chain"),
    ("~A : ~C <ne>", "?ends"),
    // Proportionals.
    ("<find> the fourth (proportional|proportion) (to|of) {a:n} {b:n} and {c:n}", "fourth"),
    ("<find> the third (proportional|proportion) (to|of) {a:n} and {b:n}", "third"),
    ("<find> the mean (proportional|proportion) (between|of) {a:n} and {b:n}", "mean"),
    ("{a:n} {b:n} र {c:n} को (चौथो समानुपातिक|चौथो समानुपाती) <ne>", "fourth"),
    ("{a:n} र {b:n} को (मध्य समानुपातिक|मध्य समानुपाती) <ne>", "mean"),
    // Mixtures.
    (
        "(a|an) ~X of ~P and ~Q of {T:V} contains [them] [~P and ~Q] in the ratio [of] {a:n} : {b:n}",
        "mixture",
    ),
    ("{T:V} of [a] mixture contains ~P and ~Q in the ratio [of] {a:n} : {b:n}", "mixture"),
    ("{T:V} of [a] mixture (has|have) ~P and ~Q in the ratio [of] {a:n} : {b:n}", "mixture"),
    (
        "in {T:V} of [a] mixture [the ratio of] ~P and ~Q (is|are in the ratio [of]) {a:n} : {b:n}",
        "mixture",
    ),
    (
        "how much ~Q (must|should|is to) be added [to it] [so that|to make] [the] ratio [becomes|become|of them|will be|is] {p:n} : {q:n}",
        "?addsecond",
    ),
    (
        "how many litres of ~Q (must|should|are to) be added [to it] [so that|to make] [the] ratio [becomes|become|of them|will be|is] {p:n} : {q:n}",
        "?addsecond",
    ),
    ("<find> the (quantity|quantities|amount) of ~P and ~Q [in it|in the mixture]", "?contents"),
    ("<find> the (quantity|quantities|amount) of each", "?contents"),
];

const MODELS: &[Model] = &[
    Model {
        letters: &[
            ("k", Range::Positive, "the value of one part", "एक भागको मान"),
            ("x", Range::Positive, "the share of {~A}", "{~A}को भाग"),
            ("y", Range::Positive, "the share of {~B}", "{~B}को भाग"),
        ],
        rows: &[
            define(
                "two",
                "k = {M}/({a} + {b})",
                "one part: all of it divided by the number of parts",
                "एक भाग: जम्मालाई भागहरूको सङ्ख्याले भाग गरेको",
            ),
            define("two", "x = {a} k", "the share of {~A}", "{~A}को भाग"),
            define("two", "y = {b} k", "the share of {~B}", "{~B}को भाग"),
        ],
        asks: &[ask(
            "",
            &[
                ("x", "money", "the share of {~A}", "{~A}को भाग"),
                ("y", "money", "the share of {~B}", "{~B}को भाग"),
            ],
        )],
    },
    Model {
        letters: &[
            ("k", Range::Positive, "the value of one part", "एक भागको मान"),
            ("x", Range::Positive, "the share of {~A}", "{~A}को भाग"),
            ("y", Range::Positive, "the share of {~B}", "{~B}को भाग"),
            ("z", Range::Positive, "the share of {~C}", "{~C}को भाग"),
        ],
        rows: &[
            define(
                "three",
                "k = {M}/({a} + {b} + {c})",
                "one part: all of it divided by the number of parts",
                "एक भाग: जम्मालाई भागहरूको सङ्ख्याले भाग गरेको",
            ),
            define("three", "x = {a} k", "the share of {~A}", "{~A}को भाग"),
            define("three", "y = {b} k", "the share of {~B}", "{~B}को भाग"),
            define("three", "z = {c} k", "the share of {~C}", "{~C}को भाग"),
        ],
        asks: &[ask(
            "",
            &[
                ("x", "money", "the share of {~A}", "{~A}को भाग"),
                ("y", "money", "the share of {~B}", "{~B}को भाग"),
                ("z", "money", "the share of {~C}", "{~C}को भाग"),
            ],
        )],
    },
    Model {
        letters: &[
            ("k", Range::Positive, "the value of one part", "एक भागको मान"),
            ("x", Range::Positive, "the first part", "पहिलो भाग"),
            ("y", Range::Positive, "the second part", "दोस्रो भाग"),
            ("z", Range::Positive, "the third part", "तेस्रो भाग"),
        ],
        rows: &[
            define(
                "parts",
                "k = {M}/({a} + {b})",
                "one part: all of it divided by the number of parts",
                "एक भाग: जम्मालाई भागहरूको सङ्ख्याले भाग गरेको",
            ),
            define("parts", "x = {a} k", "the first part", "पहिलो भाग"),
            define("parts", "y = {b} k", "the second part", "दोस्रो भाग"),
        ],
        asks: &[ask(
            "",
            &[
                ("x", "money", "the first part", "पहिलो भाग"),
                ("y", "money", "the second part", "दोस्रो भाग"),
            ],
        )],
    },
    Model {
        letters: &[
            ("k", Range::Positive, "the value of one part", "एक भागको मान"),
            ("x", Range::Positive, "the first part", "पहिलो भाग"),
            ("y", Range::Positive, "the second part", "दोस्रो भाग"),
            ("z", Range::Positive, "the third part", "तेस्रो भाग"),
        ],
        rows: &[
            define(
                "threeparts",
                "k = {M}/({a} + {b} + {c})",
                "one part: all of it divided by the number of parts",
                "एक भाग: जम्मालाई भागहरूको सङ्ख्याले भाग गरेको",
            ),
            define("threeparts", "x = {a} k", "the first part", "पहिलो भाग"),
            define("threeparts", "y = {b} k", "the second part", "दोस्रो भाग"),
            define("threeparts", "z = {c} k", "the third part", "तेस्रो भाग"),
        ],
        asks: &[ask(
            "",
            &[
                ("x", "money", "the first part", "पहिलो भाग"),
                ("y", "money", "the second part", "दोस्रो भाग"),
                ("z", "money", "the third part", "तेस्रो भाग"),
            ],
        )],
    },
    Model {
        letters: &[
            ("k", Range::Positive, "one part", "एक भाग"),
            ("x", Range::Positive, "the first part", "पहिलो भाग"),
            ("y", Range::Positive, "the second part", "दोस्रो भाग"),
        ],
        rows: &[
            define(
                "number",
                "k = {N}/({a} + {b})",
                "one part: all of it divided by the number of parts",
                "एक भाग: जम्मालाई भागहरूको सङ्ख्याले भाग गरेको",
            ),
            define("number", "x = {a} k", "the first part", "पहिलो भाग"),
            define("number", "y = {b} k", "the second part", "दोस्रो भाग"),
        ],
        asks: &[ask(
            "",
            &[("x", "", "the first part", "पहिलो भाग"), ("y", "", "the second part", "दोस्रो भाग")],
        )],
    },
    Model {
        letters: &[
            ("k", Range::Positive, "the value of one part", "एक भागको मान"),
            ("y", Range::Positive, "the share of {~B}", "{~B}को भाग"),
            ("t", Range::Positive, "all the money", "जम्मा रकम"),
        ],
        rows: &[
            define(
                "shared first",
                "k = {x}/{a}",
                "one part, from the share of {~A}",
                "{~A}को भागबाट एक भाग",
            ),
            define("shared first", "y = {b} k", "the share of {~B}", "{~B}को भाग"),
            define("shared first", "t = {x} + y", "all the money", "जम्मा रकम"),
        ],
        asks: &[
            ask("second", &[("y", "money", "the share of {~B}", "{~B}को भाग")]),
            ask("total", &[("t", "money", "all the money", "जम्मा रकम")]),
        ],
    },
    Model {
        letters: &[
            (
                "k",
                Range::Positive,
                "the profit on one rupee that was put in",
                "एक रुपैयाँ लगानीको नाफा",
            ),
            ("x", Range::Positive, "the profit of {~A}", "{~A}को नाफा"),
            ("y", Range::Positive, "the profit of {~B}", "{~B}को नाफा"),
        ],
        rows: &[
            define(
                "partners profit",
                "k = {W}/({f} + {g})",
                "the profit on one rupee that was put in",
                "एक रुपैयाँ लगानीको नाफा",
            ),
            define("partners profit", "x = {f} k", "the profit of {~A}", "{~A}को नाफा"),
            define("partners profit", "y = {g} k", "the profit of {~B}", "{~B}को नाफा"),
        ],
        asks: PROFITS,
    },
    Model {
        letters: &[
            (
                "k",
                Range::Positive,
                "the profit on one rupee for a month",
                "एक रुपैयाँको एक महिनाको नाफा",
            ),
            ("x", Range::Positive, "the profit of {~A}", "{~A}को नाफा"),
            ("y", Range::Positive, "the profit of {~B}", "{~B}को नाफा"),
        ],
        rows: &[
            define(
                "timed profit",
                "k = {W}/({f}*{s>month} + {g}*{u>month})",
                "the profit on one rupee for a month",
                "एक रुपैयाँको एक महिनाको नाफा",
            ),
            define("timed profit", "x = {f}*{s>month}*k", "the profit of {~A}", "{~A}को नाफा"),
            define("timed profit", "y = {g}*{u>month}*k", "the profit of {~B}", "{~B}को नाफा"),
        ],
        asks: PROFITS,
    },
    Model {
        letters: &[],
        rows: &[aside("chain")],
        asks: &[
            ask(
                "chain",
                &[(
                    "({a}*{c}) : ({b}*{c}) : ({b}*{d})",
                    "",
                    "{~A} : {~B} : {~C}, with the same number for {~B} in both ratios",
                    "{~A} : {~B} : {~C}, दुवै अनुपातमा {~B} का लागि एउटै सङ्ख्या लिएर",
                )],
            ),
            ask(
                "ends",
                &[(
                    "({a}*{c}) : ({b}*{d})",
                    "",
                    "{~A} : {~C}, from {~A} : {~B} and {~B} : {~C}",
                    "{~A} : {~B} र {~B} : {~C} बाट {~A} : {~C}",
                )],
            ),
        ],
    },
    Model {
        letters: &[("x", Range::Positive, "the fourth proportional", "चौथो समानुपातिक")],
        rows: &[condition(
            "fourth",
            "{a} x = {b}*{c}",
            "product of the extremes and of the means",
            "बाहिरी र भित्री पदको गुणनफल",
        )],
        asks: &[ask("", &[("x", "", "the fourth proportional", "चौथो समानुपातिक")])],
    },
    Model {
        letters: &[("x", Range::Positive, "the third proportional", "तेस्रो समानुपातिक")],
        rows: &[condition(
            "third",
            "{a} x = {b}^2",
            "product of the extremes and of the means",
            "बाहिरी र भित्री पदको गुणनफल",
        )],
        asks: &[ask("", &[("x", "", "the third proportional", "तेस्रो समानुपातिक")])],
    },
    Model {
        letters: &[("x", Range::Positive, "the mean proportional", "मध्य समानुपातिक")],
        rows: &[condition(
            "mean",
            "x^2 = {a}*{b}",
            "product of the means and of the extremes",
            "भित्री र बाहिरी पदको गुणनफल",
        )],
        asks: &[ask("", &[("x", "", "the mean proportional", "मध्य समानुपातिक")])],
    },
    Model {
        letters: &[
            ("k", Range::Positive, "one part of the mixture", "मिश्रणको एक भाग"),
            ("u", Range::Positive, "the {~P} in the mixture", "मिश्रणमा भएको {~P}"),
            ("v", Range::Positive, "the {~Q} in the mixture", "मिश्रणमा भएको {~Q}"),
            ("x", Range::Positive, "the {~Q} that is added", "थपिने {~Q}"),
        ],
        rows: &[
            define("mixture", "k = {T}/({a} + {b})", "one part of the mixture", "मिश्रणको एक भाग"),
            define("mixture", "u = {a} k", "the {~P} in the mixture", "मिश्रणमा भएको {~P}"),
            define("mixture", "v = {b} k", "the {~Q} in the mixture", "मिश्रणमा भएको {~Q}"),
            condition(
                "?addsecond",
                "{q} u = {p} (v + x)",
                "new ratio of {~P} and {~Q}",
                "{~P} र {~Q}को नयाँ अनुपात",
            ),
        ],
        asks: &[
            ask("addsecond", &[("x", "@T", "the {~Q} that is added", "थपिने {~Q}")]),
            ask(
                "contents",
                &[
                    ("u", "@T", "the {~P} in the mixture", "मिश्रणमा भएको {~P}"),
                    ("v", "@T", "the {~Q} in the mixture", "मिश्रणमा भएको {~Q}"),
                ],
            ),
        ],
    },
];

const PROFITS: &[super::Ask] = &[ask(
    "profits",
    &[
        ("x", "money", "the profit of {~A}", "{~A}को नाफा"),
        ("y", "money", "the profit of {~B}", "{~B}को नाफा"),
    ],
)];
