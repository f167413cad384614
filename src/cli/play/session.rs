//! A shift that is being played: what happens, what is asked, what is done.

use std::io::{BufRead, Write};
use std::path::Path;

use crate::cli::lines::Lines;
use crate::recording::{Recorder, command_words};
use crate::scenario::strings::Language;
use crate::scoring::Words;
use crate::shift::{CallerId, Command, Event, Phase, Seat, Shift, What};
use crate::vocab::{Desk, Moment};

use super::super::end::Failure;
use super::super::page::wrap;
use super::super::scorecard::Scorecard;
use super::super::seat::partner::Partner;
use super::cannot_record;
use super::part::Part;
use crate::records::recording_file::RecordingFile;
use crate::telling::entry::{Entry, read};
use crate::telling::story::{self as told, Reader, Story};
use crate::telling::words::{Arg, language_of, refusal};

/// How a page is written.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct How {
    /// Columns of a line.
    pub width: usize,
    /// What stands out may be printed in bold.
    pub bold: bool,
    /// What is typed does not show by itself: it comes from a pipe.
    pub echo: bool,
    /// When there is no more input, the shift stays open and can be gone on with.
    pub keeps_open: bool,
}

/// A person at the desk.
pub(in crate::cli) struct Session<'a> {
    pub(super) shift: Shift,
    pub(super) words: &'a Words,
    pub(super) language: Language,
    pub(super) page: &'a mut dyn Write,
    story: Story,
    pub(super) recorder: Option<Recorder<RecordingFile>>,
    input: &'a mut dyn BufRead,
    how: How,
    /// There is no more input.
    input_ended: bool,
    /// For whom the other desk's packet has been read out.
    pub(super) packet_read: Option<CallerId>,
    /// The other seat of the same day, if somebody plays it.
    pub(super) partner: Option<Box<Partner>>,
    /// The page of somebody who plays the customers aloud.
    part: Option<Part>,
    /// The disk does not have everything that was done, and that was said.
    in_memory: bool,
}

impl<'a> Session<'a> {
    pub fn new(
        shift: Shift,
        words: &'a Words,
        recorder: Option<Recorder<RecordingFile>>,
        input: &'a mut dyn BufRead,
        page: &'a mut dyn Write,
        how: How,
    ) -> Self {
        let language = language_of(words, shift.scenario());
        let story = Story::new(Reader::Trainee);
        Self {
            shift,
            words,
            language,
            page,
            story,
            recorder,
            input,
            how,
            input_ended: false,
            packet_read: None,
            partner: None,
            part: None,
            in_memory: false,
        }
    }

    /// The customers are played aloud by somebody who reads their part there.
    pub(in crate::cli) fn with_part(mut self, part: Option<Part>) -> Self {
        self.part = part;
        self
    }

    /// Plays until the shift is over.
    pub fn play(&mut self) -> Result<(), Failure> {
        self.tell()?;
        loop {
            self.settle()?;
            if self.is_over() {
                return Ok(());
            }
            if self.input_ended && self.how.keeps_open {
                return Ok(());
            }
            if self.input_ended {
                self.line("quit-end-of-input")?;
                self.act(Command::Close)?;
                return Ok(());
            }
            match self.shift.seat() {
                Seat::Ready | Seat::Lunch => self.ready()?,
                Seat::Talking(caller) => self.talking(caller)?,
                Seat::WrapUp(caller) => self.wrap_up(caller)?,
            }
        }
    }

