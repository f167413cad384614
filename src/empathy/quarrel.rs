//! The three sentences of the quarrel between the desks, before and after.
//!
//! Owns [`Agreement`], [`Quarrel`] and [`QuarrelChange`]. It must not know the
//! sentences' words, which differ by language.
//!
//! Two desks that quarrel say three things of each other; agreement with each is
//! asked on a scale from 1 to 7. One more sentence is a watch, not a measure of
//! success: 'their job is easier than they say'. Whoever has endured something
//! can judge others harder for failing at it (Ruttan, McDonnell and Nordgren
//! 2015), and a short simulation can lower how capable others are thought
//! (Silverman, Gwinn and Van Boven 2015). If it rises, the day did harm.

use serde::{Deserialize, Serialize};

use super::scale::scale;

scale! {
    /// Agreement with a sentence: 1 not at all, 4 undecided, 7 fully.
    Agreement: 1 to 7 by 1
}

/// A sentence that the two desks say of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sentence {
    /// 'All they want is to sell.'
    OnlySelling,
    /// 'They sit in the office all day.'
    OfficeAllDay,
    /// 'We clean up after them.'
    CleaningUp,
}

/// How far somebody agrees with the sentences, at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarrel {
    /// 'All they want is to sell.'
    pub only_selling: Agreement,
    /// 'They sit in the office all day.'
    pub office_all_day: Agreement,
    /// 'We clean up after them.'
    pub cleaning_up: Agreement,
    /// The watch: 'their job is easier than they say.'
    pub easier_than_they_say: Agreement,
}

/// What has changed between two times, in steps of the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuarrelChange {
    /// Each sentence, −6 to 6; below zero, less agreement.
    pub per_sentence: [(Sentence, i8); 3],
    /// The mean of the three, −6 to 6.
    pub mean: f64,
    /// The watch, −6 to 6; above zero is a backfire.
    pub watch: i8,
}

impl Sentence {
    /// The three, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::OnlySelling, Self::OfficeAllDay, Self::CleaningUp];
}

impl Quarrel {
    /// The agreement with one sentence.
    pub const fn agreement(&self, sentence: Sentence) -> Agreement {
        match sentence {
            Sentence::OnlySelling => self.only_selling,
            Sentence::OfficeAllDay => self.office_all_day,
            Sentence::CleaningUp => self.cleaning_up,
        }
    }

    /// The mean agreement with the three sentences, 1 to 7; the watch is not in it.
    pub fn mean(&self) -> f64 {
        let sum: u32 = Sentence::ALL.iter().map(|one| u32::from(self.agreement(*one).get())).sum();
        f64::from(sum) / Sentence::ALL.len() as f64
    }

    /// What has changed since `before`.
    pub fn change_since(&self, before: &Self) -> QuarrelChange {
        let difference = |after: Agreement, before: Agreement| after.get() as i8 - before.get() as i8;
        let of = |one: Sentence| (one, difference(self.agreement(one), before.agreement(one)));
        let per_sentence = Sentence::ALL.map(of);
        let sum: i32 = per_sentence.iter().map(|(_, change)| i32::from(*change)).sum();
        QuarrelChange {
            per_sentence,
            mean: f64::from(sum) / Sentence::ALL.len() as f64,
            watch: difference(self.easier_than_they_say, before.easier_than_they_say),
        }
    }
}

impl QuarrelChange {
    /// Whether the watch has risen: the other job is thought easier than before.
    pub const fn backfires(&self) -> bool {
        self.watch > 0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quarrel(numbers: [u8; 4]) -> Quarrel {
        let [only_selling, office_all_day, cleaning_up, easier_than_they_say] =
            numbers.map(|number| Agreement::new(number).unwrap());
        Quarrel { only_selling, office_all_day, cleaning_up, easier_than_they_say }
    }

    #[test]
    fn the_watch_stands_apart_from_the_three_sentences() {
        let (before, after) = (quarrel([7, 5, 6, 2]), quarrel([4, 5, 3, 3]));
        assert_eq!((before.mean(), after.mean()), (6.0, 4.0));
        let change = after.change_since(&before);
        assert_eq!(change.per_sentence.map(|(_, change)| change), [-3, 0, -3]);
        assert_eq!((change.mean, change.watch, change.backfires()), (-2.0, 1, true));
        assert!(!before.change_since(&after).backfires());
        assert!(!after.change_since(&after).backfires());
    }

    proptest! {
        #[test]
        fn changes_stay_on_the_scale_and_reverse(before: [u8; 4], after: [u8; 4]) {
            let (before, after) = (quarrel(before.map(|n| n % 7 + 1)), quarrel(after.map(|n| n % 7 + 1)));
            let change = after.change_since(&before);
            prop_assert!((-6.0..=6.0).contains(&change.mean));
            prop_assert!((change.mean - (after.mean() - before.mean())).abs() < 1e-12);
            prop_assert_eq!(before.change_since(&after).watch, -change.watch);
        }
    }
}
