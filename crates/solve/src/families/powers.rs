//! Products, quotients and powers of letters with rational exponents: the laws of indices.

use crate::declare::rules;
use crate::{Derivation, Rule, Unsolved, Work};
use algebra::{Exhausted, Integer, Rational, tidy};
use check::Claim;
use dashu_base::BitTest;
use syntax::{Expr, Relation, Symbol};

rules! {
    MULTIPLY_POWERS = "multiply-powers",
        "Add the exponents" / "घाताङ्क जोड्नुहोस्",
        "Powers of the same base are multiplied by adding the exponents: aᵐ · aⁿ = aᵐ⁺ⁿ."
            / "एउटै आधारका घातहरू गुणन गर्दा घाताङ्क जोडिन्छन्: aᵐ · aⁿ = aᵐ⁺ⁿ।";
    DIVIDE_POWERS = "divide-powers",
        "Subtract the exponents" / "घाताङ्क घटाउनुहोस्",
        "Powers of the same base are divided by subtracting the exponents: aᵐ / aⁿ = aᵐ⁻ⁿ."
            / "एउटै आधारका घातहरू भाग गर्दा घाताङ्क घटाइन्छन्: aᵐ / aⁿ = aᵐ⁻ⁿ।";
    ROOT_OF_SQUARE = "root-of-a-square",
        "Take squares out of the root" / "वर्गलाई मूलबाट बाहिर निकाल्नुहोस्",
        "√(a²) = |a|; a power with an even exponent is never negative."
            / "√(a²) = |a|; जोर घाताङ्क भएको घात कहिल्यै ऋणात्मक हुँदैन।";
    POWER_OF_POWER = "power-of-a-power",
        "Multiply the exponents" / "घाताङ्क गुणन गर्नुहोस्",
        "The exponents of a power of a power are multiplied: (aᵐ)ⁿ = aᵐⁿ."
            / "घातको घात निकाल्दा घाताङ्क गुणन गरिन्छन्: (aᵐ)ⁿ = aᵐⁿ।";
}

/// Longest numerator or denominator of an exponent, in bits.
const EXPONENT_BITS: usize = 512;

/// A number times powers of letters, each letter once, no exponent 0.
#[derive(Clone, Debug, PartialEq)]
struct Monomial {
    coefficient: Rational,
    powers: Vec<(Symbol, Rational)>,
}

/// The steps to one product of powers, if `expr` is built from letters and numbers by
/// multiplication, division and powers with rational exponents.
pub(crate) fn solve(expr: &Expr, work: &Work<'_>) -> Result<Option<Derivation>, Unsolved> {
    let reader = Reader { work };
    let Some(whole) = reader.read(expr)? else { return Ok(None) };
    let result = whole.expr();
    let mut derivation = Derivation::new(expr.clone());
    let mut current = expr.clone();
    loop {
        work.budget.spend(current.size() as u64)?;
        let mut rule = None;
        current = reader.innermost(&current, &mut rule)?;
        let Some(rule) = rule else { break };
        derivation.step(rule, Claim::Equal, current.clone(), Vec::new());
    }
    derivation.step(&MULTIPLY_POWERS, Claim::Equal, result, Vec::new());
    Ok(Some(derivation))
}

/// What is left besides: powers of one base with letters in their exponents, and square roots of
/// squares; `None` if it is neither.
pub(crate) fn otherwise(expr: &Expr, work: &Work<'_>) -> Result<Option<Derivation>, Unsolved> {
    let mut derivation = Derivation::new(expr.clone());
    match expr {
        Expr::Product(factors) => {
            let mut powers: Vec<(Expr, Vec<Expr>)> = Vec::new();
            for factor in factors {
                let (base, exponent) = match factor {
                    Expr::Power(base, exponent) => ((**base).clone(), (**exponent).clone()),
                    other => (other.clone(), Expr::integer(1)),
                };
                match powers.iter_mut().find(|(known, _)| *known == base) {
                    Some((_, exponents)) => exponents.push(exponent),
                    None => powers.push((base, vec![exponent])),
                }
            }
            if powers.len() == factors.len() {
                return Ok(None);
            }
            let mut joined = Vec::new();
            for (base, exponents) in powers {
                let sum = super::simplify::tidied(&Expr::sum(exponents), work)?;
                joined.push(if sum == Expr::integer(1) { base } else { base.pow(sum) });
            }
            derivation.step(&MULTIPLY_POWERS, Claim::Equal, Expr::product(joined), Vec::new());
        }
        Expr::Root(inner, None) => {
            let reader = Reader { work };
            let Some(m) = reader.read(inner)? else { return Ok(None) };
            let root = algebra::Surd::from(m.coefficient.clone()).sqrt(work.budget)?;
            let Some(root) = root.filter(algebra::Surd::is_real) else { return Ok(None) };
            let mut factors = Vec::new();
            if root.as_rational() != Some(Rational::ONE) {
                factors.push(root.to_expr());
            }
            for (name, power) in &m.powers {
                let half = power / Rational::from(2);
                if !half.is_int() || half < Rational::ZERO {
                    return Ok(None);
                }
                let letter = Expr::Symbol(name.clone());
                let odd = !(&half / Rational::from(2)).is_int() && !reader.positive(name);
                let base = if odd { Expr::Abs(Box::new(letter)) } else { letter };
                factors.push(if half == Rational::ONE {
                    base
                } else {
                    base.pow(Expr::rational(&half))
                });
            }
            derivation.step(&ROOT_OF_SQUARE, Claim::Equal, Expr::product(factors), Vec::new());
        }
        _ => return Ok(None),
    }
    Ok((!derivation.steps.is_empty()).then_some(derivation))
}

