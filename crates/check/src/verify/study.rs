//! What a right answer is for questions about functions, curves and divisions of polynomials.

use super::expansion::{self, Tends};
use super::sequences::put;
use super::{Judge, decided, evidence, methods};
use crate::{Evidence, Method, Outcome, Study};
use algebra::{Polynomial, Rational, Univariate};
use std::cmp::Ordering;
use syntax::{Expr, Relation, Side, Symbol, unit::Unit};

impl Judge<'_> {
    /// Evidence for the answer of a study.
    pub(super) fn study(&self, study: &Study, answer: &Expr) -> Vec<Evidence> {
        let study = study.map(|e| self.resolve(e));
        let given = |method: &'static Method, asked: Vec<Expr>, holds: Option<bool>| {
            vec![evidence(method, asked, decided(holds))]
        };
        match &study {
            Study::FirstPrinciples { body, variable } => {
                vec![self.derivative(body, variable, 1, answer)]
            }
            Study::Implicit { relation, x, y } => {
                let result = self.implicit(relation, x, y, answer);
                vec![evidence(
                    &methods::DIFFERENTIATION,
                    vec![relation.clone(), answer.clone()],
                    result.unwrap_or(Outcome::Undecided),
                )]
            }
            Study::Parametric { x, y, parameter } => {
                let result =
                    match (algebra::derivative(x, parameter), algebra::derivative(y, parameter)) {
                        (Some(dx), Some(dy)) => self.equality(&dy.over(dx), answer).0,
                        _ => Outcome::Undecided,
                    };
                let asked = vec![Expr::Tuple(vec![x.clone(), y.clone()]), answer.clone()];
                vec![evidence(&methods::DIFFERENTIATION, asked, result)]
            }
            Study::Tangent { curve, x, y, at, normal } => {
                let holds = self.touches(curve, x, y, at, *normal, answer);
                given(&methods::TOUCHING, vec![answer.clone(), curve.clone()], holds)
            }
            Study::Extrema { body, variable } => {
                let holds = self.extrema(body, variable, answer);
                given(&methods::TURNING, vec![answer.clone(), body.clone()], holds)
            }
            Study::Rising { body, variable, falling } => {
                let Some(slope) = algebra::derivative(body, variable) else {
                    return given(&methods::SOLUTION_SET, vec![body.clone(), answer.clone()], None);
                };
                let slope = match algebra::canonical(&slope, &self.context, self.budget) {
                    Ok(Some(simple)) => simple,
                    _ => slope,
                };
                let sign = if *falling { Relation::Less } else { Relation::Greater };
                let relation = slope.related(sign, Expr::integer(0));
                self.solutions(&[relation], std::slice::from_ref(variable), answer)
            }
            Study::Area { between, variable, bounds } => {
                let result = self.area(between, variable, bounds.as_ref(), answer);
                let asked = vec![answer.clone(), between.0.clone(), between.1.clone()];
                vec![evidence(&methods::AREA, asked, result.unwrap_or(Outcome::Undecided))]
            }
            Study::Division { dividend, divisor, variable } => {
                let holds = self.divided(dividend, divisor, variable, answer);
                given(&methods::MULTIPLYING_OUT, vec![answer.clone(), dividend.clone()], holds)
            }
            Study::Continuity { body, variable, at } => {
                let holds = self.continuous_at(body, variable, at);
                let agrees = holds.map(|holds| *answer == Expr::Truth(holds));
                given(&methods::BOTH_SIDES, vec![body.clone(), at.clone()], agrees)
            }
            Study::Differentiable { body, variable, at } => {
                let holds = self.differentiable_at(body, variable, at);
                let agrees = holds.map(|holds| *answer == Expr::Truth(holds));
                given(&methods::BOTH_SIDES, vec![body.clone(), at.clone()], agrees)
            }
            Study::MakeContinuous { body, variable, at, unknown } => {
                match self.continuity_equations(body, variable, at) {
                    Some(equations) => {
                        self.solutions(&equations, std::slice::from_ref(unknown), answer)
                    }
                    None => given(&methods::BOTH_SIDES, vec![body.clone(), at.clone()], None),
                }
            }
            Study::MeanValue { body, variable, interval, rolle } => {
                let holds = self.mean_value(body, variable, interval, *rolle, answer);
                given(&methods::MEAN_VALUE, vec![answer.clone(), body.clone()], holds)
            }
            Study::Optimum { body, variable, range, greatest, asked } => {
                let holds = self.optimum(body, variable, range, *greatest, asked, answer);
                given(&methods::TURNING, vec![answer.clone(), body.clone()], holds)
            }
            Study::Rates { known, asked, variable, rate, at, unit } => {
                let holds = (|| {
                    let (above, below) = (
                        algebra::derivative(asked, variable)?,
                        algebra::derivative(known, variable)?,
                    );
                    let there = put(&above.over(below), variable, at);
                    let expected = Expr::product(vec![there, rate.clone()]);
                    self.is_amount(answer, &expected, Some(unit))
                })();
                given(&methods::DIFFERENTIATION, vec![asked.clone(), answer.clone()], holds)
            }
            Study::Hospital { limit } => vec![self.limit(limit, answer)],
            Study::ComplexRoots { equation, variable } => {
                let holds = self.complex_roots(equation, variable, answer);
                given(&methods::COMPLEX_ROOTS, vec![answer.clone(), equation.clone()], holds)
            }
            Study::Recover { inner, body, variable, at, .. } => {
                let holds = self.recovered(inner, body, variable, at, answer);
                given(&methods::INVERSE, vec![answer.clone(), inner.clone()], holds)
            }
            Study::Parity { body, variable } => {
                let holds = self.parity(body, variable, answer);
                given(&methods::OPPOSITE_NUMBER, vec![body.clone(), answer.clone()], holds)
            }
            Study::Period { body, variable } => {
                let holds = self.period(body, variable, answer);
                given(&methods::PERIOD, vec![answer.clone(), body.clone()], holds)
            }
            Study::Inverse { body, variable } => {
                let there = put(body, variable, answer);
                let back = put(answer, variable, body);
                let letter = Expr::Symbol(variable.clone());
                let first = self.equality(&there, &letter).0;
                let second = self.equality(&back, &letter).0;
                let result = match (first, second) {
                    (Outcome::Passed, Outcome::Passed) => Outcome::Passed,
                    (failed @ Outcome::Failed(_), _) => failed,
                    // The other way round holds only where the function is one-to-one.
                    _ => Outcome::Undecided,
                };
                vec![evidence(&methods::INVERSE, vec![answer.clone(), body.clone()], result)]
            }
            Study::Ode { equation, x, y, initial } => {
                let holds = self.solves_ode(equation, x, y, initial.as_ref(), answer);
                given(&methods::DIFFERENTIAL, vec![answer.clone(), equation.clone()], holds)
            }
        }
    }

    /// `F_x + F_y·y′ = 0` for the equation `F = 0`.
    fn implicit(&self, relation: &Expr, x: &Symbol, y: &Symbol, answer: &Expr) -> Option<Outcome> {
        let f = difference(relation)?;
        let (by_x, by_y) = (algebra::derivative(&f, x)?, algebra::derivative(&f, y)?);
        let slope = by_x.negated().over(by_y);
        Some(self.equality(&slope, answer).0)
    }

    /// The line goes through the point, which is on the curve, in the right direction: its own
    /// slopes are in proportion with those of the curve there.
    fn touches(
        &self,
        curve: &Expr,
        x: &Symbol,
        y: &Symbol,
        at: &(Expr, Option<Expr>),
        normal: bool,
        answer: &Expr,
    ) -> Option<bool> {
        let f = difference(curve)?;
        let height = match &at.1 {
            Some(height) => height.clone(),
            None => {
                let Expr::Relation(sides, _) = curve else { return None };
                let [Expr::Symbol(s), body] = &sides[..] else { return None };
                if s != y || body.symbols().contains(y) {
                    return None;
                }
                put(body, x, &at.0)
            }
        };
        let there = |e: &Expr| put(&put(e, x, &at.0), y, &height);
        let zero = |e: &Expr| match self.equality(e, &Expr::integer(0)).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        };
        let line = difference(answer)?;
        let read = Polynomial::from_expr(&line, self.budget).ok()?;
        if let Some(p) = &read
            && p.total_degree() > 1
        {
            return Some(false);
        }
        let slopes = |e: &Expr| Some((algebra::derivative(e, x)?, algebra::derivative(e, y)?));
        let ((a, b), (p, q)) = (slopes(&line)?, slopes(&f)?);
        // Straight: its slopes do not move.
        let straight = [&a, &b].iter().all(|e| {
            let letters = e.symbols();
            !letters.contains(x) && !letters.contains(y)
        });
        if read.is_none() && !straight {
            return None;
        }
        let (p, q) = (there(&p), there(&q));
        let product = |s: &Expr, t: &Expr| Expr::product(vec![s.clone(), t.clone()]);
        let direction = if normal {
            Expr::sum(vec![product(&a, &p), product(&b, &q)])
        } else {
            Expr::sum(vec![product(&a, &q), product(&b, &p).negated()])
        };
        let is_line = !(zero(&a)? && zero(&b)?);
        let has_slope = !(zero(&p)? && zero(&q)?);
        Some(is_line && has_slope && zero(&there(&f))? && zero(&there(&line))? && zero(&direction)?)
    }

    /// Every point named is one where the derivative changes its sign the right way, and the
    /// derivative changes its sign nowhere else.
    fn extrema(&self, body: &Expr, x: &Symbol, answer: &Expr) -> Option<bool> {
        let named: Vec<&Expr> = match answer {
            Expr::Set(none) if none.is_empty() => Vec::new(),
            Expr::And(parts) => parts.iter().collect(),
            one => vec![one],
        };
        let slope = algebra::derivative(body, x)?;
        // The sign of the derivative is that of a polynomial; where only the denominator is 0 there is
        // no point of the curve.
        if !is_rational(body) {
            return None;
        }
        let (above, below) = self.quotient_of(&slope, x)?;
        let signs = above.mul(&below, self.budget).ok()?;
        let mut turns = 0;
        for (q, n) in above.squarefree(self.budget).ok()? {
            if n % 2 == 1 {
                turns += q.real_roots(self.budget).ok()?.len();
            }
        }
        if turns != named.len() {
            return Some(false);
        }
        let mut seen: Vec<Expr> = Vec::new();
        for part in named {
            let Expr::Relation(sides, _) = part else { return None };
            let [Expr::Text(kind), Expr::Tuple(point)] = &sides[..] else { return None };
            let [at, height] = &point[..] else { return None };
            let sign = match kind.as_str() {
                "maximum" => Ordering::Less,
                "minimum" => Ordering::Greater,
                _ => return None,
            };
            if self.equality(&put(body, x, at), height).0 != Outcome::Passed {
                return Some(false);
            }
            // The first derivative of the sign polynomial that is not 0 there decides.
            let mut p = signs.clone();
            let mut order = 0u32;
            loop {
                let value = put(&p.to_expr(x), x, at);
                match algebra::sign(&value, &self.context, self.budget)? {
                    Ordering::Equal if p.is_zero() => return None,
                    Ordering::Equal => {
                        p = p.derivative();
                        order += 1;
                    }
                    here => {
                        if order.is_multiple_of(2) || here != sign {
                            return Some(false);
                        }
                        break;
                    }
                }
            }
            for other in &seen {
                if algebra::compare(other, at, &self.context, self.budget)? == Ordering::Equal {
                    return Some(false);
                }
            }
            seen.push(at.clone());
        }
        Some(true)
    }

    /// A quotient of polynomials without common factors.
    fn quotient_of(&self, e: &Expr, x: &Symbol) -> Option<(Univariate, Univariate)> {
        let (a, b) = self.fraction(e, x, 40)?;
        let common = a.gcd(&b, self.budget).ok()?;
        let less = |p: &Univariate| p.divide_exactly(&common, self.budget).ok().flatten();
        Some((less(&a)?, less(&b)?))
    }

    fn fraction(&self, e: &Expr, x: &Symbol, depth: u32) -> Option<(Univariate, Univariate)> {
        let depth = depth.checked_sub(1)?;
        let of = |e: &Expr| self.fraction(e, x, depth);
        let times = |a: &Univariate, b: &Univariate| a.mul(b, self.budget).ok();
        let one = || Univariate::constant(Rational::ONE);
        if let Some(p) = Polynomial::from_expr(e, self.budget).ok()? {
            return Some((Univariate::from_polynomial(&p, x)?, one()));
        }
        match e {
            Expr::Negate(a) => of(a).map(|(a, b)| (-&a, b)),
            Expr::Sum(terms) => {
                let mut sum = (Univariate::zero(), one());
                for term in terms {
                    let (a, b) = of(term)?;
                    sum = (&times(&sum.0, &b)? + &times(&a, &sum.1)?, times(&sum.1, &b)?);
                }
                Some(sum)
            }
            Expr::Product(factors) => {
                let mut product = (one(), one());
                for factor in factors {
                    let (a, b) = of(factor)?;
                    product = (times(&product.0, &a)?, times(&product.1, &b)?);
                }
                Some(product)
            }
            Expr::Quotient(a, b) => {
                let ((a, b), (c, d)) = (of(a)?, of(b)?);
                (!c.is_zero()).then_some((times(&a, &d)?, times(&b, &c)?))
            }
            Expr::Power(a, n) => {
                let n = n.as_rational().filter(|n| n.is_int())?;
                let size = i32::try_from(n.numerator().clone()).ok().filter(|k| k.abs() <= 12)?;
                let (a, b) = of(a)?;
                let raise = |p: &Univariate| p.pow(size.unsigned_abs(), self.budget).ok();
                let (a, b) = (raise(&a)?, raise(&b)?);
                if size >= 0 { Some((a, b)) } else { (!a.is_zero()).then_some((b, a)) }
            }
            _ => None,
        }
    }

    /// The area by an antiderivative of the difference that is shown to be one, between points at
    /// which the curves meet, where the difference keeps its sign.
    fn area(
        &self,
        between: &(Expr, Expr),
        x: &Symbol,
        bounds: Option<&(Expr, Expr)>,
        answer: &Expr,
    ) -> Option<Outcome> {
        let f = Expr::sum(vec![between.0.clone(), between.1.clone().negated()]);
        let witnesses = &self.scope.witnesses;
        let points = witnesses.iter().find_map(|w| match w {
            Expr::List(points) => Some(points.clone()),
            _ => None,
        })?;
        if points.len() < 2 {
            return None;
        }
        match bounds {
            Some((low, high)) => {
                let same = |a: &Expr, b: &Expr| self.equality(a, b).0 == Outcome::Passed;
                let (first, last) = (points.first()?, points.last()?);
                let fits = same(first, low) && same(last, high);
                if !fits {
                    return None;
                }
            }
            None => {
                // All the points where they meet, and no others.
                let p = Polynomial::from_expr(&f, self.budget).ok()??;
                let p = Univariate::from_polynomial(&p, x)?;
                if p.real_roots(self.budget).ok()?.len() != points.len() {
                    return None;
                }
                for point in &points {
                    let value = put(&f, x, point);
                    if self.equality(&value, &Expr::integer(0)).0 != Outcome::Passed {
                        return None;
                    }
                }
            }
        }
        let mut total = Vec::new();
        for pair in points.windows(2) {
            if algebra::compare(&pair[0], &pair[1], &self.context, self.budget)? != Ordering::Less {
                return None;
            }
            let span = self.span(&pair[0], &pair[1])?;
            let sign = self.weak_sign_between(&f, x, &span)?;
            let over = witnesses.iter().find_map(|w| match w {
                Expr::List(_) => None,
                w => self.over_span(w, &f, x, &pair[0], &pair[1]),
            })?;
            total.push(if sign == Ordering::Less { over.negated() } else { over });
        }
        Some(self.equality(&Expr::sum(total), answer).0)
    }

    /// `dividend = divisor·q + r` with a remainder of lower degree.
    fn divided(&self, dividend: &Expr, divisor: &Expr, x: &Symbol, answer: &Expr) -> Option<bool> {
        let Expr::And(parts) = answer else { return None };
        let value = |name: &str| {
            parts.iter().find_map(|part| match part {
                Expr::Relation(sides, _) => match &sides[..] {
                    [Expr::Text(text), value] if text == name => Some(value.clone()),
                    _ => None,
                },
                _ => None,
            })
        };
        let read = |e: &Expr| Polynomial::from_expr(e, self.budget).ok().flatten();
        let (q, r) = (read(&value("quotient")?)?, read(&value("remainder")?)?);
        let (n, d) = (read(dividend)?, read(divisor)?);
        let back = &d.mul(&q, self.budget).ok()? + &r;
        let lower = r.is_zero() || r.degree_in(x) < d.degree_in(x);
        Some(back == n && lower && d.degree_in(x) > 0)
    }

    /// Its limits from both sides are its value.
    fn continuous_at(&self, body: &Expr, x: &Symbol, at: &Expr) -> Option<bool> {
        let tends = |side| expansion::tends(self, body, x, at, side);
        let (left, right) = (tends(Side::Left)?, tends(Side::Right)?);
        match self.same_tendency(&left, &right) {
            Outcome::Failed(_) => return Some(false),
            Outcome::Undecided => return None,
            Outcome::Passed => {}
        }
        let value = self.value_of_function(body, x, at)?;
        match (&left, value) {
            (Tends::To(limit), Some(value)) => match self.equality(limit, &value).0 {
                Outcome::Passed => Some(true),
                Outcome::Failed(_) => Some(false),
                Outcome::Undecided => None,
            },
            (Tends::Beyond(_), _) | (_, None) => Some(false),
        }
    }

    /// Its limits from both sides and its value, as equations: all of them the same.
    fn continuity_equations(&self, body: &Expr, x: &Symbol, at: &Expr) -> Option<Vec<Expr>> {
        let side = |side| match expansion::tends(self, body, x, at, side)? {
            Tends::To(limit) => Some(limit),
            Tends::Beyond(_) => None,
        };
        let (left, right) = (side(Side::Left)?, side(Side::Right)?);
        let value = self.value_of_function(body, x, at)??;
        let equal = |a: &Expr, b: &Expr| self.equality(a, b).0 == Outcome::Passed;
        let mut equations = Vec::new();
        if !equal(&left, &right) {
            equations.push(left.clone().equals(right));
        }
        if !equal(&left, &value) {
            equations.push(left.equals(value));
        }
        (!equations.is_empty()).then_some(equations)
    }

    /// The slopes of its chords from the point have the same finite limit from both sides.
    fn differentiable_at(&self, body: &Expr, x: &Symbol, at: &Expr) -> Option<bool> {
        if !self.continuous_at(body, x, at)? {
            return Some(false);
        }
        let value = self.value_of_function(body, x, at)??;
        let letter = Expr::Symbol(x.clone());
        let rise = Expr::sum(vec![body.clone(), value.negated()]);
        let slope = rise.over(Expr::sum(vec![letter, at.clone().negated()]));
        let tends = |side| expansion::tends(self, &slope, x, at, side);
        match (tends(Side::Left)?, tends(Side::Right)?) {
            (Tends::To(a), Tends::To(b)) => match self.equality(&a, &b).0 {
                Outcome::Passed => Some(true),
                Outcome::Failed(_) => Some(false),
                Outcome::Undecided => None,
            },
            _ => Some(false),
        }
    }

    /// Inside the interval the slope is that of the chord; for polynomials nowhere else.
    fn mean_value(
        &self,
        body: &Expr,
        x: &Symbol,
        interval: &(Expr, Expr),
        rolle: bool,
        answer: &Expr,
    ) -> Option<bool> {
        let (a, b) = interval;
        let compare = |p: &Expr, q: &Expr| algebra::compare(p, q, &self.context, self.budget);
        if compare(a, b)? != Ordering::Less {
            return None;
        }
        let span = self.span(a, b)?;
        let slope = algebra::derivative(body, x)?;
        let smooth =
            self.continuous_between(body, x, &span) && self.continuous_between(&slope, x, &span);
        let rise = Expr::sum(vec![put(body, x, b), put(body, x, a).negated()]);
        let zero = |e: &Expr| match self.equality(e, &Expr::integer(0)).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        };
        if *answer == Expr::Truth(false) {
            return (rolle && smooth).then_some(!zero(&rise)?);
        }
        if !smooth {
            return None;
        }
        if rolle && !zero(&rise)? {
            return Some(false);
        }
        let chord = rise.over(Expr::sum(vec![b.clone(), a.clone().negated()]));
        let off = Expr::sum(vec![slope, chord.negated()]);
        let named = match answer {
            Expr::List(all) => all.as_slice(),
            one => std::slice::from_ref(one),
        };
        for (k, c) in named.iter().enumerate() {
            let inside = compare(a, c)? == Ordering::Less && compare(c, b)? == Ordering::Less;
            let in_order = k == 0 || compare(&named[k - 1], c)? == Ordering::Less;
            if !inside || !in_order || !zero(&put(&off, x, c))? {
                return Some(false);
            }
        }
        // Of polynomials all such numbers are counted.
        let p = Polynomial::from_expr(&off, self.budget).ok().flatten();
        if let Some(p) = p.and_then(|p| Univariate::from_polynomial(&p, x))
            && !p.is_zero()
        {
            let (low, high) = (self.rational(a), self.rational(b));
            if let (Some(low), Some(high)) = (low, high) {
                let mut count = 0;
                for root in p.real_roots(self.budget).ok()? {
                    let fine = Rational::ONE / Rational::from(1_000_000);
                    let root = p.refine(&root, &fine, self.budget).ok()?;
                    let (from, to) = root.bounds();
                    count += usize::from(*from > low && *to < high);
                }
                return Some(count == named.len());
            }
        }
        Some(true)
    }

    /// Whether an answer is a value with this unit.
    fn is_amount(&self, answer: &Expr, expected: &Expr, unit: Option<&Unit>) -> Option<bool> {
        let amount = match (answer, unit) {
            (Expr::Quantity(amount, said), Some(unit)) if said == unit => &**amount,
            (Expr::Quantity(..), _) | (_, Some(_)) => return Some(false),
            (amount, None) => amount,
        };
        match self.equality(expected, amount).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        }
    }

    /// The derivative has one zero inside the interval, where its sign changes the right way.
    fn optimum(
        &self,
        body: &Expr,
        x: &Symbol,
        range: &(Expr, Expr),
        greatest: bool,
        asked: &[(String, Expr, Option<Unit>)],
        answer: &Expr,
    ) -> Option<bool> {
        let slope = algebra::derivative(body, x)?;
        let (above, below) = self.quotient_of(&slope, x)?;
        let low = self.rational(&range.0)?;
        let high = match &range.1 {
            Expr::Infinity => None,
            e => Some(self.rational(e)?),
        };
        let fine = Rational::ONE / Rational::from(1_000_000_000u64);
        let inside = |p: &Univariate| -> Option<Vec<algebra::RootPlace>> {
            let mut all = Vec::new();
            for root in p.real_roots(self.budget).ok()? {
                let root = p.refine(&root, &fine, self.budget).ok()?;
                let (from, to) = root.bounds();
                if *from > low && high.as_ref().is_none_or(|high| to < high) {
                    all.push(root);
                } else if *to > low && high.as_ref().is_none_or(|high| from < high) {
                    return None;
                }
            }
            Some(all)
        };
        if !inside(&below)?.is_empty() {
            return None;
        }
        let roots = inside(&above)?;
        let [root] = &roots[..] else { return None };
        // The value of x: exactly, or as the answer has it, which is then put in.
        let at = match root {
            algebra::RootPlace::Exact(q) => Expr::rational(q),
            algebra::RootPlace::Between(from, to) => {
                let said = asked.iter().position(|(_, e, _)| *e == Expr::Symbol(x.clone()))?;
                let said = Self::said(answer, asked, said)?;
                let said = match said {
                    Expr::Quantity(amount, _) => *amount,
                    amount => amount,
                };
                let zero = self.equality(&put(&slope, x, &said), &Expr::integer(0)).0;
                let (a, b) = algebra::enclosure(&said, 60, &self.context, self.budget)?;
                if zero != Outcome::Passed || a < *from || b > *to {
                    return None;
                }
                said
            }
        };
        // On both sides of it the derivative has the right sign.
        let (from, to) = root.bounds();
        let step = &fine * Rational::from(4);
        let sign = |q: &Rational| {
            let there = put(&slope, x, &Expr::rational(q));
            algebra::sign(&there, &self.context, self.budget)
        };
        let (before, after) = (sign(&(from - &step))?, sign(&(to + &step))?);
        let right = if greatest {
            before == Ordering::Greater && after == Ordering::Less
        } else {
            before == Ordering::Less && after == Ordering::Greater
        };
        if !right {
            return Some(false);
        }
        for (k, (_, e, unit)) in asked.iter().enumerate() {
            let Some(said) = Self::said(answer, asked, k) else { return Some(false) };
            if !self.is_amount(&said, &put(e, x, &at), unit.as_ref())? {
                return Some(false);
            }
        }
        Some(true)
    }

    /// What an answer says of one of several things that are asked.
    fn said(answer: &Expr, asked: &[(String, Expr, Option<Unit>)], k: usize) -> Option<Expr> {
        if asked.len() == 1 {
            return Some(answer.clone());
        }
        super::numeric::part(answer, &asked[k].0)
    }

    /// Distinct numbers at which both sides are equal, as many as the degree allows.
    fn complex_roots(&self, equation: &Expr, x: &Symbol, answer: &Expr) -> Option<bool> {
        let p = Polynomial::from_expr(&difference(equation)?, self.budget).ok()??;
        let p = Univariate::from_polynomial(&p, x)?;
        let mut distinct = 0;
        for (q, _) in p.squarefree(self.budget).ok()? {
            distinct += q.degree()?;
        }
        let named = match answer {
            Expr::List(all) => all.as_slice(),
            one => std::slice::from_ref(one),
        };
        if named.len() != distinct {
            return Some(false);
        }
        let mut holds = Some(true);
        for (k, root) in named.iter().enumerate() {
            match self.equality(&put(&p.to_expr(x), x, root), &Expr::integer(0)).0 {
                Outcome::Passed => {}
                Outcome::Failed(_) => return Some(false),
                Outcome::Undecided => holds = None,
            }
            for other in &named[..k] {
                match self.equality(root, other).0 {
                    Outcome::Failed(_) => {}
                    Outcome::Passed => return Some(false),
                    Outcome::Undecided => holds = None,
                }
            }
        }
        holds
    }

    /// The value there; `Some(None)` where there certainly is none.
    fn value_of_function(&self, body: &Expr, x: &Symbol, at: &Expr) -> Option<Option<Expr>> {
        match body {
            Expr::Piecewise(cases) => {
                for (value, condition) in cases {
                    if self.truth(&put(condition, x, at))? {
                        return self.value_of_function(value, x, at);
                    }
                }
                Some(None)
            }
            _ => {
                let there = put(body, x, at);
                if let Some(zero) = zero_below(&there, self) {
                    return zero.then_some(None);
                }
                Some(Some(there))
            }
        }
    }

    /// `y = φ(x)` put into the equation makes both sides equal; `ψ(x, y) = C` has the derivative 0
    /// along solutions. A constant must be left where no value is given, and the value must fit
    /// where one is.
    fn solves_ode(
        &self,
        equation: &Expr,
        x: &Symbol,
        y: &Symbol,
        initial: Option<&(Expr, Expr)>,
        answer: &Expr,
    ) -> Option<bool> {
        let constant = Symbol::new("C");
        if equation.symbols().contains(&constant) {
            return None;
        }
        let Expr::Relation(sides, relations) = answer else { return None };
        let ([left, right], [Relation::Equal]) = (&sides[..], &relations[..]) else { return None };
        let equal = |a: &Expr, b: &Expr| match self.equality(a, b).0 {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        };
        let (letter, slope) = (
            Expr::Symbol(y.clone()),
            Expr::Derivative(Box::new(Expr::Symbol(y.clone())), x.clone(), 1),
        );
        let whole = difference(equation)?;
        if *left == letter && !right.symbols().contains(y) {
            let derivative = algebra::derivative(right, x)?;
            let there = put(&replaced(&whole, &slope, &derivative), y, right);
            let general = match initial {
                // The constant must make a difference.
                None => !equal(&algebra::derivative(right, &constant)?, &Expr::integer(0))?,
                Some((at, value)) => {
                    !right.symbols().contains(&constant) && equal(&put(right, x, at), value)?
                }
            };
            return Some(general && equal(&there, &Expr::integer(0))?);
        }
        // ψ(x, y) = C, and ψ does not stay the same everywhere.
        if left.symbols().contains(&constant) || right.symbols().iter().any(|s| s == x || s == y) {
            return None;
        }
        let (by_x, by_y) = (algebra::derivative(left, x)?, algebra::derivative(left, y)?);
        let along = replaced(&whole, &slope, &by_x.negated().over(by_y.clone()));
        let fits = match initial {
            None => *right == Expr::Symbol(constant),
            Some((at, value)) => equal(&put(&put(left, x, at), y, value), right)?,
        };
        let moves = !equal(&by_y, &Expr::integer(0))?;
        Some(fits && moves && equal(&along, &Expr::integer(0))?)
    }
}

