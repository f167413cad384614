//! The title screen.

use std::cell::RefCell;

use egui::Key;
use egui_kittest::kittest::Queryable;
use other_desk::panels::title::{Interrupted, TitleAction, TitleView, title_ui};
use other_desk::vocab::{Desk, Moment};

use crate::room::{Place, SMALL, USUAL, enter, holds_everywhere};
use crate::scenes;

/// A support morning that was cut off, with its title in the language.
fn cut_off_in(language: &str) -> TitleView {
    let at = Moment::from_ms(((10 * 60 + 42) * 60 + 7) * 1_000);
    let pack = scenes::pack();
    let texts = pack.texts();
    let plan = pack.find_shift("support-wednesday").expect("the shift is in the pack");
    let language = texts.language(language).unwrap_or_default();
    let shift = texts.get(pack.shift(plan).title, language).to_owned();
    TitleView { interrupted: Some(Interrupted { desk: Desk::Support, shift, at }) }
}

fn cut_off() -> TitleView {
    cut_off_in("en")
}

#[test]
fn it_holds_everywhere() {
    let view = TitleView::default();
    holds_everywhere("title", |ui, words| {
        title_ui(ui, &view, words);
    });
}

#[test]
fn it_holds_everywhere_with_a_shift_to_go_on_with() {
    let views = ["en", "ja", "ru"].map(|language| (language, cut_off_in(language)));
    holds_everywhere("title-go-on", |ui, words| {
        let view = views.iter().find(|(language, _)| *language == words.language());
        title_ui(ui, &view.expect("there are three languages").1, words);
    });
}

/// What is wanted after something was done.
fn wanted(
    view: &TitleView,
    size: egui::Vec2,
    does: impl Fn(&egui_kittest::Harness<'_>),
) -> Option<TitleAction> {
    let heard = RefCell::new(None);
    let mut harness = enter(Place::new(size, 1.0, "en"), |ui, words| {
        if let Some(action) = title_ui(ui, view, words) {
            *heard.borrow_mut() = Some(action);
        }
    });
    does(&harness);
    harness.run_ok();
    drop(harness);
    heard.into_inner()
}

#[test]
fn doors_open_by_key_mouse_and_screen_reader() {
    let view = TitleView::default();
    for size in [SMALL, USUAL] {
        for (name, key, action) in [
            ("Take part", Key::Num1, TitleAction::TakePart),
            ("Practise alone", Key::Num2, TitleAction::Practise),
            ("Prepare and lead", Key::Num3, TitleAction::Prepare),
        ] {
            assert_eq!(wanted(&view, size, |room| room.key_press(key)), Some(action));
            assert_eq!(wanted(&view, size, |room| room.get_by_label_contains(name).click()), Some(action));
            let spoken = wanted(&view, size, |room| room.get_by_label_contains(name).click_accesskit());
            assert_eq!(spoken, Some(action));
        }
    }
}

#[test]
fn languages_are_at_hand() {
    let click = |name: &'static str| {
        wanted(&TitleView::default(), SMALL, move |room| room.get_by_label_contains(name).click())
    };
    assert_eq!(click("日本語"), Some(TitleAction::Language("ja")));
    assert_eq!(click("Русский"), Some(TitleAction::Language("ru")));
    assert_eq!(click("English"), None);
    assert_eq!(click("Settings"), Some(TitleAction::Settings));
    assert_eq!(click("Quit"), Some(TitleAction::Quit));
}

#[test]
fn enter_goes_on_with_what_was_interrupted() {
    assert_eq!(wanted(&cut_off(), SMALL, |room| room.key_press(Key::Enter)), Some(TitleAction::GoOn));
    assert_eq!(wanted(&TitleView::default(), SMALL, |room| room.key_press(Key::Enter)), None);
    let click = wanted(&cut_off(), USUAL, |room| room.get_by_label("Go on").click());
    assert_eq!(click, Some(TitleAction::GoOn));
}
