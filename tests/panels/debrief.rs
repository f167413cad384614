//! The debrief for a room, and what is kept, looked after.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use egui::Key;
use egui_kittest::kittest::Queryable;
use other_desk::empathy::group::Pool;
use other_desk::exercise::truth::Looked;
use other_desk::exercise::{Commitment, Next, Programme, Progress, Question, Said, ShiftResult, Trainee};
use other_desk::panels::debrief::state::LONGEST_CARD;
use other_desk::panels::debrief::{DebriefAction, DebriefState, DebriefView, Hands, Page, debrief_ui};
use other_desk::policy::habits;
use other_desk::policy::play::play;
use other_desk::records::pack_folder::open_pack;
use other_desk::records::wall::Wall;
use other_desk::report::group::statistics::Statistic;
use other_desk::report::group::{Group, HeatLine, Kept};
use other_desk::report::record::TraineeRecord;
use other_desk::report::tables::Source;
use other_desk::scenario::checked::{ExerciseId, Scenario, ShiftId};
use other_desk::scoring::Words;
use other_desk::shift::Shift;
use other_desk::vocab::Desk;

use crate::room::{Place, SMALL, USUAL, enter, findings, holds_everywhere, picture};

const PEOPLE: usize = 16;

fn pack() -> &'static Arc<Scenario> {
    static PACK: OnceLock<Arc<Scenario>> = OnceLock::new();
    PACK.get_or_init(|| open_pack(Path::new("scenarios/swap-day")).expect("the pack is sound"))
}

/// Sixteen people who answer nothing, and play a shift at each desk in one of three ways.
fn records() -> &'static [TraineeRecord] {
    static RECORDS: OnceLock<Vec<TraineeRecord>> = OnceLock::new();
    RECORDS.get_or_init(|| {
        let mut played = BTreeMap::new();
        for name in ["sales-tuesday", "support-wednesday"] {
            let plan = pack().find_shift(name).expect("it is in the pack");
            let ways: [Shift; 3] = [
                play(pack(), plan, 7, &mut habits::first()),
                play(pack(), plan, 7, &mut habits::last()),
                play(pack(), plan, 7, &mut habits::most_polite()),
            ];
            played.insert(name, ways);
        }
        (0..PEOPLE).map(|number| somebody(number, &played)).collect()
    })
}

fn somebody(number: usize, played: &BTreeMap<&str, [Shift; 3]>) -> TraineeRecord {
    let programme = Programme::new(pack(), ExerciseId(0));
    let home = if number.is_multiple_of(2) { Desk::Sales } else { Desk::Support };
    let who = Trainee { name: format!("seat-{number}"), home, attempt: 1, seed: 7, form: None };
    let mut progress = Progress::begin(programme, who);
    let mut shifts = Vec::new();
    loop {
        let said = match progress.next(programme) {
            Next::Finished => break,
            Next::Reveal { .. } => Said::Seen,
            Next::Play { step, shift, day, seed } => {
                let plan = pack().shift(shift);
                if let Some(ways) = played.get(plan.id.as_str()) {
                    shifts.push((step, ways[number % 3].clone()));
                }
                Said::Played(ShiftResult {
                    shift: plan.id.clone(),
                    desk: plan.desk,
                    day,
                    seed,
                    recording: "none".into(),
                    played_by: Some("first".into()),
                    quality_milli: Some(50_000),
                    handled: 1,
                    replies: 1,
                    closing_reflex: 0,
                    troubleshooting_reflex: 0,
                })
            }
            Next::Ask { question: Question::Insider(..), .. } => Said::Enough,
            Next::Ask { question: Question::Commitment(..), .. } => Said::Commitment(Commitment {
                situation: "a customer asks for a date".into(),
                act: "I look it up first".into(),
                by: String::new(),
                ask: String::new(),
            }),
            Next::Ask { .. } => Said::Passed,
        };
        progress.accept(programme, said).expect("the answer is possible");
    }
    TraineeRecord::of(progress, shifts)
}

