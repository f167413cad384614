//! The best run of a contact from where it stands, by search.
//!
//! Owns [`Errand`] (what is looked for) and [`Found`]. Best first: of all open
//! stands the one that can still end best is taken on, judged by what its turn
//! can still lead to; a stand is dropped if another one that looks the same to
//! the contact's conditions has everything it has. With enough nodes the result
//! is the best there is, apart from moods: two stands that differ only in mood
//! count as the same unless somebody is close to hanging up.
//!
//! Knows conversations and marks; must not know shifts or habits.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use crate::rubric::WHOLE_MILLI;
use crate::scenario::checked::{ArticleId, PromiseId, ReplyId, tag_bit};
use crate::shift::conversation::Setting;
use crate::shift::log::Log;
use crate::vocab::{Duration, Tag};

use super::stage::{Ending, Lens, Seen, Stand, Step, checks};
use super::yardstick::{Slips, Tally, Yardstick};

/// How many stands are taken on before a search says what it has.
pub const NODE_BUDGET: usize = 20_000;

/// The trainee's share of the talking is told apart in steps of this size.
const PITCH_STEP: Duration = Duration::from_seconds(4);

/// What is looked for in one contact.
#[derive(Clone, Copy)]
pub struct Errand<'a> {
    /// What surrounds the talk.
    pub setting: Setting<'a>,
    /// What is worth what.
    pub yardstick: &'a Yardstick,
    /// What conditions see.
    pub lens: &'a Lens,
    /// How many stands to take on at most.
    pub nodes: usize,
    /// This reply must be the first with a slip.
    pub first_slip: Option<ReplyId>,
}

/// A run to the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The mark at the close, the wrap-up done as it should be, in milli-points.
    pub quality_milli: i64,
    /// The steps from where the search began.
    pub steps: Vec<Step>,
    /// What is met and what is wrong at the close.
    pub tally: Tally,
    /// How the talk ended.
    pub ending: Ending,
    /// How long it took.
    pub took: Duration,
    /// Nothing better exists; otherwise the search ran out of nodes.
    pub exact: bool,
}

struct Node {
    stand: Stand,
    tally: Tally,
    fallen: bool,
    parent: Option<(u32, Step)>,
    dropped: bool,
}

/// Which stands compete with each other.
type Rivals = BTreeMap<(Seen, bool, i64), Vec<(Tally, u32)>>;

struct Search<'a> {
    errand: Errand<'a>,
    nodes: Vec<Node>,
    /// Bound, how much is met, how quick, how early found.
    open: BinaryHeap<(i64, u32, Reverse<i64>, Reverse<u32>)>,
    rivals: Rivals,
    best: Option<(i64, Reverse<i64>, u32)>,
    log: Log,
}

impl Errand<'_> {
    /// The best run from a stand, if any ends at all (of those asked for).
    pub fn best(&self, from: Stand, tally: Tally) -> Option<Found> {
        let mut search = Search {
            errand: *self,
            nodes: Vec::new(),
            open: BinaryHeap::new(),
            rivals: BTreeMap::new(),
            best: None,
            log: Log::scratch(),
        };
        let fallen = self.first_slip.is_none();
        search.push(Node { stand: from, tally, fallen, parent: None, dropped: false });
        let exact = search.run();
        search.found(from, exact)
    }

    /// What the steps lead to. `None` if one of them is not possible or they do
    /// not lead to an end.
    pub fn follow(&self, from: Stand, tally: Tally, steps: &[Step]) -> Option<Found> {
        let (mut stand, mut tally, mut log) = (from, tally, Log::scratch());
        for &step in steps {
            if let Step::Reply(reply) = step
                && !stand.is_on_offer(reply, &self.setting)
            {
                return None;
            }
            if stand.over.is_some() {
                return None;
            }
            stand.take(step, &self.setting, &mut log);
            tally = self.after(tally, step);
        }
        let ending = stand.over?;
        let tally = self.at_close(&stand, tally);
        Some(Found {
            quality_milli: self.yardstick.quality_milli(tally),
            steps: steps.to_vec(),
            tally,
            ending,
            took: stand.now.since(from.now),
            exact: false,
        })
    }

    /// The tally after a step.
    pub fn after(&self, tally: Tally, step: Step) -> Tally {
        match step {
            Step::Reply(reply) => self.yardstick.after(tally, reply),
            Step::LookUp(article) if checks(article, self.setting.contact) => {
                self.yardstick.after_action(tally, Tag::FeasibilityChecked)
            }
            Step::LookUp(_) | Step::KeepSilent => tally,
        }
    }

    /// The tally at the close, the wrap-up done as it should be.
    pub fn at_close(&self, stand: &Stand, tally: Tally) -> Tally {
        let talk = &stand.talk;
        let owed = |promise: PromiseId| talk.written >> promise.0 & 1 == 0;
        let owed = talk.last_promise.is_some_and(owed);
        self.yardstick.after_wrap_up(tally, owed, talk.pitch_percent())
    }

    /// What can be done in a stand: replies, and looking up what makes a
    /// difference.
    pub fn steps(&self, stand: &Stand) -> Vec<Step> {
        let replies = stand.offers(&self.setting).map(Step::Reply);
        let unknown = |article: &ArticleId| stand.knows >> article.0 & 1 == 0;
        let articles = self.lens.articles().filter(unknown).map(Step::LookUp);
        replies.chain(articles).collect()
    }

    fn measures_pitch(&self) -> bool {
        self.yardstick.expects() & tag_bit(Tag::PitchShare) != 0
    }
}

