//! The title screen: the name, three doors, the language at hand.
//!
//! The office around it is drawn by the stage; only the doors and the words are
//! drawn here. [`foot_of_wall`] is where the doors stand.

use egui::{Key, Modifiers, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::icons;
use super::theme::{Size, Theme};
use super::widgets::{
    Button, Door, Kind, Leaf, Segment, badge, button, door, door_row, logo, logo_width, segmented,
    words_height,
};
use crate::scoring::Words;
use crate::telling::words::Arg;
use crate::vocab::{Desk, Moment};

/// A shift that was interrupted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interrupted {
    /// At which desk.
    pub desk: Desk,
    /// What is going on there: the shift's title.
    pub shift: String,
    /// Where the clock stood.
    pub at: Moment,
}

/// What the title screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitleView {
    /// A shift to go on with.
    pub interrupted: Option<Interrupted>,
}

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleAction {
    /// To go on with the interrupted shift.
    GoOn,
    /// The first door.
    TakePart,
    /// The second.
    Practise,
    /// The third.
    Prepare,
    /// Another language: `en`, `ja` or `ru`.
    Language(&'static str),
    /// To set something.
    Settings,
    /// To leave the program.
    Quit,
}

/// The languages by their own names.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("ja", "日本語"), ("ru", "Русский")];

/// Where the wall meets the floor, as a share of the window's height.
pub const FOOT_OF_WALL: f32 = 0.66;

/// The height at which the doors stand.
pub fn foot_of_wall(window: Rect) -> f32 {
    window.top() + window.height() * FOOT_OF_WALL
}

/// Where light falls out of an open door: door by door, with its frame. For the
/// stage, which draws the floor.
pub fn open_doors(ctx: &egui::Context) -> [Option<Rect>; 3] {
    ctx.data(|data| data.get_temp(open_doors_id())).unwrap_or_default()
}

fn open_doors_id() -> egui::Id {
    egui::Id::new("title-open-doors")
}

macro_rules! leaf {
    ($name:literal) => {
        Leaf {
            closed: (
                concat!("door-", $name, "-closed"),
                include_str!(concat!("../../assets/art/door-", $name, "-closed.svg")),
            ),
            open: (
                concat!("door-", $name, "-open"),
                include_str!(concat!("../../assets/art/door-", $name, "-open.svg")),
            ),
        }
    };
}

/// The words of the doors.
struct Texts([(String, String); 3]);

impl Texts {
    fn of(words: &Words) -> Self {
        Self(
            ["take-part", "practise", "prepare"].map(|door| {
                (words.name(&format!("title-{door}")), words.name(&format!("title-{door}-text")))
            }),
        )
    }

    fn doors(&self, ajar: bool) -> [(Door<'_>, TitleAction); 3] {
        let signs = [
            (icons::PEOPLE, leaf!("take-part"), TitleAction::TakePart),
            (icons::HEADSET, leaf!("practise"), TitleAction::Practise),
            (icons::WRITING, leaf!("prepare"), TitleAction::Prepare),
        ];
        let keys = ["1", "2", "3"];
        std::array::from_fn(|at| {
            let ((title, text), (icon, leaf, action)) = (&self.0[at], signs[at]);
            (Door { title, text, key: keys[at], icon, leaf, ajar: ajar && at == 0 }, action)
        })
    }
}

/// The screen. Fills the ui.
pub fn title_ui(ui: &mut Ui, view: &TitleView, words: &Words) -> Option<TitleAction> {
    let theme = Theme::of(ui.ctx());
    let texts = Texts::of(words);
    // One thing is the loudest: the card of a shift to go on with, otherwise the first door.
    let doors = texts.doors(view.interrupted.is_none());
    let window = ui.max_rect();
    let by_key = keys(ui, view);
    let places = places(ui, &theme, window, &doors, view.interrupted.is_some(), words);
    let by_hand = match places {
        Some(places) => office(ui, &theme, window, view, &doors, &places, words),
        None => {
            ui.ctx().data_mut(|data| data.remove::<[Option<Rect>; 3]>(open_doors_id()));
            list(ui, &theme, view, &doors, words)
        }
    };
    by_hand.or(by_key)
}

fn keys(ui: &Ui, view: &TitleView) -> Option<TitleAction> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Num1) {
        return Some(TitleAction::TakePart);
    }
    if pressed(Key::Num2) {
        return Some(TitleAction::Practise);
    }
    if pressed(Key::Num3) {
        return Some(TitleAction::Prepare);
    }
    let untouched = ui.memory(|memory| memory.focused()).is_none();
    (untouched && view.interrupted.is_some() && pressed(Key::Enter)).then_some(TitleAction::GoOn)
}

