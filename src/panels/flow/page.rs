//! What all pages of an exercise share: a bar on top, a sheet in the middle, the
//! ways on and out at its foot.
//!
//! The sheet is as high as what stands on it, and scrolls where the window is
//! lower. Enter goes on, Esc goes back; a field that is being typed in is left
//! first.

use egui::{Align, CornerRadius, Id, Key, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Head, Kind, button, button_width, even_label, head};
use crate::vocab::Desk;

use super::FlowAction;

/// Where in the exercise somebody is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Where {
    /// The title of the page.
    pub title: String,
    /// A line above it, such as 'Step 3 of 15'.
    pub above: String,
    /// The number of the step, from 0, and how many there are.
    pub step: Option<(usize, usize)>,
}

/// What a page shows besides its sheet.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Each page keeps its own heights and place of scrolling.
    pub id: &'a str,
    /// Where one is.
    pub at: &'a Where,
    /// What leaves the page, and its words.
    pub out: (&'a str, Out),
    /// The desk that it is about.
    pub desk: Option<Desk>,
    /// The width of the sheet at a text scale of 100 %.
    pub width: f32,
    /// The least height of the sheet, as a share of what is free, and never more than
    /// a height of its own; what stands on it is in the middle then.
    pub least: f32,
    /// What goes on, if something does; it is shown faded as long as it cannot.
    pub next: Option<Next<'a>>,
    /// Something else at the foot.
    pub aside: Option<&'a str>,
}

/// What leaves a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Out {
    /// To the page before.
    Back,
    /// Out of the exercise, with everything kept.
    Stop,
}

/// What goes on.
#[derive(Clone, Copy, Debug)]
pub struct Next<'a> {
    /// Its words.
    pub text: &'a str,
}

/// What a body says about itself.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// What was wanted on it.
    pub action: Option<FlowAction>,
    /// What going on means now; none while it cannot.
    pub next: Option<FlowAction>,
    /// Enter was pressed on something that is chosen already.
    pub entered: bool,
    /// What the button aside means.
    pub aside: Option<FlowAction>,
    /// What is still missing, in words, while one cannot go on.
    pub missing: String,
}

/// A sheet with little on it is so high at most, in points at a text scale of 100 %.
const LEAST: f32 = 480.0;
/// Between what stands on a sheet and the buttons at its foot.
const ABOVE_FOOT: f32 = 36.0;
/// Room for the line round what has the focus, beside what scrolls.
const RING: f32 = 8.0;
/// Where a whole sheet would end, from frame to frame.
const WHOLE: &str = "whole-sheet";
/// The scroll bar with that room.
const BAR: f32 = 8.0 + RING;

/// Shows a page; the action is what somebody wants.
pub fn page(ui: &mut Ui, page: &Page<'_>, body: impl FnOnce(&mut Ui) -> Body) -> Option<FlowAction> {
    let all = ui.max_rect();
    let mut action = None;
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    let typing = ui.ctx().text_edit_focused();
    let typed_before = ui.data_mut(|data| {
        std::mem::replace(data.get_temp_mut_or_default::<bool>(Id::new("flow-typing")), typing)
    });
    let out = match page.out.1 {
        Out::Back => FlowAction::Back,
        Out::Stop => FlowAction::Stop,
    };
    let at = page.at;
    let shown = Head {
        out: page.out.0,
        desk: page.desk,
        above: &at.above,
        title: &at.title,
        step: at.step,
        escape_is_taken: false,
    };
    let (bottom, leaves) = head(ui, all, &shown);
    if leaves {
        action = Some(out.clone());
    }
    let place = Rect::from_min_max(pos2(all.left(), bottom), all.max);
    let (body, pressed) = sheet(ui, page, place, body);
    if escape && !typed_before {
        action = Some(out);
    }
    let enter = body.entered || (page.next.is_some() && enter_goes_on(ui));
    let next = body.next.filter(|_| enter || pressed.next);
    action.or(body.action).or(next).or(body.aside.filter(|_| pressed.aside))
}

/// Enter was pressed, and nothing that it clicks has the focus.
fn enter_goes_on(ui: &Ui) -> bool {
    let pressed = ui.input(|input| {
        let composing = input.events.iter().any(|event| matches!(event, egui::Event::Ime(_)));
        input.key_pressed(Key::Enter) && !composing
    });
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let clicks = focused.is_some_and(|response| response.sense == egui::Sense::click());
    pressed && !clicks
}

/// Which of the buttons at the foot were pressed.
#[derive(Clone, Copy, Debug, Default)]
struct Pressed {
    next: bool,
    aside: bool,
}

/// The heights of a sheet's parts, as they were last time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Heights {
    body: f32,
    foot: f32,
}

