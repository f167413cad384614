//! What the store holds of an attempt, as plain values.
//!
//! Owns [`HeldAttempt`] and its seal: a checksum over all of it, so that a bit that
//! has changed in whatever table is noticed when the attempt is read. Must not
//! know tables.

use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::exercise::{Commitment, Said};
use crate::vocab::Desk;

/// Somebody, under a code. The name stands apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The code, under which everything of theirs is held.
    pub code: String,
    /// The name that they chose.
    pub name: String,
}

/// One way through an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldAttempt {
    /// Whose, by code.
    pub person: String,
    /// The pack's name.
    pub pack: String,
    /// The exercise's name.
    pub exercise: String,
    /// The how-manieth, from 1.
    pub number: u32,
    /// Where they usually work.
    pub home: Desk,
    /// Where all chance came from.
    pub seed: u64,
    /// The first prediction was on form A.
    pub a_first: bool,
    /// It was gone through to the end.
    pub finished: bool,
    /// Every answer, in order.
    pub answers: Vec<Answer>,
    /// What was predicted, before and again.
    pub predictions: Vec<Prediction>,
    /// Own marks.
    pub self_scores: Vec<SelfScore>,
    /// What they will do.
    pub commitments: Vec<Commitment>,
    /// The shifts that were played.
    pub recordings: Vec<HeldRecording>,
}

/// Which recording of all: a scripted trainee's may be the same to the byte for two
/// people.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// Whose, by code.
    pub person: String,
    /// The pack's name.
    pub pack: String,
    /// The exercise's name.
    pub exercise: String,
    /// The attempt.
    pub number: u32,
    /// Its seed: whoever has deleted a folder begins with number 1 again.
    pub seed: u64,
    /// The step of the exercise, from 0.
    pub step: u32,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { person, pack, exercise, number, step, .. } = self;
        write!(f, "{pack}/{exercise}/{person}/attempt-{number}, step {}", step + 1)
    }
}

/// An answer, as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The step of the exercise, from 0.
    pub step: u32,
    /// What was said.
    pub said: Said,
}

/// A prediction about the other desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Prediction {
    /// The item's name.
    pub item: String,
    /// It is the second one, after the shifts.
    pub again: bool,
    /// In thousandths of a person, a second, or of all; none if it was passed over.
    pub milli: Option<i64>,
}

/// One's own mark for the shift of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SelfScore {
    /// The step in which the shift was played.
    pub step: u32,
    /// 0 to 100.
    pub own: Option<u8>,
    /// How sure, in percent.
    pub sure: Option<u8>,
}

/// A shift that was played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldRecording {
    /// The step of the exercise, from 0.
    pub step: u32,
    /// The name of its file in the attempt's folder.
    pub name: String,
    /// The shift's name.
    pub shift: String,
    /// At which desk.
    pub desk: Desk,
    /// On which day; a baseline is on none.
    pub day: Option<u16>,
    /// The seed.
    pub seed: u64,
    /// The scripted trainee that played it; none if a person did.
    pub played_by: Option<String>,
    /// The mark, in milli-points, as it was told then.
    pub quality_milli: Option<i64>,
    /// The day on which the store first held it, counted from 1970.
    pub since: i64,
    /// How many commands there are.
    pub commands: u32,
    /// SHA-256 of the file.
    pub checksum: String,
    /// The pack with which it was played: name, version, digest.
    pub pack: (String, String, String),
    /// The time of its events is over; figures and marks are left.
    pub expired: bool,
    /// Operational figures by name.
    pub figures: Vec<(String, Option<i64>)>,
    /// Its marks by the rubric of its own desk, then of the other one.
    pub scorecards: Vec<HeldScorecard>,
    /// What facilitators saw. Left out of the seal where there is none, as in
    /// stores of version 1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub overlays: Vec<Overlay>,
}

/// The marks of a shift by one rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldScorecard {
    /// The desk whose rubric it is.
    pub rubric: Desk,
    /// The mean of the marks, in milli-points.
    pub quality_milli: Option<i64>,
    /// One for each contact, in the order of closing.
    pub marks: Vec<HeldMark>,
}

/// The mark of one contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldMark {
    /// The contact's name.
    pub contact: String,
    /// How often they had contacted the company, this time included.
    pub attempt: u8,
    /// How it ended.
    pub outcome: String,
    /// In milli-points.
    pub quality_milli: i64,
    /// The customer's mark, 1000 to 5000.
    pub csat_milli: Option<u16>,
    /// How long they had waited.
    pub waited_ms: i64,
    /// Talk time.
    pub talk_ms: i64,
    /// Hold time.
    pub hold_ms: i64,
    /// Wrap-up time.
    pub wrap_up_ms: i64,
    /// What each dimension could cost and did.
    pub dimensions: Vec<HeldDimension>,
    /// Where points were lost.
    pub findings: Vec<HeldFinding>,
}

/// What a dimension could cost and did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldDimension {
    /// Its name.
    pub name: String,
    /// What it could cost, in milli-points.
    pub budget_milli: i64,
    /// What it did.
    pub lost_milli: i64,
}

/// Where points were lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldFinding {
    /// `Omission`, `Commission`, `Critical`, `Repaired`.
    pub kind: String,
    /// The obligation or commission.
    pub tag: String,
    /// The dimension's name.
    pub dimension: Option<String>,
    /// Taken within the dimension, in milli-points.
    pub lost_milli: i64,
    /// Taken by a cap beyond that.
    pub cap_lost_milli: i64,
    /// The number of the event that it cites.
    pub event: u32,
    /// When that was, in milliseconds since midnight.
    pub at_ms: i64,
    /// The scenario's line: `contact/turn/reply`.
    pub line: String,
    /// The rule, as the rubric prints it.
    pub rule: String,
}

/// What a facilitator saw in a recording, beside its marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overlay {
    /// The facilitator, by code.
    pub facilitator: String,
    /// The dimension's name.
    pub dimension: String,
    /// In milli-points of 100.
    pub points_milli: i64,
    /// What they wrote.
    pub note: String,
    /// The day, counted from 1970.
    pub written: i64,
}

impl HeldAttempt {
    /// The recording of a step.
    pub fn address(&self, step: u32) -> Address {
        Address {
            person: self.person.clone(),
            pack: self.pack.clone(),
            exercise: self.exercise.clone(),
            number: self.number,
            seed: self.seed,
            step,
        }
    }

    /// A checksum over all of it, 32 hex digits. Who changes how any of it is spelt ships
    /// a migration that seals anew what is held.
    pub fn seal(&self) -> String {
        // Plain values: nothing in it can fail to be written.
        seal_of(&serde_json::to_vec(self).unwrap_or_default())
    }
}

/// A checksum of 32 hex digits.
pub(super) fn seal_of(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A sum of seals in any order; adding and taking away cancel each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// How many.
    pub attempts: i64,
    /// Their sum.
    pub sum: u128,
}

impl Tally {
    pub fn add(&mut self, seal: &str) {
        self.attempts += 1;
        self.sum = self.sum.wrapping_add(number(seal));
    }

    pub fn take_away(&mut self, seal: &str) {
        self.attempts -= 1;
        self.sum = self.sum.wrapping_sub(number(seal));
    }
}

/// A seal that is none counts as nothing, and then the sum is wrong.
fn number(seal: &str) -> u128 {
    u128::from_str_radix(seal, 16).unwrap_or_default()
}
