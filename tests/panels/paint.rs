//! A small software rasteriser for egui's meshes: what a harness shows, as a PNG.
//!
//! Blends as egui's own renderers do, premultiplied and in gamma space. It is for
//! looking, not for speed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::mutex::Mutex;
use egui::{Color32, ColorImage, Context, Id, ImageData, Rect, TextureId, TexturesDelta};
use egui_kittest::{Harness, TestRenderer};
use resvg::tiny_skia::Pixmap;

use other_desk::panels::theme::Theme;

/// The textures of a harness: give a clone to the builder as its renderer, and
/// [`hang`](Canvas::hang) it into the context.
#[derive(Clone, Default)]
pub struct Canvas(Arc<Mutex<BTreeMap<TextureId, ColorImage>>>);

impl Canvas {
    /// Makes the canvas known to [`paint`].
    pub fn hang(&self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::new("canvas"), self.clone()));
    }
}

impl TestRenderer for Canvas {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut kept = self.0.lock();
        let set: BTreeMap<_, _> = delta.set.drain().collect();
        for (id, changes) in set {
            for change in changes {
                let ImageData::Color(image) = change.image;
                match change.pos {
                    None => drop(kept.insert(id, Arc::unwrap_or_clone(image))),
                    Some([left, top]) => {
                        let Some(whole) = kept.get_mut(&id) else { continue };
                        let ([wide, _], [across, down]) = (whole.size, image.size);
                        for row in 0..down {
                            let start = (top + row) * wide + left;
                            let from = &image.pixels[row * across..(row + 1) * across];
                            whole.pixels[start..start + across].copy_from_slice(from);
                        }
                    }
                }
            }
        }
        // Textures that are given back are kept: a picture may still be made of the last pass.
        delta.clear();
    }
}

/// Paints what the harness shows into a PNG, on the wall of the office. Pixels are
/// those of the harness.
pub fn paint<State>(harness: &Harness<'_, State>, path: &Path) {
    let canvas: Canvas = harness.ctx.data(|data| data.get_temp(Id::new("canvas"))).expect("a canvas hangs");
    let textures = canvas.0.lock();
    let scale = harness.output().pixels_per_point;
    let size = harness.ctx.content_rect().size() * scale;
    let mut page = Page::new(size.x as usize, size.y as usize, Theme::of(&harness.ctx).colours.wall);
    for drawn in harness.ctx.tessellate(harness.output().shapes.clone(), scale) {
        let Primitive::Mesh(mesh) = drawn.primitive else { continue };
        let Some(texture) = textures.get(&mesh.texture_id) else { continue };
        page.mesh(&mesh, texture, drawn.clip_rect * scale, scale);
    }
    page.save(path);
}

struct Page {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Page {
    fn new(width: usize, height: usize, ground: Color32) -> Self {
        Self { width, height, pixels: vec![parts(ground); width * height] }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &ColorImage, clip: Rect, scale: f32) {
        for corner in mesh.indices.chunks_exact(3) {
            let [a, b, c] = [corner[0], corner[1], corner[2]].map(|at| mesh.vertices[at as usize]);
            self.triangle([a, b, c], texture, clip, scale);
        }
    }

    fn triangle(&mut self, mut corners: [Vertex; 3], texture: &ColorImage, clip: Rect, scale: f32) {
        let at = |vertex: &Vertex| [f64::from(vertex.pos.x * scale), f64::from(vertex.pos.y * scale)];
        let mut area = edge(at(&corners[0]), at(&corners[1]), at(&corners[2]));
        if area == 0.0 {
            return;
        }
        if area < 0.0 {
            corners.swap(1, 2);
            area = -area;
        }
        let [a, b, c] = [at(&corners[0]), at(&corners[1]), at(&corners[2])];
        let least = |axis: usize| a[axis].min(b[axis]).min(c[axis]);
        let most = |axis: usize| a[axis].max(b[axis]).max(c[axis]);
        let span = |least: f64, most: f64, from: f32, to: f32, size: usize| {
            let from = least.floor().max(f64::from(from.round())).max(0.0) as usize;
            let to = most.ceil().min(f64::from(to.round())).min(size as f64).max(0.0) as usize;
            from..to
        };
        let colours = corners.map(|corner| parts(corner.color));
        let sides = [(b, c), (c, a), (a, b)];
        let inside = |x: usize, y: usize| {
            let point = [x as f64 + 0.5, y as f64 + 0.5];
            sides.iter().all(|(from, to)| {
                let share = edge(*from, *to, point);
                share > 0.0 || (share == 0.0 && owns(*from, *to))
            })
        };
        // Most of what is painted has one colour: it needs neither shares nor a texture.
        let [first, second, third] = &corners;
        let plain = first.color == second.color
            && second.color == third.color
            && first.uv == second.uv
            && second.uv == third.uv;
        let one = plain.then(|| {
            let sampled = sample(texture, first.uv.x, first.uv.y);
            std::array::from_fn(|part| colours[0][part] * sampled[part])
        });
        let shade = |x: usize, y: usize| {
            let point = [x as f64 + 0.5, y as f64 + 0.5];
            let shares = sides.map(|(from, to)| (edge(from, to, point) / area) as f32);
            let mix = |of: [f32; 3]| of[0] * shares[0] + of[1] * shares[1] + of[2] * shares[2];
            let sampled = sample(
                texture,
                mix(corners.map(|corner| corner.uv.x)),
                mix(corners.map(|corner| corner.uv.y)),
            );
            std::array::from_fn(|part| mix(colours.map(|colour| colour[part])) * sampled[part])
        };
        for y in span(least(1), most(1), clip.min.y, clip.max.y, self.height) {
            // A row of a triangle has no gaps.
            let mut row = span(least(0), most(0), clip.min.x, clip.max.x, self.width);
            while !row.is_empty() && !inside(row.start, y) {
                row.start += 1;
            }
            while !row.is_empty() && !inside(row.end - 1, y) {
                row.end -= 1;
            }
            for x in row {
                let under = &mut self.pixels[y * self.width + x];
                *under = over(one.unwrap_or_else(|| shade(x, y)), *under);
            }
        }
    }

