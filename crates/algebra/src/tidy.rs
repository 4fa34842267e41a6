//! Terms, products and sums built in the order textbooks and SymPy print them.

use crate::{Integer, Rational};
use dashu_base::{Abs, Signed};
use syntax::{Expr, Number};

/// `coefficient · factors` as one tidy term: `-2*r**3/3`, `x/3`, `-x`, `7`.
///
/// The coefficient's numerator leads the product (1 is left out), its denominator stands under the
/// whole, its sign in front of all.
pub fn term(coefficient: &Rational, factors: Vec<Expr>) -> Expr {
    if factors.is_empty() || coefficient.is_zero() {
        return Expr::rational(coefficient);
    }
    let (numerator, denominator) = (coefficient.numerator(), coefficient.denominator());
    let mut all = Vec::with_capacity(factors.len() + 1);
    let magnitude = numerator.clone().abs();
    if magnitude != Integer::ONE {
        all.push(Expr::integer(magnitude));
    }
    all.extend(factors);
    let mut value = Expr::product(all);
    if !denominator.is_one() {
        value = value.over(Expr::Number(Number::Integer(denominator.clone())));
    }
    if numerator.is_negative() { value.negated() } else { value }
}

/// The sum of `terms`, each a coefficient with factors, in the order given, but for one case: a
/// positive constant and one negative term of a single factor print the constant first (`2 - 184*j`).
pub fn sum(mut terms: Vec<(Rational, Vec<Expr>)>) -> Expr {
    if let [(first, factors), (constant, none)] = &terms[..]
        && factors.len() == 1
        && none.is_empty()
        && first.is_negative()
        && constant.is_positive()
    {
        terms.swap(0, 1);
    }
    Expr::sum(terms.into_iter().map(|(coefficient, factors)| term(&coefficient, factors)).collect())
}

#[cfg(test)]
mod table {
    use crate::{Budget, Polynomial, Surd, factor};
    use syntax::{Expr, parse, plain};

    fn read(text: &str) -> Expr {
        let parsed = parse(text);
        assert!(parsed.diagnostics.is_empty(), "{text}: {:?}", parsed.diagnostics);
        parsed.expr
    }

    fn check(cases: &[(&str, &str)], work: impl Fn(&Expr) -> Expr) {
        for (input, expected) in cases {
            assert_eq!(plain(&work(&read(input))), *expected, "{input}");
        }
    }

    fn polynomial(expr: &Expr) -> Polynomial {
        Polynomial::from_expr(expr, &Budget::default()).expect("small").expect("a polynomial")
    }

    #[test]
    fn collected_polynomials() {
        let cases = [
            ("0", "0"),
            ("x - x", "0"),
            ("7 - 2*x*y + 3*x**2", "3*x**2 - 2*x*y + 7"),
            ("2 - 184*j", "2 - 184*j"),
            ("-184*j - 2", "-184*j - 2"),
            ("2 - 3*x*y", "-3*x*y + 2"),
            ("1 - x**2", "1 - x**2"),
            ("1 - x/3", "1 - x/3"),
            ("x/3", "x/3"),
            ("-2*r**3/3 + r/5 - 1/7", "-2*r**3/3 + r/5 - 1/7"),
            ("-x", "-x"),
            ("(x + y)**2", "x**2 + 2*x*y + y**2"),
            ("(2*x - 1/2)*(x + 4)", "2*x**2 + 15*x/2 - 2"),
            ("0.25*x + 50%", "x/4 + 1/2"),
            ("y*x*a", "a*x*y"),
            ("b + B + a", "B + a + b"),
        ];
        check(&cases, |expr| polynomial(expr).to_expr());
    }

    #[test]
    fn factored_polynomials() {
        let cases = [
            ("2*(1219*b - 2)**2/13", "2*(1219*b - 2)**2/13"),
            ("x**2 - 1", "(x - 1)*(x + 1)"),
            ("-x**3/4 - x**2/2 + 3*x/4", "-x*(x - 1)*(x + 3)/4"),
            ("6*x**2 + 12*x", "6*x*(x + 2)"),
            ("-x**2 - 1", "-x**2 - 1"),
            ("-2*x**2 - 2", "-2*(x**2 + 1)"),
            ("x**4 - y**4", "(x - y)*(x + y)*(x**2 + y**2)"),
            ("-12", "-12"),
        ];
        check(&cases, |expr| {
            factor::factor_polynomial(&polynomial(expr), &Budget::default())
                .expect("small")
                .to_expr()
        });
    }

    #[test]
    fn numbers_with_radicals() {
        let cases = [
            ("1 - 8*sqrt(3)", "1 - 8*sqrt(3)"),
            ("128*sqrt(17) - 17344", "-17344 + 128*sqrt(17)"),
            ("-2*sqrt(2)/7 - 1352", "-1352 - 2*sqrt(2)/7"),
            ("5 + sqrt(2)", "sqrt(2) + 5"),
            ("1 + sqrt(2)", "1 + sqrt(2)"),
            ("sqrt(2)*sqrt(3)", "sqrt(6)"),
            ("sqrt(50) - sqrt(18)", "2*sqrt(2)"),
            ("1/sqrt(2)", "sqrt(2)/2"),
            ("sqrt(3 + 2*sqrt(2))", "1 + sqrt(2)"),
            ("1/(sqrt(3) - sqrt(2))", "sqrt(2) + sqrt(3)"),
            ("sqrt(-4)", "2*i"),
            ("|2 - sqrt(5)|", "-2 + sqrt(5)"),
            ("(27/64)**(-2/3)", "16/9"),
            ("sqrt(3)**2 - 3", "0"),
        ];
        check(&cases, |expr| {
            Surd::from_expr(expr, &Budget::default()).expect("small").expect("a surd").to_expr()
        });
    }
}
