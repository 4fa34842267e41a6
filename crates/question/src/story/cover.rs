//! Covers a text with clauses; only conjunctions may stand between them.

use crate::pattern::{Compiled, Text};
use crate::sheet::items::{Amount, Item};
use syntax::Expr;

/// What a text says.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Numbers and names with their symbols; each symbol once.
    pub(super) values: Vec<(String, Amount)>,
    /// What was said and asked, each once.
    pub(super) flags: Vec<String>,
}

/// Longest text, in words and amounts.
const LONGEST: usize = 160;
const CLAUSE: u32 = 10;
const JOINT: u32 = 1;
const NAME: u32 = 3;

/// Words that join clauses and say nothing else.
const JOINTS: &[&str] = &["and", "if", "then", "र", "भने", "भए", "यदि", "छ", "हुन्छ", "तथा", "अनि"];

/// How many ways of covering a text are looked at, and how much more than the cheapest they cost.
const WAYS: usize = 24;
const SPREAD: u32 = 7;

/// What the text can say, if clauses cover it: the cheapest ways, and those about as cheap.
pub(super) fn cover(items: &[Item], family: &'static Compiled) -> Vec<Facts> {
    if items.len() > LONGEST {
        return Vec::new();
    }
    let text = &Text::new(items, family);
    // From each place on: the cheapest ways to the end.
    let mut ways: Vec<Vec<Way>> = vec![Vec::new(); items.len() + 1];
    ways[items.len()].push(Way { cost: 0, piece: Piece::default(), then: 0 });
    for at in (0..items.len()).rev() {
        let mut pieces: Vec<(u32, Piece)> = Vec::new();
        let joint = match &items[at] {
            Item::Stop => Some(0),
            Item::Word(word, _) if JOINTS.contains(&word.as_str()) => Some(JOINT),
            // The Nepali word for "is" is also six.
            Item::Amount(Amount::Plain(_), Some(word)) if word == "छ" => Some(JOINT),
            _ => None,
        };
        if let Some(cost) = joint {
            pieces.push((cost, Piece { next: at + 1, ..Piece::default() }));
        }
        for clause in text.phrases_at(at) {
            for (next, taken, things) in clause.fits(text, at) {
                let names = NAME * u32::try_from(things).unwrap_or(u32::MAX / 8);
                let piece = (CLAUSE + names, Piece { next, taken, says: clause.says });
                if next > at && !ways[next].is_empty() && !pieces.contains(&piece) {
                    pieces.push(piece);
                }
            }
        }
        let mut here: Vec<Way> = Vec::new();
        for (cost, piece) in pieces {
            for (then, way) in ways[piece.next].iter().enumerate() {
                here.push(Way { cost: cost + way.cost, piece: piece.clone(), then });
            }
        }
        here.sort_by_key(|way| way.cost);
        here.truncate(WAYS);
        ways[at] = here;
    }
    let cheapest = ways[0].first().map_or(0, |way| way.cost);
    (0..ways[0].len())
        .filter(|&k| ways[0][k].cost <= cheapest + SPREAD)
        .filter_map(|k| facts(&ways, k, items.len()))
        .collect()
}

/// A way from a place to the end: its first piece, and which of the ways from there goes on.
#[derive(Clone, Debug)]
struct Way {
    cost: u32,
    piece: Piece,
    then: usize,
}

/// What the pieces of a way say; nothing if they say two things of the same.
fn facts(ways: &[Vec<Way>], mut way: usize, end: usize) -> Option<Facts> {
    let mut facts = Facts::default();
    let mut times: Vec<(&'static str, u32)> = Vec::new();
    let mut at = 0;
    while at < end {
        let Way { piece, then, .. } = ways[at].get(way)?;
        (at, way) = (piece.next, *then);
        let numbered = piece.says.contains('#');
        let time = match times.iter_mut().find(|(says, _)| *says == piece.says) {
            Some((_, time)) => {
                *time += 1;
                *time
            }
            None => {
                times.push((piece.says, 1));
                1
            }
        };
        let name = |text: &str| match numbered {
            true => text.replace('#', &time.to_string()),
            false => text.to_owned(),
        };
        for (symbol, amount) in &piece.taken {
            facts.keep(name(symbol), amount.clone())?;
        }
        for word in piece.says.split_whitespace() {
            match word.split_once('=') {
                Some((symbol, number)) => {
                    let number = number.parse::<u32>().ok()?;
                    facts.keep(name(symbol), Amount::Plain(Expr::integer(number)))?;
                }
                None if facts.flags.contains(&name(word)) => {}
                None => facts.flags.push(name(word)),
            }
        }
    }
    Some(facts)
}

impl Facts {
    /// Keeps a value; nothing if the symbol has another one.
    fn keep(&mut self, symbol: String, amount: Amount) -> Option<()> {
        let same = |a: &Amount, b: &Amount| match (a, b) {
            (Amount::Plain(Expr::Text(a)), Amount::Plain(Expr::Text(b))) => {
                singular(a) == singular(b)
            }
            _ => a == b,
        };
        match self.values.iter().find(|(s, _)| *s == symbol) {
            Some((_, before)) => same(before, &amount).then_some(()),
            None => {
                self.values.push((symbol, amount));
                Some(())
            }
        }
    }
}

/// A name without the mark of the plural, in lower case.
pub(super) fn singular(name: &str) -> String {
    let name = name.to_lowercase();
    match (name.strip_suffix("ies"), name.strip_suffix("es"), name.strip_suffix('s')) {
        (Some(stem), ..) => format!("{stem}y"),
        (_, Some(stem), _) if stem.ends_with(['x', 'h', 's', 'o']) => stem.to_owned(),
        (_, _, Some(stem)) if stem.chars().count() > 2 => stem.to_owned(),
        _ => name,
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Piece {
    next: usize,
    taken: Vec<(String, Amount)>,
    says: &'static str,
}
