//! Experiments of chance: coins, dice, cards, numbers, letters, bags; and what may happen in them.

use crate::form::{Form, Meaning, Problem, question, statement};
use crate::found::Found;
use crate::topic::chance::{ChanceAsk, ChanceFact};
use crate::topic::{Ask, Fact};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    // Coins and dice.
    statement("<when> (a|an|one|the) <coin> is <tossed> <once>", |f| said(f, |_| Ok(coins(1)))),
    statement("<when> (a|an|one|the) <coin> is <tossed> <twice>", |f| said(f, |_| Ok(coins(2)))),
    statement(
        "<when> (a|an|one|the) <coin> is <tossed> (thrice|three times) [(in succession|successively)]",
        |f| said(f, |_| Ok(coins(3))),
    ),
    statement("<when> (a|an|one|the) <coin> is <tossed> {n:count} times", |f| {
        said(f, |f| Ok(coins(f.count("n")?)))
    }),
    statement("<when> {n:count} <coin> are <tossed> <at-once>", |f| {
        said(f, |f| Ok(coins(f.count("n")?)))
    }),
    statement("<when> (a|an|one|the) <die> is <tossed> <once>", |f| said(f, |_| Ok(dice(1)))),
    statement("<when> (a|an|one|the) <die> is <tossed> <twice>", |f| said(f, |_| Ok(dice(2)))),
    statement("<when> (a|an|one|the) <die> is <tossed> (thrice|three times)", |f| {
        said(f, |_| Ok(dice(3)))
    }),
    statement("<when> {n:count} <die> are <tossed> <at-once>", |f| {
        said(f, |f| Ok(dice(f.count("n")?)))
    }),
    statement("<when> a pair of <die> (is|are) <tossed> <at-once>", |f| said(f, |_| Ok(dice(2)))),
    statement("<when> (a|one) <coin> and (a|one) <die> are <tossed> <at-once>", |_| {
        facts(vec![ChanceFact::Coins(1), ChanceFact::Dice(1)])
    }),
    statement("<when> (a|one) <die> and (a|one) <coin> are <tossed> <at-once>", |_| {
        facts(vec![ChanceFact::Dice(1), ChanceFact::Coins(1)])
    }),
    statement("<when> (a|the) (family|couple) has {n:count} children", |f| {
        said(f, |f| Ok(ChanceFact::Children(f.count("n")?)))
    }),
    // Cards.
    statement(
        "<when> (a|one|{n:count}) [playing] (card|cards) (is|are) <draw> [{h:manner}] from (a|the) <pack> [{k:manner}]",
        |f| drawn(f, Some(ChanceFact::Pack)),
    ),
    statement(
        "from (a|the) <pack> [,] (a|one|{n:count}) (card|cards) (is|are) <draw> [{h:manner}]",
        |f| drawn(f, Some(ChanceFact::Pack)),
    ),
    // Numbers.
    statement(
        "<when> [(there are|a <bag> contains|a <bag> has)] [{m:count}] [identical] (cards|tickets|discs|balls|slips|chits|tokens|counters|marbles|coupons) [(are|which are|that are)] (numbered|marked|labelled) [with] [numbers] [from] [the numbers] {a:count} (to|-) {b:count} [(respectively|inclusive)] \
         [(are|were) (kept|put|placed|mixed) [in a <bag>]] [and] [(mixed|shuffled|mixed up)] [(well|thoroughly|together)] [in a <bag>]",
        |f| said(f, numbered),
    ),
    statement(
        "<when> (a|one) (card|ticket|disc|ball|slip|token|counter) is <draw> [{h:manner}] from [the|a set of|a <bag> of|a <bag> containing|among] [{m:count}] (cards|tickets|discs|balls|slips|tokens|counters) [which are] (numbered|marked|labelled) [from] {a:count} (to|-) {b:count} [{k:manner}]",
        |f| drawn(f, Some(numbered(f)?)),
    ),
    statement(
        "<when> (a|an|one) (number|integer|natural number|whole number) is <draw> [{h:manner}] from [(the|among)] [natural|whole] [numbers] [from] {a:count} (to|-) {b:count} [{k:manner}]",
        |f| drawn(f, Some(numbered(f)?)),
    ),
    statement(
        "<when> (a|an|one) (number|integer|natural number|whole number) is <draw> [{h:manner}] from [the] first {b:count} natural numbers [{k:manner}]",
        |f| drawn(f, Some(numbered(f)?)),
    ),
    // Letters.
    statement(
        "<when> (a|one) letter is <draw> [{h:manner}] from [the] [letters of] [the] word {w:word} [{k:manner}]",
        |f| drawn(f, Some(ChanceFact::Letters(letters(f)?))),
    ),
    // Bags.
    statement(
        "<when> [(in|there is)] (a|an|the|one) <bag> (contains|has|contain|containing|consists of|consisting of|holds|there are) {c:contents} [only] [(of the same size|of same size|of equal size|in it|which are identical except for colour)]",
        |f| said(f, |f| Ok(ChanceFact::Bag(f.contents("c")?))),
    ),
    statement("there are {c:contents} in (a|an|the) <bag>", |f| {
        said(f, |f| Ok(ChanceFact::Bag(f.contents("c")?)))
    }),
    statement(
        "<when> (a|an|one|{n:count}) <item> (is|are) <draw> [{h:manner}] [from (it|the <bag>|them)] [{k:manner}]",
        |f| drawn(f, None),
    ),
    statement(
        "(the|each) [first] <item> is (not (replaced|put back|returned)) [before [(drawing|selecting|picking)] [the] (second|next) [(one|<item>)] [is <draw>]]",
        |_| facts(vec![ChanceFact::Replaced(false)]),
    ),
    statement(
        "(the|each) [first] <item> is (replaced|put back|returned) [(to|in|into) the <bag>] [before [(drawing|selecting|picking)] [the] (second|next) [(one|<item>)] [is <draw>]]",
        |_| facts(vec![ChanceFact::Replaced(true)]),
    ),
    // What is known.
    statement(
        "(if it is known that|it is known that|given that|it is given that|if it is given that|knowing that) {ev:event}",
        |f| said(f, |f| Ok(ChanceFact::Known(f.event("ev")?))),
    ),
    // What is asked.
    question(
        "<find> [the] <chance> (of|that|for) {ev:event} [from (it|the <bag>|the pack|the deck)]",
        |f| asked(f, Vec::new()),
    ),
    question(
        "<find> [the] <chance> (of|that) {ev:event} (in|on|by) [(a|one|the)] [(single|simultaneous)] (throw|toss|roll|throwing|tossing|rolling) [of] (a|one) <die>",
        |f| asked(f, vec![dice(1)]),
    ),
    question(
        "<find> [the] <chance> (of|that) {ev:event} (in|on|by) [(a|one|the)] [(single|simultaneous)] (throw|toss|roll|throwing|tossing|rolling) [of] ({n:count}|a pair of) <die> [(together|simultaneously|once)]",
        |f| asked(f, vec![dice(if f.has("n") { f.count("n")? } else { 2 })]),
    ),
    question(
        "<find> [the] <chance> (of|that) {ev:event} (in|on|by) [(a|one|the)] [(single|simultaneous)] (throw|toss|throwing|tossing|flipping) [of] (a|one) <coin> [once]",
        |f| asked(f, vec![coins(1)]),
    ),
    question(
        "<find> [the] <chance> (of|that) {ev:event} (in|on|by) [(a|one|the)] [(single|simultaneous)] (throw|toss|throwing|tossing|flipping) [of] {n:count} <coin> [(together|simultaneously|once)]",
        |f| asked(f, vec![coins(f.count("n")?)]),
    ),
    question("<find> [the] <chance> (of|that) {ev:event} from (a|the) <pack>", |f| {
        asked(f, vec![ChanceFact::Pack])
    }),
    question(
        "<find> [the] <chance> (of|that) {ev:event} from (a|the) <bag> (containing|of|having|which contains|that contains) {c:contents}",
        |f| asked(f, vec![ChanceFact::Bag(f.contents("c")?)]),
    ),
    question(
        "<find> [the] <chance> (of|that) {ev:event} from [the] [letters of] [the] word {w:word}",
        |f| asked(f, vec![ChanceFact::Letters(letters(f)?)]),
    ),
    question(
        "(<find>|write|list|write down) [the] sample space [(of|for) (this|the) experiment]",
        |_| Ok(Meaning::Ask(Vec::new(), Ask::Chance(ChanceAsk::SampleSpace))),
    ),
    question(
        "(<find>|write|list|write down) [the] sample space (of|for|in|when) (tossing|the toss of|throwing|flipping) (a|one|{n:count}) <coin> <once>",
        |f| {
            let n = if f.has("n") { f.count("n")? } else { 1 };
            Ok(Meaning::Ask(vec![Fact::Chance(coins(n))], Ask::Chance(ChanceAsk::SampleSpace)))
        },
    ),
    // Nepali.
    statement(
        "[यदि] (एउटा|एक) (सिक्का|सिक्काहरू) [लाई] [एक पटक] (उफार्दा|उछाल्दा|फ्याँक्दा|गुडाउँदा|उफारिएको छ|उछालिएको छ|गुडाइएको छ|फ्याँकिएको छ|उफारियो|गुडाइयो|फ्याँकियो) (|~)",
        |f| said(f, |_| Ok(coins(1))),
    ),
    statement(
        "[यदि] [(एउटा|एक)] (सिक्का|सिक्काहरू) [लाई] {n:count} पटक (उफार्दा|उछाल्दा|फ्याँक्दा|गुडाउँदा|उफारिएको छ|उछालिएको छ|गुडाइएको छ|फ्याँकिएको छ|उफारियो|गुडाइयो|फ्याँकियो) (|~)",
        |f| said(f, |f| Ok(coins(f.count("n")?))),
    ),
    statement(
        "[यदि] {n:count} [(ओटा|वटा)] (सिक्का|सिक्काहरू) [लाई] [(एकैचोटि|एकैपटक|एकै पटक|सँगै)] (उफार्दा|उछाल्दा|फ्याँक्दा|गुडाउँदा|उफारिएको छ|उछालिएको छ|गुडाइएको छ|फ्याँकिएको छ|उफारियो|गुडाइयो|फ्याँकियो) (|~)",
        |f| said(f, |f| Ok(coins(f.count("n")?))),
    ),
    statement(
        "[यदि] (एउटा|एक) (पासा|डाइस|डाईस|डाइसहरू) [लाई] [एक पटक] (उफार्दा|उछाल्दा|फ्याँक्दा|गुडाउँदा|उफारिएको छ|उछालिएको छ|गुडाइएको छ|फ्याँकिएको छ|उफारियो|गुडाइयो|फ्याँकियो) (|~)",
        |f| said(f, |_| Ok(dice(1))),
    ),
    statement(
        "[यदि] [(एउटा|एक)] (पासा|डाइस|डाईस|डाइसहरू) [लाई] {n:count} पटक (उफार्दा|उछाल्दा|फ्याँक्दा|गुडाउँदा|उफारिएको छ|उछालिएको छ|गुडाइएको छ|फ्याँकिएको छ|उफारियो|गुडाइयो|फ्याँकियो) (|~)",
        |f| said(f, |f| Ok(dice(f.count("n")?))),
    ),
    statement(
        "[यदि] {n:count} [(ओटा|वटा)] (पासा|पासाहरू|डाइस|डाईस|डाइसहरू) [लाई] [(एकैचोटि|एकैपटक|एकै पटक|सँगै)] (उफार्दा|उछाल्दा|फ्याँक्दा|गुडाउँदा|उफारिएको छ|उछालिएको छ|गुडाइएको छ|फ्याँकिएको छ|उफारियो|गुडाइयो|फ्याँकियो) (|~)",
        |f| said(f, |f| Ok(dice(f.count("n")?))),
    ),
    statement(
        "(एउटा|एक) (सिक्का|सिक्काहरू) र (एउटा|एक) (पासा|डाइस|डाईस|डाइसहरू) [लाई] [(एकैचोटि|एकैपटक|एकै पटक|सँगै)] (उफार्दा|उछाल्दा|फ्याँक्दा|गुडाउँदा|उफारिएको छ|उछालिएको छ|गुडाइएको छ|फ्याँकिएको छ|उफारियो|गुडाइयो|फ्याँकियो) (|~)",
        |_| facts(vec![ChanceFact::Coins(1), ChanceFact::Dice(1)]),
    ),
    statement(
        "[राम्ररी|राम्रोसँग] [फिटिएको|फिटेको] [{deck:count}] (पत्ती|तास) [को] [तास] [को] [(गड्डी|थुप्रो)] बाट [{h:manner}] (एउटा|{n:count} [(ओटा|वटा)]) [(पत्ती|तास)] [{k:manner}] (झिक्दा|थुत्दा|निकाल्दा|तान्दा|छान्दा|टिप्दा|झिकिएको छ|थुतिएको छ|निकालिएको छ|तानिएको छ|छानिएको छ|झिकिन्छ|झिकियो|थुतियो|निकालियो|छानियो) (|~)",
        |f| drawn(f, Some(ChanceFact::Pack)),
    ),
    statement(
        "[(एउटा|एक)] [(झोला|बाकस|भाँडो)] [मा] {a:count} देखि {b:count} सम्म (अङ्कित|लेखिएका|नम्बर लेखिएका|सङ्ख्या लेखिएका|नम्बर अङ्कित) [(पत्ती|पत्तीहरू|कार्ड|कार्डहरू|गोटी|गोटीहरू|बल|बलहरू|टिकट|टिकटहरू)] [छन्] (|~)",
        |f| said(f, numbered),
    ),
    statement(
        "{a:count} देखि {b:count} सम्म [का] (अङ्कित|लेखिएका|सङ्ख्या|नम्बर लेखिएका|सङ्ख्या लेखिएका) [(पत्ती|पत्तीहरू|कार्ड|कार्डहरू|गोटी|गोटीहरू|बल|बलहरू|टिकट|टिकटहरू|सङ्ख्या|सङ्ख्याहरू)] (बाट|मध्ये) [{h:manner}] (एउटा|एक) [(पत्ती|कार्ड|गोटी|बल|टिकट|सङ्ख्या)] [{k:manner}] (झिक्दा|थुत्दा|निकाल्दा|तान्दा|छान्दा|टिप्दा|झिकिएको छ|थुतिएको छ|निकालिएको छ|तानिएको छ|छानिएको छ|झिकिन्छ|झिकियो|थुतियो|निकालियो|छानियो) (|~)",
        |f| drawn(f, Some(numbered(f)?)),
    ),
    statement(
        "[यदि] (एउटा|एक) (झोला|बाकस|भाँडो|कक्षा|थैलो) [मा] {c:contents} (छन्|भए|राखिएका छन्|रहेका छन्) (|~)",
        |f| said(f, |f| Ok(ChanceFact::Bag(f.contents("c")?))),
    ),
    statement(
        "[(त्यस|उक्त|सो)] [(झोला|बाकस|भाँडो|थैलो|कक्षा)] [बाट] [{h:manner}] (एउटा|एक|{n:count} [(ओटा|वटा)]) [(बल|बलहरू|गुच्चा|गुच्चाहरू|पत्ती|पत्तीहरू|कार्ड|कार्डहरू|गोटी|गोटीहरू|टिकट|टिकटहरू|विद्यार्थी|विद्यार्थीहरू)] [{k:manner}] (झिक्दा|थुत्दा|निकाल्दा|तान्दा|छान्दा|टिप्दा|झिकिएको छ|थुतिएको छ|निकालिएको छ|तानिएको छ|छानिएको छ|झिकिन्छ|झिकियो|थुतियो|निकालियो|छानियो) (|~)",
        |f| drawn(f, None),
    ),
    statement(
        "{w:word} शब्द का (अक्षर|अक्षरहरू) बाट [{h:manner}] (एउटा|एक) अक्षर [{k:manner}] (झिक्दा|थुत्दा|निकाल्दा|तान्दा|छान्दा|टिप्दा|झिकिएको छ|थुतिएको छ|निकालिएको छ|तानिएको छ|छानिएको छ|झिकिन्छ|झिकियो|थुतियो|निकालियो|छानियो) (|~)",
        |f| drawn(f, Some(ChanceFact::Letters(letters(f)?))),
    ),
    statement("{ev:event} [को] सम्भाव्यता <find-ne>", |f| {
        asked(f, Vec::new())
    }),
    question("नमुना (समष्टि|क्षेत्र) <find-ne>", |_| {
        Ok(Meaning::Ask(Vec::new(), Ask::Chance(ChanceAsk::SampleSpace)))
    }),
];

