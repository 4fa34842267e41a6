//! Finite sets: their members are written out and compared one by one.

use super::{Judge, decided, evidence, methods};
use crate::{Collection, Evidence, Likeness, Members, Outcome, PairAsk, PairRule, SetAsk, SetExpr};
use std::collections::BTreeMap;
use syntax::{Expr, Function, Relation};

/// Most members a set may have here.
const MOST: usize = 2_000;

/// A finite set: each member under a name that only it has.
pub(crate) type Finite = BTreeMap<String, Expr>;

impl Judge<'_> {
    pub(super) fn collection(&self, question: &Collection, answer: &Expr) -> Evidence {
        let holds = self.answers(question, answer);
        evidence(&methods::MEMBER_BY_MEMBER, vec![answer.clone()], decided(holds))
    }

    fn answers(&self, question: &Collection, answer: &Expr) -> Option<bool> {
        let set = |e: &SetExpr| evaluated(question, e);
        let truth = |holds: bool| Some(*answer == Expr::Truth(holds));
        let number = |n: u64| Some(self.rational(answer)? == n.into());
        let power = |n: usize, proper: bool| {
            let all = u32::try_from(n).ok().and_then(|n| 1u64.checked_shl(n).filter(|_| n < 63))?;
            number(if proper { all - 1 } else { all })
        };
        match &question.asked {
            SetAsk::Members(e) => Some(listed_once(answer, &set(e)?)),
            SetAsk::Count(e) => number(set(e)?.len() as u64),
            SetAsk::Subsets { of, proper } => {
                let members: Vec<Expr> = set(of)?.into_values().collect();
                if members.len() > 6 {
                    return None;
                }
                let count = (1usize << members.len()) - usize::from(*proper);
                let choose = |bits: usize| {
                    let chosen = members.iter().enumerate().filter(|(k, _)| bits >> k & 1 == 1);
                    Expr::Set(chosen.map(|(_, m)| m.clone()).collect())
                };
                let all: Vec<Expr> = (0..count).map(choose).collect();
                Some(listed_once(answer, &finite_list(&all)?))
            }
            SetAsk::SubsetCount { of, proper } => power(set(of)?.len(), *proper),
            SetAsk::SubsetsOf { members, proper } => {
                power(usize::try_from(*members).ok()?, *proper)
            }
            SetAsk::Compare(likeness, a, b) => {
                let (a, b) = (set(a)?, set(b)?);
                let common = a.keys().filter(|k| b.contains_key(*k)).count();
                truth(match likeness {
                    Likeness::Equal => a.keys().eq(b.keys()),
                    Likeness::Equivalent => a.len() == b.len(),
                    Likeness::Disjoint => common == 0,
                    Likeness::Overlapping => common > 0,
                    Likeness::Subset => common == a.len(),
                    Likeness::ProperSubset => common == a.len() && a.len() < b.len(),
                })
            }
            SetAsk::Member(member, of) => truth(set(of)?.contains_key(&key(member)?)),
            SetAsk::Relation(rule, asked) => self.relation_answer(question, rule, asked, answer),
        }
    }

    fn relation_answer(
        &self,
        question: &Collection,
        rule: &PairRule,
        asked: &PairAsk,
        answer: &Expr,
    ) -> Option<bool> {
        let named = |name: &str| evaluated(question, &SetExpr::Named(name.to_owned()));
        let (pairs, from, to) = match rule {
            PairRule::Pairs(pairs) => (pairs.clone(), None, None),
            PairRule::Such { from, to, statement, x, y } => {
                let (from, to) = (named(from)?, named(to)?);
                let mut pairs = Vec::new();
                for a in from.values() {
                    for b in to.values() {
                        self.budget.spend(4).ok()?;
                        let put = super::sequences::put(statement, x, a);
                        let put = super::sequences::put(&put, y, b);
                        if self.truth(&put)? {
                            pairs.push((a.clone(), b.clone()));
                        }
                    }
                }
                (pairs, Some(from), Some(to))
            }
        };
        let truth = |holds: bool| Some(*answer == Expr::Truth(holds));
        let mut images: BTreeMap<String, Finite> = BTreeMap::new();
        let mut sources: BTreeMap<String, Finite> = BTreeMap::new();
        let (mut domain, mut range) = (Finite::new(), Finite::new());
        for (a, b) in &pairs {
            let (of_a, of_b) = (key(a)?, key(b)?);
            images.entry(of_a.clone()).or_default().insert(of_b.clone(), b.clone());
            sources.entry(of_b.clone()).or_default().insert(of_a.clone(), a.clone());
            domain.insert(of_a, a.clone());
            range.insert(of_b, b.clone());
        }
        let every = from.as_ref().is_none_or(|from| from.keys().eq(domain.keys()));
        let function = every && images.values().all(|of| of.len() == 1);
        let tuple = |a: &Expr, b: &Expr| Expr::Tuple(vec![a.clone(), b.clone()]);
        match asked {
            PairAsk::Pairs => {
                let all: Vec<Expr> = pairs.iter().map(|(a, b)| tuple(a, b)).collect();
                Some(listed_once(answer, &finite_list(&all)?))
            }
            PairAsk::Inverse => {
                let all: Vec<Expr> = pairs.iter().map(|(a, b)| tuple(b, a)).collect();
                Some(listed_once(answer, &finite_list(&all)?))
            }
            PairAsk::Domain => Some(listed_once(answer, &domain)),
            PairAsk::Range => Some(listed_once(answer, &range)),
            PairAsk::IsFunction => truth(function),
            PairAsk::IsOneToOne => truth(function && sources.values().all(|of| of.len() == 1)),
            PairAsk::IsOnto => truth(function && to?.keys().eq(range.keys())),
            PairAsk::Image(a) => {
                let of = images.get(&key(a)?).cloned().unwrap_or_default();
                Some(listed_once(answer, &of))
            }
            PairAsk::Preimage(b) => {
                let of = sources.get(&key(b)?).cloned().unwrap_or_default();
                Some(listed_once(answer, &of))
            }
        }
    }

    /// Whether two expressions of listed sets have the same members: nothing if they are no such.
    pub(crate) fn same_members(&self, before: &Expr, after: &Expr) -> Option<Outcome> {
        if let Expr::Call(Function::Cardinality, _) = before
            && let Some(holds) = self.set_holds(before, Relation::Equal, after)
        {
            return Some(super::outcome(holds));
        }
        if !joins(before) && !joins(after) {
            return None;
        }
        let same = finite(before)?.keys().eq(finite(after)?.keys());
        Some(super::outcome(same))
    }

    /// Whether a statement about listed sets is true: `n({1, 2}) = 2`, `3 ∈ {1, 2}`,
    /// `{1} ⊆ {1, 2}`, `{1, 2} = {2, 1}`.
    pub(super) fn set_holds(&self, left: &Expr, relation: Relation, right: &Expr) -> Option<bool> {
        match relation {
            Relation::In | Relation::NotIn => {
                let inside = finite(right)?.contains_key(&key(left)?);
                Some(inside == (relation == Relation::In))
            }
            Relation::Subset | Relation::SubsetEqual => {
                let (a, b) = (finite(left)?, finite(right)?);
                let inside = a.keys().all(|k| b.contains_key(k));
                Some(inside && (relation == Relation::SubsetEqual || a.len() < b.len()))
            }
            Relation::Equal | Relation::NotEqual => {
                let same = match (left, right) {
                    (Expr::Call(Function::Cardinality, of), count) if of.len() == 1 => {
                        self.rational(count)? == (finite(&of[0])?.len() as u64).into()
                    }
                    _ => finite(left)?.keys().eq(finite(right)?.keys()),
                };
                Some(same == (relation == Relation::Equal))
            }
            _ => None,
        }
    }
}

