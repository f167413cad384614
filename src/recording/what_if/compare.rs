//! What two runs of the same shift did to everybody else.
//!
//! Owns [`Other`], one person in both runs. People are recognised by their luck,
//! which is theirs in both. Must not know the customer to whom the reply was given.

use std::collections::BTreeMap;

use crate::scenario::checked::ContactId;
use crate::shift::event::Why;
use crate::shift::{CallerId, Shift, What};
use crate::vocab::{Duration, Moment};

/// What became of somebody's wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// They are still waiting.
    Waits,
    /// The trainee answered.
    Answered,
    /// A colleague answered.
    Colleague,
    /// They gave up.
    GaveUp,
    /// They were sent home when the desk closed.
    TurnedAway,
}

/// Somebody's wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fate {
    /// Which caller of that run.
    pub caller: CallerId,
    /// When they came.
    pub came: Moment,
    /// How long they waited.
    pub waited: Duration,
    /// What became of it.
    pub way: Way,
}

/// One person in two runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other {
    /// The number of their luck.
    pub luck: u32,
    /// With what they came.
    pub contact: ContactId,
    /// In the first run; none if they did not come.
    pub first: Option<Fate>,
    /// In the second.
    pub second: Option<Fate>,
}

impl Other {
    /// Nothing is different for them.
    pub fn is_same(&self) -> bool {
        let told = |fate: &Fate| (fate.came, fate.waited, fate.way);
        self.first.as_ref().map(told) == self.second.as_ref().map(told)
    }
}

/// Everybody who waited in line in one of two runs, but for one person, in the order
/// in which they came. Internal requests wait in a tray and are left out.
pub fn others(first: &Shift, second: &Shift, but: CallerId) -> Vec<Other> {
    let mut all: BTreeMap<(Moment, u32), Other> = BTreeMap::new();
    for (shift, is_first) in [(first, true), (second, false)] {
        for fate in fates(shift).into_iter().filter(|fate| fate.caller != but) {
            let who = shift.caller(fate.caller);
            let other = all.entry((fate.came, who.luck)).or_insert(Other {
                luck: who.luck,
                contact: who.contact,
                first: None,
                second: None,
            });
            let side = if is_first { &mut other.first } else { &mut other.second };
            *side = Some(fate);
        }
    }
    all.into_values().collect()
}

/// What became of every wait in line of a shift, in the order in which they began.
fn fates(shift: &Shift) -> Vec<Fate> {
    let mut fates: Vec<Fate> = Vec::new();
    for event in shift.events() {
        let (who, waited, way) = match event.what {
            What::Arrived { caller, .. } if shift.contact_of(caller).request.is_none() => {
                fates.push(Fate { caller, came: event.at, waited: Duration::ZERO, way: Way::Waits });
                continue;
            }
            What::Answered { caller, waited, .. } => (caller, waited, Way::Answered),
            What::ColleagueAnswered { caller, waited, .. } => (caller, waited, Way::Colleague),
            What::Abandoned { caller, waited, why: Why::Closed } => (caller, waited, Way::TurnedAway),
            What::Abandoned { caller, waited, .. } => (caller, waited, Way::GaveUp),
            _ => continue,
        };
        let waiting = |fate: &&mut Fate| fate.caller == who && fate.way == Way::Waits;
        if let Some(fate) = fates.iter_mut().rev().find(waiting) {
            (fate.waited, fate.way) = (waited, way);
        }
    }
    for fate in fates.iter_mut().filter(|fate| fate.way == Way::Waits) {
        fate.waited = shift.now().since(fate.came);
    }
    fates
}
