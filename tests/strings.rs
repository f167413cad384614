//! `other-desk strings`, run as translators run it: out of a copy of the shipped
//! pack into a table and back.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data as Value, Reader, Xlsx, open_workbook};
use tempfile::TempDir;

/// A copy of the shipped pack, and what is done with it.
struct Desk {
    /// The folder of the pack and of the tables beside it.
    folder: TempDir,
}

/// A table as a translator sees it: header and rows of six cells.
type Table = Vec<Vec<String>>;

const ID: usize = 0;
const TRANSLATION: usize = 3;
const STATUS: usize = 4;
const HASH: usize = 5;

impl Desk {
    /// With the shipped translations.
    fn shipped() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/swap-day");
        copy(&shipped, &folder.path().join("swap-day"));
        Self { folder }
    }

    /// With these translations into Russian and no others.
    fn with(sheets: &[(&str, &str)]) -> Self {
        let desk = Self::shipped();
        fs::remove_dir_all(desk.pack().join("lang")).expect("translations");
        for (name, lines) in sheets {
            let text =
                format!("Lang(\n    code: \"ru\",\n    source: \"en\",\n    lines: {{\n{lines}    }},\n)\n");
            let path = desk.pack().join("lang/ru").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        desk
    }

    fn pack(&self) -> PathBuf {
        self.folder.path().join("swap-day")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn strings(&self, words: &str) -> Output {
        let mut words = words.split(' ');
        Command::new(env!("CARGO_BIN_EXE_other-desk"))
            .current_dir(self.folder.path())
            .args(["strings", words.next().unwrap_or_default(), "swap-day"])
            .args(words)
            .output()
            .expect("the program starts")
    }

    /// Runs it, looks at the exit code, and returns what was said.
    fn said(&self, words: &str, code: i32) -> String {
        let output = self.strings(words);
        let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{words}: {said}");
        said.into_owned()
    }

    fn export(&self) -> Table {
        let output = self.strings("export --lang ru");
        assert!(output.status.success());
        let text = output.stdout.strip_prefix(b"\xEF\xBB\xBF").expect("a mark for Excel");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    /// Writes a table as a spreadsheet program would.
    fn write(&self, name: &str, table: &Table) {
        let mut writer = csv::Writer::from_path(self.path(name)).unwrap();
        table.iter().for_each(|row| writer.write_record(row).unwrap());
        writer.flush().unwrap();
    }

    fn sheet(&self, name: &str) -> String {
        fs::read_to_string(self.pack().join("lang/ru").join(name)).expect("a sheet")
    }

    /// All files of the pack with what they hold.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut open = vec![self.pack()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        files
    }

    fn retitle(&self, title: &str) {
        let path = self.pack().join("pack.ron");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(TITLE));
        fs::write(path, text.replace(TITLE, title)).unwrap();
    }
}

const TITLE: &str = "Swap day at Harbour Line";

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::write(target, fs::read(path).unwrap()).unwrap();
        }
    }
}

fn row<'t>(table: &'t mut Table, id: &str) -> &'t mut Vec<String> {
    table.iter_mut().find(|row| row[ID] == id).unwrap_or_else(|| panic!("no row {id}"))
}

/// One more row, as far as translators care.
fn new_row(id: &str, translation: &str) -> Vec<String> {
    [id, "", "", translation, "", ""].map(str::to_owned).to_vec()
}

#[test]
fn out_and_in_again_leaves_every_file_as_it_is() {
    let desk = Desk::shipped();
    desk.said("stamp", 0);
    let before = desk.files();
    assert!(desk.said("stamp", 0).contains("0 stamped in 0 files"));
    desk.said("export --lang ru --out ru.csv", 0);
    desk.said("export --lang ja --out ja.xlsx", 0);
    assert!(desk.said("import ru.csv", 0).contains("0 added, 0 changed, 0 confirmed"));
    assert!(desk.said("import ja.xlsx --lang ja", 0).contains("0 added, 0 changed, 0 confirmed"));
    assert!(desk.files() == before, "a file has changed");
}

