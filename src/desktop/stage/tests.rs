//! The stage without a window: what comes on, what goes, what rests.

use core::time::Duration;
use std::collections::BTreeSet;

use bevy::asset::AssetPlugin;
use bevy::ecs::message::Messages;
use bevy::math::{Rect, Vec2};
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::window::{PrimaryWindow, RequestRedraw, WindowResolution};

use super::actor::Actor;
use super::gallery;
use super::piece::{Art, Bearing, Piece};
use super::textures::Textures;
use super::view::{
    Colleague, Daylight, Doing, Doors, Flow, Handset, Lamp, Lunch, MotionLevel, Note, OfficeView, Presence,
    Scene, StagePlaces, StageView, TitleView, Waiting, Weather, Who,
};
use super::{StageDemand, office, title};
use crate::portrait::{Mood, Theme};
use crate::vocab::Desk;

/// Windows and what the panels leave of them, from the grid of `NOTES.md`.
const WINDOWS: [(f32, f32, [f32; 4]); 4] = [
    (1024.0, 640.0, [200.0, 48.0, 708.0, 214.0]),
    (1600.0, 900.0, [292.0, 56.0, 1132.0, 338.0]),
    (2560.0, 1440.0, [384.0, 72.0, 1912.0, 540.0]),
    (3840.0, 2160.0, [560.0, 108.0, 2900.0, 810.0]),
];

fn waiting(key: &str, mood: (f64, f64), patience: f64) -> Waiting {
    let who = Who { look: key.to_owned(), presentation: Presence::Unsaid };
    Waiting { key: key.to_owned(), who, mood: Mood::new(mood.0, mood.1), patience }
}

fn office(window: usize, people: usize) -> OfficeView {
    let [left, top, right, low] = WINDOWS[window].2;
    let mut office = OfficeView::empty(Desk::Sales, Rect::new(left, top, right, low));
    office.queue = (0..people).map(|place| waiting(&format!("caller {place}"), (0.4, 0.5), 0.6)).collect();
    let who = Who { look: "aya".to_owned(), presentation: Presence::Woman };
    office.colleague = Some(Colleague { who, mood: Mood::new(0.1, 0.7), doing: Doing::Working });
    office.lamps = vec![Lamp::Line, Lamp::Ring, Lamp::Hold, Lamp::Off];
    if window > 0 {
        office.desk_things = Some(Rect::new(right - 130.0, low + 20.0, right, low + 200.0));
        office.mat = Some(Rect::new(left, low + 220.0, right, low + 500.0));
    }
    let note = |key: &str, due| Note { key: key.to_owned(), at: Rect::new(1200.0, 60.0, 1324.0, 164.0), due };
    office.notes =
        ["a", "b", "c", "d", "e", "f"].map(|key| note(key, if key < "d" { 0.1 } else { 0.9 })).to_vec();
    office
}

fn view(scene: Scene) -> StageView {
    StageView { scene, ..StageView::default() }
}

fn app() -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, AssetPlugin::default()));
    app.add_message::<RequestRedraw>().init_asset::<Image>();
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(16)));
    let resolution = WindowResolution::new(1600, 900);
    app.world_mut().spawn((Window { resolution, ..Window::default() }, PrimaryWindow));
    super::plugin(&mut app);
    app.update();
    app
}

fn set(app: &mut App, change: impl FnOnce(&mut StageView)) {
    change(&mut app.world_mut().resource_mut::<StageView>());
}

fn pass(app: &mut App, seconds: f32) {
    for _ in 0..(seconds / 0.016).ceil() as usize {
        app.update();
    }
}

/// How many pictures the stage asks for in a time.
fn asked(app: &mut App, seconds: f32) -> usize {
    (0..(seconds / 0.016).ceil() as usize)
        .filter(|_| {
            app.update();
            app.world_mut().resource_mut::<Messages<RequestRedraw>>().drain().count() > 0
        })
        .count()
}

fn actors(app: &mut App) -> Vec<Actor> {
    let mut query = app.world_mut().query::<&Actor>();
    query.iter(app.world()).cloned().collect()
}

fn everything() -> Vec<(Vec2, Vec<Piece>, StagePlaces)> {
    let mut all = Vec::new();
    for (index, (width, height, _)) in WINDOWS.into_iter().enumerate() {
        let size = Vec2::new(width, height);
        for theme in Theme::ALL {
            for (people, weather, doing, lunch, handset) in [
                (0, Weather::Clear, Doing::Away, Lunch::Closed, Handset::Resting),
                (5, Weather::Rain, Doing::Talking, Lunch::Open, Handset::Lifted),
                (40, Weather::Cloudy, Doing::LookingOver, Lunch::Open, Handset::Lifted),
            ] {
                let mut shown = office(index, people);
                (shown.lunch, shown.handset) = (lunch, handset);
                if let Some(colleague) = &mut shown.colleague {
                    colleague.doing = doing;
                }
                let view = StageView {
                    theme,
                    daylight: Daylight { minute: 1000, weather },
                    ..view(Scene::Office(Box::new(shown.clone())))
                };
                let board = office::compose(&view, &shown, size);
                all.push((size, board.pieces, board.places));
            }
            for open in [None, Some(0), Some(1), Some(2)] {
                let shown = TitleView { doors: Doors::Stage { open } };
                let board = title::compose(&StageView { theme, ..StageView::default() }, &shown, size);
                all.push((size, board.pieces, board.places));
            }
        }
    }
    all
}

