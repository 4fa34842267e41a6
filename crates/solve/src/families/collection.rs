//! Finite sets: their members listed, joined and compared.

mod members;
mod pairs;

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Rule, Step, Unsolved, Work};
use check::{Claim, Collection, Likeness, Members, SetAsk, SetExpr};
use syntax::{Expr, Function, Relation, Symbol};

pub(crate) use pairs::RULES as PAIRS_RULES;

rules! {
    LIST_MEMBERS = "list-the-members",
        "List the members" / "सदस्यहरू सूचीकरण गर्नुहोस्",
        "Each member is written once; the order does not matter."
            / "हरेक सदस्य एक पटक मात्र लेखिन्छ; क्रमले फरक पार्दैन।";
    PUT_SETS = "put-in-the-sets",
        "Put in the sets" / "समूहहरू राख्नुहोस्",
        "The letters stand for these sets." / "अक्षरहरूले यी समूह जनाउँछन्।";
    UNION = "union-of-sets",
        "Take everything that is in either" / "दुवैमध्ये कुनै एकमा भए पनि लिनुहोस्",
        "A ∪ B holds all members of A and all members of B, each once."
            / "A ∪ B मा A का र B का सबै सदस्य एक-एक पटक हुन्छन्।";
    INTERSECTION = "intersection-of-sets",
        "Take what is in both" / "दुवैमा भएका मात्र लिनुहोस्",
        "A ∩ B holds the members that A and B have in common."
            / "A ∩ B मा A र B का साझा सदस्य हुन्छन्।";
    DIFFERENCE = "difference-of-sets",
        "Take what is in the first only" / "पहिलोमा मात्र भएका लिनुहोस्",
        "A - B holds the members of A that are not in B."
            / "A - B मा B मा नभएका A का सदस्य हुन्छन्।";
    PAIRS = "cartesian-product",
        "Write all pairs" / "सबै जोडा लेख्नुहोस्",
        "A × B holds every pair of a member of A and a member of B, in this order."
            / "A × B मा A को सदस्य र B को सदस्यका सबै क्रमजोडा हुन्छन्।";
    COUNT = "count-the-members",
        "Count the members" / "सदस्य गन्नुहोस्",
        "The cardinal number is the number of different members."
            / "गणनात्मकता भनेको फरक-फरक सदस्यको सङ्ख्या हो।";
    SUBSETS = "list-the-subsets",
        "List the subsets" / "उपसमूहहरू लेख्नुहोस्",
        "Take no member, one, two and so on; the empty set and the set itself are subsets too."
            / "कुनै पनि नलिई, एउटा, दुइटा गर्दै लिनुहोस्; खाली समूह र समूह आफैँ पनि उपसमूह हुन्।";
    PROPER_SUBSETS = "list-the-proper-subsets",
        "List the proper subsets" / "उपयुक्त उपसमूहहरू लेख्नुहोस्",
        "A proper subset has fewer members than the set itself."
            / "उपयुक्त उपसमूहमा समूहमा भन्दा कम सदस्य हुन्छन्।";
    NUMBER_OF_SUBSETS = "number-of-subsets",
        "Use the formula of the number of subsets" / "उपसमूह सङ्ख्याको सूत्र प्रयोग गर्नुहोस्",
        "Each of the n members is taken or not, so there are 2^n subsets; without the set itself 2^n - 1."
            / "n सदस्यमध्ये हरेक लिने वा नलिने हुँदा 2^n उपसमूह हुन्छन्; समूह आफैँबाहेक 2^n - 1।";
    COMPARE_MEMBERS = "compare-the-members",
        "Compare the members" / "सदस्य तुलना गर्नुहोस्",
        "Sets are equal if they have exactly the same members."
            / "ठ्याक्कै उही सदस्य भए समूह बराबर हुन्छन्।";
    COMPARE_NUMBERS = "compare-the-numbers",
        "Compare the numbers of members" / "सदस्य सङ्ख्या तुलना गर्नुहोस्",
        "Sets are equivalent if they have as many members."
            / "सदस्य सङ्ख्या बराबर भए समूह समतुल्य हुन्छन्।";
    COMMON_MEMBERS = "look-for-common-members",
        "Look for common members" / "साझा सदस्य खोज्नुहोस्",
        "Sets without a common member are disjoint, the others overlap."
            / "साझा सदस्य नभए अलग्गिएका, भए खप्टिएका समूह हुन्छन्।";
    IS_SUBSET = "look-at-each-member",
        "Look at each member" / "हरेक सदस्य हेर्नुहोस्",
        "A is a subset of B if every member of A is in B; a proper one if B has more."
            / "A का सबै सदस्य B मा भए A, B को उपसमूह हुन्छ; B मा अरू पनि भए उपयुक्त उपसमूह।";
    IS_MEMBER = "look-for-the-member",
        "Look for the member" / "सदस्य खोज्नुहोस्",
        "What is listed in a set is a member of it." / "समूहमा सूचीकृत कुरा त्यसको सदस्य हो।";
}