/// The places of the doors; none where the words would not fit.
fn places(
    ui: &Ui,
    theme: &Theme,
    window: Rect,
    doors: &[(Door<'_>, TitleAction); 3],
    card: bool,
    words: &Words,
) -> Option<[Rect; 3]> {
    let scale = (window.width() / 1_600.0).min(window.height() / 900.0);
    let foot = foot_of_wall(window);
    let above = Head::of(ui, theme, window, words).height;
    let below = window.bottom() - foot;
    if card && below < theme.scaled(190.0) {
        return None;
    }
    let most = ((window.width() - 64.0) / 3.0 - 12.0).min(theme.scaled(288.0).max(248.0 * scale));
    let tallest = foot - window.top() - above;
    // As narrow as a door is, but for words that need more.
    let mut width = (248.0 * scale).max(theme.scaled(208.0)).min(most);
    let needed = loop {
        let lines: Option<Vec<f32>> = doors.iter().map(|(door, _)| words_height(ui, door, width)).collect();
        let needed =
            lines.map(|lines| (lines.into_iter().fold(0.0, f32::max) + theme.scaled(24.0 + 32.0)) / 0.84);
        match needed {
            Some(needed) if needed <= tallest => break needed,
            _ if width + 8.0 > most => return None,
            _ => width += 8.0,
        }
    };
    let height = needed.max(364.0 * scale).min(tallest);
    let gap = (16.0 * scale).clamp(8.0, 28.0);
    let left = window.center().x - 1.5 * width - gap;
    Some(std::array::from_fn(|at| {
        let x = left + at as f32 * (width + gap);
        Rect::from_min_max(pos2(x, foot - height), pos2(x + width, foot))
    }))
}

/// The name and the sentence, laid out.
struct Head {
    name: std::sync::Arc<egui::Galley>,
    under: std::sync::Arc<egui::Galley>,
    /// Where the name begins, from the top of the window.
    top: f32,
    /// From the top of the window to below the sentence.
    height: f32,
    /// How large everything is beside the drawing of the screen.
    window_scale: f32,
}

impl Head {
    fn of(ui: &Ui, theme: &Theme, window: Rect, words: &Words) -> Self {
        let colours = theme.colours;
        let painter = ui.painter();
        // The name grows with the window as the office does, and not with the text alone.
        let mut font = theme.bold(Size::Hero);
        let window_scale = (window.height() / 900.0).min(window.width() / 1_600.0).clamp(0.6, 1.6);
        font.size *= window_scale * theme.text_scale.min(1.15) / theme.text_scale;
        let name = painter.layout_no_wrap(words.name("title-name"), font, colours.ink);
        let mut lead = theme.font(Size::Lead);
        lead.size = lead.size.max(theme.font(Size::Title).size * window_scale.min(1.3));
        let under = painter.layout_no_wrap(words.name("title-sentence"), lead, colours.ink2);
        // Beside the languages, if there is room; otherwise below them.
        let beside = window.center().x + name.size().x / 2.0 + 24.0;
        let free = beside < window.right() - corner_width(ui, theme);
        let top = if free { theme.scaled(20.0) } else { theme.scaled(44.0) + 20.0 };
        let height = top + name.size().y + under.size().y + theme.scaled(10.0);
        Self { name, under, top, height, window_scale }
    }
}

/// How wide the languages and the two buttons are, about.
fn corner_width(ui: &Ui, theme: &Theme) -> f32 {
    let font = theme.bold(Size::Body);
    let wide = |text: &str| {
        let text = ui.painter().layout_no_wrap(text.to_owned(), font.clone(), theme.colours.ink);
        text.size().x + theme.scaled(32.0)
    };
    LANGUAGES.iter().map(|(_, name)| wide(name)).sum::<f32>() + theme.scaled(2.0 * 48.0) + 64.0
}

fn office(
    ui: &mut Ui,
    theme: &Theme,
    window: Rect,
    view: &TitleView,
    doors: &[(Door<'_>, TitleAction); 3],
    places: &[Rect; 3],
    words: &Words,
) -> Option<TitleAction> {
    let mut wanted = corner(ui, window.shrink(16.0), words);
    let colours = theme.colours;
    let head = Head::of(ui, theme, window, words);
    let spare = (places[0].top() - window.top() - head.height).max(0.0);
    let middle = window.center().x;
    let y = window.top() + head.top + (spare * 0.45).min(48.0 * theme.text_scale);
    let low = y + head.name.size().y;
    let left = |galley: &egui::Galley| middle - galley.size().x / 2.0;
    let (name_left, under_left) = (left(&head.name), left(&head.under));
    let high = 36.0 * head.window_scale.max(0.75);
    let sign = Rect::from_min_size(window.min + vec2(28.0, 24.0), vec2(logo_width(high), high));
    if sign.right() + 24.0 < name_left {
        logo(ui, sign);
    }
    label(ui, pos2(name_left, y), head.name, colours.ink);
    label(ui, pos2(under_left, low), head.under, colours.ink2);
    let mut open = [None; 3];
    for (at, ((view, action), place)) in doors.iter().zip(places).enumerate() {
        let response = door(ui, *place, view);
        open[at] = (view.ajar || response.hovered() || response.has_focus()).then_some(*place);
        if response.clicked() {
            wanted = Some(*action);
        }
    }
    ui.ctx().data_mut(|data| data.insert_temp(open_doors_id(), open));
    if let Some(interrupted) = &view.interrupted {
        let foot = foot_of_wall(window);
        let width = theme.scaled(460.0).min(window.width() - 64.0);
        let height = theme.scaled(140.0);
        let below = (window.bottom() - theme.scaled(44.0) - foot - height).max(0.0);
        let at = Rect::from_center_size(pos2(middle, foot + below * 0.5 + height / 2.0), vec2(width, height));
        let mut part = ui.new_child(UiBuilder::new().max_rect(at));
        wanted = go_on(&mut part, theme, interrupted, words).or(wanted);
    }
    promise(ui, theme, window, words);
    wanted
}

/// Paints words that a screen reader can read.
fn label(ui: &Ui, at: egui::Pos2, galley: std::sync::Arc<egui::Galley>, ink: egui::Color32) {
    let place = Rect::from_min_size(at, galley.size());
    let text = galley.text().to_owned();
    let response = ui.interact(place, ui.id().with(("label", &text)), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &text));
    ui.painter().galley(at, galley, ink);
}

/// The language, the settings and the way out, in the upper right corner.
fn corner(ui: &mut Ui, inner: Rect, words: &Words) -> Option<TitleAction> {
    let theme = Theme::of(ui.ctx());
    let mut wanted = None;
    let row = Rect::from_min_max(inner.min, pos2(inner.right(), inner.top() + theme.scaled(44.0)));
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut part = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
    // From the right: the way out, the settings, the languages.
    tools(&mut part, words, true, &mut wanted);
    part.add_space(8.0);
    languages(&mut part, words, &mut wanted);
    wanted
}

fn languages(ui: &mut Ui, words: &Words, wanted: &mut Option<TitleAction>) {
    let segments = LANGUAGES.map(|(_, name)| Segment::new(name));
    let now = LANGUAGES.iter().position(|(code, _)| *code == words.language()).unwrap_or(0);
    if let Some(index) = segmented(ui, &words.name("set-language"), &segments, now) {
        *wanted = Some(TitleAction::Language(LANGUAGES[index].0));
    }
}

fn tools(ui: &mut Ui, words: &Words, from_the_right: bool, wanted: &mut Option<TitleAction>) {
    let mut all = [
        ("title-quit", icons::CROSS, TitleAction::Quit),
        ("title-settings", icons::SETTINGS, TitleAction::Settings),
    ];
    if !from_the_right {
        all.reverse();
    }
    for (id, icon, action) in all {
        let text = words.name(id);
        let look = Button { icon_only: true, ..Button::new(&text).icon(icon.0, icon.1) };
        if button(ui, &look).clicked() {
            *wanted = Some(action);
        }
    }
}

/// 'Works offline', at the lower edge.
fn promise(ui: &Ui, theme: &Theme, window: Rect, words: &Words) {
    let colours = theme.colours;
    let text = words.name("title-offline");
    let room = window.width() - 64.0;
    let galley = ui.painter().layout(text, theme.font(Size::Small), colours.ink2, room);
    let middle = pos2(window.center().x, window.bottom() - theme.scaled(26.0));
    let at = Rect::from_center_size(middle, galley.size() + vec2(theme.scaled(24.0), theme.scaled(10.0)));
    ui.painter().rect_filled(at, at.height() / 2.0, colours.paper);
    label(ui, at.center() - galley.size() / 2.0, galley, colours.ink2);
}

/// The card of a shift that was interrupted: the loudest thing, if there is one.
fn go_on(ui: &mut Ui, theme: &Theme, shift: &Interrupted, words: &Words) -> Option<TitleAction> {
    let colours = theme.colours;
    let desk = words.name(match shift.desk {
        Desk::Sales => "title-desk-sales",
        Desk::Support => "title-desk-support",
    });
    let time: String = crate::telling::story::clock(shift.at).chars().take(5).collect();
    let frame = egui::Frame::new()
        .fill(colours.note)
        .corner_radius(14)
        .inner_margin(16)
        .shadow(theme.shadow())
        .stroke(Stroke::new(2.0, colours.note_ink));
    let mut wanted = None;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(theme.strong(words.name("title-go-on"), Size::Lead, colours.note_ink));
        let args = [("shift", Arg::Text(&shift.shift)), ("time", Arg::Text(&time))];
        let text = words.say("title-go-on-where", &args);
        let side = theme.scaled(24.0);
        // The row is as high as its sign, not as a button.
        ui.spacing_mut().interact_size.y = side;
        ui.horizontal(|ui| {
            // Most titles name the desk; its sign names it where one does not.
            let (at, sign) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
            sign.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &desk));
            badge(ui, at, shift.desk);
            ui.add(egui::Label::new(theme.text(text, Size::Body, colours.note_ink)).wrap());
        });
        ui.add_space(theme.scaled(6.0));
        let text = words.name("title-go-on-button");
        let look = Button::new(&text).kind(Kind::Primary).icon(icons::PLAY.0, icons::PLAY.1);
        if button(ui, &look).clicked() {
            wanted = Some(TitleAction::GoOn);
        }
    });
    wanted
}

