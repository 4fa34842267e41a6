//! Finite sets with their members, and relations that are sets of pairs.

use crate::form::{Form, Meaning, Problem, question, statement};
use crate::found::Found;
use crate::topic::collection::{CollectionAsk, defined, names_in};
use crate::topic::{Ask, Fact};
use check::{Likeness, PairAsk, PairRule, SetAsk, SetExpr};
use syntax::{Expr, Relation, Symbol};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    statement(
        "[(let|if|given|suppose|given that|let the sets|the sets|the set|where|when|and|यदि)] [that] [(the sets|sets)] {d:definitions} [(be|are)] [(given|two sets|sets|subsets of U)] [(भए|भएमा|छन्)] [,] (|~)",
        |f| Ok(Meaning::Facts(vec![Fact::Sets(f.definitions("d")?)])),
    ),
    // Members.
    question("<find> {s:setexpr}", |f| members(f, "s")),
    question(
        "(list|write|write down|find|give) [all] [the] (elements|members) of [the] [set] {s:setexpr}",
        |f| members(f, "s"),
    ),
    question(
        "(list|write|express|rewrite) [the] [set] {s:setexpr} (in|by) [the] (roster|listing|tabular|tabulation) (form|method)",
        |f| members(f, "s"),
    ),
    question(
        "(list|write|express|rewrite) {d:definitions} (in|by) [the] (roster|listing|tabular|tabulation) (form|method)",
        |f| {
            let sets = f.definitions("d")?;
            let [(name, _)] = &sets[..] else { return Err(Problem::Unfit) };
            let asked = SetAsk::Members(SetExpr::Named(name.clone()));
            Ok(Meaning::Ask(vec![Fact::Sets(sets)], Ask::Collection(CollectionAsk::Set(asked))))
        },
    ),
    question("<find> [the] union of [the] [sets] {a:setexpr} and {b:setexpr}", |f| {
        two(f, |a, b| SetAsk::Members(SetExpr::Union(a, b)))
    }),
    question("<find> [the] intersection of [the] [sets] {a:setexpr} and {b:setexpr}", |f| {
        two(f, |a, b| SetAsk::Members(SetExpr::Intersection(a, b)))
    }),
    question(
        "<find> [the] symmetric difference of [the] [sets] {a:setexpr} and {b:setexpr}",
        |f| two(f, |a, b| SetAsk::Members(SetExpr::Symmetric(a, b))),
    ),
    question("<find> [the] cartesian product of [the] [sets] {a:setexpr} and {b:setexpr}", |f| {
        two(f, |a, b| SetAsk::Members(SetExpr::Product(a, b)))
    }),
    question("<find> [the] complement of [the] [set] {a:setexpr}", |f| {
        one(f, |a| SetAsk::Members(SetExpr::Complement(Box::new(a))))
    }),
    // How many.
    question("<find> n {(} {a:setexpr} {)}", |f| one(f, SetAsk::Count)),
    question(
        "<find> [the] (cardinality|cardinal number|number of (elements|members)) (of|in) [the] [set] {a:setexpr}",
        |f| one(f, SetAsk::Count),
    ),
    question(
        "how many (elements|members) (are there|are|does) [in] [the] [set] {a:setexpr} [have|has|contain]",
        |f| one(f, SetAsk::Count),
    ),
    // Subsets.
    question(
        "(<find>|list|write|write down) [all] [the] [possible] subsets of [the] [set] {a:setexpr}",
        |f| one(f, |of| SetAsk::Subsets { of, proper: false }),
    ),
    question(
        "(<find>|list|write|write down) [all] [the] [possible] proper subsets of [the] [set] {a:setexpr}",
        |f| one(f, |of| SetAsk::Subsets { of, proper: true }),
    ),
    question("(<find>|write|write down) [the] power set of [the] [set] {a:setexpr}", |f| {
        one(f, |of| SetAsk::Subsets { of, proper: false })
    }),
    question(
        "(<find> [the] (number|total number) of [all] [possible]|how many) subsets (of|does|are there of|can be formed from) [the] [set] {a:setexpr} [have|has]",
        |f| one(f, |of| SetAsk::SubsetCount { of, proper: false }),
    ),
    question(
        "(<find> [the] (number|total number) of [all] [possible]|how many) proper subsets (of|does|are there of|can be formed from) [the] [set] {a:setexpr} [have|has]",
        |f| one(f, |of| SetAsk::SubsetCount { of, proper: true }),
    ),
    question(
        "(<find> [the] (number|total number) of|how many) subsets (of|does) (a|the) set (with|having|containing|of|that has|which has|have with) {n:count} (elements|members) [have]",
        |f| subsets_of(f, false),
    ),
    question(
        "(<find> [the] (number|total number) of|how many) proper subsets (of|does) (a|the) set (with|having|containing|of|that has|which has|have with) {n:count} (elements|members) [have]",
        |f| subsets_of(f, true),
    ),
    question(
        "(if|) a set has {n:count} (elements|members) [,] (.|,|) (<find> [the] number of [its] subsets|how many subsets does it have|how many subsets are there)",
        |f| subsets_of(f, false),
    ),
    question(
        "(if|) a set has {n:count} (elements|members) [,] (.|,|) (<find> [the] number of [its] proper subsets|how many proper subsets does it have|how many proper subsets are there)",
        |f| subsets_of(f, true),
    ),
    // Comparing.
    question("(are|is) [the] [sets] {a:setexpr} and {b:setexpr} equal [sets]", |f| {
        compare(f, Likeness::Equal)
    }),
    question("(are|is) [the] [sets] {a:setexpr} and {b:setexpr} equivalent [sets]", |f| {
        compare(f, Likeness::Equivalent)
    }),
    question("(are|is) [the] [sets] {a:setexpr} and {b:setexpr} disjoint [sets]", |f| {
        compare(f, Likeness::Disjoint)
    }),
    question("(are|is) [the] [sets] {a:setexpr} and {b:setexpr} overlapping [sets]", |f| {
        compare(f, Likeness::Overlapping)
    }),
    question("is {a:setexpr} equal to {b:setexpr}", |f| compare(f, Likeness::Equal)),
    question("is {a:setexpr} equivalent to {b:setexpr}", |f| compare(f, Likeness::Equivalent)),
    question("is [the] [set] {a:setexpr} a subset of [the] [set] {b:setexpr}", |f| {
        compare(f, Likeness::Subset)
    }),
    question("is [the] [set] {a:setexpr} a proper subset of [the] [set] {b:setexpr}", |f| {
        compare(f, Likeness::ProperSubset)
    }),
    question("is {m:member} (a|an) (member|element) of [the] [set] {a:setexpr}", |f| {
        let member = f.member("m")?;
        one(f, |a| SetAsk::Member(member.clone(), a))
    }),
    question("(verify|show|prove|check) [that] {a:setexpr} = {b:setexpr}", |f| {
        compare(f, Likeness::Equal)
    }),
    // Relations.
    question("<find> [the] domain of [the] [relation] {r:symbol}", |f| pairs(f, PairAsk::Domain)),
    question("<find> [the] range of [the] [relation] {r:symbol}", |f| pairs(f, PairAsk::Range)),
    question("<find> [the] inverse [relation] of [the] [relation] {r:symbol}", |f| {
        pairs(f, PairAsk::Inverse)
    }),
    question("<find> {r:symbol} ^ {e:expr}", |f| {
        let minus_one = f.expr("e")?.as_rational().is_some_and(|q| q == (-1).into());
        if minus_one { pairs(f, PairAsk::Inverse) } else { Err(Problem::Unfit) }
    }),
    question("is [the] [relation] {r:symbol} a function", |f| pairs(f, PairAsk::IsFunction)),
    question(
        "is [the] [function|relation] {r:symbol} (one - to - one|one to one|one - one|injective|a one - to - one function|a one - one function)",
        |f| pairs(f, PairAsk::IsOneToOne),
    ),
    question(
        "<find> [the] relation [{w:symbol}] from {a:symbol} to {b:symbol} (defined by|such that|given by|where) [the rule] {s:relation}",
        |f| such(f, f.relation("s")?),
    ),
    question(
        "<find> [the] relation [{w:symbol}] from {a:symbol} to {b:symbol} (defined by|such that|given by|which means|where) [the] [relation] [“] [x] is less than [y]",
        |f| such(f, xy(Relation::Less)),
    ),
    question(
        "<find> [the] relation [{w:symbol}] from {a:symbol} to {b:symbol} (defined by|such that|given by|which means|where) [the] [relation] [x] is greater than [y]",
        |f| such(f, xy(Relation::Greater)),
    ),
    question(
        "<find> [the] relation [{w:symbol}] from {a:symbol} to {b:symbol} (defined by|such that|given by|which means|where) [the] [relation] [x] is equal to [y]",
        |f| such(f, xy(Relation::Equal)),
    ),
    question(
        "<find> [the] relation [{w:symbol}] from {a:symbol} to {b:symbol} (defined by|such that|given by|which means|where) [the] [relation] [x] is a factor of [y]",
        |f| such(f, xy(Relation::Divides)),
    ),
    // Nepali.
    question("{s:setexpr} <find-ne>", |f| members(f, "s")),
    question(
        "{s:setexpr} [लाई] (सूचीकरण|सूची) [विधि] [बाट|द्वारा|मा] (गर्नुहोस्|लेख्नुहोस्|लेख)",
        |f| members(f, "s"),
    ),
    question("{s:setexpr} का [(सदस्य|तत्त्व)] [हरू] (लेख्नुहोस्|लेख|सूचीकरण गर्नुहोस्)", |f| members(f, "s")),
    question("n {(} {a:setexpr} {)} <find-ne>", |f| one(f, SetAsk::Count)),
    question(
        "{a:setexpr} का [सबै] [(सम्भावित|सम्भव)] (उपसमूह|उपसमूहहरू) (लेख्नुहोस्|लेख|निकाल्नुहोस्)",
        |f| one(f, |of| SetAsk::Subsets { of, proper: false }),
    ),
    question(
        "{a:setexpr} का [जम्मा] (उपसमूह|उपसमूहहरू) [को] (सङ्ख्या|संख्या) <find-ne>",
        |f| one(f, |of| SetAsk::SubsetCount { of, proper: false }),
    ),
    question(
        "(के) {a:setexpr} र {b:setexpr} (बराबर|बराबर समूह) (छन्|हुन्)",
        |f| compare(f, Likeness::Equal),
    ),
    question(
        "(के) {a:setexpr} र {b:setexpr} (समतुल्य|समतुल्य समूह) (छन्|हुन्)",
        |f| compare(f, Likeness::Equivalent),
    ),
    question(
        "(के) {a:setexpr} र {b:setexpr} (अलग्गिएका|अलग्गिएका समूह) (छन्|हुन्)",
        |f| compare(f, Likeness::Disjoint),
    ),
    question(
        "(के) {a:setexpr} र {b:setexpr} (खप्टिएका|खप्टिएका समूह) (छन्|हुन्)",
        |f| compare(f, Likeness::Overlapping),
    ),
    question(
        "{a:setexpr} = {b:setexpr} (प्रमाणित|पुष्टि) (गर्नुहोस्|गर)",
        |f| compare(f, Likeness::Equal),
    ),
    question("{r:symbol} को क्षेत्र <find-ne>", |f| pairs(f, PairAsk::Domain)),
    question("{r:symbol} को विस्तार <find-ne>", |f| pairs(f, PairAsk::Range)),
    question("{r:symbol} को विपरीत सम्बन्ध <find-ne>", |f| {
        pairs(f, PairAsk::Inverse)
    }),
    question("(के) {r:symbol} फलन हो", |f| pairs(f, PairAsk::IsFunction)),
];

