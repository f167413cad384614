//! All pages at once.

use std::sync::Arc;

use egui::{
    CornerRadius, Galley, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{badge, even_galley, ring, white};
use crate::scoring::Words;

use super::state::{DebriefAction, DebriefState};
use super::view::{DebriefView, Page};
use super::{BETWEEN, columns, follow, heading, in_columns, space, title_of};

pub(super) fn overview(
    ui: &mut Ui,
    (view, _, pages): (&DebriefView, Page, &[Page]),
    state: &mut DebriefState,
    words: &Words,
) -> Option<DebriefAction> {
    heading(ui, &words.name("debrief-pages"));
    space(ui);
    let theme = Theme::of(ui.ctx());
    let (least, most) = (300.0, 3);
    let (columns, width) = columns(ui, least, most, BETWEEN);
    let name = |page: &Page| {
        let title = title_of(view, *page, words);
        even_galley(ui, &title, theme.font(Size::Body), theme.colours.ink, width - beside(&theme, *page))
    };
    let names: Vec<Arc<Galley>> = pages.iter().map(name).collect();
    // Tiles of a row are as high as the highest.
    let high = |row: &[Arc<Galley>]| row.iter().map(|name| name.size().y).fold(0.0, f32::max);
    let highs: Vec<f32> = names.chunks(columns).map(high).collect();
    in_columns(ui, pages.len(), least, most, |ui, at| {
        let tile_of =
            Tile { number: at, page: pages[at], name: names[at].clone(), high: highs[at / columns] };
        if tile(ui, view, tile_of, at == state.page) {
            (state.page, state.overview) = (at, false);
        }
    });
    None
}

/// A page as it is offered.
struct Tile {
    number: usize,
    page: Page,
    name: Arc<Galley>,
    /// The height of the words.
    high: f32,
}

const PAD: f32 = 10.0;
/// The width of a number.
const COLUMN: f32 = 34.0;
/// The side of a sign.
const SIGN: f32 = 24.0;

/// What of a tile's width the words do not have.
fn beside(theme: &Theme, page: Page) -> f32 {
    let sign = if matches!(page, Page::Moment(_) | Page::Question(_)) { SIGN + PAD } else { 0.0 };
    theme.scaled(2.0 * PAD + COLUMN + sign)
}

/// A page; whether it is to be opened. A moment has the sign of its desk, a question that
/// of a question.
fn tile(ui: &mut Ui, view: &DebriefView, Tile { number, page, name, high }: Tile, now: bool) -> bool {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let (pad, column) = (theme.scaled(PAD), theme.scaled(COLUMN));
    let font = theme.bold(Size::Body);
    let digit = ui.painter().layout_no_wrap((number + 1).to_string(), font, colours.teal_text);
    let high = high.max(digit.size().y).max(theme.scaled(SIGN)) + 2.0 * pad;
    let title = name.text().to_owned();
    let (at, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::click());
    let spoken = format!("{}: {title}", number + 1);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, now, &spoken));
    follow(&response);
    let fill = if now || response.hovered() { colours.teal_tint } else { colours.card };
    let line = if now { Stroke::new(2.5, colours.teal) } else { Stroke::new(1.0, colours.line) };
    ui.painter().rect_filled(at, CornerRadius::same(14), fill);
    ui.painter().rect_stroke(at, CornerRadius::same(14), line, StrokeKind::Inside);
    ui.painter().galley(at.min + vec2(pad, pad), digit, colours.teal_text);
    ui.painter().galley(at.min + vec2(pad + column, pad), name, colours.ink);
    let side = Vec2::splat(theme.scaled(SIGN));
    let sign = Rect::from_min_size(pos2(at.right() - pad - side.x, at.top() + pad), side);
    match page {
        Page::Moment(moment) => {
            if let Some(desk) = view.moments[moment].desk {
                badge(ui, sign, desk);
            }
        }
        Page::Question(_) => picture::paint(ui, icons::ASK.0, sign, colours.ink2, || white(icons::ASK.1)),
        _ => {}
    }
    if response.has_focus() {
        ring(ui, at, 14.0);
    }
    response.clicked()
}
