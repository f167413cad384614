//! Loading a large pack beside a bare typed `ron` parse of the same text.

use std::fmt::Write as _;

use other_desk::records::pack_folder::read_pack;
use other_desk::scenario::diagnostic::{Diagnostics, Files};
use other_desk::scenario::load::{PackFile, load};
use other_desk::scenario::read::read_file;
use other_desk::scenario::source;
use other_desk::vocab::{Desk, Outcome, Tag};
use serde::Deserialize;

use crate::timing::{print_goal, print_table, runner, take_turns};

/// How much text the generated contacts hold.
const BYTES: usize = 10 * 1024 * 1024;
const TURNS: usize = 15;

pub fn measure() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/swap-day");
    let mut pack = read_pack(folder.as_ref()).expect("the first pack is there");
    pack.retain(|file| {
        !["lang", "shifts", "contacts", "exercises"].iter().any(|part| file.path.starts_with(part))
    });
    let mut texts: Vec<String> = Vec::new();
    while texts.iter().map(String::len).sum::<usize>() < BYTES {
        texts.push(contact(texts.len()));
    }
    for (number, text) in texts.iter().enumerate() {
        pack.push(PackFile { path: format!("contacts/c{number}.ron"), bytes: text.clone().into_bytes() });
    }
    let bytes: u64 = texts.iter().map(|text| text.len() as u64).sum();
    let kilobytes = bytes / 1024;
    let mut runners = [
        runner("ours: read, digest, resolved, all checks", || {
            let loaded = load(pack.clone());
            if loaded.scenario.is_none() {
                let found = other_desk::scenario::render::to_text(&loaded.diagnostics, &loaded.files, false);
                panic!("{}", found.lines().take(30).collect::<Vec<_>>().join("\n"));
            }
            kilobytes
        }),
        runner("ours: read, typed, with places", || {
            let mut files = Files::new();
            let mut found = Diagnostics::new();
            for text in &texts {
                let file = files.add("contact.ron", text.as_bytes());
                std::hint::black_box(read_file::<source::Contact>(&files, file, &mut found));
            }
            assert!(found.is_empty());
            kilobytes
        }),
        runner("ron, typed, nothing else", || {
            for text in &texts {
                std::hint::black_box(parse(text));
            }
            kilobytes
        }),
    ];
    let medians = take_turns(5, &mut runners);
    print_table("Loading a pack of 10 MB", "kilobyte", &runners, &medians);
    print_goal("loading within 1.5 times of ron", medians[1] / medians[2] <= 1.5, medians[1] / medians[2]);
    print_goal("with all checks within 2.5 times", medians[0] / medians[2] <= 2.5, medians[0] / medians[2]);
}

fn parse(text: &str) -> Contact {
    let extensions = ron::extensions::Extensions::IMPLICIT_SOME;
    let options = ron::Options::default().with_default_extension(extensions);
    options.from_str(text).expect("sound text")
}

/// One contact, written so that `ron` can read it with derived types, too.
fn contact(number: usize) -> String {
    let mut text = format!(
        "Contact(\n    id: \"c{number}\",\n    desk: Sales,\n    persona: \"morita\",\n    title: \"Number {number}\",\n    \
         opening: \"t0\",\n    silence: (after: \"12s\", goto: Stay),\n    turns: {{\n"
    );
    for turn in 0..TURNS {
        let _ = write!(
            text,
            "        // What she says next.\n        \"t{turn}\": (\n            says: \"On Friday evening the theatre sends me its whole \
             season, number {number} of turn {turn}. Posters, programmes, nine gigabytes.\",\n            replies: [\n"
        );
        for reply in 0..4 {
            let goto = match turn + 1 {
                TURNS => "End(Solved)".to_owned(),
                next => format!("Chance([(1, \"t{next}\")])"),
            };
            let (tags, says) = match reply {
                0 => (
                    "Situation, FeasibilityChecked",
                    "Where is the shop, and what line is there now? I'd rather check than guess.",
                ),
                1 => ("CustomerFirst, Problem", "I'll answer that. What has to work on Friday?"),
                2 => (
                    "Brushoff",
                    "With the rear building it is a little more involved, so I wouldn't like to pin us down.",
                ),
                _ => ("", "Friday is tight."),
            };
            let _ = write!(
                text,
                "                ( id: \"r{reply}\", says: \"{says}\", shows: [{tags}],\n                  \
                 reaction: \"And while you type: Comet didn't need two minutes.\", takes: \"{reply}s\", goto: {goto} ),\n"
            );
        }
        text.push_str("            ],\n        ),\n");
    }
    text.push_str("    },\n)\n");
    text
}

/// The same types for `ron`, as lean as they can be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "parsed, not used")]
struct Contact {
    id: String,
    desk: Desk,
    persona: String,
    title: String,
    opening: String,
    silence: Silence,
    turns: Turns,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "parsed, not used")]
struct Silence {
    after: String,
    goto: Goto,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsed, not used")]
enum Goto {
    Stay,
    Chance(Vec<(u32, String)>),
    End(Outcome),
}

/// In the order of the file, as ours.
type Turns = std::collections::BTreeMap<String, Turn>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "parsed, not used")]
struct Turn {
    says: String,
    replies: Vec<Reply>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "parsed, not used")]
struct Reply {
    id: String,
    says: String,
    shows: Vec<Tag>,
    reaction: String,
    takes: String,
    goto: Goto,
}
