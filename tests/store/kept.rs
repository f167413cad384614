//! What is taken in comes back; nothing is held twice; many do things in any order.

use std::collections::BTreeMap;
use std::fs;

use other_desk::exercise::Said;
use other_desk::recording::{Ending, replay};
use other_desk::records::bookmarks;
use other_desk::records::store::{Overlay, Store, day};
use other_desk::scoring::{score, score_with};
use proptest::prelude::*;

use crate::room::{Room, SMALL, Way, files_below};

#[test]
fn what_is_taken_in_comes_back() {
    let (room, store) = Room::with_three();
    let people = store.people().unwrap();
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["anna", "chie", "борис"]);
    let anna = store.attempts_of(&people[0].code).unwrap();
    assert_eq!(
        anna.iter().map(|held| (held.number, held.finished)).collect::<Vec<_>>(),
        [(1, true), (2, true)]
    );
    let first = &anna[0];
    let kept = room.begin(Way::of("anna", 1)).progress;
    let said: Vec<(usize, &Said)> = kept.answers().collect();
    assert_eq!(first.answers.len(), said.len());
    assert!(
        first
            .answers
            .iter()
            .zip(&said)
            .all(|(held, (step, said))| held.step as usize == *step && held.said == **said)
    );
    // Eight items each time, one in four passed over.
    let milli: Vec<Option<i64>> = first.predictions.iter().map(|one| one.milli).collect();
    assert_eq!(milli.len(), 16);
    assert_eq!(milli.iter().filter(|milli| milli.is_none()).count(), 4);
    assert!(first.predictions.iter().any(|one| one.milli == Some(90_500) && one.item.starts_with("sales-")));
    assert_eq!(first.self_scores.len(), 3);
    assert!(first.self_scores.iter().all(|one| one.own.is_some() && one.sure == Some(60)));
    assert_eq!(first.commitments[0].ask, "納期の人");
    assert_eq!(first.recordings.len(), 3);
    for held in &first.recordings {
        let place = first.address(held.step);
        let lies = room.base().join(format!("good/small/anna/attempt-1/{}", held.name));
        assert_eq!(store.file_of(&place).unwrap(), Some(fs::read(lies).unwrap()));
        let recording = store.recording(&place).unwrap().unwrap();
        assert!(matches!(recording.ending, Ending::Complete { .. }));
        let shift = replay::verify(&recording, SMALL.scenario.clone()).unwrap();
        let own = score(&SMALL.scenario, shift.plan(), shift.events());
        assert_eq!(held.quality_milli, own.quality_milli);
        assert_eq!(held.scorecards[0].quality_milli, own.quality_milli);
        assert_eq!(held.scorecards[0].marks.len(), own.contacts.len());
        let lost = |milli: &dyn Fn(usize) -> i64| (0..own.contacts.len()).map(milli).sum::<i64>();
        assert_eq!(
            lost(&|at| held.scorecards[0].marks[at].findings.iter().map(|found| found.lost_milli).sum()),
            lost(&|at| own.contacts[at].findings.iter().map(|found| found.lost_milli).sum())
        );
        let other = SMALL.scenario.rubric(held.desk.other());
        let other = score_with(&SMALL.scenario, shift.plan(), shift.events(), Some(other));
        assert_eq!(held.scorecards[1].rubric, held.desk.other());
        assert_eq!(held.scorecards[1].quality_milli, other.quality_milli);
        assert!(held.figures.contains(&("handled".to_owned(), Some(i64::from(own.figures.handled)))));
    }
    let checked = store.check().unwrap();
    assert_eq!((checked.people, checked.attempts, checked.recordings), (3, 4, 11));
    assert_eq!(checked.problems, []);
}

#[test]
fn what_is_taken_in_twice_is_held_once_and_what_grows_grows() {
    let (room, mut store) = Room::with_three();
    let before = store.attempts().unwrap();
    let size = store.size();
    let again = store.take_in_all().unwrap();
    assert_eq!((again.attempts, again.recordings), (0, 0));
    assert_eq!((store.attempts().unwrap(), store.size()), (before.clone(), size));
    // Chie goes on.
    room.walk(Way::of("chie", 3));
    let grown = store.take_in_all().unwrap();
    assert_eq!(grown.attempts, 1);
    let chie = store.person("chie").unwrap();
    assert!(store.attempts_of(&chie.code).unwrap()[0].finished);
    assert_eq!(store.attempts().unwrap().len(), before.len());
    assert_eq!(store.check().unwrap().problems, []);
}

