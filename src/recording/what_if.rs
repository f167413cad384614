//! What if: from any reply of a recording, another reply, with the same luck.
//!
//! Owns [`Choice`], a reply of a recording with what else was on offer, and
//! [`WhatIf`], the shift just before it. In [`branch`] the shift goes on with another
//! reply; [`measure`] says what a run came to, and [`compare`] what two runs did
//! differently to everybody else.
//!
//! The customers before the moment are those of the recording, because everything
//! before it is done again; those after it come at the same times, with the same
//! matters, the same patience and the same luck, however many more or fewer ring
//! again in between ([`Shift::share_luck_with`]). What others did, the facilitator
//! and the other seat of the same day, they do again at the same time; that the other
//! seat might have done something else is not known here. Must not know who goes on
//! playing, nor any words.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::scenario::checked::{ContactId, ReplyId, Scenario, TurnId};
use crate::shift::{CallerId, Command, Phase, Rejection, Seat, Shift};
use crate::vocab::Moment;

use super::command_words::read;
use super::format::Recording;
use super::replay::{Mismatch, Place, begin, pass, verify};

pub mod branch;
pub mod compare;
pub mod measure;

pub use branch::Branch;
pub use compare::{Fate, Other, Way, others};
pub use measure::{CompanySide, Customer, Promised, QueueSide, Run, WillCome};

/// A reply of a recording, with what else was on offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The number of its command, from 0.
    pub command: usize,
    /// When it was given.
    pub at: Moment,
    /// To whom.
    pub caller: CallerId,
    /// In which contact.
    pub contact: ContactId,
    /// In which turn.
    pub turn: TurnId,
    /// What was said.
    pub given: ReplyId,
    /// What could be said, in the order in which it was shown.
    pub offers: Vec<ReplyId>,
}

/// Why nothing can be tried there.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NoWhatIf {
    /// The recording does not replay.
    #[error(transparent)]
    Mismatch(#[from] Mismatch),
    /// That command is no reply.
    #[error("command {0} is no reply")]
    NoReply(usize),
    /// The reply was not on offer.
    #[error("the reply cannot be given there: {0}")]
    Refused(Rejection),
}

/// A recording at the moment of one of its replies.
#[derive(Clone, Debug)]
pub struct WhatIf {
    choice: Choice,
    /// The shift just before the reply; the clock shows its moment.
    before: Shift,
    /// The shift as it was.
    as_it_was: Shift,
    /// The commands that were given afterwards.
    rest: Vec<(Moment, String)>,
    others: VecDeque<Deed>,
}

/// Something that others did.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Deed {
    at: Moment,
    words: String,
    /// It is done when nobody is on the desk.
    waits_for_desk: bool,
}

impl WhatIf {
    /// Every reply of a recording, in the order in which they were given.
    ///
    /// # Errors
    /// A recording that does not replay with this pack.
    pub fn choices(recording: &Recording, scenario: Arc<Scenario>) -> Result<Vec<Choice>, Mismatch> {
        let mut choices = Vec::new();
        follow(recording, scenario, recording.commands.len(), &mut |index, command, shift| {
            choices.extend(choice(index, command, shift));
        })?;
        Ok(choices)
    }

    /// The recording at the reply that is its command of this number, from 0.
    ///
    /// # Errors
    /// A recording that does not replay with this pack; a command that is no reply.
    pub fn at(recording: &Recording, scenario: Arc<Scenario>, command: usize) -> Result<Self, NoWhatIf> {
        let given = recording.commands.get(command).ok_or(NoWhatIf::NoReply(command))?;
        let as_it_was = verify(recording, scenario.clone())?;
        let mut others = VecDeque::new();
        let last = recording.commands.len();
        follow(recording, scenario.clone(), last, &mut |index, told, shift| {
            if index > command {
                others.extend(deed(&recording.commands[index].words, told, shift));
            }
        })?;
        let mut before = follow(recording, scenario, command, &mut |_, _, _| {})?;
        pass(&mut before, given.at, &mut |_| {});
        let told = read(&given.words, &before).ok();
        let choice =
            told.and_then(|told| choice(command, told, &before)).ok_or(NoWhatIf::NoReply(command))?;
        before.share_luck_with(&as_it_was);
        let rest = recording.commands[command + 1..].iter();
        let rest = rest.map(|one| (one.at, one.words.clone())).collect();
        Ok(Self { choice, before, as_it_was, rest, others })
    }

