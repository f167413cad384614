//! Attempts out of their tables, each held against its seal.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, params};

use super::error::{Damage, Stored};
use super::held::{
    Address, Answer, HeldAttempt, HeldDimension, HeldFinding, HeldMark, HeldRecording, HeldScorecard,
    Overlay, Prediction, SelfScore, Tally,
};
use super::moment::Moment;
use super::write::{Written, overlays, tally};
use super::{Store, StoreError};
use crate::exercise::{Commitment, Progress, Said};
use crate::recording::Recording;
use crate::recording::entries::{Entries, Entry, checksum};
use crate::vocab::Desk;

type Read<T> = rusqlite::Result<T>;

/// A row of the table of attempts.
struct AttemptRow {
    id: i64,
    seal: String,
    held: HeldAttempt,
}

impl Moment<'_> {
    /// Every attempt, in the order in which they were first held.
    pub(super) fn attempts(&self) -> Stored<Vec<HeldAttempt>> {
        self.attempts_where(|_| true)
    }

    /// The attempt of a recording.
    pub(super) fn attempt(&self, place: &Address) -> Stored<Option<HeldAttempt>> {
        let mut found = self.attempts_where(|row| row.held.address(place.step) == *place)?;
        Ok(found.pop())
    }

    /// What is held of somebody's way through an exercise.
    pub(super) fn held_of(&self, progress: &Progress) -> Stored<Option<HeldAttempt>> {
        let Some(code) = self.code_of(&progress.trainee)? else { return Ok(None) };
        let mut found = self.attempts_where(|row| {
            row.held.person == code
                && row.held.pack == progress.pack
                && row.held.exercise == progress.exercise
                && row.held.number == progress.attempt
                && row.held.seed == progress.seed
        })?;
        Ok(found.pop())
    }

    /// The attempts in which a facilitator saw something; the others are not read. A store
    /// that has lost such a note is damaged.
    pub(super) fn attempts_with_overlays(&self) -> Stored<Vec<HeldAttempt>> {
        let ids = self.ask(overlaid)?;
        let held = self.attempts_where(|row| ids.contains(&row.id))?;
        let found: usize = held.iter().flat_map(|one| &one.recordings).map(|one| one.overlays.len()).sum();
        match self.ask(overlays)? {
            written if usize::try_from(written) == Ok(found) => Ok(held),
            _ => Err(self.damaged(Damage::Missing)),
        }
    }

    /// The attempts with events that were first held on this day or before it.
    pub(super) fn attempts_due(&self, day: i64) -> Stored<Vec<HeldAttempt>> {
        let ids = self.ask(|connection| due(connection, day))?;
        if ids.is_empty() { Ok(Vec::new()) } else { self.attempts_where(|row| ids.contains(&row.id)) }
    }

    fn attempts_where(&self, wanted: impl Fn(&AttemptRow) -> bool) -> Stored<Vec<HeldAttempt>> {
        let rows = self.rows()?.into_iter().filter(wanted);
        rows.map(|row| self.whole(row)).collect()
    }

    /// The rows of all attempts, none missing and none twice.
    fn rows(&self) -> Stored<Vec<AttemptRow>> {
        let rows = self.ask(attempt_rows)?;
        let mut sum = Tally::default();
        let mut seen = BTreeSet::new();
        for row in &rows {
            sum.add(&row.seal);
            if !seen.insert(row.held.address(0)) {
                return Err(self.damaged(Damage::Twice));
            }
        }
        if sum != self.ask(tally)? {
            return Err(self.damaged(Damage::Missing));
        }
        Ok(rows)
    }

    /// An attempt with all that belongs to it, as it was sealed.
    fn whole(&self, row: AttemptRow) -> Stored<HeldAttempt> {
        let held = self.ask(|connection| filled(connection, row.id, row.held))?;
        if held.seal() != row.seal {
            return Err(self.damaged(Damage::Attempt(Box::new(held.address(0)))));
        }
        Ok(held)
    }

    /// The file of a recording, byte for byte. None if the time of its events is over.
    fn file_of(&self, place: &Address) -> Stored<Option<Vec<u8>>> {
        let missing = || StoreError::NoRecording { place: Box::new(place.clone()) };
        let held = self.attempt(place)?.ok_or_else(missing)?;
        let recording = held.recordings.iter().find(|one| one.step == place.step).ok_or_else(missing)?;
        self.file_in(&held, recording)
    }

    /// The same of a recording that has been read.
    pub(super) fn file_in(&self, held: &HeldAttempt, recording: &HeldRecording) -> Stored<Option<Vec<u8>>> {
        if recording.expired {
            return Ok(None);
        }
        let place = &held.address(recording.step);
        let entries = self.entries(place, recording)?;
        let wrong = || self.damaged(Damage::Recording(Box::new(place.clone())));
        let bytes = entries.put_together().map_err(|_| wrong())?;
        if checksum(&bytes) != recording.checksum {
            return Err(wrong());
        }
        Ok(Some(bytes))
    }

    /// The recordings of an attempt with their entries, to be written again.
    pub(super) fn with_entries(&self, held: &HeldAttempt) -> Stored<Vec<Written>> {
        let written = |one: &HeldRecording| {
            let place = held.address(one.step);
            let entries = if one.expired { None } else { Some(self.entries(&place, one)?) };
            Ok(Written { held: one.clone(), entries })
        };
        held.recordings.iter().map(written).collect()
    }

    fn entries(&self, place: &Address, held: &HeldRecording) -> Stored<Entries> {
        let run = || -> Read<(i64, u32, String, String)> {
            let mut statement = self.connection.prepare_cached(
                "SELECT recording.id, recording.width, pack_version.packed, pack_version.checksum
                 FROM recording JOIN attempt ON attempt.id = recording.attempt
                 JOIN person ON person.id = attempt.person
                 JOIN pack_version ON pack_version.id = recording.pack_version
                 WHERE person.code = ?1 AND attempt.pack = ?2 AND attempt.exercise = ?3
                   AND attempt.number = ?4 AND attempt.seed = ?5 AND recording.step = ?6",
            )?;
            let Address { person, pack, exercise, number, seed, step } = place;
            statement.query_row(params![person, pack, exercise, number, seed.cast_signed(), step], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
        };
        let (id, width, packed, sum) = self.ask(|_| run())?;
        let (pack, version, digest) = &held.pack;
        if checksum(format!("{pack}\n{version}\n{digest}\n{packed}").as_bytes()) != sum {
            return Err(self.damaged(Damage::Pack(Box::new(place.clone()))));
        }
        let entries = self.ask(|connection| {
            let sql = "SELECT words, link FROM entry WHERE recording = ?1 ORDER BY number";
            all(connection, sql, id, |row| Ok(Entry { words: row.get(0)?, link: row.get(1)? }))
        })?;
        let width = width as usize;
        Ok(Entries { packed, width, entries })
    }
}

