//! The left half: the mark, one's own beside it, the dimensions, earlier attempts.

use egui::{Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::picture;
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{
    DimensionBar, Legend, dimension_bar, even_label, least_height, legend, small_face, white,
};
use crate::rubric::overlay::CALIBRATION_MILLI;
use crate::scoring::Words;
use crate::telling::words::Arg;
use crate::vocab::Desk;

use super::overlay::view::OverlayView;
use super::view::{Bar, CardState, CardView, OwnMark, Page, Sheet};
use super::{bar, exact, history, points};

/// How high a bar gets at most, where there is room.
const HIGHEST_BAR: f32 = 104.0;

/// Shows the left half.
///
/// `named`: the name of the shift stands in the bar above already. `room`: the
/// height that it can fill.
pub fn left(ui: &mut Ui, view: &CardView, state: &CardState, words: &Words, named: bool, room: Option<f32>) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let Some(sheet) = view.sheets.get(state.sheet) else { return };
    let Some(page) = sheet.pages.get(state.page) else { return };
    let top = ui.cursor().top();
    if !named {
        ui.label(theme.text(bar::shift_and_place(view, words), Size::Small, colours.ink2));
    }
    if page.face.is_some() {
        whose(ui, &theme, page);
    }
    mark(ui, view, state, page, words);
    rule(ui);
    let own = own_of(view, state).filter(|_| state.page == 0);
    let rows = rows(view, state, sheet, page, own);
    if rows.is_empty() {
        return;
    }
    signs(ui, view, sheet, &rows, words);
    // Bars share what the rest leaves free.
    let before = ui.cursor().top() - top;
    let id = ui.id().with(("below", state.sheet, state.page));
    let after: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
    let marked = rows.iter().any(|row| row.own.is_some() || row.home.is_some());
    let least = least_height(&theme, marked);
    let each = room.map_or(least, |room| (room - before - after) / rows.len() as f32);
    let each = each.clamp(least, theme.scaled(HIGHEST_BAR).max(least));
    bars(ui, &rows, (each, view.home), sheet, words);
    let below = ui.cursor().top();
    if state.page == 0 && history::figures(&view.attempts).is_some() {
        rule(ui);
        history::history(ui, &view.attempts, words);
    }
    if state.page == 0 && sheet.desk == view.desk {
        facilitated(ui, &theme, view, words);
    }
    let now = ui.min_rect().bottom().max(below) - below + 4.0;
    if (now - after).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_repaint();
    }
}

