//! The bar of the scorecard: the mark of the product, whose shift it was, whose
//! rubric, and the ways on.

use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{
    Button, Kind, Segment, badge, button, button_width, logo, logo_width, segmented_soft, segmented_width,
};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::view::{CardAction, CardState, CardView, Luck};
use super::{as_scored, points};

/// Between the parts of the bar.
const GAP: f32 = 20.0;

/// The shift, and whose desk it was.
pub fn shift_and_place(view: &CardView, words: &Words) -> String {
    match &view.place {
        Some(place) => {
            let args = [("shift", Arg::Text(&view.shift)), ("place", Arg::Text(place))];
            words.say("card-shift-place", &args)
        }
        None => view.shift.clone(),
    }
}

/// The bar over two columns, one line. Says whether it names the shift.
pub fn bar(
    ui: &mut Ui,
    at: Rect,
    view: &CardView,
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) -> bool {
    let theme = Theme::of(ui.ctx());
    let names = names(view, state, words);
    let rubrics = segmented_width(ui, &segments(&names, view));
    let buttons = offered(view, words, false).iter().map(|one| one.width(ui) + 8.0).sum::<f32>();
    let titles = titles_width(ui, view, words);
    let named = titles + rubrics + buttons + 3.0 * GAP < at.width();
    let short = rubrics + buttons + GAP > at.width();
    let mut end = at.left();
    if named {
        titles_at(ui, &theme, at, view, words);
        end += titles + GAP;
    }
    let layout = Layout::right_to_left(Align::Center);
    let mut right = ui.new_child(UiBuilder::new().max_rect(at).layout(layout).id_salt("ways"));
    for one in offered(view, words, short) {
        one.show(&mut right, wanted);
    }
    let right = right.min_rect().left();
    // In the middle of the window, if both sides leave that free.
    let middle = at.center().x - rubrics / 2.0;
    let left = middle.min(right - GAP - rubrics).max(end);
    let place = Rect::from_min_max(pos2(left, at.top()), pos2(right - 8.0, at.bottom()));
    let layout = Layout::left_to_right(Align::Center);
    let mut centre = ui.new_child(UiBuilder::new().max_rect(place).layout(layout).id_salt("rubrics"));
    choose(&mut centre, (&names, view), state, words, wanted);
    named
}

/// The same where everything stands below each other.
pub fn stacked(
    ui: &mut Ui,
    view: &CardView,
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let theme = Theme::of(ui.ctx());
    ui.label(theme.strong(words.name("card-title"), Size::Lead, theme.colours.ink).line_height(None));
    ui.label(theme.text(shift_and_place(view, words), Size::Small, theme.colours.ink2));
    let names = names(view, state, words);
    choose(ui, (&names, view), state, words, wanted);
    ui.horizontal_wrapped(|ui| {
        for one in offered(view, words, false).into_iter().rev() {
            one.show(ui, wanted);
        }
    });
}

fn logo_height(theme: &Theme) -> f32 {
    theme.scaled(26.0)
}

fn title_lines(ui: &Ui, view: &CardView, words: &Words) -> [std::sync::Arc<egui::Galley>; 2] {
    let theme = Theme::of(ui.ctx());
    let lay = |text, font, ink| ui.painter().layout_no_wrap(text, font, ink);
    [
        lay(words.name("card-title"), theme.bold(Size::Body), theme.colours.ink),
        lay(shift_and_place(view, words), theme.font(Size::Small), theme.colours.ink2),
    ]
}

fn titles_width(ui: &Ui, view: &CardView, words: &Words) -> f32 {
    let theme = Theme::of(ui.ctx());
    let wide = title_lines(ui, view, words).iter().map(|line| line.size().x).fold(0.0, f32::max);
    logo_width(logo_height(&theme)) + theme.scaled(36.0) + 24.0 + wide
}

