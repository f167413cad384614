//! The felt at a customer's seat: their calls at both desks, and what they were promised
//! there. No other reply is tried from here.

use egui::text::LayoutJob;
use egui::{Rect, Response, ScrollArea, Sense, TextFormat, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{badge, ring, white};
use crate::telling::words::Arg;

use super::state::ReplayState;
use super::view::{CallView, DayMoment, PromiseMark};
use super::{Screen, minutes};

impl Screen<'_> {
    /// Shows it; a call or a promise is a place to go to.
    pub(super) fn lived(&self, ui: &mut Ui, at: Rect, customer: usize, state: &mut ReplayState) {
        self.felt_ground(ui, at);
        let mut child = super::part(ui, at.shrink(self.theme.scaled(14.0).min(18.0)), "lived");
        let area = ScrollArea::vertical().id_salt("replay-lived").auto_shrink(false);
        area.show(&mut child, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            let name = &self.view.customers[customer].name;
            let title = self.say("replay-lived", &[("name", Arg::Text(name))]);
            self.felt_heading(ui, icons::PERSON, &title, "");
            let here = self.eye.call_before(self.now);
            for (place, call) in self.eye.calls() {
                let from = self.eye.nearest(DayMoment { day: call.day, at: call.came });
                if self.lived_call(ui, call, here == Some(place)).clicked() {
                    state.now = Some(from);
                }
                for promise in self.eye.promises().filter(|one| one.call == place) {
                    if self.lived_promise(ui, promise).clicked() {
                        state.now = Some(self.eye.nearest(promise.at));
                    }
                }
            }
            self.on_felt(ui, &self.words.name("replay-what-if-customer"), Size::Small);
            ui.add_space(4.0);
        });
    }

    /// A call as they would tell it.
    fn lived_call(&self, ui: &mut Ui, call: &CallView, here: bool) -> Response {
        let theme = self.theme;
        let colours = theme.colours;
        let (pad, sign) = (theme.scaled(8.0), theme.scaled(24.0));
        let width = ui.available_width() - 4.0;
        let format = |font_id, color| TextFormat { font_id, color, ..TextFormat::default() };
        let when = DayMoment { day: call.day, at: call.came };
        let args = [("day", Arg::Number(i64::from(when.day))), ("time", Arg::Text(&minutes(when.at)))];
        let when = self.say("replay-day-time", &args);
        let mut job = LayoutJob::default();
        job.append(&when, 0.0, format(theme.bold(Size::Small), colours.ink));
        job.append(&call.told_as_seen, theme.scaled(10.0), format(theme.font(Size::Small), colours.ink));
        job.wrap.max_width = width - sign - 3.0 * pad;
        let words = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let size = vec2(width, words.size().y.max(sign) + 2.0 * pad * 0.75);
        let (at, response) = ui.allocate_exact_size(size, Sense::click());
        let spoken = format!("{when}. {}", call.told_as_seen);
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, here, &spoken));
        if ui.is_rect_visible(at) {
            let fill = if response.hovered() { colours.sunk } else { colours.card };
            ui.painter().rect_filled(at, 10.0, fill);
            if here {
                let edge = egui::Stroke::new(2.5, colours.promise);
                ui.painter().rect_stroke(at, 10.0, edge, egui::StrokeKind::Inside);
            }
            let middle = pos2(at.left() + pad + sign / 2.0, at.center().y);
            badge(ui, Rect::from_center_size(middle, egui::Vec2::splat(sign)), call.desk);
            let top = at.center().y - words.size().y / 2.0;
            ui.painter().galley(pos2(at.left() + sign + 2.0 * pad, top), words, colours.ink);
            if response.has_focus() {
                ring(ui, at, 10.0);
            }
        }
        response
    }

    /// What they were promised in it: a note, a little to the right of its call.
    fn lived_promise(&self, ui: &mut Ui, promise: &PromiseMark) -> Response {
        let theme = self.theme;
        let colours = theme.colours;
        let (pad, side, inset) = (theme.scaled(8.0), theme.scaled(15.0), theme.scaled(32.0));
        let width = ui.available_width() - 4.0 - inset;
        let format = |font_id| TextFormat { font_id, color: colours.note_ink, ..TextFormat::default() };
        let mut job = LayoutJob::default();
        job.append(&promise.words, 0.0, format(theme.bold(Size::Small)));
        let room = width - side - 3.0 * pad;
        let wide = |text: &str, font| {
            ui.painter().layout_no_wrap(text.to_owned(), font, colours.note_ink).size().x + theme.scaled(10.0)
        };
        let both =
            wide(&promise.words, theme.bold(Size::Small)) + wide(&promise.how, theme.font(Size::Small));
        // How it was given stands in one piece.
        let (behind, apart) = if both > room { ("\n", 0.0) } else { ("", theme.scaled(10.0)) };
        let how = format!("{behind}{}", promise.how);
        job.append(&how, apart, format(theme.font(Size::Small)));
        job.wrap.max_width = room;
        let words = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let size = vec2(width + inset, words.size().y.max(side) + pad);
        let (whole, response) = ui.allocate_exact_size(size, Sense::click());
        let at = whole.with_min_x(whole.left() + inset);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &promise.spoken));
        if ui.is_rect_visible(at) {
            ui.painter().rect_filled(at, 3.0, colours.note);
            let icon = if promise.written { icons::WRITING } else { icons::SPEECH };
            let place = pos2(at.left() + pad + side / 2.0, at.center().y);
            let place = Rect::from_center_size(place, egui::Vec2::splat(side));
            picture::paint(ui, icon.0, place, colours.note_ink, || white(icon.1));
            let top = at.center().y - words.size().y / 2.0;
            ui.painter().galley(pos2(place.right() + pad, top), words, colours.note_ink);
            if response.has_focus() {
                ring(ui, at, 3.0);
            }
        }
        response
    }
}
