//! Complex numbers.

use crate::{
    form::{Form, Meaning, Problem, noun, question},
    found::Found,
};
use check::{ComplexForm, Goal};
use syntax::{Expr, Symbol};

type Outcome = Result<Meaning, Problem>;

pub(crate) const FORMS: &[Form] = &[
    noun("(complex conjugate|conjugate) of [the] [complex number] {e:expr}", |f| {
        asked(f, ComplexForm::Conjugate)
    }),
    noun("(modulus|absolute value|magnitude) of [the] complex number {e:expr}", |f| {
        asked(f, ComplexForm::Modulus)
    }),
    noun("(modulus|absolute value) of {e:expr}", |f| match with_unit(&f.expr("e")?) {
        true => asked(f, ComplexForm::Modulus),
        false => Err(Problem::Unfit),
    }),
    noun("modulus of {x:symbol}", |f| {
        Ok(Goal::Evaluate(Expr::Abs(Box::new(Expr::Symbol(f.symbol("x")?)))).into())
    }),
    noun("[principal] (argument|amplitude) of [the] [complex number] {e:expr}", |f| {
        asked(f, ComplexForm::Argument)
    }),
    noun("multiplicative inverse of [the] [complex number] {e:expr}", |f| {
        match with_unit(&f.expr("e")?) {
            true => asked(f, ComplexForm::Inverse),
            false => Err(Problem::Unfit),
        }
    }),
    noun("polar form of [the] [complex number] {e:expr}", |f| asked(f, ComplexForm::Polar)),
    question(
        "(express|write|convert|put|change) [the] [complex number] {e:expr} (in|into|as|to) [the] [its] (polar|modulus - amplitude|modulus - argument|modulus amplitude|trigonometric) form",
        |f| asked(f, ComplexForm::Polar),
    ),
    question(
        "(express|write|convert|put|change|reduce|simplify) [the] [complex number] {e:expr} (in|into|as|to) [the] form [of] {c:expr}",
        |f| match is_cartesian(&f.expr("c")?) {
            true => asked(f, ComplexForm::Cartesian),
            false => Err(Problem::Unfit),
        },
    ),
    question("simplify [the] complex number {e:expr}", |f| asked(f, ComplexForm::Cartesian)),
    noun("(square root|square roots) of [the] [complex number] {e:expr}", |f| {
        match with_unit(&f.expr("e")?) {
            true => asked(f, ComplexForm::Roots(2)),
            false => Err(Problem::Unfit),
        }
    }),
    noun("[(three|all)] (cube root|cube roots) of [the] [complex number] {e:expr}", |f| {
        match with_unit(&f.expr("e")?) {
            true => asked(f, ComplexForm::Roots(3)),
            false => Err(Problem::Unfit),
        }
    }),
    noun("[(three|all)] cube roots of unity", |_| unity(3)),
    noun("[(four|all)] fourth roots of unity", |_| unity(4)),
    noun("[(six|all)] sixth roots of unity", |_| unity(6)),
    question(
        "(using|by using|use|applying) (de moivre's|de moivre ' s|de - moivre's|demoivre's|demoivre ' s) theorem [,] [to] (find|evaluate|simplify|compute|find the value of|express) [the] [value of] {e:expr}",
        |f| asked(f, ComplexForm::Cartesian),
    ),
    question(
        "(using|by using|use|applying) (de moivre's|de moivre ' s|de - moivre's|demoivre's|demoivre ' s) theorem [,] [to] find [the] (square roots|square root) of {e:expr}",
        |f| asked(f, ComplexForm::Roots(2)),
    ),
    question(
        "(using|by using|use|applying) (de moivre's|de moivre ' s|de - moivre's|demoivre's|demoivre ' s) theorem [,] [to] find [the] cube roots of {e:expr}",
        |f| asked(f, ComplexForm::Roots(3)),
    ),
    question(
        "(using|by using|use|applying) (de moivre's|de moivre ' s|de - moivre's|demoivre's|demoivre ' s) theorem [,] [to] find [the] cube roots of unity",
        |_| unity(3),
    ),
    question(
        "[सम्मिश्र सङ्ख्या] {e:expr} <ko> (अनुबद्ध|संयुग्मी|सहायक|कन्जुगेट) [सम्मिश्र] [सङ्ख्या] <find-ne>",
        |f| asked(f, ComplexForm::Conjugate),
    ),
    question(
        "[सम्मिश्र सङ्ख्या] {e:expr} <ko> (मापाङ्क|मोडुलस) <find-ne>",
        |f| asked(f, ComplexForm::Modulus),
    ),
    question("सम्मिश्र सङ्ख्या {e:expr} <ko> निरपेक्ष मान <find-ne>", |f| asked(f, ComplexForm::Modulus)),
    question(
        "[सम्मिश्र सङ्ख्या] {e:expr} <ko> (कोणाङ्क|आयाम|आर्गुमेन्ट) <find-ne>",
        |f| asked(f, ComplexForm::Argument),
    ),
    question(
        "[सम्मिश्र सङ्ख्या] {e:expr} <ko> (ध्रुवीय|पोलार) (रूपमा|स्वरूपमा|रूप) [मा] (लेख्नुहोस्|व्यक्त <do-ne>|परिवर्तन <do-ne>|बदल्नुहोस्|<find-ne>)",
        |f| asked(f, ComplexForm::Polar),
    ),
    question(
        "[सम्मिश्र सङ्ख्या] {e:expr} <ko> वर्गमूल <find-ne>",
        |f| match with_unit(&f.expr("e")?) {
            true => asked(f, ComplexForm::Roots(2)),
            false => Err(Problem::Unfit),
        },
    ),
    question("[एकाइ|1] <ko> घनमूलहरू <find-ne>", |_| unity(3)),
];

fn asked(f: &Found<'_, '_>, form: ComplexForm) -> Outcome {
    let number = f.expr("e")?;
    // Another letter may only be the name of the number.
    let named = matches!(number, Expr::Symbol(_));
    let other = number.symbols().iter().any(|s| s.name() != "i" && !s.name().starts_with('z'));
    match named || !other {
        true => Ok(Goal::Complex { number, form }.into()),
        false => Err(Problem::Unfit),
    }
}

fn unity(n: u32) -> Outcome {
    Ok(Goal::Complex { number: Expr::integer(1), form: ComplexForm::Roots(n) }.into())
}

fn with_unit(expr: &Expr) -> bool {
    fn root_of_negative(expr: &Expr) -> bool {
        let mut found = matches!(expr, Expr::Root(a, None) if matches!(**a, Expr::Negate(_)));
        expr.for_each_part(|part| found = found || root_of_negative(part));
        found
    }
    expr.symbols() == [Symbol::new("i")] || expr.symbols().is_empty() && root_of_negative(expr)
}

/// `a + ib`, `x + iy`.
fn is_cartesian(form: &Expr) -> bool {
    let Expr::Sum(terms) = form else { return false };
    let [Expr::Symbol(re), Expr::Product(factors)] = &terms[..] else { return false };
    let unit = Expr::symbol("i");
    matches!(re.name(), "a" | "x" | "A" | "p")
        && factors.len() == 2
        && factors.contains(&unit)
        && factors
            .iter()
            .any(|f| matches!(f, Expr::Symbol(s) if matches!(s.name(), "b" | "y" | "B" | "q")))
}
