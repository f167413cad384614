//! Where everything stands, by the size of the window and of the text.
//!
//! Pure: the stage asks it for the places that the panels leave free. The
//! measures are those of `look/NOTES.md`, drawn between its three columns.

use egui::{Rect, Vec2, pos2, vec2};

/// Below this width, in points at a text scale of 100 %, three columns have no room.
const NARROW: f32 = 1000.0;
/// The same for the height.
const LOW: f32 = 560.0;
/// Below this width of the centre the replies stand in two columns.
const TWO_BY_TWO: f32 = 760.0;
/// The centre's content is no wider than this.
const WIDEST: f32 = 1200.0;

/// Of the office, from above, this share holds the faces of those who wait.
const FACES: f32 = 0.8;

/// Where everything stands, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Queue, centre and tools side by side; otherwise one after the other, as tabs.
    pub three: bool,
    /// Space between parts.
    pub gutter: f32,
    /// The bar on top.
    pub bar: Rect,
    /// The tabs above a single column; nothing beside three.
    pub parts: Rect,
    /// The queue; in one column the same place as the others.
    pub queue: Rect,
    /// The centre: office, person, replies.
    pub centre: Rect,
    /// What is free for the office: the centre down to the person.
    pub stage: Rect,
    /// The far edge of the trainee's desk, from above.
    pub desk_edge: f32,
    /// The person's portrait, a circle.
    pub person: Rect,
    /// What they say.
    pub bubble: Rect,
    /// Lunch box and phone, right of the bubble; on the shelf where there is no room.
    pub shelf: Rect,
    /// The felt under replies and actions.
    pub mat: Rect,
    /// How many replies stand beside each other.
    pub columns: usize,
    /// The notes on the monitor's frame.
    pub notes: Rect,
    /// The monitor with the tools.
    pub tools: Rect,
}

impl Grid {
    /// The same, this far from the window's corner.
    pub fn moved(self, by: Vec2) -> Self {
        let moved = |at: Rect| at.translate(by);
        Self {
            bar: moved(self.bar),
            parts: moved(self.parts),
            queue: moved(self.queue),
            centre: moved(self.centre),
            stage: moved(self.stage),
            desk_edge: self.desk_edge + by.y,
            person: moved(self.person),
            bubble: moved(self.bubble),
            shelf: moved(self.shelf),
            mat: moved(self.mat),
            notes: moved(self.notes),
            tools: moved(self.tools),
            ..self
        }
    }

    /// The same with a portrait that is no larger than this; the balloon gets its room
    /// beside it, and the felt above.
    pub fn with_person(self, across: f32) -> Self {
        let less = (self.person.width() - across).max(0.0);
        let person = Rect::from_min_max(self.person.min + vec2(0.0, less), self.person.max - vec2(less, 0.0));
        let bubble = Rect::from_min_max(self.bubble.min + vec2(-less, less), self.bubble.max);
        Self { person, bubble, ..self }
    }

    /// The felt once the person has gone: it takes the place of portrait and balloon too,
    /// and leaves the office as far down as the faces of those who wait.
    pub fn felt_after_call(&self) -> Rect {
        if !self.three {
            return self.mat;
        }
        let top = self.bar.bottom() + (self.desk_edge - self.bar.bottom()) * FACES;
        Rect::from_min_max(pos2(self.mat.left(), top.round()), self.mat.max)
    }

    /// The same with a higher felt: person and bubble move up, as far as there is
    /// room below `top`.
    pub fn with_mat(self, height: f32, top: f32) -> Self {
        let room = self.person.top().min(self.bubble.top()) - top;
        let room = if self.three { room.max(0.0) } else { 0.0 };
        let by = (height - self.mat.height()).clamp(0.0, room);
        let up = |at: Rect| at.translate(egui::vec2(0.0, -by));
        let mat = Rect::from_min_max(pos2(self.mat.left(), self.mat.top() - by), self.mat.max);
        Self { person: up(self.person), bubble: up(self.bubble), shelf: up(self.shelf), mat, ..self }
    }
}

/// A value between those for 1024, 1600 and 2560 (or 640, 900 and 1440).
fn between(at: f32, steps: [f32; 3], values: [f32; 3]) -> f32 {
    let line = |from: usize| {
        let share = (at - steps[from]) / (steps[from + 1] - steps[from]);
        values[from] + (values[from + 1] - values[from]) * share
    };
    if at <= steps[0] {
        values[0]
    } else if at <= steps[1] {
        line(0)
    } else if at <= steps[2] {
        line(1)
    } else {
        values[2] * (at / steps[2]).min(1.5)
    }
}

