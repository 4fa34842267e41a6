//! A question about the formula sheet in words again.

use check::formula::Application;
use syntax::Expr;

/// The quantities given, and the one asked for: "Principal: P = Rs 12000. Find the interest I."
pub(crate) fn describe(
    question: &Application,
    nepali: bool,
    print: &dyn Fn(&Expr) -> String,
) -> String {
    let name = |symbol: &syntax::Symbol| {
        let text = question.quantity(symbol).map(|q| q.name);
        text.map_or("", |name| if nepali { name.ne } else { name.en })
    };
    let capital = |text: &str| {
        let mut chars = text.chars();
        chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
    };
    let mut words = String::new();
    for (symbol, value) in &question.known {
        let equation = Expr::Symbol(symbol.clone()).equals(value.clone());
        let end = if nepali { "।" } else { "." };
        words.push_str(&format!("{}: {}{end} ", capital(name(symbol)), print(&equation)));
    }
    if let Some(pi) = &question.pi {
        let equation = Expr::Pi.equals(pi.clone());
        words.push_str(&match nepali {
            true => format!("{} लिनुहोस्। ", print(&equation)),
            false => format!("Take {}. ", print(&equation)),
        });
    }
    let wanted = print(&Expr::Symbol(question.wanted.clone()));
    words.push_str(&match nepali {
        true => format!("{} {wanted} निकाल।", name(&question.wanted)),
        false => format!("Find the {} {wanted}.", name(&question.wanted)),
    });
    words
}
