//! Translations that go out into a sheet and come back.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;

const CONTACT: &str = r#"Contact(id: "dark", desk: Support, channel: Phone, persona: "hale", title: "It is dark", needs: ["lights"], opening: "dark",
    silence: (after: "15s", goto: Stay),
    turns: { "dark": (says: "Nothing works.", replies: [
        (id: "feel", says: "=That is a nuisance.", shows: [NamesFeeling], goto: Stay),
        (id: "green", says: "Look: \"green\".", shows: [Fact("lights")], goto: End(Solved)),
    ]) })"#;

/// A pack that is translated into Japanese in part.
fn pack() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack");
    let small = Path::new("tests/recordings/small-line");
    for sub in ["contacts", "shifts", "lang/ja"] {
        fs::create_dir_all(path.join(sub)).unwrap();
    }
    for file in ["company.ron", "people.ron", "shifts/morning.ron"] {
        fs::copy(small.join(file), path.join(file)).unwrap();
    }
    let about = fs::read_to_string(small.join("pack.ron")).unwrap();
    fs::write(path.join("pack.ron"), about.replace("[\"en\"]", "[\"en\", \"ja\"]")).unwrap();
    fs::write(path.join("contacts/dark.ron"), CONTACT).unwrap();
    let hash = crate::scenario::strings::source_hash("Nothing works.");
    let lang = format!(
        "// By hand.\nLang(\n    code: \"ja\",\n    source: \"en\",\n    lines: {{\n\
         \x20       // later first\n        \"dark/dark/green\": \"「緑」です。\",\n\
         \x20       \"dark/title\": (\"00000000\", \"暗い\"),\n\
         \x20       \"dark/gone\": \"消えた行\",\n\
         \x20       \"dark/dark/says\": (\"{hash}\", \"何も動きません。\"),\n        // the end\n    }},\n)\n"
    );
    fs::write(path.join("lang/ja/dark.ron"), lang).unwrap();
    (folder, path)
}

fn lines(path: &Path) -> Lines {
    let (files, loaded) = open(path).unwrap();
    Lines::of(&loaded, &files, "ja").unwrap()
}

fn quiet(ended: Ended) -> End {
    ended.unwrap_or_else(|failure| panic!("{failure}"))
}

#[test]
fn stale_missing_and_unknown_lines_are_marked_in_file_order() {
    let (_folder, path) = pack();
    let rows = sheet::rows(&lines(&path));
    let state = |id: &str| rows.iter().find(|row| row[0] == id).unwrap()[1].clone();
    assert_eq!(state("dark/title"), "STALE");
    assert_eq!(state("dark/dark/says"), "current");
    assert_eq!(state("dark/dark/green"), "no hash");
    assert_eq!(state("dark/dark/feel"), "MISSING");
    assert_eq!(rows.last().unwrap()[..2], ["dark/gone", "UNKNOWN"]);
    let place = |id: &str| rows.iter().position(|row| row[0] == id).unwrap();
    assert!(place("dark/title") < place("dark/dark/says"));
    assert!(place("dark/dark/says") < place("dark/dark/feel"));
    assert!(place("dark/dark/feel") < place("dark/dark/green"));
}

#[test]
fn a_sheet_that_nobody_touched_changes_no_translation() {
    for name in ["a.csv", "a.xlsx"] {
        let (folder, path) = pack();
        let out = folder.path().join(name);
        let before = sheet::rows(&lines(&path));
        quiet(export(&path, "ja", None, &out, &mut Vec::new()));
        let mut page = Vec::new();
        assert_eq!(quiet(import(&path, &out, None, &mut page)), End::Problems);
        let said = String::from_utf8(page).unwrap();
        assert!(said.contains("no line `dark/gone`; its translation is kept"), "{said}");
        assert!(said.contains("0 translations changed, 0 files written"), "{said}");
        assert_eq!(sheet::rows(&lines(&path)), before, "{name}");
    }
}

