//! One operation on numbers: its value, the rule it applies, and how it is done on paper.
//!
//! Never here: which operation of an expression comes first.

use super::{Part, rules};
use crate::{Rule, Unsolved, numeral};
use algebra::{Budget, Exhausted, Integer, Natural, Rational, integer};
use dashu_base::{BitTest, Signed, UnsignedAbs};
use syntax::Expr;

/// An operation carried out.
pub(super) struct Worked {
    pub(super) rule: &'static Rule,
    pub(super) value: Rational,
    /// Whether the value is written as a decimal, where its digits end.
    pub(super) decimal: bool,
    /// What fills the places of the rule's reason.
    pub(super) arguments: Vec<Expr>,
    /// The same on paper, line by line down to the value; empty where one line is enough.
    pub(super) lines: Vec<Line>,
}

/// One line of a calculation on paper.
pub(super) struct Line {
    pub(super) rule: &'static Rule,
    pub(super) expr: Expr,
    pub(super) arguments: Vec<Expr>,
}

fn line(rule: &'static Rule, expr: Expr) -> Line {
    Line { rule, expr, arguments: Vec::new() }
}

fn line_saying(rule: &'static Rule, expr: Expr, argument: Expr) -> Line {
    Line { rule, expr, arguments: vec![argument] }
}

impl Worked {
    pub(super) fn new(rule: &'static Rule, value: Rational, decimal: bool) -> Worked {
        Worked { rule, value, decimal, arguments: Vec::new(), lines: Vec::new() }
    }

    fn saying(mut self, arguments: Vec<Expr>) -> Worked {
        self.arguments = arguments;
        self
    }

    fn in_lines(mut self, lines: Vec<Line>) -> Worked {
        self.lines = lines;
        self
    }
}

/// The longest sum or product whose partial results are written down one by one.
const LONGEST_CHAIN: usize = 8;

/// The sum of `parts`, those marked in `negated` subtracted.
pub(super) fn sum(parts: &[Part], negated: &[bool], budget: &Budget) -> Result<Worked, Unsolved> {
    let mut terms = Vec::with_capacity(parts.len());
    for (part, &negated) in parts.iter().zip(negated) {
        let value = part.rational();
        terms.push(if negated { -value.clone() } else { value.clone() });
    }
    let mut total = Rational::ZERO;
    for term in &terms {
        total += term;
        budget.number(numeral::bits(&total))?;
    }
    let decimal = parts.iter().any(|p| p.decimal);
    if decimal {
        return Ok(Worked::new(&rules::ADD_DECIMALS, total, true));
    }
    if terms.iter().all(|t| t.denominator().is_one()) {
        let lines = partial_sums(&terms, parts, negated);
        return Ok(Worked::new(&rules::ADD, total, false).in_lines(lines));
    }
    let common = common_denominator(&terms, budget)?;
    let lines = over_common_denominator(&terms, &common, &total);
    Ok(Worked::new(&rules::ADD_FRACTIONS, total, false)
        .saying(vec![numeral::natural(&common)])
        .in_lines(lines))
}

/// `5 - 3 - 7 + 2`, `2 - 7 + 2`, `-5 + 2`: one addition at a time.
fn partial_sums(terms: &[Rational], parts: &[Part], negated: &[bool]) -> Vec<Line> {
    if !(3..=LONGEST_CHAIN).contains(&terms.len()) {
        return Vec::new();
    }
    let mut total = terms[0].clone();
    let mut lines = Vec::new();
    for k in 1..terms.len() - 1 {
        total += &terms[k];
        let mut rest = vec![Expr::rational(&total)];
        for (part, &negated) in parts[k + 1..].iter().zip(&negated[k + 1..]) {
            rest.push(if negated { part.expr.clone().negated() } else { part.expr.clone() });
        }
        lines.push(line(&rules::ADD, Expr::sum(rest)));
    }
    total += &terms[terms.len() - 1];
    lines.push(line(&rules::ADD, Expr::rational(&total)));
    lines
}

fn common_denominator(terms: &[Rational], budget: &Budget) -> Result<Natural, Exhausted> {
    let mut common = Natural::ONE;
    for term in terms {
        budget.number(common.bit_len() + term.denominator().bit_len())?;
        let next = Integer::from(term.denominator().clone());
        common = integer::lcm(&Integer::from(common), &next);
    }
    Ok(common)
}

