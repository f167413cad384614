//! What belongs together is read at once, and written where it was read.
//!
//! Owns [`Moment`], the inside of a transaction. Whoever reads in one sees nothing of what
//! others write meanwhile; whoever writes in one is the only one who does, and what they
//! read there is what is held until they have written.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::Store;
use super::error::{Damage, StoreError, Stored};

/// The inside of a transaction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment<'a> {
    pub(super) connection: &'a Connection,
    path: &'a Path,
}

impl Moment<'_> {
    /// Asks the database for something.
    pub(super) fn ask<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Stored<T> {
        ask(self.connection).map_err(|error| StoreError::of(self.path, &error))
    }

    /// The folder in which the store lies.
    pub(super) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    pub(super) fn damaged(&self, what: Damage) -> StoreError {
        StoreError::Damaged { path: self.path.to_owned(), what }
    }
}

impl Store {
    /// Reads several things that belong together, whoever writes meanwhile.
    pub(super) fn at_once<T>(&self, read: impl FnOnce(&Moment<'_>) -> Stored<T>) -> Stored<T> {
        let transaction = self.connection.unchecked_transaction().map_err(|error| self.failed(&error))?;
        read(&Moment { connection: &transaction, path: &self.path })
    }

    /// Does all of it or nothing, while nobody else writes.
    pub(super) fn change<T>(&mut self, change: impl FnOnce(&Moment<'_>) -> Stored<T>) -> Stored<T> {
        let path = &self.path;
        let failed = |error: rusqlite::Error| StoreError::of(path, &error);
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let done = change(&Moment { connection: &transaction, path })?;
        transaction.commit().map_err(failed)?;
        Ok(done)
    }
}
