//! A finding of a scorecard: a face, a time, a sentence, what it cost, and the
//! way back to that moment.

use egui::{
    Color32, Id, Rect, Response, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::vocab::Desk;

use super::button::{Button, button_width, button_with_id, white};
use super::even::even_galley;
use super::ring;
use super::small_face::{SmallFace, small_face, square};

/// What a row shows.
#[derive(Clone, Copy, Debug)]
pub struct FindingRow<'a> {
    /// Whose face, as it was then.
    pub face: &'a SmallFace,
    /// When.
    pub time: &'a str,
    /// With whom.
    pub who: &'a str,
    /// The sentence.
    pub what: &'a str,
    /// The words behind it.
    pub cited: Option<&'a str>,
    /// What it cost, in words, or that it was met.
    pub points: &'a str,
    /// Of what these points are; nothing where there are none.
    pub of: &'a str,
    /// Where it cost that.
    pub dimension: &'a str,
    /// It was met: nothing was lost.
    pub met: bool,
    /// In few words and little height.
    pub brief: bool,
    /// A reflex from a desk.
    pub pill: Option<(&'a str, Desk)>,
    /// What the button does; shown on it where there is room.
    pub play: &'a str,
    /// What a screen reader says of the button.
    pub spoken: &'a str,
}

type Galley = std::sync::Arc<egui::Galley>;

/// The lengths of a row.
struct Measures {
    face: f32,
    button: f32,
    gap: f32,
    small: f32,
    pad: f32,
    /// Where the sentence begins.
    left: f32,
    /// The column of the time; nothing where the time stands above the sentence.
    column: f32,
    /// The column of the cost; nothing where the cost stands below the sentence.
    cost: f32,
    /// The button has its words.
    worded: bool,
}

impl Measures {
    fn of(theme: &Theme, width: f32, cost: f32, words: f32, brief: bool) -> Self {
        let narrow = width < theme.scaled(560.0);
        let worded = width >= theme.scaled(780.0);
        let (face, gap) = (theme.scaled(44.0), theme.scaled(14.0));
        let column = if narrow { 0.0 } else { theme.scaled(88.0) };
        Self {
            face,
            button: if worded { words } else { theme.scaled(42.0) },
            worded,
            gap,
            small: theme.scaled(4.0),
            pad: theme.scaled(if brief { 6.0 } else { 12.0 }),
            left: face + gap + column,
            column,
            cost: if narrow { 0.0 } else { cost.max(theme.scaled(118.0)) + gap },
        }
    }

    /// Room for the sentence.
    fn room(&self, width: f32) -> f32 {
        width - self.left - self.button - self.gap - self.cost
    }
}

/// What it cost and where, laid out.
struct Cost {
    /// Room for the sign of what was met, before the points.
    check: f32,
    points: Galley,
    of: Galley,
    dimension: Galley,
}

impl Cost {
    fn of(ui: &Ui, theme: &Theme, view: &FindingRow<'_>) -> Self {
        let colours = theme.colours;
        let one = |text: &str, font, ink| ui.painter().layout_no_wrap(text.to_owned(), font, ink);
        let ink = if view.met { colours.calm_text } else { colours.ink };
        Self {
            check: if view.met { theme.scaled(24.0) } else { 0.0 },
            points: one(view.points, theme.bold(Size::Lead), ink),
            of: one(view.of, theme.font(Size::Small), colours.ink2),
            dimension: one(view.dimension, theme.font(Size::Small), colours.ink2),
        }
    }

    /// Between two things on the line of the points.
    fn gap(theme: &Theme) -> f32 {
        theme.scaled(7.0)
    }

    /// The line of the points alone.
    fn first(&self, theme: &Theme) -> f32 {
        let of = if self.of.text().is_empty() { 0.0 } else { Self::gap(theme) + self.of.size().x };
        self.check + self.points.size().x + of
    }

    /// The dimension stands on a line of its own.
    fn breaks(&self, theme: &Theme, room: f32) -> bool {
        self.first(theme) + Self::gap(theme) + self.dimension.size().x > room
    }

    fn height(&self, theme: &Theme, room: f32) -> f32 {
        self.points.size().y + if self.breaks(theme, room) { self.dimension.size().y } else { 0.0 }
    }

    /// Paints the points alone, ending at a place.
    fn points_at_end(&self, ui: &Ui, theme: &Theme, end: egui::Pos2) {
        let at = pos2(end.x - self.first(theme), end.y);
        self.paint_points(ui, theme, at);
    }

    /// As wide as a column of it is: of what the points are, and where, stand below them.
    fn column(&self) -> f32 {
        (self.check + self.points.size().x).max(self.of.size().x).max(self.dimension.size().x)
    }

    fn column_height(&self) -> f32 {
        let of = if self.of.text().is_empty() { 0.0 } else { self.of.size().y };
        self.points.size().y + of + self.dimension.size().y
    }

    /// Paints it as a column.
    fn paint_column(self, ui: &Ui, theme: &Theme, at: egui::Pos2) {
        self.paint_number(ui, theme, at);
        let mut y = at.y + self.points.size().y;
        for galley in [self.of, self.dimension].into_iter().filter(|galley| !galley.text().is_empty()) {
            let tall = galley.size().y;
            ui.painter().galley(pos2(at.x, y), galley, theme.colours.ink2);
            y += tall;
        }
    }

    /// Paints it; where the line has too little room the dimension stands below.
    fn paint(self, ui: &Ui, theme: &Theme, at: egui::Pos2, room: f32) {
        self.paint_points(ui, theme, at);
        let tall = self.points.size().y;
        let place = if self.breaks(theme, room) {
            pos2(at.x, at.y + tall)
        } else {
            let behind = at.x + self.first(theme) + Self::gap(theme);
            pos2(behind, at.y + tall - self.dimension.size().y - theme.scaled(2.0))
        };
        ui.painter().galley(place, self.dimension, theme.colours.ink2);
    }

    fn paint_points(&self, ui: &Ui, theme: &Theme, at: egui::Pos2) {
        self.paint_number(ui, theme, at);
        if !self.of.text().is_empty() {
            // Small words stand on the same line as the large ones.
            let size = self.of.size();
            let low = at.y + self.points.size().y - size.y - theme.scaled(2.0);
            let place = pos2(at.x + self.first(theme) - size.x, low);
            ui.painter().galley(place, self.of.clone(), theme.colours.ink2);
        }
    }

    /// The points, or the sign and the word of what was met.
    fn paint_number(&self, ui: &Ui, theme: &Theme, at: egui::Pos2) {
        let colours = theme.colours;
        if self.check > 0.0 {
            let (side, tall) = (theme.scaled(20.0), self.points.size().y);
            let place = Rect::from_min_size(pos2(at.x, at.y + (tall - side) / 2.0), Vec2::splat(side));
            picture::paint(ui, icons::CHECK.0, place, colours.calm_text, || white(icons::CHECK.1));
        }
        ui.painter().galley(pos2(at.x + self.check, at.y), self.points.clone(), colours.ink);
    }
}

/// A row, laid out.
struct Laid {
    time: Galley,
    who: Option<Galley>,
    lines: Vec<(Galley, Color32)>,
    pill: Option<(Galley, Desk)>,
    cost: Cost,
    /// The room for the cost, where it stands below the sentence; nothing beside it.
    room: f32,
    /// The cost stands behind the time, at the end of its line.
    above: bool,
}

impl Laid {
    fn of(ui: &Ui, theme: &Theme, view: &FindingRow<'_>, width: f32) -> (Self, Measures) {
        let colours = theme.colours;
        let painter = ui.painter();
        let one = |text: &str, font, ink| painter.layout_no_wrap(text.to_owned(), font, ink);
        let cost = Cost::of(ui, theme, view);
        let measures = Measures::of(theme, width, cost.column(), button_width(ui, &look(view)), view.brief);
        let room = measures.room(width);
        let lay = |text: &str, size, ink, room| even_galley(ui, text, theme.font(size), ink, room);
        let beside = measures.column > 0.0;
        let (time, who) = if beside {
            let room = measures.column - measures.small;
            let who = lay(view.who, Size::Small, colours.ink2, room);
            (one(view.time, theme.bold(Size::Body), colours.ink2), Some(who))
        } else {
            let text = format!("{}  {}", view.time, view.who);
            (painter.layout(text, theme.bold(Size::Small), colours.ink2, room), None)
        };
        let what = (lay(view.what, Size::Body, colours.ink, room), colours.ink);
        let cited = view
            .cited
            .filter(|_| !view.brief)
            .map(|cited| (lay(cited, Size::Small, colours.ink2, room), colours.ink2));
        let pill = view.pill.map(|(text, desk)| {
            let ink = match desk {
                Desk::Sales => colours.coral_text,
                Desk::Support => colours.teal_text,
            };
            (lay(text, Size::Small, ink, room - theme.scaled(44.0)), desk)
        });
        let lines = std::iter::once(what).chain(cited).collect();
        let beneath = if beside { 0.0 } else { room };
        let line = time.size().x + 2.0 * Cost::gap(theme) + cost.first(theme);
        let above = view.brief && !beside && line < room;
        (Self { time, who, lines, pill, cost, room: beneath, above }, measures)
    }

    /// The height of sentence, citation and pill, and in a narrow row of time and cost.
    fn words(&self, theme: &Theme, measures: &Measures) -> f32 {
        let lines: f32 = self.lines.iter().map(|(galley, _)| galley.size().y + measures.small).sum();
        let pill = self
            .pill
            .as_ref()
            .map_or(0.0, |(galley, _)| galley.size().y + theme.scaled(8.0) + measures.small);
        let narrow = match (self.who.is_none(), self.above) {
            (false, _) => 0.0,
            (true, false) => self.time.size().y + self.cost.height(theme, self.room),
            (true, true) => self.cost.points.size().y,
        };
        let who = |who: &Galley| (self.time.size().y + who.size().y).max(self.cost.column_height());
        let beside = self.who.as_ref().map_or(0.0, who);
        (lines + pill + narrow + if narrow > 0.0 { 2.0 * measures.small } else { 0.0 }).max(beside)
    }
}

/// The button as it is where there is room for its words.
fn look<'a>(view: &FindingRow<'a>) -> Button<'a> {
    Button { spoken: Some(view.spoken), ..Button::new(view.play).icon(icons::PLAY.0, icons::PLAY.1) }
}

