//! What is shown before something is asked, and what a typed line does then.

use crate::cli::lines::Lines;
use crate::scenario::checked::ReplyId;
use crate::shift::{CallerId, Command, LunchState, Seat};
use crate::vocab::Outcome;

use super::super::end::Failure;
use super::session::Session;
use crate::telling::entry::Entry;
use crate::telling::story::clock;
use crate::telling::words::{Arg, Mood, duration, name_of};

/// The letters that always do something, in the order in which help lists them.
const TALKING: &str = "HKATNWCERLIPQ";
const READY: &str = "RKALIPQ";
const WRAP_UP: &str = "NWKAIQ";

impl Session<'_> {
    pub(super) fn name(&self, caller: CallerId) -> String {
        name_of(self.words, &self.shift, caller)
    }

    /// The clock, and who waits.
    fn status(&mut self) -> Result<(), Failure> {
        let time = clock(self.shift.now());
        let waiting: Vec<CallerId> = self.shift.waiting().collect();
        let longest = waiting.iter().copied().max_by_key(|&caller| {
            (self.shift.queue().waited(self.shift.now(), caller), std::cmp::Reverse(caller))
        });
        match longest {
            None => self.say("status-nobody", &[("time", Arg::Text(&time))])?,
            Some(longest) => {
                let waited = self.shift.queue().waited(self.shift.now(), longest).unwrap_or_default();
                let wait = duration(self.words, waited);
                let mood = Mood::of_caller(&self.shift, longest).words(self.words);
                let count = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
                let args = [
                    ("time", Arg::Text(&time)),
                    ("count", Arg::Number(count)),
                    ("wait", Arg::Text(&wait)),
                    ("mood", Arg::Text(&mood)),
                ];
                self.say("status-waiting", &args)?;
            }
        }
        for caller in self.shift.on_hold().to_vec() {
            let name = self.name(caller);
            let held = self.shift.now().since(self.shift.caller(caller).held_since);
            let wait = duration(self.words, held);
            let mood = Mood::of_caller(&self.shift, caller).words(self.words);
            let args = [("name", Arg::Text(&name)), ("wait", Arg::Text(&wait)), ("mood", Arg::Text(&mood))];
            self.say("status-held", &args)?;
        }
        for caller in self.shift.due_call_backs().to_vec() {
            let name = self.name(caller);
            self.say("status-call-back", &[("name", Arg::Text(&name))])?;
        }
        self.tray_status()?;
        self.lunch_status()
    }

    fn lunch_status(&mut self) -> Result<(), Failure> {
        let lunch = self.shift.scenario().shift(self.shift.plan()).lunch;
        let now = self.shift.now();
        let open = lunch.is_some_and(|lunch| (lunch.from..=lunch.until).contains(&now));
        if open && self.shift.lunch() == LunchState::Ahead {
            self.line("status-lunch")?;
        }
        Ok(())
    }

    /// Nobody is on the desk.
    pub fn ready(&mut self) -> Result<(), Failure> {
        self.gap()?;
        self.status()?;
        let held = self.shift.on_hold().first().copied();
        let someone = self.shift.waiting().next().is_some() || !self.shift.due_call_backs().is_empty();
        let entry = match held {
            Some(held) => {
                let name = self.name(held);
                self.ask_entry("ready-prompt-resume", &[("name", Arg::Text(&name))])?
            }
            None if someone => self.ask_entry("ready-prompt-answer", &[])?,
            None => self.ask_entry("ready-prompt-wait", &[])?,
        };
        match entry {
            Entry::Nothing if self.input_is_over() => Ok(()),
            Entry::Nothing => match held {
                Some(held) => self.act(Command::Resume(held)),
                None if someone => self.act(Command::TakeNext),
                None => self.wait(None),
            },
            Entry::Silence => self.wait(None),
            Entry::Help => self.help(),
            Entry::Letter(letter, rest) if self.letters().contains(letter) => self.deed(letter, &rest),
            other => self.not_understood(&other),
        }
    }

    /// Somebody is on the line, or has just gone and things are left to do.
    pub fn talking(&mut self, caller: CallerId) -> Result<(), Failure> {
        let replies = self.shift.offers();
        self.gap()?;
        self.status()?;
        self.person(caller)?;
        let contact = self.shift.contact_of(caller);
        let said: Vec<_> = replies.iter().map(|&reply| contact.reply(reply).says).collect();
        for (number, text) in (1..).zip(said) {
            let words = self.shift.say(caller, text, self.language);
            self.set_in(&format!("{number}  {words}"), 3)?;
        }
        let count = i64::try_from(replies.len()).unwrap_or(i64::MAX);
        let entry = self.ask_entry("reply-prompt", &[("count", Arg::Number(count))])?;
        match entry {
            Entry::Number(number) => self.reply(&replies, number),
            Entry::Nothing => Ok(()),
            Entry::Silence => self.wait(None),
            Entry::Help => self.help(),
            Entry::Letter(letter, rest) if self.letters().contains(letter) => self.deed(letter, &rest),
            other => self.not_understood(&other),
        }
    }

    fn person(&mut self, caller: CallerId) -> Result<(), Failure> {
        let name = self.name(caller);
        let Some(talk) = self.shift.conversation(caller).copied() else { return Ok(()) };
        let heading = if talk.parted {
            self.words.say("after-the-call", &[("name", Arg::Text(&name))])
        } else {
            let mood = Mood::of_caller(&self.shift, caller).words(self.words);
            self.words.say("on-the-line", &[("name", Arg::Text(&name)), ("mood", Arg::Text(&mood))])
        };
        self.heading(&heading)?;
        let screen = self.shift.contact_of(caller).turn(talk.turn).screen;
        if let Some(screen) = screen {
            let words = self.shift.say(caller, screen, self.language);
            self.say("screen", &[("words", Arg::Text(&words))])?;
        }
        if talk.parted { self.packet_status(caller) } else { self.packet_received_once(caller) }
    }

    fn reply(&mut self, replies: &[ReplyId], number: usize) -> Result<(), Failure> {
        match number.checked_sub(1).and_then(|index| replies.get(index)) {
            Some(&reply) => self.act(Command::Reply(reply)),
            None => self.no_such_number(number, replies.len()),
        }
    }

    /// The conversation is over; it has to be recorded.
    pub fn wrap_up(&mut self, caller: CallerId) -> Result<(), Failure> {
        self.gap()?;
        self.status()?;
        let name = self.name(caller);
        let heading = self.words.say("wrap-up-title", &[("name", Arg::Text(&name))]);
        self.heading(&heading)?;
        self.packet_status(caller)?;
        let (disposed, noted) = (self.shift.caller(caller).disposed, self.shift.caller(caller).noted);
        let entry = if disposed {
            self.ask_entry(if noted { "wrap-up-prompt-done" } else { "wrap-up-prompt-disposed" }, &[])?
        } else {
            self.line("wrap-up-ask")?;
            for (number, outcome) in (1..).zip(Outcome::ALL) {
                let outcome = self.words.name(&format!("outcome-{outcome}"));
                self.set_in(&format!("{number}  {outcome}"), 3)?;
            }
            let count = i64::try_from(Outcome::ALL.len()).unwrap_or(i64::MAX);
            self.ask_entry("wrap-up-prompt", &[("count", Arg::Number(count))])?
        };
        match entry {
            Entry::Nothing if self.input_is_over() => Ok(()),
            Entry::Nothing => self.act(Command::FinishWrapUp),
            Entry::Number(number) if !disposed => {
                match number.checked_sub(1).and_then(|index| Outcome::ALL.get(index)) {
                    Some(&outcome) => self.act(Command::Dispose(outcome)),
                    None => self.no_such_number(number, Outcome::ALL.len()),
                }
            }
            Entry::Help => self.help(),
            Entry::Letter(letter, rest) if self.letters().contains(letter) => self.deed(letter, &rest),
            other => self.not_understood(&other),
        }
    }

    /// The letters that do something now.
    fn letters(&self) -> String {
        let tray = !self.shift.tray().is_empty();
        let (letters, of_tray) = match self.shift.seat() {
            Seat::Talking(_) => (TALKING, "DF"),
            Seat::WrapUp(_) => (WRAP_UP, "DF"),
            Seat::Ready | Seat::Lunch => (READY, "ODF"),
        };
        let packet = if self.has_packet() { "G" } else { "" };
        format!("{letters}{packet}{}S", if tray { of_tray } else { "" })
    }

    fn help(&mut self) -> Result<(), Failure> {
        self.gap()?;
        self.line("help-title")?;
        for key in ["help-number", "help-enter", "help-dot"] {
            let text = self.words.name(key);
            self.set_in(&text, 3)?;
        }
        for letter in self.letters().chars() {
            let text = self.words.name(&format!("help-{letter}"));
            self.set_in(&text, 3)?;
        }
        self.line("help-more")
    }

    /// Says what was typed and means nothing, and how to find out what does.
    pub(super) fn not_understood(&mut self, entry: &Entry) -> Result<(), Failure> {
        let typed = match entry {
            Entry::Number(number) => number.to_string(),
            Entry::Letter(letter, rest) if rest.is_empty() => letter.to_string(),
            Entry::Letter(letter, rest) => format!("{letter} {rest}"),
            Entry::Silence => ".".to_owned(),
            Entry::Unknown(typed) => typed.clone(),
            Entry::Help | Entry::Nothing => String::new(),
        };
        let mut keys: Vec<String> = self.letters().chars().map(String::from).collect();
        keys.insert(0, "Enter".to_owned());
        match self.shift.seat() {
            Seat::Talking(_) => keys.insert(0, format!("1-{}", self.shift.offers().len())),
            Seat::WrapUp(caller) if !self.shift.caller(caller).disposed => {
                keys.insert(0, format!("1-{}", Outcome::ALL.len()));
            }
            Seat::WrapUp(_) | Seat::Ready | Seat::Lunch => {}
        }
        self.say("not-understood", &[("typed", Arg::Text(&typed)), ("keys", Arg::Text(&keys.join(" ")))])
    }

    pub(super) fn no_such_number(&mut self, number: usize, count: usize) -> Result<(), Failure> {
        let typed = number.to_string();
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.say("not-a-number", &[("typed", Arg::Text(&typed)), ("count", Arg::Number(count))])
    }
}
