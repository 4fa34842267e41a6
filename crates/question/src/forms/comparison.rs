//! Which is bigger, nearest, k-th; sorting; true or false.

use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::{Criterion, Goal, Item};
use syntax::{Expr, Relation};

pub(crate) const FORMS: &[Form] = &[
    // Which of two.
    question(
        "which [(number|fraction|one|of these)] is (<big>|<biggest>) [(:|,)] [among] {a:expr} or {b:expr}",
        |f| pair(f, Criterion::Largest(1)),
    ),
    question(
        "which [(number|fraction|one|of these)] is (<small>|<smallest>) [(:|,)] [among] {a:expr} or {b:expr}",
        |f| pair(f, Criterion::Smallest(1)),
    ),
    question("(which|what) is [the] (<big>|<biggest>) (of|between|among|in) {items}", |f| {
        among(f, Criterion::Largest(1))
    }),
    question("(which|what) is [the] (<small>|<smallest>) (of|between|among|in) {items}", |f| {
        among(f, Criterion::Smallest(1))
    }),
    question("which of {items} is [the] (<big>|<biggest>)", |f| among(f, Criterion::Largest(1))),
    question("which of {items} is [the] (<small>|<smallest>)", |f| {
        among(f, Criterion::Smallest(1))
    }),
    question(
        "{items} मध्ये (सबैभन्दा ठुलो|सबैभन्दा ठूलो|कुन ठुलो|कुन ठूलो) [सङ्ख्या] [(कुन|छ|हो)] [(हो|छ)]",
        |f| among(f, Criterion::Largest(1)),
    ),
    question(
        "{items} मध्ये (सबैभन्दा सानो|कुन सानो) [सङ्ख्या] [(कुन|छ|हो)] [(हो|छ)]",
        |f| among(f, Criterion::Smallest(1)),
    ),
    question(
        "which [(number|fraction|one|of these|of the following)] is [the] <biggest> [(value|number|fraction)] [(:|,|?)] {items}",
        |f| among(f, Criterion::Largest(1)),
    ),
    question(
        "which [(number|fraction|one|of these|of the following)] is [the] <smallest> [(value|number|fraction)] [(:|,|?)] {items}",
        |f| among(f, Criterion::Smallest(1)),
    ),
    // The k-th.
    question(
        "(which|what) is [the] [{k:ordinal}] (<biggest>|<big>) [(value|number|fraction|one)] [?] [:] {choices}",
        |f| {
            let k = f.ordinal_or_first("k")?;
            lettered(f, Criterion::Largest(k))
        },
    ),
    question(
        "(which|what) is [the] [{k:ordinal}] (<smallest>|<small>) [(value|number|fraction|one)] [?] [:] {choices}",
        |f| {
            let k = f.ordinal_or_first("k")?;
            lettered(f, Criterion::Smallest(k))
        },
    ),
    noun(
        "[{k:ordinal}] <biggest> [(value|number|fraction|one|element|of the numbers)] (in|of|among|out of|from) [:] {items}",
        |f| {
            let k = f.ordinal_or_first("k")?;
            among(f, Criterion::Largest(k))
        },
    ),
    noun(
        "[{k:ordinal}] <smallest> [(value|number|fraction|one|element|of the numbers)] (in|of|among|out of|from) [:] {items}",
        |f| {
            let k = f.ordinal_or_first("k")?;
            among(f, Criterion::Smallest(k))
        },
    ),
    // The nearest.
    question("(which|what) is [the] (closest|nearest) to {t:expr} [?] [:] {choices}", |f| {
        let target = f.expr("t")?;
        lettered(f, Criterion::Nearest(target))
    }),
    noun(
        "[(value|number)] (closest|nearest) to {t:expr} (in|of|among|from|out of) [:] {items}",
        |f| {
            let target = f.expr("t")?;
            among(f, Criterion::Nearest(target))
        },
    ),
    question(
        "(which|which of these) is [the] (closest|nearest) to {t:expr} [(:|,)] {items}",
        |f| {
            let target = f.expr("t")?;
            among(f, Criterion::Nearest(target))
        },
    ),
    // Sorting.
    question(
        "(sort|put|arrange|order|write|list|rank) [the] [(numbers|following|following numbers|fractions|values)] [:] {items} in [an] <up> order",
        |f| sort(f, false),
    ),
    question(
        "(sort|put|arrange|order|write|list|rank) [the] [(numbers|following|following numbers|fractions|values)] [:] {items} in [an] <down> order",
        |f| sort(f, true),
    ),
    question(
        "(sort|put|arrange|order|write|rank) [the] [(numbers|fractions|values)] {items} [in order] from [the] (smallest|least|lowest) to [the] (largest|greatest|biggest|highest)",
        |f| sort(f, false),
    ),
    question(
        "(sort|put|arrange|order|write|rank) [the] [(numbers|fractions|values)] {items} [in order] from [the] (largest|greatest|biggest|highest) to [the] (smallest|least|lowest)",
        |f| sort(f, true),
    ),
    question("(arrange|put|write|sort) [the following] in <up> order [:] {items}", |f| {
        sort(f, false)
    }),
    question("(arrange|put|write|sort) [the following] in <down> order [:] {items}", |f| {
        sort(f, true)
    }),
    question("(sort|order) [the] [(numbers|fractions|values)] [:] {items}", |f| sort(f, false)),
    question(
        "{items} <ko> [(लाई)] (बढ्दो|बढ्दो क्रममा|आरोही क्रममा) [क्रममा] (मिलाउनुहोस्|लेख्नुहोस्|राख्नुहोस्)",
        |f| sort(f, false),
    ),
    question(
        "{items} <ko> [(लाई)] (घट्दो|घट्दो क्रममा|अवरोही क्रममा) [क्रममा] (मिलाउनुहोस्|लेख्नुहोस्|राख्नुहोस्)",
        |f| sort(f, true),
    ),
    // True or false.
    question("(is|does|is it true that) {r:relation}", |f| {
        Ok(Goal::Decide(f.relation("r")?).into())
    }),
    question("is {a:expr} (<small>) than {b:expr}", |f| decide(f, Relation::Less)),
    question("is {a:expr} (<big>) than {b:expr}", |f| decide(f, Relation::Greater)),
    question(
        "is {a:expr} (less than or equal to|at most|at most as big as|not more than|no more than|not greater than) {b:expr}",
        |f| decide(f, Relation::LessEqual),
    ),
    question(
        "is {a:expr} (greater than or equal to|at least|at least as big as|not less than|no less than) {b:expr}",
        |f| decide(f, Relation::GreaterEqual),
    ),
    question("(is|does) {a:expr} (equal to|equal|the same as) {b:expr}", |f| {
        decide(f, Relation::Equal)
    }),
    question("is {a:expr} (not equal to|unequal to|different from) {b:expr}", |f| {
        decide(f, Relation::NotEqual)
    }),
    question("are {a:expr} and {b:expr} (equal|the same)", |f| decide(f, Relation::Equal)),
    question("are {a:expr} and {b:expr} (unequal|nonequal|non - equal|different)", |f| {
        decide(f, Relation::NotEqual)
    }),
    question("do {a:expr} and {b:expr} have the same value", |f| decide(f, Relation::Equal)),
    question("do {a:expr} and {b:expr} have different values", |f| decide(f, Relation::NotEqual)),
];

type Outcome = Result<Meaning, Problem>;

fn unlabelled(values: Vec<Expr>) -> Vec<Item> {
    values.into_iter().map(|value| Item { label: None, value }).collect()
}

fn pair(f: &Found<'_, '_>, criterion: Criterion) -> Outcome {
    Ok(Goal::Choose { criterion, items: unlabelled(vec![f.expr("a")?, f.expr("b")?]) }.into())
}

fn among(f: &Found<'_, '_>, criterion: Criterion) -> Outcome {
    Ok(Goal::Choose { criterion, items: unlabelled(f.items("items")?) }.into())
}

fn lettered(f: &Found<'_, '_>, criterion: Criterion) -> Outcome {
    Ok(Goal::Choose { criterion, items: f.choices("choices")? }.into())
}

fn sort(f: &Found<'_, '_>, descending: bool) -> Outcome {
    Ok(Goal::Sort { items: f.items("items")?, descending }.into())
}

fn decide(f: &Found<'_, '_>, relation: Relation) -> Outcome {
    Ok(Goal::Decide(f.expr("a")?.related(relation, f.expr("b")?)).into())
}
