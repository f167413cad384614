//! Assistive technologies: what they ask for reaches the panels. What the panels
//! show reaches them through egui and the engine.
//!
//! The engine only queues what they ask for and looks into the queue when it draws,
//! and this window draws nothing while nothing happens: so somebody has to ring.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::{EguiContext, EguiInputSet, egui, input::EguiInputEvent};

/// How often the queue is looked at while an assistive technology is there.
const LISTENED: Duration = Duration::from_millis(20);
/// How often it is asked whether one is there.
const ALONE: Duration = Duration::from_millis(500);

/// Adds the systems.
pub fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, hand_over.before(EguiInputSet::WriteEguiEvents));
    app.add_systems(Update, listen);
    app.add_systems(Last, go_on);
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

/// The engine takes requests from the queue at the end of a frame: the next one
/// hands them over.
fn go_on(mut requests: MessageReader<ActionRequest>, mut redraw: MessageWriter<RequestRedraw>) {
    if requests.read().count() > 0 {
        redraw.write(RequestRedraw);
    }
}

/// Begins to listen, once there is a window.
fn listen(
    proxy: Option<Res<EventLoopProxyWrapper>>,
    queues: Option<Res<WinitActionRequestHandlers>>,
    wanted: Option<Res<AccessibilityRequested>>,
    mut listens: Local<bool>,
) {
    let (Some(proxy), Some(queues), Some(wanted)) = (proxy, queues, wanted) else { return };
    let Some(queue) = queues.values().next().filter(|_| !*listens) else { return };
    *listens = true;
    let (queue, wanted, proxy) = (queue.clone(), wanted.clone(), (**proxy).clone());
    std::thread::spawn(move || ring(&queue, &wanted, || proxy.send_event(WinitUserEvent::WakeUp).is_ok()));
}

/// Rings whenever something is asked for, and when somebody begins to read, until
/// nobody hears it any more.
fn ring(
    queue: &Arc<Mutex<WinitActionRequestHandler>>,
    wanted: &AccessibilityRequested,
    bell: impl Fn() -> bool,
) {
    let mut was_wanted = false;
    loop {
        let is_wanted = wanted.get();
        let is_asked = !queue.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        if (is_asked || is_wanted != was_wanted) && !bell() {
            return;
        }
        was_wanted = is_wanted;
        std::thread::sleep(if is_wanted { LISTENED } else { ALONE });
    }
}
