//! The formula sheet: laws such as `I = P*T*R/100`, and what it means to apply some of them.
//!
//! A law is one row of a table under `formula/`. A question states values of some of its quantities
//! and asks for another; which one stands alone on the left does not matter.

mod interest;
mod plane;
mod proportion;
mod solids;
mod trade;

use crate::Text;
use std::sync::LazyLock;
use syntax::unit::{Dimension, Unit};
use syntax::{Expr, Symbol};

/// A formula that school books state.
#[derive(Debug, PartialEq, Eq)]
pub struct Law {
    /// A stable identifier: `simple-interest`.
    pub name: &'static str,
    /// What is done, in the imperative.
    pub title: Text,
    /// Why it holds, as one sentence.
    pub reason: Text,
    /// `I = P*T*R/100`: one quantity alone on the left. Names may have several letters.
    pub statement: &'static str,
    /// Every quantity that stands in it.
    pub quantities: &'static [Quantity],
    /// The kinds of question it belongs to, as the reader names them.
    pub groups: &'static [&'static str],
}

/// A quantity of a law.
#[derive(Debug, PartialEq, Eq)]
pub struct Quantity {
    /// As it stands in the statement: `P`, `SP`.
    pub symbol: &'static str,
    /// What it is.
    pub name: Text,
    /// What it is measured in.
    pub kind: Kind,
}

/// What a quantity is measured in. Every quantity is positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A currency; all money of one question is in the same one.
    Money,
    /// A sum in a foreign currency.
    Foreign,
    /// So many hundredths.
    Percent,
    /// Years.
    Years,
    /// A length to this power: 1 for lengths, 2 for areas, 3 for volumes.
    Length(i32),
    /// Money for a length to this power.
    MoneyPer(i32),
    /// Money for one unit of a foreign currency.
    Exchange,
    /// Days.
    Days,
    /// A number without a unit.
    Number,
    /// A number of people.
    People,
}

/// A row of a table of laws.
pub(crate) const fn law(
    name: &'static str,
    statement: &'static str,
    quantities: &'static [Quantity],
    groups: &'static [&'static str],
    title: Text,
    reason: Text,
) -> Law {
    Law { name, title, reason, statement, quantities, groups }
}

pub(crate) const fn quantity(
    symbol: &'static str,
    kind: Kind,
    en: &'static str,
    ne: &'static str,
) -> Quantity {
    Quantity { symbol, name: Text { en, ne }, kind }
}

pub(crate) const fn text(en: &'static str, ne: &'static str) -> Text {
    Text { en, ne }
}

/// The tables.
const TABLES: [&[Law]; 5] =
    [interest::LAWS, trade::LAWS, plane::LAWS, solids::LAWS, proportion::LAWS];

/// How many laws there are.
pub const LAW_COUNT: usize = {
    let (mut count, mut k) = (0, 0);
    while k < TABLES.len() {
        count += TABLES[k].len();
        k += 1;
    }
    count
};

/// The law at this place of the sheet.
///
/// # Panics
/// If there are not so many: it is for tables made at compile time.
pub const fn law_at(mut at: usize) -> &'static Law {
    let mut k = 0;
    while at >= TABLES[k].len() {
        at -= TABLES[k].len();
        k += 1;
    }
    &TABLES[k][at]
}

/// All laws, table by table.
pub fn laws() -> impl Iterator<Item = &'static Law> {
    TABLES.into_iter().flatten()
}

