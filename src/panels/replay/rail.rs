//! The strip below the lanes: play, speed, bookmark, and the scrubber with its marks.

use egui::accesskit::{Action, ActionData};
use egui::{EventFilter, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::chart::lanes::scale::Scale;
use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, button, focus_ring, white};
use crate::telling::words::Arg;
use crate::vocab::Duration;

use super::Screen;
use super::keys::rail_id;
use super::moments::{after, before};
use super::state::{ReplayState, SPEEDS, ZOOMS};
use super::view::DayMoment;

/// Marks that lie in one of these are one place to go to, in points.
const GROUP: f32 = 30.0;

/// Half as wide as the circle of the moment.
const HEAD: f32 = 10.0;

/// Room for the controls where they are without words.
pub(super) const GUTTER: f32 = 176.0;
/// Room for them with a word.
pub(super) const WIDE_GUTTER: f32 = 268.0;

/// What a mark on the scrubber stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Finding { critical: bool },
    Promise,
    Bookmark,
}

/// A place on the scrubber to go to, within its column: no tear between two days lies in
/// it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Cell {
    column: usize,
    number: usize,
    middle: f32,
    wide: f32,
}

impl Cell {
    /// The cell of a mark in a column from `left` to `right`, with cells that are hardly
    /// narrower than `least`.
    fn of(mark: &Mark, (left, right): (f64, f64), least: f32) -> Self {
        let (left, whole) = (left as f32, (right - left) as f32);
        let count = (whole / least).floor().max(1.0);
        let wide = whole / count;
        let number = ((mark.x - left) / wide).floor().clamp(0.0, count - 1.0);
        Self { column: mark.column, number: number as usize, middle: left + wide * (number + 0.5), wide }
    }
}

struct Mark {
    x: f32,
    /// In which column it is.
    column: usize,
    kind: Of,
    moment: DayMoment,
    spoken: String,
}

