//! A document as PDF: A4 pages, the same words and pictures as in HTML.
//!
//! - `fonts`: the letters of three scripts, and how wide they are;
//! - `layout`: lines and pieces that stay together, put onto pages;
//! - `blocks`: what each block is laid out as;
//! - `draw`: marks onto paper.
//!
//! The fonts stand in the file, as far as its letters need them. Must not know what
//! a report says.

mod blocks;
mod draw;
mod fonts;
mod layout;

use super::document::Document;

/// Why there is no PDF. None of it can be mended by whoever asked: it is a mistake
/// of this program.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A font that cannot be read.
    #[error("a font of this program cannot be read")]
    Font,
    /// A picture that is no picture.
    #[error("a picture of the report cannot be drawn: {0}")]
    Picture(String),
    /// The file cannot be put together.
    #[error("the PDF cannot be put together: {0}")]
    File(String),
}

/// The document as the bytes of a PDF.
///
/// # Errors
/// A mistake of this program.
pub fn write(document: &Document) -> Result<Vec<u8>, PdfError> {
    let fonts = fonts::Fonts::new(document.language)?;
    let pages = blocks::pages(document, &fonts);
    draw::draw(document, &pages, &fonts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{Block, Card, Column, Entry, Frame, Grid, Picture, Text, Tile};

    fn everything(language: &'static str, words: &str) -> Document {
        let said = || Text::said(words);
        let picture =
            Picture { svg: crate::report::charts::mark(), alt: words.to_owned(), width: 84.0, height: 44.0 };
        let long = Text::said(&format!("{words} ").repeat(200));
        let rows = (0..90).map(|row| vec![said(), Text::figure("row", &row.to_string())]).collect();
        let blocks = vec![
            Block::Heading(1, said()),
            Block::Paragraph(long),
            Block::Note(said()),
            Block::List(vec![said(), said()]),
            Block::Tiles(vec![Tile { label: said(), value: said(), under: said() }; 5]),
            Block::Table(Grid { columns: vec![Column::words(words), Column::figures(words)], rows }),
            Block::Picture(picture.clone(), 100),
            Block::Entries(vec![
                Entry {
                    face: Some(picture),
                    text: said(),
                    side: said(),
                    more: vec![said()],
                    lead: said()
                };
                30
            ]),
            Block::NewPage,
            Block::Frame(Frame::Alarm, vec![Block::Heading(2, said()), Block::Paragraph(said())]),
            Block::Cards(vec![Card { title: said(), lines: vec![said()] }; 7]),
        ];
        Document { language, title: said(), under: said(), blocks, foot: said() }
    }

    #[test]
    fn every_block_in_three_scripts_becomes_pages() {
        for (language, words) in
            [("en", "Three days, 5 %"), ("ja", "月曜から電話が使えないんです。髙﨑"), ("ru", "Три дня, 5 %")]
        {
            let bytes = write(&everything(language, words)).unwrap();
            assert!(bytes.starts_with(b"%PDF-"), "{language}");
            assert!(bytes.len() > 10_000 && bytes.len() < 2_000_000, "{language}: {}", bytes.len());
        }
    }

    #[test]
    fn the_same_document_is_the_same_file() {
        let document = everything("en", "words");
        assert_eq!(write(&document).unwrap(), write(&document).unwrap());
    }
}
