//! The rooms in which every screen must hold: sizes, text scales, languages, themes;
//! and what must be true in each.

use std::collections::BTreeMap;
use std::path::PathBuf;

use egui::epaint::{ClippedShape, TextShape};
use egui::{Rect, Shape, Ui, UiBuilder, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

use other_desk::panels::fonts::BOLD;
use other_desk::panels::theme::{Ground, Theme};
use other_desk::scoring::Words;
use other_desk::telling::words::words_of;

use crate::paint::{Canvas, paint};

/// A window in which a screen is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// In points.
    pub size: Vec2,
    /// Of text: 0.8 to 2.
    pub scale: f32,
    /// `en`, `ja` or `ru`.
    pub language: &'static str,
    /// Light or dark.
    pub ground: Ground,
}

/// The smallest window.
pub const SMALL: Vec2 = vec2(1024.0, 640.0);
/// A usual one.
pub const USUAL: Vec2 = vec2(1920.0, 1080.0);
/// The largest.
pub const LARGE: Vec2 = vec2(3840.0, 2160.0);

impl Place {
    /// A light room.
    pub const fn new(size: Vec2, scale: f32, language: &'static str) -> Self {
        Self { size, scale, language, ground: Ground::Light }
    }

    /// The same room with the lamps lit.
    pub const fn dark(self) -> Self {
        Self { ground: Ground::Dark, ..self }
    }

    /// Such as `1024x640-80-ja`.
    pub fn name(&self) -> String {
        let (width, height, percent) = (self.size.x, self.size.y, (self.scale * 100.0).round());
        let dark = if self.ground == Ground::Dark { "-dark" } else { "" };
        format!("{width}x{height}-{percent}-{}{dark}", self.language)
    }

    /// The words that are spoken here.
    pub fn words(&self) -> Words {
        words_of(Some(self.language)).expect("the language exists")
    }
}

/// A room by its name.
fn place(name: &str) -> Option<Place> {
    let mut parts = name.split('-');
    let (width, height) = parts.next()?.split_once('x')?;
    let percent: f32 = parts.next()?.parse().ok()?;
    let code = parts.next()?;
    let language = ["en", "ja", "ru"].into_iter().find(|language| *language == code)?;
    let size = vec2(width.parse().ok()?, height.parse().ok()?);
    let place = Place::new(size, percent / 100.0, language);
    Some(if parts.next() == Some("dark") { place.dark() } else { place })
}

/// Every room: two sizes, three scales and three languages; dark and large ones too. To
/// look at something, `ROOMS` names others, such as `1600x900-100-en,1024x640-200-ja`.
pub fn everywhere() -> Vec<Place> {
    if let Ok(names) = std::env::var("ROOMS") {
        return names.split(',').map(|name| place(name).expect("a room by its name")).collect();
    }
    let mut places = Vec::new();
    for language in ["en", "ja", "ru"] {
        for size in [SMALL, USUAL] {
            for scale in [0.8, 1.0, 2.0] {
                places.push(Place::new(size, scale, language));
            }
        }
        places.push(Place::new(SMALL, 1.0, language).dark());
        places.push(Place::new(LARGE, 1.0, language));
    }
    places
}

/// A harness in this room. What is shown gets the whole window and the words.
pub fn enter<'a>(place: Place, mut show: impl FnMut(&mut Ui, &Words) + 'a) -> Harness<'a> {
    let canvas = Canvas::default();
    let hung = canvas.clone();
    let words = place.words();
    let theme = Theme::new(place.ground, place.scale, true, place.language);
    let mut furnished = false;
    let mut harness =
        Harness::builder().with_size(place.size).with_max_steps(32).renderer(canvas).build_ui(move |ui| {
            if !furnished {
                // Fonts are there from the next pass on.
                furnished = true;
                theme.install(ui.ctx());
                hung.hang(ui.ctx());
                ui.ctx().request_repaint();
                return;
            }
            let window = ui.ctx().content_rect();
            let mut whole = ui.new_child(UiBuilder::new().max_rect(window));
            whole.set_clip_rect(window);
            show(&mut whole, &words);
        });
    harness.run_ok();
    harness
}

/// Shows a screen in every room, checks all that must hold, and paints it if `OUT`
/// names a folder.
pub fn holds_everywhere(screen: &str, mut show: impl FnMut(&mut Ui, &Words)) {
    for place in everywhere() {
        let harness = enter(place, &mut show);
        // The largest pictures take long and differ little.
        if place.size != LARGE || place.language == "en" {
            picture(&harness, &format!("{screen}-{}", place.name()));
        }
        let found = findings(&harness);
        assert!(found.is_empty(), "{screen} in {}:\n{}", place.name(), found.join("\n"));
    }
}

