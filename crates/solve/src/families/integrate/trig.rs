//! Powers and products of sines, cosines and their kin: rewritten until a standard form or a
//! substitution fits.

use super::shape::{depends, factors, linear, product_of, replaced};
use super::substitution::{new_letter, with};
use super::{Found, integral};
use crate::declare::rules;
use crate::rules::tidy::lightly;
use crate::{Unsolved, Work};
use algebra::{Polynomial, Rational};
use syntax::{Expr, Function, Symbol};

rules! {
    HALF_ANGLE = "lower-the-power",
        "Write the even powers with the double angle" / "जोर घातलाई दोब्बर कोणमा लेख्नुहोस्",
        "sin²A = (1 − cos 2A)/2, cos²A = (1 + cos 2A)/2 and sin A cos A = (sin 2A)/2."
            / "sin²A = (1 − cos 2A)/2, cos²A = (1 + cos 2A)/2 र sin A cos A = (sin 2A)/2।";
    PRODUCT_TO_SUM = "product-to-sum",
        "Write the product as a sum" / "गुणनफललाई योगफलमा लेख्नुहोस्",
        "2 sin A cos B = sin(A + B) + sin(A − B), 2 cos A cos B = cos(A − B) + cos(A + B), 2 sin A sin B = cos(A − B) − cos(A + B)."
            / "2 sin A cos B = sin(A + B) + sin(A − B), 2 cos A cos B = cos(A − B) + cos(A + B), 2 sin A sin B = cos(A − B) − cos(A + B)।";
    PYTHAGORAS = "use-tan-and-sec",
        "Use tan²A = sec²A − 1" / "tan²A = sec²A − 1 प्रयोग गर्नुहोस्",
        "In the same way cot²A = csc²A − 1."
            / "त्यसै गरी cot²A = csc²A − 1 हुन्छ।";
    BY_NAMES = "write-with-named-functions",
        "Write it with tan, cot, sec and csc" / "tan, cot, sec र csc मा लेख्नुहोस्",
        "1/cos A = sec A, 1/sin A = csc A, sin A/cos A = tan A and cos A/sin A = cot A."
            / "1/cos A = sec A, 1/sin A = csc A, sin A/cos A = tan A र cos A/sin A = cot A।";
    SECANT_CUBED = "integral-of-sec-cubed",
        "Use the integral of sec³" / "sec³ को समाकलन प्रयोग गर्नुहोस्",
        "By parts, ∫sec³A dA = (sec A tan A + ∫sec A dA)/2, and ∫csc³A dA = (−csc A cot A + ∫csc A dA)/2."
            / "खण्डशः समाकलनबाट ∫sec³A dA = (sec A tan A + ∫sec A dA)/2 र ∫csc³A dA = (−csc A cot A + ∫csc A dA)/2।";
    SPLIT_ONE = "write-one-as-sin2-plus-cos2",
        "Write 1 as sin²A + cos²A" / "1 लाई sin²A + cos²A लेख्नुहोस्",
        "The fraction splits into two simpler ones."
            / "भिन्न दुई सरल भिन्नमा छुट्टिन्छ।";
    SINGLE_ANGLE = "write-with-single-angle",
        "Write it with the single angle" / "एकल कोणमा लेख्नुहोस्",
        "sin 2A = 2 sin A cos A and cos 2A = cos²A − sin²A."
            / "sin 2A = 2 sin A cos A र cos 2A = cos²A − sin²A।";
    HALF_ANGLE_BELOW = "denominator-with-half-angle",
        "Write the denominator with the half angle" / "हरलाई आधा कोणमा लेख्नुहोस्",
        "1 + cos A = 2 cos²(A/2) and 1 − cos A = 2 sin²(A/2)."
            / "1 + cos A = 2 cos²(A/2) र 1 − cos A = 2 sin²(A/2)।";
    COMBINATION = "denominator-and-its-derivative",
        "Write the numerator with the denominator and its derivative" / "अंशलाई हर र यसको अवकलजमा लेख्नुहोस्",
        "The numerator is {0} times the denominator and {1} times its derivative."
            / "अंश हरको {0} गुणा र यसको अवकलजको {1} गुणाको योग हो।";
    CONJUGATE = "multiply-by-conjugate-in-integrand",
        "Multiply above and below by {0}" / "अंश र हरलाई {0} ले गुणन गर्नुहोस्",
        "The denominator becomes a square: 1 − sin²A = cos²A, 1 − cos²A = sin²A."
            / "हर वर्ग बन्छ: 1 − sin²A = cos²A, 1 − cos²A = sin²A।";
}