impl Store {
    /// Every attempt, in the order in which they were first held.
    ///
    /// # Errors
    /// A damaged store.
    pub fn attempts(&self) -> Stored<Vec<HeldAttempt>> {
        self.at_once(|moment| moment.attempts())
    }

    /// The attempts of somebody.
    ///
    /// # Errors
    /// A damaged store.
    pub fn attempts_of(&self, code: &str) -> Stored<Vec<HeldAttempt>> {
        self.at_once(|moment| moment.attempts_where(|row| row.held.person == code))
    }

    /// The attempt of a recording.
    ///
    /// # Errors
    /// A damaged store.
    pub fn attempt(&self, place: &Address) -> Stored<Option<HeldAttempt>> {
        self.at_once(|moment| moment.attempt(place))
    }

    /// The file of a recording, byte for byte. None if the time of its events is over.
    ///
    /// # Errors
    /// No such recording; a damaged store.
    pub fn file_of(&self, place: &Address) -> Stored<Option<Vec<u8>>> {
        self.at_once(|moment| moment.file_of(place))
    }

    /// A recording. None if the time of its events is over.
    ///
    /// # Errors
    /// No such recording; a damaged store.
    pub fn recording(&self, place: &Address) -> Stored<Option<Recording>> {
        let Some(bytes) = self.file_of(place)? else { return Ok(None) };
        let what = || Damage::Recording(Box::new(place.clone()));
        let wrong = |_| StoreError::Damaged { path: self.path.clone(), what: what() };
        Recording::parse(&bytes).map(Some).map_err(wrong)
    }
}

/// All rows that belong to something.
fn all<T>(
    connection: &Connection,
    sql: &str,
    id: i64,
    read: impl FnMut(&Row<'_>) -> Read<T>,
) -> Read<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    statement.query_map([id], read)?.collect()
}

