//! Formulas of a question, as `syntax` reads them.

use syntax::{Diagnostic, Expr, Options, Severity, Span, Symbol, parse_with};

/// Reads a formula that begins at byte `offset` of the question. Letters among `functions` are
/// functions when brackets follow them. Warnings come with it.
///
/// # Errors
/// The first thing wrong with it.
pub(crate) fn read(
    text: &str,
    offset: usize,
    functions: &[Symbol],
) -> Result<(Expr, Vec<Diagnostic>), Diagnostic> {
    let cleaned;
    let text = if text.contains('$') && text.matches('$').count() % 2 == 1 {
        cleaned = text.replace('$', " ");
        &cleaned
    } else {
        text
    };
    let options = Options { functions, ..Options::default() };
    let parsed = parse_with(text, &options);
    let mut diagnostics = parsed.diagnostics;
    for Diagnostic { span, .. } in &mut diagnostics {
        let (start, end) = (boundary(text, span.start), boundary(text, span.end));
        *span = Span { start: start + offset, end: end.max(start) + offset };
    }
    if let Some(error) = diagnostics.iter().position(|d| d.severity == Severity::Error) {
        return Err(diagnostics.swap_remove(error));
    }
    if contains_missing(&parsed.expr) {
        return Err(Diagnostic {
            severity: Severity::Error,
            span: Span { start: offset, end: offset + text.len() },
            message: "part of this formula is missing".into(),
            hint: None,
        });
    }
    Ok((parsed.expr, diagnostics))
}

/// The character boundary at or before a byte.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn contains_missing(expr: &Expr) -> bool {
    let mut found = matches!(expr, Expr::Missing);
    expr.for_each_part(|part| found = found || contains_missing(part));
    found
}
