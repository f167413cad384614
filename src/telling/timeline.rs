//! A replay in lines: each call with its stretches, moods, findings and threads, and
//! what one customer saw of it all.
//!
//! Owns [`Line`] and [`Timeline`]. Shared by whoever tells a replay in words. Must not
//! know how wide a page is.

use crate::recording::timeline::thread::Words as Spoken;
use crate::recording::timeline::{
    Bookmark, Call, Customer, Doing, Gone, Part, Replay, Seen, Span, Thread, Ticket, Watched, spent,
};
use crate::scenario::strings::{Language, TextId};
use crate::scoring::{FindingKind, Teller, Words};
use crate::shift::Shift;
use crate::shift::event::Why;
use crate::vocab::{Duration, Moment};

use super::scorecard::rounded;
use super::story::clock;
use super::words::{Arg, Mood, comma, duration, gap, language_of, name_of};

/// One line of a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When; none of a line that belongs to the one before.
    pub at: Option<Moment>,
    /// How far it is set in: 0 a heading, 1 a call, 2 what happened in it.
    pub depth: u8,
    /// The words.
    pub text: String,
}

/// Tells a replay.
pub struct Timeline<'a> {
    words: &'a Words,
    replay: &'a Replay,
    watched: &'a [Watched],
    language: Language,
}

impl<'a> Timeline<'a> {
    /// The replay of these shifts, in the language of `words`.
    pub fn new(words: &'a Words, replay: &'a Replay, watched: &'a [Watched]) -> Self {
        let scenario = watched.first().map(|one| one.shift.scenario());
        let language = scenario.map_or_else(Language::default, |scenario| language_of(words, scenario));
        Self { words, replay, watched, language }
    }