    /// The end: one's own mark first, then the scorecard.
    pub fn close(&mut self, home: Option<Desk>, record: Option<&Path>) -> Result<(), Failure> {
        if let Some(recorder) = self.recorder.take() {
            recorder.end(&self.shift).map_err(|error| cannot_record(&error))?;
        }
        self.tell_partner()?;
        self.part()?;
        let shift = self.shift.clone();
        let card = Scorecard::of(self.words, &shift, None);
        writeln!(self.page)?;
        let own = match card.quality_milli() {
            Some(_) if !self.input_ended => self.own_mark()?,
            _ => None,
        };
        writeln!(self.page)?;
        card.write(self.page, self.how.width)?;
        writeln!(self.page)?;
        if let (Some(own), Some(milli)) = (own, card.quality_milli()) {
            let args = [("own", Arg::Number(own)), ("points", Arg::Milli((milli + 50) / 100 * 100))];
            self.say("self-compare", &args)?;
        }
        if let Some(home) = home {
            let here = shift.scenario().shift(shift.plan()).desk;
            self.line(if home == here { "score-home-home" } else { "score-home-away" })?;
        }
        if let Some(path) = record {
            self.say("score-recording", &[("file", Arg::Text(&path.display().to_string()))])?;
        }
        self.page.flush()?;
        Ok(())
    }

    /// Hands the shift back; if it is over, its recording is complete.
    pub fn into_shift(mut self) -> Result<Shift, Failure> {
        if let Some(recorder) = self.recorder.take().filter(|_| self.shift.phase() == Phase::Ended) {
            // The shift was played to its end, whatever the disk says.
            if let Err(error) = recorder.end(&self.shift) {
                self.say("disk-lost", &[("why", Arg::Text(&error.to_string()))])?;
            }
        }
        Ok(self.shift)
    }

    fn own_mark(&mut self) -> Result<Option<i64>, Failure> {
        let typed = self.ask("self-ask", &[])?;
        Ok(match read(&typed) {
            Entry::Number(points) if points <= 100 => i64::try_from(points).ok(),
            _ => None,
        })
    }

    /// There is no more input.
    pub fn input_is_over(&self) -> bool {
        self.input_ended
    }

    pub fn is_over(&self) -> bool {
        self.shift.phase() == Phase::Ended
    }

    // --- time ---------------------------------------------------------------

    /// Tells what has happened; returns whether there was anything to tell.
    pub fn tell(&mut self) -> Result<bool, Failure> {
        let entries = self.story.tell(self.words, &self.shift);
        self.tell_all(&entries)?;
        Ok(!entries.is_empty())
    }

    fn tell_all(&mut self, entries: &[told::Entry]) -> Result<(), Failure> {
        for entry in entries {
            match (&mut self.part, entry.spoken_by) {
                (Some(part), Some(who)) => {
                    let instead = part.take(&self.shift, self.words, who, entry)?;
                    self.paragraph(&instead)?;
                }
                _ => self.paragraph(&entry.text)?,
            }
        }
        Ok(())
    }

