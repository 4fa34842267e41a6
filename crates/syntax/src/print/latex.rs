//! LaTeX, as MathJax renders it.

use super::{
    accented, in_base, is_implication, is_literal, parts_of_name, shared_strength, strength,
    with_point,
};
use crate::unit::{Dimension, Unit};
use crate::{BigOperator, Expr, Function, Number, Relation, Side, Symbol};

/// LaTeX that MathJax renders and [`parse`](crate::parse) reads back to the same tree; but for
/// applications of functions other than `f`, `g`, `h` that [`Options`](crate::Options) don't name.
pub fn latex(expr: &Expr) -> String {
    let mut out = String::new();
    write(expr, &mut out);
    out
}

fn level(expr: &Expr) -> u8 {
    use Expr::*;
    match expr {
        Derivative(..) | Limit { .. } | Big { .. } => strength::TERM,
        Quotient(..) => strength::POWER,
        Number(crate::Number::Mixed { .. }) => strength::POWER,
        Call(function, arguments) if is_bare(*function, arguments) => strength::POWER,
        _ => shared_strength(expr),
    }
}

fn child(expr: &Expr, least: u8, out: &mut String) {
    if let Expr::List(parts) = expr
        && least > strength::LIST
    {
        // With commas it would be a tuple.
        let (open, between, close) = super::nested_list(parts, [" \\text{ or } ", ", "]);
        out.push_str(&format!("\\left{open}"));
        joined(parts, between, strength::AND, out);
        out.push_str(&format!("\\right{close}"));
    } else if level(expr) < least {
        bracketed(expr, out);
    } else {
        write(expr, out);
    }
}

fn bracketed(expr: &Expr, out: &mut String) {
    if matches!(expr, Expr::List(_)) {
        out.push_str("\\left(");
        child(expr, strength::ATOM, out);
        return out.push_str("\\right)");
    }
    out.push_str("\\left(");
    write(expr, out);
    out.push_str("\\right)");
}

fn joined(parts: &[Expr], separator: &str, least: u8, out: &mut String) {
    for (k, part) in parts.iter().enumerate() {
        if k > 0 {
            out.push_str(separator);
        }
        child(part, least, out);
    }
}

fn listed(open: &str, parts: &[Expr], close: &str, out: &mut String) {
    out.push_str(open);
    joined(parts, ", ", strength::IMPLIES, out);
    out.push_str(close);
}

fn group(expr: &Expr, out: &mut String) {
    out.push('{');
    write(expr, out);
    out.push('}');
}

