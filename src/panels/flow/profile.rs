//! Who begins: a pseudonym, the home desk, how rough and how fast; and what is
//! told before.

use egui::{Align2, Id, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::exercise::Programme;
use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::choice::{Chosen, Offer, Tile, check, option, tiles};
use crate::panels::widgets::{Button, Field, Note, button, field, ring};
use crate::scoring::Words;
use crate::telling::exercise::{LONGEST_NAME, count, is_possible_name};
use crate::telling::settings::{Pace, Settings};
use crate::telling::words::{Arg, language_of};
use crate::vocab::Desk;

use super::page::{Body, Next, Out, Page, Where, focus_first, heading, page, paragraph, point, small};
use super::{Beginning, FlowAction};
use crate::panels::widgets::badge;

/// How fast the clock may run to begin with, and the words for it.
const PACES: [(Pace, &str); 4] = [
    (Pace::Waits, "flow-pace-waits"),
    (Pace::Own(0.5), "flow-pace-half"),
    (Pace::Own(1.0), "flow-pace-usual"),
    (Pace::Own(2.0), "flow-pace-double"),
];

/// What is told before somebody begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileView {
    /// The exercise's title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// How long it takes.
    pub time: String,
    /// Where answers are kept.
    pub folder: String,
    /// Names under which something is kept already.
    pub names: Vec<String>,
}

/// What is typed and chosen.
#[derive(Clone, Debug, Default)]
pub struct ProfileState {
    /// The name.
    pub name: String,
    /// The desk.
    pub home: Option<Desk>,
    /// How rough callers may get, 0 to 3.
    abuse: u8,
    /// How fast the clock runs.
    pace: Pace,
    /// Something was shown already.
    begun: bool,
}

impl ProfileState {
    /// With what somebody has set for themselves.
    pub fn of(settings: &Settings) -> Self {
        Self { abuse: settings.abuse_level.min(3), pace: settings.pace, ..Self::default() }
    }
}

impl ProfileView {
    /// What is told about an exercise; `folder` is where answers are kept, `names` are
    /// those that exist already.
    pub fn of(programme: Programme<'_>, folder: &str, names: &[String], words: &Words) -> Self {
        let texts = programme.scenario.texts();
        let language = language_of(words, programme.scenario);
        let minutes = Arg::Number(i64::from(programme.exercise.minutes));
        Self {
            title: texts.get(programme.exercise.title, language).to_owned(),
            summary: texts.get(programme.exercise.summary, language).to_owned(),
            time: words.say("ex-minutes", &[("minutes", minutes), ("steps", count(programme.steps()))]),
            folder: words.say("ex-folder", &[("folder", Arg::Text(folder))]),
            names: names.to_vec(),
        }
    }
}

/// What is said about a name while it is typed.
fn about_name(name: &str, known: &[String], words: &Words) -> (String, bool) {
    if name.is_empty() {
        return (words.name("flow-name-hint"), true);
    }
    if name.chars().count() > LONGEST_NAME {
        return (words.say("flow-name-long", &[("most", count(LONGEST_NAME))]), false);
    }
    let not = |letter: &char| !is_possible_name(&letter.to_string());
    if let Some(letter) = name.chars().find(not) {
        let shown = if letter.is_whitespace() {
            words.name("flow-name-space")
        } else {
            words.say("flow-name-letter", &[("letter", Arg::Text(&letter.to_string()))])
        };
        return (shown, false);
    }
    if known.iter().any(|known| known == name) {
        return (words.say("flow-name-known", &[("name", Arg::Text(name))]), true);
    }
    (words.name("flow-name-good"), true)
}

