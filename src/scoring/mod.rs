//! The quality of handling: a pure fold over a shift's events.
//!
//! In reading order:
//! - [`rubric`]: what a desk is judged by, and what of it a contact can exercise;
//! - [`mark`]: from losses to the quality of a contact, each lost point citing
//!   the loss that took it.
//!
//! It must not know moods, clocks or trainees, and has no floating point: all
//! points are whole milli-points.
#![deny(clippy::float_arithmetic)]

pub mod mark;
pub mod rubric;

mod share;

pub use mark::{Budgets, BudgetsError, Caps, CriticalClass, Loss, LossId, Mark, WHOLE_MILLI};
pub use rubric::{
    CheckedRubric, Commission, CommissionParts, ContactRubric, Dimension, DimensionParts,
    Obligation, RubricError, RubricParts, TagMask,
};
