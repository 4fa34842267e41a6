//! Words about a progression: what of it is known or asked.

use crate::form::Problem;
use crate::found::Found;
use crate::row::Row;
use crate::token::Kind;
use crate::words;
use check::{ProgressionKind, ProgressionPart};
use syntax::{Expr, Symbol};

/// Terms that are listed, with the last one where it is written behind dots.
pub(crate) struct Listed {
    /// The first terms.
    pub(crate) terms: Vec<Expr>,
    /// The term after the dots.
    pub(crate) last: Option<Expr>,
}

impl Listed {
    /// What is known by this list.
    pub(crate) fn facts(&self) -> Vec<super::Fact> {
        let terms = self.terms.iter().zip(1..);
        let mut facts: Vec<super::Fact> = terms
            .map(|(term, k)| super::Fact::Known(ProgressionPart::Term(k), term.clone()))
            .collect();
        facts
            .extend(self.last.iter().map(|l| super::Fact::Known(ProgressionPart::Last, l.clone())));
        facts
    }
}

/// The kind of progression that listed terms show; at least three of them are needed.
pub(crate) fn kind_of(known: &[(ProgressionPart, Expr)]) -> Option<ProgressionKind> {
    let mut terms = Vec::new();
    for k in 1.. {
        match known.iter().find(|(f, _)| *f == ProgressionPart::Term(k)) {
            Some((_, value)) => terms.push(value_of(value)?),
            None => break,
        }
    }
    if terms.len() < 3 {
        return None;
    }
    let triples = || terms.windows(3);
    if triples().all(|t| &t[1] - &t[0] == &t[2] - &t[1]) {
        return Some(ProgressionKind::Arithmetic);
    }
    let zero = terms.iter().any(|t| t.is_zero());
    (!zero && triples().all(|t| &t[1] * &t[1] == &t[0] * &t[2]))
        .then_some(ProgressionKind::Geometric)
}

fn value_of(expr: &Expr) -> Option<syntax::Rational> {
    let budget = algebra::Budget::new(10_000, 10_000);
    algebra::Polynomial::from_expr(expr, &budget).ok().flatten()?.as_constant()
}

/// Where a list of terms with dots, or of three or more terms, ends; best first.
pub(crate) fn listed_ends(row: &Row<'_>, from: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut depth, mut at, mut pieces, mut dots) = (0usize, from, 0usize, None);
    let mut in_piece = false;
    while let Some(token) = row.tokens.get(at) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close if depth == 0 => break,
            Kind::Close => depth -= 1,
            Kind::Comma if depth == 0 => {
                in_piece = false;
                at += 1;
                continue;
            }
            Kind::Ellipsis if dots.is_none() && depth == 0 => {
                dots = Some(at);
                in_piece = false;
                at += 1;
                ends.push(at);
                continue;
            }
            Kind::Ellipsis | Kind::Relation | Kind::Colon | Kind::Semicolon | Kind::Newline => {
                break;
            }
            Kind::Operator if matches!(row.text_of(at), "+" | "-" | "−") && depth == 0 => {
                in_piece = false;
                at += 1;
                // Dots may be followed by a sign and nothing: "2 + 4 + ... to 20 terms".
                continue;
            }
            _ if !token.formula => break,
            _ => {}
        }
        if !in_piece {
            pieces += 1;
            in_piece = true;
            if dots.is_some() && pieces > 1_000 {
                break;
            }
        }
        at += 1;
        if depth == 0 && (dots.is_some() || pieces >= 3) {
            ends.push(at);
        }
    }
    if let Some(dots) = dots {
        ends.retain(|&end| end > dots);
    }
    ends.reverse();
    ends
}

