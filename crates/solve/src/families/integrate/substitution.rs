//! Substitution: `∫ h(g(x))·g′(x) dx = ∫ h(u) du` with `u = g(x)`.

use super::shape::{depends, factors, product_of, univariate};
use super::{Found, integral};
use crate::declare::rules;
use crate::rules::tidy::lightly;
use crate::{Derivation, Unsolved, Work};
use algebra::{Rational, Univariate};
use check::Claim;
use syntax::{Expr, Function, Symbol};

rules! {
    SUBSTITUTE = "integrate-by-substitution",
        "Substitute {0} = {1}" / "{0} = {1} प्रतिस्थापन गर्नुहोस्",
        "With {0} = {1} we have d{0} = {2} d{3}: the integral becomes one by {0}."
            / "{0} = {1} राख्दा d{0} = {2} d{3} हुन्छ: समाकलन {0} मा बदलिन्छ।";
    IN_NEW_LETTER = "write-in-new-letter",
        "Write the integral by {0}" / "समाकलन {0} मा लेख्नुहोस्",
        "{1} = {0} is put in, and {2} d{3} becomes d{0}."
            / "{1} = {0} राखिन्छ, र {2} d{3} को ठाउँमा d{0} हुन्छ।";
    PUT_BACK = "put-back",
        "Put {1} back for {0}" / "{0} को ठाउँमा फेरि {1} राख्नुहोस्",
        "The answer is wanted in {2}."
            / "उत्तर {2} मा चाहिएको छ।";
}

/// How deep substitutions may stand in one another.
const DEEPEST: u32 = 3;
/// How many inner functions are tried.
const MOST_TRIED: usize = 12;

/// A substitution that leads to an integral that is known.
pub(super) fn substituted(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
    depth: u32,
) -> Result<Option<Found>, Unsolved> {
    if depth >= DEEPEST {
        return Ok(None);
    }
    let mut candidates = Vec::new();
    inner_functions(f, x, &mut candidates);
    partners(f, x, &mut candidates);
    for n in [2u32, 3, 4] {
        candidates.push(Expr::Symbol(x.clone()).pow(Expr::integer(n)));
    }
    if let Some(n) = common_index(f, x) {
        let root = Expr::Root(Box::new(Expr::Symbol(x.clone())), Some(Box::new(Expr::integer(n))));
        candidates.insert(0, root);
    }
    // Beside the root of a quadratic a linear substitution only moves things about.
    let curved = |(base, n): &(Expr, Rational)| {
        !n.is_int()
            && univariate(base, x, work).ok().flatten().is_some_and(|p| p.degree() >= Some(2))
    };
    if factors(f).iter().any(curved) {
        candidates.retain(|g| !matches!(super::shape::linear(g, x, work), Ok(Some(_))));
    }
    candidates.truncate(MOST_TRIED);
    let u = new_letter(f);
    for g in candidates {
        work.budget.spend(50 + f.size() as u64)?;
        let Some(h) = in_terms_of(f, &g, x, &u, work)? else { continue };
        if h.size() > 2 * f.size() + 12 {
            continue;
        }
        match with(f, &g, &h, x, &u, work, depth) {
            Ok(found) => return Ok(Some(found)),
            Err(Unsolved::Exhausted(e)) => return Err(Unsolved::Exhausted(e)),
            Err(_) => {}
        }
    }
    Ok(None)
}

/// The integral by way of `u = g(x)`, in which the integrand is `h(u)`.
pub(super) fn with(
    f: &Expr,
    g: &Expr,
    h: &Expr,
    x: &Symbol,
    u: &Symbol,
    work: &Work<'_>,
    depth: u32,
) -> Result<Found, Unsolved> {
    let letter = Expr::Symbol(u.clone());
    let slope = algebra::derivative(g, x)
        .map(|d| super::super::simplify::tidied(&d, work))
        .transpose()?
        .unwrap_or(Expr::Missing);
    let names = vec![letter.clone(), g.clone(), slope, Expr::Symbol(x.clone())];
    let mut inner = Derivation::new(integral(f.clone(), x));
    inner.step(&IN_NEW_LETTER, Claim::States, integral(h.clone(), u), names.clone());
    let by_u = super::worked(h, u, work, depth + 1)?;
    let found = by_u.result().clone();
    inner.append(by_u);
    let back = super::shape::put(&found, u, g);
    let arguments = vec![letter, g.clone(), Expr::Symbol(x.clone())];
    inner.step(&PUT_BACK, Claim::PutsIn, back.clone(), arguments);
    Ok(Found { rule: &SUBSTITUTE, after: back, arguments: names, substeps: inner.steps })
}

