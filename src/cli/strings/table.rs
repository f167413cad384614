//! Tables of texts as CSV and as workbooks.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a
//! line end for something to compute. Such cells get an apostrophe in front,
//! which is taken away again when they are read; so does a cell that begins
//! with an apostrophe, so that every text comes back as it was.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{Format, FormatAlign, Workbook};

use super::super::end::Failure;

/// The largest sheet that is read, in bytes.
const LARGEST_SHEET: u64 = 64 << 20;

/// What makes a spreadsheet compute, and the guard itself.
const GUARDED: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// What Excel looks for to read UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

fn guarded(text: &str) -> String {
    if text.starts_with(GUARDED) { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(GUARDED) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

/// The rows as CSV.
pub(super) fn to_csv(rows: &[Vec<String>]) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell))).map_err(Failure::wrong)?;
    }
    writer.into_inner().map_err(Failure::wrong)
}

/// The rows of a CSV file.
pub(super) fn from_csv(path: &Path) -> Result<Vec<Vec<String>>, Failure> {
    parse_csv(&read(path)?).map_err(|error| unreadable(path, &error))
}

fn parse_csv(bytes: &[u8]) -> Result<Vec<Vec<String>>, csv::Error> {
    let text = bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes()).unwrap_or(bytes);
    // Some spreadsheets separate with semicolons, as their system's language has it.
    let titles = text.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let delimiter = if titles.contains(&b';') && !titles.contains(&b',') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text);
    let rows = reader.records().map(|row| Ok(row?.iter().map(unguarded).collect()));
    rows.collect()
}

/// The rows as a workbook.
pub(super) fn to_xlsx(rows: &[Vec<String>]) -> Result<Vec<u8>, Failure> {
    let mut workbook = Workbook::new();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let titles = Format::new().set_bold();
    let fill = |sheet: &mut rust_xlsxwriter::Worksheet| -> Result<(), rust_xlsxwriter::XlsxError> {
        for (column, width) in [(0, 36.0), (1, 10.0), (2, 10.0), (3, 60.0), (4, 60.0)] {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                let format = if row == 0 { &titles } else { &wrapped };
                sheet.write_string_with_format(row, column, guarded(cell), format)?;
            }
        }
        Ok(())
    };
    fill(workbook.add_worksheet()).map_err(Failure::wrong)?;
    workbook.save_to_buffer().map_err(Failure::wrong)
}

/// The rows of a workbook's first sheet.
pub(super) fn from_xlsx(path: &Path) -> Result<Vec<Vec<String>>, Failure> {
    parse_xlsx(read(path)?).map_err(|error| unreadable(path, &error))
}

fn parse_xlsx(bytes: Vec<u8>) -> Result<Vec<Vec<String>>, calamine::XlsxError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let Some(range) = workbook.worksheet_range_at(0).transpose()? else { return Ok(Vec::new()) };
    let cell = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::String(text) => unguarded(text),
        other => other.to_string(),
    };
    Ok(range.rows().map(|row| row.iter().map(cell).collect()).collect())
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    file.take(LARGEST_SHEET + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > LARGEST_SHEET {
        return Err(Failure::Wrong(format!("`{}` is larger than 64 MiB", path.display())));
    }
    Ok(bytes)
}

fn unreadable(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::Wrong(format!("`{}` cannot be read: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_that_computes_is_written_bare() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"] {
            let csv = String::from_utf8(to_csv(&[vec![text.to_owned()]]).unwrap()).unwrap();
            let cell = csv.trim_start_matches(BYTE_ORDER_MARK).trim_start_matches('"');
            assert!(cell.starts_with('\''), "{csv:?}");
        }
        assert_eq!(guarded("'tis"), "''tis");
        assert_eq!(unguarded("'tis"), "'tis");
        assert_eq!(unguarded("''tis"), "'tis");
    }

    #[test]
    fn semicolons_will_do() {
        let rows = parse_csv("line;source\na;\"b;c\"\n".as_bytes()).unwrap();
        assert_eq!(rows, [["line", "source"], ["a", "b;c"]]);
    }

    proptest! {
        #[test]
        fn csv_brings_every_text_back(cells in proptest::collection::vec("[=+@'\"a-c,;\t\n月я-]{0,8}", 2)) {
            let rows = vec![vec!["line".to_owned(), "a,b".to_owned()], cells];
            prop_assert_eq!(parse_csv(&to_csv(&rows).unwrap()).unwrap(), rows);
        }

        #[test]
        fn workbooks_bring_every_text_back(cell in "[=+@'a-c月я-]{1,8}") {
            let rows = vec![vec!["line".to_owned()], vec![cell]];
            prop_assert_eq!(parse_xlsx(to_xlsx(&rows).unwrap()).unwrap(), rows);
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>()) {
            let _ = parse_csv(&bytes);
            let _ = parse_xlsx(bytes);
        }
    }
}
