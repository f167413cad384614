//! What is kept on this computer, looked after by whoever leads: checked, backed up, put
//! back, handed over, erased. And the way to the debrief of those who have taken part.
//!
//! A part of a page, not a page: it stands where the ui does, and scrolls with it. What
//! cannot be undone is asked about first, with what goes and what stays.

use egui::{CornerRadius, Frame, Id, Key, Margin, Modifiers, Stroke, Ui, Vec2};

use super::flow::page::point;
use super::icons::{self, Icon};
use super::picture;
use super::theme::{Size, Theme};
use super::widgets::{Button, Field, Kind, button, button_width, field, white};
use crate::scoring::Words;
use crate::telling::exercise::LONGEST_NAME;
use crate::telling::words::Arg;

/// An exercise that people here have taken part in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupView {
    /// Its title.
    pub title: String,
    /// How many people.
    pub people: usize,
}

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordsView {
    /// The folder in which it lies.
    pub folder: String,
    /// Who is kept there, by the names under which they are.
    pub people: Vec<String>,
    /// For how many days events are kept.
    pub days: i64,
    /// The exercises that can be talked about.
    pub groups: Vec<GroupView>,
    /// Something is being done.
    pub working: bool,
    /// What was done last came to nothing, or to less than was wanted.
    pub failed: bool,
    /// What it came to, sentence by sentence.
    pub results: Vec<String>,
}

/// What is typed, and what is being asked.
#[derive(Clone, Debug, Default)]
pub struct RecordsState {
    /// The name of a person.
    pub name: String,
    /// What is asked about before it is done.
    pub asked: Option<RecordsAction>,
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordsAction {
    /// To show the debrief of the exercise with this number.
    Debrief(usize),
    /// To hold everything against its checksums.
    Check,
    /// To copy everything into one file.
    BackUp,
    /// To put the latest sound backup in the place of the store.
    Restore,
    /// To let go of events whose time is over.
    Retain,
    /// To write everything about one person into one file.
    Export(String),
    /// To erase one person.
    Erase(String),
    /// To erase everything.
    EraseAll,
    /// To see the folder.
    OpenFolder,
}

impl RecordsAction {
    /// The messages of what is asked about first: question, what goes, what stays, yes.
    const fn question(&self) -> Option<[&'static str; 4]> {
        match self {
            Self::Restore => {
                Some(["keep-restore-ask", "keep-restore-goes", "keep-restore-stays", "keep-restore-yes"])
            }
            Self::Retain => {
                Some(["keep-retain-ask", "keep-retain-goes", "keep-retain-stays", "keep-retain-yes"])
            }
            Self::Erase(_) => {
                Some(["keep-erase-ask", "keep-erase-goes", "keep-erase-stays", "keep-erase-yes"])
            }
            Self::EraseAll => Some(["keep-all-ask", "keep-all-goes", "keep-all-stays", "keep-all-yes"]),
            _ => None,
        }
    }

