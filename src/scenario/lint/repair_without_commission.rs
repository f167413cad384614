//! Only what was done can be taken back.

use super::subject::Talk;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Shown;
use crate::vocab::Tag;

/// What standing actions can do wrong.
const BY_STANDING_ACTIONS: [Tag; 2] = [Tag::ColdTransfer, Tag::FalseRecord];

pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    let shown = talk.contact.replies.iter().fold(0, |set, reply| set | reply.tags);
    for id in talk.replies() {
        for (index, one) in talk.reply(id).shows.iter().enumerate() {
            let Shown::Repairs(tag) = one else { continue };
            if shown >> tag.value as u32 & 1 == 1 || BY_STANDING_ACTIONS.contains(&tag.value) {
                continue;
            }
            found.push(
                Diagnostic::warning(
                    Code::RepairWithoutCommission,
                    format!("no reply of this contact shows `{}`, so nothing is taken back", tag.value),
                )
                .at(tag.place)
                .on(talk.reply_path(id, &format!(".shows[{index}]")))
                .hint("name what another reply shows, or leave Repairs out"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn another_reply_did_it() {
        let repairs = |tag: &str| {
            let shows = format!("Repairs({tag})");
            codes("contacts/no-line.ron", &[("Repairs(BlamesDepartment)", &shows)])
        };
        assert_eq!(repairs("Soon"), [""; 0]);
        assert_eq!(repairs("ColdTransfer"), [""; 0]);
        assert_eq!(repairs("Minimises"), ["repair-without-commission"]);
    }
}
