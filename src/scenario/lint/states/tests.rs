//! The exploration against a slow one that knows no shortcuts.

use std::collections::{BTreeMap, BTreeSet};

use super::super::subject::{Subject, Talk};
use super::*;
use crate::scenario::checked::{Cond, CondId, Goto};
use crate::scenario::diagnostic::Diagnostics;
use crate::scenario::lint::testing::changed;
use crate::scenario::load::load;
use crate::scenario::resolve::resolve;

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ mixed >> 31) % n
    }

    /// A condition over the flags `f0` to `f2`.
    fn cond(&mut self, depth: u64) -> String {
        let flag = format!("Flag(\"f{}\")", self.below(3));
        match self.below(if depth == 0 { 2 } else { 5 }) {
            0 => flag,
            1 => format!("Not({flag})"),
            2 => format!("Not({})", self.cond(depth - 1)),
            3 => format!("All([{}, {}])", self.cond(depth - 1), self.cond(depth - 1)),
            _ => format!("Any([{}, {}])", self.cond(depth - 1), self.cond(depth - 1)),
        }
    }

    fn goto(&mut self) -> String {
        let turn = |chance: &mut Self| format!("\"t{}\"", chance.below(4));
        match self.below(8) {
            0 => "End(Open)".to_owned(),
            1 => "Stay".to_owned(),
            2 => format!("Chance([(1, {}), (2, {})])", turn(self), turn(self)),
            3 => format!("If([(when: {}, goto: {}), (goto: {})])", self.cond(1), turn(self), turn(self)),
            _ => turn(self),
        }
    }

    /// Four turns of three replies.
    fn turns(&mut self) -> String {
        let mut turns = String::new();
        for turn in 0..4 {
            turns.push_str(&format!("\"t{turn}\": (says: \"Hm?\", replies: ["));
            for reply in 0..3 {
                let when =
                    if self.below(2) == 0 { format!("when: {}, ", self.cond(2)) } else { String::new() };
                let (sets, clears, goto) = (self.below(4), self.below(4), self.goto());
                turns.push_str(&format!(
                    "(id: \"r{reply}\", says: \"So.\", {when}sets: [\"f{sets}\"], clears: [\"f{clears}\"], goto: {goto}),"
                ));
            }
            turns.push_str("]),");
        }
        // Every flag is raised somewhere, if nobody ever gets there.
        turns
            + "\"z\": (says: \"Z.\", replies: [(id: \"a\", says: \"A.\", sets: [\"f0\", \"f1\", \"f2\", \"f3\"], goto: Stay)])"
    }
}

/// What the slow exploration finds.
#[derive(Default)]
struct Slow {
    visited: BTreeSet<TurnId>,
    offered: BTreeSet<usize>,
    fewest: BTreeMap<TurnId, usize>,
    trapped: BTreeSet<TurnId>,
}

/// A state: a turn and the flags.
type Moment = (TurnId, Flags);

fn holds(contact: &Contact, cond: CondId, flags: Flags) -> bool {
    match &contact.conds[cond.index()] {
        Cond::Flag(flag) => flags & flag == *flag,
        Cond::Not(inner) => !holds(contact, *inner, flags),
        Cond::All(conds) => conds.iter().all(|cond| holds(contact, *cond, flags)),
        Cond::Any(conds) => conds.iter().any(|cond| holds(contact, *cond, flags)),
        other => panic!("{other:?} is not among the samples"),
    }
}

