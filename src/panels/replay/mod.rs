//! The replay: both desks, every moment, what was heard then, and what another reply
//! would have come to.
//!
//! - [`view`]: what is shown and what can be wanted; made by `ReplayView::of`;
//! - [`state`]: what is chosen, and the clock that runs;
//! - [`moments`]: what is seen from a seat, the moments before and after;
//! - [`tried`]: two runs side by side, as plain values;
//! - [`picture`]: a moment as an SVG to keep;
//! - [`replay_ui`]: the screen.
//!
//! Space plays, left and right go from event to event, page keys from call to call, B
//! sets a bookmark, N writes a note at it, 1 to 4 try another reply, Esc goes back.

mod bar;
mod bars;
mod compare;
mod customers;
mod felt;
mod ground;
mod heard;
mod keys;
mod lanes;
mod lived;
pub mod moments;
mod moods;
mod notes;
mod of;
pub mod picture;
mod rail;
mod row;
pub mod state;
pub mod tried;
pub mod view;

use egui::{Key, Modifiers, Rect, Ui, UiBuilder, pos2, vec2};

use crate::scoring::Words;
use crate::telling::words::Arg;
use crate::vocab::Moment;

use super::icons;
use super::theme::{Size, Theme};
use super::widgets::{Head, Tab, ground, head, sheet_below, tabs};

use moments::Eye;
pub use state::{Part, ReplayState};
pub use tried::TriedView;
pub use view::{Attempt, Bookmark, DayMoment, ReplayAction, ReplayView, Seat, WayBack};

/// The screen as long as the recordings are being read. Fills the ui.
pub fn reading_ui(ui: &mut Ui, back: WayBack, words: &Words) -> Option<ReplayAction> {
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let window = ui.max_rect();
    let (back, title) = (words.name(back.id()), words.name("card-replay"));
    let (bottom, out) = head(ui, window, &Head { out: &back, title: &title, ..Head::default() });
    let at = sheet_below(ui, window, bottom, 900.0);
    let theme = Theme::of(ui.ctx());
    let text = theme.text(words.name("replay-reading"), Size::Lead, theme.colours.ink2);
    ui.new_child(UiBuilder::new().max_rect(at)).label(text);
    (escaped || out).then_some(ReplayAction::Back)
}

/// The screen. Fills the ui.
pub fn replay_ui(
    ui: &mut Ui,
    view: &ReplayView,
    state: &mut ReplayState,
    words: &Words,
) -> Option<ReplayAction> {
    let Some(eye) = state.seat(view).and_then(|seat| Eye::of(view, seat)) else {
        return nothing(ui, view.back, words);
    };
    let now = eye.nearest(state.now.unwrap_or_else(|| eye.begin()));
    state.now = Some(now);
    if state.playing {
        let seconds = f64::from(ui.input(|input| input.stable_dt));
        state.pass(&eye, seconds);
    }
    let mut wanted = keys::keys(ui, view, &eye, state);
    // A key may have taken another seat.
    let eye = Eye::of(view, state.seat(view)?)?;
    let now = state.now.unwrap_or(now);
    let screen = Screen { view, eye, words, theme: Theme::of(ui.ctx()), now };
    screen.show(ui, state, &mut wanted);
    if state.playing {
        ui.ctx().request_repaint();
    }
    if let Some(ReplayAction::WhatIf(attempt)) = &wanted {
        let attempt = *attempt;
        state.asked = Some(attempt);
        state.playing = false;
        state.part = Part::WhatIf;
    }
    // A note is kept when it is written.
    if wanted.is_none() && !ui.ctx().text_edit_focused() {
        wanted = state.take_unkept().map(ReplayAction::Bookmarks);
    }
    wanted
}

/// Nobody has played: there is only the way back.
fn nothing(ui: &mut Ui, back: WayBack, words: &Words) -> Option<ReplayAction> {
    ground(ui);
    let (out, title) = (words.name(back.id()), words.name("replay-nothing"));
    let view = Head { out: &out, title: &title, ..Head::default() };
    let (_, back) = head(ui, ui.max_rect(), &view);
    let escape = ui.input(|input| input.key_pressed(egui::Key::Escape));
    (back || escape).then_some(ReplayAction::Back)
}

