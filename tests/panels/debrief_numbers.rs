//! A room of 24 that policies have played for: its debrief is opened, and every number
//! that the window shows is computed again from the exported tables, by a script that
//! knows nothing of the program.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use other_desk::exercise::Programme;
use other_desk::exercise::truth::Looked;
use other_desk::panels::debrief::{DebriefState, DebriefView, Page, debrief_ui};
use other_desk::records::attempt;
use other_desk::records::pack_folder::open_pack;
use other_desk::report::attempts::{People, truths};
use other_desk::report::group::Group;
use other_desk::report::tables::Source;
use other_desk::scenario::checked::{ExerciseId, ShiftId};
use other_desk::scoring::Words;
use other_desk::telling::words::{Arg, language_of};
use other_desk::vocab::{Desk, Tag};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::room::{Place, USUAL, enter};

const SWAP_DAY: &str = "scenarios/swap-day";

fn program(arguments: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_other-desk"))
        .args(arguments)
        .env("LANG", "C")
        .output()
        .expect("it runs");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}\n{errors}");
}

/// Everybody has done the exercise.
fn room() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let into = folder.path().to_str().expect("it is a name");
    let who = ["--exercise", "three-days", "--people", "24", "--seed", "5", "--lang", "en", "--into", into];
    program(&[&["simulate", SWAP_DAY], &who[..]].concat());
    folder
}

/// The tables of the group, as they are exported.
fn csv(kept: &Path, into: &Path, lang: &str) -> PathBuf {
    let out = into.join(format!("tables-{lang}"));
    let [kept, to] = [kept, &out].map(|path| path.to_str().expect("it is a name"));
    program(&["report", "group", SWAP_DAY, "--dir", kept, "--format", "csv", "--lang", lang, "--out", to]);
    out
}

/// The words that stand for names in the tables.
fn named(words: &Words, keys: impl Iterator<Item = String>, id: impl Fn(&str) -> String) -> Value {
    keys.map(|key| (key.clone(), Value::String(words.name(&id(&key)))))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn asked(question: &other_desk::panels::debrief::view::QuestionView) -> Value {
    json!({
        "about": question.about,
        "saw": question.saw,
        "said": question.said,
        "effect": question.effect,
    })
}

const fn key_of(desk: Desk) -> &'static str {
    match desk {
        Desk::Sales => "sales",
        Desk::Support => "support",
    }
}

/// What the window shows, and the words without which nobody could read it.
fn shown(view: &DebriefView, titles: &[String], dimensions: &[String], words: &Words) -> Value {
    let heat = view.heat.iter().map(|desk| {
        let rows = desk.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| json!({ "share": cell.share, "shown": cell.shown }));
            json!({ "name": row.name, "cells": cells.collect::<Vec<_>>() })
        });
        json!({ "desk": key_of(desk.desk), "rows": rows.collect::<Vec<_>>() })
    });
    let moments = view.moments.iter().map(|moment| {
        let replies = moment.replies.iter();
        let replies = replies
            .map(|one| json!({ "id": one.id, "said": one.said, "chosen": one.chosen, "share": one.share }));
        let judged = moment.judged.iter().map(|(desk, said)| json!([key_of(*desk), said]));
        json!({
            "key": moment.key,
            "replies": replies.collect::<Vec<_>>(),
            "judged": judged.collect::<Vec<_>>(),
            "question": asked(&moment.question),
        })
    });
    let numbers = view.numbers.iter().map(|one| {
        let (conclusive, interval) = (one.conclusive, one.interval);
        json!({ "name": one.name, "levels": one.levels, "said": one.said, "conclusive": conclusive, "interval": interval })
    });
    let measures = ["accuracy", "away", "closeness", "quarrel", "situation", "easier"].map(str::to_owned);
    let begins = |id: &str| {
        let said =
            words.say(id, &[("by", Arg::Text("#")), ("low", Arg::Text("#")), ("high", Arg::Text("#"))]);
        said.split('#').next().unwrap_or_default().to_owned()
    };
    json!({
        "who": view.who,
        "rules": view.rules,
        "script": view.script.iter().map(|part| json!([part.name, part.minutes])).collect::<Vec<_>>(),
        "heat": heat.collect::<Vec<_>>(),
        "gap": view.gap,
        "moments": moments.collect::<Vec<_>>(),
        "questions": view.questions.iter().map(asked).collect::<Vec<_>>(),
        "numbers": numbers.collect::<Vec<_>>(),
        "about_numbers": view.about_numbers,
        "commitments": view.commitments,
        "next_steps": view.next_steps,
        "titles": titles,
        "dimensions": named(words, dimensions.iter().cloned(), |key| format!("dimension-{key}")),
        "desks": { "sales": words.name("desk-short-Sales"), "support": words.name("desk-short-Support") },
        "measures": named(words, measures.into_iter(), |key| format!("report-measure-{key}")),
        "tags": named(words, Tag::ALL.iter().map(ToString::to_string), |key| format!("tag-{key}")),
        "verdicts": {
            "rise": begins("debrief-rise"),
            "fall": begins("debrief-fall"),
            "inconclusive": begins("debrief-inconclusive"),
        },
    })
}

fn computed_again(view: &Value, tables: &Path) -> Output {
    let path = tables.with_extension("json");
    fs::write(&path, view.to_string()).expect("it can be written");
    Command::new("python3").arg("tests/report/debrief.py").args([&path, tables]).output().expect("it runs")
}

