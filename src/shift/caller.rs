//! One caller of a shift: from arrival to the end.

use crate::scenario::checked::{ContactId, PastPromise, PersonaId};
use crate::scenario::strings::TextId;
use crate::vocab::{Moment, Outcome};

use super::before::Origin;
use super::conversation::Conversation;
use super::customer::{Mood, PatienceClock, Temper};
use super::handle_time::HandleTime;
use super::luck::Came;
use super::scheduler::Token;

/// Where a caller is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the queue.
    Waiting,
    /// With a colleague.
    WithColleague,
    /// With the trainee, talking or in the wrap-up.
    OnDesk,
    /// On hold.
    OnHold,
    /// Will be called back.
    Parked,
    /// An internal request in the tray.
    InTray,
    /// Gone.
    Gone,
}

/// A slot's value, drawn on arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotValue {
    /// Words of a pool.
    Text(TextId),
    /// A number.
    Number(i64),
    /// A time of day.
    Time(Moment),
    /// The minutes since then.
    Since(Moment),
}

/// One caller.
#[derive(Clone, Debug)]
pub struct Caller {
    /// With what.
    pub contact: ContactId,
    /// As whom.
    pub persona: PersonaId,
    /// How often they have contacted the company about it.
    pub attempt: u8,
    /// Lower first.
    pub priority: u8,
    /// When they began to wait.
    pub arrived: Moment,
    /// Who they were when they arrived.
    pub temper: Temper,
    /// How they feel: while they wait, as of the patience clock's last look; once
    /// they have gone, as they went. In between the conversation knows better.
    pub mood: Mood,
    /// How long they still wait.
    pub clock: PatienceClock,
    /// When patience runs out.
    pub patience: Option<Token>,
    /// A filler's slot values, in the order of the contact's slots.
    pub slots: Box<[SlotValue]>,
    /// Where they are.
    pub place: Place,
    /// The conversation, once it has begun.
    pub conversation: Option<Conversation>,
    /// Talk, hold and wrap-up.
    pub time: HandleTime,
    /// When they went on hold last.
    pub held_since: Moment,
    /// How the contact ended.
    pub outcome: Option<Outcome>,
    /// What the trainee recorded.
    pub disposed: bool,
    /// A note is written.
    pub noted: bool,
    /// When they hang up on hold, a call-back is due, or a request is needed.
    pub deadline: Option<Token>,
    /// What they were promised, if they come because of it.
    pub quoted: Option<PastPromise>,
    /// The call in which their matter began.
    pub origin: Origin,
    /// How often a request has been put off.
    pub put_off: u8,
    /// Why they came.
    pub came: Came,
    /// The number with which chance is drawn for them: as a rule their own.
    pub luck: u32,
}
