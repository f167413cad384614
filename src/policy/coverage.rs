//! Which turns and replies of a contact can be reached at all, and what can be
//! found in it, each with a way that can be played.
//!
//! Owns [`Coverage`]. A contact is explored in every world that its conditions
//! ask about; where it is too large for that, seeded walks take the place of the
//! rest. Must not know files or screens.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::scenario::checked::{Contact, ContactId, Scenario, ShiftId, TagSet, TurnId, tag_bit};
use crate::shift::log::Log;
use crate::shift::rng::{Purpose, stream};
use crate::vocab::Tag;

use super::explore::Explored;
use super::search::Errand;
use super::stage::{Lens, Line, Stage, Step};
use super::worlds::worlds;
use super::yardstick::{Yardstick, replies};

/// So many stands of one contact are explored, all worlds together.
pub const MOST_PLACES: usize = 200_000;

/// So many seeded walks are made where that is not enough.
const WALKS: u32 = 5_000;
/// A walk that has not ended by then is given up.
const LONGEST_WALK: usize = 300;

/// What the standing actions can show, in every contact.
const BY_ACTION: &[Tag] = &[
    Tag::HoldAnnounced,
    Tag::WarmTransfer,
    Tag::NoReexplaining,
    Tag::ColdTransfer,
    Tag::Notes,
    Tag::ContextForSupport,
    Tag::CauseTag,
    Tag::FalseRecord,
    Tag::FeasibilityChecked,
    Tag::PromiseLogged,
    Tag::NextContact,
    Tag::NextStepDated,
    Tag::PitchShare,
];

/// What of a contact can be reached.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// The contact.
    pub contact: String,
    /// How many stands were explored.
    pub places: usize,
    /// In how many worlds.
    pub worlds: usize,
    /// Everything was explored; otherwise seeded walks took the place of the rest.
    pub exhaustive: bool,
    /// How many turns it has.
    pub turns: usize,
    /// How many replies it has.
    pub replies: usize,
    /// The turns that nothing leads to.
    pub unreached_turns: Vec<String>,
    /// The replies that are never on offer, as `turn/reply`.
    pub unreached_replies: Vec<String>,
    /// What can be found in it.
    pub findings: Vec<Reachable>,
}

/// An obligation or commission that can be shown, with a way there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reachable {
    /// Which.
    pub tag: Tag,
    /// The contact expects it.
    pub expected: bool,
    /// It costs points.
    pub costs: bool,
    /// By a standing action rather than a reply.
    pub by_action: bool,
    /// In which world: 0 is the contact as its shift brings it.
    pub world: usize,
    /// The way, as lines of a plan; empty if no reply shows it.
    pub path: Vec<String>,
}

/// What was found while exploring.
struct Found {
    turns: Vec<bool>,
    replies: Vec<Option<(usize, Vec<Step>)>>,
}

/// Explores a contact as the plan, or no plan, brings it.
pub fn cover(scenario: &Scenario, id: ContactId, plan: Option<ShiftId>, limit: usize) -> Coverage {
    let contact = scenario.contact(id);
    let (yardstick, lens) = (Yardstick::new(contact), Lens::new(contact));
    let mut found =
        Found { turns: vec![false; contact.turns.len()], replies: vec![None; contact.replies.len()] };
    let (mut places, mut exhaustive) = (0, true);
    let stages = worlds(scenario, id, plan);
    for (number, stage) in stages.iter().enumerate() {
        let errand = Errand {
            setting: stage.setting(),
            yardstick: &yardstick,
            lens: &lens,
            nodes: 0,
            first_slip: None,
        };
        let explored = Explored::from(&errand, stage.opening(), limit.saturating_sub(places).max(1));
        places += explored.places.len();
        found.note(number, &explored);
        if !explored.complete {
            exhaustive = false;
            found.walk(number, stage, &errand);
        }
    }
    Coverage {
        contact: contact.id.clone(),
        places,
        worlds: stages.len(),
        exhaustive,
        turns: contact.turns.len(),
        replies: contact.replies.len(),
        unreached_turns: found.unreached_turns(contact),
        unreached_replies: found.unreached_replies(contact),
        findings: found.findings(scenario, contact),
    }
}

impl Found {
    fn note(&mut self, world: usize, explored: &Explored) {
        for (place, index) in explored.places.iter().zip(0_u32..) {
            self.turns[place.stand.talk.turn.index()] = true;
            for (step, _) in &place.steps {
                if let Step::Reply(reply) = step
                    && self.replies[reply.index()].is_none()
                {
                    let mut way = explored.way_to(index);
                    way.push(*step);
                    self.replies[reply.index()] = Some((world, way));
                }
            }
        }
    }