/// Differences that rise, fall and say nothing.
fn statistics() -> &'static [Statistic] {
    static STATISTICS: OnceLock<Vec<Statistic>> = OnceLock::new();
    STATISTICS.get_or_init(|| {
        let spread = [-6.0, 4.0, -2.5, 3.0, 0.0, 5.5, -4.0, 1.0, 2.0, -1.0];
        let one = |key, mean: f64, scale: f64, before: f64| {
            let differences: Vec<f64> = spread.iter().map(|off| mean + off * scale).collect();
            let report = Pool::new(&[differences]).expect("ten people are enough").report(1);
            Statistic { key, before, after: before + report.mean, report }
        };
        vec![
            one("accuracy", 8.0, 1.0, 41.0),
            one("away", -14.25, 1.5, 71.5),
            one("closeness", 0.1, 0.3, 3.5),
            one("quarrel", -0.9, 0.1, 5.0),
            one("situation", 0.0, 3.0, 38.0),
            one("easier", 0.2, 0.2, 3.0),
        ]
    })
}

/// What sixteen people came to, with numbers and commitments.
fn group(words: &Words) -> Group {
    let truths = |_: ShiftId| Looked::default();
    let source = Source { programme: Programme::new(pack(), ExerciseId(0)), words, truths: &truths };
    let part = |number: usize, part: &str| words.name(&format!("report-room-{number}-{part}"));
    let commitments = (1..=5).map(|number| Commitment {
        situation: part(number, "if"),
        act: part(number, "then"),
        by: part(number, "by"),
        ask: part(number, "ask"),
    });
    Group {
        statistics: statistics().to_vec(),
        commitments: commitments.collect(),
        ..Group::of(source, records())
    }
}

