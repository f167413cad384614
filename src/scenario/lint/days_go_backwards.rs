//! The days of an exercise run forwards: what was said on Tuesday comes back on
//! Wednesday, not the other way round.

use super::subject::Subject;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Step;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for exercise in &subject.sources.exercises {
        let mut latest: Option<&crate::scenario::read::At<u32>> = None;
        for (index, step) in exercise.steps.iter().enumerate() {
            let Step::Shift(shift) = &step.value else { continue };
            match latest {
                Some(before) if before.value > shift.day.value => {
                    let message = format!("day {} comes after day {}", shift.day.value, before.value);
                    found.push(
                        Diagnostic::error(Code::DaysGoBackwards, message)
                            .at(shift.day.place)
                            .on(format!("steps[{index}].day"))
                            .hint("put the shifts in the order of their days")
                            .related(before.place, "the later day"),
                    );
                }
                _ => latest = Some(&shift.day),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::exercise_codes;

    #[test]
    fn the_same_day_at_both_desks_is_possible() {
        let day = |day: &'static str| exercise_codes(&[("day: 2", day)]);
        assert_eq!(day("day: 1"), [""; 0]);
        assert_eq!(exercise_codes(&[("day: 1", "day: 3")]), ["days-go-backwards"]);
        assert_eq!(day("day: 0"), ["value-out-of-range", "days-go-backwards"]);
    }
}
