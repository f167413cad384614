//! Vector art as textures, rasterised at the size at which it is shown.
//!
//! A picture is SVG text: a file of `assets/art`, or a drawing made here. Each is
//! rasterised once for a size and theme and kept until it has not been shown for
//! a while.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Color32, ColorImage, Context, Id, Pos2, Rect, TextureHandle, TextureOptions, Ui, Vec2};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::theme::{Ground, Theme};
use super::tokens;

/// The widest picture, in pixels: the smallest limit of a texture that is met.
const MOST_PIXELS: f32 = 4096.0;
/// Pictures that have not been shown for so many frames are forgotten: while a window
/// changes its size, each frame brings pictures that are never shown again.
const FORGOTTEN_AFTER: u64 = 60;

/// The pixels of an SVG, scaled to fit a size in pixels; none if the text is no
/// SVG or the size is nothing.
///
/// Colours are premultiplied.
pub fn rasterise(svg: &str, width: u32, height: u32) -> Option<Pixmap> {
    drawn(&Tree::from_str(svg, &Options::default()).ok()?, width, height)
}

/// An SVG with words, in the house fonts, as the bytes of a PNG of its own size; none if
/// the text is no SVG.
pub fn png(svg: &str) -> Option<Vec<u8>> {
    let mut options = Options { font_family: "M PLUS 1".to_owned(), ..Options::default() };
    for (_, bytes) in super::fonts::FILES {
        options.fontdb_mut().load_font_data(bytes.to_vec());
    }
    let tree = Tree::from_str(svg, &options).ok()?;
    let size = tree.size().to_int_size();
    drawn(&tree, size.width(), size.height())?.encode_png().ok()
}

fn drawn(tree: &Tree, width: u32, height: u32) -> Option<Pixmap> {
    let mut pixels = Pixmap::new(width, height)?;
    let size = tree.size();
    let scale = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    resvg::render(tree, scale, &mut pixels.as_mut());
    Some(pixels)
}

/// The width of an SVG divided by its height; 1 if it is none.
pub fn aspect(svg: &str) -> f32 {
    Tree::from_str(svg, &Options::default()).map_or(1.0, |tree| tree.size().width() / tree.size().height())
}

struct Kept {
    texture: TextureHandle,
    shown: u64,
}

/// A picture and its size in pixels.
type Key = (u64, u32, u32);

/// The textures of a context.
#[derive(Clone, Default)]
struct Cache(Arc<egui::mutex::Mutex<BTreeMap<Key, Kept>>>);

/// The texture of a picture at a size in points. `key` names the picture, `svg`
/// draws it if it is not there yet.
pub fn texture(
    ctx: &Context,
    key: impl egui::AsId,
    size: Vec2,
    svg: impl FnOnce() -> String,
) -> Option<TextureHandle> {
    let pixels = (size * ctx.pixels_per_point()).min(Vec2::splat(MOST_PIXELS));
    let (width, height) = (pixels.x.round().max(1.0) as u32, pixels.y.round().max(1.0) as u32);
    let cache = ctx.data_mut(|data| data.get_temp_mut_or_default::<Cache>(Id::NULL).clone());
    let frame = ctx.cumulative_pass_nr();
    let mut kept = cache.0.lock();
    let key = (Id::new(key).value(), width, height);
    if let Some(found) = kept.get_mut(&key) {
        found.shown = frame;
        return Some(found.texture.clone());
    }
    kept.retain(|_, other| other.shown + FORGOTTEN_AFTER > frame);
    let drawn = rasterise(&svg(), width, height)?;
    let image = ColorImage::from_rgba_premultiplied([width as usize, height as usize], drawn.data());
    let texture = ctx.load_texture("picture", image, TextureOptions::LINEAR);
    kept.insert(key, Kept { texture: texture.clone(), shown: frame });
    Some(texture)
}

/// Paints a picture into a rectangle.
pub fn paint(ui: &Ui, key: impl egui::AsId, at: Rect, tint: Color32, svg: impl FnOnce() -> String) {
    if !ui.is_rect_visible(at) {
        return;
    }
    let Some(texture) = texture(ui.ctx(), key, at.size(), svg) else { return };
    let uv = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
    ui.painter().image(texture.id(), at, uv, tint);
}

/// Paints a file of `assets/art` in the colours of the theme.
pub fn paint_art(ui: &Ui, name: &'static str, svg: &'static str, at: Rect) {
    let theme = Theme::of(ui.ctx());
    let dark = theme.ground == Ground::Dark;
    paint(ui, (name, dark), at, Color32::WHITE, || in_theme(svg, &theme));
}

/// An SVG in light tokens, with the tokens of a theme (`assets/art/README.md`): those
/// of the panels in the panels' own colours, the others as the stage has them.
pub fn in_theme(svg: &str, theme: &Theme) -> String {
    if theme.ground == Ground::Light {
        return svg.to_owned();
    }
    let hex = |colour: Color32| u32::from_be_bytes([0, colour.r(), colour.g(), colour.b()]);
    let pairs = pairs(&super::theme::Colours::LIGHT, &theme.colours);
    tokens::replaced(svg, |light| {
        let own = pairs.iter().find(|pair| hex(pair.0) == light).map(|pair| hex(pair.1));
        own.or_else(|| tokens::dark(light))
    })
}

/// The tokens that change with the theme. A sticky note stays as it is.
fn pairs(light: &super::theme::Colours, dark: &super::theme::Colours) -> [(Color32, Color32); 22] {
    [
        (light.paper, dark.paper),
        (light.card, dark.card),
        (light.sunk, dark.sunk),
        (light.line, dark.line),
        (light.ink, dark.ink),
        (light.ink2, dark.ink2),
        (light.ink3, dark.ink3),
        (light.teal, dark.teal),
        (light.teal_text, dark.teal_text),
        (light.teal_tint, dark.teal_tint),
        (light.coral, dark.coral),
        (light.coral_text, dark.coral_text),
        (light.coral_tint, dark.coral_tint),
        (light.thread, dark.thread),
        (light.wall, dark.wall),
        (light.wall_shade, dark.wall_shade),
        (light.wall_deep, dark.wall_deep),
        (light.wood, dark.wood),
        (light.wood_light, dark.wood_light),
        (light.wood_deep, dark.wood_deep),
        (light.felt, dark.felt),
        (light.monitor, dark.monitor),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_swapped_where_they_stand() {
        let theme = Theme::new(Ground::Dark, 1.0, false, "en");
        let svg = "<rect fill=\"#F6F1E7\" stroke='#23303a'/><path fill=\"#123456\"/>#";
        assert_eq!(
            in_theme(svg, &theme),
            "<rect fill=\"#26323B\" stroke='#F4EDDF'/><path fill=\"#123456\"/>#"
        );
        assert_eq!(in_theme(svg, &Theme::default()), svg);
    }

    #[test]
    fn a_picture_has_the_pixels_of_its_shape() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><rect width='2' height='4' fill='#fff'/></svg>";
        let pixels = rasterise(svg, 8, 8).expect("it is an SVG");
        assert_eq!(pixels.pixel(1, 4).map(|pixel| pixel.alpha()), Some(255));
        assert_eq!(pixels.pixel(6, 4).map(|pixel| pixel.alpha()), Some(0));
        assert!(rasterise("no", 8, 8).is_none());
        assert!((aspect(svg) - 1.0).abs() < 1e-6);
    }
}
