//! Equations with permutations, combinations or factorials whose count or index is asked for:
//! `nP2 = 30`, `nC4 = nC6`, `10Cr = 120`, `(n+1)! = 12 (n-1)!`.

use super::equation;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational};
use check::{Claim, choice_holds};
use syntax::{Expr, Function, Symbol};

rules! {
    WRITE_OUT_CHOICES = "write-out-choices",
        "Write the choices as products" / "क्रमसञ्चय र सञ्चयलाई गुणनफलमा लेख्नुहोस्",
        "nPr is a product of r factors that fall from n by 1, and nCr is that divided by r!."
            / "nPr भनेको n बाट 1 ले घट्दै जाने r वटा गुणनखण्डको गुणनफल हो, र nCr त्यसलाई r! ले भाग गरेको हो।";
    WRITE_OUT_FACTORIALS = "divide-by-factorial",
        "Divide both sides by {0}" / "दुवै पक्षलाई {0} ले भाग गर्नुहोस्",
        "A factorial is the product of the numbers from 1 on, so the larger one holds the smaller one as a factor."
            / "क्रमगुणन 1 देखिका सङ्ख्याको गुणनफल भएकाले ठूलोमा सानो गुणनखण्डका रूपमा हुन्छ।";
    COMPLEMENT = "complementary-choices",
        "Use nCa = nCb" / "nCa = nCb प्रयोग गर्नुहोस्",
        "Choosing a things leaves n - a, so nCa = nCb with a and b different means n = a + b."
            / "a वटा छान्दा n - a वटा बाँकी रहन्छन्, त्यसैले फरक a र b का लागि nCa = nCb भए n = a + b हुन्छ।";
    TRY_WHOLE = "try-whole-numbers",
        "Try the whole numbers" / "पूर्ण सङ्ख्याहरू राखेर हेर्नुहोस्",
        "The index runs over the whole numbers from 0 on, and these values make both sides equal: {0}."
            / "सूचक 0 देखिका पूर्ण सङ्ख्या हुन्छ, र यी मानमा दुवै पक्ष बराबर हुन्छन्: {0}।";
    KEEP_WHOLE = "keep-counts",
        "Keep what can be counted" / "गन्न मिल्ने मान मात्र लिनुहोस्",
        "Only whole numbers that are large enough for every choice make sense, so {0} is left out."
            / "हरेक छनोटलाई पुग्ने पूर्ण सङ्ख्या मात्र अर्थपूर्ण हुन्छ, त्यसैले {0} हटाइन्छ।";
}

/// Whether the unknown stands in a choice or a factorial of the relation.
pub(crate) fn fits(relations: &[Expr], unknown: &Symbol) -> bool {
    fn counts(expr: &Expr, x: &Symbol) -> bool {
        let of = |e: &Expr| e.symbols().contains(x);
        let mut found = match expr {
            Expr::Factorial(inner) => of(inner),
            Expr::Call(Function::Binomial | Function::Permutations, arguments) => {
                arguments.iter().any(of)
            }
            _ => false,
        };
        expr.for_each_part(|part| found = found || counts(part, x));
        found
    }
    matches!(relations, [relation] if equation::sides(relation).is_some()
        && relation.symbols() == std::slice::from_ref(unknown)
        && counts(relation, unknown))
}

/// Largest index, and largest count behind a factorial, that is tried.
const MOST: u64 = 300;

/// Solves the relation over the whole numbers for which everything in it has a meaning.
pub(crate) fn solve(
    relation: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let mut derivation = Derivation::new(relation.clone());
    let (left, right) = equation::sides(relation).ok_or_else(no_way)?;
    let x = Expr::Symbol(unknown.clone());
    if let (Expr::Call(Function::Binomial, one), Expr::Call(Function::Binomial, other)) =
        (left, right)
        && let ([n, a], [m, b]) = (&one[..], &other[..])
        && n == m
        && let (Some(a), Some(b)) = (a.as_rational(), b.as_rational())
        && a != b
    {
        let sum = n.clone().equals(Expr::rational(&(a + b)));
        derivation.step(&COMPLEMENT, Claim::States, sum.clone(), Vec::new());
        if *n != x {
            derivation.append(equation::one_unknown(&sum, unknown, work)?);
        }
        return finish(derivation, relation, unknown);
    }
    let written = written_out(relation);
    if written != *relation {
        derivation.step(&WRITE_OUT_CHOICES, Claim::Equivalent, written.clone(), Vec::new());
    }
    if let Some((divided, by)) = without_factorials(&written, unknown, work)? {
        derivation.step(&WRITE_OUT_FACTORIALS, Claim::States, divided.clone(), vec![by]);
        derivation.append(equation::one_unknown(&divided, unknown, work)?);
        return finish(derivation, relation, unknown);
    }
    if fits(std::slice::from_ref(&written), unknown) {
        let values = tried(relation, unknown, work)?;
        let found = equation::any_value(unknown, &values);
        derivation.step(&TRY_WHOLE, Claim::States, found.clone(), vec![found]);
        return finish(derivation, relation, unknown);
    }
    derivation.append(equation::one_unknown(&written, unknown, work)?);
    finish(derivation, relation, unknown)
}

