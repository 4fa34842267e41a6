//! Surveys: how many like tea, coffee, both or neither.

use crate::form::{Form, Meaning, Problem, question, statement};
use crate::found::Found;
use crate::topic::{Ask, Fact, sets::Part};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    statement(
        "(in|out of|among|of|from|if) [(a|an|the)] [(survey|group|class|community|village|school|party|interview|examination|locality|town|study|sample)] [(conducted|done|made|taken)] [(among|of|in|on|with)] [(a group of)] {n:count} (people|persons|students|children|families|members|youths|farmers|tourists|consumers|pupils) [(of|in) [a] (class|school|village|community|town|college|grade|city)] [it was found that]",
        |f| Ok(Meaning::Facts(vec![Fact::Whole(f.count("n")?)])),
    ),
    statement(
        "{n:count} <who> <like> both [(of them|drinks|games|subjects|languages|fruits|things|newspapers|magazines)]",
        |f| said(f, Part::Pair),
    ),
    statement(
        "{n:count} <who> <like> both [the] [(drinks|games|subjects|languages|fruits|newspapers|magazines)] {x:word} and {y:word}",
        |f| said(f, both(f)?),
    ),
    statement("{n:count} <who> <like> {x:word} and {y:word} [both]", |f| said(f, both(f)?)),
    statement("{n:count} <who> <like> both {x:word} and {y:word}", |f| said(f, both(f)?)),
    statement(
        "{n:count} <who> <like> all (three|the three|of them|three (games|subjects|drinks|fruits|languages|newspapers))",
        |f| said(f, Part::All),
    ),
    statement("{n:count} <who> <like> only {x:word}", |f| said(f, Part::Only(f.text("x")?))),
    statement("{n:count} <who> <like> {x:word} only", |f| said(f, Part::Only(f.text("x")?))),
    statement(
        "{n:count} <who> <like> neither [of (them|these|the two)] [(drinks|games|subjects|{x:word} nor {y:word})]",
        |f| said(f, neither(f)?),
    ),
    statement(
        "{n:count} <who> <like> none [of (them|these|the three|the two)] [(drinks|games|subjects)]",
        |f| said(f, Part::None),
    ),
    statement(
        "{n:count} <who> [who] (do not|did not|don't|didn't) (like|play|drink|read|study|speak|use) (any|either) [of] [(them|these|the two|the three)] [(drinks|games|subjects)]",
        |f| said(f, Part::None),
    ),
    statement(
        "{n:count} <who> <like> (at least|atleast) one [of] [(them|these|drinks|games|subjects)]",
        |f| said(f, Part::Some),
    ),
    statement("{n:count} <who> <like> {x:word}", |f| said(f, Part::In(thing(f, "x")?))),
    // What is asked.
    question(
        "how many <who> <like> both [(of them|drinks|games|subjects|languages|fruits)] [{x:word} and {y:word}]",
        |f| asked(f, if f.has("x") { both(f)? } else { Part::Pair }),
    ),
    question("how many <who> <like> {x:word} and {y:word}", |f| asked(f, both(f)?)),
    question("how many <who> <like> all (three|the three|of them)", |f| asked(f, Part::All)),
    question("how many <who> <like> only {x:word}", only),
    question("how many <who> <like> {x:word} only", only),
    question(
        "how many <who> <like> (only one|exactly one|just one) [of] [(them|these|drink|game|subject|drinks|games|subjects|the two)]",
        |f| asked(f, Part::One),
    ),
    question(
        "how many <who> <like> (only two|exactly two) [of] [(them|these|drinks|games|subjects|the three)]",
        |f| asked(f, Part::Two),
    ),
    question(
        "how many <who> <like> (neither|none) [of (them|these|the two|the three)] [(drinks|games|subjects|{x:word} nor {y:word})]",
        |f| asked(f, neither(f)?),
    ),
    question(
        "how many <who> [who] (do not|did not|don't|didn't) (like|play|drink|read|study|speak|use) (any|either) [of] [(them|these|the two|the three)] [(drinks|games|subjects)]",
        |f| asked(f, Part::None),
    ),
    question(
        "how many <who> <like> (at least|atleast) one [of] [(them|these|drink|game|subject|drinks|games|subjects|the two|the three)]",
        |f| asked(f, Part::Some),
    ),
    question("how many <who> <like> {x:word} or {y:word}", |f| {
        asked(f, Part::Either(thing(f, "x")?, thing(f, "y")?))
    }),
    question("how many <who> <like> {x:word}", |f| asked(f, Part::In(thing(f, "x")?))),
    question(
        "<find> [the] number of <who> <like> both [(of them|drinks|games|subjects|languages|fruits)] [{x:word} and {y:word}]",
        |f| asked(f, if f.has("x") { both(f)? } else { Part::Pair }),
    ),
    question("<find> [the] number of <who> <like> only {x:word}", only),
    question("<find> [the] number of <who> <like> {x:word} only", only),
    question(
        "<find> [the] number of <who> <like> (only one|exactly one|just one) [of] [(them|these|drink|game|subject|drinks|games|subjects|the two)]",
        |f| asked(f, Part::One),
    ),
    question(
        "<find> [the] number of <who> <like> (neither|none) [of (them|these|the two|the three)] [(drinks|games|subjects|{x:word} nor {y:word})]",
        |f| asked(f, neither(f)?),
    ),
    question(
        "<find> [the] number of <who> <like> (at least|atleast) one [of] [(them|these|drink|game|subject|drinks|games|subjects|the two|the three)]",
        |f| asked(f, Part::Some),
    ),
    // Nepali.
    statement(
        "{n:count} जना (विद्यार्थी|मानिस|व्यक्ति|युवा|किसान) [हरू] [(मा|बीच|माझ)] [गरिएको] [एक] [(सर्वेक्षण|अध्ययन)] [मा]",
        |f| Ok(Meaning::Facts(vec![Fact::Whole(f.count("n")?)])),
    ),
    statement(
        "{n:count} जना [ले] दुवै [(मन पराउँछन्|मन पराए|खेल्छन्|खान्छन्|पिउँछन्|पढ्छन्)] [(भने|र)]",
        |f| said(f, Part::Pair),
    ),
    statement(
        "{n:count} जना [ले] (कुनै|दुवै|कुनै पनि) (मन पराउँदैनन्|मन पराएनन्|मन नपराउने) [(भने|र)]",
        |f| said(f, Part::None),
    ),
    statement(
        "{n:count} जना [ले] {x:word} [(मन पराउँछन्|मन पराए|खेल्छन्|खान्छन्|पिउँछन्|पढ्छन्)] [(भने|र)]",
        |f| said(f, Part::In(thing(f, "x")?)),
    ),
    question(
        "(दुवै मन नपराउने|कुनै पनि मन नपराउने|कुनै मन नपराउने) [(विद्यार्थी|मानिस|व्यक्ति)] [(को सङ्ख्या|सङ्ख्या)] [कति] [जना] (छन्|होलान्|पत्ता लगाउनुहोस्|निकाल्नुहोस्|हुन्छन्)",
        |f| asked(f, Part::None),
    ),
    question(
        "{x:word} मात्र मन पराउने [(विद्यार्थी|मानिस|व्यक्ति)] [(को सङ्ख्या|सङ्ख्या)] [कति] [जना] (छन्|होलान्|पत्ता लगाउनुहोस्|निकाल्नुहोस्|हुन्छन्)",
        only,
    ),
    question(
        "दुवै मन पराउने [(विद्यार्थी|मानिस|व्यक्ति)] [(को सङ्ख्या|सङ्ख्या)] [कति] [जना] (छन्|होलान्|पत्ता लगाउनुहोस्|निकाल्नुहोस्|हुन्छन्)",
        |f| asked(f, Part::All),
    ),
];

