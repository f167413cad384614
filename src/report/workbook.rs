//! Tables as a workbook for spreadsheet programs, one sheet each.
//!
//! Texts are texts whatever they look like, numbers are numbers; nothing in a
//! workbook is a formula. Must not know what is in a table.

use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::scoring::Words;

use super::table::{Cell, Table, harmless};

/// The widest column, in characters.
const WIDEST: usize = 60;
/// So many rows are looked at for the width of a column.
const LOOKED_AT: usize = 200;

/// The tables as the bytes of an .xlsx file, with the columns' names in words.
///
/// # Errors
/// A table with more rows than a sheet holds.
pub fn write(words: &Words, tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    for table in tables {
        let sheet = workbook.add_worksheet();
        let name = words.find(&format!("report-sheet-{}", table.name.replace('_', "-")), &[]);
        sheet.set_name(name.as_deref().unwrap_or(table.name))?;
        fill(words, sheet, table)?;
    }
    workbook.save_to_buffer()
}

fn fill(words: &Words, sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_background_color(Color::RGB(0xF6_F1_E7)).set_text_wrap();
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let plain = Format::new().set_align(FormatAlign::Top);
    for (column, key) in (0_u16..).zip(table.columns) {
        let name = words.find(&format!("report-column-{}", key.replace('_', "-")), &[]);
        let name = name.unwrap_or_else(|| (*key).to_owned());
        sheet.set_column_width(column, width(table, usize::from(column), &name))?;
        sheet.write_string_with_format(0, column, &name, &head)?;
    }
    for (number, row) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Nothing => {}
                Cell::Text(words) => {
                    let shown = harmless(words);
                    sheet.write_string_with_format(number, column, shown, &text)?;
                }
                Cell::Whole(whole) => {
                    sheet.write_number_with_format(number, column, *whole as f64, &plain)?;
                }
                Cell::Milli(milli) => {
                    sheet.write_number_with_format(number, column, *milli as f64 / 1_000.0, &plain)?;
                }
                Cell::Real(real) => {
                    sheet.write_number_with_format(number, column, *real, &plain)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let (last, columns) = (u32::try_from(table.rows.len()), u16::try_from(table.columns.len()));
    if let (Ok(last), Ok(columns @ 1..)) = (last, columns) {
        sheet.autofilter(0, 0, last, columns - 1)?;
    }
    Ok(())
}

/// As wide as what stands in it, within reason.
fn width(table: &Table, column: usize, name: &str) -> f64 {
    use unicode_width::UnicodeWidthStr;
    let cells = table.rows.iter().take(LOOKED_AT).filter_map(|row| row.get(column));
    let widest = cells.map(|cell| cell.written().width()).max().unwrap_or(0);
    let widest = u32::try_from(widest.max(name.width() / 2).clamp(6, WIDEST)).unwrap_or(10);
    f64::from(widest) + 2.0
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, open_workbook_auto_from_rs};

    use super::*;

    #[test]
    fn texts_are_texts_and_numbers_are_numbers() {
        let hostile = ["=1+1", "@SUM(A1)", "-5", "<b>", "a\u{0}b", "_x000D_", "0800"];
        let rows =
            hostile.map(|text| vec![Cell::text(text), Cell::Whole(-5), Cell::Milli(2_500), Cell::Nothing]);
        let columns = &["contact", "own_mark", "quality", "no_such_column"];
        let table = Table { name: "contacts", columns, rows: rows.to_vec() };
        let words = crate::telling::words::words_of(Some("en")).unwrap();
        let bytes = write(&words, &[table]).unwrap();
        let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
        let formulas = book.worksheet_range_at(0).unwrap().unwrap();
        for (row, text) in formulas.rows().skip(1).zip(hostile) {
            assert_eq!(row[0], Data::String(harmless(text).into_owned()));
            assert_eq!((&row[1], &row[2]), (&Data::Float(-5.0), &Data::Float(2.5)));
            assert!(matches!(row.get(3), None | Some(Data::Empty)));
        }
        let sheet = book.sheet_names()[0].clone();
        assert!(book.worksheet_formula(&sheet).unwrap().is_empty());
    }
}