/// `sin^m A · cos^n A` times a number, all functions of one angle `A`.
struct Powers {
    angle: Expr,
    sine: i64,
    cosine: i64,
    rest: Vec<(Expr, Rational)>,
}

fn powers(f: &Expr, x: &Symbol) -> Option<Powers> {
    let mut found: Option<Powers> = None;
    let mut rest = Vec::new();
    for (base, n) in factors(f) {
        if !depends(&base, x) {
            rest.push((base, n));
            continue;
        }
        let Expr::Call(g, u) = &base else {
            if n.is_int() && n > Rational::ZERO && is_polynomial(&base) {
                rest.push((base, n));
                continue;
            }
            return None;
        };
        let n =
            i64::try_from(n.numerator().clone()).ok().filter(|k| n.is_int() && k.abs() <= 12)?;
        let (sine, cosine) = match g {
            Function::Sin => (n, 0),
            Function::Cos => (0, n),
            Function::Tan => (n, -n),
            Function::Cot => (-n, n),
            Function::Sec => (0, -n),
            Function::Csc => (-n, 0),
            _ => return None,
        };
        let known = found.get_or_insert_with(|| Powers {
            angle: u[0].clone(),
            sine: 0,
            cosine: 0,
            rest: Vec::new(),
        });
        if known.angle != u[0] {
            return None;
        }
        known.sine += sine;
        known.cosine += cosine;
    }
    found.map(|p| Powers { rest, ..p })
}

/// Sums, products and powers of letters and numbers.
fn is_polynomial(e: &Expr) -> bool {
    let mut fine = match e {
        Expr::Number(_) | Expr::Symbol(_) | Expr::Negate(_) | Expr::Sum(_) | Expr::Product(_) => {
            true
        }
        Expr::Power(_, n) => n.as_rational().is_some_and(|n| n.is_int() && n > Rational::ZERO),
        _ => false,
    };
    e.for_each_part(|part| fine = fine && is_polynomial(part));
    fine
}

