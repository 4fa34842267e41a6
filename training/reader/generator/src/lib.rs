//! Pictures of school formulas with their LaTeX, to train the reader's model.
//!
//! A sample is a function of a plan and a number. `formula` and `corpus` give LaTeX, `normal` its
//! label, `scene` lays it out with RaTeX and sets it in a print face or a hand
//! (`hand`, with the strokes of `letters` and `pen`, `untidy`), `warp` bends it,
//! `raster` puts the ink down, `photo` does what paper, lens and compression do, `sample` puts
//! these together, and `stream` writes batches. Nothing here trains, and nothing here ships.

pub mod corpus;
pub mod fonts;
pub mod formula;
pub mod hand;
pub mod letters;
pub mod normal;
pub mod outline;
pub mod pen;
pub mod photo;
pub mod raster;
pub mod rng;
pub mod sample;
pub mod scene;
pub mod stream;
pub mod untidy;
pub mod vocabulary;
pub mod warp;
