//! The shift and its wrap-up: every moment in every room; every action by key alone
//! and by label alone.

use egui::Ui;
use other_desk::panels::desk::{DeskState, DeskView, Part, Question, Tool, desk_ui};
use other_desk::scoring::Words;
use other_desk::shift::Shift;

use crate::room::{Place, enter, everywhere, findings, picture};
use crate::scenes;

/// A moment, and what is opened in it.
struct Scene {
    name: &'static str,
    shift: Shift,
    open: fn(&mut DeskState, &mut DeskView),
}

fn scene(name: &'static str, shift: Shift, open: fn(&mut DeskState, &mut DeskView)) -> Scene {
    Scene { name, shift, open }
}

fn as_it_is(_: &mut DeskState, _: &mut DeskView) {}

fn show(scene: &Scene, place: Place) -> egui_kittest::Harness<'static> {
    let words = place.words();
    let mut view = scenes::view(&scene.shift, &words);
    let mut state = DeskState::default();
    (scene.open)(&mut state, &mut view);
    enter(place, move |ui: &mut Ui, words: &Words| {
        desk_ui(ui, &view, &mut state, words);
    })
}

/// Holds a scene in every room.
fn holds(scene: &Scene) {
    let mut wrong = Vec::new();
    for place in everywhere() {
        let name = format!("desk-{}-{}", scene.name, place.name());
        // `ROOMS` chooses some of them, to be quick.
        if std::env::var("ROOMS").is_ok_and(|rooms| !rooms.split(',').any(|part| name.contains(part))) {
            continue;
        }
        let harness = show(scene, place);
        picture(&harness, &name);
        let found = findings(&harness);
        if !found.is_empty() {
            wrong.push(format!("{name}:\n  {}", found.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nobody_is_waiting() {
    holds(&scene("nobody", scenes::nobody(), as_it_is));
}

#[test]
fn some_are_waiting() {
    holds(&scene("waiting", scenes::some_waiting(), |_, view| {
        view.notices = vec!["!".to_owned()];
    }));
}

#[test]
fn forty_are_waiting() {
    holds(&scene("forty", scenes::forty_waiting(), |state, _| state.part = Part::Queue));
}

#[test]
fn somebody_is_on_the_line() {
    holds(&scene("talking", scenes::talking(), as_it_is));
}

#[test]
fn what_was_said_can_be_read() {
    holds(&scene("transcript", scenes::talking(), |state, _| state.transcript = true));
}

#[test]
fn many_long_replies() {
    for language in ["ru", "en", "ja"] {
        let words = Place::new(crate::room::SMALL, 1.0, language).words();
        holds(&scene("replies", scenes::long_replies(&words), as_it_is));
    }
}

#[test]
fn somebody_is_on_hold() {
    holds(&scene("hold", scenes::on_hold(), as_it_is));
}

#[test]
fn something_is_looked_up() {
    holds(&scene("looking-up", scenes::looking_up(), as_it_is));
}

#[test]
fn questions_are_asked_in_their_place() {
    let shift = scenes::talking();
    holds(&scene("ask-hold", shift.clone(), |state, _| state.question = Some(Question::Hold)));
    holds(&scene("ask-whom", shift.clone(), |state, _| state.question = Some(Question::Ask)));
    holds(&scene("ask-transfer", shift, |state, _| state.question = Some(Question::Transfer)));
}

#[test]
fn the_pace_is_changed() {
    holds(&scene("pace", scenes::talking(), |state, _| state.pace = true));
}

#[test]
fn the_tools() {
    holds(&scene("tool-notes", scenes::talking(), |state, _| state.show(Tool::Notes)));
    holds(&scene("tool-promises", scenes::promised(), |state, _| state.show(Tool::Promises)));
    holds(&scene("tool-other", scenes::talking(), |state, _| state.show(Tool::OtherDesk)));
    holds(&scene("tool-requests", scenes::tray(), |state, _| state.show(Tool::Requests)));
    holds(&scene("tool-knowledge", scenes::talking(), |state, _| state.show(Tool::Knowledge)));
}

#[test]
fn the_wrap_up() {
    holds(&scene("wrap-up", scenes::wrap_up(), as_it_is));
    holds(&scene("after-call", scenes::after_the_call(), as_it_is));
}

#[test]
fn lunch() {
    holds(&scene("lunch", scenes::lunch(), as_it_is));
}

#[test]
fn the_pause_and_the_keys() {
    holds(&scene("pause", scenes::talking(), |_, view| view.paused = true));
    holds(&scene("keys", scenes::talking(), |state, _| state.keys = true));
    holds(&scene("ending", scenes::talking(), |state, view| {
        view.paused = true;
        state.ending = true;
    }));
}
