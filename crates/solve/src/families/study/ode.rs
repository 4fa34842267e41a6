//! Differential equations of the first order: separable, linear, homogeneous and exact ones.

use super::put;
use crate::declare::rules;
use crate::families::integrate::{self, shape};
use crate::families::{equation, factor, fraction::Fraction, simplify, unknown};
use crate::rules::tidy::lightly;
use crate::{Derivation, Step, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::Claim;
use syntax::{Expr, Function, Symbol};

rules! {
    SOLVE_FOR_DERIVATIVE = "solve-for-the-derivative",
        "Write the equation as {0} = …" / "समीकरणलाई {0} = … को रूपमा लेख्नुहोस्",
        "The equation is of the first degree in {0}."
            / "समीकरण {0} मा पहिलो घातको छ।";
    SEPARATE = "separate-the-variables",
        "Separate the variables" / "चरहरू छुट्याउनुहोस्",
        "All {0} go to one side with d{0}, all {1} to the other with d{1}, and both sides are integrated."
            / "सबै {0} d{0} सँग एक पक्षमा, सबै {1} d{1} सँग अर्को पक्षमा राखी दुवै पक्ष समाकलन गरिन्छ।";
    BOTH_INTEGRALS = "integrate-both-sides",
        "Integrate both sides" / "दुवै पक्ष समाकलन गर्नुहोस्",
        "One constant is enough for both sides."
            / "दुवै पक्षका लागि एउटै अचर पुग्छ।";
    INTEGRATING_FACTOR = "integrating-factor",
        "Find the integrating factor" / "समाकलन गुणक निकाल्नुहोस्",
        "The equation is linear: y′ + P·y = Q with P = {0} and Q = {1}; the integrating factor is e^(∫P dx) = {2}."
            / "समीकरण रैखिक छ: y′ + P·y = Q जहाँ P = {0} र Q = {1}; समाकलन गुणक e^(∫P dx) = {2} हो।";
    MULTIPLY_THROUGH = "integrate-with-factor",
        "Multiply by the factor and integrate" / "गुणकले गुणन गरी समाकलन गर्नुहोस्",
        "The left side becomes the derivative of y·{0}, so y·{0} is the integral of Q·{0}."
            / "बायाँ पक्ष y·{0} को अवकलज हुन्छ, त्यसैले y·{0}, Q·{0} को समाकलन हो।";
    HOMOGENEOUS = "put-y-equal-vx",
        "Put y = v·x" / "y = v·x राख्नुहोस्",
        "The right side depends on y/x only: with y = v·x the equation becomes x·dv/dx = {0}, which is separable."
            / "दायाँ पक्ष y/x मा मात्र निर्भर छ: y = v·x राख्दा समीकरण x·dv/dx = {0} हुन्छ, जसका चर छुट्याउन सकिन्छ।";
    EXACT = "exact-equation",
        "See that the equation is exact" / "समीकरण यथार्थ छ भन्ने हेर्नुहोस्",
        "With M = {0} and N = {1} the derivatives M_y and N_x are equal, so M dx + N dy is the differential of {2}."
            / "M = {0} र N = {1} राख्दा M_y र N_x बराबर छन्, त्यसैले M dx + N dy, {2} को अवकल हो।";
    FIND_CONSTANT = "find-the-constant",
        "Find the constant" / "अचर पत्ता लगाउनुहोस्",
        "At {0} and {1} the equation gives C = {2}."
            / "{0} र {1} मा समीकरणले C = {2} दिन्छ।";
}

/// Solves `equation` for `y` as a function of `x`.
pub(crate) fn solve(
    equation: &Expr,
    x: &Symbol,
    y: &Symbol,
    initial: Option<&(Expr, Expr)>,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let slope = Expr::Derivative(Box::new(Expr::Symbol(y.clone())), x.clone(), 1);
    let Some(f) = right_side(equation, &slope, work)? else {
        return unknown("differential equations");
    };
    let mut derivation = Derivation::new(equation.clone());
    let line = slope.clone().equals(f.clone());
    derivation.step(&SOLVE_FOR_DERIVATIVE, Claim::States, line, vec![slope]);
    let task = Task { f: &f, x, y, work };
    let general = match task.separable()? {
        Some(found) => found,
        None => match task.linear()? {
            Some(found) => found,
            None => match task.exact()? {
                Some(found) => found,
                None => match task.homogeneous()? {
                    Some(found) => found,
                    None => return unknown("differential equations"),
                },
            },
        },
    };
    derivation.steps.extend(general.steps.into_iter().scan(
        derivation.result().clone(),
        |before, mut step| {
            step.before = before.clone();
            before.clone_from(&step.after);
            Some(step)
        },
    ));
    let constant = Symbol::new("C");
    if let Some((a, b)) = initial {
        let there = put(&put(&general.answer, x, a), y, b);
        let solved =
            equation::solve(std::slice::from_ref(&there), std::slice::from_ref(&constant), work)?;
        let value = solved.result().clone();
        if matches!(value, Expr::List(_) | Expr::Set(_) | Expr::Truth(_)) {
            return unknown("differential equations with such initial values");
        }
        let value = super::value(&value, work)?;
        let after = match &general.answer {
            Expr::Relation(sides, _) if sides.len() == 2 => {
                let side = |e: &Expr| lightly(&shape::spread(&lightly(&put(e, &constant, &value))));
                side(&sides[0]).equals(side(&sides[1]))
            }
            _ => return unknown("differential equations"),
        };
        let arguments = vec![
            Expr::Symbol(x.clone()).equals(a.clone()),
            Expr::Symbol(y.clone()).equals(b.clone()),
            value,
        ];
        derivation.step_with(&FIND_CONSTANT, Claim::States, after, arguments, solved.steps);
    }
    Ok(derivation)
}

/// What the derivative is, if the equation is of the first degree in it.
fn right_side(equation: &Expr, slope: &Expr, work: &Work<'_>) -> Result<Option<Expr>, Unsolved> {
    let Some((left, right)) = equation::sides(equation) else { return Ok(None) };
    let p = Symbol::new("p_1");
    let letter = Expr::Symbol(p.clone());
    let whole = Expr::sum(vec![left.clone(), right.clone().negated()]);
    let whole = shape::replaced(&whole, slope, &letter);
    if has_derivative(&whole) {
        return Ok(None);
    }
    let Some(a) = algebra::derivative(&whole, &p) else { return Ok(None) };
    if a.symbols().contains(&p) || a.as_rational().is_some_and(|q| q.is_zero()) {
        return Ok(None);
    }
    let rest = put(&whole, &p, &Expr::integer(0));
    let f = lightly(&lightly(&rest.negated()).over(a));
    Ok(Some(match Fraction::from_expr(&f, work.budget)? {
        Some(f) => crate::families::linear::quotient(&f.numerator, &f.denominator, work)?.0,
        None => lightly(&shape::spread(&f)),
    }))
}

fn has_derivative(e: &Expr) -> bool {
    let mut found = matches!(e, Expr::Derivative(..));
    e.for_each_part(|part| found = found || has_derivative(part));
    found
}

struct Task<'a> {
    f: &'a Expr,
    x: &'a Symbol,
    y: &'a Symbol,
    work: &'a Work<'a>,
}

