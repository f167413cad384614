//! How heavy a seat was, as the one who sat there felt it.
//!
//! Owns [`Workload`]. It must not know who sat where, nor the scales' words.
//!
//! The raw NASA task load index: six scales from 0 to 100 in steps of 5, and
//! their plain mean (Hart and Staveland 1988; without the weighting, Hart 2006).
//! The people of a desk give it for their own day, which makes it a truth that
//! the other desk can predict.

use serde::{Deserialize, Serialize};

use super::scale::scale;

scale! {
    /// A mark on one of the scales: 0 low to 100 high.
    Load: 0 to 100 by 5
}

/// One of the six scales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Subscale {
    /// How much thinking it took.
    Mental,
    /// How much bodily effort.
    Physical,
    /// How hurried the pace was.
    Temporal,
    /// How badly it went: 0 perfect, 100 failure.
    Performance,
    /// How hard one had to work for that.
    Effort,
    /// How annoyed, stressed and discouraged one was.
    Frustration,
}

/// One person's load in one seat, in the order of [`Subscale::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Workload {
    loads: [Load; 6],
}

impl Subscale {
    /// The six, in the order of the questionnaire.
    pub const ALL: [Self; 6] =
        [Self::Mental, Self::Physical, Self::Temporal, Self::Performance, Self::Effort, Self::Frustration];
}

impl Workload {
    /// The loads in the order of [`Subscale::ALL`]. Performance is marked as the
    /// questionnaire has it, with failure as the high end, and is not turned round.
    pub const fn new(loads: [Load; 6]) -> Self {
        Self { loads }
    }

    /// The load on one scale.
    pub const fn load(&self, subscale: Subscale) -> Load {
        self.loads[subscale as usize]
    }

    /// The raw index: the mean of the six, 0 to 100.
    pub fn mean(&self) -> f64 {
        let sum: u32 = self.loads.iter().map(|load| u32::from(load.get())).sum();
        f64::from(sum) / self.loads.len() as f64
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn workload(loads: [u8; 6]) -> Workload {
        Workload::new(loads.map(|load| Load::new(load).unwrap()))
    }

    #[test]
    fn the_raw_index_is_the_plain_mean() {
        let load = workload([80, 10, 95, 40, 70, 65]);
        assert_eq!(load.mean(), 60.0);
        let loads: Vec<u8> = Subscale::ALL.iter().map(|one| load.load(*one).get()).collect();
        assert_eq!(loads, [80, 10, 95, 40, 70, 65]);
        assert_eq!((workload([0; 6]).mean(), workload([100; 6]).mean()), (0.0, 100.0));
    }

    #[test]
    fn marks_stand_on_steps_of_five() {
        assert_eq!(Load::all().count(), 21);
        assert!(Load::new(52).is_err() && Load::new(105).is_err());
    }

    proptest! {
        #[test]
        fn the_mean_lies_between_the_lowest_and_the_highest(steps: [u8; 6]) {
            let loads = steps.map(|step| step % 21 * 5);
            let mean = workload(loads).mean();
            let (low, high) = (loads.iter().min().unwrap(), loads.iter().max().unwrap());
            prop_assert!((f64::from(*low)..=f64::from(*high)).contains(&mean));
        }
    }
}
