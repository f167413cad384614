//! Copies of the whole store, and the way back.
//!
//! A copy is made by the database's own means, while others may read and write; it is
//! looked through before it gets its name. The store knows where its copies lie, so that
//! an erasure reaches them. What is restored goes into the store in one transaction;
//! whoever was erased since the backup was made stays erased.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, params};

use super::error::Stored;
use super::file::{self, Lies};
use super::{Store, StoreError, day, erase};

/// The folder of backups beside the store.
pub const BACKUPS: &str = "backups";
/// Pages that are copied before others get their turn.
const PAGES: i32 = 256;

/// What kind of file the program has made from the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// A copy of everything.
    Backup,
    /// Everything about one person.
    Export,
    /// A store that was damaged and has been moved aside.
    Damaged,
}

impl Made {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Backup => "backup",
            Self::Export => "export",
            Self::Damaged => "damaged",
        }
    }
}

/// What a restored store came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The backup that it came from.
    pub from: PathBuf,
    /// Where what lay there before is now: a backup, or the damaged file.
    pub before: Option<PathBuf>,
}

impl Store {
    /// Copies everything into a new file: the one that is named, or one beside the store.
    ///
    /// # Errors
    /// A file that is there already or cannot be written; a store that is damaged, of
    /// which no copy is made.
    pub fn backup(&mut self, to: Option<&Path>) -> Stored<PathBuf> {
        let (to, part) = match to {
            Some(to) => named(to)?,
            None => self.free_name(BACKUPS, "records", "sqlite")?,
        };
        // Known before it is there: what is there is always known.
        self.enter(Made::Backup, &to, None)?;
        let made = self
            .copy_to(&part)
            .and_then(|()| fs::rename(&part, &to).map_err(|error| StoreError::of_io(&to, &error)));
        if let Err(why) = made {
            let _ = fs::remove_file(&part);
            return Err(why);
        }
        Ok(to)
    }

    fn copy_to(&self, to: &Path) -> Stored<()> {
        let failed = |error: rusqlite::Error| StoreError::of(to, &error);
        let mut copy = Connection::open(to).map_err(failed)?;
        pour(&self.connection, &mut copy).map_err(failed)?;
        drop(copy);
        let sync = File::open(to).and_then(|file| file.sync_all());
        sync.map_err(|error| StoreError::of_io(to, &error))?;
        sound(to)
    }

    /// A name that is not there yet, in a folder beside the store, which is made if need
    /// be; and the name under which it is written, which is taken.
    pub(super) fn free_name(&self, folder: &str, stem: &str, ending: &str) -> Stored<(PathBuf, PathBuf)> {
        let folder = self.folder().join(folder);
        fs::create_dir_all(&folder).map_err(|error| StoreError::of_io(&folder, &error))?;
        let folder = std::path::absolute(&folder).map_err(|error| StoreError::of_io(&folder, &error))?;
        let today = day::written(day::today());
        // Behind the last one, so that names tell the order.
        let names = files_in(&folder).into_iter().filter_map(|path| numbered(&path, stem));
        let last = names.filter(|(day, _)| *day == today).map(|(_, number)| number).max().unwrap_or(0);
        for number in last.saturating_add(1)..u32::MAX {
            let to = folder.join(format!("{stem}-{today}-{number:03}.{ending}"));
            match reserved(to) {
                Err(StoreError::Exists { .. }) => {}
                other => return other,
            }
        }
        Err(StoreError::Exists { path: folder })
    }

    /// Notes that a file is made from the store.
    pub(super) fn enter(&mut self, kind: Made, path: &Path, person: Option<&str>) -> Stored<()> {
        let path = self.known_as(path);
        self.change(|transaction| {
            let sql = "INSERT OR REPLACE INTO made (kind, path, person) VALUES (?1, ?2, ?3)";
            transaction.execute(sql, params![kind.word(), path, person]).map(|_| ())
        })
    }

