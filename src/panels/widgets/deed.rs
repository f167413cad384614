//! Something that can be done at the desk: icon, word and key, as large as the place it
//! gets.

use egui::{
    Align2, Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::panels::icons::Icon;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

use super::button::white;
use super::key_cap::{key_cap, key_cap_size};
use super::ring;

/// How icon, word and key stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Beside each other.
    Line,
    /// Icon and key above the word.
    Stacked,
    /// Icon and key alone; the word is read, and shown to who points at it.
    Icons,
    /// Beside each other, small, on paper.
    Small,
    /// Icon and key alone, small, on paper.
    Least,
}

/// What can be done.
#[derive(Clone, Copy, Debug)]
pub struct Deed<'a> {
    /// The word; also what a screen reader says.
    pub text: &'a str,
    /// Its icon.
    pub icon: Icon,
    /// The key that does the same.
    pub key: &'a str,
    /// It cannot be done now.
    pub disabled: bool,
    /// Why not: shown to who points at it, and read after the word.
    pub why: Option<&'a str>,
}

/// Measures of a form: padding, icon, gap between parts.
fn measures(theme: &Theme, form: Form) -> (f32, f32, f32) {
    let (pad, icon, gap) = match form {
        Form::Line => (10.0, 20.0, 6.0),
        Form::Stacked => (6.0, 18.0, 6.0),
        Form::Icons => (10.0, 20.0, 12.0),
        Form::Small | Form::Least => (7.0, 16.0, 5.0),
    };
    (theme.scaled(pad), theme.scaled(icon), theme.scaled(gap))
}

fn font(theme: &Theme, form: Form) -> egui::FontId {
    theme.bold(if matches!(form, Form::Line | Form::Icons) { Size::Body } else { Size::Small })
}

fn shows_word(form: Form) -> bool {
    !matches!(form, Form::Icons | Form::Least)
}

/// The width that it needs in a form.
pub fn deed_width(ui: &Ui, view: &Deed<'_>, form: Form) -> f32 {
    let theme = Theme::of(ui.ctx());
    let (pad, icon, gap) = measures(&theme, form);
    let key = key_cap_size(ui, view.key).x;
    let word = if shows_word(form) {
        ui.painter().layout_no_wrap(view.text.to_owned(), font(&theme, form), Color32::WHITE).size().x
    } else {
        0.0
    };
    let parts = match form {
        Form::Stacked => word.max(icon + gap + key),
        Form::Line | Form::Small => icon + gap + word + gap + key,
        Form::Icons | Form::Least => icon + gap + key,
    };
    (parts + 2.0 * pad).ceil()
}

/// Shows it in a place.
pub fn deed(ui: &mut Ui, at: Rect, view: &Deed<'_>, form: Form) -> Response {
    let theme = Theme::of(ui.ctx());
    let sense = if view.disabled { Sense::hover() } else { Sense::click() };
    let response = ui.interact(at, ui.id().with(("deed", view.key)), sense);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, !view.disabled, view.text));
    if view.disabled {
        // egui says so only of what it has disabled itself.
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_disabled();
            if let Some(why) = view.why {
                node.set_description(why);
            }
        });
    }
    if ui.is_rect_visible(at) {
        paint(ui, &theme, at, view, form, &response);
    }
    let response = if shows_word(form) { response } else { response.on_hover_text(view.text) };
    match view.why.filter(|_| view.disabled) {
        Some(why) => response.on_hover_text(why),
        None => response,
    }
}

fn paint(ui: &Ui, theme: &Theme, at: Rect, view: &Deed<'_>, form: Form, response: &Response) {
    let colours = theme.colours;
    let pointed = !view.disabled && (response.hovered() || response.is_pointer_button_down_on());
    let on_paper = matches!(form, Form::Small | Form::Least);
    let (fill, ink, key_fill) = match (on_paper, pointed) {
        (true, false) => (Color32::TRANSPARENT, colours.ink2, colours.sunk),
        (true, true) => (colours.sunk, colours.ink, colours.card),
        (false, false) => (colours.felt_light, colours.on_felt, colours.felt),
        (false, true) => (colours.teal, colours.on_felt, colours.felt),
    };
    // What cannot be done lies flat, and can be read.
    let ink = if view.disabled { ink.gamma_multiply(0.8) } else { ink };
    let radius = theme.scaled(10.0).min(at.height() / 2.0);
    if view.disabled && !on_paper {
        ui.painter().rect_stroke(at, radius, Stroke::new(1.0, fill), StrokeKind::Inside);
    } else {
        ui.painter().rect_filled(at, radius, fill);
    }
    if on_paper {
        ui.painter().rect_stroke(at, radius, Stroke::new(1.0, colours.line), StrokeKind::Inside);
    }
    let (_, icon, gap) = measures(theme, form);
    let key = key_cap_size(ui, view.key);
    let galley =
        shows_word(form).then(|| ui.painter().layout_no_wrap(view.text.to_owned(), font(theme, form), ink));
    let word = galley.as_ref().map_or(0.0, |galley| galley.size().x);
    let image = |ui: &Ui, left: f32, middle: f32| {
        let place = Rect::from_center_size(pos2(left + icon / 2.0, middle), Vec2::splat(icon));
        picture::paint(ui, view.icon.0, place, ink, || white(view.icon.1));
    };
    let centre = at.center();
    if form == Form::Stacked {
        let above = at.top() + theme.scaled(7.0) + key.y / 2.0;
        let left = centre.x - (icon + gap + key.x) / 2.0;
        image(ui, left, above);
        key_cap(ui, pos2(left + icon + gap, above), view.key, key_fill, ink);
        if let Some(galley) = galley {
            let foot = pos2(centre.x, at.bottom() - theme.scaled(5.0));
            let place = Align2::CENTER_BOTTOM.anchor_size(foot, galley.size());
            ui.painter().galley(place.min, galley, ink);
        }
    } else {
        let parts = if galley.is_some() { icon + gap + word + gap + key.x } else { icon + gap + key.x };
        let mut left = centre.x - parts / 2.0;
        image(ui, left, centre.y);
        left += icon + gap;
        if let Some(galley) = galley {
            let place = Align2::LEFT_CENTER.anchor_size(pos2(left, centre.y), galley.size());
            ui.painter().galley(place.min, galley, ink);
            left += word + gap;
        }
        key_cap(ui, pos2(left, centre.y), view.key, key_fill, ink);
    }
    if response.has_focus() {
        ring(ui, at, radius);
    }
}
