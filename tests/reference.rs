//! The parts of `docs/scenario-language.md` that the program knows best are made
//! by it: the tables of fields, tags and diagnostics. `UPDATE_GOLDEN=1` writes
//! them anew and then fails.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use other_desk::rubric::CriticalClass;
use other_desk::scenario::checked::Scenario;
use other_desk::scenario::customer::Move;
use other_desk::scenario::diagnostic::Code;
use other_desk::scenario::load::{PackFile, load};
use other_desk::scenario::read::{Schemas, reference};
use other_desk::scenario::{render, source};
use other_desk::vocab::{Desk, Tag};

#[path = "rejected/pack.rs"]
mod pack;

/// Where the doc comments of the tags are.
const TAGS: &str = include_str!("../src/vocab/tag.rs");

fn page_path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/scenario-language.md")
}

/// The page with every generated part as it should be.
fn up_to_date(page: &str) -> String {
    let scenario = load(pack::build("_good").files).scenario.expect("the good pack is good");
    let parts = [
        ("support", desk(&scenario, Desk::Support)),
        ("sales", desk(&scenario, Desk::Sales)),
        ("tags", tags(&scenario)),
        ("diagnostics", diagnostics()),
        ("fields", fields()),
    ];
    let mut page = page.to_owned();
    for (name, part) in parts {
        let (begin, end) = (format!("<!-- generated: {name} -->\n"), format!("<!-- end of {name} -->"));
        let (before, rest) = page.split_once(&begin).unwrap_or_else(|| panic!("the page has no {begin}"));
        let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("the page has no {end}"));
        page = format!("{before}{begin}\n{}\n\n{end}{after}", part.trim());
    }
    page
}

/// What a desk is judged by.
fn desk(scenario: &Scenario, desk: Desk) -> String {
    let rubric = scenario.rubric(desk);
    let mut table = "| dimension | budget | obligations | commissions |\n|---|---|---|---|\n".to_owned();
    for dimension in rubric.dimensions() {
        let obligations = dimension.obligations().iter().map(|(tag, points)| format!("{tag} {points}"));
        let commissions = dimension.commissions().iter().map(|commission| {
            let class = commission.critical.map_or("", class);
            match (commission.points, commission.by_gap) {
                (0, _) => format!("{}{class}", commission.tag),
                (points, false) => format!("{} {points}{class}", commission.tag),
                (points, true) => format!("{} {points} times the gap{class}", commission.tag),
            }
        });
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} |",
            dimension.name(),
            dimension.budget_milli() / 1_000,
            list(obligations),
            list(commissions)
        );
    }
    let compliance = rubric.compliance().iter().map(|tag| format!("{tag} **XC**"));
    let _ = writeln!(table, "| in no dimension | | | {} |", list(compliance));
    table
}

fn class(class: CriticalClass) -> &'static str {
    match class {
        CriticalClass::Business => " **BC**",
        CriticalClass::Customer => " **CC**",
        CriticalClass::Compliance => " **XC**",
    }
}

fn list(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// Each tag: what it means, what it is at each desk, and how it is felt.
fn tags(scenario: &Scenario) -> String {
    let meanings = meanings();
    let mut table =
        "| tag | meaning | support | sales | the customer feels it |\n|---|---|---|---|---|\n".to_owned();
    for tag in Tag::ALL {
        let felt = match Move::from_tag(*tag) {
            Some(Move::Good(_)) => "as good",
            Some(Move::Bad(_)) => "as bad",
            None => "",
        };
        let meaning = meanings.get(tag.as_str()).unwrap_or_else(|| panic!("{tag} has no doc comment"));
        let _ = writeln!(
            table,
            "| `{tag}` | {meaning} | {} | {} | {felt} |",
            at_desk(scenario, Desk::Support, *tag),
            at_desk(scenario, Desk::Sales, *tag)
        );
    }
    table
}

fn at_desk(scenario: &Scenario, desk: Desk, tag: Tag) -> String {
    let rubric = scenario.rubric(desk);
    for dimension in rubric.dimensions() {
        if dimension.obligations().iter().any(|(one, _)| *one == tag) {
            return format!("{}: expected", dimension.name());
        }
        if let Some(commission) = dimension.commissions().iter().find(|one| one.tag == tag) {
            let class = commission.critical.map_or("", class);
            return format!("{}: costs{class}", dimension.name());
        }
    }
    if rubric.compliance().contains(&tag) { "**XC**".to_owned() } else { String::new() }
}

/// The doc comment of each tag.
fn meanings() -> BTreeMap<&'static str, String> {
    let mut meanings = BTreeMap::new();
    let mut meaning = String::new();
    for line in TAGS.lines().map(str::trim) {
        if let Some(doc) = line.strip_prefix("/// ") {
            meaning = if meaning.is_empty() { doc.to_owned() } else { format!("{meaning} {doc}") };
        } else {
            let word = line.trim_end_matches(',');
            if !meaning.is_empty() && Tag::ALL.iter().any(|tag| tag.as_str() == word) {
                meanings.insert(word, std::mem::take(&mut meaning));
            }
            meaning.clear();
        }
    }
    meanings
}

