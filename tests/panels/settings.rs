//! The settings.

use std::cell::RefCell;

use egui::Key;
use egui_kittest::kittest::Queryable;
use other_desk::panels::settings::{SettingsAction, SettingsView, settings_ui};
use other_desk::telling::settings::{Colours, Pace, Settings};

use crate::room::{Place, USUAL, enter, holds_everywhere};

fn view() -> SettingsView {
    SettingsView { now: Settings::default(), opened: Settings::default(), mute: false }
}

#[test]
fn they_hold_everywhere() {
    let view = view();
    holds_everywhere("settings", |ui, words| {
        settings_ui(ui, &view, words);
    });
}

#[test]
fn a_computer_without_a_sound_device_says_so_everywhere() {
    let view = SettingsView { mute: true, ..view() };
    holds_everywhere("settings-mute", |ui, words| {
        settings_ui(ui, &view, words);
    });
    let room = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        settings_ui(ui, &view, words);
    });
    assert!(room.get_all_by_label_contains("no sound device").next().is_some());
    room.get_by_label("Sound is off");
    assert_eq!(wanted(&view, |room| room.get_all_by_label("Sound").last().expect("a switch").click()), None);
}

fn wanted(view: &SettingsView, does: impl Fn(&egui_kittest::Harness<'_>)) -> Option<SettingsAction> {
    let heard = RefCell::new(None);
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        if let Some(action) = settings_ui(ui, view, words) {
            *heard.borrow_mut() = Some(action);
        }
    });
    does(&harness);
    harness.run_ok();
    drop(harness);
    heard.into_inner()
}

#[test]
fn each_takes_effect_at_once() {
    let click = |room: &egui_kittest::Harness<'_>, name: &str| {
        // A switch has the name of the words beside it.
        let mut found: Vec<_> = room.get_all_by_label(name).collect();
        found.pop().expect("there is one").click();
    };
    let set = |name: &'static str| match wanted(&view(), |room| click(room, name)) {
        Some(SettingsAction::Set(settings)) => settings,
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(set("Language: 日本語").language.as_deref(), Some("ja"));
    assert_eq!(set("Larger text").text_percent, 110);
    assert_eq!(set("Smaller text").text_percent, 90);
    assert_eq!(set("Colours: Dark").colours, Colours::Dark);
    assert!(!set("Sound").sound);
    assert!(set("Captions").captions);
    assert_eq!(set("The clock: Waits while I decide").pace, Pace::Waits);
    assert_eq!(set("As in a bad week. Some get personal.").abuse_level, 3);
    assert!(!set("Hints").hints);
}

#[test]
fn what_was_changed_can_be_taken_back() {
    let changed = Settings { text_percent: 150, ..Settings::default() };
    let view =
        SettingsView { now: changed.clone(), opened: Settings { sound: false, ..changed }, mute: false };
    let undone = wanted(&view, |room| room.get_by_label("Undo changes").click());
    assert_eq!(undone, Some(SettingsAction::Set(view.opened.clone())));
    let usual = wanted(&view, |room| room.get_by_label("Back to defaults").click_accesskit());
    assert_eq!(usual, Some(SettingsAction::Set(Settings::default())));
}

#[test]
fn escape_goes_back() {
    assert_eq!(wanted(&view(), |room| room.key_press(Key::Escape)), Some(SettingsAction::Close));
}