/// Rewriting of powers of trigonometric functions of one angle, which is linear in the letter.
pub(super) fn rewritten(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
    depth: u32,
) -> Result<Option<Found>, Unsolved> {
    let Some(p) = powers(f, x) else { return Ok(None) };
    let Some(slope) = linear(&p.angle, x, work)? else { return Ok(None) };
    let call = |g: Function| Expr::call(g, vec![p.angle.clone()]);
    let to = |rule, body: Expr| {
        let mut all = vec![product_of(&p.rest)];
        all.push(body);
        Ok(Some(Found::new(rule, integral(lightly(&Expr::product(all)), x), Vec::new())))
    };
    let half = || Rational::ONE / Rational::from(2);
    let (m, n) = (p.sine, p.cosine);
    use Function::*;
    // Even powers of both.
    if m >= 0 && n >= 0 && m % 2 == 0 && n % 2 == 0 && m + n > 0 {
        let double = Expr::product(vec![Expr::integer(2), p.angle.clone()]);
        let double = super::super::simplify::tidied(&double, work)?;
        let cos = Expr::call(Cos, vec![double.clone()]);
        if m == n && m == 2 {
            let sin = Expr::call(Sin, vec![double]).pow(Expr::integer(2));
            return to(&HALF_ANGLE, sin.over(Expr::integer(4)));
        }
        // ((1 − c)/2)^(m/2)·((1 + c)/2)^(n/2), multiplied out in c.
        let letter = Symbol::new("c_2");
        let c = Polynomial::symbol(letter.clone());
        let one = Polynomial::one();
        let small = |k: i64| u32::try_from(k / 2).unwrap_or(0);
        let product = (&one - &c)
            .pow(small(m), work.budget)?
            .mul(&(&one + &c).pow(small(n), work.budget)?, work.budget)?
            .scale(&(Rational::ONE / Rational::from(1u64 << (small(m) + small(n)).min(30))));
        let body = super::shape::put(&product.to_expr(), &letter, &cos);
        return to(&HALF_ANGLE, body);
    }
    // tan and cot by themselves, and products with sec and csc.
    if m > 1 && n == -m {
        let (tan, sec) = (call(Tan), call(Sec));
        let lower = super::shape::raised(&tan, &Rational::from(m - 2));
        let lower = if m == 2 { Expr::integer(1) } else { lower };
        let body = Expr::sum(vec![
            lightly(&Expr::product(vec![lower.clone(), sec.pow(Expr::integer(2))])),
            lower.negated(),
        ]);
        return to(&PYTHAGORAS, body);
    }
    if n > 1 && m == -n {
        let (cot, csc) = (call(Cot), call(Csc));
        let lower = if n == 2 {
            Expr::integer(1)
        } else {
            super::shape::raised(&cot, &Rational::from(n - 2))
        };
        let body = Expr::sum(vec![
            lightly(&Expr::product(vec![lower.clone(), csc.pow(Expr::integer(2))])),
            lower.negated(),
        ]);
        return to(&PYTHAGORAS, body);
    }
    // Beside a polynomial only a sum helps, by parts.
    if p.rest.iter().any(|(base, _)| depends(base, x)) {
        return Ok(None);
    }
    if m == 0 && n == -3 || n == 0 && m == -3 {
        let (one, other, sign) = if m == 0 { (Sec, Tan, 1) } else { (Csc, Cot, -1) };
        let scale = half() / &slope * Rational::from(sign);
        let product = algebra::tidy::term(&scale, vec![call(one), call(other)]);
        let rest = algebra::tidy::term(&half(), vec![integral(call(one), x)]);
        let whole = Expr::product(vec![product_of(&p.rest), Expr::sum(vec![product, rest])]);
        return Ok(Some(Found::new(&SECANT_CUBED, lightly(&whole), Vec::new())));
    }
    // sec^n tan^m by name, where a substitution or a standard form waits for it.
    if n < 0 && m >= 0 {
        let body =
            product_of(&[(call(Tan), Rational::from(m)), (call(Sec), Rational::from(-n - m))]);
        let body = lightly(&Expr::product(vec![product_of(&p.rest), body]));
        if -n - m > 0 && body != *f && factors(f).iter().all(|(b, _)| b != &call(Sec)) {
            return Ok(Some(Found::new(&BY_NAMES, integral(body, x), Vec::new())));
        }
        // Even powers of sec hold the derivative of tan; odd powers of tan that of sec.
        if m % 2 == 0 && (-n - m) % 2 == 1 && m > 0 {
            let square =
                Expr::sum(vec![call(Sec).pow(Expr::integer(2)), Expr::integer(1).negated()]);
            let lower = product_of(&[
                (call(Tan), Rational::from(m - 2)),
                (call(Sec), Rational::from(-n - m)),
            ]);
            let Expr::Sum(terms) = square else { return Ok(None) };
            let each = |t: Expr| lightly(&Expr::product(vec![lower.clone(), t]));
            return to(&PYTHAGORAS, Expr::sum(terms.into_iter().map(each).collect()));
        }
    }
    if m < 0 && n >= 0 && -m - n > 0 {
        let body =
            product_of(&[(call(Cot), Rational::from(n)), (call(Csc), Rational::from(-m - n))]);
        let body = lightly(&Expr::product(vec![product_of(&p.rest), body]));
        if body != *f && factors(f).iter().all(|(b, _)| b != &call(Csc)) {
            return Ok(Some(Found::new(&BY_NAMES, integral(body, x), Vec::new())));
        }
    }
    // 1/(sin^a cos^b)
    if m < 0 && n < 0 {
        if m == -1 && n == -1 {
            return to(&SPLIT_ONE, Expr::sum(vec![call(Tan), call(Cot)]));
        }
        let left =
            product_of(&[(call(Sin), Rational::from(m + 2)), (call(Cos), Rational::from(n))]);
        let right =
            product_of(&[(call(Sin), Rational::from(m)), (call(Cos), Rational::from(n + 2))]);
        return to(&SPLIT_ONE, Expr::sum(vec![left, right]));
    }
    // What is even in both is a function of the tangent.
    if (m + n) % 2 == 0 && (m < 0 || n < 0) {
        let tan = call(Tan);
        let u = new_letter(f);
        let letter = Expr::Symbol(u.clone());
        let one_more = Expr::sum(vec![Expr::integer(1), letter.clone().pow(Expr::integer(2))]);
        let mut all = p.rest.clone();
        all.push((Expr::rational(&slope), -Rational::ONE));
        all.push((letter, Rational::from(m)));
        all.push((one_more, Rational::from(-(m + n) / 2 - 1)));
        let h = lightly(&product_of(&all));
        return with(f, &tan, &h, x, &u, work, depth).map(Some);
    }
    Ok(None)
}

