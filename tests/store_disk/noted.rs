//! What a program asks of everything below a folder, noted while it runs.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::asked::{can_watch, strace, text, unhex};
use crate::disk::{Asked, Name};
use crate::room::files_below;
use crate::tree::Call;

/// In the folder: what was reported as done.
pub const MARKS: &str = "marks";

/// Lets one of the tests here run as a program of its own that works below this folder, and
/// reads what it asked of it. None where that cannot be noted.
pub fn noted(root: &Path, test: &str, setting: &str) -> Option<Vec<Call>> {
    let traces = tempfile::tempdir().unwrap();
    if !can_watch(traces.path()) {
        println!("Nothing was checked: there is no `strace` here, or it is forbidden.");
        return None;
    }
    let root = root.canonicalize().unwrap();
    let before = Noting::of(&root);
    let mut command = strace(traces.path());
    command.arg(env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]).env(setting, &root);
    let said = command.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let mut found = Vec::new();
    for entry in fs::read_dir(traces.path()).unwrap() {
        let lines = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut noting = before.clone();
        lines.lines().for_each(|line| noting.line(line));
        if !noting.calls.is_empty() {
            found.push(noting.calls);
        }
    }
    assert_eq!(found.len(), 1, "several threads have written");
    found.pop()
}

/// What is there, as far as it says what a call did.
#[derive(Clone, Debug, Default)]
struct Noting {
    root: PathBuf,
    /// How long each file is.
    lengths: BTreeMap<PathBuf, usize>,
    /// Where each open file is written next; none at its end.
    places: BTreeMap<String, Option<usize>>,
    calls: Vec<Call>,
}

impl Noting {
    fn of(root: &Path) -> Self {
        let inside =
            |(path, bytes): (PathBuf, Vec<u8>)| (path.strip_prefix(root).unwrap().to_owned(), bytes.len());
        let lengths = files_below(root).into_iter().map(inside).collect();
        Self { root: root.to_owned(), lengths, ..Self::default() }
    }

    /// A path from the root on, if it lies below it.
    fn inside(&self, path: Vec<u8>) -> Option<PathBuf> {
        let path = PathBuf::from(String::from_utf8(path).ok()?);
        Some(path.strip_prefix(&self.root).ok()?.to_owned())
    }

    /// The path of `5</folder/file>`, and the number.
    fn open(&self, argument: &str) -> Option<(String, PathBuf)> {
        let (number, path) = argument.split_once('<')?;
        Some((number.to_owned(), self.inside(unhex(path.strip_suffix('>')?))?))
    }

    /// The path of a name in an open folder.
    fn at(&self, folder: &str, name: &str) -> Option<PathBuf> {
        let name = String::from_utf8(text(name)).ok()?;
        let folder = String::from_utf8(unhex(folder.split_once('<')?.1.strip_suffix('>')?)).ok()?;
        self.inside(Path::new(&folder).join(name).into_os_string().into_encoded_bytes())
    }

    fn line(&mut self, line: &str) {
        let Some((call, rest)) = line.split_once('(') else { return };
        let Some((arguments, result)) = rest.rsplit_once(") = ") else { return };
        if result.starts_with('-') {
            return;
        }
        let arguments: Vec<&str> = arguments.split(", ").collect();
        let number = |which: usize| arguments[which].parse::<usize>().unwrap();
        match call {
            "open" | "openat" | "creat" => self.opened(line, result),
            "write" | "pwrite64" => {
                let Some((file, path)) = self.open(arguments[0]) else { return };
                let bytes = text(arguments[1]);
                assert_eq!(bytes.len().to_string(), result, "written in part");
                if path == Path::new(MARKS) {
                    return self.calls.push(Call::Done(String::from_utf8(bytes).unwrap()));
                }
                let end = self.lengths[&path];
                let next = self.places[&file];
                let at = if call == "pwrite64" { number(3) } else { next.unwrap_or(end) };
                if call == "write" && next.is_some() {
                    self.places.insert(file, Some(at + bytes.len()));
                }
                self.lengths.insert(path.clone(), end.max(at + bytes.len()));
                self.calls.push(Call::Change(path, Asked::Write(Name::Store, at, bytes)));
            }
            "lseek" => {
                let Some((file, path)) = self.open(arguments[0]) else { return };
                if self.lengths.contains_key(&path) {
                    self.places.insert(file, Some(result.parse().unwrap()));
                }
            }
            "ftruncate" => {
                let Some((_, path)) = self.open(arguments[0]) else { return };
                self.cut(path, number(1));
            }
            "fsync" | "fdatasync" => {
                self.calls.extend(self.open(arguments[0]).map(|(_, path)| Call::Sync(path)))
            }
            "mkdir" | "rmdir" | "unlink" => {
                let Some(path) = self.inside(text(arguments[0])) else { return };
                self.entry(if call == "mkdir" { "mkdirat" } else { "unlinkat" }, path);
            }
            "mkdirat" | "unlinkat" => {
                let Some(path) = self.at(arguments[0], arguments[1]) else { return };
                self.entry(call, path);
            }
            "rename" => self.renamed(self.inside(text(arguments[0])), self.inside(text(arguments[1]))),
            "renameat" | "renameat2" => {
                self.renamed(self.at(arguments[0], arguments[1]), self.at(arguments[2], arguments[3]));
            }
            _ => {
                let root: String =
                    self.root.to_str().unwrap().bytes().map(|byte| format!("\\x{byte:02x}")).collect();
                assert!(!line.contains(&root), "unknown: {line}");
            }
        }
    }

    fn opened(&mut self, line: &str, result: &str) {
        let Some((file, path)) = self.open(result) else { return };
        if path == Path::new(MARKS) || line.contains("O_DIRECTORY") {
            return;
        }
        self.places.insert(file, (!line.contains("O_APPEND")).then_some(0));
        let there = self.lengths.contains_key(&path);
        if !there && line.contains("O_CREAT") {
            self.lengths.insert(path.clone(), 0);
            self.calls.push(Call::MakeFile(path));
        } else if there && line.contains("O_TRUNC") {
            self.cut(path, 0);
        }
    }

    fn cut(&mut self, path: PathBuf, to: usize) {
        self.lengths.insert(path.clone(), to);
        self.calls.push(Call::Change(path, Asked::Cut(Name::Store, to)));
    }

    fn entry(&mut self, call: &str, path: PathBuf) {
        if call == "mkdirat" {
            self.calls.push(Call::MakeFolder(path));
        } else {
            self.lengths.remove(&path);
            self.calls.push(Call::Delete(path));
        }
    }

    fn renamed(&mut self, from: Option<PathBuf>, to: Option<PathBuf>) {
        let (Some(from), Some(to)) = (from, to) else { return };
        let length = self.lengths.remove(&from).expect("a folder was renamed");
        self.lengths.insert(to.clone(), length);
        self.calls.push(Call::Rename(from, to));
    }
}
