//! Any text that Python can hold.

use pyo3::prelude::*;
use pyo3::types::PyString;
use pyo3::{Borrowed, CastError};

/// A text. A surrogate without its partner, which no model means and JSON can hold, becomes `�`.
pub(crate) struct Text(pub(crate) String);

impl<'a, 'py> FromPyObject<'a, 'py> for Text {
    type Error = CastError<'a, 'py>;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> Result<Self, Self::Error> {
        Ok(Text(object.cast::<PyString>()?.to_string_lossy().into_owned()))
    }
}