fn write(expr: &Expr, out: &mut String) {
    use Expr::*;
    match expr {
        Missing => out.push('?'),
        Number(number) => write_number(number, out),
        Symbol(symbol) => write_symbol(symbol, out),
        Pi => out.push_str("\\pi "),
        Infinity => out.push_str("\\infty "),
        Negate(a) => signed("-", a, out),
        PlusMinus(a) => signed("\\pm ", a, out),
        MinusPlus(a) => signed("\\mp ", a, out),
        Sum(terms) => write_sum(terms, out),
        Product(factors) => write_product(factors, out),
        Quotient(a, b) => {
            out.push_str("\\frac");
            group(a, out);
            group(b, out);
        }
        Power(a, b) => write_power(a, b, out),
        Root(a, None) => {
            out.push_str("\\sqrt");
            group(a, out);
        }
        Root(a, Some(index)) => {
            out.push_str("\\sqrt[");
            child(index, strength::SUM, out);
            out.push(']');
            group(a, out);
        }
        Abs(a) => {
            out.push_str("\\left|");
            child(a, strength::SUM, out);
            out.push_str("\\right|");
        }
        Factorial(a) => {
            postfix_base(a, out);
            out.push('!');
        }
        Percent(a) => {
            postfix_base(a, out);
            out.push_str("\\%");
        }
        Degrees(a) => {
            postfix_base(a, out);
            out.push_str("^{\\circ}");
        }
        Quantity(a, unit) => write_quantity(a, unit, out),
        Call(function, arguments) => write_call(*function, arguments, out),
        Apply(name, arguments) => {
            write_symbol(name, out);
            listed("\\left(", arguments, "\\right)", out);
        }
        Derivative(a, x, n) => write_derivative(a, x, *n, out),
        Integral(a, x, bounds) => {
            out.push_str("\\int");
            if let Some(bounds) = bounds {
                out.push('_');
                group(&bounds.0, out);
                out.push('^');
                group(&bounds.1, out);
            }
            out.push(' ');
            let mut body = String::new();
            child(a, strength::SIGNED, &mut body);
            // A letter d before `dx` would be taken for a differential.
            if body.ends_with('d') {
                bracketed(a, out);
            } else {
                out.push_str(&body);
            }
            out.push_str("\\,d");
            write_symbol(x, out);
        }
        Limit { body, variable, target, side } => {
            out.push_str("\\lim_{");
            write_symbol(variable, out);
            out.push_str(" \\to ");
            child(target, strength::ATOM, out);
            out.push_str(match side {
                Side::Both => "} ",
                Side::Left => "^{-}} ",
                Side::Right => "^{+}} ",
            });
            operand(body, out);
        }
        Big { operator, body, index, from, to } => {
            out.push_str(match operator {
                BigOperator::Sum => "\\sum_{",
                BigOperator::Product => "\\prod_{",
            });
            write_symbol(index, out);
            out.push('=');
            child(from, strength::SUM, out);
            out.push_str("}^");
            group(to, out);
            out.push(' ');
            operand(body, out);
        }
        Matrix(rows) => write_matrix(rows, "pmatrix", out),
        Tuple(parts) => listed("\\left(", parts, "\\right)", out),
        List(parts) => joined(parts, ",\\; ", strength::IMPLIES, out),
        Set(parts) if parts.is_empty() => out.push_str("\\emptyset "),
        Set(parts) => {
            out.push_str("\\left\\{");
            for (k, part) in parts.iter().enumerate() {
                out.push_str(if k > 0 { ", " } else { "" });
                // A colon would separate a condition.
                let colon = matches!(part, Ratio(_));
                child(part, if colon { strength::SUM } else { strength::IMPLIES }, out);
            }
            out.push_str("\\right\\}");
        }
        SetBuilder(a, condition) => {
            out.push_str("\\left\\{");
            child(a, strength::SUM, out);
            out.push_str(" \\mid ");
            child(condition, strength::IMPLIES, out);
            out.push_str("\\right\\}");
        }
        Interval { low, high, low_closed, high_closed } => {
            out.push_str(if *low_closed { "\\left[" } else { "\\left(" });
            child(low, strength::SUM, out);
            out.push_str(", ");
            child(high, strength::SUM, out);
            out.push_str(if *high_closed { "\\right]" } else { "\\right)" });
        }
        Union(parts) => joined(parts, " \\cup ", strength::INTERSECTION, out),
        Intersection(parts) => joined(parts, " \\cap ", strength::RATIO, out),
        Difference(a, b) => {
            child(a, strength::INTERSECTION, out);
            out.push_str(" \\setminus ");
            child(b, strength::INTERSECTION, out);
        }
        Ratio(parts) => joined(parts, ":", strength::SUM, out),
        Relation(operands, relations) => write_relation(operands, relations, out),
        And(parts) => joined(parts, " \\text{ and } ", strength::RELATION, out),
        Or(parts) => joined(parts, " \\text{ or } ", strength::AND, out),
        Piecewise(cases) => write_cases(cases, out),
        Truth(value) => out.push_str(if *value { "\\text{True}" } else { "\\text{False}" }),
        Time(hour, minute) => {
            let clock = super::plain::clock(*hour, *minute);
            let (time, half) = clock.split_once(' ').unwrap_or((&clock, ""));
            out.push_str(&format!("{time}\\,\\text{{{half}}}"));
        }
        Text(text) if text == "..." => out.push_str("\\ldots "),
        Text(text) => {
            out.push_str("\\text{");
            out.push_str(text);
            out.push('}');
        }
    }
}

fn signed(sign: &str, a: &Expr, out: &mut String) {
    out.push_str(sign);
    child(a, strength::TERM, out);
}

fn write_sum(terms: &[Expr], out: &mut String) {
    for (k, term) in terms.iter().enumerate() {
        let (sign, term) = match term {
            Expr::Negate(a) if k > 0 => (" - ", &**a),
            Expr::PlusMinus(a) if k > 0 => (" \\pm ", &**a),
            Expr::MinusPlus(a) if k > 0 => (" \\mp ", &**a),
            term if k > 0 => (" + ", term),
            term => ("", term),
        };
        out.push_str(sign);
        let least = if k == 0 { strength::SIGNED } else { strength::TERM };
        // A sum, limit or derivative would take what follows it.
        child(term, least, out);
    }
}

/// The term that an operator such as `\lim` stands before.
fn operand(body: &Expr, out: &mut String) {
    let simple = matches!(
        body,
        Expr::Symbol(_)
            | Expr::Number(_)
            | Expr::Quotient(..)
            | Expr::Power(..)
            | Expr::Root(..)
            | Expr::Pi
    );
    if simple { write(body, out) } else { bracketed(body, out) }
}

