//! A shift written down beforehand: what to do, when, and what to expect.
//!
//! One thing a line; `#` begins a comment. Names may stand in quotes.
//!
//! ```text
//! take                            # as soon as somebody waits
//! at 01:30 reply "which-lights"   # a minute and a half after opening
//! next reply "own-it"             # as soon as possible; the same without `next`
//! at 09:05:00 look-up "router-lights"
//! hold "2m"
//! open "leos-numbers"             # a request, as soon as it lies in the tray
//! put-off                         # the oldest request in the tray; so does `refuse`
//! hand-on "why-they-bought"       # a fact, into the handoff packet
//! wait "5m"                       # let five minutes pass
//! expect PlacedOnHold             # since the last thing that was done
//! expect no Escalated
//! expect finding wrong-information
//! expect outcome Solved
//! expect mood angry
//! expect quality at-least 80
//! ```
//!
//! A plan that is played in the window also says which shift it is, and when a
//! picture is taken of what; the terminal reads the first lines where nothing else
//! was chosen, and passes over the pictures.
//!
//! ```text
//! shift "support-wednesday"       # these come before anything is done
//! seed 3
//! home sales
//! own-mark 74 60                  # one's own mark, and how sure, in percent
//! show promises                   # another screen, or another part of it
//! picture "shift"                 # saved as shift.png
//! ```
//!
//! A time of two numbers is minutes and seconds after opening; of three, a clock
//! time if the desk is open by then, otherwise hours, minutes and seconds after
//! opening.

use crate::recording::command_words::COMMANDS;
use crate::vocab::{Duration, Moment, Outcome, Tag};

use crate::telling::entry;
use crate::telling::words::Mood;

mod heading;
pub mod perform;
mod sights;

pub use heading::Heading;
pub use sights::{Sight, Tab};

/// A shift written down beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Which shift it is, as far as the plan says.
    pub heading: Heading,
    /// What to do, in order.
    pub steps: Vec<Step>,
}

/// One line of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number in the file, from 1.
    pub line: usize,
    /// When; as soon as possible if it does not say.
    pub at: Option<At>,
    /// What.
    pub what: Do,
}

/// When something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// So long after opening.
    After(Duration),
    /// At this time, or so long after opening if the desk opens later.
    Clock(Moment),
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Do {
    /// A command in words.
    Command(String),
    /// Let time pass.
    Wait(Duration),
    /// Make sure of something.
    Expect(Expectation),
    /// Show something in the window.
    Show(Sight),
    /// Take a picture of the window, under this name.
    Picture(String),
}

