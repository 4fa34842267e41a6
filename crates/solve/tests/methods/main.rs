//! Numerical methods, linear programming, induction, known ratios and integrals by pieces whose
//! answers are known by construction; and hostile data.

use algebra::{Budget, Integer, Rational};
use check::{
    Claim, Goal, Induction, Inductive, Integrand, KnownRatio, Numeric, Optimum, Outcome, Programme,
    Ratios, Scope, Stop, StripRule, Study, Verdict, check_step, verdict, verify,
};
use proptest::prelude::*;
use solve::{Solution, Step, Unsolved};
use syntax::{BigOperator, Expr, Function, Relation, Symbol};

fn letter(name: &str) -> Expr {
    Expr::symbol(name)
}

fn number(n: i64) -> Expr {
    Expr::integer(n)
}

fn worked(goal: &Goal) -> Result<Solution, Unsolved> {
    let task = check::Task { given: Vec::new(), goal: goal.clone() };
    solve::solve(&task, &Budget::default())
}

/// Solves, and holds every step and the answer against the checker.
fn proved(goal: &Goal) -> Expr {
    let solution = worked(goal).unwrap_or_else(|e| panic!("{goal:?}: {e:?}"));
    let mut scope = Scope::default();
    for (_, values) in &solution.findings {
        scope.witnesses.extend(values.iter().map(|(_, e)| e.clone()));
    }
    solution.main.steps.iter().for_each(|step| held(step, &scope));
    let evidence = verify(goal, solution.answer(), &scope, &Budget::default());
    let answer = solution.answer().clone();
    assert_eq!(verdict(&evidence), Verdict::Proved, "{goal:?} gave {}", syntax::plain(&answer));
    answer
}

fn held(step: &Step, scope: &Scope) {
    if step.claim != Claim::States {
        let budget = Budget::default();
        let outcome = check_step(step.claim, &step.before, &step.after, scope, &budget);
        let (before, after) = (syntax::plain(&step.before), syntax::plain(&step.after));
        assert_eq!(outcome, Outcome::Passed, "{}: {before} -> {after}", step.rule.name);
    }
    step.substeps.iter().for_each(|finer| held(finer, scope));
}

/// What is not the answer is refused.
fn refuted(goal: &Goal, answer: &Expr) {
    let evidence = verify(goal, answer, &Scope::default(), &Budget::default());
    assert_ne!(verdict(&evidence), Verdict::Proved, "{goal:?}: {}", syntax::plain(answer));
}

/// `(x − r)(x² + p)` with the one real root `r` in thousandths.
fn cubic(r: &Rational, p: i64) -> Expr {
    let x = letter("x");
    let linear = Expr::sum(vec![x.clone(), Expr::rational(&-r.clone())]);
    Expr::product(vec![linear, Expr::sum(vec![x.pow(number(2)), number(p)])])
}

