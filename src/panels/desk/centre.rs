//! The middle: who is on the line, nobody, lunch, the end.

use egui::{Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{FaceView, face, white};
use crate::telling::words::Arg;

use super::Screen;
use super::mat::remembered;
use super::state::DeskState;
use super::view::{Centre, TalkView};
use super::wrap_up::to_hand_on;

/// A balloon with a line or two is at least so high, at a scale of 1.
const LOWEST_BALLOON: f32 = 96.0;
/// So small may a portrait become for the replies' sake, at a scale of 1.
const SMALL_PERSON: f32 = 76.0;

impl Screen<'_> {
    pub(super) fn centre(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let on_line = matches!(self.view.centre, Centre::Talk(_) | Centre::Over);
        if state.transcript && !on_line {
            self.said_today(ui, state);
            return;
        }
        match &self.view.centre {
            Centre::Talk(talk) => self.talk(ui, state, talk),
            Centre::WrapUp(wrap_up) => self.wrap_up(ui, state, wrap_up),
            Centre::Ready(ready) => self.ready(ui, state, ready),
            Centre::Lunch { until } => self.lunch(ui, state, until),
            Centre::Over => {
                let mat = self.grid.mat;
                self.on_felt(ui, state, mat, |screen, ui, _| screen.big_words(ui, "desk-over", &[]));
            }
        }
    }

    fn talk(&mut self, ui: &mut Ui, state: &mut DeskState, talk: &TalkView) {
        if !self.grid.three {
            self.talk_in_column(ui, state, talk);
            return;
        }
        if let Some(packet) = to_hand_on(talk) {
            self.after_call(ui, state, talk, packet);
            return;
        }
        // What the person says comes first, up to a good third; then the replies. The
        // portrait gives way before either of them is cut.
        let usual = self.grid;
        let top = self.top(ui);
        let whole = usual.mat.bottom() - top;
        let wanted = self.felt_wanted(ui, state, talk);
        let across = usual.person.width();
        let least = across.min(self.theme.scaled(SMALL_PERSON));
        self.grid = usual.with_person((whole - wanted - 14.0).clamp(least, across).round());
        let most = self.most_for_balloon(ui);
        let least = self.grid.person.height().max(self.theme.scaled(LOWEST_BALLOON));
        let said = remembered(ui, "desk-bubble").min(most).max(least);
        let wanted = wanted.min(whole - said - 14.0);
        let time = if self.theme.still { 0.0 } else { 0.2 };
        let height = ui.ctx().animate_value_with_time(egui::Id::new("desk-felt"), wanted, time);
        self.grid = self.grid.with_mat(height, top);
        self.portrait(ui, self.grid.person, &talk.face);
        self.channel_mark(ui, talk);
        self.bubble(ui, state, talk);
        let mat = self.grid.mat;
        self.on_felt(ui, state, mat, |screen, ui, _| screen.replies(ui, talk));
        self.grid = usual;
    }

    /// The conversation in a single column, which scrolls.
    fn talk_in_column(&mut self, ui: &mut Ui, state: &mut DeskState, talk: &TalkView) {
        let usual = self.grid;
        let mut child = ui.new_child(UiBuilder::new().id_salt("column").max_rect(usual.centre));
        child.set_clip_rect(usual.centre.expand(4.0).intersect(ui.clip_rect()));
        ScrollArea::vertical().id_salt("column-scroll").auto_shrink(false).show(&mut child, |ui| {
            self.caption_in_column(ui, state);
            let room = usual.centre.height() * 0.9;
            let tall = if state.transcript {
                room
            } else {
                remembered(ui, "desk-bubble").max(usual.bubble.height())
            };
            let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), egui::Sense::hover());
            let person = Rect::from_min_size(row.min, usual.person.size());
            let left = person.right() + self.grid.gutter + 4.0;
            self.grid.person = person;
            self.grid.bubble = Rect::from_min_max(pos2(left, row.top()), row.max - vec2(4.0, 0.0));
            self.portrait(ui, person, &talk.face);
            self.channel_mark(ui, talk);
            self.bubble(ui, state, talk);
            self.grid = usual;
            ui.add_space(4.0);
            self.felt_in_column(ui, state, true, |screen, ui, _| match to_hand_on(talk) {
                Some(packet) => screen.replies_and_packet(ui, talk, packet),
                None => screen.replies(ui, talk),
            });
        });
        self.grid = usual;
    }

    /// The round portrait with its rim.
    pub(super) fn portrait(&self, ui: &Ui, at: Rect, view: &FaceView) {
        let colours = self.theme.colours;
        let radius = at.width() / 2.0;
        ui.painter().add(self.theme.shadow().as_shape(at, radius));
        ui.painter().circle_filled(at.center(), radius, colours.card);
        face(ui, at.shrink((radius * 0.05).max(3.0)), view);
    }

    fn channel_mark(&self, ui: &Ui, talk: &TalkView) {
        let at = self.grid.person;
        let radius = (at.width() * 0.1).clamp(14.0, 22.0);
        let centre = at.center() + Vec2::splat(at.width() * 0.37);
        let colours = self.theme.colours;
        ui.painter().circle_filled(centre, radius, colours.card);
        let icon = channel_icon(talk.channel);
        let place = Rect::from_center_size(centre, Vec2::splat(radius * 1.15));
        picture::paint(ui, icon.0, place, colours.ink, || white(icon.1));
    }

    fn lunch(&mut self, ui: &mut Ui, state: &mut DeskState, until: &str) {
        let mat = self.grid.mat;
        self.on_felt(ui, state, mat, |screen, ui, _| {
            let room = if screen.grid.three { ui.available_height() } else { screen.grid.centre.height() };
            let theme = screen.theme;
            let side = (room * 0.5).min(theme.scaled(130.0));
            let words = theme.line_height(Size::Title) + theme.line_height(Size::Body) + theme.scaled(16.0);
            if screen.grid.three {
                ui.add_space(((room - side - words) / 2.0).max(0.0));
            }
            let top = pos2(ui.max_rect().center().x, ui.cursor().top());
            if side > 50.0 {
                let at = Rect::from_center_size(pos2(top.x, top.y + side * 0.5), vec2(side * 1.6, side));
                picture::paint_art(ui, "lunch-open", include_str!("../../../assets/art/lunch-open.svg"), at);
                ui.add_space(side);
            }
            screen.big_words(ui, "desk-lunch-now-until", &[("until", Arg::Text(until))]);
            ui.vertical_centered(|ui| {
                let text = screen.word("desk-lunch-without-you");
                ui.label(theme.text(text, Size::Body, theme.colours.on_felt));
            });
        });
    }

    fn big_words(&self, ui: &mut Ui, key: &str, args: &[(&str, Arg<'_>)]) {
        ui.vertical_centered(|ui| {
            ui.add_space(self.theme.scaled(8.0));
            let text = self.words.say(key, args);
            ui.label(self.theme.strong(text, Size::Title, self.theme.colours.on_felt));
        });
    }
}

/// The icon of a channel.
pub(super) fn channel_icon(channel: crate::vocab::Channel) -> icons::Icon {
    use crate::vocab::Channel;
    match channel {
        Channel::Phone => icons::PHONE,
        Channel::Chat => icons::CHAT,
        Channel::Mail => icons::MAIL,
        Channel::Door => icons::DOOR,
    }
}
