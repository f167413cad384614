//! What a desk is judged by, and how losses become a mark.
//!
//! In reading order:
//! - [`sheet`]: dimensions, obligations and commissions of a desk, and what of
//!   them a contact can exercise;
//! - [`mark`]: from losses to the quality of a contact, each lost point citing
//!   the loss that took it;
//! - [`overlay`]: what a facilitator saw in a dimension, beside the mark.
//!
//! Knows the shared nouns only; must not know scenarios, events, moods, clocks
//! or trainees. There is no floating point: all points are whole milli-points.
#![deny(clippy::float_arithmetic)]

pub mod mark;
pub mod overlay;
pub mod sheet;

mod share;

pub use mark::{Budgets, BudgetsError, Caps, CriticalClass, DimensionMark, Loss, LossId, Mark, WHOLE_MILLI};
pub use sheet::{
    CheckedRubric, Commission, CommissionParts, ContactRubric, Dimension, DimensionParts, Obligation,
    RubricError, RubricParts, TagMask,
};
