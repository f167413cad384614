//! Copies of the whole store, and the way back.
//!
//! A copy is made by the database's own means, while others may read and write; it is
//! looked through before it gets its name. The store knows where its copies lie, so that
//! an erasure reaches them, also while they are being made. What is restored goes into the
//! store in one transaction; whoever was erased since the backup was made stays erased, and
//! what others write meanwhile stands in the backup of what was there before.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, params};

use super::error::Stored;
use super::file::{self, Lies};
use super::moment::Moment;
use super::{NAME, Store, StoreError, day, erase};
use crate::records::folders;
use crate::records::recording_file::{Disk, RealDisk};

/// The folder of backups beside the store.
pub const BACKUPS: &str = "backups";
/// Pages that are copied before others get their turn.
const PAGES: i32 = 256;
/// The ending of what will be put in a store's place.
const RESTORING: &str = "restoring";
/// The ending of a store that was moved aside, with a number behind it.
const DAMAGED: &str = "damaged";

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
        self.backup_counted(to).map(|(to, _)| to)
    }

    /// The same, and how often the store had been changed before it was copied.
    fn backup_counted(&mut self, to: Option<&Path>) -> Stored<(PathBuf, u32)> {
        // Nothing that is erased may come into a copy.
        if self.has_gaps()? {
            self.close_gaps()?;
        }
        let (to, part) = match to {
            Some(to) => named(to)?,
            None => self.free_name(BACKUPS, "records", "sqlite")?,
        };
        // Known before it is there: what is there is always known.
        self.change(|moment| moment.enter(Made::Backup, &to, None))?;
        let changes = file::changes(&self.path)?;
        if let Err(why) = self.copy_to(&part).and_then(|()| moved(&part, &to)) {
            let _ = fs::remove_file(&part);
            return Err(why);
        }
        Ok((to, changes))
    }

    fn copy_to(&self, to: &Path) -> Stored<()> {
        let failed = |error: rusqlite::Error| StoreError::of(to, &error);
        // It has been made; where it is not there any more, somebody is erasing.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(to, flags).map_err(failed)?;
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
        folders::make(&folder).map_err(|error| StoreError::of_io(&folder, &error))?;
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

    /// The files of a kind that were made from the store, and whom they are about.
    ///
    /// # Errors
    /// A damaged store.
    pub fn made(&self, kind: Made) -> Stored<Vec<(PathBuf, Option<String>)>> {
        self.at_once(|moment| moment.made(kind))
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
        let part = beside(path, RESTORING);
        let before = clear(&part).and_then(|()| in_place(path, &from, &part));
        let cleared = clear(&part);
        let before = before?;
        cleared?;
        Ok(Restored { from, before })
    }
}

impl Moment<'_> {
    /// Notes that a file is made from the store.
    pub(super) fn enter(&self, kind: Made, path: &Path, person: Option<&str>) -> Stored<()> {
        // From the store's folder on, where it lies in it.
        let folder = std::path::absolute(self.folder()).unwrap_or_else(|_| self.folder().to_owned());
        let path = path.strip_prefix(&folder).unwrap_or(path).display().to_string();
        let sql = "INSERT OR REPLACE INTO made (kind, path, person) VALUES (?1, ?2, ?3)";
        self.ask(|connection| connection.execute(sql, params![kind.word(), path, person]).map(|_| ()))
    }

    /// The files of a kind that were made from the store, and whom they are about.
    pub(super) fn made(&self, kind: Made) -> Stored<Vec<(PathBuf, Option<String>)>> {
        let found: Vec<(String, Option<String>)> = self.ask(|connection| {
            let sql = "SELECT path, person FROM made WHERE kind = ?1 ORDER BY id";
            let mut statement = connection.prepare_cached(sql)?;
            statement.query_map([kind.word()], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        })?;
        Ok(found.into_iter().map(|(path, person)| (self.folder().join(path), person)).collect())
    }
}

/// Puts a backup in the place of what lies there; where that is now.
fn in_place(path: &Path, from: &Path, part: &Path) -> Stored<Option<PathBuf>> {
    let mut copy = prepared(from, part)?;
    let opened = match file::look(path) {
        Ok(Lies::Store(_)) => Store::open(path),
        Ok(Lies::Nothing | Lies::Empty) => {
            drop(copy);
            aside(&beside_journal(path), &beside_journal(&free_aside(path)?))?;
            return moved(part, path).map(|()| None);
        }
        Err(why) => Err(why),
    };
    match opened {
        Ok(mut store) => poured(&mut copy, &mut store).map(Some),
        Err(StoreError::Damaged { .. } | StoreError::NoStore { .. }) => {
            // As far as it can be read.
            if let Ok(Some(now)) = Store::open_to_read(path) {
                let _ = learn(&mut copy, &now);
            }
            let old = free_aside(path)?;
            copy.change(|moment| moment.enter(Made::Damaged, &old, None))?;
            drop(copy);
            // What was begun in the old one must not be undone in the new one.
            aside(&beside_journal(path), &beside_journal(&old))?;
            moved(path, &old)?;
            moved(part, path)?;
            Ok(Some(old))
        }
        Err(other) => Err(other),
    }
}