/// Everything below each other, where the words are too large for doors.
fn list(
    ui: &mut Ui,
    theme: &Theme,
    view: &TitleView,
    doors: &[(Door<'_>, TitleAction); 3],
    words: &Words,
) -> Option<TitleAction> {
    let colours = theme.colours;
    let window = ui.max_rect();
    let mut wanted = None;
    let width = (window.width() - 48.0).min(theme.scaled(640.0));
    let column = Rect::from_center_size(window.center(), vec2(width, window.height()));
    let mut part = ui.new_child(UiBuilder::new().max_rect(column));
    ScrollArea::vertical().id_salt("title").auto_shrink(false).show(&mut part, |ui| {
        // In the middle, by the height that it had before.
        let id = ui.id().with("height");
        let before: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(window.height());
        ui.add_space(((window.height() - before) / 2.0).max(16.0));
        let shown = theme.panel().show(ui, |ui| {
            ui.set_width(ui.available_width());
            // First, so that nobody has to look for their own language.
            ui.horizontal(|ui| {
                languages(ui, words, &mut wanted);
                tools(ui, words, false, &mut wanted);
            });
            ui.label(theme.strong(words.name("title-name"), Size::Huge, colours.ink));
            ui.label(theme.text(words.name("title-sentence"), Size::Body, colours.ink2));
            if let Some(interrupted) = &view.interrupted {
                ui.add_space(8.0);
                wanted = go_on(ui, theme, interrupted, words);
            }
            for (view, action) in doors {
                if door_row(ui, view).clicked() {
                    wanted = Some(*action);
                }
            }
            ui.label(theme.text(words.name("title-offline"), Size::Small, colours.ink2));
        });
        let height = shown.response.rect.height();
        if (height - before).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, height));
            ui.ctx().request_repaint();
        }
        ui.add_space(16.0);
    });
    wanted
}
