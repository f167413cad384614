//! What the store asks of a disk, noted while a program of its own makes changes to it.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use other_desk::exercise::Progress;
use other_desk::records::store::day::today;
use other_desk::records::store::retain::DAYS;
use other_desk::records::store::take_in::Known;
use other_desk::records::store::{NAME, Overlay, Store};

use crate::disk::{Asked, Disk, Name};
use crate::room::{Room, SMALL, Way, begin, next_answer};

/// What reaches a disk, and under which names it could reach it unnoticed.
const CALLS: &str = "trace=open,openat,creat,write,pwrite64,writev,pwritev,ftruncate,truncate,fallocate,\
                     fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,link,linkat,\
                     mkdir,mkdirat,rmdir,lseek,copy_file_range,sendfile";
/// In the folder, beside the store: which changes are done.
const MARKS: &str = "marks";

/// The child: changes a store, and notes each change that was reported as done. As a test of
/// its own it has nothing to do.
#[test]
fn child_that_changes_a_store() {
    let Some(base) = env::var_os("OTHER_DESK_STORE") else { return };
    let base = Path::new(&base);
    // Whoever makes the first folder in it makes its name last, and all other names with it.
    fs::create_dir_all(base.join("good")).unwrap();
    let mut marks = fs::File::create(base.join(MARKS)).unwrap();
    let mut done = |what: &str| marks.write_all(what.as_bytes()).unwrap();
    let open = || Store::open(&base.join(NAME)).unwrap();
    if env::var_os("OTHER_DESK_ONLY_OPEN").is_some() {
        drop(open());
        return done("opened");
    }
    let take_in = |store: &mut Store, way: Way<'_>| {
        let folder = begin(base, way).folder;
        store.take_in(&progress(base, way), &folder, &mut Known::with(SMALL.scenario.clone())).unwrap()
    };
    let (anna, chie, boris) = (Way::of("anna", 1), Way::of("chie", 3), Way::of("борис", 2));
    drop(open());
    done("a store is begun");
    walk(base, anna, 30);
    assert_eq!(take_in(&mut open(), anna).attempts, 1);
    done("an attempt is taken in");
    walk(base, chie, usize::MAX);
    let mut store = open();
    assert_eq!(take_in(&mut store, chie).attempts, 1);
    done("another attempt is taken in");
    walk(base, anna, usize::MAX);
    assert_eq!(take_in(&mut store, anna).attempts, 1);
    done("the attempt is taken in again");
    let place = store.attempts_of(&store.person("anna").unwrap().code).unwrap()[0].address(1);
    let note = "They asked first; then said so.".to_owned();
    let seen = Overlay {
        facilitator: String::new(),
        dimension: "tone".to_owned(),
        points_milli: 75_000,
        note,
        written: 20_000,
    };
    store.add_overlay(&place, "Frau Ōkubo", seen).unwrap();
    done("a facilitator's note is written");
    store.erase("chie").unwrap();
    done("a person is erased");
    assert!(open().retain(today() + DAYS, DAYS).unwrap().recordings > 0);
    done("events are over");
    walk(base, boris, usize::MAX);
    assert_eq!(take_in(&mut open(), boris).attempts, 1);
    done("one more attempt is taken in");
}

/// Goes on with an attempt, up to so many answers.
pub fn walk(base: &Path, way: Way<'_>, answers: usize) {
    let mut attempt = begin(base, way);
    while attempt.progress.len() < answers {
        let Some(answer) = next_answer(&attempt, way.policy, &mut |_, _| {}) else { break };
        attempt.progress.accept(SMALL.programme(), answer).unwrap();
    }
    attempt.save().unwrap();
}

fn progress(base: &Path, way: Way<'_>) -> Progress {
    begin(base, way).progress
}

/// Everything that was asked for a few changes of every kind; none where it cannot be noted.
pub fn changes() -> Option<Vec<Asked>> {
    let room = Room::new();
    let asked = watched(&room, &[])?;
    let kinds = asked.iter().filter(|one| matches!(one, Asked::Done(_))).count();
    assert_eq!(kinds, 8, "the child has not come to its end");
    Some(asked)
}

/// What is asked when a store is opened in this folder.
pub fn opening(room: &Room) -> Option<Vec<Asked>> {
    watched(room, &["OTHER_DESK_ONLY_OPEN"])
}

/// Lets the child run in this folder, and reads what it asked.
fn watched(room: &Room, settings: &[&str]) -> Option<Vec<Asked>> {
    let traces = tempfile::tempdir().unwrap();
    if !can_watch(traces.path()) {
        println!("Nothing was checked: there is no `strace` here, or it is forbidden.");
        return None;
    }
    let base = room.base().canonicalize().unwrap();
    let before: [bool; 2] = paths(&base).map(|path| path.exists());
    let mut command = strace(traces.path());
    command.arg(env::current_exe().unwrap());
    command.args(["--exact", "asked::child_that_changes_a_store", "--nocapture", "--test-threads=1"]);
    command.env("OTHER_DESK_STORE", &base).envs(settings.iter().map(|name| (name, "1")));
    let said = command.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    // A file for each thread; one of them has done all of it.
    let mut found = Vec::new();
    for entry in fs::read_dir(traces.path()).unwrap() {
        let calls = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut there = before;
        let asked: Vec<Asked> = calls.lines().filter_map(|line| asked(line, &base, &mut there)).collect();
        if !asked.is_empty() {
            found.push(asked);
        }
    }
    assert_eq!(found.len(), 1, "several threads have written");
    found.pop()
}