/// A product of a sine or cosine and another, of different angles.
pub(super) fn product_to_sum(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    use Function::*;
    let Expr::Product(parts) = f else { return Ok(None) };
    let waves: Vec<usize> = (0..parts.len())
        .filter(|&k| matches!(&parts[k], Expr::Call(Sin | Cos, _)))
        .take(2)
        .collect();
    let [i, j] = waves[..] else { return Ok(None) };
    let (Expr::Call(g, a), Expr::Call(h, b)) = (&parts[i], &parts[j]) else { return Ok(None) };
    if a == b
        || linear(&a[0], x, work)?.is_none()
        || linear(&b[0], x, work)?.is_none()
        || parts.len() > 3
    {
        return Ok(None);
    }
    let angle = |sign: i64| -> Result<Expr, Unsolved> {
        let other = Expr::product(vec![Expr::integer(sign), b[0].clone()]);
        super::super::simplify::tidied(&Expr::sum(vec![a[0].clone(), other]), work)
    };
    // A negative angle is turned round.
    let call = |g: Function, angle: Expr| -> (Expr, bool) {
        match angle {
            Expr::Negate(inner) => (Expr::call(g, vec![*inner]), g == Sin),
            angle => (Expr::call(g, vec![angle]), false),
        }
    };
    let term =
        |(e, negative): (Expr, bool), sign: bool| if negative != sign { e.negated() } else { e };
    let (plus, minus) = (angle(1)?, angle(-1)?);
    let sum = match (g, h) {
        (Sin, Cos) => vec![term(call(Sin, plus), false), term(call(Sin, minus), false)],
        (Cos, Sin) => vec![term(call(Sin, plus), false), term(call(Sin, minus), true)],
        (Cos, Cos) => vec![term(call(Cos, minus), false), term(call(Cos, plus), false)],
        _ => vec![term(call(Cos, minus), false), term(call(Cos, plus), true)],
    };
    let mut rest: Vec<Expr> =
        (0..parts.len()).filter(|k| *k != i && *k != j).map(|k| parts[k].clone()).collect();
    rest.push(Expr::sum(sum));
    let body = lightly(&Expr::product(rest).over(Expr::integer(2)));
    Ok(Some(Found::new(&PRODUCT_TO_SUM, integral(body, x), Vec::new())))
}