impl Law {
    /// Its two sides: the quantity on the left, and what it equals.
    pub fn sides(&'static self) -> &'static (Symbol, Expr) {
        static SIDES: LazyLock<Vec<(&str, (Symbol, Expr))>> =
            LazyLock::new(|| laws().map(|law| (law.name, law.read())).collect());
        let found = SIDES.iter().find(|(name, _)| *name == self.name);
        &found.expect("every law stands in a table").1
    }

    fn read(&self) -> (Symbol, Expr) {
        let (subject, body) = self.statement.split_once(" = ").expect("a law is an equation");
        // Names of several letters would be read as products; they stand aside while it is read.
        let mut names = Vec::new();
        let mut single = String::new();
        let mut rest = body;
        while !rest.is_empty() {
            let letters =
                rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len()).max(1);
            let (word, after) = rest.split_at(letters);
            if letters > 1 && self.quantities.iter().any(|q| q.symbol == word) {
                single.push_str(&format!("z_{}", names.len()));
                names.push((Symbol::new(format!("z_{}", names.len())), Symbol::new(word)));
            } else {
                single.push_str(word);
            }
            rest = after;
        }
        let names_of = |s: &Symbol| names.iter().find(|(z, _)| z == s).map(|(_, name)| name);
        let variables: Vec<Symbol> =
            self.quantities.iter().map(|q| Symbol::new(q.symbol)).collect();
        let options = syntax::Options { variables: &variables, ..syntax::Options::default() };
        let read = syntax::parse_with(&single, &options).expr;
        (Symbol::new(subject), renamed(&read, &names_of))
    }

    /// The law as an equation.
    pub fn equation(&'static self) -> Expr {
        let (subject, body) = self.sides();
        Expr::Symbol(subject.clone()).equals(body.clone())
    }

    /// The quantity of this symbol.
    pub fn quantity(&self, symbol: &Symbol) -> Option<&Quantity> {
        self.quantities.iter().find(|q| q.symbol == symbol.name())
    }
}

fn renamed<'a>(expr: &Expr, names: &dyn Fn(&Symbol) -> Option<&'a Symbol>) -> Expr {
    match expr {
        Expr::Symbol(s) => Expr::Symbol(names(s).unwrap_or(s).clone()),
        _ => expr.map_parts(|part| renamed(part, names)),
    }
}

/// A question about quantities of one law, or of several that share quantities.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    /// The laws; together they fix what is wanted.
    pub laws: Vec<&'static Law>,
    /// What is known, with its unit: `Rs 12000`, `10%`, `2 year`, `7 cm`.
    pub known: Vec<(Symbol, Expr)>,
    /// What is asked for.
    pub wanted: Symbol,
    /// What π is taken for, if the question says so.
    pub pi: Option<Expr>,
}

