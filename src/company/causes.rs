//! What a word at one desk causes at the other: tickets, add-ons, repeats.
//!
//! Owns [`Memory`], [`Feature`] and [`Diffusion`], and the formulas of models.md
//! §6 for promises, unwritten memory, add-on customers and wrong information.
//! All constants are design defaults. Must not know who promised, nor when a
//! ticket arrives.

use crate::vocab::Duration;

pub use crate::scenario::gap::of_time as gap_of_time;

/// Millionths of a ticket: one whole ticket.
pub const MICRO: u32 = 1_000_000;

/// Tickets that any promise causes, kept or not.
const TICKETS_AT_LEAST: f64 = 0.10;
/// Tickets on top of that for a gap of 1.
const TICKETS_BY_GAP: f64 = 0.90;
/// What writing it down leaves of the tickets by gap.
const WRITTEN_WEIGHT: f64 = 0.4;
/// What each change of the contact person adds to the tickets by gap.
const CHANGE_WEIGHT: f64 = 0.2;
/// No promise causes more tickets than this.
const TICKETS_AT_MOST: f64 = 1.5;

/// The frustration with which the caller of a ticket begins, without a gap.
const START_FRUSTRATION: f64 = 0.2;
/// What a gap of 1 adds to it.
const START_FRUSTRATION_BY_GAP: f64 = 0.6;

/// By what each change of the contact person inflates what was not written.
const INFLATION: f64 = 1.2;

/// The share of contacts that comes back although all was right.
const REPEATS_AT_LEAST: f64 = 0.05;
/// How many of the wrongly informed come back, of those that would not anyway.
const BACK_WHEN_WRONG: f64 = 0.8;
/// How many of the incompletely informed do.
const BACK_WHEN_INCOMPLETE: f64 = 0.4;

/// How a promise is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Memory {
    /// It was written down and stays as it is.
    Written,
    /// It was only said, and grows with every change of the contact person.
    Spoken {
        /// How often the contact person has changed since.
        contact_changes: u16,
    },
}

/// Whether the company can do what was promised, where it is no matter of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

impl Feature {
    /// The gap of a promise of it, 0 to 1.
    pub const fn gap(self) -> f64 {
        match self {
            Self::Yes => 0.0,
            Self::Partly => 0.5,
            Self::No => 1.0,
        }
    }
}

impl Memory {
    /// How much larger the promise is remembered than it was made: 1.2 for each
    /// change of the contact person, always 1 for what is written.
    pub fn inflation(self) -> f64 {
        match self {
            Self::Written => 1.0,
            Self::Spoken { contact_changes } => libm::pow(INFLATION, f64::from(contact_changes)),
        }
    }

    /// The length of time that is remembered of a promised one, whole
    /// milliseconds; a larger promise is a shorter time.
    pub fn remembered(self, promised: Duration) -> Duration {
        Duration::from_ms(libm::round(promised.as_ms() as f64 / self.inflation()) as i64)
    }

    /// What the gap weighs in [`tickets_micro`].
    fn weight(self) -> f64 {
        match self {
            Self::Written => WRITTEN_WEIGHT,
            Self::Spoken { contact_changes } => 1.0 + CHANGE_WEIGHT * f64::from(contact_changes),
        }
    }
}

/// Tickets that a promise with this gap (0 to 1) causes on average, in
/// millionths: τ = min(1.5, 0.10 + 0.90·g·(0.4 if written, else 1 + 0.2 for each
/// change of the contact person)).
pub fn tickets_micro(gap: f64, memory: Memory) -> u32 {
    let tickets = TICKETS_AT_LEAST + TICKETS_BY_GAP * gap.clamp(0.0, 1.0) * memory.weight();
    // At most 1 500 000: fits.
    (tickets.min(TICKETS_AT_MOST) * f64::from(MICRO) + 0.5) as u32
}

/// The frustration with which the caller of a caused ticket begins, 0 to 1.
pub fn start_frustration(gap: f64) -> f64 {
    (START_FRUSTRATION + START_FRUSTRATION_BY_GAP * gap).clamp(0.0, 1.0)
}

/// Extra requests of an add-on customer in a period: creep · (1 − scope written)
/// · (1 − boundary), with both shares from 0 to 1.
pub fn add_ons(creep: f64, scope_written: f64, boundary: f64) -> f64 {
    creep.max(0.0) * (1.0 - scope_written.clamp(0.0, 1.0)) * (1.0 - boundary.clamp(0.0, 1.0))
}

/// The share of all contacts that comes back, when these shares of them were
/// told something wrong, or not all: r = 0.05 + 0.95·(0.8·wrong + 0.4·incomplete).
/// Together they are at most 1; what is over that is taken from the incomplete.
pub fn repeat_share(wrong: f64, incomplete: f64) -> f64 {
    let wrong = wrong.clamp(0.0, 1.0);
    let incomplete = incomplete.clamp(0.0, 1.0 - wrong);
    let caused = BACK_WHEN_WRONG * wrong + BACK_WHEN_INCOMPLETE * incomplete;
    REPEATS_AT_LEAST + (1.0 - REPEATS_AT_LEAST) * caused
}

/// Turns fractions of tickets into whole ones without losing any: what is left
/// over is kept for the next promise (error diffusion). After any number of
/// promises, |tickets − Στ| < 1, exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Diffusion {
    /// Less than one ticket.
    rest_micro: u32,
}

