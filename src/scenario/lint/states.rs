//! What can happen in a conversation, with its conditions.
//!
//! A state is a turn with all that the conversation has decided of what some
//! condition asks for ([`program`]); everything else can be either in every
//! state. Most conversations are decided by few states: those that bring
//! something new. Only where that leaves a question are all of them visited,
//! within a budget; what is not decided then is not complained about.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::subject::Talk;
use crate::scenario::checked::{Contact, Flags, TurnId, as_range};
use program::{Bits, Leads, Place, Program};

mod program;

/// Most states of one conversation.
const MOST_STATES: usize = 200_000;

/// How much may be tried out in a whole pack: replies and branches looked at.
pub(super) struct Budget(u64);

impl Budget {
    pub const fn of_a_pack() -> Self {
        Self(20_000_000)
    }

    fn spend(&mut self, steps: usize) {
        self.0 = self.0.saturating_sub(steps as u64);
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
    bits: Bits,
}

/// Tries out the conditions of a conversation.
pub(super) fn explore(talk: &Talk<'_>, budget: &mut Budget) -> Seen {
    let contact = talk.contact;
    let undecided = || Seen {
        complete: false,
        visited: talk.graph.reached.clone(),
        offered: vec![true; contact.replies.len()],
        fewest: vec![None; contact.turns.len()],
        trapped: None,
    };
    if contact.turns.is_empty() || contact.conds.is_empty() {
        return undecided(); // nothing to decide
    }
    let Some(program) = Program::of(contact) else { return undecided() };
    let reached: Vec<TurnId> = talk.turn_ids().filter(|turn| talk.graph.reaches(*turn)).collect();
    let few = reached.iter().any(|turn| may_offer_few(&program, program.place(*turn)));
    let safe = safe_turns(&program);
    let endless = reached.iter().any(|turn| !safe[turn.index()]);
    let mut walk = Walk::new(contact, &program);
    walk.novel_states(budget);
    let all_offered =
        || reached.iter().flat_map(|turn| contact.replies_of(*turn)).all(|reply| walk.offered[reply.index()]);
    if !few && !endless && all_offered() {
        return walk.seen(false);
    }
    walk.all_states(few, endless, budget)
}

/// Whether fewer than two replies could be on offer if every condition could be
/// either, each by itself.
fn may_offer_few(program: &Program, place: &Place) -> bool {
    let guards = &place.offers.guards;
    if guards.iter().filter(|guard| guard.is_open()).count() >= 2 {
        return false;
    }
    let Some(all) = place.offers.open(&program.questions) else { return true };
    all.iter().any(|bits| guards.iter().filter(|guard| guard.holds(*bits)).count() < 2)
}

/// The turns from which a reply leads towards an end in whatever state.
fn safe_turns(program: &Program) -> Vec<bool> {
    let mut safe = vec![false; program.places.len()];
    let mut grown = true;
    while grown {
        grown = false;
        for (index, place) in program.places.iter().enumerate() {
            if !safe[index] && leads_on(program, place, &safe) {
                safe[index] = true;
                grown = true;
            }
        }
    }
    safe
}

/// Whether in every state some reply is on offer that leads to a safe turn.
fn leads_on(program: &Program, place: &Place, safe: &[bool]) -> bool {
    let leads_on = |leads: &Leads| match leads {
        Leads::End => true,
        Leads::To(turn) => safe[turn.index()],
        // Chance comes to each of them some time.
        Leads::Any(turns) => turns.iter().any(|turn| safe[turn.index()]),
        Leads::First(_, turns) => turns.iter().all(|turn| safe[turn.index()]),
    };
    let guards = place.offers.guards.iter().zip(&place.moves);
    let out = || guards.clone().filter(|(_, reply)| leads_on(&reply.leads)).map(|(guard, _)| guard);
    if out().any(|guard| guard.is_open()) {
        return true;
    }
    let all = if out().next().is_some() { place.offers.open(&program.questions) } else { None };
    all.is_some_and(|all| all.iter().all(|bits| out().any(|guard| guard.holds(*bits))))
}

impl Program {
    /// The state without what nothing asks for from its turn on.
    fn forget(&self, state: State) -> State {
        State { bits: state.bits & self.place(state.turn).asked_later, ..state }
    }
}

struct Walk<'a> {
    contact: &'a Contact,
    program: &'a Program,
    visited: Vec<bool>,
    offered: Vec<bool>,
    fewest: Vec<Option<Fewest>>,
}

impl<'a> Walk<'a> {
    fn new(contact: &'a Contact, program: &'a Program) -> Self {
        Self {
            contact,
            program,
            visited: vec![false; contact.turns.len()],
            offered: vec![false; contact.replies.len()],
            fewest: vec![None; contact.turns.len()],
        }
    }

    fn seen(self, complete: bool) -> Seen {
        let Self { visited, offered, fewest, .. } = self;
        Seen { complete, visited, offered, fewest, trapped: None }
    }

    fn opening(&self) -> State {
        State { turn: self.program.opening, bits: 0 }
    }

    /// Follows only states that bring a turn together with a bit that is new
    /// there, up or down.
    fn novel_states(&mut self, budget: &mut Budget) {
        let mut known: Vec<(Bits, Bits)> = vec![(0, 0); self.program.places.len()];
        let mut is_new = |state: &State| {
            let (up, down) = &mut known[state.turn.index()];
            let new = state.bits & !*up != 0 || !state.bits & !*down != 0;
            *up |= state.bits;
            *down |= !state.bits;
            new
        };
        let mut open = vec![self.opening()];
        is_new(&self.opening());
        while let Some(state) = open.pop().filter(|_| budget.0 > 0) {
            self.step(state, budget, |next| open.extend(next.filter(|next| is_new(next))));
        }
    }

