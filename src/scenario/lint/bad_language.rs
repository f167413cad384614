//! A language is named by its code: plural forms are chosen by it.

use unic_langid::LanguageIdentifier;

use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::resolve::shortened;
use crate::scenario::source::Pack;

pub(super) fn check(pack: &Pack, found: &mut Diagnostics) {
    let listed = (0..).zip(&pack.languages).map(|(index, code)| (format!("languages[{index}]"), code));
    let is_listed = pack.languages.iter().any(|code| code.value == pack.source.value);
    let source = (!is_listed).then(|| ("source".to_owned(), &pack.source));
    for (path, code) in listed.chain(source) {
        if !is_code(&code.value) {
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

/// `en`, `pt-BR`, `zh-Hans`: two or three letters, and perhaps more after a hyphen.
fn is_code(code: &str) -> bool {
    let language = code.split('-').next().unwrap_or_default();
    (2..=3).contains(&language.len()) && code.len() <= 35 && code.parse::<LanguageIdentifier>().is_ok()
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
        for right in ["en-GB", "zh-Hans", "ru"] {
            assert_eq!(source(right), [""; 0], "{right}");
        }
        for wrong in ["English", "e", "../en", "", "en/ja"] {
            assert_eq!(source(wrong), ["bad-language"], "{wrong}");
        }
    }
}
