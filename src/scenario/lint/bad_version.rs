//! The pack's own version is three numbers, so that two can be compared.

use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::resolve::shortened;
use crate::scenario::source::Pack;

pub(super) fn check(pack: &Pack, found: &mut Diagnostics) {
    let version = pack.version.value.as_str();
    if !is_version(version) {
        let message = format!("`{}` is not a version", shortened(version));
        found.push(
            Diagnostic::warning(Code::BadVersion, message)
                .at(pack.version.place)
                .on("version")
                .hint("write three numbers, such as \"1.2.0\", and raise one with each change"),
        );
    }
}

fn is_version(version: &str) -> bool {
    let is_number =
        |part: &str| (1..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    version.split('.').count() == 3 && version.split('.').all(is_number)
}

#[cfg(test)]
mod tests {
    use super::is_version;
    use crate::scenario::lint::testing::codes;

    #[test]
    fn three_numbers_make_a_version() {
        assert!(is_version("0.0.1") && is_version("10.20.30"));
        for wrong in ["", "1", "1.0", "1.0.0.0", "v1.0.0", "1..0", "1.0.x", "1.0.1234567"] {
            assert!(!is_version(wrong), "{wrong}");
        }
        assert_eq!(codes("pack.ron", &[("\"1.0.0\"", "\"draft\"")]), ["bad-version"]);
    }
}
