//! Rules that turn an expression into an equal one.

use crate::declare::rules;

rules! {
    COLLECT_LIKE_TERMS = "collect-like-terms",
        "Collect like terms" / "सजातीय पदहरू जोड्नुहोस्",
        "Terms with the same letters to the same powers are added by adding their coefficients."
            / "उही चर र उही घात भएका पदहरू तिनका गुणाङ्क जोडेर जोडिन्छन्।";
    COLLECT_INSIDE_BRACKETS = "collect-inside-brackets",
        "Collect like terms inside the brackets" / "कोष्ठभित्रका सजातीय पदहरू जोड्नुहोस्",
        "What is in brackets is worked out first."
            / "कोष्ठभित्रको काम पहिले गरिन्छ।";
    EXPAND_BRACKETS = "expand-brackets",
        "Multiply out the brackets" / "कोष्ठ हटाई गुणन गर्नुहोस्",
        "Each term of one bracket is multiplied by each term of the other: a(b + c) = ab + ac."
            / "एउटा कोष्ठको हरेक पदले अर्को कोष्ठको हरेक पदलाई गुणन गरिन्छ: a(b + c) = ab + ac।";
    MULTIPLY_TERMS = "multiply-terms",
        "Multiply the factors" / "गुणनखण्डहरू गुणन गर्नुहोस्",
        "Numbers are multiplied with numbers, and powers of a letter by adding their exponents."
            / "सङ्ख्यालाई सङ्ख्यासँग गुणन गरिन्छ, र उही चरका घातहरू घाताङ्क जोडेर गुणन गरिन्छ।";
    CANCEL_COMMON_FACTOR = "cancel-common-factor",
        "Cancel the common factor" / "साझा गुणनखण्ड काट्नुहोस्",
        "Numerator and denominator may be divided by the same factor {0}, where it is not 0."
            / "अंश र हर दुवैलाई शून्य नभएको एउटै गुणनखण्ड {0} ले भाग गर्न सकिन्छ।";
    WRITE_IN_ORDER = "write-in-order",
        "Write the terms in order" / "पदहरू क्रम मिलाएर लेख्नुहोस्",
        "Terms may be added and factors multiplied in any order."
            / "पदहरू जुनसुकै क्रममा जोड्न र गुणनखण्डहरू जुनसुकै क्रममा गुणन गर्न सकिन्छ।";
}
