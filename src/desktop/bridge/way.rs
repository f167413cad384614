//! The way through an exercise: from question to shift to question.

use std::path::PathBuf;
use std::sync::Arc;

use crate::exercise::Said;
use crate::records::RecordsError;
use crate::scenario::checked::{ExerciseId, Scenario, Step};
use crate::scenario::load::PackFile;
use crate::telling::store::trouble;
use crate::telling::words::Arg;

use super::{Bridge, Live, Screen, Then, Walk, Who, any_seed};

impl Bridge {
    /// Begins a new attempt at an exercise.
    pub fn begin(&mut self, pack: usize, exercise: u16, who: Who) {
        let Some((scenario, files)) = self.pack(pack) else { return };
        let exercise = ExerciseId(exercise);
        match Walk::begin(self.attempts(), scenario, files, exercise, who, any_seed()) {
            Ok(mut walk) => {
                let trouble = walk.trouble.take();
                let folder = walk.attempt.folder.display().to_string();
                self.walk = Some(walk);
                self.go_on();
                if let Some(why) = trouble.map(|why| why.to_string()) {
                    let args = [("folder", Arg::Text(&folder)), ("why", Arg::Text(&why))];
                    self.notice(self.words.say("disk-nowhere", &args));
                }
            }
            Err(error) => self.failed(&error),
        }
    }

    /// Goes on with an attempt.
    pub fn take_up(&mut self, pack: usize, exercise: u16, folder: PathBuf) {
        let Some((scenario, files)) = self.pack(pack) else { return };
        let exercise = ExerciseId(exercise);
        match Walk::go_on(scenario, files, exercise, folder) {
            Ok(walk) => {
                self.walk = Some(walk);
                self.go_on();
            }
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
        // What the disk does not take is remembered: one goes on.
        let saved = walk.answer(said);
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
        if let Err(error) = saved {
            self.in_memory(&error);
        }
    }

    /// Something is not on the disk, and is remembered.
    pub(super) fn in_memory(&mut self, error: &RecordsError) {
        self.notice(self.words.say("disk-memory", &[("why", Arg::Text(&error.to_string()))]));
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
        self.notice(trouble(&self.words, &error));
        self.notice(self.words.name("store-goes-on"));
    }

    /// Shows what is next in the exercise.
    pub fn go_on(&mut self) {
        let Some(walk) = &mut self.walk else {
            self.screen = Screen::Title;
            return;
        };
        match walk.step() {
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
                let goes_on = sitting.goes_on;
                let trouble = sitting.trouble().map(str::to_owned);
                let mut live = Live::new(*sitting, &self.words);
                live.paused = true;
                self.live = Some(live);
                self.screen = if goes_on { Screen::Desk } else { Screen::Briefing };
                for what in lost {
                    self.notice(what.to_string());
                }
                if let Some(why) = trouble {
                    self.notice(self.words.say("disk-memory", &[("why", Arg::Text(&why))]));
                }
            }
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
