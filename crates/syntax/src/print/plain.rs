//! Plain text, as programs read it.

use super::{
    accented, in_base, is_implication, parts_of_name, shared_strength, strength, with_point,
};
use crate::unit::{Dimension, Unit};
use crate::{BigOperator, Expr, Function, Number, Relation, Side, Symbol};

/// ASCII text that programs read (`2*x**2 - sqrt(3)/2`, `True`, `8:16 PM`, `(-2, 5]`, `a, b`), and
/// that [`parse`](crate::parse) reads back to the same tree.
///
/// What does not come back by its nature: a [`Expr::Text`] by itself, which is printed without
/// quotes; an application of a function other than `f`, `g`, `h`, unless
/// [`Options`](crate::Options) name it.
pub fn plain(expr: &Expr) -> String {
    let mut out = String::new();
    match expr {
        Expr::Text(text) => out.push_str(text),
        expr => write(expr, &mut out),
    }
    out
}

fn child(expr: &Expr, least: u8, out: &mut String) {
    if let Expr::List(parts) = expr
        && least > strength::LIST
    {
        // With commas it would be a tuple.
        let (open, between, close) = super::nested_list(parts, [" or ", ", "]);
        out.push(open);
        joined(parts, between, strength::AND, out);
        out.push(close);
    } else if shared_strength(expr) < least {
        out.push('(');
        write(expr, out);
        out.push(')');
    } else {
        write(expr, out);
    }
}

fn joined(parts: &[Expr], separator: &str, least: u8, out: &mut String) {
    for (k, part) in parts.iter().enumerate() {
        if k > 0 {
            out.push_str(separator);
        }
        child(part, least, out);
    }
}

fn call(name: &str, arguments: &[&Expr], out: &mut String) {
    out.push_str(name);
    out.push('(');
    for (k, argument) in arguments.iter().enumerate() {
        if k > 0 {
            out.push_str(", ");
        }
        child(argument, strength::IMPLIES, out);
    }
    out.push(')');
}

fn listed(open: &str, parts: &[Expr], close: &str, out: &mut String) {
    out.push_str(open);
    joined(parts, ", ", strength::IMPLIES, out);
    out.push_str(close);
}

fn write(expr: &Expr, out: &mut String) {
    use Expr::*;
    match expr {
        Missing => out.push('?'),
        Number(number) => write_number(number, out),
        Symbol(symbol) => write_symbol(symbol, out),
        Pi => out.push_str("pi"),
        Infinity => out.push_str("oo"),
        Negate(a) => signed("-", a, out),
        PlusMinus(a) => signed("+/-", a, out),
        MinusPlus(a) => signed("-/+", a, out),
        Sum(terms) => write_sum(terms, out),
        Product(factors) => write_product(factors, out),
        Quotient(a, b) => {
            let mixed = matches!(**a, Number(crate::Number::Mixed { .. }));
            child(a, if mixed { strength::POWER } else { strength::PRODUCT }, out);
            out.push('/');
            child(b, strength::POWER, out);
        }
        Power(a, b) => {
            // `A**T` is the transpose.
            let transpose = super::is_transpose(a, b);
            child(a, if transpose { strength::ATOM + 1 } else { strength::POSTFIX }, out);
            out.push_str("**");
            // Braces behind `^` only group.
            let set = matches!(**b, Set(_) | SetBuilder(..));
            child(b, if set { strength::ATOM + 1 } else { strength::ATOM }, out);
        }
        Root(a, None) => call("sqrt", &[a], out),
        Root(a, Some(index)) => write_root(a, index, out),
        Abs(a) => call("Abs", &[a], out),
        Factorial(a) => {
            child(a, strength::ATOM, out);
            out.push('!');
        }
        Percent(a) => {
            child(a, strength::ATOM, out);
            out.push('%');
        }
        Degrees(a) => {
            child(a, strength::ATOM, out);
            out.push_str(" degrees");
        }
        Quantity(a, unit) => write_quantity(a, unit, out),
        Call(function, arguments) => write_call(*function, arguments, out),
        Apply(name, arguments) => {
            out.push_str(name.name());
            listed("(", arguments, ")", out);
        }
        Derivative(a, x, 1) => call("diff", &[a, &Symbol(x.clone())], out),
        Derivative(a, x, n) => call("diff", &[a, &Symbol(x.clone()), &Expr::integer(*n)], out),
        Integral(a, x, None) => call("integrate", &[a, &Symbol(x.clone())], out),
        Integral(a, x, Some(bounds)) => ranged("integrate", a, x, &bounds.0, &bounds.1, out),
        Limit { body, variable, target, side } => {
            out.push_str("limit(");
            child(body, strength::IMPLIES, out);
            out.push_str(", ");
            write_symbol(variable, out);
            out.push_str(", ");
            child(target, strength::IMPLIES, out);
            out.push_str(match side {
                Side::Both => ")",
                Side::Left => ", \"left\")",
                Side::Right => ", \"right\")",
            });
        }
        Big { operator, body, index, from, to } => {
            let name = match operator {
                BigOperator::Sum => "Sum",
                BigOperator::Product => "Product",
            };
            ranged(name, body, index, from, to, out);
        }
        Matrix(rows) => {
            out.push_str("Matrix([");
            for (k, row) in rows.iter().enumerate() {
                listed(if k > 0 { ", [" } else { "[" }, row, "]", out);
            }
            out.push_str("])");
        }
        Tuple(parts) => listed("(", parts, ")", out),
        List(parts) => joined(parts, ", ", strength::IMPLIES, out),
        Set(parts) => {
            out.push('{');
            for (k, part) in parts.iter().enumerate() {
                out.push_str(if k > 0 { ", " } else { "" });
                // A colon would separate a condition.
                let colon = matches!(part, Ratio(_));
                child(part, if colon { strength::SUM } else { strength::IMPLIES }, out);
            }
            out.push('}');
        }
        SetBuilder(a, condition) => {
            out.push('{');
            child(a, strength::SUM, out);
            out.push_str(" | ");
            child(condition, strength::IMPLIES, out);
            out.push('}');
        }
        Interval { low, high, low_closed, high_closed } => {
            out.push(if *low_closed { '[' } else { '(' });
            child(low, strength::SUM, out);
            out.push_str(", ");
            child(high, strength::SUM, out);
            out.push(if *high_closed { ']' } else { ')' });
        }
        Union(parts) => listed("Union(", parts, ")", out),
        Intersection(parts) => listed("Intersection(", parts, ")", out),
        Difference(a, b) => call("Complement", &[a, b], out),
        Ratio(parts) => joined(parts, ":", strength::SUM, out),
        Relation(operands, relations) => write_relation(operands, relations, out),
        And(parts) => joined(parts, " and ", strength::RELATION, out),
        Or(parts) => joined(parts, " or ", strength::AND, out),
        Piecewise(cases) => {
            out.push_str("Piecewise(");
            for (k, (value, condition)) in cases.iter().enumerate() {
                out.push_str(if k > 0 { ", (" } else { "(" });
                child(value, strength::IMPLIES, out);
                out.push_str(", ");
                child(condition, strength::IMPLIES, out);
                out.push(')');
            }
            out.push(')');
        }
        Truth(value) => out.push_str(if *value { "True" } else { "False" }),
        Time(hour, minute) => out.push_str(&clock(*hour, *minute)),
        Text(text) if text == "..." => out.push_str("..."),
        Text(text) => {
            out.push('"');
            out.push_str(text);
            out.push('"');
        }
    }
}

