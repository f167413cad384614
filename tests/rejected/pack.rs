//! Packs for tests: the good pack, and what a fixture changes in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use other_desk::scenario::load::PackFile;

/// A pack in memory, and the day on which it is checked.
pub struct Built {
    /// Its files.
    pub files: Vec<PackFile>,
    /// The day, if the fixture names one.
    #[allow(dead_code, reason = "of the tests that share this module, one asks for the day")]
    pub today: Option<String>,
}

/// Where the fixtures lie.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rejected")
}

/// The pack of a fixture: the good pack with its changes.
pub fn build(fixture: &str) -> Built {
    let mut pack = Pack::default();
    pack.over(&folder().join("_good"));
    if fixture != "_good" {
        pack.over(&folder().join(fixture));
    }
    let files = pack.files.into_iter().map(|(path, bytes)| PackFile { path, bytes }).collect();
    Built { files, today: pack.today }
}

#[derive(Default)]
struct Pack {
    files: BTreeMap<String, Vec<u8>>,
    today: Option<String>,
}

impl Pack {
    /// Takes over the files of a folder, then what its recipe says.
    fn over(&mut self, folder: &Path) {
        self.read(folder, "");
        if let Some(recipe) = self.files.remove("recipe") {
            recipe::follow(self, &String::from_utf8(recipe).expect("a recipe is UTF-8"));
        }
    }

    fn read(&mut self, folder: &Path, prefix: &str) {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let entry = entry.expect("the folder can be read");
            let name = format!("{prefix}{}", entry.file_name().to_str().expect("names are UTF-8"));
            if entry.path().is_dir() {
                self.read(&entry.path(), &format!("{name}/"));
            } else {
                self.files.insert(name, fs::read(entry.path()).expect("the file can be read"));
            }
        }
    }

    fn file(&mut self, path: &str) -> &mut Vec<u8> {
        self.files.get_mut(path).unwrap_or_else(|| panic!("the pack has no {path}"))
    }
}

/// Small changes, and files that are too large to be kept.
///
/// ```text
/// over _translated              first what another fixture changes
/// today 2028-01-01              the day on which it is checked
/// remove people.ron
/// rename shifts/sales.ron shifts/tuesday.ron
/// edit contacts/no-line.ron     of the file's text, what stands behind `-`
/// - goto: "when"                becomes what stands behind `+`; several lines
/// + goto: "wehn"                of one sign are joined
/// bytes pack.ron 0 EF BB BF     bytes put in at this place (or `end`)
/// write contacts/long.ron       a file up to the line `end`; a line
/// @repeat 501 "t#": …           is written so often, with a number for `#`
/// end
/// files 201 shifts/s#.ron       so many files up to the line `end`, with
/// end                           their numbers for `#`
/// ```
pub mod recipe {
    use super::Pack;

    pub(super) fn follow(pack: &mut Pack, recipe: &str) {
        let mut lines = recipe.lines().peekable();
        while let Some(line) = lines.next() {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            match word {
                "" | "//" => {}
                "over" => pack.over(&super::folder().join(rest)),
                "today" => pack.today = Some(rest.to_owned()),
                "remove" => {
                    pack.files.remove(rest).unwrap_or_else(|| panic!("there is no {rest}"));
                }
                "rename" => {
                    let (from, to) = rest.split_once(' ').expect("two names");
                    let bytes = pack.files.remove(from).unwrap_or_else(|| panic!("there is no {from}"));
                    pack.files.insert(to.to_owned(), bytes);
                }
                "edit" => {
                    let mut behind = |sign: &str| {
                        let mut text = Vec::new();
                        while let Some(line) = lines.next_if(|line| line.starts_with(sign)) {
                            text.push(line[1..].strip_prefix(' ').unwrap_or(&line[1..]));
                        }
                        text.join("\n")
                    };
                    let mut changes = vec![(behind("-"), behind("+"))];
                    while changes.last().is_some_and(|(from, _)| !from.is_empty()) {
                        changes.push((behind("-"), behind("+")));
                    }
                    changes.pop();
                    assert!(!changes.is_empty(), "an edit without a change: {line}");
                    edit(pack.file(rest), &changes);
                }
                "bytes" => insert(pack, rest),
                "write" => {
                    let body = lines.by_ref().take_while(|line| *line != "end");
                    let text: String = body.map(written).collect();
                    pack.files.insert(rest.to_owned(), text.into_bytes());
                }
                "files" => {
                    let (many, path) = rest.split_once(' ').expect("a number and a name");
                    let body = lines.by_ref().take_while(|line| *line != "end");
                    let text: String = body.map(written).collect();
                    for number in 1..=many.parse::<u32>().expect("a number") {
                        let put = |text: &str| text.replace('#', &number.to_string());
                        pack.files.insert(put(path), put(&text).into_bytes());
                    }
                }
                _ => panic!("what is `{line}`?"),
            }
        }
    }

    fn edit(bytes: &mut Vec<u8>, changes: &[(String, String)]) {
        let mut text = String::from_utf8(std::mem::take(bytes)).expect("edited files are UTF-8");
        for (from, to) in changes {
            assert!(text.contains(from.as_str()), "there is no `{from}` in\n{text}");
            text = text.replacen(from, to, 1);
        }
        *bytes = text.into_bytes();
    }

    /// A line of a written file, so often as it says.
    fn written(line: &str) -> String {
        let Some(rest) = line.strip_prefix("@repeat ") else { return format!("{line}\n") };
        let (many, text) = rest.split_once(' ').expect("a number and a line");
        let many: u32 = many.parse().expect("a number");
        (1..=many).map(|number| format!("{}\n", text.replace('#', &number.to_string()))).collect()
    }

    fn insert(pack: &mut Pack, rest: &str) {
        let mut words = rest.split(' ');
        let (path, at) = (words.next().expect("a file"), words.next().expect("a place"));
        let bytes = pack.file(path);
        let at = if at == "end" { bytes.len() } else { at.parse().expect("a place") };
        let new = words.map(|byte| u8::from_str_radix(byte, 16).expect("bytes are hexadecimal"));
        bytes.splice(at..at, new);
    }
}
