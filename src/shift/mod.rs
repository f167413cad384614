//! The deterministic simulation of one desk's shift.
//!
//! In reading order:
//! - [`customer`]: what a wait, a word and a deed do to somebody.

pub mod customer;
