//! Unicode text for a terminal.
//!
//! For people to read, not to be read back.

use super::{accented, is_implication, parts_of_name, plain, shared_strength, strength};
use crate::unit::Unit;
use crate::{BigOperator, Expr, Function, Number, Relation, Side, Symbol};

/// Unicode text for a terminal: `2x² − √3/2`.
pub fn pretty(expr: &Expr) -> String {
    let mut out = String::new();
    write(expr, &mut out);
    out
}

fn child(expr: &Expr, least: u8, out: &mut String) {
    if shared_strength(expr) < least {
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

fn listed(open: &str, parts: &[Expr], close: &str, out: &mut String) {
    out.push_str(open);
    joined(parts, ", ", strength::IMPLIES, out);
    out.push_str(close);
}

fn text_of(expr: &Expr) -> String {
    pretty(expr)
}

fn write(expr: &Expr, out: &mut String) {
    use Expr::*;
    match expr {
        Symbol(symbol) => write_symbol(symbol, out),
        Pi => out.push('π'),
        Infinity => out.push('∞'),
        Negate(a) => signed('−', a, out),
        PlusMinus(a) => signed('±', a, out),
        MinusPlus(a) => signed('∓', a, out),
        Sum(terms) => write_sum(terms, out),
        Product(factors) => write_product(factors, out),
        Quotient(a, b) => {
            child(a, strength::PRODUCT, out);
            out.push('/');
            child(
                b,
                if matches!(**b, Number(_)) { strength::PRODUCT } else { strength::POWER },
                out,
            );
        }
        Power(a, b) => write_power(a, b, out),
        Root(a, index) => write_root(a, index.as_deref(), out),
        Abs(a) => {
            out.push('|');
            write(a, out);
            out.push('|');
        }
        Factorial(a) => postfix(a, "!", out),
        Percent(a) => postfix(a, "%", out),
        Degrees(a) => postfix(a, "°", out),
        Quantity(a, unit) => write_quantity(a, unit, out),
        Call(function, arguments) => write_call(*function, arguments, out),
        Apply(name, arguments) => {
            write_symbol(name, out);
            listed("(", arguments, ")", out);
        }
        Derivative(a, x, n) => {
            let order =
                if *n == 1 { String::new() } else { raised(&n.to_string()).unwrap_or_default() };
            let x = text_of(&Symbol(x.clone()));
            match &**a {
                Symbol(y) => {
                    out.push_str(&format!("d{order}{}/d{x}{order}", text_of(&Symbol(y.clone()))))
                }
                a => out.push_str(&format!("d{order}/d{x}{order} ({})", text_of(a))),
            }
        }
        Integral(a, x, bounds) => {
            out.push('∫');
            if let Some(bounds) = bounds {
                out.push_str(&format!("[{} to {}]", text_of(&bounds.0), text_of(&bounds.1)));
            }
            out.push(' ');
            child(a, strength::SIGNED, out);
            out.push_str(" d");
            write_symbol(x, out);
        }
        Limit { body, variable, target, side } => {
            let side = match side {
                Side::Both => "",
                Side::Left => "⁻",
                Side::Right => "⁺",
            };
            let x = text_of(&Symbol(variable.clone()));
            out.push_str(&format!("lim({x} → {}{side}) ", text_of(target)));
            child(body, strength::PRODUCT, out);
        }
        Big { operator, body, index, from, to } => {
            let sign = match operator {
                BigOperator::Sum => 'Σ',
                BigOperator::Product => 'Π',
            };
            let k = text_of(&Symbol(index.clone()));
            out.push_str(&format!("{sign}({k} = {} to {}) ", text_of(from), text_of(to)));
            child(body, strength::PRODUCT, out);
        }
        Matrix(rows) if is_table(rows) => write_table(rows, out),
        Matrix(rows) => {
            out.push('[');
            for (k, row) in rows.iter().enumerate() {
                out.push_str(if k > 0 { "; " } else { "" });
                joined(row, " ", strength::PRODUCT, out);
            }
            out.push(']');
        }
        Tuple(parts) => listed("(", parts, ")", out),
        List(parts) => joined(parts, ", ", strength::IMPLIES, out),
        Set(parts) if parts.is_empty() => out.push('∅'),
        Set(parts) => listed("{", parts, "}", out),
        SetBuilder(a, condition) => {
            out.push_str(&format!("{{{} | {}}}", text_of(a), text_of(condition)));
        }
        Interval { low, high, low_closed, high_closed } => {
            out.push(if *low_closed { '[' } else { '(' });
            out.push_str(&format!("{}, {}", text_of(low), text_of(high)));
            out.push(if *high_closed { ']' } else { ')' });
        }
        Union(parts) => joined(parts, " ∪ ", strength::INTERSECTION, out),
        Intersection(parts) => joined(parts, " ∩ ", strength::RATIO, out),
        Difference(a, b) => {
            child(a, strength::INTERSECTION, out);
            out.push_str(" ∖ ");
            child(b, strength::INTERSECTION, out);
        }
        Ratio(parts) => joined(parts, " : ", strength::SUM, out),
        Relation(operands, relations) => write_relation(operands, relations, out),
        And(parts) => joined(parts, " and ", strength::RELATION, out),
        Or(parts) => joined(parts, " or ", strength::AND, out),
        Piecewise(cases) => {
            for (k, (value, condition)) in cases.iter().enumerate() {
                out.push_str(if k > 0 { "; " } else { "{ " });
                match condition {
                    Truth(true) => out.push_str(&format!("{} otherwise", text_of(value))),
                    condition => {
                        out.push_str(&format!("{} if {}", text_of(value), text_of(condition)))
                    }
                }
            }
            out.push_str(" }");
        }
        Text(text) => out.push_str(text),
        Number(number) => write_number(number, out),
        Missing | Truth(_) | Time(..) => out.push_str(&plain(expr)),
    }
}

fn signed(sign: char, a: &Expr, out: &mut String) {
    out.push(sign);
    child(a, strength::TERM, out);
}

fn postfix(a: &Expr, mark: &str, out: &mut String) {
    child(a, strength::ATOM, out);
    out.push_str(mark);
}

fn write_sum(terms: &[Expr], out: &mut String) {
    for (k, term) in terms.iter().enumerate() {
        let (sign, term) = match term {
            Expr::Negate(a) if k > 0 => (" − ", &**a),
            Expr::PlusMinus(a) if k > 0 => (" ± ", &**a),
            Expr::MinusPlus(a) if k > 0 => (" ∓ ", &**a),
            term if k > 0 => (" + ", term),
            term => ("", term),
        };
        out.push_str(sign);
        child(term, if k == 0 { strength::SIGNED } else { strength::TERM }, out);
    }
}

fn write_product(factors: &[Expr], out: &mut String) {
    let mut before: Option<&Expr> = None;
    for factor in factors {
        let mut text = String::new();
        // Unlike in plain text, a slash beside a factor needs brackets to be clear.
        child(
            factor,
            if before.is_none() { strength::PRODUCT } else { strength::POWER },
            &mut text,
        );
        if matches!(factor, Expr::Product(_)) && before.is_none() {
            text = format!("({text})");
        }
        if let Some(before) = before {
            let digit = text.starts_with(|c: char| c.is_ascii_digit() || "∅\"√∛".contains(c));
            let root_of_number = text.starts_with(['√', '∛']) && matches!(before, Expr::Number(_));
            let wide = |e: &Expr| match e {
                Expr::Symbol(s) => {
                    s.name().chars().count() > 1 && crate::spelling::greek(s.name()).is_none()
                }
                Expr::Call(..) | Expr::Text(_) | Expr::Quotient(..) | Expr::Matrix(_) => true,
                Expr::Power(base, _) => matches!(**base, Expr::Call(..)),
                _ => false,
            };
            let applied = matches!(before, Expr::Symbol(_)) && text.starts_with('(');
            if (digit && !root_of_number) || wide(before) || wide(factor) || applied {
                out.push('·');
            }
        }
        out.push_str(&text);
        before = Some(factor);
    }
}

fn write_power(base: &Expr, exponent: &Expr, out: &mut String) {
    let mut text = String::new();
    write(exponent, &mut text);
    child(base, strength::ATOM, out);
    match raised(&text) {
        Some(raised) => out.push_str(&raised),
        None => {
            out.push('^');
            child(exponent, strength::ATOM, out);
        }
    }
}

/// A text in raised characters, if every one has its own.
fn raised(text: &str) -> Option<String> {
    text.chars()
        .map(|c| {
            Some(match c {
                '0' => '⁰',
                '1' => '¹',
                '2' => '²',
                '3' => '³',
                '4'..='9' => char::from_u32(u32::from('⁴') + u32::from(c) - u32::from('4'))?,
                '−' => '⁻',
                'n' => 'ⁿ',
                _ => return None,
            })
        })
        .collect()
}

fn write_root(radicand: &Expr, index: Option<&Expr>, out: &mut String) {
    match index {
        None => out.push('√'),
        Some(index) => match text_of(index).as_str() {
            "3" => out.push('∛'),
            "4" => out.push('∜'),
            text => match raised(text) {
                Some(raised) => out.push_str(&format!("{raised}√")),
                None => out.push_str(&format!("({text})√")),
            },
        },
    }
    child(radicand, strength::ATOM, out);
}

fn write_call(function: Function, arguments: &[Expr], out: &mut String) {
    match (function, arguments) {
        (Function::Floor, [a]) => out.push_str(&format!("⌊{}⌋", text_of(a))),
        (Function::Ceil, [a]) => out.push_str(&format!("⌈{}⌉", text_of(a))),
        (Function::Log, [base, a]) => {
            let text = text_of(base);
            let digits =
                text.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32('₀' as u32 + d)));
            match digits.collect::<Option<String>>() {
                Some(lowered) => out.push_str(&format!("log{lowered}({})", text_of(a))),
                None => out.push_str(&format!("log_{text}({})", text_of(a))),
            }
        }
        (Function::Binomial, [n, r]) => out.push_str(&format!("C({}, {})", text_of(n), text_of(r))),
        (Function::Permutations, [n, r]) => {
            out.push_str(&format!("P({}, {})", text_of(n), text_of(r)))
        }
        (Function::Probability, [a, b]) => {
            out.push_str(&format!("P({} | {})", text_of(a), text_of(b)))
        }
        (Function::Probability, arguments) => listed("P(", arguments, ")", out),
        (Function::Cardinality, arguments) => listed("n(", arguments, ")", out),
        (function, arguments) => {
            out.push_str(function.row().plain);
            listed("(", arguments, ")", out);
        }
    }
}

