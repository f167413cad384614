//! Anything at any time: nothing panics, everything adds up, and the same
//! commands give the same events.

use std::collections::{BTreeMap, BTreeSet};

use other_desk::scenario::checked::{ArticleId, ColleagueId, FactId, InjectId, ReplyId, ShiftId};
use other_desk::shift::caller::Place;
use other_desk::shift::event::What;
use other_desk::shift::{CallerId, Command, Event, Handover, Phase, Shift};
use other_desk::vocab::{Department, Duration, Moment, Outcome};
use proptest::prelude::*;

use crate::desk::{Pack, seconds};

const BUSY_DAY: &str = r#"
    duty: [(colleague: "aya", handle: "2m", from: "09:00", until: "09:40"),
        (colleague: "eve", handle: "3m", from: "09:20", until: "17:00")],
    lunch: (from: "09:30", until: "10:00", takes: "10m"),
    redial: (percent: 100, after: "1m", most: 3),
    arrivals: [
        Stream(per_hour: [("09:00", 60.0), ("09:30", 20.0)]),
        Between(from: "09:00", until: "09:10", contact: "call"),
        At(time: "09:05", contact: "mail"),
        At(time: "09:10", contact: "angry"),
        At(time: "09:01", contact: "numbers"),
        At(time: "09:02", contact: "numbers"),
    ],
    injects: [
        (id: "rush", title: "Rush", does: Rush(per_hour: 90.0, for: "5m")),
        (id: "away", title: "Away", does: ColleagueLeaves("eve")),
        (id: "extra", title: "Extra", does: Arrive("call")),
        (id: "word", title: "Word", at: "09:15", does: Message(from: "bo", text: "Hello.")),
    ]"#;

const EVERYTHING: &str = r#"
    "start": (says: [(when: Flag("calm"), text: "Good."), (text: "Well?")],
        silence: (after: "10s", line: "silence", goto: Stay), replies: [
        (id: "calm", says: "Easy.", tells: ["shop"], gestures: [Thanks("bo")], shows: [NamesFeeling], sets: ["calm"], goto: Stay),
        (id: "wrong", says: "It works.", shows: [WrongInformation], goto: "more"),
        (id: "blame", says: "You did it.", shows: [BlamesCustomer], reaction: "What!", goto: "more"),
        (id: "draw", says: "Maybe.", goto: Chance([(1, "start"), (2, "more"), (3, "note")])),
        (id: "later", says: "Later.", starts: (contact: "call", after: "1s"), goto: End(Dated)),
    ]),
    "more": (says: "And?", silence: (after: "20s", goto: "start"), replies: [
        (id: "promise", says: "Friday.", goto: If([(when: Knows("outage"), goto: "start"), (goto: "note")]),
            promises: (id: "friday", what: "line", by: "Friday", within: "1d", words: "Friday.")),
        (id: "fix", says: "There.", shows: [Fix], reveals: ["ports"], goto: End(Solved)),
    ]),
    "note": (kind: AfterCall, says: "(The form.)", replies: [
        (id: "write", says: "Written.", reaction: "(Saved.)", shows: [Notes], goto: End(Solved)),
        (id: "leave", says: "Nothing.", goto: Stay),
    ]),"#;

const PACKET: &str = r#"packet: { "shop": (field: Why, text: "A shop.", takes: "8s") },"#;

const REQUEST: &str =
    r#"channel: Chat, request: (within: "20m", put_off: 1, reminder: "Well?", escalation: "So be it."),"#;

fn busy_day() -> Pack {
    Pack::with_shift(BUSY_DAY)
        .contact_with("call", "ada", PACKET, EVERYTHING)
        .contact_with("angry", "white-hot", PACKET, EVERYTHING)
        .contact_with("mail", "cy", &format!("channel: Mail, needs: [\"outage\"], {PACKET}"), EVERYTHING)
        .contact_with("numbers", "bo", &format!("{REQUEST} {PACKET}"), EVERYTHING)
        .filler("ask", "", "WrongInformation")
        .filler("fix", "weight: 2,", "Fix")
}

/// A random thing to do after some time.
fn any_command() -> impl Strategy<Value = (i64, Command)> {
    let duration = (-1_i64..900).prop_map(seconds);
    let command = prop_oneof![
        6 => Just(Command::TakeNext),
        8 => (0..14_u16).prop_map(|reply| Command::Reply(ReplyId(reply))),
        2 => proptest::option::of(duration.clone()).prop_map(Command::Hold),
        2 => (0..40_u32).prop_map(|caller| Command::Resume(CallerId(caller))),
        1 => (0..4_u16).prop_map(|article| Command::LookUp(ArticleId(article))),
        1 => (0..4_u16).prop_map(|colleague| Command::Ask(ColleagueId(colleague))),
        1 => Just(Command::PutInWriting),
        1 => Just(Command::Note),
        1 => any::<bool>().prop_map(|warm| {
            Command::Transfer(if warm { Handover::Warm } else { Handover::Cold }, Department::Planning)
        }),
        1 => duration.clone().prop_map(Command::AnnounceWait),
        2 => duration.prop_map(Command::CallBack),
        2 => Just(Command::End),
        1 => (0..Outcome::ALL.len()).prop_map(|index| Command::Dispose(Outcome::ALL[index])),
        4 => Just(Command::FinishWrapUp),
        1 => Just(Command::Lunch),
        1 => (0..5_u16).prop_map(|inject| Command::Inject(InjectId(inject))),
        2 => (0..2_u16).prop_map(|fact| Command::HandOn(FactId(fact))),
        2 => (0..12_u32).prop_map(|caller| Command::OpenRequest(CallerId(caller))),
        1 => (0..12_u32).prop_map(|caller| Command::PutOff(CallerId(caller))),
        1 => (0..12_u32).prop_map(|caller| Command::Refuse(CallerId(caller))),
    ];
    (prop_oneof![0_i64..5_000, 0_i64..200_000], command)
}