    fn shift(&self, seat: usize) -> &'a Shift {
        &self.watched[seat].shift
    }

    fn time(&self, time: Duration) -> String {
        duration(self.words, time)
    }

    fn say(&self, seat: usize, call: &Call, at: Moment, text: TextId) -> String {
        self.shift(seat).say_at(at, call.caller, text, self.language)
    }

    /// The name of a call's customer.
    pub fn name(&self, seat: usize, call: &Call) -> String {
        name_of(self.words, self.shift(seat), call.caller)
    }

    /// A shift from a time of its day on: its heading, then every call.
    pub fn seat(&self, seat: usize, from: Option<Moment>) -> Vec<Line> {
        let lane = &self.replay.seats[seat];
        let scenario = self.shift(seat).scenario();
        let plan = scenario.shift(lane.plan);
        let desk = self.words.name(&format!("desk-{}", lane.desk));
        let args = [
            ("day", Arg::Number(i64::from(lane.day))),
            ("desk", Arg::Text(&desk)),
            ("title", Arg::Text(scenario.texts().get(plan.title, self.language))),
            ("from", Arg::Text(&clock(lane.opens))),
            ("to", Arg::Text(&clock(lane.until))),
        ];
        let figures = &lane.score.figures;
        let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let counts = [
            ("calls", count(lane.calls.len())),
            ("answered", count(lane.calls.iter().filter(|call| call.was_answered()).count())),
            ("gone", Arg::Number(i64::from(figures.abandoned))),
            ("findings", count(lane.bookmarks.len())),
        ];
        let mut lines = vec![
            Line { at: None, depth: 0, text: self.words.say("timeline-seat", &args) },
            Line { at: None, depth: 0, text: self.words.say("timeline-calls", &counts) },
        ];
        let late = |at: Moment| from.is_none_or(|from| at >= from);
        let mut told: Vec<Vec<Line>> = Vec::new();
        for call in lane.calls.iter().filter(|call| late(call.until())) {
            told.push(self.call(seat, call));
        }
        for (began, ended) in lane.lunches.iter().filter(|(_, ended)| late(*ended)) {
            let text = self.words.say("timeline-lunch", &[("time", Arg::Text(&clock(*ended)))]);
            told.push(vec![Line { at: Some(*began), depth: 1, text }]);
        }
        told.sort_by_key(|lines| lines.first().and_then(|line| line.at));
        lines.extend(told.into_iter().flatten());
        lines
    }

    /// A call in a line: who it was, where the time went, how it ended.
    pub fn call_in_a_line(&self, seat: usize, call: &Call) -> String {
        let mut parts: Vec<String> = self.stretches(&call.spans);
        parts.extend(self.ending(call));
        self.line_of(seat, call, &parts)
    }

    /// The same as the customer would tell it: nothing of marks, nor of what was done
    /// after they had gone.
    pub fn call_as_seen(&self, seat: usize, call: &Call) -> String {
        let seen = |span: &&Span| !matches!(span.part, Part::AfterCall | Part::Tray);
        let spans = call.spans.iter().filter(seen).map(|span| Span { doing: Doing::Nothing, ..*span });
        self.line_of(seat, call, &self.stretches(&spans.collect::<Vec<_>>()))
    }

    fn line_of(&self, seat: usize, call: &Call, parts: &[String]) -> String {
        let name = self.name(seat, call);
        let head = if self.words.language() == "ja" { "：" } else { ": " };
        format!("{name}{head}{}", parts.join(&comma(self.words)))
    }

    fn call(&self, seat: usize, call: &Call) -> Vec<Line> {
        let text = self.call_in_a_line(seat, call);
        let mut lines = vec![Line { at: Some(call.came), depth: 1, text }];
        lines.extend(self.because(seat, call));
        let mut inner = self.promises(seat, call);
        inner.extend(self.findings(seat, call));
        inner.sort_by_key(|line| line.at);
        lines.extend(self.moods(call));
        lines.extend(inner);
        lines
    }

    /// The parts in order, each once for every stretch, with what was done in them.
    fn stretches(&self, spans: &[Span]) -> Vec<String> {
        let mut told = Vec::new();
        for group in spans.chunk_by(|one, next| one.part == next.part && one.to == next.from) {
            let part = group[0].part;
            let key = match part {
                Part::Tray => "timeline-part-Tray",
                Part::Waiting => "timeline-part-Waiting",
                Part::Colleague => "timeline-part-Colleague",
                Part::Talk => "timeline-part-Talk",
                Part::Hold => "timeline-part-Hold",
                Part::CallBack => "timeline-part-CallBack",
                Part::AfterCall => "timeline-part-AfterCall",
            };
            let text = self.words.say(key, &[("time", Arg::Text(&self.time(spent(group, part))))]);
            let doings: Vec<String> = [
                ("timeline-doing-Reads", sum(group, |doing| matches!(doing, Doing::Reads(_)))),
                ("timeline-doing-Asks", sum(group, |doing| matches!(doing, Doing::Asks(_)))),
                ("timeline-doing-Writes", sum(group, |doing| doing == Doing::Writes)),
                ("timeline-doing-HandsOver", sum(group, |doing| doing == Doing::HandsOver)),
            ]
            .into_iter()
            .filter(|(_, time)| *time > Duration::ZERO)
            .map(|(key, time)| self.words.say(key, &[("time", Arg::Text(&self.time(time)))]))
            .collect();
            told.push(match (doings.is_empty(), self.words.language()) {
                (true, _) => text,
                (false, "ja") => format!("{text}（{}）", doings.join("、")),
                (false, _) => format!("{text} ({})", doings.join(", ")),
            });
        }
        told
    }

    fn ending(&self, call: &Call) -> Option<String> {
        let name = |key: &str| Some(self.words.name(key));
        match (&call.score, call.gone) {
            (Some(score), gone) => {
                let outcome = self.words.name(&format!("outcome-{}", score.outcome));
                let points = Arg::Milli(rounded(score.mark.quality_milli));
                let ended =
                    self.words.say("timeline-ended", &[("outcome", Arg::Text(&outcome)), ("points", points)]);
                let hung_up = matches!(gone, Some((_, Gone::HungUp(_))));
                Some(if hung_up {
                    format!("{}{}{ended}", self.words.name("timeline-hung-up"), comma(self.words))
                } else {
                    ended
                })
            }
            (None, Some((_, Gone::Unanswered(Why::Closed)))) => name("timeline-sent-home"),
            (None, Some((_, Gone::Unanswered(_)))) => name("timeline-unanswered"),
            (None, Some((_, Gone::HungUp(_)))) => name("timeline-hung-up"),
            (None, None) if !call.is_request => name("timeline-still-there"),
            (None, _) => None,
        }
    }

    /// The moods by name, where they change.
    fn moods(&self, call: &Call) -> Option<Line> {
        let answered = call.spans.iter().find(|span| span.part == Part::Talk)?.from;
        let mut told: Vec<String> = Vec::new();
        let mut last = None;
        for sample in call.moods.iter().filter(|sample| sample.at >= answered) {
            let mood = Mood::of(sample.frustration, sample.trust);
            if last != Some(mood) {
                let mood = mood.words(self.words);
                told.push(match last {
                    Some(_) => format!("{} {mood}", clock(sample.at)),
                    None => mood,
                });
            }
            last = Some(mood);
        }
        // One mood all along says nothing.
        (told.len() > 1).then(|| {
            let moods = told.join(&comma(self.words));
            let text = self.words.say("timeline-mood", &[("moods", Arg::Text(&moods))]);
            Line { at: None, depth: 2, text }
        })
    }

    fn findings(&self, seat: usize, call: &Call) -> Vec<Line> {
        let Some(score) = &call.score else { return Vec::new() };
        let teller = Teller::of_shift(self.words, self.shift(seat));
        let bookmarks = self.replay.seats[seat].bookmarks.iter();
        let theirs = bookmarks.filter(|bookmark| bookmark.caller == call.caller);
        let line = |bookmark: &Bookmark| {
            let Bookmark { at, finding, .. } = bookmark;
            let what = teller.finding(score, finding).what;
            let lost = rounded(finding.lost_milli + finding.cap_lost_milli);
            let points = self.words.say("unit-points", &[("n", Arg::Milli(lost))]);
            let key =
                if finding.kind == FindingKind::Critical { "timeline-critical" } else { "timeline-lost" };
            let points = format!("−{points}");
            let args = [("points", Arg::Text(&points)), ("what", Arg::Text(&what))];
            Line { at: Some(*at), depth: 2, text: self.words.say(key, &args) }
        };
        theirs.map(line).collect()
    }

    fn promises(&self, seat: usize, call: &Call) -> Vec<Line> {
        let mut lines = Vec::new();
        let theirs = |thread: &&Thread| thread.seat == seat && thread.caller == call.caller;
        for thread in self.replay.threads.iter().filter(theirs) {
            for (place, Spoken { at, text, .. }) in thread.words.iter().enumerate() {
                let key = match (place, thread.written) {
                    (0, true) => "timeline-promised-written",
                    (0, false) => "timeline-promised-spoken",
                    _ => "timeline-corrected",
                };
                let words = self.say(seat, call, *at, *text);
                let text = self.words.say(key, &[("words", Arg::Text(&words))]);
                lines.push(Line { at: Some(*at), depth: 2, text });
            }
            let last = thread.words.last().map(|words| words.at);
            lines.extend(thread.tickets.iter().map(|ticket| Line {
                at: last,
                depth: 2,
                text: self.ticket(*ticket),
            }));
        }
        lines
    }

    /// What came of a promise, in a sentence.
    pub fn ticket(&self, ticket: Ticket) -> String {
        match ticket {
            Ticket::Elsewhere { day } => {
                self.words.say("timeline-ticket-elsewhere", &[("day", Arg::Number(i64::from(day)))])
            }
            Ticket::Here { seat, caller, at, .. } => {
                let name = name_of(self.words, self.shift(seat), caller);
                let args = [
                    ("day", Arg::Number(i64::from(self.watched[seat].day))),
                    ("time", Arg::Text(&clock(at))),
                    ("name", Arg::Text(&name)),
                ];
                self.words.say("timeline-ticket", &args)
            }
        }
    }

    /// The promise because of which somebody comes, if it was made in one of the shifts.
    fn because(&self, seat: usize, call: &Call) -> Option<Line> {
        let thread = self.replay.threads.iter().find(|thread| {
            thread.tickets.iter().any(|ticket| {
                matches!(ticket, Ticket::Here { seat: there, caller, .. } if *there == seat && *caller == call.caller)
            })
        })?;
        let made = self.replay.seats[thread.seat].call(thread.caller)?;
        let words = thread.words.last()?;
        let said = self.say(thread.seat, made, words.at, words.text);
        let args = [
            ("day", Arg::Number(i64::from(thread.day))),
            ("time", Arg::Text(&clock(words.at))),
            ("words", Arg::Text(&said)),
        ];
        Some(Line { at: None, depth: 2, text: self.words.say("timeline-because", &args) })
    }

    /// What one customer saw, across both desks and all days, from a time of day on.
    pub fn customer(&self, customer: &Customer, from: Option<Moment>) -> Vec<Line> {
        let &(seat, call) = &customer.calls[0];
        let name = self.name(seat, &self.replay.seats[seat].calls[call]);
        let args = [
            ("name", Arg::Text(&name)),
            ("calls", Arg::Number(i64::try_from(customer.calls.len()).unwrap_or(i64::MAX))),
            ("people", Arg::Number(i64::from(customer.people))),
            ("time", Arg::Text(&self.time(customer.waited))),
        ];
        let mut lines = vec![Line { at: None, depth: 0, text: self.words.say("timeline-eye", &args) }];
        let late = |at: Moment| from.is_none_or(|from| at >= from);
        for &(seat, place) in &customer.calls {
            let lane = &self.replay.seats[seat];
            let call = &lane.calls[place];
            let desk = self.words.name(&format!("desk-{}", lane.desk));
            let args = [("day", Arg::Number(i64::from(lane.day))), ("desk", Arg::Text(&desk))];
            lines.push(Line { at: None, depth: 1, text: self.words.say("timeline-eye-call", &args) });
            let seen = self.replay.seen(self.shift(seat).scenario(), seat, place);
            for (at, what) in seen.into_iter().filter(|(at, _)| late(*at)) {
                if let Some(text) = self.seen(seat, call, at, what) {
                    lines.push(Line { at: Some(at), depth: 2, text });
                }
            }
        }
        lines
    }

    /// What was seen in words; nothing of what was done and not said.
    pub fn seen(&self, seat: usize, call: &Call, at: Moment, what: Seen) -> Option<String> {
        let for_time =
            |key: &str, time: Duration| Some(self.words.say(key, &[("time", Arg::Text(&self.time(time)))]));
        let quoted = |key: &str, words: &str| Some(self.words.say(key, &[("words", Arg::Text(words))]));
        match what {
            Seen::Waits(time) => for_time("timeline-eye-waits", time),
            Seen::Holds(time) => for_time("timeline-eye-holds", time),
            Seen::Silence(time) => for_time("timeline-eye-silence", time),
            Seen::AwaitsCall(time) => for_time("timeline-eye-awaits-call", time),
            Seen::Colleague(time) => for_time("timeline-eye-colleague", time),
            Seen::Says { reaction, text } => {
                let said = reaction.into_iter().chain([text]).map(|text| self.say(seat, call, at, text));
                let said = said.collect::<Vec<_>>().join(gap(self.words));
                let name = self.name(seat, call);
                let key = if is_done(&said) { "does" } else { "says" };
                Some(self.words.say(key, &[("name", Arg::Text(&name)), ("words", Arg::Text(&said))]))
            }
            Seen::Hears(text) => {
                let said = self.say(seat, call, at, text);
                if is_done(&said) { None } else { quoted("timeline-eye-hears", &said) }
            }
            Seen::Promised { text, written } => {
                let said = self.say(seat, call, at, text);
                let key =
                    if written { "timeline-eye-promised-written" } else { "timeline-eye-promised-spoken" };
                quoted(key, &said)
            }
            Seen::Goes(how) => Some(self.words.name(match how {
                Gone::Unanswered(Why::Closed) => "timeline-eye-sent-home",
                Gone::Unanswered(_) => "timeline-eye-unanswered",
                Gone::HungUp(_) => "timeline-eye-hung-up",
                Gone::Parted => "timeline-eye-parted",
                Gone::WithColleague => "timeline-eye-with-colleague",
            })),
        }
    }
}

/// Words in brackets are done, not said.
pub fn is_done(words: &str) -> bool {
    words.trim_start().starts_with(['(', '（'])
}

fn sum(spans: &[Span], of: impl Fn(Doing) -> bool) -> Duration {
    let of = spans.iter().filter(|span| of(span.doing));
    of.fold(Duration::ZERO, |sum, span| sum + span.lasts())
}
