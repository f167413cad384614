//! The view of a replay: one customer across both desks and all days, or a whole day.

use crate::recording::timeline::{Call, Customer, Part, Replay, SeatLane, Span, Thread, Ticket, Watched};
use crate::scenario::strings::Language;
use crate::scoring::{FindingKind, Words};
use crate::telling::looks::{Looks, looks_of};
use crate::telling::story::clock;
use crate::telling::words::{Arg, duration, language_of, name_of};
use crate::vocab::{Desk, Duration, Moment};

use super::super::paper::Face;
use super::{CallBar, Column, LaneTitle, Lanes, Mark, Spot, Stretch, ThreadView, TicketView, WORTH_A_LABEL};

/// So much is shown before and after a call.
const AROUND: Duration = Duration::from_seconds(90);

/// A replay with all that is needed to draw it.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The replay.
    pub replay: &'a Replay,
    /// The shifts that it was made of.
    pub watched: &'a [Watched],
    /// Where the trainee usually sits, if it is known.
    pub home: Option<Desk>,
}

/// What of a replay is in a picture: a column is a day, and within it a stretch of time.
struct Window {
    day: u16,
    from: Moment,
    to: Moment,
}

impl Window {
    fn holds(&self, day: u16, at: Moment) -> bool {
        self.day == day && self.from <= at && at <= self.to
    }
}

