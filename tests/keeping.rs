//! What is kept of an attempt: nothing that was played is lost, whatever cannot be
//! read, written or gone on with, and whoever else opens it.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use other_desk::exercise::{Programme, Progress, Trainee};
use other_desk::recording::{Recorder, Recording, Sink, command_words};
use other_desk::records::attempt::{Attempt, is_open};
use other_desk::records::pack_folder::{read_pack, scenario_of};
use other_desk::records::recording_file::read;
use other_desk::records::shifts::{Lost, Older, Pack, Sitting, Which};
use other_desk::records::{RecordsError, clock};
use other_desk::scenario::checked::{ExerciseId, Scenario};
use other_desk::scenario::load::PackFile;
use other_desk::shift::{Command, Shift};
use other_desk::vocab::{Desk, Duration, Rough};

struct Shipped {
    files: Vec<PackFile>,
    scenario: Arc<Scenario>,
}

static SWAP_DAY: LazyLock<Shipped> = LazyLock::new(|| {
    let files = read_pack(Path::new("scenarios/swap-day")).unwrap();
    let scenario = scenario_of(files.clone(), "swap-day").unwrap();
    Shipped { files, scenario }
});

fn programme() -> Programme<'static> {
    Programme::new(&SWAP_DAY.scenario, ExerciseId(0))
}

fn attempt(folder: PathBuf) -> Attempt {
    let who = Trainee { name: "kit".to_owned(), home: Desk::Sales, attempt: 1, seed: 7, form: None };
    Attempt::create(folder, Progress::begin(programme(), who)).unwrap()
}

fn which() -> Which {
    let plan = SWAP_DAY.scenario.find_shift("support-wednesday").unwrap();
    Which { step: 3, plan, day: None, seed: 7, rough: Rough::Personal }
}

fn open(attempt: &Attempt) -> (Result<Sitting, RecordsError>, Vec<Lost>) {
    let older = Older::of(attempt, &SWAP_DAY.scenario, which());
    let mut lost = Vec::new();
    let pack = Pack { scenario: &SWAP_DAY.scenario, files: &SWAP_DAY.files };
    let sitting = Sitting::open(attempt, pack, which(), &older, &mut |what| lost.push(what));
    if sitting.as_ref().is_ok_and(|sitting| sitting.goes_on) {
        older.clear(attempt);
    }
    (sitting, lost)
}

/// Lets time pass until somebody waits, and takes them.
fn take(sitting: &mut Sitting) {
    let due = sitting.shift.next_due().unwrap();
    sitting.shift.advance_to(due);
    while sitting.shift.waiting().next().is_none() {
        let due = sitting.shift.next_due().unwrap();
        sitting.shift.advance_to(due);
    }
    sitting.act(Command::TakeNext).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name.contains(".odr"));
    names.sort();
    names
}

#[test]
fn a_shift_that_cannot_be_repeated_stays_and_another_begins() {
    let room = tempfile::tempdir().unwrap();
    let attempt = attempt(room.path().join("attempt-1"));
    let (sitting, lost) = open(&attempt);
    assert!(lost.is_empty());
    let mut sitting = sitting.unwrap();
    take(&mut sitting);
    // A later version of the program wrote something that this one does not know.
    sitting.recorder.command("juggle", &sitting.shift).unwrap();
    let later = sitting.shift.now() + Duration::from_seconds(60);
    clock::keep(&attempt, &sitting.stem, later).unwrap();
    let kept = fs::read(attempt.file(&sitting.name)).unwrap();
    drop(sitting);

    let (sitting, lost) = open(&attempt);
    let sitting = sitting.unwrap();
    assert!(matches!(lost[..], [Lost::ThisShift(_)]), "{lost:?}");
    assert!(!sitting.goes_on);
    let opens = SWAP_DAY.scenario.shift(which().plan).opens;
    assert_eq!(sitting.shift.now(), opens, "the clock of the shift that is lost does not count");
    let aside: Vec<String> = names(&attempt.folder);
    let aside: Vec<&String> = aside.iter().filter(|name| name.ends_with(".lost")).collect();
    assert_eq!(aside.len(), 1, "{aside:?}");
    assert_eq!(fs::read(attempt.file(aside[0])).unwrap(), kept);
    drop(sitting);

    // The next start goes on with the new one, and says nothing any more.
    let (sitting, lost) = open(&attempt);
    assert!(sitting.unwrap().goes_on && lost.is_empty());
    assert_eq!(names(&attempt.folder).len(), 2);
}