fn thousandths(n: i64) -> Rational {
    Rational::from(n) / Rational::from(1_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..Default::default() })]

    #[test]
    fn bisection_finds_the_root(n in 1_100i64..1_900, p in 1i64..9) {
        let root = thousandths(n);
        let goal = |places| Goal::Numeric(Box::new(Numeric::Bisection {
            body: cubic(&root, p),
            variable: Symbol::new("x"),
            bracket: (number(1), number(2)),
            stop: Stop::Places(places),
        }));
        let found = proved(&goal(3)).as_rational();
        prop_assert_eq!(found, Some(root.clone()));
        let off = Expr::rational(&(&root + thousandths(2)));
        refuted(&goal(3), &off);
    }

    #[test]
    fn newton_finds_the_root(n in 1_100i64..1_900, p in 1i64..9) {
        let root = thousandths(n);
        let goal = Goal::Numeric(Box::new(Numeric::Newton {
            body: cubic(&root, p),
            variable: Symbol::new("x"),
            start: number(2),
            stop: Stop::Places(4),
        }));
        prop_assert_eq!(proved(&goal).as_rational(), Some(root));
    }

    /// Simpson's rules are exact for cubics, the trapezoidal rule for lines.
    #[test]
    fn strips_are_exact_where_they_must_be(a in -9i64..9, b in -9i64..9, c in -9i64..9, n in 1u32..5) {
        let x = letter("x");
        let power = |k: i64| Expr::product(vec![number(k), x.clone().pow(number(3))]);
        let line = Expr::sum(vec![Expr::product(vec![number(b), x.clone()]), number(c)]);
        // From 0 to 6: 324 a + 18 b + 6 c.
        for (rule, body, strips, value) in [
            (StripRule::Trapezoidal, line.clone(), n, 18 * b + 6 * c),
            (StripRule::Simpson, Expr::sum(vec![power(a), line.clone()]), 2 * n, 324 * a + 18 * b + 6 * c),
            (StripRule::SimpsonThreeEighths, Expr::sum(vec![power(a), line.clone()]), 3 * n, 324 * a + 18 * b + 6 * c),
        ] {
            let integrand = Integrand::Function {
                body,
                variable: Symbol::new("x"),
                bounds: (number(0), number(6)),
                strips,
            };
            let goal = Goal::Numeric(Box::new(Numeric::Strips { integrand, rule, places: 4, error: false }));
            prop_assert_eq!(proved(&goal).as_rational(), Some(Rational::from(value)));
        }
    }

    /// A dominant diagonal with a solution in whole numbers.
    #[test]
    fn rounds_come_to_the_solution(x in -9i64..9, y in -9i64..9, a in 1i64..4, b in 1i64..4, at_once: bool) {
        let (p, q) = (letter("x"), letter("y"));
        let times = |k: i64, e: &Expr| Expr::product(vec![number(k), e.clone()]);
        let equations = vec![
            Expr::sum(vec![times(9 + a, &p), times(a, &q)]).equals(number((9 + a) * x + a * y)),
            Expr::sum(vec![times(b, &p), times(9 + b, &q)]).equals(number(b * x + (9 + b) * y)),
        ];
        let goal = Goal::Numeric(Box::new(Numeric::Iteration {
            equations,
            unknowns: vec![Symbol::new("x"), Symbol::new("y")],
            at_once,
            stop: Stop::Places(3),
        }));
        let expected = Expr::And(vec![p.equals(number(x)), q.equals(number(y))]);
        prop_assert_eq!(proved(&goal), expected);
    }

    /// Two borders through a corner, and an objective between their directions.
    #[test]
    fn the_best_corner_is_found(x in 1i64..9, y in 1i64..9, a in 1i64..5, b in 1i64..5, s in 1i64..4, t in 1i64..4) {
        let (p, q) = (letter("x"), letter("y"));
        let sum = |k: i64, l: i64| Expr::sum(vec![
            Expr::product(vec![number(k), p.clone()]),
            Expr::product(vec![number(l), q.clone()]),
        ]);
        // Steep and flat: (a + b, b) and (a, a + b).
        let below = |e: Expr, n: i64| e.related(Relation::LessEqual, number(n));
        let constraints = vec![
            below(sum(a + b, b), (a + b) * x + b * y),
            below(sum(a, a + b), a * x + (a + b) * y),
            p.clone().related(Relation::GreaterEqual, number(0)),
            q.clone().related(Relation::GreaterEqual, number(0)),
        ];
        let (c, d) = (s * (a + b) + t * a, s * b + t * (a + b));
        let goal = Goal::Programme(Box::new(Programme {
            optimum: Optimum::Maximum,
            objective: sum(c, d),
            constraints,
            unknowns: (Symbol::new("x"), Symbol::new("y")),
        }));
        let named = |value: i64| Expr::And(vec![
            Expr::Text("maximum".into()).equals(number(value)),
            Expr::Tuple(vec![p.clone(), q.clone()]).equals(Expr::Tuple(vec![number(x), number(y)])),
        ]);
        prop_assert_eq!(proved(&goal), named(c * x + d * y));
        refuted(&goal, &named(c * x + d * y + 1));
    }

    /// Differences of a polynomial add up to it; with another constant they do not.
    #[test]
    fn sums_are_proved_and_false_ones_refuted(a in -5i64..5, b in -5i64..5, c in 1i64..5) {
        let f = |n: Expr| Expr::sum(vec![
            Expr::product(vec![number(a), n.clone().pow(number(3))]),
            Expr::product(vec![number(b), n.clone().pow(number(2))]),
            Expr::product(vec![number(c), n]),
        ]);
        let (k, n) = (letter("r"), letter("n"));
        let before = Expr::sum(vec![k.clone(), number(-1)]);
        let sum = Expr::Big {
            operator: BigOperator::Sum,
            body: Box::new(Expr::sum(vec![f(k), f(before).negated()])),
            index: Symbol::new("r"),
            from: Box::new(number(1)),
            to: Box::new(n.clone()),
        };
        let goal = |right: Expr| Goal::Induction(Box::new(Induction {
            claim: Inductive::Relation(sum.clone().equals(right)),
            index: Symbol::new("n"),
            from: 1,
        }));
        prop_assert_eq!(proved(&goal(f(n.clone()))), Expr::Truth(true));
        // Right for 1 and wrong for 2.
        let off = Expr::sum(vec![f(n.clone()), n.clone(), number(-1)]);
        prop_assert_eq!(proved(&goal(off.clone())), n.equals(number(2)));
        refuted(&goal(off), &Expr::Truth(true));
    }

    /// `bⁿ − 1` is a multiple of `b − 1`, and `bⁿ − 1 + m` of no divisor of it that does not divide `m`.
    #[test]
    fn multiples_are_proved(b in 3i64..30, m in 1i64..20) {
        let power = Expr::integer(b).pow(letter("n"));
        let goal = |more: i64| Goal::Induction(Box::new(Induction {
            claim: Inductive::Divisible {
                number: Expr::sum(vec![power.clone(), number(more - 1)]),
                divisor: number(b - 1),
            },
            index: Symbol::new("n"),
            from: 1,
        }));
        prop_assert_eq!(proved(&goal(0)), Expr::Truth(true));
        let expected = if m % (b - 1) == 0 { Expr::Truth(true) } else { letter("n").equals(number(1)) };
        prop_assert_eq!(proved(&goal(m)), expected);
    }

    /// Pythagorean triples, in each quadrant.
    #[test]
    fn ratios_of_triples(m in 2i64..8, k in 1i64..7, quadrant in 1u8..5) {
        prop_assume!(k < m);
        let (a, b, c) = (m * m - k * k, 2 * m * k, m * m + k * k);
        let signed = |v: i64, positive: bool| if positive { v } else { -v };
        let (right, up) = (matches!(quadrant, 1 | 4), matches!(quadrant, 1 | 2));
        let ratio = |n: i64| Expr::rational(&(Rational::from(n) / Rational::from(c)));
        let angle = Symbol::new("A");
        let call = |f: Function, e: Expr| Expr::call(f, vec![e]);
        let relation = call(Function::Sin, letter("A")).equals(ratio(signed(a, up)));
        let goal = |asked: Expr| Goal::Ratios(Box::new(Ratios {
            angles: vec![KnownRatio { angle: angle.clone(), relation: relation.clone(), quadrant, said: true }],
            asked,
            claimed: None,
            radians: false,
        }));
        let cosine = signed(b, right);
        prop_assert_eq!(proved(&goal(call(Function::Cos, letter("A")))), ratio(cosine));
        let double = Expr::product(vec![number(2), letter("A")]);
        let twice = Rational::from(2 * signed(a, up) * cosine) / Rational::from(c * c);
        let found = proved(&goal(call(Function::Sin, double))).as_rational();
        prop_assert_eq!(found, Some(twice));
        refuted(&goal(call(Function::Cos, letter("A"))), &ratio(-cosine));
    }

    /// Two triangles of area.
    #[test]
    fn a_modulus_is_integrated(c in -5i64..5, left in 1i64..6, right in 1i64..6) {
        let inside = Expr::sum(vec![letter("x"), number(-c)]);
        let goal = Goal::Integrate {
            body: Expr::Abs(Box::new(inside)),
            variable: Symbol::new("x"),
            bounds: Some((number(c - left), number(c + right))),
        };
        let area = Rational::from(left * left + right * right) / Rational::from(2);
        prop_assert_eq!(proved(&goal).as_rational(), Some(area));
    }

    /// `kx + m` meets a line at the point where they must agree.
    #[test]
    fn the_letter_makes_it_continuous(k in -6i64..6, m in -6i64..6, p in -6i64..6, at in 1i64..5) {
        let x = letter("x");
        let first = Expr::sum(vec![Expr::product(vec![letter("k"), x.clone()]), number(m)]);
        let rest = k * at + m - p * at;
        let second = Expr::sum(vec![Expr::product(vec![number(p), x.clone()]), number(rest)]);
        let case = |kind| x.clone().related(kind, number(at));
        let body = Expr::Piecewise(vec![
            (first, case(Relation::LessEqual)),
            (second, case(Relation::Greater)),
        ]);
        let goal = Goal::Study(Box::new(Study::MakeContinuous {
            body,
            variable: Symbol::new("x"),
            at: number(at),
            unknown: Symbol::new("k"),
        }));
        prop_assert_eq!(proved(&goal).as_rational(), Some(Rational::from(k)));
    }
}

