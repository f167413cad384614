//! An exercise without a shift at the other desk is a questionnaire.

use super::subject::Subject;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Step;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let is_shift = |step: &Step| matches!(step, Step::Shift(_));
    for exercise in &subject.sources.exercises {
        if !exercise.steps.iter().any(|step| is_shift(&step.value)) {
            found.push(
                Diagnostic::error(Code::NoShiftStep, "this exercise plays no shift")
                    .at(exercise.id.place)
                    .on("steps")
                    .hint("add one of the pack's shifts: Shift(day: 1, shift: \"sales-tuesday\")"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::exercise_codes;

    #[test]
    fn a_baseline_alone_is_not_enough() {
        let shift = ("Shift(day: 1, shift: \"sales\"), Shift(day: 2, shift: \"support\"),", "");
        assert_eq!(exercise_codes(&[shift]), ["no-shift-step"]);
        let one = ("Shift(day: 1, shift: \"sales\"), ", "");
        assert_eq!(exercise_codes(&[one]), [""; 0]);
    }
}
