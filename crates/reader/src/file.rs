//! Files of several kinds: pictures are read by the network, text is taken as it is.

use crate::page::whole_text;
use crate::{Document, Error, Line, Reader};

/// The most bytes of a file.
pub const FILE_LIMIT: u64 = 20 * 1024 * 1024;

/// What a file holds, as its first bytes show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// PNG, JPEG or WebP.
    Picture,
    /// Plain text, Markdown or TeX.
    Text,
    /// Something else, which can't be read; its name.
    Other(&'static str),
}

impl File {
    /// What the bytes are; names of files lie.
    pub fn of(bytes: &[u8]) -> File {
        let starts = |mark: &[u8]| bytes.starts_with(mark);
        let webp = starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice());
        let heic = bytes.get(4..8) == Some(b"ftyp".as_slice());
        match () {
            () if starts(b"\x89PNG") || starts(b"\xff\xd8\xff") || webp => File::Picture,
            () if heic => File::Other("HEIC"),
            () if starts(b"%PDF") => File::Other("PDF"),
            () if starts(b"PK\x03\x04") => File::Other("DOCX"),
            () if starts(b"GIF8") => File::Other("GIF"),
            () if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) => File::Text,
            () => File::Other("unknown"),
        }
    }

    /// Reads a file's bytes.
    ///
    /// # Errors
    /// See [`Error`].
    pub fn read(bytes: &[u8]) -> Result<Document, Error> {
        if bytes.len() as u64 > FILE_LIMIT {
            return Err(Error::Long { bytes: bytes.len() as u64 });
        }
        match File::of(bytes) {
            File::Picture => Reader::shared()?.picture(bytes),
            File::Text => text(std::str::from_utf8(bytes).map_err(|_| Error::NotText)?),
            File::Other("unknown") => Err(Error::NotText),
            File::Other(_) => Err(Error::NotAPicture),
        }
    }
}

/// Text is what it says: each line that is not empty, without TeX's preamble and comments.
fn text(source: &str) -> Result<Document, Error> {
    let body = source.split_once("\\begin{document}").map_or(source, |(_, body)| body);
    let body = body.split_once("\\end{document}").map_or(body, |(body, _)| body);
    let tex = body.len() != source.len();
    let kept = body.lines().map(|line| if tex { without_comment(line) } else { line }.trim());
    let lines = kept.filter(|line| !line.is_empty()).map(|line| Line {
        label: None,
        text: line.to_owned(),
        latex: line.to_owned(),
        confidence: 1.0,
        bounds: None,
        doubtful: Vec::new(),
    });
    let lines: Vec<Line> = lines.collect();
    if lines.is_empty() {
        return Err(Error::Empty);
    }
    Ok(Document { text: whole_text(&lines), lines, confidence: 1.0, size: None })
}

fn without_comment(line: &str) -> &str {
    let sign = line.char_indices().find(|&(at, c)| c == '%' && !line[..at].ends_with('\\'));
    sign.map_or(line, |(at, _)| &line[..at])
}

#[cfg(test)]
mod tests {
    use super::File;
    use crate::Error;

    #[test]
    fn files_are_known_by_their_bytes() {
        assert_eq!(File::of(b"\x89PNG\r\n"), File::Picture);
        assert_eq!(File::of(b"%PDF-1.7"), File::Other("PDF"));
        assert_eq!(File::of("क + 2".as_bytes()), File::Text);
        assert_eq!(File::of(b"\x00\x01\x02"), File::Other("unknown"));
    }

    #[test]
    fn tex_loses_its_preamble_and_comments_and_text_keeps_its_percents() {
        let tex = "\\documentclass{article}\n\\begin{document}\nSolve $x = 5\\%$ % easy\n\n\\end{document}";
        assert_eq!(File::read(tex.as_bytes()).map(|d| d.text), Ok("Solve $x = 5\\%$".to_owned()));
        assert_eq!(
            File::read(b"What is 15% of 240?\n").map(|d| d.text),
            Ok("What is 15% of 240?".to_owned())
        );
        assert_eq!(File::read(b"  \n").map(|d| d.text), Err(Error::Empty));
    }
}
