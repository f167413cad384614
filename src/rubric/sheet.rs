//! What a desk is judged by, and what of it one contact can exercise.
//!
//! Owns [`CheckedRubric`], which only [`CheckedRubric::new`] makes, and
//! [`ContactRubric`], the same fitted to a contact. It must not know files or
//! diagnostics: the scenario loader reads `assets/rubrics/*.ron` or a pack's
//! rubric and hands over [`RubricParts`].

use serde::{Deserialize, Serialize};

use super::mark::{BudgetsError, Caps, CriticalClass, MOST_REPAIRED_PERCENT, WHOLE_MILLI};
use crate::vocab::{Desk, Tag};

mod contact;

pub use contact::{Commission, ContactRubric, Obligation};

/// A set of tags; bit n stands for the tag with the discriminant n.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TagMask(pub u128);

impl TagMask {
    /// No tag.
    pub const EMPTY: Self = Self(0);

    /// Every tag.
    pub const ALL: Self = Self((1 << Tag::COUNT) - 1);

    /// Whether the tag is in the set.
    pub const fn contains(self, tag: Tag) -> bool {
        self.0 & (1 << tag as u32) != 0
    }

    /// The set with the tag in it.
    #[must_use]
    pub const fn with(self, tag: Tag) -> Self {
        Self(self.0 | (1 << tag as u32))
    }
}

impl FromIterator<Tag> for TagMask {
    fn from_iter<I: IntoIterator<Item = Tag>>(tags: I) -> Self {
        tags.into_iter().fold(Self::EMPTY, Self::with)
    }
}

const _: () = assert!(Tag::COUNT < 128, "`TagMask::ALL` shifts by the number of tags");

/// A rubric as its source says it, not yet checked. Points out of 100.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricParts {
    /// Whom it judges.
    pub desk: Desk,
    /// The dimensions in the order in which they are shown.
    pub dimensions: Vec<DimensionParts>,
    /// Compliance-critical commissions, which cost through their cap alone.
    pub compliance: Vec<Tag>,
    /// The caps in points: business-, customer-, compliance-critical.
    pub caps_points: (u32, u32, u32),
    /// ρ: what a repair gives back, in percent.
    pub repair_percent: u8,
    /// From and to which share of the talking the trainee's is good, in percent.
    pub pitch_percent: (u8, u8),
}

/// A dimension as its source says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionParts {
    /// Its name, unique in the rubric.
    pub name: String,
    /// What it can cost at most, in points.
    pub budget_points: u32,
    /// What is expected, with weights that matter relative to each other.
    pub obligations: Vec<(Tag, u32)>,
    /// What costs points when it happens.
    pub commissions: Vec<CommissionParts>,
}

/// A commission as its source says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommissionParts {
    /// What happened.
    pub tag: Tag,
    /// What it costs in its dimension, in points; 0 is right for a critical
    /// error that costs through its cap alone.
    pub points: u32,
    /// Whether it is a critical error, and of which class.
    pub critical: Option<CriticalClass>,
    /// Whether the points are multiplied by the gap g of a promise.
    pub by_gap: bool,
}

/// Why parts make no rubric.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RubricError {
    /// Two dimensions share a name.
    #[error("two dimensions are named `{0}`")]
    DimensionTwice(String),
    /// A dimension without an obligation could never be exercised.
    #[error("dimension `{0}` has no obligation")]
    NoObligation(String),
    /// A dimension that weighs nothing.
    #[error("the budget of dimension `{0}` is zero")]
    NoBudget(String),
    /// The budgets do not make 100 points.
    #[error(transparent)]
    Budgets(#[from] BudgetsError),
    /// One tag in two places.
    #[error("`{0}` is in the rubric twice")]
    TagTwice(Tag),
    /// An obligation that weighs nothing.
    #[error("obligation `{0}` weighs nothing")]
    NoWeight(Tag),
    /// A commission that costs nothing in any way.
    #[error("commission `{0}` has no points and is not critical")]
    NoCost(Tag),
    /// More than 100 points.
    #[error("`{tag}` has {points} points; at most 100 are possible")]
    TooManyPoints {
        /// Whose.
        tag: Tag,
        /// How many.
        points: u32,
    },
    /// A cap above 100 points.
    #[error("a cap is {0} points; at most 100 are possible")]
    Cap(u32),
    /// A repair that gives back more than half.
    #[error("a repair gives back {0} percent; at most 50 are possible")]
    RepairPercent(u8),
    /// Not a range of percents.
    #[error("the pitch share goes from {0} to {1} percent; it must rise and end at 100 at most")]
    PitchPercent(u8, u8),
}

/// A dimension of a checked rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    name: String,
    budget_milli: i64,
    obligations: Vec<(Tag, i64)>,
    commissions: Vec<CommissionParts>,
}

impl Dimension {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its budget when every dimension is applicable, in milli-points.
    pub fn budget_milli(&self) -> i64 {
        self.budget_milli
    }

    /// Its obligations with their weights.
    pub fn obligations(&self) -> &[(Tag, i64)] {
        &self.obligations
    }