/// `2/3 + 1/4`: `8/12 + 3/12`, `(8 + 3)/12`, and `11/12` where that can still be reduced.
fn over_common_denominator(terms: &[Rational], common: &Natural, total: &Rational) -> Vec<Line> {
    let denominator = numeral::natural(common);
    let numerators: Vec<Integer> =
        terms.iter().map(|t| t.numerator() * Integer::from(common / t.denominator())).collect();
    let mut lines = Vec::new();
    if terms.iter().any(|t| t.denominator() != common) {
        let fractions = signed(&numerators, |n| n.over(denominator.clone()));
        lines.push(line_saying(&rules::COMMON_DENOMINATOR, fractions, denominator.clone()));
    }
    let over_one_bar = signed(&numerators, |n| n).over(denominator.clone());
    lines.push(line(&rules::ADD_NUMERATORS, over_one_bar));
    let numerator: Integer = numerators.iter().sum();
    let unreduced = numeral::natural(&(&numerator).unsigned_abs()).over(denominator);
    let unreduced = if numerator.is_negative() { unreduced.negated() } else { unreduced };
    lines.push(line(&rules::ADD, unreduced));
    if total.denominator() != common {
        let factor = numeral::natural(&(common / total.denominator()));
        lines.push(line_saying(&rules::REDUCE_FRACTION, Expr::rational(total), factor));
    }
    lines
}

/// A sum of integers, each dressed by `dress`, its sign in front.
fn signed(numbers: &[Integer], dress: impl Fn(Expr) -> Expr) -> Expr {
    let terms = numbers.iter().map(|n| {
        let term = dress(numeral::natural(&n.unsigned_abs()));
        if n.is_negative() { term.negated() } else { term }
    });
    Expr::sum(terms.collect())
}

/// The product of `parts`.
pub(super) fn product(parts: &[Part], budget: &Budget) -> Result<Worked, Unsolved> {
    let mut value = Rational::ONE;
    for part in parts {
        budget.number(numeral::bits(&value) + numeral::bits(part.rational()))?;
        value *= part.rational();
    }
    let decimal = parts.iter().any(|p| p.decimal);
    if value.is_zero() {
        return Ok(Worked::new(&rules::MULTIPLY_BY_ZERO, value, false));
    }
    if decimal {
        return Ok(Worked::new(&rules::MULTIPLY_DECIMALS, value, true));
    }
    if parts.iter().all(|p| p.rational().denominator().is_one()) {
        let lines = partial_products(parts);
        return Ok(Worked::new(multiplying(parts), value, false).in_lines(lines));
    }
    let lines = vec![
        line(&rules::MULTIPLY_FRACTIONS, over_one_bar(parts)),
        line(&rules::CANCEL, Expr::rational(&value)),
    ];
    Ok(Worked::new(&rules::MULTIPLY_FRACTIONS, value, false).in_lines(lines))
}

/// The rule for a product of integers: the rule of signs only where there is a sign.
fn multiplying(parts: &[Part]) -> &'static Rule {
    if parts.iter().any(|p| p.rational().is_negative()) {
        &rules::MULTIPLY_SIGNED
    } else {
        &rules::MULTIPLY
    }
}

fn partial_products(parts: &[Part]) -> Vec<Line> {
    if !(3..=LONGEST_CHAIN).contains(&parts.len()) {
        return Vec::new();
    }
    let rule = multiplying(parts);
    let mut value = parts[0].rational().clone();
    let mut lines = Vec::new();
    for k in 1..parts.len() - 1 {
        value *= parts[k].rational();
        let mut rest = vec![Expr::rational(&value)];
        rest.extend(parts[k + 1..].iter().map(|p| p.expr.clone()));
        lines.push(line(rule, Expr::product(rest)));
    }
    value *= parts[parts.len() - 1].rational();
    lines.push(line(rule, Expr::rational(&value)));
    lines
}

/// `2/3 · -5 · 9/4` as `(2 · -5 · 9)/(3 · 4)`.
fn over_one_bar(parts: &[Part]) -> Expr {
    let numerators = parts.iter().map(|p| Expr::integer(p.rational().numerator().clone()));
    let denominators = parts.iter().map(|p| p.rational().denominator());
    Expr::product(numerators.collect())
        .over(Expr::product(denominators.filter(|d| !d.is_one()).map(numeral::natural).collect()))
}

