//! The actors: what is on the stage, brought to what should be there.
//!
//! Owns the systems: compose when the view or the window changes, send the
//! actors on their way, show them. Must not know what the office looks like.

use core::time::Duration;
use std::collections::{BTreeMap, BTreeSet};

use bevy::math::{Rect, Vec2, Vec3};
use bevy::prelude::*;
use bevy::sprite::{Anchor, BorderRect, SliceScaleMode, SpriteImageMode, TextureSlicer};
use bevy::window::{PrimaryWindow, RequestRedraw};

use super::actor::Actor;
use super::life::{Stir, stir};
use super::piece::{Art, Life, Piece};
use super::placing::{Placing, place};
use super::textures::{Key, Subject, THREAD_STEPS, Texture, Textures};
use super::view::{Flow, MotionLevel, Scene, StagePlaces, StageView};
use super::{office, title};
use crate::portrait::Mood;

/// How many seconds life takes to come and to go.
const WAKING: f32 = 0.4;
/// How long until the next picture where only breath and rain move.
const LIVING: Duration = Duration::from_millis(50);
/// The longest step of the stage's clock, in seconds: after a wait nothing jumps.
const LONGEST_STEP: f32 = 0.1;
/// What an old picture's pieces are lifted by while it fades away over a new one.
const LIFT: f32 = 400.0;

/// What the stage wants of the window's loop. The stage asks for the next picture
/// itself while something moves; in between, whoever sets the pace of the loop may
/// read it here.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StageDemand {
    /// Nothing moves: no picture is needed.
    #[default]
    Still,
    /// Only what is alive moves: a picture within this time will do.
    Within(Duration),
    /// Something is on its way: the next picture now.
    Now,
}

/// What should be on the stage.
#[derive(Resource, Debug, Default)]
pub struct Composition {
    pieces: Vec<Piece>,
    window: Vec2,
    factor: f32,
    /// What kind of picture it is.
    picture: u8,
    room: Option<Rect>,
    /// The window has another size than before.
    resized: bool,
    /// It, or what the panels leave of it, changed: everything goes to its place at once.
    at_once: bool,
    /// It is another picture than before.
    another: bool,
}

/// What is on the stage.
#[derive(Resource, Debug, Default)]
pub struct Cast {
    named: BTreeMap<String, Entity>,
    moving: bool,
}

/// The clock of what is alive.
#[derive(Resource, Debug, Default)]
pub struct LifeClock {
    seconds: f64,
    liveliness: f32,
}

/// Composes when the view or the window changes.
pub fn compose(
    view: Res<StageView>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut composition: ResMut<Composition>,
    mut places: ResMut<StagePlaces>,
) {
    let Ok(window) = windows.single() else { return };
    let (size, factor) = (Vec2::new(window.width(), window.height()), window.scale_factor());
    if size.min_element() < 16.0 {
        return;
    }
    let resized = size != composition.window || (factor - composition.factor).abs() > f32::EPSILON;
    if !view.is_changed() && !resized {
        return;
    }
    let (picture, room, board) = match &view.scene {
        Scene::Nothing => (0, None, None),
        Scene::Title(of) => (1, None, Some(title::compose(&view, of, size))),
        Scene::Office(of) => (2, Some(of.room), Some(office::compose(&view, of, size))),
    };
    let another = picture != composition.picture;
    let at_once = resized || room != composition.room;
    let (pieces, found) = board.map_or_else(Default::default, |board| (board.pieces, board.places));
    places.set_if_neq(found);
    *composition = Composition { pieces, window: size, factor, picture, room, resized, at_once, another };
}

