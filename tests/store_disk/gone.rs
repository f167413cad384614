//! What was reported as gone stays gone, whenever the power is lost afterwards; and what was
//! going when it was lost can be made to go by saying it again.
//!
//! `OTHER_DESK_DISKS` says for how many seeds, beside every place once.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use other_desk::records::attempt::{CARDS, PICTURES, all};
use other_desk::records::bookmarks::{self, Mark};
use other_desk::records::store::day::today;
use other_desk::records::store::erase::everything;
use other_desk::records::store::retain::{DAYS, remove_old};
use other_desk::records::store::take_in::Known;
use other_desk::records::store::{NAME, Overlay, Store, StoreError};
use other_desk::report::member::Reader;
use other_desk::vocab::Moment;
use rayon::prelude::*;
use tempfile::TempDir;

use crate::asked::walk;
use crate::noted::{MARKS, noted};
use crate::room::{Dice, SMALL, Way, begin};
use crate::tree::{Call, Left, Tree, put};

/// Who is erased.
const WHO: &str = "Zwetajewa-Okubo";
/// What somebody wrote beside a moment of a recording.
const NOTE: &str = "just before they hung up";
/// Files of somebody's own.
const MINE: [&str; 3] =
    ["exercises/letter.txt", "exercises/good/small/anna/photos/cat.png", "practise/good/late/mine.txt"];
/// What is reported, in this order.
const DONE: [&str; 6] = [
    "a person is erased",
    "another attempt is taken in",
    "events are over",
    "a note is written",
    "everything is erased",
    "somebody begins again",
];

/// A folder with attempts, a store, backups, exports, practice, and what was left over by
/// somebody who was interrupted.
fn filled() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let [base, stick] = ["exercises", "stick"].map(|name| root.path().join(name));
    for way in [Way::of("anna", 1), Way::of(WHO, 7), Way { number: 2, ..Way::of(WHO, 9) }] {
        walk(&base, way, if way.number == 2 { 30 } else { usize::MAX });
    }
    for kept in all(Some(&base)) {
        Reader::of(&SMALL.scenario).shifts(&kept.folder, &kept.progress).unwrap();
        let (_, played) = kept.progress.played().next().unwrap();
        let mark = Mark { day: 1, at: Moment::from_ms(36_000_000), note: NOTE.to_owned() };
        bookmarks::keep(&[(1, &kept.folder.join(&played.recording))], &[], &[mark]).unwrap();
    }
    fs::create_dir_all(&stick).unwrap();
    let mut store = Store::open(&base.join(NAME)).unwrap();
    store.take_in_all().unwrap();
    store.backup(None).unwrap();
    store.backup(Some(&stick.join("copy.sqlite"))).unwrap();
    store.export(WHO, None).unwrap();
    store.export(WHO, Some(&stick.join("export.json"))).unwrap();
    drop(store);
    // What a restoring has left over, and what is damaged and nobody knows of any more.
    fs::copy(base.join(NAME), base.join(format!("{NAME}.restoring"))).unwrap();
    fs::copy(base.join(NAME), base.join(format!("{NAME}.damaged-3"))).unwrap();
    fs::write(base.join("good/small").join(CARDS), "[]").unwrap();
    fs::create_dir(base.join(PICTURES)).unwrap();
    fs::write(base.join(PICTURES).join("day-1.png"), "").unwrap();
    let practice = root.path().join("practise/good/late");
    fs::create_dir_all(&practice).unwrap();
    let attempt = begin(&base, Way::of("anna", 1));
    let (_, played) = attempt.progress.played().next().unwrap();
    fs::copy(attempt.file(&played.recording), practice.join("1.odr")).unwrap();
    fs::write(practice.join("1.bookmarks"), format!("[{{\"at_ms\": 1, \"note\": \"{NOTE}\"}}]")).unwrap();
    for path in MINE {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "mine").unwrap();
    }
    root
}

/// The child: makes copies of what is held, and puts one in the store's place. As a test of
/// its own it has nothing to do.
#[test]
fn child_that_makes_copies() {
    let Some(root) = env::var_os("OTHER_DESK_COPIES") else { return };
    let root = Path::new(&root);
    let mut marks = fs::File::create(root.join(MARKS)).unwrap();
    let mut done = |what: &str| std::io::Write::write_all(&mut marks, what.as_bytes()).unwrap();
    let path = root.join("exercises").join(NAME);
    let mut store = Store::open(&path).unwrap();
    store.export(WHO, None).unwrap();
    done("json");
    store.backup(None).unwrap();
    done("sqlite");
    drop(store);
    Store::restore(&path, None).unwrap();
    done("sqlite");
}

