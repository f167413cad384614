//! What each block of a document is laid out as.

use crate::report::document::{Block, Card, Document, Entry, Frame, Grid, Picture, Text, Tile};

use super::fonts::Fonts;
use super::layout::{Chunk, HEIGHT, INK, Ink, Mark, Pages, QUIET, Setting, Side, WIDTH, high, lines, set};

const BODY: Setting = Setting { size: 10.0, bold: false, ink: INK };
const NOTE: Setting = Setting { size: 8.5, bold: false, ink: QUIET };
const CELL: Setting = Setting { size: 9.0, bold: false, ink: INK };
const HEAD: Setting = Setting { size: 8.5, bold: true, ink: QUIET };
const TITLE: Setting = Setting { size: 22.0, bold: true, ink: INK };

const CARD: Ink = (0xFB, 0xF6, 0xEA);
const LINE: Ink = (0xD8, 0xCC, 0xB6);
const PROMISE: Ink = (0xF8, 0xD8, 0x78);
const TEAL: Ink = (0x17, 0x79, 0x7A);
const STRAIN: Ink = (0xB3, 0x40, 0x2E);

/// The pages of a document.
pub(super) fn pages(document: &Document, fonts: &Fonts) -> Pages {
    let set = Setter { fonts };
    let mut chunks = vec![set.head(document)];
    chunks.extend(set.blocks(&document.blocks, WIDTH));
    Pages::of(&chunks)
}

struct Setter<'a> {
    fonts: &'a Fonts,
}