const WIDTHS: [f32; 3] = [1024.0, 1600.0, 2560.0];
const HEIGHTS: [f32; 3] = [640.0, 900.0, 1440.0];

/// The places in a window of this size, in points, at this text scale.
pub fn grid(size: Vec2, text_scale: f32) -> Grid {
    // As if the text were at 100 %: what holds text grows with it.
    let seen = size / text_scale;
    let by_width = |values| between(seen.x, WIDTHS, values) * text_scale;
    let by_height = |values| between(seen.y, HEIGHTS, values) * text_scale;
    let gutter = by_width([8.0, 16.0, 24.0]).min(24.0).round();
    let bar = Rect::from_min_size(pos2(0.0, 0.0), vec2(size.x, by_width([48.0, 56.0, 72.0]).round()));
    if seen.x < NARROW || seen.y < LOW {
        return one_column(size, text_scale, gutter, bar);
    }
    let queue = by_width([188.0, 264.0, 336.0]).round();
    let tools = by_width([296.0, 440.0, 600.0]).round();
    let (top, foot) = (bar.bottom() + gutter, size.y - gutter);
    let queue = Rect::from_min_max(pos2(gutter, top), pos2(gutter + queue, foot));
    let notes_height = by_height([64.0, 104.0, 124.0]).round();
    let right = size.x - gutter;
    let notes =
        Rect::from_min_max(pos2(right - tools, bar.bottom() + gutter * 0.5), pos2(right, top + notes_height));
    let tools = Rect::from_min_max(pos2(right - tools, notes.bottom() - gutter), pos2(right, foot));
    let free =
        Rect::from_min_max(pos2(queue.right() + gutter, bar.bottom()), pos2(tools.left() - gutter, foot));
    let width = free.width().min(WIDEST * text_scale);
    let centre = Rect::from_center_size(free.center(), vec2(width, free.height()));
    let columns = if centre.width() / text_scale < TWO_BY_TWO { 2 } else { 4 };
    // The office gives way first, the felt last.
    let mat_height = by_height([312.0, 336.0, 440.0]).min(centre.height() * 0.62).round();
    let mat = Rect::from_min_max(pos2(centre.left(), foot - mat_height), pos2(centre.right(), foot));
    let row = by_height([136.0, 226.0, 330.0]).min(mat.top() - bar.bottom() - gutter).round();
    let row =
        Rect::from_min_max(pos2(centre.left(), mat.top() - row - 4.0), pos2(centre.right(), mat.top() - 4.0));
    let across = by_height([124.0, 220.0, 320.0]).min(row.height()).min(centre.width() * 0.27).round();
    let person = Rect::from_min_size(pos2(row.left() + 4.0, row.bottom() - across), vec2(across, across));
    let shelf_width = if columns == 4 { (centre.width() * 0.16).round() } else { 0.0 };
    let shelf = Rect::from_min_max(pos2(row.right() - shelf_width, row.top()), row.max);
    // The portrait stands out a little over the far edge; what is said stays below it,
    // so that those who wait are seen behind the desk.
    let desk_edge = (person.top() + across * 0.05).round();
    let bubble = Rect::from_min_max(
        pos2(person.right() + gutter + 4.0, (desk_edge + gutter * 0.5).round()),
        pos2(shelf.left() - 4.0, row.bottom() - 8.0),
    );
    let stage = Rect::from_min_max(pos2(0.0, bar.bottom()), pos2(size.x, desk_edge));
    Grid {
        three: true,
        gutter,
        bar,
        parts: Rect::NOTHING,
        queue,
        centre,
        stage,
        desk_edge,
        person,
        bubble,
        shelf,
        mat,
        columns,
        notes,
        tools,
    }
}

