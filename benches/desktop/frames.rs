//! The processor time of a picture without the rasteriser: the whole schedule of the
//! program, panels, stage and egui's tessellation included, on an app without a window.

use std::time::{Duration, Instant};

use bevy::a11y::{AccessibilityPlugin, ActionRequest};
use bevy::asset::AssetPlugin;
use bevy::camera::RenderTargetInfo;
use bevy::input::InputPlugin;
use bevy::math::UVec2;
use bevy::prelude::*;
use bevy::shader::Shader;
use bevy::time::TimeUpdateStrategy;
use bevy::window::{ExitCondition, WindowPlugin, WindowResolution};
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiContext, EguiRenderOutput, egui};
use cpu_time::ProcessTime;
use other_desk::desktop::app;
use other_desk::desktop::bridge::Bridge;

use crate::day::{self, Stop};
use crate::empty;
use crate::screen::SIZE;
use crate::timing::{at_share, median, print_goal};

/// From picture to picture while a shift runs.
const STEP: Duration = Duration::from_millis(33);
/// Pictures until everything has come to rest.
const WARM: usize = 300;
/// Pictures that are measured.
const MEASURED: usize = 3_000;
/// So many pictures of each are made in turn.
const TURN: usize = 250;
/// How many people wait.
const WAITING: usize = 6;
/// A short transcript and a long one.
const LINES: [usize; 2] = [60, 10_000];

/// Measures both transcripts, closed and open, and an empty app.
pub fn measure() {
    let folder = tempfile::tempdir().unwrap();
    day::write(folder.path());
    let shift = |lines: usize, opened: bool| {
        let stop = Stop { exercise: "day", lines, waiting: WAITING };
        let records = folder.path().join(format!("records-{lines}-{opened}"));
        let bridge = day::play(folder.path(), &records, &stop);
        let told = bridge.live.as_ref().map_or(0, |live| live.transcript.len());
        let mut one = App::new();
        surround(&mut one);
        one.insert_resource(bridge);
        app::add(&mut one);
        let mut app = begun(one);
        if opened {
            press(&mut app, egui::Key::J);
        }
        Measured::of(format!("{told} lines, {}", if opened { "open" } else { "closed" }), app)
    };
    let mut nothing = App::new();
    surround(&mut nothing);
    empty::add(&mut nothing);
    let mut all = vec![Measured::of("an empty app".to_owned(), begun(nothing))];
    for opened in [false, true] {
        all.extend(LINES.map(|lines| shift(lines, opened)));
    }
    for one in &mut all {
        one.pass(WARM, false);
    }
    for _ in 0..MEASURED / TURN {
        all.iter_mut().for_each(|one| one.pass(TURN, true));
    }
    print(&mut all);
}

fn print(all: &mut [Measured]) {
    println!("\nA picture without the rasteriser, {MEASURED} each in turn (milliseconds of processor time)");
    println!("  {:<28} {:>8} {:>8} {:>8} {:>10} {:>9}", "", "median", "p99", "most", "real p99", "corners");
    for one in all.iter_mut() {
        let corners = one.corners();
        let (used, real) = (&one.used, &one.real);
        let (middle, p99, most) = (median(used), at_share(used, 0.99), at_share(used, 1.0));
        let real = at_share(real, 0.99);
        println!("  {:<28} {middle:>8.2} {p99:>8.2} {most:>8.2} {real:>10.2} {corners:>9}", one.name);
    }
    for (state, short, long) in [("closed", 1, 2), ("open", 3, 4)] {
        let p99 = |index: usize| at_share(&all[index].used, 0.99);
        let lines = LINES[1];
        print_goal(&format!("p99 with {lines} lines, {state}, ms"), 2.0, p99(long));
        print_goal(&format!("p99, times that with {} lines, {state}", LINES[0]), 1.5, p99(long) / p99(short));
    }
}

/// An app and what its pictures cost.
struct Measured {
    name: String,
    app: App,
    used: Vec<f64>,
    real: Vec<f64>,
}

impl Measured {
    fn of(name: String, app: App) -> Self {
        Self { name, app, used: Vec::new(), real: Vec::new() }
    }

    /// How many corners the triangles of the last picture have: that it was one.
    fn corners(&mut self) -> usize {
        let mut outputs = self.app.world_mut().query::<&EguiRenderOutput>();
        let jobs = outputs.iter(self.app.world()).flat_map(|output| &output.paint_jobs);
        let corners = jobs.map(|job| match &job.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
            egui::epaint::Primitive::Callback(_) => 0,
        });
        corners.sum()
    }

    fn pass(&mut self, pictures: usize, counts: bool) {
        let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
        for _ in 0..pictures {
            let (since, used) = (Instant::now(), ProcessTime::now());
            self.app.update();
            let (used, real) = (used.elapsed(), since.elapsed());
            if counts {
                self.used.push(ms(used));
                self.real.push(ms(real));
            }
        }
        let running = self.app.world().get_resource::<Bridge>().is_none_or(|bridge| bridge.live.is_some());
        assert!(running, "the shift is over");
    }
}

/// What the engine's plugins with a window would bring.
fn surround(app: &mut App) {
    let resolution = WindowResolution::new(SIZE.0, SIZE.1);
    let window = Window { resolution, ..Window::default() };
    app.add_plugins((
        MinimalPlugins,
        TransformPlugin,
        AssetPlugin::default(),
        InputPlugin,
        AccessibilityPlugin,
        WindowPlugin {
            primary_window: Some(window),
            exit_condition: ExitCondition::DontExit,
            ..WindowPlugin::default()
        },
    ));
    app.add_message::<ActionRequest>().init_asset::<Image>().init_asset::<Shader>();
    app.insert_resource(TimeUpdateStrategy::ManualDuration(STEP));
}

/// The app after its first picture, with the size of the window.
fn begun(mut app: App) -> App {
    app.finish();
    app.cleanup();
    app.update();
    let mut cameras = app.world_mut().query::<&mut Camera>();
    for mut camera in cameras.iter_mut(app.world_mut()) {
        let physical_size = UVec2::new(SIZE.0, SIZE.1);
        camera.computed.target_info = Some(RenderTargetInfo { physical_size, scale_factor: 1.0 });
    }
    app.update();
    app
}

fn press(app: &mut App, key: egui::Key) {
    let mut contexts = app.world_mut().query_filtered::<Entity, With<EguiContext>>();
    let context = contexts.single(app.world()).unwrap();
    for pressed in [true, false] {
        let modifiers = egui::Modifiers::NONE;
        let event = egui::Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers };
        app.world_mut().write_message(EguiInputEvent { context, event });
    }
    app.update();
}
