//! All that happened, timestamped, in the past tense.
//!
//! Everything that is shown, scored or stored is derived from these events.

use crate::scenario::checked::{
    ArticleId, ColleagueId, ContactId, FactId, Gesture, InjectId, PersonaId, PromiseId, ReplyId,
    StandingLine, TurnId,
};
use crate::scenario::strings::TextId;
use crate::vocab::{Department, Desk, Duration, Moment, Outcome, Tag};

use super::before::Cause;
use super::command::Handover;

pub use super::queue::CallerId;

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// What.
    pub what: What,
}

// A long shift keeps tens of thousands of them.
const _: () = assert!(size_of::<Event>() <= 48);

/// Where a piece of evidence comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A reply of the contact.
    Reply(ReplyId),
    /// A standing action, an outcome or a measurement.
    Action(Action),
}

/// A standing action that can be evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Action {
    /// An announced hold.
    Hold,
    /// A look-up.
    LookUp,
    /// Asking the other desk.
    Ask,
    /// Putting in writing.
    Writing,
    /// A note.
    Note,
    /// A handover.
    Transfer,
    /// A call-back.
    CallBack,
    /// The recorded outcome.
    Disposition,
    /// A measurement over the whole contact.
    Measured,
}

/// Why a waiting or talking person left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Why {
    /// Patience ran out in the queue.
    Patience,
    /// Too angry.
    Anger,
    /// No trust left.
    Trust,
    /// Nobody said anything.
    Silence,
    /// The desk closed.
    Closed,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// The desk opened.
    Opened,
    /// Somebody began to wait.
    Arrived {
        /// Who.
        caller: CallerId,
        /// With what.
        contact: ContactId,
        /// As whom.
        persona: PersonaId,
        /// How often they have contacted the company about it, this time included.
        attempt: u8,
        /// Lower first.
        priority: u8,
    },
    /// Somebody hung up while waiting.
    Abandoned {
        /// Who.
        caller: CallerId,
        /// After how long.
        waited: Duration,
        /// Why.
        why: Why,
    },
    /// A colleague answered somebody.
    ColleagueAnswered {
        /// Which colleague.
        colleague: ColleagueId,
        /// Whom.
        caller: CallerId,
        /// After how long.
        waited: Duration,
    },
    /// A colleague finished with somebody.
    ColleagueFinished {
        /// Which colleague.
        colleague: ColleagueId,
        /// With whom.
        caller: CallerId,
    },
    /// A colleague began or ended duty.
    DutyChanged {
        /// Which colleague.
        colleague: ColleagueId,
        /// At the desk now.
        present: bool,
    },
    /// The trainee answered somebody.
    Answered {
        /// Whom.
        caller: CallerId,
        /// After how long.
        waited: Duration,
        /// Frustration then, in thousandths.
        frustration: u16,
        /// Trust then, in thousandths.
        trust: u16,
    },
    /// The person spoke the line of a turn; after the reaction, if there is one.
    Spoke {
        /// Who.
        caller: CallerId,
        /// The turn.
        turn: TurnId,
        /// The reaction that came first.
        reaction: Option<TextId>,
        /// The line.
        text: TextId,
        /// When they have finished and the trainee can answer.
        until: Moment,
    },
    /// The person spoke a standing line.
    SpokeStanding {
        /// Who.
        caller: CallerId,
        /// Which.
        line: StandingLine,
        /// Until when.
        until: Moment,
    },
    /// The trainee began a reply.
    Replied {
        /// To whom.
        caller: CallerId,
        /// Which.
        reply: ReplyId,
        /// When it is said and done.
        until: Moment,
    },
    /// Nobody said anything for too long.
    StayedSilent {
        /// To whom.
        caller: CallerId,
        /// In which turn.
        turn: TurnId,
    },
    /// Something was shown.
    Showed {
        /// To whom.
        caller: CallerId,
        /// What.
        tag: Tag,
        /// Of a fact: which article.
        article: Option<ArticleId>,
        /// By what.
        source: Source,
    },
    /// An earlier commission was taken back.
    Repaired {
        /// To whom.
        caller: CallerId,
        /// Which commission.
        tag: Tag,
        /// By what.
        source: Source,
    },
    /// A promise was made.
    Promised {
        /// To whom.
        caller: CallerId,
        /// Which.
        promise: PromiseId,
        /// By which reply.
        reply: ReplyId,
        /// In writing.
        written: bool,
    },
    /// A promise was put in writing.
    PutInWriting {
        /// To whom.
        caller: CallerId,
        /// Which.
        promise: PromiseId,
    },
    /// Frustration and trust, after something that moved them; in thousandths.
    MoodChanged {
        /// Whose.
        caller: CallerId,
        /// Frustration.
        frustration: u16,
        /// Trust.
        trust: u16,
    },
    /// The person asked for somebody in charge.
    Escalated {
        /// Who.
        caller: CallerId,
    },
    /// The person was put on hold.
    PlacedOnHold {
        /// Who.
        caller: CallerId,
        /// For how long, if it was announced.
        announced: Option<Duration>,
    },
    /// The trainee came back to the person.
    Resumed {
        /// Who.
        caller: CallerId,
        /// After how long.
        held: Duration,
    },
    /// The trainee began to read an article.
    LookedUp {
        /// Which.
        article: ArticleId,
        /// When it is read.
        until: Moment,
    },
    /// The trainee asked a colleague, of either desk.
    Asked {
        /// Whom.
        colleague: ColleagueId,
        /// When the answer is there.
        until: Moment,
    },
    /// The trainee knows an article now.
    Learned {
        /// Which.
        article: ArticleId,
        /// From whom; nobody means that it was read or said.
        from: Option<ColleagueId>,
    },
    /// A reply asked the other desk.
    DeskAsked {
        /// For whom.
        caller: CallerId,
        /// Which desk.
        desk: Desk,
    },
    /// A note was written.
    Noted {
        /// About whom.
        caller: CallerId,
    },
    /// The person was handed over.
    Transferred {
        /// Who.
        caller: CallerId,
        /// How.
        how: Handover,
        /// Where to.
        to: Department,
    },
    /// The trainee agreed to call back.
    CallBackAgreed {
        /// Whom.
        caller: CallerId,
        /// When.
        due: Moment,
    },
    /// A call-back was due and is waiting to be made.
    CallBackDue {
        /// To whom.
        caller: CallerId,
    },
    /// A call-back was not made in time.
    CallBackMissed {
        /// To whom.
        caller: CallerId,
    },
    /// The person hung up in the conversation.
    HungUp {
        /// Who.
        caller: CallerId,
        /// Why.
        why: Why,
    },
    /// The conversation is over and the person gone; what is left is the wrap-up.
    Parted {
        /// With whom.
        caller: CallerId,
    },
    /// How the contact ended is settled.
    Ended {
        /// With whom.
        caller: CallerId,
        /// How.
        outcome: Outcome,
    },
    /// The trainee recorded how it ended.
    Disposed {
        /// About whom.
        caller: CallerId,
        /// What was recorded.
        recorded: Outcome,
    },
    /// The contact was closed: nothing more can be shown.
    Closed {
        /// With whom.
        caller: CallerId,
        /// How it ended.
        outcome: Outcome,
        /// Talk time.
        talk: Duration,
        /// Hold time.
        hold: Duration,
        /// Wrap-up time.
        wrap_up: Duration,
        /// The trainee's share of the talking, in percent.
        pitch_percent: u8,
        /// The mark that the customer would give, in thousandths (1000 to 5000).
        csat_milli: u16,
    },
    /// A reply or an error will bring the customer back.
    WillReturn {
        /// Who.
        caller: CallerId,
        /// With which contact.
        contact: ContactId,
        /// When, if still in this shift.
        due: Option<Moment>,
    },
    /// Everybody in the queue was told how long it takes.
    WaitAnnounced {
        /// How long.
        wait: Duration,
    },
    /// Lunch began.
    LunchBegan,
    /// Lunch is over.
    LunchEnded,
    /// The time for lunch passed.
    LunchMissed,
    /// Something was thrown in.
    Injected {
        /// What.
        inject: InjectId,
    },
    /// The last contact came in; who is waiting is still served.
    ClosedDoors,
    /// The shift is over.
    ShiftEnded,
    /// Somebody came because of something that was done before.
    CameBack {
        /// Who.
        caller: CallerId,
        /// Because of what.
        cause: Cause,
    },
    /// A colleague was thanked, asked, blamed or left waiting.
    Gestured {
        /// In whose contact.
        caller: CallerId,
        /// Which colleague.
        colleague: ColleagueId,
        /// How.
        gesture: Gesture,
    },
    /// The person praised a colleague.
    Praised {
        /// Who.
        caller: CallerId,
        /// Which colleague.
        colleague: ColleagueId,
    },
    /// Something worth handing on came to light.
    Told {
        /// By whom.
        caller: CallerId,
        /// Which fact of the contact's packet.
        fact: FactId,
    },
    /// The trainee put a fact into the handoff packet.
    HandedOn {
        /// About whom.
        caller: CallerId,
        /// Which.
        fact: FactId,
    },
    /// The person was asked something that the other desk could have handed on.
    AskedAgain {
        /// Who.
        caller: CallerId,
        /// The other desk's contact.
        contact: ContactId,
        /// The fact of its packet.
        fact: FactId,
        /// It was in the packet.
        handed: bool,
    },
    /// A colleague warned the desk in the morning.
    Warned {
        /// Who.
        colleague: ColleagueId,
    },
    /// A colleague has resigned.
    Resigned {
        /// Who.
        colleague: ColleagueId,
    },
    /// An internal request was put on the tray.
    Requested {
        /// As which caller.
        caller: CallerId,
        /// When it is needed.
        needed: Moment,
    },
    /// The trainee put an internal request off.
    RequestPutOff {
        /// Which.
        caller: CallerId,
        /// When it is needed now.
        needed: Moment,
    },
    /// Somebody reminded the trainee of their request.
    RequestReminded {
        /// Which.
        caller: CallerId,
    },
    /// The trainee refused an internal request without a word.
    RequestRefused {
        /// Which.
        caller: CallerId,
    },
    /// Somebody went to the boss with their request.
    RequestEscalated {
        /// Which.
        caller: CallerId,
    },
    /// The other seat of the same day has handed a fact on.
    PacketReceived {
        /// Its contact.
        contact: ContactId,
        /// The fact of its packet.
        fact: FactId,
    },
}
