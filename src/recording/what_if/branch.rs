//! A shift that goes on with another reply.
//!
//! Owns [`Branch`]. Whoever goes on playing gives commands and lets time pass through
//! it, so that what others did happens again at its time. Must not know who plays.

use std::collections::VecDeque;

use crate::recording::command_words::read;
use crate::shift::{Command, Event, Phase, Rejection, Shift};
use crate::vocab::Moment;

use super::Deed;

/// A shift after another reply than the one that was given.
#[derive(Clone, Debug)]
pub struct Branch {
    shift: Shift,
    others: VecDeque<Deed>,
    /// It goes no farther than this.
    until: Option<Moment>,
}

impl Branch {
    pub(super) fn new(shift: Shift, others: VecDeque<Deed>, until: Option<Moment>) -> Self {
        Self { shift, others, until }
    }

    /// The same for somebody who gives the others' commands themselves.
    pub(super) fn without_others(self) -> Self {
        Self { others: VecDeque::new(), until: None, ..self }
    }

    /// The shift.
    pub fn shift(&self) -> &Shift {
        &self.shift
    }

    /// The shift, for questions that catch up with the clock; it must not be changed
    /// but by [`act`](Self::act) and [`pass`](Self::pass).
    pub fn shift_mut(&mut self) -> &mut Shift {
        &mut self.shift
    }

    /// The shift, which nobody plays on.
    pub fn into_shift(self) -> Shift {
        self.shift
    }

    /// It goes no farther: the shift has ended, or has come as far as the recording.
    pub fn is_over(&self) -> bool {
        self.shift.phase() == Phase::Ended || self.until.is_some_and(|until| self.shift.now() >= until)
    }

    /// Lets time pass; what others did happens at its time.
    pub fn pass(&mut self, to: Moment) {
        let to = self.until.map_or(to, |until| to.min(until));
        while let Some(next) = self.others.front().filter(|next| next.at <= to) {
            self.shift.advance_to(next.at);
            if next.waits_for_desk && self.shift.on_the_desk().is_some() {
                break;
            }
            let Some(deed) = self.others.pop_front() else { break };
            let at = self.shift.now();
            if let Ok(command) = read(&deed.words, &self.shift) {
                // A desk that has closed, or has had enough, refuses it; so be it.
                let _ = self.shift.apply(at, command);
            }
        }
        self.shift.advance_to(to);
    }

    /// Does something at a moment that is not before the clock.
    ///
    /// # Errors
    /// Why it was refused.
    pub fn act(&mut self, at: Moment, command: Command) -> Result<&[Event], Rejection> {
        self.pass(at);
        self.shift.apply(at.max(self.shift.now()), command)
    }

    /// When something happens next, by itself or by others.
    pub fn next_due(&mut self) -> Option<Moment> {
        let now = self.shift.now();
        let others = self.others.front().filter(|next| !next.waits_for_desk || next.at > now);
        let others = others.map(|next| next.at.max(now));
        [self.shift.next_due(), others].into_iter().flatten().min()
    }

    /// Lets time pass until the trainee can do something, or the shift is over.
    pub fn settle(&mut self) {
        while !self.is_over() && !self.shift.can_act() {
            let busy = self.shift.busy_until();
            let Some(next) = [self.next_due(), busy].into_iter().flatten().min() else { break };
            self.pass(next);
        }
    }

    /// Does something in words at a moment, or as soon after it as the trainee is free;
    /// whether it could be done.
    pub(super) fn act_when_free(&mut self, at: Moment, words: &str) -> bool {
        self.pass(at);
        let Ok(command) = read(words, &self.shift) else { return false };
        let now = self.shift.now();
        match self.shift.apply(now, command) {
            Err(Rejection::BusyUntil { until }) => {
                self.pass(until);
                // Who has spoken may have led elsewhere: the words are read again.
                let Ok(command) = read(words, &self.shift) else { return false };
                self.shift.apply(self.shift.now(), command).is_ok()
            }
            done => done.is_ok(),
        }
    }
}
