//! Reading what was printed gives the same tree, for every tree the reader can give.

use proptest::prelude::*;
use syntax::{
    BigOperator, Expr, Function, Natural, Number, Relation, Severity, Side, Symbol, latex, parse,
    plain, unit::Unit,
};

fn number() -> impl Strategy<Value = Number> {
    let natural = || (0u64..2_000_000).prop_map(Natural::from);
    prop_oneof![
        8 => natural().prop_map(Number::Integer),
        1 => (0u64..u64::MAX).prop_map(|n| Number::Integer(Natural::from(n) * Natural::from(n))),
        2 => (natural(), 1u32..6).prop_map(|(digits, places)| Number::Decimal { digits, places }),
        1 => (natural(), 1u32..4, 0u32..3).prop_map(|(digits, period, more)| Number::Recurring {
            digits,
            places: period + more,
            period,
        }),
        1 => (0u64..50, 1u64..30, 1u64..30).prop_map(|(w, n, d)| Number::Mixed {
            whole: w.into(),
            numerator: n.into(),
            denominator: d.into(),
        }),
        1 => (natural(), 2u32..37).prop_map(|(value, base)| Number::Based { value, base }),
    ]
}

fn symbol() -> impl Strategy<Value = Symbol> {
    let names = [
        "x",
        "y",
        "z",
        "a",
        "b",
        "c",
        "d",
        "e",
        "i",
        "k",
        "n",
        "m",
        "s",
        "t",
        "l",
        "A",
        "B",
        "C",
        "E",
        "P",
        "R",
        "T",
        "X",
        "x_1",
        "x_12",
        "a_n",
        "a_(n+1)",
        "alpha",
        "theta",
        "theta_0",
        "Delta",
        "vec(i)",
        "vec(AB)",
        "bar(x)",
        "hat(i)",
        "mathbb(R)",
        "y'",
        "y''",
        "angle(ABC)",
        "AB",
        "speed",
        "x_max",
        "mathbf(a)_1",
    ];
    proptest::sample::select(names.to_vec()).prop_map(Symbol::new)
}

fn plain_symbol() -> impl Strategy<Value = Symbol> {
    proptest::sample::select(&["x", "y", "t", "theta", "n", "x_1"][..]).prop_map(Symbol::new)
}

fn function() -> impl Strategy<Value = (Function, usize)> {
    use Function::*;
    let one = vec![
        Sin,
        Cos,
        Tan,
        Cot,
        Sec,
        Csc,
        Arcsin,
        Arccos,
        Arctan,
        Arccot,
        Arcsec,
        Arccsc,
        Sinh,
        Cosh,
        Tanh,
        Coth,
        Sech,
        Csch,
        Arsinh,
        Arcosh,
        Artanh,
        Exp,
        Ln,
        Log,
        Floor,
        Ceil,
        Sign,
        Re,
        Im,
        Arg,
        Conjugate,
        Det,
        Trace,
        Transpose,
        Adjoint,
        Cardinality,
        Probability,
    ];
    let two = vec![Log, Gcd, Lcm, Mod, Quo, Round, Min, Max, Binomial, Permutations, Probability];
    prop_oneof![
        4 => proptest::sample::select(one).prop_map(|f| (f, 1)),
        2 => proptest::sample::select(two).prop_map(|f| (f, 2)),
        1 => proptest::sample::select(vec![Gcd, Lcm, Min, Max]).prop_map(|f| (f, 3)),
    ]
}

fn unit() -> impl Strategy<Value = Unit> {
    let names = [
        "cm", "m", "km", "kg", "g", "L", "mL", "s", "min", "h", "km/h", "m/s", "m^2", "cm^3",
        "kg/m^3", "m/s^2", "Rs", "$", "°C", "bigha", "tola", "day", "month", "paisa", "W", "ha",
    ];
    proptest::sample::select(names.to_vec())
        .prop_map(|n| Unit::named(n).expect("a unit of the table"))
}

