//! The charts of real recordings. With `OTHER_DESK_CHARTS=FOLDER` they are written there,
//! to be looked at.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![allow(missing_docs)]

#[path = "what_if/made.rs"]
#[allow(dead_code, reason = "shared with the tests of what-if")]
mod made;

use std::path::PathBuf;

use other_desk::chart::Look;
use other_desk::chart::lanes::lanes;
use other_desk::chart::lanes::of::Source;
use other_desk::company::Company;
use other_desk::policy::{PolicyName, play_aloud};
use other_desk::portrait::Theme;
use other_desk::recording::timeline::{Replay, Watched, company_of, watch};
use other_desk::recording::{Recorder, Recording};
use other_desk::shift::Shift;
use other_desk::telling::words::words_of;
use other_desk::vocab::Desk;

use made::{PACKS, trainee};

fn watched() -> Vec<Watched> {
    let made::Pack { files, scenario } = &PACKS[0];
    let mut company = Company::new(scenario);
    [(1_u16, "sales-tuesday"), (9, "support-wednesday")]
        .map(|(day, name)| {
            let plan = scenario.find_shift(name).unwrap();
            let before = company.morning(scenario, plan, day, 7);
            let shift = Shift::new(scenario.clone(), plan, 7, Some(before));
            let mut recorder = Recorder::begin(Vec::new(), &shift, files, None).unwrap();
            let mut heard = |words: &str, shift: &Shift| recorder.command(words, shift).unwrap();
            let shift = play_aloud(shift, trainee(PolicyName::Pleaser).as_mut(), Some(&mut heard));
            company.evening(&shift, day);
            let recording = Recording::parse(&recorder.end(&shift).unwrap()).unwrap();
            watch(&recording, scenario.clone(), day).unwrap()
        })
        .into()
}

fn keep(name: &str, text: &str) {
    if let Some(folder) = std::env::var_os("OTHER_DESK_CHARTS") {
        std::fs::write(PathBuf::from(folder).join(format!("{name}.svg")), text).unwrap();
    }
}

#[test]
fn a_replay_becomes_two_lanes_with_its_threads() {
    let watched = watched();
    let replay = Replay::of(&watched, company_of(&watched).unwrap().ledger());
    for (language, theme) in
        [("en", Theme::Light), ("ja", Theme::Light), ("ru", Theme::Light), ("en", Theme::Dark)]
    {
        let words = words_of(Some(language)).unwrap();
        let look = Look { language: words.language(), theme };
        let source = Source { words: &words, replay: &replay, watched: &watched, home: Some(Desk::Sales) };
        let mut with_ticket = 0;
        for (place, customer) in replay.customers.iter().enumerate() {
            let view = source.customer(customer);
            // Every call is in a column, in its day and time.
            let focus: Vec<_> = view.calls.iter().filter(|call| call.is_focus).collect();
            assert_eq!(focus.len(), customer.calls.len());
            for call in &view.calls {
                let column = &view.columns[call.column];
                assert!(call.stretches.iter().all(|one| one.to >= column.from && one.from <= column.to));
            }
            for call in focus {
                let column = &view.columns[call.column];
                assert!(call.stretches.iter().all(|one| one.from >= column.from && one.to <= column.to));
                assert!(call.face.is_some());
            }
            let led = view.threads.iter().any(|thread| thread.tickets.iter().any(|one| one.to.is_some()));
            with_ticket += usize::from(led);
            let text = lanes(&view, 1_600.0, look);
            assert!(!text.contains("chart-") && !text.contains("NaN"), "{text}");
            if led || customer.calls.len() > 2 {
                keep(&format!("customer-{place}-{language}-{theme:?}"), &text);
            }
        }
        assert!(with_ticket > 1, "somebody who pleases is quoted");
        for day in [1, 9] {
            let view = source.day(day);
            assert_eq!(view.columns.len(), 1);
            keep(&format!("day-{day}-{language}-{theme:?}"), &lanes(&view, 1_600.0, look));
        }
    }
}