impl Screen<'_> {
    /// The strip with the controls left of the scrubber.
    pub(super) fn foot(&self, ui: &mut Ui, at: Rect, gutter: f32, state: &mut ReplayState) {
        let left = Rect::from_min_max(at.min, pos2(at.left() + gutter, at.bottom()));
        let mut child = super::part(ui, left.shrink2(vec2(12.0, 3.0)), "clock");
        child.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            self.play_button(ui, state);
            self.speed_button(ui, state);
            self.bookmark_button(ui, state, gutter > self.theme.scaled(GUTTER));
        });
        self.rail(
            ui,
            Rect::from_min_max(pos2(at.left() + gutter, at.top()), at.max - vec2(20.0, 0.0)),
            state,
        );
    }

    /// The strip of a small window: all controls and the scrubber in a row.
    pub(super) fn low_foot(&self, ui: &mut Ui, at: Rect, state: &mut ReplayState) {
        let mut child = super::part(ui, at.shrink2(vec2(12.0, 1.0)), "clock");
        child.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            self.play_button(ui, state);
            self.speed_button(ui, state);
            self.bookmark_button(ui, state, at.width() > self.theme.scaled(1_100.0));
            self.zoom_button(ui, state);
        });
        let left = child.min_rect().right() + self.theme.scaled(16.0);
        self.rail(ui, Rect::from_min_max(pos2(left, at.top()), at.max - vec2(20.0, 0.0)), state);
    }

    fn play_button(&self, ui: &mut Ui, state: &mut ReplayState) {
        let side = self.theme.scaled(38.0);
        let (at, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::click());
        let text = self.words.name(if state.playing { "replay-stop" } else { "replay-play" });
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &text));
        let colours = self.theme.colours;
        let fill = if response.hovered() { colours.ink2 } else { colours.ink };
        ui.painter().circle_filled(at.center(), side / 2.0, fill);
        let icon = if state.playing { icons::PAUSE } else { icons::PLAY };
        let place = Rect::from_center_size(at.center(), Vec2::splat(side * 0.5));
        picture::paint(ui, icon.0, place, colours.on_ink, || white(icon.1));
        focus_ring(ui, &response, side / 2.0);
        if response.on_hover_text(text).clicked() {
            state.play(&self.eye);
        }
    }

    fn speed_button(&self, ui: &mut Ui, state: &mut ReplayState) {
        let text = format!("×{}", SPEEDS[state.speed.min(SPEEDS.len() - 1)]);
        let about = self.words.name("replay-speed");
        let spoken = format!("{about}: {text}");
        let look = Button { spoken: Some(&spoken), ..Button::new(&text).kind(Kind::Quiet) };
        if button(ui, &look).on_hover_text(format!("{about} (V)")).clicked() {
            state.speed = (state.speed + 1) % SPEEDS.len();
        }
    }

    /// `worded`: there is room for a word on it.
    fn bookmark_button(&self, ui: &mut Ui, state: &mut ReplayState, worded: bool) {
        let is_set = state.bookmark_at(self.now).is_some();
        let text = self.words.name(if is_set { "replay-bookmark-away" } else { "replay-bookmark" });
        let kind = if is_set { Kind::Chosen } else { Kind::Quiet };
        let short = self.words.name("replay-bookmark-short");
        let look = Button::new(&short).kind(kind).icon(icons::FLAG.0, icons::FLAG.1);
        let tip = format!("{text} (B)");
        let look = Button { icon_only: !worded, spoken: Some(&text), tip: Some(&tip), ..look };
        if button(ui, &look).clicked() {
            state.bookmark(self.now);
        }
    }

    /// How much is seen at once.
    pub(super) fn zoom_button(&self, ui: &mut Ui, state: &mut ReplayState) {
        let text = match ZOOMS[state.zoom.min(ZOOMS.len() - 1)] {
            None => self.words.name("replay-zoom-all"),
            Some(minutes) => self.say("replay-zoom-minutes", &[("minutes", Arg::Number(minutes))]),
        };
        let about = self.words.name("replay-zoom");
        let spoken = format!("{about}: {text}");
        let look = Button::new(&text).kind(Kind::Quiet).icon(icons::SEARCH.0, icons::SEARCH.1);
        let look = Button { spoken: Some(&spoken), ..look };
        if button(ui, &look).on_hover_text(format!("{about} (Z)")).clicked() {
            state.zoom = (state.zoom + 1) % ZOOMS.len();
        }
    }

    /// The scrubber over all that can be seen from this seat.
    fn rail(&self, ui: &mut Ui, at: Rect, state: &mut ReplayState) {
        let columns: Vec<_> = self.eye.columns.iter().map(|one| one.column.clone()).collect();
        let scale = Scale::between(&columns, f64::from(at.left()), f64::from(at.right()));
        let x = |of: DayMoment| self.eye.column(of).map(|column| scale.x(column, of.at) as f32);
        let reach = at.expand2(vec2(10.0, 0.0));
        let response = ui.interact(reach, rail_id(), Sense::click_and_drag());
        self.moved(ui, &response, &scale, state);
        self.tell(ui, &response);
        let colours = self.theme.colours;
        let painter = ui.painter();
        let middle = at.center().y;
        let now = x(self.now).unwrap_or(at.left());
        for place in 0..columns.len() {
            let (left, right) = scale.sides(place);
            let (left, right) = (left as f32, right as f32);
            painter.hline(left..=right, middle, Stroke::new(5.0, colours.line));
            if now > left {
                painter.hline(left..=now.min(right), middle, Stroke::new(5.0, colours.ink2));
            }
        }
        let marks = self.marks(&scale, state);
        let cells = self.cells(&scale, &marks);
        for (cell, group) in &cells {
            let is_bookmark = |mark: &&Mark| mark.kind == Of::Bookmark;
            let others: Vec<&Mark> = group.iter().filter(|mark| !is_bookmark(mark)).collect();
            match others[..] {
                [] => {}
                [one] => self.mark(ui, one, middle),
                _ => self.counted(ui, (pos2(cell.middle, middle), cell.wide), &others, now),
            }
            group.iter().filter(is_bookmark).for_each(|mark| self.mark(ui, mark, middle));
        }
        painter.circle(pos2(now, middle), HEAD, colours.card, Stroke::new(2.6, colours.ink));
        focus_ring(ui, &response, 8.0);
        self.groups(ui, at, &cells, state);
    }

    fn marks(&self, scale: &Scale, state: &ReplayState) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        let mut add = |moment: DayMoment, kind: Of, spoken: String| {
            let column = self.eye.column(moment);
            let x = |column| scale.x(column, moment.at) as f32;
            marks.extend(column.map(|column| Mark { x: x(column), column, kind, moment, spoken }));
        };
        for promise in self.eye.promises() {
            add(promise.at, Of::Promise, promise.spoken.clone());
        }
        for finding in self.eye.findings() {
            add(finding.at, Of::Finding { critical: finding.is_critical }, finding.spoken.clone());
        }
        for mark in &state.bookmarks {
            let args = [("when", Arg::Text(&self.when(mark.at))), ("note", Arg::Text(mark.note.trim()))];
            let id = if mark.note.trim().is_empty() { "replay-bookmark-at" } else { "replay-bookmark-noted" };
            add(mark.at, Of::Bookmark, self.say(id, &args));
        }
        marks.sort_by(|one, other| one.x.total_cmp(&other.x));
        marks
    }

    /// Every kind has a shape of its own.
    fn mark(&self, ui: &Ui, mark: &Mark, middle: f32) {
        let colours = self.theme.colours;
        let painter = ui.painter();
        match mark.kind {
            Of::Finding { critical } => {
                let radius = if critical { 7.0 } else { 5.0 };
                let fill = if critical { colours.thread } else { colours.card };
                let corner = |x: f32, y: f32| pos2(mark.x + x * radius, middle + y * radius);
                let corners = vec![corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)];
                let line = Stroke::new(1.6, colours.thread);
                painter.add(egui::Shape::convex_polygon(corners, fill, line));
            }
            Of::Promise => {
                let at = Rect::from_center_size(pos2(mark.x, middle), Vec2::splat(10.0));
                painter.rect(
                    at,
                    1.0,
                    colours.note,
                    Stroke::new(1.4, colours.note_ink),
                    egui::StrokeKind::Inside,
                );
            }
            Of::Bookmark => {
                let top = pos2(mark.x, middle - 20.0);
                painter.line_segment([pos2(mark.x, middle), top], Stroke::new(2.0, colours.ink));
                let flag = vec![top, top + vec2(10.0, 4.0), top + vec2(0.0, 8.0)];
                painter.add(egui::Shape::convex_polygon(flag, colours.ink, Stroke::NONE));
            }
        }
    }

    /// Several marks at one place: how many, in the colours of what matters most of them.
    fn counted(&self, ui: &Ui, (at, wide): (Pos2, f32), marks: &[&Mark], now: f32) {
        let colours = self.theme.colours;
        let has = |kind: Of| marks.iter().any(|mark| mark.kind == kind);
        let (fill, line, ink) = if has(Of::Finding { critical: true }) {
            (colours.thread, colours.thread, colours.card)
        } else if has(Of::Finding { critical: false }) {
            (colours.card, colours.thread, colours.ink)
        } else {
            (colours.note, colours.note_ink, colours.note_ink)
        };
        let pill = Rect::from_center_size(at, vec2(wide - 3.0, self.theme.scaled(18.0)));
        ui.painter().rect(pill, 6.0, fill, Stroke::new(1.6, line), egui::StrokeKind::Inside);
        let font = self.theme.bold(Size::Small);
        let count = ui.painter().layout_no_wrap(marks.len().to_string(), font, ink);
        let place = egui::Align2::CENTER_CENTER.anchor_size(at, count.size());
        // Of a number of which the moment covers a digit, another one would be read.
        if !place.expand2(vec2(HEAD, 0.0)).x_range().contains(now) {
            ui.painter().galley(place.min, count, ink);
        }
    }

    /// The marks by place.
    fn cells<'m>(&self, scale: &Scale, marks: &'m [Mark]) -> Vec<(Cell, &'m [Mark])> {
        let least = self.theme.scaled(GROUP).max(GROUP);
        let cell = |mark: &Mark| Cell::of(mark, scale.sides(mark.column), least);
        marks.chunk_by(|one, next| cell(one) == cell(next)).map(|group| (cell(&group[0]), group)).collect()
    }

    /// Marks as places to go to; those near each other are one.
    fn groups(&self, ui: &Ui, at: Rect, cells: &[(Cell, &[Mark])], state: &mut ReplayState) {
        for (cell, group) in cells {
            let size = vec2(cell.wide - 2.0, at.height() - 8.0);
            let rect = Rect::from_center_size(pos2(cell.middle, at.center().y), size);
            let id = ui.id().with(("replay-mark", cell.column, cell.number));
            let response = ui.interact(rect, id, Sense::click());
            let all: Vec<String> = group.iter().map(|mark| mark.spoken.clone()).collect();
            let spoken = all.join("\n");
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
            focus_ring(ui, &response, 6.0);
            if response.clicked() {
                // A second click goes on to the next of them.
                let next = group.iter().find(|mark| mark.moment > self.now).unwrap_or(&group[0]);
                state.now = Some(next.moment);
            }
            response.on_hover_text_at_pointer(self.together(&all));
        }
    }

    /// Pointer and accessibility actions; the keys are those of the whole screen.
    fn moved(&self, ui: &Ui, response: &Response, scale: &Scale, state: &mut ReplayState) {
        if (response.dragged() || response.clicked())
            && let Some(pointer) = response.interact_pointer_pos()
        {
            response.request_focus();
            state.now = self.at_x(scale, pointer.x).or(state.now);
        }
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        let mut set = None;
        ui.input(|input| {
            if input.has_accesskit_action_request(response.id, Action::Increment) {
                set = after(&self.eye.events(), self.now);
            }
            if input.has_accesskit_action_request(response.id, Action::Decrement) {
                set = before(&self.eye.events(), self.now);
            }
            for request in input.accesskit_action_requests(response.id, Action::SetValue) {
                if let Some(ActionData::NumericValue(seconds)) = request.data {
                    let time = Duration::from_ms((seconds.max(0.0) * 1_000.0) as i64);
                    set = Some(self.eye.later(self.eye.begin(), time));
                }
            }
        });
        if let Some(set) = set {
            state.now = Some(set);
        }
    }

    /// The moment at a place; between two columns the beginning of the next.
    fn at_x(&self, scale: &Scale, x: f32) -> Option<DayMoment> {
        let columns = self.eye.columns;
        for (place, one) in columns.iter().enumerate() {
            let (left, right) = scale.sides(place);
            if f64::from(x) <= right {
                let share = ((f64::from(x) - left) / (right - left).max(1.0)).max(0.0);
                let whole = one.column.to.since(one.column.from).as_ms() as f64;
                let at = one.column.from + Duration::from_ms((whole * share) as i64);
                return Some(DayMoment { day: one.day, at });
            }
        }
        Some(self.eye.end())
    }

    /// Tells a screen reader which moment it is, and what is there.
    fn tell(&self, ui: &Ui, response: &Response) {
        let label = self.words.name("replay-position");
        let (whole, passed) = self.eye.passed(self.now);
        let (seconds, last) = (passed.as_seconds(), whole.as_seconds());
        let told = self.told_now();
        response.widget_info(|| {
            let mut info = WidgetInfo::slider(true, seconds, &label);
            info.current_text_value = Some(told.clone());
            info
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(last);
            for action in [Action::SetValue, Action::Increment, Action::Decrement] {
                node.add_action(action);
            }
            node.set_value(told.clone());
        });
    }

    /// The moment in words: when, who is there, what is said, promised or found.
    fn told_now(&self) -> String {
        let mut parts = vec![self.when(self.now)];
        let call = self.eye.call_at(self.now).map(|place| &self.view.calls[place]);
        parts.extend(call.map(|call| call.name.clone()));
        let here = self.eye.lines().filter(|line| line.at == self.now).map(|line| line.text.clone());
        parts.extend(here);
        let promised = self.eye.promises().filter(|one| one.at == self.now).map(|one| one.spoken.clone());
        parts.extend(promised);
        let found = self.eye.findings().filter(|one| one.at == self.now).map(|one| one.spoken.clone());
        parts.extend(found);
        parts.join(". ")
    }
}

#[cfg(test)]
mod tests {
    use crate::vocab::Moment;

    use super::*;

    #[test]
    fn a_place_on_the_scrubber_lies_within_its_column() {
        let sides = (100.0, 317.0);
        for x in [100.0, 101.0, 200.0, 316.0, 317.0_f32] {
            let moment = DayMoment { day: 1, at: Moment::from_ms(0) };
            let mark = Mark { x, column: 2, kind: Of::Promise, moment, spoken: String::new() };
            let cell = Cell::of(&mark, sides, GROUP);
            let (left, right) = (cell.middle - cell.wide / 2.0, cell.middle + cell.wide / 2.0);
            assert!(left >= 99.9 && right <= 317.1, "{x}: {cell:?}");
            assert!(left - 0.1 <= x && x <= right + 0.1 && cell.wide >= GROUP, "{x}: {cell:?}");
            // A column that is narrower than a place is one place.
            assert_eq!(Cell::of(&mark, (100.0, 110.0), GROUP).wide, 10.0);
        }
    }
}