fn attempt_rows(connection: &Connection) -> Read<Vec<AttemptRow>> {
    let mut statement = connection.prepare_cached(
        "SELECT attempt.id, person.code, pack, exercise, attempt.number, home, seed, a_first, finished, seal
         FROM attempt JOIN person ON person.id = attempt.person ORDER BY attempt.id",
    )?;
    let rows = statement.query_map([], |row| {
        let held = HeldAttempt {
            person: row.get(1)?,
            pack: row.get(2)?,
            exercise: row.get(3)?,
            number: row.get(4)?,
            home: desk(row, 5)?,
            seed: row.get::<_, i64>(6)?.cast_unsigned(),
            a_first: flag(row, 7)?,
            finished: flag(row, 8)?,
            answers: Vec::new(),
            predictions: Vec::new(),
            self_scores: Vec::new(),
            commitments: Vec::new(),
            recordings: Vec::new(),
        };
        Ok(AttemptRow { id: row.get(0)?, seal: row.get(9)?, held })
    })?;
    rows.collect()
}

/// The attempts in which a facilitator saw something.
fn overlaid(connection: &Connection) -> Read<BTreeSet<i64>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT recording.attempt FROM overlay JOIN recording ON recording.id = overlay.recording",
    )?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// The attempts with events that were first held on this day or before it.
fn due(connection: &Connection, day: i64) -> Read<BTreeSet<i64>> {
    let sql = "SELECT DISTINCT attempt FROM recording WHERE expired = 0 AND since <= ?1";
    connection.prepare_cached(sql)?.query_map([day], |row| row.get(0))?.collect()
}

/// An attempt with everything that belongs to it.
fn filled(connection: &Connection, id: i64, mut held: HeldAttempt) -> Read<HeldAttempt> {
    let sql = "SELECT step, said FROM answer WHERE attempt = ?1 ORDER BY number";
    held.answers = all(connection, sql, id, |row| Ok(Answer { step: row.get(0)?, said: said(row, 1)? }))?;
    let sql = "SELECT item, again, milli FROM prediction WHERE attempt = ?1 ORDER BY number";
    held.predictions = all(connection, sql, id, |row| {
        Ok(Prediction { item: row.get(0)?, again: flag(row, 1)?, milli: row.get(2)? })
    })?;
    let sql = "SELECT step, own, sure FROM self_score WHERE attempt = ?1 ORDER BY number";
    held.self_scores = all(connection, sql, id, |row| {
        Ok(SelfScore { step: row.get(0)?, own: row.get(1)?, sure: row.get(2)? })
    })?;
    let sql = "SELECT situation, act, by, ask FROM commitment WHERE attempt = ?1 ORDER BY number";
    held.commitments = all(connection, sql, id, |row| {
        Ok(Commitment { situation: row.get(0)?, act: row.get(1)?, by: row.get(2)?, ask: row.get(3)? })
    })?;
    held.recordings = recordings(connection, id)?;
    Ok(held)
}

fn recordings(connection: &Connection, attempt: i64) -> Read<Vec<HeldRecording>> {
    let sql = "SELECT recording.id, step, name, shift, desk, day, seed, played_by, quality_milli, since,
            commands, recording.checksum, pack_version.pack, pack_version.version, pack_version.digest, expired
         FROM recording JOIN pack_version ON pack_version.id = recording.pack_version
         WHERE attempt = ?1 ORDER BY number";
    let rows = all(connection, sql, attempt, |row| {
        let held = HeldRecording {
            step: row.get(1)?,
            name: row.get(2)?,
            shift: row.get(3)?,
            desk: desk(row, 4)?,
            day: row.get(5)?,
            seed: row.get::<_, i64>(6)?.cast_unsigned(),
            played_by: row.get(7)?,
            quality_milli: row.get(8)?,
            since: row.get(9)?,
            commands: row.get(10)?,
            checksum: row.get(11)?,
            pack: (row.get(12)?, row.get(13)?, row.get(14)?),
            expired: flag(row, 15)?,
            figures: Vec::new(),
            scorecards: Vec::new(),
            overlays: Vec::new(),
        };
        Ok((row.get::<_, i64>(0)?, held))
    })?;
    let fill = |(id, mut held): (i64, HeldRecording)| {
        let sql = "SELECT key, value FROM figure WHERE recording = ?1 ORDER BY number";
        held.figures = all(connection, sql, id, |row| Ok((row.get(0)?, row.get(1)?)))?;
        held.scorecards = scorecards(connection, id)?;
        let sql = "SELECT facilitator, dimension, points_milli, note, written FROM overlay
             WHERE recording = ?1 ORDER BY number";
        held.overlays = all(connection, sql, id, |row| {
            Ok(Overlay {
                facilitator: row.get(0)?,
                dimension: row.get(1)?,
                points_milli: row.get(2)?,
                note: row.get(3)?,
                written: row.get(4)?,
            })
        })?;
        Ok(held)
    };
    rows.into_iter().map(fill).collect()
}

