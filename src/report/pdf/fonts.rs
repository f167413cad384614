//! The letters of three scripts, and how wide they are.
//!
//! Owns [`Fonts`]. M PLUS 1 has Latin and Japanese, PT Sans has Cyrillic; in Russian
//! it comes first. A letter that neither has is shown as the printers' 〓.

use krilla::text::Font;
use ttf_parser::Face;

use super::PdfError;

const FILES: [&[u8]; 4] = [
    include_bytes!("../../../assets/fonts/Mplus1-Regular.otf"),
    include_bytes!("../../../assets/fonts/Mplus1-Bold.otf"),
    include_bytes!("../../../assets/fonts/PTSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/PTSans-Bold.ttf"),
];

/// What stands for a letter that no font has.
const MISSING: char = '〓';

/// The fonts of a document.
pub(super) struct Fonts {
    faces: Vec<Face<'static>>,
    /// The same for the file.
    pub files: Vec<Font>,
    /// Which come first: regular, bold.
    order: [[usize; 2]; 2],
    /// The same for pictures.
    pub pictures: usvg::Options<'static>,
}

/// A letter of a font.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letter {
    /// Which font, as an index into [`Fonts::files`].
    pub font: usize,
    /// Its number there.
    pub glyph: u16,
    /// How wide it is, as a part of its size.
    pub advance: f32,
}

impl Fonts {
    pub fn new(language: &'static str) -> Result<Self, PdfError> {
        let mut faces = Vec::new();
        let mut files = Vec::new();
        let mut pictures = usvg::Options { font_family: "M PLUS 1".to_owned(), ..usvg::Options::default() };
        for bytes in FILES {
            faces.push(Face::parse(bytes, 0).map_err(|_| PdfError::Font)?);
            files.push(Font::new(bytes.into(), 0).ok_or(PdfError::Font)?);
            pictures.fontdb_mut().load_font_data(bytes.to_vec());
        }
        let order = if language == "ru" { [[2, 0], [3, 1]] } else { [[0, 2], [1, 3]] };
        Ok(Self { faces, files, order, pictures })
    }

    /// A letter as it is drawn.
    pub fn letter(&self, letter: char, bold: bool) -> Letter {
        let order = self.order[usize::from(bold)];
        let find = |letter: char| {
            order.into_iter().find_map(|font| Some((font, self.faces[font].glyph_index(letter)?)))
        };
        let found = find(letter).or_else(|| narrow(letter).and_then(find)).or_else(|| find(MISSING));
        let (font, glyph) = found.unwrap_or((order[0], ttf_parser::GlyphId(0)));
        let face = &self.faces[font];
        let advance = face.glyph_hor_advance(glyph).unwrap_or(0);
        Letter { font, glyph: glyph.0, advance: f32::from(advance) / f32::from(face.units_per_em()) }
    }

    /// How wide a text of this size is.
    pub fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        text.chars().map(|letter| self.letter(letter, bold).advance).sum::<f32>() * size
    }
}

/// The narrow form of a wide letter or sign of Japanese keyboards.
fn narrow(letter: char) -> Option<char> {
    let wide = u32::from(letter);
    (0xff01..=0xff5e).contains(&wide).then(|| char::from_u32(wide - 0xfee0)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_reports_texts_can_be_printed() {
        for (language, text) in [
            ("en", include_str!("../../../assets/lang/en/report.ftl")),
            ("ja", include_str!("../../../assets/lang/ja/report.ftl")),
            ("ru", include_str!("../../../assets/lang/ru/report.ftl")),
        ] {
            let fonts = Fonts::new(language).unwrap();
            let missing = fonts.letter(MISSING, false);
            let not_there: String = text
                .chars()
                .filter(|letter| !letter.is_control() && fonts.letter(*letter, false) == missing)
                .collect();
            assert_eq!(not_there, "", "{language}");
        }
    }

    #[test]
    fn every_script_has_its_letters() {
        for language in ["en", "ja", "ru"] {
            let fonts = Fonts::new(language).unwrap();
            let missing = fonts.letter(MISSING, false);
            for letter in "aZ5%–−“”月曜髙﨑かナー。、₽яЖё№％／".chars() {
                let drawn = fonts.letter(letter, true);
                assert!(drawn.glyph != 0 && drawn.advance > 0.0, "{letter} in {language}");
                assert_ne!(fonts.letter(letter, false), missing, "{letter} in {language}");
            }
            assert_eq!(fonts.letter('\u{1f600}', false), missing);
        }
        let russian = Fonts::new("ru").unwrap();
        assert_eq!(russian.letter('a', false).font, russian.letter('я', false).font);
    }
}
