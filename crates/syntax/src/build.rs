//! Constructors that keep the tree's shape rules, and small questions about a tree.

use crate::{Expr, Function, Integer, Natural, Number, Rational, Relation, Symbol};
use dashu_int::Sign;

impl Expr {
    /// An integer; a negative one is a [`Expr::Negate`].
    pub fn integer(n: impl Into<Integer>) -> Expr {
        let (sign, magnitude) = n.into().into_parts();
        let literal = Expr::Number(Number::Integer(magnitude));
        if sign == Sign::Negative { literal.negated() } else { literal }
    }

    /// A rational as an integer or a quotient of integers, its sign in front: `-(3/4)`.
    pub fn rational(q: &Rational) -> Expr {
        let (sign, magnitude) = q.numerator().clone().into_parts();
        let numerator = Expr::Number(Number::Integer(magnitude));
        let value = if *q.denominator() == Natural::ONE {
            numerator
        } else {
            numerator.over(Expr::Number(Number::Integer(q.denominator().clone())))
        };
        if sign == Sign::Negative { value.negated() } else { value }
    }

    /// The symbol of this spelling.
    pub fn symbol(name: &str) -> Expr {
        Expr::Symbol(Symbol::new(name))
    }

    /// `-self`; a double negation is kept as written.
    pub fn negated(self) -> Expr {
        Expr::Negate(Box::new(self))
    }

    /// The sum of these terms: 0 for none, the term itself for one.
    pub fn sum(mut terms: Vec<Expr>) -> Expr {
        match terms.len() {
            0 => Expr::integer(0),
            1 => terms.remove(0),
            _ => Expr::Sum(terms),
        }
    }

    /// The product of these factors: 1 for none, the factor itself for one.
    pub fn product(mut factors: Vec<Expr>) -> Expr {
        match factors.len() {
            0 => Expr::integer(1),
            1 => factors.remove(0),
            _ => Expr::Product(factors),
        }
    }

    /// `self / denominator`.
    pub fn over(self, denominator: Expr) -> Expr {
        Expr::Quotient(Box::new(self), Box::new(denominator))
    }

    /// `self ^ exponent`.
    pub fn pow(self, exponent: Expr) -> Expr {
        Expr::Power(Box::new(self), Box::new(exponent))
    }

    /// `√self`.
    pub fn sqrt(self) -> Expr {
        Expr::Root(Box::new(self), None)
    }

    /// `function(arguments)`.
    pub fn call(function: Function, arguments: Vec<Expr>) -> Expr {
        Expr::Call(function, arguments)
    }

    /// `self relation right`.
    pub fn related(self, relation: Relation, right: Expr) -> Expr {
        Expr::Relation(vec![self, right], vec![relation])
    }

    /// `self = right`.
    pub fn equals(self, right: Expr) -> Expr {
        self.related(Relation::Equal, right)
    }

    /// The exact value of a literal number, negated or a quotient of such; nothing is worked out.
    pub fn as_rational(&self) -> Option<Rational> {
        match self {
            Expr::Number(n) => Some(n.value()),
            Expr::Negate(a) => Some(-a.as_rational()?),
            Expr::Quotient(a, b) => {
                let (Expr::Number(a), Expr::Number(b)) = (&**a, &**b) else { return None };
                let b = b.value();
                if b.is_zero() { None } else { Some(a.value() / b) }
            }
            _ => None,
        }
    }

    /// Calls `visit` on each direct part, in the order written.
    pub fn for_each_part<'a>(&'a self, mut visit: impl FnMut(&'a Expr)) {
        use Expr::*;
        match self {
            Missing | Number(_) | Symbol(_) | Pi | Infinity | Truth(_) | Time(..) | Text(_) => {}
            Negate(a)
            | PlusMinus(a)
            | MinusPlus(a)
            | Abs(a)
            | Factorial(a)
            | Percent(a)
            | Degrees(a)
            | Quantity(a, _)
            | Derivative(a, ..) => visit(a),
            Sum(v)
            | Product(v)
            | Call(_, v)
            | Apply(_, v)
            | Tuple(v)
            | List(v)
            | Set(v)
            | Union(v)
            | Intersection(v)
            | Ratio(v)
            | Relation(v, _)
            | And(v)
            | Or(v) => v.iter().for_each(visit),
            Quotient(a, b) | Power(a, b) | SetBuilder(a, b) | Difference(a, b) => {
                visit(a);
                visit(b);
            }
            Interval { low, high, .. } => {
                visit(low);
                visit(high);
            }
            Root(a, index) => {
                visit(a);
                index.iter().for_each(|i| visit(i));
            }
            Integral(a, _, bounds) => {
                visit(a);
                if let Some(bounds) = bounds {
                    visit(&bounds.0);
                    visit(&bounds.1);
                }
            }
            Limit { body, target, .. } => {
                visit(body);
                visit(target);
            }
            Big { body, from, to, .. } => {
                visit(body);
                visit(from);
                visit(to);
            }
            Matrix(rows) => rows.iter().flatten().for_each(visit),
            Piecewise(cases) => cases.iter().for_each(|(value, condition)| {
                visit(value);
                visit(condition);
            }),
        }
    }

