//! Proofs by mathematical induction, written as schools write them: the first case, the hypothesis,
//! the step, the conclusion. A false statement is answered with the first number at which it fails.

mod terms;

use self::terms::Terms;
use crate::declare::rules;
use crate::families::{equation, unknown};
use crate::{Derivation, Unsolved, Work};
use algebra::{Integer, Rational, Univariate};
use check::{Claim, Induction, Inductive};
use syntax::{Expr, Relation, Symbol};

rules! {
    FAILS = "statement-fails",
        "Try small numbers" / "साना सङ्ख्या राखेर हेर्नुहोस्",
        "For n = {0} this is false, and one false case is enough to refute the statement."
            / "n = {0} का लागि यो असत्य छ, र एउटा मात्र असत्य भए पुरै कथन असत्य हुन्छ।";
    BASE_CASE = "base-case",
        "Show that P({0}) is true" / "P({0}) सत्य छ भनी देखाउनुहोस्",
        "Put n = {0}." / "n = {0} राख्नुहोस्।";
    HYPOTHESIS = "induction-hypothesis",
        "Assume that P(k) is true" / "P(k) सत्य छ भनी मान्नुहोस्",
        "k is any natural number from {0} on; this is the induction hypothesis."
            / "k भनेको {0} वा त्योभन्दा ठूलो कुनै प्राकृतिक सङ्ख्या हो; यही आगमन परिकल्पना हो।";
    NEXT_CASE = "next-case",
        "Look at P(k + 1)" / "P(k + 1) हेर्नुहोस्",
        "It has to be shown that this is true as well." / "यो पनि सत्य छ भनी देखाउनुपर्छ।";
    ADD_NEXT_TERM = "add-next-term",
        "Split off the last term and use the hypothesis" / "अन्तिम पद छुट्याई परिकल्पना प्रयोग गर्नुहोस्",
        "The sum of the first k terms is {0} by the hypothesis; the next term is {1}."
            / "परिकल्पनाअनुसार पहिला k पदको योग {0} हो; अर्को पद {1} हो।";
    BRING_TO_FORM = "bring-to-form",
        "Bring it to the form of P(k + 1)" / "P(k + 1) को रूपमा ल्याउनुहोस्",
        "This is the right side for n = k + 1." / "यो n = k + 1 का लागि दायाँ पक्ष हो।";
    SEPARATE_KNOWN_PART = "separate-known-part",
        "Separate the part that is known" / "थाहा भएको भाग छुट्याउनुहोस्",
        "{0} times the expression for k is taken out." / "k को अभिव्यञ्जकको {0} गुणा छुट्याइन्छ।";
    TAKE_DIVISOR_OUT = "take-divisor-out",
        "Take the divisor out of the rest" / "बाँकीबाट भाजक बाहिर निकाल्नुहोस्",
        "The first part is a multiple of {0} by the hypothesis, the second one plainly."
            / "पहिलो भाग परिकल्पनाअनुसार {0} को अपवर्त्य हो, दोस्रो भाग प्रस्टै अपवर्त्य हो।";
    REST_IS_MULTIPLE = "rest-is-multiple",
        "Look at the remainders of the rest" / "बाँकी भागको शेष हेर्नुहोस्",
        "With k = 0, 1, 2, … the rest leaves the remainder 0 each time when divided by {0}, and remainders repeat after {0} numbers."
            / "k = 0, 1, 2, … राख्दा बाँकी भागलाई {0} ले भाग गर्दा सधैँ शेष 0 आउँछ, र {0} सङ्ख्यापछि शेष दोहोरिन्छन्।";
    NOT_LESS_THAN_ZERO = "rest-not-negative",
        "The rest is not negative" / "बाँकी भाग ऋणात्मक छैन",
        "By the hypothesis the first part is {0}, and {1} is never negative for k ≥ {2}."
            / "परिकल्पनाअनुसार पहिलो भाग {0}, र k ≥ {2} का लागि {1} कहिल्यै ऋणात्मक हुँदैन।";
    CONCLUDE = "conclude-by-induction",
        "Conclude" / "निष्कर्ष लेख्नुहोस्",
        "P({0}) is true, and P(k + 1) is true whenever P(k) is. By mathematical induction P(n) is true for all natural numbers n ≥ {0}."
            / "P({0}) सत्य छ, र P(k) सत्य हुँदा P(k + 1) पनि सत्य हुन्छ। त्यसैले गणितीय आगमनअनुसार सबै प्राकृतिक सङ्ख्या n ≥ {0} का लागि P(n) सत्य छ।";
}

