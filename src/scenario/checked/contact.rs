//! Contacts and fillers, checked.

use std::ops::Range;

use crate::rubric::ContactRubric;
use crate::scenario::strings::TextId;
use crate::vocab::{Channel, Desk, Duration, Moment, Outcome, Rough, Tag};

use super::{
    ArticleId, AsksAgain, ColleagueId, Comes, CondId, ContactId, DeliverableId, FactId, Facts, Flags,
    Gesture, Knowledge, PacketFact, PersonaId, PoolId, ReplyId, Request, StandingLine, StandingLines, TagSet,
    TurnId,
};

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
    /// How rough the person gets.
    pub rough: Rough,
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
    /// Why a filler comes in.
    pub comes: Comes,
    /// It is an internal request.
    pub request: Option<Request>,
    /// What can be handed on afterwards.
    pub packet: Vec<PacketFact>,
    /// What its replies do to colleagues' goodwill.
    pub gestures: Vec<(Gesture, ColleagueId)>,
    /// Whom the person praises.
    pub praises: Vec<ColleagueId>,
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
    pub instinct: Option<crate::scenario::source::Instinct>,
    /// What it promises.
    pub promises: Range<u16>,
    /// A contact that it starts, and after how long.
    pub starts: Option<(ContactId, Duration)>,
    /// Facts of the packet that it brings to light.
    pub tells: Facts,
    /// A question that the other desk could have spared the customer.
    pub asks_again: Option<AsksAgain>,
    /// What it does to goodwill: a range of the contact's gestures.
    pub gestures: Range<u16>,
    /// Whom the person praises: a range of the contact's praises.
    pub praises: Range<u16>,
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
    /// The other desk has handed this fact over.
    Handed(ContactId, FactId),
    /// A colleague's goodwill is at least this, in thousandths.
    GoodwillAtLeast(ColleagueId, u16),
    /// A colleague's goodwill is below this, in thousandths.
    GoodwillBelow(ColleagueId, u16),
    /// So many new contact persons since.
    ContactChangesAtLeast(u32),
    /// This day of the exercise or later.
    DayAtLeast(u32),
}

/// Where a filler's slot gets its value.
#[derive(Clone, Copy, Debug)]
pub enum Slot {
    /// One of a list.
    Pool(PoolId),
    /// One of a list, each once in a shift before any again.
    InTurn(PoolId),
    /// A whole number.
    Range(i64, i64),
    /// A time of day on the quarter hour.
    Time(Moment, Moment),
    /// The minutes since another slot's time.
    Since(u16),
}
