//! The day: colleagues, doors, lunch, injects, and who waits.

use other_desk::scenario::checked::InjectId;
use other_desk::shift::event::{What, Why};
use other_desk::shift::{CallerId, Command, LunchState, Phase, Rejection};
use other_desk::vocab::Duration;

use crate::desk::{Pack, TALK, seconds, time};

fn answered_by_colleague(what: &What) -> bool {
    matches!(what, What::ColleagueAnswered { .. })
}

fn leaves(what: &What) -> bool {
    matches!(what, What::DutyChanged { present: false, .. })
}

#[test]
fn a_shift_without_colleagues_leaves_everybody_to_the_trainee() {
    let mut desk =
        Pack::with_shift(r#"arrivals: [Stream(per_hour: [("09:00", 60.0)])]"#).filler("ask", "", "").open();
    desk.sees_the_end();
    assert_eq!(desk.count(answered_by_colleague), 0);
    assert_eq!(
        desk.count(|what| matches!(what, What::Arrived { .. })),
        desk.count(|what| matches!(what, What::Abandoned { .. }))
    );
    assert_eq!(desk.shift.phase(), Phase::Ended);
}

#[test]
fn sixty_three_colleagues_are_possible() {
    let duty = r#"(colleague: "aya", handle: "4m", from: "09:00", until: "17:00"),"#.repeat(63);
    let shift = format!(r#"duty: [{duty}], arrivals: [Stream(per_hour: [("09:00", 900.0)])]"#);
    let mut desk = Pack::with_shift(&shift).filler("ask", "", "").open();
    desk.waits_until("12:00");
    assert!(desk.count(answered_by_colleague) > 2_000);
    assert!(desk.shift.queue().is_empty());
    desk.sees_the_end();
    assert_eq!(desk.shift.phase(), Phase::Ended);
}

#[test]
fn a_duty_that_ends_before_the_doors_open_is_not_this_shifts() {
    let shift = r#"duty: [(colleague: "aya", handle: "4m", from: "07:00", until: "08:00"),
            (colleague: "eve", handle: "4m", from: "08:00", until: "10:00")],
        arrivals: [Stream(per_hour: [("09:00", 60.0)])]"#;
    let mut desk = Pack::with_shift(shift).filler("ask", "", "").open();
    assert_eq!(desk.shift.now(), time("09:00"));
    assert_eq!(desk.count(|what| matches!(what, What::DutyChanged { .. })), 1);
    desk.sees_the_end();
    let times: Vec<_> = desk.events().iter().map(|event| event.at).collect();
    assert!(times.is_sorted());
}

#[test]
fn a_colleague_whose_duty_ends_finishes_with_whom_they_have() {
    let shift = r#"duty: [(colleague: "aya", handle: "3h", from: "09:00", until: "09:30")],
        arrivals: [Stream(per_hour: [("09:00", 600.0)])]"#;
    // A draw of Exp(3 h) is longer than the duty with most seeds.
    let mut desk = Pack::with_shift(shift).filler("ask", "", "").open_with(4);
    desk.sees_the_end();
    let finished = desk.when(|what| matches!(what, What::ColleagueFinished { .. })).expect("the end of it");
    assert!(finished > time("09:30"));
    assert_eq!(desk.count(answered_by_colleague), 1);
    assert_eq!(desk.when(leaves), Some(finished));
}

#[test]
fn a_colleague_who_is_called_away_goes_once() {
    let shift = r#"duty: [(colleague: "aya", handle: "3m", from: "09:00", until: "16:00")],
        arrivals: [At(time: "10:00", contact: "call")],
        injects: [(id: "away", title: "Away", at: "09:10", does: ColleagueLeaves("aya"))]"#;
    let mut desk = Pack::with_shift(shift).contact("call", "ada", TALK).open();
    desk.sees_the_end();
    assert_eq!(desk.count(leaves), 1);
    assert_eq!(desk.when(leaves), Some(time("09:10")));
}

#[test]
fn fillers_without_weight_never_come() {
    let mut desk = Pack::with_shift(r#"arrivals: [Stream(per_hour: [("09:00", 60.0)])]"#)
        .filler("ask", "weight: 0,", "")
        .open();
    desk.sees_the_end();
    assert_eq!(desk.count(|what| matches!(what, What::Arrived { .. })), 0);
}

#[test]
fn a_shift_takes_65536_callers_and_no_more() {
    let streams = r#"Stream(per_hour: [("09:00", 3600.0)], pool: ["ask"]),"#.repeat(4);
    let shift = format!("redial: (percent: 0, after: \"1m\"), arrivals: [{streams}]");
    let mut desk = Pack::with_shift(&shift).filler("ask", "", "").open();
    desk.sees_the_end();
    assert_eq!(desk.count(|what| matches!(what, What::Arrived { .. })), 1 << 16);
}

#[test]
fn a_rush_brings_fillers_also_where_the_plan_has_no_stream() {
    let shift = r#"arrivals: [At(time: "10:00", contact: "call")],
        injects: [(id: "rush", title: "Rush", does: Rush(per_hour: 120.0, for: "30m"))]"#;
    let mut desk = Pack::with_shift(shift).contact("call", "ada", TALK).filler("ask", "", "").open();
    desk.does(Command::Inject(InjectId(0))).waits_until("09:45");
    assert!(desk.count(|what| matches!(what, What::Arrived { .. })) > 30);
    assert_eq!(desk.is_refused(Command::Inject(InjectId(1))), Rejection::NoSuchThing);
}

#[test]
fn a_facilitator_can_throw_in_a_hundred_times() {
    let shift = r#"arrivals: [At(time: "10:00", contact: "call")],
        injects: [(id: "rush", title: "Rush", does: Rush(per_hour: 1.0, for: "1m"))]"#;
    let mut desk = Pack::with_shift(shift).contact("call", "ada", TALK).open();
    for _ in 0..100 {
        desk.does(Command::Inject(InjectId(0)));
    }
    assert_eq!(desk.is_refused(Command::Inject(InjectId(0))), Rejection::TooManyInjects);
}

#[test]
fn lunch_that_is_forgotten_is_missed_and_lunch_that_is_taken_is_not() {
    let shift = r#"arrivals: [At(time: "10:00", contact: "call")],
        lunch: (from: "12:00", until: "12:30", takes: "20m")"#;
    let pack = || Pack::with_shift(shift).contact("call", "ada", TALK);
    let mut desk = pack().open();
    assert_eq!(desk.is_refused(Command::Lunch), Rejection::NotLunchTime);
    desk.waits_until("12:31");
    assert_eq!(desk.shift.lunch(), LunchState::Missed);
    assert_eq!(desk.is_refused(Command::Lunch), Rejection::NotLunchTime);
    let mut desk = pack().open();
    desk.waits_until("12:30").does(Command::Lunch).waits_until("12:49");
    assert!(!desk.shift.can_act());
    desk.waits_until("12:50");
    assert!(desk.shift.can_act());
    assert_eq!(desk.is_refused(Command::Lunch), Rejection::NotLunchTime);
    assert_eq!(desk.count(|what| matches!(what, What::LunchMissed)), 0);
}

#[test]
fn after_the_doors_close_who_waits_is_served_and_nobody_comes_in() {
    let shift = r#"arrivals: [At(time: "16:59", contact: "call")],
        injects: [(id: "late", title: "Late", does: Arrive("call"))]"#;
    let mut desk = Pack::with_shift(shift).contact("call", "ada", TALK).open();
    desk.waits_until("17:10").does(Command::Inject(InjectId(0)));
    assert_eq!(desk.shift.phase(), Phase::DoorsClosed);
    desk.does(Command::TakeNext).replies("bye").does(Command::FinishWrapUp);
    assert_eq!(desk.shift.phase(), Phase::Ended);
    assert_eq!(desk.count(|what| matches!(what, What::Arrived { .. })), 1);
}

#[test]
fn who_still_waits_an_hour_after_closing_is_sent_home() {
    let mut desk = Pack::with_shift(r#"arrivals: [At(time: "16:59", contact: "call")]"#)
        .contact("call", "ada", TALK)
        .open();
    desk.sees_the_end();
    let sent_home = desk.when(|what| matches!(what, What::Abandoned { why: Why::Closed, .. }));
    assert_eq!(sent_home, Some(time("18:00")));
    assert_eq!(desk.shift.next_due(), None);
}

#[test]
fn whoever_has_written_a_mail_does_not_wait_and_does_not_give_up() {
    let mut desk = Pack::with_shift(r#"arrivals: [At(time: "09:00", contact: "call")]"#)
        .contact_with("call", "hasty", "channel: Mail,", TALK)
        .open();
    desk.waits_until("15:00").does(Command::AnnounceWait(seconds(60))).does(Command::TakeNext);
    let mood = desk.shift.conversation(desk.caller()).expect("a conversation").mood;
    assert!((mood.frustration - 0.2).abs() < 1e-9);
}

#[test]
fn an_announced_wait_is_heard_by_whoever_waits_and_not_by_who_comes_later() {
    let shift = r#"arrivals: [At(time: "09:00", contact: "call"), At(time: "09:01", contact: "second")]"#;
    let pack = || Pack::with_shift(shift).contact("call", "ada", TALK).contact("second", "ada", TALK);
    let frustration = |announced: bool, caller: u32| {
        let mut desk = pack().open();
        desk.waits_until("09:00:30");
        if announced {
            desk.does(Command::AnnounceWait(seconds(300)));
        }
        desk.waits_until("09:04").shift.mood_now(CallerId(caller)).frustration
    };
    assert!(frustration(true, 0) < frustration(false, 0));
    assert_eq!(frustration(true, 1).to_bits(), frustration(false, 1).to_bits());
    let mut desk = pack().open();
    assert_eq!(desk.is_refused(Command::AnnounceWait(Duration::ZERO)), Rejection::BadDuration);
}

#[test]
fn a_command_in_the_past_is_refused() {
    let mut desk = Pack::with_call(TALK).open();
    desk.waits_until("10:00");
    let refused = desk.shift.apply(time("09:59"), Command::TakeNext);
    assert_eq!(refused, Err(Rejection::InThePast { now: time("10:00") }));
}

#[test]
fn the_steps_in_which_time_passes_change_nothing() {
    let shift = r#"duty: [(colleague: "aya", handle: "4m", from: "09:00", until: "12:00")],
        arrivals: [Stream(per_hour: [("09:00", 40.0)]), At(time: "10:00", contact: "call")]"#;
    let digest = |step: i64| {
        let mut desk = Pack::with_shift(shift).contact("call", "ada", TALK).filler("ask", "", "").open();
        while desk.shift.phase() != Phase::Ended {
            desk.waits(Duration::from_ms(step));
        }
        desk.shift.digest()
    };
    assert_eq!(digest(86_400_000), digest(1_777));
}
