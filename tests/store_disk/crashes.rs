//! Crashes behind everything that was asked: nothing that was reported is lost.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use other_desk::records::store::backup::Made;
use other_desk::records::store::{NAME, Store};
use rayon::prelude::*;
use tempfile::TempDir;

use crate::asked::{changes, opening, paths};
use crate::disk::{Asked, Disk, Left, Name};
use crate::room::{Dice, Room};

/// What was asked, and what the store was after each transaction.
struct Run {
    asked: Vec<Asked>,
    /// Before the first one there is nothing.
    states: Vec<State>,
}

/// A store between two transactions.
struct State {
    /// Its file, as it was when the transaction ended and as it was cut afterwards; none
    /// before it was begun.
    files: Vec<Vec<u8>>,
    /// What it holds, in words.
    holds: String,
}

static RUN: LazyLock<Option<Run>> = LazyLock::new(|| {
    let asked = changes()?;
    let mut states = vec![state(&[None, None])];
    let mut disk = Disk::default();
    for one in &asked {
        disk.ask(one);
        // A transaction is over when its journal has gone.
        match one {
            Asked::Delete(Name::Journal) => states.push(state(&disk.seen())),
            Asked::Cut(Name::Store, _) if disk.seen()[1].is_none() => {
                let last = states.len() - 1;
                states[last].files.extend(disk.seen()[0].clone());
            }
            _ => {}
        }
    }
    Some(Run { asked, states })
});

fn state(left: &Left) -> State {
    let folder = folder();
    write(folder.path(), left);
    let holds = holds(&Store::open(&folder.path().join(NAME)).unwrap()).unwrap();
    State { files: left[0].clone().into_iter().collect(), holds }
}

/// Everything that a sound store holds.
fn holds(store: &Store) -> Result<String, String> {
    let run = || {
        let checked = store.check()?;
        let made: Vec<_> = [Made::Backup, Made::Export, Made::Damaged]
            .iter()
            .map(|kind| store.made(*kind))
            .collect::<Result<_, _>>()?;
        let all = (store.people()?, store.attempts()?, store.erased()?, made);
        Ok((checked, format!("{all:#?}")))
    };
    let (checked, all) = run().map_err(|why: other_desk::records::store::StoreError| why.to_string())?;
    if checked.problems.is_empty() { Ok(all) } else { Err(format!("{:?}", checked.problems)) }
}

/// A folder in memory, if there is one: many thousands are made.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

fn write(folder: &Path, left: &Left) {
    for (path, bytes) in paths(folder).iter().zip(left) {
        if let Some(bytes) = bytes {
            fs::write(path, bytes).unwrap();
        }
    }
}

/// How a store was found to be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    /// To the byte, as it had been seen to be sound.
    SameBytes,
    /// By all that it holds.
    SameValues,
    /// There is none.
    Nothing,
}

/// Opens what is left, in one of the program's ways, and holds it against the states that it
/// may have.
fn recovered(left: &Left, states: &[State], allowed: &[usize], dice: &mut Dice) -> Result<Found, String> {
    let folder = folder();
    let path = folder.path().join(NAME);
    write(folder.path(), left);
    let to_read = dice.below(3) == 0;
    let opened = if to_read { Store::open_to_read(&path) } else { Store::open(&path).map(Some) };
    let Some(store) = opened.map_err(|why| why.to_string().replace(path.to_str().unwrap(), NAME))? else {
        return if allowed.contains(&0) { Ok(Found::Nothing) } else { Err("there is no store".to_owned()) };
    };
    let bytes = fs::read(&path).unwrap();
    let same = allowed.iter().any(|state| states[*state].files.contains(&bytes));
    // Even of those that are the same, some are read again.
    if same && dice.below(50) != 0 {
        return Ok(Found::SameBytes);
    }
    let held = holds(&store)?;
    if allowed.iter().any(|state| states[*state].holds == held) {
        return Ok(if same { Found::SameBytes } else { Found::SameValues });
    }
    let is = (0..states.len()).filter(|state| states[*state].holds == held).collect::<Vec<_>>();
    Err(format!("it is as after the transactions {is:?}, not as after {allowed:?}"))
}

