//! Bills at given rates, taxes in slabs, dividends and bonuses, money changed at two rates.

use super::{Family, Model, ask, define, limit};
use check::Range;

pub(super) static FAMILY: Family = Family { clauses: CLAUSES, models: MODELS };

const CLAUSES: &[(&str, &str)] = &[
    // Electricity and water.
    (
        "the (charge|rate|cost) (of electricity|for electricity|of water|for water|for the electricity) is {r:m} per unit (for the first|up to|upto|for up to) {n:n} units and {s:m} per unit (for the rest|for additional units|above that|after that|for the units above that|for each unit above that)",
        "slabs",
    ),
    (
        "the first {n:n} units cost {r:m} per unit and the (remaining units|rest|additional units) cost {s:m} per unit",
        "slabs",
    ),
    (
        "the minimum charge (for|of|up to) {n:n} units is {F:m} and (each|every) (additional|extra) unit (costs|is charged at|is charged) {s:m}",
        "minimum",
    ),
    (
        "the minimum charge (up to|upto) {n:n} (calls|units) is {F:m} and {s:m} (per|for each|for every) (additional|extra) (call|unit)",
        "minimum",
    ),
    ("the service charge is {K:m}", "service"),
    ("with a service charge of {K:m}", "service"),
    (
        "<find> the (bill|charge|electricity bill|water bill|telephone bill|total charge) (for|of) {u:n} (units|calls) [of electricity|of water]",
        "?bill",
    ),
    (
        "how much (should|must|will) be paid for {u:n} (units|calls) [of electricity|of water]",
        "?bill",
    ),
    (
        "(पहिलो|सुरुको) {n:n} (युनिट|एकाइ) [सम्म] को प्रति (युनिट|एकाइ) {r:m} र त्यस पछि [को] प्रति (युनिट|एकाइ) {s:m} (लाग्छ|लाग्दा|पर्छ)",
        "slabs",
    ),
    ("{u:n} (युनिट|एकाइ) को (महसुल|बिल|शुल्क) <ne>", "?bill"),
    // Taxis.
    ("the minimum fare (of|for) a taxi is {F:m} and {s:1} [thereafter]", "taxi"),
    ("a taxi charges {F:m} as [the] minimum fare and {s:1}", "taxi"),
    ("<find> the fare (for|of) [a journey of|a distance of] {d:L}", "?fare"),
    (
        "how much (should|must|will) be paid (for|to travel) [a journey of|a distance of] {d:L}",
        "?fare",
    ),
    // Income tax.
    ("[the] (annual|yearly) (income|salary) of [a|an|the] ~A is {Y:m}", "income"),
    (
        "(income tax|tax|the income tax|the tax) is {p:%} (up to|upto|on the first|for the first) {f:m} and {q:%} (on the rest|above that|on the remaining|for the rest|on the remaining income|on the rest of the income)",
        "slabtax",
    ),
    (
        "(income tax|tax|the income tax|the tax) is {p:%} (up to|upto|on the first|for the first) {f:m} {q:%} (on the next|for the next) {g:m} and {t:%} (on the rest|above that|on the remaining|for the rest|on the remaining income|on the rest of the income)",
        "slabtax3",
    ),
    (
        "<find> the [annual|yearly] [income] tax (that|) [he|she] [has to pay|must pay|should pay|pays]",
        "?tax",
    ),
    ("how much [income] tax (does|must|should|will) (he|she) [have to] pay [in a year]", "?tax"),
    ("[एक|एउटा] ~A को वार्षिक (आम्दानी|आय) {Y:m}", "income"),
    ("{f:m} सम्म {p:%} र [त्यस भन्दा माथि|बाँकी] [मा] {q:%} कर लाग्छ", "slabtax"),
    ("[उस ले|उन ले] [तिर्नुपर्ने] [वार्षिक] [आय] कर <ne>", "?tax"),
    // Dividends and bonuses.
    ("~A (bought|has|holds|owns) {n:n} shares of {w:m} each [of a company|in a company]", "held"),
    ("(a|the) company (earned|made) [a|the] [net] profit of {W:m} [in a year]", "earned"),
    (
        "(a|the) company (earned|made) [a|the] [net] profit of {W:m} and distributed {p:%} of (it|the profit) as bonus to {n:n} employees [equally]",
        "earned bonus",
    ),
    (
        "[it|and] (distributed|distributes) {p:%} of (it|the profit) as bonus (to|among) {n:n} employees [equally]",
        "bonus",
    ),
    ("<find> the bonus of each employee", "?bonus"),
    ("how much bonus (does|did|will) each employee (get|receive)", "?bonus"),
    (
        "(if|) the company (declared|declares|gives|pays|distributed) [a] {p:%} [cash] dividend",
        "dividend",
    ),
    ("<find> the dividend [that he gets|that she gets|he gets|she gets]", "?dividend"),
    ("how much dividend (does|did|will) (he|she|~A) (get|receive)", "?dividend"),
    // Money changed.
    (
        "the buying rate of (a|one|1) (dollar|us dollar|american dollar) is {b:m} and the selling rate is {s:m}",
        "rates",
    ),
    ("the buying rate [of] [1] [us] dollar is {b:m} and the selling rate is {s:m}", "rates"),
    ("how many dollars can be (bought|exchanged|got) (with|for) {N:m}", "?buy"),
    ("how many rupees can be (got|exchanged|obtained) (for|by selling) {D:f}", "?sell"),
];