impl Found<'_, '_> {
    /// Terms that are listed, or added.
    pub(crate) fn listed(&self, name: &str) -> Result<Listed, Problem> {
        let (start, end) = self.range(name)?;
        let row = self.row;
        let dots = (start..end).find(|&at| row.kind(at) == Some(Kind::Ellipsis));
        let separator =
            |at: usize| row.kind(at) == Some(Kind::Comma) || matches!(row.text_of(at), "+");
        let mut stop = dots.unwrap_or(end);
        let sign = |at: usize| dots.is_some() && matches!(row.text_of(at), "-" | "−");
        while stop > start && (separator(stop - 1) || sign(stop - 1)) {
            stop -= 1;
        }
        let mut last = None;
        if let Some(dots) = dots {
            let mut from = dots + 1;
            while from < end && separator(from) {
                from += 1;
            }
            if from < end {
                last = Some(self.formula(from, end)?);
            }
        }
        if stop == start {
            return Err(self.problem(name, "terms are missing here"));
        }
        let mut terms = Vec::new();
        for (from, to) in self.pieces(start, stop) {
            match self.formula(from, to)? {
                Expr::List(parts) | Expr::Sum(parts) if dots.is_some() || terms.is_empty() => {
                    terms.extend(parts)
                }
                one => terms.push(one),
            }
        }
        if terms.iter().chain(&last).any(|t| !t.symbols().is_empty()) {
            return Err(Problem::Unfit);
        }
        if terms.len() < 2 || (dots.is_none() && terms.len() < 3) {
            return Err(self.problem(name, "more terms are needed"));
        }
        Ok(Listed { terms, last })
    }

    /// A feature of a progression.
    pub(crate) fn feature(&self, name: &str) -> Result<ProgressionPart, Problem> {
        let (start, _) = self.range(name)?;
        feature(self.row, start)
            .map(|(feature, _)| feature)
            .ok_or_else(|| self.problem(name, "a part of a progression is expected here"))
    }

    /// The kind of progression.
    pub(crate) fn progression(&self, name: &str) -> Result<ProgressionKind, Problem> {
        let (start, _) = self.range(name)?;
        super::phrases::at(super::phrases::KINDS, self.row, start)
            .map(|(kind, _)| kind)
            .ok_or_else(|| self.problem(name, "a kind of progression is expected here"))
    }
}

/// What a letter stands for in the formulas of progressions.
pub(crate) fn feature_of_letter(name: &str) -> Option<ProgressionPart> {
    let index = |rest: &str| rest.trim_matches(['{', '}']).parse::<u64>().ok().filter(|&k| k > 0);
    Some(match name {
        "a" => ProgressionPart::Term(1),
        "d" | "r" => ProgressionPart::Step,
        "n" => ProgressionPart::Count,
        "l" => ProgressionPart::Last,
        "S_n" => ProgressionPart::Total,
        "t_n" | "T_n" | "a_n" => ProgressionPart::Last,
        _ => match name.split_once('_')? {
            ("t" | "T" | "a", k) => ProgressionPart::Term(index(k)?),
            ("S", k) => ProgressionPart::Sum(index(k)?),
            _ => return None,
        },
    })
}

/// A feature named at `at`, and where its name ends.
pub(crate) fn feature(row: &Row<'_>, at: usize) -> Option<(ProgressionPart, usize)> {
    let phrase = |words: &str, at: usize| super::phrases::phrase_end(words, row, at);
    let any = |words: &[&str], at: usize| words.iter().filter_map(|w| phrase(w, at)).max();
    if let Some(end) = any(&["first term", "पहिलो पद"], at) {
        return Some((ProgressionPart::Term(1), end));
    }
    if let Some(end) = any(
        &[
            "common difference",
            "common ratio",
            "समान अन्तर",
            "सामान्य अन्तर",
            "समान अनुपात",
            "सामान्य अनुपात",
        ],
        at,
    ) {
        return Some((ProgressionPart::Step, end));
    }
    if let Some(end) = any(&["number of terms", "पद सङ्ख्या", "पदहरूको सङ्ख्या", "पदको सङ्ख्या"], at)
    {
        return Some((ProgressionPart::Count, end));
    }
    if let Some(end) = any(&["last term", "अन्तिम पद"], at) {
        return Some((ProgressionPart::Last, end));
    }
    if let Some(end) = any(&["general term", "nth term", "साधारण पद", "सामान्य पद"], at)
    {
        return Some((ProgressionPart::GeneralTerm(Symbol::new("n")), end));
    }
    // "n th term", "n^{th} term"
    if row.text_of(at) == "n" {
        let mut next = at + 1;
        while matches!(row.text_of(next), "^" | "{" | "-") {
            next += 1;
        }
        let marked = row.is_word_in(next, &["th", "औँ", "औं"]);
        next += usize::from(marked);
        next += usize::from(row.text_of(next) == "}");
        if marked && row.is_word_in(next, &["term", "पद"]) {
            return Some((ProgressionPart::GeneralTerm(Symbol::new("n")), next + 1));
        }
    }
    if let Some((k, next)) = place(row, at)
        && row.is_word_in(next, &["term", "पद"])
        && k > 0
    {
        return Some((ProgressionPart::Term(k), next + 1));
    }
    sum(row, at).or_else(|| sum_in_nepali(row, at))
}

