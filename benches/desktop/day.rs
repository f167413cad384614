//! A generated pack with a long day and a rush, and shifts of it that have come so far.
//!
//! Everything goes the way that it goes at the window: through the bridge, to the disk.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration as RealTime;

use other_desk::desktop::bridge::{Bridge, Live, Start, Who};
use other_desk::shift::{Command, Phase, Seat, Shift};
use other_desk::telling::settings::{Pace, Settings};
use other_desk::vocab::{Desk, Duration, Outcome};

/// How many different people there are.
const PEOPLE: usize = 40;
/// Turns of each conversation.
const TURNS: usize = 18;
/// How many come in the long day, and how often.
const CALLERS: u32 = 420;
const EVERY_SECONDS: u32 = 190;
/// How many come at once in the rush: one is answered.
const RUSH: usize = PEOPLE + 1;
/// More steps than any of these shifts takes.
const MOST_STEPS: usize = 200_000;

const SAYS: [&str; 5] = [
    "The line went again at ten past nine, in the middle of an order, and the till went with it.",
    "Your colleague said Thursday. I wrote it down: Thursday, before noon. It is Friday now.",
    "I have two shops, and in the other one it works, so it cannot be the weather.",
    "And what do I tell the customers who stand here with their cards in their hands?",
    "Good. Is there somebody who looks at it while I wait, or is there only a form?",
];
const REPLIES: [(&str, &str); 3] = [
    ("NamesFeeling", "That must be a nuisance, with customers in the shop."),
    ("When", "A technician comes by Thursday; I put that in writing for you now."),
    ("Brushoff", "Did you look at the lights?"),
];

/// How far a shift is to come.
pub struct Stop {
    /// The exercise: `day` or `rush`.
    pub exercise: &'static str,
    /// At least so many lines have been told.
    pub lines: usize,
    /// Exactly so many wait.
    pub waiting: usize,
}

/// Writes the pack into a folder of packs: the company of the shipped pack with its
/// articles and colleagues, and people of its own.
pub fn write(packs: &Path) {
    let folder = packs.join("bench");
    let put = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let shipped = |name: &str| fs::read_to_string(Path::new("scenarios/swap-day").join(name)).unwrap();
    put(
        "pack.ron",
        r#"Pack(id: "bench", format: 1, version: "1.0.0", title: "A long day", summary: "For measurements.",
            languages: ["en"], source: "en", authors: ["Other Desk"])"#,
    );
    put("company.ron", &shipped("company.ron"));
    let customers = "customers: {";
    put("people.ron", &shipped("people.ron").replacen(customers, &format!("{customers}\n{}", people()), 1));
    for person in 0..PEOPLE {
        put(&format!("contacts/c{person:02}.ron"), &contact(person));
    }
    let all_day = (0..CALLERS).map(|caller| (caller * EVERY_SECONDS, caller as usize % PEOPLE));
    put("shifts/day.ron", &shift("day", all_day));
    put("shifts/rush.ron", &shift("rush", (0..RUSH).map(|caller| (60, caller % PEOPLE))));
    for id in ["day", "rush"] {
        put(
            &format!("exercises/{id}.ron"),
            &format!(
                r#"Exercise(id: "{id}", title: "A {id}", summary: "For measurements.", minutes: 60,
                    steps: [Shift(day: 1, shift: "{id}"), SelfScore])"#
            ),
        );
    }
}

fn people() -> String {
    let mut text = String::new();
    for person in 0..PEOPLE {
        let _ = writeln!(
            text,
            r#""p{person:02}": (name: "Customer {person}", firm: "Shop {person}", about: "Asks.", patience: "48h",
                sensitivity: 0.1, frustration: 0.1, trust: 0.7, lines: (hold: "I'll wait.",
                hold_unannounced: "Hello?", ask_the_desk: "Ask them.", transfer_warm: "Fine.",
                transfer_cold: "Hm.", in_writing: "Thank you.", call_back: "Until then.", silence: "Hello?",
                hang_up: "(Gone.)")),"#
        );
    }
    text
}

