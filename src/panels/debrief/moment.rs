//! A moment at which the shift stands still: first the room counts its hands, then it
//! sees what was chosen, what each desk minds, and a question.

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Color32, CornerRadius, Frame, Margin, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, WidgetType, pos2, vec2,
};

use crate::panels::icons::{self, Icon};
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{Button, badge, button, even, face, focus_ring, ring, white};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::plain::asked;
use super::state::Hands;
use super::view::{MomentView, ReplyView};
use super::{aside, follow, heading, read, space};

pub(super) fn moment(ui: &mut Ui, view: &MomentView, hands: &mut Hands, words: &Words) {
    title(ui, view);
    person(ui, view, words);
    space(ui);
    if hands.revealed && hands.asked {
        judged(ui, view);
        space(ui);
        asked(ui, &view.question);
        return;
    }
    aside(ui, &words.name(if hands.revealed { "debrief-was-chosen" } else { "debrief-hands-up" }));
    for (number, reply) in view.replies.iter().enumerate() {
        answer(ui, number, reply, hands, words);
    }
    if hands.counts.iter().any(|count| *count > 0) {
        let anew = words.name("debrief-count-anew");
        let response = button(ui, &Button::new(&anew).icon(icons::REPLAY.0, icons::REPLAY.1));
        follow(&response);
        if response.clicked() {
            hands.counts.fill(0);
        }
    }
}

/// What it is about, with the sign of the desk.
fn title(ui: &mut Ui, view: &MomentView) {
    let theme = Theme::of(ui.ctx());
    let Some(desk) = view.desk else { return heading(ui, &view.title) };
    ui.horizontal_top(|ui| {
        let side = theme.scaled(30.0);
        let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        badge(ui, at, desk);
        ui.vertical(|ui| heading(ui, &view.title));
    });
}

/// The face, and what they say.
fn person(ui: &mut Ui, view: &MomentView, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let wide = ui.available_width() > theme.scaled(560.0);
    let side = theme.scaled(if wide { 104.0 } else { 56.0 });
    let gap = theme.scaled(16.0);
    let top = ui.cursor().min;
    let at = Rect::from_min_size(top, Vec2::splat(side));
    let right = Rect::from_min_max(pos2(at.right() + gap, top.y), pos2(ui.max_rect().right(), f32::INFINITY));
    let mut balloon = ui.new_child(UiBuilder::new().max_rect(right).id_salt("balloon"));
    let frame = Frame::new()
        .fill(colours.card)
        .corner_radius(CornerRadius::same(18))
        .inner_margin(Margin::same(theme.scaled(12.0) as i8))
        .shadow(theme.small_shadow());
    let shown = frame.show(&mut balloon, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.scaled(2.0);
        let args = [("name", Arg::Text(&view.name)), ("mood", Arg::Text(&view.mood))];
        ui.label(theme.text(words.say("debrief-person", &args), Size::Body, colours.ink2));
        let job = even(ui, heard(&theme, view, ui.available_width()));
        // As a galley: a label would lay it out again in the whole width.
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        ui.add(egui::Label::new(galley));
    });
    let whole = shown.response.rect;
    let middle = (at.center().y).min(whole.bottom() - theme.scaled(20.0));
    let tip = pos2(whole.left() - gap * 0.7, middle);
    let half = theme.scaled(9.0);
    let tail = vec![tip, pos2(whole.left() + 1.0, middle - half), pos2(whole.left() + 1.0, middle + half)];
    ui.painter().add(egui::Shape::convex_polygon(tail, colours.card, Stroke::NONE));
    face(ui, at, &view.face);
    let bottom = whole.bottom().max(at.bottom());
    ui.allocate_rect(Rect::from_min_max(top, pos2(right.right(), bottom)), Sense::hover());
}

