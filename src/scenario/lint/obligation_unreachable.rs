//! What a contact expects must be possible in it: full marks can be reached.

use super::subject::Talk;
use crate::rubric::TagMask;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::vocab::{Channel, Desk, Tag};

pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    let Some(expects) = talk.expects else { return };
    let possible = possible(talk);
    for (index, tag) in expects.iter().enumerate() {
        let expected = talk.contact.expects >> tag.value as u32 & 1 == 1;
        if !expected || possible.contains(tag.value) {
            continue;
        }
        let (message, hint) = match tag.value {
            Tag::Fact => (
                "no reply that can be reached states a fact of an article in `needs`".to_owned(),
                "let a reply show Fact(\"…\") of one of them",
            ),
            Tag::PitchShare => (
                "the share of the talking is expected and not measured".to_owned(),
                "write `measure_pitch: true` in the contact",
            ),
            tag => (
                format!("no reply that can be reached shows `{tag}`, and no standing action does"),
                "let a reply show it, or leave it out of `expects`",
            ),
        };
        found.push(
            Diagnostic::error(Code::ObligationUnreachable, message)
                .at(tag.place)
                .on(format!("expects[{index}]"))
                .hint(hint),
        );
    }
}

/// All obligations that something in the contact can show.
fn possible(talk: &Talk<'_>) -> TagMask {
    let contact = talk.contact;
    let mut tags = by_standing_actions(talk);
    for reply in talk.replies().filter(|reply| talk.graph.reaches(contact.turn_of(*reply))) {
        for shown in contact.shown_by(reply).iter().filter(|shown| !shown.repairs) {
            // A fact counts if the contact needs it.
            let needed = shown.article.is_none_or(|article| contact.needs.contains(&article));
            if needed {
                tags = tags.with(shown.tag);
            }
        }
    }
    tags
}

/// What the actions that every conversation offers can show in this one.
fn by_standing_actions(talk: &Talk<'_>) -> TagMask {
    let contact = talk.contact;
    let by_desk = match contact.desk {
        Desk::Support => [Tag::Notes, Tag::NextContact],
        Desk::Sales => [Tag::ContextForSupport, Tag::NextStepDated],
    };
    let some = |condition: bool, tag: Tag| condition.then_some(tag);
    let conditional = [
        some(contact.channel != Channel::Mail, Tag::HoldAnnounced),
        some(!contact.needs.is_empty(), Tag::FeasibilityChecked),
        some(contact.transferable, Tag::WarmTransfer),
        some(contact.transferable, Tag::NoReexplaining),
        some(!contact.promises.is_empty(), Tag::PromiseLogged),
        some(contact.measure_pitch, Tag::PitchShare),
    ];
    [Tag::CauseTag].into_iter().chain(by_desk).chain(conditional.into_iter().flatten()).collect()
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn a_reply_or_a_standing_action_shows_it() {
        let expects = |tags: &str| {
            let list = format!("expects: [{tags}, OpenQuestion");
            codes("contacts/no-line.ron", &[("expects: [OpenQuestion", &list)])
        };
        assert_eq!(
            expects("Notes, CauseTag, NextContact, HoldAnnounced, WarmTransfer, NoReexplaining"),
            [""; 0]
        );
        for missing in ["NamesFeeling", "Ownership", "RelayToSales"] {
            assert_eq!(expects(missing), ["obligation-unreachable"], "{missing}");
        }
        let refused = [("expects: [", "transfer: Refused, expects: [WarmTransfer, ")];
        assert_eq!(codes("contacts/no-line.ron", &refused), ["obligation-unreachable"]);
        assert_eq!(
            codes("contacts/new-line.ron", &[("expects: [", "expects: [PitchShare, ")]),
            ["obligation-unreachable"]
        );
        assert_eq!(
            codes(
                "contacts/new-line.ron",
                &[(
                    "expects: [",
                    "measure_pitch: true, expects: [PitchShare, FeasibilityChecked, PromiseLogged, "
                )]
            ),
            [""; 0]
        );
    }

    #[test]
    fn only_a_needed_fact_is_one() {
        let told = messages("contacts/no-line.ron", &[("needs: [\"outage\"]", "needs: [\"days\"]")]);
        assert_eq!(told, ["no reply that can be reached states a fact of an article in `needs`"]);
    }
}
