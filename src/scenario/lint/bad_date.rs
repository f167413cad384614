//! Dates are written as year, month and day.

use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::resolve::shortened;
use crate::scenario::source::Pack;

pub(super) fn check(pack: &Pack, found: &mut Diagnostics) {
    let Some(date) = &pack.review_by else { return };
    if parse(&date.value).is_none() {
        let message = format!("`{}` is not a day", shortened(&date.value));
        found.push(
            Diagnostic::error(Code::BadDate, message)
                .at(date.place)
                .on("review_by")
                .hint("write year, month and day, such as \"2027-11-01\""),
        );
    }
}

/// Year, month and day of `2027-11-01`, if there is such a day.
pub(super) fn parse(date: &str) -> Option<(u16, u8, u8)> {
    let bytes = date.as_bytes();
    let digits = |range: std::ops::Range<usize>| -> Option<u16> {
        let part = date.get(range)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then_some((year, month as u8, day as u8))
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::scenario::lint::testing::codes;

    #[test]
    fn a_date_is_a_day_that_exists() {
        for right in ["2027-11-01", "2028-02-29", "2000-02-29", "0001-12-31"] {
            assert!(parse(right).is_some(), "{right}");
        }
        for wrong in [
            "",
            "2027-1-1",
            "2027-02-29",
            "2100-02-29",
            "2027-13-01",
            "2027-00-10",
            "2027-04-31",
            "2027/04/01",
            "+027-04-01",
            "１",
        ] {
            assert!(parse(wrong).is_none(), "{wrong}");
        }
        assert_eq!(codes("pack.ron", &[("2027-11-01", "next autumn")]), ["bad-date"]);
    }
}
