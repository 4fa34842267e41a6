//! One use of one formula anywhere in an expression: what may come next in a proof.

use super::angle::Angle;
use super::rules;
use super::terms::{Term, call, function};
use crate::Rule;
use crate::rules::tidy::lightly;
use Function::{Cos, Cot, Csc, Sec, Sin, Tan};
use algebra::{Budget, Rational, angle};
use syntax::{Expr, Function};

/// One or more steps, each with the whole after it.
pub(crate) type Move = Vec<(&'static Rule, Expr, Vec<Expr>)>;

type Local = Vec<(&'static Rule, Expr, Vec<Expr>)>;

/// What the two sides of an identity have in them.
#[derive(Debug, Default)]
pub(crate) struct Hints {
    /// All angles of both sides.
    angles: Vec<Angle>,
    /// Whether a tangent or cotangent is wanted.
    tangents: bool,
}

impl Hints {
    pub(crate) fn of(sides: &[&Expr]) -> Hints {
        let mut hints = Hints::default();
        sides.iter().for_each(|side| hints.take(side));
        hints
    }

    fn take(&mut self, expr: &Expr) {
        if let Some((f, angle)) = function(expr) {
            if let Some(angle) = Angle::from_expr(&angle)
                && !self.angles.contains(&angle)
            {
                self.angles.push(angle);
            }
            self.tangents |= matches!(f, Tan | Cot);
        }
        expr.for_each_part(|part| self.take(part));
    }

    /// Whether half of this angle is worth writing.
    fn may_halve(&self, angle: &Angle) -> bool {
        let half = angle.halved();
        let whole = |q: &Rational| q.is_int();
        let doubled = !angle.is_constant() && half.letters.iter().all(|(_, k)| whole(k));
        let quarter = half.halved();
        doubled || self.angles.iter().any(|a| *a == half || *a == quarter)
    }
}

/// Everything that one formula makes of `whole`.
pub(crate) fn moves(whole: &Expr, hints: &Hints, budget: &Budget) -> Vec<Move> {
    let mut found = Vec::new();
    let in_sines = sines_and_cosines(whole);
    if in_sines != *whole {
        found.push(vec![(&rules::SINES_AND_COSINES, lightly(&in_sines), Vec::new())]);
    }
    visit(whole, &|e| e, hints, budget, 12, &mut found);
    found
}

fn visit(
    expr: &Expr,
    wrap: &dyn Fn(Expr) -> Expr,
    hints: &Hints,
    budget: &Budget,
    depth: u32,
    found: &mut Vec<Move>,
) {
    let Some(depth) = depth.checked_sub(1) else { return };
    if budget.spend(10).is_err() {
        return;
    }
    for local in at(expr, hints, budget) {
        // What is multiplied above and below is shown before it is worked out.
        let steps = local.into_iter().map(|(r, e, arguments)| {
            let whole = wrap(e);
            let shown = r.name == rules::CONJUGATE.name;
            (r, if shown { whole } else { lightly(&whole) }, arguments)
        });
        found.push(steps.collect());
    }
    if matches!(expr, Expr::Call(..)) {
        return;
    }
    let mut parts = Vec::new();
    expr.for_each_part(|part| parts.push(part));
    for (k, part) in parts.into_iter().enumerate() {
        let inner = |replaced: Expr| {
            let mut at = 0;
            wrap(expr.map_parts(|p| {
                at += 1;
                if at == k + 1 { replaced.clone() } else { p.clone() }
            }))
        };
        visit(part, &inner, hints, budget, depth, found);
    }
}

fn at(expr: &Expr, hints: &Hints, budget: &Budget) -> Vec<Local> {
    match expr {
        Expr::Sum(terms) => of_sum(terms, hints),
        Expr::Product(_) => of_product(expr),
        Expr::Quotient(above, below) => {
            let mut all = of_quotient(expr, above, below, hints);
            all.extend(of_product(expr));
            all
        }
        _ => match function(expr) {
            Some((f, angle)) => of_function(f, &angle, hints, budget),
            None => Vec::new(),
        },
    }
}

fn once(rule: &'static Rule, expr: Expr) -> Local {
    vec![(rule, expr, Vec::new())]
}

/// Tangents, secants and their like as quotients of sines and cosines.
pub(crate) fn sines_and_cosines(expr: &Expr) -> Expr {
    match function(expr) {
        Some((f, angle)) => {
            let (s, c) = (call(Sin, &angle), call(Cos, &angle));
            match f {
                Tan => s.over(c),
                Cot => c.over(s),
                Sec => Expr::integer(1).over(c),
                Csc => Expr::integer(1).over(s),
                _ => expr.clone(),
            }
        }
        None => expr.map_parts(sines_and_cosines),
    }
}

/// Pairs of terms that a formula joins.
fn of_sum(terms: &[Expr], hints: &Hints) -> Vec<Local> {
    let parsed: Vec<Term> = terms.iter().map(Term::from_expr).collect();
    let mut found = Vec::new();
    for i in 0..parsed.len() {
        for j in 0..parsed.len() {
            if i == j {
                continue;
            }
            for (rule, joined) in pair(&parsed[i], &parsed[j], hints, i < j) {
                let mut rest = Vec::with_capacity(terms.len());
                for (k, term) in terms.iter().enumerate() {
                    if k == i.min(j) {
                        rest.push(joined.clone());
                    } else if k != i.max(j) {
                        rest.push(term.clone());
                    }
                }
                found.push(once(rule, Expr::sum(rest)));
            }
        }
    }
    found
}

/// What two terms come to; `first` is true for one of the two orders.
fn pair(a: &Term, b: &Term, hints: &Hints, first: bool) -> Vec<(&'static Rule, Expr)> {
    let mut found: Vec<(&'static Rule, Expr)> = Vec::new();
    let (p, q) = (&a.coefficient, &b.coefficient);
    let opposite = *p == -q.clone();
    for (f, u) in a.functions(2) {
        let own = call(f, &u);
        let rest = a.clone().with(&own, -2);
        let partner = match f {
            Sin => Cos,
            Sec => Tan,
            Csc => Cot,
            _ => Sin,
        };
        let other = call(partner, &u);
        let pairs = matches!(f, Sin | Sec | Csc) && b.exponent(&other) >= 2;
        if pairs && rest.is_like(&b.clone().with(&other, -2)) {
            if f == Sin && p == q || f != Sin && opposite {
                found.push((&rules::PYTHAGORAS, rest.expr()));
            } else if f == Sin && opposite {
                let twice = double(&u).map(|v| call(Cos, &v));
                let minus = rest.clone().scaled(&Rational::from(-1));
                found.extend(twice.map(|c| (&rules::DOUBLE_ANGLE, minus.with(&c, 1).expr())));
            }
        }
        if rest.is_like(b) {
            let with = |g: Function, t: &Term| t.clone().with(&call(g, &u), 2).expr();
            let twice_opposite = *p == -(q.clone() * Rational::from(2));
            match f {
                Sin | Cos if opposite => {
                    let g = if f == Sin { Cos } else { Sin };
                    found.push((&rules::PYTHAGORAS, with(g, b)));
                }
                Sin | Cos if twice_opposite => {
                    let sign = Rational::from(if f == Sin { 1 } else { -1 });
                    let twice = double(&u).map(|v| call(Cos, &v));
                    found.extend(twice.map(|c| {
                        (&rules::DOUBLE_ANGLE, b.clone().scaled(&sign).with(&c, 1).expr())
                    }));
                }
                Tan if p == q => found.push((&rules::PYTHAGORAS, with(Sec, b))),
                Cot if p == q => found.push((&rules::PYTHAGORAS, with(Csc, b))),
                Sec if opposite => found.push((&rules::PYTHAGORAS, with(Tan, &rest))),
                Csc if opposite => found.push((&rules::PYTHAGORAS, with(Cot, &rest))),
                _ => {}
            }
        }
    }
    // 1 ± cos 2A, 1 ± sin 2A.
    for (f, v) in b.functions(1) {
        let own = call(f, &v);
        if b.exponent(&own) != 1 || !a.is_like(&b.clone().with(&own, -1)) {
            continue;
        }
        let Some(angle) = Angle::from_expr(&v).filter(|angle| hints.may_halve(angle)) else {
            continue;
        };
        let half = angle.halved().to_expr();
        let (s, c) = (call(Sin, &half), call(Cos, &half));
        match f {
            Cos if p == q || opposite => {
                let square = if p == q { &c } else { &s };
                let twice = a.clone().scaled(&Rational::from(2));
                found.push((&rules::DOUBLE_ANGLE, twice.with(square, 2).expr()));
            }
            Sin if p == q || opposite => {
                let second = if p == q { c } else { c.negated() };
                let sum = Expr::Sum(vec![s, second]);
                found.push((&rules::DOUBLE_ANGLE, a.clone().with(&sum, 2).expr()));
            }
            _ => {}
        }
    }
    if first && (p == q || opposite) {
        found.extend(as_product(a, b, opposite));
    }
    if p == q || opposite {
        found.extend(compound(a, b, opposite));
    }
    found
}

/// `sin C ± sin D`, `cos C ± cos D`.
fn as_product(a: &Term, b: &Term, opposite: bool) -> Vec<(&'static Rule, Expr)> {
    let mut found: Vec<(&'static Rule, Expr)> = Vec::new();
    for (f, big) in a.functions(1) {
        for (g, small) in b.functions(1) {
            let (first, second) = (call(f, &big), call(g, &small));
            let rest = a.clone().with(&first, -1);
            if f != g
                || big == small
                || !matches!(f, Sin | Cos)
                || !rest.is_like(&b.clone().with(&second, -1))
            {
                continue;
            }
            let (Some(c), Some(d)) = (Angle::from_expr(&big), Angle::from_expr(&small)) else {
                continue;
            };
            let (sum, difference) = (c.plus(&d).halved(), c.minus(&d).halved());
            let negative = difference.is_negative();
            let difference =
                if negative { difference.scaled(&Rational::from(-1)) } else { difference };
            let (left, right, odd) = match (f, opposite) {
                (Sin, false) => (Sin, Cos, false),
                (Sin, true) => (Cos, Sin, negative),
                (_, false) => (Cos, Cos, false),
                (_, true) => (Sin, Sin, !negative),
            };
            let two = Rational::from(if odd { -2 } else { 2 });
            let product = rest
                .scaled(&two)
                .with(&call(left, &sum.to_expr()), 1)
                .with(&call(right, &difference.to_expr()), 1);
            found.push((&rules::SUM_TO_PRODUCT, product.expr()));
        }
    }
    found
}

/// `sin A cos B ± cos A sin B`, `cos A cos B ∓ sin A sin B`.
fn compound(a: &Term, b: &Term, opposite: bool) -> Vec<(&'static Rule, Expr)> {
    let mut found: Vec<(&'static Rule, Expr)> = Vec::new();
    let functions = a.functions(1);
    for (f, u) in &functions {
        for (g, v) in &functions {
            if u == v || *g != Cos || !matches!(f, Sin | Cos) {
                continue;
            }
            let other = |h: &Function| if *h == Sin { Cos } else { Sin };
            let rest = a.clone().with(&call(*f, u), -1).with(&call(*g, v), -1);
            let crossed = rest.clone().with(&call(other(f), u), 1).with(&call(other(g), v), 1);
            if !crossed.is_like(b) {
                continue;
            }
            let (Some(u), Some(v)) = (Angle::from_expr(u), Angle::from_expr(v)) else { continue };
            let plus = if *f == Sin { !opposite } else { opposite };
            let angle = if plus { u.plus(&v) } else { u.minus(&v) };
            let joined = rest.with(&call(*f, &angle.to_expr()), 1).expr();
            found.push((&rules::COMPOUND_ANGLE, joined));
        }
    }
    found
}

fn of_product(expr: &Expr) -> Vec<Local> {
    let term = Term::from_expr(expr);
    let mut found = Vec::new();
    let functions = term.functions(1);
    let half = Rational::ONE / Rational::from(2);
    for (k, (f, u)) in functions.iter().enumerate() {
        for (g, v) in &functions[k + 1..] {
            if !matches!((f, g), (Sin | Cos, Sin | Cos)) {
                continue;
            }
            let rest = term.clone().with(&call(*f, u), -1).with(&call(*g, v), -1).scaled(&half);
            if u == v {
                if let Some(twice) = double(u) {
                    found.push(once(&rules::DOUBLE_ANGLE, rest.with(&call(Sin, &twice), 1).expr()));
                }
                continue;
            }
            let (Some(p), Some(q)) = (Angle::from_expr(u), Angle::from_expr(v)) else { continue };
            let (sum, difference) = (p.plus(&q), p.minus(&q));
            let (first, second) = match (f, g) {
                (Sin, Cos) => (part(Sin, &sum, 1), part(Sin, &difference, 1)),
                (Cos, Sin) => (part(Sin, &sum, 1), part(Sin, &difference, -1)),
                (Cos, Cos) => (part(Cos, &sum, 1), part(Cos, &difference, 1)),
                _ => (part(Cos, &difference, 1), part(Cos, &sum, -1)),
            };
            let both = Expr::Sum(vec![first, second]);
            found.push(once(&rules::PRODUCT_TO_SUM, rest.with(&both, 1).expr()));
        }
    }
    found
}

/// `±f(angle)`, the angle with a positive beginning.
fn part(f: Function, angle: &Angle, sign: i32) -> Expr {
    let (angle, negative) = if angle.is_negative() {
        (angle.scaled(&Rational::from(-1)), matches!(f, Sin | Tan | Cot | Csc))
    } else {
        (angle.clone(), false)
    };
    let value = call(f, &angle.to_expr());
    if negative == (sign > 0) { value.negated() } else { value }
}

fn double(u: &Expr) -> Option<Expr> {
    Some(Angle::from_expr(u)?.scaled(&Rational::from(2)).to_expr())
}

fn of_quotient(expr: &Expr, above: &Expr, below: &Expr, hints: &Hints) -> Vec<Local> {
    let mut found = Vec::new();
    let term = Term::from_expr(expr);
    // sin A/cos A, 1/cos A and their like.
    for (base, n) in &term.powers {
        let Some((f, u)) = function(base).filter(|_| *n < 0) else { continue };
        let (s, c) = (call(Sin, &u), call(Cos, &u));
        let (top, quotient) = match f {
            Cos => (Some(s), Tan),
            Sin => (Some(c), Cot),
            _ => (None, Tan),
        };
        if let Some(top) = top
            && term.exponent(&top) > 0
        {
            let m = term.exponent(&top).min(-*n);
            let joined = term.clone().with(&top, -m).with(base, m).with(&call(quotient, &u), m);
            found.push(once(&rules::QUOTIENT, joined.expr()));
            continue;
        }
        let inverse = match f {
            Cos => Sec,
            Sin => Csc,
            Tan => Cot,
            Cot => Tan,
            Sec => Cos,
            _ => Sin,
        };
        let turned = term.clone().with(base, -*n).with(&call(inverse, &u), -*n);
        found.push(once(&rules::RECIPROCAL, turned.expr()));
    }
    found.extend(by_conjugate(above, below, hints));
    found.extend(by_cosine(above, below));
    found
}

/// `1/(1 + cos A)` times `(1 - cos A)` above and below.
fn by_conjugate(above: &Expr, below: &Expr, hints: &Hints) -> Vec<Local> {
    let Expr::Sum(terms) = below else { return Vec::new() };
    let [p, q] = &terms[..] else { return Vec::new() };
    let conjugate = lightly(&Expr::Sum(vec![p.clone(), q.clone().negated()]));
    let squared = |e: &Expr| {
        let term = Term::from_expr(e);
        let powers = term.powers.iter().map(|(b, n)| (b.clone(), n * 2)).collect();
        Term { coefficient: &term.coefficient * &term.coefficient, powers }
    };
    let (a, b) = (squared(p), squared(q).scaled(&Rational::from(-1)));
    let joined = pair(&a, &b, hints, true).into_iter().chain(pair(&b, &a, hints, false));
    let mut found = Vec::new();
    for (rule, value) in joined {
        if rule.name != rules::PYTHAGORAS.name {
            continue;
        }
        let top = Expr::product(vec![above.clone(), conjugate.clone()]);
        let both = Expr::product(vec![below.clone(), conjugate.clone()]);
        found.push(vec![
            (&rules::CONJUGATE, top.clone().over(both), vec![conjugate.clone()]),
            (rule, top.over(value), Vec::new()),
        ]);
    }
    found
}

/// `(cos A + sin A)/(cos A - sin A)` as `(1 + tan A)/(1 - tan A)`.
fn by_cosine(above: &Expr, below: &Expr) -> Vec<Local> {
    let terms = |e: &Expr| -> Vec<Term> {
        crate::families::expand::terms(e).iter().map(Term::from_expr).collect()
    };
    let (top, bottom) = (terms(above), terms(below));
    if top.len() + bottom.len() < 3 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut tried = Vec::new();
    for (f, u) in bottom.iter().flat_map(|t| t.functions(1)) {
        if !matches!(f, Sin | Cos) || tried.contains(&u) {
            continue;
        }
        tried.push(u.clone());
        let (s, c, t) = (call(Sin, &u), call(Cos, &u), call(Tan, &u));
        let degree = |term: &Term| term.exponent(&s) + term.exponent(&c);
        let n = degree(&bottom[0]);
        let fits =
            |term: &Term| degree(term) == n && term.exponent(&s) >= 0 && term.exponent(&c) >= 0;
        if !(1..=2).contains(&n) || !top.iter().chain(&bottom).all(fits) {
            continue;
        }
        let divided = |terms: &[Term]| {
            let each = terms.iter().map(|term| {
                let (i, j) = (term.exponent(&s), term.exponent(&c));
                term.clone().with(&s, -i).with(&c, -j).with(&t, i).expr()
            });
            Expr::sum(each.collect())
        };
        let by = if n == 1 { c.clone() } else { c.clone().pow(Expr::integer(n)) };
        found.push(vec![(
            &rules::DIVIDE_BY_COSINE,
            divided(&top).over(divided(&bottom)),
            vec![by],
        )]);
    }
    found
}

fn of_function(f: Function, angle: &Expr, hints: &Hints, budget: &Budget) -> Vec<Local> {
    let Some(v) = Angle::from_expr(angle) else { return Vec::new() };
    let mut found = Vec::new();
    if v.is_constant()
        && let Some(value) = constant_value(f, &v, budget)
    {
        found.push(once(&rules::STANDARD_ANGLE, value));
        return found;
    }
    if let Some(reduced) = allied(f, &v) {
        found.push(once(&rules::ALLIED_ANGLE, reduced));
        if !v.is_constant() {
            return found;
        }
    }
    if hints.may_halve(&v) {
        let h = v.halved().to_expr();
        let (s, c, t) = (call(Sin, &h), call(Cos, &h), call(Tan, &h));
        let square = |e: &Expr| e.clone().pow(Expr::integer(2));
        let twice = |factors: Vec<Expr>| Expr::product([vec![Expr::integer(2)], factors].concat());
        let one = || Expr::integer(1);
        let mut forms = match f {
            Sin => vec![twice(vec![s.clone(), c.clone()])],
            Cos => vec![
                Expr::Sum(vec![square(&c), square(&s).negated()]),
                Expr::Sum(vec![twice(vec![square(&c)]), one().negated()]),
                Expr::Sum(vec![one(), twice(vec![square(&s)]).negated()]),
            ],
            Tan => vec![twice(vec![t.clone()]).over(Expr::Sum(vec![one(), square(&t).negated()]))],
            _ => Vec::new(),
        };
        if hints.tangents && matches!(f, Sin | Cos) {
            let below = Expr::Sum(vec![one(), square(&t)]);
            forms.push(match f {
                Sin => twice(vec![t.clone()]).over(below),
                _ => Expr::Sum(vec![one(), square(&t).negated()]).over(below),
            });
        }
        found.extend(forms.into_iter().map(|form| once(&rules::DOUBLE_ANGLE, form)));
    }
    found.extend(triple(f, &v).map(|form| once(&rules::TRIPLE_ANGLE, form)));
    found.extend(split(f, &v).map(|form| once(&rules::COMPOUND_ANGLE, form)));
    found
}

/// The value at a standard angle.
pub(crate) fn constant_value(f: Function, v: &Angle, budget: &Budget) -> Option<Expr> {
    let s = angle::sine(&v.constant, budget)?;
    let c = angle::cosine(&v.constant, budget)?;
    let value = match f {
        Sin => s,
        Cos => c,
        Tan => s.div(&c, budget).ok()??,
        Cot => c.div(&s, budget).ok()??,
        Sec => algebra::Surd::one().div(&c, budget).ok()??,
        _ => algebra::Surd::one().div(&s, budget).ok()??,
    };
    Some(value.to_expr())
}

/// `sin(90° - A)`, `cos(180° + A)`, `tan(-A)`: the function of the rest of the angle.
fn allied(f: Function, v: &Angle) -> Option<Expr> {
    let ninety = Rational::from(90);
    let turns = &v.constant / &ninety;
    let (k, rest) = if v.is_constant() {
        // To an angle from 0° to 90°, through a straight angle.
        if v.constant >= Rational::ZERO && v.constant <= ninety {
            return None;
        }
        let k = ((&v.constant / Rational::from(180)) + Rational::ONE / Rational::from(2)).floor();
        let k = k * algebra::Integer::from(2);
        let rest =
            Angle { constant: &v.constant - &ninety * Rational::from(k.clone()), ..v.clone() };
        (k, rest)
    } else {
        if !turns.is_int() || turns.is_zero() && !v.is_negative() {
            return None;
        }
        (turns.numerator().clone(), Angle { constant: Rational::ZERO, ..v.clone() })
    };
    let k = i64::try_from(k).ok()?.rem_euclid(4);
    let (g, negative) = match (f, k) {
        (_, 0) => (f, false),
        (Sin, 1) => (Cos, false),
        (Cos, 1) => (Sin, true),
        (Tan, 1 | 3) => (Cot, true),
        (Cot, 1 | 3) => (Tan, true),
        (Sec, 1) => (Csc, true),
        (Csc, 1) => (Sec, false),
        (Tan | Cot, _) => (f, false),
        (_, 2) => (f, true),
        (Sin, _) => (Cos, true),
        (Cos, _) => (Sin, false),
        (Sec, _) => (Csc, false),
        _ => (Sec, true),
    };
    Some(part(g, &rest, if negative { -1 } else { 1 }))
}

fn triple(f: Function, v: &Angle) -> Option<Expr> {
    let third = v.scaled(&(Rational::ONE / Rational::from(3)));
    if v.is_constant() || !third.letters.iter().all(|(_, k)| k.is_int()) {
        return None;
    }
    let u = third.to_expr();
    let power = |e: &Expr, n: i32| e.clone().pow(Expr::integer(n));
    let times = |k: i32, e: Expr| Expr::product(vec![Expr::integer(k), e]);
    let (s, c, t) = (call(Sin, &u), call(Cos, &u), call(Tan, &u));
    Some(match f {
        Sin => Expr::Sum(vec![times(3, s.clone()), times(4, power(&s, 3)).negated()]),
        Cos => Expr::Sum(vec![times(4, power(&c, 3)), times(3, c).negated()]),
        Tan => Expr::Sum(vec![times(3, t.clone()), power(&t, 3).negated()])
            .over(Expr::Sum(vec![Expr::integer(1), times(3, power(&t, 2)).negated()])),
        _ => return None,
    })
}

/// `f(A ± B)`, the angle split after its first letter.
fn split(f: Function, v: &Angle) -> Option<Expr> {
    let parts = v.letters.len() + usize::from(!v.constant.is_zero());
    if parts < 2 || v.letters.is_empty() {
        return None;
    }
    let first = Angle {
        letters: vec![v.letters[0].clone()],
        constant: Rational::ZERO,
        in_degrees: v.in_degrees,
    };
    let rest = v.minus(&first);
    // sin(45° - A), not sin(-A + 45°).
    if first.is_negative() && !rest.is_negative() {
        let taken = first.scaled(&Rational::from(-1));
        return addition(f, &rest.to_expr(), &taken.to_expr(), true);
    }
    let minus = rest.is_negative();
    let rest = if minus { rest.scaled(&Rational::from(-1)) } else { rest };
    addition(f, &first.to_expr(), &rest.to_expr(), minus)
}

/// `f(p + q)`, or `f(p - q)`, by the compound angle formula.
pub(crate) fn addition(f: Function, p: &Expr, q: &Expr, minus: bool) -> Option<Expr> {
    let signed = |e: Expr, minus: bool| if minus { e.negated() } else { e };
    let product = |f: Function, g: Function| Expr::product(vec![call(f, p), call(g, q)]);
    Some(match f {
        Sin => Expr::Sum(vec![product(Sin, Cos), signed(product(Cos, Sin), minus)]),
        Cos => Expr::Sum(vec![product(Cos, Cos), signed(product(Sin, Sin), !minus)]),
        Tan => Expr::Sum(vec![call(Tan, p), signed(call(Tan, q), minus)])
            .over(Expr::Sum(vec![Expr::integer(1), signed(product(Tan, Tan), !minus)])),
        Cot => {
            let top = Expr::Sum(vec![product(Cot, Cot), signed(Expr::integer(1), !minus)]);
            let top = if minus { top.negated() } else { top };
            // cot(p - q) = (cot p cot q + 1)/(cot q - cot p).
            let below = Expr::Sum(vec![call(Cot, q), signed(call(Cot, p), minus)]);
            if minus {
                Expr::Sum(vec![product(Cot, Cot), Expr::integer(1)]).over(below)
            } else {
                top.over(below)
            }
        }
        _ => return None,
    })
}
