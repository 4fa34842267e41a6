//! Progressions: what is said of one, and what is asked.

use crate::form::{Form, Meaning, Problem, question, statement};
use crate::found::Found;
use crate::topic::{Ask, Fact};
use check::{Goal, ProgressionKind, ProgressionPart};
use syntax::{Expr, Symbol};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    // What is said.
    statement("<given> (in|for|of|consider) (a|an|the|any) {p:progression}", kind_only),
    statement("<given> (in|for) (a|an|the) {p:progression} [:] {s:series}", listed_fact),
    statement(
        "<given> (the|these|this) [(terms|numbers|sequence|series)] {s:series} (is|are|form|forms) [in] [(a|an)] {p:progression}",
        listed_fact,
    ),
    statement("<given> {s:series} (is|are) [in] [(a|an|the)] {p:progression}", listed_fact),
    statement("(a|an|the) {p:progression} (has|with|having) ~", kind_only),
    statement("(a|an|the) {p:progression} (has|with) {n:count} terms", |f| {
        Ok(Meaning::Facts(with_kind(f, vec![counted(f)?])?))
    }),
    statement(
        "<given> [(the|its|whose)] first term and [the] common (difference|ratio) [(of|in) (a|an|the) {p:progression}] (are|is) {a:expr} and {d:expr} [respectively]",
        |f| {
            let facts = vec![
                known(f, ProgressionPart::Term(1), "a")?,
                known(f, ProgressionPart::Step, "d")?,
            ];
            Ok(Meaning::Facts(with_kind(f, facts)?))
        },
    ),
    statement(
        "<given> [(the|its|whose)] first [term] and [the] last (term|terms) [(of|in) (a|an|the) {p:progression}] (are|is) {a:expr} and {d:expr} [respectively]",
        |f| {
            let facts = vec![
                known(f, ProgressionPart::Term(1), "a")?,
                known(f, ProgressionPart::Last, "d")?,
            ];
            Ok(Meaning::Facts(with_kind(f, facts)?))
        },
    ),
    statement(
        "<given> [(the|its|whose)] {i:nth} [term] and [the] {j:nth} (term|terms) [(of|in) (a|an|the) {p:progression}] (are|is) {a:expr} and {b:expr} [respectively]",
        |f| {
            let facts = vec![
                known(f, ProgressionPart::Term(f.nth("i")?), "a")?,
                known(f, ProgressionPart::Term(f.nth("j")?), "b")?,
            ];
            Ok(Meaning::Facts(with_kind(f, facts)?))
        },
    ),
    statement(
        "<given> [(the|its|whose)] sum of [the] [(its|first)] {k:count} terms [(of|in) (a|an|the|this) {p:progression}] <is> {v:expr}",
        |f| {
            let k = f.count("k")?;
            Ok(Meaning::Facts(with_kind(
                f,
                vec![known(f, ProgressionPart::Sum(positive(k)?), "v")?],
            )?))
        },
    ),
    statement(
        "<given> [(the|its|whose)] sum (to infinity [of|in (a|an|the) [infinite] {p:progression}]|of [(a|an|the|all)] [its] infinite [number of] (terms|{p:progression}) [of (a|an|the) {p:progression}]) <is> {v:expr}",
        |f| Ok(Meaning::Facts(with_kind(f, vec![known(f, ProgressionPart::SumToInfinity, "v")?])?)),
    ),
    statement(
        "<given> [(the|its|whose|their)] {x:feature} [(of|in) (a|an|the|this|that) {p:progression}] <is> {v:expr}",
        |f| {
            let feature = match f.feature("x")? {
                ProgressionPart::GeneralTerm(_) | ProgressionPart::GeneralSum(_) => {
                    return Err(Problem::Unfit);
                }
                feature => feature,
            };
            Ok(Meaning::Facts(with_kind(f, vec![known(f, feature, "v")?])?))
        },
    ),
    statement(
        "<given> [(the|its|whose|their)] {x:feature} [(of|in) (a|an|the|this|that) {p:progression}] {v:expr}",
        |f| match f.feature("x")? {
            feature @ (ProgressionPart::Term(_)
            | ProgressionPart::Step
            | ProgressionPart::Count
            | ProgressionPart::Last) => {
                Ok(Meaning::Facts(with_kind(f, vec![known(f, feature, "v")?])?))
            }
            _ => Err(Problem::Unfit),
        },
    ),
    statement("<given> (all|the|its|all the) terms (are|being) positive", |_| {
        Ok(Meaning::Facts(vec![Fact::Positive]))
    }),
    // Nepali.
    statement("(एउटा|कुनै|यदि|एक) [(एउटा|कुनै)] {p:progression} (को|मा) ~", kind_only),
    statement("{x:feature} {v:expr} [(र|,|छ|भए|भएको)] ~", |f| {
        match f.feature("x")? {
            ProgressionPart::GeneralTerm(_) | ProgressionPart::GeneralSum(_) => Err(Problem::Unfit),
            feature => Ok(Meaning::Facts(vec![known(f, feature, "v")?])),
        }
    }),
    // What is asked.
    question(
        "<find> [(the|its)] {x:feature} [and [(the|its)] {y:feature}] [(of|in) (the|a|an|this|that|its) [(series|sequence|progression|{p:progression})]]",
        ask_features,
    ),
    question(
        "<find> [(the|its)] {x:feature} [and [(the|its)] {y:feature}] (of|in|for) (the|a|an|this|that|its) [infinite] [(series|sequence|progression|{p:progression})] (whose|with|having|in which|where|when|if|that has|which has) ~",
        ask_features,
    ),
    question(
        "<find> [(the|its)] {x:feature} [and [(the|its)] {y:feature}] (of|in|for) [(the|a|an|this|that)] [(following|given|infinite)] [(series|sequence|progression|{p:progression})] [:] {s:series}",
        ask_listed,
    ),
    question("<find> [(the|its)] {x:feature} [:] {s:series}", ask_listed),
    question(
        "<find> [the] sum [of] [(the|a|an)] [(following|given|infinite)] [(series|sequence|progression|{p:progression})] [:] {s:series} (to|up to|upto) {n:count} terms",
        |f| {
            let asked = vec![ProgressionPart::Sum(positive(f.count("n")?)?)];
            ask(f, asked)
        },
    ),
    question(
        "<find> [the] sum [of] [(the|a|an)] [(following|given|infinite)] [(series|sequence|progression|{p:progression})] [:] {s:series} (to|up to|upto) {n:symbol} terms",
        |f| ask(f, vec![ProgressionPart::GeneralSum(f.symbol("n")?)]),
    ),
    question(
        "<find> [the] sum [of] [(the|a|an)] [(following|given|infinite)] [(series|sequence|progression|{p:progression})] [:] {s:series} (to|up to|upto) (infinity|∞|\\infty)",
        |f| ask(f, vec![ProgressionPart::SumToInfinity]),
    ),
    question(
        "<find> [the] sum [of] [(the|a|an)] infinite (series|sequence|progression|{p:progression}) [:] {s:series}",
        |f| ask(f, vec![ProgressionPart::SumToInfinity]),
    ),
    question(
        "which term of [(the|a|an|this)] [(series|sequence|progression|{p:progression})] [:] [{s:series}] is {v:expr}",
        |f| ask(f, vec![ProgressionPart::Place(f.expr("v")?)]),
    ),
    question(
        "is {v:expr} a term (of|in) [(the|a|an|this)] [(series|sequence|progression|{p:progression})] [:] [{s:series}]",
        |f| ask(f, vec![ProgressionPart::Contains(f.expr("v")?)]),
    ),
    question(
        "how many terms (are there|are) in [(the|a|an|this)] [(series|sequence|progression|{p:progression})] [:] [{s:series}]",
        |f| ask(f, vec![ProgressionPart::Count]),
    ),
    question(
        "how many terms of [(the|a|an|this)] [(series|sequence|progression|{p:progression})] [:] [{s:series}] (must be|should be|are|will be) [(taken|added|needed|required)] [so that] (to get|to make|to give|to have|have|give|amount to|amounts to|sum to|add up to) [(the|a)] [sum] [(of|is)] {v:expr}",
        count_for_sum,
    ),
    question(
        "how many terms of [(the|a|an|this)] [(series|sequence|progression|{p:progression})] [:] [{s:series}] (make|makes|give|gives|amount to|amounts to|add up to|have) [(the|a)] [sum] [of] {v:expr}",
        count_for_sum,
    ),
    question(
        "<find> [the] first {n:count} terms of (the|a|an|this) {p:progression} [(whose|with|having|in which) ~]",
        |f| {
            let n = f.count("n")?;
            ask(f, vec![ProgressionPart::Terms(1, positive(n)?)])
        },
    ),
    question("<find> [the] (series|sequence|progression|{p:progression})", |f| {
        ask(f, vec![ProgressionPart::Terms(1, 4)])
    }),
    // Means.
    question("insert {n:count} arithmetic (mean|means) between {a:expr} and {b:expr}", |f| {
        insert(f, ProgressionKind::Arithmetic)
    }),
    question("insert {n:count} geometric (mean|means) between {a:expr} and {b:expr}", |f| {
        insert(f, ProgressionKind::Geometric)
    }),
    question("insert {n:count} harmonic (mean|means) between {a:expr} and {b:expr}", |f| {
        insert(f, ProgressionKind::Harmonic)
    }),
    question("insert {n:count} (am|ams|am's) between {a:expr} and {b:expr}", |f| {
        insert(f, ProgressionKind::Arithmetic)
    }),
    question("insert {n:count} (gm|gms|gm's) between {a:expr} and {b:expr}", |f| {
        insert(f, ProgressionKind::Geometric)
    }),
    question("insert {n:count} (hm|hms|hm's) between {a:expr} and {b:expr}", |f| {
        insert(f, ProgressionKind::Harmonic)
    }),
    question("<find> [the] (arithmetic mean|am) (between|of) {a:expr} and {b:expr}", |f| {
        let sum = Expr::sum(vec![f.expr("a")?, f.expr("b")?]);
        Ok(Goal::Evaluate(sum.over(Expr::integer(2))).into())
    }),
    question("<find> [the] (geometric mean|gm) (between|of) {a:expr} and {b:expr}", |f| {
        let (a, b) = (f.expr("a")?, f.expr("b")?);
        let positive = |e: &Expr| e.as_rational().is_some_and(|q| q > syntax::Rational::ZERO);
        if !positive(&a) || !positive(&b) {
            return Err(f.problem("a", "the geometric mean is that of positive numbers"));
        }
        Ok(Goal::Evaluate(Expr::product(vec![a, b]).sqrt()).into())
    }),
    question("<find> [the] (harmonic mean|hm) (between|of) {a:expr} and {b:expr}", |f| {
        let (a, b) = (f.expr("a")?, f.expr("b")?);
        let above = Expr::product(vec![Expr::integer(2), a.clone(), b.clone()]);
        Ok(Goal::Evaluate(above.over(Expr::sum(vec![a, b]))).into())
    }),
    question(
        "{a:expr} र {b:expr} को समानान्तरीय मध्यक <find-ne>",
        |f| {
            let sum = Expr::sum(vec![f.expr("a")?, f.expr("b")?]);
            Ok(Goal::Evaluate(sum.over(Expr::integer(2))).into())
        },
    ),
    question(
        "{a:expr} र {b:expr} को बीचमा {n:count} (ओटा|वटा) समानान्तरीय मध्यक (राख्नुहोस्|भर्नुहोस्)",
        |f| insert(f, ProgressionKind::Arithmetic),
    ),
    question(
        "{a:expr} र {b:expr} को बीचमा {n:count} (ओटा|वटा) गुणोत्तर मध्यक (राख्नुहोस्|भर्नुहोस्)",
        |f| insert(f, ProgressionKind::Geometric),
    ),
    // Sums of powers of the first natural numbers.
    question("<find> [the] sum of [the] first {n:count} natural numbers", |f| {
        first_numbers(f, |k| k)
    }),
    question("<find> [the] sum of [all] [the] natural numbers from 1 to {n:count}", |f| {
        first_numbers(f, |k| k)
    }),
    question("<find> [the] sum of [the] squares of [the] first {n:count} natural numbers", |f| {
        first_numbers(f, |k| k.pow(Expr::integer(2)))
    }),
    question("<find> [the] sum of [the] cubes of [the] first {n:count} natural numbers", |f| {
        first_numbers(f, |k| k.pow(Expr::integer(3)))
    }),
    question("<find> [the] sum of [the] first {n:count} odd [natural] numbers", |f| {
        ask(f, vec![ProgressionPart::Sum(positive(f.count("n")?)?)]).map(|m| from(m, 1, 2))
    }),
    question("<find> [the] sum of [the] first {n:count} even [natural] numbers", |f| {
        ask(f, vec![ProgressionPart::Sum(positive(f.count("n")?)?)]).map(|m| from(m, 2, 2))
    }),
    question("<find> [the] sum of [the] first {n:count} multiples of {m:count}", |f| {
        let m = f.count("m")?;
        ask(f, vec![ProgressionPart::Sum(positive(f.count("n")?)?)])
            .map(|meaning| from(meaning, m, m))
    }),
    question(
        "पहिला {n:count} (ओटा|वटा) प्राकृतिक (सङ्ख्या|सङ्ख्याहरू) (को) योगफल <find-ne>",
        |f| first_numbers(f, |k| k),
    ),
    // Nepali questions.
    question(
        "{s:series} [(यो|यस)] [(अनुक्रम|श्रेणी|{p:progression})] (को) {x:feature} <find-ne>",
        ask_listed,
    ),
    question(
        "[(अनुक्रम|श्रेणी|{p:progression})] [:] {s:series} (को) {x:feature} <find-ne>",
        ask_listed,
    ),
    question(
        "[(भएको|भने|उक्त|त्यो|त्यस|सो)] [(श्रेणी|अनुक्रम|{p:progression})] [(को)] {x:feature} [र {y:feature}] <find-ne>",
        ask_features,
    ),
    question(
        "{s:series} [(अनुक्रम|श्रेणी|{p:progression})] (को) (कुन|कति औँ|कतिऔँ) पद {v:expr} (हो|हुन्छ|होला)",
        |f| ask(f, vec![ProgressionPart::Place(f.expr("v")?)]),
    ),
    question(
        "{s:series} [(अनुक्रम|श्रेणी|{p:progression})] मा [जम्मा] कति (वटा|ओटा) (पद|पदहरू) छन्",
        |f| ask(f, vec![ProgressionPart::Count]),
    ),
];