/// Mark, sign of the desk, title and shift.
fn titles_at(ui: &Ui, theme: &Theme, at: Rect, view: &CardView, words: &Words) {
    let high = logo_height(theme);
    let middle = at.center().y;
    let mark = Rect::from_min_size(pos2(at.left(), middle - high / 2.0), vec2(logo_width(high), high));
    logo(ui, mark);
    let side = theme.scaled(34.0);
    let sign = Rect::from_center_size(pos2(mark.right() + 12.0 + side / 2.0, middle), Vec2::splat(side));
    badge(ui, sign, view.desk);
    let lines = title_lines(ui, view, words);
    let mut y = middle - lines.iter().map(|line| line.size().y).sum::<f32>() / 2.0;
    for (index, line) in lines.into_iter().enumerate() {
        let place = Rect::from_min_size(pos2(sign.right() + 8.0, y), line.size());
        let response = ui.interact(place, ui.id().with(("card-title", index)), Sense::hover());
        let text = line.text().to_owned();
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
        y = place.bottom();
        ui.painter().galley(place.min, line, theme.colours.ink);
    }
}

fn names(view: &CardView, state: &CardState, words: &Words) -> Vec<(String, String)> {
    let name = |sheet: &super::view::Sheet| {
        let quality = sheet.pages.get(state.page).and_then(|page| page.quality_milli);
        (as_scored(sheet.desk, words), points(quality, words))
    };
    view.sheets.iter().map(name).collect()
}

fn segments<'a>(names: &'a [(String, String)], view: &CardView) -> Vec<Segment<'a>> {
    let one = |((name, number), sheet): (&'a (String, String), &super::view::Sheet)| Segment {
        number: Some(number),
        desk: Some(sheet.desk),
        ..Segment::new(name)
    };
    names.iter().zip(&view.sheets).map(one).collect()
}

fn choose(
    ui: &mut Ui,
    (names, view): (&[(String, String)], &CardView),
    state: &mut CardState,
    words: &Words,
    wanted: &mut Option<CardAction>,
) {
    let segments = segments(names, view);
    if let Some(index) = segmented_soft(ui, &words.name("card-rubric"), &segments, state.sheet) {
        state.sheet = index;
        state.row = None;
        state.critical = 0;
        *wanted = view.sheets.get(index).map(|sheet| CardAction::Rubric(sheet.desk));
    }
}

/// A button of the bar.
struct Offered {
    text: String,
    /// All of it, where the bar has room for less.
    spoken: Option<String>,
    icon: icons::Icon,
    kind: Kind,
    key: Option<&'static str>,
    short: bool,
    action: CardAction,
}

impl Offered {
    fn look(&self) -> Button<'_> {
        Button {
            key: self.key,
            spoken: self.spoken.as_deref(),
            tip: self.spoken.as_deref(),
            icon_only: self.short,
            ..Button::new(&self.text).kind(self.kind).icon(self.icon.0, self.icon.1)
        }
    }

    fn width(&self, ui: &Ui) -> f32 {
        button_width(ui, &self.look())
    }

    fn show(&self, ui: &mut Ui, wanted: &mut Option<CardAction>) {
        if button(ui, &self.look()).clicked() {
            *wanted = Some(self.action.clone());
        }
    }
}

/// The ways on, from the right; `short`: all but the first without their words.
fn offered(view: &CardView, words: &Words, short: bool) -> Vec<Offered> {
    let mut all = vec![("card-next", icons::ARROW, Kind::Primary, CardAction::Next)];
    if view.practice {
        all.push(("card-again-new", icons::FORK, Kind::Plain, CardAction::Again(Luck::New)));
        all.push(("card-again-same", icons::REPLAY, Kind::Plain, CardAction::Again(Luck::Same)));
    }
    all.push(("card-replay", icons::HISTORY, Kind::Plain, CardAction::Replay));
    if view.overlay.is_some() {
        all.push(("overlay-open-short", icons::EYE, Kind::Plain, CardAction::Facilitate));
    }
    let offer = |(id, icon, kind, action): (&str, icons::Icon, Kind, CardAction)| {
        let primary = kind == Kind::Primary;
        let key = match action {
            CardAction::Next => Some("Enter"),
            CardAction::Facilitate => Some("F"),
            _ => None,
        };
        let spoken = (action == CardAction::Facilitate).then(|| words.name("overlay-open"));
        Offered { text: words.name(id), spoken, icon, kind, key, short: short && !primary, action }
    };
    all.into_iter().map(offer).collect()
}
