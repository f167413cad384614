//! The debrief of a group: everybody's latest attempt, read beside the window.
//!
//! Owns [`Debriefed`]. Nobody is named in it, and its order has nothing to do with names.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::desktop::fault::guarded;
use crate::exercise::Programme;
use crate::exercise::truth::Looked;
use crate::panels::debrief::DebriefView;
use crate::panels::records::GroupView;
use crate::records::store::StoreError;
use crate::records::truths::Shifts;
use crate::records::wall::Wall;
use crate::records::{RecordsError, attempt, beside};
use crate::report::attempts::{Everybody, People, truths};
use crate::report::group::Group;
use crate::report::member::Member;
use crate::report::tables::Source;
use crate::scenario::checked::{ExerciseId, Scenario, ShiftId};
use crate::scoring::Words;
use crate::telling::store::trouble_here;
use crate::telling::words::{Arg, language_of};
use crate::vocab::Desk;

use super::errand::Errand;
use super::{Bridge, Screen};

/// A group that is debriefed.
#[derive(Debug)]
pub struct Debriefed {
    scenario: Arc<Scenario>,
    exercise: ExerciseId,
    members: Vec<Member>,
    truths: Shifts,
    /// Where the room's wall is kept.
    path: PathBuf,
    /// What was on it before.
    wall: Wall,
    /// Why it could not be read.
    unread: Option<RecordsError>,
    /// Why what facilitators saw could not be read.
    unseen: Option<StoreError>,
}

/// What is being read, and what has been read.
#[derive(Debug, Default)]
pub struct Debriefing {
    errand: Option<Errand<Result<Debriefed, RecordsError>>>,
    read: Option<Debriefed>,
}

/// An exercise that people on this computer have taken part in.
pub(super) struct TakenPart {
    pack: usize,
    exercise: ExerciseId,
    /// For the page of whoever leads.
    pub seen: GroupView,
}

/// All of them, in the order of packs and exercises.
pub(super) fn taken_part(bridge: &Bridge) -> Vec<TakenPart> {
    let mut found = Vec::new();
    for (index, pack) in bridge.packs.all().iter().enumerate() {
        let Some(scenario) = &pack.scenario else { continue };
        for (number, exercise) in (0..).zip(scenario.exercises()) {
            let of = |kept: &&attempt::Kept| bridge.exercise_of(kept) == Some((index, number));
            let people: BTreeSet<&str> =
                bridge.kept.iter().filter(of).map(|kept| kept.progress.trainee.as_str()).collect();
            if people.is_empty() {
                continue;
            }
            let language = language_of(&bridge.words, scenario);
            let title = scenario.texts().get(exercise.title, language).to_owned();
            let seen = GroupView { title, people: people.len() };
            found.push(TakenPart { pack: index, exercise: ExerciseId(number), seen });
        }
    }
    found
}

impl Debriefed {
    /// What is shown of it, in these words.
    pub fn view(&self, words: &Words) -> DebriefView {
        let programme = Programme::new(&self.scenario, self.exercise);
        let looked = |plan: ShiftId| -> Looked { self.truths.get(&plan).cloned().unwrap_or_default() };
        let source = Source { programme, words, truths: &looked };
        let language = language_of(words, &self.scenario);
        let title = self.scenario.texts().get(programme.exercise.title, language);
        DebriefView::of(title, &Group::of_members(source, &self.members), words)
    }

    /// What the room has put on the wall before.
    pub fn wall(&self) -> &Wall {
        &self.wall
    }
}

impl Bridge {
    /// Reads the attempts at the exercise with this number, beside the window.
    pub(super) fn read_debrief(&mut self, number: usize) {
        let Some(group) = taken_part(self).into_iter().nth(number) else { return };
        let Some((scenario, _)) = self.pack(group.pack) else { return };
        let (kept, exercise, wake) = (self.kept.clone(), group.exercise, self.wake.clone());
        let base = attempt::base(self.attempts().as_deref()).unwrap_or_default();
        let work = move || {
            guarded(|| {
                let programme = Programme::new(&scenario, exercise);
                let people = People::of(&scenario, programme, kept);
                let path = base.join(&scenario.about().id).join(&programme.exercise.id).join(attempt::CARDS);
                let Everybody { people: members, unread: unseen } = people.members()?;
                let truths = truths(&scenario, programme, &[Desk::Sales, Desk::Support], None)?;
                let (wall, unread) = match beside::read(&path) {
                    Ok(wall) => (wall, None),
                    Err(error) => (Wall::default(), Some(error)),
                };
                let scenario = scenario.clone();
                Ok(Debriefed { scenario, exercise, members, truths, path, wall, unread, unseen })
            })
            .unwrap_or(Err(RecordsError::Differs))
        };
        self.debriefing.errand = Some(Errand::run(work, move || wake()));
        self.reloaded = true;
    }

    /// Attempts are being read.
    pub(super) fn is_reading_debrief(&self) -> bool {
        self.debriefing.errand.is_some()
    }

    /// Shows what has been read.
    pub(super) fn look_at_debrief(&mut self) {
        let Some(read) = self.debriefing.errand.as_ref().and_then(Errand::take) else { return };
        self.debriefing.errand = None;
        self.reloaded = true;
        match read {
            Ok(read) => {
                read.unread.iter().for_each(|error| self.failed(error));
                if let Some(error) = &read.unseen {
                    let why = trouble_here(&self.words, error);
                    self.notice(self.words.say("debrief-overlay-unread", &[("why", Arg::Text(&why))]));
                }
                self.debriefing.read = Some(read);
                if self.screen == Screen::Prepare {
                    self.screen = Screen::Debrief;
                }
            }
            Err(error) => self.failed(&error),
        }
    }

    /// The group that is debriefed.
    pub fn debriefed(&self) -> Option<&Debriefed> {
        self.debriefing.read.as_ref()
    }

    /// Keeps what the room has put on the wall.
    pub fn keep_wall(&mut self, wall: Wall) {
        let Some(debriefed) = &mut self.debriefing.read else { return };
        debriefed.wall = wall;
        if let Err(error) = beside::keep(&debriefed.path, &debriefed.wall) {
            self.failed(&error);
        }
    }
}
