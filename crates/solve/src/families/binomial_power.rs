//! The binomial theorem: terms and coefficients of a power of a sum of two terms.

use super::{arithmetic, equation};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Exhausted, Rational};
use check::{BinomialPart, BinomialPower, Claim};
use syntax::{Expr, Function, Symbol};

rules! {
    GENERAL_TERM = "binomial-general-term",
        "Write the general term" / "साधारण पद लेख्नुहोस्",
        "The term after r steps of (a + b)^n is nCr times a to the power n - r times b to the power r."
            / "(a + b)^n को (r + 1) औँ पद nCr, a को घात n - r र b को घात r को गुणनफल हो।";
    THIS_TERM = "binomial-this-term",
        "Put in the values" / "मानहरू राख्नुहोस्",
        "The term at place r + 1 is wanted, so r is {0}."
            / "(r + 1) औँ पद चाहिएकाले r = {0} हुन्छ।";
    WORK_TERM = "binomial-work-out",
        "Work the term out" / "पदको हिसाब गर्नुहोस्",
        "The number of combinations is worked out, powers of products are taken factor by factor, and powers of the same letter are joined."
            / "सञ्चयको मान निकालिन्छ, गुणनफलको घात हरेक गुणकमा लगाइन्छ र एउटै अक्षरका घात जोडिन्छन्।";
    BOTH_MIDDLE = "binomial-middle-terms",
        "Write both middle terms" / "दुवै मध्य पद लेख्नुहोस्",
        "An odd power has an even number of terms, so there are two in the middle."
            / "बिजोर घातमा पद सङ्ख्या जोर हुने भएकाले बीचमा दुई पद हुन्छन्।";
    EXPONENT = "binomial-exponent",
        "Compare the exponents" / "घाताङ्क तुलना गर्नुहोस्",
        "The exponent of {0} in the general term has to be {1}."
            / "साधारण पदमा {0} को घाताङ्क {1} हुनुपर्छ।";
    NO_TERM = "binomial-no-term",
        "There is no such term" / "यस्तो पद छैन",
        "r has to be a whole number from 0 to n, so the coefficient is 0."
            / "r 0 देखि n सम्मको पूर्ण सङ्ख्या हुनुपर्ने भएकाले गुणाङ्क 0 हुन्छ।";
    COEFFICIENT = "binomial-coefficient",
        "Write the coefficient" / "गुणाङ्क लेख्नुहोस्",
        "The coefficient is the number of combinations times the powers of the numbers in both terms."
            / "गुणाङ्क सञ्चयको मान र दुवै पदका सङ्ख्याका घातको गुणनफल हो।";
    BINOMIAL_THEOREM = "binomial-theorem",
        "Use the binomial theorem" / "द्विपद प्रमेय प्रयोग गर्नुहोस्",
        "(a + b)^n is the sum of nCr times a to the power n - r times b to the power r for r from 0 to n."
            / "(a + b)^n भनेको r = 0 देखि n सम्मका nCr, a को घात n - r र b को घात r का गुणनफलको योग हो।";
}

/// Highest power.
const HIGHEST: u64 = 60;

/// A number times powers of letters, with any whole exponents.
#[derive(Clone)]
struct Monomial {
    number: Rational,
    powers: Vec<(Symbol, i64)>,
}

/// Solves a question about a power of a sum of two terms.
pub(crate) fn solve(asked: &BinomialPower, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let n = asked.exponent;
    if n == 0 || n > HIGHEST {
        return Err(Unsolved::Exhausted(Exhausted::Digits));
    }
    let (Some(first), Some(second)) = (monomial(&asked.first), monomial(&asked.second)) else {
        return super::unknown("powers of such terms");
    };
    let sum = Expr::sum(vec![asked.first.clone(), asked.second.clone()]);
    let mut derivation = Derivation::new(sum.pow(Expr::integer(n)));
    let whole = Power { asked, first, second };
    match &asked.asked {
        BinomialPart::Expansion => {
            let terms = (0..=n).map(|r| whole.term(r));
            derivation.step(
                &BINOMIAL_THEOREM,
                Claim::Equal,
                Expr::sum(terms.collect()),
                Vec::new(),
            );
            let worked: Vec<Expr> =
                (0..=n).map(|r| whole.worked(r, work)).collect::<Result<_, _>>()?;
            derivation.step(&WORK_TERM, Claim::Equal, Expr::sum(worked), Vec::new());
        }
        BinomialPart::Term(k) => {
            let Some(r) = k.checked_sub(1).filter(|r| *r <= n) else {
                return Err(Unsolved::Undefined(format!("the expansion has {} terms", n + 1)));
            };
            whole.show(r, &mut derivation, work)?;
        }
        BinomialPart::Middle if n.is_multiple_of(2) => whole.show(n / 2, &mut derivation, work)?,
        BinomialPart::Middle => {
            let r = n / 2;
            whole.show(r, &mut derivation, work)?;
            whole.show(r + 1, &mut derivation, work)?;
            let both = vec![whole.worked(r, work)?, whole.worked(r + 1, work)?];
            derivation.step(&BOTH_MIDDLE, Claim::States, Expr::List(both), Vec::new());
        }
        BinomialPart::Coefficient(x, exponent) => {
            whole.coefficient(x, *exponent, &mut derivation, work)?;
        }
        BinomialPart::Independent(x) => whole.coefficient(x, 0, &mut derivation, work)?,
    }
    Ok(derivation)
}

