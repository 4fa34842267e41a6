//! The quadratic formula and completing the square.

use super::Mistake;
use super::form::{self, int};
use super::rule::{Directness, Line, Rewrite, Rule, line, mistakes};
use algebra::Rational;
use syntax::{Expr, Symbol};

mistakes! {
    B_SIGN = "formula-sign-of-b",
        "The formula begins with -b: {0} gives {2}",
        "सूत्र -b बाट सुरु हुन्छ: {0} बाट {2} आउँछ";
    DISCRIMINANT = "formula-sign-under-root",
        "Under the root stands b² - 4ac: {0} gives {2}",
        "मूलभित्र b² - 4ac हुन्छ: {0} बाट {2} आउँछ";
    PART = "formula-divides-in-part",
        "The whole numerator of the formula is divided by 2a: {0} gives {2}",
        "सूत्रको पूरै अंश 2a ले भाग हुन्छ: {0} बाट {2} आउँछ";
    DIVISOR = "formula-wrong-divisor",
        "The formula divides by 2a: {0} gives {2}",
        "सूत्रमा 2a ले भाग गरिन्छ: {0} बाट {2} आउँछ";
    NO_ROOT = "formula-without-root",
        "The formula takes the root of b² - 4ac: {0} gives {2}",
        "सूत्रमा b² - 4ac को वर्गमूल लिइन्छ: {0} बाट {2} आउँछ";
    SQUARE = "square-not-added-to-both-sides",
        "The number that completes the square is added to both sides: {0} gives {2}",
        "वर्ग पूरा गर्ने सङ्ख्या दुवै पक्षमा जोडिन्छ: {0} बाट {2} आउँछ";
    HALF = "square-completed-without-half",
        "The square is completed with half of the middle coefficient: {0} gives {2}",
        "बीचको गुणाङ्कको आधाले वर्ग पूरा गरिन्छ: {0} बाट {2} आउँछ";
    NOT_SQUARED = "completing-number-not-squared",
        "Half of the middle coefficient is squared before it is added: {0} gives {2}",
        "बीचको गुणाङ्कको आधालाई वर्ग गरेर जोडिन्छ: {0} बाट {2} आउँछ";
}

pub(super) static RULES: &[Rule] = &[
    shown(&B_SIGN, |line| {
        by_formula(line, |q| vec![q.roots(&q.b, &q.discriminant(), &q.twice_a())])
    }),
    shown(&DISCRIMINANT, |line| by_formula(line, Quadratic::wrong_discriminants)),
    shown(&PART, |line| by_formula(line, |q| vec![q.over_in_part(true), q.over_in_part(false)])),
    shown(&DIVISOR, |line| by_formula(line, Quadratic::wrong_divisors)),
    shown(&NO_ROOT, |line| by_formula(line, |q| vec![q.without_root()])),
    shown(&SQUARE, |line| {
        completed(line, |q| vec![(q.half(), q.c.clone()), (q.half(), &q.c - &q.half() * &q.half())])
    }),
    shown(&HALF, |line| completed(line, |q| vec![(q.b.clone(), &q.c + &q.b * &q.b)])),
    shown(&NOT_SQUARED, |line| {
        completed(line, |q| {
            [q.half(), q.b.clone(), &q.b * &q.b].map(|added| (q.half(), &q.c + added)).into()
        })
    }),
];

/// A rule for a line that shows the formula or the square by itself.
const fn shown(mistake: &'static Mistake, rewrites: fn(&Line<'_>) -> Vec<Rewrite>) -> Rule {
    line(mistake, rewrites).counted(Directness::Written)
}

/// `a·x² + b·x + c = 0`.
struct Quadratic {
    x: Expr,
    a: Rational,
    b: Rational,
    c: Rational,
}

fn quadratic(node: &Expr) -> Option<Quadratic> {
    let (left, right) = form::equation(node)?;
    let p = &form::polynomial(left)? - &form::polynomial(right)?;
    let [x] = p.symbols() else { return None };
    let at = |x: &Symbol, n: u32| p.coefficient_in(x, n).as_constant();
    if p.total_degree() != 2 {
        return None;
    }
    let (a, b, c) = (at(x, 2)?, at(x, 1)?, at(x, 0)?);
    Some(Quadratic { x: Expr::Symbol(x.clone()), a, b, c })
}

impl Quadratic {
    fn four_a_c(&self) -> Rational {
        &self.a * &self.c * Rational::from(4)
    }

    fn discriminant(&self) -> Rational {
        &self.b * &self.b - self.four_a_c()
    }

