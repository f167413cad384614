//! The table that translators get and give back: its columns, and how it is
//! written as text with commas and read from it.
//!
//! Owns what protects cells from spreadsheet programs. Must not know the pack.

use std::path::PathBuf;

use crate::scenario::strings::source_hash;

/// The bytes that say that a text is UTF-8; without them Excel guesses wrong.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The names of the columns; behind `source` and `translation` stands the language.
pub(super) const COLUMNS: [&str; 6] = ["id", "where", "source", "translation", "status", "hash"];

/// A table to be written.
#[derive(Debug)]
pub(super) struct Table {
    /// The language of the column `source`.
    pub source_code: String,
    /// The language of the column `translation`.
    pub code: String,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One line of the pack, or a translation that belongs to none.
#[derive(Debug)]
pub(super) struct Row {
    /// The line's name.
    pub id: String,
    /// Its file and its kind.
    pub place: String,
    /// The source text.
    pub source: String,
    /// The translation; empty if there is none.
    pub translation: String,
    /// The status in a word.
    pub status: &'static str,
    /// The hash of the source text; none for a translation that belongs to no line.
    pub hash: Option<String>,
}

/// A cell that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// What stands in it.
    Text(String),
    /// Something else than text or a number, in words.
    Strange(&'static str),
}

/// A table that was read: rows of cells, each with its number as programs show it.
pub(super) type Grid = Vec<(u64, Vec<Cell>)>;

/// A table that somebody has filled in.
#[derive(Debug)]
pub(super) struct Filled {
    /// The language of the translations, if the table says it.
    pub code: Option<String>,
    /// The rows in which something stands.
    pub rows: Vec<FilledRow>,
}

/// A row that somebody has filled in.
#[derive(Debug)]
pub(super) struct FilledRow {
    /// Its number.
    pub number: u64,
    /// The line's name.
    pub id: String,
    /// The translation.
    pub translation: Cell,
    /// The word in the column `status`.
    pub status: String,
    /// The hash of the source text at the time of the export: as it stands in its
    /// column, or else of the source text in the row.
    pub hash: Option<String>,
}

/// Why a file cannot be read as a table of translations.
#[derive(Debug, thiserror::Error)]
pub(super) enum TableError {
    /// It cannot be read at all.
    #[error("`{}` cannot be read: {error}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// Far larger than any table of texts.
    #[error("`{}` is larger than {most} MB; is it really a table of translations?", path.display())]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// The largest that is read.
        most: u64,
    },
    /// Text in an older encoding.
    #[error("the file is not in UTF-8; save it as “CSV UTF-8” or as .xlsx")]
    Encoding,
    /// Broken text with commas.
    #[error("the file is no table: {0}")]
    Csv(#[from] csv::Error),
    /// A broken workbook.
    #[error("the workbook cannot be read: {0}")]
    Workbook(#[from] calamine::Error),
    /// A column is missing.
    #[error("the first row has no column `{0}`; import reads what `strings export` has written")]
    NoColumn(&'static str),
    /// A column stands twice.
    #[error("the first row has two columns `{0}`; keep one")]
    TwoColumns(&'static str),
    /// Nothing is in it.
    #[error("the table is empty")]
    Empty,
}

impl Table {
    /// The first row.
    pub fn header(&self) -> [String; 6] {
        COLUMNS.map(|name| match name {
            "source" => format!("{name} ({})", self.source_code),
            "translation" => format!("{name} ({})", self.code),
            _ => name.to_owned(),
        })
    }

    /// The table as text with commas.
    ///
    /// # Errors
    /// None that is known; the writer of such texts declares one.
    pub fn to_csv(&self) -> Result<Vec<u8>, TableError> {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.to_vec());
        writer.write_record(self.header())?;
        for row in &self.rows {
            writer.write_record(row.cells())?;
        }
        writer.into_inner().map_err(|error| TableError::Csv(error.into_error().into()))
    }
}

impl Row {
    /// The cells, protected.
    pub fn cells(&self) -> [String; 6] {
        // Eight digits would become a number, and lose zeros at their beginning.
        let hash = self.hash.as_ref().map(|hash| format!("#{hash}")).unwrap_or_default();
        let cells = [&self.id, &self.place, &self.source, &self.translation, self.status, &hash];
        cells.map(protect)
    }
}

/// Characters that make a spreadsheet program take a text for a formula; the
/// wide ones do so in Japanese ones.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a text begins like a formula, or so that taking the protection off
/// would change it.
fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// Puts an apostrophe before a text that could be taken for a formula.
pub(super) fn protect(text: &str) -> String {
    if is_dangerous(text) { format!("'{text}") } else { text.to_owned() }
}

/// Takes the apostrophe off again.
pub(super) fn expose(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_dangerous(text)).unwrap_or(cell)
}

/// Reads text with commas, semicolons or tabs.
///
/// # Errors
/// It is not UTF-8 (or UTF-16 that says so), or no table.
pub(super) fn read_csv(bytes: &[u8]) -> Result<Grid, TableError> {
    let mut text = decode(bytes)?;
    let mut separator = None;
    if let Some(rest) = text.strip_prefix("sep=") {
        let line = rest.find('\n').map_or(rest.len(), |end| end + 1);
        separator = rest.bytes().next();
        text = rest[line..].to_owned();
    }
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    // Of equals the last would win: the comma.
    let usual = [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.unwrap_or(usual))
        .from_reader(text.as_bytes());
    let mut grid = Grid::new();
    for (number, record) in (1..).zip(reader.records()) {
        let record = record?;
        grid.push((number, record.iter().map(|cell| Cell::Text(cell.to_owned())).collect()));
    }
    Ok(grid)
}

fn decode(bytes: &[u8]) -> Result<String, TableError> {
    let wide = |bytes: &[u8], of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| TableError::Encoding)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
            std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| TableError::Encoding)
        }
    }
}

