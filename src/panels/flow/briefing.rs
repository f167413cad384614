//! One page before the desk opens.

use egui::Ui;

use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, button};
use crate::policy::playbook::contacts_of;
use crate::scoring::Words;
use crate::shift::Shift;
use crate::telling::briefing::target;
use crate::telling::exercise::desk as as_argument;
use crate::telling::words::{Arg, duration, language_of};
use crate::vocab::Desk;

use super::FlowAction;
use super::page::{Body, Next, Out, Page, Where, heading, page, paragraph, point, small};

/// What is told before a shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefingView {
    /// The shift's title.
    pub title: String,
    /// The day, in words, and the desk's hours.
    pub day: String,
    /// Which desk.
    pub desk: Desk,
    /// The page that the author wrote.
    pub text: String,
    /// What the desk is measured on.
    pub targets: Vec<String>,
    /// What this desk may decide.
    pub powers: Vec<String>,
    /// What it does not see.
    pub blind_spots: Vec<String>,
    /// When lunch is, that requests and packets exist, how the clock runs.
    pub hints: Vec<(Hint, String)>,
}

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The break.
    Lunch,
    /// Requests from inside the house.
    Tray,
    /// What is handed over.
    Packet,
    /// The clock.
    Clock,
    /// What is recorded.
    Recorded,
}

impl Hint {
    const fn icon(self) -> icons::Icon {
        match self {
            Self::Lunch => icons::LUNCH,
            Self::Tray => icons::REQUESTS,
            Self::Packet => icons::TRANSFER,
            Self::Clock => icons::CLOCK,
            Self::Recorded => icons::EYE,
        }
    }
}

impl BriefingView {
    /// The page for a shift that has not begun.
    pub fn of(shift: &Shift, words: &Words) -> Self {
        let scenario = shift.scenario();
        let plan = scenario.shift(shift.plan());
        let language = language_of(words, scenario);
        let text = |text| scenario.texts().get(text, language).to_owned();
        let (opens, closes) = (plan.opens.to_string(), plan.closes.to_string());
        let day = text(plan.day);
        let hours = [("day", Arg::Text(&day)), ("from", Arg::Text(&opens)), ("until", Arg::Text(&closes))];
        let powers =
            scenario.company().powers.iter().filter(|(whose, _)| whose.as_str() == plan.desk.as_str());
        Self {
            title: text(plan.title),
            day: words.say("flow-briefing-day", &hours),
            desk: plan.desk,
            text: text(plan.briefing),
            targets: plan.targets.iter().map(|one| target(words, *one)).collect(),
            powers: powers.flat_map(|(_, powers)| powers).map(|one| text(*one)).collect(),
            blind_spots: plan.blind_spots.iter().map(|one| text(*one)).collect(),
            hints: hints(shift, words),
        }
    }
}

fn hints(shift: &Shift, words: &Words) -> Vec<(Hint, String)> {
    let scenario = shift.scenario();
    let mut hints = Vec::new();
    if let Some(lunch) = scenario.shift(shift.plan()).lunch {
        let (from, until) = (lunch.from.to_string(), lunch.until.to_string());
        let takes = duration(words, lunch.takes);
        let args = [("from", Arg::Text(&from)), ("until", Arg::Text(&until)), ("takes", Arg::Text(&takes))];
        hints.push((Hint::Lunch, words.say("flow-briefing-lunch", &args)));
    }
    let brought = contacts_of(scenario, shift.plan());
    let brought = || brought.iter().map(|&contact| scenario.contact(contact));
    if brought().any(|contact| contact.request.is_some()) {
        hints.push((Hint::Tray, words.name("flow-briefing-tray")));
    }
    if brought().any(|contact| !contact.packet.is_empty()) {
        hints.push((Hint::Packet, words.name("flow-briefing-packet")));
    }
    hints.push((Hint::Clock, words.name("flow-briefing-clock")));
    hints.push((Hint::Recorded, words.name("flow-briefing-recorded")));
    hints
}

/// Shows the briefing.
pub fn briefing_ui(ui: &mut Ui, view: &BriefingView, words: &Words) -> Option<FlowAction> {
    let (stop, open) = (words.name("flow-stop"), words.name("flow-open-desk"));
    let title = words.say("flow-briefing", &[("desk", as_argument(view.desk))]);
    let at = Where { title, ..Where::default() };
    let next = Some(Next { text: &open });
    let shown = Page {
        id: "briefing",
        at: &at,
        out: (&stop, Out::Stop),
        width: 1180.0,
        desk: Some(view.desk),
        least: 0.0,
        next,
        aside: None,
    };
    page(ui, &shown, |ui| {
        let theme = Theme::of(ui.ctx());
        ui.label(theme.strong(&view.title, Size::Large, theme.colours.ink));
        small(ui, &theme, &view.day);
        ui.add_space(theme.scaled(4.0));
        if ui.available_width() > theme.scaled(720.0) {
            let gap = 32.0;
            let room = ui.available_width() - gap;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                ui.vertical(|ui| {
                    ui.set_width(room * 0.58);
                    paragraph(ui, &theme, &view.text);
                });
                ui.vertical(|ui| {
                    let frame =
                        egui::Frame::new().fill(theme.colours.sunk).corner_radius(12).inner_margin(20);
                    frame.show(ui, |ui| {
                        ui.set_width(room * 0.42 - 40.0);
                        ui.spacing_mut().item_spacing.x = 8.0;
                        hints_ui(ui, &theme, view);
                        folded(ui, &theme, view, words);
                    });
                });
            });
        } else {
            paragraph(ui, &theme, &view.text);
            hints_ui(ui, &theme, view);
            folded(ui, &theme, view, words);
        }
        Body { next: Some(FlowAction::OpenDesk), ..Body::default() }
    })
}

/// The lists, for whoever asks for them: the text tells most of it.
fn folded(ui: &mut Ui, theme: &Theme, view: &BriefingView, words: &Words) {
    let id = egui::Id::new("flow-briefing-lists");
    let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or_default();
    let (name, svg) = if open { icons::CHEVRON_DOWN } else { icons::CHEVRON_RIGHT };
    let text = words.name("flow-briefing-lists");
    ui.add_space(theme.scaled(4.0));
    if button(ui, &Button::new(&text).icon(name, svg)).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
        ui.ctx().request_repaint();
    }
    if open {
        lists(ui, theme, view, words);
    }
}

fn lists(ui: &mut Ui, theme: &Theme, view: &BriefingView, words: &Words) {
    for (key, icon, texts) in [
        ("briefing-targets", icons::GAUGE, &view.targets),
        ("flow-powers", icons::CHECK, &view.powers),
        ("briefing-blind", icons::EYE, &view.blind_spots),
    ] {
        if texts.is_empty() {
            continue;
        }
        // In the terminal a list follows at once: there it ends with a colon.
        heading(ui, theme, words.name(key).trim_end_matches([':', '：']));
        for text in texts {
            point(ui, theme, icon, text);
        }
    }
}

fn hints_ui(ui: &mut Ui, theme: &Theme, view: &BriefingView) {
    for (hint, text) in &view.hints {
        point(ui, theme, hint.icon(), text);
    }
}
