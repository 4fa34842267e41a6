//! Inverses of functions, and continuity at a point.

use super::{put, value};
use crate::declare::rules;
use crate::families::{equation, limit, unknown};
use crate::{Derivation, Unsolved, Work};
use check::Claim;
use syntax::{Expr, Side, Symbol};

rules! {
    NAME_THE_VALUE = "name-the-value",
        "Write {0} for the value and exchange the letters" / "मानलाई {0} लेखी अक्षर साट्नुहोस्",
        "The inverse takes the value back to the number: {1} and {0} change places."
            / "विपरीत फलनले मानबाट सङ्ख्या फर्काउँछ: {1} र {0} ले ठाउँ साट्छन्।";
    INVERSE_IS = "inverse-is",
        "State the inverse" / "विपरीत फलन लेख्नुहोस्",
        "What {0} comes to is the inverse function."
            / "{0} को मान नै विपरीत फलन हो।";
    NAME_INNER = "name-what-it-is-applied-to",
        "Write {0} for what the function is applied to" / "फलन लागेको कुरालाई {0} लेख्नुहोस्",
        "With {0} = {1} the letter {2} can be said by {0}."
            / "{0} = {1} राख्दा {2} लाई {0} मा लेख्न सकिन्छ।";
    PUT_LETTER_BACK = "put-the-letter-back",
        "Put it into the rule" / "नियममा राख्नुहोस्",
        "The rule then says what the function does to {0}."
            / "अब नियमले फलनले {0} लाई के बनाउँछ भन्छ।";
    RENAME = "rename-the-letter",
        "Put in what is asked" / "सोधिएको राख्नुहोस्",
        "The letter of a rule may be any; here it is {0}."
            / "नियमको अक्षर जुन पनि हुन सक्छ; यहाँ {0} हो।";
    AT_OPPOSITE = "put-in-the-opposite",
        "Put -{0} for {0}" / "{0} को ठाउँमा -{0} राख्नुहोस्",
        "Even and odd functions are told apart by their values at opposite numbers."
            / "जोर र बिजोर फलन विपरीत चिह्नका सङ्ख्यामा हुने मानबाट छुट्टिन्छन्।";
    IS_EVEN = "even-function",
        "f(-x) = f(x): the function is even" / "f(-x) = f(x): फलन जोर हो",
        "A function is even if f(-x) = f(x) for every x." / "सबै x मा f(-x) = f(x) भए फलन जोर हुन्छ।";
    IS_ODD = "odd-function",
        "f(-x) = -f(x): the function is odd" / "f(-x) = -f(x): फलन बिजोर हो",
        "A function is odd if f(-x) = -f(x) for every x." / "सबै x मा f(-x) = -f(x) भए फलन बिजोर हुन्छ।";
    IS_NEITHER = "neither-even-nor-odd",
        "f(-x) is neither f(x) nor -f(x)" / "f(-x) न f(x) हो न -f(x)",
        "A function that is neither even nor odd changes otherwise at opposite numbers."
            / "जोर वा बिजोर नभएको फलनको मान विपरीत सङ्ख्यामा अर्कै हुन्छ।";
    PERIOD = "period-of-trigonometric-function",
        "Divide the period by the factor of the letter" / "आवर्तकाललाई अक्षरको गुणाङ्कले भाग गर्नुहोस्",
        "sin, cos, sec and cosec repeat after 2π, tan and cot after π; of kx it is that over |k|."
            / "sin, cos, sec र cosec 2π पछि तथा tan र cot π पछि दोहोरिन्छन्; kx मा त्यसलाई |k| ले भाग गरिन्छ।";
    LIMIT_FROM_LEFT = "limit-from-the-left",
        "Find the limit from the left" / "बायाँ सीमा निकाल्नुहोस्",
        "Just before {0} the function comes to {1}."
            / "{0} भन्दा ठीक अघि फलन {1} तिर जान्छ।";
    LIMIT_FROM_RIGHT = "limit-from-the-right",
        "Find the limit from the right" / "दायाँ सीमा निकाल्नुहोस्",
        "Just after {0} the function comes to {1}."
            / "{0} भन्दा ठीक पछि फलन {1} तिर जान्छ।";
    VALUE_THERE = "value-at-the-point",
        "Find the value at the point" / "बिन्दुमा मान निकाल्नुहोस्",
        "At {0} the value is {1}."
            / "{0} मा मान {1} हुन्छ।";
    NO_VALUE = "no-value-at-the-point",
        "There is no value at the point" / "बिन्दुमा मान छैन",
        "The function is not defined at {0}, so it is not continuous there."
            / "{0} मा फलन परिभाषित छैन, त्यसैले त्यहाँ निरन्तर छैन।";
    ALL_THE_SAME = "limits-and-value-agree",
        "Compare limits and value" / "सीमा र मान तुलना गर्नुहोस्",
        "A function is continuous at a point if both limits are its value there."
            / "दुवै सीमा त्यहाँको मान बराबर भए फलन त्यो बिन्दुमा निरन्तर हुन्छ।";
}

