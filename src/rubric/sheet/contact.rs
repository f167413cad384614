//! A rubric fitted to what one contact can exercise.
//!
//! Owns [`ContactRubric`]: budgets that still make 100 points, obligations that
//! share them, commissions on the same scale. Fitted once, when the contact is
//! loaded, never to the path that was taken.

use super::{CheckedRubric, CommissionParts, Dimension, TagMask};
use crate::rubric::mark::{Budgets, Caps, CriticalClass, WHOLE_MILLI};
use crate::rubric::share::by_largest_remainder;
use crate::vocab::Tag;

/// Something that the contact expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obligation {
    /// What.
    pub tag: Tag,
    /// In which dimension, as an index into the rubric's.
    pub dimension: u8,
    /// What it costs if it is not met, in milli-points.
    pub milli: i64,
}

/// Something that costs points when it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Commission {
    /// What.
    pub tag: Tag,
    /// Which dimension it burdens; `None` if it costs through its cap alone.
    pub dimension: Option<u8>,
    /// What it costs, in milli-points, before any gap.
    pub milli: i64,
    /// Whether it is a critical error, and of which class.
    pub critical: Option<CriticalClass>,
    /// Whether the cost is multiplied by the gap g of a promise.
    pub by_gap: bool,
}

impl Commission {
    /// What it costs with a promise's gap of `gap_millis` thousandths (g·1000,
    /// cut to 0 to 1000), rounded down; the gap matters only to what is
    /// [`by_gap`](Self::by_gap).
    pub const fn milli_at(&self, gap_millis: u16) -> i64 {
        if !self.by_gap {
            return self.milli;
        }
        let gap = if gap_millis > 1_000 { 1_000 } else { gap_millis as i64 };
        self.milli * gap / 1_000
    }
}

/// What one contact is judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRubric {
    budgets: Budgets,
    obligations: Vec<Obligation>,
    commissions: Vec<Commission>,
    caps: Caps,
    repair_percent: u8,
    pitch_percent: (u8, u8),
}

impl ContactRubric {
    /// See [`CheckedRubric::for_contact`].
    ///
    /// A dimension none of whose obligations is expected is not applicable; its
    /// budget is spread over the others in proportion to theirs. The expected
    /// obligations share the whole budget of their dimension in proportion to
    /// their weights. Commissions grow with their dimension (rounded down);
    /// those of a dimension that is not applicable burden the applicable one
    /// with the largest budget (the earlier of equals), unscaled. A contact
    /// that expects nothing at all keeps every budget, so that what goes wrong
    /// in it still counts.
    pub(super) fn fit(rubric: &CheckedRubric, expects: TagMask) -> Self {
        let dimensions = rubric.dimensions();
        let budgets = spread_budgets(dimensions, expects);
        let mut obligations = Vec::new();
        let mut commissions = Vec::new();
        let largest = largest_budget(&budgets);
        for (index, (dimension, &budget)) in (0_u8..).zip(dimensions.iter().zip(&budgets)) {
            obligations.extend(share_obligations(dimension, index, budget, expects));
            let place = if budget > 0 { (index, budget, dimension.budget_milli()) } else { (largest, 1, 1) };
            commissions.extend(dimension.commissions().iter().map(|parts| place_commission(parts, place)));
        }
        commissions.extend(rubric.compliance().iter().map(|&tag| Commission {
            tag,
            dimension: None,
            milli: 0,
            critical: Some(CriticalClass::Compliance),
            by_gap: false,
        }));
        Self {
            budgets: Budgets::new(budgets).expect("spread budgets sum to the whole"),
            obligations,
            commissions,
            caps: *rubric.caps(),
            repair_percent: rubric.repair_percent(),
            pitch_percent: rubric.pitch_percent(),
        }
    }

    /// The budgets, by dimension; zero where a dimension is not applicable.
    pub fn budgets(&self) -> &Budgets {
        &self.budgets
    }

    /// Whether the contact can exercise the dimension with this index.
    pub fn is_applicable(&self, dimension: u8) -> bool {
        self.budgets.milli().get(usize::from(dimension)).is_some_and(|budget| *budget > 0)
    }

    /// What is expected, in the rubric's order.
    pub fn obligations(&self) -> &[Obligation] {
        &self.obligations
    }

    /// The obligation with this tag, if the contact expects it.
    pub fn obligation(&self, tag: Tag) -> Option<&Obligation> {
        self.obligations.iter().find(|obligation| obligation.tag == tag)
    }

    /// What costs points, in the rubric's order, compliance last.
    pub fn commissions(&self) -> &[Commission] {
        &self.commissions
    }

    /// The commission with this tag, if the desk counts it.
    pub fn commission(&self, tag: Tag) -> Option<&Commission> {
        self.commissions.iter().find(|commission| commission.tag == tag)
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
}

/// The budgets with those of dimensions that are not applicable spread over the
/// others.
fn spread_budgets(dimensions: &[Dimension], expects: TagMask) -> Vec<i64> {
    let exercised =
        |dimension: &Dimension| dimension.obligations().iter().any(|(tag, _)| expects.contains(*tag));
    let nothing_expected = !dimensions.iter().any(exercised);
    let kept: Vec<i64> = dimensions
        .iter()
        .map(|dimension| if nothing_expected || exercised(dimension) { dimension.budget_milli() } else { 0 })
        .collect();
    by_largest_remainder(WHOLE_MILLI, &kept)
}

/// The dimension with the largest budget, the earlier of equals.
fn largest_budget(budgets: &[i64]) -> u8 {
    let by_size = (0_u8..).zip(budgets).max_by_key(|(index, budget)| (**budget, u8::MAX - index));
    by_size.map_or(0, |(index, _)| index)
}

fn share_obligations(
    dimension: &Dimension,
    index: u8,
    budget_milli: i64,
    expects: TagMask,
) -> impl Iterator<Item = Obligation> {
    let expected = dimension.obligations().iter().filter(|(tag, _)| expects.contains(*tag));
    let (tags, weights): (Vec<Tag>, Vec<i64>) = expected.copied().unzip();
    let shares = by_largest_remainder(budget_milli, &weights);
    tags.into_iter().zip(shares).map(move |(tag, milli)| Obligation { tag, dimension: index, milli })
}

/// A commission in the dimension `index`, scaled by `budget` over `original`.
fn place_commission(parts: &CommissionParts, (index, budget, original): (u8, i64, i64)) -> Commission {
    Commission {
        tag: parts.tag,
        dimension: Some(index),
        milli: i64::from(parts.points) * 1_000 * budget / original,
        critical: parts.critical,
        by_gap: parts.by_gap,
    }
}