fn coins(n: u64) -> ChanceFact {
    ChanceFact::Coins(n)
}

fn dice(n: u64) -> ChanceFact {
    ChanceFact::Dice(n)
}

fn facts(facts: Vec<ChanceFact>) -> Outcome {
    Ok(Meaning::Facts(facts.into_iter().map(Fact::Chance).collect()))
}

fn said(
    f: &Found<'_, '_>,
    fact: impl Fn(&Found<'_, '_>) -> Result<ChanceFact, Problem>,
) -> Outcome {
    facts(vec![fact(f)?])
}

fn asked(f: &Found<'_, '_>, experiment: Vec<ChanceFact>) -> Outcome {
    if f.has("deck") && f.count("deck")? != 52 {
        return Err(f.problem("deck", "a pack of cards has 52 cards here"));
    }
    let event = ChanceAsk::Event(f.event("ev")?);
    let facts = experiment.into_iter().map(Fact::Chance).collect();
    Ok(Meaning::Ask(facts, Ask::Chance(event)))
}

/// So many are drawn, from what is named here or was named before.
fn drawn(f: &Found<'_, '_>, from: Option<ChanceFact>) -> Outcome {
    if f.has("deck") && f.count("deck")? != 52 {
        return Err(f.problem("deck", "a pack of cards has 52 cards here"));
    }
    let n = if f.has("n") { f.count("n")? } else { 1 };
    let mut all: Vec<ChanceFact> = from.into_iter().collect();
    let mut order = false;
    for slot in ["h", "k"] {
        if f.has(slot) {
            let (said, one_by_one) = f.manner(slot)?;
            all.extend(said);
            order |= one_by_one;
        }
    }
    all.push(ChanceFact::Drawn(n, order));
    facts(all)
}

/// `1 to 20`, so many as are said.
fn numbered(f: &Found<'_, '_>) -> Result<ChanceFact, Problem> {
    let low = if f.has("a") { f.count("a")? } else { 1 };
    let high = f.count("b")?;
    if low > high || high > 1_000 {
        return Err(f.problem("b", "these numbers can't be counted up"));
    }
    if f.has("m") && f.count("m")? != high - low + 1 {
        return Err(f.problem("m", "there are not as many as the numbers on them"));
    }
    let number = |n: u64| i64::try_from(n).unwrap_or(0);
    Ok(ChanceFact::Numbers((low..=high).map(number).collect()))
}

/// The letters of a word that is written in capitals, or at least named as a word.
fn letters(f: &Found<'_, '_>) -> Result<String, Problem> {
    let word = f.text("w")?;
    if word.len() > 40 || !word.chars().all(|c| c.is_ascii_alphabetic()) {
        return Err(f.problem("w", "the letters of this word can't be told apart"));
    }
    Ok(word.to_uppercase())
}
