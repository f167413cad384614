//! The exercises to choose from, as cards; and which packs cannot be played. What is
//! wrong with those is listed where packs are prepared.

use egui::{Sense, Ui, Vec2};

use crate::exercise::{Next, Programme, Progress};
use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Kind, button};
use crate::scenario::checked::{ExerciseId, Scenario, Step};
use crate::scenario::strings::TextId;
use crate::scoring::Words;
use crate::telling::exercise::count;
use crate::telling::signed::signed_off;
use crate::telling::words::{Arg, language_of};
use crate::vocab::Desk;

use super::FlowAction;
use super::page::{Body, Out, Page, Where, page, paragraph, point};

/// A pack as it was found.
#[derive(Clone, Copy, Debug)]
pub enum PackSeen<'a> {
    /// It can be played.
    Sound(&'a Scenario),
    /// It cannot.
    Broken {
        /// The name of its folder.
        name: &'a str,
    },
}

/// An attempt that was begun.
#[derive(Clone, Debug)]
pub struct Begun<'a> {
    /// Whatever whoever keeps it calls it; comes back in [`FlowAction::GoOn`].
    pub id: String,
    /// The index of its pack.
    pub pack: usize,
    /// How far it is.
    pub progress: &'a Progress,
    /// How many days ago something was answered last.
    pub days_ago: u32,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExercisesView {
    /// One for each exercise of each sound pack.
    pub cards: Vec<Card>,
    /// The names of the packs that cannot be played.
    pub broken: Vec<String>,
}

/// An exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The index of the pack.
    pub pack: usize,
    /// The index of the exercise in it.
    pub exercise: usize,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// About how long, and how many steps.
    pub time: String,
    /// At which desks one sits.
    pub desks: Vec<Desk>,
    /// What it practises, in words.
    pub practises: String,
    /// In which languages it is.
    pub languages: String,
    /// Who wrote it.
    pub authors: String,
    /// Who has read it, one sentence for each desk or role.
    pub signed: Vec<String>,
    /// What can be gone on with.
    pub attempts: Vec<AttemptRow>,
    /// Attempts with another version of it, which are kept and cannot be gone on with:
    /// a sentence for each.
    pub others: Vec<String>,
}

/// An attempt that can be gone on with, or that is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptRow {
    /// Whose it is: for the action.
    pub id: String,
    /// Name, attempt, step, when.
    pub text: String,
    /// All is answered.
    pub done: bool,
}

/// What is opened.
#[derive(Clone, Debug, Default)]
pub struct ExercisesState {
    /// The exercise of which all attempts are shown, by pack and number.
    unfolded: Option<(usize, usize)>,
}

/// So many attempts are shown before one asks for the others: the latest.
const FOLDED: usize = 3;

impl ExercisesView {
    /// The cards for the packs that were found, with the attempts of this computer.
    pub fn of(packs: &[PackSeen<'_>], begun: &[Begun<'_>], words: &Words) -> Self {
        let mut view = Self { cards: Vec::new(), broken: Vec::new() };
        for (pack, seen) in packs.iter().enumerate() {
            match *seen {
                PackSeen::Sound(scenario) => {
                    let mine: Vec<&Begun<'_>> = begun.iter().filter(|begun| begun.pack == pack).collect();
                    view.cards.extend(
                        (0..scenario.exercises().len())
                            .map(|exercise| card(scenario, (pack, exercise), &mine, words)),
                    );
                }
                PackSeen::Broken { name } => view.broken.push(name.to_owned()),
            }
        }
        view
    }
}

