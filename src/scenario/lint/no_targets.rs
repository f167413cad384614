//! A shift says what its desk is measured on: that is half of the other desk's day.

use super::subject::Subject;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for shift in subject.sources.shifts.iter().filter(|shift| shift.targets.is_empty()) {
        found.push(
            Diagnostic::warning(Code::NoTargets, "this shift has no target")
                .at(shift.id.place)
                .on("targets")
                .hint(
                    "write what the desk is really measured on: targets: [HandleTime(\"6m\"), Survey(4.2)]",
                ),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn one_target_is_enough() {
        assert_eq!(codes("shifts/sales.ron", &[("targets: [Orders(3)],", "")]), ["no-targets"]);
    }
}