fn write_number(number: &Number, out: &mut String) {
    match number {
        Number::Based { value, base } => {
            let (digits, _) = super::in_base(value, *base);
            out.push_str(&digits);
            let lowered = base.to_string();
            let lowered =
                lowered.chars().filter_map(|c| char::from_u32('₀' as u32 + c.to_digit(10)?));
            out.extend(lowered);
        }
        number => out.push_str(&plain(&Expr::Number(number.clone()))),
    }
}

fn write_symbol(symbol: &Symbol, out: &mut String) {
    let name = symbol.name();
    if let Some((accent, letters, rest)) = accented(name) {
        let letters = letter(letters);
        match accent {
            "angle" => out.push_str(&format!("∠{letters}")),
            "triangle" => out.push_str(&format!("△{letters}")),
            "inverse" => out.push_str(&format!("{letters}⁻¹")),
            "mathbb" => out.push_str(match letters.as_str() {
                "R" => "ℝ",
                "N" => "ℕ",
                "Z" => "ℤ",
                "Q" => "ℚ",
                "C" => "ℂ",
                other => other,
            }),
            "mathbf" | "mathcal" | "mathfrak" => out.push_str(&letters),
            accent if letters.chars().count() == 1 => {
                out.push_str(&letters);
                out.push(match accent {
                    "vec" => '\u{20d7}',
                    "hat" => '\u{302}',
                    "tilde" => '\u{303}',
                    "dot" => '\u{307}',
                    "ddot" => '\u{308}',
                    "underline" => '\u{332}',
                    _ => '\u{304}',
                });
            }
            accent => out.push_str(&format!("{accent}({letters})")),
        }
        out.push_str(rest);
        return;
    }
    let (base, ..) = parts_of_name(name);
    out.push_str(&letter(base));
    let rest = &name[base.len()..];
    let lowered = rest.strip_prefix('_').map(|digits| {
        digits
            .chars()
            .map(|c| char::from_u32('₀' as u32 + c.to_digit(10)?))
            .collect::<Option<String>>()
    });
    match lowered {
        Some(Some(lowered)) => out.push_str(&lowered),
        _ => out.push_str(&rest.replace('\'', "′")),
    }
}

