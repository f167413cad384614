//! A turn to which no way leads is never played.

use super::graph::{Way, spread, ways};
use super::states::Seen;
use super::subject::Talk;
use crate::scenario::checked::TurnId;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

/// Follows the ways, whatever their conditions. Of turns that are reached only
/// from each other, the first is reported: one way mends them all.
pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    let lost: Vec<TurnId> = talk.turn_ids().filter(|turn| !talk.graph.reaches(*turn)).collect();
    if lost.is_empty() {
        return;
    }
    let mut after = vec![Vec::new(); talk.contact.turns.len()];
    let mut is_target = vec![false; talk.contact.turns.len()];
    for &turn in &lost {
        for reply in talk.contact.replies_of(turn) {
            ways(talk.contact, turn, talk.contact.reply(reply).goto, |way| {
                if let Way::To(to) = way {
                    after[turn.index()].push(to);
                    is_target[to.index()] |= to != turn;
                }
            });
        }
    }
    let (heads, rest): (Vec<TurnId>, Vec<TurnId>) =
        lost.into_iter().partition(|turn| !is_target[turn.index()]);
    let mut covered = vec![false; talk.contact.turns.len()];
    for turn in heads.into_iter().chain(rest) {
        if covered[turn.index()] {
            continue;
        }
        for (index, reached) in spread(vec![turn], &after).into_iter().enumerate() {
            covered[index] |= reached;
        }
        report(talk, turn, "no reply and no silence leads here", found);
    }
}

/// Turns whose every way has a condition that cannot hold.
pub(super) fn check_conditions(talk: &Talk<'_>, seen: &Seen, found: &mut Diagnostics) {
    let mut closed = talk.turn_ids().filter(|turn| talk.graph.reaches(*turn) && !seen.visited[turn.index()]);
    if let Some(turn) = closed.find(|_| seen.complete) {
        report(talk, turn, "the conditions on every way here cannot hold", found);
    }
}

fn report(talk: &Talk<'_>, turn: TurnId, why: &str, found: &mut Diagnostics) {
    let name = talk.turn_name(turn);
    found.push(
        Diagnostic::warning(
            Code::UnreachableTurn,
            format!("the turn `{}` is never reached: {why}", name.value),
        )
        .at(name.place)
        .on(talk.turn_path(turn))
        .hint(format!("let a reply go there: `goto: \"{}\"`, or take the turn out", name.value)),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, messages};

    const MORE: &str = "turns: {
        \"a\": (says: \"A.\", replies: [(id: \"x\", says: \"X.\", goto: \"b\"), (id: \"y\", says: \"Y.\", goto: \"b\")]),
        \"b\": (says: \"B.\", replies: [(id: \"x\", says: \"X.\", goto: \"c\"), (id: \"y\", says: \"Y.\", goto: \"so\")]),
        \"c\": (says: \"C.\", replies: [(id: \"x\", says: \"X.\", goto: \"b\"), (id: \"y\", says: \"Y.\", goto: \"so\")]),";

    #[test]
    fn a_chain_is_reported_at_its_head() {
        let told = messages("contacts/no-line.ron", &[("turns: {", MORE)]);
        assert_eq!(told, ["the turn `a` is never reached: no reply and no silence leads here"]);
    }

    #[test]
    fn a_ring_is_reported_once() {
        let ring = MORE.replace("\"a\": (", "\"d\": (").replace("goto: \"so\"", "goto: \"d\"");
        assert_eq!(codes("contacts/no-line.ron", &[("turns: {", &ring)]), ["unreachable-turn"]);
    }

    #[test]
    fn conditions_can_close_every_way() {
        let way = (
            "goto: Stay ),",
            "goto: If([(when: All([Flag(\"blamed\"), Not(Flag(\"blamed\"))]), goto: \"a\"), (goto: \"so\")]) ),",
        );
        let told = messages("contacts/no-line.ron", &[("turns: {", MORE), way]);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("the turn `a` is never reached: the conditions"), "{told:?}");
    }
}
