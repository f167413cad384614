//! What a talk could be asked for at all.
//!
//! Owns [`is_due`]. A contact expects what it can exercise; some of that is only
//! owed once something has happened on the way: nobody has to announce a wait
//! that there was not, introduce somebody whom they kept, or pass on thanks that
//! nobody gave. Must not know points.

use crate::scenario::checked::{Contact, Goto, Reply};
use crate::vocab::{Channel, Outcome, Tag};

use super::record::ContactRecord;

/// Whether an expected obligation was owed in this talk; if not, it is neither
/// met nor missing.
///
/// - `HoldAnnounced`: somebody was on hold, or left waiting while something was
///   looked up or asked; never by mail.
/// - `WarmTransfer`: somebody was handed over, by an action or by a reply.
/// - `ThanksPassedOn`: the person praised somebody, where the contact says by which
///   reply; where it does not, the praise is in the words, and heard.
pub fn is_due(contact: &Contact, record: &ContactRecord, tag: Tag) -> bool {
    let said = |what: &dyn Fn(&Reply) -> bool| {
        let mut replies = record.steps.iter().filter_map(|step| step.reply);
        replies.any(|reply| what(contact.reply(reply)))
    };
    match tag {
        Tag::HoldAnnounced => {
            let waits = contact.channel != Channel::Mail;
            waits && (record.kept_waiting || said(&|reply| reply.asks.is_some()))
        }
        Tag::WarmTransfer => {
            let mut shown = record.evidence.iter().filter(|evidence| !evidence.repairs);
            record.handed_over
                || shown.any(|evidence| evidence.tag == Tag::ColdTransfer)
                || said(&|reply| matches!(reply.goto, Goto::End(Outcome::PassedOn)))
        }
        Tag::ThanksPassedOn => contact.praises.is_empty() || said(&|reply| !reply.praises.is_empty()),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::checked::{ColleagueId, ReplyId, TurnId};
    use crate::scoring::record::Step;
    use crate::scoring::sample::{Sample, by_reply, record_of};
    use crate::vocab::{Desk, Moment};

    fn sample() -> Contact {
        let mut sample = Sample::support();
        let turn = sample.turn("only");
        sample.reply(turn, "plain", &[]);
        sample.reply(turn, "praised", &[]);
        sample.last_reply().praises = 0..1;
        sample.reply(turn, "asks", &[]);
        sample.last_reply().asks = Some(Desk::Sales);
        sample.reply(turn, "to-accounts", &[]);
        sample.last_reply().goto = Goto::End(Outcome::PassedOn);
        let mut contact = sample.contact();
        contact.praises.push(ColleagueId(0));
        contact
    }

    fn due(contact: &Contact, reply: u16, tag: Tag) -> bool {
        let mut record = record_of(9);
        let (at, reply) = (Moment::from_ms(1_000), Some(ReplyId(reply)));
        record.steps = vec![Step { event: 3, at, turn: TurnId(0), reply, flags: 0, knows: 0, promised: 0 }];
        is_due(contact, &record, tag)
    }

    #[test]
    fn thanks_are_owed_once_there_was_praise() {
        let mut contact = sample();
        assert!(!due(&contact, 0, Tag::ThanksPassedOn));
        assert!(due(&contact, 1, Tag::ThanksPassedOn));
        contact.praises.clear();
        assert!(due(&contact, 0, Tag::ThanksPassedOn));
    }

    #[test]
    fn a_wait_is_announced_where_there_was_one() {
        let mut contact = sample();
        assert!(!due(&contact, 0, Tag::HoldAnnounced));
        assert!(due(&contact, 2, Tag::HoldAnnounced));
        let mut record = record_of(9);
        record.kept_waiting = true;
        assert!(is_due(&contact, &record, Tag::HoldAnnounced));
        contact.channel = Channel::Mail;
        assert!(!is_due(&contact, &record, Tag::HoldAnnounced));
        assert!(!due(&contact, 2, Tag::HoldAnnounced));
    }

    #[test]
    fn whoever_keeps_somebody_introduces_them_to_nobody() {
        let contact = sample();
        assert!(!due(&contact, 0, Tag::WarmTransfer));
        assert!(due(&contact, 3, Tag::WarmTransfer));
        let mut record = record_of(9);
        record.evidence = vec![by_reply(3, Tag::ColdTransfer, 0)];
        assert!(is_due(&contact, &record, Tag::WarmTransfer));
        let record = ContactRecord { handed_over: true, ..record_of(9) };
        assert!(is_due(&contact, &record, Tag::WarmTransfer));
    }

    #[test]
    fn everything_else_is_always_owed() {
        let contact = sample();
        let always = Tag::ALL.iter().filter(|&&tag| due(&contact, 0, tag)).count();
        assert_eq!(always, Tag::COUNT - 3);
    }
}
