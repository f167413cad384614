//! The file of a store: looked at before it is opened, brought up to date, sealed off
//! from everything that is no store of this program.
//!
//! The version stands in the file's header (SQLite's `user_version`), where it can be
//! read without opening the database: opening one would roll back what a newer
//! program has left unfinished. Each migration is one numbered text, applied with
//! its number in one transaction.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::backup::beside_journal;
use super::error::{Damage, StoreError, Stored};
use crate::records::folders;

/// What makes version N of version N - 1.
const MIGRATIONS: [&str; 3] =
    [include_str!("migrations/1.sql"), include_str!("migrations/2.sql"), include_str!("migrations/3.sql")];
/// The version that this program writes.
pub const VERSION: u32 = MIGRATIONS.len() as u32;
/// 'ODst': whose database it is.
pub const APPLICATION: u32 = 0x4F44_7374;
/// What a journal of the database begins with, once it counts.
const JOURNAL: [u8; 8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7];
/// How long somebody waits for another program to finish.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many stores this program has open, and the files that it closes after the last one.
///
/// On Unix, whoever closes a file lets go of every lock that the program has on it: those
/// of the database included, in the middle of a transaction of another thread.
static OPEN: Mutex<(usize, Vec<File>)> = Mutex::new((0, Vec::new()));

fn open_now() -> MutexGuard<'static, (usize, Vec<File>)> {
    // A number and a list, changed in one step each.
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A store is open, or is being opened.
#[derive(Debug)]
pub(super) struct Opened(());

impl Opened {
    pub(super) fn now() -> Self {
        open_now().0 += 1;
        Self(())
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        let mut open = open_now();
        open.0 -= 1;
        if open.0 == 0 {
            open.1.clear();
        }
    }
}

/// Closes a file when no store is open.
fn close(file: File) {
    let mut open = open_now();
    if open.0 > 0 {
        open.1.push(file);
    } else {
        // Before anybody can open one.
        drop(file);
    }
}

/// What lies at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Nothing.
    Nothing,
    /// A file without a byte in it: whatever was in it has gone, or never came. Or one whose
    /// very first transaction was broken off, which opening it undoes.
    Empty,
    /// A store of this version.
    Store(u32),
}

/// Looks at a file without touching it.
///
/// # Errors
/// Something else, something newer, or what cannot be read.
pub fn look(path: &Path) -> Stored<Lies> {
    let mut header = [0; 100];
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Lies::Nothing),
        Err(error) => return Err(StoreError::of_io(path, &error)),
    };
    let about = file.metadata().map_err(|error| StoreError::of_io(path, &error))?;
    if about.len() == 0 && about.is_file() {
        close(file);
        return Ok(Lies::Empty);
    }
    let path = path.to_owned();
    let read = file.read_exact(&mut header);
    close(file);
    if let Err(error) = &read
        && error.kind() != std::io::ErrorKind::UnexpectedEof
    {
        return Err(StoreError::of_io(&path, error));
    }
    let number = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    // After a loss of power any part of what was being written is there.
    if was_empty(&path) {
        return Ok(Lies::Empty);
    }
    if read.is_err() || !header.starts_with(b"SQLite format 3\0") || number(68) != APPLICATION {
        return Err(StoreError::NoStore { path });
    }
    match number(60) {
        0 => Err(StoreError::Damaged { path, what: Damage::NoVersion }),
        version if version > VERSION => Err(StoreError::Newer { path, version }),
        version => Ok(Lies::Store(version)),
    }
}

/// How often the file of a store has been changed, as it counts itself; on from 0 again some
/// day. Whoever changes it in a transaction counts once.
pub(super) fn changes(path: &Path) -> Stored<u32> {
    let mut header = [0; 28];
    let file = File::open(path);
    let read = file.and_then(|mut file| {
        let read = file.read_exact(&mut header);
        close(file);
        read
    });
    read.map_err(|error| StoreError::of_io(path, &error))?;
    Ok(u32::from_be_bytes([header[24], header[25], header[26], header[27]]))
}

