//! What somebody is asked, and what they answer.
//!
//! Owns [`Question`] and [`Said`]. Everything may be passed over, except that a
//! shift is played and a list is finished. Knows nothing of how it is shown.

use serde::{Deserialize, Serialize};

use super::result::ShiftResult;

/// Longest text of a commitment, in characters.
pub const LONGEST_TEXT: usize = 500;
/// Most commitments of one person: more are wishes.
pub const MOST_COMMITMENTS: usize = 3;
/// Most dimensions that are given a mark of one's own: more than any rubric has.
pub const MOST_PARTS: usize = 32;
/// Most milli-units of a prediction: a million people, or twelve days.
pub const MOST_PREDICTED_MILLI: i64 = 1_000_000_000;

/// Declares a closed list of serde words.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// All of them, in the order in which they are asked.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),+ }
            }
        }
    };
}

words! {
    /// A sentence of the survey, agreed with from 1 to 7: three of the quarrel
    /// (product.md, A1) and one that watches for backfire (models.md).
    Sentence {
        /// 'All you want is to sell', or what sales says of support.
        Selfish,
        /// 'You sit in the office all day.'
        Idle,
        /// 'We clean up after you.'
        CleanUp,
        /// 'Their job is easier than they say.'
        Easier,
    }
}

words! {
    /// A scale of the workload, from 0 to 100 in steps of 5 (raw NASA-TLX).
    Scale {
        /// Thinking, deciding, remembering.
        Mental,
        /// Physical activity.
        Physical,
        /// Time pressure.
        Time,
        /// How well one did, from perfect to failed.
        Performance,
        /// How hard one had to work for it.
        Effort,
        /// Insecure, discouraged, irritated.
        Frustration,
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// How close one's own and the other department are: seven pictures.
    Closeness,
    /// How far one agrees, from 1 to 7.
    Agreement(Sentence),
    /// How 100 points are divided between person and situation: the index of a vignette.
    Vignette(usize),
    /// How demanding the shift was, from 0 to 100.
    Workload(Scale),
    /// A number about the other desk: the index of an item.
    Prediction(usize),
    /// One's own mark, 0 to 100, for the shift of this step.
    OwnMark(usize),
    /// How sure one is, in percent, that it is right within ten points.
    Sure(usize),
    /// One of these questions to the other desk (indices of the insiders), and
    /// how many may still be asked.
    Insider(Vec<u16>, usize),
    /// A commitment; how many there are already.
    Commitment(usize),
}

/// What somebody said or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// Picture 1 (apart) to 7 (nearly one).
    Closeness(u8),
    /// 1 (not at all) to 7 (completely).
    Agreement(u8),
    /// Points for the person; the rest is for the situation.
    Person(u8),
    /// 0 to 100 in steps of 5.
    Workload(u8),
    /// In thousandths of a person, a second, or of all.
    Predicted(i64),
    /// 0 to 100.
    OwnMark(u8),
    /// The same with a mark for each dimension of the desk's rubric, where one was
    /// given: 0 to 100 percent of what it can bring.
    OwnMarks {
        /// For the whole.
        whole: u8,
        /// For the dimensions, in the rubric's order.
        parts: Vec<Option<u8>>,
    },
    /// Percent.
    Sure(u8),
    /// The question was asked, by its name, and the answer was read.
    Asked(String),
    /// The shift was played.
    Played(ShiftResult),
    /// What is true was read.
    Seen,
    /// What somebody will do.
    Commitment(Commitment),
    /// Enough was asked or promised; the list is finished.
    Enough,
    /// Passed over.
    Passed,
}

/// What somebody will do: if, then, by when, and whom they ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// The situation that will come.
    pub situation: String,
    /// The one act.
    pub act: String,
    /// Until when.
    pub by: String,
    /// Whom of the other desk they will ask what became of it.
    pub ask: String,
}

impl Commitment {
    fn fits(&self) -> bool {
        let short = |text: &String| text.chars().count() <= LONGEST_TEXT;
        let said = |text: &String| !text.trim().is_empty();
        [&self.situation, &self.act, &self.by, &self.ask].into_iter().all(short)
            && said(&self.situation)
            && said(&self.act)
    }
}

impl Question {
    /// Whether this can be an answer. `name` tells the name of an insiders'
    /// question by its index.
    pub fn accepts<'a>(&self, said: &Said, name: &dyn Fn(u16) -> &'a str) -> bool {
        match (self, said) {
            (Self::Insider(..) | Self::Commitment(_), Said::Enough) => true,
            (Self::Insider(..) | Self::Commitment(_), Said::Passed) => false,
            (_, Said::Passed) => true,
            (Self::Closeness, Said::Closeness(points)) | (Self::Agreement(_), Said::Agreement(points)) => {
                (1..=7).contains(points)
            }
            (Self::Workload(_), Said::Workload(points)) => *points <= 100 && points % 5 == 0,
            (Self::Vignette(_), Said::Person(points))
            | (Self::OwnMark(_), Said::OwnMark(points))
            | (Self::Sure(_), Said::Sure(points)) => *points <= 100,
            (Self::OwnMark(_), Said::OwnMarks { whole, parts }) => {
                *whole <= 100
                    && parts.len() <= MOST_PARTS
                    && parts.iter().flatten().all(|points| *points <= 100)
            }
            (Self::Prediction(_), Said::Predicted(milli)) => (0..=MOST_PREDICTED_MILLI).contains(milli),
            (Self::Insider(left, _), Said::Asked(asked)) => left.iter().any(|index| name(*index) == asked),
            (Self::Commitment(_), Said::Commitment(commitment)) => commitment.fits(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_answers_to_the_question_count() {
        let name = |index: u16| if index == 3 { "board" } else { "" };
        let yes = |question: Question, said: Said| assert!(question.accepts(&said, &name), "{said:?}");
        let no = |question: Question, said: Said| assert!(!question.accepts(&said, &name), "{said:?}");
        yes(Question::Closeness, Said::Closeness(7));
        no(Question::Closeness, Said::Closeness(0));
        no(Question::Closeness, Said::Agreement(4));
        yes(Question::Agreement(Sentence::Idle), Said::Passed);
        yes(Question::Vignette(0), Said::Person(100));
        no(Question::Vignette(0), Said::Person(101));
        let marks = |whole, part| Said::OwnMarks { whole, parts: vec![None, Some(part)] };
        yes(Question::OwnMark(2), marks(74, 100));
        no(Question::OwnMark(2), marks(101, 20));
        no(Question::OwnMark(2), marks(74, 101));
        no(Question::OwnMark(2), Said::OwnMarks { whole: 74, parts: vec![None; 33] });
        no(Question::Sure(2), marks(74, 20));
        yes(Question::Prediction(0), Said::Predicted(0));
        no(Question::Prediction(0), Said::Predicted(-1));
        no(Question::Prediction(0), Said::Predicted(i64::MAX));
        yes(Question::Insider(vec![3], 2), Said::Asked("board".to_owned()));
        no(Question::Insider(vec![4], 2), Said::Asked("board".to_owned()));
        no(Question::Insider(vec![3], 2), Said::Passed);
        yes(Question::Insider(vec![3], 2), Said::Enough);
        let text = |text: &str| text.to_owned();
        let commitment =
            Commitment { situation: text("a date"), act: text("I look it up"), by: text(""), ask: text("") };
        yes(Question::Commitment(0), Said::Commitment(commitment.clone()));
        no(Question::Commitment(0), Said::Commitment(Commitment { act: text(" "), ..commitment.clone() }));
        no(Question::Commitment(0), Said::Commitment(Commitment { by: "x".repeat(501), ..commitment }));
    }
}
