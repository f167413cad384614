//! Two desks, one aisle, and the thread between them.
//!
//! Owns [`Lanes`], a plain view, and [`lanes`], its picture. A lane is a desk; columns
//! are stretches of time, torn apart where days lie between them. A call is a bar with
//! its waits hatched; above it runs the mood, with a face wherever it has changed. A
//! thread leads from the words over the note in the aisle to the ticket. Making the view
//! from a replay is in [`of`]. Must not know where the picture goes.

use crate::portrait::Colour;
use crate::recording::timeline::{Part, Sample};
use crate::vocab::{Desk, Duration, Moment};

use super::palette::Palette;
use super::paper::{Anchor, Face, Hand, Look, Paper, Pen, cut, number};

mod moods;
pub mod of;
pub mod scale;
mod threads;

pub use threads::free;

use scale::Scale;

/// A stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Above it: the day.
    pub heading: String,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub to: Moment,
}

/// A stretch of somebody's time in a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where they are.
    pub part: Part,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub to: Moment,
}

/// One call in a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallBar {
    /// At which desk.
    pub desk: Desk,
    /// In which column.
    pub column: usize,
    /// It is what the picture is about; the others are pale.
    pub is_focus: bool,
    /// Whose face runs above it; none for a bare bar.
    pub face: Option<Face>,
    /// Its stretches in order of time.
    pub stretches: Vec<Stretch>,
    /// The moods along it.
    pub moods: Vec<Sample>,
    /// What stands below its waits, by the wait's beginning.
    pub labels: Vec<(Moment, String)>,
}

/// A place in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// At which desk.
    pub desk: Desk,
    /// In which column.
    pub column: usize,
    /// When.
    pub at: Moment,
}

/// Where a thread leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketView {
    /// What stands on the ticket: two short lines.
    pub words: [String; 2],
    /// Where it comes in; none if it is not in the picture.
    pub to: Option<Spot>,
}

/// A thread from words to what came of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadView {
    /// Where the words were said.
    pub from: Spot,
    /// What was promised.
    pub words: String,
    /// Spoken or written.
    pub how: String,
    /// What came of it.
    pub tickets: Vec<TicketView>,
}

/// A finding in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub spot: Spot,
    /// It is critical.
    pub is_critical: bool,
}

/// A name of a lane and what stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneTitle {
    /// The desk.
    pub desk: Desk,
    /// Its name.
    pub name: String,
    /// Who sits there.
    pub role: String,
}

/// The whole picture as values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// What it shows, in words.
    pub title: String,
    /// Stretches of time, the earliest first; at least one.
    pub columns: Vec<Column>,
    /// The upper and the lower lane.
    pub titles: [LaneTitle; 2],
    /// What stands in the aisle.
    pub aisle: String,
    /// The bars.
    pub calls: Vec<CallBar>,
    /// The threads.
    pub threads: Vec<ThreadView>,
    /// The findings.
    pub marks: Vec<Mark>,
}

/// Height of a lane, of the aisle, and of what stands above.
const LANE: f64 = 152.0;
const AISLE: f64 = 96.0;
const HEAD: f64 = 56.0;
const FOOT: f64 = 16.0;
/// Where the bar begins below the top of its lane, and its height.
const BAR_AT: f64 = 104.0;
const BAR: f64 = 16.0;
/// How high the picture is, whatever it shows.
pub const HEIGHT: f64 = HEAD + 2.0 * LANE + AISLE + FOOT;

/// The picture, so wide and [`HEIGHT`] high.
pub fn lanes(view: &Lanes, width: f64, look: Look) -> String {
    let scale = Scale::new(&view.columns, width);
    let paper = Paper::new(width, HEIGHT, look, &view.title);
    let mut drawing = Drawing { paper, view, scale, width, faces: Vec::new() };
    drawing.ground();
    drawing.times();
    drawing.pale_bars();
    drawing.thread_lines();
    for call in view.calls.iter().filter(|call| call.is_focus) {
        drawing.call(call);
    }
    drawing.marks();
    drawing.notes();
    drawing.tears();
    drawing.names();
    drawing.paper.finish()
}

/// The picture in the making.
struct Drawing<'a> {
    paper: Paper,
    view: &'a Lanes,
    scale: Scale,
    width: f64,
    /// Where faces are already: desk, place, frustration.
    faces: Vec<(Desk, f64, u16)>,
}

