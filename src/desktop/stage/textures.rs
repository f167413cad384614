//! Drawings as textures, at the scale at which they are shown.
//!
//! Owns rasterising and the store of what has been rasterised. Must not know
//! where a texture goes.

use std::collections::BTreeMap;

use bevy::asset::{Assets, Handle, RenderAssetUsages};
use bevy::image::{Image, ImageAddressMode, ImageSampler, ImageSamplerDescriptor};
use bevy::math::{UVec2, Vec2};
use bevy::prelude::Resource;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::gallery;
use super::piece::Bearing;
use super::title::{thread_size, thread_svg};
use super::view::Who;
use crate::panels::tokens::in_theme;
use crate::portrait::{
    Expression, Mood, Motion, Occupation, Pose, Side, Theme, look_of, seated, standing, svg,
};

/// The longest side of a texture, in pixels: the smallest limit that is met.
const LONGEST: f32 = 4096.0;
/// Textures that have not been shown for so many pictures are forgotten: eyes close
/// every few seconds.
const FORGOTTEN_AFTER: u64 = 400;
/// Drawings of light and shadow: they need no more than half the pixels each way.
const SOFT: [&str; 4] = ["door-light", "lamp-light", "light-shaft", "shadow-soft"];
/// Steps of a mood: a face in motion is drawn at most so many times.
const MOOD_STEPS: f64 = 40.0;
/// Steps of the thread on its way.
pub const THREAD_STEPS: f32 = 96.0;

/// What a texture shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A file of `assets/art`.
    Thing(&'static str),
    /// A person.
    Person {
        /// Who.
        who: Who,
        /// What they do.
        bearing: Bearing,
        /// Frustration and trust, in steps.
        mood: (u8, u8),
        /// The eyes: 0 open, 1 closing, 2 closed.
        eyes: u8,
    },
    /// The thread, drawn up to this step.
    Thread(u8),
}

impl Subject {
    /// A person in a mood.
    pub fn person(who: &Who, bearing: Bearing, mood: Mood, eyes: u8) -> Self {
        let step = |number: f64| (number * MOOD_STEPS).round() as u8;
        Self::Person { who: who.clone(), bearing, mood: (step(mood.frustration), step(mood.trust)), eyes }
    }
}

/// A texture by what it shows and how finely.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What it shows.
    pub subject: Subject,
    /// Pixels for a unit, across and down, in steps of 1/256.
    scale: (u32, u32),
    /// In the colours of the dark theme.
    dark: bool,
    /// To be repeated.
    tile: bool,
}

impl Key {
    /// A key; the scale is in pixels for a unit.
    pub fn new(subject: Subject, scale: Vec2, theme: Theme, tile: bool) -> Self {
        let soft = matches!(subject, Subject::Thing(name) if SOFT.contains(&name));
        let scale = if soft { scale * 0.5 } else { scale };
        let step = |scale: f32| (scale.abs().clamp(0.02, 64.0) * 256.0).round() as u32;
        Self { subject, scale: (step(scale.x), step(scale.y)), dark: theme == Theme::Dark, tile }
    }

    fn theme(&self) -> Theme {
        if self.dark { Theme::Dark } else { Theme::Light }
    }
}

/// A texture.
#[derive(Debug, Clone, PartialEq)]
pub struct Texture {
    /// The pixels.
    pub image: Handle<Image>,
    /// How many.
    pub pixels: UVec2,
    /// Pixels for a unit, as they came out.
    pub scale: Vec2,
    /// Where the anchor is, in pixels from the upper left corner.
    pub anchor: Vec2,
}

/// A drawing, ready to be rasterised.
struct Sheet {
    text: String,
    size: Vec2,
    anchor: Vec2,
}

fn sheet(subject: &Subject, theme: Theme) -> Option<Sheet> {
    match subject {
        Subject::Thing(name) => {
            let drawn = gallery::drawn(name)?;
            Some(Sheet { text: in_theme(drawn.text, theme), size: drawn.size, anchor: drawn.anchor })
        }
        Subject::Person { who, bearing, mood, eyes } => Some(person(who, *bearing, *mood, *eyes, theme)),
        Subject::Thread(step) => {
            let text = thread_svg(f32::from(*step) / THREAD_STEPS, theme);
            Some(Sheet { text, size: thread_size(), anchor: Vec2::ZERO })
        }
    }
}

