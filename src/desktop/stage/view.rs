//! What the office shows: plain values, made from the core by whoever holds it.
//!
//! Owns the nouns of the stage. Lengths and places are in points of the window,
//! from its top left corner, y down. Must not know shifts, sprites or panels.

use bevy::math::Rect;
use bevy::prelude::Resource;

use crate::portrait::{Mood, Presentation, Theme};
use crate::vocab::Desk;

/// All that the stage draws. Nothing moves unless this changes, but for what is alive.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct StageView {
    /// Which of the pictures.
    pub scene: Scene,
    /// Light or dark.
    pub theme: Theme,
    /// How much may move.
    pub motion: MotionLevel,
    /// Whether time flows: people breathe, rain falls, lamps pulse.
    pub flow: Flow,
    /// The hour and the weather.
    pub daylight: Daylight,
}

impl Default for StageView {
    fn default() -> Self {
        Self {
            scene: Scene::Nothing,
            theme: Theme::Light,
            motion: MotionLevel::Full,
            flow: Flow::Still,
            daylight: Daylight::default(),
        }
    }
}

/// Which picture is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Scene {
    /// Nothing: the window's ground.
    Nothing,
    /// Three doors, two desks, the thread.
    Title(TitleView),
    /// The office from the away desk.
    Office(Box<OfficeView>),
}

/// How much may move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MotionLevel {
    /// Everything eases.
    #[default]
    Full,
    /// Fades of 120 ms, nothing else.
    Reduced,
}

/// Whether time flows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Flow {
    /// The shift runs.
    Running,
    /// It pauses, or there is none.
    #[default]
    Still,
}

/// The hour and the weather outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Daylight {
    /// Minutes since midnight, 0..1440.
    pub minute: u16,
    /// What falls from the sky.
    pub weather: Weather,
}

impl Default for Daylight {
    fn default() -> Self {
        Self { minute: 10 * 60 + 42, weather: Weather::Clear }
    }
}

/// What falls from the sky.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weather {
    /// Sun.
    #[default]
    Clear,
    /// Clouds.
    Cloudy,
    /// Rain.
    Rain,
}

/// The title screen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TitleView {
    /// Who draws the doors.
    pub doors: Doors,
}

/// Who draws the doors of the title.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doors {
    /// The panels, which write on them. The stage adds the light that falls out of
    /// the openings of those that stand open.
    Panels {
        /// The openings of the doors that stand open, their lower edges the threshold.
        ajar: [Option<Rect>; 3],
    },
    /// The stage.
    Stage {
        /// The one that stands open, 0..3.
        open: Option<usize>,
    },
}

impl Default for Doors {
    fn default() -> Self {
        Self::Panels { ajar: [None; 3] }
    }
}

/// The office, seen from the away desk.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficeView {
    /// The desk across the aisle: the trainee's own.
    pub home: Desk,
    /// What the panels leave of the wall and the aisle. Its lower edge is the far
    /// edge of the away desk.
    pub room: Rect,
    /// Where on the away desk phone and lunch lie; without it they stand on the shelf.
    pub desk_things: Option<Rect>,
    /// The felt mat, where the panels lay one.
    pub mat: Option<Rect>,
    /// Those who wait, the next one first.
    pub queue: Vec<Waiting>,
    /// Who works at the home desk.
    pub colleague: Option<Colleague>,
    /// The lamps of the trainee's phone, in the order of its keys; at most six count.
    pub lamps: Vec<Lamp>,
    /// Where the handset of the trainee's phone is.
    pub handset: Handset,
    /// The trainee's lunch.
    pub lunch: Lunch,
    /// Promises as notes; the words on them are the panels'.
    pub notes: Vec<Note>,
}

impl OfficeView {
    /// An empty office with a free space.
    pub fn empty(home: Desk, room: Rect) -> Self {
        Self {
            home,
            room,
            desk_things: None,
            mat: None,
            queue: Vec::new(),
            colleague: None,
            lamps: Vec::new(),
            handset: Handset::Resting,
            lunch: Lunch::Closed,
            notes: Vec::new(),
        }
    }
}