/// Paints what a harness shows, if `OUT` names a folder; with `LOOK`, only pictures
/// whose names contain one of its words.
pub fn picture<State>(harness: &Harness<'_, State>, name: &str) {
    let look = std::env::var("LOOK").unwrap_or_default();
    if !look.is_empty() && !look.split(',').any(|part| name.contains(part)) {
        return;
    }
    if let Some(folder) = std::env::var_os("OUT").map(PathBuf::from) {
        std::fs::create_dir_all(&folder).expect("OUT can be written");
        paint(harness, &folder.join(format!("{name}.png")));
    }
}

/// Everything that is wrong with what a harness shows.
pub fn findings<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let mut found = nothing_is_clipped(harness);
    found.extend(nothing_overlaps(harness));
    found.extend(no_text_lies_on_text(harness));
    found.extend(every_control_has_a_name(harness));
    found.extend(every_glyph_is_there(harness));
    found
}

/// A piece of text on the screen.
struct Piece {
    text: String,
    at: Rect,
    clip: Rect,
    elided: bool,
}

fn pieces<State>(harness: &Harness<'_, State>) -> Vec<Piece> {
    fn collect(shape: &Shape, clip: Rect, found: &mut Vec<Piece>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, found)),
            Shape::Text(text) if !text.galley.text().trim().is_empty() => found.push(piece(text, clip)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape } in &harness.output().shapes {
        collect(shape, *clip_rect, &mut found);
    }
    found
}

fn piece(text: &TextShape, clip: Rect) -> Piece {
    Piece {
        text: text.galley.text().to_owned(),
        at: text.visual_bounding_rect(),
        clip,
        elided: text.galley.elided,
    }
}

/// All texts that are painted, seen or not.
pub fn texts<State>(harness: &Harness<'_, State>) -> Vec<String> {
    pieces(harness).into_iter().map(|piece| piece.text).collect()
}

/// What is scrolled: the places of the scroll bars.
fn bars<State>(harness: &Harness<'_, State>) -> Vec<Rect> {
    controls(harness).into_iter().filter(|control| control.scrolls).map(|control| control.whole).collect()
}

/// Whether a clip belongs to something that scrolls: a bar runs along it.
fn scrolls(bars: &[Rect], clip: Rect) -> bool {
    bars.iter().any(|bar| bar.intersects(clip.expand(24.0)))
}

/// Whether something ends where a bar ends: it goes on in what scrolls.
fn scrolled(bars: &[Rect], seen: Rect) -> bool {
    let near = |one: f32, other: f32| (one - other).abs() < 24.0;
    bars.iter().any(|bar| near(bar.top(), seen.top()) || near(bar.bottom(), seen.bottom()))
}

/// Every text lies within its clip and the window; only what scrolls may go on
/// above and below.
pub fn nothing_is_clipped<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let window = harness.ctx.content_rect();
    let bars = bars(harness);
    let mut found = Vec::new();
    for piece in pieces(harness) {
        let clip = piece.clip.intersect(window).expand(1.0);
        let beside = piece.at.left() < clip.left() || piece.at.right() > clip.right();
        let beyond = piece.at.top() < clip.top() || piece.at.bottom() > clip.bottom();
        // Within what scrolls, a field ends where the bar does.
        let goes_on = scrolls(&bars, piece.clip) || scrolled(&bars, piece.clip);
        let kind = match (piece.elided, beside, beyond && !goes_on) {
            (true, _, _) => "shortened",
            (_, true, _) => "cut off beside",
            (_, _, true) => "cut off above or below",
            _ => continue,
        };
        found.push(format!("{kind}: {:?} at {:?} in {clip:?}", piece.text, piece.at));
    }
    for control in controls(harness).into_iter().filter(|control| !control.scrolls) {
        let (whole, seen) = (control.whole.expand(-1.0), control.seen);
        let beside = whole.left() < seen.left() || whole.right() > seen.right();
        let beyond = whole.top() < seen.top() || whole.bottom() > seen.bottom();
        if beside || (beyond && !scrolled(&bars, seen)) {
            found.push(format!("cut off: the control {:?} at {whole:?}, seen {seen:?}", control.name));
        }
    }
    found
}

/// Something that can be clicked, typed into or dragged.
struct Control {
    name: String,
    whole: Rect,
    /// What is not clipped of it.
    seen: Rect,
    scrolls: bool,
}

