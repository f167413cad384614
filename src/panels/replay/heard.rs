//! What is heard at the moment: who it is and how they feel, the last lines, and what was
//! found there.

use egui::text::LayoutJob;
use egui::{Align, Label, Layout, Rect, ScrollArea, Stroke, TextFormat, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::panels::theme::Size;
use crate::panels::widgets::{FaceView, Field, even, even_label, face, field};
use crate::telling::words::{Arg, Mood};
use crate::vocab::Desk;

use super::state::ReplayState;
use super::view::{By, CallView, FindingView, LineView, Seat};
use super::{Screen, minutes};

/// The most letters of a note.
const LONGEST_NOTE: usize = 200;
/// So many lines are kept above the last one.
const KEPT: usize = 14;

impl Screen<'_> {
    pub(super) fn heard(&self, ui: &mut Ui, at: Rect, state: &mut ReplayState) {
        let theme = self.theme;
        let pad = if at.width() > theme.scaled(600.0) { 20.0 } else { 14.0 };
        let inner = at.shrink2(vec2(pad, 12.0));
        let now = self.eye.call_at(self.now).map(|place| &self.view.calls[place]);
        let mut left = inner.left();
        let side = (inner.height() * 0.9).min(inner.width() * 0.26).min(theme.scaled(220.0));
        if let Some(call) = now.filter(|_| side > 90.0) {
            let centre = pos2(left + side / 2.0, inner.center().y);
            self.portrait(ui, Rect::from_center_size(centre, Vec2::splat(side)), call);
            left += side + pad;
        }
        let room = Rect::from_min_max(pos2(left, inner.top()), inner.max);
        let mut child = super::part(ui, room, "heard");
        child.spacing_mut().item_spacing.y = 6.0;
        self.heard_title(&mut child, now);
        self.note_field(&mut child, state);
        let place = self.eye.call_before(self.now);
        let area =
            ScrollArea::vertical().id_salt(("replay-heard", place)).auto_shrink(false).stick_to_bottom(true);
        area.show(&mut child, |ui| {
            ui.set_width(ui.available_width() - 4.0);
            ui.add_space(2.0);
            self.lines_at(ui, place);
            if now.is_none() {
                self.nobody(ui);
            }
        });
    }

    /// At a bookmark: what somebody wants to know of it later.
    fn note_field(&self, ui: &mut Ui, state: &mut ReplayState) {
        let writing = std::mem::take(&mut state.writing);
        let Some(mark) = state.bookmark_at(self.now) else { return };
        let (label, hint) = (self.words.name("replay-note"), self.words.name("replay-note-hint"));
        let view =
            Field { label_hidden: true, hint: &hint, size: Size::Small, ..Field::new(&label, LONGEST_NOTE) };
        let salt = format!("replay-note-{}-{}", mark.at.day, mark.at.at.as_ms());
        let response = field(ui, &salt, &view, &mut mark.note);
        if writing {
            response.request_focus();
        }
        if response.has_focus() {
            // What is written about stays where it is.
            state.playing = false;
        }
    }

    fn portrait(&self, ui: &Ui, at: Rect, call: &CallView) {
        let colours = self.theme.colours;
        let mood = call.mood_at(self.now.at).unwrap_or((300, 500));
        let radius = at.width() / 2.0;
        ui.painter().circle_filled(at.center(), radius, colours.card);
        let share = |milli: u16| f32::from(milli) / 1_000.0;
        let view = FaceView {
            key: call.face.key.clone(),
            as_whom: call.face.presentation,
            frustration: share(mood.0),
            trust: share(mood.1),
        };
        face(ui, at.shrink(radius * 0.05), &view);
    }

    fn heard_title(&self, ui: &mut Ui, now: Option<&CallView>) {
        let time = crate::telling::story::clock(self.now.at);
        let mut args = vec![("time", Arg::Text(&time))];
        let title = match self.eye.seat {
            Seat::Customer(place) => {
                args.push(("name", Arg::Text(&self.view.customers[place].name)));
                self.say("replay-heard-by", &args)
            }
            Seat::Desk(_) => self.say("replay-heard", &args),
        };
        let colours = self.theme.colours;
        let format = |font, color| TextFormat { font_id: font, color, ..TextFormat::default() };
        let mut job = LayoutJob::default();
        job.append(&title, 0.0, format(self.theme.bold(Size::Small), colours.ink));
        if let Some((call, (frustration, trust))) =
            now.and_then(|call| Some((call, call.mood_at(self.now.at)?)))
        {
            let mood = Mood::of(frustration, trust).words(self.words);
            let args = [("name", Arg::Text(&call.name)), ("mood", Arg::Text(&mood))];
            let mood = self.say("replay-mood", &args);
            let wide =
                |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, colours.ink).size().x;
            let text = format!("   {mood}");
            let both = wide(&title, self.theme.bold(Size::Small)) + wide(&text, self.theme.font(Size::Small));
            let text = if both > ui.available_width() { format!("\n{mood}") } else { text };
            job.append(&text, 0.0, format(self.theme.font(Size::Small), colours.ink2));
        }
        ui.add(Label::new(job).wrap());
    }

    /// The last lines of a call up to the moment, with what was found there last.
    fn lines_at(&self, ui: &mut Ui, call: Option<usize>) {
        let Some(call) = call else { return };
        let lines: Vec<&LineView> =
            self.eye.lines().filter(|line| line.call == call && line.at <= self.now).collect();
        for line in lines.iter().skip(lines.len().saturating_sub(KEPT)) {
            self.line(ui, line);
        }
        let found = self.eye.findings().filter(|one| one.call == call && one.at <= self.now);
        if let Some(finding) = found.last() {
            self.found(ui, finding);
        }
    }

    fn line(&self, ui: &mut Ui, line: &LineView) {
        let theme = self.theme;
        let colours = theme.colours;
        let call = &self.view.calls[line.call];
        if line.by == By::Nobody {
            let text = format!("{}  {}", minutes(line.at.at), line.text);
            even_label(ui, theme.text(text, Size::Small, colours.ink2).line_height(None));
            return;
        }
        let (name, ink, fill, inset) = match line.by {
            By::Desk => {
                let (ink, fill) = match call.desk {
                    Desk::Sales => (colours.coral_text, colours.coral_tint),
                    Desk::Support => (colours.teal_text, colours.teal_tint),
                };
                let id = if self.eye.is_customer() { "replay-desk-says" } else { "replay-you" };
                (self.words.name(id), ink, fill, theme.scaled(36.0).min(ui.available_width() * 0.1))
            }
            _ => (call.name.clone(), colours.ink2, colours.card, 0.0),
        };
        let width = ui.available_width();
        let layout = Layout::top_down(Align::Min);
        let place = Rect::from_min_size(ui.cursor().min + vec2(inset, 0.0), vec2(width - inset, 0.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
        let frame =
            egui::Frame::new().fill(fill).corner_radius(10).inner_margin(egui::Margin::symmetric(12, 7));
        frame.show(&mut child, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 1.0;
            let head = format!("{name}  {}", minutes(line.at.at));
            ui.label(theme.text(head, Size::Small, ink).line_height(None));
            let job = even(ui, self.said(line, ui.available_width()));
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            ui.add(Label::new(galley));
        });
        ui.advance_cursor_after_rect(child.min_rect());
    }

    /// The words, with a quoted promise marked.
    fn said(&self, line: &LineView, width: f32) -> LayoutJob {
        let theme = self.theme;
        let colours = theme.colours;
        let line_height = Some((theme.line_height(Size::Body) * 0.95).round());
        let font_id = theme.font(Size::Body);
        let plain = TextFormat { font_id, color: colours.ink, line_height, ..TextFormat::default() };
        let quoted = TextFormat {
            font_id: theme.bold(Size::Body),
            background: colours.card.lerp_to_gamma(colours.promise, 0.35),
            underline: Stroke::new(3.0, colours.promise),
            ..plain.clone()
        };
        let mut job = LayoutJob::default();
        let end = line.text.len();
        let (from, to) = line.promise.as_ref().map_or((end, end), |range| (range.start, range.end));
        job.append(&line.text[..from], 0.0, plain.clone());
        if from < to {
            job.append(&line.text[from..to], 0.0, quoted);
            job.append(&line.text[to..], 0.0, plain);
        }
        job.wrap.max_width = width;
        job
    }

    /// What it cost, and why.
    fn found(&self, ui: &mut Ui, finding: &FindingView) {
        let theme = self.theme;
        let colours = theme.colours;
        let cost = match (finding.is_critical, finding.points.is_empty()) {
            (true, _) => self.words.name("replay-critical"),
            (false, false) => finding.points.clone(),
            (false, true) => String::new(),
        };
        let mut job = LayoutJob::default();
        let format = |font, color| TextFormat { font_id: font, color, ..TextFormat::default() };
        let ink = if finding.is_critical { colours.strain } else { colours.ink };
        job.append(&cost, 0.0, format(theme.bold(Size::Lead), ink));
        job.append(
            &format!("{}  ", minutes(finding.at.at)),
            theme.scaled(10.0),
            format(theme.font(Size::Small), colours.ink2),
        );
        job.append(&finding.what, 0.0, format(theme.font(Size::Small), colours.ink));
        job.wrap.max_width = ui.available_width();
        let job = even(ui, job);
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        ui.add(Label::new(galley));
    }

    /// Nobody is on the line, or the customer has nothing to do with a desk.
    fn nobody(&self, ui: &mut Ui) {
        let text = match self.eye.seat {
            Seat::Customer(place) => {
                self.say("replay-away", &[("name", Arg::Text(&self.view.customers[place].name))])
            }
            Seat::Desk(_) => {
                let count = i64::try_from(self.eye.waiting(self.now)).unwrap_or(i64::MAX);
                self.say("replay-nobody", &[("count", Arg::Number(count))])
            }
        };
        even_label(ui, self.theme.text(text, Size::Body, self.theme.colours.ink2));
    }
}
