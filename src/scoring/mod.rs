//! The quality of handling: a pure fold over a shift's events.
#![deny(clippy::float_arithmetic)]
