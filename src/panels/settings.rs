//! What can be set. Everything takes effect at once, and can be taken back to
//! what it was when the screen was opened.

use egui::{Key, Modifiers, ScrollArea, Ui, UiBuilder, vec2};

use super::icons;
use super::theme::{Size, Theme};
use super::title::LANGUAGES;
use super::widgets::choice::{Tile, tiles};
use super::widgets::{
    Button, Head, Segment, Slider, beside_the_bar, button, head, segmented, sheet_below, slider, toggle,
    toggle_off,
};
use crate::scoring::Words;
use crate::telling::settings::{Colours, FASTEST, Motion, Pace, SLOWEST, Settings};
use crate::telling::words::Arg;

/// Steps of the text scale, in percent.
const TEXT_STEP: u16 = 10;

/// What the settings show.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsView {
    /// As they are.
    pub now: Settings,
    /// As they were when the screen was opened.
    pub opened: Settings,
    /// This computer has no sound device.
    pub mute: bool,
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingsAction {
    /// These settings, at once.
    Set(Settings),
    /// To go back to where they came from.
    Close,
}

/// The screen: a panel in the middle of the ui.
pub fn settings_ui(ui: &mut Ui, view: &SettingsView, words: &Words) -> Option<SettingsAction> {
    let theme = Theme::of(ui.ctx());
    let mut next = view.now.clone();
    let mut close = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let window = ui.max_rect();
    let (done, title) = (words.name("set-done"), words.name("set-title"));
    let (bottom, out) = head(ui, window, &Head { out: &done, title: &title, ..Head::default() });
    close |= out;
    let at = sheet_below(ui, window, bottom, 1_480.0);
    let mut sheet = ui.new_child(UiBuilder::new().max_rect(at));
    ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(&mut sheet, |ui| {
        beside_the_bar(ui);
        lead(ui, view, &mut next, words);
        let gap = 48.0;
        let width = ui.available_width();
        let columns = if width > theme.scaled(1_300.0) {
            3
        } else if width > theme.scaled(1_080.0) {
            2
        } else {
            1
        };
        let each = (width - gap * (columns - 1) as f32) / columns as f32;
        let column = |ui: &mut Ui, shows: &mut dyn FnMut(&mut Ui)| {
            ui.vertical(|ui| {
                ui.set_width(each);
                ui.spacing_mut().item_spacing.x = 8.0;
                shows(ui);
            });
        };
        let mut sections = |ui: &mut Ui, which: &[u8]| {
            column(ui, &mut |ui| {
                for section in which {
                    match section {
                        0 => looks(ui, &mut next, words),
                        1 => sounds(ui, &mut next, view.mute, words),
                        _ => shift(ui, &mut next, words),
                    }
                }
            });
        };
        let parts: &[&[u8]] = match columns {
            3 => &[&[0], &[1], &[2]],
            2 => &[&[0, 1], &[2]],
            _ => &[&[0, 1, 2]],
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for part in parts {
                sections(ui, part);
            }
        });
    });
    if next != view.now {
        return Some(SettingsAction::Set(next));
    }
    close.then_some(SettingsAction::Close)
}

/// What holds for all of them.
fn lead(ui: &mut Ui, view: &SettingsView, next: &mut Settings, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let at_once = words.name("set-at-once");
    // A sentence that would have to break stands in lines of its own.
    let beside = ui.available_width() > theme.scaled(800.0);
    ui.horizontal_wrapped(|ui| {
        let (undo, reset) = (words.name("set-undo"), words.name("set-reset"));
        let look = Button { disabled: view.now == view.opened, ..Button::new(&undo) };
        if button(ui, &look).clicked() {
            *next = view.opened.clone();
        }
        // Hints that were seen are no setting: they stay counted.
        let usual = Settings { hints_seen: view.now.hints_seen.clone(), ..Settings::default() };
        let look = Button { disabled: view.now == usual, ..Button::new(&reset) };
        if button(ui, &look).clicked() {
            *next = usual;
        }
        if beside {
            ui.label(theme.text(&at_once, Size::Small, theme.colours.ink2));
        }
    });
    if !beside {
        ui.label(theme.text(&at_once, Size::Small, theme.colours.ink2));
    }
}

