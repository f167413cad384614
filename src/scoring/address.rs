//! Forms of address inside a sentence.
//!
//! A name is kept as it stands alone, with a capital: «Господин Орлов». Russian writes the
//! form of address small inside a sentence: «Вы сняли трубку: господин Орлов». Must not
//! know who the people are.

/// Russian forms of address, with the space behind them.
const FORMS: [&str; 2] = ["Господин ", "Госпожа "];

/// What may stand between the end of a sentence and the first word of the next one.
const OPENING: [char; 8] = [' ', '\u{a0}', '—', '«', '„', '“', '"', '('];

/// The same text with the forms of address small where no sentence begins.
pub(super) fn in_sentences(text: String) -> String {
    if !FORMS.iter().any(|form| text.contains(form)) {
        return text;
    }
    let mut told = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = FORMS.iter().filter_map(|form| rest.find(form)).min() {
        let (before, from) = rest.split_at(at);
        told.push_str(before);
        // Both begin with the same letter.
        let first = 'Г';
        told.push(if begins(&told) { first } else { 'г' });
        rest = &from[first.len_utf8()..];
    }
    told.push_str(rest);
    told
}

/// A sentence begins after this.
fn begins(before: &str) -> bool {
    let plain = before.trim_end_matches(OPENING);
    // A quotation begins anew.
    let quoted = before[plain.len()..].contains(['«', '„', '“', '"']);
    quoted || plain.is_empty() || plain.ends_with(['.', '!', '?', '…', '\n'])
}

#[cfg(test)]
mod tests {
    use super::in_sentences;

    #[test]
    fn a_form_of_address_is_small_inside_a_sentence() {
        for (written, read) in [
            ("Господин Орлов ждёт.", "Господин Орлов ждёт."),
            ("Ответить: Господин Орлов", "Ответить: господин Орлов"),
            ("Пора. Госпожа Белл ждёт.", "Пора. Госпожа Белл ждёт."),
            ("Снова — Госпожа Белл (линия).", "Снова — госпожа Белл (линия)."),
            ("Отклонить (Госпожа Белл)?", "Отклонить (госпожа Белл)?"),
            ("Она: «Господин Орлов, это вы?»", "Она: «Господин Орлов, это вы?»"),
            ("Госпожа Белл, Господин Орлов", "Госпожа Белл, господин Орлов"),
            ("(Госпожа Белл ушла.)", "(Госпожа Белл ушла.)"),
            ("Господи!", "Господи!"),
        ] {
            assert_eq!(in_sentences(written.to_owned()), read);
        }
    }
}