/// `c/(1 ± sin A)` and `c/(1 ± cos A)`, also with another numerator of such functions.
pub(super) fn by_conjugate(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    use Function::*;
    let Expr::Quotient(top, below) = f else { return Ok(None) };
    let Expr::Sum(terms) = &**below else { return Ok(None) };
    let [a, b] = &terms[..] else { return Ok(None) };
    let (one, wave) = if super::shape::is_one(a) { (a, b) } else { (b, a) };
    if !super::shape::is_one(one) {
        return Ok(None);
    }
    let inner = match wave {
        Expr::Negate(w) => &**w,
        w => w,
    };
    let Expr::Call(g @ (Sin | Cos), u) = inner else { return Ok(None) };
    if linear(&u[0], x, work)?.is_none() {
        return Ok(None);
    }
    let other = if *g == Sin { Cos } else { Sin };
    let conjugate = Expr::sum(vec![one.clone(), lightly(&wave.clone().negated())]);
    let square = Expr::call(other, u.clone()).pow(Expr::integer(2));
    let Expr::Sum(pieces) = &conjugate else { return Ok(None) };
    let each = |piece: &Expr| {
        lightly(&Expr::product(vec![(**top).clone(), piece.clone()]).over(square.clone()))
    };
    let body = Expr::sum(pieces.iter().map(each).collect());
    Ok(Some(Found::new(&CONJUGATE, integral(body, x), vec![conjugate])))
}

/// A quotient of sines and cosines of one angle, by `t = tan(A/2)`.
pub(super) fn half_tangent(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
    depth: u32,
) -> Result<Option<Found>, Unsolved> {
    let mut angles = Vec::new();
    collect_angles(f, x, &mut angles);
    let [angle] = &angles[..] else { return Ok(None) };
    let Some(slope) = linear(angle, x, work)? else { return Ok(None) };
    let u = Symbol::new("t");
    if f.symbols().contains(&u) {
        return Ok(None);
    }
    let t = Expr::Symbol(u.clone());
    let two = || Expr::integer(2);
    let square = || t.clone().pow(two());
    let below = || Expr::sum(vec![Expr::integer(1), square()]);
    let sine = Expr::product(vec![two(), t.clone()]).over(below());
    let cosine = Expr::sum(vec![Expr::integer(1), square().negated()]).over(below());
    let call = |g: Function| Expr::call(g, vec![angle.clone()]);
    let there = replaced(&replaced(f, &call(Function::Sin), &sine), &call(Function::Cos), &cosine);
    if depends(&there, x) {
        return Ok(None);
    }
    let step = two().over(Expr::product(vec![Expr::rational(&slope), below()]));
    let h = Expr::product(vec![there, step]);
    let Some(fraction) = super::super::fraction::Fraction::from_expr(&h, work.budget)? else {
        return Ok(None);
    };
    let (h, _) = super::super::linear::quotient(&fraction.numerator, &fraction.denominator, work)?;
    let half = super::super::simplify::tidied(&angle.clone().over(two()), work)?;
    let g = Expr::call(Function::Tan, vec![half]);
    with(f, &g, &h, x, &u, work, depth).map(Some)
}

fn collect_angles(f: &Expr, x: &Symbol, found: &mut Vec<Expr>) {
    if let Expr::Call(Function::Sin | Function::Cos, u) = f
        && depends(f, x)
        && !found.contains(&u[0])
    {
        found.push(u[0].clone());
    }
    f.for_each_part(|part| collect_angles(part, x, found));
}

/// `1/(1 ± cos A)` with half the angle.
pub(super) fn half_angle_below(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let Expr::Quotient(top, below) = f else { return Ok(None) };
    let Expr::Sum(terms) = &**below else { return Ok(None) };
    let [a, b] = &terms[..] else { return Ok(None) };
    let (one, wave) = if super::shape::is_one(a) { (a, b) } else { (b, a) };
    let (inner, named) = match wave {
        Expr::Negate(w) => (&**w, Function::Csc),
        w => (w, Function::Sec),
    };
    let Expr::Call(Function::Cos, u) = inner else { return Ok(None) };
    if !super::shape::is_one(one) || depends(top, x) || linear(&u[0], x, work)?.is_none() {
        return Ok(None);
    }
    let half = super::super::simplify::tidied(&u[0].clone().over(Expr::integer(2)), work)?;
    let square = Expr::call(named, vec![half]).pow(Expr::integer(2));
    let body = Expr::product(vec![(**top).clone(), square]).over(Expr::integer(2));
    Ok(Some(Found::new(&HALF_ANGLE_BELOW, integral(lightly(&body), x), Vec::new())))
}

