//! A sticky note: to whom something was promised, until when, and how.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

const NOTES: [(&str, &str); 3] = [
    ("note-1", include_str!("../../../assets/art/note-1.svg")),
    ("note-2", include_str!("../../../assets/art/note-2.svg")),
    ("note-3", include_str!("../../../assets/art/note-3.svg")),
];

/// What stands on a note.
#[derive(Clone, Copy, Debug)]
pub struct StickyNote<'a> {
    /// To whom.
    pub to: &'a str,
    /// Until when.
    pub by: &'a str,
    /// In writing; otherwise spoken.
    pub written: bool,
    /// How much of its time is over, 0 to 1; nothing shows no clock.
    pub share: Option<f32>,
    /// What a screen reader says.
    pub spoken: &'a str,
}

/// Shows a note in a place; `which` of the three papers.
pub fn note(ui: &mut Ui, at: Rect, which: usize, note: &StickyNote<'_>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let response = ui.interact(at, ui.id().with(("note", which)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, note.spoken));
    let (name, svg) = NOTES[which % NOTES.len()];
    // The paper is 124 by 104 of 132 by 114; the rest is its shadow.
    let unit = vec2(at.width() / 124.0, at.height() / 104.0);
    let paper =
        Rect::from_min_size(at.min - vec2(4.0 * unit.x, 4.0 * unit.y), vec2(132.0 * unit.x, 114.0 * unit.y));
    picture::paint(ui, name, paper, egui::Color32::WHITE, || svg.to_owned());
    let low = at.height() / theme.text_scale < 72.0;
    let pad = theme.scaled(if low { 4.0 } else { 8.0 });
    let inside = at.shrink2(vec2(theme.scaled(7.0).min(at.width() * 0.1), pad));
    let ink = colours.note_ink;
    let mut y = inside.top();
    let painter = ui.painter().with_clip_rect(at.intersect(ui.clip_rect()));
    let (icon, share) = (theme.scaled(14.0), note.share);
    // Beside the mark if it fits there, otherwise across the note and without the mark.
    let beside = inside.width() - icon - 4.0;
    let lay = |text: &str, size| painter.layout_no_wrap(text.to_owned(), theme.bold(size), ink).size().x;
    let longest = note.by.split_whitespace().map(|word| lay(word, Size::Small)).fold(0.0, f32::max);
    let by_size = if lay(note.by, Size::Body) <= beside { Size::Body } else { Size::Small };
    let marked = longest <= beside;
    let by_width = if marked { beside } else { inside.width() };
    let by = painter.layout(note.by.to_owned(), theme.bold(by_size), ink, by_width);
    // The whole name if there is room; otherwise without how one addresses them.
    let name = |text: &str| painter.layout(text.to_owned(), theme.font(Size::Small), ink, inside.width());
    let fits = |name: &egui::Galley| name.size().y + by.size().y <= inside.height() + 4.0;
    let short = note.to.split_once(' ').map_or(note.to, |(_, rest)| rest);
    let shortest = short.split_whitespace().next().unwrap_or(short);
    let to = [note.to, short, shortest].into_iter().map(name).find(|to| fits(to));
    if let Some(to) = to {
        let height = to.size().y;
        painter.galley(pos2(inside.left(), y), to, ink);
        y += height;
    }
    if y + by.size().y <= at.bottom() + 2.0 {
        painter.galley(pos2(inside.left(), y), by, ink);
    }
    let mark = if note.written { icons::WRITING } else { icons::SPEECH };
    let place = Rect::from_min_size(inside.right_bottom() - vec2(icon, icon), vec2(icon, icon));
    if marked {
        picture::paint(ui, mark.0, place, ink, || super::button::white(mark.1));
    }
    if let Some(share) = share.filter(|_| inside.height() > icon * 2.4) {
        pie(&painter, place.center() - vec2(0.0, icon * 1.3), icon * 0.5, share, ink);
    }
}

/// A clock face of which `share` is over.
pub fn pie(painter: &egui::Painter, centre: egui::Pos2, radius: f32, share: f32, ink: egui::Color32) {
    painter.circle_stroke(centre, radius, Stroke::new(1.2, ink));
    let steps = (share.clamp(0.0, 1.0) * 24.0).ceil() as usize;
    for step in 0..steps {
        let angle = |step: usize| -> egui::Vec2 {
            let turn = (step as f32 / 24.0).min(share) * std::f32::consts::TAU;
            vec2(libm::sinf(turn), -libm::cosf(turn)) * radius
        };
        let wedge = vec![centre, centre + angle(step), centre + angle(step + 1)];
        painter.add(egui::Shape::convex_polygon(wedge, ink, Stroke::NONE));
    }
}
