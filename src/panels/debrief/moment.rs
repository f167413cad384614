//! A moment at which the shift stands still: first the room counts its hands, then it
//! sees what was chosen, what each desk minds, and a question.

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Color32, CornerRadius, Frame, Margin, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, WidgetType, pos2, vec2,
};

use crate::panels::icons::{self, Icon};
use crate::panels::theme::{Size, Theme};
use crate::panels::widgets::{
    Button, FaceView, Kind, badge, button, button_width, even, even_galley, face, focus_ring, ring, white,
};
use crate::scoring::Words;
use crate::telling::words::Arg;

use super::plain::asked;
use super::state::Hands;
use super::view::{MomentView, ReplyView};
use super::{follow, heading, read, space};

pub(super) fn moment(ui: &mut Ui, view: &MomentView, hands: &mut Hands, words: &Words) {
    let theme = Theme::of(ui.ctx());
    title(ui, view);
    let args = [("name", Arg::Text(&view.name)), ("mood", Arg::Text(&view.mood))];
    let name = words.say("debrief-person", &args);
    let who = Speaker { name: &name, face: &view.face, heard: &view.heard, quoted: &view.quoted };
    person(ui, &who, hands.revealed);
    if hands.revealed && hands.asked {
        space(ui);
        judged(ui, view);
        asked(ui, &view.question);
        return;
    }
    ui.spacing_mut().item_spacing.y = theme.scaled(if hands.revealed { 5.0 } else { 6.0 });
    let said = words.name(if hands.revealed { "debrief-was-chosen" } else { "debrief-hands-up" });
    asked_of_all(ui, &said, hands, words);
    let set = Card::new(ui, view, hands.revealed);
    for (number, reply) in view.replies.iter().enumerate() {
        answer(ui, number, reply, (&set, hands), words);
    }
}

