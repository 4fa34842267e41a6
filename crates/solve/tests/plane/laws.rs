//! What comes out is what the question was made from.

use crate::{proved, refused};
use algebra::{Budget, Matrix, Rational};
use check::{
    ComplexForm, Condition, Coordinates, CurveKind, Feature, Goal, Measure, Motion, SystemMethod,
};
use proptest::prelude::*;
use syntax::{Expr, Function, Symbol};

fn n(k: i64) -> Expr {
    Expr::integer(k)
}

fn point(p: (i64, i64)) -> Expr {
    Expr::Tuple(vec![n(p.0), n(p.1)])
}

fn read(text: &str) -> Expr {
    syntax::parse(text).ok().unwrap_or_else(|problems| panic!("{text}: {problems:?}"))
}

fn matrix(rows: &[Vec<i64>]) -> Expr {
    Expr::Matrix(rows.iter().map(|row| row.iter().map(|k| n(*k)).collect()).collect())
}

fn rational(rows: &[Vec<i64>]) -> Matrix {
    let row = |row: &Vec<i64>| row.iter().map(|k| Rational::from(*k)).collect();
    Matrix::from_rows(rows.iter().map(row).collect()).expect("a rectangle")
}

fn shown(m: &Matrix) -> Expr {
    Expr::Matrix(m.rows().iter().map(|row| row.iter().map(Expr::rational).collect()).collect())
}

fn square(size: usize) -> impl Strategy<Value = Vec<Vec<i64>>> {
    prop::collection::vec(prop::collection::vec(-6i64..7, size), size)
}

fn place() -> impl Strategy<Value = (i64, i64)> {
    (-9i64..10, -9i64..10)
}

fn measure(what: Measure, of: Vec<Expr>) -> Goal {
    Goal::Coordinates(Coordinates::Measure { what, of })
}

fn curve(kind: CurveKind, conditions: Vec<Condition>) -> Goal {
    Goal::Coordinates(Coordinates::Curve { kind, conditions })
}

fn image(p: (i64, i64), motion: Motion) -> Goal {
    Goal::Coordinates(Coordinates::Image { points: vec![point(p)], motions: vec![motion] })
}

fn complex(z: (i64, i64)) -> Expr {
    Expr::Sum(vec![n(z.0), Expr::Product(vec![n(z.1), Expr::symbol("i")])])
}

/// `ax + by + c = 0` as it is written, primitive and with the first coefficient positive.
fn line(a: i64, b: i64, c: i64) -> Expr {
    fn gcd(a: i64, b: i64) -> i64 {
        if b == 0 { a.abs() } else { gcd(b, a % b) }
    }
    let g = gcd(gcd(a, b), c);
    let g = if a < 0 || a == 0 && b < 0 { -g } else { g };
    let mut text = String::new();
    for (k, name) in [(a / g, "*x"), (b / g, "*y"), (c / g, "")] {
        if k != 0 {
            text += &format!("{}{}{name}", if k < 0 { "-" } else { "+" }, k.abs());
        }
    }
    tidied(&format!("{} = 0", text.trim_start_matches('+')))
}

/// With products by 1 left out, as answers are.
fn tidied(text: &str) -> Expr {
    read(text.replace("+1*", "+").replace("-1*", "-").trim_start_matches("1*"))
}