impl Diffusion {
    /// The whole tickets that are due now that this many millionths have been added.
    pub const fn spawn(&mut self, tickets_micro: u32) -> u32 {
        let due = self.rest_micro as u64 + tickets_micro as u64;
        self.rest_micro = (due % MICRO as u64) as u32;
        // At most 4294 whole tickets: fits.
        (due / MICRO as u64) as u32
    }

    /// What is kept for the next promise, in millionths of a ticket.
    pub const fn rest_micro(&self) -> u32 {
        self.rest_micro
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hours(hours: i64) -> Duration {
        Duration::from_seconds(hours * 3_600)
    }

    fn spoken(contact_changes: u16) -> Memory {
        Memory::Spoken { contact_changes }
    }

    #[test]
    fn the_tickets_of_the_models_document() {
        for (promised, memory, micro) in [
            (24, Memory::Written, 100_000),
            (24, spoken(2), 100_000),
            (6, Memory::Written, 340_000),
            (6, spoken(0), 700_000),
            (3, spoken(2), 1_360_000),
            (3, Memory::Written, 460_000),
            (3, spoken(9), 1_500_000),
        ] {
            let gap = gap_of_time(hours(24), hours(promised));
            assert_eq!(tickets_micro(gap, memory), micro, "{promised} h, {memory:?}");
        }
    }

    #[test]
    fn features_frustration_memory_add_ons_and_repeats() {
        assert_eq!([Feature::Yes, Feature::Partly, Feature::No].map(Feature::gap), [0.0, 0.5, 1.0]);
        assert_eq!(tickets_micro(Feature::Partly.gap(), spoken(0)), 550_000);
        for (gap, frustration) in [(0.0, 0.2), (0.5, 0.5), (1.0, 0.8)] {
            assert!((start_frustration(gap) - frustration).abs() < 1e-12);
        }
        assert_eq!(spoken(1).remembered(hours(3)), Duration::from_seconds(9_000));
        assert_eq!(spoken(2).remembered(hours(3)), Duration::from_seconds(7_500));
        assert_eq!(Memory::Written.remembered(hours(3)), hours(3));
        assert!((add_ons(4.0, 0.5, 0.25) - 1.5).abs() < 1e-12);
        assert_eq!(add_ons(4.0, 1.0, 0.0), 0.0);
        for (wrong, incomplete, share) in
            [(0.0, 0.0, 0.05), (0.05, 0.0, 0.088), (0.2, 0.0, 0.202), (0.1, 0.1, 0.164), (1.0, 1.0, 0.81)]
        {
            let found = repeat_share(wrong, incomplete);
            assert!((found - share).abs() < 1e-12, "{wrong} {incomplete}: {found}");
        }
    }

    #[test]
    fn three_tickets_of_four_promises_at_seven_tenths() {
        let mut diffusion = Diffusion::default();
        let spawned: Vec<u32> = (0..4).map(|_| diffusion.spawn(700_000)).collect();
        assert_eq!(spawned, [0, 1, 1, 0]);
        assert_eq!(diffusion.rest_micro(), 800_000);
    }

    proptest! {
        #[test]
        fn more_gap_and_more_changes_never_cause_fewer(
            gap in 0.0..=1.0_f64, more in 0.0..=1.0_f64, changes in 0..30_u16,
        ) {
            let wider = gap.max(more);
            let narrower = gap.min(more);
            for memory in [Memory::Written, spoken(changes)] {
                prop_assert!(tickets_micro(narrower, memory) <= tickets_micro(wider, memory));
                prop_assert!((100_000..=1_500_000).contains(&tickets_micro(gap, memory)));
            }
            prop_assert!(tickets_micro(gap, spoken(changes)) <= tickets_micro(gap, spoken(changes + 1)));
            prop_assert!(tickets_micro(gap, Memory::Written) <= tickets_micro(gap, spoken(changes)));
            prop_assert!((0.2..=0.8 + 1e-12).contains(&start_frustration(gap)));
        }

        #[test]
        fn repeats_are_a_share_and_grow(wrong in 0.0..=1.0_f64, incomplete in 0.0..=1.0_f64) {
            let share = repeat_share(wrong, incomplete);
            prop_assert!((0.05..=0.81 + 1e-12).contains(&share));
            prop_assert!(share + 1e-12 >= repeat_share(wrong, 0.0));
            prop_assert!(share + 1e-12 >= repeat_share(0.0, incomplete.min(1.0 - wrong)));
        }

        #[test]
        fn no_ticket_is_lost_or_made_up(parts in proptest::collection::vec(0..=1_500_000_u32, 0..300)) {
            let mut diffusion = Diffusion::default();
            let (mut spawned, mut due) = (0_u64, 0_u64);
            for part in parts {
                spawned += u64::from(diffusion.spawn(part));
                due += u64::from(part);
                let behind = due - spawned * u64::from(MICRO);
                prop_assert!(behind < u64::from(MICRO));
                prop_assert_eq!(behind, u64::from(diffusion.rest_micro()));
            }
        }

        #[test]
        fn what_is_not_written_grows(changes in 0..20_u16, promised in 1..1_000_i64) {
            prop_assert!(spoken(changes + 1).remembered(hours(promised)) < spoken(changes).remembered(hours(promised)));
            prop_assert!(spoken(changes).inflation() >= Memory::Written.inflation());
        }
    }
}
