//! Words for a screen reader.
//!
//! The rules follow common classroom English: what is simple is said short ("x squared"), what is
//! not is opened and closed in words ("the fraction … over … end fraction").

use super::{accented, parts_of_name, plain};
use crate::unit::Unit;
use crate::{BigOperator, Expr, Function, Number, Relation, Side, Symbol};

/// English words for a screen reader: "2 x squared minus the square root of 3, over 2".
pub fn spoken(expr: &Expr) -> String {
    let mut words = String::new();
    say(expr, &mut words);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",");
    words.trim_end_matches(',').to_owned()
}

fn words_of(expr: &Expr) -> String {
    let mut words = String::new();
    say(expr, &mut words);
    words
}

/// Whether it is said without needing words that close it.
fn is_simple(expr: &Expr) -> bool {
    match expr {
        Expr::Number(_) | Expr::Symbol(_) | Expr::Pi | Expr::Infinity => true,
        Expr::Product(factors) => {
            factors.len() <= 3
                && factors.iter().all(|f| matches!(f, Expr::Number(_) | Expr::Symbol(_) | Expr::Pi))
        }
        Expr::Negate(a) => is_simple(a),
        Expr::Power(a, b) => is_simple(a) && matches!(**b, Expr::Number(_)),
        _ => false,
    }
}

fn joined(parts: &[Expr], between: &str) -> String {
    parts.iter().map(words_of).collect::<Vec<_>>().join(between)
}

/// In brackets, said as such, unless it is simple.
fn grouped(expr: &Expr) -> String {
    let words = words_of(expr);
    match expr {
        Expr::Sum(_) | Expr::Negate(_) | Expr::PlusMinus(_) | Expr::Relation(..) => {
            format!("open bracket {words} close bracket")
        }
        _ => words,
    }
}

fn say(expr: &Expr, out: &mut String) {
    use Expr::*;
    let words = match expr {
        Missing => "blank".to_owned(),
        Number(number) => number_words(number),
        Symbol(symbol) => symbol_words(symbol),
        Pi => "pi".to_owned(),
        Infinity => "infinity".to_owned(),
        Negate(a) => format!("minus {}", grouped(a)),
        PlusMinus(a) => format!("plus or minus {}", grouped(a)),
        MinusPlus(a) => format!("minus or plus {}", grouped(a)),
        Sum(terms) => sum_words(terms),
        Product(factors) => product_words(factors),
        Quotient(a, b) => quotient_words(a, b),
        Power(a, b) => power_words(a, b),
        Root(a, index) => root_words(a, index.as_deref()),
        Abs(a) => format!("the absolute value of {}", closed(a, "absolute value")),
        Factorial(a) => format!("{} factorial", grouped(a)),
        Percent(a) => format!("{} percent", grouped(a)),
        Degrees(a) => format!("{} degrees", grouped(a)),
        Quantity(a, unit) => format!("{} {}", grouped(a), unit_words(unit, is_one(a))),
        Call(function, arguments) => call_words(*function, arguments),
        Apply(name, arguments) => {
            format!("{} of {}", symbol_words(name), joined(arguments, " and "))
        }
        Derivative(a, x, n) => {
            format!(
                "the {}derivative of {} with respect to {}",
                order_words(*n),
                grouped(a),
                symbol_words(x)
            )
        }
        Integral(a, x, bounds) => {
            let range = match bounds {
                Some(bounds) => format!(" from {} to {}", words_of(&bounds.0), words_of(&bounds.1)),
                None => String::new(),
            };
            format!("the integral{range} of {} with respect to {}", words_of(a), symbol_words(x))
        }
        Limit { body, variable, target, side } => {
            let side = match side {
                Side::Both => "",
                Side::Left => " from the left",
                Side::Right => " from the right",
            };
            format!(
                "the limit as {} tends to {}{side} of {}",
                symbol_words(variable),
                words_of(target),
                words_of(body)
            )
        }
        Big { operator, body, index, from, to } => format!(
            "the {} for {} from {} to {} of {}",
            match operator {
                BigOperator::Sum => "sum",
                BigOperator::Product => "product",
            },
            symbol_words(index),
            words_of(from),
            words_of(to),
            words_of(body)
        ),
        Matrix(rows) => matrix_words(rows),
        Tuple(parts) => format!("the tuple {}", joined(parts, ", ")),
        List(parts) => joined(parts, ", "),
        Set(parts) if parts.is_empty() => "the empty set".to_owned(),
        Set(parts) => format!("the set of {}", joined(parts, ", ")),
        SetBuilder(a, condition) => {
            format!("the set of all {} such that {}", words_of(a), words_of(condition))
        }
        Interval { low, high, low_closed, high_closed } => {
            let end = |closed: &bool| if *closed { "included" } else { "not included" };
            format!(
                "the interval from {} {} to {} {}",
                words_of(low),
                end(low_closed),
                words_of(high),
                end(high_closed)
            )
        }
        Union(parts) => joined(parts, " union "),
        Intersection(parts) => joined(parts, " intersection "),
        Difference(a, b) => format!("{} without {}", words_of(a), words_of(b)),
        Ratio(parts) => joined(parts, " to "),
        Relation(operands, relations) => relation_words(operands, relations),
        And(parts) => joined(parts, ", and "),
        Or(parts) => joined(parts, ", or "),
        Piecewise(cases) => {
            let one = |(value, condition): &(Expr, Expr)| match condition {
                Truth(true) => format!("{} otherwise", words_of(value)),
                condition => format!("{} if {}", words_of(value), words_of(condition)),
            };
            cases.iter().map(one).collect::<Vec<_>>().join(", ")
        }
        Truth(value) => (if *value { "true" } else { "false" }).to_owned(),
        Time(..) => plain(expr),
        Text(text) => text.clone(),
    };
    out.push_str(&words);
}

