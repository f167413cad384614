//! Twins are two contacts of one customer, one at each desk, that name each other.

use super::subject::Subject;
use crate::scenario::checked::Contact;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for talk in &subject.talks {
        let (Some(twin), Some(source)) = (talk.contact.twin, talk.written.and_then(|one| one.twin.as_ref()))
        else {
            continue;
        };
        let Some(other) = subject.scenario.contacts().get(twin.index()) else { continue };
        if let Some(message) = mismatch(subject, talk.contact, other) {
            found.push(
                Diagnostic::warning(Code::TwinMismatch, message)
                    .at(source.place)
                    .on("twin")
                    .hint("a twin is the same customer's contact at the other desk; each names the other"),
            );
        }
    }
}

fn mismatch(subject: &Subject<'_>, contact: &Contact, other: &Contact) -> Option<String> {
    if other.is_filler() {
        return Some(format!("`{}` is a filler; only a written contact has a twin", other.id));
    }
    if other.desk == contact.desk {
        return Some(format!("`{}` is at the same desk", other.id));
    }
    if other.persona != contact.persona {
        return Some(format!("`{}` is another customer's", other.id));
    }
    let back = other.twin.map(|twin| subject.scenario.contact(twin).id.as_str());
    match back {
        Some(back) if back == contact.id => None,
        Some(back) => Some(format!("`{}` names `{back}` as its twin", other.id)),
        None => Some(format!("`{}` names no twin", other.id)),
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::messages;

    #[test]
    fn twins_name_each_other() {
        let file = "contacts/no-line.ron";
        assert_eq!(messages(file, &[("twin: \"new-line\",", "")]), ["`no-line` names no twin"]);
        assert_eq!(
            messages(file, &[("twin: \"new-line\"", "twin: \"invoice\"")]),
            [
                "`no-line` names `invoice` as its twin",
                "`invoice` is a filler; only a written contact has a twin",
            ]
        );
        assert_eq!(
            messages(file, &[("twin: \"new-line\"", "twin: \"no-line\"")]),
            ["`no-line` names `no-line` as its twin", "`no-line` is at the same desk",]
        );
    }
}
