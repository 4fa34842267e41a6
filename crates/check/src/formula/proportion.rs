//! Unitary method, time and work, speed.

use super::{Kind, Law, Quantity, law, quantity, text};

const M1: Quantity = quantity("x", Kind::Number, "workers at first", "पहिलेका कामदार");
const D1: Quantity =
    quantity("d", Kind::Days, "days of the workers at first", "पहिलेका कामदारलाई लाग्ने दिन");
const M2: Quantity = quantity("y", Kind::Number, "other number of workers", "अर्को कामदार सङ्ख्या");
const D2: Quantity = quantity(
    "D",
    Kind::Days,
    "days of the other number of workers",
    "अर्को कामदार सङ्ख्यालाई लाग्ने दिन",
);
const ALONE_A: Quantity =
    quantity("a", Kind::Days, "days of the first alone", "पहिलोलाई एक्लै लाग्ने दिन");
const ALONE_B: Quantity =
    quantity("b", Kind::Days, "days of the second alone", "दोस्रोलाई एक्लै लाग्ने दिन");
const TOGETHER: Quantity =
    quantity("t", Kind::Days, "days of both together", "दुवैलाई मिलेर लाग्ने दिन");
const N1: Quantity = quantity("n", Kind::Number, "first number of things", "पहिलो वस्तु सङ्ख्या");
const N2: Quantity = quantity("N", Kind::Number, "second number of things", "दोस्रो वस्तु सङ्ख्या");
const C1: Quantity = quantity("c", Kind::Money, "cost of the first number", "पहिलो सङ्ख्याको मूल्य");
const C2: Quantity = quantity("C", Kind::Money, "cost of the second number", "दोस्रो सङ्ख्याको मूल्य");

pub(super) const LAWS: &[Law] = &[
    law(
        "unitary-method",
        "C = c/n*N",
        &[C2, C1, N1, N2],
        &["unitary"],
        text("Find the cost of one, then of all", "एउटाको, अनि सबैको मूल्य निकाल्नुहोस्"),
        text(
            "One costs c/n, and N of them cost N times as much.",
            "एउटाको मूल्य c/n हुन्छ, र N ओटाको त्यसको N गुणा हुन्छ।",
        ),
    ),
    law(
        "inverse-proportion",
        "D = x*d/y",
        &[D2, M1, D1, M2],
        &["workers"],
        text("The work is workers times days", "काम भनेको कामदार गुणा दिन हो"),
        text(
            "The whole work takes x·d days of one worker; y workers share it.",
            "पूरा काम एक जना कामदारको x·d दिनको काम हो; y जनाले त्यसलाई बाँड्छन्।",
        ),
    ),
    law(
        "work-together",
        "t = 1/(1/a + 1/b)",
        &[TOGETHER, ALONE_A, ALONE_B],
        &["together"],
        text("Add the work of one day", "एक दिनको काम जोड्नुहोस्"),
        text(
            "In a day they do 1/a and 1/b of the work, so together 1/a + 1/b of it.",
            "एक दिनमा तिनीहरू कामको 1/a र 1/b भाग गर्छन्, त्यसैले मिलेर 1/a + 1/b भाग गर्छन्।",
        ),
    ),
];
