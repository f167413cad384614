//! One person erased, or everything.
//!
//! The folders of attempts go first: they are the source, and would bring back what the
//! store has forgotten. Then go the exports, and what lies in backups; the store is last,
//! so that whoever is interrupted can begin again. Afterwards every file is written anew
//! without a gap in which something old could lie.
//!
//! What the file system keeps of files that were deleted, and copies that somebody else
//! made, are out of reach.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};

use super::backup::{Made, beside_journal};
use super::error::Stored;
use super::file::{self, Lies};
use super::held::Tally;
use super::write;
use super::{NAME, Store, StoreError};
use crate::records::recording_file::{Disk, RealDisk};
use crate::records::{attempt, bookmarks};

/// What was erased, and what was out of reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Folders of attempts.
    pub folders: usize,
    /// Exports and damaged files that were deleted.
    pub files: usize,
    /// Backups from which the person was taken out.
    pub backups: usize,
    /// Files that the program once made and that cannot be reached now, with the reason.
    pub out_of_reach: Vec<(PathBuf, StoreError)>,
}

impl Store {
    /// The codes of people who were erased.
    ///
    /// # Errors
    /// A damaged store.
    pub fn erased(&self) -> Stored<Vec<String>> {
        let run = || -> rusqlite::Result<Vec<String>> {
            let mut statement = self.connection.prepare_cached("SELECT code FROM erased ORDER BY code")?;
            statement.query_map([], |row| row.get(0))?.collect()
        };
        run().map_err(|error| self.failed(&error))
    }

    /// Erases a person: folders, exports, what lies in backups, and all that is held.
    /// Notes that they wrote as a facilitator stay under a code that means nobody.
    ///
    /// # Errors
    /// Nobody of that name; a damaged store; a disk that does not take it. What was not
    /// erased then can be erased by calling it again.
    pub fn erase(&mut self, name: &str) -> Stored<Erased> {
        let person = self.person(name)?;
        let mut erased = Erased::default();
        let base = self.folder().to_owned();
        let mut gone = Vec::new();
        for folder in folders_of(&base, name) {
            remove_folder(&folder, &base)?;
            erased.folders += 1;
            gone.push(folder);
        }
        for (path, about) in self.made(Made::Export)? {
            if about.as_deref() == Some(&person.code) {
                erased.files += usize::from(delete(&path)?);
                settle(std::slice::from_ref(&path));
                self.forget(&path)?;
            }
        }
        // Nobody can say whose names stand in a damaged file.
        for (path, _) in self.made(Made::Damaged)? {
            delete(&beside_journal(&path))?;
            erased.files += usize::from(delete(&path)?);
            settle(std::slice::from_ref(&path));
            self.forget(&path)?;
        }
        for (path, _) in self.made(Made::Backup)? {
            match from_backup(&path, &person.code) {
                Ok(true) => erased.backups += 1,
                Ok(false) => {}
                Err(why) => erased.out_of_reach.push((path.clone(), why)),
            }
            // A path can hold a name, too.
            if path.display().to_string().contains(name) {
                self.forget(&path)?;
            }
        }
        settle(&gone);
        rows_of(self, &person.code)?;
        Ok(erased)
    }

    /// Forgets that a file was made.
    fn forget(&mut self, path: &Path) -> Stored<()> {
        let inside = path.strip_prefix(self.folder()).unwrap_or(path).display().to_string();
        let whole = path.display().to_string();
        self.change(|transaction| {
            let sql = "DELETE FROM made WHERE path IN (?1, ?2)";
            transaction.execute(sql, params![inside, whole]).map(|_| ())
        })
    }

    /// Writes the whole file anew, without gaps.
    pub(super) fn close_gaps(&mut self) -> Stored<()> {
        let vacuumed = self.connection.execute_batch(
            "DELETE FROM pack_version WHERE id NOT IN (SELECT pack_version FROM recording); VACUUM;",
        );
        vacuumed.map_err(|error| self.failed(&error))
    }
}

/// Takes a person out of a store, and remembers the code so that no older copy brings
/// them back.
pub(super) fn rows_of(store: &mut Store, code: &str) -> Stored<()> {
    store.change(|transaction| {
        let find = "SELECT id FROM person WHERE code = ?1";
        let person: Option<i64> = transaction.query_row(find, [code], |row| row.get(0)).optional()?;
        if let Some(person) = person {
            let mut sum: Tally = write::tally(transaction)?;
            let mut statement = transaction.prepare("SELECT seal FROM attempt WHERE person = ?1")?;
            let seals = statement.query_map([person], |row| row.get(0))?;
            let seals = seals.collect::<rusqlite::Result<Vec<String>>>()?;
            seals.iter().for_each(|seal| sum.take_away(seal));
            transaction.execute("DELETE FROM person WHERE id = ?1", [person])?;
            write::keep_tally(transaction, sum)?;
        }
        transaction.execute("INSERT OR IGNORE INTO erased VALUES (?1)", [code]).map(|_| ())
    })?;
    store.close_gaps()
}

