//! A sticky note: what was promised to whom, until when, and how.
//!
//! The paper hangs a little askew; its words stand upright, so that they are read.

use std::sync::Arc;

use egui::emath::Rot2;
use egui::{
    Color32, FontId, Galley, Mesh, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

use super::{short, short_name};

const NOTES: [(&str, &str); 3] = [
    ("note-1", include_str!("../../../assets/art/note-1.svg")),
    ("note-2", include_str!("../../../assets/art/note-2.svg")),
    ("note-3", include_str!("../../../assets/art/note-3.svg")),
];
/// By how many degrees each of the three hangs askew, clockwise.
const TILTS: [f32; 3] = [-1.8, 1.2, -0.8];
/// How much of the time is over when a promise is near.
const NEAR: f32 = 0.5;

/// What stands on a note.
#[derive(Clone, Copy, Debug)]
pub struct StickyNote<'a> {
    /// What; its first words, where it has no room.
    pub what: &'a str,
    /// To whom.
    pub to: &'a str,
    /// Until when.
    pub by: &'a str,
    /// In writing; otherwise spoken.
    pub written: bool,
    /// The same in a word.
    pub how: &'a str,
    /// How much of its time is over, 0 to 1; nothing shows no clock.
    pub share: Option<f32>,
    /// What a screen reader says.
    pub spoken: &'a str,
}

/// Paints a picture turned about a point.
fn turned(ui: &Ui, key: &'static str, at: Rect, about: Pos2, degrees: f32, svg: &'static str) {
    let Some(texture) = picture::texture(ui.ctx(), key, at.size(), || svg.to_owned()) else { return };
    let mut mesh = Mesh::with_texture(texture.id());
    mesh.add_rect_with_uv(at, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), Color32::WHITE);
    mesh.rotate(Rot2::from_angle(degrees.to_radians()), about);
    ui.painter().add(Shape::mesh(mesh));
}

/// The lines of a note.
struct Lines {
    what: Option<Arc<Galley>>,
    to: Option<Arc<Galley>>,
    by: Arc<Galley>,
    how: Option<Arc<Galley>>,
    /// The mark has room behind the last line; otherwise it stands behind the name.
    behind_by: bool,
    /// Height that nothing takes.
    spare: f32,
}

/// Shows a note in a place; `which` of the three papers.
pub fn note(ui: &mut Ui, at: Rect, which: usize, note: &StickyNote<'_>) {
    let theme = Theme::of(ui.ctx());
    let which = which % NOTES.len();
    let response = ui.interact(at, ui.id().with(("note", which)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, note.spoken));
    let painter = ui.painter().clone();
    let (name, svg) = NOTES[which];
    // The paper is 124 by 104 of 132 by 114; the rest is its shadow.
    let unit = vec2(at.width() / 124.0, at.height() / 104.0);
    let paper =
        Rect::from_min_size(at.min - vec2(4.0 * unit.x, 4.0 * unit.y), vec2(132.0 * unit.x, 114.0 * unit.y));
    turned(ui, name, paper, at.center_top(), TILTS[which], svg);
    let ink = theme.colours.note_ink;
    let icon = theme.scaled(14.0);
    let inside = at.shrink2(vec2((theme.scaled(8.0)).min(at.width() * 0.1), theme.scaled(5.0)));
    let lines = lines(ui, &theme, note, inside.size(), icon);
    let mut y = inside.top() + lines.spare * 0.4;
    let to_height = lines.to.as_ref().map_or(0.0, |to| to.size().y);
    for line in [lines.what, lines.to].into_iter().flatten() {
        let height = line.size().y;
        painter.galley(pos2(inside.left(), y), line, ink);
        y += height;
    }
    let by_height = lines.by.size().y;
    let by_row = lines.by.rows.last().map_or(by_height, |row| row.rect().height());
    let by_right = inside.left() + lines.by.size().x;
    painter.galley(pos2(inside.left(), y), lines.by, ink);
    let near = note.share.filter(|share| *share >= NEAR);
    // Where the mark has no line of its own it stands behind the clock.
    let behind = if lines.how.is_none() { icon + 4.0 } else { 0.0 };
    let room_beside = inside.right() - by_right > icon + 6.0 + behind;
    if let Some(share) = near.filter(|_| room_beside) {
        let centre = pos2(inside.right() - behind - icon * 0.6, y + by_height / 2.0);
        pie(&painter, centre, icon * 0.6, share, ink);
    }
    y += by_height;
    let mark = if note.written { icons::WRITING } else { icons::SPEECH };
    let (left, top) = match &lines.how {
        Some(how) => (inside.left(), y + (how.size().y - icon) / 2.0),
        None if lines.behind_by => (inside.right() - icon, y - (by_row + icon) / 2.0),
        None => (inside.right() - icon, y - by_height - (to_height + icon) / 2.0),
    };
    let place = Rect::from_min_size(pos2(left, top), Vec2::splat(icon));
    picture::paint(ui, mark.0, place, ink, || super::button::white(mark.1));
    if let Some(how) = lines.how {
        painter.galley(pos2(inside.left() + icon + 4.0, y), how, ink);
    }
}