/// A view in the language of the words, made once for each.
#[derive(Default)]
struct Views(BTreeMap<&'static str, DebriefView>);

impl Views {
    fn get(&mut self, words: &Words) -> &DebriefView {
        self.0
            .entry(words.language())
            .or_insert_with(|| DebriefView::of("Three days at the other desk", &group(words), words))
    }
}

fn english() -> (Words, DebriefView) {
    let words = Place::new(SMALL, 1.0, "en").words();
    let view = DebriefView::of("Three days", &group(&words), &words);
    (words, view)
}

/// On the page that comes first of its kind.
fn at(view: &DebriefView, is: impl Fn(&Page) -> bool) -> DebriefState {
    let page = view.pages().iter().position(is).expect("there is such a page");
    DebriefState { page, ..DebriefState::default() }
}

#[test]
fn every_page_holds_everywhere() {
    let (_, view) = english();
    let mut views = Views::default();
    for (number, page) in view.pages().into_iter().enumerate() {
        let name = match page {
            Page::Start => "start".to_owned(),
            Page::TooFew => "too-few".to_owned(),
            Page::Heat => "heat".to_owned(),
            Page::Moment(at) => format!("moment-{at}"),
            Page::Question(at) => format!("question-{at}"),
            Page::Numbers => "numbers".to_owned(),
            Page::Cards => "cards".to_owned(),
            Page::End => "end".to_owned(),
        };
        let mut state = DebriefState {
            page: number,
            cards: ["ask for the ticket before I promise a day", "ring back by four", "write three lines"]
                .map(str::to_owned)
                .into(),
            rooms: vec![Hands { counts: vec![3, 12, 0, 1], ..Hands::default() }; view.moments.len()],
            ..DebriefState::default()
        };
        holds_everywhere(&format!("debrief-{name}"), |ui, words| {
            debrief_ui(ui, views.get(words), &mut state, words);
        });
    }
}

#[test]
fn what_was_chosen_and_all_pages_hold_everywhere() {
    let (_, view) = english();
    let mut views = Views::default();
    let mut state = at(&view, |page| *page == Page::Moment(0));
    state.rooms = vec![Hands { counts: vec![7, 12, 0, 123], last: 1, revealed: true, asked: false }];
    state.clock.spent = vec![0.0, 0.0, 260.0];
    (state.clock.part, state.clock.by_hand) = (2, true);
    holds_everywhere("debrief-chosen", |ui, words| {
        debrief_ui(ui, views.get(words), &mut state, words);
    });
    state.rooms[0].asked = true;
    holds_everywhere("debrief-asked", |ui, words| {
        debrief_ui(ui, views.get(words), &mut state, words);
    });
    state.overview = true;
    holds_everywhere("debrief-overview", |ui, words| {
        debrief_ui(ui, views.get(words), &mut state, words);
    });
}

#[test]
fn a_group_that_is_too_small_is_told_so_everywhere() {
    let words = Place::new(SMALL, 1.0, "en").words();
    let few = Group { people: 7, homes: [4, 3], ..Group::default() };
    let view = DebriefView::of("Three days", &few, &words);
    assert_eq!(view.pages(), [Page::Start, Page::TooFew, Page::Cards, Page::End]);
    assert!(view.heat.is_empty() && view.numbers.is_empty() && view.moments.is_empty());
    let mut state = DebriefState { page: 1, ..DebriefState::default() };
    holds_everywhere("debrief-too-few", |ui, words| {
        debrief_ui(ui, &DebriefView::of("Three days", &few, words), &mut state, words);
    });
}

#[test]
fn the_view_says_what_the_group_came_to() {
    let (words, view) = english();
    let group = group(&words);
    assert_eq!(view.moments.len(), 3);
    for (shown, moment) in view.moments.iter().zip(&group.disagreements) {
        assert_eq!((&shown.heard, &shown.name), (&moment.heard, &moment.customer.0));
        for (reply, counted) in shown.replies.iter().zip(&moment.replies) {
            let said = format!("{} of {}", counted.people, moment.people);
            assert!(counted.people == 0 || reply.chosen.contains(&said), "{}", reply.chosen);
        }
        let chosen: usize = moment.replies.iter().map(|reply| reply.people).sum();
        assert_eq!(chosen, moment.people);
        assert!(!shown.question.saw.is_empty() && !shown.question.effect.contains("debrief-"));
    }
    let minutes: u32 = view.script.iter().map(|part| part.minutes).sum();
    assert_eq!(minutes, 60);
    // Nobody's name is anywhere.
    assert!(!format!("{view:?}").contains("seat-"));
    assert!(view.numbers.iter().any(|one| one.said.starts_with("Inconclusive")));
    assert!(view.numbers[0].said.starts_with("Higher by"), "{}", view.numbers[0].said);
    assert!(view.numbers[1].said.starts_with("Lower by"), "{}", view.numbers[1].said);
}

#[test]
fn what_rests_on_fewer_than_eight_is_not_shown() {
    let words = Place::new(SMALL, 1.0, "en").words();
    let kept = Some(Kept { people: 8, share: 0.5 });
    let line = |cells| HeatLine { desk: Desk::Sales, dimension: "truth".into(), cells };
    let group = Group { people: 12, heat: vec![line([kept, None])], ..Group::default() };
    let view = DebriefView::of("Three days", &group, &words);
    let cells = &view.heat[0].rows[0].cells;
    assert_eq!((cells[0].shown.as_str(), cells[0].share), ("50%", Some(0.5)));
    assert_eq!((cells[1].shown.as_str(), cells[1].share), ("fewer than 8 people", None));
    let mut state = at(&view, |page| *page == Page::Heat);
    let harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        debrief_ui(ui, &view, &mut state, words);
    });
    harness.get_by_label_contains("fewer than 8 people");
}