    fn save(&self, path: &Path) {
        let mut pixmap = Pixmap::new(self.width as u32, self.height as u32).expect("a window has a size");
        for (out, colour) in pixmap.data_mut().chunks_exact_mut(4).zip(&self.pixels) {
            for (byte, part) in out.iter_mut().zip(colour) {
                *byte = (part * 255.0).round().clamp(0.0, 255.0) as u8;
            }
            out[3] = 255;
        }
        pixmap.save_png(path).expect("the folder of pictures can be written");
    }
}

/// A premultiplied colour on another.
fn over(colour: [f32; 4], under: [f32; 4]) -> [f32; 4] {
    let rest = 1.0 - colour[3];
    [
        colour[0] + under[0] * rest,
        colour[1] + under[1] * rest,
        colour[2] + under[2] * rest,
        colour[3] + under[3] * rest,
    ]
}

/// Twice the area of a triangle; positive if it turns clockwise on the screen.
fn edge(a: [f64; 2], b: [f64; 2], point: [f64; 2]) -> f64 {
    (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
}

/// Whether a point exactly on this side belongs to the triangle: a top or left side.
fn owns(from: [f64; 2], to: [f64; 2]) -> bool {
    (from[1] == to[1] && to[0] > from[0]) || to[1] < from[1]
}

fn parts(colour: Color32) -> [f32; 4] {
    colour.to_array().map(|part| f32::from(part) / 255.0)
}

/// A texture between its pixels.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let (right_share, low_share) = (x - left, y - top);
    let lies_on_one = |share: f32| !(0.02..0.98).contains(&share);
    let pixel = |x: f32, y: f32| {
        let x = x.clamp(0.0, (width - 1) as f32) as usize;
        let y = y.clamp(0.0, (height - 1) as f32) as usize;
        parts(texture.pixels[y * width + x])
    };
    if lies_on_one(right_share) && lies_on_one(low_share) {
        return pixel(x.round(), y.round());
    }
    let corners =
        [pixel(left, top), pixel(left + 1.0, top), pixel(left, top + 1.0), pixel(left + 1.0, top + 1.0)];
    std::array::from_fn(|part| {
        let upper = corners[0][part] * (1.0 - right_share) + corners[1][part] * right_share;
        let lower = corners[2][part] * (1.0 - right_share) + corners[3][part] * right_share;
        upper * (1.0 - low_share) + lower * low_share
    })
}

#[test]
fn a_painted_rectangle_has_its_colour_to_the_edge() {
    let canvas = Canvas::default();
    let red = Color32::from_rgb(200, 30, 40);
    let mut harness =
        Harness::builder().with_size([40.0, 30.0]).renderer(canvas.clone()).build_ui(move |ui| {
            let at = Rect::from_min_max(egui::pos2(10.0, 10.0), egui::pos2(30.0, 20.0));
            ui.ctx().layer_painter(ui.layer_id()).rect_filled(at, 0.0, red);
        });
    canvas.hang(&harness.ctx);
    harness.run();
    let folder = tempfile::tempdir().expect("a folder for a while");
    let path = folder.path().join("red.png");
    paint(&harness, &path);
    let seen = Pixmap::load_png(&path).expect("a picture was written");
    let pixel = |x, y| seen.pixel(x, y).map(|pixel| (pixel.red(), pixel.green(), pixel.blue()));
    assert_eq!((seen.width(), seen.height()), (40, 30));
    for (x, y) in [(20, 15), (11, 11), (28, 18)] {
        assert_eq!(pixel(x, y), Some((200, 30, 40)), "at {x}, {y}");
    }
    assert_ne!(pixel(5, 5), Some((200, 30, 40)));
}
