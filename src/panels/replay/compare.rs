//! Both runs side by side: what another reply changed for the customer, for the queue,
//! for the other desk; what is the same stands small below it.

use egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, button, even_galley, even_label};
use crate::telling::what_if::{Group, Row};
use crate::telling::words::{Arg, comma};

use super::Screen;
use super::state::ReplayState;
use super::tried::TriedView;
use super::view::{Attempt, ReplayAction};

/// Within a card.
const PAD: Vec2 = vec2(14.0, 10.0);

/// For which attempt and width, and how high.
type Height = (Attempt, f32, f32);

fn height_id() -> egui::Id {
    egui::Id::new("replay-compared-height")
}

/// How high both runs of an attempt are in this width, as far as that is known.
pub(super) fn height(ui: &Ui, attempt: Attempt, width: f32) -> f32 {
    let before: Option<Height> = ui.data(|data| data.get_temp(height_id()));
    before.filter(|one| (one.0, one.1) == (attempt, width)).map_or(0.0, |one| one.2)
}

/// Keeps how high they are. It never becomes less, so that a scroll bar that comes and
/// goes does not move the lanes to and fro.
fn is_high(ui: &Ui, attempt: Attempt, width: f32, now: f32) {
    if now > height(ui, attempt, width) + 0.5 {
        ui.data_mut(|data| data.insert_temp::<Height>(height_id(), (attempt, width, now)));
        ui.ctx().request_discard("both runs have found their height");
        ui.ctx().request_repaint();
    }
}

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
        let pad = self.theme.scaled(14.0).min(18.0);
        let inner = at.shrink(pad);
        let mut child = super::part(ui, inner, "compared");
        let area = ScrollArea::vertical().id_salt("replay-compared").auto_shrink(false);
        let shown = area.show(&mut child, |ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
            self.compared_head(ui, attempt, state, wanted);
            match self.view.tried.as_ref().filter(|tried| tried.attempt == attempt) {
                None => self.on_felt(ui, &self.words.name("replay-trying"), Size::Body),
                Some(tried) => self.both_runs(ui, tried),
            }
        });
        is_high(ui, attempt, at.width(), shown.content_size.y + 2.0 * pad);
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
            let on = self.words.name("card-play");
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
            self.both_replies(ui, [("what-if-given", &choice.given), ("what-if-instead", &other.text)]);
        }
    }

    /// Both replies, each at the head of its half where there is room.
    fn both_replies(&self, ui: &mut Ui, replies: [(&str, &String); 2]) {
        let (gap, width) = (10.0, ui.available_width() - 6.0);
        let texts = replies.map(|(id, said)| self.say(id, &[("words", Arg::Text(said))]));
        let ink = self.theme.colours.on_felt;
        let beside = width > self.theme.scaled(640.0);
        let each = if beside { (width - gap) / 2.0 } else { width };
        let font = self.theme.font(Size::Small);
        let galleys = texts.map(|text| even_galley(ui, &text, font.clone(), ink, each));
        let [one, other] = [galleys[0].size(), galleys[1].size()];
        let second = if beside { vec2(each + gap, 0.0) } else { vec2(0.0, one.y + 4.0) };
        let tall = if beside { one.y.max(other.y) } else { one.y + 4.0 + other.y };
        let (at, _) = ui.allocate_exact_size(vec2(width, tall), egui::Sense::hover());
        for (index, (galley, offset)) in galleys.into_iter().zip([Vec2::ZERO, second]).enumerate() {
            let place = Rect::from_min_size(at.min + offset, galley.size());
            let response = ui.interact(place, ui.id().with(("replay-said", index)), egui::Sense::hover());
            let said = galley.text().to_owned();
            response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &said));
            ui.painter().galley(place.min, galley, ink);
        }
    }

    /// Two even cards: what is different in sentences, and both runs in numbers.
    fn both_runs(&self, ui: &mut Ui, tried: &TriedView) {
        let gap = 10.0;
        let width = ui.available_width() - 6.0;
        let beside = width > self.theme.scaled(640.0);
        let each = if beside { (width - gap) / 2.0 } else { width };
        let top = ui.cursor().min;
        let fills = [0, 1].map(|_| ui.painter().add(egui::Shape::Noop));
        let first = self.card_of(ui, Rect::from_min_size(top, vec2(each, 0.0)), |ui| self.changes(ui, tried));
        let second = if beside { top + vec2(each + gap, 0.0) } else { first.left_bottom() + vec2(0.0, gap) };
        let second =
            self.card_of(ui, Rect::from_min_size(second, vec2(each, 0.0)), |ui| self.runs(ui, tried));
        let low = first.bottom().max(second.bottom());
        for (fill, at) in fills.into_iter().zip([first, second]) {
            let at = if beside { at.with_max_y(low) } else { at };
            ui.painter().set(fill, egui::epaint::RectShape::filled(at, 12.0, self.theme.colours.card));
        }
        ui.advance_cursor_after_rect(first.union(second));
        ui.add_space(4.0);
    }

    /// What stands on a card; its ground is painted when its height is known.
    fn card_of(&self, ui: &mut Ui, at: Rect, shows: impl FnOnce(&mut Ui)) -> Rect {
        let layout = Layout::top_down(Align::Min);
        let width = at.width() - 2.0 * PAD.x;
        let inner = Rect::from_min_size(at.min + PAD, vec2(width, 0.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
        child.spacing_mut().item_spacing.y = 4.0;
        child.set_width(width);
        shows(&mut child);
        let bottom = child.min_rect().bottom() + PAD.y;
        Rect::from_min_max(at.min, pos2(at.right(), bottom))
    }

    fn card_title(&self, ui: &mut Ui, title: &str) {
        ui.label(self.theme.strong(title, Size::Body, self.theme.colours.ink).line_height(None));
    }

    fn changes(&self, ui: &mut Ui, tried: &TriedView) {
        let colours = self.theme.colours;
        self.card_title(ui, &self.words.name("what-if-changed"));
        for sentence in &tried.sentences {
            even_label(ui, self.theme.text(sentence, Size::Body, colours.ink));
        }
        for sentence in &tried.same {
            even_label(ui, self.theme.text(sentence, Size::Small, colours.ink2));
        }
        if let Some(note) = &tried.note {
            even_label(ui, self.theme.text(note, Size::Small, colours.ink2));
        }
    }

    /// A value for each run: what differs as a table, what is the same in a few words
    /// below it.
    fn runs(&self, ui: &mut Ui, tried: &TriedView) {
        let headings: Vec<(String, bool)> = tried.headings.iter().map(|text| (text.clone(), true)).collect();
        let differing: Vec<&Group> =
            tried.groups.iter().filter(|group| group.rows.iter().any(Row::differs)).collect();
        // The first side stands on the line of the headings.
        self.row(ui, differing.first().map_or("", |group| &group.title), &headings, true);
        for (place, group) in differing.into_iter().enumerate() {
            if place > 0 {
                ui.label(self.theme.strong(&group.title, Size::Small, self.theme.colours.ink));
            }
            for row in group.rows.iter().filter(|row| row.differs()) {
                let last = row.values.len().saturating_sub(1);
                let values = row.values.iter().enumerate();
                let values: Vec<(String, bool)> =
                    values.map(|(place, value)| (value.clone(), place == last)).collect();
                self.row(ui, &row.name, &values, false);
            }
        }
        for group in &tried.groups {
            if let Some(text) = self.same(group) {
                even_label(ui, self.theme.text(text, Size::Small, self.theme.colours.ink2).line_height(None));
            }
        }
    }

    /// What of one side is the same in every run.
    fn same(&self, group: &Group) -> Option<String> {
        let same: Vec<String> = group
            .rows
            .iter()
            .filter(|row| !row.differs())
            .filter_map(|row| {
                let args = [("name", Arg::Text(&row.name)), ("value", Arg::Text(row.values.first()?))];
                Some(self.say("replay-same-value", &args))
            })
            .collect();
        let (id, what) = match (same.is_empty(), group.rows.is_empty()) {
            (true, false) => return None,
            (true, true) => ("replay-same-all", self.words.name("what-if-nothing")),
            (false, _) => ("replay-same", same.join(&comma(self.words))),
        };
        Some(self.say(id, &[("whom", Arg::Text(&group.title)), ("what", Arg::Text(&what))]))
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
        let name_ink = if is_head { colours.ink } else { colours.ink2 };
        let mut cells = vec![lay(name, is_head, name_ink, label)];
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