#[test]
fn a_new_language_becomes_one_sheet_a_contact_in_the_packs_order() {
    let desk = Desk::with(&[]);
    let mut table = desk.export();
    assert_eq!(table[0], ["id", "where", "source (en)", "translation (ru)", "status", "hash"]);
    assert!(table.len() > 1000);
    assert_eq!(table[1][..2], ["pack/title", "pack.ron, title"]);
    for (number, row) in table.iter_mut().enumerate().skip(1) {
        assert_eq!((row[TRANSLATION].as_str(), row[STATUS].as_str()), ("", "missing"));
        row[TRANSLATION] = format!("Перевод «{number}»\nи \"ещё\" \\ 月");
    }
    // A translator sorts the table; the pack keeps its order.
    let mut sorted = table.clone();
    sorted[1..].reverse();
    desk.write("ru.csv", &sorted);
    assert!(desk.said("import ru.csv --dry-run", 0).contains("nothing has been written"));
    assert!(!desk.pack().join("lang").exists());
    desk.said("import ru.csv", 0);
    for name in ["pack", "company", "people", "shifts", "third-window", "fillers-sales", "fillers-support"] {
        assert!(desk.sheet(&format!("{name}.ron")).contains("Перевод «"), "{name}");
    }
    let sheet = desk.sheet("third-window.ron");
    let ids = |text: &str| -> Vec<String> {
        let entries = text.lines().filter_map(|line| line.strip_prefix("        \""));
        entries.map(|line| line.split('"').next().unwrap().to_owned()).collect()
    };
    let expected: Vec<String> =
        table.iter().map(|row| row[ID].clone()).filter(|id| id.starts_with("third-window/")).collect();
    assert_eq!(ids(&sheet), expected);
    assert!(sheet.contains("»\\nи \\\"ещё\\\" \\\\ 月\"),\n"));
    let again = desk.export();
    for (row, again) in table.iter().zip(&again).skip(1) {
        assert_eq!(again[TRANSLATION], row[TRANSLATION]);
        assert_eq!(again[STATUS], "ok");
    }
    assert_eq!(again.len(), table.len());
}

#[test]
fn nothing_becomes_a_formula() {
    let formula = "=HYPERLINK(\\\"http://example.org\\\")";
    let desk = Desk::with(&[("pack.ron", &format!("        \"pack/title\": \"{formula}\",\n"))]);
    desk.said("stamp", 0);
    let before = desk.files();
    let mut table = desk.export();
    assert_eq!(row(&mut table, "pack/title")[TRANSLATION], "'=HYPERLINK(\"http://example.org\")");
    desk.said("export --lang ru --out ru.xlsx", 0);
    let mut workbook: Xlsx<_> = open_workbook(desk.path("ru.xlsx")).unwrap();
    let cells = workbook.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(cells.get_value((1, 3)), Some(&Value::String("'=HYPERLINK(\"http://example.org\")".into())));
    assert!(workbook.worksheet_formula("ru").unwrap().is_empty());
    desk.said("import ru.xlsx", 0);
    assert!(desk.files() == before, "a file has changed");
    row(&mut table, "pack/summary")[TRANSLATION] = "'-5 %".into();
    desk.write("ru.csv", &table);
    desk.said("import ru.csv", 0);
    assert!(desk.sheet("pack.ron").contains("\"-5 %\""));
}

#[test]
fn a_changed_source_text_makes_a_translation_stale_until_somebody_looks_at_it() {
    let desk = Desk::with(&[("pack.ron", "        \"pack/title\": \"День обмена\",\n")]);
    let mut before = desk.export();
    assert_eq!(row(&mut before, "pack/title")[STATUS], "unstamped");
    desk.said("stamp --lang ru", 0);
    assert_eq!(row(&mut desk.export(), "pack/title")[STATUS], "ok");

    desk.retitle("Swap day at the harbour");
    let mut table = desk.export();
    assert_eq!(row(&mut table, "pack/title")[STATUS], "stale");
    // Sent back untouched, it is as stale as before.
    desk.write("same.csv", &table);
    desk.said("import same.csv", 0);
    assert_eq!(row(&mut desk.export(), "pack/title")[STATUS], "stale");
    // What was translated from the old text is taken, and is stale.
    let old_hash = row(&mut before, "pack/title")[HASH].clone();
    row(&mut before, "pack/title")[TRANSLATION] = "День мены".into();
    desk.write("old.csv", &before);
    let said = desk.said("import old.csv", 1);
    assert!(said.contains("pack/title  the source text has changed since the export"), "{said}");
    assert!(desk.sheet("pack.ron").contains(&format!("(\"{}\", \"День мены\")", &old_hash[1..])));
    assert_eq!(row(&mut desk.export(), "pack/title")[STATUS], "stale");
    // Somebody looks at it and says so.
    let mut table = desk.export();
    row(&mut table, "pack/title")[STATUS] = "OK".into();
    desk.write("looked.csv", &table);
    assert!(desk.said("import looked.csv", 0).contains("1 confirmed"));
    assert_eq!(row(&mut desk.export(), "pack/title")[STATUS], "ok");
    // A table from before says nothing about a text that has been looked at since.
    desk.write("old.csv", &before);
    let files = desk.files();
    desk.said("import old.csv", 0);
    assert!(desk.files() == files, "a file has changed");
}

