//! The moves: what was said or done, as the customer feels it.
//!
//! Owns [`GoodMove`], [`BadMove`] and how an evidence tag becomes one of them.
//! It must not know what a tag is worth in the rubric.

use serde::{Deserialize, Serialize};

use crate::vocab::Tag;

macro_rules! moves {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $path:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every move, in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Where its weight is in [`CustomerModel`](super::CustomerModel).
            pub const fn path(self) -> &'static str {
                match self { $(Self::$variant => $path),+ }
            }
        }
    };
}

moves! {
    /// What soothes or builds trust.
    GoodMove {
        /// Names the feeling. The only move that acknowledges.
        Feeling = "good.feeling",
        /// Names what it means for the customer, or states a fact they need.
        ImpactOrFact = "good.impact_or_fact",
        /// Apologises.
        Apology = "good.apology",
        /// Explains, or names the cause.
        Explain = "good.explain",
        /// Says how long it will take.
        SetWait = "good.set_wait",
        /// Offers something. Any promise counts as one: it soothes at once,
        /// whether or not it can be kept.
        Offer = "good.offer",
        /// Repairs it, or makes sure that it works.
        Fix = "good.fix",
        /// An earlier promise turned out kept.
        KeptPromise = "good.kept_promise",
        /// Listens, asks or takes it on: a weak impact without a gain of trust.
        /// Not in models.md: a design default, with a count of its own, so that
        /// questions do not use up what a fact is worth.
        Attention = "good.attention",
    }
}

moves! {
    /// What hurts or costs trust.
    BadMove {
        /// Blames the customer.
        BlameCustomer = "bad.blame_customer",
        /// Blames another department.
        BlameDepartment = "bad.blame_department",
        /// Denies, makes small or brushes off.
        Deny = "bad.deny",
        /// Interrupts.
        Interrupt = "bad.interrupt",
        /// Asks for what was already told.
        AskAgain = "bad.ask_again",
        /// Wrong information **has been found out**; until then nobody feels it.
        WrongInformation = "bad.wrong_information",
        /// A promise turned out broken.
        BrokenPromise = "bad.broken_promise",
        /// Put on hold.
        Hold = "bad.hold",
        /// Put through without a word.
        ColdTransfer = "bad.cold_transfer",
        /// Asks for a good mark: a small deny.
        FishForMark = "bad.fish_for_mark",
    }
}

impl GoodMove {
    /// How many good moves there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Whether an upset customer hardly hears it before the feeling was named.
    pub(crate) const fn needs_acknowledgement(self) -> bool {
        matches!(self, Self::Fix | Self::Offer | Self::Explain)
    }
}

impl BadMove {
    /// Whether the customer feels it only once it has come to light. The caller
    /// decides when that is.
    pub const fn is_felt_when_found_out(self) -> bool {
        matches!(self, Self::WrongInformation)
    }
}

/// One move, good or bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Move {
    /// Soothes or builds trust.
    Good(GoodMove),
    /// Hurts or costs trust.
    Bad(BadMove),
}

impl Move {
    /// How a customer feels what a reply shows; `None` if not at all.
    ///
    /// [`Tag::WrongInformation`] and [`Tag::FalseFact`] give a move that is
    /// [felt only when found out](BadMove::is_felt_when_found_out): while the
    /// customer believes it, the caller must leave it out. Promises, holds, and
    /// promises kept or broken have no tag; the caller makes those moves itself.
    pub const fn from_tag(tag: Tag) -> Option<Self> {
        Some(match tag {
            Tag::NamesFeeling => Self::Good(GoodMove::Feeling),
            Tag::Impact | Tag::Fact => Self::Good(GoodMove::ImpactOrFact),
            Tag::Apology => Self::Good(GoodMove::Apology),
            Tag::Explain | Tag::CauseFound => Self::Good(GoodMove::Explain),
            Tag::SetWait | Tag::HoldAnnounced | Tag::When => Self::Good(GoodMove::SetWait),
            Tag::Offer => Self::Good(GoodMove::Offer),
            Tag::Fix | Tag::ConfirmedSolved => Self::Good(GoodMove::Fix),
            Tag::Ownership
            | Tag::Paraphrase
            | Tag::UsesKnown
            | Tag::CustomerFirst
            | Tag::OpenQuestion
            | Tag::Situation
            | Tag::Problem
            | Tag::Implication
            | Tag::NeedPayoff => Self::Good(GoodMove::Attention),
            Tag::BlamesCustomer => Self::Bad(BadMove::BlameCustomer),
            Tag::BlamesDepartment => Self::Bad(BadMove::BlameDepartment),
            Tag::Denies | Tag::Minimises | Tag::Brushoff => Self::Bad(BadMove::Deny),
            Tag::Interrupts => Self::Bad(BadMove::Interrupt),
            Tag::AsksAgain => Self::Bad(BadMove::AskAgain),
            Tag::WrongInformation | Tag::FalseFact => Self::Bad(BadMove::WrongInformation),
            Tag::ColdTransfer => Self::Bad(BadMove::ColdTransfer),
            Tag::FishesForMark => Self::Bad(BadMove::FishForMark),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_felt_as_documented() {
        let felt = |tag| Move::from_tag(tag);
        assert_eq!(felt(Tag::NamesFeeling), Some(Move::Good(GoodMove::Feeling)));
        assert_eq!(felt(Tag::Fact), felt(Tag::Impact));
        assert_eq!(felt(Tag::CauseFound), felt(Tag::Explain));
        assert_eq!(felt(Tag::When), felt(Tag::HoldAnnounced));
        assert_eq!(felt(Tag::ConfirmedSolved), felt(Tag::Fix));
        assert_eq!(felt(Tag::Minimises), felt(Tag::Denies));
        assert_eq!(felt(Tag::FalseFact), Some(Move::Bad(BadMove::WrongInformation)));
        for silent in [Tag::Notes, Tag::FalseRecord, Tag::Discloses, Tag::Soon, Tag::OverPromise] {
            assert_eq!(felt(silent), None, "{silent}");
        }
    }

    #[test]
    fn only_what_is_believed_waits_to_be_found_out() {
        for bad in BadMove::ALL {
            assert_eq!(bad.is_felt_when_found_out(), *bad == BadMove::WrongInformation);
        }
    }
}
