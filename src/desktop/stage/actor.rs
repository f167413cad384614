//! A piece on its way: what it is now, between where it was and where it goes.
//!
//! Owns the movement of one thing. Must not know sprites, textures or the
//! composition as a whole.

use bevy::math::Vec2;
use bevy::prelude::Component;

use super::easing::{Curve, between, seconds};
use super::piece::{Arrival, Art, Piece};
use super::view::MotionLevel;

/// What changes smoothly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    /// Place of the anchor, in points.
    pub at: Vec2,
    /// Points for a unit.
    pub scale: Vec2,
    /// Degrees, clockwise.
    pub turn: f32,
    /// 0 unseen.
    pub opacity: f32,
    /// Red, green and blue, 0..=1, in sRGB.
    pub tint: [f32; 3],
}

impl State {
    fn of(piece: &Piece) -> Self {
        let channel = |value: u8| f32::from(value) / 255.0;
        let tint = [channel(piece.tint.0), channel(piece.tint.1), channel(piece.tint.2)];
        Self { at: piece.at, scale: piece.scale, turn: piece.turn, opacity: piece.opacity, tint }
    }

    fn towards(self, other: Self, share: f32) -> Self {
        // The short way round.
        let turn = (other.turn - self.turn + 180.0).rem_euclid(360.0) - 180.0;
        let tint = |part: usize| between(self.tint[part], other.tint[part], share);
        Self {
            at: self.at.lerp(other.at, share),
            scale: self.scale.lerp(other.scale, share),
            turn: self.turn + turn * share,
            opacity: between(self.opacity, other.opacity, share).clamp(0.0, 1.0),
            tint: [tint(0), tint(1), tint(2)],
        }
    }

    /// Whether another is at another place, in another size or turned.
    fn elsewhere(&self, other: &Self) -> bool {
        self.at.distance(other.at) > 0.5
            || self.scale.distance(other.scale) > 0.002
            || (self.turn - other.turn).abs() > 0.5
    }
}

/// A change in time.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Way<T> {
    from: T,
    to: T,
    since: f64,
    takes: f32,
    curve: Curve,
}

impl<T: Copy> Way<T> {
    fn still(at: T) -> Self {
        Self { from: at, to: at, since: 0.0, takes: 0.0, curve: Curve::InOut }
    }

    fn share(&self, now: f64) -> f32 {
        if self.takes <= 0.0 {
            return 1.0;
        }
        self.curve.at((now - self.since) as f32 / self.takes)
    }

    fn over(&self, now: f64) -> bool {
        self.takes <= 0.0 || now >= self.since + f64::from(self.takes)
    }
}

/// A piece on its way.
#[derive(Component, Debug, Clone, PartialEq)]
pub struct Actor {
    /// What it is.
    pub piece: Piece,
    /// It gives way and is taken off at the end.
    pub leaving: bool,
    /// Laid over everything else while it gives way to another picture.
    pub lifted: bool,
    place: Way<State>,
    /// Frustration and trust of a person, or the share of the thread.
    dial: Way<Vec2>,
}

fn dial(art: &Art) -> Vec2 {
    match art {
        Art::Person(person) => Vec2::new(person.mood.frustration as f32, person.mood.trust as f32),
        Art::Thread(share) => Vec2::new(*share, 0.0),
        Art::Thing(_) | Art::Fill(_) => Vec2::ZERO,
    }
}

impl Actor {
    /// There at once.
    pub fn present(piece: Piece) -> Self {
        let (place, dial) = (Way::still(State::of(&piece)), Way::still(dial(&piece.art)));
        Self { piece, leaving: false, lifted: false, place, dial }
    }

    /// Coming in its own way.
    pub fn arriving(piece: Piece, now: f64, motion: MotionLevel) -> Self {
        let mut actor = Self::present(piece);
        let to = actor.place.to;
        let (mut from, mut takes, mut curve) = (State { opacity: 0.0, ..to }, seconds::FADE, Curve::InOut);
        if motion == MotionLevel::Reduced {
            actor.place = Way { from, to, since: now, takes: seconds::REDUCED, curve };
            return actor;
        }
        match actor.piece.arrival {
            Arrival::Fades => {}
            Arrival::From(aside) => (from.at, takes, curve) = (to.at + aside, seconds::STEP, Curve::Out),
            Arrival::Stuck => {
                (from.scale, takes, curve) = (to.scale * 1.3, seconds::NOTE, Curve::Overshoot);
            }
            Arrival::Drawn => {
                from.opacity = to.opacity;
                let since = now + f64::from(actor.piece.delay);
                actor.dial = Way { from: Vec2::ZERO, since, takes: seconds::THREAD, ..actor.dial };
            }
        }
        let since = now + f64::from(actor.piece.delay);
        actor.place = Way { from, to, since, takes, curve };
        actor
    }

