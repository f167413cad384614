//! Practise alone: a guided first morning, or one contact of one's choice.

use std::collections::BTreeMap;

use egui::{
    Key, Modifiers, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::icons;
use super::picture;
use super::theme::{Size, Theme};
use super::widgets::{
    Button, Head, Kind, Segment, SmallFace, beside_the_bar, button, button_width, focus_ring, head,
    segmented_soft, sheet_below, small_face, white,
};
use crate::portrait::Presentation;
use crate::records::practise::{MOST_TRIES, first_morning, list};
use crate::scenario::checked::{Contact, ContactId, Scenario, ShiftId, tag_bit};
use crate::scenario::strings::Language;
use crate::scoring::Words;
use crate::telling::looks::Looks;
use crate::telling::scorecard::rounded;
use crate::telling::words::{Arg, comma, gap, language_of};
use crate::vocab::{Desk, Tag};

/// How many of the things that a contact practises are named.
const NAMED: usize = 3;

/// What has been practised before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Practised {
    /// How many times.
    pub times: u32,
    /// The best quality so far, in milli-points.
    pub best_milli: Option<i64>,
}

/// A contact that can be practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactCard {
    /// Which.
    pub contact: ContactId,
    /// Whose desk.
    pub desk: Desk,
    /// What it is about.
    pub title: String,
    /// Who it is, and from where.
    pub who: String,
    /// What is known of them.
    pub about: String,
    /// Their face as they begin.
    pub face: SmallFace,
    /// What it practises that few others do.
    pub practises: Vec<String>,
    /// About how long it takes.
    pub minutes: u32,
    /// What has been practised; nothing as long as it is not known.
    pub practised: Option<Practised>,
}

/// What the screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PractiseView {
    /// The contacts, in the pack's order.
    pub contacts: Vec<ContactCard>,
    /// The guided first morning of each desk: the shift and its title.
    pub mornings: Vec<(Desk, ShiftId, String)>,
    /// The packs that can be played, by their titles; empty if there is none.
    pub packs: Vec<String>,
    /// Which of them it is.
    pub pack: usize,
    /// Packs are still being read.
    pub reading: bool,
}

/// What is chosen.
#[derive(Clone, Debug, Default)]
pub struct PractiseState {
    /// Which desk is looked at; the first of the list at first.
    pub desk: Option<Desk>,
}

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PractiseAction {
    /// To practise this contact, with whatever luck.
    Contact(ContactId),
    /// The guided first morning.
    Morning(ShiftId),
    /// To practise with another pack, by its place in the list.
    Pack(usize),
    /// To see what is wrong with the packs that are there.
    Prepare,
    /// To go back.
    Back,
}

impl PractiseView {
    /// What can be practised in a pack. `practised` tells what was before, by the
    /// contact's name.
    pub fn of(scenario: &Scenario, practised: Option<&BTreeMap<String, Practised>>, words: &Words) -> Self {
        let language = language_of(words, scenario);
        let text = |text| scenario.texts().get(text, language).to_owned();
        let contacts = list(scenario).into_iter().filter_map(|one| {
            let contact = scenario.contact(one.contact);
            let persona = scenario.persona(one.persona?);
            let name = persona.name.map(text).unwrap_or_default();
            let source = persona.name.map(|name| scenario.texts().get(name, Language::default()));
            let as_whom = Presentation::of_name(source.unwrap_or_default());
            // Whoever has an internal request comes from a desk.
            let desk =
                persona.colleague.map(|id| words.name(&format!("desk-{}", scenario.colleague(id).desk)));
            let who = match persona.firm.map(text).or(desk) {
                Some(from) => {
                    let args = [("name", Arg::Text(&name)), ("firm", Arg::Text(&from))];
                    words.say("practise-who", &args)
                }
                None => name,
            };
            let thousandths = |share: f64| (share.clamp(0.0, 1.0) * 1_000.0) as u16;
            Some(ContactCard {
                contact: one.contact,
                desk: one.desk,
                title: text(one.title),
                who,
                about: persona.about.map(|about| first_sentence(&text(about))).unwrap_or_default(),
                face: SmallFace {
                    looks: Looks { key: persona.id.clone(), as_whom },
                    frustration: thousandths(contact.start.frustration.unwrap_or(persona.frustration)),
                    trust: thousandths(contact.start.trust.unwrap_or(persona.trust)),
                },
                practises: practises(scenario, contact, words),
                minutes: one.minutes,
                practised: practised.map(|known| known.get(&contact.id).copied().unwrap_or_default()),
            })
        });
        let mornings = [Desk::Support, Desk::Sales].into_iter().filter_map(|desk| {
            let shift = first_morning(scenario, desk)?;
            Some((desk, shift, text(scenario.shift(shift).title)))
        });
        Self {
            contacts: contacts.collect(),
            mornings: mornings.collect(),
            packs: vec![text(scenario.about().title)],
            ..Self::default()
        }
    }
}

