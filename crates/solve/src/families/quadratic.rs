//! Quadratic equations without rational roots, and `x² = c`.

use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Integer, Natural, Rational, Surd, Univariate, integer};
use check::Claim;
use syntax::{Expr, Symbol};

rules! {
    QUADRATIC_FORMULA = "quadratic-formula",
        "Use the quadratic formula" / "वर्ग समीकरणको सूत्र प्रयोग गर्नुहोस्",
        "If \\(ax^2 + bx + c = 0\\), then \\(x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}\\); here \\(b^2 - 4ac\\) is {0}."
            / "\\(ax^2 + bx + c = 0\\) भए \\(x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}\\) हुन्छ; यहाँ \\(b^2 - 4ac\\) को मान {0} हो।";
    NEGATIVE_DISCRIMINANT = "negative-discriminant",
        "The discriminant is negative" / "विवेचक ऋणात्मक छ",
        "b² − 4ac = {0} is negative, and no real number has a negative square."
            / "b² − 4ac = {0} ऋणात्मक छ, र कुनै पनि वास्तविक सङ्ख्याको वर्ग ऋणात्मक हुँदैन।";
    SQUARE_ROOT = "take-square-roots",
        "Take square roots of both sides" / "दुवै पक्षको वर्गमूल लिनुहोस्",
        "A positive number has two square roots, one the negative of the other."
            / "धनात्मक सङ्ख्याका दुईवटा वर्गमूल हुन्छन्, एउटा अर्कोको ऋणात्मक।";
    SQUARE_NOT_NEGATIVE = "square-not-negative",
        "No real number has a negative square" / "कुनै वास्तविक सङ्ख्याको वर्ग ऋणात्मक हुँदैन",
        "The square would have to be {0}."
            / "वर्ग {0} हुनुपर्ने हुन्छ।";
    SIMPLIFY_ROOTS = "simplify-roots",
        "Simplify the roots" / "मूललाई सरल गर्नुहोस्",
        "Square factors come out of a root, and common factors cancel."
            / "मूलभित्रका वर्ग गुणनखण्ड बाहिर आउँछन्, र साझा गुणनखण्ड काटिन्छन्।";
    CONSTANT_TO_THE_RIGHT = "constant-to-the-right",
        "Bring the constant to the right side" / "अचर पद दायाँ पक्षमा लैजानुहोस्",
        "The terms with {0} stay on the left side."
            / "{0} भएका पद बायाँ पक्षमा रहन्छन्।";
    LEADING_ONE = "divide-by-the-leading-coefficient",
        "Divide by the coefficient of the square" / "वर्ग पदको गुणाङ्कले भाग गर्नुहोस्",
        "Both sides are divided by {0}, so that the square stands alone."
            / "वर्ग पदको गुणाङ्क 1 बनाउन दुवै पक्षलाई {0} ले भाग गरिन्छ।";
    ADD_SQUARE = "add-the-square-of-half",
        "Add the square of half the coefficient" / "गुणाङ्कको आधाको वर्ग जोड्नुहोस्",
        "Half of {0} is {1}; its square is added to both sides."
            / "{0} को आधा {1} हो; त्यसको वर्ग दुवै पक्षमा जोडिन्छ।";
    WRITE_AS_SQUARE = "write-as-a-square",
        "Write the left side as a square" / "बायाँ पक्षलाई वर्गमा लेख्नुहोस्",
        "The last term is the square of half the middle coefficient: x² + 2px + p² = (x + p)²."
            / "अन्तिम पद बीचको गुणाङ्कको आधाको वर्ग हो: x² + 2px + p² = (x + p)²।";
}

/// The discriminant of a quadratic.
pub(crate) fn discriminant(p: &Univariate) -> Option<Rational> {
    let [c, b, a] = p.coefficients() else { return None };
    Some(b * b - Rational::from(4) * a * c)
}

