//! The other seat, as far as a folder tells of it.
//!
//! Owns [`Partner`]. Each seat adds lines to a file of its own and reads the
//! other's; neither ever changes what stands there. A network would carry the
//! same lines.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration as RealTime, Instant};

use crate::company::seats::{Exchange, LOOKAHEAD, Message, Passed};
use crate::recording::exchange::{ExchangeError, Hello, Listener, Speaker};
use crate::scoring::Words;
use crate::shift::before::Cause;
use crate::shift::{Shift, What};
use crate::vocab::{Desk, Duration, Moment};

use super::super::end::Failure;
use super::file_of;
use crate::telling::story::clock;
use crate::telling::words::Arg;

/// How often it is looked whether the other seat has said something.
const LOOK_EVERY: RealTime = RealTime::from_millis(15);
/// A wait this short is not worth a word.
const SHORT: RealTime = RealTime::from_millis(1_500);
/// While nobody waits for it, the clock is told in steps of this.
const SOME: Duration = Duration::from_seconds(30);
/// The smallest step of a clock.
const ANY: Duration = Duration::from_ms(1);

/// The other seat, and this one's end of the exchange.
#[derive(Debug)]
pub struct Partner {
    /// This seat's end of the exchange.
    pub exchange: Exchange,
    here: Hello,
    speaker: Speaker,
    listener: Listener,
    mine: File,
    theirs: PathBuf,
    opened: Option<File>,
    /// So many callers and facts were sent.
    sent: (i64, i64),
    patience: RealTime,
    /// Since when nothing has been heard.
    since: Option<Instant>,
    announced: bool,
    greeted: bool,
    parted: bool,
    alone: bool,
}

/// What came of waiting for a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waited {
    /// The other seat has said something.
    Heard,
    /// Nothing yet.
    Quietly,
    /// Nothing yet, and it is time to say for whom one waits.
    Announce,
    /// Nothing for as long as anybody wants to wait.
    TooLong,
}

/// What the seat plays that sits at this desk already, if there is one.
///
/// # Errors
/// A file that is no seat's.
pub fn seat_there(folder: &Path, desk: Desk) -> Result<Option<Hello>, Failure> {
    let path = folder.join(file_of(desk));
    // Whatever keeps it from being read will be said when it has to be read.
    let Ok(text) = std::fs::read(&path) else { return Ok(None) };
    let Some(end) = text.iter().position(|&byte| byte == b'\n') else { return Ok(None) };
    let first = String::from_utf8_lossy(&text[..end]);
    let hello = first.strip_prefix("1 ").ok_or(ExchangeError::NoExchange).and_then(Hello::read);
    hello.map(Some).map_err(|error| wrong(&path, &error))
}

fn wrong(path: &Path, error: &ExchangeError) -> Failure {
    Failure::Wrong(format!("`{}`: {error}", path.display()))
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::Wrong(format!("`{}` cannot be {what}: {error}", path.display()))
}

