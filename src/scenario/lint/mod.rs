//! The rules of a good scenario, one a file, each named like its code.
//!
//! These rules read what authors wrote together with what it resolves to; rules
//! that need play are in `policy/fairness`.

use super::checked::Scenario;
use super::diagnostic::Diagnostics;
use super::load::Sources;

/// Applies every rule that needs no play.
pub(super) fn structure(_sources: &Sources, _scenario: Option<&Scenario>, _found: &mut Diagnostics) {}