/// Most members of a set whose subsets are listed.
const MOST_OF_SUBSETS: usize = 5;

/// The answer to a question about sets.
pub(crate) fn solve(question: &Collection, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let sets = Sets::of(question, work)?;
    match &question.asked {
        SetAsk::Members(e) => sets.members(e, work),
        SetAsk::Count(e) => {
            let inner = sets.members(e, work)?;
            let listed = inner.result().clone();
            let mut derivation = Derivation::new(cardinal(written(e)));
            let before = cardinal(listed.clone());
            derivation.step_with(&LIST_MEMBERS, Claim::States, before, Vec::new(), inner.steps);
            let count = Expr::integer(listed_members(&listed).len() as u64);
            derivation.step(&COUNT, Claim::Equal, count, Vec::new());
            Ok(derivation)
        }
        SetAsk::Subsets { of, proper } => {
            let mut derivation = sets.members(of, work)?;
            let members = listed_members(derivation.result()).to_vec();
            if members.len() > MOST_OF_SUBSETS {
                return super::unknown("lists of so many subsets");
            }
            let mut all = members::subsets(&members);
            if *proper {
                all.pop();
            }
            let rule = if *proper { &PROPER_SUBSETS } else { &SUBSETS };
            let chosen = all.into_iter().map(Expr::Set).collect();
            derivation.step(rule, Claim::States, Expr::Set(chosen), Vec::new());
            Ok(derivation)
        }
        SetAsk::SubsetCount { of, proper } => {
            let mut derivation = sets.members(of, work)?;
            let listed = derivation.result().clone();
            let count = listed_members(&listed).len() as u64;
            let line = Expr::symbol("n").equals(Expr::integer(count));
            let fact = cardinal(listed).equals(Expr::integer(count));
            let aside = super::factors::fact(&COUNT, derivation.result(), fact, Vec::new());
            derivation.step_with(&COUNT, Claim::States, line, Vec::new(), vec![aside]);
            power(&mut derivation, count, *proper, work)?;
            Ok(derivation)
        }
        SetAsk::SubsetsOf { members, proper } => {
            let line = Expr::symbol("n").equals(Expr::integer(*members));
            let mut derivation = Derivation::new(line);
            power(&mut derivation, *members, *proper, work)?;
            Ok(derivation)
        }
        SetAsk::Compare(likeness, a, b) => sets.compare(*likeness, a, b, work),
        SetAsk::Member(member, of) => {
            let inner = sets.members(of, work)?;
            let named = member.clone().related(Relation::In, written(of));
            let listed = member.clone().related(Relation::In, inner.result().clone());
            let holds = members::contains(listed_members(inner.result()), member);
            let mut derivation = Derivation::new(named);
            derivation.step_with(&LIST_MEMBERS, Claim::States, listed, Vec::new(), inner.steps);
            derivation.step(&IS_MEMBER, Claim::Equivalent, Expr::Truth(holds), Vec::new());
            Ok(derivation)
        }
        SetAsk::Relation(rule, asked) => pairs::solve(&sets, rule, asked, work),
    }
}