/// What has to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// An event of this kind has happened since the last command, or has not.
    Event {
        /// The kind, as in the list of events.
        kind: String,
        /// It has happened.
        happened: bool,
    },
    /// The contact closed last has, or has not, a finding about this.
    Finding {
        /// About what.
        tag: Tag,
        /// It has it.
        found: bool,
    },
    /// The contact that ended last ended like this.
    Outcome(Outcome),
    /// Whoever is on the desk feels like this.
    Mood(Mood),
    /// The quality of the contact closed last, in milli-points: at least.
    AtLeast(i64),
    /// The same: at most.
    AtMost(i64),
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}: {message}")]
pub struct PlanError {
    /// Its number in the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// All errors with the file's name before each.
pub fn listed(file: &str, errors: &[PlanError]) -> String {
    let lines: Vec<String> = errors.iter().map(|error| format!("{file}:{error}")).collect();
    lines.join("\n")
}

/// The kinds of events, as `expect` names them.
pub const EVENTS: [&str; 61] = [
    "Opened",
    "Arrived",
    "Abandoned",
    "ColleagueAnswered",
    "ColleagueFinished",
    "DutyChanged",
    "Answered",
    "Spoke",
    "SpokeStanding",
    "Replied",
    "StayedSilent",
    "Showed",
    "Repaired",
    "Promised",
    "PutInWriting",
    "MoodChanged",
    "Escalated",
    "PlacedOnHold",
    "Resumed",
    "LookedUp",
    "Asked",
    "Learned",
    "DeskAsked",
    "Noted",
    "Transferred",
    "CallBackAgreed",
    "CallBackDue",
    "CallBackMissed",
    "HungUp",
    "Parted",
    "Ended",
    "Disposed",
    "Closed",
    "WillReturn",
    "WaitAnnounced",
    "LunchBegan",
    "LunchEnded",
    "LunchMissed",
    "Injected",
    "ClosedDoors",
    "ShiftEnded",
    "CameBack",
    "Gestured",
    "Praised",
    "Told",
    "HandedOn",
    "AskedAgain",
    "Warned",
    "Resigned",
    "Requested",
    "RequestPutOff",
    "RequestReminded",
    "RequestRefused",
    "RequestEscalated",
    "PacketReceived",
    // The same in the words of a transcript.
    "ContactPlacedOnHold",
    "ContactEscalated",
    "ContactTransferred",
    "ContactClosed",
    "ContactArrived",
    "ContactAbandoned",
];

impl Plan {
    /// Reads a plan.
    ///
    /// # Errors
    /// Every line that cannot be read.
    pub fn parse(text: &str) -> Result<Self, Vec<PlanError>> {
        let mut heading = Heading::default();
        let mut steps = Vec::new();
        let mut errors = Vec::new();
        for (line, text) in (1..).zip(text.lines()) {
            let read = words(text).and_then(|words| {
                if heading.read(&words, !steps.is_empty())? {
                    return Ok(None);
                }
                step(line, &words)
            });
            match read {
                Ok(step) => steps.extend(step),
                Err(message) => errors.push(PlanError { line, message }),
            }
        }
        if errors.is_empty() { Ok(Self { heading, steps }) } else { Err(errors) }
    }
}

/// The words of a line, without quotes and comment.
fn words(line: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for character in line.trim_start_matches('\u{FEFF}').chars() {
        match character {
            // Inside a word they belong to it: whom another seat sends has names in quotes.
            '"' if quoted || word.is_empty() => quoted = !quoted,
            '#' if !quoted => break,
            blank if blank.is_whitespace() && !quoted => words.push(std::mem::take(&mut word)),
            other => word.push(other),
        }
    }
    if quoted {
        return Err("a quote is never closed".to_owned());
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    Ok(words)
}

fn step(line: usize, words: &[String]) -> Result<Option<Step>, String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (at, rest) = match words.as_slice() {
        [] => return Ok(None),
        ["at", time, rest @ ..] => (Some(at(time)?), rest),
        ["at"] => return Err("`at` needs a time, such as 01:30".to_owned()),
        ["next", rest @ ..] => (None, rest),
        rest => (None, rest),
    };
    let what = match rest {
        [] => return Err("nothing is done at this time".to_owned()),
        ["expect", rest @ ..] => Do::Expect(expectation(rest)?),
        ["wait", time] => Do::Wait(duration(time)?),
        ["show", rest @ ..] => Do::Show(Sight::read(rest)?),
        ["picture", rest @ ..] => Do::Picture(sights::picture_name(rest)?),
        ["wait", ..] => return Err("`wait` needs a time, such as wait \"5m\"".to_owned()),
        [command, ..] if COMMANDS.iter().any(|(known, _)| known == command) => Do::Command(rest.join(" ")),
        [other, ..] => {
            let known: Vec<&str> = COMMANDS.iter().map(|(known, _)| *known).collect();
            return Err(format!(
                "`{other}` is no command; there are {}, wait, expect, show and picture",
                known.join(", ")
            ));
        }
    };
    Ok(Some(Step { line, at, what }))
}

fn at(text: &str) -> Result<At, String> {
    let wrong =
        || format!("`{text}` is no time; write 01:30 for a minute and a half after opening, or 09:05:00");
    let numbers: Option<Vec<i64>> = text.split(':').map(|part| part.parse().ok()).collect();
    let in_range = |part: i64| (0..60).contains(&part);
    match numbers.as_deref() {
        Some(&[minutes, seconds]) if (0..1_000).contains(&minutes) && in_range(seconds) => {
            Ok(At::After(Duration::from_seconds(minutes * 60 + seconds)))
        }
        Some(&[hours, minutes, seconds])
            if (0..24).contains(&hours) && in_range(minutes) && in_range(seconds) =>
        {
            Ok(At::Clock(Moment::from_ms((hours * 3_600 + minutes * 60 + seconds) * 1_000)))
        }
        _ => Err(wrong()),
    }
}

fn duration(text: &str) -> Result<Duration, String> {
    entry::time(text).ok_or_else(|| format!("`{text}` is no time; write \"20s\", \"5m\" or \"1h\""))
}

fn expectation(words: &[&str]) -> Result<Expectation, String> {
    let (happened, words) = match words {
        ["no", rest @ ..] => (false, rest),
        rest => (true, rest),
    };
    match words {
        ["finding", name] => Ok(Expectation::Finding { tag: tag(name)?, found: happened }),
        ["outcome", name] => Outcome::from_word(name).map(Expectation::Outcome).ok_or_else(|| {
            let known: Vec<String> = Outcome::ALL.iter().map(ToString::to_string).collect();
            format!("there is no outcome `{name}`; there are {}", known.join(", "))
        }),
        ["mood", name] => mood(name),
        ["quality", "at-least", points] => Ok(Expectation::AtLeast(milli(points)?)),
        ["quality", "at-most", points] => Ok(Expectation::AtMost(milli(points)?)),
        [kind] if EVENTS.contains(kind) => {
            let kind = kind.strip_prefix("Contact").unwrap_or(kind).to_owned();
            Ok(Expectation::Event { kind, happened })
        }
        [kind] => Err(format!("there is no event `{kind}`; there are {}", EVENTS.join(", "))),
        _ => Err(
            "expect what? An event, `finding NAME`, `outcome NAME`, `mood NAME` or `quality at-least POINTS`"
                .to_owned(),
        ),
    }
}

fn milli(points: &str) -> Result<i64, String> {
    let points: i64 = points.parse().map_err(|_| format!("`{points}` is no number of points"))?;
    Ok(points.clamp(0, 100) * 1_000)
}

fn mood(name: &str) -> Result<Expectation, String> {
    let moods = [
        ("calm", Mood::Calm),
        ("waiting", Mood::Waiting),
        ("tense", Mood::Tense),
        ("angry", Mood::Angry),
        ("leaving", Mood::Leaving),
    ];
    let found = moods.iter().find(|(known, _)| *known == name);
    let known = moods.map(|(known, _)| known).join(", ");
    found
        .map(|(_, mood)| Expectation::Mood(*mood))
        .ok_or_else(|| format!("there is no mood `{name}`; there are {known}"))
}

/// A tag by its name, written `WrongInformation` or `wrong-information`.
fn tag(name: &str) -> Result<Tag, String> {
    let plain = |text: &str| text.replace('-', "").to_lowercase();
    let found = Tag::ALL.iter().copied().find(|tag| plain(tag.as_str()) == plain(name));
    found.ok_or_else(|| format!("there is no finding about `{name}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_reads_like_a_list() {
        let plan = Plan::parse(
            "# good morning\n\nat 00:45 reply \"name-feeling\"   # kind\nnext hold \"2m\"\ntake\nwait 5m\n\
             at 09:05:30 end\nexpect no finding wrong-information\nexpect ContactPlacedOnHold\n",
        )
        .unwrap();
        let command = |words: &str| Do::Command(words.to_owned());
        let steps: Vec<_> = plan.steps.iter().map(|step| (step.line, step.at, step.what.clone())).collect();
        assert_eq!(
            steps,
            [
                (3, Some(At::After(Duration::from_seconds(45))), command("reply name-feeling")),
                (4, None, command("hold 2m")),
                (5, None, command("take")),
                (6, None, Do::Wait(Duration::from_seconds(300))),
                (7, Some(At::Clock("09:05:30".parse().unwrap())), command("end")),
                (8, None, Do::Expect(Expectation::Finding { tag: Tag::WrongInformation, found: false })),
                (9, None, Do::Expect(Expectation::Event { kind: "PlacedOnHold".to_owned(), happened: true })),
            ]
        );
    }

    #[test]
    fn every_kind_of_event_can_be_expected() {
        let text = include_str!("../shift/event.rs");
        let kinds = text.split_once("pub enum What {").map(|(_, kinds)| kinds).unwrap();
        let is_kind = |line: &&str| line.starts_with("    ") && line.as_bytes()[4].is_ascii_uppercase();
        let kinds: Vec<&str> = kinds.lines().filter(|line| line.len() > 4).filter(is_kind).collect();
        assert!(kinds.len() > 50);
        for kind in kinds {
            let kind = kind.trim().trim_end_matches([',', '{', ' ']);
            assert!(EVENTS.contains(&kind), "`expect {kind}` is not known");
        }
    }

    #[test]
    fn every_bad_line_is_named() {
        let errors = Plan::parse(
            "jump\nat noon take\nreply \"x\nexpect Rain\nexpect outcome Won\nat\nat 00:10\nwait\nexpect mood odd\n\
             expect finding nothing\nexpect quality at-least many\nexpect",
        )
        .unwrap_err();
        let lines: Vec<usize> = errors.iter().map(|error| error.line).collect();
        assert_eq!(lines, (1..=12).collect::<Vec<_>>());
        let shown = listed("a.plan", &errors);
        assert!(shown.starts_with("a.plan:1: `jump` is no command; there are take, reply"), "{shown}");
        assert!(shown.contains("a.plan:2: `noon` is no time"), "{shown}");
    }
}
