//! Text from a file or from standard input.

use anyhow::{Context, Result};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Most that is read; the parser's own limits give the better message.
const INPUT_BYTES: u64 = 2 << 20;

/// The text of a file, of standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().take(INPUT_BYTES).read_to_end(&mut bytes).context("reading standard input")?;
    } else {
        let file = File::open(path).with_context(|| format!("can't open {}", path.display()))?;
        file.take(INPUT_BYTES)
            .read_to_end(&mut bytes)
            .with_context(|| format!("reading {}", path.display()))?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