/// `12th`, `12^{th}`, `twelfth`, `12 औँ`.
pub(crate) fn place(row: &Row<'_>, at: usize) -> Option<(u64, usize)> {
    if let Some(found) = words::ordinal(row, at) {
        return Some(found);
    }
    if row.kind(at)? != Kind::Number {
        return None;
    }
    let n = words::digits(row.text_of(at))?;
    let mut next = at + 1;
    while matches!(row.text_of(next), "^" | "{" | "-" | "'") {
        next += 1;
    }
    if !row.is_word_in(next, &["st", "nd", "rd", "th"]) {
        return None;
    }
    next += 1;
    next += usize::from(row.text_of(next) == "}");
    Some((n, next))
}

/// `sum of the first 20 terms`, `sum to infinity`, `sum`.
fn sum(row: &Row<'_>, at: usize) -> Option<(ProgressionPart, usize)> {
    if !row.is_word_in(at, &["sum"]) {
        return None;
    }
    if row.is_word_in(at + 1, &["to"]) && row.is_word_in(at + 2, &["infinity"]) {
        let end = at + 3;
        let of = row.is_word_in(end, &["terms"]);
        return Some((ProgressionPart::SumToInfinity, end + usize::from(of)));
    }
    let mut next = at + 1;
    let mut counted = false;
    if row.is_word_in(next, &["of", "to"]) {
        next += 1;
        while row.is_word_in(next, &["the", "its", "first", "all"]) {
            counted |= row.is_word_in(next, &["first"]);
            next += 1;
        }
        if let Some((n, end)) = words::count(row, next)
            && row.is_word_in(end, &["term", "terms"])
        {
            return (n > 0).then_some((ProgressionPart::Sum(n), end + 1));
        }
        if row.text_of(next) == "n" && row.is_word_in(next + 1, &["terms", "term"]) {
            return Some((ProgressionPart::GeneralSum(Symbol::new("n")), next + 2));
        }
        if row.is_word_in(next, &["infinite"]) && row.is_word_in(next + 1, &["terms"]) {
            return Some((ProgressionPart::SumToInfinity, next + 2));
        }
        if counted {
            return None;
        }
        if row.is_word_in(next, &["terms"]) {
            return Some((ProgressionPart::Total, next + 1));
        }
    }
    Some((ProgressionPart::Total, at + 1))
}

/// `पहिलो 20 पदको योगफल`.
fn sum_in_nepali(row: &Row<'_>, at: usize) -> Option<(ProgressionPart, usize)> {
    let mut next = at;
    if row.is_word_in(next, &["पहिलो", "पहिला", "सुरुका"]) {
        next += 1;
    }
    let total = |at: usize| row.is_word_in(at, &["योगफल", "योग"]).then_some(at + 1);
    let counted = words::count(row, next).map(|(n, end)| (ProgressionPart::Sum(n), end));
    let counted = counted.or_else(|| {
        (row.text_of(next) == "n")
            .then(|| (ProgressionPart::GeneralSum(Symbol::new("n")), next + 1))
    });
    if let Some((feature, end)) = counted {
        let mut end = end;
        if row.is_word_in(end, &["वटा", "ओटा"]) {
            end += 1;
        }
        if !row.is_word_in(end, &["पद", "पदहरू", "पदहरु"]) {
            return None;
        }
        end += 1;
        while row.is_word_in(end, &["सम्म", "को", "हरू"]) {
            end += 1;
        }
        return total(end).map(|end| (feature, end)).filter(|(f, _)| *f != ProgressionPart::Sum(0));
    }
    if row.is_word_in(at, &["अनन्त"]) {
        let mut end = at + 1;
        while row.is_word_in(end, &["पद", "पदहरू", "पदसम्म", "सम्म", "को"])
        {
            end += 1;
        }
        return total(end).map(|end| (ProgressionPart::SumToInfinity, end));
    }
    total(at).map(|end| (ProgressionPart::Total, end))
}