fn person(who: &Who, bearing: Bearing, mood: (u8, u8), eyes: u8, theme: Theme) -> Sheet {
    let look = look_of(&who.look, who.presentation.into());
    let mood = Mood::new(f64::from(mood.0) / MOOD_STEPS, f64::from(mood.1) / MOOD_STEPS);
    let motion = Motion { blink: [0.0, 0.6, 1.0][usize::from(eyes.min(2))], ..Motion::default() };
    let face = Expression::of(mood).moving(motion);
    // Everyone has a side to which they turn, by the first letter of their key.
    let side = if who.look.bytes().map(u32::from).sum::<u32>() % 2 == 0 { Side::Left } else { Side::Right };
    let (drawing, anchor) = match bearing {
        Bearing::Waits(pose) => {
            let pose = Pose::ALL[usize::from(pose) % Pose::ALL.len()];
            (standing(&look, &face, pose, side, theme), Vec2::new(100.0, 96.0))
        }
        Bearing::Works => (seated(&look, &face, Occupation::Typing, theme), Vec2::new(100.0, 250.0)),
        Bearing::Talks => (seated(&look, &face, Occupation::Calling, theme), Vec2::new(100.0, 250.0)),
        Bearing::LooksOver => (seated(&look, &face, Occupation::Listening, theme), Vec2::new(100.0, 250.0)),
    };
    Sheet { text: svg(&drawing), size: Vec2::new(drawing.width as f32, drawing.height as f32), anchor }
}

/// Pixels of a key, with straight alpha; none if there is no such drawing.
fn raster(key: &Key) -> Option<(Image, Texture)> {
    let sheet = sheet(&key.subject, key.theme())?;
    let tree = Tree::from_str(&sheet.text, &Options::default()).ok()?;
    let wanted = Vec2::new(key.scale.0 as f32, key.scale.1 as f32) / 256.0;
    let mut size = sheet.size * wanted;
    size *= (LONGEST / size.max_element()).min(1.0);
    // A tile must end on a whole pixel; anything else may leave a rest of its last one.
    let pixels = if key.tile { size.round() } else { (size - 0.01).ceil() }.max(Vec2::ONE).as_uvec2();
    let scale = if key.tile { pixels.as_vec2() } else { size } / sheet.size;
    let mut canvas = Pixmap::new(pixels.x, pixels.y)?;
    let own = tree.size();
    let scaling =
        Transform::from_scale(scale.x * sheet.size.x / own.width(), scale.y * sheet.size.y / own.height());
    resvg::render(&tree, scaling, &mut canvas.as_mut());
    let data = straight(canvas);
    let extent = Extent3d { width: pixels.x, height: pixels.y, depth_or_array_layers: 1 };
    let format = TextureFormat::Rgba8UnormSrgb;
    let mut image = Image::new(extent, TextureDimension::D2, data, format, RenderAssetUsages::RENDER_WORLD);
    let mut sampler = ImageSamplerDescriptor::linear();
    if key.tile {
        sampler.set_address_mode(ImageAddressMode::Repeat);
    }
    image.sampler = ImageSampler::Descriptor(sampler);
    let texture = Texture { image: Handle::default(), pixels, scale, anchor: sheet.anchor * scale };
    Some((image, texture))
}

/// Straight alpha from premultiplied; pixels that are not there get the colour of
/// a neighbour, so that edges between two pixels do not darken.
fn straight(canvas: Pixmap) -> Vec<u8> {
    let (width, height) = (canvas.width() as usize, canvas.height() as usize);
    let mut out = canvas.take();
    let mut clear = false;
    for pixel in out.chunks_exact_mut(4) {
        let alpha = u16::from(pixel[3]);
        clear |= alpha == 0;
        if alpha != 0 && alpha != 255 {
            for channel in &mut pixel[..3] {
                *channel = ((u16::from(*channel) * 255 + alpha / 2) / alpha).min(255) as u8;
            }
        }
    }
    if clear {
        for row in 0..height {
            for column in 0..width {
                bleed(&mut out, (width, height), (column, row));
            }
        }
    }
    out
}

/// Gives a clear pixel the colour of one beside it.
fn bleed(out: &mut [u8], (width, height): (usize, usize), (column, row): (usize, usize)) {
    let at = (row * width + column) * 4;
    if out[at + 3] != 0 {
        return;
    }
    let beside = [
        (column > 0).then(|| at - 4),
        (column + 1 < width).then_some(at + 4),
        (row > 0).then(|| at - width * 4),
        (row + 1 < height).then_some(at + width * 4),
    ];
    if let Some(from) = beside.into_iter().flatten().find(|from| out[from + 3] != 0) {
        out.copy_within(from..from + 3, at);
    }
}

struct Kept {
    texture: Texture,
    shown: u64,
}

/// All that has been rasterised.
#[derive(Resource, Default)]
pub struct Textures {
    kept: BTreeMap<Key, Kept>,
    round: u64,
}