struct Reader<'a> {
    work: &'a Work<'a>,
}

impl Reader<'_> {
    /// `expr` as one product of powers; `None` if it is not, or if a law would need a letter to be
    /// positive that may not be.
    fn read(&self, expr: &Expr) -> Result<Option<Monomial>, Exhausted> {
        self.work.budget.spend(1)?;
        if let Some(number) = expr.as_rational() {
            return Ok(
                (!number.is_zero()).then(|| Monomial { coefficient: number, powers: Vec::new() })
            );
        }
        Ok(match expr {
            Expr::Symbol(s) => Some(Monomial {
                coefficient: Rational::ONE,
                powers: vec![(s.clone(), Rational::ONE)],
            }),
            Expr::Negate(a) => self.read(a)?.map(|mut m| {
                m.coefficient = -m.coefficient;
                m
            }),
            Expr::Product(factors) => {
                let mut all = Monomial { coefficient: Rational::ONE, powers: Vec::new() };
                for factor in factors {
                    let Some(factor) = self.read(factor)? else { return Ok(None) };
                    all = all.times(&factor, &Rational::ONE);
                }
                Some(all)
            }
            Expr::Quotient(a, b) => match (self.read(a)?, self.read(b)?) {
                (Some(a), Some(b)) => Some(a.over(&b)),
                _ => None,
            },
            Expr::Power(base, exponent) => match (self.read(base)?, rational(exponent, self.work)?)
            {
                (Some(base), Some(exponent)) => self.power(&base, &exponent)?,
                _ => None,
            },
            Expr::Root(base, index) => {
                let index = index
                    .as_ref()
                    .map_or(Ok(Some(Rational::from(2))), |i| rational(i, self.work))?;
                match (self.read(base)?, index) {
                    (Some(base), Some(n)) if !n.is_zero() => {
                        self.power(&base, &(Rational::ONE / n))?
                    }
                    _ => None,
                }
            }
            _ => None,
        })
    }

    fn power(&self, base: &Monomial, exponent: &Rational) -> Result<Option<Monomial>, Exhausted> {
        let whole = exponent.denominator().is_one();
        if !whole
            && !base
                .powers
                .iter()
                .all(|(s, m)| *m == Rational::ONE && base.powers.len() == 1 || self.positive(s))
        {
            return Ok(None);
        }
        let coefficient = if base.coefficient == Rational::ONE {
            Rational::ONE
        } else {
            let Some(number) = self.number_power(&base.coefficient, exponent)? else {
                return Ok(None);
            };
            number
        };
        let one = Monomial { coefficient, powers: Vec::new() };
        let letters = Monomial { coefficient: Rational::ONE, powers: base.powers.clone() };
        let result = one.times(&letters, exponent);
        for (_, exponent) in &result.powers {
            self.work.budget.spend(1)?;
            if exponent.numerator().bit_len() > EXPONENT_BITS
                || exponent.denominator().bit_len() > EXPONENT_BITS
            {
                return Err(Exhausted::Digits);
            }
        }
        Ok(Some(result))
    }

    /// A rational to a rational power, where that is rational.
    fn number_power(
        &self,
        base: &Rational,
        exponent: &Rational,
    ) -> Result<Option<Rational>, Exhausted> {
        let (Ok(n), Ok(root)) = (
            i64::try_from(exponent.numerator().clone()),
            u32::try_from(exponent.denominator().clone()),
        ) else {
            return Ok(None);
        };
        let surd = algebra::Surd::from(base.clone()).root(root, self.work.budget)?;
        let Some(surd) = surd else { return Ok(None) };
        Ok(surd.pow(n, self.work.budget)?.and_then(|s| s.as_rational()))
    }

    /// Whether an assumption says that `symbol` is positive.
    fn positive(&self, symbol: &Symbol) -> bool {
        self.work.scope.assumptions.iter().any(|assumption| match assumption {
            Expr::Relation(operands, relations) => match (&operands[..], &relations[..]) {
                ([Expr::Symbol(s), low], [Relation::Greater]) => {
                    s == symbol && is_not_negative(low)
                }
                ([low, Expr::Symbol(s)], [Relation::Less]) => s == symbol && is_not_negative(low),
                _ => false,
            },
            _ => false,
        })
    }

    /// `expr` with every product, quotient or power of simple powers worked out, innermost first.
    fn innermost(&self, expr: &Expr, rule: &mut Option<&'static Rule>) -> Result<Expr, Exhausted> {
        if is_simple(expr) || is_simple_product(expr) {
            return Ok(expr.clone());
        }
        let mut parts_simple = true;
        let simple = |part: &Expr| is_simple(part) || is_simple_product(part);
        match expr {
            // An exponent stays as it is written until its power is worked out.
            Expr::Power(base, _) => parts_simple = simple(base),
            _ => expr.for_each_part(|part| parts_simple = parts_simple && simple(part)),
        }
        if parts_simple {
            let Some(monomial) = self.read(expr)? else { return Ok(expr.clone()) };
            let after = monomial.expr();
            if after != *expr {
                rule.get_or_insert(match expr {
                    Expr::Quotient(..) => &DIVIDE_POWERS,
                    Expr::Power(..) | Expr::Root(..) => &POWER_OF_POWER,
                    _ => &MULTIPLY_POWERS,
                });
            }
            return Ok(after);
        }
        let mut failed = None;
        let mut inner = |part: &Expr| {
            self.innermost(part, rule).unwrap_or_else(|e| {
                failed = Some(e);
                Expr::Missing
            })
        };
        let result = match expr {
            Expr::Power(base, exponent) => inner(base).pow((**exponent).clone()),
            _ => expr.map_parts(inner),
        };
        failed.map_or(Ok(result), Err)
    }
}

