//! Writes `docs/coverage.md` and `docs/rules.md` from the tables they are about: the families, the
//! questions of `crates/tutor/tests/questions`, and the rules.
//!
//! ```text
//! cargo run --release -p tutor --example coverage               # writes them
//! cargo run --release -p tutor --example coverage -- --check    # says whether they are stale
//! cargo run --release -p tutor --example coverage -- --states   # rules whose steps only state
//! ```

use algebra::Budget;
use check::{Claim, Given, Goal, Task};
use solve::{Solution, Step};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use tutor::family::{self, FAMILIES};

/// One question, worked.
struct Worked {
    question: String,
    task: Task,
    solution: Solution,
}

/// What is known of one family.
#[derive(Default)]
struct Covered {
    english: usize,
    nepali: usize,
    /// Ways of working that questions name.
    ways: BTreeSet<&'static str>,
    rules: BTreeSet<&'static str>,
    steps: usize,
    /// Steps that claim more than that something is so.
    judged: usize,
    /// The question with the most steps that is still short.
    example: Option<usize>,
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let worked = questions(&root);
    let pages = [("docs/coverage.md", coverage(&worked)), ("docs/rules.md", rules(&worked))];
    let given = |name: &str| std::env::args().any(|a| a == name);
    if given("--states") {
        list_states(&worked);
        return ExitCode::SUCCESS;
    }
    let check = given("--check");
    let mut stale = false;
    for (name, text) in pages {
        let path = root.join(name);
        if std::fs::read_to_string(&path).is_ok_and(|known| known == text) {
            continue;
        }
        if check {
            eprintln!("{name} is stale: run `make docs`");
            stale = true;
        } else if let Err(error) = std::fs::write(&path, text) {
            eprintln!("{name}: {error}");
            stale = true;
        }
    }
    if stale { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn questions(root: &Path) -> Vec<Worked> {
    let folder = root.join("crates/tutor/tests/questions");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the tables are there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    let mut worked = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a table is text");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((question, _)) = line.rsplit_once(" => ") else { continue };
            let Ok(read) = question::read(question) else { continue };
            let Ok(solution) = solve::solve(&read.task, &Budget::default()) else { continue };
            let question = question.to_owned();
            worked.push(Worked { question, task: read.task, solution });
        }
    }
    worked
}

impl Worked {
    fn steps(&self) -> Vec<&Step> {
        let derivations = self.solution.findings.iter().map(|(d, _)| d);
        let mut all = Vec::new();
        for derivation in derivations.chain([&self.solution.main]) {
            derivation.steps.iter().for_each(|step| with_finer(step, &mut all));
        }
        all
    }

    fn nepali(&self) -> bool {
        self.question.chars().any(|c| ('\u{900}'..='\u{963}').contains(&c))
    }
}

fn with_finer<'a>(step: &'a Step, all: &mut Vec<&'a Step>) {
    all.push(step);
    step.substeps.iter().for_each(|finer| with_finer(finer, all));
}

fn way(task: &Task) -> Option<&'static str> {
    if let Goal::SolveBy { method, .. } = &task.goal {
        let name = format!("{method:?}");
        return Some(match name.as_str() {
            "Cramer" => "Cramer's rule",
            "Inverse" | "InverseMatrix" => "inverse matrix",
            _ => "row operations",
        });
    }
    task.given.iter().find_map(|given| match given {
        Given::Approach(approach) => {
            check::Approach::ALL.iter().find(|(a, _)| a == approach).map(|(_, name)| *name)
        }
        _ => None,
    })
}

/// How many steps of each rule claim no more than that something is so.
fn list_states(worked: &[Worked]) {
    let mut counts: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for one in worked {
        for step in one.steps().into_iter().filter(|step| step.claim == Claim::States) {
            let show = |e| syntax::plain(e);
            let example = || format!("{}  ->  {}", show(&step.before), show(&step.after));
            counts.entry(step.rule.name).or_insert_with(|| (0, example())).0 += 1;
        }
    }
    let mut all: Vec<_> = counts.into_iter().collect();
    all.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    for (name, (count, example)) in all {
        println!("{count:>5}  {name}: {example}");
    }
}

