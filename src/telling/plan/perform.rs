//! Plays a plan: does what it says when it says so, and checks what it expects.

use std::io;

use crate::recording::command_words;
use crate::recording::replay::pass;
use crate::records::shifts::ActError;
use crate::scoring::{Words, score};
use crate::shift::{Command, Event, Phase, Seat, Shift, What};
use crate::vocab::Moment;

use super::{At, Do, Expectation, Plan, Step};
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

/// A shift at which a plan is played: in the terminal, or in the window.
pub trait Desk {
    /// The shift.
    fn shift(&self) -> &Shift;

    /// When something happens next by itself.
    fn next_due(&mut self) -> Option<Moment>;

    /// Lets time pass up to a moment.
    fn pass(&mut self, to: Moment);

    /// Does something now and records it.
    ///
    /// # Errors
    /// A command that is refused, or a recording that cannot be written.
    fn act(&mut self, command: Command) -> Result<(), ActError>;
}

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
    let mut terminal = Terminal { shift, words, story: Story::new(Reader::Facilitator), log, accepted };
    terminal.tell();
    let mut performer = Performer::begin(&terminal);
    for step in &plan.steps {
        performer.step(&mut terminal, step)?;
    }
    performer.close(&mut terminal, plan.steps.last().map_or(0, |step| step.line))
}

/// A shift that is told in sentences.
struct Terminal<'a> {
    shift: &'a mut Shift,
    words: &'a Words,
    story: Story,
    log: &'a mut Vec<Entry>,
    accepted: Accepted<'a>,
}

impl Terminal<'_> {
    fn tell(&mut self) {
        let told = self.story.tell(self.words, self.shift);
        self.log.extend(told);
    }
}

impl Desk for Terminal<'_> {
    fn shift(&self) -> &Shift {
        self.shift
    }

    fn next_due(&mut self) -> Option<Moment> {
        self.shift.next_due()
    }

    fn pass(&mut self, to: Moment) {
        let (words, story, log) = (self.words, &mut self.story, &mut *self.log);
        pass(self.shift, to, &mut |shift| log.extend(story.tell(words, shift)));
        self.tell();
    }

    fn act(&mut self, command: Command) -> Result<(), ActError> {
        let written = command_words::write(command, self.shift);
        self.shift.apply(self.shift.now(), command)?;
        (self.accepted)(&written, self.shift).map_err(ActError::Disk)?;
        self.tell();
        Ok(())
    }
}

/// Plays a plan, step by step.
#[derive(Clone, Copy, Debug)]
pub struct Performer {
    opens: Moment,
    /// The first event after the last command began.
    since: usize,
}

impl Performer {
    /// Begins at a shift that has just been opened.
    pub fn begin(desk: &dyn Desk) -> Self {
        Self { opens: desk.shift().now(), since: 0 }
    }

    /// Does one step. What is only for the eye is passed over.
    ///
    /// # Errors
    /// A step that could not be done or whose expectation was not met.
    pub fn step(&mut self, desk: &mut dyn Desk, step: &Step) -> Result<(), Failed> {
        Playing { so_far: self, desk }.step(step)
    }

    /// Closes the shift if it is still open.
    ///
    /// # Errors
    /// A shift that cannot be closed; the line is that of the last step.
    pub fn close(&mut self, desk: &mut dyn Desk, last: usize) -> Result<(), Failed> {
        if desk.shift().phase() == Phase::Ended {
            return Ok(());
        }
        let mut at = Playing { so_far: self, desk };
        at.settle();
        at.command(last, "close")
    }
}

/// A plan that is being played at a desk.
struct Playing<'a> {
    so_far: &'a mut Performer,
    desk: &'a mut dyn Desk,
}

