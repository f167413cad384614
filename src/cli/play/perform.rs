//! Plays a plan: does what it says when it says so, and checks what it expects.

use std::io;

use crate::recording::command_words;
use crate::recording::replay::pass;
use crate::scoring::{Words, score};
use crate::shift::{Event, Phase, Seat, Shift, What};
use crate::vocab::Moment;

use super::plan::{At, Do, Expectation, Plan, Step};
use crate::telling::story::{Entry, Reader, Story};
use crate::telling::words::Mood;

/// Why a plan could not be played to its end.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// A line could not be done, or what it expects is not so.
    #[error("{line}: {message}")]
    Line {
        /// Its number in the file, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// What was done could not be recorded.
    #[error("the recording cannot be written: {0}")]
    Recording(#[from] io::Error),
}

/// Told of each command that was accepted: its words, and the shift after it.
pub type Accepted<'a> = &'a mut dyn FnMut(&str, &Shift) -> io::Result<()>;

/// Plays a plan on a shift that has just been opened, and closes the shift after
/// the last line if it is still open. What happened is added to `log`, as far as
/// it came.
///
/// # Errors
/// The first line that could not be done or whose expectation was not met.
pub fn perform(
    plan: &Plan,
    shift: &mut Shift,
    words: &Words,
    log: &mut Vec<Entry>,
    accepted: Accepted<'_>,
) -> Result<(), Failed> {
    let story = Story::new(Reader::Facilitator);
    let mut performer = Performer { opens: shift.now(), shift, words, story, log, accepted, since: 0 };
    performer.tell();
    for step in &plan.steps {
        performer.step(step)?;
    }
    if performer.shift.phase() != Phase::Ended {
        let last = plan.steps.last().map_or(0, |step| step.line);
        performer.settle();
        performer.command(last, performer.shift.now(), "close")?;
    }
    Ok(())
}

struct Performer<'a> {
    opens: Moment,
    shift: &'a mut Shift,
    words: &'a Words,
    story: Story,
    log: &'a mut Vec<Entry>,
    accepted: Accepted<'a>,
    /// The first event after the last command began.
    since: usize,
}

