//! Work: people who finish a work alone or together, pipes that fill and empty a tank, workers who
//! leave or join.

use super::{Family, Model, aside, ask, define, limit};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    // Alone and together.
    ("~A [alone] can (do|complete|finish) (a|the) [piece of] work in {a:d}", "a"),
    ("~A [alone] can (do|complete|finish) (a|the) [piece of] work in {a:h}", "a"),
    (
        "~W# [alone] can (do|complete|finish) (it|the same work|the same piece of work|the work) in {b#:d}",
        "other#",
    ),
    (
        "~W# [alone] can (do|complete|finish) (it|the same work|the same piece of work|the work) in {b#:h}",
        "other#",
    ),
    ("~W# [can] [do] [it] in {b#:d}", "other#"),
    ("~W# in {b#:h}", "other#"),
    (
        "~A ~W1 and ~W2 can (do|complete|finish) (a|the) [piece of] work in {a:d} {b1:d} and {b2:d} respectively",
        "a other1 other2",
    ),
    (
        "~A and ~W1 can (do|complete|finish) (a|the) [piece of] work in {a:d} and {b1:d} respectively",
        "a other1",
    ),
    (
        "~A and ~W1 [together] can (do|complete|finish) (a|the) [piece of] work [together] in {t:d}",
        "ab",
    ),
    (
        "~A and ~W1 [working] together can (do|complete|finish) (a|the) [piece of] work in {t:d}",
        "ab",
    ),
    ("~A alone can (do|complete|finish) (it|the work|the same work) in {a:d}", "a"),
    (
        "(in how many days|how many days) (can|will) [both] [of] [them|they] (do|complete|finish) (it|the work|the same work) [if they work|working] [all] together",
        "?together",
    ),
    (
        "(in how many days|how long) (can|will|would) they [together] (do|complete|finish) (it|the work) [working] [together]",
        "?together",
    ),
    (
        "in how many days (can|will) (all of them|the three of them|all three|they all|the three) [together] (do|complete|finish) (it|the work) [together]",
        "?together",
    ),
    (
        "(in how many days|how long) (can|will) ~W1 [alone] (do|complete|finish) (it|the work|the same work) [alone]",
        "?second",
    ),
    (
        "in how many days (can|will) ~W1 [alone] (do|complete|finish) (it|the work|the same work) [alone]",
        "?second",
    ),
    (
        "how many days (will|would) ~W1 [alone] take [to] [(do|complete|finish)] [it|the work|the same work] [alone]",
        "?second",
    ),
    (
        "how long (will|would) ~W1 [alone] take to (do|complete|finish) (it|the work|the same work) [alone]",
        "?second",
    ),
    // One leaves.
    ("they (work|worked) together for {e:d} [and] then ~A (leaves|left) [the work]", "left"),
    ("after working together for {e:d} ~A (leaves|left) [the work]", "left"),
    ("after {e:d} ~A (leaves|left) [the work]", "left"),
    (
        "(in how many days|how long) (will|would) ~W1 [alone] (do|complete|finish) the remaining work [alone]",
        "?rest",
    ),
    (
        "in how many [more] days (will|would) ~W1 [alone] (do|complete|finish) the remaining work [alone]",
        "?rest",
    ),
    (
        "how many (more days|days) (will|would) ~W1 take to (do|complete|finish) the remaining work",
        "?rest",
    ),
    // Nepali.
    ("~A ले [एक्लै] [एउटा|एक] काम {a:d} मा (गर्न सक्छ|पूरा गर्न सक्छ|सक्छ|पूरा गर्छ)", "a"),
    ("~W# ले [एक्लै] [त्यही|सोही|उही] काम {b#:d} मा (गर्न सक्छ|पूरा गर्न सक्छ|सक्छ|पूरा गर्छ)", "other#"),
    ("~A र ~W1 ले [मिलेर] [एउटा|एक] काम [मिलेर] {t:d} मा (गर्न सक्छन्|पूरा गर्न सक्छन्|सक्छन्|पूरा गर्छन्)", "ab"),
    ("~A ले एक्लै [त्यो|सो|त्यही] काम {a:d} मा (गर्न सक्छ|पूरा गर्न सक्छ|सक्छ)", "a"),
    (
        "(दुवै जना|दुवै|तिनीहरू|उनीहरू|सबै|तीनै जना) [ले] मिलेर [सो|त्यो] [काम] कति दिन मा (पूरा गर्छन्|गर्न सक्छन्|पूरा गर्न सक्छन्|सक्छन्|सक्लान्)",
        "?together",
    ),
    ("~W1 ले एक्लै [सो|त्यो] [काम] कति दिन मा (पूरा गर्छ|गर्न सक्छ|पूरा गर्न सक्छ|सक्छ)", "?second"),
    // Pipes.
    ("(a|one|the first) (pipe|tap) can fill (a|the) (tank|cistern|pool|tub) in {a:h}", "fillone"),
    ("another (pipe|tap) can fill (it|the tank|the same tank|the cistern) in {b:h}", "filltwo"),
    (
        "(another|an outlet) (pipe|tap) can empty (it|the tank|the full tank|the same tank|the cistern) in {c:h}",
        "drain",
    ),
    (
        "two (pipes|taps) can fill (a|the) (tank|cistern|pool) in {a:h} and {b:h} respectively",
        "fillone filltwo",
    ),
    (
        "two (pipes|taps) ~A and ~B can fill (a|the) (tank|cistern|pool) in {a:h} and {b:h} respectively",
        "fillone filltwo",
    ),
    (
        "(if|when) (both|the two|both the) [pipes|taps] are opened [together|at the same time|simultaneously]",
        "",
    ),
    ("if all [the] [three] [pipes|taps] are opened [together|at the same time|simultaneously]", ""),
    (
        "(in how many (hours|minutes)|how long|in what time|in how much time) will the (tank|cistern|pool) be (filled|full) [completely]",
        "?full",
    ),
    (
        "(how long|how many hours|how many minutes) will (it|they) take to fill the [empty] (tank|cistern|pool)",
        "?full",
    ),
    // Workers with hours, and workers who leave or join.
    (
        "{m:n} (men|workers|people|labourers|persons) [working] {h:h} (a day|per day|each day|daily) can (do|complete|finish) (a|the) [piece of] work in {d:d}",
        "gang",
    ),
    (
        "in how many days (can|will) {n:n} (men|workers|people|labourers|persons) [working] {j:h} (a day|per day|each day|daily) (do|complete|finish) (it|the same work|the work)",
        "?gang",
    ),
    (
        "{m:n} (men|workers|people|labourers|persons) can (do|complete|finish) (a|the) [piece of] work in {d:d}",
        "crew",
    ),
    ("after {e:d} {k:n} (men|workers|people|labourers|persons) (leave|left) [the work]", "leave"),
    ("after {e:d} {k:n} more (men|workers|people|labourers|persons) (join|joined) [them]", "join"),
    (
        "(in how many [more] days|how long) will the remaining work be (finished|completed|done)",
        "?crew",
    ),
];

