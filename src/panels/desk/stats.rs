//! What stands in the bar: an icon, a figure, a word.

use egui::{Align2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons::{self, Icon};
use crate::panels::picture;
use crate::panels::theme::Size;
use crate::panels::widgets::{focus_ring, white};
use crate::telling::words::Arg;

use super::Screen;
use crate::telling::settings::Pace;

/// How much is said in the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Much {
    /// Two lines with words.
    Words,
    /// Icon and number.
    Numbers,
    /// The same, and only what cannot wait.
    Least,
}

/// A thing in the bar: an icon, a strong line, a small one below.
pub(super) struct Stat {
    pub icon: Option<Icon>,
    pub strong: String,
    pub small: String,
    pub ink: egui::Color32,
    /// A share and a target of it.
    pub level: Option<(f32, f32)>,
}

impl Screen<'_> {
    pub(super) fn desk_stat(&self, much: Much) -> Stat {
        let bar = &self.view.bar;
        let (strong, small) = match much {
            _ if !self.grid.three => (String::new(), String::new()),
            Much::Words => (bar.desk_name.clone(), bar.day.clone()),
            Much::Numbers => (bar.desk_name.clone(), String::new()),
            Much::Least => (String::new(), String::new()),
        };
        Stat { icon: None, strong, small, ink: self.theme.colours.ink, level: None }
    }

    pub(super) fn pace_stat(&self, much: Much) -> Stat {
        let strong = match self.view.bar.pace {
            Pace::Own(times) => self.times(times),
            Pace::Waits => self.word("desk-pace-waits-short"),
        };
        let small = if much == Much::Words { self.word("desk-pace") } else { String::new() };
        Stat { icon: Some(icons::PACE), strong, small, ink: self.theme.colours.ink, level: None }
    }

    pub(super) fn waiting_stat(&self, much: Much) -> Stat {
        let count = self.view.bar.waiting;
        let number = Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let small = if much == Much::Words {
            self.words.say("desk-waiting", &[("count", number)])
        } else {
            String::new()
        };
        Stat {
            icon: Some(icons::PEOPLE),
            strong: count.to_string(),
            small,
            ink: self.theme.colours.ink,
            level: None,
        }
    }

    pub(super) fn level_stat(&self, much: Much) -> Option<Stat> {
        let level = self.view.bar.level.as_ref()?;
        let colours = self.theme.colours;
        let percent = level.percent.unwrap_or(100);
        let ink =
            if level.percent.is_some() && percent < level.target { colours.strain } else { colours.ink };
        let shown = level.percent.map_or_else(
            || self.word("unit-nothing"),
            |percent| self.words.say("unit-percent", &[("n", Arg::Number(i64::from(percent)))]),
        );
        let args = [("within", Arg::Text(&level.within)), ("target", Arg::Number(i64::from(level.target)))];
        let small = if much == Much::Words { self.words.say("desk-level", &args) } else { String::new() };
        let shares = (f32::from(level.percent.unwrap_or(0)) / 100.0, f32::from(level.target) / 100.0);
        Some(Stat { icon: Some(icons::GAUGE), strong: shown, small, ink, level: Some(shares) })
    }

    pub(super) fn lunch_stat(&self, much: Much) -> Option<Stat> {
        let lunch = self.view.bar.lunch.as_ref()?;
        let (strong, small) = match much {
            Much::Words => {
                let strong = self.words.say("desk-lunch-at", &[("time", Arg::Text(&lunch.from))]);
                (strong, lunch.state.clone())
            }
            _ => (lunch.from.clone(), String::new()),
        };
        let ink = if lunch.can { self.theme.colours.teal_text } else { self.theme.colours.ink };
        Some(Stat { icon: Some(icons::LUNCH), strong, small, ink, level: None })
    }

    /// How wide a thing is; its strong and its small line.
    pub(super) fn stat_width(&self, ui: &Ui, stat: &Stat) -> f32 {
        let small = ui
            .painter()
            .layout_no_wrap(stat.small.clone(), self.theme.font(Size::Small), self.theme.colours.ink)
            .size()
            .x;
        let meter = if stat.level.is_some() { self.theme.scaled(56.0) } else { 0.0 };
        let strong = self.width(ui, &stat.strong, Size::Body) + meter;
        let icon = if stat.icon.is_some() { self.theme.scaled(28.0) } else { 0.0 };
        icon + strong.max(small)
    }

    pub(super) fn stat_button(&self, ui: &mut Ui, at: Rect, stat: &Stat, spoken: &str, can: bool) -> bool {
        let sense = if can { Sense::click() } else { Sense::hover() };
        let response = ui.interact(at, ui.id().with(("desk-stat", stat.icon.map(|icon| icon.0))), sense);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, can, spoken));
        if can && response.hovered() {
            ui.painter().rect_filled(at, 8.0, self.theme.colours.sunk);
        }
        self.stat(ui, pos2(at.left() + self.theme.scaled(4.0), at.center().y), stat, None);
        focus_ring(ui, &response, 8.0);
        response.on_hover_text(spoken).clicked()
    }

    /// Paints a thing from its left middle.
    pub(super) fn stat(&self, ui: &Ui, at: egui::Pos2, stat: &Stat, spoken: Option<&str>) {
        let theme = self.theme;
        let painter = ui.painter();
        let mut x = at.x;
        if let Some(icon) = stat.icon {
            let side = theme.scaled(20.0);
            let place = Rect::from_center_size(pos2(x + side / 2.0, at.y), Vec2::splat(side));
            picture::paint(ui, icon.0, place, theme.colours.ink2, || white(icon.1));
            x += theme.scaled(28.0);
        }
        let lift = if stat.small.is_empty() { 0.0 } else { theme.scaled(9.0) };
        let strong = painter.text(
            pos2(x, at.y - lift),
            Align2::LEFT_CENTER,
            &stat.strong,
            theme.bold(Size::Body),
            stat.ink,
        );
        if let Some((share, target)) = stat.level {
            let size = vec2(theme.scaled(44.0), theme.scaled(7.0));
            let place = Rect::from_min_size(
                pos2(strong.right() + theme.scaled(8.0), at.y - lift - size.y / 2.0),
                size,
            );
            painter.rect_filled(place, size.y / 2.0, theme.colours.line);
            let filled = Rect::from_min_size(place.min, vec2(size.x * share.clamp(0.0, 1.0), size.y));
            let fill = if share < target { theme.colours.strain } else { theme.colours.calm };
            painter.rect_filled(filled, size.y / 2.0, fill);
            let tick = place.left() + size.x * target;
            painter.vline(
                tick,
                (place.top() - 3.0)..=(place.bottom() + 3.0),
                Stroke::new(2.5, theme.colours.ink),
            );
        }
        if !stat.small.is_empty() {
            let below = pos2(x, at.y + theme.scaled(10.0));
            painter.text(
                below,
                Align2::LEFT_CENTER,
                &stat.small,
                theme.font(Size::Small),
                theme.colours.ink2,
            );
        }
        if let Some(spoken) = spoken {
            let whole = Rect::from_min_max(
                pos2(at.x, at.y - 14.0),
                pos2(at.x + self.stat_width(ui, stat), at.y + 14.0),
            );
            let response = ui.interact(
                whole,
                ui.id().with(("desk-stat-read", stat.icon.map(|icon| icon.0))),
                Sense::hover(),
            );
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, spoken));
            response.on_hover_text(spoken);
        }
    }
}
