//! The replay.

#[path = "../what_if/made.rs"]
#[allow(dead_code, clippy::unwrap_used, missing_docs, reason = "shared with the tests of what-if")]
mod made;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use other_desk::chart::Look;
use other_desk::chart::lanes::of::Source;
use other_desk::company::Company;
use other_desk::panels::picture::rasterise;
use other_desk::panels::replay::moments::Eye;
use other_desk::panels::replay::picture::picture;
use other_desk::panels::replay::view::By;
use other_desk::panels::replay::{
    Attempt, Bookmark, DayMoment, Part, ReplayAction, ReplayState, ReplayView, Seat, TriedView, WayBack,
    reading_ui, replay_ui,
};
use other_desk::policy::{PolicyName, play_aloud};
use other_desk::portrait::Theme;
use other_desk::recording::timeline::{Replay, Watched, company_of, watch};
use other_desk::recording::what_if::{Choice, Run, WhatIf};
use other_desk::recording::{Ending, Recorder, Recording};
use other_desk::scoring::Words;
use other_desk::shift::Shift;
use other_desk::telling::what_if::Side;
use other_desk::vocab::{Desk, Duration};

use crate::room::{Place, SMALL, USUAL, enter, holds_everywhere};

#[path = "replay/seen.rs"]
mod seen;

/// Three days of somebody who promises what people want to hear.
struct Days {
    recordings: Vec<Recording>,
    watched: Vec<Watched>,
    replay: Replay,
    choices: Vec<Vec<Choice>>,
}

fn days() -> &'static Days {
    static PLAYED: OnceLock<Days> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let made::Pack { files, scenario } = &made::PACKS[0];
        let mut company = Company::new(scenario);
        let mut recordings = Vec::new();
        let mut watched = Vec::new();
        for (day, name) in [(1_u16, "sales-tuesday"), (9, "support-wednesday"), (10, "sales-thursday")] {
            let plan = scenario.find_shift(name).expect("it is in the pack");
            let before = company.morning(scenario, plan, day, 7);
            let shift = Shift::new(scenario.clone(), plan, 7, Some(before));
            let mut recorder = Recorder::begin(Vec::new(), &shift, files, None).expect("memory takes all");
            let mut heard =
                |words: &str, shift: &Shift| recorder.command(words, shift).expect("memory takes all");
            let mut trainee = made::trainee(PolicyName::Pleaser);
            let shift = play_aloud(shift, trainee.as_mut(), Some(&mut heard));
            company.evening(&shift, day);
            let bytes = recorder.end(&shift).expect("memory takes all");
            let recording = Recording::parse(&bytes).expect("it was just written");
            watched.push(watch(&recording, scenario.clone(), day).expect("it replays"));
            recordings.push(recording);
        }
        let company = company_of(&watched).expect("there are shifts");
        let replay = Replay::of(&watched, company.ledger());
        let choices = recordings
            .iter()
            .map(|one| WhatIf::choices(one, scenario.clone()).expect("it replays"))
            .collect();
        Days { recordings, watched, replay, choices }
    })
}

fn view(words: &Words) -> ReplayView {
    let days = days();
    let source = Source { words, replay: &days.replay, watched: &days.watched, home: Some(Desk::Sales) };
    ReplayView::of(&source, &days.choices)
}