/// What the room is asked or told; at the end of the line all hands can be counted anew,
/// by its sign alone where there is little room.
fn asked_of_all(ui: &mut Ui, said: &str, hands: &mut Hands, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let anew = words.name("debrief-count-anew");
    let disabled = hands.counts.iter().all(|count| *count == 0);
    let look = Button { disabled, ..Button::new(&anew).kind(Kind::Quiet) };
    let look = look.icon(icons::REPLAY.0, icons::REPLAY.1);
    let width = ui.available_width();
    let line = ui.painter().layout_no_wrap(said.to_owned(), theme.font(Size::Body), theme.colours.ink2);
    let icon_only = line.size().x + button_width(ui, &look) + theme.scaled(16.0) > width;
    let look = Button { icon_only, ..look };
    let wide = button_width(ui, &look);
    let room = width - wide - theme.scaled(12.0);
    let line = even_galley(ui, said, theme.font(Size::Body), theme.colours.ink2, room);
    // The button reaches a little into the blanks above and below.
    let high = line.size().y.max(theme.scaled(31.0));
    let (at, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let place = Align2::LEFT_CENTER.anchor_size(at.left_center(), line.size());
    let response = ui.interact(place, ui.id().with("asked-of-all"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said));
    ui.painter().galley(place.min, line, theme.colours.ink2);
    let corner = pos2(at.right() - wide, at.center().y - theme.scaled(20.0));
    let button_at = Rect::from_min_size(corner, vec2(wide, theme.scaled(40.0)));
    let mut child = ui.new_child(UiBuilder::new().max_rect(button_at).id_salt("count-anew"));
    let response = button(&mut child, &look);
    follow(&response);
    if response.clicked() {
        hands.counts.fill(0);
    }
}

/// What it is about, with the sign of the desk.
fn title(ui: &mut Ui, view: &MomentView) {
    let theme = Theme::of(ui.ctx());
    let Some(desk) = view.desk else { return heading(ui, &view.title) };
    ui.horizontal_top(|ui| {
        let side = theme.scaled(30.0);
        let (at, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        // The letters of a title stand low in their line.
        badge(ui, at.translate(vec2(0.0, theme.scaled(3.5))), desk);
        ui.vertical(|ui| heading(ui, &view.title));
    });
    ui.add_space(theme.scaled(4.0));
}

/// Somebody who says something.
pub(super) struct Speaker<'a> {
    /// Their name, and how they feel or where they are.
    pub name: &'a str,
    pub face: &'a FaceView,
    pub heard: &'a str,
    /// The promise that they quote; empty where none is.
    pub quoted: &'a str,
}

/// The face, and what they say; smaller, once something else is more to the point.
pub(super) fn person(ui: &mut Ui, view: &Speaker<'_>, small: bool) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let wide = ui.available_width() > theme.scaled(560.0) && !small;
    let side = theme.scaled(if wide { 84.0 } else { 56.0 });
    let gap = theme.scaled(16.0);
    let top = ui.cursor().min;
    let at = Rect::from_min_size(top, Vec2::splat(side));
    let right = Rect::from_min_max(pos2(at.right() + gap, top.y), pos2(ui.max_rect().right(), f32::INFINITY));
    let mut balloon = ui.new_child(UiBuilder::new().max_rect(right).id_salt("balloon"));
    let frame = Frame::new()
        .fill(colours.card)
        .corner_radius(CornerRadius::same(18))
        .inner_margin(Margin::same(theme.scaled(if small { 8.0 } else { 12.0 }) as i8))
        .shadow(theme.small_shadow());
    let shown = frame.show(&mut balloon, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.scaled(2.0);
        ui.label(theme.text(view.name, Size::Body, colours.ink2));
        let size = if small { Size::Body } else { Size::Lead };
        let job = even(ui, heard(&theme, view, size, ui.available_width()));
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
    face(ui, at, view.face);
    let bottom = whole.bottom().max(at.bottom());
    ui.allocate_rect(Rect::from_min_max(top, pos2(right.right(), bottom)), Sense::hover());
}

/// What they say; the promise that they quote stands out.
fn heard(theme: &Theme, view: &Speaker<'_>, size: Size, width: f32) -> LayoutJob {
    let colours = theme.colours;
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
    match view.heard.split_once(view.quoted).filter(|_| !view.quoted.is_empty()) {
        Some((before, after)) => {
            job.append(before, 0.0, plain.clone());
            job.append(view.quoted, 0.0, quoted);
            job.append(after, 0.0, plain);
        }
        None => job.append(view.heard, 0.0, plain),
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
    /// The width of the column that says what the group chose; nothing before that.
    share: Option<f32>,
    /// There is no room for that column: it stands below the hands.
    below: bool,
}

impl Card {
    /// The same for all answers, so that their bars begin and end together.
    fn new(ui: &Ui, view: &MomentView, revealed: bool) -> Self {
        let theme = Theme::of(ui.ctx());
        let wide = |reply: &ReplyView| {
            let font = theme.bold(Size::Body);
            ui.painter().layout_no_wrap(reply.people.clone(), font, Color32::WHITE).size().x
        };
        let set = Self {
            pad: theme.scaled(7.0),
            key: theme.scaled(28.0),
            side: theme.scaled(32.0),
            count: theme.scaled(44.0),
            share: revealed.then(|| view.replies.iter().map(wide).fold(theme.scaled(96.0), f32::max)),
            below: false,
        };
        let below = revealed && set.room(ui.available_width()) < theme.scaled(280.0);
        Self { below, ..set }
    }

    fn hands(&self) -> f32 {
        2.0 * self.side + self.count
    }

    /// What is left for the words.
    fn room(&self, width: f32) -> f32 {
        let right = match self.share {
            None => self.hands(),
            Some(share) if self.below => self.hands().max(share),
            Some(share) => self.hands() + share + 2.0 * self.pad,
        };
        width - 4.0 * self.pad - self.key - right
    }
}

/// An answer: a click, or its number, counts a hand.
fn answer(ui: &mut Ui, number: usize, view: &ReplyView, (set, hands): (&Card, &mut Hands), words: &Words) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let width = ui.available_width();
    let room = set.room(width).max(theme.scaled(90.0));
    let said = even_galley(ui, &view.said, theme.font(Size::Body), colours.ink, room);
    let gap = theme.scaled(6.0);
    let right = if set.below { 2.0 * set.side + gap } else { set.side };
    let high = (said.size().y + theme.scaled(3.0)).max(right).max(set.key) + 2.0 * set.pad;
    let (at, response) = ui.allocate_exact_size(vec2(width, high), Sense::click());
    let count = hands.counts.get(number).copied().unwrap_or(0);
    let args = [("number", Arg::Number(number as i64 + 1)), ("count", Arg::Number(i64::from(count)))];
    let mut spoken = format!("{}: {}", words.say("debrief-answer", &args), view.said);
    if set.share.is_some() {
        spoken = format!("{spoken} {}", view.chosen);
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    follow(&response);
    if response.clicked() {
        hands.more(number);
    }
    let fill = if response.hovered() { colours.teal_tint } else { colours.card };
    let painter = ui.painter().clone();
    painter.rect_filled(at, 14.0, fill);
    painter.rect_stroke(at, 14.0, Stroke::new(1.0, colours.line), StrokeKind::Inside);
    let cap = Rect::from_min_size(at.min + Vec2::splat(set.pad), Vec2::splat(set.key));
    painter.rect_filled(cap, 8.0, colours.sunk);
    let digit = (number + 1).to_string();
    painter.text(cap.center(), Align2::CENTER_CENTER, digit, theme.bold(Size::Body), colours.ink);
    // The first line stands at the height of its number.
    let lift = ((set.key - said.rows.first().map_or(0.0, |row| row.height())) / 2.0).max(0.0);
    painter.galley(pos2(cap.right() + set.pad, at.top() + set.pad + lift), said, colours.ink);
    let top = at.top() + set.pad;
    let edge = at.right() - set.pad;
    let counted = Rect::from_min_size(pos2(edge - set.hands(), top), vec2(set.hands(), set.side));
    if let Some(share) = set.share {
        let place = if set.below {
            pos2(edge - share.max(set.hands()), counted.bottom() + gap)
        } else {
            pos2(counted.left() - 2.0 * set.pad - share, top)
        };
        shared(ui, &theme, Rect::from_min_size(place, vec2(share, set.side)), view);
    }
    counter(ui, number, counted, set, hands, words);
    if response.has_focus() {
        ring(ui, at, 14.0);
    }
}

/// How many of the group chose it, over a bar.
fn shared(ui: &Ui, theme: &Theme, at: Rect, view: &ReplyView) {
    let ink = theme.colours.teal_text;
    let people = ui.painter().layout_no_wrap(view.people.clone(), theme.bold(Size::Body), ink);
    ui.painter().galley(at.min, people, ink);
    let high = theme.scaled(9.0);
    bar(ui, theme, Rect::from_min_max(pos2(at.left(), at.bottom() - high), at.max), view.share);
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
    // Which one plus and minus change; no matter any more once the answers are there.
    if set.share.is_none() && hands.last == number && hands.counts.iter().any(|count| *count > 0) {
        let round = Rect::from_center_size(middle, vec2(set.count - theme.scaled(6.0), at.height()));
        ui.painter().rect_stroke(
            round,
            theme.scaled(8.0),
            Stroke::new(2.5, theme.colours.teal),
            StrokeKind::Inside,
        );
    }
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
