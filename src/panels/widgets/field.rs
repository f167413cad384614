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
    /// What a number is counted in; stands behind it.
    pub unit: &'a str,
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
        let size = Size::Body;
        Self { label, label_hidden: false, hint: "", limit, rows: 1, width, note: None, size, unit: "" }
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
    let unit = (!view.unit.is_empty())
        .then(|| ui.painter().layout_no_wrap(view.unit.to_owned(), theme.font(Size::Lead), colours.ink2));
    let behind = unit.as_ref().map_or(0.0, |unit| unit.size().x + theme.scaled(12.0));
    let inner = width - 2.0 * f32::from(pad + 4) - 3.0 - behind;
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
    let shown = frame.show(ui, |ui| {
        let Some(unit) = unit else { return ui.add(edit) };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let response = ui.add(edit);
            let place = egui::pos2(response.rect.right() + theme.scaled(12.0), response.rect.center().y);
            ui.allocate_space(egui::vec2(behind, 1.0));
            ui.painter().galley(place - egui::vec2(0.0, unit.size().y / 2.0), unit, colours.ink2);
            response
        })
        .inner
    });
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
