//! The ways between the turns of a contact, whatever the conditions say.

use crate::scenario::checked::{Contact, Goto, ReplyId, TurnId};

/// Which turns can be reached, and from which an end can be.
#[derive(Debug)]
pub(super) struct Graph {
    /// A way leads from the opening to the turn.
    pub reached: Vec<bool>,
    /// A way of replies leads from the turn to an end.
    pub ends: Vec<bool>,
    /// A promise may have been made before the turn.
    pub promised: Vec<bool>,
}

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    To(TurnId),
    End,
}

/// Calls `visit` with each place to which `goto` can lead from `turn`.
pub(super) fn ways(contact: &Contact, turn: TurnId, goto: Goto, mut visit: impl FnMut(Way)) {
    match goto {
        Goto::Turn(to) => visit(Way::To(to)),
        Goto::Stay => visit(Way::To(turn)),
        Goto::End(_) => visit(Way::End),
        Goto::If(from, until) | Goto::Chance(from, until) => contact.branches
            [usize::from(from)..usize::from(until)]
            .iter()
            .for_each(|branch| visit(Way::To(branch.turn))),
    }
}

impl Graph {
    pub fn of(contact: &Contact) -> Self {
        let turns = contact.turns.len();
        let mut before = vec![Vec::new(); turns];
        let mut after = vec![Vec::new(); turns];
        let mut ends = Vec::new();
        let mut behind_promises = Vec::new();
        for (index, reply) in (0..).zip(&contact.replies) {
            let from = contact.turn_of(ReplyId(index));
            ways(contact, from, reply.goto, |way| match way {
                Way::To(to) => {
                    before[to.index()].push(from);
                    after[from.index()].push(to);
                    if !reply.promises.is_empty() {
                        behind_promises.push(to);
                    }
                }
                Way::End => ends.push(from),
            });
        }
        for (index, turn) in (0..).zip(&contact.turns) {
            let Some(silence) = &turn.silence else { continue };
            ways(contact, TurnId(index), silence.goto, |way| {
                if let Way::To(to) = way {
                    after[usize::from(index)].push(to);
                }
            });
        }
        let opening: Vec<TurnId> = if turns == 0 { Vec::new() } else { vec![contact.opening] };
        Self {
            reached: spread(opening, &after),
            ends: spread(ends, &before),
            promised: spread(behind_promises, &after),
        }
    }

    /// A way leads to the turn.
    pub fn reaches(&self, turn: TurnId) -> bool {
        self.reached[turn.index()]
    }
}

/// All that can be reached from `open` along `edges`, itself included.
pub(super) fn spread(mut open: Vec<TurnId>, edges: &[Vec<TurnId>]) -> Vec<bool> {
    let mut seen = vec![false; edges.len()];
    while let Some(turn) = open.pop() {
        if !std::mem::replace(&mut seen[turn.index()], true) {
            open.extend(&edges[turn.index()]);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::talk_of;

    #[test]
    fn ways_are_followed() {
        talk_of(
            &[("so\" ),\n                ( id: \"soon", "hello\" ),\n                ( id: \"soon")],
            |talk| {
                assert_eq!(talk.graph.reached, [true, true, true]);
                assert_eq!(talk.graph.ends, [true, true, true]);
                assert_eq!(talk.graph.promised, [false, false, false]);
            },
        );
        talk_of(&[("opening: \"hello\"", "opening: \"so\"")], |talk| {
            assert_eq!(talk.graph.reached, [false, false, true]);
        });
        talk_of(&[("goto: End(Solved)", "goto: Stay"), ("goto: End(Open)", "goto: \"when\"")], |talk| {
            assert_eq!(talk.graph.ends, [false, false, false]);
        });
    }
}
