//! Trigonometric equations in one unknown: all their solutions, exactly.
//!
//! With `u = tan(y/2)`, `sin y = 2u/(1 + u²)` and `cos y = (1 - u²)/(1 + u²)`, so an equation in
//! multiples of `y` becomes a polynomial in `u`. The roots of it at multiples of 15° are divided out; if
//! what is left has no real root, the solutions are among the multiples of 15°, and each of these is
//! put in. Where something else may be left, nothing is said.

use super::Judge;
use algebra::{Budget, Rational, Surd, Univariate, angle};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use syntax::{Expr, Function, Relation, Symbol};

/// The solutions of a statement in one unknown, in degrees.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum AngleSet {
    /// These.
    Finite(BTreeSet<Rational>),
    /// Those that differ from one of these by a multiple of the period.
    Periodic {
        /// Positive.
        period: Rational,
        /// At least 0, less than the period.
        residues: BTreeSet<Rational>,
    },
}

/// Degree of the polynomials, and number of solutions, beyond which nothing is said.
const LARGEST: usize = 72;

impl Judge<'_> {
    /// Whether two statements with trigonometric functions of their one unknown have the same
    /// solutions; nothing if they are of another kind.
    pub(crate) fn same_angles(&self, before: &Expr, after: &Expr) -> Option<bool> {
        let unknown = unknown_angle(&[before, after])?;
        let left = self.angle_set(before, &unknown)?;
        let right = self.angle_set(after, &unknown)?;
        left.same(&right)
    }

    /// Whether an answer lists the solutions of relations in one unknown angle, no more and no less.
    pub(super) fn angle_solutions(
        &self,
        relations: &[Expr],
        unknown: &Symbol,
        answer: &Expr,
    ) -> Option<bool> {
        if !relations.iter().any(|r| has_function_of(r, unknown)) {
            return None;
        }
        let is = |value: &Expr| Expr::Symbol(unknown.clone()).equals(value.clone());
        let said = match answer {
            Expr::List(values) => Expr::Or(values.iter().map(is).collect()),
            Expr::Set(none) if none.is_empty() => Expr::Truth(false),
            Expr::Or(_) | Expr::And(_) | Expr::Relation(..) => answer.clone(),
            value => is(value),
        };
        let asked = self.angle_set(&Expr::And(relations.to_vec()), unknown)?;
        asked.same(&self.angle_set(&said, unknown)?)
    }

    fn angle_set(&self, statement: &Expr, x: &Symbol) -> Option<AngleSet> {
        self.budget.spend(50).ok()?;
        match statement {
            Expr::Truth(false) => Some(AngleSet::none()),
            Expr::Set(none) if none.is_empty() => Some(AngleSet::none()),
            Expr::Or(parts) => {
                let mut parts = parts.iter().map(|part| self.angle_set(part, x));
                let first = parts.next()??;
                parts.try_fold(first, |all, part| all.union(&part?))
            }
            Expr::And(parts) => self.all_of(parts, x),
            Expr::Relation(sides, kinds) => match (&sides[..], &kinds[..]) {
                ([Expr::Symbol(s), value], [Relation::Equal]) if s == x => {
                    family(value, x, self.budget)
                }
                ([left, right], [Relation::Equal]) => {
                    Equation { left, right, x, budget: self.budget }.solutions()
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn all_of(&self, parts: &[Expr], x: &Symbol) -> Option<AngleSet> {
        let mut window = Window::default();
        let mut set: Option<AngleSet> = None;
        let mut flat: Vec<&Expr> = Vec::new();
        for part in parts {
            match part {
                Expr::And(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        for part in flat {
            if window.take(part, x) {
                continue;
            }
            let next = self.angle_set(part, x)?;
            set = Some(match set {
                None => next,
                Some(known) => known.intersection(&next)?,
            });
        }
        window.cut(set?)
    }
}

impl AngleSet {
    fn none() -> AngleSet {
        AngleSet::Finite(BTreeSet::new())
    }

    fn same(&self, other: &AngleSet) -> Option<bool> {
        Some(match (self.is_empty(), other.is_empty()) {
            (true, true) => true,
            (true, false) | (false, true) => false,
            _ => match (self, other) {
                (AngleSet::Finite(a), AngleSet::Finite(b)) => a == b,
                (AngleSet::Periodic { .. }, AngleSet::Periodic { .. }) => {
                    let period = self.common_period(other)?;
                    self.unrolled(&period)? == other.unrolled(&period)?
                }
                _ => false,
            },
        })
    }

    fn is_empty(&self) -> bool {
        match self {
            AngleSet::Finite(values) | AngleSet::Periodic { residues: values, .. } => {
                values.is_empty()
            }
        }
    }

    fn period(&self) -> Option<&Rational> {
        match self {
            AngleSet::Finite(_) => None,
            AngleSet::Periodic { period, .. } => Some(period),
        }
    }

    fn common_period(&self, other: &AngleSet) -> Option<Rational> {
        match (self.period(), other.period()) {
            (Some(a), Some(b)) => Some(common_multiple(a, b)),
            (Some(a), None) | (None, Some(a)) => Some(a.clone()),
            (None, None) => None,
        }
    }

    /// The residues within a multiple of the period.
    fn unrolled(&self, period: &Rational) -> Option<BTreeSet<Rational>> {
        let AngleSet::Periodic { period: own, residues } = self else { return None };
        let times = u32::try_from((period / own).floor()).ok()?;
        if times as usize * residues.len() > LARGEST * 10 {
            return None;
        }
        let all = (0..times).flat_map(|k| {
            let shift = own * Rational::from(k);
            residues.iter().map(move |r| r + &shift)
        });
        Some(all.collect())
    }

    fn contains(&self, value: &Rational) -> bool {
        match self {
            AngleSet::Finite(values) => values.contains(value),
            AngleSet::Periodic { period, residues } => residues.contains(&modulo(value, period)),
        }
    }

    fn union(&self, other: &AngleSet) -> Option<AngleSet> {
        if self.is_empty() {
            return Some(other.clone());
        }
        if other.is_empty() {
            return Some(self.clone());
        }
        match (self, other) {
            (AngleSet::Finite(a), AngleSet::Finite(b)) => {
                Some(AngleSet::Finite(a.union(b).cloned().collect()))
            }
            (AngleSet::Periodic { .. }, AngleSet::Periodic { .. }) => {
                let period = self.common_period(other)?;
                let (mut all, more) = (self.unrolled(&period)?, other.unrolled(&period)?);
                all.extend(more);
                Some(AngleSet::Periodic { period, residues: all })
            }
            _ => None,
        }
    }

    fn intersection(&self, other: &AngleSet) -> Option<AngleSet> {
        let (set, by) = match (self, other) {
            (AngleSet::Finite(a), b) | (b, AngleSet::Finite(a)) => (a.clone(), b),
            _ => {
                let period = self.common_period(other)?;
                let all = self.unrolled(&period)?;
                let residues = all.into_iter().filter(|r| other.contains(r)).collect();
                return Some(AngleSet::Periodic { period, residues });
            }
        };
        Some(AngleSet::Finite(set.into_iter().filter(|v| by.contains(v)).collect()))
    }
}

/// The letter that stands under trigonometric functions; nothing if there are other letters, but for
/// `n` in families of solutions.
fn unknown_angle(statements: &[&Expr]) -> Option<Symbol> {
    let mut letters: Vec<Symbol> = statements.iter().flat_map(|s| s.symbols()).collect();
    letters.sort();
    letters.dedup();
    let under = |x: &&Symbol| statements.iter().any(|s| has_function_of(s, x));
    let unknown = letters.iter().find(under)?.clone();
    letters.iter().all(|s| *s == unknown || s.name() == "n").then_some(unknown)
}

fn has_function_of(expr: &Expr, x: &Symbol) -> bool {
    let mut found = matches!(expr, Expr::Call(f, arguments)
        if is_circular(*f) && arguments.iter().any(|a| a.symbols().contains(x)));
    expr.for_each_part(|part| found = found || has_function_of(part, x));
    found
}

fn is_circular(f: Function) -> bool {
    use Function::*;
    matches!(f, Sin | Cos | Tan | Cot | Sec | Csc)
}

/// The values of `x = …`: an angle, or a family of them over the integers `n`.
fn family(value: &Expr, x: &Symbol, budget: &Budget) -> Option<AngleSet> {
    if value.symbols().contains(x) {
        return None;
    }
    if let Some(size) = angle::degrees(value) {
        return Some(AngleSet::Finite(BTreeSet::from([size])));
    }
    let n = Symbol::new("n");
    let plus_minus = |sign: bool| without_plus_minus(value, sign);
    if let (Some(plus), Some(minus)) = (plus_minus(true), plus_minus(false)) {
        return family(&plus, x, budget)?.union(&family(&minus, x, budget)?);
    }
    // (-1)^n is 1 for even n and -1 for odd n.
    let halves = [(0, 1), (1, -1)].map(|(rest, sign)| {
        let put = replace(value, &n, rest, sign)?;
        angle::multiples(&put, &n, budget)
    });
    let [Some((slope, even)), Some((_, odd))] = halves else { return None };
    if slope == Rational::ZERO {
        return None;
    }
    let period = if slope < Rational::ZERO { -&slope } else { slope };
    let residues = [even, odd].iter().map(|r| modulo(r, &period)).collect();
    Some(AngleSet::Periodic { period, residues })
}

/// `n` replaced by `2n + rest`, and so `(-1)^n` by `sign`.
fn replace(expr: &Expr, n: &Symbol, rest: i32, sign: i32) -> Option<Expr> {
    let letter = Expr::Symbol(n.clone());
    match expr {
        Expr::Power(base, exponent) if **exponent == letter => {
            (base.as_rational()? == Rational::from(-1)).then(|| Expr::integer(sign))
        }
        Expr::Symbol(s) if s == n => Some(Expr::sum(vec![
            Expr::product(vec![Expr::integer(2), letter]),
            Expr::integer(rest),
        ])),
        _ => {
            let mut failed = false;
            let whole = expr.map_parts(|part| {
                replace(part, n, rest, sign).unwrap_or_else(|| {
                    failed = true;
                    Expr::Missing
                })
            });
            (!failed).then_some(whole)
        }
    }
}

/// `a ± b` as `a + b` or `a - b`; nothing if no such sign stands in it.
fn without_plus_minus(expr: &Expr, plus: bool) -> Option<Expr> {
    match expr {
        Expr::PlusMinus(a) => Some(if plus { (**a).clone() } else { (**a).clone().negated() }),
        _ => {
            let mut found = false;
            let whole = expr.map_parts(|part| match without_plus_minus(part, plus) {
                Some(part) => {
                    found = true;
                    part
                }
                None => part.clone(),
            });
            found.then_some(whole)
        }
    }
}

/// What is said of the unknown besides equations: an interval.
#[derive(Default)]
struct Window {
    low: Option<(Rational, bool)>,
    high: Option<(Rational, bool)>,
}

impl Window {
    /// Takes in an inequality such as `0° ≤ x < 360°`; false for anything else.
    fn take(&mut self, relation: &Expr, x: &Symbol) -> bool {
        let Expr::Relation(operands, kinds) = relation else { return false };
        let is_x = |e: &Expr| matches!(e, Expr::Symbol(s) if s == x);
        let mut bounds = Vec::new();
        for (pair, kind) in operands.windows(2).zip(kinds) {
            let (closed, smaller_first) = match kind {
                Relation::Less => (false, true),
                Relation::LessEqual => (true, true),
                Relation::Greater => (false, false),
                Relation::GreaterEqual => (true, false),
                _ => return false,
            };
            let (small, large) =
                if smaller_first { (&pair[0], &pair[1]) } else { (&pair[1], &pair[0]) };
            let bound = match (is_x(small), is_x(large)) {
                (false, true) => angle::degrees(small).map(|q| (true, q, closed)),
                (true, false) => angle::degrees(large).map(|q| (false, q, closed)),
                _ => None,
            };
            match bound {
                Some(bound) => bounds.push(bound),
                None => return false,
            }
        }
        for (low, value, closed) in bounds {
            let side = if low { &mut self.low } else { &mut self.high };
            let tighter = side.as_ref().is_none_or(|(known, known_closed)| {
                let order = if low { value.cmp(known) } else { known.cmp(&value) };
                order == Ordering::Greater || order == Ordering::Equal && *known_closed
            });
            if tighter {
                *side = Some((value, closed));
            }
        }
        true
    }

    fn holds(&self, value: &Rational) -> bool {
        let above = self.low.as_ref().is_none_or(|(q, closed)| value > q || *closed && value == q);
        let below = self.high.as_ref().is_none_or(|(q, closed)| value < q || *closed && value == q);
        above && below
    }

    fn cut(&self, set: AngleSet) -> Option<AngleSet> {
        match (&set, &self.low, &self.high) {
            (_, None, None) => Some(set),
            (AngleSet::Finite(values), ..) => {
                let kept = values.iter().filter(|v| self.holds(v)).cloned();
                Some(AngleSet::Finite(kept.collect()))
            }
            (AngleSet::Periodic { period, residues }, Some((low, _)), Some((high, _))) => {
                let mut kept = BTreeSet::new();
                for residue in residues {
                    let first = ((low - residue) / period).floor();
                    let mut value = residue + period * Rational::from(first);
                    while value <= *high {
                        if self.holds(&value) {
                            kept.insert(value.clone());
                        }
                        if kept.len() > LARGEST * 10 {
                            return None;
                        }
                        value += period.clone();
                    }
                }
                Some(AngleSet::Finite(kept))
            }
            _ => None,
        }
    }
}

/// An equation, and what its functions are functions of.
struct Equation<'a> {
    left: &'a Expr,
    right: &'a Expr,
    x: &'a Symbol,
    budget: &'a Budget,
}

/// What an expression is at one angle.
enum At {
    Value(Surd),
    Undefined,
}

/// `numerator / ((1 + u²)^halves · denominator)`.
struct Fraction {
    numerator: Vec<Surd>,
    halves: u32,
    denominator: Vec<Surd>,
}

impl Equation<'_> {
    fn solutions(&self) -> Option<AngleSet> {
        let mut unit = Rational::ZERO;
        for side in [self.left, self.right] {
            self.common_unit(side, &mut unit)?;
        }
        if unit.is_zero() {
            return None;
        }
        let difference = Expr::Sum(vec![self.left.clone(), self.right.clone().negated()]);
        let Fraction { mut numerator, .. } = self.fraction(&difference, &unit)?;
        trim(&mut numerator);
        if numerator.is_empty() {
            return None;
        }
        let mut residues = BTreeSet::new();
        for k in 0..24 {
            let y = Rational::from(15 * k);
            if k != 12 {
                let (s, c) = (angle::sine(&y, self.budget)?, angle::cosine(&y, self.budget)?);
                // tan(y/2) = sin y/(1 + cos y).
                let u = s.div(&(&Surd::one() + &c), self.budget).ok()??;
                while let Some(quotient) = self.divided(&numerator, &u)? {
                    numerator = quotient;
                }
            }
            match (self.at(self.left, &y, &unit)?, self.at(self.right, &y, &unit)?) {
                (At::Value(a), At::Value(b)) if a == b => {
                    residues.insert(&y / &unit);
                }
                _ => {}
            }
        }
        self.has_no_real_root(numerator)?;
        let period = Rational::from(360) / unit;
        Some(AngleSet::Periodic {
            residues: residues.iter().map(|r| modulo(r, &period)).collect(),
            period,
        })
    }

    /// The greatest number of which all angles are whole multiples (but for a constant).
    fn common_unit(&self, expr: &Expr, unit: &mut Rational) -> Option<()> {
        self.budget.spend(5).ok()?;
        if let Expr::Call(f, arguments) = expr
            && is_circular(*f)
            && let [argument] = &arguments[..]
        {
            let (slope, _) = angle::linear(argument, self.x)?;
            *unit = common_divisor(unit, &slope);
            return Some(());
        }
        if matches!(expr, Expr::Symbol(_)) {
            return None;
        }
        let mut whole = Some(());
        expr.for_each_part(|part| {
            if whole.is_some() {
                whole = self.common_unit(part, unit);
            }
        });
        whole
    }

    /// The value at `x = y/unit`; nothing where it can't be told.
    fn at(&self, expr: &Expr, y: &Rational, unit: &Rational) -> Option<At> {
        self.budget.spend(20).ok()?;
        macro_rules! value {
            ($e:expr) => {
                match self.at($e, y, unit)? {
                    At::Value(value) => value,
                    At::Undefined => return Some(At::Undefined),
                }
            };
        }
        let over = |a: &Surd, b: &Surd| -> Option<At> {
            Some(if b.is_zero() { At::Undefined } else { At::Value(a.div(b, self.budget).ok()??) })
        };
        Some(match expr {
            Expr::Call(f, arguments) if is_circular(*f) => {
                let [argument] = &arguments[..] else { return None };
                let (slope, constant) = angle::linear(argument, self.x)?;
                let size = slope * (y / unit) + constant;
                let s = angle::sine(&size, self.budget)?;
                let c = angle::cosine(&size, self.budget)?;
                match f {
                    Function::Sin => At::Value(s),
                    Function::Cos => At::Value(c),
                    Function::Tan => over(&s, &c)?,
                    Function::Cot => over(&c, &s)?,
                    Function::Sec => over(&Surd::one(), &c)?,
                    _ => over(&Surd::one(), &s)?,
                }
            }
            Expr::Negate(a) => At::Value(-&value!(a)),
            Expr::Sum(terms) => {
                let mut sum = Surd::zero();
                for term in terms {
                    sum = &sum + &value!(term);
                }
                At::Value(sum)
            }
            Expr::Product(factors) => {
                let mut product = Surd::one();
                for factor in factors {
                    product = product.mul(&value!(factor), self.budget).ok()?;
                }
                At::Value(product)
            }
            Expr::Quotient(a, b) => {
                let (a, b) = (value!(a), value!(b));
                over(&a, &b)?
            }
            Expr::Power(base, exponent) if has_function_of(base, self.x) => {
                let base = value!(base);
                let n = whole(exponent)?;
                if base.is_zero() && n <= 0 {
                    At::Undefined
                } else {
                    At::Value(base.pow(n, self.budget).ok()??)
                }
            }
            constant if constant.symbols().is_empty() => {
                At::Value(Surd::from_expr(constant, self.budget).ok()??)
            }
            _ => return None,
        })
    }

    fn fraction(&self, expr: &Expr, unit: &Rational) -> Option<Fraction> {
        self.budget.spend(20).ok()?;
        let constant = |value: Surd| Fraction {
            numerator: vec![value],
            halves: 0,
            denominator: vec![Surd::one()],
        };
        Some(match expr {
            Expr::Call(f, arguments) if is_circular(*f) => {
                let [argument] = &arguments[..] else { return None };
                self.function(*f, argument, unit)?
            }
            Expr::Negate(a) => {
                let a = self.fraction(a, unit)?;
                Fraction { numerator: a.numerator.iter().map(|c| -c).collect(), ..a }
            }
            Expr::Sum(terms) => {
                let mut sum = constant(Surd::zero());
                for term in terms {
                    sum = self.sum(&sum, &self.fraction(term, unit)?)?;
                }
                sum
            }
            Expr::Product(factors) => {
                let mut product = constant(Surd::one());
                for factor in factors {
                    product = self.product(&product, &self.fraction(factor, unit)?)?;
                }
                product
            }
            Expr::Quotient(a, b) => {
                let (a, b) = (self.fraction(a, unit)?, self.fraction(b, unit)?);
                self.product(&a, &self.inverse(b)?)?
            }
            Expr::Power(base, exponent) if has_function_of(base, self.x) => {
                let n = whole(exponent)?;
                if n.unsigned_abs() > 12 {
                    return None;
                }
                let mut factor = self.fraction(base, unit)?;
                if n < 0 {
                    factor = self.inverse(factor)?;
                }
                let mut power = constant(Surd::one());
                for _ in 0..n.unsigned_abs() {
                    power = self.product(&power, &factor)?;
                }
                power
            }
            other if other.symbols().is_empty() => {
                constant(Surd::from_expr(other, self.budget).ok()??)
            }
            _ => return None,
        })
    }

    fn function(&self, f: Function, argument: &Expr, unit: &Rational) -> Option<Fraction> {
        let (slope, constant) = angle::linear(argument, self.x)?;
        let times = slope / unit;
        if !times.is_int() {
            return None;
        }
        let m = i32::try_from(times.numerator().clone()).ok()?;
        let (s, c) = self.multiple(m)?;
        let (sb, cb) =
            (angle::sine(&constant, self.budget)?, angle::cosine(&constant, self.budget)?);
        let mix = |p: &[Surd], a: &Surd, q: &[Surd], b: &Surd| -> Option<Vec<Surd>> {
            add(&self.times(p, std::slice::from_ref(a))?, &self.times(q, std::slice::from_ref(b))?)
        };
        let sine = mix(&s, &cb, &c, &sb)?;
        let cosine = mix(&c, &cb, &s, &-&sb)?;
        let halves = m.unsigned_abs();
        let bare = |numerator, denominator| Fraction { numerator, halves: 0, denominator };
        let one = vec![Surd::one()];
        let w = self.halves(halves)?;
        Some(match f {
            Function::Sin => Fraction { numerator: sine, halves, denominator: one },
            Function::Cos => Fraction { numerator: cosine, halves, denominator: one },
            Function::Tan => bare(sine, cosine),
            Function::Cot => bare(cosine, sine),
            Function::Sec => bare(w, cosine),
            _ => bare(w, sine),
        })
    }

    /// `(1 + u²)^m·sin(my)` and `(1 + u²)^m·cos(my)`, the parts of `(1 + iu)^(2m)`.
    fn multiple(&self, m: i32) -> Option<(Vec<Surd>, Vec<Surd>)> {
        let n = 2 * m.unsigned_abs() as usize;
        if n > LARGEST / 2 {
            return None;
        }
        let (mut sine, mut cosine) = (vec![Surd::zero(); n + 1], vec![Surd::zero(); n + 1]);
        let mut binomial = Rational::ONE;
        for k in 0..=n {
            let signed = if k % 4 < 2 { binomial.clone() } else { -binomial.clone() };
            if k % 2 == 0 {
                cosine[k] = Surd::from(signed);
            } else {
                let signed = if m < 0 { -signed } else { signed };
                sine[k] = Surd::from(signed);
            }
            binomial *= Rational::from(n - k) / Rational::from(k + 1);
        }
        Some((sine, cosine))
    }

    fn halves(&self, n: u32) -> Option<Vec<Surd>> {
        let half = [Surd::one(), Surd::zero(), Surd::one()];
        (0..n).try_fold(vec![Surd::one()], |power, _| self.times(&power, &half))
    }

    fn times(&self, p: &[Surd], q: &[Surd]) -> Option<Vec<Surd>> {
        if p.len() + q.len() > LARGEST + 1 {
            return None;
        }
        let mut product = vec![Surd::zero(); (p.len() + q.len()).saturating_sub(1)];
        for (i, a) in p.iter().enumerate() {
            for (j, b) in q.iter().enumerate() {
                if !a.is_zero() && !b.is_zero() {
                    product[i + j] = &product[i + j] + &a.mul(b, self.budget).ok()?;
                }
            }
        }
        Some(product)
    }

    fn sum(&self, a: &Fraction, b: &Fraction) -> Option<Fraction> {
        let halves = a.halves.max(b.halves);
        let same = a.denominator == b.denominator;
        let lift = |f: &Fraction, other: &Fraction| {
            let lifted = self.times(&f.numerator, &self.halves(halves - f.halves)?)?;
            if same { Some(lifted) } else { self.times(&lifted, &other.denominator) }
        };
        let numerator = add(&lift(a, b)?, &lift(b, a)?)?;
        let denominator =
            if same { a.denominator.clone() } else { self.times(&a.denominator, &b.denominator)? };
        Some(Fraction { numerator, halves, denominator })
    }

    fn product(&self, a: &Fraction, b: &Fraction) -> Option<Fraction> {
        Some(Fraction {
            numerator: self.times(&a.numerator, &b.numerator)?,
            halves: a.halves + b.halves,
            denominator: self.times(&a.denominator, &b.denominator)?,
        })
    }

    fn inverse(&self, f: Fraction) -> Option<Fraction> {
        let numerator = self.times(&f.denominator, &self.halves(f.halves)?)?;
        if f.numerator.iter().all(Surd::is_zero) {
            return None;
        }
        Some(Fraction { numerator, halves: 0, denominator: f.numerator })
    }

    /// `p / (u - root)` if that leaves no remainder.
    fn divided(&self, p: &[Surd], root: &Surd) -> Option<Option<Vec<Surd>>> {
        if p.len() < 2 {
            return Some(None);
        }
        let mut quotient = vec![Surd::zero(); p.len() - 1];
        let mut carry = Surd::zero();
        for k in (0..p.len()).rev() {
            let here = &p[k] + &carry.mul(root, self.budget).ok()?;
            if k == 0 {
                return Some(here.is_zero().then_some(quotient));
            }
            quotient[k - 1] = here.clone();
            carry = here;
        }
        Some(None)
    }

    /// Shows that a polynomial has no real root.
    fn has_no_real_root(&self, mut p: Vec<Surd>) -> Option<()> {
        // Factors 1 + u² come from the denominators.
        while let Some(quotient) = divided_by_half(&p) {
            p = quotient;
        }
        if p.len() == 1 {
            return Some(());
        }
        let rational: Option<Vec<Rational>> = p.iter().map(Surd::as_rational).collect();
        if let Some(coefficients) = rational {
            let roots = Univariate::new(coefficients).real_roots(self.budget).ok()?;
            return roots.is_empty().then_some(());
        }
        let [c, b, a] = &p[..] else { return None };
        let product = a.mul(c, self.budget).ok()?.scale(&Rational::from(4));
        let discriminant = &b.mul(b, self.budget).ok()? - &product;
        (discriminant.sign(self.budget).ok()? == Some(Ordering::Less)).then_some(())
    }
}

/// `p / (1 + u²)` if that leaves no remainder.
fn divided_by_half(p: &[Surd]) -> Option<Vec<Surd>> {
    if p.len() < 3 {
        return None;
    }
    let mut rest = p.to_vec();
    let mut quotient = vec![Surd::zero(); p.len() - 2];
    for k in (2..p.len()).rev() {
        let top = rest[k].clone();
        rest[k - 2] = &rest[k - 2] - &top;
        quotient[k - 2] = top;
    }
    (rest[0].is_zero() && rest[1].is_zero()).then_some(quotient)
}

fn add(p: &[Surd], q: &[Surd]) -> Option<Vec<Surd>> {
    let zero = Surd::zero();
    let at = |v: &[Surd], k: usize| v.get(k).cloned().unwrap_or_else(|| zero.clone());
    let length = p.len().max(q.len());
    (length <= LARGEST + 1).then(|| (0..length).map(|k| &at(p, k) + &at(q, k)).collect())
}

fn trim(p: &mut Vec<Surd>) {
    while p.last().is_some_and(Surd::is_zero) {
        p.pop();
    }
}

fn whole(exponent: &Expr) -> Option<i64> {
    let q = exponent.as_rational()?;
    if !q.is_int() {
        return None;
    }
    i64::try_from(q.numerator().clone()).ok().filter(|n| n.unsigned_abs() < 100)
}

fn modulo(value: &Rational, period: &Rational) -> Rational {
    value - Rational::from((value / period).floor()) * period
}

fn common_divisor(a: &Rational, b: &Rational) -> Rational {
    let (mut a, mut b) = (magnitude(a), magnitude(b));
    while !b.is_zero() {
        let rest = modulo(&a, &b);
        a = std::mem::replace(&mut b, rest);
    }
    a
}

fn common_multiple(a: &Rational, b: &Rational) -> Rational {
    a * b / common_divisor(a, b)
}

fn magnitude(q: &Rational) -> Rational {
    if *q < Rational::ZERO { -q } else { q.clone() }
}