    /// The reply that was given, and what else was on offer.
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// The shift just before the reply.
    pub fn before(&self) -> &Shift {
        &self.before
    }

    /// The shift as it was recorded, to its end.
    pub fn as_it_was(&self) -> &Shift {
        &self.as_it_was
    }

    /// The shift with this reply instead, at the same moment; nothing else has been done
    /// yet.
    ///
    /// # Errors
    /// A reply that was not on offer.
    pub fn with(&self, reply: ReplyId) -> Result<Branch, NoWhatIf> {
        let mut shift = self.before.clone();
        shift.apply(self.choice.at, Command::Reply(reply)).map_err(NoWhatIf::Refused)?;
        let ended = self.as_it_was.phase() == Phase::Ended;
        // What was not played to its end is compared only as far as it was played.
        let until = (!ended).then(|| self.as_it_was.now());
        Ok(Branch::new(shift, self.others.clone(), until))
    }

    /// The shift with this reply instead, and afterwards all that was really done, each
    /// as soon as it can be done, up to the first thing that no longer fits. With
    /// the reply that was really given this is the recorded shift, to the last bit.
    ///
    /// # Errors
    /// A reply that was not on offer.
    pub fn as_played(&self, reply: ReplyId) -> Result<AsPlayed, NoWhatIf> {
        let mut branch = self.with(reply)?.without_others();
        for (index, (at, words)) in self.rest.iter().enumerate() {
            let done = branch.act_when_free(*at, words);
            if !done {
                return Ok(AsPlayed { branch, left_out: self.rest.len() - index });
            }
        }
        let to = self.as_it_was.now();
        branch.pass(to);
        Ok(AsPlayed { branch, left_out: 0 })
    }
}

/// A shift that went on as it was played, as far as that still fitted.
#[derive(Clone, Debug)]
pub struct AsPlayed {
    /// How far it came.
    pub branch: Branch,
    /// So many commands of the recording are left over; the first of them did not fit.
    pub left_out: usize,
}

/// Does the first so many commands again; `each` sees every one of all that are done,
/// with the shift just before it.
fn follow(
    recording: &Recording,
    scenario: Arc<Scenario>,
    many: usize,
    each: &mut dyn FnMut(usize, Command, &Shift),
) -> Result<Shift, Mismatch> {
    let mut shift = begin(recording, scenario)?;
    for (index, recorded) in recording.commands.iter().take(many).enumerate() {
        let place = Place { command: Some(index + 1), at: recorded.at };
        let words = &recorded.words;
        pass(&mut shift, recorded.at, &mut |_| {});
        let command =
            read(words, &shift).map_err(|error| Mismatch::Words { place, words: words.clone(), error })?;
        each(index, command, &shift);
        let refused = |rejection| Mismatch::Refused { place, words: words.clone(), rejection };
        shift.apply(recorded.at, command).map_err(refused)?;
    }
    Ok(shift)
}

/// A reply among the commands, just before it is given.
fn choice(index: usize, command: Command, shift: &Shift) -> Option<Choice> {
    let (Command::Reply(given), Seat::Talking(caller)) = (command, shift.seat()) else { return None };
    let turn = shift.conversation(caller)?.turn;
    let contact = shift.caller(caller).contact;
    Some(Choice { command: index, at: shift.now(), caller, contact, turn, given, offers: shift.offers() })
}

/// What somebody else than the trainee did, just before it is done. A shift that was
/// stopped in the middle of a talk is stopped at that moment; one that was closed
/// when nobody was on the desk is closed when nobody is.
fn deed(words: &str, command: Command, shift: &Shift) -> Option<Deed> {
    let waits_for_desk = match command {
        Command::Inject(_) | Command::Receive(_) | Command::ReceiveFact(..) => false,
        Command::Close => shift.on_the_desk().is_none(),
        _ => return None,
    };
    Some(Deed { at: shift.now(), words: words.to_owned(), waits_for_desk })
}
