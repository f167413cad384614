//! Internal requests: their clock, and what can be done with them.

use other_desk::scenario::checked::Gesture;
use other_desk::shift::caller::Place;
use other_desk::shift::event::What;
use other_desk::shift::{CallerId, Command, Phase, Rejection};

use crate::desk::{Desk, Pack, TALK, seconds, time};

const REQUEST: &str = r#"channel: Mail,
    request: (within: "40m", put_off: 2, reminder: "And my numbers?", escalation: "I have told your boss."),"#;

/// Bo's request at nine, needed by twenty to ten, and what else the day brings.
fn pack(rest: &str) -> Pack {
    Pack::with_shift(&format!(r#"arrivals: [At(time: "09:00", contact: "numbers"){rest}]"#))
        .contact_with("numbers", "bo", REQUEST, TALK)
        .contact("call", "ada", TALK)
}

fn alone() -> Desk {
    pack("").open()
}

const BO: CallerId = CallerId(0);

fn gestures(desk: &Desk) -> Vec<Gesture> {
    let gesture = |what: &What| match what {
        What::Gestured { caller: BO, gesture, .. } => Some(*gesture),
        _ => None,
    };
    desk.events().iter().filter_map(|event| gesture(&event.what)).collect()
}

#[test]
fn a_request_lies_in_the_tray_and_nobody_waits_for_it() {
    let mut desk = alone();
    assert_eq!(desk.shift.tray(), [BO]);
    assert_eq!(desk.shift.needed_at(BO), Some(time("09:40")));
    assert!(desk.shift.queue().is_empty() && desk.shift.came_by_tray(BO));
    assert_eq!(desk.is_refused(Command::TakeNext), Rejection::NobodyWaiting);
    assert_eq!(desk.shift.caller(BO).place, Place::InTray);
}

#[test]
fn somebody_reminds_and_then_goes_to_the_boss() {
    let mut desk = alone();
    desk.waits_until("09:27:59");
    assert!(!desk.shift.was_reminded(BO));
    desk.waits_until("09:39:59");
    assert!(desk.shift.was_reminded(BO));
    assert_eq!(desk.when(|what| matches!(what, What::RequestReminded { .. })), Some(time("09:28")));
    assert_eq!(desk.shift.tray(), [BO]);
    desk.waits_until("09:40");
    assert_eq!(desk.when(|what| matches!(what, What::RequestEscalated { .. })), Some(time("09:40")));
    assert!(desk.shift.tray().is_empty());
    assert_eq!(desk.shift.caller(BO).place, Place::Gone);
    assert_eq!(gestures(&desk), [Gesture::PutsOff]);
    assert_eq!(desk.is_refused(Command::OpenRequest(BO)), Rejection::NoSuchThing);
}

#[test]
fn a_request_is_put_off_as_often_as_it_can_be() {
    let mut desk = alone();
    desk.waits_until("09:30").does(Command::PutOff(BO));
    assert_eq!(desk.shift.needed_at(BO), Some(time("10:20")));
    assert!(!desk.shift.was_reminded(BO), "the clock begins again");
    assert_eq!(gestures(&desk), [], "once is no offence");
    desk.waits_until("10:05");
    assert_eq!(desk.count(|what| matches!(what, What::RequestReminded { .. })), 2);
    desk.does(Command::PutOff(BO));
    assert_eq!(gestures(&desk), [Gesture::PutsOff]);
    assert_eq!(desk.shift.put_offs_left(BO), 0);
    assert_eq!(desk.is_refused(Command::PutOff(BO)), Rejection::NoMorePuttingOff);
    desk.waits_until("10:59:59");
    assert_eq!(desk.shift.tray(), [BO]);
    desk.waits_until("11:00");
    assert!(desk.shift.tray().is_empty());
}

#[test]
fn a_refused_request_is_gone_and_remembered() {
    let mut desk = alone();
    desk.does(Command::Refuse(BO)).sees_the_end();
    assert_eq!(gestures(&desk), [Gesture::PutsOff]);
    assert_eq!(desk.count(|what| matches!(what, What::RequestReminded { .. })), 0);
    assert_eq!(desk.count(|what| matches!(what, What::RequestEscalated { .. })), 0);
    assert_eq!(desk.count(|what| matches!(what, What::Closed { .. })), 0);
}

#[test]
fn an_opened_request_is_a_contact_like_any_other() {
    let mut desk = alone();
    desk.waits_until("09:35").does(Command::OpenRequest(BO));
    assert!(desk.is_talking_to(BO) && desk.shift.tray().is_empty());
    assert!(desk.shift.caller(BO).mood.frustration < 0.21, "lying in a tray is no waiting in line");
    desk.replies("bye").when_free().does(Command::FinishWrapUp).sees_the_end();
    assert_eq!(desk.count(|what| matches!(what, What::RequestEscalated { .. })), 0);
    assert_eq!(desk.count(|what| matches!(what, What::Closed { .. })), 1);
    assert_eq!(gestures(&desk), []);
}

#[test]
fn nothing_is_opened_while_somebody_is_on_the_desk() {
    let mut desk = pack(r#", At(time: "09:00", contact: "call")"#).open();
    desk.does(Command::TakeNext);
    assert_eq!(desk.is_refused_when_free(Command::OpenRequest(BO)), Rejection::ContactOnDesk);
    // A word in passing is possible.
    desk.does(Command::PutOff(BO)).replies("bye");
    assert_eq!(desk.is_refused_when_free(Command::OpenRequest(BO)), Rejection::ContactOnDesk);
    desk.does(Command::FinishWrapUp).does(Command::OpenRequest(BO));
    assert!(desk.is_talking_to(BO));
}

#[test]
fn only_what_lies_in_the_tray_can_be_opened_put_off_or_refused() {
    let mut desk = pack(r#", At(time: "09:00", contact: "call")"#).open();
    for other in [CallerId(1), CallerId(7), CallerId(u32::MAX)] {
        for command in [Command::OpenRequest(other), Command::PutOff(other), Command::Refuse(other)] {
            assert_eq!(desk.is_refused(command), Rejection::NoSuchThing, "{command:?}");
        }
    }
}

#[test]
fn a_request_does_not_wait_for_the_end_of_lunch() {
    let lunch = r#"lunch: (from: "09:00", until: "10:00", takes: "50m"),
        arrivals: [At(time: "09:00", contact: "numbers")]"#;
    let mut desk = Pack::with_shift(lunch).contact_with("numbers", "bo", REQUEST, TALK).open();
    desk.does(Command::Lunch).waits(seconds(60));
    assert_eq!(desk.is_refused(Command::OpenRequest(BO)), Rejection::NobodyWaiting);
    desk.waits_until("09:50");
    assert_eq!(desk.when(|what| matches!(what, What::RequestEscalated { .. })), Some(time("09:40")));
}

#[test]
fn the_shift_ends_whatever_lies_in_the_tray() {
    let late = r#"arrivals: [At(time: "16:45", contact: "numbers")]"#;
    let mut desk = Pack::with_shift(late).contact_with("numbers", "bo", REQUEST, TALK).open();
    desk.waits_until("17:00");
    assert_eq!(desk.shift.phase(), Phase::Ended);
    assert!(desk.shift.tray().is_empty());
    assert_eq!(desk.shift.caller(BO).place, Place::Gone);
    assert_eq!(gestures(&desk), []);
    assert_eq!(desk.shift.next_due(), None);
}