/// `left − right` of an equation.
fn difference(relation: &Expr) -> Option<Expr> {
    let Expr::Relation(sides, relations) = relation else { return None };
    let ([left, right], [Relation::Equal]) = (&sides[..], &relations[..]) else { return None };
    Some(Expr::sum(vec![left.clone(), right.clone().negated()]))
}

/// `e` with every part that is `old` replaced.
pub(super) fn replaced(e: &Expr, old: &Expr, new: &Expr) -> Expr {
    if e == old { new.clone() } else { e.map_parts(|part| replaced(part, old, new)) }
}

/// Whether a denominator in it is 0: `Some(true)` if one is, `None` if none is.
fn zero_below(e: &Expr, judge: &Judge<'_>) -> Option<bool> {
    let mut found = None;
    if let Expr::Quotient(_, below) = e {
        match judge.equality(below, &Expr::integer(0)).0 {
            Outcome::Passed => found = Some(true),
            Outcome::Failed(_) => {}
            Outcome::Undecided => found = Some(false),
        }
    }
    e.for_each_part(|part| found = found.or_else(|| zero_below(part, judge)));
    found
}

/// Whether only sums, products, quotients and whole powers stand in it.
fn is_rational(e: &Expr) -> bool {
    let mut fine = match e {
        Expr::Number(_)
        | Expr::Symbol(_)
        | Expr::Negate(_)
        | Expr::Sum(_)
        | Expr::Product(_)
        | Expr::Quotient(..) => true,
        Expr::Power(_, n) => n.as_rational().is_some_and(|n| n.is_int()),
        _ => false,
    };
    e.for_each_part(|part| fine = fine && is_rational(part));
    fine
}
