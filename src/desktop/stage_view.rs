//! What the office shows, from what the window knows.

use bevy::math::{Rect, Vec2};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy_egui::{EguiContexts, egui};

use super::app::Step;
use super::bridge::{Bridge, Liveliness, Screen};
use super::screens::Shown;
use super::stage::StageView;
use super::stage::view::{
    Colleague, Daylight, Doing, Doors, Flow, Handset, Lamp, Lunch, MOST_PEOPLE, MotionLevel, OfficeView,
    Scene, TitleView, Waiting, Weather, Who,
};
use crate::panels::desk::{Centre, ColleagueView, DeskView, Standing, Tile, grid};
use crate::panels::theme::Ground;
use crate::panels::title::open_doors;
use crate::panels::widgets::FaceView;
use crate::portrait::{Mood, Theme};
use crate::shift::Occupation;
use crate::telling::settings::Motion;
use crate::vocab::{Channel, Desk};

/// So many steps of a mood are told from each other.
const MOODS: f32 = 20.0;

/// Adds the system.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, set_the_stage.in_set(Step::Stage));
}

fn set_the_stage(
    bridge: Res<Bridge>,
    shown: Res<Shown>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut contexts: EguiContexts,
    mut view: ResMut<StageView>,
) {
    let Ok(window) = windows.single() else { return };
    let open = contexts.ctx_mut().map(|ctx| open_doors(ctx)).unwrap_or_default();
    let size = Vec2::new(window.width(), window.height());
    let theme = bridge.theme();
    let wanted = StageView {
        scene: scene(&bridge, &shown, open, size),
        theme: if theme.ground == Ground::Dark { Theme::Dark } else { Theme::Light },
        motion: match bridge.settings.motion {
            Motion::Full => MotionLevel::Full,
            Motion::Reduced => MotionLevel::Reduced,
        },
        flow: match bridge.liveliness() {
            Liveliness::Running => Flow::Running,
            Liveliness::Still => Flow::Still,
        },
        daylight: daylight(&bridge),
    };
    view.set_if_neq(wanted);
}

/// The opening of a door of the title, from the door with its frame.
fn opening(door: egui::Rect) -> Rect {
    let frame = door.width() * 18.0 / 256.0;
    Rect::new(door.left() + frame, door.top() + frame, door.right() - frame, door.bottom())
}

fn scene(bridge: &Bridge, shown: &Shown, open: [Option<egui::Rect>; 3], size: Vec2) -> Scene {
    match bridge.screen {
        // The doors are drawn by the panel, which writes on them.
        Screen::Title => {
            let ajar = open.map(|door| door.map(opening));
            Scene::Title(TitleView { doors: Doors::Panels { ajar } })
        }
        Screen::Desk => match shown.desk_shown() {
            Some(desk) => Scene::Office(Box::new(office(bridge, desk, size))),
            None => Scene::Nothing,
        },
        _ => Scene::Nothing,
    }
}

fn daylight(bridge: &Bridge) -> Daylight {
    let Some(live) = &bridge.live else { return Daylight::default() };
    let shift = live.shift();
    let minute = u16::try_from(shift.now().as_ms() / 60_000 % 1_440).unwrap_or_default();
    // The weather of a day is its own: the same seed, the same sky.
    let weather = match shift.seed() % 5 {
        0 => Weather::Rain,
        1 | 2 => Weather::Cloudy,
        _ => Weather::Clear,
    };
    Daylight { minute, weather }
}

fn rect(at: egui::Rect) -> Rect {
    Rect::new(at.left(), at.top(), at.right(), at.bottom())
}

fn who(face: &FaceView) -> Who {
    Who { look: face.key.clone(), presentation: face.as_whom.into() }
}

/// A mood as finely as the stage can show that it has changed: it passes from one to
/// the next by itself, and must not set out anew in every picture.
fn mood(face: &FaceView) -> Mood {
    let step = |share: f32| f64::from((share * MOODS).round() / MOODS);
    Mood::new(step(face.frustration), step(face.trust))
}

/// Somebody who waits. Their pose tells only whether they have patience, lose it, or have
/// none left.
fn waiting(tile: &Tile) -> Waiting {
    let patience = match tile.patience.unwrap_or(1.0) {
        left if left > 0.6 => 1.0,
        left if left > 0.3 => 0.5,
        _ => 0.2,
    };
    Waiting { key: tile.caller.0.to_string(), who: who(&tile.face), mood: mood(&tile.face), patience }
}

/// The desk that is seen across the aisle: the trainee's own; at home the other one.
pub fn across(desk: &DeskView) -> Desk {
    desk.bar.desk.other()
}

/// Who sits there.
pub fn at_the_desk(desk: &DeskView, across: Desk) -> Option<&ColleagueView> {
    let theirs = || desk.choices.colleagues.iter().filter(|colleague| colleague.desk == across);
    let named = theirs().find(|colleague| Some(&colleague.name) == desk.tools.on_home_desk.as_ref());
    named.or_else(|| theirs().next())
}

