//! What is measured about empathy: how well somebody knows the other desk's day.
//!
//! In reading order:
//! - [`accuracy`]: predictions against measured truths, the primary measure;
//! - [`forms`]: two parallel sets of items, and who answers which first;
//! - [`attribution`]: points between the person and the situation;
//! - [`closeness`]: seven pictures of two circles;
//! - [`quarrel`]: the three sentences of the quarrel, and the watch for backfire;
//! - [`workload`]: how heavy a seat was, as felt (raw NASA-TLX);
//! - [`confidence`]: what somebody thought of their own marks, and how sure;
//! - [`group`]: before and after of a group of people, with its uncertainty.
//!
//! Knows the shared nouns only. Must not know how answers are asked for, stored
//! or worded, nor how a shift runs; there is no text and no screen here. Nothing
//! is inferred about anybody: every number is an answer that was given on
//! purpose, or was measured at a desk.
//!
//! Every constant is a design default unless a source is named; `docs/models.md`
//! says which is which. The maths is [`libm`]'s, so that a report is the same on
//! every machine.

pub mod accuracy;
pub mod forms;

pub mod attribution;
pub mod closeness;
pub mod quarrel;
pub mod workload;

pub mod confidence;

pub mod group;

mod scale;

pub use accuracy::{Accuracy, Leaning, Pair, Quantity};
pub use attribution::Attribution;
pub use closeness::Picture;
pub use confidence::{Calibration, Judgement, SelfMark};
pub use forms::{Form, FormOrder, Forms};
pub use group::{GroupError, GroupReport, Interval, Pool, Verdict};
pub use quarrel::{Agreement, Quarrel};
pub use scale::{OffScale, Points};
pub use workload::{Subscale, Workload};