#[test]
fn space_shows_what_was_chosen_and_then_goes_on() {
    let (_, view) = english();
    let state = RefCell::new(at(&view, |page| *page == Page::Moment(0)));
    let first = state.borrow().page;
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        debrief_ui(ui, &view, &mut state.borrow_mut(), words);
    });
    let chosen = view.moments[0].replies[0].chosen.clone();
    for key in [Key::Num1, Key::Num2, Key::Num2] {
        harness.key_press(key);
        harness.run_ok();
    }
    assert_eq!(state.borrow().rooms[0].counts[..2], [1, 2]);
    harness.event(egui::Event::Text("+".into()));
    harness.run_ok();
    harness.event(egui::Event::Text("-".into()));
    harness.event(egui::Event::Text("-".into()));
    harness.run_ok();
    assert_eq!(state.borrow().rooms[0].counts[..2], [1, 1]);
    harness.get_by_label("One hand more for answer 1").click();
    harness.run_ok();
    harness.get_by_label("One hand fewer for answer 2").click();
    harness.run_ok();
    assert_eq!(state.borrow().rooms[0].counts[..2], [2, 0]);
    assert!(!state.borrow().rooms[0].revealed);
    harness.key_press(Key::Space);
    harness.run_ok();
    assert!(state.borrow().rooms[0].revealed && state.borrow().page == first, "{chosen}");
    harness.key_press(Key::ArrowRight);
    harness.run_ok();
    assert!(state.borrow().rooms[0].asked && state.borrow().page == first);
    harness.get_by_label(&view.moments[0].question.ask);
    harness.key_press(Key::PageDown);
    harness.run_ok();
    assert_eq!(state.borrow().page, first + 1);
    for asked in [true, false] {
        harness.key_press(Key::ArrowLeft);
        harness.run_ok();
        assert_eq!((state.borrow().page, state.borrow().rooms[0].asked), (first, asked));
    }
    assert!(state.borrow().rooms[0].revealed);
}

#[test]
fn the_clock_runs_is_stopped_and_says_calmly_that_it_is_over() {
    let (_, view) = english();
    let state = RefCell::new(DebriefState::default());
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        debrief_ui(ui, &view, &mut state.borrow_mut(), words);
    });
    // What is over when a debrief opens has been left behind.
    harness.get_by_label("Reactions: 3:00 left");
    harness.key_press(Key::T);
    harness.run_ok();
    assert!(state.borrow().is_running());
    harness.step();
    harness.get_by_label("Stop the clock").click();
    harness.run_ok();
    assert!(!state.borrow().is_running());
    let spent = state.borrow().clock.spent[2];
    assert!(spent > 0.0);
    harness.run_steps(5);
    assert!((state.borrow().clock.spent[2] - spent).abs() < 1e-9);
    harness.key_press(Key::N);
    harness.run_ok();
    harness.get_by_label("What happened: 4:00 left");
    harness.get_by_label_contains("Reactions, 3 min").click();
    harness.run_ok();
    state.borrow_mut().clock.spent[2] = 260.0;
    harness.run_ok();
    harness.get_by_label("Reactions: over by 1:20");
    // Nothing has moved the page.
    assert_eq!(state.borrow().page, 0);
    harness.get_by_label_contains("What we will do, 8 min").click();
    harness.run_ok();
    harness.get_by_label("What we will do: 8:00 left");
}

#[test]
fn the_clock_goes_with_the_pages_until_a_part_is_chosen() {
    let (_, view) = english();
    let pages = view.pages();
    let state = RefCell::new(DebriefState::default());
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        debrief_ui(ui, &view, &mut state.borrow_mut(), words);
    });
    let mut go = |is: &dyn Fn(&Page) -> bool| {
        state.borrow_mut().page = pages.iter().position(is).expect("there is such a page");
        harness.run_ok();
        view.script[state.borrow().clock.part].name.clone()
    };
    assert_eq!(go(&|page| *page == Page::Heat), "What happened");
    assert!(go(&|page| *page == Page::Question(1)).starts_with("Talk: "));
    assert_eq!(go(&|page| *page == Page::Question(1)), view.script[5].name);
    // The numbers belong to what is talked about last.
    assert_eq!(go(&|page| *page == Page::Numbers), view.script[6].name);
    assert_eq!(go(&|page| *page == Page::End), "What we will do");
    assert_eq!(go(&|page| *page == Page::Start), "Reactions");
    state.borrow_mut().clock.go(4);
    assert_eq!(go(&|page| *page == Page::Cards), view.script[4].name);
}