impl Found<'_, '_> {
    /// A sum with dots and what is said of it, as an [`Expr::Big`] and the relation; with the letter
    /// up to which it goes. The last term says what the others are, and the ones that are written
    /// must agree with it.
    pub(crate) fn dotted(&self, name: &str) -> Result<(Expr, Symbol), Problem> {
        let (start, end) = self.range(name)?;
        let row = self.row;
        let find = |kind: Kind, from: usize| {
            let mut depth = 0usize;
            (from..end).find(|&at| {
                match row.kind(at) {
                    Some(Kind::Open) => depth += 1,
                    Some(Kind::Close) => depth = depth.saturating_sub(1),
                    _ => {}
                }
                depth == 0 && row.kind(at) == Some(kind)
            })
        };
        let dots = find(Kind::Ellipsis, start).ok_or(Problem::Unfit)?;
        let relation = find(Kind::Relation, dots).ok_or(Problem::Unfit)?;
        let plus = |at: usize| row.text_of(at) == "+";
        if dots <= start + 1 || !plus(dots - 1) || !plus(dots + 1) {
            return Err(self.problem(name, "the terms of this sum are not added"));
        }
        let last = self.formula(dots + 2, relation)?;
        let mut letters = last.symbols();
        letters.retain(|s| s.name() != "e");
        let n = match letters.iter().find(|s| s.name() == "n") {
            Some(n) => n.clone(),
            None => match &letters[..] {
                [one] => one.clone(),
                _ => return Err(Problem::Unfit),
            },
        };
        let index = Symbol::new(if letters.iter().any(|s| s.name() == "r") { "j" } else { "r" });
        let body = put(&last, &n, &Expr::Symbol(index.clone()));
        // The terms that are written, each from its plus sign to the next.
        let mut pieces = Vec::new();
        let (mut depth, mut begin) = (0usize, start);
        for at in start..dots {
            match row.kind(at) {
                Some(Kind::Open) => depth += 1,
                Some(Kind::Close) => depth = depth.saturating_sub(1),
                _ if depth == 0 && plus(at) => {
                    pieces.push((begin, at));
                    begin = at + 1;
                }
                _ => {}
            }
        }
        if pieces.len() < 2 {
            return Err(self.problem(name, "more terms are needed before the dots"));
        }
        let budget = algebra::Budget::new(200_000, 20_000);
        let context = algebra::Context::default();
        let same = |a: &Expr, b: &Expr| algebra::equal(a, b, &context, &budget).is_equal();
        for (k, (from, to)) in pieces.into_iter().enumerate() {
            let expected = put(&last, &n, &Expr::integer(k + 1));
            let fits = self.formula(from, to).is_ok_and(|term| same(&term, &expected)) || {
                // "1.2 + 2.3": a point on the line for a sign of multiplication.
                let text = row.slice(from, to);
                text.contains('.')
                    && self
                        .formula_text(&text.replace('.', "*"), from, to)
                        .is_ok_and(|term| same(&term, &expected))
            };
            if !fits {
                return Err(
                    self.problem(name, "the terms before the dots do not fit the last term")
                );
            }
        }
        let sum = Expr::Big {
            operator: syntax::BigOperator::Sum,
            body: Box::new(body),
            index,
            from: Box::new(Expr::integer(1)),
            to: Box::new(Expr::Symbol(n.clone())),
        };
        let right = self.formula(relation + 1, end)?;
        let mark = format!("n {} n", row.text_of(relation));
        let kind = match self.formula_text(&mark, relation, relation + 1)? {
            Expr::Relation(_, kinds) if kinds.len() == 1 => kinds[0],
            _ => return Err(Problem::Unfit),
        };
        Ok((sum.related(kind, right), n))
    }
}

fn put(e: &Expr, x: &Symbol, value: &Expr) -> Expr {
    match e {
        Expr::Symbol(s) if s == x => value.clone(),
        _ => e.map_parts(|part| put(part, x, value)),
    }
}
