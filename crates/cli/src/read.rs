//! `aimaths read`: what stands in a picture or file, as text with LaTeX.

use crate::Exit;
use crate::args::ReadArgs;
use anyhow::{Context, Result};
use reader::{Document, File};
use serde_json::json;
use std::io::{self, Read};
use std::path::Path;

/// Below this a reading is not asked unseen.
const SURE_ENOUGH: f32 = 0.75;

pub(crate) fn run(args: &ReadArgs) -> Result<Exit> {
    let mut exit = Exit::Done;
    for path in &args.files {
        let read = file(path);
        if read.is_err() {
            exit = Exit::Negative;
        }
        let name = path.display();
        match (read, args.json) {
            (Ok(read), true) => {
                let mut object = serde_json::to_value(&read)?;
                object["file"] = json!(name.to_string());
                anstream::println!("{object}");
            }
            (Err(error), true) => {
                let problem = json!({ "message": format!("{error:#}") });
                anstream::println!("{}", json!({ "file": name.to_string(), "problem": problem }));
            }
            (Ok(read), false) => {
                if args.files.len() > 1 {
                    anstream::println!("{name}:");
                }
                anstream::println!("{}", read.text);
                doubts(&read);
            }
            (Err(error), false) => anstream::eprintln!("aimaths: {name}: {error:#}"),
        }
    }
    Ok(exit)
}

/// The question in a picture, if the reader is sure enough of it to ask it.
pub(crate) fn question(path: &Path) -> Result<Option<String>> {
    let read = file(path).with_context(|| path.display().to_string())?;
    anstream::eprintln!("Read from {}: {}", path.display(), read.text);
    if read.confidence >= SURE_ENOUGH {
        return Ok(Some(read.text));
    }
    doubts(&read);
    anstream::eprintln!("That may be misread, so it is not asked. Correct it and ask the text.");
    Ok(None)
}

/// Says on standard error what may be wrong.
fn doubts(read: &Document) {
    for line in &read.lines {
        let symbols: Vec<&str> = line.doubtful.iter().map(|s| s.symbol.as_str()).collect();
        if !symbols.is_empty() || line.confidence < SURE_ENOUGH {
            let sure = (line.confidence * 100.0).round();
            let symbols = symbols.join(" ");
            anstream::eprintln!("{sure}% sure of: {}  (look at: {symbols})", line.text);
        }
    }
}

fn file(path: &Path) -> Result<Document> {
    let mut bytes = Vec::new();
    // One more than is read, so that a longer file is noticed.
    let most = reader::FILE_LIMIT + 1;
    if path.as_os_str() == "-" {
        io::stdin().take(most).read_to_end(&mut bytes).context("reading standard input")?;
    } else {
        let file = std::fs::File::open(path).context("can't open it")?;
        file.take(most).read_to_end(&mut bytes).context("can't read it")?;
    }
    Ok(File::read(&bytes)?)
}