/// The inverse function.
pub(crate) fn inverse(body: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let taken = body.symbols();
    let y = ["y", "t", "v"].into_iter().map(Symbol::new).find(|s| !taken.contains(s) && s != x);
    let Some(y) = y else { return unknown("inverses") };
    let (letter, other) = (Expr::Symbol(x.clone()), Expr::Symbol(y.clone()));
    let relation = letter.clone().equals(put(body, x, &other));
    let mut derivation = Derivation::new(other.clone().equals(body.clone()));
    let names = vec![other.clone(), letter];
    derivation.step(&NAME_THE_VALUE, Claim::States, relation.clone(), names);
    let solved = equation::solve(std::slice::from_ref(&relation), std::slice::from_ref(&y), work)?;
    let answer = solved.result().clone();
    if matches!(answer, Expr::List(_) | Expr::Set(_) | Expr::Truth(_)) {
        return unknown("inverses of functions that are not one-to-one");
    }
    derivation.append(solved);
    derivation.step(&INVERSE_IS, Claim::States, answer, vec![other]);
    Ok(derivation)
}

/// Whether a function is continuous at a point.
pub(crate) fn continuity(
    body: &Expr,
    x: &Symbol,
    at: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(body.clone());
    let mut from = |side: Side| -> Result<Expr, Unsolved> {
        let asked = Expr::Limit {
            body: Box::new(body.clone()),
            variable: x.clone(),
            target: Box::new(at.clone()),
            side,
        };
        let steps = limit::solve(&asked, work)?;
        let value = steps.result().clone();
        let rule = if side == Side::Left { &LIMIT_FROM_LEFT } else { &LIMIT_FROM_RIGHT };
        let arguments = vec![at.clone(), value.clone()];
        let fact = asked.equals(value.clone());
        derivation.step_with(rule, Claim::Fact, fact, arguments, steps.steps);
        Ok(value)
    };
    let (left, right) = (from(Side::Left)?, from(Side::Right)?);
    let there = value_at(body, x, at, work)?;
    let Some(there) = there else {
        derivation.step(&NO_VALUE, Claim::States, Expr::Truth(false), vec![at.clone()]);
        return Ok(derivation);
    };
    let line = Expr::symbol("f(a)").equals(there.clone());
    derivation.step(&VALUE_THERE, Claim::States, line, vec![at.clone(), there.clone()]);
    let context = algebra::Context::default();
    let same = |a: &Expr, b: &Expr| match algebra::equal(a, b, &context, work.budget) {
        algebra::Decision::Equal(_) => Some(true),
        algebra::Decision::Different(_) => Some(false),
        algebra::Decision::Unknown(_) => (matches!(a, Expr::Infinity | Expr::Negate(_))
            != matches!(b, Expr::Infinity))
        .then_some(false),
    };
    let all = match (same(&left, &right), same(&left, &there)) {
        (Some(a), Some(b)) => a && b,
        (Some(false), _) | (_, Some(false)) => false,
        _ => return unknown("continuity of this kind"),
    };
    derivation.step(&ALL_THE_SAME, Claim::States, Expr::Truth(all), Vec::new());
    Ok(derivation)
}

/// The value at the point, if there is one.
pub(super) fn value_at(
    body: &Expr,
    x: &Symbol,
    at: &Expr,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    if let Expr::Piecewise(cases) = body {
        for (case, condition) in cases {
            let Expr::Relation(sides, relations) = condition else {
                return unknown("functions with such cases");
            };
            let mut holds = true;
            for (pair, relation) in sides.windows(2).zip(relations) {
                let context = algebra::Context::default();
                let order = algebra::compare(
                    &put(&pair[0], x, at),
                    &put(&pair[1], x, at),
                    &context,
                    work.budget,
                );
                let Some(order) = order else { return unknown("functions with such cases") };
                holds &= match relation {
                    syntax::Relation::Equal => order.is_eq(),
                    syntax::Relation::NotEqual => order.is_ne(),
                    syntax::Relation::Less => order.is_lt(),
                    syntax::Relation::LessEqual => order.is_le(),
                    syntax::Relation::Greater => order.is_gt(),
                    syntax::Relation::GreaterEqual => order.is_ge(),
                    _ => return unknown("functions with such cases"),
                };
            }
            if holds {
                return value_at(case, x, at, work);
            }
        }
        return Ok(None);
    }
    let there = put(body, x, at);
    if let Some(_zero) = crate::families::fraction::division_by_zero(&there, work.budget)? {
        return Ok(None);
    }
    Ok(Some(value(&there, work)?))
}

