//! What happened, told in sentences.
//!
//! Owns [`Story`], which turns events into entries for two kinds of readers: a
//! trainee at the desk, who must not see what is counted, and whoever reads a
//! replay. It has to see the shift after each thing that happened, because texts
//! have slots that are filled from the present moment.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::checked::{ArticleId, ColleagueId, InjectDoes, InjectId, as_range};
use crate::scenario::strings::{Language, TextId};
use crate::scoring::words::Words;
use crate::shift::event::Why;
use crate::shift::{CallerId, Event, Handover, Shift, What};
use crate::vocab::{Desk, Duration, Moment, Tag};

use super::words::{Arg, Mood, duration, gap, language_of, name_of};

mod between;

/// Below this goodwill, in thousandths, a colleague answers coolly where the pack
/// has words for it.
const COOL_BELOW_MILLI: u16 = 350;

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The trainee, while it happens: nothing about evidence and outcomes.
    Trainee,
    /// Somebody who reads it afterwards.
    Facilitator,
}

/// One thing that happened, in a sentence or two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// What.
    pub text: String,
    /// Who said it aloud, if somebody did.
    pub spoken_by: Option<CallerId>,
    /// It came to the desk from elsewhere: from a colleague, or with the day.
    pub message: bool,
}

/// Tells a shift's events, each once.
#[derive(Clone, Debug)]
pub struct Story {
    reader: Reader,
    seen: usize,
    moods: BTreeMap<CallerId, Mood>,
    /// Whose warning was told last, if nothing else has been told since.
    warned: Option<ColleagueId>,
    /// Which lines of their turns each person has said.
    said: BTreeSet<(CallerId, TextId)>,
}

impl Story {
    /// A story from the first event on.
    pub const fn new(reader: Reader) -> Self {
        Self { reader, seen: 0, moods: BTreeMap::new(), warned: None, said: BTreeSet::new() }
    }

    /// What has happened since the last call, in these words.
    pub fn tell(&mut self, words: &Words, shift: &Shift) -> Vec<Entry> {
        let new: Vec<Event> = shift.events()[self.seen..].to_vec();
        self.seen = shift.events().len();
        let mut entries = Vec::new();
        for Event { at, what } in in_spoken_order(new) {
            let Some(what) = self.once(shift, what) else { continue };
            let texts = self.sentences(words, shift, at, what);
            let (spoken_by, message) = (said_aloud(shift, what), comes_from_elsewhere(what));
            entries.extend(texts.into_iter().map(|text| Entry { at, text, spoken_by, message }));
        }
        entries
    }

    /// A turn to which a talk comes back is not said all over again: of a reaction
    /// and a line that was said before, the reaction; of what lies on the desk in the
    /// wrap-up, nothing. Without a reaction the person repeats themselves.
    fn once(&mut self, shift: &Shift, what: What) -> Option<What> {
        let What::Spoke { caller, turn, reaction, text, until } = what else { return Some(what) };
        let contact = shift.contact_of(caller);
        let lines = &contact.variants[as_range(&contact.turn(turn).says)];
        let of_turn = lines.iter().any(|line| line.text == text);
        if !of_turn || self.said.insert((caller, text)) {
            return Some(what);
        }
        match reaction {
            Some(text) => Some(What::Spoke { caller, turn, reaction: None, text, until }),
            None if contact.turn(turn).after_call => None,
            None => Some(what),
        }
    }

    fn sentences(&mut self, words: &Words, shift: &Shift, at: Moment, what: What) -> Vec<String> {
        if let What::MoodChanged { caller, frustration, trust } = what {
            return self.mood(words, shift, caller, Mood::of(frustration, trust)).into_iter().collect();
        }
        let facilitator = self.reader == Reader::Facilitator;
        let warned = self.warned.take();
        let now = Now { words, language: language_of(words, shift.scenario()), shift, at };
        let told = now.morning(what, warned);
        let told = told.or_else(|| now.between(what, facilitator));
        let told = told.or_else(|| now.queue(what, facilitator));
        let told = told.or_else(|| now.talk(what));
        let told = told.or_else(|| now.deeds(what));
        let told = told.or_else(|| now.day(what));
        let told = told.or_else(|| if facilitator { now.evidence(what) } else { None });
        if let What::Answered { caller, frustration, trust, .. } = what {
            self.moods.insert(caller, Mood::of(frustration, trust));
        }
        if let What::Warned { colleague } = what {
            self.warned = Some(colleague);
        }
        told.unwrap_or_default()
    }

