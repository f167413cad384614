//! One conversation: whose turn it is, what has been shown, how the person feels.
//!
//! Owns the state of a single contact and the rules by which replies and
//! silence change it. Knows neither the queue nor the other callers, so that a
//! search can copy a conversation and try another reply.

use crate::scenario::checked::{
    Cond, CondId, Contact, Facts, Flags, Goto, Knowledge, PastPromise, PromiseId, ReplyId, Scenario, TagSet,
    TurnId, Variant, as_range, tag_bit,
};
use crate::scenario::strings::TextId;
use crate::vocab::{Duration, Moment, Outcome, Tag};

use super::customer::{CustomerModel, GoodMove, Mood, PatienceClock, Temper};
use super::event::{CallerId, Source, What, Why};
use super::history::History;
use super::log::Log;
use super::rng::{Purpose, stream};

mod between;
mod feelings;

/// After so many silences in a row the person gives up.
pub const MOST_SILENCES: u8 = 5;

/// How long a standing line takes.
pub(super) const STANDING_LINE: Duration = Duration::from_seconds(3);

/// What surrounds a conversation and does not change with it.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The pack.
    pub scenario: &'a Scenario,
    /// The contact.
    pub contact: &'a Contact,
    /// The person's temper.
    pub temper: Temper,
    /// The constants of the customer.
    pub model: &'a CustomerModel,
    /// What happened before this shift.
    pub history: &'a History,
    /// The promise because of which the person comes.
    pub quoted: Option<PastPromise>,
    /// The shift's seed.
    pub seed: u64,
    /// The number with which the person's chance is drawn.
    pub luck: u32,
}

/// How the person spends the time until the next thing happens.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Spending {
    /// In conversation.
    Talking,
    /// Waiting on the line; the clock says how it feels.
    Waiting(PatienceClock),
    /// Gone; nothing moves them any more.
    Gone,
}

/// The state of one conversation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Conversation {
    /// Whose.
    pub caller: CallerId,
    /// The current turn.
    pub turn: TurnId,
    /// The contact's flags.
    pub flags: Flags,
    /// Everything shown so far, as a set.
    pub shown: TagSet,
    /// Promises made, one bit each.
    pub promised: u64,
    /// Promises that are in writing, one bit each.
    pub written: u64,
    /// Facts of the packet that have come to light, one bit each.
    pub told: Facts,
    /// Facts that are in the packet, one bit each.
    pub handed_on: Facts,
    /// The promise made last.
    pub last_promise: Option<PromiseId>,
    /// The largest gap between a promise and what the company can do, in thousandths.
    pub gap_milli: u16,
    /// How the person feels.
    pub mood: Mood,
    /// How long they waited before anybody answered.
    pub waited: Duration,
    /// How often they have contacted the company about it.
    pub attempt: u8,
    /// How long the trainee has talked.
    pub trainee_talk: Duration,
    /// How long the person has talked.
    pub customer_talk: Duration,
    /// What they were made to repeat, and how often they were put through cold.
    pub burdens: u8,
    /// The trainee can answer from then on.
    pub ready_at: Moment,
    /// When the current turn began to be spoken.
    pub parted: bool,
    spending: Spending,
    mood_at: Moment,
    /// Since when frustration has been high enough to escalate.
    hot_since: Option<Moment>,
    /// The line spoken last; who stays in a turn does not repeat it.
    said: Option<TextId>,
    escalated: bool,
    silences: u8,
    draws: u16,
}

/// What a reply or a silence led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To another line of the person.
    Turn,
    /// To the end.
    Ended(Outcome),
    /// The person hung up.
    HungUp(Why),
}

impl Conversation {
    /// A conversation that begins now.
    pub fn begin(caller: CallerId, contact: &Contact, mood: Mood, now: Moment) -> Self {
        Self {
            caller,
            turn: contact.opening,
            flags: 0,
            shown: 0,
            promised: 0,
            written: 0,
            told: 0,
            handed_on: 0,
            last_promise: None,
            gap_milli: 0,
            mood,
            waited: Duration::ZERO,
            attempt: 1,
            trainee_talk: Duration::ZERO,
            customer_talk: Duration::ZERO,
            burdens: 0,
            ready_at: now,
            parted: false,
            spending: Spending::Talking,
            mood_at: now,
            hot_since: None,
            said: None,
            escalated: false,
            silences: 0,
            draws: 0,
        }
    }

