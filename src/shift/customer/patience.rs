//! The clock of a wait: how heavily time passes, and when somebody gives up.
//!
//! Owns [`WaitPace`] (m), [`WaitLoad`] (A, a stretch of ∫ m dt) and
//! [`PatienceClock`]. Both are integers, so a wait cut into pieces adds up
//! exactly and the moment of giving up does not depend on when anybody looked.
//! It must not know who waits or what for.

use serde::{Deserialize, Serialize};

use super::CustomerModel;
use crate::vocab::{Duration, Moment};

/// What makes a wait weigh more. The list is Maister's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Circumstance {
    /// Nothing to do meanwhile.
    Unoccupied,
    /// Nobody says how long.
    Uncertain,
    /// Nobody says why.
    Unexplained,
    /// Others come first.
    Unfair,
    /// Something hangs on it.
    Anxious,
    /// Nobody has listened yet.
    BeforeStart,
}

/// m: how many milliseconds of weighted waiting pass in a millisecond, in
/// millionths, so that every product of the shipped factors is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WaitPace(i64);

/// A: weighted waiting, in nanoseconds (a millisecond times a millionth).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WaitLoad(i64);

/// How long somebody still waits: A so far, the pace, what was announced.
///
/// Abandon when A = ∫ m dt ≥ Π (models.md §4). With a constant m this is
/// Erlang-A with θ' = mθ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatienceClock {
    patience: WaitLoad,
    spent: WaitLoad,
    pace: WaitPace,
    since: Moment,
    announced_until: Option<Moment>,
}

const MICRO: i64 = 1_000_000;

/// Above every sound pace: a product of at most 10, times at most 10.
const HIGHEST_PACE: i64 = 100 * MICRO;

impl WaitPace {
    /// Time as the clock shows it: m = 1.
    pub const EVEN: Self = Self(MICRO);

    /// No waiting, such as while talking: m = 0.
    pub const STOPPED: Self = Self(0);

    /// A pace of `micro` millionths, cut to a pace between 0 and 100.
    pub const fn from_micro(micro: i64) -> Self {
        if micro < 0 {
            Self(0)
        } else if micro > HIGHEST_PACE {
            Self(HIGHEST_PACE)
        } else {
            Self(micro)
        }
    }

    /// m = clamp(Π factors, .4, 3). A circumstance named twice counts once.
    pub fn of(model: &CustomerModel, circumstances: &[Circumstance]) -> Self {
        let factors = &model.wait;
        let all = [
            (Circumstance::Unoccupied, factors.unoccupied),
            (Circumstance::Uncertain, factors.uncertain),
            (Circumstance::Unexplained, factors.unexplained),
            (Circumstance::Unfair, factors.unfair),
            (Circumstance::Anxious, factors.anxious),
            (Circumstance::BeforeStart, factors.before_start),
        ];
        let mut product = 1.0;
        for (circumstance, factor) in all {
            if circumstances.contains(&circumstance) {
                product *= factor;
            }
        }
        Self::EVEN.times(product.max(factors.least).min(factors.most))
    }

    /// The pace in millionths.
    pub const fn as_micro(self) -> i64 {
        self.0
    }

    /// The weighted waiting of `elapsed` at this pace.
    pub const fn over(self, elapsed: Duration) -> WaitLoad {
        let ms = elapsed.as_ms();
        if ms <= 0 { WaitLoad::NONE } else { WaitLoad(ms.saturating_mul(self.0)) }
    }

    /// The shortest time in which `load` gathers; `None` at a standstill.
    pub const fn time_for(self, load: WaitLoad) -> Option<Duration> {
        if load.0 <= 0 {
            return Some(Duration::ZERO);
        }
        if self.0 == 0 {
            return None;
        }
        let whole = load.0 / self.0;
        let rounded_up = if load.0 % self.0 == 0 { whole } else { whole + 1 };
        Some(Duration::from_ms(rounded_up))
    }

    fn times(self, factor: f64) -> Self {
        Self::from_micro(libm::round(self.0 as f64 * factor) as i64)
    }
}

impl WaitLoad {
    /// No waiting.
    pub const NONE: Self = Self(0);

    /// A load of `ns` weighted nanoseconds; never negative.
    pub const fn from_ns(ns: i64) -> Self {
        Self(if ns < 0 { 0 } else { ns })
    }

    /// Weighted nanoseconds.
    pub const fn as_ns(self) -> i64 {
        self.0
    }

    /// Weighted milliseconds, with the fraction.
    pub const fn as_ms(self) -> f64 {
        self.0 as f64 / MICRO as f64
    }

