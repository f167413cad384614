//! What a test of the window can break on purpose. Only in programs that are built
//! for tests: others do not know this file.
//!
//! The variable `OTHER_DESK_BREAKS` names a file; what it says is broken as soon as it
//! says so.

use std::path::PathBuf;
use std::sync::LazyLock;

use bevy::prelude::*;
use bevy::render::renderer::RenderDevice;

static FILE: LazyLock<Option<PathBuf>> =
    LazyLock::new(|| std::env::var_os("OTHER_DESK_BREAKS").map(PathBuf::from));

/// Whether this is to break now.
pub fn is_wanted(what: &str) -> bool {
    let Some(file) = &*FILE else { return false };
    std::fs::read_to_string(file).is_ok_and(|wanted| wanted.trim() == what)
}

/// Adds the systems.
pub fn plugin(app: &mut App) {
    if FILE.is_some() {
        app.add_systems(Update, (break_graphics, break_system));
    }
}

/// The graphics device is gone, as when a driver is restarted.
fn break_graphics(device: Option<Res<RenderDevice>>) {
    if let Some(device) = device.filter(|_| is_wanted("graphics")) {
        device.wgpu_device().destroy();
    }
}

/// A mistake outside the panels.
fn break_system() {
    assert!(!is_wanted("system"), "a test wants this to break");
}
