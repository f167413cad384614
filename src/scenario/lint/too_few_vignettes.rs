//! A survey has four vignettes: one story is an opinion about one story.

use super::subject::Subject;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Step;

/// Fewest vignettes of a survey.
const FEWEST: usize = 4;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for exercise in &subject.sources.exercises {
        let surveys = exercise.steps.iter().any(|step| matches!(step.value, Step::Survey));
        let many = exercise.vignettes.len();
        if surveys && many < FEWEST {
            found.push(
                Diagnostic::warning(Code::TooFewVignettes, format!("the survey has {many} vignettes"))
                    .at(exercise.id.place)
                    .on("vignettes")
                    .hint(format!("write {FEWEST}, two about each desk")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::exercise_codes;

    #[test]
    fn without_a_survey_none_are_needed() {
        let fourth = ("(id: \"four\", tells: \"4\", person: \"p\", situation: \"s\"),", "");
        assert_eq!(exercise_codes(&[fourth]), ["too-few-vignettes"]);
        let no_survey = [fourth, ("Survey, Baseline", "Baseline"), ("Survey, Commit", "Commit")];
        assert_eq!(exercise_codes(&no_survey), [""; 0]);
    }
}
