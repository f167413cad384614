//! Tabs: an icon, words, perhaps a count.

use egui::{Align2, Id, Key, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::picture;
use crate::panels::theme::{Size, Theme};

use super::button::white;
use super::ring;

/// A tab.
#[derive(Clone, Debug)]
pub struct Tab<'a> {
    /// The words; where there is no room for them, they are only read.
    pub text: &'a str,
    /// Its icon.
    pub icon: (&'static str, &'static str),
    /// How many things it holds that want something; 0 shows none.
    pub count: usize,
    /// What a screen reader says.
    pub spoken: String,
}

/// Shows tabs across the width; the words stand below the icons if all of them
/// fit, otherwise only the chosen one's. Returns the one that was chosen.
pub fn tabs(ui: &mut Ui, id: &str, tabs: &[Tab<'_>], chosen: usize) -> Option<usize> {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let count = tabs.len().max(1) as f32;
    let measure = |ui: &Ui, text: &str| {
        let font = theme.bold(Size::Small);
        ui.painter().layout_no_wrap(text.to_owned(), font, theme.colours.ink).size().x
    };
    let widths: Vec<f32> = tabs.iter().map(|tab| measure(ui, tab.text) + theme.scaled(16.0)).collect();
    let all = widths.iter().sum::<f32>();
    // In a low place the words stand beside the icons.
    let low = ui.available_height() < theme.scaled(58.0);
    let beside = theme.scaled(28.0) * count;
    let fits = all + if low { beside } else { 0.0 } <= width;
    let height = theme.scaled(if low {
        44.0
    } else if fits {
        62.0
    } else {
        48.0
    });
    let (at, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let icon_only = theme.scaled(40.0).min(width / count);
    let spare = if fits { (width - all) / count } else { 0.0 };
    let wide = (width - icon_only * (count - 1.0)).max(icon_only);
    let (mut x, mut picked) = (at.left(), None);
    for (index, tab) in tabs.iter().enumerate() {
        let own = match (fits, index == chosen) {
            (true, _) => widths[index] + spare,
            (false, true) => wide,
            (false, false) => icon_only,
        };
        let place = Rect::from_min_size(pos2(x, at.top()), vec2(own, height));
        x += own;
        let response = ui.interact(place, Id::new((id, index)), Sense::click());
        let selected = index == chosen;
        response
            .widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, selected, &tab.spoken));
        let words = fits || (selected && widths[index] + theme.scaled(12.0) <= own);
        paint(
            ui,
            &theme,
            tab,
            place,
            Look { selected, words, below: fits && !low, hovered: response.hovered() },
        );
        let response = if words { response } else { response.on_hover_text(&tab.spoken) };
        if response.has_focus() {
            ring(ui, place.shrink(3.0), 8.0);
            let step = ui.input(|input| {
                i32::from(input.key_pressed(Key::ArrowRight)) - i32::from(input.key_pressed(Key::ArrowLeft))
            });
            if step != 0 {
                picked = Some((index as i32 + step).rem_euclid(tabs.len() as i32) as usize);
            }
        }
        if response.clicked() {
            picked = Some(index);
        }
    }
    picked
}

struct Look {
    selected: bool,
    words: bool,
    below: bool,
    hovered: bool,
}

fn paint(ui: &Ui, theme: &Theme, tab: &Tab<'_>, place: Rect, look: Look) {
    let colours = theme.colours;
    let painter = ui.painter();
    if look.selected {
        painter.rect_filled(place, 10.0, colours.paper);
        let line = Rect::from_min_size(place.min, vec2(place.width(), 4.0)).shrink2(vec2(10.0, 0.0));
        painter.rect_filled(line, 2.0, colours.teal);
    } else if look.hovered {
        painter.rect_filled(place.shrink(4.0), 8.0, colours.teal_tint);
    }
    let ink = if look.selected { colours.teal_text } else { colours.ink2 };
    let side = theme.scaled(20.0);
    let centre = place.center();
    let icon_at = match (look.words, look.below) {
        (true, true) => pos2(centre.x, place.top() + theme.scaled(21.0)),
        (true, false) => {
            let text = painter.layout_no_wrap(tab.text.to_owned(), theme.bold(Size::Small), ink).size().x;
            pos2(centre.x - (text + theme.scaled(6.0)) / 2.0, centre.y)
        }
        (false, _) => centre,
    };
    let (name, svg) = tab.icon;
    picture::paint(ui, name, Rect::from_center_size(icon_at, Vec2::splat(side)), ink, || white(svg));
    if look.words {
        let (at, align) = if look.below {
            (pos2(centre.x, place.bottom() - theme.scaled(8.0)), Align2::CENTER_BOTTOM)
        } else {
            (pos2(icon_at.x + side / 2.0 + theme.scaled(6.0), centre.y), Align2::LEFT_CENTER)
        };
        let font = if look.selected { theme.bold(Size::Small) } else { theme.font(Size::Small) };
        painter.text(at, align, tab.text, font, ink);
    }
    if tab.count > 0 {
        // Beside words the count stands on the icon's other side.
        let aside = if look.words && !look.below { -0.6 } else { 0.6 };
        let at = icon_at + vec2(side * aside, -side * 0.45);
        let radius = theme.scaled(9.0);
        painter.circle(at, radius, colours.promise, Stroke::new(1.5, colours.paper));
        painter.text(
            at,
            Align2::CENTER_CENTER,
            tab.count.min(99).to_string(),
            theme.bold(Size::Small),
            colours.note_ink,
        );
    }
}