#[test]
fn a_line_stays_in_its_sheet_and_unknown_lines_and_comments_stay() {
    let lines = "        // the card\n        \"pack/summary\": \"Два стола.\", // short\n        \
                 \"pack/gone\": \"Ушло.\",\n        \"pack/title\": \"День обмена\",\n";
    let desk = Desk::with(&[("all/mine.ron", lines)]);
    let mut table = desk.export();
    assert_eq!(table.last().unwrap()[..], ["pack/gone", "lang/ru/all/mine.ron", "", "Ушло.", "unknown", ""]);
    row(&mut table, "pack/title")[TRANSLATION] = "День мены".into();
    desk.write("ru.csv", &table);
    let said = desk.said("import ru.csv", 0);
    assert!(said.contains("lang/ru/all/mine.ron: 0 added, 1 changed, 0 confirmed"), "{said}");
    assert!(!desk.pack().join("lang/ru/pack.ron").exists());
    let hash = row(&mut table, "pack/title")[HASH][1..].to_owned();
    let expected = format!(
        "    lines: {{\n        \"pack/title\": (\"{hash}\", \"День мены\"),\n        // the card\n        \
         \"pack/summary\": \"Два стола.\", // short\n        \"pack/gone\": \"Ушло.\",\n    }},\n)\n"
    );
    assert!(desk.sheet("all/mine.ron").ends_with(&expected), "{}", desk.sheet("all/mine.ron"));
}

#[test]
fn what_cannot_be_taken_over_is_told_and_changes_nothing() {
    let desk = Desk::with(&[("pack.ron", "        \"pack/title\": \"День обмена\",\n")]);
    let before = desk.files();
    let mut table = desk.export();
    row(&mut table, "pack/title")[TRANSLATION] = " ".into();
    row(&mut table, "pack/summary")[TRANSLATION] = "Один".into();
    row(&mut table, "company/name")[TRANSLATION] = "hidden \u{202E} text".into();
    row(&mut table, "third-window/title")[TRANSLATION] = "{window".into();
    table.push(new_row("pack/summary", "Другой"));
    table.push(new_row("pack/nowhere", "Нигде"));
    table.push(new_row("", "Без имени"));
    desk.write("ru.csv", &table);
    let said = desk.said("import ru.csv", 1);
    for (id, what) in [
        ("pack/title", "the cell is empty; the pack keeps its translation"),
        ("pack/summary", "several rows with different translations"),
        ("company/name", "writing direction"),
        ("third-window/title", "never closed"),
        ("pack/nowhere", "the pack has no such line"),
        ("", "the row has no id"),
    ] {
        let told = said.lines().any(|line| line.contains(&format!("  {id}  ")) && line.contains(what));
        assert!(told, "{id}: {what}\n{said}");
    }
    assert!(desk.files() == before, "a file has changed");
}

#[test]
fn a_slot_that_the_source_text_does_not_have_is_told() {
    let desk = Desk::with(&[]);
    let mut table = desk.export();
    row(&mut table, "pack/title")[TRANSLATION] = "День {mena}".into();
    desk.write("ru.csv", &table);
    assert!(desk.said("import ru.csv", 1).contains("the source text has no slot {mena}"));
    assert!(desk.sheet("pack.ron").contains("День {mena}"));
}

#[test]
fn status_counts_and_can_refuse() {
    let lines = "        \"pack/title\": (\"00000000\", \"День обмена\"),\n        \
                 \"pack/summary\": \"Два стола.\",\n        \"pack/gone\": \"Ушло.\",\n";
    let desk = Desk::with(&[("pack.ron", lines), ("twice.ron", "        \"pack/title\": \"Дважды\",\n")]);
    let said = desk.said("status", 0);
    assert!(said.starts_with("language  lines  translated  missing  stale  unstamped  unknown\n"), "{said}");
    assert!(
        said.contains("`pack/title` stands in lang/ru/pack.ron and in lang/ru/twice.ron, which counts"),
        "{said}"
    );
    desk.said("status --deny", 1);
    let json: serde_json::Value = serde_json::from_str(&desk.said("status --json", 0)).unwrap();
    let ru = json.as_array().unwrap().iter().find(|one| one["language"] == "ru").unwrap();
    let numbers = ["translated", "stale", "unstamped", "unknown", "repeated"].map(|name| ru[name].as_u64());
    assert_eq!(numbers, [2, 0, 2, 1, 1].map(Some));
    assert_eq!(ru["missing"].as_u64().unwrap() + 2, ru["lines"].as_u64().unwrap());
}

