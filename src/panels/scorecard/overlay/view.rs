//! What a facilitator's view shows, and what somebody can want there: plain values.

use crate::rubric::overlay::{Level, Seen};
use crate::scoring::sentence::dimension;
use crate::scoring::{ShiftScore, Words};
use crate::shift::Shift;
use crate::telling::overlay::{Beside, anchors, beside, told};
use crate::vocab::Desk;

/// What the shift itself does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facilitating {
    /// Which shift it is about: a name that no other has.
    pub of: String,
    /// Under which name something was written down before.
    pub name: String,
    /// What was written down about the shift, in order.
    pub seen: Vec<Seen>,
    /// Something is being written down.
    pub saving: bool,
    /// What was written down cannot be read now.
    pub unread: bool,
}

/// What was written down last about a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The level.
    pub level: Level,
    /// The points that it was worth then, in milli-points.
    pub points_milli: i64,
    /// The note.
    pub note: String,
    /// By whom, when, and which version, in words.
    pub told: String,
}

/// A dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelRow {
    /// Its name in the rubric.
    pub dimension: String,
    /// Its place in the rubric.
    pub index: u8,
    /// Its name in words.
    pub name: String,
    /// What it could bring, in milli-points.
    pub budget_milli: i64,
    /// What the machine found of that.
    pub auto_milli: i64,
    /// What can be observed at each level, the lowest first.
    pub anchors: [String; 5],
    /// What was written down last.
    pub saved: Option<Saved>,
}

/// The whole view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayView {
    /// Which shift it is about.
    pub of: String,
    /// The name that is remembered.
    pub name: String,
    /// The desk that was played; its rubric it is.
    pub desk: Desk,
    /// The dimensions that were exercised.
    pub rows: Vec<LevelRow>,
    /// Something is being written down.
    pub saving: bool,
    /// What was written down before cannot be read now.
    pub unread: bool,
}

impl OverlayView {
    /// Of a shift by the rubric of its own desk.
    pub fn of(shift: &Shift, score: &ShiftScore, about: &Facilitating, words: &Words) -> Self {
        let desk = shift.scenario().shift(shift.plan()).desk;
        let rubric = shift.scenario().rubric(desk);
        let row = |row: Beside| LevelRow {
            index: row.index,
            name: dimension(words, rubric, row.index),
            budget_milli: row.budget_milli,
            auto_milli: row.auto_milli,
            anchors: anchors(words, desk, &row.dimension),
            saved: row.level().zip(row.seen.as_ref()).map(|(level, seen)| Saved {
                level,
                points_milli: seen.points_milli,
                note: seen.note.clone(),
                told: told(words, seen, row.versions),
            }),
            dimension: row.dimension,
        };
        Self {
            of: about.of.clone(),
            name: about.name.clone(),
            desk,
            rows: beside(rubric, &score.contacts, &about.seen).into_iter().map(row).collect(),
            saving: about.saving,
            unread: about.unread,
        }
    }

    /// What was written down about the dimension at this place in the rubric.
    pub fn saved(&self, index: usize) -> Option<&Saved> {
        self.rows.iter().find(|row| usize::from(row.index) == index)?.saved.as_ref()
    }

    /// How many dimensions were looked at, and how many of those are for calibration.
    pub fn counted(&self) -> (usize, usize) {
        let saved = self.rows.iter().filter_map(|row| Some((row, row.saved.as_ref()?)));
        let apart = |(row, saved): &(&LevelRow, &Saved)| row.apart(saved.points_milli);
        (saved.clone().count(), saved.filter(apart).count())
    }
}

impl LevelRow {
    /// The points of a level, in milli-points. Those that were written down stay as they
    /// were.
    pub fn points_milli(&self, level: Level) -> i64 {
        let saved = self.saved.as_ref().filter(|saved| saved.level == level);
        saved.map_or_else(|| level.points_milli(self.budget_milli), |saved| saved.points_milli)
    }

    /// These points lie too far from those of the machine.
    pub fn apart(&self, points_milli: i64) -> bool {
        crate::rubric::overlay::for_calibration(self.auto_milli, points_milli)
    }
}

/// A dimension that is to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its name in the rubric.
    pub dimension: String,
    /// In milli-points.
    pub points_milli: i64,
    /// May be empty.
    pub note: String,
}

/// What a facilitator wants kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenHere {
    /// Under which name.
    pub name: String,
    /// Which shift it is about.
    pub of: String,
    /// Each dimension once.
    pub marks: Vec<Marked>,
}
