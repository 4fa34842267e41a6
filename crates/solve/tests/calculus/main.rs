//! Questions of calculus whose answers are known by construction.

use algebra::{Budget, Polynomial, Rational};
use check::{Goal, Outcome, Scope, Study, Verdict, check_step, verdict, verify};
use proptest::prelude::*;
use solve::{Solution, Step};
use syntax::{Expr, Function, Side, Symbol};

fn x() -> Expr {
    Expr::symbol("x")
}

fn letter() -> Symbol {
    Symbol::new("x")
}

/// A scope in which these are offered for a proof.
fn offering(witnesses: impl IntoIterator<Item = Expr>) -> Scope {
    let mut scope = Scope::default();
    scope.witnesses.extend(witnesses);
    scope
}

/// Solves, and holds every step and the answer against the checker.
fn proved(goal: Goal) -> Solution {
    let budget = Budget::default();
    let task = check::Task { given: Vec::new(), goal: goal.clone() };
    let solution = solve::solve(&task, &budget).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
    let witnesses = solution.findings.iter().flat_map(|(_, v)| v.iter().map(|(_, e)| e.clone()));
    let scope = offering(witnesses);
    let findings = solution.findings.iter().flat_map(|(d, _)| &d.steps);
    findings.chain(&solution.main.steps).for_each(|step| held(step, &scope));
    let evidence = verify(&goal, solution.answer(), &scope, &Budget::default());
    assert_eq!(
        verdict(&evidence),
        Verdict::Proved,
        "{goal:?} gave {}",
        syntax::plain(solution.answer())
    );
    solution
}

fn held(step: &Step, scope: &Scope) {
    let outcome = check_step(step.claim, &step.before, &step.after, scope, &Budget::default());
    assert_eq!(
        outcome,
        Outcome::Passed,
        "{}: {} -> {}",
        step.rule.name,
        syntax::plain(&step.before),
        syntax::plain(&step.after)
    );
    step.substeps.iter().for_each(|finer| held(finer, scope));
}

fn polynomial(coefficients: &[i64]) -> Polynomial {
    let terms = coefficients.iter().enumerate().map(|(power, c)| {
        let power = u32::try_from(power).expect("short");
        let powers = if power == 0 { Vec::new() } else { vec![(letter(), power)] };
        (Rational::from(*c), powers)
    });
    Polynomial::from_terms(terms.collect())
}

fn value(p: &Polynomial, at: i64) -> Rational {
    let there = p.evaluate(&[(letter(), Rational::from(at))], &Budget::default());
    there.expect("small").expect("a number")
}

/// Functions that textbooks multiply polynomials with.
fn factor() -> impl Strategy<Value = Expr> {
    (1i64..5, 0usize..4).prop_map(|(k, kind)| {
        let inner = if k == 1 { x() } else { Expr::product(vec![Expr::integer(k), x()]) };
        match kind {
            0 => Expr::symbol("e").pow(inner),
            1 => Expr::call(Function::Sin, vec![inner]),
            2 => Expr::call(Function::Cos, vec![inner]),
            _ => Expr::integer(1),
        }
    })
}

