//! How fast the clock runs: a slider, and the clock that waits.

use egui::{Slider, Ui};

use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, button};
use crate::telling::words::Arg;

use super::Screen;
use super::actions::make_room;
use super::state::{DeskAction, DeskState};
use super::view::Pace;

/// The slowest and the fastest that the trainee can choose.
const RANGE: std::ops::RangeInclusive<f32> = 0.1..=2.0;
/// Chosen with one click.
const STEPS: [f32; 5] = [0.1, 0.25, 0.5, 1.0, 2.0];

impl Screen<'_> {
    pub(super) fn times(&self, times: f32) -> String {
        let milli = (f64::from(times) * 100.0).round() as i64 * 10;
        self.words.say("desk-pace-times", &[("times", Arg::Milli(milli))])
    }

    /// The slider with its steps, on the felt.
    pub(super) fn pace(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let theme = self.theme;
        let ink = theme.colours.on_felt;
        let now = self.view.bar.pace;
        ui.label(theme.text(self.word("desk-pace-about"), Size::Body, ink));
        let mut times = match now {
            Pace::Times(times) => times,
            Pace::Waits => 1.0,
        };
        let name = self.word("desk-pace");
        ui.spacing_mut().slider_width = (ui.available_width() - 24.0).clamp(80.0, theme.scaled(360.0));
        let slider = Slider::new(&mut times, RANGE).logarithmic(true).show_value(false);
        let response = ui.add(slider);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::slider(true, f64::from(times), &name);
            info.label = Some(name.clone());
            info
        });
        if response.changed() {
            self.want(DeskAction::Pace(Pace::Times((times * 20.0).round().max(2.0) / 20.0)));
        }
        ui.horizontal_wrapped(|ui| {
            for step in STEPS {
                let (text, chosen) = (self.times(step), now == Pace::Times(step));
                self.choice(ui, &text, chosen, DeskAction::Pace(Pace::Times(step)));
            }
            let waits = self.word("desk-pace-waits");
            self.choice(ui, &waits, now == Pace::Waits, DeskAction::Pace(Pace::Waits));
            let close = self.word("desk-pace-close");
            make_room(ui, self.width(ui, &close, Size::Body) + theme.scaled(86.0));
            if button(ui, &Button::new(&close).key("Esc").kind(Kind::Felt)).clicked() {
                state.pace = false;
            }
        });
    }

    fn choice(&mut self, ui: &mut Ui, text: &str, chosen: bool, action: DeskAction) {
        make_room(ui, self.width(ui, text, Size::Body) + self.theme.scaled(44.0));
        let kind = if chosen { Kind::Chosen } else { Kind::Felt };
        if button(ui, &Button::new(text).kind(kind)).clicked() {
            self.want(action);
        }
    }
}