/// `2^n`, or `2^n - 1`.
fn power(
    derivation: &mut Derivation,
    n: u64,
    proper: bool,
    work: &Work<'_>,
) -> Result<(), Unsolved> {
    if n > 60 {
        return super::unknown("so many subsets");
    }
    let all = Expr::integer(2).pow(Expr::integer(n));
    let expr = if proper { Expr::sum(vec![all, Expr::integer(1).negated()]) } else { all };
    derivation.step(&NUMBER_OF_SUBSETS, Claim::States, expr.clone(), Vec::new());
    derivation.append(arithmetic::solve(&expr, work)?);
    Ok(())
}

fn cardinal(of: Expr) -> Expr {
    Expr::call(Function::Cardinality, vec![of])
}

fn listed_members(set: &Expr) -> &[Expr] {
    match set {
        Expr::Set(members) => members,
        _ => &[],
    }
}

/// The sets of a question, their members written out.
struct Sets {
    all: Vec<(String, Vec<Expr>)>,
    /// Those that were not listed already.
    described: Vec<String>,
}

impl Sets {
    fn of(question: &Collection, work: &Work<'_>) -> Result<Sets, Unsolved> {
        let mut sets = Sets { all: Vec::new(), described: Vec::new() };
        for (name, given) in &question.sets {
            if sets.all.iter().any(|(n, _)| n == name) {
                return Err(Unsolved::Undefined(format!("{name} is said to be two sets")));
            }
            let members = members::written_out(given, work)?;
            let as_it_is = matches!(given, Members::Listed(m) if m.len() == members.len());
            if !as_it_is {
                sets.described.push(name.clone());
            }
            sets.all.push((name.clone(), members));
        }
        Ok(sets)
    }

    fn named(&self, name: &str) -> Result<&[Expr], Unsolved> {
        match self.all.iter().find(|(n, _)| n == name) {
            Some((_, members)) => Ok(members),
            None => Err(Unsolved::Unknown(format!("the set {name}"))),
        }
    }

    /// The sets that are not listed yet, as lines of the working.
    fn described(&self, e: &SetExpr) -> Vec<Expr> {
        let mut names = Vec::new();
        names_in(e, &mut names);
        let line = |name: &String| {
            let members = self.named(name).ok()?;
            Some(Expr::symbol(name).equals(Expr::Set(members.to_vec())))
        };
        names.iter().filter(|n| self.described.contains(n)).filter_map(line).collect()
    }

    /// From the set as it is named to its members.
    fn members(&self, e: &SetExpr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
        let mut derivation = Derivation::new(written(e));
        if let SetExpr::Named(_) | SetExpr::Listed(_) = e {
            let set = Expr::Set(self.value(e, work)?);
            derivation.step(&LIST_MEMBERS, Claim::States, set, Vec::new());
            return Ok(derivation);
        }
        let lines = self.described(e);
        if !lines.is_empty() {
            let list = match <[Expr; 1]>::try_from(lines) {
                Ok([one]) => one,
                Err(several) => Expr::List(several),
            };
            derivation.step(&LIST_MEMBERS, Claim::States, list, Vec::new());
        }
        let put = self.put_in(e)?;
        derivation.step(&PUT_SETS, Claim::States, put, Vec::new());
        while let Some((rule, next)) = self.reduced(derivation.result(), work)? {
            derivation.step(rule, Claim::Equal, next, Vec::new());
        }
        Ok(derivation)
    }

    fn value(&self, e: &SetExpr, work: &Work<'_>) -> Result<Vec<Expr>, Unsolved> {
        match e {
            SetExpr::Named(name) => Ok(self.named(name)?.to_vec()),
            SetExpr::Listed(listed) => members::written_out(&Members::Listed(listed.clone()), work),
            _ => Ok(listed_members(self.members(e, work)?.result()).to_vec()),
        }
    }

