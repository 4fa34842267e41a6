//! Numbers with the imaginary unit: one operation at a time to `a + bi`, then what is asked of it.

mod chain;

use super::measures::standard_angle;
use super::{arithmetic, quadratic};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Rational, Surd};
use chain::Chain;
use check::{Claim, ComplexForm};
use std::cmp::Ordering;
use syntax::{Expr, Function};

rules! {
    ADD_COMPLEX = "add-real-and-imaginary-parts",
        "Add real and imaginary parts" / "वास्तविक र काल्पनिक भाग छुट्टाछुट्टै जोड्नुहोस्",
        "Complex numbers are added part by part." / "सम्मिश्र सङ्ख्या भाग-भाग गरी जोडिन्छन्।";
    MULTIPLY_COMPLEX = "multiply-complex-brackets",
        "Multiply out the brackets" / "कोष्ठहरू गुणन गर्नुहोस्",
        "Each term of one bracket is multiplied by each of the other."
            / "एउटा कोष्ठको हरेक पदलाई अर्कोको हरेक पदले गुणन गरिन्छ।";
    I_SQUARED = "put-minus-one-for-i-squared",
        "Put -1 for i² and collect" / "i² को ठाउँमा -1 राखी मिलाउनुहोस्",
        "By definition i² = -1." / "परिभाषाअनुसार i² = -1 हुन्छ।";
    POWER_OF_I = "power-of-imaginary-unit",
        "Divide the exponent by 4" / "घाताङ्कलाई 4 ले भाग गर्नुहोस्",
        "Since i⁴ = 1, only the remainder {0} of the exponent matters."
            / "i⁴ = 1 भएकाले घाताङ्कको शेष {0} मात्र चाहिन्छ।";
    COMPLEX_POWER = "multiply-repeatedly",
        "Multiply repeatedly" / "बारम्बार गुणन गर्नुहोस्",
        "The power is the product of equal factors, with i² = -1."
            / "घात भनेको उही गुणकको गुणनफल हो, i² = -1 राखेर।";
    MULTIPLY_BY_CONJUGATE = "multiply-by-conjugate",
        "Multiply above and below by the conjugate" / "अंश र हरलाई सहायक सङ्ख्याले गुणन गर्नुहोस्",
        "The conjugate {0} makes the denominator real: (a + bi)(a - bi) = a² + b²."
            / "सहायक सङ्ख्या {0} ले हरलाई वास्तविक बनाउँछ: (a + bi)(a - bi) = a² + b²।";
    DIVIDE_PARTS_BY_REAL = "divide-both-parts",
        "Divide both parts" / "दुवै भागलाई भाग गर्नुहोस्",
        "The real and the imaginary part are divided by the real denominator."
            / "वास्तविक र काल्पनिक दुवै भागलाई वास्तविक हरले भाग गरिन्छ।";
    ROOT_OF_NEGATIVE = "root-of-negative-number",
        "Write the root with i" / "मूललाई i प्रयोग गरी लेख्नुहोस्",
        "The square root of -1 is i." / "-1 को वर्गमूल i हो।";
    CONJUGATE = "take-conjugate",
        "Change the sign of the imaginary part" / "काल्पनिक भागको चिह्न बदल्नुहोस्",
        "The conjugate of a + bi is a - bi." / "a + bi को सहायक सम्मिश्र सङ्ख्या a - bi हो।";
    MODULUS = "modulus-formula",
        "Use the formula of the modulus" / "मोडुलसको सूत्र प्रयोग गर्नुहोस्",
        "The modulus of a + bi is √(a² + b²)." / "a + bi को मोडुलस √(a² + b²) हुन्छ।";
    ARGUMENT = "argument-by-quadrant",
        "Find the angle in the right quadrant" / "ठीक चतुर्थांशमा कोण पत्ता लगाउनुहोस्",
        "The tangent of the angle is b/a; the signs of a = {0} and b = {1} say in which quadrant it lies."
            / "कोणको ट्यान्जेन्ट b/a हुन्छ; a = {0} र b = {1} का चिह्नले चतुर्थांश बताउँछन्।";
    POLAR_FORM = "polar-form",
        "Write r(cos θ + i sin θ)" / "r(cos θ + i sin θ) का रूपमा लेख्नुहोस्",
        "With modulus r = {0} and argument θ = {1}." / "मोडुलस r = {0} र आयाम θ = {1} राखेर।";
    DE_MOIVRE = "de-moivre",
        "Use De Moivre's theorem" / "डे-म्वाभ्रको प्रमेय प्रयोग गर्नुहोस्",
        "The power has the modulus to that power, and that many times the argument."
            / "घातमा मोडुलसको त्यति नै घात र आयामको त्यति नै गुणा हुन्छ।";
    SQUARE_ROOT_EQUATIONS = "square-root-of-complex",
        "Compare the square of x + yi" / "x + yi को वर्गसँग तुलना गर्नुहोस्",
        "(x + yi)² = a + bi means x² - y² = a, 2xy = b and x² + y² = √(a² + b²)."
            / "(x + yi)² = a + bi भनेको x² - y² = a, 2xy = b र x² + y² = √(a² + b²) हो।";
    SIGNS_OF_ROOT = "signs-of-complex-square-root",
        "Take the roots with the right signs" / "ठीक चिह्नसहित मूल लिनुहोस्",
        "Since 2xy = {0}, x and y have the same sign if this is positive and opposite signs if it is negative."
            / "2xy = {0} भएकाले यो धनात्मक भए x र y को चिह्न उही, ऋणात्मक भए विपरीत हुन्छ।";
    ROOTS_BY_DE_MOIVRE = "roots-by-de-moivre",
        "Divide the arguments θ + 360°k by the index" / "आयाम θ + 360°k लाई मूलाङ्कले भाग गर्नुहोस्",
        "The roots have the root of the modulus, and the arguments (θ + 360°k)/{0} for k = 0, 1, 2, …"
            / "मूलहरूको मोडुलस मोडुलसको मूल र आयाम (θ + 360°k)/{0} हुन्छ, k = 0, 1, 2, …";
    WORK_OUT_ROOTS = "work-out-roots",
        "Put in the values" / "मान राख्नुहोस्",
        "Sines and cosines of these angles are known." / "यी कोणका साइन र कोसाइन थाहा छन्।";
}

