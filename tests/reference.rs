//! The reference for authors says what the program reads: its tables are made
//! from the types, the rubrics and the list of diagnostics, and compared here.
//! `UPDATE_GOLDEN=1` rewrites them and then fails the run.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use other_desk::scenario::diagnostic::Code;
use other_desk::scenario::read::{Schemas, reference};
use other_desk::scenario::source;
use other_desk::vocab::{Channel, Department, Desk, Outcome, Tag};

const RUBRICS: [(&str, &str); 2] = [
    ("Sales", include_str!("../assets/rubrics/sales.ron")),
    ("Support", include_str!("../assets/rubrics/support.ron")),
];

/// Everything between the marks of a part, mark lines excluded.
fn part<'a>(page: &'a str, name: &str) -> (usize, usize, &'a str) {
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let from = page.find(&begin).map(|at| at + begin.len());
    let from = from.unwrap_or_else(|| panic!("the reference has no part `{name}`"));
    let until = page[from..].find(&end).map(|at| from + at);
    let until = until.unwrap_or_else(|| panic!("the part `{name}` has no end"));
    (from, until, &page[from..until])
}

fn types() -> String {
    let mut schemas = Schemas::of::<source::Pack>();
    schemas.add::<source::Company>();
    schemas.add::<source::People>();
    schemas.add::<source::Contact>();
    schemas.add::<source::FillersFile>();
    schemas.add::<source::Shift>();
    schemas.add::<source::InsidersFile>();
    schemas.add::<source::Lang>();
    schemas.add::<source::Rubric>();
    format!("\n{}\n", reference(&schemas).trim())
}

fn words() -> String {
    let list = |words: Vec<&str>| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let mut page = String::from("\n");
    let mut row = |name: &str, words: Vec<&str>| {
        let _ = writeln!(page, "- **{name}**: {}", list(words));
    };
    row("Desk", Desk::ALL.iter().map(|word| word.as_str()).collect());
    row("Department", Department::ALL.iter().map(|word| word.as_str()).collect());
    row("Channel", Channel::ALL.iter().map(|word| word.as_str()).collect());
    row("Outcome", Outcome::ALL.iter().map(|word| word.as_str()).collect());
    row("Tag", Tag::ALL.iter().map(|word| word.as_str()).collect());
    page.push('\n');
    page
}

fn rubrics() -> String {
    let mut page = String::new();
    for (desk, text) in RUBRICS {
        let _ = write!(page, "\n{desk}:\n\n```ron\n{}\n```\n", text.trim());
    }
    page.push('\n');
    page
}

fn diagnostics() -> String {
    let mut page = String::from("\n| code | what it means |\n|---|---|\n");
    for code in Code::ALL {
        let _ = writeln!(page, "| `{}` | {} |", code.as_str(), code.explain());
    }
    page.push('\n');
    page
}

#[test]
fn the_reference_says_what_the_program_reads() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/scenario-language.md");
    let mut page = fs::read_to_string(&path).expect("docs/scenario-language.md is there");
    let mut stale = Vec::new();
    for (name, made) in
        [("types", types()), ("words", words()), ("rubrics", rubrics()), ("diagnostics", diagnostics())]
    {
        let (from, until, written) = part(&page, name);
        if written != made {
            stale.push(name);
            page.replace_range(from..until, &made);
        }
    }
    if !stale.is_empty() && std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &page).expect("the reference can be written");
    }
    assert!(stale.is_empty(), "stale parts: {stale:?}; UPDATE_GOLDEN=1 rewrites them");
}

/// The example at the beginning is a contact that the program reads.
#[test]
fn the_example_is_sound() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/scenario-language.md");
    let page = fs::read_to_string(path).expect("docs/scenario-language.md is there");
    let from = page.find("```ron\nContact(").expect("there is an example") + "```ron\n".len();
    let text = &page[from..from + page[from..].find("```").expect("the example has an end")];
    let mut files = other_desk::scenario::diagnostic::Files::new();
    let mut found = other_desk::scenario::diagnostic::Diagnostics::new();
    let file = files.add("example.ron", text);
    let contact: Option<source::Contact> = other_desk::scenario::read::read_file(&files, file, &mut found);
    assert!(
        contact.is_some() && found.is_empty(),
        "{}",
        other_desk::scenario::render::to_text(&found, &files, false)
    );
}
