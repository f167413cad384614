//! Knowledge: a search, articles, and what is kept at hand.

use egui::{Align2, Id, Key, Margin, Rect, ScrollArea, TextEdit, Ui, Vec2, vec2};

use crate::panels::desk::Screen;
use crate::panels::desk::state::{DeskAction, DeskState};
use crate::panels::desk::view::ArticleView;
use crate::panels::icons;
use crate::panels::theme::Size;
use crate::panels::widgets::{
    Button, Kind, button, even_galley, even_label, focus_ring, key_cap, key_cap_size, white,
};
use crate::shift::Command;
use crate::telling::words::Arg;

impl Screen<'_> {
    pub(super) fn knowledge(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let found: Vec<&ArticleView> = found(&self.view.tools.articles, &state.search);
        self.search(ui, state, found.len());
        let foot = self.looked_up_height(ui);
        let room = (ui.available_height() - foot).max(40.0);
        let area = ScrollArea::vertical().id_salt("articles").auto_shrink(false);
        area.max_height(room).min_scrolled_height(room).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            if found.is_empty() {
                let ink = self.theme.colours.ink2;
                ui.label(self.theme.text(self.word("knowledge-none"), Size::Body, ink));
            }
            let (pinned, others): (Vec<&ArticleView>, Vec<&ArticleView>) =
                found.into_iter().partition(|article| state.pinned.contains(&article.id));
            for article in pinned.into_iter().chain(others) {
                self.article(ui, state, article);
            }
        });
        self.looked_up(ui);
    }

    /// How high the line about what looking up has cost is.
    fn looked_up_height(&self, ui: &Ui) -> f32 {
        let Some(text) = &self.view.tools.looked_up else { return 0.0 };
        let theme = self.theme;
        let width = ui.available_width() - theme.scaled(24.0);
        let galley = ui.painter().layout(text.clone(), theme.font(Size::Small), theme.colours.ink2, width);
        galley.size().y.max(theme.scaled(18.0)) + 8.0
    }

    fn looked_up(&self, ui: &mut Ui) {
        let Some(text) = &self.view.tools.looked_up else { return };
        let theme = self.theme;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_top(|ui| {
            let side = theme.scaled(16.0);
            let (at, _) = ui.allocate_exact_size(vec2(side, theme.scaled(18.0)), egui::Sense::hover());
            let place = Rect::from_center_size(at.center(), Vec2::splat(side));
            crate::panels::picture::paint(ui, icons::CLOCK.0, place, theme.colours.ink2, || {
                white(icons::CLOCK.1)
            });
            let text = egui::RichText::new(text).font(theme.font(Size::Small)).color(theme.colours.ink2);
            ui.add(egui::Label::new(text).wrap());
        });
    }

    fn search(&mut self, ui: &mut Ui, state: &mut DeskState, count: usize) {
        let theme = self.theme;
        let id = Id::new("desk-search");
        let hint = self.word("desk-search");
        let key = key_cap_size(ui, "K").x;
        let count = self
            .words
            .say("desk-articles-found", &[("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))]);
        let counted = self.width(ui, &count, Size::Small) + 8.0;
        let hinted = self.width(ui, &hint, Size::Body);
        let (side, pad) = (theme.scaled(18.0), theme.scaled(10.0));
        // The count stands there if the hint and a few words have room beside it.
        let counted = match ui.available_width() - side - key - counted - 5.0 * pad > hinted {
            true => counted,
            false => 0.0,
        };
        let field = TextEdit::singleline(&mut state.search)
            .id(id)
            .hint_text(egui::RichText::new(hint.clone()).color(theme.colours.ink2))
            .desired_width(f32::INFINITY)
            .margin(Margin {
                left: (side + pad * 2.0) as i8,
                right: (key + counted + pad * 2.0).min(127.0) as i8,
                top: theme.scaled(8.0) as i8,
                bottom: theme.scaled(8.0) as i8,
            })
            .font(theme.font(Size::Body));
        let response = ui.add(field);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, "", &state.search, &hint);
            info.label = Some(hint.clone());
            info
        });
        let (at, ink) = (response.rect, theme.colours.ink2);
        let icon = Rect::from_center_size(at.left_center() + vec2(pad + side / 2.0, 0.0), Vec2::splat(side));
        crate::panels::picture::paint(ui, icons::SEARCH.0, icon, ink, || white(icons::SEARCH.1));
        let cap = at.right_center() - vec2(pad + key, 0.0);
        key_cap(ui, cap, "K", theme.colours.sunk, ink);
        if counted > 0.0 {
            let font = theme.font(Size::Small);
            ui.painter().text(cap - vec2(8.0, 0.0), Align2::RIGHT_CENTER, count, font, ink);
        }
        focus_ring(ui, &response, 10.0);
        if std::mem::take(&mut state.focus_search) {
            response.request_focus();
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            let found = found(&self.view.tools.articles, &state.search);
            if let Some(first) = found.first().filter(|_| !state.search.is_empty()) {
                self.open(state, first);
            }
        }
    }

    /// Opens an article that is known, and looks up one that is not.
    fn open(&mut self, state: &mut DeskState, article: &ArticleView) {
        if state.open_article == Some(article.id) && article.text.is_some() {
            state.open_article = None;
            return;
        }
        state.open_article = Some(article.id);
        if article.text.is_none() {
            self.want(DeskAction::Do(Command::LookUp(article.id)));
        }
    }

    fn article(&mut self, ui: &mut Ui, state: &mut DeskState, article: &ArticleView) {
        let pinned = state.pinned.contains(&article.id);
        let open = state.open_article == Some(article.id) || pinned;
        match &article.text {
            Some(text) if open => {
                let theme = self.theme;
                theme.card().show(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.label(theme.strong(article.title.as_str(), Size::Lead, theme.colours.ink));
                    let args = [("owner", Arg::Text(article.kept_by.as_str()))];
                    let kept = self.words.say("desk-article-kept", &args);
                    ui.label(theme.text(kept, Size::Small, theme.colours.ink2));
                    ui.add_space(6.0);
                    for sentence in sentences(text) {
                        self.sentence(ui, sentence);
                    }
                    ui.add_space(8.0);
                    let key = if pinned { "desk-put-away" } else { "desk-keep-at-hand" };
                    let word = self.word(key);
                    let spoken = format!("{word}: {}", article.title);
                    let view = Button {
                        spoken: Some(&spoken),
                        ..Button::new(&word).icon(icons::NOTE.0, icons::NOTE.1).kind(Kind::Chosen)
                    };
                    if button(ui, &view).clicked() {
                        state.pinned.retain(|other| *other != article.id);
                        if !pinned {
                            state.pinned.push(article.id);
                        }
                        state.open_article = None;
                    }
                });
            }
            known => {
                let args = [("takes", Arg::Text(article.takes.as_str()))];
                let below = match known {
                    Some(_) => self.word("desk-article-known"),
                    None => self.words.say("desk-article-takes", &args),
                };
                let can = known.is_some() || self.view.can.look_up && !self.view.paused;
                if self.row(ui, &article.title, &below, can) {
                    self.open(state, article);
                }
            }
        }
    }

    /// A sentence of an article, behind a dot.
    fn sentence(&self, ui: &mut Ui, text: &str) {
        let theme = self.theme;
        let line = (theme.line_height(Size::Body) * 0.96).round();
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.scaled(8.0);
            let (at, _) = ui.allocate_exact_size(vec2(theme.scaled(8.0), line), egui::Sense::hover());
            ui.painter().circle_filled(at.center(), theme.scaled(2.6), theme.colours.teal);
            let text = theme.text(text, Size::Body, theme.colours.ink).line_height(Some(line));
            even_label(ui, text);
        });
    }

    /// A row that can be clicked: a line, and a small one below.
    pub(in crate::panels::desk) fn row(&self, ui: &mut Ui, line: &str, below: &str, can: bool) -> bool {
        let theme = self.theme;
        let colours = theme.colours;
        let pad = theme.scaled(10.0);
        let width = ui.available_width();
        let room = width - 2.0 * pad - theme.scaled(22.0);
        let line_galley = even_galley(ui, line, theme.font(Size::Body), colours.ink, room);
        let below_galley = ui.painter().layout(below.to_owned(), theme.font(Size::Small), colours.ink2, room);
        let size = vec2(width, line_galley.size().y + below_galley.size().y + 2.0 * pad);
        let sense = if can { egui::Sense::click() } else { egui::Sense::hover() };
        let (at, response) = ui.allocate_exact_size(size, sense);
        let spoken = format!("{line}, {below}");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, can, &spoken));
        let line_ink = if can && response.hovered() { colours.ink } else { colours.line };
        ui.painter().rect_filled(at, 12.0, colours.card);
        ui.painter().rect_stroke(at, 12.0, egui::Stroke::new(1.0, line_ink), egui::StrokeKind::Inside);
        let top = at.min + vec2(pad, pad);
        let next = top + vec2(0.0, line_galley.size().y);
        ui.painter().galley(top, line_galley, colours.ink);
        ui.painter().galley(next, below_galley, colours.ink2);
        let side = theme.scaled(16.0);
        let place =
            egui::Rect::from_center_size(at.right_center() - vec2(pad + side / 2.0, 0.0), vec2(side, side));
        let icon = icons::CHEVRON_RIGHT;
        crate::panels::picture::paint(ui, icon.0, place, colours.ink2, || white(icon.1));
        focus_ring(ui, &response, 12.0);
        response.clicked()
    }
}