/// What a colleague does: whoever is being asked looks over until the answer is there.
pub fn doing(colleague: &ColleagueView, occupation: Option<Occupation>) -> Doing {
    match (colleague.present, occupation) {
        (Some(false), _) => Doing::Away,
        (_, Some(Occupation::Asking(asked))) if asked == colleague.id => Doing::LookingOver,
        _ => Doing::Working,
    }
}

fn office(bridge: &Bridge, desk: &DeskView, size: Vec2) -> OfficeView {
    let places = grid(egui::vec2(size.x, size.y), bridge.theme().text_scale);
    let across = across(desk);
    // What is seen between queue and tools, from the bar to the desk's far edge.
    let (centre, edge) = (places.centre, places.desk_edge);
    let room = Rect::new(centre.left(), places.bar.bottom(), centre.right(), edge);
    let mut office = OfficeView::empty(across, room);
    office.desk_things = Some(rect(places.shelf)).filter(|shelf| shelf.width() > 48.0);
    let waits = |standing| matches!(standing, Standing::Waiting | Standing::CallBack);
    office.queue =
        desk.queue.people.iter().filter(|tile| waits(tile.standing)).take(MOST_PEOPLE).map(waiting).collect();
    let occupation = bridge.live.as_ref().and_then(|live| live.shift().occupation());
    let occupation = occupation.map(|(what, _)| what);
    office.colleague = at_the_desk(desk, across).map(|colleague| Colleague {
        who: who(&colleague.face),
        mood: mood(&colleague.face),
        doing: doing(colleague, occupation),
    });
    office.lamps = desk
        .queue
        .people
        .iter()
        .filter(|tile| tile.channel == Channel::Phone)
        .map(|tile| match tile.standing {
            Standing::OnLine => Lamp::Line,
            Standing::OnHold => Lamp::Hold,
            Standing::Waiting | Standing::CallBack => Lamp::Ring,
            Standing::WrapUp => Lamp::Off,
        })
        .take(6)
        .collect();
    let talks = matches!(&desk.centre, Centre::Talk(talk) if !talk.parted && talk.channel == Channel::Phone);
    office.handset = if talks { Handset::Lifted } else { Handset::Resting };
    let eats = matches!(desk.centre, Centre::Lunch { .. });
    office.lunch = if eats || desk.bar.lunch.as_ref().is_some_and(|lunch| lunch.taken) {
        Lunch::Open
    } else {
        Lunch::Closed
    };
    office
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::desk::Extras;
    use crate::records::pack_folder::open_pack;
    use crate::scenario::checked::{ColleagueId, InjectId};
    use crate::shift::{Command, Shift};
    use crate::telling::words::words_of;
    use crate::vocab::Duration;

    #[test]
    fn while_people_wait_the_stage_rests_most_of_the_time() {
        let pack = open_pack(std::path::Path::new("scenarios/swap-day")).expect("the pack is sound");
        let plan = pack.find_shift("support-wednesday").expect("it is in the pack");
        let mut shift = Shift::new(pack, plan, 3, None);
        for _ in 0..4 {
            shift.apply(shift.now(), Command::Inject(InjectId(2))).expect("it can be thrown in");
        }
        while shift.queue().len() < 5 {
            shift.advance_to(shift.now() + Duration::from_seconds(1));
        }
        let words = words_of(Some("en")).expect("the language exists");
        let mut queue: Vec<Waiting> = Vec::new();
        let mut changes = 0;
        for _ in 0..300 {
            shift.advance_to(shift.now() + Duration::from_ms(100));
            let desk = DeskView::of(&shift, &words, Extras::default());
            let now: Vec<Waiting> = desk.queue.people.iter().map(waiting).collect();
            changes += usize::from(now != queue);
            queue = now;
        }
        assert!(queue.len() >= 4, "people still wait");
        assert!(changes < 60, "in thirty seconds the queue looked different {changes} times");
    }

    #[test]
    fn whoever_is_asked_looks_over_and_nobody_else() {
        let aya = ColleagueView {
            id: ColleagueId(1),
            name: "Aya".to_owned(),
            desk: Desk::Sales,
            desk_name: "Sales desk".to_owned(),
            takes: "1 min".to_owned(),
            present: None,
            face: FaceView::default(),
        };
        let asked = |id| doing(&aya, Some(Occupation::Asking(ColleagueId(id))));
        assert_eq!((asked(1), asked(2)), (Doing::LookingOver, Doing::Working));
        assert_eq!(doing(&aya, Some(Occupation::Noting)), Doing::Working);
        let away = ColleagueView { present: Some(false), ..aya };
        assert_eq!(doing(&away, Some(Occupation::Asking(ColleagueId(1)))), Doing::Away);
    }
}
