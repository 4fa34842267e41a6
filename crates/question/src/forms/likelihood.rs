//! Probabilities that are given: of events with letters, of several who try, of causes, of
//! repeated trials, of a year's days.

use crate::form::{Form, Meaning, Problem, question, statement};
use crate::found::Found;
use crate::topic::chance::letters::{self, LetterAsk, LetterFact};
use crate::topic::chance::models::{ModelAsk, ModelFact};
use crate::topic::{Ask, Fact};
use check::{BinomialAsk, Chance, Event, Goal, Source, SourceKind, Test, Thing, Trial};
use syntax::Rational;

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    // Events with letters.
    statement(
        "[(if|given|let|where|and|such that|suppose|with|यदि)] [that] {p:chances} [(भए|भएमा|दिइएको छ)] (|~)",
        |f| said_letters(f.chances("p")?),
    ),
    statement(
        "[(if|let|given|suppose)] [that] [the] [two] [events] {a:symbol} and {b:symbol} are [two] independent [events] [(such that|with|where|and|,|in which)] (|~)",
        |f| kind(f, LetterFact::Independent),
    ),
    statement(
        "[(if|let|given|suppose)] [that] [the] [two] [events] {a:symbol} and {b:symbol} are [two] mutually exclusive [events] [(such that|with|where|and|,|in which)] (|~)",
        |f| kind(f, LetterFact::Exclusive),
    ),
    statement(
        "[(if|let|given|suppose)] [that] [the] [two] [events] {a:symbol} and {b:symbol} are [two] mutually exclusive and exhaustive [events] [(such that|with|where|and|,|in which)] (|~)",
        |f| {
            let names = LetterFact::Names(letter(f, "a")?, letter(f, "b")?);
            said_letters(vec![names, LetterFact::Exclusive, LetterFact::Exhaustive])
        },
    ),
    statement(
        "[(if|let|given|suppose)] [that] [the] {a:symbol} and {b:symbol} are [any] two events [(such that|with|where|and|,|in which|for which)] (|~)",
        |f| said_letters(vec![LetterFact::Names(letter(f, "a")?, letter(f, "b")?)]),
    ),
    statement(
        "यदि {a:symbol} र {b:symbol} (अनाश्रित|स्वतन्त्र) घटना [हरू] (हुन्|भए|छन्) [र] (|~)",
        |f| kind(f, LetterFact::Independent),
    ),
    statement(
        "यदि {a:symbol} र {b:symbol} परस्पर (निषेधक|निषेधात्मक) घटना [हरू] (हुन्|भए|छन्) [र] (|~)",
        |f| kind(f, LetterFact::Exclusive),
    ),
    question("<find> {q:chanceof}", |f| ask_letters(LetterAsk::Part(f.chance_of("q")?))),
    question("{q:chanceof} [को मान] <find-ne>", |f| {
        ask_letters(LetterAsk::Part(f.chance_of("q")?))
    }),
    question("are [the] [events] {a:symbol} and {b:symbol} independent [events]", |f| {
        both_letters(f)?;
        ask_letters(LetterAsk::Independent)
    }),
    question("are [the] [events] {a:symbol} and {b:symbol} mutually exclusive [events]", |f| {
        both_letters(f)?;
        ask_letters(LetterAsk::Exclusive)
    }),
    // Several who try.
    statement(
        "[if] [the] <chance> (that|of) {x:word} (<tries>) (the|a|this|his|her) (problem|question|target|examination|exam|test|puzzle|sum|aim) is {p:expr} (|~)",
        tries,
    ),
    statement(
        "[and] (that|that of|the <chance> that|of) {x:word} (<tries>) (the|a|this|it) [(same)] [(problem|question|target|examination|exam|test|puzzle|sum|aim)] is {p:expr} (|~)",
        tries,
    ),
    statement(
        "[if] [the] (probabilities|chances) (of|that) {x:word} and {y:word} (<tries>) (the|a|this) (problem|question|target|examination|exam|test|puzzle|sum) are {p:expr} and {q:expr} [respectively]",
        |f| {
            let named = |x: &str, p: &str| Ok(ModelFact::Tries(name(f, x)?, chance(f, p)?));
            said(vec![named("x", "p")?, named("y", "q")?])
        },
    ),
    statement(
        "[if] [the] (probabilities|chances) (of|that) {x:word} , {y:word} and {z:word} (<tries>) (the|a|this) (problem|question|target|examination|exam|test|puzzle|sum) are {p:expr} , {q:expr} and {r:expr} [respectively]",
        |f| {
            let named = |x: &str, p: &str| Ok(ModelFact::Tries(name(f, x)?, chance(f, p)?));
            said(vec![named("x", "p")?, named("y", "q")?, named("z", "r")?])
        },
    ),
    statement(
        "[and] (they|both|both of them) (try|tries|attempt|shoot|fire|appear) [to solve] [the|a|at the] [problem|target|it] [independently] [once]",
        |_| Ok(Meaning::Nothing),
    ),
    question(
        "<find> [the] <chance> that [the] (problem|question|target|puzzle|sum) (is|will be|gets|would be) (solved|hit)",
        |_| succeed(Some(1), None),
    ),
    question(
        "<find> [the] <chance> that (at least|atleast) one of them [will] (<tries>) [it|the problem|the target|the question|the exam|the examination|the test]",
        |_| succeed(Some(1), None),
    ),
    question(
        "<find> [the] <chance> that (both|all|both of them|all of them|they all|they both) [will] (<tries>) [it|the problem|the target|the question|the exam|the examination|the test]",
        |_| succeed(None, None),
    ),
    question(
        "<find> [the] <chance> that (none|neither|none of them|neither of them) [will] (<tries>) [it|the problem|the target|the question|the exam|the examination|the test]",
        |_| succeed(Some(0), Some(0)),
    ),
    question(
        "<find> [the] <chance> that (only|exactly) one of them [will] (<tries>) [it|the problem|the target|the question|the exam|the examination|the test]",
        |_| succeed(Some(1), Some(1)),
    ),
    question(
        "<find> [the] <chance> that [the] (problem|question|target|puzzle|sum) (is not|will not be|is not going to be) (solved|hit)",
        |_| succeed(Some(0), Some(0)),
    ),
    // Causes.
    statement(
        "[(in|at)] [a] [(bolt|bulb|pen)] [factory] [has] [,] [{n:count}] [(machines|plants|factories)] {l:symbols} (produce|produces|manufacture|manufactures|make|makes|turn out) [respectively] {p:items} [respectively] [of] [(the|its|all)] [total] [(output|production|products|bolts|bulbs|items|pens|screws)] [respectively]",
        |f| {
            let names: Vec<String> = f.symbols("l")?.iter().map(|s| s.name().to_owned()).collect();
            if f.has("n") && f.count("n")? != names.len() as u64 {
                return Err(f.problem("n", "not as many are named"));
            }
            said(vec![ModelFact::Causes(names, values(f, "p")?)])
        },
    ),
    statement(
        "[(of|out of|from|and of|if)] [(their|these|the|its)] [(output|outputs|products|total|production|bolts|bulbs|items)] [,] {q:items} [respectively] [of (their|the|its) (output|outputs|products|production)] are [respectively] (defective|faulty) [(bolts|bulbs|items|ones|pens|screws)] [respectively]",
        |f| said(vec![ModelFact::Under(values(f, "q")?)]),
    ),
    statement(
        "(a|an|one) (bolt|bulb|item|product|pen|screw|article) is <draw> [at random] [from (the|its|this|all) [total] (output|production|product|products|lot|factory)] and [(it)] (is|was) found [to be] (defective|faulty)",
        |_| said(vec![ModelFact::Seen(String::new())]),
    ),
    statement(
        "(a|an|one) (bolt|bulb|item|product|pen|screw|article) is <draw> [at random] [from (the|its|this|all) [total] (output|production|product|products|lot|factory)]",
        |_| Ok(Meaning::Nothing),
    ),
    question(
        "<find> [the] <chance> that it (was|is|has been|came) [(produced|manufactured|made)] (by|from) [the] [(machine|plant|factory)] {x:symbol}",
        |f| ask(ModelAsk::Cause(f.symbol("x")?.name().to_owned())),
    ),
    question(
        "<find> [the] <chance> that (it|the (bolt|bulb|item|product|pen|screw|article)) is (defective|faulty)",
        |_| ask(ModelAsk::Event),
    ),
    statement(
        "[(if|suppose|there are two bags|there are two urns)] [,] [the] <urn> {x:word} (contains|has|contain) {c:contents} (|~)",
        |f| said(vec![ModelFact::Urn(f.text("x")?, f.contents("c")?)]),
    ),
    statement("[the] (first|second|third) <urn> (contains|has) {c:contents} (|~)", |f| {
        urn(f, None)
    }),
    statement(
        "(a|one) <item> is <draw> [at random] from (one of (the|these) (bags|boxes|urns)|(a|one) (bag|box|urn) (chosen|selected) at random) [at random] and [(it|the <item>)] (is|was) found [to be] [a] {w:word} [<item>]",
        |f| said(vec![ModelFact::OneUrn, ModelFact::Seen(f.text("w")?)]),
    ),
    statement(
        "(one|a) (bag|box|urn|of the bags|of the boxes|of the urns|of them) is (chosen|selected|taken|picked) [at random] and (a|one) <item> is <draw> [at random] [from it] [(which|that|and) (it|) (is|was) found to be [a] {w:word} [<item>]]",
        |f| {
            let mut facts = vec![ModelFact::OneUrn];
            if f.has("w") {
                facts.push(ModelFact::Seen(f.text("w")?));
            }
            said(facts)
        },
    ),
    statement(
        "(a|one) <item> is <draw> [at random] from one of (the|these) (bags|boxes|urns) [at random]",
        |_| said(vec![ModelFact::OneUrn]),
    ),
    statement("(it|the <item> [drawn]) (is|was) found to be [a] {w:word} [<item>]", |f| {
        said(vec![ModelFact::Seen(f.text("w")?)])
    }),
    question(
        "<find> [the] <chance> that (it|the <item>) (was|is|came|has been) [(drawn|taken|chosen)] from [the] <urn> {x:word}",
        |f| ask(ModelAsk::Cause(f.text("x")?)),
    ),
    question(
        "<find> [the] <chance> that (it|the <item>) (was|is|came|has been) [(drawn|taken|chosen)] from [the] {o:ordinal} <urn>",
        |f| {
            let place = ["first", "second", "third"].get(f.ordinal("o")? as usize - 1).copied();
            ask(ModelAsk::Cause(place.ok_or(Problem::Unfit)?.to_owned()))
        },
    ),
    question("<find> [the] <chance> that (it|the <item> [drawn]) is [a] {w:word} [<item>]", |f| {
        // Of one bag this is an experiment.
        if !two_urns(f) {
            return Err(Problem::Unfit);
        }
        ask(ModelAsk::Drawn(f.text("w")?))
    }),
    // Repeated trials.
    statement(
        "[(if|for|in|of|suppose)] [in] [a|the] binomial (distribution|experiment) [(has|with|where|if|,|in which|for which)] n = {n:count} [(,|and)] p = {p:expr} (|~)",
        |f| said(vec![ModelFact::Trials(f.count("n")?, chance(f, "p")?)]),
    ),
    statement(
        "[(if|for|in|of|suppose)] [in] [a|the] binomial distribution [(has|with|where|if|,|in which|for which)] n = {n:count} [(,|and)] q = {p:expr} (|~)",
        |f| said(vec![ModelFact::Trials(f.count("n")?, Rational::ONE - chance(f, "p")?)]),
    ),
    question("<find> [(the|its)] mean [of the [binomial] distribution]", |f| {
        distribution(f, BinomialAsk::Mean)
    }),
    question("<find> [(the|its)] variance [of the [binomial] distribution]", |f| {
        distribution(f, BinomialAsk::Variance)
    }),
    question("<find> [(the|its)] standard deviation [of the [binomial] distribution]", |f| {
        distribution(f, BinomialAsk::Deviation)
    }),
    question(
        "<find> [(the|its)] mean of (a|the) binomial distribution (with|where|in which|for which|having) n = {n:count} [(,|and)] p = {p:expr}",
        |f| of_given(f, BinomialAsk::Mean),
    ),
    question(
        "<find> [(the|its)] variance of (a|the) binomial distribution (with|where|in which|for which|having) n = {n:count} [(,|and)] p = {p:expr}",
        |f| of_given(f, BinomialAsk::Variance),
    ),
    question(
        "<find> [(the|its)] standard deviation of (a|the) binomial distribution (with|where|in which|for which|having) n = {n:count} [(,|and)] p = {p:expr}",
        |f| of_given(f, BinomialAsk::Deviation),
    ),
    question(
        "<find> [the] <chance> of (getting|having|) exactly {r:count} (successes|success)",
        |f| {
            let r = f.count("r")?;
            distribution(f, BinomialAsk::Successes(r, r))
        },
    ),
    question(
        "<find> [the] <chance> of (getting|having|) (at least|atleast) {r:count} (successes|success)",
        |f| {
            let r = f.count("r")?;
            distribution(f, BinomialAsk::Successes(r, u64::MAX))
        },
    ),
    question(
        "<find> [the] <chance> of (getting|having|) (at most|atmost) {r:count} (successes|success)",
        |f| {
            let r = f.count("r")?;
            distribution(f, BinomialAsk::Successes(0, r))
        },
    ),
    statement(
        "[if] {p:expr} of [the] {w:word} [(produced|made|manufactured)] [(by a (machine|factory|company)|in a factory)] are {k:word}",
        |f| success(f, "p"),
    ),
    statement("[if] [the] <chance> that (a|an) {w:word} (is|will be) {k:word} is {p:expr}", |f| {
        success(f, "p")
    }),
    question(
        "<find> [the] <chance> that [(out of|in a sample of|among|of|from)] {n:count} {v:word} [(chosen|selected|taken|drawn)] [at random] [,] exactly {r:count} (are|is|will be) {k:word}",
        |f| sample(f, |r| (r, r)),
    ),
    question(
        "<find> [the] <chance> that [(out of|in a sample of|among|of|from)] {n:count} {v:word} [(chosen|selected|taken|drawn)] [at random] [,] (at least|atleast) {r:count} (are|is|will be) {k:word}",
        |f| sample(f, |r| (r, u64::MAX)),
    ),
    question(
        "<find> [the] <chance> that [(out of|in a sample of|among|of|from)] {n:count} {v:word} [(chosen|selected|taken|drawn)] [at random] [,] (at most|atmost|not more than) {r:count} (are|is|will be) {k:word}",
        |f| sample(f, |r| (0, r)),
    ),
    question(
        "<find> [the] <chance> that [(out of|in a sample of|among|of|from)] {n:count} {v:word} [(chosen|selected|taken|drawn)] [at random] [,] (none|no one) (are|is|will be) {k:word}",
        |f| sample(f, |_| (0, 0)),
    ),
    // The days of a year.
    question(
        "<find> [the] <chance> (that|of) [(getting|having)] [(a|an)] [randomly] [(selected|chosen)] leap year [(selected|chosen) at random] [(has|have|will have|contains|will contain|having|to have)] {n:count} {a:word} [or [{m:count}] {b:word}]",
        |f| days(f, true),
    ),
    question(
        "<find> [the] <chance> (that|of) [(getting|having)] [(a|an)] [randomly] [(selected|chosen)] (non leap|non - leap|ordinary|normal|common) year [(selected|chosen) at random] [(has|have|will have|contains|will contain|having|to have)] {n:count} {a:word} [or [{m:count}] {b:word}]",
        |f| days(f, false),
    ),
    question(
        "<find> [the] <chance> of (getting|having|) {n:count} {a:word} [or [{m:count}] {b:word}] in a leap year",
        |f| days(f, true),
    ),
    question(
        "<find> [the] <chance> of (getting|having|) {n:count} {a:word} [or [{m:count}] {b:word}] in (a|an) (non leap|non - leap|ordinary|normal|common) year",
        |f| days(f, false),
    ),
    question(
        "(अधिक वर्ष|लिप इयर|अधिवर्ष) मा {n:count} [ओटा|वटा] {a:word} (पर्ने|हुने) सम्भाव्यता <find-ne>",
        |f| days(f, true),
    ),
    // Frequencies.
    question(
        "[if] [the] <chance> of (an event|winning|success|{w:word}) [(a|the) (game|match|prize|race)] is {p:expr} [,] [.] how many times (is it|would it be|do you|would you|will it be|would the event be|is the event|is a win|would a win be) (expected|expect) [it] [to (happen|occur)] in {n:count} (trials|attempts|experiments|games)",
        |f| {
            let (chance, trials) = (chance(f, "p")?, f.count("n")?);
            Ok(Goal::Chance(Chance::Expected { chance, trials }).into())
        },
    ),
    statement(
        "<when> (a|an) (coin|die|dice|drawing pin|spinner|bottle cap) is (<tossed>|spun) {n:count} times and [(a|the)] {w:word} (appears|occurs|comes|comes up|appeared|occurred|came|came up|is obtained|was obtained|turns up|turned up) {k:count} times [,] [.] <find> [the] (experimental|empirical) <chance> of [(getting|obtaining)] [(a|the)] {v:word}",
        |f| {
            if f.text("w")? != f.text("v")? {
                return Err(f.problem("v", "it is not said how often this happened"));
            }
            Ok(Goal::Chance(Chance::Relative { happened: f.count("k")?, trials: f.count("n")? })
                .into())
        },
    ),
];

