//! What lies under everything in the lanes: the tints of both desks, the wood of the
//! aisle, days, times, names, and the tears between days.

use egui::epaint::Mesh;
use egui::{Align2, Color32, Rect, Shape, Stroke, Ui, Vec2, pos2};

use crate::panels::theme::Size;
use crate::panels::widgets::{badge, short};

use super::lanes::Drawing;
use super::minutes;

/// How far the teeth of a tear reach.
const TOOTH: f32 = 7.0;
/// How high a tooth is.
const STEP: f32 = 17.0;

impl Drawing<'_> {
    pub(super) fn ground(&mut self, ui: &Ui, foot: Option<Rect>) {
        let colours = self.theme().colours;
        let painter = ui.painter();
        for title in &self.screen.view.lanes {
            painter.rect_filled(self.at.lane(title.desk), 0.0, self.colours(title.desk).2);
        }
        let aisle = self.at.aisle;
        painter.rect_filled(aisle, 0.0, colours.wood_light);
        painter.hline(aisle.x_range(), aisle.top() + 1.5, Stroke::new(3.0, colours.wood_deep));
        painter.hline(aisle.x_range(), aisle.bottom() - 1.5, Stroke::new(3.0, colours.wood));
        let grain = if self.at.is_strip { 0 } else { 3 };
        for (down, inset, wide) in
            [(0.24, 0.06, 0.26), (0.52, 0.34, 0.3), (0.78, 0.14, 0.22)].into_iter().take(grain)
        {
            let left = aisle.left() + aisle.width() * inset;
            let y = aisle.top() + aisle.height() * down;
            painter.hline(left..=left + aisle.width() * wide, y, Stroke::new(1.2, colours.wood));
        }
        self.times(ui);
        self.names(ui);
        for place in 1..self.columns.len() {
            self.tear(ui, place, foot);
        }
    }

    /// Days, times, and thin lines for them.
    fn times(&mut self, ui: &Ui) {
        let theme = self.theme();
        let colours = theme.colours;
        let head = self.at.head;
        let small = theme.font(Size::Small);
        for place in 0..self.columns.len() {
            let (left, right) = self.sides(place);
            let heading = self.columns[place].column.heading.clone();
            let bold = theme.bold(Size::Body);
            let heading = short(ui, &heading, &bold, right - left);
            let top = pos2(left, head.top() + theme.scaled(4.0));
            self.words(ui, (top, Align2::LEFT_TOP), heading, bold, colours.ink);
            for at in self.scale.ticks(place) {
                let x = self.scale.x(place, at) as f32;
                for lane in self.at.lanes {
                    let line = Stroke::new(1.0, colours.ink.gamma_multiply(0.10));
                    ui.painter().vline(x, lane.y_range(), line);
                }
                // The first and the last stand within their column.
                let half = theme.scaled(20.0);
                let middle = x.max(left + half).min(right.max(left + half) - half);
                let place = pos2(middle, head.bottom() - theme.scaled(4.0));
                self.words(ui, (place, Align2::CENTER_BOTTOM), minutes(at), small.clone(), colours.ink2);
            }
        }
    }

    /// The desks' names with their signs, and the aisle's.
    fn names(&mut self, ui: &Ui) {
        let theme = self.theme();
        let colours = theme.colours;
        let room = self.at.gutter;
        let side = theme.scaled(40.0).min(room - 8.0).min(self.at.lanes[0].height() - 4.0);
        let titles = self.screen.view.lanes.clone();
        for title in titles {
            let middle = self.at.lane(title.desk).center().y;
            let left = self.at.whole.left() + (room * 0.1).min(theme.scaled(18.0)).max(4.0);
            badge(ui, Rect::from_center_size(pos2(left + side / 2.0, middle), Vec2::splat(side)), title.desk);
            let left = left + side + theme.scaled(10.0);
            let wide = self.at.whole.left() + room - left - 6.0;
            if wide < theme.scaled(50.0) {
                continue;
            }
            let (name, role) = (theme.bold(Size::Lead), theme.font(Size::Small));
            if self.at.is_strip {
                let text = short(ui, &title.name, &theme.bold(Size::Body), wide);
                let place = (pos2(left, middle), Align2::LEFT_CENTER);
                self.words(ui, place, text, theme.bold(Size::Body), colours.ink);
                continue;
            }
            let lines = [(title.name, name, colours.ink, 1.0), (title.role, role, colours.ink2, -1.0)];
            for (text, font, ink, up) in lines.into_iter().filter(|(text, ..)| !text.is_empty()) {
                let align = if up > 0.0 { Align2::LEFT_BOTTOM } else { Align2::LEFT_TOP };
                let text = short(ui, &text, &font, wide);
                self.words(ui, (pos2(left, middle), align), text, font, ink);
            }
        }
        let font = theme.font(Size::Small);
        let left = self.at.whole.left() + theme.scaled(18.0);
        if room > theme.scaled(100.0) && !self.at.is_strip {
            let text = short(ui, &self.screen.view.aisle, &font, room - theme.scaled(26.0));
            let place = (pos2(left, self.at.aisle.center().y), Align2::LEFT_CENTER);
            self.words(ui, place, text, font, colours.ink);
        }
    }

    /// Days lie between this column and the one before: the sheet is torn.
    fn tear(&self, ui: &Ui, place: usize, foot: Option<Rect>) {
        let (_, left) = self.sides(place - 1);
        let (right, _) = self.sides(place);
        let (one, other) = (left + 8.0, right - 8.0);
        let (top, bottom) = (self.at.whole.top(), foot.unwrap_or(self.at.whole).bottom());
        let wood = self.theme().colours.wood;
        let mut mesh = Mesh::default();
        let steps = ((bottom - top) / STEP).ceil().max(1.0) as u32;
        for step in 0..=steps {
            let y = (top + STEP * step as f32).min(bottom);
            let shift = if step % 2 == 0 { 0.0 } else { TOOTH };
            mesh.colored_vertex(pos2(one + shift, y), wood);
            mesh.colored_vertex(pos2(other + shift - TOOTH, y), wood);
            if step > 0 {
                let base = 2 * (step - 1);
                mesh.add_triangle(base, base + 1, base + 2);
                mesh.add_triangle(base + 1, base + 2, base + 3);
            }
        }
        ui.painter().add(Shape::mesh(mesh));
    }

    /// A rectangle of diagonal lines: waiting.
    pub(super) fn hatched(&self, ui: &Ui, at: Rect, round: f32, frame: bool) {
        let colours = self.theme().colours;
        let fill = if frame { colours.sunk } else { colours.ink.gamma_multiply(0.05) };
        ui.painter().rect_filled(at, round, fill);
        let painter = ui.painter().with_clip_rect(at.shrink(if frame { 1.0 } else { 0.0 }));
        let ink = colours.ink.gamma_multiply(if frame { 0.34 } else { 0.16 });
        // Lines of all areas lie on one grid, so that areas beside each other are one.
        let mut x = ((at.left() - at.height()) / 8.0).floor() * 8.0;
        while x < at.right() {
            let line = [pos2(x, at.bottom()), pos2(x + at.height(), at.top())];
            painter.line_segment(line, Stroke::new(1.5, ink));
            x += 8.0;
        }
        if frame {
            let line = Stroke::new(1.2, colours.ink2);
            ui.painter().rect_stroke(at, round, line, egui::StrokeKind::Inside);
        }
    }

    /// A square on its corner.
    pub(super) fn diamond(&self, ui: &Ui, at: egui::Pos2, radius: f32, fill: Color32, line: Stroke) {
        let corner = |x: f32, y: f32| pos2(at.x + x * radius, at.y + y * radius);
        let corners = vec![corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)];
        ui.painter().add(Shape::convex_polygon(corners, fill, line));
    }
}
