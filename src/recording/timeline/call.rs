//! One call of a shift: its spans, moods, words and findings.
//!
//! Owns [`Call`], [`Sample`] and [`Said`]. Everything is a plain value; texts are named
//! by their lines, so that who shows them can say them in any language. Must not know
//! other calls.

use crate::scenario::checked::{ContactId, PersonaId, PromiseId, ReplyId};
use crate::scenario::strings::TextId;
use crate::scoring::ContactScore;
use crate::shift::before::{Cause, Origin};
use crate::shift::event::{CallerId, Why};
use crate::vocab::{Moment, Outcome};

use super::span::{Part, Span};

/// How somebody felt at a moment, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// When.
    pub at: Moment,
    /// Frustration.
    pub frustration: u16,
    /// Trust.
    pub trust: u16,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speaker {
    /// The person.
    Customer,
    /// The trainee, with this reply.
    Trainee(ReplyId),
}

/// Something that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The number of its event in the shift.
    pub event: u32,
    /// From when.
    pub at: Moment,
    /// Until when.
    pub until: Moment,
    /// By whom.
    pub by: Speaker,
    /// What came first, of a person who reacts.
    pub reaction: Option<TextId>,
    /// The words.
    pub text: TextId,
    /// It belongs to the wrap-up: done or read there, and heard by nobody. What somebody who
    /// goes says last stands before it as their reaction.
    pub after_call: bool,
}

/// A promise that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// When.
    pub at: Moment,
    /// Which of the contact.
    pub promise: PromiseId,
    /// In writing, at once or later.
    pub written: bool,
}

/// How somebody went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gone {
    /// They gave up waiting, or were sent home.
    Unanswered(Why),
    /// A colleague took them.
    WithColleague,
    /// They hung up in the talk.
    HungUp(Why),
    /// The talk came to its end.
    Parted,
}

/// One call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Whose.
    pub caller: CallerId,
    /// With what.
    pub contact: ContactId,
    /// As whom.
    pub persona: PersonaId,
    /// How often they have contacted the company about it, this time included.
    pub attempt: u8,
    /// The call in which their matter began.
    pub origin: Origin,
    /// When they came.
    pub came: Moment,
    /// Why they came back, if it was because of something done before.
    pub because: Option<Cause>,
    /// It is an internal request.
    pub is_request: bool,
    /// What the time was spent on, without a gap but while nobody has them.
    pub spans: Vec<Span>,
    /// How they felt, wherever it changed enough to be seen.
    pub moods: Vec<Sample>,
    /// What was said.
    pub said: Vec<Said>,
    /// What was promised.
    pub promises: Vec<Made>,
    /// How and when they went; none if they are still there.
    pub gone: Option<(Moment, Gone)>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The mark, once it is closed.
    pub score: Option<ContactScore>,
}

impl Call {
    /// The span at a moment.
    pub fn at(&self, moment: Moment) -> Option<&Span> {
        self.spans.iter().find(|span| span.from <= moment && moment < span.to)
    }

    /// How they felt at a moment: on the line between two samples.
    pub fn mood_at(&self, moment: Moment) -> Option<Sample> {
        let next = self.moods.partition_point(|sample| sample.at <= moment);
        let before = *self.moods.get(next.checked_sub(1)?)?;
        let Some(after) = self.moods.get(next) else { return Some(before) };
        let (passed, whole) = (moment.since(before.at).as_ms(), after.at.since(before.at).as_ms());
        let between = |from: u16, to: u16| {
            let (from, to) = (i64::from(from), i64::from(to));
            // Between two numbers of 16 bits.
            u16::try_from(from + (to - from) * passed / whole.max(1)).unwrap_or_default()
        };
        Some(Sample {
            at: moment,
            frustration: between(before.frustration, after.frustration),
            trust: between(before.trust, after.trust),
        })
    }

    /// Nobody has a mood here once they have gone.
    pub(super) fn keep_moods_until_gone(&mut self) {
        let Some((gone, _)) = self.gone else { return };
        let last = self.mood_at(gone);
        let before = self.moods.len();
        self.moods.retain(|sample| sample.at <= gone);
        let ends_early = self.moods.last().is_some_and(|sample| sample.at < gone);
        if self.moods.len() < before && ends_early {
            self.moods.extend(last);
        }
    }

    /// The trainee answered.
    pub fn was_answered(&self) -> bool {
        self.spans.iter().any(|span| span.part == Part::Talk)
    }

    /// When the last of their spans ends; when they came if there is none.
    pub fn until(&self) -> Moment {
        self.spans.last().map_or(self.came, |span| span.to)
    }
}