    /// The same node with each direct part replaced by `f` of it.
    pub fn map_parts(&self, mut f: impl FnMut(&Expr) -> Expr) -> Expr {
        use Expr::*;
        fn all(v: &[Expr], f: &mut impl FnMut(&Expr) -> Expr) -> Vec<Expr> {
            v.iter().map(f).collect()
        }
        let f = &mut f;
        match self {
            Missing | Number(_) | Symbol(_) | Pi | Infinity | Truth(_) | Time(..) | Text(_) => {
                self.clone()
            }
            Negate(a) => Negate(Box::new(f(a))),
            PlusMinus(a) => PlusMinus(Box::new(f(a))),
            MinusPlus(a) => MinusPlus(Box::new(f(a))),
            Abs(a) => Abs(Box::new(f(a))),
            Factorial(a) => Factorial(Box::new(f(a))),
            Percent(a) => Percent(Box::new(f(a))),
            Degrees(a) => Degrees(Box::new(f(a))),
            Quantity(a, unit) => Quantity(Box::new(f(a)), unit.clone()),
            Derivative(a, x, n) => Derivative(Box::new(f(a)), x.clone(), *n),
            Sum(v) => Sum(all(v, f)),
            Product(v) => Product(all(v, f)),
            Call(g, v) => Call(*g, all(v, f)),
            Apply(g, v) => Apply(g.clone(), all(v, f)),
            Tuple(v) => Tuple(all(v, f)),
            List(v) => List(all(v, f)),
            Set(v) => Set(all(v, f)),
            Union(v) => Union(all(v, f)),
            Intersection(v) => Intersection(all(v, f)),
            Ratio(v) => Ratio(all(v, f)),
            Relation(v, r) => Relation(all(v, f), r.clone()),
            And(v) => And(all(v, f)),
            Or(v) => Or(all(v, f)),
            Quotient(a, b) => Quotient(Box::new(f(a)), Box::new(f(b))),
            Power(a, b) => Power(Box::new(f(a)), Box::new(f(b))),
            SetBuilder(a, b) => SetBuilder(Box::new(f(a)), Box::new(f(b))),
            Difference(a, b) => Difference(Box::new(f(a)), Box::new(f(b))),
            Interval { low, high, low_closed, high_closed } => Interval {
                low: Box::new(f(low)),
                high: Box::new(f(high)),
                low_closed: *low_closed,
                high_closed: *high_closed,
            },
            Root(a, index) => {
                let a = Box::new(f(a));
                Root(a, index.as_ref().map(|i| Box::new(f(i))))
            }
            Integral(a, x, bounds) => {
                let a = Box::new(f(a));
                Integral(a, x.clone(), bounds.as_ref().map(|b| Box::new((f(&b.0), f(&b.1)))))
            }
            Limit { body, variable, target, side } => Limit {
                body: Box::new(f(body)),
                variable: variable.clone(),
                target: Box::new(f(target)),
                side: *side,
            },
            Big { operator, body, index, from, to } => Big {
                operator: *operator,
                body: Box::new(f(body)),
                index: index.clone(),
                from: Box::new(f(from)),
                to: Box::new(f(to)),
            },
            Matrix(rows) => Matrix(rows.iter().map(|row| all(row, f)).collect()),
            Piecewise(cases) => Piecewise(cases.iter().map(|(v, c)| (f(v), f(c))).collect()),
        }
    }

    /// The symbols that stand in it, each once, in the order met; bound indices included, names of
    /// applied functions not.
    pub fn symbols(&self) -> Vec<Symbol> {
        fn collect(expr: &Expr, found: &mut Vec<Symbol>) {
            if let Expr::Symbol(s) = expr
                && !found.contains(s)
            {
                found.push(s.clone());
            }
            expr.for_each_part(|part| collect(part, found));
        }
        let mut found = Vec::new();
        collect(self, &mut found);
        found
    }

    /// Number of nodes.
    pub fn size(&self) -> usize {
        let mut n = 1;
        self.for_each_part(|part| n += part.size());
        n
    }
}
