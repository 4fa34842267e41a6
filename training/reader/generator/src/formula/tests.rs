use super::Writer;
use crate::normal::{normalise, print};
use crate::rng::Rng;
use std::collections::HashSet;

#[test]
fn every_formula_has_a_label_that_reads_back() {
    let mut seen = HashSet::new();
    let mut long = 0;
    for index in 0..20_000 {
        let source = Writer { rng: Rng::new(3, index) }.formula();
        let tokens = normalise(&source).unwrap_or_else(|error| panic!("{source}: {error}"));
        let printed = print(&tokens);
        assert_eq!(normalise(&printed).as_ref(), Ok(&tokens), "{source}\n{printed}");
        long += usize::from(tokens.len() > 120);
        seen.extend(tokens);
    }
    assert!(long < 1_000, "{long} formulas of 20,000 are long");
    assert!(seen.len() > 300, "only {} tokens occur", seen.len());
}