fn said_letters(facts: Vec<LetterFact>) -> Outcome {
    Ok(Meaning::Facts(facts.into_iter().map(Fact::Letters).collect()))
}

fn ask_letters(asked: LetterAsk) -> Outcome {
    Ok(Meaning::Ask(Vec::new(), Ask::Letters(asked)))
}

fn letter(f: &Found<'_, '_>, slot: &str) -> Result<String, Problem> {
    let name = f.symbol(slot)?.name().to_owned();
    let capital = name.len() == 1 && name.starts_with(|c: char| c.is_ascii_uppercase());
    if capital { Ok(name) } else { Err(Problem::Unfit) }
}

fn both_letters(f: &Found<'_, '_>) -> Result<(), Problem> {
    letter(f, "a")?;
    letter(f, "b")?;
    Ok(())
}

fn kind(f: &Found<'_, '_>, fact: LetterFact) -> Outcome {
    said_letters(vec![LetterFact::Names(letter(f, "a")?, letter(f, "b")?), fact])
}

fn said(facts: Vec<ModelFact>) -> Outcome {
    Ok(Meaning::Facts(facts.into_iter().map(Fact::Model).collect()))
}

fn ask(asked: ModelAsk) -> Outcome {
    Ok(Meaning::Ask(Vec::new(), Ask::Model(asked)))
}