#[test]
fn every_piece_has_a_drawing_and_a_name_of_its_own() {
    for (size, pieces, _) in everything() {
        let names: BTreeSet<&str> = pieces.iter().map(|piece| piece.name.as_str()).collect();
        assert_eq!(names.len(), pieces.len(), "a name is there twice at {size}");
        for piece in &pieces {
            if let Art::Thing(file) = piece.art {
                assert!(gallery::drawn(file).is_some(), "{file}");
            }
            assert!(piece.at.is_finite() && piece.scale.is_finite() && piece.scale.y > 0.0, "{}", piece.name);
            assert!((0.0..400.0).contains(&piece.depth), "{}", piece.name);
        }
    }
}

#[test]
fn every_drawing_is_used() {
    let used: BTreeSet<&str> = everything()
        .into_iter()
        .flat_map(|(_, pieces, _)| pieces)
        .filter_map(|piece| if let Art::Thing(file) = piece.art { Some(file) } else { None })
        .collect();
    // Those are drawn by the panels, or belong to the other home desk.
    let elsewhere = ["badge-", "candle-", "logo", "lamp-support", "thread-dot"];
    for name in gallery::names() {
        let others = elsewhere.iter().any(|start| name.starts_with(start));
        assert!(used.contains(name) || others, "{name} is never shown");
    }
}

#[test]
fn nobody_stands_before_the_colleague_and_the_home_desk_lies_in_the_room() {
    for (index, (width, height, [left, _, right, low])) in WINDOWS.into_iter().enumerate() {
        for people in [1, 3, 5, 9, 40] {
            let shown = office(index, people);
            let view = view(Scene::Office(Box::new(shown.clone())));
            let places = office::compose(&view, &shown, Vec2::new(width, height)).places;
            let colleague = places.colleague.expect("somebody works there");
            assert!(colleague.min.x > left && colleague.max.x < right && colleague.max.y < low, "{width}");
            assert!(!places.waiting.is_empty() && places.waiting.len() <= people);
            for (key, head) in places.waiting {
                assert!(head.intersect(colleague).is_empty(), "{key} of {people} at {width}");
                assert!(head.min.x >= left && head.max.y < low, "{key} of {people} at {width}");
            }
        }
    }
}

#[test]
fn those_who_wait_do_not_pose_for_a_photo() {
    let mut shown = office(1, 9);
    for (place, patience) in [1.0, 0.9, 0.8, 0.7, 0.5, 0.4, 0.2, 0.1, 0.05].into_iter().enumerate() {
        shown.queue[place].patience = patience;
        shown.queue[place].key = place.to_string();
    }
    let view = view(Scene::Office(Box::new(shown.clone())));
    let pieces = office::compose(&view, &shown, Vec2::new(1600.0, 900.0)).pieces;
    let poses: BTreeSet<Bearing> = pieces
        .iter()
        .filter_map(|piece| match &piece.art {
            Art::Person(person) if piece.name.starts_with("waiting-") => Some(person.bearing),
            _ => None,
        })
        .collect();
    assert!(poses.len() >= 5, "{poses:?}");
    let first = pieces.iter().find(|piece| piece.name == "waiting-0").expect("somebody is first");
    let Art::Person(person) = &first.art else { panic!("a person stands there") };
    assert_ne!(person.bearing, Bearing::Waits(6), "the nearest one shows a face");
}

#[test]
fn who_is_asked_turns_over_and_back_by_fading() {
    let mut app = app();
    let mut shown = office(1, 2);
    let ask = |app: &mut App, shown: &mut OfficeView, doing: Doing| {
        shown.colleague.as_mut().expect("somebody works there").doing = doing;
        let scene = Scene::Office(Box::new(shown.clone()));
        set(app, |view| (view.scene, view.flow) = (scene, Flow::Running));
    };
    let bearings = |app: &mut App| -> Vec<Bearing> {
        let all = actors(app).into_iter().filter(|actor| actor.piece.name == "home-colleague");
        all.filter_map(|actor| match actor.piece.art {
            Art::Person(person) => Some(person.bearing),
            _ => None,
        })
        .collect()
    };
    ask(&mut app, &mut shown, Doing::Working);
    pass(&mut app, 2.0);
    assert_eq!(bearings(&mut app), [Bearing::Works]);
    ask(&mut app, &mut shown, Doing::LookingOver);
    pass(&mut app, 0.1);
    assert_eq!(bearings(&mut app).len(), 2, "one fades into the other");
    pass(&mut app, 2.0);
    assert_eq!(bearings(&mut app), [Bearing::LooksOver]);
    ask(&mut app, &mut shown, Doing::Working);
    pass(&mut app, 2.0);
    assert_eq!(bearings(&mut app), [Bearing::Works]);
}

