//! The table as a workbook, and tables out of workbooks that were saved by
//! spreadsheet programs.

use std::io::Cursor;

use calamine::{Data as Value, Reader, open_workbook_auto_from_rs};
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::table::{Cell, Grid, Table, TableError};

/// Widths of the columns, in characters.
const WIDTHS: [f64; 6] = [32.0, 24.0, 60.0, 60.0, 11.0, 11.0];

/// The table as an .xlsx workbook: its first row stays in sight, texts wrap, rows
/// can be filtered, and every cell is text, whatever it looks like.
///
/// # Errors
/// A text that no cell can hold.
pub(super) fn write(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(&table.code)?;
    fill(sheet, table)?;
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_background_color(Color::RGB(0xE8_ED_F2));
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    for ((column, name), width) in (0_u16..).zip(table.header()).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, name, &head)?;
    }
    for (number, row) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(row.cells()) {
            sheet.write_string_with_format(number, column, cell, &text)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, 5)?;
    Ok(())
}

/// Whether these bytes begin like a workbook: .xlsx and .ods, or .xls.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

/// The cells of a workbook's first sheet.
///
/// # Errors
/// It is no workbook, or holds no sheet.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, TableError> {
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes))?;
    let range = workbook.worksheet_range_at(0).ok_or(TableError::Empty)??;
    let first = range.start().map_or(1, |(row, _)| u64::from(row) + 1);
    Ok((first..).zip(range.rows()).map(|(number, row)| (number, row.iter().map(cell).collect())).collect())
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::String(text) => Cell::Text(text.clone()),
        Value::Empty => Cell::Text(String::new()),
        Value::Int(number) => Cell::Text(number.to_string()),
        Value::Float(number) => Cell::Text(number.to_string()),
        Value::Bool(_) => Cell::Strange("TRUE or FALSE"),
        Value::DateTime(_) | Value::DateTimeIso(_) | Value::DurationIso(_) => {
            Cell::Strange("a date or a time")
        }
        Value::Error(_) => Cell::Strange("a formula with a mistake"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{Filled, Row};
    use super::*;

    #[test]
    fn a_workbook_keeps_every_character() {
        let texts = [
            "  two blanks  ",
            "a\nb",
            "-5",
            "'=1",
            "<b> & \"c\"",
            "_x000D_",
            "250",
            "0800",
            "月曜\tда\r",
            "\nx",
            "",
        ];
        let row = |text: &&str| Row {
            id: "a".into(),
            place: "a.ron".into(),
            source: (*text).to_owned(),
            translation: (*text).to_owned(),
            status: "ok",
            hash: Some("12345678".into()),
        };
        let table =
            Table { source_code: "en".into(), code: "ja".into(), rows: texts.iter().map(row).collect() };
        let bytes = write(&table).unwrap();
        assert!(is_workbook(&bytes));
        let filled = Filled::of(read(&bytes).unwrap()).unwrap();
        assert_eq!(filled.code.as_deref(), Some("ja"));
        let read: Vec<&str> = filled.rows.iter().map(|row| row.translation.text()).collect();
        assert_eq!(read, texts);
        assert_eq!(filled.rows[0].number, 2);
        assert_eq!(filled.rows[0].hash.as_deref(), Some("12345678"));
    }

    #[test]
    fn what_is_no_text_is_told_and_numbers_are_numbers() {
        assert_eq!(cell(&Value::Float(250.0)), Cell::Text("250".into()));
        assert_eq!(cell(&Value::Float(0.5)), Cell::Text("0.5".into()));
        assert_eq!(cell(&Value::Bool(true)), Cell::Strange("TRUE or FALSE"));
        assert!(read(b"PK\x03\x04 broken").is_err());
    }
}