fn play(seed: u64, steps: &[(i64, Command)]) -> Shift {
    let mut shift = Shift::new(busy_day().load(), ShiftId(0), seed, None);
    for &(gap, command) in steps {
        let at = shift.now() + Duration::from_ms(gap);
        let _ = shift.apply(at, command);
        check_presence(&shift);
    }
    shift.advance_to(Moment::from_ms(i64::MAX));
    assert_eq!(shift.phase(), Phase::Ended);
    shift
}

/// Offered = answered + gone while waiting + present, at any time; and whoever
/// came with a request lies in the tray, was answered, or has gone.
fn check_presence(shift: &Shift) {
    let count = |kind: fn(&What) -> bool| shift.events().iter().filter(|event| kind(&event.what)).count();
    let requested = count(|what| matches!(what, What::Requested { .. }));
    let offered = count(|what| matches!(what, What::Arrived { .. })) - requested;
    let abandoned = count(|what| matches!(what, What::Abandoned { .. }));
    let by_colleagues = count(|what| matches!(what, What::ColleagueAnswered { .. }));
    // A call-back is answered without being offered again.
    let left = count(|what| matches!(what, What::RequestRefused { .. } | What::RequestEscalated { .. }));
    let opened = opened(shift.events());
    if shift.phase() != Phase::Ended {
        assert_eq!(requested, opened + left + shift.tray().len());
    }
    let answered = count(|what| matches!(what, What::Answered { .. }));
    let by_trainee = answered - opened - kept_call_backs(shift.events());
    assert_eq!(offered, abandoned + by_colleagues + by_trainee + shift.queue().len());
    let waiting =
        (0..).map(CallerId).take(callers(shift)).filter(|&id| shift.caller(id).place == Place::Waiting);
    assert_eq!(waiting.count(), shift.queue().len());
}

/// Requests that were opened, each once.
fn opened(events: &[Event]) -> usize {
    let mut in_tray = BTreeSet::new();
    let mut opened = 0;
    for event in events {
        match event.what {
            What::Requested { caller, .. } => drop(in_tray.insert(caller)),
            What::Answered { caller, .. } => opened += usize::from(in_tray.remove(&caller)),
            _ => {}
        }
    }
    opened
}

fn callers(shift: &Shift) -> usize {
    let arrived = shift.events().iter().filter_map(|event| match event.what {
        What::Arrived { caller, .. } => Some(caller.0 as usize + 1),
        _ => None,
    });
    arrived.max().unwrap_or(0)
}

fn kept_call_backs(events: &[Event]) -> usize {
    let mut waiting = BTreeMap::new();
    let mut kept = 0;
    for event in events {
        match event.what {
            What::Arrived { caller, .. } => drop(waiting.insert(caller, true)),
            What::Answered { caller, .. } => {
                kept += usize::from(waiting.insert(caller, false) == Some(false))
            }
            _ => {}
        }
    }
    kept
}

/// Talk, hold and wrap-up cover the time from answer to close, less the time
/// between an agreed call-back and the next answer.
fn check_handle_time(events: &[Event]) {
    let mut spent: BTreeMap<CallerId, (Option<Moment>, Duration)> = BTreeMap::new();
    for event in events {
        match event.what {
            What::Answered { caller, .. } => {
                let with = spent.entry(caller).or_default();
                assert_eq!(with.0, None, "answered while nobody handled them");
                with.0 = Some(event.at);
            }
            What::CallBackAgreed { caller, .. } => {
                let with = spent.entry(caller).or_default();
                let since = with.0.take().expect("in conversation");
                with.1 += event.at.since(since);
            }
            What::Closed { caller, talk, hold, wrap_up, csat_milli, pitch_percent, .. } => {
                let (since, before) = spent.remove(&caller).expect("answered before");
                let with_them = before + since.map_or(Duration::ZERO, |since| event.at.since(since));
                assert_eq!(talk + hold + wrap_up, with_them);
                assert!((1_000..=5_000).contains(&csat_milli) && pitch_percent <= 100);
            }
            What::Abandoned { caller, .. } => drop(spent.remove(&caller)),
            _ => {}
        }
    }
    assert!(spent.is_empty(), "everybody who was answered is closed: {spent:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn anything_at_any_time_adds_up_and_replays(
        seed in any::<u64>(),
        steps in proptest::collection::vec(any_command(), 0..250),
    ) {
        let shift = play(seed, &steps);
        check_handle_time(shift.events());
        prop_assert!(shift.events().windows(2).all(|pair| pair[0].at <= pair[1].at));
        prop_assert_eq!(play(seed, &steps).digest(), shift.digest());
    }
}
