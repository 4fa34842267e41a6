//! The crate graph of `docs/architecture.md`, held against what cargo says.
#![allow(clippy::unwrap_used, reason = "a test may fail here")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

type Graph = BTreeMap<String, BTreeSet<String>>;

#[test]
fn the_crate_graph_is_the_documented_one() {
    let documented = documented();
    assert!(documented.len() >= 8, "the table of crates was not found: {documented:?}");
    let actual = actual();
    for (name, uses) in &documented {
        assert_eq!(actual.get(name), Some(uses), "crate `{name}` (left: cargo, right: document)");
    }
    let tools = ["perf"];
    let undocumented: Vec<_> = actual
        .keys()
        .filter(|n| !documented.contains_key(*n) && !tools.contains(&n.as_str()))
        .collect();
    assert!(undocumented.is_empty(), "crates missing from the document: {undocumented:?}");
}

#[test]
fn arrows_only_run_downwards() {
    let order: Vec<String> = table_rows().into_iter().map(|(name, _)| name).collect();
    for (k, (name, uses)) in table_rows().into_iter().enumerate() {
        for used in uses {
            let at = order.iter().position(|n| *n == used);
            assert!(at.is_some_and(|at| at < k), "`{name}` uses `{used}`, which is not below it");
        }
    }
}

/// Every licence in the binary allows commercial use and redistribution.
#[test]
fn licences_allow_redistribution() {
    let allowed = [
        "MIT",
        "Apache-2.0",
        "Apache-2.0 WITH LLVM-exception",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSL-1.0",
        "ISC",
        "MPL-2.0",
        "Unicode-3.0",
        "Unlicense",
        "Zlib",
        "0BSD",
        "CC0-1.0",
    ];
    let metadata = metadata(&["--filter-platform", "x86_64-unknown-linux-gnu"]);
    for package in metadata["packages"].as_array().unwrap() {
        let licence = package["license"].as_str().unwrap_or("none");
        let clauses = licence.replace(['(', ')'], "").replace('/', " OR ");
        let fine = clauses
            .split(" AND ")
            .all(|all| all.split(" OR ").any(|one| allowed.contains(&one.trim())));
        assert!(fine, "{} has the licence {licence}", package["name"]);
    }
}

fn documented() -> Graph {
    table_rows().into_iter().map(|(name, uses)| (name, uses.into_iter().collect())).collect()
}

/// Name and uses of each row of the table of crates, in order.
fn table_rows() -> Vec<(String, Vec<String>)> {
    let document = include_str!("../../../docs/architecture.md");
    let section = document.split("## Crates").nth(1).unwrap().split("\n## ").next().unwrap();
    let names =
        |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    section
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').collect();
            (names(cells[1]).remove(0), names(cells[2]))
        })
        .collect()
}

fn actual() -> Graph {
    let metadata = metadata(&["--no-deps"]);
    let packages = metadata["packages"].as_array().unwrap();
    let members: BTreeSet<&str> = packages.iter().map(|p| p["name"].as_str().unwrap()).collect();
    packages
        .iter()
        .map(|package| {
            let uses = package["dependencies"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|d| d["kind"].is_null())
                .map(|d| d["name"].as_str().unwrap())
                .filter(|name| members.contains(name))
                .map(str::to_owned)
                .collect();
            (package["name"].as_str().unwrap().to_owned(), uses)
        })
        .collect()
}

fn metadata(arguments: &[&str]) -> serde_json::Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo prints JSON")
}
