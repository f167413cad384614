//! The scorecard as a facilitator looks at it.

use std::cell::RefCell;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use other_desk::panels::scorecard::overlay::state::OverlayState;
use other_desk::panels::scorecard::overlay::view::{Facilitating, Marked, SeenHere};
use other_desk::panels::scorecard::{About, CardAction, CardState, CardView, card_ui};
use other_desk::rubric::overlay::{Level, Seen, for_calibration};
use other_desk::scoring::Words;

use super::{Views, about, shift};
use crate::room::{Place, SMALL, USUAL, enter, holds_everywhere};

fn seen(dimension: &str, points_milli: i64, note: &str) -> Seen {
    Seen {
        facilitator: "Lehmann".to_owned(),
        dimension: dimension.to_owned(),
        points_milli,
        note: note.to_owned(),
        written: 20_779,
    }
}

fn level(number: u8) -> Level {
    Level::new(number).expect("it is at most 4")
}

/// A scorecard at which a facilitator can look.
fn with(facilitating: Facilitating) -> About {
    About { facilitating: Some(facilitating), ..about() }
}

fn new() -> Facilitating {
    Facilitating { of: "one".to_owned(), ..Facilitating::default() }
}

fn view(facilitating: Facilitating, words: &Words) -> CardView {
    CardView::of(shift(), &with(facilitating), words)
}

/// One that has been looked at before: twice at one dimension.
fn before() -> Facilitating {
    let first = view(new(), &Place::new(USUAL, 1.0, "en").words());
    let rows = &first.overlay.as_ref().expect("one can look").rows;
    let points = |at: usize, number| level(number).points_milli(rows[at].budget_milli);
    // As far from the recording as it goes.
    let far = if rows[0].auto_milli * 2 > rows[0].budget_milli { 0 } else { 4 };
    Facilitating {
        name: "Lehmann".to_owned(),
        seen: vec![
            seen(&rows[1].dimension, points(1, 4), "said sorry"),
            seen(&rows[0].dimension, points(0, far), "“It works now”, she said, and thanked him twice."),
            seen(&rows[1].dimension, points(1, 3), "said sorry, and meant it"),
        ],
        ..new()
    }
}

#[test]
fn it_holds_everywhere() {
    let mut views = Views(None, with(before()));
    let mut state = CardState::default();
    state.overlay.open = true;
    holds_everywhere("facilitator", |ui, words| {
        state.overlay.chosen = 0;
        card_ui(ui, views.get(words), &mut state, words);
    });
}

#[test]
fn it_holds_everywhere_with_a_draft() {
    let mut views = Views(None, with(before()));
    let mut state = CardState::default();
    holds_everywhere("facilitator-draft", |ui, words| {
        let view = views.get(words);
        let rows = view.overlay.as_ref().expect("one can look");
        if state.overlay.unsaved() == 0 {
            state.overlay.open = true;
            state.overlay.settle(rows);
            state.overlay.choose(3, level(2));
            state.overlay.write(3, "“Soon”, and no name. The customer asked twice.".to_owned());
            state.overlay.write(4, "A note without a level".to_owned());
            state.overlay.warned = true;
        }
        state.overlay.chosen = 4;
        card_ui(ui, view, &mut state, words);
    });
}

#[test]
fn the_scorecard_itself_holds_everywhere_with_both_scores() {
    let mut views = Views(None, with(before()));
    let mut state = CardState::default();
    holds_everywhere("scorecard-facilitated", |ui, words| {
        card_ui(ui, views.get(words), &mut state, words);
    });
}