#[test]
fn stamping_keeps_texts_order_and_comments() {
    let lines = "        \"pack/summary\": \"Два\\nстола.\", // short\n\n        \"pack/gone\":\"Ушло.\",\n        \
                 \"pack/title\": (\"00000000\", \"День\"),\n";
    let desk = Desk::with(&[("pack.ron", lines)]);
    let hash = row(&mut desk.export(), "pack/summary")[HASH][1..].to_owned();
    assert!(desk.said("stamp", 0).contains("lang/ru/pack.ron: 1 stamped\n"));
    let expected = format!(
        "        \"pack/summary\": (\"{hash}\", \"Два\\nстола.\"), // short\n        \
         \"pack/gone\": \"Ушло.\",\n        \"pack/title\": (\"00000000\", \"День\"),\n    }},\n)\n"
    );
    assert!(desk.sheet("pack.ron").ends_with(&expected), "{}", desk.sheet("pack.ron"));
}

#[test]
fn wrong_usage_is_answered_in_words() {
    let desk = Desk::with(&[]);
    fs::write(desk.path("notes.csv"), "a,b\n1,2\n").unwrap();
    fs::write(desk.path("broken.xlsx"), b"PK\x03\x04 no workbook").unwrap();
    fs::write(desk.path("silent.csv"), "id,translation\npack/title,x\n").unwrap();
    for (words, answer) in [
        ("export --lang de", "names no language `de`; it names: ja, ru"),
        ("export --lang en", "the language that the pack is written in"),
        ("export --lang ru --format xlsx", "a workbook needs a file"),
        ("export --lang ru --out notes.csv", "exists already"),
        ("export --lang ru --out swap-day --overwrite", "is no ordinary file"),
        ("export --lang ru --out nowhere/ru.csv", "cannot be written"),
        ("import nowhere.csv", "cannot be read"),
        ("import notes.csv", "notes.csv: the first row has no column `id`"),
        ("import broken.xlsx", "broken.xlsx: the workbook cannot be read"),
        ("import silent.csv", "add --lang with one of: ja, ru"),
    ] {
        let said = desk.said(words, 2);
        assert!(said.contains(answer), "{words}: {said}");
    }
    desk.said("export --lang ru --out notes.csv --overwrite", 0);
    let said = desk.said("import notes.csv --lang ja", 2);
    assert!(said.contains("translates into `ru`, not into `ja`"), "{said}");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named_and_nothing_is_half_written() {
    let desk = Desk::with(&[("pack.ron", "        \"pack/title\": \"День обмена\",\n")]);
    let mut table = desk.export();
    row(&mut table, "third-window/title")[TRANSLATION] = "Третье окно".into();
    desk.write("ru.csv", &table);
    // A folder stands where the sheet should: even an administrator cannot write it.
    let in_the_way = desk.pack().join("lang/ru/third-window.ron");
    fs::create_dir(&in_the_way).unwrap();
    assert!(desk.said("import ru.csv", 2).contains("stands where a new file should"));
    fs::remove_dir(&in_the_way).unwrap();
    // A file stands where the folder should.
    fs::rename(desk.pack().join("lang"), desk.path("put-aside")).unwrap();
    fs::write(desk.pack().join("lang"), "").unwrap();
    assert!(desk.said("import ru.csv", 2).contains("cannot be written"));
    fs::remove_file(desk.pack().join("lang")).unwrap();
    fs::rename(desk.path("put-aside"), desk.pack().join("lang")).unwrap();
    desk.said("import ru.csv", 0);
    assert!(in_the_way.is_file());
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_and_a_link_are_left_alone() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::with(&[("pack.ron", "        \"pack/title\": \"День обмена\",\n")]);
    let folder = desk.pack().join("lang/ru");
    let before = desk.files();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    // Administrators may write everywhere; then the stamp is simply done.
    let refused = fs::write(folder.join("probe"), "").is_err();
    let said = desk.said("stamp", if refused { 2 } else { 0 });
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(said.contains("pack.ron` cannot be written"), refused, "{said}");
    assert_eq!(desk.files() == before, refused);

    let desk = Desk::with(&[]);
    let outside = desk.path("outside");
    fs::create_dir(&outside).unwrap();
    fs::create_dir(desk.pack().join("lang")).unwrap();
    symlink(&outside, desk.pack().join("lang/ru")).unwrap();
    let mut table = desk.export();
    row(&mut table, "pack/title")[TRANSLATION] = "День".into();
    desk.write("ru.csv", &table);
    assert!(desk.said("import ru.csv", 2).contains("is a link"));
    assert_eq!(fs::read_dir(outside).unwrap().count(), 0);
}
