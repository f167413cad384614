//! A page that could not be shown: what happened, and that nothing is lost.
//!
//! Must work when others do not: words and two buttons, no state of its own.

use egui::{Id, Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::scoring::Words;
use crate::telling::words::Arg;

use super::theme::{Size, Theme};
use super::widgets::{Button, Kind, button, even_label, ground};

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrokenView {
    /// Where the log is, if there is one.
    pub log: Option<String>,
    /// A shift was running; its clock stands now.
    pub in_shift: bool,
}

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrokenAction {
    /// To have the page shown again.
    Again,
    /// To leave it for the title.
    Leave,
}

/// The page. Fills the ui.
pub fn broken_ui(ui: &mut Ui, view: &BrokenView, words: &Words) -> Option<BrokenAction> {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ground(ui);
    let mut wanted = None;
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        wanted = Some(BrokenAction::Leave);
    }
    let window = ui.max_rect();
    // As high as the last time, in the middle of the window.
    let id = Id::new("broken-height");
    let high: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let most = window.height() - 32.0;
    let size = vec2((window.width() - 32.0).min(theme.scaled(640.0)), most);
    let top = window.top() + 16.0 + ((most - high) * 0.4).max(0.0);
    let at = Rect::from_min_max(pos2(window.center().x - size.x * 0.5, top), window.max - vec2(16.0, 16.0));
    let at = at.with_max_x(at.left() + size.x);
    let shown = theme.panel().show(&mut ui.new_child(UiBuilder::new().max_rect(at)), |ui| {
        ui.set_width(size.x - 32.0);
        ScrollArea::vertical().id_salt("broken").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.scaled(12.0);
            ui.label(theme.strong(words.name("broken-title"), Size::Title, colours.ink));
            let kept = if view.in_shift { "broken-kept-shift" } else { "broken-kept" };
            even_label(ui, theme.text(words.name(kept), Size::Body, colours.ink));
            let log = match &view.log {
                Some(log) => words.say("window-log", &[("log", Arg::Text(log))]),
                None => words.name("window-no-log"),
            };
            even_label(ui, theme.text(log, Size::Small, colours.ink2));
            ui.horizontal_wrapped(|ui| {
                let (again, leave) = (words.name("broken-again"), words.name("broken-leave"));
                if button(ui, &Button::new(&again).kind(Kind::Primary)).clicked() {
                    wanted = Some(BrokenAction::Again);
                }
                if button(ui, &Button::new(&leave).key("Esc")).clicked() {
                    wanted = Some(BrokenAction::Leave);
                }
            });
        });
    });
    let found = shown.response.rect.height();
    if (found - high).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, found));
        ui.ctx().request_discard("the height of the page is new");
    }
    wanted
}