/// A view in the language of the words, made once for each.
#[derive(Default)]
struct Views(BTreeMap<&'static str, ReplayView>);

impl Views {
    fn get(&mut self, words: &Words, change: impl Fn(&mut ReplayView, &Words)) -> &ReplayView {
        let language = ["en", "ja", "ru"].into_iter().find(|code| *code == words.language());
        self.0.entry(language.expect("one of three")).or_insert_with(|| {
            let mut view = view(words);
            change(&mut view, words);
            view
        })
    }
}

fn english() -> (Words, ReplayView) {
    let words = Place::new(USUAL, 1.0, "en").words();
    let view = view(&words);
    (words, view)
}

/// The first customer with a thread that leads from one desk to the other.
fn quoted(view: &ReplayView) -> usize {
    let leads = |place: &usize| {
        let eye = Eye::of(view, Seat::Customer(*place)).expect("they called");
        let one = eye.promises().any(|one| one.tickets.iter().any(|ticket| ticket.to.is_some()));
        one && view.customers[*place].at_both
    };
    (0..view.customers.len()).find(leads).expect("somebody who pleases is quoted")
}

/// A reply of this seat with others on offer, after which a finding was made.
fn telling_moment(view: &ReplayView, seat: Seat) -> DayMoment {
    let eye = Eye::of(view, seat).expect("there is something to see");
    let choices = view.choices.iter().filter(|choice| eye.has(choice.call) && choice.others.len() >= 2);
    let late = choices.max_by_key(|choice| {
        let found = view.findings.iter().filter(|one| one.call == choice.call && one.at <= choice.at);
        (found.count().min(2), std::cmp::Reverse(choice.at))
    });
    let at = late.expect("there is always something else to say").at;
    DayMoment { at: at.at + Duration::from_seconds(4), ..at }
}

fn tried(view: &ReplayView, words: &Words, now: DayMoment, seat: Seat) -> TriedView {
    let days = days();
    let eye = Eye::of(view, seat).expect("there is something to see");
    let choice = eye.choice(now).expect("something was replied");
    let attempt = Attempt { seat: choice.shift, command: choice.command, reply: choice.others[0].reply };
    let scenario = days.watched[0].shift.scenario();
    let what_if = WhatIf::at(&days.recordings[attempt.seat], scenario.clone(), attempt.command)
        .expect("it is a reply of it");
    let other = what_if.as_played(attempt.reply).expect("it was on offer");
    let before = what_if.before().events().len();
    let run = |shift: &Shift| Run::of(shift, what_if.choice().caller, before);
    let (was, shift) = (what_if.as_it_was(), other.branch.shift());
    let (first, second) = (run(was), run(shift));
    let sides = [
        Side { heading: words.name("what-if-column-was"), shift: was, run: &first },
        Side { heading: words.name("what-if-column-as-played"), shift, run: &second },
    ];
    TriedView::of(attempt, &what_if, &sides, other.left_out, words)
}

fn holds(name: &str, seat: impl Fn(&ReplayView) -> Seat, change: impl Fn(&mut ReplayState)) {
    let mut views = Views::default();
    let (_, first) = english();
    let seat = seat(&first);
    let mut state = ReplayState::at(seat, telling_moment(&first, seat));
    let now = state.now.expect("it was set");
    state.bookmark(now);
    change(&mut state);
    let asked = state.asked.is_some();
    holds_everywhere(name, |ui, words| {
        let view = views.get(words, |view, words| {
            if asked {
                view.tried = Some(tried(view, words, now, seat));
            }
        });
        if asked {
            state.asked = view.tried.as_ref().map(|tried| tried.attempt);
        }
        replay_ui(ui, view, &mut state, words);
    });
}

#[test]
fn a_desk_holds_everywhere() {
    holds("replay-desk", |_| Seat::Desk(Desk::Support), |_| ());
}

#[test]
fn a_part_of_a_day_holds_everywhere() {
    holds("replay-zoomed", |_| Seat::Desk(Desk::Sales), |state| state.zoom = 2);
}

#[test]
fn a_customers_seat_holds_everywhere() {
    holds("replay-customer", |view| Seat::Customer(quoted(view)), |_| ());
}

#[test]
fn what_is_heard_and_the_felt_hold_everywhere() {
    holds("replay-heard", |view| Seat::Customer(quoted(view)), |state| state.part = Part::Heard);
    holds("replay-felt", |_| Seat::Desk(Desk::Support), |state| state.part = Part::WhatIf);
}

#[test]
fn the_list_of_customers_holds_everywhere() {
    holds("replay-choose", |_| Seat::Desk(Desk::Support), |state| state.choosing = true);
}

#[test]
fn both_runs_hold_everywhere() {
    let some = Attempt { seat: 0, command: 0, reply: days().choices[0][0].given };
    holds(
        "replay-tried",
        |_| Seat::Desk(Desk::Support),
        |state| {
            state.part = Part::WhatIf;
            state.asked = Some(some);
        },
    );
}

#[test]
fn the_view_has_everything_that_the_replay_has() {
    let (_, view) = english();
    let replay = &days().replay;
    let calls: usize = replay.seats.iter().map(|lane| lane.calls.len()).sum();
    assert_eq!(view.calls.len(), calls);
    let findings: usize = replay.seats.iter().map(|lane| lane.bookmarks.len()).sum();
    assert_eq!(view.findings.len(), findings);
    assert_eq!(view.promises.len(), replay.threads.len());
    assert_eq!(view.customers.len(), replay.customers.len());
    assert_eq!(view.days.len(), 3);
    assert_eq!(view.desks, [Desk::Sales, Desk::Support]);
    let choices: usize = days().choices.iter().map(Vec::len).sum();
    assert_eq!(view.choices.len(), choices);
    for choice in &view.choices {
        let numbers: Vec<usize> = choice.others.iter().map(|other| other.number).collect();
        assert!(numbers.is_sorted() && numbers.iter().all(|number| *number >= 1));
    }
    assert!(view.lines.is_sorted_by_key(|line| line.at) && view.findings.is_sorted_by_key(|one| one.at));
    let marked = view.lines.iter().filter_map(|line| Some(line.text.get(line.promise.clone()?)?.to_owned()));
    let marked: Vec<String> = marked.collect();
    assert!(view.promises.iter().any(|promise| marked.contains(&promise.words)), "{marked:?}");
}

#[test]
fn a_customer_sees_no_points_and_nothing_behind_the_desk() {
    let (_, view) = english();
    for place in 0..view.customers.len() {
        let eye = Eye::of(&view, Seat::Customer(place)).expect("they called");
        assert_eq!(eye.findings().count(), 0);
        assert!(eye.calls().all(|(_, call)| !call.told_as_seen.contains(" of 100")));
        for line in eye.lines() {
            let call = &view.calls[line.call];
            assert!(line.at.at <= call.there_until, "{line:?}");
            assert!(line.by != By::Desk || !line.text.starts_with('('), "{line:?}");
        }
        // Every moment that they lived through can be gone to.
        let events = eye.events();
        assert!(eye.lines().all(|line| events.contains(&line.at)));
    }
}

#[test]
fn time_goes_on_from_day_to_day_and_stops_at_the_end() {
    let (_, view) = english();
    let eye = Eye::of(&view, Seat::Desk(Desk::Sales)).expect("somebody sat there");
    let (begin, end) = (eye.begin(), eye.end());
    assert_eq!((begin.day, end.day), (1, 10));
    let first = &view.days[0].column;
    let length = first.to.since(first.from);
    let over = eye.later(begin, length + Duration::from_seconds(30));
    assert_eq!(over.day, 9);
    assert_eq!(over.at, view.days[1].column.from + Duration::from_seconds(30));
    assert_eq!(eye.later(begin, Duration::from_seconds(10_000_000)), end);
    let (whole, passed) = eye.passed(end);
    assert_eq!(whole, passed);
    let mut state = ReplayState::at(eye.seat, begin);
    state.speed = 3;
    state.play(&eye);
    for _ in 0..10 {
        state.pass(&eye, 0.1);
    }
    assert_eq!(state.now.map(|now| now.at), Some(begin.at + Duration::from_seconds(60)));
    state.now = Some(DayMoment { at: end.at + Duration::from_ms(-100), ..end });
    state.pass(&eye, 0.1);
    assert_eq!((state.now, state.playing), (Some(end), false));
    state.play(&eye);
    assert_eq!((state.now, state.playing), (Some(begin), true));
}

#[test]
fn the_other_seat_keeps_the_minute() {
    let (_, view) = english();
    let seat = Seat::Desk(Desk::Support);
    let now = telling_moment(&view, seat);
    let mut state = ReplayState::at(seat, now);
    state.sit(&view, Seat::Desk(Desk::Sales));
    assert_eq!(state.now, Some(now));
    let place = quoted(&view);
    state.sit(&view, Seat::Customer(place));
    let eye = Eye::of(&view, Seat::Customer(place)).expect("they called");
    assert!(state.now.is_some_and(|now| eye.column(now).is_some()));
}

/// A replay in a window, which keeps what is wanted.
fn shown<'a>(
    place: Place,
    view: &'a ReplayView,
    state: &'a RefCell<ReplayState>,
    heard: &'a RefCell<Vec<ReplayAction>>,
) -> Harness<'a> {
    enter(place, move |ui, words| {
        heard.borrow_mut().extend(replay_ui(ui, view, &mut state.borrow_mut(), words));
    })
}

