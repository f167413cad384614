//! The deterministic simulation of one desk's shift.
//!
//! In reading order:
//!
//! - [`command`], [`event`], [`rejection`]: what can be done, what has happened,
//!   and why something was refused;
//! - [`rng`]: chance, as one named stream per purpose and customer;
//! - [`scheduler`]: what is due when, with a documented tie-break;
//! - [`queue`]: who waits and who answers; used by a shift and by the `queue` command alike;
//! - [`customer`]: what a wait, a word and a deed do to somebody;
//! - [`history`]: what customers remember from before;
//! - [`conversation`]: one contact's talk, turn by turn;
//! - [`handle_time`], [`caller`], [`luck`], [`machine`]: the shift itself;
//! - [`log`], [`digest`]: what is kept of it;
//! - [`exact`]: what the mathematics of queues says, to compare with;
//! - [`simulate`]: studies that run scheduler, queue and streams together.
//!
//! Knows the shared nouns and the checked scenario; must not know scoring,
//! files, clocks or screens.

pub mod command;
pub mod event;
pub mod rejection;

pub mod rng;
pub mod scheduler;

pub mod queue;

pub mod customer;

pub mod before;
pub mod conversation;
pub mod history;

mod arrivals;
pub mod caller;
mod desk;
pub mod handle_time;
pub mod luck;
pub mod machine;
mod view;

pub mod digest;
pub mod log;

pub mod exact;
pub mod simulate;

pub use arrivals::starting_temper;
pub use before::Before;
pub use command::{Command, Handover};
pub use desk::takes;
pub use event::{CallerId, Event, What};
pub use history::History;
pub use machine::{LunchState, Phase, Seat, Shift};
pub use rejection::Rejection;
pub use view::Occupation;
