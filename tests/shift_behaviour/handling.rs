//! Hold, look-ups, call-backs, and the time that they take.

use other_desk::scenario::checked::{ArticleId, ColleagueId};
use other_desk::shift::event::{What, Why};
use other_desk::shift::{Command, Handover, LunchState, Phase, Rejection, Seat};
use other_desk::vocab::{Department, Duration};

use crate::desk::{Pack, TALK, seconds, time};

fn two_callers() -> Pack {
    Pack::with_shift(
        r#"arrivals: [At(time: "09:00", contact: "call"), At(time: "09:00", contact: "second")]"#,
    )
    .contact("call", "ada", TALK)
    .contact("second", "cy", TALK)
}

#[test]
fn hold_and_wrap_up_are_apart_and_a_look_up_on_the_line_is_talk() {
    let mut desk = Pack::with_call(TALK).open();
    desk.waits_until("09:01").does(Command::TakeNext);
    let caller = desk.caller();
    desk.waits(seconds(5)).does(Command::Hold(Some(seconds(60))));
    desk.waits(seconds(40)).does(Command::Resume(caller));
    desk.does(Command::LookUp(ArticleId(0))).when_free();
    desk.does(Command::End);
    let ended = desk.shift.now();
    desk.waits(seconds(33)).does(Command::FinishWrapUp);
    let [talk, hold, wrap_up] = desk.handled(caller);
    assert_eq!(hold, seconds(40));
    assert_eq!(wrap_up, seconds(33));
    assert_eq!(talk + hold, ended.since(time("09:01")));
    assert_eq!(talk, seconds(5 + 20));
}

#[test]
fn while_somebody_is_on_hold_another_caller_can_be_taken_and_left_again() {
    let mut desk = two_callers().open();
    desk.does(Command::TakeNext);
    let first = desk.caller();
    desk.waits(seconds(10)).does(Command::Hold(None)).does(Command::TakeNext);
    let second = desk.caller();
    assert_ne!(first, second);
    assert_eq!(desk.is_refused_when_free(Command::Resume(first)), Rejection::ContactOnDesk);
    desk.does(Command::Hold(Some(seconds(30)))).waits(seconds(7));
    assert_eq!(desk.shift.on_hold(), [first, second]);
    desk.does(Command::Resume(first)).does(Command::End).does(Command::FinishWrapUp);
    assert_eq!(desk.is_refused(Command::Resume(first)), Rejection::NotOnHold);
    desk.does(Command::Resume(second)).replies("bye").does(Command::FinishWrapUp);
    for caller in [first, second] {
        let [_, hold, wrap_up] = desk.handled(caller);
        assert!(hold > Duration::ZERO);
        assert_eq!(wrap_up, Duration::ZERO);
    }
    assert_eq!(desk.shift.seat(), Seat::Ready);
}

