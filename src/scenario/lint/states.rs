//! What can happen in a conversation, with its conditions.
//!
//! A state is a turn with the flags, the articles and the promises that some
//! condition asks for. Moods, waits, times of day, what happened in earlier
//! contacts and what the trainee has looked up can be one or the other in every
//! state. Most conversations are decided by few states: those that bring
//! something new. Only where that leaves a question are all of them visited,
//! within a budget; what is not decided then is not complained about.

use std::collections::HashMap;

use super::graph::{Way, spread, ways};
use super::subject::Talk;
use crate::scenario::checked::{Contact, Flags, Goto, Knowledge, ReplyId, TurnId, as_range};
use world::{Site, Vocabulary, World};

mod world;

/// Most states of one conversation.
const MOST_STATES: usize = 200_000;

/// How much may be tried out in a whole pack: conditions looked at.
pub(super) struct Budget(u64);

impl Budget {
    pub const fn of_a_pack() -> Self {
        Self(6_000_000)
    }
}

/// What was seen in a conversation.
#[derive(Debug)]
pub(super) struct Seen {
    /// Nothing else can happen.
    pub complete: bool,
    /// The turn was reached.
    pub visited: Vec<bool>,
    /// The reply was on offer.
    pub offered: Vec<bool>,
    /// The state of each turn in which the fewest replies are on offer.
    pub fewest: Vec<Option<Fewest>>,
    /// Turns in which every way to an end can be closed, and the flags up in one.
    pub trapped: Option<(Vec<TurnId>, Flags)>,
}

/// Few replies are on offer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fewest {
    pub replies: usize,
    pub flags: Flags,
}

/// A moment of a conversation, as far as conditions can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct State {
    turn: TurnId,
    flags: Flags,
    knows: Knowledge,
    promised: u64,
}

/// Tries out the conditions of a conversation.
pub(super) fn explore(talk: &Talk<'_>, budget: &mut Budget) -> Seen {
    let contact = talk.contact;
    let undecided = Seen {
        complete: false,
        visited: talk.graph.reached.clone(),
        offered: vec![true; contact.replies.len()],
        fewest: vec![None; contact.turns.len()],
        trapped: None,
    };
    if contact.turns.is_empty() || contact.conds.is_empty() {
        return undecided; // nothing to decide
    }
    let Some(vocabulary) = Vocabulary::of(contact) else { return undecided };
    let questions = Questions::of(talk, &vocabulary);
    let mut walk = Walk::new(contact, &vocabulary, questions);
    walk.novel_states(budget);
    if walk.is_answered(&talk.graph.reached) {
        return walk.seen(false);
    }
    walk.all_states(budget)
}

/// What must be found out.
struct Questions {
    /// Replies with a condition, in turns that can be reached.
    replies: Vec<usize>,
    /// It is not clear from each turn alone that two replies are on offer.
    few: bool,
    /// It is not clear from the ways without conditions that there is an end.
    endless: bool,
}

impl Questions {
    fn of(talk: &Talk<'_>, vocabulary: &Vocabulary) -> Self {
        let contact = talk.contact;
        let reached = |turn: &TurnId| talk.graph.reaches(*turn);
        let conditional = talk.replies().filter(|reply| contact.reply(*reply).when.is_some());
        let replies = conditional.filter(|reply| reached(&contact.turn_of(*reply)));
        let few = talk.turn_ids().filter(reached).any(|turn| may_offer_few(contact, turn, vocabulary));
        let safe = safe_turns(contact);
        Self {
            replies: replies.map(ReplyId::index).collect(),
            few,
            endless: talk.turn_ids().filter(reached).any(|turn| !safe[turn.index()]),
        }
    }
}

/// Whether fewer than two replies could be on offer if every condition could be
/// either, each by itself.
fn may_offer_few(contact: &Contact, turn: TurnId, vocabulary: &Vocabulary) -> bool {
    let replies = contact.replies[as_range(&contact.turn(turn).replies)].iter();
    if replies.clone().filter(|reply| reply.when.is_none()).count() >= 2 {
        return false;
    }
    let site = Site::with_flags(contact, replies.clone().filter_map(|reply| reply.when));
    let mut fewest = usize::MAX;
    let mut world = World::new(vocabulary);
    let decided = site.each(&mut world, |world| {
        fewest = fewest.min(replies.clone().filter(|reply| world.may(contact, reply.when)).count());
    });
    !decided || fewest < 2
}

/// The turns from which replies without conditions lead to an end.
fn safe_turns(contact: &Contact) -> Vec<bool> {
    let mut back = vec![Vec::new(); contact.turns.len()];
    let mut ends = Vec::new();
    for (index, reply) in (0..).zip(&contact.replies) {
        let from = contact.turn_of(ReplyId(index));
        // Of `If`, one branch may never be taken.
        let single = match reply.goto {
            Goto::If(from, until) => until - from == 1,
            _ => true,
        };
        if reply.when.is_none() && single {
            ways(contact, from, reply.goto, |way| match way {
                Way::To(to) => back[to.index()].push(from),
                Way::End => ends.push(from),
            });
        }
    }
    spread(ends, &back)
}

