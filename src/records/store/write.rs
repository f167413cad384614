//! An attempt into its tables, and its seal into the sum of all.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Stored;
use super::held::{HeldAttempt, HeldMark, HeldRecording, HeldScorecard, Overlay, Tally};
use super::moment::Moment;
use super::people;
use crate::recording::entries::{Entries, checksum};

/// A recording with what the table of attempts does not hold of it.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// What is sealed.
    pub held: HeldRecording,
    /// Its entries, with the pack; none of one whose time is over.
    pub entries: Option<Entries>,
}

/// The sum of all seals.
pub(super) fn tally(connection: &Connection) -> rusqlite::Result<Tally> {
    let mut statement = connection.prepare_cached("SELECT attempts, sum FROM tally WHERE one = 1")?;
    let (attempts, sum): (i64, String) = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sum = u128::from_str_radix(&sum, 16).map_err(|_| rusqlite::Error::InvalidQuery)?;
    Ok(Tally { attempts, sum })
}

/// How many notes of facilitators there are.
pub(super) fn overlays(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT overlays FROM tally WHERE one = 1", [], |row| row.get(0))
}

/// Keeps the sum of all seals, when everything else of a change has been written.
pub(super) fn keep_tally(connection: &Connection, tally: Tally) -> rusqlite::Result<()> {
    let sum = format!("{:032x}", tally.sum);
    connection.execute(
        "UPDATE tally SET attempts = ?1, sum = ?2, overlays = (SELECT count(*) FROM overlay)",
        params![tally.attempts, sum],
    )?;
    Ok(())
}

fn attempt(
    connection: &Connection,
    name: &str,
    held: &HeldAttempt,
    recordings: &[Written],
) -> rusqlite::Result<()> {
    let (person, _) = people::entered(connection, name, &held.person)?;
    let mut sum = tally(connection)?;
    let old: Option<(i64, String)> = connection
        .query_row(
            "SELECT id, seal FROM attempt WHERE person = ?1 AND pack = ?2 AND exercise = ?3
                AND number = ?4 AND seed = ?5",
            params![person, held.pack, held.exercise, held.number, held.seed.cast_signed()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    if let Some((id, seal)) = old {
        sum.take_away(&seal);
        connection.execute("DELETE FROM attempt WHERE id = ?1", [id])?;
    }
    let seal = held.seal();
    sum.add(&seal);
    connection.execute(
        "INSERT INTO attempt (person, pack, exercise, number, home, seed, a_first, finished, seal)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            person,
            held.pack,
            held.exercise,
            held.number,
            held.home.as_str(),
            held.seed.cast_signed(),
            held.a_first,
            held.finished,
            seal
        ],
    )?;
    let id = connection.last_insert_rowid();
    said(connection, id, held)?;
    for (number, written) in recordings.iter().enumerate() {
        recording(connection, id, number, written)?;
    }
    keep_tally(connection, sum)
}

fn said(connection: &Connection, id: i64, held: &HeldAttempt) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached("INSERT INTO answer VALUES (?1, ?2, ?3, ?4)")?;
    for (number, answer) in held.answers.iter().enumerate() {
        // Plain values: nothing in it can fail to be written.
        let said = serde_json::to_string(&answer.said).unwrap_or_default();
        insert.execute(params![id, place(number), answer.step, said])?;
    }
    let mut insert = connection.prepare_cached("INSERT INTO prediction VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (number, one) in held.predictions.iter().enumerate() {
        insert.execute(params![id, place(number), one.item, one.again, one.milli])?;
    }
    let mut insert = connection.prepare_cached("INSERT INTO self_score VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (number, one) in held.self_scores.iter().enumerate() {
        insert.execute(params![id, place(number), one.step, one.own, one.sure])?;
    }
    let mut insert = connection.prepare_cached("INSERT INTO commitment VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for (number, one) in held.commitments.iter().enumerate() {
        insert.execute(params![id, place(number), one.situation, one.act, one.by, one.ask])?;
    }
    Ok(())
}

