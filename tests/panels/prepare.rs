//! Prepare and lead.

use std::cell::RefCell;

use egui_kittest::kittest::Queryable;
use other_desk::panels::prepare::{PackView, PrepareAction, PrepareState, PrepareView, prepare_ui};

use crate::room::{Place, USUAL, enter, holds_everywhere};

fn view() -> PrepareView {
    let sound = PackView {
        title: "One company, two desks".into(),
        summary: "Tuesday at the sales desk, Wednesday at the support desk.".into(),
        folder: "/home/somebody/Other Desk/scenarios/swap-day".into(),
        version: "1.0".into(),
        languages: ["en", "ja", "ru"].map(str::to_owned).into(),
        signed_off: vec!["support desk: A. Example".into()],
        ..PackView::default()
    };
    let broken = PackView {
        title: "my-first-pack".into(),
        folder: "/home/somebody/packs/my-first-pack".into(),
        version: "0.1".into(),
        languages: vec!["en".into()],
        errors: 1,
        warnings: 2,
        found: vec![
            "error[unknown-turn]: there is no turn `helo`\n  contacts/a.ron:12:33\n  did you mean `hello`?"
                .into(),
        ],
        ..PackView::default()
    };
    PrepareView { packs: vec![sound, broken], checking: false, program: "other-desk".into() }
}

#[test]
fn it_holds_everywhere() {
    let view = view();
    let mut state = PrepareState { open: Some(1) };
    holds_everywhere("prepare", |ui, words| {
        prepare_ui(ui, &view, &mut state, words);
    });
}

#[test]
fn packs_can_be_checked_opened_and_read() {
    let view = view();
    let heard = RefCell::new(Vec::new());
    let mut state = PrepareState::default();
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(prepare_ui(ui, &view, &mut state, words));
    });
    for label in ["Check again", "Open the folder: my-first-pack"] {
        harness.get_by_label(label).click();
        harness.run_ok();
    }
    assert!(harness.query_by_label_contains("did you mean").is_none());
    harness.get_by_label("Show what was found: my-first-pack").click_accesskit();
    harness.run_ok();
    assert!(harness.query_by_label_contains("did you mean").is_some());
    drop(harness);
    assert_eq!(heard.into_inner(), [PrepareAction::CheckAgain, PrepareAction::OpenFolder(1)]);
}