#[test]
fn the_title_needs_no_picture_after_its_entrance() {
    let mut app = app();
    set(&mut app, |view| {
        view.scene = Scene::Title(TitleView { doors: Doors::default() });
    });
    assert!(asked(&mut app, 1.0) > 50, "the thread is drawn");
    pass(&mut app, 2.0);
    assert_eq!(asked(&mut app, 5.0), 0);
    assert_eq!(*app.world().resource::<StageDemand>(), StageDemand::Still);
}

#[test]
fn a_running_shift_lives_and_a_paused_one_rests() {
    let mut app = app();
    set(&mut app, |view| {
        (view.scene, view.flow) = (Scene::Office(Box::new(office(1, 4))), Flow::Running);
    });
    pass(&mut app, 3.0);
    assert!(matches!(app.world().resource::<StageDemand>(), StageDemand::Within(_)));
    assert_eq!(asked(&mut app, 1.0), 0, "what only breathes leaves the pace to the window");
    set(&mut app, |view| view.flow = Flow::Still);
    pass(&mut app, 1.5);
    assert_eq!(asked(&mut app, 5.0), 0);
    assert_eq!(*app.world().resource::<StageDemand>(), StageDemand::Still);
}

#[test]
fn who_is_served_leaves_and_the_others_step_up() {
    let mut app = app();
    let mut shown = office(1, 4);
    set(&mut app, |view| view.scene = Scene::Office(Box::new(shown.clone())));
    pass(&mut app, 2.0);
    let before = actors(&mut app).len();
    let place = |app: &mut App, name: &str| {
        let found = actors(app).into_iter().find(|actor| actor.piece.name == name);
        found.map(|actor| actor.state(f64::MAX).at.x)
    };
    let (first, second) = (place(&mut app, "waiting-caller 0"), place(&mut app, "waiting-caller 1"));
    shown.queue.remove(0);
    set(&mut app, |view| view.scene = Scene::Office(Box::new(shown.clone())));
    assert!(asked(&mut app, 0.3) > 10);
    pass(&mut app, 2.0);
    assert_eq!(place(&mut app, "waiting-caller 0"), None);
    assert_eq!(place(&mut app, "waiting-caller 1"), first);
    assert!(second > first);
    assert_eq!(actors(&mut app).len(), before - 2, "the person and the shadow");
}

#[test]
fn nothing_is_left_of_pictures_long_gone() {
    let mut app = app();
    let scenes = [
        Scene::Title(TitleView::default()),
        Scene::Office(Box::new(office(1, 6))),
        Scene::Nothing,
        Scene::Office(Box::new(office(1, 2))),
    ];
    for scene in scenes.iter().cycle().take(40) {
        set(&mut app, |view| view.scene = scene.clone());
        pass(&mut app, 0.1);
    }
    set(&mut app, |view| view.scene = Scene::Nothing);
    pass(&mut app, 2.0);
    assert!(actors(&mut app).is_empty());
    assert_eq!(app.world_mut().query::<&Sprite>().iter(app.world()).count(), 0);
}

#[test]
fn with_reduced_motion_nothing_is_between_two_places() {
    let mut app = app();
    let mut shown = office(1, 4);
    set(&mut app, |view| {
        (view.scene, view.motion) = (Scene::Office(Box::new(shown.clone())), MotionLevel::Reduced);
        view.flow = Flow::Running;
    });
    pass(&mut app, 1.0);
    assert_eq!(*app.world().resource::<StageDemand>(), StageDemand::Still, "nobody breathes");
    let places = |app: &mut App| -> BTreeSet<(i32, i32)> {
        let mut query = app.world_mut().query::<&Transform>();
        let at = |transform: &Transform| (transform.translation.x as i32, transform.translation.y as i32);
        query.iter(app.world()).map(at).collect()
    };
    let before = places(&mut app);
    shown.queue.remove(0);
    shown.handset = Handset::Lifted;
    set(&mut app, |view| view.scene = Scene::Office(Box::new(shown.clone())));
    let mut seen = BTreeSet::new();
    for _ in 0..30 {
        app.update();
        seen.extend(places(&mut app));
    }
    let after = places(&mut app);
    let between: Vec<_> = seen.iter().filter(|at| !before.contains(*at) && !after.contains(*at)).collect();
    assert!(between.is_empty(), "{between:?}");
}

#[test]
fn a_window_resized_often_keeps_what_it_needs_only() {
    let mut app = app();
    set(&mut app, |view| view.scene = Scene::Title(TitleView::default()));
    for step in 0..16_u32 {
        let mut windows = app.world_mut().query::<&mut Window>();
        let mut window = windows.single_mut(app.world_mut()).expect("the window");
        window.resolution.set_physical_resolution(400 + step, 300 + step);
        app.update();
        app.update();
    }
    let mut windows = app.world_mut().query::<&mut Window>();
    windows.single_mut(app.world_mut()).expect("the window").resolution.set_physical_resolution(0, 0);
    pass(&mut app, 4.0);
    let shown = actors(&mut app).len();
    assert!(shown > 30, "a minimised window forgets nothing");
    let kept = app.world().resource::<Textures>().count();
    assert!(kept < 2 * shown, "{kept} textures");
}
