//! The felt: replies as cards, the actions below.

use egui::{CornerRadius, Margin, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{CardType, reply_card, reply_card_height, white};
use crate::shift::Command;
use crate::telling::words::Arg;

use super::Screen;
use super::state::{DeskAction, DeskState};
use super::view::{ReplyView, TalkView};

/// Cards are no higher than this if they need not be, at a scale of 1.
const HIGHEST: f32 = 250.0;

impl Screen<'_> {
    /// The padding inside the felt.
    fn felt_pad(&self) -> f32 {
        (self.grid.gutter * 0.8).clamp(8.0, 16.0)
    }

    /// How high the felt would have to be for all replies to be seen.
    pub(super) fn felt_wanted(&self, ui: &Ui, state: &DeskState, talk: &TalkView) -> f32 {
        let pad = self.felt_pad();
        let width = self.grid.mat.width() - 2.0 * pad;
        let mut content = self.cards(ui, &talk.replies, width, 0.0).height();
        if self.asks_on_felt(state) {
            content = content.max(self.question_height(ui, state, width - BAR));
        }
        content + remembered(ui, "desk-actions") + 3.0 * pad
    }

    /// Paints the felt.
    pub(super) fn felt(&self, ui: &Ui, at: Rect) {
        let colours = self.theme.colours;
        let radius = CornerRadius::same(18);
        ui.painter().add(self.theme.shadow().as_shape(at, radius));
        ui.painter().rect_filled(at, radius, colours.felt);
        let seam = at.shrink(5.0);
        let corners =
            [seam.left_top(), seam.right_top(), seam.right_bottom(), seam.left_bottom(), seam.left_top()];
        let line = egui::Stroke::new(1.0, colours.felt_light);
        for dash in egui::Shape::dashed_line(&corners, line, 6.0, 5.0) {
            ui.painter().add(dash);
        }
    }

    /// The felt with what lies on it: `content` gets what the actions leave.
    pub(super) fn on_felt(
        &mut self,
        ui: &mut Ui,
        state: &mut DeskState,
        at: Rect,
        content: impl FnOnce(&mut Self, &mut Ui, &mut DeskState),
    ) {
        if !self.grid.three {
            self.felt_in_column(ui, state, false, content);
            return;
        }
        self.felt(ui, at);
        let pad = self.felt_pad();
        let inside = at.shrink(pad);
        let actions_height =
            remembered(ui, "desk-actions").clamp(self.theme.scaled(40.0), inside.height() * 0.6);
        let actions_at =
            Rect::from_min_max(pos2(inside.left(), inside.bottom() - actions_height), inside.max);
        let middle = Rect::from_min_max(inside.min, pos2(inside.right(), actions_at.top() - pad));
        // What scrolls on the felt would fade into paper.
        ui.spacing_mut().scroll.fade.strength = 0.0;
        let mut child = self.part(ui, middle, "felt-content");
        self.quiet(&mut child);
        if self.asks_on_felt(state) {
            scrolled(&mut child, "question-scroll", |ui| self.show_question(ui, state));
        } else {
            content(self, &mut child, state);
        }
        let mut child = self.part(ui, actions_at, "felt-actions");
        self.quiet(&mut child);
        let height = self.show_actions(&mut child, state);
        remember(ui, "desk-actions", height);
    }

    /// The felt in a single column: all of it below each other, `within` what
    /// scrolls already.
    pub(super) fn felt_in_column(
        &mut self,
        ui: &mut Ui,
        state: &mut DeskState,
        within: bool,
        content: impl FnOnce(&mut Self, &mut Ui, &mut DeskState),
    ) {
        let frame = egui::Frame::new()
            .fill(self.theme.colours.felt)
            .corner_radius(CornerRadius::same(18))
            .inner_margin(Margin::same(12));
        let at = self.grid.centre;
        let column = |ui: &mut Ui| {
            frame.show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(8.0, 10.0);
                if !within {
                    self.caption_within(ui, state);
                }
                ui.scope(|ui| {
                    self.quiet(ui);
                    if !self.question_in_column(ui, state) {
                        content(self, ui, state);
                    }
                    self.all_actions(ui, state);
                });
            });
        };
        if within {
            column(ui);
        } else {
            let mut child = ui.new_child(UiBuilder::new().id_salt("column").max_rect(at));
            ScrollArea::vertical().id_salt("column-scroll").auto_shrink(false).show(&mut child, column);
        }
    }

    /// Something that scrolls on its own where three columns stand; in a single
    /// column everything scrolls together.
    pub(super) fn area(&mut self, ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Self, &mut Ui)) {
        if self.grid.three {
            ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| content(self, ui));
        } else {
            content(self, ui);
        }
    }

    /// Words behind an icon of the same ink.
    pub(super) fn row_with_icon(&self, ui: &mut Ui, icon: icons::Icon, text: egui::RichText) {
        ui.horizontal_top(|ui| {
            let side = self.theme.scaled(20.0);
            let (at, _) =
                ui.allocate_exact_size(vec2(side, self.theme.line_height(Size::Body)), egui::Sense::hover());
            let place = Rect::from_center_size(at.center(), Vec2::splat(side));
            let ink = if ui.clip_rect().intersects(self.grid.mat) {
                self.theme.colours.on_felt
            } else {
                self.theme.colours.ink2
            };
            picture::paint(ui, icon.0, place, ink, || white(icon.1));
            ui.add(egui::Label::new(text).wrap());
        });
    }

    /// The replies as cards; they scroll where they have no room.
    pub(super) fn replies(&mut self, ui: &mut Ui, talk: &TalkView) {
        if !self.grid.three {
            self.reply_cards(ui, talk, 0.0);
            return;
        }
        let room = ui.available_height();
        let needed = self.cards(ui, &talk.replies, ui.available_width() - 2.0, room).height();
        if needed <= room + 1.0 {
            // Nothing scrolls: a card may rise over the edge.
            self.reply_cards(ui, talk, room);
        } else {
            self.some_replies(ui, talk, room);
        }
    }

    /// As many replies as have room, and below them how many more there are.
    fn some_replies(&mut self, ui: &mut Ui, talk: &TalkView, room: f32) {
        let theme = self.theme;
        let cue = theme.line_height(Size::Small) + 2.0;
        let whole = ui.available_rect_before_wrap();
        let seen = room - cue;
        let width = ui.available_width();
        let area = ScrollArea::vertical().id_salt("replies").auto_shrink(false).max_height(seen);
        let shown = area.min_scrolled_height(seen).show(ui, |ui| self.reply_cards(ui, talk, room));
        let cards = self.cards(ui, &talk.replies, width - 2.0 - BAR, room);
        let foot = shown.state.offset.y + seen;
        let mut bottom = 0.0;
        let mut below = 0;
        for (height, replies) in cards.heights.iter().zip(talk.replies.chunks(cards.columns.max(1))) {
            bottom += height + cards.gap;
            // A card of which only the last line is missing is seen.
            if bottom - cards.gap - theme.scaled(16.0) > foot {
                below += replies.len();
            }
        }
        if below > 0 {
            let count = Arg::Number(i64::try_from(below).unwrap_or(i64::MAX));
            let text = self.words.say("desk-more-below", &[("count", count)]);
            let at = Rect::from_min_max(pos2(whole.left(), whole.bottom() - cue), whole.max);
            let response = ui.interact(at, ui.id().with("more-below"), egui::Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &text));
            let font = theme.bold(Size::Small);
            ui.painter().text(at.center(), egui::Align2::CENTER_CENTER, text, font, theme.colours.on_felt);
        }
    }

    /// The cards; they share what is left of the room, so that they end above the actions.
    pub(super) fn reply_cards(&mut self, ui: &mut Ui, talk: &TalkView, room: f32) {
        let cards = self.cards(ui, &talk.replies, ui.available_width() - 2.0, room);
        let rows = cards.heights.len().max(1) as f32;
        let most = self.theme.scaled(HIGHEST);
        let spare = ((room - 6.0 - cards.height()) / rows).max(0.0);
        let enabled = talk.busy.is_none();
        ui.spacing_mut().item_spacing = vec2(cards.gap, cards.gap);
        ui.add_space(6.0);
        for (row, replies) in talk.replies.chunks(cards.columns.max(1)).enumerate() {
            let height = (cards.heights[row] + spare).min(most.max(cards.heights[row]));
            ui.horizontal_top(|ui| {
                for (column, reply) in replies.iter().enumerate() {
                    let number = row * cards.columns + column + 1;
                    let size = vec2(cards.width, height);
                    if reply_card(ui, number, &reply.text, size, cards.set, enabled).clicked() {
                        self.want(DeskAction::Do(Command::Reply(reply.reply)));
                    }
                }
            });
        }
    }

    /// How the replies stand best in a width: in large type in one row if that has room,
    /// otherwise so that they need the least height.
    fn cards(&self, ui: &Ui, replies: &[ReplyView], width: f32, room: f32) -> Cards {
        let usual = self.cards_in(ui, replies, width, Size::Body, None);
        if usual.set.beside || usual.heights.len() > 1 {
            return usual;
        }
        let large = self.cards_in(ui, replies, width, Size::Lead, Some(usual.columns));
        if large.height() <= room { large } else { usual }
    }

    fn cards_in(
        &self,
        ui: &Ui,
        replies: &[ReplyView],
        width: f32,
        size: Size,
        columns: Option<usize>,
    ) -> Cards {
        let count = replies.len().max(1);
        let gap = 10.0;
        let usual: &[usize] = match (self.grid.columns, count) {
            (1, _) => &[1],
            (2, 1) | (_, 1) => &[1],
            (2, _) => &[2],
            (_, 2) => &[2],
            (_, 3) => &[3],
            (_, 4) => &[4, 2],
            _ => &[3, 2],
        };
        let choices = columns.map_or(usual.to_vec(), |columns| vec![columns]);
        let arranged = choices.into_iter().map(|columns| {
            let own = ((width - gap * (columns - 1) as f32) / columns as f32).floor();
            let set = CardType { beside: columns < 3, size };
            let height = |reply: &ReplyView| reply_card_height(ui, &reply.text, own, set);
            let of_row = |row: &[ReplyView]| row.iter().map(height).fold(0.0, f32::max);
            Cards { columns, width: own, gap, set, heights: replies.chunks(columns).map(of_row).collect() }
        });
        let fits = |cards: &Cards| cards.height() <= self.theme.scaled(HIGHEST);
        let all: Vec<Cards> = arranged.collect();
        let best = all.iter().position(fits).or_else(|| {
            let heights = all.iter().enumerate();
            heights.min_by(|one, other| one.1.height().total_cmp(&other.1.height())).map(|(index, _)| index)
        });
        let none =
            Cards { columns: 1, width, gap, set: CardType { beside: true, size }, heights: Vec::new() };
        all.into_iter().nth(best.unwrap_or(0)).unwrap_or(none)
    }
}

