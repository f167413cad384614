//! What the person says, what is being done meanwhile, and all that was said before.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Margin, Rect, ScrollArea, Stroke, Ui, Vec2, pos2, vec2};

use crate::panels::icons;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Form, Kind, button, even, meter, white};
use crate::telling::words::comma;

use super::Screen;
use super::mat::{BAR, remember, remembered};
use super::state::DeskState;
use super::view::{Busy, Said, Silence, TalkView};

/// Name, a line and what is done about the call need at least this height, in points at a
/// text scale of 100 %.
const LEAST: f32 = 60.0;

impl Screen<'_> {
    pub(super) fn bubble(&mut self, ui: &mut Ui, state: &mut DeskState, talk: &TalkView) {
        let usual = self.grid.bubble;
        let most = usual.bottom() - self.top(ui);
        let least = self.theme.scaled(LEAST);
        let wanted = if state.transcript {
            most
        } else {
            remembered(ui, "desk-bubble").max(usual.height() * 0.66).max(least)
        };
        let height = if self.grid.three { wanted.min(most) } else { usual.height() };
        if height < least {
            // What lies over the office just now, such as the pace, needs the place.
            return;
        }
        // Few words make a small balloon beside the middle of the face.
        let spare = (usual.height() - height).max(0.0);
        let foot = (usual.bottom() - spare * 0.5).round();
        let at = Rect::from_min_max(pos2(usual.left(), foot - height), pos2(usual.right(), foot));
        self.balloon(ui, at);
        balloon_is(ui, at);
        let pad = (self.grid.gutter).clamp(10.0, 18.0);
        let inside = at.shrink2(vec2(pad + 2.0, pad * 0.75));
        let mut child = self.part(ui, inside, "bubble");
        child.set_clip_rect(at.intersect(ui.clip_rect()));
        let top = child.cursor().top();
        self.bubble_head(&mut child, state, talk);
        let head = child.cursor().top() - top;
        let foot = self.foot_height(&child, talk);
        let room = (inside.height() - head - foot).max(self.theme.scaled(28.0));
        let width = inside.width() - BAR;
        // How large the words are depends on what a balloon may have, not on what it has.
        let for_words = match self.grid.three {
            true => {
                let own = usual.height() + self.theme.scaled(20.0);
                [own, self.most_for_balloon(ui)].map(|height| height - head - foot - pad * 1.5)
            }
            false => [f32::INFINITY; 2],
        };
        if state.transcript {
            self.all_that_was_said(&mut child, state, room);
        } else {
            let shown = ScrollArea::vertical()
                .id_salt("said")
                .max_height(room)
                .min_scrolled_height(room)
                .auto_shrink([false, false])
                .content_margin(Margin::ZERO)
                .show(&mut child, |ui| {
                    ui.set_width(width);
                    // Letters may stand out a little above their line.
                    ui.add_space(2.0);
                    ui.spacing_mut().item_spacing.y = 4.0;
                    self.said(ui, &talk.said, for_words);
                    if let Some(screen) = &talk.screen {
                        let ink = self.theme.colours.ink2;
                        let text =
                            self.words.say("screen", &[("words", crate::telling::words::Arg::Text(screen))]);
                        ui.label(self.theme.text(text, Size::Small, ink));
                    }
                });
            remember(ui, "desk-bubble", (head + foot + shown.content_size.y + pad * 1.5 + 6.0).ceil());
        }
        let foot_at = Rect::from_min_max(pos2(inside.left(), inside.bottom() - foot), inside.max);
        self.bubble_foot(ui, state, talk, foot_at);
    }

    /// So high may a balloon be at the replies' expense.
    pub(super) fn most_for_balloon(&self, ui: &Ui) -> f32 {
        let whole = self.grid.mat.bottom() - self.top(ui);
        (whole * 0.36).max(self.grid.person.height())
    }

    /// The ground of what is said, with its tail towards the portrait.
    pub(super) fn balloon(&self, ui: &Ui, at: Rect) {
        let colours = self.theme.colours;
        let painter = ui.painter();
        painter.add(self.theme.shadow().as_shape(at, 18));
        painter.rect_filled(at, 18.0, colours.card);
        let tip = pos2(
            at.left() - self.grid.gutter.min(18.0),
            self.grid.person.center().y.clamp(at.top() + 30.0, at.bottom() - 24.0),
        );
        let tail = vec![tip, pos2(at.left() + 1.0, tip.y - 14.0), pos2(at.left() + 1.0, tip.y + 14.0)];
        painter.add(egui::Shape::convex_polygon(tail, colours.card, Stroke::NONE));
    }

    /// Name, firm, mood, and the way to what was said before.
    fn bubble_head(&mut self, ui: &mut Ui, state: &mut DeskState, talk: &TalkView) {
        let theme = self.theme;
        let side = theme.scaled(26.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let room = ui.available_width() - side - 8.0;
            ui.allocate_ui(vec2(room, 0.0), |ui| {
                let mut job = LayoutJob::default();
                let part = |job: &mut LayoutJob, text: &str, font, color| {
                    job.append(text, 0.0, TextFormat { font_id: font, color, ..TextFormat::default() });
                };
                part(&mut job, &talk.name, theme.bold(Size::Body), theme.colours.ink);
                let all = [talk.about.as_str(), talk.mood.as_str()];
                let name = self.width(ui, &talk.name, Size::Body);
                let wide = name + self.width(ui, &format!("  {}", all.join(&comma(self.words))), Size::Small);
                // Where both do not fit into a line, how they feel matters more than the firm.
                let skipped = usize::from(self.grid.three && wide > ui.available_width());
                let beside: Vec<&str> =
                    all.into_iter().skip(skipped).filter(|text| !text.is_empty()).collect();
                part(
                    &mut job,
                    &format!("  {}", beside.join(&comma(self.words))),
                    theme.font(Size::Small),
                    theme.colours.ink2,
                );
                ui.add(egui::Label::new(job).wrap());
            });
            self.transcript_button(ui, state, side);
        });
    }

    pub(super) fn transcript_button(&mut self, ui: &mut Ui, state: &mut DeskState, side: f32) {
        let key = if state.transcript { "desk-transcript-close" } else { "desk-transcript" };
        let text = self.word(key);
        let at = Rect::from_min_size(ui.cursor().min, Vec2::splat(side));
        let response = ui.allocate_rect(at, egui::Sense::click());
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::WidgetType::Button, true, state.transcript, &text)
        });
        let icon = if state.transcript { icons::CROSS } else { icons::LIST };
        let ink = if response.hovered() { self.theme.colours.ink } else { self.theme.colours.ink2 };
        let place = Rect::from_center_size(at.center(), Vec2::splat(self.theme.scaled(18.0)));
        crate::panels::picture::paint(ui, icon.0, place, ink, || white(icon.1));
        crate::panels::widgets::focus_ring(ui, &response, 6.0);
        if response.on_hover_text(text).clicked() {
            state.transcript = !state.transcript;
        }
    }

    /// The words, as large as they have room in the balloon's own place; where they
    /// have none, as large as they have in the most that it may take. The promise that
    /// is quoted stands out.
    fn said(&self, ui: &mut Ui, said: &Said, rooms: [f32; 2]) {
        let width = ui.available_width();
        let small = self.grid.person.width() / self.theme.text_scale < 150.0;
        let sizes: &[Size] =
            if small { &[Size::Lead, Size::Body] } else { &[Size::Speech, Size::Lead, Size::Body] };
        let jobs: Vec<(f32, LayoutJob)> = sizes
            .iter()
            .map(|size| {
                let job = even(ui, self.said_in(said, *size, width));
                (ui.fonts_mut(|fonts| fonts.layout_job(job.clone())).size().y, job)
            })
            .collect();
        // In a small window words become small before they cover the office; elsewhere
        // only where nothing larger has room at all.
        let narrow = self.grid.three && self.grid.columns == 2;
        let leading = if narrow { &jobs[..] } else { &jobs[..jobs.len() - 1] };
        let own = leading.iter().find(|(height, _)| *height <= rooms[0]);
        let most = leading.iter().rev().find(|(height, _)| *height <= rooms[1]);
        if let Some((_, job)) = own.or(most).or(jobs.last()) {
            // As a galley: a label would lay a job out again in the whole width.
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job.clone()));
            ui.add(egui::Label::new(galley));
        }
    }

    fn said_in(&self, said: &Said, size: Size, width: f32) -> LayoutJob {
        let theme = self.theme;
        let colours = theme.colours;
        let line_height = Some((theme.line_height(size) * 0.95).round());
        let font_id = theme.font(size);
        let plain = TextFormat { font_id, color: colours.ink, line_height, ..TextFormat::default() };
        let quoted = TextFormat {
            font_id: theme.bold(size),
            background: mark(colours.card, colours.promise),
            underline: Stroke::new(3.0, colours.promise),
            ..plain.clone()
        };
        let mut job = LayoutJob::default();
        let text = said.text.as_str();
        let end = text.len();
        let (from, to) = said.promise.as_ref().map_or((end, end), |range| (range.start, range.end));
        job.append(&text[..from], 0.0, plain.clone());
        if from < to {
            job.append(&text[from..to], 0.0, quoted);
            job.append(&text[to..], 0.0, plain);
        }
        job.wrap.max_width = width;
        job
    }

    fn foot_height(&self, ui: &Ui, talk: &TalkView) -> f32 {
        let (_, deeds) = self.foot_deeds(ui, ui.available_width());
        let least = if deeds > 0.0 { self.theme.scaled(28.0) + 4.0 } else { 0.0 };
        let text = match (&talk.busy, &talk.silence) {
            (Some(busy), _) => format!("{} {}", busy.what, busy.left),
            (None, Some(_)) => String::new(),
            (None, None) => return least,
        };
        let font = self.theme.font(Size::Small);
        let width = ui.available_width() - deeds - self.theme.scaled(34.0);
        let galley = ui.painter().layout(text, font, self.theme.colours.ink, width.max(40.0));
        (galley.size().y.max(self.theme.scaled(20.0)) + 4.0).max(least)
    }

    /// How what is done about the call stands in the foot; a single column has it below.
    fn foot_deeds(&self, ui: &Ui, width: f32) -> (Form, f32) {
        if self.grid.three { self.call_deeds_width(ui, width) } else { (Form::Least, 0.0) }
    }

    fn bubble_foot(&mut self, ui: &mut Ui, state: &mut DeskState, talk: &TalkView, at: Rect) {
        let (_, deeds) = self.foot_deeds(ui, at.width());
        let said_at = Rect::from_min_max(at.min, pos2(at.right() - deeds, at.bottom()));
        let mut child = self.part(ui, said_at, "bubble-foot");
        child.spacing_mut().interact_size.y = 0.0;
        match (&talk.busy, &talk.silence) {
            (Some(busy), _) => {
                // A single line stands beside the middle of what can be done.
                let tall = self.theme.line_height(Size::Small).max(self.theme.scaled(18.0));
                let text = format!("{} {}", busy.what, busy.left);
                let font = self.theme.font(Size::Small);
                let galley = child.painter().layout_no_wrap(text, font, self.theme.colours.ink);
                if galley.size().x + self.theme.scaled(26.0) < said_at.width() {
                    child.add_space(((at.height() - tall) / 2.0).max(0.0));
                }
                self.busy(&mut child, busy);
            }
            (None, Some(silence)) => self.silence(&mut child, silence, at.height()),
            (None, None) => {}
        }
        if deeds > 0.0 {
            let mut child = self.part(ui, at, "call-deeds");
            self.quiet(&mut child);
            self.call_deeds(&mut child, state, at);
        }
    }

    /// What is being done, and how long it takes.
    pub(super) fn busy(&self, ui: &mut Ui, busy: &Busy) {
        let text = format!("{} {}", busy.what, busy.left);
        ui.horizontal_top(|ui| {
            let side = self.theme.scaled(18.0);
            let (at, _) = ui.allocate_exact_size(Vec2::splat(side), egui::Sense::hover());
            let ink = self.theme.colours.ink2;
            crate::panels::picture::paint(ui, icons::CLOCK.0, at, ink, || white(icons::CLOCK.1));
            let text = egui::RichText::new(text).font(self.theme.font(Size::Small)).color(ink);
            ui.add(egui::Label::new(text).wrap());
        });
    }

    /// How long the person has been waiting for an answer.
    fn silence(&self, ui: &mut Ui, silence: &Silence, height: f32) {
        let theme = self.theme;
        ui.horizontal(|ui| {
            ui.set_min_height(height - 2.0);
            let ink = theme.colours.ink2;
            let small = |text: String| egui::RichText::new(text).font(theme.font(Size::Small)).color(ink);
            let word = self.word("desk-is-waiting");
            let room = ui.available_width()
                - self.width(ui, &word, Size::Small)
                - self.width(ui, &silence.left, Size::Small);
            ui.label(small(word));
            let width = (room - theme.scaled(40.0)).min(theme.scaled(140.0));
            if width > theme.scaled(30.0) {
                let strained = silence.share > 0.75;
                let fill = if strained { theme.colours.strain } else { theme.colours.ink2 };
                meter(ui, vec2(width, theme.scaled(7.0)), 1.0 - silence.share, fill, None);
            }
            ui.label(small(silence.left.clone()));
        });
    }

    /// All of today, the newest at the foot. Only the rows that are seen are drawn.
    pub(super) fn all_that_was_said(&self, ui: &mut Ui, state: &mut DeskState, room: f32) {
        let theme = self.theme;
        let font = theme.font(Size::Body);
        let indent = self.width(ui, "00:00", Size::Small) + theme.scaled(10.0);
        let width = ui.available_width() - indent - 14.0;
        let before = state.rows.len();
        state.rows.keep_up(ui, &self.view.transcript, width, &font);
        if state.rows.len() != before {
            // The foot is found with the rows of the frame before.
            ui.ctx().request_repaint();
        }
        let height = theme.line_height(Size::Body).round();
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical()
            .id_salt("transcript")
            .max_height(room)
            .auto_shrink(false)
            .stick_to_bottom(true);
        area.show_rows(ui, height, state.rows.len(), |ui, rows| {
            for index in rows {
                let Some(row) = state.rows.row(index) else { continue };
                let Some(line) = self.view.transcript.line(row.line) else { continue };
                let (at, response) =
                    ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
                let text = line.text.get(row.from..row.to).unwrap_or_default();
                response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, text));
                let ink = if line.spoken { theme.colours.ink } else { theme.colours.ink2 };
                if row.from == 0 {
                    let left = pos2(at.left(), at.center().y);
                    ui.painter().text(
                        left,
                        egui::Align2::LEFT_CENTER,
                        &line.clock,
                        theme.font(Size::Small),
                        theme.colours.ink3,
                    );
                }
                let left = pos2(at.left() + indent, at.center().y);
                ui.painter().text(left, egui::Align2::LEFT_CENTER, text, font.clone(), ink);
            }
        });
    }

    /// A button with words in the colours of a card.
    pub(super) fn plain_button(&self, ui: &mut Ui, text: &str, disabled: bool) -> egui::Response {
        button(ui, &Button { disabled, ..Button::new(text).kind(Kind::Plain) })
    }
}

/// Where the balloon was drawn last, or the felt that has taken its place, for who writes
/// on things behind it.
pub fn balloon_at(ctx: &egui::Context) -> Option<Rect> {
    ctx.data(|data| data.get_temp(balloon_id()))
}

pub(super) fn balloon_is(ui: &Ui, at: Rect) {
    ui.data_mut(|data| data.insert_temp(balloon_id(), at));
}

fn balloon_id() -> egui::Id {
    egui::Id::new("desk-balloon-at")
}

/// The colour behind what is marked, as a felt pen leaves it, without the line below
/// being lost in it.
fn mark(paper: Color32, pen: Color32) -> Color32 {
    paper.lerp_to_gamma(pen, 0.35)
}
