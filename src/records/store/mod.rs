//! The store: what was played and answered, in one SQLite file beside the attempts.
//!
//! In reading order:
//! - [`error`]: why a store cannot be used, and what to do;
//! - [`mod@file`]: looked at, opened, brought up to date;
//! - [`held`]: what is held of an attempt, as plain values, and its seal;
//! - `moment`: what belongs together is read at once, and written where it was read;
//! - `write`, `read`: the same in tables; `people`: who, under a code;
//! - [`take_in`]: from the folder of an attempt into the store;
//! - [`overlays`]: what facilitators saw, beside the marks;
//! - [`check`]: whether all of it is what was written;
//! - [`backup`], [`export`]: copies, of everything and of one person's;
//! - [`erase`], [`retain`]: what goes, and when; `gone`: so that it stays gone;
//! - [`day`]: the calendar, by days.
//!
//! Knows files and tables; must not know screens.
//!
//! # Why the running shift is not in here
//!
//! While a shift runs, its recording (`recording_file`) is the journal: one line is
//! added for each command and is on the disk before the command is acknowledged. That
//! is one `write` and one `fdatasync`, which is the least that a disk can be asked for;
//! a transaction of the store costs four to six of them. It also needs nothing but the
//! end of a file, so what a crash leaves is always the beginning of what was recorded.
//! What is finished (a shift, an exercise) is taken in here, whole, in one transaction,
//! and can be taken in again at any time: the attempt's folder is the source, the store
//! an index of it that outlives it. Losing the store loses marks of recordings whose time
//! was over and facilitators' notes, which is what backups are for, and nothing else.
//!
//! # Why whoever writes reads again
//!
//! Several programs may have a store open. What decides what is written is read in the
//! transaction that writes it, which is the only one then (`IMMEDIATE`); what was read
//! before only spares work that takes long. So of two notes about one attempt both are
//! kept, in the order in which they came, and also where one facilitator wrote both: notes
//! are only ever added, and the later one is what counts as seen.
//!
//! # Why a rollback journal and no write-ahead log
//!
//! Attempts may lie on a drive of the company's network, where a write-ahead log does not
//! work. Between two transactions the store is one single file, which anybody can copy.
//! Transactions are few; `synchronous=EXTRA` makes each last before it is reported. With
//! less, a loss of power after a `VACUUM` could even damage the file (`docs/proofs.md`).
//! With `secure_delete` and a `VACUUM`, nothing that was erased stays behind.
//!
//! # Why no library for migrations
//!
//! `refinery` keeps its number in a table, which cannot be read without opening the
//! database, and opening one may roll back what a newer program has begun. The number in
//! the header can be read by anybody; see [`mod@file`].
//!
//! # How damage is noticed
//!
//! Each recording keeps the links of its file's chain ([`crate::recording::entries`]).
//! Everything else that is held of an attempt is sealed as a whole, and the sum of all
//! seals stands in the table `tally`: nothing can change or be lost between them. What
//! does not fit is [`StoreError::Damaged`], never a number.

pub mod error;

pub mod file;
pub mod held;

mod moment;
mod people;
mod read;
mod write;

pub mod take_in;

pub mod overlays;

pub mod check;

pub mod backup;
pub mod export;

mod gone;

pub mod erase;
pub mod retain;

pub mod day;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use error::{Damage, StoreError, Stored};
pub use held::{Address, HeldAttempt, HeldRecording, Overlay, Person};

/// The store's file in the folder of attempts.
pub const NAME: &str = "records.sqlite";

/// An open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    // Behind the connection: it goes when that is closed.
    _opened: file::Opened,
}

/// The store's file in a folder of attempts, or in one's own.
///
/// # Errors
/// A system that knows no folder for this person, if none was chosen.
pub fn place(chosen: Option<&Path>) -> Result<PathBuf, super::RecordsError> {
    Ok(super::attempt::base(chosen)?.join(NAME))
}

/// The file of a recording in its attempt's folder.
fn attempt_file(base: &Path, held: &HeldAttempt, name: &str, one: &HeldRecording) -> PathBuf {
    let attempt = format!("attempt-{}", held.number);
    base.join(&held.pack).join(&held.exercise).join(name).join(attempt).join(&one.name)
}

impl Store {
    /// The files of all recordings that are held, in the folders of their attempts,
    /// whether they are there or not.
    ///
    /// # Errors
    /// A damaged store.
    pub fn files_held(&self) -> Stored<Vec<PathBuf>> {
        let (people, attempts) = self.at_once(|moment| Ok((moment.people()?, moment.attempts()?)))?;
        let mut files = Vec::new();
        for held in attempts {
            let Some(person) = people.iter().find(|person| person.code == held.person) else { continue };
            let of = |one| attempt_file(self.folder(), &held, &person.name, one);
            files.extend(held.recordings.iter().map(of));
        }
        Ok(files)
    }

    /// Opens the store of a file, or begins one.
    ///
    /// # Errors
    /// What cannot be used; it stays as it is.
    pub fn open(path: &Path) -> Stored<Self> {
        let opened = file::Opened::now();
        let mut store = Self { connection: file::open(path)?, path: path.to_owned(), _opened: opened };
        // Somebody was interrupted before all that was erased had gone from the file. Where
        // that cannot be made good now, the next one tries.
        if store.has_gaps()? {
            let _ = store.close_gaps();
        }
        Ok(store)
    }

    /// Opens the store of a file for reading. None where there is none, or an empty file.
    ///
    /// # Errors
    /// What cannot be used; it stays as it is.
    pub fn open_to_read(path: &Path) -> Stored<Option<Self>> {
        let opened = file::Opened::now();
        let connection = file::open_to_read(path)?;
        Ok(connection.map(|connection| Self { connection, path: path.to_owned(), _opened: opened }))
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder of attempts in which it lies.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// How large its file is, in bytes.
    pub fn size(&self) -> u64 {
        fs::metadata(&self.path).map_or(0, |about| about.len())
    }

    /// Lets the file grow no further, as on a full disk; for tests.
    ///
    /// # Errors
    /// A damaged store.
    pub fn limit_pages_to_its_size(&self) -> Stored<()> {
        let limit = || {
            let pages: i64 = self.connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
            self.connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        };
        limit().map_err(|error| self.failed(&error))
    }

    fn failed(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::of(&self.path, error)
    }
}
