//! Every constant of the customer, in one place, so that a pack can set its own.
//!
//! Owns [`CustomerModel`]. All values are design defaults: chosen, not estimated.
//! It must not know how they are used.

use serde::{Deserialize, Serialize};

use super::{BadMove, GoodMove};
use crate::vocab::Duration;

/// What one move does to frustration and to trust, both as a share in `[0, 1]`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveWeight {
    /// Share of the frustration taken away (good) or of the calm left (bad).
    pub frustration: f64,
    /// Share of the missing trust gained (good) or of the trust lost (bad).
    pub trust: f64,
}

const fn weight(frustration: f64, trust: f64) -> MoveWeight {
    MoveWeight { frustration, trust }
}

/// The good moves (models.md §4: design default).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GoodWeights {
    /// Names the feeling.
    pub feeling: MoveWeight,
    /// Names what it means for the customer, or states a fact they need.
    pub impact_or_fact: MoveWeight,
    /// Apologises.
    pub apology: MoveWeight,
    /// Explains.
    pub explain: MoveWeight,
    /// Says how long it will take.
    pub set_wait: MoveWeight,
    /// Offers or promises something.
    pub offer: MoveWeight,
    /// Repairs it.
    pub fix: MoveWeight,
    /// A promise was kept: trust alone.
    pub kept_promise: MoveWeight,
    /// Listens, asks, takes it on: a weak impact. Not in models.md; design default.
    pub attention: MoveWeight,
}

impl Default for GoodWeights {
    fn default() -> Self {
        Self {
            feeling: weight(0.30, 0.06),
            impact_or_fact: weight(0.15, 0.0),
            apology: weight(0.20, 0.0),
            explain: weight(0.12, 0.05),
            set_wait: weight(0.10, 0.0),
            offer: weight(0.20, 0.0),
            fix: weight(0.45, 0.20),
            kept_promise: weight(0.0, 0.12),
            attention: weight(0.05, 0.0),
        }
    }
}

impl GoodWeights {
    pub(crate) const fn of(&self, good: GoodMove) -> MoveWeight {
        match good {
            GoodMove::Feeling => self.feeling,
            GoodMove::ImpactOrFact => self.impact_or_fact,
            GoodMove::Apology => self.apology,
            GoodMove::Explain => self.explain,
            GoodMove::SetWait => self.set_wait,
            GoodMove::Offer => self.offer,
            GoodMove::Fix => self.fix,
            GoodMove::KeptPromise => self.kept_promise,
            GoodMove::Attention => self.attention,
        }
    }
}

/// The bad moves (models.md §4: design default).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BadWeights {
    /// Blames the customer.
    pub blame_customer: MoveWeight,
    /// Blames another department.
    pub blame_department: MoveWeight,
    /// Denies, makes small or brushes off.
    pub deny: MoveWeight,
    /// Interrupts.
    pub interrupt: MoveWeight,
    /// Asks for what was already told.
    pub ask_again: MoveWeight,
    /// Wrong information has come to light.
    pub wrong_information: MoveWeight,
    /// A promise was broken.
    pub broken_promise: MoveWeight,
    /// Put on hold.
    pub hold: MoveWeight,
    /// Put through without a word.
    pub cold_transfer: MoveWeight,
    /// Asks for a good mark: a small deny. Not in models.md; design default.
    pub fish_for_mark: MoveWeight,
}

impl Default for BadWeights {
    fn default() -> Self {
        Self {
            blame_customer: weight(0.35, 0.25),
            blame_department: weight(0.15, 0.12),
            deny: weight(0.25, 0.15),
            interrupt: weight(0.15, 0.0),
            ask_again: weight(0.20, 0.0),
            wrong_information: weight(0.30, 0.30),
            broken_promise: weight(0.40, 0.35),
            hold: weight(0.10, 0.0),
            cold_transfer: weight(0.25, 0.10),
            fish_for_mark: weight(0.10, 0.06),
        }
    }
}

impl BadWeights {
    pub(crate) const fn of(&self, bad: BadMove) -> MoveWeight {
        match bad {
            BadMove::BlameCustomer => self.blame_customer,
            BadMove::BlameDepartment => self.blame_department,
            BadMove::Deny => self.deny,
            BadMove::Interrupt => self.interrupt,
            BadMove::AskAgain => self.ask_again,
            BadMove::WrongInformation => self.wrong_information,
            BadMove::BrokenPromise => self.broken_promise,
            BadMove::Hold => self.hold,
            BadMove::ColdTransfer => self.cold_transfer,
            BadMove::FishForMark => self.fish_for_mark,
        }
    }
}

/// What makes a wait longer than its clock. The list is Maister's, the sizes are
/// chosen (models.md §4: design default).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WaitFactors {
    /// Nothing to do meanwhile.
    pub unoccupied: f64,
    /// Nobody says how long.
    pub uncertain: f64,
    /// Nobody says why.
    pub unexplained: f64,
    /// Others come first.
    pub unfair: f64,
    /// Something hangs on it.
    pub anxious: f64,
    /// Nobody has listened yet.
    pub before_start: f64,
    /// Least product of the factors.
    pub least: f64,
    /// Greatest product of the factors.
    pub most: f64,
    /// Times this before an announced wait is over; applied after the clamp.
    pub within_announced: f64,
    /// Times this once an announced wait is over; applied after the clamp.
    pub beyond_announced: f64,
}

impl Default for WaitFactors {
    fn default() -> Self {
        Self {
            unoccupied: 1.25,
            uncertain: 1.3,
            unexplained: 1.2,
            unfair: 1.4,
            anxious: 1.3,
            before_start: 1.15,
            least: 0.4,
            most: 3.0,
            within_announced: 0.7,
            beyond_announced: 1.5,
        }
    }
}

