//! Whether all that is held is what was written.

use super::Store;
use super::error::{Damage, StoreError, Stored};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// People.
    pub people: usize,
    /// Attempts.
    pub attempts: usize,
    /// Recordings, those included whose time is over.
    pub recordings: usize,
    /// Of those, whose events have gone.
    pub expired: usize,
    /// What is wrong; nothing in a sound store.
    pub problems: Vec<Damage>,
}

impl Store {
    /// Reads everything and holds it against its checksums. Changes nothing.
    ///
    /// # Errors
    /// A store that cannot be read at all.
    pub fn check(&self) -> Stored<Checked> {
        let mut found = Checked::default();
        match self.pages() {
            Ok(problems) => found.problems.extend(problems.into_iter().map(Damage::Pages)),
            // Pages that cannot even be walked through.
            Err(why @ StoreError::Damaged { .. }) => found.problems.push(why.into_damage()),
            Err(other) => return Err(other),
        }
        match self.people() {
            Ok(people) => found.people = people.len(),
            Err(why) => found.problems.push(why.into_damage()),
        }
        let attempts = match self.attempts() {
            Ok(attempts) => attempts,
            Err(why) => {
                found.problems.push(why.into_damage());
                return Ok(found);
            }
        };
        found.attempts = attempts.len();
        if let Err(why) = self.at_once(|moment| moment.attempts_with_overlays()) {
            found.problems.push(why.into_damage());
        }
        for held in &attempts {
            for recording in &held.recordings {
                found.recordings += 1;
                found.expired += usize::from(recording.expired);
                if self.at_once(|moment| moment.file_in(held, recording)).is_ok() {
                    continue;
                }
                // Somebody may have changed or erased it since the attempts were read.
                match self.file_of(&held.address(recording.step)) {
                    Ok(_) | Err(StoreError::NoRecording { .. }) => {}
                    Err(why) => found.problems.push(why.into_damage()),
                }
            }
        }
        Ok(found)
    }

    /// What the database says of its pages and references.
    fn pages(&self) -> Stored<Vec<String>> {
        let run = || -> rusqlite::Result<Vec<String>> {
            let mut statement = self.connection.prepare("PRAGMA integrity_check(20)")?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            let mut found = rows.collect::<rusqlite::Result<Vec<String>>>()?;
            found.retain(|line| line != "ok");
            let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            let lost = |table| format!("a row of `{table}` belongs to nothing");
            found.extend(rows.collect::<rusqlite::Result<Vec<String>>>()?.into_iter().map(lost));
            Ok(found)
        };
        run().map_err(|error| self.failed(&error))
    }
}