impl Source<'_> {
    /// One customer: a column for each of their calls, with whatever else went on then.
    pub fn customer(&self, customer: &Customer) -> Lanes {
        let windows = self.windows(customer);
        let focus = |seat: usize, call: usize| customer.calls.contains(&(seat, call));
        let &(seat, first) = &customer.calls[0];
        let name = self.name(seat, &self.replay.seats[seat].calls[first]);
        let title = self.words.say("chart-lanes-of", &[("name", Arg::Text(&name))]);
        self.lanes(title, &windows, &focus, true)
    }

    /// The columns of one customer, each with its day.
    pub fn columns_of(&self, customer: &Customer) -> Vec<(u16, Column)> {
        self.windows(customer).iter().map(|window| (window.day, self.column(window))).collect()
    }

    /// The columns of all days, each from when the first desk opens until the last one
    /// has closed, or as far as it was played.
    pub fn days(&self) -> Vec<(u16, Column)> {
        let mut days: Vec<u16> = self.replay.seats.iter().map(|lane| lane.day).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(|day| (day, self.column(&self.window_of(day)))).collect()
    }

    fn windows(&self, customer: &Customer) -> Vec<Window> {
        let mut windows: Vec<Window> = Vec::new();
        for &(seat, call) in &customer.calls {
            let lane = &self.replay.seats[seat];
            let call = &lane.calls[call];
            let from = whole_minute(call.came - AROUND);
            let to = whole_minute(call.until() + AROUND) + Duration::from_seconds(60);
            match windows.last_mut().filter(|last| last.day == lane.day && from <= last.to) {
                Some(last) => last.to = last.to.max(to),
                None => windows.push(Window { day: lane.day, from, to }),
            }
        }
        windows
    }

    /// A whole day at every desk at which somebody sat.
    pub fn day(&self, day: u16) -> Lanes {
        let title = self.words.say("chart-day", &[("day", Arg::Number(i64::from(day)))]);
        let answered = |seat: usize, call: usize| self.replay.seats[seat].calls[call].was_answered();
        self.lanes(title, &[self.window_of(day)], &answered, false)
    }

    fn window_of(&self, day: u16) -> Window {
        let of_day = self.replay.seats.iter().filter(|lane| lane.day == day);
        let from = of_day.clone().map(|lane| lane.opens).min().unwrap_or_default();
        let to = of_day.map(end_of).max().unwrap_or_default();
        Window { day, from, to }
    }

    fn column(&self, window: &Window) -> Column {
        Column {
            heading: self.words.say("chart-day", &[("day", Arg::Number(i64::from(window.day)))]),
            from: window.from,
            to: window.to,
        }
    }

    /// A call as a bar with its face and labels, whatever is shown of its day.
    pub fn whole_bar(&self, seat: usize, call: &Call) -> CallBar {
        let day = self.replay.seats[seat].day;
        let whole = Window { day, from: Moment::from_ms(i64::MIN), to: Moment::from_ms(i64::MAX) };
        self.bar(seat, call, (0, &whole), true, true)
    }

    fn language(&self) -> Language {
        let scenario = self.watched.first().map(|one| one.shift.scenario());
        scenario.map_or_else(Language::default, |scenario| language_of(self.words, scenario))
    }

    fn name(&self, seat: usize, call: &Call) -> String {
        name_of(self.words, &self.watched[seat].shift, call.caller)
    }

    fn lanes(
        &self,
        title: String,
        windows: &[Window],
        focus: &dyn Fn(usize, usize) -> bool,
        labels: bool,
    ) -> Lanes {
        let mut calls = Vec::new();
        let mut marks = Vec::new();
        for (seat, lane) in self.replay.seats.iter().enumerate() {
            for (place, call) in lane.calls.iter().enumerate() {
                let is_focus = focus(seat, place);
                let columns = (0..windows.len()).filter(|column| overlaps(&windows[*column], lane, call));
                let Some(column) = columns.min() else { continue };
                if is_focus || call.was_answered() {
                    calls.push(self.bar(seat, call, (column, &windows[column]), is_focus, labels));
                }
                if is_focus {
                    marks.extend(self.marks(lane, call, windows));
                }
            }
        }
        Lanes {
            title,
            columns: windows.iter().map(|window| self.column(window)).collect(),
            titles: [Desk::Sales, Desk::Support].map(|desk| self.lane_title(desk)),
            aisle: self.words.name("chart-aisle"),
            calls,
            threads: self.threads(windows, focus),
            marks,
        }
    }

    /// A desk's name and who sits there.
    pub fn lane_title(&self, desk: Desk) -> LaneTitle {
        let name = self.words.name(match desk {
            Desk::Sales => "chart-lane-Sales",
            Desk::Support => "chart-lane-Support",
        });
        let role = match self.home {
            Some(home) if home == desk => self.words.name("chart-home"),
            Some(_) => self.words.name("chart-away"),
            None => String::new(),
        };
        LaneTitle { desk, name, role }
    }

    fn bar(
        &self,
        seat: usize,
        call: &Call,
        (column, window): (usize, &Window),
        is_focus: bool,
        labels: bool,
    ) -> CallBar {
        let lane = &self.replay.seats[seat];
        let within = |span: &&Span| span.to > window.from && span.from < window.to;
        // What was done on the line does not cut the line in two.
        let mut stretches: Vec<Stretch> = Vec::new();
        for span in call.spans.iter().filter(within) {
            match stretches.last_mut().filter(|last| last.part == span.part && last.to == span.from) {
                Some(last) => last.to = span.to,
                None => stretches.push(Stretch { part: span.part, from: span.from, to: span.to }),
            }
        }
        let label = |stretch: &Stretch| {
            let key = match stretch.part {
                Part::Waiting => "chart-waits",
                Part::Hold => "chart-holds",
                _ => return None,
            };
            let lasts = stretch.to.since(stretch.from);
            let time = duration(self.words, lasts);
            let label = self.words.say(key, &[("time", Arg::Text(&time))]);
            (lasts >= WORTH_A_LABEL).then_some((stretch.from, label))
        };
        CallBar {
            desk: lane.desk,
            column,
            is_focus,
            face: is_focus.then(|| self.face(seat, call)),
            labels: if is_focus && labels {
                stretches.iter().filter_map(label).collect()
            } else {
                Vec::new()
            },
            moods: if is_focus { call.moods.clone() } else { Vec::new() },
            stretches,
        }
    }

    /// Whose face it is: the one that they had at the desk.
    fn face(&self, seat: usize, call: &Call) -> Face {
        let Looks { key, as_whom } = looks_of(&self.watched[seat].shift, call.caller);
        Face { key, presentation: as_whom }
    }

    fn marks(&self, lane: &SeatLane, call: &Call, windows: &[Window]) -> Vec<Mark> {
        let theirs = lane.bookmarks.iter().filter(|bookmark| bookmark.caller == call.caller);
        let mark = |bookmark: &crate::recording::timeline::Bookmark| {
            let column = windows.iter().position(|window| window.holds(lane.day, bookmark.at))?;
            let spot = Spot { desk: lane.desk, column, at: bookmark.at };
            Some(Mark { spot, is_critical: bookmark.finding.kind == FindingKind::Critical })
        };
        theirs.filter_map(mark).collect()
    }

    fn threads(&self, windows: &[Window], focus: &dyn Fn(usize, usize) -> bool) -> Vec<ThreadView> {
        let made_here = |thread: &&Thread| focus(thread.seat, thread.caller.0 as usize);
        let threads = self.replay.threads.iter().filter(made_here);
        threads.filter_map(|thread| self.thread(thread, windows)).collect()
    }

    fn thread(&self, thread: &Thread, windows: &[Window]) -> Option<ThreadView> {
        let spot = |seat: usize, at: Moment| {
            let lane = self.replay.seats.get(seat)?;
            let column = windows.iter().position(|window| window.holds(lane.day, at))?;
            Some(Spot { desk: lane.desk, column, at })
        };
        let first = thread.words.first()?;
        let last = thread.words.last()?;
        let shift = &self.watched[thread.seat].shift;
        let words = shift.say_at(last.at, thread.caller, last.text, self.language());
        let tickets = thread.tickets.iter().map(|ticket| TicketView {
            words: self.on_ticket(*ticket),
            to: match *ticket {
                Ticket::Here { seat, at, .. } => spot(seat, at),
                Ticket::Elsewhere { .. } => None,
            },
        });
        Some(ThreadView {
            from: spot(thread.seat, first.at)?,
            words,
            how: self.how(thread),
            tickets: tickets.collect(),
        })
    }

    /// Spoken or written, in a word.
    pub fn how(&self, thread: &Thread) -> String {
        self.words.name(if thread.written { "chart-written" } else { "chart-spoken" })
    }

    /// What stands on a ticket.
    pub fn on_ticket(&self, ticket: Ticket) -> [String; 2] {
        match ticket {
            Ticket::Here { seat, at, .. } => {
                let when = self.when(self.replay.seats[seat].day, Some(at));
                [self.words.name("chart-comes-back"), when]
            }
            Ticket::Elsewhere { day } => [self.words.name("chart-comes-elsewhere"), self.when(day, None)],
        }
    }

    fn when(&self, day: u16, at: Option<Moment>) -> String {
        let number = Arg::Number(i64::from(day));
        match at {
            Some(at) => {
                let minute = clock(whole_minute(at));
                self.words.say("chart-day-time", &[("day", number), ("time", Arg::Text(&minute))])
            }
            None => self.words.say("chart-day", &[("day", number)]),
        }
    }
}

fn overlaps(window: &Window, lane: &SeatLane, call: &Call) -> bool {
    window.day == lane.day && call.until() >= window.from && call.came <= window.to
}

/// Where the picture of a shift ends: practice is often left long before its doors close.
fn end_of(lane: &SeatLane) -> Moment {
    if lane.until >= lane.closes {
        return lane.until;
    }
    (whole_minute(lane.until) + Duration::from_seconds(60)).min(lane.closes)
}

fn whole_minute(at: Moment) -> Moment {
    Moment::from_ms(at.as_ms().div_euclid(60_000) * 60_000)
}