/// Odd data get a message, in bounded work.
#[test]
fn hostile_data_get_a_message() {
    let x = || letter("x");
    let square = || x().pow(number(2));
    let bisection = |body: Expr, low: Expr, high: Expr, stop: Stop| {
        let bracket = (low, high);
        Goal::Numeric(Box::new(Numeric::Bisection {
            body,
            variable: Symbol::new("x"),
            bracket,
            stop,
        }))
    };
    let newton = |body: Expr, start: Expr, stop: Stop| {
        Goal::Numeric(Box::new(Numeric::Newton { body, variable: Symbol::new("x"), start, stop }))
    };
    let strips = |strips: u32, places: u32| {
        let integrand = Integrand::Function {
            body: square(),
            variable: Symbol::new("x"),
            bounds: (number(0), number(1)),
            strips,
        };
        let rule = StripRule::Trapezoidal;
        Goal::Numeric(Box::new(Numeric::Strips { integrand, rule, places, error: false }))
    };
    let minus = |n: i64| Expr::sum(vec![square(), number(-n)]);
    let plus_one = || Expr::sum(vec![square(), number(1)]);
    let pole = || number(1).over(Expr::sum(vec![x(), number(-1)]));
    let huge = Expr::integer(Integer::from(10).pow(60));
    for goal in [
        // A tolerance that is no positive number, no step, too many steps or places.
        bisection(minus(2), number(1), number(2), Stop::Within(number(0))),
        bisection(minus(2), number(1), number(2), Stop::Within(number(-1))),
        bisection(minus(2), number(1), number(2), Stop::Steps(0)),
        bisection(minus(2), number(1), number(2), Stop::Steps(1_000_000)),
        bisection(minus(2), number(1), number(2), Stop::Places(400)),
        // No change of sign, no interval.
        bisection(plus_one(), number(0), number(1), Stop::Steps(3)),
        bisection(minus(2), number(1), number(1), Stop::Steps(3)),
        bisection(minus(2), number(0), huge, Stop::Places(3)),
        // A tangent that is level, a start from which it runs away, a function without roots.
        newton(minus(2), number(0), Stop::Steps(3)),
        newton(plus_one(), number(2), Stop::Places(3)),
        newton(minus(2), number(1), Stop::Within(number(0))),
        // Strips that are none or too many.
        strips(0, 4),
        strips(1_000_000, 4),
        strips(4, 4_000),
    ] {
        assert!(worked(&goal).is_err(), "{goal:?}");
    }
    // A pole is no root, even where the sign changes; nor is an integral over one a number.
    assert!(worked(&bisection(pole(), number(0), number(3), Stop::Steps(5))).is_err());
    for (low, high) in [(number(-1), Expr::Infinity), (number(0), Expr::Infinity)] {
        let goal = Goal::Integrate {
            body: number(1).over(square()),
            variable: Symbol::new("x"),
            bounds: Some((low, high)),
        };
        assert!(worked(&goal).is_err(), "{goal:?}");
    }
}

