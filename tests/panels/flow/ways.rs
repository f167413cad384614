//! The ways on and out of the pages.

use super::*;

#[test]
fn whatever_is_asked_can_be_stopped_at_and_passed_over() {
    for (name, wanted) in QUESTIONS {
        let mut stopped = room("en", wanted);
        stopped.key(Key::Escape);
        if name == "commitment" {
            // A field that is being typed in is left first.
            assert_eq!(*stopped.wanted.borrow(), []);
            stopped.key(Key::Escape);
        }
        stopped.wants(FlowAction::Stop);
        let mut by_label = room("en", wanted);
        by_label.click("Stop for now");
        by_label.wants(FlowAction::Stop);
        if !matches!(name, "insider" | "commitment") {
            let mut passed = room("ja", wanted);
            passed.click("飛ばす");
            passed.said(Said::Passed);
        }
    }
}

#[test]
fn what_was_answered_before_is_told() {
    let mut room = room("en", |question| matches!(question, Question::Vignette(1)));
    room.click("What you have answered so far");
    for sentence in [
        "You and them: overlap of less than a third",
        "We clean up after support. – 5 of 7",
        "Story 1 – person 60, situation 40",
    ] {
        assert!(room.harness.query_by_label(sentence).is_some(), "{sentence}");
    }
}

#[test]
fn an_exercise_is_chosen_and_gone_on_with() {
    let walk = walk();
    let done = walk.until(|next| *next == Next::Finished);
    let place = Place::new(SMALL, 1.0, "en");
    for (label, wanted) in [
        ("Begin under another name: One company, two desks", FlowAction::Choose { pack: 0, exercise: 0 }),
        ("Go on: desk-3, attempt 2: at step 1 of 15, today", FlowAction::GoOn("one".to_owned())),
        ("Begin again: desk-3, attempt 2: complete, 3 days ago", FlowAction::BeginAgain("two".to_owned())),
        ("Read the packs again", FlowAction::Reload),
        ("Back", FlowAction::Back),
    ] {
        let begun = walk.until(|_| true);
        let view = exercises_view(walk, [&begun, &done], &place.words());
        let mut state = ExercisesState::default();
        let mut room = Room::new(place, move |ui, words| exercises_ui(ui, &view, &mut state, words));
        room.click(label);
        room.wants(wanted);
    }
}

#[test]
fn somebody_begins_by_keyboard_alone() {
    let mut state = ProfileState::of(&Settings::default());
    let mut room = Room::new(Place::new(SMALL, 1.0, "en"), move |ui, words| {
        let view = ProfileView::of(walk().programme(), "folder", &[], words);
        profile_ui(ui, &view, &mut state, words)
    });
    room.typed("desk 3");
    assert!(room.harness.query_by_label("One word without spaces, please; a hyphen will do.").is_some());
    room.key(Key::Enter);
    assert_eq!(*room.wanted.borrow(), []);
    room.key(Key::Backspace).key(Key::Backspace).typed("-3");
    // To the desks; the second; once more for it.
    room.key(Key::Tab).key(Key::Tab);
    while !room.harness.get_by_label("Support").is_focused() {
        room.key(Key::Tab);
    }
    room.key(Key::Space).key(Key::Enter);
    let name = "desk-3".to_owned();
    room.wants(FlowAction::Begin(Beginning { name, home: Desk::Support, abuse: 1, pace: Pace::default() }));
}

#[test]
fn the_pages_between_go_on_with_enter() {
    let walk = walk();
    let begun = walk.until(|next| matches!(next, Next::Reveal { .. }));
    let place = Place::new(SMALL, 1.0, "ru");
    let progress = begun.clone();
    let mut step = Room::new(place, move |ui, words| {
        step_ui(ui, &StepView::of_next(walk.programme(), &progress, words)?, words)
    });
    step.key(Key::Enter).wants(FlowAction::Continue);
    let shift = walk.shift("support-wednesday");
    let mut briefing =
        Room::new(place, move |ui, words| briefing_ui(ui, &BriefingView::of(&shift, words), words));
    briefing.click("Открыть смену").wants(FlowAction::OpenDesk);
    let reveal = Reveal::of(&begun, walk.programme(), &looked(walk));
    let mut shown = Room::new(place, move |ui, words| {
        reveal_ui(ui, &RevealView::of(&reveal, walk.programme(), &begun, words), words)
    });
    shown.key(Key::Enter).wants(FlowAction::Seen);
}

#[test]
fn a_long_page_is_read_by_keyboard() {
    let walk = walk();
    let begun = walk.until(|next| matches!(next, Next::Reveal { .. }));
    let reveal = Reveal::of(&begun, walk.programme(), &looked(walk));
    let mut room = Room::new(Place::new(SMALL, 2.0, "en"), move |ui, words| {
        reveal_ui(ui, &RevealView::of(&reveal, walk.programme(), &begun, words), words)
    });
    let top = |room: &Room| room.harness.get_by_label("Your first expectation").rect().top();
    let before = top(&room);
    room.key(Key::PageDown).key(Key::ArrowDown);
    assert!(top(&room) < before - 200.0, "{} {before}", top(&room));
    room.key(Key::PageUp).key(Key::PageUp);
    assert_eq!(top(&room), before);
}