fn slowly(contact: &Contact) -> Slow {
    let mut slow = Slow::default();
    let may = |when: Option<CondId>, flags| when.is_none_or(|cond| holds(contact, cond, flags));
    let mut after: BTreeMap<Moment, BTreeSet<Option<Moment>>> = BTreeMap::new();
    let mut open = vec![(contact.opening, 0)];
    while let Some((turn, flags)) = open.pop() {
        if after.contains_key(&(turn, flags)) {
            continue;
        }
        slow.visited.insert(turn);
        let mut next = BTreeSet::new();
        let mut many = 0;
        for id in contact.replies_of(turn).filter(|id| may(contact.reply(*id).when, flags)) {
            many += 1;
            slow.offered.insert(id.index());
            let reply = contact.reply(id);
            let flags = flags & !reply.clears | reply.sets;
            let branches = |from: u16, until: u16| &contact.branches[usize::from(from)..usize::from(until)];
            match reply.goto {
                Goto::End(_) => drop(next.insert(None)),
                Goto::Turn(to) => drop(next.insert(Some((to, flags)))),
                Goto::Stay => drop(next.insert(Some((turn, flags)))),
                Goto::Chance(from, until) => {
                    next.extend(branches(from, until).iter().map(|branch| Some((branch.turn, flags))));
                }
                Goto::If(from, until) => {
                    let first = branches(from, until).iter().find(|branch| may(branch.when, flags));
                    next.extend(first.map(|branch| Some((branch.turn, flags))));
                }
            }
        }
        let fewest = slow.fewest.entry(turn).or_insert(many);
        *fewest = (*fewest).min(many);
        open.extend(next.iter().flatten());
        after.insert((turn, flags), next);
    }
    let mut ending: BTreeSet<Moment> = BTreeSet::new();
    loop {
        let leads = |next: &BTreeSet<Option<Moment>>| {
            next.iter().any(|next| next.is_none_or(|next| ending.contains(&next)))
        };
        let more: Vec<_> = after
            .iter()
            .filter(|(state, next)| !ending.contains(*state) && leads(next))
            .map(|(state, _)| *state)
            .collect();
        if more.is_empty() {
            break;
        }
        ending.extend(more);
    }
    slow.trapped = after.keys().filter(|state| !ending.contains(*state)).map(|(turn, _)| *turn).collect();
    slow
}

/// Explores a conversation of these turns, quickly and slowly.
fn both(turns: &str, look: impl FnOnce(&Talk<'_>, &Seen, &Slow)) {
    let contact = format!(
        "Contact(id: \"no-line\", desk: Support, persona: \"morita\", title: \"X\", opening: \"t0\", \
         silence: (after: \"9s\", goto: Stay), turns: {{ {turns} }})"
    );
    let mut files = changed("pack.ron", &[]);
    files.retain(|file| !file.path.contains("no-line"));
    files.push(crate::scenario::load::PackFile {
        path: "contacts/no-line.ron".to_owned(),
        bytes: contact.into(),
    });
    let loaded = load(files);
    let mut found = Diagnostics::new();
    let resolved = resolve(&loaded.sources, &mut found).expect("it resolves");
    let subject = Subject::new(&loaded.sources, &resolved, &found);
    let talk = subject.talks.iter().find(|talk| talk.name.value == "no-line").expect("it is whole");
    let seen = explore(talk, &mut Budget::of_a_pack());
    look(talk, &seen, &slowly(talk.contact));
}

#[test]
fn shortcuts_change_nothing() {
    let (mut complete, mut trapped, mut never) = (0, 0, 0);
    for seed in 0..300 {
        both(&Chance(seed).turns(), |talk, seen, slow| {
            for turn in talk.turn_ids() {
                let reached = slow.visited.contains(&turn);
                assert!(!reached || seen.visited[turn.index()], "seed {seed}: {turn:?} is reached");
                assert!(
                    reached || !seen.complete || !seen.visited[turn.index()],
                    "seed {seed}: {turn:?} is not"
                );
                let fewest = slow.fewest.get(&turn).copied().unwrap_or(usize::MAX);
                if seen.complete && reached {
                    let found = seen.fewest[turn.index()].map(|fewest| fewest.replies);
                    assert_eq!(found, Some(fewest), "seed {seed}: {turn:?}");
                } else if !seen.complete {
                    assert!(fewest >= 2, "seed {seed}: {turn:?} was taken for clear");
                }
            }
            for reply in talk.replies().map(|reply| reply.index()) {
                let offered = slow.offered.contains(&reply);
                assert!(!offered || seen.offered[reply], "seed {seed}: reply {reply} is on offer");
                assert!(
                    offered || !seen.complete || !seen.offered[reply],
                    "seed {seed}: reply {reply} is not"
                );
                never += usize::from(seen.complete && !offered);
            }
            let turns: BTreeSet<TurnId> = seen.trapped.iter().flat_map(|(turns, _)| turns.clone()).collect();
            assert_eq!(turns, slow.trapped, "seed {seed}");
            complete += usize::from(seen.complete);
            trapped += usize::from(!turns.is_empty());
        });
    }
    // The samples are of all kinds.
    assert!((50..300).contains(&complete) && trapped > 20 && never > 50, "{complete} {trapped} {never}");
}

#[test]
fn what_is_too_much_is_left_undecided() {
    both(&Chance(1).turns(), |talk, _, _| {
        let seen = explore(talk, &mut Budget(0));
        assert!(!seen.complete && seen.trapped.is_none());
    });
}