/// What has room of it: first when and to whom, then how, then what.
fn lines(ui: &Ui, theme: &Theme, note: &StickyNote<'_>, room: Vec2, icon: f32) -> Lines {
    let ink = theme.colours.note_ink;
    let lay = |text: &str, font: FontId, width: f32| ui.painter().layout(text.to_owned(), font, ink, width);
    let wide = |text: &str, font: FontId| ui.painter().layout_no_wrap(text.to_owned(), font, ink).size().x;
    let small = theme.font(Size::Small);
    let spare = if note.share.is_some_and(|share| share >= NEAR) { icon + 6.0 } else { 0.0 };
    let sizes = [Size::Lead, Size::Body, Size::Small];
    let by_size =
        sizes.into_iter().find(|size| wide(note.by, theme.bold(*size)) <= room.x - spare - icon - 4.0);
    // The mark has its place behind the last line unless it gets one of its own.
    let bold = theme.bold(by_size.unwrap_or(Size::Small));
    let by_room = room.x - icon - 4.0;
    let longest = note.by.split(' ').map(|word| wide(word, bold.clone())).fold(0.0, f32::max);
    let by = lay(note.by, bold, if longest <= by_room { by_room } else { room.x });
    let last = by.rows.last().map_or(0.0, |row| row.rect_without_leading_space().width());
    let behind_by = last <= by_room;
    let mut left = room.y - by.size().y;
    let take = |line: Arc<Galley>, left: &mut f32| {
        let fits = line.size().y <= *left + 3.0;
        *left -= if fits { line.size().y } else { 0.0 };
        fits.then_some(line)
    };
    let one = |text: &str| lay(&short(ui, text, &small, room.x), small.clone(), f32::INFINITY);
    let to_room = if behind_by { room.x } else { by_room };
    let to = take(one(&short_name(ui, note.to, &small, to_room, true)), &mut left);
    let how_fits = room.y > theme.scaled(72.0) && wide(note.how, small.clone()) + icon + 4.0 <= room.x;
    let how = how_fits.then(|| one(note.how)).and_then(|line| take(line, &mut left));
    let what = how.is_some().then(|| one(note.what)).and_then(|line| take(line, &mut left));
    Lines { what, to, by, how, behind_by, spare: left.max(0.0) }
}

/// A clock face of which `share` is over.
pub fn pie(painter: &Painter, centre: Pos2, radius: f32, share: f32, ink: Color32) {
    painter.circle_stroke(centre, radius, Stroke::new(1.2, ink));
    let steps = (share.clamp(0.0, 1.0) * 24.0).ceil() as usize;
    for step in 0..steps {
        let angle = |step: usize| -> Vec2 {
            let turn = (step as f32 / 24.0).min(share) * std::f32::consts::TAU;
            vec2(libm::sinf(turn), -libm::cosf(turn)) * radius
        };
        let wedge = vec![centre, centre + angle(step), centre + angle(step + 1)];
        painter.add(Shape::convex_polygon(wedge, ink, Stroke::NONE));
    }
}