fn succeed(least: Option<u64>, most: Option<u64>) -> Outcome {
    ask(ModelAsk::Succeed(least, most))
}

/// A number between 0 and 1.
fn chance(f: &Found<'_, '_>, slot: &str) -> Result<Rational, Problem> {
    letters::rational(&f.expr(slot)?)
        .filter(|p| *p >= Rational::ZERO && *p <= Rational::ONE)
        .ok_or_else(|| f.problem(slot, "a probability lies between 0 and 1"))
}

fn values(f: &Found<'_, '_>, slot: &str) -> Result<Vec<Rational>, Problem> {
    let items = f.items(slot)?;
    let all: Option<Vec<Rational>> = items.iter().map(letters::rational).collect();
    let inside = |p: &Rational| *p >= Rational::ZERO && *p <= Rational::ONE;
    all.filter(|all| all.iter().all(inside))
        .ok_or_else(|| f.problem(slot, "percentages or probabilities are expected here"))
}

fn name(f: &Found<'_, '_>, slot: &str) -> Result<String, Problem> {
    let name = f.text(slot)?;
    const NONE: &[&str] =
        &["it", "they", "he", "she", "not", "both", "neither", "none", "that", "of", "the"];
    if NONE.contains(&name.as_str()) { Err(Problem::Unfit) } else { Ok(name) }
}

