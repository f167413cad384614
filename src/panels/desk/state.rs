//! What the trainee wants, and what is typed, opened and selected.

use crate::scenario::checked::ArticleId;
use crate::shift::{CallerId, Command, Handover};

use crate::telling::settings::Pace;

use super::transcript::Rows;
use super::view::{Centre, DeskView, HintId, Message};

/// What the trainee wants.
#[derive(Clone, Debug, PartialEq)]
pub enum DeskAction {
    /// Do something at the desk.
    Do(Command),
    /// Let the clock run at another pace.
    Pace(Pace),
    /// Let the clock stand still.
    Pause,
    /// Let it run again.
    GoOn,
    /// Open the settings.
    Settings,
    /// Leave the desk; the shift is kept.
    Leave,
    /// Sounds on or off.
    Sound(bool),
    /// What was refused, or has to be known, has been read.
    Read,
    /// A hint has been read.
    HintSeen(HintId),
}

/// A tool on the monitor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tool {
    /// Articles.
    #[default]
    Knowledge,
    /// What is known about who is on the line.
    Notes,
    /// Promises made today.
    Promises,
    /// The other desk.
    OtherDesk,
    /// Internal requests.
    Requests,
}

impl Tool {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 5] =
        [Self::Knowledge, Self::Notes, Self::Promises, Self::OtherDesk, Self::Requests];
}

/// Which part is seen where there is room for one column only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The conversation.
    #[default]
    Desk,
    /// Who waits.
    Queue,
    /// The tools.
    Tools,
}

/// What an action still has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// For how long somebody is put on hold.
    Hold,
    /// Whom to ask.
    Ask,
    /// How and where to hand over.
    Transfer,
    /// When to call back.
    CallBack,
    /// How long the queue is told to wait.
    Announce,
    /// Whether to end the conversation.
    End,
    /// Whether to refuse a request without a word.
    Refuse(CallerId),
}

/// So many messages lie there at once.
const MOST_MESSAGES: usize = 3;

/// What is typed, opened and selected at the desk.
#[derive(Clone, Debug, Default)]
pub struct DeskState {
    /// The tool on the monitor.
    pub tool: Tool,
    /// Which part is seen in one column.
    pub part: Part,
    /// What an action still has to know.
    pub question: Option<Question>,
    /// How somebody will be handed over.
    pub handover: Option<Handover>,
    /// What is searched for.
    pub search: String,
    /// The search wants the focus.
    pub focus_search: bool,
    /// The article that is open.
    pub open_article: Option<ArticleId>,
    /// Articles kept at hand.
    pub pinned: Vec<ArticleId>,
    /// Everything that was said is seen.
    pub transcript: bool,
    /// The pace can be changed.
    pub pace: bool,
    /// The list of keys is seen.
    pub keys: bool,
    /// Whether to end the shift is asked.
    pub ending: bool,
    /// All of the messages are seen, not their first lines only.
    pub(super) all_messages: bool,
    /// Messages in the lines before this one have been put away.
    read: usize,
    /// The lines of the transcript, as they are broken.
    pub(super) rows: Rows,
    /// For whom the state was last drawn: an open question falls with them.
    pub(super) with: Option<CallerId>,
}

impl DeskState {
    /// Lets go of what was asked about somebody who is not there any more, and of what
    /// cannot be seen; `in_column` if one part is seen at a time.
    pub(super) fn follow(&mut self, view: &DeskView, in_column: bool) {
        let with = match &view.centre {
            Centre::Talk(talk) => Some(talk.caller),
            _ => None,
        };
        let about_them = matches!(
            self.question,
            Some(Question::Hold | Question::Transfer | Question::CallBack | Question::End)
        );
        let tray = &view.tools.requests;
        let withdrawn = match self.question {
            Some(Question::Refuse(request)) => !tray.iter().any(|other| other.request == request),
            _ => false,
        };
        let somebody_else = self.with.is_some() && with != self.with;
        if (somebody_else && about_them) || withdrawn {
            self.question = None;
            self.handover = None;
        }
        let came = with.is_some() && with != self.with;
        let tray_is_seen = self.tool == Tool::Requests && !(in_column && self.part != Part::Tools);
        if came || !tray_is_seen {
            self.keep_the_request();
        }
        self.with = with;
    }

    /// Second thoughts: whether to refuse a request is not asked any more. A digit
    /// must never refuse what nobody sees being asked.
    pub(super) fn keep_the_request(&mut self) {
        if matches!(self.question, Some(Question::Refuse(_))) {
            self.question = None;
        }
    }

    /// The messages that lie there: the last ones that nobody has put away.
    pub(super) fn unread<'a>(&self, view: &'a DeskView) -> &'a [Message] {
        let first = view.messages.partition_point(|message| message.line < self.read);
        &view.messages[first.max(view.messages.len().saturating_sub(MOST_MESSAGES))..]
    }

    /// Puts all messages away; whether there were any.
    pub(super) fn put_away(&mut self, view: &DeskView) -> bool {
        let any = !self.unread(view).is_empty();
        self.all_messages = false;
        self.read = view.messages.last().map_or(self.read, |last| last.line + 1);
        any
    }

    /// Closes what lies on top; whether there was anything.
    pub fn close(&mut self) -> bool {
        let open = [
            std::mem::take(&mut self.keys),
            std::mem::take(&mut self.ending),
            std::mem::take(&mut self.pace),
            self.question.take().is_some(),
            std::mem::take(&mut self.transcript),
        ];
        self.handover = None;
        open.contains(&true)
    }

    /// Brings a tool to the front.
    pub fn show(&mut self, tool: Tool) {
        if tool != Tool::Requests {
            self.keep_the_request();
        }
        self.tool = tool;
        self.part = Part::Tools;
        self.keys = false;
    }

    /// Asks something, or nothing if it was asked already.
    pub fn ask(&mut self, question: Question) {
        self.handover = None;
        self.question = if self.question == Some(question) { None } else { Some(question) };
    }
}
