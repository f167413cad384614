//! A person's face, round, from a mood.

use egui::{Color32, Id, Rect, Ui};

use crate::panels::picture;
use crate::panels::theme::{Ground, Theme};
use crate::portrait::{
    Detail, Expression, Mood, Presentation, Theme as Light, bust, face as draw, look_of, svg,
};

/// Moods are drawn in so many steps between none and all.
const STEPS: f32 = 32.0;
/// From this size on a face has shoulders.
const BUST_FROM: f32 = 96.0;
/// A mood takes so long to change, in seconds.
const CHANGE: f32 = 0.6;

/// Whose face, and how they feel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FaceView {
    /// Who: the same key looks the same.
    pub key: String,
    /// How they present themselves, where it is said.
    pub as_whom: Presentation,
    /// Frustration, 0 to 1.
    pub frustration: f32,
    /// Trust, 0 to 1.
    pub trust: f32,
}

/// Paints a face into a square. It says nothing to a screen reader: who shows it
/// says the mood in words.
pub fn face(ui: &Ui, at: Rect, view: &FaceView) {
    let theme = Theme::of(ui.ctx());
    let time = if theme.still { 0.0 } else { CHANGE };
    let eased = |what: &str, value: f32| {
        let id = Id::new(("face", what, &view.key, at.width() as i32));
        (ui.ctx().animate_value_with_time(id, value, time) * STEPS).round() / STEPS
    };
    let (frustration, trust) = (eased("frustration", view.frustration), eased("trust", view.trust));
    let dark = theme.ground == Ground::Dark;
    let size = at.width();
    let key =
        (view.key.as_str(), (frustration * STEPS) as i32, (trust * STEPS) as i32, dark, size >= BUST_FROM);
    picture::paint(ui, ("face", key), at, Color32::WHITE, || {
        let look = look_of(&view.key, view.as_whom);
        let expression = Expression::of(Mood::new(f64::from(frustration), f64::from(trust)));
        let light = if dark { Light::Dark } else { Light::Light };
        let drawing = if size >= BUST_FROM {
            bust(&look, &expression, light)
        } else {
            draw(&look, &expression, Detail::for_pixels(f64::from(size)), light)
        };
        svg(&drawing)
    });
}
