//! What earlier days bring: who comes back, who warns, who has gone, what is known.

use std::sync::Arc;

use other_desk::scenario::checked::{ColleagueId, FactId, Scenario, ShiftId};
use other_desk::scenario::strings::Language;
use other_desk::shift::before::{Before, Carried, Cause, Origin};
use other_desk::shift::event::What;
use other_desk::shift::{CallerId, Command, Rejection, Shift};
use other_desk::vocab::Tag;

use crate::desk::{Desk, Pack, seconds, time};

const SALES: &str =
    r#"desk: Sales, packet: { "why": (field: Why, text: "Why."), "who": (field: People, text: "Who.") },"#;

/// Sales promises; what is asked brings facts to light.
const SOLD: &str = r#"
    "start": (says: "A line?", replies: [
        (id: "friday", says: "By Friday, I'd say.", promises: (id: "f", what: "line", by: "Friday", within: "6h", words: "By Friday"),
         goto: "why"),
        (id: "two-days", says: "In two days.", promises: (id: "d", what: "line", by: "two days", within: "2d", words: "In two days"),
         goto: "why"),
    ]),
    "why": (says: "Good.", replies: [
        (id: "ask", says: "What for?", tells: ["why", "who"], goto: End(Ordered)),
        (id: "bye", says: "Bye.", goto: End(Ordered)),
    ]),"#;

/// Support asks again unless it was handed on.
const ASKED: &str = r#"
    "start": (says: "You said: {promise.words}", replies: [
        (id: "again", says: "What is it for?", asks_again: (contact: "sold", fact: "why"), goto: End(Open)),
        (id: "known", when: Handed("sold", "why"), says: "For that, I see.", shows: [UsesKnown], goto: End(Solved)),
        (id: "warm", when: GoodwillAtLeast("bo", 0.6), says: "Bo is on it.", goto: End(Solved)),
        (id: "snap", says: "That was Bo.", gestures: [Blames("bo")], goto: End(Open)),
        (id: "sigh", says: "Well.", goto: End(Open)),
    ]),"#;