impl Performer<'_> {
    fn step(&mut self, step: &Step) -> Result<(), Failed> {
        let line = step.line;
        match &step.what {
            Do::Wait(time) => {
                self.until(step)?;
                self.since = self.shift.events().len();
                let until = self.shift.now() + *time;
                self.pass(until);
                Ok(())
            }
            Do::Expect(expectation) => {
                self.until(step)?;
                self.settle();
                self.expect(expectation).map_err(|message| Failed::Line { line, message })
            }
            Do::Command(words) => {
                if step.at.is_some() {
                    self.until(step)?;
                } else {
                    self.settle();
                    if words == "take" {
                        self.until_somebody_waits();
                    } else if let Some(name) = words.strip_prefix("open") {
                        self.until_requested(name.trim());
                    }
                }
                self.command(line, self.shift.now(), words)
            }
        }
    }

    /// Lets time pass until the step's time.
    fn until(&mut self, step: &Step) -> Result<(), Failed> {
        let at = match step.at {
            None => return Ok(()),
            Some(At::After(time)) => self.opens + time,
            Some(At::Clock(at)) if at >= self.opens => at,
            Some(At::Clock(at)) => self.opens + at.since(Moment::from_ms(0)),
        };
        if at < self.shift.now() {
            let now = self.shift.now();
            let message = format!("the clock already shows {now}, which is later than {at}");
            return Err(Failed::Line { line: step.line, message });
        }
        self.pass(at);
        Ok(())
    }

    fn command(&mut self, line: usize, at: Moment, words: &str) -> Result<(), Failed> {
        let failed = |message: String| Failed::Line { line, message };
        let command = command_words::read(words, self.shift).map_err(|error| failed(self.offers(error)))?;
        let written = command_words::write(command, self.shift);
        self.since = self.shift.events().len();
        self.shift.apply(at, command).map_err(|rejection| failed(format!("`{words}`: {rejection}")))?;
        (self.accepted)(&written, self.shift)?;
        self.tell();
        Ok(())
    }

    /// An error about a reply, with the turn at hand.
    fn offers(&self, error: command_words::WordsError) -> String {
        let turn = self.shift.on_the_desk().and_then(|caller| {
            let talk = self.shift.conversation(caller)?;
            let contact = self.shift.contact_of(caller);
            Some(format!("{}/{}", contact.id, contact.turn(talk.turn).id))
        });
        match turn {
            Some(turn) => format!("at {turn}: {error}"),
            None => error.to_string(),
        }
    }

    // --- time ---------------------------------------------------------------

    fn tell(&mut self) {
        let told = self.story.tell(self.words, self.shift);
        self.log.extend(told);
    }

    fn pass(&mut self, to: Moment) {
        let (words, story, log) = (self.words, &mut self.story, &mut *self.log);
        pass(self.shift, to, &mut |shift| log.extend(story.tell(words, shift)));
        self.tell();
    }

    /// Lets time pass until the trainee can act.
    fn settle(&mut self) {
        // What takes no time is done at once.
        self.pass(self.shift.now());
        while self.shift.phase() != Phase::Ended {
            let until = match self.shift.seat() {
                Seat::Lunch => self.shift.next_due(),
                _ => self.shift.busy_until(),
            };
            let Some(until) = until else { break };
            self.pass(until);
        }
    }

    fn until_somebody_waits(&mut self) {
        let nobody = |shift: &Shift| shift.waiting().next().is_none() && shift.due_call_backs().is_empty();
        while self.shift.seat() == Seat::Ready && nobody(self.shift) {
            let Some(due) = self.shift.next_due() else { break };
            self.pass(due);
        }
    }

    /// Lets time pass until the request lies in the tray; any if it has no name.
    fn until_requested(&mut self, name: &str) {
        let lies_there = |shift: &Shift| command_words::read(&format!("open {name}"), shift).is_ok();
        while self.shift.seat() == Seat::Ready && !lies_there(self.shift) {
            let Some(due) = self.shift.next_due() else { break };
            self.pass(due);
        }
    }

    // --- expectations -------------------------------------------------------

    fn expect(&self, expectation: &Expectation) -> Result<(), String> {
        match expectation {
            Expectation::Event { kind, happened } => self.expect_event(kind, *happened),
            Expectation::Finding { tag, found } => {
                let tags = self.last_contact(|contact| {
                    contact.findings.iter().map(|finding| finding.tag).collect::<Vec<_>>()
                })?;
                let has = tags.contains(tag);
                let names: Vec<&str> = tags.iter().map(|tag| tag.as_str()).collect();
                met(has == *found, || format!("the findings are: {}", names.join(", ")))
            }
            Expectation::Outcome(expected) => {
                let last = self.shift.events().iter().rev().find_map(|event| match event.what {
                    What::Ended { outcome, .. } => Some(outcome),
                    _ => None,
                });
                match last {
                    Some(outcome) => met(outcome == *expected, || format!("the outcome is {outcome}")),
                    None => Err("no contact has ended".to_owned()),
                }
            }
            Expectation::Mood(expected) => {
                let caller = self.shift.on_the_desk().ok_or("nobody is on the desk")?;
                let mood = Mood::of_caller(self.shift, caller);
                met(mood == *expected, || format!("the mood is {mood:?}"))
            }
            Expectation::AtLeast(milli) => {
                let quality = self.last_contact(|contact| contact.mark.quality_milli)?;
                met(quality >= *milli, || format!("the quality is {} of 100", quality / 1_000))
            }
            Expectation::AtMost(milli) => {
                let quality = self.last_contact(|contact| contact.mark.quality_milli)?;
                met(quality <= *milli, || format!("the quality is {} of 100", quality / 1_000))
            }
        }
    }

    fn last_contact<R>(&self, of: impl Fn(&crate::scoring::ContactScore) -> R) -> Result<R, String> {
        let scored = score(self.shift.scenario(), self.shift.plan(), self.shift.events());
        scored.contacts.last().map(of).ok_or_else(|| "no contact has been closed".to_owned())
    }

    fn expect_event(&self, kind: &str, happened: bool) -> Result<(), String> {
        let new: Vec<String> = self.shift.events()[self.since..].iter().map(kind_of).collect();
        let mut kinds: Vec<&str> = new.iter().map(String::as_str).collect();
        kinds.dedup();
        met(kinds.contains(&kind) == happened, || format!("what happened is: {}", kinds.join(", ")))
    }
}

fn met(holds: bool, instead: impl Fn() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("this is not so; {}", instead())) }
}

/// The name of an event's kind.
fn kind_of(event: &Event) -> String {
    let shown = format!("{:?}", event.what);
    shown.chars().take_while(char::is_ascii_alphanumeric).collect()
}
