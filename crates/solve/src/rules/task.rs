//! Rules that connect a question with its working.

use crate::declare::rules;

rules! {
    PUT_IN_KNOWN_VALUES = "put-in-known-values",
        "Put in what is known" / "थाहा भएका मान राख्नुहोस्",
        "A letter or a name may be replaced by what it stands for."
            / "अक्षर वा नामको ठाउँमा त्यसले जनाउने मान राख्न सकिन्छ।";
    STATE_THE_ANSWER = "state-the-answer",
        "State the answer" / "उत्तर लेख्नुहोस्",
        "This is what was asked for."
            / "सोधिएको कुरा यही हो।";
}
