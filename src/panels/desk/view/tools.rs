//! What the tools on the monitor show.

use crate::panels::widgets::FaceView;
use crate::scenario::checked::ArticleId;
use crate::shift::CallerId;
use crate::vocab::Channel;

/// The tools on the monitor.
#[derive(Clone, Debug, Default)]
pub struct ToolsView {
    /// All articles, in the pack's order.
    pub articles: Vec<ArticleView>,
    /// What the other desk has handed on about who is on the line: field, fact.
    pub received: Vec<(String, String)>,
    /// How the note stands: nothing without anybody on the desk.
    pub noted: Option<bool>,
    /// How the packet stands, in words.
    pub packet: Option<String>,
    /// How long looking up has taken in this conversation, in a sentence.
    pub looked_up: Option<String>,
    /// The promises of today, the next due first.
    pub promises: Vec<PromiseView>,
    /// Colleagues of the other desk and of this one.
    pub other_desk: String,
    /// Who works at the home desk.
    pub on_home_desk: Option<String>,
    /// The tray.
    pub requests: Vec<RequestView>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleView {
    /// Which.
    pub id: ArticleId,
    /// Its title; for facts about rivals with their first words.
    pub title: String,
    /// How long reading it takes.
    pub takes: String,
    /// Who keeps it right, in words.
    pub kept_by: String,
    /// What it says, once it is known.
    pub text: Option<String>,
    /// What a search looks at, in small letters.
    pub words: String,
    /// The title in small letters.
    pub title_words: String,
}

/// A promise made today.
#[derive(Clone, Debug, PartialEq)]
pub struct PromiseView {
    /// To whom.
    pub to: String,
    /// The words.
    pub words: String,
    /// Until when, as it was said.
    pub by: String,
    /// Until when, as on a clock; nothing if it is not of today.
    pub clock: Option<String>,
    /// In writing.
    pub written: bool,
    /// A call-back.
    pub call_back: bool,
    /// How much of its time is over, 0 to 1.
    pub share: f32,
    /// It is due.
    pub due: bool,
}

/// A request of the tray.
#[derive(Clone, Debug)]
pub struct RequestView {
    /// Which.
    pub request: CallerId,
    /// From whom.
    pub who: String,
    /// How it came.
    pub channel: Channel,
    /// When it is needed, in words.
    pub needed: String,
    /// How much of its time is over, 0 to 1.
    pub share: f32,
    /// Somebody has reminded the trainee.
    pub reminded: bool,
    /// How often it can be put off.
    pub put_offs: u32,
    /// How they look.
    pub face: FaceView,
}