impl Partner {
    /// Takes the seat of a shift that has just been opened.
    ///
    /// # Errors
    /// A folder that cannot be written to, a seat that is taken, or another seat
    /// that does not belong to this one.
    pub fn sit_down(folder: &Path, shift: &Shift, patience: RealTime) -> Result<Self, Failure> {
        let here = Hello::of(shift);
        let theirs = folder.join(file_of(here.desk.other()));
        if let Some(there) = seat_there(folder, here.desk.other())? {
            here.fits(&there).map_err(|error| wrong(&theirs, &error))?;
        }
        std::fs::create_dir_all(folder).map_err(|error| cannot("made", folder, &error))?;
        let path = folder.join(file_of(here.desk));
        let mine = OpenOptions::new().append(true).create_new(true).open(&path);
        let mine = mine.map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Failure::Wrong(format!(
                "`{}` is there already: somebody sits at this desk, or has played here before. Both seats \
                 need a new folder, or this one has to name a shift of the other desk",
                path.display()
            )),
            _ => cannot("written", &path, &error),
        })?;
        let mut partner = Self {
            exchange: Exchange::new(shift),
            speaker: Speaker::default(),
            listener: Listener::default(),
            mine,
            theirs,
            opened: None,
            sent: (0, 0),
            patience,
            since: None,
            announced: false,
            greeted: false,
            parted: false,
            alone: false,
            here,
        };
        let hello = partner.speaker.hello(&partner.here);
        partner.write(&hello)?;
        Ok(partner)
    }

    // --- speaking -----------------------------------------------------------

    fn write(&mut self, lines: &str) -> Result<(), Failure> {
        let written = self.mine.write_all(lines.as_bytes());
        written.map_err(|error| Failure::Wrong(format!("the other seat cannot be told: {error}")))
    }

    fn say(&mut self, messages: &[Message], shift: &Shift) -> Result<(), Failure> {
        let mut lines = String::new();
        for message in messages {
            lines += &self.speaker.message(*message, shift.scenario());
            match message {
                Message::Comes(..) => self.sent.0 += 1,
                Message::Fact(..) => self.sent.1 += 1,
                Message::Clock(_) | Message::End(..) => {}
            }
        }
        if lines.is_empty() { Ok(()) } else { self.write(&lines) }
    }

    /// Tells the other seat what it has to know, and the clock now and then.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn tell_some(&mut self, shift: &Shift) -> Result<(), Failure> {
        let messages = self.exchange.tell(shift, SOME);
        self.say(&messages, shift)
    }

    /// Tells the other seat everything: before a wait, whatever for.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn tell_all(&mut self, shift: &Shift) -> Result<(), Failure> {
        let messages = self.exchange.tell(shift, ANY);
        self.say(&messages, shift)
    }

    /// Goes on alone.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn go_on_alone(&mut self, shift: &Shift) -> Result<(), Failure> {
        self.alone = true;
        let messages = self.exchange.go_on_alone(shift);
        self.say(&messages, shift)
    }

    // --- hearing ------------------------------------------------------------

    /// Lets time pass as far as the other seat allows.
    ///
    /// # Errors
    /// Lines that cannot be read or written, or that cannot be.
    pub fn pass(&mut self, shift: &mut Shift, to: Moment) -> Result<Passed, Failure> {
        let passed = self.exchange.pass(shift, to);
        if passed == Passed::Waits {
            self.tell_all(shift)?;
        } else {
            self.tell_some(shift)?;
            (self.since, self.announced) = (None, false);
        }
        Ok(passed)
    }

    /// Reads what the other seat has added; returns whether there was anything.
    fn hear(&mut self, shift: &Shift) -> Result<bool, Failure> {
        if self.alone {
            return Ok(false);
        }
        if self.opened.is_none() {
            match File::open(&self.theirs) {
                Ok(file) => self.opened = Some(file),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
                Err(error) => return Err(cannot("read", &self.theirs, &error)),
            }
        }
        let Some(file) = &mut self.opened else { return Ok(false) };
        let mut new = Vec::new();
        // A part at a time: a file that never ends must not fill the memory.
        let read = file.take(1 << 20).read_to_end(&mut new);
        read.map_err(|error| cannot("read", &self.theirs, &error))?;
        let heard = self.listener.hear(&new, &self.here, shift.scenario(), &mut self.exchange);
        heard.map_err(|error| wrong(&self.theirs, &error))?;
        Ok(!new.is_empty())
    }

    /// Waits for a moment for something new.
    ///
    /// # Errors
    /// Lines that cannot be read or written, or that cannot be.
    pub fn wait(&mut self, shift: &Shift) -> Result<Waited, Failure> {
        self.tell_all(shift)?;
        if self.hear(shift)? {
            self.since = None;
            return Ok(Waited::Heard);
        }
        let quiet = self.since.get_or_insert_with(Instant::now).elapsed();
        if quiet >= self.patience {
            self.since = None;
            return Ok(Waited::TooLong);
        }
        if quiet >= SHORT && !std::mem::replace(&mut self.announced, true) {
            return Ok(Waited::Announce);
        }
        std::thread::sleep(LOOK_EVERY);
        Ok(Waited::Quietly)
    }

    // --- in words -----------------------------------------------------------

    fn desk(&self, words: &Words) -> String {
        words.name(&format!("desk-{}", self.here.desk.other()))
    }

    /// For whom this seat waits, and how to stop.
    pub fn whom_we_wait_for(&self, words: &Words, shift: &Shift) -> String {
        let (desk, now) = (self.desk(words), clock(shift.now()));
        let seed = self.here.seed.to_string();
        match self.exchange.other_clock() {
            Some(at) => {
                let at = clock(at);
                let args = [("desk", Arg::Text(&desk)), ("time", Arg::Text(&now)), ("clock", Arg::Text(&at))];
                words.say("seat-waiting", &args)
            }
            None => {
                words.say("seat-waiting-empty", &[("desk", Arg::Text(&desk)), ("seed", Arg::Text(&seed))])
            }
        }
    }

    /// The question whether to go on alone.
    pub fn ask_alone(&self, words: &Words) -> String {
        words.say("seat-alone-ask", &[("desk", Arg::Text(&self.desk(words)))])
    }

    /// That the other seat has come, or gone; each is said once.
    pub fn news(&mut self, words: &Words) -> Option<String> {
        let key = if self.exchange.has_ended() && !self.alone && !self.parted {
            (self.greeted, self.parted) = (true, true);
            "seat-parted"
        } else if self.listener.hello().is_some() && !self.greeted {
            self.greeted = true;
            "seat-here"
        } else {
            return None;
        };
        let minutes = Arg::Number(LOOKAHEAD.as_ms() / 60_000);
        Some(words.say(key, &[("desk", Arg::Text(&self.desk(words))), ("minutes", minutes)]))
    }

    /// What has passed between the desks, at the end of the day.
    pub fn passed(&self, words: &Words, shift: &Shift) -> String {
        let (mut callers, mut facts) = (0, 0);
        for event in shift.events() {
            match event.what {
                What::CameBack { cause: Cause::Promise(_) | Cause::WordOfMouth, .. } => callers += 1,
                What::PacketReceived { .. } => facts += 1,
                _ => {}
            }
        }
        let desk = self.desk(words);
        let args = [
            ("desk", Arg::Text(&desk)),
            ("sent", Arg::Number(self.sent.0)),
            ("facts", Arg::Number(self.sent.1)),
            ("came", Arg::Number(callers)),
            ("received", Arg::Number(facts)),
        ];
        words.say("seat-passed", &args)
    }
}
