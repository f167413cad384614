//! Who comes back, why, and in what mood.

use other_desk::shift::event::What;
use other_desk::shift::{CallerId, Command};

use crate::desk::{Desk, Pack, TALK, seconds, time};

fn attempts(desk: &Desk) -> Vec<u8> {
    let attempt = |what: &What| match what {
        What::Arrived { attempt, .. } => Some(*attempt),
        _ => None,
    };
    desk.events().iter().filter_map(|event| attempt(&event.what)).collect()
}

#[test]
fn who_gives_up_rings_again_as_often_as_the_plan_says_and_no_calmer() {
    let shift = r#"redial: (percent: 100, after: "1m", most: 3),
        arrivals: [At(time: "09:00", contact: "call")]"#;
    let mut desk = Pack::with_shift(shift).contact("call", "hasty", TALK).open();
    desk.sees_the_end();
    assert_eq!(attempts(&desk), [1, 2, 3]);
    let mood = |caller: u32| desk.shift.caller(CallerId(caller)).mood.frustration;
    assert!(mood(0) < mood(1) && mood(1) < mood(2));
}

#[test]
fn nobody_rings_again_where_the_plan_says_so() {
    let shift = r#"redial: (percent: 0, after: "1m"), arrivals: [At(time: "09:00", contact: "call")]"#;
    let mut desk = Pack::with_shift(shift).contact("call", "hasty", TALK).open();
    desk.sees_the_end();
    assert_eq!(attempts(&desk), [1]);
}

#[test]
fn wrong_information_brings_an_ordinary_caller_back_with_less_trust() {
    let shift = r#"redial: (percent: 0, after: "1m"), arrivals: [Stream(per_hour: [("09:00", 30.0)])]"#;
    let mut returned = 0;
    for seed in 0..4 {
        let mut desk = Pack::with_shift(shift).filler("ask", "", "WrongInformation").open_with(seed);
        while desk.shift.queue().is_empty() {
            desk.waits(seconds(1));
        }
        desk.does(Command::TakeNext);
        let caller = desk.caller();
        desk.replies("yes").does(Command::FinishWrapUp);
        let due = desk.events().iter().find_map(|event| match event.what {
            What::WillReturn { caller: who, due, .. } if who == caller => due,
            _ => None,
        });
        let Some(due) = due else { continue };
        desk.shift.advance_to(due);
        let again =
            (0..).map(CallerId).find(|&id| desk.shift.caller(id).attempt == 2).expect("they are back");
        let (before, after) = (desk.shift.caller(caller), desk.shift.caller(again));
        assert!(after.temper.trust < before.mood.trust);
        assert!(after.temper.frustration > before.mood.frustration);
        returned += 1;
    }
    assert!(returned > 0);
}

/// A reply that starts a contact.
fn starting(contact: &str, after: &str) -> String {
    format!(
        r#""start": (says: "Hello.", replies: [
            (id: "start", says: "Later.", starts: (contact: {contact:?}, after: {after:?}), goto: End(Dated)),
            (id: "bye", says: "Bye.", goto: End(Open))])"#
    )
}

#[test]
fn a_contact_that_a_reply_starts_comes_in_and_may_start_itself_again() {
    let mut desk = Pack::with_call(&starting("call", "1s")).open();
    for _ in 0..50 {
        desk.does(Command::TakeNext).replies("start").when_free();
        desk.does(Command::FinishWrapUp).waits(seconds(1));
    }
    assert_eq!(attempts(&desk).len(), 51);
}

#[test]
fn a_contact_for_after_closing_or_for_the_other_desk_is_left_to_another_shift() {
    let due = |desk: &Desk| {
        desk.events().iter().find_map(|event| match event.what {
            What::WillReturn { due, .. } => Some(due),
            _ => None,
        })
    };
    let mut desk = Pack::with_call(&starting("call", "9h")).open();
    desk.does(Command::TakeNext).replies("start").when_free();
    assert_eq!(due(&desk), Some(None));
    let mut desk =
        Pack::with_call(&starting("sale", "1m")).contact_with("sale", "cy", "desk: Sales,", TALK).open();
    desk.does(Command::TakeNext).replies("start").sees_the_end();
    assert_eq!(due(&desk), Some(None));
    assert_eq!(attempts(&desk).len(), 1);
}

#[test]
fn only_a_promise_that_could_not_be_kept_is_a_failure_to_put_right() {
    let mark = |honest: bool| {
        let shift = format!(
            r#"arrivals: [At(time: "09:00", contact: "call")],
            history: [(contact: "before", promises: [(what: "line", honest: {honest}, words: "Friday.")])]"#
        );
        let fix = r#""start": (says: "Well?", replies: [
            (id: "fix", says: "There.", shows: [Fix], goto: End(Solved)),
            (id: "bye", says: "Bye.", goto: End(Open))])"#;
        let mut desk = Pack::with_shift(&shift)
            .contact_with("before", "ada", "desk: Sales,", TALK)
            .contact_with("call", "ada", r#"starts: (frustration: 0.7, from: Ledger("line")),"#, fix)
            .open();
        desk.does(Command::TakeNext).replies("fix").does(Command::FinishWrapUp);
        desk.events().iter().find_map(|event| match event.what {
            What::Closed { csat_milli, .. } => Some(csat_milli),
            _ => None,
        })
    };
    // Both start at .7: a failure put right at the first time is worth something.
    assert!(mark(false) > mark(true));
}

#[test]
fn a_day_that_is_over_brings_nobody_back() {
    let shift = r#"redial: (percent: 100, after: "3h", most: 9),
        arrivals: [At(time: "16:00", contact: "call")]"#;
    let mut desk = Pack::with_shift(shift).contact("call", "hasty", TALK).open();
    desk.sees_the_end();
    let last = desk.events().iter().rfind(|event| matches!(event.what, What::Arrived { .. }));
    assert!(last.is_some_and(|event| event.at < time("17:00")));
}
