//! Every law of the formula sheet, asked for every one of its quantities.
//!
//! Values are chosen for the quantities on the right, the one on the left is worked out here by
//! plain arithmetic, and then each is asked for in turn: the answer is known before it is solved.

use algebra::{Budget, Rational};
use check::formula::{Application, Kind, Law, laws};
use check::{Goal, Outcome, Scope, Task, Verdict, check_step, verdict, verify};
use solve::{Step, Unsolved};
use syntax::unit::{Unit, lookup};
use syntax::{Expr, Symbol};

/// Quantities that no school method finds, and where another law is used instead.
const NOT_ASKED: &[(&str, &str)] = &[
    // An exponent and a factor at once.
    ("interest-difference", "T"),
];

/// Numbers that look as if drawn by lot, the same on every machine.
struct Lot(u64);

impl Lot {
    fn draw(&mut self, below: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn value(&mut self, law: &Law, symbol: &str, kind: Kind) -> Rational {
        let whole = |n: u64| Rational::from(n);
        match kind {
            Kind::Money | Kind::Foreign => whole(100 * (1 + self.draw(400))),
            Kind::Percent => whole(1 + self.draw(40)),
            Kind::Years if law.statement.contains("T)") && law.statement.contains("2*T") => {
                whole(1 + self.draw(4)) / Rational::from(2u8)
            }
            Kind::Years => whole(1 + self.draw(3)),
            Kind::Length(1) if law.statement.contains("sqrt(r") => {
                // Radius and height of a right-angled triangle with whole sides.
                whole(if symbol == "r" { 7 } else { 24 })
            }
            Kind::Length(1) if law.statement.contains("sqrt(l") => {
                whole(if symbol == "l" { 12 } else { 5 })
            }
            Kind::Length(1) if law.statement.contains("sqrt((a") => {
                whole(if symbol == "a" { 10 } else { 12 })
            }
            Kind::Length(_) => whole(1 + self.draw(60)) / Rational::from(1 + self.draw(2)),
            Kind::MoneyPer(_) | Kind::Exchange => whole(1 + self.draw(300)),
            Kind::Number | Kind::People | Kind::Days => whole(1 + self.draw(60)),
        }
    }
}

/// The value of an expression of rational numbers, where it is rational; π is 22/7.
fn value(expr: &Expr, values: &[(Symbol, Rational)]) -> Option<Rational> {
    let of = |e: &Expr| value(e, values);
    Some(match expr {
        Expr::Number(n) => n.value(),
        Expr::Pi => Rational::from(22u8) / Rational::from(7u8),
        Expr::Symbol(s) => values.iter().find(|(name, _)| name == s)?.1.clone(),
        Expr::Negate(a) => -of(a)?,
        Expr::Sum(v) => v.iter().map(of).try_fold(Rational::ZERO, |sum, x| Some(sum + x?))?,
        Expr::Product(v) => v.iter().map(of).try_fold(Rational::ONE, |all, x| Some(all * x?))?,
        Expr::Quotient(a, b) => of(a)? / of(b)?,
        Expr::Power(a, n) => {
            let (base, n) = (of(a)?, of(n)?);
            let times: u32 =
                if n.is_int() { n.numerator().clone().try_into().ok()? } else { return None };
            (0..times).fold(Rational::ONE, |product, _| product * &base)
        }
        Expr::Root(a, None) => {
            let square = of(a)?;
            (1..2_000u32).map(Rational::from).find(|root| root * root == square)?
        }
        _ => return None,
    })
}

fn unit(name: &str, power: i32) -> Unit {
    Unit { factors: vec![(lookup(name).expect("a unit"), power)] }
}

fn per(a: &str, b: &str, power: i32) -> Unit {
    Unit { factors: vec![unit(a, 1).factors[0], unit(b, -power).factors[0]] }
}

fn written(kind: Kind, number: &Rational) -> Expr {
    let n = Expr::rational(number);
    let of = |unit: Unit| Expr::Quantity(Box::new(n.clone()), unit);
    match kind {
        Kind::Money => of(unit("Rs", 1)),
        Kind::Foreign => of(unit("$", 1)),
        Kind::Percent => Expr::Percent(Box::new(n)),
        Kind::Years => of(unit("year", 1)),
        Kind::Days => of(unit("day", 1)),
        Kind::Length(power) => of(unit("cm", power)),
        Kind::MoneyPer(power) => of(per("Rs", "cm", power)),
        Kind::Exchange => of(per("Rs", "$", 1)),
        Kind::Number | Kind::People => n,
    }
}

/// The number in an answer.
fn number(answer: &Expr) -> Option<Rational> {
    match answer {
        Expr::Quantity(n, _) | Expr::Percent(n) => number(n),
        n => n.as_rational(),
    }
}

fn hold(steps: &[Step], asked: &str) {
    for step in steps {
        let outcome = check_step(
            step.claim,
            &step.before,
            &step.after,
            &Scope::default(),
            &Budget::default(),
        );
        assert_eq!(
            outcome,
            Outcome::Passed,
            "{asked}\n{} ({:?}): {} -> {}",
            step.rule.name,
            step.claim,
            syntax::plain(&step.before),
            syntax::plain(&step.after)
        );
        hold(&step.substeps, asked);
    }
}

/// The same to the nearest multiple of what the kind is rounded to.
fn agrees(kind: Kind, found: &Rational, meant: &Rational) -> bool {
    let grain = match kind {
        Kind::Money | Kind::Foreign => Rational::from_parts(1.into(), 100u8.into()),
        Kind::People => Rational::ONE,
        _ => return found == meant,
    };
    let off = if found > meant { found - meant } else { meant - found };
    off * Rational::from(2u8) <= grain && (found / &grain).is_int()
}

#[test]
fn every_quantity_of_every_law_comes_back() {
    let mut lot = Lot(7);
    let mut asked = 0;
    for law in laws() {
        let (subject, body) = law.sides();
        let mut rounds = 0;
        // Their values are not rational, so that this file can't work them out.
        if law.statement.contains("sqrt(2)") || law.statement.contains("sqrt(3)") {
            continue;
        }
        for _ in 0..60 {
            let mut values: Vec<(Symbol, Rational)> = law
                .quantities
                .iter()
                .filter(|q| q.symbol != subject.name())
                .map(|q| (Symbol::new(q.symbol), lot.value(law, q.symbol, q.kind)))
                .collect();
            let Some(left) = value(body, &values).filter(|v| *v > Rational::ZERO) else { continue };
            values.push((subject.clone(), left));
            rounds += 1;
            for (wanted, meant) in &values {
                if NOT_ASKED.contains(&(law.name, wanted.name())) {
                    continue;
                }
                let kind = |s: &Symbol| law.quantity(s).expect("a quantity of the law").kind;
                let known = values.iter().filter(|(s, _)| s != wanted);
                let question = Application {
                    laws: vec![law],
                    known: known.map(|(s, v)| (s.clone(), written(kind(s), v))).collect(),
                    wanted: wanted.clone(),
                    pi: Some(Expr::integer(22).over(Expr::integer(7))),
                };
                let name = format!("{} for {wanted}: {values:?}", law.name);
                let goal = Goal::Apply(question);
                let task = Task { given: Vec::new(), goal: goal.clone() };
                let solution = match solve::solve(&task, &Budget::default()) {
                    Ok(solution) => solution,
                    // Several positive solutions: there is no one answer.
                    Err(Unsolved::Unknown(_)) if law.name == "interest-difference" => continue,
                    Err(why) => panic!("{name}: {why:?}"),
                };
                let answer = solution.answer();
                let found =
                    number(answer).unwrap_or_else(|| panic!("{name}: {}", syntax::plain(answer)));
                assert!(agrees(kind(wanted), &found, meant), "{name}: {}", syntax::plain(answer));
                let evidence = verify(&goal, answer, &Scope::default(), &Budget::default());
                assert_eq!(
                    verdict(&evidence),
                    Verdict::Proved,
                    "{name}: {}",
                    syntax::plain(answer)
                );
                hold(&solution.main.steps, &name);
                asked += 1;
            }
        }
        assert!(rounds > 0, "{} is never asked", law.name);
    }
    assert!(asked > 5_000, "{asked}");
}

/// The judge does not take an answer that is a little off, negative, or in another unit.
#[test]
fn wrong_answers_are_refused() {
    let law = laws().find(|l| l.name == "compound-interest").expect("a law");
    let rs = |n: i64| Expr::Quantity(Box::new(Expr::integer(n)), unit("Rs", 1));
    let question = |known: Vec<(&str, Expr)>, wanted: &str| {
        Goal::Apply(Application {
            laws: vec![law],
            known: known.into_iter().map(|(s, v)| (Symbol::new(s), v)).collect(),
            wanted: Symbol::new(wanted),
            pi: None,
        })
    };
    let percent = |n: i64| Expr::Percent(Box::new(Expr::integer(n)));
    let years = |n: i64| Expr::Quantity(Box::new(Expr::integer(n)), unit("year", 1));
    let interest = question(vec![("P", rs(12_000)), ("R", percent(10)), ("T", years(2))], "I");
    let rate = question(vec![("P", rs(12_000)), ("I", rs(2_520)), ("T", years(2))], "R");
    let passes = |goal: &Goal, answer: Expr| {
        verdict(&verify(goal, &answer, &Scope::default(), &Budget::default())) == Verdict::Proved
    };
    assert!(passes(&interest, rs(2_520)));
    assert!(!passes(&interest, rs(2_521)));
    assert!(!passes(&interest, Expr::integer(2_520)));
    assert!(!passes(&interest, percent(2_520)));
    assert!(passes(&rate, percent(10)));
    // (1 - 210/100)^2 is 1.21 too.
    assert!(!passes(&rate, percent(-210)));
    // A fraction of a year has no whole number of periods.
    let odd = Expr::Quantity(Box::new(Expr::integer(1).over(Expr::integer(3))), unit("year", 1));
    let third = question(vec![("P", rs(12_000)), ("R", percent(10)), ("T", odd)], "I");
    assert!(!passes(&third, rs(387)));
}
