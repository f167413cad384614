//! Perspective accuracy: how close predictions of the other desk's day come.
//!
//! Owns [`Quantity`], [`Pair`], [`Accuracy`] and [`Leaning`]. It must not know
//! how the truths were measured, nor the words of the questions.
//!
//! **Formula** (our own; the sizes are design defaults). For counts and
//! durations, with truth T and prediction p: a = 1 − min(1, |ln(p/T)| / ln 4),
//! and 0 for p = 0; so half and double are equally wrong, and a factor of 4 is
//! worth nothing. For shares: a = 1 − min(1, |p − T| / 0.5). The accuracy PA is
//! the mean of a. The bias is the mean of ln(p/T) over counts and durations;
//! below zero, the other desk's day was underestimated.
//!
//! **Predictions of zero** have no logarithm. They count in PA, with a = 0; the
//! bias leaves them out, and [`Accuracy::zero_predictions`] says how many.

use serde::{Deserialize, Serialize};

use crate::vocab::Duration;

/// Fewer items than this make no report: one lucky guess would weigh too much.
pub const FEWEST_ITEMS: usize = 8;

/// A count or duration that is wrong by this factor is worth nothing.
pub const WORTHLESS_FACTOR: f64 = 4.0;

/// A share that is wrong by this much is worth nothing.
pub const WORTHLESS_GAP: f64 = 0.5;

/// Up to this factor, a bias is called even.
pub const EVEN_FACTOR: f64 = 1.1;

/// Something about a desk's day that can be measured and predicted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Quantity {
    /// How many; an average need not be whole.
    Count(f64),
    /// How long.
    Duration(Duration),
    /// Which part, from 0 to 1.
    Share(f64),
}

/// What is asked for in an item, without the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// How many.
    Count,
    /// How long.
    Duration,
    /// Which part.
    Share,
}

/// Why a truth and a prediction make no pair.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum PairError {
    /// The two are not of one kind.
    #[error("the truth is a {truth:?} and the prediction a {predicted:?}")]
    KindsDiffer {
        /// The kind of the truth.
        truth: Kind,
        /// The kind of the prediction.
        predicted: Kind,
    },
    /// A count or duration that was measured must be above zero, a share from 0 to 1.
    #[error("{0:?} cannot be the truth of an item")]
    Truth(Quantity),
    /// A count or duration below zero, a share outside 0 to 1, or no number.
    #[error("{0:?} cannot be a prediction")]
    Prediction(Quantity),
}

/// Too few items to say anything about accuracy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{items} items; at least {FEWEST_ITEMS} are needed")]
pub struct TooFewItems {
    /// How many there are.
    pub items: usize,
}

/// A measured truth and the prediction of it: of one kind, and comparable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    truth: Quantity,
    predicted: Quantity,
}

/// How well somebody knew the other desk's day.
#[derive(Clone, Debug, PartialEq)]
pub struct Accuracy {
    /// PA: the mean of `per_item`, from 0 to 1.
    pub accuracy: f64,
    /// The mean of ln(p/T) over the counts and durations with p above zero;
    /// `None` without any.
    pub bias: Option<f64>,
    /// How many items the bias is a mean of.
    pub bias_items: usize,
    /// Counts and durations predicted as zero, which the bias leaves out.
    pub zero_predictions: usize,
    /// a, from 0 to 1, in the order of the pairs.
    pub per_item: Vec<f64>,
}

/// Which way predictions lean as a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Leaning {
    /// Less was expected than is: `ratio` of the truth, such as 0.5 for half.
    Under {
        /// e^bias, below 1.
        ratio: f64,
    },
    /// Within a tenth of the truth, up or down.
    Even {
        /// e^bias, near 1.
        ratio: f64,
    },
    /// More was expected than is.
    Over {
        /// e^bias, above 1.
        ratio: f64,
    },
}

