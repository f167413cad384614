//! What a reply shows should count at its desk, or be felt by the customer.

use super::subject::{Subject, Talk};
use crate::rubric::{CheckedRubric, TagMask};
use crate::scenario::customer::Move;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Shown;
use crate::vocab::Tag;

/// Felt by the customer in ways of their own, or looked at by the survey.
const MOOD: [Tag; 9] = [
    Tag::Explain,
    Tag::Offer,
    Tag::Fix,
    Tag::Apology,
    Tag::SetWait,
    Tag::Brushoff,
    Tag::FishesForMark,
    Tag::IdentityChecked,
    Tag::Denies,
];

pub(super) fn check(subject: &Subject<'_>, talk: &Talk<'_>, found: &mut Diagnostics) {
    let desk = talk.contact.desk;
    let counted = counted(subject.scenario.rubric(desk));
    let is_felt = |tag: Tag| MOOD.contains(&tag) || Move::from_tag(tag).is_some();
    for reply in talk.replies() {
        // Most replies show only what counts; then there is nothing to look for.
        if talk.contact.reply(reply).tags & !counted.0 == 0 {
            continue;
        }
        for (index, shown) in talk.reply(reply).shows.iter().enumerate() {
            let Shown::Plain(tag) = shown else { continue };
            if counted.contains(tag.value) || is_felt(tag.value) {
                continue;
            }
            let message = format!("the {desk} desk does not count `{}`, and no customer feels it", tag.value);
            found.push(
                Diagnostic::warning(Code::TagOfOtherDesk, message)
                    .at(tag.place)
                    .on(talk.reply_path(reply, &format!(".shows[{index}]")))
                    .hint("docs/scenario-language.md lists what each desk counts"),
            );
        }
    }
}

/// All that a desk's rubric knows, good or bad.
pub(super) fn counted(rubric: &CheckedRubric) -> TagMask {
    let commissions = rubric.dimensions().iter().flat_map(|dimension| dimension.commissions());
    let bad = commissions.map(|commission| commission.tag).chain(rubric.compliance().iter().copied());
    bad.fold(rubric.obligation_mask(), TagMask::with)
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn what_counts_or_is_felt_is_fine() {
        let soon = |tags: &str| {
            let shows = format!("shows: [{tags}]");
            messages("contacts/no-line.ron", &[("shows: [Soon]", &shows)])
        };
        assert_eq!(soon("Soon, Notes, Explain, IdentitySkipped, FalseRecord, IdentityChecked"), [""; 0]);
        assert_eq!(soon("ScopeIn"), ["the Support desk does not count `ScopeIn`, and no customer feels it"]);
        // The customer feels a question about their situation at either desk.
        assert_eq!(soon("Situation"), [""; 0]);
        assert_eq!(
            codes("contacts/new-line.ron", &[("shows: [Problem]", "shows: [Problem, Notes]")]),
            ["tag-of-other-desk"]
        );
    }
}
