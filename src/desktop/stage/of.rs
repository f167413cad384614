//! What the stage shows, from what the panels show.
//!
//! Owns the way from a [`DeskView`] to an [`OfficeView`]: the same view that the
//! panels draw, so that the stage cannot know more than the person at the desk.

use bevy::math::Rect;

use super::view::{
    Colleague, Daylight, Doing, Doors, Flow, Handset, Lamp, Lunch, MotionLevel, OfficeView, Scene, StageView,
    ThreadView, TitleView, Waiting, Weather, Who,
};
use crate::panels::desk::{Centre, DeskView, Grid, Standing, Tile};
use crate::panels::theme::{Ground, Theme};
use crate::panels::widgets::FaceView;
use crate::portrait::{self, Mood};
use crate::vocab::{Channel, Desk, Moment};

/// How many keys the trainee's phone has.
const KEYS: usize = 6;
/// The least place that phone and lunch need on the desk, in points.
const LEAST: (f32, f32) = (64.0, 90.0);

impl StageView {
    /// A scene in the theme of the panels.
    pub fn of(scene: Scene, theme: &Theme) -> Self {
        Self {
            scene,
            theme: match theme.ground {
                Ground::Light => portrait::Theme::Light,
                Ground::Dark => portrait::Theme::Dark,
            },
            motion: if theme.still { MotionLevel::Reduced } else { MotionLevel::Full },
            ..Self::default()
        }
    }

    /// The title; `ajar` is the opening of the door that stands open.
    pub fn title(theme: &Theme, ajar: Option<egui::Rect>) -> Self {
        let doors = Doors::Panels { ajar: ajar.map(rect) };
        Self::of(Scene::Title(TitleView { doors, thread: ThreadView::Drawn }), theme)
    }

    /// The shift. `home` is the trainee's own desk, `now` the shift's clock; the
    /// weather belongs to the day.
    pub fn shift(
        desk: &DeskView,
        grid: &Grid,
        home: Desk,
        now: Moment,
        weather: Weather,
        theme: &Theme,
    ) -> Self {
        let still = desk.paused || matches!(desk.centre, Centre::Over);
        let minute = (now.as_ms() / 60_000).rem_euclid(1440) as u16;
        Self {
            flow: if still { Flow::Still } else { Flow::Running },
            daylight: Daylight { minute, weather },
            ..Self::of(Scene::Office(Box::new(OfficeView::of(desk, grid, home))), theme)
        }
    }
}

impl Weather {
    /// The weather of a day, by its words: the same on every machine.
    pub fn of_day(words: &str) -> Self {
        let sum = words.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
        match sum % 10 {
            0..=5 => Self::Clear,
            6 | 7 => Self::Cloudy,
            _ => Self::Rain,
        }
    }
}

impl OfficeView {
    /// The office behind a desk.
    pub fn of(desk: &DeskView, grid: &Grid, home: Desk) -> Self {
        let room = Rect::new(grid.centre.left(), grid.bar.bottom(), grid.centre.right(), grid.desk_edge);
        let free = grid.shelf.width() >= LEAST.0 && grid.shelf.height() >= LEAST.1;
        let people = &desk.queue.people;
        let waits = people.iter().filter(|tile| tile.standing == Standing::Waiting);
        let on_the_phone = |tile: &Tile| tile.standing == Standing::OnLine && tile.channel == Channel::Phone;
        let eaten = desk.bar.lunch.as_ref().is_some_and(|lunch| lunch.taken);
        let eats = matches!(desk.centre, Centre::Lunch { .. });
        Self {
            desk_things: free.then(|| rect(grid.shelf)),
            queue: waits.map(waiting).collect(),
            colleague: colleague(desk, home),
            lamps: people.iter().filter_map(lamp).take(KEYS).collect(),
            handset: if people.iter().any(on_the_phone) { Handset::Lifted } else { Handset::Resting },
            lunch: if eats || eaten { Lunch::Open } else { Lunch::Closed },
            ..Self::empty(home, room)
        }
    }
}

fn rect(of: egui::Rect) -> Rect {
    Rect::new(of.left(), of.top(), of.right(), of.bottom())
}

fn who(face: &FaceView) -> (Who, Mood) {
    let mood = Mood::new(f64::from(face.frustration), f64::from(face.trust));
    (Who { look: face.key.clone(), presentation: face.as_whom.into() }, mood)
}

fn waiting(tile: &Tile) -> Waiting {
    let (who, mood) = who(&tile.face);
    Waiting {
        key: format!("{:?}", tile.caller),
        who,
        mood,
        patience: f64::from(tile.patience.unwrap_or(1.0)),
    }
}

/// The lamp of somebody who calls; nothing for who comes another way.
fn lamp(tile: &Tile) -> Option<Lamp> {
    if tile.channel != Channel::Phone {
        return None;
    }
    match tile.standing {
        Standing::OnLine => Some(Lamp::Line),
        Standing::OnHold => Some(Lamp::Hold),
        Standing::Waiting => Some(Lamp::Ring),
        Standing::CallBack | Standing::WrapUp => None,
    }
}

/// Who works at the home desk: the one who is named, otherwise the first of it.
fn colleague(desk: &DeskView, home: Desk) -> Option<Colleague> {
    let theirs = || desk.choices.colleagues.iter().filter(|colleague| colleague.desk == home);
    let named = theirs().find(|colleague| Some(&colleague.name) == desk.tools.on_home_desk.as_ref());
    let found = named.or_else(|| theirs().next())?;
    let (who, mood) = who(&found.face);
    let doing = if found.present == Some(false) { Doing::Away } else { Doing::Working };
    Some(Colleague { who, mood, doing })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weather_of_a_day_is_the_same_again_and_days_differ() {
        let days: Vec<Weather> = (0..60).map(|day| Weather::of_day(&format!("day {day}"))).collect();
        let count = |weather| days.iter().filter(|day| **day == weather).count();
        assert_eq!(Weather::of_day("day 3"), days[3]);
        assert!(count(Weather::Clear) > count(Weather::Rain) && count(Weather::Rain) > 0);
        assert!(count(Weather::Cloudy) > 0);
    }
}
