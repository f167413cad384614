//! How somebody is, from moment to moment.
//!
//! Owns [`Temper`] and [`Mood`]. It must not know why time passed or who said
//! what: it is told of waits, of talk and of moves.
//!
//! Order of the rules, as the goldens of models.md §4 need it:
//! 1. the peak includes the frustration somebody starts with;
//! 2. naming the feeling acknowledges from that very move on, so the talk right
//!    after it already settles with the shorter half-life and a fix after it
//!    counts in full;
//! 3. whether a fix, offer or explanation is heard is decided by the
//!    frustration just before it; only its soothing shrinks, not its trust;
//! 4. ½^k shrinks soothing and trust alike, k counted per move;
//! 5. whether a bad move meets a wary customer is decided by the trust just
//!    before it; the sensitivity scales what it adds to the frustration, not
//!    what it costs in trust.

use serde::{Deserialize, Serialize};

use super::{BadMove, CustomerModel, GoodMove, Move, WaitLoad, WaitPace};
use crate::vocab::Duration;

/// Who somebody is when the contact begins.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Temper {
    /// s: how much a bad move hurts, in `[0, 2]`; 1 is ordinary.
    pub sensitivity: f64,
    /// F₀: frustration at the start, in `[0, 1]`.
    pub frustration: f64,
    /// R₀: trust at the start, in `[0, 1]`.
    pub trust: f64,
    /// Π: how much weighted waiting they put up with.
    pub patience: Duration,
}

/// How somebody is now. All shares stay in `[0, 1]`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mood {
    /// F: frustration.
    pub frustration: f64,
    /// R: trust.
    pub trust: f64,
    /// Greatest frustration so far, the start included.
    pub peak: f64,
    /// Whether somebody has named the feeling.
    pub acknowledged: bool,
    /// Earlier uses of each good move, by its declaration order.
    uses: [u8; GoodMove::COUNT],
}

impl Mood {
    /// The mood that a temper begins with; values outside `[0, 1]` count as the
    /// nearest one inside.
    pub fn new(temper: &Temper) -> Self {
        let frustration = temper.frustration.clamp(0.0, 1.0);
        Self {
            frustration,
            trust: temper.trust.clamp(0.0, 1.0),
            peak: frustration,
            acknowledged: false,
            uses: [0; GoodMove::COUNT],
        }
    }

    /// How often a good move was used so far (at most 255).
    pub fn uses(&self, good: GoodMove) -> u8 {
        self.uses[good as usize]
    }

    /// `elapsed` of waiting at a steady pace: F ← 1 − (1−F)·e^{−κmt}.
    pub fn wait(&mut self, model: &CustomerModel, elapsed: Duration, pace: WaitPace) {
        self.bear(model, pace.over(elapsed));
    }

    /// A stretch of waiting, already weighted: F ← 1 − (1−F)·2^{−A/300 s}.
    ///
    /// Composes: bearing a, then b, is bearing a + b (up to rounding).
    pub fn bear(&mut self, model: &CustomerModel, load: WaitLoad) {
        let halvings = load.as_ms() / model.wait_half_life.as_ms() as f64;
        if halvings > 0.0 {
            self.set_frustration(1.0 - (1.0 - self.frustration) * libm::exp2(-halvings));
        }
    }

    /// How much more waiting brings the frustration to `target`: the inverse of
    /// [`bear`](Self::bear), to the nearest nanosecond. `None` if it is never
    /// reached (1 and above, or what is not a number); none at all if it
    /// is reached already, and at least one nanosecond otherwise.
    pub fn load_to_reach(&self, model: &CustomerModel, target: f64) -> Option<WaitLoad> {
        if self.frustration >= target {
            return Some(WaitLoad::NONE);
        }
        if target.is_nan() || target >= 1.0 {
            return None;
        }
        let halvings = libm::log2((1.0 - self.frustration) / (1.0 - target));
        let ns = halvings * model.wait_half_life.as_ms() as f64 * 1e6;
        Some(WaitLoad::from_ns((libm::round(ns) as i64).max(1)))
    }