    /// With listed sets in the place of their names.
    fn put_in(&self, e: &SetExpr) -> Result<Expr, Unsolved> {
        Ok(match e {
            SetExpr::Named(name) => Expr::Set(self.named(name)?.to_vec()),
            SetExpr::Listed(listed) => Expr::Set(listed.clone()),
            SetExpr::Union(a, b) => Expr::Union(vec![self.put_in(a)?, self.put_in(b)?]),
            SetExpr::Intersection(a, b) => {
                Expr::Intersection(vec![self.put_in(a)?, self.put_in(b)?])
            }
            SetExpr::Difference(a, b) => {
                Expr::Difference(Box::new(self.put_in(a)?), Box::new(self.put_in(b)?))
            }
            SetExpr::Symmetric(a, b) => {
                let (a, b) = (self.put_in(a)?, self.put_in(b)?);
                let minus =
                    |a: &Expr, b: &Expr| Expr::Difference(Box::new(a.clone()), Box::new(b.clone()));
                Expr::Union(vec![minus(&a, &b), minus(&b, &a)])
            }
            SetExpr::Complement(a) => {
                let Ok(all) = self.named("U") else {
                    return Err(Unsolved::Unknown("a complement without a universal set".into()));
                };
                let of = self.put_in(a)?;
                if let Expr::Set(members) = &of
                    && !members.iter().all(|m| members::contains(all, m))
                {
                    return Err(Unsolved::Undefined(
                        "a set has members that are not in the universal set".into(),
                    ));
                }
                Expr::Difference(Box::new(Expr::Set(all.to_vec())), Box::new(of))
            }
            SetExpr::Product(a, b) => Expr::Product(vec![self.put_in(a)?, self.put_in(b)?]),
        })
    }

    /// One operation on listed sets worked out: the innermost one, from the left.
    fn reduced(
        &self,
        e: &Expr,
        work: &Work<'_>,
    ) -> Result<Option<(&'static Rule, Expr)>, Unsolved> {
        work.budget.spend(1)?;
        let parts: Vec<Expr> = match e {
            Expr::Union(parts) | Expr::Intersection(parts) | Expr::Product(parts) => parts.clone(),
            Expr::Difference(a, b) => vec![(**a).clone(), (**b).clone()],
            _ => return Ok(None),
        };
        let rebuilt = |parts: Vec<Expr>| match (e, &parts[..]) {
            (Expr::Union(_), _) => Expr::Union(parts),
            (Expr::Intersection(_), _) => Expr::Intersection(parts),
            (Expr::Product(_), _) => Expr::Product(parts),
            (_, [a, b]) => Expr::Difference(Box::new(a.clone()), Box::new(b.clone())),
            _ => Expr::Missing,
        };
        for (k, part) in parts.iter().enumerate() {
            if let Some((rule, next)) = self.reduced(part, work)? {
                let mut parts = parts.clone();
                parts[k] = next;
                return Ok(Some((rule, rebuilt(parts))));
            }
        }
        let [a, b] = &parts[..] else { return super::unknown("sets") };
        let (a, b) = (listed_members(a), listed_members(b));
        Ok(Some(match e {
            Expr::Union(_) => (&UNION, Expr::Set(members::union(a, b))),
            Expr::Intersection(_) => (&INTERSECTION, Expr::Set(members::intersection(a, b))),
            Expr::Product(_) => (&PAIRS, Expr::Set(members::product(a, b)?)),
            _ => (&DIFFERENCE, Expr::Set(members::difference(a, b))),
        }))
    }

