//! In every state that can be reached, at least one reply is on offer.

use super::states::{Seen, flag_names};
use super::subject::Talk;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(talk: &Talk<'_>, seen: &Seen, found: &mut Diagnostics) {
    for turn in talk.turn_ids() {
        let Some(fewest) = seen.fewest[turn.index()].filter(|fewest| fewest.replies == 0) else { continue };
        if talk.contact.turn(turn).replies.is_empty() {
            continue; // no-replies
        }
        let name = talk.turn_name(turn);
        let flags = flag_names(talk.contact, fewest.flags);
        found.push(
            Diagnostic::error(
                Code::NothingOnOffer,
                format!(
                    "the turn `{}` can be reached with no reply on offer, such as when {flags}",
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
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn a_turn_always_offers_something() {
        let both = [
            ("id: \"six\",", "id: \"six\", when: Flag(\"blamed\"),"),
            ("id: \"soon\",", "id: \"soon\", when: Flag(\"blamed\"),"),
        ];
        let told = messages("contacts/no-line.ron", &both);
        assert_eq!(
            told,
            ["the turn `when` can be reached with no reply on offer, such as when no flag is up"]
        );
    }

    #[test]
    fn conditions_that_complete_each_other_are_fine() {
        let halves = [
            ("id: \"six\",", "id: \"six\", when: Not(Flag(\"blamed\")),"),
            ("id: \"soon\",", "id: \"soon\", when: Not(Flag(\"blamed\")),"),
            (
                "id: \"ours\",",
                "id: \"six-too\", says: \"By six.\", when: Flag(\"blamed\"), goto: \"so\"), ( id: \"ours\",",
            ),
        ];
        assert_eq!(codes("contacts/no-line.ron", &halves), [""; 0]);
        let moods = [
            ("id: \"six\",", "id: \"six\", when: TrustAtLeast(0.5),"),
            ("id: \"soon\",", "id: \"soon\", when: TrustBelow(0.5),"),
        ];
        assert_eq!(codes("contacts/no-line.ron", &moods), ["one-way"]);
    }
}
