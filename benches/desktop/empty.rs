//! An empty window of the same engine: a camera, egui, one word in the smallest of our
//! fonts.

use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{Backends, RenderCreation, WgpuSettings};
use bevy::window::{PresentMode, WindowResolution};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

use crate::screen::SIZE;

const FONT: &[u8] = include_bytes!("../../assets/fonts/PTSans-Regular.ttf");

/// Opens it and stays.
pub fn run() {
    let window = Window {
        title: "Empty".to_owned(),
        resolution: WindowResolution::new(SIZE.0, SIZE.1),
        present_mode: PresentMode::AutoVsync,
        ..Window::default()
    };
    let settings = WgpuSettings { backends: Some(Backends::PRIMARY), ..WgpuSettings::default() };
    let plugins = DefaultPlugins
        .set(WindowPlugin { primary_window: Some(window), ..WindowPlugin::default() })
        .set(RenderPlugin {
            render_creation: RenderCreation::Automatic(Box::new(settings)),
            ..RenderPlugin::default()
        })
        .set(LogPlugin {
            level: Level::WARN,
            filter: "wgpu=error,naga=error".to_owned(),
            ..LogPlugin::default()
        });
    let mut app = App::new();
    app.add_plugins(plugins);
    add(&mut app);
    app.run();
}

/// All that it shows; also without a window.
pub fn add(app: &mut App) {
    app.add_plugins(EguiPlugin::default());
    app.add_systems(Startup, |mut commands: Commands| {
        commands.spawn(Camera2d);
    });
    app.add_systems(EguiPrimaryContextPass, draw);
}

fn draw(mut contexts: EguiContexts, mut has_fonts: Local<bool>) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !*has_fonts {
        let mut fonts = egui::FontDefinitions::empty();
        fonts.font_data.insert("one".to_owned(), egui::FontData::from_static(FONT).into());
        for family in [egui::FontFamily::Proportional, egui::FontFamily::Monospace] {
            fonts.families.insert(family, vec!["one".to_owned()]);
        }
        ctx.set_fonts(fonts);
        // They are there in the next pass.
        *has_fonts = true;
        ctx.request_repaint();
        return Ok(());
    }
    egui::Area::new(egui::Id::new("word")).show(ctx, |ui| ui.heading("Empty"));
    Ok(())
}
