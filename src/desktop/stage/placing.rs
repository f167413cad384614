//! From a piece and its texture to the numbers of a sprite.
//!
//! Owns that geometry: anchors, mirrors, clips, tiles, whole pixels. Must not
//! know entities.

use bevy::math::{Rect, Vec2};

use super::actor::State;
use super::piece::{Art, Piece};
use super::textures::Texture;

/// How a sprite must lie. Places are in points from the window's upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placing {
    /// Where the sprite's anchor is.
    pub at: Vec2,
    /// The anchor in the sprite: (-0.5, 0.5) is its upper left corner.
    pub anchor: Vec2,
    /// Width and height, in points.
    pub size: Vec2,
    /// The part of the texture, in pixels; more than it has repeats it.
    pub part: Option<Rect>,
    /// Mirrored.
    pub mirrored: bool,
    /// For a picture in nine parts: its border in pixels, and points for a pixel.
    pub nine: Option<(f32, f32)>,
}

const CORNER: Vec2 = Vec2::new(-0.5, 0.5);

/// Places a piece; none if nothing of it is to be seen. `factor` is how many
/// pixels a point has, `steady` whether it rests, so that it can lie on whole pixels.
pub fn place(
    piece: &Piece,
    state: &State,
    texture: Option<&Texture>,
    factor: f32,
    steady: bool,
) -> Option<Placing> {
    if state.opacity <= 0.002 {
        return None;
    }
    let whole = |at: Vec2| if steady { (at * factor).round() / factor } else { at };
    let plain =
        |at: Vec2, size: Vec2| Placing { at, anchor: CORNER, size, part: None, mirrored: false, nine: None };
    let Some(texture) = texture else {
        let Art::Fill(size) = piece.art else { return None };
        return Some(plain(state.at, size * state.scale));
    };
    // Points for a pixel of the texture.
    let ratio = state.scale.abs() / texture.scale;
    if let Some(over) = piece.tiled {
        let part = Rect::from_corners(Vec2::ZERO, over / ratio);
        return Some(Placing { part: Some(part), ..plain(whole(state.at), over) });
    }
    if let Some((over, border)) = piece.sliced {
        let nine = Some((border * texture.scale.x, ratio.x));
        return Some(Placing { nine, ..plain(whole(state.at), over) });
    }
    let size = texture.pixels.as_vec2() * ratio;
    let corner = state.at - texture.anchor * ratio;
    if let Some(clip) = piece.clip {
        let seen = Rect::from_corners(corner, corner + size).intersect(clip);
        if seen.is_empty() {
            return None;
        }
        let part = Rect::from_corners((seen.min - corner) / ratio, (seen.max - corner) / ratio);
        return Some(Placing { part: Some(part), ..plain(seen.min, seen.size()) });
    }
    let mirrored = state.scale.x < 0.0;
    let mut anchor = texture.anchor / texture.pixels.as_vec2() - 0.5;
    if mirrored {
        anchor.x = -anchor.x;
    }
    // Bevy's y goes up.
    anchor.y = -anchor.y;
    let at = if mirrored || state.turn != 0.0 { state.at } else { state.at + whole(corner) - corner };
    Some(Placing { at, anchor, size, part: None, mirrored, nine: None })
}

#[cfg(test)]
mod tests {
    use bevy::asset::Handle;
    use bevy::math::UVec2;

    use super::super::actor::Actor;
    use super::*;

    fn texture() -> Texture {
        Texture {
            image: Handle::default(),
            pixels: UVec2::new(40, 20),
            scale: Vec2::splat(2.0),
            anchor: Vec2::new(10.0, 20.0),
        }
    }

    fn placed(piece: Piece) -> Option<Placing> {
        let state = Actor::present(piece.clone()).state(0.0);
        place(&piece, &state, Some(&texture()), 2.0, true)
    }

    fn thing() -> Piece {
        Piece::thing("plant", "plant").put(Vec2::new(100.0, 50.0), 1.0, 0.0)
    }

    #[test]
    fn the_anchor_lies_where_the_piece_is_put() {
        let placing = placed(thing()).expect("seen");
        assert_eq!((placing.size, placing.anchor), (Vec2::new(20.0, 10.0), Vec2::new(-0.25, -0.5)));
        let mirrored = placed(thing().stretched(-1.0, 1.0)).expect("seen");
        assert!(mirrored.mirrored && mirrored.anchor == Vec2::new(0.25, -0.5));
    }

    #[test]
    fn a_clip_cuts_and_hides() {
        let clip = Rect::new(100.0, 40.0, 300.0, 300.0);
        let placing = placed(thing().clipped(clip)).expect("seen");
        assert_eq!((placing.at, placing.size), (Vec2::new(100.0, 40.0), Vec2::new(15.0, 10.0)));
        assert_eq!(placing.part, Some(Rect::new(10.0, 0.0, 40.0, 20.0)));
        assert!(placed(thing().clipped(Rect::new(200.0, 200.0, 220.0, 220.0))).is_none());
        assert!(placed(thing().seen(0.0)).is_none());
    }

    #[test]
    fn a_tile_repeats_at_its_own_size() {
        let placing = placed(thing().over(Vec2::new(200.0, 30.0))).expect("seen");
        assert_eq!(placing.part, Some(Rect::new(0.0, 0.0, 400.0, 60.0)));
    }

    #[test]
    fn what_rests_lies_on_whole_pixels() {
        let mut piece = thing();
        piece.at = Vec2::new(100.2, 50.3);
        let placing = placed(piece).expect("seen");
        let corner = placing.at - Vec2::new(5.0, 10.0);
        assert!(((corner * 2.0).round() - corner * 2.0).abs().max_element() < 1e-3, "{corner}");
    }
}
