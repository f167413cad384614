//! Assistive technologies: what they ask for reaches the panels. What the panels
//! show reaches them through egui and the engine.

use bevy::a11y::ActionRequest;
use bevy::prelude::*;
use bevy_egui::{EguiContext, EguiInputSet, egui, input::EguiInputEvent};

/// Adds the systems.
pub fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, hand_over.before(EguiInputSet::WriteEguiEvents));
}

/// A click, a new value or a focus that an assistive technology asks for.
fn hand_over(
    mut requests: MessageReader<ActionRequest>,
    contexts: Query<Entity, With<EguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    for request in requests.read() {
        for context in &contexts {
            let event = egui::Event::AccessKitActionRequest(request.0.clone());
            events.write(EguiInputEvent { context, event });
        }
    }
}
