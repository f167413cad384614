//! How fast the clock runs: a slider in the bar, and the clock that waits.

use egui::{Rect, Ui};

use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, Slider, button, slider, slim_slider};
use crate::telling::settings::Pace;
use crate::telling::words::Arg;

use super::Screen;
use super::actions::make_room;
use super::state::{DeskAction, DeskState};

/// What the slider can be set to, in percent of the shift's pace.
const STOPS: [i64; 14] = [10, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 175, 200];
/// Chosen with one click.
const STEPS: [f32; 5] = [0.1, 0.25, 0.5, 1.0, 2.0];

fn percent(pace: Pace) -> Option<i64> {
    match pace {
        Pace::Own(times) => Some((f64::from(times) * 100.0).round() as i64),
        Pace::Waits => None,
    }
}

impl Screen<'_> {
    pub(super) fn times(&self, times: f32) -> String {
        let milli = (f64::from(times) * 100.0).round() as i64 * 10;
        self.words.say("desk-pace-times", &[("times", Arg::Milli(milli))])
    }

    fn pace_in_words(&self) -> String {
        match self.view.bar.pace {
            Pace::Own(times) => self.times(times),
            Pace::Waits => self.word("desk-pace-waits-short"),
        }
    }

    fn set_pace(&mut self, chosen: Option<i64>) {
        if let Some(percent) = chosen {
            self.want(DeskAction::Pace(Pace::Own(percent as f32 / 100.0)));
        }
    }

    /// The slider in the bar.
    pub(super) fn pace_slider(&mut self, ui: &mut Ui, at: Rect) {
        let (label, spoken) = (self.word("desk-pace-slider"), self.pace_in_words());
        let value = percent(self.view.bar.pace);
        let view = Slider {
            label: &label,
            stops: &STOPS,
            value,
            spoken: &spoken,
            least: "",
            most: "",
            filled: true,
            marks: &[],
        };
        let id = ui.id().with("desk-pace-slider");
        let slid = slim_slider(ui, at, id, &view);
        slid.response.on_hover_text(spoken.clone());
        self.set_pace(slid.chosen);
    }

    /// The slider with its steps; in a single column on the felt.
    pub(super) fn pace(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let theme = self.theme;
        let (ink, kind) = match self.grid.three {
            true => (theme.colours.ink, Kind::Plain),
            false => (theme.colours.on_felt, Kind::Felt),
        };
        let now = self.view.bar.pace;
        ui.label(theme.text(self.word("desk-pace-about"), Size::Body, ink));
        if !self.grid.three {
            let (label, spoken) = (self.word("desk-pace-slider"), self.pace_in_words());
            let value = percent(now);
            let (least, most) = (self.times(0.1), self.times(2.0));
            let view = Slider {
                label: &label,
                stops: &STOPS,
                value,
                spoken: &spoken,
                least: "",
                most: "",
                filled: true,
                marks: &[],
            };
            let view = Slider { least: &least, most: &most, ..view };
            let chosen = egui::Frame::new()
                .fill(theme.colours.card)
                .corner_radius(12)
                .inner_margin(8)
                .show(ui, |ui| slider(ui, &view).chosen)
                .inner;
            self.set_pace(chosen);
        }
        ui.horizontal_wrapped(|ui| {
            for step in STEPS {
                let (text, chosen) = (self.times(step), now == Pace::Own(step));
                self.choice(ui, &text, chosen, kind, DeskAction::Pace(Pace::Own(step)));
            }
            let waits = self.word("desk-pace-waits");
            self.choice(ui, &waits, now == Pace::Waits, kind, DeskAction::Pace(Pace::Waits));
            let close = self.word("desk-pace-close");
            make_room(ui, self.width(ui, &close, Size::Body) + theme.scaled(86.0));
            if button(ui, &Button::new(&close).key("Esc").kind(kind)).clicked() {
                state.pace = false;
            }
        });
    }

    fn choice(&mut self, ui: &mut Ui, text: &str, chosen: bool, kind: Kind, action: DeskAction) {
        make_room(ui, self.width(ui, text, Size::Body) + self.theme.scaled(44.0));
        let kind = if chosen { Kind::Chosen } else { kind };
        if button(ui, &Button::new(text).kind(kind)).clicked() {
            self.want(action);
        }
    }
}
