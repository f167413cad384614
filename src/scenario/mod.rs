//! RON text becomes a checked scenario or a list of diagnostics.
//!
//! In reading order: what can be wrong and where ([`diagnostic`]), the shape
//! of a text ([`syntax`]), typed values out of that shape ([`read`]), and how
//! a diagnostic is shown ([`render`]).

pub mod diagnostic;
pub mod read;
pub mod render;
pub mod syntax;
