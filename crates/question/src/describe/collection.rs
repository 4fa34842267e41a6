//! Questions about finite sets in words again.

use super::{Words, text};
use check::{Collection, Likeness, Members, PairAsk, PairRule, SetAsk, SetExpr};
use syntax::{Expr, Symbol};

impl Words<'_> {
    pub(super) fn collection(&self, question: &Collection) -> String {
        let sets = question.sets.iter().map(|(name, members)| self.set(name, members));
        let given = sets.collect::<Vec<_>>().join(" ");
        let asked = self.set_ask(&question.asked);
        if given.is_empty() { asked } else { format!("{given} {asked}") }
    }

    fn set(&self, name: &str, members: &Members) -> String {
        let letter = Expr::symbol(name);
        match members {
            Members::Listed(members) => {
                let line = letter.equals(Expr::Set(members.clone()));
                self.say(text("Let {0}.", "{0} मानौँ।"), &[self.e(&line)])
            }
            Members::Letters(word) => self.say(
                text("{0} is the set of the letters of {1}.", "{0} भनेको {1} का अक्षरको समूह हो।"),
                &[self.e(&letter), word.clone()],
            ),
            Members::Numbers { least, property, first } => {
                let kind = match least {
                    Some(1) => text("natural numbers", "प्राकृतिक सङ्ख्या"),
                    Some(_) => text("whole numbers", "पूर्ण सङ्ख्या"),
                    None => text("integers", "पूर्णाङ्क"),
                };
                let kind = self.say(kind, &[]);
                let property = self.property(property);
                match first {
                    None => self.say(
                        text("{0} is the set of {1}: {2}.", "{0} भनेको {1} को समूह हो: {2}।"),
                        &[self.e(&letter), kind, property],
                    ),
                    Some(k) => self.say(
                        text(
                            "{0} is the set of the first {3} {1}: {2}.",
                            "{0} भनेको पहिला {3} {1} को समूह हो: {2}।",
                        ),
                        &[self.e(&letter), kind, property, k.to_string()],
                    ),
                }
            }
        }
    }

    fn set_ask(&self, asked: &SetAsk) -> String {
        let e = |set: &SetExpr| self.e(&written(set));
        match asked {
            SetAsk::Members(set) => self.say(text("List {0}.", "{0} सूचीकरण गर।"), &[e(set)]),
            SetAsk::Count(set) => self.say(
                text("Find the number of members of {0}.", "{0} को सदस्य सङ्ख्या निकाल।"),
                &[e(set)],
            ),
            SetAsk::Subsets { of, proper: false } => {
                self.say(text("List all subsets of {0}.", "{0} का सबै उपसमूह लेख।"), &[e(of)])
            }
            SetAsk::Subsets { of, proper: true } => self.say(
                text("List all proper subsets of {0}.", "{0} का सबै उपयुक्त उपसमूह लेख।"),
                &[e(of)],
            ),
            SetAsk::SubsetCount { of, proper } => self.say(
                match proper {
                    false => {
                        text("Find the number of subsets of {0}.", "{0} का उपसमूहको सङ्ख्या निकाल।")
                    }
                    true => text(
                        "Find the number of proper subsets of {0}.",
                        "{0} का उपयुक्त उपसमूहको सङ्ख्या निकाल।",
                    ),
                },
                &[e(of)],
            ),
            SetAsk::SubsetsOf { members, proper } => self.say(
                match proper {
                    false => text(
                        "Find the number of subsets of a set of {0} members.",
                        "{0} सदस्य भएको समूहका उपसमूहको सङ्ख्या निकाल।",
                    ),
                    true => text(
                        "Find the number of proper subsets of a set of {0} members.",
                        "{0} सदस्य भएको समूहका उपयुक्त उपसमूहको सङ्ख्या निकाल।",
                    ),
                },
                &[members.to_string()],
            ),
            SetAsk::Compare(likeness, a, b) => self.say(
                match likeness {
                    Likeness::Equal => text("Is {0} equal to {1}?", "के {0} र {1} बराबर छन्?"),
                    Likeness::Equivalent => {
                        text("Is {0} equivalent to {1}?", "के {0} र {1} समतुल्य छन्?")
                    }
                    Likeness::Disjoint => {
                        text("Are {0} and {1} disjoint?", "के {0} र {1} अलग्गिएका छन्?")
                    }
                    Likeness::Overlapping => {
                        text("Do {0} and {1} overlap?", "के {0} र {1} खप्टिएका छन्?")
                    }
                    Likeness::Subset => text("Is {0} a subset of {1}?", "के {0}, {1} को उपसमूह हो?"),
                    Likeness::ProperSubset => {
                        text("Is {0} a proper subset of {1}?", "के {0}, {1} को उपयुक्त उपसमूह हो?")
                    }
                },
                &[e(a), e(b)],
            ),
            SetAsk::Member(member, of) => self.say(
                text("Is {0} a member of {1}?", "के {0}, {1} को सदस्य हो?"),
                &[self.e(member), e(of)],
            ),
            SetAsk::Relation(rule, asked) => self.relation(rule, asked),
        }
    }

    fn relation(&self, rule: &PairRule, asked: &PairAsk) -> String {
        let what = match rule {
            PairRule::Pairs(pairs) => {
                let tuple = |(a, b): &(Expr, Expr)| Expr::Tuple(vec![a.clone(), b.clone()]);
                self.e(&Expr::Set(pairs.iter().map(tuple).collect()))
            }
            PairRule::Such { from, to, statement, x, y } => {
                let any = Expr::Tuple(vec![Expr::Symbol(x.clone()), Expr::Symbol(y.clone())]);
                let set = Expr::SetBuilder(Box::new(any), Box::new(statement.clone()));
                self.say(
                    text("{0} from {1} to {2}", "{1} बाट {2} मा {0}"),
                    &[self.e(&set), from.clone(), to.clone()],
                )
            }
        };
        match asked {
            PairAsk::Pairs => self.say(text("List the relation {0}.", "सम्बन्ध {0} लेख।"), &[what]),
            PairAsk::Domain => {
                self.say(text("Find the domain of {0}.", "{0} को क्षेत्र निकाल।"), &[what])
            }
            PairAsk::Range => {
                self.say(text("Find the range of {0}.", "{0} को विस्तार निकाल।"), &[what])
            }
            PairAsk::Inverse => {
                self.say(text("Find the inverse of {0}.", "{0} को विपरीत सम्बन्ध निकाल।"), &[what])
            }
            PairAsk::IsFunction => self.say(text("Is {0} a function?", "के {0} फलन हो?"), &[what]),
            PairAsk::IsOneToOne => {
                self.say(text("Is {0} a one-to-one function?", "के {0} एक-एक फलन हो?"), &[what])
            }
            PairAsk::IsOnto => {
                self.say(text("Is {0} an onto function?", "के {0} आच्छादक फलन हो?"), &[what])
            }
            PairAsk::Image(a) => self.say(
                text("Find the image of {1} under {0}.", "{0} मा {1} को प्रतिबिम्ब निकाल।"),
                &[what, self.e(a)],
            ),
            PairAsk::Preimage(b) => self.say(
                text("Find the pre-image of {1} under {0}.", "{0} मा {1} को पूर्वप्रतिबिम्ब निकाल।"),
                &[what, self.e(b)],
            ),
        }
    }
}

/// A set by the names of the sets it is made of.
fn written(set: &SetExpr) -> Expr {
    let two = |a: &SetExpr, b: &SetExpr| vec![written(a), written(b)];
    let minus =
        |a: &SetExpr, b: &SetExpr| Expr::Difference(Box::new(written(a)), Box::new(written(b)));
    match set {
        SetExpr::Named(name) => Expr::symbol(name),
        SetExpr::Listed(members) => Expr::Set(members.clone()),
        SetExpr::Union(a, b) => Expr::Union(two(a, b)),
        SetExpr::Intersection(a, b) => Expr::Intersection(two(a, b)),
        SetExpr::Difference(a, b) => minus(a, b),
        SetExpr::Symmetric(a, b) => Expr::Union(vec![minus(a, b), minus(b, a)]),
        SetExpr::Complement(a) => match &**a {
            SetExpr::Named(name) => Expr::Symbol(Symbol::new(format!("bar({name})"))),
            a => Expr::Difference(Box::new(Expr::symbol("U")), Box::new(written(a))),
        },
        SetExpr::Product(a, b) => Expr::Product(two(a, b)),
    }
}
