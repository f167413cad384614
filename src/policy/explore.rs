//! Every stand that a contact can come to, as its conditions see it.
//!
//! Owns [`Explored`]: one stand for each way a contact can look to its
//! conditions, with the way there. Breadth first, so every way is a shortest one.

use std::collections::BTreeMap;

use crate::scenario::checked::Goto;
use crate::shift::log::Log;

use super::search::Errand;
use super::stage::{Seen, Stand, Step};
use super::yardstick::Tally;

/// A stand with the way to it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The stand; the first that was found of those that look the same.
    pub stand: Stand,
    /// What was shown on the way.
    pub tally: Tally,
    /// From where, by which step; nothing for the opening.
    pub from: Option<(u32, Step)>,
    /// Where each possible step leads; to nowhere if it ends the talk.
    pub steps: Vec<(Step, Option<u32>)>,
}

/// All places of one contact in one world.
#[derive(Clone, Debug, Default)]
pub struct Explored {
    /// The places, the opening first.
    pub places: Vec<Place>,
    /// Nothing was left out.
    pub complete: bool,
}

impl Explored {
    /// Explores from a stand, at most `limit` places.
    pub fn from(errand: &Errand<'_>, opening: Stand, limit: usize) -> Self {
        let mut explored = Self { places: Vec::new(), complete: true };
        let mut known: BTreeMap<Seen, u32> = BTreeMap::new();
        let mut log = Log::scratch();
        known.insert(errand.lens.see(&opening, &errand.setting), 0);
        explored.places.push(Place {
            stand: opening,
            tally: Tally::default(),
            from: None,
            steps: Vec::new(),
        });
        let mut next = 0;
        while next < explored.places.len() {
            let (stand, tally) = (explored.places[next].stand, explored.places[next].tally);
            let from = u32::try_from(next).unwrap_or(u32::MAX);
            for step in possible(errand, &stand) {
                let mut after = stand;
                after.take(step, &errand.setting, &mut log);
                let to = if after.over.is_some() {
                    None
                } else {
                    let seen = errand.lens.see(&after, &errand.setting);
                    let known_at = known.get(&seen).copied();
                    if known_at.is_none() && explored.places.len() >= limit {
                        explored.complete = false;
                        continue;
                    }
                    Some(known_at.unwrap_or_else(|| {
                        let index = u32::try_from(explored.places.len()).unwrap_or(u32::MAX);
                        known.insert(seen, index);
                        let tally = errand.after(tally, step);
                        let from = Some((from, step));
                        explored.places.push(Place { stand: after, tally, from, steps: Vec::new() });
                        index
                    }))
                };
                explored.places[next].steps.push((step, to));
            }
            next += 1;
        }
        explored
    }

    /// The steps from the opening to a place.
    pub fn way_to(&self, place: u32) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut from = self.places[place as usize].from;
        while let Some((earlier, step)) = from {
            steps.push(step);
            from = self.places[earlier as usize].from;
        }
        steps.reverse();
        steps
    }

    /// From each place, how many steps the shortest way to an end has; none if
    /// there is none.
    pub fn steps_to_end(&self) -> Vec<Option<u32>> {
        let mut before: Vec<Vec<u32>> = vec![Vec::new(); self.places.len()];
        let mut distance: Vec<Option<u32>> = vec![None; self.places.len()];
        let mut open = std::collections::VecDeque::new();
        for (place, index) in self.places.iter().zip(0_u32..) {
            for (_, to) in &place.steps {
                match to {
                    Some(to) => before[*to as usize].push(index),
                    None => distance[index as usize] = Some(1),
                }
            }
            if distance[index as usize].is_some() {
                open.push_back(index);
            }
        }
        while let Some(place) = open.pop_front() {
            let further = distance[place as usize].map(|steps| steps + 1);
            for &earlier in &before[place as usize] {
                if distance[earlier as usize].is_none() {
                    distance[earlier as usize] = further;
                    open.push_back(earlier);
                }
            }
        }
        distance
    }
}

/// The steps of a search, and silence where it leads somewhere.
fn possible(errand: &Errand<'_>, stand: &Stand) -> Vec<Step> {
    let mut steps = errand.steps(stand);
    let contact = errand.setting.contact;
    let silence = contact.turn(stand.talk.turn).silence;
    let speaks = silence.is_some_and(|silence| silence.goto != Goto::Stay);
    if speaks && stand.silence(contact).is_some() {
        steps.push(Step::KeepSilent);
    }
    steps
}
