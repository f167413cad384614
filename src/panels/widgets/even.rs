//! Japanese lines of which the last is not left with a letter or two, and of which none
//! begins with a letter that belongs to the one before.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontId, FontSelection, Galley, Response, RichText, Ui, WidgetText};

use crate::panels::phrases::in_lines;

/// So few letters, with what closes a sentence, are left alone.
const FEW: usize = 3;
/// Lines become at most so many letters shorter.
const MOST: usize = 5;
/// No line begins with one of these.
const NEVER_FIRST: &str =
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々：；、。，．・？！…）」』】〉》〕］｝:;,.!?)";

/// The same text, in lines that are a little shorter if that saves the last one from
/// standing nearly empty, or a line from beginning where no line may. One line more is
/// worth the latter, not the former. For Japanese, which breaks between any two letters;
/// other texts stay as they are.
pub fn even(ui: &Ui, job: LayoutJob) -> LayoutJob {
    let letter = job.sections.first().map_or(16.0, |section| section.format.font_id.size);
    if !job.text.chars().any(|letter| ('\u{3040}'..='\u{30ff}').contains(&letter)) {
        return job;
    }
    let measured = |job: &LayoutJob| {
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job.clone()));
        Lines::of(&galley)
    };
    let lines = measured(&job);
    if lines.rows < 2 || lines.is_fine() {
        return job;
    }
    let shorter = (0..=MOST).map(|letters| {
        let mut narrow = job.clone();
        narrow.wrap.max_width -= letter * letters as f32;
        narrow
    });
    // Of several that are as good the widest.
    shorter.min_by_key(|narrow| measured(narrow).badness(lines.rows)).unwrap_or(job)
}

/// How a text falls into lines.
struct Lines {
    rows: usize,
    /// Letters of the last.
    last: usize,
    /// Lines that begin where none may.
    torn: usize,
}

impl Lines {
    fn of(galley: &Galley) -> Self {
        // A line that the author has ended begins where he wanted.
        let follows = galley.rows.windows(2).filter(|pair| !pair[0].ends_with_newline);
        let torn = follows.filter_map(|pair| pair[1].glyphs.first());
        Self {
            rows: galley.rows.len(),
            last: galley.rows.last().map_or(0, |row| row.glyphs.len()),
            torn: torn.filter(|glyph| NEVER_FIRST.contains(glyph.chr)).count(),
        }
    }

    const fn is_fine(&self) -> bool {
        self.last > FEW && self.torn == 0
    }

    /// What it costs; `rows` are needed at least.
    const fn badness(&self, rows: usize) -> usize {
        let short = if self.last > FEW { 0 } else { 2 };
        4 * self.torn + 3 * self.rows.saturating_sub(rows) + short
    }
}

/// A text that is broken between its phrases where it is Japanese: for words that stand
/// alone in little room, such as those on a note.
pub fn phrased(ui: &Ui, text: &str, font: &FontId, width: f32) -> String {
    in_lines(text, width, |text| {
        ui.painter().layout_no_wrap(text.to_owned(), font.clone(), Color32::WHITE).size().x
    })
}

/// A text of one font, laid out in such lines.
pub fn even_galley(ui: &Ui, text: &str, font: FontId, ink: Color32, width: f32) -> Arc<Galley> {
    let job = even(ui, LayoutJob::simple(text.to_owned(), font, ink, width));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A label of such lines, as wide as there is room.
pub fn even_label(ui: &mut Ui, text: RichText) -> Response {
    let job = WidgetText::from(text).into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    let mut job = Arc::unwrap_or_clone(job);
    job.wrap.max_width = ui.available_width();
    let job = even(ui, job);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.label(galley)
}