/// How many dimensions a facilitator has looked at, and how many lie far apart.
fn facilitated(ui: &mut Ui, theme: &Theme, view: &CardView, words: &Words) {
    let Some((seen, apart)) = view.overlay.as_ref().map(OverlayView::counted) else { return };
    if seen == 0 {
        return;
    }
    let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    rule(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    let text = words.say("overlay-on-card", &[("count", count(seen))]);
    ui.label(theme.text(text, Size::Small, theme.colours.ink2));
    if apart > 0 {
        let args = [("count", count(apart)), ("points", Arg::Number(CALIBRATION_MILLI / 1_000))];
        let text = words.say("overlay-on-card-apart", &args);
        ui.label(theme.strong(text, Size::Small, theme.colours.calm_text));
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}

/// Who may see it, at the foot of the sheet.
pub fn private(ui: &mut Ui, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let side = theme.scaled(18.0);
    let room = ui.available_width() - side - 10.0;
    let text = ui.painter().layout(words.name("card-private"), theme.font(Size::Small), colours.ink2, room);
    let size = vec2(ui.available_width(), text.size().y.max(side));
    let (at, response) = ui.allocate_exact_size(size, Sense::hover());
    let said = text.text().to_owned();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    let eye = Rect::from_center_size(pos2(at.left() + side / 2.0, at.center().y), Vec2::splat(side));
    picture::paint(ui, icons::EYE.0, eye, colours.ink2, || white(icons::EYE.1));
    ui.painter().galley(pos2(eye.right() + 10.0, at.center().y - text.size().y / 2.0), text, colours.ink2);
}

pub fn rule(ui: &mut Ui) {
    let line = Theme::of(ui.ctx()).colours.line;
    let (at, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(at.x_range(), at.center().y, Stroke::new(1.5, line));
}

/// Whose contact it is.
fn whose(ui: &mut Ui, theme: &Theme, page: &Page) {
    let colours = theme.colours;
    ui.horizontal_top(|ui| {
        let side = theme.scaled(48.0);
        let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        if let Some(face) = &page.face {
            small_face(ui, at, face);
        }
        ui.add_space(4.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(theme.strong(&page.name, Size::Lead, colours.ink).line_height(None));
            ui.label(theme.text(&page.under, Size::Small, colours.ink2));
        });
    });
}

/// One's own mark, given before or here.
fn own_of(view: &CardView, state: &CardState) -> Option<OwnMark> {
    view.own.or(state.given)
}

/// The loudest thing: the mark, how it came about, and one's own beside it.
fn mark(ui: &mut Ui, view: &CardView, state: &CardState, page: &Page, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let Some(quality) = page.quality_milli else {
        ui.label(theme.text(words.name("score-none"), Size::Body, colours.ink));
        return;
    };
    let number = points(Some(quality), words);
    let said = words.say("card-quality", &[("points", Arg::Text(&number))]);
    let mut font = theme.bold(Size::Hero);
    font.size *= if ui.available_width() > theme.scaled(520.0) { 84.0 / 72.0 } else { 1.0 };
    let galley = ui.painter().layout_no_wrap(number, font, colours.ink);
    let own = own_of(view, state).filter(|_| state.page == 0);
    let compares = own.is_some() || (state.page == 0 && view.home_milli.is_some());
    let wide = ui.available_width();
    let third = theme.scaled(224.0);
    let beside = compares && wide > galley.size().x + third + theme.scaled(200.0);
    let narrow = wide < galley.size().x + theme.scaled(170.0);
    let shown = |ui: &mut Ui| {
        // The line of this size is taller than its figures.
        let size = vec2(galley.size().x + 8.0, galley.size().y * 0.84);
        let (at, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
        let middle = pos2(at.left(), at.center().y - galley.size().y / 2.0);
        ui.painter().galley(middle, galley, colours.ink);
        ui.vertical(|ui| {
            let taken = if beside { third + 16.0 } else { 0.0 };
            ui.set_width((ui.available_width() - taken).max(theme.scaled(120.0)));
            ui.spacing_mut().item_spacing.y = 2.0;
            let held = held(page, words);
            // Alone, the words stand at the foot of the number.
            ui.add_space(if held.is_some() { theme.scaled(6.0) } else { size.y * 0.52 });
            let of = words.name(if page.face.is_none() { "card-of-shift" } else { "card-of-contact" });
            ui.label(theme.text(of, Size::Lead, colours.ink2).line_height(None));
            if let Some(mean) = mean(view, state, words) {
                ui.label(theme.text(mean, Size::Small, colours.ink2));
            }
            if let Some(sentence) = held {
                even_label(ui, theme.text(sentence, Size::Body, colours.ink2));
            }
        });
        if beside {
            ui.vertical(|ui| {
                ui.set_width(third);
                compared(ui, view, own, quality, words);
            });
        }
    };
    if narrow {
        ui.vertical(shown);
    } else {
        ui.horizontal_top(shown);
    }
    if compares && !beside {
        compared(ui, view, own, quality, words);
    }
}

/// Of what the mark of a whole shift is the mean; none where that is plain.
fn mean(view: &CardView, state: &CardState, words: &Words) -> Option<String> {
    let contacts = view.sheets.get(state.sheet)?.pages.len().checked_sub(1)?;
    let count = Arg::Number(i64::try_from(contacts).unwrap_or(i64::MAX));
    (state.page == 0 && contacts > 1).then(|| words.say("card-mean", &[("count", count)]))
}

/// '68 from what you did, held at 60 by one critical error'; none without a cap.
fn held(page: &Page, words: &Words) -> Option<String> {
    let (held, before) = (page.quality_milli?, page.before_caps_milli?);
    let (before, held) = (points(Some(before), words), points(Some(held), words));
    if before == held {
        return None;
    }
    let count = i64::try_from(page.criticals.len()).unwrap_or(i64::MAX);
    let args = [("before", Arg::Text(&before)), ("held", Arg::Text(&held)), ("count", Arg::Number(count))];
    Some(words.say("card-held", &args))
}

/// The words for how sure somebody is, in percent.
fn sure_words(sure: u8, words: &Words) -> String {
    let step = match sure {
        0..=20 => 0,
        21..=45 => 1,
        46..=69 => 2,
        70..=89 => 3,
        _ => 4,
    };
    words.name(&format!("card-sure-{step}"))
}

/// Which of three words says how a number lies to another.
fn beside_id(id: &str, away: i64) -> String {
    let side = match away {
        0 => "same",
        1.. => "above",
        _ => "below",
    };
    format!("{id}-{side}")
}

/// One's own mark beside the score, and how that was at the home desk.
fn compared(ui: &mut Ui, view: &CardView, own: Option<OwnMark>, quality: i64, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    ui.spacing_mut().item_spacing.y = 2.0;
    if let Some(own) = own {
        ui.label(theme.text(words.name("card-you-said"), Size::Small, colours.ink2).line_height(None));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            let number = own.points.to_string();
            ui.label(theme.strong(number, Size::Large, colours.ink).line_height(None));
            if let Some(sure) = own.sure {
                let text = sure_words(sure, words);
                ui.label(theme.text(text, Size::Body, colours.ink2).line_height(None));
            }
        });
        let away = i64::from(own.points) - (quality + 500).div_euclid(1_000);
        let text = words.say(&beside_id("card-own", away), &[("points", Arg::Number(away.abs()))]);
        even_label(ui, theme.text(text, Size::Body, colours.ink));
    }
    if let Some(home) = view.home_milli {
        let mark = points(Some(home), words);
        let text = match view.home_off {
            Some(away) => {
                let args = [("mark", Arg::Text(&mark)), ("points", Arg::Number(away.abs()))];
                words.say(&beside_id("card-home", away), &args)
            }
            None => words.say("card-home", &[("points", Arg::Text(&mark))]),
        };
        even_label(ui, theme.text(text, Size::Small, colours.ink2));
        let before = points(view.home_before_caps_milli, words);
        if view.home_before_caps_milli.is_some() && before != mark {
            let held =
                words.say("card-home-held", &[("before", Arg::Text(&before)), ("held", Arg::Text(&mark))]);
            even_label(ui, theme.text(held, Size::Small, colours.ink2));
        }
    }
}

/// A row of the sheet.
struct BarRow<'a> {
    bar: &'a Bar,
    own: Option<(f32, f32)>,
    home: Option<f32>,
    seen: Option<f32>,
}

