//! A fact of a packet that no reply brings to light can never be handed on.

use super::subject::{Subject, Talk};
use crate::scenario::checked::Facts;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(subject: &Subject<'_>, talk: &Talk<'_>, found: &mut Diagnostics) {
    let told: Facts = talk.contact.replies.iter().fold(0, |told, reply| told | reply.tells);
    for (index, fact) in talk.contact.packet.iter().enumerate().filter(|(index, _)| told >> index & 1 == 0) {
        let message = format!("no reply brings `{}` to light", fact.id);
        found.push(
            Diagnostic::error(Code::FactNeverTold, message)
                .at(subject.resolved.lines[fact.text.0 as usize])
                .on(format!("packet[\"{}\"]", talk.contact.packet[index].id))
                .hint(format!(
                    "write `tells: [\"{}\"]` in the reply that does, or take the fact out",
                    fact.id
                )),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn a_fact_is_told_by_a_reply() {
        let packet = ("opening:", "packet: { \"shop\": (field: Why, text: \"A shop.\") }, opening:");
        let told = ("shows: [Problem],", "shows: [Problem], tells: [\"shop\"],");
        assert_eq!(codes("contacts/new-line.ron", &[packet]), ["fact-never-told"]);
        assert_eq!(codes("contacts/new-line.ron", &[packet, told]), [""; 0]);
    }
}