fn postfix_base(a: &Expr, out: &mut String) {
    match a {
        Expr::Call(..) | Expr::Quotient(..) | Expr::Apply(..) => bracketed(a, out),
        a => child(a, strength::ATOM, out),
    }
}

fn write_power(base: &Expr, exponent: &Expr, out: &mut String) {
    if let Expr::Call(function, arguments) = base
        && function.row().bare
        && arguments.len() == 1
        && !is_literal(exponent, 0)
        && matches!(exponent, Expr::Number(Number::Integer(_)))
    {
        out.push_str(function.row().latex);
        out.push('^');
        group(exponent, out);
        write_argument(&arguments[0], out);
        return;
    }
    match base {
        // `A^T` of a matrix is its transpose, and a bracket behind `f^n` would be its argument.
        Expr::Call(..) | Expr::Quotient(..) | Expr::Matrix(_) | Expr::Integral(..) => {
            bracketed(base, out)
        }
        base if super::is_transpose(base, exponent) => bracketed(base, out),
        base => child(base, strength::ATOM, out),
    }
    out.push('^');
    group(exponent, out);
}

/// Whether `\sin x` is written without brackets.
fn is_bare(function: Function, arguments: &[Expr]) -> bool {
    let argument = match (function, arguments) {
        (Function::Log, [_, argument]) => argument,
        (_, [argument]) => argument,
        _ => return false,
    };
    function.row().bare && is_short(argument)
}

/// What stands behind a function without brackets: a letter, a number, a few of them.
fn is_short(argument: &Expr) -> bool {
    match argument {
        Expr::Symbol(symbol) => {
            symbol.name().chars().count() == 1 || crate::spelling::greek(symbol.name()).is_some()
        }
        Expr::Pi | Expr::Number(Number::Integer(_)) => true,
        Expr::Product(factors) => match factors.as_slice() {
            [Expr::Number(Number::Integer(_)), Expr::Pi] => true,
            // `2e` would begin a power of ten, so that it is printed with a dot.
            [Expr::Number(Number::Integer(_)), symbol @ Expr::Symbol(name)] => {
                is_short(symbol) && !name.name().starts_with(['e', 'E'])
            }
            _ => false,
        },
        Expr::Degrees(a) => matches!(**a, Expr::Number(Number::Integer(_))),
        Expr::Quotient(..) => true,
        _ => false,
    }
}

fn write_argument(argument: &Expr, out: &mut String) {
    if is_short(argument) {
        out.push(' ');
        write(argument, out);
    } else {
        bracketed(argument, out);
    }
}

fn write_call(function: Function, arguments: &[Expr], out: &mut String) {
    match (function, arguments) {
        (Function::Log, [base, argument]) => {
            out.push_str("\\log_");
            group(base, out);
            write_argument(argument, out);
        }
        (Function::Floor, [a]) => surrounded("\\left\\lfloor ", a, "\\right\\rfloor ", out),
        (Function::Ceil, [a]) => surrounded("\\left\\lceil ", a, "\\right\\rceil ", out),
        (Function::Binomial, [n, r]) => {
            out.push_str("\\binom");
            group(n, out);
            group(r, out);
        }
        (Function::Permutations, [n, r]) => {
            out.push_str("{}^");
            group(n, out);
            out.push_str("P_");
            group(r, out);
        }
        (Function::Det, [Expr::Matrix(rows)]) => write_matrix(rows, "vmatrix", out),
        (function, [argument]) if function.row().bare => {
            out.push_str(function.row().latex);
            write_argument(argument, out);
        }
        (function, arguments) => {
            let name = if function == Function::Binomial {
                "\\operatorname{binomial}"
            } else {
                function.row().latex
            };
            listed(&format!("{name}\\left("), arguments, "\\right)", out);
        }
    }
}

fn surrounded(open: &str, a: &Expr, close: &str, out: &mut String) {
    out.push_str(open);
    child(a, strength::SUM, out);
    out.push_str(close);
}

fn write_derivative(body: &Expr, x: &Symbol, order: u32, out: &mut String) {
    let power = if order == 1 { String::new() } else { format!("^{{{order}}}") };
    let name = |symbol: &Symbol| {
        let mut text = String::new();
        write_symbol(symbol, &mut text);
        text
    };
    let simple = |symbol: &Symbol| {
        symbol.name().len() == 1 || crate::spelling::greek(symbol.name()).is_some()
    };
    match body {
        Expr::Symbol(y) if simple(y) => {
            out.push_str(&format!("\\frac{{d{power}{}}}{{d{}{power}}}", name(y), name(x)));
        }
        body => {
            out.push_str(&format!("\\frac{{d{power}}}{{d{}{power}}}", name(x)));
            bracketed(body, out);
        }
    }
}

