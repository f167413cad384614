//! What a colleague thinks of the other desk, and what it does to requests.
//!
//! Owns [`Goodwill`] and [`Thanks`]. Nobody announces it: an internal request is
//! quietly faster or slower (B5, A7), and a colleague with much goodwill warns
//! before a mistake becomes an incident (B6), one with none left resigns (B7).
//! All constants are design defaults (models.md §6). Must not know who the
//! colleague is, nor what is asked of them.

use crate::shift::before::turnaround;

/// Where everybody starts, and where goodwill goes back to by itself.
const NEUTRAL: f64 = 0.5;
/// The share of what is missing that a first specific thanks makes good.
const THANKS_SHARE: f64 = 0.30;
/// What a generic thanks weighs, against a specific one.
const GENERIC_WEIGHT: f64 = 0.3;
/// What each earlier thanks of the last days leaves of the next one's weight.
const ANOTHER_WEIGHT: f64 = 0.6;
/// How many days, today among them, an earlier thanks counts as one.
const THANKS_DAYS: usize = 7;
/// What nagging, or a questionnaire that nobody answers, leaves.
const NAGGED: f64 = 0.90;
/// What blame leaves.
const BLAMED: f64 = 0.75;
/// In how many days half the distance to neutral is gone.
const HALF_LIFE_DAYS: f64 = 10.0;
/// As many tickets a day from sales are taken as a matter of course.
const TICKETS_TAKEN: f64 = 4.0;
/// What each further ticket takes away in a day.
const TICKET_COST: f64 = 0.01;
/// Tickets never take away more than this in a day.
const TICKETS_COST_AT_MOST: f64 = 0.3;
/// From here on a colleague warns early (B6).
const WARNS_FROM: f64 = 0.62;
/// Down here a colleague thinks of leaving (B7) …
const FLOOR: f64 = 0.2;
/// … and leaves after so many days in a row.
const DAYS_AT_FLOOR: u8 = 3;

/// A thank-you.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thanks {
    /// Says for what, in the customer's words.
    Specific,
    /// 'Thanks for everything.'
    Generic,
}

/// The goodwill G of a colleague towards the other desk, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goodwill {
    value: f64,
    /// How often they were thanked today, yesterday, and so on.
    thanked: [u32; THANKS_DAYS],
    /// Days in a row that ended at the floor.
    low_days: u8,
}

impl Default for Goodwill {
    fn default() -> Self {
        Self::new(NEUTRAL)
    }
}

impl Goodwill {
    /// A goodwill of this size, brought between 0 and 1; nobody was thanked yet.
    pub const fn new(value: f64) -> Self {
        Self { value: value.clamp(0.0, 1.0), thanked: [0; THANKS_DAYS], low_days: 0 }
    }

    /// G, 0 to 1.
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// G in whole thousandths, to the nearest.
    pub const fn thousandths(&self) -> u16 {
        (self.value * 1_000.0 + 0.5) as u16
    }

    /// What the turnaround of an internal request is multiplied with: M = 2^(1−2G),
    /// ½ to 2. M(G)·M(1−G) = 1.
    pub fn turnaround(&self) -> f64 {
        turnaround(self.value)
    }

    /// Whether this colleague tells of a mistake before it becomes an incident (B6).
    pub const fn warns_early(&self) -> bool {
        self.value >= WARNS_FROM
    }

    /// Whether this colleague has been at the floor long enough to leave (B7).
    pub const fn resigns(&self) -> bool {
        self.low_days >= DAYS_AT_FLOOR
    }

    /// Thanks: G + 0.30·q·0.6^k·(1−G), where q is 1 for a specific and 0.3 for a
    /// generic thanks, and k the number of earlier ones in the last 7 days,
    /// today among them: a daily thank-you becomes a habit of speech.
    pub fn thank(&mut self, thanks: Thanks) {
        let earlier = self.thanked.iter().fold(0_u32, |sum, count| sum.saturating_add(*count));
        let weight = match thanks {
            Thanks::Specific => 1.0,
            Thanks::Generic => GENERIC_WEIGHT,
        };
        let share = THANKS_SHARE * weight * libm::pow(ANOTHER_WEIGHT, f64::from(earlier));
        self.value += share * (1.0 - self.value);
        self.thanked[0] = self.thanked[0].saturating_add(1);
    }

    /// Somebody asked again and again (C2).
    pub fn nag(&mut self) {
        self.value *= NAGGED;
    }

    /// A questionnaire on which their appraisal hangs was left unanswered (B3, C3).
    pub fn ignore_questionnaire(&mut self) {
        self.value *= NAGGED;
    }

    /// They were blamed, to their face or to a customer (C4).
    pub fn blame(&mut self) {
        self.value *= BLAMED;
    }