impl Filled {
    /// Finds the columns by their names, and the rows in which something stands.
    ///
    /// # Errors
    /// No first row with the columns that are needed.
    pub fn of(grid: Grid) -> Result<Self, TableError> {
        let mut rows = grid.into_iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.is_blank()));
        let (_, header) = rows.next().ok_or(TableError::Empty)?;
        let names: Vec<String> = header.iter().map(|cell| cell.text().trim().to_lowercase()).collect();
        let named = |name: &'static str| {
            let is = |cell: &str| {
                cell.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '(']))
            };
            let mut found = names.iter().enumerate().filter(|(_, cell)| is(cell)).map(|(at, _)| at);
            let first = found.next();
            if found.next().is_some() { Err(TableError::TwoColumns(name)) } else { Ok(first) }
        };
        let needed = |name| named(name)?.ok_or(TableError::NoColumn(name));
        let (id, translation) = (needed("id")?, needed("translation")?);
        let (source, status, hash) = (named("source")?, named("status")?, named("hash")?);
        let title = header[translation].text();
        let code = title.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        let code = code.map(|(code, _)| code.trim().to_owned()).filter(|code| !code.is_empty());
        let row = |(number, cells): (u64, Vec<Cell>)| {
            let text = |at: Option<usize>| at.and_then(|at| cells.get(at)).map(Cell::text);
            FilledRow {
                number,
                id: text(Some(id)).unwrap_or_default().trim().to_owned(),
                translation: cells.get(translation).cloned().unwrap_or(Cell::Text(String::new())).exposed(),
                status: text(status).unwrap_or_default().trim().to_lowercase(),
                hash: text(hash).and_then(read_hash).or_else(|| text(source).and_then(hash_of)),
            }
        };
        Ok(Self { code, rows: rows.map(row).collect() })
    }
}

impl Cell {
    /// The text; empty if it is something else.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Strange(_) => "",
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }

    fn exposed(self) -> Self {
        match self {
            Self::Text(text) => Self::Text(expose(&text).to_owned()),
            Self::Strange(what) => Self::Strange(what),
        }
    }
}

/// Eight hex digits, with or without the mark before them.
fn read_hash(cell: &str) -> Option<String> {
    let cell = cell.trim();
    let digits = cell.strip_prefix('#').unwrap_or(cell).to_lowercase();
    let right = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    right.then_some(digits)
}

/// The hash of a source text that stands in a cell.
fn hash_of(cell: &str) -> Option<String> {
    let source = expose(cell).replace("\r\n", "\n");
    (!source.is_empty()).then(|| source_hash(&source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(source: &str, translation: &str) -> Table {
        let row = Row {
            id: "a/b".into(),
            place: "a.ron, reply".into(),
            source: source.into(),
            translation: translation.into(),
            status: "ok",
            hash: Some("00123456".into()),
        };
        Table { source_code: "en".into(), code: "ru".into(), rows: vec![row] }
    }

    fn filled(bytes: &[u8]) -> Filled {
        Filled::of(read_csv(bytes).expect("a table")).expect("a table of translations")
    }

    #[test]
    fn formulas_are_protected_and_come_back() {
        for text in ["=1+1", "+7", "-5", "@me", "\tx", "\rx", "\nx", "＝1", "'=1", "''-x"] {
            assert_eq!(protect(text), format!("'{text}"));
            assert_eq!(expose(&protect(text)), text);
        }
        for text in ["'tis", "", "a=b", "’-", "250"] {
            assert_eq!(protect(text), text);
            assert_eq!(expose(text), text);
        }
        let csv = String::from_utf8(table("=HYPERLINK(\"x\")", "-да").to_csv().unwrap()).unwrap();
        assert!(csv.contains("\"'=HYPERLINK(\"\"x\"\")\",'-да,ok,#00123456\r\n"), "{csv}");
        assert!(csv.starts_with("\u{FEFF}id,where,source (en),translation (ru),status,hash\r\n"));
    }

    #[test]
    fn what_other_programs_save_is_read() {
        let semicolons = "id;translation (ru);hash\r\na/b;\"Да; нет\";#00123456\r\n;;\r\n";
        let wide: Vec<u8> = [0xFEFF]
            .into_iter()
            .chain(semicolons.replace(';', "\t").encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let with_line = format!("sep=;\r\n{semicolons}");
        for bytes in [semicolons.as_bytes(), with_line.as_bytes(), &wide] {
            let read = filled(bytes);
            assert_eq!(read.code.as_deref(), Some("ru"));
            assert_eq!(read.rows.len(), 1);
            assert!(read.rows[0].translation.text().starts_with("Да"));
            assert_eq!(read.rows[0].hash.as_deref(), Some("00123456"));
        }
    }

    #[test]
    fn tables_without_their_columns_are_refused() {
        let refused = |text: &str| Filled::of(read_csv(text.as_bytes()).unwrap()).unwrap_err().to_string();
        assert!(refused("").contains("empty"));
        assert!(refused("name,translation\na,b\n").contains("no column `id`"));
        assert!(refused("id,translation (ru),translation (ja)\n").contains("two columns `translation`"));
        assert!(matches!(read_csv(b"id,\xCF\xF0\n"), Err(TableError::Encoding)));
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read(source in "[ -~\n\t'=+月д-]{1,20}", text in "[ -~\r\n\t'=+月д-]{0,20}") {
            let mut table = table(&source, &text);
            table.rows[0].hash = None;
            let read = filled(&table.to_csv().unwrap());
            prop_assert_eq!(read.rows[0].translation.text(), text);
            prop_assert_eq!(read.rows[0].hash.clone(), Some(source_hash(&source)));
        }
    }
}
