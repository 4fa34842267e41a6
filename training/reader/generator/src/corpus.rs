//! Formulas from given lists, with numbers and letters changed.

use crate::normal::normalise;
use crate::rng::Rng;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Lines of LaTeX that have a label.
#[derive(Debug, Default)]
pub struct Corpus {
    lines: Vec<String>,
}

impl Corpus {
    /// Reads one list, one formula a line, and keeps what the normaliser knows.
    pub fn read(&mut self, path: &Path) -> Result<()> {
        let text =
            fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
        let known =
            |line: &&str| normalise(line).is_ok_and(|tokens| (1..200).contains(&tokens.len()));
        self.lines.extend(text.lines().map(str::trim).filter(known).map(str::to_owned));
        Ok(())
    }

    /// How many formulas there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// One formula with other digits and other letters.
    pub fn formula(&self, rng: &mut Rng) -> String {
        let line = &self.lines[rng.below(self.lines.len())];
        let (digits, letters) = (rng.chance(0.7), rng.chance(0.5));
        let shift = 1 + rng.below(25) as u8;
        let mut out = String::with_capacity(line.len());
        let mut in_command = false;
        let mut in_argument = false;
        for character in line.chars() {
            match character {
                '\\' => in_command = true,
                // Names of environments and upright text stay.
                '{' if in_command => in_argument = true,
                '}' => in_argument = false,
                _ => {}
            }
            if in_command && !character.is_ascii_alphabetic() && character != '\\' {
                in_command = false;
            }
            out.push(match character {
                '0'..='9' if digits => char::from(b'0' + rng.below(10) as u8),
                'a'..='z' if letters && !in_command && !in_argument => {
                    char::from(b'a' + (character as u8 - b'a' + shift) % 26)
                }
                other => other,
            });
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Corpus;
    use crate::normal::normalise;
    use crate::rng::Rng;

    #[test]
    fn changed_formulas_keep_their_shape() {
        let line = "\\frac{x+12}{y} = \\text{if } a";
        let corpus = Corpus { lines: vec![line.to_owned()] };
        let length = normalise(line).expect("a formula").len();
        let mut others = 0;
        for index in 0..50 {
            let changed = corpus.formula(&mut Rng::new(1, index));
            assert_eq!(normalise(&changed).map(|tokens| tokens.len()), Ok(length), "{changed}");
            assert!(changed.contains("\\frac{") && changed.contains("\\text{if"), "{changed}");
            others += usize::from(changed != line);
        }
        assert!(others > 30);
    }
}
