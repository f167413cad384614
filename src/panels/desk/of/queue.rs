//! Who is on the line, on hold, to be called back, waiting.

use crate::panels::desk::view::{QueueView, Standing, Tile};
use crate::shift::{CallerId, Phase, Seat};
use crate::telling::words::{Arg, Mood, duration};
use crate::vocab::{Channel, Duration};

use super::{Look, stopwatch};

/// Patience in words: below each share of it.
const PATIENCE: [(f32, &str); 4] = [
    (0.2, "desk-patience-going"),
    (0.3, "desk-patience-losing"),
    (0.6, "desk-patience-restless"),
    (f32::INFINITY, "desk-patience-patient"),
];

impl Look<'_> {
    pub(super) fn queue(&self) -> QueueView {
        let shift = self.shift;
        let mut people = Vec::new();
        match shift.seat() {
            Seat::Talking(id) if shift.conversation(id).is_some_and(|talk| talk.parted) => {
                people.push(self.tile(id, Standing::WrapUp));
            }
            Seat::Talking(id) => people.push(self.tile(id, Standing::OnLine)),
            Seat::WrapUp(id) => people.push(self.tile(id, Standing::WrapUp)),
            Seat::Ready | Seat::Lunch => {}
        }
        people.extend(shift.on_hold().iter().map(|&id| self.tile(id, Standing::OnHold)));
        people.extend(shift.due_call_backs().iter().map(|&id| self.tile(id, Standing::CallBack)));
        people.extend(shift.waiting().map(|id| self.tile(id, Standing::Waiting)));
        let count = i64::try_from(shift.queue().len()).unwrap_or(i64::MAX);
        let summary = self.say("desk-queue-waiting", &[("count", Arg::Number(count))]);
        QueueView { summary, people, helped: self.gist.helped(), gone: self.gist.gone() }
    }

    fn tile(&self, id: CallerId, standing: Standing) -> Tile {
        let shift = self.shift;
        let now = shift.now();
        let (name, about) = (self.name(id), self.known(id, standing));
        let waited = match standing {
            Standing::Waiting => shift.queue().waited(now, id).unwrap_or_default(),
            Standing::OnHold => now.since(shift.caller(id).held_since),
            Standing::OnLine | Standing::WrapUp => self.time_at_desk(id),
            Standing::CallBack => Duration::ZERO,
        };
        let patience = (standing == Standing::Waiting).then(|| self.patience(id));
        let key = match standing {
            Standing::OnLine => "desk-on-line",
            Standing::WrapUp => "desk-wrapping-up",
            Standing::OnHold => "desk-on-hold",
            Standing::CallBack => "desk-call-back-due",
            Standing::Waiting => patience_word(patience.unwrap_or(1.0)),
        };
        let state = self.words.name(key);
        let channel = shift.contact_of(id).channel;
        let by = self.words.name(&format!("channel-{channel}"));
        let wait = if standing == Standing::CallBack { String::new() } else { stopwatch(self.words, waited) };
        let mood = Mood::of_caller(shift, id).words(self.words);
        let spoken_wait = duration(self.words, waited);
        let args = [
            ("name", Arg::Text(name.as_str())),
            ("channel", Arg::Text(by.as_str())),
            ("state", Arg::Text(state.as_str())),
            ("wait", Arg::Text(spoken_wait.as_str())),
            ("mood", Arg::Text(mood.as_str())),
        ];
        let spoken = self.say("desk-tile-spoken", &args);
        let ready = shift.seat() == Seat::Ready && shift.can_act() && shift.phase() != Phase::Ended;
        let next = shift.due_call_backs().first().copied().or_else(|| shift.waiting().next());
        let can = ready && (standing == Standing::OnHold || next == Some(id));
        Tile {
            caller: id,
            standing,
            face: self.face(id),
            name,
            about,
            channel,
            wait,
            patience,
            state,
            spoken,
            can,
        }
    }

    /// What one knows of what somebody wants: the matter once it was heard; of who
    /// writes, what they write; firm and attempt; of a stranger on the telephone that
    /// it is the first time.
    pub(super) fn known(&self, id: CallerId, standing: Standing) -> String {
        let (shift, contact) = (self.shift, self.shift.contact_of(id));
        let heard = !matches!(standing, Standing::Waiting) || shift.conversation(id).is_some();
        if let Some(title) = contact.title.filter(|_| heard) {
            return shift.scenario().texts().get(title, self.language).to_owned();
        }
        let written = matches!(contact.channel, Channel::Chat | Channel::Mail);
        // What is said in one way only does not depend on how the conversation goes.
        let opening = contact.turn(contact.opening).says.clone();
        let [only] = &contact.variants[usize::from(opening.start)..usize::from(opening.end)] else {
            return self.firm_or_first(id);
        };
        if written { shift.say(id, only.text, self.language) } else { self.firm_or_first(id) }
    }

    fn firm_or_first(&self, id: CallerId) -> String {
        match self.about(id) {
            known if known.is_empty() => self.words.name("desk-first-time"),
            known => known,
        }
    }

    /// How long this conversation has lasted by now.
    fn time_at_desk(&self, id: CallerId) -> Duration {
        let answered = self.gist.answered(id);
        answered.map_or(Duration::ZERO, |at| self.shift.now().since(at))
    }

    /// How patient somebody still is, in a word.
    pub(super) fn patience_in_words(&self, id: CallerId) -> String {
        self.words.name(patience_word(self.patience(id)))
    }

    /// Patience left, 0 to 1.
    fn patience(&self, id: CallerId) -> f32 {
        let caller = self.shift.caller(id);
        let mut clock = caller.clock;
        clock.advance_to(self.shift.scenario().customer(), self.shift.now());
        let whole = caller.temper.patience.as_ms() as f64;
        if whole <= 0.0 {
            return 0.0;
        }
        (1.0 - clock.spent().as_ms() / whole).clamp(0.0, 1.0) as f32
    }
}

/// The message for so much patience left.
fn patience_word(left: f32) -> &'static str {
    PATIENCE.iter().find(|(below, _)| left < *below).map_or(PATIENCE[3].1, |(_, key)| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_has_four_words() {
        let words: Vec<&str> = [0.0, 0.25, 0.5, 0.9].map(patience_word).to_vec();
        let keys: Vec<&str> = PATIENCE.iter().map(|(_, key)| *key).collect();
        assert_eq!(words, keys);
    }
}
