//! From its review date on, somebody should read the pack again: prices, powers
//! and forms change, and a rehearsal of last year's forms teaches mistakes.

use super::bad_date::parse;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::load::LoadOptions;
use crate::scenario::source::Pack;

pub(super) fn check(pack: &Pack, options: &LoadOptions, found: &mut Diagnostics) {
    let (Some(review), Some(today)) = (&pack.review_by, &options.today) else { return };
    let (Some(due), Some(now)) = (parse(&review.value), parse(today)) else { return };
    if now >= due {
        let message = format!("this pack should be read again since {}; today is {today}", review.value);
        found.push(
            Diagnostic::warning(Code::ReviewDatePassed, message)
                .at(review.place)
                .on("review_by")
                .hint("let somebody of each desk read it, then write the next date"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::{codes, codes_on};

    #[test]
    fn the_day_itself_counts() {
        assert_eq!(codes_on("2027-10-31", "pack.ron", &[]), [""; 0]);
        assert_eq!(codes_on("2027-11-01", "pack.ron", &[]), ["review-date-passed"]);
        assert_eq!(codes_on("2028-01-01", "pack.ron", &[]), ["review-date-passed"]);
    }

    #[test]
    fn without_a_day_or_a_clock_nobody_is_reminded() {
        assert_eq!(codes("pack.ron", &[]), [""; 0]);
        assert_eq!(codes_on("2030-01-01", "pack.ron", &[("review_by: \"2027-11-01\",", "")]), [""; 0]);
        assert_eq!(codes_on("some day", "pack.ron", &[]), [""; 0]);
    }
}
