//! What the rules look at: each contact without an error, beside its source.

use super::graph::Graph;
use crate::scenario::checked::{Contact, ContactId, ReplyId, Scenario, TurnId};
use crate::scenario::diagnostic::{Diagnostics, Place};
use crate::scenario::load::Sources;
use crate::scenario::read::{At, Map};
use crate::scenario::resolve::Resolved;
use crate::scenario::source;
use crate::vocab::Tag;

/// A resolved pack and what it was written as.
pub(super) struct Subject<'a> {
    pub sources: &'a Sources,
    pub scenario: &'a Scenario,
    pub resolved: &'a Resolved,
    /// The contacts and fillers in whose files nothing is wrong so far.
    pub talks: Vec<Talk<'a>>,
}

/// A contact or filler beside its source.
pub(super) struct Talk<'a> {
    pub id: ContactId,
    pub contact: &'a Contact,
    /// The name as it is written.
    pub name: &'a At<String>,
    /// `expects` as it is written.
    pub expects: Option<&'a [At<Tag>]>,
    /// None of a filler.
    pub written: Option<&'a source::Contact>,
    pub turns: &'a Map<source::Turn>,
    pub graph: Graph,
}

impl<'a> Subject<'a> {
    pub fn new(sources: &'a Sources, resolved: &'a Resolved, found: &Diagnostics) -> Self {
        let scenario = &resolved.scenario;
        let broken = found.files_with_errors();
        let is_whole = |place: Place| !broken.get(usize::from(place.file.0)).is_some_and(|&broken| broken);
        let written = sources.contacts.iter().map(|contact| Sides {
            name: &contact.id,
            expects: contact.expects.as_deref(),
            written: Some(contact),
            turns: &contact.turns,
        });
        let fillers = sources.fillers.iter().map(|filler| Sides {
            name: &filler.id,
            expects: filler.expects.as_deref(),
            written: None,
            turns: &filler.turns,
        });
        let mut talks = Vec::with_capacity(scenario.contacts().len());
        let both = (0..)
            .map(ContactId)
            .zip(scenario.contacts())
            .zip(written.chain(fillers))
            .filter(|(_, sides)| is_whole(sides.name.place))
            .map(|((id, contact), sides)| Talk {
                id,
                contact,
                name: sides.name,
                expects: sides.expects,
                written: sides.written,
                turns: sides.turns,
                graph: Graph::of(contact),
            });
        talks.extend(both);
        Self { sources, scenario, resolved, talks }
    }
}

/// What written contacts and fillers have in common.
struct Sides<'a> {
    name: &'a At<String>,
    expects: Option<&'a [At<Tag>]>,
    written: Option<&'a source::Contact>,
    turns: &'a Map<source::Turn>,
}

impl<'a> Talk<'a> {
    /// The name of a turn, as it is written.
    pub fn turn_name(&self, turn: TurnId) -> &'a At<String> {
        &self.turns[turn.index()].0
    }

    /// `turns["hello"]`.
    pub fn turn_path(&self, turn: TurnId) -> String {
        self.path(format!("turns[\"{}\"]", self.turn_name(turn).value))
    }

    /// A reply as it is written.
    pub fn reply(&self, reply: ReplyId) -> &'a source::Reply {
        let (turn, number) = self.number(reply);
        &self.turns[turn.index()].1.replies[number]
    }

    /// `turns["hello"].replies[2]`, and what follows.
    pub fn reply_path(&self, reply: ReplyId, rest: &str) -> String {
        let (turn, number) = self.number(reply);
        format!("{}.replies[{number}]{rest}", self.turn_path(turn))
    }

    /// A path in a file of fillers begins with the filler.
    fn path(&self, rest: String) -> String {
        if self.written.is_some() { rest } else { format!("{}: {rest}", self.name.value) }
    }

    /// The turn of a reply, and its number there.
    fn number(&self, reply: ReplyId) -> (TurnId, usize) {
        let turn = self.contact.turn_of(reply);
        (turn, usize::from(reply.0 - self.contact.turn(turn).replies.start))
    }

    /// All replies with their ids.
    pub fn replies(&self) -> impl Iterator<Item = ReplyId> + use<> {
        (0..self.contact.replies.len()).map(|index| ReplyId(index as u16))
    }

    /// All turns.
    pub fn turn_ids(&self) -> impl Iterator<Item = TurnId> + use<> {
        (0..self.contact.turns.len()).map(|index| TurnId(index as u16))
    }

    /// The names of some turns: `` `a`, `b` and 3 more ``.
    pub fn names(&self, turns: &[TurnId]) -> String {
        let shown: Vec<String> =
            turns.iter().take(5).map(|turn| format!("`{}`", self.turn_name(*turn).value)).collect();
        match turns.len().saturating_sub(5) {
            0 => shown.join(", "),
            more => format!("{} and {more} more", shown.join(", ")),
        }
    }
}
