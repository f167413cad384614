//! The house rules that a compiler does not know, checked by reading the sources.
//!
//! Every rule is a pure function from [`Source`]s to findings; each has a test
//! below that shows it failing. A finding can be excused in [`EXEMPTIONS`], with
//! a reason; an excuse that excuses nothing is itself a finding.

#[path = "tidy/reading.rs"]
mod reading;
#[path = "tidy/rules.rs"]
mod rules;
#[path = "tidy/samples.rs"]
mod samples;

use std::fmt;
use std::fs;
use std::path::Path;

use reading::Source;

/// Something that breaks a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    path: String,
    line: usize,
    rule: &'static str,
    message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: [{}] {}", self.path, self.line, self.rule, self.message)
    }
}

/// A rule that does not hold for one file.
pub struct Exemption {
    rule: &'static str,
    path: &'static str,
    reason: &'static str,
}

/// What is excused, and why. Take an entry out when its reason is gone.
const EXEMPTIONS: &[Exemption] = &[Exemption {
    path: "src/scenario/lint/states.rs",
    rule: "hash-order",
    reason: "looks states up by a fixed hash and never goes through them in its order",
}];

/// Takes out what is excused; adds a finding for each excuse without use or reason.
fn excuse(found: Vec<Finding>, exemptions: &[Exemption]) -> Vec<Finding> {
    let excuses = |one: &Finding, by: &Exemption| one.rule == by.rule && one.path == by.path;
    let stale = exemptions.iter().filter_map(|by| {
        let wrong = if by.reason.trim().is_empty() {
            "this exemption gives no reason"
        } else if !found.iter().any(|one| excuses(one, by)) {
            "this exemption excuses nothing any more: take it out"
        } else {
            return None;
        };
        let message = format!("{wrong} (rule `{}`)", by.rule);
        Some(Finding { path: by.path.into(), line: 0, rule: "stale-exemption", message })
    });
    let kept = found.iter().filter(|one| !exemptions.iter().any(|by| excuses(one, by)));
    let mut all: Vec<Finding> = kept.cloned().chain(stale).collect();
    all.sort();
    all
}

/// All `.rs` files below the folders, sorted by path.
fn sources(root: &Path, folders: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in folders {
        collect(&root.join(folder), folder, &mut paths);
    }
    paths.sort();
    let read = |path: &String| fs::read_to_string(root.join(path)).expect("a source is UTF-8 text");
    let texts = paths.iter().map(|path| (path.clone(), read(path)));
    Source::read_all(texts.collect())
}

fn collect(folder: &Path, shown: &str, paths: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let entry = entry.expect("the checkout can be read");
        let name = entry.file_name().into_string().expect("file names are UTF-8");
        let path = format!("{shown}/{name}");
        if entry.path().is_dir() {
            collect(&entry.path(), &path, paths);
        } else if name.ends_with(".rs") {
            paths.push(path);
        }
    }
}

/// The names directly inside a folder, folders with a `/` behind; none without the folder.
fn names_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .map(|entry| {
            let entry = entry.expect("the checkout can be read");
            let end = if entry.path().is_dir() { "/" } else { "" };
            format!("{}{end}", entry.file_name().to_string_lossy())
        })
        .collect();
    names.sort();
    names
}

#[test]
fn the_sources_keep_the_house_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = sources(root, &["src", "tests", "benches"]);
    let looked_at = |path: &str| sources.iter().any(|one| one.path == path);
    assert!(looked_at("src/lib.rs") && looked_at("tests/tidy.rs"), "the sources were not found");
    let mut found = rules::check(&sources);
    // What begins with `_` is shared by fixtures, and `.rs` is the test's own.
    let mut fixtures = names_in(&root.join("tests/rejected"));
    fixtures.retain(|name| !name.starts_with('_') && !name.ends_with(".rs"));
    found.extend(rules::fixture_pairs("tests/rejected", &fixtures));
    let found = excuse(found, EXEMPTIONS);
    let lines: Vec<String> = found.iter().map(Finding::to_string).collect();
    assert!(lines.is_empty(), "{} findings:\n{}", lines.len(), lines.join("\n"));
}
