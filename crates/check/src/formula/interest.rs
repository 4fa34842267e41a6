//! Interest, growth and depreciation.

use super::{Kind, Law, Quantity, law, quantity, text};

const P: Quantity = quantity("P", Kind::Money, "principal", "मूलधन");
const I: Quantity = quantity("I", Kind::Money, "interest", "ब्याज");
const A: Quantity = quantity("A", Kind::Money, "amount", "मिश्रधन");
const R: Quantity = quantity("R", Kind::Percent, "rate of interest a year", "वार्षिक ब्याजदर");
const T: Quantity = quantity("T", Kind::Years, "time in years", "समय (वर्षमा)");
const S: Quantity = quantity("S", Kind::Money, "simple interest", "साधारण ब्याज");
const C: Quantity = quantity("C", Kind::Money, "compound interest", "चक्रीय ब्याज");
const D: Quantity = quantity("D", Kind::Money, "difference of the two interests", "दुई ब्याजको फरक");
const P0: Quantity = quantity("P", Kind::People, "population at the beginning", "सुरुको जनसङ्ख्या");
const PT: Quantity = quantity("A", Kind::People, "population after T years", "T वर्षपछिको जनसङ्ख्या");
const GROWTH: Quantity = quantity("R", Kind::Percent, "rate of growth a year", "वार्षिक वृद्धिदर");
const V0: Quantity = quantity("V", Kind::Money, "value at the beginning", "सुरुको मूल्य");
const VT: Quantity = quantity("W", Kind::Money, "value after T years", "T वर्षपछिको मूल्य");
const FALL: Quantity = quantity("R", Kind::Percent, "rate of depreciation a year", "वार्षिक ह्रासदर");

const COMPOUND: &[&str] = &["compound", "compound-half", "compound-quarter"];