#[test]
fn keys_go_through_time() {
    let (_, view) = english();
    let seat = Seat::Desk(Desk::Support);
    let eye = Eye::of(&view, seat).expect("somebody sat there");
    let (events, starts) = (eye.events(), eye.starts());
    let now = telling_moment(&view, seat);
    let state = RefCell::new(ReplayState::at(seat, now));
    let heard = RefCell::new(Vec::new());
    let mut harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
    let mut press = |key: Key| {
        harness.key_press(key);
        harness.run_steps(2);
        state.borrow().now.expect("there is a moment")
    };
    let next = *events.iter().find(|at| **at > now).expect("it goes on");
    assert_eq!(press(Key::ArrowRight), next);
    assert_eq!(press(Key::ArrowLeft), *events.iter().rev().find(|at| **at < next).expect("it began"));
    assert_eq!(press(Key::Home), eye.begin());
    assert_eq!(press(Key::PageDown), starts[0]);
    assert_eq!(press(Key::PageDown), starts[1]);
    assert_eq!(press(Key::PageUp), starts[0]);
    assert_eq!(press(Key::End), eye.end());
    press(Key::Home);
    press(Key::Space);
    assert!(state.borrow().playing);
    let later = press(Key::V);
    assert!(later > eye.begin(), "it runs");
    press(Key::Space);
    assert!(!state.borrow().playing);
    press(Key::B);
    assert_eq!(state.borrow().bookmarks.len(), 1);
    press(Key::P);
    press(Key::Escape);
    let at = state.borrow().now.expect("there is a moment");
    let kept = |at| ReplayAction::Bookmarks(vec![Bookmark { at, note: String::new() }]);
    assert_eq!(heard.borrow()[..], [kept(at), ReplayAction::Picture(at, seat), ReplayAction::Back]);
}

