//! Turns, silence, anger and the wrap-up.

use other_desk::scenario::checked::ArticleId;
use other_desk::shift::event::{What, Why};
use other_desk::shift::{Command, Event, Rejection, Seat};
use other_desk::vocab::{Duration, Outcome};

use crate::desk::{Pack, TALK, seconds};

/// A silence that stays, and a reply that changes what is said.
const STAYING: &str = r#""start": (
    says: [(when: Flag("calm"), text: "Good."), (text: "Well?")],
    silence: (after: "10s", line: "silence", goto: Stay),
    replies: [
        (id: "calm", says: "Easy.", sets: ["calm"], reaction: "Oh.", goto: Stay),
        (id: "hum", says: "Hm.", reaction: "Hm?", goto: Stay),
        (id: "mumble", says: "Mm.", goto: Stay),
        (id: "bye", says: "Bye.", reaction: "Bye.", goto: End(Solved)),
    ]),"#;

fn silences(events: &[Event]) -> usize {
    events.iter().filter(|event| matches!(event.what, What::StayedSilent { .. })).count()
}

#[test]
fn who_stays_in_a_turn_repeats_a_line_only_if_nothing_else_would_be_said() {
    let mut desk = Pack::with_call(STAYING).open();
    desk.does(Command::TakeNext).when_free();
    // The standing line is all that silence brings.
    desk.waits(seconds(10)).when_free();
    assert_eq!(silences(desk.events()), 1);
    assert_eq!(desk.lines(), ["Well?"]);
    desk.replies("hum").replies("mumble").replies("calm").replies("bye");
    desk.does(Command::FinishWrapUp);
    assert_eq!(desk.lines(), ["Well?", "Hm?", "Well?", "Oh.", "Good.", "Bye."]);
}

#[test]
fn silence_is_counted_from_when_the_person_has_finished() {
    let mut desk = Pack::with_call(STAYING).open();
    desk.does(Command::TakeNext).when_free();
    let spoken = desk.shift.now();
    desk.waits(Duration::from_ms(9_999));
    assert_eq!(silences(desk.events()), 0);
    desk.waits(Duration::from_ms(1));
    assert_eq!(silences(desk.events()), 1);
    // The standing line takes three seconds, then the next silence begins.
    desk.waits(Duration::from_ms(12_999));
    assert_eq!(silences(desk.events()), 1);
    desk.waits(Duration::from_ms(1));
    assert_eq!(desk.shift.now(), spoken + seconds(23));
    assert_eq!(silences(desk.events()), 2);
}

#[test]
fn an_action_starts_the_silence_anew_and_breaks_the_row() {
    let mut desk = Pack::with_call(STAYING).open();
    desk.does(Command::TakeNext).when_free().waits(seconds(9));
    desk.does(Command::LookUp(ArticleId(0))).when_free().waits(seconds(9));
    assert_eq!(silences(desk.events()), 0);
    // Four silences, a look-up, four silences: nobody hangs up.
    for _ in 0..2 {
        desk.waits(seconds(1 + 13 * 3)).when_free();
        desk.does(Command::LookUp(ArticleId(0))).when_free().waits(seconds(9));
    }
    assert_eq!(silences(desk.events()), 8);
    assert!(matches!(desk.shift.seat(), Seat::Talking(_)));
}

#[test]
fn after_five_silences_in_a_row_the_person_hangs_up() {
    let mut desk = Pack::with_call(STAYING).open();
    desk.does(Command::TakeNext).waits(seconds(600));
    assert_eq!(silences(desk.events()), 5);
    assert_eq!(desk.count(|what| matches!(what, What::HungUp { why: Why::Silence, .. })), 1);
    assert!(matches!(desk.shift.seat(), Seat::WrapUp(_)));
}

#[test]
fn a_person_on_hold_or_called_back_does_not_hear_the_old_silence() {
    let mut desk = Pack::with_call(STAYING).open();
    desk.does(Command::TakeNext).when_free().waits(seconds(9));
    let caller = desk.caller();
    desk.does(Command::Hold(Some(seconds(60)))).waits(seconds(30));
    assert_eq!(silences(desk.events()), 0);
    desk.does(Command::Resume(caller)).waits(seconds(9)).does(Command::CallBack(seconds(60)));
    desk.waits(seconds(60));
    assert_eq!(silences(desk.events()), 0);
}