#[test]
fn a_recording_that_is_lost_or_damaged_in_its_folder_stays_in_the_store() {
    let (room, mut store) = Room::with_three();
    let before = store.attempts().unwrap();
    let folder = room.base().join("good/small/anna/attempt-1");
    let held = &before[0].recordings;
    fs::remove_file(folder.join(&held[0].name)).unwrap();
    let mut bytes = fs::read(folder.join(&held[1].name)).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    fs::write(folder.join(&held[1].name), bytes).unwrap();
    store.take_in_all().unwrap();
    assert_eq!(store.attempts().unwrap(), before);
    assert!(store.file_of(&before[0].address(held[0].step)).unwrap().is_some());
    // One that was never held and cannot be read is said, and the rest is taken in.
    let other = Room::new();
    let attempt = other.walk(Way::of("dora", 4));
    let (_, result) = attempt.progress.played().next().unwrap();
    fs::write(attempt.file(&result.recording), "no recording").unwrap();
    let taken = other.store().take_in_all().unwrap();
    assert_eq!((taken.attempts, taken.recordings, taken.left_out.len()), (1, 2, 1));
}

#[test]
fn a_facilitators_note_lies_beside_the_marks() {
    let (_room, mut store) = Room::with_three();
    let before = store.attempts().unwrap();
    let place = before[0].address(before[0].recordings[1].step);
    let seen = |note: &str| Overlay {
        facilitator: String::new(),
        dimension: "resolution".to_owned(),
        points_milli: 82_500,
        note: note.to_owned(),
        written: day::today(),
    };
    store.add_overlay(&place, "frau-lehmann", seen("kept calm")).unwrap();
    store.add_overlay(&place, "frau-lehmann", seen("but late")).unwrap();
    let after = store.attempts().unwrap();
    let held = after.iter().find(|held| held.address(place.step) == place).unwrap();
    let code = store.person("frau-lehmann").unwrap().code;
    let overlays = &held.recordings[1].overlays;
    assert_eq!(overlays.iter().map(|one| one.note.as_str()).collect::<Vec<_>>(), ["kept calm", "but late"]);
    assert!(overlays.iter().all(|one| one.facilitator == code));
    assert_eq!(held.recordings[1].scorecards, before[0].recordings[1].scorecards);
    // It stays when the attempt is taken in again.
    store.take_in_all().unwrap();
    assert_eq!(store.attempts().unwrap().len(), before.len());
    assert_eq!(store.check().unwrap().problems, []);
    let nowhere = other_desk::records::store::Address { number: 9, ..place };
    assert!(store.add_overlay(&nowhere, "frau-lehmann", seen("")).is_err());
}

#[test]
fn after_their_time_events_go_and_marks_stay() {
    let (room, mut store) = Room::with_three();
    let backup = store.backup(None).unwrap();
    let before = store.attempts().unwrap();
    let today = day::today();
    assert_eq!(store.retain(today + 89, 90).unwrap().recordings, 0);
    assert_eq!(store.attempts().unwrap(), before);
    let words = || {
        let recording = store.recording(&before[0].address(before[0].recordings[0].step)).unwrap().unwrap();
        // A time that stands in no rubric and no mark.
        format!("at {}", recording.commands[0].at.as_ms())
    };
    let event = words();
    // What somebody marked in it goes with it.
    let recordings: Vec<_> = files_below(room.base()).into_iter().map(|(path, _)| path).collect();
    let recordings = recordings.iter().filter(|path| path.extension().is_some_and(|is| is == "odr"));
    let marked = bookmarks::file_of(recordings.min().unwrap());
    fs::write(&marked, r#"[{"at_ms": 0, "note": "ask here"}]"#).unwrap();
    let retained = store.retain(today + 90, 90).unwrap();
    assert_eq!((retained.recordings, retained.files, retained.out_of_reach.len()), (11, 11, 0));
    assert!(!marked.exists(), "bookmarks are left");
    let after = store.attempts().unwrap();
    for (held, before) in after.iter().zip(&before) {
        for (one, before) in held.recordings.iter().zip(&before.recordings) {
            assert!(one.expired);
            assert_eq!((&one.figures, &one.scorecards), (&before.figures, &before.scorecards));
            assert_eq!(store.file_of(&held.address(one.step)).unwrap(), None);
        }
        assert_eq!((&held.answers, &held.predictions), (&before.answers, &before.predictions));
    }
    assert_eq!(store.check().unwrap().problems, []);
    // Nothing of it is left, in the backup either, and it does not come back.
    for path in [room.file(), backup] {
        let bytes = fs::read(path).unwrap();
        assert!(!bytes.windows(event.len()).any(|window| window == event.as_bytes()));
    }
    let again = store.take_in_all().unwrap();
    assert_eq!((again.attempts, again.recordings, again.left_out.len()), (0, 0, 0));
    assert_eq!(store.retain(today + 90, 90).unwrap().recordings, 0);
}

#[derive(Clone, Debug)]
enum Deed {
    Walk(usize, usize),
    TakeIn,
    Note(usize),
    Retain,
    Erase(usize),
    Backup,
    Restore,
    Export(usize),
    Reopen,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        4 => (0_usize..4, 1_usize..80).prop_map(|(who, answers)| Deed::Walk(who, answers)),
        4 => Just(Deed::TakeIn),
        2 => (0_usize..4).prop_map(Deed::Note),
        1 => Just(Deed::Retain),
        2 => (0_usize..4).prop_map(Deed::Erase),
        2 => Just(Deed::Backup),
        2 => Just(Deed::Restore),
        1 => (0_usize..4).prop_map(Deed::Export),
        1 => Just(Deed::Reopen),
    ];
    prop::collection::vec(deed, 1..14)
}

