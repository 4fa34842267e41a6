//! What a right answer is where a ratio of each angle is known: the sine and cosine of every angle
//! follow from it and the quadrant, those of sums and multiples by multiplying `cos + i·sin`.

use super::sequences::put;
use super::{Judge, decided, evidence, methods};
use crate::task::{KnownRatio, Ratios};
use crate::{Evidence, Outcome};
use algebra::{Polynomial, Rational};
use std::cmp::Ordering;
use syntax::{Expr, Function, Symbol};

/// Most factors of a product of `cos + i·sin`.
const MOST_FACTORS: i64 = 12;

/// An angle's letter, its cosine and sine, and the cosine and sine of its half.
struct Angle {
    letter: Symbol,
    whole: (Expr, Expr),
    half: (Expr, Expr),
    quadrant: u8,
}

impl Judge<'_> {
    /// Evidence for a value of an expression of such angles.
    pub(super) fn ratios(&self, question: &Ratios, answer: &Expr) -> Evidence {
        let question = question.map(|e| self.resolve(e));
        let holds = self.fits_ratios(&question, answer);
        let known = question.angles.iter().map(|a| a.relation.clone()).collect();
        evidence(&methods::RATIOS, vec![Expr::List(known), answer.clone()], decided(holds))
    }

    fn fits_ratios(&self, question: &Ratios, answer: &Expr) -> Option<bool> {
        let angles: Option<Vec<Angle>> = question.angles.iter().map(|a| self.angle(a)).collect();
        let angles = angles?;
        if let Some(claimed) = &question.claimed {
            let Expr::Truth(said) = answer else { return Some(false) };
            let bare = Ratios { claimed: None, ..question.clone() };
            return self.fits_ratios(&bare, claimed).map(|holds| holds == *said);
        }
        if !answer.symbols().is_empty() {
            return Some(false);
        }
        if !has_function(&question.asked) {
            return self.is_angle(&question.asked, &angles, answer);
        }
        let value = self.put_ratios(&question.asked, &angles)?;
        match self.same_value(&value, answer) {
            Outcome::Passed => Some(true),
            Outcome::Failed(_) => Some(false),
            Outcome::Undecided => None,
        }
    }

    fn angle(&self, known: &KnownRatio) -> Option<Angle> {
        let Expr::Relation(sides, _) = &known.relation else { return None };
        let [Expr::Call(function, arguments), value] = &sides[..] else { return None };
        let [Expr::Symbol(letter)] = &arguments[..] else { return None };
        if *letter != known.angle || !value.symbols().is_empty() {
            return None;
        }
        let square = |e: &Expr| e.clone().pow(Expr::integer(2));
        let one = || Expr::integer(1);
        let less = |e: &Expr| Expr::sum(vec![one(), square(e).negated()]).sqrt();
        let more = |e: &Expr| Expr::sum(vec![one(), square(e)]).sqrt();
        let (right, up) = (matches!(known.quadrant, 1 | 4), matches!(known.quadrant, 1 | 2));
        let signed = |e: Expr, positive: bool| if positive { e } else { e.negated() };
        let inverse = || one().over(value.clone());
        let (cos, sin) = match function {
            Function::Sin => (signed(less(value), right), value.clone()),
            Function::Cos => (value.clone(), signed(less(value), up)),
            Function::Csc => (signed(less(&inverse()), right), inverse()),
            Function::Sec => (inverse(), signed(less(&inverse()), up)),
            Function::Tan => {
                let cos = signed(one().over(more(value)), right);
                (cos.clone(), Expr::product(vec![value.clone(), cos]))
            }
            Function::Cot => {
                let sin = signed(one().over(more(value)), up);
                (Expr::product(vec![value.clone(), sin.clone()]), sin)
            }
            _ => return None,
        };
        let positive = |e: &Expr| {
            let sign = algebra::sign(e, &self.context, self.budget)?;
            (sign != Ordering::Equal).then_some(sign == Ordering::Greater)
        };
        if positive(&cos)? != right || positive(&sin)? != up {
            return None;
        }
        let two = || Expr::integer(2);
        let half_sin = Expr::sum(vec![one(), cos.clone().negated()]).over(two()).sqrt();
        let half_cos = Expr::sum(vec![one(), cos.clone()]).over(two()).sqrt();
        let half = (signed(half_cos, known.quadrant <= 2), half_sin);
        let quadrant = known.quadrant;
        Some(Angle { letter: letter.clone(), whole: (cos, sin), half, quadrant })
    }

    /// `e` with every function of the angles worked out.
    fn put_ratios(&self, e: &Expr, angles: &[Angle]) -> Option<Expr> {
        if let Expr::Call(function, arguments) = e {
            let [argument] = &arguments[..] else { return None };
            let (cos, sin) = self.turned(argument, angles)?;
            let one = Expr::integer(1);
            return Some(match function {
                Function::Sin => sin,
                Function::Cos => cos,
                Function::Tan => sin.over(cos),
                Function::Cot => cos.over(sin),
                Function::Sec => one.over(cos),
                Function::Csc => one.over(sin),
                _ => return None,
            });
        }
        if matches!(e, Expr::Symbol(s) if angles.iter().any(|a| a.letter == *s)) {
            return None;
        }
        let mut fine = true;
        let out = e.map_parts(|part| match self.put_ratios(part, angles) {
            Some(part) => part,
            None => {
                fine = false;
                Expr::Missing
            }
        });
        fine.then_some(out)
    }

    /// Cosine and sine of a sum of multiples of the angles and a constant angle.
    fn turned(&self, argument: &Expr, angles: &[Angle]) -> Option<(Expr, Expr)> {
        let mut rest = argument.clone();
        let mut total = (Expr::integer(1), Expr::integer(0));
        let mut factors = 0;
        for angle in angles {
            let without = put(&rest, &angle.letter, &Expr::integer(0));
            let difference = put(&rest, &angle.letter, &Expr::integer(1));
            let times = self.rational(&Expr::sum(vec![difference, without.clone().negated()]))?;
            // Linear in the letter: twice as much at 2.
            let twice = put(&rest, &angle.letter, &Expr::integer(2));
            let twice = self.rational(&Expr::sum(vec![twice, without.clone().negated()]))?;
            if twice != &times * Rational::from(2) {
                return None;
            }
            let halves = &times * Rational::from(2);
            let halves = i64::try_from(halves.is_int().then(|| halves.floor())?).ok()?;
            let (unit, count) = match halves % 2 {
                0 => (&angle.whole, halves / 2),
                _ => (&angle.half, halves),
            };
            factors += count.abs();
            if factors > MOST_FACTORS {
                return None;
            }
            let sine = if count < 0 { unit.1.clone().negated() } else { unit.1.clone() };
            for _ in 0..count.abs() {
                total = product(&total, &(unit.0.clone(), sine.clone()));
            }
            rest = without;
        }
        if !rest.symbols().is_empty() {
            return None;
        }
        let zero = Polynomial::from_expr(&rest, self.budget).ok().flatten();
        if zero.is_some_and(|p| p.is_zero()) {
            return Some(total);
        }
        let call = |f: Function| Expr::call(f, vec![rest.clone()]);
        Some(product(&total, &(call(Function::Cos), call(Function::Sin))))
    }

    /// An angle has the cosine and sine of the sum, and is less than half a turn away from it.
    fn is_angle(&self, asked: &Expr, angles: &[Angle], answer: &Expr) -> Option<bool> {
        let (cos, sin) = self.turned(asked, angles)?;
        for (function, value) in [(Function::Cos, cos), (Function::Sin, sin)] {
            match self.equality(&Expr::call(function, vec![answer.clone()]), &value).0 {
                Outcome::Passed => {}
                Outcome::Failed(_) => return Some(false),
                Outcome::Undecided => return None,
            }
        }
        let mut place = asked.clone();
        for angle in angles {
            let turn = Expr::product(vec![Expr::integer(2), Expr::Pi]);
            let arc = Expr::call(Function::Arccos, vec![angle.whole.0.clone()]);
            let radians = match angle.quadrant {
                1 | 2 => arc,
                _ => Expr::sum(vec![turn, arc.negated()]),
            };
            place = put(&place, &angle.letter, &radians);
        }
        let off = Expr::sum(vec![place, answer.clone().negated()]);
        let (low, high) = algebra::enclosure(&off, 40, &self.context, self.budget)?;
        let near = |q: &Rational| *q < Rational::from(3) && *q > Rational::from(-3);
        Some(near(&low) && near(&high))
    }
}

fn has_function(e: &Expr) -> bool {
    let mut found = matches!(e, Expr::Call(..));
    e.for_each_part(|part| found = found || has_function(part));
    found
}

/// The product of two numbers `cos + i·sin`.
fn product(a: &(Expr, Expr), b: &(Expr, Expr)) -> (Expr, Expr) {
    let times = |x: &Expr, y: &Expr| Expr::product(vec![x.clone(), y.clone()]);
    (
        Expr::sum(vec![times(&a.0, &b.0), times(&a.1, &b.1).negated()]),
        Expr::sum(vec![times(&a.0, &b.1), times(&a.1, &b.0)]),
    )
}