/// Highest power and root.
const HIGHEST: u32 = 60;

/// Works out what is asked of a complex number.
pub(crate) fn solve(
    number: &Expr,
    form: ComplexForm,
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let number = &if form == ComplexForm::Inverse {
        Expr::integer(1).over(number.clone())
    } else {
        number.clone()
    };
    if let (ComplexForm::Cartesian, Expr::Abs(inner)) = (form, number) {
        return solve(inner, ComplexForm::Modulus, work);
    }
    let mut chain = Chain { work, derivation: Derivation::new(number.clone()) };
    let z = chain.reduce(number, &|x| x, 40)?;
    let mut derivation = chain.derivation;
    let (re, im) = (z.real_part(), z.imaginary_part());
    let said = |s: &Surd| quadratic::written(s, work);
    match form {
        ComplexForm::Cartesian | ComplexForm::Inverse => {
            let shown = cartesian(&z, work)?;
            derivation.step(&I_SQUARED, Claim::Equal, shown, Vec::new());
        }
        ComplexForm::Conjugate => {
            let shown = cartesian(&z.conjugate(), work)?;
            if derivation.steps.is_empty() || *derivation.result() != shown {
                derivation.step(&CONJUGATE, Claim::States, shown, Vec::new());
            }
        }
        ComplexForm::Modulus => modulus(&mut derivation, &z, work)?,
        ComplexForm::Argument => {
            let angle = argument(&z, work)?;
            derivation.step(&ARGUMENT, Claim::States, angle, vec![said(&re)?, said(&im)?]);
        }
        ComplexForm::Polar => {
            let mut length = Derivation::new(derivation.result().clone());
            modulus(&mut length, &z, work)?;
            let r = length.result().clone();
            derivation.append(length);
            let angle = argument(&z, work)?;
            derivation.step(&ARGUMENT, Claim::States, angle.clone(), vec![said(&re)?, said(&im)?]);
            derivation.step(&POLAR_FORM, Claim::States, polar(&r, &angle), vec![r, angle]);
        }
        ComplexForm::Roots(n) => roots(&mut derivation, &z, n, work)?,
    }
    if derivation.steps.is_empty() && form == ComplexForm::Conjugate {
        return super::unknown("conjugates");
    }
    Ok(derivation)
}

