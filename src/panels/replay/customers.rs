//! The customers, one of whom can be chosen to see it from their seat.

use egui::{
    Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::panels::theme::Size;
use crate::panels::widgets::{focus_ring, short};

use super::Screen;
use super::moods::face_at;
use super::state::ReplayState;
use super::view::{CustomerView, Seat};

impl Screen<'_> {
    pub(super) fn customers(&self, ui: &mut Ui, at: Rect, state: &mut ReplayState) {
        let theme = self.theme;
        let mut child = super::part(ui, at.shrink2(vec2(18.0, 12.0)), "customers");
        child.spacing_mut().item_spacing = vec2(8.0, 6.0);
        let area = ScrollArea::vertical().id_salt("replay-customers").auto_shrink(false);
        area.show(&mut child, |ui| {
            let format = |font_id, color| egui::TextFormat { font_id, color, ..Default::default() };
            let mut job = egui::text::LayoutJob::default();
            let title = self.words.name("replay-choose-title");
            job.append(&title, 0.0, format(theme.bold(Size::Lead), theme.colours.ink));
            let text = format!("   {}", self.words.name("replay-choose-text"));
            job.append(&text, 0.0, format(theme.font(Size::Small), theme.colours.ink2));
            ui.add(egui::Label::new(job).wrap());
            self.rows(ui, state);
        });
    }

    /// Whoever has the longest way comes first; otherwise whoever called first.
    fn rows(&self, ui: &mut Ui, state: &mut ReplayState) {
        let gap = 8.0;
        let width = ui.available_width() - 4.0;
        let least = self.theme.scaled(250.0);
        let columns = (((width + gap) / (least + gap)).floor() as usize).max(1);
        let each = (width - gap * (columns as f32 - 1.0)) / columns as f32;
        let mut all: Vec<(usize, &CustomerView)> = self.view.customers.iter().enumerate().collect();
        all.sort_by_key(|(_, one)| (!one.at_both, std::cmp::Reverse(one.calls.len().min(3))));
        for row in all.chunks(columns) {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for (place, customer) in row {
                    let chosen = self.eye.seat == Seat::Customer(*place);
                    if self.customer(ui, customer, chosen, each).clicked() {
                        state.sit(self.view, Seat::Customer(*place));
                    }
                }
            });
        }
    }

    fn customer(&self, ui: &mut Ui, customer: &CustomerView, chosen: bool, width: f32) -> Response {
        let theme = self.theme;
        let colours = theme.colours;
        let both = customer.at_both.then(|| self.words.name("replay-choose-both"));
        let parts = both.into_iter().chain([customer.under.clone()]);
        let under = parts.collect::<Vec<_>>().join(&crate::telling::words::comma(self.words));
        let (face, pad) = (theme.scaled(36.0), theme.scaled(6.0));
        let room = width - face - 3.0 * pad - 8.0;
        let bold = theme.bold(Size::Body);
        let name = ui.painter().layout_no_wrap(short(ui, &customer.name, &bold, room), bold, colours.ink);
        let about = ui.painter().layout(under.clone(), theme.font(Size::Small), colours.ink2, room);
        let tall = (name.size().y + about.size().y).max(face) + 2.0 * pad;
        let (at, response) = ui.allocate_exact_size(vec2(width, tall), Sense::click());
        let spoken = format!("{}. {under}", customer.name);
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &spoken));
        if ui.is_rect_visible(at) {
            let fill = if chosen || response.hovered() { colours.sunk } else { colours.card };
            let line = if chosen { Stroke::new(2.0, colours.ink) } else { Stroke::new(1.0, colours.line) };
            ui.painter().rect(at, 12.0, fill, line, StrokeKind::Inside);
            let place = pos2(at.left() + pad + face / 2.0 + 2.0, at.center().y);
            face_at(ui, Rect::from_center_size(place, Vec2::splat(face)), &customer.face, (300, 500));
            let left = place.x + face / 2.0 + pad + 2.0;
            let top = at.center().y - (name.size().y + about.size().y) / 2.0;
            let below = top + name.size().y;
            ui.painter().galley(pos2(left, top), name, colours.ink);
            ui.painter().galley(pos2(left, below), about, colours.ink2);
            focus_ring(ui, &response, 12.0);
        }
        response
    }
}