/// Steps (their `before` is filled in later) and the general solution.
struct General {
    steps: Vec<Step>,
    answer: Expr,
}

impl Task<'_> {
    fn step(&self, rule: &'static crate::Rule, after: Expr, arguments: Vec<Expr>) -> Step {
        Step {
            rule,
            claim: Claim::States,
            before: Expr::Missing,
            after,
            arguments,
            substeps: Vec::new(),
        }
    }

    fn letter(&self, s: &Symbol) -> Expr {
        Expr::Symbol(s.clone())
    }

    /// An antiderivative without a constant.
    fn integral(&self, body: &Expr, s: &Symbol) -> Result<(Expr, Vec<Step>), Unsolved> {
        let derivation = integrate::solve(body, s, None, self.work)?;
        let mut steps = derivation.steps;
        let found = match steps.pop() {
            Some(last) => last.before,
            None => return unknown("integrals"),
        };
        Ok((found, steps))
    }

    /// `f = g(x)·h(y)`.
    fn separated(
        &self,
        f: &Expr,
        x: &Symbol,
        y: &Symbol,
    ) -> Result<Option<(Expr, Expr)>, Unsolved> {
        let (mut in_x, mut in_y) = (Vec::new(), Vec::new());
        let mut open = shape::factors(f);
        let mut rounds = 0;
        while let Some((base, n)) = open.pop() {
            rounds += 1;
            if rounds > 60 {
                return Ok(None);
            }
            let (has_x, has_y) = (shape::depends(&base, x), shape::depends(&base, y));
            match (has_x, has_y) {
                (_, false) => in_x.push((base, n)),
                (false, true) => in_y.push((base, n)),
                (true, true) => {
                    if let Expr::Power(e, exponent) = &base
                        && shape::is_euler(e)
                    {
                        let Expr::Sum(terms) = &**exponent else { return Ok(None) };
                        open.extend(
                            terms.iter().map(|t| ((**e).clone().pow(t.clone()), n.clone())),
                        );
                        continue;
                    }
                    let Some(p) = Polynomial::from_expr(&base, self.work.budget)? else {
                        return Ok(None);
                    };
                    let parts = factor::factorisation(&p, self.work.budget)?;
                    if parts.factors.len() < 2 {
                        return Ok(None);
                    }
                    in_x.push((Expr::rational(&parts.content), n.clone()));
                    for (q, k) in &parts.factors {
                        open.push((q.to_expr(), &n * Rational::from(*k)));
                    }
                }
            }
        }
        Ok(Some((lightly(&shape::product_of(&in_x)), lightly(&shape::product_of(&in_y)))))
    }

    fn separable(&self) -> Result<Option<General>, Unsolved> {
        let Some((g, h)) = self.separated(self.f, self.x, self.y)? else { return Ok(None) };
        let below = lightly(&Expr::integer(1).over(h.clone()));
        let below = match Fraction::from_expr(&below, self.work.budget)? {
            Some(_) => below,
            None => lightly(&shape::product_of(
                &shape::factors(&h).into_iter().map(|(b, n)| (b, -n)).collect::<Vec<_>>(),
            )),
        };
        let ((left, mut more), (right, rest)) =
            (self.integral(&below, self.y)?, self.integral(&g, self.x)?);
        more.extend(rest);
        let names = vec![self.letter(self.y), self.letter(self.x)];
        let both = integrate::integral(below, self.y).equals(integrate::integral(g, self.x));
        let mut steps = vec![self.step(&SEPARATE, both, names)];
        let answer = self.isolated(&left, &right);
        let mut last = self.step(&BOTH_INTEGRALS, answer.clone(), Vec::new());
        last.substeps = more;
        steps.push(last);
        Ok(Some(General { steps, answer }))
    }

    /// `H(y) = G(x) + C`: with `y` alone where that is easy, else with `C` alone.
    fn isolated(&self, left: &Expr, right: &Expr) -> Expr {
        let constant = Expr::symbol("C");
        let y = self.letter(self.y);
        let ln = |e: &Expr| match e {
            Expr::Call(Function::Ln, u) => match &u[0] {
                Expr::Abs(inner) => Some((**inner).clone()),
                inner => Some(inner.clone()),
            },
            _ => None,
        };
        if ln(left) == Some(y.clone()) {
            let power = exponential(right);
            return y.equals(lightly(&Expr::product(vec![constant, power])));
        }
        if let Some(inner) = ln(left)
            && let Ok(Some(p)) = shape::univariate(&inner, self.y, self.work)
            && p.degree() == Some(1)
            && p.leading() == Rational::ONE
        {
            let power = lightly(&Expr::product(vec![constant, exponential(right)]));
            let shift = Expr::rational(&-p.coefficient(0));
            return y.equals(lightly(&Expr::sum(vec![power, shift])));
        }
        if *left == y {
            let mut terms = crate::families::expand::terms(right).to_vec();
            terms.push(constant);
            return y.equals(Expr::sum(terms));
        }
        let difference = Expr::sum(vec![left.clone(), right.clone().negated()]);
        lightly(&shape::spread(&difference)).equals(constant)
    }

    /// `y′ + P·y = Q`.
    fn linear(&self) -> Result<Option<General>, Unsolved> {
        let Some(by_y) = algebra::derivative(self.f, self.y) else { return Ok(None) };
        let by_y = simplify::tidied(&by_y, self.work)?;
        if shape::depends(&by_y, self.y) {
            return Ok(None);
        }
        let p = lightly(&shape::spread(&by_y.negated()));
        let q = put(self.f, self.y, &Expr::integer(0));
        let q = simplify::tidied(&lightly(&q), self.work)?;
        let (power, mut more) = self.integral(&p, self.x)?;
        let mu = exponential(&power);
        let body = lightly(&Expr::product(vec![q.clone(), mu.clone()]));
        let body = simplify::tidied(&body, self.work)?;
        let (inner, rest) = self.integral(&body, self.x)?;
        more.extend(rest);
        let names = vec![p, q, mu.clone()];
        let y = self.letter(self.y);
        let mut terms = crate::families::expand::terms(&inner).to_vec();
        terms.push(Expr::symbol("C"));
        let with_factor = lightly(&Expr::product(vec![y.clone(), mu.clone()]));
        let product = with_factor.clone().equals(Expr::sum(terms.clone()));
        let mut steps = vec![self.step(&INTEGRATING_FACTOR, with_factor.clone(), names)];
        let mut last = self.step(&MULTIPLY_THROUGH, product, vec![mu.clone()]);
        last.substeps = more;
        steps.push(last);
        let each = terms.into_iter().map(|t| {
            let whole = lightly(&t.over(mu.clone()));
            simplify::tidied(&whole, self.work)
        });
        let sum = Expr::sum(each.collect::<Result<_, _>>()?);
        let answer = y.equals(lightly(&sum));
        steps.push(self.step(&crate::families::differentiate::TIDY_UP, answer.clone(), Vec::new()));
        Ok(Some(General { steps, answer }))
    }

    /// `M dx + N dy = 0` with `M_y = N_x`.
    fn exact(&self) -> Result<Option<General>, Unsolved> {
        let (m, n) = match self.f {
            Expr::Quotient(a, b) => (lightly(&(**a).clone().negated()), (**b).clone()),
            Expr::Negate(inner) => match &**inner {
                Expr::Quotient(a, b) => ((**a).clone(), (**b).clone()),
                _ => return Ok(None),
            },
            _ => return Ok(None),
        };
        let (Some(a), Some(b)) = (algebra::derivative(&m, self.y), algebra::derivative(&n, self.x))
        else {
            return Ok(None);
        };
        let context = algebra::Context::default();
        if !algebra::equal(&a, &b, &context, self.work.budget).is_equal() {
            return Ok(None);
        }
        let (first, mut more) = self.integral(&m, self.x)?;
        let Some(slope) = algebra::derivative(&first, self.y) else { return Ok(None) };
        let rest = Expr::sum(vec![n.clone(), slope.negated()]);
        let rest = simplify::tidied(&rest, self.work)?;
        if shape::depends(&rest, self.x) {
            return Ok(None);
        }
        let (second, others) = self.integral(&rest, self.y)?;
        more.extend(others);
        let whole = Expr::sum(vec![first, second]);
        let whole = simplify::tidied(&lightly(&whole), self.work)?;
        let answer = whole.clone().equals(Expr::symbol("C"));
        let mut step = self.step(&EXACT, answer.clone(), vec![m, n, whole]);
        step.substeps = more;
        Ok(Some(General { steps: vec![step], answer }))
    }

    /// A right side that depends on `y/x` only.
    fn homogeneous(&self) -> Result<Option<General>, Unsolved> {
        let v = Symbol::new("v");
        if self.f.symbols().contains(&v) {
            return Ok(None);
        }
        let letter = self.letter(&v);
        let product = Expr::product(vec![letter.clone(), self.letter(self.x)]);
        let there = put(self.f, self.y, &product);
        let there = match Fraction::from_expr(&there, self.work.budget)? {
            Some(f) => {
                crate::families::linear::quotient(&f.numerator, &f.denominator, self.work)?.0
            }
            None => simplify::tidied(&there, self.work)?,
        };
        if shape::depends(&there, self.x) {
            return Ok(None);
        }
        let less = Expr::sum(vec![there, letter.negated()]);
        let less = match Fraction::from_expr(&less, self.work.budget)? {
            Some(f) => {
                crate::families::linear::quotient(&f.numerator, &f.denominator, self.work)?.0
            }
            None => simplify::tidied(&less, self.work)?,
        };
        if less.as_rational().is_some_and(|q| q.is_zero()) {
            return Ok(None);
        }
        let below = lightly(&Expr::integer(1).over(less.clone()));
        let (left, more) = self.integral(&below, &v)?;
        let x = self.letter(self.x);
        let right = Expr::call(Function::Ln, vec![Expr::Abs(Box::new(x.clone()))]);
        let names = vec![self.letter(&v), x.clone()];
        let both = integrate::integral(below, &v)
            .equals(integrate::integral(Expr::integer(1).over(x.clone()), self.x));
        let ratio = self.letter(self.y).over(x);
        let back = put(&left, &v, &ratio);
        let difference = Expr::sum(vec![back, right.negated()]);
        let answer = lightly(&shape::spread(&difference)).equals(Expr::symbol("C"));
        let mut last = self.step(&BOTH_INTEGRALS, answer.clone(), Vec::new());
        last.substeps = more;
        let steps = vec![
            self.step(&HOMOGENEOUS, product.equals(self.letter(self.y)), vec![less]),
            self.step(&SEPARATE, both, names),
            last,
        ];
        Ok(Some(General { steps, answer }))
    }
}

