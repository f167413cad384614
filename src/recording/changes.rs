//! What another version of a pack says and does differently.
//!
//! A recording is always replayed with the pack that it carries; this tells a
//! trainer what has become of the texts and replies since then.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::scenario::checked::{Cond, Contact, Goto, Knowledge, Reply, Scenario, as_range};

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is different.
    Changed,
}

/// All changes, by names, in the order of names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Texts: line name and what became of it.
    pub texts: Vec<(String, Change)>,
    /// What replies do: `contact/turn/reply` and what became of it.
    pub replies: Vec<(String, Change)>,
}

impl Changes {
    /// Nothing has changed that is read or done.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.replies.is_empty()
    }

    /// What `new` says and does differently from `old`.
    pub fn between(old: &Scenario, new: &Scenario) -> Self {
        Self { texts: compare(&texts(old), &texts(new)), replies: compare(&replies(old), &replies(new)) }
    }
}

fn compare(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) -> Vec<(String, Change)> {
    let mut changes = Vec::new();
    for (name, before) in old {
        match new.get(name) {
            None => changes.push((name.clone(), Change::Removed)),
            Some(after) if after != before => changes.push((name.clone(), Change::Changed)),
            Some(_) => {}
        }
    }
    let added = new.keys().filter(|name| !old.contains_key(*name));
    changes.extend(added.map(|name| (name.clone(), Change::Added)));
    changes.sort();
    changes
}

fn texts(scenario: &Scenario) -> BTreeMap<String, String> {
    let texts = scenario.texts();
    texts.all().map(|text| (texts.id(text).to_owned(), texts.source(text).to_owned())).collect()
}

fn replies(scenario: &Scenario) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for contact in scenario.contacts() {
        for reply in &contact.replies {
            let name = format!("{}/{}/{}", contact.id, contact.turn(reply.turn).id, reply.id);
            found.insert(name, Teller { scenario, contact }.reply(reply));
        }
    }
    found
}

/// Says what a reply does, by names only.
struct Teller<'a> {
    scenario: &'a Scenario,
    contact: &'a Contact,
}

impl Teller<'_> {
    fn reply(&self, reply: &Reply) -> String {
        let mut text = String::new();
        let shows = self.contact.shows[as_range(&reply.shows)].iter();
        for shown in shows {
            let article = shown.article.map(|article| self.article(article.index()));
            // Writing to a String cannot fail.
            let _ = write!(text, "shows {} {article:?} {}; ", shown.tag, shown.repairs);
        }
        for promise in &self.contact.promises[as_range(&reply.promises)] {
            let what = &self.scenario.company().deliverables[promise.what.index()].0;
            let _ = write!(
                text,
                "promises {} {what} {:?} {} {}; ",
                promise.id, promise.within, promise.written, promise.gap_milli
            );
        }
        let when = reply.when.map(|cond| self.cond(&self.contact.conds[cond.index()]));
        let starts = reply.starts.map(|(id, after)| (&self.scenario.contact(id).id, after));
        let _ = write!(
            text,
            "when {when:?}; goto {}; sets {:?}; clears {:?}; reveals {:?}; takes {}; asks {:?}; instinct {:?}; starts {starts:?}",
            self.goto(reply.goto),
            self.flags(reply.sets),
            self.flags(reply.clears),
            self.articles(reply.reveals),
            reply.takes,
            reply.asks,
            reply.instinct,
        );
        text
    }

    fn article(&self, index: usize) -> &str {
        self.scenario.company().articles.get(index).map_or("?", |article| &article.id)
    }

    fn articles(&self, known: Knowledge) -> Vec<&str> {
        (0..128).filter(|bit| known >> bit & 1 == 1).map(|bit| self.article(bit)).collect()
    }

    fn flags(&self, flags: u64) -> Vec<&str> {
        let named = self.contact.flags.iter().enumerate();
        named.filter(|(bit, _)| flags >> bit & 1 == 1).map(|(_, name)| name.as_str()).collect()
    }

    fn goto(&self, goto: Goto) -> String {
        let turn = |turn| self.contact.turn(turn).id.as_str();
        match goto {
            Goto::Turn(to) => turn(to).to_owned(),
            Goto::Stay => "stay".to_owned(),
            Goto::End(outcome) => format!("end {outcome}"),
            Goto::If(from, to) | Goto::Chance(from, to) => {
                let branches = &self.contact.branches[usize::from(from)..usize::from(to)];
                let each = branches.iter().map(|branch| {
                    let when = branch.when.map(|cond| self.cond(&self.contact.conds[cond.index()]));
                    format!("{when:?} {} {}", branch.weight, turn(branch.turn))
                });
                each.collect::<Vec<_>>().join(", ")
            }
        }
    }

    fn cond(&self, cond: &Cond) -> String {
        let inner = |id: &crate::scenario::checked::CondId| self.cond(&self.contact.conds[id.index()]);
        let all =
            |ids: &[crate::scenario::checked::CondId]| ids.iter().map(inner).collect::<Vec<_>>().join(", ");
        let delivered = |what: &crate::scenario::checked::DeliverableId| {
            self.scenario.company().deliverables[what.index()].0.as_str()
        };
        match cond {
            Cond::Flag(flags) => format!("flag {:?}", self.flags(*flags)),
            Cond::Knows(articles) => format!("knows {:?}", self.articles(*articles)),
            Cond::Not(one) => format!("not ({})", inner(one)),
            Cond::All(many) => format!("all ({})", all(many)),
            Cond::Any(many) => format!("any ({})", all(many)),
            Cond::Promised(what) => format!("promised {}", delivered(what)),
            Cond::NothingPromised(what) => format!("nothing promised {}", delivered(what)),
            Cond::Ledger { what, honest, written } => {
                format!("ledger {} {honest:?} {written:?}", delivered(what))
            }
            Cond::Earlier(contact, flags) => {
                let contact = self.scenario.contact(*contact);
                let teller = Teller { scenario: self.scenario, contact };
                format!("earlier {} {:?}", contact.id, teller.flags(*flags))
            }
            Cond::Slot(slot) => {
                let slot = self.contact.slots.get(usize::from(*slot));
                format!("slot {:?}", slot.map(|(name, _)| name))
            }
            // These hold nothing but times and levels.
            other => format!("{other:?}"),
        }
    }
}
