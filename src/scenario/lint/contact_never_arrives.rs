//! A written contact comes in during some shift, or another contact starts it.

use super::subject::Subject;
use crate::scenario::checked::{Arrival, InjectDoes};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let scenario = subject.scenario;
    let mut arrives = vec![false; scenario.contacts().len()];
    for shift in scenario.shifts() {
        for arrival in &shift.arrivals {
            if let Arrival::Between { contact, .. } = arrival {
                arrives[contact.index()] = true;
            }
        }
        for inject in &shift.injects {
            if let InjectDoes::Arrive(contact) = inject.does {
                arrives[contact.index()] = true;
            }
        }
    }
    let replies = scenario.contacts().iter().flat_map(|contact| &contact.replies);
    replies.filter_map(|reply| reply.starts).for_each(|(contact, _)| arrives[contact.index()] = true);
    // A shift with a mistake may be the one that brings it.
    if scenario.shifts().len() < subject.sources.shifts.len() || found.has_errors() {
        return;
    }
    for talk in subject.talks.iter().filter(|talk| talk.written.is_some() && !arrives[talk.id.index()]) {
        found.push(
            Diagnostic::warning(Code::ContactNeverArrives, format!("no shift brings `{}`", talk.name.value))
                .at(talk.name.place)
                .on("id")
                .hint(format!(
                    "write it into `arrivals` of a shift: At(time: \"09:30\", contact: \"{}\")",
                    talk.name.value
                )),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{changed, codes, codes_with};

    #[test]
    fn an_arrival_an_inject_or_a_reply_brings_it() {
        let at = ("At(time: \"09:05\", contact: \"no-line\"),", "");
        assert_eq!(codes("shifts/support.ron", &[at]), ["contact-never-arrives"]);
        let inject =
            ("history:", "injects: [(id: \"x\", title: \"X\", does: Arrive(\"no-line\"))], history:");
        assert_eq!(codes("shifts/support.ron", &[at, inject]), [""; 0]);
        let files = changed(
            "contacts/new-line.ron",
            &[("goto: End(Dated)", "starts: (contact: \"no-line\", after: \"20m\"), goto: End(Dated)")],
        );
        let shift = changed("shifts/support.ron", &[at]);
        let shift = shift.iter().find(|file| file.path == "shifts/support.ron").unwrap();
        let text = String::from_utf8(shift.bytes.clone()).unwrap();
        assert_eq!(codes_with(files, &[("shifts/support.ron", &text)]), [""; 0]);
    }
}
