//! What lies over the office for a while: the pace, a refusal, what colleagues and the
//! day have brought, a hint.
//!
//! It pushes nothing aside. Only a balloon or a portrait that would reach up to it
//! ends below it; and of messages two lines are seen until somebody wants all.

use egui::{Frame, Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons::{self, Icon};
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{even_galley, even_label, focus_ring, short, white};

use super::Screen;
use super::mat::{remember, remembered};
use super::state::{DeskAction, DeskState};

/// What its height is remembered by.
const CAPTION: &str = "desk-caption";
/// Of messages so many widths of a line are shown; words leave some of each line empty.
const SHOWN: f32 = 1.8;
/// So much of the width of the middle is left of the colleague behind it.
const BESIDE: f32 = 0.62;
/// So many lines are seen at once of all messages; the others are reached by scrolling.
const LINES: f32 = 5.0;

impl Screen<'_> {
    /// How far up person and balloon may go.
    pub(super) fn top(&self, ui: &Ui) -> f32 {
        let (bar, gutter) = (self.grid.bar.bottom(), self.grid.gutter);
        match remembered(ui, CAPTION) {
            height if height > 1.0 => bar + height + gutter,
            _ => bar + gutter,
        }
    }

    fn is_captioned(&self, state: &DeskState) -> bool {
        let waiting = !state.unread(self.view).is_empty() || self.view.hint.is_some();
        state.pace || self.view.notice.is_some() || waiting
    }

    /// Shows it, over the upper edge of the office.
    pub(super) fn caption(&mut self, ui: &mut Ui, state: &mut DeskState) {
        if !self.is_captioned(state) {
            remember(ui, CAPTION, 0.0);
            return;
        }
        let (centre, gutter) = (self.grid.centre, self.grid.gutter);
        let most = (centre.width() - 8.0).min(self.theme.scaled(780.0));
        let top = self.grid.bar.bottom() + gutter * 0.5;
        // Over window and shelf, where nobody stands; a narrow window has nothing else.
        let beside = !state.pace && self.grid.columns == 4;
        let most = if beside { most.min(centre.width() * BESIDE) } else { most };
        let width = if state.pace { most } else { self.said_width(ui, state).min(most) };
        let left = if beside { centre.left() + 4.0 } else { centre.center().x - width / 2.0 };
        let at = Rect::from_min_max(pos2(left, top), pos2(left + width, centre.bottom()));
        let mut child = ui.new_child(UiBuilder::new().id_salt("caption").max_rect(at));
        let colours = self.theme.colours;
        let pad = self.theme.scaled(10.0).round() as i8;
        let frame = Frame::new()
            .fill(colours.card)
            .corner_radius(14)
            .shadow(self.theme.shadow())
            .inner_margin(Margin::symmetric(pad + 2, if state.pace { pad } else { pad - 4 }));
        let shown = frame.show(&mut child, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            self.caption_within(ui, state);
        });
        remember(ui, CAPTION, shown.response.rect.height().ceil());
    }

    /// The same on top of a single column, which scrolls.
    pub(super) fn caption_in_column(&mut self, ui: &mut Ui, state: &mut DeskState) {
        if !self.is_captioned(state) {
            return;
        }
        let frame = Frame::new().fill(self.theme.colours.felt).corner_radius(18).inner_margin(12);
        frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            self.caption_within(ui, state);
        });
    }

    fn caption_size(&self) -> Size {
        if self.grid.three && self.grid.columns == 2 { Size::Small } else { Size::Body }
    }

    /// How wide the words are in one line.
    fn said_width(&self, ui: &Ui, state: &DeskState) -> f32 {
        let hint = self.view.hint.as_ref().map(|hint| hint.text.clone());
        let notice = self.view.notice.clone();
        let messages = self.messages(state);
        let more = if messages.is_some() { self.theme.scaled(24.0) + 8.0 } else { 0.0 };
        let text = notice.or(messages).or(hint).unwrap_or_default();
        let font = self.theme.font(self.caption_size());
        let words = ui.painter().layout_no_wrap(text, font, self.theme.colours.ink).size().x;
        words + more + self.theme.scaled(20.0 + 8.0 + 24.0 + 8.0 + 28.0)
    }

    /// The messages that lie there, the newest on top.
    fn messages(&self, state: &DeskState) -> Option<String> {
        let unread = state.unread(self.view);
        let texts: Vec<&str> = unread.iter().rev().map(|message| message.text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    }

    /// The pace if it is being changed; the newest refusal; what colleagues and the day
    /// have brought; otherwise a hint.
    pub(super) fn caption_within(&mut self, ui: &mut Ui, state: &mut DeskState) {
        if state.pace {
            self.pace(ui, state);
        } else if let Some(notice) = &self.view.notice {
            let read = self.word("notice-read");
            if self.caption_row(ui, icons::INFO, notice, &read) {
                self.want(DeskAction::Read);
            }
        } else if let Some(messages) = self.messages(state) {
            let away = self.word("desk-message-away");
            let mut all = state.all_messages;
            if self.message_row(ui, &messages, &away, &mut all) {
                state.put_away(self.view);
            } else {
                state.all_messages = all;
            }
        } else if let Some(hint) = self.view.hint.clone() {
            let seen = self.word("desk-hint-seen");
            if self.caption_row(ui, icons::FLAG, &hint.text, &seen) {
                self.want(DeskAction::HintSeen(hint.id));
            }
        }
    }

    /// Words behind an icon, and a cross that puts them away.
    fn caption_row(&self, ui: &mut Ui, icon: Icon, text: &str, away: &str) -> bool {
        let cross = self.theme.scaled(24.0);
        let mut clicked = false;
        ui.horizontal_top(|ui| {
            self.caption_icon(ui, icon);
            self.scrolled_words(ui, text, cross + 8.0);
            clicked = self.sign(ui, icons::CROSS, away, cross);
        });
        clicked
    }

    /// What colleagues and the day have brought: the first lines of the newest, or all
    /// of it once somebody wants that. Says whether it is put away.
    fn message_row(&self, ui: &mut Ui, text: &str, away: &str, all: &mut bool) -> bool {
        let theme = self.theme;
        let size = self.caption_size();
        let cross = theme.scaled(24.0);
        let mut clicked = false;
        ui.horizontal_top(|ui| {
            self.caption_icon(ui, icons::SPEECH);
            let room = ui.available_width() - 2.0 * (cross + 8.0);
            let font = theme.font(size);
            let lay =
                |ui: &Ui, text: String| even_galley(ui, &text, theme.font(size), self.caption_ink(), room);
            let (newest, others) = text.split_once('\n').unwrap_or((text, ""));
            let whole = lay(ui, newest.to_owned());
            let long = whole.rows.len() > 2;
            let more = long || !others.is_empty();
            if *all && more {
                self.scrolled_words(ui, text, 2.0 * (cross + 8.0));
            } else {
                let galley = if long { lay(ui, short(ui, newest, &font, room * SHOWN)) } else { whole };
                let (at, response) = ui.allocate_exact_size(vec2(room, galley.size().y), Sense::hover());
                // A screen reader says all of it at once.
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
                ui.painter().galley(at.min, galley, self.caption_ink());
            }
            if more {
                let word = self.word(if *all { "desk-message-less" } else { "desk-message-all" });
                if self.sign(ui, icons::LIST, &word, cross) {
                    *all = !*all;
                }
            }
            clicked = self.sign(ui, icons::CROSS, away, cross);
        });
        clicked
    }

    fn caption_ink(&self) -> egui::Color32 {
        if self.grid.three { self.theme.colours.ink } else { self.theme.colours.on_felt }
    }

    fn caption_icon(&self, ui: &mut Ui, icon: Icon) {
        let theme = self.theme;
        let side = theme.scaled(20.0);
        let line = theme.line_height(self.caption_size());
        let (at, _) = ui.allocate_exact_size(vec2(side, line), Sense::hover());
        let ink = if self.grid.three { theme.colours.promise_text } else { theme.colours.on_felt };
        let place = Rect::from_center_size(at.center(), Vec2::splat(side));
        picture::paint(ui, icon.0, place, ink, || white(icon.1));
    }

    /// Words that scroll if they are many; `beside` them room is left.
    fn scrolled_words(&self, ui: &mut Ui, text: &str, beside: f32) {
        let size = self.caption_size();
        let room = ui.available_width() - beside;
        ui.allocate_ui(vec2(room, 0.0), |ui| {
            ui.set_max_width(room);
            let most = self.theme.line_height(size) * LINES;
            ScrollArea::vertical()
                .id_salt("caption-said")
                .max_height(most)
                .min_scrolled_height(most)
                .auto_shrink(true)
                .show(ui, |ui| even_label(ui, self.theme.text(text, size, self.caption_ink())));
        });
    }

    /// A small button of an icon alone.
    fn sign(&self, ui: &mut Ui, icon: Icon, text: &str, side: f32) -> bool {
        let size = vec2(side, self.theme.line_height(self.caption_size()).max(side));
        let ink = self.caption_ink();
        let (at, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, text));
        let side = self.theme.scaled(if response.hovered() { 18.0 } else { 15.0 });
        let place = Rect::from_center_size(at.center(), Vec2::splat(side));
        picture::paint(ui, icon.0, place, ink, || white(icon.1));
        focus_ring(ui, &response, 8.0);
        response.on_hover_text(text).clicked()
    }
}