#[test]
fn what_a_translator_writes_comes_back_with_the_hash_of_what_was_read() {
    for (name, format) in [("a.csv", Format::Csv), ("a.xlsx", Format::Xlsx)] {
        let (folder, path) = pack();
        let out = folder.path().join(name);
        let mut rows = sheet::rows(&lines(&path));
        for row in &mut rows {
            match row[0].as_str() {
                "dark/dark/feel" => row[4] = "=それは\"困り\"ますね。\\".to_owned(),
                "dark/title" => row[4] = "真っ暗".to_owned(),
                _ => {}
            }
        }
        let bytes = match format {
            Format::Csv => table::to_csv(&rows).unwrap(),
            Format::Xlsx => table::to_xlsx(&rows).unwrap(),
        };
        fs::write(&out, bytes).unwrap();
        quiet(import(&path, &out, None, &mut Vec::new()));
        let after = lines(&path);
        assert_eq!(after.entry("dark/dark/feel").unwrap().text, "=それは\"困り\"ますね。\\");
        assert_eq!(after.state("dark/dark/feel", "=That is a nuisance."), State::Current);
        assert_eq!(after.state("dark/title", "It is dark"), State::Current);
        assert!(after.entry("dark/gone").is_some());
        let text = fs::read_to_string(path.join("lang/ja/dark.ron")).unwrap();
        assert!(text.starts_with("// By hand.\nLang("), "{text}");
        assert!(
            text.contains("// later first\n        \"dark/dark/green\"") && text.contains("// the end"),
            "{text}"
        );
        let place = |id: &str| text.find(id).unwrap();
        assert!(
            place("dark/title") < place("dark/dark/says")
                && place("dark/dark/says") < place("dark/dark/green")
        );
    }
}

#[test]
fn a_translation_of_a_text_that_has_changed_meanwhile_is_stale() {
    let (folder, path) = pack();
    let out = folder.path().join("a.csv");
    let mut rows = sheet::rows(&lines(&path));
    let row = rows.iter_mut().find(|row| row[0] == "dark/dark/feel").unwrap();
    row[4] = "困りますね。".to_owned();
    fs::write(&out, table::to_csv(&rows).unwrap()).unwrap();
    let changed = CONTACT.replace("=That is a nuisance.", "That must be a nuisance.");
    fs::write(path.join("contacts/dark.ron"), changed).unwrap();
    let mut page = Vec::new();
    quiet(import(&path, &out, None, &mut page));
    assert!(String::from_utf8(page).unwrap().contains("`dark/dark/feel` translates an older version"));
    assert_eq!(lines(&path).state("dark/dark/feel", "That must be a nuisance."), State::Stale);
}

#[test]
fn stamping_adds_hashes_and_leaves_stale_ones() {
    let (_folder, path) = pack();
    quiet(stamp(&path, &mut Vec::new()));
    let after = lines(&path);
    assert_eq!(after.state("dark/dark/green", "Look: \"green\"."), State::Current);
    assert_eq!(after.in_state(State::Stale), ["dark/title"]);
    let text = fs::read_to_string(path.join("lang/ja/dark.ron")).unwrap();
    quiet(stamp(&path, &mut Vec::new()));
    assert_eq!(fs::read_to_string(path.join("lang/ja/dark.ron")).unwrap(), text);
}

#[test]
fn status_tells_what_is_left_to_do() {
    let (_folder, path) = pack();
    let mut page = Vec::new();
    assert_eq!(quiet(status(&path, true, &mut page)), End::Problems);
    let all: serde_json::Value = serde_json::from_slice(&page).unwrap();
    assert_eq!(all[0]["language"], "ja");
    assert_eq!(all[0]["stale"], serde_json::json!(["dark/title"]));
    assert_eq!(all[0]["unknown"], serde_json::json!(["dark/gone"]));
}

#[test]
fn sheets_of_another_shape_are_refused() {
    let (folder, path) = pack();
    let out = folder.path().join("a.csv");
    for (text, said) in [
        ("x,y\n1,2\n", "no column `line`"),
        ("line,source,translation ja\na,b,c\na,b,d\n", "stands twice"),
        ("line,source,translation de\na,b,c\n", "not translated into `de`"),
    ] {
        fs::write(&out, text).unwrap();
        let failure = import(&path, &out, None, &mut Vec::new()).unwrap_err();
        assert!(failure.to_string().contains(said), "{failure}");
    }
    assert!(import(&path, &folder.path().join("a.txt"), None, &mut Vec::new()).is_err());
}
