//! What was heard, line by line: for the desk what was said, for the customer also what
//! they lived through.

use std::ops::Range;

use crate::recording::timeline::{Call, Said, Seen, Speaker, Ticket};
use crate::scenario::strings::TextId;
use crate::shift::event::CallerId;
use crate::telling::timeline::is_done;
use crate::telling::words::gap;
use crate::vocab::Moment;

use super::super::view::{By, DayMoment, LineView};
use super::Telling;

impl Telling<'_> {
    /// A text as it was said to a caller.
    pub(super) fn say(&self, seat: usize, caller: CallerId, at: Moment, text: TextId) -> String {
        self.source.watched[seat].shift.say_at(at, caller, text, self.language)
    }

    /// Everything that was heard, in order of time.
    pub(super) fn lines(&self) -> Vec<LineView> {
        let mut lines = Vec::new();
        for (place, &(seat, call)) in self.order.iter().enumerate() {
            let promises = self.quotable(seat, self.call_of((seat, call)));
            let theirs = self.call_of((seat, call));
            let said = theirs.said.iter().filter_map(|said| self.line(place, seat, theirs, said, &promises));
            lines.extend(said);
            lines.extend(self.lived_through(place, (seat, call)));
        }
        lines.sort_by_key(|line: &LineView| line.at);
        lines
    }

    fn line(
        &self,
        place: usize,
        seat: usize,
        call: &Call,
        said: &Said,
        promises: &[String],
    ) -> Option<LineView> {
        let parts = said.reaction.into_iter().chain([said.text]);
        let say = |text| self.say(seat, call.caller, said.at, text);
        let text = parts.map(say).collect::<Vec<_>>().join(gap(self.source.words));
        let by = match said.by {
            Speaker::Customer => By::Person,
            Speaker::Trainee(_) => By::Desk,
        };
        let is_there = call.gone.is_none_or(|(gone, _)| said.at <= gone);
        Some(LineView {
            call: place,
            at: DayMoment { day: self.day(seat), at: said.at },
            by,
            promise: quoted(&text, promises),
            for_desk: true,
            for_customer: is_there && !said.after_call && !(by == By::Desk && is_done(&text)),
            text,
        })
        .filter(|line| !line.text.is_empty())
    }

    /// What the customer lived through besides words.
    fn lived_through(&self, place: usize, (seat, call): (usize, usize)) -> Vec<LineView> {
        let scenario = self.source.watched[seat].shift.scenario();
        let theirs = self.call_of((seat, call));
        let seen = self.source.replay.seen(scenario, seat, call).into_iter();
        let told = seen.filter(|(_, what)| {
            let spoken = matches!(what, Seen::Says { .. } | Seen::Hears(_) | Seen::Promised { .. });
            !theirs.is_request && !spoken
        });
        told.filter_map(|(at, what)| {
            Some(LineView {
                call: place,
                at: DayMoment { day: self.day(seat), at },
                by: By::Nobody,
                text: self.timeline.seen(seat, theirs, at, what)?,
                promise: None,
                for_desk: false,
                for_customer: true,
            })
        })
        .collect()
    }

    /// The promises that could be quoted in a call, the longest first: those made in it,
    /// that because of which somebody came, and what they remember.
    fn quotable(&self, seat: usize, call: &Call) -> Vec<String> {
        let shift = &self.source.watched[seat].shift;
        let mut found: Vec<String> = Vec::new();
        for thread in &self.source.replay.threads {
            let made_here = thread.seat == seat && thread.caller == call.caller;
            let brought = thread.tickets.iter().any(|ticket| {
                matches!(*ticket, Ticket::Here { seat: there, caller, .. } if (there, caller) == (seat, call.caller))
            });
            if made_here || brought {
                let said = thread.words.iter();
                found.extend(said.map(|words| self.say(thread.seat, thread.caller, words.at, words.text)));
            }
        }
        found.extend(
            shift.quoted_promise(call.caller).map(|text| self.say(seat, call.caller, call.came, text)),
        );
        found.retain(|words| !words.is_empty());
        found.sort_by_key(|words| std::cmp::Reverse(words.len()));
        found.dedup();
        found
    }
}

/// Where one of the promises stands in a text.
fn quoted(text: &str, promises: &[String]) -> Option<Range<usize>> {
    promises.iter().find_map(|words| text.find(words).map(|at| at..at + words.len()))
}