    /// Visits every state, and looks for those from which no way leads to an end.
    fn all_states(mut self, few: bool, endless: bool, budget: &mut Budget) -> Seen {
        let mut states = vec![self.opening()];
        let mut numbers: HashMap<State, u32, BuildHasherDefault<Mixed>> = HashMap::default();
        numbers.insert(self.opening(), 0);
        let mut edges: Vec<(u32, u32)> = Vec::new();
        let mut ends = Vec::new();
        let mut open = vec![0_u32];
        while let Some(from) = open.pop() {
            if states.len() > MOST_STATES || budget.0 == 0 {
                return self.seen(false);
            }
            // Often the only question is whether each reply can be on offer.
            if !few && !endless && self.offered.iter().all(|offered| *offered) {
                return self.seen(false);
            }
            self.step(states[from as usize], budget, |next| {
                let Some(next) = next else { return ends.push(from) };
                let number = *numbers.entry(next).or_insert_with(|| {
                    states.push(next);
                    open.push(states.len() as u32 - 1);
                    states.len() as u32 - 1
                });
                if endless {
                    edges.push((number, from));
                }
            });
        }
        let trapped = if endless { self.trapped(&states, &mut edges, ends) } else { None };
        Seen { trapped, ..self.seen(true) }
    }

    /// Everything that can follow a state; `None` is an end. Silence leads on,
    /// but is no way to an end.
    fn step(&mut self, state: State, budget: &mut Budget, mut visit: impl FnMut(Option<State>)) {
        let place = self.program.place(state.turn);
        let first = as_range(&self.contact.turn(state.turn).replies).start;
        self.visited[state.turn.index()] = true;
        let on_offer = self.on_offer(state, place, budget);
        for (number, reply) in place.moves.iter().enumerate() {
            if on_offer >> number & 1 == 1 {
                self.offered[first + number] = true;
                let after = State { bits: state.bits & !reply.clears | reply.sets, ..state };
                follow(after, &reply.leads, budget, &mut |next| {
                    visit(next.map(|next| self.program.forget(next)))
                });
            }
        }
        if let Some(silence) = &place.silence {
            follow(state, silence, budget, &mut |next| {
                if let Some(next) = next {
                    visit(Some(self.program.forget(next)));
                }
            });
        }
    }

    /// The replies that can be on offer, one bit each; remembers the fewest.
    fn on_offer(&mut self, state: State, place: &Place, budget: &mut Budget) -> u64 {
        let guards = &place.offers.guards;
        let Some(free) = &place.offers.free else { return u64::MAX };
        let (mut ever, mut fewest) = (0_u64, usize::MAX);
        for bits in free {
            budget.spend(guards.len());
            let holding = (0..guards.len()).filter(|&reply| guards[reply].holds(state.bits | bits));
            let now = holding.fold(0_u64, |set, reply| set | 1 << reply);
            ever |= now;
            fewest = fewest.min(now.count_ones() as usize);
        }
        let worst = &mut self.fewest[state.turn.index()];
        if worst.is_none_or(|worst| fewest < worst.replies) {
            *worst = Some(Fewest { replies: fewest, flags: self.program.questions.flags(state.bits) });
        }
        ever
    }

    /// The turns of the states from which no end can be reached. `edges` lead back.
    fn trapped(
        &self,
        states: &[State],
        edges: &mut [(u32, u32)],
        ends: Vec<u32>,
    ) -> Option<(Vec<TurnId>, Flags)> {
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
        let caught = states.iter().zip(can_end).filter(|(_, can_end)| !can_end).map(|(state, _)| state);
        let first = caught.clone().min_by_key(|state| state.turn)?;
        let mut turns: Vec<TurnId> = caught.map(|state| state.turn).collect();
        turns.sort_unstable();
        turns.dedup();
        Some((turns, self.program.questions.flags(first.bits)))
    }
}

/// Where something can lead.
fn follow(after: State, leads: &Leads, budget: &mut Budget, visit: &mut impl FnMut(Option<State>)) {
    let (site, turns) = match leads {
        Leads::End => return visit(None),
        Leads::To(turn) => return visit(Some(State { turn: *turn, ..after })),
        Leads::Any(turns) => {
            return turns.iter().for_each(|&turn| visit(Some(State { turn, ..after })));
        }
        Leads::First(site, turns) => (site, turns),
    };
    let mut taken = 0_u128;
    match &site.free {
        Some(free) => {
            for bits in free {
                budget.spend(turns.len());
                let holds = |guard: &program::Guard| guard.holds(after.bits | bits);
                taken |= site.guards.iter().position(holds).map_or(0, |first| 1 << first);
            }
        }
        None => taken = u128::MAX,
    }
    for (number, &turn) in turns.iter().enumerate() {
        if taken >> number & 1 == 1 {
            visit(Some(State { turn, ..after }));
        }
    }
}

/// A quick hash of states; nobody chooses them to collide, and the number of
/// states is limited.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u16(&mut self, word: u16) {
        self.write_u64(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(26) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u128(&mut self, word: u128) {
        self.write_u64(word as u64);
        self.write_u64((word >> 64) as u64);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
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

#[cfg(test)]
mod tests;
