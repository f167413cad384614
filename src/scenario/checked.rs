//! What a session runs: the checked, flat form of a pack.
//!
//! Every name has become an index, every text a [`TextId`], every duration
//! milliseconds. Only [`super::load`] makes a [`Scenario`]; who holds one can
//! index it without looking twice.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::vocab::{Channel, Department, Desk, Duration, Moment, Outcome, Tag};

use crate::rubric::{CheckedRubric, ContactRubric};

use super::strings::{TextId, Texts};

/// Declares index newtypes into the scenario's tables.
macro_rules! indices {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The index as a table index.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

indices! {
    /// A written contact or a filler.
    ContactId,
    /// A turn within its contact.
    TurnId,
    /// A reply within its contact (not within its turn).
    ReplyId,
    /// A knowledge article or a rival's fact.
    ArticleId,
    /// A customer or a temperament of the crowd.
    PersonaId,
    /// A colleague.
    ColleagueId,
    /// Something that can be promised.
    DeliverableId,
    /// A condition within its contact.
    CondId,
    /// A promise within its contact.
    PromiseId,
    /// A list of `company.ron`.
    PoolId,
    /// A shift of the pack.
    ShiftId,
    /// An inject of a shift.
    InjectId,
}

/// Most knowledge articles and facts in a pack: knowledge is a 128-bit set.
pub const MOST_ARTICLES: usize = 128;
/// Most flags in a contact: flags are a 64-bit set.
pub const MOST_FLAGS: usize = 64;
/// Most turns in a contact.
pub const MOST_TURNS: usize = 500;
/// Most replies in a turn.
pub const MOST_REPLIES: usize = 8;
/// Most contacts and fillers in a pack.
pub const MOST_CONTACTS: usize = 10_000;

/// A set of knowledge articles and facts, one bit each.
pub type Knowledge = u128;
/// A set of a contact's flags, one bit each.
pub type Flags = u64;
/// A set of [`Tag`]s, one bit each.
pub type TagSet = u128;

/// The bit of a tag in a [`TagSet`].
pub const fn tag_bit(tag: Tag) -> TagSet {
    1 << (tag as u8)
}

/// A checked pack.
#[derive(Debug)]
pub struct Scenario {
    pub(super) about: PackAbout,
    pub(super) digest: [u8; 32],
    pub(super) texts: Texts,
    pub(super) company: Company,
    pub(super) personas: Vec<Persona>,
    pub(super) colleagues: Vec<Colleague>,
    pub(super) contacts: Vec<Contact>,
    pub(super) shifts: Vec<Shift>,
    pub(super) insiders: Vec<Insider>,
    pub(super) rubrics: [CheckedRubric; 2],
    pub(super) names: Names,
}

/// Names to indices, for commands and conditions that come from outside.
#[derive(Debug, Default)]
pub struct Names {
    pub(super) contacts: BTreeMap<String, ContactId>,
    pub(super) articles: BTreeMap<String, ArticleId>,
    pub(super) colleagues: BTreeMap<String, ColleagueId>,
    pub(super) shifts: BTreeMap<String, ShiftId>,
}

impl Scenario {
    /// What the pack says about itself.
    pub fn about(&self) -> &PackAbout {
        &self.about
    }

    /// SHA-256 over the meaning of the pack: not over comments, white space,
    /// field order or translations.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// All texts in all languages.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The company.
    pub fn company(&self) -> &Company {
        &self.company
    }

    /// A customer or temperament.
    pub fn persona(&self, id: PersonaId) -> &Persona {
        &self.personas[id.index()]
    }

    /// Customers first, then the crowd.
    pub fn personas(&self) -> &[Persona] {
        &self.personas
    }

    /// A colleague.
    pub fn colleague(&self, id: ColleagueId) -> &Colleague {
        &self.colleagues[id.index()]
    }

    /// All colleagues.
    pub fn colleagues(&self) -> &[Colleague] {
        &self.colleagues
    }

    /// A written contact or filler.
    pub fn contact(&self, id: ContactId) -> &Contact {
        &self.contacts[id.index()]
    }

    /// Written contacts first, then fillers.
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// A shift.
    pub fn shift(&self, id: ShiftId) -> &Shift {
        &self.shifts[id.index()]
    }

    /// All shifts.
    pub fn shifts(&self) -> &[Shift] {
        &self.shifts
    }

    /// What insiders answer.
    pub fn insiders(&self) -> &[Insider] {
        &self.insiders
    }

    /// The rubric of a desk.
    pub fn rubric(&self, desk: Desk) -> &CheckedRubric {
        &self.rubrics[desk as usize]
    }

    /// The contact with this name.
    pub fn find_contact(&self, name: &str) -> Option<ContactId> {
        self.names.contacts.get(name).copied()
    }

    /// The article or fact with this name.
    pub fn find_article(&self, name: &str) -> Option<ArticleId> {
        self.names.articles.get(name).copied()
    }

    /// The colleague with this name.
    pub fn find_colleague(&self, name: &str) -> Option<ColleagueId> {
        self.names.colleagues.get(name).copied()
    }

    /// The shift with this name.
    pub fn find_shift(&self, name: &str) -> Option<ShiftId> {
        self.names.shifts.get(name).copied()
    }
}

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
    /// The firm.
    pub firm: Option<TextId>,
    /// Who they are.
    pub about: Option<TextId>,
    /// Part of the crowd, with this weight.
    pub crowd_weight: Option<u32>,
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

/// A written contact (with a persona) or a filler (with slots).
#[derive(Debug)]
pub struct Contact {
    /// The author's name for it.
    pub id: String,
    /// Whose it is.
    pub desk: Desk,
    /// How it comes in.
    pub channel: Channel,
    /// Who it is; a filler draws one of the crowd.
    pub persona: Option<PersonaId>,
    /// The title; a filler has none.
    pub title: Option<TextId>,
    /// Row tags.
    pub about: Vec<String>,
    /// The articles that hold the right answers.
    pub needs: Vec<ArticleId>,
    /// The same customer's contact at the other desk.
    pub twin: Option<ContactId>,
    /// How the customer starts.
    pub start: Start,
    /// The trainee's share of the talking counts.
    pub measure_pitch: bool,
    /// The obligations that this contact exercises.
    pub expects: TagSet,
    /// It may be handed over.
    pub transferable: bool,
    /// The first turn.
    pub opening: TurnId,
    /// Own standing lines; where empty, the persona's.
    pub lines: StandingLines,
    /// Its turns, in file order.
    pub turns: Vec<Turn>,
    /// Its replies, turn after turn, in file order.
    pub replies: Vec<Reply>,
    /// What its replies show.
    pub shows: Vec<Shown>,
    /// Its texts with their conditions.
    pub variants: Vec<Variant>,
    /// Its branches (`If` and `Chance`).
    pub branches: Vec<Branch>,
    /// Its conditions.
    pub conds: Vec<Cond>,
    /// Its promises.
    pub promises: Vec<Promise>,
    /// Its flags' names.
    pub flags: Vec<String>,
    /// A filler's slots: name and source.
    pub slots: Vec<(String, Slot)>,
    /// A filler's weight in the draw; 0 for a written contact.
    pub weight: u32,
    /// The rubric of its desk, fitted to what it exercises.
    pub rubric: ContactRubric,
}

impl Contact {
    /// Drawn by chance, not written for one customer.
    pub fn is_filler(&self) -> bool {
        self.persona.is_none()
    }

    /// The replies of a turn, in file order.
    pub fn replies_of(&self, turn: TurnId) -> impl Iterator<Item = ReplyId> + use<> {
        self.turns[turn.index()].replies.clone().map(ReplyId)
    }

    /// A reply.
    pub fn reply(&self, id: ReplyId) -> &Reply {
        &self.replies[id.index()]
    }

    /// A turn.
    pub fn turn(&self, id: TurnId) -> &Turn {
        &self.turns[id.index()]
    }

    /// What a reply shows.
    pub fn shown_by(&self, reply: ReplyId) -> &[Shown] {
        &self.shows[as_range(&self.replies[reply.index()].shows)]
    }

    /// The turn to which a reply belongs.
    pub fn turn_of(&self, reply: ReplyId) -> TurnId {
        self.replies[reply.index()].turn
    }

    /// The turn with this name.
    pub fn find_turn(&self, name: &str) -> Option<TurnId> {
        let index = self.turns.iter().position(|turn| turn.id == name)?;
        Some(TurnId(u16::try_from(index).ok()?))
    }

    /// The reply with this name in a turn.
    pub fn find_reply(&self, turn: TurnId, name: &str) -> Option<ReplyId> {
        self.replies_of(turn).find(|&reply| self.reply(reply).id == name)
    }
}

/// A range of a table as a range of `usize`.
pub fn as_range(range: &Range<u16>) -> Range<usize> {
    usize::from(range.start)..usize::from(range.end)
}

/// How a contact's customer starts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Start {
    /// Frustration; otherwise the persona's.
    pub frustration: Option<f64>,
    /// Trust; otherwise the persona's.
    pub trust: Option<f64>,
    /// The deliverable whose earlier promise is quoted.
    pub from_ledger: Option<DeliverableId>,
}

