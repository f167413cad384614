//! What is kept on this computer: attempts, and a shift that was cut off.

use std::path::PathBuf;

use crate::exercise::{Next, Programme};
use crate::records::attempt::{self, Kept};
use crate::records::clock;
use crate::records::shifts::stem;
use crate::scenario::checked::ExerciseId;
use crate::scenario::strings::TextId;
use crate::vocab::{Desk, Moment};

use super::{Bridge, PackOnDisk, Screen};

/// A shift that was cut off.
#[derive(Clone, Debug)]
pub struct Interrupted {
    /// The index of its pack.
    pub pack: usize,
    /// Its exercise.
    pub exercise: u16,
    /// The attempt's folder.
    pub folder: PathBuf,
    /// At which desk.
    pub desk: Desk,
    /// The shift's title.
    pub title: TextId,
    /// Where the clock stood.
    pub at: Moment,
}

impl Bridge {
    /// Goes on with the shift that was cut off.
    pub fn take_up_interrupted(&mut self) {
        if let Some(cut) = self.interrupted.clone() {
            self.take_up(cut.pack, cut.exercise, cut.folder);
            // Where that did not work it is offered again.
            if self.walk.is_some() {
                self.interrupted = None;
            }
        }
    }

    /// Where attempts are kept, if not in one's own folder.
    pub fn attempts(&self) -> Option<PathBuf> {
        Some(self.records.as_ref()?.join("exercises"))
    }

    /// Where practice is kept, if not in one's own folder.
    pub fn tries(&self) -> Option<PathBuf> {
        Some(self.records.as_ref()?.join("practise"))
    }

    /// Looks at what is kept on this computer.
    pub fn look_at_kept(&mut self) {
        self.kept = attempt::all(self.attempts().as_deref());
        if let Some(elsewhere) = self.attempts_elsewhere() {
            self.kept.extend(attempt::all(Some(&elsewhere)));
            self.kept.sort_by_key(|kept| std::cmp::Reverse(kept.when));
        }
        self.interrupted = self.kept.iter().find_map(|kept| self.cut_off(kept));
    }

    /// The pack of an attempt, in whichever version.
    pub fn pack_of(&self, kept: &Kept) -> Option<usize> {
        let is_of = |pack: &PackOnDisk| {
            pack.scenario.as_ref().is_some_and(|scenario| scenario.about().id == kept.progress.pack)
        };
        self.packs.all().iter().position(is_of)
    }

    /// The pack and the exercise of an attempt, if they are there.
    pub fn exercise_of(&self, kept: &Kept) -> Option<(usize, u16)> {
        let index = self.pack_of(kept)?;
        let scenario = self.packs.all()[index].scenario.as_ref()?;
        let exercise = scenario.find_exercise(&kept.progress.exercise)?;
        kept.progress.fits(Programme::new(scenario, exercise)).then_some((index, exercise.0))
    }

    fn cut_off(&self, kept: &Kept) -> Option<Interrupted> {
        let (pack, exercise) = self.exercise_of(kept)?;
        let scenario = self.packs.all()[pack].scenario.as_ref()?;
        let programme = Programme::new(scenario, ExerciseId(exercise));
        let Next::Play { step, shift, .. } = kept.progress.next(programme) else { return None };
        let at = clock::kept(&kept.folder, &stem(scenario, step, shift))?;
        if attempt::is_open(&kept.folder) {
            return None;
        }
        let planned = scenario.shift(shift);
        Some(Interrupted {
            pack,
            exercise,
            folder: kept.folder.clone(),
            desk: planned.desk,
            title: planned.title,
            at,
        })
    }

    /// Back to the title; everything is kept.
    pub fn leave(&mut self) {
        self.keep_clock();
        self.live = None;
        self.walk = None;
        self.practice = None;
        self.scored = None;
        self.screen = Screen::Title;
        self.look_at_kept();
    }
}
