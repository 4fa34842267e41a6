//! Words beside two answers that say opposite things: "maximum at x = 2" against "minimum at x = 2".

/// Words that exclude each other, in groups. In a group the order in which they stand counts too:
/// "30° north of east" is not "30° east of north".
const GROUPS: &[&[&[&str]]] = &[
    &[&["maximum", "maxima", "max"], &["minimum", "minima", "min"]],
    &[&["profit", "gain"], &["loss"]],
    &[&["domain"], &["range"], &["codomain"]],
    &[&["vertex", "vertices"], &["focus", "foci"], &["directrix"], &["centre", "center"]],
    &[&["north", "उत्तर"], &["south", "दक्षिण"], &["east", "पूर्व"], &["west", "पश्चिम"]],
    &[&["quotient"], &["remainder"]],
    &[&["hcf", "gcd", "gcf"], &["lcm"]],
    &[&["mean", "average"], &["median"], &["mode"]],
    &[&["variance"], &["deviation"]],
    &[&["increase", "increasing"], &["decrease", "decreasing"]],
    &[&["clockwise"], &["anticlockwise", "counterclockwise"]],
    &[&["ascending"], &["descending"]],
    &[&["bs"], &["ad"]],
    &[&["row", "rows"], &["column", "columns"]],
    &[&["permutation", "permutations"], &["combination", "combinations"]],
];

/// Longest text looked at, in bytes: an answer in words, not a response.
const LONGEST: usize = 120;

/// Whether the words of two short texts exclude each other.
pub(super) fn exclude_each_other(a: &str, b: &str) -> bool {
    if a.len() > LONGEST || b.len() > LONGEST || a == b {
        return false;
    }
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    GROUPS.iter().any(|group| {
        let (x, y) = (said(group, &a), said(group, &b));
        !x.is_empty() && !y.is_empty() && x != y
    })
}

/// Which members of a group a text names, in its order.
fn said(group: &[&[&str]], text: &str) -> Vec<usize> {
    text.split(|c: char| !c.is_alphanumeric() && !('\u{900}'..='\u{97f}').contains(&c))
        .filter_map(|word| group.iter().position(|member| member.contains(&word)))
        .collect()
}
