//! The picture of both desks: where things lie, and in which order they are drawn.

use egui::{Align2, Color32, FontId, Pos2, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::chart::lanes::scale::{GAP, Scale};
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::focus_ring;
use crate::telling::words::Arg;
use crate::vocab::{Desk, Duration, Moment};

use super::state::{ReplayState, ZOOMS};
use super::view::{DayColumn, DayMoment};
use super::{Screen, minutes};

/// Days above, times and the pill of the moment below them.
pub(super) const HEAD: f32 = 62.0;

/// The height of lanes that show no more than when somebody was busy, with their head.
pub(super) const STRIP: f32 = HEAD + 2.0 * 30.0 + 6.0;

/// No column of several is narrower than this.
const NARROWEST: f32 = 150.0;

/// Where the parts of the picture lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Geometry {
    pub whole: Rect,
    /// Days and times.
    pub head: Rect,
    pub aisle: Rect,
    /// The upper and the lower lane.
    pub lanes: [Rect; 2],
    /// The height of a bar.
    pub bar: f32,
    /// The room below a bar.
    pub below: f32,
    /// Words stand below the bars.
    pub labels: bool,
    /// Left of the first column.
    pub gutter: f32,
    /// So low that only bars have room, with the line of the moment.
    pub is_strip: bool,
}

impl Geometry {
    fn of(theme: &Theme, whole: Rect, gutter: f32) -> Self {
        let head = whole.with_max_y(whole.top() + theme.scaled(HEAD));
        let rest = whole.height() - head.height();
        let is_strip = rest <= theme.scaled(STRIP - HEAD) + 1.0;
        let aisle = if is_strip {
            theme.scaled(6.0)
        } else {
            (rest * 0.27).clamp(theme.scaled(40.0), theme.scaled(100.0).max(100.0))
        };
        let lane = (rest - aisle) / 2.0;
        let upper = Rect::from_min_size(head.left_bottom(), vec2(whole.width(), lane));
        let middle = Rect::from_min_size(upper.left_bottom(), vec2(whole.width(), aisle));
        let lower = Rect::from_min_size(middle.left_bottom(), vec2(whole.width(), lane));
        let labels = lane > theme.scaled(20.0) + 84.0;
        let bar = if is_strip { lane * 0.4 } else { (lane * 0.12).clamp(10.0, 20.0) };
        let below = match (is_strip, labels) {
            (true, _) => (lane - bar) / 2.0,
            (false, true) => theme.scaled(22.0).max(22.0),
            (false, false) => 16.0,
        };
        Self { whole, head, aisle: middle, lanes: [upper, lower], bar, below, labels, gutter, is_strip }
    }

    /// The lane of a desk: sales above.
    pub const fn lane(&self, desk: Desk) -> Rect {
        match desk {
            Desk::Sales => self.lanes[0],
            Desk::Support => self.lanes[1],
        }
    }

    /// The height at which a desk's bars run.
    pub fn bar(&self, desk: Desk) -> egui::Rangef {
        let bottom = self.lane(desk).bottom() - self.below;
        egui::Rangef::new(bottom - self.bar, bottom)
    }

    /// The height of a frustration.
    pub fn mood(&self, desk: Desk, frustration: u16) -> f32 {
        let (lane, bar) = (self.lane(desk), self.bar(desk));
        let (top, low) = (lane.top() + lane.height() * 0.18, bar.min - lane.height() * 0.12);
        low + (top - low) * f32::from(frustration.min(1_000)) / 1_000.0
    }
}

/// The picture in the making.
pub(super) struct Drawing<'a> {
    pub screen: &'a Screen<'a>,
    pub at: Geometry,
    /// The columns that are seen.
    pub columns: Vec<DayColumn>,
    pub scale: Scale,
    /// Words that stand already.
    pub taken: Vec<Rect>,
    /// What says something to whoever points at it.
    pub spots: Vec<Spot>,
    /// Where faces are already.
    pub faces: Vec<(Desk, f32, u16)>,
}

