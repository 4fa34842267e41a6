//! Meaningful mathematics out of bytes, and laws that hold for it whatever the bytes are.
//!
//! The values here are worked out without the crates under test, so that they can bear witness
//! against them. Property tests and fuzz targets share this folder.
#![allow(dead_code, reason = "each of those who share it uses a part")]

mod choices;
pub(crate) mod equality;
mod rewrite;
pub(crate) mod steps;
mod term;
mod working;
