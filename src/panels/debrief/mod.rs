//! The debrief of a group, for a projector: big type, one thing on a page, the group
//! first and nobody by name.
//!
//! - [`view`]: what is shown; made from a group by `DebriefView::of`;
//! - [`state`]: the page, the clock of the script, hands that were counted, cards;
//! - [`debrief_ui`]: the screen.
//!
//! Space, arrow keys and page keys go through the pages; at a moment the first step on
//! shows what was chosen, and the second one asks a question. The clock never does
//! anything by itself. Who leads sees the smaller type at the foot; what a room reads has
//! at least 28 points at 1920 by 1080.

mod cards;
mod foot;
mod heat;
mod keys;
mod moment;
mod numbers;
mod of;
mod overview;
mod plain;
mod start;
pub mod state;
pub mod view;

use egui::{
    CornerRadius, Frame, Id, InnerResponse, Key, Margin, Modifiers, Rect, Response, ScrollArea, Stroke, Ui,
    UiBuilder, Vec2, pos2, vec2,
};

use crate::scoring::Words;

use super::theme::{Size, Theme};
use super::widgets::{Head, even_label, head, sheet_below};

pub use state::{Clock, DebriefAction, DebriefState, Hands};
pub use view::{DebriefView, Page};

/// The screen. Fills the ui.
pub fn debrief_ui(
    ui: &mut Ui,
    view: &DebriefView,
    state: &mut DebriefState,
    words: &Words,
) -> Option<DebriefAction> {
    let pages = view.pages();
    let before = state.fit(view, &pages);
    state.clock.tick(ui.input(|input| input.time));
    if state.clock.running {
        // What is shown changes once a second.
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(250));
    }
    let mut wanted = keys::keys(ui, view, state, (before, pages.len()));
    let page = state.fit(view, &pages);
    let window = ui.max_rect();
    let back = words.name("flow-back");
    let bar = Head {
        out: &back,
        above: &view.title,
        title: &words.name("debrief-title"),
        step: Some((state.page, pages.len())),
        ..Head::default()
    };
    let (bottom, out) = head(ui, window, &bar);
    if out {
        wanted = Some(DebriefAction::Back);
    }
    let (top, finished) = foot::foot(ui, window, view, state, (page, pages.len()), words);
    if finished {
        wanted = Some(DebriefAction::Back);
    }
    let at = sheet_below(ui, window.with_max_y(top), bottom, f32::INFINITY);
    let slide = (view, page, &pages[..]);
    let shown = Theme::of(ui.ctx()).projected(window.size()).within(ui, |ui| {
        // The bar of scrolling stands beside what is read, in the margin.
        let whole = at.with_max_x(at.right() + 16.0);
        let mut sheet = ui.new_child(UiBuilder::new().max_rect(whole).id_salt(("debrief", state.page)));
        let id = Id::new(("debrief-page", state.page, state.overview));
        let area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
        area.show(&mut sheet, |ui| {
            scroll_by_keys(ui, at.height());
            ui.set_max_width(at.width());
            if state.overview {
                overview::overview(ui, slide, state, words)
            } else {
                show(ui, slide, state, words)
            }
        })
        .inner
    });
    wanted.or(shown).or_else(|| state.take_unkept(view).map(DebriefAction::Wall))
}

/// The page that is open.
fn show(
    ui: &mut Ui,
    (view, page, _): (&DebriefView, Page, &[Page]),
    state: &mut DebriefState,
    words: &Words,
) -> Option<DebriefAction> {
    match page {
        Page::Start => start::start(ui, view, state, words),
        Page::TooFew => plain::too_few(ui, view, words),
        Page::Heat => heat::heat(ui, view, words),
        Page::Moment(number) => moment::moment(ui, &view.moments[number], &mut state.rooms[number], words),
        Page::Question(number) => plain::question(ui, &view.questions[number], words),
        Page::Numbers => numbers::numbers(ui, view, words),
        Page::Cards => cards::cards(ui, view, state, words),
        Page::End => plain::end(ui, view, state, words),
    }
    None
}