/// A letter that does not stand in the integrand.
pub(super) fn new_letter(f: &Expr) -> Symbol {
    let taken = f.symbols();
    let free = ["u", "v", "w", "t", "z", "s"].into_iter().map(Symbol::new);
    free.into_iter().find(|s| !taken.contains(s)).unwrap_or_else(|| Symbol::new("u_1"))
}

/// Sine for cosine, tangent for secant, and so on: the function whose derivative stands there.
fn partners(f: &Expr, x: &Symbol, found: &mut Vec<Expr>) {
    use Function::*;
    if let Expr::Call(g, u) = f
        && depends(f, x)
    {
        let partner = match g {
            Sin => Some(Cos),
            Cos => Some(Sin),
            Sec => Some(Tan),
            Csc => Some(Cot),
            Sinh => Some(Cosh),
            Cosh => Some(Sinh),
            _ => None,
        };
        if let Some(partner) = partner.map(|p| Expr::call(p, u.clone()))
            && !found.contains(&partner)
        {
            found.push(partner);
        }
    }
    f.for_each_part(|part| partners(part, x, found));
}

/// The least `n` for which all powers of the letter with fractions are powers of its `n`-th root;
/// only where there are different ones.
fn common_index(f: &Expr, x: &Symbol) -> Option<u32> {
    fn walk(e: &Expr, x: &Symbol, found: &mut Vec<u32>) {
        let letter = |a: &Expr| matches!(a, Expr::Symbol(s) if s == x);
        let index = match e {
            Expr::Root(a, None) if letter(a) => Some(2),
            Expr::Root(a, Some(n)) if letter(a) => {
                n.as_rational().and_then(|n| u32::try_from(n.numerator().clone()).ok())
            }
            Expr::Power(a, q) if letter(a) => q
                .as_rational()
                .and_then(|q| u32::try_from(q.denominator().clone()).ok())
                .filter(|n| *n > 1),
            _ => None,
        };
        if let Some(n) = index.filter(|n| !found.contains(n)) {
            found.push(n);
        }
        e.for_each_part(|part| walk(part, x, found));
    }
    let mut found = Vec::new();
    walk(f, x, &mut found);
    if found.iter().any(|n| *n > 6) || found.len() < 2 {
        return None;
    }
    (2..=12).find(|n| found.iter().all(|k| n % k == 0))
}

/// What stands inside something else: arguments, bases, exponents, radicands, denominators, and
/// functions as wholes; larger ones first.
fn inner_functions(f: &Expr, x: &Symbol, found: &mut Vec<Expr>) {
    fn note(e: &Expr, x: &Symbol, found: &mut Vec<Expr>) {
        let plain = matches!(e, Expr::Symbol(_)) || !depends(e, x);
        if !plain && !found.contains(e) {
            found.push(e.clone());
        }
    }
    fn walk(e: &Expr, x: &Symbol, inner: &mut Vec<Expr>, whole: &mut Vec<Expr>) {
        match e {
            Expr::Call(_, arguments) => {
                arguments.iter().for_each(|a| note(a, x, inner));
                note(e, x, whole);
            }
            Expr::Power(base, exponent) => {
                note(base, x, inner);
                note(exponent, x, inner);
                if depends(exponent, x) && !depends(base, x) {
                    note(e, x, whole);
                }
            }
            Expr::Root(a, _) => {
                note(a, x, inner);
                note(e, x, whole);
            }
            Expr::Quotient(_, b) => note(b, x, inner),
            _ => {}
        }
        if let Expr::Product(parts) = e {
            parts.iter().filter(|p| matches!(p, Expr::Sum(_))).for_each(|p| note(p, x, inner));
        }
        e.for_each_part(|part| walk(part, x, inner, whole));
    }
    let (mut inner, mut whole) = (Vec::new(), Vec::new());
    walk(f, x, &mut inner, &mut whole);
    inner.sort_by_key(|e| std::cmp::Reverse(e.size()));
    whole.sort_by_key(Expr::size);
    // A denominator that is a product or power as a whole is never the inner function.
    inner.retain(|e| !matches!(e, Expr::Product(_) | Expr::Quotient(..)));
    for e in whole.into_iter().chain(inner) {
        if !found.contains(&e) {
            found.push(e);
        }
    }
}