/// The letter of a Greek name, or the name itself.
fn letter(name: &str) -> String {
    crate::spelling::greek(name).map_or_else(|| name.to_owned(), |(_, c)| c.to_string())
}

fn write_quantity(amount: &Expr, unit: &Unit, out: &mut String) {
    let text = unit.to_string().replace("^2", "²").replace("^3", "³");
    if let Some(money) = unit.factors.first().filter(|_| unit.factors.len() == 1)
        && matches!(money.0.row().symbol, "Rs" | "$" | "€" | "£")
        && matches!(amount, Expr::Number(_))
    {
        out.push_str(&text);
        if text == "Rs" {
            out.push(' ');
        }
        return write(amount, out);
    }
    child(amount, strength::PRODUCT, out);
    out.push(' ');
    out.push_str(&text);
}

fn write_relation(operands: &[Expr], relations: &[Relation], out: &mut String) {
    let least = if is_implication(relations) { strength::OR } else { strength::UNION };
    for (k, operand) in operands.iter().enumerate() {
        if let Some(relation) = k.checked_sub(1).and_then(|k| relations.get(k)) {
            out.push_str(&format!(" {} ", sign(*relation)));
        }
        child(operand, least, out);
    }
}

fn sign(relation: Relation) -> &'static str {
    match relation {
        Relation::Equal => "=",
        Relation::NotEqual => "≠",
        Relation::Less => "<",
        Relation::LessEqual => "≤",
        Relation::Greater => ">",
        Relation::GreaterEqual => "≥",
        Relation::Approximately => "≈",
        Relation::Identical => "≡",
        Relation::In => "∈",
        Relation::NotIn => "∉",
        Relation::Subset => "⊂",
        Relation::SubsetEqual => "⊆",
        Relation::Divides => "∣",
        Relation::Proportional => "∝",
        Relation::Perpendicular => "⊥",
        Relation::Parallel => "∥",
        Relation::Congruent => "≅",
        Relation::Similar => "∼",
        Relation::Implies => "⇒",
        Relation::Equivalent => "⇔",
        Relation::Tends => "→",
    }
}

/// Whether the first row holds headings in words.
fn is_table(rows: &[Vec<Expr>]) -> bool {
    let words = |row: &Vec<Expr>| row.iter().all(|cell| matches!(cell, Expr::Text(_)));
    rows.len() > 1 && rows.first().is_some_and(words)
}

/// A table in lines, its columns below each other.
fn write_table(rows: &[Vec<Expr>], out: &mut String) {
    let cell = |cell: &Expr| match cell {
        Expr::Text(text) => text.clone(),
        other => text_of(other),
    };
    let texts: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    let columns = texts.iter().map(Vec::len).max().unwrap_or(0);
    let width = |k: usize| {
        texts.iter().filter_map(|row| row.get(k)).map(|t| t.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for (k, row) in texts.iter().enumerate() {
        out.push_str(if k > 0 { "\n" } else { "" });
        let cells = row.iter().zip(&widths).map(|(text, width)| format!("{text:>width$}"));
        out.push_str(&cells.collect::<Vec<_>>().join(" │ "));
    }
}