/// What it is about: the rows that the fewest other contacts of the desk are about,
/// the rarest first; without any, the obligations that few others exercise.
fn practises(scenario: &Scenario, contact: &Contact, words: &Words) -> Vec<String> {
    let same = |other: &&Contact| other.desk == contact.desk && !other.is_filler() && other.request.is_none();
    let among = |is: &dyn Fn(&Contact) -> bool| {
        scenario.contacts().iter().filter(same).filter(|other| is(other)).count()
    };
    let named = |row: &String| words.find(&format!("flow-row-{row}"), &[]);
    let mut rows: Vec<(usize, String)> = contact
        .about
        .iter()
        .filter_map(|row| Some((among(&|other| other.about.contains(row)), named(row)?)))
        .collect();
    if rows.is_empty() {
        let wanted = Tag::ALL.iter().copied().filter(|tag| contact.expects & tag_bit(*tag) != 0);
        let tag =
            |tag: Tag| (among(&|other| other.expects & tag_bit(tag) != 0), words.name(&format!("tag-{tag}")));
        rows = wanted.map(tag).collect();
    }
    rows.sort_by_key(|(count, _)| *count);
    rows.into_iter().take(NAMED).map(|(_, name)| name).collect()
}

/// So many characters of Japanese are about a sentence in other languages.
const SHORT: usize = 30;

/// The first sentence of who somebody is: the rest is better found out by talking. In
/// Japanese, where sentences are short, as many as make one.
fn first_sentence(text: &str) -> String {
    let ends = text.char_indices().filter_map(|(at, letter)| {
        let behind = &text[at + letter.len_utf8()..];
        let ends = letter == '。' || letter == '.' && (behind.is_empty() || behind.starts_with(' '));
        ends.then_some((at + letter.len_utf8(), letter))
    });
    let mut first = None;
    for (end, letter) in ends {
        let fits = letter == '。' && text[..end].chars().count() <= SHORT;
        if first.is_none() || fits {
            first = Some(end);
        }
        if !fits {
            break;
        }
    }
    first.map_or(text, |end| &text[..end]).to_owned()
}

/// The screen. Fills the ui.
pub fn practise_ui(
    ui: &mut Ui,
    view: &PractiseView,
    state: &mut PractiseState,
    words: &Words,
) -> Option<PractiseAction> {
    let mut wanted = None;
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        wanted = Some(PractiseAction::Back);
    }
    let window = ui.max_rect();
    let (back, title) = (words.name("card-back"), words.name("title-practise"));
    let (bottom, out) = head(ui, window, &Head { out: &back, title: &title, ..Head::default() });
    if out {
        wanted = Some(PractiseAction::Back);
    }
    if view.packs.is_empty() && !view.reading {
        let place = Rect::from_min_max(pos2(window.left(), bottom), window.max);
        return wanted.or(none(ui, place, words));
    }
    let at = sheet_below(ui, window, bottom, 1_320.0);
    let mut sheet = ui.new_child(UiBuilder::new().max_rect(at));
    ScrollArea::vertical().id_salt("practise").auto_shrink(false).show(&mut sheet, |ui| {
        beside_the_bar(ui);
        body(ui, view, state, words, &mut wanted);
    });
    wanted
}

