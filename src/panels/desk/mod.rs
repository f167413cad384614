//! The shift: the screen at which somebody works another desk, and its wrap-up.
//!
//! [`DeskView::of`] makes a view of a shift, [`desk_ui`] shows it and says what
//! the trainee wants; it reads the keys itself ([`keys`]). [`grid`] says where
//! everything stands, for the stage behind too. Nothing here is modal while the
//! clock runs: what an action still has to know is asked in the replies' place.

mod actions;
mod asked;
mod bar;
mod bubble;
mod caption;
mod centre;
mod grid;
mod keys;
mod mat;
mod news;
mod of;
mod pace;
mod pause;
mod questions;
mod queue;
mod ready;
mod state;
mod stats;
mod today;
mod tools;
mod transcript;
mod view;
mod wrap_up;

pub use bubble::in_front;
pub use grid::{Grid, grid};
pub use keys::keys;
pub use news::{News, news};
pub use state::{DeskAction, DeskState, Part, Question, Tool};
pub use transcript::{Line, Transcript};
pub use view::*;

use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, UiBuilder};

use crate::scoring::Words;

use super::icons;
use super::theme::Theme;
use super::widgets::{Tab, tabs};

/// Shows the desk in the whole of `ui`, and says what the trainee wants.
pub fn desk_ui(ui: &mut Ui, view: &DeskView, state: &mut DeskState, words: &Words) -> Option<DeskAction> {
    let theme = Theme::of(ui.ctx());
    let whole = ui.max_rect();
    let grid = grid(whole.size(), theme.text_scale).moved(whole.min.to_vec2());
    state.follow(view, !grid.three);
    let mut wanted = keys(ui.ctx(), view, state);
    let mut screen = Screen { view, words, theme, grid, wanted: None };
    screen.bar(ui, state);
    if grid.three {
        screen.queue(ui, state, grid.queue);
        screen.centre(ui, state);
        screen.caption(ui, state);
        screen.monitor(ui, state);
    } else {
        screen.parts(ui, state);
        match state.part {
            _ if screen.sheet_is_open(state) => screen.monitor(ui, state),
            Part::Desk => screen.centre(ui, state),
            Part::Queue => screen.queue(ui, state, grid.queue),
            Part::Tools => screen.monitor(ui, state),
        }
    }
    if screen.wanted.is_some() {
        wanted = screen.wanted;
    }
    wanted
}

/// The desk while it is drawn.
struct Screen<'a> {
    view: &'a DeskView,
    words: &'a Words,
    theme: Theme,
    grid: Grid,
    wanted: Option<DeskAction>,
}

impl Screen<'_> {
    fn want(&mut self, action: DeskAction) {
        self.wanted = Some(action);
    }

    fn word(&self, key: &str) -> String {
        self.words.name(key)
    }

    /// What lies over the tools is seen instead of them.
    fn sheet_is_open(&self, state: &DeskState) -> bool {
        self.view.paused || state.keys
    }

    /// A part of the screen, in which nothing can be used while the clock stands.
    fn part(&self, ui: &mut Ui, at: Rect, name: &str) -> Ui {
        let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(at));
        child.set_clip_rect(at.expand(12.0).intersect(ui.clip_rect()));
        child
    }

    fn quiet(&self, ui: &mut Ui) {
        if self.view.paused {
            // Whoever pauses may go on reading.
            ui.visuals_mut().disabled_alpha = 1.0;
            ui.disable();
        }
    }

    /// Queue, desk and tools as tabs, where there is room for one of them.
    fn parts(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let names = ["desk-part-desk", "desk-part-queue", "desk-part-tools"].map(|key| self.word(key));
        let icons = [icons::HEADSET, icons::PEOPLE, icons::KNOWLEDGE];
        let counts = [0, self.view.bar.waiting, self.view.tools.requests.len()];
        let spoken = |index: usize| match counts[index] {
            0 => names[index].clone(),
            count => format!("{}, {count}", names[index]),
        };
        let shown: Vec<Tab<'_>> = (0..3)
            .map(|index| Tab {
                text: &names[index],
                icon: icons[index],
                count: counts[index],
                spoken: spoken(index),
            })
            .collect();
        let parts = [Part::Desk, Part::Queue, Part::Tools];
        let chosen = parts.iter().position(|part| *part == state.part).unwrap_or(0);
        let at = self.grid.parts;
        ui.painter().rect_filled(at, 12.0, self.theme.colours.sunk);
        let beside = self.beside_parts(ui);
        self.show_beside_parts(ui, state, at);
        let tabs_at = Rect::from_min_max(at.min, egui::pos2(at.right() - beside, at.bottom()));
        let mut child = self.part(ui, tabs_at, "parts");
        if let Some(picked) = tabs(&mut child, "desk-parts", &shown, chosen) {
            state.part = parts[picked];
        }
    }

    /// The paper of a panel.
    fn paper(&self, ui: &Ui, at: Rect) {
        let radius = CornerRadius::same(16);
        ui.painter().add(self.theme.shadow().as_shape(at, radius));
        ui.painter().rect_filled(at, radius, self.theme.colours.paper);
        ui.painter().rect_stroke(at, radius, Stroke::new(1.0, self.theme.colours.line), StrokeKind::Inside);
    }
}
