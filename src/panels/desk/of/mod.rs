//! A shift as the desk shows it.
//!
//! Reads the shift as it is and changes nothing. Whatever somebody at the desk
//! could not know is left out here: what an answer would count, what brings
//! somebody who has not been answered yet.

mod bar;
mod centre;
mod queue;
mod tools;

use crate::panels::widgets::FaceView;
use crate::scenario::strings::Language;
use crate::scoring::Words;
use crate::shift::{CallerId, LunchState, Phase, Seat, Shift};
use crate::telling::gist::Gist;
use crate::telling::looks::{Looks, looks_of};
use crate::telling::words::{Arg, comma, duration, feeling, language_of, name_of};
use crate::vocab::{Duration, Moment};

use super::transcript::Transcript;
use super::view::{Can, Centre, DeskView, Extras, Hint, HintId, Message};

/// For how long a message lies there if nobody puts it away.
const LATELY: Duration = Duration::from_seconds(10 * 60);

/// A shift, and how it is put into words.
pub(super) struct Look<'a> {
    pub shift: &'a Shift,
    /// What its events come to.
    pub gist: &'a Gist,
    pub words: &'a Words,
    pub language: Language,
}

impl DeskView {
    /// The desk at this moment of a shift.
    pub fn of(shift: &Shift, words: &Words, extras: Extras) -> Self {
        Self::with(shift, &Gist::of(shift.events()), words, extras)
    }

    /// The same with the gist of all events so far, which whoever shows picture after
    /// picture keeps.
    pub fn with(shift: &Shift, gist: &Gist, words: &Words, extras: Extras) -> Self {
        let look = Look { shift, gist, words, language: language_of(words, shift.scenario()) };
        let can = look.can();
        let centre = look.centre();
        let hint = (extras.hints > 0).then(|| look.hint(extras.hints, &centre, can)).flatten();
        Self {
            bar: look.bar(&extras),
            queue: look.queue(),
            can,
            choices: look.choices(),
            tools: look.tools(&extras),
            centre,
            hint,
            notice: extras.notice,
            messages: messages(&extras.transcript, shift.now()),
            captions: extras.captions,
            paused: extras.paused,
            transcript: extras.transcript,
            practice: extras.practice,
        }
    }
}

/// What colleagues and the day have brought lately.
fn messages(transcript: &Transcript, now: Moment) -> Vec<Message> {
    let lately = transcript.messages_since(now - LATELY);
    // A dash never begins a line.
    let text = |told: &str| told.replace(" — ", "\u{a0}— ");
    lately.into_iter().map(|(line, told)| Message { line, text: text(&told.text) }).collect()
}

/// The hours and minutes of a clock.
pub(super) fn hour(at: Moment) -> String {
    Moment::from_ms(at.as_ms() / 60_000 * 60_000).to_string()
}

/// A wait as on a telephone: `0:48`; from ten minutes on in whole minutes.
pub(super) fn stopwatch(words: &Words, time: Duration) -> String {
    let seconds = (time.as_ms() / 1_000).max(0);
    if seconds < 600 {
        return format!("{}:{:02}", seconds / 60, seconds % 60);
    }
    words.say("time-minutes", &[("minutes", Arg::Number(seconds / 60))])
}

/// A part of a time, 0 to 1.
pub(super) fn share(from: Moment, now: Moment, until: Moment) -> f32 {
    let whole = until.since(from).as_ms();
    if whole <= 0 {
        return 1.0;
    }
    (now.since(from).as_ms() as f32 / whole as f32).clamp(0.0, 1.0)
}

impl Look<'_> {
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    pub fn name(&self, id: CallerId) -> String {
        name_of(self.words, self.shift, id)
    }

    pub fn left(&self, until: Moment) -> String {
        let left = until.since(self.shift.now()).as_ms().max(0);
        // What is not over yet is shown as a second at least.
        duration(self.words, Duration::from_ms((left + 999) / 1_000 * 1_000))
    }

    /// How somebody looks now.
    pub fn face(&self, id: CallerId) -> FaceView {
        let Looks { key, as_whom } = looks_of(self.shift, id);
        let mood = feeling(self.shift, id);
        FaceView { key, as_whom, frustration: mood.frustration as f32, trust: mood.trust as f32 }
    }

    /// Firm, and how often they have come: what is known before anybody answers.
    pub fn about(&self, id: CallerId) -> String {
        let caller = self.shift.caller(id);
        let scenario = self.shift.scenario();
        let persona = scenario.persona(caller.persona);
        let mut parts = Vec::new();
        if let Some(firm) = persona.firm {
            parts.push(scenario.texts().get(firm, self.language).to_owned());
        }
        if caller.attempt > 1 {
            let attempt = Arg::Number(i64::from(caller.attempt));
            parts.push(self.say("desk-attempt", &[("attempt", attempt)]));
        }
        parts.join(&comma(self.words))
    }

    /// The person on the line has not gone.
    fn on_line(&self) -> bool {
        let Seat::Talking(caller) = self.shift.seat() else { return false };
        self.shift.conversation(caller).is_some_and(|talk| !talk.parted)
    }

    fn can(&self) -> Can {
        let shift = self.shift;
        let over = shift.phase() == Phase::Ended;
        let free = shift.can_act();
        let seat = shift.seat();
        let line = free && self.on_line();
        let on_desk = shift.on_the_desk();
        let someone = shift.waiting().next().is_some() || !shift.due_call_backs().is_empty();
        let unwritten = on_desk
            .and_then(|id| shift.conversation(id))
            .is_some_and(|talk| talk.last_promise.is_some_and(|promise| talk.written >> promise.0 & 1 == 0));
        let ready = free && seat == Seat::Ready;
        Can {
            seat,
            take: ready && (someone || !shift.on_hold().is_empty()),
            hold: line,
            // Colleagues answer about a contact; without one they have nothing to say.
            ask: free && on_desk.is_some(),
            transfer: line,
            write: free && unwritten,
            note: free && on_desk.is_some_and(|id| !shift.caller(id).noted),
            call_back: line,
            announce: !over && !shift.queue().is_empty(),
            end: free && matches!(seat, Seat::Talking(_) | Seat::WrapUp(_)),
            lunch: ready && shift.on_hold().is_empty() && self.is_lunch_time(),
            look_up: free,
            open: ready,
        }
    }

    /// Lunch can begin now, as far as the clock goes.
    pub fn is_lunch_time(&self) -> bool {
        let lunch = self.shift.scenario().shift(self.shift.plan()).lunch;
        let now = self.shift.now();
        self.shift.lunch() == LunchState::Ahead
            && lunch.is_some_and(|lunch| (lunch.from..=lunch.until).contains(&now))
    }

    /// The hints come one by one: who has seen one needs it no more.
    fn hint(&self, left: u8, centre: &Centre, can: Can) -> Option<Hint> {
        let (id, key) = match centre {
            Centre::Ready(_) if can.take && left >= 3 => (HintId::Take, "desk-hint-take"),
            Centre::Talk(talk) if left >= 2 && !talk.replies.is_empty() && talk.busy.is_none() => {
                (HintId::Reply, "desk-hint-reply")
            }
            Centre::WrapUp(_) => (HintId::WrapUp, "desk-hint-wrap-up"),
            _ => return None,
        };
        Some(Hint { id, text: self.words.name(key) })
    }
}