    /// Its commissions.
    pub fn commissions(&self) -> &[CommissionParts] {
        &self.commissions
    }
}

/// What one desk is judged by. Budgets make 100 points, every tag has one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedRubric {
    desk: Desk,
    dimensions: Vec<Dimension>,
    compliance: Vec<Tag>,
    caps: Caps,
    repair_percent: u8,
    pitch_percent: (u8, u8),
}

impl CheckedRubric {
    /// Checks the parts.
    ///
    /// # Errors
    /// The first thing that is wrong, in reading order.
    pub fn new(parts: RubricParts) -> Result<Self, RubricError> {
        check_dimensions(&parts.dimensions)?;
        check_tags(&parts)?;
        let (business, customer, compliance) = parts.caps_points;
        if let Some(cap) = [business, customer, compliance].into_iter().find(|cap| *cap > 100) {
            return Err(RubricError::Cap(cap));
        }
        if parts.repair_percent > MOST_REPAIRED_PERCENT {
            return Err(RubricError::RepairPercent(parts.repair_percent));
        }
        let (low, high) = parts.pitch_percent;
        if low >= high || high > 100 {
            return Err(RubricError::PitchPercent(low, high));
        }
        Ok(Self {
            desk: parts.desk,
            dimensions: parts.dimensions.into_iter().map(Dimension::from).collect(),
            compliance: parts.compliance,
            caps: Caps {
                business_milli: milli(business),
                customer_milli: milli(customer),
                compliance_milli: milli(compliance),
            },
            repair_percent: parts.repair_percent,
            pitch_percent: parts.pitch_percent,
        })
    }

    /// Whom it judges.
    pub fn desk(&self) -> Desk {
        self.desk
    }

    /// The dimensions in the order in which they are shown; a loss names one by
    /// its index here.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Compliance-critical commissions.
    pub fn compliance(&self) -> &[Tag] {
        &self.compliance
    }

    /// The caps.
    pub fn caps(&self) -> &Caps {
        &self.caps
    }

    /// ρ: what a repair gives back, in percent.
    pub fn repair_percent(&self) -> u8 {
        self.repair_percent
    }

    /// From and to which share of the talking the trainee's is good, in percent.
    pub fn pitch_percent(&self) -> (u8, u8) {
        self.pitch_percent
    }

    /// Every obligation of the rubric.
    pub fn obligation_mask(&self) -> TagMask {
        self.dimensions.iter().flat_map(|dimension| &dimension.obligations).map(|(tag, _)| *tag).collect()
    }

    /// The rubric fitted to a contact that exercises the obligations in
    /// `expects` (what is no obligation of this desk is ignored).
    pub fn for_contact(&self, expects: TagMask) -> ContactRubric {
        ContactRubric::fit(self, expects)
    }
}

impl From<DimensionParts> for Dimension {
    fn from(parts: DimensionParts) -> Self {
        let obligations = parts.obligations.into_iter();
        Self {
            name: parts.name,
            budget_milli: milli(parts.budget_points),
            obligations: obligations.map(|(tag, weight)| (tag, i64::from(weight))).collect(),
            commissions: parts.commissions,
        }
    }
}

fn milli(points: u32) -> i64 {
    i64::from(points) * 1_000
}

fn check_dimensions(dimensions: &[DimensionParts]) -> Result<(), RubricError> {
    for (index, dimension) in dimensions.iter().enumerate() {
        let name = || dimension.name.clone();
        if dimensions[..index].iter().any(|earlier| earlier.name == dimension.name) {
            return Err(RubricError::DimensionTwice(name()));
        }
        if dimension.budget_points == 0 {
            return Err(RubricError::NoBudget(name()));
        }
        if dimension.obligations.is_empty() {
            return Err(RubricError::NoObligation(name()));
        }
    }
    let budgets = dimensions.iter().map(|dimension| milli(dimension.budget_points)).collect();
    super::mark::Budgets::new(budgets)?;
    Ok(())
}

fn check_tags(parts: &RubricParts) -> Result<(), RubricError> {
    let mut seen = TagMask::EMPTY;
    let mut once = |tag| {
        if seen.contains(tag) {
            return Err(RubricError::TagTwice(tag));
        }
        seen = seen.with(tag);
        Ok(())
    };
    let points_fit = |tag, points| match points {
        0..=100 => Ok(()),
        _ => Err(RubricError::TooManyPoints { tag, points }),
    };
    for dimension in &parts.dimensions {
        for &(tag, weight) in &dimension.obligations {
            once(tag)?;
            points_fit(tag, weight)?;
            if weight == 0 {
                return Err(RubricError::NoWeight(tag));
            }
        }
        for commission in &dimension.commissions {
            once(commission.tag)?;
            points_fit(commission.tag, commission.points)?;
            if commission.points == 0 && commission.critical.is_none() {
                return Err(RubricError::NoCost(commission.tag));
            }
        }
    }
    parts.compliance.iter().try_for_each(|tag| once(*tag))
}

const _: () = assert!(WHOLE_MILLI == 100 * 1_000, "points are a thousand milli-points");

#[cfg(test)]
mod tests;
