//! Two parallel sets of items, and who answers which first.
//!
//! Owns [`Forms`], [`Form`] and [`FormOrder`]. It must not know the questions.
//!
//! The reveal tells the answers of the form that was answered, so the second
//! prediction is about the other form: another team, another week. Half of the
//! people begin with A and half with B; a difference in difficulty between the
//! forms then cancels out of the group's mean.

use serde::{Deserialize, Serialize};

use super::accuracy::{FEWEST_ITEMS, Quantity, TooFewItems};

/// One of the two sets of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Form {
    /// The one.
    A,
    /// The other.
    B,
}

/// Which form somebody answers when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormOrder {
    first: Form,
}

/// Why two sets of items are not parallel.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum FormsError {
    /// One has too few.
    #[error(transparent)]
    TooFew(#[from] TooFewItems),
    /// One has more items than the other.
    #[error("form A has {a} items and form B {b}")]
    LengthsDiffer {
        /// Items of form A.
        a: usize,
        /// Items of form B.
        b: usize,
    },
    /// Two items at the same place ask for different things.
    #[error("the items at place {place} are not of one kind")]
    KindsDiffer {
        /// Which, from 0.
        place: usize,
    },
    /// A count or duration that is not above zero, or a share outside 0 to 1.
    #[error("the truth at place {place} of form {form:?} is out of range")]
    Truth {
        /// In which form.
        form: Form,
        /// Which, from 0.
        place: usize,
    },
}

/// The truths of two parallel forms: equally long, item by item of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Forms {
    a: Vec<Quantity>,
    b: Vec<Quantity>,
}

impl Form {
    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

impl FormOrder {
    /// The order for one of a workshop's participants, numbered from 0 without gaps.
    ///
    /// Participants 0 and 1, 2 and 3, and so on make pairs, and in each pair one
    /// begins with A and one with B; the seed says who. So the two halves never
    /// differ by more than one person, and no rule of seating (every second one
    /// from sales) can go along with the forms.
    pub fn of(participant: u32, seed: u64) -> Self {
        let pair = u64::from(participant / 2);
        let swapped = mixed(seed ^ mixed(pair)) & 1 == 1;
        let first = if (participant % 2 == 1) ^ swapped { Form::B } else { Form::A };
        Self { first }
    }

    /// The form of the prediction before the shift.
    pub const fn first(self) -> Form {
        self.first
    }

    /// The form of the prediction after it: the other one.
    pub const fn second(self) -> Form {
        self.first.other()
    }
}

impl Forms {
    /// Two parallel forms, each with its truths in the order of its items.
    ///
    /// # Errors
    /// If they are not parallel, have fewer than [`FEWEST_ITEMS`] items, or a
    /// truth is out of range.
    pub fn new(a: Vec<Quantity>, b: Vec<Quantity>) -> Result<Self, FormsError> {
        if a.len() != b.len() {
            return Err(FormsError::LengthsDiffer { a: a.len(), b: b.len() });
        }
        if a.len() < FEWEST_ITEMS {
            return Err(TooFewItems { items: a.len() }.into());
        }
        for (form, truths) in [(Form::A, &a), (Form::B, &b)] {
            if let Some(place) = truths.iter().position(|truth| !truth.can_be_true()) {
                return Err(FormsError::Truth { form, place });
            }
        }
        if let Some(place) = a.iter().zip(&b).position(|(one, other)| one.kind() != other.kind()) {
            return Err(FormsError::KindsDiffer { place });
        }
        Ok(Self { a, b })
    }

    /// The truths of one form.
    pub fn truths(&self, form: Form) -> &[Quantity] {
        match form {
            Form::A => &self.a,
            Form::B => &self.b,
        }
    }
}

/// The output function of SplitMix64 (Steele, Lea and Flood 2014), which makes
/// every bit depend on every bit.
const fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn eight() -> Vec<Quantity> {
        [[Quantity::Count(5.0), Quantity::Share(0.5)]; 4].concat()
    }

    #[test]
    fn the_mixture_is_the_published_one() {
        // The first numbers of SplitMix64 with the seed 0, as its authors print them.
        assert_eq!(mixed(0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(mixed(0x9e37_79b9_7f4a_7c15), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn the_first_orders_never_change() {
        let firsts: String =
            (0..16).map(|participant| format!("{:?}", FormOrder::of(participant, 42).first())).collect();
        assert_eq!(firsts, "BABABAABBAABABAB");
    }

    #[test]
    fn forms_that_are_not_parallel_are_refused() {
        let forms = Forms::new(eight(), eight()).unwrap();
        assert_eq!(forms.truths(Form::A), forms.truths(Form::B));
        let short = eight()[..7].to_vec();
        assert_eq!(Forms::new(eight(), short.clone()), Err(FormsError::LengthsDiffer { a: 8, b: 7 }));
        assert_eq!(Forms::new(short.clone(), short), Err(FormsError::TooFew(TooFewItems { items: 7 })));
        let mut other = eight();
        other[3] = Quantity::Count(2.0);
        assert_eq!(Forms::new(eight(), other.clone()), Err(FormsError::KindsDiffer { place: 3 }));
        other[2] = Quantity::Count(0.0);
        assert_eq!(Forms::new(eight(), other), Err(FormsError::Truth { form: Form::B, place: 2 }));
    }

    proptest! {
        #[test]
        fn half_begin_with_each_and_everybody_gets_both(seed: u64, people in 1..200_u32) {
            let orders: Vec<FormOrder> = (0..people).map(|number| FormOrder::of(number, seed)).collect();
            let begin_with = |form| orders.iter().filter(|order| order.first() == form).count();
            prop_assert!(begin_with(Form::A).abs_diff(begin_with(Form::B)) <= (people % 2) as usize);
            prop_assert!(orders.iter().all(|order| order.first() != order.second()));
            prop_assert!((0..people).all(|number| FormOrder::of(number, seed) == orders[number as usize]));
        }

        #[test]
        fn no_seat_always_begins_with_the_same(participant in 0..100_u32, from in 0..u64::MAX - 64) {
            let firsts: Vec<Form> = (from..from + 64).map(|seed| FormOrder::of(participant, seed).first()).collect();
            prop_assert!(firsts.contains(&Form::A) && firsts.contains(&Form::B));
        }
    }
}