/// What an opening word is of; closed by a word of its own where it is long.
fn closed(expr: &Expr, name: &str) -> String {
    let words = words_of(expr);
    if is_simple(expr) { words } else { format!("{words}, end {name},") }
}

fn sum_words(terms: &[Expr]) -> String {
    let mut words = String::new();
    for (k, term) in terms.iter().enumerate() {
        let (sign, term) = match term {
            Expr::Negate(a) if k > 0 => (" minus ", &**a),
            Expr::PlusMinus(a) if k > 0 => (" plus or minus ", &**a),
            Expr::MinusPlus(a) if k > 0 => (" minus or plus ", &**a),
            term if k > 0 => (" plus ", term),
            term => ("", term),
        };
        words.push_str(sign);
        words.push_str(&if matches!(term, Expr::Sum(_) | Expr::Negate(_)) && k > 0 {
            grouped(term)
        } else {
            words_of(term)
        });
    }
    words
}

fn product_words(factors: &[Expr]) -> String {
    let mut words = String::new();
    for (k, factor) in factors.iter().enumerate() {
        let silent = matches!(
            factor,
            Expr::Symbol(_)
                | Expr::Power(..)
                | Expr::Root(..)
                | Expr::Pi
                | Expr::Call(..)
                | Expr::Sum(_)
        );
        let number = match factor {
            Expr::Power(base, _) => matches!(**base, Expr::Number(_)),
            _ => false,
        };
        if k > 0 {
            words.push_str(if silent && !number { " " } else { " times " });
        }
        words.push_str(&grouped(factor));
    }
    words
}

fn quotient_words(a: &Expr, b: &Expr) -> String {
    if let (Expr::Number(Number::Integer(n)), Expr::Number(Number::Integer(d))) = (a, b)
        && let Some(part) = u32::try_from(d).ok().and_then(part_name)
    {
        let plural = if is_one(a) { "" } else { "s" };
        return match part {
            "half" if !is_one(a) => format!("{n} halves"),
            part => format!("{n} {part}{plural}"),
        };
    }
    if is_simple(a) && is_simple(b) {
        return format!("{} over {}", words_of(a), words_of(b));
    }
    format!("the fraction {}, over {}, end fraction,", words_of(a), words_of(b))
}

fn part_name(denominator: u32) -> Option<&'static str> {
    Some(match denominator {
        2 => "half",
        3 => "third",
        4 => "quarter",
        5 => "fifth",
        6 => "sixth",
        7 => "seventh",
        8 => "eighth",
        9 => "ninth",
        10 => "tenth",
        _ => return None,
    })
}

fn power_words(a: &Expr, b: &Expr) -> String {
    if let (Expr::Call(function, arguments), Expr::Number(_)) = (a, b)
        && function.row().bare
    {
        return format!(
            "{} {} of {}",
            function.row().spoken,
            raised_words(b),
            joined(arguments, " and ")
        );
    }
    format!("{} {}", grouped(a), raised_words(b))
}

fn raised_words(exponent: &Expr) -> String {
    match plain(exponent).as_str() {
        "2" => "squared".to_owned(),
        "3" => "cubed".to_owned(),
        _ => format!("to the power {}", closed(exponent, "power")),
    }
}

fn root_words(a: &Expr, index: Option<&Expr>) -> String {
    let name = match index.map(plain).as_deref() {
        None | Some("2") => "square root".to_owned(),
        Some("3") => "cube root".to_owned(),
        Some(index) => format!("root of order {index}"),
    };
    format!("the {name} of {}", closed(a, "root"))
}

fn call_words(function: Function, arguments: &[Expr]) -> String {
    match (function, arguments) {
        (Function::Log, [base, a]) => {
            format!("the logarithm to base {} of {}", words_of(base), closed(a, "logarithm"))
        }
        (Function::Binomial, [n, r]) => format!("{} choose {}", grouped(n), grouped(r)),
        (Function::Permutations, [n, r]) => {
            format!("permutations of {} taken {} at a time", words_of(n), words_of(r))
        }
        (Function::Mod, [a, b]) => {
            format!("the remainder of {} divided by {}", words_of(a), words_of(b))
        }
        (Function::Probability, [a, b]) => {
            format!("the probability of {} given {}", words_of(a), words_of(b))
        }
        (function, arguments) => {
            format!("{} of {}", function.row().spoken, joined(arguments, " and "))
        }
    }
}