/// Sends the actors on their way when there is a new composition.
pub fn direct(
    time: Res<Time>,
    view: Res<StageView>,
    composition: Res<Composition>,
    mut cast: ResMut<Cast>,
    mut actors: Query<&mut Actor>,
    mut commands: Commands,
) {
    if !composition.is_changed() {
        return;
    }
    cast.moving = true;
    let (now, motion) = (time.elapsed_secs_f64(), view.motion);
    let mut left: BTreeSet<String> = cast.named.keys().cloned().collect();
    let leave = |cast: &mut Cast, actors: &mut Query<&mut Actor>, name: &str| {
        if let Some(entity) = cast.named.remove(name)
            && let Ok(mut actor) = actors.get_mut(entity)
        {
            actor.leave(now, motion);
            actor.lifted = composition.another;
        }
    };
    for piece in &composition.pieces {
        left.remove(&piece.name);
        if let Some(entity) = cast.named.get(&piece.name)
            && let Ok(mut actor) = actors.get_mut(*entity)
        {
            let fades = motion == MotionLevel::Reduced && !composition.at_once && actor.would_move(piece);
            if !composition.another && actor.piece.same_thing(piece) && !fades {
                actor.go(piece.clone(), now, motion, composition.at_once);
                continue;
            }
            leave(&mut cast, &mut actors, &piece.name);
        }
        let own_way = !matches!(piece.arrival, super::piece::Arrival::Fades | super::piece::Arrival::From(_));
        let actor = if (composition.another || composition.at_once) && !own_way {
            Actor::present(piece.clone())
        } else {
            Actor::arriving(piece.clone(), now, motion)
        };
        let entity = commands.spawn((actor, Sprite::default(), Visibility::Hidden)).id();
        cast.named.insert(piece.name.clone(), entity);
    }
    for name in left {
        leave(&mut cast, &mut actors, &name);
    }
}

/// Lets the clock of the living run, or not.
pub fn live(time: Res<Time>, view: Res<StageView>, mut clock: ResMut<LifeClock>) {
    let step = time.delta_secs().min(LONGEST_STEP);
    let alive = view.flow == Flow::Running && view.motion == MotionLevel::Full;
    let wanted = if alive { 1.0 } else { 0.0 };
    let far = step / WAKING;
    let liveliness = clock.liveliness + (wanted - clock.liveliness).clamp(-far, far);
    if liveliness > 0.0 || clock.liveliness > 0.0 {
        clock.seconds += f64::from(step * liveliness);
        clock.liveliness = liveliness;
    }
}

type Shown = (
    Entity,
    &'static Actor,
    &'static mut Sprite,
    &'static mut Anchor,
    &'static mut Transform,
    &'static mut Visibility,
);