/// Functions of `2A` beside functions of `A`, written with `A` alone.
pub(super) fn single_angles(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let mut angles = Vec::new();
    all_angles(f, x, &mut angles);
    let mut body = f.clone();
    for angle in &angles {
        let half = super::super::simplify::tidied(&angle.clone().over(Expr::integer(2)), work)?;
        if !angles.contains(&half) {
            continue;
        }
        let of = |g: Function, u: &Expr| Expr::call(g, vec![u.clone()]);
        let (sin, cos) = (of(Function::Sin, &half), of(Function::Cos, &half));
        let two = || Expr::integer(2);
        let twice = Expr::product(vec![two(), sin.clone(), cos.clone()]);
        let difference = Expr::sum(vec![cos.pow(two()), sin.pow(two()).negated()]);
        body = replaced(&body, &of(Function::Sin, angle), &twice);
        body = replaced(&body, &of(Function::Cos, angle), &difference);
    }
    if body == *f {
        return Ok(None);
    }
    Ok(Some(Found::new(&SINGLE_ANGLE, integral(lightly(&body), x), Vec::new())))
}

fn all_angles(f: &Expr, x: &Symbol, found: &mut Vec<Expr>) {
    use Function::*;
    if let Expr::Call(Sin | Cos | Tan | Cot | Sec | Csc, u) = f
        && depends(f, x)
        && !found.contains(&u[0])
    {
        found.push(u[0].clone());
    }
    f.for_each_part(|part| all_angles(part, x, found));
}

/// `(a·sin A + b·cos A)/(c·sin A + d·cos A)`: the numerator is made of the denominator and its
/// derivative.
pub(super) fn combination_over(
    f: &Expr,
    x: &Symbol,
    work: &Work<'_>,
) -> Result<Option<Found>, Unsolved> {
    let Expr::Quotient(top, below) = f else { return Ok(None) };
    let mut angles = Vec::new();
    collect_angles(f, x, &mut angles);
    let [angle] = &angles[..] else { return Ok(None) };
    let Some(slope) = linear(angle, x, work)? else { return Ok(None) };
    let (s, c) = (Symbol::new("s_1"), Symbol::new("c_1"));
    let read = |e: &Expr| -> Result<Option<(Rational, Rational)>, Unsolved> {
        let call = |g: Function| Expr::call(g, vec![angle.clone()]);
        let flat = replaced(
            &replaced(e, &call(Function::Sin), &Expr::Symbol(s.clone())),
            &call(Function::Cos),
            &Expr::Symbol(c.clone()),
        );
        if depends(&flat, x) {
            return Ok(None);
        }
        let Some(p) = Polynomial::from_expr(&flat, work.budget)? else { return Ok(None) };
        let of = |letter: &Symbol| p.coefficient_in(letter, 1).as_constant();
        let pure = p.total_degree() == 1 && p.terms().iter().all(|(_, powers)| !powers.is_empty());
        Ok(of(&s).zip(of(&c)).filter(|_| pure))
    };
    let (Some((a, b)), Some((p, q))) = (read(top)?, read(below)?) else { return Ok(None) };
    if p.is_zero() || q.is_zero() {
        return Ok(None);
    }
    // a = M·p − N·q·k and b = M·q + N·p·k, where k is the slope of the angle.
    let size = &p * &p + &q * &q;
    let first = (&a * &p + &b * &q) / &size;
    let second = (&b * &p - &a * &q) / (&size * &slope);
    let ln = Expr::call(Function::Ln, vec![Expr::Abs(below.clone())]);
    let after = Expr::sum(vec![
        algebra::tidy::term(&first, vec![Expr::Symbol(x.clone())]),
        algebra::tidy::term(&second, vec![ln]),
    ]);
    let arguments = vec![Expr::rational(&first), Expr::rational(&second)];
    Ok(Some(Found::new(&COMBINATION, lightly(&after), arguments)))
}