/// Shows the page.
pub fn profile_ui(
    ui: &mut Ui,
    view: &ProfileView,
    state: &mut ProfileState,
    words: &Words,
) -> Option<FlowAction> {
    let (back, begin) = (words.name("flow-back"), words.name("flow-begin"));
    let at = Where { title: view.title.clone(), above: words.name("flow-before"), step: None };
    let next = Some(Next { text: &begin });
    let shown = Page {
        id: "profile",
        at: &at,
        out: (&back, Out::Back),
        width: 1180.0,
        desk: None,
        least: 0.0,
        next,
        aside: None,
    };
    page(ui, &shown, |ui| {
        let theme = Theme::of(ui.ctx());
        let gap = 32.0;
        let room = ui.available_width() - gap;
        let entered = if room > theme.scaled(900.0) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                let form = ui.vertical(|ui| {
                    ui.set_width(room * 0.58);
                    ui.spacing_mut().item_spacing.x = 8.0;
                    form(ui, &theme, view, state, words)
                });
                ui.vertical(|ui| {
                    let beside = room * 0.42;
                    let frame =
                        egui::Frame::new().fill(theme.colours.sunk).corner_radius(12).inner_margin(20);
                    frame.show(ui, |ui| {
                        ui.set_width(beside - 40.0);
                        ui.spacing_mut().item_spacing.x = 8.0;
                        introduced(ui, &theme, view);
                        told(ui, &theme, view, words);
                    });
                });
                form.inner
            })
            .inner
        } else {
            introduced(ui, &theme, view);
            let entered = form(ui, &theme, view, state, words);
            told(ui, &theme, view, words);
            entered
        };
        let whole = is_possible_name(state.name.trim());
        let beginning = state.home.filter(|_| whole).map(|home| Beginning {
            name: state.name.trim().to_owned(),
            home,
            abuse: state.abuse,
            pace: state.pace,
        });
        let missing = match (whole, state.home) {
            (false, None) => words.name("flow-missing-both"),
            (false, Some(_)) => words.name("flow-missing-name"),
            (true, None) => words.name("flow-missing-desk"),
            (true, Some(_)) => String::new(),
        };
        Body { next: beginning.map(FlowAction::Begin), entered, missing, ..Body::default() }
    })
}

/// What the exercise is.
fn introduced(ui: &mut Ui, theme: &Theme, view: &ProfileView) {
    paragraph(ui, theme, &view.summary);
    small(ui, theme, &view.time);
}

/// What is asked. Whether Enter was pressed on what is chosen.
fn form(ui: &mut Ui, theme: &Theme, view: &ProfileView, state: &mut ProfileState, words: &Words) -> bool {
    let first = name_ui(ui, theme, view, state, words);
    if !std::mem::replace(&mut state.begun, true) {
        focus_first(ui, first);
    }
    heading(ui, theme, &words.name("flow-home"));
    let entered = homes(ui, theme, state, words).entered;
    choices(ui, theme, state, words) | entered
}

fn name_ui(ui: &mut Ui, theme: &Theme, view: &ProfileView, state: &mut ProfileState, words: &Words) -> Id {
    ui.add_space(theme.scaled(8.0));
    let label = words.name("flow-name");
    let (note, fine) = about_name(state.name.trim(), &view.names, words);
    let note = if fine { Note::Plain(&note) } else { Note::Wrong(&note) };
    let shown = Field {
        width: theme.scaled(360.0),
        note: Some(note),
        // One more than fits, so that it can be said that it is too long.
        ..Field::new(&label, LONGEST_NAME + 1)
    };
    let response = field(ui, "name", &shown, &mut state.name);
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        // On to what is missing; a name that cannot be is typed again.
        if !is_possible_name(state.name.trim()) {
            response.request_focus();
        } else if state.home.is_none() {
            ui.memory_mut(|memory| memory.request_focus(home_group(ui).with(0)));
        }
    }
    suggested(ui, view, state, words);
    response.id
}

/// A name for whoever has none, or no keyboard.
fn suggested(ui: &mut Ui, view: &ProfileView, state: &mut ProfileState, words: &Words) {
    if !state.name.is_empty() {
        return;
    }
    let free = |name: &String| !view.names.contains(name);
    let Some(name) = (1..).map(|number| format!("desk-{number}")).find(free) else { return };
    let text = words.say("flow-name-take", &[("name", Arg::Text(&name))]);
    if button(ui, &Button::new(&text)).clicked() {
        state.name = name;
    }
}

fn home_group(ui: &Ui) -> Id {
    ui.id().with("home")
}