/// The least height of both lanes with the scrubber; two runs side by side that leave
/// less of it leave a strip.
const BOTH_LANES: f32 = 300.0;

/// Everything that is needed to show a part of the screen.
struct Screen<'a> {
    view: &'a ReplayView,
    eye: Eye<'a>,
    words: &'a Words,
    theme: Theme,
    now: DayMoment,
}

impl Screen<'_> {
    fn show(&self, ui: &mut Ui, state: &mut ReplayState, wanted: &mut Option<ReplayAction>) {
        let whole = ui.max_rect();
        ground(ui);
        let bottom = self.bar(ui, whole, state, wanted);
        let below = Rect::from_min_max(pos2(whole.left(), bottom), whole.max);
        let scaled = |points: f32| self.theme.scaled(points);
        if below.width() < scaled(940.0) || below.height() < scaled(500.0) {
            self.one_part(ui, below, state, wanted);
        } else {
            self.all_parts(ui, below, state, wanted);
        }
    }

    /// Lanes above; below them what is heard, and the felt.
    fn all_parts(
        &self,
        ui: &mut Ui,
        below: Rect,
        state: &mut ReplayState,
        wanted: &mut Option<ReplayAction>,
    ) {
        let margin = if below.width() < 1_200.0 { 10.0 } else { 20.0 };
        let body = below.shrink(margin);
        let scaled = |points: f32| self.theme.scaled(points);
        let usual = (body.height() * 0.385).max(scaled(236.0)).min(scaled(460.0));
        let runs = state.asked.filter(|_| !state.choosing);
        let lower_height = match runs.map(|attempt| compare::height(ui, attempt, body.width()).max(usual)) {
            None => usual,
            Some(wanted) if wanted + margin + scaled(BOTH_LANES) <= body.height() => wanted,
            Some(_) => body.height() - margin - scaled(lanes::STRIP + 48.0),
        };
        let upper = body.with_max_y(body.bottom() - lower_height - margin);
        let lower = body.with_min_y(upper.bottom() + margin);
        self.sheet(ui, upper);
        let foot = upper.with_min_y(upper.bottom() - self.theme.scaled(48.0));
        let wide = upper.width() > self.theme.scaled(1_500.0);
        let gutter = self.theme.scaled(if wide { rail::WIDE_GUTTER } else { rail::GUTTER });
        self.lanes(ui, upper.with_max_y(foot.top()), gutter, state, Some(foot));
        self.foot(ui, foot, gutter, state);
        if state.choosing {
            self.sheet(ui, lower);
            self.customers(ui, lower, state);
        } else if let Some(attempt) = state.asked {
            self.compared(ui, lower, attempt, state, wanted);
        } else {
            let split = lower.left() + lower.width() * if lower.width() < 1_200.0 { 0.5 } else { 0.58 };
            let left = lower.with_max_x(split);
            self.sheet(ui, left);
            self.heard(ui, left, state);
            self.felt_or_lived(ui, lower.with_min_x(split + margin), state, wanted);
        }
        self.marks_of_lanes(ui, upper.with_max_y(foot.top()), gutter, state);
    }

    /// What else could be replied, or at a customer's seat what they lived through.
    fn felt_or_lived(
        &self,
        ui: &mut Ui,
        at: Rect,
        state: &mut ReplayState,
        wanted: &mut Option<ReplayAction>,
    ) {
        match self.eye.seat {
            Seat::Desk(_) => self.felt(ui, at, wanted),
            Seat::Customer(place) => self.lived(ui, at, place, state),
        }
    }

    /// Where there is room for one part only: tabs, and always the clock.
    fn one_part(&self, ui: &mut Ui, below: Rect, state: &mut ReplayState, wanted: &mut Option<ReplayAction>) {
        let scaled = |points: f32| self.theme.scaled(points);
        let head = below.with_max_y(below.top() + scaled(44.0) + 4.0);
        let foot = below.with_min_y(below.bottom() - scaled(46.0));
        ui.painter().rect_filled(head, 0.0, self.theme.colours.sunk);
        self.tabs(&mut part(ui, head, "parts"), state);
        ui.painter().rect_filled(foot, 0.0, self.theme.colours.paper);
        self.low_foot(ui, foot, state);
        let body = Rect::from_min_max(head.left_bottom(), foot.right_top()).shrink2(vec2(8.0, 6.0));
        if state.choosing {
            self.sheet(ui, body);
            self.customers(ui, body, state);
            return;
        }
        match state.part {
            Part::Lanes => self.lanes_alone(ui, body, state),
            Part::Heard => {
                self.sheet(ui, body);
                self.heard(ui, body, state);
            }
            Part::WhatIf => match state.asked {
                Some(attempt) => self.compared(ui, body, attempt, state, wanted),
                None => self.felt_or_lived(ui, body, state, wanted),
            },
        }
    }

    /// The lanes in a part of their own; where they have too little height they scroll.
    fn lanes_alone(&self, ui: &mut Ui, at: Rect, state: &mut ReplayState) {
        /// What two lanes with faces need, besides the words.
        const LANES: f32 = 200.0;
        self.sheet(ui, at);
        let gutter = self.theme.scaled(44.0);
        let least = LANES + self.theme.scaled(lanes::HEAD + 46.0);
        if at.height() >= least {
            self.lanes(ui, at, gutter, state, None);
            self.marks_of_lanes(ui, at, gutter, state);
            return;
        }
        let mut child = part(ui, at.shrink(2.0), "lanes");
        let area = egui::ScrollArea::vertical().id_salt("replay-lanes").auto_shrink(false);
        area.show(&mut child, |ui| {
            let size = vec2(ui.available_width() - 4.0, least);
            let (place, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            self.lanes(ui, place, gutter, state, None);
            self.marks_of_lanes(ui, place, gutter, state);
        });
    }

    fn tabs(&self, ui: &mut Ui, state: &mut ReplayState) {
        let (last, sign) = match self.eye.seat {
            Seat::Desk(_) => ("replay-tab-what-if", icons::FORK),
            Seat::Customer(_) => ("replay-tab-lived", icons::PERSON),
        };
        let names = ["replay-tab-lanes", "replay-tab-heard", last].map(|id| self.words.name(id));
        let icons = [icons::DESKS, icons::SPEECH, sign];
        let parts = [Part::Lanes, Part::Heard, Part::WhatIf];
        let all: Vec<Tab<'_>> = names
            .iter()
            .zip(icons)
            .map(|(text, icon)| Tab { text, icon, count: 0, spoken: text.clone() })
            .collect();
        let chosen = parts.iter().position(|part| *part == state.part).unwrap_or_default();
        if let Some(index) = tabs(ui, "replay-parts", &all, chosen) {
            state.part = parts[index];
            state.choosing = false;
        }
    }

    /// A sheet of paper on the desk.
    fn sheet(&self, ui: &Ui, at: Rect) {
        ui.painter().add(self.theme.shadow().as_shape(at, 14));
        ui.painter().rect_filled(at, 14, self.theme.colours.paper);
    }

    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(id, args)
    }

    /// Day and time in words.
    fn when(&self, at: DayMoment) -> String {
        let args = [
            ("day", Arg::Number(i64::from(at.day))),
            ("time", Arg::Text(&crate::telling::story::clock(at.at))),
        ];
        self.say("replay-day-time", &args)
    }
}

/// Hours and minutes.
fn minutes(at: Moment) -> String {
    Moment::from_ms(at.as_ms().div_euclid(60_000) * 60_000).to_string()
}

/// A part of the screen.
fn part(ui: &mut Ui, at: Rect, salt: &str) -> Ui {
    let clip = ui.clip_rect().intersect(at.expand(4.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(at).id_salt(("replay", salt)));
    child.set_clip_rect(clip);
    child
}
