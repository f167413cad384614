//! Japanese lines of which the last is not left with a letter or two.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontId, FontSelection, Galley, Response, RichText, Ui, WidgetText};

/// So few letters, with what closes a sentence, are left alone.
const FEW: usize = 3;
/// Lines become at most so many letters shorter.
const MOST: usize = 3;

/// The same text, in lines that are a little shorter if that saves the last one from
/// standing nearly empty and needs no line more. For Japanese, which breaks between any
/// two letters; other texts stay as they are.
pub fn even(ui: &Ui, job: LayoutJob) -> LayoutJob {
    let letter = job.sections.first().map_or(16.0, |section| section.format.font_id.size);
    if !job.text.chars().any(|letter| ('\u{3040}'..='\u{30ff}').contains(&letter)) {
        return job;
    }
    let measured = |job: &LayoutJob| {
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job.clone()));
        (galley.rows.len(), galley.rows.last().map_or(0, |row| row.glyphs.len()))
    };
    let (rows, last) = measured(&job);
    if rows < 2 || last > FEW {
        return job;
    }
    let shorter = (1..=MOST).map(|letters| {
        let mut narrow = job.clone();
        narrow.wrap.max_width -= letter * letters as f32;
        narrow
    });
    let better = shorter.into_iter().find(|narrow| {
        let (needed, last) = measured(narrow);
        needed == rows && last > FEW
    });
    better.unwrap_or(job)
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