fn write_matrix(rows: &[Vec<Expr>], kind: &str, out: &mut String) {
    // A first row of words is the heading of a table.
    let heading = |row: &Vec<Expr>| row.iter().all(|cell| matches!(cell, Expr::Text(_)));
    if kind == "pmatrix" && rows.len() > 1 && rows.first().is_some_and(heading) {
        let columns = "c|".repeat(rows[0].len());
        out.push_str(&format!("\\begin{{array}}{{|{columns}}} \\hline"));
        for row in rows {
            out.push(' ');
            joined(row, " & ", strength::IMPLIES, out);
            out.push_str(" \\\\ \\hline");
        }
        out.push_str(" \\end{array}");
        return;
    }
    out.push_str(&format!("\\begin{{{kind}}}"));
    for (k, row) in rows.iter().enumerate() {
        out.push_str(if k > 0 { " \\\\ " } else { " " });
        joined(row, " & ", strength::IMPLIES, out);
    }
    out.push_str(&format!(" \\end{{{kind}}}"));
}

fn write_cases(cases: &[(Expr, Expr)], out: &mut String) {
    out.push_str("\\begin{cases}");
    for (k, (value, condition)) in cases.iter().enumerate() {
        out.push_str(if k > 0 { " \\\\ " } else { " " });
        child(value, strength::IMPLIES, out);
        if *condition == Expr::Truth(true) {
            out.push_str(" & \\text{otherwise}");
        } else {
            out.push_str(" & \\text{if } ");
            child(condition, strength::IMPLIES, out);
        }
    }
    out.push_str(" \\end{cases}");
}

/// What stands between two factors.
fn between(left: &Expr, right: &Expr, right_text: &str) -> &'static str {
    let starts = right_text.as_bytes().first().copied().unwrap_or(b' ');
    let left_is_number = matches!(left, Expr::Number(_));
    if starts.is_ascii_digit() || starts == b'.' || starts == b'{' || starts == b'?' {
        return " \\cdot ";
    }
    let opens = right_text.starts_with("\\left(") || right_text.starts_with("(\\mathrm");
    match (left, right) {
        (Expr::Symbol(s), _) if s.name() == "d" => " \\cdot ",
        // `^\circ C` is a temperature.
        (Expr::Degrees(_), _) => " \\cdot ",
        (Expr::Symbol(_), _) if opens => " \\cdot ",
        (_, Expr::Text(_)) | (Expr::Text(_), _) => " \\cdot ",
        (Expr::Number(_), Expr::Quotient(..)) => " \\cdot ",
        (Expr::Number(_), Expr::Symbol(s)) if s.name().starts_with(['e', 'E']) => " \\cdot ",
        _ if left_is_number => "",
        _ => " ",
    }
}

fn write_product(factors: &[Expr], out: &mut String) {
    // From the right: a call without brackets must not take the bracket behind it along.
    let mut texts: Vec<String> = Vec::with_capacity(factors.len());
    for (k, factor) in factors.iter().enumerate().rev() {
        let mut text = String::new();
        let last = k + 1 == factors.len();
        let next_is_call = texts.last().is_some_and(|next| !next.starts_with("\\left("))
            && factors.get(k + 1).is_some_and(|f| matches!(f, Expr::Call(g, _) if g.row().bare));
        match factor {
            Expr::Call(function, arguments)
                if is_bare(*function, arguments) && !last && !next_is_call =>
            {
                bracketed(factor, &mut text);
            }
            Expr::Power(base, _) if !last && !next_is_call && matches!(**base, Expr::Call(..)) => {
                bracketed(factor, &mut text);
            }
            factor => child(factor, strength::POWER, &mut text),
        }
        texts.push(text);
    }
    let mut before: Option<&Expr> = None;
    for (factor, text) in factors.iter().zip(texts.iter().rev()) {
        if let Some(before) = before {
            out.push_str(between(before, factor, text));
        }
        out.push_str(text);
        before = Some(factor);
    }
}

