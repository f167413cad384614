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
