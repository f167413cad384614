//! Rubrics: what a desk is judged by.

use crate::scenario::read::{At, Map, choice, record};
use crate::vocab::{Desk, Tag};

record! {
    /// `rubric.ron` and the built-in rubrics: how a desk's contacts are scored.
    pub struct Rubric {
        /// Whose.
        desk: At<Desk>,
        /// Dimensions; budgets add up to 100.
        dimensions: Map<Dimension>,
        /// Critical errors of class XC, which belong to no dimension.
        compliance: Vec<At<Tag>> = Vec::new(),
        /// What is left at most after a critical error.
        caps: Caps,
        /// A repair takes away this share of a loss, in percent, 50 at most.
        repair_percent: At<u32>,
        /// The range of the trainee's share of the talking, in percent.
        pitch_percent: (At<u32>, At<u32>) = (At::nowhere(35), At::nowhere(55)),
    }
}

record! {
    /// What is left at most after a critical error, in points.
    pub struct Caps {
        /// Business-critical.
        bc: At<u32>,
        /// Customer-critical.
        cc: At<u32>,
        /// Compliance-critical.
        xc: At<u32>,
    }
}

record! {
    /// A dimension of the rubric.
    pub struct Dimension {
        /// Points.
        budget: At<u32>,
        /// What is lost when an obligation is not met; adds up to the budget.
        obligations: Vec<(At<Tag>, At<u32>)>,
        /// What is lost when it happens.
        commissions: Vec<Commission> = Vec::new(),
    }
}

record! {
    /// Something that costs points when it happens.
    pub struct Commission {
        /// What.
        tag: At<Tag>,
        /// Points.
        points: At<u32>,
        /// Its class, if it is a critical error.
        critical: Option<At<Critical>> = None,
        /// Times the gap between the promise and what the company can do.
        by_gap: At<bool> = At::nowhere(false),
    }
}

choice! {
    /// The class of a critical error.
    pub enum Critical {
        /// Business-critical.
        BC,
        /// Customer-critical.
        CC,
        /// Compliance-critical.
        XC,
    }
}