fn looks(ui: &mut Ui, next: &mut Settings, words: &Words) {
    section(ui, &words.name("set-looks"));
    row(ui, &words.name("set-language"), "", |ui, name| {
        let system = words.name("set-as-system");
        let mut segments = vec![Segment::new(&system)];
        segments.extend(LANGUAGES.map(|(_, name)| Segment::new(name)));
        let now = LANGUAGES.iter().position(|(code, _)| next.language.as_deref() == Some(*code));
        if let Some(index) = segmented(ui, name, &segments, now.map_or(0, |at| at + 1)) {
            next.language = index.checked_sub(1).map(|at| LANGUAGES[at].0.to_owned());
        }
    });
    row(ui, &words.name("set-text"), &words.name("set-text-why"), |ui, name| {
        text_size(ui, name, &mut next.text_percent, words);
    });
    row(ui, &words.name("set-colours"), "", |ui, name| {
        let all = [Colours::System, Colours::Light, Colours::Dark];
        let texts = ["set-as-system", "set-light", "set-dark"].map(|id| words.name(id));
        one_of(ui, name, &all, &texts, &mut next.colours);
    });
    row(ui, &words.name("set-motion"), &words.name("set-motion-why"), |ui, name| {
        let texts = ["set-motion-full", "set-motion-reduced"].map(|id| words.name(id));
        one_of(ui, name, &[Motion::Full, Motion::Reduced], &texts, &mut next.motion);
    });
}

fn sounds(ui: &mut Ui, next: &mut Settings, mute: bool, words: &Words) {
    section(ui, &words.name("set-sounds"));
    let why = if mute { words.name("sound-no-device") } else { String::new() };
    row(ui, &words.name("set-sound"), &why, |ui, name| {
        if mute {
            // Whatever is set: nothing is heard.
            ui.horizontal(|ui| {
                toggle_off(ui, name, &why);
                said(ui, &words.name("desk-sound-off"));
            });
        } else {
            switch(ui, name, &mut next.sound, ["desk-sound-on", "desk-sound-off"], words);
        }
    });
    if next.sound && !mute {
        row(ui, &words.name("set-volume"), "", |ui, name| {
            let percent = |n: i64| words.say("set-percent", &[("n", Arg::Number(n))]);
            let now = i64::from(next.volume_percent);
            let stops: Vec<i64> = (0..=20).map(|step| step * 5).collect();
            let ends = [percent(0), percent(100)];
            if let Some(to) = level(ui, name, &stops, now, &percent(now), [&ends[0], &ends[1]]) {
                next.volume_percent = u8::try_from(to).unwrap_or(100);
            }
        });
    }
    let why = words.name("set-captions-why");
    row(ui, &words.name("set-captions"), &why, |ui, name| {
        switch(ui, name, &mut next.captions, ["set-on", "set-off"], words);
    });
}

fn shift(ui: &mut Ui, next: &mut Settings, words: &Words) {
    section(ui, &words.name("set-shift"));
    row(ui, &words.name("set-pace"), &words.name("set-pace-why"), |ui, name| {
        let texts = ["set-pace-own", "set-pace-waits"].map(|id| words.name(id));
        let all = [false, true];
        let mut waits = next.pace == Pace::Waits;
        if one_of(ui, name, &all, &texts, &mut waits) {
            next.pace = if waits { Pace::Waits } else { Pace::default() };
        }
    });
    if let Pace::Own(own) = next.pace {
        row(ui, &words.name("set-pace-times"), "", |ui, name| {
            let times = |tenths: i64| words.say("set-times", &[("n", Arg::Milli(tenths * 100))]);
            let tenths = |pace: f32| (pace * 10.0).round() as i64;
            let stops: Vec<i64> = (tenths(SLOWEST)..=tenths(FASTEST)).collect();
            let ends = [times(tenths(SLOWEST)), times(tenths(FASTEST))];
            let shown = times(tenths(own));
            if let Some(to) = level(ui, name, &stops, tenths(own), &shown, [&ends[0], &ends[1]]) {
                next.pace = Pace::Own(to as f32 / 10.0);
            }
        });
    }
    row(ui, &words.name("set-abuse"), &words.name("set-abuse-why"), |ui, _| {
        roughness(ui, &mut next.abuse_level, words);
    });
    let why = words.name("set-hints-why");
    row(ui, &words.name("set-hints"), &why, |ui, name| {
        switch(ui, name, &mut next.hints, ["set-on", "set-off"], words);
    });
}

