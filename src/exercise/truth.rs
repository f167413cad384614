//! The true answers to predictions.
//!
//! What the people of a desk do themselves is the truth about their day: their
//! own recordings, where there are any; otherwise their shift, simulated; and
//! for what no shift shows, what they say. Must not know how a shift is played.

use crate::scenario::checked::{Item, Measure, ShiftId};

use super::measure::Observed;
use super::progress::mean;

/// Shifts that were looked at.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    /// What they told.
    pub shifts: Vec<Observed>,
    /// They are recordings of the desk's own people; otherwise simulations.
    pub own_people: bool,
}

/// Where a true answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From so many recordings of the desk's own people.
    OwnPeople(usize),
    /// From so many simulated shifts.
    Simulated(usize),
    /// From what the people of the desk say.
    Stated,
}

/// A true answer, in its unit: a number, seconds, or a share of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Truth {
    /// The mean over the shifts that were looked at.
    pub value: f64,
    /// Where it comes from.
    pub origin: Origin,
}

/// The true answer to an item; none if no shift that was looked at has it.
pub fn truth_of(item: &Item, looked: &dyn Fn(ShiftId) -> Looked) -> Option<Truth> {
    match item.measures {
        Measure::Stated(_, value) => Some(Truth { value, origin: Origin::Stated }),
        Measure::During(shift, figure) => {
            let looked = looked(shift);
            let values: Vec<f64> = looked.shifts.iter().filter_map(|shift| shift.figure(figure)).collect();
            let origin = match looked.own_people {
                true => Origin::OwnPeople(values.len()),
                false => Origin::Simulated(values.len()),
            };
            mean(values.iter().copied()).map(|value| Truth { value, origin })
        }
    }
}
