//! Expressions that are to be written in another way.

use crate::form::{Form, question};
use check::Goal;

pub(crate) const FORMS: &[Form] = &[
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