/// Terms, factors and what is in them: everything below a relation.
fn expression() -> impl Strategy<Value = Expr> {
    let leaf = prop_oneof![
        6 => number().prop_map(Expr::Number),
        6 => symbol().prop_map(Expr::Symbol),
        1 => Just(Expr::Pi),
        1 => Just(Expr::Infinity),
        1 => Just(Expr::Text("odd".into())),
        1 => Just(Expr::Text("no solution".into())),
        1 => Just(Expr::Missing),
        1 => (0u32..24, 0u32..60).prop_map(|(h, m)| Expr::Time(h, m)),
        1 => Just(Expr::Set(vec![])),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        let one = || inner.clone().prop_map(Box::new);
        let many = |range| prop::collection::vec(inner.clone(), range);
        let relation = inner_relation(inner.clone().boxed());
        prop_oneof![
            3 => one().prop_map(Expr::Negate),
            1 => one().prop_map(Expr::PlusMinus),
            1 => one().prop_map(Expr::MinusPlus),
            8 => many(2..4).prop_map(Expr::Sum),
            8 => many(2..4).prop_map(Expr::Product),
            4 => (one(), one()).prop_map(|(a, b)| Expr::Quotient(a, b)),
            4 => (one(), one()).prop_filter_map("this is a transpose", |(a, b)| {
                let transpose = matches!(*a, Expr::Matrix(_)) && *b == Expr::symbol("T");
                (!transpose).then_some(Expr::Power(a, b))
            }),
            2 => (one(), proptest::option::of(one())).prop_map(|(a, n)| Expr::Root(a, n)),
            1 => one().prop_map(|a| match *a {
                // Bars around a matrix are its determinant.
                Expr::Matrix(_) => *a,
                _ => Expr::Abs(a),
            }),
            1 => one().prop_map(Expr::Factorial),
            1 => one().prop_map(Expr::Percent),
            1 => one().prop_map(Expr::Degrees),
            1 => (one(), unit()).prop_map(|(a, u)| Expr::Quantity(a, u)),
            4 => (function(), prop::collection::vec(inner.clone(), 3)).prop_map(
                |((f, n), mut v)| { v.truncate(n); Expr::Call(f, v) }
            ),
            1 => (proptest::sample::select(&["f", "g", "h", "f'", "g_1", "F", "inverse(f)"][..]), many(1..3))
                .prop_map(|(f, v)| Expr::Apply(Symbol::new(f), v)),
            1 => (one(), plain_symbol(), 1u32..4).prop_map(|(a, x, n)| Expr::Derivative(a, x, n)),
            1 => (one(), plain_symbol(), proptest::option::of((inner.clone(), inner.clone())))
                .prop_map(|(a, x, b)| Expr::Integral(a, x, b.map(Box::new))),
            1 => (one(), plain_symbol(), one(), 0..3)
                .prop_map(|(body, variable, target, side)| Expr::Limit {
                    body, variable, target,
                    side: [Side::Both, Side::Left, Side::Right][side as usize],
                }),
            1 => (one(), plain_symbol(), one(), one(), any::<bool>())
                .prop_map(|(body, index, from, to, sum)| Expr::Big {
                    operator: if sum { BigOperator::Sum } else { BigOperator::Product },
                    body, index, from, to,
                }),
            1 => (1usize..3, many(4..5)).prop_map(|(width, v)|
                Expr::Matrix(v.chunks(width * 2).map(<[Expr]>::to_vec).collect())),
            1 => many(2..4).prop_filter_map("two ends with an infinite one are an interval", |v| {
                (v.len() > 2 || !v.iter().any(is_infinite)).then_some(Expr::Tuple(v))
            }),
            1 => many(1..4).prop_map(Expr::Set),
            1 => (one(), relation).prop_map(|(a, r)| Expr::SetBuilder(a, Box::new(r))),
            1 => (one(), one(), any::<bool>(), any::<bool>()).prop_filter_map(
                "an open interval with finite ends is a tuple",
                |(low, high, low_closed, high_closed)| {
                    let open = !low_closed && !high_closed;
                    // Two intervals side by side in brackets are the rows of a matrix.
                    if [&low, &high].iter().any(|end| matches!(***end, Expr::Interval { .. })) {
                        return None;
                    }
                    (!open || is_infinite(&low) || is_infinite(&high))
                        .then_some(Expr::Interval { low, high, low_closed, high_closed })
                }
            ),
            1 => many(2..4).prop_map(Expr::Union),
            1 => many(2..4).prop_map(Expr::Intersection),
            1 => (one(), one()).prop_map(|(a, b)| Expr::Difference(a, b)),
            1 => many(2..4).prop_map(Expr::Ratio),
        ]
    })
}

