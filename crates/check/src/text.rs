//! Sentences in each language a pupil may read.

use syntax::Expr;

/// A sentence in each language. `{0}`, `{1}`, … stand for mathematics filled in later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Nepali.
    pub ne: &'static str,
}

impl Text {
    /// The sentence in Nepali or English, its places filled with `print` of the arguments.
    pub fn fill(
        &self,
        nepali: bool,
        arguments: &[Expr],
        print: impl Fn(&Expr) -> String,
    ) -> String {
        let template = if nepali { self.ne } else { self.en };
        let mut text = String::with_capacity(template.len() + 16 * arguments.len());
        let mut rest = template;
        while let Some(open) = rest.find('{') {
            let (before, place) = rest.split_at(open);
            text.push_str(before);
            let Some(close) = place.find('}') else { break };
            let argument = place[1..close].parse().ok().and_then(|k: usize| arguments.get(k));
            match argument {
                Some(argument) => text.push_str(&print(argument)),
                None => text.push_str(&place[..=close]),
            }
            rest = &place[close + 1..];
        }
        text.push_str(rest);
        text
    }
}