/// Whether sets are joined in it.
fn joins(expr: &Expr) -> bool {
    matches!(expr, Expr::Union(_) | Expr::Intersection(_) | Expr::Difference(..))
        || matches!(expr, Expr::Product(parts) if parts.iter().all(|p| matches!(p, Expr::Set(_))))
}

/// A set written with listed sets only.
pub(crate) fn finite(expr: &Expr) -> Option<Finite> {
    Some(match expr {
        Expr::Set(members) => finite_list(members)?,
        Expr::Union(parts) => {
            let mut all = Finite::new();
            for part in parts {
                all.extend(finite(part)?);
            }
            all
        }
        Expr::Intersection(parts) => {
            let mut sets = parts.iter().map(finite);
            let mut all = sets.next()??;
            for set in sets {
                let set = set?;
                all.retain(|k, _| set.contains_key(k));
            }
            all
        }
        Expr::Difference(a, b) => {
            let (mut a, b) = (finite(a)?, finite(b)?);
            a.retain(|k, _| !b.contains_key(k));
            a
        }
        Expr::Product(parts) if parts.len() == 2 => {
            product(&finite(&parts[0])?, &finite(&parts[1])?)?
        }
        _ => return None,
    })
}

fn product(a: &Finite, b: &Finite) -> Option<Finite> {
    if a.len() * b.len() > MOST {
        return None;
    }
    let pairs =
        a.values().flat_map(|x| b.values().map(|y| Expr::Tuple(vec![x.clone(), y.clone()])));
    finite_list(&pairs.collect::<Vec<_>>())
}

