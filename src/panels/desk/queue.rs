//! The queue on the left.

use egui::{ScrollArea, Ui, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{QueueTile, queue_tile, white};
use crate::shift::Command;
use crate::telling::words::Arg;
use crate::vocab::Channel;

use super::Screen;
use super::centre::channel_icon;
use super::state::{DeskAction, DeskState};
use super::view::{Standing, Tile};

/// From this width on, in points at a text scale of 100 %, tiles say what it is about.
const ROOMY: f32 = 185.0;

impl Screen<'_> {
    pub(super) fn queue(&mut self, ui: &mut Ui, state: &mut DeskState, at: egui::Rect) {
        self.paper(ui, at);
        let pad = self.grid.gutter.clamp(6.0, 12.0);
        let mut child = self.part(ui, at.shrink(pad), "queue");
        let theme = self.theme;
        let colours = theme.colours;
        let child = &mut child;
        child.spacing_mut().item_spacing = vec2(6.0, 6.0);
        child.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let title = ui.label(theme.strong(self.word("desk-queue"), Size::Lead, colours.ink)).rect;
            ui.label(theme.text(self.view.queue.summary.as_str(), Size::Small, colours.ink2));
            if self.view.bar.waiting > 0 {
                let head = egui::Rect::from_min_max(title.min, pos2(ui.max_rect().right(), title.bottom()));
                self.queue_deed(ui, state, head, title.width() + theme.scaled(12.0));
            }
        });
        let counts = self.counts_height(child);
        let room = (child.available_height() - counts - 6.0).max(40.0);
        self.quiet(child);
        let roomy = child.available_width() / theme.text_scale > ROOMY;
        ScrollArea::vertical()
            .id_salt("queue-tiles")
            .max_height(room)
            .min_scrolled_height(room)
            .auto_shrink(false)
            .show(child, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                for tile in &self.view.queue.people {
                    self.tile(ui, tile, roomy);
                }
            });
        self.counts(child);
    }

    fn tile(&mut self, ui: &mut Ui, tile: &Tile, roomy: bool) {
        let shown = QueueTile {
            face: &tile.face,
            name: &tile.name,
            about: &tile.about,
            channel: channel_icon(tile.channel),
            wait: &tile.wait,
            patience: tile.patience,
            state: &tile.state,
            spoken: &tile.spoken,
            chosen: matches!(tile.standing, Standing::OnLine | Standing::WrapUp),
            speaks: tile.standing == Standing::OnLine && tile.channel == Channel::Phone,
            enabled: tile.can,
            roomy,
        };
        let response = ui.push_id(tile.caller.0, |ui| queue_tile(ui, &shown)).inner;
        if response.clicked() {
            let command = match tile.standing {
                Standing::OnHold => Command::Resume(tile.caller),
                _ => Command::TakeNext,
            };
            self.want(DeskAction::Do(command));
        }
    }

    fn counts_text(&self) -> [(icons::Icon, egui::Color32, String); 2] {
        let say = |key: &str, count: usize| {
            self.words.say(key, &[("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
        };
        let colours = self.theme.colours;
        [
            (icons::CHECK, colours.calm_text, say("desk-helped", self.view.queue.helped)),
            (icons::CROSS, colours.strain, say("desk-gone", self.view.queue.gone)),
        ]
    }

    /// Beside each other if there is room; otherwise below each other.
    fn counts_beside(&self, ui: &Ui) -> bool {
        let wide: f32 = self.counts_text().iter().map(|(_, _, text)| self.width(ui, text, Size::Small)).sum();
        wide + 2.0 * self.theme.scaled(26.0) + 8.0 <= ui.available_width()
    }

    fn counts_height(&self, ui: &Ui) -> f32 {
        let row = self.theme.line_height(Size::Small) + 4.0;
        let rows = if self.counts_beside(ui) { 1.0 } else { 2.0 };
        let captions = if self.view.captions.is_empty() { 0.0 } else { self.caption_height(ui) };
        row * rows + captions
    }

    fn caption_height(&self, ui: &Ui) -> f32 {
        let text = self.view.captions.last().cloned().unwrap_or_default();
        let width = (ui.available_width() - self.theme.scaled(28.0)).max(40.0);
        ui.painter().layout(text, self.theme.font(Size::Small), self.theme.colours.ink, width).size().y + 8.0
    }

    fn counts(&self, ui: &mut Ui) {
        let theme = self.theme;
        let side = theme.scaled(16.0);
        ui.spacing_mut().interact_size.y = 0.0;
        let one = |ui: &mut Ui, (icon, ink, text): (icons::Icon, egui::Color32, String)| {
            let (at, _) =
                ui.allocate_exact_size(vec2(side, theme.line_height(Size::Small)), egui::Sense::hover());
            let place = egui::Rect::from_center_size(at.center(), Vec2::splat(side));
            picture::paint(ui, icon.0, place, ink, || white(icon.1));
            let text = egui::RichText::new(text).font(theme.font(Size::Small)).color(theme.colours.ink2);
            ui.add(egui::Label::new(text).wrap());
        };
        if let Some(caption) = self.view.captions.last() {
            ui.horizontal_top(|ui| one(ui, (icons::CAPTION, theme.colours.ink2, caption.clone())));
        }
        if self.counts_beside(ui) {
            ui.horizontal(|ui| self.counts_text().into_iter().for_each(|count| one(ui, count)));
        } else {
            ui.spacing_mut().item_spacing.y = 2.0;
            for count in self.counts_text() {
                ui.horizontal(|ui| one(ui, count));
            }
        }
    }
}
