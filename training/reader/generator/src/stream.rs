//! Batches on a pipe: pictures of one size together, in an order that the seed alone decides.

use crate::sample::{Kind, Picture, SIZES};
use crate::vocabulary::{END, PADDING};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::sync_channel;

/// Begins every batch.
pub const MAGIC: u32 = 0x464F_524D;

const CHUNK: u64 = 32;

/// How a stream is cut.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    /// The first sample.
    pub first: u64,
    /// How many samples; what fills no batch at the end is written as a smaller batch.
    pub count: u64,
    /// Pixels in a batch, about.
    pub pixels: usize,
    /// Threads that draw.
    pub threads: usize,
}

/// Writes samples, drawn by number, as batches until the count is reached or the pipe closes.
///
/// A batch is seven `u32` (magic, height, width, pictures, longest label with its end, most signs,
/// 0), then the pictures' bytes, the labels as `u16` filled up with padding, the signs as `u8`
/// filled up with 0, and one byte a picture for its kind; all little-endian.
pub fn write(
    draw: impl Fn(u64) -> Picture + Sync,
    cut: Cut,
    out: &mut impl Write,
) -> io::Result<()> {
    let chunks = cut.count.div_ceil(CHUNK);
    let (next, stop) = (AtomicU64::new(0), AtomicBool::new(false));
    let (sender, receiver) = sync_channel::<(u64, Vec<Picture>)>(cut.threads * 4);
    std::thread::scope(|scope| {
        for _ in 0..cut.threads.max(1) {
            let sender = sender.clone();
            let (next, stop, draw) = (&next, &stop, &draw);
            scope.spawn(move || {
                loop {
                    let chunk = next.fetch_add(1, Ordering::Relaxed);
                    if chunk >= chunks || stop.load(Ordering::Relaxed) {
                        return;
                    }
                    let range = chunk * CHUNK..((chunk + 1) * CHUNK).min(cut.count);
                    let pictures = range.map(|index| draw(cut.first + index)).collect();
                    if sender.send((chunk, pictures)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let written = collect(receiver.iter(), cut, out);
        stop.store(true, Ordering::Relaxed);
        drop(receiver);
        written
    })
}

fn collect(
    chunks: impl Iterator<Item = (u64, Vec<Picture>)>,
    cut: Cut,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut waiting = BTreeMap::new();
    let mut expected = 0;
    let mut batches: [Vec<Picture>; SIZES.len()] = Default::default();
    for (chunk, pictures) in chunks {
        waiting.insert(chunk, pictures);
        while let Some(pictures) = waiting.remove(&expected) {
            expected += 1;
            for picture in pictures {
                let (height, width) = SIZES[picture.size];
                let batch = &mut batches[picture.size];
                batch.push(picture);
                if batch.len() >= (cut.pixels / (height * width)).max(1) {
                    write_batch(batch, out)?;
                    batch.clear();
                }
            }
        }
    }
    for batch in batches.iter().filter(|batch| !batch.is_empty()) {
        write_batch(batch, out)?;
    }
    out.flush()
}

fn write_batch(batch: &[Picture], out: &mut impl Write) -> io::Result<()> {
    let longest = batch.iter().map(|picture| picture.tokens.len()).max().unwrap_or(0) + 1;
    let signs = batch.iter().map(|picture| picture.signs.len()).max().unwrap_or(0).max(1);
    let (height, width) = batch.first().map_or((0, 0), |picture| SIZES[picture.size]);
    let mut bytes =
        Vec::with_capacity(28 + batch.len() * (height * width + 2 * longest + signs + 1));
    for number in [MAGIC as usize, height, width, batch.len(), longest, signs, 0] {
        bytes.extend((number as u32).to_le_bytes());
    }
    for picture in batch {
        bytes.extend(&picture.pixels);
    }
    for picture in batch {
        let tail = std::iter::once(END).chain(std::iter::repeat(PADDING));
        let label = picture.tokens.iter().copied().chain(tail).take(longest);
        bytes.extend(label.flat_map(u16::to_le_bytes));
    }
    for picture in batch {
        bytes.extend(picture.signs.iter().copied().chain(std::iter::repeat(0)).take(signs));
    }
    bytes.extend(batch.iter().map(|picture| match picture.kind {
        Kind::Print => 0u8,
        Kind::Photo => 1,
        Kind::Hand => 2,
    }));
    out.write_all(&bytes)
}

#[cfg(test)]
mod tests {
    use super::{Cut, MAGIC, write};
    use crate::rng::Rng;
    use crate::sample::{Kind, Picture, SIZES};

    fn picture(index: u64) -> Picture {
        let mut rng = Rng::new(4, index);
        let size = rng.below(2);
        let (height, width) = SIZES[size];
        // Some samples take longer than others.
        std::thread::sleep(std::time::Duration::from_micros(rng.below(300) as u64));
        Picture {
            kind: Kind::Photo,
            size,
            pixels: vec![index as u8; height * width],
            tokens: vec![7; 1 + rng.below(5)],
            signs: vec![9; rng.below(4)],
        }
    }

    fn written(threads: usize) -> Vec<u8> {
        let mut out = Vec::new();
        let cut = Cut { first: 5, count: 150, pixels: 200_000, threads };
        write(picture, cut, &mut out).expect("memory takes all");
        out
    }

    #[test]
    fn the_order_does_not_depend_on_the_threads() {
        assert!(written(1) == written(7));
    }

    #[test]
    fn batches_hold_every_sample_once() {
        let bytes = written(3);
        let number = |at: usize| u32::from_le_bytes(std::array::from_fn(|byte| bytes[at + byte]));
        let (mut at, mut seen) = (0, Vec::new());
        while at < bytes.len() {
            assert_eq!(number(at), MAGIC);
            let [height, width, count, longest, signs] =
                std::array::from_fn(|field| number(at + 4 + 4 * field) as usize);
            at += 28;
            seen.extend((0..count).map(|row| bytes[at + row * height * width]));
            let labels = at + count * height * width;
            // A label, its end, and padding.
            let row = &bytes[labels..labels + 2 * longest];
            assert!(row.chunks_exact(2).any(|token| token == [2, 0]), "{row:?}");
            at = labels + count * (2 * longest + signs + 1);
        }
        seen.sort_unstable();
        assert_eq!(seen, (5..155).collect::<Vec<u8>>());
    }
}
