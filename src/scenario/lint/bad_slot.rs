//! The braces of a text must be readable as slots.

use super::lines::Lines;
use crate::scenario::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::scenario::strings::{SlotError, pieces};

pub(super) fn check(lines: &Lines<'_>, found: &mut Diagnostics) {
    for line in &lines.braced {
        if let Err(error) = pieces(line.text) {
            found.push(
                Diagnostic::error(Code::BadSlot, error.to_string())
                    .at(line.place)
                    .on(lines.name(line))
                    .hint(hint(&error)),
            );
        }
    }
}

fn hint(error: &SlotError) -> &'static str {
    match error {
        SlotError::Unclosed | SlotError::Unopened | SlotError::NoName => {
            "a slot is written {customer.name}, a brace that is to be seen {{ or }}"
        }
        SlotError::BadForm(_) | SlotError::NoOther => {
            "a slot with plural forms is written {wait|one: minute|other: minutes}"
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::lint::testing::codes;

    #[test]
    fn braces_are_slots() {
        let soon = |text: &str| codes("contacts/no-line.ron", &[("Soon.", text)]);
        for wrong in ["In {wait", "In wait}", "In {}", "In {wait|minutes}", "In {wait|one: minute}"] {
            assert_eq!(soon(wrong), ["bad-slot"], "{wrong}");
        }
        for right in ["In {{braces}}", "In {wait|one: minute|other: minutes}"] {
            assert_eq!(soon(right), [""; 0], "{right}");
        }
    }
}
