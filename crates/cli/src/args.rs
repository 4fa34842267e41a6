//! The command line, declared once: parsing, `--help` and shell completions come from here.

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use std::net::IpAddr;
use std::path::PathBuf;

/// Exact, checked answers to school mathematics, with the steps a good teacher writes.
#[derive(Debug, Parser)]
#[command(name = "aimaths", version, arg_required_else_help = true)]
#[command(
    after_help = "Exit codes: 0 done, 1 a negative finding or a failure, 2 unusable input, 3 undecided."
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Answer a question, with worked steps and a check
    Ask(AskArgs),
    /// Say whether an answer is right: equal, different or unknown
    Check(CheckArgs),
    /// Judge a working line by line: which lines follow, where it goes wrong, and why
    Working(WorkingArgs),
    /// Read pictures and files: what stands there, as text with LaTeX
    Read(ReadArgs),
    /// Start the server and the web app
    Serve(ServeArgs),
    /// Print a completion script for a shell
    #[command(after_help = "Example:\n  aimaths completions bash > /etc/bash_completion.d/aimaths")]
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Group)]
#[command(after_help = "\
Examples:
  aimaths ask \"Solve 2x + 3 = 11 for x\"
  aimaths ask \"What is 3/8 of a metre in centimetres?\"
  echo 'Differentiate x^2 sin x' | aimaths ask -
  aimaths ask --json '\\frac{d}{dx} x^3'
  aimaths ask --method formula \"Solve 2x^2 - 5x + 2 = 0\"
  aimaths ask --image photo.jpg
  aimaths ask --batch questions.jsonl > answers.jsonl

A question in parts, (a), (b), … or (i), (ii), … or (क), (ख), …, on one stem is answered part by part: the
JSON object has `parts`, each with its own answer, steps, verdict and evidence; `answer` holds them
all, and `verdict` is `proved` only where every part is answered and proved.")]
pub(crate) struct AskArgs {
    /// The question, as text with or without LaTeX; `-` reads standard input
    #[arg(
        required_unless_present_any = ["batch", "image"],
        conflicts_with_all = ["batch", "image"],
        allow_hyphen_values = true
    )]
    pub(crate) question: Option<String>,
    /// Read the question from a picture (PNG, JPEG, WebP); it is not asked if it may be misread
    #[arg(long, value_name = "FILE", conflicts_with = "batch")]
    pub(crate) image: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
    /// Answer each line of a file of JSON objects with a field `question` (`-`: standard input);
    /// prints one object a line, in order, other fields carried through
    #[arg(long, value_name = "FILE")]
    pub(crate) batch: Option<PathBuf>,
    /// The way of working, where schools teach several
    #[arg(long, value_name = "NAME", value_parser = method_names())]
    pub(crate) method: Option<String>,
    /// Language of the words
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub(crate) lang: Lang,
}

fn method_names() -> clap::builder::PossibleValuesParser {
    tutor::Method::all().map(|(_, name)| name).collect::<Vec<_>>().into()
}

#[derive(Debug, Group)]
#[command(after_help = "\
Examples:
  aimaths check --gold '\\frac{1}{2}' --answer 0.5
  aimaths check --gold '|x|<3' --answer '-3 < x < 3'
  aimaths check --gold '\\frac{1}{2}' --answer '\\frac{2}{4}' --form simplest
  aimaths check --gold '\\sqrt{2}' --answer 1.41 --places 2
  aimaths check --gold '49\\pi' --answer 154 --pi 22/7
  aimaths check --gold '\\sqrt{x^2}' --answer x --assume 'x > 0'
  aimaths check --batch pairs.jsonl