impl Search<'_> {
    /// Returns whether nothing better can exist.
    fn run(&mut self) -> bool {
        let mut taken = 0;
        while let Some((bound, _, _, Reverse(index))) = self.open.pop() {
            if self.best.is_some_and(|(quality, ..)| quality >= bound) {
                return true;
            }
            if self.nodes[index as usize].dropped {
                continue;
            }
            taken += 1;
            if taken > self.errand.nodes {
                return false;
            }
            self.take_on(index);
        }
        true
    }

    fn take_on(&mut self, index: u32) {
        let Node { stand, tally, fallen, .. } = self.nodes[index as usize];
        for step in self.errand.steps(&stand) {
            let slips = match step {
                Step::Reply(reply) => self.errand.yardstick.slips_of(reply),
                Step::LookUp(_) | Step::KeepSilent => 0,
            };
            let Some(fallen) = self.falls(fallen, step, slips) else {
                continue;
            };
            let mut next = stand;
            next.take(step, &self.errand.setting, &mut self.log);
            self.push(Node {
                stand: next,
                tally: self.errand.after(tally, step),
                fallen,
                parent: Some((index, step)),
                dropped: false,
            });
        }
    }

    /// Whether the first slip has happened after the step; `None` if the step
    /// would be another first slip than the one that is asked for.
    fn falls(&self, fallen: bool, step: Step, slips: Slips) -> Option<bool> {
        let asked_for = self.errand.first_slip.map(Step::Reply);
        if fallen || asked_for == Some(step) {
            return Some(true);
        }
        (slips == 0).then_some(false)
    }

    fn push(&mut self, node: Node) {
        let index = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        let (stand, tally) = (node.stand, node.tally);
        let yardstick = self.errand.yardstick;
        if stand.over.is_some() {
            self.finish(node, index);
            return;
        }
        let turn = stand.talk.turn;
        let contact = self.errand.setting.contact;
        let away = |reply: ReplyId| !yardstick.leads_to(turn, contact.turn_of(reply));
        if !node.fallen && self.errand.first_slip.is_some_and(away) {
            return;
        }
        if !self.withstands_rivals(&stand, tally, node.fallen, index) {
            return;
        }
        let bound = yardstick.best_from(tally, turn);
        let elapsed = Reverse(stand.now.as_ms());
        self.nodes.push(node);
        self.open.push((bound, tally.met.count_ones(), elapsed, Reverse(index)));
    }

    /// Enters a stand among those that look the same; `false` if one of them
    /// has everything that it has.
    fn withstands_rivals(&mut self, stand: &Stand, tally: Tally, fallen: bool, index: u32) -> bool {
        let seen = self.errand.lens.see(stand, &self.errand.setting);
        let share = if self.errand.measures_pitch() { pitch_step(stand) } else { 0 };
        let rivals = self.rivals.entry((seen, fallen, share)).or_default();
        if rivals.iter().any(|(rival, _)| rival.is_at_least(tally)) {
            return false;
        }
        let nodes = &mut self.nodes;
        rivals.retain(|&(rival, place)| {
            let beaten = tally.is_at_least(rival);
            if beaten {
                nodes[place as usize].dropped = true;
            }
            !beaten
        });
        rivals.push((tally, index));
        true
    }

    fn finish(&mut self, node: Node, index: u32) {
        if !node.fallen {
            return;
        }
        let tally = self.errand.at_close(&node.stand, node.tally);
        let quality = self.errand.yardstick.quality_milli(tally);
        let entry = (quality, Reverse(node.stand.now.as_ms()), index);
        let better = self.best.is_none_or(|(best, took, _)| (quality, entry.1) > (best, took));
        if better {
            self.best = Some(entry);
            self.nodes.push(Node { tally, ..node });
        }
    }

    fn found(self, from: Stand, exact: bool) -> Option<Found> {
        let (quality_milli, _, index) = self.best?;
        let end = &self.nodes[index as usize];
        let mut steps = Vec::new();
        let mut parent = end.parent;
        while let Some((index, step)) = parent {
            steps.push(step);
            parent = self.nodes[index as usize].parent;
        }
        steps.reverse();
        Some(Found {
            quality_milli,
            steps,
            tally: end.tally,
            ending: end.stand.over?,
            took: end.stand.now.since(from.now),
            exact: exact || quality_milli == WHOLE_MILLI,
        })
    }
}

/// How far the trainee's share of the talking is from the middle, in steps.
fn pitch_step(stand: &Stand) -> i64 {
    let (own, other) = (stand.talk.trainee_talk.as_ms(), stand.talk.customer_talk.as_ms());
    let ahead = (own * 55 - other * 45) / 100;
    (ahead / PITCH_STEP.as_ms()).clamp(-20, 20)
}
