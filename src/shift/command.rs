//! All that a trainee or a facilitator can do, in the imperative.

use serde::{Deserialize, Serialize};

use crate::scenario::checked::{ArticleId, ColleagueId, ContactId, FactId, InjectId, ReplyId};
use crate::vocab::{Department, Duration, Outcome};

use super::before::Carried;
use super::event::CallerId;

/// Something that a trainee or a facilitator does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Answer the next person in the queue.
    TakeNext,
    /// Give a reply of the current turn.
    Reply(ReplyId),
    /// Put the person on hold; with a time, the wait is announced.
    Hold(Option<Duration>),
    /// Go back to somebody on hold.
    Resume(CallerId),
    /// Look up an article.
    LookUp(ArticleId),
    /// Ask a colleague what the contact needs to know.
    Ask(ColleagueId),
    /// Put what was promised last in writing.
    PutInWriting,
    /// Write a note.
    Note,
    /// Hand the person over.
    Transfer(Handover, Department),
    /// Tell everybody in the queue how long it will take. Whoever comes in later
    /// has not heard it; a new announcement replaces the old one. Possible at any
    /// time, a conversation and lunch included.
    AnnounceWait(Duration),
    /// Agree to call back after this time, and hang up. The person is called with
    /// `TakeNext` once the call-back is due, before anybody in the queue.
    CallBack(Duration),
    /// End the conversation here; the outcome is `Open`.
    End,
    /// Record how the contact ended.
    Dispose(Outcome),
    /// Finish the wrap-up.
    FinishWrapUp,
    /// Go to lunch.
    Lunch,
    /// In the wrap-up: put a fact that has come to light into the handoff packet.
    HandOn(FactId),
    /// Open an internal request that lies in the tray.
    OpenRequest(CallerId),
    /// Put an internal request off, as often as it can be.
    PutOff(CallerId),
    /// Refuse an internal request without a word.
    Refuse(CallerId),
    /// Facilitator: throw something in, at most 100 times in a shift.
    Inject(InjectId),
    /// The other seat of the same day: somebody comes because of what was done
    /// there, never before now. Possible at any time; not the trainee's deed.
    Receive(Carried),
    /// The other seat of the same day: a fact of its contact's packet was handed
    /// on. Possible at any time; not the trainee's deed.
    ReceiveFact(ContactId, FactId),
    /// Facilitator: end the shift now.
    Close,
}

/// How somebody is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Handover {
    /// With an introduction.
    Warm,
    /// Without a word.
    Cold,
}