/// A call that goes on at the desk after the person has gone.
const AFTER_CALL: &str = r#"
    "start": (says: "Hello there, a word.", replies: [
        (id: "yes", says: "Yes, a rather long answer to it all.", reaction: "Thanks.", goto: "note"),
        (id: "bye", says: "Bye.", goto: End(Open)),
    ]),
    "note": (kind: AfterCall, says: "The form is open.", replies: [
        (id: "write", says: "All that was said, word for word.", shows: [Notes], goto: "sent"),
        (id: "leave", says: "Nothing.", reaction: "(The cursor blinks.)", goto: End(Partly)),
    ]),
    "sent": (kind: AfterCall, says: "Sent.", replies: [
        (id: "done", says: "Done.", goto: End(Solved)),
        (id: "again", says: "Again.", goto: "note"),
    ]),"#;

#[test]
fn once_the_person_has_gone_the_turns_that_follow_are_wrap_up() {
    let mut desk = Pack::with_call(AFTER_CALL).open();
    desk.does(Command::TakeNext).replies("yes").when_free();
    let caller = desk.caller();
    assert!(desk.shift.conversation(caller).expect("a conversation").parted);
    let parted = desk.when(|what| matches!(what, What::Parted { .. })).expect("they went");
    for command in [Command::Hold(None), Command::CallBack(seconds(60))] {
        assert_eq!(desk.is_refused(command), Rejection::PersonGone);
    }
    let pitch = desk.shift.conversation(caller).expect("a conversation").pitch_percent();
    let moods = desk.count(|what| matches!(what, What::MoodChanged { .. }));
    desk.does(Command::Note).does(Command::LookUp(ArticleId(0))).when_free();
    assert_eq!(desk.count(|what| matches!(what, What::MoodChanged { .. })), moods, "nobody feels it");
    desk.replies("write").replies("again").replies("leave").does(Command::FinishWrapUp);
    let [talk, hold, wrap_up] = desk.handled(caller);
    let answered = desk.when(|what| matches!(what, What::Answered { .. })).expect("an answer");
    assert_eq!((talk, hold), (parted.since(answered), Duration::ZERO));
    assert_eq!(wrap_up, desk.shift.now().since(parted));
    // What is typed is no talk.
    let closed = desk.count(
        |what| matches!(what, What::Closed { pitch_percent, outcome: Outcome::Partly, .. } if *pitch_percent == pitch),
    );
    assert_eq!(closed, 1);
}

#[test]
fn the_wrap_up_turns_can_be_left_with_end() {
    let mut desk = Pack::with_call(AFTER_CALL).open();
    desk.does(Command::TakeNext).replies("yes").does(Command::End).does(Command::FinishWrapUp);
    assert_eq!(desk.count(|what| matches!(what, What::Closed { outcome: Outcome::Open, .. })), 1);
    assert_eq!(desk.count(|what| matches!(what, What::Parted { .. })), 1);
}

#[test]
fn a_contact_may_open_with_the_person_gone() {
    let turns = AFTER_CALL.replace("\"start\"", "\"later\"").replace("\"note\"", "\"start\"");
    let mut desk = Pack::with_call(&turns).open();
    desk.waits(seconds(30)).does(Command::TakeNext).replies("leave").does(Command::FinishWrapUp);
    assert_eq!(desk.handled(other_desk::shift::CallerId(0))[0], Duration::ZERO);
}

/// A reply that hurts as much as words can, and one that does not.
const HURTING: &str = r#""start": (says: "Well?", silence: (after: "1h", goto: Stay), replies: [
        (id: "hurt", says: "You again.", shows: [BlamesCustomer], reaction: "What!", goto: "more"),
        (id: "calm", says: "Easy.", shows: [NamesFeeling], goto: "more"),
    ]),
    "more": (says: "And?", silence: (after: "1h", goto: Stay), replies: [
        (id: "mm", says: "Mm, I see what you mean, let me think about it for a while now.", goto: "start"),
        (id: "bye", says: "Bye.", goto: End(Open)),
    ]),"#;

