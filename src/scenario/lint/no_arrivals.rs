//! A shift in which nothing comes in is an empty day.

use super::subject::Subject;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Arrival;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let brings = |arrival: &Arrival| match arrival {
        Arrival::At(_) | Arrival::Between(_) => true,
        Arrival::Stream(stream) => stream.per_hour.iter().any(|(_, rate)| rate.value > 0.0),
    };
    for shift in subject.sources.shifts.iter().filter(|shift| !shift.arrivals.iter().any(brings)) {
        found.push(
            Diagnostic::warning(Code::NoArrivals, "nothing comes in during this shift")
                .at(shift.id.place)
                .on("arrivals")
                .hint("write an arrival: At(time: \"09:05\", contact: \"…\") or a Stream of fillers"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn a_stream_counts_if_it_flows() {
        let at = ("At(time: \"09:05\", contact: \"no-line\"),", "");
        let dry = ("12.0", "0.0");
        assert_eq!(codes("shifts/support.ron", &[dry]), [""; 0]);
        assert_eq!(codes("shifts/support.ron", &[at, dry]), ["contact-never-arrives", "no-arrivals"]);
    }
}
