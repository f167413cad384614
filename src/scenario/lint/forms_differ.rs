//! The two forms ask for the same kinds of things: only then can the first
//! prediction be compared with the second.

use std::fmt;

use super::subject::Subject;
use crate::scenario::checked::FEWEST_ITEMS;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::{Exercise, Form, ItemKind};
use crate::vocab::Desk;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for exercise in &subject.sources.exercises {
        for desk in Desk::ALL.iter().copied() {
            let (a, b) = (Kinds::of(exercise, desk, Form::A), Kinds::of(exercise, desk, Form::B));
            // A form with too few items has been reported.
            let complete = a.all().min(b.all()) >= FEWEST_ITEMS;
            if a != b && complete {
                let message = format!("about the {desk} desk, form A asks for {a} and form B for {b}");
                found.push(
                    Diagnostic::warning(Code::FormsDiffer, message)
                        .at(exercise.id.place)
                        .on("items")
                        .hint("give each item a parallel one on the other form, about another day or team"),
                );
            }
        }
    }
}

/// How many items of each kind a form has about a desk.
#[derive(Default, PartialEq, Eq)]
struct Kinds {
    counts: usize,
    durations: usize,
    shares: usize,
}

impl Kinds {
    fn of(exercise: &Exercise, desk: Desk, form: Form) -> Self {
        let mut kinds = Self::default();
        let same_form = |other: &Form| std::mem::discriminant(other) == std::mem::discriminant(&form);
        for item in &exercise.items {
            if item.about.value == desk && same_form(&item.form.value) {
                match item.kind.value {
                    ItemKind::Count => kinds.counts += 1,
                    ItemKind::Duration => kinds.durations += 1,
                    ItemKind::Share => kinds.shares += 1,
                }
            }
        }
        kinds
    }

    const fn all(&self) -> usize {
        self.counts + self.durations + self.shares
    }
}

impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { counts, durations, shares } = self;
        write!(f, "{counts} Count, {durations} Duration, {shares} Share")
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::exercise_codes;

    #[test]
    fn a_count_is_compared_with_a_count() {
        let other = (
            "(id: \"sales-a-1\", form: A, about: Sales, kind: Count, asks: \"How many ring?\", during: \"sales\", measures: ContactsOffered)",
            "(id: \"sales-a-1\", form: A, about: Sales, kind: Share, asks: \"How many go?\", during: \"sales\", measures: AbandonedShare)",
        );
        assert_eq!(exercise_codes(&[other]), ["forms-differ"]);
    }
}