    /// Goes to where the same thing is in a new composition.
    pub fn go(&mut self, piece: Piece, now: f64, motion: MotionLevel, at_once: bool) {
        let (to, wanted) = (State::of(&piece), dial(&piece.art));
        let reduced = motion == MotionLevel::Reduced;
        if at_once {
            self.place = Way::still(to);
        } else if to != self.place.to {
            let takes = if reduced { seconds::REDUCED } else { piece.pace };
            self.place = Way { from: self.state(now), to, since: now, takes, curve: piece.curve };
        }
        if wanted != self.dial.to {
            let takes = if reduced || at_once { 0.0 } else { seconds::MOOD };
            self.dial = Way { from: self.dial(now), to: wanted, since: now, takes, curve: Curve::InOut };
        }
        self.piece = piece;
    }

    /// Gives way.
    pub fn leave(&mut self, now: f64, motion: MotionLevel) {
        let from = self.state(now);
        let takes = if motion == MotionLevel::Reduced { seconds::REDUCED } else { seconds::FADE };
        self.place = Way { from, to: State { opacity: 0.0, ..from }, since: now, takes, curve: Curve::InOut };
        self.leaving = true;
    }

    /// Whether, with reduced motion, the piece should fade over to a new one
    /// instead of going there.
    pub fn would_move(&self, piece: &Piece) -> bool {
        self.place.to.elsewhere(&State::of(piece)) || self.dial.to.distance(dial(&piece.art)) > 0.02
    }

    /// What it is now.
    pub fn state(&self, now: f64) -> State {
        self.place.from.towards(self.place.to, self.place.share(now))
    }

    /// A person's frustration and trust, or the share of the thread.
    pub fn dial(&self, now: f64) -> Vec2 {
        self.dial.from.lerp(self.dial.to, self.dial.share(now))
    }

    /// Whether it has come to where it goes.
    pub fn at_rest(&self, now: f64) -> bool {
        self.place.over(now) && self.dial.over(now)
    }

    /// Whether it is where it goes, though it may still fade.
    pub fn in_place(&self, now: f64) -> bool {
        self.place.over(now) || !self.place.from.elsewhere(&self.place.to)
    }

    /// The scale at which it will come to rest: that of its texture.
    pub fn scale_at_rest(&self) -> Vec2 {
        self.place.to.scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portrait::Colour;

    fn plant(x: f32) -> Piece {
        Piece::thing("plant", "plant").put(Vec2::new(x, 0.0), 1.0, 0.0)
    }

    #[test]
    fn a_thing_eases_to_its_new_place_and_stays() {
        let mut actor = Actor::present(plant(0.0));
        assert!(actor.at_rest(0.0));
        actor.go(plant(100.0), 10.0, MotionLevel::Full, false);
        assert!(actor.state(10.0).at.x.abs() < 1e-3 && !actor.at_rest(10.1));
        let half = actor.state(10.2).at.x;
        assert!((40.0..60.0).contains(&half), "{half}");
        assert!((actor.state(10.4).at.x - 100.0).abs() < 1e-3 && actor.at_rest(10.41));
    }

    #[test]
    fn the_same_composition_does_not_begin_a_way_again() {
        let mut actor = Actor::present(plant(0.0));
        actor.go(plant(100.0), 0.0, MotionLevel::Full, false);
        let before = actor.state(0.3);
        actor.go(plant(100.0), 0.2, MotionLevel::Full, false);
        assert_eq!(actor.state(0.3), before);
    }

    #[test]
    fn a_way_changed_halfway_does_not_jump() {
        let mut actor = Actor::present(plant(0.0));
        actor.go(plant(100.0), 0.0, MotionLevel::Full, false);
        let before = actor.state(0.2).at.x;
        actor.go(plant(-50.0), 0.2, MotionLevel::Full, false);
        assert!((actor.state(0.2).at.x - before).abs() < 1e-3);
    }

    #[test]
    fn a_hand_of_the_clock_takes_the_short_way() {
        let mut hand = Actor::present(plant(0.0).turned(354.0));
        hand.go(plant(0.0).turned(0.0), 0.0, MotionLevel::Full, false);
        let turn = hand.state(0.2).turn;
        assert!((354.0..366.0).contains(&turn), "{turn}");
    }

    #[test]
    fn with_reduced_motion_nothing_comes_from_aside() {
        let piece = plant(50.0).arriving(Arrival::From(Vec2::new(30.0, 0.0)));
        let actor = Actor::arriving(piece, 0.0, MotionLevel::Reduced);
        assert!((actor.state(0.0).at.x - 50.0).abs() < 1e-3);
        assert!(actor.state(0.0).opacity < 1e-3 && actor.at_rest(0.13));
        assert!(actor.would_move(&plant(80.0)) && !actor.would_move(&plant(50.0).tinted(Colour::BLACK)));
    }

    #[test]
    fn who_leaves_fades_where_they_are() {
        let mut actor = Actor::present(plant(5.0));
        actor.leave(1.0, MotionLevel::Full);
        assert!((actor.state(1.0).opacity - 1.0).abs() < 1e-3);
        assert!(actor.state(2.0).opacity < 1e-3 && (actor.state(2.0).at.x - 5.0).abs() < 1e-3);
        assert!(actor.leaving);
    }
}
