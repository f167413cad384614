//! What the trainee is busy with: a person, a wrap-up, lunch, nobody.

use crate::panels::desk::view::{
    Busy, Centre, OpenFact, PacketView, ReadyView, ReplyView, Said, Silence, Standing, TalkView, WrapUpView,
};
use crate::scenario::checked::{FactId, PacketField};
use crate::shift::event::What;
use crate::shift::{CallerId, Handover, Occupation, Phase, Seat};
use crate::telling::gist::Spoken;
use crate::telling::words::{Arg, Mood, duration, gap, packet_field};
use crate::vocab::Outcome;

use super::{Look, hour, share};

impl Look<'_> {
    pub(super) fn centre(&self) -> Centre {
        if self.shift.phase() == Phase::Ended {
            return Centre::Over;
        }
        match self.shift.seat() {
            Seat::Ready => Centre::Ready(self.ready()),
            Seat::Talking(id) => Centre::Talk(Box::new(self.talk(id))),
            Seat::WrapUp(id) => Centre::WrapUp(Box::new(self.wrap_up(id))),
            Seat::Lunch => {
                let until = self.shift.lunch_until().map(hour).unwrap_or_default();
                Centre::Lunch { until }
            }
        }
    }

    fn ready(&self) -> ReadyView {
        let shift = self.shift;
        let held = shift.on_hold().first();
        let next = shift.due_call_backs().first().copied().or_else(|| shift.waiting().next());
        let name = held.copied().or(next).map(|id| self.name(id));
        let with_name = |key: &str| {
            name.as_deref().map(|name| self.say(key, &[("name", Arg::Text(name))])).unwrap_or_default()
        };
        let title = match (held, next) {
            (Some(_), _) => with_name("desk-ready-held"),
            (None, Some(id)) if shift.due_call_backs().contains(&id) => with_name("desk-ready-call-back"),
            (None, Some(_)) => with_name("desk-ready-next"),
            (None, None) => self.words.name("desk-ready-nobody"),
        };
        let first = held.copied().or(next);
        let (about, next_about) = first.map(|id| self.comes_next(id)).unwrap_or_default();
        ReadyView {
            next: name,
            next_about,
            face: first.map(|id| self.face(id)),
            title,
            about,
            lines: match self.busy() {
                Some(busy) => vec![format!("{} {}", busy.what, busy.left)],
                None if first.is_none() => self.meanwhile(),
                None => Vec::new(),
            },
            last: self.last_ended(),
        }
    }

    /// What there is to do while nobody waits.
    fn meanwhile(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.is_lunch_time() {
            lines.push(self.words.name("desk-ready-lunch"));
        }
        if !self.shift.tray().is_empty() {
            let count = i64::try_from(self.shift.tray().len()).unwrap_or(i64::MAX);
            lines.push(self.say("desk-ready-tray", &[("count", Arg::Number(count))]));
        }
        lines.push(self.words.name("desk-ready-knowledge"));
        lines
    }

    /// Of who comes next: how long they wait and what it is about, in a sentence; and
    /// what it is about alone.
    fn comes_next(&self, id: CallerId) -> (String, String) {
        let shift = self.shift;
        let known = self.known(id, Standing::Waiting);
        let waited = match shift.queue().waited(shift.now(), id) {
            Some(waited) => waited,
            None if shift.on_hold().contains(&id) => shift.now().since(shift.caller(id).held_since),
            None => return (known.clone(), known),
        };
        let wait = duration(self.words, waited);
        // In the word that stands on their tile.
        let mood = match shift.on_hold().contains(&id) {
            true => Mood::of_caller(shift, id).words(self.words),
            false => self.patience_in_words(id),
        };
        let args = [("wait", Arg::Text(&wait)), ("mood", Arg::Text(&mood))];
        (self.say("desk-ready-waited", &args), known)
    }

    /// How the last conversation ended, in a sentence.
    fn last_ended(&self) -> Option<String> {
        let (at, caller, outcome) = self.shift.events().iter().rev().find_map(|event| match event.what {
            What::Closed { caller, outcome, .. } => Some((event.at, caller, outcome)),
            _ => None,
        })?;
        let (name, time) = (self.name(caller), hour(at));
        let outcome = within_a_sentence(&self.words.name(&format!("outcome-{outcome}")));
        let args = [("name", Arg::Text(&name)), ("time", Arg::Text(&time)), ("outcome", Arg::Text(&outcome))];
        Some(self.say("desk-ready-last", &args))
    }

    fn talk(&self, id: CallerId) -> TalkView {
        let shift = self.shift;
        let contact = shift.contact_of(id);
        let talk = shift.conversation(id);
        let parted = talk.is_some_and(|talk| talk.parted);
        let screen = talk.and_then(|talk| contact.turn(talk.turn).screen);
        let offers = shift.offers();
        let replies = offers.into_iter().map(|reply| {
            let text = shift.say(id, contact.reply(reply).says, self.language);
            ReplyView { reply, text }
        });
        TalkView {
            caller: id,
            face: self.face(id),
            name: self.name(id),
            about: self.about(id),
            // Who has gone feels as they feel: nobody knows any more.
            mood: if parted { String::new() } else { Mood::of_caller(shift, id).words(self.words) },
            channel: contact.channel,
            said: self.said(id),
            screen: screen.map(|screen| shift.say(id, screen, self.language)),
            busy: self.busy(),
            silence: self.silence(),
            replies: replies.collect(),
            parted,
            packet: parted.then(|| self.packet(id)).flatten(),
        }
    }

    fn wrap_up(&self, id: CallerId) -> WrapUpView {
        let recorded = self.gist.recorded(id);
        let named = |outcome: &Outcome| (*outcome, self.words.name(&format!("outcome-{outcome}")));
        WrapUpView {
            face: self.face(id),
            name: self.name(id),
            outcomes: Outcome::ALL.iter().map(named).collect(),
            recorded: recorded.filter(|_| self.shift.caller(id).disposed),
            noted: self.shift.caller(id).noted,
            packet: self.packet(id),
            busy: self.busy(),
            said: self.said(id),
        }
    }

    /// What somebody said last, and which part of it is a promise that they quote.
    fn said(&self, id: CallerId) -> Said {
        let shift = self.shift;
        let (reaction, line) = match self.gist.spoken(id) {
            Some(Spoken::Turn(reaction, text)) => (reaction, Some(text)),
            Some(Spoken::Standing(line)) => (None, shift.standing_text(id, line)),
            None => return Said::default(),
        };
        let say = |text| shift.say(id, text, self.language);
        let gap = gap(self.words);
        let parts: Vec<String> = reaction.into_iter().chain(line).map(say).collect();
        let text = parts.join(gap);
        let promise = shift.quoted_promise(id).and_then(|words| {
            let words = shift.scenario().texts().get(words, self.language);
            let at = (!words.is_empty()).then(|| text.find(words)).flatten()?;
            Some(at..at + words.len())
        });
        Said { text, promise }
    }

    /// What is being done, and how long it takes.
    fn busy(&self) -> Option<Busy> {
        let shift = self.shift;
        let (what, until) = shift.occupation()?;
        let texts = shift.scenario().texts();
        let text = |text| texts.get(text, self.language).to_owned();
        let what = match what {
            Occupation::Listening => {
                let name = shift.on_the_desk().map(|id| self.name(id)).unwrap_or_default();
                self.say("desk-busy-listening", &[("name", Arg::Text(&name))])
            }
            Occupation::Replying(_) => self.words.name("desk-busy-replying"),
            Occupation::LookingUp(article) => {
                let title = text(shift.scenario().company().articles[article.index()].title);
                self.say("desk-busy-reading", &[("title", Arg::Text(&title))])
            }
            Occupation::Asking(colleague) => {
                let name = text(shift.scenario().colleague(colleague).name);
                self.say("desk-busy-asking", &[("name", Arg::Text(&name))])
            }
            Occupation::Writing => self.words.name("desk-busy-writing"),
            Occupation::Noting => self.words.name("desk-busy-noting"),
            Occupation::HandingOver(how, to) => {
                let key = match how {
                    Handover::Warm => "desk-busy-transfer-warm",
                    Handover::Cold => "desk-busy-transfer-cold",
                };
                let to = self.words.name(&format!("department-{to}"));
                self.say(key, &[("department", Arg::Text(&to))])
            }
            Occupation::HandingOn(_) => self.words.name("desk-busy-handing-on"),
        };
        Some(Busy { what, left: self.left(until) })
    }

    fn silence(&self) -> Option<Silence> {
        let (from, until) = self.shift.silence_speaks()?;
        Some(Silence { share: share(from, self.shift.now(), until), left: self.left(until) })
    }

    /// The form for the other desk; nothing where there is nothing to hand on.
    pub(super) fn packet(&self, id: CallerId) -> Option<PacketView> {
        let contact = self.shift.contact_of(id);
        if contact.packet.is_empty() {
            return None;
        }
        let words_of = |fact: FactId| self.shift.say(id, contact.packet[fact.index()].text, self.language);
        let fields = PacketField::ALL.iter().map(|&field| {
            let of_field = |fact: &FactId| contact.packet[fact.index()].field == field;
            let written = self.shift.handed_on_of(id).filter(of_field).map(words_of).collect();
            (packet_field(self.words, field), written)
        });
        let open = self.shift.to_hand_on(id).map(|fact| OpenFact {
            fact,
            field: packet_field(self.words, contact.packet[fact.index()].field),
            text: words_of(fact),
            takes: duration(self.words, contact.packet[fact.index()].takes),
        });
        Some(PacketView { fields: fields.collect(), open: open.collect() })
    }
}

/// A word that stands alone elsewhere, as it stands within a sentence.
fn within_a_sentence(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