fn scorecards(connection: &Connection, recording: i64) -> Read<Vec<HeldScorecard>> {
    let sql = "SELECT id, rubric, quality_milli FROM scorecard WHERE recording = ?1 ORDER BY number";
    let rows: Vec<(i64, Desk, Option<i64>)> =
        all(connection, sql, recording, |row| Ok((row.get(0)?, desk(row, 1)?, row.get(2)?)))?;
    let fill = |(id, rubric, quality_milli)| {
        Ok(HeldScorecard { rubric, quality_milli, marks: marks(connection, id)? })
    };
    rows.into_iter().map(fill).collect()
}

fn marks(connection: &Connection, card: i64) -> Read<Vec<HeldMark>> {
    let sql =
        "SELECT number, contact, attempt, outcome, quality_milli, csat_milli, waited_ms, talk_ms, hold_ms,
            wrap_up_ms FROM mark WHERE scorecard = ?1 ORDER BY number";
    let mut marks: Vec<(i64, HeldMark)> = all(connection, sql, card, |row| {
        let mark = HeldMark {
            contact: row.get(1)?,
            attempt: row.get(2)?,
            outcome: row.get(3)?,
            quality_milli: row.get(4)?,
            csat_milli: row.get(5)?,
            waited_ms: row.get(6)?,
            talk_ms: row.get(7)?,
            hold_ms: row.get(8)?,
            wrap_up_ms: row.get(9)?,
            dimensions: Vec::new(),
            findings: Vec::new(),
        };
        Ok((row.get(0)?, mark))
    })?;
    let sql = "SELECT mark, name, budget_milli, lost_milli FROM dimension WHERE scorecard = ?1 ORDER BY mark, number";
    let dimensions = all(connection, sql, card, |row| {
        let one = HeldDimension { name: row.get(1)?, budget_milli: row.get(2)?, lost_milli: row.get(3)? };
        Ok((row.get::<_, i64>(0)?, one))
    })?;
    for (number, one) in dimensions {
        mark_of(&mut marks, number)?.dimensions.push(one);
    }
    let sql = "SELECT mark, kind, tag, dimension, lost_milli, cap_lost_milli, event, at_ms, line, rule
         FROM finding WHERE scorecard = ?1 ORDER BY mark, number";
    let findings = all(connection, sql, card, |row| {
        let one = HeldFinding {
            kind: row.get(1)?,
            tag: row.get(2)?,
            dimension: row.get(3)?,
            lost_milli: row.get(4)?,
            cap_lost_milli: row.get(5)?,
            event: row.get(6)?,
            at_ms: row.get(7)?,
            line: row.get(8)?,
            rule: row.get(9)?,
        };
        Ok((row.get::<_, i64>(0)?, one))
    })?;
    for (number, one) in findings {
        mark_of(&mut marks, number)?.findings.push(one);
    }
    Ok(marks.into_iter().map(|(_, mark)| mark).collect())
}

fn mark_of(marks: &mut [(i64, HeldMark)], number: i64) -> Read<&mut HeldMark> {
    let found = marks.iter_mut().find(|(known, _)| *known == number);
    found.map(|(_, mark)| mark).ok_or(rusqlite::Error::QueryReturnedNoRows)
}

/// A desk by its word.
fn desk(row: &Row<'_>, column: usize) -> Read<Desk> {
    let word: String = row.get(column)?;
    Desk::from_word(&word).ok_or_else(|| strange(row, column))
}

/// 0 or 1, and nothing else.
fn flag(row: &Row<'_>, column: usize) -> Read<bool> {
    match row.get::<_, i64>(column)? {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(strange(row, column)),
    }
}

fn said(row: &Row<'_>, column: usize) -> Read<Said> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|_| strange(row, column))
}

/// A value that was never written.
fn strange(row: &Row<'_>, column: usize) -> rusqlite::Error {
    let kind = row.get_ref(column).map_or(rusqlite::types::Type::Null, |value| value.data_type());
    rusqlite::Error::InvalidColumnType(column, "a value that was never written".to_owned(), kind)
}
