//! A disk that forgets what was not synced, tears sectors and writes them in any order:
//! what is recovered of a recording is an exact prefix that holds every command that was
//! acknowledged, and every sync is needed for that.
//!
//! `OTHER_DESK_DISKS` says for how many seeds (10 000 without it).

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use other_desk::policy::{Playbook, PolicyName, play_aloud};
use other_desk::recording::{Ending, Recorder, Recording};
use other_desk::records::recording_file::{Disk, DiskFile, RecordingFile};
use other_desk::scenario::checked::ShiftId;
use other_desk::shift::Shift;
use rayon::prelude::*;

use crate::room::{Dice, SMALL};

const SECTOR: usize = 512;

/// What a disk is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Asked {
    Create(PathBuf),
    SyncFolder(PathBuf),
    Add(PathBuf, Vec<u8>),
    Cut(PathBuf, u64),
    Sync(PathBuf),
    /// The shift has begun, and its beginning is on the disk.
    Begun,
    /// The shift says that a command is on the disk.
    Acknowledged,
    /// The shift says that its end is on the disk: from now on it has a mark.
    Ended,
}

impl Asked {
    const fn is_sync(&self) -> bool {
        matches!(self, Self::SyncFolder(_) | Self::Sync(_))
    }
}

/// A disk that notes what it is asked, and refuses what it is told to refuse.
#[derive(Clone, Debug, Default)]
struct Noting {
    asked: Arc<Mutex<Vec<Asked>>>,
    refuses: Arc<Mutex<Vec<usize>>>,
}

impl Noting {
    fn note(&self, asked: Asked) -> io::Result<()> {
        let mut all = self.asked.lock().unwrap();
        let refused = self.refuses.lock().unwrap().contains(&all.len());
        // What is refused may have been done in part.
        let done = match asked {
            Asked::Add(path, bytes) if refused => Asked::Add(path, bytes[..bytes.len() / 2].to_vec()),
            other => other,
        };
        if refused && done.is_sync() {
            all.push(Asked::Add(PathBuf::from("nothing"), Vec::new()));
        } else {
            all.push(done);
        }
        // Full, read-only, or broken: it says one after the other.
        let says = [io::ErrorKind::StorageFull, io::ErrorKind::ReadOnlyFilesystem, io::ErrorKind::Other];
        if refused { Err(io::Error::from(says[all.len() % says.len()])) } else { Ok(()) }
    }
}

#[derive(Debug)]
struct NotingFile(Noting, PathBuf);

impl Disk for Noting {
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.note(Asked::Create(path.to_owned()))?;
        Ok(Box::new(NotingFile(self.clone(), path.to_owned())))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.note(Asked::SyncFolder(folder.to_owned()))
    }
}

impl DiskFile for NotingFile {
    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.note(Asked::Add(self.1.clone(), bytes.to_vec()))
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.0.note(Asked::Cut(self.1.clone(), length))
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.note(Asked::Sync(self.1.clone()))
    }
}

/// What became of one file on a disk.
#[derive(Clone, Debug, Default)]
struct OnDisk {
    /// Its name is on the disk.
    named: bool,
    /// What is on the disk for good.
    kept: Vec<u8>,
    /// As the running program sees it.
    seen: Vec<u8>,
}

/// What is left after a crash behind the first `until` things that were asked; `without`
/// is a sync that was left out.
fn crashed(asked: &[Asked], until: usize, without: Option<usize>, dice: &mut Dice) -> Option<Vec<u8>> {
    let mut files: BTreeMap<&Path, OnDisk> = BTreeMap::new();
    for (number, one) in asked[..until].iter().enumerate() {
        if without == Some(number) {
            continue;
        }
        match one {
            Asked::Create(path) => {
                files.insert(path, OnDisk::default());
            }
            Asked::SyncFolder(folder) => {
                let inside = files.iter_mut().filter(|(path, _)| path.parent() == Some(folder));
                inside.for_each(|(_, file)| file.named = true);
            }
            Asked::Add(path, bytes) => {
                if let Some(file) = files.get_mut(path.as_path()) {
                    file.seen.extend_from_slice(bytes);
                }
            }
            Asked::Cut(path, length) => {
                let file = files.get_mut(path.as_path()).unwrap();
                file.seen.truncate(usize::try_from(*length).unwrap());
            }
            Asked::Sync(path) => {
                let file = files.get_mut(path.as_path()).unwrap();
                file.kept = file.seen.clone();
            }
            Asked::Begun | Asked::Acknowledged | Asked::Ended => {}
        }
    }
    let file = files.into_values().next()?;
    // A name that was not synced is there or not.
    let there = file.named || dice.below(2) == 0;
    there.then(|| torn(&file, dice))
}

