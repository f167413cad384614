//! The window's program: plugins, and the one order of systems.

use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use bevy::app::AppExit;
use bevy::ecs::schedule::{Schedules, SingleThreadedExecutor};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{RenderCreation, WgpuSettings};
use bevy::window::{PresentMode, WindowResolution};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::EguiPlugin;

use super::bridge::{Bridge, Start};
use super::display::{self, BACKENDS};
use super::fault::Cause;
use super::{access, blending, fault, redraw, screens, screenshots, sound, stage, stage_view};
use crate::telling::words::words_of;

/// The size of a new window, in points.
const SIZE: (u32, u32) = (1280, 800);
/// The smallest that everything fits into.
const SMALLEST: (f32, f32) = (1024.0, 640.0);

/// The steps of a frame before it is drawn, in this order.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Real time passes.
    Time,
    /// What the office shows.
    Stage,
    /// When to wake up next.
    Rest,
}

/// Opens the window and stays until it is closed.
pub fn run(start: &Start) -> ExitCode {
    let display = match display::check() {
        Ok(display) => display,
        Err(why) => {
            let words = words_of(start.language.as_deref()).or_else(|_| words_of(Some("en")));
            let text = words.map_or_else(|_| format!("{why:?}"), |words| words.name(why.message()));
            return said(&text);
        }
    };
    let ended = fault::guarded_end(|| open(start));
    fault::over();
    drop(display);
    ended
}

/// Opens the window and stays until it is closed.
fn open(start: &Start) -> ExitCode {
    let alarm: Arc<OnceLock<Box<dyn Fn() + Send + Sync>>> = Arc::default();
    let clock = alarm.clone();
    let wake = Arc::new(move || {
        if let Some(ring) = clock.get() {
            ring();
        }
    });
    let bridge = match Bridge::open(start, wake) {
        Ok(bridge) => bridge,
        Err(error) => return said(&error.to_string()),
    };
    fault::watch(&bridge.words);
    let mut app = App::new();
    app.add_plugins(engine(&bridge, start.size)).insert_resource(bridge);
    if let Some(own) = app.world().get_resource::<EventLoopProxyWrapper>() {
        let proxy = (**own).clone();
        // Set once, here; without a window nobody needs to be woken.
        let ring = move || {
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        };
        let _ = alarm.set(Box::new(ring));
    }
    add(&mut app);
    fault::plugin(&mut app);
    #[cfg(debug_assertions)]
    super::breaking::plugin(&mut app);
    if let Some(planned) = &start.planned {
        screenshots::plugin(&mut app, planned);
    }
    match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(code) => {
            fault::say(Cause::Mistake);
            ExitCode::from(code.get())
        }
    }
}

fn said(text: &str) -> ExitCode {
    fault::tell(text);
    ExitCode::from(fault::FAULT)
}

/// The engine's plugins, as this program needs them.
fn engine(bridge: &Bridge, size: Option<(u32, u32)>) -> impl PluginGroup + use<> {
    let (width, height) = size.unwrap_or(SIZE);
    let mut resolution = WindowResolution::new(width, height);
    if bridge.planned.is_some() {
        // A picture has as many pixels as were asked for.
        resolution.set_scale_factor_override(Some(1.0));
    }
    let window = Window {
        title: bridge.words.name("window-title"),
        name: Some("other-desk".to_owned()),
        resolution,
        resize_constraints: WindowResizeConstraints {
            min_width: SMALLEST.0,
            min_height: SMALLEST.1,
            ..WindowResizeConstraints::default()
        },
        present_mode: PresentMode::AutoVsync,
        ..Window::default()
    };
    let settings = WgpuSettings { backends: Some(BACKENDS), ..WgpuSettings::default() };
    DefaultPlugins
        .set(WindowPlugin { primary_window: Some(window), ..WindowPlugin::default() })
        .set(RenderPlugin {
            render_creation: RenderCreation::Automatic(Box::new(settings)),
            ..RenderPlugin::default()
        })
        .set(fault::log_plugin())
}

/// This program's own systems; also for tests without a window.
pub fn add(app: &mut App) {
    app.add_plugins(EguiPlugin::default());
    if !blending::correct(app) {
        warn!("The panels' shader is not the one that is known: translucent colours will be too dark.");
    }
    app.configure_sets(Update, (Step::Time, Step::Stage, Step::Rest).chain());
    app.add_systems(Startup, camera);
    app.add_systems(Update, time.in_set(Step::Time));
    app.add_systems(Last, keep_when_closing);
    screens::plugin(app);
    stage::plugin(app);
    stage_view::plugin(app);
    sound::plugin(app);
    access::plugin(app);
    redraw::plugin(app);
    one_after_the_other(app);
}

/// These systems are many and small: to wake threads for them costs more than they do.
/// What draws, in its own world, and what rasterises have all cores as before.
fn one_after_the_other(app: &mut App) {
    let mut schedules = app.world_mut().resource_mut::<Schedules>();
    for (_, schedule) in schedules.iter_mut() {
        schedule.set_executor(SingleThreadedExecutor::new());
    }
}

fn camera(mut commands: Commands) {
    // Every edge is smooth in its drawing: sampling it four times would only cost.
    commands.spawn((Camera2d, Msaa::Off));
}

/// Whoever closes the window in a shift goes on at the same second.
fn keep_when_closing(mut exit: MessageReader<AppExit>, mut bridge: ResMut<Bridge>) {
    if exit.read().count() > 0 {
        bridge.keep_clock();
    }
}

fn time(real: Res<Time<Real>>, mut bridge: ResMut<Bridge>, mut exit: MessageWriter<AppExit>) {
    bridge.pass(real.delta());
    if bridge.quit {
        exit.write(AppExit::Success);
    }
}