    /// How long a wait at a steady pace takes until the frustration reaches
    /// `target`, rounded up to a millisecond; `None` if it never does.
    pub fn time_to_reach(&self, model: &CustomerModel, target: f64, pace: WaitPace) -> Option<Duration> {
        pace.time_for(self.load_to_reach(model, target)?)
    }

    /// `elapsed` of conversation: F → F_b + (F − F_b)·2^{−t/h}, with h = 240 s,
    /// 90 s once acknowledged. Frustration below F_b rises to it just so.
    pub fn talk(&mut self, model: &CustomerModel, elapsed: Duration) {
        if elapsed.as_ms() <= 0 {
            return;
        }
        let halvings = elapsed.as_ms() as f64 / self.talk_half_life(model).as_ms() as f64;
        let rest = model.resting_frustration;
        self.set_frustration(rest + (self.frustration - rest) * libm::exp2(-halvings));
    }

    /// How long a conversation takes until the frustration has fallen to
    /// `target`, rounded up to a millisecond but for a nanosecond of rounding
    /// noise; `None` if it never does, which is so at F_b and below.
    pub fn talk_to_fall(&self, model: &CustomerModel, target: f64) -> Option<Duration> {
        if self.frustration <= target {
            return Some(Duration::ZERO);
        }
        let rest = model.resting_frustration;
        if target.is_nan() || target <= rest {
            return None;
        }
        let halvings = libm::log2((self.frustration - rest) / (target - rest));
        let ms = halvings * self.talk_half_life(model).as_ms() as f64;
        Some(Duration::from_ms((libm::ceil(ms - 1e-6) as i64).max(1)))
    }

    /// A good move: F ← F·(1 − x·½^k), R ← R + a·½^k·(1−R), with the rules of
    /// this module's head.
    pub fn feel_good(&mut self, model: &CustomerModel, good: GoodMove) {
        let weight = model.good.of(good);
        let uses = &mut self.uses[good as usize];
        let fresh = one_half_to_the(*uses);
        *uses = uses.saturating_add(1);
        let unheard =
            good.needs_acknowledgement() && !self.acknowledged && self.frustration > model.deaf_above;
        let heard = if unheard { model.deaf_factor } else { 1.0 };
        self.set_frustration(self.frustration * (1.0 - weight.frustration * fresh * heard));
        self.set_trust(self.trust + weight.trust * fresh * (1.0 - self.trust));
        self.acknowledged |= matches!(good, GoodMove::Feeling);
    }

    /// A bad move: F ← F + min(1, b·s)·(1−F), b·s times 1.5 while R < .3; then
    /// R ← R·(1 − b_R).
    pub fn feel_bad(&mut self, model: &CustomerModel, temper: &Temper, bad: BadMove) {
        let weight = model.bad.of(bad);
        let wary = if self.trust < model.wary_below { model.wary_factor } else { 1.0 };
        let sensitivity = temper.sensitivity.clamp(0.0, 2.0);
        let sting = (weight.frustration * sensitivity * wary).min(1.0);
        self.set_frustration(self.frustration + sting * (1.0 - self.frustration));
        self.set_trust(self.trust * (1.0 - weight.trust));
    }

    /// Any move.
    pub fn feel(&mut self, model: &CustomerModel, temper: &Temper, felt: Move) {
        match felt {
            Move::Good(good) => self.feel_good(model, good),
            Move::Bad(bad) => self.feel_bad(model, temper, bad),
        }
    }

    fn talk_half_life(&self, model: &CustomerModel) -> Duration {
        if self.acknowledged { model.acknowledged_half_life } else { model.talk_half_life }
    }

    fn set_frustration(&mut self, frustration: f64) {
        self.frustration = frustration.clamp(0.0, 1.0);
        self.peak = self.peak.max(self.frustration);
    }

    fn set_trust(&mut self, trust: f64) {
        self.trust = trust.clamp(0.0, 1.0);
    }
}

/// ½^k, exactly; zero from 64 on, where it is below every rounding.
fn one_half_to_the(k: u8) -> f64 {
    match 1_u64.checked_shl(u32::from(k)) {
        Some(power) => 1.0 / power as f64,
        None => 0.0,
    }
}

#[cfg(test)]
mod tests;
