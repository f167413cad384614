//! Replies that are never the better choice.
//!
//! A reply must have something for it: the mark that can still be reached, the
//! time that it takes, the person's frustration or trust right after it, the
//! shortest way out, or what it does for colleagues: facts that it brings to
//! light, thanks and praise, less blame, nagging and asking again. One is
//! dominated if a single other reply of its turn is at least as good in all six
//! wherever both are on offer, and better in one of the first five somewhere:
//! what a reply does for colleagues is something for it, but says nothing against
//! another, since it can often be done besides.
//!
//! 'Wherever' is a sample: of each turn the same number of ways to have come
//! there, spread over all that exploring found, in every world that the contact
//! asks about. Marks are searched for only where the others do not decide.
//!
//! A single dominated reply is a note: where length must not tell, some replies
//! are only longer than a better one. A turn in which one reply dominates all
//! others is a warning: there is nothing to decide.

use std::collections::BTreeMap;

use crate::scenario::checked::{
    Contact, ContactId, Gesture, Reply, ReplyId, Scenario, ShiftId, TurnId, as_range,
};
use crate::shift::log::Log;
use crate::vocab::Duration;

use super::super::explore::{Explored, Place};
use super::super::search::Errand;
use super::super::stage::{Lens, Stage, Stand, Step};
use super::super::worlds::worlds;
use super::super::yardstick::{Tally, Yardstick};
use super::contact::name;
use super::finding::{Code, Finding};

/// So many places of each turn are looked at in the first world.
const PLACES_OF_TURN: usize = 16;
/// So many in each of the others.
const PLACES_ELSEWHERE: usize = 4;
/// So many worlds are looked at.
const MOST_WORLDS: usize = 12;
/// So many places of a contact are explored in each world.
const MOST_EXPLORED: usize = 20_000;
/// So many nodes each search for the best mark may take.
const NODES: usize = 5_000;
/// Times this close are the same: nobody chooses a reply for half a second.
const SAME_TIME: Duration = Duration::from_ms(1_000);
/// Moods this close are the same.
const SAME_MOOD: f64 = 0.005;

/// What a reply leads to from one place, but for the mark.
#[derive(Clone, Copy, Debug)]
struct After {
    takes: Duration,
    frustration: f64,
    trust: f64,
    /// Steps to the nearest end; `u32::MAX` if there is none.
    to_end: u32,
    /// What it does for colleagues; more is better.
    for_colleagues: i32,
    stand: Stand,
    tally: Tally,
}

/// How two replies compare in one respect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    Better,
    Same,
    Worse,
}

impl Compared {
    fn less<T: PartialOrd>(own: T, other: T) -> Self {
        if own < other {
            Self::Better
        } else if other < own {
            Self::Worse
        } else {
            Self::Same
        }
    }

    fn less_time(own: Duration, other: Duration) -> Self {
        if own.max(other).as_ms() - own.min(other).as_ms() <= SAME_TIME.as_ms() {
            Self::Same
        } else {
            Self::less(own, other)
        }
    }

    fn less_mood(own: f64, other: f64) -> Self {
        if (own - other).abs() <= SAME_MOOD { Self::Same } else { Self::less(own, other) }
    }
}

/// What is known about one reply that might dominate another.
#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    /// Both were on offer somewhere.
    met: bool,
    /// Better in something somewhere.
    better: bool,
    /// Worse in something somewhere.
    worse: bool,
}

impl Standing {
    fn dominates(self) -> bool {
        self.met && self.better && !self.worse
    }
}

/// All comparisons of a contact's replies: the first against the second.
type Standings = BTreeMap<(ReplyId, ReplyId), Standing>;

/// Finds the dominated replies of a contact, and the turns that one reply decides.
pub(super) fn find(
    scenario: &Scenario,
    id: ContactId,
    plan: Option<ShiftId>,
    yardstick: &Yardstick,
    lens: &Lens,
) -> Vec<Finding> {
    let contact = scenario.contact(id);
    let mut standings = Standings::new();
    for (number, stage) in worlds(scenario, id, plan).iter().take(MOST_WORLDS).enumerate() {
        let errand = Errand { setting: stage.setting(), yardstick, lens, nodes: NODES, first_slip: None };
        let most = if number == 0 { PLACES_OF_TURN } else { PLACES_ELSEWHERE };
        compare_in(&errand, stage, most, &mut standings);
    }
    // In the wrap-up nobody is left to be soothed or hurried.
    let turns = (0..contact.turns.len() as u16).map(TurnId).filter(|&turn| !contact.turn(turn).after_call);
    let decided = turns.filter_map(|turn| decided(contact, turn, &standings));
    decided.chain(notes(contact, &standings)).collect()
}

/// One note for each dominated reply.
fn notes(contact: &Contact, standings: &Standings) -> Vec<Finding> {
    let mut by_reply: BTreeMap<ReplyId, ReplyId> = BTreeMap::new();
    for (&(better, worse), standing) in standings {
        if standing.dominates() {
            by_reply.entry(worse).or_insert(better);
        }
    }
    let note = |(worse, better): (ReplyId, ReplyId)| {
        let message = format!(
            "`{}` is at least as good in mark, time, mood, trust, way out and for colleagues wherever both are \
             on offer",
            contact.reply(better).id
        );
        let place = format!("{}/{}", contact.id, name(contact, worse));
        Finding::note(Code::DominatedReply, place, message)
    };
    by_reply.into_iter().map(note).collect()
}