impl Quantity {
    /// What it is a quantity of.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Count(_) => Kind::Count,
            Self::Duration(_) => Kind::Duration,
            Self::Share(_) => Kind::Share,
        }
    }

    /// The bare number: a count, milliseconds, or a share.
    fn number(self) -> f64 {
        match self {
            Self::Count(number) | Self::Share(number) => number,
            Self::Duration(duration) => duration.as_ms() as f64,
        }
    }

    /// Whether somebody can have predicted this.
    pub fn can_be_predicted(self) -> bool {
        let number = self.number();
        match self.kind() {
            Kind::Count | Kind::Duration => number >= 0.0 && number.is_finite(),
            Kind::Share => (0.0..=1.0).contains(&number),
        }
    }

    /// Whether this can be the truth of an item: nothing has a ratio to zero.
    pub fn can_be_true(self) -> bool {
        self.can_be_predicted() && (self.kind() == Kind::Share || self.number() > 0.0)
    }
}

impl Pair {
    /// Puts a prediction beside its truth.
    ///
    /// # Errors
    /// If the two are of different kinds, or one of them is out of range.
    pub fn new(truth: Quantity, predicted: Quantity) -> Result<Self, PairError> {
        if truth.kind() != predicted.kind() {
            return Err(PairError::KindsDiffer { truth: truth.kind(), predicted: predicted.kind() });
        }
        if !truth.can_be_true() {
            return Err(PairError::Truth(truth));
        }
        if !predicted.can_be_predicted() {
            return Err(PairError::Prediction(predicted));
        }
        Ok(Self { truth, predicted })
    }

    /// What was measured.
    pub const fn truth(&self) -> Quantity {
        self.truth
    }

    /// What was predicted.
    pub const fn predicted(&self) -> Quantity {
        self.predicted
    }

    /// a: 1 for a prediction that is the truth, 0 for one that is worth nothing.
    pub fn accuracy(&self) -> f64 {
        let wrong = match (self.truth.kind(), self.log_ratio()) {
            (Kind::Share, _) => (self.predicted.number() - self.truth.number()).abs() / WORTHLESS_GAP,
            (_, Some(log_ratio)) => log_ratio.abs() / libm::log(WORTHLESS_FACTOR),
            (_, None) => 1.0,
        };
        1.0 - wrong.min(1.0)
    }

    /// ln(p/T) of a count or duration; `None` for shares and for p = 0.
    pub fn log_ratio(&self) -> Option<f64> {
        let comparable = self.truth.kind() != Kind::Share && self.predicted.number() > 0.0;
        comparable.then(|| libm::log(self.predicted.number()) - libm::log(self.truth.number()))
    }

    /// Whether the bias has to leave it out: a count or duration predicted as zero.
    fn is_zero_prediction(&self) -> bool {
        self.truth.kind() != Kind::Share && self.log_ratio().is_none()
    }
}

impl Accuracy {
    /// The accuracy of one person's predictions.
    ///
    /// # Errors
    /// With fewer than [`FEWEST_ITEMS`] pairs.
    pub fn of(pairs: &[Pair]) -> Result<Self, TooFewItems> {
        if pairs.len() < FEWEST_ITEMS {
            return Err(TooFewItems { items: pairs.len() });
        }
        Ok(Self::of_any(pairs))
    }

    /// The same without a lower limit.
    fn of_any(pairs: &[Pair]) -> Self {
        let per_item: Vec<f64> = pairs.iter().map(Pair::accuracy).collect();
        let log_ratios: Vec<f64> = pairs.iter().filter_map(Pair::log_ratio).collect();
        Self {
            accuracy: mean(&per_item).unwrap_or(0.0),
            bias: mean(&log_ratios),
            bias_items: log_ratios.len(),
            zero_predictions: pairs.iter().filter(|pair| pair.is_zero_prediction()).count(),
            per_item,
        }
    }

    /// The bias as a ratio: half of the truth, even, twice the truth.
    pub fn leaning(&self) -> Option<Leaning> {
        self.bias.map(Leaning::of_bias)
    }
}

impl Leaning {
    /// The leaning of a bias (a mean of ln(p/T)).
    pub fn of_bias(bias: f64) -> Self {
        let ratio = libm::exp(bias);
        if bias.abs() <= libm::log(EVEN_FACTOR) {
            Self::Even { ratio }
        } else if bias < 0.0 {
            Self::Under { ratio }
        } else {
            Self::Over { ratio }
        }
    }

