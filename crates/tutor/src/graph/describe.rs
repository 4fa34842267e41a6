//! Graphs in words, for the terminal and for screen readers.

use crate::answer::{Curve, Language, LinePart, Mark};

pub(super) fn plane(curves: &[Curve], marks: &[Mark], language: Language) -> String {
    let list: Vec<String> = curves.iter().map(|c| format!("\\({}\\)", c.latex)).collect();
    let points: Vec<String> = marks.iter().map(|m| format!("\\({}\\)", m.latex)).collect();
    match language {
        Language::En if points.is_empty() => format!("the curve of {}", list.join(" and ")),
        Language::En => format!("{} meet at {}", list.join(" and "), points.join(" and ")),
        Language::Ne if points.is_empty() => format!("{} को वक्र", list.join(" र ")),
        Language::Ne => format!("{} को भेट {} मा हुन्छ", list.join(" र "), points.join(" र ")),
    }
}

/// Two curves that differ, with the heights of both at one place.
pub(super) fn difference(
    curves: &[Curve],
    at: &str,
    heights: &[Mark],
    language: Language,
) -> String {
    let list: Vec<String> = curves
        .iter()
        .zip(heights)
        .map(|(curve, height)| match language {
            Language::En => format!("\\({}\\) is \\({}\\)", curve.latex, height.latex),
            Language::Ne => format!("\\({}\\) को मान \\({}\\)", curve.latex, height.latex),
        })
        .collect();
    match language {
        Language::En => format!("at \\({at}\\) the curve {}", list.join(" and ")),
        Language::Ne => format!("\\({at}\\) मा {}", list.join(" र ")),
    }
}

pub(super) fn number_line(parts: &[LinePart], name: &str, language: Language) -> String {
    let or = if language == Language::Ne { " वा " } else { " or " };
    let parts: Vec<String> = parts.iter().map(|part| interval(part, name)).collect();
    parts.join(or)
}

fn interval(part: &LinePart, name: &str) -> String {
    let relation = |closed: bool| if closed { "\\le" } else { "<" };
    match (&part.from_latex, &part.to_latex) {
        (Some(from), Some(to)) if from == to => format!("\\({name} = {from}\\)"),
        (Some(from), Some(to)) => format!(
            "\\({from} {} {name} {} {to}\\)",
            relation(part.from_closed),
            relation(part.to_closed)
        ),
        (Some(from), None) => {
            format!("\\({name} {} {from}\\)", if part.from_closed { "\\ge" } else { ">" })
        }
        (None, Some(to)) => format!("\\({name} {} {to}\\)", relation(part.to_closed)),
        (None, None) => format!("\\({name} \\in \\mathbb{{R}}\\)"),
    }
}