/// `e` to this power, with logarithms in it taken out: `e^(2 ln|x| + x)` is `x²·eˣ`.
fn exponential(power: &Expr) -> Expr {
    let mut factors = Vec::new();
    let mut rest = Vec::new();
    for term in crate::families::expand::terms(power) {
        let (mut number, mut ln) = (Rational::ONE, None);
        for (base, n) in shape::factors(term) {
            match &base {
                Expr::Call(Function::Ln, u) if n == Rational::ONE && ln.is_none() => {
                    ln = Some(match &u[0] {
                        Expr::Abs(inner) => (**inner).clone(),
                        inner => inner.clone(),
                    });
                }
                base => match base.as_rational() {
                    Some(q) if n == Rational::ONE => number *= q,
                    Some(q) if n == -Rational::ONE && !q.is_zero() => number /= q,
                    _ => {
                        ln = None;
                        break;
                    }
                },
            }
        }
        match ln {
            Some(u) => factors.push((u, number)),
            None => rest.push(term.clone()),
        }
    }
    let mut all = Vec::new();
    if !factors.is_empty() {
        all.push(shape::product_of(&factors));
    }
    let rest = lightly(&Expr::sum(rest));
    if rest.as_rational().is_none_or(|q| !q.is_zero()) {
        all.push(Expr::symbol("e").pow(rest));
    }
    if all.is_empty() {
        return Expr::integer(1);
    }
    lightly(&Expr::product(all))
}
