//! What a facilitator saw, written in the window: it is in the store, on the scorecard
//! that is opened again, and nowhere lost where the store cannot be used.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use other_desk::desktop::bridge::{Bridge, Screen, Start, Who};
use other_desk::exercise::{Next, Question, Said};
use other_desk::panels::scorecard::overlay::state::OverlayState;
use other_desk::panels::scorecard::overlay::view::OverlayView;
use other_desk::panels::scorecard::{About, CardView};
use other_desk::records::store::{HeldRecording, Store, day};
use other_desk::rubric::overlay::Level;
use other_desk::shift::Command;
use other_desk::telling::settings::{Pace, Settings};
use other_desk::vocab::Desk;

fn start(folder: &Path) -> Bridge {
    let settings = Settings { pace: Pace::Waits, sound: false, ..Settings::default() };
    let start = Start {
        packs: Some("tests/packs/window".into()),
        language: Some("en".to_owned()),
        settings: Some(settings),
        records: Some(folder.to_owned()),
        ..Start::default()
    };
    let mut bridge = Bridge::open(&start, Arc::new(|| {})).unwrap();
    while bridge.packs.are_being_read() {
        std::thread::sleep(Duration::from_millis(5));
        bridge.pass(Duration::ZERO);
    }
    bridge
}

/// The scorecard of a shift in which somebody was answered.
fn at_the_scorecard(folder: &Path) -> Bridge {
    let mut bridge = start(folder);
    let (scenario, _) = bridge.pack(0).unwrap();
    let long = scenario.find_exercise("long").unwrap();
    bridge.begin(0, long.0, Who { name: "one".to_owned(), home: Desk::Sales });
    bridge.open_desk();
    for _ in 0..2_000 {
        bridge.pass(Duration::from_millis(200));
    }
    bridge.act(Command::TakeNext);
    for _ in 0..200 {
        bridge.pass(Duration::from_millis(200));
    }
    bridge.act(Command::Close);
    for _ in 0..50 {
        bridge.pass(Duration::from_millis(200));
    }
    assert_eq!(bridge.screen, Screen::Question, "{:?}", bridge.notices);
    for _ in 0..20 {
        let Next::Ask { question, .. } = bridge.walk.as_ref().unwrap().next() else { break };
        bridge.answer(match question {
            Question::OwnMark(_) => Said::OwnMark(60),
            Question::Sure(_) => Said::Sure(50),
            _ => Said::Passed,
        });
    }
    assert_eq!(bridge.screen, Screen::Scorecard, "{:?}", bridge.notices);
    bridge
}

/// The facilitator's view as it is now.
fn view(bridge: &Bridge) -> OverlayView {
    let played = bridge.scored.as_ref().unwrap();
    let facilitating = bridge.facilitating(played);
    let about = About { facilitating, ..About::default() };
    CardView::of(&played.shift, &about, &bridge.words).overlay.unwrap()
}