/// One turn.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The author's name for it.
    pub id: String,
    /// The person has gone; this is the wrap-up.
    pub after_call: bool,
    /// What the person says: the first variant that holds.
    pub says: Range<u16>,
    /// What the screen shows.
    pub screen: Option<TextId>,
    /// Its replies.
    pub replies: Range<u16>,
    /// What silence does.
    pub silence: Option<Silence>,
}

/// What silence does.
#[derive(Clone, Copy, Debug)]
pub struct Silence {
    /// After how long.
    pub after: Duration,
    /// The standing line that is said first.
    pub line: Option<StandingLine>,
    /// Where it leads.
    pub goto: Goto,
}

/// Where a reply or silence leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goto {
    /// To a turn.
    Turn(TurnId),
    /// To the same turn again.
    Stay,
    /// The contact is over.
    End(Outcome),
    /// To the first branch that holds: a range of the contact's branches.
    If(u16, u16),
    /// To one branch by weight: a range of the contact's branches.
    Chance(u16, u16),
}

/// One way on.
#[derive(Clone, Copy, Debug)]
pub struct Branch {
    /// Of `If`: taken if this holds.
    pub when: Option<CondId>,
    /// Of `Chance`: its weight.
    pub weight: u32,
    /// The turn.
    pub turn: TurnId,
}

