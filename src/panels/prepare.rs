//! Prepare and lead: the packs with what the checker says of them, their folders,
//! and the commands of the terminal for the rest.

use egui::{Id, Key, Modifiers, ScrollArea, Stroke, Ui, UiBuilder, Vec2};

use super::flow::page::point;
use super::icons;
use super::picture;
use super::records::is_asking;
use super::theme::{Size, Theme};
use super::widgets::{Button, Head, beside_the_bar, button, even_label, head, sheet_below, white};
use crate::scoring::Words;
use crate::telling::words::Arg;

/// A pack and what was found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackView {
    /// Its title; its folder's name if it cannot be read.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// Where it lies.
    pub folder: String,
    /// Its version.
    pub version: String,
    /// Its languages by their codes.
    pub languages: Vec<String>,
    /// Who signed for it.
    pub signed_off: Vec<String>,
    /// How many errors; a pack with one cannot be played.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// What was found, as the terminal prints it: with file, line and hint.
    pub found: Vec<String>,
}

/// What the screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrepareView {
    /// The packs.
    pub packs: Vec<PackView>,
    /// They are being checked now.
    pub checking: bool,
    /// The program's name in the terminal.
    pub program: String,
}

/// What is opened.
#[derive(Clone, Debug, Default)]
pub struct PrepareState {
    /// The pack whose findings are shown.
    pub open: Option<usize>,
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrepareAction {
    /// To have everything checked again.
    CheckAgain,
    /// To see a pack's folder.
    OpenFolder(usize),
    /// To have a command on the clipboard.
    Copy(String),
    /// To go back.
    Back,
}

/// The commands that do the rest, with the message that says what for.
const COMMANDS: [(&str, &str); 6] = [
    ("prepare-for-check", "check --fair"),
    ("prepare-for-graph", "graph"),
    ("prepare-for-simulate", "simulate"),
    ("prepare-for-strings", "strings"),
    ("prepare-for-seat", "seat"),
    ("prepare-for-ledger", "ledger"),
];

/// The screen. Fills the ui.
pub fn prepare_ui(
    ui: &mut Ui,
    view: &PrepareView,
    state: &mut PrepareState,
    words: &Words,
) -> Option<PrepareAction> {
    prepare_with(ui, view, state, words, |_| {})
}

/// The same with another part below the packs, such as
/// [`records_ui`](super::records::records_ui). Esc belongs to that part first.
pub fn prepare_with(
    ui: &mut Ui,
    view: &PrepareView,
    state: &mut PrepareState,
    words: &Words,
    part: impl FnOnce(&mut Ui),
) -> Option<PrepareAction> {
    let mut wanted = None;
    // Esc leaves a field first; egui has taken the focus away by now.
    let typing = ui.ctx().text_edit_focused();
    let typed_before = ui.data_mut(|data| {
        std::mem::replace(data.get_temp_mut_or_default::<bool>(Id::new("prepare-typing")), typing)
    });
    let window = ui.max_rect();
    let (back, title) = (words.name("card-back"), words.name("title-prepare"));
    let escape_is_taken = is_asking(ui.ctx());
    let view_of_head = Head { out: &back, title: &title, escape_is_taken, ..Head::default() };
    let (bottom, out) = head(ui, window, &view_of_head);
    if out {
        wanted = Some(PrepareAction::Back);
    }
    let at = sheet_below(ui, window, bottom, 1_240.0);
    let mut sheet = ui.new_child(UiBuilder::new().max_rect(at));
    ScrollArea::vertical().id_salt("prepare").auto_shrink(false).show(&mut sheet, |ui| {
        beside_the_bar(ui);
        lead(ui, view, words, &mut wanted);
        for (index, pack) in view.packs.iter().enumerate() {
            pack_card(ui, index, pack, state, words, &mut wanted);
        }
        part(ui);
        commands(ui, view, words, &mut wanted);
    });
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    wanted.or((escaped && !typed_before).then_some(PrepareAction::Back))
}

fn lead(ui: &mut Ui, view: &PrepareView, words: &Words, wanted: &mut Option<PrepareAction>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    even_label(ui, theme.text(words.name("prepare-why"), Size::Lead, colours.ink));
    ui.horizontal_wrapped(|ui| {
        let again = words.name("prepare-check-again");
        let look = Button { disabled: view.checking, ..Button::new(&again) };
        let look = look.icon(icons::REPLAY.0, icons::REPLAY.1);
        if button(ui, &look).clicked() {
            *wanted = Some(PrepareAction::CheckAgain);
        }
        if view.checking {
            ui.label(theme.text(words.name("prepare-checking"), Size::Body, colours.ink2));
        }
    });
    if view.packs.is_empty() && !view.checking {
        ui.label(theme.text(words.name("prepare-none"), Size::Body, colours.ink));
    }
    ui.add_space(theme.scaled(4.0));
}

fn pack_card(
    ui: &mut Ui,
    index: usize,
    pack: &PackView,
    state: &mut PrepareState,
    words: &Words,
    wanted: &mut Option<PrepareAction>,
) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    theme.card().inner_margin(20).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(theme.strong(&pack.title, Size::Large, colours.ink).line_height(None));
        result(ui, pack, words);
        if !pack.summary.is_empty() {
            even_label(ui, theme.text(&pack.summary, Size::Body, colours.ink2));
        }
        about(ui, &theme, pack, words);
        point(ui, &theme, icons::FOLDER, &pack.folder);
        ui.horizontal_wrapped(|ui| {
            let folder = words.name("prepare-folder");
            let said = format!("{folder}: {}", pack.title);
            let look = Button { spoken: Some(&said), ..Button::new(&folder) };
            if button(ui, &look).clicked() {
                *wanted = Some(PrepareAction::OpenFolder(index));
            }
            if !pack.found.is_empty() {
                let open = state.open == Some(index);
                let text = words.name(if open { "prepare-found-close" } else { "prepare-found-open" });
                let said = format!("{text}: {}", pack.title);
                if button(ui, &Button { spoken: Some(&said), ..Button::new(&text) }).clicked() {
                    state.open = (!open).then_some(index);
                }
            }
        });
        if state.open == Some(index) {
            for found in &pack.found {
                ui.separator();
                even_label(ui, theme.text(found, Size::Small, colours.ink));
            }
        }
    });
}

