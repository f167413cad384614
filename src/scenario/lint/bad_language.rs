//! A language is named by its code: plural forms are chosen by it.

use unic_langid::LanguageIdentifier;

use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::resolve::shortened;
use crate::scenario::source::Pack;

pub(super) fn check(pack: &Pack, found: &mut Diagnostics) {
    let listed = (0..).zip(&pack.languages).map(|(index, code)| (format!("languages[{index}]"), code));
    for (path, code) in listed.chain([("source".to_owned(), &pack.source)]) {
        // The code is also the name of a folder: only what is in a code can be in it.
        if code.value.len() > 35 || code.value.parse::<LanguageIdentifier>().is_err() {
            let message = format!("`{}` is not the code of a language", shortened(&code.value));
            found.push(
                Diagnostic::error(Code::BadLanguage, message)
                    .at(code.place)
                    .on(path)
                    .hint("write a code such as \"en\", \"ja\" or \"pt-BR\""),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn a_language_has_a_code() {
        let source = |code: &str| {
            let (source, languages) = (format!("source: \"{code}\""), format!("languages: [\"{code}\"]"));
            let mut codes =
                codes("pack.ron", &[("source: \"en\"", &source), ("languages: [\"en\"]", &languages)]);
            codes.dedup();
            codes
        };
        assert_eq!(source("en-GB"), [""; 0]);
        for wrong in ["English", "e", "../en", "", "en/ja"] {
            assert_eq!(source(wrong), ["bad-language"], "{wrong}");
        }
    }
}
