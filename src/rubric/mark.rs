//! From losses to the quality of a contact.
//!
//! Owns [`Loss`], [`Budgets`], [`Caps`] and [`Mark`]: the formula of models.md
//! §1 in whole milli-points. It must not know how a loss came about: the fold
//! over a shift's events makes them.

use serde::{Deserialize, Serialize};

use super::share::by_largest_remainder;

/// The best quality: 100 points, in milli-points.
pub const WHOLE_MILLI: i64 = 100_000;

/// The most that a repair can give back, in percent.
pub const MOST_REPAIRED_PERCENT: u8 = 50;

/// The name of a loss, unique in its contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LossId(pub u32);

/// Whom a critical error endangers. Critical errors are reported on their own
/// and cap the contact; they cannot be repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CriticalClass {
    /// Business-critical.
    #[serde(rename = "BC")]
    Business,
    /// Customer-critical.
    #[serde(rename = "CC")]
    Customer,
    /// Compliance-critical.
    #[serde(rename = "XC")]
    Compliance,
}

/// The highest quality with a critical error of each class, in milli-points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caps {
    /// With a business-critical error.
    pub business_milli: i64,
    /// With a customer-critical error.
    pub customer_milli: i64,
    /// With a compliance-critical error.
    pub compliance_milli: i64,
}

impl Default for Caps {
    /// BC 60, CC 50, XC 40 points (models.md §1: design default).
    fn default() -> Self {
        Self { business_milli: 60_000, customer_milli: 50_000, compliance_milli: 40_000 }
    }
}

impl Caps {
    /// The cap of a class, in milli-points.
    pub const fn of(&self, class: CriticalClass) -> i64 {
        match class {
            CriticalClass::Business => self.business_milli,
            CriticalClass::Customer => self.customer_milli,
            CriticalClass::Compliance => self.compliance_milli,
        }
    }
}

/// One thing that costs points.
///
/// Losses form a set keyed by `id`: the same id again is the same loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Loss {
    /// Its name.
    pub id: LossId,
    /// The dimension that it burdens, as an index into the [`Budgets`]; `None`
    /// (or an index beyond them) for what costs through its cap alone.
    pub dimension: Option<u8>,
    /// ℓ: what it costs in its dimension before any repair, in milli-points.
    pub milli: i64,
    /// ρ: the best repair, in percent of ℓ; what is over 50 counts as 50.
    pub repaired_percent: u8,
    /// Whether it is a critical error, and of which class.
    pub critical: Option<CriticalClass>,
    /// The event that it rests on, by its number in the shift's log.
    pub event: u32,
}

impl Loss {
    /// ℓ' = ℓ − ⌊ℓ·ρ/100⌋; ℓ if critical. Not negative.
    pub fn after_repair_milli(&self) -> i64 {
        let milli = i128::from(self.milli.max(0));
        let percent = match self.critical {
            Some(_) => 0,
            None => self.repaired_percent.min(MOST_REPAIRED_PERCENT),
        };
        let left = milli - milli * i128::from(percent) / 100;
        i64::try_from(left).expect("a repair only makes an i64 smaller")
    }
}

/// What each dimension can cost at most, in milli-points; together 100 points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<i64>", into = "Vec<i64>")]
pub struct Budgets(Vec<i64>);

/// Why numbers are no budgets.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BudgetsError {
    /// More dimensions than a loss can name.
    #[error("there are {0} dimensions; at most 255 are possible")]
    TooMany(usize),
    /// A budget below zero or above the whole.
    #[error("the budget of dimension {dimension} is {milli} milli-points; it must be from 0 to 100000")]
    OutOfRange {
        /// Which.
        dimension: usize,
        /// Its budget.
        milli: i64,
    },
    /// They do not make a whole.
    #[error("the budgets sum to {0} milli-points instead of 100000")]
    Sum(i64),
}

impl Budgets {
    /// Budgets by dimension.
    ///
    /// # Errors
    /// If one is out of range or they do not sum to 100 000.
    pub fn new(milli: Vec<i64>) -> Result<Self, BudgetsError> {
        if milli.len() > usize::from(u8::MAX) {
            return Err(BudgetsError::TooMany(milli.len()));
        }
        let outside = |budget: &i64| !(0..=WHOLE_MILLI).contains(budget);
        if let Some(dimension) = milli.iter().position(outside) {
            return Err(BudgetsError::OutOfRange { dimension, milli: milli[dimension] });
        }
        match milli.iter().sum() {
            WHOLE_MILLI => Ok(Self(milli)),
            sum => Err(BudgetsError::Sum(sum)),
        }
    }