fn no_way() -> Unsolved {
    Unsolved::Unknown("equations with choices of this kind".to_owned())
}

/// Leaves out what is no count, and states the answer.
fn finish(
    mut derivation: Derivation,
    relation: &Expr,
    unknown: &Symbol,
) -> Result<Derivation, Unsolved> {
    let equation::Values::These(values) = equation::values(derivation.result(), unknown)? else {
        return Err(no_way());
    };
    let (kept, rejected): (Vec<Expr>, Vec<Expr>) = values.into_iter().partition(|value| {
        value.as_rational().is_some_and(|v| choice_holds(relation, unknown, &v) == Some(true))
    });
    if !rejected.is_empty() {
        let arguments = vec![equation::any_value(unknown, &rejected)];
        let kept = equation::any_value(unknown, &kept);
        derivation.step(&KEEP_WHOLE, Claim::Selects, kept, arguments);
    }
    let answer =
        equation::stated(derivation.result(), std::slice::from_ref(unknown)).ok_or_else(no_way)?;
    derivation.step(&crate::rules::STATE_THE_ANSWER, Claim::States, answer, Vec::new());
    Ok(derivation)
}

/// Choices of a fixed number of things as products of factors.
fn written_out(expr: &Expr) -> Expr {
    let expr = expr.map_parts(written_out);
    let (unordered, arguments) = match &expr {
        Expr::Call(Function::Binomial, arguments) => (true, arguments),
        Expr::Call(Function::Permutations, arguments) => (false, arguments),
        _ => return expr,
    };
    let [n, r] = &arguments[..] else { return expr };
    let whole = r.as_rational().filter(|r| r.is_int() && *r >= Rational::ONE);
    let Some(r) = whole.and_then(|r| u32::try_from(r.numerator().clone()).ok()) else {
        return expr;
    };
    if n.symbols().is_empty() || r > 8 {
        return expr;
    }
    let less = |k: u32| match (k, n) {
        (0, _) => n.clone(),
        // `n + 1` less 1 is `n`.
        (_, Expr::Sum(terms)) => {
            let constant: Rational = terms
                .iter()
                .filter_map(Expr::as_rational)
                .fold(-Rational::from(k), |sum, term| sum + term);
            let mut rest: Vec<Expr> =
                terms.iter().filter(|t| t.as_rational().is_none()).cloned().collect();
            if !constant.is_zero() {
                rest.push(Expr::rational(&constant));
            }
            Expr::sum(rest)
        }
        _ => Expr::sum(vec![n.clone(), Expr::integer(k).negated()]),
    };
    let product = Expr::product((0..r).map(less).collect());
    if unordered && r > 1 {
        product.over(Expr::Factorial(Box::new(Expr::integer(r))))
    } else {
        product
    }
}