/// The real roots of a quadratic, ascending.
pub(crate) fn roots(p: &Univariate, work: &Work<'_>) -> Result<Vec<Surd>, Unsolved> {
    let ([_, b, a], Some(d)) = (p.coefficients(), discriminant(p)) else { return Ok(Vec::new()) };
    if d < Rational::ZERO {
        return Ok(Vec::new());
    }
    let budget = work.budget;
    let root = Surd::from(d).sqrt(budget)?;
    let root = root.ok_or_else(|| Unsolved::Unknown("this root is not known here".into()))?;
    let half = Surd::from(Rational::ONE / (Rational::from(2) * a)).mul(&root, budget)?;
    let centre = Surd::from(-b / (Rational::from(2) * a));
    let mut both = vec![&centre - &half, &centre + &half];
    if *a < Rational::ZERO {
        both.reverse();
    }
    both.dedup();
    Ok(both)
}

/// The steps from `p = 0` for a quadratic `p` without rational roots.
pub(crate) fn solved_form(
    p: &Univariate,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(p.to_expr(unknown).equals(Expr::integer(0)));
    let ([c, b, a], Some(d)) = (p.coefficients(), discriminant(p)) else {
        return super::unknown("equations that are not quadratic");
    };
    let x = Expr::Symbol(unknown.clone());
    let surds = roots(p, work)?;
    if b.is_zero() {
        return pure_square(derivation, &(-c / a), unknown, work);
    }
    if surds.is_empty() {
        let arguments = vec![Expr::rational(&d)];
        derivation.step(&NEGATIVE_DISCRIMINANT, Claim::Equivalent, Expr::Truth(false), arguments);
    } else {
        let below = Expr::rational(&(Rational::from(2) * a));
        let front = Expr::rational(&-b);
        let root = Expr::rational(&d).sqrt();
        let mut both = [root.clone().negated(), root]
            .map(|root| x.clone().equals(Expr::sum(vec![front.clone(), root]).over(below.clone())));
        if *a < Rational::ZERO {
            both.reverse();
        }
        let arguments = vec![Expr::rational(&d)];
        derivation.step(&QUADRATIC_FORMULA, Claim::Equivalent, Expr::Or(both.into()), arguments);
    }
    if !surds.is_empty() {
        let mut values = Vec::with_capacity(surds.len());
        for surd in &surds {
            values.push(x.clone().equals(written(surd, work)?));
        }
        let solved = super::polynomial::any_of(values);
        derivation.step(&SIMPLIFY_ROOTS, Claim::Equivalent, solved, Vec::new());
    }
    Ok(derivation)
}

/// The steps from `p = 0` for a quadratic `p`, by completing the square.
pub(crate) fn by_completing_the_square(
    p: &Univariate,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(p.to_expr(unknown).equals(Expr::integer(0)));
    let [c, b, a] = p.coefficients() else {
        return super::unknown("equations that are not quadratic");
    };
    if b.is_zero() {
        return pure_square(derivation, &(-c / a), unknown, work);
    }
    let x = Expr::Symbol(unknown.clone());
    let square = |e: Expr| e.pow(Expr::integer(2));
    let number = |q: &Rational| Expr::rational(q);
    let (ratio, right) = (b / a, -c / a);
    let half = &ratio / Rational::from(2);
    let term = |q: &Rational, e: Expr| algebra::tidy::term(q, vec![e]);
    if !c.is_zero() {
        let left = Expr::Sum(vec![term(a, square(x.clone())), term(b, x.clone())]);
        let moved = left.equals(number(&-c));
        derivation.step(&CONSTANT_TO_THE_RIGHT, Claim::Equivalent, moved, vec![x.clone()]);
    }
    let left = vec![square(x.clone()), term(&ratio, x.clone())];
    let divided = Expr::Sum(left.clone()).equals(number(&right));
    derivation.step(&LEADING_ONE, Claim::Equivalent, divided, vec![number(a)]);
    let added = square(number(&half));
    let mut with = left;
    with.push(added.clone());
    let both = Expr::Sum(with).equals(Expr::sum(vec![number(&right), added]));
    derivation.step(&ADD_SQUARE, Claim::Equivalent, both, vec![number(&ratio), number(&half)]);
    let value = &right + &half * &half;
    let bracket = Expr::sum(vec![x.clone(), number(&half)]);
    let squared = square(bracket.clone()).equals(number(&value));
    derivation.step(&WRITE_AS_SQUARE, Claim::Equivalent, squared, Vec::new());
    if value < Rational::ZERO {
        let arguments = vec![number(&value)];
        derivation.step(&SQUARE_NOT_NEGATIVE, Claim::Equivalent, Expr::Truth(false), arguments);
        return Ok(derivation);
    }
    let root = Surd::from(value.clone()).sqrt(work.budget)?;
    let root = root.ok_or_else(|| Unsolved::Unknown("this root is not known here".into()))?;
    let signs = if root.is_zero() {
        vec![root.to_expr()]
    } else {
        vec![(-&root).to_expr(), root.to_expr()]
    };
    let either = signs.into_iter().map(|r| bracket.clone().equals(r)).collect();
    let either = super::polynomial::any_of(either);
    derivation.step(&SQUARE_ROOT, Claim::Equivalent, either, Vec::new());
    let mut values = Vec::new();
    for surd in &roots(p, work)? {
        values.push(x.clone().equals(written(surd, work)?));
    }
    let solved = super::polynomial::any_of(values);
    derivation.step(&super::polynomial::SOLVE_EACH, Claim::Equivalent, solved, Vec::new());
    Ok(derivation)
}