/// There is no pack that can be played: a small card says where to look.
fn none(ui: &mut Ui, place: Rect, words: &Words) -> Option<PractiseAction> {
    let theme = Theme::of(ui.ctx());
    let margin = 24.0;
    let width = theme.scaled(640.0).min(place.width() - 2.0 * margin);
    let corner = pos2(place.center().x - width / 2.0, place.top() + margin + place.height() * 0.08);
    let at = Rect::from_min_max(corner, pos2(corner.x + width, place.bottom()));
    let mut child = ui.new_child(UiBuilder::new().max_rect(at));
    let frame = egui::Frame::new()
        .fill(theme.colours.paper)
        .corner_radius(16)
        .inner_margin(24)
        .shadow(theme.shadow());
    let shown = frame.show(&mut child, |ui| {
        ui.set_width(width - 48.0);
        ui.label(theme.text(words.name("practise-no-pack"), Size::Lead, theme.colours.ink));
        ui.add_space(theme.scaled(12.0));
        let open = words.name("practise-open-prepare");
        button(ui, &Button::new(&open).kind(Kind::Primary)).clicked()
    });
    shown.inner.then_some(PractiseAction::Prepare)
}

fn body(
    ui: &mut Ui,
    view: &PractiseView,
    state: &mut PractiseState,
    words: &Words,
    wanted: &mut Option<PractiseAction>,
) {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    if view.packs.is_empty() {
        ui.label(theme.text(words.name("prepare-checking"), Size::Body, colours.ink));
        return;
    }
    packs(ui, view, words, wanted);
    let desks = [Desk::Support, Desk::Sales];
    let desk = state.desk.unwrap_or(Desk::Support);
    let names = ["practise-support", "practise-sales"].map(|id| words.name(id));
    let segments = [0, 1].map(|at| Segment { desk: Some(desks[at]), ..Segment::new(&names[at]) });
    let now = desks.iter().position(|one| *one == desk).unwrap_or(0);
    if let Some(index) = segmented_soft(ui, &words.name("practise-desk"), &segments, now) {
        state.desk = Some(desks[index]);
    }
    ui.label(theme.text(words.name("practise-why"), Size::Body, colours.ink2));
    for (_, shift, title) in view.mornings.iter().filter(|(of, ..)| *of == desk) {
        if morning(ui, title, words) {
            *wanted = Some(PractiseAction::Morning(*shift));
        }
    }
    ui.add_space(theme.scaled(8.0));
    ui.label(theme.strong(words.name("practise-one"), Size::Title, colours.ink));
    ui.spacing_mut().item_spacing.y = 12.0;
    let cards: Vec<&ContactCard> = view.contacts.iter().filter(|card| card.desk == desk).collect();
    let columns = if ui.available_width() > theme.scaled(760.0) { 2 } else { 1 };
    for pair in cards.chunks(columns) {
        grid_row(ui, pair, columns, words, wanted);
    }
}

/// Which pack, where there are several.
fn packs(ui: &mut Ui, view: &PractiseView, words: &Words, wanted: &mut Option<PractiseAction>) {
    if view.packs.len() < 2 {
        return;
    }
    let theme = Theme::of(ui.ctx());
    ui.label(theme.strong(words.name("practise-pack"), Size::Body, theme.colours.ink));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (index, title) in view.packs.iter().enumerate() {
            let kind = if index == view.pack { Kind::Chosen } else { Kind::Plain };
            let look = Button::new(title).kind(kind);
            // Not by its colour alone.
            let look = if index == view.pack { look.icon(icons::CHECK.0, icons::CHECK.1) } else { look };
            if button(ui, &look).clicked() {
                *wanted = Some(PractiseAction::Pack(index));
            }
        }
    });
    ui.add_space(theme.scaled(8.0));
}

