//! The four drawings: a face, a bust, somebody standing, somebody at work.
//!
//! Owns sizes, anchors and what is in the picture. Must not know who is drawn.

use super::body;
use super::colour::{Colour, Theme};
use super::drawing::{Affine, Drawing};
use super::easel::Easel;
use super::expression::Expression;
use super::hair;
use super::head::{View, head, head_from_behind};
use super::look::Look;
use super::outline::{ellipse, rounded};

/// How finely a face is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Below 72 pixels: dots for eyes, heavier brows and mouth, moods exaggerated.
    Small,
    /// From 72 pixels on.
    Full,
}

impl Detail {
    /// The right one for a portrait of this height on the screen or on paper.
    pub fn for_pixels(height: f64) -> Self {
        if height < 72.0 { Self::Small } else { Self::Full }
    }
}

/// Where the viewer sees something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Side {
    /// To the viewer's left.
    Left,
    /// To the viewer's right.
    #[default]
    Right,
}

impl Side {
    /// -1 or 1.
    pub(super) fn sign(self) -> f64 {
        match self {
            Self::Left => -1.0,
            Self::Right => 1.0,
        }
    }
}

/// How somebody stands who waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pose {
    /// Arms hanging, looking ahead.
    Waiting,
    /// Reading on a telephone.
    Phone,
    /// Looking at a watch.
    Watch,
    /// Half turned away, a bag over the shoulder.
    HalfTurned,
    /// Arms crossed.
    Crossed,
    /// A folder held before the chest.
    Folder,
    /// Seen from behind.
    Back,
}

impl Pose {
    /// Every pose.
    pub const ALL: [Self; 7] =
        [Self::Waiting, Self::Phone, Self::Watch, Self::HalfTurned, Self::Crossed, Self::Folder, Self::Back];

    /// Degrees by which the upper body leaves the upright, towards the pose's side.
    fn lean(self) -> f64 {
        match self {
            Self::Waiting | Self::HalfTurned => -1.4,
            Self::Phone => 1.6,
            Self::Watch => -1.0,
            Self::Crossed => -2.2,
            Self::Folder => 1.0,
            Self::Back => 1.2,
        }
    }
}

/// What a colleague does at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occupation {
    /// Both hands at the keyboard.
    Typing,
    /// In a call: one hand at the headset.
    Calling,
    /// Looking across to the viewer, hands folded.
    Listening,
}

/// Size of a face's box, in units; the round ground touches its sides.
const FACE: f64 = 120.0;
/// Size of a bust's box.
const BUST: f64 = 160.0;

/// A head in a round ground, 120 × 120 units, for lists, lines and tables.
pub fn face(look: &Look, expression: &Expression, detail: Detail, theme: Theme) -> Drawing {
    let crown = (hair::crown(look) - 8.0).max(0.0);
    // A small face comes nearer; high hair may then touch the edge.
    let (size, down) = match detail {
        Detail::Small => (1.08 - crown * 0.0052, 2.0 + crown * 0.32),
        Detail::Full => (1.0 - crown * 0.0052, 4.0 + crown * 0.35),
    };
    let place = Affine::moved(FACE / 2.0, FACE / 2.0 + down).over(Affine::scaled(size, size));
    round(FACE, look, expression, detail, theme, place)
}

/// Head and shoulders in a round ground, 160 × 160 units, for a conversation.
pub fn bust(look: &Look, expression: &Expression, theme: Theme) -> Drawing {
    let crown = (hair::crown(look) - 12.0).max(0.0);
    let place = Affine::moved(BUST / 2.0, BUST / 2.0 - 6.0 + crown * 0.4)
        .over(Affine::scaled(1.0 - crown * 0.0035, 1.0 - crown * 0.0035));
    round(BUST, look, expression, Detail::Full, theme, place)
}

fn round(
    size: f64,
    look: &Look,
    expression: &Expression,
    detail: Detail,
    theme: Theme,
    place: Affine,
) -> Drawing {
    let mut easel = Easel::new(size, size);
    let ground = ellipse(size / 2.0, size / 2.0, size / 2.0, size / 2.0);
    easel.fill(&ground, theme.ground(look.ground));
    easel.clipped(&ground, |easel| {
        easel.within(place, |easel| {
            body::shoulders(easel, look, expression.motion.breath);
            head(easel, look, expression, detail, View::default());
        });
    });
    easel.finish()
}

