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

use super::{Arg, Now, Told, clock, one};
use crate::telling::words::{packet_field, who_asks};

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
                let fact = self.shift.say_at(self.at, caller, text, self.language);
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
        self.said(Some(&self.name(caller)), &self.shift.say_at(self.at, caller, words, self.language))
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
        let fact = self.shift.say_at(self.at, caller, written.text, self.language);
        let args = [("field", Arg::Text(&field)), ("fact", Arg::Text(&fact))];
        one(self.words.say("fact-handed-on", &args))
    }

    fn asked_again(&self, caller: CallerId, of: (ContactId, FactId), handed: bool) -> Told {
        let (contact, fact) = of;
        let key = if handed { "asked-again-handed" } else { "asked-again" };
        let text = self.shift.scenario().contact(contact).packet[fact.index()].text;
        let (name, fact) = (self.name(caller), self.shift.say_at(self.at, caller, text, self.language));
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::records::pack_folder::open_pack;
    use crate::scenario::checked::{ColleagueId, ContactId, PersonaId, ReplyId, TurnId};
    use crate::shift::before::{Carried, Cause};
    use crate::shift::{Before, Command, Shift, What};
    use crate::telling::story::{Reader, Story};
    use crate::telling::words::words_of;
    use crate::vocab::{Duration, Moment};

    fn at(time: &str) -> Moment {
        time.parse().expect("a time of day")
    }

    /// A morning on which Leo has resigned, Sato warns, and Hale comes because of
    /// a promise; told until a quarter past nine.
    fn morning(language: &str, reader: Reader) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/tray");
        let Ok(scenario) = open_pack(&folder) else { panic!("the pack loads") };
        let plan = scenario.find_shift("support").expect("such a shift");
        let (leo, sato) = (scenario.find_colleague("leo"), scenario.find_colleague("sato"));
        let mut before = Before::of_plan(&scenario, plan);
        before.gone.extend(leo);
        before.resigned.extend(leo);
        before.warnings.extend(sato);
        let dark = scenario.contacts().iter().position(|contact| contact.id == "dark");
        let dark = ContactId(u16::try_from(dark.unwrap_or_default()).unwrap_or_default());
        before.carried.push(Carried {
            at: at("09:03"),
            contact: dark,
            persona: scenario.contact(dark).persona.unwrap_or(PersonaId(0)),
            attempt: 2,
            cause: Cause::Promise(7),
            promise: None,
            origin: None,
            frustration_milli: None,
            for_trainee: true,
        });
        let mut shift = Shift::new(scenario, plan, 3, Some(before));
        let words = words_of(Some(language)).unwrap_or_else(|_| panic!("a known language"));
        let mut story = Story::new(reader);
        let mut told = story.tell(&words, &shift);
        while let Some(due) = shift.next_due().filter(|due| *due <= at("09:15")) {
            shift.advance_to(due);
            told.extend(story.tell(&words, &shift));
        }
        told.into_iter().map(|entry| entry.text).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_morning_is_told_with_the_words_that_were_said() {
        let told = morning("en", Reader::Trainee);
        let opening = "Leo has resigned.\nLeo: “Nobody will miss me.”\n\
                       Sato: “The old boxes are coming back, careful.”\nKnown now: Recall.\n\
                       The old boxes are being called back.";
        assert!(told.contains(opening), "{told}");
        assert!(!told.contains("Look at the lights."), "a warning is no answer: {told}");
        assert!(told.contains("Sato: “The form is due.”"), "{told}");
    }

    #[test]
    fn nobody_says_in_advance_why_somebody_comes() {
        for (language, because) in [("en", "promise 7"), ("ja", "約束7番"), ("ru", "обещание № 7")]
        {
            let (trainee, log) = (morning(language, Reader::Trainee), morning(language, Reader::Facilitator));
            assert!(log.contains(because), "{language}: {log}");
            assert!(!trainee.contains(because), "{language}: {trainee}");
            assert!(!trainee.contains("came-back") && !log.contains("came-back"));
        }
    }

    #[test]
    fn a_request_that_nobody_opens_is_escalated_aloud_and_goodwill_stays_unspoken() {
        for reader in [Reader::Trainee, Reader::Facilitator] {
            let told = morning("en", reader);
            assert!(told.contains("In the tray: a request from Sato (the support desk), by mail"), "{told}");
        }
        let log = morning("en", Reader::Facilitator);
        assert!(!log.contains("Leo begins to wait"), "whoever has a request does not wait in line");
    }

    /// A shift at the support desk that has just been opened.
    fn opened() -> Shift {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/tray");
        let Ok(scenario) = open_pack(&folder) else { panic!("the pack loads") };
        let plan = scenario.find_shift("support").expect("such a shift");
        Shift::new(scenario, plan, 3, None)
    }

    #[test]
    fn what_is_told_later_is_told_as_it_was() {
        let mut shift = opened();
        let words = words_of(Some("en")).unwrap_or_else(|_| panic!("a known language"));
        let asked = shift.apply(shift.now(), Command::Ask(ColleagueId(0)));
        assert!(asked.is_ok());
        let live = Story::new(Reader::Trainee).tell(&words, &shift);
        shift.advance_to(shift.now() + Duration::from_seconds(600));
        let later = Story::new(Reader::Trainee).tell(&words, &shift);
        assert!(live.iter().any(|entry| entry.text.starts_with("You ask")), "{live:?}");
        assert_eq!(later[..live.len()], live);
    }

    #[test]
    fn a_turn_to_which_one_comes_back_is_not_said_all_over_again() {
        let mut shift = opened();
        while shift.waiting().next().is_none() {
            let due = shift.next_due().expect("somebody comes");
            shift.advance_to(due);
        }
        let caller = shift.waiting().next().expect("somebody waits");
        let contact = shift.contact_of(caller);
        let said = |turn: u16| contact.variants[usize::from(contact.turn(TurnId(turn)).says.start)].text;
        let reaction = contact.reply(ReplyId(0)).says;
        let spoke = |turn: u16, reaction| {
            let (turn, text, until) = (TurnId(turn), said(turn), shift.now());
            What::Spoke { caller, turn, reaction, text, until }
        };
        let mut story = Story::new(Reader::Trainee);
        let mut once = |what| story.once(&shift, what);
        assert_eq!(once(spoke(0, None)), Some(spoke(0, None)));
        let only =
            What::Spoke { caller, turn: TurnId(0), reaction: None, text: reaction, until: shift.now() };
        assert_eq!(once(spoke(0, Some(reaction))), Some(only));
        // Who has nothing else to say says it again; on the desk it lies there still.
        assert_eq!(once(spoke(0, None)), Some(spoke(0, None)));
        let turns = u16::try_from(contact.turns.len()).unwrap_or(0);
        let has_line = |turn: &u16| !contact.turn(TurnId(*turn)).says.is_empty();
        let after = (0..turns).filter(has_line).find(|turn| contact.turn(TurnId(*turn)).after_call);
        if let Some(after) = after {
            assert_eq!(once(spoke(after, None)), Some(spoke(after, None)));
            assert_eq!(once(spoke(after, None)), None);
        }
    }
}
