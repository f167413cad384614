//! What a screen reader is told without asking.

use bevy_egui::egui::accesskit::{Live, Role};
use bevy_egui::egui::{Context, Id};

use super::Shown;

/// Gives the window its name, which egui leaves out.
pub fn name(ctx: &Context, title: String) {
    ctx.accesskit_node_builder(bevy_egui::egui::accesskit_root_id(), |node| node.set_label(title));
}

/// Keeps the last announcement in the tree: a change of it is read aloud.
pub fn announce(ctx: &Context, shown: &mut Shown) {
    if let Some(text) = shown.news.take() {
        shown.announced = text;
    }
    ctx.accesskit_node_builder(Id::new("announcement"), |node| {
        node.set_role(Role::Status);
        node.set_live(Live::Polite);
        node.set_label(shown.announced.clone());
        node.set_value(shown.announced.clone());
    });
}