fn coverage(worked: &[Worked]) -> String {
    let mut families: BTreeMap<u8, Covered> = BTreeMap::new();
    let mut outside = 0;
    for (at, one) in worked.iter().enumerate() {
        let Some(family) = family::of(&one.task, Some(one.solution.answer())) else {
            outside += 1;
            continue;
        };
        let covered = families.entry(family.number).or_default();
        match one.nepali() {
            true => covered.nepali += 1,
            false => covered.english += 1,
        }
        covered.ways.extend(way(&one.task));
        for step in one.steps() {
            covered.rules.insert(step.rule.name);
            covered.steps += 1;
            covered.judged += usize::from(step.claim != Claim::States);
        }
        let size = |at: usize| {
            let (question, steps) = (&worked[at].question, worked[at].solution.main.steps.len());
            let short = question.len() <= 110 && !question.contains(['|', '\n']) && steps <= 8;
            if short { steps } else { 0 }
        };
        if !one.nepali() && covered.example.is_none_or(|known| size(at) > size(known)) {
            covered.example = Some(at);
        }
    }
    let sum = |f: &dyn Fn(&Covered) -> usize| families.values().map(f).sum::<usize>();
    let mut page = String::from(
        "# Coverage\n\nWritten by `make docs` from the table of families, the questions of \
         `crates/tutor/tests/questions` (each answer proved, each step accepted by the checker) and \
         the rules that work them; not by hand.\n\n",
    );
    let _ = writeln!(
        page,
        "{} of {} families, {} questions ({} English, {} Nepali), {} steps, {} of them judged by a \
         claim stronger than *states*.\n",
        families.len(),
        FAMILIES.len(),
        worked.len(),
        sum(&|c| c.english),
        sum(&|c| c.nepali),
        sum(&|c| c.steps),
        sum(&|c| c.judged),
    );
    if outside > 0 {
        let _ = writeln!(page, "{outside} questions stand in no family.\n");
    }
    page.push_str(
        "| # | class | family | परिवार | English | Nepali | rules | steps judged | named ways |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    let none = Covered::default();
    for family in FAMILIES {
        let covered = families.get(&family.number).unwrap_or(&none);
        let (first, last) = family.classes;
        let judged = match covered.steps {
            0 => "–".to_owned(),
            steps => format!("{} %", 100 * covered.judged / steps),
        };
        let _ = writeln!(
            page,
            "| {} | {first}–{last} | {} | {} | {} | {} | {} | {judged} | {} |",
            family.number,
            family.en,
            family.ne,
            covered.english,
            covered.nepali,
            covered.rules.len(),
            covered.ways.iter().copied().collect::<Vec<_>>().join(", "),
        );
    }
    page.push_str("\n## One worked example of each\n");
    for family in FAMILIES {
        let Some(at) = families.get(&family.number).and_then(|c| c.example) else { continue };
        let one = &worked[at];
        let _ =
            writeln!(page, "\n**{}. {}.** {}\n", family.number, family.en, plain(&one.question));
        for step in &one.solution.main.steps {
            let _ = writeln!(page, "- {}: `{}`", title(step), syntax::pretty(&step.after));
        }
        let _ = writeln!(page, "\nAnswer: `{}`", syntax::pretty(one.solution.answer()));
    }
    page
}

fn title(step: &Step) -> String {
    step.rule.title.fill(false, &step.arguments, |e| format!("`{}`", syntax::pretty(e)))
}

/// A question inside Markdown.
fn plain(question: &str) -> String {
    question.replace('*', "\\*").replace('_', "\\_").replace('<', "\\<")
}

fn rules(worked: &[Worked]) -> String {
    let mut used: HashMap<&str, (usize, &Worked, &Step)> = HashMap::new();
    for one in worked {
        let mut here = BTreeSet::new();
        for step in one.steps() {
            if here.insert(step.rule.name) {
                let known = used.entry(step.rule.name).or_insert((0, one, step));
                known.0 += 1;
                let size = |s: &Step| s.before.size() + s.after.size();
                if size(step) < size(known.2) {
                    (known.1, known.2) = (one, step);
                }
            }
        }
    }
    let all: usize = solve::RULES.iter().map(|group| group.rules.len()).sum();
    let reached = solve::RULES.iter().flat_map(|group| group.rules);
    let reached = reached.filter(|rule| used.contains_key(rule.name)).count();
    let mut page = String::from(
        "# Rules\n\nEvery rule that a step of a solution may name, by the file it stands in. Written by \
         `make docs` from the tables of rules; not by hand.\n\nA new rule is a row in the `rules!` \
         table of its file; a new file of rules is a row in `crates/solve/src/rules.rs`.\n\n",
    );
    let _ = writeln!(
        page,
        "{all} rules, {reached} of them used by the questions of `crates/tutor/tests/questions`.",
    );
    for group in solve::RULES {
        let _ = writeln!(page, "\n## {}\n", group.file);
        for rule in group.rules {
            let count = used.get(rule.name).map_or(0, |(count, ..)| *count);
            let _ = writeln!(
                page,
                "- **{}** / {} (`{}`, {count} questions)  \n  {}  \n  {}",
                rule.title.en, rule.title.ne, rule.name, rule.reason.en, rule.reason.ne,
            );
            if let Some((_, _, step)) = used.get(rule.name)
                && step.before.size() + step.after.size() < 40
                && step.before != step.after
            {
                let (before, after) = (syntax::pretty(&step.before), syntax::pretty(&step.after));
                let _ = writeln!(page, "  `{before}` → `{after}`");
            }
        }
    }
    page
}
