//! Shifts, checked.

use crate::scenario::strings::TextId;
use crate::vocab::{Desk, Duration, Moment};

use super::{ColleagueId, ContactId, DeliverableId, Flags};

/// A shift.
#[derive(Debug)]
pub struct Shift {
    /// The author's name for it.
    pub id: String,
    /// Which desk.
    pub desk: Desk,
    /// Shown on the card.
    pub title: TextId,
    /// The day, in words.
    pub day: TextId,
    /// When the desk opens.
    pub opens: Moment,
    /// When the last contact comes in.
    pub closes: Moment,
    /// One page for somebody from the other desk.
    pub briefing: TextId,
    /// What this desk does not see.
    pub blind_spots: Vec<TextId>,
    /// What the desk is measured on.
    pub targets: Vec<Target>,
    /// Colleagues on duty.
    pub duty: Vec<Duty>,
    /// Lunch.
    pub lunch: Option<Lunch>,
    /// Simulated minutes per real minute to begin with.
    pub pace: f64,
    /// What makes waiting feel longer; the product, clamped.
    pub wait_factor: f64,
    /// Who hangs up while waiting may ring again.
    pub redial: Redial,
    /// What comes in.
    pub arrivals: Vec<Arrival>,
    /// What a facilitator can throw in.
    pub injects: Vec<Inject>,
    /// How the client or the management spoke that morning, in thousandths of −1 to 1.
    pub client_tone_milli: i16,
    /// What happened before.
    pub history: Vec<Earlier>,
}

/// A figure that the desk is measured on.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// Percent of all offered answered within a time.
    ServiceLevel(u32, Duration),
    /// Mean handle time.
    HandleTime(Duration),
    /// Percent that hung up while waiting.
    Abandonment(u32),
    /// Percent settled at the first contact.
    FirstContact(u32),
    /// Mean mark of the survey.
    Survey(f64),
    /// Orders.
    Orders(u32),
    /// Percent of orders that are kept.
    Kept(u32),
}

/// A colleague on duty.
#[derive(Clone, Copy, Debug)]
pub struct Duty {
    /// Who.
    pub colleague: ColleagueId,
    /// Mean handle time.
    pub handle: Duration,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub until: Moment,
}

/// The lunch break.
#[derive(Clone, Copy, Debug)]
pub struct Lunch {
    /// From when.
    pub from: Moment,
    /// Until when it must have begun.
    pub until: Moment,
    /// How long.
    pub takes: Duration,
}

/// Who hangs up while waiting may ring again.
#[derive(Clone, Copy, Debug)]
pub struct Redial {
    /// How many, in percent.
    pub percent: u32,
    /// After how long.
    pub after: Duration,
    /// How often one person tries.
    pub most: u32,
}

/// Something that comes in.
#[derive(Clone, Debug)]
pub enum Arrival {
    /// A contact at a time between two (equal: at that time).
    Between {
        /// Not before.
        from: Moment,
        /// Not after.
        until: Moment,
        /// Which.
        contact: ContactId,
        /// Lower first.
        priority: u8,
    },
    /// A Poisson stream of fillers.
    Stream {
        /// Rates an hour, each from a time on, in order.
        per_hour: Vec<(Moment, f64)>,
        /// Which fillers.
        pool: Vec<ContactId>,
        /// Lower first.
        priority: u8,
    },
}

/// Something that a facilitator can throw in.
#[derive(Clone, Debug)]
pub struct Inject {
    /// The author's name for it.
    pub id: String,
    /// Shown on the console.
    pub title: TextId,
    /// Happens by itself at this time.
    pub at: Option<Moment>,
    /// What it does.
    pub does: InjectDoes,
}

/// What an inject does.
#[derive(Clone, Copy, Debug)]
pub enum InjectDoes {
    /// More callers for a while.
    Rush {
        /// How many an hour.
        per_hour: f64,
        /// For how long.
        lasts: Duration,
    },
    /// A colleague goes home.
    ColleagueLeaves(ColleagueId),
    /// A message from a colleague.
    Message(ColleagueId, TextId),
    /// A contact comes in.
    Arrive(ContactId),
}

/// What happened in an earlier contact at the other desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Which contact.
    pub contact: ContactId,
    /// The flags that were up at its end.
    pub flags: Flags,
    /// What was promised.
    pub promises: Vec<PastPromise>,
}

/// A promise of an earlier contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastPromise {
    /// What.
    pub what: DeliverableId,
    /// Written.
    pub written: bool,
    /// Could be kept.
    pub honest: bool,
    /// The words that are quoted.
    pub words: TextId,
}