/// `8:16 PM`.
pub(super) fn clock(hour: u32, minute: u32) -> String {
    let (half, noon) = if hour >= 12 { ("PM", hour - 12) } else { ("AM", hour) };
    let shown = if noon == 0 { 12 } else { noon };
    format!("{shown}:{minute:02} {half}")
}

fn signed(sign: &str, a: &Expr, out: &mut String) {
    out.push_str(sign);
    child(a, strength::TERM, out);
}

fn write_sum(terms: &[Expr], out: &mut String) {
    for (k, term) in terms.iter().enumerate() {
        let (sign, term) = match term {
            Expr::Negate(a) if k > 0 => (" - ", &**a),
            Expr::PlusMinus(a) if k > 0 => (" +/- ", &**a),
            Expr::MinusPlus(a) if k > 0 => (" -/+ ", &**a),
            term if k > 0 => (" + ", term),
            term => ("", term),
        };
        out.push_str(sign);
        child(term, strength::SIGNED, out);
    }
}

fn write_product(factors: &[Expr], out: &mut String) {
    for (k, factor) in factors.iter().enumerate() {
        if k > 0 {
            out.push('*');
        }
        let least = match factor {
            Expr::Quotient(..) if k == 0 => strength::PRODUCT,
            _ => strength::POWER,
        };
        child(factor, least, out);
    }
}

fn write_root(radicand: &Expr, index: &Expr, out: &mut String) {
    let literal = crate::parse::is_integer;
    if literal(radicand) && !literal(index) {
        out.push_str("root_(");
        write(index, out);
        out.push_str(")(");
        write(radicand, out);
        out.push(')');
    } else {
        call("root", &[index, radicand], out);
    }
}

fn write_call(function: Function, arguments: &[Expr], out: &mut String) {
    let mut arguments: Vec<&Expr> = arguments.iter().collect();
    if function == Function::Log && arguments.len() == 2 {
        arguments.reverse();
    }
    call(function.row().plain, &arguments, out);
}

fn ranged(name: &str, body: &Expr, index: &Symbol, from: &Expr, to: &Expr, out: &mut String) {
    out.push_str(name);
    out.push('(');
    child(body, strength::IMPLIES, out);
    out.push_str(", (");
    write_symbol(index, out);
    out.push_str(", ");
    child(from, strength::IMPLIES, out);
    out.push_str(", ");
    child(to, strength::IMPLIES, out);
    out.push_str("))");
}

