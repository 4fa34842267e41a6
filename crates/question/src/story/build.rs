//! From clauses to a story: the rows of a model, with numbers and names put into them.

use super::cover::{Facts, singular};
use super::{Model, RowKind};
use crate::sheet::items::Amount;
use check::{Letter, Measured, Phrase, Said, Story, Wanted, defined_letter};
use std::cell::RefCell;
use syntax::unit::{Dimension, Unit};
use syntax::{Expr, Symbol};

/// The story, if the clauses are exactly those of the model.
pub(super) fn story(facts: &Facts, model: &Model) -> Option<Story> {
    let said = |flag: &str| facts.flags.iter().any(|f| f == flag);
    let mut asked = facts.flags.iter().filter(|flag| flag.starts_with('?'));
    let flag = asked.next().map_or("", String::as_str);
    let ask = model.asks.iter().find(|ask| ask.flag == flag.trim_start_matches('?'))?;
    if asked.next().is_some() {
        return None;
    }
    let holds = |on: &str| {
        on.split_whitespace().all(|word| match word.strip_prefix('!') {
            Some(other) => !said(other),
            None => said(word),
        })
    };
    let rows: Vec<_> = model.rows.iter().filter(|row| holds(row.on)).collect();
    if rows.iter().any(|row| row.kind == RowKind::Forbidden) {
        return None;
    }
    let used = |flag: &String| {
        flag.starts_with('?')
            || rows.iter().any(|row| row.on.split_whitespace().any(|word| word == flag))
    };
    if !facts.flags.iter().all(used) {
        return None;
    }
    let filling = Filling { facts, model, used: RefCell::default(), plain: RefCell::default() };
    let mut story =
        Story { letters: Vec::new(), said: Vec::new(), limits: Vec::new(), wanted: Vec::new() };
    for row in &rows {
        match row.kind {
            RowKind::Aside | RowKind::Forbidden => {}
            RowKind::Limit => story.limits.push(filling.expr(row.equation)?),
            kind => story.said.push(Said {
                equation: filling.expr(row.equation)?,
                because: filling.phrase(row.en, row.ne)?,
                defines: kind == RowKind::Defines,
            }),
        }
    }
    for (value, unit, en, ne) in ask.wanted {
        story.wanted.push(Wanted {
            value: filling.expr(value)?,
            unit: filling.unit(unit)?,
            meaning: filling.phrase(en, ne)?,
        });
    }
    let met: Vec<Symbol> = story
        .said
        .iter()
        .map(|said| &said.equation)
        .chain(story.wanted.iter().map(|wanted| &wanted.value))
        .flat_map(Expr::symbols)
        .collect();
    for (name, range, en, ne) in model.letters {
        let symbol = Symbol::new(*name);
        if met.contains(&symbol) {
            let meaning = filling.phrase(en, ne)?;
            story.letters.push(Letter { symbol, meaning, range: *range });
        }
    }
    if !met.iter().all(|s| story.letters.iter().any(|letter| letter.symbol == *s)) {
        return None;
    }
    // Names tell what things are; every number has to be used.
    let everything = facts
        .values
        .iter()
        .all(|(symbol, _)| symbol.starts_with('~') || filling.used.borrow().contains(symbol));
    if !everything || !filling.units_agree() || !filling.names_differ() {
        return None;
    }
    in_unknowns_only(&mut story);
    let conditions = story.said.iter().filter(|said| !said.defines).count();
    (conditions == story.unknowns().len()).then_some(story)
}

