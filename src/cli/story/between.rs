//! What passes between the desks, told in sentences: the morning's news,
//! requests in the tray, facts for the other desk, and what colleagues do to
//! each other.
//!
//! A trainee never hears that goodwill moved or why somebody has come back; that
//! is for the log and the debrief.

use crate::scenario::checked::{ArticleId, ColleagueId, ContactId, FactId, Gesture};
use crate::scenario::strings::TextId;
use crate::shift::before::Cause;
use crate::shift::{CallerId, What};
use crate::vocab::Moment;

use super::super::words::{packet_field, who_asks};
use super::{Arg, Now, Told, clock, one};

impl Now<'_> {
    /// What the morning brings. `warned` has just warned the desk.
    pub(super) fn morning(&self, what: What, warned: Option<ColleagueId>) -> Told {
        match what {
            What::Resigned { colleague } => {
                let last = self.shift.scenario().colleague(colleague).unthanked;
                let words = last.map(|words| self.colleague_says(colleague, words));
                Some([self.of_colleague("resigned", colleague)].into_iter().chain(words).collect())
            }
            What::Warned { colleague } => {
                one(match self.shift.scenario().colleague(colleague).early_warning {
                    Some(words) => self.colleague_says(colleague, words),
                    None => self.of_colleague("warned", colleague),
                })
            }
            What::Learned { article, from } if from.is_some() && from == warned => self.warned_of(article),
            _ => None,
        }
    }

    fn warned_of(&self, article: ArticleId) -> Told {
        let title = self.article(article);
        let text = self.shift.scenario().company().articles[article.index()].text;
        Some(vec![self.words.say("learned", &[("title", Arg::Text(&title))]), self.filled(text)])
    }

    fn of_colleague(&self, key: &str, colleague: ColleagueId) -> String {
        self.words.say(key, &[("colleague", Arg::Text(&self.colleague(colleague)))])
    }

    fn colleague_says(&self, colleague: ColleagueId, words: TextId) -> String {
        let (name, words) = (self.colleague(colleague), self.filled(words));
        self.words.say("told", &[("colleague", Arg::Text(&name)), ("words", Arg::Text(&words))])
    }

    /// What people of the company want of each other.
    pub(super) fn between(&self, what: What, facilitator: bool) -> Told {
        match what {
            What::Requested { caller, needed } => self.requested(caller, needed),
            What::RequestPutOff { caller, needed } => self.at("request-put-off", caller, needed),
            What::RequestRefused { caller } => self.about("request-refused", caller),
            What::RequestReminded { caller } => {
                let request = self.shift.contact_of(caller).request?;
                one(self.says(caller, request.reminder))
            }
            What::RequestEscalated { caller } => {
                let request = self.shift.contact_of(caller).request?;
                let words = self.says(caller, request.escalation);
                let escalated = self.about("request-escalated", caller);
                Some([words].into_iter().chain(escalated.into_iter().flatten()).collect())
            }
            What::HandedOn { caller, fact } => self.handed_on(caller, fact),
            What::CameBack { .. }
            | What::Gestured { .. }
            | What::Praised { .. }
            | What::Told { .. }
            | What::PacketReceived { .. }
            | What::AskedAgain { .. } => {
                if facilitator {
                    self.unannounced(what)
                } else {
                    Some(Vec::new())
                }
            }
            _ => None,
        }
    }

    /// What nobody announces while it happens.
    fn unannounced(&self, what: What) -> Told {
        match what {
            What::CameBack { caller, cause } => self.came_back(caller, cause),
            What::Gestured { colleague, gesture, .. } => {
                let (name, gesture) = (self.colleague(colleague), self.words.name(gesture_key(gesture)));
                let args = [("colleague", Arg::Text(&name)), ("gesture", Arg::Text(&gesture))];
                one(self.words.say("gestured", &args))
            }
            What::Praised { caller, colleague } => {
                let (name, colleague) = (self.name(caller), self.colleague(colleague));
                let args = [("name", Arg::Text(&name)), ("colleague", Arg::Text(&colleague))];
                one(self.words.say("praised", &args))
            }
            What::Told { caller, fact } => {
                let text = self.shift.contact_of(caller).packet[fact.index()].text;
                let fact = self.shift.say(caller, text, self.language);
                one(self.words.say("fact-told", &[("fact", Arg::Text(&fact))]))
            }
            What::AskedAgain { caller, contact, fact, handed } => {
                self.asked_again(caller, (contact, fact), handed)
            }
            What::PacketReceived { contact, fact } => {
                let written = &self.shift.scenario().contact(contact).packet[fact.index()];
                let (field, fact) = (packet_field(self.words, written.field), self.filled(written.text));
                let args = [("field", Arg::Text(&field)), ("fact", Arg::Text(&fact))];
                one(self.words.say("fact-received", &args))
            }
            _ => None,
        }
    }

    fn says(&self, caller: CallerId, words: TextId) -> String {
        self.said(Some(&self.name(caller)), &self.shift.say(caller, words, self.language))
    }

    fn requested(&self, caller: CallerId, needed: Moment) -> Told {
        let who = who_asks(self.words, self.shift, caller);
        let channel = self.words.name(&format!("channel-{}", self.shift.contact_of(caller).channel));
        let time = clock(needed);
        let args = [("who", Arg::Text(&who)), ("channel", Arg::Text(&channel)), ("time", Arg::Text(&time))];
        one(self.words.say("requested", &args))
    }

    fn handed_on(&self, caller: CallerId, fact: FactId) -> Told {
        let written = &self.shift.contact_of(caller).packet[fact.index()];
        let field = packet_field(self.words, written.field);
        let fact = self.shift.say(caller, written.text, self.language);
        let args = [("field", Arg::Text(&field)), ("fact", Arg::Text(&fact))];
        one(self.words.say("fact-handed-on", &args))
    }

    fn asked_again(&self, caller: CallerId, of: (ContactId, FactId), handed: bool) -> Told {
        let (contact, fact) = of;
        let key = if handed { "asked-again-handed" } else { "asked-again" };
        let text = self.shift.scenario().contact(contact).packet[fact.index()].text;
        let (name, fact) = (self.name(caller), self.shift.say(caller, text, self.language));
        one(self.words.say(key, &[("name", Arg::Text(&name)), ("fact", Arg::Text(&fact))]))
    }

    fn came_back(&self, caller: CallerId, cause: Cause) -> Told {
        let (key, number) = match cause {
            Cause::Promise(number) => ("came-back-Promise", number),
            Cause::WrongInformation => ("came-back-WrongInformation", 0),
            Cause::AddOn => ("came-back-AddOn", 0),
            Cause::CutOff => ("came-back-CutOff", 0),
            Cause::WordOfMouth => ("came-back-WordOfMouth", 0),
            Cause::Agreed => ("came-back-Agreed", 0),
        };
        let name = self.name(caller);
        let args = [("name", Arg::Text(&name)), ("number", Arg::Number(i64::from(number)))];
        one(self.words.say(key, &args))
    }
}

const fn gesture_key(gesture: Gesture) -> &'static str {
    match gesture {
        Gesture::Thanks => "gesture-Thanks",
        Gesture::ThanksInTheirWords => "gesture-ThanksInTheirWords",
        Gesture::Nags => "gesture-Nags",
        Gesture::Blames => "gesture-Blames",
        Gesture::PutsOff => "gesture-PutsOff",
        Gesture::AsksWhatCounts => "gesture-AsksWhatCounts",
    }
}