    /// e^bias: what was expected for each one that is.
    pub const fn ratio(self) -> f64 {
        match self {
            Self::Under { ratio } | Self::Even { ratio } | Self::Over { ratio } => ratio,
        }
    }
}

fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seconds(seconds: i64) -> Quantity {
        Quantity::Duration(Duration::from_seconds(seconds))
    }

    /// The example of the models: T = (60, 240 s, 0.30, 420 s), p = (30, 180, 0.10, 600).
    fn golden() -> Vec<Pair> {
        let pairs = [
            (Quantity::Count(60.0), Quantity::Count(30.0)),
            (seconds(240), seconds(180)),
            (Quantity::Share(0.30), Quantity::Share(0.10)),
            (seconds(420), seconds(600)),
        ];
        pairs.into_iter().map(|(truth, predicted)| Pair::new(truth, predicted).unwrap()).collect()
    }

    fn rounded(number: f64) -> String {
        format!("{number:.4}")
    }

    #[test]
    fn the_example_of_the_models_comes_out_to_four_digits() {
        let accuracy = Accuracy::of_any(&golden());
        let per_item: Vec<String> = accuracy.per_item.iter().copied().map(rounded).collect();
        assert_eq!(per_item, ["0.5000", "0.7925", "0.6000", "0.7427"]);
        assert_eq!(rounded(accuracy.accuracy), "0.6588");
        assert_eq!(accuracy.bias.map(rounded).as_deref(), Some("-0.2081"));
        assert_eq!((accuracy.bias_items, accuracy.zero_predictions), (3, 0));
    }

    #[test]
    fn fewer_than_eight_items_make_no_report() {
        assert_eq!(Accuracy::of(&golden()), Err(TooFewItems { items: 4 }));
        let eight = [golden(), golden()].concat();
        assert_eq!(rounded(Accuracy::of(&eight).unwrap().accuracy), "0.6588");
        assert_eq!(Accuracy::of(&eight[1..]), Err(TooFewItems { items: 7 }));
    }

    #[test]
    fn a_prediction_of_zero_is_worth_nothing_and_left_out_of_the_bias() {
        let zero = Pair::new(Quantity::Count(12.0), Quantity::Count(0.0)).unwrap();
        assert_eq!((zero.accuracy(), zero.log_ratio()), (0.0, None));
        let with_zero = Accuracy::of_any(&[golden(), vec![zero]].concat());
        assert_eq!(with_zero.bias, Accuracy::of_any(&golden()).bias);
        assert_eq!((with_zero.bias_items, with_zero.zero_predictions), (3, 1));
        let only_zeros = Accuracy::of(&[zero; 8]).unwrap();
        assert_eq!((only_zeros.accuracy, only_zeros.bias, only_zeros.leaning()), (0.0, None, None));
        // A share may well be nothing.
        let nothing = Pair::new(Quantity::Share(0.0), Quantity::Share(0.0)).unwrap();
        assert_eq!(Accuracy::of(&[nothing; 8]).unwrap().zero_predictions, 0);
    }

    #[test]
    fn what_cannot_be_compared_makes_no_pair() {
        use Quantity::{Count, Share};
        let differ = Err(PairError::KindsDiffer { truth: Kind::Count, predicted: Kind::Share });
        assert_eq!(Pair::new(Count(1.0), Share(1.0)), differ);
        assert_eq!(Pair::new(Count(0.0), Count(1.0)), Err(PairError::Truth(Count(0.0))));
        assert_eq!(Pair::new(seconds(0), seconds(1)), Err(PairError::Truth(seconds(0))));
        assert_eq!(Pair::new(seconds(1), seconds(-1)), Err(PairError::Prediction(seconds(-1))));
        assert_eq!(Pair::new(Share(1.0), Share(1.01)), Err(PairError::Prediction(Share(1.01))));
        assert!(Pair::new(Count(f64::INFINITY), Count(1.0)).is_err());
        assert!(Pair::new(Count(1.0), Count(f64::NAN)).is_err());
    }

    #[test]
    fn a_leaning_says_what_was_expected_for_each_one_that_is() {
        let half = Leaning::of_bias(libm::log(0.5));
        assert!(matches!(half, Leaning::Under { .. }) && (half.ratio() - 0.5).abs() < 1e-15);
        let double = Leaning::of_bias(libm::log(2.0));
        assert!(matches!(double, Leaning::Over { .. }) && (double.ratio() - 2.0).abs() < 1e-15);
        assert!(matches!(Leaning::of_bias(0.09), Leaning::Even { .. }));
        assert!(matches!(Leaning::of_bias(-0.09), Leaning::Even { .. }));
        let golden = Accuracy::of_any(&golden()).leaning().unwrap();
        assert!(matches!(golden, Leaning::Under { .. }) && rounded(golden.ratio()) == "0.8122");
    }

    fn any_pair() -> impl Strategy<Value = Pair> {
        let count = (0.001..1e9, prop_oneof![Just(0.0), 0.001..1e9]);
        let duration = (1..10_000_000_i64, 0..10_000_000_i64);
        let pair = |truth, predicted| Pair::new(truth, predicted).unwrap();
        let ms = |ms| Quantity::Duration(Duration::from_ms(ms));
        prop_oneof![
            count.prop_map(move |(t, p)| pair(Quantity::Count(t), Quantity::Count(p))),
            duration.prop_map(move |(t, p)| pair(ms(t), ms(p))),
            (0.0..=1.0, 0.0..=1.0).prop_map(move |(t, p)| pair(Quantity::Share(t), Quantity::Share(p))),
        ]
    }

    proptest! {
        #[test]
        fn accuracies_lie_between_zero_and_one(pairs in proptest::collection::vec(any_pair(), 8..40)) {
            let accuracy = Accuracy::of(&pairs).unwrap();
            prop_assert!((0.0..=1.0).contains(&accuracy.accuracy));
            prop_assert!(accuracy.per_item.iter().all(|a| (0.0..=1.0).contains(a)));
            prop_assert_eq!(accuracy.per_item.len(), pairs.len());
            let shares = pairs.iter().filter(|pair| pair.truth().kind() == Kind::Share).count();
            prop_assert_eq!(accuracy.bias_items + accuracy.zero_predictions + shares, pairs.len());
        }

        #[test]
        fn the_truth_is_worth_one(pair in any_pair()) {
            let exact = Pair::new(pair.truth(), pair.truth()).unwrap();
            prop_assert_eq!(exact.accuracy(), 1.0);
            prop_assert!(exact.log_ratio().is_none_or(|log_ratio| log_ratio == 0.0));
        }

        #[test]
        fn too_few_and_too_many_by_one_factor_are_equally_wrong(truth in 0.01..1e6, factor in 1.0..20.0_f64) {
            let of = |predicted: f64| Pair::new(Quantity::Count(truth), Quantity::Count(predicted)).unwrap();
            let (more, fewer) = (of(truth * factor), of(truth / factor));
            prop_assert!((more.accuracy() - fewer.accuracy()).abs() < 1e-12);
            prop_assert!((more.log_ratio().unwrap() + fewer.log_ratio().unwrap()).abs() < 1e-12);
            if factor > 4.000_001 {
                prop_assert_eq!((more.accuracy(), fewer.accuracy()), (0.0, 0.0));
            }
        }

        #[test]
        fn a_worse_guess_is_never_worth_more(truth in 0.01..1e6, near in 1.0..9.0_f64, further in 1.0..9.0_f64) {
            let of = |factor: f64| Pair::new(Quantity::Count(truth), Quantity::Count(truth * factor)).unwrap();
            prop_assert!(of(near).accuracy() >= of(near * further).accuracy() - 1e-12);
        }

        #[test]
        fn the_unit_of_a_truth_does_not_matter(truth in 1..100_000_i64, predicted in 1..100_000_i64) {
            let minutes = Pair::new(seconds(60 * truth), seconds(60 * predicted)).unwrap();
            let count = Pair::new(Quantity::Count(truth as f64), Quantity::Count(predicted as f64)).unwrap();
            prop_assert!((minutes.accuracy() - count.accuracy()).abs() < 1e-12);
        }
    }
}
