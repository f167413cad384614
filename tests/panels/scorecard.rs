//! The scorecard.

use std::cell::RefCell;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use egui::Key;
use egui_kittest::kittest::{NodeT, Queryable};
use other_desk::panels::scorecard::{About, CardAction, CardState, CardView, OwnMark, card_ui, view};
use other_desk::policy::habits;
use other_desk::policy::play::play;
use other_desk::records::pack_folder::open_pack;
use other_desk::scenario::checked::Scenario;
use other_desk::scoring::Words;
use other_desk::shift::Shift;
use other_desk::vocab::Desk;

use crate::room::{Place, SMALL, USUAL, enter, holds_everywhere};

#[path = "scorecard/facilitator.rs"]
mod facilitator;

/// A Wednesday at the support desk, played by somebody who always says the first thing.
fn shift() -> &'static Shift {
    static PLAYED: OnceLock<Shift> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let scenario: Arc<Scenario> = open_pack(Path::new("scenarios/swap-day")).expect("the pack is sound");
        let plan = scenario.find_shift("support-wednesday").expect("it is in the pack");
        play(&scenario, plan, 7, &mut habits::first())
    })
}

fn about() -> About {
    About {
        home: Some(Desk::Sales),
        own: Some(OwnMark { points: 74, sure: Some(80) }),
        own_parts: vec![Some(80), Some(60), None, Some(70), Some(100), Some(0)],
        home_milli: Some(81_400),
        home_before_caps_milli: Some(86_000),
        home_off: Some(-3),
        home_parts: vec![
            (Desk::Support, vec![Some(700), Some(840), Some(805), Some(620), None, Some(480)]),
            (Desk::Sales, vec![Some(500); 6]),
        ],
        attempts: vec![52_000, 71_000, 66_400],
        ..About::default()
    }
}

/// A view in the language of the words, made once for each.
struct Views(Option<(&'static str, CardView)>, About);

impl Views {
    fn get(&mut self, words: &Words) -> &CardView {
        if self.0.as_ref().is_none_or(|(language, _)| *language != words.language()) {
            self.0 = Some((words.language(), CardView::of(shift(), &self.1, words)));
        }
        &self.0.as_ref().expect("it was made").1
    }
}

#[test]
fn it_holds_everywhere() {
    let mut views = Views(None, about());
    let mut state = CardState::default();
    holds_everywhere("scorecard", |ui, words| {
        card_ui(ui, views.get(words), &mut state, words);
    });
}

#[test]
fn one_contact_holds_everywhere_with_everything_open() {
    let mut views = Views(None, About { practice: true, ..about() });
    // One with a critical error.
    let view = CardView::of(shift(), &about(), &Place::new(SMALL, 1.0, "en").words());
    let page = view.sheets[0].pages.iter().skip(1).position(|page| !page.criticals.is_empty());
    let page = page.expect("somebody who says the first thing errs") + 1;
    let mut state = CardState { page, all_findings: true, figures_open: true, ..CardState::default() };
    holds_everywhere("scorecard-contact", |ui, words| {
        card_ui(ui, views.get(words), &mut state, words);
    });
}

#[test]
fn the_question_holds_everywhere() {
    let mut views = Views(None, About { own: None, ask: true, ..about() });
    let mut state = CardState::default();
    holds_everywhere("scorecard-ask", |ui, words| {
        card_ui(ui, views.get(words), &mut state, words);
    });
}

#[test]
fn the_view_says_what_the_score_says() {
    let words = Place::new(SMALL, 1.0, "en").words();
    let view = CardView::of(shift(), &about(), &words);
    let score = other_desk::scoring::score(shift().scenario(), shift().plan(), shift().events());
    assert_eq!(view.sheets.len(), 2);
    assert_eq!((view.sheets[0].desk, view.sheets[1].desk), (Desk::Support, Desk::Sales));
    let whole = &view.sheets[0].pages[0];
    assert_eq!(whole.quality_milli, score.quality_milli);
    let findings: usize = score.contacts.iter().map(|contact| contact.findings.len()).sum();
    assert_eq!(whole.findings.len() + whole.criticals.len(), findings);
    for (page, contact) in view.sheets[0].pages[1..].iter().zip(&score.contacts) {
        let got: i64 = page.bars.iter().map(|bar| bar.got_milli).sum();
        assert_eq!(Some(got), page.before_caps_milli, "{}", page.name);
        assert_eq!(page.quality_milli, Some(contact.mark.quality_milli));
    }
    assert!(whole.findings.windows(2).all(|two| two[0].from.event <= two[1].from.event));
}

#[test]
fn arrow_keys_go_through_the_findings_and_enter_plays_from_one() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let view = CardView::of(shift(), &about(), &words);
    let heard = RefCell::new(Vec::new());
    let mut state = CardState::default();
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(card_ui(ui, &view, &mut state, words));
    });
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter] {
        harness.key_press(key);
        harness.run_ok();
    }
    drop(harness);
    let moments = view.sheets[0].pages[0].moments(false);
    assert_eq!(heard.into_inner(), [CardAction::PlayFrom(moments[1].from())]);
}

