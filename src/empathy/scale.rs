//! Answers on a scale of whole numbers.
//!
//! Owns [`OffScale`], [`Points`] and the macro that declares a scale. It must
//! not know what is asked.

/// A number that is not on its scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{value} is not on the scale from {lowest} to {highest} in steps of {step}")]
pub struct OffScale {
    /// What was given.
    pub value: u8,
    /// The lowest step.
    pub lowest: u8,
    /// The highest.
    pub highest: u8,
    /// From one to the next.
    pub step: u8,
}

/// Whether a number is one of the steps from the lowest to the highest.
pub(super) const fn is_on(value: u8, lowest: u8, highest: u8, step: u8) -> bool {
    lowest <= value && value <= highest && (value - lowest).is_multiple_of(step)
}

/// Declares a number that only exists on its scale, also when it is read from a file.
macro_rules! scale {
    ($(#[$meta:meta])* $name:ident: $lowest:literal to $highest:literal by $step:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "u8", into = "u8")]
        pub struct $name(u8);

        impl $name {
            /// The lowest step.
            pub const LOWEST: u8 = $lowest;
            /// The highest step.
            pub const HIGHEST: u8 = $highest;
            /// From one step to the next.
            pub const STEP: u8 = $step;

            /// The number, if it is on the scale.
            ///
            /// # Errors
            /// If it is outside, or between two steps.
            pub const fn new(value: u8) -> Result<Self, $crate::empathy::scale::OffScale> {
                if !$crate::empathy::scale::is_on(value, $lowest, $highest, $step) {
                    return Err($crate::empathy::scale::OffScale {
                        value,
                        lowest: $lowest,
                        highest: $highest,
                        step: $step,
                    });
                }
                Ok(Self(value))
            }

            /// The number.
            pub const fn get(self) -> u8 {
                self.0
            }

            /// Every step, from the lowest.
            pub fn all() -> impl Iterator<Item = Self> {
                ($lowest..=$highest).step_by($step).map(Self)
            }
        }

        impl TryFrom<u8> for $name {
            type Error = $crate::empathy::scale::OffScale;

            fn try_from(value: u8) -> Result<Self, Self::Error> {
                Self::new(value)
            }
        }

        impl From<$name> for u8 {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}

pub(super) use scale;

scale! {
    /// Whole points out of 100, or whole percent.
    Points: 0 to 100 by 1
}

#[cfg(test)]
mod tests {
    use super::*;

    scale! {
        /// Even numbers.
        Even: 2 to 8 by 2
    }

    #[test]
    fn only_the_steps_of_a_scale_are_numbers_of_it() {
        let accepted: Vec<u8> = (0..=255).filter(|value| Even::new(*value).is_ok()).collect();
        assert_eq!(accepted, [2, 4, 6, 8]);
        assert_eq!(Even::all().map(Even::get).collect::<Vec<_>>(), accepted);
        let off = OffScale { value: 3, lowest: 2, highest: 8, step: 2 };
        assert_eq!(Even::new(3), Err(off));
        assert_eq!(off.to_string(), "3 is not on the scale from 2 to 8 in steps of 2");
    }

    #[test]
    fn a_file_cannot_bring_a_number_off_the_scale() {
        assert_eq!(serde_json::from_str::<Points>("100").unwrap().get(), 100);
        assert!(serde_json::from_str::<Points>("101").is_err());
        assert_eq!(serde_json::to_string(&Points::new(7).unwrap()).unwrap(), "7");
    }
}
