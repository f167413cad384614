//! A person's face as they felt at a moment, small and round.

use egui::{Color32, Rect, Ui, Vec2};

use crate::panels::picture;
use crate::panels::theme::{Ground, Theme};
use crate::portrait::{self, Detail, Expression, Mood};
use crate::telling::looks::Looks;

/// Whose face, and how they felt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SmallFace {
    /// Whose.
    pub looks: Looks,
    /// In thousandths.
    pub frustration: u16,
    /// In thousandths.
    pub trust: u16,
}

/// A mood in steps of a twentieth: who differs less has the same picture.
fn step(thousandths: u16) -> u16 {
    thousandths.min(1_000) / 50 * 50
}

/// Paints a face into a square.
pub fn small_face(ui: &Ui, at: Rect, of: &SmallFace) {
    let night = Theme::of(ui.ctx()).ground == Ground::Dark;
    let (frustration, trust) = (step(of.frustration), step(of.trust));
    let key = ("small-face", of.looks.key.clone(), frustration, trust, night);
    picture::paint(ui, egui::Id::new(key), at, Color32::WHITE, || {
        let look = portrait::look_of(&of.looks.key, of.looks.as_whom);
        let mood = Mood::new(f64::from(frustration) / 1_000.0, f64::from(trust) / 1_000.0);
        let theme = if night { portrait::Theme::Dark } else { portrait::Theme::Light };
        let detail = Detail::for_pixels(f64::from(at.width()));
        portrait::svg(&portrait::face(&look, &Expression::of(mood), detail, theme))
    });
}

/// A square of this size from here on.
pub(super) fn square(min: egui::Pos2, size: f32) -> Rect {
    Rect::from_min_size(min, Vec2::splat(size))
}
