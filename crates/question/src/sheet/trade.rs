//! Profit and loss, discount and VAT, commission, percentages, exchange of currencies.

use super::Topic;

pub(super) static TOPIC: Topic = Topic { phrases: PHRASES, groups: GROUPS };

const GROUPS: &[(&[&str], &str)] = &[
    (&[], "trade"),
    (&["vat"], "trade"),
    (&["commission"], "commission"),
    (&["exchange"], "exchange"),
    (&["percent"], "percent"),
];

const PHRASES: &[(&str, &str)] = &[
    // Asked for.
    ("<find> [the|his|her|their|its] [amount of] (profit|gain)", "?G"),
    ("<find> [the|his|her|their|its] [amount of] loss", "?L"),
    ("<find> [the|his|her|their|its] [amount of] (profit|gain) or loss", "?G/L"),
    ("<find> [the|his|her|their|its] (profit|gain) (percent|percentage|per cent|%)", "?g"),
    ("<find> [the|his|her|their|its] loss (percent|percentage|per cent|%)", "?l"),
    (
        "<find> [the|his|her|their|its] (profit|gain) or loss (percent|percentage|per cent|%)",
        "?g/l",
    ),
    ("<find> [the] percentage (profit|gain)", "?g"),
    ("<find> [the] percentage loss", "?l"),
    ("what percent (profit|gain) (does|did|will) (he|she) (make|get|earn)", "?g"),
    (
        "<find> [the|its|his|her] (cost price|cp|cost price of [the|a|an] *|cp of [the|a|an] *)",
        "?CP",
    ),
    ("<find> [the|its|his|her] (selling price|sp|sale price) [of [the|a|an] *]", "?SP"),
    (
        "at what price (should|must|will) (he|she|it|they|the shopkeeper|the *) (sell|be sold) [it|the *]",
        "?SP",
    ),
    ("for how much (should|must|will|did) (he|she|it|they) (sell|be sold) [it|the *]", "?SP"),
    (
        "<find> [the|its|his|her] (marked price|mp|list price|labelled price) [of [the|a|an] *]",
        "?MP",
    ),
    ("<find> [the|its|his|her] [amount of] discount [amount]", "?D"),
    ("<find> [the|its] [amount of] vat [amount]", "?V"),
    (
        "<find> [the|its] (rate of discount|discount percent|discount rate|discount percentage|discount per cent|percentage discount|percentage of discount)",
        "?d",
    ),
    (
        "<find> [the|its] (rate of vat|vat percent|vat rate|vat percentage|percentage of vat|vat per cent)",
        "?v",
    ),
    (
        "<find> [the|its] (price|selling price|sp|cost|total price|amount) [of [the|a|an] *] (including|with|after adding|after levying|inclusive of) vat",
        "?B",
    ),
    (
        "<find> [the|its] (price|selling price|sp|cost|total price|amount) [of [the|a|an] *] (including|with|after adding|after levying|inclusive of) {v:%} vat",
        "?B",
    ),
    (
        "how much (should|does|did|will|must) [a|the] (customer|he|she|buyer|consumer) (pay|have to pay) [for it|for the *]",
        "?B",
    ),
    (
        "(what|how much) (does|did|will|should) [a|the] (customer|he|she|buyer) pay [for it|for the *]",
        "?B",
    ),
    // Prices.
    ("(bought|buys|buy|purchased|purchases|purchase) [a|an|the|some] * (for|at|in) {CP:m}", ""),
    ("[a|an|the] * (is|was) (bought|purchased) (for|at) {CP:m}", ""),
    ("[a|an|the] * (bought|purchased) (for|at) {CP:m}", ""),
    ("(bought|purchased) (for|at) {CP:m}", ""),
    ("[and] (sold|sells|sell|selling|resold) [it|them|the *|a *|an *] (for|at) {SP:m}", ""),
    ("[a|an|the] * [is|was] sold (for|at) {SP:m}", ""),
    ("(is|was) sold (for|at) {SP:m}", ""),
    ("[the|if the|its] (cost price|cp) [of [a|an|the] *] (is|was|=|of) {CP:m}", ""),
    ("[a|an|the] * (costs|cost|costing) {CP:m}", ""),
    (
        "[the|if the|its|and] (selling price|sp|sale price) [of [a|an|the] *] (is|was|=|of) {SP:m}",
        "",
    ),
    (
        "[the|if the|its] (marked price|mp|list price|labelled price|market price) [of [a|an|the] *] (is|was|=|of) {MP:m}",
        "",
    ),
    ("[a|an|the] * (is|was) marked [at|for] {MP:m}", ""),
    ("[a|an|the] * marked [at|for] {MP:m}", ""),
    ("marked (price|at) {MP:m}", ""),
    ("(cost price|cp) {CP:m}", ""),
    ("(selling price|sp) {SP:m}", ""),
    (
        "[the] (price|selling price|cost) [of [a|an|the] *] (including|with|inclusive of|after) vat (is|was) {B:m}",
        "vat",
    ),
    (
        "[the] (price|selling price|cost) [of [a|an|the] *] (including|with|inclusive of|after) {v:%} vat (is|was) {B:m}",
        "vat",
    ),
    (
        "[the] (price|selling price|cost) [of [a|an|the] *] (excluding|without|before) vat (is|was) {SP:m}",
        "vat",
    ),
    (
        "[a|an|the] * (is|was) sold (for|at) {B:m} (including|with|inclusive of|after adding|after levying) {v:%} vat",
        "vat",
    ),
    (
        "(sold|bought) [a|an|the] * (for|at) {B:m} (including|with|inclusive of|after adding|after levying) {v:%} vat",
        "vat",
    ),
    // Profit, loss, discount, tax.
    (
        "[at|with|makes|made|make|gain|gains|to make|to gain|and makes|and made|earns|to earn] [a|the] (profit|gain) [of] {g:%}",
        "",
    ),
    ("[to] (gain|gains|gained) {g:%}", ""),
    ("[at|with|to make|makes|made|and makes] [a] {g:%} (profit|gain)", ""),
    ("[at|with|makes|made|and makes|suffers|suffered|bears] [a|the] loss [of] {l:%}", ""),
    ("[to] (lose|loses|lost) {l:%}", ""),
    ("[at|with] [a] {l:%} loss", ""),
    ("(profit|gain|profit percent|gain percent|profit percentage) (is|was|=) {g:%}", ""),
    ("(loss|loss percent|loss percentage) (is|was|=) {l:%}", ""),
    ("[at|with|makes|made|and makes|earns|earned] [a|the] (profit|gain) [of] {G:m}", ""),
    ("[and] (gains|gained|gain) {G:m}", ""),
    ("[at|with|makes|made|suffers|suffered] [a|the] loss [of] {L:m}", ""),
    ("[and] (loses|lost|lose) {L:m}", ""),
    ("(profit|gain) is {G:m}", ""),
    ("loss is {L:m}", ""),
    (
        "[after|allowing|allows|allowed|giving|gives|with|at|given|gave|by allowing|by giving|after allowing|after giving|there is|and allows] [a|the] [trade] discount [of] {d:%} [is|was] [allowed|given]",
        "",
    ),
    (
        "[after|allowing|allows|allowed|giving|gives|with|at|given|by allowing|by giving|after allowing|after giving|there is] [a|the] {d:%} discount [is|was] [allowed|given]",
        "",
    ),
    ("[the] (rate of discount|discount rate|discount percent|discount) (is|was) {d:%}", ""),
    (
        "[after|allowing|allows|allowed|giving|gives|with|at|given|gave|by allowing|after allowing|after giving] [a|the] discount [of] {D:m}",
        "",
    ),
    ("discount (is|was) {D:m}", ""),
    ("on [the] (marked price|mp|list price|it)", ""),
    (
        "[and] [then] [with|adding|levying|levied|added|including|after adding|after levying|by adding|by levying|at|is levied|is added] [a|the] {v:%} vat [is|was] [added|levied|charged|imposed|on it]",
        "vat",
    ),
    (
        "[and] [then] [with|adding|levying|including|after adding|after levying|if] vat (at|of|is) {v:%} [is|was] [added|levied|charged|imposed]",
        "vat",
    ),
    ("[and] [then] [the] (rate of vat|vat rate|vat) (is|was) {v:%}", "vat"),
    ("[and] vat {v:%}", "vat"),
    ("vat [amount] (is|was|of) {V:m}", "vat"),
    ("if", ""),
    ("[a|an|the] * ", ""),
    ("(sold|bought|buys|sells)", ""),
    ("(on|by) selling [it|the *]", ""),
    ("after [the|a] discount", ""),
    // Commission.
    ("<find> [the|his|her|its] [amount of] commission", "?C commission"),
    (
        "<find> [the|his|her] (rate of commission|commission rate|commission percent)",
        "?c commission",
    ),
    ("<find> [the|his|her] [total|amount of] sales", "?S commission"),
    (
        "(sold|sells) [goods|things|land|a house|a land] (worth|of|for) {S:m} [with|at]",
        "commission",
    ),
    ("(sales|sale) (is|was|are|of|worth) {S:m}", "commission"),
    ("on [the] [total|a] (sales|sale) of {S:m}", "commission"),
    (
        "[at] [a|the] (commission|rate of commission|commission rate) (of|is) {c:%} [on (sales|the sales|total sales)]",
        "commission",
    ),
    ("[gets|receives|at|a] {c:%} commission [on (sales|the sales|total sales|sale)]", "commission"),
    ("(gets|received|receives|earned|got) [a|the] commission of {C:m}", "commission"),
    ("[an|the] agent", "commission"),
    // Percentages.
    ("{p:%} of (a|the|what) number is {a:n}", "percent"),
    ("<find> [the|that] number", "?b percent"),
    ("{p:%} of what number is {a:n}", "?b percent"),
    // Currencies.
    ("[if] [the] [exchange rate|rate of exchange] [is] {E:x}", "exchange"),
    (
        "how many [nepali|nepalese] rupees [can] [will|would] [be] [he|she|you|we] [get|exchanged|receive|needed|obtained] (for|with|from|in exchange of|to buy) {F:f}",
        "?N exchange",
    ),
    (
        "how many (dollars|american dollars|us dollars|euros|pounds) [can] [will|would] [be] [he|she|you|we] [get|exchanged|receive|bought|obtained] (for|with|from|in exchange of) {N:m}",
        "?F exchange",
    ),
    (
        "<find> [the] [value] [in] [nepali|nepalese] [rupees] [of] {F:f} [in] [nepali|nepalese] [rupees|currency]",
        "?N exchange",
    ),
    ("convert {F:f} (into|to) [nepali|nepalese] (rupees|currency)", "?N exchange"),
    // Nepali.
    ("[एउटा] * [लाई] {CP:m} मा (किनेर|किनी|किन्यो|किने|किनियो|खरिद गरी|किनिन्)", ""),
    ("{CP:m} मा (किनेर|किनी|किन्यो|किने|किनियो|किनेको|किनिएको) [एउटा] [*]", ""),
    ("{SP:m} मा (बेच्दा|बेच्यो|बेचे|बेचिन्|बिक्री गर्दा|बिक्री गर्‍यो|बेचियो)", ""),
    ("[*] [को] (क्रय मूल्य|किनेको मूल्य) {CP:m} [र] [छ] [भए]", ""),
    ("[*] [को] (विक्रय मूल्य|बिक्री मूल्य) {SP:m} [र] [छ] [भए]", ""),
    ("[*] [को] अङ्कित मूल्य {MP:m} [र] [छ] [भए]", ""),
    ("{g:%} (नाफा|नाफामा) [मा] [हुने] [गरी] [लिई]", ""),
    ("{l:%} (नोक्सान|नोक्सानमा|घाटा) [मा] [हुने] [गरी]", ""),
    ("{d:%} छुट [मा] [दिएर|दिँदा|दिई|पछि|दिइयो|दिएपछि|दिएको]", ""),
    ("{v:%} (मूल्य अभिवृद्धि कर|भ्याट|मूअक|मू अ क) [जोडेर|जोड्दा|लगाउँदा|लगाएर|लगाएपछि|थप्दा|लाग्छ]", "vat"),
    ("(बेच्दा|बेचेमा|बेचे)", ""),
    ("नाफा <ne>", "?G"),
    ("नोक्सान <ne>", "?L"),
    ("नाफा (प्रतिशत|%) <ne>", "?g"),
    ("नोक्सान (प्रतिशत|%) <ne>", "?l"),
    ("(क्रय मूल्य|किनेको मूल्य) <ne>", "?CP"),
    ("(विक्रय मूल्य|बिक्री मूल्य) <ne>", "?SP"),
    ("अङ्कित मूल्य <ne>", "?MP"),
    ("छुट [रकम] <ne>", "?D"),
    ("(मूल्य अभिवृद्धि कर|भ्याट|मूअक) सहित को [विक्रय] मूल्य <ne>", "?B"),
];
