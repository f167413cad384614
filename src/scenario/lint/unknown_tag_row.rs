//! `about` names rows of the practitioners' articles, by which progress is tracked.

use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::load::Sources;
use crate::scenario::read::At;
use crate::scenario::resolve::shortened;

/// The rows: a letter for each article, and how many rows it has.
const ROWS: [(char, u8); 5] = [('A', 7), ('B', 7), ('C', 5), ('D', 11), ('E', 6)];

pub(super) fn check(sources: &Sources, found: &mut Diagnostics) {
    let pack = sources.pack.iter().map(|pack| &pack.about);
    let contacts = sources.contacts.iter().map(|contact| &contact.about);
    let fillers = sources.fillers.iter().map(|filler| &filler.about);
    for about in pack.chain(contacts).chain(fillers) {
        for (index, tag) in about.iter().enumerate().filter(|(_, tag)| !is_row(&tag.value)) {
            unknown(tag, index, found);
        }
    }
}

fn unknown(tag: &At<String>, index: usize, found: &mut Diagnostics) {
    let message = format!("there is no row `{}`", shortened(&tag.value));
    let rows: Vec<String> =
        ROWS.iter().map(|(letter, last)| format!("{letter}1 to {letter}{last}")).collect();
    found.push(
        Diagnostic::warning(Code::UnknownTagRow, message)
            .at(tag.place)
            .on(format!("about[{index}]"))
            .hint(format!("the rows are {}", rows.join(", "))),
    );
}

fn is_row(tag: &str) -> bool {
    ROWS.iter().any(|(letter, last)| {
        let number = tag.strip_prefix(*letter).filter(|number| !number.starts_with(['0', '+']));
        number
            .and_then(|number| number.parse::<u8>().ok())
            .is_some_and(|number| (1..=*last).contains(&number))
    })
}

#[cfg(test)]
mod tests {
    use super::is_row;
    use crate::scenario::lint::testing::codes;

    #[test]
    fn rows_are_a_letter_and_a_number() {
        for row in ["A1", "A7", "B7", "C5", "D11", "E6"] {
            assert!(is_row(row), "{row}");
        }
        for no_row in ["A8", "C6", "D12", "E7", "F1", "A0", "A01", "A+1", "a1", "A", "", "A1 ", "D256"] {
            assert!(!is_row(no_row), "{no_row}");
        }
        for file in ["pack.ron", "contacts/no-line.ron"] {
            assert_eq!(codes(file, &[("about: [\"A5\"]", "about: [\"A5\", \"A9\"]")]), ["unknown-tag-row"]);
        }
        assert_eq!(codes("fillers/support.ron", &[("\"A3\"", "\"X\"")]), ["unknown-tag-row"]);
    }
}
