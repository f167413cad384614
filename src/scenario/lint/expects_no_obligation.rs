//! `expects` can only name obligations of the contact's desk.

use super::subject::{Subject, Talk};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(subject: &Subject<'_>, talk: &Talk<'_>, found: &mut Diagnostics) {
    let desk = talk.contact.desk;
    let obligations = subject.scenario.rubric(desk).obligation_mask();
    let expects = talk.expects.unwrap_or_default();
    for (index, tag) in expects.iter().enumerate().filter(|(_, tag)| !obligations.contains(tag.value)) {
        let message = format!("`{}` is no obligation of the {desk} desk", tag.value);
        found.push(
            Diagnostic::error(Code::ExpectsNoObligation, message)
                .at(tag.place)
                .on(format!("expects[{index}]"))
                .hint("docs/scenario-language.md lists the obligations of each desk"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn commissions_and_the_other_desk_s_obligations_are_none() {
        let expects = |tag: &str| {
            let list = format!("expects: [{tag}, OpenQuestion");
            codes("contacts/no-line.ron", &[("expects: [OpenQuestion", &list)])
        };
        for wrong in ["Soon", "Apology", "Problem"] {
            assert_eq!(expects(wrong), ["expects-no-obligation"], "{wrong}");
        }
        assert_eq!(expects("Notes"), [""; 0]);
    }
}