    /// A path as it is noted: from the store's folder on, where it lies in it.
    fn known_as(&self, path: &Path) -> String {
        let folder = std::path::absolute(self.folder()).unwrap_or_else(|_| self.folder().to_owned());
        path.strip_prefix(&folder).unwrap_or(path).display().to_string()
    }

    /// The files of a kind that were made from the store, and whom they are about.
    ///
    /// # Errors
    /// A damaged store.
    pub fn made(&self, kind: Made) -> Stored<Vec<(PathBuf, Option<String>)>> {
        let run = || -> rusqlite::Result<Vec<(String, Option<String>)>> {
            let sql = "SELECT path, person FROM made WHERE kind = ?1 ORDER BY id";
            let mut statement = self.connection.prepare_cached(sql)?;
            let rows = statement.query_map([kind.word()], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect()
        };
        let found = run().map_err(|error| self.failed(&error))?;
        Ok(found.into_iter().map(|(path, person)| (self.folder().join(path), person)).collect())
    }

    /// Puts a backup in the place of a store: the one that is named, or the latest one
    /// beside the store that is sound. What lay there is kept beside it.
    ///
    /// # Errors
    /// No backup that is sound; a store of a newer program, which is left alone; a
    /// disk that does not take it.
    pub fn restore(path: &Path, from: Option<&Path>) -> Stored<Restored> {
        let lies = file::look(path);
        if let Err(newer @ (StoreError::Newer { .. } | StoreError::ReadOnly { .. })) = lies {
            return Err(newer);
        }
        let from = match from {
            Some(from) => from.to_owned(),
            None => latest(path)?,
        };
        let part = beside(path, "restoring");
        let _ = fs::remove_file(&part);
        let restored = prepared(path, &from, &part).and_then(|()| exchange(path, &part));
        let _ = fs::remove_file(&part);
        let before = restored?;
        Ok(Restored { from, before })
    }
}

/// A copy of the backup that is sound, up to date, and knows what happened since.
fn prepared(path: &Path, from: &Path, part: &Path) -> Stored<()> {
    if !matches!(file::look(from)?, Lies::Store(_)) {
        return Err(StoreError::NoStore { path: from.to_owned() });
    }
    fs::copy(from, part).map_err(|error| StoreError::of_io(part, &error))?;
    let mut store = Store::open(part).map_err(|error| of_backup(error, from))?;
    if let Some(what) = store.check()?.problems.into_iter().next() {
        return Err(StoreError::Damaged { path: from.to_owned(), what });
    }
    // What the present store knows of files and of people who were erased, as far as it
    // can be read.
    let Ok(Some(now)) = Store::open_to_read(path) else { return Ok(()) };
    for kind in [Made::Backup, Made::Export, Made::Damaged] {
        for (file, person) in now.made(kind).unwrap_or_default() {
            store.enter(kind, &file, person.as_deref())?;
        }
    }
    for code in now.erased().unwrap_or_default() {
        erase::rows_of(&mut store, &code)?;
    }
    Ok(())
}

/// The trouble of a copy is the trouble of the backup.
fn of_backup(error: StoreError, from: &Path) -> StoreError {
    match error {
        StoreError::Damaged { what, .. } => StoreError::Damaged { path: from.to_owned(), what },
        other => other,
    }
}

/// Puts a sound store where another one lies, or nothing, or something damaged; where
/// that is now.
fn exchange(path: &Path, part: &Path) -> Stored<Option<PathBuf>> {
    let opened = match file::look(path) {
        Ok(Lies::Store(_)) => Store::open(path),
        Ok(Lies::Nothing | Lies::Empty) => {
            aside(&beside_journal(path), &beside_journal(&free_aside(path)?))?;
            return moved(part, path).map(|()| None);
        }
        Err(why) => Err(why),
    };
    match opened {
        Ok(mut store) => {
            let before = store.backup(None)?;
            Store::open(part)?.enter(Made::Backup, &before, None)?;
            let failed = |error: rusqlite::Error| StoreError::of(path, &error);
            let new = Connection::open(part).map_err(failed)?;
            // Into the open store: whoever has it open sees the old one, then the new one.
            pour(&new, &mut store.connection).map_err(failed)?;
            Ok(Some(before))
        }
        Err(StoreError::Damaged { .. } | StoreError::NoStore { .. }) => {
            let old = free_aside(path)?;
            Store::open(part)?.enter(Made::Damaged, &old, None)?;
            // What was begun in the old one must not be undone in the new one.
            aside(&beside_journal(path), &beside_journal(&old))?;
            moved(path, &old)?;
            moved(part, path)?;
            Ok(Some(old))
        }
        Err(other) => Err(other),
    }
}

fn moved(from: &Path, to: &Path) -> Stored<()> {
    fs::rename(from, to).map_err(|error| StoreError::of_io(to, &error))
}

/// Moves a file, if it is there.
fn aside(from: &Path, to: &Path) -> Stored<()> {
    if from.exists() { moved(from, to) } else { Ok(()) }
}

/// A name beside a store for what is damaged.
fn free_aside(path: &Path) -> Stored<PathBuf> {
    let names = (1..=u32::MAX).map(|number| beside(path, &format!("damaged-{number}")));
    let free = names.into_iter().find(|name| !name.exists() && !beside_journal(name).exists());
    let free = free.unwrap_or_else(|| beside(path, "damaged"));
    std::path::absolute(&free).map_err(|error| StoreError::of_io(&free, &error))
}

/// Where the database keeps what it would undo.
pub(super) fn beside_journal(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push("-journal");
    path.with_file_name(name)
}

/// All of a database into another one.
fn pour(from: &Connection, to: &mut Connection) -> rusqlite::Result<()> {
    let backup = Backup::new(from, to)?;
    backup.run_to_completion(PAGES, Duration::from_millis(5), None)
}

/// A copy holds what it should.
fn sound(path: &Path) -> Stored<()> {
    let Some(store) = Store::open_to_read(path)? else {
        return Err(StoreError::NoStore { path: path.to_owned() });
    };
    match store.check()?.problems.into_iter().next() {
        None => Ok(()),
        Some(what) => Err(StoreError::Damaged { path: path.to_owned(), what }),
    }
}

/// The latest backup beside a store that is sound.
fn latest(path: &Path) -> Stored<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new(".")).join(BACKUPS);
    let mut found = files_in(&folder);
    found.retain(|path| path.extension().is_some_and(|is| is == "sqlite"));
    let mut found: Vec<_> = found.into_iter().map(|path| (numbered(&path, "records"), path)).collect();
    found.sort();
    let sound = found.into_iter().rev().map(|(_, path)| path).find(|path| sound(path).is_ok());
    sound.ok_or(StoreError::NoBackup { folder })
}

