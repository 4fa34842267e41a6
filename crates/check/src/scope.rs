//! What the names in a question stand for.

use std::cell::Cell;
use syntax::{Expr, Symbol};

/// Largest expression that putting in what names stand for may lead to, in nodes.
const MOST_NODES: usize = 100_000;

/// Functions and values known so far, and what may be assumed.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    functions: Vec<(Symbol, Vec<Symbol>, Expr)>,
    values: Vec<(Symbol, Expr)>,
    /// Relations that may be relied on.
    pub assumptions: Vec<Expr>,
    /// Expressions that were offered for a proof, such as an antiderivative. Nothing is known of
    /// them: what relies on one shows first that it is what it is said to be.
    pub witnesses: Vec<Expr>,
}

impl Scope {
    /// Defines `name(parameters) = body`; a later definition of a name hides the earlier one.
    pub fn define(&mut self, name: Symbol, parameters: Vec<Symbol>, body: Expr) {
        self.functions.push((name, parameters, body));
    }

    /// Gives `name` a value; a later value of a name hides the earlier one.
    pub fn bind(&mut self, name: Symbol, value: Expr) {
        self.values.push((name, value));
    }

    /// The value of `name`, if it has one.
    pub fn value(&self, name: &Symbol) -> Option<&Expr> {
        self.values.iter().rev().find(|(n, _)| n == name).map(|(_, v)| v)
    }

    /// Parameters and body of the function `name`, if it is defined.
    pub fn function(&self, name: &Symbol) -> Option<(&[Symbol], &Expr)> {
        let (_, parameters, body) = self.functions.iter().rev().find(|(n, ..)| n == name)?;
        Some((parameters, body))
    }

    /// This scope, in which `names` stand for themselves: unknowns, parameters, bound variables.
    pub fn hiding(&self, names: &[Symbol]) -> Scope {
        let mut scope = self.clone();
        for name in names.iter().filter(|name| self.value(name).is_some()) {
            scope.bind(name.clone(), Expr::Symbol(name.clone()));
        }
        scope
    }

    /// `expr` with every known name replaced by what it stands for. Functions are replaced by
    /// their bodies, arguments put in; nothing is worked out. A function body's own parameters
    /// hide values of the same name.
    pub fn resolve(&self, expr: &Expr) -> Expr {
        self.resolve_within(expr, &[], 64, &Cell::new(MOST_NODES))
    }

    fn resolve_within(
        &self,
        expr: &Expr,
        bound: &[(Symbol, Expr)],
        depth: usize,
        left: &Cell<usize>,
    ) -> Expr {
        // `f(f(f(…)))` doubles with every level; what would grow past all use is left out.
        let put_in = |value: &Expr| match left.get().checked_sub(value.size()) {
            Some(rest) => {
                left.set(rest);
                value.clone()
            }
            None => {
                left.set(0);
                Expr::Missing
            }
        };
        // A function defined by itself branches even where nothing is put in.
        if depth == 0 || left.get() == 0 {
            return Expr::Missing;
        }
        left.set(left.get() - 1);
        match expr {
            Expr::Symbol(s) => match bound.iter().find(|(n, _)| n == s) {
                Some((_, argument)) => put_in(argument),
                None => self.value(s).map_or_else(|| expr.clone(), put_in),
            },
            Expr::Apply(name, arguments) => {
                let arguments: Vec<Expr> =
                    arguments.iter().map(|a| self.resolve_within(a, bound, depth, left)).collect();
                match self.function(name) {
                    Some((parameters, body)) if parameters.len() == arguments.len() => {
                        let bound: Vec<_> = parameters.iter().cloned().zip(arguments).collect();
                        self.resolve_within(body, &bound, depth - 1, left)
                    }
                    _ => Expr::Apply(name.clone(), arguments),
                }
            }
            _ => expr.map_parts(|part| self.resolve_within(part, bound, depth, left)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use syntax::parse;

    #[test]
    fn a_function_defined_by_itself_is_put_in_with_bounded_work() {
        for body in ["f(x-1) + f(x-2)", "f(1) + f(2)", "f(f(x)) + f(x)"] {
            let mut scope = Scope::default();
            let (f, x) = (Symbol::new("f"), Symbol::new("x"));
            scope.define(f.clone(), vec![x], parse(body).expr);
            let resolved = scope.resolve(&Expr::Apply(f, vec![Expr::integer(100)]));
            assert!(resolved.size() <= 2 * MOST_NODES, "{body}");
        }
    }
}
