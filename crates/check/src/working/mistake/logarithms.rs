//! Logarithms: of sums, products, quotients and powers; what equals a logarithm.

use super::form::{self, over, power, product, sum, terms, times};
use super::rule::{Rewrite, Rule, at, mistakes};
use syntax::{Expr, Function};

mistakes! {
    SUM = "log-of-sum",
        "The logarithm of a sum is not the sum of the logarithms: {0} is not {1}",
        "जोडको लघुगणक लघुगणकहरूको जोड होइन: {0} बराबर {1} हुँदैन";
    PRODUCT = "log-of-product",
        "The logarithm of a product is the sum of the logarithms: {0} is {2}, not {1}",
        "गुणनफलको लघुगणक लघुगणकहरूको जोड हो: {0} बराबर {2} हुन्छ, {1} होइन";
    QUOTIENT = "log-of-quotient",
        "The logarithm of a quotient is the difference of the logarithms: {0} is not {1}",
        "भागफलको लघुगणक लघुगणकहरूको फरक हो: {0} बराबर {1} हुँदैन";
    POWER = "log-of-power",
        "An exponent comes in front of the logarithm only if it belongs to what stands in it: {0} is not {1}",
        "लघुगणकभित्रको राशिको घाताङ्क मात्र अगाडि आउँछ: {0} बराबर {1} हुँदैन";
    TO_POWER = "log-to-power",
        "A logarithm is an exponent of its base: {0} gives {2}, not {1}",
        "लघुगणक आधारको घाताङ्क हो: {0} बराबर {2} हुन्छ, {1} होइन";
}

pub(super) static RULES: &[Rule] = &[
    at(&SUM, log_of_sum),
    at(&QUOTIENT, log_of_quotient),
    at(&PRODUCT, log_of_product),
    at(&POWER, log_of_power),
    at(&SUM, sum_of_logs),
    at(&TO_POWER, to_power),
];

/// A logarithm's function, base if one is written, and argument.
struct Log<'a> {
    function: Function,
    base: Option<&'a Expr>,
    argument: &'a Expr,
}