/// `h(u)` with `f(x) = h(g(x))·g′(x)`, if `x` can be got rid of.
fn in_terms_of(
    f: &Expr,
    g: &Expr,
    x: &Symbol,
    u: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    let Some(slope) = algebra::derivative(g, x) else { return Ok(None) };
    let slope = super::super::simplify::tidied(&slope, work)?;
    if slope.as_rational().is_some_and(|q| q.is_zero()) {
        return Ok(None);
    }
    let view = View { g, x, u };
    let mut in_u: Vec<(Expr, Rational)> = Vec::new();
    let mut in_x: Vec<(Expr, Rational)> = Vec::new();
    for (base, exponent) in factors(f) {
        match view.whole(&base, &exponent, work)? {
            Some(there) => in_u.push(there),
            None => in_x.push((base, exponent)),
        }
    }
    // What is left, over the slope, must be something in u.
    for (base, exponent) in factors(&slope) {
        match in_x.iter_mut().find(|(known, _)| *known == base) {
            Some((_, known)) => *known -= exponent,
            None => in_x.push((base, -exponent)),
        }
    }
    in_x.retain(|(_, exponent)| !exponent.is_zero());
    let mut open = Vec::new();
    for (base, exponent) in in_x {
        match view.whole(&base, &exponent, work)? {
            Some(there) => in_u.push(there),
            None => open.push((base, exponent)),
        }
    }
    if !open.is_empty() {
        // Factors may cancel only once they are worked out together.
        let rest = super::super::simplify::tidied(&product_of(&open), work)?;
        match view.whole(&rest, &Rational::ONE, work)? {
            Some(there) => in_u.push(there),
            None => return Ok(None),
        }
    }
    let h = lightly(&product_of(&in_u));
    // u itself must not be only a new name.
    Ok((!depends(&h, x)).then_some(h))
}

/// The old letter seen from the new one.
struct View<'a> {
    g: &'a Expr,
    x: &'a Symbol,
    u: &'a Symbol,
}