    /// Seeded walks through what exploring had to leave out.
    fn walk(&mut self, world: usize, stage: &Stage<'_>, errand: &Errand<'_>) {
        let mut log = Log::scratch();
        for walk in 0..WALKS {
            let mut dice = stream(0, Purpose::Policy, walk);
            let (mut stand, mut way) = (stage.opening(), Vec::new());
            while stand.over.is_none() && way.len() < LONGEST_WALK {
                self.turns[stand.talk.turn.index()] = true;
                let steps = errand.steps(&stand);
                let Ok(count @ 1..) = u32::try_from(steps.len()) else { break };
                let step = steps[dice.below(count) as usize];
                way.push(step);
                if let Step::Reply(reply) = step {
                    self.replies[reply.index()].get_or_insert_with(|| (world, way.clone()));
                }
                stand.take(step, &errand.setting, &mut log);
            }
        }
    }

    fn unreached_turns(&self, contact: &Contact) -> Vec<String> {
        let turns = contact.turns.iter().zip(&self.turns);
        turns.filter(|(_, reached)| !**reached).map(|(turn, _)| turn.id.clone()).collect()
    }

    fn unreached_replies(&self, contact: &Contact) -> Vec<String> {
        let unreached = replies(contact).filter(|reply| self.replies[reply.index()].is_none());
        unreached
            .map(|reply| {
                let turn = contact.turn(contact.turn_of(reply));
                format!("{}/{}", turn.id, contact.reply(reply).id)
            })
            .collect()
    }

    /// The findings in the order of tags, each with the shortest way of the
    /// earliest world.
    fn findings(&self, scenario: &Scenario, contact: &Contact) -> Vec<Reachable> {
        let mut ways: BTreeMap<Tag, (usize, usize, &[Step])> = BTreeMap::new();
        for reply in replies(contact) {
            let Some((world, way)) = &self.replies[reply.index()] else { continue };
            for shown in contact.shown_by(reply).iter().filter(|shown| !shown.repairs) {
                let needed = shown.article.is_some_and(|article| contact.needs.contains(&article));
                if shown.tag == Tag::Fact && !needed {
                    continue;
                }
                let own = (*world, way.len(), way.as_slice());
                let known = ways.entry(shown.tag).or_insert(own);
                if (own.0, own.1) < (known.0, known.1) {
                    *known = own;
                }
            }
        }
        let relevant = |tag: &&Tag| expects(contact, **tag) || contact.rubric.commission(**tag).is_some();
        let reachable = |tag: &Tag| {
            let way = ways.get(tag);
            let by_action = way.is_none() && BY_ACTION.contains(tag) && expects(contact, *tag);
            (way.is_some() || by_action).then(|| Reachable {
                tag: *tag,
                expected: expects(contact, *tag),
                costs: contact.rubric.commission(*tag).is_some(),
                by_action,
                world: way.map_or(0, |way| way.0),
                path: way.map_or_else(Vec::new, |way| lines(scenario, contact, way.2)),
            })
        };
        Tag::ALL.iter().filter(relevant).filter_map(reachable).collect()
    }
}

impl Coverage {
    /// What the contact expects and nothing in it can show.
    pub fn unreachable_obligations(&self, contact: &Contact) -> Vec<Tag> {
        let shown: TagSet = self.findings.iter().fold(0, |set, found| set | tag_bit(found.tag));
        Tag::ALL.iter().copied().filter(|&tag| expects(contact, tag) && shown & tag_bit(tag) == 0).collect()
    }
}

fn expects(contact: &Contact, tag: Tag) -> bool {
    contact.expects & tag_bit(tag) != 0
}

/// Steps as the lines of a plan.
pub fn lines(scenario: &Scenario, contact: &Contact, steps: &[Step]) -> Vec<String> {
    steps.iter().map(|&step| Line { step, scenario, contact }.to_string()).collect()
}

/// The turn that the lines of a plan lead to, from the opening of a stage; none
/// if one of them cannot be done.
pub fn replay(stage: &Stage<'_>, plan: &[String]) -> Option<TurnId> {
    let (mut stand, mut log) = (stage.opening(), Log::scratch());
    for line in plan {
        let step = super::stage::read_line(line, stage.scenario, stage.contact())?;
        if let Step::Reply(reply) = step
            && !stand.is_on_offer(reply, &stage.setting())
        {
            return None;
        }
        if stand.over.is_some() {
            return None;
        }
        stand.take(step, &stage.setting(), &mut log);
    }
    Some(stand.talk.turn)
}
