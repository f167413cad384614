//! A customer has something to say to each standing action.

use super::subject::{Subject, Talk};
use crate::scenario::checked::{StandingLine, StandingLines};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::vocab::Channel;

/// A written contact, with the lines of its customer where it has none itself.
pub(super) fn check(subject: &Subject<'_>, talk: &Talk<'_>, found: &mut Diagnostics) {
    let (Some(persona), Some(written)) = (talk.contact.persona, talk.written) else { return };
    let persona = subject.scenario.persona(persona);
    let missing = missing(talk.contact.channel, &[&talk.contact.lines, &persona.lines]);
    if missing.is_empty() {
        return;
    }
    let message = format!("`{}` says nothing to: {}", persona.id, missing.join(", "));
    found.push(
        Diagnostic::warning(Code::MissingStandingLine, message)
            .at(written.lines.as_ref().map_or(written.persona.place, |lines| lines.place))
            .on("lines")
            .hint("write the lines in the contact, or for all contacts of this customer in people.ron"),
    );
}

/// The crowd, if there are fillers that it could be.
pub(super) fn check_crowd(subject: &Subject<'_>, found: &mut Diagnostics) {
    let fillers = || subject.scenario.contacts().iter().filter(|contact| contact.is_filler());
    let Some(people) = subject.sources.people.as_ref().filter(|_| fillers().next().is_some()) else { return };
    let by_mail_only = fillers().all(|filler| filler.channel == Channel::Mail);
    let channel = if by_mail_only { Channel::Mail } else { Channel::Phone };
    let crowd = subject.scenario.personas().iter().filter(|persona| persona.crowd_weight.is_some());
    for (persona, (name, _)) in crowd.zip(&people.crowd) {
        let missing = missing(channel, &[&persona.lines]);
        if !missing.is_empty() {
            let message = format!("`{}` says nothing to: {}", persona.id, missing.join(", "));
            found.push(
                Diagnostic::warning(Code::MissingStandingLine, message)
                    .at(name.place)
                    .on(format!("crowd[\"{}\"].lines", persona.id))
                    .hint("fillers have no lines of their own; write them here"),
            );
        }
    }
}

/// The lines that none of `sets` has. Nobody who writes a letter is put on hold.
fn missing(channel: Channel, sets: &[&StandingLines]) -> Vec<&'static str> {
    let spoken = |line: StandingLine| {
        use StandingLine::{HangUp, Hold, HoldUnannounced, Silence};
        channel != Channel::Mail || !matches!(line, Hold | HoldUnannounced | Silence | HangUp)
    };
    StandingLine::ALL
        .iter()
        .filter(|(line, _)| spoken(*line) && sets.iter().all(|lines| lines[*line as usize].is_none()))
        .map(|(_, name)| *name)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, messages};

    #[test]
    fn the_contact_or_its_customer_has_all_nine() {
        let told =
            messages("people.ron", &[("hold: \"All right.\", hold_unannounced: \"Hello?\", ask", "ask")]);
        assert_eq!(told, ["`morita` says nothing to: hold, hold_unannounced"; 2]);
        let told = messages("people.ron", &[("hold: \"Fine.\", ", "")]);
        assert_eq!(told, ["`hurried` says nothing to: hold"]);
        let own = ("opening:", "lines: (hold: \"Yes.\"), opening:");
        assert_eq!(codes("contacts/no-line.ron", &[own]), [""; 0]);
    }

    #[test]
    fn a_letter_needs_no_hold() {
        let no_hold = [("hold: \"Fine.\", hold_unannounced", "hold_unannounced")];
        assert_eq!(codes("people.ron", &no_hold).len(), 1);
        let mail = crate::scenario::lint::testing::changed("people.ron", &no_hold);
        let fillers = String::from_utf8(mail[5].bytes.clone())
            .unwrap()
            .replace("desk: Support", "desk: Support, channel: Mail");
        assert_eq!(
            crate::scenario::lint::testing::codes_with(mail, &[("fillers/support.ron", &fillers)]),
            [""; 0]
        );
    }
}
