//! A real spreadsheet program, where there is one: LibreOffice reads two hundred hostile
//! texts as CSV and as a workbook, and no cell becomes a formula; −5 stays a number.
//!
//! LibreOffice is large, so nothing installs it for this test: on Debian and its kin,
//! `apt-get install --no-install-recommends libreoffice-calc-nogui`. `OTHER_DESK_OFFICE`
//! names its program where it is not on the path as `soffice`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use other_desk::report::table::{Cell, Table, harmless};
use other_desk::report::workbook;
use other_desk::telling::words::words_of;
use tempfile::TempDir;

use crate::hostile;

/// As somebody would who opens a CSV file with commas, and as one would who also lets the
/// program calculate what looks like a formula.
const IMPORTS: [&str; 2] = ["CSV:44,34,76,1", "CSV:44,34,76,1,,0,false,true,false,false,false,0,true"];

fn office() -> Option<PathBuf> {
    let named = env::var_os("OTHER_DESK_OFFICE").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let found = || env::split_paths(&path).map(|folder| folder.join("soffice")).find(|file| file.is_file());
    named.or_else(found)
}

/// What the program makes of a file: a spreadsheet as one XML text.
fn imported(office: &Path, folder: &Path, file: &Path, filter: Option<&str>) -> String {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let mut command = Command::new(office);
    command.args([&profile, "--headless", "--norestore", "--convert-to", "fods", "--outdir"]).arg(folder);
    command.args(filter.map(|filter| format!("--infilter={filter}")));
    let output = command.arg(file).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    fs::read_to_string(file.with_extension("fods")).unwrap_or_else(|why| panic!("{why}: {told}"))
}

#[test]
fn libreoffice_reads_two_hundred_hostile_texts_and_no_formula() {
    let Some(office) = office() else {
        eprintln!("skipped: LibreOffice is not here (see tests/report/office.rs)");
        return;
    };
    let texts = hostile("127.0.0.1:9");
    let rows: Vec<Vec<Cell>> = texts
        .iter()
        .map(|text| vec![Cell::text(text.as_str()), Cell::Whole(-5), Cell::Milli(-2_500)])
        .collect();
    let table = Table { name: "commitments", columns: &["situation", "points", "quality"], rows };
    let folder = TempDir::new().unwrap();
    let (csv, book) = (folder.path().join("notes.csv"), folder.path().join("book.xlsx"));
    table.write(&mut fs::File::create(&csv).unwrap()).unwrap();
    fs::write(&book, workbook::write(&words_of(Some("en")).unwrap(), &[table]).unwrap()).unwrap();
    // What is not made harmless does become one, so that this test can fail.
    let naive = folder.path().join("naive.csv");
    fs::write(&naive, "note\r\n=1+1\r\n").unwrap();
    assert!(imported(&office, folder.path(), &naive, Some(IMPORTS[1])).contains("table:formula="));
    for (file, filter) in [(&csv, Some(IMPORTS[0])), (&csv, Some(IMPORTS[1])), (&book, None)] {
        let text = imported(&office, folder.path(), file, filter);
        let about = format!("{} {filter:?}", file.display());
        assert_eq!(text.matches("table:formula=").count(), 0, "{about}: a formula");
        assert_eq!(text.matches("<text:a ").count(), 0, "{about}: a link");
        assert_eq!(text.matches("<table:dde-link").count(), 0, "{about}: another program is asked");
        // Both columns of numbers, in every row.
        assert!(text.matches("office:value=\"-5\"").count() >= texts.len(), "{about}: -5 is no number");
        assert!(text.matches("office:value=\"-2.5\"").count() == texts.len(), "{about}: -2.5 is no number");
        // A text that was there is there: the apostrophe is what keeps it one.
        assert!(text.contains("&apos;=cmd|") && harmless("=cmd").starts_with('\''), "{about}");
    }
    println!("{} texts, as CSV in {} ways and as a workbook: no formula", texts.len(), IMPORTS.len());
}
