//! Marks onto paper.

use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use krilla_svg::{SurfaceExt, SvgSettings};

use crate::report::document::{Document, Text};

use super::PdfError;
use super::fonts::Fonts;
use super::layout::{BOTTOM, Ink, Mark, PAPER, Pages, QUIET, SIDE, Setting, Side, WIDTH, lines, set};

/// The file.
pub(super) fn draw(document: &Document, pages: &Pages, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    let mut file = krilla::Document::new();
    let mut outline = Outline::new();
    let count = pages.pages.len();
    for (number, marks) in pages.pages.iter().enumerate() {
        let settings =
            PageSettings::from_wh(PAPER.0, PAPER.1).ok_or_else(|| PdfError::File("paper".into()))?;
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        for mark in marks {
            if let Mark::Anchor { y, name } = mark {
                let at = XyzDestination::new(number, Point::from_xy(0.0, y - 8.0));
                outline.push_child(OutlineNode::new(name.clone(), at));
            }
            draw_mark(&mut surface, mark, fonts)?;
        }
        for mark in foot(document, number + 1, count, fonts) {
            draw_mark(&mut surface, &mark, fonts)?;
        }
        surface.finish();
        page.finish();
    }
    file.set_outline(outline);
    let metadata = Metadata::new()
        .title(document.title.plain())
        .language(document.language.to_owned())
        .creator("Other Desk".to_owned());
    file.set_metadata(metadata);
    file.finish().map_err(|error| PdfError::File(format!("{error:?}")))
}

/// The foot of a page: its line, and the number of the page.
fn foot(document: &Document, number: usize, count: usize, fonts: &Fonts) -> Vec<Mark> {
    let setting = Setting { size: 7.5, bold: false, ink: QUIET };
    let y = PAPER.1 - BOTTOM + 22.0;
    let broken = lines(fonts, &document.foot, setting, WIDTH - 60.0);
    let mut marks = set(fonts, &broken, setting, (SIDE, y, WIDTH - 60.0), Side::Left);
    let page = lines(fonts, &Text::of(&format!("{number} / {count}")), setting, 60.0);
    marks.extend(set(fonts, &page, setting, (PAPER.0 - SIDE - 60.0, y, 60.0), Side::Right));
    marks
}

fn fill(ink: Ink) -> Fill {
    Fill {
        paint: rgb::Color::new(ink.0, ink.1, ink.2).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }
}

fn draw_mark(surface: &mut Surface<'_>, mark: &Mark, fonts: &Fonts) -> Result<(), PdfError> {
    match mark {
        Mark::Fill { x, y, width, height, ink } => {
            let mut path = PathBuilder::new();
            if let Some(rect) = Rect::from_xywh(*x, *y, *width, *height) {
                path.push_rect(rect);
            }
            if let Some(path) = path.finish() {
                surface.set_fill(Some(fill(*ink)));
                surface.draw_path(&path);
            }
        }
        Mark::Letters { x, y, size, bold, ink, text } => {
            surface.set_fill(Some(fill(*ink)));
            letters(surface, (*x, *y), (*size, *bold), text, fonts);
        }
        Mark::Picture { x, y, width, height, svg } => {
            let tree = usvg::Tree::from_str(svg, &fonts.pictures)
                .map_err(|error| PdfError::Picture(error.to_string()))?;
            if let Some(size) = Size::from_wh(*width, *height) {
                surface.push_transform(&Transform::from_translate(*x, *y));
                let drawn = surface.draw_svg(&tree, size, SvgSettings::default());
                surface.pop();
                drawn.ok_or_else(|| PdfError::Picture("it cannot be placed".to_owned()))?;
            }
        }
        Mark::Anchor { .. } => {}
    }
    Ok(())
}

/// Letters, font by font.
fn letters(
    surface: &mut Surface<'_>,
    (x, y): (f32, f32),
    (size, bold): (f32, bool),
    text: &str,
    fonts: &Fonts,
) {
    let mut at = x;
    let mut run: Option<(usize, String, Vec<KrillaGlyph>, f32)> = None;
    let mut put = |run: (usize, String, Vec<KrillaGlyph>, f32)| {
        let (font, text, glyphs, start) = run;
        surface.draw_glyphs(Point::from_xy(start, y), &glyphs, fonts.files[font].clone(), &text, size, false);
    };
    for letter in text.chars() {
        let drawn = fonts.letter(letter, bold);
        if run.as_ref().is_some_and(|(font, ..)| *font != drawn.font)
            && let Some(done) = run.take()
        {
            put(done);
        }
        let (_, so_far, glyphs, _) = run.get_or_insert_with(|| (drawn.font, String::new(), Vec::new(), at));
        let from = so_far.len();
        so_far.push(letter);
        let id = GlyphId::new(u32::from(drawn.glyph));
        glyphs.push(KrillaGlyph::new(id, drawn.advance, 0.0, 0.0, 0.0, from..so_far.len(), None));
        at += drawn.advance * size;
    }
    if let Some(done) = run {
        put(done);
    }
}