fn write_number(number: &Number, out: &mut String) {
    match number {
        Number::Integer(n) => out.push_str(&n.to_string()),
        Number::Decimal { digits, places } => {
            let (whole, fraction) = with_point(digits, *places);
            out.push_str(&whole);
            out.push('.');
            out.push_str(&fraction);
        }
        Number::Recurring { digits, places, period } => {
            let (whole, mut fraction) = with_point(digits, *places);
            let recurring = fraction.split_off(fraction.len().saturating_sub(*period as usize));
            out.push_str(&format!("{whole}.{fraction}({recurring})"));
        }
        Number::Mixed { whole, numerator, denominator } => {
            out.push_str(&format!("{whole} {numerator}/{denominator}"));
        }
        Number::Based { value, base } => {
            let (digits, letters) = in_base(value, *base);
            out.push_str(&if letters {
                format!("({digits})_{base}")
            } else {
                format!("{digits}_{base}")
            });
        }
    }
}

fn write_symbol(symbol: &Symbol, out: &mut String) {
    let name = symbol.name();
    let (base, ..) = parts_of_name(name);
    let simple = base.chars().count() == 1
        || accented(name).is_some()
        || crate::spelling::greek(base).is_some();
    if simple {
        out.push_str(name);
    } else {
        out.push_str(&format!("symbol({name})"));
    }
}

fn write_quantity(amount: &Expr, unit: &Unit, out: &mut String) {
    if let (Expr::Number(number), [(named, 1)]) = (amount, unit.factors.as_slice())
        && named.row().symbol == "Rs"
        && !matches!(number, Number::Based { .. })
    {
        out.push_str("Rs ");
        write_number(number, out);
        return;
    }
    let least = if has_quantity(amount) { strength::ATOM } else { strength::PRODUCT };
    let least = if crate::parse::is_numeric(amount) { least } else { strength::ATOM + 1 };
    // A degree sign binds more tightly than a slash: `1/2 °C` is no half degree.
    let degrees =
        unit.factors.first().is_some_and(|(named, _)| named.row().symbol.starts_with('°'));
    child(amount, if degrees { least.max(strength::ATOM) } else { least }, out);
    out.push(' ');
    write_unit(unit, out);
}

/// Whether a unit behind it would be taken for another one's.
pub(super) fn has_quantity(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Quantity(..));
    expr.for_each_part(|part| found |= has_quantity(part));
    found
}

/// A unit's short form; its full name where that could be a letter or another word.
fn write_unit(unit: &Unit, out: &mut String) {
    for (k, (named, exponent)) in unit.factors.iter().enumerate() {
        let below = k > 0 && *exponent < 0;
        if k > 0 {
            out.push_str(if below { "/" } else { "·" });
        }
        let row = named.row();
        let short = row.symbol.len() > 1
            && row.symbol.bytes().all(|b| b.is_ascii_alphabetic())
            && !crate::unit::is_doubtful(row.symbol);
        let plural = row.names.get(1).filter(|n| n.is_ascii()).or(row.names.first());
        let name = if short || k > 0 { row.symbol } else { plural.copied().unwrap_or(row.symbol) };
        let name = if row.dimension == Dimension::Temperature { row.symbol } else { name };
        out.push_str(name);
        let shown = if below { -exponent } else { *exponent };
        if shown != 1 {
            out.push_str(&format!("^{shown}"));
        }
    }
}

fn write_relation(operands: &[Expr], relations: &[Relation], out: &mut String) {
    let least = if is_implication(relations) { strength::OR } else { strength::UNION };
    for (k, operand) in operands.iter().enumerate() {
        if let Some(relation) = k.checked_sub(1).and_then(|k| relations.get(k)) {
            out.push_str(relation_text(*relation));
        }
        child(operand, least, out);
    }
}

fn relation_text(relation: Relation) -> &'static str {
    match relation {
        Relation::Equal => " = ",
        Relation::NotEqual => " != ",
        Relation::Less => " < ",
        Relation::LessEqual => " <= ",
        Relation::Greater => " > ",
        Relation::GreaterEqual => " >= ",
        Relation::Approximately => " ~= ",
        Relation::Identical => " === ",
        Relation::In => " in ",
        Relation::NotIn => " not in ",
        Relation::Subset => " subset ",
        Relation::SubsetEqual => " subseteq ",
        Relation::Divides => " divides ",
        Relation::Proportional => " propto ",
        Relation::Perpendicular => " perp ",
        Relation::Parallel => " parallel ",
        Relation::Congruent => " cong ",
        Relation::Similar => " similar ",
        Relation::Implies => " => ",
        Relation::Equivalent => " <=> ",
        Relation::Tends => " -> ",
    }
}