#[test]
fn who_hangs_up_on_hold_leaves_the_present_conversation_alone() {
    let silent = format!(
        r#"{TALK} "never": (says: "?", replies: [(id: "a", says: "a", goto: End(Open)), (id: "b", says: "b", goto: "start")]),"#
    );
    let mut desk = Pack::with_shift(
        r#"arrivals: [At(time: "09:00", contact: "call"), At(time: "09:00", contact: "second")]"#,
    )
    .contact("call", "hot", TALK)
    .contact_with("second", "cy", r#"silence: (after: "30m", goto: "never"),"#, &silent)
    .open();
    desk.does(Command::TakeNext);
    let first = desk.caller();
    desk.does(Command::Hold(None)).does(Command::TakeNext);
    let second = desk.caller();
    desk.when_free();
    let listening_since = desk.shift.now();
    desk.waits(seconds(29 * 60));
    assert_eq!(desk.count(|what| matches!(what, What::HungUp { caller, .. } if *caller == first)), 1);
    assert!(desk.is_talking_to(second));
    assert!(desk.shift.on_hold().is_empty());
    let [_, hold, _] = desk.handled(first);
    assert!(hold > Duration::ZERO);
    // The silence that began before is still the same silence.
    desk.waits(seconds(70));
    let silent = desk.when(|what| matches!(what, What::StayedSilent { .. }));
    assert_eq!(silent, Some(listening_since + seconds(30 * 60)));
}

#[test]
fn an_announced_hold_is_borne_longer_and_looking_does_not_change_it() {
    let hung_up = |announced: Option<Duration>, step: i64| {
        let mut desk = Pack::with_call_of("hot", TALK).open();
        desk.does(Command::TakeNext).does(Command::Hold(announced));
        for _ in 0..3_600 * 1_000 / step {
            desk.waits(Duration::from_ms(step));
        }
        desk.when(|what| matches!(what, What::HungUp { why: Why::Anger, .. })).expect("a limit")
    };
    let plain = hung_up(None, 3_600_000);
    assert_eq!(hung_up(None, 7_000), plain);
    assert!(hung_up(Some(seconds(600)), 3_600_000) > plain);
}

#[test]
fn a_look_up_can_be_done_with_nobody_there_on_the_line_and_in_the_wrap_up() {
    let mut desk = Pack::with_call(TALK).open();
    desk.does(Command::LookUp(ArticleId(0)));
    assert!(matches!(desk.is_refused(Command::TakeNext), Rejection::BusyUntil { .. }));
    desk.when_free().does(Command::TakeNext).does(Command::LookUp(ArticleId(1))).when_free();
    let caller = desk.caller();
    assert!(desk.is_talking_to(caller));
    desk.does(Command::End).does(Command::LookUp(ArticleId(2))).when_free();
    assert_eq!(desk.shift.seat(), Seat::WrapUp(caller));
    assert_eq!(desk.shift.knows(), 0b111);
    assert_eq!(desk.is_refused(Command::LookUp(ArticleId(99))), Rejection::NoSuchThing);
}

#[test]
fn what_is_learned_with_one_caller_is_known_with_the_next() {
    let knows = r#""start": (says: "When?", replies: [
        (id: "six", when: Knows("outage"), says: "Six.", goto: End(Solved)),
        (id: "soon", says: "Soon.", goto: End(Open)),
        (id: "look", says: "It was six.", reveals: ["outage"], goto: Stay)])"#;
    let mut desk = Pack::with_shift(
        r#"arrivals: [At(time: "09:00", contact: "call"), At(time: "09:00", contact: "second")]"#,
    )
    .contact("call", "ada", knows)
    .contact("second", "cy", knows)
    .open();
    desk.does(Command::TakeNext).when_free();
    assert_eq!(desk.shift.offers().len(), 2);
    desk.replies("look").replies("six").does(Command::FinishWrapUp).does(Command::TakeNext).when_free();
    assert_eq!(desk.shift.offers().len(), 3);
}