type ShownItem<'a> =
    (Entity, &'a Actor, Mut<'a, Sprite>, Mut<'a, Anchor>, Mut<'a, Transform>, Mut<'a, Visibility>);

/// Shows the actors as they are now, and says whether more pictures are needed.
#[expect(clippy::too_many_arguments, reason = "a system's parameters are what it reads and writes")]
pub fn show(
    time: Res<Time>,
    view: Res<StageView>,
    composition: Res<Composition>,
    clock: Res<LifeClock>,
    mut cast: ResMut<Cast>,
    mut textures: ResMut<Textures>,
    mut images: ResMut<Assets<Image>>,
    mut actors: Query<Shown>,
    mut places: ResMut<StagePlaces>,
    mut demand: ResMut<StageDemand>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    let waking = clock.liveliness > 0.0 && clock.liveliness < 1.0;
    if !cast.moving && !waking && !clock.is_changed() {
        demand.set_if_neq(StageDemand::Still);
        return;
    }
    let now = time.elapsed_secs_f64();
    let keys: Vec<(Entity, Option<Key>)> = actors
        .iter()
        .map(|(entity, actor, ..)| (entity, key(actor, &clock, now, &view, composition.factor)))
        .collect();
    textures.prepare(keys.iter().filter_map(|(_, key)| key.clone()).collect(), &mut images);
    let (mut moving, mut living) = (false, false);
    for (entity, key) in keys {
        let Ok(mut shown) = actors.get_mut(entity) else { continue };
        let at_rest = shown.1.at_rest(now);
        if shown.1.leaving && at_rest {
            commands.entity(entity).despawn();
            continue;
        }
        moving |= !at_rest;
        living |= shown.1.piece.life != Life::None;
        let texture = key.and_then(|key| textures.get(&key));
        appear(&mut shown, texture.as_ref(), now, &clock, &composition);
        if let Some(paper) = places.thread_notes.iter_mut().find(|paper| paper.name == shown.1.piece.name) {
            paper.shown = shown.1.state(now).opacity;
        }
    }
    textures.forget(composition.is_changed() && composition.resized);
    // One more picture after the last movement, for those who read where things are.
    let moved = std::mem::replace(&mut cast.moving, moving);
    let wants = match (moving || moved || waking, living && clock.liveliness > 0.0) {
        (true, _) => StageDemand::Now,
        (false, true) => StageDemand::Within(LIVING),
        (false, false) => StageDemand::Still,
    };
    demand.set_if_neq(wants);
    if wants == StageDemand::Now {
        redraw.write(RequestRedraw);
    }
}

/// Brings one sprite to what its actor is now.
fn appear(
    (_, actor, sprite, anchor, transform, visibility): &mut ShownItem,
    texture: Option<&Texture>,
    now: f64,
    clock: &LifeClock,
    composition: &Composition,
) {
    let piece = &actor.piece;
    let stirred = stir(piece.life, clock.seconds, clock.liveliness);
    let mut state = actor.state(now);
    state.at +=
        Vec2::from(stirred.points) * state.scale.y.abs().min(1.4) + Vec2::from(stirred.units) * state.scale;
    state.opacity *= stirred.opacity;
    let steady = actor.in_place(now) && piece.life == Life::None;
    let Some(placing) = place(piece, &state, texture, composition.factor, steady) else {
        visibility.set_if_neq(Visibility::Hidden);
        return;
    };
    let colour = Color::srgba(state.tint[0], state.tint[1], state.tint[2], state.opacity);
    dress(sprite, &placing, texture, colour);
    anchor.set_if_neq(Anchor(placing.anchor));
    let depth = piece.depth + if actor.lifted { LIFT } else { 0.0 };
    let (half, at) = (composition.window / 2.0, placing.at);
    transform.set_if_neq(Transform {
        translation: Vec3::new(at.x - half.x, half.y - at.y, depth),
        rotation: Quat::from_rotation_z(-state.turn.to_radians()),
        scale: Vec3::ONE,
    });
    visibility.set_if_neq(Visibility::Inherited);
}

/// The texture that an actor wears now.
fn key(actor: &Actor, clock: &LifeClock, now: f64, view: &StageView, factor: f32) -> Option<Key> {
    let Stir { eyes, .. } = stir(actor.piece.life, clock.seconds, clock.liveliness);
    let dial = actor.dial(now);
    let subject = match &actor.piece.art {
        Art::Fill(_) => return None,
        Art::Thing(name) => Subject::Thing(name),
        Art::Person(person) => {
            let mood = Mood::new(f64::from(dial.x), f64::from(dial.y));
            Subject::person(&person.who, person.bearing, mood, eyes)
        }
        Art::Thread(_) => Subject::Thread((dial.x * THREAD_STEPS).round() as u8),
    };
    let tile = actor.piece.tiled.is_some();
    Some(Key::new(subject, actor.scale_at_rest() * factor, view.theme, tile))
}

fn dress(sprite: &mut Mut<Sprite>, placing: &Placing, texture: Option<&Texture>, colour: Color) {
    let image = texture.map(|texture| texture.image.clone()).unwrap_or_default();
    let image_mode = match placing.nine {
        Some((border, points)) => SpriteImageMode::Sliced(TextureSlicer {
            border: BorderRect::all(border),
            center_scale_mode: SliceScaleMode::Stretch,
            sides_scale_mode: SliceScaleMode::Tile { stretch_value: points },
            max_corner_scale: points,
        }),
        None => SpriteImageMode::Auto,
    };
    let same = sprite.image == image
        && sprite.color == colour
        && sprite.custom_size == Some(placing.size)
        && sprite.rect == placing.part
        && sprite.flip_x == placing.mirrored
        && sprite.image_mode == image_mode;
    if !same {
        **sprite = Sprite {
            image,
            color: colour,
            custom_size: Some(placing.size),
            rect: placing.part,
            flip_x: placing.mirrored,
            image_mode,
            ..Sprite::default()
        };
    }
}
