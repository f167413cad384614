//! One contact on its own, with the conversation's own rules.
//!
//! Owns [`Stage`] (a contact, its person and what happened before), [`Stand`]
//! (how far the talk has come; copied freely by searches), [`Step`] (what can be
//! done next) and [`Lens`] (what of a stand the contact's conditions can see).
//! Must not know queues, marks or habits.

use std::fmt;

use crate::scenario::checked::{
    ArticleId, Cond, CondId, Contact, ContactId, Flags, Knowledge, PersonaId, ReplyId, Scenario, ShiftId,
    Shown, tag_bit,
};
use crate::shift::before::Before;
use crate::shift::conversation::{Conversation, Next, Setting};
use crate::shift::customer::{CustomerModel, Mood, Temper};
use crate::shift::event::{Action, CallerId, Source, Why};
use crate::shift::log::Log;
use crate::shift::{History, Shift, starting_temper};
use crate::vocab::{Duration, Moment, Outcome, Tag};

/// When a contact that no shift names is played.
const MORNING: Moment = Moment::from_ms(10 * 60 * 60 * 1_000);

/// A contact, its person, and what happened before.
#[derive(Clone, Debug)]
pub struct Stage<'a> {
    /// The pack.
    pub scenario: &'a Scenario,
    /// Which contact.
    pub id: ContactId,
    /// What happened before.
    pub history: History,
    /// Who the person is; its frustration and trust are where they start.
    pub temper: Temper,
    /// How long they have waited.
    pub waited: Duration,
    /// How often they have contacted the company about it, this time included.
    pub attempt: u8,
    /// What the trainee knows already.
    pub knows: Knowledge,
    /// The time of day.
    pub at: Moment,
    model: CustomerModel,
}

impl<'a> Stage<'a> {
    /// The contact as it comes first thing in a shift that has it: answered at
    /// once, by somebody who has looked nothing up yet.
    pub fn new(scenario: &'a Scenario, id: ContactId, plan: Option<ShiftId>) -> Self {
        let plan = plan.map(|plan| scenario.shift(plan));
        let history = plan.map_or_else(History::default, |plan| History::new(plan.history.clone()));
        let mut stage = Self {
            scenario,
            id,
            history,
            temper: Temper {
                sensitivity: 1.0,
                frustration: 0.2,
                trust: 0.5,
                patience: Duration::from_seconds(180),
            },
            waited: Duration::ZERO,
            attempt: 1,
            knows: 0,
            at: plan.map_or(MORNING, |plan| plan.opens),
            model: CustomerModel::default(),
        };
        stage.settle_temper();
        stage
    }

    /// The person as they are after the stage's history.
    pub fn settle_temper(&mut self) {
        let contact = self.contact();
        let before = Before { history: self.history.clone(), ..Before::default() };
        if let Some(persona) = contact.persona.or_else(|| typical_of_crowd(self.scenario)) {
            self.temper = starting_temper(self.scenario, &before, contact, persona);
        }
    }

    /// The contact.
    pub fn contact(&self) -> &'a Contact {
        self.scenario.contact(self.id)
    }

    /// What surrounds the talk.
    pub fn setting(&self) -> Setting<'_> {
        Setting {
            scenario: self.scenario,
            contact: self.contact(),
            temper: self.temper,
            model: &self.model,
            history: &self.history,
            quoted: None,
            seed: 0,
            luck: 0,
        }
    }

    /// The person has just said their first line.
    pub fn opening(&self) -> Stand {
        let setting = self.setting();
        let mood = Mood::new(&self.temper);
        let mut talk = Conversation::begin(CallerId(0), setting.contact, mood, self.at);
        talk.waited = self.waited;
        talk.attempt = self.attempt;
        talk.speak(None, self.knows, self.at, &setting, &mut Log::scratch());
        Stand { now: talk.ready_at, talk, knows: self.knows, over: None }
    }
}

/// The most frequent temperament of the crowd.
fn typical_of_crowd(scenario: &Scenario) -> Option<PersonaId> {
    let crowd = scenario.personas().iter().zip(0_u16..);
    let weighed = crowd.filter_map(|(persona, index)| Some((persona.crowd_weight?, index)));
    weighed.max_by_key(|&(weight, index)| (weight, u16::MAX - index)).map(|(_, index)| PersonaId(index))
}