struct Walk<'a> {
    contact: &'a Contact,
    vocabulary: &'a Vocabulary,
    questions: Questions,
    /// What can be either in each turn, and where each reply and silence leads.
    turns: Vec<Site>,
    replies: Vec<Option<Site>>,
    silences: Vec<Option<Site>>,
    visited: Vec<bool>,
    offered: Vec<bool>,
    fewest: Vec<Option<Fewest>>,
}

impl<'a> Walk<'a> {
    fn new(contact: &'a Contact, vocabulary: &'a Vocabulary, questions: Questions) -> Self {
        let of_turn = |turn: &crate::scenario::checked::Turn| {
            let replies = &contact.replies[as_range(&turn.replies)];
            Site::free(contact, vocabulary, replies.iter().filter_map(|reply| reply.when))
        };
        let of_goto = |goto: Goto| match goto {
            Goto::If(from, until) => {
                let branches = &contact.branches[usize::from(from)..usize::from(until)];
                Some(Site::free(contact, vocabulary, branches.iter().filter_map(|branch| branch.when)))
            }
            _ => None,
        };
        Self {
            contact,
            vocabulary,
            questions,
            turns: contact.turns.iter().map(of_turn).collect(),
            replies: contact.replies.iter().map(|reply| of_goto(reply.goto)).collect(),
            silences: contact
                .turns
                .iter()
                .map(|turn| turn.silence.and_then(|silence| of_goto(silence.goto)))
                .collect(),
            visited: vec![false; contact.turns.len()],
            offered: vec![false; contact.replies.len()],
            fewest: vec![None; contact.turns.len()],
        }
    }

    /// Whether what was seen so far says all.
    fn is_answered(&self, reached: &[bool]) -> bool {
        let questions = &self.questions;
        !questions.few
            && !questions.endless
            && questions.replies.iter().all(|reply| self.offered[*reply])
            && reached == self.visited
    }

    fn seen(self, complete: bool) -> Seen {
        Seen { complete, visited: self.visited, offered: self.offered, fewest: self.fewest, trapped: None }
    }

    const fn opening(&self) -> State {
        State { turn: self.contact.opening, flags: 0, knows: 0, promised: 0 }
    }

    /// Follows only states that bring a turn together with something new.
    fn novel_states(&mut self, budget: &mut Budget) {
        let mut known = vec![Novelty::default(); self.contact.turns.len()];
        let mut open = vec![self.opening()];
        known[self.contact.opening.index()].is_new(&self.opening());
        while let Some(state) = open.pop() {
            if budget.0 == 0 {
                return;
            }
            self.step(state, budget, |next| {
                if let Some(next) = next
                    && known[next.turn.index()].is_new(&next)
                {
                    open.push(next);
                }
            });
        }
    }

    /// Visits every state, and looks for those from which no way leads to an end.
    fn all_states(mut self, budget: &mut Budget) -> Seen {
        let mut states = vec![self.opening()];
        let mut numbers = HashMap::from([(self.opening(), 0_u32)]);
        let mut edges: Vec<(u32, u32)> = Vec::new();
        let mut ends = Vec::new();
        let mut at = 0;
        while at < states.len() {
            if states.len() > MOST_STATES || budget.0 == 0 {
                return self.seen(false);
            }
            let from = at as u32;
            self.step(states[at], budget, |next| {
                let Some(next) = next else { return ends.push(from) };
                let number = *numbers.entry(next).or_insert_with(|| {
                    states.push(next);
                    states.len() as u32 - 1
                });
                edges.push((number, from));
            });
            at += 1;
        }
        let trapped = if self.questions.endless { trapped(&states, &mut edges, ends) } else { None };
        Seen { trapped, ..self.seen(true) }
    }

