//! HTTP: the questions and answers of [`tutor`] and [`check`] as JSON, and the web app's files.
//!
//! [`app`] is the whole service as a router; [`run`] listens with it until it is told to stop.
//! Every route is one file of [`routes`], every error has the one shape of [`error`], and the
//! OpenAPI description is generated from the handlers ([`openapi`]).
//!
//! Never here: mathematics, marking, anything that a command or a test could not do without HTTP.

mod error;
mod files;
mod headers;
mod input;
mod openapi;
mod routes;
mod run;
mod work;

pub use error::{ApiError, ErrorBody, ErrorDetail};
pub use openapi::openapi;
pub use routes::app;
pub use run::{Config, Error, run};
