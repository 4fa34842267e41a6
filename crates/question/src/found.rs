//! A form that fits, with what filled its slots as typed values.

use crate::{
    form::Problem,
    matcher::Captures,
    row::Row,
    slot::{self, Slot},
    template::Template,
    token::Kind,
    vocabulary::UNKNOWN,
    words,
};
use check::{Goal, Item, Precision};
use syntax::{Diagnostic, Expr, Natural, Number, Relation, Severity, Span, Symbol, unit};

/// A form that fits part of a question.
pub(crate) struct Found<'a, 'r> {
    /// The question.
    pub(crate) row: &'a Row<'r>,
    /// The form.
    pub(crate) template: &'a Template,
    /// What filled its slots.
    pub(crate) captures: &'a Captures,
    /// What filled `{thing}`.
    pub(crate) thing: Option<Goal>,
}

impl Found<'_, '_> {
    fn place(&self, name: &str) -> Option<(Slot, usize, usize)> {
        let number = self.template.slots.iter().position(|&(n, _)| n == name)?;
        let (start, end) = self.captures[number]?;
        Some((self.template.slots[number].1, start as usize, end as usize))
    }

    /// Whether an optional slot was filled.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    pub(crate) fn range(&self, name: &str) -> Result<(usize, usize), Problem> {
        match self.place(name) {
            Some((_, start, end)) => Ok((start, end)),
            None => Err(self.problem_at(0, 0, format!("nothing is said of “{name}”"))),
        }
    }

    /// A mistake in the text of a slot.
    pub(crate) fn problem(&self, name: &str, message: impl Into<String>) -> Problem {
        let (start, end) = self.range(name).unwrap_or((0, 0));
        self.problem_at(start, end, message.into())
    }

    fn problem_at(&self, start: usize, end: usize, message: String) -> Problem {
        Problem::Mistake(Diagnostic {
            severity: Severity::Error,
            span: self.span(start, end),
            message,
            hint: None,
        })
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let tokens = &self.row.tokens;
        let first = tokens.get(start).map_or(self.row.text.len(), |t| t.start);
        let last = end.checked_sub(1).and_then(|k| tokens.get(k)).map_or(first, |t| t.end);
        Span { start: first, end: last.max(first) }
    }

    /// What was said where `{thing}` stands.
    pub(crate) fn thing(&self) -> Result<Goal, Problem> {
        self.thing.clone().ok_or_else(|| self.problem_at(0, 0, "nothing is asked for".into()))
    }

    /// An expression.
    pub(crate) fn expr(&self, name: &str) -> Result<Expr, Problem> {
        let (start, end) = self.range(name)?;
        if !self.row.tokens[start].formula
            && let Some((amount, after)) = words::amount(self.row, start)
            && after == end
        {
            return Ok(amount);
        }
        self.formula(start, end)
    }

    /// What stands after "integrate": with or without its `dx`.
    pub(crate) fn integrand(&self, name: &str) -> Result<Expr, Problem> {
        let (start, end) = self.range(name)?;
        if self.ends_in_differential(start, end) {
            return self.formula_text(&format!("\\int {}", self.row.slice(start, end)), start, end);
        }
        self.formula(start, end)
    }

    /// Whether the last token is `dx` for some `x`, and no integral sign stands before.
    fn ends_in_differential(&self, start: usize, end: usize) -> bool {
        let last = self.row.text_of(end - 1);
        let differential =
            last.len() == 2 && last.starts_with('d') && self.row.kind(end - 1) == Some(Kind::Word);
        differential
            && end > start + 1
            && !matches!(self.row.text_of(end - 2), "/" | "{")
            && !(start..end)
                .any(|k| matches!(self.row.text_of(k), "∫" | "\\int" | "int" | "\\iint"))
    }

    /// A single equation or inequality.
    pub(crate) fn relation(&self, name: &str) -> Result<Expr, Problem> {
        let (start, end) = self.range(name)?;
        match self.formula(start, end)? {
            relation @ Expr::Relation(..) => Ok(relation),
            _ => Err(self.problem(name, "this is neither an equation nor an inequality")),
        }
    }

    /// Equations and inequalities.
    pub(crate) fn relations(&self, name: &str) -> Result<Vec<Expr>, Problem> {
        let (start, end) = self.range(name)?;
        let mut relations = Vec::new();
        for (start, end) in self.pieces(start, end) {
            match self.formula(start, end)? {
                Expr::And(parts) | Expr::List(parts) => relations.extend(parts),
                part => relations.push(part),
            }
        }
        match relations.iter().all(is_relation) && !relations.is_empty() {
            true => Ok(relations),
            false => {
                Err(self.problem(name, "one of these is neither an equation nor an inequality"))
            }
        }
    }

    /// The first terms of a sequence; dots may follow.
    pub(crate) fn terms(&self, name: &str) -> Result<Vec<Expr>, Problem> {
        let (start, mut end) = self.range(name)?;
        while end > start && matches!(self.row.kind(end - 1), Some(Kind::Ellipsis | Kind::Comma)) {
            end -= 1;
        }
        if (start..end).any(|at| self.row.kind(at) == Some(Kind::Ellipsis)) {
            return Err(self.problem(name, "terms are left out in the middle"));
        }
        match self.list(name)? {
            terms if terms.len() < 2 => Err(self.problem(name, "two or more terms are needed")),
            terms => Ok(terms),
        }
    }

    /// Numbers with or without commas between them: `0 0.25 0.5`, `1, 2, 5`.
    pub(crate) fn numbers(&self, name: &str) -> Result<Vec<Expr>, Problem> {
        let (start, end) = self.range(name)?;
        let mut numbers = Vec::new();
        let mut negative = false;
        for at in start..end {
            match self.row.kind(at) {
                Some(Kind::Number) => {
                    let text = self.row.text_of(at);
                    if text.contains(',') {
                        return self.list(name);
                    }
                    let number = self.formula_text(text, at, at + 1)?;
                    numbers.push(if negative { number.negated() } else { number });
                    negative = false;
                }
                Some(Kind::Comma | Kind::Semicolon | Kind::Newline) if !negative => {}
                _ if self.row.is_conjunction(at) && !negative => {}
                _ if matches!(self.row.text_of(at), "-" | "−") && !negative => negative = true,
                _ => return self.list(name),
            }
        }
        match numbers.len() {
            0 | 1 => Err(self.problem(name, "two or more numbers are needed here")),
            _ => Ok(numbers),
        }
    }

    /// A word, in small letters.
    pub(crate) fn word(&self, name: &str) -> Result<String, Problem> {
        let (start, _) = self.range(name)?;
        Ok(self.row.text_of(start).to_lowercase())
    }

    /// Whether the question speaks of a positive number.
    pub(crate) fn says_positive(&self) -> bool {
        (0..self.row.tokens.len()).any(|at| self.row.is_word_in(at, &["positive", "धनात्मक"]))
    }

    /// Whether the question names Simpson.
    pub(crate) fn says_simpson(&self) -> bool {
        const NAMES: &[&str] =
            &["simpson", "simpson's", "simpsons", "सिम्पसनको", "सिम्सनको", "सिम्पसन", "सिम्सन"];
        (0..self.row.tokens.len()).any(|at| self.row.is_word_in(at, NAMES))
    }

    /// Two or more expressions.
    pub(crate) fn items(&self, name: &str) -> Result<Vec<Expr>, Problem> {
        let (start, end) = self.range(name)?;
        if (start..end).any(|at| self.row.kind(at) == Some(Kind::Ellipsis)) {
            return Err(self.problem(name, "it is not said what the dots stand for"));
        }
        let items = self.list(name)?;
        if items.len() < 2 {
            Err(self.problem(name, "two or more are needed here"))
        } else {
            Ok(items)
        }
    }

    /// One or more expressions.
    pub(crate) fn list(&self, name: &str) -> Result<Vec<Expr>, Problem> {
        let (start, end) = self.range(name)?;
        if end == start + 1 && self.row.text_of(start).contains(',') {
            // `100,200,300` where a list is expected is three numbers.
            return self
                .row
                .text_of(start)
                .split(',')
                .map(|piece| self.formula_text(piece, start, end))
                .collect();
        }
        let mut items = Vec::new();
        for (start, end) in self.pieces(start, end) {
            match self.formula(start, end)? {
                Expr::List(parts) | Expr::Set(parts) => items.extend(parts),
                part => items.push(part),
            }
        }
        Ok(items)
    }

    /// The items of a multiple choice.
    pub(crate) fn choices(&self, name: &str) -> Result<Vec<Item>, Problem> {
        let (start, end) = self.range(name)?;
        let mut items = Vec::new();
        let mut at = start;
        for letter in 'a'..='z' {
            let Some(begin) = self.row.choice_label(at, letter) else { break };
            let after = char::from(letter as u8 + 1);
            at = (begin..end).find(|&k| self.row.choice_label(k, after).is_some()).unwrap_or(end);
            let mut stop = at;
            while stop > begin
                && !self.row.tokens[stop - 1].formula
                && !self.row.is_unit_after_number(stop - 1)
            {
                stop -= 1;
            }
            items.push(Item { label: Some(letter.to_string()), value: self.formula(begin, stop)? });
        }
        if at < end || items.len() < 2 {
            Err(self.problem(name, "the choices are not lettered (a), (b), …"))
        } else {
            Ok(items)
        }
    }

    /// A letter.
    pub(crate) fn symbol(&self, name: &str) -> Result<Symbol, Problem> {
        let (start, end) = self.range(name)?;
        self.symbol_at(start, end)
    }

    fn symbol_at(&self, start: usize, end: usize) -> Result<Symbol, Problem> {
        match self.formula(start, end)? {
            Expr::Symbol(symbol) => Ok(symbol),
            _ => Err(self.problem_at(start, end, "a letter is expected here".into())),
        }
    }

    /// Letters.
    pub(crate) fn symbols(&self, name: &str) -> Result<Vec<Symbol>, Problem> {
        let (mut at, end) = self.range(name)?;
        let mut symbols = Vec::new();
        while at < end {
            match slot::symbol_end(self.row, at) {
                Some(next) => {
                    symbols.push(self.symbol_at(at, next)?);
                    at = next;
                }
                None => at += 1,
            }
        }
        Ok(symbols)
    }

    /// `f(x)`: the name and the parameters.
    pub(crate) fn head(&self, name: &str) -> Result<(Symbol, Vec<Symbol>), Problem> {
        let (start, end) = self.range(name)?;
        let open = slot::symbol_end(self.row, start).unwrap_or(start + 1);
        let mut parameters = Vec::new();
        let mut at = open + 1;
        while let Some(next) = slot::symbol_end(self.row, at).filter(|&next| next < end) {
            parameters.push(self.symbol_at(at, next)?);
            at = next + 1;
        }
        Ok((self.symbol_at(start, open)?, parameters))
    }

    /// A natural number.
    pub(crate) fn count(&self, name: &str) -> Result<u64, Problem> {
        let (start, _) = self.range(name)?;
        words::count(self.row, start)
            .map(|(n, _)| n)
            .ok_or_else(|| self.problem(name, "a whole number is expected here"))
    }

    /// A natural number of at most 32 bits.
    pub(crate) fn small_count(&self, name: &str) -> Result<u32, Problem> {
        u32::try_from(self.count(name)?)
            .map_err(|_| self.problem(name, "this number is too large here"))
    }

    /// The base of a number system.
    pub(crate) fn base(&self, name: &str) -> Result<u32, Problem> {
        match self.small_count(name)? {
            base @ 2..=36 => Ok(base),
            _ => Err(self.problem(name, "a base lies between 2 and 36")),
        }
    }

    /// An ordinal.
    pub(crate) fn ordinal(&self, name: &str) -> Result<u32, Problem> {
        let (start, _) = self.range(name)?;
        let n = words::ordinal(self.row, start).map(|(n, _)| n);
        n.and_then(|n| u32::try_from(n).ok())
            .filter(|&n| n > 0)
            .ok_or_else(|| self.problem(name, "an ordinal such as “third” is expected here"))
    }

    /// The ordinal, if the slot is filled, else 1.
    pub(crate) fn ordinal_or_first(&self, name: &str) -> Result<u32, Problem> {
        if self.has(name) { self.ordinal(name) } else { Ok(1) }
    }

    /// A decimal place.
    pub(crate) fn digit_place(&self, name: &str) -> Result<i32, Problem> {
        let (start, _) = self.range(name)?;
        words::place(self.row, start)
            .map(|(power, _)| power)
            .ok_or_else(|| self.problem(name, "a place such as “tens” is expected here"))
    }

    /// What to round to.
    pub(crate) fn nearest(&self, name: &str) -> Result<Precision, Problem> {
        let (start, _) = self.range(name)?;
        words::nearest(self.row, start)
            .map(|(to, _)| to)
            .ok_or_else(|| self.problem(name, "it is not clear what to round to"))
    }

    /// A unit.
    pub(crate) fn unit(&self, name: &str) -> Result<unit::Unit, Problem> {
        let (start, end) = self.range(name)?;
        self.unit_at(start, end)
    }

    fn unit_at(&self, start: usize, end: usize) -> Result<unit::Unit, Problem> {
        if let Some((named, stop)) = self.row.temperature(start)
            && stop == end
        {
            return Ok(unit::Unit::of(named));
        }
        let mut factors = Vec::new();
        let mut sign = 1;
        let mut power = if self.row.is_word_in(start, &["square", "sq"]) {
            2
        } else if self.row.is_word_in(start, &["cubic"]) {
            3
        } else {
            1
        };
        let mut at = if power > 1 { start + 1 } else { start };
        while at < end {
            let Some(named) = self.row.unit_at(at) else {
                return Err(self.problem_at(start, end, "this unit is not known".into()));
            };
            at += 1;
            match self.row.text_of(at) {
                "^" => {
                    power = words::digits(self.row.text_of(at + 1))
                        .and_then(|n| i32::try_from(n).ok())
                        .filter(|&n| (1..10).contains(&n))
                        .unwrap_or(1);
                    at += 2;
                }
                "²" => (power, at) = (2, at + 1),
                "³" => (power, at) = (3, at + 1),
                _ => {}
            }
            factors.push((named, sign * power));
            power = 1;
            if at < end {
                sign = -1;
                at += 1;
            }
        }
        Ok(unit::Unit { factors })
    }

    /// An amount of something: `7.9 kg`, `three quarters of a kilometer`, `2 m 35 cm`.
    pub(crate) fn quantity(&self, name: &str) -> Result<Expr, Problem> {
        let (mut at, end) = self.range(name)?;
        let mut parts = Vec::new();
        while at < end {
            let simple = slot::simple_quantity(self.row, at)
                .into_iter()
                .filter(|&(_, stop)| stop <= end)
                .max_by_key(|&(amount, stop)| (stop, amount));
            let Some((amount_end, stop)) = simple else {
                return Err(self.problem(name, "a quantity such as “5 km” is expected here"));
            };
            let amount = match words::amount(self.row, at) {
                Some((amount, after)) if after == amount_end => amount,
                _ if self.row.is_word_in(at, &["a", "an"]) => Expr::integer(1),
                _ => self.formula(at, amount_end)?,
            };
            let mut unit_start = amount_end;
            while unit_start < stop
                && self.row.is_word_in(unit_start, &["of", "a", "an", "one", "1"])
                && slot::unit_ends(self.row, unit_start).first() != Some(&stop)
            {
                unit_start += 1;
            }
            parts.push(Expr::Quantity(Box::new(amount), self.unit_at(unit_start, stop)?));
            at = stop;
        }
        Ok(Expr::sum(parts))
    }

    /// An expression, or a number or fraction in words.
    pub(crate) fn amount(&self, name: &str) -> Result<Expr, Problem> {
        let (start, end) = self.range(name)?;
        match words::amount(self.row, start) {
            Some((amount, after)) if after == end => Ok(amount),
            _ => self.formula(start, end),
        }
    }

    /// A time of day.
    pub(crate) fn time(&self, name: &str) -> Result<Expr, Problem> {
        let (start, end) = self.range(name)?;
        let wrong = || self.problem(name, "this is no time of day");
        let number =
            |at: usize| words::digits(self.row.text_of(at)).and_then(|n| u32::try_from(n).ok());
        let hour = number(start).ok_or_else(wrong)?;
        let minute = if self.row.kind(start + 1) == Some(Kind::Colon) {
            number(start + 2).ok_or_else(wrong)?
        } else {
            0
        };
        let twelve = self.row.is_word_in(end - 1, &["am", "pm", "a.m.", "p.m.", "a.m", "p.m"])
            || self.row.text_of(end - 1).contains('.');
        let afternoon = twelve && self.row.text_of(end - 1).starts_with(['p', 'P']);
        let hour = match (twelve, hour) {
            (true, 1..=12) => hour % 12 + if afternoon { 12 } else { 0 },
            (false, 0..=23) => hour,
            _ => return Err(wrong()),
        };
        if minute < 60 { Ok(Expr::Time(hour, minute)) } else { Err(wrong()) }
    }

    /// A number written in `base`.
    pub(crate) fn based(&self, name: &str, base: u32) -> Result<Expr, Problem> {
        let (start, end) = self.range(name)?;
        let text = self.row.slice(start, end);
        let digits = text.trim_start_matches(['-', '−']).trim().to_ascii_lowercase();
        let value = Natural::from_str_radix(&digits, base)
            .map_err(|_| self.problem(name, format!("“{digits}” is no number in base {base}")))?;
        let literal = Expr::Number(if base == 10 {
            Number::Integer(value)
        } else {
            Number::Based { value, base }
        });
        Ok(if text.starts_with(['-', '−']) { literal.negated() } else { literal })
    }

    /// The slot's words in lower case.
    pub(crate) fn text(&self, name: &str) -> Result<String, Problem> {
        let (start, end) = self.range(name)?;
        Ok(self.row.slice(start, end).to_lowercase())
    }

    /// What is in a bag, and how often.
    pub(crate) fn bag(&self, name: &str) -> Result<Vec<(String, u64)>, Problem> {
        let (start, end) = self.range(name)?;
        let mut bag: Vec<(String, u64)> = Vec::new();
        if self.row.kind(start) == Some(Kind::Word) {
            for letter in self.row.text_of(start).chars() {
                let letter = letter.to_string();
                match bag.iter_mut().find(|(l, _)| *l == letter) {
                    Some((_, n)) => *n += 1,
                    None => bag.push((letter, 1)),
                }
            }
            return Ok(bag);
        }
        let mut at = start + 1;
        while at + 1 < end {
            let known =
                self.row.kind(at) == Some(Kind::Word) && self.row.kind(at + 1) == Some(Kind::Colon);
            match words::count(self.row, at + 2) {
                Some((n, next)) if known => {
                    bag.push((self.row.text_of(at).to_string(), n));
                    at = next + usize::from(self.row.kind(next) == Some(Kind::Comma));
                }
                _ => return Err(self.problem(name, "what is in the bag can't be read")),
            }
        }
        Ok(bag)
    }

    /// `1 z and 2 h`.
    pub(crate) fn counts(&self, name: &str) -> Result<Vec<(String, u64)>, Problem> {
        let (mut at, end) = self.range(name)?;
        let mut counts = Vec::new();
        while at < end {
            match words::count(self.row, at) {
                Some((n, next)) => {
                    counts.push((self.row.text_of(next).to_lowercase(), n));
                    at = next + 1;
                }
                None => at += 1,
            }
        }
        Ok(counts)
    }

    /// Points, each an [`Expr::Tuple`].
    pub(crate) fn points(&self, name: &str) -> Result<Vec<Expr>, Problem> {
        let (mut at, end) = self.range(name)?;
        let mut points = Vec::new();
        while at < end {
            match crate::plane::point(self.row, at) {
                Some((Some(start), after)) => {
                    match self.formula(start, after)? {
                        point @ Expr::Tuple(_) => points.push(point),
                        _ => return Err(self.problem(name, "this is no point")),
                    }
                    at = after;
                }
                Some((None, after)) => {
                    points.push(Expr::Tuple(vec![Expr::integer(0), Expr::integer(0)]));
                    at = after;
                }
                None => at += 1,
            }
        }
        Ok(points)
    }

    /// Features of a curve.
    pub(crate) fn features(&self, name: &str) -> Result<Vec<check::Feature>, Problem> {
        let (start, _) = self.range(name)?;
        crate::plane::features(self.row, start)
            .map(|(features, _)| features)
            .ok_or_else(|| self.problem(name, "it is not clear what is asked of the curve"))
    }

    /// A place in a progression.
    pub(crate) fn nth(&self, name: &str) -> Result<u64, Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::series::place(self.row, start)
            .map(|(k, _)| k)
            .filter(|&k| k > 0)
            .ok_or_else(|| self.problem(name, "a place such as 10th is expected here"))
    }

    /// A measure of data.
    pub(crate) fn measure(&self, name: &str) -> Result<check::DataMeasure, Problem> {
        use crate::topic::phrases;
        let (start, _) = self.range(name)?;
        phrases::at(phrases::MEASURES, self.row, start)
            .map(|(measure, _)| measure)
            .ok_or_else(|| self.problem(name, "a measure of data is expected here"))
    }

    /// Sets with their names.
    pub(crate) fn definitions(&self, name: &str) -> Result<Vec<(String, check::Members)>, Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::collection::definitions(self.row, start)
            .map(|(sets, _)| sets)
            .ok_or_else(|| self.problem(name, "it is not clear what is in this set"))
    }

    /// A set made of sets.
    pub(crate) fn set_expr(&self, name: &str) -> Result<check::SetExpr, Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::collection::set_expr(self.row, start)
            .map(|(set, _)| set)
            .ok_or_else(|| self.problem(name, "it is not clear which set this is"))
    }

    /// What may be in a set.
    pub(crate) fn member(&self, name: &str) -> Result<Expr, Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::collection::lone_member(self.row, start)
            .map(|(member, _)| member)
            .ok_or_else(|| self.problem(name, "a member such as 3 is expected here"))
    }

    /// Probabilities of events with letters.
    pub(crate) fn chances(
        &self,
        name: &str,
    ) -> Result<Vec<crate::topic::chance::letters::LetterFact>, Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::chance::letters::chances(self.row, start)
            .map(|(facts, _)| facts)
            .ok_or_else(|| self.problem(name, "probabilities such as P(A) = 1/2 are expected here"))
    }

    /// `P(A ∪ B)`.
    pub(crate) fn chance_of(
        &self,
        name: &str,
    ) -> Result<crate::topic::chance::letters::LetterPart, Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::chance::letters::chance_of(self.row, start)
            .map(|(part, _)| part)
            .ok_or_else(|| self.problem(name, "a probability such as P(A) is expected here"))
    }

    /// An event.
    pub(crate) fn event(&self, name: &str) -> Result<crate::topic::chance::event::Phrase, Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::chance::event::event(self.row, start)
            .map(|(phrase, _)| phrase)
            .ok_or_else(|| self.problem(name, "it is not clear which event this is"))
    }

    /// What is in a bag: the words of each kind, and how many there are.
    pub(crate) fn contents(&self, name: &str) -> Result<Vec<(Vec<String>, u64)>, Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::chance::experiment::contents(self.row, start)
            .map(|(contents, _)| contents)
            .ok_or_else(|| self.problem(name, "it is not clear what is there"))
    }

    /// How things are drawn, and whether one after the other.
    pub(crate) fn manner(
        &self,
        name: &str,
    ) -> Result<(Vec<crate::topic::chance::ChanceFact>, bool), Problem> {
        let (start, _) = self.range(name)?;
        crate::topic::chance::experiment::manner(self.row, start)
            .map(|(facts, order, _)| (facts, order))
            .ok_or_else(|| self.problem(name, "it is not clear how they are drawn"))
    }

    /// A table of data.
    pub(crate) fn table(&self, name: &str) -> Result<check::Data, Problem> {
        let (start, _) = self.range(name)?;
        let from = self.row.tokens.get(start).map_or(self.row.text.len(), |t| t.start);
        crate::topic::data::table(&self.row.text[from..])
            .map(|(data, _)| data)
            .ok_or_else(|| self.problem(name, "this table can't be read"))
    }

    /// The formulas between separators outside brackets.
    pub(crate) fn pieces(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let mut pieces = Vec::new();
        let (mut depth, mut begin) = (0usize, start);
        for at in start..end {
            match self.row.tokens[at].kind {
                Kind::Open => depth += 1,
                Kind::Close => depth = depth.saturating_sub(1),
                Kind::Comma | Kind::Semicolon | Kind::Newline | Kind::Ellipsis if depth == 0 => {
                    pieces.push((begin, at));
                    begin = at + 1;
                }
                Kind::Word if depth == 0 && self.row.is_conjunction(at) => {
                    pieces.push((begin, at));
                    begin = at + 1;
                }
                _ => {}
            }
        }
        pieces.push((begin, end));
        pieces.retain(|&(begin, end)| begin < end);
        pieces
    }

    /// The formula of these tokens.
    pub(crate) fn formula(&self, start: usize, end: usize) -> Result<Expr, Problem> {
        if self.ends_in_differential(start, end) {
            return Err(self.problem_at(
                end - 1,
                end,
                "an integral sign is missing before this".into(),
            ));
        }
        match self.spelled_out(start, end) {
            Some(text) => self.formula_text(&text, start, end),
            None => self.formula_text(self.row.slice(start, end), start, end),
        }
    }

    /// The formula with `by` as `b*y`, if a word of the forms stands in it as a product.
    fn spelled_out(&self, start: usize, end: usize) -> Option<String> {
        let row = self.row;
        let is_product = |at: usize| {
            let token = &row.tokens[at];
            token.word != UNKNOWN
                && token.formula
                && token.kind == Kind::Word
                && row.text_of(at).len() == 2
        };
        if !(start..end).any(is_product) {
            return None;
        }
        let mut text = String::new();
        let mut from = row.tokens[start].start;
        for at in (start..end).filter(|&at| is_product(at)) {
            let (first, second) = row.text_of(at).split_at(1);
            text.push_str(&row.text[from..row.tokens[at].start]);
            text.push_str(first);
            text.push('*');
            text.push_str(second);
            from = row.tokens[at].end;
        }
        text.push_str(&row.text[from..row.tokens[end - 1].end]);
        Some(text)
    }

    pub(crate) fn formula_text(
        &self,
        text: &str,
        start: usize,
        end: usize,
    ) -> Result<Expr, Problem> {
        let span = self.span(start, end);
        // Of a text that was written anew, only the whole can be pointed at.
        let anew = text != self.row.slice(start, end);
        let placed = |mut diagnostic: Diagnostic| {
            if anew || diagnostic.span.end == 0 {
                diagnostic.span = span;
            }
            diagnostic
        };
        match crate::formula::read(text, span.start, &self.row.functions) {
            Ok((expr, warnings)) => {
                self.row.warnings.borrow_mut().extend(warnings.into_iter().map(placed));
                Ok(without_braces(expr))
            }
            Err(error) => Err(Problem::Mistake(placed(error))),
        }
    }
}

/// Whether an expression is an equation, an inequality, or several.
fn is_relation(expr: &Expr) -> bool {
    matches!(expr, Expr::Relation(_, relations) if !relations.contains(&Relation::Tends))
}

/// `{15 - (3 + 2)} × 4` with the braces taken as brackets: no set has a place in a sum, product or
/// quotient.
fn without_braces(expr: Expr) -> Expr {
    let operand = |part: &Expr| match part {
        Expr::Set(one) if one.len() == 1 && one[0].symbols().is_empty() => {
            without_braces(one[0].clone())
        }
        Expr::Negate(a) => match &**a {
            Expr::Set(one) if one.len() == 1 && one[0].symbols().is_empty() => {
                without_braces(one[0].clone()).negated()
            }
            _ => part.clone(),
        },
        _ => without_braces(part.clone()),
    };
    match &expr {
        Expr::Sum(_) | Expr::Product(_) | Expr::Quotient(..) => expr.map_parts(operand),
        _ => expr,
    }
}