impl Textures {
    /// Rasterises what is not there yet, on all cores, and begins a round of
    /// [`Textures::get`].
    pub fn prepare(&mut self, keys: Vec<Key>, images: &mut Assets<Image>) {
        let mut missing: Vec<Key> = keys.into_iter().filter(|key| !self.kept.contains_key(key)).collect();
        missing.sort();
        missing.dedup();
        let drawn: Vec<_> = missing.into_par_iter().filter_map(|key| Some((raster(&key)?, key))).collect();
        for ((image, texture), key) in drawn {
            let texture = Texture { image: images.add(image), ..texture };
            self.kept.insert(key, Kept { texture, shown: self.round });
        }
    }

    /// The texture of a key, if it could be made.
    pub fn get(&mut self, key: &Key) -> Option<Texture> {
        let kept = self.kept.get_mut(key)?;
        kept.shown = self.round;
        Some(kept.texture.clone())
    }

    /// Ends a round: forgets what has not been shown for long, or, when the window
    /// has another size now, all that has not been shown in this round. The handles
    /// keep what is still on a sprite.
    pub fn forget(&mut self, resized: bool) {
        let round = self.round;
        let patience = if resized { 0 } else { FORGOTTEN_AFTER };
        self.kept.retain(|_, kept| kept.shown + patience >= round);
        self.round += 1;
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.kept.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::stage::view::Presence;
    use crate::portrait::FAMILIAR;

    #[test]
    fn every_drawing_can_be_rasterised_in_both_themes() {
        for theme in Theme::ALL {
            for name in gallery::names() {
                let key = Key::new(Subject::Thing(name), Vec2::splat(0.5), theme, false);
                let (image, texture) = raster(&key).unwrap_or_else(|| panic!("{name} cannot be drawn"));
                let data = image.data.expect("it has just been drawn");
                assert_eq!(data.len() as u32, texture.pixels.x * texture.pixels.y * 4, "{name}");
                assert!(data.chunks(4).any(|pixel| pixel[3] > 0), "{name} shows nothing");
            }
        }
    }

    #[test]
    fn a_person_can_be_rasterised_in_every_bearing() {
        let bearings =
            [Bearing::Waits(0), Bearing::Waits(6), Bearing::Works, Bearing::Talks, Bearing::LooksOver];
        for (name, bearing) in FAMILIAR.into_iter().flat_map(|name| bearings.map(|bearing| (name, bearing))) {
            let who = Who { look: name.into(), presentation: Presence::Unsaid };
            let subject = Subject::person(&who, bearing, Mood::new(0.16, 0.72), 2);
            let (image, texture) = raster(&Key::new(subject, Vec2::splat(1.5), Theme::Dark, false))
                .unwrap_or_else(|| panic!("{name} {bearing:?}"));
            assert_eq!(texture.pixels.x, 300);
            let data = image.data.expect("it has just been drawn");
            let seen = data.chunks(4).filter(|pixel| pixel[3] > 0).count();
            assert!(seen * 4 > data.chunks(4).count(), "{name} {bearing:?} shows {seen} pixels");
        }
    }

    #[test]
    fn a_tile_ends_on_a_whole_pixel_and_nothing_is_too_large() {
        let tile = Key::new(Subject::Thing("wainscot"), Vec2::splat(1.337), Theme::Light, true);
        let (_, texture) = raster(&tile).expect("a tile");
        assert!((texture.scale.x * 88.0 - texture.pixels.x as f32).abs() < 1e-3);
        let large = Key::new(Subject::Thing("title-floor"), Vec2::splat(4.0), Theme::Light, false);
        assert!(raster(&large).expect("a floor").1.pixels.max_element() <= LONGEST as u32);
    }

    #[test]
    fn what_is_not_shown_for_long_is_forgotten() {
        let (mut textures, mut images) = (Textures::default(), Assets::<Image>::default());
        let key = Key::new(Subject::Thing("logo"), Vec2::ONE, Theme::Light, false);
        textures.prepare(vec![key.clone(), key.clone()], &mut images);
        assert_eq!(textures.count(), 1);
        for _ in 0..FORGOTTEN_AFTER + 2 {
            textures.forget(false);
        }
        assert!(textures.get(&key).is_none());
    }

    #[test]
    fn clear_pixels_beside_a_colour_take_it_on() {
        let mut canvas = Pixmap::new(2, 1).expect("two pixels");
        canvas.fill_rect(
            resvg::tiny_skia::Rect::from_xywh(0.0, 0.0, 1.0, 1.0).expect("one pixel"),
            &resvg::tiny_skia::Paint {
                shader: resvg::tiny_skia::Shader::SolidColor(resvg::tiny_skia::Color::from_rgba8(
                    200, 100, 50, 255,
                )),
                ..Default::default()
            },
            Transform::identity(),
            None,
        );
        assert_eq!(straight(canvas), [200, 100, 50, 255, 200, 100, 50, 0]);
    }
}
