//! A flag that nothing asks for was forgotten, or misspelled somewhere.

use std::collections::BTreeSet;

use super::subject::Subject;
use crate::scenario::checked::{Cond, ContactId};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let elsewhere = asked_elsewhere(subject);
    for talk in &subject.talks {
        let asked = talk.contact.conds.iter().fold(0, |set, cond| match cond {
            Cond::Flag(flags) => set | flags,
            _ => set,
        });
        let mut told = asked;
        for id in talk.replies() {
            for flag in &talk.reply(id).sets {
                let Some(bit) = talk.contact.flags.iter().position(|name| *name == flag.value) else {
                    continue;
                };
                if told >> bit & 1 == 1 || elsewhere.contains(&(talk.id, 1 << bit)) {
                    continue;
                }
                told |= 1 << bit;
                let message = format!("nothing asks for the flag `{}`", flag.value);
                found.push(
                    Diagnostic::warning(Code::UnusedFlag, message)
                        .at(flag.place)
                        .on(talk.reply_path(id, ".sets"))
                        .hint("ask for it with `when: Flag(\"…\")`, or leave it out"),
                );
            }
        }
    }
}

/// The flags for which a later contact asks with `Earlier`.
fn asked_elsewhere(subject: &Subject<'_>) -> BTreeSet<(ContactId, u64)> {
    let conds = subject.scenario.contacts().iter().flat_map(|contact| &contact.conds);
    conds
        .filter_map(|cond| match cond {
            Cond::Earlier(contact, flags) => Some((*contact, *flags)),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{changed, codes, codes_with, messages};

    #[test]
    fn a_flag_is_asked_for_here_or_later() {
        let set = [("goto: End(Solved)", "sets: [\"thanked\"], goto: End(Solved)")];
        assert_eq!(messages("contacts/no-line.ron", &set), ["nothing asks for the flag `thanked`"]);
        let twice = [set[0], ("goto: End(Open)", "sets: [\"thanked\"], goto: End(Open)")];
        assert_eq!(codes("contacts/no-line.ron", &twice), ["unused-flag"]);
        let later = changed(
            "contacts/new-line.ron",
            &[(
                "says: \"So when?\"",
                "says: [(when: Earlier(\"no-line\", Flag(\"thanked\")), text: \"You thanked me. When?\"), (text: \"So when?\")]",
            )],
        );
        let here = changed("contacts/no-line.ron", &set);
        let contact = here.iter().find(|file| file.path == "contacts/no-line.ron").unwrap();
        let text = String::from_utf8(contact.bytes.clone()).unwrap();
        assert_eq!(codes_with(later, &[("contacts/no-line.ron", &text)]), [""; 0]);
    }
}