fn card(scenario: &Scenario, (pack, index): (usize, usize), begun: &[&Begun<'_>], words: &Words) -> Card {
    // A pack has fewer than 65536 exercises: they are numbered by `ExerciseId`.
    let programme = Programme::new(scenario, ExerciseId(u16::try_from(index).unwrap_or_default()));
    let exercise = programme.exercise;
    let text = |text: TextId| scenario.texts().get(text, language_of(words, scenario)).to_owned();
    let about = scenario.about();
    let desks = desks_of(programme);
    let mine = begun.iter().copied().filter(|begun| begun.progress.exercise == exercise.id);
    let (attempts, others): (Vec<&Begun<'_>>, Vec<&Begun<'_>>) =
        mine.partition(|begun| begun.progress.fits(programme));
    let names: Vec<String> = about
        .languages
        .iter()
        .map(|code| words.find(&format!("flow-language-{code}"), &[]).unwrap_or_else(|| code.clone()))
        .collect();
    let comma = words.name("flow-comma");
    let time = [("minutes", Arg::Number(i64::from(exercise.minutes))), ("steps", count(programme.steps()))];
    Card {
        pack,
        exercise: index,
        title: text(exercise.title),
        summary: text(exercise.summary),
        time: words.say("flow-card-time", &time),
        desks,
        practises: practises(&about.about, words),
        languages: words.say("flow-card-languages", &[("languages", Arg::Text(&names.join(&comma)))]),
        authors: words.say("flow-card-authors", &[("authors", Arg::Text(&about.authors.join(&comma)))]),
        signed: signed_off(&about.signed_off, words),
        attempts: attempts.iter().map(|begun| attempt_row(programme, begun, words)).collect(),
        others: others.iter().map(|begun| of_another_version(begun, words)).collect(),
    }
}

/// The desks at which one sits.
fn desks_of(programme: Programme<'_>) -> Vec<Desk> {
    let at = |step: &Step| match step {
        Step::Shift { shift, .. } => Some(programme.scenario.shift(*shift).desk),
        _ => None,
    };
    [Desk::Sales, Desk::Support]
        .into_iter()
        .filter(|desk| programme.exercise.steps.iter().any(|step| at(step) == Some(*desk)))
        .collect()
}

/// The names of the rows that a pack is about.
fn practises(rows: &[String], words: &Words) -> String {
    let names: Vec<String> =
        rows.iter().filter_map(|row| words.find(&format!("flow-row-{row}"), &[])).collect();
    if names.is_empty() {
        return String::new();
    }
    let names = names.join(&words.name("flow-comma"));
    words.say("flow-card-practises", &[("names", Arg::Text(&names))])
}

fn attempt_row(programme: Programme<'_>, begun: &Begun<'_>, words: &Words) -> AttemptRow {
    let next = begun.progress.next(programme);
    let done = next == Next::Finished;
    let when = words.say("flow-when", &[("days", Arg::Number(i64::from(begun.days_ago)))]);
    let args = [
        ("name", Arg::Text(begun.progress.trainee.as_str())),
        ("attempt", Arg::Number(i64::from(begun.progress.attempt))),
        ("step", count(next.step().map_or_else(|| programme.steps(), |step| step + 1))),
        ("steps", count(programme.steps())),
        ("when", Arg::Text(&when)),
    ];
    let key = if done { "flow-attempt-done" } else { "flow-attempt" };
    AttemptRow { id: begun.id.clone(), text: words.say(key, &args), done }
}

fn of_another_version(begun: &Begun<'_>, words: &Words) -> String {
    let when = words.say("flow-when", &[("days", Arg::Number(i64::from(begun.days_ago)))]);
    let args = [
        ("name", Arg::Text(begun.progress.trainee.as_str())),
        ("attempt", Arg::Number(i64::from(begun.progress.attempt))),
        ("when", Arg::Text(&when)),
        ("folder", Arg::Text(&begun.id)),
    ];
    words.say("flow-attempt-other-version", &args)
}

/// Shows the cards.
pub fn exercises_ui(
    ui: &mut Ui,
    view: &ExercisesView,
    state: &mut ExercisesState,
    words: &Words,
) -> Option<FlowAction> {
    let (back, title) = (words.name("flow-back"), words.name("flow-exercises"));
    let at = Where { title, ..Where::default() };
    let shown = Page {
        id: "exercises",
        at: &at,
        out: (&back, Out::Back),
        width: 1180.0,
        desk: None,
        least: 0.0,
        next: None,
        aside: None,
    };
    page(ui, &shown, |ui| {
        let theme = Theme::of(ui.ctx());
        let mut action = None;
        if view.cards.is_empty() && view.broken.is_empty() {
            paragraph(ui, &theme, &words.name("flow-no-exercises"));
        }
        for card in &view.cards {
            let frame = theme.card().show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.push_id((card.pack, card.exercise), |ui| card_ui(ui, &theme, card, state, words)).inner
            });
            action = action.take().or(frame.inner);
            ui.add_space(8.0);
        }
        for name in &view.broken {
            theme.card().show(ui, |ui| {
                ui.set_width(ui.available_width());
                point(ui, &theme, icons::WARNING, &words.say("flow-broken", &[("name", Arg::Text(name))]));
            });
            ui.add_space(8.0);
        }
        if !view.broken.is_empty() && button(ui, &Button::new(&words.name("flow-reload"))).clicked() {
            action = Some(FlowAction::Reload);
        }
        Body { action, ..Body::default() }
    })
}

fn card_ui(
    ui: &mut Ui,
    theme: &Theme,
    card: &Card,
    state: &mut ExercisesState,
    words: &Words,
) -> Option<FlowAction> {
    let gap = 24.0;
    let room = ui.available_width() - gap;
    if room < theme.scaled(820.0) {
        let action = offer(ui, theme, card, state, words);
        ui.add_space(theme.scaled(8.0));
        about(ui, theme, card);
        return action;
    }
    let beside = room * 0.38;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let action = ui.vertical(|ui| {
            ui.set_width(room - beside);
            ui.spacing_mut().item_spacing.x = 8.0;
            offer(ui, theme, card, state, words)
        });
        let frame = egui::Frame::new().fill(theme.colours.sunk).corner_radius(12).inner_margin(16);
        ui.vertical(|ui| {
            frame.show(ui, |ui| {
                ui.set_width(beside - 32.0);
                ui.spacing_mut().item_spacing.x = 8.0;
                about(ui, theme, card);
            });
        });
        action.inner
    })
    .inner
}

