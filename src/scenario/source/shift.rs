//! Shifts: who is on duty and what comes in.

use crate::scenario::diagnostic::Place;
use crate::scenario::read::{At, choice, record};
use crate::vocab::{Desk, Duration, Moment};

record! {
    /// `shifts/<id>.ron`: one desk, one day.
    pub struct Shift {
        /// Its name for ever; also the file's name.
        id: At<String>,
        /// Which desk.
        desk: At<Desk>,
        /// Shown on the card.
        title: At<String>,
        /// The day, in words.
        day: At<String>,
        /// When the desk opens.
        opens: At<Moment>,
        /// When the last contact comes in.
        closes: At<Moment>,
        /// One page for somebody from the other desk.
        briefing: At<String>,
        /// What this desk does not see.
        blind_spots: Vec<At<String>> = Vec::new(),
        /// What the desk is really measured on.
        targets: Vec<Target> = Vec::new(),
        /// Colleagues on duty at this desk, simulated.
        duty: Vec<Duty> = Vec::new(),
        /// The lunch break in the plan.
        lunch: Option<Lunch> = None,
        /// Simulated minutes per real minute to begin with; changes nothing in the result.
        pace: At<f64> = At::nowhere(1.0),
        /// What makes waiting feel longer here; usually `Unoccupied`, `Uncertain` and `Unexplained`.
        waiting: Vec<At<WaitFactor>> = default_waiting(),
        /// How many of those who hang up while waiting ring again, in percent, and when; usually 80, after 3 minutes.
        redial: Redial = Redial::usual(),
        /// What comes in.
        arrivals: Vec<Arrival>,
        /// What a facilitator can throw in; with a time, it happens by itself.
        injects: Vec<Inject> = Vec::new(),
        /// How the client or the management spoke to the desk that morning, -1 to 1; a hypothesis, not a finding.
        client_tone: At<f64> = At::nowhere(0.0),
        /// What happened at the other desk before.
        history: Vec<History> = Vec::new(),
    }
}

/// Nobody tells them anything: the ordinary queue.
fn default_waiting() -> Vec<At<WaitFactor>> {
    [WaitFactor::Unoccupied, WaitFactor::Uncertain, WaitFactor::Unexplained].map(At::nowhere).to_vec()
}

choice! {
    /// What makes waiting feel longer (the list is Maister's, the sizes are design defaults).
    pub enum WaitFactor {
        /// Nothing to do meanwhile: 1.25.
        Unoccupied,
        /// No idea how long: 1.3.
        Uncertain,
        /// No idea why: 1.2.
        Unexplained,
        /// Others come first: 1.4.
        Unfair,
        /// Something is at stake: 1.3.
        Anxious,
        /// It has not even begun: 1.15.
        BeforeProcess,
    }
}

record! {
    /// Who hangs up while waiting may ring again.
    pub struct Redial {
        /// How many, in percent.
        percent: At<u32>,
        /// After how long.
        after: At<Duration>,
        /// How often one person tries, the first call included.
        most: At<u32> = At::nowhere(4),
    }
}

impl Redial {
    fn usual() -> Self {
        Self {
            place: Place::default(),
            percent: At::nowhere(80),
            after: At::nowhere(Duration::from_seconds(180)),
            most: At::nowhere(4),
        }
    }
}

choice! {
    /// A figure that the desk is measured on.
    pub enum Target {
        /// Answered within a time, in percent of all offered.
        ServiceLevel{ServiceLevel},
        /// Mean handle time.
        HandleTime(At<Duration>),
        /// Hung up while waiting, in percent.
        Abandonment{Percent},
        /// Settled at the first contact, in percent.
        FirstContact{Percent},
        /// Mean mark of the survey, 1 to 5.
        Survey(At<f64>),
        /// Orders.
        Orders(At<u32>),
        /// Orders that are still there after ninety days, in percent.
        Kept{Percent},
    }
}

record! {
    /// Answered within a time.
    pub struct ServiceLevel {
        /// In percent of all offered.
        percent: At<u32>,
        /// Within this time.
        within: At<Duration>,
    }
}