/// Waits until something is as it should be.
fn until(bridge: &mut Bridge, what: &str, done: impl Fn(&Bridge) -> bool) {
    for _ in 0..2_000 {
        bridge.pass(Duration::ZERO);
        if done(bridge) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{what} does not come: {:?}", bridge.notices);
}

fn saved(bridge: &mut Bridge) {
    until(bridge, "the end of saving", |bridge| !view(bridge).saving);
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

/// What the store holds of the shift.
fn held(folder: &Path) -> HeldRecording {
    let store = Store::open_to_read(&folder.join("exercises/records.sqlite")).unwrap().unwrap();
    assert!(store.check().unwrap().problems.is_empty());
    store.attempts().unwrap().remove(0).recordings.remove(0)
}

#[test]
fn what_was_written_is_in_the_store_and_on_the_scorecard_that_is_opened_again() {
    let room = tempfile::tempdir().unwrap();
    let mut bridge = at_the_scorecard(room.path());
    let (shown, mut state) = (view(&bridge), OverlayState::default());
    assert!(shown.rows.len() > 1, "somebody was answered");
    state.settle(&shown);
    state.name = Some("frau-lehmann".to_owned());
    state.choose(0, level(1));
    state.write(0, "asked nothing".to_owned());
    state.choose(1, level(4));
    bridge.keep_seen(state.ready(&shown).unwrap());
    assert!(view(&bridge).saving);
    saved(&mut bridge);
    assert_eq!(bridge.notices, [""; 0]);
    let shown = view(&bridge);
    state.settle(&shown);
    assert_eq!(state.unsaved(), 0, "it is saved");
    assert_eq!(shown.name, "frau-lehmann", "remembered for the next one");
    // A second version.
    state.choose(0, level(2));
    bridge.keep_seen(state.ready(&shown).unwrap());
    saved(&mut bridge);
    let recording = held(room.path());
    let points: Vec<i64> = recording.overlays.iter().map(|one| one.points_milli).collect();
    let worth = |at: usize, number| level(number).points_milli(shown.rows[at].budget_milli);
    assert_eq!(points, [worth(0, 1), worth(1, 4), worth(0, 2)]);
    assert!(recording.overlays.iter().all(|one| one.written == day::today()));
    assert_eq!(recording.overlays[0].note, "asked nothing");
    // The machine's marks are beside it, as they were.
    assert_eq!(recording.scorecards.len(), 2);
    // Opened again, by another window.
    drop(bridge);
    let mut bridge = start(room.path());
    bridge.look_at_kept();
    let folder = bridge.kept[0].folder.clone();
    let (scenario, _) = bridge.pack(0).unwrap();
    bridge.take_up(0, scenario.find_exercise("long").unwrap().0, folder);
    assert_eq!(bridge.screen, Screen::Scorecard);
    until(&mut bridge, "what was written", |bridge| {
        let shown = view(bridge);
        assert!(!shown.unread, "the store cannot be read");
        shown.rows[0].saved.is_some()
    });
    let shown = view(&bridge);
    let first = shown.rows[0].saved.as_ref().unwrap();
    assert_eq!((first.level, first.note.as_str()), (level(2), "asked nothing"));
    assert!(first.told.starts_with("Saved by frau-lehmann on ") && first.told.contains("version 2"));
    assert_eq!(shown.rows[1].saved.as_ref().unwrap().level, level(4));
}

#[test]
fn who_goes_on_while_it_is_being_saved_loses_nothing() {
    let room = tempfile::tempdir().unwrap();
    let mut bridge = at_the_scorecard(room.path());
    let (shown, mut state) = (view(&bridge), OverlayState::default());
    state.settle(&shown);
    state.name = Some("kato".to_owned());
    state.choose(0, level(3));
    bridge.keep_seen(state.ready(&shown).unwrap());
    // The end of the exercise is taken into the store at the same time.
    bridge.after_scorecard();
    assert_eq!(bridge.screen, Screen::Finished);
    drop(bridge);
    let path = room.path().join("exercises/records.sqlite");
    for _ in 0..1_000 {
        std::thread::sleep(Duration::from_millis(10));
        let Ok(Some(store)) = Store::open_to_read(&path) else { continue };
        let attempts = store.attempts().unwrap();
        if attempts.iter().any(|held| held.finished && !held.recordings[0].overlays.is_empty()) {
            return;
        }
    }
    panic!("{:?}", held(room.path()).overlays);
}

#[test]
fn where_the_store_cannot_be_used_it_is_said_and_what_was_typed_stays() {
    let room = tempfile::tempdir().unwrap();
    let mut bridge = at_the_scorecard(room.path());
    let path = room.path().join("exercises/records.sqlite");
    until(&mut bridge, "the store", |_| path.exists());
    std::thread::sleep(Duration::from_millis(500));
    fs::write(&path, "no store at all").unwrap();
    let (shown, mut state) = (view(&bridge), OverlayState::default());
    state.settle(&shown);
    state.name = Some("kato".to_owned());
    state.choose(0, level(3));
    state.write(0, "kept calm".to_owned());
    bridge.keep_seen(state.ready(&shown).unwrap());
    saved(&mut bridge);
    let said = bridge.notices.join("\n");
    assert!(said.contains("records.sqlite") && said.contains("What you wrote is still here."), "{said}");
    let shown = view(&bridge);
    state.settle(&shown);
    assert_eq!((state.unsaved(), state.shown(0).note.as_str()), (1, "kept calm"));
    // Once it is out of the way, it can be saved.
    fs::remove_file(&path).unwrap();
    bridge.keep_seen(state.ready(&shown).unwrap());
    saved(&mut bridge);
    assert_eq!(held(room.path()).overlays[0].note, "kept calm");
}