#[test]
fn a_shift_that_goes_on_is_copied_whole() {
    let room = tempfile::tempdir().unwrap();
    let attempt = attempt(room.path().join("attempt-1"));
    let mut sitting = open(&attempt).0.unwrap();
    take(&mut sitting);
    let before = (sitting.shift.digest(), sitting.shift.now());
    drop(sitting);
    let (sitting, lost) = open(&attempt);
    let sitting = sitting.unwrap();
    assert!(sitting.goes_on && lost.is_empty());
    assert_eq!((sitting.shift.digest(), sitting.shift.now()), before);
    assert_eq!(names(&attempt.folder), [sitting.name.as_str()]);
}

#[test]
fn two_windows_do_not_play_the_same_attempt() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("attempt-1");
    let attempt = attempt(folder.clone());
    assert!(is_open(&folder));
    let refused = Attempt::open(folder.clone(), programme()).unwrap_err();
    assert!(matches!(refused, RecordsError::OpenElsewhere { .. }), "{refused}");
    drop(attempt);
    assert!(!is_open(&folder));
    Attempt::open(folder, programme()).unwrap();
}

/// A disk that is full now and then: it takes a part, says so, and what it took in
/// part is cut off.
#[derive(Default)]
struct Narrow {
    text: Vec<u8>,
    full: std::rc::Rc<std::cell::Cell<bool>>,
}

impl Sink for Narrow {
    fn append(&mut self, text: &[u8]) -> io::Result<()> {
        if self.full.get() {
            return Err(io::Error::from(io::ErrorKind::StorageFull));
        }
        self.text.extend_from_slice(text);
        Ok(())
    }
}

#[test]
fn a_line_that_a_full_disk_did_not_take_comes_with_the_next_one() {
    let plan = which().plan;
    let mut shift = Shift::new(SWAP_DAY.scenario.clone(), plan, 7, None);
    let sink = Narrow::default();
    let full = sink.full.clone();
    let mut recorder = Recorder::begin(sink, &shift, &SWAP_DAY.files, None).unwrap();
    let mut given = 0;
    let mut refused = 0;
    while given < 12 {
        let tried = [Command::TakeNext, Command::End, Command::FinishWrapUp];
        let accepted = tried.into_iter().find_map(|command| {
            let words = command_words::write(command, &shift);
            shift.apply(shift.now(), command).ok().map(|_| words)
        });
        if let Some(words) = accepted {
            given += 1;
            full.set(given % 3 == 1);
            let taken = recorder.command(&words, &shift);
            assert_eq!(taken.is_err(), full.get());
            refused += usize::from(taken.is_err());
        }
        let due = shift.next_due().unwrap();
        shift.advance_to(due);
    }
    assert!(refused > 2);
    full.set(false);
    let written = recorder.end(&shift).unwrap();
    let recording = Recording::parse(&written.text).unwrap();
    assert_eq!(recording.commands.len(), given, "no line is missing");
}

#[test]
fn a_recording_of_a_file_is_read_back() {
    let room = tempfile::tempdir().unwrap();
    let attempt = attempt(room.path().join("attempt-1"));
    let mut sitting = open(&attempt).0.unwrap();
    take(&mut sitting);
    assert_eq!(read(&attempt.file(&sitting.name)).unwrap().commands.len(), 1);
}