impl Monomial {
    /// `self · other^exponent`.
    fn times(mut self, other: &Monomial, exponent: &Rational) -> Monomial {
        self.coefficient *= other.coefficient.clone();
        for (symbol, power) in &other.powers {
            let more = power * exponent;
            match self.powers.iter_mut().find(|(s, _)| s == symbol) {
                Some((_, known)) => *known += more,
                None => self.powers.push((symbol.clone(), more)),
            }
        }
        self.powers.retain(|(_, power)| !power.is_zero());
        self
    }

    fn over(mut self, other: &Monomial) -> Monomial {
        self.coefficient /= other.coefficient.clone();
        let letters = Monomial { coefficient: Rational::ONE, powers: other.powers.clone() };
        self.times(&letters, &-Rational::ONE)
    }

    fn expr(&self) -> Expr {
        let mut powers = self.powers.clone();
        powers.sort();
        let power = |(symbol, exponent): &(Symbol, Rational)| {
            let base = Expr::Symbol(symbol.clone());
            if *exponent == Rational::ONE { base } else { base.pow(Expr::rational(exponent)) }
        };
        let minus_one = -Rational::ONE;
        if let [one] = &powers[..]
            && self.coefficient == Rational::ONE
            && one.1 != minus_one
        {
            return power(one);
        }
        let (below, above): (Vec<_>, Vec<_>) =
            powers.into_iter().partition(|(_, e)| *e < Rational::ZERO);
        let top = above.iter().map(power).collect();
        if below.is_empty() {
            return tidy::term(&self.coefficient, top);
        }
        let mut bottom: Vec<Expr> = below.into_iter().map(|(s, e)| power(&(s, -e))).collect();
        let denominator = Integer::from(self.coefficient.denominator().clone());
        if denominator != Integer::ONE {
            bottom.insert(0, Expr::integer(denominator));
        }
        let number = Rational::from(self.coefficient.numerator().clone());
        let negative = number < Rational::ZERO;
        let number = if negative { -number } else { number };
        let fraction = tidy::term(&number, top).over(Expr::product(bottom));
        if negative { fraction.negated() } else { fraction }
    }
}

/// A letter, a literal number, or a letter with a literal exponent.
fn is_simple(expr: &Expr) -> bool {
    match expr {
        Expr::Symbol(_) => true,
        Expr::Power(base, exponent) => {
            matches!(**base, Expr::Symbol(_))
                && exponent.as_rational().is_some_and(|e| {
                    !e.is_zero() && e != Rational::ONE && **exponent == Expr::rational(&e)
                })
        }
        _ => expr.as_rational().is_some(),
    }
}

/// A product of simple things with at most one number, in front, and each letter once, in order.
fn is_simple_product(expr: &Expr) -> bool {
    let Expr::Product(factors) = expr else { return false };
    let letter = |factor: &Expr| match factor {
        Expr::Symbol(s) => Some(s.clone()),
        Expr::Power(base, _) => match &**base {
            Expr::Symbol(s) => Some(s.clone()),
            _ => None,
        },
        _ => None,
    };
    let letters =
        if matches!(factors.first(), Some(Expr::Number(_))) { &factors[1..] } else { &factors[..] };
    letters.iter().all(|f| is_simple(f) && letter(f).is_some())
        && letters.is_sorted_by(|a, b| letter(a) < letter(b))
}

fn is_not_negative(expr: &Expr) -> bool {
    expr.as_rational().is_some_and(|q| q >= Rational::ZERO)
}

/// The rational value of an exponent.
fn rational(expr: &Expr, work: &Work<'_>) -> Result<Option<Rational>, Exhausted> {
    if let Some(value) = expr.as_rational() {
        return Ok(Some(value));
    }
    Ok(algebra::Polynomial::from_expr(expr, work.budget)?.and_then(|p| p.as_constant()))
}
