//! What authors write: one type for each thing in a pack's files.
//!
//! The doc comments here are the reference for authors; `docs/scenario-language.md`
//! is generated from them and a test keeps the two equal. Nothing here is
//! resolved: names are still words, and [`super::load`] turns them into the
//! checked scenario.

mod between;
mod cond;
mod contact;
mod exercise;
mod pack;
mod rubric;
mod shift;

pub use between::*;
pub use cond::*;
pub use contact::*;
pub use exercise::*;
pub use pack::*;
pub use rubric::*;
pub use shift::*;
