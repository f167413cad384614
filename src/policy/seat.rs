//! A scripted trainee at one of two seats.
//!
//! Owns [`SeatPlayer`]. The trainee is asked only at moments that do not depend
//! on when the other seat's messages come, so that the same two trainees give the
//! same two logs, however late one hears of the other.

use crate::company::seats::{Exchange, Passed};
use crate::shift::{Command, Phase, Shift};
use crate::vocab::Moment;

use super::play::{Next, Player, Policy};

/// A scripted trainee at one of two seats.
pub struct SeatPlayer<'a> {
    player: Player<'a>,
    /// Until when the trainee lets time pass.
    until: Option<Moment>,
}

/// What came of going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Went {
    /// This is to be done now; [`SeatPlayer::done`] wants to know how it went.
    Do(Command),
    /// The other seat has sent this, and it was accepted.
    Received(Command),
    /// Time has passed, or will.
    On,
    /// The other seat has to go on first.
    Waits,
    /// The shift is over.
    Over,
}

impl<'a> SeatPlayer<'a> {
    /// A trainee who begins to play this shift.
    pub fn new(policy: &'a mut dyn Policy, shift: &Shift) -> Self {
        Self { player: Player::new(policy, shift), until: None }
    }

    /// Finds out what to do, or lets time pass once.
    pub fn go_on(&mut self, shift: &mut Shift, exchange: &mut Exchange) -> Went {
        if shift.phase() == Phase::Ended {
            return Went::Over;
        }
        let to = self.until.unwrap_or(shift.now());
        match exchange.pass(shift, to) {
            Passed::Waits => return Went::Waits,
            Passed::Received(command) => {
                // Somebody may come sooner than expected.
                self.until = None;
                return Went::Received(command);
            }
            Passed::There if self.until.take().is_some() => return Went::On,
            Passed::There => {}
        }
        match self.player.next(shift) {
            Next::Pass(to) => {
                self.until = Some(to);
                Went::On
            }
            Next::Do(command) => Went::Do(command),
        }
    }

    /// What was to be done was accepted, or refused.
    pub fn done(&mut self, accepted: bool) {
        self.player.done(accepted);
    }
}
