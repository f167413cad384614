//! The bar on top: what is replayed, from whose seat, and the ways out.

use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::panels::icons;
use crate::panels::theme::Size;
use crate::panels::widgets::{
    Button, Kind, Segment, button, button_width, logo, logo_width, segmented_soft, segmented_width,
    short_name,
};
use crate::telling::words::Arg;
use crate::vocab::Desk;

use super::Screen;
use super::state::ReplayState;
use super::view::{ReplayAction, Seat};

/// Between the parts of the bar.
const GAP: f32 = 14.0;

impl Screen<'_> {
    /// Shows the bar over the whole width; gives its lower edge.
    pub(super) fn bar(
        &self,
        ui: &mut Ui,
        whole: Rect,
        state: &mut ReplayState,
        wanted: &mut Option<ReplayAction>,
    ) -> f32 {
        let room = whole.width() - 32.0;
        let mut names = self.seat_names();
        let mut choose = self.choose_button();
        // Its words only where all else keeps its own.
        let all = self.titles_width(ui) + self.ways_width(ui, false) + 2.0 * GAP;
        if self.eye.is_customer() && self.seats_width(ui, &names, &choose) + all > room {
            choose.1 = true;
        }
        if self.seats_width(ui, &names, &choose) > room {
            choose.1 = true;
            names = self.short_names(ui, room - GAP - button_width(ui, &choose_look(&choose)));
        }
        let segments = self.segments(&names);
        let seats = self.seats_width(ui, &names, &choose);
        let row = self.theme.scaled(44.0);
        let ways = |short: bool| self.ways_width(ui, short);
        let titles = self.titles_width(ui);
        let two_rows = seats + GAP + ways(true) > room;
        let named = !two_rows && titles + seats + ways(true) + 2.0 * GAP < room;
        let short = if two_rows {
            ways(false) + GAP + titles > room
        } else {
            ways(false) + seats + GAP + if named { titles + GAP } else { 0.0 } > room
        };
        let tall = if two_rows { 2.0 * row } else { row };
        let pad = self.theme.scaled(6.0);
        let at = whole.with_max_y(whole.top() + tall + 2.0 * pad);
        ui.painter().add(self.theme.small_shadow().as_shape(at, 0));
        ui.painter().rect_filled(at, 0.0, self.theme.colours.paper);
        let first = Rect::from_min_size(at.min + vec2(16.0, pad), vec2(room, row));
        let mut left = first.left();
        if named || two_rows {
            self.titles(ui, first.with_max_x(first.right() - ways(short) - GAP));
            left += titles + GAP;
        }
        let layout = Layout::right_to_left(Align::Center);
        let mut right = ui.new_child(UiBuilder::new().max_rect(first).layout(layout).id_salt("replay-ways"));
        self.ways(&mut right, short, wanted);
        let right = right.min_rect().left();
        let seats_at = if two_rows {
            Rect::from_min_max(pos2(first.left(), first.bottom()), at.max - vec2(16.0, pad))
        } else {
            let begin = (at.center().x - seats / 2.0).min(right - GAP - seats).max(left);
            Rect::from_min_max(pos2(begin, first.top()), pos2(right - 4.0, first.bottom()))
        };
        let layout = Layout::left_to_right(Align::Center);
        let mut middle =
            ui.new_child(UiBuilder::new().max_rect(seats_at).layout(layout).id_salt("replay-seats"));
        self.choose_seat(&mut middle, (&names, &segments), &choose, state);
        at.bottom()
    }

    fn seat_names(&self) -> Vec<(Seat, String)> {
        let mut names: Vec<(Seat, String)> = self
            .view
            .desks
            .iter()
            .map(|desk| {
                let id = match desk {
                    Desk::Sales => "replay-seat-Sales",
                    Desk::Support => "replay-seat-Support",
                };
                (Seat::Desk(*desk), self.words.name(id))
            })
            .collect();
        if let Seat::Customer(place) = self.eye.seat {
            let name = &self.view.customers[place].name;
            names.push((self.eye.seat, self.say("replay-seat-of", &[("name", Arg::Text(name))])));
        }
        names
    }

    fn seats_width(&self, ui: &Ui, names: &[(Seat, String)], choose: &(String, bool)) -> f32 {
        segmented_width(ui, &self.segments(names)) + GAP + button_width(ui, &choose_look(choose))
    }

    /// The desks by their names alone, and of a customer's name what still has room.
    fn short_names(&self, ui: &Ui, room: f32) -> Vec<(Seat, String)> {
        let lane = |desk: Desk| self.view.lanes.iter().find(|lane| lane.desk == desk);
        let name = |desk: Desk| lane(desk).map(|lane| lane.name.clone()).unwrap_or_default();
        let mut names: Vec<(Seat, String)> =
            self.view.desks.iter().map(|desk| (Seat::Desk(*desk), name(*desk))).collect();
        if let Seat::Customer(place) = self.eye.seat {
            let desks = segmented_width(ui, &self.segments(&names));
            // What the sign and the edges of a segment take.
            let left = room - desks - self.theme.scaled(62.0);
            let font = self.theme.bold(Size::Body);
            let name = &self.view.customers[place].name;
            names.push((self.eye.seat, short_name(ui, name, &font, left, true)));
        }
        names
    }

    fn segments<'b>(&self, names: &'b [(Seat, String)]) -> Vec<Segment<'b>> {
        let of = |(seat, text): &'b (Seat, String)| match seat {
            Seat::Desk(desk) => Segment { desk: Some(*desk), ..Segment::new(text) },
            Seat::Customer(_) => {
                Segment { icon: Some((icons::PERSON, self.theme.colours.ink)), ..Segment::new(text) }
            }
        };
        names.iter().map(of).collect()
    }

    /// The words of the button that opens the list of customers, and that they are shown.
    fn choose_button(&self) -> (String, bool) {
        let text =
            self.words.name(if self.eye.is_customer() { "replay-choose" } else { "replay-seat-customer" });
        (text, false)
    }

    fn choose_seat(
        &self,
        ui: &mut Ui,
        (names, segments): (&[(Seat, String)], &[Segment<'_>]),
        choose: &(String, bool),
        state: &mut ReplayState,
    ) {
        let chosen = names.iter().position(|(seat, _)| *seat == self.eye.seat).unwrap_or_default();
        if let Some(index) = segmented_soft(ui, &self.words.name("replay-seat"), segments, chosen) {
            state.sit(self.view, names[index].0);
        }
        let kind = if state.choosing { Kind::Chosen } else { Kind::Plain };
        let tip = self.words.name("replay-choose");
        let look = Button { tip: Some(&tip), ..choose_look(choose).kind(kind) };
        if button(ui, &look).clicked() {
            state.choosing = !state.choosing;
        }
    }

    fn ways_width(&self, ui: &Ui, short: bool) -> f32 {
        let (back, picture) = (self.words.name(self.view.back.id()), self.words.name("replay-picture"));
        button_width(ui, &back_look(&back)) + 8.0 + button_width(ui, &picture_look(&picture, short))
    }

    fn ways(&self, ui: &mut Ui, short: bool, wanted: &mut Option<ReplayAction>) {
        let (back, picture) = (self.words.name(self.view.back.id()), self.words.name("replay-picture"));
        if button(ui, &back_look(&back)).clicked() {
            *wanted = Some(ReplayAction::Back);
        }
        if button(ui, &picture_look(&picture, short)).clicked() {
            *wanted = Some(ReplayAction::Picture(self.now, self.eye.seat));
        }
    }

    /// Whose replay it is, and how much of it there is.
    fn title_lines(&self, ui: &Ui) -> [std::sync::Arc<egui::Galley>; 2] {
        let (name, under) = match self.eye.seat {
            Seat::Customer(place) => {
                let name = self.view.customers[place].name.clone();
                let at_both = self.view.customers[place].at_both;
                let under = &self.view.customers[place].under;
                let both = self.words.name("replay-under-customer");
                (name, if at_both { both } else { under.clone() })
            }
            Seat::Desk(desk) => {
                let lane = self.view.lanes.iter().find(|lane| lane.desk == desk);
                let name = lane.map(|lane| lane.name.clone()).unwrap_or_default();
                let count = i64::try_from(self.eye.calls().count()).unwrap_or(i64::MAX);
                (name, self.say("replay-under-desk", &[("count", Arg::Number(count))]))
            }
        };
        let title = self.say("replay-heading", &[("name", Arg::Text(&name))]);
        let colours = self.theme.colours;
        let lay = |text, font, ink| ui.painter().layout_no_wrap(text, font, ink);
        [
            lay(title, self.theme.bold(Size::Body), colours.ink),
            lay(under, self.theme.font(Size::Small), colours.ink2),
        ]
    }

    fn logo_room(&self) -> f32 {
        logo_width(self.theme.scaled(26.0)) + 16.0
    }

    fn titles_width(&self, ui: &Ui) -> f32 {
        let wide = self.title_lines(ui).iter().map(|line| line.size().x).fold(0.0, f32::max);
        self.logo_room() + wide
    }

    fn titles(&self, ui: &Ui, at: Rect) {
        let lines = self.title_lines(ui);
        let wide = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let mut x = at.left();
        if self.logo_room() + wide <= at.width() {
            let high = self.theme.scaled(26.0);
            logo(ui, Rect::from_min_size(pos2(x, at.center().y - high / 2.0), vec2(logo_width(high), high)));
            x += self.logo_room();
        } else if wide > at.width() {
            return;
        }
        let mut y = at.center().y - lines.iter().map(|line| line.size().y).sum::<f32>() / 2.0;
        for (index, line) in lines.into_iter().enumerate() {
            let place = Rect::from_min_size(pos2(x, y), line.size());
            let response = ui.interact(place, ui.id().with(("replay-heading", index)), Sense::hover());
            let text = line.text().to_owned();
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
            y = place.bottom();
            ui.painter().galley(place.min, line, self.theme.colours.ink);
        }
    }
}

fn choose_look((text, short): &(String, bool)) -> Button<'_> {
    Button { icon_only: *short, ..Button::new(text).icon(icons::PEOPLE.0, icons::PEOPLE.1) }
}

fn back_look(text: &str) -> Button<'_> {
    Button::new(text).icon(icons::BACK.0, icons::BACK.1).key("Esc")
}

fn picture_look(text: &str, short: bool) -> Button<'_> {
    let look = Button::new(text).kind(Kind::Quiet).icon(icons::EXPORT.0, icons::EXPORT.1);
    Button { icon_only: short, ..look }
}