Exit codes: 0 equal, 1 different, 3 unknown.")]
pub(crate) struct CheckArgs {
    /// The right answer
    #[arg(
        long,
        required_unless_present = "batch",
        conflicts_with = "batch",
        allow_hyphen_values = true
    )]
    pub(crate) gold: Option<String>,
    /// The answer to be judged: LaTeX, plain text, or a whole response
    #[arg(
        long,
        required_unless_present = "batch",
        conflicts_with = "batch",
        allow_hyphen_values = true
    )]
    pub(crate) answer: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
    /// Judge each line of a file of JSON objects with fields `gold` and `answer`, and perhaps
    /// `assume` (`-`: standard input); prints one object a line, in order
    #[arg(long, value_name = "FILE")]
    pub(crate) batch: Option<PathBuf>,
    /// What counts as the same answer
    #[arg(long, value_enum, default_value_t = Preset::Examiner)]
    pub(crate) policy: Preset,
    /// The form the answer has to be in, besides having the right value
    #[arg(long, value_enum)]
    pub(crate) form: Option<AnswerForm>,
    /// Decimal places that the question asks for
    #[arg(long, value_name = "N", conflicts_with = "figures")]
    pub(crate) places: Option<u32>,
    /// Significant figures that the question asks for
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) figures: Option<u32>,
    /// A value that the question allows for π, such as 22/7 or 3.14; may be given again
    #[arg(long, value_name = "VALUE")]
    pub(crate) pi: Vec<String>,
    /// What the question says of its letters, such as 'x > 0' or 'n \in \mathbb{Z}'; may be given
    /// again
    #[arg(long, value_name = "RELATION", allow_hyphen_values = true)]
    pub(crate) assume: Vec<String>,
    /// Language of the reason
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub(crate) lang: Lang,
}

#[derive(Debug, Group)]
#[command(after_help = "\
Examples:
  aimaths working my-working.txt --question \"Solve 2x + 3 = 7\"
  printf '2x + 3 = 7\\n2x = 10\\nx = 5\\n' | aimaths working -
  aimaths working --assume 'x > 0' --answer 3 --json my-working.txt
  aimaths working --batch workings.jsonl > judged.jsonl

Exit codes: 0 every line follows, 1 some line does not follow, 2 unusable input, 3 no line is
wrong but some could not be decided. A batch that could be read exits with 0.")]
pub(crate) struct WorkingArgs {
    /// The working, one line of it a line; `-` reads standard input
    #[arg(required_unless_present = "batch", conflicts_with = "batch")]
    pub(crate) file: Option<PathBuf>,
    /// The question it answers, in words or as a formula
    #[arg(long, conflicts_with = "batch", allow_hyphen_values = true)]
    pub(crate) question: Option<String>,
    /// The right answer, if it is known
    #[arg(long, conflicts_with = "batch", allow_hyphen_values = true)]
    pub(crate) answer: Option<String>,
    /// What may be relied on throughout, such as `x > 0`; may be given more than once
    #[arg(long, value_name = "RELATION", conflicts_with = "batch", allow_hyphen_values = true)]
    pub(crate) assume: Vec<String>,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
    /// Judge each line of a file of JSON objects with a field `lines`, a list of texts, and perhaps
    /// `question`, `answer` and `assume` (`-`: standard input); prints one object a line, in order,
    /// other fields carried through
    #[arg(long, value_name = "FILE")]
    pub(crate) batch: Option<PathBuf>,
    /// Language of the words
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub(crate) lang: Lang,
}

#[derive(Debug, Group)]
#[command(after_help = "\
Examples:
  aimaths read photo.jpg
  aimaths read --json page.png homework.tex > read.jsonl

What was read is printed on standard output, what may be wrong in it on standard error.")]
pub(crate) struct ReadArgs {
    /// Pictures (PNG, JPEG, WebP) or text (plain, Markdown, TeX); `-` reads standard input
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Print one JSON object a file, with confidence, boxes and doubtful symbols
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Group)]
#[command(after_help = "Examples:\n  aimaths serve\n  aimaths serve --port 9000 --host 0.0.0.0")]
pub(crate) struct ServeArgs {
    /// Port to listen on; 0 takes a free one
    #[arg(long, env = "PORT", default_value_t = 8000)]
    pub(crate) port: u16,
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) host: IpAddr,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Lang {
    /// English
    En,
    /// Nepali
    Ne,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Preset {
    /// As an examiner marks: correct roundings count, missing units are forgiven
    Examiner,
    /// As benchmarks score
    Benchmark,
    /// The same value in the same form
    Strict,
}

impl From<Lang> for tutor::Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => tutor::Language::En,
            Lang::Ne => tutor::Language::Ne,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum AnswerForm {
    /// Any form
    Any,
    /// Lowest terms, roots drawn, like terms collected
    Simplest,
    /// A product of irreducible factors
    Factorised,
    /// Multiplied out
    Expanded,
    /// Built like the right answer
    Same,
}