/// A turn in which one reply dominates all that are ever on offer beside it.
fn decided(contact: &Contact, turn: TurnId, standings: &Standings) -> Option<Finding> {
    let beside = |reply: ReplyId| {
        let pairs = standings.iter().filter(move |((one, _), standing)| *one == reply && standing.met);
        pairs.map(|(_, standing)| *standing)
    };
    let rules =
        |reply: &ReplyId| beside(*reply).count() > 0 && beside(*reply).all(|standing| standing.dominates());
    let ruler = contact.replies_of(turn).find(rules)?;
    let message = format!(
        "`{}` is at least as good as every other reply in mark, time, mood, trust, way out and for colleagues: \
         there is nothing to decide; let another one be quicker, or soothe at once",
        contact.reply(ruler).id
    );
    let place = format!("{}/{}", contact.id, contact.turn(turn).id);
    Some(Finding::warning(Code::DecidedTurn, place, message))
}

fn compare_in(errand: &Errand<'_>, stage: &Stage<'_>, most: usize, standings: &mut Standings) {
    let explored = Explored::from(errand, stage.opening(), MOST_EXPLORED);
    let to_end = explored.steps_to_end();
    for place in sample(&explored, most) {
        let after = outcomes(errand, place, &to_end);
        let mut marks: BTreeMap<ReplyId, Option<i64>> = BTreeMap::new();
        for (&one, first) in &after {
            for (&other, second) in after.iter().filter(|(other, _)| **other != one) {
                let standing = standings.entry((one, other)).or_default();
                standing.met = true;
                if standing.worse {
                    continue;
                }
                let mut respects = cheap_respects(first, second).to_vec();
                if !respects.contains(&Compared::Worse) {
                    let mut mark =
                        |reply, after| *marks.entry(reply).or_insert_with(|| best_after(errand, after));
                    respects.push(match (mark(one, first), mark(other, second)) {
                        (Some(own), Some(others)) => Compared::less(others, own),
                        // A search that gave up proves nothing.
                        _ => Compared::Worse,
                    });
                }
                standing.worse |= respects.contains(&Compared::Worse);
                standing.better |= respects.contains(&Compared::Better);
            }
        }
    }
}

/// Places of every turn, evenly spread over those that were found.
fn sample(explored: &Explored, most: usize) -> Vec<&Place> {
    let mut by_turn: BTreeMap<u16, Vec<&Place>> = BTreeMap::new();
    for place in &explored.places {
        by_turn.entry(place.stand.talk.turn.0).or_default().push(place);
    }
    let spread = |places: &Vec<&Place>| {
        let count = places.len().min(most);
        (0..count).map(|index| index * places.len() / count).collect::<Vec<usize>>()
    };
    by_turn.values().flat_map(|places| spread(places).into_iter().map(|index| places[index])).collect()
}

/// What each reply on offer leads to.
fn outcomes(errand: &Errand<'_>, place: &Place, to_end: &[Option<u32>]) -> BTreeMap<ReplyId, After> {
    let contact = errand.setting.contact;
    let mut log = Log::scratch();
    let mut all = BTreeMap::new();
    for (step, to) in &place.steps {
        let Step::Reply(reply) = *step else { continue };
        let said = contact.reply(reply);
        let mut stand = place.stand;
        stand.take(*step, &errand.setting, &mut log);
        let to_end = match to {
            None => 0,
            Some(to) => to_end[*to as usize].unwrap_or(u32::MAX),
        };
        all.insert(
            reply,
            After {
                takes: said.speak + said.takes,
                frustration: stand.talk.mood.frustration,
                trust: stand.talk.mood.trust,
                to_end,
                for_colleagues: for_colleagues(contact, said),
                stand,
                tally: errand.after(place.tally, *step),
            },
        );
    }
    all
}

/// Everything but the mark.
fn cheap_respects(one: &After, other: &After) -> [Compared; 5] {
    let for_colleagues = match Compared::less(other.for_colleagues, one.for_colleagues) {
        Compared::Better => Compared::Same,
        compared => compared,
    };
    [
        Compared::less_time(one.takes, other.takes),
        Compared::less_mood(one.frustration, other.frustration),
        Compared::less_mood(other.trust, one.trust),
        Compared::less(one.to_end, other.to_end),
        for_colleagues,
    ]
}

/// What a reply does for colleagues, here and at the other desk.
fn for_colleagues(contact: &Contact, said: &Reply) -> i32 {
    let gestures = &contact.gestures[as_range(&said.gestures)];
    let gestures: i32 = gestures
        .iter()
        .map(|(gesture, _)| match gesture {
            Gesture::Thanks | Gesture::ThanksInTheirWords | Gesture::AsksWhatCounts => 1,
            Gesture::Nags | Gesture::Blames | Gesture::PutsOff => -1,
        })
        .sum();
    // A contact has at most 32 facts and a reply a few praises.
    let told = said.tells.count_ones() as i32;
    let praised = i32::from(said.praises.end - said.praises.start);
    gestures + told + praised - i32::from(said.asks_again.is_some())
}

/// The best mark that can be reached from there; none if the search gave up.
fn best_after(errand: &Errand<'_>, after: &After) -> Option<i64> {
    if after.stand.over.is_some() {
        let tally = errand.at_close(&after.stand, after.tally);
        return Some(errand.yardstick.quality_milli(tally));
    }
    let found = errand.best(after.stand, after.tally)?;
    found.exact.then_some(found.quality_milli)
}
