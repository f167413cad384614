//! Conditions must not close every way to an end.

use super::states::{Seen, flag_names};
use super::subject::Talk;
use crate::scenario::checked::TurnId;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(talk: &Talk<'_>, seen: &Seen, found: &mut Diagnostics) {
    let Some((turns, flags)) = &seen.trapped else { return };
    if seen.fewest.iter().flatten().any(|fewest| fewest.replies == 0) {
        return; // nothing-on-offer
    }
    // Without any way the turn is a dead end, and has been reported.
    let can_end = |turn: &TurnId| talk.graph.ends[turn.index()];
    let turns: Vec<TurnId> = turns.iter().copied().filter(can_end).collect();
    let Some(&first) = turns.first() else { return };
    let flags = flag_names(talk.contact, *flags);
    let message =
        format!("when {flags}, no reply that is on offer leads on to an end from {}", talk.names(&turns));
    found.push(
        Diagnostic::error(Code::EndlessLoop, message)
            .at(talk.turn_name(first).place)
            .on(talk.turn_path(first))
            .hint("give one of the replies that lead out no condition"),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn a_door_that_shuts_behind_is_found() {
        // Both ways out of `when` need a flag that `ours` lowers.
        let told = messages(
            "contacts/no-line.ron",
            &[
                ("shows: [OpenQuestion], goto", "shows: [OpenQuestion], sets: [\"blamed\"], goto"),
                ("id: \"six\",", "id: \"six\", when: Flag(\"blamed\"),"),
                ("id: \"soon\",", "id: \"soon\", when: Flag(\"blamed\"),"),
                (
                    "( id: \"ours\",",
                    "( id: \"hm\", says: \"Hm.\", goto: Stay ), ( id: \"ah\", says: \"Ah.\", goto: Stay ), ( id: \"ours\",",
                ),
            ],
        );
        assert_eq!(told, ["when no flag is up, no reply that is on offer leads on to an end from `when`"]);
    }

    #[test]
    fn a_loop_with_a_way_out_is_fine() {
        let more = (
            "( id: \"ours\",",
            "( id: \"hm\", says: \"Hm.\", when: Not(Flag(\"blamed\")), goto: \"hello\" ), ( id: \"ours\",",
        );
        assert_eq!(codes("contacts/no-line.ron", &[more]), [""; 0]);
    }
}