#[test]
fn the_last_page_leads_back() {
    let (_, view) = english();
    let state = RefCell::new(at(&view, |page| *page == Page::End));
    let heard = RefCell::new(Vec::new());
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(debrief_ui(ui, &view, &mut state.borrow_mut(), words));
    });
    // A step too far closes nothing.
    harness.key_press(Key::Space);
    harness.run_ok();
    assert!(heard.borrow().is_empty());
    harness.get_by_label("Finish").click();
    harness.run_ok();
    assert_eq!(heard.borrow()[..], [DebriefAction::Back]);
}

#[test]
fn numbers_add_up_and_quotations_stand_within_quotations() {
    for (language, decimal, opens) in [("en", '.', '“'), ("ja", '.', '「'), ("ru", ',', '«')] {
        let words = Place::new(SMALL, 1.0, language).words();
        let view = DebriefView::of("Three days", &group(&words), &words);
        let number = |text: &str| text.replace(decimal, ".").parse::<f64>().expect("a number");
        let figures = |text: &str| -> Vec<f64> {
            let digits = |letter: char| letter.is_ascii_digit() || letter == decimal;
            let found = text.split(|letter| !digits(letter)).map(|figure| figure.trim_matches(decimal));
            found.filter(|figure| figure.contains(decimal)).map(number).collect()
        };
        for one in view.numbers.iter().filter(|one| one.conclusive) {
            let (levels, said) = (figures(&one.levels), figures(&one.said));
            assert_eq!((levels.len(), said.len()), (2, 3), "{one:?}");
            assert!(((levels[1] - levels[0]).abs() - said[0]).abs() < 0.01, "{one:?}");
        }
        let quoted = view.moments.iter().map(|moment| &moment.question.said);
        for said in quoted.chain(view.questions.iter().map(|question| &question.said)) {
            assert_eq!(said.matches(opens).count(), 1, "{said}");
        }
    }
}

fn cards(texts: &[&str]) -> DebriefAction {
    let cards = texts.iter().map(|text| (*text).to_owned()).collect();
    DebriefAction::Wall(Wall { cards, ..Wall::default() })
}

#[test]
fn hands_are_kept_come_back_and_stand_on_the_last_page() {
    let (_, view) = english();
    let heard = RefCell::new(Vec::new());
    let mut state = at(&view, |page| *page == Page::Moment(1));
    let gone = BTreeMap::from([("gone/opening".to_owned(), BTreeMap::from([("ask".to_owned(), 4)]))]);
    let before = Wall { cards: vec!["ring back".into()], hands: gone };
    state.put_back(&view, before.clone());
    let state = RefCell::new(state);
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(debrief_ui(ui, &view, &mut state.borrow_mut(), words));
    });
    assert!(heard.borrow().is_empty(), "what is kept already is not kept again");
    for key in [Key::Num2, Key::Num1, Key::Num2] {
        harness.key_press(key);
        harness.run_ok();
    }
    drop(harness);
    let wall = match heard.borrow().last() {
        Some(DebriefAction::Wall(wall)) => wall.clone(),
        other => panic!("{other:?}"),
    };
    let replies = &view.moments[1].replies;
    let counted = BTreeMap::from([(replies[0].id.clone(), 1), (replies[1].id.clone(), 2)]);
    assert_eq!(wall.hands.get(&view.moments[1].key), Some(&counted));
    assert_eq!((wall.cards.len(), wall.hands.len()), (1, 2), "what is not shown any more stays");
    // Nobody's name, nor who raised a hand.
    let text = serde_json::to_string(&wall).expect("plain values");
    assert!(!text.contains("seat-"), "{text}");
    // Another run of the program.
    let mut again = at(&view, |page| *page == Page::End);
    again.put_back(&view, serde_json::from_str(&text).expect("it was just written"));
    let again = RefCell::new(again);
    heard.borrow_mut().clear();
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(debrief_ui(ui, &view, &mut again.borrow_mut(), words));
    });
    assert!(heard.borrow().is_empty());
    harness.get_by_label(&format!("2 hands for “{}”", replies[1].said));
    harness.get_by_label(&format!("One hand for “{}”", replies[0].said));
    let moment = view.pages().iter().position(|page| *page == Page::Moment(1)).expect("there is one");
    again.borrow_mut().page = moment;
    harness.run_ok();
    harness.get_by_label("Count anew").click();
    harness.run_ok();
    drop(harness);
    assert_eq!(heard.borrow().last(), Some(&DebriefAction::Wall(before)));
}

