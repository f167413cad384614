//! The pack must be written in the version of the language that is read here.

use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::source::Pack;

/// The version that this program reads.
const FORMAT: u32 = 1;

pub(super) fn check(pack: &Pack, found: &mut Diagnostics) {
    let format = pack.format.value;
    if format == FORMAT {
        return;
    }
    let hint = if format > FORMAT {
        "a newer version of the program reads it; `other-desk --version` tells yours"
    } else {
        "write `format: 1`"
    };
    found.push(
        Diagnostic::error(
            Code::UnsupportedFormat,
            format!("format {format} is not known; this program reads 1"),
        )
        .at(pack.format.place)
        .on("format")
        .hint(hint),
    );
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn only_format_1_is_read() {
        for format in ["0", "2", "4294967295"] {
            let written = format!("format: {format}");
            assert_eq!(codes("pack.ron", &[("format: 1", &written)]), ["unsupported-format"]);
        }
    }
}
