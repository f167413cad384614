//! A shift in an app whose clock is moved by hand: whatever is drawn, and however often,
//! it comes to what the terminal makes of the same plan.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bevy::a11y::ActionRequest;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{RenderCreation, WgpuSettings};
use bevy::time::TimeUpdateStrategy;
use bevy::window::{ExitCondition, WindowResolution};
use bevy::winit::WinitPlugin;
use bevy_egui::EguiRenderOutput;
use other_desk::desktop::app;
use other_desk::desktop::bridge::{Bridge, Practice, Screen, Start, is_my_turn};
use other_desk::recording::command_words;
use other_desk::scenario::checked::Scenario;
use other_desk::shift::Shift;
use other_desk::telling::plan::Plan;
use other_desk::telling::plan::perform::perform;
use other_desk::telling::settings::{Colours, Motion, Pace, Settings};
use other_desk::telling::words::words_of;
use other_desk::vocab::Rough;

const SEED: u64 = 5;
/// What is done, as a plan says it.
const DEEDS: [&str; 10] = [
    "take",
    "reply \"feel\"",
    "reply \"thursday\"",
    "dispose \"Dated\"",
    "finish",
    "take",
    "reply \"why\"",
    "reply \"soon\"",
    "dispose \"Lost\"",
    "finish",
];
/// So many frames are enough for anything.
const MOST_FRAMES: usize = 5_000;
/// A page at the desk is made of more pieces than this.
const FEWEST_PIECES: usize = 20;

fn settings(number: usize) -> Settings {
    let languages = ["en", "ja", "ru"];
    Settings {
        language: Some(languages[number % 3].to_owned()),
        text_percent: [100, 200, 80, 120][number % 4],
        colours: if number.is_multiple_of(2) { Colours::Light } else { Colours::Dark },
        motion: if number.is_multiple_of(3) { Motion::Full } else { Motion::Reduced },
        pace: Pace::Waits,
        sound: false,
        ..Settings::default()
    }
}

fn opened(folder: &Path, frame: Duration) -> App {
    let start = Start {
        packs: Some("tests/packs/window".into()),
        settings: Some(settings(0)),
        records: Some(folder.join("records")),
        spare: Some(folder.join("spare")),
        ..Start::default()
    };
    let window = Window { resolution: WindowResolution::new(1600, 900), ..Window::default() };
    let nothing = WgpuSettings { backends: None, ..WgpuSettings::default() };
    let plugins = DefaultPlugins
        .build()
        .disable::<WinitPlugin>()
        .disable::<LogPlugin>()
        .set(RenderPlugin {
            render_creation: RenderCreation::Automatic(Box::new(nothing)),
            ..RenderPlugin::default()
        })
        .set(WindowPlugin {
            primary_window: Some(window),
            exit_condition: ExitCondition::DontExit,
            ..WindowPlugin::default()
        });
    let mut app = App::new();
    app.add_plugins(plugins)
        .add_message::<ActionRequest>()
        .insert_resource(Bridge::open(&start, Arc::new(|| {})).unwrap())
        .insert_resource(TimeUpdateStrategy::ManualDuration(frame));
    app::add(&mut app);
    app.finish();
    app.cleanup();
    frames_until(&mut app, "the packs", |bridge| !bridge.packs.are_being_read());
    app
}

fn bridge(app: &mut App) -> Mut<'_, Bridge> {
    app.world_mut().resource_mut::<Bridge>()
}

/// Lets frames pass until something is so.
#[track_caller]
fn frames_until(app: &mut App, what: &str, so: impl Fn(&Bridge) -> bool) {
    for _ in 0..MOST_FRAMES {
        app.update();
        if so(app.world().resource::<Bridge>()) {
            return;
        }
        if app.world().resource::<Bridge>().packs.are_being_read() {
            std::thread::sleep(Duration::from_millis(10));
        }
    }
    let bridge = app.world().resource::<Bridge>();
    let shift = bridge.live.as_ref().map(|live| (live.shift().now(), live.shift().seat(), live.paused));
    panic!("{what}: not in {MOST_FRAMES} frames: {shift:?} {:?} {:?}", bridge.screen, bridge.notices);
}

/// The shift, begun in the app.
fn begin(app: &mut App) -> Arc<Scenario> {
    let mut bridge = bridge(app);
    let (scenario, files) = bridge.pack(0).unwrap();
    let plan = scenario.find_shift("support").unwrap();
    let folder = bridge.tries();
    let practice = Practice::morning(scenario.clone(), files, plan, SEED, Rough::Personal, folder.as_deref());
    bridge.practise(practice);
    assert_eq!(bridge.screen, Screen::Desk);
    scenario
}

/// Plays it in frames of this length; between two deeds everything that can be set is
/// set otherwise.
fn digest_of(frame: Duration) -> (String, Arc<Scenario>) {
    let folder = tempfile::tempdir().unwrap();
    let mut app = opened(folder.path(), frame);
    let scenario = begin(&mut app);
    for (number, deed) in DEEDS.iter().enumerate() {
        // As recordings write it.
        let deed = &deed.replace('"', "");
        frames_until(&mut app, deed, |bridge| {
            let shift = bridge.live.as_ref().unwrap().shift();
            is_my_turn(shift) && command_words::read(deed, shift).is_ok()
        });
        let drawn: usize = app
            .world_mut()
            .query::<&EguiRenderOutput>()
            .iter(app.world())
            .map(|output| output.paint_jobs.len())
            .sum();
        assert!(drawn > FEWEST_PIECES, "the desk is drawn: {drawn}");
        let mut bridge = bridge(&mut app);
        bridge.set(settings(number));
        let shift = bridge.live.as_ref().unwrap().shift();
        let command = command_words::read(deed, shift).unwrap();
        bridge.act(command);
        assert_eq!(bridge.to_read(), None, "{deed}");
    }
    frames_until(&mut app, "the end", |bridge| bridge.screen == Screen::Scorecard);
    // The scorecard is drawn as well, and the settings over it.
    app.update();
    bridge(&mut app).open_settings();
    app.update();
    let played = bridge(&mut app).scored.clone().unwrap();
    (played.shift.digest().hex(), scenario)
}

fn in_the_terminal(scenario: &Arc<Scenario>) -> String {
    let text: String = DEEDS.iter().map(|deed| format!("{deed}\n")).collect();
    let plan = Plan::parse(&format!("{text}wait \"30m\"\n")).unwrap();
    let id = scenario.find_shift("support").unwrap();
    let mut shift = Shift::new(scenario.clone(), id, SEED, None);
    let words = words_of(Some("en")).unwrap();
    perform(&plan, &mut shift, &words, &mut Vec::new(), &mut |_, _| Ok(())).unwrap();
    shift.digest().hex()
}

#[test]
fn a_shift_in_frames_by_hand_comes_to_what_the_terminal_makes_of_it() {
    let (coarse, scenario) = digest_of(Duration::from_millis(240));
    let expected = in_the_terminal(&scenario);
    assert_eq!(coarse, expected);
    // Three times as many pictures change nothing.
    assert_eq!(digest_of(Duration::from_millis(77)).0, expected);
}