fn sheet(ui: &mut Ui, page: &Page<'_>, place: Rect, body: impl FnOnce(&mut Ui) -> Body) -> (Body, Pressed) {
    let theme = Theme::of(ui.ctx());
    let id = Id::new("flow-sheet").with(page.id);
    let before = ui.data(|data| data.get_temp::<Heights>(id)).unwrap_or_default();
    let margin = if place.width() < 1200.0 { 12.0 } else { 24.0 };
    let inner = if theme.text_scale > 1.5 || place.width() < 1200.0 { 20.0 } else { 36.0 };
    let free = place.shrink(margin);
    let width = theme.scaled(page.width).min(free.width());
    let foot = if before.foot > 0.0 { before.foot + ABOVE_FOOT } else { 0.0 };
    let wanted = before.body + foot + 2.0 * inner;
    let least = (free.height() * page.least).min(theme.scaled(LEAST));
    let height = wanted.max(least).min(free.height());
    let spare = free.height() - height;
    let corner = pos2(free.center().x - width / 2.0, free.top() + spare * 0.4);
    let at = Rect::from_min_size(corner, vec2(width, height));
    let corners = CornerRadius::same(16);
    theme.sheet_under(ui.painter(), at);
    ui.painter().add(theme.shadow().as_shape(at, corners));
    ui.painter().rect_filled(at, corners, theme.colours.paper);
    let content = at.shrink(inner);
    // What is lower than the sheet stands in its middle, with its buttons close below; in
    // whole points, so that the height does not go to and fro.
    let lower = (content.height() - foot - before.body).max(0.0);
    let above = if page.least > 0.0 { (lower * 0.45).floor() } else { 0.0 };
    let top = content.top() + above;
    let end = content.bottom() - foot - lower + above;
    // What scrolls ends closer above the buttons.
    let closer = if foot > 0.0 { ABOVE_FOOT - 16.0 } else { 0.0 };
    let right = content.right() + inner - 4.0;
    let reading = Rect::from_min_max(pos2(content.left(), top), pos2(right, end + closer));
    let most = free.height() - foot - 2.0 * inner;
    let width = content.width().min(reading.width() - BAR);
    let (body, body_height) = scrolled(ui, id, reading, (width, most), body);
    let below = Rect::from_min_max(pos2(content.left(), end + ABOVE_FOOT), content.max);
    let (pressed, foot_height) = foot_ui(ui, page, &theme, below, &body);
    let now = Heights { body: body_height, foot: foot_height };
    if (now.body - before.body).abs() > 0.5 || (now.foot - before.foot).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("a sheet has found its height");
        ui.ctx().request_repaint();
    }
    (body, pressed)
}

fn scrolled(
    ui: &mut Ui,
    id: Id,
    place: Rect,
    (width, most): (f32, f32),
    body: impl FnOnce(&mut Ui) -> Body,
) -> (Body, f32) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(id));
    let shown = ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(&mut child, |ui| {
        ui.set_max_width(width);
        ui.set_clip_rect(ui.clip_rect().expand2(vec2(RING, 0.0)));
        scroll_by_keys(ui, place.height());
        let top = ui.cursor().top();
        ui.data_mut(|data| data.insert_temp(Id::new(WHOLE), top + most));
        let body = body(ui);
        follow_focus(ui);
        (body, ui.min_rect().bottom() - top)
    });
    let goes_on = shown.content_size.y - shown.state.offset.y > shown.inner_rect.height() + 4.0;
    if goes_on {
        fade(&child, shown.inner_rect);
    }
    shown.inner
}

/// What is left of a whole sheet below what stands on it, for what can be larger or smaller.
pub(super) fn room_left(ui: &Ui) -> f32 {
    let bottom = ui.data(|data| data.get_temp::<f32>(Id::new(WHOLE)));
    bottom.map_or(0.0, |bottom| bottom - ui.cursor().top())
}

/// What goes on below fades out: a line cut in two looks like a mistake.
fn fade(ui: &Ui, place: Rect) {
    let paper = Theme::of(ui.ctx()).colours.paper;
    let clear = egui::Color32::TRANSPARENT;
    let top = place.bottom() - 28.0_f32.min(place.height() / 4.0);
    let mut mesh = egui::Mesh::default();
    for (y, colour) in [(top, clear), (place.bottom() + 2.0, paper)] {
        for x in [place.left() - RING, place.right()] {
            mesh.colored_vertex(pos2(x, y), colour);
        }
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 2, 3);
    ui.painter().add(egui::Shape::mesh(mesh));
}

/// Page keys scroll wherever nothing else hears them; arrow keys, where nothing has
/// the focus.
fn scroll_by_keys(ui: &Ui, height: f32) {
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    if focused.as_ref().is_some_and(|response| response.sense.senses_drag()) {
        return;
    }
    let lines = if focused.is_none() { 1 } else { 0 };
    let (pages, lines) = ui.input(|input| {
        let count = |key| input.num_presses(key) as i32;
        let pages = count(Key::PageDown) - count(Key::PageUp);
        (pages, lines * (count(Key::ArrowDown) - count(Key::ArrowUp)))
    });
    let delta = pages as f32 * height * 0.85 + lines as f32 * 48.0;
    if delta != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -delta));
    }
}

/// Gives something the focus when a page is new; the page stays at its top, so that
/// what is asked is read first.
pub(super) fn focus_first(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.data_mut(|data| data.insert_temp(Id::new(FOCUSED), Some(id)));
}

