//! What a played shift came to, in the few figures that an exercise compares.

use serde::{Deserialize, Serialize};

use crate::scoring::score;
use crate::shift::{Shift, What};
use crate::vocab::Desk;

/// A played shift. Derived from its events; the recording holds the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftResult {
    /// The shift's name.
    pub shift: String,
    /// At which desk.
    pub desk: Desk,
    /// On which day; a baseline is on none.
    pub day: Option<u16>,
    /// The seed.
    pub seed: u64,
    /// What the caller calls the recording.
    pub recording: String,
    /// The scripted trainee that played it; none if a person did.
    pub played_by: Option<String>,
    /// The mean mark of its contacts, in milli-points; none without a contact.
    pub quality_milli: Option<i64>,
    /// Contacts that were answered and closed.
    pub handled: u32,
    /// Replies that were given.
    pub replies: u32,
    /// Of those, by a salesperson's reflex: closing.
    pub closing_reflex: u32,
    /// Of those, by a support person's reflex: repairing.
    pub troubleshooting_reflex: u32,
}

impl ShiftResult {
    /// Sums up a finished shift.
    pub fn of(shift: &Shift, day: Option<u16>, recording: String, played_by: Option<String>) -> Self {
        let scenario = shift.scenario();
        let score = score(scenario, shift.plan(), shift.events());
        let replied = shift.events().iter().filter(|event| matches!(event.what, What::Replied { .. }));
        Self {
            shift: scenario.shift(shift.plan()).id.clone(),
            desk: score.desk,
            day,
            seed: shift.seed(),
            recording,
            played_by,
            quality_milli: score.quality_milli,
            handled: score.figures.handled,
            replies: u32::try_from(replied.count()).unwrap_or(u32::MAX),
            closing_reflex: score.figures.closing_reflex,
            troubleshooting_reflex: score.figures.troubleshooting_reflex,
        }
    }

    /// Whether it was played at this home desk.
    pub fn is_home(&self, home: Desk) -> bool {
        self.desk == home
    }

    /// How often the reflex of this home desk was followed.
    pub const fn reflexes(&self, home: Desk) -> u32 {
        match home {
            Desk::Sales => self.closing_reflex,
            Desk::Support => self.troubleshooting_reflex,
        }
    }
}
