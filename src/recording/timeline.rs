//! The replay as a plain value: who was where when, how they felt, what was said, what
//! was found, and what came of it, across both desks and all days.
//!
//! In reading order:
//! - [`span`]: what somebody's time was spent on;
//! - [`call`]: one call with its words, moods and findings;
//! - [`thread`]: from reply to promise to ticket;
//! - [`customer`]: what only one customer saw.
//!
//! Owns [`Replay`] and [`SeatLane`], one shift of it. Made by folding events; the moods
//! between events are looked at while the recording is done again ([`watch`]). Texts
//! are named by their lines and said by whoever shows them. Must not know screens.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::company::{Company, Ledger};
use crate::scenario::checked::{Scenario, ShiftId};
use crate::scoring::{Finding, ShiftScore, score};
use crate::shift::caller::Place;
use crate::shift::conversation::thousandths;
use crate::shift::customer::Mood;
use crate::shift::event::{CallerId, What};
use crate::shift::log::Log;
use crate::shift::{Phase, Shift};
use crate::vocab::{Desk, Moment};

use super::format::Recording;
use super::replay::{Mismatch, follow};

pub mod call;
pub mod customer;
mod fold;
pub mod span;
pub mod thread;

pub use call::{Call, Gone, Made, Said, Sample, Speaker};
pub use customer::{Customer, Seen};
pub use span::{Busy, Doing, Part, Span, spent};
pub use thread::{OfDay, Thread, Ticket, threads};

/// A mood that has moved by so many thousandths is worth another look.
const VISIBLE: u16 = 10;

/// A recording that has been done again, with the moods in between.
#[derive(Clone, Debug)]
pub struct Watched {
    /// The number of its day.
    pub day: u16,
    /// The shift at its end.
    pub shift: Shift,
    moods: BTreeMap<CallerId, Vec<Sample>>,
}

/// Does a recording again and looks at everybody's mood whenever something happens.
///
/// # Errors
/// The first difference from what was recorded.
pub fn watch(recording: &Recording, scenario: Arc<Scenario>, day: u16) -> Result<Watched, Mismatch> {
    let mut looks: BTreeMap<CallerId, Looks> = BTreeMap::new();
    let mut seen = 0;
    let shift = follow(recording, scenario, None, &mut |shift| {
        // Who went since the last look went in a mood of their own.
        for event in &shift.events()[seen..] {
            if let What::Abandoned { caller, .. } | What::Closed { caller, .. } = event.what {
                looks.entry(caller).or_default().look(shift, caller);
            }
        }
        seen = shift.events().len();
        for caller in shift.waiting().chain(shift.on_hold().iter().copied()).chain(shift.on_the_desk()) {
            looks.entry(caller).or_default().look(shift, caller);
        }
    })?;
    let moods = looks.into_iter().map(|(caller, looks)| (caller, looks.finish())).collect();
    Ok(Watched { day, shift, moods })
}

/// How somebody has felt whenever they were looked at: only what is needed for a line
/// that never lies farther off than [`VISIBLE`] twice.
#[derive(Debug, Default)]
struct Looks {
    kept: Vec<Sample>,
    /// The last look, if it is not kept.
    last: Option<Sample>,
}

impl Looks {
    fn look(&mut self, shift: &Shift, caller: CallerId) {
        let mood = mood_of(shift, caller);
        let (frustration, trust) = (thousandths(mood.frustration), thousandths(mood.trust));
        let sample = Sample { at: shift.now(), frustration, trust };
        match self.kept.last_mut() {
            // Of several looks at one moment the last one counts.
            Some(last) if last.at == sample.at => *last = sample,
            Some(last) if !has_moved(last, &sample) => self.last = Some(sample),
            _ => {
                // Up to the last look nothing had moved: the line turns there.
                self.kept.extend(self.last.take().filter(|last| last.at < sample.at));
                self.kept.push(sample);
            }
        }
    }

    fn finish(mut self) -> Vec<Sample> {
        let end = self.kept.last().map(|last| last.at);
        self.kept.extend(self.last.take().filter(|last| end.is_none_or(|end| end < last.at)));
        self.kept
    }
}

/// The mood has moved so far that it can be seen.
const fn has_moved(one: &Sample, other: &Sample) -> bool {
    one.frustration.abs_diff(other.frustration) >= VISIBLE || one.trust.abs_diff(other.trust) >= VISIBLE
}

/// How somebody feels by now.
fn mood_of(shift: &Shift, caller: CallerId) -> Mood {
    let who = shift.caller(caller);
    match (who.place, shift.conversation(caller)) {
        (Place::Gone, _) => who.mood,
        (Place::Waiting, _) | (_, None) => shift.mood_now(caller),
        (_, Some(talk)) => {
            // A copy catches up with the clock; the shift stays as it is.
            let mut talk = *talk;
            talk.settle(shift.now(), &shift.setting(caller), &mut Log::scratch());
            talk.mood
        }
    }
}

