//! A prediction is made twice: what changed between the two is the measure.

use super::subject::Subject;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Step;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for exercise in &subject.sources.exercises {
        if exercise.steps.iter().any(|step| matches!(step.value, Step::PredictAgain)) {
            continue;
        }
        let first = exercise.steps.iter().enumerate().find(|(_, step)| matches!(step.value, Step::Predict));
        if let Some((index, step)) = first {
            found.push(
                Diagnostic::error(Code::NoSecondPrediction, "this is predicted only once")
                    .at(step.place)
                    .on(format!("steps[{index}]"))
                    .hint("add PredictAgain after the shifts, before Reveal"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::exercise_codes;

    #[test]
    fn one_prediction_tells_nothing() {
        assert_eq!(exercise_codes(&[("PredictAgain, Reveal,", "")]), ["no-second-prediction"]);
        let nothing = [("PredictAgain, Reveal,", ""), ("Predict,", "")];
        assert_eq!(exercise_codes(&nothing), [""; 0]);
    }
}
