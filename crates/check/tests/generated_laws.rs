//! Laws of the judge, over mathematics that is right by construction or wrong for certain.

mod generated;

use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn equality_keeps_its_laws(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        let held = generated::equality::holds(&bytes);
        prop_assert!(held.is_ok(), "{}", held.unwrap_err());
    }

    #[test]
    fn working_keeps_its_laws(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        let held = generated::steps::holds(&bytes);
        prop_assert!(held.is_ok(), "{}", held.unwrap_err());
    }
}
