//! The deterministic simulation of one desk's shift.
//!
//! In reading order:
//!
//! - [`rng`]: chance, as one named stream per purpose and customer;
//! - [`scheduler`]: what is due when, with a documented tie-break;
//! - [`queue`]: who waits and who answers; used by a shift and by the `queue` command alike;
//! - [`exact`]: what the mathematics of queues says, to compare with;
//! - [`simulate`]: studies that run scheduler, queue and streams together.
//!
//! Knows the shared nouns; must not know scoring, files, clocks or screens.

pub mod exact;
pub mod queue;
pub mod rng;
pub mod scheduler;
pub mod simulate;
