//! In every state that can be reached, there is something to decide.

use super::states::{Seen, flag_names};
use super::subject::Talk;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(talk: &Talk<'_>, seen: &Seen, found: &mut Diagnostics) {
    for turn in talk.turn_ids() {
        let Some(fewest) = seen.fewest[turn.index()].filter(|fewest| fewest.replies == 1) else { continue };
        if talk.contact.turn(turn).replies.len() < 2 {
            continue; // too-few-replies
        }
        let name = talk.turn_name(turn);
        let flags = flag_names(talk.contact, fewest.flags);
        found.push(
            Diagnostic::warning(
                Code::OneWay,
                format!(
                    "the turn `{}` can be reached with only one reply on offer, such as when {flags}",
                    name.value
                ),
            )
            .at(name.place)
            .on(talk.turn_path(turn))
            .hint("give it two replies without a condition"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::messages;

    #[test]
    fn one_reply_is_no_choice() {
        let told =
            messages("contacts/no-line.ron", &[("id: \"six\",", "id: \"six\", when: Flag(\"blamed\"),")]);
        assert_eq!(
            told,
            ["the turn `when` can be reached with only one reply on offer, such as when no flag is up"]
        );
    }

    #[test]
    fn a_flag_that_stays_up_closes_a_loop() {
        // `ours` stays in the turn and lowers its flag; if it raised another that closes `six`, one is left.
        let told = messages(
            "contacts/no-line.ron",
            &[
                ("id: \"six\",", "id: \"six\", when: Not(Flag(\"said\")),"),
                ("clears: [\"blamed\"]", "clears: [\"blamed\"], sets: [\"said\"]"),
            ],
        );
        assert_eq!(
            told,
            ["the turn `when` can be reached with only one reply on offer, such as when `said` is up"]
        );
    }
}
