//! Runs side by side in a terminal: one column for each, cells that wrap.

use std::io::{self, Write};

use crate::cli::page::{pad, wrap};
use crate::telling::what_if::{Comparison, Row};

/// Blanks between columns.
const GAP: usize = 2;
/// A column of values is at least so wide.
const NARROWEST: usize = 10;

/// Lines that are shown although they are the same in every run: at the end of a shift,
/// and where both runs stop at the next decision.
const AT_THE_END: [&str; 5] = ["outcome", "mark", "abandoned", "service-level", "tickets"];
const ON_THE_WAY: [&str; 2] = ["mood", "peak"];

/// Writes the lines that differ, with those that are always asked for.
pub(super) fn write(
    comparison: &Comparison,
    ended: bool,
    width: usize,
    page: &mut dyn Write,
) -> io::Result<()> {
    let always: &[&str] = if ended { &AT_THE_END } else { &ON_THE_WAY };
    let count = comparison.headings.len().max(1);
    let label = (width * 2 / 5).max(NARROWEST);
    let value = (width.saturating_sub(label + GAP * count) / count).max(NARROWEST);
    let widths = Widths { label, value };
    widths.line("", &comparison.headings, page)?;
    for group in &comparison.groups {
        let shown = |row: &&Row| row.differs() || always.contains(&row.key.as_str());
        let rows: Vec<&Row> = group.rows.iter().filter(shown).collect();
        if rows.is_empty() {
            continue;
        }
        writeln!(page, "{}", group.title)?;
        for row in rows {
            widths.line(&format!("  {}", row.name), &row.values, page)?;
        }
    }
    Ok(())
}

/// How wide the columns are.
struct Widths {
    label: usize,
    value: usize,
}

impl Widths {
    fn line(&self, name: &str, values: &[String], page: &mut dyn Write) -> io::Result<()> {
        let name = wrap(name, self.label, 4);
        let cells: Vec<Vec<String>> = values.iter().map(|value| wrap(value, self.value, 0)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(name.len());
        let part = |cell: &[String], place: usize| cell.get(place).cloned().unwrap_or_default();
        for place in 0..height {
            let mut line = pad(&part(&name, place), self.label);
            for cell in &cells {
                line.push_str(&" ".repeat(GAP));
                line.push_str(&pad(&part(cell, place), self.value));
            }
            writeln!(page, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telling::what_if::Group;

    #[test]
    fn what_is_the_same_is_left_out_and_nothing_is_cut() {
        let row = |key: &str, values: [&str; 2]| Row {
            key: key.to_owned(),
            name: key.to_owned(),
            values: values.map(str::to_owned).into(),
        };
        let rows = vec![
            row("outcome", ["Solved", "Solved"]),
            row("held", ["1 min", "1 min"]),
            row("promises", ["none", "three, of which two are in writing"]),
        ];
        let comparison = Comparison {
            headings: vec!["a".to_owned(), "b".to_owned()],
            groups: vec![Group { title: "For somebody".to_owned(), rows }],
            sentences: Vec::new(),
        };
        let mut page = Vec::new();
        write(&comparison, true, 40, &mut page).expect("a vector takes all");
        let text = String::from_utf8(page).expect("it is text");
        assert!(text.contains("outcome") && !text.contains("held"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
        let flat: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains("two are") && flat.contains("writing"), "{text}");
    }
}
