//! Pictures of mathematics to LaTeX: a photo of a line of a book or of handwriting becomes text
//! that can be corrected and asked.
//!
//! `grey` reads picture files, `ink` makes the paper white and finds the signs, `page` cuts the
//! picture into lines, `model` reads a line (trained in `training/reader`), `vocabulary` writes the
//! tokens down, `confidence` says how likely they are right. Nothing here knows any mathematics: what
//! was read is for a person to look at before it is asked.

mod confidence;
mod file;
mod grey;
mod ink;
mod model;
mod page;
mod vocabulary;

pub use file::{FILE_LIMIT, File};
pub use grey::MOST_PIXELS;

pub use page::{Document, Line, Symbol};

use grey::Grey;
use model::{Network, Tokens};
use std::fmt;
use std::sync::OnceLock;

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The file is no picture of a kind that can be read.
    NotAPicture,
    /// The picture's file is cut off or damaged.
    Broken,
    /// The picture is too large or too small.
    Size {
        /// In pixels, as the file says.
        width: u32,
        /// In pixels, as the file says.
        height: u32,
    },
    /// The file has too many bytes.
    Long {
        /// How many it has.
        bytes: u64,
    },
    /// The text is not UTF-8.
    NotText,
    /// Nothing is written there, or nothing that looks like mathematics or text.
    Empty,
    /// The network could not be run: a defect of the program.
    Model(String),
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPicture => write!(formatter, "this is no PNG, JPEG or WebP picture"),
            Self::Broken => write!(formatter, "the picture is cut off or damaged"),
            Self::Size { width, height } if *width < 4 || *height < 4 => {
                write!(formatter, "the picture is too small: {width} × {height} pixels")
            }
            Self::Size { width, height } => write!(
                formatter,
                "the picture is too large: {width} × {height} pixels, at most {} million are read",
                MOST_PIXELS / 1_000_000
            ),
            Self::Long { bytes } => write!(
                formatter,
                "the file is too large: {bytes} bytes, at most {FILE_LIMIT} are read"
            ),
            Self::NotText => write!(formatter, "the file is neither a picture nor text in UTF-8"),
            Self::Empty => write!(formatter, "no writing was found in the picture"),
            Self::Model(error) => write!(formatter, "the reader could not be run: {error}"),
        }
    }
}

impl std::error::Error for Error {}

/// Reads pictures. Loading takes a moment, so keep one; it can be used from many threads.
pub struct Reader {
    network: Network,
}

impl Reader {
    /// The reader that the program carries, loaded at the first call.
    ///
    /// # Errors
    /// Never in a program that was built whole.
    pub fn shared() -> Result<&'static Reader, Error> {
        static READER: OnceLock<Result<Reader, Error>> = OnceLock::new();
        let reader = READER.get_or_init(|| Ok(Reader { network: Network::load()? }));
        reader.as_ref().map_err(Clone::clone)
    }

    /// Reads a picture file: its lines from top to bottom.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn picture(&self, bytes: &[u8]) -> Result<Document, Error> {
        if bytes.len() as u64 > FILE_LIMIT {
            return Err(Error::Long { bytes: bytes.len() as u64 });
        }
        page::read(Grey::decode(bytes)?, |line, em| self.surest(line, em))
    }

    /// Reads one line at three sizes; the surest reading counts.
    fn surest(&self, line: &Grey, em: f32) -> Result<Tokens, Error> {
        let mut best = Tokens::default();
        for scale in [0.75, 1.0, 1.35] {
            let tokens = self.network.read(&page::fit(line, em, page::EM * scale))?;
            if tokens.mean_log() > best.mean_log() {
                best = tokens;
            }
        }
        Ok(best)
    }
}

#[cfg(test)]
mod tests;