#[test]
fn arrow_keys_come_to_what_is_critical_and_each_of_several_can_be_looked_at() {
    let place = Place::new(USUAL, 1.0, "en");
    let view = CardView::of(shift(), &about(), &place.words());
    let page = &view.sheets[0].pages[0];
    assert!(page.criticals.len() > 1, "somebody who says the first thing errs often");
    let heard = RefCell::new(Vec::new());
    let mut state = CardState::default();
    let mut harness = enter(place, |ui, words| {
        heard.borrow_mut().extend(card_ui(ui, &view, &mut state, words));
    });
    harness.get_by_label("The next critical error").click_accesskit();
    harness.run_ok();
    for _ in 0..=page.moments(false).len() {
        harness.key_press(Key::ArrowDown);
        harness.run_ok();
    }
    harness.key_press(Key::Enter);
    harness.run_ok();
    drop(harness);
    assert_eq!(heard.into_inner(), [CardAction::PlayFrom(page.criticals[1].from)]);
}

#[test]
fn enter_goes_on_where_nothing_has_the_focus() {
    let place = Place::new(USUAL, 1.0, "en");
    let view = CardView::of(shift(), &about(), &place.words());
    let heard = RefCell::new(Vec::new());
    let mut state = CardState::default();
    let mut harness = enter(place, |ui, words| {
        heard.borrow_mut().extend(card_ui(ui, &view, &mut state, words));
    });
    harness.key_press(Key::Enter);
    harness.run_ok();
    drop(harness);
    assert_eq!(heard.into_inner(), [CardAction::Next]);
}

#[test]
fn what_was_met_stands_among_the_moments_in_green_words() {
    let words = Place::new(SMALL, 1.0, "en").words();
    let view = CardView::of(shift(), &about(), &words);
    let page = &view.sheets[0].pages[0];
    let moments = page.moments(false);
    let met = |one: &&view::Shows<'_>| matches!(one, view::Shows::Met(_));
    assert!((1..=view::MET).contains(&moments.iter().filter(met).count()));
    assert!(moments.windows(2).all(|two| two[0].from().event <= two[1].from().event));
    assert_eq!(page.moments(true).len(), page.findings.len() + page.met.len());
    let harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        card_ui(ui, &view, &mut CardState::default(), words);
    });
    assert!(harness.query_all_by_label_contains(": met. ").count() >= 1);
}

/// What a screen reader says of a label.
fn said(harness: &egui_kittest::Harness<'_>, begin: &str) -> String {
    let node = harness.get_by_label_contains(begin);
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

#[test]
fn own_marks_and_those_of_the_home_desk_stand_beside_each_bar() {
    let place = Place::new(USUAL, 1.0, "en");
    let view = CardView::of(shift(), &about(), &place.words());
    let bars = &view.sheets[0].pages[0].bars;
    assert_eq!((bars[0].own, bars[2].own), (Some(80), None));
    assert_eq!((bars[0].home, bars[1].home), (Some(700), Some(840)));
    // One's own marks were given by the own desk's rubric, and for the whole.
    assert!(view.sheets[1].pages[0].bars.iter().all(|bar| bar.own.is_none()));
    assert!(view.sheets[0].pages[1].bars.iter().all(|bar| bar.own.is_none() && bar.home.is_none()));
    let at_home = CardView::of(shift(), &About { home: Some(Desk::Support), ..about() }, &place.words());
    assert!(at_home.sheets[0].pages[0].bars.iter().all(|bar| bar.home.is_none()));
    let harness = enter(place, |ui, words| {
        card_ui(ui, &view, &mut CardState::default(), words);
    });
    let said = said(&harness, "Resolution: ");
    assert!(said.contains(". You said ") && said.contains(". At your home desk "), "{said}");
    for label in ["first: 52", "best: 71", "latest: 66", "quite sure", "81, you had said 3 less."] {
        assert!(harness.query_by_label_contains(label).is_some(), "{label}");
    }
}

#[test]
fn shares_of_a_shift_are_those_of_its_sheets() {
    let words = Place::new(SMALL, 1.0, "en").words();
    let view = CardView::of(shift(), &about(), &words);
    for sheet in &view.sheets {
        let shares = other_desk::telling::scorecard::shares(shift(), sheet.desk);
        for (bar, share) in sheet.pages[0].bars.iter().zip(shares) {
            let expected = (bar.budget_milli > 0).then(|| bar.got_milli * 1_000 / bar.budget_milli);
            assert_eq!(share.map(i64::from), expected, "{}", bar.name);
        }
    }
}

#[test]
fn a_mark_by_dimension_given_before_the_scorecard_stands_on_it() {
    let place = Place::new(USUAL, 1.0, "en");
    let none = About { own: None, ask: true, own_parts: Vec::new(), ..about() };
    let view = CardView::of(shift(), &none, &place.words());
    let own = OwnMark { points: 70, sure: Some(60) };
    let mut state = CardState { given: Some(own), parts: vec![Some(50)], ..CardState::default() };
    let harness = enter(place, |ui, words| {
        card_ui(ui, &view, &mut state, words);
    });
    let said = |name: &str| said(&harness, name);
    assert!(said("Resolution: ").contains(". You said "), "{}", said("Resolution: "));
    assert!(!said("Listening: ").contains(". You said "), "{}", said("Listening: "));
}

#[test]
fn the_other_desk_scores_it_too() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let view = CardView::of(shift(), &about(), &words);
    let heard = RefCell::new(Vec::new());
    let mut state = CardState::default();
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(card_ui(ui, &view, &mut state, words));
    });
    harness.get_by_label_contains("As sales scores it").click_accesskit();
    harness.run_ok();
    harness.get_by_label("Replay the shift").click();
    harness.run_ok();
    drop(harness);
    assert_eq!(heard.into_inner(), [CardAction::Rubric(Desk::Sales), CardAction::Replay]);
    assert_eq!(state.sheet, 1);
}