fn recording(
    connection: &Connection,
    attempt: i64,
    number: usize,
    written: &Written,
) -> rusqlite::Result<()> {
    let held = &written.held;
    let (pack, width) = match &written.entries {
        Some(entries) => (pack_version(connection, held, Some(&entries.packed))?, entries.width),
        None => (pack_version(connection, held, None)?, 0),
    };
    connection.execute(
        "INSERT INTO recording (attempt, number, step, name, shift, desk, day, seed, played_by, quality_milli,
            since, commands, checksum, pack_version, width, expired)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        params![
            attempt,
            place(number),
            held.step,
            held.name,
            held.shift,
            held.desk.as_str(),
            held.day,
            held.seed.cast_signed(),
            held.played_by,
            held.quality_milli,
            held.since,
            held.commands,
            held.checksum,
            pack,
            place(width),
            held.expired
        ],
    )?;
    let id = connection.last_insert_rowid();
    if let Some(entries) = &written.entries {
        let mut insert = connection.prepare_cached("INSERT INTO entry VALUES (?1, ?2, ?3, ?4)")?;
        for (number, entry) in entries.entries.iter().enumerate() {
            insert.execute(params![id, place(number), entry.words, entry.link])?;
        }
    }
    let mut insert = connection.prepare_cached("INSERT INTO figure VALUES (?1, ?2, ?3, ?4)")?;
    for (number, (key, value)) in held.figures.iter().enumerate() {
        insert.execute(params![id, place(number), key, value])?;
    }
    for (number, card) in held.scorecards.iter().enumerate() {
        scorecard(connection, id, number, card)?;
    }
    let mut insert = connection.prepare_cached("INSERT INTO overlay VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    for (number, one) in held.overlays.iter().enumerate() {
        let Overlay { facilitator, dimension, points_milli, note, written } = one;
        insert.execute(params![id, place(number), facilitator, dimension, points_milli, note, written])?;
    }
    Ok(())
}

/// The row of a pack: the same bytes stand there once. Without bytes, those of
/// a recording whose time is over.
fn pack_version(
    connection: &Connection,
    held: &HeldRecording,
    packed: Option<&str>,
) -> rusqlite::Result<i64> {
    let (pack, version, digest) = &held.pack;
    let packed = packed.unwrap_or_default();
    let sum = checksum(format!("{pack}\n{version}\n{digest}\n{packed}").as_bytes());
    let find = "SELECT id FROM pack_version WHERE checksum = ?1";
    if let Some(id) = connection.query_row(find, [&sum], |row| row.get(0)).optional()? {
        return Ok(id);
    }
    connection.execute(
        "INSERT INTO pack_version (pack, version, digest, packed, checksum) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![pack, version, digest, packed, sum],
    )?;
    Ok(connection.last_insert_rowid())
}

fn scorecard(
    connection: &Connection,
    recording: i64,
    number: usize,
    card: &HeldScorecard,
) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO scorecard (recording, number, rubric, quality_milli) VALUES (?1, ?2, ?3, ?4)",
        params![recording, place(number), card.rubric.as_str(), card.quality_milli],
    )?;
    let id = connection.last_insert_rowid();
    card.marks.iter().enumerate().try_for_each(|(number, one)| mark(connection, id, number, one))
}

fn mark(connection: &Connection, card: i64, number: usize, one: &HeldMark) -> rusqlite::Result<()> {
    let mut insert = connection
        .prepare_cached("INSERT INTO mark VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")?;
    insert.execute(params![
        card,
        place(number),
        one.contact,
        one.attempt,
        one.outcome,
        one.quality_milli,
        one.csat_milli,
        one.waited_ms,
        one.talk_ms,
        one.hold_ms,
        one.wrap_up_ms
    ])?;
    let mut insert = connection.prepare_cached("INSERT INTO dimension VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for (place_in, dimension) in one.dimensions.iter().enumerate() {
        let (budget, lost) = (dimension.budget_milli, dimension.lost_milli);
        insert.execute(params![card, place(number), place(place_in), dimension.name, budget, lost])?;
    }
    let mut insert = connection
        .prepare_cached("INSERT INTO finding VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")?;
    for (place_in, found) in one.findings.iter().enumerate() {
        insert.execute(params![
            card,
            place(number),
            place(place_in),
            found.kind,
            found.tag,
            found.dimension,
            found.lost_milli,
            found.cap_lost_milli,
            found.event,
            found.at_ms,
            found.line,
            found.rule
        ])?;
    }
    Ok(())
}

/// A place in a list, as the database counts.
fn place(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl Moment<'_> {
    /// Writes an attempt in the place of what was held of it before.
    pub(super) fn write(&self, name: &str, held: &HeldAttempt, recordings: &[Written]) -> Stored<()> {
        self.ask(|connection| attempt(connection, name, held, recordings))
    }
}
