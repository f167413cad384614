//! Idle is idle: nothing is drawn unless something has changed.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::{RequestRedraw, WindowResized, WindowScaleFactorChanged};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiInput, EguiInputSet, EguiPreUpdateSet, egui};

use super::app::Step;
use super::bridge::{Bridge, Liveliness, Screen};
use super::screens::Shown;
use super::stage::StageDemand;

/// While a shift runs: 30 pictures a second.
const RUNNING: Duration = Duration::from_millis(33);
/// While it runs and nobody looks at the window.
const UNSEEN: Duration = Duration::from_millis(200);
/// While only seconds are counted.
const COUNTING: Duration = Duration::from_millis(250);
/// While nothing happens by itself.
const STILL: Duration = Duration::from_secs(24 * 60 * 60);

/// How many frames it takes until everything has the window's new size.
const FRAMES_TO_FILL: u8 = 3;

/// Adds the systems.
pub fn plugin(app: &mut App) {
    app.insert_resource(WinitSettings::desktop_app());
    app.add_systems(
        PreUpdate,
        drop_unchanged_modifiers.after(EguiInputSet::WriteEguiEvents).before(EguiPreUpdateSet::BeginPass),
    );
    app.add_systems(Update, rest.in_set(Step::Rest));
    app.add_systems(Last, fill_the_new_size);
}

/// How long to wait for the next picture.
fn rest(
    bridge: Res<Bridge>,
    shown: Res<Shown>,
    stage: Res<StageDemand>,
    mut settings: ResMut<WinitSettings>,
) {
    if bridge.planned.is_some() {
        // A plan has its own clock, and nobody waits for it gladly.
        settings.focused_mode = UpdateMode::Continuous;
        settings.unfocused_mode = UpdateMode::Continuous;
        return;
    }
    let counts =
        bridge.screen == Screen::Debrief && shown.debrief.as_ref().is_some_and(|state| state.is_running());
    let (seen, unseen) = match (bridge.liveliness(), *stage) {
        // The projector may well show it while something else is worked with.
        (Liveliness::Still, _) if counts => (COUNTING, COUNTING),
        (Liveliness::Running, _) => (RUNNING, UNSEEN),
        (Liveliness::Still, StageDemand::Now) => (RUNNING, STILL),
        (Liveliness::Still, StageDemand::Within(wait)) => (wait.max(RUNNING), STILL),
        (Liveliness::Still, StageDemand::Still) => (STILL, STILL),
    };
    settings.focused_mode = UpdateMode::reactive_low_power(seen);
    settings.unfocused_mode = UpdateMode::reactive_low_power(unseen);
}

/// egui learns of a new size one frame late, from the camera, and the stage from
/// what egui has laid out: without this the window would rest in its old size.
fn fill_the_new_size(
    mut resized: MessageReader<WindowResized>,
    mut scaled: MessageReader<WindowScaleFactorChanged>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut frames: Local<u8>,
) {
    if resized.read().count() + scaled.read().count() > 0 {
        *frames = FRAMES_TO_FILL;
    }
    if *frames > 0 {
        *frames -= 1;
        redraw.write(RequestRedraw);
    }
}

/// The engine's egui is told of the modifier keys in every frame, and egui draws
/// again after every event: without this the window would never rest.
fn drop_unchanged_modifiers(mut inputs: Query<&mut EguiInput>, mut before: Local<Option<egui::Modifiers>>) {
    for mut input in &mut inputs {
        let mut last = *before;
        input.bypass_change_detection().0.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => {
                let changed = last != Some(*now);
                last = Some(*now);
                changed
            }
            _ => true,
        });
        *before = last;
    }
}