/// The sentences of a text: what ends with a full stop, a question or exclamation mark
/// and is followed by a space (in Japanese by anything).
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let ends = match letter {
            '。' | '！' | '？' => !matches!(next, Some('」' | '』' | '）')),
            '.' | '!' | '?' => next == Some(' '),
            _ => false,
        };
        if ends {
            let end = at + letter.len_utf8();
            found.push(text[from..end].trim());
            from = end;
        }
    }
    let rest = text[from..].trim();
    found.extend((!rest.is_empty()).then_some(rest));
    found
}

/// The articles with all these words; those with the words in the title first.
fn found<'a>(articles: &'a [ArticleView], typed: &str) -> Vec<&'a ArticleView> {
    let typed = typed.to_lowercase();
    let holds = |text: &str| typed.split_whitespace().all(|word| text.contains(word));
    let mut found: Vec<&ArticleView> = articles.iter().filter(|article| holds(&article.words)).collect();
    found.sort_by_key(|article| !holds(&article.title_words));
    found
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_text_falls_into_its_sentences() {
        let text = "Off since 9:05. Whoever asks, at 1.5 hours? A crew is on it";
        assert_eq!(sentences(text), ["Off since 9:05.", "Whoever asks, at 1.5 hours?", "A crew is on it"]);
        assert_eq!(
            sentences("線が切れた。「直る。」と言わない。"),
            ["線が切れた。", "「直る。」と言わない。"]
        );
        assert_eq!(sentences(""), [""; 0]);
    }
}