#[test]
fn another_reply_is_asked_for_by_its_number_and_both_runs_are_shown() {
    let (words, mut view) = english();
    let seat = Seat::Desk(Desk::Support);
    let now = telling_moment(&view, seat);
    let result = tried(&view, &words, now, seat);
    let choice = view.choice_of(result.attempt).expect("it is in the view").clone();
    assert!(choice.at <= now);
    let key = [Key::Num1, Key::Num2, Key::Num3, Key::Num4][choice.others[0].number - 1];
    let state = RefCell::new(ReplayState::at(seat, now));
    let heard = RefCell::new(Vec::new());
    let mut harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
    assert!(harness.query_by_label_contains(&choice.others[0].text).is_some());
    harness.key_press(key);
    harness.run_ok();
    assert!(harness.query_by_label_contains("It is being played").is_some());
    drop(harness);
    assert_eq!(heard.borrow()[..], [ReplayAction::WhatIf(result.attempt)]);
    let attempt = result.attempt;
    assert!(result.groups.len() == 3 && result.headings.len() == 2 && !result.sentences.is_empty());
    assert_eq!(result.moods[0].at, choice.at.at);
    view.tried = Some(result);
    let mut harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
    for label in ["As it was", "For the queue"] {
        assert!(harness.query_all_by_label_contains(label).count() > 0, "{label}");
    }
    harness.get_by_label("Play from here").click_accesskit();
    harness.run_ok();
    harness.key_press(Key::Escape);
    harness.run_ok();
    drop(harness);
    assert_eq!(heard.borrow()[1..], [ReplayAction::PlayOn(attempt)]);
    assert_eq!(state.borrow().asked, None);
}

#[test]
fn every_call_finding_promise_and_bookmark_can_be_gone_to() {
    let (_, view) = english();
    let seat = Seat::Desk(Desk::Support);
    let now = telling_moment(&view, seat);
    let mark = DayMoment { at: now.at + Duration::from_seconds(600), ..now };
    let mut first = ReplayState::at(seat, now);
    first.bookmark(mark);
    let state = RefCell::new(first);
    let heard = RefCell::new(Vec::new());
    let mut harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
    let labels: Vec<String> =
        harness.root().children_recursive().filter_map(|node| node.accesskit_node().label()).collect();
    let all = labels.join("\n");
    let eye = Eye::of(&view, seat).expect("somebody sat there");
    for finding in eye.findings() {
        assert!(all.contains(&finding.spoken), "{}", finding.spoken);
    }
    for promise in eye.promises() {
        assert!(all.contains(&promise.spoken), "{}", promise.spoken);
    }
    for (_, call) in eye.calls().filter(|(_, call)| call.answered) {
        assert!(all.contains(&call.told), "{}", call.told);
    }
    // What lies beside it may share its place: a further click goes on to the next.
    let mut goes_to = |label: &str, wanted: DayMoment| {
        for _ in 0..16 {
            harness.query_all_by_label_contains(label).next().expect("it has a place").click_accesskit();
            harness.run_ok();
            if state.borrow().now == Some(wanted) {
                return true;
            }
        }
        false
    };
    assert!(goes_to("Bookmark, Day 9", mark));
    let (_, call) = eye.calls().find(|(_, call)| call.answered).expect("somebody was answered");
    assert!(goes_to(&call.told, DayMoment { day: call.day, at: call.begins() }));
}