fn tries(f: &Found<'_, '_>) -> Outcome {
    said(vec![ModelFact::Tries(name(f, "x")?, chance(f, "p")?)])
}

fn urn(f: &Found<'_, '_>, _: Option<()>) -> Outcome {
    let (start, _) = f.range("c")?;
    let ordinal = (0..start)
        .rev()
        .find_map(|at| ["first", "second", "third"].iter().find(|o| f.row.is_word_in(at, &[o])));
    let name = ordinal.ok_or(Problem::Unfit)?;
    said(vec![ModelFact::Urn((*name).to_owned(), f.contents("c")?)])
}

/// Whether the text speaks of several bags.
fn two_urns(f: &Found<'_, '_>) -> bool {
    (0..f.row.tokens.len()).any(|at| {
        f.row.is_word_in(at, &["one"])
            && f.row.is_word_in(at + 1, &["of"])
            && f.row.is_word_in(at + 2, &["the", "these"])
            && f.row.is_word_in(at + 3, &["bags", "boxes", "urns"])
            || f.row.is_word_in(at, &["bag", "box", "urn"])
                && f.row.is_word_in(at + 1, &["is"])
                && f.row.is_word_in(at + 2, &["chosen", "selected"])
    })
}

fn distribution(f: &Found<'_, '_>, asked: BinomialAsk) -> Outcome {
    let named = (0..f.row.tokens.len()).any(|at| f.row.is_word_in(at, &["binomial"]));
    if named { ask(ModelAsk::Distribution(asked)) } else { Err(Problem::Unfit) }
}

