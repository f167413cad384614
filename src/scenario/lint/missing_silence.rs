//! Whoever says nothing must hear something: people at a telephone do not wait
//! without a word.

use super::subject::Talk;
use crate::scenario::checked::TurnId;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::vocab::Channel;

pub(super) fn check(talk: &Talk<'_>, found: &mut Diagnostics) {
    if !matches!(talk.contact.channel, Channel::Phone | Channel::Chat) {
        return;
    }
    let silent: Vec<TurnId> = talk
        .turn_ids()
        .filter(|turn| {
            let turn = talk.contact.turn(*turn);
            !turn.after_call && turn.silence.is_none()
        })
        .collect();
    let Some(&first) = silent.first() else { return };
    found.push(
        Diagnostic::warning(
            Code::MissingSilence,
            format!("nothing happens on silence in {}", talk.names(&silent)),
        )
        .at(talk.turn_name(first).place)
        .on(talk.turn_path(first))
        .hint("write for the whole contact: silence: (after: \"12s\", line: \"silence\", goto: Stay)"),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn a_talk_has_silences() {
        let default = ("    silence: (after: \"12s\", line: \"silence\", goto: Stay),\n", "");
        let told = messages("contacts/no-line.ron", &[default]);
        assert_eq!(told, ["nothing happens on silence in `hello`, `when`, `so`"]);
        let own = ("says: \"Good.\"", "says: \"Good.\", silence: (after: \"5s\", goto: Stay)");
        let wrap_up = ("says: \"And", "kind: AfterCall, says: \"And");
        let told = messages("contacts/no-line.ron", &[default, own, wrap_up]);
        assert_eq!(told, ["nothing happens on silence in `hello`"]);
        assert_eq!(codes("contacts/no-line.ron", &[default, ("desk:", "channel: Mail, desk:")]), [""; 0]);
        assert_eq!(
            codes(
                "fillers/support.ron",
                &[("silence: (after: \"14s\", line: \"silence\", goto: Stay),", "")]
            ),
            ["missing-silence"]
        );
    }
}
