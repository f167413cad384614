//! Practise alone.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use egui_kittest::kittest::{NodeT, Queryable};
use other_desk::panels::practise::{PractiseAction, PractiseState, PractiseView, Practised, practise_ui};
use other_desk::records::pack_folder::open_pack;
use other_desk::records::practise::list;
use other_desk::scenario::checked::Scenario;
use other_desk::scoring::Words;

use crate::room::{Place, USUAL, enter, holds_everywhere};

fn pack() -> Arc<Scenario> {
    open_pack(Path::new("scenarios/swap-day")).expect("the pack is sound")
}

fn view(scenario: &Scenario, words: &Words) -> PractiseView {
    let done = Practised { times: 2, best_milli: Some(71_840) };
    PractiseView::of(scenario, Some(&BTreeMap::from([("no-line-since-monday".to_owned(), done)])), words)
}

#[test]
fn it_holds_everywhere() {
    let scenario = pack();
    let mut state = PractiseState::default();
    let mut made: Option<(&'static str, PractiseView)> = None;
    holds_everywhere("practise", |ui, words| {
        if made.as_ref().is_none_or(|(language, _)| *language != words.language()) {
            made = Some((words.language(), view(&scenario, words)));
        }
        let (_, view) = made.as_ref().expect("it was made");
        practise_ui(ui, view, &mut state, words);
    });
}

#[test]
fn all_that_can_be_practised_is_shown_as_long_as_it_takes() {
    let scenario = pack();
    let view = view(&scenario, &Place::new(USUAL, 1.0, "en").words());
    let shown: Vec<_> = view.contacts.iter().map(|card| (card.contact, card.desk, card.minutes)).collect();
    let all = list(&scenario);
    let listed: Vec<_> = all.iter().map(|one| (one.contact, one.desk, one.minutes)).collect();
    assert_eq!(shown, listed);
    assert!(all.iter().any(|one| one.is_request), "internal requests can be practised too");
}

#[test]
fn all_tries_are_counted_and_the_best_is_said_of_which() {
    let scenario = pack();
    let place = Place::new(USUAL, 1.0, "en");
    let said = |times| {
        let done = Practised { times, best_milli: Some(71_840) };
        let known = BTreeMap::from([("no-line-since-monday".to_owned(), done)]);
        let view = PractiseView::of(&scenario, Some(&known), &place.words());
        let mut state = PractiseState::default();
        let harness = enter(place, move |ui, words| {
            practise_ui(ui, &view, &mut state, words);
        });
        let label = harness.get_by_label_contains("Practised ").accesskit_node().label();
        label.expect("it has a label")
    };
    let unknown = PractiseView::of(&scenario, None, &place.words());
    assert!(unknown.contacts.iter().all(|card| card.practised.is_none()), "nobody says what is not known");
    assert!(said(20).contains("Practised 20 times, best 71.8 of 100."), "{}", said(20));
    assert!(said(23).contains("Practised 23 times, best of the last 20: 71.8 of 100."), "{}", said(23));
}

#[test]
fn a_contact_and_a_morning_can_be_chosen() {
    let scenario = pack();
    let contact = scenario.find_contact("no-line-since-monday").expect("it is in the pack");
    let morning = scenario.find_shift("baseline-support").expect("it is in the pack");
    let heard = RefCell::new(Vec::new());
    let mut state = PractiseState::default();
    let view = view(&scenario, &Place::new(USUAL, 1.0, "en").words());
    assert!(view.contacts.iter().all(|card| !card.practises.is_empty() && !card.who.is_empty()));
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(practise_ui(ui, &view, &mut state, words));
    });
    harness.get_by_label_contains("Practised 2 times, best 71.8 of 100").click_accesskit();
    harness.run_ok();
    harness.get_by_label("Begin the shift").click();
    harness.run_ok();
    harness.get_by_label_contains("Sales desk").click();
    harness.run_ok();
    assert!(harness.query_by_label_contains("Practised 2 times").is_none());
    drop(harness);
    let expected = [PractiseAction::Contact(contact), PractiseAction::Morning(morning)];
    assert_eq!(heard.into_inner(), expected);
}

#[test]
fn without_a_pack_it_says_what_to_do_and_with_several_one_chooses() {
    let none = RefCell::new(PractiseState::default());
    holds_everywhere("practise-none", |ui, words| {
        practise_ui(ui, &PractiseView::default(), &mut none.borrow_mut(), words);
    });
    let heard = RefCell::new(None);
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        let action = practise_ui(ui, &PractiseView::default(), &mut none.borrow_mut(), words);
        if action.is_some() {
            *heard.borrow_mut() = action;
        }
    });
    harness.get_by_label("Open “Prepare and lead”").click();
    harness.run_ok();
    drop(harness);
    assert_eq!(heard.into_inner(), Some(PractiseAction::Prepare));
    let scenario = pack();
    let several = |words: &Words| {
        let packs = vec!["Swap day".to_owned(), "A longer title of another pack".to_owned()];
        PractiseView { packs, ..view(&scenario, words) }
    };
    holds_everywhere("practise-several", |ui, words| {
        practise_ui(ui, &several(words), &mut none.borrow_mut(), words);
    });
    let wanted = RefCell::new(None);
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        let action = practise_ui(ui, &several(words), &mut none.borrow_mut(), words);
        if action.is_some() {
            *wanted.borrow_mut() = action;
        }
    });
    harness.get_by_label("A longer title of another pack").click_accesskit();
    harness.run_ok();
    drop(harness);
    assert_eq!(wanted.into_inner(), Some(PractiseAction::Pack(1)));
}