fn of_given(f: &Found<'_, '_>, asked: BinomialAsk) -> Outcome {
    let facts = vec![Fact::Model(ModelFact::Trials(f.count("n")?, chance(f, "p")?))];
    Ok(Meaning::Ask(facts, Ask::Model(ModelAsk::Distribution(asked))))
}

/// Words that turn a statement round.
const NOT_A_KIND: &[&str] = &["not", "no", "never", "more", "less", "the", "of", "from", "in"];

fn success(f: &Found<'_, '_>, slot: &str) -> Outcome {
    if NOT_A_KIND.contains(&f.text("k")?.as_str()) {
        return Err(Problem::Unfit);
    }
    said(vec![ModelFact::Success(chance(f, slot)?)])
}

/// So many of a sample, of the kind that was said before.
fn sample(f: &Found<'_, '_>, range: impl Fn(u64) -> (u64, u64)) -> Outcome {
    let kind = f.text("k")?;
    let (before, _) = f.range("k")?;
    let said = (0..before).any(|at| f.row.is_word_in(at, &[kind.as_str()]));
    if !said || NOT_A_KIND.contains(&kind.as_str()) {
        return Err(f.problem("k", "it is not said how likely this is"));
    }
    let n = f.count("n")?;
    let (least, most) = range(if f.has("r") { f.count("r")? } else { 0 });
    ask(ModelAsk::Trials(n, BinomialAsk::Successes(least, most)))
}

