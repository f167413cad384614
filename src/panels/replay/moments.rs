//! What somebody sees from a seat, and the moments of it: the one before, the one
//! after, the call that is going on.

use crate::chart::lanes::Column;
use crate::vocab::{Duration, Moment};

use super::view::{CallView, ChoiceView, DayColumn, DayMoment, FindingView, LineView, PromiseMark};
use super::view::{ReplayView, Seat};
use crate::recording::timeline::Part;

/// A replay from one seat.
#[derive(Clone, Copy, Debug)]
pub struct Eye<'a> {
    view: &'a ReplayView,
    /// Whose.
    pub seat: Seat,
    /// The stretches of time that are shown; at least one.
    pub columns: &'a [DayColumn],
}

impl<'a> Eye<'a> {
    /// From this seat; none if there is nothing to see.
    pub fn of(view: &'a ReplayView, seat: Seat) -> Option<Self> {
        let columns = match seat {
            Seat::Desk(_) => &view.days,
            Seat::Customer(place) => &view.customers.get(place)?.columns,
        };
        (!columns.is_empty()).then_some(Self { view, seat, columns })
    }

    /// A customer's: no marks, nothing behind what they saw.
    pub const fn is_customer(&self) -> bool {
        matches!(self.seat, Seat::Customer(_))
    }

    /// A call belongs to this seat.
    pub fn has(&self, call: usize) -> bool {
        match self.seat {
            Seat::Desk(desk) => self.view.calls[call].desk == desk,
            Seat::Customer(place) => self.view.customers[place].calls.contains(&call),
        }
    }

    /// The calls of this seat with their places, in order of time.
    pub fn calls(&self) -> impl Iterator<Item = (usize, &'a CallView)> {
        let all = self.view.calls.iter().enumerate();
        all.filter(move |(place, _)| self.has(*place))
    }