#[test]
fn what_a_colleague_answers_is_what_the_contact_needs() {
    let mut desk = Pack::with_shift(r#"arrivals: [At(time: "09:00", contact: "call")]"#)
        .contact_with("call", "ada", r#"needs: ["ports"],"#, TALK)
        .open();
    desk.does(Command::TakeNext).when_free();
    let before = desk.shift.now();
    desk.does(Command::Ask(ColleagueId(1))).when_free();
    assert_eq!(desk.shift.now().since(before), seconds(90));
    assert_eq!(desk.shift.knows(), 0b10);
}

#[test]
fn a_call_back_that_is_kept_leaves_the_time_away_out_of_the_handle_time() {
    let mut desk = Pack::with_call(TALK).open();
    desk.does(Command::TakeNext).waits(seconds(20));
    let caller = desk.caller();
    desk.does(Command::CallBack(seconds(1_800)));
    assert_eq!(desk.shift.seat(), Seat::Ready);
    assert_eq!(desk.is_refused(Command::TakeNext), Rejection::NobodyWaiting);
    desk.waits(seconds(1_800 + 120));
    let trust = desk.shift.conversation(caller).expect("a conversation").mood.trust;
    desk.does(Command::TakeNext);
    let again = desk.shift.now();
    assert!(desk.is_talking_to(caller));
    assert!(desk.shift.conversation(caller).expect("a conversation").mood.trust > trust, "a word was kept");
    desk.replies("bye").when_free();
    let ended = desk.shift.now();
    desk.waits(seconds(9)).does(Command::FinishWrapUp);
    assert_eq!(desk.handled(caller), [seconds(20) + ended.since(again), Duration::ZERO, seconds(9)]);
}

#[test]
fn a_missed_call_back_breaks_the_word_and_they_ring_themselves_once_more() {
    let mut desk = Pack::with_call(TALK).open();
    desk.does(Command::TakeNext).waits(seconds(20)).does(Command::Hold(None)).waits(seconds(15));
    let caller = desk.shift.on_hold()[0];
    desk.does(Command::Resume(caller)).does(Command::CallBack(seconds(600)));
    let trust = desk.shift.conversation(caller).expect("a conversation").mood.trust;
    desk.waits(seconds(600 + 599));
    assert_eq!(desk.shift.due_call_backs(), [caller]);
    desk.waits(seconds(1));
    assert!(desk.shift.due_call_backs().is_empty());
    assert_eq!(desk.count(|what| matches!(what, What::CallBackMissed { .. })), 1);
    desk.waits(seconds(30)).does(Command::TakeNext);
    let again = desk.shift.now();
    let talk = desk.shift.conversation(caller).expect("the same conversation");
    assert!(talk.mood.trust < trust);
    assert_eq!((talk.attempt, talk.waited), (2, seconds(30)));
    desk.replies("bye").when_free();
    let ended = desk.shift.now();
    desk.does(Command::FinishWrapUp);
    assert_eq!(desk.handled(caller), [seconds(20) + ended.since(again), seconds(15), Duration::ZERO]);
}

#[test]
fn a_call_back_comes_before_whoever_waits() {
    let mut desk = two_callers().open();
    desk.does(Command::TakeNext);
    let first = desk.caller();
    desk.does(Command::CallBack(seconds(60))).waits(seconds(60)).does(Command::TakeNext);
    assert!(desk.is_talking_to(first));
}

#[test]
fn call_backs_fall_due_and_are_missed_while_the_trainee_is_at_lunch() {
    let mut desk = Pack::with_shift(
        r#"arrivals: [At(time: "11:50", contact: "call")], lunch: (from: "12:00", until: "12:30", takes: "30m")"#,
    )
    .contact("call", "ada", TALK)
    .open();
    desk.waits_until("11:50").does(Command::TakeNext);
    assert_eq!(desk.is_refused_when_free(Command::Lunch), Rejection::ContactOnDesk);
    desk.does(Command::CallBack(seconds(900))).waits_until("12:00").does(Command::Lunch);
    assert_eq!(desk.is_refused(Command::TakeNext), Rejection::NobodyWaiting);
    desk.waits_until("12:29");
    assert_eq!(desk.shift.seat(), Seat::Lunch);
    assert_eq!(desk.count(|what| matches!(what, What::CallBackMissed { .. })), 1);
    desk.waits_until("12:31").does(Command::TakeNext);
    assert_eq!(desk.shift.lunch(), LunchState::Taken);
}

#[test]
fn a_shift_that_ends_with_a_due_call_back_has_broken_the_word() {
    let mut desk = Pack::with_call(TALK).open();
    desk.waits_until("16:30").does(Command::TakeNext).waits(seconds(10));
    let caller = desk.caller();
    desk.does(Command::CallBack(seconds(1_500))).waits_until("16:58");
    assert_eq!(desk.shift.due_call_backs(), [caller]);
    desk.does(Command::Close);
    assert_eq!(desk.count(|what| matches!(what, What::CallBackMissed { .. })), 1);
    assert_eq!(desk.handled(caller), [seconds(10), Duration::ZERO, Duration::ZERO]);
}

#[test]
fn a_shift_waits_for_call_backs_until_its_grace_is_over_and_then_closes_them() {
    let mut desk = Pack::with_call(TALK).open();
    desk.waits_until("16:50").does(Command::TakeNext);
    let caller = desk.caller();
    desk.does(Command::CallBack(seconds(2 * 3_600))).waits_until("17:59");
    assert_eq!(desk.shift.phase(), Phase::DoorsClosed);
    desk.sees_the_end();
    assert_eq!(desk.when(|what| matches!(what, What::ShiftEnded)), Some(time("18:00")));
    assert_eq!(desk.count(|what| matches!(what, What::CallBackMissed { .. })), 0);
    assert_eq!(desk.handled(caller)[2], Duration::ZERO);
}

#[test]
fn who_is_on_hold_when_the_shift_is_closed_is_closed_with_their_hold_time() {
    let mut desk = two_callers().open();
    desk.does(Command::TakeNext);
    let first = desk.caller();
    desk.does(Command::Hold(Some(seconds(60)))).waits(seconds(25)).does(Command::TakeNext);
    let second = desk.caller();
    desk.does(Command::Close);
    assert!(desk.handled(first)[1] >= seconds(25));
    assert_eq!(desk.handled(second)[1], Duration::ZERO);
    assert_eq!(desk.is_refused(Command::TakeNext), Rejection::ShiftEnded);
}

#[test]
fn a_warm_transfer_passes_on_and_takes_its_time() {
    let mut desk = Pack::with_call(TALK).open();
    desk.does(Command::TakeNext);
    desk.does(Command::Transfer(Handover::Warm, Department::Planning));
    let (caller, began) = (desk.caller(), desk.shift.now());
    assert!(desk.is_talking_to(caller));
    desk.when_free();
    assert_eq!(desk.shift.now().since(began), seconds(150));
    assert_eq!(desk.shift.seat(), Seat::WrapUp(caller));
    assert_eq!(desk.count(|what| matches!(what, What::Transferred { .. })), 1);
}

#[test]
fn who_loses_patience_during_a_warm_transfer_is_not_passed_on() {
    let mut desk = Pack::with_call_of("white-hot", TALK).open();
    desk.does(Command::TakeNext);
    desk.does(Command::Transfer(Handover::Warm, Department::Planning)).when_free();
    assert_eq!(desk.count(|what| matches!(what, What::Transferred { .. })), 0);
    assert_eq!(desk.count(|what| matches!(what, What::HungUp { why: Why::Anger, .. })), 1);
}

#[test]
fn a_contact_that_refuses_it_cannot_be_handed_over() {
    let mut desk = Pack::with_shift(r#"arrivals: [At(time: "09:00", contact: "call")]"#)
        .contact_with("call", "ada", "transfer: Refused,", TALK)
        .open();
    desk.does(Command::TakeNext).when_free();
    let command = Command::Transfer(Handover::Cold, Department::Sales);
    assert_eq!(desk.is_refused(command), Rejection::NotTransferable);
}

#[test]
fn a_note_is_written_once_also_in_the_wrap_up() {
    let mut desk = Pack::with_call(TALK).open();
    assert_eq!(desk.is_refused(Command::Note), Rejection::NobodyOnLine);
    desk.does(Command::TakeNext).replies("bye").does(Command::Note).when_free();
    assert_eq!(desk.is_refused(Command::Note), Rejection::AlreadyDone);
    desk.does(Command::FinishWrapUp);
    assert_eq!(desk.count(|what| matches!(what, What::Noted { .. })), 1);
}

#[test]
fn the_last_of_sixty_four_promises_can_be_put_in_writing() {
    let promise =
        |n: u32| format!(r#"(id: "p{n}", what: "line", by: "Friday", within: "1d", words: "Friday {n}.")"#);
    let promises = (0..64).map(promise).collect::<Vec<_>>().join(", ");
    let turns = format!(
        r#""start": (says: "When?", replies: [
            (id: "all", says: "Friday.", promises: [{promises}], goto: Stay),
            (id: "bye", says: "Bye.", goto: End(Open))])"#
    );
    let mut desk = Pack::with_call(&turns).open();
    desk.does(Command::TakeNext).when_free();
    assert_eq!(desk.is_refused(Command::PutInWriting), Rejection::NothingToWrite);
    desk.replies("all").does(Command::PutInWriting).when_free();
    let caller = desk.caller();
    let talk = desk.shift.conversation(caller).expect("a conversation");
    assert_eq!((talk.promised, talk.written), (u64::MAX, 1 << 63));
    assert_eq!(desk.is_refused(Command::PutInWriting), Rejection::NothingToWrite);
}
