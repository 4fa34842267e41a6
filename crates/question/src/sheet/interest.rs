//! Interest, growth of populations, depreciation.

use super::Topic;

pub(super) static TOPIC: Topic = Topic { phrases: PHRASES, groups: GROUPS };

const GROUPS: &[(&[&str], &str)] = &[
    (&[], "simple"),
    (&["si"], "simple"),
    (&["ci"], "compound"),
    (&["yearly", "ci"], "compound"),
    (&["yearly"], "compound"),
    (&["half"], "compound-half"),
    (&["half", "ci"], "compound-half"),
    (&["quarter"], "compound-quarter"),
    (&["quarter", "ci"], "compound-quarter"),
    (&["difference"], "difference"),
    (&["yearly", "difference"], "difference"),
    (&["population", "grows"], "growth"),
    (&["population", "falls"], "decline"),
    (&["depreciation"], "depreciation"),
];

const PHRASES: &[(&str, &str)] = &[
    // Asked for.
    (
        "<find> [the] simple interest (earned|received|paid|to be paid|he pays|she pays|accrued|due)",
        "?I si",
    ),
    ("<find> [the] interest (earned|received|paid|to be paid|he pays|she pays|accrued|due)", "?I"),
    ("<find> [the] simple interest", "?I si"),
    ("<find> [the] (SI|si)", "?I si"),
    ("<find> [the] interest", "?I"),
    ("<find> [the] (compound interest|ci)", "?I ci"),
    ("<find> [the] (compound amount|compounded amount)", "?A ci"),
    ("<find> [the] [total] amount [to be paid|received|due|at the end]", "?A"),
    (
        "[what|how much] amount (will|does|would|should|must) (he|she|they|you) (get|receive|pay|have) [back] [at the end]",
        "?A",
    ),
    (
        "how much [money] (will|does|would|should|must) (he|she|they|you) (get|receive|pay|have|pay back|return) [back] [at the end] [altogether]",
        "?A",
    ),
    (
        "<find> [the] (principal|sum|sum of money|sum borrowed|sum invested|principal amount|money lent)",
        "?P",
    ),
    ("(what|which) (sum|sum of money|principal) [will|would]", "?P"),
    (
        "<find> [the] [annual|yearly] (rate|rate of interest|interest rate|rate percent|rate per cent) [of] [interest] [per annum|per year|pa|percent per annum|per cent per annum]",
        "?R",
    ),
    (
        "<find> [the] [annual|yearly] (rate|rate percent|rate per cent) of (simple interest|si) [per annum|per year|pa]",
        "?R si",
    ),
    (
        "<find> [the] [annual|yearly] (rate|rate percent|rate per cent) of (compound interest|ci) [per annum|per year|pa]",
        "?R ci",
    ),
    (
        "at what [annual|yearly] (rate|rate of interest|interest rate|rate percent|rate per cent) [of] [interest] [per annum|per year|pa|percent per annum|per cent per annum]",
        "?R",
    ),
    (
        "at what [annual|yearly] (rate|rate percent|rate per cent) of (compound interest|ci) [per annum|per year|pa]",
        "?R ci",
    ),
    (
        "at what [annual|yearly] (rate|rate percent|rate per cent) of (simple interest|si) [per annum|per year|pa]",
        "?R si",
    ),
    ("<find> [the] (time|time period|number of years|period)", "?T"),
    ("(in|after|for) (how many years|how much time|what time|how long)", "?T"),
    ("how (long|many years) (will|would|does) (it|they) take", "?T"),
    (
        "<find> [the] difference between [the] (compound interest and [the] simple interest|simple interest and [the] compound interest|simple and compound interest|compound and simple interest|simple and compound interests|compound and simple interests|ci and si|si and ci)",
        "?D difference",
    ),
    ("how much more (compound interest|ci) than (simple interest|si)", "?D difference"),
    (
        "by how much (is|will) [the] (compound interest|ci) [be] (more|greater|higher) [than [the] (simple interest|si)]",
        "?D difference",
    ),
    (
        "how much (more|greater) is [the] (compound interest|ci) than [the] (simple interest|si)",
        "?D difference",
    ),
    ("<find> [the] difference (between|of) [the] (two interests|interests)", "?D difference"),
    ("<find> [the] difference between them", "?D difference"),
    ("(चक्रीय|मिश्र) ब्याज साधारण ब्याज भन्दा कति [ले] बढी (छ|हुन्छ|होला)", "?D difference"),
    ("<find> [the] (annual|yearly) (compound interest|ci)", "?I ci"),
    // The principal.
    ("on [a|the] [sum|principal|loan|deposit] [of] {P:m}", ""),
    ("(principal|sum|principal of|sum of|sum of money|p) [is|was|=|of|amount] {P:m}", ""),
    ("{P:m} (is|was) (the principal|invested|deposited|lent|borrowed|put)", ""),
    (
        "[has|have] (borrowed|borrows|borrow|invested|invests|invest|deposited|deposits|deposit|lent|lends|lend|took|takes|put|puts|kept|saved) [a|the] [loan|sum|sum of money] [of] {P:m}",
        "",
    ),
    ("loan of {P:m}", ""),
    ("(will|would|does|do|did) {P:m} [to]", ""),
    (
        "[a|the] [sum] [of] {P:m} (amounts to|amount to|amounted to|becomes|became|grows to|grew to) {A:m}",
        "",
    ),
    (
        "[the] simple interest on [a|the] [sum] [of] {P:m} [for {T:t}] [at] [the] [rate] [of] [{R:%}] [per annum|pa|per year|a year] (is|was|be) {I:m}",
        "si",
    ),
    (
        "[the] simple interest on [a|the] [sum] [of] {P:m} [at] [the] [rate] [of] {R:%} [per annum|pa|per year|a year] for {T:t} (is|was|be) {I:m}",
        "si",
    ),
    (
        "[the] compound interest on [a|the] [sum] [of] {P:m} [for {T:t}] [at] [the] [rate] [of] [{R:%}] [per annum|pa|per year|a year] (is|was|be) {I:m}",
        "ci",
    ),
    (
        "[the] compound interest on [a|the] [sum] [of] {P:m} [at] [the] [rate] [of] {R:%} [per annum|pa|per year|a year] for {T:t} (is|was|be) {I:m}",
        "ci",
    ),
    ("{P:m} (will|would) ", ""),
    ("if {P:m} is (invested|deposited|lent|borrowed|kept)", ""),
    ("of {P:m}", ""),
    // The amount and the interest.
    ("(amount|amounts|amounted|become|becomes|became|grow|grows|grew|yield|yields) [to] {A:m}", ""),
    ("(amount|a) (is|was|=) {A:m}", ""),
    ("to (amount to|become|grow to|get back|be) {A:m}", ""),
    (
        "(paid|pays|pay|received|receives|receive|got|returned|returns) [back] [a|an] [total] amount of {A:m}",
        "",
    ),
    ("[an] interest (is|was|=) {I:m}", ""),
    (
        "(earn|earns|earned|pay|pays|paid|received|receives|get|gets|got|yield|yields|give|gives|produce|produces|fetch|fetches) an interest of {I:m}",
        "",
    ),
    (
        "(earn|earns|earned|pay|pays|paid|received|receives|get|gets|got|yield|yields|give|gives|produce|produces|fetch|fetches) {I:m} (as|of) interest",
        "",
    ),
    (
        "(earn|earns|earned|pay|pays|paid|received|receives|get|gets|got|yield|yields|give|gives|produce|produces|fetch|fetches) {I:m} (as|of) simple interest",
        "si",
    ),
    ("(paid back|pays back|pay back|returned|repaid|got back|gets back) {A:m}", ""),
    ("{I:m} as [the] interest", ""),
    ("{I:m} as [the] simple interest", "si"),
    ("{I:m} as [the] compound interest", "ci"),
    ("simple interest (is|was|=) {I:m}", "si"),
    ("(compound interest|ci) (is|was|=) {I:m}", "ci"),
    ("difference (is|was|of|=) {D:m}", ""),
    (
        "difference between [the] (compound interest and [the] simple interest|simple interest and [the] compound interest|simple and compound interest|compound and simple interest|ci and si|si and ci) [on|of] [a] [certain] [sum] [of] [money] [for {T:t}] [at] [the] [rate] [of] [{R:%}] [per annum|pa|per year|a year] (is|was) {D:m}",
        "difference",
    ),
    (
        "(between|of) [the] (simple and compound|compound and simple) (interest|interests)",
        "difference",
    ),
    // The rate.
    (
        "[at] [the|a|an] [annual|yearly] [interest] [rate] [of interest] [of] {R:%} [rate] [of interest] [interest] [per annum|per year|pa|a year|annually|every year|yearly|each year|annual interest|yearly interest] [interest|rate of interest|interest rate|rate]",
        "",
    ),
    (
        "[the|annual|yearly] (rate|rate of interest|interest rate|r) (is|was|of|=) {R:%} [per annum|per year|pa|a year|annually]",
        "",
    ),
    ("[at] [the|a] [rate of] {R:%} [per annum|per year|pa|a year] simple interest", "si"),
    ("[at] [the|a] [rate of] {R:%} [per annum|per year|pa|a year] compound interest", "ci"),
    // The time.
    (
        "[for|in|after|at the end of|over] [a|the] [period|time|term|duration] [of] {T:t} [time|later|ago]",
        "",
    ),
    ("(time|t) (is|was|=|of) {T:t}", ""),
    // Manners.
    ("[at|on|in|under|as] [a|the] simple interest [rate]", "si"),
    ("[at|on|in|under|as] [a|the] compound interest [rate]", "ci"),
    (
        "[if] [the] [interest|interest is|interest being|is|being] [compounded|payable|paid|charged|calculated] (half-yearly|half yearly|halfyearly|semi-annually|semi annually|semiannually|every six months|every half year)",
        "half",
    ),
    (
        "[if] [the] [interest|interest is|interest being|is|being] [compounded|payable|paid|charged|calculated] (quarterly|every quarter|every three months)",
        "quarter",
    ),
    (
        "[if] [the] [interest|interest is|interest being|is|being] compounded (yearly|annually|every year|each year|per annum)",
        "yearly",
    ),
    ("(half-yearly|half yearly|semi-annual|semi annual) compound interest", "half ci"),
    ("<find> [the] (half-yearly|half yearly|semi-annual|semi annual) compound interest", "?I half"),
    ("<find> [the] (quarterly|quarterly compounded) compound interest", "?I quarter"),
    ("<find> [the] (yearly|annual) compound interest", "?I ci"),
    ("[a] [certain] (sum|sum of money|principal|money|loan)", ""),
    (
        "(borrowed|invested|deposited|lent|lends|deposits|invests|borrows|takes|took|loan) [from|in|to] [a|the] [bank|finance company|finance|cooperative]",
        "",
    ),
    ("if", ""),
    ("that sum", ""),
    ("(amount to|become)", ""),
    // Populations.
    (
        "[present|current|the present|the current] population of [a|the] [*] [town|village|city|municipality|district|country|place] (is|was|now is) {P:n}",
        "population",
    ),
    ("[present|current|the present|the current] population (is|was) {P:n}", "population"),
    (
        "[the] [annual|yearly] [population] [growth|increase] (rate|rate of growth) [of] [the] [population] (is|was|of) {R:%} [per annum|per year|pa|a year|annually]",
        "grows",
    ),
    (
        "[the] [it|population|which] (grows|increases|is growing|is increasing|increasing|growing) [annually|every year|yearly|each year] [at|by] [the rate of] {R:%} [per annum|per year|pa|a year|annually|every year|yearly|each year]",
        "grows",
    ),
    (
        "[the] [it|population|which] (decreases|falls|is decreasing|is falling|decreasing) [annually|every year|yearly|each year] [at|by] [the rate of] {R:%} [per annum|per year|pa|a year|annually|every year|yearly|each year]",
        "falls",
    ),
    (
        "<find> [the|its] population [of the town|of the village|of the city|of the place] [be]",
        "?A population",
    ),
    (
        "what will [be] [the|its] population [be] [of the town|of the village|of the city|of the place]",
        "?A population",
    ),
    ("[will] [the] [its] population [will] (be|become|reach) {A:n}", "population"),
    (
        "<find> [the|its] population [of the town|of the village|of the city] {T:t} ago",
        "?P population",
    ),
    // Depreciation.
    ("[the] [price|value|cost] of [a|the] * (is|was) {V:m}", ""),
    ("(bought|buys|purchased) [a|an|the] * (for|at) {V:m}", ""),
    (
        "[a|the] * (costs|cost|worth|costing|valued at|is bought for|was bought for|bought for|purchased for|was purchased for) {V:m}",
        "",
    ),
    (
        "[its|the] [value|price|it|which] [of the *] (depreciates|is depreciated|depreciated|depreciating|depreciation) [annually|every year|yearly|each year] [at|by] [the|a] [rate of] {R:%} [per annum|per year|pa|a year|annually|every year|yearly|each year]",
        "depreciation",
    ),
    (
        "[the] rate of [compound] depreciation (is|was|of) {R:%} [per annum|per year|pa|a year|annually]",
        "depreciation",
    ),
    ("<find> [its|the] (price|value|cost) [of the *] [be]", "?W"),
    ("what will be (its|the) (price|value|cost) [of the *]", "?W"),
    ("[will be] [is] [was] [its] [value] [be] (sold for|reduced to|worth) {W:m}", ""),
    ("<find> [its|the] (original|initial) (price|value|cost)", "?V"),
    ("<find> [the] rate of depreciation", "?R depreciation"),
    // Nepali.
    ("(मूलधन|रकम|सावाँ) {P:m}", ""),
    ("{P:m} [को] (मूलधन|रकम|ऋण|सावाँ)", ""),
    ("{P:m} (को|का|लाई|मा)", ""),
    ("{P:m} वार्षिक {R:%} [को] (ब्याजदर|ब्याज दर|दर) (ले|मा)", ""),
    ("[का] [लागि] (जम्मा|लगानी) (गर्‍यो|गरे|गरिन्|गर्नुभयो)", ""),
    ("(ऋण|कर्जा|सापटी) (लियो|लिए|लिइन्|लिनुभयो)", ""),
    ("का लागि", ""),
    ("{P:m} (ऋण|कर्जा|जम्मा) [लियो|लिए|लिइन्|लिनुभयो|गर्‍यो|गरे|गरिन्|गर्नुभयो]", ""),
    (
        "[वार्षिक|प्रतिवर्ष|प्रति वर्ष] {R:%} [को] [वार्षिक] [ब्याज] [ब्याजदर|दर] [को|ले|मा|का] [दर] [ले|मा]",
        "",
    ),
    ("[वार्षिक] {R:%} [को] (चक्रीय|मिश्र) (ब्याजदर|ब्याज) [ले|को|मा] [दर] [ले|मा]", "ci"),
    ("[वार्षिक] {R:%} [को] साधारण (ब्याजदर|ब्याज) [ले|को|मा] [दर] [ले|मा]", "si"),
    ("(चक्रीय|मिश्र) (ब्याजदर|ब्याज) [ले|मा] [वार्षिक] {R:%} [ले|को|मा] [दरले]", "ci"),
    ("[ब्याजदर|दर] [वार्षिक] {R:%} (दरले|दर|ब्याजदरले|ब्याजदर)", ""),
    ("{T:t} [को] [मा|पछि|सम्म] [को] [लागि|अवधिमा] [को]", ""),
    ("(साधारण ब्याज|साधारण) <ne>", "?I si"),
    ("साधारण ब्याज [कति] <ne>", "?I si"),
    ("(चक्रीय|मिश्र) ब्याज <ne>", "?I ci"),
    ("ब्याज <ne>", "?I"),
    ("मिश्रधन <ne>", "?A"),
    ("(चक्रीय मिश्रधन|चक्रीय मिश्र धन) <ne>", "?A ci"),
    ("(मूलधन|सावाँ) <ne>", "?P"),
    ("[वार्षिक] (ब्याजदर|ब्याज को दर|ब्याज दर) <ne>", "?R"),
    ("(ब्याजदर|ब्याज दर|ब्याज को दर|दर) [वार्षिक] {R:%} [छ]", ""),
    ("समय <ne>", "?T"),
    ("(कति वर्ष मा|कति समय मा)", "?T"),
    ("समय {T:t} [छ] [भए]", ""),
    ("[साधारण] ब्याज {I:m}", ""),
    ("मिश्रधन {A:m}", ""),
    ("{A:m} मिश्रधन", ""),
    ("{I:m} [साधारण] ब्याज", ""),
    ("अर्धवार्षिक [चक्रीय] [रूप] [रूपमा] [ब्याजदर] [ले|मा]", "half"),
    ("त्रैमासिक [चक्रीय] [रूप] [रूपमा] [ब्याजदर] [ले|मा]", "quarter"),
    ("अर्धवार्षिक चक्रीय ब्याज <ne>", "?I half"),
    ("चक्रीय ब्याज र साधारण ब्याज [बीच] [बिच] [को] (फरक|अन्तर) <ne>", "?D difference"),
    ("(हुन्छ|पाउँछ|तिर्नुपर्छ|हुन|लाग्छ|पर्छ)", ""),
    ("[वार्षिक] साधारण ब्याज [दर] [मा|ले]", "si"),
    ("[वार्षिक] (चक्रीय|मिश्र) ब्याज [दर] [मा|ले]", "ci"),
    ("[को] दर [ले]", ""),
    (
        "[एउटा] [*] [नगर|गाउँ|सहर|जिल्ला|नगरपालिका] [को] [हाल को] [हालको] [अहिले को] जनसङ्ख्या {P:n} [छ|थियो]",
        "population",
    ),
    (
        "[जनसङ्ख्या] [वार्षिक] [वृद्धिदर|वृद्धि दर] {R:%} [ले] [को] [दर] [दरले] [ले] [वार्षिक] (वृद्धि|बढ्छ|बढे|बढ्दै|वृद्धिदर) [हुन्छ|हुँदा|भए|छ|जान्छ]",
        "grows",
    ),
    ("[को] जनसङ्ख्या <ne>", "?A population"),
];
