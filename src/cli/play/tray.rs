//! The tray of internal requests: what lies in it, and what can be done with it.
//!
//! It stands beside the queue's line and never in its place; nothing is done to
//! a request unless its letter is typed.

use crate::cli::lines::Lines;
use crate::shift::{CallerId, Command, Seat};

use super::super::end::Failure;
use super::session::Session;
use crate::telling::entry::{Entry, read};
use crate::telling::story::clock;
use crate::telling::words::{Arg, who_asks};

impl Session<'_> {
    /// The tray, if anything lies in it: all of it with nobody on the desk,
    /// otherwise in one line.
    pub(super) fn tray_status(&mut self) -> Result<(), Failure> {
        let tray = self.shift.tray().to_vec();
        let first = tray.iter().filter_map(|&request| self.shift.needed_at(request)).min();
        let Some(first) = first else { return Ok(()) };
        if self.shift.seat() == Seat::Ready {
            self.line("status-tray-ready")?;
            return self.tray_rows(&tray);
        }
        let count = i64::try_from(tray.len()).unwrap_or(i64::MAX);
        let time = clock(first);
        self.say("status-tray", &[("count", Arg::Number(count)), ("time", Arg::Text(&time))])
    }

    fn tray_rows(&mut self, tray: &[CallerId]) -> Result<(), Failure> {
        for (number, &request) in (1..).zip(tray) {
            let row = self.tray_row(request);
            self.set_in(&format!("{number}  {row}"), 3)?;
        }
        Ok(())
    }

    fn tray_row(&self, request: CallerId) -> String {
        let key = if self.shift.was_reminded(request) { "tray-row-reminded" } else { "tray-row" };
        let who = who_asks(self.words, &self.shift, request);
        let channel = self.words.name(&format!("channel-{}", self.shift.contact_of(request).channel));
        let time = self.shift.needed_at(request).map(clock).unwrap_or_default();
        let args = [("who", Arg::Text(&who)), ("channel", Arg::Text(&channel)), ("time", Arg::Text(&time))];
        self.words.say(key, &args)
    }

    pub(super) fn open_request(&mut self, rest: &str) -> Result<(), Failure> {
        match self.which_request(rest, "open-which")? {
            Some(request) => self.act(Command::OpenRequest(request)),
            None => Ok(()),
        }
    }

    pub(super) fn put_off(&mut self, rest: &str) -> Result<(), Failure> {
        match self.which_request(rest, "put-off-which")? {
            Some(request) => self.act(Command::PutOff(request)),
            None => Ok(()),
        }
    }

    /// Refusing cannot be taken back, so it is asked for twice.
    pub(super) fn refuse(&mut self, rest: &str) -> Result<(), Failure> {
        let Some(request) = self.which_request(rest, "refuse-which")? else { return Ok(()) };
        let name = self.name(request);
        let typed = self.ask("refuse-ask", &[("name", Arg::Text(&name))])?;
        if self.is(&typed, "yes-words") { self.act(Command::Refuse(request)) } else { Ok(()) }
    }

    /// Which request of the tray is meant: the only one, or a number.
    fn which_request(&mut self, rest: &str, key: &str) -> Result<Option<CallerId>, Failure> {
        let tray = self.shift.tray().to_vec();
        if let Entry::Number(number) = read(rest) {
            let found = number.checked_sub(1).and_then(|index| tray.get(index)).copied();
            if found.is_none() {
                self.no_such_number(number, tray.len())?;
            }
            return Ok(found);
        }
        if let [only] = tray.as_slice() {
            return Ok(Some(*only));
        }
        self.tray_rows(&tray)?;
        Ok(self.choose(key, tray.len())?.map(|index| tray[index]))
    }
}