/// The company after these shifts, in the order of their days; of two shifts of one day
/// the first brings the morning. None without a shift.
pub fn company_of(watched: &[Watched]) -> Option<Company> {
    let scenario = watched.first()?.shift.scenario();
    let mut company = Company::new(scenario);
    let mut last = None;
    for Watched { day, shift, .. } in watched {
        if last != Some(*day) {
            // What it brings stands in the recording; here it settles what is due by then.
            let _ = company.morning(scenario, shift.plan(), *day, shift.seed());
        }
        company.evening(shift, *day);
        last = Some(*day);
    }
    Some(company)
}

/// A finding at its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// When.
    pub at: Moment,
    /// In whose call.
    pub caller: CallerId,
    /// What was found.
    pub finding: Finding,
}

/// One shift of a replay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatLane {
    /// The number of its day.
    pub day: u16,
    /// The desk, and so the lane.
    pub desk: Desk,
    /// The plan.
    pub plan: ShiftId,
    /// When the doors opened.
    pub opens: Moment,
    /// When the last one came in.
    pub closes: Moment,
    /// How far it came.
    pub until: Moment,
    /// It was played to its end.
    pub ended: bool,
    /// Everybody who came, in that order.
    pub calls: Vec<Call>,
    /// What the trainee did besides talking, with whoever was on the desk.
    pub busy: Vec<Busy>,
    /// When the trainee was at lunch.
    pub lunches: Vec<(Moment, Moment)>,
    /// Every finding at its moment, in order of time.
    pub bookmarks: Vec<Bookmark>,
    /// The score of the shift.
    pub score: ShiftScore,
}

impl SeatLane {
    /// A call by its caller.
    pub fn call(&self, caller: CallerId) -> Option<&Call> {
        self.calls.get(caller.0 as usize)
    }

    /// The call that the trainee is busy with at a moment.
    pub fn on_desk(&self, at: Moment) -> Option<&Call> {
        self.calls.iter().find(|call| call.at(at).is_some_and(Span::is_on_desk))
    }

    /// Who waits in line at a moment, in the order in which they came.
    pub fn waiting(&self, at: Moment) -> impl Iterator<Item = &Call> {
        self.calls.iter().filter(move |call| call.at(at).is_some_and(|span| span.part == Part::Waiting))
    }
}

/// A replay: shifts of both desks and what came of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The shifts, in the order of their days.
    pub seats: Vec<SeatLane>,
    /// From reply to promise to ticket, in the order of the promises.
    pub threads: Vec<Thread>,
    /// Everybody who called.
    pub customers: Vec<Customer>,
}

impl Replay {
    /// The replay of shifts in the order of their days; the ledger is that of the
    /// company after the last evening.
    pub fn of(watched: &[Watched], ledger: &Ledger) -> Self {
        let seats: Vec<SeatLane> = watched.iter().map(SeatLane::of).collect();
        let days: Vec<OfDay<'_>> =
            watched.iter().map(|one| OfDay { day: one.day, shift: &one.shift }).collect();
        let customers =
            watched.first().map_or_else(Vec::new, |one| customer::customers(one.shift.scenario(), &seats));
        Self { threads: threads(ledger, &days), customers, seats }
    }

    /// The other desk at the same minute of the same day: the place of its shift. None
    /// if nobody sat there, or not at that time.
    pub fn other_seat(&self, seat: usize, at: Moment) -> Option<usize> {
        let here = self.seats.get(seat)?;
        self.seats.iter().position(|there| {
            there.day == here.day && there.desk != here.desk && there.opens <= at && at <= there.until
        })
    }

    /// The shifts of a desk, by their places.
    pub fn lane(&self, desk: Desk) -> impl Iterator<Item = usize> {
        let seats = self.seats.iter().enumerate();
        seats.filter(move |(_, seat)| seat.desk == desk).map(|(place, _)| place)
    }
}

impl SeatLane {
    fn of(watched: &Watched) -> Self {
        let shift = &watched.shift;
        let planned = shift.scenario().shift(shift.plan());
        let scored = score(shift.scenario(), shift.plan(), shift.events());
        let (calls, busy) = fold::calls(watched, &scored);
        Self {
            day: watched.day,
            desk: planned.desk,
            plan: shift.plan(),
            opens: planned.opens,
            closes: planned.closes,
            until: shift.now(),
            ended: shift.phase() == Phase::Ended,
            lunches: fold::lunches(shift),
            bookmarks: fold::bookmarks(shift, &scored),
            calls,
            busy,
            score: scored,
        }
    }
}