/// A name that somebody chose, and the one under which it is written.
pub(super) fn named(to: &Path) -> Stored<(PathBuf, PathBuf)> {
    let to = std::path::absolute(to).map_err(|error| StoreError::of_io(to, &error))?;
    // What somebody has broken off lies there still.
    let _ = fs::remove_file(beside(&to, "part"));
    reserved(to)
}

/// Takes the name under which a file is written. Whoever has it writes; a file that is
/// there already is left alone.
fn reserved(to: PathBuf) -> Stored<(PathBuf, PathBuf)> {
    let part = beside(&to, "part");
    match File::create_new(&part) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(StoreError::Exists { path: to })
        }
        Err(error) => Err(StoreError::of_io(&to, &error)),
        // Others give their file its name before they let go of the other one.
        Ok(_) if to.exists() => {
            let _ = fs::remove_file(&part);
            Err(StoreError::Exists { path: to })
        }
        Ok(_) => Ok((to, part)),
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
}

/// The day and the number in a name such as `records-2026-11-22-003.sqlite`.
fn numbered(path: &Path, stem: &str) -> Option<(String, u32)> {
    let name = path.file_stem()?.to_str()?.strip_prefix(stem)?.strip_prefix('-')?;
    let (day, number) = name.rsplit_once('-')?;
    Some((day.to_owned(), number.parse().ok()?))
}

/// A name beside a file.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}