/// A set expression whose letters the question says are sets; `U` may be meant by a prime.
fn set(f: &Found<'_, '_>, slot: &str) -> Result<SetExpr, Problem> {
    let e = f.set_expr(slot)?;
    let mut names = Vec::new();
    names_in(&e, &mut names);
    let sets = defined(f.row);
    let known = |name: &String| sets.contains(name) || name == "U";
    let any = !sets.is_empty() || matches!(e, SetExpr::Listed(_)) || names.is_empty();
    if any && names.iter().all(known) { Ok(e) } else { Err(Problem::Unfit) }
}

fn ask(asked: SetAsk) -> Outcome {
    Ok(Meaning::Ask(Vec::new(), Ask::Collection(CollectionAsk::Set(asked))))
}

fn members(f: &Found<'_, '_>, slot: &str) -> Outcome {
    let e = set(f, slot)?;
    // A list by itself asks nothing.
    if matches!(e, SetExpr::Listed(_)) {
        return Err(Problem::Unfit);
    }
    ask(SetAsk::Members(e))
}

fn one(f: &Found<'_, '_>, make: impl Fn(SetExpr) -> SetAsk) -> Outcome {
    ask(make(set(f, "a")?))
}

fn two(f: &Found<'_, '_>, make: impl Fn(Box<SetExpr>, Box<SetExpr>) -> SetAsk) -> Outcome {
    ask(make(Box::new(set(f, "a")?), Box::new(set(f, "b")?)))
}

