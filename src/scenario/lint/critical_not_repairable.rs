//! A critical error caps the contact whatever is said later.

use super::subject::{Subject, Talk};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Shown;
use crate::vocab::Tag;

pub(super) fn check(subject: &Subject<'_>, talk: &Talk<'_>, found: &mut Diagnostics) {
    let rubric = subject.scenario.rubric(talk.contact.desk);
    let is_critical = |tag: Tag| {
        let mut commissions = rubric.dimensions().iter().flat_map(|dimension| dimension.commissions());
        commissions.any(|commission| commission.tag == tag && commission.critical.is_some())
            || rubric.compliance().contains(&tag)
    };
    for id in talk.replies() {
        for (index, one) in talk.reply(id).shows.iter().enumerate() {
            let Shown::Repairs(tag) = one else { continue };
            if is_critical(tag.value) {
                let message = format!("`{}` is a critical error and cannot be taken back", tag.value);
                found.push(
                    Diagnostic::warning(Code::CriticalNotRepairable, message)
                        .at(tag.place)
                        .on(talk.reply_path(id, &format!(".shows[{index}]")))
                        .hint("let the reply show what it does well instead, such as Ownership"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn critical_errors_stay() {
        for tag in ["WrongInformation", "BeyondAuthority", "Discloses"] {
            let (shows, repairs) = (format!("shows: [{tag}]"), format!("Repairs({tag})"));
            let changes =
                [("shows: [Soon]", shows.as_str()), ("Repairs(BlamesDepartment)", repairs.as_str())];
            assert_eq!(codes("contacts/no-line.ron", &changes), ["critical-not-repairable"], "{tag}");
        }
    }
}