    /// Everything that can follow a state; `None` is an end. Silence leads on,
    /// but is no way to an end.
    fn step(&mut self, state: State, budget: &mut Budget, mut visit: impl FnMut(Option<State>)) {
        let contact = self.contact;
        let turn = contact.turn(state.turn);
        let mut world = World::new(self.vocabulary);
        world.set(state.flags, state.knows, state.promised);
        let replies = as_range(&turn.replies);
        let here = replies.start..replies.end;
        let mut offered = vec![false; replies.len()];
        let mut fewest = usize::MAX;
        let decided = self.turns[state.turn.index()].each(&mut world, |world| {
            budget.0 = budget.0.saturating_sub(replies.len() as u64);
            let mut count = 0;
            for (reply, offered) in contact.replies[here.clone()].iter().zip(&mut offered) {
                let on_offer = world.may(contact, reply.when);
                count += usize::from(on_offer);
                *offered |= on_offer;
            }
            fewest = fewest.min(count);
        });
        self.visited[state.turn.index()] = true;
        if decided {
            let worst = &mut self.fewest[state.turn.index()];
            if worst.is_none_or(|worst| fewest < worst.replies) {
                *worst = Some(Fewest { replies: fewest, flags: state.flags });
            }
        } else {
            offered.fill(true);
        }
        for (index, _) in replies.zip(&offered).filter(|(_, offered)| **offered) {
            self.offered[index] = true;
            let reply = &contact.replies[index];
            let after = State {
                turn: state.turn,
                flags: (state.flags & !reply.clears | reply.sets) & self.vocabulary.flags,
                knows: state.knows | reply.reveals & self.vocabulary.knows,
                promised: state.promised | self.vocabulary.promised_by(contact, reply),
            };
            self.follow(after, reply.goto, self.replies[index].as_ref(), budget, &mut visit);
        }
        if let Some(silence) = turn.silence {
            let site = self.silences[state.turn.index()].as_ref();
            self.follow(state, silence.goto, site, budget, &mut |next| {
                if next.is_some() {
                    visit(next);
                }
            });
        }
    }

    /// Where `goto` can lead.
    fn follow(
        &self,
        after: State,
        goto: Goto,
        site: Option<&Site>,
        budget: &mut Budget,
        visit: &mut impl FnMut(Option<State>),
    ) {
        let (Goto::If(from, until), Some(site)) = (goto, site) else {
            return ways(self.contact, after.turn, goto, |way| match way {
                Way::To(turn) => visit(Some(State { turn, ..after })),
                Way::End => visit(None),
            });
        };
        let branches = &self.contact.branches[usize::from(from)..usize::from(until)];
        let mut taken = vec![false; branches.len()];
        let mut world = World::new(self.vocabulary);
        world.set(after.flags, after.knows, after.promised);
        let decided = site.each(&mut world, |world| {
            budget.0 = budget.0.saturating_sub(branches.len() as u64);
            let first = branches.iter().position(|branch| world.may(self.contact, branch.when));
            if let Some(first) = first {
                taken[first] = true;
            }
        });
        for (branch, taken) in branches.iter().zip(taken) {
            if taken || !decided {
                visit(Some(State { turn: branch.turn, ..after }));
            }
        }
    }
}

/// What has been seen together with a turn.
#[derive(Clone, Default)]
struct Novelty {
    visited: bool,
    flags: [Flags; 2],
    knows: [Knowledge; 2],
    promised: [u64; 2],
}

impl Novelty {
    /// Whether the state has something that was not there before, and adds it.
    fn is_new(&mut self, state: &State) -> bool {
        let new = !self.visited
            || state.flags & !self.flags[1] != 0
            || !state.flags & !self.flags[0] != 0
            || state.knows & !self.knows[1] != 0
            || !state.knows & !self.knows[0] != 0
            || state.promised & !self.promised[1] != 0
            || !state.promised & !self.promised[0] != 0;
        self.visited = true;
        self.flags = [self.flags[0] | !state.flags, self.flags[1] | state.flags];
        self.knows = [self.knows[0] | !state.knows, self.knows[1] | state.knows];
        self.promised = [self.promised[0] | !state.promised, self.promised[1] | state.promised];
        new
    }
}

/// The turns of the states from which no end can be reached. `edges` lead back.
fn trapped(states: &[State], edges: &mut [(u32, u32)], ends: Vec<u32>) -> Option<(Vec<TurnId>, Flags)> {
    edges.sort_unstable();
    let before = |state: u32| {
        let from = edges.partition_point(|(to, _)| *to < state);
        edges[from..].iter().take_while(move |(to, _)| *to == state).map(|(_, from)| *from)
    };
    let mut can_end = vec![false; states.len()];
    let mut open = ends;
    while let Some(state) = open.pop() {
        if !std::mem::replace(&mut can_end[state as usize], true) {
            open.extend(before(state));
        }
    }
    let mut caught = states.iter().zip(can_end).filter(|(_, can_end)| !can_end).map(|(state, _)| state);
    let first = *caught.clone().min_by_key(|state| state.turn)?;
    let mut turns: Vec<TurnId> = caught.by_ref().map(|state| state.turn).collect();
    turns.sort_unstable();
    turns.dedup();
    Some((turns, first.flags))
}

/// The names of flags, as the author wrote them.
pub(super) fn flag_names(contact: &Contact, flags: Flags) -> String {
    let up = contact.flags.iter().enumerate().filter(|(bit, _)| flags >> bit & 1 == 1);
    let names: Vec<String> = up.map(|(_, name)| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => "no flag is up".to_owned(),
        [one] => format!("{one} is up"),
        several => format!("{} are up", several.join(", ")),
    }
}
