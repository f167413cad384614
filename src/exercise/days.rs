//! From day to day: what earlier shifts of an exercise leave for the next one.

use crate::company::Company;
use crate::scenario::checked::{Scenario, ShiftId};
use crate::shift::Shift;
use crate::shift::before::Before;

/// The company as the finished shifts of these days leave it, in their order.
/// All of them were played with this pack.
pub fn company_after(scenario: &Scenario, days: &[(u16, Shift)]) -> Company {
    let mut company = Company::new(scenario);
    for (day, shift) in days {
        // The days between pass in the morning.
        company.morning(scenario, shift.plan(), *day, shift.seed());
        company.evening(shift, *day);
    }
    company
}

/// What a shift begins with: what was said and done on these days.
pub fn morning(scenario: &Scenario, days: &[(u16, Shift)], plan: ShiftId, day: u16, seed: u64) -> Before {
    company_after(scenario, days).morning(scenario, plan, day, seed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::sample;

    #[test]
    fn what_was_promised_on_the_first_day_is_remembered_on_the_second() {
        let first = sample::finished_shift("sales");
        let scenario = first.scenario().clone();
        let plan = scenario.find_shift("support").expect("the shift is there");
        let nothing = morning(&scenario, &[], plan, 2, 7);
        assert!(nothing.carried.is_empty());
        let days = [(1, first)];
        let played = morning(&scenario, &days, plan, 2, 7);
        assert_eq!(played, morning(&scenario, &days, plan, 2, 7));
        let promises = company_after(&scenario, &days).ledger().entries().len();
        let made = days[0].1.events().iter();
        let made = made.filter(|event| matches!(event.what, crate::shift::What::Promised { .. }));
        assert_eq!(promises, made.count());
    }
}
