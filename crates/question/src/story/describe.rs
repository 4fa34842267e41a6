//! A story in letters, in words again: what each letter stands for, what is said, what is asked.

use check::Story;
use syntax::Expr;

/// "Let x be the larger number. Sum of the numbers: x + y = 25. Find the larger number."
pub(crate) fn describe(story: &Story, nepali: bool, print: &dyn Fn(&Expr) -> String) -> String {
    let mut sentences = Vec::new();
    let unknowns = story.unknowns();
    for letter in story.letters.iter().filter(|letter| unknowns.contains(&letter.symbol)) {
        let symbol = print(&Expr::Symbol(letter.symbol.clone()));
        let meaning = letter.meaning.words(nepali);
        sentences.push(match nepali {
            true => format!("मानौँ {symbol} = {meaning}।"),
            false => format!("Let {symbol} be {meaning}."),
        });
    }
    for said in &story.said {
        let end = if nepali { "।" } else { "." };
        let words = capital(said.because.words(nepali));
        sentences.push(format!("{words}: {}{end}", print(&said.equation)));
    }
    let wanted: Vec<&str> = story.wanted.iter().map(|w| w.meaning.words(nepali)).collect();
    sentences.push(match nepali {
        true => format!("{} निकाल।", wanted.join(", ")),
        false => format!("Find {}.", wanted.join(", ")),
    });
    sentences.join(" ")
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