/// `a + bi`, each part with its own fraction.
fn cartesian(z: &Surd, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if z.is_real() {
        return quadratic::written(z, work);
    }
    Ok(z.to_expr())
}

fn square(e: Expr) -> Expr {
    e.pow(Expr::integer(2))
}

fn modulus(derivation: &mut Derivation, z: &Surd, work: &Work<'_>) -> Result<(), Unsolved> {
    let (re, im) = (z.real_part().to_expr(), z.imaginary_part().to_expr());
    let formula = Expr::Sum(vec![square(re), square(im)]).sqrt();
    derivation.step(&MODULUS, Claim::States, formula.clone(), Vec::new());
    derivation.append(arithmetic::solve(&formula, work)?);
    Ok(())
}

fn polar(r: &Expr, angle: &Expr) -> Expr {
    let sine = Expr::call(Function::Sin, vec![angle.clone()]);
    let bracket = Expr::Sum(vec![
        Expr::call(Function::Cos, vec![angle.clone()]),
        Expr::Product(vec![Expr::symbol("i"), sine]),
    ]);
    match r.as_rational().is_some_and(|q| q.is_one()) {
        true => bracket,
        false => Expr::Product(vec![r.clone(), bracket]),
    }
}

fn degrees(n: i64) -> Expr {
    let size = Expr::Degrees(Box::new(Expr::integer(n.unsigned_abs())));
    if n < 0 { size.negated() } else { size }
}

fn sign(s: &Surd, work: &Work<'_>) -> Result<Ordering, Unsolved> {
    match s.sign(work.budget)? {
        Some(sign) => Ok(sign),
        None => super::unknown("numbers whose sign"),
    }
}

/// The argument in whole degrees, if it is of a standard angle.
fn standard_argument(z: &Surd, work: &Work<'_>) -> Result<Option<i64>, Unsolved> {
    let (re, im) = (z.real_part(), z.imaginary_part());
    let (right, up) = (sign(&re, work)?, sign(&im, work)?);
    Ok(match (right, up) {
        (Ordering::Equal, Ordering::Equal) => {
            return Err(Unsolved::Undefined("0 has no argument".into()));
        }
        (Ordering::Equal, Ordering::Greater) => Some(90),
        (Ordering::Equal, Ordering::Less) => Some(-90),
        _ => {
            let ratio = im.div(&re, work.budget)?.ok_or(algebra::Exhausted::Work)?;
            let size = if sign(&ratio, work)? == Ordering::Less { -&ratio } else { ratio };
            standard_angle(Function::Arctan, &size, work)?.map(|base| {
                let base = i64::from(base);
                match (right, up) {
                    (Ordering::Greater, Ordering::Less) => -base,
                    (Ordering::Greater, _) => base,
                    (_, Ordering::Less) => base - 180,
                    _ => 180 - base,
                }
            })
        }
    })
}

fn argument(z: &Surd, work: &Work<'_>) -> Result<Expr, Unsolved> {
    if let Some(known) = standard_argument(z, work)? {
        return Ok(degrees(known));
    }
    let (re, im) = (z.real_part(), z.imaginary_part());
    let ratio = im.div(&re, work.budget)?.ok_or(algebra::Exhausted::Work)?;
    let negative = sign(&ratio, work)? == Ordering::Less;
    let size = if negative { -&ratio } else { ratio };
    let base = Expr::call(Function::Arctan, vec![quadratic::written(&size, work)?]);
    let base = if negative { base.negated() } else { base };
    Ok(match (sign(&re, work)?, sign(&im, work)?) {
        (Ordering::Less, Ordering::Less) => Expr::Sum(vec![degrees(-180), base]),
        (Ordering::Less, _) => Expr::Sum(vec![degrees(180), base]),
        _ => base,
    })
}

