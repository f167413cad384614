//! The best run of every contact of a shift, found once and used by all experts.
//!
//! Owns [`Playbook`]. A shared book must not depend on who asked first, so it is
//! written before the first shift begins and never changed.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::scenario::checked::{Arrival, ContactId, InjectDoes, Scenario, ShiftId};

use super::search::{Errand, Found, NODE_BUDGET};
use super::stage::{Lens, Stage};
use super::yardstick::{Tally, Yardstick};

/// What is known about one contact before anybody calls.
#[derive(Debug)]
pub struct Page {
    /// What is worth what.
    pub yardstick: Yardstick,
    /// What conditions see.
    pub lens: Lens,
    /// The best run for a trainee who knows nothing yet.
    pub best: Option<Found>,
    /// The best run for one who has read everything that the contact needs.
    pub best_informed: Option<Found>,
}

impl Page {
    /// Opens a contact as it comes in the shift.
    pub fn write(scenario: &Scenario, contact: ContactId, plan: Option<ShiftId>) -> Self {
        let mut stage = Stage::new(scenario, contact, plan);
        let yardstick = Yardstick::new(stage.contact());
        let lens = Lens::new(stage.contact());
        let best = best_of(&stage, &yardstick, &lens);
        stage.knows = lens.articles().fold(0, |all, article| all | 1 << article.0);
        let best_informed = if stage.knows == 0 { best.clone() } else { best_of(&stage, &yardstick, &lens) };
        Self { yardstick, lens, best, best_informed }
    }
}

fn best_of(stage: &Stage<'_>, yardstick: &Yardstick, lens: &Lens) -> Option<Found> {
    let errand = Errand { setting: stage.setting(), yardstick, lens, nodes: NODE_BUDGET, first_slip: None };
    errand.best(stage.opening(), Tally::default())
}

/// A page for every contact that a shift can bring; empty for those who read none.
#[derive(Debug, Default)]
pub struct Playbook {
    pages: BTreeMap<ContactId, Page>,
}

impl Playbook {
    /// Writes the book of a shift, on all cores.
    pub fn write(scenario: &Scenario, plan: ShiftId) -> Self {
        let contacts = contacts_of(scenario, plan);
        let pages: Vec<(ContactId, Page)> = contacts
            .into_par_iter()
            .map(|contact| (contact, Page::write(scenario, contact, Some(plan))))
            .collect();
        Self { pages: pages.into_iter().collect() }
    }

    /// The page of a contact; every contact of the shift has one.
    pub fn page(&self, contact: ContactId) -> Option<&Page> {
        self.pages.get(&contact)
    }

    /// All pages, in the order of contacts.
    pub fn pages(&self) -> impl Iterator<Item = (ContactId, &Page)> {
        self.pages.iter().map(|(contact, page)| (*contact, page))
    }
}

/// Every contact that a shift can bring, by plan, stream, inject or a reply that
/// starts another one; in the order of the pack.
pub fn contacts_of(scenario: &Scenario, plan: ShiftId) -> Vec<ContactId> {
    let plan = scenario.shift(plan);
    let mut open: Vec<ContactId> = Vec::new();
    for arrival in &plan.arrivals {
        match arrival {
            Arrival::Between { contact, .. } => open.push(*contact),
            Arrival::Stream { pool, .. } => open.extend(pool),
        }
    }
    for inject in &plan.injects {
        if let InjectDoes::Arrive(contact) = inject.does {
            open.push(contact);
        }
    }
    let mut found = BTreeSet::new();
    while let Some(contact) = open.pop() {
        if found.insert(contact) {
            let replies = scenario.contact(contact).replies.iter();
            open.extend(replies.filter_map(|reply| reply.starts).map(|(started, _)| started));
        }
    }
    found.into_iter().collect()
}