fn compare(f: &Found<'_, '_>, likeness: Likeness) -> Outcome {
    ask(SetAsk::Compare(likeness, set(f, "a")?, set(f, "b")?))
}

fn subsets_of(f: &Found<'_, '_>, proper: bool) -> Outcome {
    ask(SetAsk::SubsetsOf { members: f.count("n")?, proper })
}

/// A question about the set of pairs of this letter.
fn pairs(f: &Found<'_, '_>, asked: PairAsk) -> Outcome {
    let name = f.symbol("r")?.name().to_owned();
    if !defined(f.row).contains(&name) {
        return Err(Problem::Unfit);
    }
    Ok(Meaning::Ask(Vec::new(), Ask::Collection(CollectionAsk::Pairs(name, asked))))
}

fn xy(relation: Relation) -> Expr {
    Expr::symbol("x").related(relation, Expr::symbol("y"))
}

/// The pairs of two sets of which a statement is true.
fn such(f: &Found<'_, '_>, statement: Expr) -> Outcome {
    let (from, to) = (f.symbol("a")?.name().to_owned(), f.symbol("b")?.name().to_owned());
    let sets = defined(f.row);
    let (x, y) = (Symbol::new("x"), Symbol::new("y"));
    let letters = statement.symbols();
    let plain = letters.iter().all(|s| *s == x || *s == y);
    if !sets.contains(&from) || !sets.contains(&to) || !plain {
        return Err(Problem::Unfit);
    }
    ask(SetAsk::Relation(PairRule::Such { from, to, statement, x, y }, PairAsk::Pairs))
}