    fn compare(
        &self,
        likeness: Likeness,
        a: &SetExpr,
        b: &SetExpr,
        work: &Work<'_>,
    ) -> Result<Derivation, Unsolved> {
        let (left, right) = (self.members(a, work)?, self.members(b, work)?);
        let (of_a, of_b) = (left.result().clone(), right.result().clone());
        let (names, listed, rule): (Expr, Expr, &'static Rule) = {
            let related = |r: Relation| {
                (written(a).related(r, written(b)), of_a.clone().related(r, of_b.clone()))
            };
            let common = |x: Expr, y: Expr, r: Relation| {
                Expr::Intersection(vec![x, y]).related(r, Expr::Set(Vec::new()))
            };
            let meeting = |r: Relation| {
                (common(written(a), written(b), r), common(of_a.clone(), of_b.clone(), r))
            };
            match likeness {
                Likeness::Equal => {
                    let (names, listed) = related(Relation::Equal);
                    (names, listed, &COMPARE_MEMBERS)
                }
                Likeness::Equivalent => {
                    let count = |set: &Expr| Expr::integer(listed_members(set).len() as u64);
                    let names = cardinal(written(a)).equals(cardinal(written(b)));
                    (names, count(&of_a).equals(count(&of_b)), &COMPARE_NUMBERS)
                }
                Likeness::Disjoint => {
                    let (names, listed) = meeting(Relation::Equal);
                    (names, listed, &COMMON_MEMBERS)
                }
                Likeness::Overlapping => {
                    let (names, listed) = meeting(Relation::NotEqual);
                    (names, listed, &COMMON_MEMBERS)
                }
                Likeness::Subset => {
                    let (names, listed) = related(Relation::SubsetEqual);
                    (names, listed, &IS_SUBSET)
                }
                Likeness::ProperSubset => {
                    let (names, listed) = related(Relation::Subset);
                    (names, listed, &IS_SUBSET)
                }
            }
        };
        let (in_a, in_b) = (listed_members(&of_a), listed_members(&of_b));
        let inside = in_a.iter().all(|m| members::contains(in_b, m));
        let shared = in_a.iter().any(|m| members::contains(in_b, m));
        let holds = match likeness {
            Likeness::Equal => inside && in_a.len() == in_b.len(),
            Likeness::Equivalent => in_a.len() == in_b.len(),
            Likeness::Disjoint => !shared,
            Likeness::Overlapping => shared,
            Likeness::Subset => inside,
            Likeness::ProperSubset => inside && in_a.len() < in_b.len(),
        };
        let mut derivation = Derivation::new(names);
        let asides = [(a, left), (b, right)].into_iter().map(|(e, steps)| Step {
            rule: &LIST_MEMBERS,
            claim: Claim::States,
            before: derivation.start.clone(),
            after: written(e).equals(steps.result().clone()),
            arguments: Vec::new(),
            substeps: steps.steps,
        });
        let asides = asides.filter(|step| !is_plain(&step.after)).collect();
        derivation.step_with(&PUT_SETS, Claim::States, listed, Vec::new(), asides);
        derivation.step(rule, Claim::Equivalent, Expr::Truth(holds), Vec::new());
        Ok(derivation)
    }
}

/// `{1, 2} = {1, 2}`, which says nothing.
fn is_plain(line: &Expr) -> bool {
    matches!(line, Expr::Relation(sides, _) if sides.len() == 2 && sides[0] == sides[1])
}

fn names_in(e: &SetExpr, names: &mut Vec<String>) {
    match e {
        SetExpr::Named(name) => {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        SetExpr::Listed(_) => {}
        SetExpr::Union(a, b)
        | SetExpr::Intersection(a, b)
        | SetExpr::Difference(a, b)
        | SetExpr::Symmetric(a, b)
        | SetExpr::Product(a, b) => {
            names_in(a, names);
            names_in(b, names);
        }
        SetExpr::Complement(a) => {
            names_in(&SetExpr::Named("U".to_owned()), names);
            names_in(a, names);
        }
    }
}

/// A set as a pupil writes it, by the names of the sets it is made of.
pub(crate) fn written(e: &SetExpr) -> Expr {
    let two = |a: &SetExpr, b: &SetExpr| vec![written(a), written(b)];
    match e {
        SetExpr::Named(name) => Expr::symbol(name),
        SetExpr::Listed(members) => Expr::Set(members.clone()),
        SetExpr::Union(a, b) => Expr::Union(two(a, b)),
        SetExpr::Intersection(a, b) => Expr::Intersection(two(a, b)),
        SetExpr::Difference(a, b) => Expr::Difference(Box::new(written(a)), Box::new(written(b))),
        SetExpr::Symmetric(a, b) => {
            let minus = |a: &SetExpr, b: &SetExpr| {
                Expr::Difference(Box::new(written(a)), Box::new(written(b)))
            };
            Expr::Union(vec![minus(a, b), minus(b, a)])
        }
        SetExpr::Complement(a) => match &**a {
            SetExpr::Named(name) => Expr::Symbol(Symbol::new(format!("bar({name})"))),
            a => Expr::Difference(Box::new(Expr::symbol("U")), Box::new(written(a))),
        },
        SetExpr::Product(a, b) => Expr::Product(two(a, b)),
    }
}