/// What a page is about, in words.
fn title_of(view: &DebriefView, page: Page, words: &Words) -> String {
    match page {
        Page::Start => words.name("debrief-page-start"),
        Page::TooFew => words.name("report-too-small"),
        Page::Heat => words.name("report-heat"),
        Page::Moment(number) => view.moments[number].title.clone(),
        Page::Question(number) => view.questions[number].about.clone(),
        Page::Numbers => words.name("report-statistics"),
        Page::Cards => words.name("report-cards"),
        Page::End => words.name("debrief-page-end"),
    }
}

/// The title of a page.
fn heading(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    let title = theme.strong(text, Size::Title, theme.colours.ink).line_height(Some(theme.scaled(30.0)));
    ui.label(title);
}

/// What a room reads.
fn read(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    even_label(ui, theme.text(text, Size::Body, theme.colours.ink));
}

/// The same, less loud.
fn aside(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    even_label(ui, theme.text(text, Size::Body, theme.colours.ink2));
}

/// Something with a frame around it, over the whole width; `margin` is that within it.
fn framed<R>(
    ui: &mut Ui,
    frame: Frame,
    radius: u8,
    margin: Vec2,
    shows: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let theme = Theme::of(ui.ctx());
    let margin = Margin::symmetric(theme.scaled(margin.x) as i8, theme.scaled(margin.y) as i8);
    frame.corner_radius(CornerRadius::same(radius)).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        shows(ui)
    })
}

/// A card of paper: its ground and its line.
fn card(theme: &Theme) -> Frame {
    Frame::new().fill(theme.colours.card).stroke(Stroke::new(1.0, theme.colours.line))
}

/// Room between two things of a page.
fn space(ui: &mut Ui) {
    let theme = Theme::of(ui.ctx());
    ui.add_space(theme.scaled(8.0));
}

/// Whatever gets the focus by keyboard comes into view.
fn follow(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// Up and down scroll where nothing has the focus.
fn scroll_by_keys(ui: &Ui, height: f32) {
    if ui.memory(egui::Memory::focused).is_some() {
        return;
    }
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as f32;
    let lines = presses(Key::ArrowDown) - presses(Key::ArrowUp);
    if lines != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -lines * height * 0.3));
    }
}

/// Room between columns, in points at the text scale.
const BETWEEN: f32 = 12.0;

/// How many columns of such a least width there is room for, and how wide each is.
fn columns(ui: &Ui, least: f32, most: usize, between: f32) -> (usize, f32) {
    let theme = Theme::of(ui.ctx());
    let gap = theme.scaled(between);
    let room = ui.available_width();
    let fitting = ((room + gap) / (theme.scaled(least) + gap)).floor() as usize;
    let columns = fitting.clamp(1, most.max(1));
    (columns, (room - gap * (columns - 1) as f32) / columns as f32)
}

/// Things of equal width beside each other, as many as there is room for; each is at
/// least so wide, in points at the text scale.
fn in_columns(ui: &mut Ui, count: usize, least: f32, most: usize, one: impl FnMut(&mut Ui, usize)) {
    columns_apart(ui, count, (least, most, BETWEEN), one);
}

/// The same with so much room between them.
fn columns_apart(
    ui: &mut Ui,
    count: usize,
    (least, most, between): (f32, usize, f32),
    mut one: impl FnMut(&mut Ui, usize),
) {
    let gap = Theme::of(ui.ctx()).scaled(between);
    let room = ui.available_width();
    let (columns, width) = columns(ui, least, most, between);
    let gap_below = Theme::of(ui.ctx()).scaled(BETWEEN);
    let mut first = 0;
    while first < count {
        let top = ui.cursor().min;
        let mut bottom = top.y;
        for place in 0..columns.min(count - first) {
            let left = top.x + place as f32 * (width + gap);
            let at = Rect::from_min_size(pos2(left, top.y), vec2(width, f32::INFINITY));
            let mut cell = ui.new_child(UiBuilder::new().max_rect(at).id_salt(("cell", first + place)));
            one(&mut cell, first + place);
            bottom = bottom.max(cell.min_rect().bottom());
        }
        ui.allocate_rect(Rect::from_min_max(top, pos2(top.x + room, bottom)), egui::Sense::hover());
        ui.add_space(gap_below - ui.spacing().item_spacing.y);
        first += columns;
    }
}
