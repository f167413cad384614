//! What scripted trainees do about internal requests.
//!
//! Owns [`TrayHabit`]. Requests wait in the tray until nobody is on the desk;
//! then the habit decides. Must not know what a request is worth.

use crate::shift::rng::Stream;
use crate::shift::{CallerId, Command, Shift};
use crate::vocab::Duration;

/// A request that is needed so soon is opened even when somebody waits.
const IN_GOOD_TIME: Duration = Duration::from_seconds(10 * 60);

/// What a scripted trainee does about the tray.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TrayHabit {
    /// Opens a request when nobody waits.
    #[default]
    WhenIdle,
    /// Opens a request when nobody waits, or before it is too late.
    InGoodTime,
    /// Opens a request at once, whoever waits.
    AtOnce,
    /// Refuses every request.
    Refuses,
    /// Opens, puts off, refuses or leaves it, whatever comes up.
    AtRandom,
}

impl TrayHabit {
    /// What to do now, with nobody on the desk; nothing leaves the tray alone.
    /// The dice are rolled only if something lies there.
    pub fn command(self, shift: &Shift, somebody_waits: bool, dice: &mut Stream) -> Option<Command> {
        let (request, left) = most_urgent(shift)?;
        match self {
            Self::WhenIdle if somebody_waits => None,
            Self::InGoodTime if somebody_waits && left > IN_GOOD_TIME => None,
            Self::WhenIdle | Self::InGoodTime | Self::AtOnce => Some(Command::OpenRequest(request)),
            Self::Refuses => Some(Command::Refuse(request)),
            Self::AtRandom => match dice.below(4) {
                0 => Some(Command::OpenRequest(request)),
                1 => Some(Command::Refuse(request)),
                2 if shift.put_offs_left(request) > 0 => Some(Command::PutOff(request)),
                _ => None,
            },
        }
    }
}

/// The request that is needed first, and how long that is from now; of several,
/// the one that came first.
fn most_urgent(shift: &Shift) -> Option<(CallerId, Duration)> {
    let needed = |&request: &CallerId| shift.needed_at(request).unwrap_or(shift.now());
    let first = shift.tray().iter().copied().min_by_key(|request| (needed(request), request.0))?;
    Some((first, needed(&first).since(shift.now())))
}