fn coefficients(most: usize) -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(-6i64..7, 1..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_derivative_integrates_back(p in coefficients(4), f in factor()) {
        prop_assume!(p.iter().any(|c| *c != 0));
        let whole = Expr::product(vec![polynomial(&p).to_expr(), f]);
        let goal = Goal::Integrate { body: whole, variable: letter(), bounds: None };
        proved(goal);
    }

    #[test]
    fn a_definite_integral_is_the_difference(p in coefficients(5), a in -5i64..6, width in 1i64..6) {
        let whole = polynomial(&p);
        let slope = whole.derivative(&letter());
        prop_assume!(!slope.is_zero());
        let bounds = Some((Expr::integer(a), Expr::integer(a + width)));
        let goal = Goal::Integrate { body: slope.to_expr(), variable: letter(), bounds };
        let solution = proved(goal);
        let expected = value(&whole, a + width) - value(&whole, a);
        prop_assert_eq!(solution.answer().as_rational(), Some(expected));
    }

    #[test]
    fn a_removed_factor_does_not_change_the_limit(
        p in coefficients(4), q in coefficients(4), at in -4i64..5,
    ) {
        let (p, q) = (polynomial(&p), polynomial(&q));
        let below = value(&q, at);
        prop_assume!(!below.is_zero() && !p.is_zero());
        let gap = polynomial(&[-at, 1]);
        let times = |p: &Polynomial| p.mul(&gap, &Budget::default()).expect("small").to_expr();
        let limit = Expr::Limit {
            body: Box::new(times(&p).over(times(&q))),
            variable: letter(),
            target: Box::new(Expr::integer(at)),
            side: Side::Both,
        };
        let expected = value(&p, at) / below;
        let solution = proved(Goal::Limit(limit));
        prop_assert_eq!(solution.answer().as_rational(), Some(expected));
    }

    #[test]
    fn small_angles_have_the_limit_of_their_slopes(a in 1i64..12, b in 1i64..12, kind in 0usize..4) {
        let angle = |k: i64| Expr::product(vec![Expr::integer(k), x()]);
        let above = match kind {
            0 => Expr::call(Function::Sin, vec![angle(a)]),
            1 => Expr::call(Function::Tan, vec![angle(a)]),
            2 => Expr::sum(vec![Expr::symbol("e").pow(angle(a)), Expr::integer(1).negated()]),
            _ => Expr::call(Function::Ln, vec![Expr::sum(vec![Expr::integer(1), angle(a)])]),
        };
        let limit = Expr::Limit {
            body: Box::new(above.over(angle(b))),
            variable: letter(),
            target: Box::new(Expr::integer(0)),
            side: Side::Both,
        };
        let expected = Rational::from(a) / Rational::from(b);
        let solution = proved(Goal::Limit(limit));
        prop_assert_eq!(solution.answer().as_rational(), Some(expected));
    }

    #[test]
    fn first_principles_give_the_derivative(p in coefficients(5)) {
        let body = polynomial(&p);
        prop_assume!(body.degree_in(&letter()) > 0);
        let goal = Goal::Study(Box::new(Study::FirstPrinciples {
            body: body.to_expr(),
            variable: letter(),
        }));
        let solution = proved(goal);
        let expected = body.derivative(&letter());
        let found = Polynomial::from_expr(solution.answer(), &Budget::default());
        prop_assert_eq!(found.expect("small"), Some(expected));
    }

    #[test]
    fn a_tangent_touches(p in coefficients(5), at in -5i64..6) {
        let body = polynomial(&p);
        prop_assume!(body.degree_in(&letter()) > 0);
        let goal = Goal::Study(Box::new(Study::Tangent {
            curve: Expr::symbol("y").equals(body.to_expr()),
            x: letter(),
            y: Symbol::new("y"),
            at: (Expr::integer(at), None),
            normal: false,
        }));
        let solution = proved(goal);
        let Expr::Relation(sides, _) = solution.answer() else { panic!("a line") };
        let line = Polynomial::from_expr(&sides[1], &Budget::default()).expect("small").expect("a line");
        prop_assert_eq!(value(&line, at), value(&body, at));
        let slope = line.coefficient_in(&letter(), 1).as_constant();
        prop_assert_eq!(slope, Some(value(&body.derivative(&letter()), at)));
    }

    #[test]
    fn a_division_multiplies_back(p in coefficients(6), d in coefficients(3), r in -5i64..6) {
        let (q, d) = (polynomial(&p), polynomial(&d));
        prop_assume!(d.degree_in(&letter()) > 0);
        let product = d.mul(&q, &Budget::default()).expect("small");
        let whole = &product + &polynomial(&[r]);
        let goal = Goal::Study(Box::new(Study::Division {
            dividend: whole.to_expr(),
            divisor: d.to_expr(),
            variable: letter(),
        }));
        let solution = proved(goal);
        let named = |name: &str, value: Expr| Expr::Text(name.into()).equals(value);
        let expected =
            Expr::And(vec![named("quotient", q.to_expr()), named("remainder", Expr::integer(r))]);
        prop_assert_eq!(solution.answer(), &expected);
    }
}

/// What looks like an answer and is none.
#[test]
fn wrong_answers_are_refuted() {
    let scope = Scope::default();
    let budget = Budget::default();
    let parse = |text: &str| syntax::parse(text).expr;
    let judged =
        |goal: Goal, answer: &str| verdict(&verify(&goal, &parse(answer), &scope, &budget));
    let limit = |text: &str| Goal::Limit(parse(text));
    assert_eq!(judged(limit(r"\lim_{x\to 0} \frac{\sin 3x}{5x}"), "1"), Verdict::Refuted);
    assert_eq!(judged(limit(r"\lim_{x\to 0} \frac{\sin 3x}{5x}"), "3/5"), Verdict::Proved);
    assert_eq!(judged(limit(r"\lim_{x\to 0} \frac{|x|}{x}"), "1"), Verdict::Refuted);
    assert_eq!(judged(limit(r"\lim_{x\to 0^+} \frac{|x|}{x}"), "1"), Verdict::Proved);
    assert_eq!(judged(limit(r"\lim_{x\to \infty} x e^{-x}"), "0"), Verdict::Proved);
    assert_eq!(judged(limit(r"\lim_{x\to 0} \sin(1/x)"), "0"), Verdict::Unchecked);
}

/// An antiderivative with a gap between the bounds proves nothing.
#[test]
fn a_witness_with_a_gap_is_not_relied_on() {
    let parse = |text: &str| syntax::parse(text).expr;
    let scope = offering([parse("-1/x")]);
    let goal = |low: i64| Goal::Integrate {
        body: parse("1/x^2"),
        variable: letter(),
        bounds: Some((Expr::integer(low), Expr::integer(1))),
    };
    let judged = |low: i64, answer: &str| {
        verdict(&verify(&goal(low), &parse(answer), &scope, &Budget::default()))
    };
    assert_eq!(judged(-1, "-2"), Verdict::Unchecked);
    let half = Goal::Integrate {
        body: parse("1/x^2"),
        variable: letter(),
        bounds: Some((parse("1/2"), Expr::integer(1))),
    };
    let there = verify(&half, &Expr::integer(1), &scope, &Budget::default());
    assert_eq!(verdict(&there), Verdict::Proved);
}