/// Both sides as polynomials times the smallest factorial, without it; and that factorial.
fn without_factorials(
    relation: &Expr,
    unknown: &Symbol,
    work: &Work<'_>,
) -> Result<Option<(Expr, Expr)>, Unsolved> {
    let Some((left, right)) = equation::sides(relation) else { return Ok(None) };
    // The shifts of all factorials of the unknown.
    let mut shifts: Vec<i64> = Vec::new();
    let mut plain = true;
    let mut visit = vec![left.clone(), right.clone()];
    while let Some(expr) = visit.pop() {
        match &expr {
            Expr::Factorial(inner) if inner.symbols().contains(unknown) => {
                match shift(inner, unknown, work)? {
                    Some(k) => shifts.push(k),
                    None => plain = false,
                }
            }
            _ => expr.for_each_part(|part| visit.push(part.clone())),
        }
    }
    let (Some(least), true) = (shifts.iter().min().copied(), plain) else { return Ok(None) };
    if shifts.len() < 2 {
        return Ok(None);
    }
    let name = Symbol::new("\u{2022}");
    let put = |e: &Expr| replaced(e, unknown, least, &name, work);
    let (Some(a), Some(b)) = (put(left)?, put(right)?) else { return Ok(None) };
    let poly = |e: &Expr| Polynomial::from_expr(e, work.budget);
    let (Some(p), Some(q)) = (poly(&a)?, poly(&b)?) else { return Ok(None) };
    let once = |p: &Polynomial| p.degree_in(&name) == 1 && p.coefficient_in(&name, 0).is_zero();
    if !once(&p) || !once(&q) {
        return Ok(None);
    }
    let bare = |e: &Expr| {
        let one = Expr::integer(1);
        super::isolated::replace(e, &Expr::Symbol(name.clone()), &one)
    };
    let argument = shifted(unknown, least);
    let divided = bare(&a).equals(bare(&b));
    Ok(Some((tidy(&divided), Expr::Factorial(Box::new(argument)))))
}

/// Factors of 1 left out.
fn tidy(expr: &Expr) -> Expr {
    let expr = expr.map_parts(tidy);
    match expr {
        Expr::Product(factors) => {
            let one = |e: &Expr| e.as_rational().is_some_and(|q| q.is_one());
            let rest: Vec<Expr> = factors.into_iter().filter(|f| !one(f)).collect();
            if rest.is_empty() { Expr::integer(1) } else { Expr::product(rest) }
        }
        other => other,
    }
}

fn shifted(unknown: &Symbol, k: i64) -> Expr {
    let x = Expr::Symbol(unknown.clone());
    match k {
        0 => x,
        k if k > 0 => Expr::sum(vec![x, Expr::integer(k)]),
        k => Expr::sum(vec![x, Expr::integer(-k).negated()]),
    }
}

/// `k` of `n + k`.
fn shift(expr: &Expr, unknown: &Symbol, work: &Work<'_>) -> Result<Option<i64>, Unsolved> {
    let Some(p) = Polynomial::from_expr(expr, work.budget)? else { return Ok(None) };
    let slope = p.coefficient_in(unknown, 1).as_constant();
    if p.degree_in(unknown) != 1 || slope != Some(Rational::ONE) {
        return Ok(None);
    }
    let constant = p.coefficient_in(unknown, 0).as_constant().filter(|q| q.is_int());
    Ok(constant.and_then(|q| i64::try_from(q.numerator().clone()).ok()))
}

/// `(n + k)!` as a product of factors times the sign that stands for the smallest factorial.
fn replaced(
    expr: &Expr,
    unknown: &Symbol,
    least: i64,
    name: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Expr>, Unsolved> {
    if let Expr::Factorial(inner) = expr
        && inner.symbols().contains(unknown)
    {
        let Some(k) = shift(inner, unknown, work)? else { return Ok(None) };
        if k - least > 8 {
            return Ok(None);
        }
        let mut factors: Vec<Expr> = (least + 1..=k).rev().map(|j| shifted(unknown, j)).collect();
        factors.push(Expr::Symbol(name.clone()));
        return Ok(Some(Expr::product(factors)));
    }
    let mut failed = None;
    let whole = expr.map_parts(|part| match replaced(part, unknown, least, name, work) {
        Ok(Some(part)) => part,
        Ok(None) => {
            failed = Some(None);
            Expr::Missing
        }
        Err(error) => {
            failed = Some(Some(error));
            Expr::Missing
        }
    });
    match failed {
        Some(Some(error)) => Err(error),
        Some(None) => Ok(None),
        None => Ok(Some(whole)),
    }
}

/// The whole numbers that make both sides equal.
fn tried(relation: &Expr, unknown: &Symbol, work: &Work<'_>) -> Result<Vec<Expr>, Unsolved> {
    let mut values = Vec::new();
    for k in 0..=MOST {
        work.budget.spend(50)?;
        if choice_holds(relation, unknown, &Rational::from(k)) == Some(true) {
            values.push(Expr::integer(k));
        }
    }
    if values.is_empty() { Err(no_way()) } else { Ok(values) }
}