    fn twice_a(&self) -> Rational {
        &self.a * Rational::from(2)
    }

    /// `(first ± √under)/divisor`.
    fn roots(&self, first: &Rational, under: &Rational, divisor: &Rational) -> Expr {
        let root = Expr::rational(under).sqrt();
        let one = |root: Expr| {
            form::over(&form::plus(&Expr::rational(first), &root), &Expr::rational(divisor))
        };
        self.either(one(root.clone()), one(root.negated()))
    }

    /// `-b ± √D/(2a)`, or `-b/(2a) ± √D`.
    fn over_in_part(&self, root_only: bool) -> Expr {
        let below = Expr::rational(&self.twice_a());
        let root = Expr::rational(&self.discriminant()).sqrt();
        let first = Expr::rational(&-&self.b);
        let (first, root) = if root_only {
            (first, form::over(&root, &below))
        } else {
            (form::over(&first, &below), root)
        };
        self.either(form::plus(&first, &root), form::minus(&first, &root))
    }

    fn wrong_discriminants(&self) -> Vec<Expr> {
        let (square, four) = (&self.b * &self.b, self.four_a_c());
        [&square + &four, -&square - &four]
            .iter()
            .map(|under| self.roots(&-&self.b, under, &self.twice_a()))
            .collect()
    }

    fn wrong_divisors(&self) -> Vec<Expr> {
        [self.a.clone(), Rational::from(2), Rational::ONE]
            .iter()
            .map(|divisor| self.roots(&-&self.b, &self.discriminant(), divisor))
            .collect()
    }

    /// `(-b ± D)/(2a)`.
    fn without_root(&self) -> Expr {
        let d = self.discriminant();
        let value = |d: &Rational| Expr::rational(&((d - &self.b) / self.twice_a()));
        self.either(value(&d), value(&-&d))
    }

    fn either(&self, one: Expr, other: Expr) -> Expr {
        Expr::Or(vec![self.x.clone().equals(one), self.x.clone().equals(other)])
    }
}

/// Wrong lines where the line after shows the formula, with its root or its sum.
fn by_formula(line: &Line<'_>, wrong: fn(&Quadratic) -> Vec<Expr>) -> Vec<Rewrite> {
    let node = line.before;
    let solved = |e: &Expr| {
        matches!(form::equation(e), Some((Expr::Symbol(_), value))
            if form::contains(value, &|e| matches!(e, Expr::Root(..) | Expr::Sum(_))))
    };
    let Expr::Or(options) = line.after else { return Vec::new() };
    if !options.iter().all(solved) {
        return Vec::new();
    }
    let Some(q) = quadratic(node).filter(|q| !q.b.is_zero()) else { return Vec::new() };
    if q.discriminant() < Rational::ZERO {
        return Vec::new();
    }
    let right = q.roots(&-&q.b, &q.discriminant(), &q.twice_a());
    wrong(&q)
        .into_iter()
        .map(|wrong| {
            Rewrite::new(wrong.clone(), right.clone()).about(vec![
                node.clone(),
                wrong,
                right.clone(),
            ])
        })
        .collect()
}

/// `x² + b·x = c`.
struct Monic {
    b: Rational,
    c: Rational,
}

impl Monic {
    fn half(&self) -> Rational {
        &self.b / Rational::from(2)
    }
}

/// `(x + h)² = value` for each wrong pair of `h` and value, where the line after shows a square.
fn completed(line: &Line<'_>, wrong: fn(&Monic) -> Vec<(Rational, Rational)>) -> Vec<Rewrite> {
    let node = line.before;
    let square = |e: &Expr| matches!(e, Expr::Power(base, _) if matches!(**base, Expr::Sum(_)));
    if !form::contains(line.after, &square) {
        return Vec::new();
    }
    let Some(q) = quadratic(node).filter(|q| !q.b.is_zero()) else { return Vec::new() };
    let monic = Monic { b: &q.b / &q.a, c: -(&q.c / &q.a) };
    let squared = |h: &Rational, value: &Rational| {
        let base = form::plus(&q.x, &Expr::rational(h));
        form::power(&base, &int(2)).equals(Expr::rational(value))
    };
    let half = monic.half();
    let right = squared(&half, &(&monic.c + &half * &half));
    wrong(&monic)
        .into_iter()
        .map(|(h, value)| {
            let wrong = squared(&h, &value);
            Rewrite::new(wrong.clone(), right.clone()).about(vec![
                node.clone(),
                wrong,
                right.clone(),
            ])
        })
        .collect()
}