/// A copy of the backup that is sound and up to date. What somebody was doing in the backup
/// when they were interrupted is undone first.
fn prepared(from: &Path, part: &Path) -> Stored<Store> {
    if !matches!(file::look(from)?, Lies::Store(_)) {
        return Err(StoreError::NoStore { path: from.to_owned() });
    }
    let copied = || {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        pour(&Connection::open_with_flags(from, flags)?, &mut Connection::open(part)?)
    };
    copied().map_err(|error| of_backup(StoreError::of(part, &error), from))?;
    let store = Store::open(part).map_err(|error| of_backup(error, from))?;
    match store.check()?.problems.into_iter().next() {
        Some(what) => Err(StoreError::Damaged { path: from.to_owned(), what }),
        None => Ok(store),
    }
}

/// What a store knows of files and of people who were erased.
fn learn(copy: &mut Store, now: &Store) -> Stored<()> {
    let made = |moment: &Moment<'_>| {
        let of = |kind| Ok(moment.made(kind)?.into_iter().map(move |(file, whom)| (kind, file, whom)));
        Ok(of(Made::Backup)?.chain(of(Made::Export)?).chain(of(Made::Damaged)?).collect::<Vec<_>>())
    };
    let made = now.at_once(made)?;
    copy.change(|moment| {
        made.iter().try_for_each(|(kind, file, whom)| moment.enter(*kind, file, whom.as_deref()))
    })?;
    let erased = now.erased()?.into_iter().collect();
    erase::rows_of(copy, &erased, None).map(|_| ())
}

/// Everything of a copy into an open store; where what it held is now. Whoever has the store
/// open sees the old one, then the new one.
fn poured(copy: &mut Store, store: &mut Store) -> Stored<PathBuf> {
    loop {
        let (before, changes) = store.backup_counted(None)?;
        learn(copy, store)?;
        let path = store.path.clone();
        let failed = |error: rusqlite::Error| StoreError::of(&path, &error);
        let pouring = Backup::new(&copy.connection, &mut store.connection).map_err(failed)?;
        // From the first step on nobody else writes.
        match pouring.step(0).map_err(failed)? {
            StepResult::More | StepResult::Done => {}
            _ => return Err(StoreError::Busy { path }),
        }
        // What somebody has written since stands in no backup, and they may have erased.
        if file::changes(&path)? == changes {
            pouring.run_to_completion(PAGES, Duration::ZERO, None).map_err(failed)?;
            return Ok(before);
        }
    }
}

/// The trouble of a copy is the trouble of the backup.
fn of_backup(error: StoreError, from: &Path) -> StoreError {
    match error {
        StoreError::Damaged { what, .. } => StoreError::Damaged { path: from.to_owned(), what },
        other => other,
    }
}

/// Gives a file another name for good.
pub(super) fn moved(from: &Path, to: &Path) -> Stored<()> {
    let renamed = fs::rename(from, to).and_then(|()| match to.parent() {
        Some(folder) => RealDisk.sync_folder(folder),
        None => Ok(()),
    });
    renamed.map_err(|error| StoreError::of_io(to, &error))
}

/// Deletes what was to be put in a store's place, with its journal.
fn clear(part: &Path) -> Stored<()> {
    for path in [beside_journal(part), part.to_owned()] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::of_io(&path, &error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Whether a file beside a store is called like one that was moved aside, or like what was to
/// be put in its place; journals included.
pub(super) fn is_aside(name: &str) -> bool {
    let Some(ending) = name.strip_prefix(NAME).and_then(|rest| rest.strip_prefix('.')) else { return false };
    let ending = ending.strip_suffix("-journal").unwrap_or(ending);
    let numbered = ending.strip_prefix(DAMAGED).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
    ending == RESTORING || numbered.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Moves a file, if it is there.
fn aside(from: &Path, to: &Path) -> Stored<()> {
    if from.exists() { moved(from, to) } else { Ok(()) }
}

/// A name beside a store for what is damaged.
fn free_aside(path: &Path) -> Stored<PathBuf> {
    let names = (1..=u32::MAX).map(|number| beside(path, &format!("{DAMAGED}-{number}")));
    let free = names.into_iter().find(|name| !name.exists() && !beside_journal(name).exists());
    let free = free.unwrap_or_else(|| beside(path, DAMAGED));
    std::path::absolute(&free).map_err(|error| StoreError::of_io(&free, &error))
}

/// Under which name a file is written before it gets its own.
pub(super) fn being_written(to: &Path) -> PathBuf {
    beside(to, "part")
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
    let _ = fs::remove_file(being_written(&to));
    reserved(to)
}

/// Takes the name under which a file is written. Whoever has it writes; a file that is
/// there already is left alone.
fn reserved(to: PathBuf) -> Stored<(PathBuf, PathBuf)> {
    let part = being_written(&to);
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

pub(super) fn files_in(folder: &Path) -> Vec<PathBuf> {
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
