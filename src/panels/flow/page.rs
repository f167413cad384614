//! What all pages of an exercise share: a bar on top, a sheet in the middle, the
//! ways on and out at its foot.
//!
//! The sheet is as high as what stands on it, and scrolls where the window is
//! lower. Enter goes on, Esc goes back; a field that is being typed in is left
//! first.

use egui::{Align, CornerRadius, Id, Key, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::panels::icons;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, Head, Kind, button, even_label, head};
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
    /// The least height of the sheet, as a share of what is free; what stands on it is
    /// in the middle then.
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
}

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
    let foot = if before.foot > 0.0 { before.foot + 16.0 } else { 0.0 };
    let wanted = before.body + foot + 2.0 * inner;
    let height = wanted.max(free.height() * page.least).min(free.height());
    let spare = free.height() - height;
    let corner = pos2(free.center().x - width / 2.0, free.top() + spare * 0.4);
    let at = Rect::from_min_size(corner, vec2(width, height));
    let corners = CornerRadius::same(16);
    theme.sheet_under(ui.painter(), at);
    ui.painter().add(theme.shadow().as_shape(at, corners));
    ui.painter().rect_filled(at, corners, theme.colours.paper);
    let content = at.shrink(inner);
    let reading =
        Rect::from_min_max(content.min, pos2(content.right() + inner * 0.6, content.bottom() - foot));
    // What is lower than the sheet stands in its middle.
    let above = if page.least > 0.0 { ((reading.height() - before.body) * 0.45).max(0.0) } else { 0.0 };
    let (body, body_height) = scrolled(ui, (id, above), reading, content.width(), body);
    let below = Rect::from_min_max(pos2(content.left(), reading.bottom() + 16.0), content.max);
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
    (id, above): (Id, f32),
    place: Rect,
    width: f32,
    body: impl FnOnce(&mut Ui) -> Body,
) -> (Body, f32) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt(id));
    let shown = ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(&mut child, |ui| {
        ui.set_max_width(width);
        scroll_by_keys(ui, place.height());
        // Whole points, so that the height does not go to and fro.
        let above = above.floor();
        let top = ui.cursor().top() + above;
        if above > 0.0 {
            ui.add_space(above);
        }
        let body = body(ui);
        follow_focus(ui);
        (body, ui.min_rect().bottom() - top)
    });
    shown.inner
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
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).id_salt("foot"));
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
                pressed.next = button(ui, &Button { disabled, min_width, ..view }).clicked();
            });
        }
    });
    (pressed, row.response.rect.height())
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