/// `numerator / denominator`; the denominator is not zero.
pub(super) fn quotient(
    numerator: &Part,
    denominator: &Part,
    budget: &Budget,
) -> Result<Worked, Unsolved> {
    let (a, b) = (numerator.rational(), denominator.rational());
    budget.number(numeral::bits(a) + numeral::bits(b))?;
    let value = a / b;
    let decimal = numerator.decimal || denominator.decimal;
    match (numeral::as_integer(a), numeral::as_integer(b)) {
        _ if decimal => Ok(decimal_quotient(a, b, value)),
        (Some(a), Some(b)) => Ok(integer_quotient(a, b, value)),
        _ => {
            let reciprocal = Expr::rational(&(Rational::ONE / b));
            let product = Expr::product(vec![numerator.expr.clone(), reciprocal.clone()]);
            let lines = vec![
                line_saying(&rules::MULTIPLY_BY_RECIPROCAL, product, reciprocal),
                line(&rules::MULTIPLY_FRACTIONS, Expr::rational(&value)),
            ];
            Ok(Worked::new(&rules::DIVIDE_FRACTIONS, value, false).in_lines(lines))
        }
    }
}

fn integer_quotient(a: &Integer, b: &Integer, value: Rational) -> Worked {
    let divisor = integer::gcd(a, b);
    if value.denominator().is_one() {
        let arguments = vec![Expr::integer(a.clone()), Expr::integer(b.clone())];
        Worked::new(&rules::DIVIDE, value, false).saying(arguments)
    } else if divisor.is_one() {
        Worked::new(&rules::SIGN_OF_QUOTIENT, value, false)
    } else {
        Worked::new(&rules::REDUCE_FRACTION, value, false).saying(vec![numeral::natural(&divisor)])
    }
}

fn decimal_quotient(a: &Rational, b: &Rational, value: Rational) -> Worked {
    // The smallest power of ten that makes both integers, where there is one.
    let places = [a, b].map(|x| match numeral::decimal(&abs(x)) {
        Some(Expr::Number(syntax::Number::Decimal { places, .. })) => places as usize,
        _ => 0,
    });
    let places = places[0].max(places[1]);
    let scale = Rational::from(Natural::from(10u8).pow(places));
    let worked = Worked::new(&rules::DIVIDE_DECIMALS, value, true);
    if places == 0 {
        return worked;
    }
    let integers = Expr::rational(&(a * &scale)).over(Expr::rational(&(b * &scale)));
    let result = numeral::literal(&worked.value, true);
    worked.saying(vec![Expr::rational(&scale)]).in_lines(vec![
        line_saying(&rules::DIVIDE_DECIMALS, integers, Expr::rational(&scale)),
        line(&rules::CANCEL, result),
    ])
}

/// `|x|`.
pub(super) fn abs(x: &Rational) -> Rational {
    if x.is_negative() { -x.clone() } else { x.clone() }
}

/// `base ^ exponent`, `None` if it is not rational.
pub(super) fn power(
    base: &Part,
    exponent: &Part,
    budget: &Budget,
) -> Result<Option<Worked>, Unsolved> {
    let (b, n) = (base.rational(), exponent.rational());
    if b.is_zero() && (n.is_zero() || n.is_negative()) {
        let what = if n.is_zero() { "0 to the power 0" } else { "a negative power of 0" };
        return Err(Unsolved::Undefined(format!("{what} has no value")));
    }
    let arguments = vec![base.expr.clone(), exponent.expr.clone()];
    let Some(n) = numeral::as_integer(n) else {
        let Some(value) = fractional_power(b, n, budget)? else { return Ok(None) };
        let lines = as_root(base, n, &value);
        return Ok(Some(
            Worked::new(&rules::FRACTIONAL_POWER, value, base.decimal)
                .saying(arguments)
                .in_lines(lines),
        ));
    };
    let value = numeral::integer_power(b, n, budget)?;
    let lines = repeated_product(base, n, &value);
    let rule = if n.is_negative() { &rules::NEGATIVE_POWER } else { &rules::POWER };
    Ok(Some(Worked::new(rule, value, base.decimal).saying(arguments).in_lines(lines)))
}

