//! Data in tables and lists, and the measures that describe them.

use crate::form::{Form, Meaning, Problem, question, statement};
use crate::found::Found;
use crate::topic::{Ask, Fact, data};
use check::Data;

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    // What is said.
    statement("{t:table}", |f| Ok(Meaning::Facts(vec![table(f)?]))),
    statement(
        "(the|following|given|in|a) {s:story} [[of] {n:count} {u:story}] (is|are|was|were) [as follows|given below|given|shown below|shown|recorded below|recorded|as given below|listed below|presented below|as under|tabulated below] [in the] [following] [(table|tables|distribution)] [below] (:|.) {t:table}",
        sized_table,
    ),
    statement(
        "(the|following|given|a) [(following|given)] (table|data|distribution|frequency distribution|frequency table|information) [given] [below] (shows|show|gives|give|represents|represent|is|are|presents) {s:story} [[of] {n:count} {u:story}] (:|.|,) {t:table}",
        sized_table,
    ),
    statement("[(from|in|for|consider)] <data> (:|,|.) {t:table}", |f| {
        Ok(Meaning::Facts(vec![table(f)?]))
    }),
    statement(
        "(the|following|given) {s:story} [[of] {n:count} {u:story}] (is|are|was|were) [(as follows|given below|given|recorded below|recorded|listed below)] [:] {x:items}",
        |f| {
            // Points are no numbers.
            if f.items("x")?.iter().any(|item| matches!(item, syntax::Expr::Tuple(_))) {
                return Err(Problem::Unfit);
            }
            let mut facts = vec![raw(f)?];
            if f.has("n") {
                facts.push(Fact::Size(f.count("n")?));
            }
            Ok(Meaning::Facts(facts))
        },
    ),
    // A measure that is known, with a number missing.
    statement(
        "<given> [the] {m:measure} [marks|wage|age|height|weight|value] [of] <data> [given below] (is|was|=|be) {v:expr}",
        |f| Ok(Meaning::Facts(vec![Fact::Measured(f.measure("m")?, f.expr("v")?)])),
    ),
    question(
        "<given> [the] {m:measure} [marks|wage|age|height|weight|value] [of] <data> [given below] (is|was|=|be) {v:expr} (,|.|:) <find> [the] [(value|missing value|missing frequency)] [of] [the] [(frequency|missing frequency)] {x:symbol} (.|:|,) {t:table}",
        missing_table,
    ),
    question(
        "<given> [the] {m:measure} [marks|wage|age|height|weight|value] [of] <data> [given below] (is|was|=|be) {v:expr} (,|.|:) <find> [the] [(value|missing value|missing frequency)] [of] [the] [(frequency|missing frequency)] {x:symbol} {t:table}",
        missing_table,
    ),
    question(
        "<given> [the] {m:measure} of {d:items} (is|was|=|be) {v:expr} (,|.) <find> [the] [value] [of] {x:symbol}",
        |f| {
            let measured = Fact::Measured(f.measure("m")?, f.expr("v")?);
            let facts = vec![Fact::Data(Data::Raw(f.items("d")?)), measured];
            Ok(Meaning::Ask(facts, Ask::Missing(f.symbol("x")?)))
        },
    ),
    question("<find> [the] missing frequency [{x:symbol}]", |f| match f.has("x") {
        true => Ok(Meaning::Ask(Vec::new(), Ask::Missing(f.symbol("x")?))),
        false => Err(Problem::Unfit),
    }),
    // What is asked.
    question(
        "<find> [(the|its|their)] {m:measure} [(marks|mark|wage|wages|age|height|weight|value|score|temperature|income|size)] (of|from|for) [the] [(following|given|above)] [(data|observations|numbers|values|marks|series|scores|items)] [:] {x:items}",
        |f| {
            let measure = f.measure("m")?;
            Ok(Meaning::Ask(vec![raw(f)?], Ask::DataMeasure(measure)))
        },
    ),
    question(
        "<find> [(the|its|their)] {m:measure} [(marks|mark|wage|wages|age|height|weight|value|score|temperature|income|size|class)] (of|from|for) <data> [:] {t:table}",
        |f| {
            let measure = f.measure("m")?;
            Ok(Meaning::Ask(vec![table(f)?], Ask::DataMeasure(measure)))
        },
    ),
    question("<find> [(the|its|their)] {m:measure} (of|from|for) <data> (.|:) {t:table}", |f| {
        let measure = f.measure("m")?;
        Ok(Meaning::Ask(vec![table(f)?], Ask::DataMeasure(measure)))
    }),
    question(
        "<find> [(the|its|their)] {m:measure} [(marks|mark|wage|wages|age|height|weight|value|score|temperature|income|size)] [(of|from|for) <data>]",
        |f| Ok(Meaning::Ask(Vec::new(), Ask::DataMeasure(f.measure("m")?))),
    ),
    // Nepali.
    question(
        "[(तलको|तल दिइएको|दिइएको|निम्न|तलका)] [(तथ्याङ्क|तालिका|आँकडा)] [(को|बाट)] {m:measure} <find-ne> [:]",
        |f| Ok(Meaning::Ask(Vec::new(), Ask::DataMeasure(f.measure("m")?))),
    ),
    question(
        "[(तलको|तल दिइएको|दिइएको|निम्न|तलका)] [(तथ्याङ्क|तालिका|आँकडा)] [(को|बाट)] {m:measure} <find-ne> (:|।|.) {t:table}",
        |f| {
            let measure = f.measure("m")?;
            Ok(Meaning::Ask(vec![table(f)?], Ask::DataMeasure(measure)))
        },
    ),
    question("{m:measure} <find-ne> [:] {x:items}", |f| {
        let measure = f.measure("m")?;
        Ok(Meaning::Ask(vec![raw(f)?], Ask::DataMeasure(measure)))
    }),
    question("{x:items} (को) {m:measure} <find-ne>", |f| {
        let measure = f.measure("m")?;
        Ok(Meaning::Ask(vec![raw(f)?], Ask::DataMeasure(measure)))
    }),
    statement(
        "[(तल|निम्न)] [दिइएको] (तथ्याङ्क|तालिका|आँकडा) [:] {t:table}",
        |f| Ok(Meaning::Facts(vec![table(f)?])),
    ),
];

fn table(f: &Found<'_, '_>) -> Result<Fact, Problem> {
    Ok(Fact::Data(f.table("t")?))
}

fn sized_table(f: &Found<'_, '_>) -> Outcome {
    let mut facts = vec![table(f)?];
    if f.has("n") {
        facts.push(Fact::Size(f.count("n")?));
    }
    Ok(Meaning::Facts(facts))
}

fn raw(f: &Found<'_, '_>) -> Result<Fact, Problem> {
    let items = f.items("x")?;
    let data = Data::Raw(items);
    match data::letters(&data).is_empty() {
        true => Ok(Fact::Data(data)),
        false => Err(Problem::Unfit),
    }
}

fn missing_table(f: &Found<'_, '_>) -> Outcome {
    let measured = Fact::Measured(f.measure("m")?, f.expr("v")?);
    Ok(Meaning::Ask(vec![table(f)?, measured], Ask::Missing(f.symbol("x")?)))
}