impl Drawing<'_> {
    fn palette(&self) -> Palette {
        self.paper.palette()
    }

    fn is_upper(&self, desk: Desk) -> bool {
        self.view.titles[0].desk == desk
    }

    /// The top of a desk's lane.
    fn lane(&self, desk: Desk) -> f64 {
        if self.is_upper(desk) { HEAD } else { HEAD + LANE + AISLE }
    }

    /// The upper edge of a desk's bars.
    fn bar(&self, desk: Desk) -> f64 {
        self.lane(desk) + BAR_AT
    }

    fn spot(&self, spot: Spot) -> (f64, f64) {
        (self.scale.x(spot.column, spot.at), self.bar(spot.desk) + BAR / 2.0)
    }

    /// Solid, pale and tinted colour of a desk.
    fn colours(&self, desk: Desk) -> (Colour, Colour, Colour) {
        let palette = self.palette();
        match desk {
            Desk::Sales => (palette.coral, palette.coral.mix(palette.coral_tint, 0.62), palette.coral_tint),
            Desk::Support => (palette.teal, palette.teal.mix(palette.teal_tint, 0.62), palette.teal_tint),
        }
    }

    /// Card, lanes and aisle.
    fn ground(&mut self) {
        let palette = self.palette();
        self.paper.rect((0.0, 0.0, self.width, HEIGHT), 16.0, palette.paper);
        for title in &self.view.titles {
            let (top, tint) = (self.lane(title.desk), self.colours(title.desk).2);
            self.paper.rect((0.0, top, self.width, LANE), 0.0, tint);
        }
        let top = HEAD + LANE;
        self.paper.rect((0.0, top, self.width, AISLE), 0.0, palette.wood_light);
        for (y, colour) in [(top, palette.wood_deep), (top + AISLE - 3.0, palette.wood)] {
            self.paper.rect((0.0, y, self.width, 3.0), 0.0, colour);
        }
        for (place, inset) in [(0.24, 0.06), (0.52, 0.34), (0.78, 0.14)] {
            let (y, x) = (top + AISLE * place, self.width * inset);
            let path = format!("M{},{}q{},1.6 {},0", number(x), number(y), number(190.0), number(380.0));
            self.paper.trace(&path, Pen::new(palette.wood, 1.4));
        }
    }

    /// Days, times, and thin lines for them.
    fn times(&mut self) {
        let palette = self.palette();
        let bottom = HEIGHT - FOOT;
        for (place, column) in self.view.columns.iter().enumerate() {
            let (left, right) = self.scale.sides(place);
            let heading = cut(&column.heading, 16.0, right - left);
            self.paper.words((left, 24.0), Hand::new(16.0, palette.ink).bold(), &heading);
            let mut last = f64::MIN;
            for at in self.scale.ticks(place) {
                let x = self.scale.x(place, at);
                for top in [HEAD, HEAD + LANE + AISLE] {
                    let pen = Pen::new(palette.line.mix(palette.ink, 0.08), 1.0);
                    self.paper.line((x, top), (x, top + LANE), pen);
                }
                // Times stay apart, and within their column.
                if x - last < 52.0 || x + 22.0 > right + 16.0 {
                    continue;
                }
                last = x;
                let hand = Hand::new(13.0, palette.ink2).at(Anchor::Middle);
                let minutes = Moment::from_ms(at.as_ms() / 60_000 * 60_000).to_string();
                self.paper.words((x.max(left + 18.0), 46.0), hand, &minutes);
            }
            let pen = Pen::new(palette.line, 1.0);
            self.paper.line((left, HEAD), (left, bottom), pen);
        }
    }

    fn pale_bars(&mut self) {
        for call in self.view.calls.iter().filter(|call| !call.is_focus) {
            let (_, pale, _) = self.colours(call.desk);
            let y = self.bar(call.desk);
            for stretch in call.stretches.iter().filter(|one| is_on_desk(one.part)) {
                let (x, width) = self.scale.stretch(call.column, stretch.from, stretch.to);
                self.paper.rect((x, y, width, BAR), BAR / 2.0, pale);
            }
        }
    }

    fn call(&mut self, call: &CallBar) {
        let palette = self.palette();
        let (solid, pale, _) = self.colours(call.desk);
        let (y, top) = (self.bar(call.desk), self.lane(call.desk));
        for stretch in &call.stretches {
            let (x, width) = self.scale.stretch(call.column, stretch.from, stretch.to);
            let place = (x, y, width, BAR);
            match stretch.part {
                Part::Waiting | Part::Hold | Part::Tray => {
                    self.paper.hatched((x, top + 8.0, width, BAR_AT - 8.0), 0.0, None);
                    self.paper.hatched(place, BAR / 2.0, Some(Pen::new(palette.ink2, 1.2)));
                }
                Part::Talk => self.paper.rect(place, BAR / 2.0, solid),
                Part::AfterCall => {
                    self.paper.framed(place, BAR / 2.0, pale, Pen::new(solid, 1.5));
                }
                Part::Colleague => self.paper.rect(place, BAR / 2.0, pale),
                Part::CallBack => {
                    let middle = y + BAR / 2.0;
                    let pen = Pen { dashes: Some("2 6"), ..Pen::new(palette.ink2, 2.0) };
                    self.paper.line((x, middle), (x + width, middle), pen);
                }
            }
        }
        self.moods(call);
        let mut last = f64::MIN;
        for (at, label) in &call.labels {
            let x = self.scale.x(call.column, *at);
            let (_, right) = self.scale.sides(call.column);
            let x = x.min(right - super::paper::width_of(label, 13.0)).max(last + 8.0);
            if x > right {
                continue;
            }
            self.paper.words((x, y + BAR + 17.0), Hand::new(13.0, palette.ink2), label);
            last = x + super::paper::width_of(label, 13.0);
        }
    }

    /// Findings: a small square on its corner below the bar; filled if critical.
    fn marks(&mut self) {
        let palette = self.palette();
        for mark in &self.view.marks {
            let (x, y) = self.spot(mark.spot);
            let y = y + BAR / 2.0 + 27.0;
            let (radius, fill) = if mark.is_critical { (6.5, palette.thread) } else { (4.5, palette.card) };
            self.paper.diamond((x, y), radius, fill, Some(Pen::new(palette.thread, 1.6)));
        }
    }

    /// Where days lie between two columns, the sheet is torn.
    fn tears(&mut self) {
        let palette = self.palette();
        for place in 1..self.view.columns.len() {
            let (_, left) = self.scale.sides(place - 1);
            let (right, _) = self.scale.sides(place);
            let (one, other) = (left + 8.0, right - 8.0);
            let mut down = String::new();
            let mut up = String::new();
            let steps = 24;
            for step in 0..=steps {
                let y = HEIGHT * f64::from(step) / f64::from(steps);
                let shift = if step % 2 == 0 { 0.0 } else { 7.0 };
                let sign = if step == 0 { 'M' } else { 'L' };
                down.push_str(&format!("{sign}{},{}", number(one + shift), number(y)));
                up.insert_str(0, &format!("L{},{}", number(other + shift - 7.0), number(y)));
            }
            self.paper.area(&format!("{down}{up}Z"), palette.wood);
        }
    }

    /// The desks' names with their shapes, and the aisle's.
    fn names(&mut self) {
        let palette = self.palette();
        for title in &self.view.titles {
            let (solid, ..) = self.colours(title.desk);
            let middle = self.lane(title.desk) + LANE / 2.0 - 8.0;
            match title.desk {
                Desk::Sales => self.paper.diamond((38.0, middle), 19.0, solid, None),
                Desk::Support => self.paper.disc((38.0, middle), 17.0, solid, None),
            }
            let room = scale::GUTTER - 74.0;
            let name = cut(&title.name, 17.0, room);
            self.paper.words((66.0, middle - 2.0), Hand::new(17.0, palette.ink).bold(), &name);
            let role = cut(&title.role, 13.0, room);
            self.paper.words((66.0, middle + 17.0), Hand::new(13.0, palette.ink2), &role);
        }
        let ink = palette.on(palette.wood_light);
        let aisle = cut(&self.view.aisle, 13.0, scale::GUTTER - 30.0);
        self.paper.words((24.0, HEAD + LANE + AISLE / 2.0 + 5.0), Hand::new(13.0, ink), &aisle);
    }
}

const fn is_on_desk(part: Part) -> bool {
    matches!(part, Part::Talk | Part::AfterCall)
}

/// So long a stretch is worth a label.
pub(super) const WORTH_A_LABEL: Duration = Duration::from_seconds(20);
