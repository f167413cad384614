//! A person at one of two seats: time passes only as far as the other seat lets it.

use crate::cli::lines::Lines;
use crate::company::seats::Passed;
use crate::recording::command_words;
use crate::vocab::Moment;

use super::super::end::Failure;
use super::super::seat::partner::{Partner, Waited};
use super::session::Session;

impl Session<'_> {
    /// Sits beside another seat of the same day.
    pub fn beside(mut self, partner: Partner) -> Self {
        self.partner = Some(Box::new(partner));
        self
    }

    /// Lets time pass up to a moment; with another seat, as soon as that allows.
    /// Returns whether it has come so far: what the other seat sends comes between.
    pub(super) fn step_to(&mut self, to: Moment) -> Result<bool, Failure> {
        let Some(mut partner) = self.partner.take() else {
            self.shift.advance_to(to);
            return Ok(true);
        };
        let walked = self.walk(&mut partner, to);
        self.partner = Some(partner);
        walked
    }

    fn walk(&mut self, partner: &mut Partner, to: Moment) -> Result<bool, Failure> {
        loop {
            match partner.pass(&mut self.shift, to)? {
                Passed::There => return Ok(true),
                Passed::Received(command) => {
                    let words = command_words::write(command, &self.shift);
                    self.record(&words)?;
                    return Ok(false);
                }
                Passed::Waits => self.wait_for(partner)?,
            }
        }
    }

    fn wait_for(&mut self, partner: &mut Partner) -> Result<(), Failure> {
        match partner.wait(&self.shift)? {
            Waited::Quietly => {}
            Waited::Heard => {
                if let Some(news) = partner.news(self.words) {
                    self.paragraph(&news)?;
                }
            }
            Waited::Announce => {
                let text = partner.whom_we_wait_for(self.words, &self.shift);
                self.paragraph(&text)?;
                self.page.flush()?;
            }
            Waited::TooLong => {
                let question = partner.ask_alone(self.words);
                let typed = self.ask_in_words(&question)?;
                if self.is(&typed, "yes-words") || self.input_is_over() {
                    partner.go_on_alone(&self.shift)?;
                    self.line("seat-alone")?;
                }
            }
        }
        Ok(())
    }

    /// Tells the other seat how far this one is, before something is asked.
    pub(super) fn tell_partner(&mut self) -> Result<(), Failure> {
        match &mut self.partner {
            Some(partner) => partner.tell_all(&self.shift),
            None => Ok(()),
        }
    }

    /// What has passed between the desks.
    pub(super) fn part(&mut self) -> Result<(), Failure> {
        let Some(partner) = self.partner.take() else { return Ok(()) };
        let text = partner.passed(self.words, &self.shift);
        self.paragraph(&text)
    }
}