/// A place that says something.
pub(super) struct Spot {
    pub at: Rect,
    pub moment: DayMoment,
    /// The moments of all that is there, in order.
    pub moments: Vec<DayMoment>,
    /// One or several things.
    pub spoken: Vec<String>,
}

impl<'a> Drawing<'a> {
    fn new(screen: &'a Screen<'a>, whole: Rect, gutter: f32, state: &ReplayState) -> Self {
        let at = Geometry::of(&screen.theme, whole, gutter);
        let (left, right) = (whole.left() + gutter, whole.right() - 20.0);
        let columns = screen.columns_seen(state, right - left);
        let drawn: Vec<_> = columns.iter().map(|one| one.column.clone()).collect();
        let scale = Scale::between(&drawn, f64::from(left), f64::from(right));
        Self { screen, at, columns, scale, taken: Vec::new(), spots: Vec::new(), faces: Vec::new() }
    }

    /// Left and right side of a column.
    pub fn sides(&self, column: usize) -> (f32, f32) {
        let (left, right) = self.scale.sides(column);
        (left as f32, right as f32)
    }

    /// The column in which a moment is seen.
    pub fn column(&self, of: DayMoment) -> Option<usize> {
        let holds = |one: &DayColumn| one.day == of.day && one.column.from <= of.at && of.at <= one.column.to;
        self.columns.iter().position(holds)
    }

    /// Where a moment is, if it is seen.
    pub fn x(&self, of: DayMoment) -> Option<f32> {
        self.column(of).map(|column| self.scale.x(column, of.at) as f32)
    }

    /// Where a stretch of a day is seen: a column, and from where to where.
    pub fn stretches(&self, day: u16, from: Moment, to: Moment) -> Vec<(usize, f32, f32)> {
        let mut found = Vec::new();
        for (place, one) in self.columns.iter().enumerate() {
            let (begin, end) = (from.max(one.column.from), to.min(one.column.to));
            if one.day == day && begin < end {
                let (left, width) = self.scale.stretch(place, begin, end);
                found.push((place, left as f32, (left + width) as f32));
            }
        }
        found
    }

    /// The sides of the column in which a place is.
    pub fn sides_at(&self, x: f32) -> Option<(f32, f32)> {
        let sides = (0..self.columns.len()).map(|column| self.sides(column));
        sides.into_iter().find(|(left, right)| *left - 1.0 <= x && x <= *right + 1.0)
    }

    /// The place for something as wide as twice this radius: no farther out than the
    /// beginning of the tear beside its column.
    pub fn within(&self, x: f32, radius: f32) -> f32 {
        let out = 6.0 - radius;
        self.sides_at(x).map_or(x, |(left, right)| x.min(right + out).max(left - out))
    }

    /// Writes words, if nothing stands there yet.
    pub fn words(&mut self, ui: &Ui, (at, align): (Pos2, Align2), text: String, font: FontId, ink: Color32) {
        let galley = ui.painter().layout_no_wrap(text, font, ink);
        let place = align.anchor_size(at, galley.size());
        let free = self.taken.iter().all(|taken| !taken.expand(3.0).intersects(place));
        if free && self.at.whole.contains_rect(place) {
            self.taken.push(place);
            ui.painter().galley(place.min, galley, ink);
        }
    }

    pub fn theme(&self) -> Theme {
        self.screen.theme
    }

    /// Solid, pale and tinted colour of a desk.
    pub fn colours(&self, desk: Desk) -> (Color32, Color32, Color32) {
        let colours = self.screen.theme.colours;
        match desk {
            Desk::Sales => {
                (colours.coral, colours.coral_tint.lerp_to_gamma(colours.coral, 0.42), colours.coral_tint)
            }
            Desk::Support => {
                (colours.teal, colours.teal_tint.lerp_to_gamma(colours.teal, 0.42), colours.teal_tint)
            }
        }
    }