#[test]
fn both_scores_stand_beside_each_other_and_a_large_difference_is_marked_in_words() {
    let place = Place::new(USUAL, 1.0, "en");
    let view = view(before(), &place.words());
    let overlay = view.overlay.as_ref().expect("one can look");
    let score = other_desk::scoring::score(shift().scenario(), shift().plan(), shift().events());
    let marks = other_desk::telling::scorecard::mean_dimensions(&score.contacts);
    for (row, mark) in overlay.rows.iter().zip(marks.iter().filter(|mark| mark.budget_milli > 0)) {
        assert_eq!(
            (row.budget_milli, row.auto_milli),
            (mark.budget_milli, mark.budget_milli - mark.lost_milli)
        );
    }
    // The machine's bars are as they were.
    let plain = CardView::of(shift(), &about(), &place.words());
    assert_eq!(plain.sheets, view.sheets);
    let (first, second) = (&overlay.rows[0], &overlay.rows[1]);
    let saved = first.saved.as_ref().expect("it was looked at");
    assert!(for_calibration(first.auto_milli, saved.points_milli));
    let again = second.saved.as_ref().expect("it was looked at");
    assert_eq!((again.level, again.note.as_str()), (level(3), "said sorry, and meant it"));
    assert_eq!(again.told, "Saved by Lehmann on 2026-11-22, version 2. Earlier ones are kept.");
    assert_eq!(overlay.counted().0, 2);
    let mut state = CardState::default();
    let mut harness = enter(place, |ui, words| {
        card_ui(ui, &view, &mut state, words);
    });
    assert!(harness.query_by_label_contains("A facilitator has looked at 2 dimensions.").is_some());
    assert_eq!(harness.query_all_by_label_contains("A facilitator saw ").count(), 2);
    assert!(harness.query_by_label_contains("for calibration").is_some());
    harness.key_press(Key::F);
    harness.run_ok();
    assert!(harness.query_all_by_label_contains("For calibration: more than 8 points apart").count() > 1);
    assert!(harness.query_by_label_contains("The recording shows ").is_some());
    assert!(harness.query_by_label_contains(&format!("{}. Recording: ", first.name)).is_some());
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(harness.query_by_label("What the recording shows").is_some());
}

/// A harness with the facilitator's view open, and what was wanted.
fn open<'a>(
    view: &'a CardView,
    state: &'a mut CardState,
    heard: &'a RefCell<Vec<CardAction>>,
) -> Harness<'a> {
    state.overlay.open = true;
    enter(Place::new(USUAL, 1.0, "en"), move |ui, words| {
        heard.borrow_mut().extend(card_ui(ui, view, state, words));
    })
}

#[test]
fn by_keyboard_alone_levels_are_chosen_undone_and_saved() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let view = view(Facilitating { name: "Lehmann".to_owned(), ..new() }, &words);
    let rows = &view.overlay.as_ref().expect("one can look").rows;
    let (heard, mut state) = (RefCell::new(Vec::new()), CardState::default());
    let mut harness = open(&view, &mut state, &heard);
    for key in [Key::Num2, Key::ArrowDown, Key::Num4, Key::Num0] {
        harness.key_press(key);
        harness.run_ok();
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_ok();
    assert!(harness.query_by_label("2 dimensions aren't saved yet.").is_some());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.run_ok();
    drop(harness);
    let mark = |at: usize, number: u8| Marked {
        dimension: rows[at].dimension.clone(),
        points_milli: level(number).points_milli(rows[at].budget_milli),
        note: String::new(),
    };
    let kept =
        SeenHere { name: "Lehmann".to_owned(), of: "one".to_owned(), marks: vec![mark(0, 2), mark(1, 4)] };
    assert_eq!(heard.into_inner(), [CardAction::Seen(kept)]);
}

#[test]
fn by_label_alone_the_same_and_nothing_is_saved_without_a_name() {
    let place = Place::new(USUAL, 1.0, "en");
    let view = view(new(), &place.words());
    let (heard, mut state) = (RefCell::new(Vec::new()), CardState::default());
    let mut harness = open(&view, &mut state, &heard);
    harness.get_by_label_contains("Level 2: ").click_accesskit();
    harness.run_ok();
    assert!(harness.query_by_label("Enter your name, then it can be saved.").is_some());
    harness.get_by_label("Save").click_accesskit();
    harness.run_ok();
    assert!(heard.borrow().is_empty());
    let fields = [
        (Role::TextInput, "Your name", "Sato 4"),
        (Role::MultilineTextInput, "What you saw and heard", "3 times 'soon'"),
    ];
    for (role, label, text) in fields {
        harness.get_by_role_and_label(role, label).focus();
        harness.run_ok();
        harness.get_by_role_and_label(role, label).type_text(text);
        harness.run_ok();
    }
    harness.get_by_label("Save").click_accesskit();
    harness.run_ok();
    let wanted = heard.borrow().clone();
    let [CardAction::Seen(kept)] = wanted.as_slice() else { panic!("{wanted:?}") };
    assert_eq!((kept.name.as_str(), kept.marks.len()), ("Sato 4", 1));
    assert_eq!(kept.marks[0].note, "3 times 'soon'", "digits in a note choose no level");
    harness.get_by_label("Take this back").click_accesskit();
    harness.run_ok();
    assert!(harness.query_by_label_contains("Choose a level in any dimension").is_some());
    harness.get_by_label("Undo").click_accesskit();
    harness.run_ok();
    assert!(harness.query_by_label("One dimension isn't saved yet.").is_some());
}

