//! The company, its people and what they know, checked.

use std::collections::BTreeMap;

use crate::scenario::strings::TextId;
use crate::vocab::{Department, Desk, Duration};

/// `pack.ron`, checked.
#[derive(Clone, Debug)]
pub struct PackAbout {
    /// The pack's name for ever.
    pub id: String,
    /// The pack's own version.
    pub version: String,
    /// Shown on the card.
    pub title: TextId,
    /// Two or three sentences.
    pub summary: TextId,
    /// All languages; the source language first.
    pub languages: Vec<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Desk or role, and who signed.
    pub signed_off: Vec<(String, String)>,
    /// The day on which it should be read again.
    pub review_by: Option<String>,
    /// Row tags.
    pub about: Vec<String>,
}

/// `company.ron`, checked.
#[derive(Debug)]
pub struct Company {
    /// The name.
    pub name: TextId,
    /// Texts that slots can name.
    pub values: BTreeMap<String, TextId>,
    /// What it sells: name and note.
    pub products: Vec<Product>,
    /// What can be promised, with the time that it really takes.
    pub deliverables: Vec<(String, Duration)>,
    /// Who may decide what.
    pub powers: Vec<(Department, Vec<TextId>)>,
    /// What must not be told.
    pub confidential: Vec<TextId>,
    /// House rules.
    pub policies: Vec<TextId>,
    /// Lists that fillers draw from.
    pub pools: Vec<(String, Vec<TextId>)>,
    /// Knowledge articles first, then rivals' facts.
    pub articles: Vec<Article>,
    /// Competitors.
    pub rivals: Vec<Rival>,
}

/// Something that the company sells.
#[derive(Clone, Debug)]
pub struct Product {
    /// The author's name for it.
    pub id: String,
    /// Its name on screen.
    pub name: TextId,
    /// Its price.
    pub price: Option<TextId>,
    /// What to know about it.
    pub note: Option<TextId>,
}

/// A knowledge article, or a rival's fact that can be looked up like one.
#[derive(Clone, Debug)]
pub struct Article {
    /// The author's name for it.
    pub id: String,
    /// Its title; of a rival's fact, the rival's name.
    pub title: TextId,
    /// Who keeps it right.
    pub owner: Department,
    /// How long reading it takes.
    pub takes: Duration,
    /// What it says.
    pub text: TextId,
    /// The rival that it is about.
    pub rival: Option<u16>,
}

/// A competitor.
#[derive(Clone, Debug)]
pub struct Rival {
    /// The author's name for it.
    pub id: String,
    /// Its name.
    pub name: TextId,
    /// What it advertises.
    pub offer: TextId,
    /// What it does better.
    pub better_than_us: TextId,
    /// What it does worse.
    pub worse_than_us: TextId,
}

/// Which standing line; the index into [`StandingLines`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum StandingLine {
    /// Put on hold, announced.
    Hold,
    /// Put on hold without a word.
    HoldUnannounced,
    /// The trainee asks the other desk.
    AskTheDesk,
    /// Handed over with an introduction.
    TransferWarm,
    /// Put through without a word.
    TransferCold,
    /// Put in writing.
    InWriting,
    /// Will be called back.
    CallBack,
    /// Silence.
    Silence,
    /// Hangs up.
    HangUp,
}

impl StandingLine {
    /// Every line with its name in files, in order.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Hold, "hold"),
        (Self::HoldUnannounced, "hold_unannounced"),
        (Self::AskTheDesk, "ask_the_desk"),
        (Self::TransferWarm, "transfer_warm"),
        (Self::TransferCold, "transfer_cold"),
        (Self::InWriting, "in_writing"),
        (Self::CallBack, "call_back"),
        (Self::Silence, "silence"),
        (Self::HangUp, "hang_up"),
    ];
}

/// What a person says to the standing actions.
pub type StandingLines = [Option<TextId>; StandingLine::ALL.len()];

/// A customer, or a temperament of the crowd.
#[derive(Clone, Debug)]
pub struct Persona {
    /// The author's name for it.
    pub id: String,
    /// The name; none in the crowd.
    pub name: Option<TextId>,
    /// The name as they give it themselves.
    pub surname: Option<TextId>,
    /// The firm.
    pub firm: Option<TextId>,
    /// Who they are.
    pub about: Option<TextId>,
    /// Part of the crowd, with this weight.
    pub crowd_weight: Option<u32>,
    /// A colleague with an internal request.
    pub colleague: Option<super::ColleagueId>,
    /// Mean patience while waiting.
    pub patience: Duration,
    /// 0 to 2.
    pub sensitivity: f64,
    /// 0 to 1.
    pub frustration: f64,
    /// 0 to 1.
    pub trust: f64,
    /// Their standing lines.
    pub lines: StandingLines,
    /// How they sound.
    pub voice: Option<TextId>,
    /// What they want and fear, for the facilitator.
    pub wants: Option<TextId>,
    /// What they fear.
    pub fears: Option<TextId>,
}

/// A colleague.
#[derive(Clone, Debug)]
pub struct Colleague {
    /// The author's name for them.
    pub id: String,
    /// The name.
    pub name: TextId,
    /// Where they sit.
    pub desk: Desk,
    /// Who they are.
    pub about: Option<TextId>,
    /// Goodwill at the start, 0 to 1.
    pub goodwill: f64,
    /// How long an answer takes at goodwill 0.5.
    pub replies_within: Duration,
    /// The article of which the early warning speaks.
    pub warns_of: Option<super::ArticleId>,
    /// When asked.
    pub asked: TextId,
    /// When asked, and goodwill is low.
    pub asked_low_goodwill: Option<TextId>,
    /// When thanked.
    pub thanked: Option<TextId>,
    /// A warning that friends get.
    pub early_warning: Option<TextId>,
    /// When thanks never come.
    pub unthanked: Option<TextId>,
}

/// What an insider of each desk answers.
#[derive(Clone, Debug)]
pub struct Insider {
    /// The author's name for the question.
    pub id: String,
    /// The question.
    pub asks: TextId,
    /// Support's answer.
    pub support: TextId,
    /// Sales' answer.
    pub sales: TextId,
}