impl Setter<'_> {
    fn head(&self, document: &Document) -> Chunk {
        let title = lines(self.fonts, &document.title, TITLE, WIDTH - 84.0);
        let under = lines(self.fonts, &document.under, Setting { ink: QUIET, ..BODY }, WIDTH - 84.0);
        let mut marks = vec![Mark::Picture {
            x: 0.0,
            y: 4.0,
            width: 66.0,
            height: 66.0 * 44.0 / 84.0,
            svg: crate::report::charts::mark(),
        }];
        marks.extend(set(self.fonts, &title, TITLE, (84.0, 0.0, WIDTH - 84.0), Side::Left));
        let top = high(&title, TITLE);
        let quiet = Setting { ink: QUIET, ..BODY };
        marks.extend(set(self.fonts, &under, quiet, (84.0, top, WIDTH - 84.0), Side::Left));
        let height = (top + high(&under, quiet)).max(44.0) + 10.0;
        marks.push(Mark::Fill { x: 0.0, y: height, width: WIDTH, height: 1.2, ink: LINE });
        Chunk { height: height + 6.0, marks, ..Chunk::default() }
    }

    fn blocks(&self, blocks: &[Block], width: f32) -> Vec<Chunk> {
        let mut chunks = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            chunks.extend(self.block(block, width));
            if let (Some(last), Some(next)) = (chunks.last_mut(), blocks.get(at + 1)) {
                last.glued |= belong_together(block, next);
            }
        }
        chunks
    }

    fn block(&self, block: &Block, width: f32) -> Vec<Chunk> {
        match block {
            Block::Heading(level, text) => vec![self.heading(*level, text, width)],
            Block::Paragraph(text) => self.paragraph(text, BODY, 5.0, width),
            Block::Note(text) => self.paragraph(text, NOTE, 4.0, width),
            Block::List(points) => in_company(points.iter().map(|point| self.point(point, width)).collect()),
            Block::Tiles(tiles) => self.tiles(tiles, width),
            Block::Table(grid) => self.table(grid, width),
            Block::Picture(picture, percent) => vec![self.picture(picture, *percent, width)],
            Block::Entries(entries) => entries.iter().map(|entry| self.entry(entry, width)).collect(),
            Block::Cards(cards) => self.cards(cards, width),
            Block::Frame(frame, inner) => self.frame(*frame, inner, width),
            Block::NewPage => vec![Chunk { new_page: true, ..Chunk::default() }],
        }
    }

    fn heading(&self, level: u8, text: &Text, width: f32) -> Chunk {
        let (size, before) = if level == 1 { (16.0, 20.0) } else { (11.5, 12.0) };
        let setting = Setting { size, bold: true, ink: INK };
        let broken = lines(self.fonts, text, setting, width);
        let mut marks = set(self.fonts, &broken, setting, (0.0, 0.0, width), Side::Left);
        if level == 1 {
            marks.push(Mark::Anchor { y: 0.0, name: text.plain() });
        }
        Chunk { before, height: high(&broken, setting) + 3.0, marks, glued: true, ..Chunk::default() }
    }

    /// A paragraph may be broken after each line but the first and before the last.
    fn paragraph(&self, text: &Text, setting: Setting, before: f32, width: f32) -> Vec<Chunk> {
        let broken = lines(self.fonts, text, setting, width);
        let count = broken.len();
        let chunk = |(at, line)| Chunk {
            before: if at == 0 { before } else { 0.0 },
            height: setting.step(),
            marks: set(self.fonts, std::slice::from_ref(line), setting, (0.0, 0.0, width), Side::Left),
            glued: count > 1 && (at == 0 || at + 2 == count),
            ..Chunk::default()
        };
        broken.iter().enumerate().map(chunk).collect()
    }

    fn point(&self, text: &Text, width: f32) -> Chunk {
        let broken = lines(self.fonts, text, BODY, width - 14.0);
        let mut marks = set(self.fonts, &broken, BODY, (14.0, 0.0, width - 14.0), Side::Left);
        marks.push(Mark::Fill { x: 4.0, y: 5.6, width: 3.0, height: 3.0, ink: QUIET });
        Chunk { before: 2.0, height: high(&broken, BODY), marks, ..Chunk::default() }
    }

    fn tiles(&self, tiles: &[Tile], width: f32) -> Vec<Chunk> {
        let per_row = tiles.len().clamp(1, 4);
        let gap = 8.0;
        let one = (width - gap * (per_row - 1) as f32) / per_row as f32;
        tiles.chunks(per_row).map(|row| self.tile_row(row, one, gap)).collect()
    }

    fn tile_row(&self, row: &[Tile], one: f32, gap: f32) -> Chunk {
        let label = Setting { size: 9.0, bold: true, ink: INK };
        let value = Setting { size: 21.0, bold: true, ink: INK };
        let inside = one - 16.0;
        let set_tile = |tile: &Tile| {
            [(label, &tile.label), (value, &tile.value), (NOTE, &tile.under)]
                .map(|(setting, text)| (setting, lines(self.fonts, text, setting, inside)))
        };
        let all: Vec<_> = row.iter().map(set_tile).collect();
        let tallest = |at: usize| all.iter().map(|tile| high(&tile[at].1, tile[at].0)).fold(0.0, f32::max);
        let tops = [7.0, 7.0 + tallest(0), 7.0 + tallest(0) + tallest(1)];
        let height = tops[2] + tallest(2) + 7.0;
        let mut marks = Vec::new();
        for (number, tile) in (0_u16..).zip(&all) {
            let x = f32::from(number) * (one + gap);
            marks.push(Mark::Fill { x, y: 0.0, width: one, height, ink: CARD });
            for ((setting, broken), top) in tile.iter().zip(tops) {
                marks.extend(set(self.fonts, broken, *setting, (x + 8.0, top, inside), Side::Left));
            }
        }
        Chunk { before: 8.0, height, marks, ..Chunk::default() }
    }

    fn table(&self, grid: &Grid, width: f32) -> Vec<Chunk> {
        let widths = self.columns(grid, width);
        let right = |at: usize| grid.columns.get(at).is_some_and(|column| column.figures);
        let row = |cells: Vec<&Text>, setting: Setting| {
            let broken: Vec<_> = cells
                .iter()
                .zip(&widths)
                .map(|(cell, width)| lines(self.fonts, cell, setting, width - 8.0))
                .collect();
            let tall = broken.iter().map(|lines| high(lines, setting)).fold(0.0, f32::max) + 6.0;
            let (mut marks, mut x) = (Vec::new(), 0.0);
            for (at, lines) in broken.iter().enumerate() {
                let side = if right(at) { Side::Right } else { Side::Left };
                marks.extend(set(self.fonts, lines, setting, (x, 3.0, widths[at] - 8.0), side));
                x += widths[at];
            }
            marks.push(Mark::Fill { x: 0.0, y: tall - 0.6, width, height: 0.6, ink: LINE });
            Chunk { height: tall, marks, ..Chunk::default() }
        };
        let mut chunks = Vec::new();
        let named = grid.columns.iter().any(|column| !column.name.is_empty());
        let head = named.then(|| row(grid.columns.iter().map(|column| &column.name).collect(), HEAD));
        if let Some(head) = &head {
            chunks.push(Chunk { before: 6.0, glued: true, ..head.clone() });
        }
        let rows = grid.rows.iter().map(|cells| {
            let chunk = row(cells.iter().collect(), CELL);
            Chunk { head: head.clone().map(Box::new), ..chunk }
        });
        chunks.extend(in_company(rows.collect()));
        chunks
    }

    /// Figures get the width that they need; words share the rest by their length.
    fn columns(&self, grid: &Grid, width: f32) -> Vec<f32> {
        let count = grid.rows.iter().map(Vec::len).chain([grid.columns.len()]).max().unwrap_or(0).max(1);
        // No word of a heading is broken.
        let word = |at: usize| -> f32 {
            let head = grid.columns.get(at).map(|column| column.name.plain()).unwrap_or_default();
            let words = crate::report::breaking::pieces(&head).into_iter();
            words.map(|word| self.fonts.width(word.trim_end(), HEAD.size, true) + 9.0).fold(0.0, f32::max)
        };
        let natural = |at: usize| {
            let cells = grid.rows.iter().filter_map(|row| row.get(at));
            let longest = |text: &Text, setting: Setting| {
                let all: f32 = text
                    .runs
                    .iter()
                    .map(|run| self.fonts.width(&run.text, setting.size, run.strong || setting.bold))
                    .sum();
                all + 10.0
            };
            let widest = cells.map(|cell| longest(cell, CELL)).fold(24.0, f32::max);
            let figures = grid.columns.get(at).is_some_and(|column| column.figures);
            let head = grid.columns.get(at).map_or(0.0, |column| longest(&column.name, HEAD));
            // The heading of a column of figures may take two lines.
            if figures {
                widest.max(if head <= 80.0 { head } else { (head / 2.0 + 12.0).min(90.0) }).max(word(at))
            } else {
                widest.max(head.min(120.0))
            }
        };
        let mut widths: Vec<f32> = (0..count).map(natural).collect();
        let words = |at: &usize| !grid.columns.get(*at).is_some_and(|column| column.figures);
        let total: f32 = widths.iter().sum();
        let (flexible, fixed): (Vec<usize>, Vec<usize>) = (0..count).partition(words);
        if flexible.is_empty() || total == 0.0 {
            widths.iter_mut().for_each(|one| *one *= width / total.max(1.0));
            return widths;
        }
        let taken: f32 = fixed.iter().map(|at| widths[*at]).sum();
        let room = (width - taken).max(width * 0.3);
        // Short columns keep what they need; the rest is shared by those that are long.
        let fair = room / flexible.len() as f32;
        let short: f32 = flexible.iter().map(|at| widths[*at]).filter(|one| *one <= fair).sum();
        let long: f32 = flexible.iter().map(|at| widths[*at]).filter(|one| *one > fair).sum();
        for at in flexible {
            if long == 0.0 {
                widths[at] *= room / short;
            } else if widths[at] > fair {
                widths[at] *= (room - short) / long;
            }
        }
        widths
    }

    fn picture(&self, picture: &Picture, percent: u8, width: f32) -> Chunk {
        let mut wide = width * f32::from(percent.clamp(10, 100)) / 100.0;
        let ratio = (picture.height / picture.width.max(1.0)) as f32;
        wide = wide.min((HEIGHT - 110.0) / ratio.max(0.01));
        let svg = picture.svg.clone();
        let height = wide * ratio;
        let marks = vec![Mark::Picture { x: 0.0, y: 0.0, width: wide, height, svg }];
        Chunk { before: 8.0, height: height + 4.0, marks, ..Chunk::default() }
    }

    fn entry(&self, entry: &Entry, width: f32) -> Chunk {
        let face = 30.0;
        let lead_x = if entry.face.is_some() { face + 8.0 } else { 0.0 };
        let lead_wide = if entry.lead.is_empty() { 0.0 } else { 36.0 };
        let side_wide = if entry.side.is_empty() { 0.0 } else { 88.0 };
        let x = lead_x + lead_wide;
        let inside = width - x - side_wide;
        let bold = Setting { bold: true, ..CELL };
        let text = lines(self.fonts, &entry.text, CELL, inside);
        let mut marks = set(self.fonts, &text, CELL, (x, 4.0, inside), Side::Left);
        let mut y = 4.0 + high(&text, CELL);
        for more in &entry.more {
            let more = lines(self.fonts, more, NOTE, inside);
            marks.extend(set(self.fonts, &more, NOTE, (x, y, inside), Side::Left));
            y += high(&more, NOTE);
        }
        let lead = lines(self.fonts, &entry.lead, bold, lead_wide.max(1.0));
        marks.extend(set(self.fonts, &lead, bold, (lead_x, 4.0, lead_wide), Side::Left));
        let side = lines(self.fonts, &entry.side, bold, (side_wide - 8.0).max(1.0));
        marks.extend(set(self.fonts, &side, bold, (width - side_wide + 8.0, 4.0, side_wide), Side::Left));
        if let Some(picture) = &entry.face {
            let svg = picture.svg.clone();
            marks.push(Mark::Picture { x: 0.0, y: 4.0, width: face, height: face, svg });
        }
        let side_high = if entry.side.is_empty() { 0.0 } else { high(&side, bold) + 4.0 };
        let face_high = if entry.face.is_some() { face + 8.0 } else { 0.0 };
        let height = (y + 4.0).max(face_high).max(side_high);
        marks.push(Mark::Fill { x: 0.0, y: height - 0.6, width, height: 0.6, ink: LINE });
        Chunk { height, marks, ..Chunk::default() }
    }

    fn cards(&self, cards: &[Card], width: f32) -> Vec<Chunk> {
        let gap = 10.0;
        let one = (width - 2.0 * gap) / 3.0;
        let row = |row: &[Card]| {
            let bold = Setting { bold: true, ..CELL };
            let set_card = |card: &Card| {
                let mut all = vec![(bold, lines(self.fonts, &card.title, bold, one - 20.0))];
                all.extend(card.lines.iter().map(|line| (CELL, lines(self.fonts, line, CELL, one - 20.0))));
                all
            };
            let all: Vec<_> = row.iter().map(set_card).collect();
            let tall = |card: &Vec<(Setting, Vec<_>)>| -> f32 {
                card.iter().map(|(setting, lines)| high(lines, *setting) + 3.0).sum()
            };
            let height = all.iter().map(tall).fold(0.0, f32::max) + 18.0;
            let mut marks = Vec::new();
            for (number, card) in (0_u16..).zip(&all) {
                let x = f32::from(number) * (one + gap);
                marks.push(Mark::Fill { x, y: 0.0, width: one, height, ink: PROMISE });
                let mut y = 9.0;
                for (setting, broken) in card {
                    marks.extend(set(self.fonts, broken, *setting, (x + 10.0, y, one - 20.0), Side::Left));
                    y += high(broken, *setting) + 3.0;
                }
            }
            Chunk { before: 10.0, height, marks, ..Chunk::default() }
        };
        cards.chunks(3).map(row).collect()
    }

    /// What is inside stands on its own ground, with a bar at the left; it may go
    /// over a page.
    fn frame(&self, frame: Frame, inner: &[Block], width: f32) -> Vec<Chunk> {
        let bar = if frame == Frame::Alarm { STRAIN } else { TEAL };
        let blank = || Chunk { height: 7.0, glued: true, ..Chunk::default() };
        let mut chunks = vec![Chunk { before: 8.0, ..blank() }];
        chunks.extend(self.blocks(inner, width - 30.0).into_iter().map(|chunk| chunk.shifted(18.0)));
        // The last piece carries the blank below it.
        chunks.push(Chunk { glued: false, ..blank() });
        let count = chunks.len();
        for (at, chunk) in chunks.iter_mut().enumerate() {
            // Blanks inside belong to the ground.
            let above = if at == 0 { 0.0 } else { std::mem::take(&mut chunk.before) };
            let height = chunk.height + above;
            let mut marks = vec![
                Mark::Fill { x: 0.0, y: 0.0, width, height: height + 0.3, ink: CARD },
                Mark::Fill { x: 0.0, y: 0.0, width: 4.0, height: height + 0.3, ink: bar },
            ];
            marks.extend(chunk.marks.iter().map(|mark| lowered(mark, above)));
            chunk.marks = marks;
            chunk.height = height;
            chunk.glued |= at + 2 == count;
        }
        chunks
    }
}

/// What leads up to a picture, a table or points stands above them, and the remark about
/// a picture below it.
const fn belong_together(block: &Block, next: &Block) -> bool {
    matches!(
        (block, next),
        (Block::Paragraph(_) | Block::Entries(_) | Block::Table(_), Block::Picture(..))
            | (Block::Picture(..), Block::Note(_))
            | (Block::Paragraph(_) | Block::Note(_), Block::List(_) | Block::Table(_) | Block::Entries(_))
            | (Block::Entries(_), Block::Table(_))
    )
}

/// Rows or points of which none stands on a page alone, neither the first nor the last.
fn in_company(mut chunks: Vec<Chunk>) -> Vec<Chunk> {
    let count = chunks.len();
    for (at, chunk) in chunks.iter_mut().enumerate() {
        chunk.glued |= at + 1 < count && (at == 0 || at + 2 == count);
    }
    chunks
}

fn lowered(mark: &Mark, by: f32) -> Mark {
    let mut mark = mark.clone();
    match &mut mark {
        Mark::Fill { y, .. } | Mark::Letters { y, .. } | Mark::Picture { y, .. } | Mark::Anchor { y, .. } => {
            *y += by;
        }
    }
    mark
}
