//! Each form has at least eight items about each desk: with fewer, chance
//! decides who is accurate.

use super::subject::Subject;
use crate::scenario::checked::FEWEST_ITEMS;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::{Exercise, Form, Step};
use crate::vocab::Desk;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let predicts =
        |exercise: &&Exercise| exercise.steps.iter().any(|step| matches!(step.value, Step::Predict));
    for exercise in subject.sources.exercises.iter().filter(predicts) {
        for desk in Desk::ALL.iter().copied() {
            let (a, b) = count(exercise, desk);
            for (form, many) in [("A", a), ("B", b)] {
                if many < FEWEST_ITEMS {
                    let message = format!("form {form} has {many} items about the {desk} desk");
                    let hint =
                        format!("write at least {FEWEST_ITEMS}: people of the other desk predict them");
                    found.push(
                        Diagnostic::error(Code::TooFewItems, message)
                            .at(exercise.id.place)
                            .on("items")
                            .hint(hint),
                    );
                }
            }
        }
    }
}

/// How many items about a desk stand on form A and on form B.
fn count(exercise: &Exercise, desk: Desk) -> (usize, usize) {
    let mine = exercise.items.iter().filter(|item| item.about.value == desk);
    mine.fold((0, 0), |(a, b), item| match item.form.value {
        Form::A => (a + 1, b),
        Form::B => (a, b + 1),
    })
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::exercise_codes;

    #[test]
    fn eight_of_each_form_about_each_desk() {
        let one_less = ("(id: \"support-b-8\", form: B,", "(id: \"support-b-8\", form: A,");
        assert_eq!(exercise_codes(&[one_less]), ["too-few-items"]);
        let nobody_predicts = [one_less, ("Predict,", ""), ("PredictAgain, Reveal,", "")];
        assert_eq!(exercise_codes(&nobody_predicts), [""; 0]);
    }
}
