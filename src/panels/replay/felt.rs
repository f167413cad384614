//! The felt: the other replies at the reply that lies nearest before the moment.

use egui::text::LayoutJob;
use egui::{
    CornerRadius, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, TextFormat, Ui, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{even, even_label, ring, short, white};
use crate::telling::words::Arg;

use super::Screen;
use super::view::{Attempt, ChoiceView, OtherReply, ReplayAction};

/// So many other replies are shown at most.
pub(super) const MOST: usize = 4;
/// A felt that is lower has rows instead of cards.
const LOW: f32 = 300.0;

impl Screen<'_> {
    pub(super) fn felt(&self, ui: &mut Ui, at: Rect, wanted: &mut Option<ReplayAction>) {
        self.felt_ground(ui, at);
        let inner = at.shrink(self.theme.scaled(14.0).min(18.0));
        let mut child = super::part(ui, inner, "felt");
        let area = ScrollArea::vertical().id_salt("replay-felt").auto_shrink(false);
        area.show(&mut child, |ui| {
            let low = at.height() < self.theme.scaled(LOW);
            ui.spacing_mut().item_spacing = if low { vec2(8.0, 5.0) } else { vec2(8.0, 8.0) };
            let title = self.words.name("replay-what-if");
            // Where there is little height, the reply itself stands beside the title.
            if !low {
                self.felt_heading(ui, icons::FORK, &title, &self.words.name("replay-what-if-under"));
            }
            match self.eye.choice(self.now) {
                None if low => {
                    self.felt_heading(ui, icons::FORK, &title, &self.words.name("replay-what-if-none"));
                }
                None => self.on_felt(ui, &self.words.name("replay-what-if-none"), Size::Body),
                Some(choice) => {
                    let time = crate::telling::story::clock(choice.at.at);
                    let args = [("time", Arg::Text(&time)), ("words", Arg::Text(&choice.given))];
                    // The whole of it stands beside, or one tab farther.
                    let text = self.say("replay-what-if-at", &args);
                    let font = self.theme.font(Size::Small);
                    if low {
                        self.felt_line(ui, &title, &text);
                    } else {
                        self.on_felt(ui, &short(ui, &text, &font, ui.available_width() - 4.0), Size::Small);
                    }
                    if choice.others.is_empty() {
                        self.on_felt(ui, &self.words.name("replay-what-if-only"), Size::Body);
                    }
                    if low {
                        self.card_rows(ui, choice, wanted);
                    } else {
                        self.cards(ui, choice, wanted);
                    }
                }
            }
        });
    }

    /// The ground with its seam.
    pub(super) fn felt_ground(&self, ui: &Ui, at: Rect) {
        let colours = self.theme.colours;
        let radius = CornerRadius::same(14);
        ui.painter().add(self.theme.shadow().as_shape(at, radius));
        ui.painter().rect_filled(at, radius, colours.felt);
        let seam = at.shrink(6.0);
        let corners =
            [seam.left_top(), seam.right_top(), seam.right_bottom(), seam.left_bottom(), seam.left_top()];
        let line = Stroke::new(1.0, colours.felt_light);
        ui.painter().extend(egui::Shape::dashed_line(&corners, line, 6.0, 5.0));
    }

    /// The title with what it is about, on one line.
    fn felt_line(&self, ui: &mut Ui, title: &str, text: &str) {
        let theme = self.theme;
        let (bold, small) = (theme.bold(Size::Lead), theme.font(Size::Small));
        let taken = ui.painter().layout_no_wrap(title.to_owned(), bold, theme.colours.on_felt).size().x;
        let room = ui.available_width() - taken - theme.scaled(22.0) - 40.0;
        self.felt_heading(ui, icons::FORK, title, &short(ui, text, &small, room));
    }

    pub(super) fn felt_heading(&self, ui: &mut Ui, icon: icons::Icon, title: &str, under: &str) {
        let theme = self.theme;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let side = theme.scaled(22.0);
            let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
            picture::paint(ui, icon.0, at, theme.colours.on_felt, || white(icon.1));
            let format =
                |font_id| TextFormat { font_id, color: theme.colours.on_felt, ..TextFormat::default() };
            let mut job = LayoutJob::default();
            job.append(title, 0.0, format(theme.bold(Size::Lead)));
            if !under.is_empty() {
                job.append(&format!("   {under}"), 0.0, format(theme.font(Size::Small)));
            }
            ui.add(egui::Label::new(job).wrap());
        });
    }

    pub(super) fn on_felt(&self, ui: &mut Ui, text: &str, size: Size) {
        even_label(ui, self.theme.text(text, size, self.theme.colours.on_felt).line_height(None));
    }

    fn cards(&self, ui: &mut Ui, choice: &ChoiceView, wanted: &mut Option<ReplayAction>) {
        let others: Vec<&OtherReply> = choice.others.iter().take(MOST).collect();
        let gap = 8.0;
        let width = ui.available_width();
        let each = |columns: usize| (width - gap * (columns as f32 - 1.0)) / columns as f32;
        let most = others.len().max(1);
        let fits = |columns: &usize| each(*columns) >= self.theme.scaled(148.0);
        let columns = (1..=most).rev().find(fits).unwrap_or(1);
        // Equal rows look better than a full one and a remainder.
        let columns = most.div_ceil(most.div_ceil(columns));
        for row in others.chunks(columns) {
            let tall = row.iter().map(|other| self.card_height(ui, other, each(columns))).fold(0.0, f32::max);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for other in row {
                    if self.card(ui, other, vec2(each(columns), tall)).clicked() {
                        let attempt =
                            Attempt { seat: choice.shift, command: choice.command, reply: other.reply };
                        *wanted = Some(ReplayAction::WhatIf(attempt));
                    }
                }
            });
        }
        ui.add_space(4.0);
    }

    /// The same cards where there is little height: one below the other, the words
    /// between the number and the way to try it.
    fn card_rows(&self, ui: &mut Ui, choice: &ChoiceView, wanted: &mut Option<ReplayAction>) {
        for other in choice.others.iter().take(MOST) {
            if self.card_row(ui, other).clicked() {
                let attempt = Attempt { seat: choice.shift, command: choice.command, reply: other.reply };
                *wanted = Some(ReplayAction::WhatIf(attempt));
            }
        }
    }

    fn card_row(&self, ui: &mut Ui, other: &OtherReply) -> Response {
        let theme = self.theme;
        let colours = theme.colours;
        let (pad, key, tall) = (theme.scaled(7.0), theme.scaled(24.0), theme.scaled(26.0));
        let width = ui.available_width() - 4.0;
        let try_wide = self.try_width(ui) + theme.scaled(20.0);
        let job = even(ui, self.card_job(&other.text, width - key - try_wide - 4.0 * pad));
        let words = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let size = vec2(width, words.size().y.max(tall) + pad);
        let (at, response) = ui.allocate_exact_size(size, Sense::click());
        self.card_spoken(&response, other);
        if !ui.is_rect_visible(at) {
            return response;
        }
        let raised = response.hovered() || response.has_focus();
        ui.painter().rect_filled(at, 9.0, colours.card);
        let middle = at.center().y;
        let cap = Rect::from_center_size(pos2(at.left() + pad + key / 2.0, middle), Vec2::splat(key));
        self.card_number(ui, cap, other, raised);
        ui.painter().galley(pos2(cap.right() + pad, middle - words.size().y / 2.0), words, colours.ink);
        let foot =
            Rect::from_center_size(pos2(at.right() - pad - try_wide / 2.0, middle), vec2(try_wide, tall));
        self.card_try(ui, foot, raised);
        if raised {
            ring(ui, at, 9.0);
        }
        response
    }

    /// What a screen reader says of a card.
    fn card_spoken(&self, response: &Response, other: &OtherReply) {
        let number = i64::try_from(other.number).unwrap_or(i64::MAX);
        let args = [("number", Arg::Number(number)), ("words", Arg::Text(&other.text))];
        let spoken = self.say("replay-try-spoken", &args);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    }

    fn card_number(&self, ui: &Ui, cap: Rect, other: &OtherReply, raised: bool) {
        let colours = self.theme.colours;
        let (fill, ink) = if raised { (colours.ink, colours.on_ink) } else { (colours.sunk, colours.ink) };
        ui.painter().rect_filled(cap, 7.0, fill);
        let centre = egui::Align2::CENTER_CENTER;
        ui.painter().text(cap.center(), centre, other.number.to_string(), self.theme.bold(Size::Body), ink);
    }

    /// How wide the words and the sign of trying are.
    fn try_width(&self, ui: &Ui) -> f32 {
        let font = self.theme.bold(Size::Small);
        let word = ui.painter().layout_no_wrap(self.words.name("replay-try"), font, self.theme.colours.ink);
        word.size().x + self.theme.scaled(14.0) + 6.0
    }

    /// 'Try it' in a place of its own.
    fn card_try(&self, ui: &Ui, foot: Rect, raised: bool) {
        let theme = self.theme;
        let colours = theme.colours;
        let (fill, ink) =
            if raised { (colours.teal_tint, colours.teal_text) } else { (colours.sunk, colours.ink) };
        ui.painter().rect_filled(foot, 10.0, fill);
        let word = ui.painter().layout_no_wrap(self.words.name("replay-try"), theme.bold(Size::Small), ink);
        let side = theme.scaled(14.0);
        let left = foot.center().x - (word.size().x + side + 6.0) / 2.0;
        let icon = Rect::from_center_size(pos2(left + side / 2.0, foot.center().y), Vec2::splat(side));
        picture::paint(ui, icons::FORK.0, icon, ink, || white(icons::FORK.1));
        let place = pos2(icon.right() + 6.0, foot.center().y - word.size().y / 2.0);
        ui.painter().galley(place, word, ink);
    }

    fn pad(&self) -> f32 {
        self.theme.scaled(12.0)
    }

    /// The words; where a card is wide, they stand beside the number.
    fn card_words(&self, ui: &Ui, text: &str, width: f32) -> std::sync::Arc<egui::Galley> {
        let job = self.card_job(text, (width - 2.0 * self.pad() - self.beside(width)).max(40.0));
        let job = even(ui, job);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    fn card_job(&self, text: &str, width: f32) -> LayoutJob {
        let format = TextFormat {
            font_id: self.theme.font(Size::Small),
            color: self.theme.colours.ink,
            line_height: Some((self.theme.line_height(Size::Small) * 0.94).round()),
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = width;
        job
    }

    /// What the number takes of the width.
    fn beside(&self, width: f32) -> f32 {
        if width > self.theme.scaled(210.0) { self.theme.scaled(36.0) } else { 0.0 }
    }

    fn try_height(&self) -> f32 {
        self.theme.scaled(32.0)
    }

    fn card_height(&self, ui: &Ui, other: &OtherReply, width: f32) -> f32 {
        let key = self.theme.scaled(28.0);
        let text = self.card_words(ui, &other.text, width).size().y;
        let upper = if self.beside(width) > 0.0 { text.max(key) } else { key + 6.0 + text };
        upper + 8.0 + self.try_height() + 2.0 * self.pad()
    }

    fn card(&self, ui: &mut Ui, other: &OtherReply, size: Vec2) -> Response {
        let theme = self.theme;
        let colours = theme.colours;
        let (at, response) = ui.allocate_exact_size(size, Sense::click());
        self.card_spoken(&response, other);
        if !ui.is_rect_visible(at) {
            return response;
        }
        let raised = response.hovered() || response.has_focus();
        let painter = ui.painter();
        painter.add(theme.small_shadow().as_shape(at, 12));
        painter.rect_filled(at, 12.0, colours.card);
        painter.rect_stroke(at.shrink(4.0), 9.0, Stroke::new(1.0, colours.line), StrokeKind::Inside);
        let (pad, key) = (self.pad(), theme.scaled(28.0));
        let cap = Rect::from_min_size(at.min + Vec2::splat(pad), Vec2::splat(key));
        self.card_number(ui, cap, other, raised);
        let text = self.card_words(ui, &other.text, size.x);
        let text_at = if self.beside(size.x) > 0.0 {
            pos2(cap.left() + self.beside(size.x), cap.top())
        } else {
            pos2(cap.left(), cap.bottom() + 6.0)
        };
        painter.galley(text_at, text, colours.ink);
        let foot = Rect::from_min_max(
            pos2(at.left() + pad, at.bottom() - pad - self.try_height()),
            at.max - Vec2::splat(pad),
        );
        self.card_try(ui, foot, raised);
        if raised {
            ring(ui, at, 12.0);
        }
        response
    }
}
