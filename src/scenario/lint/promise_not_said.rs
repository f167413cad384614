//! A promise is quoted in the words in which it was made: they stand in the reply.

use super::subject::{Subject, Talk};
use crate::scenario::checked::as_range;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::scenario::strings::{Language, TextId};

pub(super) fn check(subject: &Subject<'_>, talk: &Talk<'_>, found: &mut Diagnostics) {
    let texts = subject.scenario.texts();
    for id in talk.replies() {
        let reply = talk.contact.reply(id);
        for (number, promise) in talk.contact.promises[as_range(&reply.promises)].iter().enumerate() {
            let words = texts.source(promise.words);
            if !says(texts.source(reply.says), words) && !words.trim().is_empty() {
                let place = subject.resolved.lines[promise.words.0 as usize];
                let path = talk.reply_path(id, ".promises");
                let source = &talk.reply(id).promises[number];
                let message =
                    format!("the reply does not say the words of the promise `{}`", source.id.value);
                found.push(
                    Diagnostic::warning(Code::PromiseNotSaid, message)
                        .at(place)
                        .on(path)
                        .hint("quote the reply: `words` is a part of `says`")
                        .related(talk.reply(id).says.place, "this is what is said"),
                );
            }
            translations(subject, reply.says, promise.words, found);
        }
    }
}

/// The same in each translation.
fn translations(subject: &Subject<'_>, reply: TextId, promise: TextId, found: &mut Diagnostics) {
    let texts = subject.scenario.texts();
    for (index, code) in texts.languages().iter().enumerate().skip(1) {
        let language = Language(index);
        let both = texts.translation(reply, language).zip(texts.translation(promise, language));
        if both.is_some_and(|(said, words)| !says(said, words)) {
            let message = format!("in `{code}`, the reply does not say the words of the promise");
            let mut diagnostic = Diagnostic::warning(Code::PromiseNotSaid, message)
                .on(texts.id(promise))
                .hint("quote the translated reply");
            diagnostic.place = place_of(subject, promise, language);
            found.push(diagnostic);
        }
    }
}

fn place_of(subject: &Subject<'_>, text: TextId, language: Language) -> Option<Place> {
    let mut all = subject.resolved.translations.iter();
    all.find(|one| one.text == text && one.language == language).map(|one| one.place)
}

/// Whether `words` are a part of what is said. A quotation begins with a capital
/// letter, and its full stop may be missing.
fn says(said: &str, words: &str) -> bool {
    let words = words.trim().trim_end_matches(['.', '。', '!', '！', '…']);
    let mut characters = words.chars();
    let inside: String =
        characters.next().into_iter().flat_map(char::to_lowercase).chain(characters).collect();
    said.contains(words) || said.contains(&inside)
}

#[cfg(test)]
mod tests {
    use super::says;
    use crate::scenario::lint::testing::{changed, codes, codes_with};

    #[test]
    fn a_promise_is_a_part_of_the_reply() {
        assert!(says("By Friday, I think.", "By Friday."));
        assert!(says("金曜までに。たぶん。", "金曜までに。"));
        assert!(says("I think by Friday.", "By Friday."));
        assert!(!says("By Friday, I think.", "by friday"));
        assert_eq!(
            codes("contacts/new-line.ron", &[("words: \"By Friday\"", "words: \"Friday it is\"")]),
            ["promise-not-said"]
        );
    }

    #[test]
    fn so_it_is_in_a_translation() {
        let files = || changed("pack.ron", &[("languages: [\"en\"]", "languages: [\"en\", \"ru\"]")]);
        let sheet = |words: &str| {
            format!(
                "Lang(code: \"ru\", source: \"en\", lines: {{ \"new-line/when/friday\": \"К пятнице, думаю.\", \
                 \"new-line/when/friday/promise\": \"{words}\" }})"
            )
        };
        let codes = |words: &str| {
            let mut codes = codes_with(files(), &[("lang/ru/all.ron", &sheet(words))]);
            codes.retain(|code| *code != "missing-translation");
            codes
        };
        assert_eq!(codes("К пятнице"), [""; 0]);
        assert_eq!(codes("В пятницу"), ["promise-not-said"]);
    }
}
