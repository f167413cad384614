//! The way through an exercise: from question to shift to question.

use std::path::PathBuf;
use std::sync::Arc;

use crate::exercise::Said;
use crate::scenario::checked::{ExerciseId, Scenario, Step};
use crate::scenario::load::PackFile;

use super::{Bridge, Live, Screen, Then, Walk, Who, any_seed};

impl Bridge {
    /// Begins a new attempt at an exercise.
    pub fn begin(&mut self, pack: usize, exercise: u16, who: Who) {
        let Some((scenario, files)) = self.pack(pack) else { return };
        let exercise = ExerciseId(exercise);
        let seed = any_seed();
        let in_folder =
            |folder| Walk::begin(folder, scenario.clone(), files.clone(), exercise, who.clone(), seed);
        let begun = in_folder(self.attempts());
        let begun = self.or_elsewhere(begun, |spare| in_folder(Some(spare.join("exercises"))));
        match begun {
            Ok(walk) => self.set_out(pack, walk),
            Err(error) => self.failed(&error),
        }
    }

    fn set_out(&mut self, pack: usize, mut walk: Walk) {
        walk.pack = self.packs.all().get(pack).map(|pack| pack.folder.clone());
        self.walk = Some(walk);
        self.go_on();
    }

    /// Goes on with an attempt.
    pub fn take_up(&mut self, pack: usize, exercise: u16, folder: PathBuf) {
        let Some((scenario, files)) = self.pack(pack) else { return };
        let exercise = ExerciseId(exercise);
        match Walk::go_on(scenario, files, exercise, folder) {
            Ok(walk) => self.set_out(pack, walk),
            Err(error) => self.failed(&error),
        }
    }

    /// A pack that can be played.
    pub fn pack(&self, index: usize) -> Option<(Arc<Scenario>, Arc<[PackFile]>)> {
        let pack = self.packs.all().get(index)?;
        Some((pack.scenario.clone()?, pack.files.clone()))
    }

    /// Keeps an answer and goes on.
    pub fn answer(&mut self, said: Said) {
        let Some(walk) = &mut self.walk else { return };
        let before = walk.next().step();
        if let Err(error) = walk.answer(said)
            && !self.move_walk(&error)
        {
            self.failed(&error);
            return;
        }
        let Some(walk) = &self.walk else { return };
        // After one's own mark comes the scorecard of that shift.
        let marked = before.is_some_and(|step| {
            matches!(walk.programme().step(step), Step::SelfScore) && walk.next().step() != before
        });
        match walk.last.clone().filter(|_| marked) {
            Some(played) => {
                self.scored = Some(played);
                self.screen = Screen::Scorecard;
            }
            None => self.go_on(),
        }
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
            Ok(Then::Finished) => self.screen = Screen::Finished,
            Ok(Then::Play(sitting, lost)) => {
                let goes_on = sitting.goes_on;
                let mut live = Live::new(*sitting, &self.words);
                live.paused = true;
                self.live = Some(live);
                self.screen = if goes_on { Screen::Desk } else { Screen::Briefing };
                for what in lost {
                    self.notice(what.to_string());
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
