//! The handoff packet: what comes to light, what is written, and who reads it.

use std::sync::Arc;

use other_desk::scenario::checked::{ContactId, FactId, Scenario, ShiftId};
use other_desk::shift::event::What;
use other_desk::shift::{Before, Command, Rejection, Shift};

use crate::desk::{Desk, Pack, seconds};

const PACKET: &str = r#"packet: {
    "shops": (field: Why, text: "Two shops.", takes: "8s"),
    "owner": (field: People, text: "The owner decides.", takes: "12s"),
    "never": (field: Risks, text: "Nobody says it.", takes: "5s"),
},"#;

const TELLS: &str = r#"
    "start": (says: "Hello there.", replies: [
        (id: "both", says: "What for?", tells: ["shops", "owner"], goto: "after"),
        (id: "one", says: "Why?", tells: ["shops"], goto: "start"),
        (id: "rare", says: "And the risks?", when: Flag("odd"), tells: ["never"], sets: ["odd"], goto: "after"),
    ]),
    "after": (kind: AfterCall, says: "(Gone.)", replies: [
        (id: "note", says: "(A note.)", goto: End(Solved)),
        (id: "next", says: "(Nothing.)", goto: End(Open)),
    ]),"#;

const SHOPS: Command = Command::HandOn(FactId(0));
const OWNER: Command = Command::HandOn(FactId(1));

fn in_conversation() -> Desk {
    let day = r#"arrivals: [At(time: "09:00", contact: "call")]"#;
    let mut desk = Pack::with_shift(day).contact_with("call", "ada", PACKET, TELLS).open();
    desk.does(Command::TakeNext);
    desk
}

fn handed(desk: &Desk) -> Vec<FactId> {
    let fact = |what: &What| match what {
        What::HandedOn { fact, .. } => Some(*fact),
        _ => None,
    };
    desk.events().iter().filter_map(|event| fact(&event.what)).collect()
}

#[test]
fn what_comes_to_light_is_told_once_and_written_after_the_call() {
    let mut desk = in_conversation();
    desk.replies("one").replies("one").when_free();
    assert_eq!(desk.count(|what| matches!(what, What::Told { .. })), 1);
    assert_eq!(desk.is_refused(SHOPS), Rejection::NothingToWrapUp, "nobody writes while somebody talks");
    desk.replies("both").when_free();
    assert_eq!(desk.count(|what| matches!(what, What::Told { .. })), 2);
    let caller = desk.caller();
    assert_eq!(desk.shift.to_hand_on(caller).collect::<Vec<_>>(), [FactId(0), FactId(1)]);
    let before = desk.shift.now();
    desk.does(OWNER).when_free();
    assert_eq!(desk.shift.now(), before + seconds(12));
    // Then comes the wrap-up, in which the rest can be written.
    desk.replies("note").when_free().does(SHOPS).when_free();
    assert_eq!(handed(&desk), [FactId(1), FactId(0)]);
    assert_eq!(desk.shift.to_hand_on(caller).count(), 0);
    assert_eq!(desk.shift.handed_on_of(caller).count(), 2);
    desk.does(Command::FinishWrapUp);
    let [_, _, wrap_up] = desk.handled(caller);
    assert!(wrap_up >= seconds(20), "writing takes its time: {wrap_up}");
}

#[test]
fn only_what_came_to_light_can_be_handed_on_and_only_once() {
    let mut desk = in_conversation();
    desk.replies("both").when_free();
    assert_eq!(desk.is_refused(Command::HandOn(FactId(2))), Rejection::NothingToHandOn);
    assert_eq!(desk.is_refused(Command::HandOn(FactId(3))), Rejection::NoSuchThing);
    assert_eq!(desk.is_refused(Command::HandOn(FactId(u16::MAX))), Rejection::NoSuchThing);
    desk.does(SHOPS);
    assert!(matches!(desk.is_refused(OWNER), Rejection::BusyUntil { .. }), "one thing after the other");
    assert_eq!(desk.is_refused_when_free(SHOPS), Rejection::NothingToHandOn);
    desk.replies("note").when_free().does(Command::FinishWrapUp);
    assert_eq!(desk.is_refused(OWNER), Rejection::NobodyOnLine, "the packet is closed with the contact");
}

/// A desk whose customer's facts stand in the other desk's packet.
fn two_desks() -> Arc<Scenario> {
    let ask = r#"
        "start": (says: "Hello there.", replies: [
            (id: "again", says: "Why did you buy?", asks_again: (contact: "sale", fact: "shops"), goto: "start"),
            (id: "bye", says: "Bye.", goto: End(Solved)),
        ]),"#;
    let sale = format!("desk: Sales, {PACKET}");
    Pack::with_shift(r#"arrivals: [At(time: "09:00", contact: "call")]"#)
        .contact("call", "ada", ask)
        .contact_with("sale", "ada", &sale, TELLS)
        .load()
}

/// Asks again; whether it was handed on, and what the caller's packet shows.
fn asks_again(before: impl Fn(&Scenario, &mut Before)) -> (bool, usize, f64) {
    let scenario = two_desks();
    let mut morning = Before::of_plan(&scenario, ShiftId(0));
    before(&scenario, &mut morning);
    let mut desk = Desk { shift: Shift::new(scenario, ShiftId(0), 1, Some(morning)) };
    desk.does(Command::TakeNext).when_free();
    let caller = desk.caller();
    let shown = desk.shift.packet_from_the_other_desk(caller).len();
    desk.replies("again").when_free();
    let asked = desk.events().iter().find_map(|event| match event.what {
        What::AskedAgain { handed, .. } => Some(handed),
        _ => None,
    });
    let talk = desk.shift.conversation(caller).expect("a conversation");
    (asked.expect("asked again"), shown, talk.mood.frustration)
}

#[test]
fn what_was_handed_on_lies_on_the_desk_and_need_not_be_asked() {
    let hand = |scenario: &Scenario, morning: &mut Before| {
        let sale = scenario.contacts().iter().position(|contact| contact.id == "sale");
        let sale = sale.and_then(|index| u16::try_from(index).ok()).expect("such a contact");
        morning.history.hand(ContactId(sale), 0b011);
    };
    let (handed, shown, frustration) = asks_again(hand);
    // Of two facts, the one that could be asked again.
    assert_eq!((handed, shown), (true, 1));
    let (handed, shown, without) = asks_again(|_, _| {});
    assert_eq!((handed, shown), (false, 0));
    assert!(frustration > 0.2 && without > 0.2, "asked again, the customer pays either way");
}