/// Conditions are written in the letters that they have to fix.
fn in_unknowns_only(story: &mut Story) {
    let definitions: Vec<(Symbol, Expr)> = story
        .said
        .iter()
        .filter(|said| said.defines)
        .filter_map(|said| match &said.equation {
            Expr::Relation(sides, _) => {
                Some((defined_letter(&said.equation)?.clone(), sides.get(1)?.clone()))
            }
            _ => None,
        })
        .collect();
    let unknowns = story.unknowns();
    for said in story.said.iter_mut().filter(|said| !said.defines) {
        for _ in 0..definitions.len() {
            for (letter, body) in &definitions {
                let of_unknowns = body.symbols().iter().any(|s| {
                    unknowns.contains(s) || definitions.iter().any(|(letter, _)| letter == s)
                });
                if of_unknowns {
                    said.equation = put(&said.equation, letter, body);
                }
            }
        }
    }
}

fn put(expr: &Expr, letter: &Symbol, body: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s == letter => body.clone(),
        _ => expr.map_parts(|part| put(part, letter, body)),
    }
}

/// Puts what the clauses took into the rows of a model.
struct Filling<'a> {
    facts: &'a Facts,
    model: &'a Model,
    used: RefCell<Vec<String>>,
    /// Numbers that were put in without their units.
    plain: RefCell<Vec<Unit>>,
}

impl Filling<'_> {
    fn amount(&self, symbol: &str) -> Option<&Amount> {
        self.used.borrow_mut().push(symbol.to_owned());
        self.facts.values.iter().find(|(s, _)| s == symbol).map(|(_, amount)| amount)
    }

    /// `{a}` in a text filled in.
    fn filled(&self, template: &str) -> Option<String> {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (inside, after) = after.split_once('}')?;
            text.push_str(before);
            text.push_str(&self.place(inside)?);
            rest = after;
        }
        text.push_str(rest);
        Some(text)
    }

    /// The unit of length whose square an area is measured in.
    fn side_of(&self, area: &str) -> Option<Unit> {
        match self.amount(area)? {
            Amount::Of(_, unit) => match unit.factors[..] {
                [(named, 2)] => Some(Unit { factors: vec![(named, 1)] }),
                _ => None,
            },
            _ => None,
        }
    }

    /// What stands for `a` (the number as it is), `a>km` (in this unit), `a>>A` (in the unit of a
    /// side of the area `A`), `hi:a,b` and `lo:a,b` (the
    /// larger and the smaller), `~A` (a name), `1~A` (the name of one of them).
    fn place(&self, inside: &str) -> Option<String> {
        if let Some((number, _)) = inside.split_once('~') {
            return match self.amount(&inside[number.len()..])? {
                Amount::Plain(Expr::Text(name)) if number == "1" => Some(singular(name)),
                Amount::Plain(Expr::Text(name)) => Some(name.clone()),
                _ => None,
            };
        }
        if let Some((which, pair)) = inside.split_once(':') {
            let (a, b) = pair.split_once(',')?;
            let (first, second) = (self.number(a)?, self.number(b)?);
            let larger = first.as_rational()? >= second.as_rational()?;
            return written(if larger == (which == "hi") { &first } else { &second });
        }
        if let Some((symbol, unit)) = inside.split_once('>') {
            let Amount::Of(value, of) = self.amount(symbol)? else { return None };
            let wanted = match unit.strip_prefix('>') {
                Some(area) => self.side_of(area)?,
                None => Unit::named(unit)?,
            };
            if *of == wanted {
                return written(value);
            }
            if !of.is_convertible_to(&wanted) {
                return None;
            }
            let scale = Expr::rational(&(of.size() / wanted.size()));
            return Some(format!("({} * {})", written(value)?, written(&scale)?));
        }
        written(&self.number(inside)?)
    }

    fn number(&self, symbol: &str) -> Option<Expr> {
        Some(match self.amount(symbol)? {
            Amount::Plain(Expr::Text(_)) => return None,
            Amount::Plain(value) | Amount::Percent(value) => value.clone(),
            Amount::Of(value, unit) => {
                self.plain.borrow_mut().push(unit.clone());
                value.clone()
            }
        })
    }

    fn expr(&self, template: &str) -> Option<Expr> {
        Some(without_ones(&read(&self.filled(template)?, self.model)?))
    }

    fn phrase(&self, en: &str, ne: &str) -> Option<Phrase> {
        Some(Phrase { en: self.filled(en)?, ne: self.filled(ne)? })
    }

    fn unit(&self, spec: &str) -> Option<Measured> {
        Some(match spec {
            "" => Measured::Bare,
            "%" => Measured::Percent,
            "money" => {
                Measured::In(self.facts.values.iter().find_map(|(_, amount)| match amount {
                    Amount::Of(_, unit) if is_money(unit) => Some(unit.clone()),
                    _ => None,
                })?)
            }
            _ if spec.starts_with("root ") => Measured::In(self.side_of(&spec[5..])?),
            _ if spec.starts_with("square ") => match self.amount(&spec[7..])? {
                Amount::Of(_, unit) => match unit.factors[..] {
                    [(named, 1)] => Measured::In(Unit { factors: vec![(named, 2)] }),
                    _ => return None,
                },
                _ => return None,
            },
            _ => match spec.strip_prefix('@') {
                Some(symbol) => match self.amount(symbol)? {
                    Amount::Of(_, unit) => Measured::In(unit.clone()),
                    _ => return None,
                },
                None => Measured::In(Unit::named(spec)?),
            },
        })
    }

    /// Numbers that stand without their units are in the same ones.
    fn units_agree(&self) -> bool {
        let units = self.plain.borrow();
        units.iter().all(|unit| {
            let alike = |other: &&Unit| other.dimension() == unit.dimension();
            units.iter().filter(alike).all(|other| other == unit)
        })
    }

    /// Different symbols name different people and things.
    fn names_differ(&self) -> bool {
        let name = |amount: &Amount| match amount {
            Amount::Plain(Expr::Text(name)) => Some(singular(name)),
            _ => None,
        };
        let names: Vec<String> =
            self.facts.values.iter().filter_map(|(_, amount)| name(amount)).collect();
        names.iter().enumerate().all(|(k, name)| !names[..k].contains(name))
    }
}