/// Whether a journal lies beside the file that says: there was nothing in it before.
fn was_empty(path: &Path) -> bool {
    // The mark of a journal, two numbers, and how many pages there were.
    let mut header = [0; 20];
    let read = File::open(beside_journal(path)).and_then(|mut file| file.read_exact(&mut header));
    read.is_ok() && header.starts_with(&JOURNAL) && header[16..] == [0; 4]
}

/// Opens a store for reading and writing, and brings it up to date; makes one where
/// there is none.
///
/// # Errors
/// What cannot be used stays as it is.
pub(super) fn open(path: &Path) -> Stored<Connection> {
    let lies = look(path)?;
    if let Some(folder) = path.parent() {
        folders::make(folder).map_err(|error| StoreError::of_io(folder, &error))?;
    }
    // Asked first, because the database says of a missing folder, of missing rights and
    // of a full disk the same: that it cannot be opened.
    let opened = fs::OpenOptions::new().read(true).append(true).create(true).open(path);
    close(opened.map_err(|error| StoreError::of_io(path, &error))?);
    let failed = |error: rusqlite::Error| StoreError::of(path, &error);
    if matches!(lies, Lies::Empty) {
        // Undoes what was broken off. The database takes settings from a file before it
        // undoes it, and must not keep these.
        drop(connected(path).map_err(failed)?);
    }
    let mut connection = connected(path).map_err(failed)?;
    match lies {
        Lies::Store(_) => whole(&connection, path)?,
        _ if belongs_to_nobody_else(&connection).map_err(failed)? => {}
        _ => return Err(StoreError::NoStore { path: path.to_owned() }),
    }
    migrate(&mut connection, VERSION).map_err(failed)?;
    Ok(connection)
}

/// Opens a store for reading only. None where there is none.
///
/// # Errors
/// What cannot be used, and what is not up to date.
pub(super) fn open_to_read(path: &Path) -> Stored<Option<Connection>> {
    let Lies::Store(version) = look(path)? else { return Ok(None) };
    if version < VERSION {
        return open(path).map(Some);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let run = || {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_prepared_statement_cache_capacity(64);
        connection.pragma_update(None, "cell_size_check", true)?;
        // What somebody who was killed has left half done is undone at the first look,
        // which needs writing.
        connection.pragma_query_value(None, "user_version", |row| row.get::<_, u32>(0))?;
        Ok(connection)
    };
    match run() {
        Err(rusqlite::Error::SqliteFailure(failure, _)) if failure.code == ErrorCode::ReadOnly => {
            open(path).map(Some)
        }
        opened => opened.map(Some).map_err(|error| StoreError::of(path, &error)),
    }
}

/// A connection that writes, with its settings.
fn connected(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection)?;
    Ok(connection)
}

/// Whether nothing is held, or by this program.
fn belongs_to_nobody_else(connection: &Connection) -> rusqlite::Result<bool> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, u32>(0));
    Ok(number("page_count")? == 0 || number("application_id")? == APPLICATION)
}

/// The settings of every connection that writes.
fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(64);
    // One file that can lie on a network drive, and is whole when nobody writes.
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)
}

/// Brings a store up to a version, one after the other, each whole or not at all.
pub(super) fn migrate(connection: &mut Connection, to: u32) -> rusqlite::Result<()> {
    let version = |connection: &Connection| -> rusqlite::Result<u32> {
        connection.pragma_query_value(None, "user_version", |row| row.get(0))
    };
    if version(connection)? == to {
        return Ok(());
    }
    // Another program may be doing the same just now.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = version(&transaction)?;
    let missing = (1..).zip(MIGRATIONS).filter(|(number, _)| (from + 1..=to).contains(number));
    for (number, migration) in missing {
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", number)?;
    }
    transaction.commit()
}

/// Whether the pages hang together; otherwise nothing is written to them.
pub(super) fn whole(connection: &Connection, path: &Path) -> Stored<()> {
    let found: rusqlite::Result<String> =
        connection.pragma_query_value(None, "quick_check", |row| row.get(0));
    match found {
        Ok(found) if found == "ok" => Ok(()),
        Ok(what) => Err(StoreError::Damaged { path: path.to_owned(), what: Damage::Pages(what) }),
        Err(error) => Err(StoreError::of(path, &error)),
    }
}
