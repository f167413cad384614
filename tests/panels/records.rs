//! What is kept, and how it is looked after.

use std::cell::RefCell;

use egui::Key;
use egui_kittest::kittest::Queryable;
use other_desk::panels::prepare::{PrepareAction, PrepareState, PrepareView, prepare_with};
use other_desk::panels::records::{GroupView, RecordsAction, RecordsState, RecordsView, records_ui};
use other_desk::scoring::Words;

use crate::room::{Place, USUAL, enter, holds_everywhere};

fn kept() -> RecordsView {
    RecordsView {
        folder: "/home/somebody/.local/share/other-desk/attempts".into(),
        people: ["anna", "boris", "chiyo", "desk-3"].map(str::to_owned).into(),
        days: 90,
        groups: vec![GroupView { title: "Three days at the other desk".into(), people: 24 }],
        working: false,
        failed: false,
        results: vec![
            "24 people, 31 attempts, 93 recordings.".into(),
            "Everything is as it was written.".into(),
        ],
    }
}

/// The part on the page on which it stands.
fn page(
    ui: &mut egui::Ui,
    kept: &RecordsView,
    state: &mut RecordsState,
    words: &Words,
) -> (Option<PrepareAction>, Option<RecordsAction>) {
    let view = PrepareView { program: "other-desk".into(), ..PrepareView::default() };
    let mut wanted = None;
    let left = prepare_with(ui, &view, &mut PrepareState::default(), words, |ui| {
        wanted = records_ui(ui, kept, state, words);
    });
    (left, wanted)
}

#[test]
fn what_is_kept_holds_everywhere() {
    let view = kept();
    for (name, typed, asked) in [
        ("records", "a", None),
        ("records-erase", "anna", Some(RecordsAction::Erase("anna".into()))),
        ("records-all", "a", Some(RecordsAction::EraseAll)),
    ] {
        let last = Some(RecordsAction::Check);
        let mut state = RecordsState { name: typed.into(), asked, last };
        holds_everywhere(name, |ui, words| {
            page(ui, &view, &mut state, words);
        });
    }
}

#[test]
fn what_cannot_be_undone_is_asked_about_first() {
    let view = kept();
    let state = RefCell::new(RecordsState::default());
    let heard = RefCell::new(Vec::new());
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        let (left, wanted) = page(ui, &view, &mut state.borrow_mut(), words);
        assert_eq!(left, None);
        heard.borrow_mut().extend(wanted);
    });
    for label in ["Check", "Back up", "Open the folder", "Open the debrief: Three days at the other desk"] {
        harness.get_by_label(label).click_accesskit();
        harness.run_ok();
    }
    for label in ["Restore", "Let go of old events", "Delete everything"] {
        let before = heard.borrow().len();
        harness.get_by_label(label).click_accesskit();
        harness.run_ok();
        assert_eq!(heard.borrow().len(), before, "{label} is asked about");
        harness.get_by_label("Leave it as it is");
        // Esc changes nothing, and leaves the page where it is.
        harness.key_press(Key::Escape);
        harness.run_ok();
        assert_eq!(state.borrow().asked, None);
    }
    harness.get_by_label("Choose anna").click_accesskit();
    harness.run_ok();
    harness.get_by_label("Export").click_accesskit();
    harness.run_ok();
    harness.get_by_label("Erase the person").click_accesskit();
    harness.run_ok();
    harness.get_by_label("Erase anna").click_accesskit();
    harness.run_ok();
    drop(harness);
    let expected = [
        RecordsAction::Check,
        RecordsAction::BackUp,
        RecordsAction::OpenFolder,
        RecordsAction::Debrief(0),
        RecordsAction::Export("anna".into()),
        RecordsAction::Erase("anna".into()),
    ];
    assert_eq!(heard.into_inner(), expected);
}

#[test]
fn a_question_about_one_person_is_not_answered_for_another() {
    let view = kept();
    let asked = Some(RecordsAction::Erase("anna".into()));
    let state = RefCell::new(RecordsState { name: "anna".into(), asked, last: None });
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        page(ui, &view, &mut state.borrow_mut(), words);
    });
    harness.get_by_label("Erase anna");
    // While one is typing, a name that fits is no stranger.
    state.borrow_mut().name = "ann".into();
    harness.run_ok();
    assert_eq!(state.borrow().asked, None);
    assert!(harness.query_by_label("Erase anna").is_none());
    assert!(harness.query_by_label("Nobody is kept here under this name.").is_none());
    state.borrow_mut().name = "annabel".into();
    harness.run_ok();
    harness.get_by_label("Nobody is kept here under this name.");
}