    /// The line of the moment with its time on top.
    fn cursor(&mut self, ui: &Ui, foot: Option<Rect>) {
        let Some(x) = self.x(self.screen.now) else { return };
        let theme = self.theme();
        let colours = theme.colours;
        let bottom = foot.map_or(self.at.whole.bottom() - 2.0, |foot| foot.top());
        let text = minutes(self.screen.now.at);
        let galley = ui.painter().layout_no_wrap(text, theme.bold(Size::Small), colours.on_ink);
        let size = galley.size() + vec2(theme.scaled(16.0), theme.scaled(6.0));
        let edge = self.at.whole.right() - size.x / 2.0 - 2.0;
        let centre = pos2(x.min(edge), self.at.head.bottom() - size.y / 2.0 - 2.0);
        let pill = Rect::from_center_size(centre, size);
        ui.painter().vline(x, pill.center().y..=bottom, egui::Stroke::new(2.4, colours.ink));
        ui.painter().rect_filled(pill, size.y / 2.0, colours.ink);
        let place = Align2::CENTER_CENTER.anchor_size(pill.center(), galley.size());
        ui.painter().galley(place.min, galley, colours.on_ink);
    }

    /// Where the pill with the time will be: nothing is written there.
    fn keep_free(&mut self, ui: &Ui) {
        let Some(x) = self.x(self.screen.now) else { return };
        let wide =
            ui.painter().layout_no_wrap("00:00".into(), self.theme().bold(Size::Small), Color32::WHITE);
        let half = wide.size().x / 2.0 + self.theme().scaled(10.0);
        let bottom = self.at.head.bottom();
        let top = bottom - wide.size().y - self.theme().scaled(8.0);
        self.taken.push(Rect::from_min_max(pos2(x - half, top), pos2(x + half, bottom)));
    }
}