    /// A day ends: half of the distance to 0.5 goes in 10 days, and the tickets
    /// that sales caused that day take their part, × (1 − min(0.3, 0.01·(tickets −
    /// 4)⁺)).
    pub fn end_day(&mut self, tickets_from_sales: f64) {
        let kept = libm::exp2(-1.0 / HALF_LIFE_DAYS);
        let reverted = NEUTRAL + (self.value - NEUTRAL) * kept;
        let cost = (TICKET_COST * (tickets_from_sales - TICKETS_TAKEN)).clamp(0.0, TICKETS_COST_AT_MOST);
        self.value = reverted * (1.0 - cost);
        self.low_days = if self.value <= FLOOR { self.low_days.saturating_add(1) } else { 0 };
        self.thanked.rotate_right(1);
        self.thanked[0] = 0;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn one_specific_thanks_is_1231_times_as_fast() {
        let before = Goodwill::default();
        near(before.turnaround(), 1.0);
        let mut after = before;
        after.thank(Thanks::Specific);
        near(after.value(), 0.65);
        assert!((before.turnaround() / after.turnaround() - 1.231).abs() < 0.000_5);
        let mut generic = before;
        generic.thank(Thanks::Generic);
        near(generic.value(), 0.545);
    }

    #[test]
    fn each_thanks_of_the_same_week_weighs_less() {
        let mut goodwill = Goodwill::default();
        goodwill.thank(Thanks::Specific);
        goodwill.thank(Thanks::Specific);
        near(goodwill.value(), 0.65 + 0.18 * 0.35);
        let weighs_after = |days: u32| {
            let mut goodwill = Goodwill::default();
            goodwill.thank(Thanks::Specific);
            (0..days).for_each(|_| goodwill.end_day(0.0));
            let before = goodwill.value();
            goodwill.thank(Thanks::Specific);
            (goodwill.value() - before) / (1.0 - before)
        };
        near(weighs_after(6), 0.18);
        near(weighs_after(7), 0.30);
    }

    #[test]
    fn nagging_ignoring_and_blaming_take_their_share() {
        let after = |what: fn(&mut Goodwill)| {
            let mut goodwill = Goodwill::default();
            what(&mut goodwill);
            goodwill.value()
        };
        near(after(Goodwill::nag), 0.45);
        near(after(Goodwill::ignore_questionnaire), 0.45);
        near(after(Goodwill::blame), 0.375);
    }

    #[test]
    fn half_of_it_is_gone_in_ten_days() {
        let mut goodwill = Goodwill::new(0.9);
        (0..10).for_each(|_| goodwill.end_day(4.0));
        near(goodwill.value(), 0.7);
        let mut tickets = Goodwill::default();
        tickets.end_day(18.4);
        near(tickets.value(), 0.5 * (1.0 - 0.144));
        let mut flood = Goodwill::default();
        flood.end_day(1_000.0);
        near(flood.value(), 0.35);
    }

    #[test]
    fn much_goodwill_warns_and_three_low_days_are_the_last() {
        assert!(Goodwill::new(0.62).warns_early() && !Goodwill::new(0.61).warns_early());
        let mut goodwill = Goodwill::new(0.1);
        goodwill.end_day(34.0);
        goodwill.end_day(34.0);
        assert!(!goodwill.resigns());
        let mut saved = goodwill;
        saved.thank(Thanks::Specific);
        saved.end_day(0.0);
        assert!(!saved.resigns() && saved.low_days == 0);
        goodwill.end_day(34.0);
        assert!(goodwill.resigns());
    }

    proptest! {
        #[test]
        fn opposite_goodwill_is_opposite_speed(value in 0.0..=1.0_f64) {
            let product = Goodwill::new(value).turnaround() * Goodwill::new(1.0 - value).turnaround();
            prop_assert!((product - 1.0).abs() < 1e-12);
        }

        #[test]
        fn it_stays_within_its_bounds(deeds in proptest::collection::vec((0..6_u8, 0.0..200.0_f64), 0..200)) {
            let mut goodwill = Goodwill::default();
            for (deed, tickets) in deeds {
                let before = goodwill.value();
                match deed {
                    0 => goodwill.thank(Thanks::Specific),
                    1 => goodwill.thank(Thanks::Generic),
                    2 => goodwill.nag(),
                    3 => goodwill.ignore_questionnaire(),
                    4 => goodwill.blame(),
                    _ => goodwill.end_day(tickets),
                }
                prop_assert!((0.0..=1.0).contains(&goodwill.value()));
                prop_assert!((0.5..=2.0).contains(&goodwill.turnaround()));
                prop_assert!(deed > 1 || goodwill.value() >= before);
                prop_assert!(!(2..5).contains(&deed) || goodwill.value() <= before);
            }
        }
    }
}