fn symbols(names: &[&str]) -> Vec<Symbol> {
    names.iter().map(|name| Symbol::new(*name)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn products_of_matrices(a in square(2), b in square(2), c in square(3), d in square(3)) {
        for (a, b) in [(a, b), (c, d)] {
            let goal = Goal::Evaluate(Expr::Product(vec![matrix(&a), matrix(&b)]));
            let budget = Budget::default();
            let expected = rational(&a).mul(&rational(&b), &budget).expect("small").expect("fits");
            prop_assert_eq!(proved(goal), shown(&expected));
        }
    }

    #[test]
    fn inverses_and_determinants(a in square(2), b in square(3)) {
        for a in [a, b] {
            let budget = Budget::default();
            let m = rational(&a);
            let det = m.determinant(&budget).expect("small").expect("square");
            let goal = Goal::Evaluate(Expr::call(Function::Det, vec![matrix(&a)]));
            prop_assert_eq!(proved(goal), Expr::rational(&det));
            let goal = Goal::Evaluate(matrix(&a).pow(n(-1)));
            if let Some(inverse) = m.inverse(&budget).expect("small") {
                prop_assert_eq!(proved(goal.clone()), shown(&inverse));
                let mut wrong = inverse.rows().to_vec();
                wrong[0][1] += Rational::ONE;
                refused(goal, &shown(&Matrix::from_rows(wrong).expect("a rectangle")));
            }
        }
    }

    #[test]
    fn systems(a in square(3), x in prop::collection::vec(-7i64..8, 3)) {
        let budget = Budget::default();
        if rational(&a).determinant(&budget).expect("small").expect("square").is_zero() {
            return Ok(());
        }
        let unknowns = symbols(&["x", "y", "z"]);
        let equation = |row: &Vec<i64>| {
            let terms = row.iter().zip(&unknowns);
            let terms = terms.map(|(k, u)| Expr::Product(vec![n(*k), Expr::Symbol(u.clone())]));
            let right: i64 = row.iter().zip(&x).map(|(a, b)| a * b).sum();
            Expr::Sum(terms.collect()).equals(n(right))
        };
        let equations: Vec<Expr> = a.iter().map(equation).collect();
        let methods =
            [SystemMethod::Cramer, SystemMethod::InverseMatrix, SystemMethod::RowOperations];
        for method in methods {
            let goal = Goal::SolveBy {
                method,
                equations: equations.clone(),
                unknowns: unknowns.clone(),
            };
            let values = unknowns.iter().zip(&x);
            let expected = values.map(|(u, v)| Expr::Symbol(u.clone()).equals(n(*v)));
            prop_assert_eq!(proved(goal), Expr::And(expected.collect()));
        }
    }

    #[test]
    fn points_of_division(p in place(), d in place(), k in 1i64..6, l in 1i64..6) {
        let q = (p.0 + (k + l) * d.0, p.1 + (k + l) * d.1);
        let what = Measure::Section { first: n(k), second: n(l), external: false };
        let found = proved(measure(what.clone(), vec![point(p), point(q)]));
        prop_assert_eq!(found, point((p.0 + k * d.0, p.1 + k * d.1)));
        if d != (0, 0) {
            let wrong = point((p.0 + k * d.0 + d.1, p.1 + k * d.1 - d.0));
            refused(measure(what, vec![point(p), point(q)]), &wrong);
        }
    }

    #[test]
    fn lines_by_points_and_directions(p in place(), d in place(), k in -4i64..5) {
        if d == (0, 0) || k == 0 {
            return Ok(());
        }
        let (a, b) = (d.1, -d.0);
        let c = -(a * p.0 + b * p.1);
        let expected = line(a, b, c);
        let q = (p.0 + k * d.0, p.1 + k * d.1);
        let through = |p| Condition::Through(point(p));
        let goal = curve(CurveKind::Line, vec![through(p), through(q)]);
        prop_assert_eq!(proved(goal.clone()), expected.clone());
        refused(goal, &line(a, b, c + 1));
        let beside = Condition::Parallel(line(a, b, c + 5));
        prop_assert_eq!(proved(curve(CurveKind::Line, vec![through(p), beside])), expected.clone());
        let across = Condition::Perpendicular(line(-b, a, k));
        prop_assert_eq!(proved(curve(CurveKind::Line, vec![across, through(q)])), expected.clone());
        if b != 0 {
            let slope = Condition::Slope(n(-a).over(n(b)));
            prop_assert_eq!(proved(curve(CurveKind::Line, vec![through(p), slope])), expected);
        }
    }

    #[test]
    fn circles(centre in place(), shift in 0usize..5) {
        // Integer points at the distance 5.
        let around = [(3, 4), (-4, 3), (5, 0), (-3, -4), (0, 5), (4, -3), (-5, 0)];
        let at = |k: usize| {
            let (u, v) = around[(k + shift) % around.len()];
            (centre.0 + u, centre.1 + v)
        };
        let (h, k) = centre;
        let right = h * h + k * k - 25;
        let same = |found: Expr| {
            let written = read(&format!("x^2 + y^2 - 2*({h})*x - 2*({k})*y + ({right}) = 0"));
            let context = algebra::Context::default();
            let decided =
                algebra::relation_equivalent(&found, &written, &context, &Budget::default());
            assert!(matches!(decided, algebra::Decision::Equal(_)), "{found:?}");
        };
        let through = |k| Condition::Through(point(at(k)));
        let middle = || Condition::Centre(point(centre));
        same(proved(curve(CurveKind::Circle, vec![middle(), Condition::Radius(n(5))])));
        same(proved(curve(CurveKind::Circle, vec![middle(), through(0)])));
        let three = curve(CurveKind::Circle, vec![through(0), through(1), through(2)]);
        same(proved(three.clone()));
        let wrong = format!("x^2 + y^2 - 2*({h})*x - 2*({k})*y + ({}) = 0", right + 1);
        refused(three, &read(&wrong));
        let opposite = (2 * h - at(0).0, 2 * k - at(0).1);
        let ends = Condition::Diameter(point(at(0)), point(opposite));
        let found = proved(curve(CurveKind::Circle, vec![ends]));
        same(found.clone());
        let features = vec![Feature::Centre, Feature::Radius];
        let goal = Goal::Coordinates(Coordinates::Features { curve: found, features });
        prop_assert_eq!(proved(goal), Expr::List(vec![point(centre), n(5)]));
    }

    #[test]
    fn conics(centre in (-4i64..5, -4i64..5), upright in any::<bool>(), shape in 0usize..3) {
        let (a, b, c) = [(5, 4, 3), (5, 3, 4), (13, 12, 5)][shape];
        let (h, k) = centre;
        let (x, y) = if upright { ("y", "x") } else { ("x", "y") };
        let (p, q) = if upright { (k, h) } else { (h, k) };
        let write = |along: i64| if upright { point((q, p + along)) } else { point((p + along, q)) };
        let pair = |away: i64| Expr::List(vec![write(-away), write(away)]);
        let feature = |curve: &str, feature| Goal::Coordinates(Coordinates::Features {
            curve: read(curve),
            features: vec![feature],
        });
        let ellipse = format!("({x} - ({p}))^2/{} + ({y} - ({q}))^2/{} = 1", a * a, b * b);
        prop_assert_eq!(proved(feature(&ellipse, Feature::Foci)), pair(c));
        prop_assert_eq!(proved(feature(&ellipse, Feature::Vertices)), pair(a));
        prop_assert_eq!(proved(feature(&ellipse, Feature::Eccentricity)), n(c).over(n(a)));
        refused(feature(&ellipse, Feature::Foci), &pair(c + 1));
        proved(feature(&ellipse, Feature::Directrices));
        let hyperbola = format!("({x} - ({p}))^2/{} - ({y} - ({q}))^2/{} = 1", b * b, c * c);
        prop_assert_eq!(proved(feature(&hyperbola, Feature::Foci)), pair(a));
        prop_assert_eq!(proved(feature(&hyperbola, Feature::Vertices)), pair(b));
        refused(feature(&hyperbola, Feature::Vertices), &pair(c + b));
        proved(feature(&hyperbola, Feature::Directrices));
        let parabola = format!("({y} - ({q}))^2 = {}*({x} - ({p}))", 4 * a);
        prop_assert_eq!(proved(feature(&parabola, Feature::Foci)), write(a));
        prop_assert_eq!(proved(feature(&parabola, Feature::Vertices)), write(0));
        refused(feature(&parabola, Feature::Foci), &write(-a));
        proved(feature(&parabola, Feature::Directrices));
        proved(feature(&parabola, Feature::Axis));
    }

    #[test]
    fn motions(p in place(), m in -6i64..7, quarters in 1u8..4, centre in place(), scale in 2i64..5) {
        let (x, y) = p;
        let mirrored = [
            ("y = 0".to_owned(), (x, -y)),
            ("x = 0".to_owned(), (-x, y)),
            ("y = x".to_owned(), (y, x)),
            ("x + y = 0".to_owned(), (-y, -x)),
            (format!("x = {m}"), (2 * m - x, y)),
            (format!("y = {m}"), (x, 2 * m - y)),
            (format!("x - y = {m}"), (y + m, x - m)),
        ];
        for (mirror, expected) in mirrored {
            let goal = image(p, Motion::Reflect(read(&mirror)));
            prop_assert_eq!(proved(goal.clone()), point(expected));
            refused(goal, &point((expected.0, expected.1 + 1)));
        }
        let (u, v) = (x - centre.0, y - centre.1);
        let (u, v) = [(-v, u), (-u, -v), (v, -u)][usize::from(quarters) - 1];
        let turned = Motion::Rotate { quarters, centre: point(centre) };
        prop_assert_eq!(proved(image(p, turned)), point((centre.0 + u, centre.1 + v)));
        let enlarged = Motion::Enlarge { scale: n(scale), centre: point(centre) };
        let far = |c: i64, x: i64| c + scale * (x - c);
        prop_assert_eq!(proved(image(p, enlarged)), point((far(centre.0, x), far(centre.1, y))));
    }

    #[test]
    fn complex_numbers(z in place(), w in place()) {
        let product = (z.0 * w.0 - z.1 * w.1, z.0 * w.1 + z.1 * w.0);
        let ask = |number, form| proved(Goal::Complex { number, form });
        let read = |e: &Expr| algebra::Surd::from_expr(&with_root(e), &Budget::default())
            .expect("small").expect("a number");
        let is = |found: Expr, z: (i64, i64)| {
            assert_eq!(read(&found), read(&complex(z)), "{}", syntax::plain(&found));
        };
        let both = Expr::Product(vec![complex(z), complex(w)]);
        is(ask(both.clone(), ComplexForm::Cartesian), product);
        if w != (0, 0) {
            is(ask(complex(product).over(complex(w)), ComplexForm::Cartesian), z);
        }
        if z != (0, 0) {
            let squared = (z.0 * z.0 - z.1 * z.1, 2 * z.0 * z.1);
            let Expr::List(roots) = ask(complex(squared), ComplexForm::Roots(2)) else {
                panic!("two roots");
            };
            let roots: Vec<_> = roots.iter().map(read).collect();
            prop_assert!(roots.contains(&read(&complex(z))));
            ask(complex(z), ComplexForm::Argument);
            ask(complex(z), ComplexForm::Polar);
            let goal = Goal::Complex { number: complex(z), form: ComplexForm::Argument };
            refused(goal, &Expr::Degrees(Box::new(n(360))));
        }
    }

    #[test]
    fn vectors(v in prop::collection::vec(-6i64..7, 3), w in prop::collection::vec(-6i64..7, 3)) {
        let write = |v: &[i64]| Expr::Tuple(v.iter().map(|k| n(*k)).collect());
        let dot: i64 = v.iter().zip(&w).map(|(a, b)| a * b).sum();
        let of = || vec![write(&v), write(&w)];
        prop_assert_eq!(proved(measure(Measure::Dot, of())), n(dot));
        let part = |i: usize, j: usize| v[i] * w[j] - v[j] * w[i];
        let cross = [part(1, 2), part(2, 0), part(0, 1)];
        prop_assert_eq!(proved(measure(Measure::Cross, of())), write(&cross));
        if v.iter().any(|k| *k != 0) && w.iter().any(|k| *k != 0) {
            proved(measure(Measure::Angle, of()));
            proved(measure(Measure::UnitVector, vec![write(&v)]));
        }
        proved(measure(Measure::Magnitude, vec![write(&v)]));
    }
}

fn with_root(expr: &Expr) -> Expr {
    match expr {
        Expr::Symbol(s) if s.name() == "i" => n(-1).sqrt(),
        _ => expr.map_parts(with_root),
    }
}
