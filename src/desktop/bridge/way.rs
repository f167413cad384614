//! The way through an exercise: from question to shift to question.

use std::path::PathBuf;
use std::sync::Arc;

use crate::exercise::Said;
use crate::scenario::checked::{ExerciseId, Scenario};
use crate::scenario::load::PackFile;

use super::packs::Sound;
use super::{Bridge, Live, Played, Screen, Then, Walk, Who};
use crate::records::any_seed;
use crate::telling::store::trouble_here;

impl Bridge {
    /// Begins a new attempt at an exercise.
    pub fn begin(&mut self, pack: usize, exercise: u16, who: Who) {
        let Some(pack) = self.sound(pack, exercise) else { return };
        let exercise = ExerciseId(exercise);
        let seed = any_seed();
        let in_folder = |folder| Walk::begin(folder, pack.clone(), exercise, who.clone(), seed);
        let begun = in_folder(self.attempts());
        let begun = self.or_elsewhere(begun, |spare| in_folder(Some(spare.join("exercises"))));
        match begun {
            Ok(walk) => {
                self.walk = Some(walk);
                self.go_on();
            }
            Err(error) => self.failed(&error),
        }
    }

    /// Goes on with an attempt.
    pub fn take_up(&mut self, pack: usize, exercise: u16, folder: PathBuf) {
        let Some(pack) = self.sound(pack, exercise) else { return };
        match Walk::go_on(pack, ExerciseId(exercise), folder) {
            Ok(walk) => {
                let marked = walk.marked().cloned();
                self.walk = Some(walk);
                match marked {
                    Some(played) => self.show_scorecard(played),
                    None => self.go_on(),
                }
            }
            Err(error) => self.failed(&error),
        }
    }

    /// A pack that has this exercise.
    pub(super) fn sound(&self, index: usize, exercise: u16) -> Option<Sound> {
        let pack = self.packs.all().get(index)?.sound()?;
        (usize::from(exercise) < pack.scenario.exercises().len()).then_some(pack)
    }

    /// The packs that can be played.
    pub fn playable_packs(&self) -> Vec<usize> {
        let packs = self.packs.all().iter().enumerate();
        packs.filter(|(_, pack)| pack.scenario.is_some()).map(|(index, _)| index).collect()
    }

    /// The pack with which one practises: the one that was chosen, otherwise the first.
    pub fn practised_pack(&self) -> Option<usize> {
        let playable = self.playable_packs();
        let chosen = playable.iter().find(|index| Some(**index) == self.practised_with);
        chosen.or(playable.first()).copied()
    }

    /// A pack that can be played.
    pub fn pack(&self, index: usize) -> Option<(Arc<Scenario>, Arc<[PackFile]>)> {
        let pack = self.packs.all().get(index)?;
        Some((pack.scenario.clone()?, pack.files.clone()))
    }

    /// Keeps an answer and goes on.
    pub fn answer(&mut self, said: Said) {
        let Some(walk) = &mut self.walk else { return };
        if let Err(error) = walk.answer(said)
            && !self.move_walk(&error)
        {
            self.failed(&error);
            return;
        }
        let Some(walk) = &self.walk else { return };
        // After one's own mark comes the scorecard of that shift.
        match walk.marked().cloned() {
            Some(played) => self.show_scorecard(played),
            None => self.go_on(),
        }
    }

    /// Begins to take what is finished into the store.
    pub(super) fn take_in(&mut self) {
        let wake = self.wake.clone();
        if let Some(walk) = &mut self.walk {
            walk.take_in(move || wake());
        }
    }

    /// Says why the store has not taken something, if it has not.
    pub(super) fn look_at_store(&mut self) {
        let Some(error) = self.walk.as_mut().and_then(Walk::store_trouble) else { return };
        self.notice(trouble_here(&self.words, &error));
        self.notice(self.words.name("store-goes-on"));
    }

    fn show_scorecard(&mut self, played: Played) {
        self.read_overlays(&played);
        self.scored = Some(played);
        self.screen = Screen::Scorecard;
    }

    /// Shows what is next in the exercise.
    pub fn go_on(&mut self) {
        let Some(walk) = &mut self.walk else {
            self.screen = Screen::Title;
            return;
        };
        match walk.step(self.settings.roughest()) {
            Ok(Then::Ask) => self.screen = Screen::Question,
            Ok(Then::Reveal) => {
                let wake = self.wake.clone();
                walk.look(move || wake());
                self.screen = Screen::Reveal;
            }
            Ok(Then::Finished) => {
                self.screen = Screen::Finished;
                self.take_in();
            }
            Ok(Then::Play(sitting, lost)) => {
                // Somebody who stopped on the briefing has not seen all of it.
                let shift = &sitting.shift;
                let opens = shift.scenario().shift(shift.plan()).opens;
                let goes_on = sitting.goes_on && (!sitting.done.is_empty() || shift.now() > opens);
                let mut live = Live::new(*sitting, &self.words);
                live.paused = true;
                self.live = Some(live);
                self.screen = if goes_on { Screen::Desk } else { Screen::Briefing };
                for what in lost {
                    self.notice(crate::telling::records::lost(&self.words, &what));
                }
            }
            Err(error) if self.move_walk(&error) => self.go_on(),
            Err(error) => {
                self.failed(&error);
                self.leave();
            }
        }
    }

    /// Opens the desk after its briefing.
    pub fn open_desk(&mut self) {
        self.screen = Screen::Desk;
        self.pause(false);
    }
}
