//! The mark that somebody gives afterwards.
//!
//! Owns [`CsatInput`] and [`csat`]. It must not know the rubric: this mark is
//! the customer's, and is never blended into the quality of handling.

use serde::{Deserialize, Serialize};

use super::{CustomerModel, Mood};

/// What became of a failure of the company's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recovery {
    /// There was no failure, or it was not fairly put right.
    #[default]
    Nothing,
    /// It was fairly put right.
    PutRight {
        /// How many failures this customer had met before it. Only a first one
        /// can win anything.
        earlier_failures: u32,
    },
}

/// All that the mark depends on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CsatInput {
    /// F at the end, in `[0, 1]`.
    pub frustration: f64,
    /// The greatest F, in `[0, 1]`.
    pub peak: f64,
    /// R at the end, in `[0, 1]`.
    pub trust: f64,
    /// Res: how much of the matter is settled, in `[0, 1]`; solved is 1.
    pub resolution: f64,
    /// How much work it was for the customer, in `[0, 1]`.
    pub effort: f64,
    /// Expected minus delivered, in `[-1, 1]`.
    pub gap: f64,
    /// What became of a failure.
    pub recovery: Recovery,
    /// How many contacts about the same matter came before this one.
    pub repeat_contacts: u32,
}

impl CsatInput {
    /// A first contact that settled nothing, cost no effort and kept to what
    /// was expected, with this mood at its end.
    pub fn of(mood: &Mood) -> Self {
        Self {
            frustration: mood.frustration,
            peak: mood.peak,
            trust: mood.trust,
            resolution: 0.0,
            effort: 0.0,
            gap: 0.0,
            recovery: Recovery::Nothing,
            repeat_contacts: 0,
        }
    }
}

/// The mark, in `[1, 5]`: 1 + 4·σ(y)·.85ⁿ, y as in models.md §4, n the repeat
/// contacts.
///
/// The repeats take from what is above the lowest mark, not from the mark
/// itself, so that it stays on its scale of 1 to 5. The recovery term counts
/// only if the matter is solved, was fairly put right, and was the first failure.
pub fn csat(model: &CustomerModel, input: &CsatInput) -> f64 {
    let weights = &model.survey;
    let solved = input.resolution >= 1.0;
    let recovered = solved && input.recovery == Recovery::PutRight { earlier_failures: 0 };
    let y = weights.base
        + weights.resolution * input.resolution.clamp(0.0, 1.0)
        + weights.trust * (input.trust - 0.5)
        - weights.frustration * input.frustration
        - weights.peak * input.peak
        - weights.effort * input.effort.clamp(0.0, 1.0)
        - weights.gap * input.gap.clamp(-1.0, 1.0)
        + if recovered { weights.recovery } else { 0.0 };
    let mut above = 4.0 / (1.0 + libm::exp(-y));
    // Beyond 64 repeats nothing is left at any printed digit.
    for _ in 0..input.repeat_contacts.min(64) {
        above *= weights.repeat;
    }
    1.0 + above
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn solved() -> CsatInput {
        CsatInput {
            frustration: 0.3,
            peak: 0.5,
            trust: 0.6,
            resolution: 1.0,
            effort: 0.2,
            gap: 0.0,
            recovery: Recovery::Nothing,
            repeat_contacts: 0,
        }
    }

    #[test]
    fn recovery_counts_only_for_a_first_failure_that_was_solved() {
        let model = CustomerModel::default();
        let plain = csat(&model, &solved());
        let first = Recovery::PutRight { earlier_failures: 0 };
        let second = Recovery::PutRight { earlier_failures: 1 };
        assert!(csat(&model, &CsatInput { recovery: first, ..solved() }) > plain + 0.1);
        assert_eq!(csat(&model, &CsatInput { recovery: second, ..solved() }), plain);
        let partly = CsatInput { resolution: 0.5, ..solved() };
        let partly_put_right = CsatInput { recovery: first, ..partly };
        assert_eq!(csat(&model, &partly_put_right), csat(&model, &partly));
    }

    #[test]
    fn each_repeat_takes_from_what_is_above_one() {
        let model = CustomerModel::default();
        let once = csat(&model, &solved()) - 1.0;
        let again = csat(&model, &CsatInput { repeat_contacts: 2, ..solved() }) - 1.0;
        assert!((again - once * 0.85 * 0.85).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn marks_stay_on_their_scale_and_follow_the_mood(
            f in 0.0..=1.0_f64, more in 0.0..=1.0_f64, r in 0.0..=1.0_f64,
            effort in 0.0..=1.0_f64, gap in -1.0..=1.0_f64, repeat_contacts in 0..200_u32,
        ) {
            let model = CustomerModel::default();
            let worse = (f + more).min(1.0);
            let input = CsatInput {
                frustration: f, peak: f, trust: r, effort, gap, repeat_contacts, ..solved()
            };
            let mark = csat(&model, &input);
            prop_assert!((1.0..=5.0).contains(&mark));
            let upset = CsatInput { frustration: worse, peak: worse, ..input };
            prop_assert!(csat(&model, &upset) <= mark);
            let unsolved = CsatInput { resolution: 0.0, ..input };
            prop_assert!(csat(&model, &unsolved) <= mark);
        }
    }
}