    /// A mood is told when it has another name than before.
    fn mood(&mut self, words: &Words, shift: &Shift, caller: CallerId, mood: Mood) -> Option<String> {
        let before = self.moods.insert(caller, mood);
        if before == Some(mood) || self.reader == Reader::Trainee {
            return None;
        }
        let name = name_of(words, shift, caller);
        let mood = mood.words(words);
        Some(words.say("mood", &[("name", Arg::Text(&name)), ("mood", Arg::Text(&mood))]))
    }
}

/// A moment of a shift, and how it is told. The shift may have gone on since.
struct Now<'a> {
    words: &'a Words,
    language: Language,
    shift: &'a Shift,
    at: Moment,
}

/// Words in brackets are done, not said.
fn is_done(words: &str) -> bool {
    words.trim_start().starts_with(['(', '（'])
}

/// What is done begins with who does it: the name need not stand before it once more.
fn names_itself(words: &str, name: &str) -> bool {
    let Some(rest) = words.trim_start().strip_prefix(['(', '（']) else { return false };
    let done = rest.split_once([')', '）']).map_or(rest, |(done, _)| done);
    // In Japanese the name carries a form of address that what they do goes without.
    let bare = ["さん", "様"].iter().find_map(|form| name.strip_suffix(form)).unwrap_or(name);
    !bare.is_empty() && done.contains(bare)
}

/// Who says this aloud: a line of the person, not what they do.
fn said_aloud(shift: &Shift, what: What) -> Option<CallerId> {
    match what {
        What::Spoke { caller, text, .. } => {
            (!is_done(shift.scenario().texts().source(text))).then_some(caller)
        }
        What::SpokeStanding { caller, .. } => Some(caller),
        _ => None,
    }
}

/// What neither a caller says nor the trainee does: a colleague's message, answer or
/// warning, who leaves the other desk, the doors. Whoever looks at the desk
/// sees it nowhere else.
const fn comes_from_elsewhere(what: What) -> bool {
    matches!(
        what,
        What::Injected { .. }
            | What::Learned { from: Some(_), .. }
            | What::DutyChanged { present: false, .. }
            | What::Warned { .. }
            | What::Resigned { .. }
            | What::RequestReminded { .. }
            | What::RequestEscalated { .. }
            | What::CallBackMissed { .. }
            | What::LunchMissed
            | What::ClosedDoors
    )
}

/// Whoever goes has the last word: it is told before they are gone.
fn in_spoken_order(mut events: Vec<Event>) -> Vec<Event> {
    for index in 1..events.len() {
        let (before, after) = (events[index - 1], events[index]);
        let parts = matches!(before.what, What::Parted { .. });
        if parts && matches!(after.what, What::Spoke { .. }) && before.at == after.at {
            events.swap(index - 1, index);
        }
    }
    events
}

/// Sentences, or none if an event is not told; `None` if it belongs elsewhere.
type Told = Option<Vec<String>>;

fn one(text: String) -> Told {
    Some(vec![text])
}

