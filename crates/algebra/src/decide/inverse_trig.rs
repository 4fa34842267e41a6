//! Sums of inverse sines, cosines and tangents: where two differ by less than `π`, they are equal if
//! the sine of their difference is 0.

use crate::normal;
use crate::{Budget, Context, Natural, Rational};
use syntax::{Expr, Function, Integer, Relation};

/// Whether `a = b` by this argument, wherever both are defined.
pub(super) fn same(a: &Expr, b: &Expr, context: &Context, budget: &Budget) -> bool {
    let mut terms = Vec::new();
    if collect(a, &Rational::ONE, &mut terms).is_none()
        || collect(b, &-Rational::ONE, &mut terms).is_none()
    {
        return false;
    }
    let angles = || terms.iter().filter(|(_, part)| matches!(part, Part::Inverse(..)));
    if angles().next().is_none() || angles().count() > 6 {
        return false;
    }
    // With whole numbers of angles the sine of the sum is algebraic in their sines and cosines.
    let times = angles().fold(Natural::ONE, |n, (q, _)| lcm(n, q.denominator().clone()));
    let times = Rational::from(times);
    for (coefficient, _) in &mut terms {
        *coefficient = &*coefficient * &times;
    }
    let difference = Expr::sum(vec![a.clone(), b.clone().negated()]);
    let multiple = Expr::product(vec![Expr::rational(&times), difference]);
    if !is_below_half_turn(&terms, &multiple, context, budget) {
        return false;
    }
    if let Some(sine) = multiple_of_sine(&terms)
        && normal::difference_is_zero(&sine, &Expr::integer(0), false, context, budget) == Ok(true)
    {
        return true;
    }
    let sine = Expr::call(Function::Sin, vec![multiple]);
    normal::difference_is_zero(&sine, &Expr::integer(0), false, context, budget) == Ok(true)
}

/// Most factors of the product of `cos + i sin`.
const MOST_FACTORS: u32 = 8;

/// The sine of the sum times a positive factor: the imaginary part of the product of `cos θ + i sin θ`
/// for each angle, where `1 + i x` does for the angle whose tangent is `x`.
fn multiple_of_sine(terms: &[(Rational, Part)]) -> Option<Expr> {
    let one = || Expr::integer(1);
    let (mut re, mut im) = (one(), Expr::integer(0));
    let mut factors = 0u32;
    for (coefficient, part) in terms {
        let (cos, sin) = match part {
            Part::Constant => return None,
            Part::Pi => {
                let angle = Expr::product(vec![Expr::rational(coefficient), Expr::Pi]);
                let call = |function| Expr::call(function, vec![angle.clone()]);
                (re, im) = product((re, im), (call(Function::Cos), call(Function::Sin)));
                continue;
            }
            Part::Inverse(function, x) => {
                let square = x.clone().pow(Expr::integer(2));
                let other = Expr::sum(vec![one(), square.negated()]).sqrt();
                match function {
                    Function::Arctan => (one(), x.clone()),
                    Function::Arcsin => (other, x.clone()),
                    _ => (x.clone(), other),
                }
            }
        };
        let times = i64::try_from(coefficient.is_int().then(|| coefficient.floor())?).ok()?;
        let sin = if times < 0 { sin.negated() } else { sin };
        for _ in 0..times.unsigned_abs() {
            factors += 1;
            if factors > MOST_FACTORS {
                return None;
            }
            (re, im) = product((re, im), (cos.clone(), sin.clone()));
        }
    }
    Some(im)
}

/// The product of two complex numbers.
fn product(a: (Expr, Expr), b: (Expr, Expr)) -> (Expr, Expr) {
    let times = |x: &Expr, y: &Expr| Expr::product(vec![x.clone(), y.clone()]);
    let re = Expr::sum(vec![times(&a.0, &b.0), times(&a.1, &b.1).negated()]);
    let im = Expr::sum(vec![times(&a.0, &b.1), times(&a.1, &b.0)]);
    (re, im)
}

/// A term of the difference, without its coefficient.
enum Part {
    /// An inverse function and its argument.
    Inverse(Function, Expr),
    /// `π`.
    Pi,
    /// Another constant.
    Constant,
}

