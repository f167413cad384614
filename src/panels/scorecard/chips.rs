//! The contacts of a shift as faces with their marks: one of them is looked at, or
//! the whole.

use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, button, focus_ring, small_face, white};
use crate::scoring::Words;

use super::points;
use super::view::{CardState, Page, Sheet};

/// So many rows of faces at most.
const MOST_ROWS: f32 = 3.0;

/// Shows the contacts; a click looks at another one. A `low` room has one row of them.
pub fn chips(ui: &mut Ui, sheet: &Sheet, state: &mut CardState, low: bool, words: &Words) {
    if sheet.pages.len() < 2 {
        return;
    }
    let theme = Theme::of(ui.ctx());
    let rows = (theme.scaled(84.0) * sheet.pages.len() as f32 / ui.available_width()).ceil();
    let most = if low { 1.0 } else { MOST_ROWS };
    let wanted = if rows > most {
        one_by_one(ui, sheet, state.page, words)
    } else {
        all(ui, sheet, state.page, words)
    };
    if let Some(index) = wanted {
        state.page = index;
        state.row = None;
        state.critical = 0;
    }
}

/// All of them beside each other.
fn all(ui: &mut Ui, sheet: &Sheet, now: usize, words: &Words) -> Option<usize> {
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (index, page) in sheet.pages.iter().enumerate() {
            let response = chip(ui, page, index == now, words);
            let name = if page.face.is_some() { &page.name } else { &page.under };
            if response.on_hover_text(name).clicked() && index != now {
                wanted = Some(index);
            }
        }
    });
    wanted
}

/// Where the faces would fill half of the screen: the one that is looked at, and a way
/// to the one before and after.
fn one_by_one(ui: &mut Ui, sheet: &Sheet, now: usize, words: &Words) -> Option<usize> {
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        for (id, icon, to) in [
            ("card-contact-before", icons::CHEVRON_LEFT, now.checked_sub(1)),
            ("card-contact-after", icons::CHEVRON_RIGHT, Some(now + 1).filter(|to| *to < sheet.pages.len())),
        ] {
            let text = words.name(id);
            let look =
                Button { icon_only: true, disabled: to.is_none(), ..Button::new(&text).icon(icon.0, icon.1) };
            if button(ui, &look).clicked() {
                wanted = to;
            }
            if id == "card-contact-before" {
                let page = &sheet.pages[now];
                chip(ui, page, true, words).on_hover_text(&page.name);
            }
        }
    });
    wanted
}

fn chip(ui: &mut Ui, page: &Page, chosen: bool, words: &Words) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let number = points(page.quality_milli, words);
    let spoken = format!("{}. {}. {number}", page.name, page.under);
    let painter = ui.painter().clone();
    let number = painter.layout_no_wrap(number, theme.bold(Size::Body), colours.ink);
    // The whole shift has no face; its words say so.
    let most = (ui.max_rect().width() - theme.scaled(120.0)).max(theme.scaled(60.0));
    let name = page
        .face
        .is_none()
        .then(|| painter.layout(page.name.clone(), theme.font(Size::Body), colours.ink, most));
    let (side, pad, gap) = (theme.scaled(32.0), theme.scaled(4.0), theme.scaled(8.0));
    let beside = name.as_ref().map_or(0.0, |name| name.size().x + gap);
    let tall = name.as_ref().map_or(side, |name| name.size().y.max(side)) + 2.0 * pad;
    let size = vec2(pad + side + gap + beside + number.size().x + 1.5 * gap, tall);
    let (at, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &spoken));
    if ui.is_rect_visible(at) {
        let radius = (at.height() / 2.0).min(theme.scaled(20.0));
        let fill = if chosen || response.hovered() { colours.sunk } else { colours.card };
        let line = if chosen { Stroke::new(2.0, colours.ink) } else { Stroke::new(1.0, colours.line) };
        painter.rect(at, radius, fill, line, StrokeKind::Inside);
        let place =
            Rect::from_center_size(pos2(at.left() + pad + side / 2.0, at.center().y), Vec2::splat(side));
        match &page.face {
            Some(face) => small_face(ui, place.shrink(1.0), face),
            None => {
                let (name, svg) = icons::LIST;
                picture::paint(ui, name, place.shrink(side * 0.2), colours.ink, || white(svg));
            }
        }
        let mut x = place.right() + gap;
        for galley in name.into_iter().chain([number]) {
            let size = galley.size();
            painter.galley(pos2(x, at.center().y - size.y / 2.0), galley, colours.ink);
            x += size.x + gap;
        }
        focus_ring(ui, &response, radius);
    }
    response
}