impl Now<'_> {
    fn name(&self, caller: CallerId) -> String {
        name_of(self.words, self.shift, caller)
    }

    fn text(&self, text: TextId) -> String {
        self.shift.scenario().texts().get(text, self.language).to_owned()
    }

    fn time(&self, time: Duration) -> String {
        duration(self.words, time)
    }

    fn colleague(&self, id: ColleagueId) -> String {
        self.text(self.shift.scenario().colleague(id).name)
    }

    fn article(&self, id: ArticleId) -> String {
        let articles = &self.shift.scenario().company().articles;
        self.text(articles[id.index()].title)
    }

    fn about(&self, key: &str, caller: CallerId) -> Told {
        one(self.words.say(key, &[("name", Arg::Text(&self.name(caller)))]))
    }

    fn waited(&self, key: &str, caller: CallerId, wait: Duration) -> Told {
        let (name, wait) = (self.name(caller), self.time(wait));
        let args = [("name", Arg::Text(&name)), ("wait", Arg::Text(&wait))];
        one(self.words.say(key, &args))
    }

    fn said(&self, name: Option<&str>, words: &str) -> String {
        if name.is_some_and(|name| names_itself(words, name)) {
            return words.to_owned();
        }
        let key = match (name, is_done(words)) {
            (Some(_), false) => "says",
            (Some(_), true) => "does",
            (None, false) => "you-say",
            (None, true) => "you-do",
        };
        self.words.say(key, &[("name", Arg::Text(name.unwrap_or_default())), ("words", Arg::Text(words))])
    }

    fn queue(&self, what: What, facilitator: bool) -> Told {
        match what {
            What::Arrived { .. } | What::ColleagueAnswered { .. } if !facilitator => Some(Vec::new()),
            // Whoever comes with a request is told of with the request.
            What::Arrived { caller, .. } if self.shift.came_by_tray(caller) => Some(Vec::new()),
            What::Answered { caller, .. } if self.shift.came_by_tray(caller) => {
                self.about("request-opened", caller)
            }
            What::ColleagueFinished { .. } => Some(Vec::new()),
            What::Arrived { caller, attempt, .. } => self.arrived(caller, attempt),
            What::Abandoned { caller, waited, why } => {
                let key = if why == Why::Closed { "turned-away" } else { "abandoned" };
                self.waited(key, caller, waited)
            }
            What::ColleagueAnswered { colleague, caller, waited } => {
                let (colleague, name) = (self.colleague(colleague), self.name(caller));
                let wait = self.time(waited);
                let args = [
                    ("colleague", Arg::Text(&colleague)),
                    ("name", Arg::Text(&name)),
                    ("wait", Arg::Text(&wait)),
                ];
                one(self.words.say("colleague-answered", &args))
            }
            What::DutyChanged { colleague, present } => {
                let key = if present { "on-duty" } else { "off-duty" };
                one(self.words.say(key, &[("colleague", Arg::Text(&self.colleague(colleague)))]))
            }
            What::Answered { caller, waited, frustration, trust } => {
                self.answered(caller, waited, Mood::of(frustration, trust))
            }
            What::WaitAnnounced { wait } => {
                one(self.words.say("wait-announced", &[("wait", Arg::Text(&self.time(wait)))]))
            }
            _ => None,
        }
    }

    fn arrived(&self, caller: CallerId, attempt: u8) -> Told {
        let key = if attempt > 1 { "arrived-again" } else { "arrived" };
        let name = self.name(caller);
        let args = [("name", Arg::Text(&name)), ("attempt", Arg::Number(i64::from(attempt)))];
        one(self.words.say(key, &args))
    }

    fn answered(&self, caller: CallerId, waited: Duration, mood: Mood) -> Told {
        let (name, wait, mood) = (self.name(caller), self.time(waited), mood.words(self.words));
        let key = if waited == Duration::ZERO { "answered-at-once" } else { "answered" };
        let args = [("name", Arg::Text(&name)), ("wait", Arg::Text(&wait)), ("mood", Arg::Text(&mood))];
        one(self.words.say(key, &args))
    }

    /// What is said, and who goes.
    fn talk(&self, what: What) -> Told {
        match what {
            What::Spoke { caller, reaction, text, .. } => {
                let name = self.name(caller);
                let say = |text| self.shift.say_at(self.at, caller, text, self.language);
                let spoken: Vec<String> = reaction.into_iter().chain([text]).map(say).collect();
                if spoken.iter().any(|words| is_done(words)) {
                    return Some(spoken.iter().map(|words| self.said(Some(&name), words)).collect());
                }
                let gap = gap(self.words);
                one(self.said(Some(&name), &spoken.join(gap)))
            }
            What::SpokeStanding { caller, line, .. } => {
                let Some(text) = self.shift.standing_text(caller, line) else { return Some(Vec::new()) };
                let words = self.shift.say_at(self.at, caller, text, self.language);
                one(self.said(Some(&self.name(caller)), &words))
            }
            What::Replied { caller, reply, .. } => {
                let said = self.shift.contact_of(caller).reply(reply).says;
                one(self.said(None, &self.shift.say_at(self.at, caller, said, self.language)))
            }
            What::StayedSilent { .. } => one(self.words.name("silent")),
            What::Escalated { caller } => self.about("escalated", caller),
            What::HungUp { caller, .. } => self.about("hung-up", caller),
            What::Parted { caller } => self.about("parted", caller),
            _ => None,
        }
    }

    /// What the trainee does.
    fn deeds(&self, what: What) -> Told {
        match what {
            What::Promised { caller, promise, written, .. } => {
                let by = self.shift.contact_of(caller).promises[promise.index()].by;
                let key = if written { "promised-written" } else { "promised-spoken" };
                one(self.words.say(key, &[("by", Arg::Text(&self.text(by)))]))
            }
            What::PutInWriting { .. } => one(self.words.name("put-in-writing")),
            What::PlacedOnHold { caller, announced: Some(wait) } => self.waited("held-for", caller, wait),
            What::PlacedOnHold { caller, announced: None } => self.about("held", caller),
            What::Resumed { caller, held } => {
                let (name, held) = (self.name(caller), self.time(held));
                one(self.words.say("resumed", &[("name", Arg::Text(&name)), ("held", Arg::Text(&held))]))
            }
            What::LookedUp { article, .. } => self.looked_up(article),
            What::Asked { colleague, until } => {
                let (name, takes) = (self.colleague(colleague), self.time(until.since(self.at)));
                let args = [("colleague", Arg::Text(&name)), ("takes", Arg::Text(&takes))];
                one(self.words.say("asked", &args))
            }
            What::Learned { article, from: Some(colleague) } => self.told_by(colleague, article),
            What::DeskAsked { desk: Desk::Sales, .. } => one(self.words.name("desk-asked-Sales")),
            What::DeskAsked { desk: Desk::Support, .. } => one(self.words.name("desk-asked-Support")),
            What::Noted { caller } => self.about("noted", caller),
            What::Transferred { caller, how, to } => {
                let (name, to) = (self.name(caller), self.words.name(&format!("department-{to}")));
                let key = match how {
                    Handover::Warm => "transferred-warm",
                    Handover::Cold => "transferred-cold",
                };
                one(self.words.say(key, &[("name", Arg::Text(&name)), ("department", Arg::Text(&to))]))
            }
            What::CallBackAgreed { caller, due } => self.at("call-back-agreed", caller, due),
            What::CallBackDue { caller } => self.about("call-back-due", caller),
            What::CallBackMissed { caller } => self.about("call-back-missed", caller),
            What::Disposed { recorded, .. } => {
                let outcome = self.words.name(&format!("outcome-{recorded}"));
                one(self.words.say("disposed", &[("outcome", Arg::Text(&outcome))]))
            }
            _ => None,
        }
    }

    fn at(&self, key: &str, caller: CallerId, at: Moment) -> Told {
        let (name, time) = (self.name(caller), clock(at));
        one(self.words.say(key, &[("name", Arg::Text(&name)), ("time", Arg::Text(&time))]))
    }

    fn looked_up(&self, id: ArticleId) -> Told {
        let article = &self.shift.scenario().company().articles[id.index()];
        let (title, takes) = (self.article(id), self.time(article.takes));
        let args = [("title", Arg::Text(&title)), ("takes", Arg::Text(&takes))];
        Some(vec![self.words.say("looked-up", &args), self.filled(article.text)])
    }

    fn told_by(&self, colleague: ColleagueId, article: ArticleId) -> Told {
        let scenario = self.shift.scenario();
        let described = scenario.colleague(colleague);
        let goodwill_milli = self.shift.before().history.goodwill_milli(scenario, colleague);
        let cool = described.asked_low_goodwill.filter(|_| goodwill_milli < COOL_BELOW_MILLI);
        let (name, words) = (self.colleague(colleague), self.text(cool.unwrap_or(described.asked)));
        let args = [("colleague", Arg::Text(&name)), ("words", Arg::Text(&words))];
        let article = &scenario.company().articles[article.index()];
        Some(vec![self.words.say("told", &args), self.filled(article.text)])
    }

    /// A text of the company, with the company's values in its slots.
    fn filled(&self, text: TextId) -> String {
        let scenario = self.shift.scenario();
        scenario.texts().fill(text, self.language, &|slot| {
            let value = scenario.company().values.get(slot).copied();
            value.map(|value| crate::scenario::strings::Value::Text(self.text(value)))
        })
    }

    /// What the day brings.
    fn day(&self, what: What) -> Told {
        let name = |key: &str| one(self.words.name(key));
        match what {
            What::Opened => name("opened"),
            What::LunchBegan => name("lunch-began"),
            What::LunchEnded => name("lunch-ended"),
            What::LunchMissed => name("lunch-missed-now"),
            What::ClosedDoors => name("doors-closed"),
            What::ShiftEnded => name("shift-ended"),
            What::Injected { inject } => self.injected(inject),
            _ => None,
        }
    }

    fn injected(&self, id: InjectId) -> Told {
        let inject = &self.shift.scenario().shift(self.shift.plan()).injects[id.index()];
        if let InjectDoes::Message(colleague, text) = inject.does {
            let (name, words) = (self.colleague(colleague), self.text(text));
            let args = [("colleague", Arg::Text(&name)), ("words", Arg::Text(&words))];
            return one(self.words.say("message", &args));
        }
        one(self.words.say("injected", &[("title", Arg::Text(&self.text(inject.title)))]))
    }

    /// What is counted; not for trainees while they play.
    fn evidence(&self, what: What) -> Told {
        match what {
            What::Showed { tag, .. } => self.tagged("showed", tag),
            What::Repaired { tag, .. } => self.tagged("repaired", tag),
            What::Learned { article, from: None } => {
                one(self.words.say("learned", &[("title", Arg::Text(&self.article(article)))]))
            }
            What::Ended { outcome, .. } => {
                let outcome = self.words.name(&format!("outcome-{outcome}"));
                one(self.words.say("ended", &[("outcome", Arg::Text(&outcome))]))
            }
            What::Closed { talk, hold, wrap_up, .. } => {
                let [talk, hold, wrap] = [talk, hold, wrap_up].map(|time| self.time(time));
                let args =
                    [("talk", Arg::Text(&talk)), ("hold", Arg::Text(&hold)), ("wrap", Arg::Text(&wrap))];
                one(self.words.say("closed", &args))
            }
            What::WillReturn { caller, due: Some(due), .. } => self.at("will-return", caller, due),
            What::WillReturn { caller, due: None, .. } => self.about("will-return-later", caller),
            _ => None,
        }
    }

    fn tagged(&self, key: &str, tag: Tag) -> Told {
        let tag = self.words.name(&format!("tag-{tag}"));
        one(self.words.say(key, &[("tag", Arg::Text(&tag))]))
    }
}

/// A clock time without its milliseconds.
pub fn clock(at: Moment) -> String {
    Moment::from_ms(at.as_ms() / 1_000 * 1_000).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_named_in_what_they_do_is_not_named_before_it() {
        assert!(names_itself("(Aya, in the door again.) He's still there.", "Aya"));
        assert!(names_itself("（アヤが戸口にいる。）まだいます。", "アヤさん"));
        assert!(!names_itself("(She hangs up.)", "Ms Morita"));
        assert!(!names_itself("(She hangs up.) Aya said so.", "Aya"));
        assert!(!names_itself("Aya here.", "Aya"));
    }
}