struct Power<'a> {
    asked: &'a BinomialPower,
    first: Monomial,
    second: Monomial,
}

impl Power<'_> {
    fn choose(&self, r: Expr) -> Expr {
        Expr::call(Function::Binomial, vec![Expr::integer(self.asked.exponent), r])
    }

    /// `C(n, r) a^(n-r) b^r` as it stands.
    fn term(&self, r: u64) -> Expr {
        let n = self.asked.exponent;
        let mut factors = vec![self.choose(Expr::integer(r))];
        match n - r {
            0 => {}
            1 => factors.push(self.asked.first.clone()),
            m => factors.push(self.asked.first.clone().pow(Expr::integer(m))),
        }
        match r {
            0 => {}
            1 => factors.push(self.asked.second.clone()),
            m => factors.push(self.asked.second.clone().pow(Expr::integer(m))),
        }
        Expr::product(factors)
    }

    /// The same worked out.
    fn worked(&self, r: u64, work: &Work<'_>) -> Result<Expr, Unsolved> {
        let n = self.asked.exponent;
        let count =
            Rational::from(algebra::Integer::from(arithmetic::binomial(n, r, work.budget)?));
        let power = |m: &Monomial, k: u64| Monomial {
            number: m.number.pow(k as isize),
            powers: m.powers.iter().map(|(x, e)| (x.clone(), e * k as i64)).collect(),
        };
        let (a, b) = (power(&self.first, n - r), power(&self.second, r));
        let mut powers = a.powers;
        for (x, e) in b.powers {
            match powers.iter_mut().find(|(y, _)| *y == x) {
                Some((_, sum)) => *sum += e,
                None => powers.push((x, e)),
            }
        }
        Ok(Monomial { number: count * a.number * b.number, powers }.to_expr())
    }

    fn show(&self, r: u64, derivation: &mut Derivation, work: &Work<'_>) -> Result<(), Unsolved> {
        derivation.step(&GENERAL_TERM, Claim::States, self.general(), Vec::new());
        derivation.step(&THIS_TERM, Claim::States, self.term(r), vec![Expr::integer(r)]);
        derivation.step(&WORK_TERM, Claim::Equal, self.worked(r, work)?, Vec::new());
        Ok(())
    }

    /// `C(n, r) a^(n-r) b^r` with the letter `r`.
    fn general(&self) -> Expr {
        let r = Expr::symbol("r");
        let n = Expr::integer(self.asked.exponent);
        Expr::product(vec![
            self.choose(r.clone()),
            self.asked.first.clone().pow(Expr::sum(vec![n, r.clone().negated()])),
            self.asked.second.clone().pow(r),
        ])
    }

    fn coefficient(
        &self,
        x: &Symbol,
        exponent: i64,
        derivation: &mut Derivation,
        work: &Work<'_>,
    ) -> Result<(), Unsolved> {
        let others = |m: &Monomial| m.powers.iter().any(|(y, _)| y != x);
        if others(&self.first) || others(&self.second) || x.name() == "r" {
            return super::unknown("coefficients with other letters");
        }
        let of = |m: &Monomial| m.powers.iter().find(|(y, _)| y == x).map_or(0, |(_, e)| *e);
        let (one, other) = (of(&self.first), of(&self.second));
        if one == other {
            return super::unknown("coefficients where both terms are alike");
        }
        derivation.step(&GENERAL_TERM, Claim::States, self.general(), Vec::new());
        let (r, n) = (Expr::symbol("r"), self.asked.exponent);
        let before = Expr::sum(vec![Expr::integer(n), r.clone().negated()]);
        let times = |k: i64, e: Expr| match k {
            1 => e,
            -1 => e.negated(),
            _ if k < 0 => Expr::product(vec![Expr::integer(-k), e]).negated(),
            _ => Expr::product(vec![Expr::integer(k), e]),
        };
        let mut parts = Vec::new();
        if one != 0 {
            parts.push(times(one, before));
        }
        if other != 0 {
            parts.push(times(other, r.clone()));
        }
        let condition = Expr::sum(parts).equals(number(exponent));
        let arguments = vec![Expr::Symbol(x.clone()), number(exponent)];
        derivation.step(&EXPONENT, Claim::States, condition.clone(), arguments);
        let steps = equation::solve(&[condition], &[Symbol::new("r")], work)?;
        derivation.append(steps);
        let value = derivation.result().as_rational();
        let natural =
            value.filter(|q| q.is_int()).and_then(|q| u64::try_from(q.numerator().clone()).ok());
        let Some(k) = natural.filter(|k| *k <= n) else {
            derivation.step(&NO_TERM, Claim::States, Expr::integer(0), Vec::new());
            return Ok(());
        };
        let mut factors = vec![self.choose(Expr::integer(k))];
        for (m, e) in [(&self.first, n - k), (&self.second, k)] {
            if m.number != Rational::ONE && e > 0 {
                factors.push(Expr::rational(&m.number).pow(Expr::integer(e)));
            }
        }
        derivation.step(&COEFFICIENT, Claim::States, Expr::product(factors), Vec::new());
        let steps = arithmetic::solve(&derivation.result().clone(), work)?;
        derivation.append(steps);
        Ok(())
    }
}