fn known(f: &Found<'_, '_>, feature: ProgressionPart, slot: &str) -> Result<Fact, Problem> {
    let value = f.expr(slot)?;
    match value.symbols().is_empty() {
        true => Ok(Fact::Known(feature, value)),
        false => Err(Problem::Unfit),
    }
}

fn counted(f: &Found<'_, '_>) -> Result<Fact, Problem> {
    Ok(Fact::Known(ProgressionPart::Count, Expr::integer(f.count("n")?)))
}

fn positive(k: u64) -> Result<u64, Problem> {
    if k > 0 { Ok(k) } else { Err(Problem::Unfit) }
}

/// The facts, with the kind that is named among them.
fn with_kind(f: &Found<'_, '_>, mut facts: Vec<Fact>) -> Result<Vec<Fact>, Problem> {
    if f.has("p") {
        facts.push(Fact::Kind(f.progression("p")?));
    }
    Ok(facts)
}

fn kind_only(f: &Found<'_, '_>) -> Outcome {
    Ok(Meaning::Facts(vec![Fact::Kind(f.progression("p")?)]))
}

fn listed_fact(f: &Found<'_, '_>) -> Outcome {
    let facts = f.listed("s")?.facts();
    Ok(Meaning::Facts(with_kind(f, facts)?))
}