fn put(e: &Expr, n: &Symbol, value: &Expr) -> Expr {
    super::limit::put(e, n, value)
}

pub(crate) fn solve(question: &Induction, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let statement = statement(question);
    let mut derivation = Derivation::new(statement.clone());
    let n = &question.index;
    if let Some(k) = check::first_failure(question, work.budget) {
        let number = Expr::integer(k);
        let there = written_out(&put(&statement, n, &number));
        let false_there = there.clone();
        derivation.step(&FAILS, Claim::States, false_there, vec![number.clone()]);
        let named = Expr::Symbol(n.clone()).equals(number);
        derivation.step(&crate::rules::STATE_THE_ANSWER, Claim::States, named, Vec::new());
        return Ok(derivation);
    }
    let first = Expr::integer(question.from);
    let base = written_out(&put(&statement, n, &first));
    derivation.step(&BASE_CASE, Claim::Fact, base, vec![first.clone()]);
    let name = if statement.symbols().iter().any(|s| s.name() == "k") { "m" } else { "k" };
    let k = Expr::symbol(name);
    let next = Expr::sum(vec![k.clone(), Expr::integer(1)]);
    let assumed = put(&statement, n, &k);
    derivation.step(&HYPOTHESIS, Claim::States, assumed, vec![first.clone()]);
    let step = Step { question, k, next, work };
    match &question.claim {
        Inductive::Relation(relation) => {
            let Some((left, right)) = sides(relation) else {
                return unknown("statements for induction");
            };
            if equation::sides(relation).is_some() {
                step.sum(left, right, &mut derivation)?;
            } else {
                step.inequality(relation, &mut derivation)?;
            }
        }
        Inductive::Divisible { number, divisor } => {
            match divisor.as_rational().filter(|d| d.is_int() && *d > Rational::ZERO) {
                Some(d) => step.multiple(number, d.numerator(), &mut derivation)?,
                None => step.multiple_of_letters(number, divisor, &mut derivation)?,
            }
        }
    }
    derivation.step(&CONCLUDE, Claim::States, Expr::Truth(true), vec![first]);
    Ok(derivation)
}

/// The statement as one expression.
fn statement(question: &Induction) -> Expr {
    match &question.claim {
        Inductive::Relation(relation) => relation.clone(),
        Inductive::Divisible { number, divisor } => {
            divisor.clone().related(Relation::Divides, number.clone())
        }
    }
}

fn sides(relation: &Expr) -> Option<(&Expr, &Expr)> {
    match relation {
        Expr::Relation(sides, kinds) if sides.len() == 2 && kinds.len() == 1 => {
            Some((sides.first()?, sides.get(1)?))
        }
        _ => None,
    }
}

/// Sums with numbers for bounds as their terms.
fn written_out(e: &Expr) -> Expr {
    if let Expr::Big { operator: syntax::BigOperator::Sum, body, index, from, to } = e
        && let (Some(from), Some(to)) = (from.as_rational(), to.as_rational())
        && let (Ok(from), Ok(to)) = (i64::try_from(from.floor()), i64::try_from(to.floor()))
        && to - from < 60
    {
        return Expr::sum((from..=to).map(|k| put(body, index, &Expr::integer(k))).collect());
    }
    e.map_parts(written_out)
}

struct Step<'a> {
    question: &'a Induction,
    k: Expr,
    next: Expr,
    work: &'a Work<'a>,
}