fn pack() -> Arc<Scenario> {
    Pack::with_shift(r#"arrivals: [At(time: "09:00", contact: "asked"), At(time: "16:59", contact: "sold-elsewhere")]"#)
        .contact_with("sold", "ada", SALES, SOLD)
        .contact_with("asked", "ada", r#"starts: (from: Ledger("line")),"#, ASKED)
        .contact("sold-elsewhere", "cy", r#""start": (says: "Oh.", replies: [(id: "a", says: "A.", goto: End(Open)), (id: "b", says: "B.", goto: End(Open))]),"#)
        .filler("ticket", r#"comes: Ticket(["line"]), slots: { "customer.name": Pool("names") },"#, "When")
        .load()
}

fn open(scenario: &Arc<Scenario>, before: Before) -> Desk {
    Desk { shift: Shift::new(scenario.clone(), ShiftId(0), 1, Some(before)) }
}

fn carried(scenario: &Scenario) -> Carried {
    let ticket = scenario.find_contact("ticket").expect("a ticket");
    let sold = scenario.find_contact("sold").expect("a sale");
    let anybody = scenario.personas().iter().position(|one| one.crowd_weight.is_some()).expect("a crowd");
    Carried {
        at: time("09:30"),
        contact: ticket,
        persona: other_desk::scenario::checked::PersonaId(anybody as u16),
        attempt: 2,
        cause: Cause::Promise(4),
        promise: Some((sold, other_desk::scenario::checked::PromiseId(0))),
        origin: None,
        frustration_milli: Some(700),
        for_trainee: true,
    }
}

#[test]
fn somebody_comes_because_of_a_promise_and_quotes_it() {
    let scenario = pack();
    let before = Before { carried: vec![carried(&scenario)], ..Before::default() };
    let mut desk = open(&scenario, before);
    desk.waits_until("09:30");
    let came = desk.events().iter().find_map(|event| match event.what {
        What::CameBack { caller, cause } => Some((event.at, caller, cause)),
        _ => None,
    });
    let (at, caller, cause) = came.expect("somebody came back");
    assert_eq!((at, cause), (time("09:30"), Cause::Promise(4)));
    assert_eq!(desk.shift.caller(caller).temper.frustration, 0.7);
    let words = desk.shift.quoted_promise(caller).expect("they know what was said");
    assert_eq!(scenario.texts().get(words, Language(0)), "By Friday");
}

#[test]
fn the_slots_of_yesterday_are_drawn_again() {
    let scenario = pack();
    let ticket = scenario.find_contact("ticket").unwrap();
    let name = |seed: u64, caller: u32| {
        let origin = Some(Origin { contact: ticket, seed, caller: CallerId(caller) });
        let before = Before { carried: vec![Carried { origin, ..carried(&scenario) }], ..Before::default() };
        let mut desk = open(&scenario, before);
        desk.waits_until("09:30");
        let caller = (0..).map(CallerId).find(|id| desk.shift.caller(*id).contact == ticket).unwrap();
        desk.shift.name_of(caller, Language(0))
    };
    let names: Vec<String> = (0..20).map(|seed| name(seed, 3)).collect();
    assert_eq!(names, (0..20).map(|seed| name(seed, 3)).collect::<Vec<_>>());
    assert!(names.contains(&"Ann".to_owned()) && names.contains(&"Ben".to_owned()));
}

#[test]
fn what_was_handed_on_need_not_be_asked_again() {
    let scenario = pack();
    let sold = scenario.find_contact("sold").unwrap();
    let reply = |handed: bool, name: &str| {
        let mut before = Before::default();
        if handed {
            before.history.hand(sold, 1);
        }
        let mut desk = open(&scenario, before);
        desk.does(Command::TakeNext).replies(name).when_free();
        desk
    };
    let asked_again = |desk: &Desk| {
        desk.events().iter().find_map(|event| match event.what {
            What::AskedAgain { contact, fact, handed, .. } => Some((contact, fact, handed)),
            _ => None,
        })
    };
    let shows_it = |desk: &Desk| desk.count(|what| matches!(what, What::Showed { tag: Tag::AsksAgain, .. }));
    let mood = |desk: &Desk| desk.shift.conversation(CallerId(0)).unwrap().mood.frustration;
    let (left_out, not_read) = (reply(false, "again"), reply(true, "again"));
    assert_eq!(asked_again(&left_out), Some((sold, FactId(0), false)));
    assert_eq!(asked_again(&not_read), Some((sold, FactId(0), true)));
    // It costs this customer the same, and this desk only if it had not read.
    assert_eq!((shows_it(&left_out), shows_it(&not_read)), (0, 1));
    assert!(mood(&left_out) > mood(&reply(false, "sigh")));
    assert_eq!(mood(&left_out), mood(&not_read));
    assert_eq!(asked_again(&reply(true, "known")), None);
}

#[test]
fn goodwill_is_quiet_it_takes_longer_or_less_long() {
    let scenario = pack();
    let bo = scenario.find_colleague("bo").unwrap();
    let takes = |milli: u16| {
        let mut before = Before::default();
        before.history.set_goodwill(&vec![milli; scenario.colleagues().len()]);
        let mut desk = open(&scenario, before);
        let from = desk.shift.now();
        desk.does(Command::Ask(bo));
        desk.shift.busy_until().unwrap().since(from)
    };
    assert_eq!(takes(500), seconds(90));
    assert_eq!(takes(1_000), seconds(45));
    assert_eq!(takes(0), seconds(180));
    let mut before = Before::default();
    before.history.set_goodwill(&[650; 3]);
    open(&scenario, before).does(Command::TakeNext).replies("warm");
}

#[test]
fn a_customer_hears_how_one_speaks_to_colleagues() {
    let scenario = pack();
    let mood = |name: &str| {
        let mut desk = open(&scenario, Before::default());
        desk.does(Command::TakeNext).replies(name).when_free();
        desk.shift.conversation(CallerId(0)).unwrap().mood
    };
    assert!(mood("snap").frustration > mood("sigh").frustration + 0.05);
    assert!(mood("snap").trust < mood("sigh").trust);
}

#[test]
fn the_morning_tells_who_warns_and_who_has_gone() {
    let scenario = pack();
    let before = Before {
        gone: vec![ColleagueId(1)],
        resigned: vec![ColleagueId(1)],
        warnings: vec![ColleagueId(0)],
        ..Before::default()
    };
    let mut desk = open(&scenario, before);
    assert_eq!(
        desk.count(|what| matches!(what, What::Resigned { colleague } if *colleague == ColleagueId(1))),
        1
    );
    assert_eq!(
        desk.count(|what| matches!(what, What::Warned { colleague } if *colleague == ColleagueId(0))),
        1
    );
    assert_eq!(desk.is_refused(Command::Ask(ColleagueId(1))), Rejection::NoSuchThing);
}

#[test]
fn the_tone_at_the_desk_reaches_the_callers_a_little() {
    let scenario = pack();
    let start = |tone_milli| {
        let desk = open(&scenario, Before { tone_milli, ..Before::default() });
        desk.shift.caller(CallerId(0)).temper.frustration
    };
    let near = |one: f64, other: f64| (one - other).abs() < 1e-12;
    assert!(near(start(-1_000), start(0) + 0.15) && near(start(1_000), start(0) - 0.15));
}

#[test]
fn a_colleague_who_has_gone_is_not_on_duty() {
    let shift = r#"arrivals: [At(time: "16:59", contact: "call")],
        duty: [(colleague: "aya", handle: "3m", from: "09:00", until: "17:00")]"#;
    let scenario = Pack::with_shift(shift).contact("call", "ada", crate::desk::TALK).load();
    let present = |gone: Vec<ColleagueId>| {
        let desk = open(&scenario, Before { gone, ..Before::default() });
        desk.count(|what| matches!(what, What::DutyChanged { present: true, .. }))
    };
    assert_eq!(present(Vec::new()), 1);
    assert_eq!(present(vec![ColleagueId(0)]), 0);
}
