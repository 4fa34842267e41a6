//! Numbers of elements and probabilities of sets: `n(A ∪ B)` is the sum of what the parts of a Venn
//! diagram hold, and so is `P(A')`.

use super::argument::Argument;
use super::condition::sides;
use super::finding::Finding;
use super::{Note, grounds};
use crate::Outcome;
use crate::verify::Judge;
use algebra::Implication;
use syntax::{Expr, Function, Symbol};

/// Most sets of one diagram.
const MOST_SETS: usize = 4;

impl Argument {
    /// A law of sets or of probability, or what follows from the lines above by them.
    pub(super) fn by_diagram(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        let mut sets = Vec::new();
        collect(statement, &mut sets);
        if sets.is_empty() {
            return None;
        }
        for known in &self.known {
            collect(&known.readings[0], &mut sets);
        }
        sets.retain(|s| s.name() != "U" && s.name() != "S" && s.name() != "ξ");
        if sets.len() > MOST_SETS {
            return None;
        }
        let diagram = Diagram { sets };
        let here = diagram.numbers(statement)?;
        if let Some((a, b)) = sides(&here)
            && judge.equality(a, b).0 == Outcome::Passed
        {
            return Some(Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new()));
        }
        let above: Vec<Expr> = self
            .known
            .iter()
            .filter(|known| !known.derived)
            .filter_map(|known| diagram.numbers(&known.readings[0]))
            .collect();
        if !above.is_empty()
            && let Implication::Holds(_) =
                algebra::implies(&Expr::And(above), &here, &judge.context, judge.budget)
        {
            return Some(Finding::follows(&grounds::TOGETHER, Vec::new()));
        }
        product_rule(statement).then(|| {
            let note = Note { ground: &grounds::INDEPENDENT, arguments: Vec::new() };
            Finding::follows(&grounds::TRUE_BY_ITSELF, Vec::new()).on(Some(note))
        })
    }
}

impl Argument {
    /// `A ∪ B = {1, 2, 3}` where the elements of `A` and `B` are known.
    pub(super) fn by_elements(&self, statement: &Expr, judge: &Judge<'_>) -> Option<Finding> {
        let (a, b) = sides(statement)?;
        let is_set = |e: &Expr| {
            matches!(
                e,
                Expr::Set(_) | Expr::Union(_) | Expr::Intersection(_) | Expr::Difference(..)
            )
        };
        if !is_set(a) || !is_set(b) {
            return None;
        }
        let set = |e: &Expr| {
            let known = self.put_in(e);
            algebra::RealSet::from_set(&known, &judge.context, judge.budget)
        };
        let why = vec![a.clone()];
        match set(a)?.same(&set(b)?, &judge.context, judge.budget)? {
            true => Some(Finding::follows(&grounds::TOGETHER, Vec::new())),
            false => Some(Finding::fails(&grounds::DIFFERENT_VALUE, why, None)),
        }
    }
}

/// `P(A ∩ B) = P(A) × P(B)`.
fn product_rule(statement: &Expr) -> bool {
    let chance = |e: &Expr| match e {
        Expr::Call(Function::Probability, sets) => sets.first().cloned(),
        _ => None,
    };
    let Some((a, b)) = sides(statement) else { return false };
    [(a, b), (b, a)].into_iter().any(|(whole, product)| match (chance(whole), product) {
        (Some(Expr::Intersection(sets)), Expr::Product(factors)) => {
            factors.iter().map(chance).collect::<Option<Vec<Expr>>>().is_some_and(|own| own == sets)
        }
        _ => false,
    })
}

/// The sets under `n(…)` and `P(…)`.
fn collect(expr: &Expr, found: &mut Vec<Symbol>) {
    if let Expr::Call(Function::Cardinality | Function::Probability, sets) = expr {
        for s in sets.iter().flat_map(Expr::symbols) {
            let own = Symbol::new(s.name().trim_end_matches(['\'', '′']));
            if !found.contains(&own) {
                found.push(own);
            }
        }
    }
    expr.for_each_part(|part| collect(part, found));
}

struct Diagram {
    sets: Vec<Symbol>,
}

impl Diagram {
    /// The statement with each `n(…)` and `P(…)` as the sum of its regions.
    fn numbers(&self, expr: &Expr) -> Option<Expr> {
        if let Expr::Call(f @ (Function::Cardinality | Function::Probability), sets) = expr {
            let [set] = &sets[..] else { return None };
            let all = 1u32 << self.sets.len();
            let kind = if *f == Function::Cardinality { "number" } else { "chance" };
            let mut regions = Vec::new();
            for region in 0..all {
                if self.inside(set, region)? {
                    regions.push(self.region(kind, region));
                }
            }
            return Some(if regions.is_empty() { Expr::integer(0) } else { Expr::sum(regions) });
        }
        let mut fine = true;
        let result = expr.map_parts(|part| {
            self.numbers(part).unwrap_or_else(|| {
                fine = false;
                Expr::Missing
            })
        });
        fine.then_some(result)
    }

    /// What one region holds. All chances together are 1, so that of the region outside all sets is
    /// what the others leave.
    fn region(&self, kind: &str, region: u32) -> Expr {
        let letter = |region: u32| Expr::symbol(&format!("{kind} {region}"));
        if kind == "chance" && region == 0 {
            let others = (1..1u32 << self.sets.len()).map(|r| letter(r).negated());
            return Expr::sum(std::iter::once(Expr::integer(1)).chain(others).collect());
        }
        letter(region)
    }

    /// Whether a region of the diagram lies in a set; nothing for what is no set.
    fn inside(&self, set: &Expr, region: u32) -> Option<bool> {
        match set {
            Expr::Symbol(s) if matches!(s.name(), "U" | "S" | "ξ") => Some(true),
            Expr::Symbol(s) => {
                let own = s.name().trim_end_matches(['\'', '′']);
                let primes = s.name().len() - own.len();
                let k = self.sets.iter().position(|t| t.name() == own)?;
                Some((region >> k & 1 == 1) ^ (primes > 0))
            }
            Expr::Union(parts) => {
                let parts: Option<Vec<bool>> =
                    parts.iter().map(|p| self.inside(p, region)).collect();
                Some(parts?.contains(&true))
            }
            Expr::Intersection(parts) => {
                let parts: Option<Vec<bool>> =
                    parts.iter().map(|p| self.inside(p, region)).collect();
                Some(!parts?.contains(&false))
            }
            Expr::Difference(a, b) => Some(self.inside(a, region)? && !self.inside(b, region)?),
            _ => None,
        }
    }
}
