//! What the middle of the desk shows.

use crate::panels::widgets::FaceView;
use crate::scenario::checked::{FactId, ReplyId};
use crate::shift::CallerId;
use crate::vocab::{Channel, Outcome};

/// What the trainee is busy with.
#[derive(Clone, Debug)]
pub enum Centre {
    /// Nobody on the desk.
    Ready(ReadyView),
    /// Somebody is on the line, or has just gone and things are left to say.
    Talk(Box<TalkView>),
    /// The wrap-up.
    WrapUp(Box<WrapUpView>),
    /// At lunch.
    Lunch {
        /// When it is over.
        until: String,
    },
    /// The shift is over.
    Over,
}

/// Nobody on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadyView {
    /// Who comes next; nobody if nobody waits.
    pub next: Option<String>,
    /// Firm or attempt, wait and patience of who comes next, in a line.
    pub next_about: String,
    /// How who comes next looks.
    pub face: Option<FaceView>,
    /// What happened, in a sentence.
    pub title: String,
    /// The same as `next_about`, in a sentence; empty if nobody comes.
    pub about: String,
    /// What is being done; otherwise what can be done.
    pub lines: Vec<String>,
    /// How the last conversation ended.
    pub last: Option<String>,
}

/// Somebody on the line.
#[derive(Clone, Debug)]
pub struct TalkView {
    /// Who.
    pub caller: CallerId,
    /// How they look.
    pub face: FaceView,
    /// Their name.
    pub name: String,
    /// Firm and attempt.
    pub about: String,
    /// How they feel, in words.
    pub mood: String,
    /// How they come.
    pub channel: Channel,
    /// What they said last.
    pub said: Said,
    /// What stands on the screen of the desk.
    pub screen: Option<String>,
    /// What is being done.
    pub busy: Option<Busy>,
    /// The person waits for an answer.
    pub silence: Option<Silence>,
    /// The replies on offer.
    pub replies: Vec<ReplyView>,
    /// The person has gone; these are the last things to do.
    pub parted: bool,
    /// The form for the other desk, once the person has gone.
    pub packet: Option<PacketView>,
}

/// What somebody said last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Which bytes of them are a promise that is quoted.
    pub promise: Option<std::ops::Range<usize>>,
}

/// What is being done.
#[derive(Clone, Debug, PartialEq)]
pub struct Busy {
    /// In words.
    pub what: String,
    /// How long it still takes, in words.
    pub left: String,
}

/// Somebody waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// How much of the time is over, 0 to 1.
    pub share: f32,
    /// How long it is until silence speaks, in words.
    pub left: String,
}

/// A reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyView {
    /// Which.
    pub reply: ReplyId,
    /// The words.
    pub text: String,
}

/// The wrap-up.
#[derive(Clone, Debug)]
pub struct WrapUpView {
    /// How they looked as they went.
    pub face: FaceView,
    /// Whose.
    pub name: String,
    /// How it can be recorded.
    pub outcomes: Vec<(Outcome, String)>,
    /// What was recorded.
    pub recorded: Option<Outcome>,
    /// The note is written.
    pub noted: bool,
    /// The form for the other desk.
    pub packet: Option<PacketView>,
    /// What is being done.
    pub busy: Option<Busy>,
    /// What they said last.
    pub said: Said,
}

/// The form for the other desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PacketView {
    /// The six fields with what stands there.
    pub fields: Vec<(String, Vec<String>)>,
    /// What came to light and is not in it yet.
    pub open: Vec<OpenFact>,
}

/// A fact that can be handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenFact {
    /// Which.
    pub fact: FactId,
    /// Its field.
    pub field: String,
    /// What would stand there.
    pub text: String,
    /// How long writing it takes.
    pub takes: String,
}