/// What they say; the promise that they quote stands out.
fn heard(theme: &Theme, view: &MomentView, width: f32) -> LayoutJob {
    let colours = theme.colours;
    let size = Size::Lead;
    let line_height = Some((theme.line_height(size) * 0.92).round());
    let plain =
        TextFormat { font_id: theme.font(size), color: colours.ink, line_height, ..TextFormat::default() };
    let quoted = TextFormat {
        font_id: theme.bold(size),
        background: colours.promise_tint,
        underline: Stroke::new(theme.scaled(2.0), colours.promise),
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    match view.heard.split_once(view.quoted.as_str()).filter(|_| !view.quoted.is_empty()) {
        Some((before, after)) => {
            job.append(before, 0.0, plain.clone());
            job.append(&view.quoted, 0.0, quoted);
            job.append(after, 0.0, plain);
        }
        None => job.append(&view.heard, 0.0, plain),
    }
    job.wrap.max_width = width;
    job
}

/// The measures of an answer's card.
struct Card {
    pad: f32,
    key: f32,
    side: f32,
    count: f32,
    bar: f32,
}

/// An answer: a click, or its number, counts a hand.
fn answer(ui: &mut Ui, number: usize, view: &ReplyView, hands: &mut Hands, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let set = Card {
        pad: theme.scaled(10.0),
        key: theme.scaled(28.0),
        side: theme.scaled(32.0),
        count: theme.scaled(44.0),
        bar: theme.scaled(10.0),
    };
    let width = ui.available_width();
    let beside = 2.0 * set.side + set.count;
    let room = width - 4.0 * set.pad - set.key - beside;
    let lay = |ui: &Ui, text: &str, font, ink| {
        let format = TextFormat { font_id: font, color: ink, ..TextFormat::default() };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = room.max(theme.scaled(90.0));
        let job = even(ui, job);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let said = lay(ui, &view.said, theme.font(Size::Body), colours.ink);
    let chosen = hands.revealed.then(|| lay(ui, &view.chosen, theme.bold(Size::Body), colours.teal_text));
    let result = chosen.as_ref().map_or(0.0, |chosen| chosen.size().y + theme.scaled(4.0));
    let high = (said.size().y + result + theme.scaled(3.0)).max(set.side).max(set.key) + 2.0 * set.pad;
    let (at, response) = ui.allocate_exact_size(vec2(width, high), Sense::click());
    let count = hands.counts.get(number).copied().unwrap_or(0);
    let args = [("number", Arg::Number(number as i64 + 1)), ("count", Arg::Number(i64::from(count)))];
    let spoken = format!("{}: {}", words.say("debrief-answer", &args), view.said);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    follow(&response);
    if response.clicked() {
        hands.more(number);
    }
    let counted = hands.last == number && hands.counts.iter().any(|count| *count > 0);
    let fill = if response.hovered() { colours.teal_tint } else { colours.card };
    let line = if counted { Stroke::new(2.5, colours.ink) } else { Stroke::new(1.0, colours.line) };
    let painter = ui.painter().clone();
    painter.rect_filled(at, 14.0, fill);
    painter.rect_stroke(at, 14.0, line, StrokeKind::Inside);
    let cap = Rect::from_min_size(at.min + Vec2::splat(set.pad), Vec2::splat(set.key));
    painter.rect_filled(cap, 8.0, colours.sunk);
    let digit = (number + 1).to_string();
    painter.text(cap.center(), Align2::CENTER_CENTER, digit, theme.bold(Size::Body), colours.ink);
    // The first line stands at the height of its number.
    let lift = ((set.key - said.rows.first().map_or(0.0, |row| row.height())) / 2.0).max(0.0);
    let text_at = pos2(cap.right() + set.pad, at.top() + set.pad + lift);
    let below = text_at + vec2(0.0, said.size().y + theme.scaled(4.0));
    painter.galley(text_at, said, colours.ink);
    if let Some(chosen) = chosen {
        // The bars of all answers end at the same place, however long the words are.
        let long = (room * 0.45).min(room - chosen.size().x - set.pad);
        let line = chosen.size().y;
        if long > 4.0 * set.bar {
            let place = pos2(below.x, below.y + (line - set.bar) / 2.0);
            bar(ui, &theme, Rect::from_min_size(place, vec2(long, set.bar)), view.share);
            painter.galley(pos2(below.x + long + set.pad, below.y), chosen, colours.teal_text);
        } else {
            painter.galley(below, chosen, colours.teal_text);
        }
    }
    let right =
        Rect::from_min_size(pos2(at.right() - set.pad - beside, at.top() + set.pad), vec2(beside, set.side));
    counter(ui, number, right, &set, hands, words);
    if response.has_focus() {
        ring(ui, at, 14.0);
    }
}

/// How large the share was that chose it.
fn bar(ui: &Ui, theme: &Theme, at: Rect, share: f64) {
    let colours = theme.colours;
    let radius = at.height() / 2.0;
    ui.painter().rect_filled(at, radius, colours.sunk);
    ui.painter().rect_stroke(at, radius, Stroke::new(1.0, colours.line), StrokeKind::Inside);
    if share > 0.0 {
        let wide = (at.width() * share.clamp(0.0, 1.0) as f32).max(at.height());
        ui.painter().rect_filled(Rect::from_min_size(at.min, vec2(wide, at.height())), radius, colours.teal);
    }
}

/// Hands that were counted, with one fewer and one more.
fn counter(ui: &mut Ui, number: usize, at: Rect, set: &Card, hands: &mut Hands, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let count = hands.counts.get(number).copied().unwrap_or(0);
    let ink = if count > 0 { theme.colours.ink } else { theme.colours.ink3 };
    let middle = pos2(at.left() + set.side + set.count / 2.0, at.center().y);
    let size = if count > 99 { Size::Body } else { Size::Title };
    ui.painter().text(middle, Align2::CENTER_CENTER, count.to_string(), theme.bold(size), ink);
    let named = |id: &str| words.say(id, &[("number", Arg::Number(number as i64 + 1))]);
    let square = |left: f32| Rect::from_min_size(pos2(left, at.top()), Vec2::splat(set.side));
    if small(ui, ("fewer", number), square(at.left()), icons::MINUS, &named("debrief-hand-fewer"), count > 0)
    {
        hands.fewer(number);
    }
    let right = square(at.right() - set.side);
    if small(ui, ("more", number), right, icons::PLUS, &named("debrief-hand-more"), true) {
        hands.more(number);
    }
}

/// A small button with an icon.
fn small(ui: &mut Ui, id: (&str, usize), at: Rect, icon: Icon, name: &str, enabled: bool) -> bool {
    let colours = Theme::of(ui.ctx()).colours;
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let response = ui.interact(at, ui.id().with(id), sense);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, name));
    follow(&response);
    let fill = if response.hovered() && enabled { colours.sunk } else { Color32::TRANSPARENT };
    let radius = at.height() / 2.0;
    let (ink, line) = if enabled { (colours.ink, colours.ink3) } else { (colours.line, colours.line) };
    ui.painter().rect_filled(at, radius, fill);
    ui.painter().rect_stroke(at, radius, Stroke::new(1.5, line), StrokeKind::Inside);
    crate::panels::picture::paint(ui, icon.0, at.shrink(at.height() * 0.24), ink, || white(icon.1));
    focus_ring(ui, &response, radius);
    response.clicked()
}

/// What each of the two sheets minds here.
fn judged(ui: &mut Ui, view: &MomentView) {
    let theme = Theme::of(ui.ctx());
    for (desk, said) in &view.judged {
        ui.horizontal_top(|ui| {
            let side = theme.scaled(24.0);
            let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
            badge(ui, at, *desk);
            ui.vertical(|ui| read(ui, said));
        });
    }
}