/// Who somebody is, as far as a drawing needs it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Who {
    /// The key of the look: a persona's id, or any text for a stranger.
    pub look: String,
    /// How they are addressed.
    pub presentation: Presence,
}

/// [`Presentation`] with an order, so that drawings can be kept by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Presence {
    /// As a woman.
    Woman,
    /// As a man.
    Man,
    /// It is not said.
    #[default]
    Unsaid,
}

impl From<Presentation> for Presence {
    fn from(of: Presentation) -> Self {
        match of {
            Presentation::Woman => Self::Woman,
            Presentation::Man => Self::Man,
            Presentation::Unsaid => Self::Unsaid,
        }
    }
}

impl From<Presence> for Presentation {
    fn from(of: Presence) -> Self {
        match of {
            Presence::Woman => Self::Woman,
            Presence::Man => Self::Man,
            Presence::Unsaid => Self::Unsaid,
        }
    }
}

/// The most people that are drawn while they wait.
pub const MOST_PEOPLE: usize = 9;

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// What tells this contact from every other of the shift.
    pub key: String,
    /// Who it is.
    pub who: Who,
    /// How they feel.
    pub mood: Mood,
    /// Patience left, 1 fresh, 0 about to go.
    pub patience: f64,
}

/// Who works at the home desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Colleague {
    /// Who it is.
    pub who: Who,
    /// How they feel.
    pub mood: Mood,
    /// What they do.
    pub doing: Doing,
}

/// What the colleague does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Doing {
    /// Works at the screen.
    #[default]
    Working,
    /// Talks to a customer.
    Talking,
    /// Looks over: has been asked something, or answers.
    LookingOver,
    /// Is not there.
    Away,
}

/// A lamp of a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lamp {
    /// Nobody.
    #[default]
    Off,
    /// It rings.
    Ring,
    /// Somebody is on the line.
    Line,
    /// Somebody is on hold.
    Hold,
}

/// Where the handset is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Handset {
    /// On its rest.
    #[default]
    Resting,
    /// Lifted.
    Lifted,
}

/// The trainee's lunch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lunch {
    /// Untouched.
    #[default]
    Closed,
    /// Being eaten.
    Open,
}

/// A promise as a sticky note.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// What tells this promise from every other.
    pub key: String,
    /// Where it sticks, before it is tilted.
    pub at: Rect,
    /// How near it is, 0 just made, 1 due: its corner curls.
    pub due: f32,
}

impl Note {
    /// By how many degrees the note in this place hangs askew, clockwise about the
    /// middle of its upper edge; the panels turn their words by the same.
    pub fn tilt(place: usize) -> f32 {
        [-3.2, 1.8, -1.2][place % 3]
    }
}

/// A paper of the stage on which words can stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// The name of its piece.
    pub name: String,
    /// Its place before it is tilted.
    pub at: Rect,
    /// Degrees, clockwise about the middle of its upper edge.
    pub tilt: f32,
    /// How much of it is seen, 0 to 1.
    pub shown: f32,
}

/// Where things of the stage are, for words, names and clicks over them. Written
/// by the stage, read by the panels' callers.
#[derive(Resource, Debug, Clone, PartialEq, Default)]
pub struct StagePlaces {
    /// How many points a unit of the drawings has.
    pub unit: f32,
    /// The three doors of the title, where the stage draws them: their openings.
    pub doors: [Rect; 3],
    /// The notes on the thread of the title, then the ticket at its end.
    pub thread_notes: Vec<Paper>,
    /// The front of the home desk, for the plate with its name; on the title the
    /// sales desk's and the support desk's.
    pub plates: Vec<Rect>,
    /// The heads of those who wait, by key.
    pub waiting: Vec<(String, Rect)>,
    /// The colleague at the home desk.
    pub colleague: Option<Rect>,
}
