//! Nobody on the desk: who comes next, what was done last, and what can be begun.

use egui::{Rect, Ui, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{Offer, even_galley, even_label, offer, offer_height, short, white};
use crate::shift::Command;
use crate::telling::words::{Arg, comma};

use super::Screen;
use super::bubble::is_in_front;
use super::centre::channel_icon;
use super::state::{DeskAction, DeskState, Tool};
use super::view::{ReadyView, Standing};

/// What a card begins.
#[derive(Clone, Copy)]
enum Begins {
    Do(Command),
    Show(Tool),
}

/// A card, before it is laid out.
struct Card {
    text: String,
    below: String,
    icon: icons::Icon,
    key: &'static str,
    first: bool,
    disabled: bool,
    begins: Begins,
}

impl Card {
    fn offer(&self) -> Offer<'_> {
        let Self { text, below, icon, key, first, disabled, .. } = self;
        Offer { text, below, icon: *icon, key, first: *first, disabled: *disabled }
    }
}

/// The least width of a card, at a scale of 1.
const CARD: f32 = 200.0;

impl Screen<'_> {
    /// Nobody on the desk.
    pub(super) fn ready(&mut self, ui: &mut Ui, state: &mut DeskState, ready: &ReadyView) {
        if self.grid.three {
            self.memo(ui, ready);
        }
        let mat = self.grid.mat;
        self.on_felt(ui, state, mat, |screen, ui, state| {
            screen.area(ui, "ready", |screen, ui| {
                if !screen.grid.three {
                    screen.memo_words(ui, ready);
                }
                screen.offers(ui, state, ready);
                if !screen.view.transcript.is_empty() {
                    screen.today_button(ui, state);
                }
            });
        });
    }

    /// A card where somebody would be seen and heard: who comes next, and what was last.
    fn memo(&self, ui: &mut Ui, ready: &ReadyView) {
        let (person, bubble) = (self.grid.person, self.grid.bubble);
        let pad = self.grid.gutter.clamp(10.0, 18.0);
        let width = bubble.width() - 2.0 * pad - 4.0;
        let words = self.memo_lines(ready);
        let galleys: Vec<_> = words
            .into_iter()
            .map(|(text, font, ink)| (even_galley(ui, &text, font, ink, width), ink))
            .collect();
        let tall: f32 = galleys.iter().map(|(galley, _)| galley.size().y + 4.0).sum::<f32>() - 4.0;
        let height = (tall + 2.0 * pad).max(bubble.height() * 0.5);
        let top = (bubble.center().y - height / 2.0).max(self.top(ui));
        let at = Rect::from_min_size(pos2(bubble.left(), top), vec2(bubble.width(), height));
        match &ready.face {
            Some(face) => self.portrait(ui, person, face),
            None => self.headset(ui, person),
        }
        self.balloon(ui, at);
        is_in_front(ui, at);
        let mut y = at.center().y - tall / 2.0;
        for (galley, ink) in galleys {
            let tall = galley.size().y;
            let place = Rect::from_min_size(pos2(at.left() + pad + 2.0, y), galley.size());
            let text = galley.text().to_owned();
            ui.painter().galley(place.min, galley, ink);
            let said = ui.interact(place, ui.id().with(("memo", &text)), egui::Sense::hover());
            said.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &text));
            y += tall + 4.0;
        }
    }

    /// The lines of the memo, with their type.
    fn memo_lines(&self, ready: &ReadyView) -> Vec<(String, egui::FontId, egui::Color32)> {
        let (theme, colours) = (self.theme, self.theme.colours);
        let mut lines = vec![(ready.title.clone(), theme.bold(Size::Lead), colours.ink)];
        if !ready.about.is_empty() {
            lines.push((ready.about.clone(), theme.font(Size::Body), colours.ink));
        }
        for line in &ready.lines {
            lines.push((line.clone(), theme.font(Size::Body), colours.ink));
        }
        if let Some(last) = &ready.last {
            lines.push((last.clone(), theme.font(Size::Small), colours.ink2));
        }
        lines
    }

    /// The same on the felt of a single column.
    fn memo_words(&self, ui: &mut Ui, ready: &ReadyView) {
        let ink = self.theme.colours.on_felt;
        for (text, font, _) in self.memo_lines(ready) {
            even_label(ui, egui::RichText::new(text).font(font).color(ink));
        }
    }

    /// Nobody's portrait: the headset lies there.
    fn headset(&self, ui: &Ui, at: Rect) {
        let colours = self.theme.colours;
        let radius = at.width() / 2.0;
        ui.painter().add(self.theme.shadow().as_shape(at, radius));
        ui.painter().circle_filled(at.center(), radius, colours.card);
        ui.painter().circle_filled(at.center(), radius * 0.95, colours.teal_tint);
        let place = Rect::from_center_size(at.center(), Vec2::splat(at.width() * 0.42));
        picture::paint(ui, "desk-headset", place, colours.teal_text, || white(icons::HEADSET.1));
    }

    fn cards_to_begin(&self, ready: &ReadyView) -> Vec<Card> {
        let mut cards = Vec::new();
        let held = self.view.queue.people.iter().find(|tile| tile.standing == Standing::OnHold);
        if let Some(name) = &ready.next {
            let key = if held.is_some() { "desk-resume" } else { "desk-take" };
            cards.push(Card {
                text: self.words.say(key, &[("name", Arg::Text(name))]),
                below: ready.next_about.clone(),
                // Who comes next stands first in the queue.
                icon: self.view.queue.people.first().map_or(icons::PHONE, |tile| channel_icon(tile.channel)),
                key: "Enter",
                first: true,
                disabled: !self.view.can.take,
                begins: Begins::Do(held.map_or(Command::TakeNext, |tile| Command::Resume(tile.caller))),
            });
        }
        let requests = &self.view.tools.requests;
        if let Some(request) = requests.first() {
            let count = Arg::Number(i64::try_from(requests.len()).unwrap_or(i64::MAX));
            cards.push(Card {
                text: self.words.say("desk-offer-requests", &[("count", count)]),
                below: [request.who.as_str(), request.needed.as_str()].join(&comma(self.words)),
                icon: icons::REQUESTS,
                key: "O",
                first: false,
                disabled: false,
                // The same as the key: the only one is opened, several are looked through.
                begins: match requests.len() {
                    1 if self.view.can.open => Begins::Do(Command::OpenRequest(request.request)),
                    _ => Begins::Show(Tool::Requests),
                },
            });
        }
        let unread = self.view.tools.articles.iter().filter(|article| article.text.is_none()).count();
        let unread = Arg::Number(i64::try_from(unread).unwrap_or(i64::MAX));
        cards.push(Card {
            text: self.word("desk-offer-knowledge"),
            below: self.words.say("desk-offer-unread", &[("count", unread)]),
            icon: icons::KNOWLEDGE,
            key: "K",
            first: false,
            disabled: false,
            begins: Begins::Show(Tool::Knowledge),
        });
        cards
    }

    fn offers(&mut self, ui: &mut Ui, state: &mut DeskState, ready: &ReadyView) {
        let mut cards = self.cards_to_begin(ready);
        let gap = 10.0;
        let most = ((ui.available_width() + gap) / (self.theme.scaled(CARD) + gap)).floor().max(1.0);
        let columns = (most as usize).min(cards.len());
        let room = ui.available_width() - 2.0 - gap * (columns - 1) as f32;
        let width = (room / columns as f32).floor();
        // Of what somebody writes, the first two lines.
        let two_lines = (width - self.theme.scaled(40.0)) * 1.8;
        for card in &mut cards {
            card.below = short(ui, &card.below, &self.theme.font(Size::Body), two_lines);
        }
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        ui.add_space(8.0);
        for row in cards.chunks(columns) {
            let height = row.iter().map(|card| offer_height(ui, &card.offer(), width)).fold(0.0, f32::max);
            ui.horizontal_top(|ui| {
                for card in row {
                    if !offer(ui, &card.offer(), vec2(width, height)).clicked() {
                        continue;
                    }
                    match card.begins {
                        Begins::Do(command) => self.want(DeskAction::Do(command)),
                        Begins::Show(tool) => {
                            state.show(tool);
                            state.focus_search = tool == Tool::Knowledge;
                        }
                    }
                }
            });
        }
    }
}
