//! Trainees with a manner: better than a habit, not good enough.
//!
//! They know what words are for but not what this person needs. The manners are
//! those with which the shipped contacts were balanced.

use crate::scenario::checked::{TagSet, tag_bit};
use crate::shift::{Command, Shift};
use crate::vocab::{Desk, Outcome, Tag};

use super::choices::{ByKey, Choice};
use super::habits::{less_is_more, tags};
use super::play::Policy;
use super::tray::TrayHabit;

/// What by-the-book leaves out: everything that is about the person.
const ABOUT_THE_PERSON: TagSet = tags(&[
    Tag::NamesFeeling,
    Tag::Impact,
    Tag::Ownership,
    Tag::ClosingThanks,
    Tag::Apology,
    Tag::Implication,
    Tag::NeedPayoff,
    Tag::CustomerFirst,
    Tag::Paraphrase,
    Tag::OpenQuestion,
]);

/// The dimensions that by-the-book knows: facts, procedure, record.
const OF_THE_BOOK: TagSet = tags(&[
    // Support.
    Tag::Fact,
    Tag::CauseFound,
    Tag::ConfirmedSolved,
    Tag::When,
    Tag::Who,
    Tag::Limit,
    Tag::NextContact,
    Tag::WarmTransfer,
    Tag::HoldAnnounced,
    Tag::NoReexplaining,
    Tag::Notes,
    Tag::CauseTag,
    Tag::RelayToSales,
    Tag::ThanksPassedOn,
    // Sales.
    Tag::FeasibilityChecked,
    Tag::LimitsDisclosed,
    Tag::DateWithin,
    Tag::ScopeIn,
    Tag::ScopeOut,
    Tag::ScopeChangeWritten,
    Tag::NextStepDated,
    Tag::DecisionProcess,
    Tag::Fallback,
    Tag::ContextForSupport,
    Tag::PromiseLogged,
]);

/// Sales' questions that are procedure.
const QUESTIONS: TagSet = tags(&[Tag::Situation, Tag::Problem]);

/// What no book allows.
const FORBIDDEN: TagSet = tags(&[
    Tag::BeyondAuthority,
    Tag::FalseRecord,
    Tag::WrongInformation,
    Tag::FalseFact,
    Tag::IdentitySkipped,
    Tag::Discloses,
]);

/// What costs points without being forbidden.
const COSTLY: TagSet = tags(&[
    Tag::Incomplete,
    Tag::BlamesCustomer,
    Tag::BlamesDepartment,
    Tag::Minimises,
    Tag::Interrupts,
    Tag::AsksAgain,
    Tag::Soon,
    Tag::ColdTransfer,
    Tag::PitchBeforeProblem,
    Tag::OverPromise,
    Tag::AddOnUnscoped,
    Tag::WhateverYouLike,
]);

/// The right facts, the procedure and the record, and not a word about the
/// person: never names a feeling, never asks what it means for them, never takes
/// it on.
pub struct ByTheBook<P> {
    replies: P,
}

/// A trainee who goes by the book.
pub fn by_the_book() -> impl Policy {
    ByTheBook {
        replies: ByKey::reading(|choice: &Choice<'_>| {
            let tags = choice.reply.tags;
            let book = match choice.contact.desk {
                Desk::Support => OF_THE_BOOK,
                Desk::Sales => OF_THE_BOOK | QUESTIONS | tag_bit(Tag::Fact),
            };
            (
                tags & FORBIDDEN != 0,
                tags & ABOUT_THE_PERSON != 0,
                tags & COSTLY != 0,
                less_is_more(choice, book),
            )
        }),
    }
}

impl<P: Policy> Policy for ByTheBook<P> {
    fn choose(&mut self, shift: &Shift) -> Command {
        self.replies.choose(shift)
    }

    fn wrap_up(&mut self, shift: &Shift) -> Command {
        finish_properly(shift)
    }

    fn tray(&self) -> TrayHabit {
        TrayHabit::InGoodTime
    }
}

/// Records how the contact really ended and hands on every fact that has come to
/// light, then finishes the wrap-up.
pub(super) fn finish_properly(shift: &Shift) -> Command {
    let Some(id) = shift.on_the_desk() else {
        return Command::FinishWrapUp;
    };
    let caller = shift.caller(id);
    if !caller.disposed {
        return Command::Dispose(caller.outcome.unwrap_or(Outcome::Open));
    }
    shift.to_hand_on(id).next().map_or(Command::FinishWrapUp, Command::HandOn)
}

/// What a pleaser likes to say.
const PLEASING: TagSet = tags(&[
    Tag::OverPromise,
    Tag::AddOnUnscoped,
    Tag::BeyondAuthority,
    Tag::WhateverYouLike,
    Tag::Apology,
    Tag::Offer,
]);

/// Agrees, promises and soothes; never the honest no.
pub fn pleaser() -> impl Policy {
    ByKey::new(|choice: &Choice<'_>| {
        let promises = choice.reply.promises.len();
        let pleasing = (choice.reply.tags & PLEASING).count_ones() as usize;
        usize::MAX - promises - pleasing
    })
    .with_tray(TrayHabit::AtOnce)
}

/// What blunt never says.
const KIND: TagSet =
    tags(&[Tag::NamesFeeling, Tag::Impact, Tag::Ownership, Tag::ClosingThanks, Tag::Apology]);

/// What blunt never says at the sales desk either.
const LISTENING: TagSet = tags(&[Tag::CustomerFirst, Tag::Paraphrase]);

/// What blunt likes to say.
const BLUNT: TagSet = tags(&[Tag::Fact, Tag::BlamesCustomer, Tag::Brushoff, Tag::Denies]);

/// Facts and brush-offs, as short as possible, and no kind word.
pub fn blunt() -> impl Policy {
    ByKey::new(|choice: &Choice<'_>| {
        let kind = match choice.contact.desk {
            Desk::Support => KIND,
            Desk::Sales => KIND | LISTENING,
        };
        (choice.reply.tags & kind != 0, less_is_more(choice, BLUNT), choice.length)
    })
    .with_tray(TrayHabit::Refuses)
}