#[track_caller]
fn agrees(view: &Value, tables: &Path) {
    let output = computed_again(view, tables);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{told}{errors}");
    let figures: usize = told.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or(0);
    assert!(figures >= 150, "only {told}");
}

/// One number more in each part of what is shown, and how many they are.
fn changed(view: &Value) -> (Value, usize) {
    let pointers = [
        "/who",
        "/heat/0/rows/0/cells/0/shown",
        "/gap",
        "/moments/0/replies/0/chosen",
        "/moments/2/question/saw",
        "/questions/0/saw",
        "/numbers/0/levels",
        "/numbers/1/said",
        "/next_steps/3",
    ];
    let mut other = view.clone();
    for pointer in pointers {
        let text = other.pointer_mut(pointer).expect("it is shown");
        let before = text.as_str().expect("it is a sentence").to_owned();
        *text = Value::String(format!("{before} 77"));
    }
    (other, pointers.len())
}

fn labels(harness: &Harness<'_>) -> String {
    let nodes = harness.root().children_recursive();
    let texts = nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]);
    texts.flatten().collect::<Vec<_>>().join("\n")
}

/// What stands on a page of the view, as far as there are numbers in it.
fn on_page(view: &DebriefView, page: Page) -> Vec<String> {
    match page {
        Page::Start => vec![view.who.clone(), view.rules[0].clone()],
        Page::Heat => {
            let cells = view.heat.iter().flat_map(|desk| &desk.rows).flat_map(|row| &row.cells);
            view.gap.iter().cloned().chain(cells.map(|cell| cell.shown.clone())).collect()
        }
        Page::Moment(number) => {
            let moment = &view.moments[number];
            let judged = moment.judged.iter().map(|(_, said)| said.clone());
            judged.chain([moment.question.saw.clone(), moment.question.effect.clone()]).collect()
        }
        Page::Question(number) => vec![view.questions[number].saw.clone()],
        Page::Numbers => {
            let said = view.numbers.iter().flat_map(|one| [one.levels.clone(), one.said.clone()]);
            said.chain(view.about_numbers.iter().cloned()).collect()
        }
        Page::Cards => view.commitments.iter().flatten().cloned().collect(),
        Page::TooFew | Page::End => view.next_steps.clone(),
    }
}

/// Goes through all pages by keyboard; whatever is in the view is said by the window.
fn opened(view: &DebriefView, language: &'static str) {
    let state = RefCell::new(DebriefState::default());
    let mut harness = enter(Place::new(USUAL, 1.0, language), |ui, words| {
        debrief_ui(ui, view, &mut state.borrow_mut(), words);
    });
    for (number, page) in view.pages().into_iter().enumerate() {
        assert_eq!(state.borrow().page, number);
        if let Page::Moment(at) = page {
            harness.key_press(Key::ArrowRight);
            harness.run_ok();
            let said = labels(&harness);
            for reply in &view.moments[at].replies {
                assert!(said.contains(&reply.said), "{}", reply.said);
            }
            harness.key_press(Key::ArrowRight);
            harness.run_ok();
        }
        let said = labels(&harness);
        for wanted in on_page(view, page) {
            assert!(said.contains(&wanted), "{page:?}: {wanted}\n{said}");
        }
        harness.key_press(Key::ArrowRight);
        harness.run_ok();
    }
}

#[test]
fn every_number_in_the_window_follows_from_the_tables() {
    let folder = room();
    let out = tempfile::tempdir().expect("a folder can be made");
    let scenario = open_pack(Path::new(SWAP_DAY)).expect("the pack is sound");
    let programme = Programme::new(&scenario, ExerciseId(0));
    let people = People::of(&scenario, programme, attempt::all(Some(folder.path())));
    assert_eq!(people.len(), 24);
    // As the window reads them: from summaries. The tables are made from replays.
    let members = people.members().expect("they were just written").people;
    let truths = truths(&scenario, programme, &[Desk::Sales, Desk::Support], None).expect("policies play");
    let looked = |plan: ShiftId| -> Looked { truths.get(&plan).cloned().unwrap_or_default() };
    for language in ["en", "ja", "ru"] {
        let words = Place::new(USUAL, 1.0, language).words();
        let spoken = language_of(&words, &scenario);
        let text = |text| scenario.texts().get(text, spoken).to_owned();
        let source = Source { programme, words: &words, truths: &looked };
        let group = Group::of_members(source, &members);
        let view = DebriefView::of(&text(programme.exercise.title), &group, &words);
        assert!(view.moments.len() == 3 && !view.questions.is_empty() && view.numbers.len() >= 2);
        let titles: Vec<String> =
            scenario.contacts().iter().filter_map(|contact| contact.title.map(text)).collect();
        let mut dimensions: Vec<String> = [Desk::Sales, Desk::Support]
            .iter()
            .flat_map(|desk| scenario.rubric(*desk).dimensions())
            .map(|dimension| dimension.name().to_owned())
            .collect();
        dimensions.sort();
        dimensions.dedup();
        let tables = csv(folder.path(), out.path(), language);
        let whole = shown(&view, &titles, &dimensions, &words);
        agrees(&whole, &tables);
        opened(&view, language);
        if language == "en" {
            let (other, count) = changed(&whole);
            let found = computed_again(&other, &tables);
            let told = String::from_utf8_lossy(&found.stdout).into_owned();
            assert_eq!(found.status.code(), Some(1));
            assert!(told.contains(&format!(" figures, {count} differ")), "not all were found:\n{told}");
        }
    }
}
