//! Every diagnostic in one small pack that shows it, with the text that authors see.
//!
//! `tests/rejected/_good` is the smallest pack without a problem. A folder
//! `tests/rejected/<code>` holds what is different: whole files, or a `recipe`
//! that changes some (see [`pack::recipe`]). Beside it, `<code>.expected` is the
//! rendered text. A second fixture of a code is called `<code>--<what>`.
//! `UPDATE_GOLDEN=1` writes the texts anew and then fails.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use other_desk::scenario::diagnostic::Code;
use other_desk::scenario::load::{LoadOptions, load_with};
use other_desk::scenario::render;

#[path = "rejected/pack.rs"]
mod pack;

use pack::{Built, folder};

/// The day on which the fixtures are checked.
const TODAY: &str = "2026-11-22";

/// The names of the fixtures.
fn fixtures() -> Vec<String> {
    let entries = fs::read_dir(folder()).expect("the folder of fixtures is there");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().expect("names of fixtures are UTF-8"))
        .filter(|name| !name.starts_with('_'))
        .collect();
    names.sort();
    names
}

/// The code that a fixture is about.
fn code_of(fixture: &str) -> &str {
    fixture.split_once("--").map_or(fixture, |(code, _)| code)
}

fn expected_path(fixture: &str) -> PathBuf {
    folder().join(format!("{fixture}.expected"))
}

/// The rendered text of a fixture, and the codes in it.
fn rendered(fixture: &str) -> (String, Vec<&'static str>) {
    let Built { files, today } = pack::build(fixture);
    let options = LoadOptions { today: Some(today.unwrap_or_else(|| TODAY.to_owned())) };
    let loaded = load_with(files, &options);
    assert_eq!(loaded.scenario.is_none(), loaded.diagnostics.has_errors(), "{fixture}");
    let codes = loaded.diagnostics.iter().map(|one| one.code.as_str()).collect();
    (render::to_text(&loaded.diagnostics, &loaded.files, false), codes)
}

#[test]
fn the_good_pack_has_no_problem() {
    for base in ["_good", "_translated"] {
        let (text, _) = rendered(base);
        assert_eq!(text, "no problems\n", "{base}");
    }
}

#[test]
fn every_code_has_a_fixture() {
    let fixtures = fixtures();
    let shown: BTreeSet<&str> = fixtures.iter().map(|fixture| code_of(fixture)).collect();
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let missing: Vec<_> = codes.difference(&shown).collect();
    assert!(missing.is_empty(), "no fixture in tests/rejected for: {missing:?}");
    let stale: Vec<_> = shown.difference(&codes).collect();
    assert!(stale.is_empty(), "fixtures of codes that do not exist: {stale:?}");
}

#[test]
fn every_fixture_reads_as_expected() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = Vec::new();
    for fixture in fixtures() {
        let (text, codes) = rendered(&fixture);
        if !codes.contains(&code_of(&fixture)) {
            wrong.push(format!("{fixture}: shows only {codes:?}\n{text}"));
            continue;
        }
        let path = expected_path(&fixture);
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if text == expected {
            continue;
        }
        if update {
            fs::write(&path, &text).expect("the fixture can be written");
        }
        wrong.push(format!("{fixture}:\n--- expected\n{expected}--- found\n{text}"));
    }
    let many = wrong.len();
    assert!(wrong.is_empty(), "{many} fixtures differ\n{}", wrong.join("\n"));
}

#[test]
fn no_text_stands_without_its_fixture() {
    let entries = fs::read_dir(folder()).expect("the folder of fixtures is there");
    for entry in entries {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_some_and(|end| end == "expected") {
            assert!(without_end(&path).is_dir(), "{} has no folder", path.display());
        }
    }
}

fn without_end(path: &Path) -> PathBuf {
    path.with_extension("")
}

/// One mistake, one message: a fixture shows its code once, and little else.
#[test]
fn a_mistake_is_one_message() {
    /// The fixture that needs more problems than are shown.
    const MORE: [&str; 1] = ["too-many-problems"];
    let mut wrong = Vec::new();
    for fixture in fixtures() {
        let (text, codes) = rendered(&fixture);
        let is_one = codes.len() == 1 && codes[0] == code_of(&fixture);
        if !is_one && !MORE.contains(&fixture.as_str()) {
            wrong.push(format!("{fixture}:\n{text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