#[test]
fn what_is_not_saved_is_not_left_behind_at_once() {
    let place = Place::new(USUAL, 1.0, "en");
    let view = view(new(), &place.words());
    let (heard, mut state) = (RefCell::new(Vec::new()), CardState::default());
    let mut harness = open(&view, &mut state, &heard);
    for key in [Key::Num3, Key::Escape, Key::Enter] {
        harness.key_press(key);
        harness.run_ok();
    }
    assert!(heard.borrow().is_empty());
    assert!(harness.query_by_label_contains("This isn't saved yet.").is_some());
    for key in [Key::Escape, Key::Enter] {
        harness.key_press(key);
        harness.run_ok();
    }
    drop(harness);
    assert_eq!(heard.into_inner(), [CardAction::Next]);
}

#[test]
fn a_draft_is_let_go_of_once_it_is_saved_and_only_then() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let shown = |about: Facilitating| view(about, &words).overlay.expect("one can look");
    let empty = shown(new());
    let mut state = OverlayState::default();
    state.settle(&empty);
    state.choose(0, level(1));
    state.write(0, "late ".to_owned());
    state.write(0, "late again".to_owned());
    // Saving it did not work: everything is as it was.
    state.settle(&shown(Facilitating { saving: true, ..new() }));
    state.settle(&empty);
    assert_eq!((state.unsaved(), state.shown(0).note.as_str()), (1, "late again"));
    let row = &empty.rows[0];
    let kept = seen(&row.dimension, level(1).points_milli(row.budget_milli), "late again");
    let saved = shown(Facilitating { seen: vec![kept], ..new() });
    state.settle(&saved);
    assert_eq!((state.unsaved(), state.can_undo()), (0, false));
    assert_eq!((state.shown(0).level, state.shown(0).note.as_str()), (Some(level(1)), "late again"));
    // Changed, and taken back to what was saved.
    state.choose(0, level(4));
    assert!(state.is_draft(0));
    state.take_back(0);
    assert_eq!((state.unsaved(), state.shown(0).level), (0, Some(level(1))));
    state.undo();
    assert_eq!(state.shown(0).level, Some(level(4)));
    // What was typed in one go is one step.
    state.write(2, "a".to_owned());
    state.write(2, "ab".to_owned());
    state.undo();
    assert_eq!(state.shown(2).note, "");
    // Another shift.
    state.settle(&shown(Facilitating { of: "two".to_owned(), ..new() }));
    assert_eq!((state.unsaved(), state.can_undo()), (0, false));
}

#[test]
fn practice_has_no_facilitator() {
    let place = Place::new(USUAL, 1.0, "en");
    let view = CardView::of(shift(), &About { practice: true, ..about() }, &place.words());
    let mut state = CardState::default();
    let mut harness = enter(place, |ui, words| {
        card_ui(ui, &view, &mut state, words);
    });
    assert!(harness.query_by_label("Look at it as a facilitator").is_none());
    harness.key_press(Key::F);
    harness.run_ok();
    assert!(harness.query_by_label("What the recording shows").is_some());
}

#[test]
fn the_note_is_in_sight_in_the_smallest_window() {
    for language in ["en", "ja", "ru"] {
        let place = Place::new(SMALL, 1.0, language);
        let words = place.words();
        let view = view(before(), &words);
        let mut state = CardState::default();
        state.overlay.open = true;
        let harness = enter(place, |ui, words| {
            card_ui(ui, &view, &mut state, words);
        });
        let note = words.name("overlay-note");
        let at = harness.get_by_role_and_label(Role::MultilineTextInput, &note).rect();
        let save = harness.get_by_role_and_label(Role::Button, &words.name("overlay-save")).rect();
        assert!(at.bottom() < save.top() && at.height() > 40.0, "{language}: {at:?}, {save:?}");
    }
}
