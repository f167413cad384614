//! Knowledge: a search, articles, and what is kept at hand.

use egui::{Id, Key, Margin, ScrollArea, TextEdit, Ui, vec2};

use crate::panels::desk::Screen;
use crate::panels::desk::state::{DeskAction, DeskState};
use crate::panels::desk::view::ArticleView;
use crate::panels::icons;
use crate::panels::theme::Size;
use crate::panels::widgets::{Button, Kind, button, focus_ring};
use crate::shift::Command;
use crate::telling::words::Arg;

impl Screen<'_> {
    pub(super) fn knowledge(&mut self, ui: &mut Ui, state: &mut DeskState) {
        self.search(ui, state);
        let found: Vec<&ArticleView> = found(&self.view.tools.articles, &state.search);
        ScrollArea::vertical().id_salt("articles").auto_shrink(false).show(ui, |ui| {
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
    }

    fn search(&mut self, ui: &mut Ui, state: &mut DeskState) {
        let theme = self.theme;
        let id = Id::new("desk-search");
        let hint = self.word("desk-search");
        let field = TextEdit::singleline(&mut state.search)
            .id(id)
            .hint_text(hint.clone())
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(14, (theme.scaled(8.0)) as i8))
            .font(theme.font(Size::Body));
        let response = ui.add(field);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, "", &state.search, &hint);
            info.label = Some(hint.clone());
            info
        });
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
                    ui.label(theme.strong(article.title.as_str(), Size::Lead, theme.colours.ink));
                    ui.label(theme.text(text.as_str(), Size::Body, theme.colours.ink));
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

    /// A row that can be clicked: a line, and a small one below.
    pub(in crate::panels::desk) fn row(&self, ui: &mut Ui, line: &str, below: &str, can: bool) -> bool {
        let theme = self.theme;
        let colours = theme.colours;
        let pad = theme.scaled(10.0);
        let width = ui.available_width();
        let room = width - 2.0 * pad - theme.scaled(22.0);
        let line_galley = ui.painter().layout(line.to_owned(), theme.font(Size::Body), colours.ink, room);
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
        crate::panels::picture::paint(ui, icon.0, place, colours.ink2, || {
            icon.1.replace("#23303A", "#FFFFFF")
        });
        focus_ring(ui, &response, 12.0);
        response.clicked()
    }
}

/// The articles with all these words; those with the words in the title first.
fn found<'a>(articles: &'a [ArticleView], typed: &str) -> Vec<&'a ArticleView> {
    let typed = typed.to_lowercase();
    let holds = |text: &str| typed.split_whitespace().all(|word| text.contains(word));
    let mut found: Vec<&ArticleView> = articles.iter().filter(|article| holds(&article.words)).collect();
    found.sort_by_key(|article| !holds(&article.title_words));
    found
}