fn write_number(number: &Number, out: &mut String) {
    match number {
        Number::Integer(n) => out.push_str(&n.to_string()),
        Number::Decimal { digits, places } => {
            let (whole, fraction) = with_point(digits, *places);
            out.push_str(&format!("{whole}.{fraction}"));
        }
        Number::Recurring { digits, places, period } => {
            let (whole, mut fraction) = with_point(digits, *places);
            let recurring = fraction.split_off(fraction.len().saturating_sub(*period as usize));
            out.push_str(&format!("{whole}.{fraction}\\overline{{{recurring}}}"));
        }
        Number::Mixed { whole, numerator, denominator } => {
            out.push_str(&format!("{whole}\\frac{{{numerator}}}{{{denominator}}}"));
        }
        Number::Based { value, base } => {
            let (digits, letters) = in_base(value, *base);
            out.push_str(&if letters {
                format!("(\\mathrm{{{digits}}})_{{{base}}}")
            } else {
                format!("{digits}_{{{base}}}")
            });
        }
    }
}

fn write_symbol(symbol: &Symbol, out: &mut String) {
    let name = symbol.name();
    if let Some((accent, letters, rest)) = accented(name) {
        let letters = greek_or_letters(letters);
        match accent {
            "angle" => out.push_str(&format!("\\angle {letters}")),
            "triangle" => out.push_str(&format!("\\triangle {letters}")),
            "inverse" => out.push_str(&format!("{letters}^{{-1}}")),
            "vec" if letters.len() > 1 && !letters.starts_with('\\') => {
                out.push_str(&format!("\\overrightarrow{{{letters}}}"));
            }
            accent if accent == "bar" && letters.len() > 1 => {
                out.push_str(&format!("\\overline{{{letters}}}"));
            }
            accent => out.push_str(&format!("\\{accent}{{{letters}}}")),
        }
        marks(rest, out);
        return;
    }
    let (base, ..) = parts_of_name(name);
    match crate::spelling::greek(base) {
        Some(_) => out.push_str(&format!("\\{base}")),
        None if base.chars().count() > 1 => out.push_str(&format!("\\mathrm{{{base}}}")),
        None => out.push_str(base),
    }
    marks(&name[base.len()..], out);
    if out.ends_with(|c: char| c.is_ascii_alphabetic()) && crate::spelling::greek(base).is_some() {
        out.push(' ');
    }
}

fn greek_or_letters(letters: &str) -> String {
    match crate::spelling::greek(letters) {
        Some((name, _)) => format!("\\{name}"),
        None => letters.to_owned(),
    }
}

/// The subscript and primes of a name.
fn marks(rest: &str, out: &mut String) {
    let (_, subscript, primes) = parts_of_name(rest);
    if let Some(subscript) = subscript {
        let inside = subscript.strip_prefix('(').and_then(|s| s.strip_suffix(')'));
        out.push_str(&format!("_{{{}}}", greek_or_letters(inside.unwrap_or(subscript))));
    }
    out.extend(std::iter::repeat_n('\'', primes));
}

fn write_quantity(amount: &Expr, unit: &Unit, out: &mut String) {
    if let (Expr::Number(number), [(named, 1)]) = (amount, unit.factors.as_slice())
        && !matches!(number, Number::Based { .. })
        && named.row().dimension == Dimension::Money
    {
        match named.row().symbol {
            "$" => {
                out.push_str("\\$");
                return write(amount, out);
            }
            "Rs" => {
                out.push_str("\\text{Rs }");
                return write(amount, out);
            }
            _ => {}
        }
    }
    if let [(named, 1)] = unit.factors.as_slice()
        && let symbol @ ("°C" | "°F") = named.row().symbol
    {
        postfix_base(amount, out);
        let letter = &symbol['°'.len_utf8()..];
        out.push_str(&format!("^{{\\circ}}\\text{{{letter}}}"));
        return;
    }
    let loose = super::plain::has_quantity(amount);
    child(amount, if loose { strength::ATOM + 1 } else { strength::PRODUCT }, out);
    // Text has no exponents but these.
    let unit = unit.to_string().replace("^2", "²").replace("^3", "³");
    out.push_str(&format!("\\,\\text{{{unit}}}"));
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
        Relation::NotEqual => " \\neq ",
        Relation::Less => " < ",
        Relation::LessEqual => " \\leq ",
        Relation::Greater => " > ",
        Relation::GreaterEqual => " \\geq ",
        Relation::Approximately => " \\approx ",
        Relation::Identical => " \\equiv ",
        Relation::In => " \\in ",
        Relation::NotIn => " \\notin ",
        Relation::Subset => " \\subset ",
        Relation::SubsetEqual => " \\subseteq ",
        Relation::Divides => " \\mid ",
        Relation::Proportional => " \\propto ",
        Relation::Perpendicular => " \\perp ",
        Relation::Parallel => " \\parallel ",
        Relation::Congruent => " \\cong ",
        Relation::Similar => " \\sim ",
        Relation::Implies => " \\implies ",
        Relation::Equivalent => " \\iff ",
        Relation::Tends => " \\to ",
    }
}