fn finite_list(members: &[Expr]) -> Option<Finite> {
    if members.len() > MOST {
        return None;
    }
    members.iter().map(|m| Some((key(m)?, m.clone()))).collect()
}

/// A name that equal members share and different ones do not. Letters and words stand for
/// different things.
fn key(member: &Expr) -> Option<String> {
    if let Some(q) = member.as_rational() {
        return Some(q.to_string());
    }
    let all = |parts: &[Expr]| parts.iter().map(key).collect::<Option<Vec<_>>>();
    match member {
        Expr::Symbol(s) => Some(format!("‘{s}’")),
        Expr::Text(t) => Some(format!("‘{t}’")),
        Expr::Tuple(parts) => Some(format!("({})", all(parts)?.join(","))),
        Expr::Set(parts) => {
            let mut keys = all(parts)?;
            keys.sort();
            keys.dedup();
            Some(format!("{{{}}}", keys.join(",")))
        }
        _ => None,
    }
}

/// Whether the answer lists the members of the set, each once.
fn listed_once(answer: &Expr, set: &Finite) -> bool {
    let Expr::Set(listed) = answer else { return false };
    let found = finite_list(listed);
    listed.len() == set.len() && found.is_some_and(|found| found.keys().eq(set.keys()))
}

/// The members of a set of a question.
fn evaluated(question: &Collection, e: &SetExpr) -> Option<Finite> {
    let two = |a: &SetExpr, b: &SetExpr| Some((evaluated(question, a)?, evaluated(question, b)?));
    Some(match e {
        SetExpr::Named(name) => {
            let mut found = question.sets.iter().filter(|(n, _)| n == name);
            let members = &found.next()?.1;
            if found.next().is_some() {
                return None;
            }
            written_out(members)?
        }
        SetExpr::Listed(members) => finite_list(members)?,
        SetExpr::Union(a, b) => {
            let (mut a, b) = two(a, b)?;
            a.extend(b);
            a
        }
        SetExpr::Intersection(a, b) => {
            let (mut a, b) = two(a, b)?;
            a.retain(|k, _| b.contains_key(k));
            a
        }
        SetExpr::Difference(a, b) => {
            let (mut a, b) = two(a, b)?;
            a.retain(|k, _| !b.contains_key(k));
            a
        }
        SetExpr::Symmetric(a, b) => {
            let (a, b) = two(a, b)?;
            let only = |a: &Finite, b: &Finite| -> Finite {
                a.iter()
                    .filter(|(k, _)| !b.contains_key(*k))
                    .map(|(k, m)| (k.clone(), m.clone()))
                    .collect()
            };
            let mut all = only(&a, &b);
            all.extend(only(&b, &a));
            all
        }
        SetExpr::Complement(a) => {
            let mut all = evaluated(question, &SetExpr::Named("U".to_owned()))?;
            let a = evaluated(question, a)?;
            // A complement is taken within the universal set.
            if !a.keys().all(|k| all.contains_key(k)) {
                return None;
            }
            all.retain(|k, _| !a.contains_key(k));
            all
        }
        SetExpr::Product(a, b) => {
            let (a, b) = two(a, b)?;
            product(&a, &b)?
        }
    })
}

/// The members, number by number where they are described.
fn written_out(members: &Members) -> Option<Finite> {
    match members {
        Members::Listed(members) => finite_list(members),
        Members::Letters(word) => {
            finite_list(&word.chars().map(|c| Expr::symbol(&c.to_string())).collect::<Vec<_>>())
        }
        Members::Numbers { least, property, first } => {
            let (low, high) = property.bounds();
            let low = match (low, least) {
                (Some(a), Some(b)) => a.max(*b),
                (a, b) => a.or(*b)?,
            };
            if low.abs() > 1_000_000 {
                return None;
            }
            let mut found = Vec::new();
            for n in low..low.saturating_add(MOST as i64) {
                let enough = first.is_some_and(|k| found.len() as u64 >= k);
                if enough || high.is_some_and(|high| n > high) {
                    return finite_list(&found);
                }
                if property.holds(n) {
                    found.push(Expr::integer(n));
                }
            }
            None
        }
    }
}
