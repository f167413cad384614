//! A field to type in, with its question above and the room that is left below.

use egui::{CornerRadius, Frame, Margin, Response, Stroke, TextEdit, Ui};

use crate::panels::theme::{Size, Theme};

use super::ring;

/// What a field shows.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The question; also what a screen reader says.
    pub label: &'a str,
    /// The label is not shown, only read.
    pub label_hidden: bool,
    /// Shown as long as nothing is typed.
    pub hint: &'a str,
    /// Most characters.
    pub limit: usize,
    /// Lines; one does not break.
    pub rows: usize,
    /// At most so wide, in points.
    pub width: f32,
    /// What is wrong with what was typed, or what to know about it.
    pub note: Option<Note<'a>>,
    /// The width of the type.
    pub size: Size,
}

/// A sentence below a field.
#[derive(Clone, Copy, Debug)]
pub enum Note<'a> {
    /// Something to know.
    Plain(&'a str),
    /// Something to mend.
    Wrong(&'a str),
}

impl<'a> Field<'a> {
    /// A field of one line.
    pub const fn new(label: &'a str, limit: usize) -> Self {
        let width = f32::INFINITY;
        Self { label, label_hidden: false, hint: "", limit, rows: 1, width, note: None, size: Size::Body }
    }
}

/// Shows a field; the response is that of the text.
pub fn field(ui: &mut Ui, salt: &str, view: &Field<'_>, text: &mut String) -> Response {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    if !view.label_hidden {
        ui.label(theme.strong(view.label, Size::Body, colours.ink));
    }
    let width = view.width.min(ui.available_width());
    let id = ui.id().with(salt);
    set_by_screen_reader(ui, id, view.limit, text);
    let pad = theme.scaled(10.0).round() as i8;
    let frame = Frame::new()
        .fill(colours.card)
        .stroke(Stroke::new(1.5, colours.ink3))
        .corner_radius(CornerRadius::same(12))
        .inner_margin(Margin { left: pad + 4, right: pad + 4, top: pad, bottom: pad });
    let inner = width - 2.0 * f32::from(pad + 4) - 3.0;
    let edit = if view.rows > 1 {
        TextEdit::multiline(text).desired_rows(view.rows).return_key(None)
    } else {
        TextEdit::singleline(text)
    };
    let edit = edit
        .id(id)
        .font(theme.font(view.size))
        .text_color(colours.ink)
        .hint_text(theme.text(view.hint, view.size, colours.ink3))
        .char_limit(view.limit)
        .desired_width(inner)
        .frame(Frame::NONE)
        .margin(Margin::ZERO);
    let shown = frame.show(ui, |ui| ui.add(edit));
    let response = shown.inner;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_label(view.label.to_owned());
        node.add_action(egui::accesskit::Action::SetValue);
    });
    if response.has_focus() {
        ring(ui, shown.response.rect, 12.0);
    }
    match view.note {
        Some(Note::Plain(note)) => {
            ui.label(theme.text(note, Size::Small, colours.ink2));
        }
        Some(Note::Wrong(note)) => {
            ui.label(theme.text(note, Size::Small, colours.strain));
        }
        None => {}
    }
    response
}

/// egui takes no text from a screen reader by itself.
fn set_by_screen_reader(ui: &Ui, id: egui::Id, limit: usize, text: &mut String) {
    use egui::accesskit::{Action, ActionData};
    ui.input(|input| {
        for request in input.accesskit_action_requests(id, Action::SetValue) {
            if let Some(ActionData::Value(value)) = &request.data {
                *text = value.chars().take(limit).collect();
            }
        }
    });
}