/// A reply.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The author's name for it.
    pub id: String,
    /// The turn to which it belongs.
    pub turn: TurnId,
    /// The words.
    pub says: TextId,
    /// How long saying it takes, and what it takes beyond that.
    pub speak: Duration,
    /// Time beyond the saying.
    pub takes: Duration,
    /// What it shows.
    pub shows: Range<u16>,
    /// The tags among them, without repairs.
    pub tags: TagSet,
    /// On offer only if this holds.
    pub when: Option<CondId>,
    /// What the person says first.
    pub reaction: Range<u16>,
    /// Where it leads.
    pub goto: Goto,
    /// Flags that go up.
    pub sets: Flags,
    /// Flags that go down.
    pub clears: Flags,
    /// Articles known afterwards.
    pub reveals: Knowledge,
    /// The desk that is asked.
    pub asks: Option<Desk>,
    /// A home habit.
    pub instinct: Option<super::source::Instinct>,
    /// What it promises.
    pub promises: Range<u16>,
    /// A contact that it starts, and after how long.
    pub starts: Option<(ContactId, Duration)>,
}

/// Something shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What.
    pub tag: Tag,
    /// Of `Fact`: the article or rival's fact, and whether the contact needs it.
    pub article: Option<ArticleId>,
    /// Takes back an earlier commission of this tag instead of showing it.
    pub repairs: bool,
}

/// A text with its condition.
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    /// Spoken only if this holds.
    pub when: Option<CondId>,
    /// The words.
    pub text: TextId,
    /// How long saying it takes.
    pub speak: Duration,
}

/// A promise that a reply makes.
#[derive(Clone, Debug)]
pub struct Promise {
    /// The author's name for it.
    pub id: String,
    /// What is promised.
    pub what: DeliverableId,
    /// Until when, in words.
    pub by: TextId,
    /// How long from now.
    pub within: Option<Duration>,
    /// Written.
    pub written: bool,
    /// The words that will be quoted.
    pub words: TextId,
    /// log2(real / promised) / 3, clamped to 0..1, in thousandths (models.md §6).
    pub gap_milli: u16,
}

/// A condition.
#[derive(Clone, Debug)]
pub enum Cond {
    /// The flags are all up.
    Flag(Flags),
    /// All are known.
    Knows(Knowledge),
    /// Does not hold.
    Not(CondId),
    /// All hold.
    All(Vec<CondId>),
    /// At least one holds.
    Any(Vec<CondId>),
    /// Frustration is at least this.
    FrustrationAtLeast(f64),
    /// Trust is at least this.
    TrustAtLeast(f64),
    /// Trust is below this.
    TrustBelow(f64),
    /// Waited at least this long.
    WaitedAtLeast(Duration),
    /// It is this time or later.
    TimeAtLeast(Moment),
    /// Something was promised about it, here or earlier.
    Promised(DeliverableId),
    /// Nothing was.
    NothingPromised(DeliverableId),
    /// A promise of an earlier contact.
    Ledger {
        /// What.
        what: DeliverableId,
        /// Could be kept.
        honest: Option<bool>,
        /// Written.
        written: Option<bool>,
    },
    /// A flag of an earlier contact: contact and flag bit.
    Earlier(ContactId, Flags),
    /// The slot has a value.
    Slot(u16),
    /// Contacted at least this often.
    ContactsAtLeast(u32),
}

