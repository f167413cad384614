//! The bar on top: desk, pace, clock, queue, service level, lunch, pause.

use egui::{Align2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, SPACE, button, focus_ring, key_cap_size, white};
use crate::shift::Command;
use crate::vocab::Desk;

use super::Screen;
use super::state::{DeskAction, DeskState};
use super::stats::{Much, Stat};

impl Screen<'_> {
    pub(super) fn bar(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let at = self.grid.bar;
        let colours = self.theme.colours;
        ui.painter().rect_filled(at, 0.0, colours.paper);
        ui.painter().hline(at.x_range(), at.bottom() - 0.5, Stroke::new(1.0, colours.line));
        let all = [Much::Words, Much::Numbers, Much::Least];
        let much =
            all.into_iter().find(|much| self.bar_width(ui, *much) <= at.width()).unwrap_or(Much::Least);
        self.bar_left(ui, state, at, much);
        self.clock(ui, at, much);
        self.bar_right(ui, at, much);
    }

    fn gap(&self, much: Much) -> f32 {
        self.theme.scaled(if much == Much::Words { 22.0 } else { 12.0 })
    }

    fn bar_width(&self, ui: &Ui, much: Much) -> f32 {
        let gap = self.gap(much);
        let mut left = self.theme.scaled(if much == Much::Words { 64.0 + 22.0 } else { 0.0 });
        left += self.theme.scaled(36.0) + self.stat_width(ui, &self.desk_stat(much)) + 2.0 * gap;
        let mut right = gap + self.stat_width(ui, &self.waiting_stat(much)) + gap;
        let level = self.level_stat(much).map_or(0.0, |stat| self.stat_width(ui, &stat) + gap);
        right += level + self.pause_width(ui, much) + gap;
        if !self.grid.three {
            // Pace, lunch and sound stand beside the tabs, the clock beside the badge.
            return left + right + self.clock_width(ui, much);
        }
        left += self.stat_width(ui, &self.pace_stat(much)) + gap + self.theme.scaled(8.0);
        right += self
            .lunch_stat(much)
            .map_or(0.0, |stat| self.stat_width(ui, &stat) + gap + self.theme.scaled(8.0));
        right += self.theme.scaled(36.0) + gap;
        // The clock stands in the middle: the wider side counts twice.
        left.max(right) * 2.0 + self.clock_width(ui, much)
    }

    fn clock_size(much: Much) -> Size {
        if much == Much::Least { Size::Lead } else { Size::Huge }
    }

    fn clock_width(&self, ui: &Ui, much: Much) -> f32 {
        self.width(ui, "00:00", Self::clock_size(much)) + self.theme.scaled(16.0)
    }

    fn pause_width(&self, ui: &Ui, much: Much) -> f32 {
        match much {
            Much::Words => {
                let key = key_cap_size(ui, SPACE).x + self.theme.scaled(8.0);
                self.width(ui, &self.pause_word(), Size::Body) + key + self.theme.scaled(20.0 + 8.0 + 28.0)
            }
            _ => self.theme.scaled(48.0),
        }
    }

    fn pause_word(&self) -> String {
        self.word(if self.view.paused { "desk-go-on" } else { "desk-pause" })
    }

    fn bar_left(&mut self, ui: &mut Ui, state: &mut DeskState, at: Rect, much: Much) {
        let gap = self.gap(much);
        let middle = at.center().y;
        let mut x = at.left() + gap;
        if much == Much::Words && self.grid.three {
            let size = vec2(64.0, 28.0) * self.theme.text_scale;
            let place = Rect::from_min_size(pos2(x, middle - size.y / 2.0), size);
            picture::paint_art(ui, "logo", include_str!("../../../assets/art/logo.svg"), place);
            x += size.x + self.theme.scaled(22.0);
        }
        let side = self.theme.scaled(30.0);
        let badge = Rect::from_center_size(pos2(x + side / 2.0, middle), Vec2::splat(side));
        let (name, svg) = match self.view.bar.desk {
            Desk::Sales => ("badge-sales", include_str!("../../../assets/art/badge-sales.svg")),
            Desk::Support => ("badge-support", include_str!("../../../assets/art/badge-support.svg")),
        };
        picture::paint_art(ui, name, svg, badge);
        let spoken = format!("{}, {}", self.view.bar.desk_name, self.view.bar.day);
        let said = ui.interact(badge, ui.id().with("desk-badge"), Sense::hover());
        said.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
        x += side + self.theme.scaled(6.0);
        let stat = self.desk_stat(much);
        self.stat(ui, pos2(x, middle), &stat, None);
        x += self.stat_width(ui, &stat) + gap;
        if self.grid.three {
            self.pace_button(ui, state, pos2(x - 4.0, at.top() + 4.0), at.height() - 8.0, much);
            x += self.stat_width(ui, &self.pace_stat(much)) + self.theme.scaled(6.0);
            let end = at.center().x - self.clock_width(ui, much) / 2.0 - gap;
            let width = self.theme.scaled(132.0).min(end - x);
            if width > self.theme.scaled(96.0) {
                let place = Rect::from_min_size(pos2(x, at.top() + 6.0), vec2(width, at.height() - 12.0));
                self.pace_slider(ui, place);
            }
        }
    }

    /// How wide pace, lunch and sound are beside the tabs of a single column.
    pub(super) fn beside_parts(&self, ui: &Ui) -> f32 {
        let lunch = self.lunch_stat(Much::Least);
        let lunch = lunch.map_or(0.0, |stat| self.stat_width(ui, &stat) + self.theme.scaled(14.0));
        self.stat_width(ui, &self.pace_stat(Much::Least)) + lunch + self.theme.scaled(14.0 + 44.0)
    }

    /// Pace, lunch and sound, from the right end of a row to the left.
    pub(super) fn show_beside_parts(&mut self, ui: &mut Ui, state: &mut DeskState, at: Rect) {
        let side = self.theme.scaled(34.0);
        let sound = pos2(at.right() - side / 2.0 - 4.0, at.center().y);
        self.sound_button(ui, Rect::from_center_size(sound, Vec2::splat(side)));
        let mut x = at.right() - side - 8.0;
        if let Some(stat) = self.lunch_stat(Much::Least) {
            x -= self.stat_width(ui, &stat) + self.theme.scaled(12.0);
            self.lunch_button(ui, pos2(x, at.top() + 2.0), at.height() - 4.0, Much::Least);
        }
        x -= self.stat_width(ui, &self.pace_stat(Much::Least)) + self.theme.scaled(12.0);
        self.pace_button(ui, state, pos2(x, at.top() + 2.0), at.height() - 4.0, Much::Least);
    }

    fn pace_button(&self, ui: &mut Ui, state: &mut DeskState, from: egui::Pos2, height: f32, much: Much) {
        let stat = self.pace_stat(much);
        let spoken = format!("{}: {}", self.word("desk-pace"), stat.strong);
        let place =
            Rect::from_min_size(from, vec2(self.stat_width(ui, &stat) + self.theme.scaled(8.0), height));
        if self.stat_button(ui, place, &stat, &spoken, true) {
            state.pace = !state.pace;
            state.keys = false;
        }
    }

    fn clock(&self, ui: &Ui, at: Rect, much: Much) {
        // Beside a single column the middle is taken.
        let badge = self.gap(much) + self.theme.scaled(36.0);
        let left = at.left() + badge + self.clock_width(ui, much) * 0.5;
        let centre = if self.grid.three { at.center() } else { pos2(left, at.center().y) };
        let font = self.theme.bold(Self::clock_size(much));
        let text = self.view.bar.clock.as_str();
        let response = ui.interact(
            Rect::from_center_size(centre, vec2(self.clock_width(ui, much) - 8.0, at.height() - 8.0)),
            ui.id().with("desk-clock"),
            Sense::hover(),
        );
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
        tabular(ui, centre, text, &font, self.theme.colours.ink);
    }

    fn bar_right(&mut self, ui: &mut Ui, at: Rect, much: Much) {
        let gap = self.gap(much);
        let mut x = at.right() - gap - self.pause_width(ui, much);
        self.pause_button(
            ui,
            Rect::from_min_max(pos2(x, at.top()), pos2(at.right() - gap * 0.5, at.bottom())),
            much,
        );
        if !self.grid.three {
            self.counts_in_bar(ui, at, x, much);
            return;
        }
        x -= gap * 0.5 + self.theme.scaled(36.0);
        self.sound_button(
            ui,
            Rect::from_center_size(
                pos2(x + self.theme.scaled(18.0), at.center().y),
                Vec2::splat(self.theme.scaled(34.0)),
            ),
        );
        if let Some(stat) = self.lunch_stat(much) {
            x -= gap * 0.5 + self.stat_width(ui, &stat) + self.theme.scaled(8.0);
            self.lunch_button(ui, pos2(x, at.top() + 4.0), at.height() - 8.0, much);
        }
        self.counts_in_bar(ui, at, x, much);
    }

    fn lunch_button(&mut self, ui: &mut Ui, from: egui::Pos2, height: f32, much: Much) {
        if let Some(stat) = self.lunch_stat(much) {
            let lunch = self.view.bar.lunch.as_ref();
            let spoken =
                lunch.map(|lunch| format!("{} {}, {}", self.word("desk-lunch"), lunch.from, lunch.state));
            let width = self.stat_width(ui, &stat) + self.theme.scaled(8.0);
            let place = Rect::from_min_size(from, vec2(width, height));
            let can = self.view.can.lunch && !self.view.paused;
            if self.stat_button(ui, place, &stat, &spoken.unwrap_or_default(), can) {
                self.want(DeskAction::Do(Command::Lunch));
            }
        }
    }

    /// Service level and queue, to the left of `x`.
    fn counts_in_bar(&self, ui: &mut Ui, at: Rect, mut x: f32, much: Much) {
        let gap = self.gap(much);
        for stat in [self.level_stat(much), Some(self.waiting_stat(much))].into_iter().flatten() {
            x -= gap + self.stat_width(ui, &stat);
            let spoken = self.spoken_stat(&stat);
            self.stat(ui, pos2(x, at.center().y), &stat, Some(&spoken));
        }
    }

    /// What a screen reader says of the queue or the service level.
    fn spoken_stat(&self, stat: &Stat) -> String {
        let full = if stat.level.is_some() {
            self.level_stat(Much::Words)
        } else {
            Some(self.waiting_stat(Much::Words))
        };
        full.map(|full| format!("{} {}", full.strong, full.small)).unwrap_or_default()
    }

    fn pause_button(&mut self, ui: &mut Ui, at: Rect, much: Much) {
        let text = self.pause_word();
        let icon = if self.view.paused { icons::PLAY } else { icons::PAUSE };
        let mut child = self.part(
            ui,
            at.shrink2(vec2(0.0, ((at.height() - self.theme.scaled(40.0)) / 2.0).max(0.0))),
            "pause",
        );
        let key = self.word("desk-key-space");
        let words = much == Much::Words;
        let tip = format!("{text} ({key})");
        let view = Button {
            icon_only: !words,
            tip: Some(&tip),
            key: words.then_some(SPACE),
            ..Button::new(&text).icon(icon.0, icon.1).kind(Kind::Primary)
        };
        if button(&mut child, &view).clicked() {
            self.want(if self.view.paused { DeskAction::GoOn } else { DeskAction::Pause });
        }
    }

    fn sound_button(&mut self, ui: &mut Ui, at: Rect) {
        let on = self.view.bar.sound;
        let icon = if on { icons::SOUND_ON } else { icons::SOUND_OFF };
        let text = self.word(if on { "desk-sound-on" } else { "desk-sound-off" });
        let response = ui.interact(at, ui.id().with("desk-sound"), Sense::click());
        response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, &text));
        let colours = self.theme.colours;
        let ink = if response.hovered() { colours.ink } else { colours.ink2 };
        let place = Rect::from_center_size(at.center(), Vec2::splat(self.theme.scaled(20.0)));
        picture::paint(ui, icon.0, place, ink, || white(icon.1));
        focus_ring(ui, &response, 8.0);
        if response.on_hover_text(text).clicked() {
            self.want(DeskAction::Sound(!on));
        }
    }
}

/// Text with figures of one width, around a centre.
fn tabular(ui: &Ui, centre: egui::Pos2, text: &str, font: &egui::FontId, ink: egui::Color32) {
    let cell =
        ui.fonts_mut(|fonts| ('0'..='9').map(|digit| fonts.glyph_width(font, digit)).fold(0.0, f32::max));
    let width = |letter: char| if letter.is_ascii_digit() { cell } else { cell * 0.5 };
    let whole: f32 = text.chars().map(width).sum();
    let mut x = centre.x - whole / 2.0;
    for letter in text.chars() {
        let own = width(letter);
        ui.painter().text(pos2(x + own / 2.0, centre.y), Align2::CENTER_CENTER, letter, font.clone(), ink);
        x += own;
    }
}
