//! The small files beside recordings, and the answers of an attempt: after a crash at any
//! place they are as they were or as they were to be, or are made anew; never something else.

use std::env;
use std::path::{Path, PathBuf};

use other_desk::exercise::Progress;
use other_desk::records::attempt::Attempt;
use other_desk::records::bookmarks::{self, Mark};
use other_desk::records::wall::Wall;
use other_desk::records::{beside, clock};
use other_desk::report::member::Reader;
use other_desk::report::summary::Summary;
use other_desk::vocab::Moment;
use rayon::prelude::*;

use crate::asked::walk;
use crate::noted::noted;
use crate::room::{Dice, SMALL, Way, begin};
use crate::tree::{Call, Left, Tree, put};

const WHO: Way<'_> = Way {
    name: "anna",
    seed: 1,
    policy: other_desk::policy::PolicyName::Blunt,
    number: 1,
    answers: usize::MAX,
};
/// Whoever begins while everything is noted.
const NEW: Way<'_> = Way { name: "chie", seed: 3, ..WHO };
/// What has been marked, one after the other; the clock and the wall go along.
const NOTES: [&[&str]; 5] = [&[], &["asks"], &["asks", "waits"], &["waits, and long"], &[]];
const STEM: &str = "step-99-sales";

fn marks(notes: &[&str]) -> Vec<Mark> {
    let one =
        |(number, note): (i64, &&str)| Mark { day: 1, at: Moment::from_ms(number), note: (*note).to_owned() };
    (1..).zip(notes).map(one).collect()
}

fn wall(notes: &[&str]) -> Wall {
    Wall { cards: notes.iter().map(|note| (*note).to_owned()).collect(), ..Wall::default() }
}

fn cards(base: &Path) -> PathBuf {
    base.join("good/small/cards.json")
}

fn recordings(attempt: &Attempt) -> Vec<PathBuf> {
    attempt.progress.played().map(|(_, played)| attempt.file(&played.recording)).collect()
}

/// The child: keeps all of them, again and again. As a test of its own it has nothing to do.
#[test]
fn child_that_keeps_small_files() {
    let Some(base) = env::var_os("OTHER_DESK_BESIDE") else { return };
    let base = Path::new(&base);
    let mut reported = std::fs::File::create(base.join(crate::noted::MARKS)).unwrap();
    let mut done = |what: &str| std::io::Write::write_all(&mut reported, what.as_bytes()).unwrap();
    let attempt = begin(base, WHO);
    Reader::of(&SMALL.scenario).shifts(&attempt.folder, &attempt.progress).unwrap();
    done("summaries");
    for (before, now) in NOTES.iter().zip(&NOTES[1..]) {
        bookmarks::keep(&[(1, &recordings(&attempt)[0])], &marks(before), &marks(now)).unwrap();
        beside::keep(&cards(base), &wall(now)).unwrap();
        clock::keep(&attempt, STEM, Moment::from_ms(now.len() as i64)).unwrap();
        done("notes");
    }
    for answers in 0..4 {
        walk(base, NEW, answers);
        done("an answer");
    }
}

/// What a group takes of an attempt's shifts, from summaries where they count.
fn taken(attempt: &Attempt) -> Vec<Summary> {
    let taken = Reader::of(&SMALL.scenario).shifts(&attempt.folder, &attempt.progress);
    taken.unwrap().into_iter().map(|taken| taken.summary).collect()
}

/// Looks at everything as the program does when it is begun again.
fn look(left: &Left, (reported, under_way): (&[&str], bool), whole: &[Summary]) -> Result<(), String> {
    let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let base = folder.path();
    put(left, base);
    let attempt = begin(base, WHO);
    let many = |what| reported.iter().filter(|one| **one == what).count();
    let (marked, answered) = (many("notes"), many("an answer"));
    let possible: Vec<usize> = (marked..NOTES.len()).take(if under_way { 2 } else { 1 }).collect();
    let (found, unread) = bookmarks::of(&[(1, &recordings(&attempt)[0])]);
    if !unread.is_empty() || !possible.iter().any(|at| marks(NOTES[*at]) == found) {
        return Err(format!("bookmarks: {found:?}, {unread:?}"));
    }
    let found: Wall = beside::read(&cards(base)).map_err(|why| why.to_string())?;
    if !possible.iter().any(|at| wall(NOTES[*at]) == found) {
        return Err(format!("wall: {found:?}"));
    }
    let now = clock::kept(&attempt.folder, STEM).map(|now| now.as_ms());
    let clocks: Vec<Option<i64>> =
        possible.iter().map(|at| (*at > 0).then_some(NOTES[*at].len() as i64)).collect();
    if !clocks.contains(&now) {
        return Err(format!("clock: {now:?}, not of {clocks:?}"));
    }
    if taken(&attempt) != whole {
        return Err("a summary tells something else".to_owned());
    }
    let kept = base.join("good/small/chie/attempt-1/progress.json");
    match std::fs::read_to_string(kept).ok().map(|text| Progress::from_text(&text)) {
        None if answered == 0 => Ok(()),
        None => Err("the answers are not there".to_owned()),
        Some(Err(why)) => Err(format!("answers: {why}")),
        // Whoever has begun has answered nothing yet.
        Some(Ok(progress)) => match (progress.len() + 1).checked_sub(answered) {
            Some(0 | 1) => Ok(()),
            _ => Err(format!("{} answers, {answered} reported", progress.len())),
        },
    }
}

#[test]
fn small_files_are_as_before_or_as_they_were_to_be() {
    let root = tempfile::tempdir().unwrap();
    walk(root.path(), WHO, usize::MAX);
    let before = Tree::of(root.path());
    let Some(calls) = noted(root.path(), "beside::child_that_keeps_small_files", "OTHER_DESK_BESIDE") else {
        return;
    };
    let whole = taken(&begin(root.path(), WHO));
    let places: Vec<usize> = (0..=calls.len()).collect();
    let wrong: Vec<String> = places
        .par_chunks(16)
        .flat_map_iter(|places| {
            let mut disk = before.clone();
            calls[..places[0]].iter().for_each(|call| disk.ask(call));
            let mut wrong = Vec::new();
            for until in places {
                let done = |call: &Call| match call {
                    Call::Done(what) => Some(what.clone()),
                    _ => None,
                };
                let reported: Vec<String> = calls[..*until].iter().filter_map(done).collect();
                let reported: Vec<&str> = reported.iter().map(String::as_str).collect();
                let next = calls[*until..].iter().find_map(done);
                for seed in 0..4 {
                    let left = disk.crashed(&mut Dice::new(seed * 10_000 + *until as u64));
                    let found = look(&left, (&reported, next.as_deref() == Some("notes")), &whole);
                    wrong.extend(found.err().map(|why| format!("{until}, seed {seed}: {why}")));
                }
                if let Some(call) = calls.get(*until) {
                    disk.ask(call);
                }
            }
            wrong
        })
        .collect();
    println!("{} crashes at {} places", places.len() * 4, places.len());
    assert!(wrong.is_empty(), "{} wrong, among them {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}