/// How the replies stand.
#[derive(Clone, Debug)]
struct Cards {
    columns: usize,
    width: f32,
    gap: f32,
    set: CardType,
    heights: Vec<f32>,
}

impl Cards {
    fn height(&self) -> f32 {
        let gaps = self.gap * self.heights.len().saturating_sub(1) as f32;
        self.heights.iter().sum::<f32>() + gaps + 8.0
    }
}

/// What something was high the last time.
pub(super) fn remembered(ui: &Ui, what: &'static str) -> f32 {
    ui.data(|data| data.get_temp(egui::Id::new(what))).unwrap_or(0.0)
}

/// So many frames pass before one is drawn again for the same reason: while the felt
/// moves, a height is new in every frame.
const BETWEEN_DISCARDS: u64 = 8;

/// Keeps how high something is. If it is new, the frame is drawn again, or the next
/// one comes soon.
pub(super) fn remember(ui: &Ui, what: &'static str, height: f32) {
    if (remembered(ui, what) - height).abs() <= 0.5 {
        return;
    }
    let frame = ui.ctx().cumulative_frame_nr();
    let last = egui::Id::new((what, "discarded"));
    let before: Option<u64> = ui.data(|data| data.get_temp(last));
    ui.data_mut(|data| data.insert_temp(egui::Id::new(what), height));
    if before.is_none_or(|before| frame > before + BETWEEN_DISCARDS) {
        ui.data_mut(|data| data.insert_temp(last, frame));
        ui.ctx().request_discard(what);
    } else {
        ui.ctx().request_repaint();
    }
}

/// Room beside something for a bar, whether there is one or not: words must not
/// break otherwise when a bar appears.
pub(super) const BAR: f32 = 12.0;

/// Shows something that scrolls if it has no room; returns how high it is.
pub(super) fn scrolled(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) -> f32 {
    let width = ui.available_width() - BAR;
    let shown = ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink([false, true])
        .content_margin(Margin::ZERO)
        .show(ui, |ui| {
            ui.set_width(width);
            content(ui);
        });
    shown.content_size.y
}
