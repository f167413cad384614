//! Events become calls, lunches and bookmarks.

use crate::scoring::ShiftScore;
use crate::shift::event::{CallerId, Event, What};
use crate::shift::{Seat, Shift};
use crate::vocab::Moment;

use super::call::{Call, Gone, Made, Said, Speaker};
use super::span::{Busy, spans};
use super::{Bookmark, Watched};

/// Every call of a shift by its caller's number, and what the trainee did besides.
pub(super) fn calls(watched: &Watched, scored: &ShiftScore) -> (Vec<Call>, Vec<Busy>) {
    let shift = &watched.shift;
    let (spans, busy) = spans(shift);
    let mut calls: Vec<Call> = Vec::new();
    for (index, event) in (0_u32..).zip(shift.events()) {
        take(&mut calls, shift, index, *event);
    }
    for (call, spans) in calls.iter_mut().zip(spans) {
        call.spans = spans;
        call.moods = watched.moods.get(&call.caller).cloned().unwrap_or_default();
        call.keep_moods_until_gone();
        call.score = scored.contacts.iter().rfind(|score| score.caller == call.caller).cloned();
    }
    (calls, busy)
}

fn take(calls: &mut Vec<Call>, shift: &Shift, index: u32, Event { at, what }: Event) {
    // Whoever was not called back arrives again, in the same call.
    if let What::Arrived { caller, .. } = what
        && caller.0 as usize == calls.len()
    {
        calls.push(arrived(shift, at, caller));
        return;
    }
    let mut of = |caller: CallerId, change: &mut dyn FnMut(&mut Call)| {
        if let Some(call) = calls.get_mut(caller.0 as usize) {
            change(call);
        }
    };
    let gone = |call: &mut Call, how| {
        call.gone.get_or_insert((at, how));
    };
    match what {
        What::CameBack { caller, cause } => of(caller, &mut |call| call.because = Some(cause)),
        What::Spoke { caller, turn, reaction, text, until } => {
            let after_call = shift.contact_of(caller).turn(turn).after_call;
            let by = Speaker::Customer;
            let said = Said { event: index, at, until, by, reaction, text, after_call };
            of(caller, &mut |call| call.said.push(said));
        }
        What::SpokeStanding { caller, line, until } => {
            if let Some(text) = shift.standing_text(caller, line) {
                let by = Speaker::Customer;
                let said = Said { event: index, at, until, by, reaction: None, text, after_call: false };
                of(caller, &mut |call| call.said.push(said));
            }
        }
        What::Replied { caller, reply, until } => {
            let contact = shift.contact_of(caller);
            let text = contact.reply(reply).says;
            let after_call = contact.turn(contact.turn_of(reply)).after_call;
            let by = Speaker::Trainee(reply);
            let said = Said { event: index, at, until, by, reaction: None, text, after_call };
            of(caller, &mut |call| call.said.push(said));
        }
        What::Promised { caller, promise, written, .. } => {
            of(caller, &mut |call| call.promises.push(Made { at, promise, written }));
        }
        What::PutInWriting { caller, promise } => of(caller, &mut |call| {
            let same = call.promises.iter_mut().filter(|made| made.promise == promise);
            same.for_each(|made| made.written = true);
        }),
        What::Abandoned { caller, why, .. } => of(caller, &mut |call| gone(call, Gone::Unanswered(why))),
        What::ColleagueFinished { caller, .. } => of(caller, &mut |call| gone(call, Gone::WithColleague)),
        What::HungUp { caller, why } => of(caller, &mut |call| gone(call, Gone::HungUp(why))),
        What::Parted { caller } => of(caller, &mut |call| gone(call, Gone::Parted)),
        What::Ended { caller, outcome } => of(caller, &mut |call| call.outcome = Some(outcome)),
        _ => {}
    }
}

fn arrived(shift: &Shift, at: Moment, caller: CallerId) -> Call {
    let who = shift.caller(caller);
    let attempt = shift.events().iter().find_map(|event| match event.what {
        What::Arrived { caller: of, attempt, .. } if of == caller => Some(attempt),
        _ => None,
    });
    Call {
        caller,
        contact: who.contact,
        persona: who.persona,
        attempt: attempt.unwrap_or(who.attempt),
        origin: who.origin,
        came: at,
        because: None,
        is_request: shift.contact_of(caller).request.is_some(),
        spans: Vec::new(),
        moods: Vec::new(),
        said: Vec::new(),
        promises: Vec::new(),
        gone: None,
        outcome: None,
        score: None,
    }
}

/// When the trainee was at lunch.
pub(super) fn lunches(shift: &Shift) -> Vec<(Moment, Moment)> {
    let mut lunches: Vec<(Moment, Moment)> = Vec::new();
    let mut began = None;
    for event in shift.events() {
        match event.what {
            What::LunchBegan => began = Some(event.at),
            What::LunchEnded | What::ShiftEnded => {
                lunches.extend(began.take().map(|began| (began, event.at)));
            }
            _ => {}
        }
    }
    if shift.seat() == Seat::Lunch {
        lunches.extend(began.map(|began| (began, shift.now())));
    }
    lunches
}

/// Every finding at the moment of the event that it cites, in order of time.
pub(super) fn bookmarks(shift: &Shift, scored: &ShiftScore) -> Vec<Bookmark> {
    let mut bookmarks: Vec<Bookmark> = Vec::new();
    for contact in &scored.contacts {
        bookmarks.extend(contact.findings.iter().map(|finding| Bookmark {
            at: shift.events().get(finding.event as usize).map_or(shift.now(), |event| event.at),
            caller: contact.caller,
            finding: finding.clone(),
        }));
    }
    bookmarks.sort_by_key(|bookmark| (bookmark.at, bookmark.finding.event));
    bookmarks
}
