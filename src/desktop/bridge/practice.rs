//! Practising alone: one contact, again and again, from any moment.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::records::practise::{self, AlonePack, Course, from_moment};
use crate::records::recording_file::read;
use crate::records::shifts::Sitting;
use crate::records::{RecordsError, pack_folder};
use crate::scenario::checked::{ContactId, Scenario, ShiftId};
use crate::scenario::load::PackFile;
use crate::shift::Shift;
use crate::vocab::Rough;

/// What is being practised.
#[derive(Clone, Debug)]
pub struct Practice {
    /// The contact's name, if it is one contact alone.
    pub contact: Option<String>,
    /// Where its recordings are kept.
    pub folder: PathBuf,
    /// What it is played from, for another try with the same luck or another.
    again: Again,
}

/// How to begin again.
#[derive(Clone, Debug)]
enum Again {
    /// A contact alone.
    Contact(Arc<AlonePack>, u64),
    /// A whole shift; nobody comes who gets rougher.
    Shift(Arc<Scenario>, Arc<[PackFile]>, ShiftId, u64, Rough),
    /// From a moment of a recording.
    Moment(PathBuf, usize),
}

impl Practice {
    /// One contact of a pack, kept in this folder or one's own.
    ///
    /// # Errors
    /// A folder that cannot be found.
    pub fn contact(
        scenario: &Scenario,
        files: &[PackFile],
        contact: ContactId,
        seed: u64,
        folder: Option<&Path>,
    ) -> Result<Self, RecordsError> {
        let id = scenario.contact(contact).id.clone();
        let folder = practise::home_of(folder, &scenario.about().id, &id)?;
        let alone = Arc::new(practise::alone(files, scenario, contact)?);
        let seed = alone.patient_seed(seed);
        Ok(Self { contact: Some(id), folder, again: Again::Contact(alone, seed) })
    }

    /// A whole shift, as a guided first morning, kept in this folder or one's own.
    ///
    /// # Errors
    /// A folder that cannot be found.
    pub fn morning(
        scenario: Arc<Scenario>,
        files: Arc<[PackFile]>,
        plan: ShiftId,
        seed: u64,
        rough: Rough,
        folder: Option<&Path>,
    ) -> Result<Self, RecordsError> {
        let id = scenario.shift(plan).id.clone();
        let folder = practise::home_of(folder, &scenario.about().id, &id)?;
        Ok(Self { contact: None, folder, again: Again::Shift(scenario, files, plan, seed, rough) })
    }

    /// A recording from just before the command that led to an event.
    ///
    /// # Errors
    /// A recording that cannot be read or comes out differently.
    pub fn moment(
        recording: PathBuf,
        event: u32,
        folder: PathBuf,
        contact: Option<String>,
    ) -> Result<Self, RecordsError> {
        let read = read(&recording)?;
        let scenario = pack_folder::scenario_of(read.pack.clone(), &read.header.pack)?;
        let course = Course::of(&read, scenario)?;
        let event = usize::try_from(event).unwrap_or(usize::MAX);
        let before = course.command_before(event).unwrap_or_default();
        Ok(Self { contact, folder, again: Again::Moment(recording, before) })
    }

    /// A recording from just before one of its commands.
    pub fn from_command(
        recording: PathBuf,
        command: usize,
        folder: PathBuf,
        contact: Option<String>,
    ) -> Self {
        Self { contact, folder, again: Again::Moment(recording, command) }
    }

    /// Begins, or begins again.
    ///
    /// # Errors
    /// A recording that cannot be written.
    pub fn sit(&self) -> Result<Sitting, RecordsError> {
        match &self.again {
            Again::Contact(alone, seed) => {
                // What somebody has chosen comes as it is.
                practise::practise(&self.folder, alone.pack(), alone.plan, *seed, Rough::Personal)
            }
            Again::Shift(scenario, files, plan, seed, rough) => {
                let pack = crate::records::shifts::Pack { scenario, files };
                practise::practise(&self.folder, pack, *plan, *seed, *rough)
            }
            Again::Moment(recording, before) => from_moment(&read(recording)?, *before, &self.folder),
        }
    }

    /// The same, kept in this folder for all practice.
    pub fn moved_to(mut self, tries: &Path) -> Self {
        // PACK/CONTACT
        let names: Vec<_> = self.folder.components().rev().take(2).collect();
        self.folder = names.into_iter().rev().fold(tries.to_owned(), |path, name| path.join(name));
        self
    }

    /// The same with other luck; a moment keeps its own.
    pub fn with_seed(mut self, seed: u64) -> Self {
        match &mut self.again {
            Again::Contact(alone, own) => *own = alone.patient_seed(seed),
            Again::Shift(_, _, _, own, _) => *own = seed,
            Again::Moment(..) => {}
        }
        self
    }

    /// Its one contact is settled and the desk is free: the shift can end.
    pub fn is_done(&self, shift: &Shift) -> bool {
        self.contact.as_ref().is_some_and(|contact| practise::is_done(shift, contact))
    }
}