fn number(n: i64) -> Expr {
    if n < 0 { Expr::integer(-n).negated() } else { Expr::integer(n) }
}

impl Monomial {
    /// Powers with negative exponents below a line.
    fn to_expr(&self) -> Expr {
        let negative = self.number < Rational::ZERO;
        let size = if negative { -self.number.clone() } else { self.number.clone() };
        let (above_number, below_number) = (size.numerator().clone(), size.denominator().clone());
        let (mut above, mut below) = (Vec::new(), Vec::new());
        if above_number != algebra::Integer::ONE {
            above.push(Expr::integer(above_number));
        }
        if !below_number.is_one() {
            below.push(Expr::integer(algebra::Integer::from(below_number)));
        }
        for (x, e) in &self.powers {
            let power = |e: i64| match e {
                1 => Expr::Symbol(x.clone()),
                _ => Expr::Symbol(x.clone()).pow(Expr::integer(e)),
            };
            match *e {
                0 => {}
                e if e > 0 => above.push(power(e)),
                e => below.push(power(-e)),
            }
        }
        let product = |mut parts: Vec<Expr>| match parts.len() {
            0 => Expr::integer(1),
            1 => parts.remove(0),
            _ => Expr::product(parts),
        };
        let expr = match below.is_empty() {
            true => product(above),
            false => product(above).over(product(below)),
        };
        if negative { expr.negated() } else { expr }
    }
}

/// One term as a number times powers.
fn monomial(term: &Expr) -> Option<Monomial> {
    if let Some(number) = term.as_rational() {
        return Some(Monomial { number, powers: Vec::new() });
    }
    let raised = |m: Monomial, n: i64| {
        if m.number.is_zero() && n < 0 {
            return None;
        }
        let powers = m.powers.into_iter().map(|(x, e)| Some((x, e.checked_mul(n)?)));
        Some(Monomial { number: m.number.pow(n as isize), powers: powers.collect::<Option<_>>()? })
    };
    let times = |a: Monomial, b: Monomial| {
        let mut powers = a.powers;
        for (x, e) in b.powers {
            match powers.iter_mut().find(|(y, _)| *y == x) {
                Some((_, sum)) => *sum += e,
                None => powers.push((x, e)),
            }
        }
        Monomial { number: a.number * b.number, powers }
    };
    match term {
        Expr::Symbol(x) => Some(Monomial { number: Rational::ONE, powers: vec![(x.clone(), 1)] }),
        Expr::Negate(a) => {
            let m = monomial(a)?;
            Some(Monomial { number: -m.number, powers: m.powers })
        }
        Expr::Product(parts) => {
            let one = Monomial { number: Rational::ONE, powers: Vec::new() };
            parts.iter().try_fold(one, |whole, part| Some(times(whole, monomial(part)?)))
        }
        Expr::Quotient(a, b) => Some(times(monomial(a)?, raised(monomial(b)?, -1)?)),
        Expr::Power(a, n) => {
            let n = n.as_rational().filter(|q| q.is_int())?;
            let n = i64::try_from(n.numerator().clone()).ok().filter(|n| n.abs() <= 40)?;
            raised(monomial(a)?, n)
        }
        _ => None,
    }
}