    /// The budgets, by dimension.
    pub fn milli(&self) -> &[i64] {
        &self.0
    }
}

impl TryFrom<Vec<i64>> for Budgets {
    type Error = BudgetsError;

    fn try_from(milli: Vec<i64>) -> Result<Self, BudgetsError> {
        Self::new(milli)
    }
}

impl From<Budgets> for Vec<i64> {
    fn from(budgets: Budgets) -> Self {
        budgets.0
    }
}

/// What a dimension made of its budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DimensionMark {
    /// B_d: what it could cost at most, in milli-points.
    pub budget_milli: i64,
    /// L_d: what it did cost, in milli-points.
    pub lost_milli: i64,
}

/// The quality of one contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Q, from 0 to 100 000 milli-points.
    pub quality_milli: i64,
    /// What each dimension cost; not touched by caps.
    pub per_dimension: Vec<DimensionMark>,
    /// What each loss took within its dimension, in milli-points, by id;
    /// losses that took nothing are left out.
    pub cited: Vec<(LossId, i64)>,
    /// What a cap took beyond that, and the critical error it cites; `None` if
    /// no cap took anything.
    pub cap_citation: Option<(LossId, i64)>,
}

impl Mark {
    /// The formula of models.md §1: L_d = min(B_d, Σℓ'), Q₀ = 100 000 − ΣL_d,
    /// Q = min(Q₀, caps present).
    ///
    /// Within a dimension L_d is shared pro rata to ℓ' by largest remainder,
    /// ties by (−ℓ', id). What a cap takes cites the critical error with the
    /// lowest (cap, id). What is cited sums to exactly 100 000 − Q. The order of
    /// the losses means nothing; should two that differ bear the same id, the
    /// greatest in the derived order of [`Loss`] counts.
    pub fn of(losses: &[Loss], budgets: &Budgets, caps: &Caps) -> Self {
        let set = as_set(losses);
        let mut cited = Vec::new();
        let mut per_dimension = Vec::with_capacity(budgets.milli().len());
        for (dimension, &budget_milli) in budgets.milli().iter().enumerate() {
            let lost_milli = cite_dimension(&set, dimension, budget_milli, &mut cited);
            per_dimension.push(DimensionMark { budget_milli, lost_milli });
        }
        cited.sort_unstable();
        let lost: i64 = per_dimension.iter().map(|mark| mark.lost_milli).sum();
        let before_caps = WHOLE_MILLI - lost;
        let lowest_cap = set
            .iter()
            .filter_map(|loss| Some((caps.of(loss.critical?).max(0), loss.id)))
            .min()
            .filter(|(cap, _)| *cap < before_caps);
        Self {
            quality_milli: lowest_cap.map_or(before_caps, |(cap, _)| cap),
            per_dimension,
            cited,
            cap_citation: lowest_cap.map(|(cap, id)| (id, before_caps - cap)),
        }
    }

    /// Everything that was taken, caps included, in milli-points: 100 000 − Q.
    pub fn cited_milli(&self) -> i64 {
        let within: i64 = self.cited.iter().map(|(_, milli)| milli).sum();
        within + self.cap_citation.map_or(0, |(_, milli)| milli)
    }
}

/// The losses by id, each once.
fn as_set(losses: &[Loss]) -> Vec<Loss> {
    let mut set = losses.to_vec();
    set.sort_unstable_by(|a, b| a.id.cmp(&b.id).then(b.cmp(a)));
    set.dedup_by_key(|loss| loss.id);
    set
}

/// Cites what each loss took from one dimension and returns L_d.
fn cite_dimension(set: &[Loss], dimension: usize, budget_milli: i64, cited: &mut Vec<(LossId, i64)>) -> i64 {
    let of_dimension = |loss: &&Loss| loss.dimension.map(usize::from) == Some(dimension);
    let (ids, weights): (Vec<LossId>, Vec<i64>) =
        set.iter().filter(of_dimension).map(|loss| (loss.id, loss.after_repair_milli())).unzip();
    let sum = weights.iter().fold(0_i64, |sum, milli| sum.saturating_add(*milli));
    let lost_milli = sum.min(budget_milli);
    // The set is in order of ids, so the earlier part is the one with the lower id.
    let shares = by_largest_remainder(lost_milli, &weights);
    cited.extend(ids.into_iter().zip(shares).filter(|(_, milli)| *milli > 0));
    lost_milli
}

#[cfg(test)]
mod tests;
