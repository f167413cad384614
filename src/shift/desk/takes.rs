//! How long the standing actions take (design defaults).

use crate::vocab::Duration;

/// Putting a promise in writing.
pub const WRITING: Duration = Duration::from_seconds(60);
/// Writing a note.
pub const NOTE: Duration = Duration::from_seconds(40);
/// Handing over with an introduction.
pub const WARM: Duration = Duration::from_seconds(150);
/// Putting through without a word.
pub const COLD: Duration = Duration::from_seconds(15);
