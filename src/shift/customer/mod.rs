//! The customer: what a wait, a word and a deed do to somebody.
//!
//! Owns [`Temper`] (who somebody is when the contact begins), [`Mood`] (how they
//! are now), the [moves](Move) that change it, the [`PatienceClock`] of a wait
//! and the [mark](csat) somebody gives afterwards. Every constant sits in one
//! [`CustomerModel`].
//!
//! It must not know queues, turns, texts or scores: a mood never costs the
//! trainee a point. Only IEEE basic operations and `libm` are used, so the same
//! inputs give the same bits on every machine; nothing allocates.
//!
//! In reading order: the mood, the clock of a wait, the mark at the end. The
//! constants and the moves are authors' matter: [`crate::scenario::customer`].

mod mood;
mod patience;
mod survey;

pub use crate::scenario::customer::{BadMove, CustomerModel, GoodMove, Move};
pub use mood::{Mood, Temper};
pub use patience::{Circumstance, PatienceClock, WaitLoad, WaitPace};
pub use survey::{CsatInput, Recovery, csat};