fn grid_row(
    ui: &mut Ui,
    cards: &[&ContactCard],
    columns: usize,
    words: &Words,
    wanted: &mut Option<PractiseAction>,
) {
    let gap = 12.0;
    let width = (ui.available_width() - gap * (columns - 1) as f32) / columns as f32;
    let laid: Vec<Laid> = cards.iter().map(|card| Laid::of(ui, card, width, words)).collect();
    let height = laid.iter().map(|laid| laid.height).fold(0.0, f32::max);
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    for (index, (card, laid)) in cards.iter().zip(laid).enumerate() {
        let min = row.min + vec2(index as f32 * (width + gap), 0.0);
        let at = Rect::from_min_size(min, vec2(width, height));
        if laid.show(ui, card, at) {
            *wanted = Some(PractiseAction::Contact(card.contact));
        }
    }
}

/// A line of a card: its words, perhaps with an icon before them.
struct Line {
    galley: std::sync::Arc<egui::Galley>,
    ink: egui::Color32,
    icon: Option<icons::Icon>,
    above: f32,
}

/// A card with its lines laid out.
struct Laid {
    lines: Vec<Line>,
    height: f32,
    spoken: String,
}

/// The face of a card, and the room around its content.
const FACE: f32 = 72.0;
const PAD: f32 = 16.0;
/// The side of the sign that a card can be opened.
const GO: f32 = 24.0;

impl Laid {
    fn of(ui: &Ui, card: &ContactCard, width: f32, words: &Words) -> Self {
        let theme = Theme::of(ui.ctx());
        let colours = theme.colours;
        let room = width - theme.scaled(FACE + 4.0 * PAD + GO);
        let minutes = words.say("practise-minutes", &[("n", Arg::Number(i64::from(card.minutes)))]);
        let practises = card.practises.join(&comma(words));
        let last = format!("{minutes}{}{}", gap(words), before(card, words));
        let texts = [
            (&card.title, theme.bold(Size::Lead), colours.ink, None),
            (&card.who, theme.font(Size::Small), colours.ink2, None),
            (&card.about, theme.font(Size::Body), colours.ink, None),
            (&practises, theme.font(Size::Small), colours.teal_text, Some(icons::FLAG)),
            (&last, theme.font(Size::Small), colours.ink2, Some(icons::CLOCK)),
        ];
        let spoken = texts.iter().map(|(text, ..)| text.as_str()).collect::<Vec<_>>().join(". ");
        let sign = theme.scaled(22.0);
        let line = |(index, (text, font, ink, icon)): (usize, (&String, _, _, Option<icons::Icon>))| {
            let room = room - if icon.is_some() { sign } else { 0.0 };
            let above = theme.scaled(if index > 1 { 6.0 } else { 0.0 });
            Line { galley: ui.painter().layout(text.clone(), font, ink, room), ink, icon, above }
        };
        let shown = texts.into_iter().enumerate().filter(|(_, (text, ..))| !text.is_empty());
        let lines: Vec<Line> = shown.map(line).collect();
        let high: f32 = lines.iter().map(|line| line.galley.size().y + line.above).sum();
        let height = high.max(theme.scaled(FACE)) + 2.0 * theme.scaled(PAD);
        Self { lines, height, spoken }
    }