fn contact(person: usize) -> String {
    let mut text = format!(
        r#"Contact(id: "c{person:02}", desk: Support, channel: Phone, persona: "p{person:02}", title: "The line",
            opening: "t0", silence: (after: "15s", goto: Stay), turns: {{"#
    );
    for turn in 0..TURNS {
        let says = SAYS[(person + turn) % SAYS.len()];
        let _ = writeln!(text, "\"t{turn}\": (says: {says:?}, replies: [");
        for (index, (shows, says)) in REPLIES.iter().enumerate() {
            let goto = match turn + 1 {
                TURNS => "End(Dated)".to_owned(),
                next => format!("\"t{next}\""),
            };
            // One person in five is promised something.
            let promise = if person.is_multiple_of(5) && turn == 3 {
                format!(
                    r#", promises: (id: "p{index}", what: "line", by: "Thursday", within: "3d",
                        written: false, words: "A technician comes by Thursday.")"#
                )
            } else {
                String::new()
            };
            let _ = writeln!(
                text,
                "(id: \"r{index}\", says: {says:?}, shows: [{shows}], goto: {goto}{promise}),"
            );
        }
        text.push_str("]),\n");
    }
    text.push_str("})");
    text
}

fn shift(id: &str, arrivals: impl Iterator<Item = (u32, usize)>) -> String {
    let mut text = format!(
        r#"Shift(id: "{id}", desk: Support, title: "A {id}", day: "Tuesday", opens: "00:00", closes: "23:30",
            briefing: "People want it repaired.", pace: 20.0,
            targets: [ServiceLevel(percent: 80, within: "20s")], arrivals: ["#
    );
    for (seconds, person) in arrivals {
        let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        let _ =
            writeln!(text, "At(time: \"{hours:02}:{minutes:02}:{seconds:02}\", contact: \"c{person:02}\"),");
    }
    text + "])"
}

/// Plays a shift of the pack until it has come so far and somebody on the line waits
/// for an answer. What was done lies in `records`.
pub fn play(packs: &Path, records: &Path, stop: &Stop) -> Bridge {
    let settings = Settings { pace: Pace::Waits, sound: false, hints: false, ..Settings::default() };
    let start = Start {
        packs: Some(packs.join("bench")),
        language: Some("en".to_owned()),
        settings: Some(settings),
        records: Some(records.to_owned()),
        ..Start::default()
    };
    let mut bridge = Bridge::open(&start, Arc::new(|| {})).unwrap();
    while bridge.packs.are_being_read() {
        bridge.pass(RealTime::ZERO);
        std::thread::sleep(RealTime::from_millis(5));
    }
    let pack = &bridge.packs.all()[0];
    let scenario = pack
        .scenario
        .clone()
        .unwrap_or_else(|| panic!("the pack of the bench has faults: {:?}", pack.counts()));
    let exercise = scenario.find_exercise(stop.exercise).unwrap();
    bridge.begin(0, exercise.0, Who { name: "trainee".to_owned(), home: Desk::Sales });
    assert!(bridge.live.is_some(), "no shift has begun: {:?}", bridge.notices);
    bridge.open_desk();
    for _ in 0..MOST_STEPS {
        let live = bridge.live.as_ref().expect("the shift goes on");
        if has_come(live, stop) {
            bridge.keep_clock();
            return bridge;
        }
        step(&mut bridge, stop.waiting);
    }
    panic!("the shift does not come so far");
}

fn has_come(live: &Live, stop: &Stop) -> bool {
    let shift = live.shift();
    let talks = matches!(shift.seat(), Seat::Talking(_)) && shift.can_act();
    talks && live.transcript.len() >= stop.lines && shift.queue().len() == stop.waiting
}

/// Does what there is to do, as soon as it can be done.
fn step(bridge: &mut Bridge, waiting: usize) {
    let live = bridge.live.as_mut().expect("the shift goes on");
    match wanted(live.shift(), waiting) {
        Some(command) => bridge.act(command),
        None => {
            let to = live.shift().now() + Duration::from_seconds(1);
            live.pass_through(to, &bridge.words);
            let told = live.transcript.len();
            assert_ne!(live.shift().phase(), Phase::Ended, "the day is over after {told} lines");
        }
    }
}

/// The command of somebody who gives the first answer; none while something passes.
/// Nobody is taken before so many wait that as many are left as are wanted.
fn wanted(shift: &Shift, waiting: usize) -> Option<Command> {
    if !shift.can_act() {
        return None;
    }
    match shift.seat() {
        Seat::Ready => (shift.queue().len() > waiting).then_some(Command::TakeNext),
        Seat::Talking(_) => Some(shift.offers().first().map_or(Command::End, |reply| Command::Reply(*reply))),
        Seat::WrapUp(caller) if shift.caller(caller).disposed => Some(Command::FinishWrapUp),
        Seat::WrapUp(_) => Some(Command::Dispose(Outcome::Dated)),
        Seat::Lunch => None,
    }
}
