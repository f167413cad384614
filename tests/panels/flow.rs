//! The way through an exercise: every page in every room, every kind of question
//! answered by keyboard alone, by label alone and by accessibility actions alone.

use std::cell::RefCell;
use std::rc::Rc;

use egui::{Key, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use other_desk::exercise::reveal::Reveal;
use other_desk::exercise::{Next, Progress, Question, Said};
use other_desk::panels::flow::*;
use other_desk::scoring::Words;
use other_desk::telling::settings::{Pace, Settings};
use other_desk::vocab::Desk;

use crate::room::{Place, SMALL, USUAL, enter, holds_everywhere, no_text_lies_on_text, picture};

#[path = "flow/walk.rs"]
mod walk;

use walk::{Walk, looked, walk};

/// Whether a question is of a kind.
type IsOne = fn(&Question) -> bool;

/// What draws a page.
type Draws<'a> = &'a dyn Fn(&mut Ui, &Words);

/// The pages with a question, by what they ask.
const QUESTIONS: [(&str, IsOne); 9] = [
    ("closeness", |question| matches!(question, Question::Closeness)),
    ("agreement", |question| matches!(question, Question::Agreement(_))),
    ("vignette", |question| matches!(question, Question::Vignette(3))),
    ("workload", |question| matches!(question, Question::Workload(_))),
    ("prediction", |question| matches!(question, Question::Prediction(_))),
    ("own-mark", |question| matches!(question, Question::OwnMark(_))),
    ("sure", |question| matches!(question, Question::Sure(_))),
    ("insider", |question| matches!(question, Question::Insider(_, 2))),
    ("commitment", |question| matches!(question, Question::Commitment(1))),
];

fn at(walk: &Walk, wanted: fn(&Question) -> bool) -> Progress {
    walk.until(|next| matches!(next, Next::Ask { question, .. } if wanted(question)))
}

#[test]
fn every_question_holds_everywhere() {
    let walk = walk();
    for (name, wanted) in QUESTIONS {
        let progress = at(walk, wanted);
        let mut state = QuestionState::default();
        holds_everywhere(&format!("flow-{name}"), |ui, words| {
            let view = QuestionView::of_next(walk.programme(), &progress, words).expect("a question is next");
            question_ui(ui, &view, &mut state, words);
        });
    }
}

#[test]
fn an_answered_question_holds_everywhere() {
    let walk = walk();
    for (name, wanted) in QUESTIONS {
        let progress = at(walk, wanted);
        for place in crate::room::everywhere() {
            let mut room = Room::question(place, progress.clone());
            if let Some(show) = room.harness.query_by_label(&place.words().name("flow-said-show")) {
                show.click_accesskit();
                room.harness.run_ok();
            }
            match name {
                "insider" => {
                    let letters = room.labels("Button");
                    let asks = letters.iter().find(|label| label.ends_with(['?', '？', 'か', '。']));
                    let asks = asks.expect("there is a question to ask").clone();
                    room.harness.get_by_label(&asks).click_accesskit();
                }
                "closeness" | "agreement" => room.harness.key_press(Key::Num6),
                "commitment" => {}
                _ => {
                    room.harness.key_press(Key::ArrowRight);
                }
            }
            room.harness.run_ok();
            picture(&room.harness, &format!("flow-{name}-answered-{}", place.name()));
            let found = crate::room::findings(&room.harness);
            assert!(found.is_empty(), "{name} in {}:\n{}", place.name(), found.join("\n"));
        }
    }
}

#[test]
fn the_other_pages_hold_everywhere() {
    let walk = walk();
    let begun = walk.until(|next| matches!(next, Next::Reveal { .. }));
    let done = walk.until(|next| *next == Next::Finished);
    let mut exercises = ExercisesState::default();
    holds_everywhere("flow-exercises", |ui, words| {
        exercises_ui(ui, &exercises_view(walk, [&begun, &done], words), &mut exercises, words);
    });
    let mut profile = ProfileState::of(&Settings::default());
    holds_everywhere("flow-profile", |ui, words| {
        let view = ProfileView::of(walk.programme(), "/home/aya/.local/share/other-desk", &[], words);
        profile_ui(ui, &view, &mut profile, words);
    });
    holds_everywhere("flow-step", |ui, words| {
        let view = StepView::of(walk.programme(), &begun, 4, words);
        step_ui(ui, &view, words);
    });
    for shift in ["sales-tuesday", "support-wednesday"] {
        let shift = walk.shift(shift);
        holds_everywhere(&format!("flow-briefing-{}", walk::desk_of(&shift)), |ui, words| {
            briefing_ui(ui, &BriefingView::of(&shift, words), words);
        });
    }
    let reveal = Reveal::of(&begun, walk.programme(), &looked(walk));
    holds_everywhere("flow-reveal", |ui, words| {
        reveal_ui(ui, &RevealView::of(&reveal, walk.programme(), &begun, words), words);
    });
    holds_everywhere("flow-finished", |ui, words| {
        let view = FinishedView::of(("1", &done), &[&done, &done], walk.programme(), "/home/aya", words);
        finished_ui(ui, &view, words);
    });
}

/// What lies below the fold is seen by whoever scrolls.
#[test]
fn long_pages_hold_when_they_are_scrolled() {
    let walk = walk();
    let begun = walk.until(|next| matches!(next, Next::Reveal { .. }));
    let done = walk.until(|next| *next == Next::Finished);
    let reveal = Reveal::of(&begun, walk.programme(), &looked(walk));
    let shift = walk.shift("support-wednesday");
    let scrolled = [
        Place::new(SMALL, 1.0, "en"),
        Place::new(SMALL, 0.8, "ja"),
        Place::new(SMALL, 2.0, "ja"),
        Place::new(SMALL, 2.0, "ru"),
        Place::new(USUAL, 1.0, "ja"),
    ];
    let pages: [(&str, Draws<'_>); 3] = [
        ("finished", &|ui, words| {
            let attempts = [&done, &done];
            let view = FinishedView::of(("1", &done), &attempts, walk.programme(), "/home/aya", words);
            finished_ui(ui, &view, words);
        }),
        ("reveal", &|ui, words| {
            reveal_ui(ui, &RevealView::of(&reveal, walk.programme(), &begun, words), words);
        }),
        ("briefing", &|ui, words| {
            briefing_ui(ui, &BriefingView::of(&shift, words), words);
        }),
    ];
    for (name, show) in pages {
        for place in scrolled {
            let mut room = enter(place, show);
            for step in 0..12 {
                let found = no_text_lies_on_text(&room);
                assert!(found.is_empty(), "{name} {} after {step} pages: {found:#?}", place.name());
                picture(&room, &format!("flow-scrolled-{name}-{step}-{}", place.name()));
                room.key_press(Key::PageDown);
                room.run_ok();
            }
        }
    }
}

fn exercises_view(walk: &Walk, [begun, done]: [&Progress; 2], words: &Words) -> ExercisesView {
    let packs = [PackSeen::Sound(&walk.scenario), PackSeen::Broken { name: "our-own" }];
    let begun = [
        Begun { id: "one".to_owned(), pack: 0, progress: begun, days_ago: 0 },
        Begun { id: "two".to_owned(), pack: 0, progress: done, days_ago: 3 },
    ];
    ExercisesView::of(&packs, &begun, words)
}

#[test]
fn a_pack_that_cannot_be_played_says_whom_to_ask() {
    let walk = walk();
    let done = walk.until(|next| *next == Next::Finished);
    for place in [Place::new(SMALL, 2.0, "ru"), Place::new(USUAL, 1.0, "en")] {
        let mut state = ExercisesState::default();
        let view = exercises_view(walk, [&done, &done], &place.words());
        assert_eq!(view.broken, ["our-own"]);
        let harness = enter(place, move |ui, words| {
            exercises_ui(ui, &view, &mut state, words);
        });
        let prepare = place.words().name("title-prepare");
        assert!(harness.query_by_label_contains("our-own").is_some());
        assert!(harness.query_by_label_contains(&prepare).is_some(), "{prepare}");
        assert_eq!(crate::room::findings(&harness), Vec::<String>::new());
    }
}

#[test]
fn attempts_with_another_version_are_told_of() {
    let begun = walk().until(|next| *next == Next::Finished);
    let scenario = walk::other_version();
    let attempt = Begun { id: "/home/aya/attempt-2".to_owned(), pack: 0, progress: &begun, days_ago: 3 };
    for place in [Place::new(SMALL, 2.0, "ru"), Place::new(USUAL, 1.0, "ja"), Place::new(USUAL, 1.0, "en")] {
        let view =
            ExercisesView::of(&[PackSeen::Sound(&scenario)], std::slice::from_ref(&attempt), &place.words());
        let card = &view.cards[0];
        assert_eq!((card.attempts.len(), card.others.len()), (0, 1));
        let told = card.others[0].clone();
        assert!(told.contains("desk-3") && told.contains("/home/aya/attempt-2"), "{told}");
        let mut state = ExercisesState::default();
        let harness = enter(place, move |ui, words| {
            exercises_ui(ui, &view, &mut state, words);
        });
        assert!(harness.query_by_label(&told).is_some(), "{told}");
        assert_eq!(crate::room::findings(&harness), Vec::<String>::new());
    }
    let view = ExercisesView::of(
        &[PackSeen::Sound(&walk().scenario)],
        &[attempt],
        &Place::new(USUAL, 1.0, "en").words(),
    );
    assert_eq!((view.cards[0].attempts.len(), view.cards[0].others.len()), (1, 0));
}

/// A page with what was wanted on it.
struct Room {
    harness: Harness<'static>,
    wanted: Rc<RefCell<Vec<FlowAction>>>,
}

impl Room {
    fn new(place: Place, mut show: impl FnMut(&mut Ui, &Words) -> Option<FlowAction> + 'static) -> Self {
        let wanted = Rc::new(RefCell::new(Vec::new()));
        let told = wanted.clone();
        let harness = enter(place, move |ui, words| told.borrow_mut().extend(show(ui, words)));
        Self { harness, wanted }
    }

    fn question(place: Place, progress: Progress) -> Self {
        let mut state = QuestionState::default();
        Self::new(place, move |ui, words| {
            let view =
                QuestionView::of_next(walk().programme(), &progress, words).expect("a question is next");
            question_ui(ui, &view, &mut state, words)
        })
    }

    fn key(&mut self, key: Key) -> &mut Self {
        self.harness.key_press(key);
        self.harness.run_ok();
        self
    }

    fn typed(&mut self, text: &str) -> &mut Self {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run_ok();
        self
    }

    fn click(&mut self, label: &str) -> &mut Self {
        self.harness.get_by_label(label).click_accesskit();
        self.harness.run_ok();
        self
    }

    /// The names of all controls of a role.
    fn labels(&self, role: &str) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let named = nodes.filter(|node| format!("{:?}", node.accesskit_node().role()) == role);
        named.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Sets the value of the first control of a role.
    fn set(&mut self, role: &str, data: egui::accesskit::ActionData) -> &mut Self {
        self.set_named(role, "", data)
    }

    /// Sets the value of the first control of a role whose name begins like this.
    fn set_named(&mut self, role: &str, name: &str, data: egui::accesskit::ActionData) -> &mut Self {
        let nodes: Vec<_> = self.harness.root().children_recursive().collect();
        let found = nodes.iter().find(|node| {
            let node = node.accesskit_node();
            let named = name.is_empty() || node.label().is_some_and(|label| label.starts_with(name));
            format!("{:?}", node.role()) == role && named
        });
        let (target_node, target_tree) = found.expect("it is there").accesskit_node().locate();
        let action = egui::accesskit::Action::SetValue;
        let request = egui::accesskit::ActionRequest { target_node, target_tree, action, data: Some(data) };
        self.harness.event(egui::Event::AccessKitActionRequest(request));
        self.harness.run_ok();
        self
    }

    #[track_caller]
    fn wants(&self, action: FlowAction) {
        assert_eq!(*self.wanted.borrow(), [action]);
    }

    #[track_caller]
    fn said(&self, said: Said) {
        self.wants(FlowAction::Answer(said));
    }
}

fn room(language: &'static str, wanted: fn(&Question) -> bool) -> Room {
    Room::question(Place::new(SMALL, 1.0, language), at(walk(), wanted))
}

#[path = "flow/answers.rs"]
mod answers;
#[path = "flow/ways.rs"]
mod ways;

#[test]
fn a_page_is_begun_with_what_is_set() {
    let settings = Settings { abuse_level: 3, pace: Pace::Own(2.0), ..Settings::default() };
    let mut state = ProfileState::of(&settings);
    state.name = "葵".to_owned();
    state.home = Some(Desk::Support);
    let mut room = Room::new(Place::new(SMALL, 1.0, "ja"), move |ui, words| {
        let view = ProfileView::of(walk().programme(), "folder", &[], words);
        profile_ui(ui, &view, &mut state, words)
    });
    room.click("はじめる");
    let beginning = Beginning { name: "葵".to_owned(), home: Desk::Support, abuse: 3, pace: Pace::Own(2.0) };
    room.wants(FlowAction::Begin(beginning));
}
