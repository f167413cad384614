//! The foot, for who leads: the way on, all pages, the clock of the script, the keys.

use egui::{Align2, Rect, Sense, Shape, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Kind, SPACE, button, button_width};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::keys::leave_focus;
use super::state::DebriefState;
use super::view::{DebriefView, Page};

/// Shows the foot at the lower edge of the window; gives its upper edge, and whether
/// somebody has come to the end and wants out.
pub(super) fn foot(
    ui: &mut Ui,
    window: Rect,
    view: &DebriefView,
    state: &mut DebriefState,
    (page, pages): (Page, usize),
    words: &Words,
) -> (f32, bool) {
    let theme = Theme::of(ui.ctx());
    let id = ui.id().with("debrief-foot");
    let before: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| theme.scaled(64.0));
    let top = window.bottom() - before;
    let ground = ui.painter().add(Shape::Noop);
    let pad = vec2(16.0, theme.scaled(8.0));
    let at = Rect::from_min_max(pos2(window.left(), top) + pad, window.max - vec2(pad.x, 0.0));
    let mut row = ui.new_child(UiBuilder::new().max_rect(at).id_salt("debrief-foot"));
    let tight = window.width() < theme.scaled(940.0);
    let was = (state.page, state.overview);
    let finished = row.horizontal(|ui| {
        let finished = ways(ui, state, (page, pages), tight, words);
        clock(ui, view, state, tight, words);
        finished
    });
    if was != (state.page, state.overview) {
        leave_focus(ui);
    }
    if !tight && window.height() > theme.scaled(600.0) {
        row.spacing_mut().item_spacing.y = theme.scaled(4.0);
        let keys =
            words.name(if matches!(page, Page::Moment(_)) { "debrief-keys-moment" } else { "debrief-keys" });
        row.label(theme.text(keys, Size::Small, theme.colours.ink2));
    }
    let now = row.min_rect().bottom() - top + pad.y;
    if (now - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("the foot has found its height");
        ui.ctx().request_repaint();
    }
    let whole = Rect::from_min_max(pos2(window.left(), top), window.max);
    let shadow = theme.small_shadow().as_shape(whole, 0);
    let paper = egui::epaint::RectShape::filled(whole, 0.0, theme.colours.paper);
    ui.painter().set(ground, Shape::Vec(vec![shadow.into(), paper.into()]));
    (top, finished.inner)
}

/// Back, on, and all pages; whether the last one has been left.
fn ways(
    ui: &mut Ui,
    state: &mut DebriefState,
    (page, pages): (Page, usize),
    tight: bool,
    words: &Words,
) -> bool {
    let back = words.name("debrief-previous");
    let (name, svg) = icons::CHEVRON_LEFT;
    let look = Button { icon_only: true, disabled: state.page == 0, ..Button::new(&back) };
    if button(ui, &look.icon(name, svg)).clicked() {
        state.overview = false;
        state.back(page);
    }
    let hands = if let Page::Moment(number) = page { state.rooms.get(number) } else { None };
    let ids = ["debrief-reveal", "debrief-ask", "debrief-next", "debrief-finish"];
    let texts = ids.map(|id| words.name(id));
    let last = state.page + 1 >= pages && hands.is_none_or(|hands| hands.asked);
    let (text, (name, svg)) = match hands {
        Some(hands) if !hands.revealed => (&texts[0], icons::EYE),
        Some(hands) if !hands.asked => (&texts[1], icons::ASK),
        _ if last => (&texts[3], icons::CHECK),
        _ => (&texts[2], icons::CHEVRON_RIGHT),
    };
    // A step too far on the last page does not close it.
    let key = if last { "Esc" } else { SPACE };
    let of = |text| Button::new(text).kind(Kind::Primary).key(key).icon(name, svg);
    // As wide whatever it does, so that nothing beside it moves.
    let wide = texts.iter().map(|text| button_width(ui, &of(text))).fold(0.0, f32::max);
    let min_width = if tight { 0.0 } else { wide };
    let on = button(ui, &Button { icon_only: tight, min_width, ..of(text) }).clicked();
    if on {
        state.overview = false;
        state.on(page, pages);
    }
    let number = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let at = words.say("debrief-page-of", &[("page", number(state.page + 1)), ("pages", number(pages))]);
    let all = words.name("debrief-pages");
    let spoken = format!("{all}: {at}");
    let (name, svg) = icons::LIST;
    let kind = if state.overview { Kind::Chosen } else { Kind::Plain };
    let look = Button { spoken: Some(&spoken), icon_only: tight, ..Button::new(&at) };
    if button(ui, &look.icon(name, svg).key("O").kind(kind)).clicked() {
        state.overview = !state.overview;
    }
    on && last
}

