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
use super::widgets::{Button, Field, Kind, Note, button, button_width, even_label, field, white};
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
    /// What was wanted last: what it came to stands below it.
    pub last: Option<RecordsAction>,
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
    even_label(ui, theme.text(words.name("keep-why"), Size::Body, colours.ink2));
    point(ui, &theme, icons::FOLDER, &view.folder);
    results(ui, view, state, words, |last| last.is_none());
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
        results(ui, view, state, words, |last| last == Some(&action));
    }
    person(ui, view, state, words, &mut wanted);
    let (name, what) = (words.name("keep-all"), words.name("keep-all-what"));
    // It is about everybody again.
    apart(ui, &theme);
    deed(ui, view, (RecordsAction::EraseAll, icons::DELETE, &name, &what), state, &mut wanted);
    question(ui, view, state, words, &mut wanted, |asked| *asked == RecordsAction::EraseAll);
    results(ui, view, state, words, |last| last == Some(&RecordsAction::EraseAll));
    if wanted.as_ref().is_some_and(|wanted| !matches!(wanted, RecordsAction::Debrief(_))) {
        state.last.clone_from(&wanted);
    }
    if state.asked.is_none() {
        ui.data_mut(|data| data.remove::<String>(Id::new(ASKED)));
    }
    wanted
}

/// A question is open, to which Esc belongs.
pub(super) fn is_asking(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp::<String>(Id::new(ASKED))).is_some()
}

/// Which question was open in the pass before.
const ASKED: &str = "keep-asked";

/// A line between two parts.
fn apart(ui: &mut Ui, theme: &Theme) {
    ui.add_space(16.0);
    let (at, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(at.x_range(), at.center().y, Stroke::new(1.0, theme.colours.line));
    ui.add_space(16.0);
}

/// Who can be talked with.
fn groups(ui: &mut Ui, view: &RecordsView, words: &Words, wanted: &mut Option<RecordsAction>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.label(theme.strong(words.name("debrief-title"), Size::Lead, colours.ink));
    if view.groups.is_empty() {
        even_label(ui, theme.text(words.name("keep-no-groups"), Size::Body, colours.ink2));
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
    let said = |ui: &mut Ui| even_label(ui, theme.text(text, Size::Body, theme.colours.ink2));
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
    apart(ui, &theme);
    let label = words.name("keep-person");
    let unknown = words.name("keep-person-unknown");
    let typed = state.name.trim().to_owned();
    let known = view.people.contains(&typed);
    let fits = view.people.iter().any(|name| is_offered(name, &typed));
    let note = (!typed.is_empty() && !fits).then_some(Note::Plain(unknown.as_str()));
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
    // A question about somebody else is not to be answered by mistake.
    if matches!(&state.asked, Some(RecordsAction::Erase(name)) if name != state.name.trim()) {
        state.asked = None;
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
    let is_person = |last: &RecordsAction| matches!(last, RecordsAction::Export(_) | RecordsAction::Erase(_));
    results(ui, view, state, words, |last| last.is_some_and(is_person));
}

/// Whether a name holds what is typed.
fn is_offered(name: &str, typed: &str) -> bool {
    name.to_lowercase().contains(&typed.to_lowercase())
}

/// The names that begin with what is typed, or hold it.
fn offered(ui: &mut Ui, view: &RecordsView, typed: &str, state: &mut RecordsState, words: &Words) {
    let names: Vec<&String> =
        view.people.iter().filter(|name| is_offered(name, typed)).take(OFFERED).collect();
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
        even_label(ui, theme.strong(words.say(ask, &args), Size::Lead, colours.ink));
        line(ui, &theme, icons::CROSS, &words.say(goes, &args));
        line(ui, &theme, icons::CHECK, &words.say(stays, &args));
        let [yes, no] = [words.say(yes, &args), words.name("keep-no")];
        let no = Button::new(&no).kind(Kind::Primary).key("Esc");
        let yes = Button { disabled: view.working, ..Button::new(&yes) };
        let room = ui.available_width();
        // So that the ring around the one does not touch the other, nor the words.
        let gap = 14.0;
        ui.add_space(gap);
        ui.spacing_mut().item_spacing = Vec2::splat(gap);
        let beside = button_width(ui, &no) + button_width(ui, &yes) + gap <= room;
        let both = |ui: &mut Ui| (button(ui, &no), button(ui, &yes).clicked());
        if beside { ui.horizontal(both).inner } else { both(ui) }
    });
    let (no, yes) = shown.inner;
    // Whoever opens a question by keyboard stands on the answer that changes nothing.
    let id = Id::new(ASKED);
    let before =
        ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<String>(id), ask.into()));
    let is_new = before != ask;
    if is_new {
        no.request_focus();
    }
    // Once more when it has the focus: by then everything above has its height.
    if is_new || no.gained_focus() {
        // The whole question, or at least its answers.
        let whole = shown.response.rect.expand(8.0);
        let tall = whole.height() > ui.clip_rect().height();
        let answers = whole.with_min_y(no.rect.top() - 16.0);
        ui.scroll_to_rect(if tall { answers } else { whole }, None);
    }
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if yes {
        *wanted = Some(asked);
    }
    if yes || escaped || no.clicked() {
        state.asked = None;
    }
}

/// A sentence with a sign.
fn line(ui: &mut Ui, theme: &Theme, (name, svg): Icon, text: &str) {
    ui.horizontal_top(|ui| {
        let side = theme.scaled(20.0);
        let (at, _) = ui.allocate_exact_size(Vec2::splat(side), egui::Sense::hover());
        picture::paint(ui, name, at, theme.colours.ink2, || white(svg));
        ui.vertical(|ui| even_label(ui, theme.text(text, Size::Body, theme.colours.ink)));
    });
}

/// What was done last, if this is the place of it.
fn results(
    ui: &mut Ui,
    view: &RecordsView,
    state: &RecordsState,
    words: &Words,
    is_here: impl FnOnce(Option<&RecordsAction>) -> bool,
) {
    let theme = Theme::of(ui.ctx());
    if !is_here(state.last.as_ref()) {
        return;
    }
    if view.working {
        ui.add_space(8.0);
        even_label(ui, theme.text(words.name("keep-working"), Size::Body, theme.colours.ink2));
        return;
    }
    if view.results.is_empty() {
        return;
    }
    let icon = if view.failed { icons::WARNING } else { icons::CHECK };
    // A check says how much there is before it says whether it is sound.
    let checked = state.last == Some(RecordsAction::Check);
    let verdict = if checked { view.results.len() - 1 } else { 0 };
    let shown = theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (place, result) in view.results.iter().enumerate() {
            line(ui, &theme, if place == verdict { icon } else { icons::INFO }, result);
        }
    });
    let id = Id::new("keep-results");
    let before = ui.data_mut(|data| {
        std::mem::replace(data.get_temp_mut_or_default::<Vec<String>>(id), view.results.clone())
    });
    if state.last.is_some() && before != view.results {
        shown.response.scroll_to_me(None);
    }
}