/// The disk after the first `until` things that were asked, without one of them, and the
/// states that may be found after a crash: those of all transactions from the last change
/// that was reported to the last that was begun to be ended.
fn asked_until<'a>(asked: &'a [Asked], until: usize, without: Option<usize>) -> (Disk<'a>, Vec<usize>) {
    let mut disk = Disk::default();
    let (mut over, mut reported) = (0, 0);
    for (number, one) in asked[..until].iter().enumerate() {
        match one {
            Asked::Delete(Name::Journal) => over += 1,
            Asked::Done(_) => reported = over,
            _ => {}
        }
        if without != Some(number) {
            disk.ask(one);
        }
    }
    (disk, (reported..=over).collect())
}

fn seeds() -> u64 {
    std::env::var("OTHER_DESK_DISKS").ok().and_then(|text| text.parse().ok()).unwrap_or(3_000)
}

#[test]
fn after_a_crash_at_any_place_the_store_holds_what_was_reported() {
    let Some(run) = RUN.as_ref() else { return };
    let places = run.asked.len() as u64 + 1;
    // Every place, then many more by chance.
    let seeds = seeds().max(places);
    let found: Vec<Result<Found, String>> = (0..seeds)
        .into_par_iter()
        .map(|seed| {
            let mut dice = Dice::new(seed);
            let until = usize::try_from(seed % places).unwrap();
            let (disk, allowed) = asked_until(&run.asked, until, None);
            let left = disk.crashed(&mut dice);
            recovered(&left, &run.states, &allowed, &mut dice)
                .map_err(|why| format!("seed {seed}, after {until} ({:?}): {why}", near(&run.asked, until)))
        })
        .collect();
    let mut ways: BTreeMap<Found, usize> = BTreeMap::new();
    found.iter().flatten().for_each(|found| *ways.entry(*found).or_default() += 1);
    let wrong: Vec<&String> = found.iter().filter_map(|found| found.as_ref().err()).collect();
    println!("{seeds} crashes at {places} places, {} transactions: {ways:?}", run.states.len() - 1);
    assert!(wrong.is_empty(), "{} of {seeds}, among them {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

/// The change that was made then.
fn near(asked: &[Asked], until: usize) -> Option<&str> {
    asked[until..].iter().find_map(|one| match one {
        Asked::Done(what) => Some(what.as_str()),
        _ => None,
    })
}

#[test]
fn a_crash_while_a_crash_is_made_good() {
    let Some(run) = RUN.as_ref() else { return };
    let many = seeds().div_ceil(100);
    let mut places = 0;
    // Just before the store is synced, its journal is all that there is to go by.
    for (until, _) in run.asked.iter().enumerate().filter(|(_, one)| **one == Asked::Sync(Name::Store)) {
        let (disk, allowed) = asked_until(&run.asked, until, None);
        let left = disk.crashed(&mut Dice::new(until as u64));
        let room = Room::new();
        write(room.base(), &left);
        let Some(asked) = opening(&room) else { return };
        places += asked.len() + 1;
        (0..many.max(asked.len() as u64 + 1)).into_par_iter().for_each(|seed| {
            let mut dice = Dice::new(seed);
            let again = usize::try_from(seed).unwrap() % (asked.len() + 1);
            let mut disk = Disk::with(left.clone());
            asked[..again].iter().for_each(|one| disk.ask(one));
            recovered(&disk.crashed(&mut dice), &run.states, &allowed, &mut dice)
                .unwrap_or_else(|why| panic!("after {until}, then {again}, seed {seed}: {why}"));
        });
    }
    println!("{places} places");
}

/// What a sync is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Purpose {
    /// The pages in the journal.
    Pages,
    /// The same, where there are none: the store was empty before.
    NoPages,
    /// That there is a journal, and a store.
    ThereIsAJournal,
    /// How many pages there are in the journal.
    HowManyPages,
    /// The pages of the store.
    Store,
    /// That the journal has gone, and nobody has been told of the change yet that it
    /// belonged to: the next sync of the folder makes good for it.
    JournalHasGoneUntold,
    /// That the journal has gone; then it is told.
    JournalHasGone,
    /// The same, where the store has only noted that it was written anew without gaps:
    /// whoever opens it next would do it again.
    GapsAreClosed,
}

/// The changes that end with a file that is written anew.
const CLOSE_GAPS: [&str; 2] = ["a person is erased", "events are over"];

/// What each sync is for, by its place in its transaction.
fn purposes(asked: &[Asked]) -> Vec<(usize, Purpose)> {
    let mut purposes = Vec::new();
    let (mut pages, mut syncs, mut gone) = (0, 0, false);
    for (number, one) in asked.iter().enumerate() {
        let purpose = match one {
            Asked::Create(Name::Journal) => {
                (pages, syncs, gone) = (0, 0, false);
                continue;
            }
            Asked::Write(Name::Journal, at, _) if *at > 0 => {
                pages += 1;
                continue;
            }
            Asked::Delete(Name::Journal) => {
                gone = true;
                continue;
            }
            Asked::Sync(Name::Store) => Purpose::Store,
            Asked::Sync(Name::Journal) => {
                syncs += 1;
                match syncs {
                    1 if pages == 0 => Purpose::NoPages,
                    1 => Purpose::Pages,
                    _ => Purpose::HowManyPages,
                }
            }
            Asked::SyncFolder if gone => {
                let next = asked[number..]
                    .iter()
                    .find(|one| matches!(one, Asked::Done(_) | Asked::Create(Name::Journal)));
                match next {
                    Some(Asked::Done(what)) if CLOSE_GAPS.contains(&&**what) => Purpose::GapsAreClosed,
                    Some(Asked::Done(_)) => Purpose::JournalHasGone,
                    _ => Purpose::JournalHasGoneUntold,
                }
            }
            Asked::SyncFolder => Purpose::ThereIsAJournal,
            _ => continue,
        };
        purposes.push((number, purpose));
    }
    purposes
}

#[test]
fn every_sync_is_needed_but_those_that_guard_nothing() {
    let Some(run) = RUN.as_ref() else { return };
    let purposes = purposes(&run.asked);
    assert_eq!(purposes.len(), run.asked.iter().filter(|one| one.is_sync()).count());
    let missed = |(left_out, _): &(usize, Purpose)| {
        // Until the next one of its kind makes good for it.
        let next = run.asked[left_out + 1..].iter().position(|one| *one == run.asked[*left_out]);
        let next = next.map_or(run.asked.len(), |next| left_out + 1 + next);
        (0..1_000_u64).find(|seed| {
            let mut dice = Dice::new(*seed);
            let until = left_out + 1 + dice.below(next - left_out);
            let (disk, allowed) = asked_until(&run.asked, until, Some(*left_out));
            recovered(&disk.crashed(&mut dice), &run.states, &allowed, &mut dice).is_err()
        })
    };
    let found: Vec<Option<u64>> = purposes.par_iter().map(missed).collect();
    let mut table: BTreeMap<Purpose, (usize, usize)> = BTreeMap::new();
    for ((number, purpose), missed) in purposes.iter().zip(&found) {
        let (all, of_them) = table.entry(*purpose).or_default();
        *all += 1;
        *of_them += usize::from(missed.is_some());
        let guards_nothing =
            matches!(purpose, Purpose::NoPages | Purpose::JournalHasGoneUntold | Purpose::GapsAreClosed);
        assert!(missed.is_some() || guards_nothing, "nobody misses sync {number}: {purpose:?}");
    }
    assert_eq!(table.len(), 8, "{table:?}");
    println!("{} syncs; how many there are and how many are missed: {table:?}", found.len());
    println!("the last one after {:?} crashes", found.iter().flatten().max());
}

#[test]
fn a_store_whose_beginning_was_broken_off_is_begun_anew() {
    // The mark, no pages in it, a nonce, so many pages before, sectors of 512, pages of 4096.
    let journal = |pages: u8| {
        let mark = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7];
        let numbers = [0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, pages, 0, 0, 2, 0, 0, 0, 16, 0];
        let mut journal = [mark.as_slice(), &numbers].concat();
        journal.resize(512, 0);
        Some(journal)
    };
    let begun = holds(&Store::open(&folder().path().join(NAME)).unwrap()).unwrap();
    for torn in [vec![0; 8_192], vec![0xA5; 8_192], b"SQLite format 3\0".to_vec(), vec![1]] {
        let folder = folder();
        let path = folder.path().join(NAME);
        write(folder.path(), &[Some(torn.clone()), journal(0)]);
        assert!(Store::open_to_read(&path).unwrap().is_none());
        assert_eq!(holds(&Store::open(&path).unwrap()).unwrap(), begun);
        // Something else, whatever lies beside it, is left as it is.
        for beside in [None, journal(1), Some(vec![0; 512])] {
            let left = [Some(torn.clone()), beside];
            write(folder.path(), &left);
            assert!(Store::open(&path).is_err());
            assert!(Store::open_to_read(&path).is_err());
            let there = paths(folder.path()).map(|path| fs::read(path).ok());
            assert!(there == left);
            paths(folder.path()).iter().for_each(|path| drop(fs::remove_file(path)));
        }
    }
}
