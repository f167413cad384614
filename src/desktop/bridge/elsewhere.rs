//! When one's own folder cannot be written to: everything goes on in the spare one.
//!
//! A home may be read-only from the beginning, or become full in the middle of a
//! shift. Neither stops anybody from playing; both are said plainly, once.

use std::path::{Path, PathBuf};

use crate::records::recording_file::read;
use crate::records::rescue::{Course, record_anew};
use crate::records::shifts::Sitting;
use crate::records::{RecordsError, spare};
use crate::telling::records::clause;
use crate::telling::words::Arg;

use super::{Bridge, Practice, Walk};

impl Bridge {
    /// The folder in which everything is kept instead; it is made.
    fn elsewhere(&self) -> Option<PathBuf> {
        self.spare.clone().or_else(spare::folder)
    }

    /// The attempts that were kept elsewhere before.
    pub(super) fn attempts_elsewhere(&self) -> Option<PathBuf> {
        let there = self.spare.clone().or_else(spare::there)?.join("exercises");
        there.is_dir().then_some(there)
    }

    fn say_elsewhere(&mut self, why: &RecordsError, folder: &Path) {
        let (why, folder) = (clause(&self.words, why), folder.display().to_string());
        let about = [("why", Arg::Text(why.as_str())), ("folder", Arg::Text(folder.as_str()))];
        self.notice(self.words.say("window-kept-elsewhere", &about));
    }

    /// Begins something elsewhere if it cannot be begun at home.
    pub(super) fn or_elsewhere<T>(
        &mut self,
        begun: Result<T, RecordsError>,
        again: impl FnOnce(&Path) -> Result<T, RecordsError>,
    ) -> Result<T, RecordsError> {
        let why = match begun {
            Err(why) if why.is_about_writing() => why,
            other => return other,
        };
        let Some(folder) = self.elsewhere() else { return Err(why) };
        // Why it cannot be kept at home is more to the point than what is wrong elsewhere.
        let Ok(begun) = again(&folder) else { return Err(why) };
        self.say_elsewhere(&why, &folder);
        Ok(begun)
    }

    /// Moves the way through the exercise elsewhere, because of this; whether that
    /// was possible.
    pub(super) fn move_walk(&mut self, why: &RecordsError) -> bool {
        let (true, Some(folder)) = (why.is_about_writing(), self.elsewhere()) else { return false };
        let Some(walk) = &mut self.walk else { return false };
        let exercises = folder.join("exercises");
        let is_there = walk.attempt.folder.starts_with(&exercises);
        let moved = !is_there && walk.move_to(&exercises).is_ok();
        if moved {
            self.say_elsewhere(why, &folder);
        }
        moved
    }

    /// Records the shift anew elsewhere, with its exercise or its practice.
    ///
    /// # Errors
    /// The same as before, if it cannot be recorded elsewhere either.
    pub(super) fn record_elsewhere(
        &mut self,
        course: &Course,
        name: &str,
        why: RecordsError,
    ) -> Result<Sitting, RecordsError> {
        if let Some(practice) = self.practice.clone() {
            return self.practise_elsewhere(course, name, practice, why);
        }
        let old = self.walk.as_ref().map(|walk| walk.attempt.file(name));
        if !self.move_walk(&why) {
            return Err(why);
        }
        let Some(Walk { attempt, .. }) = &self.walk else { return Err(why) };
        let files = old.and_then(|old| Some(read(&old).ok()?.pack));
        let files = files.or_else(|| Some(self.walk.as_ref()?.files().to_vec())).unwrap_or_default();
        record_anew(course, &files, Some(attempt.progress.home), &attempt.folder)
    }

    fn practise_elsewhere(
        &mut self,
        course: &Course,
        name: &str,
        practice: Practice,
        why: RecordsError,
    ) -> Result<Sitting, RecordsError> {
        let Some(folder) = self.elsewhere() else { return Err(why) };
        // The recording says with which pack it is played.
        let Ok(recording) = read(&practice.folder.join(name)) else { return Err(why) };
        let practice = practice.moved_to(&folder.join("practise"));
        let made = std::fs::create_dir_all(&practice.folder);
        let anew = made.ok().and_then(|()| {
            record_anew(course, &recording.pack, recording.header.home, &practice.folder).ok()
        });
        let Some(sitting) = anew else { return Err(why) };
        self.practice = Some(practice);
        self.say_elsewhere(&why, &folder);
        Ok(sitting)
    }
}
