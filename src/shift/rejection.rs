//! Why a command was refused. A rejection states the fact; nothing has changed.

use crate::vocab::Moment;

/// Why a command was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// The shift has ended.
    #[error("the shift has ended")]
    ShiftEnded,
    /// The command's time lies before the shift's clock.
    #[error("the clock already shows {now}")]
    InThePast {
        /// The shift's clock.
        now: Moment,
    },
    /// Somebody is still speaking or something is still being done.
    #[error("busy until {until}")]
    BusyUntil {
        /// When the trainee can act again.
        until: Moment,
    },
    /// Nobody is waiting.
    #[error("nobody is waiting")]
    NobodyWaiting,
    /// A conversation or wrap-up is going on.
    #[error("there is a contact on the desk")]
    ContactOnDesk,
    /// There is no conversation.
    #[error("there is nobody on the line")]
    NobodyOnLine,
    /// The person has hung up; this is the wrap-up.
    #[error("the person has hung up")]
    PersonGone,
    /// There is no wrap-up to do this in.
    #[error("there is nothing to wrap up")]
    NothingToWrapUp,
    /// The reply is not on offer.
    #[error("this reply is not on offer")]
    NotOnOffer,
    /// That person is not on hold.
    #[error("this person is not on hold")]
    NotOnHold,
    /// There is no such article, colleague or inject here.
    #[error("there is no such thing here")]
    NoSuchThing,
    /// Nothing was promised that could be put in writing.
    #[error("nothing was promised that is not in writing already")]
    NothingToWrite,
    /// The note is written already.
    #[error("the note is written already")]
    AlreadyDone,
    /// Nobody else can take this contact.
    #[error("nobody else can take this contact")]
    NotTransferable,
    /// The facilitator has thrown in as much as one shift takes.
    #[error("too much has been thrown in already")]
    TooManyInjects,
    /// The fact has not come to light, or is in the packet already.
    #[error("there is nothing of that kind to hand on")]
    NothingToHandOn,
    /// The request can be put off no more.
    #[error("this request cannot be put off again")]
    NoMorePuttingOff,
    /// It is not lunch time, or lunch is over.
    #[error("it is not lunch time")]
    NotLunchTime,
    /// The duration is zero or too long.
    #[error("this time makes no sense here")]
    BadDuration,
}