#[test]
fn a_bookmark_has_a_note_and_both_are_to_be_kept() {
    let (_, view) = english();
    let seat = Seat::Desk(Desk::Support);
    let now = telling_moment(&view, seat);
    let before = Bookmark { at: DayMoment { day: 1, ..now }, note: "first".into() };
    let first = ReplayState::at(seat, now).with_bookmarks(vec![before.clone()]);
    let state = RefCell::new(first);
    let heard = RefCell::new(Vec::new());
    for place in [Place::new(USUAL, 1.0, "en"), Place::new(SMALL, 1.0, "en")] {
        let mut harness = shown(place, &view, &state, &heard);
        assert!(heard.borrow().is_empty(), "what is kept already is not kept again");
        harness.key_press(Key::N);
        harness.run_steps(4);
        // Letters are letters there, and so is the space; Esc leaves the field alone.
        let field = harness.get_by_label("Note at this bookmark");
        assert!(field.is_focused());
        field.type_text("Bravo 1 ");
        for key in [Key::B, Key::Num1, Key::Space, Key::Escape] {
            harness.key_press(key);
            harness.run_steps(3);
        }
        drop(harness);
        let noted = Bookmark { at: now, note: "Bravo 1 ".into() };
        let both = ReplayAction::Bookmarks(vec![before.clone(), noted]);
        assert_eq!(heard.borrow().last(), Some(&both));
        assert!(!heard.borrow().contains(&ReplayAction::Back));
        assert!(state.borrow().asked.is_none() && !state.borrow().playing);
        let mut harness = shown(place, &view, &state, &heard);
        assert!(harness.query_all_by_label_contains("Bravo 1").count() > 0, "the mark says it");
        harness.key_press(Key::B);
        harness.run_steps(3);
        drop(harness);
        assert_eq!(heard.borrow().last(), Some(&ReplayAction::Bookmarks(vec![before.clone()])));
        heard.borrow_mut().clear();
    }
}

#[test]
fn a_customers_seat_is_chosen_from_a_list() {
    let (_, view) = english();
    let state = RefCell::new(ReplayState::default());
    let heard = RefCell::new(Vec::new());
    let mut harness = shown(Place::new(SMALL, 1.0, "en"), &view, &state, &heard);
    harness.get_by_label("A customer’s seat").click_accesskit();
    harness.run_ok();
    let place = quoted(&view);
    let name = format!("{}. at both desks", view.customers[place].name);
    harness.query_all_by_label_contains(&name).next().expect("they are in the list").click_accesskit();
    harness.run_ok();
    drop(harness);
    let state = state.into_inner();
    assert!(
        matches!(state.seat, Some(Seat::Customer(one)) if view.customers[one].name == view.customers[place].name)
    );
    assert!(!state.choosing);
}

#[test]
fn a_moment_becomes_a_picture_that_says_what_was_heard() {
    let days = days();
    for language in ["en", "ja", "ru"] {
        let words = Place::new(USUAL, 1.0, language).words();
        let source =
            Source { words: &words, replay: &days.replay, watched: &days.watched, home: Some(Desk::Sales) };
        let view = ReplayView::of(&source, &days.choices);
        for seat in [Seat::Desk(Desk::Support), Seat::Customer(quoted(&view))] {
            let now = telling_moment(&view, seat);
            let look = Look { language, theme: Theme::Light };
            let svg = picture(&view, &source, now, seat, look).expect("there is such a seat");
            assert_eq!(svg, picture(&view, &source, now, seat, look).expect("there is such a seat"));
            let time = now.at.to_string();
            assert!(svg.contains(&time[..5]) && svg.matches("<svg").count() >= 2);
            assert!(rasterise(&svg, 800, 400).is_some(), "it is an SVG");
            if let Some(folder) = std::env::var_os("OUT") {
                let name = format!("replay-moment-{language}-{}.svg", matches!(seat, Seat::Customer(_)));
                std::fs::write(Path::new(&folder).join(name), &svg).expect("OUT can be written");
            }
        }
    }
}