    const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    const fn minus(self, other: Self) -> Self {
        Self::from_ns(self.0.saturating_sub(other.0))
    }
}

impl PatienceClock {
    /// A clock that starts at `at` with the whole of `patience` before it.
    pub const fn start(patience: Duration, at: Moment, pace: WaitPace) -> Self {
        Self {
            patience: WaitPace::EVEN.over(patience),
            spent: WaitLoad::NONE,
            pace,
            since: at,
            announced_until: None,
        }
    }

    /// Lets time pass until `at` and returns what was waited since the last
    /// look, to be [borne](super::Mood::bear). Looking back changes nothing.
    pub fn advance_to(&mut self, model: &CustomerModel, at: Moment) -> WaitLoad {
        let load = self.load_until(model, at);
        self.spent = self.spent.plus(load);
        self.since = self.since.max(at);
        load
    }

    /// From `at` on the wait has another pace. Returns as
    /// [`advance_to`](Self::advance_to).
    pub fn set_pace(&mut self, model: &CustomerModel, at: Moment, pace: WaitPace) -> WaitLoad {
        let load = self.advance_to(model, at);
        self.pace = pace;
        load
    }

    /// At `at` a wait of `wait` is announced: m × .7 until it is over, × 1.5
    /// after. A new announcement replaces the old one. Returns as
    /// [`advance_to`](Self::advance_to).
    pub fn announce(&mut self, model: &CustomerModel, at: Moment, wait: Duration) -> WaitLoad {
        let load = self.advance_to(model, at);
        self.announced_until = Some(self.since + wait);
        load
    }

    /// Somebody attends to the customer at `at`: the clock stands still and the
    /// announcement is used up. Returns as [`advance_to`](Self::advance_to).
    pub fn stop(&mut self, model: &CustomerModel, at: Moment) -> WaitLoad {
        let load = self.set_pace(model, at, WaitPace::STOPPED);
        self.announced_until = None;
        load
    }

    /// A up to the last look.
    pub const fn spent(&self) -> WaitLoad {
        self.spent
    }

    /// The first millisecond at which A ≥ Π if nothing changes; `None` while
    /// the clock stands still with patience left.
    pub fn runs_out(&self, model: &CustomerModel) -> Option<Moment> {
        self.moment_after(model, self.patience.minus(self.spent))
    }

    /// The first millisecond at which `load` more was waited if nothing
    /// changes; `None` while the clock stands still. With
    /// [`load_to_reach`](super::Mood::load_to_reach) this is when a frustration
    /// is reached, announcement included.
    pub fn moment_after(&self, model: &CustomerModel, load: WaitLoad) -> Option<Moment> {
        let (within, beyond) = self.paces(model);
        let announced = self.announced_left();
        let before_over = within.over(announced);
        if load <= before_over {
            return within.time_for(load).map(|time| self.since + time);
        }
        let time = beyond.time_for(load.minus(before_over))?;
        Some(self.since + announced + time)
    }

    fn load_until(&self, model: &CustomerModel, at: Moment) -> WaitLoad {
        let (within, beyond) = self.paces(model);
        let elapsed = at.since(self.since);
        let announced = self.announced_left().min(elapsed);
        let after = Duration::from_ms(elapsed.as_ms() - announced.as_ms());
        within.over(announced).plus(beyond.over(after))
    }

    /// How much of the announced wait is left at the last look.
    fn announced_left(&self) -> Duration {
        self.announced_until.map_or(Duration::ZERO, |until| until.since(self.since))
    }