const MODELS: &[Model] = &[
    Model {
        letters: &[
            ("u", Range::Positive, "the units above the first ones", "सुरुकाभन्दा बढी एकाइ"),
            ("x", Range::Positive, "the charge of the first units", "सुरुका एकाइको शुल्क"),
            ("y", Range::Positive, "the charge of the others", "बाँकी एकाइको शुल्क"),
            ("t", Range::Positive, "the bill", "जम्मा महसुल"),
        ],
        rows: &[
            define("", "u = {u} - {n}", "the units above the first ones", "सुरुकाभन्दा बढी एकाइ"),
            define("slabs", "x = {n}*{r}", "the charge of the first units", "सुरुका एकाइको शुल्क"),
            define("minimum", "x = {F}", "the minimum charge", "न्यूनतम शुल्क"),
            define("", "y = u*{s}", "the charge of the others", "बाँकी एकाइको शुल्क"),
            define("!service", "t = x + y", "the bill", "जम्मा महसुल"),
            define(
                "service",
                "t = x + y + {K}",
                "the bill with the service charge",
                "सेवा शुल्कसहित जम्मा महसुल",
            ),
        ],
        asks: &[ask("bill", &[("t", "money", "the bill", "जम्मा महसुल")])],
    },
    Model {
        letters: &[("t", Range::Positive, "the fare", "भाडा")],
        rows: &[define(
            "taxi",
            "t = {F} + {s>Rs/km}*{d>km}",
            "minimum fare and the fare of the way",
            "न्यूनतम भाडा र दूरीको भाडा",
        )],
        asks: &[ask("fare", &[("t", "money", "the fare", "भाडा")])],
    },
    Model {
        letters: &[
            ("u", Range::Positive, "the income above the first slab", "पहिलो तहभन्दा माथिको आय"),
            ("x", Range::NotNegative, "the tax of the first slab", "पहिलो तहको कर"),
            ("y", Range::Positive, "the tax of what is above", "माथिल्लो आयको कर"),
            ("t", Range::Positive, "the tax of a year", "वार्षिक कर"),
        ],
        rows: &[
            define(
                "income slabtax",
                "u = {Y} - {f}",
                "the income above the first slab",
                "पहिलो तहभन्दा माथिको आय",
            ),
            define(
                "income slabtax",
                "x = {f}*{p}/100",
                "the tax of the first slab",
                "पहिलो तहको कर",
            ),
            define(
                "income slabtax",
                "y = u*{q}/100",
                "the tax of what is above",
                "माथिल्लो आयको कर",
            ),
            define("income slabtax", "t = x + y", "the tax of a year", "वार्षिक कर"),
        ],
        asks: &[ask("tax", &[("t", "money", "the tax of a year", "वार्षिक कर")])],
    },
    Model {
        letters: &[
            (
                "u",
                Range::Positive,
                "the income above the first two slabs",
                "पहिलो दुई तहभन्दा माथिको आय",
            ),
            ("x", Range::NotNegative, "the tax of the first slab", "पहिलो तहको कर"),
            ("y", Range::Positive, "the tax of the second slab", "दोस्रो तहको कर"),
            ("z", Range::Positive, "the tax of what is above", "माथिल्लो आयको कर"),
            ("t", Range::Positive, "the tax of a year", "वार्षिक कर"),
        ],
        rows: &[
            define(
                "income slabtax3",
                "u = {Y} - {f} - {g}",
                "the income above the first two slabs",
                "पहिलो दुई तहभन्दा माथिको आय",
            ),
            define(
                "income slabtax3",
                "x = {f}*{p}/100",
                "the tax of the first slab",
                "पहिलो तहको कर",
            ),
            define(
                "income slabtax3",
                "y = {g}*{q}/100",
                "the tax of the second slab",
                "दोस्रो तहको कर",
            ),
            define(
                "income slabtax3",
                "z = u*{t}/100",
                "the tax of what is above",
                "माथिल्लो आयको कर",
            ),
            define("income slabtax3", "t = x + y + z", "the tax of a year", "वार्षिक कर"),
        ],
        asks: &[ask("tax", &[("t", "money", "the tax of a year", "वार्षिक कर")])],
    },
    Model {
        letters: &[
            ("x", Range::Positive, "all of the bonus", "जम्मा बोनस"),
            ("y", Range::Positive, "the bonus of each employee", "प्रत्येक कर्मचारीको बोनस"),
        ],
        rows: &[
            define("earned bonus", "x = {W}*{p}/100", "all of the bonus", "जम्मा बोनस"),
            define(
                "earned bonus",
                "y = x/{n}",
                "the bonus of each employee",
                "प्रत्येक कर्मचारीको बोनस",
            ),
        ],
        asks: &[ask(
            "bonus",
            &[("y", "money", "the bonus of each employee", "प्रत्येक कर्मचारीको बोनस")],
        )],
    },
    Model {
        letters: &[
            ("x", Range::Positive, "the value of the shares", "सेयरको मूल्य"),
            ("y", Range::Positive, "the dividend", "लाभांश"),
        ],
        rows: &[
            define("held dividend", "x = {n}*{w}", "the value of the shares", "सेयरको मूल्य"),
            define("held dividend", "y = x*{p}/100", "the dividend", "लाभांश"),
        ],
        asks: &[ask("dividend", &[("y", "money", "the dividend", "लाभांश")])],
    },
    Model {
        letters: &[("x", Range::Positive, "the dollars", "डलर")],
        rows: &[
            define(
                "rates ?buy",
                "x = {N}/{s}",
                "the bank sells dollars at the selling rate",
                "बैङ्कले विक्रय दरमा डलर बेच्छ",
            ),
            limit("rates", "{s} >= {b}"),
        ],
        asks: &[ask("buy", &[("x", "$", "the dollars", "डलर")])],
    },
];
