//! What a step is, and why: a page between the others.

use egui::{Rect, Sense, Ui, Vec2, pos2, vec2};

use crate::exercise::{Next, Programme, Progress};
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{badge, even_label};
use crate::scenario::checked::Step;
use crate::scoring::Words;
use crate::telling::exercise::{count, shift_of};
use crate::telling::words::{Arg, language_of};
use crate::vocab::Desk;

use super::FlowAction;
use super::page::{Body, Next as On, Out, Page, Where, page};

/// A step, introduced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    /// Where one is.
    pub at: Where,
    /// What it is.
    pub name: String,
    /// Why.
    pub why: String,
    /// Which shift is next: day and title. Empty where none is.
    pub shift: String,
    /// The desk of that shift.
    pub desk: Option<Desk>,
}

impl StepView {
    /// The introduction of a step.
    pub fn of(programme: Programme<'_>, progress: &Progress, step: usize, words: &Words) -> Self {
        let what = programme.step(step).as_str();
        let texts = programme.scenario.texts();
        let title = texts.get(programme.exercise.title, language_of(words, programme.scenario)).to_owned();
        let at = place(programme, step, words);
        let shift = shift_of(programme, progress.home, step).map(|shift| programme.scenario.shift(shift));
        Self {
            desk: shift.map(|shift| shift.desk),
            name: at.title.clone(),
            at: Where { title, ..at },
            why: words.name(&format!("ex-{what}-why")),
            shift: shift_in_words(programme, progress, step, words).unwrap_or_default(),
        }
    }

    /// The introduction of what is next; none at the end.
    pub fn of_next(programme: Programme<'_>, progress: &Progress, words: &Words) -> Option<Self> {
        let step = Next::step(&progress.next(programme))?;
        Some(Self::of(programme, progress, step, words))
    }
}

/// Where a step stands.
pub(super) fn place(programme: Programme<'_>, step: usize, words: &Words) -> Where {
    let args = [("step", count(step + 1)), ("steps", count(programme.steps()))];
    Where {
        title: words.name(&format!("ex-{}", programme.step(step).as_str())),
        above: words.say("flow-step", &args),
        step: Some((step, programme.steps())),
    }
}

/// Day and title of the shift of a step.
pub(super) fn shift_in_words(
    programme: Programme<'_>,
    progress: &Progress,
    step: usize,
    words: &Words,
) -> Option<String> {
    let shift = programme.scenario.shift(shift_of(programme, progress.home, step)?);
    let title = programme.scenario.texts().get(shift.title, language_of(words, programme.scenario));
    let title = ("title", Arg::Text(title));
    Some(match programme.step(step) {
        Step::Shift { day, .. } => words.say("ex-day", &[("day", Arg::Number(i64::from(*day))), title]),
        _ => words.say("ex-at-home", &[title]),
    })
}

/// Shows what a step is.
pub fn step_ui(ui: &mut Ui, view: &StepView, words: &Words) -> Option<FlowAction> {
    let theme = Theme::of(ui.ctx());
    let (stop, next) = (words.name("flow-stop"), words.name("flow-go-on"));
    let shown = Page {
        id: "step",
        at: &view.at,
        out: (&stop, Out::Stop),
        width: 880.0,
        desk: None,
        least: 0.62,
        next: Some(On { text: &next }),
        aside: None,
    };
    page(ui, &shown, |ui| {
        ui.label(theme.strong(&view.name, Size::Huge, theme.colours.ink));
        ui.add_space(theme.scaled(8.0));
        even_label(ui, theme.text(&view.why, Size::Speech, theme.colours.ink));
        if !view.shift.is_empty() {
            ui.add_space(theme.scaled(8.0));
            shift_ui(ui, &theme, view);
        }
        Body { next: Some(FlowAction::Continue), ..Body::default() }
    })
}

/// The shift that is next, with the sign of its desk and in its colour.
fn shift_ui(ui: &mut Ui, theme: &Theme, view: &StepView) {
    let colours = theme.colours;
    let ink = match view.desk {
        Some(Desk::Sales) => colours.coral_text,
        Some(Desk::Support) => colours.teal_text,
        None => colours.ink,
    };
    let side = theme.scaled(36.0);
    let room = ui.available_width() - side - 12.0;
    let galley = ui.painter().layout(view.shift.clone(), theme.bold(Size::Lead), ink, room);
    let (at, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), side.max(galley.size().y)), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &view.shift));
    if let Some(desk) = view.desk {
        let sign = pos2(at.left() + side / 2.0, at.center().y);
        badge(ui, Rect::from_center_size(sign, Vec2::splat(side)), desk);
    }
    let corner = pos2(at.left() + side + 12.0, at.center().y - galley.size().y / 2.0);
    ui.painter().galley(corner, galley, ink);
}