/// Where a filler's slot gets its value.
#[derive(Clone, Copy, Debug)]
pub enum Slot {
    /// One of a list.
    Pool(PoolId),
    /// A whole number.
    Range(i64, i64),
    /// A time of day on the quarter hour.
    Time(Moment, Moment),
    /// The minutes since another slot's time.
    Since(u16),
}

/// A shift.
#[derive(Debug)]
pub struct Shift {
    /// The author's name for it.
    pub id: String,
    /// Which desk.
    pub desk: Desk,
    /// Shown on the card.
    pub title: TextId,
    /// The day, in words.
    pub day: TextId,
    /// When the desk opens.
    pub opens: Moment,
    /// When the last contact comes in.
    pub closes: Moment,
    /// One page for somebody from the other desk.
    pub briefing: TextId,
    /// What this desk does not see.
    pub blind_spots: Vec<TextId>,
    /// What the desk is measured on.
    pub targets: Vec<Target>,
    /// Colleagues on duty.
    pub duty: Vec<Duty>,
    /// Lunch.
    pub lunch: Option<Lunch>,
    /// Simulated minutes per real minute to begin with.
    pub pace: f64,
    /// What makes waiting feel longer; the product, clamped.
    pub wait_factor: f64,
    /// Who hangs up while waiting may ring again.
    pub redial: Redial,
    /// What comes in.
    pub arrivals: Vec<Arrival>,
    /// What a facilitator can throw in.
    pub injects: Vec<Inject>,
    /// What happened before.
    pub history: Vec<Earlier>,
}

/// A figure that the desk is measured on.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// Percent of all offered answered within a time.
    ServiceLevel(u32, Duration),
    /// Mean handle time.
    HandleTime(Duration),
    /// Percent that hung up while waiting.
    Abandonment(u32),
    /// Percent settled at the first contact.
    FirstContact(u32),
    /// Mean mark of the survey.
    Survey(f64),
    /// Orders.
    Orders(u32),
    /// Percent of orders that are kept.
    Kept(u32),
}

/// A colleague on duty.
#[derive(Clone, Copy, Debug)]
pub struct Duty {
    /// Who.
    pub colleague: ColleagueId,
    /// Mean handle time.
    pub handle: Duration,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub until: Moment,
}

/// The lunch break.
#[derive(Clone, Copy, Debug)]
pub struct Lunch {
    /// From when.
    pub from: Moment,
    /// Until when it must have begun.
    pub until: Moment,
    /// How long.
    pub takes: Duration,
}

/// Who hangs up while waiting may ring again.
#[derive(Clone, Copy, Debug)]
pub struct Redial {
    /// How many, in percent.
    pub percent: u32,
    /// After how long.
    pub after: Duration,
    /// How often one person tries.
    pub most: u32,
}

/// Something that comes in.
#[derive(Clone, Debug)]
pub enum Arrival {
    /// A contact at a time between two (equal: at that time).
    Between {
        /// Not before.
        from: Moment,
        /// Not after.
        until: Moment,
        /// Which.
        contact: ContactId,
        /// Lower first.
        priority: u8,
    },
    /// A Poisson stream of fillers.
    Stream {
        /// Rates an hour, each from a time on, in order.
        per_hour: Vec<(Moment, f64)>,
        /// Which fillers.
        pool: Vec<ContactId>,
        /// Lower first.
        priority: u8,
    },
}

/// Something that a facilitator can throw in.
#[derive(Clone, Debug)]
pub struct Inject {
    /// The author's name for it.
    pub id: String,
    /// Shown on the console.
    pub title: TextId,
    /// Happens by itself at this time.
    pub at: Option<Moment>,
    /// What it does.
    pub does: InjectDoes,
}

/// What an inject does.
#[derive(Clone, Copy, Debug)]
pub enum InjectDoes {
    /// More callers for a while.
    Rush {
        /// How many an hour.
        per_hour: f64,
        /// For how long.
        lasts: Duration,
    },
    /// A colleague goes home.
    ColleagueLeaves(ColleagueId),
    /// A message from a colleague.
    Message(ColleagueId, TextId),
    /// A contact comes in.
    Arrive(ContactId),
}

/// What happened in an earlier contact at the other desk.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// Which contact.
    pub contact: ContactId,
    /// The flags that were up at its end.
    pub flags: Flags,
    /// What was promised.
    pub promises: Vec<PastPromise>,
}

/// A promise of an earlier contact.
#[derive(Clone, Copy, Debug)]
pub struct PastPromise {
    /// What.
    pub what: DeliverableId,
    /// Written.
    pub written: bool,
    /// Could be kept.
    pub honest: bool,
    /// The words that are quoted.
    pub words: TextId,
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