fn ask(f: &Found<'_, '_>, asked: Vec<ProgressionPart>) -> Outcome {
    let mut facts = Vec::new();
    if f.has("s") {
        facts = f.listed("s")?.facts();
        // The last term says how far a sum of all goes; elsewhere it says nothing that is asked.
    }
    Ok(Meaning::Ask(with_kind(f, facts)?, Ask::Features(asked)))
}

fn asked(f: &Found<'_, '_>) -> Result<Vec<ProgressionPart>, Problem> {
    let mut asked = vec![f.feature("x")?];
    if f.has("y") {
        asked.push(f.feature("y")?);
    }
    Ok(asked)
}

fn ask_features(f: &Found<'_, '_>) -> Outcome {
    ask(f, asked(f)?)
}

/// "Find the sum of 3 + 7 + …": without an end it is no sum.
fn ask_listed(f: &Found<'_, '_>) -> Outcome {
    let asked = asked(f)?;
    // "The nth term of 3, 6, 9, …": a sequence of any kind.
    if !f.has("p") && asked.iter().any(|x| matches!(x, ProgressionPart::GeneralTerm(_))) {
        return Err(Problem::Unfit);
    }
    let needs_end = |x: &ProgressionPart| {
        matches!(x, ProgressionPart::Total | ProgressionPart::Count | ProgressionPart::Last)
    };
    if asked.iter().any(needs_end) && f.listed("s")?.last.is_none() {
        return Err(Problem::Unfit);
    }
    ask(f, asked)
}

