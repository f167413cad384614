//! What a scripted trainee chooses among, and the habit of choosing by one key.
//!
//! Owns [`Choices`] (the replies on offer as they are shown, less those given
//! too often) and [`ByKey`]. Must not know what a reply is worth.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::scenario::checked::{ArticleId, Contact, Goto, Knowledge, Reply, ReplyId};
use crate::shift::event::CallerId;
use crate::shift::rng::{Purpose, Stream, stream};
use crate::shift::{Command, Seat, Shift};

use super::play::Policy;
use super::stage::Lens;
use super::tray::TrayHabit;

/// How often one reply is given to one person before a scripted trainee looks
/// for another.
const MOST_REPEATS: u8 = 2;

/// One thing that can be said.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// Which reply.
    pub id: ReplyId,
    /// The reply.
    pub reply: &'a Reply,
    /// Its place among the replies as they are shown; the last for a reply that
    /// an article has to be read for.
    pub place: usize,
    /// Characters of the source text.
    pub length: usize,
    /// What has to be read first.
    pub look_up: Knowledge,
    /// The contact.
    pub contact: &'a Contact,
}

/// What one trainee has already said, and the trainee's dice. The default says
/// only what is on offer.
#[derive(Debug, Default)]
pub struct Choices {
    given: BTreeMap<(CallerId, ReplyId), u8>,
    dice: Option<Stream>,
    reads: bool,
}

impl Choices {
    /// For a trainee who also reads the articles that a reply needs.
    pub fn reading() -> Self {
        Self { reads: true, ..Self::default() }
    }

    /// The trainee's own dice, the same for the same seed.
    pub fn dice(&mut self, shift: &Shift) -> &mut Stream {
        self.dice.get_or_insert_with(|| stream(shift.seed(), Purpose::Policy, 0))
    }

    /// What can be said now. Replies that were given often enough are left out,
    /// unless nothing else is left: then those that end the contact, then all.
    pub fn now<'a>(&self, shift: &'a Shift) -> Vec<Choice<'a>> {
        let Seat::Talking(caller) = shift.seat() else {
            return Vec::new();
        };
        let contact = shift.contact_of(caller);
        let offers = shift.offers();
        let shown = offers.len();
        let mut all: Vec<Choice<'a>> = Vec::with_capacity(shown);
        for (place, id) in offers.into_iter().enumerate() {
            all.push(Choice::new(shift, contact, id, place, 0));
        }
        if self.reads {
            all.extend(after_reading(shift, caller, contact, shown));
        }
        let given = |choice: &Choice| self.given.get(&(caller, choice.id)).copied().unwrap_or(0);
        let fresh = |choice: &Choice| given(choice) < MOST_REPEATS;
        if all.iter().any(fresh) {
            all.retain(fresh);
        } else if all.iter().any(Choice::ends) {
            all.retain(Choice::ends);
        }
        all
    }

    /// The command that says a choice, or reads what it needs.
    pub fn say(&mut self, shift: &Shift, choice: &Choice<'_>) -> Command {
        let to_read = choice.look_up & !shift.knows();
        if to_read != 0 {
            return Command::LookUp(ArticleId(to_read.trailing_zeros() as u16));
        }
        if let Seat::Talking(caller) = shift.seat() {
            let given = self.given.entry((caller, choice.id)).or_insert(0);
            *given = given.saturating_add(1);
        }
        Command::Reply(choice.id)
    }

    /// One of several, each as likely.
    pub fn any(&mut self, shift: &Shift, choices: &[Choice<'_>]) -> Command {
        if choices.is_empty() {
            return Command::End;
        }
        let count = u32::try_from(choices.len()).unwrap_or(u32::MAX);
        let place = match count {
            1 => 0,
            _ => self.dice(shift).below(count) as usize,
        };
        self.say(shift, &choices[place])
    }

    /// One of those with the smallest key, each as likely.
    pub fn least<K: Ord>(
        &mut self,
        shift: &Shift,
        choices: Vec<Choice<'_>>,
        key: impl Fn(&Choice<'_>) -> K,
    ) -> Command {
        let mut least: Vec<Choice<'_>> = Vec::new();
        let mut best: Option<K> = None;
        for choice in choices {
            let own = key(&choice);
            match best.as_ref().map_or(Ordering::Less, |best| own.cmp(best)) {
                Ordering::Less => {
                    best = Some(own);
                    least.clear();
                    least.push(choice);
                }
                Ordering::Equal => least.push(choice),
                Ordering::Greater => {}
            }
        }
        self.any(shift, &least)
    }
}

impl<'a> Choice<'a> {
    fn new(shift: &Shift, contact: &'a Contact, id: ReplyId, place: usize, look_up: Knowledge) -> Self {
        let reply = contact.reply(id);
        let words = shift.scenario().texts().source(reply.says);
        Self { id, reply, place, length: words.chars().count(), look_up, contact }
    }

    fn ends(&self) -> bool {
        matches!(self.reply.goto, Goto::End(_))
    }
}

/// The replies that are on offer once some article of the contact's is read.
fn after_reading<'a>(shift: &Shift, caller: CallerId, contact: &'a Contact, shown: usize) -> Vec<Choice<'a>> {
    let Some(talk) = shift.conversation(caller) else {
        return Vec::new();
    };
    let setting = shift.setting(caller);
    let (knows, now) = (shift.knows(), shift.now());
    let unknown: Vec<ArticleId> =
        Lens::new(contact).articles().filter(|article| knows >> article.0 & 1 == 0).collect();
    let mut found: Vec<Choice<'a>> = Vec::new();
    for article in unknown {
        let read = knows | 1 << article.0;
        for id in talk.offers(read, now, &setting) {
            let known = talk.is_on_offer(id, knows, now, &setting);
            if !known && found.iter().all(|choice| choice.id != id) {
                found.push(Choice::new(shift, contact, id, shown, 1 << article.0));
            }
        }
    }
    found
}

/// A trainee with one habit: of what is on offer, the reply with the smallest key.
pub struct ByKey<F> {
    choices: Choices,
    key: F,
    tray: TrayHabit,
}

impl<F> ByKey<F> {
    /// A trainee with this habit.
    pub fn new(key: F) -> Self {
        Self { choices: Choices::default(), key, tray: TrayHabit::default() }
    }

    /// The same, who also reads what a reply needs.
    pub fn reading(key: F) -> Self {
        Self { choices: Choices::reading(), ..Self::new(key) }
    }

    /// The same with another habit for the tray.
    pub fn with_tray(self, tray: TrayHabit) -> Self {
        Self { tray, ..self }
    }
}

impl<K: Ord, F: Fn(&Choice<'_>) -> K> Policy for ByKey<F> {
    fn choose(&mut self, shift: &Shift) -> Command {
        let choices = self.choices.now(shift);
        self.choices.least(shift, choices, &self.key)
    }

    fn tray(&self) -> TrayHabit {
        self.tray
    }
}
