//! What is seen of a replay, and where it stands.

use std::cell::RefCell;

use egui::Key;
use egui_kittest::kittest::Queryable;
use other_desk::panels::replay::moments::Eye;
use other_desk::panels::replay::view::PromiseMark;
use other_desk::panels::replay::{DayMoment, ReplayState, Seat};
use other_desk::vocab::Desk;

use super::{english, quoted, shown, telling_moment, tried};
use crate::room::{Place, SMALL, USUAL};

#[test]
fn what_lies_in_the_aisle_lies_in_the_order_of_time() {
    let (_, view) = english();
    let mut several = 0;
    for desk in [Desk::Sales, Desk::Support] {
        let seat = Seat::Desk(desk);
        let eye = Eye::of(&view, seat).expect("somebody sat there");
        for zoom in 0..4 {
            let mut first = ReplayState::at(seat, telling_moment(&view, seat));
            first.zoom = zoom;
            let state = RefCell::new(first);
            let heard = RefCell::new(Vec::new());
            let harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
            // The scrubber below has places with the same names.
            let place = |label: &str| {
                let all = harness.query_all_by_label(label).map(|node| node.rect());
                all.filter(|at| at.bottom() < USUAL.y * 0.45).map(|at| at.left()).next()
            };
            let tickets = |promise: &PromiseMark| {
                promise
                    .tickets
                    .iter()
                    .filter_map(|one| Some((one.to?.1, one.spoken.clone())))
                    .collect::<Vec<_>>()
            };
            let mut things: Vec<(DayMoment, String)> = Vec::new();
            for promise in eye.promises() {
                things.push((promise.at, promise.spoken.clone()));
                things.extend(tickets(promise));
            }
            things.sort();
            things.dedup();
            let found: Vec<(DayMoment, f32)> =
                things.iter().filter_map(|(at, label)| Some((*at, place(label)?))).collect();
            for two in found.windows(2).filter(|two| two[0].0 < two[1].0) {
                assert!(two[0].1 < two[1].1, "{desk:?}, zoom {zoom}: {two:?}");
                several += 1;
            }
        }
    }
    assert!(several > 4, "only {several} lie beside another");
}

#[test]
fn in_the_smallest_window_every_way_to_try_is_seen_as_a_whole() {
    let (_, view) = english();
    let seat = Seat::Desk(Desk::Support);
    let now = telling_moment(&view, seat);
    let state = RefCell::new(ReplayState::at(seat, now));
    let heard = RefCell::new(Vec::new());
    let harness = shown(Place::new(SMALL, 1.0, "en"), &view, &state, &heard);
    let choice = Eye::of(&view, seat).and_then(|eye| eye.choice(now)).expect("something was replied");
    for other in &choice.others {
        let label = format!("{}: {} Try it.", other.number, other.text);
        let at = harness.get_by_label(&label).rect();
        assert!(at.bottom() < SMALL.y && at.height() > 20.0, "{label} at {at:?}");
    }
}

#[test]
fn a_customers_calls_and_promises_are_places_to_go_to() {
    let (_, view) = english();
    let place = quoted(&view);
    let seat = Seat::Customer(place);
    let eye = Eye::of(&view, seat).expect("they called");
    let state = RefCell::new(ReplayState::at(seat, eye.begin()));
    let heard = RefCell::new(Vec::new());
    let mut harness = shown(Place::new(USUAL, 1.0, "en"), &view, &state, &heard);
    assert!(harness.query_by_label_contains("went through").is_some());
    let (_, last) = eye.calls().last().expect("they called");
    let label = format!("Day {}, {}", last.day, &last.came.to_string()[..5]);
    harness.get_by_label(&format!("{label}. {}", last.told_as_seen)).click_accesskit();
    harness.run_ok();
    let wanted = eye.nearest(DayMoment { day: last.day, at: last.came });
    assert_eq!(state.borrow().now, Some(wanted));
}

#[test]
fn beside_both_runs_the_lanes_can_be_used() {
    let (words, mut view) = english();
    let seat = Seat::Desk(Desk::Support);
    let now = telling_moment(&view, seat);
    let result = tried(&view, &words, now, seat);
    let state = RefCell::new(ReplayState::at(seat, now));
    state.borrow_mut().asked = Some(result.attempt);
    view.tried = Some(result);
    let heard = RefCell::new(Vec::new());
    let mut harness = shown(Place::new(SMALL, 1.0, "en"), &view, &state, &heard);
    let lanes = harness.get_by_label_contains(&words.name("replay-lanes")).rect();
    let runs = harness.get_by_label("Play from here").rect();
    assert!(lanes.height() > 100.0 && lanes.bottom() < runs.top(), "{lanes:?} {runs:?}");
    harness.get_by_label(&words.name("replay-play"));
    // Time still goes, and a call can be gone to.
    harness.key_press(Key::ArrowRight);
    harness.run_ok();
    let later = state.borrow().now;
    assert!(later > Some(now));
    let first = view.calls.iter().find(|call| call.desk == Desk::Support && call.answered);
    let first = first.expect("somebody was answered").told.clone();
    harness.get_by_label_contains(&first).click_accesskit();
    harness.run_ok();
    assert_ne!(state.borrow().now, later);
    assert!(state.borrow().asked.is_some(), "both runs are still there");
}