/// The dimensions that were exercised, with what stands beside them.
fn rows<'a>(
    view: &CardView,
    state: &CardState,
    sheet: &Sheet,
    page: &'a Page,
    own: Option<OwnMark>,
) -> Vec<BarRow<'a>> {
    let off = own.and_then(|own| own.sure).map_or(0.0, |sure| (100.0 - f32::from(sure)) / 100.0);
    // What was marked here stands in the state, for the shift's own rubric.
    let here = |index: usize| {
        let given = state.given.is_some() && view.own.is_none() && sheet.desk == view.desk && state.page == 0;
        state.parts.get(index).copied().flatten().filter(|_| given)
    };
    // A facilitator looks at the whole shift by its own desk's rubric.
    let overlay = view.overlay.as_ref().filter(|_| sheet.desk == view.desk && state.page == 0);
    let seen = |index: usize| overlay.and_then(|overlay| Some(overlay.saved(index)?.points_milli));
    let row = |(index, bar): (usize, &'a Bar)| BarRow {
        bar,
        own: bar.own.or_else(|| here(index)).map(|own| (f32::from(own) / 100.0, off)),
        home: bar.home.map(|home| f32::from(home) / 1_000.0),
        seen: seen(index).map(|milli| milli as f32 / bar.budget_milli.max(1) as f32),
    };
    page.bars.iter().enumerate().filter(|(_, bar)| bar.budget_milli > 0).map(row).collect()
}

fn signs(ui: &mut Ui, view: &CardView, sheet: &Sheet, rows: &[BarRow<'_>], words: &Words) {
    let ids = ["card-legend-scored", "card-legend-own", "card-legend-home", "overlay-legend"];
    let texts = ids.map(|id| words.name(id));
    let own = rows.iter().any(|row| row.own.is_some());
    let home = view.home.filter(|_| rows.iter().any(|row| row.home.is_some()));
    let seen = rows.iter().any(|row| row.seen.is_some());
    if !own && home.is_none() && !seen {
        return;
    }
    let shown = Legend {
        desk: sheet.desk,
        scored: &texts[0],
        own: own.then_some(texts[1].as_str()),
        home: home.map(|home| (texts[2].as_str(), home)),
        seen: seen.then_some(texts[3].as_str()),
    };
    legend(ui, &shown);
}

fn bars(ui: &mut Ui, rows: &[BarRow<'_>], (height, home): (f32, Option<Desk>), sheet: &Sheet, words: &Words) {
    let theme = Theme::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    let under = |row: &BarRow<'_>| {
        let budget = exact(row.bar.budget_milli, words);
        words.say("card-bar-points", &[("points", Arg::Text(&budget))])
    };
    let wide = |row: &BarRow<'_>| {
        let painter = ui.painter();
        let lay = |text, font| painter.layout_no_wrap(text, font, theme.colours.ink).size().x;
        lay(row.bar.name.clone(), theme.bold(Size::Body)).max(lay(under(row), theme.font(Size::Small)))
    };
    let name_width = rows.iter().map(wide).fold(0.0, f32::max) + 1.0;
    for row in rows {
        let bar = row.bar;
        let (got, budget) = (exact(bar.got_milli, words), exact(bar.budget_milli, words));
        let args = [("name", Arg::Text(&bar.name)), ("got", Arg::Text(&got)), ("of", Arg::Text(&budget))];
        dimension_bar(
            ui,
            &DimensionBar {
                name: &bar.name,
                under: &under(row),
                name_width,
                height,
                weight: &budget,
                points: &got,
                share: bar.got_milli as f32 / bar.budget_milli as f32,
                own: row.own,
                home: row.home.zip(home),
                seen: row.seen,
                desk: sheet.desk,
                spoken: &spoken(&words.say("card-bar", &args), row, words),
            },
        );
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}

/// A bar with both marks beside it, for a screen reader.
fn spoken(bar: &str, row: &BarRow<'_>, words: &Words) -> String {
    let points = |share: f32| exact((f64::from(share) * row.bar.budget_milli as f64) as i64, words);
    let mut text = bar.to_owned();
    let own = row.own.map(|own| own.0);
    for (id, share) in [("card-bar-own", own), ("card-bar-home", row.home), ("overlay-bar", row.seen)] {
        if let Some(share) = share {
            text.push_str(". ");
            text.push_str(&words.say(id, &[("points", Arg::Text(&points(share)))]));
        }
    }
    text
}
