//! Which constants a pack may set: the bounds that keep a mood in its bounds.
//!
//! Owns [`CustomerModel::fault`]. It must not know where a pack comes from.

use super::{BadMove, CustomerModel, GoodMove, MoveWeight};
use crate::vocab::Duration;

const LONGEST_MS: i64 = 1_000 * 86_400_000;

impl CustomerModel {
    /// The path of the first constant that would break the model's bounds, for
    /// the loader of a pack; `None` if all can be used.
    ///
    /// Shares lie in `[0, 1]`, factors of a wait in `[0.01, 10]`, the weights of
    /// the mark in `[-100, 100]`, times between 1 ms and 1000 days.
    pub fn fault(&self) -> Option<&'static str> {
        self.faulty_share()
            .or_else(|| self.faulty_factor())
            .or_else(|| self.faulty_survey_weight())
            .or_else(|| self.faulty_move())
            .or_else(|| self.faulty_time())
            .or_else(|| (self.wait.least > self.wait.most).then_some("wait.least"))
    }

    fn faulty_share(&self) -> Option<&'static str> {
        let shares = [
            ("resting_frustration", self.resting_frustration),
            ("deaf_above", self.deaf_above),
            ("deaf_factor", self.deaf_factor),
            ("wary_below", self.wary_below),
            ("escalates_at", self.escalates_at),
            ("hangs_up_at", self.hangs_up_at),
            ("hangs_up_at_trust", self.hangs_up_at_trust),
            ("survey.repeat", self.survey.repeat),
        ];
        first_outside(&shares, 0.0, 1.0)
    }

    fn faulty_factor(&self) -> Option<&'static str> {
        let wait = &self.wait;
        let factors = [
            ("wait.unoccupied", wait.unoccupied),
            ("wait.uncertain", wait.uncertain),
            ("wait.unexplained", wait.unexplained),
            ("wait.unfair", wait.unfair),
            ("wait.anxious", wait.anxious),
            ("wait.before_start", wait.before_start),
            ("wait.least", wait.least),
            ("wait.most", wait.most),
            ("wait.within_announced", wait.within_announced),
            ("wait.beyond_announced", wait.beyond_announced),
            ("wary_factor", self.wary_factor),
        ];
        first_outside(&factors, 0.01, 10.0)
    }

    fn faulty_survey_weight(&self) -> Option<&'static str> {
        let survey = &self.survey;
        let weights = [
            ("survey.base", survey.base),
            ("survey.resolution", survey.resolution),
            ("survey.trust", survey.trust),
            ("survey.frustration", survey.frustration),
            ("survey.peak", survey.peak),
            ("survey.effort", survey.effort),
            ("survey.gap", survey.gap),
            ("survey.recovery", survey.recovery),
        ];
        first_outside(&weights, -100.0, 100.0)
    }

    fn faulty_time(&self) -> Option<&'static str> {
        let times = [
            ("wait_half_life", self.wait_half_life),
            ("mean_patience", self.mean_patience),
            ("talk_half_life", self.talk_half_life),
            ("acknowledged_half_life", self.acknowledged_half_life),
            ("escalates_after", self.escalates_after),
        ];
        let outside = |time: Duration| !(1..=LONGEST_MS).contains(&time.as_ms());
        let found = times.iter().find(|(_, time)| outside(*time));
        found.map(|(name, _)| *name)
    }

    fn faulty_move(&self) -> Option<&'static str> {
        let outside = |weight: MoveWeight| {
            !(0.0..=1.0).contains(&weight.frustration) || !(0.0..=1.0).contains(&weight.trust)
        };
        let good = GoodMove::ALL.iter().find(|good| outside(self.good.of(**good)));
        let bad = BadMove::ALL.iter().find(|bad| outside(self.bad.of(**bad)));
        good.map(|good| good.path()).or_else(|| bad.map(|bad| bad.path()))
    }
}

/// The first named value outside `[low, high]`; what is not a number is outside.
fn first_outside(named: &[(&'static str, f64)], low: f64, high: f64) -> Option<&'static str> {
    named.iter().find(|(_, value)| !(low..=high).contains(value)).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_sound_and_slips_are_named() {
        let model = CustomerModel::default();
        assert_eq!(model.fault(), None);
        let mut slip = model;
        slip.good.fix.trust = 1.2;
        assert_eq!(slip.fault(), Some("good.fix"));
        let mut slip = model;
        slip.bad.hold.frustration = -0.1;
        assert_eq!(slip.fault(), Some("bad.hold"));
        let slip = CustomerModel { talk_half_life: Duration::ZERO, ..model };
        assert_eq!(slip.fault(), Some("talk_half_life"));
        let slip = CustomerModel { hangs_up_at: f64::NAN, ..model };
        assert_eq!(slip.fault(), Some("hangs_up_at"));
        let mut slip = model;
        slip.wait.least = 5.0;
        assert_eq!(slip.fault(), Some("wait.least"));
    }
}