/// `1 k` as `k`.
fn without_ones(expr: &Expr) -> Expr {
    match expr.map_parts(without_ones) {
        Expr::Product(factors) => {
            let more: Vec<Expr> = factors
                .iter()
                .filter(|f| f.as_rational().is_none_or(|q| !q.is_one()))
                .cloned()
                .collect();
            if more.is_empty() { Expr::integer(1) } else { Expr::product(more) }
        }
        other => other,
    }
}

fn is_money(unit: &Unit) -> bool {
    unit.dimension()[..] == [(Dimension::Money, 1)]
}

/// A number as it is written in a row.
fn written(value: &Expr) -> Option<String> {
    match value {
        Expr::Number(syntax::Number::Integer(_) | syntax::Number::Decimal { .. }) => {
            Some(syntax::plain(value))
        }
        _ => {
            let value = check::story_value(value, &[])?;
            Some(match value.is_int() {
                true => value.numerator().to_string(),
                false => format!("({}/{})", value.numerator(), value.denominator()),
            })
        }
    }
}

/// An equation or a value in the letters of a model.
fn read(text: &str, model: &Model) -> Option<Expr> {
    let variables: Vec<Symbol> = model.letters.iter().map(|row| Symbol::new(row.0)).collect();
    let options = syntax::Options { variables: &variables, ..syntax::Options::default() };
    let read = syntax::parse_with(text, &options);
    let fine = read.diagnostics.iter().all(|d| d.severity != syntax::Severity::Error);
    let known = read.expr.symbols().iter().all(|s| variables.contains(s));
    (fine && known && read.expr != Expr::Missing).then_some(read.expr)
}

/// Whether a row can be read with some numbers in its places.
#[cfg(test)]
pub(super) fn can_be_read(template: &str, model: &Model) -> bool {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after)) = after.split_once('}') else { return false };
        text.push_str(before);
        text.push('7');
        rest = after;
    }
    text.push_str(rest);
    read(&text, model).is_some()
}
