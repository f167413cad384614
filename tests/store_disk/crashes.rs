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
    /// Its file, none before it was begun.
    bytes: Option<Vec<u8>>,
    /// What it holds, in words.
    holds: String,
}

static RUN: LazyLock<Option<Run>> = LazyLock::new(|| {
    let asked = changes()?;
    let mut states = vec![state(None)];
    let mut disk = Disk::default();
    for one in &asked {
        disk.ask(one);
        // A transaction is over when its journal has gone.
        if *one == Asked::Delete(Name::Journal) {
            states.push(state(disk.seen()[Name::Store as usize].clone()));
        }
    }
    Some(Run { asked, states })
});

fn state(bytes: Option<Vec<u8>>) -> State {
    let folder = folder();
    let left = [bytes.clone(), None];
    write(folder.path(), &left);
    let holds = holds(&Store::open(&folder.path().join(NAME)).unwrap()).unwrap();
    State { bytes, holds }
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
    let same = allowed.iter().any(|state| states[*state].bytes.as_ref() == Some(&bytes));
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
    std::env::var("OTHER_DESK_DISKS").ok().and_then(|text| text.parse().ok()).unwrap_or(10_000)
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

/// What a sync is for, by its place in its transaction.
fn purposes(asked: &[Asked]) -> Vec<(usize, &'static str)> {
    let mut purposes = Vec::new();
    let (mut journal, mut gone) = (0, false);
    for (number, one) in asked.iter().enumerate() {
        match one {
            Asked::Create(Name::Journal) => (journal, gone) = (0, false),
            Asked::Delete(Name::Journal) => gone = true,
            Asked::Sync(Name::Journal) => {
                journal += 1;
                let which =
                    if journal % 2 == 1 { "the journal's pages" } else { "how many pages the journal has" };
                purposes.push((number, which));
            }
            Asked::Sync(Name::Store) => purposes.push((number, "the store")),
            Asked::SyncFolder if gone => {
                // Nobody was told of this one before the next one makes good for it.
                let next = asked[number..]
                    .iter()
                    .find(|one| matches!(one, Asked::Done(_) | Asked::Create(Name::Journal)));
                let told = matches!(next, Some(Asked::Done(_)));
                purposes.push((
                    number,
                    if told { "that the journal has gone" } else { "that a journal has gone, amid a change" },
                ));
            }
            Asked::SyncFolder => purposes.push((number, "that there is a journal")),
            _ => {}
        }
    }
    purposes
}

#[test]
fn which_syncs_are_needed() {
    let Some(run) = RUN.as_ref() else { return };
    let purposes = purposes(&run.asked);
    assert_eq!(purposes.len(), run.asked.iter().filter(|one| one.is_sync()).count());
    let missed: Vec<(&str, Option<String>)> = purposes
        .par_iter()
        .map(|(left_out, purpose)| {
            // Until the next one of its kind makes good for it.
            let next = run.asked[left_out + 1..].iter().position(|one| *one == run.asked[*left_out]);
            let next = next.map_or(run.asked.len(), |next| left_out + 1 + next);
            let found = (0..1_000_u64).find_map(|seed| {
                let mut dice = Dice::new(seed);
                let until = left_out + 1 + dice.below(next - left_out);
                let (disk, allowed) = asked_until(&run.asked, until, Some(*left_out));
                let left = disk.crashed(&mut dice);
                let why = recovered(&left, &run.states, &allowed, &mut dice).err()?;
                if *purpose == "that the journal has gone" { println!("{left_out} seed {seed} until {until} {:?} {:02x?}", left.each_ref().map(|l| l.as_ref().map(Vec::len)), left[1].as_ref().map(|l| l[..40.min(l.len())].to_vec())); for (n, s) in run.states.iter().enumerate() { println!("{n} {}", s.bytes.as_ref() == left[0].as_ref()); } }
                Some(why)
            });
            (*purpose, found)
        })
        .collect();
    let mut table: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (purpose, found) in &missed {
        let (all, of_them) = table.entry(purpose).or_default();
        *all += 1;
        *of_them += usize::from(found.is_some());
    }
    for (purpose, (all, found)) in &table {
        println!("{purpose}: {all} syncs, {found} are missed");
    }
    for ((number, purpose), (_, found)) in purposes.iter().zip(&missed) {
        println!("{number} {purpose}: {}", found.as_deref().unwrap_or("not missed"));
    }
}
