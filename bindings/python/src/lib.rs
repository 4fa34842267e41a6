//! The checker of answers as a Python package: `parse` and `verify` with the call shape of
//! Math-Verify, `check` and `check_batch` with all three values.
//!
//! Every call releases the GIL while it works. Nothing here keeps state, starts a timer or touches a
//! signal: work is bounded by counting it. Never here: any decision, which is `check`'s.

mod answer;
mod checking;
mod policy;
mod text;
mod verify;

use pyo3::prelude::*;

/// Is this mathematical answer right?
///
/// `verify(gold, answer)` says True where the two are shown to be the same; `check` says equal,
/// different or unknown, with the reason; `check_batch` does so for many pairs on every core.
#[pymodule]
mod aimaths {
    #[pymodule_export]
    use crate::answer::{Parsed, parse};
    #[pymodule_export]
    use crate::checking::{Checked, check_batch, check_pair};
    #[pymodule_export]
    use crate::policy::Policy;
    #[pymodule_export]
    use crate::verify::verify;

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
