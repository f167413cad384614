//! Who, under a code. The name stands in a table of its own and nowhere else.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Stored;
use super::held::{Person, seal_of};
use super::moment::Moment;
use super::{Damage, Store, StoreError};

/// A code that nobody has.
pub(super) fn new_code(connection: &Connection) -> rusqlite::Result<String> {
    connection.query_row("SELECT 'p-' || lower(hex(randomblob(8)))", [], |row| row.get(0))
}

/// The person of a name, who is entered under a code if they are new: the row, and the code.
pub(super) fn entered(connection: &Connection, name: &str, code: &str) -> rusqlite::Result<(i64, String)> {
    if let Some(found) = find(connection, name)? {
        return Ok(found);
    }
    connection.execute("INSERT INTO person (code) VALUES (?1)", [code])?;
    let id = connection.last_insert_rowid();
    connection.execute(
        "INSERT INTO name (person, name, checksum) VALUES (?1, ?2, ?3)",
        params![id, name, checksum(code, name)],
    )?;
    Ok((id, code.to_owned()))
}

/// The person of a name.
pub(super) fn find(connection: &Connection, name: &str) -> rusqlite::Result<Option<(i64, String)>> {
    let mut statement = connection.prepare_cached(
        "SELECT person.id, person.code FROM person JOIN name ON name.person = person.id WHERE name.name = ?1",
    )?;
    statement.query_row([name], |row| Ok((row.get(0)?, row.get(1)?))).optional()
}

fn checksum(code: &str, name: &str) -> String {
    seal_of(format!("{code}\n{name}").as_bytes())
}

impl Moment<'_> {
    /// Everybody, by name.
    pub(super) fn people(&self) -> Stored<Vec<Person>> {
        let people = self.ask(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT person.code, name.name, name.checksum FROM person
                 LEFT JOIN name ON name.person = person.id ORDER BY name.name, person.code",
            )?;
            let rows = statement
                .query_map([], |row| Ok((Person { code: row.get(0)?, name: row.get(1)? }, row.get(2)?)))?;
            rows.collect::<rusqlite::Result<Vec<(Person, String)>>>()
        })?;
        let whole = |(person, sum): (Person, String)| {
            let fits = checksum(&person.code, &person.name) == sum;
            fits.then_some(person).ok_or_else(|| self.damaged(Damage::Name))
        };
        people.into_iter().map(whole).collect()
    }

    /// The code of a name; none of nobody.
    pub(super) fn code_of(&self, name: &str) -> Stored<Option<String>> {
        let found = self.people()?.into_iter().find(|person| person.name == name);
        Ok(found.map(|person| person.code))
    }

    /// The name of a code; none of nobody.
    pub(super) fn name_of(&self, code: &str) -> Stored<Option<String>> {
        let found = self.people()?.into_iter().find(|person| person.code == code);
        Ok(found.map(|person| person.name))
    }
}

impl Store {
    /// Everybody, by name.
    ///
    /// # Errors
    /// A damaged store.
    pub fn people(&self) -> Stored<Vec<Person>> {
        self.at_once(|moment| moment.people())
    }

    /// The person of a name.
    ///
    /// # Errors
    /// Nobody of that name; a damaged store.
    pub fn person(&self, name: &str) -> Stored<Person> {
        let found = self.people()?.into_iter().find(|person| person.name == name);
        found.ok_or_else(|| StoreError::Nobody { name: name.to_owned() })
    }
}
