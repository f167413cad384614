//! Causes or culprits: points between the person and the situation.
//!
//! Owns [`Attribution`]. It must not know the vignettes' words.
//!
//! Somebody reads four short scenes in which a colleague from the other desk
//! did something annoying, and shares out 100 points each time: how much was it
//! the person, how much the situation? (Our own measure, after the classic
//! finding that observers see persons where actors see situations; Jones and
//! Nisbett 1971. Four scenes are a design default.)

use serde::{Deserialize, Serialize};

use super::scale::Points;

/// How many scenes are judged.
pub const VIGNETTES: usize = 4;

/// What one person gave to the situation in each scene; the rest of the 100
/// points of a scene is what they gave to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Attribution {
    to_situation: [Points; VIGNETTES],
}

impl Attribution {
    /// The points given to the situation, scene by scene.
    pub const fn new(to_situation: [Points; VIGNETTES]) -> Self {
        Self { to_situation }
    }

    /// The points given to the situation in each scene, out of 100.
    pub fn to_situation(&self) -> [u8; VIGNETTES] {
        self.to_situation.map(Points::get)
    }

    /// The points given to the person in each scene, out of 100.
    pub fn to_person(&self) -> [u8; VIGNETTES] {
        self.to_situation.map(|points| Points::HIGHEST - points.get())
    }

    /// The mean share given to the situation, from 0 to 1.
    pub fn situation_share(&self) -> f64 {
        let sum: u32 = self.to_situation.iter().map(|points| u32::from(points.get())).sum();
        f64::from(sum) / (VIGNETTES as f64 * f64::from(Points::HIGHEST))
    }

    /// The change of the mean share since `before`, from −1 to 1; above zero,
    /// more is seen in the situation.
    pub fn change_since(&self, before: &Self) -> f64 {
        self.situation_share() - before.situation_share()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn attribution(points: [u8; VIGNETTES]) -> Attribution {
        Attribution::new(points.map(|points| Points::new(points).unwrap()))
    }

    #[test]
    fn the_share_is_the_mean_over_the_scenes() {
        let before = attribution([20, 30, 0, 50]);
        let after = attribution([60, 45, 100, 45]);
        assert_eq!((before.situation_share(), after.situation_share()), (0.25, 0.625));
        assert_eq!(after.change_since(&before), 0.375);
        assert_eq!(before.to_person(), [80, 70, 100, 50]);
    }

    proptest! {
        #[test]
        fn points_add_up_and_changes_have_a_sign(before: [u8; 4], after: [u8; 4]) {
            let (before, after) = (attribution(before.map(|p| p % 101)), attribution(after.map(|p| p % 101)));
            let sums = before.to_situation().iter().zip(before.to_person()).all(|(one, other)| one + other == 100);
            prop_assert!(sums && (0.0..=1.0).contains(&before.situation_share()));
            prop_assert_eq!(after.change_since(&before), -before.change_since(&after));
            prop_assert_eq!(after.change_since(&after), 0.0);
        }
    }
}
