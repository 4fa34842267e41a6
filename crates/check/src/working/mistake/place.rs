//! Places in a tree.

use syntax::Expr;

/// A node and the way to it: which part at each step down.
pub(super) struct Place<'a> {
    pub(super) node: &'a Expr,
    pub(super) path: Vec<usize>,
}

/// Every node, those further up first.
pub(super) fn all(expr: &Expr) -> Vec<Place<'_>> {
    let mut found = vec![Place { node: expr, path: Vec::new() }];
    let mut next = 0;
    while next < found.len() {
        let Place { node, ref path } = found[next];
        let path = path.clone();
        let mut k = 0;
        let mut inner = Vec::new();
        node.for_each_part(|part| {
            let mut path = path.clone();
            path.push(k);
            k += 1;
            inner.push(Place { node: part, path });
        });
        found.extend(inner);
        next += 1;
    }
    found
}

/// `expr` with `new` at the place `path`.
pub(super) fn replaced(expr: &Expr, path: &[usize], new: &Expr) -> Expr {
    let Some((&at, rest)) = path.split_first() else { return new.clone() };
    let mut k = 0;
    expr.map_parts(&mut |part: &Expr| {
        let here = k == at;
        k += 1;
        if here { replaced(part, rest, new) } else { part.clone() }
    })
}