impl Screen<'_> {
    /// The columns that are seen at this zoom, in this room, with the moment among them.
    fn columns_seen(&self, state: &ReplayState, room: f32) -> Vec<DayColumn> {
        let all = self.eye.columns;
        let here = self.eye.column(self.now).unwrap_or_default();
        if let Some(wanted) = ZOOMS[state.zoom.min(ZOOMS.len() - 1)] {
            let wanted = Duration::from_seconds(wanted * 60);
            let mut one = all[here].clone();
            let (from, to) = (one.column.from, one.column.to);
            if to.since(from) > wanted {
                let half = Duration::from_ms(wanted.as_ms() / 2);
                one.column.from = (self.now.at - half).min(to - wanted).max(from);
                one.column.to = one.column.from + wanted;
            }
            return vec![one];
        }
        let each = NARROWEST + GAP as f32;
        let most = (((room + GAP as f32) / each).floor() as usize).max(1);
        let first = (here + 1).saturating_sub(most.div_ceil(2)).min(all.len().saturating_sub(most));
        all.iter().skip(first).take(most).cloned().collect()
    }

    /// Draws the lanes; `foot` is the strip of the scrubber, if it lies right below.
    pub(super) fn lanes(
        &self,
        ui: &mut Ui,
        at: Rect,
        gutter: f32,
        state: &mut ReplayState,
        foot: Option<Rect>,
    ) {
        let response = ui.interact(at, ui.id().with("replay-lanes"), Sense::click());
        let about = self.words.name("replay-lanes");
        let keys = self.words.name("replay-lanes-keys");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{about}. {keys}")));
        let mut drawing = Drawing::new(self, at, gutter, state);
        drawing.keep_free(ui);
        drawing.ground(ui, foot);
        if drawing.at.is_strip {
            drawing.pale_bars(ui);
            drawing.bars(ui);
        } else {
            drawing.all(ui);
        }
        drawing.cursor(ui, foot);
        self.zoom(ui, &drawing.at, state);
        self.point(&drawing, response, state);
    }

    /// What is pointed at says what it is; a click goes to that moment.
    fn point(&self, drawing: &Drawing<'_>, response: Response, state: &mut ReplayState) {
        let pointer = response.hover_pos().or(response.interact_pointer_pos());
        let spot = pointer.and_then(|pointer| {
            let near = drawing.spots.iter().filter(|spot| spot.at.contains(pointer));
            near.min_by(|one, other| {
                let away = |spot: &Spot| spot.at.center().distance_sq(pointer);
                away(one).total_cmp(&away(other))
            })
        });
        let clicked = response.clicked();
        if let Some(spot) = spot {
            if clicked {
                state.now = Some(spot.moment);
            }
            response.on_hover_text_at_pointer(self.together(&spot.spoken));
        } else if clicked && let Some(pointer) = pointer {
            state.now = drawing.moment_at(pointer.x).or(state.now);
        }
    }

    /// How much is seen at once, in the corner above the names.
    fn zoom(&self, ui: &mut Ui, at: &Geometry, state: &mut ReplayState) {
        if at.gutter < self.theme.scaled(100.0) {
            return;
        }
        let place = Rect::from_min_max(at.head.min, pos2(at.head.left() + at.gutter, at.head.bottom()));
        let mut child = super::part(ui, place.shrink2(vec2(12.0, 5.0)), "zoom");
        self.zoom_button(&mut child, state);
    }

    /// Every call of the picture for whoever goes through it by keyboard or listens.
    pub(super) fn marks_of_lanes(&self, ui: &mut Ui, at: Rect, gutter: f32, state: &mut ReplayState) {
        let drawing = Drawing::new(self, at, gutter, state);
        let calls = drawing.calls_in_groups().into_iter().map(|spot| ("replay-call", 6.0, spot));
        let notes = drawing.spots_of_aisle().into_iter().map(|spot| ("replay-note", 4.0, spot));
        for (index, (name, radius, spot)) in calls.chain(notes).enumerate() {
            let response = ui.interact(spot.at, ui.id().with((name, index)), Sense::click());
            let spoken = spot.spoken.join("\n");
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
            focus_ring(ui, &response, radius);
            if response.clicked() {
                // A second click goes on to the next of them.
                let next = spot.moments.iter().find(|moment| **moment > self.now);
                state.now = Some(next.copied().unwrap_or(spot.moment));
            }
            response.on_hover_text_at_pointer(self.together(&spot.spoken));
        }
    }

    /// Several things in a line, the first ones in full.
    pub(super) fn together(&self, all: &[String]) -> String {
        /// More than these nobody reads at once.
        const SAID: usize = 3;
        let said = all.iter().take(SAID).cloned().collect::<Vec<_>>().join("\n");
        match i64::try_from(all.len().saturating_sub(SAID)).unwrap_or(i64::MAX) {
            0 => said,
            more => self.say("replay-more", &[("first", Arg::Text(&said)), ("count", Arg::Number(more))]),
        }
    }
}

impl Drawing<'_> {
    /// Everything that lies on the ground.
    fn all(&mut self, ui: &Ui) {
        self.waits(ui);
        self.pale_bars(ui);
        let laid = self.laid();
        self.thread_lines(ui, &laid);
        self.bars(ui);
        self.moods(ui);
        self.findings(ui);
        self.notes(ui, &laid);
    }

    /// The moment at a place; none beside the columns.
    fn moment_at(&self, x: f32) -> Option<DayMoment> {
        self.columns.iter().enumerate().find_map(|(place, one)| {
            let (left, right) = self.sides(place);
            let share = f64::from((x - left) / (right - left).max(1.0));
            (0.0..=1.0).contains(&share).then(|| {
                let whole = one.column.to.since(one.column.from).as_ms() as f64;
                DayMoment { day: one.day, at: one.column.from + Duration::from_ms((whole * share) as i64) }
            })
        })
    }
}