/// How rough callers may get, with the words that whoever begins an exercise chooses from.
fn roughness(ui: &mut Ui, level: &mut u8, words: &Words) {
    let texts = [0_u8, 1, 2, 3].map(|level| {
        [format!("flow-abuse-{level}"), format!("flow-abuse-{level}-text")].map(|id| words.name(&id))
    });
    let shown = texts.each_ref().map(|[title, text]| Tile { title, text, icon: None, tint: None });
    let chosen = tiles(ui, "abuse", &shown, Some(usize::from((*level).min(3)))).chosen;
    *level = chosen.and_then(|level| u8::try_from(level).ok()).unwrap_or(*level);
}

fn section(ui: &mut Ui, title: &str) {
    let theme = Theme::of(ui.ctx());
    ui.add_space(theme.scaled(14.0));
    ui.label(theme.strong(title, Size::Lead, theme.colours.teal_text));
    ui.separator();
}

/// A name and its control: beside each other, or below where there is no room.
fn row(ui: &mut Ui, name: &str, why: &str, control: impl FnOnce(&mut Ui, &str)) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(theme.strong(name, Size::Body, colours.ink));
        if !why.is_empty() {
            ui.label(theme.text(why, Size::Small, colours.ink2));
        }
    };
    let width = ui.available_width();
    if width < theme.scaled(660.0) {
        ui.scope(words);
        ui.add_space(theme.scaled(2.0));
        control(ui, name);
        ui.add_space(theme.scaled(6.0));
    } else {
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(width * 0.36, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(width * 0.36);
                    words(ui);
                });
            });
            ui.add_space(16.0);
            ui.vertical(|ui| control(ui, name));
        });
    }
    ui.add_space(theme.scaled(6.0));
}

/// One of a few values. Says whether another one was chosen.
fn one_of<T: Copy + PartialEq>(ui: &mut Ui, name: &str, all: &[T], texts: &[String], value: &mut T) -> bool {
    let segments: Vec<Segment<'_>> = texts.iter().map(|text| Segment::new(text)).collect();
    let now = all.iter().position(|one| one == value).unwrap_or(0);
    let chosen = segmented(ui, name, &segments, now).and_then(|index| all.get(index));
    if let Some(chosen) = chosen {
        *value = *chosen;
    }
    chosen.is_some()
}

/// A switch, with what it means beside it: the words for on, and for off.
fn switch(ui: &mut Ui, name: &str, on: &mut bool, [if_on, if_off]: [&str; 2], words: &Words) {
    ui.horizontal(|ui| {
        if toggle(ui, name, *on).clicked() {
            *on = !*on;
        }
        said(ui, &words.name(if *on { if_on } else { if_off }));
    });
}

fn said(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    ui.label(theme.text(text, Size::Body, theme.colours.ink2));
}

/// A slider with its value in words. Gives what it was moved to.
fn level(ui: &mut Ui, name: &str, stops: &[i64], value: i64, shown: &str, ends: [&str; 2]) -> Option<i64> {
    let theme = Theme::of(ui.ctx());
    ui.label(theme.strong(shown, Size::Body, theme.colours.ink));
    ui.set_max_width(theme.scaled(320.0).min(ui.available_width()));
    let view = Slider {
        label: name,
        stops,
        value: Some(value),
        spoken: shown,
        least: ends[0],
        most: ends[1],
        filled: true,
        marks: &[],
    };
    slider(ui, &view).chosen
}

/// Smaller, larger: a slider would run away from the hand that moves it.
fn text_size(ui: &mut Ui, name: &str, percent: &mut u16, words: &Words) {
    let theme = Theme::of(ui.ctx());
    ui.horizontal(|ui| {
        let steps = [("set-text-smaller", icons::MINUS, 80), ("set-text-larger", icons::PLUS, 200)];
        for (index, (id, icon, end)) in steps.into_iter().enumerate() {
            let text = words.name(id);
            let look = Button {
                icon_only: true,
                disabled: *percent == end,
                ..Button::new(&text).icon(icon.0, icon.1)
            };
            if button(ui, &look).clicked() {
                let next = if index == 0 { *percent - TEXT_STEP } else { *percent + TEXT_STEP };
                *percent = next.clamp(80, 200);
            }
            if index == 0 {
                let shown = words.say("set-percent", &[("n", Arg::Number(i64::from(*percent)))]);
                let label = ui.label(theme.strong(&shown, Size::Lead, theme.colours.ink));
                label.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::WidgetType::Label, true, format!("{name}: {shown}"))
                });
            }
        }
    });
}