/// Its version, its languages, and who has read it.
fn about(ui: &mut Ui, theme: &Theme, pack: &PackView, words: &Words) {
    let name =
        |code: &String| words.find(&format!("flow-language-{code}"), &[]).unwrap_or_else(|| code.clone());
    let languages: Vec<String> = pack.languages.iter().map(name).collect();
    let languages = languages.join(&words.name("flow-comma"));
    let args = [("version", Arg::Text(&pack.version)), ("languages", Arg::Text(&languages))];
    point(ui, theme, icons::LANGUAGE, &words.say("prepare-about", &args));
    for who in &pack.signed_off {
        point(ui, theme, icons::WRITING, who);
    }
}

/// Sound, or how many errors and warnings, with a sign.
fn result(ui: &mut Ui, pack: &PackView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let (icon, ink, id) = match (pack.errors, pack.warnings) {
        (0, 0) => (icons::CHECK, colours.calm_text, "prepare-sound"),
        (0, _) => (icons::WARNING, colours.promise_text, "prepare-warnings"),
        _ => (icons::CRITICAL, colours.strain, "prepare-errors"),
    };
    let text = words.say(id, &[("errors", number(pack.errors)), ("warnings", number(pack.warnings))]);
    ui.horizontal_top(|ui| {
        let size = theme.scaled(22.0);
        let (at, _) = ui.allocate_exact_size(Vec2::splat(size), egui::Sense::hover());
        picture::paint(ui, icon.0, at, ink, || white(icon.1));
        ui.vertical(|ui| ui.label(theme.strong(text, Size::Body, ink)));
    });
}

fn commands(ui: &mut Ui, view: &PrepareView, words: &Words, wanted: &mut Option<PrepareAction>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.add_space(16.0);
    ui.label(theme.strong(words.name("prepare-terminal"), Size::Lead, colours.ink));
    ui.label(theme.text(words.name("prepare-terminal-why"), Size::Body, colours.ink2));
    let folder = view.packs.first().map_or("", |pack| pack.folder.as_str());
    let columns = if ui.available_width() > theme.scaled(900.0) { 2 } else { 1 };
    let gap = 24.0;
    let width = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    for row in COMMANDS.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (what, command) in row {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.x = 8.0;
                    let takes_a_pack = !["seat", "ledger"].contains(command);
                    let line = match takes_a_pack && !folder.is_empty() {
                        true => format!("{} {command} \"{folder}\"", view.program),
                        false => format!("{} {command} --help", view.program),
                    };
                    ui.label(theme.text(words.name(what), Size::Body, colours.ink));
                    copied(ui, &theme, line, words, wanted);
                });
            }
        });
    }
}

/// A line for the terminal, and the button that puts it on the clipboard.
fn copied(ui: &mut Ui, theme: &Theme, line: String, words: &Words, wanted: &mut Option<PrepareAction>) {
    let colours = theme.colours;
    ui.horizontal_wrapped(|ui| {
        let frame = egui::Frame::new().fill(colours.sunk).corner_radius(8).inner_margin(8);
        let frame = frame.stroke(Stroke::new(1.0, colours.line));
        let copy = words.name("prepare-copy");
        let said = format!("{copy}: {line}");
        let look = Button { spoken: Some(&said), ..Button::new(&copy) };
        frame.show(ui, |ui| {
            ui.set_max_width((ui.available_width() - theme.scaled(150.0)).max(theme.scaled(200.0)));
            ui.label(theme.text(&line, Size::Small, colours.ink));
        });
        if button(ui, &look).clicked() {
            *wanted = Some(PrepareAction::Copy(line));
        }
    });
}