    /// Findings; a customer sees none.
    pub fn findings(&self) -> impl Iterator<Item = &'a FindingView> {
        self.view.findings.iter().filter(move |finding| !self.is_customer() && self.has(finding.call))
    }

    /// Promises that were made here, or because of which somebody came here.
    pub fn promises(&self) -> impl Iterator<Item = &'a PromiseMark> {
        self.view.promises.iter().filter(move |promise| {
            let comes = |call: usize| self.has(call);
            self.has(promise.call)
                || promise.tickets.iter().any(|ticket| ticket.to.is_some_and(|(call, _)| comes(call)))
        })
    }

    /// What is heard here.
    pub fn lines(&self) -> impl Iterator<Item = &'a LineView> {
        let seen = |line: &&LineView| if self.is_customer() { line.for_customer } else { line.for_desk };
        self.view.lines.iter().filter(move |line| seen(line) && self.has(line.call))
    }

    /// The reply that lies nearest before a moment, or at it.
    pub fn choice(&self, now: DayMoment) -> Option<&'a ChoiceView> {
        let before = self.view.choices.partition_point(|choice| choice.at <= now);
        let of_day = |choice: &&ChoiceView| choice.at.day == now.day && self.has(choice.call);
        self.view.choices[..before].iter().rev().find(of_day)
    }

    /// The call that is going on: at a desk the one that somebody is busy with.
    pub fn call_at(&self, now: DayMoment) -> Option<usize> {
        let is_on = |call: &CallView| match self.seat {
            Seat::Customer(_) => call.came <= now.at && now.at < call.there_until,
            Seat::Desk(_) => call.stretches.iter().any(|one| {
                matches!(one.part, Part::Talk | Part::AfterCall) && one.from <= now.at && now.at < one.to
            }),
        };
        self.calls().find(|(_, call)| call.day == now.day && is_on(call)).map(|(place, _)| place)
    }

    /// The call that is going on, or the last one of the day before the moment.
    pub fn call_before(&self, now: DayMoment) -> Option<usize> {
        let began = |call: &CallView| if self.is_customer() { call.came } else { call.begins() };
        self.call_at(now).or_else(|| {
            let past = self.calls().filter(|(_, call)| {
                call.day == now.day && (call.answered || self.is_customer()) && began(call) <= now.at
            });
            past.max_by_key(|(_, call)| began(call)).map(|(place, _)| place)
        })
    }

    /// How many wait in line at a moment.
    pub fn waiting(&self, now: DayMoment) -> usize {
        let waits = |call: &CallView| {
            call.stretches
                .iter()
                .any(|one| one.part == Part::Waiting && one.from <= now.at && now.at < one.to)
        };
        self.calls().filter(|(_, call)| call.day == now.day && waits(call)).count()
    }

    /// Where it begins.
    pub fn begin(&self) -> DayMoment {
        let first = &self.columns[0];
        DayMoment { day: first.day, at: first.column.from }
    }

    /// Where it ends.
    pub fn end(&self) -> DayMoment {
        let last = &self.columns[self.columns.len() - 1];
        DayMoment { day: last.day, at: last.column.to }
    }

    /// The column in which a moment lies.
    pub fn column(&self, now: DayMoment) -> Option<usize> {
        let holds =
            |one: &DayColumn| one.day == now.day && one.column.from <= now.at && now.at <= one.column.to;
        self.columns.iter().position(holds)
    }

    /// The same moment, or the next that is shown, or the last.
    pub fn nearest(&self, now: DayMoment) -> DayMoment {
        if self.column(now).is_some() {
            return now;
        }
        let begins = self.columns.iter().map(|one| DayMoment { day: one.day, at: one.column.from });
        begins.filter(|begin| *begin > now).min().unwrap_or_else(|| self.end())
    }

    /// The moment after so much time; what lies between two columns takes none.
    pub fn later(&self, now: DayMoment, time: Duration) -> DayMoment {
        let Some(mut place) = self.column(now) else { return self.nearest(now) };
        let mut at = now.at + time;
        while at > self.columns[place].column.to {
            let over = at.since(self.columns[place].column.to);
            let Some(next) = self.columns.get(place + 1) else { return self.end() };
            place += 1;
            at = next.column.from + over;
        }
        DayMoment { day: self.columns[place].day, at }
    }

    /// How much time is shown in all, and how much of it lies before a moment.
    pub fn passed(&self, now: DayMoment) -> (Duration, Duration) {
        let lasts = |column: &Column| column.to.since(column.from);
        let whole = self.columns.iter().fold(Duration::ZERO, |sum, one| sum + lasts(&one.column));
        let place = self.column(now).unwrap_or(self.columns.len() - 1);
        let before = self.columns[..place].iter().fold(Duration::ZERO, |sum, one| sum + lasts(&one.column));
        let here = now.at.since(self.columns[place].column.from);
        (whole, before + here)
    }

    /// Every moment at which something happened, in order, each once.
    pub fn events(&self) -> Vec<DayMoment> {
        let mut events: Vec<DayMoment> = self.lines().map(|line| line.at).collect();
        for (_, call) in self.calls() {
            let of_day = |at: Moment| DayMoment { day: call.day, at };
            events.push(of_day(call.came));
            let spans = call.stretches.iter().filter(|one| !self.is_customer() || one.to <= call.there_until);
            events.extend(spans.flat_map(|one| [of_day(one.from), of_day(one.to)]));
        }
        events.extend(self.findings().map(|finding| finding.at));
        events.extend(self.promises().map(|promise| promise.at));
        events.retain(|at| self.column(*at).is_some());
        events.sort_unstable();
        events.dedup();
        events
    }

    /// Where each call begins: at a desk when it was answered, for a customer when they
    /// came.
    pub fn starts(&self) -> Vec<DayMoment> {
        let began = |(_, call): (usize, &CallView)| DayMoment {
            day: call.day,
            at: if self.is_customer() { call.came } else { call.begins() },
        };
        let mut starts: Vec<DayMoment> = self.calls().map(began).collect();
        starts.retain(|at| self.column(*at).is_some());
        starts.sort_unstable();
        starts.dedup();
        starts
    }
}

impl CallView {
    /// When it was answered; when they came if it was not.
    pub fn begins(&self) -> Moment {
        self.stretches.iter().find(|one| one.part == Part::Talk).map_or(self.came, |one| one.from)
    }

    /// How they felt at a moment: on the line between two samples.
    pub fn mood_at(&self, at: Moment) -> Option<(u16, u16)> {
        let next = self.moods.partition_point(|sample| sample.at <= at);
        let before = self.moods.get(next.checked_sub(1)?)?;
        let Some(after) = self.moods.get(next) else { return Some((before.frustration, before.trust)) };
        let share = at.since(before.at).as_seconds() / after.at.since(before.at).as_seconds().max(0.001);
        let between =
            |from: u16, to: u16| (f64::from(from) + (f64::from(to) - f64::from(from)) * share) as u16;
        Some((between(before.frustration, after.frustration), between(before.trust, after.trust)))
    }
}

/// The one of some moments in order that comes after a moment.
pub fn after(moments: &[DayMoment], now: DayMoment) -> Option<DayMoment> {
    moments.get(moments.partition_point(|at| *at <= now)).copied()
}

/// The one that comes before it.
pub fn before(moments: &[DayMoment], now: DayMoment) -> Option<DayMoment> {
    moments[..moments.partition_point(|at| *at < now)].last().copied()
}

impl ReplayView {
    /// The reply instead of which another one is tried.
    pub fn choice_of(&self, attempt: super::view::Attempt) -> Option<&ChoiceView> {
        let here = |choice: &&ChoiceView| (choice.shift, choice.command) == (attempt.seat, attempt.command);
        self.choices.iter().find(here)
    }
}