#[test]
fn nothing_is_shown_before_the_question_is_answered() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let view = CardView::of(shift(), &About { own: None, ask: true, ..about() }, &words);
    let mut state = CardState::default();
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        card_ui(ui, &view, &mut state, words);
    });
    assert!(harness.query_by_label("What the recording shows").is_none());
    harness.get_by_label("See it without answering").click();
    harness.run_ok();
    assert!(harness.query_by_label("What the recording shows").is_some());
}

#[test]
fn in_the_smallest_window_the_mark_the_worst_and_the_way_on_are_seen_at_once() {
    for language in ["en", "ja", "ru"] {
        let place = Place::new(SMALL, 1.0, language);
        let words = place.words();
        let view = CardView::of(shift(), &about(), &words);
        let page = &view.sheets[0].pages[0];
        let costs = |one: &view::Shows<'_>| match one {
            view::Shows::Lost(row) => row.lost_milli,
            view::Shows::Met(_) => 0,
        };
        let worst = page.worst_first(false);
        let mut expected: Vec<i64> = page.findings.iter().map(|row| row.lost_milli).collect();
        expected.sort_unstable_by_key(|cost| -cost);
        let mut first: Vec<i64> = worst.iter().take(view::WORST).map(costs).collect();
        first.sort_unstable_by_key(|cost| -cost);
        assert_eq!(first, expected[..view::WORST], "{language}");
        let both = |all: Vec<view::Shows<'_>>| {
            let mut events: Vec<u32> = all.iter().map(|one| one.from().event).collect();
            events.sort_unstable();
            events
        };
        assert_eq!(both(worst.clone()), both(page.moments(false)), "nothing is left out");
        let mut state = CardState::default();
        let harness = enter(place, |ui, words| {
            card_ui(ui, &view, &mut state, words);
        });
        let number = page.quality_milli.map_or(0, |milli| (milli + 500).div_euclid(1_000)).to_string();
        let mut labels = vec![words.name("card-next"), words.name("card-of-shift")];
        labels.extend(worst.iter().take(view::WORST).map(|one| match one {
            view::Shows::Lost(row) => row.what.clone(),
            view::Shows::Met(row) => row.tag.clone(),
        }));
        labels.push(page.criticals[0].tag.clone());
        for label in labels {
            let found = harness.query_all_by_label_contains(&label).next();
            let at = found.unwrap_or_else(|| panic!("{language}: {label}")).rect();
            assert!(at.bottom() <= SMALL.y && at.top() >= 0.0, "{language}: {label} at {at:?}");
        }
        let said = words.say("card-quality", &[("points", other_desk::telling::words::Arg::Text(&number))]);
        assert!(harness.query_by_label_contains(&said).is_some(), "{said}");
    }
}

#[test]
fn lost_points_say_of_what_they_are() {
    let place = Place::new(USUAL, 1.0, "en");
    let view = CardView::of(shift(), &about(), &place.words());
    let mut state = CardState::default();
    let mut harness = enter(place, |ui, words| {
        card_ui(ui, &view, &mut state, words);
    });
    assert!(harness.query_by_label("of 100 for the shift").is_some());
    assert!(harness.query_by_label_contains("the mean of ").is_some());
    let row = view.sheets[0].pages[0].lost(false)[0];
    let said = format!("{} in this contact", row.points);
    assert!(harness.query_all_by_label_contains(&said).count() > 0, "{said}");
    let contact = &view.sheets[0].pages[1];
    let chip = format!("{}. {}", contact.name, contact.under);
    harness.query_all_by_label_contains(&chip).next().expect("it has a chip").click_accesskit();
    harness.run_ok();
    assert!(harness.query_by_label("of 100 for this contact").is_some());
}