/// Of what was not synced, any sectors are there, in part or as they were before.
fn torn(file: &OnDisk, dice: &mut Dice) -> Vec<u8> {
    let mut left = file.kept.clone();
    if file.seen == file.kept {
        return left;
    }
    // The new length may or may not be there.
    let length = if file.seen.len() >= file.kept.len() {
        file.kept.len() + dice.below(file.seen.len() - file.kept.len() + 1)
    } else if dice.below(2) == 0 {
        file.seen.len()
    } else {
        file.kept.len()
    };
    left.resize(length, if dice.below(2) == 0 { 0 } else { b'\n' });
    let mut at = 0;
    while at < length {
        let end = (at + SECTOR).min(length);
        // Written whole, written up to somewhere, or not written.
        let written = match dice.below(3) {
            0 => at,
            1 => end,
            _ => at + dice.below(end - at + 1),
        };
        let written = written.min(file.seen.len());
        if written > at {
            left[at..written].copy_from_slice(&file.seen[at..written]);
        }
        at = end;
    }
    left
}

/// A shift before its opening, one in which there is something to do, and who plays it.
static SHIFT: LazyLock<(Shift, Arc<Playbook>)> = LazyLock::new(|| {
    let shift = |(plan, seed)| {
        let plan = ShiftId(plan);
        (Shift::new(SMALL.scenario.clone(), plan, seed, None), SMALL.playbook(plan))
    };
    let commands = |which: &(u16, u64)| {
        let (shift, book) = shift(*which);
        let mut many = 0;
        let mut trainee = POLICY.trainee(&book);
        play_aloud(shift, trainee.as_mut(), Some(&mut |_: &str, _: &Shift| many += 1));
        many
    };
    let plans = 0..u16::try_from(SMALL.scenario.shifts().len()).unwrap();
    let all = plans.flat_map(|plan| (0..20).map(move |seed| (plan, seed)));
    shift(all.max_by_key(commands).unwrap())
});

const POLICY: PolicyName = PolicyName::Pleaser;

/// The shift, recorded on a disk that notes everything; which commands were given.
fn recorded(refuses: &[usize]) -> (Vec<Asked>, Vec<String>) {
    let disk = Noting::default();
    disk.refuses.lock().unwrap().extend_from_slice(refuses);
    let path = Path::new("/attempt/step-01.odr");
    let file = RecordingFile::create_on(&disk, path).unwrap();
    let mut recorder = Recorder::begin(file, &SHIFT.0, &SMALL.files, None).unwrap();
    disk.asked.lock().unwrap().push(Asked::Begun);
    let mut given = Vec::new();
    let mut heard = |words: &str, shift: &Shift| {
        given.push(words.to_owned());
        if recorder.command(words, shift).is_ok() {
            let mut all = disk.asked.lock().unwrap();
            // All that were given so far, those included that had to wait.
            let known = all.iter().filter(|one| **one == Asked::Acknowledged).count();
            all.extend(std::iter::repeat_n(Asked::Acknowledged, given.len() - known));
        }
    };
    let mut trainee = POLICY.trainee(&SHIFT.1);
    let shift = play_aloud(SHIFT.0.clone(), trainee.as_mut(), Some(&mut heard));
    recorder.end(&shift).unwrap();
    disk.asked.lock().unwrap().push(Asked::Ended);
    let asked = disk.asked.lock().unwrap().clone();
    (asked, given)
}

/// Whether what is left holds everything that was acknowledged in these, and nothing but
/// what was done.
fn holds(left: Option<&[u8]>, given: &[String], asked: &[Asked]) -> Result<(), String> {
    let begun = asked.contains(&Asked::Begun);
    let acknowledged = acknowledged(asked);
    let ended = asked.contains(&Asked::Ended);
    let commands: Vec<String> = match left.map(Recording::recover) {
        Some(Ok(recording)) if ended && !matches!(recording.ending, Ending::Complete { .. }) => {
            return Err("the end is not there".to_owned());
        }
        Some(Ok(recording)) => recording.commands.into_iter().map(|one| one.words).collect(),
        // Nothing was said of a shift that is not there.
        Some(Err(why)) if begun || acknowledged > 0 => return Err(why.to_string()),
        None if begun || acknowledged > 0 => return Err("there is no file".to_owned()),
        _ => Vec::new(),
    };
    if commands.len() < acknowledged {
        return Err(format!("{acknowledged} were acknowledged, {} are left", commands.len()));
    }
    if commands.len() > given.len() || commands != given[..commands.len()] {
        return Err("something else is left than what was done".to_owned());
    }
    Ok(())
}

fn acknowledged(asked: &[Asked]) -> usize {
    asked.iter().filter(|one| **one == Asked::Acknowledged).count()
}