fn roots(derivation: &mut Derivation, z: &Surd, n: u32, work: &Work<'_>) -> Result<(), Unsolved> {
    if !(2..=HIGHEST).contains(&n) || z.is_zero() {
        return super::unknown("roots");
    }
    let budget = work.budget;
    let length = z.mul(&z.conjugate(), budget)?.sqrt(budget)?;
    let Some(length) = length else { return super::unknown("roots of numbers") };
    if n == 2 {
        let half = Rational::from_parts(1.into(), 2u8.into());
        let (re, im) = (z.real_part(), z.imaginary_part());
        let x = (&length + &re).scale(&half).sqrt(budget)?;
        let y = (&length + &-&re).scale(&half).sqrt(budget)?;
        let (Some(x), Some(y)) = (x, y) else { return super::unknown("roots of numbers") };
        let y = if sign(&im, work)? == Ordering::Less { -&y } else { y };
        let first = &x + &y.mul(&Surd::i(), budget)?;
        let letters = ["x", "y"].map(|l| square(Expr::symbol(l)));
        let [p, q] = letters;
        let values = [(p, x), (q, y)];
        let mut equations = Vec::new();
        for (letter, value) in values {
            equations.push(letter.equals(value.mul(&value, budget)?.to_expr()));
        }
        derivation.step(&SQUARE_ROOT_EQUATIONS, Claim::States, Expr::And(equations), Vec::new());
        let both = vec![cartesian(&first, work)?, cartesian(&-&first, work)?];
        let arguments = vec![quadratic::written(&im, work)?];
        derivation.step(&SIGNS_OF_ROOT, Claim::States, Expr::List(both), arguments);
        return Ok(());
    }
    let Some(angle) = standard_argument(z, work)? else {
        return super::unknown("roots of numbers");
    };
    let Some(size) = length.root(n, budget)? else { return super::unknown("roots of numbers") };
    let start = if angle < 0 { angle + 360 } else { angle };
    let (mut shown, mut values) = (Vec::new(), Vec::new());
    for k in 0..i64::from(n) {
        let turned = start + 360 * k;
        if turned % i64::from(n) != 0 {
            return super::unknown("roots of numbers");
        }
        let angle = turned / i64::from(n);
        let Some((cosine, sine)) = circle_point(angle, work)? else {
            return super::unknown("roots of numbers");
        };
        shown.push(polar(&quadratic::written(&size, work)?, &degrees(angle)));
        let direction = &cosine + &sine.mul(&Surd::i(), budget)?;
        values.push(cartesian(&size.mul(&direction, budget)?, work)?);
    }
    derivation.step(&ROOTS_BY_DE_MOIVRE, Claim::States, Expr::List(shown), vec![Expr::integer(n)]);
    derivation.step(&WORK_OUT_ROOTS, Claim::States, Expr::List(values), Vec::new());
    Ok(())
}

/// Cosine and sine of a multiple of 30° or 45°.
fn circle_point(angle: i64, work: &Work<'_>) -> Result<Option<(Surd, Surd)>, Unsolved> {
    let angle = angle.rem_euclid(360);
    let base = match angle % 180 {
        a if a > 90 => 180 - a,
        a => a,
    };
    // Twice the sine, squared, of the acute angle.
    let squares = match base {
        0 => (4, 0),
        30 => (3, 1),
        45 => (2, 2),
        60 => (1, 3),
        90 => (0, 4),
        _ => return Ok(None),
    };
    let half = Rational::from_parts(1.into(), 2u8.into());
    let root = |n: u32| -> Result<Surd, Unsolved> {
        match Surd::from(Rational::from(n)).sqrt(work.budget)? {
            Some(root) => Ok(root.scale(&half)),
            None => super::unknown("roots"),
        }
    };
    let (mut cosine, mut sine) = (root(squares.0)?, root(squares.1)?);
    if (91..270).contains(&angle) {
        cosine = -&cosine;
    }
    if angle > 180 {
        sine = -&sine;
    }
    Ok(Some((cosine, sine)))
}