/// Queue, desk and tools in one place, behind tabs.
fn one_column(size: Vec2, text_scale: f32, gutter: f32, bar: Rect) -> Grid {
    let parts_height = (44.0 * text_scale).round();
    let parts = Rect::from_min_max(
        pos2(gutter, bar.bottom() + gutter * 0.5),
        pos2(size.x - gutter, bar.bottom() + gutter * 0.5 + parts_height),
    );
    let whole = Rect::from_min_max(
        pos2(gutter, parts.bottom() + gutter * 0.5),
        pos2(size.x - gutter, size.y - gutter),
    );
    let across = (84.0 * text_scale).min(whole.height() * 0.4).round();
    let person = Rect::from_min_size(whole.min, vec2(across, across));
    let bubble = Rect::from_min_max(
        pos2(person.right() + gutter, whole.top()),
        pos2(whole.right(), whole.top() + across),
    );
    let mat = Rect::from_min_max(pos2(whole.left(), bubble.bottom() + gutter), whole.max);
    let columns = if whole.width() / text_scale < 620.0 { 1 } else { 2 };
    let stage = Rect::from_min_max(pos2(0.0, bar.bottom()), pos2(size.x, whole.top()));
    Grid {
        three: false,
        gutter,
        bar,
        parts,
        queue: whole,
        centre: whole,
        stage,
        desk_edge: whole.top(),
        person,
        bubble,
        shelf: Rect::from_min_size(whole.right_top(), Vec2::ZERO),
        mat,
        columns,
        notes: Rect::from_min_size(whole.min, Vec2::ZERO),
        tools: whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawings_measures_are_met() {
        let small = grid(vec2(1024.0, 640.0), 1.0);
        assert_eq!((small.three, small.columns, small.bar.height()), (true, 2, 48.0));
        assert_eq!((small.queue.width(), small.tools.width(), small.person.width()), (188.0, 296.0, 124.0));
        let middle = grid(vec2(1600.0, 900.0), 1.0);
        assert_eq!((middle.columns, middle.queue.width(), middle.tools.width()), (4, 264.0, 440.0));
        assert_eq!(middle.person.width(), 220.0);
        let large = grid(vec2(2560.0, 1440.0), 1.0);
        assert_eq!((large.bar.height(), large.person.width(), large.centre.width()), (72.0, 320.0, 1200.0));
    }

    #[test]
    fn nothing_overlaps_and_all_is_inside() {
        for (width, height) in [
            (1024, 640),
            (1024, 768),
            (1280, 720),
            (1366, 768),
            (1600, 900),
            (1920, 1080),
            (2560, 1440),
            (3840, 2160),
        ] {
            for percent in [80, 100, 125, 150, 200] {
                let size = vec2(width as f32, height as f32);
                let grid = grid(size, percent as f32 / 100.0);
                let window = Rect::from_min_size(pos2(0.0, 0.0), size);
                let parts = if grid.three {
                    vec![grid.bar, grid.queue, grid.mat, grid.person, grid.bubble, grid.tools]
                } else {
                    vec![grid.bar, grid.parts, grid.mat, grid.person, grid.bubble]
                };
                for (index, one) in parts.iter().enumerate() {
                    assert!(window.contains_rect(*one), "{width}×{height} at {percent}: {index} {one:?}");
                    assert!(
                        one.width() > 60.0 && one.height() > 40.0,
                        "{width}×{height} at {percent}: {index}"
                    );
                    for (other, two) in parts.iter().enumerate().skip(index + 1) {
                        let shared = one.intersect(*two);
                        assert!(
                            shared.width() <= 0.5 || shared.height() <= 0.5,
                            "{width}×{height} at {percent}: {index} and {other}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_smaller_portrait_makes_room_for_felt_and_balloon() {
        let usual = grid(vec2(1024.0, 640.0), 1.0);
        let small = usual.with_person(80.0);
        assert_eq!((small.person.width(), small.person.height()), (80.0, 80.0));
        assert_eq!(small.person.bottom(), usual.person.bottom());
        assert!(small.bubble.width() > usual.bubble.width() && small.bubble.top() > usual.bubble.top());
        let top = usual.bar.bottom();
        assert!(small.with_mat(600.0, top).mat.height() > usual.with_mat(600.0, top).mat.height());
        assert_eq!(usual.with_person(500.0), usual);
    }

    #[test]
    fn after_a_call_the_faces_of_those_who_wait_stay_free() {
        for size in [vec2(1024.0, 640.0), vec2(1600.0, 900.0), vec2(2560.0, 1440.0)] {
            let grid = grid(size, 1.0);
            let felt = grid.felt_after_call();
            assert!(felt.top() > grid.bar.bottom() + 100.0 && felt.top() < grid.desk_edge, "{size}");
            assert_eq!((felt.max, felt.left()), (grid.mat.max, grid.mat.left()));
        }
        let column = grid(vec2(1024.0, 640.0), 2.0);
        assert_eq!(column.felt_after_call(), column.mat);
    }

    #[test]
    fn large_text_in_a_small_window_makes_one_column() {
        assert!(!grid(vec2(1024.0, 640.0), 2.0).three);
        assert!(!grid(vec2(1920.0, 1080.0), 2.0).three);
        assert!(grid(vec2(1920.0, 1080.0), 1.5).three);
        assert!(grid(vec2(1024.0, 640.0), 0.8).three);
    }
}