/// Shows a row. Gives the response of its button, which has this id.
pub fn finding_row(ui: &mut Ui, id: Id, view: &FindingRow<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let (laid, measures) = Laid::of(ui, &theme, view, width);
    let words = laid.words(&theme, &measures);
    let tall = if measures.worded { theme.scaled(40.0) } else { measures.button };
    let height = words.max(measures.face).max(tall) + 2.0 * measures.pad;
    let (at, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(at) {
        let top = at.center().y - measures.face / 2.0;
        small_face(ui, square(pos2(at.left(), top), measures.face), view.face);
        told(ui, &theme, at, laid, (&measures, words));
    }
    let middle = pos2(at.right() - measures.button / 2.0, at.center().y);
    let place = Rect::from_center_size(middle, vec2(measures.button, tall));
    if measures.worded {
        let mut child = ui.new_child(UiBuilder::new().max_rect(place.expand2(vec2(2.0, 0.0))));
        return button_with_id(&mut child, id, &look(view));
    }
    play_round(ui, id, place, (view.play, view.spoken))
}

/// The words of a row, in the middle of its height.
fn told(ui: &Ui, theme: &Theme, at: Rect, laid: Laid, (measures, words): (&Measures, f32)) {
    let colours = theme.colours;
    let painter = ui.painter();
    let x = at.left() + measures.left;
    let mut y = at.center().y - words / 2.0;
    let narrow = laid.who.is_none();
    if let Some(who) = laid.who {
        let left = at.left() + measures.face + measures.gap;
        let below = y + laid.time.size().y;
        painter.galley(pos2(left, y), laid.time, colours.ink2);
        painter.galley(pos2(left, below), who, colours.ink2);
    } else {
        let line = laid.time.size().y;
        // Behind it stands what is larger.
        let tall = if laid.above { laid.cost.points.size().y } else { line };
        painter.galley(pos2(x, y + (tall - line) * 0.7), laid.time, colours.ink2);
        if laid.above {
            laid.cost.points_at_end(ui, theme, pos2(x + laid.room, y));
        }
        y += tall + measures.small;
    }
    let first = y;
    for (galley, ink) in laid.lines {
        let tall = galley.size().y + measures.small;
        painter.galley(pos2(x, y), galley, ink);
        y += tall;
    }
    if let Some((galley, desk)) = laid.pill {
        let tall = galley.size().y + theme.scaled(8.0) + measures.small;
        reflex(ui, theme, pos2(x, y), galley, desk);
        y += tall;
    }
    if laid.above {
        return;
    }
    let cost = if narrow {
        pos2(x, y)
    } else {
        pos2(at.right() - measures.button - measures.cost, first - theme.scaled(3.0))
    };
    match narrow {
        true => laid.cost.paint(ui, theme, cost, laid.room),
        false => laid.cost.paint_column(ui, theme, cost),
    }
}

/// The pill of a reflex, with the sign of its desk.
fn reflex(ui: &Ui, theme: &Theme, min: egui::Pos2, galley: std::sync::Arc<egui::Galley>, desk: Desk) {
    let colours = theme.colours;
    let (fill, ink, icon) = match desk {
        Desk::Sales => (colours.coral_tint, colours.coral_text, icons::SALES),
        Desk::Support => (colours.teal_tint, colours.teal_text, icons::SUPPORT),
    };
    let sign = theme.scaled(16.0);
    let size = galley.size() + vec2(sign + theme.scaled(26.0), theme.scaled(8.0));
    let at = Rect::from_min_size(min, size);
    ui.painter().rect_filled(at, (at.height() / 2.0).min(theme.scaled(14.0)), fill);
    let place = Rect::from_center_size(
        pos2(at.left() + theme.scaled(8.0) + sign / 2.0, at.center().y),
        Vec2::splat(sign),
    );
    picture::paint(ui, icon.0, place, ink, || white(icon.1));
    let text = pos2(place.right() + theme.scaled(6.0), at.center().y - galley.size().y / 2.0);
    ui.painter().galley(text, galley, ink);
}

/// The round button that plays from a moment, where there is no room for its words: what
/// it does, and what a screen reader says.
pub fn play_round(ui: &Ui, id: Id, at: Rect, (play, spoken): (&str, &str)) -> Response {
    let colours = Theme::of(ui.ctx()).colours;
    let response = ui.interact(at, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken));
    let loud = response.hovered() || response.has_focus();
    let (fill, ink): (Color32, Color32) =
        if loud { (colours.ink, colours.on_ink) } else { (colours.card, colours.ink) };
    let radius = at.width() / 2.0 - 1.0;
    ui.painter().circle(at.center(), radius, fill, Stroke::new(2.0, colours.ink));
    let sign = Rect::from_center_size(at.center(), at.size() * 0.5);
    picture::paint(ui, icons::PLAY.0, sign, ink, || white(icons::PLAY.1));
    if response.has_focus() {
        ring(ui, at, radius);
    }
    response.on_hover_text(play)
}
