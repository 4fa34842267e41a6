//! Rules that several families apply, in small groups, and the table of all rules.

use crate::{Rule, Text};

/// Every rule, by group, for documentation and tests.
pub static RULES: &[&[&Rule]] = &[SHARED];

/// The rules of this file.
static SHARED: &[&Rule] = &[&PUT_IN_KNOWN_VALUES, &STATE_THE_ANSWER];

pub(crate) static PUT_IN_KNOWN_VALUES: Rule = Rule {
    name: "put-in-known-values",
    title: Text { en: "Put in what is known", ne: "थाहा भएका मान राख्नुहोस्" },
    reason: Text {
        en: "A name may be replaced by what it stands for.",
        ne: "कुनै नामको ठाउँमा त्यसले जनाउने मान राख्न सकिन्छ।",
    },
};

pub(crate) static STATE_THE_ANSWER: Rule = Rule {
    name: "state-the-answer",
    title: Text { en: "State the answer", ne: "उत्तर लेख्नुहोस्" },
    reason: Text {
        en: "This is what was asked for.",
        ne: "सोधिएको कुरा यही हो।",
    },
};