fn count_for_sum(f: &Found<'_, '_>) -> Outcome {
    let sum = known(f, ProgressionPart::Total, "v")?;
    match ask(f, vec![ProgressionPart::Count])? {
        Meaning::Ask(mut facts, ask) => {
            if facts.iter().any(|fact| matches!(fact, Fact::Known(ProgressionPart::Last, _))) {
                return Err(Problem::Unfit);
            }
            facts.push(sum);
            Ok(Meaning::Ask(facts, ask))
        }
        _ => Err(Problem::Unfit),
    }
}

fn insert(f: &Found<'_, '_>, kind: ProgressionKind) -> Outcome {
    let n = positive(f.count("n")?)?;
    if n > 50 {
        return Err(f.problem("n", "so many means are not written out"));
    }
    let facts = vec![
        Fact::Kind(kind),
        known(f, ProgressionPart::Term(1), "a")?,
        known(f, ProgressionPart::Term(n + 2), "b")?,
        Fact::Positive,
    ];
    let facts = match kind {
        // Means between positive numbers are positive.
        ProgressionKind::Geometric => facts,
        _ => facts.into_iter().filter(|fact| *fact != Fact::Positive).collect(),
    };
    let asked = if n == 1 { ProgressionPart::Term(2) } else { ProgressionPart::Terms(2, n + 1) };
    Ok(Meaning::Ask(facts, Ask::Features(vec![asked])))
}

/// `Σ body(k)` for the first numbers.
fn first_numbers(f: &Found<'_, '_>, body: fn(Expr) -> Expr) -> Outcome {
    let n = positive(f.count("n")?)?;
    let index = Symbol::new("k");
    Ok(Goal::Evaluate(Expr::Big {
        operator: syntax::BigOperator::Sum,
        body: Box::new(body(Expr::Symbol(index.clone()))),
        index,
        from: Box::new(Expr::integer(1)),
        to: Box::new(Expr::integer(n)),
    })
    .into())
}

/// The arithmetic progression that begins with these.
fn from(meaning: Meaning, first: u64, step: u64) -> Meaning {
    match meaning {
        Meaning::Ask(mut facts, ask) => {
            facts.push(Fact::Kind(ProgressionKind::Arithmetic));
            facts.push(Fact::Known(ProgressionPart::Term(1), Expr::integer(first)));
            facts.push(Fact::Known(ProgressionPart::Step, Expr::integer(step)));
            Meaning::Ask(facts, ask)
        }
        other => other,
    }
}
