//! What a screen reader is told without asking: two places in the tree whose
//! changes are read aloud, one when there is time for it and one at once.

use bevy_egui::egui::accesskit::{Live, Role};
use bevy_egui::egui::{Context, Id};

use super::Shown;
use crate::desktop::bridge::{Bridge, Screen};
use crate::panels::desk::News;
use crate::panels::flow::{QuestionView, StepView};
use crate::telling::exercise::desk;

/// Gives the window its name, which egui leaves out.
pub fn name(ctx: &Context, title: String) {
    ctx.accesskit_node_builder(bevy_egui::egui::accesskit_root_id(), |node| node.set_label(title));
}

/// After a text that is the same as the one before: a change that is not spoken.
const UNSPOKEN: char = '\u{a0}';

/// What was told last.
#[derive(Debug, Default)]
pub struct Announcer {
    place: Option<Place>,
    polite: Region,
    urgent: Region,
}

/// Where somebody is, as far as it has to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    screen: Screen,
    settings: bool,
    answers: usize,
    introduced: bool,
    broken: bool,
}

/// A text in the tree whose changes are read.
#[derive(Debug, Default)]
struct Region(String);

impl Region {
    fn say(&mut self, texts: &[String]) {
        if texts.is_empty() {
            return;
        }
        let mut text = sentences(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        if text == self.0 {
            text.push(UNSPOKEN);
        }
        self.0 = text;
    }

    fn show(&self, ctx: &Context, name: &str, role: Role, live: Live) {
        ctx.accesskit_node_builder(Id::new(name), |node| {
            node.set_role(role);
            node.set_live(live);
            // An empty name would be announced as well.
            if !self.0.is_empty() {
                node.set_label(self.0.clone());
            }
        });
    }
}

/// Says what is new, once: where one is, what happens at the desk, what was refused.
pub fn announce(ctx: &Context, shown: &mut Shown, bridge: &Bridge, unsaid: Vec<String>) {
    let (mut polite, mut urgent) = (Vec::new(), Vec::new());
    let place = Place::of(bridge, shown);
    let earlier = shown.announcer.place.replace(place);
    if earlier.is_some_and(|earlier| earlier != place) {
        polite.push(place.in_words(bridge, shown));
    }
    for news in std::mem::take(&mut shown.news) {
        match news {
            News::Now(text) => urgent.push(text),
            News::Then(text) => polite.push(text),
        }
    }
    let announcer = &mut shown.announcer;
    polite.extend(unsaid);
    announcer.polite.say(&polite);
    announcer.urgent.say(&urgent);
    announcer.polite.show(ctx, "announcement", Role::Status, Live::Polite);
    announcer.urgent.show(ctx, "alert", Role::Alert, Live::Assertive);
}

impl Place {
    fn of(bridge: &Bridge, shown: &Shown) -> Self {
        let walk = bridge.walk.as_ref().filter(|_| bridge.screen == Screen::Question);
        Self {
            screen: bridge.screen,
            settings: bridge.settings_before.is_some(),
            answers: walk.map_or(0, |walk| walk.attempt.progress.len()),
            introduced: walk.is_some_and(|walk| walk.introduced == walk.next().step()),
            broken: shown.broken == Some(bridge.screen),
        }
    }

    fn in_words(self, bridge: &Bridge, shown: &Shown) -> String {
        let words = &bridge.words;
        if self.broken {
            return words.name("broken-title");
        }
        if self.settings {
            return words.name("set-title");
        }
        match self.screen {
            Screen::Title => words.name("title-name"),
            Screen::Exercises => words.name("flow-exercises"),
            Screen::Profile(..) => words.name("flow-before"),
            Screen::Question => self.question(bridge),
            Screen::Briefing => bridge.live.as_ref().map_or_else(String::new, |live| {
                let shift = live.shift();
                let at = shift.scenario().shift(shift.plan()).desk;
                words.say("flow-briefing", &[("desk", desk(at))])
            }),
            Screen::Desk => shown.desk_shown().map_or_else(String::new, |desk| {
                sentences(&[&desk.bar.desk_name, &desk.bar.clock, &desk.queue.summary])
            }),
            Screen::Scorecard => words.name("card-title"),
            Screen::Reveal => self.question(bridge),
            Screen::Finished => words.name("flow-complete"),
            Screen::Practise => words.name("title-practise"),
            Screen::Prepare => words.name("title-prepare"),
            Screen::Replay => words.name("replay-heading"),
            Screen::Debrief => words.name("debrief-title"),
        }
    }

    /// The step, and which of its questions.
    fn question(self, bridge: &Bridge) -> String {
        let Some(walk) = &bridge.walk else { return String::new() };
        let (programme, progress) = (walk.programme(), &walk.attempt.progress);
        let question = QuestionView::of_next(programme, progress, &bridge.words);
        match (question, StepView::of_next(programme, progress, &bridge.words)) {
            (Some(question), _) if self.introduced => sentences(&[&question.at.title, &question.number]),
            (_, Some(step)) => sentences(&[&step.at.above, &step.name]),
            _ => String::new(),
        }
    }
}

/// One after the other, with a stop between them where there is none.
fn sentences(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            let stops = text.ends_with(['.', '!', '?', '…', '。', '！', '？', '」']);
            text.push_str(if stops { " " } else { ". " });
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_again_is_a_change_and_nothing_is_none() {
        let mut region = Region::default();
        region.say(&["Not now.".to_owned()]);
        let first = region.0.clone();
        region.say(&[]);
        assert_eq!(region.0, first, "what is not said again stays");
        region.say(&["Not now.".to_owned()]);
        assert_ne!(region.0, first, "what is said again is read again");
        assert_eq!(region.0.trim_end_matches(UNSPOKEN), first);
        region.say(&["Not now.".to_owned()]);
        assert_eq!(region.0, first);
    }

    #[test]
    fn sentences_have_one_stop_between_them() {
        assert_eq!(
            sentences(&["Support desk", "", "Nobody waits.", "14:00"]),
            "Support desk. Nobody waits. 14:00"
        );
    }

    #[test]
    fn both_places_are_in_the_tree_under_its_root() {
        let ctx = Context::default();
        ctx.enable_accesskit();
        let (mut polite, mut urgent) = (Region::default(), Region::default());
        polite.say(&["Two people are waiting.".to_owned()]);
        urgent.say(&["Ms Brand: angry".to_owned()]);
        let mut output = ctx.run_ui(bevy_egui::egui::RawInput::default(), |ui| {
            polite.show(ui.ctx(), "announcement", Role::Status, Live::Polite);
            urgent.show(ui.ctx(), "alert", Role::Alert, Live::Assertive);
        });
        // Nothing is drawn here.
        output.textures_delta.clear();
        let update = output.platform_output.accesskit_update.expect("a tree");
        let live = |kind: Live| {
            let found = update.nodes.iter().find(|(_, node)| node.live() == Some(kind));
            let (id, node) = found.expect("it is in the tree");
            let held = update.nodes.iter().any(|(_, parent)| parent.children().contains(id));
            assert!(held, "{id:?} hangs nowhere");
            (node.role(), node.label().unwrap_or_default().to_owned())
        };
        assert_eq!(live(Live::Polite), (Role::Status, "Two people are waiting.".to_owned()));
        assert_eq!(live(Live::Assertive), (Role::Alert, "Ms Brand: angry".to_owned()));
    }
}
