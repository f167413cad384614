//! Internal requests: people of the company who want something from this desk.
//!
//! A request lies in the tray beside the queue and has a clock of its own. It
//! can be opened like a call, put off, refused, or forgotten: then somebody
//! reminds the trainee, and at last goes to the boss.

use crate::scenario::checked::Gesture;
use crate::shift::caller::Place;
use crate::shift::event::{CallerId, What};
use crate::shift::machine::{Due, Seat, Shift};
use crate::shift::rejection::Rejection;
use crate::vocab::{Duration, Moment};

/// The reminder comes when so much of the time is over (design default).
const REMINDER_PERCENT: i64 = 70;

impl Shift {
    /// Internal requests that wait to be opened, oldest first.
    pub fn tray(&self) -> &[CallerId] {
        &self.tray
    }

    /// When a request in the tray is needed.
    pub fn needed_at(&self, id: CallerId) -> Option<Moment> {
        let caller = self.caller(id);
        let request = self.scenario.contact(caller.contact).request?;
        let turns = i64::from(caller.put_off) + 1;
        Some(caller.arrived + Duration::from_ms(request.within.as_ms().saturating_mul(turns)))
    }

    /// How often a request can still be put off.
    pub fn put_offs_left(&self, id: CallerId) -> u32 {
        let caller = self.caller(id);
        let most = self.scenario.contact(caller.contact).request.map_or(0, |request| request.put_off);
        most.saturating_sub(u32::from(caller.put_off))
    }

    /// Somebody has reminded the trainee of a request since it came or was put
    /// off last.
    pub fn was_reminded(&self, id: CallerId) -> bool {
        let last = self.events().iter().rev().find_map(|event| match event.what {
            What::RequestReminded { caller } if caller == id => Some(true),
            What::Requested { caller, .. } | What::RequestPutOff { caller, .. } if caller == id => {
                Some(false)
            }
            _ => None,
        });
        last.unwrap_or(false)
    }

    /// Somebody came to the tray last, and not to the queue.
    pub fn came_by_tray(&self, id: CallerId) -> bool {
        if self.contact_of(id).request.is_none() {
            return false;
        }
        let last = self.events().iter().rev().find_map(|event| match event.what {
            What::Requested { caller, .. } if caller == id => Some(true),
            What::Arrived { caller, .. } if caller == id => Some(false),
            _ => None,
        });
        last.unwrap_or(false)
    }

    /// Puts a request on the tray.
    pub(in crate::shift) fn enter_tray(&mut self, id: CallerId) {
        self.caller_mut(id).place = Place::InTray;
        self.tray.push(id);
        let needed = self.wind_up(id);
        self.log.push(self.now, What::Requested { caller: id, needed });
    }

    /// Starts the request's clock.
    fn wind_up(&mut self, id: CallerId) -> Moment {
        self.stop_clock(id);
        let needed = self.needed_at(id).unwrap_or(self.now);
        let left = needed.since(self.now).as_ms();
        let reminder = self.now + Duration::from_ms(left.saturating_mul(REMINDER_PERCENT) / 100);
        let token = self.due.push(reminder.max(self.now), Due::RequestReminder(id));
        self.caller_mut(id).deadline = Some(token);
        needed
    }

    fn stop_clock(&mut self, id: CallerId) {
        if let Some(token) = self.caller_mut(id).deadline.take() {
            self.due.cancel(token);
        }
    }

    pub(in crate::shift) fn open_request(&mut self, id: CallerId) -> Result<(), Rejection> {
        match self.seat {
            Seat::Ready => {}
            Seat::Lunch => return Err(Rejection::NobodyWaiting),
            Seat::Talking(_) | Seat::WrapUp(_) => return Err(Rejection::ContactOnDesk),
        }
        self.take_from_tray(id)?;
        let waited = self.now.since(self.caller(id).arrived);
        self.answer(id, waited);
        Ok(())
    }

    pub(in crate::shift) fn put_off(&mut self, id: CallerId) -> Result<(), Rejection> {
        self.check_in_tray(id)?;
        if self.put_offs_left(id) == 0 {
            return Err(Rejection::NoMorePuttingOff);
        }
        let again = self.caller(id).put_off > 0;
        self.caller_mut(id).put_off += 1;
        let needed = self.wind_up(id);
        self.log.push(self.now, What::RequestPutOff { caller: id, needed });
        if again {
            self.gesture_to_asker(id, Gesture::PutsOff);
        }
        Ok(())
    }

    pub(in crate::shift) fn refuse(&mut self, id: CallerId) -> Result<(), Rejection> {
        self.take_from_tray(id)?;
        self.caller_mut(id).place = Place::Gone;
        self.log.push(self.now, What::RequestRefused { caller: id });
        self.gesture_to_asker(id, Gesture::PutsOff);
        Ok(())
    }

    pub(in crate::shift) fn request_reminded(&mut self, id: CallerId) {
        let needed = self.needed_at(id).unwrap_or(self.now).max(self.now);
        let token = self.due.push(needed, Due::RequestLapse(id));
        self.caller_mut(id).deadline = Some(token);
        self.log.push(self.now, What::RequestReminded { caller: id });
    }

    pub(in crate::shift) fn request_lapses(&mut self, id: CallerId) {
        self.caller_mut(id).deadline = None;
        self.tray.retain(|other| *other != id);
        self.caller_mut(id).place = Place::Gone;
        self.log.push(self.now, What::RequestEscalated { caller: id });
        self.gesture_to_asker(id, Gesture::PutsOff);
    }

    /// The shift is over: what still lies in the tray stays there for others.
    pub(in crate::shift) fn leave_tray(&mut self) {
        for id in std::mem::take(&mut self.tray) {
            self.stop_clock(id);
            self.caller_mut(id).place = Place::Gone;
        }
    }

    fn check_in_tray(&self, id: CallerId) -> Result<(), Rejection> {
        if self.tray.contains(&id) { Ok(()) } else { Err(Rejection::NoSuchThing) }
    }

    fn take_from_tray(&mut self, id: CallerId) -> Result<(), Rejection> {
        self.check_in_tray(id)?;
        self.stop_clock(id);
        self.tray.retain(|other| *other != id);
        Ok(())
    }

    /// What the trainee does with a request is done to whoever asked.
    fn gesture_to_asker(&mut self, id: CallerId, gesture: Gesture) {
        let persona = self.scenario.persona(self.caller(id).persona);
        if let Some(colleague) = persona.colleague {
            self.log.push(self.now, What::Gestured { caller: id, colleague, gesture });
        }
    }
}