/// Somebody standing, 200 × 490 units: the head's middle lies at (100, 96), the
/// hips at y = 292, the soles at y = 480, the middle between them at x = 100.
/// `side` is where a pose looks or holds.
pub fn standing(look: &Look, expression: &Expression, pose: Pose, side: Side, theme: Theme) -> Drawing {
    let mut easel = Easel::new(200.0, 490.0);
    let shadow = if theme == Theme::Dark { 0.32 } else { 0.14 };
    easel.within(Affine::moved(100.0, 96.0), |easel| {
        easel.faded(shadow, |easel| easel.oval(0.0, 384.0, 62.0, 8.0, Colour::hex(0x3A_2712)));
        body::legs(easel, look, pose == Pose::HalfTurned, side);
        let lean = Affine::turned(pose.lean() * side.sign(), 0.0, 204.0);
        easel.within(lean, |easel| figure(easel, &lit(look, theme), expression, pose, side));
    });
    easel.finish()
}

/// Before the dark wall of the evening, dark hair catches some of the lamps' light.
fn lit(look: &Look, theme: Theme) -> Look {
    let mut look = look.clone();
    let dark = look.hair.colour.lightness();
    if theme == Theme::Dark && dark < 0.35 {
        look.hair.colour = look.hair.colour.mix(Colour::hex(0xB0_9A84), 0.28 * (1.0 - dark / 0.35).min(0.8));
    }
    look
}

fn figure(easel: &mut Easel, look: &Look, expression: &Expression, pose: Pose, side: Side) {
    let sign = side.sign();
    let breath = expression.motion.breath;
    let view = match pose {
        Pose::Waiting | Pose::Crossed | Pose::Back => View::default(),
        Pose::Phone => View { turn: 0.45 * sign, nod: 1.1 },
        Pose::Watch => View { turn: 0.5 * sign, nod: 0.9 },
        Pose::HalfTurned => View { turn: 1.25 * sign, nod: 0.0 },
        Pose::Folder => View { turn: -0.3 * sign, nod: 0.1 },
    };
    let mut glance = *expression;
    // Who looks at something near looks down: the upper lid comes along.
    glance.lid -= 0.18 * view.nod.max(0.0);
    glance.gaze = (glance.gaze + 0.5 * view.turn).clamp(-1.0, 1.0);
    body::far_arm(easel, look, pose, side, breath);
    match pose {
        Pose::Back => {
            body::back(easel, look, breath);
            body::near_arms(easel, look, pose, side, breath);
            head_from_behind(easel, look, &glance);
        }
        Pose::HalfTurned => {
            easel.within(Affine::scaled(0.84, 1.0), |easel| body::torso(easel, look, breath));
            body::near_arms(easel, look, pose, side, breath);
            head(easel, look, &glance, Detail::Full, view);
        }
        _ => {
            body::torso(easel, look, breath);
            body::near_arms(easel, look, pose, side, breath);
            head(easel, look, &glance, Detail::Full, view);
        }
    }
}

/// A colleague at work with a headset, 200 × 250 units: the head's middle lies at
/// (100, 96), the lower edge is the desk's upper one.
pub fn seated(look: &Look, expression: &Expression, occupation: Occupation, theme: Theme) -> Drawing {
    let mut easel = Easel::new(200.0, 250.0);
    let mut at_work = lit(look, theme);
    at_work.headset = true;
    let view = match occupation {
        // At the screen, to the viewer's left.
        Occupation::Typing => View { turn: -0.55, nod: 0.8 },
        Occupation::Calling => View { turn: 0.3, nod: 0.1 },
        Occupation::Listening => View::default(),
    };
    let mut glance = *expression;
    glance.gaze = (glance.gaze + 0.5 * view.turn).clamp(-1.0, 1.0);
    let box_of_it = rounded(0.0, 0.0, 200.0, 250.0, 0.0);
    easel.clipped(&box_of_it, |easel| {
        easel.within(Affine::moved(100.0, 96.0), |easel| {
            let chair = look.clothes.colour.darker(0.52);
            let chair = if theme == Theme::Dark { chair.lighter(0.1) } else { chair };
            easel.fill(&rounded(-58.0, 10.0, 116.0, 160.0, 30.0), chair);
            easel.faded(0.5, |easel| {
                easel.trace("M-50,40 C-50,24 -44,18 -30,17", chair.lighter(0.25), 3.0);
            });
            body::torso(easel, &at_work, expression.motion.breath);
            body::desk_arms(easel, &at_work, occupation, &expression.motion, false);
            head(easel, &at_work, &glance, Detail::Full, view);
            body::desk_arms(easel, &at_work, occupation, &expression.motion, true);
        });
    });
    easel.finish()
}