impl Step<'_> {
    fn at_k(&self, e: &Expr) -> Expr {
        put(e, &self.question.index, &self.k)
    }

    fn at_next(&self, e: &Expr) -> Expr {
        put(e, &self.question.index, &self.next)
    }

    /// `T(1) + … + T(n) = f(n)`.
    fn sum(&self, left: &Expr, right: &Expr, derivation: &mut Derivation) -> Result<(), Unsolved> {
        let (sum, formula) = match (left, right) {
            (sum @ Expr::Big { .. }, formula) => (sum, formula),
            (formula, sum @ Expr::Big { .. }) => (sum, formula),
            _ => return unknown("equations for induction without a sum"),
        };
        let Expr::Big { body, index, to, .. } = sum else {
            return unknown("equations for induction without a sum");
        };
        let n = Expr::Symbol(self.question.index.clone());
        if **to != n || put(to, &self.question.index, &self.next) != self.next {
            return unknown("sums for induction that do not end at n");
        }
        derivation.step(&NEXT_CASE, Claim::States, self.at_next(sum), Vec::new());
        let term = put(body, index, &self.next);
        let known = self.at_k(formula);
        let shown = vec![known.clone(), term.clone()];
        let split = Expr::sum(vec![known, term]);
        derivation.step(&ADD_NEXT_TERM, Claim::States, split, shown);
        let whole = self.at_next(formula);
        derivation.step(&BRING_TO_FORM, Claim::Equal, whole, Vec::new());
        Ok(())
    }

    /// `E(k + 1) = c·E(k) + d·q(k)`.
    fn multiple(
        &self,
        number: &Expr,
        d: &Integer,
        derivation: &mut Derivation,
    ) -> Result<(), Unsolved> {
        let n = &self.question.index;
        let Some(now) = Terms::of(number, n, self.work)? else {
            return unknown("expressions for induction");
        };
        let next = now.next(self.work)?;
        let mut best: Option<(Rational, Terms, bool)> = None;
        for c in now.growths() {
            let rest = next.plus(&now.scaled(&-c.clone()));
            let Some(content) = rest.content() else { continue };
            if rest.is_zero() || (&content % d) == Integer::ZERO {
                best = Some((c, rest, true));
                break;
            }
            if best.is_none() {
                best = Some((c, rest, false));
            }
        }
        let Some((c, rest, plain)) = best else { return unknown("divisions for induction") };
        derivation.step(&NEXT_CASE, Claim::States, self.at_next(number), Vec::new());
        let known = self.at_k(number);
        let known =
            if c == Rational::ONE { known } else { Expr::product(vec![Expr::rational(&c), known]) };
        let divisor = Expr::rational(&Rational::from(d.clone()));
        let whole = |rest: Expr| Expr::sum(vec![known.clone(), rest]);
        if rest.is_zero() {
            let shown = vec![Expr::rational(&c)];
            derivation.step(&SEPARATE_KNOWN_PART, Claim::Equal, known, shown);
            return Ok(());
        }
        let separated = whole(rest.to_expr(&self.k));
        derivation.step(&SEPARATE_KNOWN_PART, Claim::Equal, separated, vec![Expr::rational(&c)]);
        if plain {
            let inner = rest.scaled(&(Rational::ONE / Rational::from(d.clone())));
            let product = Expr::product(vec![divisor.clone(), inner.to_expr(&self.k)]);
            derivation.step(&TAKE_DIVISOR_OUT, Claim::Equal, whole(product), vec![divisor]);
            return Ok(());
        }
        // All remainders of the rest, one for each remainder of k.
        let small = u32::try_from(d).ok().filter(|d| *d <= 60);
        let Some(_) = small else { return unknown("divisions for induction") };
        let statement = divisor.clone().related(Relation::Divides, rest.to_expr(&self.k));
        derivation.step(&REST_IS_MULTIPLE, Claim::States, statement, vec![divisor]);
        Ok(())
    }

    /// `xⁿ − yⁿ` and its like, by `x − y` or `x + y`.
    fn multiple_of_letters(
        &self,
        number: &Expr,
        divisor: &Expr,
        derivation: &mut Derivation,
    ) -> Result<(), Unsolved> {
        let Expr::Sum(parts) = number else { return unknown("divisions of letters for induction") };
        let [Expr::Power(x, e), second] = &parts[..] else {
            return unknown("divisions of letters for induction");
        };
        let (minus, second) = match second {
            Expr::Negate(inner) => (true, &**inner),
            other => (false, other),
        };
        let Expr::Power(y, other) = second else {
            return unknown("divisions of letters for induction");
        };
        let n = &self.question.index;
        let step = Expr::sum(vec![self.at_next(e), self.at_k(e).negated()]);
        let step = super::simplify::tidied(&step, self.work)?;
        if e != other || x.symbols().contains(n) || y.symbols().contains(n) {
            return unknown("divisions of letters for induction");
        }
        derivation.step(&NEXT_CASE, Claim::States, self.at_next(number), Vec::new());
        let one = step == Expr::integer(1);
        let factor = if one { (**x).clone() } else { (**x).clone().pow(step.clone()) };
        let other = if one { (**y).clone() } else { (**y).clone().pow(step) };
        let difference = Expr::sum(vec![factor.clone(), other.negated()]);
        let rest = Expr::product(vec![(**y).clone().pow(self.at_k(e)), difference]);
        let known = Expr::product(vec![factor.clone(), self.at_k(number)]);
        // x^(e+s) ± y^(e+s) = x^s (x^e ± y^e) ∓ y^e (x^s − y^s)
        let rest = if minus { rest } else { rest.negated() };
        let whole = Expr::sum(vec![known, rest]);
        derivation.step(&SEPARATE_KNOWN_PART, Claim::Equal, whole, vec![factor]);
        let _ = divisor;
        Ok(())
    }

    /// `D(k + 1) = c·D(k) + R(k)` with `R(k) ≥ 0`.
    fn inequality(&self, relation: &Expr, derivation: &mut Derivation) -> Result<(), Unsolved> {
        let Expr::Relation(both, kinds) = relation else {
            return unknown("statements for induction");
        };
        let ([left, right], [kind]) = (&both[..], &kinds[..]) else {
            return unknown("statements for induction");
        };
        let (above, below, strict) = match kind {
            Relation::Greater => (left, right, true),
            Relation::GreaterEqual => (left, right, false),
            Relation::Less => (right, left, true),
            Relation::LessEqual => (right, left, false),
            _ => return unknown("statements for induction"),
        };
        let n = &self.question.index;
        let from = self.question.from;
        let difference = Expr::sum(vec![above.clone(), below.clone().negated()]);
        let Some(c) = check::growth_factor(&difference, n, from, self.work.budget) else {
            return unknown("inequalities for induction");
        };
        let Some(rest) = self.rest(above, below, &c)? else {
            return unknown("inequalities for induction");
        };
        let next = self.at_next(&difference);
        derivation.step(&NEXT_CASE, Claim::States, next, Vec::new());
        let known = Expr::sum(vec![self.at_k(above), self.at_k(below).negated()]);
        let c = self.at_k(&c);
        let scaled =
            if c == Expr::integer(1) { known } else { Expr::product(vec![c.clone(), known]) };
        let rest_shown = rest.clone();
        let zero = rest == Expr::integer(0);
        let whole = if zero { scaled } else { Expr::sum(vec![scaled, rest]) };
        let summed = has_sum(&difference);
        let claim = if summed { Claim::States } else { Claim::Equal };
        derivation.step(&SEPARATE_KNOWN_PART, claim, whole.clone(), vec![c]);
        let kind = if strict { Relation::Greater } else { Relation::GreaterEqual };
        let first = Expr::Text(if strict { "> 0" } else { "≥ 0" }.into());
        let shown = vec![first, rest_shown, Expr::integer(from)];
        let after = whole.related(kind, Expr::integer(0));
        derivation.step(&NOT_LESS_THAN_ZERO, Claim::States, after, shown);
        Ok(())
    }

    /// `D(k + 1) − c·D(k)`.
    fn rest(&self, above: &Expr, below: &Expr, c: &Expr) -> Result<Option<Expr>, Unsolved> {
        let n = &self.question.index;
        let budget = self.work.budget;
        let mut total: Option<Terms> = None;
        for (side, negative) in [(above, false), (below, true)] {
            let part = match side {
                Expr::Big { body, index, to, .. } => {
                    // A sum grows by its next term; nothing but that is left where c is 1.
                    if *c != Expr::integer(1) || **to != Expr::Symbol(n.clone()) {
                        return Ok(None);
                    }
                    let next = Expr::sum(vec![Expr::Symbol(n.clone()), Expr::integer(1)]);
                    Terms::of(&put(body, index, &next), n, self.work)?
                }
                _ => match Terms::of(side, n, self.work)? {
                    None => None,
                    Some(now) => {
                        let line = algebra::Polynomial::from_expr(c, budget)?
                            .and_then(|p| Univariate::from_polynomial(&p, n));
                        let Some(line) = line else { return Ok(None) };
                        let less = now.times_line(&line, self.work)?.scaled(&-Rational::ONE);
                        Some(now.next(self.work)?.plus(&less))
                    }
                },
            };
            let Some(part) = part else { return Ok(None) };
            let part = if negative { part.scaled(&-Rational::ONE) } else { part };
            total = Some(match total {
                Some(total) => total.plus(&part),
                None => part,
            });
        }
        Ok(total.map(|t| t.to_expr(&self.k)))
    }
}

fn has_sum(e: &Expr) -> bool {
    let mut found = matches!(e, Expr::Big { .. });
    e.for_each_part(|part| found = found || has_sum(part));
    found
}
