//! What is chosen and opened on the replay, and the clock that runs there.

use crate::vocab::Duration;

use super::moments::Eye;
use super::view::{Attempt, Bookmark, DayMoment, ReplayView, Seat};

/// How much faster than the day it runs.
pub const SPEEDS: [u16; 4] = [1, 4, 16, 60];

/// So many minutes of a day are seen at once; none is all of it.
pub const ZOOMS: [Option<i64>; 4] = [None, Some(60), Some(20), Some(5)];

/// The part that is seen where there is room for one only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The two lanes.
    #[default]
    Lanes,
    /// What is heard.
    Heard,
    /// The other replies.
    WhatIf,
}

/// What is chosen and opened.
#[derive(Clone, Debug, Default)]
pub struct ReplayState {
    /// From whose seat; nobody has chosen yet: the first desk's.
    pub seat: Option<Seat>,
    /// The moment; not yet: the beginning.
    pub now: Option<DayMoment>,
    /// It runs.
    pub playing: bool,
    /// Which of the [`SPEEDS`].
    pub speed: usize,
    /// Which of the [`ZOOMS`].
    pub zoom: usize,
    /// Moments to come back to, in order of time.
    pub bookmarks: Vec<Bookmark>,
    /// The part that is seen in a small window.
    pub part: Part,
    /// The list of customers is open.
    pub choosing: bool,
    /// What was asked for last and has not been put away.
    pub asked: Option<Attempt>,
    /// Parts of a millisecond that have passed and not been shown.
    rest_ms: f64,
    /// The note at the moment is to be written.
    pub(super) writing: bool,
    /// The bookmarks as they are kept.
    kept: Vec<Bookmark>,
}

impl ReplayState {
    /// Opened at a moment, from a seat: 'play from here' of a scorecard.
    pub fn at(seat: Seat, now: DayMoment) -> Self {
        Self { seat: Some(seat), now: Some(now), ..Self::default() }
    }

    /// With the bookmarks that were kept before.
    pub fn with_bookmarks(mut self, kept: Vec<Bookmark>) -> Self {
        self.bookmarks.clone_from(&kept);
        Self { kept, ..self }
    }

    /// The bookmarks, if they are other ones than are kept; they are from now on.
    pub fn take_unkept(&mut self) -> Option<Vec<Bookmark>> {
        (self.bookmarks != self.kept).then(|| {
            self.kept.clone_from(&self.bookmarks);
            self.kept.clone()
        })
    }

    /// Goes to the note at a moment, where a bookmark is set if need be.
    pub(super) fn write_note(&mut self, at: DayMoment) {
        if self.bookmark_at(at).is_none() {
            self.bookmark(at);
        }
        (self.playing, self.writing, self.choosing, self.part) = (false, true, false, Part::Heard);
        self.asked = None;
    }

    /// The bookmark at a moment.
    pub fn bookmark_at(&mut self, at: DayMoment) -> Option<&mut Bookmark> {
        self.bookmarks.iter_mut().find(|mark| mark.at == at)
    }

    /// The seat, if it is there; otherwise the first desk's.
    pub fn seat(&self, view: &ReplayView) -> Option<Seat> {
        let is_there = |seat: &Seat| match seat {
            Seat::Desk(desk) => view.desks.contains(desk),
            Seat::Customer(place) => *place < view.customers.len(),
        };
        self.seat.filter(is_there).or_else(|| view.desks.first().map(|desk| Seat::Desk(*desk)))
    }

    /// Takes another seat. The minute stays, if there is anything to see at it.
    pub fn sit(&mut self, view: &ReplayView, seat: Seat) {
        self.seat = Some(seat);
        self.choosing = false;
        if matches!(seat, Seat::Customer(_)) {
            self.asked = None;
        }
        if let (Some(eye), Some(now)) = (Eye::of(view, seat), self.now) {
            self.now = Some(eye.nearest(now));
        }
    }

    /// Sets a bookmark at a moment, or takes it away again.
    pub fn bookmark(&mut self, at: DayMoment) {
        match self.bookmarks.binary_search_by_key(&at, |mark| mark.at) {
            Ok(place) => {
                self.bookmarks.remove(place);
            }
            Err(place) => self.bookmarks.insert(place, Bookmark { at, note: String::new() }),
        }
    }

    /// Lets so many real seconds pass, at the speed that is set. At the end it stops.
    pub fn pass(&mut self, eye: &Eye<'_>, seconds: f64) {
        let Some(now) = self.now.filter(|_| self.playing) else { return };
        let speed = f64::from(SPEEDS[self.speed.min(SPEEDS.len() - 1)]);
        self.rest_ms += seconds.clamp(0.0, 1.0) * 1_000.0 * speed;
        let whole = self.rest_ms.floor();
        self.rest_ms -= whole;
        let to = eye.later(now, Duration::from_ms(whole as i64));
        self.playing = to < eye.end();
        self.now = Some(to);
    }

    /// Starts or stops. At the end it begins anew.
    pub fn play(&mut self, eye: &Eye<'_>) {
        self.playing = !self.playing;
        if self.playing && self.now.is_some_and(|now| now >= eye.end()) {
            self.now = Some(eye.begin());
        }
    }

    /// Closes what lies above the rest, if anything does.
    pub(super) fn close(&mut self) -> bool {
        let open = self.choosing || self.asked.is_some();
        self.choosing = false;
        self.asked = None;
        open
    }
}
