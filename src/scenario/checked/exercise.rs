//! Exercises, checked: the programme of a swap.

use crate::scenario::strings::TextId;
use crate::vocab::Desk;

use super::ShiftId;

/// One of two parallel forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The first.
    A,
    /// The second.
    B,
}

impl Form {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// What a prediction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A number of people or things.
    Count,
    /// A length of time.
    Duration,
    /// A share.
    Share,
}

/// Fewest items of a form about one desk: fewer say nothing about a person.
pub const FEWEST_ITEMS: usize = 8;

/// A programme.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// The author's name for it.
    pub id: String,
    /// Shown on the card.
    pub title: TextId,
    /// What it is about.
    pub summary: TextId,
    /// About how long it takes.
    pub minutes: u32,
    /// What somebody does, in this order.
    pub steps: Vec<Step>,
    /// What is predicted, in the author's order.
    pub items: Vec<Item>,
    /// The survey's stories.
    pub vignettes: Vec<Vignette>,
}

impl Exercise {
    /// The items of a form about a desk, in the author's order.
    pub fn items_of(&self, form: Form, about: Desk) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.form == form && item.about == about)
    }

    /// The item with this name.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
}

/// A step of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The survey.
    Survey,
    /// A short shift at home: for people of sales, for people of support.
    Baseline {
        /// For people of the sales desk.
        sales: ShiftId,
        /// For people of the support desk.
        support: ShiftId,
    },
    /// The first prediction.
    Predict,
    /// A shift on a day of the company, from 1 on.
    Shift {
        /// Which day.
        day: u16,
        /// Which shift.
        shift: ShiftId,
    },
    /// One's own marks.
    SelfScore,
    /// Questions to the other desk: indices of [`super::Scenario::insiders`].
    AskInsider {
        /// Which there are.
        questions: Vec<u16>,
        /// How many may be asked.
        most: u16,
    },
    /// The second prediction.
    PredictAgain,
    /// Predictions beside what is true.
    Reveal,
    /// What to do on Monday.
    Commit,
}

impl Step {
    /// The author's word for it.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Survey => "Survey",
            Self::Baseline { .. } => "Baseline",
            Self::Predict => "Predict",
            Self::Shift { .. } => "Shift",
            Self::SelfScore => "SelfScore",
            Self::AskInsider { .. } => "AskInsider",
            Self::PredictAgain => "PredictAgain",
            Self::Reveal => "Reveal",
            Self::Commit => "Commit",
        }
    }
}

/// Something to be predicted.
#[derive(Clone, Debug)]
pub struct Item {
    /// The author's name for it.
    pub id: String,
    /// On which form it stands.
    pub form: Form,
    /// Whose day it is about.
    pub about: Desk,
    /// What is asked for.
    pub kind: ItemKind,
    /// The question.
    pub asks: TextId,
    /// What gives the true answer.
    pub measures: Measure,
}

/// What gives the true answer to a prediction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Measured in a shift.
    During(ShiftId, Figure),
    /// Said by the people of the desk: a number, seconds, or a share of 1; an
    /// index of [`super::Scenario::insiders`] says in answer to what.
    Stated(u16, f64),
}

/// Declares what can be measured: variant, kind.
macro_rules! figures {
    ($($(#[$meta:meta])* $name:ident: $kind:ident),+ $(,)?) => {
        /// What can be measured in a shift; the words are those of
        /// [`source::Measure`](crate::scenario::source::Measure).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Figure { $($(#[$meta])* $name),+ }

        impl Figure {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),+ }
            }

            /// What it is measured in.
            pub const fn kind(self) -> ItemKind {
                match self { $(Self::$name => ItemKind::$kind),+ }
            }
        }
    };
}

figures! {
    /// Who began to wait, at the whole desk.
    ContactsOffered: Count,
    /// Contacts that one seat answered and closed.
    ContactsHandled: Count,
    /// Different matters among those.
    DifferentMatters: Count,
    /// People who came not for the first time.
    CameAgain: Count,
    /// People who come because of a promise.
    QuotesOfPromises: Count,
    /// People who asked for somebody in charge.
    Escalations: Count,
    /// Most people who waited at the same time.
    LongestQueue: Count,
    /// Orders.
    Orders: Count,
    /// Mean talk, hold and wrap-up time.
    HandleTime: Duration,
    /// Mean talk time.
    TalkTime: Duration,
    /// Mean wrap-up time.
    WrapUpTime: Duration,
    /// Mean wait of those who were answered.
    MeanWait: Duration,
    /// The longest wait of anybody.
    LongestWait: Duration,
    /// Lunch as it was taken.
    LunchTime: Duration,
    /// Hung up while waiting, of all offered.
    AbandonedShare: Share,
    /// Answered within the desk's time, of all offered.
    AnsweredInTimeShare: Share,
    /// Settled at the first contact, of all handled.
    SettledAtOnceShare: Share,
    /// Came not for the first time, of all.
    CameAgainShare: Share,
    /// Of the shift that the seat was busy.
    BusyShare: Share,
    /// Frustrated before the first word, of all answered by the seat.
    FrustratedShare: Share,
}

/// A short story of the survey.
#[derive(Clone, Debug)]
pub struct Vignette {
    /// The author's name for it.
    pub id: String,
    /// What happened.
    pub tells: TextId,
    /// If it lay in the person.
    pub person: TextId,
    /// If it lay in the situation.
    pub situation: TextId,
}