#[test]
fn who_is_too_angry_hangs_up_instead_of_reacting() {
    let mut desk = Pack::with_call_of("white-hot", HURTING).open();
    desk.does(Command::TakeNext).replies("hurt").when_free();
    assert_eq!(desk.lines(), ["Well?"]);
    assert_eq!(desk.count(|what| matches!(what, What::HungUp { why: Why::Anger, .. })), 1);
    desk.does(Command::FinishWrapUp);
    assert_eq!(desk.count(|what| matches!(what, What::Closed { outcome: Outcome::Lost, .. })), 1);
}

#[test]
fn twenty_seconds_of_high_frustration_escalate_once_also_when_they_fall_between_two_looks() {
    // .8 and a blame of .35: F = .87, which needs longer than 10 s to cool below .85.
    let mut desk = Pack::with_call_of("hot", HURTING).open();
    desk.does(Command::TakeNext).replies("hurt").when_free();
    let escalations = |desk: &crate::desk::Desk| desk.count(|what| matches!(what, What::Escalated { .. }));
    assert_eq!(escalations(&desk), 0);
    // It has cooled below .85 before it lasted 20 s.
    let caller = desk.caller();
    let heat = desk.shift.conversation(caller).expect("a conversation").mood.frustration;
    assert!((0.85..0.88).contains(&heat), "{heat}");
    desk.waits(seconds(30)).replies("mm").when_free();
    assert_eq!(escalations(&desk), 0);
    // .965 takes longer than 20 s to cool, but naming the feeling ends it before.
    let mut desk = Pack::with_call_of("white-hot", TALK).open();
    desk.does(Command::TakeNext).replies("listen").waits(seconds(60)).replies("fact").when_free();
    assert_eq!(escalations(&desk), 0);
    let mut desk = Pack::with_call_of("white-hot", HURTING.replace("BlamesCustomer", "Soon").as_str()).open();
    desk.does(Command::TakeNext).replies("hurt").waits(seconds(120)).replies("mm").when_free();
    assert_eq!(escalations(&desk), 1, "it lasted 20 s although it had long cooled when somebody looked");
}

#[test]
fn who_grows_angry_on_hold_has_escalated_when_the_trainee_is_back() {
    let mut desk = Pack::with_call_of("hot", TALK).open();
    desk.does(Command::TakeNext).does(Command::Hold(Some(seconds(600))));
    let caller = desk.shift.on_hold()[0];
    // The announcement leaves .72; at a pace of 1.95 · 0.7 that passes .85 after 198 s.
    desk.waits(seconds(230)).does(Command::Resume(caller));
    assert_eq!(desk.count(|what| matches!(what, What::Escalated { .. })), 1);
}

#[test]
fn weights_of_a_chance_may_be_large_and_the_draw_is_the_same_again() {
    let branches = (0..64).map(|_| "(1000000, \"start\")").collect::<Vec<_>>().join(", ");
    let turns = format!(
        r#""start": (says: "Hm.", replies: [
            (id: "draw", says: "Draw.", goto: Chance([{branches}])),
            (id: "bye", says: "Bye.", goto: End(Open))])"#
    );
    let play = || {
        let mut desk = Pack::with_call(&turns).open();
        desk.does(Command::TakeNext);
        for _ in 0..300 {
            desk.replies("draw");
        }
        desk.shift.digest()
    };
    assert_eq!(play(), play());
}

#[test]
fn a_hold_hurts_only_if_it_is_not_announced() {
    let frustration = |announced| {
        let mut desk = Pack::with_call(TALK).open();
        desk.does(Command::TakeNext).does(Command::Hold(announced));
        desk.shift.conversation(desk.shift.on_hold()[0]).expect("a conversation").mood.frustration
    };
    assert!(frustration(None) > frustration(Some(seconds(30))));
}