    /// The person that it is about.
    fn person(&self) -> &str {
        match self {
            Self::Erase(name) | Self::Export(name) => name,
            _ => "",
        }
    }
}

/// So many names are offered.
const OFFERED: usize = 12;

/// The part of the page. Takes the width that there is, and as much height as it needs.
pub fn records_ui(
    ui: &mut Ui,
    view: &RecordsView,
    state: &mut RecordsState,
    words: &Words,
) -> Option<RecordsAction> {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let mut wanted = None;
    groups(ui, view, words, &mut wanted);
    ui.add_space(16.0);
    ui.label(theme.strong(words.name("keep-title"), Size::Lead, colours.ink));
    ui.label(theme.text(words.name("keep-why"), Size::Body, colours.ink2));
    point(ui, &theme, icons::FOLDER, &view.folder);
    let days = [("days", Arg::Number(view.days))];
    let all = [
        (RecordsAction::Check, icons::CHECK, words.name("keep-check"), words.name("keep-check-what")),
        (RecordsAction::BackUp, icons::EXPORT, words.name("keep-backup"), words.name("keep-backup-what")),
        (RecordsAction::Restore, icons::REPLAY, words.name("keep-restore"), words.name("keep-restore-what")),
        (
            RecordsAction::Retain,
            icons::CLOCK,
            words.name("keep-retain"),
            words.say("keep-retain-what", &days),
        ),
        (RecordsAction::OpenFolder, icons::FOLDER, words.name("keep-folder"), words.name("keep-folder-what")),
    ];
    for (action, icon, name, what) in all {
        deed(ui, view, (action.clone(), icon, &name, &what), state, &mut wanted);
        question(ui, view, state, words, &mut wanted, |asked| *asked == action);
    }
    person(ui, view, state, words, &mut wanted);
    let (name, what) = (words.name("keep-all"), words.name("keep-all-what"));
    ui.add_space(8.0);
    deed(ui, view, (RecordsAction::EraseAll, icons::DELETE, &name, &what), state, &mut wanted);
    question(ui, view, state, words, &mut wanted, |asked| *asked == RecordsAction::EraseAll);
    results(ui, view, words);
    wanted
}

/// Who can be talked with.
fn groups(ui: &mut Ui, view: &RecordsView, words: &Words, wanted: &mut Option<RecordsAction>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.label(theme.strong(words.name("debrief-title"), Size::Lead, colours.ink));
    if view.groups.is_empty() {
        ui.label(theme.text(words.name("keep-no-groups"), Size::Body, colours.ink2));
    }
    for (number, group) in view.groups.iter().enumerate() {
        let people = i64::try_from(group.people).unwrap_or(i64::MAX);
        let args = [("title", Arg::Text(&group.title)), ("people", Arg::Number(people))];
        let open = words.name("keep-debrief");
        let spoken = format!("{open}: {}", group.title);
        let look = Button { spoken: Some(&spoken), disabled: view.working, ..Button::new(&open) };
        let look = look.icon(icons::DESKS.0, icons::DESKS.1);
        beside(ui, &words.say("keep-group", &args), &look, || *wanted = Some(RecordsAction::Debrief(number)));
    }
}

/// A button with words beside it, or below it where there is no room.
fn beside(ui: &mut Ui, text: &str, look: &Button<'_>, does: impl FnOnce()) {
    let theme = Theme::of(ui.ctx());
    let wide = button_width(ui, look);
    let said = |ui: &mut Ui| ui.label(theme.text(text, Size::Body, theme.colours.ink2));
    let room = ui.available_width() - wide;
    let clicked = if room > theme.scaled(220.0) {
        let row = ui.horizontal_top(|ui| {
            let clicked = button(ui, look).clicked();
            ui.add_space(8.0);
            ui.vertical(|ui| {
                ui.add_space(theme.scaled(8.0));
                said(ui);
            });
            clicked
        });
        row.inner
    } else {
        let clicked = button(ui, look).clicked();
        said(ui);
        clicked
    };
    if clicked {
        does();
    }
}

/// Something that can be done, with what it does.
fn deed(
    ui: &mut Ui,
    view: &RecordsView,
    (action, icon, name, what): (RecordsAction, Icon, &str, &str),
    state: &mut RecordsState,
    wanted: &mut Option<RecordsAction>,
) {
    let theme = Theme::of(ui.ctx());
    let min_width = theme.scaled(230.0);
    let look = Button { disabled: view.working, min_width, ..Button::new(name) }.icon(icon.0, icon.1);
    beside(ui, what, &look, || match action.question() {
        Some(_) => state.asked = Some(action),
        None => *wanted = Some(action),
    });
}

/// One person: everything about them handed over, or erased.
fn person(
    ui: &mut Ui,
    view: &RecordsView,
    state: &mut RecordsState,
    words: &Words,
    wanted: &mut Option<RecordsAction>,
) {
    let theme = Theme::of(ui.ctx());
    ui.add_space(8.0);
    let label = words.name("keep-person");
    let unknown = words.name("keep-person-unknown");
    let typed = state.name.trim().to_owned();
    let known = view.people.contains(&typed);
    let note = (!typed.is_empty() && !known).then_some(super::widgets::Note::Plain(unknown.as_str()));
    let hint = words.name("keep-person-hint");
    let width = theme.scaled(420.0);
    field(
        ui,
        "keep-person",
        &Field { note, width, hint: &hint, ..Field::new(&label, LONGEST_NAME) },
        &mut state.name,
    );
    if !known {
        offered(ui, view, &typed, state, words);
    }
    let [export, erase] = ["keep-export", "keep-erase"].map(|id| words.name(id));
    let [export_what, erase_what] = ["keep-export-what", "keep-erase-what"].map(|id| words.name(id));
    let disabled = !known || view.working;
    let look = |text| Button { disabled, min_width: theme.scaled(230.0), ..Button::new(text) };
    let out = look(&export).icon(icons::EXPORT.0, icons::EXPORT.1);
    beside(ui, &export_what, &out, || *wanted = Some(RecordsAction::Export(typed.clone())));
    let gone = look(&erase).icon(icons::DELETE.0, icons::DELETE.1);
    beside(ui, &erase_what, &gone, || state.asked = Some(RecordsAction::Erase(typed.clone())));
    question(ui, view, state, words, wanted, |asked| matches!(asked, RecordsAction::Erase(_)));
}

/// The names that begin with what is typed, or hold it.
fn offered(ui: &mut Ui, view: &RecordsView, typed: &str, state: &mut RecordsState, words: &Words) {
    let fits = |name: &&String| name.to_lowercase().contains(&typed.to_lowercase());
    let names: Vec<&String> = view.people.iter().filter(fits).take(OFFERED).collect();
    let right = ui.max_rect().right();
    ui.horizontal_wrapped(|ui| {
        for name in names {
            let spoken = words.say("keep-person-choose", &[("name", Arg::Text(name))]);
            let look = Button { spoken: Some(&spoken), ..Button::new(name) };
            if ui.cursor().left() + button_width(ui, &look) > right {
                ui.end_row();
            }
            if button(ui, &look).clicked() {
                state.name.clone_from(name);
            }
        }
    });
}

/// What goes and what stays, before anything is done.
fn question(
    ui: &mut Ui,
    view: &RecordsView,
    state: &mut RecordsState,
    words: &Words,
    wanted: &mut Option<RecordsAction>,
    is_here: impl Fn(&RecordsAction) -> bool,
) {
    let Some(asked) = state.asked.clone().filter(|asked| is_here(asked)) else { return };
    let Some([ask, goes, stays, yes]) = asked.question() else { return };
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let args = [
        ("name", Arg::Text(asked.person())),
        ("folder", Arg::Text(&view.folder)),
        ("days", Arg::Number(view.days)),
    ];
    let frame = Frame::new()
        .fill(colours.card)
        .stroke(Stroke::new(2.0, colours.ink))
        .corner_radius(CornerRadius::same(14))
        .inner_margin(Margin::same(16));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(theme.strong(words.say(ask, &args), Size::Lead, colours.ink));
        line(ui, &theme, icons::CROSS, &words.say(goes, &args));
        line(ui, &theme, icons::CHECK, &words.say(stays, &args));
        let [yes, no] = [words.say(yes, &args), words.name("keep-no")];
        let no = Button::new(&no).kind(Kind::Primary).key("Esc");
        let yes = Button { disabled: view.working, ..Button::new(&yes) };
        let room = ui.available_width();
        let beside = button_width(ui, &no) + button_width(ui, &yes) + ui.spacing().item_spacing.x <= room;
        let both = |ui: &mut Ui| (button(ui, &no), button(ui, &yes).clicked());
        if beside { ui.horizontal(both).inner } else { both(ui) }
    });
    let (no, yes) = shown.inner;
    // Whoever opens a question by keyboard stands on the answer that changes nothing.
    let id = Id::new("keep-asked");
    let before =
        ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<String>(id), ask.into()));
    if before != ask {
        no.request_focus();
        shown.response.scroll_to_me(None);
    }
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if yes {
        *wanted = Some(asked);
    }
    if yes || escaped || no.clicked() {
        state.asked = None;
        ui.data_mut(|data| data.remove::<String>(id));
    }
}

/// A sentence with a sign.
fn line(ui: &mut Ui, theme: &Theme, (name, svg): Icon, text: &str) {
    ui.horizontal_top(|ui| {
        let side = theme.scaled(20.0);
        let (at, _) = ui.allocate_exact_size(Vec2::splat(side), egui::Sense::hover());
        picture::paint(ui, name, at, theme.colours.ink2, || white(svg));
        ui.vertical(|ui| ui.label(theme.text(text, Size::Body, theme.colours.ink)));
    });
}

/// What was done last.
fn results(ui: &mut Ui, view: &RecordsView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    if view.working {
        ui.add_space(8.0);
        ui.label(theme.text(words.name("keep-working"), Size::Body, theme.colours.ink2));
        return;
    }
    if view.results.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let icon = if view.failed { icons::WARNING } else { icons::CHECK };
    theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (place, result) in view.results.iter().enumerate() {
            line(ui, &theme, if place == 0 { icon } else { icons::INFO }, result);
        }
    });
}
