//! Checks many different pairs and prints the memory in use as it goes: it stays flat.

use anyhow::{Context, Result};
use check::{Budget, Equality, Policy, check_answer};

pub(crate) fn run(pairs: u64) -> Result<()> {
    let policy = Policy::examiner();
    let mut equal = 0u64;
    println!("{:>12}  {:>12}", "pairs", "resident kB");
    for k in 0..pairs {
        if k % (pairs / 10).max(1) == 0 {
            println!("{k:>12}  {:>12}", resident()?);
        }
        let (gold, answer) = pair(k);
        let checked = check_answer(&gold, &answer, &policy, &Budget::default());
        equal += u64::from(checked.verdict == Equality::Equal);
    }
    println!("{pairs:>12}  {:>12}", resident()?);
    println!("{equal} equal");
    Ok(())
}

/// The `k`th pair: no two are the same.
fn pair(k: u64) -> (String, String) {
    let n = k / 6;
    match k % 6 {
        0 => (format!("{n}/{}", n + 1), format!("\\frac{{{}}}{{{}}}", 2 * n, 2 * n + 2)),
        1 => (format!("(x+{n})^2"), format!("x^2+{}x+{}", 2 * n, n * n)),
        2 => (format!("{n}\\sqrt{{8}}"), format!("so the answer is $\\boxed{{{}\\sqrt2}}$", 2 * n)),
        3 => (format!("\\sin x + {n}"), format!("\\cos x + {n}")),
        4 => (format!("\\{{{n}, {}\\}}", n + 1), format!("x = {} or x = {n}", n + 1)),
        _ => (format!("a_{{{n}}} = {n}"), format!("{}.0", n + 1)),
    }
}

/// Memory in use, in kilobytes, as Linux counts it.
fn resident() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|rest| rest.trim().strip_suffix(" kB"));
    kilobytes.context("/proc/self/status has no VmRSS")?.trim().parse().context("VmRSS")
}
