//! What a desk is judged by, and how losses become a mark.
//!
//! In reading order:
//! - [`sheet`]: dimensions, obligations and commissions of a desk, and what of
//!   them a contact can exercise;
//! - [`mark`]: from losses to the quality of a contact, each lost point citing
//!   the loss that took it.
//!
//! Knows the shared nouns only; must not know scenarios, events, moods, clocks
//! or trainees. There is no floating point: all points are whole milli-points.
#![deny(clippy::float_arithmetic)]

pub mod mark;
pub mod sheet;

mod share;

pub use mark::{Budgets, BudgetsError, Caps, CriticalClass, DimensionMark, Loss, LossId, Mark, WHOLE_MILLI};
pub use sheet::{
    CheckedRubric, Commission, CommissionParts, ContactRubric, Dimension, DimensionParts, Obligation,
    RubricError, RubricParts, TagMask,
};