/// The store and its journal.
pub fn paths(base: &Path) -> [std::path::PathBuf; 2] {
    [base.join(NAME), base.join(format!("{NAME}-journal"))]
}

pub fn strace(traces: &Path) -> Command {
    let mut command = Command::new("strace");
    // Every thread for itself, with paths, and with every byte, in hexadecimal.
    command.args(["-ff", "-y", "-xx", "-s", "100000000", "-e", CALLS, "-o"]).arg(traces.join("trace"));
    command.stdin(Stdio::null());
    command
}

pub fn can_watch(traces: &Path) -> bool {
    let done = strace(traces).arg("true").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let works = done.is_ok_and(|status| status.success());
    for entry in fs::read_dir(traces).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    works
}

/// What a line of `strace` asks of the store's disk; `there` is which of its files are there.
fn asked(line: &str, base: &Path, there: &mut [bool; 2]) -> Option<Asked> {
    let (call, rest) = line.split_once('(')?;
    let (arguments, result) = rest.rsplit_once(") = ")?;
    if result.starts_with('-') {
        return None;
    }
    let arguments: Vec<&str> = arguments.split(", ").collect();
    let first = arguments[0];
    let path = match call {
        "unlink" | "creat" | "open" | "truncate" | "rename" | "link" => text(first),
        "openat" | "unlinkat" | "renameat" | "renameat2" | "linkat" => text(arguments[1]),
        // 5</folder/file>
        _ => unhex(first.split_once('<')?.1.strip_suffix('>')?),
    };
    let path = String::from_utf8(path).unwrap();
    let path = Path::new(&path);
    if path == base && matches!(call, "fsync" | "fdatasync") {
        return Some(Asked::SyncFolder);
    }
    if path == base.join(MARKS) && call == "write" {
        return Some(Asked::Done(String::from_utf8(text(arguments[1])).unwrap()));
    }
    let at = paths(base).iter().position(|known| known == path);
    let Some(at) = at else {
        let folder = path.parent() == Some(base);
        let known = path == base.join(MARKS) || arguments.iter().any(|one| one.contains("O_DIRECTORY"));
        let harmless = matches!(call, "fsync" | "fdatasync")
            || matches!(call, "open" | "openat") && !line.contains("O_CREAT");
        assert!(!folder || known || harmless, "unknown: {line}");
        return None;
    };
    let name = [Name::Store, Name::Journal][at];
    let number = |which: usize| arguments[which].parse::<usize>().unwrap();
    Some(match call {
        "open" | "openat" => {
            assert!(!line.contains("O_TRUNC"), "unknown: {line}");
            if there[at] || !line.contains("O_CREAT") {
                return None;
            }
            there[at] = true;
            Asked::Create(name)
        }
        "pwrite64" => {
            let bytes = text(arguments[1]);
            assert_eq!((bytes.len(), result), (number(2), arguments[2]), "written in part");
            Asked::Write(name, number(3), bytes)
        }
        "ftruncate" => Asked::Cut(name, number(1)),
        "fsync" | "fdatasync" => Asked::Sync(name),
        "unlink" => {
            there[at] = false;
            Asked::Delete(name)
        }
        _ => panic!("unknown: {line}"),
    })
}

/// The bytes of `"\x61\x62"`.
pub fn text(argument: &str) -> Vec<u8> {
    unhex(argument.strip_prefix('"').unwrap().strip_suffix('"').expect("cut off"))
}

pub fn unhex(text: &str) -> Vec<u8> {
    let digits = |byte: &[u8]| u8::from_str_radix(std::str::from_utf8(&byte[2..]).unwrap(), 16).unwrap();
    text.as_bytes().chunks(4).map(digits).collect()
}

#[test]
fn what_was_noted_makes_the_file_that_is_there() {
    let room = Room::new();
    let Some(asked) = watched(&room, &[]) else { return };
    let mut disk = Disk::default();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &asked {
        disk.ask(one);
        let kind = match one {
            Asked::Create(_) => "create",
            Asked::Write(Name::Store, ..) => "write to the store",
            Asked::Write(Name::Journal, ..) => "write to the journal",
            Asked::Cut(..) => "cut",
            Asked::Sync(_) => "sync a file",
            Asked::Delete(_) => "delete",
            Asked::SyncFolder => "sync the folder",
            Asked::Done(_) => "done",
        };
        *kinds.entry(kind).or_default() += 1;
    }
    let there = paths(room.base()).map(|path| fs::read(path).ok());
    assert!(disk.seen() == there, "something else was written than what was noted");
    println!("{} things were asked: {kinds:?}", asked.len());
}
