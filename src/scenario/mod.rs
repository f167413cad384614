//! RON text becomes a checked scenario or a list of diagnostics.
//!
//! In reading order: what can be wrong and where ([`diagnostic`]), the shape
//! of a text ([`syntax`]), typed values out of that shape ([`read`]), how a
//! diagnostic is shown ([`render`]); what authors write ([`source`]), how it is
//! loaded ([`load`]), what sessions run ([`checked`]), how far a promise is from
//! what can be done ([`gap`]), and the texts ([`strings`]).
//!
//! Knows the shared nouns and the rubric; must not know files on disk, shifts
//! or scores.

pub mod diagnostic;
pub mod read;
pub mod render;
pub mod syntax;

pub mod source;

mod lint;
pub mod load;
mod resolve;

pub mod checked;
pub mod customer;
pub mod gap;
pub mod strings;
