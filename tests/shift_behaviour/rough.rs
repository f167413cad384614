//! How rough callers may get: who gets rougher does not come, and nothing else changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use other_desk::recording::{Recorder, Recording, replay};
use other_desk::scenario::checked::{InjectId, Scenario, ShiftId};
use other_desk::shift::before::Before;
use other_desk::shift::event::What;
use other_desk::shift::{Command, Shift};
use other_desk::vocab::Rough;

use crate::desk::{Pack, TALK, time};

fn pack() -> Arc<Scenario> {
    let shift = r#"arrivals: [
            At(time: "09:00", contact: "civil"), At(time: "09:05", contact: "curt"),
            At(time: "09:10", contact: "loud"), At(time: "09:15", contact: "personal"),
            Stream(per_hour: [("09:20", 120.0)]),
        ],
        injects: [(id: "one-more", title: "One more", does: Arrive("loud"))]"#;
    Pack::with_shift(shift)
        .contact("civil", "ada", TALK)
        .contact_with("curt", "ada", "rough: Curt,", TALK)
        .contact_with("loud", "cy", "rough: Loud,", TALK)
        .contact_with("personal", "hot", "rough: Personal,", TALK)
        .filler("friendly", "", "")
        .filler("shouting", "rough: Loud,", "")
        .load()
}

/// Who came in a day on which one more is thrown in.
fn came(shift: &mut Shift) -> BTreeSet<String> {
    shift.apply(time("12:00"), Command::Inject(InjectId(0))).expect("it can be thrown in");
    shift.advance_to(time("18:00"));
    let scenario = shift.scenario().clone();
    let contact = |what: &What| match what {
        What::Arrived { contact, .. } => Some(scenario.contact(*contact).id.clone()),
        _ => None,
    };
    shift.events().iter().filter_map(|event| contact(&event.what)).collect()
}

fn at_level(scenario: &Arc<Scenario>, level: u8) -> Shift {
    let left_out = scenario.rougher_than(Rough::at_level(level));
    let before = Before::without(None, left_out, scenario, ShiftId(0));
    Shift::new(scenario.clone(), ShiftId(0), 3, before)
}

#[test]
fn who_gets_rougher_does_not_come_in_whichever_way() {
    let scenario = pack();
    let all = ["civil", "curt", "friendly", "loud", "personal", "shouting"];
    let rougher: [&[&str]; 4] =
        [&["curt", "loud", "personal", "shouting"], &["loud", "personal", "shouting"], &["personal"], &[]];
    for (level, rougher) in (0..).zip(rougher) {
        let expected: BTreeSet<String> =
            all.iter().filter(|one| !rougher.contains(one)).map(|one| (*one).to_owned()).collect();
        assert_eq!(came(&mut at_level(&scenario, level)), expected, "level {level}");
    }
}

#[test]
fn those_who_are_left_out_are_replaced_and_not_missed() {
    let scenario = pack();
    let fillers = |level| {
        let mut shift = at_level(&scenario, level);
        came(&mut shift);
        let contacts = shift.events().iter().filter_map(|event| match event.what {
            What::Arrived { contact, attempt: 1, .. } => Some(scenario.contact(contact)),
            _ => None,
        });
        contacts.filter(|contact| contact.is_filler()).count()
    };
    // The stream brings as many, of another kind: it is as busy as it was.
    assert_eq!(fillers(0), fillers(3));
}

#[test]
fn where_nobody_is_left_out_nothing_is_different_and_nothing_is_recorded() {
    let scenario = pack();
    let mut plain = Shift::new(scenario.clone(), ShiftId(0), 3, None);
    let mut full = at_level(&scenario, 3);
    assert!(!full.is_carried_on());
    assert_eq!(came(&mut plain), came(&mut full));
    assert_eq!(plain.digest(), full.digest());
    let mut before = Before::of_plan(&scenario, ShiftId(0));
    assert!(!header(&scenario, &before).contains("left_out"));
    before.left_out = scenario.rougher_than(Rough::Loud);
    assert!(header(&scenario, &before).contains("left_out:[\"personal\"]"), "{}", header(&scenario, &before));
}

/// The first lines of a recording.
fn header(scenario: &Arc<Scenario>, before: &Before) -> String {
    let shift = Shift::new(scenario.clone(), ShiftId(0), 3, Some(before.clone()));
    let recorder = Recorder::begin(Vec::new(), &shift, &[], None).expect("memory takes it");
    String::from_utf8(recorder.end(&shift).expect("memory takes it")).expect("text")
}

#[test]
fn a_recording_knows_who_was_left_out() {
    let scenario = pack();
    let open = at_level(&scenario, 1);
    let recorder = Recorder::begin(Vec::new(), &open, &[], None).expect("memory takes it");
    let mut shift = open;
    shift.advance_to(time("18:00"));
    let bytes = recorder.end(&shift).expect("memory takes it");
    let recording = Recording::parse(&bytes).expect("it is whole");
    let again = replay::verify(&recording, scenario).expect("it happens again");
    assert_eq!(again.digest(), shift.digest());
    assert_eq!(again.before().left_out.len(), 3);
}