    /// The same conversation, taken up again after another wait.
    pub fn taken_up_again(self, mood: Mood, now: Moment) -> Self {
        Self { mood, mood_at: now, spending: Spending::Talking, hot_since: None, ..self }
    }

    /// The condition holds.
    pub fn holds(&self, cond: CondId, knows: Knowledge, now: Moment, setting: &Setting<'_>) -> bool {
        let all = |conds: &[CondId]| conds.iter().all(|&cond| self.holds(cond, knows, now, setting));
        let any = |conds: &[CondId]| conds.iter().any(|&cond| self.holds(cond, knows, now, setting));
        let past = |what| {
            let quoted = setting.quoted.filter(|promise| promise.what == what);
            quoted.or_else(|| setting.history.promise(setting.scenario, setting.contact, what))
        };
        let promised_here = |what| {
            let promises = setting.contact.promises.iter().enumerate();
            let mut made = promises.filter(|(index, _)| self.promised >> index & 1 == 1);
            made.any(|(_, promise)| promise.what == what)
        };
        match &setting.contact.conds[cond.index()] {
            Cond::Flag(flags) => self.flags & flags == *flags,
            Cond::Knows(articles) => knows & articles == *articles,
            Cond::Not(inner) => !self.holds(*inner, knows, now, setting),
            Cond::All(conds) => all(conds),
            Cond::Any(conds) => any(conds),
            Cond::FrustrationAtLeast(level) => self.mood.frustration >= *level,
            Cond::TrustAtLeast(level) => self.mood.trust >= *level,
            Cond::TrustBelow(level) => self.mood.trust < *level,
            Cond::WaitedAtLeast(wait) => self.waited >= *wait,
            Cond::TimeAtLeast(time) => now >= *time,
            Cond::Promised(what) => promised_here(*what) || past(*what).is_some(),
            Cond::NothingPromised(what) => !promised_here(*what) && past(*what).is_none(),
            Cond::Ledger { what, honest, written } => past(*what).is_some_and(|promise| {
                honest.is_none_or(|honest| honest == promise.honest)
                    && written.is_none_or(|written| written == promise.written)
            }),
            Cond::Earlier(contact, flags) => setting.history.flag(*contact, *flags),
            Cond::Slot(slot) => usize::from(*slot) < setting.contact.slots.len(),
            Cond::ContactsAtLeast(count) => u32::from(self.attempt) >= *count,
            Cond::Handed(contact, fact) => setting.history.has_handed(*contact, *fact),
            Cond::GoodwillAtLeast(colleague, level) => {
                setting.history.goodwill_milli(setting.scenario, *colleague) >= *level
            }
            Cond::GoodwillBelow(colleague, level) => {
                setting.history.goodwill_milli(setting.scenario, *colleague) < *level
            }
            Cond::ContactChangesAtLeast(count) => {
                u32::from(setting.history.contact_changes(setting.scenario, setting.contact)) >= *count
            }
            Cond::DayAtLeast(day) => setting.history.day >= *day,
        }
    }

    fn may(&self, when: Option<CondId>, knows: Knowledge, now: Moment, setting: &Setting<'_>) -> bool {
        when.is_none_or(|cond| self.holds(cond, knows, now, setting))
    }