const NAMES: [&str; 4] = ["ada", "béla", "千尋", "dmitri"];

/// What should be held: by name, how many answers.
type Model = BTreeMap<&'static str, usize>;

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_done_in_whatever_order(deeds in deeds()) {
        let room = Room::new();
        let mut store = room.store();
        let (mut walked, mut held) = (Model::new(), Model::new());
        let mut backups: Vec<Model> = Vec::new();
        for deed in deeds {
            match deed {
                Deed::Walk(who, answers) => {
                    let way = Way { answers, ..Way::of(NAMES[who], who as u64) };
                    walked.insert(NAMES[who], room.walk(way).progress.len());
                }
                Deed::TakeIn => {
                    store.take_in_all().unwrap();
                    held.extend(walked.iter());
                }
                Deed::Note(who) => {
                    let Ok(person) = store.person(NAMES[who]) else { continue };
                    let attempts = store.attempts_of(&person.code).unwrap();
                    let places = attempts.iter().flat_map(|held| held.recordings.iter().map(|one| held.address(one.step)));
                    for place in places {
                        let note = Overlay { facilitator: String::new(), dimension: "tone".to_owned(), points_milli: 1, note: "x".to_owned(), written: 1 };
                        store.add_overlay(&place, "trainer", note).unwrap();
                    }
                }
                Deed::Retain => {
                    store.retain(day::today() + 90, 90).unwrap();
                }
                Deed::Erase(who) => {
                    let name = NAMES[who];
                    // Who has not been taken in yet has folders all the same, and an older store
                    // that was restored does not know whom the one before knew.
                    let is_held = held.remove(name).is_some();
                    let is_in_backup = backups.iter().any(|backup| backup.contains_key(name));
                    let is_there = walked.remove(name).is_some() || is_held || is_in_backup;
                    prop_assert_eq!(store.erase(name).is_ok(), is_there);
                    if is_there {
                        backups.iter_mut().for_each(|backup| { backup.remove(name); });
                    }
                }
                Deed::Backup => {
                    store.backup(None).unwrap();
                    backups.push(held.clone());
                }
                Deed::Restore => {
                    drop(store);
                    let restored = Store::restore(&room.file(), None);
                    prop_assert_eq!(restored.is_ok(), !backups.is_empty());
                    if restored.is_ok() {
                        let latest = backups.last().unwrap().clone();
                        // What lay there before is a backup, too: the latest from now on.
                        backups.push(std::mem::replace(&mut held, latest));
                    }
                    store = room.store();
                }
                Deed::Export(who) => prop_assert_eq!(store.export(NAMES[who], None).is_ok(), held.contains_key(NAMES[who])),
                Deed::Reopen => store = room.store(),
            }
            let checked = store.check().unwrap();
            prop_assert_eq!(&checked.problems[..], &[]);
            let mut found = BTreeMap::new();
            for person in store.people().unwrap().into_iter().filter(|person| person.name != "trainer") {
                let attempts = store.attempts_of(&person.code).unwrap();
                prop_assert_eq!(attempts.len(), 1);
                found.insert(person.name, attempts[0].answers.len());
            }
            let expected: BTreeMap<String, usize> = held.iter().map(|(name, many)| ((*name).to_owned(), *many)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