record! {
    /// A share.
    pub struct Percent {
        /// In percent.
        percent: At<u32>,
    }
}

record! {
    /// A colleague on duty.
    pub struct Duty {
        /// Who, from `people.ron`.
        colleague: At<String>,
        /// Mean handle time (exponential).
        handle: At<Duration>,
        /// From when.
        from: At<Moment>,
        /// Until when.
        until: At<Moment>,
    }
}

record! {
    /// The lunch break.
    pub struct Lunch {
        /// From when it can be taken.
        from: At<Moment>,
        /// Until when it must have begun.
        until: At<Moment>,
        /// How long it is.
        takes: At<Duration>,
    }
}

choice! {
    /// Something that comes in.
    pub enum Arrival {
        /// A contact at a time.
        At{ArrivalAt},
        /// A contact at some time between two.
        Between{ArrivalBetween},
        /// A Poisson stream of fillers whose rate changes over the day.
        Stream{ArrivalStream},
    }
}

record! {
    /// A contact at a time.
    pub struct ArrivalAt {
        /// When.
        time: At<Moment>,
        /// Which.
        contact: At<String>,
        /// Lower is served first.
        priority: At<u8> = At::nowhere(0),
    }
}

record! {
    /// A contact at some time between two, drawn by the seed.
    pub struct ArrivalBetween {
        /// Not before.
        from: At<Moment>,
        /// Not after.
        until: At<Moment>,
        /// Which.
        contact: At<String>,
        /// Lower is served first.
        priority: At<u8> = At::nowhere(0),
    }
}

record! {
    /// A Poisson stream of fillers.
    pub struct ArrivalStream {
        /// Rates an hour, each from a time on.
        per_hour: Vec<(At<Moment>, At<f64>)>,
        /// Which fillers; without it, all of this desk.
        pool: PoolOf = PoolOf::All,
        /// Lower is served first.
        priority: At<u8> = At::nowhere(1),
    }
}

choice! {
    /// Which fillers a stream draws from.
    pub enum PoolOf {
        /// All of the shift's desk.
        All,
        /// The named ones.
        #[bare(list)] Named(Vec<At<String>>),
    }
}

record! {
    /// Something that a facilitator can throw in.
    pub struct Inject {
        /// Its name, unique in the shift.
        id: At<String>,
        /// Shown on the facilitator's console.
        title: At<String>,
        /// Happens by itself at this time.
        at: Option<At<Moment>> = None,
        /// What it does.
        does: InjectDoes,
    }
}

choice! {
    /// What an inject does.
    pub enum InjectDoes {
        /// More callers for a while.
        Rush{Rush},
        /// A colleague goes home.
        ColleagueLeaves(At<String>),
        /// A message from a colleague.
        Message{Message},
        /// A contact comes in.
        Arrive(At<String>),
    }
}

record! {
    /// More callers for a while.
    pub struct Rush {
        /// How many an hour, on top.
        per_hour: At<f64>,
        /// For how long.
        r#for: At<Duration>,
    }
}

record! {
    /// A message from a colleague.
    pub struct Message {
        /// Who writes.
        from: At<String>,
        /// What.
        text: At<String>,
    }
}

record! {
    /// What happened in an earlier contact at the other desk.
    pub struct History {
        /// Which contact.
        contact: At<String>,
        /// The flags that were up at its end.
        flags: Vec<At<String>> = Vec::new(),
        /// What was promised.
        promises: Vec<PastPromise> = Vec::new(),
    }
}

record! {
    /// A promise of an earlier contact.
    pub struct PastPromise {
        /// What, from `delivers`.
        what: At<String>,
        /// Written, or only spoken.
        written: At<bool> = At::nowhere(false),
        /// It could be kept.
        honest: At<bool> = At::nowhere(false),
        /// The words that are quoted.
        words: At<String>,
        /// The reply that made it, as `contact/turn/reply`; then its translation is quoted.
        of: Option<At<String>> = None,
    }
}
