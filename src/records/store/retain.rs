//! How long events are kept: after their time, figures and marks stay, and what was
//! done from second to second goes.
//!
//! Time is counted from the day on which the store first held a recording. Files in the
//! folders of attempts go with the events, and those in backups too.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::backup::Made;
use super::error::Stored;
use super::file::{self, Lies};
use super::gone::Gone;
use super::{Store, StoreError, attempt_file};
use crate::recording::entries::checksum;
use crate::records::{attempt, bookmarks, recording_file, summaries};

/// For so many days events are kept.
pub const DAYS: i64 = 90;

/// What has gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retained {
    /// Recordings whose events have gone from the store.
    pub recordings: usize,
    /// Files that were deleted from folders of attempts and of practice.
    pub files: usize,
    /// Backups that cannot be reached now, and files that cannot be deleted, with the reason.
    pub out_of_reach: Vec<(PathBuf, StoreError)>,
}

impl Store {
    /// Lets go of all events that have been held for so many days, today being `today`
    /// (see [`super::day::today`]).
    ///
    /// # Errors
    /// A damaged store, or a disk that does not take it.
    pub fn retain(&mut self, today: i64, days: i64) -> Stored<Retained> {
        let mut retained = Retained { recordings: self.expire(today, days)?, ..Retained::default() };
        self.remove_expired_files(&mut retained)?;
        for (path, _) in self.made(Made::Backup)? {
            let done = match file::look(&path) {
                Ok(Lies::Store(_)) => Store::open(&path).and_then(|mut backup| backup.expire(today, days)),
                Ok(_) => Err(StoreError::gone(&path)),
                Err(why) => Err(why),
            };
            if let Err(why) = done {
                retained.out_of_reach.push((path, why));
            }
        }
        Ok(retained)
    }

    /// Whether anything has been held for so many days.
    ///
    /// # Errors
    /// A damaged store.
    pub fn is_due(&self, today: i64, days: i64) -> Stored<bool> {
        let sql = "SELECT count(*) FROM recording WHERE expired = 0 AND since <= ?1";
        let due = || -> rusqlite::Result<i64> {
            self.connection.prepare_cached(sql)?.query_row([today.saturating_sub(days)], |row| row.get(0))
        };
        due().map(|count| count > 0).map_err(|error| self.failed(&error))
    }

    /// The same for the rows alone, all or none.
    fn expire(&mut self, today: i64, days: i64) -> Stored<usize> {
        if !self.is_due(today, days)? {
            return Ok(0);
        }
        let over = |since: i64| today.saturating_sub(since) >= days;
        let gone = self.change(|moment| {
            let mut gone = 0;
            for mut held in moment.attempts_due(today.saturating_sub(days))? {
                let Some(name) = moment.name_of(&held.person)? else { continue };
                let mut written = moment.with_entries(&held)?;
                for (one, written) in held.recordings.iter_mut().zip(&mut written) {
                    if !one.expired && over(one.since) {
                        one.expired = true;
                        written.entries = None;
                        written.held = one.clone();
                        gone += 1;
                    }
                }
                moment.write(&name, &held, &written)?;
            }
            moment.leaves_gaps()?;
            Ok(gone)
        })?;
        self.close_gaps()?;
        Ok(gone)
    }

    /// Deletes the files of recordings whose time is over.
    fn remove_expired_files(&self, retained: &mut Retained) -> Stored<()> {
        let (people, attempts) = self.at_once(|moment| Ok((moment.people()?, moment.attempts()?)))?;
        let mut gone = Gone::default();
        for held in attempts {
            let Some(person) = people.iter().find(|person| person.code == held.person) else { continue };
            for one in held.recordings.iter().filter(|one| one.expired) {
                let path = attempt_file(self.folder(), &held, &person.name, one);
                // Only what was held: another file of that name is somebody's own.
                let same =
                    recording_file::bytes_of(&path).is_ok_and(|bytes| checksum(&bytes) == one.checksum);
                if same {
                    match gone.file(&path) {
                        Ok(_) => retained.files += 1,
                        Err(why) => retained.out_of_reach.push((path.clone(), why)),
                    }
                }
                if !path.exists() {
                    forget_beside(&path, &mut gone)?;
                }
            }
        }
        gone.settle();
        Ok(())
    }
}

/// Deletes recordings that the store does not hold (shifts that were cut off or set aside,
/// practice) and that nobody has written to for so many days; how many.
///
/// # Errors
/// A file that cannot be deleted.
pub fn remove_old(base: &Path, practice: Option<&Path>, held: &[PathBuf], days: i64) -> Stored<usize> {
    let age = Duration::from_secs(u64::try_from(days).unwrap_or_default().saturating_mul(86_400));
    let limit = SystemTime::now().checked_sub(age);
    let of_practice = practice
        .into_iter()
        .flat_map(|folder| attempt::inside(folder).into_iter().flat_map(|pack| attempt::inside(&pack)));
    let (mut many, mut gone) = (0, Gone::default());
    for folder in attempt::folders(base).into_iter().chain(of_practice) {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        let paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        for path in paths {
            let ends = |endings: [&str; 2]| {
                path.extension().is_some_and(|is| endings.iter().any(|ending| is == *ending))
            };
            // What lay beside a recording that somebody was interrupted in deleting, too.
            let alone = ends([bookmarks::ENDING, summaries::ENDING]) && !path.with_extension("odr").exists();
            let recording = ends(["odr", "lost"]) || alone;
            let modified = fs::metadata(&path).and_then(|about| about.modified()).ok();
            let old = modified.zip(limit).is_some_and(|(modified, limit)| modified <= limit);
            if recording && old && !held.contains(&path) {
                gone.file(&path)?;
                forget_beside(&path, &mut gone)?;
                many += 1;
            }
        }
    }
    gone.settle();
    Ok(many)
}

/// What was marked in a recording goes with it, and so does what was taken of it, also as it
/// was being written when somebody was interrupted.
fn forget_beside(recording: &Path, gone: &mut Gone) -> Stored<()> {
    let Some(folder) = recording.parent().filter(|folder| folder.is_dir()) else { return Ok(()) };
    let beside = [bookmarks::file_of(recording), summaries::file_of(recording)];
    let names: BTreeSet<&str> =
        beside.iter().filter_map(|path| path.file_name().and_then(|name| name.to_str())).collect();
    beside.iter().try_for_each(|path| gone.file(path).map(|_| ()))?;
    gone.files(folder, |name| attempt::being_written(name).is_some_and(|name| names.contains(name)))?;
    Ok(())
}