#[test]
fn the_way_back_is_named_for_where_it_leads() {
    let (_, mut view) = english();
    let state = RefCell::new(ReplayState::default());
    let heard = RefCell::new(Vec::new());
    let ways = [
        (WayBack::Scorecard, "Scorecard"),
        (WayBack::LastPage, "The last page"),
        (WayBack::Practise, "Practise"),
    ];
    for (back, name) in ways {
        view.back = back;
        let harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
        for (_, other) in ways {
            assert_eq!(harness.query_by_label(other).is_some(), other == name, "{other}");
        }
        drop(harness);
        let harness = enter(Place::new(USUAL, 1.0, "en"), |ui, words| {
            reading_ui(ui, back, words);
        });
        assert!(harness.query_by_label(name).is_some(), "{name}, while it is being read");
    }
}

#[test]
fn what_was_left_early_is_shown_as_far_as_it_was_played() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let scenario = days().watched[0].shift.scenario();
    let whole = &days().recordings[0];
    let mut recording = whole.clone();
    recording.commands.truncate(9);
    recording.ending = Ending::Open;
    let watched = vec![watch(&recording, scenario.clone(), 1).expect("it replays")];
    let company = company_of(&watched).expect("there is a shift");
    let replay = Replay::of(&watched, company.ledger());
    let lane = &replay.seats[0];
    assert!(lane.until < lane.closes, "it was left early");
    let source = Source { words: &words, replay: &replay, watched: &watched, home: None };
    let view = ReplayView::of(&source, &[Vec::new()]);
    let column = &view.days[0].column;
    assert_eq!(column.from, lane.opens);
    assert!(column.to > lane.until && column.to.since(lane.until) <= Duration::from_seconds(60));
    // Everything that was heard can be gone to, and a whole day ends where it ended.
    let eye = Eye::of(&view, Seat::Desk(lane.desk)).expect("somebody sat there");
    assert!(eye.lines().count() > 0 && eye.lines().all(|line| eye.column(line.at).is_some()));
    let (_, view) = english();
    let lane = &days().replay.seats[0];
    assert_eq!(view.days[0].column.to, lane.until.max(lane.closes));
}

#[test]
fn from_a_customers_seat_no_other_reply_is_tried_and_it_says_why() {
    let (_, view) = english();
    let desk = Seat::Desk(Desk::Support);
    let now = telling_moment(&view, desk);
    let mut first = ReplayState::at(desk, now);
    first.asked = Some(Attempt { seat: 0, command: 0, reply: days().choices[0][0].given });
    let place = quoted(&view);
    first.sit(&view, Seat::Customer(place));
    assert_eq!(first.asked, None, "what was tried at the desk stays there");
    first.now = Some(telling_moment(&view, Seat::Customer(place)));
    first.part = Part::WhatIf;
    let state = RefCell::new(first);
    let heard = RefCell::new(Vec::new());
    for window in [SMALL, USUAL] {
        let mut harness = shown(Place::new(window, 1.0, "en"), &view, &state, &heard);
        assert!(harness.query_by_label_contains("A customer knows only what reached them").is_some());
        assert_eq!(harness.query_all_by_label_contains("Try it").count(), 0);
        for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
            harness.key_press(key);
            harness.run_ok();
        }
    }
    assert!(heard.borrow().is_empty());
    let mut harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
    harness.key_press(Key::S);
    harness.run_ok();
    assert!(harness.query_all_by_label_contains("Try it").count() > 0, "at the desk it is offered");
}

#[test]
fn nothing_to_replay_has_a_way_back() {
    let words = Place::new(USUAL, 1.0, "en").words();
    let replay = Replay { seats: Vec::new(), threads: Vec::new(), customers: Vec::new() };
    let view = ReplayView::of(&Source { words: &words, replay: &replay, watched: &[], home: None }, &[]);
    let state = RefCell::new(ReplayState::default());
    let heard = RefCell::new(Vec::new());
    let mut harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
    assert!(harness.query_by_label_contains("nothing to replay").is_some());
    harness.key_press(Key::Escape);
    harness.run_ok();
    drop(harness);
    assert_eq!(heard.borrow()[..], [ReplayAction::Back]);
}
