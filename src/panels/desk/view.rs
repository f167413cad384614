//! What the desk shows: plain values, made from a shift by [`DeskView::of`].

use crate::scenario::checked::ColleagueId;
use crate::shift::{CallerId, Handover, Seat};
use crate::telling::settings::Pace;
use crate::vocab::{Channel, Department, Desk};

use crate::panels::widgets::FaceView;

use super::transcript::Transcript;

mod centre;
mod tools;

pub use centre::*;
pub use tools::*;

/// What the shift does not know and the screen shows.
#[derive(Clone, Debug, Default)]
pub struct Extras {
    /// How fast the clock runs.
    pub pace: Pace,
    /// The clock stands still.
    pub paused: bool,
    /// Sounds can be heard.
    pub sound: bool,
    /// What was heard last, in words, for who cannot hear it.
    pub captions: Vec<String>,
    /// How many hints are still shown, 0 to 3.
    pub hints: u8,
    /// Why something was refused, or something that has to be known.
    pub notice: Option<String>,
    /// The trainee's home desk.
    pub home: Option<Desk>,
    /// Who works at the home desk today.
    pub on_home_desk: Option<String>,
    /// What has been said today.
    pub transcript: Transcript,
    /// It is practice: whoever leaves begins anew the next time.
    pub practice: bool,
}

/// The whole screen.
#[derive(Clone, Debug)]
pub struct DeskView {
    /// The bar on top.
    pub bar: BarView,
    /// Who waits.
    pub queue: QueueView,
    /// What the trainee is busy with.
    pub centre: Centre,
    /// The standing actions, as far as they can be done now.
    pub can: Can,
    /// What can be asked before an action.
    pub choices: Choices,
    /// The tools.
    pub tools: ToolsView,
    /// A hint for somebody who is new here.
    pub hint: Option<Hint>,
    /// Why something was refused, or something that has to be known; it stays until it
    /// has been read.
    pub notice: Option<String>,
    /// What colleagues and the day brought lately, oldest first.
    pub messages: Vec<Message>,
    /// What was heard last.
    pub captions: Vec<String>,
    /// The clock stands still.
    pub paused: bool,
    /// What has been said today.
    pub transcript: Transcript,
    /// It is practice: whoever leaves begins anew the next time.
    pub practice: bool,
}

/// Something that came to the desk from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its line in the transcript.
    pub line: usize,
    /// In a sentence or two.
    pub text: String,
}

/// The bar on top.
#[derive(Clone, Debug)]
pub struct BarView {
    /// Which desk.
    pub desk: Desk,
    /// The desk in words.
    pub desk_name: String,
    /// The day in words.
    pub day: String,
    /// The clock, hours and minutes.
    pub clock: String,
    /// How fast it runs.
    pub pace: Pace,
    /// How many people wait.
    pub waiting: usize,
    /// The service level so far.
    pub level: Option<Level>,
    /// Lunch, if there is any.
    pub lunch: Option<LunchView>,
    /// Sounds can be heard.
    pub sound: bool,
}

/// The service level against its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Percent answered in time; nothing before the first person.
    pub percent: Option<u8>,
    /// The target in percent.
    pub target: u8,
    /// Within which time, in words.
    pub within: String,
}

/// Lunch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LunchView {
    /// From when, as on a clock.
    pub from: String,
    /// Until when it must have begun.
    pub until: String,
    /// How it stands, in words.
    pub state: String,
    /// It can be taken now.
    pub can: bool,
    /// Its time has not come yet.
    pub ahead: bool,
    /// It has been taken.
    pub taken: bool,
}

/// Who waits.
#[derive(Clone, Debug, Default)]
pub struct QueueView {
    /// How many are on the line or on hold, and wait, in words.
    pub summary: String,
    /// On the line, on hold, to be called back, waiting: in this order.
    pub people: Vec<Tile>,
    /// How many were helped.
    pub helped: usize,
    /// How many went away.
    pub gone: usize,
}

/// Where somebody of the queue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// On the line or at the desk.
    OnLine,
    /// Gone, and being wrapped up.
    WrapUp,
    /// On hold.
    OnHold,
    /// A call-back that is due.
    CallBack,
    /// In the queue.
    Waiting,
}

/// Somebody of the queue.
#[derive(Clone, Debug)]
pub struct Tile {
    /// Who.
    pub caller: CallerId,
    /// Where.
    pub standing: Standing,
    /// How they look.
    pub face: FaceView,
    /// Their name.
    pub name: String,
    /// What it is about, as far as one knows: the matter once it was heard, what stands
    /// in a chat or mail, firm and attempt.
    pub about: String,
    /// How they come.
    pub channel: Channel,
    /// How long they have waited.
    pub wait: String,
    /// Patience left, 0 to 1; nothing if nothing burns.
    pub patience: Option<f32>,
    /// How they stand, in words.
    pub state: String,
    /// All of it as one sentence, for a screen reader.
    pub spoken: String,
    /// Taking or resuming is possible now.
    pub can: bool,
}

/// Which actions are possible now. A colleague or a department may still refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Can {
    /// Where the trainee is.
    pub seat: Seat,
    /// Somebody can be taken or gone back to.
    pub take: bool,
    /// Put on hold.
    pub hold: bool,
    /// Ask a colleague.
    pub ask: bool,
    /// Hand over.
    pub transfer: bool,
    /// Put in writing.
    pub write: bool,
    /// Write a note.
    pub note: bool,
    /// Agree to call back.
    pub call_back: bool,
    /// Tell the queue how long it takes.
    pub announce: bool,
    /// End the conversation, or finish the wrap-up.
    pub end: bool,
    /// Go to lunch.
    pub lunch: bool,
    /// Read an article.
    pub look_up: bool,
    /// Open a request.
    pub open: bool,
}

/// What can be chosen for an action.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Whom one can ask; those of the other desk first.
    pub colleagues: Vec<ColleagueView>,
    /// Where one can hand over to.
    pub departments: Vec<(Department, String)>,
    /// Both ways of handing over, in words.
    pub handovers: Vec<(Handover, String)>,
}

/// A colleague.
#[derive(Clone, Debug)]
pub struct ColleagueView {
    /// Who.
    pub id: ColleagueId,
    /// Their name.
    pub name: String,
    /// Which desk.
    pub desk: Desk,
    /// The desk in words.
    pub desk_name: String,
    /// How long an answer takes.
    pub takes: String,
    /// At the desk now, where one knows.
    pub present: Option<bool>,
    /// How they look.
    pub face: FaceView,
}

/// A hint for somebody who is new here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HintId {
    /// How to take the first person.
    Take,
    /// How to reply.
    Reply,
    /// How to wrap up.
    WrapUp,
}

/// A hint in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Which.
    pub id: HintId,
    /// In words.
    pub text: String,
}