/// What it is, and the ways into it.
fn offer(
    ui: &mut Ui,
    theme: &Theme,
    card: &Card,
    state: &mut ExercisesState,
    words: &Words,
) -> Option<FlowAction> {
    let colours = theme.colours;
    let mut action = None;
    ui.horizontal_top(|ui| {
        let badges = theme.scaled(48.0) * card.desks.len() as f32;
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - badges - 8.0);
            ui.label(theme.strong(&card.title, Size::Large, colours.ink));
            ui.label(theme.text(&card.time, Size::Body, colours.ink2));
        });
        for desk in &card.desks {
            badge(ui, theme, *desk, words);
        }
    });
    ui.add_space(theme.scaled(4.0));
    paragraph(ui, theme, &card.summary);
    ui.add_space(theme.scaled(8.0));
    action = action.or(attempts_ui(ui, theme, card, state, words));
    let open = card.attempts.iter().any(|row| !row.done);
    if !card.attempts.is_empty() {
        ui.separator();
    }
    let text = words.name(if card.attempts.is_empty() { "flow-choose" } else { "flow-choose-other" });
    let spoken = format!("{text}: {}", card.title);
    let kind = if open { Kind::Plain } else { Kind::Primary };
    let (name, svg) = icons::ARROW;
    let view = Button { spoken: Some(&spoken), ..Button::new(&text).kind(kind).icon(name, svg) };
    if button(ui, &view).clicked() {
        action = Some(FlowAction::Choose { pack: card.pack, exercise: card.exercise });
    }
    action
}

/// The attempts of this computer: the latest, and all if one asks for them.
fn attempts_ui(
    ui: &mut Ui,
    theme: &Theme,
    card: &Card,
    state: &mut ExercisesState,
    words: &Words,
) -> Option<FlowAction> {
    let mut action = None;
    let which = (card.pack, card.exercise);
    let unfolded = state.unfolded == Some(which);
    let all = card.attempts.len() + card.others.len();
    let most = if unfolded { all } else { FOLDED };
    for row in card.attempts.iter().take(most) {
        ui.separator();
        action = action.or(attempt_ui(ui, theme, row, words));
    }
    for other in card.others.iter().take(most.saturating_sub(card.attempts.len())) {
        ui.separator();
        paragraph(ui, theme, other);
    }
    if all > FOLDED {
        ui.separator();
        let text = if unfolded {
            words.name("flow-attempts-fold")
        } else {
            words.say("flow-attempts-all", &[("count", count(all))])
        };
        let spoken = format!("{text}: {}", card.title);
        if button(ui, &Button { spoken: Some(&spoken), ..Button::new(&text) }).clicked() {
            state.unfolded = (!unfolded).then_some(which);
        }
    }
    action
}

/// An attempt, with the ways on.
fn attempt_ui(ui: &mut Ui, theme: &Theme, row: &AttemptRow, words: &Words) -> Option<FlowAction> {
    let mut action = None;
    paragraph(ui, theme, &row.text);
    ui.horizontal_wrapped(|ui| {
        let goes_on = words.name(if row.done { "flow-look-again" } else { "flow-go-on-attempt" });
        let spoken = format!("{goes_on}: {}", row.text);
        let kind = if row.done { Kind::Plain } else { Kind::Primary };
        let view = Button { spoken: Some(&spoken), ..Button::new(&goes_on).kind(kind) };
        if button(ui, &view).clicked() {
            action = Some(FlowAction::GoOn(row.id.clone()));
        }
        let again = words.name("flow-begin-again");
        let spoken = format!("{again}: {}", row.text);
        if button(ui, &Button { spoken: Some(&spoken), ..Button::new(&again) }).clicked() {
            action = Some(FlowAction::BeginAgain(row.id.clone()));
        }
    });
    action
}

/// What it practises, in which languages, who wrote it and who has read it.
fn about(ui: &mut Ui, theme: &Theme, card: &Card) {
    if !card.practises.is_empty() {
        point(ui, theme, icons::FLAG, &card.practises);
    }
    point(ui, theme, icons::LANGUAGE, &card.languages);
    point(ui, theme, icons::PERSON, &card.authors);
    for signed in &card.signed {
        point(ui, theme, icons::WRITING, signed);
    }
}

/// The sign of a desk: a square on its corner for sales, a circle for support.
fn badge(ui: &mut Ui, theme: &Theme, desk: Desk, words: &Words) {
    let side = theme.scaled(44.0);
    let (at, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    let name = words.name(&format!("flow-desk-{desk}"));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &name));
    crate::panels::widgets::badge(ui, at, desk);
}