/// A root as it is written: over one denominator, `(1 + sqrt(5))/2`.
pub(crate) fn written(value: &Surd, work: &Work<'_>) -> Result<Expr, Unsolved> {
    let expr = value.to_expr();
    if value.as_rational().is_some() || !matches!(expr, Expr::Sum(_)) {
        return Ok(expr);
    }
    let mut denominator = Natural::ONE;
    for term in super::expand::terms(&expr) {
        if let Some(below) = denominator_of(term) {
            denominator = integer::lcm(&Integer::from(denominator), &below);
        }
    }
    if denominator == Natural::ONE {
        return Ok(expr);
    }
    let factor = Rational::from(Integer::from(denominator.clone()));
    let above = value.mul(&Surd::from(factor.clone()), work.budget)?;
    Ok(above.to_expr().over(Expr::rational(&factor)))
}

/// The integer a term is divided by.
fn denominator_of(term: &Expr) -> Option<Integer> {
    match term {
        Expr::Negate(inner) => denominator_of(inner),
        Expr::Quotient(_, below) => Integer::try_from(below.as_rational()?).ok(),
        _ => None,
    }
}

/// Goes on from an equation that amounts to `x² = square`.
pub(crate) fn pure_square(
    mut derivation: Derivation,
    square: &Rational,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let x = Expr::Symbol(unknown.clone());
    let value = Expr::rational(square);
    let isolated = x.clone().pow(Expr::integer(2)).equals(value.clone());
    derivation.step(&super::polynomial::ISOLATE_POWER, Claim::Equivalent, isolated, Vec::new());
    if *square < Rational::ZERO {
        derivation.step(&SQUARE_NOT_NEGATIVE, Claim::Equivalent, Expr::Truth(false), vec![value]);
        return Ok(derivation);
    }
    let root = Surd::from(square.clone()).sqrt(work.budget)?;
    let root = root.ok_or_else(|| Unsolved::Unknown("this root is not known here".into()))?;
    let either = |roots: Vec<Expr>| {
        super::polynomial::any_of(roots.into_iter().map(|v| x.clone().equals(v)).collect())
    };
    if root.is_zero() {
        derivation.step(&SQUARE_ROOT, Claim::Equivalent, either(vec![value]), Vec::new());
        return Ok(derivation);
    }
    let written = vec![value.clone().sqrt().negated(), value.sqrt()];
    derivation.step(&SQUARE_ROOT, Claim::Equivalent, either(written), Vec::new());
    let simple = vec![(-&root).to_expr(), root.to_expr()];
    derivation.step(&SIMPLIFY_ROOTS, Claim::Equivalent, either(simple), Vec::new());
    Ok(derivation)
}