fn seeds() -> u64 {
    std::env::var("OTHER_DESK_DISKS").ok().and_then(|text| text.parse().ok()).unwrap_or(10_000)
}

#[test]
fn after_a_crash_at_any_place_all_that_was_acknowledged_is_there() {
    let (asked, given) = recorded(&[]);
    assert!(given.len() >= 8, "{}", given.len());
    assert_eq!(acknowledged(&asked), given.len());
    assert_eq!(asked.last(), Some(&Asked::Ended));
    // Every place, then many more by chance.
    let places = asked.len() as u64 + 1;
    (0..seeds().max(places)).into_par_iter().for_each(|seed| {
        let mut dice = Dice::new(seed);
        let until = usize::try_from(seed % places).unwrap();
        let left = crashed(&asked, until, None, &mut dice);
        holds(left.as_deref(), &given, &asked[..until])
            .unwrap_or_else(|why| panic!("seed {seed}, after {until}: {why}"));
    });
    println!("{} crashes at {places} places, {} commands", seeds().max(places), given.len());
}

#[test]
fn every_sync_is_needed() {
    let (asked, given) = recorded(&[]);
    let syncs: Vec<usize> = (0..asked.len()).filter(|at| asked[*at].is_sync()).collect();
    // One for the folder, one for the beginning, one for each command, one for the end.
    assert_eq!(syncs.len(), given.len() + 3);
    syncs.par_iter().for_each(|left_out| {
        let found = (0..4_000_u64).any(|seed| {
            let mut dice = Dice::new(seed);
            // A crash before the next sync makes good for it.
            let next = syncs.iter().find(|at| *at > left_out).copied().unwrap_or(asked.len());
            let until = left_out + 1 + dice.below(next - left_out);
            let until = if *left_out < 3 { left_out + 1 + dice.below(asked.len() - left_out) } else { until };
            let left = crashed(&asked, until, Some(*left_out), &mut dice);
            holds(left.as_deref(), &given, &asked[..until]).is_err()
        });
        assert!(found, "nobody misses sync {left_out}: {:?}", asked[*left_out]);
    });
    println!("{} syncs, each of them is missed", syncs.len());
}

#[test]
fn a_disk_that_refuses_for_a_while_has_everything_afterwards() {
    let (asked, _) = recorded(&[]);
    let places = asked.len() as u64;
    (0..seeds() / 10).into_par_iter().for_each(|seed| {
        let mut dice = Dice::new(seed);
        // From somewhere on, a few things are refused; the file itself is there.
        let from = 6 + dice.below(usize::try_from(places).unwrap() - 19);
        let refuses: Vec<usize> = (from..from + 1 + dice.below(5)).collect();
        let (asked, given) = recorded(&refuses);
        let whole = crashed(&asked, asked.len(), None, &mut dice).unwrap();
        let recording = Recording::parse(&whole).unwrap_or_else(|why| panic!("{refuses:?}: {why}"));
        let words: Vec<String> = recording.commands.iter().map(|one| one.words.clone()).collect();
        assert_eq!(words, given, "{refuses:?}");
        assert!(matches!(recording.ending, Ending::Complete { .. }));
        let until = dice.below(asked.len() + 1);
        let left = crashed(&asked, until, None, &mut dice);
        holds(left.as_deref(), &given, &asked[..until])
            .unwrap_or_else(|why| panic!("seed {seed}, {refuses:?}, after {until}: {why}"));
    });
}

#[test]
fn damage_in_what_was_acknowledged_is_refused_not_dropped() {
    let (asked, given) = recorded(&[]);
    let whole = crashed(&asked, asked.len(), None, &mut Dice::new(1)).unwrap();
    let open = crashed(&asked, asked.len() - 3, None, &mut Dice::new(1)).unwrap();
    let lines: Vec<usize> =
        whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).collect();
    (0..3_000_u64).into_par_iter().for_each(|seed| {
        let mut dice = Dice::new(seed);
        for file in [&whole, &open] {
            let mut damaged = file.clone();
            let at = dice.below(file.len());
            damaged[at] ^= 1 << dice.below(8);
            match Recording::recover(&damaged) {
                Err(_) => {}
                Ok(read) => {
                    // Only the last line can be taken for one that a crash has frayed, and then
                    // the shift is not over and has no score.
                    let before_last = lines.iter().rfind(|at| **at + 1 < file.len()).unwrap();
                    assert!(at > *before_last, "byte {at} of {}", file.len());
                    let words: Vec<String> = read.commands.into_iter().map(|one| one.words).collect();
                    assert_eq!(words, given[..words.len()]);
                    assert!(!matches!(read.ending, Ending::Complete { .. }));
                }
            }
        }
    });
}