impl<'a> Log<'a> {
    fn of(e: &'a Expr) -> Option<Log<'a>> {
        let Expr::Call(function @ (Function::Ln | Function::Log), arguments) = e else {
            return None;
        };
        match &arguments[..] {
            [argument] => Some(Log { function: *function, base: None, argument }),
            [base, argument] => Some(Log { function: *function, base: Some(base), argument }),
            _ => None,
        }
    }

    /// The same logarithm of something else.
    fn call(&self, argument: &Expr) -> Expr {
        let mut arguments: Vec<Expr> = self.base.into_iter().cloned().collect();
        arguments.push(argument.clone());
        Expr::call(self.function, arguments)
    }

    fn alike(&self, other: &Log<'_>) -> bool {
        self.function == other.function && self.base == other.base
    }

    fn base(&self) -> Expr {
        match (self.function, self.base) {
            (_, Some(base)) => base.clone(),
            (Function::Ln, None) => Expr::symbol("e"),
            _ => form::int(10),
        }
    }
}

/// `log(a + b)` as `log a + log b`.
fn log_of_sum(node: &Expr) -> Vec<Rewrite> {
    let Some(log) = Log::of(node) else { return Vec::new() };
    let Expr::Sum(_) = log.argument else { return Vec::new() };
    let parts = terms(log.argument);
    let each = parts.iter().map(|t| match t {
        Expr::Negate(t) => log.call(t).negated(),
        t => log.call(t),
    });
    let mut wrong = vec![sum(each.collect())];
    if let [a, Expr::Negate(b)] = &parts[..] {
        wrong.push(over(&log.call(a), &log.call(b)));
    }
    if let [a, b] = &parts[..] {
        wrong.push(times(&log.call(a), &log.call(b)));
    }
    wrong.into_iter().map(|wrong| Rewrite::new(wrong, node.clone())).collect()
}

/// `log(ab)` as `log a · log b`, or as `a log b`; `log a · log b` as `log(ab)` or `log a + log b`.
fn log_of_product(node: &Expr) -> Vec<Rewrite> {
    if let Some(log) = Log::of(node) {
        if let Some(n) = form::small(log.argument).filter(|n| (4..1000).contains(n)) {
            let pairs = (2..=n.isqrt()).filter(|k| n % k == 0);
            let split = pairs.map(|k| (log.call(&form::int(k)), log.call(&form::int(n / k))));
            return split.map(|(a, b)| Rewrite::new(times(&a, &b), form::plus(&a, &b))).collect();
        }
        let Expr::Product(factors) = log.argument else { return Vec::new() };
        let right = sum(factors.iter().map(|f| log.call(f)).collect());
        let mut wrong = vec![product(factors.iter().map(|f| log.call(f)).collect())];
        if factors[0].as_rational().is_some() {
            wrong.push(times(&factors[0], &log.call(&product(factors[1..].to_vec()))));
        }
        return wrong.into_iter().map(|wrong| Rewrite::new(wrong, right.clone())).collect();
    }
    let Expr::Product(factors) = node else { return Vec::new() };
    let [f, g] = &factors[..] else { return Vec::new() };
    match (Log::of(f), Log::of(g)) {
        (Some(a), Some(b)) if a.alike(&b) => {
            [a.call(&times(a.argument, b.argument)), a.call(&form::plus(a.argument, b.argument))]
                .into_iter()
                .map(|wrong| Rewrite::new(wrong, node.clone()))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// `log(a/b)` as `log a/log b`; `log a/log b` as `log(a/b)` or as `a/b`.
fn log_of_quotient(node: &Expr) -> Vec<Rewrite> {
    if let Some(log) = Log::of(node) {
        let Expr::Quotient(a, b) = log.argument else { return Vec::new() };
        let (a, b) = (log.call(a), log.call(b));
        let right = form::minus(&a, &b);
        return [over(&a, &b), form::minus(&b, &a), form::plus(&a, &b)]
            .into_iter()
            .map(|wrong| Rewrite::new(wrong, right.clone()))
            .collect();
    }
    let Expr::Quotient(f, g) = node else { return Vec::new() };
    match (Log::of(f), Log::of(g)) {
        (Some(a), Some(b)) if a.alike(&b) => {
            let quotient = over(a.argument, b.argument);
            let difference = form::minus(a.argument, b.argument);
            [a.call(&quotient), quotient, a.call(&difference)]
                .into_iter()
                .map(|wrong| Rewrite::new(wrong, node.clone()))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// `log(a^n)` as `(log a)^n`, `(log a)^n` as `n log a`, `k log a` as `log(ka)`.
fn log_of_power(node: &Expr) -> Vec<Rewrite> {
    if let Some(log) = Log::of(node) {
        return match log.argument {
            Expr::Power(a, n) => {
                let right = times(n, &log.call(a));
                [power(&log.call(a), n), form::plus(n, &log.call(a)), log.call(a)]
                    .into_iter()
                    .map(|wrong| Rewrite::new(wrong, right.clone()))
                    .collect()
            }
            // Only the last factor has the exponent: log(ab²) as 2 log(ab).
            Expr::Product(factors) => factors
                .iter()
                .enumerate()
                .filter_map(|(k, f)| {
                    let Expr::Power(a, n) = f else { return None };
                    let inner = product(form::with(factors, k, (**a).clone()));
                    Some(Rewrite::new(times(n, &log.call(&inner)), node.clone()))
                })
                .collect(),
            _ => Vec::new(),
        };
    }
    match node {
        Expr::Power(f, n) => match Log::of(f) {
            Some(log) => vec![
                Rewrite::new(times(n, f), node.clone()),
                Rewrite::new(log.call(&power(log.argument, n)), node.clone()),
            ],
            None => Vec::new(),
        },
        Expr::Product(factors) => {
            let Some(k) = factors.iter().position(|f| Log::of(f).is_some()) else {
                return Vec::new();
            };
            let Some(log) = Log::of(&factors[k]) else { return Vec::new() };
            let rest = product(form::without(factors, k));
            let right = log.call(&power(log.argument, &rest));
            vec![Rewrite::new(log.call(&times(&rest, log.argument)), right)]
        }
        _ => Vec::new(),
    }
}

/// `log a + log b` as `log(a + b)`, `log a - log b` as `log(a - b)` or `log a/log b`.
fn sum_of_logs(node: &Expr) -> Vec<Rewrite> {
    let Expr::Sum(_) = node else { return Vec::new() };
    let parts = terms(node);
    let mut found = Vec::new();
    for j in 1..parts.len().min(6) {
        for i in 0..j {
            let (second, less) = match &parts[j] {
                Expr::Negate(t) => (&**t, true),
                t => (t, false),
            };
            let (Some(a), Some(b)) = (Log::of(&parts[i]), Log::of(second)) else { continue };
            if !a.alike(&b) {
                continue;
            }
            let rest = form::without(&form::without(&parts, j), i);
            let with = |joined: Expr| {
                let mut all = vec![joined];
                all.extend(rest.iter().cloned());
                sum(all)
            };
            let (wrong, right) = if less {
                let difference = a.call(&form::minus(a.argument, b.argument));
                let wrong = vec![difference, over(&a.call(a.argument), &a.call(b.argument))];
                (wrong, a.call(&over(a.argument, b.argument)))
            } else {
                let joined = vec![a.call(&form::plus(a.argument, b.argument))];
                (joined, a.call(&times(a.argument, b.argument)))
            };
            for wrong in wrong {
                let pair = form::plus(&parts[i], &parts[j]);
                let about = vec![pair, wrong.clone(), right.clone()];
                found.push(Rewrite::new(with(wrong), with(right.clone())).about(about));
            }
        }
    }
    found
}

/// `log_b x = c` as `x = c^b` or `x = bc`; `log x = log a + c` as `x = a + c`.
fn to_power(node: &Expr) -> Vec<Rewrite> {
    let Some((left, right)) = form::equation(node) else { return Vec::new() };
    let mut found = Vec::new();
    for (side, c) in [(left, right), (right, left)] {
        let Some(log) = Log::of(side) else { continue };
        let base = log.base();
        let right_value = power(&base, c);
        let right_line = log.argument.clone().equals(right_value.clone());
        for wrong in [power(c, &base), times(&base, c), c.clone(), over(c, &base)] {
            let about = vec![node.clone(), wrong.clone(), right_value.clone()];
            let wrong = log.argument.clone().equals(wrong);
            found.push(Rewrite::new(wrong, right_line.clone()).about(about));
        }
        // Every term's logarithm left out.
        if let Expr::Sum(_) = c {
            let bare = terms(c).into_iter().map(|t| match &t {
                Expr::Negate(inner) => match Log::of(inner) {
                    Some(l) => form::negated(l.argument),
                    None => t,
                },
                _ => match Log::of(&t) {
                    Some(l) => l.argument.clone(),
                    None => t,
                },
            });
            let value = sum(bare.collect());
            let about = vec![node.clone(), value.clone(), right_value.clone()];
            found.push(
                Rewrite::new(log.argument.clone().equals(value), right_line.clone()).about(about),
            );
        }
    }
    found
}
