//! The circumstances under which a contact can come, as far as its conditions ask.
//!
//! Owns [`worlds`]: the stages that differ in what happened before, in mood, in
//! waits and in the time of day. The first is the contact as its shift brings it.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::checked::{
    Cond, Contact, ContactId, DeliverableId, Earlier, Facts, Flags, PastPromise, Scenario, ShiftId,
};
use crate::shift::History;
use crate::vocab::{Duration, Moment};

use super::stage::Stage;

/// More worlds than this are not tried; the rest is reported as unreached.
const MOST_WORLDS: usize = 400;

/// What the conditions of a contact ask about what is settled before it begins.
#[derive(Default)]
struct Asked {
    ledger: BTreeSet<DeliverableId>,
    earlier: BTreeMap<ContactId, Flags>,
    moods: bool,
    waits: BTreeSet<Duration>,
    times: BTreeSet<Moment>,
    attempts: BTreeSet<u32>,
    handed: BTreeMap<ContactId, Facts>,
    goodwill: bool,
    changes: BTreeSet<u32>,
    days: BTreeSet<u32>,
}

impl Asked {
    fn by(contact: &Contact) -> Self {
        let mut asked = Self { ledger: contact.start.from_ledger.into_iter().collect(), ..Self::default() };
        for cond in &contact.conds {
            match cond {
                Cond::Promised(what) | Cond::NothingPromised(what) | Cond::Ledger { what, .. } => {
                    asked.ledger.insert(*what);
                }
                Cond::Earlier(contact, flags) => *asked.earlier.entry(*contact).or_default() |= flags,
                Cond::FrustrationAtLeast(_) | Cond::TrustAtLeast(_) | Cond::TrustBelow(_) => {
                    asked.moods = true;
                }
                Cond::WaitedAtLeast(wait) => {
                    asked.waits.insert(*wait);
                }
                Cond::TimeAtLeast(time) => {
                    asked.times.insert(*time);
                }
                Cond::ContactsAtLeast(count) => {
                    asked.attempts.insert(*count);
                }
                Cond::Handed(contact, fact) => *asked.handed.entry(*contact).or_default() |= 1 << fact.0,
                Cond::GoodwillAtLeast(..) | Cond::GoodwillBelow(..) => asked.goodwill = true,
                Cond::ContactChangesAtLeast(count) => {
                    asked.changes.insert(*count);
                }
                Cond::DayAtLeast(day) => {
                    asked.days.insert(*day);
                }
                Cond::Flag(_)
                | Cond::Knows(_)
                | Cond::Not(_)
                | Cond::All(_)
                | Cond::Any(_)
                | Cond::Slot(_) => {}
            }
        }
        asked
    }

    /// Nothing promised, or promised in each of four ways.
    fn promises(&self, contact: &Contact) -> Vec<Vec<PastPromise>> {
        let Some(words) = contact.variants.first().map(|variant| variant.text) else {
            return vec![Vec::new()];
        };
        let mut ways = vec![Vec::new()];
        if self.ledger.is_empty() {
            return ways;
        }
        for (honest, written) in [(false, false), (false, true), (true, false), (true, true)] {
            let promised = |what: &DeliverableId| PastPromise { what: *what, written, honest, words };
            ways.push(self.ledger.iter().map(promised).collect());
        }
        ways
    }

    /// No flag, each on its own, and all.
    fn flags(&self) -> Vec<Vec<(ContactId, Flags)>> {
        let mut ways = vec![Vec::new()];
        for (&contact, &flags) in &self.earlier {
            let each = (0..64).map(|place| 1 << place).filter(|flag| flags & flag != 0);
            ways.extend(each.map(|flag| vec![(contact, flag)]));
        }
        if ways.len() > 2 {
            ways.push(self.earlier.iter().map(|(contact, flags)| (*contact, *flags)).collect());
        }
        ways
    }
}

/// The stages of a contact, the one that its shift brings first.
pub fn worlds<'a>(scenario: &'a Scenario, id: ContactId, plan: Option<ShiftId>) -> Vec<Stage<'a>> {
    let contact = scenario.contact(id);
    let asked = Asked::by(contact);
    let mut stages = vec![Stage::new(scenario, id, plan)];
    if !asked.handed.is_empty() {
        // Early, because some examinations look at a few worlds only.
        let mut stage = Stage::new(scenario, id, plan);
        asked.handed.iter().for_each(|(&contact, &facts)| stage.history.hand(contact, facts));
        stages.push(stage);
    }
    let (promises, flags) = (asked.promises(contact), asked.flags());
    if promises.len() > 1 || flags.len() > 1 {
        for made in &promises {
            for raised in &flags {
                let mut stage = Stage::new(scenario, id, plan);
                stage.history = history(id, made, raised);
                stage.settle_temper();
                stages.push(stage);
            }
        }
    }
    if asked.moods {
        multiply(&mut stages, |stage| {
            stage.temper.frustration = 0.8;
            stage.temper.trust = 0.25;
        });
        multiply(&mut stages, |stage| {
            stage.temper.frustration = 0.1;
            stage.temper.trust = 0.9;
        });
    }
    for &wait in &asked.waits {
        multiply(&mut stages, |stage| stage.waited = wait);
    }
    for &time in &asked.times {
        multiply(&mut stages, |stage| stage.at = time);
    }
    for (&contact, &facts) in &asked.handed {
        multiply(&mut stages, |stage| stage.history.hand(contact, facts));
    }
    if asked.goodwill {
        for milli in [0, 1_000] {
            multiply(&mut stages, |stage| {
                stage.history.set_goodwill(&vec![milli; scenario.colleagues().len()])
            });
        }
    }
    for &count in &asked.changes {
        let changes = u8::try_from(count).unwrap_or(u8::MAX);
        multiply(&mut stages, |stage| stage.history.change_persons(contact.persona, changes));
    }
    for &day in &asked.days {
        multiply(&mut stages, |stage| stage.history.day = day);
    }
    for &count in &asked.attempts {
        multiply(&mut stages, |stage| stage.attempt = u8::try_from(count).unwrap_or(u8::MAX));
    }
    stages.truncate(MOST_WORLDS);
    stages
}

/// The customer remembers these promises and these flags. The promises are
/// entered under the contact itself: what counts is whose they are.
fn history(id: ContactId, made: &[PastPromise], raised: &[(ContactId, Flags)]) -> History {
    let promises = Earlier { contact: id, flags: 0, promises: made.to_vec() };
    let flags = raised.iter().map(|&(contact, flags)| Earlier { contact, flags, promises: Vec::new() });
    History::new(flags.chain([promises]).collect())
}

/// Every stage again with a change.
fn multiply(stages: &mut Vec<Stage<'_>>, change: impl Fn(&mut Stage<'_>)) {
    let changed: Vec<_> = stages
        .iter()
        .take(MOST_WORLDS)
        .map(|stage| {
            let mut stage = stage.clone();
            change(&mut stage);
            stage
        })
        .collect();
    stages.extend(changed);
}