/// `3 ^ 4` as `3·3·3·3` and `3 ^ -2` as `1/3²`.
fn repeated_product(base: &Part, exponent: &Integer, value: &Rational) -> Vec<Line> {
    let result = numeral::literal(value, base.decimal);
    if exponent.is_negative() {
        let positive = base.expr.clone().pow(numeral::natural(&exponent.unsigned_abs()));
        return vec![
            line(&rules::NEGATIVE_POWER, Expr::integer(1).over(positive)),
            line(&rules::CANCEL, result),
        ];
    }
    match usize::try_from(exponent) {
        Ok(n @ 2..=5) => vec![
            line(&rules::REPEATED_PRODUCT, Expr::product(vec![base.expr.clone(); n])),
            line(multiplying(std::slice::from_ref(base)), result),
        ],
        _ => Vec::new(),
    }
}

/// `8 ^ (2/3)` as `(∛8)²`.
fn as_root(base: &Part, exponent: &Rational, value: &Rational) -> Vec<Line> {
    let index = exponent.denominator();
    let index = (*index != Natural::from(2u8)).then(|| Box::new(numeral::natural(index)));
    let root = Expr::Root(Box::new(base.expr.clone()), index);
    let whole = Expr::integer(exponent.numerator().clone());
    let power = if exponent.numerator().is_one() { root } else { root.pow(whole) };
    vec![
        line_saying(&rules::READ_AS_ROOT, power, Expr::rational(exponent)),
        line(&rules::EVALUATE_PART, numeral::literal(value, base.decimal)),
    ]
}

fn fractional_power(
    base: &Rational,
    exponent: &Rational,
    budget: &Budget,
) -> Result<Option<Rational>, Exhausted> {
    if base.is_negative() {
        return Ok(None);
    }
    match u32::try_from(exponent.denominator()).map(|q| exact_root(base, q)) {
        Ok(Some(root)) => numeral::integer_power(&root, exponent.numerator(), budget).map(Some),
        _ => Ok(None),
    }
}

/// The real `n`-th root, where it is rational.
pub(super) fn exact_root(value: &Rational, n: u32) -> Option<Rational> {
    if n == 0 || (value.is_negative() && n.is_multiple_of(2)) {
        return None;
    }
    let numerator = integer::exact_root(&value.numerator().unsigned_abs(), n)?;
    let denominator = integer::exact_root(value.denominator(), n)?;
    let root = Rational::from_parts(Integer::from(numerator), denominator);
    Some(if value.is_negative() { -root } else { root })
}

/// `n!`.
pub(super) fn factorial(part: &Part, budget: &Budget) -> Result<Worked, Unsolved> {
    let n = count(part.rational())
        .ok_or_else(|| Unsolved::Undefined("only natural numbers have a factorial".to_owned()))?;
    let value = falling_product(n, n, budget)?;
    let mut lines = Vec::new();
    if (2..=6).contains(&n) {
        let factors = (1..=n).rev().map(Expr::integer).collect();
        lines.push(line(&rules::FACTORIAL, Expr::product(factors)));
        lines.push(line(&rules::MULTIPLY, numeral::natural(&value)));
    }
    Ok(Worked::new(&rules::FACTORIAL, Rational::from(Integer::from(value)), false).in_lines(lines))
}

/// `n (n-1) … (n-r+1)`.
pub(crate) fn falling_product(n: u64, r: u64, budget: &Budget) -> Result<Natural, Exhausted> {
    let length = usize::try_from(r).map_err(|_| Exhausted::Digits)?;
    budget.number(length.saturating_mul(n.bit_len()))?;
    budget.spend(r)?;
    let mut product = Natural::ONE;
    for k in 0..r.min(n) {
        product *= n - k;
    }
    Ok(if r > n { Natural::ZERO } else { product })
}

/// `n! / (r! (n-r)!)`, 0 where `r > n`.
pub(crate) fn binomial(n: u64, r: u64, budget: &Budget) -> Result<Natural, Exhausted> {
    if r > n {
        return Ok(Natural::ZERO);
    }
    let r = r.min(n - r);
    Ok(falling_product(n, r, budget)? / falling_product(r, r, budget)?)
}

/// A value that is a natural number and fits a machine word.
pub(super) fn count(value: &Rational) -> Option<u64> {
    u64::try_from(numeral::as_integer(value)?).ok()
}