    fn show(self, ui: &Ui, card: &ContactCard, at: Rect) -> bool {
        let theme = Theme::of(ui.ctx());
        let colours = theme.colours;
        let response = ui.interact(at, ui.id().with(("contact", card.contact)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &self.spoken));
        if ui.is_rect_visible(at) {
            let (fill, line) = match response.hovered() {
                true => (colours.teal_tint, Stroke::new(2.0, colours.teal)),
                false => (colours.card, Stroke::new(1.0, colours.line)),
            };
            ui.painter().rect(at, 14.0, fill, line, StrokeKind::Inside);
            let pad = theme.scaled(PAD);
            let (name, svg) = icons::CHEVRON_RIGHT;
            let go = pos2(at.right() - pad - theme.scaled(GO) / 2.0, at.center().y);
            let go = Rect::from_center_size(go, Vec2::splat(theme.scaled(GO)));
            let tint = if response.hovered() { colours.teal } else { colours.ink2 };
            picture::paint(ui, name, go, tint, || white(svg));
            let face = theme.scaled(FACE);
            let place = Rect::from_min_size(at.min + Vec2::splat(pad), Vec2::splat(face));
            small_face(ui, place, &card.face);
            let left = place.right() + pad;
            let mut y = place.top();
            for line in self.lines {
                y += line.above;
                let mut x = left;
                if let Some((name, svg)) = line.icon {
                    let side = theme.scaled(16.0);
                    let sign = Rect::from_min_size(pos2(x, y + theme.scaled(1.0)), Vec2::splat(side));
                    picture::paint(ui, name, sign, line.ink, || white(svg));
                    x += theme.scaled(22.0);
                }
                let tall = line.galley.size().y;
                ui.painter().galley(pos2(x, y), line.galley, line.ink);
                y += tall;
            }
            focus_ring(ui, &response, 14.0);
        }
        response.clicked()
    }
}

/// What was practised before, in words; nothing as long as it is not known.
fn before(card: &ContactCard, words: &Words) -> String {
    let Some(practised) = card.practised else { return String::new() };
    match (practised.times, practised.best_milli) {
        (0, _) => words.name("practise-never"),
        (times, Some(best)) => {
            let (times, points) = (i64::from(times), Arg::Milli(rounded(best)));
            // Older ones are not looked at any more.
            let last = i64::try_from(MOST_TRIES).unwrap_or(i64::MAX);
            let key = if times > last { "practise-best-of-last" } else { "practise-best" };
            words.say(key, &[("times", Arg::Number(times)), ("points", points), ("last", Arg::Number(last))])
        }
        (times, None) => words.say("practise-times", &[("times", Arg::Number(i64::from(times)))]),
    }
}

/// The guided first morning; says whether it is wanted.
fn morning(ui: &mut Ui, title: &str, words: &Words) -> bool {
    let theme = Theme::of(ui.ctx());
    let colours = theme.colours;
    let frame = theme.card().fill(colours.promise_tint).inner_margin(20);
    let told = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(theme.strong(words.name("practise-morning"), Size::Title, colours.ink).line_height(None));
        let why = words.say("practise-morning-why", &[("title", Arg::Text(title))]);
        ui.label(theme.text(why, Size::Body, colours.ink));
    };
    let text = words.name("practise-morning-begin");
    let look = Button::new(&text).kind(Kind::Primary).icon(icons::PLAY.0, icons::PLAY.1);
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let wide = button_width(ui, &look);
            if ui.available_width() < wide + theme.scaled(420.0) {
                told(ui);
                return button(ui, &look).clicked();
            }
            ui.horizontal(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width() - wide - 16.0);
                    told(ui);
                });
                button(ui, &look).clicked()
            })
            .inner
        })
        .inner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_sentence_ends_at_its_stop() {
        assert_eq!(first_sentence("Has 2.5 flats. Reads page four."), "Has 2.5 flats.");
        assert_eq!(first_sentence("印刷所の主人。几帳面。"), "印刷所の主人。几帳面。");
        let long = "印刷所の主人。回線が止まると、その日の仕事がすべて止まってしまいます。几帳面。";
        assert_eq!(first_sentence(long), "印刷所の主人。");
        assert_eq!(first_sentence("A tuner"), "A tuner");
    }
}
