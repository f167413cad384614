//! A filler's caller is drawn from the crowd.

use super::subject::Subject;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(filler) = subject.sources.fillers.first() else { return };
    let weights = subject.scenario.personas().iter().filter_map(|persona| persona.crowd_weight);
    if weights.sum::<u32>() > 0 {
        return;
    }
    found.push(
        Diagnostic::error(Code::NoCrowd, "there are fillers, and the crowd is empty")
            .at(filler.id.place)
            .on("id")
            .hint("write somebody into `crowd` in people.ron, with a weight of 1 or more"),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn a_crowd_of_weight_nothing_is_none() {
        assert_eq!(codes("people.ron", &[("\"hurried\": (", "\"hurried\": (weight: 0, ")]), ["no-crowd"]);
    }
}