fn order_words(order: u32) -> String {
    match order {
        1 => String::new(),
        2 => "second ".to_owned(),
        3 => "third ".to_owned(),
        n => format!("order {n} "),
    }
}

fn matrix_words(rows: &[Vec<Expr>]) -> String {
    let width = rows.first().map_or(0, Vec::len);
    let mut words = format!("the {} by {width} matrix", rows.len());
    for (k, row) in rows.iter().enumerate() {
        words.push_str(&format!(", row {}: {}", k + 1, joined(row, ", ")));
    }
    words
}

fn number_words(number: &Number) -> String {
    match number {
        Number::Mixed { whole, numerator, denominator } => {
            let part = Expr::Number(Number::Integer(numerator.clone()))
                .over(Expr::Number(Number::Integer(denominator.clone())));
            format!("{whole} and {}", words_of(&part))
        }
        Number::Recurring { digits, places, period } => {
            let (whole, mut fraction) = super::with_point(digits, *places);
            let recurring = fraction.split_off(fraction.len().saturating_sub(*period as usize));
            let spaced = |text: &str| text.chars().map(String::from).collect::<Vec<_>>().join(" ");
            format!("{whole} point {} {} recurring", spaced(&fraction), spaced(&recurring))
        }
        Number::Based { value, base } => {
            let (digits, _) = super::in_base(value, *base);
            format!("{digits} in base {base}")
        }
        number => plain(&Expr::Number(number.clone())),
    }
}

fn symbol_words(symbol: &Symbol) -> String {
    let name = symbol.name();
    if let Some((accent, letters, rest)) = accented(name) {
        let set = match letters {
            "R" => "the real numbers",
            "N" => "the natural numbers",
            "Z" => "the integers",
            "Q" => "the rational numbers",
            "C" => "the complex numbers",
            other => other,
        };
        let words = match accent {
            "mathbb" => set.to_owned(),
            "vec" => format!("vector {letters}"),
            "inverse" => format!("{letters} inverse"),
            "angle" | "triangle" => format!("{accent} {letters}"),
            "mathbf" | "mathcal" | "mathfrak" => letters.to_owned(),
            accent => format!("{letters} {accent}"),
        };
        return format!("{words} {}", marks(rest));
    }
    let (base, ..) = parts_of_name(name);
    format!("{base} {}", marks(&name[base.len()..]))
}

fn marks(rest: &str) -> String {
    let (_, subscript, primes) = parts_of_name(rest);
    let subscript =
        subscript.map_or(String::new(), |s| format!("sub {} ", s.trim_matches(['(', ')'])));
    subscript + &"prime ".repeat(primes.min(8))
}

fn unit_words(unit: &Unit, one: bool) -> String {
    let mut words = Vec::new();
    for (k, (named, exponent)) in unit.factors.iter().enumerate() {
        let row = named.row();
        let singular = row.names.first().copied().unwrap_or(row.symbol);
        let plural = row.names.get(1).copied().filter(|n| n.is_ascii()).unwrap_or(singular);
        if *exponent < 0 {
            words.push("per".to_owned());
        }
        match exponent.unsigned_abs() {
            1 => {}
            2 => words.push("square".to_owned()),
            3 => words.push("cubic".to_owned()),
            n => words.push(format!("power {n}")),
        }
        words.push((if one || k > 0 { singular } else { plural }).to_owned());
    }
    words.join(" ")
}

fn is_one(expr: &Expr) -> bool {
    super::is_literal(expr, 1)
}

fn relation_words(operands: &[Expr], relations: &[Relation]) -> String {
    let mut words = String::new();
    for (k, operand) in operands.iter().enumerate() {
        if let Some(relation) = k.checked_sub(1).and_then(|k| relations.get(k)) {
            words.push_str(&format!(" {} ", relation_name(*relation)));
        }
        words.push_str(&words_of(operand));
    }
    words
}

fn relation_name(relation: Relation) -> &'static str {
    match relation {
        Relation::Equal => "equals",
        Relation::NotEqual => "is not equal to",
        Relation::Less => "is less than",
        Relation::LessEqual => "is less than or equal to",
        Relation::Greater => "is greater than",
        Relation::GreaterEqual => "is greater than or equal to",
        Relation::Approximately => "is approximately",
        Relation::Identical => "is identical to",
        Relation::In => "is in",
        Relation::NotIn => "is not in",
        Relation::Subset => "is a proper subset of",
        Relation::SubsetEqual => "is a subset of",
        Relation::Divides => "divides",
        Relation::Proportional => "is proportional to",
        Relation::Perpendicular => "is perpendicular to",
        Relation::Parallel => "is parallel to",
        Relation::Congruent => "is congruent to",
        Relation::Similar => "is similar to",
        Relation::Implies => ", therefore",
        Relation::Equivalent => "is equivalent to",
        Relation::Tends => "tends to",
    }
}