/// Whoever is interrupted while copies are made leaves a part of one, which nobody knows by
/// its name; the person goes from that, too. And a copy that was reported is there.
#[test]
fn who_is_erased_goes_from_copies_that_were_being_made() {
    let root = filled();
    let before = Tree::of(root.path());
    let Some(calls) = noted(root.path(), "gone::child_that_makes_copies", "OTHER_DESK_COPIES") else {
        return;
    };
    drop(root);
    let look = |disk: &Tree<'_>, until: usize| {
        let left = disk.crashed(&mut Dice::new(until as u64));
        let copies = |kind: &str| {
            let beside = |folder: &str| Path::new("exercises").join(folder);
            let is_one = |path: &Path| {
                let around = path.parent().unwrap_or(Path::new(""));
                path.extension().is_some_and(|is| is == kind)
                    && (around == beside("backups") || around == beside("exports"))
            };
            left.iter().filter(|(path, _)| is_one(path)).count()
        };
        let reported = |kind: &str| {
            calls[..until].iter().filter(|call| matches!(call, Call::Done(what) if what == kind)).count()
        };
        // One of each was there before.
        let lost = ["json", "sqlite"].into_iter().find(|kind| copies(kind) < 1 + reported(kind));
        lost.map_or_else(|| said_again(&left, 0, &[]), |kind| Err(format!("{kind} is lost")))
    };
    // Page after page is written: not each of them needs a crash of its own.
    let step = if seeds() > 0 { 1 } else { 1 + calls.len() / 400 };
    let places: Vec<usize> = (0..=calls.len()).collect();
    let wrong: Vec<String> = places
        .par_chunks(32)
        .flat_map_iter(|places| {
            let mut disk = before.clone();
            calls[..places[0]].iter().for_each(|call| disk.ask(call));
            let mut wrong = Vec::new();
            for until in places {
                let plain = |at: usize| matches!(calls.get(at), Some(Call::Change(..)));
                if until % step == 0 || !plain(*until) || *until == 0 || !plain(until - 1) {
                    wrong.extend(look(&disk, *until).err().map(|why| format!("{until}: {why}")));
                }
                if let Some(call) = calls.get(*until) {
                    disk.ask(call);
                }
            }
            wrong
        })
        .collect();
    println!("{} places, one in {step} of those amid writing", calls.len() + 1);
    assert!(wrong.is_empty(), "{} wrong, among them {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

/// Lets go of events once more.
fn let_go(root: &Path, store: &mut Store) -> Result<(), StoreError> {
    store.retain(today() + DAYS, DAYS)?;
    let held = store.files_held()?;
    remove_old(store.folder(), Some(&root.join("practise")), &held, 0).map(|_| ())
}

/// The child: makes everything go, one after the other. As a test of its own it has nothing
/// to do.
#[test]
fn child_that_lets_go() {
    let Some(root) = env::var_os("OTHER_DESK_GOES") else { return };
    let root = Path::new(&root);
    let base = root.join("exercises");
    let mut marks = fs::File::create(root.join(MARKS)).unwrap();
    let mut dones = DONE.into_iter();
    let mut done = || std::io::Write::write_all(&mut marks, dones.next().unwrap().as_bytes()).unwrap();
    let mut store = Store::open(&base.join(NAME)).unwrap();
    let erased = store.erase(WHO).unwrap();
    assert_eq!((erased.folders, erased.backups, erased.out_of_reach.len()), (2, 2, 0), "{erased:?}");
    done();
    let dora = Way::of("dora", 4);
    walk(&base, dora, 5);
    let attempt = begin(&base, dora);
    store.take_in(&attempt.progress, &attempt.folder, &mut Known::with(SMALL.scenario.clone())).unwrap();
    done();
    let_go(root, &mut store).unwrap();
    done();
    let place = store.attempts_of(&store.person("anna").unwrap().code).unwrap()[0].address(1);
    let seen = Overlay {
        facilitator: String::new(),
        dimension: "tone".to_owned(),
        points_milli: 1,
        note: "calm".to_owned(),
        written: 1,
    };
    store.add_overlay(&place, "Frau Lehmann", seen).unwrap();
    done();
    drop((attempt, store));
    assert_eq!(everything(&base, Some(&root.join("practise"))).unwrap().out_of_reach, []);
    done();
    walk(&base, Way::of("fritz", 2), 3);
    done();
}

/// What was there, what was asked, and what stands in recordings and nowhere else.
struct Run {
    before: Tree<'static>,
    calls: Vec<Call>,
    events: Vec<String>,
}

static RUN: LazyLock<Option<Run>> = LazyLock::new(|| {
    let root = filled();
    let before = Tree::of(root.path());
    let store = Store::open_to_read(&root.path().join("exercises").join(NAME)).unwrap().unwrap();
    let of = |held: &other_desk::records::store::HeldAttempt| {
        let file = store.file_of(&held.address(held.recordings[0].step)).unwrap().unwrap();
        // The last link of its chain.
        let text = String::from_utf8(file).unwrap();
        let mut words = text.split(|letter: char| !letter.is_ascii_hexdigit());
        words.rfind(|word| word.len() >= 32).unwrap().to_owned()
    };
    let mut events: Vec<String> = store.attempts().unwrap().iter().map(of).collect();
    events.push(NOTE.to_owned());
    drop(store);
    // The marks lie beside, and nobody syncs them.
    let calls = noted(root.path(), "gone::child_that_lets_go", "OTHER_DESK_GOES")?;
    let done = calls.iter().filter(|call| matches!(call, Call::Done(_))).count();
    assert_eq!(done, DONE.len(), "the child has not come to its end");
    let mut after = before.clone();
    calls.iter().for_each(|call| after.ask(call));
    let marks = |path: &Path| path == Path::new(MARKS);
    let seen: Left = after.seen().into_iter().filter(|(path, _)| !marks(path)).collect();
    let there: Left = Tree::of(root.path()).seen().into_iter().filter(|(path, _)| !marks(path)).collect();
    assert!(seen == there, "something else was done than what was noted");
    Some(Run { before, calls, events })
});

fn holds(bytes: &[u8], text: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(text)
}

/// Whether nothing of what is called so is left, in names or in files.
fn nothing_of(left: &Left, text: &str) -> Result<(), String> {
    let found = left.iter().find(|(path, bytes)| {
        path.to_str().unwrap().contains(text) || bytes.as_ref().is_some_and(|bytes| holds(bytes, text))
    });
    found.map_or(Ok(()), |(path, _)| Err(format!("`{text}` is in {}", path.display())))
}

/// Whether what had been reported so often is as it was reported. What lies on a stick is out
/// of reach where the stick is not there.
fn is_gone(left: &Left, done: usize, events: &[String]) -> Result<(), String> {
    if done >= 1 {
        nothing_of(left, WHO)?;
    }
    if done >= 3 {
        events.iter().try_for_each(|text| nothing_of(left, text))?;
        let ends = |path: &Path| path.extension().and_then(|is| is.to_str()).unwrap_or_default().to_owned();
        let event = |path: &Path| ["odr", "bookmarks", "summary", "lost"].contains(&&*ends(path));
        if let Some((path, _)) = left.iter().find(|(path, _)| event(path)) {
            return Err(format!("{} is there", path.display()));
        }
    }
    if done >= 5 {
        let theirs = |path: &Path| {
            let begun = Path::new("exercises/good/small/fritz");
            MINE.iter().any(|mine| Path::new(mine).starts_with(path))
                || path.starts_with(begun)
                || ["", "stick", MARKS].iter().any(|known| path == Path::new(known))
        };
        if let Some((path, _)) = left.iter().find(|(path, _)| !theirs(path)) {
            return Err(format!("{} is there", path.display()));
        }
    }
    Ok(())
}

/// What is left of a folder that is looked at again.
fn looked_at(root: &Path) -> Left {
    Tree::of(root).seen().into_iter().filter(|(path, _)| !path.starts_with("stick")).collect()
}

/// The program is begun again after the power was lost: what was going when it was lost goes
/// when it is said again.
fn said_again(left: &Left, done: usize, events: &[String]) -> Result<(), String> {
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let root = folder.path();
    put(&left.iter().filter(|(path, _)| !path.starts_with("stick")).cloned().collect(), root);
    let base = root.join("exercises");
    let again = || -> Result<(), StoreError> {
        if done == 4 {
            return everything(&base, Some(&root.join("practise"))).map(|_| ());
        }
        let mut store = Store::open(&base.join(NAME))?;
        if done == 2 {
            let_go(root, &mut store)?;
        } else {
            match store.erase(WHO) {
                Err(StoreError::Nobody { .. }) => {}
                erased => {
                    // A copy that was noted and not made yet is not there, which is said.
                    let there = |(path, _): &(PathBuf, StoreError)| path.exists();
                    assert!(!erased?.out_of_reach.iter().any(there));
                }
            }
        }
        assert_eq!(store.check()?.problems, []);
        Ok(())
    };
    again().map_err(|why| why.to_string())?;
    is_gone(&looked_at(root), done + 1, events).map_err(|why| format!("when it was said again: {why}"))
}

fn reported(calls: &[Call]) -> usize {
    calls.iter().filter(|call| matches!(call, Call::Done(_))).count()
}

fn seeds() -> u64 {
    env::var("OTHER_DESK_DISKS").ok().and_then(|text| text.parse().ok()).unwrap_or(0)
}

#[test]
fn what_was_reported_as_gone_stays_gone() {
    let Some(run) = RUN.as_ref() else { return };
    let places: Vec<usize> = (0..=run.calls.len()).collect();
    let each = 1 + seeds() / places.len() as u64;
    let found: Vec<String> = places
        .par_chunks(32)
        .flat_map_iter(|places| {
            let mut disk = run.before.clone();
            run.calls[..places[0]].iter().for_each(|call| disk.ask(call));
            let mut wrong = Vec::new();
            for until in places {
                let done = reported(&run.calls[..*until]);
                for seed in 0..each {
                    let mut dice = Dice::new(seed * 100_000 + *until as u64);
                    let left = disk.crashed(&mut dice);
                    let found = is_gone(&left, done, &run.events);
                    let goes = [0, 2, 4].contains(&done);
                    let again = || if goes { said_again(&left, done, &run.events) } else { Ok(()) };
                    let found = found.and_then(|()| again());
                    let doing = DONE.get(done).unwrap_or(&"the end");
                    wrong.extend(
                        found.err().map(|why| format!("{until}, seed {seed}, before {doing}: {why}")),
                    );
                }
                if let Some(call) = run.calls.get(*until) {
                    disk.ask(call);
                }
            }
            wrong
        })
        .collect();
    println!("{} crashes at {} places", places.len() as u64 * each, places.len());
    assert!(found.is_empty(), "{} wrong, among them {:#?}", found.len(), &found[..found.len().min(25)]);
}

/// Of every file and folder that is synced while something goes: without that a crash
/// afterwards brings it back.
#[test]
fn every_folder_and_file_has_to_be_synced_before_something_is_reported_as_gone() {
    let Some(run) = RUN.as_ref() else { return };
    let mut synced: BTreeSet<(usize, &Path)> = BTreeSet::new();
    for (number, call) in run.calls.iter().enumerate() {
        if let (Call::Sync(path), done @ (0 | 2 | 4)) = (call, reported(&run.calls[..number])) {
            // Of a journal it only makes sure that the store can be put right; and what is
            // written down of an erasure that has begun makes sure that it can be gone on with.
            let guards = path.to_str().unwrap().ends_with("-journal") || path.ends_with(".erasing");
            synced.extend((!guards).then_some((done, &**path)));
        }
    }
    let missed = |(done, path): &(usize, &Path)| {
        let mut disk = run.before.clone();
        let mut now = 0;
        for call in &run.calls {
            let of_it = matches!(call, Call::Sync(synced) if synced == path);
            match call {
                // Whoever syncs it later for something else makes good for it.
                _ if of_it && now > *done => return false,
                Call::Done(_) => {
                    now += 1;
                    let comes_back =
                        |seed| is_gone(&disk.crashed(&mut Dice::new(seed)), now, &run.events).is_err();
                    if now > *done && (0..300).any(comes_back) {
                        return true;
                    }
                }
                _ if of_it && now == *done => {}
                _ => disk.ask(call),
            }
        }
        false
    };
    let all: Vec<(&(usize, &Path), bool)> = synced.par_iter().map(|one| (one, missed(one))).collect();
    let not: Vec<_> =
        all.iter().filter(|(_, missed)| !missed).map(|((done, path), _)| (DONE[*done], path)).collect();
    println!("{} files and folders, {} missed", all.len(), all.len() - not.len());
    assert!(not.is_empty(), "nobody misses {not:?}");
}