#[test]
fn programmes_without_a_best_point() {
    let (x, y) = (letter("x"), letter("y"));
    let sum = || Expr::sum(vec![letter("x"), letter("y")]);
    let programme = |constraints: Vec<Expr>| {
        Goal::Programme(Box::new(Programme {
            optimum: Optimum::Maximum,
            objective: sum(),
            constraints,
            unknowns: (Symbol::new("x"), Symbol::new("y")),
        }))
    };
    let not_negative = |e: &Expr| e.clone().related(Relation::GreaterEqual, number(0));
    let endless = programme(vec![not_negative(&x), not_negative(&y)]);
    let none = Expr::Text("maximum".into()).equals(Expr::Text("does not exist".into()));
    assert_eq!(proved(&endless), Expr::And(vec![none]));
    let empty = programme(vec![
        not_negative(&x),
        not_negative(&y),
        sum().related(Relation::LessEqual, number(-1)),
    ]);
    assert_eq!(proved(&empty), Expr::Set(Vec::new()));
    // Parallel borders have no corner; an open border may not be reached.
    let parallel = programme(vec![sum().related(Relation::LessEqual, number(4))]);
    assert!(worked(&parallel).is_err());
    let open = programme(vec![
        not_negative(&x),
        not_negative(&y),
        sum().related(Relation::Less, number(4)),
    ]);
    assert!(worked(&open).is_err());
    let many = programme(vec![not_negative(&x); 200]);
    assert!(worked(&many).is_err());
}