/// How a talk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// As the contact's author wrote it.
    Ended(Outcome),
    /// The person hung up.
    HungUp(Why),
}

/// How far a talk has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// The talk.
    pub talk: Conversation,
    /// What the trainee knows.
    pub knows: Knowledge,
    /// The clock; the trainee can speak.
    pub now: Moment,
    /// How it ended, if it has.
    pub over: Option<Ending>,
}

/// What can be done next in a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Give a reply.
    Reply(ReplyId),
    /// Look up an article.
    LookUp(ArticleId),
    /// Say nothing until silence has its say.
    KeepSilent,
}

impl Stand {
    /// Where a caller of a running shift stands.
    pub fn of(shift: &Shift, caller: CallerId) -> Option<Self> {
        Some(Self { talk: *shift.conversation(caller)?, knows: shift.knows(), now: shift.now(), over: None })
    }

    /// The replies on offer, in file order.
    pub fn offers<'a>(&'a self, setting: &'a Setting<'a>) -> impl Iterator<Item = ReplyId> + 'a {
        self.talk.offers(self.knows, self.now, setting)
    }

    /// The reply is on offer.
    pub fn is_on_offer(&self, reply: ReplyId, setting: &Setting<'_>) -> bool {
        self.over.is_none() && self.talk.is_on_offer(reply, self.knows, self.now, setting)
    }

    /// Takes a step that is possible, by the rules of a shift, and listens to
    /// the end of what the person says then.
    pub fn take(&mut self, step: Step, setting: &Setting<'_>, log: &mut Log) {
        let next = match step {
            Step::Reply(reply) => {
                self.now = self.talk.begin_reply(reply, self.now, setting.contact, log);
                self.talk.finish_reply(reply, &mut self.knows, self.now, setting, log)
            }
            Step::LookUp(article) => self.look_up(article, setting, log),
            Step::KeepSilent => self.keep_silent(setting, log),
        };
        match next {
            Next::Turn => self.now = self.now.max(self.talk.ready_at),
            Next::Ended(outcome) => self.over = Some(Ending::Ended(outcome)),
            Next::HungUp(why) => self.over = Some(Ending::HungUp(why)),
        }
    }

    fn look_up(&mut self, article: ArticleId, setting: &Setting<'_>, log: &mut Log) -> Next {
        let talk = &mut self.talk;
        if !talk.parted {
            talk.start_left_waiting(self.now, setting, log);
        }
        self.now += setting.scenario.company().articles[article.index()].takes;
        self.knows |= 1 << article.0;
        if !talk.parted && checks(article, setting.contact) {
            talk.settle(self.now, setting, log);
            let shown = Shown { tag: Tag::FeasibilityChecked, article: None, repairs: false };
            talk.show(shown, Source::Action(Action::LookUp), self.now, setting, log);
            talk.tell_mood(self.now, setting, log);
        }
        talk.start_talking(self.now, setting, log);
        talk.tell_mood(self.now, setting, log);
        talk.ready_at = talk.ready_at.max(self.now);
        talk.wants_to_hang_up(setting.model).map_or(Next::Turn, Next::HungUp)
    }

    fn keep_silent(&mut self, setting: &Setting<'_>, log: &mut Log) -> Next {
        if let Some(silence) = self.silence(setting.contact) {
            self.now += silence;
        }
        self.talk.stay_silent(self.knows, self.now, setting, log)
    }

    /// How long until silence has its say, if it has any here.
    pub fn silence(&self, contact: &Contact) -> Option<Duration> {
        let silence = contact.turn(self.talk.turn).silence?;
        (!self.talk.parted).then_some(silence.after)
    }
}

/// Looking this up is checking before answering.
pub fn checks(article: ArticleId, contact: &Contact) -> bool {
    contact.needs.contains(&article) && contact.expects & tag_bit(Tag::FeasibilityChecked) != 0
}

/// What of a stand the conditions of a contact can see. Two stands that look
/// alike through it have the same replies on offer, now and after the same steps
/// (but for a mood on its way to a threshold).
#[derive(Clone, Debug)]
pub struct Lens {
    flags: Flags,
    articles: Knowledge,
    promised: u64,
    /// Conditions on moods and clocks.
    wavering: Vec<CondId>,
}

/// A stand as its contact's conditions see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seen {
    turn: u16,
    wavering: u16,
    /// Close to hanging up, in anger or distrust.
    danger: u8,
    flags: Flags,
    promised: u64,
    articles: Knowledge,
}