#[test]
fn what_people_will_do_is_typed_put_up_and_taken_down() {
    let (_, view) = english();
    let state = RefCell::new(at(&view, |page| *page == Page::Cards));
    let heard = RefCell::new(Vec::new());
    let page = state.borrow().page;
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(debrief_ui(ui, &view, &mut state.borrow_mut(), words));
    });
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "I will …").focus();
    harness.run_ok();
    // Keys of the page are letters here.
    for text in ["tno 1", "-"] {
        harness.event(egui::Event::Text(text.into()));
    }
    for key in [Key::Space, Key::ArrowLeft, Key::Num1] {
        harness.key_press(key);
    }
    harness.run_ok();
    assert_eq!(state.borrow().typed, "tno 1-");
    assert_eq!(state.borrow().page, page);
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(heard.borrow().last(), Some(&cards(&["tno 1-"])));
    harness.get_by_label("Take down: tno 1-").click();
    harness.run_ok();
    assert_eq!(heard.borrow().last(), Some(&cards(&[])));
    // Esc leaves the field first.
    heard.borrow_mut().clear();
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "I will …").focus();
    harness.run_ok();
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(heard.borrow().is_empty());
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert_eq!(heard.borrow()[..], [DebriefAction::Back]);
}

#[test]
fn all_pages_are_one_step_away() {
    let (_, view) = english();
    let state = RefCell::new(DebriefState::default());
    let heard = RefCell::new(Vec::new());
    let mut harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
        heard.borrow_mut().extend(debrief_ui(ui, &view, &mut state.borrow_mut(), words));
    });
    harness.key_press(Key::O);
    harness.run_ok();
    let last = view.pages().len();
    harness.get_by_label(&format!("{last}: Thank you")).click_accesskit();
    harness.run_ok();
    assert_eq!((state.borrow().page, state.borrow().overview), (last - 1, false));
    harness.get_by_label_contains("All pages").click();
    harness.run_ok();
    assert!(state.borrow().overview);
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(!state.borrow().overview && heard.borrow().is_empty());
    harness.get_by_label("Back").click();
    harness.run_ok();
    assert_eq!(heard.borrow()[..], [DebriefAction::Back]);
}

#[test]
fn a_card_is_short_and_long_ones_hold() {
    let (_, view) = english();
    let mut state = at(&view, |page| *page == Page::Cards);
    state.cards = vec!["w".repeat(LONGEST_CARD), "はい".repeat(LONGEST_CARD / 2)];
    for place in [Place::new(SMALL, 2.0, "en"), Place::new(USUAL, 1.0, "en")] {
        let harness = enter(place, |ui, words| {
            debrief_ui(ui, &view, &mut state, words);
        });
        picture(&harness, &format!("debrief-long-card-{}", place.name()));
        let mut found = findings(&harness);
        // The fonts of English have no kana.
        found.retain(|finding| !finding.starts_with("no glyph"));
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn signs_without_words_say_what_they_do() {
    let (words, view) = english();
    let state = RefCell::new(at(&view, |page| matches!(page, Page::Heat)));
    let mut harness = enter(Place::new(SMALL, 2.0, "en"), |ui, words| {
        debrief_ui(ui, &view, &mut state.borrow_mut(), words);
    });
    for id in ["debrief-previous", "debrief-next"] {
        let name = words.name(id);
        let told = |harness: &egui_kittest::Harness<'_>| {
            crate::room::texts(harness).iter().filter(|text| **text == name).count()
        };
        assert_eq!(told(&harness), 0, "{name} is a sign alone here");
        harness.get_by_label(&name).hover();
        harness.run_steps(8);
        assert_eq!(told(&harness), 1, "{name}");
    }
}
