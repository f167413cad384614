//! A scripted trainee plays several days of the company.
//!
//! Owns [`Days`]: the played shifts and the company as they leave it.

use std::sync::Arc;

use crate::company::Company;
use crate::scenario::checked::{Scenario, ShiftId};
use crate::shift::Shift;

use super::play::{Policy, play_on};
use super::runs::run_seed;

/// Several days, played.
#[derive(Debug)]
pub struct Days {
    /// The company after the last evening.
    pub company: Company,
    /// The shifts, each with the number of its day.
    pub shifts: Vec<(u16, Shift)>,
}

/// Plays shifts on numbered days, one after the other. The seed of each follows
/// from `seed` and the number of its day.
pub fn play_days(
    scenario: &Arc<Scenario>,
    days: &[(u16, ShiftId)],
    seed: u64,
    policy: &mut dyn Policy,
) -> Days {
    let mut company = Company::new(scenario);
    let mut shifts = Vec::with_capacity(days.len());
    for &(day, plan) in days {
        let luck = run_seed(seed, u64::from(day));
        let before = company.morning(scenario, plan, day, luck);
        let shift = play_on(Shift::new(scenario.clone(), plan, luck, Some(before)), policy);
        company.evening(&shift, day);
        shifts.push((day, shift));
    }
    Days { company, shifts }
}