/// From here on a person may be one bad word from hanging up.
const ANGRY_FROM: f64 = 0.85;
/// The same for trust.
const WARY_BELOW: f64 = 0.15;

impl Lens {
    /// The lens of a contact.
    pub fn new(contact: &Contact) -> Self {
        let mut lens = Self { flags: 0, articles: 0, promised: 0, wavering: Vec::new() };
        for (cond, index) in contact.conds.iter().zip(0_u16..) {
            match cond {
                Cond::Flag(flags) => lens.flags |= flags,
                Cond::Knows(articles) => lens.articles |= articles,
                Cond::Promised(what) | Cond::NothingPromised(what) => {
                    let promises = contact.promises.iter().enumerate();
                    let about = promises.filter(|(_, promise)| promise.what == *what);
                    lens.promised |= about.fold(0, |mask, (place, _)| mask | 1 << place);
                }
                Cond::FrustrationAtLeast(_)
                | Cond::TrustAtLeast(_)
                | Cond::TrustBelow(_)
                | Cond::TimeAtLeast(_) => {
                    if lens.wavering.len() < 16 {
                        lens.wavering.push(CondId(index));
                    }
                }
                Cond::Not(_)
                | Cond::All(_)
                | Cond::Any(_)
                | Cond::WaitedAtLeast(_)
                | Cond::Ledger { .. }
                | Cond::Earlier(..)
                | Cond::Slot(_)
                | Cond::ContactsAtLeast(_)
                | Cond::Handed(..)
                | Cond::GoodwillAtLeast(..)
                | Cond::GoodwillBelow(..)
                | Cond::ContactChangesAtLeast(_)
                | Cond::DayAtLeast(_) => {}
            }
        }
        lens
    }

    /// The articles that make a difference to what is on offer.
    pub fn articles(&self) -> impl Iterator<Item = ArticleId> + use<> {
        let articles = self.articles;
        (0..128_u16).filter(move |index| articles >> index & 1 == 1).map(ArticleId)
    }

    /// The stand as the contact's conditions see it.
    pub fn see(&self, stand: &Stand, setting: &Setting<'_>) -> Seen {
        let talk = &stand.talk;
        let holds = |cond: CondId| talk.holds(cond, stand.knows, stand.now, setting);
        let wavering = self.wavering.iter().enumerate();
        let mood = talk.mood;
        let angry = u8::from(!talk.parted && mood.frustration >= ANGRY_FROM);
        let wary = u8::from(!talk.parted && mood.trust < WARY_BELOW);
        Seen {
            turn: talk.turn.0,
            wavering: wavering.fold(0, |bits, (place, &cond)| bits | u16::from(holds(cond)) << place),
            danger: angry | wary << 1,
            flags: talk.flags & self.flags,
            promised: talk.promised & self.promised,
            articles: stand.knows & self.articles,
        }
    }
}

/// A step as a line of a plan.
pub struct Line<'a> {
    /// The step.
    pub step: Step,
    /// In which pack.
    pub scenario: &'a Scenario,
    /// In which contact.
    pub contact: &'a Contact,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            Step::Reply(reply) => {
                let turn = self.contact.turn(self.contact.turn_of(reply));
                write!(f, "reply \"{}/{}\"", turn.id, self.contact.reply(reply).id)
            }
            Step::LookUp(article) => {
                let article = &self.scenario.company().articles[article.index()];
                write!(f, "look-up \"{}\"", article.id)
            }
            Step::KeepSilent => f.write_str("keep-silent"),
        }
    }
}

/// Reads a line of a plan; `None` if it names nothing in this contact.
pub fn read_line(line: &str, scenario: &Scenario, contact: &Contact) -> Option<Step> {
    let line = line.trim();
    if line == "keep-silent" {
        return Some(Step::KeepSilent);
    }
    let (verb, rest) = line.split_once(' ')?;
    let name = rest.trim().strip_prefix('"')?.strip_suffix('"')?;
    match verb {
        "reply" => {
            let (turn, reply) = name.split_once('/')?;
            let turn = contact.find_turn(turn)?;
            contact.find_reply(turn, reply).map(Step::Reply)
        }
        "look-up" => scenario.find_article(name).map(Step::LookUp),
        _ => None,
    }
}
