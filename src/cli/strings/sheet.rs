//! The sheet that a translator gets: one row a line, in file order.

use super::lines::{Lines, State};

/// The columns, in order. The last one carries the language in its title.
const COLUMNS: [&str; 5] = ["line", "state", "hash", "source", "translation"];

/// A sheet as it came back.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// The language that it translates into.
    pub lang: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line.
    pub id: String,
    /// The text that was translated.
    pub source: String,
    /// The translation; empty if there is none.
    pub translation: String,
}

/// Why a table is no sheet.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum SheetError {
    /// A column is missing.
    #[error("there is no column `{0}`; the first row names the columns")]
    NoColumn(&'static str),
    /// A line stands twice with two translations.
    #[error("row {row}: the line `{id}` stands twice, with different translations")]
    Twice {
        /// Which row, counted from 1.
        row: usize,
        /// Which line.
        id: String,
    },
}

/// The cells of a sheet, titles first.
pub(super) fn rows(lines: &Lines) -> Vec<Vec<String>> {
    let mut titles: Vec<String> = COLUMNS.iter().map(|title| (*title).to_owned()).collect();
    titles[4] = format!("translation {}", lines.lang);
    let mut rows = vec![titles];
    for (id, source) in lines.order() {
        let entry = lines.entry(id);
        rows.push(vec![
            id.clone(),
            lines.state(id, source).word().to_owned(),
            entry.and_then(|entry| entry.hash.clone()).unwrap_or_default(),
            source.clone(),
            entry.map_or(String::new(), |entry| entry.text.clone()),
        ]);
    }
    for (id, entry) in lines.unknown() {
        let hash = entry.hash.clone().unwrap_or_default();
        rows.push(vec![
            id.clone(),
            State::Unknown.word().to_owned(),
            hash,
            String::new(),
            entry.text.clone(),
        ]);
    }
    rows
}

/// Reads the cells of a sheet; columns are found by their titles.
pub(super) fn read(table: &[Vec<String>]) -> Result<Sheet, SheetError> {
    let titles: Vec<String> =
        table.first().into_iter().flatten().map(|title| title.trim().to_lowercase()).collect();
    let column =
        |name: &'static str| titles.iter().position(|title| title == name).ok_or(SheetError::NoColumn(name));
    let (line, source) = (column("line")?, column("source")?);
    let translation = titles
        .iter()
        .position(|title| title.starts_with("translation"))
        .ok_or(SheetError::NoColumn("translation"))?;
    let lang = titles[translation].trim_start_matches("translation").trim().to_owned();
    let mut rows: Vec<Row> = Vec::new();
    for (number, cells) in (1..).zip(table).skip(1) {
        let cell = |index: usize| cells.get(index).cloned().unwrap_or_default();
        let row =
            Row { id: cell(line).trim().to_owned(), source: cell(source), translation: cell(translation) };
        if row.id.is_empty() {
            continue;
        }
        match rows.iter().find(|other| other.id == row.id) {
            Some(other) if *other != row => return Err(SheetError::Twice { row: number, id: row.id }),
            Some(_) => {}
            None => rows.push(row),
        }
    }
    Ok(Sheet { lang, rows })
}