/// The terms of `expr` times `by`; `None` if one is something else.
fn collect(expr: &Expr, by: &Rational, terms: &mut Vec<(Rational, Part)>) -> Option<()> {
    use Function::{Arccos, Arcsin, Arctan};
    match expr {
        Expr::Sum(parts) => parts.iter().try_for_each(|part| collect(part, by, terms)),
        Expr::Negate(inner) => collect(inner, &-by.clone(), terms),
        Expr::Pi => {
            terms.push((by.clone(), Part::Pi));
            Some(())
        }
        Expr::Call(function @ (Arcsin | Arccos | Arctan), arguments) => {
            let [argument] = arguments.as_slice() else { return None };
            terms.push((by.clone(), Part::Inverse(*function, argument.clone())));
            Some(())
        }
        Expr::Quotient(above, below) => {
            let below = below.as_rational().filter(|q| !q.is_zero())?;
            collect(above, &(by / below), terms)
        }
        Expr::Product(factors) => {
            let (numbers, rest): (Vec<&Expr>, Vec<&Expr>) =
                factors.iter().partition(|f| ratio(f).is_some());
            let [one] = rest.as_slice() else { return None };
            let product = numbers.iter().filter_map(|f| ratio(f)).fold(by.clone(), |p, q| p * q);
            collect(one, &product, terms)
        }
        other => {
            other.as_rational()?;
            terms.push((by.clone(), Part::Constant));
            Some(())
        }
    }
}

/// A number or a fraction of two.
fn ratio(expr: &Expr) -> Option<Rational> {
    match expr {
        Expr::Quotient(a, b) => {
            let b = b.as_rational().filter(|b| !b.is_zero())?;
            Some(a.as_rational()? / b)
        }
        expr => expr.as_rational(),
    }
}

/// Whether the sum lies between `-π` and `π`, these excluded.
fn is_below_half_turn(
    terms: &[(Rational, Part)],
    sum: &Expr,
    context: &Context,
    budget: &Budget,
) -> bool {
    if sum.symbols().is_empty() {
        let three = Rational::from(Integer::from(3));
        return crate::enclosure(sum, 32, context, budget)
            .is_some_and(|(low, high)| low > -three.clone() && high < three);
    }
    // In half turns: the ends, and whether they can't be reached.
    let (mut low, mut high) = (Rational::ZERO, Rational::ZERO);
    let (mut low_open, mut high_open) = (false, false);
    for (coefficient, part) in terms {
        let (from, to) = match part {
            Part::Pi => {
                low += coefficient;
                high += coefficient;
                continue;
            }
            Part::Constant => return false,
            Part::Inverse(function, argument) => range(*function, argument, context),
        };
        let (from, to) = if *coefficient < Rational::ZERO { (to, from) } else { (from, to) };
        low += coefficient * from.0;
        high += coefficient * to.0;
        low_open |= from.1;
        high_open |= to.1;
    }
    let one = Rational::ONE;
    let above = low > -one.clone() || low == -one.clone() && low_open;
    let below = high < one || high == one && high_open;
    above && below
}

/// The ends of an inverse function's values in half turns, and whether each is out of reach.
fn range(
    function: Function,
    argument: &Expr,
    context: &Context,
) -> ((Rational, bool), (Rational, bool)) {
    let half = Rational::from_parts(Integer::ONE, Natural::from(2u8));
    let positive = is_positive(argument, context);
    match function {
        Function::Arccos if positive => ((Rational::ZERO, false), (half, true)),
        Function::Arccos => ((Rational::ZERO, false), (Rational::ONE, false)),
        _ => {
            let open = function == Function::Arctan;
            let low = if positive { (Rational::ZERO, true) } else { (-half.clone(), open) };
            (low, (half, open))
        }
    }
}

/// Whether an expression is positive wherever it has a value, by its form and the assumptions.
fn is_positive(expr: &Expr, context: &Context) -> bool {
    let positive = |e: &Expr| is_positive(e, context);
    match expr {
        Expr::Symbol(_) => context.assumptions.iter().any(|assumption| match assumption {
            Expr::Relation(sides, signs) => match (sides.as_slice(), signs.as_slice()) {
                ([left, right], [Relation::Greater]) => {
                    left == expr && right.as_rational().is_some_and(|q| q >= Rational::ZERO)
                }
                ([left, right], [Relation::Less]) => {
                    right == expr && left.as_rational().is_some_and(|q| q >= Rational::ZERO)
                }
                _ => false,
            },
            _ => false,
        }),
        Expr::Sum(parts) | Expr::Product(parts) => parts.iter().all(positive),
        Expr::Quotient(a, b) => positive(a) && positive(b),
        Expr::Power(base, _) | Expr::Root(base, None) => positive(base),
        other => other.as_rational().is_some_and(|q| q > Rational::ZERO),
    }
}

fn lcm(a: Natural, b: Natural) -> Natural {
    let (mut x, mut y) = (a.clone(), b.clone());
    while y != Natural::ZERO {
        (x, y) = (y.clone(), x % y);
    }
    a / x * b
}