/// The two desks as pictures to choose from.
fn homes(ui: &mut Ui, theme: &Theme, state: &mut ProfileState, words: &Words) -> Chosen {
    let group = home_group(ui);
    let gap = 12.0;
    let width = (ui.available_width() - gap) / 2.0;
    let height = theme.scaled(112.0).min(width * 0.62).max(theme.scaled(96.0));
    let (all, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let mut out = Chosen::default();
    for (index, desk) in [Desk::Sales, Desk::Support].into_iter().enumerate() {
        let corner = pos2(all.left() + (width + gap) * index as f32, all.top());
        let at = Rect::from_min_size(corner, vec2(width, height));
        let label = words.name(&format!("flow-home-{desk}"));
        let chosen = state.home == Some(desk);
        let response = option(ui, group, (index, 2), at, &Offer { label: &label, chosen }, &mut out);
        let colours = theme.colours;
        let (tint, line) = match desk {
            Desk::Sales => (colours.coral_tint, colours.coral),
            Desk::Support => (colours.teal_tint, colours.teal),
        };
        let painter = ui.painter();
        painter.rect_filled(at, 14.0, if chosen { tint } else { colours.card });
        let stroke = match (chosen, response.hovered()) {
            (true, _) => Stroke::new(3.0, line),
            (false, true) => Stroke::new(1.5, colours.ink),
            (false, false) => Stroke::new(1.0, colours.ink3),
        };
        painter.rect_stroke(at, 14.0, stroke, StrokeKind::Inside);
        let side = theme.scaled(48.0);
        let sign =
            Rect::from_center_size(pos2(at.center().x, at.top() + height * 0.38), egui::Vec2::splat(side));
        badge(ui, sign, desk);
        let words_at = pos2(at.center().x, at.bottom() - height * 0.1);
        ui.painter().text(words_at, Align2::CENTER_BOTTOM, &label, theme.bold(Size::Lead), colours.ink);
        if chosen {
            check(ui, at, theme.scaled(24.0));
        }
        if response.has_focus() {
            ring(ui, at, 14.0);
        }
    }
    if let Some(index) = out.chosen {
        state.home = Some(if index == 0 { Desk::Sales } else { Desk::Support });
    }
    out
}

/// How rough, how fast. Whether Enter was pressed on what is chosen.
fn choices(ui: &mut Ui, theme: &Theme, state: &mut ProfileState, words: &Words) -> bool {
    heading(ui, theme, &words.name("flow-abuse"));
    small(ui, theme, &words.name("flow-abuse-why"));
    let levels: Vec<(String, String)> = (0..4)
        .map(|level| {
            (words.name(&format!("flow-abuse-{level}")), words.name(&format!("flow-abuse-{level}-text")))
        })
        .collect();
    let shown: Vec<Tile<'_>> =
        levels.iter().map(|(title, text)| Tile { title, text, icon: None, tint: None }).collect();
    let rough = tiles(ui, "abuse", &shown, Some(usize::from(state.abuse)));
    state.abuse = rough.chosen.and_then(|level| u8::try_from(level).ok()).unwrap_or(state.abuse);
    heading(ui, theme, &words.name("flow-pace"));
    small(ui, theme, &words.name("flow-pace-why"));
    let paces: Vec<String> = PACES.iter().map(|(_, key)| words.name(key)).collect();
    let shown: Vec<Tile<'_>> =
        paces.iter().map(|title| Tile { title, text: "", icon: None, tint: None }).collect();
    let now = PACES.iter().position(|(pace, _)| *pace == state.pace);
    let fast = tiles(ui, "pace", &shown, now);
    state.pace = fast.chosen.map_or(state.pace, |index| PACES[index].0);
    rough.entered || fast.entered
}

/// What to expect, the fiction, what is kept and who sees it, how to stop.
fn told(ui: &mut Ui, theme: &Theme, view: &ProfileView, words: &Words) {
    heading(ui, theme, &words.name("flow-contract"));
    for (icon, key) in [
        (icons::PEOPLE, "ex-expect"),
        (icons::HEART, "ex-fiction"),
        (icons::LOCK, "ex-private"),
        (icons::EYE, "flow-recorded"),
        (icons::DOOR, "flow-stopping"),
    ] {
        point(ui, theme, icon, &words.name(key));
    }
    point(ui, theme, icons::FOLDER, &view.folder);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telling::words::words_of;

    #[test]
    fn a_name_is_talked_about_kindly_while_it_is_typed() {
        for language in ["en", "ja", "ru"] {
            let words = words_of(Some(language)).expect("it is a language");
            let known = vec!["Aya".to_owned()];
            let about = |name: &str| about_name(name, &known, &words);
            assert!(about("").1 && about("desk-3").1 && about("葵").1 && about("Aya").1);
            assert_ne!(about("Aya").0, about("Ayo").0);
            for wrong in ["a b", "a/b", "..", &"x".repeat(41)] {
                assert!(!about(wrong).1, "{wrong}");
            }
            assert!(about("a/b").0.contains('/'));
        }
    }
}