impl Playing<'_> {
    fn step(&mut self, step: &Step) -> Result<(), Failed> {
        let line = step.line;
        match &step.what {
            Do::Wait(time) => {
                self.until(step)?;
                self.so_far.since = self.shift().events().len();
                let until = self.shift().now() + *time;
                self.desk.pass(until);
                Ok(())
            }
            Do::Expect(expectation) => {
                self.until(step)?;
                self.settle();
                self.expect(expectation).map_err(|message| Failed::Line { line, message })
            }
            Do::Show(_) | Do::Picture(_) => self.until(step),
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
                self.command(line, words)
            }
        }
    }

    fn shift(&self) -> &Shift {
        self.desk.shift()
    }

    /// Lets time pass until the step's time.
    fn until(&mut self, step: &Step) -> Result<(), Failed> {
        let opens = self.so_far.opens;
        let at = match step.at {
            None => return Ok(()),
            Some(At::After(time)) => opens + time,
            Some(At::Clock(at)) if at >= opens => at,
            Some(At::Clock(at)) => opens + at.since(Moment::from_ms(0)),
        };
        let now = self.shift().now();
        if at < now {
            let message = format!("the clock already shows {now}, which is later than {at}");
            return Err(Failed::Line { line: step.line, message });
        }
        self.desk.pass(at);
        Ok(())
    }

    fn command(&mut self, line: usize, words: &str) -> Result<(), Failed> {
        let failed = |message: String| Failed::Line { line, message };
        let command = command_words::read(words, self.shift()).map_err(|error| failed(self.offers(error)))?;
        self.so_far.since = self.shift().events().len();
        self.desk.act(command).map_err(|error| match error {
            ActError::Refused(rejection) => failed(format!("`{words}`: {rejection}")),
            ActError::Disk(error) => Failed::Recording(error),
        })
    }

    /// An error about a reply, with the turn at hand.
    fn offers(&self, error: command_words::WordsError) -> String {
        let turn = self.shift().on_the_desk().and_then(|caller| {
            let talk = self.shift().conversation(caller)?;
            let contact = self.shift().contact_of(caller);
            Some(format!("{}/{}", contact.id, contact.turn(talk.turn).id))
        });
        match turn {
            Some(turn) => format!("at {turn}: {error}"),
            None => error.to_string(),
        }
    }

    // --- time ---------------------------------------------------------------

    /// Lets time pass until the trainee can act.
    fn settle(&mut self) {
        // What takes no time is done at once.
        let now = self.shift().now();
        self.desk.pass(now);
        while self.shift().phase() != Phase::Ended {
            let until = match self.shift().seat() {
                Seat::Lunch => self.desk.next_due(),
                _ => self.shift().busy_until(),
            };
            let Some(until) = until else { break };
            self.desk.pass(until);
        }
    }

    fn until_somebody_waits(&mut self) {
        let nobody = |shift: &Shift| shift.waiting().next().is_none() && shift.due_call_backs().is_empty();
        while self.shift().seat() == Seat::Ready && nobody(self.shift()) {
            let Some(due) = self.desk.next_due() else { break };
            self.desk.pass(due);
        }
    }

    /// Lets time pass until the request lies in the tray; any if it has no name.
    fn until_requested(&mut self, name: &str) {
        let lies_there = |shift: &Shift| command_words::read(&format!("open {name}"), shift).is_ok();
        while self.shift().seat() == Seat::Ready && !lies_there(self.shift()) {
            let Some(due) = self.desk.next_due() else { break };
            self.desk.pass(due);
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
                let last = self.shift().events().iter().rev().find_map(|event| match event.what {
                    What::Ended { outcome, .. } => Some(outcome),
                    _ => None,
                });
                match last {
                    Some(outcome) => met(outcome == *expected, || format!("the outcome is {outcome}")),
                    None => Err("no contact has ended".to_owned()),
                }
            }
            Expectation::Mood(expected) => {
                let caller = self.shift().on_the_desk().ok_or("nobody is on the desk")?;
                let mood = Mood::of_caller(self.shift(), caller);
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
        let scored = score(self.shift().scenario(), self.shift().plan(), self.shift().events());
        scored.contacts.last().map(of).ok_or_else(|| "no contact has been closed".to_owned())
    }

    fn expect_event(&self, kind: &str, happened: bool) -> Result<(), String> {
        let new: Vec<String> = self.shift().events()[self.so_far.since..].iter().map(kind_of).collect();
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