/// `f(at)`, where `f(inner) = body` is all that is known of `f`.
pub(crate) fn recover(
    name: &Symbol,
    inner: &Expr,
    body: &Expr,
    x: &Symbol,
    at: &Expr,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let taken: Vec<Symbol> = [inner, body, at].iter().flat_map(|e| e.symbols()).collect();
    let letter = ["y", "t", "u"].into_iter().map(Symbol::new).find(|s| !taken.contains(s));
    let Some(y) = letter else { return unknown("functions") };
    let (old, new) = (Expr::Symbol(x.clone()), Expr::Symbol(y.clone()));
    let head = |of: Expr| Expr::Apply(name.clone(), vec![of]);
    let relation = inner.clone().equals(new.clone());
    let solved = equation::solve(std::slice::from_ref(&relation), std::slice::from_ref(x), work)?;
    let value = solved.result().clone();
    if matches!(value, Expr::List(_) | Expr::Set(_) | Expr::Truth(_)) {
        return unknown("functions of this kind");
    }
    let mut derivation = Derivation::new(head(inner.clone()).equals(body.clone()));
    let names = vec![new.clone(), inner.clone(), old.clone()];
    derivation.step(&NAME_INNER, Claim::States, relation, names);
    derivation.append(solved);
    let rule = put(body, x, &value);
    let line = head(new.clone()).equals(rule.clone());
    derivation.step(&PUT_LETTER_BACK, Claim::States, line, vec![new]);
    let asked = put(&rule, &y, at);
    derivation.step(&RENAME, Claim::States, asked.clone(), vec![at.clone()]);
    let steps = match crate::families::is_closed(&asked) {
        true => crate::families::solve(&check::Goal::Evaluate(asked), work)?,
        false => crate::families::solve(&check::Goal::Simplify(asked), work)?,
    };
    derivation.append(steps);
    Ok(derivation)
}

/// Whether a function is even or odd.
pub(crate) fn parity(body: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let letter = Expr::Symbol(x.clone());
    let turned = put(body, x, &letter.clone().negated());
    let mut derivation = Derivation::new(body.clone());
    derivation.step(&AT_OPPOSITE, Claim::States, turned.clone(), vec![letter]);
    if let Ok(steps) = crate::families::solve(&check::Goal::Simplify(turned.clone()), work) {
        derivation.append(steps);
    }
    let context = algebra::Context::default();
    let same = |other: &Expr| match algebra::equal(&turned, other, &context, work.budget) {
        algebra::Decision::Equal(_) => Some(true),
        algebra::Decision::Different(_) => Some(false),
        algebra::Decision::Unknown(_) => None,
    };
    let (rule, word) = match (same(body), same(&body.clone().negated())) {
        (Some(true), Some(false)) => (&IS_EVEN, "even"),
        (Some(false), Some(true)) => (&IS_ODD, "odd"),
        (Some(false), Some(false)) => (&IS_NEITHER, "neither"),
        _ => return unknown("functions of this kind"),
    };
    derivation.step(rule, Claim::States, Expr::Text(word.to_owned()), Vec::new());
    Ok(derivation)
}

/// The period of `a sin(bx + c) + d` and its like.
pub(crate) fn period(body: &Expr, x: &Symbol, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    use syntax::Function;
    let mut found = None;
    let mut expr = body;
    // Only sums and products with numbers around one function.
    loop {
        work.budget.spend(1)?;
        let with_letter = |e: &&Expr| e.symbols().contains(x);
        match expr {
            Expr::Call(function, arguments) if arguments.len() == 1 => {
                found = Some((*function, arguments[0].clone()));
                break;
            }
            Expr::Negate(inner) => expr = inner,
            Expr::Quotient(above, below) if !with_letter(&&**below) => expr = above,
            Expr::Sum(parts) | Expr::Product(parts) => {
                let mut inside = parts.iter().filter(with_letter);
                match (inside.next(), inside.next()) {
                    (Some(one), None) => expr = one,
                    _ => break,
                }
            }
            _ => break,
        }
    }
    let Some((function, argument)) = found else { return unknown("periods of this kind") };
    let whole = match function {
        Function::Sin | Function::Cos | Function::Sec | Function::Csc => {
            Expr::Product(vec![Expr::integer(2), Expr::Pi])
        }
        Function::Tan | Function::Cot => Expr::Pi,
        _ => return unknown("periods of this kind"),
    };
    let slope = algebra::derivative(&argument, x)
        .and_then(|d| algebra::canonical(&d, &algebra::Context::default(), work.budget).ok()?)
        .and_then(|d| d.as_rational());
    let Some(slope) = slope.filter(|q| !q.is_zero()) else {
        return unknown("periods of this kind");
    };
    let size = if slope < algebra::Rational::ZERO { -slope } else { slope };
    let mut derivation = Derivation::new(Expr::symbol("T"));
    let expr = match size == algebra::Rational::ONE {
        true => whole,
        false => whole.over(Expr::rational(&size)),
    };
    derivation.step(&PERIOD, Claim::States, expr.clone(), Vec::new());
    // `π/3` is as simple as it gets.
    if let Ok(steps) = crate::families::simplify::solve(&expr, work) {
        derivation.append(steps);
    }
    Ok(derivation)
}
