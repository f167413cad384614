//! Back to a moment of a recording.
//!
//! Owns [`Course`], a recording done again with the place of each of its commands
//! among the events, and [`from_moment`], a new sitting in which everything before one
//! command has happened again. Same pack, same morning, same seed: the customers
//! and their luck are the same, and only what is decided anew can differ.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::recording::{Ending, Recording, replay};
use crate::records::error::RecordsError;
use crate::records::shifts::{Repeated, Sitting, redo, repeat};
use crate::scenario::checked::Scenario;
use crate::shift::event::{CallerId, What};
use crate::shift::{Command, Shift};

use super::next_name;

/// A recording, done again.
#[derive(Clone, Debug)]
pub struct Course {
    shift: Shift,
    given: Vec<Given>,
}

/// A command among the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Given {
    /// How many events there were before it.
    after: usize,
    /// Whom it was about.
    caller: Option<CallerId>,
}

impl Course {
    /// Does a recording again with its pack; [`scenario_of`](crate::records::pack_folder::scenario_of)
    /// loads the one that it carries.
    ///
    /// # Errors
    /// Another pack, or commands that cannot be done or have another effect by now.
    pub fn of(recording: &Recording, scenario: Arc<Scenario>) -> Result<Self, RecordsError> {
        let mut shift = replay::begin(recording, scenario)?;
        let mut given = Vec::with_capacity(recording.commands.len());
        for recorded in &recording.commands {
            replay::pass(&mut shift, recorded.at, &mut |_| {});
            let (after, before) = (shift.events().len(), shift.on_the_desk());
            let command = redo(recorded, &mut shift)?;
            given.push(Given { after, caller: about(command, before, shift.on_the_desk()) });
        }
        if let Ending::Complete { at, after } = &recording.ending {
            replay::pass(&mut shift, *at, &mut |_| {});
            if shift.digest().hex() != after.digest {
                return Err(RecordsError::Differs);
            }
        }
        Ok(Self { shift, given })
    }

    /// The shift as it was at the end of the recording.
    pub fn shift(&self) -> &Shift {
        &self.shift
    }

    /// How many commands were given.
    pub fn commands(&self) -> usize {
        self.given.len()
    }

    /// The command that led to an event: the last one about the event's person, or if
    /// there is none, the last one of all. None if nothing was done before it, or there
    /// is no such event. Both are counted from 0; a [`Finding`](crate::scoring::Finding)
    /// cites its event by that number.
    pub fn command_before(&self, event: usize) -> Option<usize> {
        let what = self.shift.events().get(event)?.what;
        let whom = caller_of(what);
        let earlier = || self.given.iter().enumerate().filter(|(_, given)| given.after <= event);
        let about_them = earlier().rfind(|(_, given)| whom.is_some() && given.caller == whom);
        about_them.or_else(|| earlier().next_back()).map(|(index, _)| index)
    }
}

/// A new sitting from the moment of a command that is to be decided anew: everything
/// before it has been done again, and it is the time at which it was given. `before` is
/// its number, from 0; the number of commands means after the last of them. Recorded in
/// this folder from the beginning, with the pack of the recording.
///
/// Where the other seat of the same day took part, what it sent later is missing.
///
/// # Errors
/// No such command; a pack that cannot be loaded by now; commands that cannot be done
/// or have another effect by now; a recording that cannot be written. Then nothing is
/// left in the folder.
pub fn from_moment(recording: &Recording, before: usize, folder: &Path) -> Result<Sitting, RecordsError> {
    let commands = recording.commands.len();
    if before > commands {
        return Err(RecordsError::NoSuchCommand { number: before, commands });
    }
    let (stem, name) = next_name(folder)?;
    let path = folder.join(&name);
    match repeat(recording, before, &path, None) {
        Ok(Repeated { mut shift, recorder, done }) => {
            if let Some(again) = recording.commands.get(before) {
                replay::pass(&mut shift, again.at, &mut |_| {});
            }
            Ok(Sitting { shift, recorder, name, goes_on: true, stem, done })
        }
        Err(why) => {
            let _ = fs::remove_file(&path);
            Err(why)
        }
    }
}

/// Whom a command is about: who it names, or who is on the desk before or after it.
fn about(command: Command, before: Option<CallerId>, after: Option<CallerId>) -> Option<CallerId> {
    match command {
        Command::Resume(caller)
        | Command::OpenRequest(caller)
        | Command::PutOff(caller)
        | Command::Refuse(caller) => Some(caller),
        Command::AnnounceWait(_)
        | Command::Lunch
        | Command::Inject(_)
        | Command::Receive(_)
        | Command::ReceiveFact(..)
        | Command::Close => None,
        _ => before.or(after),
    }
}

/// Whom an event is about.
fn caller_of(what: What) -> Option<CallerId> {
    match what {
        What::Arrived { caller, .. }
        | What::Abandoned { caller, .. }
        | What::ColleagueAnswered { caller, .. }
        | What::ColleagueFinished { caller, .. }
        | What::Answered { caller, .. }
        | What::Spoke { caller, .. }
        | What::SpokeStanding { caller, .. }
        | What::Replied { caller, .. }
        | What::StayedSilent { caller, .. }
        | What::Showed { caller, .. }
        | What::Repaired { caller, .. }
        | What::Promised { caller, .. }
        | What::PutInWriting { caller, .. }
        | What::MoodChanged { caller, .. }
        | What::Escalated { caller }
        | What::PlacedOnHold { caller, .. }
        | What::Resumed { caller, .. }
        | What::DeskAsked { caller, .. }
        | What::Noted { caller }
        | What::Transferred { caller, .. }
        | What::CallBackAgreed { caller, .. }
        | What::CallBackDue { caller }
        | What::CallBackMissed { caller }
        | What::HungUp { caller, .. }
        | What::Parted { caller }
        | What::Ended { caller, .. }
        | What::Disposed { caller, .. }
        | What::Closed { caller, .. }
        | What::WillReturn { caller, .. }
        | What::CameBack { caller, .. }
        | What::Gestured { caller, .. }
        | What::Praised { caller, .. }
        | What::Told { caller, .. }
        | What::HandedOn { caller, .. }
        | What::AskedAgain { caller, .. }
        | What::Requested { caller, .. }
        | What::RequestPutOff { caller, .. }
        | What::RequestReminded { caller }
        | What::RequestRefused { caller }
        | What::RequestEscalated { caller } => Some(caller),
        What::Opened
        | What::DutyChanged { .. }
        | What::LookedUp { .. }
        | What::Asked { .. }
        | What::Learned { .. }
        | What::WaitAnnounced { .. }
        | What::LunchBegan
        | What::LunchEnded
        | What::LunchMissed
        | What::Injected { .. }
        | What::ClosedDoors
        | What::ShiftEnded
        | What::Warned { .. }
        | What::Resigned { .. }
        | What::PacketReceived { .. } => None,
    }
}