    /// The replies on offer, in file order.
    pub fn offers<'a>(
        &'a self,
        knows: Knowledge,
        now: Moment,
        setting: &'a Setting<'a>,
    ) -> impl Iterator<Item = ReplyId> + 'a {
        let contact = setting.contact;
        contact
            .replies_of(self.turn)
            .filter(move |&reply| self.may(contact.reply(reply).when, knows, now, setting))
    }

    /// The reply is on offer.
    pub fn is_on_offer(&self, reply: ReplyId, knows: Knowledge, now: Moment, setting: &Setting<'_>) -> bool {
        let contact = setting.contact;
        contact.turn(self.turn).replies.contains(&reply.0)
            && self.may(contact.reply(reply).when, knows, now, setting)
    }

    /// The current turn belongs to the wrap-up: the person has gone.
    pub fn after_call(&self, contact: &Contact) -> bool {
        contact.turn(self.turn).after_call
    }

    /// The first variant of a text that holds.
    fn variant(
        &self,
        range: &std::ops::Range<u16>,
        knows: Knowledge,
        now: Moment,
        setting: &Setting<'_>,
    ) -> Option<Variant> {
        setting.contact.variants[as_range(range)]
            .iter()
            .find(|variant| self.may(variant.when, knows, now, setting))
            .copied()
    }

    /// Speaks the current turn's line. With a reaction first, if there is one.
    ///
    /// In the wrap-up nobody speaks: the line says what is on the desk.
    pub fn speak(
        &mut self,
        reaction: Option<Variant>,
        knows: Knowledge,
        now: Moment,
        setting: &Setting<'_>,
        log: &mut Log,
    ) {
        let turn = setting.contact.turn(self.turn);
        let line = self.variant(&turn.says, knows, now, setting);
        if turn.after_call && !self.parted {
            self.part(now, setting, log);
        }
        self.utter(reaction, line, now, log);
    }

    /// Speaks the turn's line again if it has become another one, or if nothing
    /// else would be said.
    fn speak_on(
        &mut self,
        reaction: Option<Variant>,
        knows: Knowledge,
        now: Moment,
        setting: &Setting<'_>,
        log: &mut Log,
    ) {
        let turn = setting.contact.turn(self.turn);
        let line = self.variant(&turn.says, knows, now, setting);
        let has_spoken = reaction.is_some() || self.ready_at > now;
        self.utter(reaction, line.filter(|line| !has_spoken || self.said != Some(line.text)), now, log);
    }

    /// Speaks a reaction and a line, either of which may be missing, after what
    /// is being said already.
    fn utter(&mut self, reaction: Option<Variant>, line: Option<Variant>, now: Moment, log: &mut Log) {
        let reaction_time = reaction.map_or(Duration::ZERO, |variant| variant.speak);
        let line_time = line.map_or(Duration::ZERO, |variant| variant.speak);
        self.ready_at = self.ready_at.max(now) + reaction_time + line_time;
        self.customer_talk += reaction_time;
        if !self.parted {
            self.customer_talk += line_time;
        }
        if let Some(line) = line {
            self.said = Some(line.text);
        }
        let (reaction, text) = match (reaction, line) {
            (reaction, Some(line)) => (reaction.map(|variant| variant.text), line.text),
            (Some(reaction), None) => (None, reaction.text),
            (None, None) => return,
        };
        let (caller, turn, until) = (self.caller, self.turn, self.ready_at);
        log.push(now, What::Spoke { caller, turn, reaction, text, until });
    }

    /// The person goes; what is left is the wrap-up.
    pub fn part(&mut self, now: Moment, setting: &Setting<'_>, log: &mut Log) {
        self.settle(now, setting, log);
        self.parted = true;
        self.spending = Spending::Gone;
        log.push(now, What::Parted { caller: self.caller });
    }

    /// Begins a reply; returns when it is said and done.
    pub fn begin_reply(&mut self, reply: ReplyId, now: Moment, contact: &Contact, log: &mut Log) -> Moment {
        let said = contact.reply(reply);
        let until = now + said.speak + said.takes;
        if !self.parted {
            self.trainee_talk += said.speak;
        }
        self.silences = 0;
        log.push(now, What::Replied { caller: self.caller, reply, until });
        until
    }

    /// Finishes a reply: what it shows, promises, sets and reveals, then where
    /// it leads.
    pub fn finish_reply(
        &mut self,
        reply: ReplyId,
        knows: &mut Knowledge,
        now: Moment,
        setting: &Setting<'_>,
        log: &mut Log,
    ) -> Next {
        let contact = setting.contact;
        let said = contact.reply(reply);
        self.settle(now, setting, log);
        for &shown in contact.shown_by(reply) {
            self.show(shown, Source::Reply(reply), now, setting, log);
        }
        self.promise(reply, now, setting, log);
        self.pass_between_desks(reply, now, setting, log);
        if let Some(desk) = said.asks {
            log.push(now, What::DeskAsked { caller: self.caller, desk });
        }
        learn(said.reveals, knows, now, log);
        self.flags = self.flags & !said.clears | said.sets;
        self.tell_mood(now, setting, log);
        if let Some(why) = self.wants_to_hang_up(setting.model) {
            return Next::HungUp(why);
        }
        let reaction = self.variant(&said.reaction, *knows, now, setting);
        self.go(said.goto, reaction, *knows, now, setting, log)
    }

    /// Nobody has said anything for too long.
    pub fn stay_silent(
        &mut self,
        knows: Knowledge,
        now: Moment,
        setting: &Setting<'_>,
        log: &mut Log,
    ) -> Next {
        self.settle(now, setting, log);
        log.push(now, What::StayedSilent { caller: self.caller, turn: self.turn });
        self.silences = self.silences.saturating_add(1);
        if self.silences >= MOST_SILENCES {
            return Next::HungUp(Why::Silence);
        }
        let Some(silence) = setting.contact.turn(self.turn).silence else {
            return Next::Turn;
        };
        if let Some(line) = silence.line {
            self.ready_at = now + STANDING_LINE;
            log.push(now, What::SpokeStanding { caller: self.caller, line, until: self.ready_at });
        }
        self.go(silence.goto, None, knows, now, setting, log)
    }

    fn go(
        &mut self,
        goto: Goto,
        reaction: Option<Variant>,
        knows: Knowledge,
        now: Moment,
        setting: &Setting<'_>,
        log: &mut Log,
    ) -> Next {
        let branches = |from: u16, to: u16| &setting.contact.branches[usize::from(from)..usize::from(to)];
        match goto {
            Goto::Turn(turn) => self.turn = turn,
            Goto::Stay => {
                self.speak_on(reaction, knows, now, setting, log);
                return Next::Turn;
            }
            Goto::If(from, to) => {
                let taken =
                    branches(from, to).iter().find(|branch| self.may(branch.when, knows, now, setting));
                if let Some(branch) = taken {
                    self.turn = branch.turn;
                }
            }
            Goto::Chance(from, to) => self.turn = self.draw(branches(from, to), setting),
            Goto::End(outcome) => {
                self.utter(reaction, None, now, log);
                return Next::Ended(outcome);
            }
        }
        self.speak(reaction, knows, now, setting, log);
        Next::Turn
    }

    /// Draws a branch by weight; the same caller draws the same.
    fn draw(&mut self, branches: &[crate::scenario::checked::Branch], setting: &Setting<'_>) -> TurnId {
        let weights: Vec<u32> = branches.iter().map(|branch| branch.weight).collect();
        // A shift has at most 2¹⁶ callers; who draws more often draws the same again.
        let index = setting.luck << 16 | u32::from(self.draws);
        self.draws = self.draws.wrapping_add(1);
        let drawn = stream(setting.seed, Purpose::Chance, index).pick(&weights);
        drawn.map_or(self.turn, |place| branches[place].turn)
    }

    fn promise(&mut self, reply: ReplyId, now: Moment, setting: &Setting<'_>, log: &mut Log) {
        let contact = setting.contact;
        for index in contact.reply(reply).promises.clone() {
            let promise = &contact.promises[usize::from(index)];
            self.promised |= 1 << index;
            if promise.written {
                self.written |= 1 << index;
            }
            self.last_promise = Some(PromiseId(index));
            self.gap_milli = self.gap_milli.max(promise.gap_milli);
            if !self.parted {
                // A promise soothes at once, whatever it is worth.
                self.mood.feel_good(setting.model, GoodMove::Offer);
            }
            log.push(
                now,
                What::Promised {
                    caller: self.caller,
                    promise: PromiseId(index),
                    reply,
                    written: promise.written,
                },
            );
        }
    }

    /// The tag was shown.
    pub fn has_shown(&self, tag: Tag) -> bool {
        self.shown & tag_bit(tag) != 0
    }

    /// The trainee has said something false that the person believes.
    pub fn has_misinformed(&self) -> bool {
        self.has_shown(Tag::WrongInformation) || self.has_shown(Tag::FalseFact)
    }

    /// The trainee's share of the talking, in percent.
    pub fn pitch_percent(&self) -> u8 {
        let total = (self.trainee_talk + self.customer_talk).as_ms();
        let share = self.trainee_talk.as_ms() * 100 / total.max(1);
        u8::try_from(share).unwrap_or(100)
    }
}

/// A share of one in thousandths.
pub fn thousandths(share: f64) -> u16 {
    // Both cast and rounding are exact and the same everywhere.
    (share * 1_000.0 + 0.5) as u16
}

/// The trainee knows these articles from now on.
fn learn(articles: Knowledge, knows: &mut Knowledge, now: Moment, log: &mut Log) {
    let mut new = articles & !*knows;
    *knows |= articles;
    while new != 0 {
        let index = new.trailing_zeros() as u16;
        new &= new - 1;
        log.push(now, What::Learned { article: crate::scenario::checked::ArticleId(index), from: None });
    }
}
