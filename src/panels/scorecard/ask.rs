//! One's own mark, before any other is seen.

use egui::{ScrollArea, Ui};

use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Kind, Slider, button, slider};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::parts::parts_ui;
use super::view::{CardAction, CardState, CardView, OwnMark};

/// Asks for the own mark and how sure one is of it.
pub fn ask_ui(ui: &mut Ui, view: &CardView, state: &mut CardState, words: &Words) -> Option<CardAction> {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let mut wanted = None;
    let whole = ui.max_rect();
    ScrollArea::vertical().id_salt("ask").auto_shrink(false).show(ui, |ui| {
        let width = (whole.width() - 64.0).min(theme.scaled(900.0));
        // In the middle, by the height that it had before.
        let id = ui.id().with("ask-height");
        let before: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(theme.scaled(640.0));
        let above = ((whole.height() - before) * 0.45).max(16.0);
        ui.add_space(above);
        let beside = (whole.width() - width - 32.0) / 2.0;
        ui.horizontal(|ui| {
            ui.add_space(beside.max(0.0));
            let frame = theme.panel().inner_margin(egui::Margin::same(32));
            let shown = frame.show(ui, |ui| {
                ui.set_width(width - 64.0);
                ui.vertical(|ui| {
                    ui.label(theme.text(&view.shift, Size::Small, colours.ink2));
                    ui.label(theme.strong(words.name("card-ask-title"), Size::Large, colours.ink));
                    ui.label(theme.text(words.name("card-ask-why"), Size::Body, colours.ink2));
                    ui.add_space(theme.scaled(12.0));
                    mark(ui, &words.name("card-ask-own"), &mut state.own, words, false);
                    ui.add_space(theme.scaled(12.0));
                    mark(ui, &words.name("card-ask-sure"), &mut state.sure, words, true);
                    parts_ui(ui, &view.parts, &mut state.parts, words);
                    ui.add_space(theme.scaled(16.0));
                    wanted = ends(ui, state, words);
                });
            });
            let now = shown.response.rect.height();
            if (now - before).abs() > 0.5 {
                ui.data_mut(|data| data.insert_temp(id, now));
                ui.ctx().request_repaint();
            }
        });
        ui.add_space(16.0);
    });
    wanted
}

fn mark(ui: &mut Ui, question: &str, value: &mut Option<u8>, words: &Words, percent: bool) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let shown = match (*value, percent) {
        (Some(value), true) => words.say("set-percent", &[("n", Arg::Number(i64::from(value)))]),
        (Some(value), false) => value.to_string(),
        (None, _) => words.name("card-ask-unset"),
    };
    ui.label(theme.strong(question, Size::Body, colours.ink));
    ui.label(theme.strong(&shown, Size::Huge, colours.ink).line_height(None));
    let stops: Vec<i64> = (0..=100).collect();
    let slid = slider(
        ui,
        &Slider {
            label: question,
            stops: &stops,
            value: value.map(i64::from),
            spoken: &shown,
            least: "0",
            most: "100",
            filled: true,
        },
    );
    if let Some(chosen) = slid.chosen {
        *value = u8::try_from(chosen).ok();
    }
}

fn ends(ui: &mut Ui, state: &mut CardState, words: &Words) -> Option<CardAction> {
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        let (show, skip) = (words.name("card-ask-show"), words.name("card-ask-skip"));
        let both = state.own.zip(state.sure);
        let ready = Button { disabled: both.is_none(), ..Button::new(&show).kind(Kind::Primary) };
        if button(ui, &ready).clicked()
            && let Some((points, sure)) = both
        {
            let own = OwnMark { points, sure: Some(sure) };
            state.given = Some(own);
            wanted = Some(CardAction::Own(own));
        }
        if button(ui, &Button::new(&skip).kind(Kind::Quiet)).clicked() {
            state.passed_over = true;
        }
    });
    wanted
}
