//! The panel of each screen, and what becomes of what it wants.

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPostUpdateSet, EguiPreUpdateSet, EguiPrimaryContextPass, egui};

use super::bridge::{Bridge, Screen};

/// Adds the systems.
pub fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        look.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::BeginPass),
    );
    app.add_systems(EguiPrimaryContextPass, draw);
}

fn look(mut contexts: EguiContexts, bridge: Res<Bridge>) -> Result {
    bridge.theme().install(contexts.ctx_mut()?);
    Ok(())
}

fn draw(mut contexts: EguiContexts, bridge: Res<Bridge>) -> Result {
    let ctx = contexts.ctx_mut()?;
    let builder = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.content_rect());
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new("window"), builder);
    ui.label(format!("{:?}", bridge.screen));
    Ok(())
}