impl Application {
    /// The quantity of this symbol.
    pub fn quantity(&self, symbol: &Symbol) -> Option<&'static Quantity> {
        self.laws.iter().find_map(|law| law.quantities.iter().find(|q| q.symbol == symbol.name()))
    }

    /// The unit of length that everything is worked in: that of a rate, or the first one met.
    pub fn length(&self) -> Option<Unit> {
        let mut first = None;
        for (symbol, value) in &self.known {
            let (Some(quantity), Expr::Quantity(_, unit)) = (self.quantity(symbol), value) else {
                continue;
            };
            match quantity.kind {
                Kind::MoneyPer(_) => {
                    let (named, _) = unit.factors.get(1)?;
                    return Some(Unit::of(*named));
                }
                Kind::Length(power) => {
                    let one = match unit.factors[..] {
                        [(named, n)] if n == power => Some(Unit::of(named)),
                        _ => None,
                    };
                    first = first.or(one);
                }
                _ => {}
            }
        }
        first
    }

    /// The currency.
    fn money(&self, kind: Kind) -> Option<Unit> {
        self.known.iter().find_map(|(symbol, value)| {
            let Expr::Quantity(_, unit) = value else { return None };
            let of = self.quantity(symbol)?.kind;
            let [(named, 1), rest @ ..] = &unit.factors[..] else { return None };
            match of {
                _ if of == kind && rest.is_empty() => Some(unit.clone()),
                Kind::MoneyPer(_) | Kind::Exchange if kind == Kind::Money => Some(Unit::of(*named)),
                Kind::Exchange if kind == Kind::Foreign => Some(Unit::of(rest.first()?.0)),
                _ => None,
            }
        })
    }

    /// The unit in which a quantity of this kind is worked.
    pub fn unit(&self, kind: Kind) -> Option<Unit> {
        let named = |name: &str| syntax::unit::lookup(name).map(Unit::of);
        let power = |unit: Unit, power: i32| match unit.factors[..] {
            [(named, 1)] => Some(Unit { factors: vec![(named, power)] }),
            _ => None,
        };
        let over = |money: Unit, unit: Unit| {
            let below = unit.factors.iter().map(|&(named, n)| (named, -n));
            Unit { factors: money.factors.iter().copied().chain(below).collect() }
        };
        match kind {
            Kind::Money | Kind::Foreign => self.money(kind),
            Kind::Years => named("year"),
            Kind::Days => named("day"),
            Kind::Length(n) => power(self.length()?, n),
            Kind::MoneyPer(n) => Some(over(self.money(Kind::Money)?, power(self.length()?, n)?)),
            Kind::Exchange => Some(over(self.money(Kind::Money)?, self.money(Kind::Foreign)?)),
            Kind::Percent | Kind::Number | Kind::People => None,
        }
    }

    /// The number that a value is in the unit of its kind; none if it is of another kind.
    pub fn number(&self, symbol: &Symbol, value: &Expr) -> Option<Expr> {
        let kind = self.quantity(symbol)?.kind;
        match (kind, value) {
            (Kind::Percent, Expr::Percent(n)) => Some((**n).clone()),
            (Kind::Number | Kind::People, Expr::Quantity(..) | Expr::Percent(_)) => None,
            (Kind::Number | Kind::People, n) => Some(n.clone()),
            (_, Expr::Quantity(n, unit)) => {
                let wanted = self.unit(kind)?;
                if *unit == wanted {
                    return Some((**n).clone());
                }
                let is_length = wanted.dimension().iter().all(|(d, _)| *d == Dimension::Length);
                let scale = unit.size() / wanted.size();
                (is_length && unit.is_convertible_to(&wanted))
                    .then(|| Expr::product(vec![(**n).clone(), Expr::rational(&scale)]))
            }
            _ => None,
        }
    }

    /// A number with the unit of what is asked for.
    pub fn with_unit(&self, number: Expr) -> Option<Expr> {
        let kind = self.quantity(&self.wanted)?.kind;
        match kind {
            Kind::Percent => Some(Expr::Percent(Box::new(number))),
            Kind::People | Kind::Number => Some(number),
            _ => self.unit(kind).map(|unit| Expr::Quantity(Box::new(number), unit)),
        }
    }

    /// The right-hand side of a law as this question means it: with π taken for what it says.
    pub fn body(&self, law: &'static Law) -> Expr {
        fn put(expr: &Expr, pi: &Expr) -> Expr {
            match expr {
                Expr::Pi => pi.clone(),
                _ => expr.map_parts(|part| put(part, pi)),
            }
        }
        let body = &law.sides().1;
        self.pi.as_ref().map_or_else(|| body.clone(), |pi| put(body, pi))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A statement names exactly the quantities of its row, each row has its own name, and a
    /// symbol means the same wherever one question can join two laws.
    #[test]
    fn rows_are_sound() {
        let mut names = Vec::new();
        for law in laws() {
            assert!(!names.contains(&law.name), "{} twice", law.name);
            names.push(law.name);
            let mut found: Vec<String> =
                law.equation().symbols().iter().map(|s| s.name().to_owned()).collect();
            let mut listed: Vec<String> =
                law.quantities.iter().map(|q| q.symbol.to_owned()).collect();
            found.sort();
            listed.sort();
            assert_eq!(found, listed, "{}", law.name);
            for other in laws().filter(|o| o.groups.iter().any(|g| law.groups.contains(g))) {
                for q in other.quantities {
                    let same = law.quantity(&Symbol::new(q.symbol)).is_none_or(|mine| mine == q);
                    assert!(same, "{} in {} and {}", q.symbol, law.name, other.name);
                }
            }
        }
    }
}