    /// The pace before and after the end of the announced wait.
    fn paces(&self, model: &CustomerModel) -> (WaitPace, WaitPace) {
        match self.announced_until {
            None => (self.pace, self.pace),
            Some(_) => {
                (self.pace.times(model.wait.within_announced), self.pace.times(model.wait.beyond_announced))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paces_are_products_cut_to_their_range() {
        let model = CustomerModel::default();
        use Circumstance::{Anxious, BeforeStart, Uncertain, Unexplained, Unfair, Unoccupied};
        for (circumstances, micro) in [
            (&[][..], 1_000_000),
            (&[Unoccupied], 1_250_000),
            (&[Unoccupied, Unoccupied], 1_250_000),
            (&[Unexplained, Uncertain, Unoccupied], 1_950_000),
            (&[BeforeStart, Unfair], 1_610_000),
            (&[Unoccupied, Uncertain, Unexplained, Unfair, Anxious, BeforeStart], 3_000_000),
        ] {
            assert_eq!(WaitPace::of(&model, circumstances).as_micro(), micro, "{circumstances:?}");
        }
        let mut light = model;
        light.wait.unoccupied = 0.1;
        assert_eq!(WaitPace::of(&light, &[Unoccupied]).as_micro(), 400_000);
    }

    #[test]
    fn an_announced_wait_is_lighter_before_and_heavier_after() {
        let model = CustomerModel::default();
        let began = Moment::from_ms(50);
        let mut clock = PatienceClock::start(Duration::from_seconds(90), began, WaitPace::EVEN);
        clock.announce(&model, began, Duration::from_seconds(60));
        // 60 s × .7 = 42 s, then 48 s at 1.5: 32 s.
        assert_eq!(clock.runs_out(&model), Some(began + Duration::from_seconds(92)));
        let load = clock.stop(&model, began + Duration::from_seconds(70));
        assert_eq!(load.as_ns(), 57_000_000_000);
        assert_eq!(clock.runs_out(&model), None);
        // Looking back changes nothing.
        assert_eq!(clock.advance_to(&model, began), WaitLoad::NONE);
        clock.set_pace(&model, began + Duration::from_seconds(100), WaitPace::EVEN);
        assert_eq!(clock.runs_out(&model), Some(began + Duration::from_seconds(133)));
    }

    #[test]
    fn no_patience_runs_out_at_once() {
        let model = CustomerModel::default();
        let at = Moment::from_ms(7);
        let clock = PatienceClock::start(Duration::ZERO, at, WaitPace::EVEN);
        assert_eq!(clock.runs_out(&model), Some(at));
    }

    #[derive(Clone, Copy, Debug)]
    enum Change {
        Look,
        Pace(i64),
        Announce(i64),
    }

    fn any_change() -> impl Strategy<Value = (i64, Change)> {
        let change = prop_oneof![
            Just(Change::Look),
            (280_000..4_500_000_i64).prop_map(Change::Pace),
            (0..200_000_i64).prop_map(Change::Announce),
        ];
        (0..120_000_i64, change)
    }

    fn change_at(clock: &mut PatienceClock, model: &CustomerModel, at: Moment, change: Change) {
        match change {
            Change::Look => clock.advance_to(model, at),
            Change::Pace(micro) => clock.set_pace(model, at, WaitPace::from_micro(micro)),
            Change::Announce(ms) => clock.announce(model, at, Duration::from_ms(ms)),
        };
    }

    proptest! {
        /// At the moment of giving up A ≥ Π, one millisecond earlier A < Π,
        /// exactly, whatever changed on the way.
        #[test]
        fn patience_runs_out_exactly(
            patience in 1..2_000_000_i64,
            changes in proptest::collection::vec(any_change(), 0..12),
        ) {
            let model = CustomerModel::default();
            let mut at = Moment::from_ms(1_000);
            let mut clock = PatienceClock::start(Duration::from_ms(patience), at, WaitPace::EVEN);
            for (gap, change) in changes {
                let next = at + Duration::from_ms(gap);
                if clock.runs_out(&model).is_some_and(|end| end <= next) {
                    break;
                }
                at = next;
                change_at(&mut clock, &model, at, change);
            }
            let end = clock.runs_out(&model).unwrap();
            let (mut there, mut before) = (clock, clock);
            there.advance_to(&model, end);
            before.advance_to(&model, end - Duration::from_ms(1));
            prop_assert!(there.spent().as_ns() >= patience * MICRO);
            prop_assert!(before.spent().as_ns() < patience * MICRO);
        }

        /// Looking at the clock never moves it.
        #[test]
        fn looking_changes_nothing(
            changes in proptest::collection::vec(any_change(), 1..12),
            looks in proptest::collection::vec(0..600_000_i64, 0..20),
        ) {
            let model = CustomerModel::default();
            let start = Moment::from_ms(0);
            let patience = Duration::from_seconds(100_000);
            let mut quiet = PatienceClock::start(patience, start, WaitPace::EVEN);
            let mut watched = quiet;
            let mut at = start;
            for (gap, change) in changes {
                let next = at + Duration::from_ms(gap);
                for look in &looks {
                    watched.advance_to(&model, at + Duration::from_ms(look % (gap + 1)));
                }
                change_at(&mut quiet, &model, next, change);
                change_at(&mut watched, &model, next, change);
                at = next;
                prop_assert_eq!(quiet, watched);
                prop_assert_eq!(quiet.runs_out(&model), watched.runs_out(&model));
            }
        }
    }
}