fn said(f: &Found<'_, '_>, part: Part) -> Outcome {
    Ok(Meaning::Facts(vec![Fact::Members(f.count("n")?, part)]))
}

fn asked(_: &Found<'_, '_>, part: Part) -> Outcome {
    Ok(Meaning::Ask(Vec::new(), Ask::Members(part)))
}

/// Words that are no name of a set.
const NO_NAMES: &[&str] = &[
    "both",
    "neither",
    "none",
    "only",
    "all",
    "at",
    "any",
    "one",
    "two",
    "three",
    "them",
    "it",
    "and",
    "or",
    "not",
    "more",
    "less",
    "exactly",
    "either",
    "people",
    "persons",
    "students",
    "children",
    "the",
    "a",
    "in",
    "of",
    "to",
    "दुवै",
    "कुनै",
    "मात्र",
    "जना",
    "तीनै",
];

fn thing(f: &Found<'_, '_>, slot: &str) -> Result<String, Problem> {
    let name = f.text(slot)?;
    let short = name.chars().count() < 3;
    match short || NO_NAMES.contains(&name.as_str()) || syntax::unit::lookup(&name).is_some() {
        true => Err(Problem::Unfit),
        false => Ok(name),
    }
}

fn both(f: &Found<'_, '_>) -> Result<Part, Problem> {
    Ok(Part::Both(thing(f, "x")?, thing(f, "y")?))
}

/// Neither of two that are named, or none at all.
fn neither(f: &Found<'_, '_>) -> Result<Part, Problem> {
    match f.has("x") {
        true => Ok(Part::Neither(thing(f, "x")?, thing(f, "y")?)),
        false => Ok(Part::None),
    }
}

fn only(f: &Found<'_, '_>) -> Outcome {
    let part = Part::Only(thing(f, "x")?);
    asked(f, part)
}
