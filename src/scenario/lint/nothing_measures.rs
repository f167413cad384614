//! Every item has a true answer: its measure fits what is asked for, and the
//! shift in which it is measured can give it.

use super::subject::Subject;
use crate::scenario::checked::{Arrival, Figure, ItemKind, Scenario, Shift};
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::resolve::{figure_of, kind_of};
use crate::scenario::source::Item;
use crate::vocab::Desk;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for exercise in &subject.sources.exercises {
        for (index, item) in exercise.items.iter().enumerate() {
            let Some(figure) = figure_of(&item.measures.value) else { continue };
            let path = format!("items[{index}].measures");
            let mut tell = |message: String, hint: &str| {
                found.push(
                    Diagnostic::error(Code::NothingMeasures, message)
                        .at(item.measures.place)
                        .on(path.clone())
                        .hint(hint),
                );
            };
            if let Some((message, hint)) = wrong_kind(item, figure) {
                tell(message, &hint);
                continue;
            }
            let Some(during) = &item.during else {
                let hint = "say in which shift: during: \"support-wednesday\"";
                tell(format!("`{}` is measured in a shift, and none is named", figure.as_str()), hint);
                continue;
            };
            let shift = subject.scenario.find_shift(&during.value).map(|shift| subject.scenario.shift(shift));
            if let Some((message, hint)) =
                shift.and_then(|shift| impossible(subject.scenario, shift, figure, &during.value))
            {
                tell(message, hint);
            }
        }
    }
}

fn wrong_kind(item: &Item, figure: Figure) -> Option<(String, String)> {
    let (asked, given) = (kind_of(&item.kind.value), figure.kind());
    let word = |kind| match kind {
        ItemKind::Count => "Count",
        ItemKind::Duration => "Duration",
        ItemKind::Share => "Share",
    };
    let fitting = Figure::ALL.iter().filter(|one| one.kind() == asked).map(|one| one.as_str());
    (asked != given).then(|| {
        let message =
            format!("`{}` gives a {}, and a {} is asked for", figure.as_str(), word(given), word(asked));
        (message, format!("a {} is measured by: {}", word(asked), fitting.collect::<Vec<_>>().join(", ")))
    })
}

/// Why a shift cannot give a figure.
fn impossible(
    scenario: &Scenario,
    shift: &Shift,
    figure: Figure,
    name: &str,
) -> Option<(String, &'static str)> {
    match figure {
        Figure::LunchTime if shift.lunch.is_none() => {
            Some((format!("`{name}` has no lunch"), "name a shift with a lunch break"))
        }
        Figure::Orders if shift.desk == Desk::Support => {
            Some((format!("nobody takes orders in `{name}`"), "name a shift at the sales desk"))
        }
        Figure::QuotesOfPromises if !somebody_quotes(scenario, shift) => Some((
            format!("nobody comes because of a promise in `{name}`"),
            "name a shift with such a contact",
        )),
        _ => None,
    }
}

fn somebody_quotes(scenario: &Scenario, shift: &Shift) -> bool {
    shift.arrivals.iter().any(|arrival| match arrival {
        Arrival::Between { contact, .. } => scenario.contact(*contact).start.from_ledger.is_some(),
        Arrival::Stream { .. } => false,
    })
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::exercise_codes;

    #[test]
    fn the_measure_fits_the_question_and_the_shift() {
        let measure = |from: &'static str, to: &'static str| exercise_codes(&[(from, to)]);
        assert_eq!(measure("measures: ContactsOffered", "measures: HandleTime"), ["nothing-measures"]);
        assert_eq!(
            measure("during: \"sales\", measures: ContactsOffered", "measures: ContactsOffered"),
            ["nothing-measures"]
        );
        assert_eq!(measure("measures: MeanWait", "measures: LunchTime"), ["nothing-measures"]);
        let support = "during: \"support\", measures: ContactsOffered";
        assert_eq!(measure(support, "during: \"support\", measures: Orders"), ["nothing-measures"]);
        assert_eq!(measure(support, "during: \"support\", measures: QuotesOfPromises"), [""; 0]);
        assert_eq!(measure("measures: ContactsOffered", "measures: QuotesOfPromises"), ["nothing-measures"]);
        let stated = "measures: Stated(question: \"board\", value: 3.0)";
        assert_eq!(measure("during: \"sales\", measures: ContactsOffered", stated), [""; 0]);
    }
}