/// The weights of the mark at the end (models.md §4: design default).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SurveyWeights {
    /// The constant term.
    pub base: f64,
    /// Per resolution.
    pub resolution: f64,
    /// Per trust above one half.
    pub trust: f64,
    /// Per frustration at the end, taken off.
    pub frustration: f64,
    /// Per greatest frustration, taken off.
    pub peak: f64,
    /// Per effort, taken off.
    pub effort: f64,
    /// Per expected minus delivered, taken off.
    pub gap: f64,
    /// For a first failure that was fairly put right.
    pub recovery: f64,
    /// What is above the lowest mark is multiplied by this for each repeat contact.
    pub repeat: f64,
}

impl Default for SurveyWeights {
    fn default() -> Self {
        Self {
            base: -0.4,
            resolution: 2.4,
            trust: 1.6,
            frustration: 2.2,
            peak: 0.8,
            effort: 0.8,
            gap: 1.2,
            recovery: 0.35,
            repeat: 0.85,
        }
    }
}

/// All constants of the customer (models.md §4: design default).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CustomerModel {
    /// In a wait of weight 1 the calm that is left halves in this time: κ = ln 2 / 300 s.
    #[serde(deserialize_with = "written_duration")]
    pub wait_half_life: Duration,
    /// What makes a wait weigh more or less.
    pub wait: WaitFactors,
    /// Mean of the exponentially distributed patience.
    #[serde(deserialize_with = "written_duration")]
    pub mean_patience: Duration,
    /// F_b: where frustration settles in a conversation.
    pub resting_frustration: f64,
    /// Half-life of frustration in a conversation.
    #[serde(deserialize_with = "written_duration")]
    pub talk_half_life: Duration,
    /// The same once the feeling was acknowledged.
    #[serde(deserialize_with = "written_duration")]
    pub acknowledged_half_life: Duration,
    /// What soothes.
    pub good: GoodWeights,
    /// What hurts.
    pub bad: BadWeights,
    /// Above this frustration an unacknowledged customer hardly hears a fix.
    pub deaf_above: f64,
    /// What a fix, an offer or an explanation counts then.
    pub deaf_factor: f64,
    /// Below this trust a bad move hurts more.
    pub wary_below: f64,
    /// How much more.
    pub wary_factor: f64,
    /// From this frustration on a customer asks for somebody else …
    pub escalates_at: f64,
    /// … if it lasts this long.
    #[serde(deserialize_with = "written_duration")]
    pub escalates_after: Duration,
    /// From this frustration on a customer hangs up.
    pub hangs_up_at: f64,
    /// Down from this trust a customer hangs up.
    pub hangs_up_at_trust: f64,
    /// The mark at the end.
    pub survey: SurveyWeights,
}

/// A length of time as authors write it: `"300s"`.
fn written_duration<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}

impl Default for CustomerModel {
    fn default() -> Self {
        Self {
            wait_half_life: Duration::from_seconds(300),
            wait: WaitFactors::default(),
            mean_patience: Duration::from_seconds(180),
            resting_frustration: 0.1,
            talk_half_life: Duration::from_seconds(240),
            acknowledged_half_life: Duration::from_seconds(90),
            good: GoodWeights::default(),
            bad: BadWeights::default(),
            deaf_above: 0.5,
            deaf_factor: 0.4,
            wary_below: 0.3,
            wary_factor: 1.5,
            escalates_at: 0.85,
            escalates_after: Duration::from_seconds(20),
            hangs_up_at: 0.97,
            hangs_up_at_trust: 0.05,
            survey: SurveyWeights::default(),
        }
    }
}

impl CustomerModel {
    /// Whether a customer whose frustration has been `frustration` or more for
    /// `lasting` asks for somebody else: F ≥ .85 for 20 s (models.md §4).
    pub fn escalates(&self, frustration: f64, lasting: Duration) -> bool {
        frustration >= self.escalates_at && lasting >= self.escalates_after
    }

    /// Whether a customer hangs up: F ≥ .97 or R ≤ .05 (models.md §4).
    pub fn hangs_up(&self, frustration: f64, trust: f64) -> bool {
        frustration >= self.hangs_up_at || trust <= self.hangs_up_at_trust
    }

    /// The patience Π of a customer from a uniform `unit` in `(0, 1]`:
    /// Exp(180 s) by inversion, in whole milliseconds (models.md §4).
    /// Values outside the range count as the nearest one inside.
    pub fn patience(&self, unit: f64) -> Duration {
        let unit = unit.clamp(f64::MIN_POSITIVE, 1.0);
        let mean_ms = self.mean_patience.as_ms() as f64;
        Duration::from_ms(libm::round(-libm::log(unit) * mean_ms) as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_is_exponential_by_inversion() {
        let model = CustomerModel::default();
        assert_eq!(model.patience(1.0), Duration::ZERO);
        // The median of Exp(180 s) is 180 s · ln 2.
        assert_eq!(model.patience(0.5), Duration::from_ms(124_766));
        // e⁻¹ is passed by the mean.
        assert_eq!(model.patience(0.367_879_441_171_442_33), Duration::from_seconds(180));
        assert!(model.patience(0.0).as_ms() > 0 && model.patience(-1.0).as_ms() < 200_000_000);
    }

    #[test]
    fn thresholds_include_their_value() {
        let model = CustomerModel::default();
        let twenty = Duration::from_seconds(20);
        assert!(model.escalates(0.85, twenty));
        assert!(!model.escalates(0.849_999, twenty));
        assert!(!model.escalates(0.9, Duration::from_ms(19_999)));
        assert!(model.hangs_up(0.97, 0.5) && model.hangs_up(0.2, 0.05));
        assert!(!model.hangs_up(0.969_999, 0.050_001));
    }
}