const DAYS: [(&str, &[&str]); 7] = [
    ("Sunday", &["sundays", "sunday", "आइतबार", "आइतवार"]),
    ("Monday", &["mondays", "monday", "सोमबार", "सोमवार"]),
    ("Tuesday", &["tuesdays", "tuesday", "मङ्गलबार", "मंगलबार", "मङ्गलवार"]),
    ("Wednesday", &["wednesdays", "wednesday", "बुधबार", "बुधवार"]),
    ("Thursday", &["thursdays", "thursday", "बिहीबार", "बिहिबार"]),
    ("Friday", &["fridays", "friday", "शुक्रबार", "शुक्रवार"]),
    ("Saturday", &["saturdays", "saturday", "शनिबार", "शनिवार"]),
];

/// 53 Sundays: a year has 52 weeks and one day more, a leap year two.
fn days(f: &Found<'_, '_>, leap: bool) -> Outcome {
    let day = |slot: &str| -> Result<String, Problem> {
        let word = f.text(slot)?;
        let found = DAYS.iter().find(|(_, words)| words.contains(&word.as_str()));
        found.map(|(name, _)| (*name).to_owned()).ok_or_else(|| f.problem(slot, "this is no day"))
    };
    let all_53 = f.count("n")? == 53 && (!f.has("m") || f.count("m")? == 53);
    if !all_53 {
        return Err(
            f.problem("n", "a year has 52 whole weeks; 53 days of a name are asked for here")
        );
    }
    let name = |k: usize| DAYS[k % 7].0.to_owned();
    let extra = |k: usize| match leap {
        false => Thing { label: name(k), number: None, kinds: vec![name(k)] },
        true => Thing {
            label: format!("{}–{}", name(k), name(k + 1)),
            number: None,
            kinds: vec![name(k), name(k + 1)],
        },
    };
    let source = Source {
        kind: SourceKind::Days,
        things: (0..7).map(|k| (extra(k), 1)).collect(),
        drawn: 1,
        replaced: false,
    };
    let mut tests = vec![Test::Kind(day("a")?)];
    if f.has("b") {
        tests.push(Test::Kind(day("b")?));
    }
    let test = if tests.len() == 1 { tests.remove(0) } else { Test::Any(tests) };
    let event = Event::Count(test, 1, 1);
    let trial = Trial { sources: vec![source], event, given: None, complement: false };
    Ok(Goal::Chance(Chance::Trial(trial)).into())
}
