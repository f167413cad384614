//! A page that could not be shown, and what has to be said on any page.

use std::cell::{Cell, RefCell};

use egui::Key;
use egui_kittest::kittest::Queryable;
use other_desk::panels::broken::{BrokenAction, BrokenView, broken_ui};
use other_desk::panels::notice::notice_ui;
use other_desk::scoring::Words;
use other_desk::telling::words::Arg;

use crate::room::{Place, USUAL, enter, holds_everywhere};

fn view() -> BrokenView {
    let log = "/home/somebody/.local/state/other-desk/other-desk.log".to_owned();
    BrokenView { log: Some(log), in_shift: true }
}

fn warning(words: &Words) -> String {
    let why = "`/home/somebody/.local/share/other-desk/exercises` cannot be made: Permission denied";
    let folder = "/tmp/other-desk-somebody";
    words.say("window-kept-elsewhere", &[("why", Arg::Text(why)), ("folder", Arg::Text(folder))])
}

#[test]
fn it_holds_everywhere() {
    let view = view();
    holds_everywhere("broken", |ui, words| {
        broken_ui(ui, &view, words);
    });
}

#[test]
fn a_notice_holds_everywhere() {
    holds_everywhere("notice", |ui, words| {
        notice_ui(ui.ctx(), &warning(words), words);
    });
}

#[test]
fn it_says_what_is_kept_and_where_the_log_is() {
    let heard = RefCell::new(Vec::new());
    for (log, said) in [(view().log, "other-desk.log"), (None, "could not be written down")] {
        let view = BrokenView { log, in_shift: true };
        let mut room = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
            heard.borrow_mut().extend(broken_ui(ui, &view, words));
        });
        room.get_by_label_contains(said);
        room.get_by_label_contains("the clock stands");
        room.get_by_label("Try again").click();
        room.run_ok();
        room.get_by_label("Back to the title").click();
        room.run_ok();
        room.key_press(Key::Escape);
        room.run_ok();
    }
    let once = [BrokenAction::Again, BrokenAction::Leave, BrokenAction::Leave];
    assert_eq!(heard.into_inner(), [once, once].concat());
}

#[test]
fn a_notice_stays_until_it_has_been_read() {
    let read = Cell::new(false);
    let mut room = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        if notice_ui(ui.ctx(), &warning(words), words) {
            read.set(true);
        }
    });
    room.get_by_label_contains("Your own folder cannot be written to");
    assert!(!read.get());
    room.get_by_label("Understood").click();
    room.run_ok();
    drop(room);
    assert!(read.get());
}

/// Where the processor draws and is busy, a second may pass between a press and its release;
/// and not every hand is quick.
#[test]
fn a_slow_press_counts_as_well() {
    let heard = RefCell::new(Vec::new());
    let view = view();
    let mut room = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(broken_ui(ui, &view, words));
    });
    let at = room.get_by_label("Try again").rect().center();
    let button = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    room.event(egui::Event::PointerMoved(at));
    room.event(button(true));
    room.step();
    let pressed = room.ctx.input(|input| input.time);
    while room.ctx.input(|input| input.time) < pressed + 3.0 {
        room.step();
    }
    room.event(button(false));
    room.run_ok();
    assert_eq!(heard.borrow().as_slice(), [BrokenAction::Again]);
}