const MODELS: &[Model] = &[
    Model {
        letters: &[
            (
                "u",
                Range::Positive,
                "the part of the work that {~A} does in one day",
                "{~A}ले एक दिनमा गर्ने कामको भाग",
            ),
            (
                "v",
                Range::Positive,
                "the part of the work that {~W1} does in one day",
                "{~W1}ले एक दिनमा गर्ने कामको भाग",
            ),
            (
                "w",
                Range::Positive,
                "the part that both do in one day",
                "दुवैले एक दिनमा गर्ने कामको भाग",
            ),
            ("r", Range::Positive, "the part of the work that is left", "बाँकी रहेको कामको भाग"),
            ("t", Range::Positive, "the time that is asked for", "सोधिएको समय"),
        ],
        rows: &[
            define(
                "a",
                "u = 1/{a}",
                "the part of the work that {~A} does in one day",
                "{~A}ले एक दिनमा गर्ने कामको भाग",
            ),
            define(
                "other1",
                "v = 1/{b1}",
                "the part of the work that {~W1} does in one day",
                "{~W1}ले एक दिनमा गर्ने कामको भाग",
            ),
            define(
                "other1 !ab",
                "w = u + v",
                "the part that both do in one day",
                "दुवैले एक दिनमा गर्ने कामको भाग",
            ),
            define(
                "ab !other1",
                "w = 1/{t}",
                "the part that both do in one day",
                "दुवैले एक दिनमा गर्ने कामको भाग",
            ),
            define(
                "ab !other1",
                "v = w - u",
                "the part of the work that {~W1} does in one day",
                "{~W1}ले एक दिनमा गर्ने कामको भाग",
            ),
            define(
                "left",
                "r = 1 - {e} w",
                "the part of the work that is left",
                "बाँकी रहेको कामको भाग",
            ),
            define(
                "?rest left",
                "t = r/v",
                "the days that {~W1} takes for what is left",
                "बाँकी काम गर्न {~W1}लाई लाग्ने दिन",
            ),
            define(
                "?second !left",
                "t = 1/v",
                "the days that {~W1} takes alone",
                "{~W1}लाई एक्लै लाग्ने दिन",
            ),
            define(
                "?together a other1 !left",
                "t = 1/w",
                "the time of both together",
                "दुवैलाई मिलेर लाग्ने समय",
            ),
        ],
        asks: &[
            ask(
                "rest",
                &[(
                    "t",
                    "@b1",
                    "the days that {~W1} takes for what is left",
                    "बाँकी काम गर्न {~W1}लाई लाग्ने दिन",
                )],
            ),
            ask(
                "second",
                &[("t", "@a", "the days that {~W1} takes alone", "{~W1}लाई एक्लै लाग्ने दिन")],
            ),
            ask("together", &[("t", "@a", "the time of both together", "दुवैलाई मिलेर लाग्ने समय")]),
        ],
    },
    Model {
        letters: &[
            (
                "u",
                Range::Positive,
                "the part of the work that {~A} does in one day",
                "{~A}ले एक दिनमा गर्ने कामको भाग",
            ),
            (
                "v",
                Range::Positive,
                "the part of the work that {~W1} does in one day",
                "{~W1}ले एक दिनमा गर्ने कामको भाग",
            ),
            (
                "z",
                Range::Positive,
                "the part of the work that {~W2} does in one day",
                "{~W2}ले एक दिनमा गर्ने कामको भाग",
            ),
            ("w", Range::Positive, "the part that all do in one day", "सबैले एक दिनमा गर्ने कामको भाग"),
            ("t", Range::Positive, "the time of all together", "सबैलाई मिलेर लाग्ने समय"),
        ],
        rows: &[
            define(
                "a other1 other2",
                "u = 1/{a}",
                "the part of the work that {~A} does in one day",
                "{~A}ले एक दिनमा गर्ने कामको भाग",
            ),
            define(
                "a other1 other2",
                "v = 1/{b1}",
                "the part of the work that {~W1} does in one day",
                "{~W1}ले एक दिनमा गर्ने कामको भाग",
            ),
            define(
                "a other1 other2",
                "z = 1/{b2}",
                "the part of the work that {~W2} does in one day",
                "{~W2}ले एक दिनमा गर्ने कामको भाग",
            ),
            define(
                "a other1 other2",
                "w = u + v + z",
                "the part that all do in one day",
                "सबैले एक दिनमा गर्ने कामको भाग",
            ),
            define("a other1 other2", "t = 1/w", "the time of all together", "सबैलाई मिलेर लाग्ने समय"),
        ],
        asks: &[ask("together", &[("t", "@a", "the time of all together", "सबैलाई मिलेर लाग्ने समय")])],
    },
    Model {
        letters: &[
            (
                "u",
                Range::Positive,
                "the part that the first pipe fills in a unit of time",
                "पहिलो धाराले एकाइ समयमा भर्ने भाग",
            ),
            (
                "v",
                Range::Positive,
                "the part that the second pipe fills in a unit of time",
                "दोस्रो धाराले एकाइ समयमा भर्ने भाग",
            ),
            (
                "z",
                Range::Positive,
                "the part that the outlet empties in a unit of time",
                "निकासले एकाइ समयमा खाली गर्ने भाग",
            ),
            (
                "w",
                Range::Positive,
                "the part that is filled in a unit of time",
                "एकाइ समयमा भरिने भाग",
            ),
            ("t", Range::Positive, "the time in which the tank is full", "ट्याङ्की भरिन लाग्ने समय"),
        ],
        rows: &[
            define(
                "fillone",
                "u = 1/{a}",
                "the part that the first pipe fills in a unit of time",
                "पहिलो धाराले एकाइ समयमा भर्ने भाग",
            ),
            define(
                "filltwo",
                "v = 1/{b}",
                "the part that the second pipe fills in a unit of time",
                "दोस्रो धाराले एकाइ समयमा भर्ने भाग",
            ),
            define(
                "drain",
                "z = 1/{c}",
                "the part that the outlet empties in a unit of time",
                "निकासले एकाइ समयमा खाली गर्ने भाग",
            ),
            define(
                "fillone filltwo !drain",
                "w = u + v",
                "the part that is filled in a unit of time",
                "एकाइ समयमा भरिने भाग",
            ),
            define(
                "fillone filltwo drain",
                "w = u + v - z",
                "the part that is filled in a unit of time",
                "एकाइ समयमा भरिने भाग",
            ),
            define(
                "fillone drain !filltwo",
                "w = u - z",
                "the part that is filled in a unit of time",
                "एकाइ समयमा भरिने भाग",
            ),
            define(
                "?full",
                "t = 1/w",
                "the time in which the tank is full",
                "ट्याङ्की भरिन लाग्ने समय",
            ),
        ],
        asks: &[ask(
            "full",
            &[("t", "@a", "the time in which the tank is full", "ट्याङ्की भरिन लाग्ने समय")],
        )],
    },
    Model {
        letters: &[
            (
                "w",
                Range::Positive,
                "the whole work in hours of one worker",
                "एक जनाको घण्टामा पूरा काम",
            ),
            ("t", Range::Positive, "the days of the others", "अरूलाई लाग्ने दिन"),
        ],
        rows: &[
            define(
                "gang",
                "w = {m}*{h>h}*{d}",
                "the whole work in hours of one worker",
                "एक जनाको घण्टामा पूरा काम",
            ),
            define("?gang", "t = w/({n}*{j>h})", "the days of the others", "अरूलाई लाग्ने दिन"),
        ],
        asks: &[ask("gang", &[("t", "@d", "the days of the others", "अरूलाई लाग्ने दिन")])],
    },
    Model {
        letters: &[
            (
                "w",
                Range::Positive,
                "the whole work in days of one worker",
                "एक जनाको दिनमा पूरा काम",
            ),
            (
                "r",
                Range::Positive,
                "what is left of it after the first days",
                "पहिलो दिनहरूपछि बाँकी काम",
            ),
            ("n", Range::Positive, "the workers that are there then", "त्यसपछि काम गर्ने कामदार"),
            ("t", Range::Positive, "the days for what is left", "बाँकी कामलाई लाग्ने दिन"),
        ],
        rows: &[
            define(
                "crew",
                "w = {m}*{d}",
                "the whole work in days of one worker",
                "एक जनाको दिनमा पूरा काम",
            ),
            define(
                "leave",
                "r = w - {m}*{e}",
                "what is left of it after the first days",
                "पहिलो दिनहरूपछि बाँकी काम",
            ),
            define(
                "join",
                "r = w - {m}*{e}",
                "what is left of it after the first days",
                "पहिलो दिनहरूपछि बाँकी काम",
            ),
            define(
                "leave",
                "n = {m} - {k}",
                "the workers that are there then",
                "त्यसपछि काम गर्ने कामदार",
            ),
            define(
                "join",
                "n = {m} + {k}",
                "the workers that are there then",
                "त्यसपछि काम गर्ने कामदार",
            ),
            define("?crew", "t = r/n", "the days for what is left", "बाँकी कामलाई लाग्ने दिन"),
            limit("leave", "n > 0"),
            aside("leave"),
        ],
        asks: &[ask("crew", &[("t", "@d", "the days for what is left", "बाँकी कामलाई लाग्ने दिन")])],
    },
];