pub(super) const LAWS: &[Law] = &[
    law(
        "simple-interest",
        "I = P*T*R/100",
        &[I, P, T, R],
        &["simple"],
        text("Use the formula of simple interest", "साधारण ब्याजको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Each year the interest is R hundredths of the principal, so in T years it is T times as much.",
            "हरेक वर्ष मूलधनको R प्रतिशत ब्याज हुन्छ, त्यसैले T वर्षमा त्यसको T गुणा हुन्छ।",
        ),
    ),
    law(
        "amount-from-interest",
        "A = P + I",
        &[A, P, I],
        &["simple"],
        text("Add the interest to the principal", "मूलधनमा ब्याज जोड्नुहोस्"),
        text(
            "The amount is the principal together with the interest.",
            "मूलधन र ब्याजको योगलाई मिश्रधन भनिन्छ।",
        ),
    ),
    law(
        "simple-amount",
        "A = P*(1 + T*R/100)",
        &[A, P, T, R],
        &["simple"],
        text("Use the formula of the amount", "मिश्रधनको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The amount is the principal P with its simple interest PTR/100.",
            "मिश्रधन भनेको मूलधन P र त्यसको साधारण ब्याज PTR/100 को योग हो।",
        ),
    ),
    law(
        "compound-amount",
        "A = P*(1 + R/100)^T",
        &[A, P, R, T],
        &["compound"],
        text("Use the formula of the compound amount", "चक्रीय मिश्रधनको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Each year what is there grows to 1 + R/100 times as much, and the next year's interest is on all of it.",
            "हरेक वर्ष भएको रकम 1 + R/100 गुणा हुन्छ, र अर्को वर्षको ब्याज त्यसै सबैमा लाग्छ।",
        ),
    ),
    law(
        "compound-amount-half-yearly",
        "A = P*(1 + R/200)^(2*T)",
        &[A, P, R, T],
        &["compound-half"],
        text(
            "Use the formula of the half-yearly compound amount",
            "अर्धवार्षिक चक्रीय मिश्रधनको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "Interest is added twice a year, each time at half of the yearly rate.",
            "ब्याज वर्षको दुई पटक, हरेक पटक वार्षिक दरको आधा दरले जोडिन्छ।",
        ),
    ),
    law(
        "compound-amount-quarterly",
        "A = P*(1 + R/400)^(4*T)",
        &[A, P, R, T],
        &["compound-quarter"],
        text(
            "Use the formula of the quarterly compound amount",
            "त्रैमासिक चक्रीय मिश्रधनको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "Interest is added four times a year, each time at a quarter of the yearly rate.",
            "ब्याज वर्षको चार पटक, हरेक पटक वार्षिक दरको एक चौथाइ दरले जोडिन्छ।",
        ),
    ),
    law(
        "compound-interest",
        "I = P*((1 + R/100)^T - 1)",
        &[I, P, R, T],
        &["compound"],
        text("Use the formula of compound interest", "चक्रीय ब्याजको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The interest is the amount P(1 + R/100)^T less the principal P.",
            "मिश्रधन P(1 + R/100)^T बाट मूलधन P घटाउँदा ब्याज आउँछ।",
        ),
    ),
    law(
        "compound-interest-half-yearly",
        "I = P*((1 + R/200)^(2*T) - 1)",
        &[I, P, R, T],
        &["compound-half"],
        text(
            "Use the formula of half-yearly compound interest",
            "अर्धवार्षिक चक्रीय ब्याजको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "Interest is added twice a year at half of the yearly rate; the interest is the amount less the principal.",
            "ब्याज वर्षको दुई पटक वार्षिक दरको आधा दरले जोडिन्छ; मिश्रधनबाट मूलधन घटाउँदा ब्याज आउँछ।",
        ),
    ),
    law(
        "compound-interest-quarterly",
        "I = P*((1 + R/400)^(4*T) - 1)",
        &[I, P, R, T],
        &["compound-quarter"],
        text(
            "Use the formula of quarterly compound interest",
            "त्रैमासिक चक्रीय ब्याजको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "Interest is added four times a year at a quarter of the yearly rate; the interest is the amount less the principal.",
            "ब्याज वर्षको चार पटक वार्षिक दरको एक चौथाइ दरले जोडिन्छ; मिश्रधनबाट मूलधन घटाउँदा ब्याज आउँछ।",
        ),
    ),
    law(
        "interest-from-amount",
        "I = A - P",
        &[I, A, P],
        COMPOUND,
        text("Subtract the principal from the amount", "मिश्रधनबाट मूलधन घटाउनुहोस्"),
        text(
            "The interest is what the amount is more than the principal.",
            "मिश्रधन मूलधनभन्दा जति बढी छ, त्यही ब्याज हो।",
        ),
    ),
    law(
        "interest-difference",
        "D = P*((1 + R/100)^T - 1) - P*T*R/100",
        &[D, P, R, T],
        &["difference"],
        text(
            "Subtract the simple interest from the compound interest",
            "चक्रीय ब्याजबाट साधारण ब्याज घटाउनुहोस्",
        ),
        text(
            "The compound interest is P((1 + R/100)^T - 1) and the simple interest PTR/100.",
            "चक्रीय ब्याज P((1 + R/100)^T - 1) र साधारण ब्याज PTR/100 हुन्छ।",
        ),
    ),
    law(
        "compound-from-simple",
        "C = P*((1 + R/100)^T - 1)",
        &[C, P, R, T],
        &["both"],
        text("Use the formula of compound interest", "चक्रीय ब्याजको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The interest is the amount P(1 + R/100)^T less the principal P.",
            "मिश्रधन P(1 + R/100)^T बाट मूलधन P घटाउँदा ब्याज आउँछ।",
        ),
    ),
    law(
        "simple-beside-compound",
        "S = P*T*R/100",
        &[S, P, T, R],
        &["both"],
        text("Use the formula of simple interest", "साधारण ब्याजको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Each year the interest is R hundredths of the principal, so in T years it is T times as much.",
            "हरेक वर्ष मूलधनको R प्रतिशत ब्याज हुन्छ, त्यसैले T वर्षमा त्यसको T गुणा हुन्छ।",
        ),
    ),
    law(
        "population-growth",
        "A = P*(1 + R/100)^T",
        &[PT, P0, GROWTH, T],
        &["growth"],
        text("Use the formula of population growth", "जनसङ्ख्या वृद्धिको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Each year the population grows to 1 + R/100 times as much.",
            "हरेक वर्ष जनसङ्ख्या 1 + R/100 गुणा हुन्छ।",
        ),
    ),
    law(
        "population-decrease",
        "A = P*(1 - R/100)^T",
        &[PT, P0, GROWTH, T],
        &["decline"],
        text("Use the formula of a falling population", "जनसङ्ख्या घट्ने सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Each year the population falls to 1 - R/100 of what it was.",
            "हरेक वर्ष जनसङ्ख्या अघिल्लोको 1 - R/100 गुणा हुन्छ।",
        ),
    ),
    law(
        "depreciation",
        "W = V*(1 - R/100)^T",
        &[VT, V0, FALL, T],
        &["depreciation"],
        text("Use the formula of compound depreciation", "मिश्र ह्रासको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Each year the value falls to 1 - R/100 of what it was.",
            "हरेक वर्ष मूल्य अघिल्लोको 1 - R/100 गुणा हुन्छ।",
        ),
    ),
];
