//! The panel of each screen, and what becomes of what it wants.
//!
//! egui may run a pass more than once for a picture, so drawing only collects
//! wishes; they are fulfilled after it.

mod announce;
mod card;
mod fulfil;
mod shown;

use bevy::prelude::*;
use bevy::window::{PrimaryWindow, RequestRedraw, WindowTheme};
use bevy_egui::{EguiContexts, EguiPostUpdateSet, EguiPreUpdateSet, EguiPrimaryContextPass, egui};

use super::bridge::Bridge;
use super::fault::guarded;
use super::stage_words;

pub use fulfil::turned_to;
pub use shown::{Shown, Wish};

/// What was wanted in this picture.
#[derive(Resource, Default)]
pub struct Wishes(pub Option<Wish>);

/// Adds the systems.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shown>().init_resource::<Wishes>();
    app.add_systems(
        PreUpdate,
        look.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::BeginPass),
    );
    app.add_systems(EguiPrimaryContextPass, (stage_words::write, draw).chain());
    app.add_systems(PostUpdate, fulfil_wishes.after(EguiPostUpdateSet::EndPass));
}

/// Makes the window look as it is set.
fn look(
    mut contexts: EguiContexts,
    mut bridge: ResMut<Bridge>,
    windows: Query<&Window, With<PrimaryWindow>>,
) -> Result {
    if let Ok(window) = windows.single() {
        let dark = window.window_theme == Some(WindowTheme::Dark);
        bridge.bypass_change_detection().system_is_dark(dark);
    }
    bridge.theme().install(contexts.ctx_mut()?);
    Ok(())
}

fn draw(
    mut contexts: EguiContexts,
    mut bridge: ResMut<Bridge>,
    mut shown: ResMut<Shown>,
    mut wishes: ResMut<Wishes>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    if let Some(text) = bridge.bypass_change_detection().copied.take() {
        ctx.copy_text(text);
    }
    #[cfg(debug_assertions)]
    let before = bridge.live.as_ref().map(|live| live.shift().digest());
    let builder = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.content_rect());
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new("window"), builder);
    if let Some(wish) = guarded_page(&mut ui, bridge.bypass_change_detection(), &mut shown) {
        wishes.0 = Some(wish);
    }
    announce::name(ctx, bridge.words.name("window-title"));
    let unsaid = std::mem::take(&mut bridge.bypass_change_detection().unsaid);
    announce::announce(ctx, &mut shown, &bridge, unsaid);
    #[cfg(debug_assertions)]
    {
        let after = bridge.live.as_ref().map(|live| live.shift().digest());
        assert_eq!(before, after, "drawing has changed the simulation");
    }
    Ok(())
}

/// A page that panics is shown no more until somebody wants it again; the rest goes
/// on, and a shift stands still meanwhile.
fn guarded_page(ui: &mut egui::Ui, bridge: &mut Bridge, shown: &mut Shown) -> Option<Wish> {
    if shown.broken == Some(bridge.screen) {
        return shown.show_broken(ui, bridge);
    }
    shown.broken = None;
    let drawn = guarded(|| shown.show(ui, bridge));
    drawn.unwrap_or_else(|_| {
        shown.broken = Some(bridge.screen);
        bridge.pause(true);
        ui.ctx().request_repaint();
        None
    })
}

fn fulfil_wishes(
    mut bridge: ResMut<Bridge>,
    mut shown: ResMut<Shown>,
    mut wishes: ResMut<Wishes>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if bridge.bypass_change_detection().was_reloaded() {
        shown.forget();
    }
    let Some(wish) = wishes.0.take() else { return };
    fulfil::fulfil(wish, &mut bridge, &mut shown);
    redraw.write(RequestRedraw);
}