/// The part that is on, what is left of it, and what its clock can do.
fn clock(ui: &mut Ui, view: &DebriefView, state: &mut DebriefState, tight: bool, words: &Words) {
    let Some(part) = view.script.get(state.clock.part) else { return };
    let theme = Theme::of(ui.ctx());
    let left = state.clock.left(state.clock.part, part.minutes);
    let (run, icon) = if state.clock.running {
        ("debrief-clock-pause", icons::PAUSE)
    } else {
        ("debrief-clock-run", icons::PLAY)
    };
    let next = words.name("debrief-clock-next");
    let last = state.clock.part + 1 >= view.script.len();
    let look = Button { icon_only: true, disabled: last, ..Button::new(&next) };
    let look = look.icon(icons::ARROW.0, icons::ARROW.1).key("N");
    let run = words.name(run);
    let start = Button { icon_only: true, ..Button::new(&run) }.icon(icon.0, icon.1).key("T");
    let gap = ui.spacing().item_spacing.x;
    let buttons = button_width(ui, &look) + button_width(ui, &start) + 2.0 * gap;
    let room = (ui.available_width() - buttons).max(theme.scaled(60.0));
    // The clock stands at the right edge, so it stays where it is whatever the part.
    let shown = said(left, words);
    let spoken = format!("{}: {shown}", part.name);
    let shown = if tight { in_short(left, words) } else { shown };
    let (at, response) = ui.allocate_exact_size(vec2(room, theme.scaled(40.0)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    paint(ui, &theme, at, (&part.name, left, &shown), tight);
    if button(ui, &start).clicked() {
        state.clock.running = !state.clock.running;
    }
    if button(ui, &look).clicked() {
        state.clock.go(state.clock.part + 1);
    }
}

fn paint(ui: &Ui, theme: &Theme, at: Rect, (name, left, shown): (&str, i64, &str), tight: bool) {
    let colours = theme.colours;
    let ink = if left < 0 { colours.promise_text } else { colours.ink };
    let painter = ui.painter();
    let size = if tight { Size::Body } else { Size::Lead };
    let clock = painter.layout_no_wrap(shown.to_owned(), theme.bold(size), ink);
    let clock_at = Align2::RIGHT_CENTER.anchor_size(at.right_center(), clock.size());
    let room = clock_at.left() - at.left() - theme.scaled(16.0);
    painter.galley(clock_at.min, clock, ink);
    if tight || room < theme.scaled(80.0) {
        return;
    }
    let name = crate::panels::widgets::short(ui, name, &theme.font(Size::Body), room);
    let name = painter.layout_no_wrap(name, theme.font(Size::Body), colours.ink2);
    let right = pos2(clock_at.left() - theme.scaled(12.0), at.center().y);
    painter.galley(Align2::RIGHT_CENTER.anchor_size(right, name.size()).min, name, colours.ink2);
}

/// Minutes and seconds.
fn time(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What is left, or by how much it is over.
pub(super) fn said(left: i64, words: &Words) -> String {
    let time = time(left.abs());
    words.say(if left < 0 { "debrief-over" } else { "debrief-left" }, &[("time", Arg::Text(&time))])
}

/// The same without words; a sign says that it is over.
fn in_short(left: i64, words: &Words) -> String {
    let time = time(left.abs());
    if left < 0 { words.say("debrief-late", &[("time", Arg::Text(&time))]) } else { time }
}