fn is_infinite(expr: &Expr) -> bool {
    matches!(expr, Expr::Infinity) || *expr == Expr::Infinity.negated()
}

fn inner_relation(operand: BoxedStrategy<Expr>) -> impl Strategy<Value = Expr> {
    use Relation::*;
    let relations = vec![
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Approximately,
        Identical,
        In,
        NotIn,
        Subset,
        SubsetEqual,
        Divides,
        Proportional,
        Perpendicular,
        Parallel,
        Congruent,
        Similar,
        Tends,
    ];
    let relation = proptest::sample::select(relations);
    (prop::collection::vec(operand, 3), prop::collection::vec(relation, 1..3)).prop_map(
        |(mut operands, relations)| {
            operands.truncate(relations.len() + 1);
            Expr::Relation(operands, relations)
        },
    )
}

/// Relations, what joins them, and lists.
fn statement() -> impl Strategy<Value = Expr> {
    let relation = inner_relation(expression().boxed()).boxed();
    let joined = relation.prop_recursive(2, 8, 3, |inner| {
        let many = || prop::collection::vec(inner.clone(), 2..4);
        let step = proptest::sample::select(vec![Relation::Implies, Relation::Equivalent]);
        prop_oneof![
            many().prop_map(Expr::And),
            many().prop_map(Expr::Or),
            (inner.clone(), inner.clone(), step)
                .prop_map(|(a, b, r)| Expr::Relation(vec![a, b], vec![r])),
        ]
    });
    let item = prop_oneof![3 => expression(), 2 => joined.clone()];
    prop_oneof![
        5 => expression().prop_filter("alone, words have no quotes", |e| !matches!(e, Expr::Text(_))),
        3 => joined.clone(),
        1 => prop::collection::vec(item, 2..4).prop_map(Expr::List),
        1 => prop::collection::vec((expression(), joined), 1..3).prop_map(Expr::Piecewise),
        1 => any::<bool>().prop_map(Expr::Truth),
    ]
}

fn reads_back(tree: &Expr, text: &str) -> Result<(), TestCaseError> {
    let parsed = parse(text);
    let errors: Vec<_> =
        parsed.diagnostics.iter().filter(|d| d.severity == Severity::Error).collect();
    prop_assert!(errors.is_empty(), "{text}\n{errors:?}");
    prop_assert_eq!(&parsed.expr, tree, "{}", text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plain_text_reads_back(tree in statement()) {
        reads_back(&tree, &plain(&tree))?;
    }

    #[test]
    fn latex_reads_back(tree in statement()) {
        reads_back(&tree, &latex(&tree))?;
    }

    #[test]
    fn any_text_is_read_without_panic_and_its_print_is_stable(text in "\\PC{0,60}") {
        stable(&text)?;
    }

    #[test]
    fn mathematical_looking_text_is_read_without_panic(
        text in "(\\\\[a-z]{1,6}|[a-z0-9 +*/^_(){}|,.:=<>!%$'&;\\[\\]-]|\\\\[{},;]|sin|\\\\frac|\\\\begin\\{cases\\}|[१२½²√≤∫é\u{200f}]){0,40}"
    ) {
        stable(&text)?;
    }
}

/// Reading never panics, and printing what was read reads back.
fn stable(text: &str) -> Result<(), TestCaseError> {
    let parsed = parse(text);
    let _ = (plain(&parsed.expr), syntax::pretty(&parsed.expr), syntax::spoken(&parsed.expr));
    let printed = latex(&parsed.expr);
    let again = parse(&printed).expr;
    if parsed.diagnostics.iter().all(|d| d.severity != Severity::Error) {
        prop_assert_eq!(&latex(&again), &printed, "{:?}", text);
    }
    Ok(())
}