/// Where it is kept what had the focus last.
const FOCUSED: &str = "flow-focused";

/// What gets the focus by keyboard comes into view.
fn follow_focus(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let key = Id::new(FOCUSED);
    let before = ui.data_mut(|data| data.get_temp::<Option<Id>>(key)).flatten();
    if before == focused {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, focused));
    if let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) {
        ui.scroll_to_rect(response.rect.expand(8.0), None);
    }
}

/// The ways on, at the foot of the sheet; what was pressed, and the height.
fn foot_ui(ui: &mut Ui, page: &Page<'_>, theme: &Theme, place: Rect, body: &Body) -> (Pressed, f32) {
    let mut pressed = Pressed::default();
    if page.next.is_none() && page.aside.is_none() {
        return (pressed, 0.0);
    }
    let missing = if body.next.is_none() && page.next.is_some() { body.missing.as_str() } else { "" };
    let missing = Missing::of(ui, page, theme, place.width(), missing);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt("foot"));
    if let Some(missing) = missing.as_ref().filter(|missing| !missing.beside) {
        let (at, _) = child.allocate_exact_size(missing.galley.size(), egui::Sense::hover());
        missing.show(&child, at, theme);
    }
    let mut button_at = None;
    let row = child.horizontal(|ui| {
        if let Some(aside) = page.aside {
            ui.scope(|ui| {
                ui.set_max_width(place.width() * 0.48);
                let disabled = body.aside.is_none();
                pressed.aside = button(ui, &Button { disabled, ..Button::new(aside) }).clicked();
            });
        }
        if let Some(next) = page.next {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let disabled = body.next.is_none();
                let min_width = theme.scaled(140.0);
                let view = Button::new(next.text).kind(Kind::Primary).key("Enter");
                let response = button(ui, &Button { disabled, min_width, ..view });
                button_at = Some(response.rect);
                pressed.next = response.clicked();
            });
        }
    });
    if let (Some(missing), Some(button)) = (missing.filter(|missing| missing.beside), button_at) {
        let right = button.left() - BESIDE;
        let corner = pos2(right - missing.galley.size().x, button.center().y - missing.galley.size().y / 2.0);
        missing.show(&child, Rect::from_min_size(corner, missing.galley.size()), theme);
    }
    (pressed, row.response.rect.bottom() - place.top())
}

/// Between what is missing and the button that waits for it.
const BESIDE: f32 = 16.0;

/// What is missing, laid out.
struct Missing {
    galley: std::sync::Arc<egui::Galley>,
    /// It stands beside the button; above it where there is no room.
    beside: bool,
}

impl Missing {
    fn of(ui: &Ui, page: &Page<'_>, theme: &Theme, width: f32, text: &str) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        let view = |text| Button {
            min_width: theme.scaled(140.0),
            ..Button::new(text).kind(Kind::Primary).key("Enter")
        };
        let next = page.next.map_or(0.0, |next| button_width(ui, &view(next.text)));
        let aside = page.aside.map_or(0.0, |aside| button_width(ui, &Button::new(aside)).min(width * 0.48));
        let rest = width - next - aside - 2.0 * BESIDE;
        let lay =
            |room| ui.painter().layout(text.to_owned(), theme.font(Size::Small), theme.colours.ink2, room);
        let galley = lay(rest.max(1.0));
        let beside = rest > theme.scaled(120.0) && galley.rows.len() <= 2;
        Some(Self { galley: if beside { galley } else { lay(width) }, beside })
    }

    fn show(&self, ui: &Ui, at: Rect, theme: &Theme) {
        let text = self.galley.text().to_owned();
        let response = ui.interact(at, ui.id().with("missing"), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &text));
        ui.painter().galley(at.min, self.galley.clone(), theme.colours.ink2);
    }
}

/// A heading within a sheet.
pub(super) fn heading(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.add_space(theme.scaled(8.0));
    ui.label(theme.strong(text, Size::Lead, theme.colours.ink));
}

/// A paragraph.
pub(super) fn paragraph(ui: &mut Ui, theme: &Theme, text: &str) {
    even_label(ui, theme.text(text, Size::Body, theme.colours.ink));
}

/// Something that stands beside.
pub(super) fn small(ui: &mut Ui, theme: &Theme, text: &str) {
    even_label(ui, theme.text(text, Size::Small, theme.colours.ink2));
}

/// A sentence with an icon before it.
pub(in crate::panels) fn point(ui: &mut Ui, theme: &Theme, (name, svg): icons::Icon, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let side = theme.scaled(20.0);
        let line = theme.line_height(Size::Body);
        let (at, _) = ui.allocate_exact_size(vec2(side, line), egui::Sense::hover());
        let at = Rect::from_center_size(at.center(), vec2(side, side));
        let tint = theme.colours.ink2;
        crate::panels::picture::paint(ui, name, at, tint, || crate::panels::widgets::white(svg));
        ui.add_space(4.0);
        ui.vertical(|ui| paragraph(ui, theme, text));
    });
}
