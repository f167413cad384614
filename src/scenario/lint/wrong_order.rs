//! Steps stand where they can do what they are for: nobody marks a shift that
//! has not been played, and nothing is revealed before it has been predicted
//! twice.

use super::subject::Subject;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::scenario::read::At;
use crate::scenario::source::{Exercise, Step};

/// What has come before a step.
#[derive(Default)]
struct Before {
    predicted: bool,
    predicted_again: bool,
    revealed: bool,
    away: bool,
    /// Shifts that nobody has marked yet.
    unmarked: u32,
    surveys: u32,
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    // Without any shift nothing can be in order.
    let plays = |exercise: &&Exercise| exercise.steps.iter().any(|step| matches!(step.value, Step::Shift(_)));
    for exercise in subject.sources.exercises.iter().filter(plays) {
        let predicts = exercise.steps.iter().any(|step| matches!(step.value, Step::Predict));
        let mut before = Before::default();
        for (index, step) in exercise.steps.iter().enumerate() {
            if let Some((what, hint)) = wrong(&before, predicts, step) {
                // What comes later may only follow from this.
                tell(step.place, index, what, hint, found);
                break;
            }
            before.take(&step.value);
        }
    }
}

impl Before {
    fn take(&mut self, step: &Step) {
        match step {
            Step::Survey => self.surveys += 1,
            Step::Baseline(_) => self.unmarked += 1,
            Step::Predict => self.predicted = true,
            Step::Shift(_) => {
                self.away = true;
                self.unmarked += 1;
            }
            Step::SelfScore => self.unmarked = 0,
            Step::PredictAgain => self.predicted_again = true,
            Step::Reveal => self.revealed = true,
            Step::AskInsider(_) | Step::Commit => {}
        }
    }
}

fn wrong(before: &Before, predicts: bool, step: &At<Step>) -> Option<(&'static str, &'static str)> {
    Some(match &step.value {
        Step::Survey if before.surveys >= 2 => {
            ("there are two surveys before this one", "one at the beginning and one at the end are compared")
        }
        Step::Baseline(_) if before.away => (
            "a baseline comes after a shift",
            "put it before the first shift: it is what that is compared with",
        ),
        Step::Predict if before.predicted => {
            ("something is predicted for the first time twice", "write PredictAgain for the second time")
        }
        Step::Predict if before.predicted_again => {
            ("the first prediction comes after the second", "exchange the two")
        }
        Step::PredictAgain if before.predicted_again => {
            ("there is a second prediction already", "there are two forms, so two predictions")
        }
        Step::PredictAgain if !before.predicted && !predicts => {
            ("a second prediction without a first one", "add Predict before the first shift")
        }
        Step::SelfScore if before.unmarked == 0 => {
            ("there is no shift left to mark", "put it after a shift, before anything is revealed")
        }
        Step::Reveal if before.revealed => ("everything has been revealed", "leave one of the two out"),
        Step::Reveal if predicts && !before.predicted_again => {
            ("what is true is revealed before the second prediction", "put Reveal after PredictAgain")
        }
        Step::Predict | Step::PredictAgain | Step::SelfScore if before.revealed => {
            ("what is true has been revealed", "put this before Reveal")
        }
        _ => return None,
    })
}

fn tell(place: Place, index: usize, what: &str, hint: &str, found: &mut Diagnostics) {
    let path = format!("steps[{index}]");
    found.push(Diagnostic::error(Code::WrongOrder, what).at(place).on(path).hint(hint));
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::exercise_codes;

    #[test]
    fn each_step_needs_what_it_is_about() {
        let steps = |from: &'static str, to: &'static str| exercise_codes(&[(from, to)]);
        assert_eq!(steps("Survey, Baseline", "SelfScore, Survey, Baseline"), ["wrong-order"]);
        assert_eq!(steps("Commit,", "SelfScore, Commit,"), ["wrong-order"]);
        assert_eq!(steps("PredictAgain, Reveal,", "Reveal, PredictAgain,"), ["wrong-order"]);
        assert_eq!(steps("PredictAgain,", "PredictAgain, PredictAgain,"), ["wrong-order"]);
        assert_eq!(steps("Reveal,", "Reveal, Reveal,"), ["wrong-order"]);
        assert_eq!(steps("Predict,", "Predict, Predict,"), ["wrong-order"]);
        assert_eq!(steps("Predict,", ""), ["wrong-order"]);
        assert_eq!(steps("Survey, Commit,", "Survey, Survey, Commit,"), ["wrong-order"]);
        assert_eq!(
            steps(
                "SelfScore, AskInsider",
                "SelfScore, Baseline(sales: \"sales\", support: \"support\"), AskInsider"
            ),
            ["wrong-order"]
        );
    }
}