fn diagnostics() -> String {
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.as_str());
    let rows = codes.iter().map(|code| format!("| `{code}` | {} |\n", code.explain().replace('|', "\\|")));
    rows.fold("| code | what it says |\n|---|---|\n".to_owned(), |table, row| table + &row)
}

fn fields() -> String {
    let mut schemas = Schemas::of::<source::Pack>();
    schemas.add::<source::Company>();
    schemas.add::<source::People>();
    schemas.add::<source::Contact>();
    schemas.add::<source::FillersFile>();
    schemas.add::<source::Shift>();
    schemas.add::<source::Exercise>();
    schemas.add::<source::InsidersFile>();
    schemas.add::<source::Lang>();
    schemas.add::<source::Rubric>();
    reference(&schemas).replace("\n## ", "\n### ").replacen("## ", "### ", 1)
}

#[test]
fn the_generated_parts_are_up_to_date() {
    let page = fs::read_to_string(page_path()).expect("the page is there");
    let wanted = up_to_date(&page);
    if page != wanted && std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(page_path(), &wanted).expect("the page can be written");
    }
    let first = page.lines().zip(wanted.lines()).find(|(is, should)| is != should);
    assert!(
        page == wanted,
        "docs/scenario-language.md is not up to date; the first line that differs: {first:#?}"
    );
}

/// The contact of the introduction loads without a problem.
#[test]
fn the_small_contact_is_sound() {
    let page = fs::read_to_string(page_path()).expect("the page is there");
    let (_, rest) = page.split_once("```ron\n").expect("the page has an example");
    let (contact, _) = rest.split_once("```").expect("the example has an end");
    let mut files = pack::build("_good").files;
    let arrivals = "arrivals: [At(time: \"09:10\", contact: \"no-dial-tone\"),";
    for file in files.iter_mut().filter(|file| file.path == "shifts/support.ron") {
        let text = String::from_utf8(file.bytes.clone()).expect("the good pack is UTF-8");
        file.bytes = text.replacen("arrivals: [", arrivals, 1).into_bytes();
    }
    files.push(PackFile { path: "contacts/no-dial-tone.ron".to_owned(), bytes: contact.into() });
    let loaded = load(files);
    let text = render::to_text(&loaded.diagnostics, &loaded.files, false);
    assert!(loaded.diagnostics.is_empty(), "{text}");
}

/// What links point to is there.
#[test]
fn links_within_the_page_lead_somewhere() {
    let page = fs::read_to_string(page_path()).expect("the page is there");
    let anchors: Vec<String> = page
        .lines()
        .filter_map(|line| line.strip_prefix('#'))
        .map(|line| {
            let words = line.trim_start_matches('#').trim().to_lowercase();
            words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-')).collect::<String>()
        })
        .map(|words| words.replace(' ', "-"))
        .collect();
    for link in page.split("](#").skip(1) {
        let name = link.split(')').next().unwrap_or_default();
        assert!(anchors.iter().any(|anchor| anchor == name), "#{name} leads nowhere");
    }
}