fn controls<State>(harness: &Harness<'_, State>) -> Vec<Control> {
    let mut places = BTreeMap::new();
    harness.ctx.viewport(|viewport| {
        for (_, widgets) in viewport.prev_pass.widgets.layers() {
            for widget in widgets {
                places.insert(widget.id.value(), *widget);
            }
        }
    });
    let mut found = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let Some(widget) = places.get(&node.locate().0.0) else { continue };
        let role = format!("{:?}", node.role());
        let scrolls = role == "ScrollBar";
        if !(widget.sense.senses_click() || widget.sense.senses_drag() || scrolls) {
            continue;
        }
        // Areas in which things lie, and text that can be selected, are no controls.
        if ["GenericContainer", "Label", "Window", "Pane", "Unknown"].contains(&role.as_str())
            && !widget.sense.senses_click()
        {
            continue;
        }
        if role == "Label" || role == "GenericContainer" {
            continue;
        }
        let name = node.label().or_else(|| node.value()).unwrap_or_default();
        found.push(Control { name, whole: widget.rect, seen: widget.interact_rect, scrolls });
    }
    found
}

/// No two controls overlap, unless one lies within the other.
pub fn nothing_overlaps<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let controls = controls(harness);
    let mut found = Vec::new();
    for (at, one) in controls.iter().enumerate() {
        for other in &controls[at + 1..] {
            let both = one.seen.intersect(other.seen);
            let nested = one.whole.expand(1.0).contains_rect(other.whole)
                || other.whole.expand(1.0).contains_rect(one.whole);
            if both.width() > 1.0 && both.height() > 1.0 && !nested {
                found.push(format!("{:?} and {:?} overlap in {both:?}", one.name, other.name));
            }
        }
    }
    found
}

/// No text is painted over another text.
pub fn no_text_lies_on_text<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let pieces = pieces(harness);
    let seen: Vec<Rect> = pieces.iter().map(|piece| piece.at.intersect(piece.clip)).collect();
    let mut found = Vec::new();
    for (at, one) in seen.iter().enumerate() {
        for (behind, other) in seen.iter().enumerate().skip(at + 1) {
            let both = one.intersect(*other);
            if both.width() > 2.0 && both.height() > 2.0 {
                found.push(format!("{:?} lies on {:?}", pieces[behind].text, pieces[at].text));
            }
        }
    }
    found
}

/// Everything that can be used says what it is.
pub fn every_control_has_a_name<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let nameless =
        controls(harness).into_iter().filter(|control| !control.scrolls && control.name.trim().is_empty());
    nameless.map(|control| format!("the control at {:?} has no name", control.whole)).collect()
}

/// Every letter on the screen is in the fonts.
pub fn every_glyph_is_there<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let text: String = pieces(harness).into_iter().map(|piece| piece.text).collect();
    missing_glyphs(&harness.ctx, &text).into_iter().map(|letter| format!("no glyph for {letter:?}")).collect()
}

/// Letters of a text that the fonts of a context lack, in regular or bold.
pub fn missing_glyphs(ctx: &egui::Context, text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|letter| !letter.is_control()).collect();
    letters.sort_unstable();
    letters.dedup();
    let families = [egui::FontFamily::Proportional, egui::FontFamily::Name(BOLD.into())];
    let mut missing = Vec::new();
    ctx.fonts_mut(|fonts| {
        // `has_glyph` says no to every letter of the font that holds the replacement character.
        for family in families {
            let mut font = fonts.fonts.font(&family);
            let there = font.characters();
            missing.extend(letters.iter().filter(|letter| !there.contains_key(letter)));
        }
    });
    missing.sort_unstable();
    missing.dedup();
    missing
}

#[test]
fn what_is_wrong_is_found() {
    let harness = enter(Place::new(SMALL, 1.0, "en"), |ui, _| {
        let at = |x: f32, y: f32| Rect::from_min_size(egui::pos2(x, y), vec2(120.0, 40.0));
        ui.put(at(10.0, 10.0), egui::Button::new("One"));
        ui.put(at(60.0, 20.0), egui::Button::new("Two"));
        ui.put(at(300.0, 300.0), egui::Button::new(""));
        let font = egui::FontId::proportional(20.0);
        ui.painter().text(
            egui::pos2(1000.0, 400.0),
            egui::Align2::LEFT_TOP,
            "too wide",
            font,
            ui.visuals().text_color(),
        );
        ui.label("\u{1F468}\u{E000}");
    });
    let found = findings(&harness).join("\n");
    for expected in ["cut off beside: \"too wide\"", "\"One\" and \"Two\" overlap", "has no name", "no glyph"]
    {
        assert!(found.contains(expected), "{expected} is not in\n{found}");
    }
}

#[test]
fn what_scrolls_may_go_on_below() {
    let harness = enter(Place::new(SMALL, 1.0, "en"), |ui, _| {
        egui::ScrollArea::vertical().max_height(200.0).show(ui, |ui| {
            for line in 0..40 {
                ui.label(format!("line {line}"));
            }
        });
    });
    assert_eq!(nothing_is_clipped(&harness), Vec::<String>::new());
}
