//! Expressions that are to be written in another way.

use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::{Goal, Notation};
use syntax::Expr;

pub(crate) const FORMS: &[Form] = &[
    question(
        "(write|express|convert|change|give) [the] [(number|decimal|percentage)] {e:expr} (as|to|into|in) [(a|an)] [(vulgar|common|proper|improper)] (fraction|fractions) [form]",
        |f| notation(f, Notation::Fraction),
    ),
    question(
        "(write|express|convert|change|give) [the] [(number|fraction|improper fraction)] {e:expr} (as|to|into|in) [a] mixed (number|fraction) [form]",
        |f| notation(f, Notation::Mixed),
    ),
    question(
        "(write|express|convert|change|give) [the] [number] {e:expr} (as|to|into|in) [(a|the)] (scientific notation|standard form|standard notation|scientific form)",
        |f| notation(f, Notation::Scientific),
    ),
    question(
        "{e:expr} <ko> (वैज्ञानिक सङ्केतनमा|वैज्ञानिक संकेतनमा|वैज्ञानिक सङ्केतन मा|वैज्ञानिक सङ्केत मा|वैज्ञानिक सङ्केतमा) (बदल्नुहोस्|बदल|रूपान्तरण <do-ne>|लेख्नुहोस्|लेख|व्यक्त <do-ne>)",
        |f| notation(f, Notation::Scientific),
    ),
    question(
        "{e:expr} <ko> मिश्रित (सङ्ख्यामा|भिन्नमा) (बदल्नुहोस्|बदल|रूपान्तरण <do-ne>|लेख्नुहोस्|लेख|व्यक्त <do-ne>)",
        |f| notation(f, Notation::Mixed),
    ),
    question(
        "(write|express|convert|change|give) [the] [(number|fraction|percentage)] {e:expr} (as|to|into|in) [a] decimal [(fraction|number|form)]",
        |f| notation(f, Notation::Decimal),
    ),
    question(
        "(write|express|convert|change|give) [the] [(number|fraction|decimal)] {e:expr} (as|to|into|in) [a] (percentage|percent|per cent) [form]",
        |f| notation(f, Notation::Percentage),
    ),
    noun("{e:expr} as a fraction", |f| notation(f, Notation::Fraction)),
    noun("{e:expr} as a decimal", |f| notation(f, Notation::Decimal)),
    noun("{e:expr} as a (percentage|percent|per cent)", |f| notation(f, Notation::Percentage)),
    question(
        "{e:expr} <ko> भिन्नमा (बदल्नुहोस्|बदल|रूपान्तरण <do-ne>|लेख्नुहोस्|लेख|व्यक्त <do-ne>)",
        |f| notation(f, Notation::Fraction),
    ),
    question(
        "{e:expr} <ko> दशमलवमा (बदल्नुहोस्|बदल|रूपान्तरण <do-ne>|लेख्नुहोस्|लेख|व्यक्त <do-ne>)",
        |f| notation(f, Notation::Decimal),
    ),
    question(
        "{e:expr} <ko> प्रतिशतमा (बदल्नुहोस्|बदल|रूपान्तरण <do-ne>|लेख्नुहोस्|लेख|व्यक्त <do-ne>)",
        |f| notation(f, Notation::Percentage),
    ),
    question("(simplify|reduce) the ratio [of] {e:expr} [to its simplest form]", ratio),
    question(
        "(write|express|give|reduce|find) [the] [ratio] {e:expr} (in|to|as) [(its|the)] [a] (simplest form|lowest terms|simplest ratio)",
        ratio,
    ),
    question("simplify [fully] [the] [(expression|following|fraction)] [:] {e:expr}", |f| {
        Ok(Goal::Simplify(f.expr("e")?).into())
    }),
    question(
        "(reduce|rationalise|rationalize|cancel|write|express) [the] [(fraction|denominator|denominator of|surd)] {e:expr} (to|in) [its] (simplest form|lowest terms|lowest form|simplest terms)",
        |f| Ok(Goal::Simplify(f.expr("e")?).into()),
    ),
    question("(rationalise|rationalize|reduce) [the denominator [of]] {e:expr}", |f| {
        Ok(Goal::Simplify(f.expr("e")?).into())
    }),
    question(
        "(expand|multiply out|expand and simplify|simplify and expand|remove the brackets from|remove the brackets in|remove brackets) [the] [(expression|brackets|brackets in|following)] [:] {e:expr}",
        |f| Ok(Goal::Expand(f.expr("e")?).into()),
    ),
    question("(collect|gather|combine) [the] [like] terms [(in|of)] [:] {e:expr}", |f| {
        Ok(Goal::Collect(f.expr("e")?).into())
    }),
    question("simplify by collecting like terms [:] {e:expr}", |f| {
        Ok(Goal::Collect(f.expr("e")?).into())
    }),
    question(
        "<factorise> [the] [(expression|polynomial|following|quadratic|trinomial)] [:] {e:expr}",
        |f| Ok(Goal::Factor(f.expr("e")?).into()),
    ),
    question(
        "(find|what are|give|write down) [the] factors of [the] (expression|polynomial) {e:expr}",
        |f| Ok(Goal::Factor(f.expr("e")?).into()),
    ),
    question(
        "(express|rearrange|write|put) {e:expr} (as|to|in|into) [the form] {c:expr} [,] and (give|find|state|determine|write down|calculate) [the value of] {x:symbol}",
        |f| {
            Ok(Goal::Coefficient { body: f.expr("e")?, form: f.expr("c")?, name: f.symbol("x")? }
                .into())
        },
    ),
    question("{e:expr} <ko> सरल <do-ne>", |f| Ok(Goal::Simplify(f.expr("e")?).into())),
    question("सरल <do-ne> [:] {e:expr}", |f| Ok(Goal::Simplify(f.expr("e")?).into())),
    question(
        "{e:expr} <ko> (खण्डीकरण|गुणनखण्डन|खण्डिकरण) <do-ne>",
        |f| Ok(Goal::Factor(f.expr("e")?).into()),
    ),
    question("{e:expr} <ko> गुणनखण्ड <find-ne>", |f| {
        Ok(Goal::Factor(f.expr("e")?).into())
    }),
    question(
        "(खण्डीकरण|गुणनखण्डन|खण्डिकरण) <do-ne> [:] {e:expr}",
        |f| Ok(Goal::Factor(f.expr("e")?).into()),
    ),
    question("{e:expr} <ko> विस्तार <do-ne>", |f| {
        Ok(Goal::Expand(f.expr("e")?).into())
    }),
    question("विस्तार <do-ne> [:] {e:expr}", |f| {
        Ok(Goal::Expand(f.expr("e")?).into())
    }),
];

/// A number, not an expression with letters, in another notation.
fn notation(f: &Found<'_, '_>, notation: Notation) -> Result<Meaning, Problem> {
    let number = f.expr("e")?;
    if number.symbols().is_empty() {
        Ok(Goal::WriteAs { number, notation }.into())
    } else {
        Err(Problem::Unfit)
    }
}

fn ratio(f: &Found<'_, '_>) -> Result<Meaning, Problem> {
    match f.expr("e")? {
        ratio @ Expr::Ratio(_) => Ok(Goal::Simplify(ratio).into()),
        _ => Err(Problem::Unfit),
    }
}