    /// Goes on with a shift of which somebody knows what was before: only what has
    /// happened since the last contact was answered is told.
    pub fn take_up(&mut self) -> Result<(), Failure> {
        let answered = |event: &&Event| matches!(event.what, What::Answered { .. });
        let since = self.shift.events().iter().rfind(answered).map(|event| event.at);
        let entries = self.story.tell(self.words, &self.shift);
        let (before, last): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|entry| since.is_some_and(|since| entry.at < since));
        if !before.is_empty() {
            let count = i64::try_from(before.len()).unwrap_or(i64::MAX);
            self.say("told-before", &[("count", Arg::Number(count))])?;
        }
        self.tell_all(&last)
    }

    /// Tells the whole shift so far once more, but what is played aloud.
    pub(super) fn tell_again(&mut self) -> Result<(), Failure> {
        let mut entries = Story::new(Reader::Trainee).tell(self.words, &self.shift);
        if self.part.is_some() {
            entries.retain(|entry| entry.spoken_by.is_none());
        }
        self.gap()?;
        for entry in &entries {
            self.paragraph(&entry.text)?;
        }
        Ok(())
    }

    /// Lets time pass until the trainee can do something.
    pub(super) fn settle(&mut self) -> Result<(), Failure> {
        // What takes no time is done at once.
        self.pass_to(self.shift.now())?;
        while !self.is_over() {
            let until = match self.shift.seat() {
                Seat::Lunch => self.shift.next_due(),
                _ => self.shift.busy_until(),
            };
            let Some(until) = until else { break };
            self.pass_to(until)?;
        }
        Ok(())
    }

    fn pass_to(&mut self, to: Moment) -> Result<(), Failure> {
        loop {
            let due = self.shift.next_due().filter(|due| *due <= to);
            let there = self.step_to(due.unwrap_or(to))?;
            self.tell()?;
            if due.is_none() && there {
                return Ok(());
            }
        }
    }

    /// Lets time pass until something happens that asks for the trainee, or
    /// until `limit`.
    pub fn wait(&mut self, limit: Option<Moment>) -> Result<(), Failure> {
        let waiting = self.shift.waiting().count();
        loop {
            let due = self.shift.next_due();
            let Some(to) = [due, limit].into_iter().flatten().min() else { return Ok(()) };
            let there = self.step_to(to)?;
            let told = self.tell()?;
            let someone_came = self.shift.waiting().count() > waiting && self.shift.seat() == Seat::Ready;
            let is_late = there && due.is_none_or(|due| due > to);
            if told || someone_came || is_late || self.is_over() {
                return Ok(());
            }
        }
    }

    // --- deeds --------------------------------------------------------------

    /// Does something, records it, then tells it. Says so if it was refused.
    pub fn act(&mut self, command: Command) -> Result<(), Failure> {
        let written = command_words::write(command, &self.shift);
        match self.shift.apply(self.shift.now(), command) {
            Ok(_) => {
                self.record(&written)?;
                self.tell()?;
            }
            Err(rejection) => {
                let why = refusal(self.words, rejection);
                self.paragraph(&why)?;
            }
        }
        Ok(())
    }

    /// Records something that was done. What the disk does not take is remembered, and
    /// that is said once; so is that the disk has it after all.
    pub(super) fn record(&mut self, written: &str) -> Result<(), Failure> {
        let Some(recorder) = &mut self.recorder else { return Ok(()) };
        let trouble = recorder.command(written, &self.shift).err().map(|error| error.to_string());
        match (&trouble, self.in_memory) {
            (Some(why), false) => self.say("disk-memory", &[("why", Arg::Text(why))])?,
            (None, true) => self.line("disk-again")?,
            _ => {}
        }
        self.in_memory = trouble.is_some();
        Ok(())
    }

    // --- the page -----------------------------------------------------------

    /// Asks; an empty answer if there is no more input.
    pub fn ask(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, Failure> {
        let prompt = self.words.say(key, args);
        self.tell_partner()?;
        self.ask_in_words(&prompt)
    }

    /// Asks in these words; an empty answer if there is no more input.
    pub(super) fn ask_in_words(&mut self, prompt: &str) -> Result<String, Failure> {
        let lines = wrap(prompt, self.how.width, 0);
        for line in &lines[..lines.len() - 1] {
            writeln!(self.page, "{line}")?;
        }
        let last = lines.last().map_or("", String::as_str);
        self.emphasis(last)?;
        write!(self.page, " ")?;
        self.page.flush()?;
        let mut typed = Vec::new();
        if self.input.read_until(b'\n', &mut typed)? == 0 {
            self.input_ended = true;
            writeln!(self.page)?;
        }
        // Whatever a keyboard sends, it must not end the shift.
        let typed = String::from_utf8_lossy(&typed).trim().to_owned();
        if self.how.echo && !self.input_ended {
            writeln!(self.page, "{typed}")?;
        }
        Ok(typed)
    }

    /// Asks, and reads what was typed.
    pub fn ask_entry(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<Entry, Failure> {
        Ok(read(&self.ask(key, args)?))
    }
}

impl Lines for Session<'_> {
    fn page(&mut self) -> &mut dyn Write {
        self.page
    }

    fn words(&self) -> &Words {
        self.words
    }

    fn width(&self) -> usize {
        self.how.width
    }

    fn bold(&self) -> bool {
        self.how.bold
    }
}
