//! The network beside PyTorch: `training/reader/fixtures.py` drew the pictures and read them.

use crate::grey::Grey;
use crate::model::Network;
use crate::{Document, Error, File, Reader, ink, page, vocabulary};
use serde_json::Value;
use std::path::Path;

fn notes() -> (Vec<Value>, impl Fn(&Value) -> Vec<u8>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let text = std::fs::read_to_string(folder.join("read.json")).expect("the notes");
    let notes: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    assert!(notes.len() >= 6);
    let file = move |note: &Value| {
        let name = note["file"].as_str().expect("a name");
        std::fs::read(folder.join(name)).expect("a picture")
    };
    (notes, file)
}

fn numbers(list: &Value) -> Vec<f32> {
    let list = list.as_array().expect("a list");
    list.iter().map(|number| number.as_f64().expect("a number") as f32).collect()
}

/// Tokens as the notes spell them: apart, the letters of words together.
fn spaced(numbers: &[u16]) -> String {
    let (mut out, mut in_text) = (String::new(), false);
    for &number in numbers {
        let token = vocabulary::spelling(number);
        if in_text && token != "}" {
            out.push_str(if token == "␣" { " " } else { token });
            continue;
        }
        in_text = token == "\\text{";
        out.push_str(token);
        if !in_text {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

#[test]
fn logarithms_of_probabilities_are_those_of_pytorch() {
    let network = Network::load().expect("a network");
    let (notes, file) = notes();
    for note in &notes {
        let mut picture = Grey::decode(&file(note)).expect("a picture");
        picture.pixels.iter_mut().for_each(|pixel| *pixel = 1.0 - *pixel);
        let mut steps = Vec::new();
        let tokens =
            network.read_with(&picture, &mut |logs| steps.push(logs.to_vec())).expect("a reading");
        assert_eq!(spaced(&tokens.numbers), note["latex"].as_str().expect("latex"));
        for (step, wanted) in steps.iter().zip(note["first"].as_array().expect("two steps")) {
            let apart = step.iter().zip(numbers(wanted)).map(|(a, b)| (a - b).abs());
            let most = apart.fold(0.0, f32::max);
            assert!(most < 2e-3, "{}: {most}", note["file"]);
        }
        for (sure, log) in tokens.sure.iter().zip(numbers(&note["chosen"])) {
            assert!((sure.ln() - log).abs() < 2e-3, "{}: {} {log}", note["file"], sure.ln());
        }
    }
}

#[test]
fn pictures_become_what_they_were_in_training() {
    let network = Network::load().expect("a network");
    let (notes, file) = notes();
    for note in &notes {
        let white = ink::paper_white(Grey::decode(&file(note)).expect("a picture"));
        let pieces = ink::pieces(&white, ink::threshold(&white));
        let pieces = ink::without_specks(pieces, white.width, white.height);
        let em = ink::em(&pieces, white.height);
        let wanted = &note["cropped"];
        let float = |name: &str| wanted[name].as_f64().expect("a number") as f32;
        // A pixel on the threshold may join or part two pieces, which moves the middle of their heights.
        assert!((em / float("em") - 1.0).abs() < 0.1, "{}: em {em}", note["file"]);
        let [left, top, right, bottom] = ink::around(&pieces).expect("ink");
        let margin = (0.3 * em) as usize;
        let (left, top) = (left.saturating_sub(margin), top.saturating_sub(margin));
        let crop = white.crop([left, top, right + margin, bottom + margin]);
        let size = [crop.height as f32, crop.width as f32];
        let apart = numbers(&wanted["size"]).into_iter().zip(size).map(|(a, b)| (a - b).abs());
        assert!(apart.fold(0.0, f32::max) <= 4.0, "{}: {size:?}", note["file"]);
        let fitted = page::fit(&crop, em, page::EM);
        assert_eq!(numbers(&wanted["canvas"]), [fitted.height as f32, fitted.width as f32]);
        let ink: f32 = fitted.pixels.iter().sum();
        let part = (em / float("em")).powi(2);
        assert!((ink * part / float("ink") - 1.0).abs() < 0.05, "{}: ink {ink}", note["file"]);
        let tokens = network.read(&fitted).expect("a reading");
        assert_eq!(spaced(&tokens.numbers), wanted["latex"].as_str().expect("latex"));
        assert!((tokens.mean_log() - float("mean")).abs() < 0.03, "{}", note["file"]);
    }
}

fn read_drawn(name: &str) -> Result<Document, Error> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(name);
    File::read(&std::fs::read(path).expect("a picture"))
}

#[test]
fn a_whole_picture_is_read_with_its_box_and_confidence() {
    let read = read_drawn("print1.png").expect("a reading");
    let [width, height] = read.size.expect("a size");
    let line = &read.lines[0];
    let [left, top, right, bottom] = line.bounds.expect("a box");
    assert!(left < right && right <= width && top < bottom && bottom <= height);
    assert!(read.confidence > 0.5 && line.doubtful.iter().all(|s| s.span[1] <= line.latex.len()));
}

/// A PNG with nothing but a size.
fn empty_png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 0, 0, 0, 0]);
    let check = !bytes[12..].iter().fold(!0u32, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    });
    bytes.extend(check.to_be_bytes());
    bytes.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82");
    bytes
}

#[test]
fn bad_files_are_refused_with_what_is_wrong_with_them() {
    let reader = Reader::shared().expect("a reader");
    let huge = reader.picture(&empty_png(12_000, 9_000));
    assert_eq!(huge, Err(Error::Size { width: 12_000, height: 9_000 }));
    assert_eq!(reader.picture(&empty_png(40, 40)), Err(Error::Broken));
    assert_eq!(reader.picture(b"\x89PNG\r\n\x1a\n"), Err(Error::Broken));
    assert_eq!(reader.picture(b"no picture"), Err(Error::NotAPicture));
    assert_eq!(File::read(b"%PDF-1.7"), Err(Error::NotAPicture));
    let mut cut = {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures/print1.png");
        std::fs::read(path).expect("a picture")
    };
    cut.truncate(cut.len() / 2);
    assert_eq!(File::read(&cut), Err(Error::Broken));
}

#[test]
fn paper_with_nothing_on_it_has_nothing_to_read() {
    let read = |picture: Grey| page::read(picture, |_, _| unreachable!("nothing to read"));
    let blank = Grey { width: 200, height: 100, pixels: vec![0.9; 20_000] };
    assert_eq!(read(blank), Err(Error::Empty));
    let black = Grey { width: 200, height: 100, pixels: vec![0.0; 20_000] };
    assert_eq!(read(black), Err(Error::Empty));
}
