//! The evidence tags: what a reply or an action can show.
//!
//! Which desk counts a tag, in which dimension and with which weight, is the
//! rubric's business (`assets/rubrics/*.ron`); here are only the words.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! tags {
    ($($(#[$meta:meta])* $variant:ident),+ $(,)?) => {
        /// Something that a reply or an action shows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum Tag { $($(#[$meta])* $variant),+ }

        impl Tag {
            /// Every tag, in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The spelling used in scenario files and recordings.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),+ }
            }
        }
    };
}

tags! {
    /// States a fact of a knowledge article that the contact needs.
    Fact,
    /// Names the cause.
    CauseFound,
    /// Makes sure that it works before closing.
    ConfirmedSolved,
    /// Names what the customer feels.
    NamesFeeling,
    /// Names what it means for the customer.
    Impact,
    /// Takes it on.
    Ownership,
    /// Thanks the customer at the end.
    ClosingThanks,
    /// Asks a question that cannot be answered with yes.
    OpenQuestion,
    /// Says back what was understood.
    Paraphrase,
    /// Uses what the company already knows.
    UsesKnown,
    /// Says when.
    When,
    /// Says who.
    Who,
    /// Says what cannot be promised.
    Limit,
    /// Says when and how they will speak again.
    NextContact,
    /// Hands over with an introduction.
    WarmTransfer,
    /// Announces a wait.
    HoldAnnounced,
    /// Spares the customer telling it again.
    NoReexplaining,
    /// Writes a note.
    Notes,
    /// Records the cause.
    CauseTag,
    /// Tells the sales desk what came of it.
    RelayToSales,
    /// Passes the customer's thanks on.
    ThanksPassedOn,
    /// Asks about the customer's situation.
    Situation,
    /// Asks what the problem is.
    Problem,
    /// Asks what follows from the problem.
    Implication,
    /// Lets the customer say what would help.
    NeedPayoff,
    /// Checks before answering.
    FeasibilityChecked,
    /// Says what the product does not do.
    LimitsDisclosed,
    /// Names a date that the company can keep.
    DateWithin,
    /// Says what is included.
    ScopeIn,
    /// Says what is not included.
    ScopeOut,
    /// Puts changes in writing.
    ScopeChangeWritten,
    /// Agrees the next step, with a date and an owner.
    NextStepDated,
    /// Finds out who decides and how.
    DecisionProcess,
    /// Says who has the file when the contact person is away.
    Fallback,
    /// Lets the customer state the need first.
    CustomerFirst,
    /// Writes down what support will need.
    ContextForSupport,
    /// Writes the promise down word for word.
    PromiseLogged,
    /// The trainee's share of the talking stayed in the rubric's range. Measured, never authored.
    PitchShare,
    /// A fact that leaves out what matters.
    Incomplete,
    /// A fact that is wrong (support).
    WrongInformation,
    /// Blames the customer.
    BlamesCustomer,
    /// Blames the other desk.
    BlamesDepartment,
    /// Makes it small.
    Minimises,
    /// Cuts the customer off.
    Interrupts,
    /// Asks for what the company already knows.
    AsksAgain,
    /// 'Soon'.
    Soon,
    /// Promises what this seat may not decide.
    BeyondAuthority,
    /// Puts through without a word.
    ColdTransfer,
    /// Records something untrue.
    FalseRecord,
    /// Gives or changes something without checking who is asking.
    IdentitySkipped,
    /// Discloses personal or confidential data.
    Discloses,
    /// Offers a product before knowing the problem.
    PitchBeforeProblem,
    /// Promises more than the company can do.
    OverPromise,
    /// A fact that is wrong (sales).
    FalseFact,
    /// Accepts an addition without price or paper.
    AddOnUnscoped,
    /// 'Whatever you like.'
    WhateverYouLike,
    /// Explains.
    Explain,
    /// Offers something.
    Offer,
    /// Repairs something there and then.
    Fix,
    /// Apologises.
    Apology,
    /// Says how long something will take.
    SetWait,
    /// Brushes off.
    Brushoff,
    /// Fishes for a mark in the survey.
    FishesForMark,
    /// Checks who is calling.
    IdentityChecked,
    /// Denies what the customer says.
    Denies,
}

impl Tag {
    /// How many tags there are.
    pub const COUNT: usize = Self::ALL.len();
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The word is not a tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an evidence tag")]
pub struct UnknownTag(pub String);

impl FromStr for Tag {
    type Err = UnknownTag;

    fn from_str(word: &str) -> Result<Self, UnknownTag> {
        Self::ALL.iter().copied().find(|tag| tag.as_str() == word).ok_or_else(|| UnknownTag(word.to_owned()))
    }
}

const _: () = assert!(Tag::COUNT <= 128, "evidence sets are 128-bit masks");
