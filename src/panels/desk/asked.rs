//! A question and its answers, in the place of the replies: the digits are theirs then.

use egui::style::ScrollAnimation;
use egui::{Align, Rect, Ui, vec2};

use crate::panels::theme::Size;
use crate::panels::widgets::{Answer as Cell, Button, answer, answer_height, answer_width, button};
use crate::shift::Handover;
use crate::telling::words::{Arg, comma};

use super::Screen;
use super::actions::make_room;
use super::questions::{Answer, Does, Label, options, title};
use super::state::{DeskAction, DeskState, Question};

/// The question that is asked, and how far it is answered.
type Asked = Option<(Option<Question>, Option<Handover>)>;

/// Between two answers.
const GAP: f32 = 8.0;

/// An answer in words.
struct Shown {
    text: String,
    below: String,
    key: String,
    does: Option<Does>,
}

impl Shown {
    fn cell(&self) -> Cell<'_> {
        Cell { text: &self.text, below: &self.below, key: &self.key }
    }
}

/// How the answers stand: in columns of one width and rows of one height.
struct Places {
    columns: usize,
    width: f32,
    height: f32,
    rows: usize,
}

impl Screen<'_> {
    /// Something is asked in the place of the replies.
    pub(super) fn asks_on_felt(&self, state: &DeskState) -> bool {
        state.question.is_some_and(|question| !matches!(question, Question::Refuse(_)))
    }

    /// A question on the felt of a single column; whether there is one.
    pub(super) fn question_in_column(&mut self, ui: &mut Ui, state: &mut DeskState) -> bool {
        let asked: Asked = self.asks_on_felt(state).then_some((state.question, state.handover));
        let last = egui::Id::new("desk-asked");
        let now = ui.ctx().cumulative_frame_nr();
        let (before, since): (Asked, u64) = ui.data(|data| data.get_temp(last)).unwrap_or_default();
        let since = if asked == before { since } else { now };
        ui.data_mut(|data| data.insert_temp(last, (asked, since)));
        if asked.is_none() {
            return false;
        }
        let top = ui.cursor().min;
        self.show_question(ui, state);
        // A frame may be drawn again with other heights: the next one counts too.
        if now <= since + 1 {
            // Whoever presses a key must see all of what it asks, also where it stands
            // far below; from its beginning where not all of it has room.
            let whole = Rect::from_min_max(top, ui.min_rect().max).expand2(vec2(0.0, 12.0));
            ui.scroll_to_rect_animation(whole, Some(Align::TOP), ScrollAnimation::none());
        }
        true
    }

    /// The question and its answers.
    pub(super) fn show_question(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let theme = self.theme;
        ui.label(theme.strong(self.word(title(state)), Size::Body, theme.colours.on_felt));
        let answers = self.answers(state);
        let places = places(ui, &answers, ui.available_width());
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        for row in answers.chunks(places.columns) {
            ui.horizontal_top(|ui| {
                for shown in row {
                    let size = vec2(places.width, places.height);
                    if !answer(ui, &shown.cell(), size).clicked() {
                        continue;
                    }
                    match shown.does {
                        None => {
                            state.close();
                        }
                        Some(does) => {
                            if let Some(action) = does.choose(state) {
                                self.want(action);
                            }
                        }
                    }
                }
            });
        }
    }

    /// How high the question and its answers are in this width.
    pub(super) fn question_height(&self, ui: &Ui, state: &DeskState, width: f32) -> f32 {
        let font = self.theme.bold(Size::Body);
        let ink = self.theme.colours.on_felt;
        let title = ui.painter().layout(self.word(title(state)), font, ink, width).size().y;
        let places = places(ui, &self.answers(state), width);
        title + (places.height + GAP) * places.rows as f32 + GAP
    }

    /// All answers, and the way back.
    fn answers(&self, state: &DeskState) -> Vec<Shown> {
        let answers = options(self.view, state);
        let shown = |(number, answer): (usize, &Answer)| {
            let (text, below) = self.label(answer);
            Shown { text, below, key: number.to_string(), does: Some(answer.does) }
        };
        let mut all: Vec<Shown> = (1..).zip(&answers).map(shown).collect();
        let below = String::new();
        all.push(Shown { text: self.word("desk-back"), below, key: "Esc".to_owned(), does: None });
        all
    }

    /// Whether a request is refused, on its card in the tray.
    pub(super) fn show_refusal(&mut self, ui: &mut Ui, state: &mut DeskState) {
        ui.label(self.theme.strong(self.word(title(state)), Size::Body, self.theme.colours.ink));
        let answers = self.answers(state);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            for shown in &answers {
                make_room(ui, self.width(ui, &shown.text, Size::Body) + self.theme.scaled(86.0));
                if !button(ui, &Button::new(&shown.text).key(&shown.key)).clicked() {
                    continue;
                }
                let wanted: Option<DeskAction> = match shown.does {
                    Some(does) => does.choose(state),
                    None => {
                        state.close();
                        None
                    }
                };
                if let Some(action) = wanted {
                    self.want(action);
                }
            }
        });
    }

    /// The words of an answer, and what stands below them.
    fn label(&self, answer: &Answer) -> (String, String) {
        let alone = |text: String| (text, String::new());
        match &answer.label {
            Label::Minutes(minutes) => {
                alone(self.words.say("time-minutes", &[("minutes", Arg::Number(*minutes))]))
            }
            Label::Key(key) => alone(self.word(key)),
            Label::Words(words) => alone(words.clone()),
            Label::Listed(parts) => match parts.split_first() {
                Some((first, others)) => (first.clone(), others.join(&comma(self.words))),
                None => alone(String::new()),
            },
        }
    }
}

/// As many columns as the longest answer leaves room for, in rows of as many each.
fn places(ui: &Ui, answers: &[Shown], width: f32) -> Places {
    let longest = answers.iter().map(|shown| answer_width(ui, &shown.cell())).fold(1.0, f32::max);
    let fit = ((width + GAP) / (longest + GAP)).floor().max(1.0) as usize;
    let rows = answers.len().div_ceil(fit.min(answers.len()).max(1)).max(1);
    let columns = answers.len().div_ceil(rows).max(1);
    let own = ((width - 1.0 - GAP * (columns - 1) as f32) / columns as f32).floor();
    let height = answers.iter().map(|shown| answer_height(ui, &shown.cell(), own)).fold(0.0, f32::max);
    Places { columns, width: own, height, rows }
}
