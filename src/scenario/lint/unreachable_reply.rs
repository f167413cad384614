//! A reply whose condition can never hold is never on offer.

use super::states::Seen;
use super::subject::Talk;
use super::unreachable_turn;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(talk: &Talk<'_>, seen: &Seen, found: &mut Diagnostics) {
    if !seen.complete {
        return;
    }
    unreachable_turn::check_conditions(talk, seen, found);
    for reply in talk.replies() {
        let turn = talk.contact.turn_of(reply);
        if seen.offered[reply.index()] || !seen.visited[turn.index()] {
            continue;
        }
        let source = talk.reply(reply);
        found.push(
            Diagnostic::warning(
                Code::UnreachableReply,
                format!("the reply `{}` is never on offer: its condition cannot hold here", source.id.value),
            )
            .at(source.id.place)
            .on(talk.reply_path(reply, ".when"))
            .hint("look at which replies before it raise and lower its flags"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, messages};

    fn when(cond: &str) -> Vec<&'static str> {
        let cond = format!("when: {cond}");
        codes("contacts/no-line.ron", &[("when: Flag(\"blamed\")", &cond)])
    }

    #[test]
    fn flags_are_followed() {
        let never = "unreachable-reply";
        assert_eq!(when("All([Flag(\"blamed\"), Not(Flag(\"blamed\"))])"), [never]);
        assert_eq!(when("Any([])"), ["unused-flag", never]);
        // The flag is raised only after this turn.
        let later = [
            ("sets: [\"blamed\"], goto: \"when\"", "goto: \"when\""),
            ("shows: [ConfirmedSolved], ", "shows: [ConfirmedSolved], sets: [\"blamed\"], "),
        ];
        assert_eq!(codes("contacts/no-line.ron", &later), [never]);
        let told = messages("contacts/no-line.ron", &later);
        assert_eq!(told, ["the reply `ours` is never on offer: its condition cannot hold here"]);
    }

    #[test]
    fn moods_history_and_articles_can_be_either() {
        for cond in [
            "All([Flag(\"blamed\"), TrustBelow(0.3), FrustrationAtLeast(0.9)])",
            "All([Flag(\"blamed\"), Knows(\"outage\"), Not(Knows(\"days\"))])",
            "Any([Flag(\"blamed\"), Ledger(what: \"line\", honest: false), NothingPromised(\"line\")])",
            "Any([Flag(\"blamed\"), All([WaitedAtLeast(\"3m\"), TimeAtLeast(\"12:00\"), ContactsAtLeast(2)])])",
        ] {
            assert_eq!(when(cond), [""; 0], "{cond}");
        }
        for cond in [
            "All([Flag(\"blamed\"), TrustAtLeast(0.5), TrustBelow(0.3)])",
            "All([Flag(\"blamed\"), Promised(\"line\"), NothingPromised(\"line\")])",
            "All([Flag(\"blamed\"), Knows(\"days\"), Not(Knows(\"days\"))])",
        ] {
            assert_eq!(when(cond), ["unreachable-reply"], "{cond}");
        }
    }
}