/// Takes a person out of a backup; whether it was there.
fn from_backup(path: &Path, code: &str) -> Stored<bool> {
    match file::look(path)? {
        Lies::Nothing | Lies::Empty => {
            return Err(StoreError::gone(path));
        }
        Lies::Store(_) => {}
    }
    let mut backup = Store::open(path)?;
    rows_of(&mut backup, code)?;
    Ok(true)
}

/// Erases everything in a folder of attempts that the program has put there, and
/// `practice` where it is named. A store that cannot be opened is deleted as it is.
///
/// # Errors
/// A disk that does not let go of something.
pub fn everything(base: &Path, practice: Option<&Path>) -> Stored<Erased> {
    let path = base.join(NAME);
    let mut erased = Erased::default();
    let mut gone = Vec::new();
    if let Ok(Some(store)) = Store::open_to_read(&path) {
        for kind in [Made::Export, Made::Damaged, Made::Backup] {
            for (path, _) in store.made(kind).unwrap_or_default() {
                let _ = delete(&beside_journal(&path));
                match delete(&path) {
                    Ok(true) => {
                        erased.files += 1;
                        gone.push(path);
                    }
                    Ok(false) if kind == Made::Backup => {
                        let why = StoreError::gone(&path);
                        erased.out_of_reach.push((path, why));
                    }
                    Ok(false) => {}
                    Err(why) => erased.out_of_reach.push((path, why)),
                }
            }
        }
    }
    remove_files(&base.join(attempt::PICTURES), &["png"])?;
    for folder in attempt::folders(base) {
        // PACK/EXERCISE/NAME/attempt-1
        if let Some(exercise) = folder.ancestors().nth(2) {
            delete(&exercise.join(attempt::CARDS))?;
        }
        remove_folder(&folder, base)?;
        erased.folders += 1;
        gone.push(folder);
    }
    gone.push(base.join(attempt::PICTURES).join("all"));
    for folder in [super::backup::BACKUPS, super::export::EXPORTS] {
        remove_files(&base.join(folder), &["sqlite", "json", "part"])?;
        gone.push(base.join(folder).join("all"));
    }
    if let Some(practice) = practice {
        remove_practice(practice)?;
        gone.push(practice.join("all"));
    }
    settle(&gone);
    for name in [NAME.to_owned(), format!("{NAME}-journal")] {
        delete(&base.join(name))?;
    }
    settle(&[path]);
    Ok(erased)
}

/// The folders of somebody's attempts.
pub(super) fn folders_of(base: &Path, name: &str) -> Vec<PathBuf> {
    let is_theirs =
        |folder: &PathBuf| folder.parent().and_then(Path::file_name).is_some_and(|whose| whose == name);
    attempt::folders(base).into_iter().filter(is_theirs).collect()
}

/// What was deleted at these places stays deleted, also after a loss of power: the folders
/// that are still there are written down.
fn settle(deleted: &[PathBuf]) {
    let left = deleted.iter().filter_map(|path| path.ancestors().skip(1).find(|around| around.is_dir()));
    for folder in left.collect::<BTreeSet<&Path>>() {
        // A system that cannot do that says so by none.
        let _ = RealDisk.sync_folder(folder);
    }
}

/// Deletes a file; whether it was there.
fn delete(path: &Path) -> Stored<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StoreError::of_io(path, &error)),
    }
}

/// Deletes the folder of an attempt, and the folders around it that are empty then.
fn remove_folder(folder: &Path, base: &Path) -> Stored<()> {
    fs::remove_dir_all(folder).map_err(|error| StoreError::of_io(folder, &error))?;
    let around = folder.ancestors().skip(1).take_while(|around| *around != base);
    for around in around {
        if fs::remove_dir(around).is_err() {
            break;
        }
    }
    Ok(())
}

/// Deletes the files of a folder that have these endings, then the folder if it is empty.
fn remove_files(folder: &Path, endings: &[&str]) -> Stored<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_file() && ending.is_some_and(|ending| endings.contains(&ending)) {
            delete(&path)?;
        }
    }
    let _ = fs::remove_dir(folder);
    Ok(())
}

/// Deletes all practice: `PACK/CONTACT/N.odr`.
fn remove_practice(practice: &Path) -> Stored<()> {
    for pack in attempt::inside(practice) {
        for contact in attempt::inside(&pack) {
            remove_files(&contact, &["odr", "clock", bookmarks::ENDING])?;
        }
        let _ = fs::remove_dir(&pack);
    }
    let _ = fs::remove_dir(practice);
    Ok(())
}