impl View<'_> {
    fn letter(&self) -> Expr {
        Expr::Symbol(self.u.clone())
    }

    /// A polynomial in `x` as one in `u`, where `g` is a polynomial or the root of one.
    fn polynomial(&self, p: &Expr, work: &Work<'_>) -> Result<Option<Expr>, Unsolved> {
        let (inner, root) = match self.g {
            Expr::Root(inner, None) => (&**inner, 2u32),
            Expr::Root(inner, Some(n)) => {
                let index = n.as_rational().and_then(|n| u32::try_from(n.numerator().clone()).ok());
                match index {
                    Some(n @ 2..=12) => (&**inner, n),
                    _ => return Ok(None),
                }
            }
            g => (g, 1),
        };
        let (Some(p), Some(g)) = (univariate(p, self.x, work)?, univariate(inner, self.x, work)?)
        else {
            return Ok(None);
        };
        if g.degree().is_none_or(|d| d == 0) || p.is_zero() {
            return Ok(None);
        }
        let mut digits = Vec::new();
        let mut rest = p;
        while !rest.is_zero() {
            let Some((quotient, digit)) = rest.div_rem(&g, work.budget)? else { return Ok(None) };
            if digit.degree().is_some_and(|d| d > 0) {
                return Ok(None);
            }
            digits.push(digit.coefficient(0));
            rest = quotient;
        }
        let spread = |digits: Vec<Rational>| {
            let mut all = Vec::new();
            for digit in digits {
                all.push(digit);
                all.extend((1..root).map(|_| Rational::ZERO));
            }
            Univariate::new(all)
        };
        Ok(Some(spread(digits).to_expr(self.u)))
    }

    /// A factor in `x` as one in `u`.
    fn whole(
        &self,
        base: &Expr,
        exponent: &Rational,
        work: &Work<'_>,
    ) -> Result<Option<(Expr, Rational)>, Unsolved> {
        if let Some((square, half)) = self.even(base, exponent) {
            return Ok(Some((square, half)));
        }
        let there = self.deep(base, work, 30)?;
        Ok(there.map(|there| match (&there, self.g) {
            // √(u²) is u where u is itself a root.
            (Expr::Power(u, n), Expr::Root(..)) if **u == self.letter() => match n.as_rational() {
                Some(n) => (self.letter(), n * exponent),
                None => (there, exponent.clone()),
            },
            _ => (there, exponent.clone()),
        }))
    }

    /// An even power of a function whose square is known from that of `g`: `cos²` where `u = sin`.
    fn even(&self, base: &Expr, exponent: &Rational) -> Option<(Expr, Rational)> {
        use Function::*;
        let half = exponent / Rational::from(2);
        let (Expr::Call(g, v), Expr::Call(f, w)) = (self.g, base) else { return None };
        if v != w || !half.is_int() {
            return None;
        }
        let square = self.letter().pow(Expr::integer(2));
        let one = || Expr::integer(1);
        match (g, f) {
            (Sin, Cos) | (Cos, Sin) => Some((Expr::sum(vec![one(), square.negated()]), half)),
            (Tan, Sec) | (Cot, Csc) | (Sinh, Cosh) => Some((Expr::sum(vec![one(), square]), half)),
            (Sec, Tan) | (Csc, Cot) | (Cosh, Sinh) => {
                Some((Expr::sum(vec![square, one().negated()]), half))
            }
            (Tan, Cos) => Some((Expr::sum(vec![one(), square]), -half)),
            _ => None,
        }
    }

    /// An expression in `x` as one in `u`, part by part.
    fn deep(&self, e: &Expr, work: &Work<'_>, depth: u32) -> Result<Option<Expr>, Unsolved> {
        work.budget.spend(1)?;
        let Some(depth) = depth.checked_sub(1) else { return Ok(None) };
        if e == self.g {
            return Ok(Some(self.letter()));
        }
        if !depends(e, self.x) {
            return Ok(Some(e.clone()));
        }
        if let Some(there) = self.polynomial(e, work)? {
            return Ok(Some(there));
        }
        match (self.g, e) {
            (Expr::Call(Function::Ln, v), Expr::Symbol(s)) if s == self.x && v[0] == *e => {
                return Ok(Some(Expr::symbol("e").pow(self.letter())));
            }
            (Expr::Root(inner, index), Expr::Root(..) | Expr::Power(..)) => {
                let (a, q) = match e {
                    Expr::Root(a, None) => (a, Some(Rational::ONE / Rational::from(2))),
                    Expr::Root(a, Some(m)) => (a, m.as_rational().map(|m| Rational::ONE / m)),
                    Expr::Power(a, q) => (a, q.as_rational()),
                    _ => return Ok(None),
                };
                let n = match index {
                    None => Some(Rational::from(2)),
                    Some(n) => n.as_rational(),
                };
                if a == inner
                    && let (Some(q), Some(n)) = (q, n)
                {
                    return Ok(Some(super::shape::raised(&self.letter(), &(q * n))));
                }
            }
            (_, Expr::Symbol(_)) => return Ok(None),
            (Expr::Power(b, k), Expr::Power(c, m)) if b == c && !depends(b, self.x) => {
                let (Some(k), Some(m)) =
                    (univariate(k, self.x, work)?, univariate(m, self.x, work)?)
                else {
                    return Ok(None);
                };
                let pure = |p: &Univariate| p.degree() == Some(1) && p.coefficient(0).is_zero();
                if !pure(&k) || !pure(&m) {
                    return Ok(None);
                }
                let power = m.coefficient(1) / k.coefficient(1);
                return Ok(Some(super::shape::raised(&self.letter(), &power)));
            }
            (_, Expr::Power(base, n)) => {
                if let Some(n) = n.as_rational()
                    && let Some((square, half)) = self.even(base, &n)
                {
                    return Ok(Some(super::shape::raised(&square, &half)));
                }
            }
            _ => {}
        }
        let mut failed = None;
        let mut complete = true;
        let there = e.map_parts(|part| match self.deep(part, work, depth) {
            Ok(Some(there)) => there,
            Ok(None) => {
                complete = false;
                Expr::Missing
            }
            Err(e) => {
                failed = Some(e);
                Expr::Missing
            }
        });
        match failed {
            Some(e) => Err(e),
            None => Ok(complete.then_some(there)),
        }
    }
}
