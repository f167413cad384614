//! Both runs side by side: what another reply changed for the customer, for the queue,
//! for the other desk.

use egui::{Align, Frame, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::panels::icons;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, button};
use crate::telling::what_if::Group;
use crate::telling::words::Arg;

use super::Screen;
use super::state::ReplayState;
use super::tried::TriedView;
use super::view::{Attempt, ReplayAction};

impl Screen<'_> {
    pub(super) fn compared(
        &self,
        ui: &mut Ui,
        at: Rect,
        attempt: Attempt,
        state: &mut ReplayState,
        wanted: &mut Option<ReplayAction>,
    ) {
        self.felt_ground(ui, at);
        let inner = at.shrink(self.theme.scaled(14.0).min(18.0));
        let mut child = super::part(ui, inner, "compared");
        let area = ScrollArea::vertical().id_salt("replay-compared").auto_shrink(false);
        area.show(&mut child, |ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
            self.compared_head(ui, attempt, state, wanted);
            match self.view.tried.as_ref().filter(|tried| tried.attempt == attempt) {
                None => self.on_felt(ui, &self.words.name("replay-trying"), Size::Body),
                Some(tried) => self.both_runs(ui, tried),
            }
        });
    }

    fn compared_head(
        &self,
        ui: &mut Ui,
        attempt: Attempt,
        state: &mut ReplayState,
        wanted: &mut Option<ReplayAction>,
    ) {
        let choice = self.view.choice_of(attempt);
        let other = choice.and_then(|one| one.others.iter().find(|other| other.reply == attempt.reply));
        ui.horizontal_wrapped(|ui| {
            let number = other.map_or(0, |other| i64::try_from(other.number).unwrap_or(i64::MAX));
            let title = self.say("replay-tried-title", &[("number", Arg::Number(number))]);
            let ink = self.theme.colours.on_felt;
            ui.label(self.theme.strong(title, Size::Lead, ink).line_height(None));
            let on = self.words.name("replay-play-on");
            if button(ui, &Button::new(&on).kind(Kind::Felt).icon(icons::PLAY.0, icons::PLAY.1)).clicked() {
                *wanted = Some(ReplayAction::PlayOn(attempt));
            }
            let others = self.words.name("replay-tried-close");
            let look = Button::new(&others).kind(Kind::Felt).icon(icons::FORK.0, icons::FORK.1).key("Esc");
            if button(ui, &look).clicked() {
                state.asked = None;
            }
        });
        if let (Some(choice), Some(other)) = (choice, other) {
            for (id, said) in [("what-if-given", &choice.given), ("what-if-instead", &other.text)] {
                self.on_felt(ui, &self.say(id, &[("words", Arg::Text(said))]), Size::Small);
            }
        }
    }

    /// What changed in sentences, then a card for each side of it.
    fn both_runs(&self, ui: &mut Ui, tried: &TriedView) {
        let gap = 10.0;
        let width = ui.available_width() - 6.0;
        let needed = self.theme.scaled(120.0 + 90.0 * tried.headings.len() as f32);
        let cards = tried.groups.len() + 1;
        let columns = ((width / needed).floor() as usize).clamp(1, cards);
        // Equal rows look better than a full one and a remainder.
        let columns = cards.div_ceil(cards.div_ceil(columns));
        let each = (width - gap * (columns as f32 - 1.0)) / columns as f32;
        let places: Vec<usize> = (0..cards).collect();
        for row in places.chunks(columns) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for place in row {
                    match place.checked_sub(1) {
                        None => self.changes(ui, tried, each),
                        Some(group) => self.group(ui, tried, &tried.groups[group], each),
                    }
                }
            });
        }
        ui.add_space(4.0);
    }

    /// A card on the felt.
    fn card_of(&self, ui: &mut Ui, title: &str, width: f32, shows: impl FnOnce(&mut Ui)) {
        let colours = self.theme.colours;
        let frame = Frame::new().fill(colours.card).corner_radius(12).inner_margin(Margin::symmetric(14, 10));
        let at = Rect::from_min_size(ui.cursor().min, vec2(width, 0.0));
        let layout = Layout::top_down(Align::Min);
        let mut child = ui.new_child(UiBuilder::new().max_rect(at).layout(layout));
        frame.show(&mut child, |ui| {
            ui.set_width(width - 28.0);
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.label(self.theme.strong(title, Size::Body, colours.ink).line_height(None));
            shows(ui);
        });
        ui.advance_cursor_after_rect(child.min_rect());
    }

    fn changes(&self, ui: &mut Ui, tried: &TriedView, width: f32) {
        let colours = self.theme.colours;
        self.card_of(ui, &self.words.name("what-if-changed"), width, |ui| {
            for sentence in &tried.sentences {
                ui.label(self.theme.text(sentence, Size::Small, colours.ink));
            }
            if let Some(note) = &tried.note {
                ui.label(self.theme.text(note, Size::Small, colours.ink2));
            }
        });
    }

    /// One side: its lines with a value for each run.
    fn group(&self, ui: &mut Ui, tried: &TriedView, group: &Group, width: f32) {
        self.card_of(ui, &group.title, width, |ui| {
            if group.rows.is_empty() {
                let nothing = self.words.name("what-if-nothing");
                ui.label(self.theme.text(nothing, Size::Small, self.theme.colours.ink2));
                return;
            }
            let headings: Vec<(String, bool)> =
                tried.headings.iter().map(|text| (text.clone(), false)).collect();
            self.row(ui, "", &headings, true);
            for row in &group.rows {
                let last = row.values.len().saturating_sub(1);
                let differs = row.differs();
                let values = row.values.iter().enumerate();
                let values: Vec<(String, bool)> =
                    values.map(|(place, value)| (value.clone(), differs && place == last)).collect();
                self.row(ui, &row.name, &values, false);
            }
        });
    }

    /// A line of a card; what is different is bold.
    fn row(&self, ui: &mut Ui, name: &str, values: &[(String, bool)], is_head: bool) {
        let colours = self.theme.colours;
        let whole = ui.available_width();
        let gap = 10.0;
        let label = whole * if values.len() > 2 { 0.31 } else { 0.42 };
        let each = (whole - label - gap * values.len() as f32) / values.len().max(1) as f32;
        let painter = ui.painter().clone();
        let lay = |text: &str, bold: bool, ink, width: f32| {
            let font = if bold { self.theme.bold(Size::Small) } else { self.theme.font(Size::Small) };
            painter.layout(text.to_owned(), font, ink, width)
        };
        let ink = if is_head { colours.ink2 } else { colours.ink };
        let mut cells = vec![lay(name, false, colours.ink2, label)];
        cells.extend(values.iter().map(|(text, bold)| lay(text, *bold, ink, each)));
        let tall = cells.iter().map(|cell| cell.size().y).fold(0.0, f32::max);
        let (at, response) = ui.allocate_exact_size(vec2(whole, tall), egui::Sense::hover());
        let spoken: Vec<&str> =
            std::iter::once(name).chain(values.iter().map(|(text, _)| text.as_str())).collect();
        let spoken = spoken.join(", ");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &spoken));
        let mut x = at.left();
        for (place, cell) in cells.into_iter().enumerate() {
            ui.painter().galley(egui::pos2(x, at.top()), cell, colours.ink);
            x += if place == 0 { label + gap } else { each + gap };
        }
    }
}
