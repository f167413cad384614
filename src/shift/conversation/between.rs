//! What a reply does beyond its customer: facts for the other desk, questions
//! that it could have spared, thanks and blame.

use crate::scenario::checked::{AsksAgain, FactId, Gesture, ReplyId, Shown, as_range, tag_bit};
use crate::vocab::{Moment, Tag};

use super::{Conversation, Setting};
use crate::shift::customer::BadMove;
use crate::shift::event::{Source, What};
use crate::shift::log::Log;

impl Conversation {
    pub(super) fn pass_between_desks(
        &mut self,
        reply: ReplyId,
        now: Moment,
        setting: &Setting<'_>,
        log: &mut Log,
    ) {
        let contact = setting.contact;
        let said = contact.reply(reply);
        let caller = self.caller;
        let new = said.tells & !self.told;
        self.told |= said.tells;
        for fact in (0..32_u16).filter(|fact| new >> fact & 1 == 1).map(FactId) {
            log.push(now, What::Told { caller, fact });
        }
        if let Some(asked) = said.asks_again {
            self.ask_again(reply, asked, now, setting, log);
        }
        for &(gesture, colleague) in &contact.gestures[as_range(&said.gestures)] {
            log.push(now, What::Gestured { caller, colleague, gesture });
            // Whoever says so to the person has been judged for it already.
            if said.tags & tag_bit(Tag::BlamesDepartment) == 0 {
                self.overhear(gesture, setting);
            }
        }
        for &colleague in &contact.praises[as_range(&said.praises)] {
            log.push(now, What::Praised { caller, colleague });
        }
    }

    /// The customer in the room hears how one speaks to colleagues (C4).
    fn overhear(&mut self, gesture: Gesture, setting: &Setting<'_>) {
        let snaps = matches!(gesture, Gesture::Blames | Gesture::Nags);
        if snaps && !self.parted && setting.contact.request.is_none() {
            self.mood.feel_bad(setting.model, &setting.temper, BadMove::BlameDepartment);
        }
    }

    /// Whoever is asked what they have told already pays with patience, whichever
    /// desk left it out.
    fn ask_again(
        &mut self,
        reply: ReplyId,
        asked: AsksAgain,
        now: Moment,
        setting: &Setting<'_>,
        log: &mut Log,
    ) {
        let handed = setting.history.has_handed(asked.contact, asked.fact);
        let AsksAgain { contact, fact } = asked;
        if handed {
            // It was on the desk: this desk did not read it.
            let shown = Shown { tag: Tag::AsksAgain, article: None, repairs: false };
            self.show(shown, Source::Reply(reply), now, setting, log);
        } else if !self.parted {
            self.mood.feel_bad(setting.model, &setting.temper, BadMove::AskAgain);
            self.burdens = self.burdens.saturating_add(1);
        }
        log.push(now, What::AskedAgain { caller: self.caller, contact, fact, handed });
    }
}
