//! `formula-pictures`: see the README beside the crate.

use anyhow::{Result, bail};
use clap::{Parser, Subcommand, ValueEnum};
use formula_pictures::corpus::Corpus;
use formula_pictures::fonts::Fonts;
use formula_pictures::normal::{normalise, print};
use formula_pictures::sample::{Plan, SIZES, Split};
use formula_pictures::scene::lay_out;
use formula_pictures::stream::{self, Cut};
use formula_pictures::vocabulary::TOKENS;
use std::fs;
use std::io::{self, BufRead, BufWriter, Write};
use std::path::PathBuf;

#[derive(Parser)]
#[command(about = "Makes pictures of school formulas with their LaTeX")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes batches to standard output.
    Stream {
        #[command(flatten)]
        plan: PlanArguments,
        /// How many samples.
        #[arg(long, default_value_t = u64::MAX / 2)]
        count: u64,
        /// The first sample, to go on where a run stopped.
        #[arg(long, default_value_t = 0)]
        first: u64,
        /// Pixels in a batch.
        #[arg(long, default_value_t = 6_000_000)]
        pixels: usize,
        /// Threads that draw; 0 for one a core.
        #[arg(long, default_value_t = 0)]
        threads: usize,
    },
    /// Writes pictures below one another as PGM, and their labels to standard output.
    Sheet {
        #[command(flatten)]
        plan: PlanArguments,
        /// How many samples.
        #[arg(long, default_value_t = 20)]
        count: u64,
        /// The first sample.
        #[arg(long, default_value_t = 0)]
        first: u64,
        /// The picture's file.
        #[arg(long)]
        out: PathBuf,
    },
    /// Reads LaTeX lines from standard input and prints their normal form, or an empty line.
    Normalise,
    /// Reads pairs of LaTeX from standard input, a tab between them, and says of each whether both
    /// leave the same ink: the same signs at the same places.
    Same,
    /// Prints the vocabulary, one token a line.
    Vocabulary,
}

#[derive(clap::Args)]
struct PlanArguments {
    /// The folder with `faces.txt`.
    #[arg(long, default_value = "fonts/build")]
    fonts: PathBuf,
    /// The seed.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Which part of the formulas.
    #[arg(long, value_enum, default_value_t = SplitName::Train)]
    split: SplitName,
    /// How likely print, photo and hand are.
    #[arg(long, value_delimiter = ',', default_values_t = [35, 35, 30])]
    weights: Vec<u32>,
    /// Samples until formulas may be long and pictures spoilt.
    #[arg(long, default_value_t = 0)]
    ramp: u64,
    /// Lists of formulas, one a line.
    #[arg(long)]
    corpus: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum SplitName {
    Train,
    Held,
    HeldHands,
}

impl PlanArguments {
    fn plan(self) -> Result<Plan> {
        let &[print, photo, hand] = &self.weights[..] else {
            bail!("--weights takes three numbers: print, photo, hand");
        };
        let mut corpus = Corpus::default();
        for path in &self.corpus {
            corpus.read(path)?;
        }
        if !corpus.is_empty() {
            eprintln!("{} formulas from lists", corpus.len());
        }
        let split = match self.split {
            SplitName::Train => Split::Train,
            SplitName::Held => Split::Held,
            SplitName::HeldHands => Split::HeldHands,
        };
        let fonts = Fonts::load(&self.fonts)?;
        Ok(Plan {
            seed: self.seed,
            split,
            weights: [print, photo, hand],
            ramp: self.ramp,
            fonts,
            corpus,
        })
    }
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Stream { plan, count, first, pixels, threads } => {
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            let threads = if threads == 0 { cores } else { threads };
            let cut = Cut { first, count, pixels, threads };
            let plan = plan.plan()?;
            let draw = |index| plan.picture(index);
            let written = stream::write(draw, cut, &mut io::stdout().lock());
            match written {
                // Whoever reads has enough.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
                written => Ok(written?),
            }
        }
        Command::Sheet { plan, count, first, out } => {
            let plan = plan.plan()?;
            let (mut rows, mut total) = (Vec::new(), 0);
            let width = SIZES.iter().map(|&(_, width)| width).max().unwrap_or(0);
            for index in first..first + count {
                let picture = plan.picture(index);
                for row in picture.pixels.chunks_exact(SIZES[picture.size].1) {
                    rows.extend(row);
                    rows.resize(rows.len() + width - row.len(), 160);
                    total += 1;
                }
                rows.resize(rows.len() + 2 * width, 160);
                total += 2;
                let tokens: Vec<&str> = picture
                    .tokens
                    .iter()
                    .map(|&token| TOKENS[usize::from(token)].as_str())
                    .collect();
                println!("{:?} {}", picture.kind, print(&tokens));
            }
            let mut file = BufWriter::new(fs::File::create(out)?);
            writeln!(file, "P5 {width} {total} 255")?;
            Ok(file.write_all(&rows)?)
        }
        Command::Normalise => {
            for line in io::stdin().lock().lines() {
                println!("{}", normalise(&line?).map(|tokens| print(&tokens)).unwrap_or_default());
            }
            Ok(())
        }
        Command::Same => {
            for line in io::stdin().lock().lines() {
                let line = line?;
                let ink = |latex: &str| lay_out(latex).map(|list| format!("{:?}", list.items));
                let (left, right) = line.split_once('\t').unwrap_or((&line, ""));
                let same = ink(left).is_some_and(|left| ink(right) == Some(left));
                println!("{}", if same { "same" } else { "different" });
            }
            Ok(())
        }
        Command::Vocabulary => {
            TOKENS.iter().for_each(|token| println!("{token}"));
            Ok(())
        }
    }
}
